"""Plain documents, unlike scraped pages: headline and body, body alone, typed fields, a fixed width, a newsletter."""

from __future__ import annotations

import textwrap

import pytest

from newsschema.draft import Draft
from newsschema.parsers.text import parse
from newsschema.source import SourceDocument

ENGLISH = (
    "Cracks close the old ferry pier",
    "Islanders must sail from the timber quay until spring",
    (
        "The harbour council voted on Monday to close the old ferry pier after engineers found cracks in nine piles.",
        (
            "Ferries to the outer islands will leave from the timber quay until the spring, said harbour master Ole"
            " Lindqvist. “We have no choice,” he said."
        ),
        (
            "Shopkeepers on the islands fear for their trade. “We live on day trippers,” said Ida Moen, who sells ice"
            " beside the lighthouse."
        ),
        "A new pier would cost 14 million kroner, more than three years of harbour dues, the council said.",
    ),
)
GERMAN = (
    "Alte Elbbrücke wird nach Ostern gesperrt",
    "Pendler müssen sich auf ein Jahr Umweg einstellen.",
    (
        (
            "Die alte Elbbrücke in Hohenwarthe bleibt vom 19. April an für den Verkehr gesperrt. Das teilte die"
            " Stadtverwaltung am Montag mit."
        ),
        "„Wir haben jede Niete geprüft, es gibt keine Alternative“, sagte Baudezernent Jörg Ahlers.",
        "Umstritten bleibt die Umleitung über die Dörfer. Anwohner haben zu einer Versammlung eingeladen.",
    ),
)
SPANISH = (
    "El viejo muelle cierra por grietas en nueve pilotes",
    "Los transbordadores saldrán del embarcadero de madera hasta la primavera",
    (
        "El consejo del puerto decidió el lunes cerrar el viejo muelle después de que los ingenieros hallaran grietas.",
        "Los transbordadores a las islas saldrán del embarcadero de madera hasta la primavera, dijo Ana Ruiz.",
        "Los comerciantes temen por sus ventas. «Vivimos de los visitantes», dijo Pilar Soto, que vende helados.",
    ),
)
ARTICLES = pytest.mark.parametrize("article", [ENGLISH, GERMAN, SPANISH], ids=["en", "de", "es"])
JOINS = pytest.mark.parametrize("join", ["\n", "\n\n"], ids=["lines", "blank lines"])
Body = tuple[str, ...]
Article = tuple[str, str, Body]


def read(text: str) -> Draft:
    (draft,) = parse(SourceDocument("plain.txt", text.encode()))
    return draft


def body_of(draft: Draft) -> Body:
    return tuple(block.text for block in draft.blocks)


@ARTICLES
@JOINS
def test_headline_and_body(article: Article, join: str) -> None:
    headline, _, body = article
    draft = read(join.join([headline, *body]))
    assert (draft.headline, draft.deck, body_of(draft)) == (headline, None, body)


@ARTICLES
@JOINS
def test_body_alone(article: Article, join: str) -> None:
    _, _, body = article
    draft = read(join.join(body))
    assert (draft.headline, draft.deck, body_of(draft)) == (None, None, body)


@ARTICLES
def test_one_paragraph(article: Article) -> None:
    _, _, body = article
    assert body_of(read(body[0])) == body[:1]
    assert read(body[0]).headline is None


@ARTICLES
@JOINS
def test_headline_and_one_paragraph(article: Article, join: str) -> None:
    headline, _, body = article
    draft = read(join.join([headline, body[0]]))
    assert (draft.headline, draft.deck, body_of(draft)) == (headline, None, body[:1])


@pytest.mark.parametrize(("article", "lead"), [(ENGLISH, "By"), (GERMAN, "Von"), (SPANISH, "Por")])
@JOINS
def test_headline_deck_byline_date_and_body(article: Article, lead: str, join: str) -> None:
    headline, deck, body = article
    draft = read(join.join([headline, deck, f"{lead} Nora Lind", "14.03.2022", *body]))
    assert (draft.headline, draft.deck, body_of(draft)) == (headline, deck, body)
    assert [author.name for author in draft.authors] == ["Nora Lind"]
    assert draft.published is not None
    assert draft.published.value == "2022-03-14"


