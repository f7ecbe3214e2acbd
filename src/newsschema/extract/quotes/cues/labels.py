"""What somebody is called, praised or blamed for: "called it “a disaster”", "criticised Roe for ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.mentions.agreement import can_speak
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    INDEFINITE,
    PERIODS,
    PREPOSITIONS,
)
from newsschema.lexicons.function_words import (
    AGENT,
    COMPLEMENTIZER,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    GOAL,
    MANNER,
    OWNER_ENDINGS,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page

_NAMING_JOINT = words_of("naming joint")
_NOTIONS = words_of("notion")
_REACH = 25  # tokens from a verb to what it calls somebody


def is_claim(page: Page, at: int) -> bool:
    """Whether a noun for what is said with its "that" is at a token."""
    claims = page.lowers[at] in _NOTIONS or speech_nouns().get(page.lowers[at]) == "claim"
    return claims and word_at(page.lowers, at + 1) in COMPLEMENTIZER


def _has_complement(page: Page, at: int, stop: int) -> bool:
    """Whether an object and its label are at a token: "the plan a farce", "it unfair"; not "Li to the stage"."""
    ahead = range(at + 1, min(stop - 1, at + _OBJECT))
    comma = next((i for i in ahead if page.words[i] in _BREAKS), ahead.stop)
    if any(page.lowers[i] in INDEFINITE and _opens_label(page, i) for i in range(at + 1, comma)):
        return True
    phrase = page.analysis.phrase_of(at)
    end = phrase.last if phrase is not None and phrase.first == at else at + 1
    if end + 1 >= stop or page.words[end + 1][0].isupper():
        return False
    judged = page.analysis.word_class(end) == "ADJ" and page.words[end][0].islower()
    return judged or (page.lowers[end] in DEFINITE and _opens_label(page, end))


def _opens_label(page: Page, at: int) -> bool:
    """Whether an article opens what something is called: not "at a time", "a second time", "a week later"."""
    before, behind = page.lowers[at - 1], page.lowers[at + 1]
    timed = behind in _TURNS or behind in PERIODS
    return not (timed or before in PREPOSITIONS or before in CONJUNCTIONS or before in AUXILIARIES)


_OBJECT = 16  # tokens of an object before its label
_BREAKS = ",;:—–"
_NO_OBJECTS = PREPOSITIONS | ADVERBS | AUXILIARIES | CONJUNCTIONS
_TURNS = words_of("turn in order")
_NOUN_PHRASE = 5  # tokens of "the suggestion" and the like before "that"


def _is_charge(page: Page, at: int, stop: int) -> bool:
    """Whether what is praised or blamed is a clause or in marks: "for failing to act"; "for the delay" is neither."""
    words = range(at, stop)
    return at < stop and (page.lowers[at].endswith(GERUND_ENDING) or any(page.inside[i] >= 0 for i in words))


def _is_charged(page: Page, cue: Cue, at: int, comma: int, stop: int) -> bool:
    """Whether a list or apposition of who is accused ends with the charge: "Roe, the mayor, of lying"."""
    charging = GENITIVE & cue.verb.frames
    joints = (i for i in range(comma + 1, stop - 1) if page.lowers[i] in charging)
    charge = next((i for i in joints if _is_act(page, i + 1) or _is_act(page, i + 2)), None)
    return charge is not None and not has_verb(page, at, charge)


def _is_act(page: Page, at: int) -> bool:
    """Whether a gerund or words in marks are at a token, next to or behind an adverb: "of also lying"."""
    opened = page.lowers[at - 1] in _BEFORE_ACT
    return opened and at < len(page.words) and (page.lowers[at].endswith(GERUND_ENDING) or page.inside[at] >= 0)


_BEFORE_ACT = GENITIVE | ADVERBS


def _behind_venue(page: Page, at: int, stop: int) -> tuple[int, bool] | None:
    """The label behind where it was given: "which Roe slammed on a call as “wrong”"; None if there is none."""
    label = next((i for i in range(at, stop) if page.inside[i] >= 0 or page.words[i] in _BREAKS), None)
    named = label is not None and page.inside[label] >= 0 and page.lowers[label - 1] in MANNER
    return (label, True) if label is not None and named else None


def _is_venue(page: Page, at: int) -> bool:
    """Whether words in marks are the title of where it was said: "attacked Roe on Larne TV's “Morning Call”"."""
    region = page.regions[page.inside[at]]
    before = page.words[region.left - 1]
    placed = before.endswith(OWNER_ENDINGS) or before.lower() in _PLACES
    words = [page.words[i] for i in range(region.first, region.last) if page.lowers[i] not in _SMALL_WORDS]
    return placed and all(word[0].isupper() or not word[0].isalpha() for word in words)


_PLACES = words_of("venue of label")
_SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | words_of("article")
_ASKING = words_of("asks behind naming verb")
_BEING = words_of("present participle of be")
_HOW = words_of("question of manner")
_BLAMING = words_of("joint of blame")
_SURE_JOINTS = words_of("sure naming joint")


def label_start(page: Page, cue: Cue, at: int, stop: int) -> tuple[int, bool] | None:
    """'called it "a disaster"', 'criticised X for ...', 'described it as ...', 'called for ...'."""
    frames, lowers = cue.verb.frames, page.lowers
    if "names" in cue.verb.traits and lowers[at] in _ASKING:
        return (at + 1, False) if word_at(lowers, at + 1) not in AGENT else None
    marked = at + 1 + (word_at(lowers, at + 1) in _BEING)
    if lowers[at] in MANNER and marked < stop and page.inside[marked] >= 0:
        return marked, True
    if lowers[at] in _PLACES and page.analysis.phrase_of(at + 1) is not None:
        return _behind_venue(page, at, min(stop, at + _REACH))
    if page.inside[at] >= 0:
        return at, True
    if lowers[at] in _HOW and cue.verb.kind == "judgment" and has_verb(page, at + 1, stop):
        return at, False  # "criticised how the fair was run"
    if "to" in frames and lowers[at] in GOAL:
        at += 1
    limit = min(stop, at + _REACH)
    if any(is_claim(page, i) for i in range(at, min(at + _NOUN_PHRASE, limit - 1))):
        return at, False  # "dismissed the suggestion that she had lied"
    for i in range(at, limit):
        if page.inside[i] >= 0:
            return None if _is_venue(page, i) else (at, False)
        if page.words[i] in ",;:—–":
            if page.words[i] == "," and _is_charged(page, cue, at, i, limit):
                return at, False
            break
        if lowers[i] in _NAMING_JOINT and i > at and (lowers[i] in frames or lowers[i] in _BLAMING):
            return (at, False) if lowers[i] in _SURE_JOINTS or _is_charge(page, i + 1, limit) else None
    named = cue.subject is not None and (cue.subject.kind in ("name", "pronoun") or can_speak(page, cue.subject))
    plain = "names" in cue.verb.traits and named and _has_complement(page, at, stop)
    return (at, False) if plain and at + 2 < stop and lowers[at] not in _NO_OBJECTS else None
