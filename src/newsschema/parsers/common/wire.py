"""What wire items share: bylines into authors, language tags, and the finishing of a Draft."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from newsschema.draft import Author
from newsschema.lexicons import rows
from newsschema.parsers.common.credits import split_credit
from newsschema.parsers.common.dateline import read_dateline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.draft import Block, Draft, DraftDateline, DraftNotice, DraftPhoto

# "By Jane Roe", "Von Max Muster"; newsroom words of the languages that wires print bylines in.
_BY = re.compile(
    r"(?:by|von|vom|par|por|di|da|door|av|af|text|texte|texto|reporting by|written by|story by)(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und|et|y|e|og|och|en|ja|with|mit|avec)\s+|\s*[&;]\s*|\s+/\s+")
_GENERIC = frozenset(
    {"staff reporter", "staff writer", "staff", "staff reporters", "staff writers", "our correspondent"}
)
_DATELINE = 200  # characters within which one ends
_INITIALS = re.compile(r"(?<=[^\W\d_])/[A-ZÀ-Þ]{1,4}$")  # "Ana Reyes/HW": the desk's or the editor's
_BRACKETS = re.compile(r"\(([^()]{2,120})\)$")
_RULE = frozenset("_-*=~–—•· ")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# ISO 639-2 codes that have a two-letter form, which BCP 47 wants; source: ISO 639-2 code list, the commonest in news.
_TWO_LETTERS = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl",
    "nld": "nl", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "pol": "pl", "rus": "ru", "ara": "ar", "chi": "zh",
    "zho": "zh", "jpn": "ja", "kor": "ko", "tur": "tr", "gre": "el", "ell": "el", "heb": "he", "hin": "hi", "cze": "cs",
    "ces": "cs", "hun": "hu", "ukr": "uk",
}  # fmt: skip


def language_tag(text: str | None) -> str | None:
    """Return a stated language as a BCP 47 tag ("EN" is "en", "eng" is "en", "en_us" is "en-US"); None for none."""
    tag = (text or "").strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        return None
    primary, *rest = tag.split("-")
    primary = _TWO_LETTERS.get(primary.lower(), primary.lower())
    if primary in ("und", "mul", "zxx", "mis", "xx"):
        return None
    return "-".join(
        [primary, *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)]
    )


def _country(tag: str | None) -> str | None:
    """The country a language tag names: "en-AU" is "AU"; a region of the UN's numbers is none."""
    region = (tag or "").rpartition("-")[2]
    return region if len(region) == 2 and region.isupper() else None


def authors_of(byline: str | None) -> tuple[Author, ...]:
    """Return the authors a byline names, the words after a name as its title or organization."""
    text = _BY.sub("", (byline or "").strip(), count=1) if byline else ""
    text = _INITIALS.sub("", text)
    if not text or text.lower() in _GENERIC:
        return ()
    authors: list[Author] = []
    several = _AND.search(text) is not None
    for part in _AND.split(text):
        for number, piece in enumerate(piece for piece in re.split(r"\s*,\s*|\s+[-–|]\s+", part) if piece):
            if is_person(piece) and (number == 0 or several or len(piece.split()) > 1):
                authors.append(Author(_name(piece)))
            elif authors and authors[-1].organization is None and number:
                authors[-1] = _affiliated(authors[-1], piece)
    if not authors and is_agency(text):
        authors.append(Author(text))
    return tuple(dict.fromkeys(authors))


def is_person(text: str) -> bool:
    """Whether the words look like a person's name: two to six words, capitals, no figures, no institution's word.

    A script without capitals writes a name in one short word.
    """
    words = _name(text).split()
    if len(words) == 1 and 2 <= len(words[0]) <= 12 and words[0].isalpha() and words[0].lower() == words[0].upper():
        return True
    if not 2 <= len(words) <= 6 or words[0].lower() == "the":
        return False
    for word in words:
        bare = word.strip(".'’\"()").lower()
        if (
            bare in _words("institution")
            or _is_role(word)
            or not word[0].isalpha()
            or any(map(str.isdigit, word))
            or "@" in word
            or "/" in word
        ):
            return False
        if word[0].islower() and bare not in _words("particle") and not word.startswith(("d'", "d’", "al-", "el-")):
            return False
    return True


def _name(text: str) -> str:
    """The name without a place after it ("Jane Roe in Oslo")."""
    return re.split(r"\s+(?:in|at|aus|à|en)\s+(?=[A-ZÀ-Þ])", text.strip(" .:,"), maxsplit=1)[0]


def _affiliated(author: Author, words: str) -> Author:
    titled = author.title is None and any(map(_is_role, words.split()))
    return replace(author, title=words) if titled else replace(author, organization=words)


