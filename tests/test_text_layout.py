"""Scraped text, labelled by the place of its lines: headline and deck at its head, boxes in its body, and its end."""

from __future__ import annotations

import textwrap

import pytest

from newsschema.draft import Draft
from newsschema.parsers.text import parse
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.runins import is_slashed_name
from newsschema.parsers.text.titles import printed_again
from newsschema.parsers.text.wrapped import unwrapped
from newsschema.source import SourceDocument

HEADLINE = "Cracks close the old ferry pier"
BYLINE = "By Nora Lind"
DATE = "Published Jun 03, 2024 7:15 PM"
PARAGRAPHS = [
    "The harbour council voted on Monday to close the old ferry pier after engineers found cracks in nine piles.",
    "Ferries to the outer islands will leave from the timber quay until the spring, said harbour master Ole Lindqvist.",
    "Shopkeepers on the islands fear for their trade. “We live on day trippers,” said Ida Moen, who sells ice cream.",
    "A new pier would cost 14 million kroner, more than three years of harbour dues, the council said.",
]
CAPTION = "The old ferry pier, seen from the lighthouse on a grey morning. Photo: Kari Nes / NTB"
SENTENCE = "Islanders must sail from the timber quay until the spring because nine piles of the pier are cracked."


def draft_of(*lines: str) -> Draft:
    [draft] = parse(SourceDocument("pier.txt", "\n\n".join(lines).encode()))
    return draft


def body_of(*lines: str) -> list[str]:
    return [block.text for block in draft_of(*lines).blocks]


DECKS = [  # the lines between headline and body's first paragraph, the deck
    ((SENTENCE, BYLINE), SENTENCE),
    ((BYLINE, SENTENCE, "ELSUND: Engineers looked at the piles for two weeks before they spoke."), SENTENCE),
    ((BYLINE, SENTENCE, "Elsund – Engineers looked at the piles for two weeks before they spoke."), SENTENCE),
    ((DATE, f"{SENTENCE} By Nora Lind"), f"{SENTENCE} By Nora Lind"),
    ((CAPTION, SENTENCE, DATE), SENTENCE),
    ((BYLINE, "Workers look at the piles of the old ferry pier in the rain", "Photo: NTB"), None),
    ((BYLINE, SENTENCE, f"Elsund's pier was built in the spring of 1931. {' '.join(PARAGRAPHS)}"), SENTENCE),
    ((f"Workers look at the pier. {SENTENCE}", "(Ana Ruiz / Shore Daily)", BYLINE), None),
    ((BYLINE, DATE, "Elsund must sail from its timber quay until spring, its harbour council said on Monday."), None),
    ((BYLINE, "Cracks close the old ferry pier in Elsund harbour"), None),
    ((BYLINE,), None),
    (("Read more: Timber quay to be widened for the island ferries", SENTENCE), SENTENCE),
    (("Share this story with your friends on the islands",), None),
    (("Subscribe to our newsletter and read about the harbour first",), None),
]


@pytest.mark.parametrize(("lines", "deck"), DECKS)
def test_deck(lines: tuple[str, ...], deck: str | None) -> None:
    assert draft_of(HEADLINE, *lines, *PARAGRAPHS).deck == deck


HEADLINES = [  # the lines above the body; the headline is always HEADLINE
    ("• Home", "• Harbour", f"• {HEADLINE}", "Copy link"),
    (HEADLINE, "Nora Lind Harbour Correspondent", DATE),
    (CAPTION, HEADLINE, BYLINE),
]


@pytest.mark.parametrize("lines", HEADLINES)
def test_headline(lines: tuple[str, ...]) -> None:
    assert draft_of(*lines, *PARAGRAPHS).headline == HEADLINE


