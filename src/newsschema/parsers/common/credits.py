"""Captions and credits: what the picture shows, and who made or distributed it.

The grammar, used by every format:

    credit  := clause (joint clause)*
    clause  := [label | opener | sign] part (joint part)* [suffix]
    part    := agency | publisher | name | provision | address
    joint   := "/" | "|" | "," | ";" | "&" | "via" | "for" | a bracket | ...

A caption is split where a credit begins: at its end (in brackets, after a label, a full stop, a dash, a bar, a line
end), or at its start. Each place where a credit could begin is scored with `EVIDENCE` and `BOUNDARIES`; a credit is
accepted from `NEEDED`. Words: lexicons/credit_words.csv; agencies: lexicons/agencies.csv; picture
libraries, broadcasters and others that sign pictures: lexicons/picture_sources.csv.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.language.names import known_given_names
from newsschema.parsers.common.credit_labels import label_at, labels_in, may_hold_label
from newsschema.parsers.common.credit_parts import (
    LONGEST_CREDIT,
    LONGEST_NAME,
    TRIM,
    Credit,
    all_known,
    balanced,
    is_name,
    other_words,
    parse_credit,
    printed_once,
    suffix_of,
)
from newsschema.parsers.common.credit_words import (
    CLOSING,
    EVIDENCE,
    OPENING,
    WORDS,
    agencies,
    byline_leads,
    credit_words,
    may_name_agency,
)
from newsschema.text.scripts import has_east_asian, has_uncased

if TYPE_CHECKING:
    from collections.abc import Iterator

# What separates the credit from the caption.
BOUNDARIES = {
    "line": 1.5,
    "sentence": 1.0,
    "sentence before capitals": 1.5,  # "... on the ice. KARI NES"
    "bracket": 1.0,
    "bracket after a sentence": 2.0,
    "bar": 1.5,
    "slash": 1.5,
    "dash": 0.75,
    "equals": 1.0,
    "closed": 0.5,  # "The mayor (left) AP/Kari Nes"
    "label": 0.0,
    "space": 0.0,
    "comma": 0.0,
    "label in a sentence": -1.0,  # "he shared a photo: ..."
}
_STRONG = frozenset(("line", "sentence before capitals", "bracket", "bracket after a sentence", "bar", "slash"))
"""Boundaries after which names alone can be a credit."""
NEEDED = 2.5
"""The least sum of a part of a text that is its credit."""
NEEDED_ALONE = 2.0
"""The least sum of a whole text that is a credit."""
_LONGEST_CAPTION = 2_000
_LAST_WORDS = 80
"""Characters at a caption's end in which an agency may begin without a boundary."""
_MOST_STARTS = 12
"""Places tried as the start of a credit in one caption."""
_MOST_NAMES = 3
"""Names alone that are a credit, with a slash between two of them: "Kari Nes/Ola Lie for The Elm Times"."""
_LEAST_CAPTION, _LEAST_SENTENCE = 3, 2
"""Words of the shortest caption beside names alone, and of one with a full stop before names with a slash."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,12}(?:19|20)\d\d|rights? reserved", re.IGNORECASE)
"""Of a whole line: the page's own copyright."""
_WORD = re.compile(r"\S+")
_SIGN = re.compile(r"[/|｜¦\n·•]|[)\]）】〕］][\s.。]*$")
"""Without a label or an agency, one of these is in a text that holds a credit."""
_CAPITALS = re.compile(r"(?<=[.!?…] )[^\W\d_]{2,}(?:[ -][^\W\d_]{2,}){1,3}\.?\Z")
"""A name of several words behind a full stop, which is a credit where it is in capitals and the caption is not."""
# A place where a credit may begin after a caption, and the kind of boundary.
_STARTS = re.compile(
    r"(?P<line>\s*\n\s*)|(?P<sentence>(?:(?<=\w\w\w)|(?<=[^\W\d_]\w)|(?<=[)\]»”\"’]))[.!?…][»”\"’]?\s+|。\s*|[»”\"]\s+)|(?P<bar>\s*[|｜¦]\s*|\s[·•]\s)|"
    r"(?P<slash>\s/{1,2}\s)|(?P<dash>\s[–—-]{1,2}\s)|(?P<equals>\s?[＝=]\s?)|(?P<bracket>\s*(?=[(\[（【〔［]))|"
    r"(?P<closed>(?<=[)\]）】])\s+)|(?P<comma>[、，])"
)
_HEAD_ENDS = re.compile(r"\s*\n\s*|\s[–—|-]\s|(?<=[^\W\d_]{3})\.\s+|(?<=[)\]）】])\s*")
"""What separates a credit from the caption after it."""
_ORGANISATION_WORDS = re.compile(r"(?<!\S)(?:in|at|of|the|for|zu|zum|zur|am|im)(?!\S)")


