"""Nouns that report with a "that" clause: "her claim that", "expressed fears that", "a warning from the bank that"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.noun_contents import content_of
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.mentions.subjects import subject_before
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import BE, DETERMINERS, OBJECTS, PREPOSITIONS, Verb
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import COMPANY, DEFINITE, OWNER_ENDINGS

if TYPE_CHECKING:
    from newsschema.extract.quotes.cues.noun_contents import NounContent
    from newsschema.extract.quotes.passage.page import Page, Sentence

_NOUN = Verb("claim", "noun", frozenset(("that",)), "noun")
_REACH = 6  # tokens between a verb and its speech noun
_POSSESSIVES = words_of("third possessive")
_ARTICLES = words_of("article")
# Verbs whose object is said: "made the claim that", "voiced concern that", "gave testimony that".
_LIGHT_VERBS = words_of("light verb")
_OBJECTS = OBJECTS - words_of("pronoun and possessive")
_EXISTENTIAL = words_of("existential")


@cache
def speech_nouns() -> dict[str, str]:
    """Speech nouns in lower case: the class of each.

    A "claim", "message", "request" or "news" reports by itself, a "feeling" must be expressed. What is denied or summed
    up may be a claim, a request opens an act ("to pay"), news has nobody who says it ("reports emerged that").
    """
    return {row["noun"]: row["class"] for row in rows("reporting_nouns", "en")}


def noun_cue(page: Page, sentence: Sentence, noun: int) -> Cue | None:
    """Return the cue of a speech noun at a token, or of the verb whose object it is.

    None where no "that" clause follows, or where nothing shows who said it, or that a feeling was expressed. Its place
    is "head" where the noun's phrase leads the sentence: "Roe's claim that the vote was stolen has been rejected".
    """
    kind = speech_nouns()[page.lowers[noun]]
    content = content_of(page, sentence, noun, kind)
    if content is None:
        return None
    first = _noun_phrase(page, sentence, noun)
    light = None if content.linked else _light_verb_cue(page, sentence, first, content)
    if light is not None:
        return light
    owner = _repeater(page, sentence, first, noun) or noun_owner(page, first, noun) or content.agent
    owner = owner if kind != "feeling" else None
    if owner is None and kind == "news" and (content.linked or _exists(page, sentence, first)):
        owner = read_mention(page, first, noun + 1)
    if owner is None:
        return None
    leads = first <= sentence.first + 1 and not content.linked
    return Cue(noun, content.opening, _NOUN, owner, "head" if leads else "noun", content.first)


def _light_verb_cue(page: Page, sentence: Sentence, first: int, content: NounContent) -> Cue | None:
    """'Voiced concern that', 'made an offer to': the cue of a verb whose object is said."""
    verb = first - 1
    feels = page.lowers[first] in _OBJECTS  # "makes them worry that"
    if verb > sentence.first and page.lowers[first] in _ARTICLES:
        if page.lowers[verb] in COMPANY and page.lowers[first] in DEFINITE:
            return _brought_cue(page, sentence, verb, content)
        verb -= page.lowers[verb] in OBJECTS  # "gave her the assurance that"
    if verb < sentence.first or page.lowers[verb] not in _LIGHT_VERBS or page.inside[verb] >= 0 or feels:
        return None
    passive = any(page.lowers[at] in BE for at in range(max(sentence.first, verb - 2), verb))
    subject = None if passive else subject_before(page, sentence, verb)
    return Cue(verb, content.opening, _NOUN, subject, "noun", content.first) if subject is not None else None


def _brought_cue(page: Page, sentence: Sentence, joint: int, content: NounContent) -> Cue | None:
    """'Sent her a note with the message that': the cue of what somebody brought."""
    clauses = page.analysis.clauses_within(sentence.first, joint)
    clause = next((one for one in reversed(clauses) if one.finite), None)
    if clause is None or clause.modal or clause.negated or clause.passive:
        return None
    subject = subject_before(page, sentence, clause.group[0])
    return Cue(joint + 1, content.opening, _NOUN, subject, "noun", content.first) if subject is not None else None


def _repeater(page: Page, sentence: Sentence, first: int, noun: int) -> Mention | None:
    """The name that is the subject before what it says again and again: "Roe broke his often-repeated vow that"."""
    if page.lowers[first] not in _POSSESSIVES:
        return None
    if _LIGHT_VERBS.isdisjoint(page.lowers[first + 1 : noun]):
        return None
    verb = page.analysis.next_finite(sentence.first, first)
    subject = subject_before(page, sentence, verb) if verb < first else None
    return subject if subject is not None and subject.kind == "name" else None


def _exists(page: Page, sentence: Sentence, first: int) -> bool:
    """Whether "there are" is right before a phrase."""
    verb = first - 1
    exists = verb > sentence.first and page.lowers[verb] in BE
    return exists and not _EXISTENTIAL.isdisjoint(page.lowers[max(sentence.first, verb - 2) : verb])


def _noun_phrase(page: Page, sentence: Sentence, noun: int) -> int:
    """Where the noun phrase of a speech noun begins: its determiner, owner or first adjective."""
    at = noun
    while at > sentence.first and noun - at < _REACH:
        word = page.lowers[at - 1]
        joined = word[0].isalnum() or (word in ".-'’" and page.touching(at - 1))  # "Oct. 11", "often-repeated", "fans'"
        light = word in _LIGHT_VERBS and not _modifies(page, sentence, at - 1)
        if word in PREPOSITIONS or light or page.inside[at - 1] >= 0 or not joined:
            break
        if page.analysis.word_class(at - 1) == "VERB" and page.analysis.is_finite(at - 1):
            break  # "The row follows | Roe's claim that"
        at -= 1
        if word in DETERMINERS:
            break
    return at


def _modifies(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a form of a light verb describes the noun behind it: "her repeated claim", "an often-repeated vow"."""
    return at > sentence.first and (page.words[at - 1] == "-" or page.lowers[at - 1] in DETERMINERS)


def noun_owner(page: Page, first: int, noun: int) -> Mention | None:
    """Whose claim a noun for what is said is, from `first` on: "her", "Roe's", "the bank's"."""
    own = next((at for at in range(noun - 1, first - 1, -1) if page.lowers[at] in _POSSESSIVES), None)
    if own is not None:
        return Mention(page, own, own + 1, "pronoun", (own, own + 1))
    end = next((at + 1 for at in range(noun - 1, first - 1, -1) if page.words[at].endswith(OWNER_ENDINGS)), None)
    end = next((at for at in range(noun - 1, first, -1) if page.words[at] in "'’"), end)  # "the fans'"
    if end is None:
        return None
    begin = phrase_start(page, first, end)
    return read_mention(page, begin, end)
