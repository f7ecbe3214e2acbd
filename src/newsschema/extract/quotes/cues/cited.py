"""Who is cited with "as" before a participle, and what is said in front: "“It fell,” the BBC quoted Roe as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.settings import skip_settings
from newsschema.extract.quotes.cues.sources import source_pronoun
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.subjects import clause_subject, subject_before
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import VerbPlace
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence

_CITED = words_of("cited")
_PHRASE = 12  # tokens of a noun phrase before a word that may be a verb


def quoted_before(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """Who is quoted before a participle: "Roe was quoted on Friday by the agency as saying", "it quoted Roe as saying".

    None if nobody is.
    """
    back = _citing(page, sentence, at)
    if back < 0:
        return None
    if skip_settings(page, back + 1, at - 1) == at - 1:
        return subject_before(page, sentence, back) or clause_subject(page, sentence, back)
    if has_verb(page, back + 1, at - 1):
        return None
    return source_pronoun(page, back + 1, at - 1) or read_mention(page, back + 1, at - 1)


def _citing(page: Page, sentence: Sentence, at: int) -> int:
    """The token of the verb that cites who says something with "as" before a token; -1 if there is none."""
    for back in range(at - 2, max(sentence.first, at - _PHRASE), -1):
        if page.lowers[back] in _CITED:
            return back
        if not page.words[back][0].isalnum():
            break
    return -1


def before_citing(place: VerbPlace) -> tuple[int, int] | tuple[()]:
    """What precedes a clause that cites its speaker and ends the sentence: "“It fell,” | the BBC quoted Roe as saying".

    Empty where content follows, or nothing that may be content precedes.
    """
    page, sentence, stop = place.page, place.sentence, place.sentence.stop
    led = word_at(page.lowers, place.end) in PREPOSITIONS  # "as saying by the paper"
    if not led and page.analysis.next_finite(place.end, stop) < stop:
        return ()
    if any(one.left >= place.end for one in sentence.regions):
        return ()
    citing = subject_before(page, sentence, _citing(page, sentence, place.at))
    begin = min(citing.phrase[0], citing.first) if citing is not None else sentence.first
    if begin <= sentence.first:
        return ()
    marked = page.inside[begin - 1] >= 0
    clause = page.words[begin - 1] == "," and has_verb(page, sentence.first, begin)
    return (sentence.first, begin) if marked or clause else ()
