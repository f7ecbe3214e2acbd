"""Which line of a scraped text is its headline: the line model's margins, and evidence that it leaves to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsschema.parsers.text.features import Column


class Evidence(NamedTuple):
    """What a line gains as the headline, in thousandths of log odds, where a column has a value in a range."""

    name: str
    column: str
    low: int
    high: int
    weight: int


# The weights were set on headlines by models that had not seen the site.
EVIDENCE = (
    Evidence("has what captions have: positions of people, an old picture", "placed", 1, 1, -3000),
    Evidence("states a day", "dated", 1, 1, -1500),
    Evidence("ends with a full stop", "last", 1, 1, -1500),
    Evidence("has arrows, dots or bars, as the path to an article has", "arrows", 1, 1000, -1500),
    Evidence("is the page's title or nearly so", "title", 1, 2, 1500),
)
_NEARLY = 100
"""By how much the margin of the second of two headlines may be better."""


def likeliest_headline(columns: Mapping[str, Column], margins: Sequence[int]) -> int:
    """Return the line that is the headline if one is; `margins` are the headline's over each line's other labels.

    Of two lines nearly as good the first is the headline, the second the deck.
    """
    own = [int(margin) for margin in margins]
    for evidence in EVIDENCE:
        for at, value in enumerate(columns[evidence.column]):
            if evidence.low <= value <= evidence.high:
                own[at] += evidence.weight
    best = max(range(len(own)), key=own.__getitem__)
    return best - 1 if best and own[best - 1] > own[best] - _NEARLY else best
