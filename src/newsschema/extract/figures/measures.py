"""Units and currencies beside a number: which one it is, where it ends, and the rate it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.countries import adjectives, code_in, is_shared
from newsschema.extract.figures.printed import Printed, Unit, forms_after, forms_before, last_before
from newsschema.extract.figures.words import PREPOSITIONS, STOPS, VERBS, values_of, words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    DISTRIBUTIVE,
    GENITIVE,
    GOAL,
    INDEFINITE,
    OWNER_ENDINGS,
    RATE,
)
from newsschema.text.number_words import SCALES
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


# These letters are units or currencies only where they touch the number, "5m", "12in", "R350", or precede a
# large amount, "R 2 million".
_TIGHT_AFTER, _TIGHT_BEFORE = words_of("tight_unit"), words_of("tight_currency")
_ALONE = words_of("tight_unit_alone")  # these also after a blank, where no word follows
_SIZES = words_of("size")  # "10 m long"
_EXTENTS = words_of("dimension")
_FEET, _INCH = words_of("feet"), words_of("inch_sign")
# Time is for the dates; "light years", "years old" and "per hour" are longer forms, found first.
TIMES = words_of("time_unit")
_TOUCHING_TIMES, _NO_TIMES = words_of("touching_time"), words_of("no_time_unit")  # "5pm"; "12 second-hand vans"
_AFTERNOON, _MERIDIEM = words_of("afternoon_letter"), words_of("meridiem_letter")
_DAY_HALVES = _AFTERNOON | words_of("morning_letter")

# What a rate is per, beside the units themselves, with UCUM codes.
RATES = values_of("rate_time")
# The signs of time, which count behind a stroke alone: "5 m/s", "20 L/min".
RATE_SIGNS = values_of("rate_time_sign")
_OF_EACH, _RATE_BEHIND = INDEFINITE | DISTRIBUTIVE, words_of("rate_behind_noun")
_NO_RATE, _OFTEN = words_of("after_time"), words_of("frequency")  # "ran 5 miles a day before"
_PLUS, _UNITED_STATES = words_of("plus_word") | {"+"}, [phrase.split() for phrase in words_of("united_states")]
_JOINS = ADDITION | ALTERNATIVE | GOAL
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_FAR = 80  # tokens to look back for the quotation mark that one after a number closes
_OF_WORDS = 4  # words of what is measured between a measure and its rate: "5 litres of jet fuel a day"


def unit_after(tokens: Tokens, end: int, country: str | None) -> tuple[int, Unit] | None:
    """Return where the unit after a number ends, and the unit; it begins at token `end`. None where there is none."""
    n, k = len(tokens.words), end
    if k >= n or k == 0:
        return None
    gap = tokens.starts[k] - tokens.ends[k - 1]
    if tokens.words[k] in "-‑‐" and gap == 0 and k + 1 < n and tokens.starts[k + 1] == tokens.ends[k]:
        k += 1
        gap = 0
    if gap > 1 or (gap and tokens.text[tokens.ends[k - 1]] == "\n"):
        return None
    if tokens.words[k] in _BRACKETS:
        return _bracketed(tokens, k)
    if tokens.words[k] == '"' and not _closes_quotation(tokens, k):
        return k + 1, Unit("[in_i]", "measure")
    if tokens.words[k] in "'’" and not gap and k + 1 < n and tokens.lowers[k + 1] in _EXTENTS:
        return k + 1, Unit("[ft_i]", "measure")  # "6' tall"
    for printed in forms_after().get(tokens.lowers[k], ()):
        stop = _matches(tokens, k, printed)
        if stop and not (printed.is_sign and _is_other_sign(tokens, k, stop, gap)):
            return stop, _resolved(printed.unit, country)
    return None


def _is_other_sign(tokens: Tokens, k: int, stop: int, gap: int) -> bool:
    """Whether the sign at token `k` is no unit of the number before: "5 in all", "10 $30", "5p.m.", "12 F Street"."""
    n, word = len(tokens.words), tokens.words[k]
    after = tokens.words[stop] if stop < n else ""
    touching = after and tokens.starts[stop] == tokens.ends[stop - 1]
    of_day = word in _AFTERNOON and after == "." and word_at(tokens.lowers, stop + 1) in _MERIDIEM
    if touching and (after[0].isalnum() or of_day):
        return True
    if word in "$£€¥₹" and after[:1].isdigit():
        return True
    if not gap:
        return False
    if word in _TIGHT_AFTER and stop == k + 1:
        if word in _INCH and k > 1 and tokens.lowers[k - 2] in _FEET:  # "6 ft 2 in"
            return False
        if word in _INCH and after in _EXTENTS:  # "2 in thick.", but not "2 in high schools"
            return stop + 1 < n and tokens.words[stop + 1][0].isalpha() and tokens.lowers[stop + 1] not in STOPS
        return word not in _ALONE or (after[:1].isalpha() and after not in _SIZES)
    return word in "CF" and after[:1].isupper()


def _bracketed(tokens: Tokens, k: int) -> tuple[int, Unit] | None:
    """Return the unit whose sign is alone in brackets after the number: "20 (kg)", "20 [kg]"."""
    close = _BRACKETS[tokens.words[k]]
    for printed in forms_after().get(tokens.lowers[k + 1], ()) if k + 1 < len(tokens.words) else ():
        stop = _matches(tokens, k + 1, printed)
        if printed.is_sign and stop and stop < len(tokens.words) and tokens.words[stop] == close:
            return stop + 1, printed.unit
    return None


def _closes_quotation(tokens: Tokens, k: int) -> bool:
    """Whether the mark at token `k` is a quotation's, not the sign of inches: it closes or opens one in its line."""
    opened = k + 1 < len(tokens.words) and tokens.starts[k + 1] == tokens.ends[k] and tokens.words[k + 1][0].isalnum()
    if opened:
        return True
    for j in range(k - 1, max(-1, k - _FAR), -1):
        opened ^= tokens.words[j] == '"'
        if j and "\n" in tokens.text[tokens.ends[j - 1] : tokens.starts[j]]:
            break
    return opened