@ARTICLES
def test_fixed_width(article: Article) -> None:
    headline, _, body = article
    text = "\n\n".join(textwrap.fill(part, 66) for part in [headline, *body])
    draft = read(text)
    assert (draft.headline, body_of(draft)) == (headline, body)


@ARTICLES
def test_markdown(article: Article) -> None:
    headline, _, body = article
    draft = read("\n\n".join([f"# {headline}", *body]))
    assert (draft.headline, body_of(draft)) == (headline, body)


@ARTICLES
def test_pasted_from_a_browser(article: Article) -> None:
    headline, deck, body = article
    menu = ["Home", "News", "Sport", "Culture", "Weather", "Subscribe", "Log in"]
    foot = ["Share", "Read more", "Contact", "Privacy policy", "© 2022 Shore Daily. All rights reserved."]
    draft = read("\n".join([*menu, headline, deck, "Nora Lind", "14 March 2022", *body, *foot]))
    assert (draft.headline, body_of(draft)) == (headline, body)


CAPTIONS_FIRST = [  # a caption without its credit above the headline
    (ENGLISH, "Harbour master Ole Lindqvist (left) may be asked to resign"),
    (ENGLISH, "Ida Moen, centre, on the quay with her brothers"),
    (ENGLISH, "The old ferry pier in an undated file photo"),
    (GERMAN, "Von links: Jörg Ahlers, Eva Holm und Jan Kost"),
    (SPANISH, "Pilar Soto (izq.) y Ana Ruiz en el muelle viejo"),
]


@pytest.mark.parametrize(("article", "caption"), CAPTIONS_FIRST)
def test_a_caption_above_the_headline_is_not_the_headline(article: Article, caption: str) -> None:
    headline, _, body = article
    assert read("\n\n".join([caption, headline, *body])).headline == headline


@pytest.mark.parametrize(
    "headline", ["Night on the quay – in pictures", "Left, right, gone: a party that lost its way"]
)
def test_a_headline_may_read_like_a_caption(headline: str) -> None:
    assert read("\n\n".join([headline, "By Nora Lind", *ENGLISH[2]])).headline == headline


CAPTIONS_AMID = [  # a caption without its credit, with words that captions use
    (ENGLISH, "Harbour master Ole Lindqvist (left) looks at the cracked piles"),
    (ENGLISH, "The old ferry pier in an undated file photo"),
    (GERMAN, "Die alte Elbbrücke bei Hohenwarthe (Archivbild)"),
    (SPANISH, "De izquierda a derecha, Ana Ruiz y Pilar Soto en el muelle"),
]


@pytest.mark.parametrize(("article", "caption"), CAPTIONS_AMID)
def test_a_caption_amid_the_paragraphs_is_no_part_of_the_body(article: Article, caption: str) -> None:
    headline, _, body = article
    draft = read("\n\n".join([headline, *body[:2], caption, *body[2:]]))
    assert (body_of(draft), [photo.caption for photo in draft.photos]) == (body, [caption])


@pytest.mark.parametrize(
    "paragraph",
    [
        "The left lane of the pier and the right lane of it are both shut now, said harbour master Ole Lindqvist.",
        "“Look at the file photo, then look at the pier of today,” said Ida Moen, who sells ice cream on the quay.",
    ],
)
def test_a_paragraph_may_say_what_captions_say(paragraph: str) -> None:
    headline, _, (first, *rest) = ENGLISH
    assert body_of(read("\n\n".join([headline, first, paragraph, *rest]))) == (first, paragraph, *rest)


