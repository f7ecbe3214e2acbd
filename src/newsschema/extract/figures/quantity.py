"""A quantity at a number: the number with its currency or unit, and the range, ratio or vague count it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newsschema.extract.figures.contests import DASHES, is_contest, is_poll
from newsschema.extract.figures.hedges import hedge_after, is_hedge_before
from newsschema.extract.figures.measures import is_time, unit_after
from newsschema.extract.figures.nouns import bases_of
from newsschema.extract.figures.parts import Part, number_at, read_part, whole, with_shared_unit
from newsschema.extract.figures.words import is_plural, words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    ALTERNATIVE,
    DEFINITE,
    GENITIVE,
    GOAL,
    INSIDE,
    INTERVAL,
    OUTWARD,
    PURPOSE,
    SOURCE,
    UPWARD,
)
from newsschema.text.number_words import SCALES, number_words
from newsschema.text.numbers import read_number
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.models.figures import FigureKind, FigureModifier
    from newsschema.text.tokens import Tokens


class Quantity(NamedTuple):
    """What was read: tokens `start` to `end`, and the fields of a Figure that the number itself decides."""

    start: int
    end: int
    kind: FigureKind
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    modifier: FigureModifier | None = None
    change: Literal["up", "down"] | None = None
    is_bare: bool = False
    """Whether it is a plain number in digits, without unit, scale or separators, such as names hold too."""


_PLURAL_SCALES, _TENS_OF = number_words("vague_scale"), number_words("vague_multiple")
_FEW = frozenset(number_words("few"))
VAGUE = frozenset(_PLURAL_SCALES) | frozenset(_TENS_OF) | _FEW
_WHOLES = frozenset({3, 4, 5, 10, 100})  # what a share in words is stated of
_STEPS = 3  # "rose by 2 to 5" may be a range, "rose by 20 to 150" states the step and the level
_FAR_APART = 8  # "rose 2 to 5" may be a range, "rose 2 to 50" states the step and the level
_PART_OF_PERCENT = 9  # tokens of "three-quarters of 1 percentage point"
_PERCENT, _SINGLE, _EVERY = words_of("percent_part"), words_of("single"), words_of("whole_determiner")
_CHANGES, _CHANGING = words_of("step"), words_of("changing")
_FROM_OR_BETWEEN = SOURCE | INTERVAL
_ONE, _FEW_OF, _BEFORE_FEW = words_of("numeral_pronoun"), words_of("determined_number"), words_of("before_few")
_SCORES = words_of("vague_or_score")
_TENTHS = 10
_SIGNS = frozenset("$€£¥₹₩")


def read_quantity(tokens: Tokens, i: int, country: str | None) -> Quantity | None:
    """Return the quantity whose number begins at token `i`; None where none does (a time, a name, no number)."""
    vague = _read_vague(tokens, i, country)
    if vague is not None:
        return vague
    if tokens.lowers[i] in VAGUE:
        return None
    part = _read_part_of_percent(tokens, i, country)
    if part is not None:
        return part
    between = _is_between(tokens, i)
    first = read_part(tokens, i, country, joins=not between)
    if first is None:
        return None
    found = _read_ratio(tokens, first, country) or _read_range(tokens, first, country, between)
    if found is not None:
        return found
    if between:
        first = read_part(tokens, i, country) or first
    if is_time(tokens, first.stop) and (first.unit is None or first.unit.kind == "measure") and first.end == first.stop:
        return None
    modifier = None
    first = _with_end_of_change(tokens, first, country)
    if first.unit is None:
        first = with_shared_unit(tokens, first, country)
        modifier = hedge_after(tokens, first.stop)[1] if first.end > first.stop else None
    kind: FigureKind = first.unit.kind if first.unit else "ratio" if first.number.kind == "fraction" else "count"
    if kind == "ratio" and first.number.scale > 1:
        kind = "count"
    printed = tokens.words[i]
    is_bare = first.unit is None and first.number.scale == 1 and first.number.kind == "digits" and "," not in printed
    unit = first.unit.code if first.unit else None
    value = whole(first.value)
    return Quantity(first.start, first.end, kind, value, unit=unit, modifier=modifier, is_bare=is_bare)


def _read_part_of_percent(tokens: Tokens, i: int, country: str | None) -> Quantity | None:
    """Read "one-half of 1 percent", "a quarter of a percent"."""
    near = tokens.lowers[i + 1 : i + _PART_OF_PERCENT]
    number = None if GENITIVE.isdisjoint(near) or _PERCENT.isdisjoint(near) else read_number(tokens, i)
    if number is None or number.kind != "fraction" or word_at(tokens.lowers, number.end) not in GENITIVE:
        return None
    single = word_at(tokens.lowers, number.end + 1) in _SINGLE
    after = unit_after(tokens, number.end + 2, country) if single else None
    if after is None or after[1].kind != "percent":
        return None
    return Quantity(i, after[0], "percent", whole(number.value * after[1].factor), unit="%")


def _is_between(tokens: Tokens, i: int) -> bool:
    return not INTERVAL.isdisjoint(tokens.lowers[max(0, i - 4) : i])


def _read_range(tokens: Tokens, first: Part, country: str | None, between: bool) -> Quantity | None:
    """Read "2 to 3 million", "$30-45", "between 10 and 20 km", "three or four", "0-to-40-mph"."""
    link, k = _link(tokens, first.end, between)
    if not link:
        return None
    far = _past_hedge(tokens, first, k) if link == "to" else k
    m = number_at(tokens, far)
    second = read_part(tokens, m, country) if m is not None else None
    if second is None or second.start > far or (first.number.kind == "fraction") != (second.number.kind == "fraction"):
        return None
    if is_time(tokens, second.stop) and second.end == second.stop:
        return None
    if link == "-" and first.number.kind == "digits" and second.number.kind == "words":  # "7-Eleven"
        return None
    first = _with_dollar_of(tokens, first, second)
    spaced = link == "-" and tokens.ends[first.end - 1] < tokens.starts[first.end]
    if spaced and first.unit is None and tokens.words[k] in _SIGNS:  # "Option 1 - $225"
        return None
    if not _agree(tokens, first, second, link):
        return None
    before = tokens.lowers[first.start - 1] if first.start else ""
    by = link == "to" and before in AGENT
    if by and _share_scale(first, second)[1] > _STEPS * _share_scale(first, second)[0]:  # "rose by 20 to 150"
        return None
    if link == "for":
        return Quantity(first.start, second.end, "ratio", _divide(first.value, second.value))
    unit = second.unit or first.unit
    low, high = _share_scale(first, second)
    if first.unit is None and second.unit is not None:
        low = low * second.unit.factor
    if unit is None and link in ("to", "-") and is_contest(tokens, first, second, link, low >= high):
        return Quantity(first.start, second.end, "ratio", _divide(low, high))
    if link == "to" and not by and before in _CHANGES and high >= _FAR_APART * low:
        return None  # "rose 12,000 to 2.3 million"
    if link == "to" and unit is not None and unit.kind == "percent" and is_poll(tokens, first.start):
        return None
    if low >= high or (link == "or" and high - low > max(1, low / 2)):
        return None
    start = first.start
    if link == "and":
        start = next(
            (j for j in range(max(0, first.start - 4), first.start) if tokens.lowers[j] in INTERVAL), first.start
        )
    kind: FigureKind = unit.kind if unit else "count"
    return Quantity(start, second.end, kind, None, whole(low), whole(high), unit.code if unit else None)


def _link(tokens: Tokens, k: int, between: bool) -> tuple[str, int]:
    """Return how the number that ends at token `k` is linked to the next, and where that begins; "" for not at all."""
    n, lowers = len(tokens.words), tokens.lowers
    if k >= n or "\n" in tokens.text[tokens.ends[k - 1] : tokens.starts[k]]:
        return "", k
    word = lowers[k]
    if word in DASHES:
        if k + 2 < n and lowers[k + 1] in GOAL:  # "0-to-40", "5- to 9-foot"
            return "to", k + 3 if lowers[k + 2] in DASHES else k + 2
        if k + 3 < n and lowers[k + 1] in PURPOSE and lowers[k + 2] in DASHES:  # "a 3-for-1 split"
            return "for", k + 3
        before, after = tokens.starts[k] - tokens.ends[k - 1], tokens.starts[k + 1] - tokens.ends[k] if k + 1 < n else 9
        return ("-", k + 1) if before == after <= 1 else ("", k)
    if word in GOAL:
        return "to", k + 1
    if word in UPWARD and k + 1 < n and lowers[k + 1] in GOAL:
        return "to", k + 2
    if word in ADDITION and between:
        return "and", k + 1
    return ("or", k + 1) if word in ALTERNATIVE else ("", k)


def _past_hedge(tokens: Tokens, first: Part, k: int) -> int:
    """Return the token after the hedge of the upper end at token `k`: "from €400,000 to over €20 million"."""
    if first.start == 0 or tokens.lowers[first.start - 1] not in SOURCE:
        return k
    return next((m for m in range(k, min(k + 4, len(tokens.words))) if is_hedge_before(tokens, k, m)), k)


def _with_end_of_change(tokens: Tokens, first: Part, country: str | None) -> Part:
    """Return the first amount of a change with the scale and unit of the last: "from $89 to $93 billion"."""
    before = tokens.lowers[first.start - 1] if first.start else ""
    link, k = _link(tokens, first.end, between=False)
    if before not in SOURCE or link != "to" or first.number.scale > 1:
        return first
    second = read_part(tokens, m, country) if (m := number_at(tokens, k)) is not None else None
    if second is None or second.start != k or (first.unit and first.unit != second.unit):
        return first
    ratio = first.number.value * second.number.scale / second.number.value if second.number.value else 0
    scale = second.number.scale if second.number.scale > 1 and 1 / _FAR_APART <= ratio <= _FAR_APART else 1
    unit = second.unit if first.unit is None and second.end > second.stop else None
    factor = unit.factor if unit else 1
    return first._replace(value=whole(first.value * scale * factor), unit=first.unit or unit)


def _with_dollar_of(tokens: Tokens, first: Part, second: Part) -> Part:
    """Return the first amount in "$" with the dollar of the last, whose country is behind it: "$9-$12 Canadian"."""
    dollars = tokens.words[first.start] == tokens.words[second.start] == "$"
    return first._replace(unit=second.unit) if dollars and first.end == first.stop else first


def _agree(tokens: Tokens, first: Part, second: Part, link: str) -> bool:
    """Whether two numbers are the ends of one range, by their units and by what precedes the first."""
    a, b = first.unit, second.unit
    if a and b and a.code != b.code:
        return False
    before = tokens.lowers[first.start - 1] if first.start else ""
    changes = before in _CHANGES or not words_of("change_verb").isdisjoint(bases_of(before))
    if link == "to" and changes and before not in AGENT and a is not None:
        return False  # "rose 10p to £1.35"
    if link == "to":
        k = next((k for k in range(first.start - 1, max(-1, first.start - 5), -1) if tokens.lowers[k] in SOURCE), None)
        if k is not None and _is_change(tokens, k) and first.value:
            return False
    if a and not b and first.end > first.stop:  # "90 kilos to 80" only after "from"
        return link == "and" or before in _FROM_OR_BETWEEN
    if link == "or":
        return first.number.kind == second.number.kind and second.number.scale == first.number.scale
    return True


def _is_change(tokens: Tokens, k: int) -> bool:
    """Whether "from" at token `k` opens a change from one amount to another, which is no range: "rose from 5 to 7"."""
    before = tokens.lowers[max(0, k - 12) : k]
    if before[-1:] and before[-1] in words_of("ranging"):
        return False
    if any(word in _CHANGES or word in _CHANGING for word in before):
        return True
    return k > 0 and not words_of("change_verb").isdisjoint(bases_of(before[-1]))


def _share_scale(first: Part, second: Part) -> tuple[float, float]:
    """Return both ends, the first with the scale of the second where it has none: "2 to 3 million"."""
    low, high = first.value, second.value
    scale = second.number.scale
    if scale > 1 and first.number.scale == 1 and 0 <= low < second.number.value / scale:
        low *= scale
    return low, high


def _divide(over: float, under: float) -> float | None:
    return whole(over / under) if under else None


def _read_ratio(tokens: Tokens, first: Part, country: str | None) -> Quantity | None:
    """Read "one in 10", "two out of three"."""
    lowers, k = tokens.lowers, first.end
    if first.unit or first.number.scale > 1 or first.value != int(first.value) or not 0 < first.value < 100:
        return None
    every = k + 1 < len(tokens.words) and lowers[k] in GENITIVE and lowers[k + 1] in _EVERY
    if k + 1 + every < len(tokens.words) and (every or lowers[k] in INSIDE):
        k += 1
    elif k + 2 < len(tokens.words) and lowers[k] in OUTWARD and lowers[k + 1] in GENITIVE:
        k += 2 + (lowers[k + 2] in _EVERY)
    else:
        return None
    if lowers[k - 1] in INSIDE and first.start > 1 and lowers[first.start - 1] in PURPOSE:  # "312 for 6 in 50 overs"
        return None
    if k < len(tokens.words) and lowers[k] in _EVERY:
        k += 1
    second = read_part(tokens, k, country) if k < len(tokens.words) else None
    if second is None or second.start != k or second.unit or is_time(tokens, second.end):
        return None
    if tokens.words[second.end : second.end + 1] == ["-"] and tokens.ends[second.end - 1] == tokens.starts[second.end]:
        return None  # "scored 40 in 118-110 loss"
    if not first.value < second.value <= 10**6 or (second.value > 1000 and second.value % 100):
        return None
    spelled = first.number.kind == second.number.kind == "words" and second.value in _WHOLES  # "three in ten of those"
    tenths = second.value == _TENTHS and first.number.kind == second.number.kind  # "7 in 10 of their votes"
    of_share = spelled or tenths or (first.value == 1 and lowers[first.start] in _ONE)  # "one in five of the refugees"
    if word_at(lowers, second.end) in GENITIVE and lowers[k - 1] in INSIDE and not of_share:
        return None
    return Quantity(first.start, second.end, "ratio", first.value / second.value)


def read_odds(tokens: Tokens, i: int) -> Quantity | None:
    """Read "one-in-75", "1-in-10"; None for anything else."""
    if tokens.lowers[i + 1 : i + 4 : 2] != ["-", "-"] or tokens.lowers[i + 2] not in INSIDE:
        return None
    first = read_number(tokens, i, joins=False)
    second = read_number(tokens, i + 4, joins=False) if i + 4 < len(tokens.words) else None
    if first is None or second is None or first.end != i + 1 or not 0 < first.value < second.value:
        return None
    return Quantity(i, second.end, "ratio", first.value / second.value)


def _read_vague(tokens: Tokens, i: int, country: str | None) -> Quantity | None:
    """Read "tens of thousands", "hundreds", "several dozen", "a few hundred", "millions of dollars"."""
    lowers, n = tokens.lowers, len(tokens.words)
    word = lowers[i]
    start = i
    if word in _FEW:
        scale_of = SCALES | _PLURAL_SCALES  # "several hundreds" is met too
        if i + 1 >= n or lowers[i + 1] not in scale_of:
            return None
        low, end = 2 * scale_of[lowers[i + 1]], i + 2
        if end < n and lowers[end] in SCALES:  # "several hundred thousand"
            low, end = low * SCALES[lowers[end]], end + 1
        start = i - 1 if word in _FEW_OF and i and lowers[i - 1] in _BEFORE_FEW else i
    elif word in VAGUE:
        if i and (tokens.words[i - 1] == "-" or lowers[i - 1][0].isdigit() or _is_order(tokens, i)):
            return None
        scale = lowers[i + 2] if i + 2 < n and lowers[i + 1] in GENITIVE else ""
        if word in _SCORES and scale[:1].isdigit():
            return None  # "won scores of 71"
        if word in _TENS_OF and scale in _PLURAL_SCALES:
            low, end = 2 * _TENS_OF[word] * _PLURAL_SCALES[scale], i + 3
        elif word in _PLURAL_SCALES or (word in _SCORES and scale):
            low, end = 2 * (_PLURAL_SCALES.get(word) or 20), i + 1
        else:
            return None
    else:
        return None
    return _with_unit(tokens, Quantity(start, end, "count", None, low, None, None, "approx"), country)


def _is_order(tokens: Tokens, i: int) -> bool:
    """Whether a vague number only says how large others are: "in the hundreds"; not "among the hundreds who fled"."""
    if tokens.lowers[i - 1] not in DEFINITE:
        return False
    among = i > 1 and tokens.lowers[i - 2] not in words_of("before_order")
    end = i + 1 < len(tokens.words) and tokens.words[i + 1][0].isalpha()
    return not (end and (among or tokens.lowers[i + 1] in GENITIVE))


def _with_unit(tokens: Tokens, vague: Quantity, country: str | None) -> Quantity | None:
    """Read the unit after a vague number, past "of": "billions of dollars", "several hundred miles"."""
    end = vague.end
    k = end + 1 if end < len(tokens.words) and tokens.lowers[end] in GENITIVE else end
    if is_time(tokens, k):
        return None
    after = unit_after(tokens, k, country)
    if after is None or (not is_plural(tokens.lowers[after[0] - 1]) and after[1].kind != "money"):
        return vague
    return vague._replace(end=after[0], kind=after[1].kind, unit=after[1].code)
