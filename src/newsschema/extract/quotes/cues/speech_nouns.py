"""Nouns that report with a "that" clause: "her claim that", "expressed fears that", "a warning from the bank that"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrases import has_verb, phrase_start, read_phrase
from newsschema.extract.quotes.mentions.subjects import subject_before
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import BE, DETERMINERS, OBJECTS, PREPOSITIONS, PRONOUNS, Verb, host
from newsschema.lexicons import rows

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_NOUN = Verb("claim", "noun", frozenset(("that",)), "noun")
_REACH = 6  # tokens between a verb and its speech noun
_AGENT = 8  # tokens of "by the bank" between a speech noun and its "that"
_POSSESSIVES = words_of("third possessive")
# Verbs whose object is said: "made the claim that", "voiced concern that", "gave testimony that".
_LIGHT_VERBS = words_of("light verb")


@cache
def speech_nouns() -> dict[str, str]:
    """Speech nouns in lower case: "claim", which reports by itself, or "feeling", which must be expressed."""
    return {row["noun"]: row["class"] for row in rows("reporting_nouns", "en")}


def noun_cue(page: Page, sentence: Sentence, noun: int) -> Cue | None:
    """Return the cue of a speech noun at a token, or of the verb whose object it is.

    None where no "that" clause follows, or where nothing shows who said it, or that a feeling was expressed. Its place
    is "head" where the noun's phrase leads the sentence: "Roe's claim that the vote was stolen has been rejected".
    """
    kind = speech_nouns()[page.lowers[noun]]
    that, agent = _that_behind(page, sentence, noun)
    if that is None:
        return None
    first = _noun_phrase(page, sentence, noun)
    verb = first - 1
    feels = page.lowers[first] in OBJECTS and page.lowers[first] != "her"  # "makes them worry that"
    if verb >= sentence.first and page.lowers[verb] in _LIGHT_VERBS and page.inside[verb] < 0 and not feels:
        passive = any(page.lowers[at] in BE for at in range(max(sentence.first, verb - 2), verb))
        subject = None if passive else subject_before(page, sentence, verb)
        if subject is not None:
            return Cue(verb, that, _NOUN, subject, "noun", that + 1)
    owner = (noun_owner(page, first, noun) or agent) if kind == "claim" else None
    if owner is None:
        return None
    return Cue(noun, that, _NOUN, owner, "head" if first <= sentence.first + 1 else "noun", that + 1)


def _that_behind(page: Page, sentence: Sentence, noun: int) -> tuple[int | None, Mention | None]:
    """The "that" behind a noun, and the agent between them: "a claim by the union that"."""
    lowers = page.lowers
    if noun + 2 >= sentence.stop:
        return None, None
    if lowers[noun + 1] == "that":  # not "a statement that appeared to help"
        return (None, None) if is_relative(page, noun + 1) else (noun + 1, None)
    if lowers[noun + 1] not in ("by", "from", "to"):
        return None, None
    limit = min(sentence.stop - 1, noun + 2 + _AGENT)
    that = next((at for at in range(noun + 3, limit) if lowers[at] == "that" and page.inside[at] < 0), None)
    if that is None or any(page.words[at] in ",;:" for at in range(noun + 2, that)):
        return None, None
    if is_relative(page, that) or has_verb(page, noun + 2, that):
        return None, None  # "remarks from Roe that seemed to help", "remarks by Roe, who said that"
    if lowers[noun + 1] == "to":
        return (that, None) if page.analysis.phrase_of(that - 1) is not None else (None, None)
    agent = read_phrase(page, noun + 2, that)
    return (that, agent) if agent is not None else (None, None)


def is_relative(page: Page, that: int) -> bool:
    """Whether a "that" is the subject of its clause: "comments that drew laughter", "a claim that was false"."""
    if that + 1 >= len(page.words) or page.lowers[that + 1][-3:] == "ing" or host(page.lowers[that + 1]) in PRONOUNS:
        return False  # "a claim that he's ill"
    return page.analysis.is_finite(that + 1) or page.analysis.word_class(that + 1) == "VERB"


def _noun_phrase(page: Page, sentence: Sentence, noun: int) -> int:
    """Where the noun phrase of a speech noun begins: its determiner, owner or first adjective."""
    at = noun
    while at > sentence.first and noun - at < _REACH:
        word = page.lowers[at - 1]
        joined = word[0].isalnum() or (word in ".-'’" and page.touching(at - 1))  # "Oct. 11", "often-repeated", "fans'"
        if word in PREPOSITIONS or word in _LIGHT_VERBS or page.inside[at - 1] >= 0 or not joined:
            break
        if page.analysis.word_class(at - 1) == "VERB" and page.analysis.is_finite(at - 1):
            break  # "The row follows | Roe's claim that"
        at -= 1
        if word in DETERMINERS:
            break
    return at


def noun_owner(page: Page, first: int, noun: int) -> Mention | None:
    """Whose claim a noun for what is said is, from `first` on: "her", "Roe's", "the bank's"."""
    own = next((at for at in range(noun - 1, first - 1, -1) if page.lowers[at] in _POSSESSIVES), None)
    if own is not None:
        return Mention(page, own, own + 1, "pronoun", (own, own + 1))
    end = next((at + 1 for at in range(noun - 1, first - 1, -1) if page.words[at][-2:] in ("'s", "’s")), None)
    end = next((at for at in range(noun - 1, first, -1) if page.words[at] in "'’"), end)  # "the fans'"
    if end is None:
        return None
    begin = phrase_start(page, first, end)
    return read_phrase(page, begin, end)
