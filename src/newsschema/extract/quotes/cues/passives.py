"""Passive cues, whose agent speaks or nobody: "accused by Roe of", "branded “a disgrace” by the union"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.sources import source_pronoun
from newsschema.extract.quotes.cues.times_of_speech import skip_time
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.mentions.subjects import subject_before
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import DAYS, Verb, verbs
from newsschema.lexicons.function_words import AGENT, COMPLEMENTIZER, GENITIVE, INFINITIVE, MANNER
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

_ARTICLE = words_of("article")


def passive_cue(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'was accused by Roe of theft', 'were told that it leaks', 'are advised to wait': the agent or nobody speaks."""
    if not verb.traits & PASSIVES:
        return None
    accuses = "passive-of" in verb.traits
    agent = None
    timed = skip_time(page, end, sentence.stop)  # "was accused on Friday of"
    if timed < sentence.stop and page.lowers[timed] in _BEHIND_TIME:
        end = timed
    if end + 1 < sentence.stop and page.lowers[end] in AGENT:
        agent = source_pronoun(page, end + 1, sentence.stop)
    if agent is not None:
        end += 2
    elif end < sentence.stop and page.lowers[end] in AGENT:
        last = phrase_end(page, end + 1, min(sentence.stop, end + 30))
        last = next((i for i in range(end + 2, last) if page.lowers[i] in GENITIVE and accuses), last)
        agent = read_mention(page, end + 1, last) if last > end + 1 else None
        end = _behind_apposition(page, last, sentence.stop)
    if "passive-to" in verb.traits and opens_act(page, end):
        advised = end + 1 < sentence.stop and (agent is not None or is_advice(page, at))
        return Cue(at, at + 1, verb, agent, "agent", end) if advised else None
    if _is_pending(page, at, verb, agent):
        return None
    if not accuses:
        end = skip_time(page, end, sentence.stop)  # "had been told in March that"
    if end + 1 >= sentence.stop:
        return None
    if page.lowers[end] in (GENITIVE if accuses else COMPLEMENTIZER):
        return Cue(at, at + 1, verb, agent, "agent", end + 1)
    bare = "hears" in verb.traits and _is_clause(page, end)  # "we're told the mill is sold"
    return Cue(at, at + 1, verb, agent, "agent", end) if bare else None


def opens_act(page: Page, at: int) -> bool:
    """Whether a "to" or "not to" is at a token."""
    return word_at(page.lowers, at + (word_at(page.lowers, at) in _NOT)) in INFINITIVE


def is_advice(page: Page, at: int) -> bool:
    """Whether a passive says what people should do now: "drivers are advised to", not "were told to"."""
    clause = page.analysis.clause_of(at)
    if clause is None or clause.verb != at or clause.tense != "pres" or clause.negated or clause.introducer >= 0:
        return False
    return clause.subject is not None and page.lowers[clause.subject.first] not in _READER


_READER = words_of("second person")
_NOT = words_of("clause negation")


def _is_clause(page: Page, at: int) -> bool:
    """Whether a noun phrase or pronoun with its finite verb is at a token."""
    phrase = page.analysis.phrase_from(at)
    if phrase is None or phrase.first != at or page.inside[at] >= 0 or phrase.last >= len(page.words):
        return False
    return page.analysis.is_finite(phrase.last) and page.inside[phrase.last] < 0


def court_cue(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'..., a court was told' behind what somebody said there, as "..., a court heard" is."""
    closes = end >= sentence.stop or not page.words[end][0].isalnum() or page.lowers[end] in DAYS
    if (
        "passive-that" not in verb.traits
        or not closes
        or _COURTS.isdisjoint(page.lowers[max(sentence.first, at - 5) : at])
    ):
        return None
    subject = subject_before(page, sentence, at)
    court = subject is not None and page.lowers[subject.last - 1] in _COURTS
    return Cue(at, end, verbs()[_HEARD], subject, "before") if court else None


_COURTS = words_of("court")
(_HEARD,) = words_of("heard verb form")


def _behind_apposition(page: Page, at: int, stop: int) -> int:
    """One past what describes an agent between commas or dashes: "told by her boss, | Ana Roe, | to go"."""
    if at >= stop or page.words[at] not in _PARTING:
        return at
    near = range(at + 1, min(stop - 1, at + _APPOSITION))
    close = next((i for i in near if page.words[i] == page.words[at]), at)
    return close + 1 if close > at and not has_verb(page, at + 1, close) else at


_PARTING = frozenset(",—–")
_APPOSITION = 12  # tokens of an apposition and its marks
_BEHIND_TIME = AGENT | GENITIVE


def _is_pending(page: Page, at: int, verb: Verb, agent: Mention | None) -> bool:
    """Whether nobody said it yet: "being told", "needs to be told", a charge as in "is accused of"."""
    before = page.lowers[at - 1]
    due = before in _BE and word_at(page.lowers, at - 2) in INFINITIVE
    return before in _BEING or due or ("passive-of" in verb.traits and before in _PRESENT and agent is None)


_BE = words_of("base form of be")
_BEING = words_of("present participle of be")
_PRESENT = words_of("third person present of be")


def agent_cue(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'described by the union as “a disgrace”', 'branded “a disgrace” by the union': the agent speaks."""
    if end >= sentence.stop:
        return None
    if page.lowers[end] in AGENT:
        last = phrase_end(page, end + 1, min(sentence.stop, end + _AGENT))
        agent = read_mention(page, end + 1, last) if last > end + 1 else None
        begin = last + (word_at(page.lowers, last) in MANNER)
        region = _region_at(page, sentence, begin)
        return Cue(at, end, verb, agent, "agent", begin) if agent is not None and region is not None else None
    begin = end + (page.lowers[end] in MANNER)
    region = _region_at(page, sentence, begin)
    if region is None or word_at(page.lowers, region.right) not in AGENT or _is_nickname(page, region):
        return None
    last = phrase_end(page, region.right + 1, min(sentence.stop, region.right + _AGENT))
    agent = read_mention(page, region.right + 1, last) if last > region.right + 1 else None
    return Cue(at, end, verb, agent, "agent", begin, content_stop=region.right) if agent is not None else None


_AGENT = 20  # tokens of "by" and the agent


def _is_nickname(page: Page, region: Region) -> bool:
    """Whether all words of a region are capitalised: "dubbed the “Larne Hilton”"."""
    return all(page.words[at][0].isupper() for at in range(region.first, region.last) if page.words[at][0].isalpha())


def _region_at(page: Page, sentence: Sentence, at: int) -> Region | None:
    """The quoted region at a token, or behind an article there."""
    for begin in (at, at + 1):
        if begin < sentence.stop and page.inside[begin] >= 0:
            region = page.regions[page.inside[begin]]
            return region if region.left == begin else None
        if page.lowers[begin : begin + 1] and page.lowers[begin] not in _ARTICLE:
            return None
    return None


PASSIVES = frozenset({"passive-of", "passive-that", "passive-to"})
