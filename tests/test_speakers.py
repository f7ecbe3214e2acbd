"""Speakers: names, titles, organizations and offices; short forms, pronouns and descriptions resolved."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text with one quote: the speaker's name, title, organization, and whether an official.
SPEAKERS: list[tuple[str, tuple[str, str | None, str | None, bool]]] = [
    (
        "Ghanaian foreign ministry spokesperson Efua Boateng said that the talks had ended.",
        ("Efua Boateng", "foreign ministry spokesperson", "Ghanaian foreign ministry", True),
    ),
    ("“Enough,” said Ana Silva, the mayor of Porto.", ("Ana Silva", "mayor", "Porto", True)),
    ("Judge Inés Prado said the trial would begin.", ("Inés Prado", "Judge", None, True)),
    (
        "“Prices will fall,” said Tom Reed, chief economist at Westbank Group.",
        ("Tom Reed", "chief economist", "Westbank Group", False),
    ),
    ("Former president Luis Ortega said the vote was stolen.", ("Luis Ortega", "Former president", None, False)),
    ("Two senior officials said that the port was closed.", ("Two senior officials", None, None, True)),
    ("Several villagers said the well was dry.", ("Several villagers", None, None, False)),
    ("The White House said it would respond.", ("White House", None, None, True)),
    ("The UN said that 3,000 people had fled.", ("UN", None, None, True)),
    ("Police said the road was closed.", ("Police", None, None, True)),
    (
        "Two men were held, according to the regional police commander, Juma Otieno.",
        ("Juma Otieno", "regional police commander", "regional police", True),
    ),
    (
        "Assistant Chief Constable Moira Kerr said the road was shut.",
        ("Moira Kerr", "Assistant Chief Constable", None, True),
    ),
    ("Rovers captain Musa Sani said the game was lost.", ("Musa Sani", "Rovers captain", None, False)),
    ("The Stevedores' Union said the strike would last.", ("Stevedores' Union", None, None, False)),
    (
        "Minister for Education and Sport, Jacob Nkosi, said the centre was ready.",
        (
            "Jacob Nkosi",
            "Minister for Education and Sport",
            "Education and Sport",
            True,
        ),
    ),
    ("Striker Kofi Mensah said he was fit.", ("Kofi Mensah", "Striker", None, False)),
    ("Dr. Mei-Ling Chen said the vaccine works.", ("Mei-Ling Chen", None, None, False)),
    ("Ursula von der Berg said the law would pass.", ("Ursula von der Berg", None, None, False)),
    ("Khalid bin Rashid al-Amiri said oil was cheap.", ("Khalid bin Rashid al-Amiri", None, None, False)),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: tuple[str, str | None, str | None, bool]) -> None:
    _, speakers = find_quotes(text)
    assert [(s.name, s.title, s.organization, s.official) for s in speakers] == [expected]


# A text, then the name that each quote in it is attributed to, None where it does not tell.
RESOLVED: list[tuple[str, list[str | None]]] = [
    ("Efua Boateng arrived late. Boateng said that she was tired.", ["Efua Boateng"]),
    ("Tunde Bello resigned. “I had no choice,” he said.", ["Tunde Bello"]),
    ("Mr Tunde Bello met Mrs Ana Silva. She said the talks went well.", ["Ana Silva"]),
    ("Gov. Marta Nowak toured the dam. The governor said that it would hold.", ["Marta Nowak"]),
    (
        "The River Rescue Agency (RRA) opened a camp. The RRA said that 40 families had come.",
        ["River Rescue Agency"],
    ),
    ("Joko Santoso, who trains the team, spoke first. “We are ready,” Santoso said.", ["Joko Santoso"]),
    ("The Lake Relief Agency feeds 9,000. The agency said funds were gone.", ["Lake Relief Agency"]),
    (
        "The Office of Ports (OOP) met. An internal OOP analysis said that space was short.",
        ["Office of Ports"],
    ),
    ("The Reformers’ letter to Daniel Brandt said there must be a vote.", ["Reformers"]),
    ("Sea Wind Returns To Town\n\nMayor Rosa Lind spoke. She said it was late.", ["Rosa Lind"]),
    ("They said the bridge was gone.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_mentions_resolve_to_the_fullest_form(text: str, expected: list[str | None]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [names[quote.speaker] if quote.speaker else None for quote in quotes] == expected


def test_each_speaker_stands_once_with_ids_in_order_of_first_quote() -> None:
    text = "Li Wei said it was cold. Awa Diop said it was hot. Li said that it would snow."
    quotes, speakers = find_quotes(text)
    assert [(speaker.id, speaker.name) for speaker in speakers] == [("s1", "Li Wei"), ("s2", "Awa Diop")]
    assert [quote.speaker for quote in quotes] == ["s1", "s2", "s1"]
    assert [span.exact for span in speakers[0].mentions] == ["Li Wei", "Li"]
