"""Where what a reporting verb reports begins behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.bare_clauses import clause_behind_phrases, opens_bare_clause
from newsschema.extract.quotes.content.clause_starts import (
    DASHES,
    behind_dashes,
    behind_time_clause,
    far_start,
    is_clause,
    opens_clause,
)
from newsschema.extract.quotes.content.openings import tells_how, worded_start
from newsschema.extract.quotes.cues.hearers import RELATIVES_OF_PEOPLE, skip_hearer
from newsschema.extract.quotes.cues.labels import label_start
from newsschema.extract.quotes.cues.passives import opens_act
from newsschema.extract.quotes.cues.settings import skip_settings
from newsschema.extract.quotes.cues.times_of_speech import skip_time
from newsschema.extract.quotes.cues.topics import topic_start
from newsschema.extract.quotes.mentions.quantities import behind_hedge
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    INDEFINITE,
    OBJECTS,
    PREPOSITIONS,
)
from newsschema.lexicons.function_words import COMPLEMENTIZER, GERUND_ENDING, GOAL, INFINITIVE, MANNER, PURPOSE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page

_ASKED_WITH = words_of("asked with")
_HEARER_PREPOSITION = words_of("hearer preposition")

_OF_SOURCES = words_of("asked of a source")
_QUESTIONS = words_of("question")
_NO_HEARERS = _QUESTIONS | COMPLEMENTIZER | INFINITIVE
_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content


def content_start(page: Page, cue: Cue, at: int, stop: int, reach: int) -> tuple[int, bool] | None:
    """Where the content begins and whether it opens with a quotation mark; a far "that" or mark only before `reach`."""
    frames, lowers = cue.verb.frames, page.lowers
    says = bool({"that", "clause", "hearer"} & frames)
    at = skip_time(page, at, stop)
    if at >= stop or (page.inside[at] >= 0 and _is_title(page, cue, at)):
        return None
    if lowers[at] in _REFUSALS and word_at(lowers, at + 1) in GOAL:
        return None  # "said no to the plan"
    at = _behind_settings(page, cue, at, stop)
    if at >= stop:
        return None
    timed = behind_time_clause(page, at, reach, says)
    if timed is not None:
        return timed
    if cue.verb.kind in ("question", "request"):
        if lowers[at] in _ASKED_WITH and lowers[at] in frames:
            return at + 1, False
        if _asks_for_thing(page, cue, at, stop):
            return at, False
        if _asks_source(page, at, stop):
            return None
    if "gerund" in cue.verb.traits and lowers[at].endswith(GERUND_ENDING):
        return at, False
    if cue.verb.kind in ("label", "judgment"):
        return label_start(page, cue, at, stop)
    if cue.verb.kind == "topic":
        return topic_start(page, cue.verb, at, stop)
    if "hearer" in frames and lowers[at] in _HEARER_PREPOSITION and lowers[at] not in frames:
        return None  # "told of a comet that had struck"
    if "tale" in cue.verb.traits and tells_how(page, at + 2) and page.last_marked(at, stop) < 0:
        return at + 3, False  # "told the story of how it sank"
    if _is_work(page, cue, at, stop):
        return None
    if "hearer" in frames and lowers[at] in _READER:
        return None  # "the mat reminds you what to take" speaks to the reader
    if _hears(page, cue, at, stop):
        at, bare = _behind_hearer(page, cue, at, stop)
        if bare:
            return at, False
        if at >= stop:
            return None
    if cue.verb.kind == "question" and not _ASKED.isdisjoint(lowers[at : at + 3]):
        return None
    if lowers[at] in PURPOSE and word_at(lowers, at + 1) in _COMMENT:
        return None
    if at + 1 < stop and lowers[at - 1] in _COMMENT and word_at(lowers, at - 2) in PURPOSE:
        return None
    if page.inside[at] >= 0:
        return at, True
    if page.words[at] in ",:—–":
        marked = _marked_start(page, at, stop, reach, says)
        if marked is None and says and page.words[at] in DASHES:
            return behind_dashes(page, at, stop)
        return marked or (_behind_insertion(page, at, stop) if "clausal" in cue.verb.traits else None)
    return worded_start(page, cue, at, stop, reach)


_ASKED = words_of("noun for a question")
_COMMENT = words_of("wish for comment")
_REFUSALS = words_of("word of refusal")


def _hears(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether a hearer may be at a token: "told | the paper", "urged | drivers to wait", not "urged | calm"."""
    frames, word = cue.verb.frames, page.lowers[at]
    if "hearer" not in frames or page.inside[at] >= 0 or word in _NO_HEARERS or page.words[at] in ",:":
        return False
    return not (word in frames and word in PREPOSITIONS) and not ("object" in frames and _is_thing(page, at, stop))