def _is_role(word: str) -> bool:
    """Whether a word is of a job's title: "Korrespondentin", "editors"; but "Stafford" and "Headley" are surnames."""
    bare = word.strip(".'’\"(),").lower()
    if bare.isascii():
        return bare in _words("role") or bare.removesuffix("s") in _words("role") or bare.startswith(_role_stems())
    return bare.startswith(tuple(_words("role")))


def is_agency(text: str) -> bool:
    """Whether the words name an agency: capitals alone ("HW"), or with an institution's word."""
    words = text.split()
    if len(words) == 1:
        return len(text) >= 2 and text.isalpha() and text.isupper()
    return len(words) <= 6 and words[0][0].isupper() and any(word.lower() in _words("institution") for word in words)


def body_byline(blocks: tuple[Block, ...]) -> tuple[str | None, tuple[Block, ...]]:
    """Take a byline that stands as one of the first two paragraphs ("By Jane Roe") out of the body."""
    for number, block in enumerate(blocks[:2]):
        text = block.text
        printed = len(text) <= 120 and _BY.match(text) and text[0].isupper() and text[-1] not in ".!?"
        if printed and any(is_person(author.name) for author in authors_of(text)):
            return text, blocks[:number] + blocks[number + 1 :]
    return None, blocks


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of a kind in the lexicon: of an institution's name, of a role's, particles of a person's."""
    return frozenset(row["word"] for row in rows("byline_words") if row["kind"] == kind)


@cache
def _role_stems() -> tuple[str, ...]:
    """The stems long enough to be told at a word's head."""
    return tuple(word for word in _words("role") if len(word) >= 6)


def finish(draft: Draft) -> Draft:
    """Put right what wires repeat or leave in their text.

    A deck or first paragraph that is the headline again goes, and lines drawn between paragraphs; a byline, a dateline
    and credits that stand in body and captions are read where no field states them.
    """
    same = _fold(draft.headline)
    blocks = tuple(block for block in draft.blocks if not _RULE.issuperset(block.text))
    if same and blocks and len(blocks) > 1 and blocks[0].kind == "heading" and _fold(blocks[0].text) == same:
        blocks = blocks[1:]
    byline, authors = draft.byline, draft.authors
    if not any(is_person(author.name) for author in authors):
        found, blocks = body_byline(blocks)
        if found:
            byline, authors = found, authors_of(found)
    return replace(
        draft,
        byline=byline,
        authors=authors,
        deck=None if draft.deck and _fold(draft.deck) == same else draft.deck,
        dateline=_dateline(draft, blocks),
        country=draft.country or _country(draft.language),
        blocks=blocks,
        photos=tuple(map(_credited, draft.photos)),
    )


def _dateline(draft: Draft, blocks: tuple[Block, ...]) -> DraftDateline | None:
    """The stated dateline, its date read from its words; else the one that the body begins with."""
    published, stated = draft.published.value if draft.published else None, draft.dateline
    if stated is None and blocks:
        head = blocks[0].text[:_DATELINE].replace(" _ ", " - ", 1)  # wires print a dash as an underscore
        found = read_dateline(head, published, draft.language)
        return replace(found, text=blocks[0].text[: len(found.text)]) if found else None
    if stated is None:
        return None
    read = read_dateline(f"{stated.text.rstrip(' -–—')} - ", published, draft.language)
    if read is None or stated.date:
        return stated
    location = read.location if stated.location in (None, stated.text) else stated.location
    return replace(stated, date=read.date, location=location)


def _credited(photo: DraftPhoto) -> DraftPhoto:
    """The photo, its credit taken out of its caption, where that says no less than the stated one.

    A caption that is a credit and nothing else stays.
    """
    caption, credit = split_credit(photo.caption)
    if not photo.credit:
        return replace(photo, caption=caption, credit=credit) if caption and credit else photo
    if credit is None and photo.caption and (match := _BRACKETS.search(photo.caption)):
        caption, credit = photo.caption[: match.start()].rstrip(), match[1].strip()
    again = caption and credit and _says(credit, photo.credit)
    return replace(photo, caption=caption, credit=credit) if again else photo


def _says(text: str, words: str) -> bool:
    """Whether whole words stand in a text, in whatever case."""
    return len(words) <= len(text) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))


def first(*candidates: str | None) -> str | None:
    """Return the first candidate that says something."""
    return next((candidate for candidate in candidates if candidate), None)


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """Return the values that say something, once each, in order."""
    return tuple(dict.fromkeys(value for value in values if value))


def notices(*told: Iterable[DraftNotice]) -> tuple[DraftNotice, ...]:
    """Return the notices of several readings, once each."""
    return tuple(dict.fromkeys(notice for group in told for notice in group))


def _fold(text: str | None) -> str:
    return "".join(character for character in (text or "").casefold() if character.isalnum())
