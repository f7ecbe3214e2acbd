"""Which lines of a page the HTML parser takes for the article's text; all pages are invented."""

from __future__ import annotations

import json

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

MILL = (
    "The paper mill at Kallisuo will close in October after ninety years, its owner told the staff on Monday.",
    "About 240 people work there, most of them from the three villages along the river and their neighbours.",
    "The union called the decision a betrayal; the mayor said that she had learned of it from the evening news.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in MILL)


def read(markup: str) -> Draft:
    page = f"<html><body><main><h1>Mill to close</h1>{markup}</main></body></html>"
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", page.encode()))))
    assert isinstance(draft, Draft)
    return draft


def body(markup: str) -> list[str]:
    return [block.text for block in read(markup).blocks]


OTHER = "A ferry that ran aground near Vasterholm on Sunday has been towed to the yard, the coast guard said."
TAILS = [  # what follows the element with the text, and whether it is part of it
    (f"<section><div><h3>Elsewhere</h3><p>{OTHER}</p></div></section>", False),
    (f"<div class=box><div><p>{OTHER}</p></div></div>", False),
    (f"<section class=related><div><h3>Elsewhere</h3><p>{OTHER}</p></div></section>", False),
    (f"<aside><div><p>{OTHER}</p></div></aside>", False),
    (f"<p>{OTHER}</p>", True),  # a paragraph in the element around it
    (f"<div class=story><p>{OTHER}</p></div>", True),  # a second part, set like the first
]


@pytest.mark.parametrize(("markup", "part"), TAILS)
def test_text_ends_with_the_element_that_holds_most_of_it(markup: str, part: bool) -> None:
    text = TEXT.replace("<p>", "<p>As reported before: ")
    assert (OTHER in body(f"<div class=story>{TEXT}{text}</div>{markup}")) is part


def test_text_in_several_elements_alike_is_kept_whole() -> None:
    parts = "".join(f"<div><div><p>{paragraph}</p></div></div>" for paragraph in (*MILL, OTHER))
    assert body(parts) == [*MILL, OTHER]


def test_a_second_rendering_for_other_screens_is_left_out() -> None:
    text = f"<h2>Ninety years</h2>{TEXT}"
    assert body(f"<div class=wide>{text}</div><div class=narrow>{text}</div>") == ["Ninety years", *MILL]


def test_a_question_asked_again_stays() -> None:
    question, lines = "And what would you tell the people who now look for work in the valley?", []
    for answer in MILL:
        lines += [question, answer]
    assert body("".join(f"<p>{line}</p>" for line in lines)) == lines


NEAR = [  # a line before or after the paragraphs, beside them, and whether it is part of the text
    ("KALLISUO, Finland", "", True),
    ("", "With agencies", True),
    ("", "Score: Mill 3, River 1", True),
    ("By Aino Salmela", "", False),
    ("", "Contact: aino@example.org or +358 40 555 0100", False),
    ("", "Updated 3 October 2024, 18:50", False),
    ("18:50 EET, October 3, 2024", "", False),
    ("", "By Aino Salmela and Ville Oja", False),
    ("", "Read on:", False),
    ("", '<a href="/2">Where the paper went</a>', False),
]


@pytest.mark.parametrize(("before", "after", "part"), NEAR)
def test_short_paragraphs_beside_the_text(before: str, after: str, part: bool) -> None:
    ends = [f"<p>{line}</p>" if line else "" for line in (before, after)]
    found = body(f"<div>{ends[0]}{TEXT}{ends[1]}</div>")
    assert (found != list(MILL)) is part


HEADINGS = [  # a heading, and whether it is part of the text
    ('<h2><a href="#years">Ninety years</a></h2>', True),
    ('<h2 id="metadata-of-a-mill">Metadata of a mill</h2>', True),
    ('<h2><a href="/n">Sign up for our newsletter</a></h2>', False),
    ('<div><h2><a href="/n">Ferry aground</a></h2></div>', False),
    ('<div class="teaser"><h2><a href="/n">Ferry aground</a></h2></div>', False),
]


@pytest.mark.parametrize(("heading", "part"), HEADINGS)
def test_headings_amid_the_text(heading: str, part: bool) -> None:
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in MILL)
    assert (len(body(f"<div>{first}{second}{heading}{third}</div>")) == 4) is part


def test_a_summary_may_be_the_first_paragraph() -> None:
    first, second, third = MILL
    markup = f'<div class="article-body"><p id="speakable-summary">{first}</p><p>{second}</p><p>{third}</p></div>'
    assert body(markup) == list(MILL)


