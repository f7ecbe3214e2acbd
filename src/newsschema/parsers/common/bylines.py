"""Bylines: whether a line is one, and who is named in it.

"Von Jana Holm, Redakteurin, und Pál Szűts" names two people; "Kolumne von Jana Holm - 28.04.2024" one. Roles, e-mail
addresses, handles, dates and reading times are cut; names of agencies are kept, for agencies are authors too.
Lead words, roles and particles: lexicons/byline_words.csv; agencies: lexicons/agencies.csv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.draft import Author
from newsschema.lexicons.calendar import weekdays
from newsschema.parsers.common.byline_eastern import EAST_ASIAN, eastern_byline, eastern_name
from newsschema.parsers.common.byline_leads import (
    after_lead,
    is_other_lead,
    lead_starts,
    once,
    starts_after_date,
    words_of,
)
from newsschema.parsers.common.byline_names import is_name, without_capital
from newsschema.parsers.common.byline_posts import (
    after_for,
    begins_as_label,
    has_given_name,
    has_role,
    house_of,
    is_agency,
    is_house,
    is_institution,
    is_post,
    is_role_word,
    names_house,
)
from newsschema.parsers.common.times import month_number
from newsschema.text.scripts import may_hold_east_asian

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 300
"""Characters of the longest line that is read as a byline."""
_REMEMBERED = 2_000
"""Texts whose reading is kept: the lines of a document are read for several of its fields."""

# What parts the names from what else a byline prints: "Jana Holm | 2 March", "Jana Holm - 28.04.2024", "(Text)".
_BARS = re.compile(r"\s*[|•·▪●◆■⋅∙‧\t]\s*|\s+[-–—/]\s+|\s*[()\[\]]\s*|\s{3,}")
_EDGES = " •*-–—·|/"
"""Signs around a byline."""
_COMMAS = re.compile(r"\s*[,;，、]\s*|\s*[&+]\s*|(?<=[^\W\d_])/(?=[^\W\d_])")
_MAIL_OR_HANDLE = re.compile(r"\S+@[\w-]+\.\S+|@\S+|https?:\S+|\bwww\.\S+", re.IGNORECASE)
"""An address, or a handle, which may follow the name without a blank: "Ana Ruiz@anaruiz"."""
_DIGIT = re.compile(r"\d")
_CONTACT = re.compile(r"[\w.]@\w[\w-]*\.\w|(?:twitter|on x|bluesky|instagram|follow)\b.{0,12}@\w", re.IGNORECASE)
"""How to reach an author: an e-mail address or an account."""
_LONGEST_JOINT = 4
"""Letters of a word between a name and a date: "on", "le", "vom"."""
_LONGEST_ROLE = 5
"""Words of a role before a name."""
_LONGEST_NOTE = 80
"""Words of a note that says how to reach the author."""
_HELPERS = re.compile(r"[,;]? (?:and |with )?(?:additional|further|other)? ?reporting (?:by|from) ", re.IGNORECASE)
"""What joins those who helped: "Ana Ruiz, with additional reporting by Jan Holm"."""


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as printed, and those it names, in order."""

    text: str
    authors: tuple[Author, ...]


def read_byline(line: str) -> Byline | None:
    """Read a line that says it is a byline ("By Ana Ruiz", "Ein Kommentar von Jan Holm"); None for any other line."""
    text = line.strip(_EDGES)
    return _read_byline(text) if 4 <= len(text) <= _LONGEST else None


@lru_cache(_REMEMBERED)
def _read_byline(text: str) -> Byline | None:
    ascii, eastern = text.isascii(), may_hold_east_asian(text)
    if eastern and (match := eastern_byline(text)):
        return Byline(text, (Author(match[1]),)) if len(text) <= 60 else None
    if not eastern or not re.search(EAST_ASIAN, text):
        words = text.lower().split()
        words.append(once(words[0]))
        if ":" in text or "|" in text or "•" in text:
            words += [word.strip(":|•") for word in words]
        if lead_starts().isdisjoint(words):
            return None
    parts = _BARS.split(text if ascii else text.replace("：", ": "))
    for part in parts:
        rest = after_lead(part)
        if rest is None:
            continue
        authors = read_names(rest)
        if authors and _is_whole(rest, authors):
            return Byline(text, _with_agencies(authors, parts))
    return None


