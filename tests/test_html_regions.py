"""Parts of a page after the beginning of its article: others' are left out, its own stay; all pages are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema.draft import Draft, explaining
from newsschema.parsers.html import FORMAT
from newsschema.parsers.html.page import read_page
from newsschema.parsers.html.regions import FEATURES, Part, continues, is_in_question
from newsschema.source import SourceDocument
from test_html_others import READERS, SAID
from test_page_lines import PARAGRAPHS

ORCHARD = """\
Growers around Lake Temmen picked a third fewer apples this autumn than in any season of the past decade.
A late frost in the first week of May had killed most of the blossom in the lower orchards along the shore.
Only the old trees on the slopes above the village, planted by their grandparents, bore as much as usual.
Cider makers now buy fruit from the neighbouring valley and pay almost twice the price of a year ago.
The growers' association wants the region to help with sprinklers, which protect the buds with a coat of ice.
Whether there will be money for that is to be decided when the regional assembly sits again in November.
""".splitlines()
OBSERVATORY = """\
Astronomers at the Kappel observatory have found a small planet that circles its star in less than nine hours.
Its surface is so hot that rock evaporates by day and falls back as rain of stone when night comes, they write.
Two telescopes had watched the star for eleven weeks before the faint dips in its light formed a pattern.
The team believes that the planet once was a giant that lost its gas to the star over a billion years.
Colleagues in other countries want to check the result with instruments of their own before the summer.
""".splitlines()
THEATRE = """\
With a comedy about a village that mislays its own bell the travelling company opened its season on Friday.
The actors play on a lorry whose side folds down, and the audience sits on bales of straw in the market square.
Nearly all the props come from attics, says the director, who began as a carpenter and still builds the sets.
Tickets cost what each visitor wishes to pay, and children under twelve are let in for a drawing of the bell.
Eleven towns are on the list until September, most of them without a theatre of their own since the war.
""".splitlines()
CYRILLIC = """\
Городской совет Озёрска решил закрыть старый мост через реку для грузовых машин с первого марта.
Инженеры нашли трещины в двух опорах моста, который был построен весной 1931 года и с тех пор не менялся.
Каждый день по мосту проезжает около девяти тысяч машин, больше, чем по любой другой дороге округа.
Ремонт моста обойдётся городу в триста миллионов рублей и продлится до конца следующего года.
Автобусы поедут через северный тоннель, и дорога в центр будет занимать на двадцать минут больше.
""".splitlines()
CYRILLIC_OTHER = """\
Садоводы долины собрали этой осенью на треть меньше яблок, чем в любой сезон последних десяти лет.
Поздние заморозки в начале мая погубили почти весь цвет в нижних садах вдоль берега озера.
Только старые деревья на склонах над деревней дали такой же урожай, какой они давали всегда.
Производители сидра покупают теперь плоды в соседней долине и платят почти вдвое дороже.
""".splitlines()
HEADLINE = "Old lift bridge of Elsund closes in March"
SHORT = PARAGRAPHS[:4]


def lines(texts: list[str] | tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def body(content: str, headline: str = HEADLINE, head: str = "") -> list[str]:
    page = f"<html><head><title>{headline}</title>{head}</head><body>{content}</body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", page.encode()))
    assert isinstance(draft, Draft)
    return [block.text for block in draft.blocks]


def article(
    title: str, texts: list[str] | tuple[str, ...], date: str, heading: str = "h2", tag: str = "article"
) -> str:
    head = f"<{heading}>{title}</{heading}><div class=k2>{date}</div>"
    return f"<{tag} class=k1>{head}<div class=k3>{lines(texts)}</div></{tag}>"


OWN = article(HEADLINE, PARAGRAPHS, "4 February 2024", "h1")
FEW = article(HEADLINE, SHORT, "4 February 2024", "h1")
COMMENT = "<li class=c1><b class=c2>{}</b><span>{} hours ago</span><p class=c3>{}</p><button>Reply</button></li>"
OTHERS = {  # what follows the article
    "the next article, made the same": OWN + article("Fewer apples from the lake", ORCHARD, "3 February 2024", "h1"),
    "three articles after a short one": FEW
    + article("Fewer apples from the lake", ORCHARD, "3 February 2024")
    + article("A planet where it rains stone", OBSERVATORY, "2 February 2024")
    + article("The lorry that is a stage", THEATRE, "1 February 2024"),
    "an article whose title is a link": f"<main>{OWN}</main><div class=z1><div class=z2>"
    f'<h2><a href="/apples">Fewer apples from the lake</a></h2><span>3 Feb</span>{lines(ORCHARD)}</div></div>',
    "articles without headings": f"<div>{FEW}</div><div class=z0>"
    f"<div class=z1><div class=z2>Fewer apples from the lake</div><div class=z3>03.02.2024</div>{lines(ORCHARD)}</div>"
    f"<div class=z1><div class=z2>The lorry that is a stage</div><div class=z3>01.02.2024</div>{lines(THEATRE)}</div>"
    "</div>",
    "many comments after a short article": FEW
    + "<ul class=c0>"
    + "".join(
        COMMENT.format(name, n + 1, said) for n, (name, said) in enumerate(zip(READERS * 4, SAID * 4, strict=True))
    )
    + "</ul>",
    "text set in lines of a div": f"<div class=a><h1>{HEADLINE}</h1><div class=b>{lines(PARAGRAPHS, 'div')}</div></div>"
    f"<div class=a><h2>Fewer apples from the lake</h2><div class=d>3 February 2024</div>"
    f"<div class=b>{lines(ORCHARD, 'div')}</div></div>",
}


@pytest.mark.parametrize("page", OTHERS.values(), ids=OTHERS)
def test_what_others_wrote_after_the_article_is_left_out(page: str) -> None:
    found = body(page)
    assert [line for line in found if line not in PARAGRAPHS] == []
    assert set(SHORT) <= set(found)


def test_articles_in_another_script_are_left_out_as_well() -> None:
    title = "Старый мост Озёрска закроют с марта"
    own = article(title, CYRILLIC, "4 февраля 2024", "h1")
    found = body(own + article("Меньше яблок с берегов озера", CYRILLIC_OTHER, "3 февраля 2024", "h1"), title)
    assert found == CYRILLIC


def test_lines_of_others_are_labelled_with_the_score_of_their_part() -> None:
    page = f"<html><head><title>{HEADLINE}</title></head><body>{OTHERS['articles without headings']}</body></html>"
    with explaining():
        (draft,) = FORMAT.parse(SourceDocument("page.html", page.encode()))
    assert isinstance(draft, Draft)
    found = {line.text: line for line in draft.lines}
    assert {found[text].label for text in (*ORCHARD, *THEATRE)} == {"others"}
    assert all((found[text].score or 0) < 0 for text in (*ORCHARD, *THEATRE))


LIVE = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting",'
    '"headline":"Elsund today"}</script>'
)
HALVES = PARAGRAPHS[:5], PARAGRAPHS[5:]
KEPT = {  # the article in several elements: markup, and what is the text
    "parted by an advert": (
        (
            f"<article><h1>{HEADLINE}</h1><div class=w>{lines(HALVES[0])}</div><div class=ad>Advertisement</div>"
            f"<div class=w>{lines(HALVES[1])}</div></article>"
        ),
        PARAGRAPHS,
    ),
    "the deck in an element of its own": (
        (
            f"<div><h1>{HEADLINE}</h1><div class=q1><p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p></div>"
            f"<div class=q2>{lines(PARAGRAPHS[2:])}</div></div>"
        ),
        PARAGRAPHS[2:],
    ),
    "a second half that begins with a heading": (
        (
            f"<main><h1>{HEADLINE}</h1><div class=q1>{lines(HALVES[0])}</div><div class=q2><h2>Repairs</h2>"
            f"{lines(HALVES[1])}</div></main>"
        ),
        PARAGRAPHS,
    ),
    "sections side by side": (
        f"<main><h1>{HEADLINE}</h1>"
        + "".join(
            f"<section class=s><h2>What the authority said, part {n}</h2>{lines(PARAGRAPHS[n : n + 2])}</section>"
            for n in range(0, 10, 2)
        )
        + "</main>",
        PARAGRAPHS,
    ),
    "posts of a live blog": (
        f"<main><h1>Elsund today</h1><div class=i>{lines(SHORT)}</div><div class=p0>"
        + "".join(
            f"<div class=p><h3>{texts[0][:30]}</h3><div>14:{n}2</div>{lines(texts)}</div>"
            for n, texts in enumerate((ORCHARD, OBSERVATORY, THEATRE))
        )
        + "</div></main>",
        (*ORCHARD, *OBSERVATORY, *THEATRE),
    ),
}


@pytest.mark.parametrize(("page", "text"), KEPT.values(), ids=KEPT)
def test_parts_of_the_article_stay(page: str, text: tuple[str, ...]) -> None:
    live = page.startswith("<main><h1>Elsund today")
    found = body(page, "Elsund today" if live else HEADLINE, LIVE if live else "")
    assert [line for line in text if line not in found] == []


@pytest.mark.parametrize(
    ("chosen", "share", "after", "expected"),
    [
        (50, 5, 0, True),
        (0, 30, 0, True),
        (0, 5, 0, False),  # little text, and none of it chosen
        (50, 5, 60, False),  # amid the article
    ],
)
def test_which_parts_are_in_question(chosen: int, share: int, after: int, expected: bool) -> None:
    values = {"chosen_share": chosen, "page_share": share, "own_after_share": after}
    assert is_in_question([values.get(name, 0) for name in FEATURES]) == expected


_PIECES = (
    "<div>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<h2>", "</h2>", "<ul><li>", "</li></ul>", "<p>",
    "2024", "Reply", " ", HEADLINE, *PARAGRAPHS[:2], *ORCHARD[:2], *CYRILLIC[:2],
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_order_of_elements_is_read(pieces: list[str]) -> None:
    assert isinstance(body(f"<p>Text.</p>{''.join(pieces)}"), list)


CONTINUED = [  # the name of a part, what is known of it, and whether it is the next container of the article's text
    ("article-body", {"like_opening": 1, "headline_words": 50}, True),
    ("article-body", {"like_opening": 1, "headline_words": 50, "heading": 2}, True),  # a section
    ("article-body", {"like_opening": 1, "headline_words": 50, "heading": 2, "dated": 1}, False),  # another article
    ("article-body", {"like_opening": 1, "headline_words": 0}, False),  # of something else
    ("article-body", {"headline_words": 50}, False),  # made otherwise
    ("box", {"like_opening": 1, "headline_words": 50}, False),
]


@pytest.mark.parametrize(("name", "known", "own"), CONTINUED)
def test_text_in_several_containers(name: str, known: dict[str, int], own: bool) -> None:
    page = read_page(f"<div class={name}><p>Growers picked fewer apples.</p></div>")
    row = [known.get(feature, 0) for feature in FEATURES]
    assert continues(page, Part(page.tags.index("div"), 0, 1, 1, 0), row) == own