DECKS = [  # what is between headline and text, and whether it is the deck
    ("<div><div>Its owner blames the price of power, the union blames the owner.</div></div>", True),
    ("<div><p>What the end of the last paper mill on the river means for three villages which live by it now</p></div>",
     True),  # long enough without a full stop
    ("<div><div>Paper, wood and pulp</div></div>", False),  # a section
    ("<div><div>Updated at 12:40 on Monday, 3 October, by the newsroom.</div></div>", False),
    ("<div><div>News desk: desk@example.org, available at all hours of the day.</div></div>", False),
    ("<div><img src=m.jpg><div>The mill and the river on a morning in September.</div></div>", False),
    ("<div><div>What you need to know about the end of the mill:</div></div>", False),
    ('<figure class="lead"><img src=m.jpg><figcaption>The mill and the river in September.</figcaption></figure>',
     False),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "deck"), DECKS)
def test_a_line_right_under_the_headline_is_the_deck(markup: str, deck: bool) -> None:
    draft = read(f"{markup}<div class='article-body'>{TEXT}</div>")
    assert (draft.deck is not None) is deck
    assert [block.text for block in draft.blocks][-3:] == list(MILL)


LEADS = [  # a first paragraph that is the deck, and whether it stays in the text
    ("<p><b>{}</b></p>", True),
    ('<p class="intro">{}</p>', True),
    ('<p class="standfirst">{}</p>', False),
    ('<p class="text-bold">{}</p>', False),
    ('<div class="shorttext"><p>{}</p></div>', False),
]


@pytest.mark.parametrize(("markup", "stays"), LEADS)
def test_a_deck_among_the_paragraphs_is_the_first_of_them(markup: str, stays: bool) -> None:
    lead = "The last paper mill on the river closes in October, and nobody had told the mayor."
    page = f'<meta name="description" content="{lead}"><div>{markup.format(lead)}<div><div>{TEXT}</div></div></div>'
    flat = f'<meta name="description" content="{lead}"><div>{markup.format(lead)}{TEXT}</div>'
    draft = read(page if markup.startswith("<div") else flat)
    assert draft.deck == lead
    assert (lead in [block.text for block in draft.blocks]) is stays


CALLED_BODY = [  # a first paragraph that is the page's description, in an element, and whether it stays in the text
    ('<div class="post-body"><div>{}</div><div><div>{}</div></div></div>', True),
    ('<div class="article-text"><p>{}</p><div>{}</div></div>', True),
    ('<div itemprop="articleBody"><div>{}</div><section>{}</section></div>', True),
    ('<div class="post-body"><div class="standfirst">{}</div><div>{}</div></div>', False),
    ('<div class="post"><div>{}</div><div class="post-body">{}</div></div>', False),
]


@pytest.mark.parametrize(("markup", "stays"), CALLED_BODY)
def test_a_description_in_an_element_called_the_body_is_text(markup: str, stays: bool) -> None:
    lead = "The last paper mill on the river closes in October, and nobody had told the mayor."
    draft = read(f'<meta name="description" content="{lead}">{markup.format(lead, TEXT)}')
    assert (lead in [block.text for block in draft.blocks]) is stays
    assert [block.text for block in draft.blocks][-3:] == list(MILL)


HIDDEN = [  # classes of an element amid the text, and whether what it holds is part of the text
    ("elementor-hidden-desktop elementor-hidden-tablet elementor-hidden-mobile", False),
    ("elementor-hidden-mobile", True),
    ("field-type-text-with-summary", True),
    ("summary", False),
]


@pytest.mark.parametrize(("names", "part"), HIDDEN)
def test_what_is_hidden_on_every_screen_is_no_text(names: str, part: bool) -> None:
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in MILL)
    assert (OTHER in body(f'<div>{first}<div class="{names}"><p>{OTHER}</p></div>{"".join(rest * 3)}</div>')) is part


def test_a_long_list_of_links_does_not_part_the_text() -> None:
    links = "".join(f'<li><a href="/{n}">A course on the making of paper, part {n}</a></li>' for n in range(60))
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in MILL)
    found = body(f"<div>{first}{second}<div><ul>{links}</ul><p>{OTHER * 4}</p></div>{third}</div>")
    assert found == [*MILL[:2], OTHER * 4, MILL[2]]


def test_the_first_of_several_subheads_is_no_deck() -> None:
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in MILL)
    described = '<meta name="description" content="A mill on the river closes in October, as its owner told the staff">'
    alone = f"<div><h3>Ninety years of paper on the river</h3>{first}{second}{{}}{third}</div>"
    assert read(described + alone.format("")).deck == "Ninety years of paper on the river"
    assert read(described + alone.format("<h3>And what now</h3>")).deck is None