AUTHORS = [  # the lines under the headline, who wrote the article
    (("Nora Lind Harbour Correspondent", DATE), ["Nora Lind"]),
    (("A comment by", "Nora Lind", DATE), ["Nora Lind"]),
    (("von", "Jana Holm", ",", "dpa", DATE), ["Jana Holm", "dpa"]),
    (("Nora Lind and Jana Holm", DATE), ["Nora Lind", "Jana Holm"]),
    (("NORA LIND & JANA HOLM", DATE), ["NORA LIND", "JANA HOLM"]),
    (("Scritto da Nora Lind", DATE), ["Nora Lind"]),
    (("Nora Lind", ",", "Jana Holm", "and", "Olu Adeyemi", DATE), ["Nora Lind", "Jana Holm", "Olu Adeyemi"]),
    (("Nora Lind", "Elsund Courier", DATE), ["Nora Lind"]),
    (("Tuva Skagen|Published 4 months ago",), ["Tuva Skagen"]),
    (("TUVA SKAGEN", DATE), ["TUVA SKAGEN"]),
    (("LOCAL POLITICS", DATE), []),
    (("Facebook", "Instagram", DATE), []),
    (("Nora Lind and AP",), ["Nora Lind", "AP"]),
    (("Jana Holm | Nora Lind",), ["Jana Holm", "Nora Lind"]),
    (("OLD FERRY PIER",), []),
    (("X Icon", DATE), []),
    (("How Cracked Piles Close Ferry Piers", DATE), []),
    (("Boats lie at the timber quay", "Getty Images", "Nora Lind 2 minutes ago"), ["Nora Lind"]),
]


@pytest.mark.parametrize(("lines", "names"), AUTHORS)
def test_authors(lines: tuple[str, ...], names: list[str]) -> None:
    assert [author.name for author in draft_of(HEADLINE, *lines, *PARAGRAPHS).authors] == names


def test_a_byline_in_brackets_right_under_the_text() -> None:
    last = "(Reporting by Nora Lind in Elsund; Editing by Jana Holm)"
    assert [author.name for author in draft_of(HEADLINE, *PARAGRAPHS, last).authors] == ["Nora Lind"]


GERMAN = (
    "Umgestürzter Kran sperrt den Hafen von Elsund",
    "Der Hafen von Elsund ist am Donnerstag gesperrt worden, nachdem ein Kran in die Fahrrinne gestürzt war.",
    "Nach Angaben der Ingenieure wird es mindestens vier Tage dauern, das schwere Wrack zu heben.",
    "„So etwas haben wir hier noch nie erlebt“, sagte Marta Lind, die den Hafen leitet. „Die Flotte muss warten.“",
)


@pytest.mark.parametrize(
    "deck", ["Nach Protesten von Fischern kippt der Rat die Sperre", "Stadt sucht Hilfe von außen"]
)
def test_a_line_that_names_nobody_is_no_byline(deck: str) -> None:
    assert draft_of(GERMAN[0], deck, *GERMAN[1:]).deck == deck


def test_a_list_that_a_paragraph_announces_is_the_article() -> None:
    items = ["• Built by hand.", "• Has 84 piles.", "• Is 212 metres long."]
    more = "The council meets again on Thursday to hear what the pier's engineers and the ferry company have to say."
    lines = [*PARAGRAPHS[:2], "What is known of the pier:", *items, *PARAGRAPHS[2:], more]
    assert body_of(HEADLINE, BYLINE, *lines) == [line.removeprefix("• ") for line in lines]


def test_signed_letters_are_the_article() -> None:
    letters = [
        line
        for name in ("Ida Moen", "Ola Dahl", "Eva Nyborg", "Jon Lie", "Tor Berg")
        for line in (PARAGRAPHS[3], f"{name}, Elsund")
    ]
    found = body_of(
        HEADLINE, *PARAGRAPHS[:3], *(f"Letter {at}. {text}" if at % 2 == 0 else text for at, text in enumerate(letters))
    )
    assert sum(text.startswith("Letter") for text in found) == 5


def test_a_japanese_dateline_begins_the_body() -> None:
    first = "【東京＝山田花子】港の議会は三日、古い桟橋を閉鎖すると決めた。九本の杭にひびが見つかったためだ。"
    lines = ["古い桟橋、閉鎖へ 九本の杭にひび", "2024/06/03 19:15", "この記事は会員限定です", first, "桟橋の写真＝共同"]
    more = "船は春まで木材の岸壁から出ると港長は話した。新しい桟橋には十四億円かかると議会はみている。"
    draft = draft_of(*lines, more)
    assert draft.deck is None
    assert [block.text for block in draft.blocks] == [first, more]


def test_an_article_of_lists_alone_has_a_body() -> None:
    winners = ["Best pier", "Elsund", "Nordvik", "Best quay", "Timber quay, Elsund – WINNER", "Sandvik"]
    assert body_of("Harbour prizes: all the winners", "Jun 03, 2024", *winners) == winners


