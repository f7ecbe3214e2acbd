"""Fit the integers of the rules that decide on scored lines, on scores by models that have not seen the text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from newsschema.parsers.common.times import day_of
from newsschema.parsers.common.truncation import is_truncated
from newsschema.parsers.text.article import lay_out
from newsschema.parsers.text.features import LABELS
from newsschema.parsers.text.headlines import likeliest_headline
from newsschema.parsers.text.labels import Candidates, add_placed, choose_labels
from newsschema.parsers.text.limits import Limits
from newsschema.parsers.text.lines import Line, read_lines
from newsschema.parsers.text.meta import AuthorLimits, Dated, DateLimits, Named, choose_meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from text_documents import Document

    from newsschema.parsers.text.meta_features import Layout

LINES = Limits(
    headline=-2500, sentence=0, deck=-700, lead=1000, plain=1000, pictured=4500, broken=1000, walled=4000,
    caption_placed=2500, headline_placed=-3000, headline_dated=-1500, headline_stopped=-3000, headline_arrows=-1500,
    headline_titled=3000, headline_first=1500,
)  # fmt: skip
DATES = DateLimits(least=-700, below=4000)
AUTHORS = AuthorLimits(least=-1500, beside=0, below=4000, agency=3000, sign=3000, unlikely=4500)
"""Where the search begins."""
GRIDS = {
    "headline": (-8000, -6000, -5000, -4000, -3000, -2500, -2000, -1500, -1000, -500, 0),
    "sentence": (-1500, -500, 0, 500, 1000, 2000),
    "deck": (-1500, -1000, -700, -500, 0, 500, 1000, 1500),
    "lead": (0, 500, 1000, 2000),
    "plain": (0, 500, 1000, 2000, 3000),
    "pictured": (0, 1500, 3000, 4500, 6000),
    "broken": (0, 1000, 2000, 3000, 4500),
    "walled": (0, 2000, 4000, 6000),
    "caption_placed": (0, 1000, 2500, 4000),
    "headline_placed": (-4500, -3000, -1500, 0),
    "headline_dated": (-3000, -1500, -700, 0),
    "headline_stopped": (-3000, -1500, -700, 0),
    "headline_arrows": (-3000, -1500, -700, 0),
    "headline_titled": (0, 700, 1500, 3000),
    "headline_first": (0, 500, 1000, 1500, 2500),
    "least": (-2500, -2000, -1500, -1000, -500, 0, 500, 1000, 1500),
    "beside": (-1500, -1000, -500, 0, 500, 1000, 1500),
    "below": (0, 1000, 2500, 4000, 6000),
    "agency": (1500, 3000, 4500),
    "sign": (0, 1500, 3000, 4500),
    "unlikely": (0, 1500, 3000, 4500, 6000),
}
EVIDENCE = frozenset(name for name in GRIDS if name.startswith(("headline_", "caption_")))
"""Limits that are fitted before the others, on what the line scores alone give."""
OTHERS = frozenset(LINES.__dataclass_fields__) - EVIDENCE
PASSES = 2
GAIN = 0.003
"""What a change must gain in the value of all texts: more than one text can, so that a limit that no text or a single
one decides stays where it is."""
MEASURES = {
    "headline": 2.0, "deck": 1.0, "no deck": 1.0, "typed deck": 1.0, "body": 4.0, "caption": 1.0, "credit": 1.0,
    "truncated": 1.0, "day": 1.0, "authors": 1.0,
}  # fmt: skip
"""What the value of all texts is made of, as their scores are, and the weight of each."""
UNDATED = 2.0
"""The weight of a text that prints days, but not that of its publication, relative to others."""
NEAR = timedelta(days=10)
"""From the gold's day to one that may be another reading of it."""
KIND_WEIGHTS = {"scraped": 1.0, "main": 1.0, "full": 1.0, "flat": 0.7, "typed": 0.7, "tailed": 0.7}
T = TypeVar("T", Limits, DateLimits, AuthorLimits)
Parts = dict[str, tuple[float, float]]
"""By measure, how much of a text is right, and of how much."""


