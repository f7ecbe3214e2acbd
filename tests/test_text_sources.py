"""Credits run into captions without a sign: read by a small word with a capital, by agencies, and in lines known to be
captions by less."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.photos import split_source
from newsschema.parsers.text.runins import split_caption

BOATS = "Boats lie on the quay of Elsund"
SMALL = frozenset({"the", "a", "der", "die", "auch", "el", "two", "after"})
BEFORE_SENTENCE = [
    ("IMAGO, Kari Nes", "Der Rat tagt am Hafen von Elsund"),
    ("AP/dpa, Kari Nes", "Die Räte aus Elsund tagen am Hafen"),
    ("Getty Images / iStock, Kari Nes", "Auch der Hafen ist gesperrt"),
    ("Reuters", "The boats lie on the quay of Elsund"),
    ("Kari Nes, AFP", "Two boats lie on the quay of Elsund"),
]


@pytest.mark.parametrize(("credit", "caption"), BEFORE_SENTENCE)
def test_a_caption_begins_at_a_small_word_with_a_capital(credit: str, caption: str) -> None:
    assert split_caption(f"{credit} {caption}", SMALL) == (caption, credit)


SENTENCES = [
    "Reuters Boats lie on the quay of Elsund",  # "boats" is nowhere in lower case
    "ELSUND, Norland (AP) — The boats lie on the quay",  # a dateline
    "Kari Nes The boats lie on the quay",  # no agency: may be a byline
]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_caption_begins_there(text: str) -> None:
    assert split_caption(text, SMALL) == (text, None)


LONGER = [
    ("Elm Press Wire / Imago Images", "Ana Ruiz speaks on the quay"),
    ("IMAGO/U.S. Lake Command / X/imago", "Der Hafen von Elsund am Abend"),
    ("EFE/ J.J. Roldán", "La feria abre hoy en Elsund"),
    ("KARI NES, AFP via Getty Images", BOATS),
    ("Kari S. Nes, AP", BOATS),
]


@pytest.mark.parametrize(("credit", "caption"), LONGER)
def test_names_that_a_slash_or_an_initial_joins_belong_together(credit: str, caption: str) -> None:
    assert split_caption(f"{credit} {caption}") == (caption, credit)


def test_a_long_sentence_may_begin_with_its_credit() -> None:
    caption = f"{BOATS} {'and people walk past them to the market ' * 3}in the rain."
    [line] = read_lines(f"Kari Nes, AFP via Getty Images {caption}")
    assert line.photo == (caption, "Kari Nes, AFP via Getty Images")
    [line] = read_lines(f"Ana Ruiz, Norland, via Elsund {caption}")
    assert line.photo[1] is None


AT_ENDS = [
    (f"{BOATS}, in May (Norland).Kari Nes / Lake Press", f"{BOATS}, in May (Norland).", "Kari Nes / Lake Press"),
    (f"{BOATS}. elsund.no/Kari Nes", f"{BOATS}.", "elsund.no/Kari Nes"),
    ("Ana Ruiz speaks in Elsund, 21 May. (Elsund)", "Ana Ruiz speaks in Elsund, 21 May. (Elsund)", None),
    (f"{BOATS}. (Lakepress)", f"{BOATS}.", "Lakepress"),
]


@pytest.mark.parametrize(("text", "caption", "credit"), AT_ENDS)
def test_credits_at_the_end(text: str, caption: str, credit: str | None) -> None:
    assert split_caption(text) == (caption, credit)


SOURCES = [  # lines known to be captions
    (f"AFP {BOATS}", BOATS, "AFP"),
    (f"Supplied {BOATS}", BOATS, "Supplied"),
    (f"{BOATS} PA", BOATS, "PA"),
    ("Ana Ruiz speaks in Elsund Lake News", "Ana Ruiz speaks in Elsund", "Lake News"),
    ("The Lake Harbour The boats lie on the quay", "The boats lie on the quay", "The Lake Harbour"),
    ("Lake News El puerto de Elsund cerrado", "El puerto de Elsund cerrado", "Lake News"),
    ("山田花子 青浜港で船を待つ人たち＝2日午後、青浜市", "青浜港で船を待つ人たち＝2日午後、青浜市", "山田花子"),
]
NO_SOURCES = [
    "Reuters photographer Kari Nes works in Elsund",
    "The mayor of Elsund had told AFP",
    "Boats in Elsund, Norland, seen by AFP",
    "CLICK HERE TO GET THE LAKE NEWS",
    "Ana Ruiz After The Gala In Elsund Hall",
    "Two boats AFP",
    "青浜港で船を待つ人たち＝2日午後、青浜市",
    "青浜港 2日午後",
]


@pytest.mark.parametrize(("text", "caption", "source"), SOURCES)
def test_the_source_of_a_line_known_to_be_a_caption(text: str, caption: str, source: str) -> None:
    assert split_source(text, SMALL) == (caption, source)


@pytest.mark.parametrize("text", NO_SOURCES)
def test_a_caption_without_a_source(text: str) -> None:
    assert split_source(text, SMALL) == (text, None)


RIGHTS = ["© Lake Press, alle Rechte vorbehalten", "© ℗ Wszystkie prawa zastrzeżone", "Lake Press 版权所有"]


@pytest.mark.parametrize("text", RIGHTS)
def test_what_reserves_the_rights_of_the_page_is_no_credit(text: str) -> None:
    assert split_caption(text)[1] is None


def test_the_title_of_the_page_is_no_caption() -> None:
    body = [f"{BOATS} and people walk past them to the market in the rain, the harbour council said." for _ in range(4)]
    lines = ["Council shuts the ferry pier | Reuters", "", "Council shuts the ferry pier", "", *body]
    article = convert("\n\n".join(lines).encode(), name="pier.txt")
    assert article.headline == "Council shuts the ferry pier"
    assert not article.photos