PLACED = [  # a line, whether only a caption says so
    ("Ida Moen (l.) und Per Dahl am Anleger", True),
    ("Ida Moen (left) and Per Dahl on the quay", True),
    ("Der Vorstand (von li nach re): Moen, Dahl, Lie", True),
    ("Ida Moen, a la derecha; Per Dahl (izq.)", True),
    ("港を出る船＝13日、東京・有明で", True),
    ("会見する議長（中）ら", True),
    ("Der Rat (der seit Montag tagt) will den Anleger schließen", False),
    ("The council (31 members) met on Monday", False),
]


@pytest.mark.parametrize(("text", "placed"), PLACED)
def test_where_a_caption_says_who_stands(text: str, placed: bool) -> None:
    [line] = read_lines(text)
    assert line.placed is placed


def test_a_year_and_a_clock_time_that_ran_together() -> None:
    published = draft_of(HEADLINE, "June 3, 20249:15 AM UTC", *PARAGRAPHS).published
    assert published is not None
    assert published.value == "2024-06-03T09:15:00Z"


TIMES = [  # the lines under the headline, when the article was published and when modified
    ((DATE,), "2024-06-03T19:15:00", None),
    ((DATE, "Updated Jun 04, 2024 6:05 AM"), "2024-06-03T19:15:00", "2024-06-04T06:05:00"),
    (("Updated Jun 04, 2024 6:05 AM", DATE), "2024-06-03T19:15:00", "2024-06-04T06:05:00"),
    (
        ("Publié le 3 juin 2024 à 07h15, mis à jour le 3 juin 2024 à 11h40",),
        "2024-06-03T07:15:00",
        "2024-06-03T11:40:00",
    ),
    (("Updated Jun 04, 2024 6:05 AM",), "2024-06-04T06:05:00", None),
]


@pytest.mark.parametrize(("lines", "published", "modified"), TIMES)
def test_published_and_modified_are_kept_apart(lines: tuple[str, ...], published: str, modified: str | None) -> None:
    draft = draft_of(HEADLINE, BYLINE, *lines, *PARAGRAPHS)
    assert (draft.published and draft.published.value, draft.modified and draft.modified.value) == (published, modified)


def test_a_short_saying_ends_the_body() -> None:
    assert body_of(HEADLINE, BYLINE, DATE, *PARAGRAPHS, "“Ask me in July,” she said.", "Most read")[-1].startswith(
        "“Ask"
    )


def test_the_places_of_a_page_are_no_kicker() -> None:
    assert draft_of("Home › News", HEADLINE, BYLINE, DATE, *PARAGRAPHS).kicker is None


@pytest.mark.parametrize("line", ["Lakeside/Kari Nes", "(Ana Ruiz / Shore Daily)", "Ana Ruiz / Shore Daily"])
def test_a_name_and_a_house(line: str) -> None:
    assert is_slashed_name(line)


@pytest.mark.parametrize("line", ["Politics / Economy", "Ana Ruiz / Mayor", "and/or", "Home / Ana Ruiz", "km/h"])
def test_other_slashes(line: str) -> None:
    assert not is_slashed_name(line)


HOUSES = [  # the lines under the headline that name author and agency, the authors and whom they write for
    (("By NORA LIND", "Associated Press"), [("NORA LIND", "Associated Press")]),
    (("By Nora Lind and Ida Moen", "Reuters"), [("Nora Lind", None), ("Ida Moen", "Reuters")]),
    (("Nora Lind", "Associated Press"), [("Nora Lind", None), ("Associated Press", None)]),
    (("By Nora Lind, AFP",), [("Nora Lind", None), ("AFP", None)]),
    (("AFP",), [("AFP", None)]),
    (("Par Nora Lind avec AFP",), [("Nora Lind", None), ("AFP", None)]),
]


@pytest.mark.parametrize("dateline", ["", "ELSUND, Norland (AP) — ", "ELSUND (Reuters) - ", "Elsund (AFP) – "])
@pytest.mark.parametrize(("lines", "authors"), HOUSES)
def test_the_agency_in_the_byline_is_no_credit(
    lines: tuple[str, ...], authors: list[tuple[str, str | None]], dateline: str
) -> None:
    text = "\n".join([HEADLINE, *lines, dateline + PARAGRAPHS[0], *PARAGRAPHS[1:]])
    [draft] = parse(SourceDocument("pier.txt", text.encode()))
    assert [(author.name, author.organization) for author in draft.authors] == authors
    assert draft.blocks[0].text == dateline + PARAGRAPHS[0]
    assert draft.photos == ()


