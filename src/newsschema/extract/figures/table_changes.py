"""Change of figures by tables: "um 5 Prozent gestiegen", "en hausse de 5 %".

`changes.csv` has words by kind: `verb` and `noun` of change, words `after` an amount and an `after phrase` of several,
with their direction (a verb with its separable particle); `passage` are verbs of change without a direction ("passer de
3 à 5"); `by` is before the extent of a change and `level` before the level it reaches; `bound` are verbs that make an
amount a bound ("dépasse"). `table_rates` and `table_described` have the other kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from newsschema.extract.figures.table_nouns import elided_joint
from newsschema.lexicons import has_table, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.language import Analysis
    from newsschema.language.phrases import Phrase

Direction = Literal["up", "down"]
_BACK = 14  # tokens between a verb of change and its extent
_AHEAD = 8  # tokens between an extent and the participle or particle at the end of its clause
_NEAR = 3  # tokens between a verb and an amount without "by"
_SIGNS: Mapping[str, Direction] = {"+": "up", "-": "down", "−": "down", "–": "down"}


@dataclass(frozen=True, slots=True)
class Changes:
    """The words of change and rate of a language, in lower case."""

    verbs: Mapping[str, tuple[tuple[Direction, str], ...]]
    """Forms with their directions and separable particles."""
    nouns: Mapping[str, Direction]
    after: Mapping[tuple[str, ...], Direction]
    words: Mapping[str, frozenset[str]]
    """The other words by kind."""
    denominators: Mapping[str, str]
    bounds: Mapping[str, str]
    """Forms of verbs right before an amount that make it a bound, with its modifier: "dépasse"."""


@cache
def changes(language: str) -> Changes | None:
    """Return the tables of a language, read at first use; None for one without them."""
    if not has_table("changes", language):
        return None
    verbs: dict[str, list[tuple[Direction, str]]] = {}
    nouns, after = dict[str, Direction](), dict[tuple[str, ...], Direction]()
    words: dict[str, set[str]] = {}
    denominators, bounds = dict[str, str](), dict[str, str]()
    for row in rows("changes", language):
        forms, way = row["words"].split(), cast("Direction", row["value"])
        match row["kind"]:
            case "verb":
                for form in forms:
                    verbs.setdefault(form, []).append((way, row["particle"]))
            case "noun":
                nouns |= dict.fromkeys(forms, way)
            case "after":
                after |= {(form,): way for form in forms}
            case "after phrase":  # "3 euros de plus"
                after[tuple(forms)] = way
            case "denominator":
                denominators[row["words"]] = row["value"]
            case "bound":
                bounds |= dict.fromkeys(forms, row["value"])
            case "per adjective":  # "890 euros mensuels"
                denominators |= dict.fromkeys(forms, row["value"])
                words.setdefault("per adjective", set()).update(forms)
            case kind:
                words.setdefault(kind, set()).update(forms)
    held = {kind: frozenset(words.get(kind, ())) for kind in _KINDS}
    return Changes({form: tuple(ones) for form, ones in verbs.items()}, nouns, after, held, denominators, bounds)


_KINDS = (
    "by", "level", "passage", "per", "per period", "per article", "per within", "per adjective", "per number",
    "states", "link", "link of rate", "link of money", "worth", "dimension", "oblique", "number", "beside",
    "priced", "for", "participle ending",
)  # fmt: skip


def change_at(analysis: Analysis, start: int, end: int, kind: str) -> Direction | None:
    """Return the direction of the change that the figure of a token range states; None for a level or an amount."""
    known = changes(analysis.language)
    if known is None or kind in ("age", "ordinal"):
        return None
    return (
        _signed(analysis, start, kind)
        or _behind(analysis, end, kind, known)
        or _before(analysis, start, end, known, kind)
    )


def is_of_change(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a verb of change is beside the number of a token range: "stieg von 3 auf 5", "cayó hasta 41 euros"."""
    known = changes(analysis.language)
    if known is None:
        return False
    if start > 1 and analysis.lowers[start - 2] in known.words["passage"]:  # "est passé de 3"
        return True
    return bool(_verb_back(analysis, start - 1, _BACK, end, known) or _ahead(analysis, end, known))


