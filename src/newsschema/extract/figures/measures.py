"""Units and currencies as printed, looked up beside a number. The words are in `units.csv` and `currencies.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.words import STOPS, word_set
from newsschema.lexicons import rows
from newsschema.text.tokens import tokenize

if TYPE_CHECKING:
    from newsschema.models.figures import FigureKind
    from newsschema.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is of: its code, and by what the number is multiplied to be in that unit."""

    code: str | None
    kind: FigureKind
    factor: float = 1


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed form of a unit: its tokens, and whether the case counts (signs) or not (words)."""

    tokens: tuple[str, ...]
    is_sign: bool
    unit: Unit


# A bare "$" or "dollar", "pound" and the like, by the country of the article; source: ISO 4217, list one.
DOLLARS = {
    "AU": "AUD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "JM": "JMD", "TT": "TTD",
    "BS": "BSD", "BB": "BBD", "FJ": "FJD", "NA": "NAD", "GY": "GYD", "BZ": "BZD", "LR": "LRD", "SR": "SRD",
}  # fmt: skip
POUNDS = {"EG": "EGP", "LB": "LBP", "SY": "SYP", "SD": "SDG", "SS": "SSP"}
_DOLLARS_OF = {"canadian": "CAD", "australian": "AUD", "american": "USD", "singaporean": "SGD", "taiwanese": "TWD"}
# Words that several countries use, with none to assume where the country is not known.
SHARED = {
    "peso": {"MX": "MXN", "PH": "PHP", "AR": "ARS", "CL": "CLP", "CO": "COP", "CU": "CUP", "UY": "UYU"},
    "franc": {"CH": "CHF", "LI": "CHF", "SN": "XOF", "CI": "XOF", "ML": "XOF", "CM": "XAF", "RW": "RWF"},
    "dinar": {"IQ": "IQD", "JO": "JOD", "KW": "KWD", "RS": "RSD", "TN": "TND", "DZ": "DZD", "BH": "BHD", "LY": "LYD"},
    "rial": {"IR": "IRR", "OM": "OMR", "YE": "YER"},
    "krone": {"NO": "NOK", "DK": "DKK"},
    "shilling": {"KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"},
    "kwacha": {"ZM": "ZMW", "MW": "MWK"},
}
# These letters are units or currencies only where they touch the number: "5m", "12in", "R350".
_TIGHT_AFTER = frozenset(
    {"m", "g", "t", "l", "in", "ins", "st", "ct", "p", "pc", "pp", "kn", "kt", "mt", "um", "mb", "Re"}
)
_ALONE = frozenset({"m", "g", "l", "t"})  # these also after a blank, where no word follows
_TIGHT_BEFORE = frozenset({"R", "K", "N", "PS", "Re", "SF", "SR", "BD", "LE", "JD", "QR", "KD", "TL", "DM", "Br", "Dh"})
_IRREGULAR = (
    "feet",
    "inches",
    "pence",
    "reais",
    "kroner",
    "kronor",
    "kronur",
    "sterling",
    "leva",
    "lei",
    "lire",
    "hertz",
)
# Time is for the dates; "light years", "years old" and "per hour" are longer forms, found first.
TIMES = word_set(
    """second seconds minute minutes hour hours day days week weeks month months year years decade decades century
    centuries fortnight fortnights weekend weekends night nights millennium millennia quarter quarters hr hrs min
    mins sec secs yr yrs am pm a.m p.m o'clock o’clock semester semesters millisecond milliseconds ms"""
)


# What a rate is per, beside the units themselves; source: UCUM, section 4.2.
RATES = {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}


def unit_after(tokens: Tokens, end: int, country: str | None) -> tuple[int, Unit] | None:
    """Return where the unit after a number ends, and the unit; it begins at token `end`. None where there is none."""
    n, k = len(tokens), end
    if k >= n or k == 0:
        return None
    gap = tokens.starts[k] - tokens.ends[k - 1]
    if tokens.words[k] in "-‑‐" and gap == 0 and k + 1 < n and tokens.starts[k + 1] == tokens.ends[k]:
        k += 1
        gap = 0
    elif tokens.words[k] == "-" and k + 1 < n and tokens.lowers[k + 1] in RATES:  # "28 - year - old"
        k += 1
    if gap > 1 or (gap and tokens.text[tokens.ends[k - 1]] == "\n"):
        return None
    for printed in _after().get(tokens.lowers[k], ()):
        stop = _matches(tokens, k, printed)
        if stop and not (printed.is_sign and _is_other_sign(tokens, k, stop, gap)):
            return stop, _resolved(printed.unit, country)
    return None


def _is_other_sign(tokens: Tokens, k: int, stop: int, gap: int) -> bool:
    """Whether the sign at token `k` is no unit of the number before: "5 in all", "10 $30", "5p.m.", "12 F Street"."""
    n, word = len(tokens), tokens.words[k]
    after = tokens.words[stop] if stop < n else ""
    if (
        after
        and tokens.starts[stop] == tokens.ends[stop - 1]
        and (after[0].isalnum() or (word == "p" and after == "."))
    ):
        return True
    if word in "$£€¥₹" and after[:1].isdigit():
        return True
    if not gap:
        return False
    if word in _TIGHT_AFTER:
        return word not in _ALONE or after[:1].isalpha()
    return word in "CF" and after[:1].isupper()


def rate_after(tokens: Tokens, end: int, unit: Unit) -> tuple[int, Unit]:
    """Return where "per minute", "per gram" after a measure ends, and the unit with it: UCUM writes "L/min"."""
    if unit.kind != "measure" or end + 1 >= len(tokens) or tokens.lowers[end] != "per":
        return end, unit
    time = RATES.get(tokens.lowers[end + 1])
    if time is not None:
        return end + 2, Unit(f"{unit.code}/{time}", "measure", unit.factor)
    under = unit_after(tokens, end + 1, None)
    if under is None or under[1].kind != "measure" or under[1].factor != 1 or "/" in f"{under[1].code}{unit.code}":
        return end, unit
    return under[0], Unit(f"{unit.code}/{under[1].code}", "measure", unit.factor)


