"""Subjects whose description is a participle and its phrase: "A panel formed after the flood said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.verbs_within import has_clause
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import PREPOSITIONS, SUBORDINATORS
from newsschema.lexicons.function_words import ADDITION, AGENT, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_CLOSING = ",;:—–"


def before_participle(page: Page, floor: int, first: int, end: int, near: Mention | None) -> Mention | None:
    """Who is described by a participle whose phrase ends before a verb: "A panel | formed after the flood said".

    `near` is what seems the subject: who may speak behind "after" does, "A panel met after Roe said".
    """
    before = page.lowers[first - 1] if first > floor else ""
    timed = before in SUBORDINATORS and not (near is not None and near.kind == "noun" and not _speaks(page, near))
    if timed or not (before in PREPOSITIONS or before in ADDITION):
        return None
    begin = next((at + 1 for at in range(first - 1, floor - 1, -1) if page.words[at] in _CLOSING), floor)
    phrase = page.analysis.phrase_from(begin)
    if phrase is None or phrase.first != begin or phrase.last + 1 >= first or page.inside[begin] >= 0:
        return None
    verb, behind = phrase.last, page.lowers[phrase.last + 1]
    described = page.analysis.is_participle(verb) or page.is_past_form(verb)
    described = described and (behind in PREPOSITIONS or page.analysis.word_class(verb + 1) in ("ADP", "ADV"))
    linked = before in PREPOSITIONS or not AGENT.isdisjoint(page.lowers[verb:first])  # "written by A and B"
    if not (described and linked and noun_type(page.lowers[verb - 1]).speaks) or has_clause(page, verb + 1, end):
        return None
    mention = read_mention(page, begin, verb)
    return mention and Mention(page, mention.first, mention.last, mention.kind, (mention.phrase[0], end))


def without_participle(page: Page, mention: Mention) -> Mention:
    """A plural without the participle of a phrase behind it: "records | released on Friday"."""
    verb = mention.last - 1
    if mention.kind != "noun" or verb <= mention.first or page.lowers[mention.last] not in PREPOSITIONS:
        return mention
    plural = page.lowers[verb - 1].endswith(PLURAL_ENDING) and noun_type(page.lowers[verb - 1]).speaks
    if not plural or page.words[verb][0].isupper() or not page.is_past_form(verb):
        return mention
    return Mention(page, mention.first, verb, mention.kind, mention.phrase)


def _speaks(page: Page, mention: Mention) -> bool:
    """Whether people, a body or a document are in a description."""
    return any(noun_type(page.lowers[at]).speaks for at in range(mention.first, mention.last))
