"""Headline, authors and day of invented pages in the house styles of content management systems (`page_heads`)."""

from __future__ import annotations

import json

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument
from page_heads import HEADS, Head
from page_heads_more import MORE_HEADS
from page_heads_odd import ODD_HEADS
from page_heads_rare import RARE_HEADS

ALL = (*HEADS, *MORE_HEADS, *ODD_HEADS, *RARE_HEADS)
STYLES = [head.style for head in ALL]

TEXT = (
    "<p>The council met on Tuesday in the old customs hall, and the doors stayed open because of the heat.</p>"
    "<p>Residents had waited since the morning; most of them came by boat, and a few had walked along the dam.</p>"
    "<p>A decision is expected before the end of the month, and the work would begin after the first frost.</p>"
    "<p>Until then the old timetable applies, and the office asks everybody to leave ten minutes earlier.</p>"
)


def read(head: Head, language: str = "") -> Draft:
    root = f"<html lang={language}>" if language else "<html>"
    html = f"{root}<head>{head.stated}</head><body>{head.shown.replace('{text}', TEXT)}</body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_headline(head: Head) -> None:
    assert read(head).headline == head.headline


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_authors(head: Head) -> None:
    assert tuple(author.name for author in read(head).authors) == head.authors


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_day(head: Head) -> None:
    published = read(head).published
    assert (published.value[:10] if published else None) == head.day


PLACES = {  # where a page without metadata prints dates around its headline, and which is the article's
    "below the headline": ("{h}<p>7 January 2024</p>", "2024-01-07"),
    "above the headline": ("<p>7 January 2024</p>{h}", "2024-01-07"),
    "of other articles above": ("<ul><li>Seals return, 2 January 2024</li></ul>{h}<p>7 January 2024</p>", "2024-01-07"),
    "above, and in a sentence of the deck": (
        "<p>7 January 2024</p>{h}<h2>The ferry that sank on 3 May 2019 is lifted.</h2>",
        "2024-01-07",
    ),
    "above, and in a caption": (
        "<p>7 January 2024</p>{h}<div>Divers at the wreck in the bay of Elsund on 3 May 2019</div>",
        "2024-01-07",
    ),
    "above, and of an update below": ("<p>7 January 2024</p>{h}<p>Updated 9 January 2024</p>", "2024-01-07"),
    "of an update alone": ("{h}<p>Updated 9 January 2024</p>", "2024-01-09"),
    "beside a link to a section": (
        "<div><a href='/n'>World News</a> <time datetime='2024-01-07'></time></div>{h}",
        "2024-01-07",
    ),
    "right behind a linked name": ("{h}<p><a href='/a'>Ana Ruiz</a><span>7 January 2024</span></p>", "2024-01-07"),
    "month first, right behind a name": ("{h}<p><b>Ana Ruiz</b><span>January 7, 2024</span></p>", "2024-01-07"),
    "with an ordinal": ("{h}<p>January 7<sup>th</sup>, 2024</p>", "2024-01-07"),
    "beside a given name that is a month": ("{h}<p>By April Holm, 7 January 2024</p>", "2024-01-07"),
}


@pytest.mark.parametrize(("markup", "day"), PLACES.values(), ids=PLACES)
def test_which_of_several_printed_days(markup: str, day: str) -> None:
    shown = markup.replace("{h}", "<h1>Ferry lifted from the bay</h1>") + "<div>{text}</div>"
    published = read(Head("", "<title>Ferry lifted from the bay</title>", shown, "", (), day)).published
    assert published is not None
    assert published.value[:10] == day


LOGO = '<h1><a href="/">Elsund Post</a></h1>'
BARE = {  # pages without a main heading, with a title and no other metadata, and what their headline is
    "a line that the title repeats": ("Pilots count the seals | Elsund Post", "<div>Pilots count the seals</div>"),
    "a cell of a table": (
        "Elsund Post - Pilots count the seals",
        "<table><tr><td>Pilots count the seals</td></tr></table>",
    ),
    "a line without the title's mark": ("Pilots count the seals", "<p>Pilots count the seals!</p>"),
    "links that repeat it": (
        "Pilots count the seals",
        '<ul><li><a href="/1">Pilots count the seals</a></li></ul><p>Pilots count the seals</p>',
    ),
    "a logo, linked": ("Pilots count the seals - Elsund Post", LOGO + "<h2>Pilots count the seals</h2>"),
    "a logo, and headings of boxes": (
        "Pilots count the seals - Elsund Post",
        LOGO + '<h2>Pilots count the seals</h2>{text}<h2 class="b">Most read</h2><h2 class="b">Weather and tides</h2>',
    ),
}