def rate_after(tokens: Tokens, end: int, unit: Unit) -> tuple[int, Unit]:
    """Return where "per minute", "-an-hour", "/gram" after a measure ends, and the unit with it: UCUM writes "L/min".

    What is measured may be between them, and is then no part of the unit: "5 litres of fuel a day".
    """
    if unit.kind != "measure" or end + 1 >= len(tokens.words) or "/" in f"{unit.code}":
        return end, unit
    if tokens.lowers[end] in GENITIVE:
        far = _rate_behind(tokens, end + 1)
        return end, _per(unit, far[1]) if far else unit
    time = _time_of_rate(tokens, end)
    if time is not None:
        return time[0], _per(unit, time[1])
    stroke = tokens.words[end] in "/⁄" and tokens.ends[end - 1] == tokens.starts[end]
    if not stroke and tokens.lowers[end] not in RATE:
        return end, unit
    under = unit_after(tokens, end + 1, None)
    if under is None or under[1].kind != "measure" or under[1].factor != 1 or "/" in f"{under[1].code}":
        return end, unit
    return under[0], _per(unit, f"({under[1].code})" if "." in f"{under[1].code}" else f"{under[1].code}")


def _per(unit: Unit, below: str) -> Unit:
    return Unit(f"{unit.code}/{below}", "measure", unit.factor)


def _time_of_rate(tokens: Tokens, k: int) -> tuple[int, str] | None:
    """Return where the rate that begins at token `k` ends and its unit of time: "per day", "-an-hour", "/s"."""
    n = len(tokens.words)
    k = _past_hyphen(tokens, k)
    at = _past_hyphen(tokens, k + 1)
    if at >= n:
        return None
    word, after = tokens.lowers[k], tokens.lowers[at]
    code = RATES.get(after)
    if word in ("/", "⁄"):
        code = (code or RATE_SIGNS.get(after)) if tokens.starts[at] == tokens.ends[k] else None
    elif word in RATE:
        code = code or RATE_SIGNS.get(after)
    elif word not in _OF_EACH or (at + 1 < n and tokens.lowers[at + 1] in _NO_RATE):
        code = None
    return (at + 1, code) if code else None


def _past_hyphen(tokens: Tokens, k: int) -> int:
    """Return `k`, or the token after a hyphen there that touches what precedes it."""
    return k + 1 if k < len(tokens.words) and tokens.words[k] in "-‑‐" and tokens.ends[k - 1] == tokens.starts[k] else k


def _rate_behind(tokens: Tokens, k: int) -> tuple[int, str] | None:
    """Return the end and the unit of time of a rate that follows what is measured, whose first word is token `k`."""
    for j in range(k + 1, min(k + 1 + _OF_WORDS, len(tokens.words))):
        if tokens.lowers[j] in _RATE_BEHIND:
            often = tokens.lowers[j - 1] in _OFTEN  # "150 mg of aspirin twice a day"
            return None if often else _time_of_rate(tokens, j)
        if not tokens.words[j][0].isalpha() or tokens.lowers[j] in PREPOSITIONS or tokens.lowers[j] in VERBS:
            return None
    return None


def currency_before(tokens: Tokens, start: int, country: str | None) -> tuple[int, Unit] | None:
    """Return where the currency that ends before token `start`, a number, begins, and its unit."""
    if start == 0:
        return None
    gap = tokens.starts[start] - tokens.ends[start - 1]
    if gap > 1 or (gap and tokens.text[tokens.ends[start - 1]] == "\n"):
        return None
    if tokens.lowers[start - 1] not in last_before():
        return None
    hyphen = tokens.words[start + 1 : start + 2] in (["-"], ["‑"])  # "a P4.2-billion budget"
    scaled = not SCALES.keys().isdisjoint(tokens.lowers[start + 1 + hyphen : start + 2 + hyphen])  # "R 12.5 million"
    for length in range(min(5, start), 0, -1):
        at = start - length
        key = tuple(tokens.lowers[at:start])
        for words, unit in forms_before().get(key, ()):
            if words[-1] == "P" and not scaled and _is_version(tokens.words[start]):
                continue  # "P1.5"
            if _is_printed(tokens, at, start, words) and (not gap or scaled or words[-1] not in _TIGHT_BEFORE):
                return at, _resolved(unit, country)
    return None


