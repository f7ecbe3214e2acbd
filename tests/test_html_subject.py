"""Text about something else than headline and descriptions, more of it than of the article; all pages are invented."""

from __future__ import annotations

import json

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

HEADLINE = "Paper mill at Kallisuo to close in October"
DESCRIPTION = "The paper mill at Kallisuo shuts, and the staff in the villages along the river lose work."
MILL = (
    "The paper mill at Kallisuo will close in October after ninety years, its owner told the staff on Monday.",
    "About 240 people work there, most of them from the three villages along the river and their neighbours.",
    "The union called the decision a betrayal; the mayor said that she had learned of it from the evening news.",
    "The owner blamed the price of timber and said that no buyer for the mill had been found within a year.",
)
OTHERS = (
    "Vasterholm's ferry ran aground on Sunday and was towed to the yard, where divers looked at the damaged hull.",
    "The captain was not hurt, and all passengers reached the harbour in smaller boats before dark.",
    "A choir from the north sang for two hours in the cathedral, with songs that nobody knew.",
    "Tickets for the second evening were sold within minutes, the director said with a smile.",
    "Strawberries cost twice as much as last summer, since rain in May spoiled most of the flowers in the fields.",
    "Gardeners advise to cover young plants with fleece as soon as the first cold night is forecast for the valley.",
    "The national team drew its last match before the tournament, with two players injured at training.",
    "Its coach hopes that the goalkeeper recovers until the opening game against the champions.",
    "Astronomers have found a planet that circles two suns, and whose clouds of iron rain on the side without light.",
    "They used a telescope in the desert, with mirrors that are cleaned every night before the first observation.",
)
BACKGROUND = (
    "In the thirties a dam was built upstream, and cheap electricity drew weavers, smiths and a dairy to the valley.",
    "Later a railway followed, with a station whose clock was the first in the county to show summer time.",
)


def body(markup: str, description: str = DESCRIPTION) -> list[str]:
    head = f'<title>{HEADLINE}</title><meta name="description" content="{description}">'
    page = f"<html lang=en><head><meta charset=utf-8>{head}</head><body>{markup}</body></html>"
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", page.encode()))))
    assert isinstance(draft, Draft)
    return [block.text for block in draft.blocks]


def paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def cards(texts: tuple[str, ...]) -> str:
    return "".join(f'<div class="unit"><h3>{text[:30]}</h3><p>{text}</p></div>' for text in texts)


ARTICLE = f'<article><h1>{HEADLINE}</h1><div class="txt">{paragraphs(MILL)}</div></article>'
CROWDED = [  # text of others, longer than the article, before and after it
    f'<div class="col"><div class="a">{cards(OTHERS)}</div></div>{ARTICLE}',
    f'<div class="col"><section class="a">{paragraphs(OTHERS)}</section></div><main>{ARTICLE}</main>',
    f'<div class="q">{paragraphs(OTHERS[:5])}</div>{ARTICLE}<div class="r">{cards(OTHERS[5:])}</div>',
    ARTICLE.replace("</h1>", f'</h1><div class="v">{cards(OTHERS)}</div>'),
]


@pytest.mark.parametrize("markup", CROWDED)
def test_text_about_something_else(markup: str) -> None:
    assert body(markup) == list(MILL)


OWN = [  # parts of the article that say nothing of what its headline does
    f'<article><h1>{HEADLINE}</h1><div class="txt">{paragraphs(MILL + BACKGROUND)}</div></article>',
    (
        f'<article><h1>{HEADLINE}</h1><div class="txt">{paragraphs(MILL)}</div>'
        f'<div class="txt">{paragraphs(BACKGROUND)}</div></article>'
    ),
]


@pytest.mark.parametrize("markup", OWN)
def test_own_text_about_something_else(markup: str) -> None:
    assert body(markup) == [*MILL, *BACKGROUND]


def test_metadata_of_another_page() -> None:
    other = "Divers look for a ring that was lost in the harbour of Vasterholm when a wedding party crossed the bridge."
    assert body(ARTICLE, other) == list(MILL)


STATED = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(MILL)})
ELSEWHERE = [  # articles that a browser shows by scripts alone, beside much text about something else
    f"<template>{paragraphs(MILL)}</template>",
    f"<noscript>{paragraphs(MILL)}</noscript>",
    f'<script type="application/ld+json">{STATED}</script>',
]


@pytest.mark.parametrize("markup", ELSEWHERE)
def test_article_that_scripts_show(markup: str) -> None:
    others = f'<div class="col">{cards(OTHERS)}</div>'
    assert body(f"<article><h1>{HEADLINE}</h1>{markup}</article>{others}") == list(MILL)


def test_stated_text_that_the_page_shows() -> None:
    stated = f'<script type="application/ld+json">{STATED}</script>'
    assert body(f"{ARTICLE}{stated}") == list(MILL)