@pytest.mark.parametrize(("title", "markup"), BARE.values(), ids=BARE)
def test_headline_without_main_heading(title: str, markup: str) -> None:
    shown = markup if "{text}" in markup else markup + "<div>{text}</div>"
    headline = read(Head("", f"<title>{title}</title>", shown, "", (), None)).headline
    assert (headline or "").rstrip("!") == "Pilots count the seals"


def test_a_main_heading_outweighs_the_line_that_the_title_repeats() -> None:
    shown = "<p>Seals counted</p><h1>Pilots count the seals in the bay</h1><div>{text}</div>"
    assert read(Head("", "<title>Seals counted | Elsund Post</title>", shown, "", (), None)).headline == (
        "Pilots count the seals in the bay"
    )


OTHER_DAYS = {  # lines above or under the headline of a page without a day of its own
    "weather": "Tides for Friday 3 May 2024",
    "an event of several days": "Harbour fair, May 3-5, 2024",
    "a poll": "Poll closes at noon on 3 May 2024",
    "another article": "Harbour fees to rise in autumn - 31 May 2024",
    "a programme": "03.05.2024 Karneval im Bürgerhaus",
}


@pytest.mark.parametrize("line", OTHER_DAYS.values(), ids=OTHER_DAYS)
@pytest.mark.parametrize("markup", ["<div>{line}</div>{h}<div>{text}</div>", "{h}<div>{line}</div><div>{text}</div>"])
def test_days_of_something_else(line: str, markup: str) -> None:
    shown = markup.replace("{line}", line).replace("{h}", "<h1>Ferry lifted from the bay</h1>")
    assert read(Head("", "<title>Ferry lifted from the bay</title>", shown, "", (), None)).published is None


def test_days_in_captions_and_of_links() -> None:
    shown = (
        "<h1>Ferry lifted</h1><figure><img src=a.jpg><figcaption>The bay, 3 March 2012</figcaption></figure>"
        "<div>{text}</div><section><div><a href=/1>Seals return</a><span>2 March 2022</span></div></section>"
    )
    assert read(Head("", "<title>Ferry lifted</title>", shown, "", (), None)).published is None


HEADLINES = {  # head and headings of a page, all of the same headline
    "the site's name as h1": "<title>Ferry lifted from the bay - Elsund Gazette</title>"
    "<h1>Elsund Gazette</h1><h2>Ferry lifted from the bay</h2>",
    "a date as h1": "<title>Ferry lifted from the bay</title>"
    "<h1>Friday 3 May 2024</h1><h2>Ferry lifted from the bay</h2>",
    "an h1 that asks for an address before": "<title>Ferry lifted from the bay | Gazette</title>"
    "<h1>Get our morning briefing</h1><h1>Ferry lifted from the bay</h1>",
    "a sentence in small print in the h1": "<title>Ferry lifted from the bay</title>"
    "<h1>Ferry lifted from the bay<small>Owners hope for June</small></h1>",
    "a gallery's count in the h1": "<title>Ferry lifted from the bay - 12 photos</title>"
    "<h1>Ferry lifted from the bay <span>12 photos</span></h1>",
    "the mark of articles for subscribers": "<title>(G+) Ferry lifted from the bay</title>"
    "<h1>(G+) Ferry lifted from the bay</h1>",
}


@pytest.mark.parametrize("markup", HEADLINES.values(), ids=HEADLINES)
def test_headline_among_others(markup: str) -> None:
    stated, end, shown = markup.partition("</title>")
    head = Head("", stated + end, shown + "<div>{text}</div>", "", (), None)
    assert read(head).headline == "Ferry lifted from the bay"


