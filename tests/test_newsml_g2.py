"""NewsML-G2: items, packages, messages, and the habits of those who write them."""

from __future__ import annotations

import pytest

from newsschema import Article, convert, convert_all
from newsschema.source import SourceDocument

NS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def item(meta: str = "", content: str = "", kind: str = "text", times: str = "") -> str:
    times = (
        times
        or "<versionCreated>2022-05-06T10:00:00Z</versionCreated><firstCreated>2022-05-06T09:00:00Z</firstCreated>"
    )
    return f"""<newsItem {NS} guid="tag:a" xml:lang="en"><itemMeta><itemClass qcode="ninat:{kind}"/>
    <provider><name>Fjord Wire</name></provider>{times}</itemMeta>
    <contentMeta><headline>Dam gates opened</headline>{meta}</contentMeta>
    <contentSet>{content}</contentSet></newsItem>"""


XHTML = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html></inlineXML>'
TEXT = XHTML.format("<p>The gates were opened.</p><p>Farms were warned.</p>")


def message(*items: str) -> str:
    return f"<newsMessage {NS}><header/><itemSet>{''.join(items)}</itemSet></newsMessage>"


def read(document: str) -> Article:
    return convert(document.encode(), name="dam.xml")


def test_the_fields_of_a_text() -> None:
    meta = """<slugline>DAM/</slugline><by>By Ingrid Moe</by><dateline>OSLO (Fjord) -</dateline><language tag="en-GB"/>
    <headline role="hld:subHeadline">Farms downstream warned</headline><keyword>dam</keyword>
    <located><name>Oslo</name></located>"""
    article = read(item(meta, TEXT))
    assert (article.headline, article.deck) == ("Dam gates opened", "Farms downstream warned")
    assert (article.byline, [author.name for author in article.authors]) == ("By Ingrid Moe", ["Ingrid Moe"])
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.location) == ("OSLO (Fjord) -", "Oslo")
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.value, article.modified.value) == ("2022-05-06T09:00:00Z", "2022-05-06T10:00:00Z")
    assert (article.language, article.slugline, article.keywords) == ("en-GB", "DAM/", ("dam",))
    assert article.source.publisher == "Fjord Wire"
    assert article.body == "The gates were opened.\n\nFarms were warned."


CONTENTS = [  # inline content; the body
    ("<inlineData contenttype=\"text/plain\">The gates\nwere opened.\n\nFarms were warned.</inlineData>",
     "The gates\n\nwere opened.\n\nFarms were warned."),
    ("<inlineData><![CDATA[<p>The gates were opened.</p><p>Farms.</p>]]></inlineData>",
     "The gates were opened.\n\nFarms."),
    (XHTML.format("<p>It&amp;#39;s open. &amp;quot;Go.&amp;quot;</p>"), "It's open. \"Go.\""),
    (XHTML.format("<p>The gates were opened.</p>51 77 CRO01 APE4800"), "The gates were opened."),
    (XHTML.format("<header><h1>Dam gates opened</h1></header><p>They were.</p>"), "They were."),
    (XHTML.format("<h1>Dam gates opened</h1><p>They were.</p>"), "They were."),
    ("<inlineXML><nitf><body><body.head/><body.content><p>As NITF.</p></body.content></body></nitf></inlineXML>",
     "As NITF."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "body"), CONTENTS)
def test_bodies(content: str, body: str) -> None:
    assert read(item(content=content)).body == body


CORRECTIONS = [  # content metadata; attribute that must be null, or not
    ("<dateline>2014-07-16 20:15:21 GMT+00:00</dateline>", "dateline", None),
    ("<slugline>DAM</slugline><description role=\"drol:summary\">DAM:Dam gates opened</description>", "deck", None),
    ("<headline role=\"hld:subHeadline\">DAM GATES OPENED</headline>", "deck", None),
    ("<creator literal=\"moe.ingrid\"><name>moe.ingrid</name></creator>", "authors", ()),
    ("<by>im/kl</by>", "authors", ()),
]  # fmt: skip


@pytest.mark.parametrize(("meta", "field", "value"), CORRECTIONS)
def test_habits_that_state_nothing(meta: str, field: str, value: object) -> None:
    assert getattr(read(item(meta, TEXT)), field) == value


def test_empty_stamps_fall_back_on_the_contents() -> None:
    meta = "<contentCreated>2022-05-05T08:00:00</contentCreated>"
    article = read(item(meta, TEXT, times="<versionCreated/><firstCreated/>"))
    assert article.published is not None
    assert article.published.value == "2022-05-05T08:00:00"


PICTURE = item(
    """<creator role="crol:photographer"><name>Nils Berg</name></creator><creditline>Fjord Wire/Nils Berg</creditline>
    <description role="drol:caption">Water leaves the dam near Hamar.</description>""",
    '<remoteContent contenttype="image/jpeg" href="s.jpg" width="100"/>'
    '<remoteContent contenttype="image/jpeg" href="https://wire.example/l.jpg" width="900"/>',
    kind="picture",
)


def test_a_picture_alone_is_an_article_with_a_photo() -> None:
    article = read(PICTURE)
    [photo] = article.photos
    assert (photo.caption, photo.credit, photo.url) == (
        "Water leaves the dam near Hamar.",
        "Fjord Wire/Nils Berg",
        "https://wire.example/l.jpg",
    )
    assert [author.name for author in article.authors] == ["Nils Berg"]
    assert article.body == ""


def test_a_message_with_one_text_and_its_picture_is_one_article() -> None:
    package = (
        f"<packageItem {NS}><itemMeta/><contentMeta><headline>Package</headline></contentMeta><groupSet/></packageItem>"
    )
    article = read(message(package, item(content=TEXT), PICTURE))
    assert (article.headline, len(article.photos)) == ("Dam gates opened", 1)


def test_a_message_with_two_texts_is_two_articles() -> None:
    results = list(convert_all([SourceDocument("m.xml", message(item(content=TEXT), item(content=TEXT)).encode())]))
    assert [result.article.id[-2:] for result in results] == ["#0", "#1"]  # type: ignore[union-attr]


def test_an_empty_message_is_refused() -> None:
    [failed] = convert_all([SourceDocument("m.xml", message().encode())])
    assert failed.error.code == "empty"  # type: ignore[union-attr]
