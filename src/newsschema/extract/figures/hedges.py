"""How a number is hedged or bounded: words before it ("at least", "an estimated") and after it ("or more", "-plus")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from newsschema.extract.figures.words import DETERMINERS, words_of
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import COMPARISON, GOAL, UPWARD

if TYPE_CHECKING:
    from newsschema.models.figures import FigureModifier
    from newsschema.text.tokens import Tokens

Phrases = dict[tuple[str, ...], "FigureModifier"]


@cache
def _phrases(side: str) -> Phrases:
    """Return the hedges that are printed before or after a number, by their tokens; "nearly" is less than in TimeML."""
    found: Phrases = {}
    for row in rows("hedges", "en"):
        if row["class"] == side:
            found[tuple(row["phrase"].split())] = cast("FigureModifier", row["features"].partition("modifier=")[2])
    return found


_LEFT, _RIGHT, _OF_MEASURES = _phrases("before"), _phrases("after"), _phrases("before_measure")
_LAST = frozenset(phrase[-1] for phrase in _LEFT)
_FIRST = frozenset(phrase[0] for phrase in _RIGHT)
_LONGEST = max(map(len, _LEFT))
# "Over", "about" and the like say where or of what, not how many, after such words.
_NOT_AFTER = words_of("about_topic")
_ADDS = words_of("before_particle_up")  # "they add up to 50"
_PLACE_LIKE, _BETWEEN_READINGS = words_of("place_hedge"), words_of("between_readings")
_SAID_BEFORE, _HYPHENED, _PLUS = words_of("said_before"), words_of("hyphened_hedge"), words_of("plus_word")


def hedge_before(tokens: Tokens, start: int) -> tuple[int, FigureModifier | None]:
    """Return where the hedge that ends at token `start` begins, and its class; `start` and None where there is none."""
    found: FigureModifier | None = None
    for _ in range(2):  # "up to about 50", "at least about 50": the outer one bounds
        at, modifier = _longest_before(tokens, start)
        if modifier is None or found in ("more_than", "less_than"):  # "fork over a little more than 20%"
            break
        start, found = at, modifier if modifier != "approx" or found is None else found
    return start, found


def _longest_before(tokens: Tokens, start: int) -> tuple[int, FigureModifier | None]:
    lowers = tokens.lowers
    if start == 0 or lowers[start - 1] not in _LAST:
        return start, None
    for length in range(min(_LONGEST, start), 0, -1):
        phrase = tuple(lowers[start - length : start])
        if phrase in _LEFT:
            at = start - length
            before = lowers[at - 1] if at else ""
            if "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]:
                return start, None
            if length == 1 and phrase[0] in _PLACE_LIKE and before in _NOT_AFTER:
                return start, None
            if length == 1 and phrase[0] in _BETWEEN_READINGS and _is_number(tokens, at - 1):
                return start, None  # "a blood pressure of 120 over 80", "a 5-under 67"
            if length == 2 and phrase[0] in UPWARD and phrase[1] in GOAL and before in _ADDS:
                return start, None
            if length == 1 and phrase[0] in _SAID_BEFORE and before in DETERMINERS:  # "all the above 3 rules"
                return start, None
            return at, _LEFT[phrase]
    return start, None


def comparison_before(tokens: Tokens, start: int) -> tuple[int, FigureModifier | None]:
    """Return where the comparison that ends at a measure begins, and its class: "longer than 20 cm"."""
    modifier = _OF_MEASURES.get(tuple(tokens.lowers[max(0, start - 2) : start]))
    return (start - 2, modifier) if modifier is not None else (start, None)


def is_hedge_before(tokens: Tokens, start: int, end: int) -> bool:
    """Whether tokens `start` to `end` are a hedge that is printed before a number."""
    return tuple(tokens.lowers[start:end]) in _LEFT


def hedge_after(tokens: Tokens, end: int) -> tuple[int, FigureModifier | None]:
    """Return where the hedge that begins at token `end` ends, and its class; `end` and None where there is none."""
    lowers = tokens.lowers
    if end >= len(tokens.words) or lowers[end] not in _FIRST:
        return end, None
    for length in (2, 1):
        phrase = tuple(lowers[end : end + length])
        if phrase not in _RIGHT or len(phrase) < length:  # the text ends within it
            continue
        touching = tokens.ends[end - 1] == tokens.starts[end]
        if phrase[0] in "-+" and not touching and not (phrase[0] == "+" and _ends_clause(tokens, end + 1)):
            continue
        after = lowers[end + length] if end + length < len(tokens.words) else ""
        if length == 2 and (after in COMPARISON or after[:1].isdigit()):
            continue
        if length == 1 and (phrase[0] in _HYPHENED or (phrase[0] in _PLUS and not _ends_clause(tokens, end + 1))):
            continue
        return end + length, _RIGHT[phrase]
    return end, None


def _is_number(tokens: Tokens, i: int) -> bool:
    """Whether digits are at token `i`, or before a hyphen there: "120 over", "5-under"."""
    i -= tokens.words[i] == "-" and tokens.ends[i] == tokens.starts[i + 1]
    return i >= 0 and tokens.words[i].isdecimal()


def _ends_clause(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens.words) or not (tokens.words[i][0].isalnum() or tokens.words[i] in "$£€")
