"""Where what a reporting verb reports begins behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.fronts import HEADLINE
from newsschema.extract.quotes.hearers import names_hearer, skip_hearer
from newsschema.extract.quotes.labels import is_claim, label_start
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.phrases import has_verb
from newsschema.extract.quotes.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    MONTHS,
    OBJECTS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.cue import Cue
    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.words import Verb

_ASKED_WITH = words_of("asked with")
_HEARER_PREPOSITION = words_of("hearer preposition")
_INDEFINITE_PRONOUN = words_of("indefinite pronoun")
_CLAUSE_OF_TIME = words_of("clause of time")
_BEFORE_TIME = words_of("before time")
_PART_OF_DAY = words_of("part of day")
_SAID_IN = words_of("said in")
_NETWORK = words_of("network")
_ARTICLE = words_of("article")

_QUESTIONS = words_of("question")
_MANNERS = words_of("manner or time")
_ONLY = words_of("only")
_NO_SUBJECTS = words_of("no clause behind that")
_NOMINAL = ("NOUN", "ADJ", "PROPN")
_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content


def content_start(page: Page, cue: Cue, at: int, stop: int, reach: int) -> tuple[int, bool] | None:
    """Where the content begins and whether it opens with a quotation mark; a far "that" or mark only before `reach`."""
    frames, lowers = cue.verb.frames, page.lowers
    says = bool({"that", "clause", "hearer"} & frames)
    at = _skip_time(page, at, stop)
    if at >= stop or lowers[at : at + 2] == ["no", "to"]:
        return None
    if lowers[at] in _ASKED_WITH and lowers[at] in frames and cue.verb.kind in ("question", "request"):
        return at + 1, False
    if "gerund" in cue.verb.traits and lowers[at][-3:] == "ing":
        return at, False
    if cue.verb.kind in ("label", "judgment"):
        return label_start(page, cue, at, stop)
    if "hearer" in frames and lowers[at] in _HEARER_PREPOSITION and lowers[at] not in frames:
        return None  # "told of a comet that had struck"
    if _is_work(page, cue, at, stop):
        return None
    if "hearer" in frames and lowers[at] in _READER:
        return None  # "the mat reminds you what to take" speaks to the reader
    hears = "hearer" in frames and page.inside[at] < 0 and lowers[at] not in ("that", "to")
    if hears and page.words[at] not in ",:" and not (lowers[at] in frames and lowers[at] in PREPOSITIONS):
        behind = skip_hearer(page, at, stop)
        if lowers[behind - 1] == "as" and behind > at + 1:
            return None  # "is advising the club as it looks for a ground"
        if "clause" in frames and any(word in AUXILIARIES for word in lowers[at:behind]):
            return at, False  # "warned the dam is likely to fail"
        at = _skip_time(page, behind, stop)
        if at >= stop:
            return None
    if cue.verb.kind == "question" and any(word in ("question", "questions") for word in lowers[at : at + 3]):
        return None
    if lowers[at : at + 2] == ["for", "comment"] or (at + 1 < stop and lowers[at - 2 : at] == ["for", "comment"]):
        return None
    if page.inside[at] >= 0:
        return at, True
    if page.words[at] in ",:—–":
        return _marked_start(page, at, stop, reach, says)
    return _worded_start(page, cue, at, stop, reach)


def _is_work(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether a tale or a letter is the object, not what it says: "told so many lies that", "wrote a letter asking"."""
    tale = "tale" in cue.verb.traits
    if not tale and not (cue.verb.kind == "writing" and page.lowers[at] in ("a", "an")):
        return False
    ahead = range(at, min(stop, at + _REACH // 2))
    if any(page.inside[i] >= 0 or page.words[i] == ":" for i in ahead):
        return False
    nouns, near = (_TALES, 4) if tale else (_LETTERS, 3)
    return not nouns.isdisjoint(page.lowers[at : at + near])


_READER = words_of("second person")
_TALES = words_of("tale")
_LETTERS = words_of("text")


def _worded_start(page: Page, cue: Cue, at: int, stop: int, reach: int) -> tuple[int, bool] | None:
    """Content that opens with a word: "that", a question, "to", a clause, what is announced or asked for."""
    frames, lowers = cue.verb.frames, page.lowers
    says = bool({"that", "clause", "hearer"} & frames)
    word = lowers[at]
    if word == "that":
        relative = cue.verb.kind in ("question", "request") and at > cue.end + 1  # "asked agencies that deal with it"
        brief = lowers[at + 1 : at + 2] and lowers[at + 1] in _NO_SUBJECTS  # "said that more than once"
        brief = brief and not (lowers[at + 2 : at + 3] == ["than"] and _counts(page, at + 3))
        brief = brief and (
            at + 2 >= stop or page.analysis.word_class(at + 2) not in _NOMINAL
        )  # "that more rises are due"
        opens_clause = brief and lowers[at + 1] in ("at", "to") and has_verb(page, at + 2, stop)
        brief = brief and not opens_clause  # "that at the time it froze", "that to get there he must pay"
        opens = at + 1 < stop and {"that", "hearer"} & frames and not relative and not brief
        opens = opens and not _points(page, at, stop)
        opens = opens and not (cue.verb.form == "ing" and page.analysis.is_finite(at + 1))  # "reporting that hurt"
        return (at + 1, False) if opens else None
    if word in ("a", "the") and "how" in frames and lowers[at + 2 : at + 4] == ["of", "how"]:
        return at + 3, False  # "recounted a story of how"
    relative = word == "who" and cue.verb.form == "ing"  # "the third witness testifying on Monday who heard it"
    if relative:
        return None
    asks = word in _QUESTIONS and cue.verb.kind != "document"
    if asks and {"that", "whether", "how", "why", "hearer"} & frames:
        return at, False
    if word == "not" and lowers[at + 1 : at + 2] == ["to"] and "hearer" in frames:
        return at, False  # "warned jurors not to read"
    if word == "to" and "to-hearer" in cue.verb.traits and any(w in ("to", "for") for w in lowers[at + 2 : at + 12]):
        return at + 1, False  # "appealed to the driver to come forward"
    if word == "to" and cue.verb.kind == "reply":
        return None  # "responded to claims that he lied"
    empty = lowers[at + 1 : stop] in (["do"], ["do", "so"])  # "what he promised to do"
    acts = at + 1 < stop and lowers[at + 1] not in DETERMINERS and not names_hearer(page, at)
    if word == "to" and {"to", "hearer"} & frames and acts:
        return None if empty else (at, False)
    if word in _CONDITIONS and "teller" in cue.verb.traits and _leads_in(page, at, stop):
        return at, False
    if word in frames and word in PREPOSITIONS and word != "to":
        return at + 1, False
    if word in _HEDGES and at + 1 < stop and _counts(page, at + 1) and says:
        return (
            (at, False) if _is_clause(page, at + 1, stop, _needs_no_verb(page, cue)) else None
        )  # "said about 60 people left"
    period = word in ("last", "this") and at + 1 < stop and lowers[at + 1] in PERIODS
    auxiliary = word in AUXILIARIES and page.words[at][0].islower()  # "said May was cold", "said Will Roe"
    if word in PREPOSITIONS or word in DAYS or word in CONJUNCTIONS or auxiliary or period:
        behind = _behind_place(page, cue, at, reach) if word in PREPOSITIONS and not period else None
        return (behind, False) if behind is not None else _far_start(page, at, reach, says)
    verdict = cue.verb.kind == "document" and not _VERDICTS.isdisjoint(lowers[at : min(stop, at + _VERDICT)])
    if verdict and not has_verb(page, at, min(stop, at + _VERDICT)):
        return None  # "the jury found Roe guilty of fraud"
    if "object" in frames and "partial" in cue.verb.traits and not _holds_content(page, cue.verb, at, stop):
        return None
    if cue.verb.form == "s" and "object" in frames and not _opens_phrase(page, at):
        return None  # "requests originate there"
    if word in _INDEFINITE_PRONOUN or ("owns" in cue.verb.traits and word in _MEASURES):
        return None  # "boasts more than 300 shops"
    if _is_in_headline(page, cue, at, stop):
        return at, False
    if "object" in frames or ({"clause", "hearer"} & frames and _is_clause(page, at, stop, _needs_no_verb(page, cue))):
        return at, False
    return _far_start(page, at, reach, says)


def _is_in_headline(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether what a headline says is a clause without its "be": "Roe says road to close", "Roe says drop it now"."""
    tells = page.field == HEADLINE and "teller" in cue.verb.traits and page.inside[at] < 0
    return tells and stop - at > _SHORTEST_CLAUSE and page.lowers[at] not in _GREETINGS


_SHORTEST_CLAUSE = 3  # tokens of the shortest clause of a headline without a verb that is recognised
_GREETINGS = words_of("greeting")
_VERDICTS = words_of("verdict")
_VERDICT = 8  # tokens from a verb to its verdict


def _behind_place(page: Page, cue: Cue, at: int, stop: int) -> int | None:
    """Where a clause begins behind a phrase of place or time: "told me over coffee the new one had worked"."""
    phrase = page.analysis.phrase_of(at + 1) if at + 1 < stop else None
    if "clause" not in cue.verb.frames or page.lowers[at] in _TOPICAL or phrase is None or phrase.first != at + 1:
        return None
    behind = phrase.last
    subject = page.analysis.phrase_of(behind) if behind + 1 < stop else None
    if subject is None or subject.first != behind or page.inside[behind] >= 0:
        return None
    opens = page.lowers[behind] in DETERMINERS or page.lowers[behind] in PRONOUNS
    return behind if opens and subject.last < stop and page.analysis.is_finite(subject.last) else None


_TOPICAL = words_of("topical preposition")
_MEASURES = words_of("measure")


def _points(page: Page, at: int, stop: int) -> bool:
    """Whether a "that" opens no clause: "reported that night", "held that post in a cabinet", "that money"."""
    following = page.lowers[at + 1] if at + 1 < stop else ""
    if at + 2 >= stop:
        return True
    if following in PERIODS:
        phrase = page.analysis.phrase_of(at + 1)  # "that night buses will run" opens a clause
        return phrase is None or phrase.last <= at + 2 or not page.analysis.is_finite(phrase.last)
    placed = page.lowers[at + 2] in PREPOSITIONS and page.words[at + 1][0].islower() and following not in PREPOSITIONS
    placed = placed and page.analysis.word_class(at + 1) not in ("ADJ", "ADV")  # "that contrary to reports, he stays"
    if not placed or following in DETERMINERS or following in PRONOUNS or following[-1:] == "s":
        return False
    comma = next((i for i in range(at, min(stop, at + _REACH)) if page.words[i] == ","), min(stop, at + _REACH))
    return not has_verb(page, at + 1, comma)


_HEDGES = words_of("approximation")


def _counts(page: Page, at: int) -> bool:
    """Whether a token is a number: "60", "half", "two"."""
    return page.words[at][0].isdigit() or page.lowers[at] in _NUMBERS


_NUMBERS = words_of("number word")


def _opens_phrase(page: Page, at: int) -> bool:
    """Whether a token begins a noun phrase beyond doubt, or is no verb by its ending."""
    word = page.lowers[at]
    opens = word in DETERMINERS or word in PRONOUNS or word in OBJECTS or not page.words[at][0].islower()
    return opens or word[-1] in "sgyn" or page.lowers[at + 1 : at + 2] in (["of"], ["for"], ["in"], ["to"], ["and"])


_HOLDS_CONTENT = words_of("notion") | words_of("claim") | {"as"}


def _holds_content(page: Page, verb: Verb, at: int, stop: int) -> bool:
    """Whether an object holds what was said: a sum, a claim, quoted words, "as", "that" or a verb."""
    if "repeats" in verb.traits:
        return page.lowers[at] not in _POINTING  # "reiterated these concerns"
    if "names-source" in verb.traits:  # a source is named with it, not what it says
        near = page.lowers[at : min(stop, at + _NEAR_SOURCE)]
        return at + 1 < stop and page.words[at + 1][0].isalnum() and _SOURCES_AND_DOCUMENTS.isdisjoint(near)
    if page.lowers[at] in _POSSESSIVES:
        return False
    refused = verb.kind == "denial"  # "rejected a bill that would close 46 ports" is an act
    for i in range(at, min(stop, at + 12)):
        word = page.lowers[i]
        if word in _HOLDS_CONTENT or page.inside[i] >= 0 or is_claim(page, i):
            return True
        if not refused and (word in ("that", "to") or word[0].isdigit()):
            return True
        if page.words[i] == ",":
            return False
    return False


_POINTING = words_of("demonstrative")
_SOURCES_AND_DOCUMENTS = words_of("cited source") | DOCUMENTS
_NEAR_SOURCE = 6  # tokens from a verb in which it names a source
_POSSESSIVES = words_of("possessive")


def _needs_no_verb(page: Page, cue: Cue) -> bool:
    """Whether what follows a verb is content without a verb in it that is recognised; not "found the victim here"."""
    if cue.verb.kind != "document" or cue.subject is None:
        bare = page.lowers[cue.end : cue.end + 1] not in (["a"], ["an"])  # "argued a case"
        return "teller" in cue.verb.traits or ("teller-bare" in cue.verb.traits and bare)
    return any(page.lowers[at] in DOCUMENTS for at in range(*cue.subject.phrase))


_CONDITIONS = words_of("condition")


def _leads_in(page: Page, at: int, stop: int) -> bool:
    """Whether a subordinate clause and its main clause begin at a token: "said if it rains, the game is off"."""
    comma = next((i for i in range(at + 3, min(stop, at + _REACH)) if page.words[i] == ","), None)
    return comma is not None and has_verb(page, comma + 1, min(stop, comma + _REACH))


def _is_clause(page: Page, at: int, stop: int, tells: bool) -> bool:
    """Whether a clause with a verb of its own begins at a token; "responsibility for it, which led" is none."""
    stop = min(stop, at + _CLAUSE)
    if at + 1 >= stop:
        return False
    comma = next((i for i in range(at, stop) if page.words[i] == ","), stop)
    reach = comma
    if not tells and page.lowers[at] not in PRONOUNS:  # "tweeted a photo and let them laugh"
        reach = next((i for i in range(at + 1, comma) if page.lowers[i] in _NEW_CLAUSES), comma)
    if has_verb(page, at, at + 1) and page.lowers[at].replace("’", "'").partition("'")[0] in _CONTRACTING:
        return True  # "he's proud of the team", "that's news"
    if page.words[at][0].islower() and page.lowers[at + 1] in _CLAUSE_OF_TIME:
        return False  # "claimed victory as the last votes were counted"
    if has_verb(page, at + 1, reach):
        return True
    subject = page.words[at][0].isupper() or page.lowers[at] in DETERMINERS or page.lowers[at] in PRONOUNS
    quoted = any(page.inside[i] >= 0 for i in range(at, comma))
    if subject and (tells or quoted) and comma - at > _LONG:
        return True
    listed = page.lowers[at][-1] == "s" and comma == at + 1  # "said coats, wallets and boots were stolen"
    opens = subject or listed or page.lowers[at] in SUBORDINATORS
    return opens and tells and comma < stop and has_verb(page, comma, stop)


_CLAUSE = 30  # tokens of a clause within which its verb is
_CONTRACTING = PRONOUNS | words_of("contracting word")
_NEW_CLAUSES = words_of("new clause")
_LONG = 6  # tokens of what begins as a subject does and is too long for a noun phrase


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
        return _far_start(page, at + 1, reach, says)
    if says and page.lowers[closed + 1] == "that":  # "He said, however, that it was late"
        return closed + 2, False
    return (closed + 1, True) if page.inside[closed + 1] >= 0 else None


def _far_start(page: Page, at: int, stop: int, says: bool) -> tuple[int, bool] | None:
    """Content behind words of time, place and hearer: at a fitting "that", at a region behind a comma or colon."""
    commas = 0
    for i in range(at, min(stop, at + _REACH)):
        commas += page.words[i] == ","
        behind = page.lowers[i + 1] if page.words[i] == "," and i + 1 < len(page.words) else ""
        if behind in _APART or behind[-3:] == "ing" or page.words[i] in _BREAKS:
            return None  # "shared a photo of her dog, giving fans hope that"
        if page.inside[i] >= 0:
            return (i, True) if i and (page.words[i - 1] in ",:" or page.lowers[i - 1] == "that") else None
        apart = commas % 2 == 1  # within an insertion
        if says and i > at and not apart and _opens_clause(page, i, stop):
            return i + 1, False
    return None


def _opens_clause(page: Page, at: int, stop: int) -> bool:
    """Whether a "that" at a token opens a clause of its own: no relative pronoun, no pointing word."""
    if page.lowers[at] != "that" or at + 1 >= stop or page.lowers[at - 1] in _BEFORE_OTHER_THAT:
        return False
    return not _is_relative(page, at) and not _points(page, at, stop)


_BEFORE_OTHER_THAT = PREPOSITIONS | {"condition", "way"}


_BREAKS = "–—;"


def _is_relative(page: Page, at: int) -> bool:
    """Whether a "that" is the subject of its clause: "a book that outsold them all"."""
    if page.analysis.is_finite(at + 1):
        return True
    opens = page.lowers[at + 1] in DETERMINERS or page.lowers[at + 1] in PRONOUNS or page.words[at + 1][0].isupper()
    return not opens and page.lowers[at + 2 : at + 3] != [] and page.lowers[at + 2] in _RELATED


_RELATED = OBJECTS | words_of("article or possessive")
_APART = words_of("apart")


def _skip_time(page: Page, at: int, stop: int) -> int:
    """Step over days, "on Monday", "in a statement", adverbs."""
    while at < stop and page.inside[at] < 0:
        further = _time_end(page, at, stop)
        if further == at:
            break
        at = further
    return at


def _time_end(page: Page, at: int, stop: int) -> int:
    """One past a day, a date, an adverb or a venue that begins at a token; the token where there is none."""
    lowers, word = page.lowers, page.lowers[at]
    following = lowers[at + 1] if at + 1 < stop else ""
    if word in DAYS or word in _MANNERS or (word in _ONLY and lowers[at + 1 : at + 2] == [":"]):
        return at + 1
    if word in _BEFORE_TIME:
        if following in MONTHS and at + 2 < stop:
            return _day_follows(page, at + 1, stop) or at + 3
        if following in DAYS or following in PERIODS:
            return at + 2
    if _is_adverb_of_time(page, at):
        return at + 1
    if word in ("in", "on") and at + 2 < stop and following in ("a", "an") and lowers[at + 2] in _SAID_IN:
        return at + 3
    if word == "on" and following in _NETWORK:
        return at + 2
    return _day_follows(page, at, stop) or at if word in MONTHS and page.words[at][0].isupper() else at


def _is_adverb_of_time(page: Page, at: int) -> bool:
    """Whether "evening" behind a day, "repeatedly" before "that" or the "late" of "late on Monday" is at a token."""
    word, following = page.lowers[at], page.lowers[at + 1 : at + 2]
    if word in ("late", "early"):
        return following == ["on"]
    if word in _PART_OF_DAY:
        return page.lowers[at - 1] in DAYS
    return word[-2:] == "ly" and following == ["that"]


def _day_follows(page: Page, at: int, stop: int) -> int:
    """One past the day behind a month: "Nov. 18"; 0 if there is none."""
    at += 2 if page.words[at + 1 : at + 2] == ["."] else 1
    return at + 1 if at < stop and page.words[at].isdigit() else 0
