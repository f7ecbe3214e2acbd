"""Bodies of speakers that a relative clause, a bracket or the kind of body in front of a name gives."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

WHOSE = [
    ("He took it to the history group, whose chairman, Ana Roe, said it was genuine.", "Ana Roe", "chairman"),
    ("The plan angered the Elm Growers Union, whose secretary, Jan Holm, said it was wrong.", "Jan Holm", "secretary"),
    ("It was sold to Elm Foods, whose chief executive Ana Roe said prices would fall.", "Ana Roe", "chief executive"),
    ("The union, whose secretary, Ana Roe, was at the talks, said it was a win.", "union", None),
    ("The union, whose members walked out, said it was a win.", "union", None),
    ("Ana Roe, whose son, Jan, died in the fire, said it was wrong.", "Ana Roe", None),
    ("The road was closed, Ana Roe, whose son died, said.", "Ana Roe", None),
    ("“The road is closed,” Ana Roe, whose son died, said.", "Ana Roe", None),
]


@pytest.mark.parametrize(("text", "name", "title"), WHOSE)
def test_who_speaks_in_a_clause_with_whose(text: str, name: str, title: str | None) -> None:
    _, [speaker] = find_quotes(text)
    assert (speaker.name, speaker.title) == (name, title)


BODIES = [
    ("Minority Leader Ana Roe (People's Elm Party, Holm Hill) said it would not do.", "People's Elm Party", True),
    ("Cllr Ana Roe (Harbour Party, Larne East) said it would not do.", "Harbour Party", True),
    ("Ana Roe (vet, Tarvo Clinic) said it would not do.", "Tarvo Clinic", False),
    ("Ana Roe, head of policy at the charity Elm Care, said it was closed.", "Elm Care", False),
    ("Ana Roe, director of research at the think tank Elm Horizons, said it was closed.", "Elm Horizons", False),
    ("Ana Roe, head of policy for the north, said it was closed.", None, False),
    ("Ana Roe, who heads the geriatric department at Elm Hospital, said it helped.", "Elm Hospital", False),
    ("Ana Roe, who heads the transport department, said it helped.", "transport department", True),
    ("Prof. Ana Roe from the Department of Physics said it helped.", "Department of Physics", False),
    ("Ana Roe from the Department of Health said it helped.", "Department of Health", True),
]


@pytest.mark.parametrize(("text", "organization", "official"), BODIES)
def test_the_body_of_a_speaker(text: str, organization: str | None, official: bool) -> None:
    _, [speaker] = find_quotes(text)
    assert (speaker.organization, speaker.official) == (organization, official)


PARENTS = [
    ("Dad of two Jan Roe said it was closed.", "Jan Roe"),
    ("Mum-of-three Ana Roe, 34, said it was closed.", "Ana Roe"),
    ("Married father of 2 Tom Roe said it was closed.", "Tom Roe"),
    ("“It is closed,” said mother of three Ana Roe.", "Ana Roe"),
    ("The mother of three said it was closed.", "The mother of three"),
    ("The father of the boy said it was closed.", "The father of the boy"),
]


@pytest.mark.parametrize(("text", "name"), PARENTS)
def test_a_name_behind_how_many_children_somebody_has(text: str, name: str) -> None:
    _, [speaker] = find_quotes(text)
    assert speaker.name == name


WORK = [
    ("Ana Roe works for Elm Foods. Roe said it was closed.", "Elm Foods"),
    ("Ana Roe teaches art at Elm School. “It is closed,” she said.", "Elm School"),
    ("“It helps,” said Ana Roe, whose company, Elm Foods, makes soup.", "Elm Foods"),
    ("“It helps,” said Ana Roe, whose group the Elm Trust plants trees.", "Elm Trust"),
    ("“It helps,” said Ana Roe, whose brother, Jan Roe, plants trees.", None),
    ("“It helps,” said Ana Roe, whose company is in Elm Street.", None),
    ("Ana Roe works at night. “It is closed,” she said.", None),
    ("Ana Roe was born at Elm Hospital. “It is closed,” she said.", None),
    ("Ana Roe works for Jan Holm. “It is closed,” she said.", None),
]


@pytest.mark.parametrize(("text", "organization"), WORK)
def test_the_body_that_somebody_works_for_or_owns(text: str, organization: str | None) -> None:
    _, [speaker] = find_quotes(text)
    assert speaker.organization == organization
