"""Content ends before a verb that agrees with its plural speaker alone: "Police said a man was shot | and are"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.words import ADVERBS, AUXILIARIES, CONJUNCTIONS
from newsschema.lexicons.function_words import COMPLEMENTIZER

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page


def speaker_end(page: Page, first: int, stop: int, subject: Mention) -> int:
    """Where content about one thing ends before what its speakers do now; `stop` where it does not."""
    if (
        subject.kind not in ("noun", "name")
        or page.lowers[first - 1] in COMPLEMENTIZER
        or not _is_many(page, subject.last - 1)
    ):
        return stop
    joints = compress(range(first + 2, stop - 2), map(CONJUNCTIONS.__contains__, page.lowers[first + 2 : stop - 2]))
    for at in joints:
        verb = at + 1 + (page.lowers[at + 1] in ADVERBS)
        if page.inside[at] < 0 and page.lowers[verb] in AUXILIARIES and _is_many(page, verb):
            return at - (page.words[at - 1] == ",") if _is_about_one(page, first, at) else stop
    return stop


def _is_many(page: Page, at: int) -> bool:
    """Whether a noun is a plural, or an auxiliary the plural of the present: "police", "are", "have"."""
    features = page.analysis.features(at)
    if page.analysis.word_class(at) != "AUX":
        return features.get("number") == "plur"
    return features.get("tense") == "pres" and "number" not in features and "modal" not in features


def _is_about_one(page: Page, first: int, stop: int) -> bool:
    """Whether the only finite clause of content is of one person or thing, by its verb: "was", "has", "leaks"."""
    finite = [one for one in page.analysis.clauses_within(first, stop) if one.finite]
    return len(finite) == 1 and page.analysis.features(finite[0].group[0]).get("number") == "sing"
