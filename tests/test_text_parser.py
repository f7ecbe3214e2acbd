"""Scraped plain text: headline, deck, byline, date, body, photos and what is left out, told apart without tags."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.draft import Author, Draft
from newsschema.errors import EmptyDocumentError, TooLargeError, UnknownFormatError
from newsschema.parsers.common import furniture
from newsschema.parsers.common.bylines import is_name, read_byline, read_names
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.common.truncation import breaks_off, is_truncated
from newsschema.parsers.text import parse
from newsschema.parsers.text.runins import split_caption
from newsschema.source import SourceDocument

BYLINES = [  # a line, and those it names
    ("By Olu Adeyemi", ["Olu Adeyemi"]),
    ("Von Jana Holm, Redakteurin", ["Jana Holm"]),
    ("Von Jana Holm und Pál Szűts, dpa", ["Jana Holm", "Pál Szűts", "dpa"]),
    ("Kolumne von Jana Holm - 28.04.2024 um 08:52 Uhr - 12 Kommentare", ["Jana Holm"]),
    ("Par Anne de la Tour et Marc Petit", ["Anne de la Tour", "Marc Petit"]),
    ("Por María R. Ibarra", ["María R. Ibarra"]),
    ("Di Carla Monti", ["Carla Monti"]),
    ("Door Jan van der Meer en Piet de Vries", ["Jan van der Meer", "Piet de Vries"]),
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("여수 김민수 기자 kim@example.org", ["김민수"]),
    ("by Lisa Crane Apr. 28, 2023 1:15 pm", ["Lisa Crane"]),
    ("By The Associated Press", ["The Associated Press"]),
    ("By now the town had emptied.", None),
    ("Di fronte a questo, il governo tace.", None),
    ("Por la mañana llegaron los primeros", None),
    ("Von der Brücke blieb nur ein Pfeiler", None),
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline(line: str, names: list[str] | None) -> None:
    byline = read_byline(line)
    assert (byline and [author.name for author in byline.authors]) == names


NAMES = [  # a text known to be a byline, and its authors
    ("Amy Stone Political Correspondent", [Author("Amy Stone", "Political Correspondent")]),
    ("Tom Carr, Chief Reporter 2 March 2024 • 9:36pm", [Author("Tom Carr", "Chief Reporter")]),
    ("Asha Rao / CITYPAPER.EXAMPLE / Sep 2, 2024, 17:07 IST", [Author("Asha Rao")]),
    ("Nils Berg Nils Berg", [Author("Nils Berg")]),
    ("森 美咲", [Author("森 美咲")]),
    ("12 comments", []),
]


@pytest.mark.parametrize(("text", "authors"), NAMES)
def test_names(text: str, authors: list[Author]) -> None:
    assert list(read_names(text)) == authors


@pytest.mark.parametrize("text", ["Ana Ruiz", "Jan van der Meer", "Seán O'Neill", "J. P. Holm"])
def test_is_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["Sports", "Ana Ruiz said", "The river rose", "Route 66 West", "Chief Reporter"])
def test_is_no_name(text: str) -> None:
    assert not is_name(text)


FURNITURE = [  # a line, and its kind
    ("Loading, please wait...", "loading"),
    ("{{ | number}} Articles Found", "template"),
    ("Hello, ${user.name}!", "template"),
    ("%%headline%%", "template"),
    ("This site uses cookies to improve your visit. Click here to learn more.", "consent"),
    ("0 Kommentare", "counter"),
    ("50:55", "counter"),
    ("5 min read", "counter"),
    ("© 2024 The Harbour Mail. All rights reserved.", "copyright"),
    ("Home › Sport › Rowing", "navigation"),
    ("Share on WhatsApp", "share"),
    ("Werbung", "advert"),
    ("Lesen Sie auch: Die Fähre fährt wieder", "related"),
    ("関連記事：港の再開", "related"),
    ("Sign up for our newsletter", "account"),
    ("© Nora Lind", None),  # a credit
    ("The president shared a plan on Monday.", None),
    ("Loading the ship took three days, captain Ole Berg said on Sunday in the harbour.", None),
    ("By Ana Ruiz", None),
]


@pytest.mark.parametrize(("line", "kind"), FURNITURE)
def test_furniture(line: str, kind: str | None) -> None:
    assert furniture.kind(line) == kind


DATELINES = [  # the head of a body, its place and its date for a report of 3 June 2016
    ("SEOUL, June 2 (Reuters) - The ministry", "SEOUL", "2016-06-02"),
    ("LISBON, Dec. 30 (AP) — Fishermen", "LISBON", "2015-12-30"),
    ("Berlin (dpa) - Der Rat", "Berlin", None),
    ("DUBLIN — She left", "DUBLIN", None),
    ("NEW DELHI: The court", "NEW DELHI", None),
    ("The man — who was tall — left", "no dateline", None),
    ("London - a city of rain", "no dateline", None),
]


@pytest.mark.parametrize(("text", "place", "date"), DATELINES)
def test_dateline(text: str, place: str, date: str | None) -> None:
    dateline = read_dateline(text, "2016-06-03")
    if place == "no dateline":
        assert dateline is None
    else:
        assert dateline is not None
        assert (dateline.location, dateline.date) == (place, date)
        assert text.startswith(dateline.text)


@pytest.mark.parametrize(
    "text", ["What remains to be seen, is just how", "The mayor said that…", "Der Rat will am Montag [...]"]
)
def test_breaks_off(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize("text", ["The mayor left.", "„Wir bleiben“, sagte sie.", "Text: Ana Ruiz", "彼は去った。"])
def test_is_whole(text: str) -> None:
    assert not breaks_off(text)


def test_a_wall_after_the_body_truncates_it() -> None:
    assert is_truncated(["The mayor left."], ["Subscribe to continue reading"])
    assert not is_truncated(["The mayor left."], ["More from the harbour"])


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
    ("Radicals / Old Guard Members clash", "Radicals / Old Guard Members clash", None),
    ("Reuters reported that it rained", "Reuters reported that it rained", None),
    ("The rector told the APA.", "The rector told the APA.", None),
]


@pytest.mark.parametrize(("text", "caption", "credit"), CAPTIONS)
def test_run_in_credit(text: str, caption: str, credit: str | None) -> None:
    assert split_caption(text) == (caption, credit)


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
        "Advertisement",
        "Fears for the summer",
        *PARAGRAPHS[2:],
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
    assert article.body == "\n\n".join([*PARAGRAPHS[:2], "Fears for the summer", *PARAGRAPHS[2:]])
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    assert [(photo.caption, photo.credit) for photo in article.photos] == [
        ("The old pier, seen from the lighthouse.", "Kari Nes / NTB")
    ]
    codes = {notice.code for notice in article.notices}
    assert codes >= {"furniture_removed", "template_residue_removed"}
    assert "truncated" not in codes


LEFT_OUT = [  # the lines of PAGE that are no part of the record's body, and why
    ("Home", "navigation"),
    ("News", "navigation"),
    ("Weather", "not the body"),
    ("By Nora Lind", "meta"),
    ("Published Jun 03, 2024 • 4 minute read", "meta"),
    ("The old pier, seen from the lighthouse. Photo: Kari Nes / NTB", "caption"),
    ("Advertisement", "advert"),
    ("Loading, please wait...", "loading"),
    ("{{ | number}} Articles Found", "template"),
    ("{{bucket.key}}", "template"),
    ("This site uses cookies to improve your visit. Click here to learn more.", "consent"),
]


def test_what_is_left_out_is_told_in_reading_order() -> None:
    assert [(line.text, line.reason) for line in draft_of(PAGE).dropped] == LEFT_OUT


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
    lines = ["Council and ferrymen clash over the closed pier", "Islanders split as costly repairs start", "By Nora Lind"]
    draft = draft_of("\n\n".join(["LATEST", "1 of 9", *lines, "Monday, June 3, 2024 7:15 PM", *PARAGRAPHS]))
    assert [draft.headline, draft.deck, draft.byline] == lines


def test_ambiguous_day_and_month_is_told() -> None:
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
