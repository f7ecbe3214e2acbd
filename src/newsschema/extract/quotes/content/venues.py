"""Where something was said, at the end of what is reported: "the ferry was late | in a post on X"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.lexicons.function_words import GOAL, OWNER_ENDINGS, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_VENUES = words_of("venue")
_REPLIES = words_of("reply")
_QUESTIONS = words_of("what is replied to")
_OPENERS = words_of("venue opener")
_ARTICLES = words_of("indefinite_article")
_ON_OCCASION = words_of("within occasion")
_OCCASIONS = words_of("occasion")
_PHRASE = 6  # tokens of "in a short radio interview"
_TAIL = 16  # tokens of "in a brief statement to the Larne Mail on Friday evening"


def before_venue(page: Page, first: int, stop: int) -> int:
    """Where content ends before the speech, post or reply that it was said in, which must close it; else `stop`."""
    begin = max(first + 1, stop - _TAIL)
    occasion = _occasion_start(page, first, begin, stop)
    if occasion < stop:
        return occasion
    if _OPENERS.isdisjoint(page.lowers[begin : stop - 2]):
        return stop
    openers = compress(range(begin, stop - 2), map(_OPENERS.__contains__, page.lowers[begin : stop - 2]))
    return next((at for at in openers if _opens_venue(page, at, stop) and _closes(page, at, stop)), stop)


def _occasion_start(page: Page, first: int, begin: int, stop: int) -> int:
    """Where the occasion begins on which a thing was announced or asked for: "announced the sale | at a rally"."""
    if _ON_OCCASION.isdisjoint(page.lowers[begin : stop - 2]) or has_verb(page, first, stop):
        return stop
    openers = compress(range(begin, stop - 2), map(_ON_OCCASION.__contains__, page.lowers[begin : stop - 2]))
    return next((at for at in openers if _opens_occasion(page, at, stop)), stop)


def _opens_occasion(page: Page, at: int, stop: int) -> bool:
    phrase = page.analysis.phrase_of(at + 1) if page.lowers[at + 1] in _ARTICLES and page.inside[at] < 0 else None
    return phrase is not None and phrase.last <= stop and page.lowers[phrase.last - 1] in _OCCASIONS


def _opens_venue(page: Page, at: int, stop: int) -> bool:
    """Whether "in a post", "during a radio interview", "in response to a question" begins at a token."""
    lowers = page.lowers
    if lowers[at + 1] in _REPLIES:
        return lowers[at + 2] in GOAL and not _QUESTIONS.isdisjoint(lowers[at + 3 : stop])
    if lowers[at + 1].endswith(PLURAL_ENDING) and lowers[at + 1][:-1] in _VENUES:
        return page.analysis.word_class(at + 2) in ("ADP", "VERB")  # "in remarks to", "in posts shared on"
    if lowers[at + 1] not in _ARTICLES:
        return False
    if _VENUES.isdisjoint(lowers[at + 2 : at + _PHRASE]):
        return False
    phrase = page.analysis.phrase_of(at + 1)
    return phrase is not None and phrase.last <= stop and lowers[phrase.last - 1] in _VENUES


def _closes(page: Page, at: int, stop: int) -> bool:
    """Whether a phrase runs on to the end without a clause, and no verb needs it: not "it was named in a letter"."""
    if _is_verb(page, at - 1) or page.inside[at] >= 0 or page.inside[stop - 1] >= 0:
        return False
    return "," not in page.words[at:stop] and not has_verb(page, at, stop)


def _is_verb(page: Page, at: int) -> bool:
    """Whether a verb is at a token, and no noun with an owner: "Roe's sentencing"."""
    owned = page.words[at - 1].endswith(OWNER_ENDINGS)
    return page.analysis.word_class(at) in ("VERB", "AUX") and not owned
