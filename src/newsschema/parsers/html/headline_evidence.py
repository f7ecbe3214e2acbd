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
# The same where a page states no headline and the best of its headings and titles is hardly one. Learned with the same
# script from pages made without metadata, main heading or useful title: right on .631 to .862 of these in
# cross-validation by publisher.
UNSTATED_EVIDENCE = {
    "like the address": 3.14,  # share of the words of the page's address in it
    "text below": 2.77,
    "about the text": 2.44,  # share of its words in the running text
    "meta": 2.08,
    "sources": 2.05,
    "set off": 1.68,  # bold or larger as a whole
    "cut short": 1.48,
    "words": 1.46,  # eight or more, or the share of that
    "only stated": 1.38,
    "with the text": 1.21,  # in the element that holds the text
    "ends another": 1.09,
    "h1": 0.98,
    "like another title": 0.96,
    "begins another": 0.92,
    "called": 0.88,
    "like an h1": 0.84,
    "first h1": 0.76,
    "title": 0.65,
    "above the text": 0.64,
    "json name": 0.48,
    "only h1": -0.19,
    "other heading": -0.23,
    "a byline": -0.39,
    "a link": -0.5,
    "like a heading": -0.55,
    "furniture": -0.77,
    "long": -1.13,
    "line": -1.26,
    "a sentence": -1.27,
    "few words": -1.46,
    "one of several": -1.88,
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
    """Whether the page states its headline, or one of its headings and titles may be it."""


def score_headline(candidate: HeadlineCandidate) -> float:
    """Return the sum of a candidate's evidence, weighted."""
    weights = HEADLINE_EVIDENCE if candidate.stated else _OF_UNSTATED
    return sum(weights.get(name, 0.0) * value for name, value in candidate.evidence.items())