@lru_cache(_REMEMBERED)
def read_names(text: str) -> tuple[Author, ...]:
    """Return those named in a text known to be a byline, its lead word or none: "Ana Ruiz, Chief Reporter, and AFP"."""
    if may_hold_east_asian(text) and (match := eastern_name(text.strip())):
        return (Author(match[1]),)
    text = without_addresses(text[:_LONGEST]).strip(_EDGES + ":,;")
    text = _HELPERS.sub(" & ", text)
    parts = [part for part in _BARS.split(text) if part]
    if not parts:
        return ()
    led = next((rest for part in parts if (rest := after_lead(part)) is not None and _first_name(rest)), None)
    authors: list[Author] = []
    for clause in (led if led is not None else _named_part(parts)).split(";"):
        own = (authors and after_lead(clause)) or clause  # "Reporting by Ana Ruiz; writing by Jan Holm"
        for chunk in map(_without_place, _chunks(_before_digits(own))):
            if authors and not is_name(chunk) and _names_other_work(chunk):
                break  # "editing by Ana Ruiz and Jan Holm"
            _add(authors, chunk)
    return _with_agencies(authors, parts)


def without_addresses(text: str) -> str:
    """Return the text with a blank for each address and account: "Ana Ruiz@AnaRuiz June 2"."""
    return _MAIL_OR_HANDLE.sub(" ", text)


def _named_part(parts: list[str]) -> str:
    """The parts that name the authors: all that are names, the first, or after a date or section one that begins with a
    name.

    "12/19/2025 • City • Ana Ruiz", "Money | Ana Ruiz, business reporter".
    """
    people = [own for part in parts if is_name(own := _before_digits(part)) and has_given_name(own)]
    if len(people) > 1 or (people and _are_people(parts)):
        return " & ".join(parts if _are_people(parts) else people)
    if not _DIGIT.search(parts[0]) and (_first_name(parts[0]) or len(parts[0].split()) > 1):
        return parts[0]
    named = next((part for part in parts[1:] if has_given_name(part) and _first_name(part)), None)
    return named or _beside_date(parts) or parts[0]


def _are_people(parts: list[str]) -> bool:
    """Whether all parts are shaped like people's names, and none is an agency's, a newspaper's or a section's."""
    return all(
        is_name(part) and not (is_agency(part) or is_institution(part) or begins_as_label(part)) for part in parts
    )


def _beside_date(parts: list[str]) -> str | None:
    """A name alone after a date: "2 June 2024 | Amaro Silveira", "June 2, 2024 Ana Ruiz"; else None."""
    if len(parts) > 1:
        others = [part for part in parts if not _DIGIT.search(part)]
        return others[0] if len(others) == 1 and is_name(others[0]) and not begins_as_label(others[0]) else None
    words = parts[0].split()
    rest = (" ".join(words[at:]) for at in starts_after_date(words))
    return next((name for name in rest if is_name(name) and has_given_name(name)), None)


def is_role(text: str) -> bool:
    """Whether a short text is a role and no name: "Environment correspondent", "Senior Reporter, Health"."""
    words = text.split()
    return 0 < len(words) <= _LONGEST_ROLE and has_role(text) and _name_of(text) is None


def read_post(line: str) -> str | None:
    """Return the role that a line under a byline gives, without addresses: "Staff Writer | ana@ruiz.example"."""
    parts = [part for part in _BARS.split(without_addresses(line[:_LONGEST])) if part.strip(_EDGES)]
    return parts[0].strip(_EDGES) if len(parts) == 1 and is_role(parts[0]) else None