STAYS = [  # lines after the paragraphs that are the article's
    ("Read also: Why old piers crack", "Until then the islanders will have to sail from the timber quay at dawn."),
    ("The council will meet again next week. Engineers expect to be done with all piles by then. (dpa)",),
    ("Will the pier open?", "Nobody can say before the piles have been looked at, the harbour master said."),
]


@pytest.mark.parametrize("lines", STAYS)
def test_the_last_paragraph_stays(lines: tuple[str, ...]) -> None:
    draft = draft_of(HEADLINE, BYLINE, *PARAGRAPHS, *lines)
    assert draft.blocks[-1].text == lines[-1]
    assert draft.photos == ()


def test_questions_and_answers_are_no_teasers() -> None:
    talk = [
        "You were nobody a month ago. What happened?",
        "My neighbour could not go to the meeting, so I went in his place, and that is all.",
        "Did you expect it to last nine days?",
        "I thought three, perhaps four. After the first weekend I understood they were in earnest.",
        "And your father?",
        "He sailed for forty years and never once complained. He brought us soup and bread.",
        "Will you stand for the council?",
        "No, and you may print that in large letters. There is a boat waiting to be mended.",
    ]
    assert body_of(HEADLINE, BYLINE, *PARAGRAPHS, *talk)[-8:] == talk


def test_the_byline_of_a_short_article_heads_no_note_on_its_author() -> None:
    draft = draft_of(HEADLINE, "3 June 2024, 10:15", "Nora Lind", *PARAGRAPHS)
    assert [block.text for block in draft.blocks] == PARAGRAPHS


AMID = [  # lines amid the paragraphs, and the photos they describe
    (("Divers look at the piles of the old pier", "Photo: Kari Nes / NTB"),
     [("Divers look at the piles of the old pier", "Kari Nes / NTB")]),
    (("Image source, Getty Images", "Image caption, Divers look at the piles of the old pier"),
     [("Divers look at the piles of the old pier", "Getty Images")]),
    (("FILE - Divers look at the piles of the old pier near the lighthouse in May.",),
     [("FILE - Divers look at the piles of the old pier near the lighthouse in May.", None)]),
    (("Story continues below",), []),
    (("Read more: Ten piers that fell into the sea",), []),
    (("ADVERTISEMENT", "Article continues below this ad"), []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "photos"), AMID)
@pytest.mark.parametrize("place", [2, 3])
def test_no_paragraph_goes_with_what_is_beside_it(
    lines: tuple[str, ...], photos: list[tuple[str, str]], place: int
) -> None:
    text = "\n".join([HEADLINE, BYLINE, DATE, *PARAGRAPHS[:place], *lines, *PARAGRAPHS[place:]])
    [draft] = parse(SourceDocument("pier.txt", text.encode()))
    assert [block.text for block in draft.blocks] == PARAGRAPHS
    assert [(photo.caption, photo.credit) for photo in draft.photos] == photos
    assert draft.deck is None


@pytest.mark.parametrize("line", ["Story continues below", "Read more: Ten piers that fell into the sea"])
def test_an_advert_under_the_first_paragraph_makes_it_no_deck(line: str) -> None:
    draft = draft_of(HEADLINE, BYLINE, DATE, PARAGRAPHS[0], line, *PARAGRAPHS[1:])
    assert draft.deck is None
    assert [block.text for block in draft.blocks] == PARAGRAPHS


def test_readers_comments_end_the_body() -> None:
    comments = [
        *("3 Comments", "islander72", "They knew of these cracks for years, and nobody wanted to pay for a repair."),
        *("Reply", "pier_fan", "I took the last ferry from the old pier and could see all the cracks myself.", "Reply"),
    ]
    assert body_of(HEADLINE, BYLINE, *PARAGRAPHS, *comments) == PARAGRAPHS


def test_byline_and_date_in_one_line() -> None:
    line = "By Nora Lind | The Herald | Posted - Jun 3, 2024 at 7:10 a.m. | Updated - 9:30 a.m."
    published = draft_of(HEADLINE, line, *PARAGRAPHS).published
    assert published is not None
    assert published.value == "2024-06-03T07:10:00"


def set_to_width(paragraph: str) -> str:
    return "\n".join(textwrap.wrap(paragraph, 60))