def is_verb_of_change(analysis: Analysis, at: int, end: int, known: Changes) -> bool:
    """Whether a token is a verb of change, its particle behind the amount before `end`: "legte um 3 Prozent zu"."""
    ways = known.verbs.get(analysis.lowers[at], ())
    return any(not particle or _particle_ahead(analysis, end, particle) for _, particle in ways)


def is_noun_of_change(word: str, known: Changes) -> bool:
    """Whether a word in lower case is a noun of change or a German compound of one: "Gewinnrückgang"."""
    return word in known.nouns or _compound(word, known) is not None


def is_level(analysis: Analysis, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase before a number is also one before the level that a change reaches: "hasta"."""
    known = changes(analysis.language)
    return known is not None and len(phrase) == 1 and phrase[0] in known.words["level"]


def bound_of_verb(analysis: Analysis, start: int) -> str | None:
    """Return the modifier that a verb right before an amount gives it: more_than of "dépasse les 300 euros"."""
    known = changes(analysis.language)
    if known is None or known.bounds.keys().isdisjoint(analysis.lowers[max(0, start - 2) : start]):
        return None
    at = start - 1 - (start > 1 and analysis.word_class(start - 1) == "DET")
    found = known.bounds.get(analysis.lowers[at]) if at >= 0 else None
    negated = found and not analysis.pack.negations.isdisjoint(analysis.lowers[max(0, at - _NEAR) : at])
    return None if negated else found


def host(word: str) -> str:
    """Return a word without the pronoun, article or preposition elided before it: "s'élève"."""
    return word.replace("’", "'").rpartition("'")[2] if "'" in word or "’" in word else word


def change_behind(analysis: Analysis, end: int) -> Direction | None:
    """Return the direction of the words behind an amount that ends before a token: "27 mehr als", "27 de plus"."""
    known = changes(analysis.language)
    return _behind(analysis, end, "count", known) if known is not None else None


def is_apposed_change(analysis: Analysis, start: int, end: int) -> bool:
    """Whether an amount of some tokens states a change behind a comma: ", 3 % mehr als", ", ein Plus von 3 %"."""
    known = changes(analysis.language)
    if known is None:
        return False
    comma = _comma_before(analysis, start)
    if comma is None:
        return False
    within = range(comma + 1, start)
    return change_behind(analysis, end) is not None or any(
        is_noun_of_change(analysis.lowers[at], known) for at in within
    )


def _comma_before(analysis: Analysis, start: int) -> int | None:
    """Return the comma before a few words without a finite verb that lead to an amount; None for none."""
    for at in range(start - 1, max(analysis.sentence(start).first, start - _LONGEST_OPENING), -1):
        if analysis.words[at] == ",":
            return at
        if not analysis.words[at].isalpha() or analysis.is_finite(at):
            return None
    return None


_LONGEST_OPENING = 8  # tokens of ", lo que supone un aumento del"


def _signed(analysis: Analysis, start: int, kind: str) -> Direction | None:
    """The direction of a sign that touches a percentage: "+5 %"."""
    touches = start > 0 and analysis.ends[start - 1] == analysis.starts[start]
    free = start < 2 or analysis.ends[start - 2] < analysis.starts[start - 1]  # "10-5 %" is no change
    return _SIGNS.get(analysis.words[start - 1]) if kind == "percent" and touches and free else None


def _behind(analysis: Analysis, end: int, kind: str, known: Changes) -> Direction | None:
    """The direction of the word behind an amount: "5 Prozent mehr", "3 % de moins"."""
    for size in (2, 1):
        words = tuple(analysis.lowers[end : end + size])
        way = known.after.get(words)
        if way is not None and (kind in ("percent", "ratio") or not _has_noun(analysis, end + size)):
            return way
    return None


def _has_noun(analysis: Analysis, at: int) -> bool:
    return at < len(analysis.words) and analysis.word_class(at) in ("NOUN", "PROPN", "ADJ", "NUM")


def _before(analysis: Analysis, start: int, end: int, known: Changes, kind: str) -> Direction | None:
    """The direction of the verb or noun of change that an amount belongs to."""
    lowers = analysis.lowers
    at = start - 1
    if kind == "ratio" and elided_joint(analysis, start) in known.words["by"]:  # "reculé d'un quart"
        return _verb_back(analysis, at, _BACK, end, known)
    if at > 0 and lowers[at] not in known.words["by"] and analysis.word_class(at) == "DET":
        at -= 1  # "hasta el 4 %"
    if at < 0 or not analysis.same_sentence(at, start) or lowers[at] in known.words["level"]:
        return None
    if lowers[at] not in known.words["by"]:
        relative = kind == "percent" or (kind == "ratio" and analysis.words[end - 1].isalpha())
        reach = _NEAR if relative else kind == "measure"  # "el río subió cuatro metros"
        return _verb_back(analysis, at, reach, end, known) if reach else None
    while at > 0 and lowers[at - 1] in known.words["by"]:
        at -= 1
    noun = _noun_of_change(analysis, at, known)
    if noun is not None:
        return noun
    found = _verb_back(analysis, at - 1, _BACK, end, known)
    return found or _ahead(analysis, end, known)


def _noun_of_change(analysis: Analysis, end: int, known: Changes) -> Direction | None:
    """The direction of the noun before a token, or of that which its genitive is of: "Anstieg des Gewinns um"."""
    if not end:
        return None
    direct = known.nouns.get(analysis.lowers[end - 1]) or _compound(analysis.lowers[end - 1], known)
    phrase = analysis.phrase_before(end) if direct is None else None
    if phrase is None:
        return direct
    outer = genitive_of(analysis, phrase)
    lower = analysis.lowers[outer.head] if outer is not None else ""
    return known.nouns.get(lower) or _compound(lower, known)


def genitive_of(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return the noun phrase that one in the genitive belongs to: "Anstieg" of "Anstieg des Gewinns"; None for none."""
    joining, first = analysis.pack.joining, phrase.first
    if analysis.lowers[first] in joining:
        return analysis.phrase_before(first)
    return analysis.outer(phrase) if first and analysis.lowers[first - 1] in joining else None


def _compound(word: str, known: Changes) -> Direction | None:
    """The direction of a German compound of a noun of change: "Gewinnrückgang"."""
    return next((way for noun, way in known.nouns.items() if word.endswith(noun) and len(noun) > _SHORTEST), None)


_SHORTEST = 5  # letters of the shortest noun that compounds are read by


def _verb_back(analysis: Analysis, at: int, reach: int, end: int, known: Changes) -> Direction | None:
    """The direction of the nearest verb of change before a token."""
    for place in range(at, max(-1, at - reach), -1):
        if analysis.words[place] in ";:" or not analysis.same_sentence(place, end - 1):
            return None
        if not analysis.words[place][0].islower():
            continue
        if analysis.lowers[place] in known.words["passage"]:
            return None  # "réduire une facture qui passe de 3 à 5 euros"
        for way, particle in known.verbs.get(analysis.lowers[place], ()):
            if not particle or _particle_ahead(analysis, end, particle):
                return way
    return None


def _particle_ahead(analysis: Analysis, end: int, particle: str) -> bool:
    """Whether a separable particle ends the clause of an amount: "legte um 3 Prozent zu"."""
    return particle in analysis.lowers[end : end + _AHEAD]


def _ahead(analysis: Analysis, end: int, known: Changes) -> Direction | None:
    """The direction of a participle or infinitive at the end of the clause: "um 5 Prozent gestiegen"."""
    for place in range(end, min(len(analysis.words), end + _AHEAD)):
        if analysis.words[place] in ",;:." or not analysis.same_sentence(end - 1, place):
            return None
        for way, particle in known.verbs.get(analysis.lowers[place], ()):
            if not particle and analysis.words[place][0].islower():
                return way
    return None
