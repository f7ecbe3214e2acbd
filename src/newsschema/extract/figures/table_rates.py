"""What rates are stated for, by the tables of a language: "900 euros al mes", "15 €/h", "3 pour 1 000 habitants".

`changes.csv` has the words before it by kind: `per` ("par"), `per period` before periods and areas ("al"),
`per article` ("la"), `per within` ("in der"), `per number` before a round number ("pour"); `per adjective` has
adjectives of periods ("mensuels") and `denominator` nouns, with their UCUM codes or as printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.table_changes import changes, host
from newsschema.extract.figures.table_nouns import elided_word

if TYPE_CHECKING:
    from newsschema.extract.figures.table_changes import Changes
    from newsschema.language import Analysis

_PERIODS = frozenset(("h", "d", "wk", "mo", "a", "min", "s"))
_AREAS = frozenset(("m2", "km2", "har"))
_FEWEST_DIGITS = 2  # of a number that a rate is for: more than 10


def per_at(analysis: Analysis, end: int, kind: str, unit: str | None) -> str | None:
    """Return what a figure that ends before a token is stated for each of: a UCUM code or the noun as printed.

    A unit that is a rate has none ("km/h").
    """
    known = changes(analysis.language)
    stated = kind in ("money", "count", "percent") or (kind == "measure" and "/" not in (unit or ""))
    if known is None or not stated or end >= len(analysis.words):
        return None
    if analysis.lowers[end] in analysis.pack.joining and kind == "money" and end + 1 < len(analysis.words):
        end += elided_word(analysis, end + 1) != ""  # "15 euros de l'heure"
    end = _past_added(analysis, end, known)
    lower = analysis.lowers[end]
    hour = host(lower)
    if hour != lower and kind == "money" and f"{lower[: -len(hour) - 1]}'" in known.words["per article"]:
        return known.denominators.get(hour)  # "15 euros l'heure"
    if lower in known.words["per adjective"]:
        return known.denominators[lower]
    if end + 1 >= len(analysis.words) or not analysis.same_sentence(end, end + 1):
        return None
    if lower in known.words["per number"] and (of_number := _per_number(analysis, end + 1)) is not None:
        return of_number
    return _per_noun(analysis, end, kind, known)


def _per_noun(analysis: Analysis, end: int, kind: str, known: Changes) -> str | None:
    """Return what a word at a token joins an amount to: "par mois", "al mes", "la tonne", "in der Stunde"."""
    lower, behind = analysis.lowers[end], analysis.lowers[end + 1 : end + 3]
    code = known.denominators.get(" ".join(behind)) or known.denominators.get(behind[0])  # "metro cuadrado"
    if lower in known.words["per"] and kind == "measure" and code in _PERIODS:
        return code
    if lower in known.words["per"]:
        return code or _printed(analysis, end + 1)
    if lower == "/" and kind == "money":
        return code
    if lower in known.words["per within"] and kind == "money" and analysis.word_class(end + 1) == "DET":
        return known.denominators.get("".join(behind[1:]))  # "15 Euro in der Stunde"
    if lower in known.words["per period"] and (code in _AREAS or (code in _PERIODS and kind in ("money", "percent"))):
        return code
    described = end + 2 < len(analysis.words) and analysis.word_class(end + 2) == "ADJ"  # "la semaine dernière"
    described = described and " ".join(behind) not in known.denominators
    return code if lower in known.words["per article"] and kind == "money" and not described else None


def per_of_noun(analysis: Analysis, phrase: tuple[int, int], kind: str) -> str | None:
    """Return the period that an adjective gives the noun of a sum: "un loyer mensuel de", "monatliche Miete"."""
    known = changes(analysis.language)
    if known is None or kind != "money":
        return None
    near = analysis.lowers[max(phrase[0] - 1, 0) : phrase[1] + 1]
    return next((known.denominators[lower] for lower in near if lower in known.words["per adjective"]), None)


def _past_added(analysis: Analysis, end: int, known: Changes) -> int:
    """Return where a rate may begin behind words that belong to an amount: "1 500 euros net", "3 euros de plus"."""
    rates = known.words["per"] | known.words["per number"]  # "je" is before rates and amounts
    if end + 1 < len(analysis.words) and analysis.lowers[end] in known.words["beside"] - rates:
        return end + 1
    for size in (2, 1):
        if end + size < len(analysis.words) and tuple(analysis.lowers[end : end + size]) in known.after:
            return end + size
    return end


def _per_number(analysis: Analysis, at: int) -> str | None:
    """The noun with a round number that a rate is for: "pour 100 000 habitants", "por cada 1.000 vecinos"."""
    at += at + 1 < len(analysis.words) and not analysis.words[at][0].isdigit() and analysis.words[at].islower()
    last = at
    while last < len(analysis.words) and analysis.words[last][0].isdigit():
        last += 1
    digits = "".join(char for word in analysis.words[at:last] for char in word if char.isdigit())
    round_number = len(digits) > _FEWEST_DIGITS and digits.rstrip("0") == "1"
    return _printed(analysis, at) if round_number else None


def _printed(analysis: Analysis, at: int) -> str | None:
    """The noun behind "per", with its number: "100.000 Einwohner"."""
    first = at
    while at < len(analysis.words) and analysis.word_class(at) in ("NUM", "ADJ"):
        at += 1
    if at >= len(analysis.words) or analysis.word_class(at) not in ("NOUN", "PROPN"):
        return None
    return analysis.text[analysis.starts[first] : analysis.ends[at]]
