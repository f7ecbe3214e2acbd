"""Which lines of a page are its article's text: classes of lines, each kept or left out; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft, explaining
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

PARAGRAPHS = (
    "The harbour authority of Elsund will close the old lift bridge to all traffic from the first of March, it said on "
    "Tuesday after engineers had found cracks in two of the four main bearings.",
    "The bridge, opened in 1931, carries about 9,000 vehicles a day between the fishing port and the town centre.",
    "“We have known since the autumn that the steel was tired, but nobody expected it to be this bad,” said Maren "
    "Holt, the authority's chief engineer.",
    "Buses will take the tunnel in the north instead, which adds roughly twenty minutes to a journey that has so far "
    "taken six.",
    "Shopkeepers on the island fear for the summer season. Last year some 140,000 visitors crossed the bridge between "
    "June and August, most of them on foot.",
    "A ferry for pedestrians and bicycles is to run every half hour, the municipality promised, and it will be free of "
    "charge until the repairs are finished.",
    "Opposition councillors asked why an inspection planned for 2021 had been put off twice, and demanded to see the "
    "correspondence with the ministry.",
    "The mayor, Jonas Vik, called the criticism unfair. The money had been set aside, he said, but no company had made "
    "an offer for the work.",
    "Repairs are expected to cost 38 million kroner and to last until the end of next year, provided that the bearings "
    "can be cast in time.",
)
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
    (draft,) = FORMAT.parse(SourceDocument("page.html", page.encode()))
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
    '<aside>{}</aside>',
    "<table><tr><td>{}</td></tr></table>",
    '<div id="mayor-promoted-bridge-again">{}</div>',
    '<form action="/">{}</form>',
]


@pytest.mark.parametrize("around", AROUND)
def test_a_name_around_the_text_takes_none_of_it_away(around: str) -> None:
    assert body(around.format(paragraphs())) == list(PARAGRAPHS)


LEFT_OUT = [  # a class of line, markup amid the paragraphs
    ("info box", '<aside class="infobox"><h3>The bridge in figures</h3><p>Length: 212 metres</p><p>Width: 9 metres</p>'
     "</aside>"),
    ("author box", '<div class="author-bio"><p>Ida Moen covers the harbour and the islands for the Elsund Post.</p></div>'),
    ("summary bullets", '<ul class="key-points summary"><li>The bridge closes in March.</li><li>Buses take the tunnel.</li>'
     "</ul>"),
    ("embedded post", '<blockquote class="twitter-tweet embed"><p>No bridge, no summer. Thank you, council!</p>'
     "&mdash; Per (@per) <a href='/p'>January 9, 2024</a></blockquote>"),
    ("newsletter", '<div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories every morning.'
     "</p></div>"),
    ("links to read", '<p><a href="/ice">Read also: Ice closes the northern road</a></p>'),
    ("list of links", '<div class="related-articles"><ul><li><a href="/1">Ice closes the northern road</a></li><li>'
     '<a href="/2">A new head for the school of Elsund</a></li></ul></div>'),
    ("advert", '<div class="ad-slot">Advertisement</div>'),
    ("consent", '<div class="consent"><p>To see this content, please accept cookies from the provider.</p></div>'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "markup"), LEFT_OUT, ids=[name for name, _ in LEFT_OUT])
def test_a_line_beside_the_text_is_left_out(name: str, markup: str) -> None:
    assert body(f"<div>{paragraphs(between=markup)}</div>") == list(PARAGRAPHS), name


KEPT = [  # a class of line, markup amid the paragraphs, its lines
    ("subheading", "<h2>Twenty minutes more</h2>", ["Twenty minutes more"]),
    ("heading with a slug", '<h2 id="related-ferry-and-share-of-costs">Ferry and costs</h2>', ["Ferry and costs"]),
    ("prose in links", '<p>The <a href="/m">ministry said in a letter to the town council</a> that <a href="/s">safety '
     "had to come first</a>, whatever the cost.</p>",
     ["The ministry said in a letter to the town council that safety had to come first, whatever the cost."]),
    ("prose like a phrase", "<p>Check out how the ferry was loaded in 1930 and you will see what the island expects, the "
     "curator of the museum said.</p>",
     ["Check out how the ferry was loaded in 1930 and you will see what the island expects, the curator of the museum "
      "said."]),
    ("list", "<ul><li>The northern tunnel stays open day and night.</li><li>Lorries over 12 tonnes must take the "
     "motorway.</li></ul>",
     ["The northern tunnel stays open day and night.", "Lorries over 12 tonnes must take the motorway."]),
    ("block quote", "<blockquote><p>The council has failed the people who live on the island, and it knows it, the letter "
     "said.</p></blockquote>",
     ["The council has failed the people who live on the island, and it knows it, the letter said."]),
    ("short line", "<p>Nobody answered.</p>", ["Nobody answered."]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "markup", "lines"), KEPT, ids=[name for name, *_ in KEPT])
def test_a_line_of_the_text_is_kept(name: str, markup: str, lines: list[str]) -> None:
    assert body(f"<div>{paragraphs(between=markup)}</div>") == [*PARAGRAPHS[:4], *lines, *PARAGRAPHS[4:]], name


def test_a_hidden_copy_of_the_text_does_not_take_its_place() -> None:
    found = body(f'<div style="display:none">{paragraphs()}</div><div>{paragraphs()}</div>')
    assert found == list(PARAGRAPHS)


def test_a_live_blog_holds_all_its_posts() -> None:
    posts = "".join(f"<div class='post'><h2>Update {n}</h2><p>{text}</p></div>" for n, text in enumerate(PARAGRAPHS))
    found = body(f'<div class="live-blog">{posts}</div>')
    assert [line for line in found if line in PARAGRAPHS] == list(PARAGRAPHS)


def test_comments_longer_than_the_article_are_left_out() -> None:
    comments = "".join(
        f'<div class="comment"><p>Reader {n}: I have crossed that bridge every day for {n + 10} years and I never once saw '
        "anyone look at the bearings. Somebody will have to pay for this, and it will be us again.</p></div>"
        for n in range(30)
    )
    found = body(f"<div>{paragraphs()}</div>", after=f'<div class="comments">{comments}</div>')
    assert found == list(PARAGRAPHS)


SCRIPTS = [  # one paragraph a line, in scripts with and without blanks between words
    ("ja", "港湾局は火曜日、老朽化した跳ね橋を三月一日から全面的に通行止めにすると発表した。主要な軸受け四つのうち二つに亀裂が見つかったためである。"),
    ("zh", "港务局周二表示，由于工程师在四个主轴承中的两个上发现了裂缝，旧升降桥将从三月一日起禁止一切车辆通行，直至维修完成。"),
    ("ar", "أعلنت سلطة الميناء يوم الثلاثاء أنها ستغلق الجسر القديم أمام حركة المرور اعتبارا من أول مارس بعد أن اكتشف المهندسون تشققات في اثنين من المحامل الرئيسية."),
    ("hi", "बंदरगाह प्राधिकरण ने मंगलवार को कहा कि इंजीनियरों को चार मुख्य बेयरिंग में से दो में दरारें मिलने के बाद पुराने पुल को पहली मार्च से सभी वाहनों के लिए बंद कर दिया जाएगा।"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SCRIPTS, ids=[language for language, _ in SCRIPTS])
def test_text_is_found_in_any_script(language: str, text: str) -> None:
    lines = [f"{n}. {text}" for n in range(1, 8)]
    markup = "".join(f"<p>{line}</p>" for line in lines)
    assert body(f'<div lang="{language}">{markup}</div>') == lines


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
