"""Credits that no list of agencies knows, told by their shape: "... in Oslo. Lakeside/Kari Nes"."""

from __future__ import annotations

import re

from newsschema.parsers.common.bylines import is_name
from newsschema.text.wordsets import word_set

_WINDOW = 120
"""Characters at the end of a line in which such a credit stands."""
_MOST_TOKENS = 9
_JOINTS = word_set("/ | - – — & © via for of the by and y e et und og och en von van de del di da")
# "... at the cupCredit: Lake", where the tags between caption and label went.
_GLUED_LABEL = re.compile(
    r"(?<=[^\W\d_])(?=(?:Photo )?(?:Credit|Photo|Photograph|Picture|Image|Foto|Bild|Quelle|Imagen|Crédit)s?\s?:\s?\S)"
)
_SENTENCE = re.compile(r"[.!?…][\"”»)]?\s+(?=\S)")
_BRACKETS = re.compile(r"\s?\(([^()]{3,100})\)\Z")
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,}){1,2}")
_SLASH = re.compile(r"\s?[/|]\s?")
_LEAST_CAPTION = 2
"""Words of a caption before such a credit."""


def glued_label(text: str) -> int | None:
    """Where a credit's label begins that is glued to the caption's last word, or None."""
    match = _GLUED_LABEL.search(text, max(0, len(text) - _WINDOW))
    return match.start() if match else None


def split_tail(text: str) -> tuple[str, str] | None:
    """Return caption and credit where names, with a slash, in brackets or in capitals, follow the last sentence."""
    if match := _BRACKETS.search(text, max(0, len(text) - _WINDOW)):
        before = text[: match.start()]
        named = are_names(match[1].split()) and len(match[1].split()) > 1
        return (before, match[1]) if named and before.endswith((".", "!", "?", "…", "”", '"')) else None
    if text[-1:] in ".!?…":
        return None
    for match in _SENTENCE.finditer(text, max(0, len(text) - _WINDOW)):
        before, tail = text[: match.end()].rstrip(), text[match.end() :]
        if before.count(" ") + 1 < _LEAST_CAPTION or not are_names(tail.split()):
            continue
        if _SLASH.search(tail) or (_CAPITALS.fullmatch(tail) and not before.isupper()):
            return before, tail
    return None


def is_slashed_name(line: str) -> bool:
    """Whether a whole line is a name and a house parted by a slash: "Lakeside/Kari Nes", "(Ana Ruiz / Shore Daily)"."""
    bracketed = line[:1] == "(" and line[-1:] == ")"
    text = line[1:-1] if bracketed else line
    if "/" not in text or not 5 <= len(text) <= _WINDOW or not are_names(text.split()):
        return False
    left, _, right = text.partition("/")
    if " / " in text and not bracketed:
        return is_name(left) and " " in right.strip()
    return is_name(left) or is_name(right)


def are_names(tokens: list[str]) -> bool:
    """Whether few words follow, each with a capital or one that joins names, and none a date or number."""
    if not 1 <= len(tokens) <= _MOST_TOKENS or tokens[0].lower() in _JOINTS - {"©"}:
        return False
    if any(map(str.isdigit, "".join(tokens))):
        return False
    return all(_is_capital(token) or token.lower() in _JOINTS for token in tokens)


def _is_capital(token: str) -> bool:
    """ "Nes", "i-Lake", "lake.no/Kari", but not "2024" nor "runs"."""
    return token[0].isupper() or (any(sign in token for sign in "-./©(") and any(map(str.isupper, token)))
