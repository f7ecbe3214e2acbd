"""Which line of a scraped text is its headline: the line model's margins, and evidence that it leaves to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.text.features import KINDS, LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsschema.parsers.text.features import Column
    from newsschema.parsers.text.limits import Limits


_HEADLINE, _DECK = LABELS.index("headline"), LABELS.index("deck")
_CONSENT = KINDS.index("consent")
_NEVER = 100_000
"""What furniture loses as the headline, and the line above a notice of consent, which heads that."""


class Evidence(NamedTuple):
    """For or against a line as the headline, where a column has a value in a range."""

    name: str
    column: str
    low: int
    high: int
    weight: str
    """The field of `Limits` that holds what the line gains."""


EVIDENCE = (
    Evidence("has what captions have: positions of people, an old picture", "placed", 1, 1, "headline_placed"),
    Evidence("states a day", "dated", 1, 1, "headline_dated"),
    Evidence("ends with a full stop", "last", 1, 1, "headline_stopped"),
    Evidence("has arrows, dots or bars, as the path to an article has", "arrows", 1, 1000, "headline_arrows"),
    Evidence("is the page's title or nearly so", "title", 1, 2, "headline_titled"),
)


def likeliest_headline(columns: Mapping[str, Column], scores: Sequence[Sequence[int]], limits: Limits) -> int:
    """Return the line that is the headline if one is, given the scores of `LABELS` for each line.

    Of two lines that are both likeliest the headline, the first is it where the second may as well be its deck.
    """
    own = [margin_of(row, _HEADLINE) for row in scores]
    for evidence in EVIDENCE:
        weight = getattr(limits, evidence.weight)
        for at, value in enumerate(columns[evidence.column]):
            if evidence.low <= value <= evidence.high:
                own[at] += weight
    for at, (kind, under) in enumerate(zip(columns["kind"], columns["kind@+1"], strict=True)):
        own[at] -= _NEVER if kind or under == _CONSENT else 0
    best = max(range(len(own)), key=own.__getitem__)
    may_be_deck = sorted(scores[best])[-2] == scores[best][_DECK]
    first = may_be_deck and best > 0 and own[best - 1] > max(0, own[best] - limits.headline_first)
    return best - 1 if first else best


def margin_of(row: Sequence[int], label: int) -> int:
    """By how much the label's score is over the best of the others."""
    return row[label] - max(*row[:label], *row[label + 1 :])