@dataclass
class ScoredCase:
    """A text with held-out scores of its lines alone."""

    document: Document
    labels: Sequence[str]
    """By its gold; "optional" for a line that may be either."""
    columns: Mapping[str, list[int]]
    """Those that `headlines.EVIDENCE` and the rules of captions read."""
    scores: list[list[int]]


@dataclass
class Case:
    """A text with held-out scores."""

    document: Document
    labels: Sequence[str]
    """By its gold; "optional" for a line that may be either."""
    scores: list[list[int]]
    candidates: Candidates
    decks: list[int]

    @cached_property
    def lines(self) -> list[Line]:
        return read_lines(self.document.text)

    def layout(self, limits: Limits) -> Layout:
        return lay_out(self.lines, choose_labels(self.lines, self.scores, self.candidates, self.decks, limits))


@dataclass
class MetaCase:
    """A labelled text with held-out scores of dates and bylines."""

    document: Document
    layout: Layout
    dated: Dated
    named: Named

    @cached_property
    def printed(self) -> set[str]:
        """The authors' names in plain letters, as far as the text prints them."""
        text = f" {plain(self.document.text)} "
        return {own for own in map(plain, self.document.gold.authors) if f" {own} " in text}


def fitted_limits(
    cases: Sequence[Any], start: T, value: Callable[[Any, T], Parts], fixed: frozenset[str] = frozenset()
) -> T:
    """Change one limit at a time to the best of its grid; `value` gives the parts of a text's value."""
    best, limits = value_of(value(case, start) for case in cases), start
    for _ in range(PASSES):
        before = limits
        for name in (own for own in start.__dataclass_fields__ if own not in fixed):
            for setting in GRIDS[name]:
                tried = replace(limits, **{name: setting})
                if tried != limits and (own := value_of(value(case, tried) for case in cases)) > best + GAIN:
                    best, limits = own, tried
        if limits == before:
            break
    return limits


def value_of(texts: Iterable[Parts]) -> float:
    """The weighted mean of the measures, from 0 to 1; each is the share that is right in all texts together."""
    right, whole = dict.fromkeys(MEASURES, 0.0), dict.fromkeys(MEASURES, 0.0)
    for parts in texts:
        for name, (own, size) in parts.items():
            right[name] += own
            whole[name] += size
    known = [name for name in MEASURES if whole[name]]
    total = sum(MEASURES[name] for name in known)
    return sum(MEASURES[name] * right[name] / whole[name] for name in known) / total if total else 0.0


def evidence_value(case: ScoredCase, limits: Limits) -> Parts:
    """The likeliest headline of a text that has one, and its captions by the scores alone."""
    document, weight = case.document, KIND_WEIGHTS[case.document.kind]
    scores = [list(row) for row in case.scores]
    add_placed(case.columns, scores, limits)
    parts: Parts = {}
    if "headline" in case.labels:
        right = case.labels[likeliest_headline(case.columns, scores, limits)] == "headline"
        parts["headline"] = (weight * right, weight)
    if not document.stated.isdisjoint(("images", "photos")):
        chosen = [LABELS[row.index(max(row))] for row in scores]
        both, either = _counted([1] * len(chosen), chosen, case.labels, ("caption",))
        parts["caption"] = (weight * both, weight * either)
    return parts