def test_an_element_of_the_pages_own_is_what_it_is_called() -> None:
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in MILL)
    assert body(f"<div>{first}<inline-teaser><p>{OTHER}</p></inline-teaser>{''.join(rest)}</div>") == list(MILL)


def test_the_article_after_the_heading_is_the_text() -> None:
    lists = "".join(f"<div><p>{OTHER} Day {day} of the search is over.</p></div>" for day in range(60))
    text = "".join(f"<p>{paragraph} It is the {n}th to close.</p>" for n in range(4, 12) for paragraph in MILL)
    assert body(f"<article><div>{text}</div></article><div>{lists}</div>")[-1].startswith(MILL[-1])


def test_furniture_inside_furniture_is_left_out() -> None:
    assert body(f'<div class="sidebar-story">{TEXT}<nav><p>{OTHER}</p></nav></div>') == list(MILL)


def test_a_gallery_without_other_text_gives_its_captions() -> None:
    slides = "".join(f'<figure class="hidden"><img src={n}.jpg><p>{line}</p></figure>' for n, line in enumerate(MILL))
    draft = read(f'<div class="gallery">{slides}<nav><p>{OTHER}</p></nav></div>')
    said = [block.text for block in draft.blocks] + [photo.caption for photo in draft.photos]
    assert set(MILL) <= set(said)
    assert OTHER not in said


UNDER = [  # the paragraph under the one with the picture, the caption
    ("The mill at dusk, June 2, 2024. REUTERS/Ida Moen", "The mill at dusk, June 2, 2024."),
    ("The paper mill at Kallisuo at dusk. Photo: Ida Moen", "The paper mill at Kallisuo at dusk."),
    ("The mill stood still at dusk, and nobody in the village knew why it did.", None),
    ("The mill stood still at dusk, the miller said. (dpa)", None),
    ("ELSUND (Reuters) - The mill stood still at dusk, the miller told Reuters", None),
]


@pytest.mark.parametrize(("line", "caption"), UNDER)
def test_the_paragraph_under_a_picture_is_its_caption_where_it_is_credited(line: str, caption: str | None) -> None:
    draft = read(f"<h1>Mill</h1><p><img src=a.jpg></p><p>{line}</p>{TEXT}")
    assert [photo.caption for photo in draft.photos] == ([caption] if caption else [])
    assert (line in [block.text for block in draft.blocks]) == (caption is None)


NOTES = [  # the last paragraph, whether it stays
    ("Nora Lind reports on mills. Follow her on Twitter @noralind", False),
    ("Send tips to nora.lind@example.com", False),
    ("The mill will be open to visitors from June.", True),
]


@pytest.mark.parametrize(("note", "stays"), NOTES)
def test_a_note_on_how_to_reach_the_author_is_no_text(note: str, stays: bool) -> None:
    assert (note in body(f"<article><h1>Mill</h1>{TEXT}<p>{note}</p></article>")) == stays


TEASERS = "<aside><h2>Most read</h2>" + "".join(
    f"<div class=card><a href=/t{n}><h3>{title}</h3></a><p>{title}, {rest}</p></div>"
    for n, (title, rest) in enumerate((
        ("Seals return to the sound", "more of them than in any year since the wardens began to count on the dunes."),
        ("Tram reaches the hospital", "four years later than planned and without the second car that was promised."),
        ("Bakers share one oven", "and the queue in front of it has become the meeting place of the old town."),
    ))
)  # fmt: skip
WRAPPED = {  # what is around the text, and whether it is the body nevertheless
    "a place of the page's own, left open": ("<a name=top><div>{t}</div>", True),
    "a place that is linked to": ("<a name=story href=#story><div>{t}</div></a>", True),
    "nothing": ("<div>{t}</div>", True),
}


@pytest.mark.parametrize(("around", "is_body"), WRAPPED.values(), ids=WRAPPED)
def test_text_in_places_that_are_no_links(around: str, is_body: bool) -> None:
    assert (body(around.replace("{t}", TEXT) + "</main>" + TEASERS) == list(MILL)) is is_body


LONG = f"<div>{TEXT}{TEXT.replace('<p>', '<p>As reported before: ')}</div>"
UNREAD = {  # elements that are not read, with the text in them, and whether it is the body
    "for readers without scripts": ("<noscript>{t}</noscript>", True),
    "shadow tree in the markup": ("<story-page><template shadowrootmode=open>{t}</template></story-page>", True),
    "open dialog": ("<dialog open>{t}</dialog>", True),
    "control left open": ("<button>Share{t}", True),
    "little of it": ("<noscript><p>Please allow scripts on this page to read its articles.</p></noscript>", False),
    "styles alone": ("<noscript><style>.a{color:red}" + ".b{margin:0}" * 60 + "</style></noscript>", False),
}


