"""Credits run into the caption when the tags between them went: "Ana Ruiz / Reuters Rain falls in Oslo"."""

from __future__ import annotations

import re
from functools import cache

from newsschema.parsers.common.credits import agencies, labels, split_credit
from newsschema.parsers.text.tails import glued_label, split_tail

# "Oslo.Kari Nes/NTB": the next element began without a blank.
_GLUED = re.compile(r"[.!?…)\d](?=[^\W\d_a-z])(?:(?<=[^\W\d_]{2}[.!?…)])|(?<=[12]\d{3})|(?<=\d\.))")
_TAIL = 160
"""Characters at the end in which a credit glued to the caption is looked for."""
_MOST_TOKENS = 14
_LEAST_CAPTION = 3
"""Words a caption has beside its credit."""
_JOINTS = frozenset(
    {"/", "|", "-", "–", "—", "&", "via", "for", "and", "©", "von", "van", "de", "of", "by"}
    | {"und", "y", "et", "og", "och", "en"}
)
_HOUSES = frozenset(
    {"images", "photos", "photo", "pictures", "press", "presse", "prensa", "wire", "agency"}
    | {"archive", "archiv", "handout", "pool", "news"}
)
"""Words that end the name of a picture agency: "Lake Images"."""
_HOUSE_HEADS = frozenset({"agence", "agencia", "agência", "agenzia", "agentur", "agenția"})
"""Words that begin the name of an agency: "Agence Lagune"."""
_LONGEST_HOUSE = 4
_ALSO_SUBJECTS = frozenset(
    {"facebook", "instagram", "youtube", "nasa", "wikipedia", "tt", "pa", "spa", "sid", "uni", "ap"}
)
"""Names of the agencies' list that as often are what the caption speaks of."""
_OPENERS = frozenset(
    {"photo", "photos", "photograph", "picture", "image", "foto", "fotos", "bild", "imagen", "copyright"}
)
_SIGN = re.compile(r"[©|／：（【＝=/]")
_LABELLED = re.compile(r"([^\W\d_]+)\.?\s?:\s?[^\W\d_]")
_CLOSED = re.compile(r"[)\]]\W*\Z")
_CAPITALS = re.compile(r"[.!?…] [^\W\d_a-z]{2,}[ -][^\W\d_a-z]{2,}\Z")
_PUNCTUATION = ",;:.()"


def may_hold_credit(text: str) -> bool:
    """Whether the text has a sign or word of a credit at all; quick, so that most paragraphs are passed over."""
    tail = max(0, len(text) - _TAIL)
    if _SIGN.search(text) or _CLOSED.search(text, max(0, len(text) - 8)) or _GLUED.search(text, tail):
        return True
    if ":" in text and any(word.lower() in _label_words() for word in _LABELLED.findall(text)):
        return True
    if text.endswith(("撮影", "기자")) or (text[-1:].isupper() and _CAPITALS.search(text, tail)):
        return True
    plain = text.lower().replace(".", " ").replace(",", " ").replace(";", " ").replace(":", " ")
    return not _credit_words().isdisjoint(plain.split())


@cache
def _label_words() -> frozenset[str]:
    """The last words of the labels that stand before a credit."""
    return frozenset(label.split()[-1].rpartition("'")[2] for label in labels())


@cache
def _credit_words() -> frozenset[str]:
    """The last words of the agencies' names, and the words that open a credit."""
    return frozenset(name.split()[-1] for name in agencies() if name) | _HOUSES | _OPENERS | {"撮影", "기자"}


def split_caption(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit, the credit at the end or in front; None for what is not there."""
    if (label := glued_label(text)) is not None:
        text = f"{text[:label]} {text[label:]}"
    if found := _by_front(text) or _by_glue(text):
        return found
    caption, credit = split_credit(text)
    if credit is not None and caption is not None and caption.lower() in labels():
        return None, credit
    if (
        credit is not None
        and (not credit[0].islower() or _is_front(credit.split(), 0))
        and not _is_object(caption, credit, text)
        and _is_short(credit)
    ):
        return _with_name(text, caption, credit)
    return _by_slash(text) or split_tail(text) or (text, None)


def _with_name(text: str, caption: str | None, credit: str) -> tuple[str | None, str]:
    """Give the credit the name before its "via" or slash: "... in Oslo. Kari Nes via | Reuters"."""
    words = (caption or "").split()
    if len(words) < _LEAST_CAPTION + 2 or not (words[-1].lower() in ("via", "/", "for") or _is_agency([words[-1]])):
        return caption, credit
    at = len(words) - 1
    while at > len(words) - 5 and words[at - 1][0].isupper() and words[at - 1][-1] not in ".!?":
        at -= 1
    if at < _LEAST_CAPTION:
        return caption, credit
    before = " ".join(words[:at])
    return before.rstrip(" |–—-"), text[len(before) :].strip() if text.startswith(before) else credit


def _is_object(caption: str | None, credit: str, text: str) -> bool:
    """Whether an agency at the end is a word of its sentence: "... he told the APA."."""
    return bool(caption) and " " not in credit and text.endswith((".", "!", "?")) and str(caption)[-1:].islower()


def _is_short(credit: str) -> bool:
    """Whether it is short enough to name people, or names an agency: "Bild: So wird die Brücke aussehen" does not."""
    words = credit.split()
    return len(words) <= 4 or any(_is_front(words, at) for at in range(len(words))) or _are_names(words)


def _are_names(tokens: list[str]) -> bool:
    return all(word[0].isupper() or word[0] in "(/&-–©" or word.lower() in _JOINTS or "/" in word for word in tokens)


def _by_glue(text: str) -> tuple[str, str] | None:
    """A credit glued to the end of the caption's sentence: names and joints, nothing else, to the end of the line."""
    start = max(0, len(text) - _TAIL)
    for match in _GLUED.finditer(text, start):
        credit = text[match.end() :]
        tokens = credit.split()
        if len(tokens) <= 10 and len(credit) >= 3 and _are_names(tokens):
            return text[: match.end()], credit
    return None


def _by_front(text: str) -> tuple[str, str] | None:
    """A credit in front: capitalised words up to the last agency or name after it, before another capital."""
    tokens = text.split(maxsplit=_MOST_TOKENS + 1)[: _MOST_TOKENS + 1]
    if len(tokens) < _LEAST_CAPTION + 1 or not (
        tokens[0][0].isupper() or tokens[0][0] in "©–-" or _is_front(tokens, 0)
    ):
        return None
    end = 0
    for at, token in enumerate(tokens):
        if not (token[0].isupper() or token[0] in "(©–-" or token.lower() in _JOINTS or _is_front(tokens, at)):
            break
        length = next(
            (size for size in (4, 3, 2, 1) if at + 1 >= size and _is_agency(tokens[at + 1 - size : at + 1])), 0
        )
        if length or (at <= 3 and _is_slashed(token)):
            end = _over_name(tokens, at + 1)
        elif token == "/" and 1 < at <= 4:
            end = max(end, _house_end(tokens, at + 1))
        if token[-1] in ".!?" and len(token) > 3 and end <= at:
            break
    if end == 0 or end >= len(tokens):
        return None
    rest = text.split(maxsplit=end)[-1]
    credit = " ".join(tokens[:end]).strip(" ,;")
    if len(rest.split()) < _LEAST_CAPTION or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "„“\"‘'«»("):
        return None
    if _are_names(rest.split()[:12]) or credit.lower().strip(_PUNCTUATION) in _ALSO_SUBJECTS:
        return None
    return rest, credit


