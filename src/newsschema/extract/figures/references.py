"""Numbers that refer to something instead of stating a quantity: to telephones, pages, notes, pictures of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import STOPS, is_plural, words_of
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, GENITIVE, GOAL, POINT, SURFACE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_DIALS = words_of("dialling")
_CALLS = words_of("calling")
_CALL_STEMS, _DIALLING_STEMS = tuple(words_of("call_stem")), tuple(words_of("dialling_stem"))
_BEHIND_DIALLED, _BEFORE_CALLED = STOPS | ADDITION | ALTERNATIVE, SURFACE | POINT
_LEAST_DIALLED = 3  # digits of the shortest telephone number: "101"
_MOST_DIGITS = 15
"""Digits that a telephone number has at most; source: ITU-T E.164."""
_BETWEEN_GROUPS = frozenset("()-–. ")  # between the groups of digits of a telephone number
_LEAST_DIGITS = 7  # of a telephone number with its country
_LONGEST_NOTE = 3  # digits of the number of a note
_LEAST_GROUPS = 3  # groups of digits behind the plus sign of one: "+44 20 555"


def is_telephone(printed: str) -> bool:
    """Whether the digits around a hyphen are those of a telephone number: "555-0143"."""
    before, _, after = printed.partition("-")
    if not (before.isdigit() and after.isdigit()):
        return False
    return after[0] == "0" or (len(before) == 3 and len(after) == 4)


def is_dialled(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is a number to dial: "911 calls", "call 101", each group of "0800 555 111"."""
    after = tokens.lowers[found.end] if found.end < len(tokens.words) else ""
    before = tokens.lowers[found.start - 1] if found.start else ""
    near = after.startswith(_CALL_STEMS) or before.startswith(_DIALLING_STEMS)
    if tokens.words[found.start] in ("911", "999", "112") and (near or (before in GOAL and not is_plural(after))):
        return True
    alone = after in _BEHIND_DIALLED or not after.isalpha()
    dialled = before in _DIALS and tokens.words[found.start].isdigit() and alone
    return found.is_bare and (dialled or _is_called_on(tokens, found) or _follows_prefix(tokens, found.start))


def _is_called_on(tokens: Tokens, found: Quantity) -> bool:
    """Whether three or more digits are the number on which somebody is called: "call us on 101", not "on 60 phones"."""
    k = found.start - 1
    if k < 1 or tokens.lowers[k] not in _BEFORE_CALLED or len(tokens.words[found.start]) < _LEAST_DIALLED:
        return False
    counts = found.end < len(tokens.words) and is_plural(tokens.lowers[found.end])
    called = any(lower in _CALLS for lower in tokens.lowers[max(0, k - 3) : k])
    return called and tokens.words[found.start].isdigit() and not counts


def _follows_prefix(tokens: Tokens, k: int) -> bool:
    """Whether groups of digits before token `k` begin a telephone number: "0800 555 111"."""
    if "0" not in tokens.text[max(0, tokens.starts[k] - 2 * _MOST_DIGITS) : tokens.starts[k]]:
        return False
    digits = len(tokens.words[k])
    while k and digits <= _MOST_DIGITS and tokens.words[k].isdigit() and tokens.words[k - 1].isdigit():
        k -= 1
        digits += len(tokens.words[k])
        if tokens.words[k][0] == "0" and len(tokens.words[k]) > 1:
            return True
    return False


def follows_plus(tokens: Tokens, k: int) -> bool:
    """Whether digits at token `k` belong to a telephone number with its country: "+49 (0)30 555 44-210"."""
    first = _plus_before(tokens, k)
    if first is None:
        return False
    digits, groups, at = 0, 0, first
    while at < len(tokens.words) and digits <= _MOST_DIGITS and (at == first or _joins_groups(tokens, at)):
        digits += len(tokens.words[at]) if tokens.words[at].isdigit() else 0
        groups += tokens.words[at].isdigit()
        at += 1
    return groups >= _LEAST_GROUPS and _LEAST_DIGITS <= digits <= _MOST_DIGITS


def _plus_before(tokens: Tokens, k: int) -> int | None:
    """Return the first group of digits of the number that token `k` is in, right behind its plus sign."""
    first = max(0, k - _MOST_DIGITS)
    if "+" not in tokens.words[first:k]:
        return None
    for at in range(k, first, -1):
        if tokens.words[at].isdigit() and tokens.words[at - 1] == "+" and tokens.ends[at - 1] == tokens.starts[at]:
            return at
        if not _joins_groups(tokens, at):
            return None
    return None


def _joins_groups(tokens: Tokens, at: int) -> bool:
    """Whether a token goes on with the digits of a telephone number: a group or what is between two."""
    near = tokens.starts[at] - tokens.ends[at - 1] <= 1
    return near and (tokens.words[at].isdigit() or tokens.words[at] in _BETWEEN_GROUPS)


def is_cited(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is the volume or the pages of an article in a journal: "27 (2), 602-614", "12(3):45-67"."""
    words, k = tokens.words, found.start
    volume = words[k + 1 : k + 4 : 2] == ["(", ")"] and words[k + 4 : k + 5] in ([","], [":"])
    if found.is_bare and volume and words[k + 2].isdigit():
        return "".join(words[k + 5 : k + 6]).isdigit() and words[k + 6 : k + 7] in (["-"], ["–"])
    pages = found.low is not None and k > 5 and words[k - 1] in ",:" and words[k - 4 : k - 1 : 2] == ["(", ")"]
    return pages and words[k - 3].isdigit() and words[k - 5].isdigit()


def counts_pictures(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is a number of "1 of 3 |", which a row of pictures prints before each caption."""
    if GENITIVE.isdisjoint(tokens.lowers[max(found.start - 1, 0) : found.end + 1]):
        return False
    of = found.end if word_at(tokens.lowers, found.end) in GENITIVE else found.start - 1
    if not 0 < of < len(tokens.words) - 2 or tokens.lowers[of] not in GENITIVE:
        return False
    return tokens.words[of - 1].isdigit() and tokens.words[of + 1].isdigit() and tokens.words[of + 2] == "|"


def is_note_mark(analysis: Analysis, found: Quantity) -> bool:
    """Whether it refers to a note: "[41]", or set apart behind a noun before the point or comma, "their firms 3 ."."""
    if "".join(analysis.words[found.end : found.end + 1]) not in _BEHIND_NOTE:
        return False
    tokens, end = analysis.tokens, found.end
    if found.start != end - 1 or not found.start or len(tokens.words[found.start]) > _LONGEST_NOTE:
        return False
    if tokens.words[end] == "]":
        return tokens.words[found.start - 1] == "["
    return tokens.starts[end] > tokens.ends[end - 1] and analysis.word_class(found.start - 1) == "NOUN"


_BEHIND_NOTE = frozenset(".,]")
