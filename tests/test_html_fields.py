"""Headline, deck, authors and day of pages in many styles; all pages are invented."""

from __future__ import annotations

import json

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

LINES = (
    "The council of Varnholm voted on Tuesday to rebuild the wooden bridge that the spring flood carried off in March.",
    "Engineers expect the work to take eleven months; the ferry will keep running until the new span opens in autumn.",
    "Shopkeepers on the east bank welcomed the decision but asked for a footpath before the first snow falls on it.",
)
TEXT = "".join(f"<p>{line}</p>" for line in LINES)
RIGHT = "Varnholm rebuilds its wooden bridge"


def read(head: str = "", above: str = "", text: str = TEXT, top: str = "") -> Draft:
    html = f"<html lang=en><head>{head}</head><body>{top}<main>{above}<div>{text}</div></main></body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    return draft


def linked(**stated: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **stated})}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


H1 = f"<h1>{RIGHT}</h1>"
HEADLINES = [  # what the head states, what is shown above the text, before it, the headline
    ("the title alone is rewritten", "<title>Bridge news: all you need to know</title>", H1, "", RIGHT),
    ("sharing metadata is rewritten", meta("og:title", "You won't believe this bridge"), H1, "", RIGHT),
    ("the site is at the right", f"<title>{RIGHT} | Elm Daily</title>", H1, "", RIGHT),
    (
        "the site is at the left",
        f"<title>Elm Daily - {RIGHT}</title>" + meta("og:site_name", "Elm Daily"),
        "",
        "",
        RIGHT,
    ),
    (
        "an attribute ends at a quotation mark of the headline",
        '<meta property="og:title" content="Varnholm opens its "blue" bridge">',
        "<h1>Varnholm opens its &quot;blue&quot; bridge</h1>",
        "",
        'Varnholm opens its "blue" bridge',
    ),
    ("the site is behind a Korean bar", f"<title>{RIGHT}ㅣElm Daily</title>", "", "", RIGHT),
    ("a kicker in the shown one", meta("og:title", RIGHT), f"<h1>Flood: {RIGHT}</h1>", "", RIGHT),
    (
        "a kicker in an element",
        meta("og:title", RIGHT),
        f'<h1><span class="kicker">Flood</span> {RIGHT}</h1>',
        "",
        RIGHT,
    ),
    ("the site's name is an h1", f"<title>{RIGHT}</title>", f"<h2>{RIGHT}</h2>", "<h1>Elm Daily</h1>", RIGHT),
    ("a teaser's h1 is unlike all", meta("og:title", RIGHT), H1, "<h1>Storm over Elsund harbour</h1>", RIGHT),
    ("metadata alone", linked(headline=RIGHT), "", "", RIGHT),
    (
        "typographic quotes as shown",
        linked(headline="The mayor's bridge is back"),
        "<h1>The mayor’s bridge is back</h1>",
        "",
        "The mayor’s bridge is back",
    ),
    (
        "a live blog's post",
        linked(
            **{"@type": "LiveBlogPosting"},
            headline=RIGHT,
            datePublished="2024-05-07T10:00:00Z",
            liveBlogUpdate=[
                {
                    "@type": "BlogPosting",
                    "headline": "Water falls",
                    "datePublished": "2024-05-07T12:00:00Z",
                    "author": {"@type": "Person", "name": "Ida Holm"},
                    "articleBody": "The water falls.",
                }
            ],
        ),
        H1,
        "",
        RIGHT,
    ),
]


@pytest.mark.parametrize(
    ("head", "above", "top", "headline"), [case[1:] for case in HEADLINES], ids=[case[0] for case in HEADLINES]
)
def test_headline(head: str, above: str, top: str, headline: str) -> None:
    assert read(head, above, top=top).headline == headline


AUTHORS = [  # what the head states, what is shown above the text, the authors
    ("stated", linked(headline=RIGHT, author={"@type": "Person", "name": "Ida Holm"}), H1, ["Ida Holm"]),
    (
        "an organisation does not replace the printed",
        linked(headline=RIGHT, author={"@type": "Organization", "name": "Elm Web GmbH"}),
        H1 + '<p class="byline">By Ida Holm</p>',
        ["Ida Holm"],
    ),
    ("nor does a user name", meta("author", "ida77"), H1 + '<p class="byline">By Ida Holm</p>', ["Ida Holm"]),
    (
        "nor the site's domain",
        linked(headline=RIGHT, author={"@type": "Person", "name": "elm.example"}),
        H1 + "<p>Von Ida Holm</p>",
        ["Ida Holm"],
    ),
    (
        "a person in metadata goes before another",
        linked(headline=RIGHT, author={"@type": "Person", "name": "Ida Holm"}),
        H1 + '<div class="author">Pål Nes</div>',
        ["Ida Holm"],
    ),
    (
        "an agency where nobody is printed",
        linked(headline=RIGHT, author={"@type": "Organization", "name": "Reuters"}),
        H1,
        ["Reuters"],
    ),
    (
        "a reading time is no author",
        ('<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Three minutes">'),
        H1,
        [],
    ),
    (
        "under its label it is",
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Holm">'),
        H1,
        ["Ida Holm"],
    ),
    ("words of the interface", "", H1 + '<div class="author-tools">Share Save</div>', []),
    (
        "the photographer of a picture",
        "",
        H1
        + '<div itemscope itemtype="https://schema.org/ImageObject"><img src="a.jpg">'
        + '<span itemprop="author">Pål Nes</span></div>',
        [],
    ),
    (
        "a control character in a name",
        "",
        H1 + '<div class="byline">By <a rel="author">Ida &r\x16quo;Holm</a>, desk`editor</div>',
        ["Ida &rquo;Holm, desk`editor"],
    ),
    ("a meta element with value", '<meta name="author" value="Ida Holm">', H1, ["Ida Holm"]),
]


