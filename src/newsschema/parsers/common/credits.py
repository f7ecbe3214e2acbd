"""Captions and credits: what the picture shows, and who made or distributed it.

The grammar, used by every format:

    credit  := clause (joint clause)*
    clause  := [label | opener | sign] part (joint part)* [suffix]
    part    := agency | publisher | name | provision | address
    joint   := "/" | "|" | "," | ";" | "&" | "via" | "for" | a bracket | ...

A caption is split where a credit begins: at its end (in brackets, after a label, a full stop, a dash, a bar, a line
end), or at its start. Each place where a credit could begin is scored with `EVIDENCE` and `BOUNDARIES`; a credit is
accepted from `NEEDED`. Words: lexicons/credit_words.csv; agencies: lexicons/agencies.csv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

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
# What separates the credit from the caption.
BOUNDARIES = {
    "line": 1.5,
    "sentence": 1.0,
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
_STRONG = frozenset(("line", "bracket", "bracket after a sentence", "bar", "slash"))
"""Boundaries after which names alone can be a credit."""
NEEDED = 2.5
"""The least sum of a part of a text that is its credit."""
NEEDED_ALONE = 2.0
"""The least sum of a whole text that is a credit."""

_LONGEST_CREDIT = 160
"""Characters of the longest credit."""
_LONGEST_CAPTION = 2_000
_MOST_WORDS = 24
_LAST_WORDS = 80
"""Characters at a caption's end in which an agency may begin without a boundary."""
_MOST_STARTS = 12
"""Places tried as the start of a credit in one caption."""
_LEAST_CAPTION = 3
"""Words of the shortest caption after a credit that precedes it."""

_OPENING, _CLOSING = "([（【〔［", ")]）】〕］"
_TRIM = " \t\n,;:|/–—-=＝·•、，"
_WORD_STARTS = re.compile(r"(?<![^\W\d_])(?=[^\W\d_])|(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af©ⓒ])|(?=\(c\))")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,12}(?:19|20)\d\d|rights? reserved", re.IGNORECASE)
"""Of a whole line: the page's own copyright."""
_WORD = re.compile(r"\S+")
_WORDS = re.compile(r"\w+")
_SIGN = re.compile(r"[/|｜¦\n·•]|[)\]）】〕］][\s.。]*$")
"""Without a label or an agency, one of these is in a text that holds a credit."""
_NO_NAME = re.compile(
    r"(?i:\w+ (?:de|di|da|von|van|av|af|door|par))\s+(?!(?:el|la|le|der|die|das|den|het)\s)"
    r"(?=[^\W\d_A-ZÀ-ÖØ-Þ]{2,}\s)[a-zß-öø-ÿ]"
)
"""A phrase such as "foto de" before a common noun: "Foto de familia del grupo"."""
_BRACKET = re.compile(r"[()\[\]（）【】〔〕［］]")
# A place where a credit may begin after a caption, and the kind of boundary.
_STARTS = re.compile(
    r"(?P<line>\s*\n\s*)|(?P<sentence>(?:(?<=\w\w\w)|(?<=[^\W\d_]\w)|(?<=[)\]»”\"’]))[.!?…][»”\"’]?\s+|。\s*|[»”\"]\s+)|(?P<bar>\s*[|｜¦]\s*|\s[·•]\s)|"
    r"(?P<slash>\s/{1,2}\s)|(?P<dash>\s[–—-]{1,2}\s)|(?P<equals>\s?[＝=]\s?)|(?P<bracket>\s*(?=[(\[（【〔［]))|"
    r"(?P<closed>(?<=[)\]）】])\s+)|(?P<comma>[、，])"
)
_JOINING_WORDS = frozenset(
    ("via", "for", "für", "pour", "para", "per", "vía", "through", "and", "und", "et", "och", "og")
)
_JOINTS = re.compile(
    r"\s*(?:/(?:via|for)\s|[/|｜¦;&·•:：]|[()\[\]（）【】〔〕［］]|,|，|、|\s[-–—]{1,2}\s|[©]|\n"
    rf"|(?<!\S)(?:{'|'.join(sorted(_JOINING_WORDS))})(?!\S))\s*"
)
_HEAD_ENDS = re.compile(r"\s*\n\s*|\s[–—|-]\s|(?<=[^\W\d_]{3})\.\s+|(?<=[)\]）】])\s*")
"""What separates a credit from the caption after it."""
_NEXT_CLAUSE = re.compile(r"(?<=\w\w)\.\s+")
_ADDRESS = re.compile(
    r"\S+@[\w-]+\.\w+|@\w{2,}|(?:https?://|www\.)\S+|[\w-]{2,}(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?", re.ASCII
)
_QUALIFIER = re.compile(
    r"(?:cc[ -]?(?:by|0)[\w .\-]*|\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|all rights reserved|alle rechte vorbehalten|"
    r"tous droits réservés|file|archiv|archive|archives|stringer|str|\.{2,}|and|und|u\.a\.|inc\.?|ltd\.?|\d{1,2})",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_UNCASED = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f\u10a0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.[ -]?){1,3}(?:,|$)")
