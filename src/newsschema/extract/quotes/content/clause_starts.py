"""Whether a clause begins behind a reporting verb, at once or behind words of time, place and hearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import (
    DETERMINERS,
    MODALS,
    OBJECTS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    host,
    verbs,
)
from newsschema.lexicons.function_words import ADDITION, AGENT, COMPLEMENTIZER, GERUND_ENDING, PLURAL_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content
_CLAUSE_OF_TIME = words_of("clause of time")


def is_demonstrative(page: Page, at: int, stop: int) -> bool:
    """Whether a "that" opens no clause: "reported that night", "held that post in a cabinet", "that money"."""
    following = page.lowers[at + 1] if at + 1 < stop else ""
    if at + 2 >= stop:
        return True
    if following in SUBORDINATORS:
        return False  # "said that because of the storm, it was shut"
    if following in PERIODS:
        phrase = page.analysis.phrase_of(at + 1)  # "that night buses will run" opens a clause
        return phrase is None or not at + 2 < phrase.last < stop or not page.analysis.is_finite(phrase.last)
    placed = page.lowers[at + 2] in PREPOSITIONS and page.words[at + 1][0].islower() and following not in PREPOSITIONS
    placed = placed and page.analysis.word_class(at + 1) not in ("ADJ", "ADV")  # "that contrary to reports, he stays"
    if not placed or following in DETERMINERS or following in PRONOUNS or following.endswith(PLURAL_ENDING):
        return False
    comma = next((i for i in range(at, min(stop, at + _REACH)) if page.words[i] == ","), min(stop, at + _REACH))
    return not has_verb(page, at + 1, comma)


def counts(page: Page, at: int) -> bool:
    """Whether a token is a number: "60", "half", "two"."""
    return page.words[at][0].isdigit() or page.lowers[at] in _NUMBERS


_NUMBERS = words_of("number word")


def leads_in(page: Page, at: int, stop: int) -> bool:
    """Whether a subordinate clause and its main clause begin at a token: "said if it rains, the game is off"."""
    comma = next((i for i in range(at + 3, min(stop, at + _REACH)) if page.words[i] == ","), None)
    return comma is not None and has_verb(page, comma + 1, min(stop, comma + _REACH))


def is_clause(page: Page, at: int, stop: int, needs_no_verb: bool) -> bool:
    """Whether a clause with a verb of its own begins at a token; "responsibility for it, which led" is none."""
    stop = min(stop, at + _CLAUSE)
    if at + 1 >= stop:
        return False
    comma = next((i for i in range(at, stop) if page.words[i] == ","), stop)
    reach = comma
    if not needs_no_verb and page.lowers[at] not in PRONOUNS:  # "tweeted a photo and let them laugh"
        reach = next((i for i in range(at + 1, comma) if page.lowers[i] in _NEW_CLAUSES), comma)
    if has_verb(page, at, at + 1) and host(page.lowers[at]) in _CONTRACTING:
        return True  # "he's proud of the team", "that's news"
    if page.lowers[at] in PRONOUNS and _is_active(page, at + 1):
        return True  # "it shot down a drone"
    if page.lowers[at] in _SUBJECTS_ONLY and page.words[at + 1][0].islower():
        return True  # "he plans to stay"
    if page.words[at][0].islower() and page.lowers[at + 1] in _CLAUSE_OF_TIME:
        return False  # "claimed victory as the last votes were counted"
    if has_verb(page, at + 1, reach) or _joins_subjects(page, at, reach, comma):
        return True
    subject = page.words[at][0].isupper() or page.lowers[at] in DETERMINERS or page.lowers[at] in PRONOUNS
    quoted = any(page.inside[i] >= 0 for i in range(at, comma))
    if subject and (needs_no_verb or quoted) and comma - at > _LONG:
        return True
    listed = page.lowers[at].endswith(PLURAL_ENDING) and comma == at + 1  # "said coats, wallets and boots were stolen"
    opens = subject or listed or page.lowers[at] in SUBORDINATORS
    return opens and needs_no_verb and comma < stop and has_verb(page, comma, stop)


def _joins_subjects(page: Page, first: int, at: int, stop: int) -> bool:
    """Whether "and" joins two subjects, as a modal or plural verb shows: "both Li and Holt have been fair"."""
    first += page.lowers[first] in _QUANTIFIERS
    phrase = page.analysis.phrase_from(first) if at + 2 < stop and page.lowers[at] in ADDITION else None
    bare = page.words[first][0].isupper() or noun_type(page.lowers[at - 1]).people
    if phrase is None or phrase.last != at or not bare or page.lowers[first] in DETERMINERS:
        return False  # "reported the crime and police were called", "claimed victory and fans will be happy"
    verb = phrase_end(page, at + 1, stop)
    return at + 1 < verb < stop and page.inside[verb] < 0 and page.lowers[verb] in _PLURAL_AUXILIARIES


_QUANTIFIERS = words_of("floating quantifier")
_PLURAL_AUXILIARIES = MODALS | words_of("plural verb")
_SUBJECTS_ONLY = words_of("nominative pronoun")


def _is_active(page: Page, at: int) -> bool:
    """Whether a verb that may be finite has no agent: "shot", not "shot by", "shooting" or "stolen"."""
    word = page.lowers[at]
    if page.words[at][0].isupper() or word.endswith(_NOT_FINITE) or word_at(page.lowers, at + 1) in AGENT:
        return False
    return page.analysis.word_class(at) == "VERB" or page.is_past_form(at)


_NOT_FINITE = tuple(words_of("ending of no past form"))


def is_subject(page: Page, at: int, stop: int) -> bool:
    """Whether the subject of a finite verb begins at a token: "the man who fled, Li Wei, was held".

    Not "earnings that rose", which a relative pronoun describes.
    """
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    own = [one for one in clauses if one.finite and one.subject is not None and one.subject.first == at]
    stop = min(stop, at + _CLAUSE)
    verb = next((one.verb for one in own if at < one.verb < stop and one.introducer < at), -1)
    near = next((i for i in range(verb, at, -1) if page.words[i] == ","), at)  # ", known as the Two, were late"
    return verb > at and page.inside[verb] < 0 and _CLAUSE_OF_TIME.isdisjoint(page.lowers[near:verb])


_CLAUSE = 30  # tokens of a clause within which its verb is
_CONTRACTING = PRONOUNS | words_of("contracting word")
_NEW_CLAUSES = words_of("new clause")
_LONG = 6  # tokens of what begins as a subject does and is too long for a noun phrase


def far_start(page: Page, at: int, stop: int, says: bool) -> tuple[int, bool] | None:
    """Content behind words of time, place and hearer: at a fitting "that", at a region behind a comma or colon."""
    commas = 0
    for i in range(at, min(stop, at + _REACH)):
        if page.words[i] in DASHES and page.inside[i] < 0:
            return behind_dashes(page, i, stop) if says else None
        commas += page.words[i] == ","
        behind = page.lowers[i + 1] if page.words[i] == "," and i + 1 < len(page.words) else ""
        if behind in _APART or behind.endswith(GERUND_ENDING) or page.words[i] in _BREAKS:
            return None  # "shared a photo of her dog, giving fans hope that"
        if page.inside[i] >= 0:
            return (i, True) if i and (page.words[i - 1] in ",:" or page.lowers[i - 1] in COMPLEMENTIZER) else None
        apart = commas % 2 == 1  # within an insertion
        if says and i > at and not apart and opens_clause(page, i, stop):
            return i + 1, False
    return None


def behind_time_clause(page: Page, at: int, stop: int, says: bool) -> tuple[int, bool] | None:
    """Content behind a clause of time that begins at a token: "said while touring the farm that"; None if none is."""
    if page.lowers[at] not in _TIME_CLAUSES:
        return None
    for i in range(at + 2, min(stop, at + _REACH)):
        if page.inside[i] >= 0:
            return (i, True) if page.words[i - 1] in ",:" else None
        if page.words[i] in _BREAKS:
            return None
        if says and page.lowers[i] in COMPLEMENTIZER and page.analysis.word_class(i - 1) != "ADP" and i + 1 < stop:
            return None if _is_relative(page, i) or is_demonstrative(page, i, stop) else (i + 1, False)
    return None


_TIME_CLAUSES = words_of("clause behind cue")


def opens_clause(page: Page, at: int, stop: int) -> bool:
    """Whether a "that" at a token opens a clause of its own: no relative pronoun, no pointing word."""
    if page.lowers[at] not in COMPLEMENTIZER or at + 1 >= stop or page.lowers[at - 1] in _BEFORE_OTHER_THAT:
        return False
    if page.lowers[at - 1] in verbs() and page.analysis.is_finite(at - 1):
        return False  # "figures reported on Sunday suggest that"
    return not _is_relative(page, at) and not is_demonstrative(page, at, stop)


_BEFORE_OTHER_THAT = PREPOSITIONS | words_of("defined noun")
_BREAKS = "–—;"
DASHES = "–—"


def behind_dashes(page: Page, at: int, stop: int) -> tuple[int, bool] | None:
    """Content behind a "that" which an insertion between dashes precedes: "said – in May – that"; None if none is."""
    close = next((i for i in range(at + 1, min(stop, at + _INSERTION)) if page.words[i] in DASHES), stop)
    opens = close + 2 < stop and opens_clause(page, close + 1, stop)
    return (close + 2, False) if opens else None


_INSERTION = 15  # tokens between two dashes


def _is_relative(page: Page, at: int) -> bool:
    """Whether a "that" is the subject of its clause: "a book that outsold them all"; not in "that he's proud"."""
    if host(page.lowers[at + 1]) in PRONOUNS or page.lowers[at + 1] in SUBORDINATORS:
        return False  # "told a court in Larne that if it rains"
    if page.analysis.is_finite(at + 1):
        return True
    opens = page.lowers[at + 1] in DETERMINERS or page.words[at + 1][0].isupper()
    return not opens and page.lowers[at + 2 : at + 3] != [] and page.lowers[at + 2] in _RELATED


_RELATED = OBJECTS | words_of("article or possessive")
_APART = words_of("apart")
