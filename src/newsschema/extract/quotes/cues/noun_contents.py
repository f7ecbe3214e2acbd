"""Where a noun for what is said opens its content: "her claim that", "his request to", "a warning from Roe that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.cues.times_of_speech import skip_time
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import ADVERBS, BE, PRONOUNS, host
from newsschema.lexicons.function_words import COMPLEMENTIZER, GENITIVE, GERUND_ENDING, GOAL, INFINITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence

_AGENT = 8  # tokens of "by the bank" between a noun and what opens its content


class NounContent(NamedTuple):
    """What opens the content of a noun, where it begins, the agent before it, and whether a verb links the two."""

    opening: int
    """The "that" or "to" that opens it."""
    first: int
    agent: Mention | None = None
    linked: bool = False


def content_of(page: Page, sentence: Sentence, noun: int, kind: str) -> NounContent | None:
    """The content of a noun at a token, by the class that the lexicon gives it; None where it has none."""
    if noun + 2 >= sentence.stop:
        return None
    if page.lowers[noun + 1] in COMPLEMENTIZER:  # not "a statement that appeared to help"
        return None if is_relative(page, noun + 1) else NounContent(noun + 1, noun + 2)
    if kind in ("request", "promise") and _opens_act(page, noun + 1, sentence.stop):
        return NounContent(noun + 1, noun + 1)
    if page.lowers[noun + 1] in BE:
        return _linked(page, sentence, noun + 2)
    if page.lowers[noun + 1] in _BEFORE_AGENT:
        return _behind_agent(page, sentence, noun, kind)
    return _appearing(page, sentence, noun) if kind == "news" else None


def _linked(page: Page, sentence: Sentence, at: int) -> NounContent | None:
    """'Her main argument was that ...', 'was simply that ...'."""
    at += at < sentence.stop and page.lowers[at] in ADVERBS
    opens = at + 2 < sentence.stop and page.lowers[at] in COMPLEMENTIZER and not is_relative(page, at)
    return NounContent(at, at + 1, linked=True) if opens and page.lowers[at + 1] not in GENITIVE else None


def _appearing(page: Page, sentence: Sentence, noun: int) -> NounContent | None:
    """'Reports emerged on Friday that ...'."""
    if page.lowers[noun + 1] not in _APPEARING:
        return None
    that = skip_time(page, noun + 2, sentence.stop)
    opens = that + 2 < sentence.stop and page.lowers[that] in COMPLEMENTIZER and not is_relative(page, that)
    return NounContent(that, that + 1, linked=True) if opens else None


def _behind_agent(page: Page, sentence: Sentence, noun: int, kind: str) -> NounContent | None:
    """'A claim by the union that', 'calls from residents to shut it': behind whoever speaks or is spoken to."""
    limit = min(sentence.stop - 1, noun + 2 + _AGENT)
    ahead = range(noun + 3, limit)
    if kind == "request":
        first = next((at for at in ahead if page.inside[at] < 0 and _opens_act(page, at, sentence.stop)), None)
        opening = first
    else:
        opening = next((at for at in ahead if page.lowers[at] in COMPLEMENTIZER and page.inside[at] < 0), None)
        first = opening + 1 if opening is not None else None
    if opening is None or first is None or any(page.words[at] in ",;:" for at in range(noun + 2, opening)):
        return None
    if (kind != "request" and is_relative(page, opening)) or has_verb(page, noun + 2, opening):
        return None  # "remarks from Roe that seemed to help", "remarks by Roe, who said that"
    if page.lowers[noun + 1] in GOAL:
        return NounContent(opening, first) if page.analysis.phrase_of(opening - 1) is not None else None
    agent = read_mention(page, noun + 2, opening)
    return NounContent(opening, first, agent) if agent is not None else None


def _opens_act(page: Page, at: int, stop: int) -> bool:
    """Whether "to" and a verb in its base form are at a token: "to close the road", not "to voters"."""
    if page.lowers[at] not in INFINITIVE or at + 1 >= stop or page.inside[at + 1] >= 0:
        return False
    verb = page.analysis
    return verb.word_class(at + 1) in ("VERB", "AUX") and verb.lemma(at + 1) == page.lowers[at + 1]


def is_relative(page: Page, that: int) -> bool:
    """Whether a "that" is the subject of its clause: "comments that drew laughter", "a claim that was false"."""
    if that + 1 >= len(page.words) or page.lowers[that + 1].endswith(GERUND_ENDING):
        return False
    if host(page.lowers[that + 1]) in PRONOUNS:
        return False  # "a claim that he's ill"
    verb = that + 1 + (page.analysis.word_class(that + 1) == "ADV" and that + 2 < len(page.words))  # "that best fit"
    return page.analysis.is_finite(verb) or page.analysis.word_class(verb) == "VERB"


_BEFORE_AGENT = words_of("message maker") - GENITIVE | GOAL
_APPEARING = words_of("appearing verb")