def split_credit(caption: str | None, publisher: str | None = None) -> tuple[str | None, str | None]:
    """Return the caption without its credit and the credit without its label; None for what is not there.

    `publisher` is the name of the page's publisher, whose own pictures carry its name or initials.
    "Rain in Oslo. Foto: Kari Nes / NTB" is ("Rain in Oslo.", "Kari Nes / NTB").
    """
    said, credit = find_credit(caption, publisher)
    return said, credit.text if credit else None


@lru_cache(maxsize=2048)
def find_credit(caption: str | None, publisher: str | None = None) -> tuple[str | None, Credit | None]:
    """Return the caption without its credit, and the credit with its parts; None for what is not there."""
    text = (caption or "").strip()
    if not text:
        return None, None
    if len(text) > _LONGEST_CAPTION:
        return text, None
    if (whole := read_credit(text, publisher)) is not None:
        return (whole.others and _at_head(text, publisher)) or (None, whole)
    best: tuple[float, int, Credit] | None = None
    for start, kind in _starts(text, publisher):
        found = parse_credit(text[start:], publisher)
        if found is None or not _is_credit_at(text, start, kind, found):
            continue
        if kind not in ("space", "comma"):
            return _caption(text[:start]), found
        score = found.score + (EVIDENCE["full name"] if any(name.count(" ") == 1 for name in found.names) else 0.0)
        if best is None or score >= best[0]:
            best = (score, start, found)
    if best is not None:
        return _caption(text[: best[1]]), best[2]
    return _at_head(text, publisher) or (text, None)


def read_credit(line: str | None, publisher: str | None = None) -> Credit | None:
    """Return the credit that a whole line is; None where it is none or holds a caption, too."""
    text = (line or "").strip()
    return _read_credit(text, publisher) if 0 < len(text) <= LONGEST_CREDIT else None


@lru_cache(maxsize=2048)
def _read_credit(text: str, publisher: str | None) -> Credit | None:
    labelled = label_at(text, 0) is not None
    if not labelled and text[0] in "+•*·-–":
        return None
    if not (labelled or text[0] in OPENING or suffix_of(text.rstrip(CLOSING))):
        words = set(WORDS.findall(text.lower()))
        if not may_name_agency(text, words, publisher):
            return None
    if _COPYRIGHT.search(text) or _reserves_rights(text):
        return None
    found = parse_credit(text, publisher)
    if found is None or found.score < NEEDED_ALONE:
        return None
    if found.label is None:
        signed = bool(found.agencies) or (text[0] in OPENING and "/" in text)  # "(Kari Nes / For The Elm Times)"
        if not signed or found.others or _holds_caption(text, found):
            return None
    return found


def _reserves_rights(text: str) -> bool:
    """Whether a text says that all rights are reserved, as pages do of themselves."""
    lower = text.lower()
    return any(phrase in lower for phrase in credit_words("rights"))