_ORGANISATION_WORDS = re.compile(r"(?<!\S)(?:in|at|of|the|for|zu|zum|zur|am|im)(?!\S)")
_ROLE = re.compile(r"[^\W\d_][\w /&'-]{2,24}:\s*(?=\S)")
"""What somebody else did for a picture: "Styling: Kari Nes"."""
_REPORTER = re.compile(r"^(?:本報|本报)?(?:記者|记者)")


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit and what it consists of."""

    text: str
    """The credit without its first label and the brackets around it."""
    label: str | None
    """The label as printed ("Foto:"), or None."""
    names: tuple[str, ...]
    agencies: tuple[str, ...]
    """Agencies, stock libraries, the page's publisher, and words printed in place of a name ("Handout")."""
    score: float
    """The sum of its evidence."""
    others: int = 0
    """Its words that no name or agency has."""


@cache
def agencies() -> frozenset[str]:
    """The agencies and stock libraries, in lower case."""
    return frozenset(row["name"].lower() for row in rows("agencies"))


@cache
def labels() -> frozenset[str]:
    """The words that are printed before a credit with a colon, in lower case."""
    return credit_words("photo") | credit_words("source")


@cache
def credit_words(kind: str) -> frozenset[str]:
    """The words of one kind in credit_words.csv, in lower case."""
    return frozenset(row["word"].lower() for row in rows("credit_words") if row["kind"] == kind)


def split_credit(caption: str | None, publisher: str | None = None) -> tuple[str | None, str | None]:
    """Return the caption without its credit and the credit without its label; None for what is not there.

    `publisher` is the name of the page's publisher, whose own pictures carry its name or initials.
    "Rain in Oslo. Foto: Kari Nes / NTB" is ("Rain in Oslo.", "Kari Nes / NTB").
    """
    said, credit = find_credit(caption, publisher)
    return said, credit.text if credit else None


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
        found = _parse(text[start:], publisher)
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
    if not text or len(text) > _LONGEST_CREDIT:
        return None
    labelled = _label_at(text, 0) is not None
    if not labelled and text[0] in "+•*·-–":
        return None
    if not (labelled or text[0] in _OPENING or _suffix(text.rstrip(_CLOSING))):
        words = set(_WORDS.findall(text.lower()))
        if not _may_name_agency(text, words, publisher):
            return None
    if _COPYRIGHT.search(text):
        return None
    found = _parse(text, publisher)
    if found is None or found.score < NEEDED_ALONE:
        return None
    if found.label is None:
        signed = bool(found.agencies) or (text[0] in _OPENING and "/" in text)  # "(Kari Nes / For The Elm Times)"
        if not signed or found.others or _holds_caption(text, found):
            return None
    return found


def _holds_caption(text: str, found: Credit) -> bool:
    """Whether a text of names and agencies alone has the form of a caption and a credit: "Rain in Oslo (AP)"."""
    if any(_ORGANISATION_WORDS.search(name) for name in found.names) or next(_labels_in(text, 1), None):
        return True
    if text.rstrip(".").endswith(tuple(_CLOSING)) and text[0] not in _OPENING:
        outside = text[: max(text.rfind(mark) for mark in _OPENING)].strip()
        return not (_is_name(outside.split()) and 1 < len(outside.split()) <= 4) and not _all_known(outside)
    return bool(_UNCASED.search(text) and (len(text) > 24 or "。" in text))


