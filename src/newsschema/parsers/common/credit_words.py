"""Words and names that credits consist of: agencies, stock libraries, label words, names of the page's publisher.

Data: lexicons/credit_words.csv, agencies.csv, picture_sources.csv. The kinds of `credit_words.csv`:

| kind | what it is | example |
| --- | --- | --- |
| `photo`, `source` | a label before a colon, of a picture or of anything | "Foto:", "Quelle:" |
| `opener` | words before a name, with a colon or without | "Photo by" |
| `suffix` | words behind a name | "山田花子撮影" |
| `sort` | the sort of picture, or where somebody is in it | "file photo" |
| `provision` | that somebody provided the picture | "Handout" |
| `rights` | that the page reserves all rights | "All rights reserved" |
| `agency_noun` | a noun that ends the names of agencies | "Fjord Images" |
| `particle` | small words within names and credits | "van", "de" |
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsschema.lexicons import rows
from newsschema.text.scripts import has_uncased

# What a credit consists of, with the weight of each as evidence that the text is one. Of several parts, the strongest
# counts.
EVIDENCE = {
    "label": 3.0,  # "Foto: "
    "weak label": 2.0,  # "Source: "; tables and films have sources, too
    "bare label": 0.75,  # "Foto Kari Nes"
    "opener": 2.5,  # "Photo by "
    "sign": 3.0,  # "© "
    "suffix": 3.0,  # "山田花子撮影"
    "agency": 2.0,
    "publisher": 2.0,
    "provision": 2.0,  # "Handout"
    "address": 1.75,  # "kari@example.org"
    "site": 0.75,  # "example.org"
    "agency noun": 1.25,  # "Fjord Images"
    "full name": 1.0,
    "single name": 0.5,
    "capitals": 0.5,  # "KARI NES", where the caption is not in capitals
    "slash": 0.5,  # "SN/Nes"
    "other word": -0.35,  # each word in lower case that is no particle
    "digits": -1.0,
}
OPENING = "([（【〔［"
CLOSING = ")]）】〕］"
WORDS = re.compile(r"\w+")
JOINING_WORDS = frozenset(
    ("via", "by", "for", "für", "pour", "para", "per", "vía", "through", "and", "und", "et", "och", "og")
)
ADDRESS = re.compile(
    r"\S+@[\w-]+\.\w+|@\w{2,}|(?:https?://|www\.)\S+|[\w-]{2,}(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?", re.ASCII
)


@cache
def agencies() -> frozenset[str]:
    """The agencies, picture libraries and other sources of pictures, in lower case."""
    return frozenset(value.lower() for row in _sources() for value in (row["name"], row["source"]))


def _sources() -> tuple[dict[str, str], ...]:
    return rows("agencies") + rows("picture_sources")


@cache
def labels() -> frozenset[str]:
    """The words that are printed before a credit with a colon, in lower case."""
    return credit_words("photo") | credit_words("source")


@cache
def credit_words(kind: str) -> frozenset[str]:
    """The words of one kind in credit_words.csv, in lower case."""
    return frozenset(row["word"].lower() for row in rows("credit_words") if row["kind"] == kind)


@cache
def byline_leads() -> frozenset[str]:
    """The words that a byline begins with: "By", "Von"."""
    return frozenset(row["word"].lower() for row in rows("byline_words") if row["kind"] == "lead")


@cache
def _agency_starts() -> frozenset[str]:
    """The first words of the agencies' names and of those printed in place of a name, in lower case."""
    names = agencies() | credit_words("provision")
    starts = {word for name in names for word in WORDS.findall(name)[:2]}
    return frozenset(starts - credit_words("particle"))


def may_name_agency(text: str, words: set[str], publisher: str | None) -> bool:
    """Whether a text, whose words are given in lower case, could hold an agency, an address or the publisher's name."""
    if "@" in text or not _agency_starts().isdisjoint(words):
        return True
    if has_uncased(text) and any(name in text for name in _uncased_agencies()):
        return True
    return ("." in text and ADDRESS.search(text) is not None) or (
        publisher is not None and bool(_publisher_in(text, publisher))
    )


@cache
def _uncased_agencies() -> tuple[str, ...]:
    return tuple(name for name in agencies() if has_uncased(name))


def _publisher_in(text: str, publisher: str) -> bool:
    key = re.sub(r"\W", "", text.casefold())
    return any(form in key for form in _publisher_forms(publisher))


@cache
def agency_words() -> frozenset[str]:
    """The words of the agencies' names and of those printed in place of a name, in lower case."""
    names = agencies() | credit_words("provision") | JOINING_WORDS
    return frozenset(word for name in names for word in WORDS.findall(name))


def is_agency(part: str) -> bool:
    bare = part.strip(" .,;:@")
    lower = bare.lower()
    if lower in agencies():
        return not lower.isascii() or not bare.islower() or len(bare) > 4 or bare in _native_lower()
    words = lower.split()
    # "REUTERS file", "dpa Archiv", "Pool Reuters": one or two words beside the agency
    if not 1 < len(words) <= 3 or len(words[0]) < 2 or bare.islower():
        return False
    extra = credit_words("sort") | credit_words("provision") | credit_words("photo")
    for size in (2, 1):
        head, tail = " ".join(words[:size]), " ".join(words[-size:])
        if head in agencies() and all(word in extra or word.isdigit() for word in words[size:]) and len(words) > size:
            return True
        if tail in agencies() and all(word in extra for word in words[:-size]) and len(words) > size:
            return True
    return False


@cache
def _native_lower() -> frozenset[str]:
    """The agencies that print their own names in lower case ("dpa")."""
    return frozenset(row["name"] for row in _sources() if row["name"].islower())


def is_provision(part: str) -> bool:
    return part.lower().strip(" .") in credit_words("provision") or part.lower().strip() in credit_words("provision")


@lru_cache(maxsize=256)
def _publisher_forms(publisher: str) -> frozenset[str]:
    """The names a publisher signs with: its name, without its domain's ending, and its initials."""
    words = re.findall(r"\w+", publisher)
    whole = re.sub(r"\W", "", publisher.casefold())
    forms = {whole, whole.removeprefix("the")}
    if len(words) > 1:
        forms.add("".join(words[:-1]).casefold() if words[-1].casefold() in ("com", "de", "org", "net") else whole)
        forms.add("".join(word[0] for word in words).casefold())
        forms.add("".join(word[0] for word in words if word.casefold() not in credit_words("particle")).casefold())
    return frozenset(form for form in forms if len(form) > 1)


def is_publisher(part: str, publisher: str) -> bool:
    key = re.sub(r"\W", "", part.casefold())
    return key in _publisher_forms(publisher) and (len(key) > 4 or part.isupper())
