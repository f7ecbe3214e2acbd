"""Evidence that a text is the headline of a page, and how much each piece of it weighs."""

from __future__ import annotations

from dataclasses import dataclass

# Evidence that a text is the headline. Learned with tests/benchmarks/headline_weights.py: right on .862 of the pages in
# cross-validation by publisher, on .859 without a main heading (.816 without the last five).
HEADLINE_EVIDENCE = {
    "json": 1.76,
    "sources": 1.61,
    "meta": 1.52,
    "above the text": 1.24,
    "json second": 1.23,
    "like another title": 1.21,
    "begins another": 1.11,
    "h1": 1.03,
    "first h1": 0.9,
    "like an h1": 0.89,
    "cut short": 0.67,
    "ends another": 0.57,
    "json name": 0.35,
    "only stated": 0.31,
    "only h1": 0.2,
    "other heading": -0.85,
    "like a heading": -1.22,
    "few words": -1.64,
    "another heading is stated": -2.0,  # by hand, as too rare: an h1 that no title supports
    "the publisher": -2.0,  # by hand, as too rare; also what a title adds to another heading
    "a date": -2.0,  # by hand, as too rare: a date and nothing else
    "ends in an ellipsis": -3.0,  # by hand, as too rare: the beginning of another candidate
    "cut at a quotation mark": -4.0,  # by hand: an attribute whose text holds the mark that ends it
    "called": 1.14,  # by its class or id, on pages without a main heading, as those below
    "text below": 1.12,  # share of the running text that follows it
    "line": 0.01,  # no heading
    "one of several": -1.13,  # set alike
    "a link": -1.32,
}
# The same on pages that state no headline, by metadata or by a title that a heading repeats. Learned with the same
# script from pages made without metadata, main heading or useful title: right on .743 to .864 of these in
# cross-validation by publisher.
UNSTATED_EVIDENCE = {
    "like the address": 2.9,  # share of the words of the page's address in it
    "text below": 2.71,
    "about the text": 1.91,  # share of its words in the running text
    "sources": 1.88,
    "meta": 1.87,
    "set off": 1.64,  # bold or larger as a whole
    "ends another": 1.4,
    "cut short": 1.36,
    "only stated": 1.27,
    "like another title": 1.16,
    "with the text": 1.15,  # in the element that holds the text
    "called": 1.12,
    "begins another": 1.09,
    "h1": 1.08,
    "first h1": 0.94,
    "words": 0.92,  # eight or more, or the share of that
    "like an h1": 0.85,
    "above the text": 0.79,
    "json name": 0.4,
    "title": 0.4,
    "only h1": -0.06,
    "other heading": -0.06,
    "like a heading": -0.41,
    "a byline": -0.48,
    "a link": -0.64,
    "line": -0.72,
    "a sentence": -0.88,
    "furniture": -0.93,
    "long": -1.12,
    "few words": -1.38,
    "one of several": -2.18,
}
_OF_UNSTATED = HEADLINE_EVIDENCE | UNSTATED_EVIDENCE


@dataclass(frozen=True, slots=True)
class HeadlineCandidate:
    """A text that may be the headline, with its evidence: names of `HEADLINE_EVIDENCE` and values from 0 to 1."""

    text: str
    element: int | None
    """The heading that shows it; None where only the metadata states it."""
    evidence: dict[str, float]
    stated: bool
    """Whether the page states its headline, or shows as a heading what its title says."""


def score_headline(candidate: HeadlineCandidate) -> float:
    """Return the sum of a candidate's evidence, weighted."""
    weights = HEADLINE_EVIDENCE if candidate.stated else _OF_UNSTATED
    return sum(weights.get(name, 0.0) * value for name, value in candidate.evidence.items())