def _is_front(tokens: list[str], at: int) -> bool:
    """Whether an agency in small letters begins here: "picture alliance", "dpa"."""
    return (
        _is_agency(tokens[at : at + 1])
        or _is_agency(tokens[at : at + 2])
        or _is_agency(tokens[max(0, at - 1) : at + 1])
    )


def _is_slashed(token: str) -> bool:
    first, _, last = token.strip(_PUNCTUATION).partition("/")
    return len(first) > 1 and len(last) > 1 and first[0].isupper() and last[0].isupper()


def _over_name(tokens: list[str], end: int) -> int:
    """Move past a name that hangs at the agency: "dpa, Jan Holm", "EFE/ J.J. Ruiz", "APA/GEORG HOLM"."""
    last = tokens[end - 1]
    if end < len(tokens) and tokens[end] == "/":
        return _over_name(tokens, end + 1)
    if last[-1] in ",/" and end + 1 < len(tokens):
        size = 3 if len(tokens[end + 1].strip(".")) == 1 else 2
        name = tokens[end : end + size]
        if all(word[0].isupper() for word in name):
            return _over_name(tokens, end + size) if name[-1][-1] == "," else end + size
    elif "/" in last and last.rsplit("/", 1)[-1].lower() not in agencies():
        if last.isupper():
            while end < len(tokens) and tokens[end].isupper() and len(tokens[end]) > 1:
                end += 1
        elif end + 1 < len(tokens) and tokens[end][0].isupper() and tokens[end + 1][0].isupper():
            end += 1
    return end


def _house_end(tokens: list[str], start: int) -> int:
    """One past the house after a name and slash, where its words say that it is one: "Agence Côte Presse"; else 0."""
    stop = start
    while stop < min(len(tokens), start + _LONGEST_HOUSE + 1) and tokens[stop][0].isupper():
        stop += 1
    for at in reversed(range(start + 1, stop)):
        if tokens[at].lower() in _HOUSES:
            return at + 1
    return stop - 1 if start + 1 < stop and tokens[start].lower() in _HOUSE_HEADS else 0


def _is_agency(tokens: list[str]) -> bool:
    whole = " ".join(tokens).strip(_PUNCTUATION).lower()
    if whole in agencies():
        return True
    parts = [part.strip(_PUNCTUATION) for part in whole.split("/")]
    if len(parts) > 1 and all(parts) and "/" in tokens[-1] and any(part in agencies() for part in parts):
        return True
    return len(tokens) == 2 and tokens[0][0].isupper() and tokens[1].lower().strip(_PUNCTUATION) in _HOUSES


def _by_slash(text: str) -> tuple[str, str] | None:
    """A credit at the end that nothing parts from the caption but its slashes: "Rain in Oslo NN/APA/KARI NES"."""
    tokens = text.split()
    tail = tokens[-8:]
    for back, token in enumerate(tail):
        parts = token.strip("()").split("/")
        at = len(tokens) - len(tail) + back
        if len(parts) < 2 or not parts[0] or not _is_slashed_agency(token.strip("()"), tokens[at + 1 :]):
            continue
        if not _are_names(tokens[at + 1 :]):
            continue
        own = not parts[0].isupper() and parts[0].lower() not in agencies()
        at -= 1 if own and at > 1 and tokens[at - 1][0].isupper() else 0
        if at >= _LEAST_CAPTION:
            return " ".join(tokens[:at]), " ".join(tokens[at:]).strip(" ()")
    return None


def _is_slashed_agency(token: str, after: list[str]) -> bool:
    """Whether an agency stands behind the slash: "NTB/NES", "Nes/Lake Images", "Nes/via Reuters"."""
    if _is_agency([token]) or (token.endswith("/via") and after and _is_agency(after[:1])):
        return True
    return _is_agency([token, *after[:1]]) and len(after) == 1