def _holds_caption(text: str, found: Credit) -> bool:
    """Whether a text of names and agencies alone has the form of a caption and a credit: "Rain in Oslo (AP)"."""
    if any(_ORGANISATION_WORDS.search(name) for name in found.names) or next(labels_in(text, 1), None):
        return True
    if text.rstrip(".").endswith(tuple(CLOSING)) and text[0] not in OPENING:
        outside = text[: max(text.rfind(mark) for mark in OPENING)].strip()
        return not (is_name(outside.split()) and 1 < len(outside.split()) <= 4) and not all_known(outside)
    return bool(has_uncased(text) and (len(text) > 24 or "。" in text))


def is_credit(line: str | None, publisher: str | None = None) -> bool:
    """Whether a whole line is a credit: a label and a name, or agencies and names alone."""
    return read_credit(line, publisher) is not None


def clean_credit(text: str | None) -> str | None:
    """Return a text known to be a credit without its label, brackets and sign; None where nothing is left."""
    text = (text or "").strip()
    for _ in range(3):
        before = text
        if label := label_at(text, 0):
            text = text[label[0] :]
        text = balanced(text.strip(TRIM))
        if text == before:
            break
    suffix = suffix_of(text)
    if suffix:
        text = text[: -len(suffix)].strip()
    return printed_once(text.strip(TRIM)) or None


def _caption(text: str) -> str | None:
    text = text.rstrip(TRIM + OPENING).strip()
    return text or None


def _starts(text: str, publisher: str | None) -> Iterator[tuple[int, str]]:
    """Yield where a credit may begin and the kind of boundary before it, from the first to the last."""
    begin = max(0, len(text) - LONGEST_CREDIT)
    words = set(WORDS.findall(text[begin:].lower()))
    known = may_name_agency(text[begin:], words, publisher)
    suffixed = suffix_of(text.rstrip(CLOSING)) is not None
    printed_labels = list(labels_in(text, begin)) if may_hold_label(text, words) else []
    found = _capitals(text, begin)
    if not (known or suffixed or may_hold_label(text, words) or found or _SIGN.search(text, begin)):
        return
    for match in _STARTS.finditer(text, begin):
        kind, at = match.lastgroup or "space", match.end()
        if text[at : at + 3].lower() == "(c)":
            continue
        if text[at : at + 1] in tuple(OPENING):
            ends = text[:at].rstrip()[-1:] in tuple('.!?…»”"。')
            kind = "bracket after a sentence" if ends else "bracket"
        if known or suffixed or kind in _STRONG or "/" in text[at:] or label_at(text, at):
            found.setdefault(at, kind)
    for start, printed in printed_labels:
        inside = text[:start].rstrip()[-1:].isalnum() and not printed[0].isupper() and not has_uncased(printed[:1])
        if start > 0:
            between = "label in a sentence" if inside and printed[-1] not in "©" else "label"
            found.setdefault(start, _boundary_before(text, start) or between)
    yield from [(start, found[start]) for start in sorted(found) if start < len(text)][-_MOST_STARTS:]
    if known:
        offset = len(text) - len(text[-_LAST_WORDS:])
        for match in list(_WORD.finditer(text[-_LAST_WORDS:]))[-5:]:
            if match.start() > 0 and offset + match.start() not in found:
                yield offset + match.start(), "space"


def _capitals(text: str, begin: int) -> dict[int, str]:
    """Where somebody's name in capitals is all that follows a full stop, and the kind of boundary before it."""
    match = _CAPITALS.search(text, begin)
    if match is None or not match[0].isupper() or text[: match.start()].isupper():
        return {}
    named = match[0].partition(" ")[0].lower() in known_given_names()
    return {match.start(): "sentence before capitals"} if named else {}


def _boundary_before(text: str, start: int) -> str | None:
    """Return the kind of boundary that ends at a place; None where it is only a space."""
    before = text[:start].rstrip(" ")
    if before[-1:] in tuple('.!?…»”"。'):
        return "sentence"
    return None


