"""Subjects behind a reporting verb or apart from it: "said Ana Roe", "The rule, say ministers, will hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.agreement import (
    is_plural,
)
from newsschema.extract.quotes.mentions.subjects import (
    subject_after,
)
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import (
    PREPOSITIONS,
    verbs,
)
from newsschema.lexicons.function_words import COMPLEMENTIZER

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence


def is_inverted_later(page: Page, at: int) -> bool:
    """Whether a reporting verb behind a comma is at a token: ", said Ana Roe"."""
    return page.words[at - 1] == "," and page.lowers[at] in verbs() and "inverts" in verbs()[page.lowers[at]].traits


def behind_speech(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """The name right behind speech, appositions closed by a comma: "“...,” Ana Roe, a vet in Cork, said"."""
    if page.words[at - 1] != "," or not sentence.regions:
        return None
    region = next((one for one in reversed(sentence.regions) if one.right <= at), None)
    if region is None or region.right >= at - 1 or page.last_sign(region) not in ",?!":
        return None
    end = name_end(page, region.right, at)
    if end <= region.right or page.words[end] != "," or has_verb(page, end, at):
        return None
    return Mention(page, region.right, end, "name", (region.right, at - 1))


def is_between_commas(page: Page, sentence: Sentence, at: int, end: int) -> bool:
    """Whether a verb and a plural behind it are set apart: "The rule, say ministers, will hurt nobody"."""
    inverted = subject_after(page, sentence, end) if page.words[at - 1] == "," and end < sentence.stop else None
    if inverted is None:
        return False
    last = inverted.phrase[1]
    return (last >= sentence.stop or page.words[last] == ",") and is_plural(page, inverted)


def may_invert(page: Page, sentence: Sentence, subject: Mention, after: str) -> bool:
    """Whether a verb right behind a quote or comma has its subject after it: nothing but its tail follows."""
    if after in COMPLEMENTIZER or subject.kind == "pronoun":
        return False
    end = subject.last if subject.kind != "name" else subject.phrase[1]
    if end >= sentence.stop:
        return True
    return page.lowers[end] in _TAILS or page.words[end] in ",.(—–:;" or page.inside[end] >= 0


_TAILS = PREPOSITIONS.union(
    *map(words_of, ("tail of inverted subject", "day", "deictic day", "opener of time", "manner or time"))
)
