"""Figures that count nothing named: people harmed, sides of a contest, shares of unnamed people, sums of a place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.nouns import bases_of
from newsschema.extract.figures.related import in_one_sentence
from newsschema.extract.figures.words import words_of
from newsschema.language.names import noun_kind
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import ADDITION, AGENT, GENITIVE, GOAL, OUTWARD, SOURCE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_PEOPLE = words_of("plural_of_person")
_HARM_ENDINGS, _OWNER_LETTER = tuple(words_of("harm_form_ending")), tuple(words_of("owner_letter"))
_CHANGE_LINKS, _LISTING = SOURCE | AGENT | GOAL, ADDITION | {","}
_LONGEST_SIDE = 4  # tokens of "to Obi's" between the shares of two sides


def harmed(case: Case) -> Answer | None:
    """People who are harmed are none of the things counted before: "hit three towns and killed 12"."""
    analysis, found, last = case.analysis, case.found, case.last
    if found.kind != "count" or not _is_harmed(analysis, found.start):
        return None
    if last is None or last[1] is None or not in_one_sentence(analysis, last[0], found):
        return Answer(None)
    head = last[1][1] - 1
    people = noun_kind(analysis.lemma(head)) == "person" or analysis.lowers[head] in _PEOPLE
    return Answer(last[1] if people and _is_harmed(analysis, last[0].start) else None)


def _is_harmed(analysis: Analysis, start: int) -> bool:
    """Whether a verb of harm is before a count: "killed 12", "wounding at least 40"; not "killing one of 12"."""
    k = start - 1
    k -= k > 0 and analysis.word_class(k) == "ADV"
    if k < 0 or not analysis.lowers[k].endswith(_HARM_ENDINGS) or not analysis.same_sentence(k, start):
        return False
    return not words_of("harming").isdisjoint({analysis.lemma(k), *bases_of(analysis.lowers[k])})


def deprived(case: Case) -> Answer | None:
    """Who loses an amount is not described by it: "robbed the town of $3m", "cheated savers out of £900"."""
    analysis, start = case.analysis, case.found.start
    if case.found.kind not in ("money", "measure", "percent") or start < 3:
        return None
    if analysis.lowers[start - 1] not in GENITIVE:
        return None
    loser = analysis.phrase_before(start - 1 - (analysis.lowers[start - 2] in OUTWARD))
    verb = loser.first - 1 if loser is not None else -1
    if verb < 0 or not analysis.same_sentence(verb, start):
        return None
    bases = {analysis.lemma(verb), *bases_of(analysis.lowers[verb])}
    return None if words_of("depriving").isdisjoint(bases) else Answer(None)


def contested(case: Case) -> Answer | None:
    """Shares of two sides describe neither: "leads 48% to 43%", "with 46 percent to Obi's 41"."""
    analysis, found, last = case.analysis, case.found, case.last
    if found.kind != "percent" or found.change is not None:
        return None
    if word_at(analysis.lowers, found.end) in GOAL and _faces(analysis, found.start, found.end):
        return Answer(None)
    if last is None or last[1] is not None:
        return None
    between = range(last[0].end, found.start) if last[0].kind == "percent" else range(0)
    if not 0 < len(between) <= _LONGEST_SIDE:
        return None
    return Answer(None) if _faces(analysis, last[0].start, last[0].end) else None


def _faces(analysis: Analysis, start: int, end: int) -> bool:
    """Whether "to" and another share follow a share at tokens: "43% to 48%", "43% to Obi's 48%"; not "from 43% to"."""
    words, n = analysis.words, len(analysis.words)
    if end + 1 >= n or analysis.lowers[end] not in GOAL or not analysis.same_sentence(start, end):
        return False
    before = analysis.lowers[max(0, start - 1)]
    ahead = before in AGENT and start > 1 and analysis.lowers[start - 2] in words_of("of_two_sides")
    if before in _CHANGE_LINKS and not ahead:
        return False
    other = next((k for k in range(end + 1, min(n, end + 1 + _LONGEST_SIDE)) if words[k][0].isdigit()), None)
    if other is None:
        return False
    named = all(
        words[k][0].isupper() or words[k] in "'’" or words[k].endswith(_OWNER_LETTER) for k in range(end + 1, other)
    )
    return named and (other == end + 1 or analysis.is_possessive(other - 1))


def judged_by(case: Case) -> Answer | None:
    """The share of people who judge something does not describe it: "was backed by 60%", "picked by three in 10"."""
    analysis, found, last = case.analysis, case.found, case.last
    k = found.start - 2
    if found.kind not in ("percent", "ratio") or k < 1 or analysis.lowers[k + 1] not in AGENT:
        return None
    bases = {analysis.lemma(k), *bases_of(analysis.lowers[k])}
    if words_of("judging").isdisjoint(bases) or not analysis.is_participle(k):
        return None
    shared = last is not None and last[0].kind == found.kind and in_one_sentence(analysis, last[0], found)
    return Answer(last[1] if last is not None and shared else None)


def of_place(case: Case) -> Answer | None:
    """An amount in brackets behind a place is of what happens there: "shops in Lund ($9) and Oslo ($7)"."""
    analysis, found, last = case.analysis, case.found, case.last
    if found.kind not in ("money", "percent") or found.change is not None or found.start < 2:
        return None
    bracket = found.start - 1
    if found.kind == "money" and analysis.words[bracket] == ",":
        maker = analysis.phrase_before(bracket)  # "Her book is out (Marrow, £25)"
        inside = (
            maker is not None and maker.kind == "name" and maker.first > 0 and analysis.words[maker.first - 1] == "("
        )
        return Answer(None) if inside else None
    place = analysis.phrase_before(bracket) if analysis.words[bracket] == "(" else None
    if place is None or place.kind != "name" or place.first == 0:
        return None
    if analysis.lowers[place.first - 1] in words_of("before_place"):
        return Answer(None)
    if analysis.words[place.first - 1] == "," and " ".join(analysis.words[place.first : bracket]) in _countries():
        return Answer(None)  # "a red wine, France ($9)"
    listed = (
        last is not None and last[0].kind == found.kind and last[1] is None and _is_next(analysis, last[0], place.first)
    )
    return Answer(None) if listed else None


@cache
def _countries() -> frozenset[str]:
    """Return the names of countries as printed."""
    return frozenset(row["state"] for row in rows("states"))


def _is_next(analysis: Analysis, last: Quantity, k: int) -> bool:
    """Whether only a bracket, a comma and "and" are between a figure and a token: "Lund ($9), Oslo ($7) and"."""
    between = analysis.lowers[last.end : k]
    return between[:1] == [")"] and set(between[1:]) <= _LISTING and len(between) > 1
