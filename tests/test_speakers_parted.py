"""Speakers parted from their verbs by regions of places, parties and brackets: "Rep. Ana Roe (D-Md.), the chair,"."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# What is ahead of the verb, and the one speaker's name.
PARTED = [
    ("Rep. Alice Danforth (D-Md.), chair of the Rules Committee,", "Alice Danforth"),
    ("Rep. Alice Danforth (D-N.Y.), a lawyer,", "Alice Danforth"),
    ("Its sponsor, Rep. Alice Danforth (D-Md.),", "Alice Danforth"),
    ("Rep. Alice Danforth, D-N.Y., chair of the Rules Committee,", "Alice Danforth"),
    ("Alice Danforth (Labour, Larne East), the shadow minister,", "Alice Danforth"),
    ("The World Ports Fund (WPF), sponsor of the law,", "World Ports Fund"),
    ("Dina Fells Marlow, 59, of Ashby, Md., who watched,", "Dina Fells Marlow"),
    ("Tom Orr of Salem, Ore., a plumber,", "Tom Orr"),
    ("Tom Orr, a nurse in New Haven, Conn., and a father of two,", "Tom Orr"),
    ("Tom Orr, 41, of Springfield, Illinois, who was there,", "Tom Orr"),
    ("The mayor of Ithaca, N.Y.,", "The mayor of Ithaca"),
    ("Officials in Washington, D.C.,", "Officials in Washington"),
    ("Officials in Bath, England,", "Officials in Bath"),
    ("A judge in Perth, Western Australia,", "A judge in Perth"),
    ("At a rally in Ithaca, N.Y., the mayor, Ana Roe,", "Ana Roe"),
    # No regions.
    ("In Larne, Okafor, the mayor,", "Okafor"),
    ("Speaking in Perth, Okafor, the mayor,", "Okafor"),
    ("The judge in Larne, Ikenna Obasi,", "Ikenna Obasi"),
    ("A plumber from Leeds, Tom Orr Jr.,", "Tom Orr Jr."),
    ("Its partner, Larne Foods Inc.,", "Larne Foods Inc."),
    ("Ministers from Kenya, Uganda and Chad", "Ministers from Kenya, Uganda and Chad"),
]


@pytest.mark.parametrize(("ahead", "name"), PARTED)
def test_the_speaker_is_ahead_of_what_parts_it_from_its_verb(ahead: str, name: str) -> None:
    _, speakers = find_quotes(f"{ahead} said the road was shut.")
    assert [one.name for one in speakers] == [name]


# What is ahead of "who", and whom it means.
RELATIVE = [
    ("The demand was rejected by Sen. Ruth Calder of Idaho, the ranking Republican on the panel,", "Ruth Calder"),
    ("It was sent to Ruth Calder, 41, a nurse at the school,", "Ruth Calder"),
    ("It was sent to Mayor Ruth Calder (D), a member of the panel,", "Ruth Calder"),
    ("The plan drew fire from Ruth Calder (R-N.Y.), the deputy leader,", "Ruth Calder"),
    ("It was sent to Ruth Calder of the Ports Union, a former docker,", "Ruth Calder"),
    ("The post went to a former minister, Ruth Calder,", "Ruth Calder"),
    ("In Larne, it was sent to a nurse,", "a nurse"),
]


@pytest.mark.parametrize(("ahead", "name"), RELATIVE)
def test_who_means_the_name_before_its_description(ahead: str, name: str) -> None:
    _, speakers = find_quotes(f"{ahead} who said the road was shut.")
    assert [one.name for one in speakers] == [name]


# What is ahead of "who", and whom it means: somebody of whom it says what they are.
PREDICATES = [
    ("Ana Roe is a nurse", "Ana Roe"),
    ("Tom Orr is a serial liar, bully and crook", "Tom Orr"),
    ("Ana Roe left the board and is a lawyer", "Ana Roe"),
    ("Ana Roe is one of the ministers", "the ministers"),
    ("Ana Roe is married to a nurse", "a nurse"),
    ("Ana Roe was told by a nurse", "a nurse"),
    ("Ana Roe met a nurse", "a nurse"),
]


@pytest.mark.parametrize(("ahead", "name"), PREDICATES)
def test_who_means_of_whom_a_description_is_said(ahead: str, name: str) -> None:
    _, speakers = find_quotes(f"{ahead} who said the road was shut.")
    assert [one.name for one in speakers] == [name]