BYLINES = {  # a byline of several lines, as it is printed, and whom it names
    "a word for by above the name": ("<i>Von</i><div>Mette Halvard</div>", "Von Mette Halvard", ("Mette Halvard",)),
    "a day below": ("By Mette Halvard and Ola Steen<br>Monday", None, ("Mette Halvard", "Ola Steen")),
    "a post on the next line after a comma": (
        "By Mette Halvard,<br>harbour editor",
        "By Mette Halvard, harbour editor",
        ("Mette Halvard",),
    ),
    "a line for each": ("By Mette Halvard<br>By Ola Steen<br>Photos by Ada Lie", None, ("Mette Halvard", "Ola Steen")),
    "an agency behind 'with'": ("Mette Halvard with AFP<br>7 January 2024", None, ("Mette Halvard", "AFP")),
    "a translator": ("By Mette Halvard. Translated by Ola Steen", None, ("Mette Halvard",)),
    "a photographer's link before": (
        "Photos: <a href=/staff/ola>Ola Steen</a><br>Words: <a href=/staff/mette>Mette Halvard</a>",
        None,
        ("Mette Halvard",),
    ),
    "photographer alone": ("Photos by Ada Lie<br>Elsund", None, ()),
}


@pytest.mark.parametrize(("markup", "line", "authors"), BYLINES.values(), ids=BYLINES)
def test_bylines_of_several_lines(markup: str, line: str | None, authors: tuple[str, ...]) -> None:
    shown = f"<h1>Ferry lifted from the bay</h1><div class=byline>{markup}</div>" + "<div>{text}</div>"
    draft = read(Head("", "<title>Ferry lifted from the bay</title>", shown, "", authors, None))
    assert tuple(author.name for author in draft.authors) == authors
    assert line is None or draft.byline == line


@pytest.mark.parametrize("below", ["elmcourier.example<br>Archive", "Elm Courier Executive News Editor", "Harbours"])
def test_lines_under_a_byline_in_a_nameless_element_are_no_part_of_the_name(below: str) -> None:
    shown = f"<h1>Ferry lifted from the bay</h1><div>By Mette Halvard<br>{below}</div>" + "<div>{text}</div>"
    draft = read(Head("", "<title>Ferry lifted from the bay</title>", shown, "", (), None))
    assert [author.name for author in draft.authors] == ["Mette Halvard"]


UNMARKED = {  # lines without a lead word right under the headline, and whom they name
    "name and date": ("<p>Oyelami Brekkstad | 7 January 2024</p>", ("Oyelami Brekkstad",)),
    "date and name": ("<p>7 January 2024 – Oyelami Brekkstad</p>", ("Oyelami Brekkstad",)),
    "date, then name": ("<p>7 January 2024</p><p>Oyelami Brekkstad</p>", ("Oyelami Brekkstad",)),
    "elements beside one another": (
        "<p><span>Oyelami Brekkstad</span><span>7 January 2024</span><span>3 min</span></p>",
        ("Oyelami Brekkstad",),
    ),
    "a family name first that is a word": ("<p>Song Wei | 7 January 2024</p>", ("Song Wei",)),
    "a city and a date": ("<p>New York | 7 January 2024</p>", ()),
    "an agency and a date": ("<p>dpa | 7 January 2024</p>", ("dpa",)),
    "an agency without a date": ("<p>Reuters</p>", ()),
    "a section and a date": ("<p>Local Politics | 7 January 2024</p>", ()),
    "a date, then a section": ("<p>7 January 2024</p><p>Climate Change</p>", ()),
    "a place and a date": ("<p>7 January 2024</p><p>Harbour office</p>", ()),
    "a sentence before it": ("<p>Divers worked all night.</p><p>Oyelami Brekkstad</p><p>7 January 2024</p>", ()),
    "an event and its date": ("<p>Harbour Fair - 7 January 2024</p>", ()),
}


@pytest.mark.parametrize(("markup", "authors"), UNMARKED.values(), ids=UNMARKED)
def test_unmarked_bylines(markup: str, authors: tuple[str, ...]) -> None:
    shown = "<h1>Ferry lifted from the bay</h1>" + markup + "<div>{text}</div>"
    draft = read(Head("", "<title>Ferry lifted from the bay</title>", shown, "", authors, None), "en")
    assert tuple(author.name for author in draft.authors) == authors