@pytest.mark.parametrize(("markup", "is_body"), UNREAD.values(), ids=UNREAD)
def test_text_in_elements_that_are_not_read(markup: str, is_body: bool) -> None:
    found = body(markup.replace("{t}", LONG) + "</main>" + TEASERS)
    assert (found[:3] == list(MILL)) is is_body


def test_unread_text_beside_an_article_is_not_read() -> None:
    assert body(f"{LONG}<noscript>{LONG.replace('mill', 'yard')}</noscript>")[:3] == list(MILL)
    assert body(f"{LONG}<dialog><p>{OTHER}</p></dialog>")[-1] == f"As reported before: {MILL[-1]}"


HELD = {  # the text that a page's data holds, and whether it is the body though teasers are shown
    "of the article": (LONG.replace("paper mill", "mill to close"), True),
    "of another article": (LONG.replace("close", "open").replace("mill", "yard"), False),
    "of few words": (f"<p>{OTHER}</p><p>Mill to close</p>", False),
}


@pytest.mark.parametrize(("text", "is_body"), HELD.values(), ids=HELD)
def test_text_in_the_data_of_a_page_with_teasers(text: str, is_body: bool) -> None:
    data = json.dumps({"props": {"article": {"body": text}}}, separators=(",", ":"))
    found = body(f"<div id=root></div><script type=application/json>{data}</script></main>{TEASERS}")
    assert ("the union called the decision" in " ".join(found).lower()) is is_body


NOTE = (
    "The mill's lawyers said on Monday that the three villages had been told of the sale by letter, twelve days before "
    "it was made public in the capital, and that the staff of the mill had been the first to hear."
)
SHORT = f"<div>{TEXT.split('</p>')[0]}</p><p>{MILL[1]}</p></div>"
LEGAL = "<footer>" + "".join(f"<p>{line}</p>" for line in (NOTE, OTHER, f"{OTHER} It may not be copied.")) + "</footer>"
BESIDE = {  # what is beside a short article, and what of it is text
    "a list of others": (f"{SHORT}</main>{TEASERS}", 2),
    "a long footer": (f"{SHORT}</main>{LEGAL}", 2),
    "nothing": (SHORT, 2),
    "an aside that holds the text": (f"</main><aside>{TEXT}</aside>", 3),
    "a footer that holds the text": (f"<p>Monday</p></main><footer>{TEXT}</footer>", 3),
}


@pytest.mark.parametrize(("markup", "count"), BESIDE.values(), ids=BESIDE)
def test_short_articles_beside_much_text_of_others(markup: str, count: int) -> None:
    assert body(markup) == list(MILL[:count])


def test_cards_of_a_page_of_cards_are_its_text() -> None:
    cards = TEASERS.replace("<aside><h2>Most read</h2>", "<section>")
    assert len(body(f"<p>{MILL[0]}</p></main>{cards}")) >= 3


OPENING = (
    "The owner had bought the mill only three years ago, from a family that had run it for four generations.",
    "Since then two of its five machines were sold, and the warehouse on the other bank was let to a brewery.",
)


@pytest.mark.parametrize(
    "names", ["teaser-content", "intro content-lock", "article-lead teaser", "summary-lead promo", "opening"]
)
def test_the_opening_in_an_element_of_its_own_is_text(names: str) -> None:
    opening = "".join(f"<p>{paragraph}</p>" for paragraph in OPENING)
    assert body(f"<article><div class='{names}'>{opening}</div>{TEXT}</article>") == [*OPENING, *MILL]


@pytest.mark.parametrize("names", ["Caption_1x", "caption"])
def test_without_a_picture_there_is_no_caption(names: str) -> None:
    assert body(f"<article><div class={names}>{OPENING[0]}</div>{TEXT}</article>") == [OPENING[0], *MILL]


@pytest.mark.parametrize("sign", ["|", "/", "·", "–"])
def test_links_with_signs_between_them_end_no_text(sign: str) -> None:
    assert body(f'{TEXT}<p><a href="/a">League table</a> {sign} <a href="/b">Fixtures of the week</a></p>') == [*MILL]
    said = f'The <a href="/a">owner</a> {sign} a group from the south {sign} was not to be reached on Monday.'
    assert len(body(f"{TEXT}<p>{said}</p>")) == len(MILL) + 1
