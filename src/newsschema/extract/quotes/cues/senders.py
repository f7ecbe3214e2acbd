"""Whose words are meant where a message is the subject."""

from __future__ import annotations

from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.lexicons.function_words import OWNER_ENDINGS

_MESSAGES = words_of("message_noun")
_POSSESSIVES = words_of("third possessive")


def said_by(subject: Mention | None) -> Mention | None:
    """Return whose message a subject is: "her" of "Her advice", "Roe" of "Roe's message"; else the subject."""
    if subject is None or subject.kind == "pronoun":
        return subject
    page, (first, last) = subject.page, subject.phrase
    if page.lowers[last - 1] not in _MESSAGES and speech_nouns().get(page.lowers[last - 1]) != "claim":
        return subject
    if page.lowers[first] in _POSSESSIVES:
        return Mention(page, first, first + 1, "pronoun", (first, first + 1))
    end = next((at + 1 for at in range(last - 2, first - 1, -1) if page.words[at].endswith(OWNER_ENDINGS)), None)
    return (read_mention(page, first, end) or subject) if end is not None else subject
