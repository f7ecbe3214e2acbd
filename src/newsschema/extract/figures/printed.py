"""Units and currencies as they are printed: `units.csv` and `currencies.csv` spelled out, ready to be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.figures.words import values_of, words_of
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import PLURAL_ENDING
from newsschema.text.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.models.figures import FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is of: its code, and by what the number is multiplied to be in that unit."""

    code: str | None
    kind: FigureKind
    factor: float = 1


class Printed(NamedTuple):
    """One printed form of a unit: its tokens, and whether the case counts (signs) or not (words)."""

    tokens: tuple[str, ...]
    is_sign: bool
    unit: Unit


# The word of a prefix by its code, and its signs before a unit's sign where they are others than the code.
_PREFIXES = {code: word for word, code in values_of("unit_prefix").items()}
_PREFIX_SIGNS = {"u": "µμu"}
_KINDS: dict[str, FigureKind] = {"percent": "percent", "measure": "measure", "age": "age"}
# How a company's accounts print multiples of a currency: "120 MEUR", "TSEK 500", "EURm 3", "2.5 M€".
_MULTIPLES = {"k": 10**3, "K": 10**3, "T": 10**3, "m": 10**6, "M": 10**6, "B": 10**9}
_MULTIPLES_BEHIND = {"k": 10**3, "m": 10**6, "mn": 10**6, "M": 10**6, "bn": 10**9}
_IN_ACCOUNTS = (
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "JPY", "CNY", "INR", "AUD",
    "CAD", "ZAR", "BRL", "TRY", "AED",
)  # fmt: skip
_SIGNS_IN_ACCOUNTS = {"€": "EUR", "$": "$", "£": "£"}
_INVARIABLE, _WITHIN = words_of("invariable_unit"), words_of("within_unit")
# Ends of forms that are plurals already.
_INVARIABLE_ENDS = tuple(words_of("irregular_unit") | words_of("invariable_ending"))
_LAST_PLURALS, _FIRST_PLURALS = values_of("unit_plural"), values_of("unit_head")


@cache
def forms_after() -> dict[str, tuple[Printed, ...]]:
    """Return every form printed after a number by its first token in lower case, the longest first."""
    found: dict[str, list[Printed]] = {}
    for form, is_sign, unit in (*_of_measures(), *_of_currencies(), *_of_multiples(behind=True)):
        words = tuple(cut(form if is_sign else form.lower()))
        found.setdefault(words[0].lower(), []).append(Printed(words, is_sign, unit))
    for forms in found.values():
        if len(forms) > 1:
            forms.sort(key=lambda form: -len(form.tokens))
    return {first: tuple(forms) for first, forms in found.items()}


@cache
def forms_before() -> dict[tuple[str, ...], tuple[tuple[tuple[str, ...], Unit], ...]]:
    """Return what is printed before an amount, by its tokens in lower case, with the tokens as printed."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], Unit]]] = {}
    ahead = ((form, Unit(row["code"], "money")) for row in rows("currencies") for form in _split(row["before"]))
    for form, unit in (*ahead, *((form, unit) for form, _, unit in _of_multiples(behind=False))):
        words = tuple(cut(form))
        found.setdefault(tuple(word.lower() for word in words), []).append((words, unit))
    return {key: tuple(forms) for key, forms in found.items()}


@cache
def last_before() -> frozenset[str]:
    """Return the last tokens of what is printed before an amount, in lower case."""
    return frozenset(key[-1] for key in forms_before())


@cache
def codes() -> frozenset[str]:
    """Return every code that a figure's unit may have, rates aside."""
    return frozenset(form.unit.code for forms in forms_after().values() for form in forms if form.unit.code)


def _of_measures() -> Iterator[tuple[str, bool, Unit]]:
    """Yield each form of `units.csv`, whether it is a sign, and its unit; "~B" is a sign only with a prefix."""
    for row in rows("units"):
        kind, factor = _KINDS[row["kind"]], float(row["factor"])
        unit, words, signs = Unit(row["code"], kind, factor), _split(row["words"]), _split(row["signs"])
        yield from ((form, False, unit) for word in words for form in _plurals(word))
        yield from ((sign, True, unit) for sign in signs if sign[0] != "~")
        single = [sign.lstrip("~") for sign in signs if len(cut(sign.lstrip("~"))) == 1]
        for prefix in row["prefixes"].split():
            multiple, letters = Unit(prefix + row["code"], kind, factor), _PREFIX_SIGNS.get(prefix, prefix)
            yield from ((form, False, multiple) for word in words for form in _plurals(_PREFIXES[prefix] + word))
            yield from ((letter + sign, True, multiple) for letter in letters for sign in single)


def _of_currencies() -> Iterator[tuple[str, bool, Unit]]:
    for row in rows("currencies"):
        unit, minor = Unit(row["code"], "money"), Unit(row["code"], "money", 0.01)
        yield from ((form, False, unit) for word in _split(row["words"]) for form in _plurals(word))
        yield from ((sign, True, unit) for sign in _split(row["after"]))
        for word in _split(row["minor"]):
            yield from ((form, len(word) == 1, minor) for form in ([word] if len(word) == 1 else _plurals(word)))


def _of_multiples(*, behind: bool) -> Iterator[tuple[str, bool, Unit]]:
    """Yield "MEUR" and "EURm" with their units, and "M€" behind the number."""
    for code in _IN_ACCOUNTS:
        yield from ((letter + code, True, Unit(code, "money", by)) for letter, by in _MULTIPLES.items())
        yield from ((code + letters, True, Unit(code, "money", by)) for letters, by in _MULTIPLES_BEHIND.items())
    if behind:
        for sign, code in _SIGNS_IN_ACCOUNTS.items():
            yield from ((letter + sign, True, Unit(code, "money", by)) for letter, by in _MULTIPLES.items())


def _is_invariable(words: str) -> bool:
    """Whether a unit has one form for singular and plural: "hertz", "percent", "miles per hour"."""
    if words in _INVARIABLE or words.endswith(_INVARIABLE_ENDS):
        return True
    return not _WITHIN.isdisjoint(words.split()[1:-1])


def _plurals(words: str) -> list[str]:
    forms = [words]
    if not _is_invariable(words):
        last = next((one for one in _LAST_PLURALS if words.endswith(one)), "")
        forms += [words.removesuffix(last) + _LAST_PLURALS.get(last, PLURAL_ENDING)]
    first, blank, rest = words.partition(" ")
    return [*forms, f"{_FIRST_PLURALS[first]} {rest}"] if blank and first in _FIRST_PLURALS else forms


def _split(cell: str) -> list[str]:
    return [form.strip() for form in cell.split("|") if form.strip()]
