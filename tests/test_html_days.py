"""Where and how pages print the day of publication beside other days; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

MILL = (
    "The paper mill at Kallisuo will close in October after ninety years, its owner told the staff on Monday.",
    "About 240 people work there, most of them from the three villages along the river and their neighbours.",
    "The union called the decision a betrayal; the mayor said that she had learned of it from the evening news.",
    "The owner blamed the price of timber and said that no buyer for the mill had been found within a year.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in MILL)
CARDS = "".join(
    f'<div class="card"><h3><a href="/{n}">Ferry aground near Vasterholm {n}</a></h3><span>{n} May 2023</span></div>'
    for n in (3, 4, 5)
)
TODAY = '<header><a href="/">Harbour Courier</a><div>Tuesday, 9 July 2024</div></header>'


def published(under: str, after: str = "", top: str = "", language: str = "en-GB") -> str | None:
    article = f"<article><h1>Paper mill to close</h1>{under}<div>{TEXT}</div>{after}</article>"
    page = f'<html lang="{language}"><head><meta charset=utf-8></head><body>{top}{article}</body></html>'
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", page.encode()))))
    assert isinstance(draft, Draft)
    return draft.published.value if draft.published else None


DAYS = [  # below the headline, after the text, above all, language -> the day
    ("<div>Updated 8 June 2024</div>", "<p>First published 2 June 2024</p>", "", "en-GB", "2024-06-02"),
    ("<div>Aktualisiert am 8.6.2024</div>", "<p>Erstmals veröffentlicht am 2.6.2024</p>", "", "de", "2024-06-02"),
    ("<div>Updated 8 June 2024</div>", "<p>4 June 2024</p>", "", "en-GB", "2024-06-08"),  # a day of whatever
    ("<div>Updated 8 June 2024</div>", "<p>Published 9 June 2024</p>", "", "en-GB", "2024-06-08"),  # of something else
    ("<div>Updated 8 June 2024</div>", "", "", "en-GB", "2024-06-08"),
    ("<div>2 June 2024 | Updated 08/06/2024</div>", "", "", "en-GB", "2024-06-02"),
    ("<p>更新时间：2024-06-08</p><p>2024-06-02</p>", "", "", "zh-CN", "2024-06-02"),
    ("<div>Güncelleme: 08.06.2024</div>", "<p>İlk yayın: 02.06.2024</p>", "", "tr", "2024-06-02"),
    ("<p>Ana Ruiz</p>", "<p>2 June 2024</p>", TODAY, "en-GB", "2024-06-02"),
    ("<p>Ana Ruiz</p>", "", TODAY, "en-GB", "2024-07-09"),  # better than none
    ("<p>2 June 2024</p>", "", TODAY, "en-GB", "2024-06-02"),
    ("", f"<div>2 June 2024</div><div>{CARDS}</div>", "", "en-GB", "2024-06-02"),
    ("", f"<div>{CARDS}</div>", "", "en-GB", None),
    ("", "<div>Publié le 02/06/2024<br>Mis à jour à 14h03 <a href=#c>10 réactions</a></div>", "", "fr", "2024-06-02"),
    ("", "<div>First published 2 June 2024 in the print edition, page 7</div>", "", "en-GB", "2024-06-02"),
    ("", "<div>The mill's last strike ended on 2 June 2014 after six weeks</div>", "", "en-GB", None),
    ("<p>19/03/2567</p>", "", "", "th", "2024-03-19"),
    ("<p>เผยแพร่ 19 มีนาคม 2567</p>", "", "", "th", "2024-03-19"),
]


@pytest.mark.parametrize(("under", "after", "top", "language", "day"), DAYS)
def test_day_among_others(under: str, after: str, top: str, language: str, day: str | None) -> None:
    assert published(under, after, top, language) == day


def test_times_of_which_one_says_that_it_is_of_an_update() -> None:
    update = '<time datetime="2024-06-08T10:00:00Z">Updated 8 June</time>'
    assert published(update + '<time datetime="2024-06-02T10:00:00Z">2 June</time>') == "2024-06-02T10:00:00Z"
    assert published(update) == "2024-06-08T10:00:00Z"
