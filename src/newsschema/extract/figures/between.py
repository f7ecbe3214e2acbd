"""What may be between a figure and the noun behind it: further figures, dimensions, lists of amounts and rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.behind import is_rate_before_noun, past_denominator, skip_determiners
from newsschema.extract.figures.measures import unit_after
from newsschema.extract.figures.nouns import HYPHENS
from newsschema.extract.figures.parts import number_at, read_part
from newsschema.extract.figures.printed import last_before
from newsschema.extract.figures.quantity import VAGUE, read_quantity
from newsschema.extract.figures.words import words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    CONDITION,
    DISTRIBUTIVE,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INSIDE,
    RATE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_TIMES = frozenset("x×")
_JOINING, _LISTING = ADDITION | ALTERNATIVE, ADDITION | ALTERNATIVE | {","}
_OF_LEVEL = GENITIVE | INSIDE
_RATE, _EACH = words_of("rate_link"), words_of("distributive_pronoun")
_OPENS_RATE = _RATE | DISTRIBUTIVE
_LONGEST_AMOUNT = 12  # tokens of an amount that begins before the end of a list
_LONGEST_LIST = 24  # tokens of a list of amounts that share what follows them


def past_other(analysis: Analysis, k: int) -> int:
    """Return the token after the figures that are between a count, which ends at token `k`, and what it counts."""
    lowers, after = analysis.lowers, k + 1
    if after >= len(analysis.words):
        return k
    if lowers[k] in GENITIVE:
        after = skip_determiners(analysis, after)
        after += after + 1 < len(lowers) and lowers[after] in words_of("selection")  # "ten of its last 18 games"
        planned = after + 1 < len(lowers) and analysis.words[after + 1][0].isdigit()
        after += planned and analysis.word_class(after) in ("VERB", "ADJ")  # "450 of a planned 1,200 workers"
        return past_figure(analysis, after)  # "ten of the 18 guards"
    joined = after + (lowers[k] in CONDITION and lowers[after] in words_of("negation"))  # "dozens if not hundreds"
    if (lowers[k] in ALTERNATIVE or joined > after) and lowers[joined : joined + 1] and lowers[joined] in VAGUE:
        vague = read_quantity(analysis.tokens, joined, None)  # "thousands or hundreds of thousands of vans"
        return k if vague is None else vague.end + (word_at(lowers, vague.end) in GENITIVE)
    if lowers[k] in _JOINING:  # "teams of 12 and 15 players"
        part = read_part(analysis.tokens, after, None, joins=False)
        listed = part is not None and part.start == after and part.unit is None and part.number.kind != "fraction"
        return part.end if part is not None and listed else k
    if lowers[k] in last_before() and analysis.words[after][0].isdigit():
        return past_figure(analysis, after)  # "two $20 notes"
    return past_figure(analysis, k) if analysis.words[k][0].isdigit() else k  # "two 200ml cans"


def past_figure(analysis: Analysis, k: int) -> int:
    """Return the token after the figure that begins at token `k`, its unit included; `k` where none does."""
    tokens = analysis.tokens
    if k and k < len(tokens.words) and not analysis.same_sentence(k - 1, k):
        return k
    part = read_part(tokens, k, None) if k < len(tokens.words) else None
    if part is None or part.number.kind == "fraction" or tokens.lowers[k] in words_of("singular_number"):
        return k
    hyphen = part.end < len(tokens.words) and tokens.words[part.end] in HYPHENS
    return k if hyphen or "-" in tokens.words[k : part.end] else part.end  # "four of the two-ton lorries"


def past_extent(analysis: Analysis, k: int) -> int:
    """Past the extent behind a hyphen of "a 5-mile-long queue", "the 1,900-mile-wide (3,100 km) moon"."""
    n = len(analysis.words)
    k += k < n and analysis.lowers[k] in words_of("extent")
    if k < n and analysis.words[k] == "(":
        return next((j + 1 for j in range(k, min(k + 8, n)) if analysis.words[j] == ")"), k)
    return k


def past_listed(analysis: Analysis, found: Quantity, k: int) -> int:
    """Return the token "of" after the amounts that share a matter: "71 kWh and 95 kWh of battery capacity"."""
    at, limit = k, min(len(analysis.words) - 1, k + _LONGEST_LIST)
    opened = found.start > 0 and analysis.lowers[found.start - 1] in INDEFINITE
    if not opened and GENITIVE.isdisjoint(analysis.lowers[k : limit + _LONGEST_AMOUNT]):
        return k
    while at < limit and analysis.lowers[at] in _LISTING:
        part = read_part(analysis.tokens, at + 1, None)
        if part is None or part.start != at + 1 or part.unit is None:
            return k
        if part.unit.code != found.unit and not (opened and part.unit.kind == found.kind):  # "a 512GB and 1TB model"
            return k
        at = part.end
    if word_at(analysis.lowers, at) in GENITIVE:
        return at
    opened = opened and at < len(analysis.words)
    return at if opened and analysis.word_class(at) in ("NOUN", "ADJ") else k  # "a 20% and 16% improvement"


def past_dimensions(analysis: Analysis, k: int) -> int:
    """Return the token after the further dimensions that begin at token `k`: "x 4m" of "a 3m x 4m x 5m room"."""
    for _ in range(2):
        if k + 1 < len(analysis.words) and analysis.lowers[k] in _TIMES and analysis.words[k + 1][0].isdigit():
            k = past_figure(analysis, k + 1)
    return k


def past_level(analysis: Analysis, k: int) -> int:
    """Return the preposition of what changed behind the level it changed to: "a 7% drop to $12bn in funding"."""
    if analysis.lowers[k] not in GOAL:
        return k
    m = number_at(analysis.tokens, k + 1)
    part = read_part(analysis.tokens, m, None) if m is not None else None
    past = part.end if part is not None and part.start == k + 1 else k
    reached = past > k and past + 1 < len(analysis.words) and analysis.same_sentence(k, past)
    return past if reached and analysis.lowers[past] in _OF_LEVEL else k


def skip_rate(analysis: Analysis, k: int, barred: AbstractSet[int]) -> int:
    """Return the token after "a month", "per square foot", "-a-share", "each"."""
    n, lowers, tokens = len(analysis.words), analysis.lowers, analysis.tokens
    if k + 3 < n and tokens.words[k] in HYPHENS and lowers[k + 1] in _RATE and tokens.words[k + 2] in HYPHENS:
        return k + 4
    if k < n and k in barred and lowers[k] in _OPENS_RATE:
        while k < n and k in barred:
            k += 1
    elif k + 1 < n and lowers[k] == "/":
        under = unit_after(tokens, k + 1, None)
        k = under[0] if under else k + 2 if lowers[k + 1] in words_of("period") else k  # "a $13/day charge"
    elif k + 1 < n and lowers[k] in RATE:
        under, past = unit_after(tokens, k + 1, None), past_figure(analysis, k + 1)
        k = under[0] if under else past if past > k + 1 else past_denominator(analysis, k + 1)
    elif k + 1 < n and lowers[k] in _EACH and analysis.tag(k + 1) != "n":  # not "15% each time it doubles"
        k += 1
    elif k < n and lowers[k] in words_of("before_consonant") and is_rate_before_noun(analysis, k):
        k += 2
    return k
