"""Offices in clauses and offices without a body: which body a speaker is of, from the clause or the passage."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.extract.quotes.names.officials import is_official

CLAUSES: list[tuple[str, tuple[str | None, str | None, bool]]] = [
    ("Ana Roe, who is policy director at the Elm Trust, said it was late.", ("policy director", "Elm Trust", False)),
    ("Ana Roe is head of Tarn Foods. “It is late,” Roe said.", ("head", "Tarn Foods", False)),
    ("Ana Roe, who was named chair of the Elm Trust in May, said it was late.", ("chair", "Elm Trust", False)),
    ("Ana Roe, who has led the Elm Trust for nine years, said it was late.", (None, "Elm Trust", False)),
    ("Ana Roe, who has been running Tarn Foods since May, said it was late.", (None, "Tarn Foods", False)),
    ("Ana Roe works at Tarn Hospital as a nurse. “It is late,” Roe said.", ("nurse", "Tarn Hospital", False)),
    ("Ana Roe, 31, took over as head of Tarn Foods in May. Roe said it was late.", ("head", "Tarn Foods", False)),
    ("Ana Roe, speaking for the Elm Trust, said it was late.", (None, "Elm Trust", False)),
    ("Ana Roe, a vet who works with the Elm Trust, said it was late.", ("vet", "Elm Trust", False)),
    ("Ana Roe, who heads the army, said it was late.", (None, "army", True)),
    ("Ana Roe, who heads the fuel desk at the Elm Trust, said it was late.", (None, "Elm Trust", False)),
    ("Ana Roe, of Roe Lisle, said it was late.", (None, "Roe Lisle", False)),
    ("Ana Roe of Tarn Rovers said it was late.", (None, "Tarn Rovers", False)),
    ("Ana Roe, a colonel in the army, said it was late.", ("colonel", "army", True)),
    ("Ana Roe, secretary of the navy, said it was late.", ("secretary", "navy", True)),
    ("Ana Roe, councillor on Tarn Town Council, said it was late.", ("councillor", "Tarn Town Council", True)),
    ("Ana Roe, a commentator on Tarn Council matters, said it was late.", ("commentator", None, False)),
    ("Ana Roe, a clerk with the nonprofit Elm Bridge, said it was late.", ("clerk", "Elm Bridge", False)),
    ("On Monday Ana Roe, a matron at Tarn Hospital, said it was late.", ("matron", "Tarn Hospital", False)),
    ("It came from a nurse, Ana Roe, who was tired. Roe said it was late.", ("nurse", None, False)),
    ("Ana Roe described him as head of Tarn Foods. “It is late,” Roe said.", (None, None, False)),
    ("“It is late,” said delivery man Ana Roe.", ("delivery man", None, False)),
]

BARE: list[tuple[str, tuple[str | None, str | None, bool]]] = [
    ("Tarn High School has closed. Principal Ana Roe said it was late.", ("Principal", "Tarn High School", False)),
    ("Elm Chapel has closed. The pastor, Ana Roe, said it was late.", ("pastor", "Elm Chapel", False)),
    ("Tarn Hospital has closed. Nurse Ana Roe said it was late.", ("Nurse", "Tarn Hospital", False)),
    ("Tarn Hospital has closed. Elm Hospital is open. Nurse Ana Roe said it was late.", ("Nurse", None, False)),
    ("Tarn City Council met. Mayor Ana Roe said it was late.", ("Mayor", "Tarn City Council", True)),
    ("The army has left. Its chief of staff, Ana Roe, said it was late.", ("chief of staff", "army", True)),
    ("At Tarn Hospital, medical officer Ana Roe said it was late.", ("medical officer", "Tarn Hospital", False)),
    ("The Elm Trust, whose chair, Ana Roe, left, is late. Roe said it was cold.", ("chair", "Elm Trust", False)),
    ("The Bank of Tarn met. It was long. Governor Ana Roe said it was late.", ("Governor", "Bank of Tarn", True)),
    (
        "Staff at the Elm Trust met. Bo Vance of the Elm Press said no. Then Director Ana Roe said it was late.",
        ("Director", "Elm Trust", False),
    ),
    (
        "The Elm Trust met. Bo Vance, a vet at Tarn University, said no. Finance director Ana Roe said it was late.",
        ("Finance director", "Elm Trust", False),
    ),
    ("Tarn High School met. PE teacher Ana Roe said it was late.", ("PE teacher", "Tarn High School", False)),
    ("Farmer Bo Vance left. Lawyer Ana Roe said it was late.", ("Lawyer", None, False)),
]
RANKS = [  # titles that news agencies and forces shorten before names, and words alike
    ("Amb.", "Amb.", True),
    ("Clr", "Clr", True),
    ("ACC", "ACC", True),
    ("DS", "DS", True),
    ("Pte.", "Pte.", True),
    ("Wg Cdr", "Wg Cdr", True),
    ("Tech. Sgt.", "Tech. Sgt.", True),
    ("PCol.", "PCol.", True),
    ("Brgy. Capt.", "Brgy. Capt.", True),
    ("Usec.", "Usec.", True),
    ("Gov.-Gen.", "Gov.-Gen.", True),
    ("Assoc. Prof.", None, False),
]


@pytest.mark.parametrize(
    "text", ["“We won,” said {} Ana Roe. She left Larne.", "It was late. {} Ana Roe said it was shut."]
)
@pytest.mark.parametrize(("rank", "title", "official"), RANKS)
def test_titles_shortened_before_names(text: str, rank: str, title: str | None, official: bool) -> None:
    (speaker,) = find_quotes(text.format(rank))[1]
    assert (speaker.name, speaker.title, speaker.official) == ("Ana Roe", title, official)


BRACKETED = [  # honorifics in brackets between a title and a name
    ("“We won,” said Dr. (Mrs.) Ana Roe. She left Larne.", "Ana Roe", None),
    ("“We won,” said Dr (Mrs) Ana Roe.", "Ana Roe", None),
    ("According to Prof. (Mrs.) Ana Roe, it was late.", "Ana Roe", None),
    ("“We won,” said Dr. (Mrs.) Ana Roe, the mayor of Larne.", "Ana Roe", "mayor"),
    ("“We won,” said Senator (R) Ana Roe.", "Ana Roe", "Senator"),
    ("They met (Mon.) Ana Roe said it was late.", "Ana Roe", None),
    ("“We won,” said the mayor (Ms. Roe).", "the mayor", "mayor"),
    ("“We won,” said Dr. (", "Dr.", None),
]


@pytest.mark.parametrize(("text", "name", "title"), BRACKETED)
def test_honorifics_in_brackets(text: str, name: str, title: str | None) -> None:
    assert [(one.name, one.title) for one in find_quotes(text)[1]] == [(name, title)]


@pytest.mark.parametrize("word", ["tech", "BP", "Dec. 5"])
def test_ends_of_sentences_that_are_no_titles(word: str) -> None:
    (speaker,) = find_quotes(f"She has a job at {word}. Ana Roe said it was late.")[1]
    assert (speaker.name, speaker.title) == ("Ana Roe", None)


COUNCILLORS = [
    ("Coun. Ana Roe argues it was late.", ("Coun.", None, True)),
    ("Coun Ana Roe said it was late.", ("Coun", None, True)),
    ("“We won,” said Coun Ana Roe, chair of the heritage committee.", ("chair", "heritage committee", True)),
    ("The plan was approved by Coun. Ana Roe. “It is late,” she said.", ("Coun.", None, True)),
    ("A coun is a word. Ana Roe said it was late.", (None, None, False)),
]


@pytest.mark.parametrize(("text", "expected"), [*CLAUSES, *BARE, *COUNCILLORS])
def test_the_office_and_the_body_of_a_speaker(text: str, expected: tuple[str | None, str | None, bool]) -> None:
    (speaker,) = (one for one in find_quotes(text)[1] if one.name == "Ana Roe")
    assert (speaker.title, speaker.organization, speaker.official) == expected


OFFICIALS = [
    ("chairman", "Larne Exporters’ Council", False),
    ("chair", "Parents' Committee", False),
    ("secretary general", "Tarn Anglers", False),
    ("secretary general", "Arab League", True),
    ("Conservative group leader", "Conservative group", True),
    ("county chair", "ITGA", False),
    ("county chair", "Teachers' Union", False),
    ("county official", "Larne", True),
    ("federal member", "Kooyong", True),
    ("interim president", "Tarn FC", False),
    ("adviser", "World Health Organisation", True),
    ("director", "Data Protection Office", True),
    ("dean", "Tarn School of Public Health", False),
]


@pytest.mark.parametrize(("title", "organization", "official"), OFFICIALS)
def test_who_speaks_for_an_authority(title: str, organization: str, official: bool) -> None:
    assert is_official("Ana Roe", title, organization) is official


ACRONYMS = [
    ("The Department of Tides and Dunes (TAD) is late. TAD director Ana Roe said it was shut.", True),
    ("The Ministry of Works (WKS) is late. WKS director Ana Roe said it was shut.", True),
    ("The head of Tides and Dunes (TAD) is late. TAD director Ana Roe said it was shut.", False),
    ("Of Tides and Dunes (TAD) little is known. TAD director Ana Roe said it was shut.", False),
    ("Tides and Dunes (TAD) is late. TAD director Ana Roe said it was shut.", False),
]


@pytest.mark.parametrize(("text", "official"), ACRONYMS)
def test_an_acronym_of_what_a_department_is_for(text: str, official: bool) -> None:
    assert [one.official for one in find_quotes(text)[1]] == [official]
