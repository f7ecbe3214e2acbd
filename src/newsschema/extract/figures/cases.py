"""A figure whose noun is looked for, and what a rule decides of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis


class Case(NamedTuple):
    """A figure with what is known when its noun is looked for."""

    analysis: Analysis
    found: Quantity
    barred: AbstractSet[int]
    """The tokens of dates and of the figures before."""
    last: tuple[Quantity, NounRange] | None
    """The figure before with its phrase."""
    alike: tuple[Quantity, NounRange] | None
    """The last figure of the same kind with its phrase."""
    group: tuple[Quantity, tuple[int, int]] | None = None
    """The last count of several things with their phrase."""


class Answer(NamedTuple):
    """What a rule has decided: the phrase, or None where the figure has none."""

    phrase: NounRange


Rule = Callable[[Case], Answer | None]
