"""Which lines of a page are its article's text: classes of lines, each kept or left out; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft, explaining
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

TEXT = """\
The harbour authority of Elsund will close the old lift bridge to all traffic from March, it said on Tuesday.
Engineers had found cracks in two of the four main bearings of the bridge, which was opened in the spring of 1931.
About 9,000 vehicles a day use it between the fishing port and the town centre, more than any other in the county.
“We have known since autumn that the steel was tired, but nobody expected it to be this bad,” said Maren Holt.
Buses will take the tunnel in the north, which adds twenty minutes to a journey that has so far taken six.
Shopkeepers on the island fear for the summer. Last year some 140,000 visitors crossed the bridge, most on foot.
A ferry for pedestrians and bicycles is to run every half hour, the municipality promised, free of charge.
Opposition councillors asked why an inspection planned for 2021 had been put off twice, and by whom.
The mayor, Jonas Vik, called that unfair. The money had been set aside, he said, but no company made an offer.
Repairs are expected to cost 38 million kroner and to last until the end of next year.
"""
PARAGRAPHS = tuple(TEXT.splitlines())
MENU = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("news", "sport", "culture", "weather"))
CARDS = "".join(
    f'<div class="card"><a href="/{n}"><h3>{title}</h3></a></div>'
    for n, title in enumerate(("Ice closes the northern road", "A new head for the school", "Herring is back"))
)


def paragraphs(*attributes: str, between: str = "", at: int = 4) -> str:
    """The article's paragraphs, each with the attributes, some markup before one of them."""
    lines = [f"<p {' '.join(attributes)}>{text}</p>" for text in PARAGRAPHS]
    return "".join([*lines[:at], between, *lines[at:]])


def read(article: str, head: str = "", after: str = "") -> Draft:
    page = (
        f'<html lang="en"><head><title>Lift bridge to close | Elsund Post</title>{head}</head><body><header><nav><ul>'
        f"{MENU}</ul></nav></header><main><article><h1>Lift bridge to close in March</h1>{article}</article>{after}"
        f"</main><section><h2>More news</h2>{CARDS}</section><footer><p>© 2024 Elsund Post. All rights reserved.</p>"
        "</footer></body></html>"
    )
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", page.encode()))))
    assert isinstance(draft, Draft)
    return draft


def body(article: str, head: str = "", after: str = "") -> list[str]:
    return [block.text for block in read(article, head, after).blocks]


