"""Labels of credits ("Foto:", "Photo by", "©"): where in a text one is, and its kind."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.parsers.common.credit_words import (
    EVIDENCE,
    JOINING_WORDS,
    OPENING,
    WORDS,
    agencies,
    credit_words,
    is_provision,
    labels,
)
from newsschema.text.scripts import has_east_asian, may_hold_east_asian

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_STARTS = r"(?<![^\W\d_])(?=[^\W\d_])|(?=[{}©ⓒ])|(?=\(c\))"
_EAST_ASIAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_NO_NAME = re.compile(
    r"(?i:\w+ (?:de|di|da|von|van|av|af|door|par))\s+(?!(?:el|la|le|der|die|das|den|het)\s)"
    r"(?=[^\W\d_A-ZÀ-ÖØ-Þ]{2,}\s)[a-zß-öø-ÿ]"
)
"""A phrase such as "foto de" before a common noun: "Foto de familia del grupo"."""
JOINTS = re.compile(
    r"\s*(?:/(?:via|for)\s|[/|｜¦;&·•:：]|[()\[\]（）【】〔〕［］]|,|，|、|\s[-–—]{1,2}\s|[©]|\n"
    rf"|(?<!\S)(?:{'|'.join(sorted(JOINING_WORDS))})(?!\S))\s*"
)


@cache
def _colon(begin: str) -> re.Pattern[str]:
    """Labels before a sign: "Foto:", "Zdj.:", "Photo /", "Foto ©", "Photo | "; of those that begin with `begin`."""
    return re.compile(
        rf"(?<!\w)(?P<word>{_either(begin, 'photo', 'source')})\.?"
        r"(?:\s?[:：=]|\s?[|/](?=\s)|(?=\s?©)|(?<=\w\s(?:source|credit)),)\s*",
        re.IGNORECASE,
    )


@cache
def _opener(begin: str) -> re.Pattern[str]:
    signs = r"(?:copyright|\(c\)|ⓒ|©)(?:\s(?:by|\d{4})\b)?\s*:?\s*"
    return re.compile(rf"(?<!\w)(?:{_either(begin, 'opener')})(?!\w)\s*:?\s*|{signs}", re.IGNORECASE)


@cache
def _bare(begin: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_either(begin, 'photo')})(?:\s+|(?:(?<=\b\w{{2}})|(?<=\b\w{{3}})|(?<=\bnuotr))\.\s*)(?=[^\W\d_])",
        re.IGNORECASE,
    )


def _either(begin: str, *kinds: str) -> str:
    """Return a pattern for the words of some kinds that begin with two characters, or are the first of them.

    A pattern of all words takes 4 ms to compile, and nearly all of them begin in another way.
    """
    words = {word for kind in kinds for word in credit_words(kind) if word[:2] == begin or word == begin[:1]}
    return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s") for word in words), key=len, reverse=True)) or "(?!)"


@cache
def _label_starts() -> frozenset[str]:
    """The first two characters of the labels and openers, and the labels of one character."""
    words = labels() | credit_words("opener") | {"copyright", "(c)"}
    return frozenset(word[:2] for word in words) | frozenset(word for word in words if len(word) == 1)


def _may_be_label(text: str, at: int) -> bool:
    pair = text[at : at + 2].lower()
    return pair in _label_starts() or pair[:1] in _label_starts() or pair[:1] in "©ⓒ"


@cache
def _label_words() -> frozenset[str]:
    """The first words of the labels and openers, in lower case."""
    words = labels() | credit_words("opener") | {"copyright", "c"}
    return frozenset(WORDS.findall(word)[0] for word in words)


def may_hold_label(text: str, words: set[str]) -> bool:
    """Whether a text, whose words are given in lower case, could hold a label."""
    return "©" in text or "ⓒ" in text or not _label_words().isdisjoint(words) or has_east_asian(text)


@cache
def _word_starts(east_asian: bool) -> re.Pattern[str]:
    """Where a label may begin; any East Asian character may begin one."""
    return re.compile(_WORD_STARTS.format(_EAST_ASIAN if east_asian else ""))


def labels_in(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """Yield where a label, an opener or a sign begins, and what is printed there."""
    done = begin
    for match in _word_starts(may_hold_east_asian(text)).finditer(text, begin):
        at = match.start()
        if at < done or not _may_be_label(text, at):
            continue
        found = label_at(text, at)
        if found is None or found[1] == "bare label":
            continue
        if text[at] not in OPENING or found[1] == "sign":
            yield at, found[2]
            done = found[0]


@lru_cache(maxsize=4096)
def label_at(text: str, at: int) -> tuple[int, str, str] | None:
    """Return where the label at a place ends, its kind of evidence, and what is printed; None for no label.

    An opening bracket before the label is passed over.
    """
    start = at
    while start < len(text) and text[start] in OPENING + " " and text[start : start + 3].lower() != "(c)":
        start += 1
    if not _may_be_label(text, start):
        return None
    begin = text[start : start + 2].lower()
    if match := _colon(begin).match(text, start):
        kind = "label" if match["word"].lower() in credit_words("photo") else "weak label"
        inner = label_at(text, match.end()) if match.end() < len(text) else None
        if inner is not None and inner[1] != "bare label":  # "Photo: © Name", "Image credit: Photo by Name"
            stronger = kind if EVIDENCE[kind] >= EVIDENCE[inner[1]] else inner[1]
            return inner[0], stronger, text[start : inner[0]].strip()
        return match.end(), kind, match[0].strip()
    if (match := _opener(begin).match(text, start)) and not _NO_NAME.match(text, match.start(), len(text)):
        kind = "sign" if match[0][0] in "©ⓒ(cC" and not match[0].lower().startswith("courtesy") else "opener"
        inner = label_at(text, match.end()) if match.end() < len(text) else None
        if inner is not None and inner[1] != "bare label":
            return inner[0], kind, text[start : inner[0]].strip()
        return match.end(), kind, match[0].strip()
    if match := _bare(begin).match(text, start):
        following = text[match.end() : match.end() + 1]
        named = not following.islower() or is_provision(text[match.end() :].strip(" .)"))
        if named and not _begins_with_agency(text[start:]):
            return match.end(), "bare label", match[0].strip()
    return None


def _begins_with_agency(text: str) -> bool:
    """Whether an agency's name is what looks like a label and a name: "Picture Alliance"."""
    words = JOINTS.split(text[:60])[0].lower().split()
    return " ".join(words[:2]) in agencies() or " ".join(words[:3]) in agencies()
