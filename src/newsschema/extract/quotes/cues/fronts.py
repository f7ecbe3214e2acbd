"""Content before its cue: in marks, or a clause that a comma closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.settings import skip_settings
from newsschema.extract.quotes.cues.summaries import is_apposed
from newsschema.extract.quotes.mentions.quantities import behind_hedge
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    CONJUNCTIONS,
    DAYS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import (
    ADVERB_ENDING,
    GENITIVE,
    GERUND_ENDING,
    INFINITIVE,
    MANNER,
    PERSONAL_RELATIVE,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_FRONT_OF_CLAUSE = words_of("front of clause")
LINKS = CONJUNCTIONS | ADVERBS | {","}
OPEN_CLAUSE = words_of("open clause")
QUOTE_ENDS = ",?!….—–-"  # the last sign inside a fronted quote


def trim(page: Page, first: int, last: int) -> tuple[int, int]:
    """Drop commas and the like from both ends, outside quotation marks."""
    words, inside = page.words, page.inside
    while last > first and inside[last - 1] < 0 and words[last - 1] in ",;:.—–-(":
        last -= 1
    while first < last and inside[first] < 0 and words[first] in ",;:.—–-…•*":
        first += 1
    return first, last


def fronted(page: Page, sentence: Sentence, cue: Cue, floor: int) -> tuple[int, int] | None:
    """What precedes the cue and its subject, where a comma or a closing mark parts them."""
    if cue.place == "shared" or (cue.subject is None and cue.place != "none"):
        return None
    end = cue.at
    if cue.place == "before" and cue.subject is not None:
        if is_apposed(cue.subject):
            return None  # "It rained, a fact Roe denied"
        end = min(cue.subject.phrase[0], cue.subject.first) - is_aside(page, cue)
    if end <= floor:
        return None
    before = page.words[end - 1]
    if before == ":":
        return None  # "One thing to note: according to Roe, it rained"
    number = page.inside[end - 1]
    if number >= 0:
        unsure = page.last_sign(page.regions[number]) not in QUOTE_ENDS and cue.verb.kind != "source"
        if unsure and page.regions[number].last - page.regions[number].first < 4:
            return None
    elif before not in ",—–" and (cue.verb.kind != "source" or cue.subject is None):
        return None
    first = floor
    if number >= 0 or (end >= 2 and page.inside[end - 2] >= 0):
        first = _quote_start(page, sentence, cue, floor, end)
    while first < end and page.words[first] in "(;":  # "(“It is late,” he said.)", "...; “it is late,” he said"
        first += 1 + 2 * (page.words[first + 2] == ")")  # "(LNN) It is late, he said"
    return (first, end) if end > first else None


def is_aside(page: Page, cue: Cue) -> bool:
    """Whether a cue is put in with "as" behind what it reports: "“Odd,” as Roe put it", "It rained, as Roe noted"."""
    if cue.place != "before" or cue.subject is None:
        return False
    first = min(cue.subject.phrase[0], cue.subject.first)
    if first < 2 or page.lowers[first - 1] not in MANNER:
        return False
    return page.inside[first - 2] >= 0 or (page.words[first - 2] == "," and _closes_sentence(page, cue))


def _closes_sentence(page: Page, cue: Cue) -> bool:
    """Whether nothing but where, when and to whom follows a cue of speech: "as Roe told reporters on Monday"."""
    stop = page.sentence_at(cue.at).stop
    says = cue.verb.kind == "speech" and "clause" in cue.verb.frames and is_last(page, cue)
    return says and not page.signs(_PARTS, cue.end, stop) and not has_verb(page, cue.end, stop)


_PARTS = frozenset(',;:—–“"')


def _quote_start(page: Page, sentence: Sentence, cue: Cue, floor: int, end: int) -> int:
    """Where the fronted quote begins: at a mark behind a colon or a lead-in with a comma, else at the floor."""
    for region in sentence.regions:
        opens = page.words[region.left - 1]
        begins = page.words[region.first][0].isupper() or is_aside(page, cue)
        dashed = opens in "—–" and begins and has_verb(page, floor, region.left)
        if floor < region.left < end and (opens == ":" or dashed):
            return region.left
    return floor


def may_front(page: Page, cue: Cue, left: tuple[int, int]) -> bool:
    """Whether unmarked words before a cue are its content: a clause, or anything before 'according to'."""
    first, last = trim(page, *left)
    if cue.verb.kind == "source":
        placed = page.lowers[first] in PREPOSITIONS and last - first < _SHORT_PHRASE and not has_verb(page, first, last)
        return last - first >= 3 and not placed
    if not is_last(page, cue) or page.lowers[cue.at - 1] in PERSONAL_RELATIVE:
        return False
    if not ({"clause", "that"} & cue.verb.frames) or last - first < _SHORTEST_CLAUSE:
        return False
    if cue.place == "none" and cue.verb.kind != "hearing":
        return False
    if _breaks_off(page, first, last):
        return False
    while first < last - 1 and page.lowers[first] in LINKS and page.lowers[first + 1] not in GENITIVE:
        first += 1  # not behind the "All" of "All of them left"
    if behind_hedge(page, first) > first:  # "At least 12 people died", "About 300 were hurt"
        return has_verb(page, first, last)
    if page.lowers[first] in PREPOSITIONS or page.lowers[first] in _FRONT_OF_CLAUSE:
        comma = next((at for at in range(first, last) if page.words[at] == ","), None)
        if comma is None and not _opens_with_phrase(page, first, last):
            return False  # "For the sake of the club", but "At first they blamed it on rain"
        if comma is not None and page.lowers[first] in PREPOSITIONS and not _holds_verb(page, comma, last):
            return False  # "In view of the row, which had split the club, Roe vowed to go"
    if page.lowers[first].endswith(GERUND_ENDING) and not _holds_main_clause(page, first, last):
        return False  # "Hanging up coats, Roe said", "Hanging up coats before it rained, Roe said"
    if page.field == HEADLINE or has_verb(page, first, last):
        return not _lists_adjectives(page, cue, last)
    return last - first > _LONG and page.analysis.word_class(last - 1) != "ADJ"  # not "its big, | big boss argued"


def _lists_adjectives(page: Page, cue: Cue, comma: int) -> bool:
    """Whether a comma is between two adjectives, the second of which may be a verb: "regular, pledged delegates"."""
    listed = cue.place == "after" and cue.at == comma + 1 and page.analysis.word_class(comma - 1) == "ADJ"
    return listed and page.analysis.word_class(cue.at) == "ADJ"


_LONG = 6  # tokens of words before a cue that are a clause even if its verb is not recognised as finite


HEADLINE = "/headline"  # the field whose clauses lack forms of "be": "Fares to rise, council says"


def _holds_main_clause(page: Page, first: int, last: int) -> bool:
    """Whether a finite clause that no word introduces is in a token range: none in "Hanging coats before it rained"."""
    clauses = page.analysis.clauses(page.analysis.sentence(first))
    return any(clause.finite and clause.introducer < first for clause in clauses if first <= clause.verb < last)


def _opens_with_phrase(page: Page, first: int, last: int) -> bool:
    """Whether a phrase and a main clause are in a token range: "At first | they blamed it", not "After it fell"."""
    clauses = page.analysis.clauses(page.analysis.sentence(first))
    main = (clause for clause in clauses if clause.finite and first <= clause.verb < last and clause.introducer < first)
    begin = next((clause.subject.first for clause in main if clause.subject is not None), first)
    return begin > first and page.lowers[begin - 1] not in SUBORDINATORS and page.lowers[begin - 1] not in PREPOSITIONS


def _breaks_off(page: Page, first: int, last: int) -> bool:
    """Whether words before a cue end with a conjunction and an insertion: "it stalled when, in fact, he answered"."""
    comma = next((at for at in range(last - 1, first, -1) if page.words[at] == ","), None)
    return comma is not None and page.lowers[comma - 1] in OPEN_CLAUSE and not has_verb(page, comma, last)


def _holds_verb(page: Page, first: int, last: int) -> bool:
    """Whether a verb in any form but -ing is in a token range."""
    verbal = (at for at in range(first, last) if page.analysis.word_class(at) in ("VERB", "AUX"))
    return not all(page.lowers[at].endswith(GERUND_ENDING) for at in verbal)


_SHORT_PHRASE = 8  # tokens of a phrase of place or time
_SHORTEST_CLAUSE = 3  # tokens of the shortest clause before its cue: "Prices will fall, predicts Roe"


def is_last(page: Page, cue: Cue) -> bool:
    """Whether a cue behind its content has no object of its own: "rain fell, he said" but not "he added a goal"."""
    end = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    if end >= len(page.words) or not page.words[end][0].isalpha() or page.inside[end] >= 0:
        return True
    word = page.lowers[end]
    if word in _TOPICAL:
        return False  # "when rain fell, Roe boasted of full granaries"
    if cue.verb.kind == "reply" and word in _REACTING:
        return False  # "when rain fell, the crew responded with a shrug"
    if word in INFINITIVE and cue.verb.kind in ("commitment", "request"):
        return False  # "when rain fell, the club agreed to play on"
    if word in _TAIL or "hearer" in cue.verb.frames or word.endswith(_TAIL_ENDINGS):
        return True
    behind = skip_settings(page, end, page.sentence_at(end).stop)
    return behind > end and (behind >= len(page.words) or not page.words[behind][0].isalnum())


# What follows a verb that takes no object: a phrase of place or time, another clause.
_TAIL = words_of("tail of last cue") | PREPOSITIONS | ADVERBS | CONJUNCTIONS | DAYS | SUBORDINATORS
_TAIL_ENDINGS = (GERUND_ENDING, ADVERB_ENDING)
_TOPICAL = words_of("preposition of topic")
_REACTING = words_of("preposition of reaction")
