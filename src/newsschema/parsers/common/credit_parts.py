"""A text read as a credit: its clauses and parts, with the weight of each as evidence that the text is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsschema.parsers.common.credit_labels import JOINTS, label_at
from newsschema.parsers.common.credit_words import (
    ADDRESS,
    CLOSING,
    EVIDENCE,
    OPENING,
    agency_words,
    credit_words,
    is_agency,
    is_provision,
    is_publisher,
)
from newsschema.text.scripts import has_east_asian, has_uncased

LONGEST_CREDIT = 160
"""Characters of the longest credit."""
_MOST_WORDS = 24
LONGEST_NAME = 5
"""Words of the longest name that alone is a credit."""
TRIM = " \t\n,;:|/–—-=＝·•、，"
_BRACKET = re.compile(r"[()\[\]（）【】〔〕［］]")
_NEXT_CLAUSE = re.compile(r"(?<=\w\w)\.\s+")
_QUALIFIER = re.compile(
    r"(?:cc[ -]?(?:by|0)[\w .\-]*|\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|all rights reserved|"
    r"alle rechte vorbehalten|used (?:with|by) permission|tous droits réservés|file|archiv|archive|archives|"
    r"stringer|str|\.{2,}|and|und|u\.a\.|inc\.?|ltd\.?|\d{1,2})",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.[ -]?){1,3}(?:,|$)")
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


def parse_credit(text: str, publisher: str | None) -> Credit | None:
    """Read a text as a credit; None where it does not have the form of one."""
    text = text.strip()
    if not 2 <= len(text) <= LONGEST_CREDIT:
        return None
    printed = balanced(text.strip(TRIM))
    label = label_at(printed, 0)
    rest = printed[label[0] :] if label else printed
    evidence = EVIDENCE[label[1]] if label else 0.0
    inner = _tidy(rest)
    if label is None and _is_prose(inner):
        return None
    suffix = suffix_of(inner)
    if suffix:
        body = inner[: -len(suffix)].strip()
        if not body or len(body.split()) > 5 or (has_east_asian(body) and len(body) > 12):
            return None
        body = _REPORTER.sub("", body.strip(TRIM))
        return Credit(body, suffix, (body,), (), evidence + EVIDENCE["suffix"])
    if not _LETTER.search(inner) or len(inner.split()) > _MOST_WORDS:
        return None
    clauses = _clauses(inner, publisher)
    if clauses is None:
        return None
    first_labelled = label is not None and label[1] != "bare label"
    read = [_read_clause(clause, publisher) for clause in clauses]
    if len(clauses) > 1 and not (first_labelled or read[0].agencies or (label and _is_names(read[0]))):
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
    inner = printed_once(inner)
    if label is None and inner[0].isdigit() and inner.isascii():
        return None
    if label is None and inner[0].islower() and not _opens_lower(JOINTS.split(inner)[0]):
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
    if label is None and not known and (has_uncased(inner) and len(inner) > 30):
        return None
    return Credit(inner, label[2] if label else None, names, known, round(evidence, 3), others)


def _opens_lower(part: str) -> bool:
    """Whether a credit may begin with a part in lower case: "dpa", "elmtimes.com" of "elmtimes.com/Kari Nes"."""
    return is_agency(part) or ADDRESS.fullmatch(part) is not None


@dataclass(frozen=True, slots=True)
class _Clause:
    names: tuple[str, ...]
    agencies: tuple[str, ...]
    others: int
    words: int
    digits: bool
    strongest: float


def _is_names(clause: _Clause) -> bool:
    """Whether a clause is one name and nothing else: "Kari Nes" in "Foto Kari Nes. NTB"."""
    return len(clause.names) == 1 and not clause.others and 1 < clause.words <= LONGEST_NAME


def _is_prose(text: str) -> bool:
    """Whether a text has too many words in lower case for a credit without a label."""
    small = [word.strip(".,;)") for word in text.split() if word[0].islower()]
    return sum(word not in credit_words("particle") and word not in agency_words() for word in small) > 2


def _clauses(text: str, publisher: str | None) -> list[str] | None:
    """Split at full stops and labels; None where what follows a full stop is no clause of a credit."""
    pieces = [piece for piece in _NEXT_CLAUSE.split(text) if piece]
    clauses: list[str] = []
    for number, piece in enumerate(pieces):
        known = label_at(piece, 0) or _ROLE.match(piece) or all_known(piece)
        if number > 0 and not (known or (publisher and is_publisher(piece, publisher))):
            return None
        if number == 0 and len(piece.split()) == 1 and len(pieces) > 1 and len(piece) < 3:
            return None
        clauses.append(piece)
    return clauses


def all_known(text: str) -> bool:
    """Whether a text holds nothing but known parts of credits: "AFP/Handout", "example.com"."""
    parts = [part for part in JOINTS.split(text.strip(" .")) if part]
    return bool(parts) and all(map(_is_known, parts))


def _is_known(part: str) -> bool:
    """Whether a part of a credit is an agency, how a photo was provided, an address, or qualifies one of them."""
    return bool(is_agency(part) or is_provision(part) or ADDRESS.fullmatch(part) or _QUALIFIER.fullmatch(part))


def _read_clause(text: str, publisher: str | None) -> _Clause:
    names: list[str] = []
    known: list[str] = []
    others = words = 0
    digits, strongest = False, 0.0
    whole = text.strip(" .")
    parts = [whole] if is_agency(whole) else [part.strip() for part in JOINTS.split(whole)]
    for part in parts:
        if not part:
            continue
        if label := label_at(part + ":", 0):
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
            others += other_words(part)
        elif kind == "other":
            names.append(part)
            others += max(1, other_words(part))
            digits = digits or any(map(str.isdigit, part))
    return _Clause(tuple(names), tuple(known), others, words, digits, strongest)


def _kind(part: str, publisher: str | None) -> str:
    lower = part.lower().strip(" .")
    if is_agency(part):
        return "agency"
    if publisher and is_publisher(part, publisher):
        return "publisher"
    if is_provision(part):
        return "provision"
    if _QUALIFIER.fullmatch(part) or lower in credit_words("sort"):
        return "qualifier"
    if ADDRESS.fullmatch(part):
        return "address" if "@" in part else "site"
    words = part.split()
    nouns = credit_words("agency_noun")
    if is_name(words):
        if len(words) > 1 and (words[-1].lower().strip(".") in nouns or words[0].lower() in nouns):
            return "agency noun"
        if len(words) == 1 and any(map(str.isdigit, part)):
            return "other"
        return "full name" if len(words) > 1 or (has_east_asian(part) and 3 <= len(part) <= 6) else "single name"
    return "other"


def is_name(words: list[str]) -> bool:
    """Whether words may be a name: few, each with a capital or a particle, or in a script without capitals."""
    if not 1 <= len(words) <= 8:
        return False
    text = " ".join(words)
    if has_uncased(text):
        return len(words) <= 4 and len(text) <= (12 if has_east_asian(text) else 30) and not any(map(str.isdigit, text))
    if words[0].lower() in ("the", "a") and len(words) == 1:
        return False
    own = [word for word in words if word.lower() not in credit_words("particle")]
    return bool(own) and all(_is_capital(word) for word in own) and sum(map(str.isdigit, text)) <= 2


def _is_capital(word: str) -> bool:
    letter = next((letter for letter in word if letter.isalpha()), "")
    return letter.isupper() or (
        len(word) > 3 and any(sign in word[1:3] for sign in "'’-") and any(map(str.isupper, word))
    )


def other_words(text: str) -> int:
    if has_uncased(text):
        return 0
    return sum(
        1
        for word in text.split()
        if word[0].islower() and word.lower() not in credit_words("particle") and not _is_capital(word)
    )


def printed_once(text: str) -> str:
    """Return a credit that is printed twice, "Kari Nes | Kari Nes", once."""
    parts = re.split(r"\s*[|/]\s*", text)
    return parts[0] if len(parts) == 2 and parts[0].casefold() == parts[1].casefold() else text


def suffix_of(text: str) -> str | None:
    """Return the word after the name that makes a text a credit ("nuotr.", "撮影"), with its full stop."""
    bare = text.rstrip(" .。")
    if not bare.lower().endswith(tuple(credit_words("suffix"))):
        return None
    for word in sorted(credit_words("suffix"), key=len, reverse=True):
        if bare.lower().endswith(word) and len(bare) > len(word):
            before = bare[: -len(word)]
            if has_east_asian(word) or before[-1].isspace():
                return text[len(before) :]
    return None


def _tidy(text: str) -> str:
    """Return a credit without the full stop at its end and without brackets that have no partner."""
    text = balanced(text.strip(TRIM))
    if (
        text.endswith((".", "。"))
        and not _INITIALS.search(text)
        and not text.lower().endswith(("inc.", "ltd.", "nuotr.", "bros.", "d.r."))
    ):
        text = text[:-1]
    return balanced(text.strip(TRIM))


def balanced(text: str) -> str:
    """Drop the brackets around a text and those without a partner."""
    text = text.strip()
    if not _BRACKET.search(text):
        return text
    opened: list[int] = []
    partner: dict[int, int] = {}
    alone: set[int] = set()
    for match in _BRACKET.finditer(text):
        at, mark = match.start(), match[0]
        if mark in OPENING:
            opened.append(at)
        elif opened and OPENING.index(text[opened[-1]]) == CLOSING.index(mark):
            partner[opened.pop()] = at
        else:
            alone.add(at)
    last = len(text.rstrip(" .。")) - 1
    if partner.get(0) == last:
        return balanced(text[1:last])
    if opened and opened[0] > 0 and len(opened) == 1 and not alone:
        return text + CLOSING[OPENING.index(text[opened[0]])]
    alone.update(opened)
    if not alone:
        return text
    kept = "".join(mark for at, mark in enumerate(text) if at not in alone or (mark in CLOSING and 0 < at < last))
    return kept.strip()
