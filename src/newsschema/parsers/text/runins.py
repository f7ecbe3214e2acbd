"""Credits run into the caption when the tags between them went: "Ana Ruiz / Reuters Rain falls in Oslo"."""

from __future__ import annotations

import re

from newsschema.parsers.common.credits import agencies, split_credit

_GLUED = re.compile(r"(?<=[^\W\d_]{2}[.!?…)\d])(?=[^\W\d_a-z])|(?<=\d\.)(?=[^\W\d_a-z])")
_MOST_TOKENS = 14
_LEAST_CAPTION = 3
"""Words that must follow a credit in front."""
_JOINT = frozenset({"/", "|", "-", "–", "—", "&", "via", "for", "/pool", "and", "©", "von", "van", "de", "of"})
_HOUSES = frozenset({"images", "photos", "press", "pictures", "photo", "wire", "agency", "archive", "archiv", "handout", "pool"})
"""Words that end the name of a picture agency: "Lake Images"."""
_ALSO_SUBJECTS = frozenset({"facebook", "instagram", "youtube", "nasa", "wikipedia", "tt", "pa", "spa", "sid", "uni"})
"""Names of the agencies' list that as often are what the caption speaks of."""
_PUNCTUATION = ",;:."


def split_caption(text: str) -> tuple[str | None, str | None]:
    """Return caption and credit, the credit at the end or in front; None for what is not there."""
    spaced = _GLUED.sub(" ", text[-160:]) if len(text) > 160 else _GLUED.sub(" ", text)
    spaced = text[:-160] + spaced if len(text) > 160 else spaced
    caption, credit = split_credit(spaced)
    if credit is not None and not _is_object(caption, credit, text) and _is_short(credit):
        return caption, credit
    return _by_front(text) or _by_slash(spaced) or (text, None)


def _is_object(caption: str | None, credit: str, text: str) -> bool:
    """Whether an agency at the end is a word of its sentence: "... he told the APA."."""
    return bool(caption) and " " not in credit and text.endswith((".", "!", "?")) and caption[-1:].islower()


def _is_short(credit: str) -> bool:
    """Whether it is short enough to name people, or names an agency: "Bild: So wird die Brücke aussehen" does not."""
    words = credit.split()
    return len(words) <= 4 or any(_is_agency([word]) for word in words) or sum(w[0].islower() for w in words) <= len(words) // 3


def _by_front(text: str) -> tuple[str, str] | None:
    """A credit in front: capitalised words up to the last agency, before another capital."""
    tokens = text.split(maxsplit=_MOST_TOKENS + 1)[: _MOST_TOKENS + 1]
    if len(tokens) < _LEAST_CAPTION + 1:
        return None
    end, size = 0, 0
    for at, token in enumerate(tokens):
        if not (token[0].isupper() or token[0] in "(©'\"-–" or token.lower() in _JOINT or "/" in token):
            if not _is_agency([token]):
                break
        for length in (4, 3, 2, 1):
            if at + 1 >= length and _is_agency(tokens[at + 1 - length : at + 1]):
                end, size = at + 1, length
                break
        if token[-1] in ".!?" and len(token) > 3 and end <= at:
            break
    end = _over_capitals(tokens, end)
    if end == 0:
        return None
    credit = " ".join(tokens[:end])
    rest = text[len(credit) :].strip() if text.startswith(credit) else text.split(maxsplit=end)[-1]
    if len(rest.split()) < _LEAST_CAPTION or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "„“\"‘'«»(–-"):
        return None
    if end == size == 1 and credit.lower().strip(_PUNCTUATION) in _ALSO_SUBJECTS:
        return None
    return rest, credit.strip(" ,;")


def _over_capitals(tokens: list[str], end: int) -> int:
    """Move past the rest of a name in capitals whose first word hangs at a slash: "APA/GEORG HOLM"."""
    if 0 < end < len(tokens) and "/" in tokens[end - 1]:
        last = tokens[end - 1].rsplit("/", 1)[-1]
        if last.lower() not in agencies():
            while end < len(tokens) and tokens[end].isupper() and len(tokens[end]) > 1:
                end += 1
    return end


def _is_agency(tokens: list[str]) -> bool:
    whole = " ".join(tokens).strip(_PUNCTUATION + "()").lower()
    if whole in agencies():
        return True
    if len(tokens) == 1:
        parts = [part.strip(_PUNCTUATION) for part in whole.split("/")]
        return len(parts) > 1 and any(part in agencies() for part in parts)
    return len(tokens) == 2 and tokens[0][0].isupper() and tokens[1].lower().strip(_PUNCTUATION) in _HOUSES


def _by_slash(text: str) -> tuple[str, str] | None:
    """A credit at the end that nothing parts from the caption but its slashes: "Rain in Oslo NN/APA/KARI NES"."""
    tokens = text.split()
    tail = tokens[-8:]
    for back, token in enumerate(tail):
        parts = token.strip("()").split("/")
        if len(parts) < 2 or not parts[0] or not any(part.lower() in agencies() for part in [*parts, " ".join(tail[back + 1 :])]):
            continue
        at = len(tokens) - len(tail) + back
        if not all(word[0].isupper() or word[0] in "(/&-–" or word.lower() in _JOINT for word in tokens[at + 1 :]):
            continue
        own = not parts[0].isupper() and parts[0].lower() not in agencies()
        at -= 1 if own and at > 1 and tokens[at - 1][0].isupper() else 0
        if at >= _LEAST_CAPTION:
            return " ".join(tokens[:at]), " ".join(tokens[at:]).strip(" ()")
    return None
