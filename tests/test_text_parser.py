"""Scraped plain text: headline, deck, byline, date, body, photos and what is left out, recognised without tags."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.draft import Draft
from newsschema.errors import EmptyDocumentError, TooLargeError, UnknownFormatError
from newsschema.parsers.text import parse
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.runins import split_caption
from newsschema.source import SourceDocument

CAPTIONS = [  # as scraped, caption, credit
    ("Lena Falk / Reuters Flags are seen on the quay.", "Flags are seen on the quay.", "Lena Falk / Reuters"),
    ("Ama Boateng / Agence Lac Presse Nets dry on a beach.", "Nets dry on a beach.", "Ama Boateng / Agence Lac Presse"),
    ("Ama Boateng / Agence Lagune Nets dry on a beach.", "Nets dry on a beach.", "Ama Boateng / Agence Lagune"),
    ("Ama Boateng / Volta News Kofi Mensah mends nets.", "Kofi Mensah mends nets.", "Ama Boateng / Volta News"),
    ("NN/APA/GEORG HOLM Der Rat tagt im Hafen", "Der Rat tagt im Hafen", "NN/APA/GEORG HOLM"),
    ("dpa, Jan Holm Die Polizei sperrt den Platz.", "Die Polizei sperrt den Platz.", "dpa, Jan Holm"),
    ("Regen über dem Hafen.IMAGO/Nico Herb", "Regen über dem Hafen.", "IMAGO/Nico Herb"),
    (
        "Boats on May 7, 2025.MAJA LIND, AFP via Getty Images",
        "Boats on May 7, 2025.",
        "MAJA LIND, AFP via Getty Images",
    ),
    ("Rain falls on the quay in Elsund. Lakeside/Kari Nes", "Rain falls on the quay in Elsund.", "Lakeside/Kari Nes"),
    ("Rain falls on Elsund. KARI NES", "Rain falls on Elsund.", "KARI NES"),
    (
        "The pier is shut. (Harbour Court, Southern District of Elsund)",
        "The pier is shut.",
        "Harbour Court, Southern District of Elsund",
    ),
    ("Boats lie at the quay in ElsundCredit: Lake Images", "Boats lie at the quay in Elsund", "Lake Images"),
    ("Rain in Elsund. Foto: Kari Nes og Ida Moen (Kystposten)", "Rain in Elsund.", "Kari Nes og Ida Moen (Kystposten)"),
    (
        "Regen über Elsund. © picture alliance / Foto Nes | Kari Nes",
        "Regen über Elsund.",
        "picture alliance / Foto Nes | Kari Nes",
    ),
    ("Rain falls in Elsund on ThursdayAna Ruiz/Reuters", "Rain falls in Elsund on Thursday", "Ana Ruiz/Reuters"),
    ("Rain falls in Elsund on Thursday Ana Ruiz / AP", "Rain falls in Elsund on Thursday", "Ana Ruiz / AP"),
    ("The quay with Ana Ruiz / AP", "The quay with Ana Ruiz", "AP"),
    ("Rain in Elsund. Photos: Ana Ruiz and Ida Moen", "Rain in Elsund.", "Ana Ruiz and Ida Moen"),
    ("Rain in Elsund. Photo by Ana Ruiz for the Lake Courier.", "Rain in Elsund.", "Ana Ruiz for the Lake Courier"),
    ("Rain in Elsund. Photos by Ana Ruiz and Ida Moen", "Rain in Elsund.", "Ana Ruiz and Ida Moen"),
    ("A photo by Ana Ruiz for the Lake Courier won.", "A photo by Ana Ruiz for the Lake Courier won.", None),
    ("Photos/Videos of the rain in Elsund", "Photos/Videos of the rain in Elsund", None),
    ("Rain in Elsund (AP Photo/Ana Ruiz)", "Rain in Elsund", "AP Photo/Ana Ruiz"),
    ("Foto de familia de la reunión de Elsund", "Foto de familia de la reunión de Elsund", None),
    ("Foto: Kari Nes/NTB | Regen über dem Hafen", "Regen über dem Hafen", "Kari Nes/NTB"),
    ("Rain again in Elsund pic.example.com/b1", "Rain again in Elsund pic.example.com/b1", None),
    ("Radicals / Old Guard Members clash", "Radicals / Old Guard Members clash", None),
    ("Reuters reported that it rained", "Reuters reported that it rained", None),
    ("The rector told the APA.", "The rector told the APA.", None),
]


@pytest.mark.parametrize(("text", "caption", "credit"), CAPTIONS)
def test_run_in_credit(text: str, caption: str, credit: str | None) -> None:
    assert split_caption(text) == (caption, credit)


DATED = [  # a line, and whether it is a date and no caption before its credit
    ("Mittwoch, 11.06.2025, 16:42 Uhr | Quelle: Jana Holm", True),
    ("11 June 2025, 4:42 p.m. | Photo: Kari Nes / NTB", True),
    ("Rain in Elsund on 11 June 2025 | Photo: Kari Nes / NTB", False),
    ("2025 was the year of the pier | Photo: Kari Nes / NTB", False),
]


@pytest.mark.parametrize(("text", "dated"), DATED)
def test_a_date_is_no_caption(text: str, dated: bool) -> None:
    [line] = read_lines(text)
    assert (line.photo == (text, None)) is dated


BOATS = "Boats lie on the quay of Elsund"
HEADS = [  # what is printed before the caption in one line, and the credit
    ("Photo: Ana Ruiz", "Ana Ruiz"),
    ("Photo by Ana María Ruiz", "Ana María Ruiz"),
    ("© Kari Nes", "Kari Nes"),
    ("Foto: Jan van Dijk", "Jan van Dijk"),
    ("Foto: K. R. Sharma", "K. R. Sharma"),
    ("Ana Ruiz via AP", "Ana Ruiz via AP"),
    ("Ana Ruiz | AP", "Ana Ruiz | AP"),
    ("Ana Ruiz (AP)", "Ana Ruiz (AP)"),
    ("picture alliance/dpa | Ana Ruiz", "picture alliance/dpa | Ana Ruiz"),
    ("Getty Images", "Getty Images"),
    ("Image: Getty Images", "Getty Images"),
    ("Ana Ruiz/Getty Images", "Ana Ruiz/Getty Images"),
    ("Lakepress/Kari Nes", "Lakepress/Kari Nes"),
    ("elsund.example/Kari Anne Nes", "elsund.example/Kari Anne Nes"),
]
NO_HEADS = [
    "Ana Ruiz (AP) speaks to the council of Elsund",  # of the agency
    "Ana Ruiz (SPD) Ministerin für Häfen in Elsund",
    "Getty Images said boats lie on the quay of Elsund",
    "Reuters Boats lie on the quay of Elsund",  # one word may be the sentence's
    "Mayor/Governor Ana Ruiz speaks to the council",
    "Elsund/Norvik Boats lie on the quay of Elsund",
    "Photo: Ana Ruiz speaks to the council",
    "Image: Reuters Boats lie on the quay of Elsund",  # one word may be the sentence's
    "Source: Getty Images Boats lie on the quay of Elsund",
]


@pytest.mark.parametrize(("head", "credit"), HEADS)
def test_credit_run_in_before_a_caption(head: str, credit: str) -> None:
    assert split_caption(f"{head} {BOATS}") == (BOATS, credit)


@pytest.mark.parametrize("text", NO_HEADS)
def test_names_that_open_a_caption(text: str) -> None:
    assert split_caption(text) == (text, None)


PARAGRAPHS = [
    "The harbour council voted on Monday to close the old ferry pier after engineers found cracks in nine piles.",
    "Ferries to the outer islands will leave from the timber quay until the spring, said harbour master Ole Lindqvist.",
    "Shopkeepers on the islands fear for their trade. “We live on day trippers,” said Ida Moen, who sells ice cream.",
    "A new pier would cost 14 million kroner, more than three years of harbour dues, the council said.",
]

PAGE = "\n\n".join(
    [
        "Home",
        "News",
        "Weather",
        "Cracks close the old ferry pier",
        "Islanders must sail from the timber quay until spring",
        "By Nora Lind",
        "Published Jun 03, 2024 • 4 minute read",
        "The old pier, seen from the lighthouse. Photo: Kari Nes / NTB",
        *PARAGRAPHS[:2],
        PARAGRAPHS[2],
        "Advertisement",
        PARAGRAPHS[3],
        "Loading, please wait...",
        "{{ | number}} Articles Found",
        "  • {{bucket.key}}",
        "This site uses cookies to improve your visit. Click here to learn more.",
    ]
)


def draft_of(text: str) -> Draft:
    [draft] = parse(SourceDocument("pier.txt", text.encode()))
    return draft


def test_page() -> None:
    article = convert(PAGE.encode(), name="pier.txt")
    assert article.headline == "Cracks close the old ferry pier"
    assert article.deck == "Islanders must sail from the timber quay until spring"
    assert article.byline == "By Nora Lind"
    assert [author.name for author in article.authors] == ["Nora Lind"]
    assert article.published is not None
    assert (article.published.value, article.published.resolved_from) == ("2024-06-03", "text")
    assert article.body == "\n\n".join(PARAGRAPHS)
    assert [block.kind for block in article.blocks] == ["paragraph"] * 4
    assert [(photo.caption, photo.credit) for photo in article.photos] == [
        ("The old pier, seen from the lighthouse.", "Kari Nes / NTB")
    ]
    codes = {notice.code for notice in article.notices}
    assert codes >= {"furniture_removed", "template_residue_removed"}
    assert "truncated" not in codes


LEFT_OUT = [  # the lines of PAGE that are no part of the record's body, and their labels
    ("Home", "furniture"),
    ("News", "furniture"),
    ("Weather", "furniture"),
    ("By Nora Lind", "byline"),
    ("Published Jun 03, 2024 • 4 minute read", "date"),
    ("The old pier, seen from the lighthouse. Photo: Kari Nes / NTB", "caption"),
    ("Advertisement", "furniture"),
    ("Loading, please wait...", "furniture"),
    ("{{ | number}} Articles Found", "furniture"),
    ("{{bucket.key}}", "furniture"),
    ("This site uses cookies to improve your visit. Click here to learn more.", "furniture"),
]


def test_lines_left_out_are_listed_in_reading_order() -> None:
    assert [(line.text, line.label) for line in draft_of(PAGE).lines if not line.kept] == LEFT_OUT


def test_the_caption_before_the_headline_and_the_last_sentence_cut() -> None:
    text = "\n\n".join(
        [
            "Kari Nes / Reuters Nets dry on the timber quay of the outer islands, in this April 12, 2016 file photo.",
            "The Pier That Would Not Stand",
            "How Nine Piles Stopped a Ferry",
            *PARAGRAPHS[:3],
            "What the council will do next is not known, but the harbour master says that he has yet to",
            "Browse Related Articles on {{}}",
        ]
    )
    article = convert(text.encode(), name="pier.txt")
    assert (article.headline, article.deck) == ("The Pier That Would Not Stand", "How Nine Piles Stopped a Ferry")
    assert article.photos[0].credit == "Kari Nes / Reuters"
    assert len(article.blocks) == 4
    assert "truncated" in {notice.code for notice in article.notices}


def test_of_two_headlines_the_second_is_the_deck() -> None:
    lines = [
        "Council and ferrymen clash over the closed pier",
        "Islanders split as costly repairs start",
        "By Nora Lind",
    ]
    draft = draft_of("\n\n".join(["LATEST", "1 of 9", *lines, "Monday, June 3, 2024 7:15 PM", *PARAGRAPHS]))
    assert [draft.headline, draft.deck, draft.byline] == lines


def test_ambiguous_day_and_month_is_reported() -> None:
    text = "\n\n".join(["Cracks close the old ferry pier", "By Nora Lind", "05/06/2024", *PARAGRAPHS])
    article = convert(text.encode(), name="pier.txt")
    assert article.published is not None
    assert article.published.value == "2024"
    assert "ambiguous_date" in {notice.code for notice in article.notices}


def test_german_order_of_a_date() -> None:
    text = "\n\n".join(
        [
            "Risse im Pfahlwerk: Fähranleger gesperrt",
            "Von Jana Holm",
            "Stand: 05.06.2024, 14:30 Uhr",
            "Der Hafenrat hat am Montag beschlossen, den alten Anleger zu schließen, weil neun Pfähle Risse zeigen.",
            "Die Fähren zu den Inseln legen bis zum Frühjahr am Holzkai ab, sagte Hafenmeister Ole Lindqvist am Abend.",
            "Die Händler auf den Inseln sorgen sich um ihr Geschäft und fordern Hilfe von der Stadt und vom Land.",
        ]
    )
    article = convert(text.encode(), name="anleger.txt")
    assert article.headline == "Risse im Pfahlwerk: Fähranleger gesperrt"
    assert article.published is not None
    assert article.published.value == "2024-06-05T14:30:00"
    assert [author.name for author in article.authors] == ["Jana Holm"]


def test_one_line_and_a_bare_body() -> None:
    assert convert(b"Ferry pier closed").headline == "Ferry pier closed"
    article = convert("\n\n".join(PARAGRAPHS).encode())
    assert all(paragraph in article.body or paragraph == article.headline for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u00a0\u2003\n".encode(), b"\x01 \x02\n" + b" " * 400])
def test_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError):
        convert(data)


@pytest.mark.parametrize(
    "data",
    [b"\x7fELF\x02\x01\x01\0\0\0", bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownFormatError):
        convert(data)


def test_utf_16_is_read() -> None:
    assert convert(PAGE.encode("utf-16")).headline == "Cracks close the old ferry pier"


def test_a_line_too_long_is_named() -> None:
    with pytest.raises(TooLargeError, match="line 3 has 1,000,001 characters"):
        convert(("Ferry pier closed\n\n" + "x" * 1_000_001).encode())


@pytest.mark.parametrize("line", ["word " * 150_000, "(" * 200_000, "By " * 100_000, "A. " * 200_000, "{" * 300_000])
def test_long_lines_end(line: str) -> None:
    convert(f"Ferry pier closed\n\n{line}\n\n{PARAGRAPHS[0]}".encode())


TEASERS = [
    "Storm takes the roof off a boat house on the northern quay",
    "Nobody was hurt when the roof landed in the harbour basin.",
    "School choir sings for sailors at the lighthouse",
    "Forty children sang until the rain came in.",
    "Baker wins prize for rye bread after nine years",
    "The jury praised its crust and its price.",
]


def test_a_list_of_teasers_ends_the_body() -> None:
    draft = draft_of("\n\n".join(["Cracks close the old ferry pier", "By Nora Lind", *PARAGRAPHS, *TEASERS]))
    assert [block.text for block in draft.blocks] == PARAGRAPHS
    assert [line.text for line in draft.lines if not line.kept][-6:] == TEASERS


def test_newsletters_offered_end_the_body() -> None:
    offers = [
        "Harbour Daily",
        "Every morning you get the news of the quays.",
        "Pier Weekly",
        "Long reports on piers, once a week, without a fee.",
    ]
    offers += ["Boats Now", "All that sails, sent to you on Sunday evening."]
    draft = draft_of("\n\n".join(["Cracks close the old ferry pier", "By Nora Lind", *PARAGRAPHS, *offers]))
    assert [block.text for block in draft.blocks] == PARAGRAPHS


def test_a_name_in_brackets_under_a_line_is_its_credit() -> None:
    caption = "Boats lie at the timber quay on a grey morning in spring."
    lines = ["Cracks close the old ferry pier", *PARAGRAPHS[:2], caption, "(Kari Nes)", *PARAGRAPHS[2:]]
    [photo] = draft_of("\n\n".join(lines)).photos
    assert (photo.caption, photo.credit) == (caption, "Kari Nes")
