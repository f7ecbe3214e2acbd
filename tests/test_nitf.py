"""NITF: what a desk states outright, and what desks leave in."""

from __future__ import annotations

import pytest

from newsschema import convert, convert_all
from newsschema.source import SourceDocument

STORY = """<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="en-NZ">
  <head>
    <title>ferry slug</title>
    <tobject><tobject.subject tobject.subject.type="Transport"/></tobject>
    <docdata>
      <date.issue norm="20210304T081500+1300"/>
      <du-key key="FERRY-STRIKE"/>
      <key-list><keyword key="ferry"/><keyword key="strike"/></key-list>
      <doc.copyright holder="Kea News" year="2021"/>
    </docdata>
    <revision-history norm="20210304T093000+1300"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry crews walk out in Picton</hl1><hl2>Sailings halted until Friday</hl2></hedline>
      <byline>By <person>Aroha Tamati</person><byttl>Transport Correspondent</byttl></byline>
      <dateline><location><city>PICTON</city></location></dateline>
    </body.head>
    <body.content>
      <p>Crews of two ferries walked out on <chron>Thursday</chron>.</p><p/>
      <hl2>Long queues</hl2>
      <p>Lorries queued along <br/>the waterfront.</p>
      <ul><li>Two ships</li><li>Forty crew</li></ul>
      <media media-type="image">
        <media-reference source="queue.jpg" alternate-text="Lorries in a row"/>
        <media-caption>Lorries wait at the terminal.</media-caption>
        <media-producer>Kea News / Tom Hall</media-producer>
      </media>
      <media media-type="video"><media-caption>Watch the queue.</media-caption></media>
      <table><tr><th>Ship</th><th>Berths</th></tr><tr><td>Tui</td><td>12</td></tr></table>
    </body.content>
  </body>
</nitf>"""


def test_every_field_that_is_stated() -> None:
    article = convert(STORY.encode(), name="ferry.xml")
    assert article.source.format == "nitf"
    assert (article.headline, article.deck) == ("Ferry crews walk out in Picton", "Sailings halted until Friday")
    assert [(author.name, author.title) for author in article.authors] == [("Aroha Tamati", "Transport Correspondent")]
    assert article.byline == "By Aroha Tamati Transport Correspondent"
    assert article.published is not None
    assert (article.published.value, article.published.resolved_from) == ("2021-03-04T08:15:00+13:00", "metadata")
    assert article.modified is not None
    assert article.modified.value == "2021-03-04T09:30:00+13:00"
    assert article.dateline is not None
    assert article.dateline.location == "PICTON"
    assert (article.language, article.slugline, article.section) == ("en-NZ", "FERRY-STRIKE", "Transport")
    assert article.keywords == ("ferry", "strike")
    assert article.source.publisher == "Kea News"


def test_the_body_in_blocks_and_its_picture() -> None:
    article = convert(STORY.encode(), name="ferry.xml")
    assert [(block.kind, article.body[block.start : block.end]) for block in article.blocks] == [
        ("paragraph", "Crews of two ferries walked out on Thursday."),
        ("heading", "Long queues"),
        ("paragraph", "Lorries queued along the waterfront."),
        ("list_item", "Two ships"),
        ("list_item", "Forty crew"),
        ("table", "Ship | Berths\nTui | 12"),
    ]
    [photo] = article.photos  # the video is none
    assert (photo.caption, photo.credit) == ("Lorries wait at the terminal.", "Kea News / Tom Hall")
    assert (photo.url, photo.alt) == (None, "Lorries in a row")


def with_dates(issue: str, revised: str = "") -> bytes:
    story = STORY.replace('norm="20210304T081500+1300"', f'norm="{issue}"')
    return story.replace('norm="20210304T093000+1300"', f'norm="{revised}"').encode()


DATES = [  # issued, revised; published, modified, notice
    ("20210304", "", "2021-03-04", None, None),
    ("2021-03-04T08:15:00", "", "2021-03-04T08:15:00", None, None),
    ("YYYYMMDD", "", None, None, "malformed_metadata"),
    ("30130304T081500Z", "", None, None, "implausible_date"),
    ("20211304T081500Z", "", None, None, "implausible_date"),
    (
        "20210304T081500Z",
        "20200101T000000Z",
        "2021-03-04T08:15:00Z",
        "2020-01-01T00:00:00Z",
        "modified_before_published",
    ),
]


@pytest.mark.parametrize(("issued", "revised", "published", "modified", "notice"), DATES)
def test_dates_are_right_or_reported(
    issued: str, revised: str, published: str | None, modified: str | None, notice: str | None
) -> None:
    article = convert(with_dates(issued, revised))
    assert (article.published and article.published.value) == published
    assert (article.modified and article.modified.value) == modified
    codes = {found.code for found in article.notices}
    assert notice in codes if notice else not codes & {"implausible_date", "malformed_metadata"}


def test_an_encoding_that_is_not_the_one_declared() -> None:
    story = STORY.replace("UTF-8", "iso-8859-1").replace("Aroha Tamati", "Māia Tāmati")
    article = convert(story.encode("utf-8"))
    assert article.authors[0].name == "Māia Tāmati"
    assert "encoding_mismatch" in {notice.code for notice in article.notices}


def test_a_byline_that_is_in_the_body_alone() -> None:
    story = STORY.replace("<person>Aroha Tamati</person><byttl>Transport Correspondent</byttl>", "Staff Reporter")
    story = story.replace("<p>Crews", "<p>By Aroha Tamati</p><p>Crews")
    article = convert(story.encode())
    assert [author.name for author in article.authors] == ["Aroha Tamati"]
    assert article.body.startswith("Crews of two ferries")


def test_a_stated_language_stands_and_its_doubt_is_reported() -> None:
    text = "Crews of two ferries walked out on Thursday, and lorries queued along the waterfront for hours on end."
    article = convert(STORY.replace("en-NZ", "it").replace("Long queues", text).encode())
    assert article.language == "it"
    assert "language_mismatch" in {notice.code for notice in article.notices}


REFUSED = [  # document, what the message says
    ("<nitf><head><title/></head><body><body.head/><body.content/></body></nitf>", "neither headline nor text"),
    ("<nitf>\n<body><p>cut off", "line 2, column"),
    ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><head><title>&a;</title></head></nitf>', "declares entities"),
    ("<nitf>" + "<block>" * 5000 + "</nitf>", "not well-formed"),
]


@pytest.mark.parametrize(("document", "said"), REFUSED)
def test_what_cannot_be_read_is_reported(document: str, said: str) -> None:
    [failed] = convert_all([SourceDocument("story.xml", document.encode())])
    assert said in str(failed.error)  # type: ignore[union-attr]


def test_html_entities_that_no_dtd_declares_are_read() -> None:
    article = convert(STORY.replace("Picton</hl1>", "Caf&eacute;&nbsp;Row &amp; Quay</hl1>").encode())
    assert article.headline == "Ferry crews walk out in Café Row & Quay"


def test_the_day_of_a_dateline() -> None:
    place = "<dateline><location><city>PICTON</city></location>"
    dated = STORY.replace(place, place + '<story.date norm="20190702T0900Z"/>')
    article = convert(dated.encode())
    assert article.dateline is not None
    assert article.dateline.date == "2019-07-02"