OWN = {"@type": "NewsArticle", "headline": "Ferry lifted from the bay", "datePublished": "2024-01-07"}
OTHER = {"@type": "NewsArticle", "headline": "Seals return", "datePublished": "2024-01-02", "author": "Otto Vang"}
HERE, THERE = {"url": "https://e.example/a/ferry"}, {"url": "https://e.example/a/seals"}
GRAPHS = {  # what JSON-LD holds, and the day that is the article's
    "another article before, more of it stated": ([OTHER, OWN], "2024-01-07"),
    "another article before, both with addresses": ([OTHER | THERE, OWN | HERE], "2024-01-07"),
    "another article of nearly the same headline": (
        [{**OTHER, "headline": "Ferry sinks in the bay"} | THERE, OWN | HERE],
        "2024-01-07",
    ),
    "one article, its headline unlike the title": ([{**OWN, "headline": "Salvage succeeds"}], "2024-01-07"),
    "another article alone, its headline and address unlike the page's": ([OTHER | THERE], None),
    "one article, its address another form": ([OWN | {"url": "https://e.example/?p=12"}], "2024-01-07"),
    "headlines alike, no addresses": ([OWN, {**OWN, "datePublished": "2024-01-08"}], "2024-01-07"),
}


@pytest.mark.parametrize(("nodes", "day"), GRAPHS.values(), ids=GRAPHS)
def test_which_of_several_articles(nodes: list[dict[str, str]], day: str | None) -> None:
    stated = "<title>Ferry lifted from the bay</title><link rel=canonical href='https://www.e.example/a/ferry/'>"
    stated += "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    published = read(Head("", stated, "<h1>Ferry lifted from the bay</h1>{text}", "", (), day)).published
    assert (published.value[:10] if published else None) == day


TITLES = {  # title, sharing title, heading, and the headline
    "a part of its own after a dash": ("Ferry lifted - at last - The Post", "Ferry lifted - at last", None),
    "a bar of its own": ("Ferry lifted | Live | The Post", "Ferry lifted | Live", None),
    "the site's name in the title alone": ("Ferry lifted - The Post", "Ferry lifted", None),
    "a short end that no heading repeats": ("Ferry lifted from the bay - Post", "Ferry lifted from the bay", None),
    "the publisher's name in heading and title": ("Ferry lifted - The Post", "Ferry lifted - The Post", "The Post"),
}


@pytest.mark.parametrize(("title", "heading", "publisher"), TITLES.values(), ids=TITLES)
def test_what_is_cut_off_a_title(title: str, heading: str, publisher: str | None) -> None:
    stated = f"<title>{title}</title><meta property='og:title' content='{heading}'>"
    stated += f"<meta property='og:site_name' content='{publisher}'>" if publisher else ""
    draft = read(Head("", stated, f"<h1>{heading}</h1>" + "{text}", "", (), None))
    assert draft.headline == (heading.removesuffix(f" - {publisher}") if publisher else heading)


LABELLED = {  # heading, title, and the headline: a label that no title has is none of it
    "a label in an element": (
        "<span class=q>Economy</span> Ferry lifted from the bay",
        "Ferry lifted from the bay",
        "Ferry lifted from the bay",
    ),
    "a block": (
        "<div>Exclusive</div><div>Ferry lifted from the bay</div>",
        "Ferry lifted from the bay",
        "Ferry lifted from the bay",
    ),
    "a link to the section": (
        "<a href=/s>Sport</a>: Ferry wins the cup",
        "Ferry wins the cup | The Post",
        "Ferry wins the cup",
    ),
    "other marks in the title": (
        "<b>Ports</b> Crew: ‘Ferry’s gone’ again",
        "Crew: 'Ferry's gone' again - The Post",
        "Crew: ‘Ferry’s gone’ again",
    ),
    "a short rest": ("<em>Watch</em> Ferry lifted", "Ferry lifted", "Ferry lifted"),
    "a title of a work": (
        "<em>Dune</em> is lifted from the bay",
        "Dune is lifted from the bay",
        "Dune is lifted from the bay",
    ),
    "the title has the label too": (
        "<span>Live</span> Ferry lifted from the bay",
        "Live: Ferry lifted from the bay",
        "Live Ferry lifted from the bay",
    ),
    "no title has the rest": (
        "<span>Ferry</span> lifted from the bay",
        "What the divers saw",
        "Ferry lifted from the bay",
    ),
    "more than half of it": (
        "<b>Ferry lifted from the bay by a crane</b> on Monday",
        "The ferry on Monday",
        "Ferry lifted from the bay by a crane on Monday",
    ),
    "a label at the end": (
        "Ferry lifted from the bay <span>Video</span>",
        "Ferry lifted from the bay Video",
        "Ferry lifted from the bay Video",
    ),
}


