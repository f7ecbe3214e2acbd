"""One pass over the tokens: numbers are the anchors, and each is read in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.figures.ages import as_age, read_age
from newsschema.extract.figures.cases import Case
from newsschema.extract.figures.change import change_of
from newsschema.extract.figures.counted import counted
from newsschema.extract.figures.hedges import comparison_before, hedge_after, hedge_before
from newsschema.extract.figures.measures import RATES, unit_after
from newsschema.extract.figures.multiples import folds, multiple_verbs, read_fold, read_multiple
from newsschema.extract.figures.names import is_no_figure
from newsschema.extract.figures.parts import whole
from newsschema.extract.figures.points import read_points
from newsschema.extract.figures.printed import codes
from newsschema.extract.figures.quantity import VAGUE, Quantity, read_odds, read_quantity
from newsschema.extract.figures.ranks import RANK_WORDS, read_rank
from newsschema.extract.figures.rates import read_rate
from newsschema.extract.figures.words import AUXILIARIES, STOPS, is_plural, words_of
from newsschema.extract.reasons import record_rule
from newsschema.language import analyse
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    ALTERNATIVE,
    COMPLEMENTIZER,
    DOWNWARD,
    GOAL,
    INDEFINITE,
    OWNER_ENDINGS,
    RATE,
    SOURCE,
    THIRD_PERSON_ENDING,
    UPWARD,
)
from newsschema.models.figures import Figure
from newsschema.text.number_words import DENOMINATORS, SCALES, TENS, UNITS, number_words
from newsschema.text.tokens import numbers_in, word_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_MULTIPLES = frozenset(multiple_verbs()) | frozenset(folds())
_ANCHORS = frozenset({*_MULTIPLES, *UNITS, *TENS, *VAGUE, *RANK_WORDS, *_VULGAR, *INDEFINITE, *words_of("part_alone")})
_DIGITS = frozenset("0123456789")
_SINGLE_UNITS = words_of("single_unit")
_AFTER_ARTICLE = frozenset({*SCALES, *DENOMINATORS, *_SINGLE_UNITS})
_PARTED, _ONE = words_of("opens_part_of_point"), words_of("numeral_pronoun")
_PARTS = range(3, 11)  # denominators of parts that go without "of": "by a third"
_BEFORE_PARTS, _BEFORE_HALF = AGENT | UPWARD | DOWNWARD, AGENT | ALTERNATIVE
_POINTS, _PER = words_of("percentage_point"), RATE | words_of("before_consonant")
_ORDINAL_ENDINGS = number_words("ordinal_ending")
_NEAR_DATE = 6  # tokens on either side of a number in which a word shows that it is no date's
_NOT_OF_DATE = words_of("aged") | words_of("claimed_by_date")
_OF_ANGLE, _TIMES, _ENDS_OF_RANKING = words_of("behind_angle"), words_of("repetition"), words_of("extreme_rank")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # no span may hold them; converted text has none
_TIMED = ("[ly]", *(f"{prefix}{unit}" for prefix in ("", "k", "M", "G", "T", "m") for unit in ("W.h", "A.h")))
_HALF, _HALF_OF, _AND_HALF = words_of("share_alone"), words_of("after_half"), words_of("and_half")
_BEHIND_SUM = words_of("additional_amount")


def scan(text: str, field: str, taken: Iterable[tuple[int, int]], country: str | None) -> list[Figure]:
    """Return the figures of one string, outside the spans `taken` by dates; `country` decides which dollar "$" is."""
    analysis = analyse(text, "en")
    tokens = analysis.tokens
    barred = _tokens_in(tokens, taken)
    figures: list[Figure] = []
    done, last, known = 0, None, set(barred)
    earlier: dict[str, tuple[Quantity, tuple[int, int] | None]] = {}  # the last figure of each kind
    group: tuple[Quantity, tuple[int, int]] | None = None  # the last that counts several things
    for i in _anchors(tokens):
        if i < done or (i in barred and not _is_doubtful_date(tokens, i)):
            continue
        found = _read(analysis, i, country)
        if found is None or found.start < done or _is_barred(found, barred) or _is_rate(tokens, found, last):
            continue
        if _CONTROL.search(tokens.text, tokens.starts[found.start], tokens.ends[found.end - 1]):
            continue
        found = as_age(analysis, found, last[0] if last else None)
        found = _with_last_unit(analysis, found, last[0] if last else None)
        found = _with_last_scale(tokens, found, earlier.get("measure"))
        hedged = _hedged(tokens, found, done, barred)
        named = found if hedged is found else found._replace(modifier=hedged.modifier)
        if is_no_figure(analysis, named, i, last[0] if last else None):
            done = found.end
            continue
        if last is not None and hedged.modifier is None and _converts(tokens, last[0], hedged):
            hedged = hedged._replace(modifier=last[0].modifier)
        change = change_of(analysis, hedged, last[0] if last else None)
        if change is not None:
            hedged = hedged._replace(change=change)
        phrase = counted(Case(analysis, hedged, known, last, earlier.get(hedged.kind), group))
        if _numbers_heading(analysis, hedged, phrase):
            done = found.end
            continue
        if phrase is None and _is_pronoun(tokens, hedged, i):
            done = found.end
            continue
        if phrase is None and found.start and tokens.lowers[found.start - 1] in _ENDS_OF_RANKING:
            continue
        rate = _rate(analysis, hedged, phrase)
        if rate is not None and hedged.kind == "count" and phrase and tokens.lowers[phrase[0]] in _TIMES:
            continue  # "three times a day" is how often, which is the dates'
        per = rate and rate[0]
        if per:
            hedged, per = _with_rate(hedged, per)
            if last is not None and _shares_rate(tokens, last, hedged) and not figures[-1].per:
                figures[-1] = figures[-1].model_copy(update={"per": per})
        record_rule(text, tokens.starts[found.start], f"{found.kind}, from {tokens.words[i]!r}")
        figures.append(_figure(tokens, hedged, per, phrase, field))
        done, last = max(hedged.end, rate[1] if rate else 0), (hedged, phrase)
        earlier[hedged.kind] = last
        if hedged.kind == "count" and phrase is not None and analysis.tag(phrase[1] - 1) == "N":
            group = hedged, phrase
        known.update(range(hedged.start, done))
    return figures


def _is_pronoun(tokens: Tokens, found: Quantity, i: int) -> bool:
    """Whether "one" without a noun is a pronoun: "or one made of tin"."""
    alone = tokens.lowers[i] in _ONE and found.end == i + 1
    return alone and found.modifier is None and found.unit is None


def _rate(analysis: Analysis, found: Quantity, phrase: tuple[int, int] | None) -> tuple[str, int] | None:
    """Return the denominator of a rate, behind the figure or behind what it counts, and where it ends."""
    if found.kind in ("age", "ordinal") or (found.unit and "/" in found.unit):
        return None
    more = found.kind == "money" and word_at(analysis.lowers, found.end) in _BEHIND_SUM
    rate = read_rate(analysis, found.end + more, found.kind)  # "$1,200 more a year"
    behind = found.kind in ("count", "measure") and phrase is not None and phrase[0] >= found.end
    return rate or (read_rate(analysis, phrase[1], found.kind) if behind and phrase else None)


def _numbers_heading(analysis: Analysis, found: Quantity, phrase: tuple[int, int] | None) -> bool:
    """Whether it is the number of a heading, which counts nothing: "1 Understanding the terms", "3 Our method"."""
    start, end, words = found.start, found.end, analysis.words
    if found.kind != "count" or not found.is_bare or end >= len(words) or not words[end][0].isupper():
        return False
    if start and analysis.same_sentence(start - 1, start):
        return False
    if analysis.word_class(end) in ("VERB", "DET", "PRON", "ADV", "SCONJ", "ADP"):
        return True
    plural = phrase is not None and any(is_plural(analysis.lowers[k]) for k in range(*phrase))
    return found.value != 1 and not plural


def _anchors(tokens: Tokens) -> list[int]:
    """Return the tokens at which a figure may begin; an article only before what makes it a number."""
    lowers = tokens.lowers
    spelled = compress(range(len(lowers)), map(_ANCHORS.__contains__, lowers))
    return sorted([*numbers_in(tokens), *(i for i in spelled if _may_begin(lowers, i))])


def _may_begin(lowers: list[str], i: int) -> bool:
    """Whether the number word or article at token `i` may begin a figure: "two", "a dozen", "a third"; not "a tree"."""
    return lowers[i] not in INDEFINITE or (i + 1 < len(lowers) and lowers[i + 1] in _AFTER_ARTICLE)


def _with_last_unit(analysis: Analysis, found: Quantity, last: Quantity | None) -> Quantity:
    """Return a bare number with the unit of the amount beside it: "from 90 kilos to 80", "to 34%, from 41"."""
    if last is None or last.unit is None or last.kind == "age":
        return found
    grouped = found.kind == "count" and found.value is not None and analysis.words[found.start][0].isdigit()  # "3,100"
    if not (found.is_bare or grouped) or last.start == 0:
        return found
    lowers, end = analysis.lowers, found.end
    between = " ".join(lowers[last.end : found.start])
    if not (between in GOAL and lowers[last.start - 1] in SOURCE) and between not in words_of("earlier_level"):
        return found
    counts = (
        end < len(lowers) and analysis.same_sentence(found.start, end) and analysis.word_class(end) in ("NOUN", "ADJ")
    )
    return found if counts else found._replace(kind=last.kind, unit=last.unit, is_bare=False)


def _with_last_scale(tokens: Tokens, found: Quantity, last: tuple[Quantity, object] | None) -> Quantity:
    """Return bare degrees as those of the temperature before: "31 degrees Celsius, 12 degrees below normal"."""
    if found.unit != "deg" or last is None or word_at(tokens.lowers, found.end) in _OF_ANGLE:
        return found
    return found._replace(unit=last[0].unit) if last[0].unit in ("Cel", "[degF]") else found


def _tokens_in(tokens: Tokens, taken: Iterable[tuple[int, int]]) -> set[int]:
    """Return the indexes of the tokens that the spans cover."""
    barred: set[int] = set()
    n = len(tokens.words)
    for start, end in taken:
        k = bisect_right(tokens.ends, start)
        while k < n and tokens.starts[k] < end:
            barred.add(k)
            k += 1
    return barred


def _is_doubtful_date(tokens: Tokens, i: int) -> bool:
    """Whether the words around a number that a date has claimed may make it an age, kilowatt hours or light years."""
    return not _NOT_OF_DATE.isdisjoint(tokens.lowers[max(0, i - _NEAR_DATE) : i + _NEAR_DATE])


def _is_barred(found: Quantity, barred: set[int]) -> bool:
    """Whether a date has claimed the quantity; ages are figures, and the time in a rate or unit is part of it."""
    if found.unit and found.unit.startswith(_TIMED):
        return False
    if found.kind == "age" or (found.unit and "/" in found.unit):
        return found.kind != "age" and found.start in barred
    return not barred.isdisjoint(range(found.start, found.end))


def _is_rate(tokens: Tokens, found: Quantity, last: tuple[Quantity, tuple[int, int] | None] | None) -> bool:
    """Whether it is what a price is for, "$3 a dozen", rather than a figure of its own."""
    if last is None or last[0].kind != "money" or last[0].end != found.start:
        return False
    return tokens.lowers[found.start] in _PER


def _read(analysis: Analysis, i: int, country: str | None) -> Quantity | None:
    """Return the quantity at the anchor, once it is more than an article or a half of something."""
    tokens = analysis.tokens
    word = tokens.lowers[i]
    if word in _MULTIPLES:
        return read_multiple(analysis, i)
    after = tokens.lowers[i + 1] if i + 1 < len(tokens.words) else ""
    if after == "-" and (fold := read_fold(analysis, i)) is not None:
        return fold
    pointed = word in _PARTED or after in _POINTS or ("." in word and after == "-")
    if pointed and (points := read_points(tokens, i)) is not None:
        return points
    if word in INDEFINITE:
        return read_quantity(tokens, i, country) or _bare_part(tokens, i) or _single_unit(tokens, i)
    if word in RANK_WORDS or (word[0] in _DIGITS and after in _ORDINAL_ENDINGS):
        return read_rank(tokens, i)
    if word[0] in _DIGITS and i and tokens.words[i - 1] == "." and tokens.ends[i - 1] == tokens.starts[i]:
        abbreviated = i > 1 and tokens.ends[i - 2] == tokens.starts[i - 1] and tokens.words[i - 2].isalpha()  # "Rs.500"
        return read_quantity(tokens, i if abbreviated else i - 1, country)
    found = (
        read_odds(tokens, i)
        or read_quantity(tokens, i, country)
        or (read_rank(tokens, i) if word in TENS else read_age(tokens, i))
    )
    if word in _HALF and found is not None and found.end == i + 1 and found.kind == "ratio":
        return found if _states_share(tokens, i, after) else None
    return found


def _states_share(tokens: Tokens, i: int, after: str) -> bool:
    """Whether "half" at token `i` states a share: "half of", "nearly half,", "by half"; not "half asleep"."""
    if after in _HALF_OF or after in AUXILIARIES:
        return True
    if after[:1].isalpha() and after not in STOPS and not is_plural(after):
        return False
    return hedge_before(tokens, i)[1] is not None or (i > 0 and tokens.lowers[i - 1] in _BEFORE_HALF)


def _bare_part(tokens: Tokens, i: int) -> Quantity | None:
    """Read "a third", "a quarter" without "of", where a hedge precedes and no noun follows."""
    under = DENOMINATORS.get(tokens.lowers[i + 1])
    after = tokens.lowers[i + 2] if i + 2 < len(tokens.words) else ""
    if under is None or under not in _PARTS:
        return None
    opens = i == 0 or tokens.words[i - 1] in ".;!?“" or tokens.lowers[i - 1] in COMPLEMENTIZER
    if (
        opens
        and after in AUXILIARIES
        and not after.endswith(THIRD_PERSON_ENDING)
        and after not in words_of("modal_before_verb")
    ):
        return Quantity(i, i + 2, "ratio", 1 / under)  # "A third were hurt"; not "A third was found"
    if after in words_of("comparative") and not _counts_compared(tokens, i + 3):  # "a quarter less than hoped"
        return Quantity(i, i + 2, "ratio", 1 / under)
    if after[:1].isalpha() and after not in STOPS:
        return None
    hedged = hedge_before(tokens, i)[1] is not None or tokens.lowers[max(0, i - 1)] in _BEFORE_PARTS
    return Quantity(i, i + 2, "ratio", 1 / under) if hedged else None


def _counts_compared(tokens: Tokens, k: int) -> bool:
    """Whether a noun is behind a comparative: "a third smaller boat"; not "a third smaller than"."""
    return k < len(tokens.words) and tokens.words[k][0].isalpha() and tokens.lowers[k] not in STOPS


def _single_unit(tokens: Tokens, i: int) -> Quantity | None:
    """Read one of a unit behind a hedge: "more than a mile", "nearly a tonne"; without a hedge it is no figure."""
    after = unit_after(tokens, i + 1, None)
    if after is None or tokens.lowers[i + 1] not in _SINGLE_UNITS:
        return None
    if " ".join(tokens.lowers[after[0] : after[0] + 3]) in _AND_HALF:  # "a mile and a half"
        return Quantity(i, after[0] + 3, after[1].kind, whole(1.5 * after[1].factor), unit=after[1].code)
    if hedge_before(tokens, i)[1] is None:
        return None
    return Quantity(i, after[0], after[1].kind, whole(after[1].factor), unit=after[1].code)


def _hedged(tokens: Tokens, found: Quantity, done: int, barred: set[int]) -> Quantity:
    """Return the quantity with the hedges around it inside."""
    start, modifier = hedge_before(tokens, found.start)
    if modifier is None and found.kind == "measure":
        start, modifier = comparison_before(tokens, start)
    if start < found.start:
        spoiled = _CONTROL.search(tokens.text, tokens.starts[start], tokens.starts[found.start])
        if start < done or spoiled or not barred.isdisjoint(range(start, found.start)):
            start, modifier = found.start, None
    end, after = hedge_after(tokens, found.end)
    if end > found.end:
        spoiled = _CONTROL.search(tokens.text, tokens.ends[found.end - 1], tokens.ends[end - 1])
        if spoiled or not barred.isdisjoint(range(found.end, end)):
            end, after = found.end, None
    if after is None and modifier is None:
        return found
    return found._replace(start=start, end=end, modifier=after or modifier)


def _converts(tokens: Tokens, last: Quantity, found: Quantity) -> bool:
    """Whether the figure in brackets says the last one in another unit, so that its bound holds too."""
    return found.start == last.end + 1 and tokens.words[last.end] == "(" and last.kind == found.kind


def _with_rate(found: Quantity, per: str) -> tuple[Quantity, str | None]:
    """Return a measure with its denominator in one UCUM unit, and the denominator where there is none for both."""
    if found.kind == "measure" and found.unit and (per in RATES.values() or per in codes()):
        return found._replace(unit=f"{found.unit}/{per}"), None
    return found, per


def _shares_rate(tokens: Tokens, last: tuple[Quantity, tuple[int, int] | None], found: Quantity) -> bool:
    """Whether "and" joins the count before to one with a rate, which is of both: "12.5 points and 4 assists a game"."""
    if last[1] is None or last[0].kind != "count" or found.kind != "count":
        return False
    joined = found.start - last[1][1] == 1 and tokens.lowers[found.start - 1] in ADDITION
    return joined and last[1][0] >= last[0].end


def _figure(tokens: Tokens, found: Quantity, per: str | None, phrase: tuple[int, int] | None, field: str) -> Figure:
    start, end = tokens.starts[found.start], tokens.ends[found.end - 1]
    if found.kind == "age" and tokens.lowers[found.end - 1].endswith(OWNER_ENDINGS):  # "the 22-year-old's"
        end -= 2
    what = None
    if phrase is not None:
        what = " ".join(tokens.text[tokens.starts[phrase[0]] : tokens.ends[phrase[1] - 1]].split())
        if tokens.words[phrase[1] - 1].islower() and what.endswith(OWNER_ENDINGS):
            what = what[:-2]  # "the 30-metre vessel's bow"
    return Figure.model_validate(
        {
            "span": {"field": field, "start": start, "end": end, "exact": tokens.text[start:end]},
            "kind": found.kind,
            "value": round(found.value, 6) if found.kind == "ratio" and found.value is not None else found.value,
            "low": found.low,
            "high": found.high,
            "unit": found.unit,
            "per": per,
            "change": found.change,
            "modifier": found.modifier,
            "counted": what,
        }
    )
