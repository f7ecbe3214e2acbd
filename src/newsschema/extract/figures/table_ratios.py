"""Ratios that no single number states, by tables: scores ("3:1"), "1/4", multiples ("verdoppelt").

`numbers.csv` has the words with their values: `multiple_verb` ("verdoppelt", "duplicó"), `multiple_noun`
("Verdopplung", "Dreifache"), `multiple_as` before "so" ("doppelt so viel"), `times` behind a number ("drei Mal so
viel", "deux fois plus"), `times_by` before one ("multiplié par trois"), `score_sign`, `one_in` behind "each", `rank`
beside a `superlative_word` ("deuxième plus grande"), `rank_before` a number ("Platz sechs"), `ranked_noun`
("Tabellenzweiter").
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsschema.extract.figures.table_arguments import argument_beside
from newsschema.extract.figures.table_nouns import counted_at, part_of
from newsschema.extract.figures.table_numbers import read_one, touches
from newsschema.extract.figures.table_surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.table_numbers import Amount, Table
    from newsschema.language import Analysis

_MOST_GOALS = 999
_HOURS, _MINUTES = 24, 60
_LARGEST_PART = 10  # what a fraction with a slash may be divided by
_LONGEST_RANK = 4  # digits
_DESCRIBING = 3  # tokens from an age to its noun, adjectives between
_SCORE, _MOST_SETS = 4, 5  # tokens of a score and the sign behind it; scores side by side


class Ratio(NamedTuple):
    """A ratio in the text."""

    end: int
    """One past its last token."""
    value: Fraction | None
    """None for a score to nil."""
    change: Literal["up", "down"] | None
    phrase: tuple[int, int] | None
    """What it is of."""
    kind: Literal["ratio", "ordinal", "age"] = "ratio"
    unit: str | None = None
    is_of_counted: bool = False
    """Whether it is of what the figure before counts where it has no noun: "..., doppelt so viele"."""


def ratio_at(analysis: Analysis, i: int, first: Amount | None, known: Table, barred: AbstractSet[int]) -> Ratio | None:
    """Return the ratio, or the rank or age in one word, that begins at a token; `first` is the number there, if any."""
    if (placed := _behind_place(analysis, i, first, known)) is not None:
        return placed
    if analysis.words[i][0].isdigit():
        found = _score(analysis, i, known) or _slashed(analysis, i, known) or _placed(analysis, i, known)
        return found or _times(analysis, first, known)
    values = known.values.get(analysis.lowers[i], {})
    if "ranked_noun" in values and analysis.words[i].istitle():
        return Ratio(i + 1, Fraction(values["ranked_noun"]), None, None, "ordinal")
    if "ranked" in values:
        return Ratio(i + 1, Fraction(values["ranked"]), None, counted_at(analysis, i + 1, known), "ordinal")
    if "rank" in values:
        rank = Fraction(values["rank"])
        if (ranked := _ranked(analysis, i, rank, known) or _of_place(analysis, i + 1, rank, known)) is not None:
            return ranked
        if _is_reached(analysis, i, known):
            return Ratio(i + 1, rank, None, None, "ordinal")
    if "age_word" in values and (_is_somebody(analysis, i) or _is_of_person(analysis, i, known)):
        phrase = counted_at(analysis, i + 1, known) if analysis.words[i].islower() else None
        return Ratio(i + 1, Fraction(values["age_word"]), None, phrase, "age", "a")
    if "each" in values:
        return _one_in(analysis, i, known)
    if "multiple_verb" in values and analysis.words[i].islower() and (not i or analysis.word_class(i - 1) != "DET"):
        phrase = argument_beside(Surroundings(analysis, (i, i + 1), barred))
        return _multiple(i + 1, Fraction(values["multiple_verb"]), phrase)
    if "multiple_noun" in values and _is_noun(analysis, i, known):
        return _multiple(i + 1, Fraction(values["multiple_noun"]), part_of(analysis, i + 1, known, articles=False))
    if "multiple_as" in values:
        return _as_much(analysis, i + 1, Fraction(values["multiple_as"]), known)
    return _times_by(analysis, i, values, known, barred) or _times(analysis, first, known)


def _multiple(end: int, value: Fraction, phrase: tuple[int, int] | None) -> Ratio:
    return Ratio(end, value, "up" if value > 1 else "down", phrase)


def _is_noun(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether a word is printed as a noun is and describes none behind it: "das Doppelte"; not "Doppelte Arbeit"."""
    capital = analysis.words[i].istitle() or not known.adjective_endings
    return capital and (i + 1 == len(analysis.words) or not analysis.words[i + 1].istitle())


