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
    ("Ana Roe, who heads the geriatric department at Elm Hospital, said it helped.", "geriatric department", False),
    ("Ana Roe, who heads the transport department, said it helped.", "transport department", True),
    ("Prof. Ana Roe from the Department of Physics said it helped.", "Department of Physics", False),
    ("Ana Roe from the Department of Health said it helped.", "Department of Health", True),
]


@pytest.mark.parametrize(("text", "organization", "official"), BODIES)
def test_the_body_of_a_speaker(text: str, organization: str | None, official: bool) -> None:
    _, [speaker] = find_quotes(text)
    assert (speaker.organization, speaker.official) == (organization, official)