def _behind_hearer(page: Page, cue: Cue, at: int, stop: int) -> tuple[int, bool]:
    """Where a clause begins at or behind a hearer, and True; else where the hearer ends, `stop` for no content."""
    lowers, clausal = page.lowers, "clause" in cue.verb.frames
    if clausal and "hears" not in cue.verb.traits and opens_bare_clause(page, at, stop):
        return at, True  # "warned the dam would leak"
    bare = clause_behind_phrases(page, cue, at, stop) if clausal else None
    if bare is not None:
        return bare, True  # "told the paper the mill would close"
    behind = skip_hearer(page, at, stop)
    if lowers[behind - 1] in MANNER and behind > at + 1:
        return stop, False  # "is advising the club as it looks for a ground"
    related = not RELATIVES_OF_PEOPLE.isdisjoint(lowers[at:behind])  # "told drivers who were stuck to wait"
    if lowers[at] in AUXILIARIES and page.words[at][0].islower():
        return stop, False  # "the story he is telling does not add up"
    if clausal and not related and any(word in AUXILIARIES for word in lowers[at:behind]):
        return at, True  # "warned the dam is likely to fail"
    return _behind_settings(page, cue, skip_time(page, behind, stop), stop), False


def with_asked(page: Page, cue: Cue, at: int, first: int) -> int:
    """Where content with whom an act is asked of begins, by where the act does: "urged | them to go", "told them | to".

    `at` is the token behind the cue.
    """
    if not opens_act(page, first) or "hearer" not in cue.verb.frames or "hears" in cue.verb.traits:
        return first
    asked = skip_time(page, at, first)
    opens = asked < first and page.inside[asked] < 0 and page.words[asked][0].isalnum()
    return asked if opens and page.lowers[asked] not in PREPOSITIONS else first


def _is_thing(page: Page, at: int, stop: int) -> bool:
    """Whether the phrase at a token is a thing asked for, which nothing that is asked of it follows: "urged calm"."""
    phrase = page.analysis.phrase_from(at)
    last = phrase.last if phrase is not None and phrase.first == at else at + 1  # "calm" may be an adjective
    if last > stop or not page.words[last - 1][0].islower() or page.inside[last - 1] >= 0:
        return False
    head = noun_type(page.lowers[last - 1])
    closed = last == stop or page.words[last] in ",;" or page.lowers[last] in _BEHIND_THING
    return closed and page.lowers[at] not in OBJECTS and not (head.animate or head.group)


_BEHIND_THING = CONJUNCTIONS | (PREPOSITIONS - words_of("between hearer and act"))


