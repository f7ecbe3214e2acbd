"""Steps that parsers of structured formats share: bylines to authors, language tags, completing a Draft."""

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

# "By Jane Roe", "Von Max Muster": words that introduce bylines, in the languages of wires.
_BY = re.compile(
    r"(?:by|von|vom|par|por|di|da|door|av|af|text|texte|texto|reporting by|written by|story by)(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und|et|y|e|og|och|en|ja|with|mit|avec)\s+|\s*[&;]\s*|\s+/\s+")
_GENERIC = frozenset(
    {"staff reporter", "staff writer", "staff", "staff reporters", "staff writers", "our correspondent"}
)
_DATELINE = 200  # maximum characters of a dateline
_INITIALS = re.compile(r"(?<=[^\W\d_])/[A-ZÀ-Þ]{1,4}$")  # "Ana Reyes/HW": the desk's or the editor's
_BRACKETS = re.compile(r"\(([^()]{2,120})\)$")
_RULE = frozenset("_-*=~–—•· ")
_NOT_OF_NAME = re.compile(r"[\d@/]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# ISO 639-2 codes with a two-letter form, which BCP 47 requires; source: ISO 639-2 code list, languages common in news.
_TWO_LETTERS = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl",
    "nld": "nl", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "pol": "pl", "rus": "ru", "ara": "ar", "chi": "zh",
    "zho": "zh", "jpn": "ja", "kor": "ko", "tur": "tr", "gre": "el", "ell": "el", "heb": "he", "hin": "hi", "cze": "cs",
    "ces": "cs", "hun": "hu", "ukr": "uk",
}  # fmt: skip


def language_tag(text: str | None) -> str | None:
    """Return a stated language as a BCP 47 tag ("EN" and "eng" are "en", "en_us" is "en-US"); None if invalid."""
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
    """Return the country in a language tag: "AU" for "en-AU"; None for a UN M.49 region number."""
    region = (tag or "").rpartition("-")[2]
    return region if len(region) == 2 and region.isupper() else None


def authors_of(byline: str | None) -> tuple[Author, ...]:
    """Return the authors in a byline; words after a name are its title or organization."""
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
    if not authors and is_agency_byline(text):
        authors.append(Author(text))
    return tuple(dict.fromkeys(authors))


def is_person(text: str) -> bool:
    """Whether text looks like a person's name: two to six capitalised words without digits, roles or institution words.

    In scripts without capitals, one short word is a name.
    """
    words = _name(text).split()
    if len(words) == 1:
        return _is_uncased_name(words[0])
    return 2 <= len(words) <= 6 and words[0].lower() != "the" and all(map(_is_of_name, words))


def _is_uncased_name(word: str) -> bool:
    """Whether a word of a script without capitals has the length of a name."""
    return 2 <= len(word) <= 12 and word.isalpha() and word.lower() == word.upper()


def _is_of_name(word: str) -> bool:
    """Whether a word can be part of a person's name: capitalised or a particle, without digits, "@" and "/"."""
    bare = word.strip(".'’\"()").lower()
    if not word[0].isalpha() or _NOT_OF_NAME.search(word):
        return False
    if word[0].islower() and not (bare in _words("particle") or word.startswith(("d'", "d’", "al-", "el-"))):
        return False
    return bare not in _words("institution") and not _is_role(word)


def _name(text: str) -> str:
    """Return the name without a following place ("Jane Roe in Oslo")."""
    return re.split(r"\s+(?:in|at|aus|à|en)\s+(?=[A-ZÀ-Þ])", text.strip(" .:,"), maxsplit=1)[0]


def _affiliated(author: Author, words: str) -> Author:
    titled = author.title is None and any(map(_is_role, words.split()))
    return replace(author, title=words) if titled else replace(author, organization=words)


def _is_role(word: str) -> bool:
    """Whether a word is part of a job title: "Korrespondentin", "editors"; not the surnames "Stafford", "Headley"."""
    bare = word.strip(".'’\"(),").lower()
    if bare.isascii():
        return bare in _words("role") or bare.removesuffix("s") in _words("role") or bare.startswith(_role_stems())
    return bare.startswith(tuple(_words("role")))


def is_agency_byline(text: str) -> bool:
    """Whether text names an agency: one word in capitals ("HW"), or several with an institution word."""
    words = text.split()
    if len(words) == 1:
        return len(text) >= 2 and text.isalpha() and text.isupper()
    return len(words) <= 6 and words[0][0].isupper() and any(word.lower() in _words("institution") for word in words)


def body_byline(blocks: tuple[Block, ...]) -> tuple[str | None, tuple[Block, ...]]:
    """Remove a byline ("By Jane Roe") from the first two paragraphs; return it and the remaining blocks."""
    for number, block in enumerate(blocks[:2]):
        text = block.text
        printed = len(text) <= 120 and _BY.match(text) and text[0].isupper() and text[-1] not in ".!?"
        if printed and any(is_person(author.name) for author in authors_of(text)):
            return text, blocks[:number] + blocks[number + 1 :]
    return None, blocks


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of a kind (`institution`, `role`, `particle`) in `byline_words.csv`."""
    return frozenset(row["word"] for row in rows("byline_words") if row["kind"] == kind)


@cache
def _role_stems() -> tuple[str, ...]:
    """Return the role words long enough to be matched as stems."""
    return tuple(word for word in _words("role") if len(word) >= 6)


def finish(draft: Draft) -> Draft:
    """Complete a draft and remove repetitions.

    Removes a deck or first heading that repeats the headline, and lines of rules between paragraphs; reads byline and
    dateline from the body and credits from the captions if no field states them.
    """
    same = _fold(draft.headline)
    blocks = tuple(block for block in draft.blocks if not _RULE.issuperset(block.text))
    if same and len(blocks) > 1 and blocks[0].kind == "heading" and _fold(blocks[0].text) == same:
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
    """Return the stated dateline, with its date read from its text; else the one that the body begins with."""
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
    """Return the photo with the credit removed from its caption, if that credit contains the stated one.

    A caption that is only a credit is kept.
    """
    caption, credit = split_credit(photo.caption)
    if not photo.credit:
        return replace(photo, caption=caption, credit=credit) if caption and credit else photo
    if credit is None and photo.caption and (match := _BRACKETS.search(photo.caption)):
        caption, credit = photo.caption[: match.start()].rstrip(), match[1].strip()
    again = caption and credit and _contains(credit, photo.credit)
    return replace(photo, caption=caption, credit=credit) if again else photo


def _contains(text: str, words: str) -> bool:
    """Whether a text contains these whole words, ignoring case."""
    return len(words) <= len(text) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))


def first(*candidates: str | None) -> str | None:
    """Return the first candidate that is not empty."""
    return next((candidate for candidate in candidates if candidate), None)


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """Return the values that are not empty, once each, in order."""
    return tuple(dict.fromkeys(value for value in values if value))


def notices(*groups: Iterable[DraftNotice]) -> tuple[DraftNotice, ...]:
    """Return the notices of several readings, once each."""
    return tuple(dict.fromkeys(notice for group in groups for notice in group))


def _fold(text: str | None) -> str:
    return "".join(character for character in (text or "").casefold() if character.isalnum())