def _score(analysis: Analysis, i: int, known: Table) -> Ratio | None:
    """Return a score or scale: "3:1", "1:100", "2-2"; no time, no range "2-3 barcos", no name "Seite 3:1"."""
    tokens = analysis.tokens
    if i + 2 >= len(tokens) or "score_sign" not in known.values.get(tokens.words[i + 1], {}):
        return None
    first, second = tokens.words[i], tokens.words[i + 2]
    if not (touches(tokens, i) and touches(tokens, i + 1) and second.isdecimal() and first.isdecimal()):
        return None
    named = _begins_compound(analysis, i + 3, known)  # "ein 4:2-Sieg"
    further = touches(tokens, i + 2) and (tokens.words[i + 3].isalnum() or tokens.words[i + 3] in "-:/'’")
    padded = any(len(word) > 1 and word[0] == "0" for word in (first, second))
    if (further and not named) or padded or (i and touches(tokens, i - 1) and tokens.words[i - 1] not in '(«“„"'):
        return None
    coded = i > 0 and "number_sign" in known.values.get(tokens.lowers[i - 1], {})
    counts = i + 3 < len(tokens) and analysis.word_class(i + 3) in ("NOUN", "ADJ", "PROPN", "SYM")
    if coded or (counts and tokens.words[i + 1] != ":"):
        return None
    ahead, behind = int(first), int(second)
    timely = tokens.words[i + 1] == ":" and len(second) > 1 and ahead <= _HOURS and behind < _MINUTES
    if (
        (timely and not (named or _is_score(analysis, i, known)))
        or ahead > _MOST_GOALS
        or (tokens.words[i + 1] != ":" and max(ahead, behind) > _HOURS)
    ):
        return None
    return Ratio(i + 3, Fraction(ahead, behind) if behind else None, None, None)


def _begins_compound(analysis: Analysis, at: int, known: Table) -> bool:
    """Whether a hyphen at a token joins a noun that is no unit: "4:2-Sieg"; only where nouns have capitals."""
    tokens = analysis.tokens
    if not known.adjective_endings or at + 1 >= len(tokens) or tokens.words[at] != "-":
        return False
    joined = touches(tokens, at - 1) and touches(tokens, at) and tokens.words[at + 1].istitle()
    return joined and tokens.lowers[at + 1] not in analysis.pack.times and tokens.lowers[at + 1] not in known.units


