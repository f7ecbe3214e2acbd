"""Whether the subject of a sentence speaks the words in marks behind it, or who spoke last: evidence with weights.

The weights agree with direct quotes of open pages whose cue was cut away, so that the speaker is known
(`tests/benchmarks/cut_cues.py`): a person whose action fills a paragraph mostly speaks the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.mentions.agreement import can_speak, is_plural
from newsschema.extract.quotes.mentions.entity_types import names_body
from newsschema.extract.quotes.mentions.name_places import name_words
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import DEFINITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.content.constructions import FoundQuote
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence


LEADING = frozenset(":,")
"""What ends a sentence that leads to words in the next paragraph."""
FULL_NAME = 2
"""Words of the shortest name in full."""


class Turn(NamedTuple):
    """Words in marks without a cue, a sentence before them with its subject, and the last quote of a known speaker."""

    page: Page
    subject: Mention
    lead: Sentence
    spoken: Sentence
    last: FoundQuote | None


class Evidence(NamedTuple):
    """What a subject gains as the speaker, against who spoke last, where something is so."""

    name: str
    weight: int
    holds: Callable[[Turn], bool]


def begins_turn(turn: Turn) -> bool:
    """Return whether the subject speaks rather than who spoke last, if anybody did."""
    return sum(one.weight for one in EVIDENCE if one.holds(turn)) > _AGAINST


_AGAINST = 1  # a subject speaks less often than who spoke last


def _leads(turn: Turn) -> bool:
    return turn.page.words[turn.lead.last - 1] in LEADING


def _is_heading(turn: Turn) -> bool:
    """Whether no stop ends the sentence, closing marks left aside."""
    return not _leads(turn) and _STOPS.isdisjoint(turn.page.words[turn.lead.last - _LAST : turn.lead.last])


_STOPS = frozenset(".?!…")
_LAST = 2  # tokens of a stop and closing marks


def _is_person(turn: Turn) -> bool:
    subject = turn.subject
    return subject.kind == "name" and not names_body(name_words(turn.page, subject.first, subject.last))


def _is_somebody(turn: Turn) -> bool:
    return turn.subject.kind == "pronoun" and turn.page.lowers[turn.subject.first] in _ONE_PERSON


_ONE_PERSON = words_of("pronoun of one person")


_IT = words_of("neuter pronoun")


def _is_thing(turn: Turn) -> bool:
    pronoun = turn.page.lowers[turn.subject.first] in _IT
    return pronoun or (turn.subject.kind == "noun" and not can_speak(turn.page, turn.subject))


def _is_group(turn: Turn) -> bool:
    return turn.subject.kind == "noun" and is_plural(turn.page, turn.subject)


def _is_new(turn: Turn) -> bool:
    """Whether a person is named in full for the first time."""
    page, subject = turn.page, turn.subject
    words = name_words(page, subject.first, subject.last)
    if not _is_person(turn) or len(words) < FULL_NAME or page.lowers[subject.first - 1] in DEFINITE:
        return False
    return page.word_places().get(words[-1].lower(), subject.first) >= subject.first


def _is_spoken_of(turn: Turn) -> bool:
    """Whether the words have a pronoun that may mean the subject: "We miss him." behind "Dan Witt left"."""
    page, spoken = turn.page, turn.spoken
    known = given_names("en").get(page.lowers[turn.subject.first]) if _is_person(turn) else None
    others = (at for at in range(spoken.first, spoken.last) if page.lowers[at] in _OF_OTHERS)
    return known is not None and any(page.analysis.features(at).get("gender") == known.gender for at in others)


_OF_OTHERS = words_of("third person")


def _is_alone(turn: Turn) -> bool:
    """Whether the sentence is a paragraph of its own."""
    return turn.page.paragraphs[turn.lead.paragraph] == (turn.lead.first, turn.lead.last)


def _is_beside(turn: Turn) -> bool:
    return turn.lead.paragraph == turn.spoken.paragraph


def _spoke_there(turn: Turn) -> bool:
    """Whether the last speaker spoke in the paragraph of the sentence, before the one of the words."""
    return not _is_beside(turn) and turn.last is not None and turn.last.paragraph == turn.lead.paragraph


def _nobody_near(turn: Turn) -> bool:
    return turn.last is None or turn.last.paragraph < turn.lead.paragraph - 1


EVIDENCE = (
    Evidence("a colon or comma leads to the words", 6, _leads),
    Evidence("it is in a heading", -8, _is_heading),
    Evidence("a person is named", 2, _is_person),
    Evidence("one person is meant by a pronoun", 2, _is_somebody),
    Evidence("a noun describes it", -1, lambda turn: turn.subject.kind == "noun"),
    Evidence("several people are described", -1, _is_group),
    Evidence("it is a thing", -4, _is_thing),
    Evidence("a person is named in full for the first time", 2, _is_new),
    Evidence("the words are about a person of the subject's gender", -4, _is_spoken_of),
    Evidence("the sentence is a paragraph of its own", 1, _is_alone),
    Evidence("the sentence is in the paragraph of the words", 3, _is_beside),
    Evidence("the last speaker spoke in the sentence's paragraph", -2, _spoke_there),
    Evidence("nobody spoke in the paragraphs before", 2, _nobody_near),
)
