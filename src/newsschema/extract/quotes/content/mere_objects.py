"""Objects of reporting verbs that are no content: "denied the request", "rejected a bill", "cited article 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.said_words import object_words
from newsschema.extract.quotes.cues.labels import is_claim
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.nouns import is_person_noun
from newsschema.extract.quotes.passage.words import DETERMINERS, FINDERS, OBJECTS, PRONOUNS
from newsschema.lexicons.function_words import COMPLEMENTIZER, INFINITIVE, MANNER, PERSONAL_RELATIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.content.openings import Start
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.extract.quotes.passage.words import Verb


def is_mere_object(start: Start) -> bool:
    """Whether what follows a verb that takes objects is one without content: "denied the request", "orders come in"."""
    verb = start.cue.verb
    if "object" not in verb.frames:
        return False
    if verb.kind == "denial" and (_has_two_objects(start) or not _REFUSED.isdisjoint(object_words(start))):
        return True  # "denied the request to stay" is an act
    partial = "partial" in verb.traits and not _holds_content(start.page, verb, start.at, start.stop)
    return partial or (verb.form == "s" and not _opens_phrase(start.page, start.at))


_REFUSED = words_of("refused thing")
_SECOND_OBJECTS = words_of("article") | words_of("fused relative")


def _has_two_objects(start: Start) -> bool:
    """Whether a thing is denied somebody: "denied Roe the chance to speak", "denied them what was theirs"."""
    phrase = start.page.analysis.phrase_from(start.at)
    behind = start.page.lowers[phrase.last] if phrase is not None and phrase.last < start.stop else ""
    return behind in _SECOND_OBJECTS


def _opens_phrase(page: Page, at: int) -> bool:
    """Whether a token begins a noun phrase beyond doubt, or is no verb by its ending."""
    word = page.lowers[at]
    opens = word in DETERMINERS or word in PRONOUNS or word in OBJECTS or not page.words[at][0].islower()
    return opens or word.endswith(_NO_VERB_ENDING) or word_at(page.lowers, at + 1) in _BEHIND_NOUN


_HOLDS_CONTENT = words_of("notion") | words_of("claim") | MANNER
_CLAUSAL = COMPLEMENTIZER | INFINITIVE
_NO_VERB_ENDING = tuple(words_of("ending of no verb"))
_BEHIND_NOUN = words_of("behind bare noun")


def _holds_content(page: Page, verb: Verb, at: int, stop: int) -> bool:
    """Whether an object holds what was said: a sum, a claim, quoted words, "as", "that" or a verb."""
    if "repeats" in verb.traits:
        return page.lowers[at] not in _POINTING  # "reiterated these concerns"
    if "names-source" in verb.traits:  # a source is named with it, not what it says
        near = page.lowers[at : min(stop, at + _NEAR_SOURCE)]
        phrase = page.analysis.phrase_from(at)
        head = page.lowers[phrase.last - 1] if phrase is not None else ""
        if is_person_noun(head) or (noun_type(head).people and not PERSONAL_RELATIVE.isdisjoint(near)):
            return False  # "cited a clerk in the ministry", "citing experts who"
        return at + 1 < stop and page.words[at + 1][0].isalnum() and _CITED.isdisjoint(near)
    if page.lowers[at] in _POSSESSIVES:
        return False
    refused = verb.kind == "denial"  # "rejected a bill that would close 46 ports" is an act
    for i in range(at, min(stop, at + 12)):
        word = page.lowers[i]
        if word in _HOLDS_CONTENT or page.inside[i] >= 0 or is_claim(page, i):
            return True
        if not refused and (word in _CLAUSAL or word[0].isdigit()):
            return True
        if page.words[i] == ",":
            return False
    return False


_POINTING = words_of("demonstrative")
_CITED = words_of("cited source") | FINDERS
_NEAR_SOURCE = 6  # tokens from a verb in which it names a source
_POSSESSIVES = words_of("possessive")
