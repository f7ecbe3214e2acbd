"""Corners of the formats: what old mailers, desks and feeds write beside the standard's main road."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsschema import SourceDocument, convert, convert_all

DATE = "Date: Fri, 5 Jan 2024 10:00:00 +0100\r\n"
TEXT = "The bridge at Omsk was closed on Friday, the mayor said."


def one(data: bytes, name: str = "a") -> Any:
    [result] = convert_all([SourceDocument(name, data)])
    assert hasattr(result, "article"), result
    return result.article


def test_raw_eight_bit_headers_of_an_email() -> None:
    for encoding in ("utf-8", "iso-8859-1"):
        head = f"From: Bürgerbüro <a@b.example>\r\nSubject: Brücke in Köln geschlossen\r\n{DATE}"
        article = one(head.encode(encoding) + b"\r\n" + TEXT.encode())
        assert article.headline == "Brücke in Köln geschlossen"
        assert article.source.publisher == "Bürgerbüro"


def test_a_message_that_holds_nothing_but_a_message() -> None:
    inner = (
        f"From: Desk <a@b.example>\r\nSubject: Bridge closed\r\nDate: Fri, 5 Jan 2024 10:00:00 +0100\r\n\r\n{TEXT}\r\n"
    )
    outer = f"From: x@y.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n{inner}"
    article = one(outer.encode())
    assert (article.headline, article.body) == ("Bridge closed", TEXT)


def test_control_characters_in_names_never_reach_a_terminal(tmp_path: Path) -> None:
    odd = tmp_path / "a\x1b[31m\x07\u202eb.txt"
    odd.write_bytes(b"")
    for command in (["convert"], ["convert", "-j", "1"], ["explain"], ["validate", "--raw"], ["validate"], ["view"]):
        run = [sys.executable, "-m", "newsschema", *command, str(odd)]
        result = subprocess.run(run, capture_output=True, text=True, check=False)
        output = result.stdout + result.stderr
        assert "\x1b" not in output, command
        assert "\x07" not in output, command
        assert "\u202e" not in output, command
        assert "x1b" in output, command


BYLINES = [  # NITF bylines; names with titles and organizations
    (
        "<byline>By <person>Ana Reyes and Ola Berg</person></byline>",
        [("Ana Reyes", None, None), ("Ola Berg", None, None)],
    ),
    (
        "<byline><person>Ana Reyes</person><byttl>Associated Press</byttl></byline>",
        [("Ana Reyes", None, "Associated Press")],
    ),
    (
        "<byline><person>Ana Reyes</person><byttl>Port Correspondent</byttl></byline>",
        [("Ana Reyes", "Port Correspondent", None)],
    ),
    ("<byline>By <person>Ana Reyes/HW</person></byline>", [("Ana Reyes", None, None)]),
    ("<byline>By <person>Ronaldinho</person></byline>", [("Ronaldinho", None, None)]),
]


@pytest.mark.parametrize(("byline", "authors"), BYLINES)
def test_people_of_nitf(byline: str, authors: list[tuple[str, str | None, str | None]]) -> None:
    article = one(
        f"<nitf><body><body.head><hedline><hl1>Bridge closed</hl1></hedline>{byline}</body.head>"
        f"<body.content><p>{TEXT}</p></body.content></body></nitf>".encode()
    )
    assert [(author.name, author.title, author.organization) for author in article.authors] == authors


NINJS = [
    {"$standard": {"name": "ninjs", "version": "3.0"}, "headlines": [{"role": "simple", "value": "Bridge closed"}]},
    {"uri": "urn:a:1", "headline": "Bridge closed"},
    {"uri": "urn:a:1", "headlines": [{"role": "simple", "value": "Bridge closed"}], "bodies": [{"value": TEXT}]},
]


@pytest.mark.parametrize("item", NINJS)
def test_ninjs_is_known_by_its_standard_or_its_uri(item: dict[str, Any]) -> None:
    article = one(json.dumps(item).encode())
    assert (article.source.format, article.headline) == ("ninjs", "Bridge closed")


IPTC = (
    "\x01bsf062 4 pl 211  dpa 0061\r\nBrücke/\r\n\x02Bridge closed\r\nA deck=\r\n\r\n"
    f"   Omsk (dpa) - {TEXT}\r\n\r\n\x03\r\n%s\r\n\r\n\r\n\r\n\x04"
)


SENT = [
    ("131137 GMT Nov 13", "2013-11-13T11:37:00Z"),
    ("051105 Mrz 14", "2014-03-05T11:05:00"),
    ("051105 déc 14", "2014-12-05T11:05:00"),
    ("051105 GMT août 14", "2014-08-05T11:05:00Z"),
    ("051105 ene 14", "2014-01-05T11:05:00"),
]


@pytest.mark.parametrize(("sent", "when"), SENT)
def test_months_of_other_languages_in_iptc_7901(sent: str, when: str) -> None:
    article = one((IPTC % sent).encode("iso-8859-1"))
    assert article.published is not None
    assert article.published.value == when


def rss(inner: str) -> bytes:
    spaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="http://other.example/" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    )
    return f'<rss version="2.0" {spaces}><channel><title>G</title><item>{inner}</item></channel></rss>'.encode()


ITEMS = [  # an item; the key and value of its record
    (f"<dc:title>Bridge closed</dc:title><description>{TEXT}</description>", "headline", "Bridge closed"),
    (f"<media:title>Bridge closed</media:title><description>{TEXT}</description>", "headline", "Bridge closed"),
    (f"<title>B</title><dc:description>{TEXT}</dc:description>", "body", TEXT),
    (f"<title>B</title><fullitem>&lt;p&gt;{TEXT}&lt;/p&gt;</fullitem>", "body", TEXT),
    (f"<title>B</title><xhtml:body><xhtml:p>{TEXT}</xhtml:p></xhtml:body>", "body", TEXT),
    (f"<title>B</title><description>{TEXT}</description><x:description>Other</x:description>", "body", TEXT),
    ("<title>B</title><dc:author>a@b.example (Ana Reyes)</dc:author>", "authors", ["Ana Reyes"]),
    ("<title>B</title><dcterms:issued>2024-03-05T10:00:00Z</dcterms:issued>", "published", "2024-03-05T10:00:00Z"),
    ("<title>B</title><dcterms:modified>2024-03-06T10:00:00Z</dcterms:modified>", "modified", "2024-03-06T10:00:00Z"),
]  # fmt: skip


@pytest.mark.parametrize(("item", "key", "value"), ITEMS)
def test_modules_of_rss(item: str, key: str, value: Any) -> None:
    found = getattr(one(rss(item)), key)
    if key == "authors":
        found = [author.name for author in found]
    assert (found.value if key in ("published", "modified") else found) == value


def test_rss_0_90() -> None:
    spaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"'
    items = "<channel><title>G</title></channel><item><title>Bridge closed</title></item>"
    assert one(f"<rdf:RDF {spaces}>{items}</rdf:RDF>".encode()).headline == "Bridge closed"


ENCODED = base64.b64encode(f"<p>{TEXT}</p>".encode()).decode()
ATOM03 = f"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>G</title><entry>
<title mode="escaped">Bridge &lt;b&gt;closed&lt;/b&gt;</title><author><name>Ana Reyes</name></author>
<issued>2004-03-05T10:00:00Z</issued><modified>2004-03-06T10:00:00Z</modified>
<link rel="alternate" href="https://g.example/a"/>
<content type="text/html" mode="base64">{ENCODED}</content></entry></feed>"""