def _is_score(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether what may be a time is a score by what is before it: "siegte mit 22:20", "38:22 (22:12)", "6:2, 12:10"."""
    words = analysis.words
    if i and "score_before" in known.values.get(analysis.lowers[i - 1], {}):
        return True
    for _ in range(_MOST_SETS):
        if i < _SCORE or words[i - 1] not in "(,/" or words[i - 3] != ":":
            return False
        if not (words[i - 2].isdecimal() and words[i - 4].isdecimal()):
            return False
        if len(words[i - 2]) == 1 or int(words[i - 4]) > _HOURS:
            return True
        i -= _SCORE
    return False


def _behind_place(analysis: Analysis, i: int, first: Amount | None, known: Table) -> Ratio | None:
    """Return the rank of a number behind the noun of a place: "auf Platz sechs", "el puesto 6"; no house "Am Platz 6".

    `bare` in the table says that the noun has no article or adjective then.
    """
    place = known.values.get(analysis.lowers[i - 1], {}).get("rank_before") if i else None
    if place is None or not analysis.same_sentence(i - 1, i):
        return None
    rank = first.value if first is not None and first.end == i + 1 else known.values[analysis.lowers[i]].get("rank")
    before = known.values.get(analysis.lowers[i - 2], {}) if i > 1 else {}
    described = "before_address" in before or (i > 1 and analysis.word_class(i - 2) in ("DET", "ADJ", "PROPN"))
    joined = touches(analysis.tokens, i) and analysis.words[i + 1] not in '.,;:!?)»“”"'
    if rank is None or joined or (place == "bare" and described and analysis.same_sentence(i - 2, i)):
        return None
    return Ratio(i + 1, Fraction(rank), None, None, "ordinal") if Fraction(rank).denominator == 1 else None


def _slashed(analysis: Analysis, i: int, known: Table) -> Ratio | None:
    """Return a fraction that says what it is of: "1/4 aller Felder"."""
    tokens = analysis.tokens
    if i + 3 >= len(tokens) or tokens.words[i + 1] != "/" or not (touches(tokens, i) and touches(tokens, i + 1)):
        return None
    first, second = tokens.words[i], tokens.words[i + 2]
    if (i and touches(tokens, i - 1)) or touches(tokens, i + 2) or not (first + second).isdecimal():
        return None
    phrase = part_of(analysis, i + 3, known)
    if phrase is None or not 0 < int(first) < int(second) <= _LARGEST_PART:
        return None
    return Ratio(i + 3, Fraction(int(first), int(second)), None, phrase)


def _ranked(analysis: Analysis, i: int, rank: Fraction, known: Table) -> Ratio | None:
    """Return the rank that a superlative behind an ordinal states: "deuxième plus grande ville", "segunda mayor".

    One behind the noun does too: "la segunda ciudad más grande".
    """
    noun = counted_at(analysis, i + 1, known)
    for at in (i + 1, noun[1] if noun else 0):
        if i < at < len(analysis.words) - 1 and "superlative_word" in known.values.get(analysis.lowers[at], {}):
            further = at == i + 1 and analysis.word_class(at + 1) == "ADJ"
            phrase = noun if at > i + 1 else counted_at(analysis, at + 1 + further, known)
            return Ratio(i + 1, rank, None, phrase, "ordinal") if phrase else None
    return None


def _of_place(analysis: Analysis, end: int, rank: Fraction, known: Table) -> Ratio | None:
    """Return the rank of an ordinal that ends before the noun of a place: "la sixième place"."""
    is_place = end < len(analysis.words) and "rank_noun" in known.values.get(analysis.lowers[end], {})
    return Ratio(end, rank, None, (end, end + 1), "ordinal") if is_place else None


def _is_reached(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether an ordinal alone is the rank that somebody reached: "wurde Dritter", "als Fünfte"."""
    if i == 0 or not analysis.words[i].istitle() or "before_rank" not in known.values.get(analysis.lowers[i - 1], {}):
        return False
    return i + 1 >= len(analysis.words) or not analysis.words[i + 1].istitle()


def _placed(analysis: Analysis, i: int, known: Table) -> Ratio | None:
    """Return the rank of an ordinal in digits before the noun of a place or behind its verb: "6e place", "reste 6e"."""
    words, end = analysis.words, i + 2
    ordinal = (
        end <= len(words) and "ordinal_ending" in known.values.get(words[i + 1], {}) and touches(analysis.tokens, i)
    )
    if not ordinal or not words[i].isdecimal() or len(words[i]) > _LONGEST_RANK:
        return None
    behind = i > 0 and "rank_verb" in known.values.get(analysis.lowers[i - 1], {})
    alone = behind and (end == len(words) or analysis.word_class(end) in ("PUNCT", "ADP", "CCONJ"))
    found = _of_place(analysis, end, Fraction(int(words[i])), known)
    return found or (Ratio(end, Fraction(int(words[i])), None, None, "ordinal") if alone else None)


def _as_much(analysis: Analysis, at: int, value: Fraction, known: Table) -> Ratio | None:
    """Return a multiple by "so" and a quantity or adjective: "doppelt so viele Gäste", "dreimal so hoch"."""
    if at + 1 >= len(analysis.words) or "as" not in known.values.get(analysis.lowers[at], {}):
        return None
    if not analysis.same_sentence(at - 1, at + 1) or not analysis.words[at + 1].isalpha():
        return None
    return _multiple(at + 2, value, counted_at(analysis, at + 2, known))._replace(is_of_counted=True)


def _is_somebody(analysis: Analysis, i: int) -> bool:
    """Whether an age in one word is a noun: "ein Achtjähriger"; not "Achtjährige Kinder"."""
    return analysis.words[i].istitle() and (i + 1 == len(analysis.words) or analysis.word_class(i + 1) != "NOUN")


def _is_of_person(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether an age in one word is an adjective of a person: "die dreijährige kleine Tochter"; not "Sanierung"."""
    if not analysis.words[i].islower():
        return False
    at = i + 1
    while at < min(i + _DESCRIBING, len(analysis.words)) and analysis.words[at].islower():
        at += 1
    if at >= len(analysis.words) or not analysis.same_sentence(i, at):
        return False
    return "of_age" in known.values.get(analysis.lowers[at], {})


def _one_in(analysis: Analysis, i: int, known: Table) -> Ratio | None:
    """Return the share that "every third" states: "jeder dritte Haushalt", "Jede Fünfte"."""
    part = known.values.get("".join(analysis.lowers[i + 1 : i + 2]), {}).get("one_in")
    if part is None or not analysis.same_sentence(i, i + 1):
        return None
    return Ratio(i + 2, Fraction(1, int(part)), None, counted_at(analysis, i + 2, known), is_of_counted=True)


def _times(analysis: Analysis, first: Amount | None, known: Table) -> Ratio | None:
    """Return a multiple by a number: "drei Mal so viele", "28x mehr Land", "deux fois plus de voix"."""
    if first is None or not first.value or first.end + 1 >= len(analysis.words):
        return None
    at = first.end + (analysis.words[first.end] == "-")
    if "fold" in known.values.get(analysis.lowers[at], {}) and at > first.end:  # "1,5-facher Gewinn"
        return _multiple(at + 1, first.value, counted_at(analysis, at + 1, known))
    if "times" not in known.values.get(analysis.lowers[at], {}) or not analysis.same_sentence(first.end - 1, at):
        return None
    as_much = _as_much(analysis, at + 1, first.value, known)
    if as_much is not None or at + 1 >= len(analysis.words):
        return as_much
    way = known.values.get(analysis.lowers[at + 1], {}).get("times_way")
    if way is None:
        return None
    value = first.value if way == "up" else 1 / first.value
    return _multiple(at + 2, value, counted_at(analysis, at + 2, known))._replace(is_of_counted=True)


def _times_by(
    analysis: Analysis, i: int, found: Mapping[str, str], known: Table, barred: AbstractSet[int]
) -> Ratio | None:
    """Return a multiple by a verb with its number: "multiplié par trois", "se divide por dos"."""
    if "times_by" not in found or i + 2 >= len(analysis.words) or analysis.word_class(i + 1) != "ADP":
        return None
    number = read_one(analysis.tokens, i + 2, known)
    if number is None or not number.value:
        return None
    value = number.value if found["times_by"] == "up" else 1 / number.value
    return _multiple(number.end, value, argument_beside(Surroundings(analysis, (i, number.end), barred)))