def line_value(case: Case, limits: Limits) -> Parts:
    """What the labels of a text are worth: its headline, deck, body, pictures and end.

    Decks are judged where the gold states them. The end is not judged in texts that `text_documents` cut: every second
    of those with an end would be cut off, of real texts few are.
    """
    layout, gold, document = case.layout(limits), case.labels, case.document
    chosen, weight = layout.labels, KIND_WEIGHTS[document.kind]
    words = [0 if label == "optional" else line.words for line, label in zip(case.lines, gold, strict=True)]
    both, either = _counted(words, chosen, gold, ("body", "heading"))
    parts: Parts = {"body": (weight * (both / either if either else 1.0), weight)}
    if document.kind in ("scraped", "typed", "flat") or "headline" in gold:
        parts["headline"] = (weight * _is_right_headline(case, chosen), weight)
    if document.kind == "typed" or "subheadline" in document.stated:
        decks = {at for at, label in enumerate(gold) if label == "deck"}
        own = chosen.index("deck") if "deck" in chosen else None
        name = "typed deck" if document.kind == "typed" else "deck" if decks else "no deck"
        parts[name] = (weight * (own in decks if decks else own is None), weight)
    if document.kind == "typed" or not document.stated.isdisjoint(("images", "photos")):
        for name in ("caption", "credit"):
            both, either = _counted([1] * len(words), chosen, gold, (name,))
            parts[name] = (weight * both, weight * either)
    if document.truncated is not None and not document.name.startswith("cut/"):
        cut_off = _is_truncated(layout)
        parts["truncated"] = (2 * weight * (cut_off and document.truncated), weight * (cut_off + document.truncated))
    return parts


def _is_right_headline(case: Case, chosen: Sequence[str]) -> bool:
    """Whether the headline is one of the gold's, or rightly missing."""
    keys = {line.key for line, label in zip(case.lines, case.labels, strict=True) if label == "headline"}
    own = case.lines[chosen.index("headline")].key if "headline" in chosen else None
    return own in keys if keys else own is None


def _is_truncated(layout: Layout) -> bool:
    after = [line.text for line in layout.lines[layout.end : layout.end + 12]]
    return is_truncated([layout.lines[at].text for at in layout.body], after)


def _counted(
    weights: Sequence[int], chosen: Sequence[str], gold: Sequence[str], labels: Sequence[str]
) -> tuple[int, int]:
    """Twice the weight of the lines that rightly have one of the labels, and the weight of those of both sides: F1."""
    both = either = 0
    for weight, own, right in zip(weights, chosen, gold, strict=True):
        both += 2 * weight * (own in labels and right in labels)
        either += weight * ((own in labels) + (right in labels))
    return both, either


def date_value(case: MetaCase, limits: DateLimits) -> Parts:
    """Whether the date is right, or rightly missing; texts that print other days alone weigh more."""
    document = case.document
    if "published" not in document.stated or not (days := case.dated.days):
        return {}
    found = choose_meta(case.layout, None, replace(case.dated, limits=limits), case.named).published
    day, weight = (document.gold.day or "")[:10], KIND_WEIGHTS[document.kind]
    if day in {value[:10] for value in days.values()}:
        return {"day": (weight * (found is not None and found.value[:10] == day), weight)}
    if day and is_near(day, days.values()):
        return {}
    return {"day": (UNDATED * weight * (found is None), UNDATED * weight)}


def is_near(day: str, others: Iterable[str]) -> bool:
    """Whether one of the other days may be another reading of a day: of the last change, or of another time zone."""
    own = day_of(day)
    return own is None or any((other := day_of(text)) is None or abs(other - own) <= NEAR for text in others)


def author_value(case: MetaCase, limits: AuthorLimits) -> Parts:
    """The F1 of the names of the authors that the text prints."""
    document = case.document
    if "authors" not in document.stated:
        return {}
    found = choose_meta(case.layout, None, case.dated, replace(case.named, limits=limits)).authors
    own, gold = Counter({plain(author.name) for author in found}), Counter(case.printed)
    both, either = sum((own & gold).values()), sum(own.values()) + sum(gold.values())
    weight = KIND_WEIGHTS[document.kind]
    return {"authors": (weight * (2 * both / either if either else 1.0), weight)}


def plain(name: str) -> str:
    """A name without accents, case and punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign))))
