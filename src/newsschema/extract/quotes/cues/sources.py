"""Sources that a sentence names: "according to Roe", "per the report"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.documents import collector_start
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.named_behind import named_after
from newsschema.extract.quotes.mentions.phrase_ends import maker_end, phrase_end
from newsschema.extract.quotes.mentions.quantities import quantity_after
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import phrase_type
from newsschema.extract.quotes.passage.words import DETERMINERS, DOCUMENTS, Verb

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_ACCORDING = Verb("according to", "source", frozenset(), "phrase")


def source_cue(page: Page, sentence: Sentence, at: int, end: int) -> Cue | None:
    """'according to X', 'per X' where X is a name or a document."""
    if end >= sentence.stop:
        return None
    pronoun = source_pronoun(page, end, sentence.stop)
    if pronoun is not None:
        return Cue(at, end, _ACCORDING, pronoun, "after")
    last = phrase_end(page, end, min(sentence.stop, end + 30))
    last = maker_end(page, last, min(sentence.stop, last + 30))
    mention = (read_mention(page, end, last) or _bare_document(page, end, last)) if last > end else None
    if mention is None:
        mention = quantity_after(page, end, min(sentence.stop, end + 30))
        last = mention.last if mention is not None else last
    if mention is not None and last > end:
        mention = _with_maker(page, mention, last, min(sentence.stop, last + 30))
    if mention is None or (page.lowers[end - 1] in _PER and not _is_source_of_per(page, sentence, at, mention)):
        return None
    if page.lowers[end] in _READERS:
        return None  # "according to your taste"
    mention = named_after(page, mention, last, min(sentence.stop, end + 30))
    return Cue(at, end, _ACCORDING, mention, "after")


def _is_source_of_per(page: Page, sentence: Sentence, at: int, mention: Mention) -> bool:
    """Whether what "per" or "as per" at a token names says something: ", per Roe", "As per the police,".

    So does "per the experts:". Not "as per the rules", "as per the contract", "per year".
    """
    marked = at > sentence.first and page.inside[at - 1] >= 0
    if page.lowers[at] in _PER and (marked or at == sentence.first or page.words[at - 1] == ","):
        kind = phrase_type(page, mention.first, mention.last)
        people = (page.lowers[at + 1] in DETERMINERS and kind.animate) or (marked and kind.speaks)
        closed = mention.last >= sentence.stop or page.words[mention.last] in ",:"
        return mention.kind == "name" or (people and closed)
    if page.lowers[at - 1 : at] == [","] and mention.kind == "name":
        return True
    if page.lowers[at] in _PER or not (at == sentence.first or page.words[at - 1] == ","):
        return False
    collected = not _COLLECTED.isdisjoint(page.lowers[mention.first : mention.last])
    return mention.kind == "name" or collected or phrase_type(page, mention.first, mention.last).animate


def source_pronoun(page: Page, at: int, stop: int) -> Mention | None:
    """The pronoun at a token that names a source: "him"; no "her" that owns something, as in "her father"."""
    if page.lowers[at] not in _SOURCE_PRONOUNS:
        return None
    owns = page.lowers[at] in _OWNING and at + 1 < stop and page.analysis.word_class(at + 1) in ("NOUN", "ADJ")
    return None if owns else Mention(page, at, at + 1, "pronoun", (at, at + 1))


def _bare_document(page: Page, first: int, last: int) -> Mention | None:
    """A document without an article: "according to data released on Monday"."""
    bare = DOCUMENTS | _BARE_SOURCES
    known = page.lowers[last - 1] in bare or page.lowers[first] in bare
    return Mention(page, first, last, "noun", (first, last)) if known else None


def _with_maker(page: Page, mention: Mention, last: int, stop: int) -> Mention:
    """Numbers together with who collected them: "figures published | by the watchdog"; else the mention."""
    begin = collector_start(page, last, stop) or collector_start(page, last - 1, stop)
    end = phrase_end(page, begin, stop) if begin is not None else last
    return Mention(page, mention.first, end, "noun", (mention.first, end)) if end > last else mention


_COLLECTED = words_of("collected document")
_BARE_SOURCES = words_of("bare source")
_SOURCE_PRONOUNS = words_of("source pronoun")
_OWNING = words_of("pronoun and possessive")
_READERS = words_of("possessive of the reader")
_PER = words_of("source preposition")