@pytest.mark.parametrize(("heading", "title", "headline"), LABELLED.values(), ids=LABELLED)
def test_label_in_the_heading(heading: str, title: str, headline: str) -> None:
    stated = f"<title>{title}</title><meta property='og:title' content='{title.removesuffix(' | The Post')}'>"
    assert read(Head("", stated, f"<h1>{heading}</h1>" + "{text}", "", (), None)).headline == headline


BEFORE_PUBLISHER = {  # name as printed, publisher, and the author with the organisation
    "person and site": ("Ana Ruiz Elsund Post", "Elsund Post", ("Ana Ruiz", "Elsund Post")),
    "three names": ("Jon Bo Holm ANP News", "ANP News", ("Jon Bo Holm", "ANP News")),
    "a surname like the site": ("Ana Post", "Post", ("Ana Post", None)),
    "another site": ("Ana Ruiz", "Elsund Post", ("Ana Ruiz", None)),
    "the site alone": ("Elsund Post", "Elsund Post", ("Elsund Post", None)),
}


@pytest.mark.parametrize(("name", "publisher", "author"), BEFORE_PUBLISHER.values(), ids=BEFORE_PUBLISHER)
def test_site_after_a_name(name: str, publisher: str, author: tuple[str, str | None]) -> None:
    stated = f"<meta name=author content='{name}'><meta property='og:site_name' content='{publisher}'>"
    (found,) = read(Head("", stated, "<h1>Ferry lifted from the bay</h1>{text}", "", (), None)).authors
    assert (found.name, found.organization) == author


STATED_DAYS = {  # how the head of a page states its day in attributes or its address, and the day
    "title of an abbreviation": (
        "<abbr class=published title='2024-01-07T10:00:00+01:00'>Sunday</abbr>",
        "",
        "2024-01-07",
    ),
    "data attribute": ("<span class=date data-published='2024-01-07 10:00:00'>2 h ago</span>", "", "2024-01-07"),
    "element of the page's own": (
        "<relative-time datetime='2024-01-07T10:00:00Z'>2 h</relative-time>",
        "",
        "2024-01-07",
    ),
    "no time in the attribute": ("<span class=date title='2024-01-07 to 2024-02-07'>2 h ago</span>", "", None),
    "what was taken out": ("<del datetime='2024-01-07'>The old text</del>", "", None),
    "month's name in the address": ("", "/2024/janvier/7/ferry", "2024-01-07"),
    "figures without noughts": ("", "/2024/1/7/ferry", "2024-01-07"),
    "figures at its end": ("", "/ferry/2024/1/7", "2024-01-07"),
    "a number of an article": ("", "/2024/12345/7/ferry", None),
    "no month": ("", "/2024/sport/7/ferry", None),
    "no day of the calendar": ("", "/2024/13/41/ferry", None),
}


@pytest.mark.parametrize(("markup", "path", "day"), STATED_DAYS.values(), ids=STATED_DAYS)
def test_days_in_attributes_and_addresses(markup: str, path: str, day: str | None) -> None:
    stated = f"<title>Ferry lifted from the bay</title><link rel=canonical href='https://e.example{path}'>"
    shown = f"<h1>Ferry lifted from the bay</h1><p>{markup}</p>" + "<div>{text}</div>"
    published = read(Head("", stated, shown, "", (), day)).published
    assert (published.value[:10] if published else None) == day
