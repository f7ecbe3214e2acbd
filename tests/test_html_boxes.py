"""Boxes of others before, amid and after an article's text: left out by what they are about; all pages are invented."""

from __future__ import annotations

import pytest

from test_html_regions import HEADLINE, OBSERVATORY, ORCHARD, THEATRE, body, lines
from test_page_lines import PARAGRAPHS

HEAD = f"<h1>{HEADLINE}</h1>"
TEXT, HALVES = lines(PARAGRAPHS), (lines(PARAGRAPHS[:6]), lines(PARAGRAPHS[6:]))
SUBJECTS = {"fruit": ORCHARD[:4], "astronomy": OBSERVATORY[:4], "theatre": THEATRE[:4]}
PLACES = {  # where the box is
    "above the text": f"{HEAD}{{box}}<div class=t>{TEXT}</div>",
    "before the text": f"{HEAD}<div class=t>{{box}}{TEXT}</div>",
    "amid the text": f"{HEAD}<div class=t>{HALVES[0]}{{box}}{HALVES[1]}</div>",
    "after the text": f"{HEAD}<div class=t>{TEXT}{{box}}</div>",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("others", SUBJECTS.values(), ids=SUBJECTS)
def test_a_box_about_something_else_is_left_out(others: list[str], place: str) -> None:
    box = f"<div class=k1><div class=k2>{lines(others, 'div')}</div></div>"
    assert body(place.format(box=box)) == list(PARAGRAPHS)


OWN = {  # the article's own lines in elements of their own
    "the second half": f"{HEAD}<div class=t>{HALVES[0]}<div class=k1><div class=k2>{HALVES[1]}</div></div></div>",
    "the first half": f"{HEAD}<div class=t><div class=k1><div class=k2>{HALVES[0]}</div></div>{HALVES[1]}</div>",
    "each line": f"{HEAD}<div class=t>"
    + "".join(f"<div class=k1>{lines([one])}</div>" for one in PARAGRAPHS)
    + "</div>",
    "a quotation": f"{HEAD}<div class=t>{HALVES[0]}<blockquote>{HALVES[1]}</blockquote></div>",
}


@pytest.mark.parametrize("page", OWN.values(), ids=OWN)
def test_the_articles_own_lines_in_a_box_stay(page: str) -> None:
    assert body(page) == list(PARAGRAPHS)


def test_others_alone_are_the_text() -> None:
    assert body(f"{HEAD}<div class=t><div class=k1>{lines(ORCHARD)}</div></div>") == ORCHARD
