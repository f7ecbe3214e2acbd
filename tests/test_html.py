"""What the HTML parser reads out of a page; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.errors import EmptyDocumentError, TooLargeError
from newsschema.parsers import FORMATS
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

BRIDGE = (
    "The council of Varnholm voted on Tuesday to rebuild the wooden bridge that the spring flood carried off.",
    "Engineers expect the work to take eleven months; the ferry will keep running until the new span opens.",
    "Shopkeepers on the east bank welcomed the decision but asked for a footpath before the first snow falls.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BRIDGE)


def read(html: str, name: str = "page.html") -> Draft:
    drafts = list(FORMAT.parse(SourceDocument(name, html.encode("utf-8", "surrogatepass"))))
    assert len(drafts) == 1
    assert isinstance(drafts[0], Draft)
    return drafts[0]


def body(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks]


BESIDE = [  # markup that is on the page beside the article and must not be in its body
    '<nav><a href="/a">Home</a> <a href="/b">Sport</a></nav>',
    '<div class="related-posts"><h3>More</h3><p>The storm that closed the harbour of Elsund is over at last.</p></div>',
    '<div class="newsletterBox"><p>Every morning the best of our reporting, sent before breakfast.</p></div>',
    '<div id="comments"><p>I have lived here for forty years and never saw the water as high.</p></div>',
    '<figure><img src="/b.jpg"><figcaption>The old bridge in May. Photo: Ida Holm/AFP</figcaption></figure>',
    '<ul><li><a href="/1">Ferry timetable changes</a></li><li><a href="/2">Flood in pictures</a></li></ul>',
    "<aside><p>Varnholm has 11,000 inhabitants and lies where two rivers meet.</p></aside>",
    "<p>{{ article.count | number }} articles</p>",
    "<form><p>Sign in with your account and read all reports on all devices.</p></form>",
]


@pytest.mark.parametrize("markup", BESIDE)
def test_body_leaves_out_what_is_beside(markup: str) -> None:
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in BRIDGE)
    draft = read(f"<body><h1>Bridge to be rebuilt</h1><div>{first}{markup}{second}{third}</div>{markup}</body>")
    assert body(draft) == list(BRIDGE)


def test_blocks_tell_headings_lists_and_quotes() -> None:
    first, second, third = BRIDGE
    draft = read(
        f"<article><h1>Bridge</h1><p>{first}</p><h2>Eleven months</h2><p>{second}</p><ul><li>One span of oak</li>"
        f"<li>Two piers</li></ul><blockquote>We waited for this.</blockquote><p>{third}</p><h2>More</h2></article>"
    )
    assert [block.kind for block in draft.blocks] == [
        "paragraph", "heading", "paragraph", "list_item", "list_item", "blockquote", "paragraph",
    ]  # fmt: skip


def test_line_breaks_part_paragraphs() -> None:
    draft = read(f"<body><h1>Bridge</h1><div>{'<br><br>'.join(BRIDGE)}</div></body>")
    assert body(draft) == list(BRIDGE)


def test_a_page_with_text_is_never_empty() -> None:
    assert body(read("<body><div>Closed.</div></body>")) == ["Closed."]


HEADLINES = [  # head, heading, the headline
    ("<title>Bridge to be rebuilt | Varnholm Post</title>", "<h1>Bridge to be rebuilt</h1>", "Bridge to be rebuilt"),
    ('<meta property="og:site_name" content="Varnholm Post"><title>Bridge to be rebuilt - Varnholm Post</title>', "",
     "Bridge to be rebuilt"),
    ("<title>t</title>", "<h1>Bridge to be rebuilt</h1>", "Bridge to be rebuilt"),
    ("<title>Bridge to be rebuilt</title>", "<h1>The Post</h1><h2>Bridge to be rebuilt</h2>", "Bridge to be rebuilt"),
    ('<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "A new span"}]</script>',
     "<h1>Council news</h1>", "A new span"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "heading", "headline"), HEADLINES)
def test_headline_is_the_articles(head: str, heading: str, headline: str) -> None:
    assert read(f"<html><head>{head}</head><body>{heading}{TEXT}</body></html>").headline == headline


def test_json_ld_fields_and_references() -> None:
    draft = read(
        '<html lang="en-au"><head><link rel="canonical" href="https://news.example/bridge">'
        '<script type="application/ld+json">{"@graph": ['
        '{"@type": "Person", "@id": "#ida", "name": "Ida Holm", "jobTitle": "Reporter"},'
        '{"@type": "NewsArticle", "headline": "Bridge to be rebuilt", "author": [{"@id": "#ida"}, {"name": "Per Lu"}],'
        '"datePublished": "2024-05-07T21:15:00+10:00", "dateModified": "2024-05-08T07:00:00+10:00",'
        '"articleSection": "Local", "keywords": "bridges, floods", "publisher": {"name": "Varnholm Post"}}]}</script>'
        f"</head><body><h1>Bridge to be rebuilt</h1>{TEXT}</body></html>"
    )
    assert [author.name for author in draft.authors] == ["Ida Holm", "Per Lu"]
    assert draft.published is not None
    assert (draft.published.value, draft.published.resolved_from) == ("2024-05-07T21:15:00+10:00", "metadata")
    assert draft.modified is not None
    assert draft.modified.value == "2024-05-08T07:00:00+10:00"
    assert (draft.section, draft.keywords, draft.publisher) == ("Local", ("bridges", "floods"), "Varnholm Post")
    assert (draft.language, draft.country, draft.url) == ("en-AU", "AU", "https://news.example/bridge")


def test_deck_byline_and_printed_date() -> None:
    draft = read(
        '<html lang="de"><body><article><h1>Brücke wird neu gebaut</h1>'
        '<p class="standfirst">Der Rat will die Arbeiten im Juni beginnen lassen.</p>'
        '<p class="byline">Von Ida Holm</p><p class="date">7. Mai 2024, 21:15 Uhr</p>'
        f"<div>{TEXT}</div></article></body></html>"
    )
    assert draft.deck == "Der Rat will die Arbeiten im Juni beginnen lassen."
    assert [author.name for author in draft.authors] == ["Ida Holm"]
    assert draft.published is not None
    assert (draft.published.value, draft.published.resolved_from) == ("2024-05-07T21:15:00", "text")
    assert body(draft) == list(BRIDGE)


def test_ambiguous_day_and_month_is_reported() -> None:
    draft = read(f'<html lang="en"><body><h1>Bridge</h1><p class="date">05/07/2024</p>{TEXT}</body></html>')
    assert draft.published is not None
    assert draft.published.value == "2024"
    assert "ambiguous_date" in [notice.code for notice in draft.notices]


def test_the_offset_that_the_page_prints_completes_the_clock_time() -> None:
    head = '<h1>Bridge to be rebuilt</h1><p><time datetime="2024-10-17 16:01:26"></time> 10/17/2024 04:01 PM EDT</p>'
    draft = read(f"<html lang=en-US><body>{head}<div>{TEXT}</div></body></html>")
    assert draft.published is not None
    assert draft.published.value == "2024-10-17T16:01:26-04:00"


PHOTOS = [  # markup of one picture, caption, credit
    ('<figure><img src="/b.jpg"><figcaption>The bridge in May. Photo: Ida Holm/AFP</figcaption></figure>',
     "The bridge in May.", "Ida Holm/AFP"),
    ('<figure><img src="/b.jpg"><figcaption>The bridge in May.<b class="credit">Ida Holm</b></figcaption></figure>',
     "The bridge in May.", "Ida Holm"),
    ('<figure><img src="/b.jpg"><figcaption><p>The bridge in May.</p><p>Ida Holm/dpa</p></figcaption></figure>',
     "The bridge in May.", "Ida Holm/dpa"),
    ('<div class="wp-caption"><img src="/b.jpg"><p class="wp-caption-text">The bridge in May</p></div>',
     "The bridge in May", None),
    ('<div class="image"><img src="/b.jpg"><div>The bridge in May (AP Photo/Ida Holm)</div></div>',
     "The bridge in May", "AP Photo/Ida Holm"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "caption", "credit"), PHOTOS)
def test_photo_caption_and_credit_are_distinguished(markup: str, caption: str, credit: str | None) -> None:
    draft = read(f"<body><h1>Bridge to be rebuilt</h1><div><p>{BRIDGE[0]}</p>{markup}<p>{BRIDGE[1]}</p></div></body>")
    assert [(photo.caption, photo.credit) for photo in draft.photos] == [(caption, credit)]
    assert draft.photos[0].url == "/b.jpg"
    assert body(draft) == list(BRIDGE[:2])


def test_the_picture_of_the_writer_is_no_photo() -> None:
    face = '<div class="image"><img src="/ida.jpg"><div>By Ida Holm, Chief Reporter</div></div>'
    assert read(f"<body><h1>Bridge to be rebuilt</h1>{face}<div>{TEXT}</div></body>").photos == ()


NOTICES = [
    ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', "implausible_date"),
    ('<script type="application/ld+json">{"@type": "NewsArticle",, }</script>', "malformed_metadata"),
    ('<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Bridge"}</script>', "live_blog"),
    ('<meta name="date" content="YYYY-MM-DD">', "malformed_metadata"),
    ('<script type="application/ld+json">' + "[" * 5000 + "</script>", "malformed_metadata"),
]


@pytest.mark.parametrize(("head", "code"), NOTICES)
def test_notices(head: str, code: str) -> None:
    draft = read(f"<html><head>{head}</head><body><h1>Bridge</h1>{TEXT}</body></html>")
    assert code in [notice.code for notice in draft.notices]
    assert body(draft) == list(BRIDGE)


STAYS = [  # markup before and after the text whose words belong to it
    ("", "<p>The ferry sails at six.</p>", [*BRIDGE, "The ferry sails at six."]),
    ('<p class="date">VARNHOLM, 7 May 2024 - The spring flood took the bridge in an hour, the fire brigade said.</p>',
     "", ["VARNHOLM, 7 May 2024 - The spring flood took the bridge in an hour, the fire brigade said.", *BRIDGE]),
    ("<h3>Vote is over</h3>", f"<h3>Ferry stays</h3><p>{'The ferry will sail every hour. ' * 3}</p>",
     ["Vote is over", *BRIDGE, "Ferry stays", ("The ferry will sail every hour. " * 3).strip()]),
    ("", "<p>Read also:</p>", list(BRIDGE)),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "lines"), STAYS)
def test_short_lines_of_the_text_stay(before: str, after: str, lines: list[str]) -> None:
    assert body(read(f"<body><h1>Bridge to be rebuilt</h1><div>{before}{TEXT}{after}</div></body>")) == lines


DROPPED = [  # markup amid the text, what is left out and why
    ("<p>${ad.slot.mid}</p>", ("${ad.slot.mid}", "template")),
    ('<div class="related"><p>Harbour of Elsund is open</p></div>', ("Harbour of Elsund is open", "related")),
    ("<p><img src=b.jpg><br><small>The old bridge at low water. (Photo by Ida Holm)</small></p>",
     ("The old bridge at low water. (Photo by Ida Holm)", "caption")),
    ("<div><div><img src=b.jpg></div><div>The old bridge at low water</div></div>",
     ("The old bridge at low water", "picture")),
    ('<div><div><img src=b.jpg></div><div>All our <a href="/p">pictures</a> of the old bridge</div></div>',
     ("All our pictures of the old bridge", "picture")),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "line"), DROPPED)
def test_what_is_left_out_is_kept_with_its_reason(markup: str, line: tuple[str, str]) -> None:
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in BRIDGE)
    draft = read(f"<body><h1>Bridge to be rebuilt</h1><div>{first}{markup}{second}{third}</div></body>")
    assert line in [(labelled.text, labelled.label) for labelled in draft.lines]
    assert body(draft) == list(BRIDGE)


def test_a_lead_of_its_own_weight_is_the_deck() -> None:
    lead = "The council has agreed on a wooden span; the ferry stays for now."
    draft = read(f'<body><h1>Bridge to be rebuilt</h1><div><p class="font-bold">{lead}</p>{TEXT}</div></body>')
    assert draft.deck == lead
    assert body(draft) == list(BRIDGE)


def test_article_held_in_a_script() -> None:
    data = '{"contentHtml": "' + TEXT.replace("<", "\\u003c") + '"}'
    draft = read(
        f"<html><head><title>Bridge</title></head><body><div>Loading</div><script>{data}</script></body></html>"
    )
    assert body(draft) == list(BRIDGE)


@pytest.mark.parametrize("html", ["<html></html>", "<body><script>let a = 1</script></body>", "<body><p> </p></body>"])
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(EmptyDocumentError, match="holds no text"):
        read(html)


@pytest.mark.parametrize(
    ("html", "found"),
    [("<div>" * 20_000 + TEXT, "nested 20,000 deep"), ("<p " + "a=1 " * 50_000 + ">" + TEXT, "attributes")],
)
def test_what_cannot_be_parsed_in_linear_time_is_refused(html: str, found: str) -> None:
    with pytest.raises(TooLargeError, match=found):
        read(html)


ODD = [
    "<h1>Bridge</h1>" + TEXT.replace("a", "a\0"),
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Bridge</h1>' + TEXT + "</body></html>",
    "<html amp><body><h1>Bridge</h1><amp-img src=b.jpg></amp-img>" + TEXT,
    '<h1>Bridge</h1><img src="data:image/png;base64,' + "A" * 100_000 + '">' + TEXT,
    "<h1>Bridge</h1>" + "<span>" * 3_000 + TEXT,
]


@pytest.mark.parametrize("html", ODD)
def test_odd_pages_are_read(html: str) -> None:
    assert len(body(read(html))) == 3


MARKUP = "<html><body><article><h1>Мост закрыт</h1><p>Мост через реку закрыли во вторник.</p></article></body></html>"
RECOGNISED = [  # bytes, and the format they are of
    (MARKUP.encode(), "html"),
    (MARKUP.encode("utf-16"), "html"),
    (MARKUP.encode("utf-16-le"), "html"),
    (MARKUP.encode("utf-16-be"), "html"),
    (MARKUP.encode("koi8-r"), "html"),
    (MARKUP.replace("Мост", "Мо\0ст").encode(), "html"),
    (b"\x7fELF\2\1\1" + bytes(range(256)) + b"<p>no page</p>" + bytes(range(1, 256)), None),
    (b"\xd0\xcf\x11\xe0" + b"\1\2\3\4word" * 50 + b"<div>a document of an old kind</div>", None),
]


@pytest.mark.parametrize(("data", "name"), RECOGNISED)
def test_pages_are_reported_from_other_files_with_markup_in_them(data: bytes, name: str | None) -> None:
    assert next((format.name for format in FORMATS if format.recognises(data[:4096])), None) == name
