"""Which document a description means: "the study" behind a review, "the survey" behind a poll."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.discourse import ARTICLE_AND_NOUN
from newsschema.extract.quotes.mentions.name_places import document_noun, head_word, last_introduced, printed
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.page import is_above_body
from newsschema.extract.quotes.passage.words import DETERMINERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.quotes.cast.discourse import Discourse, Entity
    from newsschema.extract.quotes.passage.page import Page

_HOLDERS = 60  # documents that are looked at
_STUDIES = words_of("study_noun")
_POLLS = words_of("poll_noun")
_DEFINITE = words_of("definite_determiner")


def same_document(discourse: Discourse, head: str) -> Entity | None:
    """The document that spoke last, which "the study" means where it was called a review before."""
    if head not in _STUDIES:
        return None
    return next(_documents(discourse, _STUDIES), None)


def same_poll(discourse: Discourse, page: Page, first: int, last: int, head: str) -> Entity | None:
    """The poll that spoke before, which "the survey", "new poll" in a headline or "the Roe-run poll" means.

    A name in "the Roe-run poll" is added to what was only called "a poll".
    """
    bare = is_above_body(page) and page.lowers[first] not in DETERMINERS
    if head not in _POLLS or page.lowers[last - 1] != head or not (bare or page.lowers[first] in _DEFINITE):
        return None
    known = next(_documents(discourse, _POLLS), None)
    if known is None or (not bare and _is_another(discourse, known, page, first, last)):
        return None
    if all(page.words[at].islower() for at in range(first + 1, last)):
        return known if bare or last - first == ARTICLE_AND_NOUN else None
    if not known.name[1:].islower() or bare:
        return None  # "the Roe-run poll" is not the Lau-run one
    known.name = printed(page, first, last)
    return known


def _is_another(discourse: Discourse, known: Entity, page: Page, first: int, last: int) -> bool:
    """Whether a document of the kind was introduced since a known one was last named."""
    since = last_introduced(page, first, document_noun(page, first, last) or page.lowers[last - 1])
    return since is not None and known.mention_before(discourse.numbers[id(page)], first) < since[0]


def _documents(discourse: Discourse, nouns: frozenset[str]) -> Iterator[Entity]:
    """The documents of a kind that spoke, the last first."""
    spoken = islice((*reversed(discourse.recent), *discourse.entities.values()), _HOLDERS)
    return (entity for entity in spoken if head_word(entity.name.lower().split()) in nouns)