@pytest.mark.parametrize(("head", "above", "names"), [case[1:] for case in AUTHORS], ids=[case[0] for case in AUTHORS])
def test_authors(head: str, above: str, names: list[str]) -> None:
    assert [author.name for author in read(head, above).authors] == names


LEAD = "The wooden span will be higher by two metres, and it will cost eight million."
DECKS = [  # what is shown above the text, the text, the deck
    ("called a deck", f'{H1}<p class="standfirst">{LEAD}</p>', TEXT, LEAD),
    ("a heading under the headline", f"{H1}<h2>{LEAD}</h2>", TEXT, LEAD),
    (
        "in several parts",
        (
            f'{H1}<h3 class="subtitle">Two metres higher than before</h3>'
            '<h3 class="subtitle">It costs eight million in all</h3>'
        ),
        TEXT,
        "Two metres higher than before It costs eight million in all",
    ),
    ("bold above plain paragraphs", H1, f"<p><strong>{LEAD}</strong></p>{TEXT}", LEAD),
    (
        "in a gallery's header with the headline",
        "",
        f'<div class="gallery-header">{H1}<p class="lead">{LEAD}</p></div>{TEXT}',
        LEAD,
    ),
    ("bold like the next paragraphs", H1, "".join(f"<p><b>{line}</b></p>" for line in LINES), None),
    ("a caption is none", f'{H1}<figure><img src="a.jpg"><figcaption>{LEAD}</figcaption></figure>', TEXT, None),
]


@pytest.mark.parametrize(("above", "text", "deck"), [case[1:] for case in DECKS], ids=[case[0] for case in DECKS])
def test_deck(above: str, text: str, deck: str | None) -> None:
    assert read(above=above, text=text).deck == deck


LATE = linked(headline=RIGHT, datePublished="2024-05-08T02:54:29Z")
MIDNIGHT = linked(headline=RIGHT, datePublished="2024-05-07T22:00:00Z")
DAYS = [  # what the head states, what is shown above the text, the value
    (linked(headline=RIGHT, datePublished="2024-05-07T10:00:00+02:00"), H1, "2024-05-07T10:00:00+02:00"),
    (
        ('<meta name="published_at" content="x"><meta property="article:published_time" value="2024-05-07">'),
        H1,
        "2024-05-07",
    ),
    ("", f'{H1}<time datetime="2024-05-07">7 May</time>', "2024-05-07"),
    (
        linked(
            headline=RIGHT,
            datePublished="2024-05-07",
            comment=[
                {
                    "@type": "NewsArticle",
                    "headline": "No",
                    "datePublished": "2024-05-09",
                    "author": "Pål Nes",
                    "articleBody": "No",
                }
            ],
        ),
        H1,
        "2024-05-07",
    ),
    ('<meta name="content:publishDate" content="2024-05-07">', H1, "2024-05-07"),
    ('<meta name="firm.dateWritten" content="2024-05-07T10:00:00Z">', H1, "2024-05-07T10:00:00Z"),
    ('<meta name="first_published" content="7 May 2024">', H1, "2024-05-07"),
    ('<meta name="expirationDate" content="2030-01-01">', f"{H1}<p>7 May 2024</p>", "2024-05-07"),
    ('<meta name="publication" content="Post 2001-02-03">', f"{H1}<p>7 May 2024</p>", "2024-05-07"),
    ("", f'{H1}<abbr title="7 May 2024, 10:15">2 days ago</abbr>', "2024-05-07T10:15:00"),
    ("", f'{H1}<div data-published="2024-05-07T10:15:00Z">an hour ago</div>', "2024-05-07T10:15:00Z"),
    ("", f'{H1}<span data-time="1715076000">2 d</span>', "2024-05-07T10:00:00Z"),
    (LATE, f"{H1}<p>By Pål Nes</p><p>7 May 2024, 10:54 p.m.</p>", "2024-05-07T22:54:29-04:00"),
    (LATE, f"{H1}<p>7 May 2024 | 10:54 p.m. EDT</p>", "2024-05-07T22:54:29-04:00"),
    (LATE, f"{H1}<p>8 May 2024, 2:54</p>", "2024-05-08T02:54:29Z"),
    (LATE, f"{H1}<p>7 May 2024</p>", "2024-05-08T02:54:29Z"),  # the day alone shows no offset
    (LATE, f"{H1}<p>8 May 2024, 9:31</p>", "2024-05-08T02:54:29Z"),  # another moment
    (LATE, f"{H1}<p>Updated: 8 May 2024, 9:54</p>", "2024-05-08T02:54:29Z"),
    (MIDNIGHT, f"{H1}<p>8 May 2024</p>", "2024-05-08T00:00:00+02:00"),
    (MIDNIGHT, f"{H1}<p>7 May 2024</p>", "2024-05-07T22:00:00Z"),
    (MIDNIGHT, f"{H1}<p>The lighthouse opens to visitors again on 8 May 2024.</p>", "2024-05-07T22:00:00Z"),
]


@pytest.mark.parametrize(("head", "above", "value"), DAYS)
def test_day(head: str, above: str, value: str) -> None:
    published = read(head, above).published
    assert published is not None
    assert published.value == value
