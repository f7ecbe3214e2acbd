"""What holds for the figures of any text at all."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsschema.extract.figures import find_figures
from newsschema.extract.figures.measures import RATES
from newsschema.extract.figures.printed import codes
from newsschema.lexicons import rows

CODES = {
    *codes(),
    *(row["code"] for row in rows("shared_currencies")),
}
WORDS = """
    1 12 1,200 3.5 .5 ½ 1/2 1.2.3 0 -5 two twenty-five a half third of million bn m k $ US$ £ € Rs # % percent
    points km mph sq ft - – to and or between from about at least up no more than nearly over ( ) , . ; people
    workers year-old years old aged was she in out of every tens thousands several dozen few hundred lakh second
    largest 3rd one two-thirds "the" Route Boeing rose fell per a month doubled threefold 12-fold each barrel share
    plus minus by down up magnitude degrees warming 212p 25-year-old's Jr. 911 ( / seventh person which those it's
    among another further another more longer than as high as within add to for cash daily monthly & leads trails
    high record hurt missing turns age Ms Obi they it : topping tops
    """
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=25).map("\n".join),
)


def _factors(unit: str) -> list[str]:
    """Return the two sides of a rate: "kg" and "m3" of "kg/m3"."""
    return [side.strip("()") for side in unit.split("/")]


@given(TEXTS)
def test_figures_are_grounded_ordered_and_finite(text: str) -> None:
    figures = find_figures(text)
    for figure in figures:
        span = figure.span
        assert text[span.start : span.end] == span.exact != ""
        assert figure.unit is None or figure.unit in CODES or set(_factors(figure.unit)) <= CODES | set(RATES.values())
        assert figure.per is None or figure.per in CODES | set(RATES.values()) or figure.per in " ".join(text.split())
        assert figure.change is None or figure.kind not in {"age", "ordinal"}
        assert figure.counted is None or figure.counted in " ".join(text.split())
        assert all(math.isfinite(n) for n in (figure.value, figure.low, figure.high) if n is not None)
        if figure.low is not None and figure.high is not None:
            assert figure.low < figure.high
    assert all(before.span.end <= after.span.start for before, after in pairwise(figures))


@given(TEXTS)
def test_figures_are_the_same_each_time(text: str) -> None:
    assert find_figures(text) == find_figures(text)
