"""Integers of the rules that decide on the scores of scraped lines; fitted on held-out scores, see the weights file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Integers of the rules that decide on the scores; fitted on held-out scores, they are part of the weights file."""

    headline: int
    """The margin over the other labels from which the best headline of a text is its headline."""
    sentence: int
    """The same for a sentence with its full stop, which few headlines are."""
    deck: int
    """The score from which a line is the deck."""
    lead: int
    """The same for a sentence with nothing between it and headline and text, as the first paragraph is."""
    plain: int
    """What a sentence gains as part of the body in a text without a line that the lexicon knows as furniture."""
    pictured: int
    """What the grammar of credits adds to a caption that has its credit in the same line."""
    broken: int
    """What a paragraph gains of which the text has the beginning alone."""
    walled: int
    """What it gains where a wall to pay or sign in at follows."""
    caption_placed: int
    """What a line gains as a caption that names the positions of people, or says that the picture is old."""
    headline_placed: int
    """What such a line gains as the headline. This and the next four: see `headlines.EVIDENCE`."""
    headline_dated: int
    headline_stopped: int
    headline_arrows: int
    headline_titled: int
    headline_first: int
    """By how much less likely the first of two lines may be that is the headline above its deck."""