def _before_digits(text: str) -> str:
    """Cut before the first date or number, and before a word that says when it was published or what else it names:
    "Ana Ruiz Apr. 2, 2024", "Ana Ruiz. Last updated", "Ana Ruiz Photos"; a number at the head leaves nothing."""
    other = next(
        (at for at in _other_word().finditer(text) if not is_role_word(text[at.end() :].partition(" ")[2])), None
    )
    text = text[: other.start()].rstrip(" .,:(") if other else text
    match = _DIGIT.search(text)
    if not match:
        return text
    words = text[: match.start()].rstrip(" ,(").split()
    if words and words[-1].lower().rstrip(".") in words_of("number"):  # "Press release No. 12"
        return ""
    if len(words) > 1 and words[-1].endswith(":"):  # the label of a date: "Ana Ruiz, Stand: 2. April"
        words.pop()
    if words and month_number(words[-1].strip(".")):
        words.pop()
    words = _without_joint(words)
    if len(words) > 2 and words[-1].lower().rstrip(".,") in weekdays():
        words.pop()
    return " ".join(_without_joint(words))


def _without_joint(words: list[str]) -> list[str]:
    """Cut words that join a name and a date from the end."""
    while len(words) > 1 and _is_joint(words[-1]):
        words = words[:-1]
    return words


def _is_joint(word: str) -> bool:
    """Whether a word joins a name and a date: "on 2 April", "Le 2 avril"."""
    return len(word) <= _LONGEST_JOINT and (word.islower() or word.lower() in words_of("particle"))


@cache
def _other_word() -> re.Pattern[str]:
    """A word after a name: when the article was published or changed, who made what else, a button ("Follow")."""
    kinds = ("stamp", "updated", "other_work", "button")
    words = sorted({word for kind in kinds for word in words_of(kind)}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<=\w[ .,:])\s*\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _is_and(word: str) -> bool:
    """Whether a word joins two names: "and", "UND"; not the initials "E", "Y"."""
    return word.lower() in words_of("and") and (word.islower() or (word.isupper() and len(word) > 1))


def _chunks(text: str) -> list[str]:
    """Cut at commas, signs and the words for "and"."""
    chunks = []
    for piece in _COMMAS.split(text):
        words: list[str] = []
        for word in piece.split():
            if _is_and(word) and (words or word.islower()):
                chunks.append(" ".join(words))
                words = []
            else:
                words.append(word)
        chunks.append(" ".join(words))
    return [chunk.strip(" .:") if len(chunk) > 4 else chunk for chunk in chunks if chunk.strip(" .:")]


def _first_name(text: str) -> bool:
    chunks = _chunks(_before_digits(text))
    return bool(chunks) and (_name_of(_without_place(chunks[0])) is not None or is_agency(chunks[0]))


def says_how_to_reach(text: str) -> bool:
    """Whether a short text gives an address or account: "Follow her on Twitter @anaruiz"."""
    return "@" in text and text.count(" ") < _LONGEST_NOTE and _CONTACT.search(text) is not None


def _name_of(chunk: str) -> tuple[str, str | None] | None:
    """Return the name a chunk begins with and the role after it ("Ana Ruiz Political Editor"); None for no name."""
    words = chunk.split()
    if words and begins_stamp(words[0]):
        return None
    half = len(words) // 2
    between = words[half : len(words) - half]
    if half > 1 and words[:half] == words[-half:] and (not between or between[0].lower() in words_of("lead")):
        words, chunk = words[:half], " ".join(words[:half])  # printed twice, as link and as text
    if is_name(chunk):
        return chunk, None
    for at, word in enumerate(words):
        if at >= 2 and is_role_word(word):
            beat = at > 2 and words[at - 1].lower() not in words_of("particle") and is_name(" ".join(words[: at - 1]))
            cut = at - 1 if beat and not words[at - 1].islower() else at
            name = " ".join(words[:cut])
            if is_institution(name) and (after := _after_role(words)):  # "Elsund Post reporter Ana Ruiz"
                return after
            return (name, " ".join(words[cut:])) if is_name(name) else _after_role(words)
    return _after_role(words)


def begins_stamp(word: str) -> bool:
    """Whether a word says when the article was published or changed: "VERÖFFENTLICHT AM", "입력"."""
    stem = word.lower().rstrip(".:")
    return stem in words_of("stamp") or stem in words_of("updated")