def test_paragraphs_set_to_a_width_are_put_together() -> None:
    draft = draft_of(HEADLINE, BYLINE, DATE, *map(set_to_width, PARAGRAPHS))
    assert draft.headline == HEADLINE
    assert [block.text for block in draft.blocks] == PARAGRAPHS


UNBROKEN = [  # text whose lines stay apart
    f"{HEADLINE}\n{BYLINE}\n" + "\n".join(PARAGRAPHS),
    "The ferry pier in the harbour of Elsund is closed\nuntil spring\n\nOne line more",
    "",
]


@pytest.mark.parametrize("text", UNBROKEN)
def test_other_lines_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_items_of_a_list_stay_apart_in_text_set_to_a_width() -> None:
    items = "- timber for the quay and all the nails that the islanders need\n- nine piles of oak"
    assert items in unwrapped("\n\n".join([*map(set_to_width, PARAGRAPHS), items]))


BOXES = [  # lines set into the body that are no part of it
    ("No ferry today, but the sun is out! pic.example.com/b1", "— Ida Moen (@idamoen) June 3, 2024"),
    ("Harbour | Storm takes the roof off",),
    ("See also: Storm takes the roof off a boat house on the northern quay",),
]


@pytest.mark.parametrize("box", BOXES)
def test_boxes_in_the_body(box: tuple[str, ...]) -> None:
    assert body_of(HEADLINE, BYLINE, *PARAGRAPHS[:2], *box, *PARAGRAPHS[2:]) == PARAGRAPHS


