"""Second clauses behind a cue that interrupts: "The road was shut, Roe said, and the bridge would follow"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import ADVERBS, AUXILIARIES, JOINTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Clause

_BACKSHIFTED = words_of("backshifted modal")
_POSSESSIVES = words_of("third possessive")


@dataclass(frozen=True, slots=True)
class _Pair:
    """The main clause before a cue and the one that a conjunction joins to it behind the cue."""

    page: Page
    before: Clause
    behind: Clause

    @property
    def shifted(self) -> bool:
        """Whether the tense behind shows that it is reported: "had gone", "would go"."""
        modal = not _BACKSHIFTED.isdisjoint(self.page.lowers[at] for at in self.behind.group)
        return modal or (self.behind.tense == "past" and self.behind.perfect)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What shows that the second clause is part of what was said (positive weight) or the writer's."""

    name: str
    weight: float
    holds: Callable[[_Pair], bool]


def _owned(pair: _Pair) -> bool:
    subject = pair.behind.subject
    return subject is not None and pair.page.lowers[subject.first] in _POSSESSIVES


def _named(pair: _Pair) -> bool:
    subject = pair.behind.subject
    return subject is not None and pair.page.words[subject.first][0].isupper()


def _quoted(pair: _Pair) -> bool:
    at = pair.behind.verb
    return max(pair.page.inside[at : pair.page.sentence_at(at).stop], default=-1) >= 0


EVIDENCE = (
    _Evidence("reported by its tense", 1.0, lambda pair: pair.shifted),
    _Evidence("of one tense with the clause before", 1.0, lambda pair: pair.before.tense == pair.behind.tense),
    _Evidence("words in quotation marks behind its verb", 1.0, _quoted),
    _Evidence("its subject is somebody's of the clause before", 0.5, _owned),
    _Evidence("its subject is a name", -0.5, _named),
    _Evidence("what was done since", -1.0, lambda pair: pair.behind.tense == "pres" and pair.behind.perfect),
)
_LEAST = 1.0


def joins_clause(page: Page, left: tuple[int, int], at: int) -> bool:
    """Whether "and" or "but" at a token behind a cue joins a clause with its own subject that was said as well.

    `left` is what precedes the cue.
    """
    if page.lowers[at] not in JOINTS:
        return False
    clauses = [one for one in page.analysis.clauses(page.analysis.sentence(at)) if one.finite]
    before = next((one for one in clauses if left[0] <= one.verb < left[1] and one.introducer < left[0]), None)
    behind = next((one for one in clauses if one.verb > at and one.introducer <= at), None)
    if before is None or behind is None or behind.subject is None or not _opens(page, at, behind.subject.first):
        return False
    pair = _Pair(page, before, behind)
    return sum(entry.weight for entry in EVIDENCE if entry.holds(pair)) >= _LEAST


def _opens(page: Page, at: int, subject: int) -> bool:
    """Whether a subject is right behind a conjunction, adverbs between them left out."""
    return subject > at and all(page.lowers[i] in ADVERBS for i in range(at + 1, subject))


def adds_to_clause(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether what is at a token behind a cue's comma goes on with the clause before the cue.

    ", compared with 3%", ", although few came", ", on the grounds that it leaks", ", but had been told", ", but only".
    """
    word, following = page.lowers[at], page.lowers[at + 1]
    if word in _COMPARED:
        return following in _COMPARED_TO
    if word in JOINTS:
        return following in _LIMITS or _adds_predicate(page, cue, at)
    if word in _REASONS or (word in _BEFORE_REASON and following in _REASONS):
        return stop - at > _SHORTEST
    return word in _GROUND_OPENERS and not _GROUNDS.isdisjoint(page.lowers[at + 1 : at + _GROUND])


def _adds_predicate(page: Page, cue: Cue, at: int) -> bool:
    """Whether a verb whose subject precedes the cue is behind "and" or "but", no act of the speaker's.

    Its auxiliary or its tense differs from the cue's: ", she says, but left it", not ", she said, and left".
    """
    verb = at + 1
    while page.lowers[verb : verb + 1] and page.lowers[verb] in ADVERBS and page.lowers[verb] not in _NEXT:
        verb += 1
    if verb + 1 >= page.sentence_at(at).stop or page.inside[verb] >= 0 or not page.analysis.is_finite(verb):
        return False
    if page.lowers[verb] in AUXILIARIES:
        return True
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    tenses = {one.verb: one.tense for one in clauses if one.finite}
    return cue.at in tenses and verb in tenses and tenses[cue.at] != tenses[verb]


_SHORTEST = 2  # tokens of "although rarely"
_NEXT = words_of("next act")
_COMPARED = words_of("compared")
_COMPARED_TO = words_of("compared to")
_LIMITS = words_of("limit behind contrast")
_REASONS = words_of("reason behind cue")
_BEFORE_REASON = words_of("before reason")
_GROUND_OPENERS = words_of("opener of ground")
_GROUNDS = words_of("ground of speech")
_GROUND = 3  # tokens of "the grounds"
ADDING = frozenset(JOINTS) | _COMPARED | _REASONS | _GROUND_OPENERS | _BEFORE_REASON
"""Words that begin what is added to a clause."""