def _is_credit_at(text: str, start: int, kind: str, found: Credit) -> bool:
    score = found.score + BOUNDARIES[kind]
    if kind == "comma":  # "＝2日、青浜市、山田花子撮影"
        return found.label is not None and found.label in text[start + 1 :] and score >= NEEDED
    if kind == "space" and found.label is None:
        return score >= NEEDED - 0.5 and _is_glued(text, start, found)
    if kind == "sentence" and found.label is None and len(found.text.split()) == 1 and not found.agencies:
        return False
    if kind in ("bracket", "bracket after a sentence") and not _is_bracketed(text[start:], found):
        return False
    if found.label is None and not found.agencies:  # names alone
        said = text[:start].split()
        if (
            len(said) < (_LEAST_SENTENCE if kind == "sentence" and "/" in found.text else _LEAST_CAPTION)
            or len(found.names) > (_MOST_NAMES if "/" in found.text and " " in found.names[0] else _MOST_NAMES - 1)
            or any(len(name.split()) > LONGEST_NAME for name in found.names)
            or found.text.split()[0].lower() in byline_leads()
            or found.text in {word.strip(",.;") for word in said}  # "... speaks in Oslo in May. (Oslo)"
        ):
            return False
    return score >= NEEDED


def _is_bracketed(text: str, found: Credit) -> bool:
    """Whether the bracket that a text begins with holds all of it, or a credit of its own: "(AFP) © Kari Nes"."""
    closing = text.find(CLOSING[OPENING.index(text[0])])
    inner = text[1:closing].strip() if closing > 0 else text[1:].strip()
    if inner.lower() in credit_words("sort"):
        return False
    if closing < 0 or "(" in inner or not text[closing + 1 :].strip(" .。"):
        return True
    first = None if found.others else parse_credit(inner, None)
    return first is not None and bool(first.label or first.agencies)


def _is_glued(text: str, start: int, found: Credit) -> bool:
    """Whether an agency without a boundary before it is no word of the sentence: "... on Monday REUTERS"."""
    before = text[:start].rstrip().rsplit(None, 1)[-1:]
    tail = text[start:]
    if not found.agencies or not before or len(tail.split()[0].strip(".")) < 2:
        return False
    if tail[:1].islower() and "-" not in tail:
        return False
    if len(before[0]) <= 4 and before[0].islower():  # "told by AFP", "at the BBC"
        return "/" in tail
    known = tail.strip(" .").lower() in agencies() and len(tail) > 2
    if "/" in tail:
        return not text.endswith((".", "!", "?")) or found.score > EVIDENCE["agency"] + EVIDENCE["slash"]
    apart = tail.isupper() or " " in tail or before[0][0].isupper() or has_uncased(tail)
    return known and apart and not text.endswith((".", "!", "?"))


def _at_head(text: str, publisher: str | None) -> tuple[str | None, Credit] | None:
    """A credit before its caption: "Foto: Kari Nes / NTB | Rain in Oslo", "(REUTERS/Kari Nes) Rain in Oslo"."""
    label = label_at(text, 0)
    if _COPYRIGHT.match(text):
        return None
    if label is None and text[0] not in OPENING and "/" not in text[:60]:
        return None
    window = text[:LONGEST_CREDIT]
    ends = [(match.start(), match.end()) for match in _HEAD_ENDS.finditer(window)]
    for stop, start in ends[:4]:
        rest = text[start:].strip()
        if len(rest.split()) < _LEAST_CAPTION and not has_east_asian(rest):
            break
        found = parse_credit(text[:stop], publisher)
        if found is None or any(other_words(part) for part in found.names):
            continue
        needed = NEEDED_ALONE if found.label else NEEDED
        if found.score >= needed and (found.agencies or found.score >= EVIDENCE["label"]):
            return rest, found
    return None
