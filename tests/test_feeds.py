"""RSS and Atom with the modules that news feeds use."""

from __future__ import annotations

import pytest

from newsschema import Article, Converted, convert_all
from newsschema.source import SourceDocument

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour Post</title>
 <language>en-ie</language>{}</channel></rss>"""
ITEM = """<item><title>Trawler towed in</title><link>https://h.example/1</link>
 <pubDate>Tue, 05 Apr 2022 14:30:00 +0100</pubDate>
 <dc:creator>Niamh Daly</dc:creator><category>Sea</category><category>Rescue</category>
 <description>A trawler was towed to port, crew unhurt.</description>
 <content:encoded><![CDATA[<p>The boat lost power.</p>
  <figure><img src="https://h.example/f.jpg" alt="Boat"/><figcaption>The boat at berth.</figcaption></figure>
  <img src="https://h.example/p.gif" width="1" height="1"><p>No one was hurt.</p>]]></content:encoded>
 <media:content url="https://h.example/m.jpg" medium="image"><media:title>t</media:title>
  <media:description>The tow begins.</media:description>
  <media:credit role="photographer">Eoin Roe</media:credit></media:content></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title>
 <author><name>Sea Desk</name></author>
 <entry><title type="html">Trawler &amp;amp; tug &lt;b&gt;towed&lt;/b&gt;</title><link href="https://h.example/1"/>
 <published>2022-04-05T14:30:00+01:00</published><updated>2022-04-05T15:30:00+01:00</updated>
 <category term="sea" label="Sea"/>
 <summary>RequestWorkers unhurt.</summary>{}</entry></feed>"""


def articles(document: str) -> list[Article]:
    results = convert_all([SourceDocument("feed", document.encode())])
    return [result.article for result in results if isinstance(result, Converted)]


def test_an_item_of_rss() -> None:
    [article] = articles(RSS.format(ITEM))
    assert article.source.format == "rss"
    assert (article.headline, article.body) == ("Trawler towed in", "The boat lost power.\n\nNo one was hurt.")
    assert article.deck == "A trawler was towed to port, crew unhurt."
    assert [author.name for author in article.authors] == ["Niamh Daly"]
    assert article.published is not None
    assert article.published.value == "2022-04-05T14:30:00+01:00"
    assert (article.language, article.section, article.keywords) == ("en-IE", "Sea", ("Sea", "Rescue"))
    assert (article.source.url, article.source.publisher) == ("https://h.example/1", "Harbour Post")
    assert [(photo.caption, photo.credit) for photo in article.photos] == [
        ("The tow begins.", "Eoin Roe"), ("The boat at berth.", None),
    ]  # fmt: skip


DECKS = [  # description beside a full content; deck
    ("RequestWorkers unhurt. <a href=x>Continue reading →</a>", "RequestWorkers unhurt."),
    ("RequestWorkers unhurt [...] Read more", "RequestWorkers unhurt [...]"),
    ("RequestWorkers unhurt. The post Trawler towed in appeared first on Harbour Post.", "RequestWorkers unhurt."),
    ("She will read more charts.", "She will read more charts."),
]


@pytest.mark.parametrize(("description", "deck"), DECKS)
def test_the_link_to_more_is_no_part_of_the_deck(description: str, deck: str) -> None:
    item = ITEM.replace("A trawler was towed to port, crew unhurt.", f"<![CDATA[{description}]]>")
    assert [article.deck for article in articles(RSS.format(item))] == [deck]


def test_items_are_numbered_in_order() -> None:
    assert [article.id[-2:] for article in articles(RSS.format(ITEM * 3))] == ["#0", "#1", "#2"]


DESCRIPTIONS = [  # description of an item without content; body
    ("Plain words.", "Plain words."),
    ("&lt;p&gt;Escaped once.&lt;/p&gt;", "Escaped once."),
    ("&amp;lt;p&amp;gt;Escaped twice.&amp;lt;/p&amp;gt;", "Escaped twice."),
    ("", ""),
]


@pytest.mark.parametrize(("description", "body"), DESCRIPTIONS)
def test_descriptions(description: str, body: str) -> None:
    [article] = articles(RSS.format(f"<item><title>T</title><description>{description}</description></item>"))
    assert article.body == body


AUTHORS = [("desk@h.example (Niamh Daly)", ["Niamh Daly"]), ("desk@h.example", []), ("Niamh Daly", ["Niamh Daly"])]


@pytest.mark.parametrize(("author", "names"), AUTHORS)
def test_authors_are_never_addresses(author: str, names: list[str]) -> None:
    [article] = articles(RSS.format(f"<item><title>T</title><author>{author}</author></item>"))
    assert [found.name for found in article.authors] == names


DIV = '<div xmlns="http://www.w3.org/1999/xhtml"><p>The boat lost power.</p></div>'
CONTENTS = [  # content; body
    ('<content type="text">The boat lost power.</content>', "The boat lost power."),
    ('<content type="html">&lt;p&gt;The boat lost power.&lt;/p&gt;</content>', "The boat lost power."),
    (f'<content type="xhtml">{DIV}</content>', "The boat lost power."),
    ("", "RequestWorkers unhurt."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "body"), CONTENTS)
def test_an_entry_of_atom(content: str, body: str) -> None:
    [article] = articles(ATOM.format(content))
    assert (article.headline, article.body) == ("Trawler & tug towed", body)
    assert [author.name for author in article.authors] == ["Sea Desk"]
    assert article.published is not None
    assert article.published.value == "2022-04-05T14:30:00+01:00"
    assert (article.language, article.section, article.source.url) == ("en", "Sea", "https://h.example/1")


def test_a_feed_without_items_is_refused() -> None:
    [failed] = convert_all([SourceDocument("feed", RSS.format("").encode())])
    assert failed.error.code == "empty"  # type: ignore[union-attr]