def _is_version(number: str) -> bool:
    """Whether the digits behind a single letter are no price: "1.5"; not "12.50", "1,500", "45"."""
    _, point, decimals = number.partition(".")
    return bool(point) and len(decimals) != _MINOR_DIGITS


_MINOR_DIGITS = 2  # digits of cents


def _is_printed(tokens: Tokens, at: int, start: int, words: tuple[str, ...]) -> bool:
    """Whether a currency is printed so before an amount: "US$", "US $", but "A$" without a blank, for "a $5 fee"."""
    exact = tuple(tokens.words[at:start]) == words
    if ("$" not in words or (len(words[0]) == 1 and words[0] != "C")) and not exact:
        return False
    widest = 0 if words[0] == "A" else 1
    if any(tokens.starts[j + 1] - tokens.ends[j] > widest for j in range(at, start - 1)):
        return False
    glued = at > 0 and tokens.ends[at - 1] == tokens.starts[at] and tokens.words[at - 1][0].isalnum()
    return not (glued and words[0].isalnum())


def dollar_of(tokens: Tokens, end: int, unit: Unit) -> tuple[int, Unit]:
    """Return where an amount with "$" ends and its unit, the country named behind it included: "$10 Canadian"."""
    for words in _UNITED_STATES:
        if tokens.words[end : end + len(words)] == words and _ends_amount(tokens, end + len(words)):
            return end + len(words), Unit("USD", "money", unit.factor)
    code = adjectives().get(tokens.lowers[end]) if end < len(tokens.words) else None
    return (end + 1, Unit(code, "money", unit.factor)) if code and _ends_amount(tokens, end + 1) else (end, unit)


def _ends_amount(tokens: Tokens, k: int) -> bool:
    """Whether no noun that the country before might belong to begins at token `k`."""
    return k >= len(tokens.words) or not tokens.words[k][0].isalpha() or tokens.lowers[k] in STOPS


def is_time(tokens: Tokens, end: int) -> bool:
    """Whether a unit of time or a clock's am and pm follows a number, past a hyphen; not in "12 second-hand vans"."""
    n, k = len(tokens.words), end
    if k < n and tokens.words[k] in "-‑‐–" and k + 1 < n and tokens.starts[k] == tokens.ends[k - 1]:
        k += 1
    if k >= n:
        return False
    k += tokens.lowers[k] in _PLUS and k + 1 < n  # "20+ hours", "35-plus hours"
    word = tokens.lowers[k]
    touching = tokens.starts[k] == tokens.ends[k - 1]
    if word in _JOINS and tokens.words[k - 1] in "-‑‐" and _ends_in_time(tokens, k + 1):
        return True  # "20- or 30-second spots"
    if word in TIMES:
        return " ".join(tokens.lowers[k : k + 3]) not in _NO_TIMES
    if word in _DAY_HALVES and k + 3 < n and tokens.lowers[k + 1] == "." and tokens.lowers[k + 2] in _MERIDIEM:
        return True
    return touching and word in _TOUCHING_TIMES


def _ends_in_time(tokens: Tokens, k: int) -> bool:
    """Whether a number joined to a unit of time is at token `k`: "30-second"."""
    joined = tokens.words[k + 1 : k + 2] == ["-"] and "".join(tokens.lowers[k + 2 : k + 3]) in TIMES
    return joined and tokens.words[k][0].isdigit()


def _resolved(unit: Unit, country: str | None) -> Unit:
    """Return a unit with the code of its country: the "$" of Canada is CAD."""
    if unit.kind != "money" or not is_shared(f"{unit.code}"):
        return unit
    return Unit(code_in(f"{unit.code}", country, is_minor=unit.factor != 1), "money", unit.factor)


def _is_owned(printed: str, word: str) -> bool:
    """Whether a word is printed with the ending of an owner: "old's"."""
    return printed.endswith(OWNER_ENDINGS) and printed[:-2] == word


def _matches(tokens: Tokens, k: int, printed: Printed) -> int:
    """Return where the printed form that begins at token `k` ends; 0 where it does not match."""
    words = tokens.words if printed.is_sign else tokens.lowers
    at = k
    for number, word in enumerate(printed.tokens):
        if number and at < len(tokens.words) and tokens.words[at] == "-" and word != "-":
            at += 1  # "square-foot"
        if at >= len(tokens.words):
            return 0
        if words[at] != word and not (printed.unit.kind == "age" and _is_owned(words[at], word)):
            return 0
        if number and tokens.starts[at] - tokens.ends[at - 1] > (not word.isdigit()):
            return 0  # "square metres", but not "rose 12 m 2 days later" for "m2"
        at += 1
    return at