def _after_role(words: list[str]) -> tuple[str, str] | None:
    """The name after a role, and the role: "Transport correspondent Olu Adeyemi"; else None."""
    last = max((at for at, word in enumerate(words[:-2]) if is_role_word(word)), default=None)
    if last is None or last >= _LONGEST_ROLE:
        return None
    end = last + 1
    while end < len(words) - 2 and words[end].islower() and words[end] not in words_of("particle"):
        end += 1  # "envoyée spéciale Ana Ruiz"
    name = " ".join(words[end:])
    return (name, " ".join(words[:end])) if is_name(name) else None


def _add(authors: list[Author], chunk: str) -> None:
    """Take a chunk as one more author, or as the title or organization of the one before."""
    if is_agency(chunk):
        authors.append(Author(chunk))
    elif (employed := _employed(chunk)) is not None:
        authors.append(employed)
    elif not (authors and _describes(authors[-1], chunk)) and (named := _name_of(chunk)):
        authors.append(Author(without_capital(named[0]), named[1]))
    elif authors and any(map(is_role_word, chunk.split())) and authors[-1].title is None:
        authors[-1] = Author(authors[-1].name, chunk, authors[-1].organization)
    elif (
        authors and (house := house_of(chunk)) and authors[-1].organization is None and not is_agency(authors[-1].name)
    ):
        authors[-1] = Author(authors[-1].name, authors[-1].title, house)


def _describes(author: Author, chunk: str) -> bool:
    """Whether a chunk behind a name is no other name: a post, a newspaper, or in capitals where the name is not."""
    return is_post(chunk) or is_house(chunk) or (chunk.isupper() and not author.name.isupper())


def _with_agencies(authors: Sequence[Author], parts: Sequence[str]) -> tuple[Author, ...]:
    """Add agencies that are parts of their own: behind "with" as authors, else as whom the last author works for.

    "Luc Morvan (avec AFP)", "Ana Ruiz | Reuters".
    """
    people = list(dict.fromkeys(authors))
    for part in parts if people else ():
        first, _, rest = part.partition(" ")
        if _is_and(first) and is_agency(rest):
            people.append(Author(rest))
        elif is_agency(part) and people[-1].organization is None and not is_agency(people[-1].name):
            people[-1] = replace(people[-1], organization=part)
    return tuple(people)


def _names_other_work(chunk: str) -> bool:
    """Whether a chunk behind a name says who did other work than writing: "photographs by Jan Holm", "Editing by"."""
    words = chunk.lower().split()
    leads = (at for at, word in enumerate(words[:-1]) if word in words_of("lead") and not is_role_word(word))
    return any(is_other_lead(" ".join(words[: at + 1])) for at in leads)


def _without_place(chunk: str) -> str:
    """Cut where from somebody reports: "Ana Ruiz in London", "Jan Holm reports from Orlando Park"."""
    words = chunk.split()
    for at in range(2, len(words) - 1):
        own = words[: at - (words[at - 1] in words_of("writing"))]
        placed = words[at] in words_of("placed") and words[at + 1][0].isupper()
        if placed and (is_name(" ".join(own)) or _after_role(own)):
            return " ".join(own)
    return chunk


def _employed(chunk: str) -> Author | None:
    """A name with whom it works for: "ANA RUIZ Associated Press", "Ana Ruiz for the Lakeside Herald", "Ana Ruiz Special
    to the Herald"; else None."""
    words = chunk.split()
    for at in range(2, len(words)):
        name, rest = " ".join(words[:at]), " ".join(words[at:])
        if not is_name(name):
            continue
        if is_agency(rest):
            return Author(name, None, rest)
        house = after_for(rest)
        if house and (words[-1][0].isupper() or is_role_word(words[-1])):
            return Author(name, None, house)
        if has_given_name(name) and names_house(words[at:]):
            return Author(name, None, rest)
    return None


def _is_whole(text: str, authors: tuple[Author, ...]) -> bool:
    """Whether the names, titles and organizations are most of the text: "by Ana Ruiz" but not a sentence on "By …"."""
    named = sum(len(author.name) + len(author.title or "") + len(author.organization or "") for author in authors)
    first = _BARS.split(text)[0].partition(";")[0]  # "; editing by Jan Holm"
    return named * 2 >= len(_before_digits(first)) or len(text) <= 60
