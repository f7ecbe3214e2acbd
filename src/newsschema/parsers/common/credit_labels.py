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


_COLON = re.compile(r"\.?(?:\s?[:：=]|\s?[|/](?=\s)|(?=\s?©)|(?<=\w\s(?:source|credit)),)\s*", re.IGNORECASE)
"""What ends a label: "Foto:", "Zdj.:", "Photo /", "Foto ©", "Photo | "."""
_OPENED = re.compile(r"(?!\w)\s*:?\s*")
_SIGN = re.compile(r"(?:copyright|\(c\)|ⓒ|©)(?:\s(?:by|\d{4})\b)?\s*:?\s*", re.IGNORECASE)
_NAMED = re.compile(r"(?:\s+|(?:(?<=\b\w{2})|(?<=\b\w{3})|(?<=\bnuotr))\.\s*)(?=[^\W\d_])", re.IGNORECASE)
"""What is between a label without a colon and a name: "Foto Kari Nes", "Fot. Anna Lipowa"."""
_BLANK = re.compile(r"\s")


@cache
def _words_by_start(*kinds: str) -> dict[str, tuple[str, ...]]:
    """The words of some kinds by their first two characters, or by themselves if they have one; the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted({word for kind in kinds for word in credit_words(kind)}, key=lambda word: (-len(word), word)):
        found.setdefault(word[:2], []).append(word)
    return {start: tuple(words) for start, words in found.items()}


def _ends_of_words(text: str, at: int, *kinds: str) -> Iterator[int]:
    """Yield where words of some kinds that begin at a place end, the longest first."""
    if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        return
    table, pair = _words_by_start(*kinds), text[at : at + 2].lower()
    for word in (*table.get(pair, ()), *table.get(pair[:1], ())):
        end = at + len(word)
        printed = text[at:end].lower()
        if printed == word or (" " in word and _BLANK.sub(" ", printed) == word):
            yield end


def _labelled(text: str, at: int) -> tuple[str, int] | None:
    """The label before a sign at a place, in lower case, and where the sign ends."""
    for end in _ends_of_words(text, at, "photo", "source"):
        if sign := _COLON.match(text, end):
            return _BLANK.sub(" ", text[at:end].lower()), sign.end()
    return None


def _opened(text: str, at: int) -> int | None:
    """Where the opener or the sign at a place ends: "Photo by ", "© 2024 "."""
    for end in _ends_of_words(text, at, "opener"):
        if opened := _OPENED.match(text, end):
            return opened.end()
    sign = _SIGN.match(text, at)
    return sign.end() if sign else None


def _bare(text: str, at: int) -> int | None:
    """Where the name behind a label without a colon begins."""
    return next((name.end() for end in _ends_of_words(text, at, "photo") if (name := _NAMED.match(text, end))), None)


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
        if found is None or found[1] == "bare label" or _ends_agency(text, at):
            continue
        if text[at] not in OPENING or found[1] == "sign":
            yield at, found[2]
            done = found[0]


def _ends_agency(text: str, at: int) -> bool:
    """Whether what looks like a label is the second word of an agency's name: "Getty Images / Kari Nes"."""
    before, word = text[:at].split()[-1:], WORDS.match(text, at)
    return bool(before) and word is not None and f"{before[0]} {word[0]}".lower() in agencies()


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
    if labelled := _labelled(text, start):
        word, end = labelled
        return _with_inner(text, start, end, "label" if word in credit_words("photo") else "weak label")
    opened = _opened(text, start)
    if opened is not None and not _NO_NAME.match(text, start, len(text)):
        printed = text[start:opened].lower()
        kind = "sign" if printed[0] in "©ⓒ(c" and not printed.startswith("courtesy") else "opener"
        return _with_inner(text, start, opened, kind)
    name = _bare(text, start)
    if name is not None and not _begins_with_agency(text[start:]):
        named = not text[name : name + 1].islower() or is_provision(text[name:].strip(" .)"))
        return (name, "bare label", text[start:name].strip()) if named else None
    return None


def _with_inner(text: str, start: int, end: int, kind: str) -> tuple[int, str, str]:
    """A label or an opener with the label that follows it: "Photo: © Name", "Image credit: Photo by Name"."""
    inner = label_at(text, end) if end < len(text) else None
    if inner is None or inner[1] == "bare label":
        return end, kind, text[start:end].strip()
    stronger = inner[1] if kind.endswith("label") and EVIDENCE[inner[1]] > EVIDENCE[kind] else kind
    return inner[0], stronger, text[start : inner[0]].strip()


def _begins_with_agency(text: str) -> bool:
    """Whether an agency's name is what looks like a label and a name: "Picture Alliance"."""
    words = JOINTS.split(text[:60])[0].lower().split()
    return " ".join(words[:2]) in agencies() or " ".join(words[:3]) in agencies()
