"""Letters for honours and degrees behind a name and a comma: they are no name of their own and end no subject."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

SPEAKERS = [
    ("Ana Roe, KC, representing the council, said it was wrong.", "Ana Roe"),
    ("Ana Roe, MBE, chair of the Elm Trust, said it was wrong.", "Ana Roe"),
    ("Ana Roe, MBE, of the Elm Trust, said it was wrong.", "Ana Roe"),
    ("Colm Rafferty, M.D., a surgeon at Elm Hospital, said it helped.", "Colm Rafferty"),
    ("Ana Roe, Ph.D., a chemist at Elm University, said it was wrong.", "Ana Roe"),
    ("Ana Roe, R.N., said it was wrong.", "Ana Roe"),
    ("It was wrong, Ana Roe, PhD, said.", "Ana Roe"),
    ("The mayor, Ana Roe, MBE, said it was wrong.", "Ana Roe"),
    ("It was wrong, Ana Roe, D-Ohio, said.", "Ana Roe"),
    ("It was wrong, Ana Roe of Larne, N.Y., said.", "Ana Roe"),
    ("Its sponsor, state Rep. Ana Roe, D-Ohio, said it was wrong.", "Ana Roe"),
    ("The firm, KPMG, said it was wrong.", "KPMG"),
    ("Ana Roe, of Silver Lake, MD, said it was wrong.", "Ana Roe"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_who_speaks(text: str, name: str) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.name for speaker in speakers] == [name]


OFFICES = [
    ("Ana Roe, MBE, chair of the Elm Trust, said it was wrong.", "chair", "Elm Trust"),
    ("Ana Roe, Ph.D., a chemist at Elm University, said it was wrong.", "chemist", "Elm University"),
    ("“It helps,” said Ana Roe, PhD, an epidemiologist at Elm University.", "epidemiologist", "Elm University"),
    ("Ana Roe, MP, said it was wrong.", "MP", None),
]


@pytest.mark.parametrize(("text", "title", "organization"), OFFICES)
def test_what_follows_the_letters_is_the_office(text: str, title: str, organization: str | None) -> None:
    _, [speaker] = find_quotes(text)
    assert (speaker.title, speaker.organization) == (title, organization)