def is_credit(line: str | None, publisher: str | None = None) -> bool:
    """Whether a whole line is a credit: a label and a name, or agencies and names alone."""
    return read_credit(line, publisher) is not None


def clean_credit(text: str | None) -> str | None:
    """Return a text known to be a credit without its label, brackets and sign; None where nothing is left."""
    text = (text or "").strip()
    for _ in range(3):
        before = text
        if label := _label_at(text, 0):
            text = text[label[0] :]
        text = _balanced(text.strip(_TRIM))
        if text == before:
            break
    suffix = _suffix(text)
    if suffix:
        text = text[: -len(suffix)].strip()
    return _once(text.strip(_TRIM)) or None


def _caption(text: str) -> str | None:
    text = text.rstrip(_TRIM + _OPENING).strip()
    return text or None


def _starts(text: str, publisher: str | None) -> Iterator[tuple[int, str]]:
    """Yield where a credit may begin and the kind of boundary before it, from the first to the last."""
    begin = max(0, len(text) - _LONGEST_CREDIT)
    words = set(_WORDS.findall(text[begin:].lower()))
    known = _may_name_agency(text[begin:], words, publisher)
    suffixed = _suffix(text.rstrip(_CLOSING)) is not None
    printed_labels = list(_labels_in(text, begin)) if _may_hold_label(text, words) else []
    if not (known or suffixed or printed_labels or _SIGN.search(text, begin)):
        return
    found: dict[int, str] = {}
    for match in _STARTS.finditer(text, begin):
        kind = match.lastgroup or "space"
        if text[match.end() : match.end() + 1] in tuple(_OPENING):
            ends = text[: match.end()].rstrip()[-1:] in tuple('.!?…»”"。')
            kind = "bracket after a sentence" if ends else "bracket"
        if known or suffixed or kind in _STRONG or "/" in text[match.end() :]:
            found.setdefault(match.end(), kind)
    for start, printed in printed_labels:
        inside = text[:start].rstrip()[-1:].isalnum() and not printed[0].isupper() and not _UNCASED.match(printed)
        if start > 0:
            between = "label in a sentence" if inside and printed[-1] not in "©" else "label"
            found.setdefault(start, _boundary_before(text, start) or between)
    yield from [(start, found[start]) for start in sorted(found) if start < len(text)][-_MOST_STARTS:]
    if known:
        offset = len(text) - len(text[-_LAST_WORDS:])
        for match in list(_WORD.finditer(text[-_LAST_WORDS:]))[-5:]:
            if match.start() > 0 and offset + match.start() not in found:
                yield offset + match.start(), "space"


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
            len(said) < _LEAST_CAPTION
            or len(found.names) > 2
            or len(found.names[0].split()) > 5
            or found.text.split()[0].lower() in _byline_leads()
        ):
            return False
    return score >= NEEDED


def _is_bracketed(text: str, found: Credit) -> bool:
    """Whether the bracket that a text begins with holds all of it, or a credit of its own: "(AFP) © Kari Nes"."""
    closing = text.find(_CLOSING[_OPENING.index(text[0])])
    inner = text[1:closing].strip() if closing > 0 else text[1:].strip()
    if inner.lower() in credit_words("sort"):
        return False
    if closing < 0 or "(" in inner or not text[closing + 1 :].strip(" .。"):
        return True
    first = None if found.others else _parse(inner, None)
    return first is not None and bool(first.label or first.agencies)


@cache
def _byline_leads() -> frozenset[str]:
    """The words that a byline begins with: "By", "Von"."""
    return frozenset(row["word"].lower() for row in rows("byline_words") if row["kind"] == "lead")


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
    apart = tail.isupper() or " " in tail or before[0][0].isupper() or _UNCASED.search(tail) is not None
    return known and apart and not text.endswith((".", "!", "?"))


