"""Words that were kept back: "did not say", "might have suggested", "asked not to be named"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import ADVERBS, BE, HAVE, MODALS, host
from newsschema.lexicons.function_words import ADVERB_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import VerbPlace


def is_not_said(place: VerbPlace) -> bool:
    """Whether the words were not said: "did not say", "declined to say", "would not confirm", "neither side said"."""
    page, sentence, at = place.page, place.sentence, place.at
    if page.lowers[sentence.first] in _NEITHER and not has_verb(page, sentence.first + 1, at):
        return True
    for back in range(at - 1, max(sentence.first, at - _NEGATED) - 1, -1):
        word = page.lowers[back]
        if word in _NEGATING or word.endswith(_CONTRACTED_NOT):
            return True
        if word in MODALS and page.lowers[back + 1] in _HAVE_BASE:
            return True  # "might have suggested"
        if word.endswith(_CONTRACTED_HAVE) and host(word) in MODALS:
            return True  # "could've called"
        if word not in _BEFORE_VERB and not word.endswith(ADVERB_ENDING):
            return False
    return False


_NEGATED = 5  # tokens of "has not yet so strongly" before a verb
_BEFORE_NEGATED = words_of("no subject after refusal") | words_of("adverb behind negation")
_BEFORE_VERB = ADVERBS | HAVE | BE | MODALS | _BEFORE_NEGATED
_NEITHER = words_of("negative determiner of two")
_NEGATING = words_of("refusing word") | words_of("negative adverb")
_HAVE_BASE = words_of("base form of have")
_CONTRACTED_NOT = tuple(words_of("negative ending"))
_CONTRACTED_HAVE = tuple(words_of("contracted have"))


def asks_for_silence(place: VerbPlace) -> bool:
    """Whether a source asks for no more than to stay unnamed: "not to be named", "to remain anonymous"."""
    ahead = place.page.lowers[place.end : place.end + 6]
    return not (_ANONYMITY.isdisjoint(ahead) and (_BE.isdisjoint(ahead) or _IDENTIFIED.isdisjoint(ahead)))


_ANONYMITY = words_of("anonymity")
_BE = words_of("base form of be")
_IDENTIFIED = words_of("identified")
