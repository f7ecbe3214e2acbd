"""Participles and infinitives that report: ", adding that", "quoted as saying", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.settings import that_follows
from newsschema.extract.quotes.mentions.agreement import can_speak
from newsschema.extract.quotes.mentions.leading_subjects import leading_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.subjects import (
    clause_subject,
    related_subject,
    subject_before,
)
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import BE, DETERMINERS, JOINTS
from newsschema.lexicons.function_words import COMPLEMENTIZER, DEGREE, MANNER, OWNER_ENDINGS, SURFACE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.extract.quotes.passage.words import Verb

_ANIMATE_PRONOUN = words_of("animate pronoun")

_TIME_CLAUSES = words_of("clause of time")
_JOINING = JOINTS | _TIME_CLAUSES
_PHRASE = 12  # tokens of a noun phrase before a word that may be a verb


def shared_subject(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Mention | None:
    """The subject that a verb joined to an earlier one has in common with it."""
    related = related_subject(page, sentence, at)
    if related is not None:
        return related
    for cue in reversed(earlier):
        if cue.subject is not None and cue.verb.kind not in ("source", "noun") and not cue.nested:
            return cue.subject
    if at > sentence.first and page.words[at - 1] == ",":
        joined = _joined_subject(page, sentence, at)
        if joined is not None:
            return joined
    subject = leading_subject(page, sentence, at) or _nearest_pronoun(page, sentence, at)
    return subject or clause_subject(page, sentence, at)


def _joined_subject(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """The subject of a clause that a conjunction joins to another: "Li won, but Roe left, saying", "after Roe left"."""
    if _JOINING.isdisjoint(page.lowers[sentence.first : at]):
        return None
    clauses = [one for one in page.analysis.clauses(page.analysis.sentence(at)) if one.finite and one.verb < at]
    if not clauses or clauses[-1].subject is None:
        return None
    begin = clauses[-1].subject.first
    joined = begin - 2 > sentence.first and page.lowers[begin - 1] in JOINTS and page.words[begin - 2] == ","
    timed = begin - 1 > sentence.first and page.lowers[begin - 1] in _TIME_CLAUSES
    subject = read_mention(page, begin, clauses[-1].subject.last) if joined or timed else None
    speaks = subject is not None and (subject.kind in ("name", "pronoun") or can_speak(page, subject))
    return subject if speaks else None


def _nearest_pronoun(page: Page, sentence: Sentence, at: int) -> Mention | None:
    for back in range(at - 1, max(sentence.first, at - 20) - 1, -1):
        if page.inside[back] < 0 and page.lowers[back] in _ANIMATE_PRONOUN:
            return Mention(page, back, back + 1, "pronoun", (back, back + 1))
    return None


def infinitive(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'went on to say', 'took the stage to say': only after verbs that show it was said."""
    governor = _governor(page, sentence, at, verb)
    subject = subject_before(page, sentence, governor) if governor is not None else None
    if subject is not None:
        return Cue(at, end, verb, subject, "before")
    means = _by_means(page, sentence, at, end, verb)  # "He took to Twitter to say"
    return _prompted(page, sentence, at, end, verb) if means is None and governor is None else means


def _governor(page: Page, sentence: Sentence, at: int, verb: Verb) -> int | None:
    """Where the verb group begins that an infinitive completes and that shows it was said; None if there is none."""
    lowers, governor = page.lowers, at - 2
    if governor <= sentence.first:
        return None
    word, before = lowers[governor], lowers[governor - 1]
    if word in _ONWARD:
        return governor - 1 if before in _CONTINUING else None
    if word in MANNER:  # "went so far as to say"
        return governor - 3 if before in _FAR and lowers[governor - 2] in _DEGREES else None
    if word in _READY:  # "was quick to point out"
        return governor - 1 if before in BE else None
    told = "hearer" not in verb.frames or not COMPLEMENTIZER.isdisjoint(lowers[at + 1 : min(sentence.stop, at + _TOLD)])
    tries = word in _TRYING and verb.kind not in ("question", "request") and told
    return governor if word in _GOVERNORS or tries else None


def _by_means(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'took to Instagram to say', 'used his speech to call for calm': what was done in order to say it."""
    floor = max(sentence.first, at - _PHRASE)
    means = next((i for i in range(at - 2, floor, -1) if page.lowers[i] in _MEANS or page.inside[i] >= 0), None)
    if means is None or page.lowers[means] not in _MEANS or page.lowers[means + 1] in SURFACE:
        return None
    if any(page.words[i] in ",;:" for i in range(means, at)):
        return None
    subject = subject_before(page, sentence, means)
    return Cue(at, end, verb, subject, "before") if subject else None


def _prompted(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'prompted some users to argue that it was late': whoever was prompted speaks."""
    if end >= sentence.stop or not (page.inside[end] >= 0 or that_follows(page, end, sentence.stop)):
        return None
    cause = next(
        (i for i in range(at - 3, max(sentence.first, at - _PHRASE), -1) if page.lowers[i] in _PROMPTING), None
    )
    if cause is None:
        return None
    prompted = (cause + 1, at - 1)
    alone = cause + 2 == at - 1 and page.lowers[cause + 1] in _SOURCE_PRONOUNS
    subject = Mention(page, *prompted, "pronoun", prompted) if alone else read_mention(page, *prompted)
    return Cue(at, end, verb, subject, "before") if subject is not None else None


def perceived(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'heard an officer yell: “Stop!”': whoever was heard speaks, where words in marks follow."""
    marked = end + (page.words[end : end + 1] in ([","], [":"]))
    if verb.form != "base" or marked >= sentence.last or page.inside[marked] < 0:
        return None
    back = range(at - 2, max(sentence.first, at - _PHRASE), -1)
    heard = next((i for i in back if page.lowers[i] in _PERCEIVING), None)
    owner = page.lowers[at - 1] in DETERMINERS or page.lowers[at - 1].endswith(OWNER_ENDINGS)  # "heard Roe's yell"
    if heard is None or any(page.words[i] in ",;:" for i in range(heard, at)):
        return None
    whom = (heard + 1, at)
    alone = heard + 2 == at and page.lowers[heard + 1] in _SOURCE_PRONOUNS
    if owner and not alone:
        return None
    subject = Mention(page, *whom, "pronoun", whom) if alone else read_mention(page, *whom)
    return Cue(at, end, verb, subject, "before") if subject is not None else None


_PERCEIVING = words_of("perceiving verb")
_PROMPTING = words_of("prompting verb")
_GOVERNORS = words_of("infinitive governor")
_TRYING = words_of("trying verb")
_TOLD = 6  # tokens of "assure all their customers that"
_READY = words_of("ready")
_CONTINUING = words_of("continuing verb")
_ONWARD = words_of("particle of continuing")
_FAR = words_of("adverb of extent")
_DEGREES = DEGREE | MANNER
_SOURCE_PRONOUNS = words_of("source pronoun")
_MEANS = words_of("means of saying")