def _asks_for_thing(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether somebody is asked for a thing: "asked the county for a loan", not "for comment"."""
    phrase = page.analysis.phrase_from(at) if cue.verb.frames >= _ASKS_FOR else None
    if phrase is None or phrase.first != at or phrase.last + 1 >= stop or page.inside[at] >= 0:
        return False
    thing = page.analysis.phrase_from(phrase.last + 1) if page.lowers[phrase.last] in PURPOSE else None
    return thing is not None and page.lowers[thing.last - 1] not in _OF_SOURCES


_ASKS_FOR = PURPOSE | {"hearer"}


def _asks_source(page: Page, at: int, stop: int) -> bool:
    """Whether somebody is asked for comment and no more: "asked the firm for comment and will update this post"."""
    phrase = page.analysis.phrase_from(at)
    joint = phrase.last if phrase is not None and phrase.first == at else at
    return word_at(page.lowers, joint) in PURPOSE and joint + 1 < stop and page.lowers[joint + 1] in _OF_SOURCES


def _behind_settings(page: Page, cue: Cue, at: int, stop: int) -> int:
    """The "that", colon or marked words behind phrases of time, place and manner, or the end where these are all.

    The token itself where none is there, or where one may be what is asked for or answered: "urged them to march".
    """
    frames = cue.verb.frames
    if at >= stop or page.lowers[at] in COMPLEMENTIZER or not page.words[at][0].isalnum() or page.lowers[at] in frames:
        return at
    if behind_hedge(page, at) > at:
        return at  # "said over 60 people hid in the cellar"
    end = skip_settings(page, at, stop)
    if end == at or not (_ends_setting(page, end, stop) or opens_clause(page, end, stop)):
        return at
    answers = "hearer" in frames or "to" in frames or cue.verb.kind == "reply"
    return at if answers and not GOAL.isdisjoint(page.lowers[at:end]) else end


def _ends_setting(page: Page, at: int, stop: int) -> bool:
    """Whether a sentence ends at a token, or a colon or a comma before words in marks is there."""
    marked = at + 1 < stop and page.inside[at + 1] >= 0
    return at == stop or page.words[at] == ":" or (page.words[at] == "," and marked)


def _is_work(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether a tale or a letter is the object, not what it says: "told so many lies that", "wrote a letter asking"."""
    ahead = range(at, min(stop, at + _REACH // 2))
    if any(page.inside[i] >= 0 or page.words[i] == ":" for i in ahead):
        return False
    if "tale" in cue.verb.traits:
        return any(word in _TALES for word in page.lowers[at : at + 4])
    written = cue.verb.kind == "writing" and page.lowers[at] in _BEFORE_TEXT
    return written and any(word in _LETTERS for word in page.lowers[at : at + 3])


def _is_title(page: Page, cue: Cue, at: int) -> bool:
    """Whether the words in marks at a token are the title or brand that is the object: "wrote “Dune Road” in 1965"."""
    if "work" not in cue.verb.traits or cue.subject is None or page.inside[at - 1] >= 0:
        return False
    region = page.regions[page.inside[at]]
    words = [word for word in page.words[region.first : region.last] if word not in _CLOSING]
    signed = cue.verb.kind == "writing" and cue.subject.kind not in ("name", "pronoun")
    if signed or has_verb(page, region.first, region.last):
        return False  # "A sign read “Road Closed”", "wrote “We Shall Overcome” on the wall"
    titled = all(word[0].isupper() or word.lower() in _SMALL or word[0].isdigit() or word == "&" for word in words)
    return titled and region.left == at and 1 < len(words) <= _TITLE and words[-1][0].isalnum()


_CLOSING = frozenset(",.")  # what may be printed inside the marks of a title
_SMALL = PREPOSITIONS | CONJUNCTIONS | words_of("article")
_TITLE = 6  # tokens of a title
_READER = words_of("second person")
_BEFORE_TEXT = INDEFINITE | words_of("possessive")
_TALES = words_of("tale")
_LETTERS = words_of("text")


def _marked_start(page: Page, at: int, stop: int, reach: int, says: bool) -> tuple[int, bool] | None:
    """Content behind a comma, colon or dash: a quoted region there, or a clause behind a colon."""
    if at + 1 < stop and page.inside[at + 1] >= 0:
        return at + 1, True
    if page.words[at] == ":" and at + 3 < stop:
        return at + 1, False
    if page.words[at] != ",":
        return None
    closed = next(
        (i for i in range(at + 1, min(reach, at + _REACH)) if page.words[i] == "," or page.inside[i] >= 0), None
    )
    if closed is None or closed + 2 >= stop:
        return None
    if page.inside[closed] >= 0:
        return far_start(page, at + 1, reach, says)
    if says and page.lowers[closed + 1] in COMPLEMENTIZER:  # "He said, however, that it was late"
        return closed + 2, False
    return (closed + 1, True) if page.inside[closed + 1] >= 0 else None


def _behind_insertion(page: Page, at: int, stop: int) -> tuple[int, bool] | None:
    """A clause behind two commas and what they enclose: "He said, rain or shine, he would march"."""
    if page.words[at] != "," or at + 1 >= stop or page.lowers[at + 1] in CONJUNCTIONS:
        return None
    begin = next((i + 1 for i in range(at + 1, min(stop, at + _REACH)) if page.words[i] == ","), stop)
    opens = begin < stop and page.lowers[begin] in _SUBJECTS and page.inside[begin] < 0
    return (begin, False) if opens and is_clause(page, begin, stop, needs_no_verb=False) else None


_SUBJECTS = words_of("nominative pronoun") | DETERMINERS