def currency_before(tokens: Tokens, start: int, country: str | None) -> tuple[int, Unit] | None:
    """Return where the currency that ends before token `start`, a number, begins, and its unit."""
    if start == 0:
        return None
    gap = tokens.starts[start] - tokens.ends[start - 1]
    if gap > 1 or (gap and tokens.text[tokens.ends[start - 1]] == "\n"):
        return None
    if tokens.lowers[start - 1] not in _last_before():
        return None
    for length in range(min(5, start), 0, -1):
        at = start - length
        key = tuple(tokens.lowers[at:start])
        for words, unit in _before().get(key, ()):
            if _is_printed(tokens, at, start, words) and not (gap and words[0] in _TIGHT_BEFORE):
                return at, _resolved(unit, country)
    return None


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
    code = _DOLLARS_OF.get(tokens.lowers[end]) if end < len(tokens) else None
    after = tokens.lowers[end + 1] if end + 1 < len(tokens) else "."
    if code is None or (after[0].isalpha() and after not in STOPS):
        return end, unit
    return end + 1, Unit(code, "money", unit.factor)


def is_time(tokens: Tokens, end: int) -> bool:
    """Whether a unit of time or a clock's am and pm follows a number, past a hyphen."""
    n, k = len(tokens), end
    if k < n and tokens.words[k] in "-‑‐–" and k + 1 < n and tokens.starts[k] == tokens.ends[k - 1]:
        k += 1
    if k >= n:
        return False
    word = tokens.lowers[k]
    touching = tokens.starts[k] == tokens.ends[k - 1]
    if word in TIMES:
        return True
    if word in ("a", "p") and k + 3 < n and tokens.lowers[k + 1] == "." and tokens.lowers[k + 2] == "m":
        return True
    return touching and word in ("s", "h", "hrs", "am", "pm")


def _resolved(unit: Unit, country: str | None) -> Unit:
    if unit.code == "$":
        return Unit(DOLLARS.get(country or "", "USD"), "money", unit.factor)
    if unit.code == "£":
        return Unit(POUNDS.get(country or "", "GBP"), "money", unit.factor)
    if unit.code in SHARED:
        return Unit(SHARED[unit.code].get(country or ""), "money", unit.factor)
    return unit


def _matches(tokens: Tokens, k: int, printed: Printed) -> int:
    """Return where the printed form that begins at token `k` ends; 0 where it does not match."""
    words = tokens.words if printed.is_sign else tokens.lowers
    at = k
    for number, word in enumerate(printed.tokens):
        if number and at < len(tokens) and tokens.words[at] == "-" and word != "-":
            at += 1  # "square-foot"
        if at >= len(tokens) or words[at] != word:
            return 0
        if number and tokens.starts[at] - tokens.ends[at - 1] > 1:
            return 0
        at += 1
    return at


def _plurals(words: str) -> list[str]:
    if words.endswith(_IRREGULAR) or words.endswith(("s", "z")) or " per " in words or " a " in words or words == "%":
        forms = [words]
    elif words.endswith("foot"):
        forms = [words, words[:-4] + "feet"]
    elif words in ("pct", "per cent", "percent", "yuan", "yen", "baht", "renminbi", "ringgit", "won", "rand"):
        forms = [words]
    else:
        forms = [words, words + "s"]
    if words.startswith("degree "):
        forms += ["degrees " + words[7:]]
    return forms


def _split(cell: str) -> list[str]:
    return [form.strip() for form in cell.split("|") if form.strip()]


@cache
def _after() -> dict[str, tuple[Printed, ...]]:
    """Every printed form by its first token in lower case, the longest first."""
    found: dict[str, list[Printed]] = {}

    def add(form: str, is_sign: bool, unit: Unit) -> None:
        words = tuple(tokenize(form).words if is_sign else tokenize(form).lowers)
        found.setdefault(words[0].lower(), []).append(Printed(words, is_sign, unit))

    for row in rows("units"):
        unit = Unit(row["code"], _KINDS[row["kind"]], float(row["factor"]))
        for words in _split(row["words"]):
            for form in _plurals(words):
                add(form, False, unit)
        for sign in _split(row["signs"]):
            add(sign, True, unit)
    for row in rows("currencies"):
        unit = Unit(row["code"], "money")
        for words in _split(row["words"]):
            for form in _plurals(words):
                add(form, False, unit)
        for sign in _split(row["after"]):
            add(sign, True, unit)
        for minor in _split(row["minor"]):
            for form in [minor] if len(minor) == 1 else _plurals(minor):
                add(form, len(minor) == 1, Unit(row["code"], "money", 0.01))
    return {first: tuple(sorted(forms, key=lambda form: -len(form.tokens))) for first, forms in found.items()}


_KINDS: dict[str, FigureKind] = {"percent": "percent", "measure": "measure", "age": "age"}


@cache
def _before() -> dict[tuple[str, ...], tuple[tuple[tuple[str, ...], Unit], ...]]:
    """What is printed before an amount, by its tokens in lower case."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], Unit]]] = {}
    for row in rows("currencies"):
        for form in _split(row["before"]):
            words = tuple(tokenize(form).words)
            key = tuple(word.lower() for word in words)
            found.setdefault(key, []).append((words, Unit(row["code"], "money")))
    return {key: tuple(forms) for key, forms in found.items()}


@cache
def _last_before() -> frozenset[str]:
    return frozenset(key[-1] for key in _before())
