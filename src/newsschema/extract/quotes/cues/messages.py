"""Quoted words beside a noun for what is said: 'His answer was “no”', '“Late,” was the verdict of Ana Roe'."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.cues.speech_nouns import noun_owner
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.mentions.subjects import subject_after, subject_before
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import BE, MODALS, PREPOSITIONS, verbs
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

_NOUNS = words_of("noun that answers")
_MAKERS = words_of("message maker")
_LINKS = BE | words_of("comes as speech")
_LED = 9  # tokens of the longest phrase between a sentence's head, or a form of "be", and such a noun
_JUDGED = 5  # tokens of "simple and clear" between a form of "be" and quoted words
_PUT = words_of("putting verb")


class Message(NamedTuple):
    """The noun or verb beside quoted words, as a token range, and who speaks."""

    cue: tuple[int, int]
    speaker: Mention | None


def message_beside(page: Page, sentence: Sentence, region: Region) -> Message | None:
    """Return the noun for what is said that quoted words are the content of, and whose it is; None if there is none."""
    behind = region.right + (page.words[region.right : region.right + 1] == [","])
    if behind + 1 < sentence.stop and page.lowers[behind] in _LINKS and page.inside[behind] < 0:
        return _behind(page, sentence, behind + 1)
    return _before(page, sentence, region)


def _behind(page: Page, sentence: Sentence, at: int) -> Message | None:
    """'was his answer', 'was the verdict of coach Dan Witt', 'is how Roe put it', 'was all Cole would say'."""
    if page.lowers[at] in _WAYS:
        return _way(page, sentence, at + 1)
    noun = next((i for i in range(at, min(at + _LED, sentence.stop)) if page.lowers[i] in _NOUNS), None)
    if noun is None or any(not _within_phrase(page, i) for i in range(at, noun)):
        return None
    speaker = noun_owner(page, at, noun) or _maker(page, noun + 1, sentence.stop)
    known = speaker is not None or page.lowers[at - 1] not in BE  # "“No,” came the reply"
    return Message((noun, noun + 1), speaker) if known else None


_WAYS = words_of("way of saying")
_DUMMY = words_of("dummy object")
_SUMMING = words_of("summing up")


def message_of(page: Page, sentence: Sentence) -> Message | None:
    """Whose the words before a sentence are: "That is how Roe put it", "So says Roe", "Those words of Roe"."""
    first = sentence.first
    if sentence.last - first < _SHORTEST:
        return None
    word = page.lowers[first]
    if word in _SO and page.lowers[first + 1] in verbs():
        subject = subject_after(page, sentence, first + 2)
        return Message((first + 1, first + 2), subject) if subject is not None else None
    if word not in _POINTING:
        return None
    if page.lowers[first + 1] in _NOUNS:
        speaker = _maker(page, first + 2, sentence.stop)
        return Message((first + 1, first + 2), speaker) if speaker is not None else None
    linked = page.lowers[first + 1] in BE
    return _behind(page, sentence, first + 1 + linked) if linked or word.endswith(_CONTRACTED_IS) else None


_SHORTEST = 3  # tokens of "So says Roe"
_POINTING = words_of("pointing back")
_SO = words_of("adverb for what was said")
_CONTRACTED_IS = tuple(words_of("contracted is"))


def sender_before(page: Page, first: int, last: int) -> Mention | None:
    """Whose message a token range ends with: "Roe" of "They rated this statement by Roe", "Roe's latest post"."""
    for noun in range(last - 1, max(first, last - _LED), -1):
        if page.lowers[noun] in _MESSAGES and page.inside[noun] < 0:
            return noun_owner(page, max(first, noun - _LED), noun) or _maker(page, noun + 1, last)
    return None


_MESSAGES = _NOUNS | words_of("message_noun") | words_of("speech_noun")


def _way(page: Page, sentence: Sentence, at: int) -> Message | None:
    """'Roe put it', 'Cole would say' behind "how" or "all"."""
    for verb in range(at + 1, min(at + _LED, sentence.stop)):
        puts = page.lowers[verb] in _PUT and word_at(page.lowers, verb + 1) in _DUMMY
        if puts or page.lowers[verb] in verbs() or page.lowers[verb] in _SUMMING:
            subject = subject_before(page, sentence, verb - (page.lowers[verb - 1] in MODALS))
            return Message((verb, verb + 1 + puts), subject) if subject is not None and subject.first >= at else None
    return None


def _before(page: Page, sentence: Sentence, region: Region) -> Message | None:
    """'Her answer was a short “no”', 'The union's message to the board: “Pay up.”'."""
    colon = page.words[region.left - 1] == ":"
    ahead = range(sentence.first, min(sentence.first + _LED, region.left))
    noun = next((at for at in ahead if page.lowers[at] in _NOUNS), None)
    if noun is None or any(not _within_phrase(page, at) for at in range(sentence.first, noun)):
        return None
    be = next((at for at in range(noun + 1, region.left) if page.lowers[at] in BE), region.left - colon)
    judged = range(be + 1, region.left - colon)
    if (be == region.left and not colon) or len(judged) > _JUDGED:
        return None
    between = [*range(noun + 1, be), *judged]
    if any(page.words[at] in ",;:" or page.inside[at] >= 0 or page.analysis.is_finite(at) for at in between):
        return None
    speaker = noun_owner(page, sentence.first, noun) or _maker(page, noun + 1, be)
    return Message((noun, noun + 1), speaker) if speaker is not None else None


def _within_phrase(page: Page, at: int) -> bool:
    """Whether a token may precede a noun in its phrase: no mark, no preposition, no verb."""
    joined = page.words[at][0].isalnum() or page.words[at] in "-’'."
    return page.inside[at] < 0 and joined and page.lowers[at] not in PREPOSITIONS and not page.analysis.is_finite(at)


def _maker(page: Page, first: int, last: int) -> Mention | None:
    """Who is behind "of", "from" or "by" right behind such a noun: "the advice of the coach to players"."""
    if first + 1 >= last or page.lowers[first] not in _MAKERS:
        return None
    end = phrase_end(page, first + 1, last)
    to = next((at for at in range(first + 2, end) if page.lowers[at] in PREPOSITIONS - _MAKERS), end)
    return read_mention(page, first + 1, to) if to > first + 1 else None