def _at_head(text: str, publisher: str | None) -> tuple[str | None, Credit] | None:
    """A credit before its caption: "Foto: Kari Nes / NTB | Rain in Oslo", "(REUTERS/Kari Nes) Rain in Oslo"."""
    label = _label_at(text, 0)
    if _COPYRIGHT.match(text):
        return None
    if label is None and text[0] not in _OPENING and "/" not in text[:60]:
        return None
    window = text[:_LONGEST_CREDIT]
    ends = [
        (m.start(), m.end())
        for m in re.finditer(r"\s*\n\s*|\s[–—|-]\s|(?<=[^\W\d_]{3})\.\s+|(?<=[)\]）】])\s*", window)
    ]
    for stop, start in ends[:4]:
        rest = text[start:].strip()
        if len(rest.split()) < _LEAST_CAPTION and not _EAST_ASIAN.search(rest):
            break
        found = _parse(text[:stop], publisher)
        if found is None or any(_other_words(part) for part in found.names):
            continue
        needed = NEEDED_ALONE if found.label else NEEDED
        if found.score >= needed and (found.agencies or found.score >= EVIDENCE["label"]):
            return rest, found
    return None


@cache
def _label_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    def either(*kinds: str) -> str:
        words = {word for kind in kinds for word in credit_words(kind)}
        return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s") for word in words), key=len, reverse=True))

    # "Foto:", "Zdj.:", "Photo /", "Foto ©", "Photo | "
    colon = (
        rf"(?<!\w)(?P<word>{either('photo', 'source')})\.?"
        r"(?:\s?[:：=]|\s?[|/](?=\s)|(?=\s?©)|(?<=\w\s(?:source|credit)),)\s*"
    )
    opener = rf"(?<!\w)(?:{either('opener')})(?!\w)\s*:?\s*|(?:copyright|\(c\)|ⓒ|©)(?:\s(?:by|\d{{4}})\b)?\s*:?\s*"
    bare = rf"(?<!\w)(?:{either('photo')})(?:\s+|(?<=\b\w{{3}})\.\s*|(?<=\bnuotr)\.\s*)(?=[^\W\d_])"
    flags = re.IGNORECASE
    return re.compile(colon, flags), re.compile(opener, flags), re.compile(bare, flags)


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
    return frozenset(_WORDS.findall(word)[0] for word in words)


def _may_hold_label(text: str, words: set[str]) -> bool:
    """Whether a text, whose words are given in lower case, could hold a label."""
    return "©" in text or "ⓒ" in text or not _label_words().isdisjoint(words) or _EAST_ASIAN.search(text) is not None