def test_atom_0_3() -> None:
    article = one(ATOM03.encode())
    assert (article.source.format, article.headline, article.body) == ("atom", "Bridge closed", TEXT)
    assert (article.published.value, article.modified.value) == ("2004-03-05T10:00:00Z", "2004-03-06T10:00:00Z")
    assert [author.name for author in article.authors] == ["Ana Reyes"]
    assert article.source.url == "https://g.example/a"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_xml_in_wide_encodings_with_and_without_a_mark(encoding: str) -> None:
    for declaration in ("", f' encoding="{encoding[:6]}"'):
        text = (
            f'<?xml version="1.0"{declaration}?>'
            + rss(f"<title>Brücke zu</title><description>{TEXT}</description>").decode()
        )
        article = one(text.encode(encoding))
        assert (article.headline, article.body) == ("Brücke zu", TEXT)


HEADINGS = [
    ('<h1>Storm hits port<a href="/x">World</a></h1>', "Storm hits port World"),
    ('<h1>Storm in <a href="/s">Split</a>, ships late</h1>', "Storm in Split, ships late"),
    ('<h1><a href="/x">Storm hits port</a></h1>', "Storm hits port"),
]


@pytest.mark.parametrize(("heading", "headline"), HEADINGS)
def test_a_link_is_not_glued_to_the_headline(heading: str, headline: str) -> None:
    assert convert(f"<html><body>{heading}<p>{TEXT}</p></body></html>".encode()).headline == headline


def test_the_headline_of_a_newsml_picture_is_its_caption() -> None:
    data = f"""<NewsML><NewsItem><NewsComponent><NewsComponent><Role FormalName="Main"/>
    <NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/>
    <DataContent><p>{TEXT}</p></DataContent></ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>The bridge at dawn</HeadLine></NewsLines>
    <ContentItem Href="https://g.example/b.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
    </NewsComponent></NewsItem></NewsML>"""
    article = one(data.encode())
    assert [(photo.caption, photo.url) for photo in article.photos] == [
        ("The bridge at dawn", "https://g.example/b.jpg")
    ]
    assert article.headline == "Bridge closed"


ANPA = (
    "\x16\x16\x01a0001\x1fr a\x13\x11 BC-Storm   06-29 0358\r\n\x02^BC-Storm,0358<\r\n^Storm hits port<\r\n%s\r\n"
    "\tSPLIT, Croatia (AP) _ The storm hit the port.\r\n\tShips are late.\r\n\x03AP-WF-06-29-17 2350GMT<\r\n"
)


@pytest.mark.parametrize("lines", ["^By ANA REYES=\r\n^Associated Press=", "By ANA REYES=\r\nAssociated Press="])
def test_lines_that_end_in_an_equals_sign_before_an_anpa_text(lines: str) -> None:
    article = one((ANPA % lines).encode())
    assert article.body == "SPLIT, Croatia (AP) _ The storm hit the port.\n\nShips are late."
    assert article.byline is not None
    assert "ANA REYES" in article.byline