NAMES = [  # attributes on every paragraph of the article
    'class="paywall"',
    'class="print:mt-2 share:hidden"',
    'class="box_1ad26 ad"',
    'class="related"',
    'class="newsletter-text"',
    'class="teaser-content"',
    'class="sponsored"',
    'data-testid="comment-text"',
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_all_paragraphs_takes_none_away(name: str) -> None:
    assert body(f"<div>{paragraphs(name)}</div>") == list(PARAGRAPHS)


AROUND = [  # the element around the text
    '<div class="premium-paywall content-lock">{}</div>',
    '<div class="share-box"><div>{}</div></div>',
    '<section class="sidebar-layout">{}</section>',
    "<aside>{}</aside>",
    "<table><tr><td>{}</td></tr></table>",
    '<div id="mayor-promoted-bridge-again">{}</div>',
    '<form action="/">{}</form>',
]


@pytest.mark.parametrize("around", AROUND)
def test_a_name_around_the_text_takes_none_of_it_away(around: str) -> None:
    assert body(around.format(paragraphs())) == list(PARAGRAPHS)


def linked(*titles: str) -> str:
    return "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(titles))


LEFT_OUT = {  # a class of line: markup amid the paragraphs
    "info box": '<aside class="infobox"><h3>In figures</h3><p>Length: 212 metres</p><p>Width: 9 metres</p></aside>',
    "author box": '<div class="author-bio"><p>Ida Moen covers the islands for the Elsund Post.</p></div>',
    "summary bullets": '<ul class="key-points"><li>The bridge closes.</li><li>Buses take a tunnel.</li></ul>',
    "embedded post": '<blockquote class="twitter-tweet embed"><p>No bridge, no summer!</p>Per (@per)</blockquote>',
    "newsletter": '<div class="newsletter-signup"><p>Sign up for our newsletter, every morning at six.</p></div>',
    "link to read": '<p><a href="/ice">Read also: Ice closes the northern road</a></p>',
    "list of links": f'<div class="related"><ul>{linked("Ice closes a road", "A new head for the school")}</ul></div>',
    "advert": '<div class="ad-slot">Advertisement</div>',
    "consent": '<div class="consent"><p>To see this content, please accept cookies of the provider.</p></div>',
}


@pytest.mark.parametrize("markup", LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_line_beside_the_text_is_left_out(markup: str) -> None:
    assert body(f"<div>{paragraphs(between=markup)}</div>") == list(PARAGRAPHS)


KEPT = {  # a class of line: markup amid the paragraphs, its lines
    "subheading": ("<h2>Twenty minutes more</h2>", ["Twenty minutes more"]),
    "heading with a slug": ('<h2 id="related-ferry-and-share-of-costs">Ferry and costs</h2>', ["Ferry and costs"]),
    "prose in links": (
        '<p>The ministry <a href="/m">said in a letter to the council</a> that <a href="/s">safety</a> came first.</p>',
        ["The ministry said in a letter to the council that safety came first."],
    ),
    "prose like a phrase": (
        "<p>Check out how the ferry was loaded in 1930 and you will see what comes, the curator said.</p>",
        ["Check out how the ferry was loaded in 1930 and you will see what comes, the curator said."],
    ),
    "list": (
        "<ul><li>The northern tunnel stays open day and night.</li><li>Lorries must take the motorway.</li></ul>",
        ["The northern tunnel stays open day and night.", "Lorries must take the motorway."],
    ),
    "block quote": (
        "<blockquote><p>The council has failed the people of the island, and it knows it, they wrote.</p></blockquote>",
        ["The council has failed the people of the island, and it knows it, they wrote."],
    ),
    "short line": ("<p>Nobody answered.</p>", ["Nobody answered."]),
}


@pytest.mark.parametrize(("markup", "lines"), KEPT.values(), ids=KEPT)
def test_a_line_of_the_text_is_kept(markup: str, lines: list[str]) -> None:
    assert body(f"<div>{paragraphs(between=markup)}</div>") == [*PARAGRAPHS[:4], *lines, *PARAGRAPHS[4:]]


def test_a_hidden_copy_of_the_text_does_not_take_its_place() -> None:
    found = body(f'<div style="display:none">{paragraphs()}</div><div>{paragraphs()}</div>')
    assert found == list(PARAGRAPHS)


def test_a_live_blog_holds_all_its_posts() -> None:
    posts = "".join(f"<div class='post'><h2>Update {n}</h2><p>{text}</p></div>" for n, text in enumerate(PARAGRAPHS))
    found = body(f'<div class="live-blog">{posts}</div>')
    assert [line for line in found if line in PARAGRAPHS] == list(PARAGRAPHS)


TIMES = ["22:15", "9:30 am", "07.05", "18h40", "11:20 P.M."]


@pytest.mark.parametrize("time", TIMES)
def test_the_times_of_posts_are_left_out(time: str) -> None:
    posts = "".join(f"<div>{time}</div><h3>Update {n}</h3><p>{text}</p>" for n, text in enumerate(PARAGRAPHS))
    assert time not in body(f"<div>{posts}</div>")


MADE_OTHERWISE = {  # how an article is made, with one element for a paragraph
    "names without meaning": '<div class="qxv"><p class="kjz">{}</p></div>',
    "plain elements": "<div><div>{}</div></div>",
    "each in two elements": "<div><section><div>{}</div></section></div>",
    "line breaks": "{}<br><br>",
    "spans in blocks": "<div><span>{}</span></div>",
}


@pytest.mark.parametrize("markup", MADE_OTHERWISE.values(), ids=MADE_OTHERWISE)
def test_the_text_is_found_however_it_is_made(markup: str) -> None:
    text = "".join(markup.format(paragraph) for paragraph in PARAGRAPHS)
    cards = "".join(f'<div class="wvk"><a href="/{n}">Ice closes the northern road {n}</a></div>' for n in range(9))
    assert body(f'<div class="jkq">{text}</div><div class="xqw">{cards}</div>') == list(PARAGRAPHS)


NEWS = tuple(
    f"The council of Nordvik voted on Monday to sell plot number {n} of the old shipyard to a builder, its clerk said."
    for n in range(8)
)


def page(markup: str) -> list[str]:
    """The body of a page that holds nothing but some markup."""
    html = f"<html><head><title>Lift bridge to close in March</title></head><body>{markup}</body></html>"
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", html.encode()))))
    assert isinstance(draft, Draft)
    return [block.text for block in draft.blocks]


def unit(headline: str, lines: tuple[str, ...]) -> str:
    return f"<div class=qx><h1>{headline}</h1><div>{''.join(f'<p>{line}</p>' for line in lines)}</div></div>"


HEADLINE = "Lift bridge to close in March"


def test_an_article_loaded_after_the_first_is_none_of_it() -> None:
    assert page(unit(HEADLINE, PARAGRAPHS) + unit("Shipyard to be sold", NEWS)) == list(PARAGRAPHS)


def test_sections_under_headings_like_the_headline_are_text() -> None:
    text = "".join(f"<h1>Part {n}</h1><p>{line}</p>" for n, line in enumerate(PARAGRAPHS))
    assert [line for line in page(f"<div><h1>{HEADLINE}</h1>{text}</div>") if line in PARAGRAPHS] == list(PARAGRAPHS)
    apart = f"<div><h1>{HEADLINE}</h1></div><div>{text}</div>"
    assert [line for line in page(apart) if line in PARAGRAPHS] == list(PARAGRAPHS)


CARD = '<div class="wvk"><h3><a href="/{}">{}</a></h3><p>{}</p><a href="/{}">More</a></div>'


def test_excerpts_on_cards_after_the_text_are_left_out() -> None:
    cards = "".join(CARD.format(n, line[:40], line, n) for n, line in enumerate(NEWS))
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    assert page(f"<div><h1>{HEADLINE}</h1><div>{text}</div><div class=z>{cards}</div></div>") == list(PARAGRAPHS)


def test_a_list_whose_titles_are_links_is_text() -> None:
    items = "".join(CARD.format(n, line[:40], line, n) for n, line in enumerate(PARAGRAPHS))
    assert [line for line in page(f"<h1>{HEADLINE}</h1><div>{items}</div>") if line in PARAGRAPHS] == list(PARAGRAPHS)


def test_comments_longer_than_the_article_are_left_out() -> None:
    opinion = (
        "I have crossed that bridge every day and never once saw anyone look at the bearings. Who will pay for it?"
    )
    comments = "".join(f'<div class="comment"><p>Reader {n}: {opinion}</p></div>' for n in range(30))
    found = body(f"<div>{paragraphs()}</div>", after=f'<div class="comments">{comments}</div>')
    assert found == list(PARAGRAPHS)


SCRIPTS = {  # a sentence or two, in scripts with and without blanks between words
    "ja": "港湾局は火曜日、老朽化した跳ね橋を三月一日から全面的に通行止めにすると発表した。",
    "zh": "港务局周二表示，由于工程师在主轴承上发现了裂缝，旧升降桥将从三月一日起禁止一切车辆通行。",
    "ar": "أعلنت سلطة الميناء يوم الثلاثاء أنها ستغلق الجسر القديم أمام حركة المرور بعد اكتشاف تشققات.",
    "hi": "बंदरगाह प्राधिकरण ने कहा कि दरारें मिलने के बाद पुराने पुल को बंद कर दिया जाएगा।",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_text_is_found_in_any_script(text: str) -> None:
    lines = [f"{n}. {text}" for n in range(1, 8)]
    assert body(f"<div>{''.join(f'<p>{line}</p>' for line in lines)}</div>") == lines


def test_a_body_far_shorter_than_the_stated_one_is_chosen_again() -> None:
    stated = " ".join(PARAGRAPHS)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{stated}"}}</script>'
    cards = "".join(f'<div class="cookie-consent"><p>{text}</p></div>' for text in PARAGRAPHS)
    draft = read(f"<div>{cards}</div>", head)
    assert [block.text for block in draft.blocks] == list(PARAGRAPHS)


def test_lines_left_out_have_a_score_and_the_evidence_for_it() -> None:
    markup = f"<div>{paragraphs(between='<p class=newsletter>Sign up for our newsletter.</p>')}</div>"
    with explaining():
        line = next(line for line in read(markup).lines if line.text.startswith("Sign up"))
    assert line.score is not None
    assert line.score < 0
    assert line.evidence
    assert not read(markup).lines[0].evidence
