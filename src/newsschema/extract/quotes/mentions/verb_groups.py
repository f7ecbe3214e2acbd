"""Where the verb group before a reporting verb begins: "has repeatedly warned", "on Monday said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.adjuncts import before_adjunct
from newsschema.extract.quotes.names.name_ends import PERIOD_HEADS
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    HAVE,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
)
from newsschema.lexicons.function_words import ADVERB_ENDING, SURFACE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

LY_NOUNS = words_of("ly noun")
_IN_GROUP = AUXILIARIES | ADVERBS | words_of("adverb of the perfect")
_MORE = words_of("comparative adverb")


def skip_back(page: Page, at: int, first: int) -> int:
    """Step left over auxiliaries, adverbs and days between a subject and its verb; return one past the subject."""
    lowers = page.lowers
    while at > first and page.inside[at - 1] < 0:
        word, before = lowers[at - 1], before_adjunct(page, at, first)
        if before < at:
            at = before
            continue
        if at - 1 > first and page.words[at - 1][0].isupper() and word in ADVERBS:
            break  # "Bread for Tomorrow", "Ocean Now"
        size = _adverbial_size(page, at, first)
        adverb = word.endswith(ADVERB_ENDING) and word not in LY_NOUNS and page.words[at - 1][0].islower()
        compared = word in _MORE and lowers[at : at + 1] != [] and lowers[at].endswith(ADVERB_ENDING)  # "more recently"
        if size:
            at -= size
        elif adverb or compared or word in _IN_GROUP:
            at -= 1
        elif word in DAYS or (word in PERIODS and at - 2 >= first and lowers[at - 2] in PERIOD_HEADS):
            at -= 2 if at - 2 >= first and (lowers[at - 2] in SURFACE or word not in DAYS) else 1
        else:
            break
    return _over_phrase(page, at, first)


def _adverbial_size(page: Page, at: int, first: int) -> int:
    """The number of words of a fixed adverbial that ends before a token: 2 of "flat out", 0 where none does."""
    sizes = (size for size in (4, 3, 2) if at - size > first)
    return next((size for size in sizes if "-".join(page.lowers[at - size : at]) in _ADVERBIALS), 0)


_ADVERBIALS = words_of("fixed adverbial")


def _over_phrase(page: Page, at: int, first: int) -> int:
    """Step over a phrase between "has" and its verb: "has over the past months warned"."""
    for back in range(at - 2, max(first, at - 7), -1):
        if page.words[back] == "," or page.inside[back] >= 0 or page.lowers[back] in PRONOUNS:
            return at
        if page.lowers[back] in HAVE:
            return back if page.lowers[back + 1] in PREPOSITIONS else at
    return at