PATHS = [  # lines above the headline that read like one
    (ENGLISH, "News | Harbour | Islands | Monday 14 March 2022"),
    (ENGLISH, "Ferries will leave from another quay until the spring."),
    (GERMAN, "Die Zeitung für Hohenwarthe und die Dörfer an der Elbe."),
    (SPANISH, "Inicio > Puerto > El viejo muelle cierra"),
]


@pytest.mark.parametrize(("article", "above"), PATHS)
def test_dates_paths_and_sentences_are_seldom_the_headline(article: Article, above: str) -> None:
    headline, _, body = article
    assert read("\n\n".join([above, headline, *body])).headline == headline


@ARTICLES
def test_the_end_of_a_newsletter_is_left_out(article: Article) -> None:
    headline, _, body = article
    foot = "You receive this e-mail because you subscribed to the Shore Daily newsletter. Unsubscribe here."
    draft = read("\n\n".join(["View this e-mail in your browser", headline, *body, foot]))
    assert (draft.headline, body_of(draft)) == (headline, body)


def test_sub_headings_stay() -> None:
    headline, _, body = ENGLISH
    draft = read("\n\n".join([headline, *body[:2], "Fears for the summer", *body[2:]]))
    assert [block.kind for block in draft.blocks] == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]


def test_each_line_has_a_label_a_score_and_a_runner_up() -> None:
    headline, _, body = ENGLISH
    lines = read("\n".join([headline, *body])).lines
    assert [line.text for line in lines] == [headline, *body]
    assert [line.label for line in lines] == ["headline", *["body"] * len(body)]
    assert all(line.kept and line.score is not None and line.runner_up_score is not None for line in lines)
    assert all((line.score or 0) >= (line.runner_up_score or 0) for line in lines)


ENDS = [  # the line after the paragraphs, and whether the article breaks off with it
    ("Until then the islanders will have to sail from the timber quay at dawn and come back to the", True),
    ("Seven of the piles were driven into the seabed before the war and were never looked at by the…", True),
    ("The old pier was built in the…", True),  # as short as a heading
    ("Shops on the islands will close in the", True),
    ("A second pier would have to be built by the …", True),
    ("The quay was closed in June. Since then the fleet has been lying in Norvik behind Harbour", True),  # any word
    ("Divers found rust on every pile. They also found that the stairs and the lamps –", True),
    ("“It cannot go on like this.” The port needs two more tugs and a crane of its own before Easter", True),
    ("The pier is closing. Here is why", False),  # a headline of two sentences
    ("St. Olav's fair moves to the new market hall for one summer only", False),
    ("Ferry fares to rise in autumn as fuel gets dearer again", False),
    ("New lighthouse opens to visitors after two years of repairs", False),
    ("Why the islanders want a bridge", False),
    ("How the pier was built and by whom", False),
    ("Five things to know about the new pier", False),
    ("Opinion: The fleet deserves a better harbour than this one", False),
]


@pytest.mark.parametrize(("line", "truncated"), ENDS)
def test_a_headline_after_the_end_is_no_cut_paragraph(line: str, truncated: bool) -> None:
    headline, _, body = ENGLISH
    draft = read("\n\n".join([headline, *body, line, "Most read", "Weather", "Contact", "Imprint"]))
    assert any(notice.code == "truncated" for notice in draft.notices) is truncated
    assert (draft.blocks[-1].text == line) is truncated


LAST = [  # the last line of a text, and whether it is the body's
    ("Until then the islanders sail from the quay at", True),
    ("Shops on the islands will probably close earlier", True),
    ("Weather and tides", False),
    ("Ferry fares to rise in autumn", False),  # as short as a button
    ("Why the islanders want a bridge to Norvik", False),
    ("Photo: Kari Nes of the harbour works", False),
]


@pytest.mark.parametrize(("line", "kept"), LAST)
def test_a_last_line_that_breaks_off_is_the_bodys(line: str, kept: bool) -> None:
    title, _, body = ENGLISH
    draft = read("\n\n".join([title, *body, line]))
    assert (draft.blocks[-1].text == line) is kept
    assert any(notice.code == "truncated" for notice in draft.notices) is kept
