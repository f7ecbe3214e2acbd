"""Cues that the reporting lexicon does not have, beside speech in marks: '“It is late,” he shrugged.'"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.agreement import can_speak
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    verbs,
)
from newsschema.lexicons.function_words import ADVERB_ENDING, GERUND_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

_SPEAKING = words_of("speaking subject pronoun")
_THOUGHTS = words_of("thought verb")
_FEWEST_WORDS = 3  # of speech whose cue is in no lexicon; shorter words in marks are often titles
_SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | words_of("article")  # words that stay small in a title
_SUBJECT = 14  # tokens of a subject beside such a cue
_DESCRIPTION = 25  # tokens of a description between a name and a verb
_CLOSERS = ",?!…"
_TAILS = PREPOSITIONS | ADVERBS | CONJUNCTIONS | RELATIVES
_TAIL_ENDINGS = (ADVERB_ENDING, GERUND_ENDING)


def unlisted_cue(page: Page, sentence: Sentence, region: Region) -> tuple[tuple[int, int], Mention] | None:
    """Return the verb behind speech that a comma closes, and its subject, which speaks; None if there is none."""
    at = region.right
    governed = region.left > sentence.first and page.lowers[region.left - 1] in PREPOSITIONS | DETERMINERS
    if governed:
        return None  # "After a plea for “a fair tax for all,” Roe left"
    outside = page.words[at : at + 1] == [","]
    if (region.single and not page.speaks_in_single) or not (outside or page.last_sign(region) in _CLOSERS):
        return None
    spoken = [page.words[i] for i in range(region.first, region.last) if page.words[i][0].isalnum()]
    capitals = [word[0].isupper() for word in spoken[1:] if word not in _SMALL_WORDS]
    if len(spoken) < _FEWEST_WORDS or (capitals and all(capitals)) or not spoken[0][0].isupper():
        return None
    at += outside
    if at + 1 >= sentence.stop or page.inside[at] >= 0:
        return None
    return _before_verb(page, sentence, at) or _behind_verb(page, sentence, at)


def _before_verb(page: Page, sentence: Sentence, at: int) -> tuple[tuple[int, int], Mention] | None:
    """'he shrugged', 'the old skipper grumbled to friends'."""
    subject = _speaker(page, at, sentence.stop)
    if subject is None:
        return None
    verb = subject.phrase[1]
    while verb < sentence.stop and (page.lowers[verb] in ADVERBS or page.lowers[verb].endswith(ADVERB_ENDING)):
        verb += 1
    if subject.kind == "name" and page.words[verb : verb + 1] == [","]:
        return _behind_description(page, sentence, subject, verb + 1)
    return ((verb, verb + 1), subject) if _reports(page, sentence, verb) else None


def _behind_description(
    page: Page, sentence: Sentence, subject: Mention, at: int
) -> tuple[tuple[int, int], Mention] | None:
    """'told a boy' behind a name with a description that no comma closes: 'Roe, a vet at the zoo told a boy'."""
    ahead = range(at, min(sentence.stop, at + _DESCRIPTION))
    verb = next((i for i in ahead if page.lowers[i] in verbs() and verbs()[page.lowers[i]].form in ("s", "ed")), None)
    if verb is None or page.words[verb][0].isupper() or page.words[verb - 1] == ",":
        return None
    other = any(page.lowers[i] in AUXILIARIES | RELATIVES for i in range(at, verb))
    return None if other else ((verb, verb + 1), subject)


def _behind_verb(page: Page, sentence: Sentence, at: int) -> tuple[tuple[int, int], Mention] | None:
    """'grumbled the old skipper'."""
    if not page.words[at][0].islower() or not page.analysis.is_finite(at) or page.lowers[at] in AUXILIARIES | _THOUGHTS:
        return None
    subject = _speaker(page, at + 1, sentence.stop)
    if subject is None or subject.kind == "pronoun":
        return None
    return ((at, at + 1), subject) if _ends(page, sentence, subject.phrase[1]) else None


def _speaker(page: Page, at: int, stop: int) -> Mention | None:
    """The pronoun, name or noun for people that begins at a token, up to a verb behind it."""
    if page.lowers[at] in _SPEAKING:
        return Mention(page, at, at + 1, "pronoun", (at, at + 1))
    end = phrase_end(page, at, min(stop, at + _SUBJECT))
    end = next((i for i in range(at + 1, end) if page.words[i][0].islower() and page.analysis.is_finite(i)), end)
    if end > at + 1 and page.is_past_form(end - 1) and page.words[end - 1][0].islower():
        end -= 1  # "the patient described in the report", whose verb may be a participle
    subject = read_mention(page, at, end) if end > at else None
    if subject is None or subject.kind not in ("name", "noun") or subject.first < at:
        return None
    if subject.kind == "noun" and not can_speak(page, subject):
        return None
    return Mention(page, subject.first, subject.last, subject.kind, (at, end))


def _reports(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether a finite verb that takes no object is at a token."""
    if verb >= sentence.stop or not page.words[verb][0].islower() or page.lowers[verb] in AUXILIARIES | _THOUGHTS:
        return False
    verbal = page.analysis.is_finite(verb) or page.is_past_form(verb)
    return verbal and _ends(page, sentence, verb + 1)


def _ends(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether nothing but a tail follows: a preposition, an adverb, a mark."""
    if at >= sentence.stop or not page.words[at][0].isalnum():
        return True
    word = page.lowers[at]
    return word in _TAILS or word.endswith(_TAIL_ENDINGS)