def _labels_in(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """Yield where a label, an opener or a sign begins, and what is printed there."""
    done = begin
    for match in _WORD_STARTS.finditer(text, begin):
        at = match.start()
        if at < done or not _may_be_label(text, at):
            continue
        found = _label_at(text, at)
        if found is not None and found[1] != "bare label" and text[at] not in _OPENING:
            yield at, found[2]
            done = found[0]


@lru_cache(maxsize=4096)
def _label_at(text: str, at: int) -> tuple[int, str, str] | None:
    """Return where the label at a place ends, its kind of evidence, and what is printed; None for no label.

    An opening bracket before the label is passed over.
    """
    colon, opener, bare = _label_patterns()
    start = at
    while start < len(text) and text[start] in _OPENING + " " and text[start : start + 3].lower() != "(c)":
        start += 1
    if not _may_be_label(text, start):
        return None
    if match := colon.match(text, start):
        kind = "label" if match["word"].lower() in credit_words("photo") else "weak label"
        inner = _label_at(text, match.end()) if match.end() < len(text) else None
        if inner is not None and inner[1] != "bare label":  # "Photo: © Name", "Image credit: Photo by Name"
            stronger = kind if EVIDENCE[kind] >= EVIDENCE[inner[1]] else inner[1]
            return inner[0], stronger, text[start : inner[0]].strip()
        return match.end(), kind, match[0].strip()
    if (match := opener.match(text, start)) and not _NO_NAME.match(text, match.start(), len(text)):
        kind = "sign" if match[0][0] in "©ⓒ(cC" and not match[0].lower().startswith("courtesy") else "opener"
        inner = _label_at(text, match.end()) if match.end() < len(text) else None
        if inner is not None and inner[1] != "bare label":
            return inner[0], kind, text[start : inner[0]].strip()
        return match.end(), kind, match[0].strip()
    if match := bare.match(text, start):
        following = text[match.end() : match.end() + 1]
        if not following.islower() and not _begins_with_agency(text[start:]):
            return match.end(), "bare label", match[0].strip()
    return None


def _begins_with_agency(text: str) -> bool:
    """Whether an agency's name is what looks like a label and a name: "Picture Alliance"."""
    words = _JOINTS.split(text[:60])[0].lower().split()
    return " ".join(words[:2]) in agencies() or " ".join(words[:3]) in agencies()


def _parse(text: str, publisher: str | None) -> Credit | None:
    """Read a text as a credit; None where it does not have the form of one."""
    text = text.strip()
    if not 2 <= len(text) <= _LONGEST_CREDIT:
        return None
    printed = _balanced(text.strip(_TRIM))
    label = _label_at(printed, 0)
    rest = printed[label[0] :] if label else printed
    evidence = EVIDENCE[label[1]] if label else 0.0
    inner = _tidy(rest)
    if label is None and _is_prose(inner):
        return None
    suffix = _suffix(inner)
    if suffix:
        body = inner[: -len(suffix)].strip()
        if not body or len(body.split()) > 5 or (_EAST_ASIAN.search(body) and len(body) > 12):
            return None
        body = _REPORTER.sub("", body.strip(_TRIM))
        return Credit(body, suffix, (body,), (), evidence + EVIDENCE["suffix"])
    if not _LETTER.search(inner) or len(inner.split()) > _MOST_WORDS:
        return None
    clauses = _clauses(inner)
    if clauses is None:
        return None
    first_labelled = label is not None and label[1] != "bare label"
    read = [_read_clause(clause, publisher) for clause in clauses]
    if not first_labelled and len(clauses) > 1 and not read[0].agencies:
        return None
    if first_labelled and read[0].others > max(2, read[0].words // 2):
        return None  # "Bild: so wird die neue Brücke aussehen"
    best = max((one.strongest for one in read), default=0.0)
    names = tuple(name for one in read for name in one.names)
    known = tuple(name for one in read for name in one.agencies)
    if not names and not known:
        if not first_labelled or not inner:
            return None
        names = (inner,)  # "© Montage"
    inner = _once(inner)
    if label is None and inner[0].isdigit() and inner.isascii():
        return None
    if label is None and inner[0].islower() and not _is_agency(_JOINTS.split(inner)[0]):
        return None
    if label is None and not names and best <= EVIDENCE["address"] and "@" not in inner:
        return None
    others, digits = sum(one.others for one in read), any(one.digits for one in read)
    evidence += best + EVIDENCE["other word"] * others + (EVIDENCE["digits"] if digits and not known else 0.0)
    singles = sum(" " not in name for name in names)
    if not label and not known and singles > 1 and "/" not in inner:
        evidence += EVIDENCE["other word"] * (singles - 1)  # "(Oslo, Norway)"
    if "/" in inner and (known or len(names) > 1):
        evidence += EVIDENCE["slash"]
    if inner.isupper() and len(inner) > 4:
        evidence += EVIDENCE["capitals"]
    if not label and others and (others > 1 or not known):
        return None
    if label is None and not known and (_UNCASED.search(inner) is not None and len(inner) > 30):
        return None
    return Credit(inner, label[2] if label else None, names, known, round(evidence, 3), others)


@dataclass(frozen=True, slots=True)
class _Clause:
    names: tuple[str, ...]
    agencies: tuple[str, ...]
    others: int
    words: int
    digits: bool
    strongest: float


def _is_prose(text: str) -> bool:
    """Whether a text has too many words in lower case for a credit without a label."""
    small = [word.strip(".,;)") for word in text.split() if word[0].islower()]
    return sum(word not in credit_words("particle") and word not in _agency_words() for word in small) > 2


@cache
def _agency_starts() -> frozenset[str]:
    """The first words of the agencies' names and of those printed in place of a name, in lower case."""
    names = agencies() | credit_words("provision")
    starts = {word for name in names for word in _WORDS.findall(name)[:2]}
    return frozenset(starts - credit_words("particle"))


def _may_name_agency(text: str, words: set[str], publisher: str | None) -> bool:
    """Whether a text, whose words are given in lower case, could hold an agency, an address or the publisher's name."""
    if "@" in text or not _agency_starts().isdisjoint(words):
        return True
    if _UNCASED.search(text) and any(name in text for name in _uncased_agencies()):
        return True
    return ("." in text and _ADDRESS.search(text) is not None) or (
        publisher is not None and bool(_publisher_in(text, publisher))
    )


@cache
def _uncased_agencies() -> tuple[str, ...]:
    return tuple(name for name in agencies() if _UNCASED.search(name))


def _publisher_in(text: str, publisher: str) -> bool:
    key = re.sub(r"\W", "", text.casefold())
    return any(form in key for form in _publisher_forms(publisher))


@cache
def _agency_words() -> frozenset[str]:
    """The words of the agencies' names and of those printed in place of a name, in lower case."""
    names = agencies() | credit_words("provision") | _JOINING_WORDS
    return frozenset(word for name in names for word in _WORDS.findall(name))


def _clauses(text: str) -> list[str] | None:
    """Split at full stops and labels; None where what follows a full stop is no clause of a credit."""
    pieces = [piece for piece in _NEXT_CLAUSE.split(text) if piece]
    clauses: list[str] = []
    for number, piece in enumerate(pieces):
        if number > 0 and _label_at(piece, 0) is None and not _ROLE.match(piece) and not _all_known(piece):
            return None
        if number == 0 and len(piece.split()) == 1 and len(pieces) > 1 and len(piece) < 3:
            return None
        clauses.append(piece)
    return clauses


def _all_known(text: str) -> bool:
    parts = [part for part in _JOINTS.split(text.strip(" .")) if part]
    return bool(parts) and all(
        _is_agency(part) or _is_provision(part) or _ADDRESS.fullmatch(part) or _QUALIFIER.fullmatch(part)
        for part in parts
    )


def _read_clause(text: str, publisher: str | None) -> _Clause:
    names: list[str] = []
    known: list[str] = []
    others = words = 0
    digits, strongest = False, 0.0
    whole = text.strip(" .")
    parts = [whole] if _is_agency(whole) else [part.strip() for part in _JOINTS.split(whole)]
    for part in parts:
        if not part:
            continue
        if label := _label_at(part + ":", 0):
            part = part[label[0] :].strip() if label[0] < len(part) else ""
        if not part:
            continue
        words += len(part.split())
        kind = _kind(part, publisher)
        if kind in ("agency", "publisher", "provision", "address", "site"):
            known.append(part)
            strongest = max(strongest, EVIDENCE[kind])
        elif kind in ("full name", "single name", "agency noun"):
            names.append(part)
            strongest = max(strongest, EVIDENCE[kind])
            others += _other_words(part)
        elif kind == "other":
            names.append(part)
            others += max(1, _other_words(part))
            digits = digits or any(map(str.isdigit, part))
    return _Clause(tuple(names), tuple(known), others, words, digits, strongest)


def _kind(part: str, publisher: str | None) -> str:
    lower = part.lower().strip(" .")
    if _is_agency(part):
        return "agency"
    if publisher and _is_publisher(part, publisher):
        return "publisher"
    if _is_provision(part):
        return "provision"
    if _QUALIFIER.fullmatch(part) or lower in credit_words("sort"):
        return "qualifier"
    if _ADDRESS.fullmatch(part):
        return "address" if "@" in part else "site"
    words = part.split()
    nouns = credit_words("agency_noun")
    if _is_name(words):
        if len(words) > 1 and (words[-1].lower().strip(".") in nouns or words[0].lower() in nouns):
            return "agency noun"
        if len(words) == 1 and any(map(str.isdigit, part)):
            return "other"
        return "full name" if len(words) > 1 or (_EAST_ASIAN.search(part) and 3 <= len(part) <= 6) else "single name"
    return "other"


def _is_agency(part: str) -> bool:
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
    return frozenset(row["name"] for row in rows("agencies") if row["name"].islower())


def _is_provision(part: str) -> bool:
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


def _is_publisher(part: str, publisher: str) -> bool:
    key = re.sub(r"\W", "", part.casefold())
    return key in _publisher_forms(publisher) and (len(key) > 4 or part.isupper())


def _is_name(words: list[str]) -> bool:
    """Whether words may be a name: few, each with a capital or a particle, or in a script without capitals."""
    if not 1 <= len(words) <= 8:
        return False
    text = " ".join(words)
    if _UNCASED.search(text):
        return (
            len(words) <= 4
            and len(text) <= (12 if _EAST_ASIAN.search(text) else 30)
            and not any(map(str.isdigit, text))
        )
    if words[0].lower() in ("the", "a") and len(words) == 1:
        return False
    own = [word for word in words if word.lower() not in credit_words("particle")]
    return bool(own) and all(_is_capital(word) for word in own) and sum(map(str.isdigit, text)) <= 2


def _is_capital(word: str) -> bool:
    letter = next((letter for letter in word if letter.isalpha()), "")
    return letter.isupper() or (
        len(word) > 3 and any(sign in word[1:3] for sign in "'’-") and any(map(str.isupper, word))
    )


def _other_words(text: str) -> int:
    if _UNCASED.search(text):
        return 0
    return sum(
        1
        for word in text.split()
        if word[0].islower() and word.lower() not in credit_words("particle") and not _is_capital(word)
    )


def _once(text: str) -> str:
    """Return a credit that is printed twice, "Kari Nes | Kari Nes", once."""
    parts = re.split(r"\s*[|/]\s*", text)
    return parts[0] if len(parts) == 2 and parts[0].casefold() == parts[1].casefold() else text


def _suffix(text: str) -> str | None:
    """Return the word after the name that makes a text a credit ("nuotr.", "撮影"), with its full stop."""
    bare = text.rstrip(" .。")
    if not bare.lower().endswith(tuple(credit_words("suffix"))):
        return None
    for word in sorted(credit_words("suffix"), key=len, reverse=True):
        if bare.lower().endswith(word) and len(bare) > len(word):
            before = bare[: -len(word)]
            if _EAST_ASIAN.search(word) or before[-1].isspace():
                return text[len(before) :]
    return None


def _tidy(text: str) -> str:
    """Return a credit without the full stop at its end and without brackets that have no partner."""
    text = _balanced(text.strip(_TRIM))
    if (
        text.endswith((".", "。"))
        and not _INITIALS.search(text)
        and not text.lower().endswith(("inc.", "ltd.", "nuotr.", "bros.", "d.r."))
    ):
        text = text[:-1]
    return _balanced(text.strip(_TRIM))


def _balanced(text: str) -> str:
    """Drop the brackets around a text and those without a partner."""
    text = text.strip()
    if not _BRACKET.search(text):
        return text
    opened: list[int] = []
    partner: dict[int, int] = {}
    alone: set[int] = set()
    for match in _BRACKET.finditer(text):
        at, mark = match.start(), match[0]
        if mark in _OPENING:
            opened.append(at)
        elif opened and _OPENING.index(text[opened[-1]]) == _CLOSING.index(mark):
            partner[opened.pop()] = at
        else:
            alone.add(at)
    last = len(text.rstrip(" .。")) - 1
    if partner.get(0) == last:
        return _balanced(text[1:last])
    if opened and opened[0] > 0 and len(opened) == 1 and not alone:
        return text + _CLOSING[_OPENING.index(text[opened[0]])]
    alone.update(opened)
    if not alone:
        return text
    kept = "".join(mark for at, mark in enumerate(text) if at not in alone or (mark in _CLOSING and 0 < at < last))
    return kept.strip()