ENDINGS = [  # what follows the body and is no part of it
    "Nora Lind is a reporter of this paper and has written on harbours for nine years.",
    "Send her your tips on piers and quays at nora.lind@example.com, day or night.",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_follows_the_body(ending: str) -> None:
    more = "The council meets again on Thursday to hear what the pier's engineers and the ferry company have to say."
    last = "Council and engineers say the ferry pier may open again."
    body = [*PARAGRAPHS, f"{more} It is open.", f"{more} It begins at noon.", more, last]
    assert body_of(HEADLINE, BYLINE, *body, ending) == body


def test_an_agency_under_a_caption_is_its_credit() -> None:
    draft = draft_of(HEADLINE, BYLINE, "\n".join(["The old ferry pier in the rain on Monday", "AFP"]), *PARAGRAPHS)
    assert [(photo.caption, photo.credit) for photo in draft.photos] == [
        ("The old ferry pier in the rain on Monday", "AFP")
    ]


PULL_QUOTES = [  # a line amid the paragraphs that prints words of one of them once more
    "“We live on day trippers,”",
    "“We live on day trippers.”",
    "We live on day trippers!",
]
SUB_HEADINGS = [  # lines that print such words and are none: no whole sentence, no speech, other words
    "“We live on day trippers”",
    "Ferries to the outer islands will leave",
    "Nine piles have cracks, engineers found.",
    "“We live on the day trippers.”",
]


@pytest.mark.parametrize("line", PULL_QUOTES)
@pytest.mark.parametrize("place", [1, 3])
def test_a_pull_quote_is_no_paragraph(line: str, place: int) -> None:
    assert body_of(HEADLINE, BYLINE, DATE, *PARAGRAPHS[:place], line, *PARAGRAPHS[place:]) == PARAGRAPHS


@pytest.mark.parametrize("line", SUB_HEADINGS)
def test_a_line_of_a_paragraphs_words_that_is_no_pull_quote(line: str) -> None:
    assert body_of(HEADLINE, BYLINE, DATE, *PARAGRAPHS[:3], line, *PARAGRAPHS[3:])[3] == line


def test_who_said_a_pull_quote_goes_with_it() -> None:
    quote = ("“We live on day trippers.”", "— Ida Moen, shopkeeper")
    assert body_of(HEADLINE, BYLINE, DATE, *PARAGRAPHS[:3], *quote, *PARAGRAPHS[3:]) == PARAGRAPHS


TRAILS = [  # a trail of links that ends with the headline, nearly in its words
    "Home > News > Cracks close old ferry pier",
    "Home › Islands › Cracks close the old ferry pier",
    "News / Cracks close the ferry pier",
]


@pytest.mark.parametrize("trail", TRAILS)
def test_the_headline_is_under_the_trail_that_repeats_it(trail: str) -> None:
    draft = draft_of(trail, HEADLINE, BYLINE, *PARAGRAPHS)
    assert draft.headline == HEADLINE
    assert [block.text for block in draft.blocks] == PARAGRAPHS


TITLES = [  # a chosen line, lines below it, the line that is the headline
    (f"{HEADLINE} | Shore Daily", ["Home", HEADLINE], HEADLINE),
    (f"{HEADLINE} - Shore Daily", [BYLINE, HEADLINE, DATE], HEADLINE),
    (f"News|{HEADLINE}", ["Share", HEADLINE], HEADLINE),
    (f"{HEADLINE} – Islands – Shore Daily", ["Islands", HEADLINE], HEADLINE),
    ("On piers | The Norland Review of Harbours", ["The Norland Review of Harbours", "On piers"], "On piers"),
    (f"{HEADLINE} | Shore Daily", ["Shore Daily", "Ferries leave from the quay"], f"{HEADLINE} | Shore Daily"),
    ("Storm: harbour closed", ["Storm", "Sport"], "Storm: harbour closed"),
    (HEADLINE, ["Home", HEADLINE], HEADLINE),
]


@pytest.mark.parametrize(("chosen", "below", "headline"), TITLES)
def test_the_headline_is_the_line_without_the_name_of_the_site(chosen: str, below: list[str], headline: str) -> None:
    lines = read_lines("\n".join([chosen, *below]))
    assert lines[printed_again(lines, 0)].text == headline


def test_a_deck_without_a_full_stop_after_byline_and_date() -> None:
    deck = "Islanders must sail from the timber quay until the spring"
    draft = draft_of(HEADLINE, BYLINE, DATE, deck, *PARAGRAPHS)
    assert draft.deck == deck
    assert [block.text for block in draft.blocks] == PARAGRAPHS


TIMED = [  # a line above the first paragraph, who wrote the article
    ("Nora Lind 2 minutes ago", ["Nora Lind"]),
    ("Maria Ruiz | 4 min read", ["Maria Ruiz"]),
    ("Pier 12", []),
]


@pytest.mark.parametrize(("line", "names"), TIMED)
def test_a_name_with_a_time_is_a_byline(line: str, names: list[str]) -> None:
    draft = draft_of(HEADLINE, line, *PARAGRAPHS)
    assert [author.name for author in draft.authors] == names


SIGNED = [  # the last lines, those that are the body's, the authors
    (("The pier stays closed until the spring. So the council decided on Monday evening. (dpa)",), 1, []),
    (("The pier stays closed until the spring, the council said on Monday evening.", "dpa"), 1, ["dpa"]),
    (("The pier stays closed until the spring, the council said on Monday evening.", "Reuters"), 1, ["Reuters"]),
]


@pytest.mark.parametrize(("lines", "kept", "authors"), SIGNED)
def test_an_agency_signs_the_end(lines: tuple[str, ...], kept: int, authors: list[str]) -> None:
    draft = draft_of(HEADLINE, *PARAGRAPHS, *lines)
    assert [block.text for block in draft.blocks] == [*PARAGRAPHS, *lines[:kept]]
    assert [author.name for author in draft.authors] == authors


LATER_DATES = [  # lines after the body with dates and names of others
    ("Read next", "Ferry fares to rise in autumn", "By Jan Holm", "May 28, 2024"),
    ("3 comments", "islander72", "4 June 2024 at 10:15", "They knew of these cracks for years."),
    ("Upcoming events", "Harbour concert", "Saturday, 14 June 2024, 20:00"),
    ("Most read", "Storm takes the roof off", "2 June 2024", "New quay opens", "31 May 2024"),
    ("More from Elsund", "Nora Holm", "The ferry's last captain", "29 May 2024"),
]


@pytest.mark.parametrize("lines", LATER_DATES)
def test_dates_of_others_below_the_body(lines: tuple[str, ...]) -> None:
    draft = draft_of(HEADLINE, BYLINE, *PARAGRAPHS, *lines)
    assert draft.published is None
    assert [author.name for author in draft.authors] == ["Nora Lind"]


def test_a_sub_heading_that_begins_the_body_is_the_headline() -> None:
    draft = draft_of(
        "Ana Ruiz / Reuters Nets dry on the quay in this April 12, 2016 file photo.", HEADLINE, *PARAGRAPHS
    )
    assert draft.headline == HEADLINE
