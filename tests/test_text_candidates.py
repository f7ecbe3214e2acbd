"""What the model of bylines is given: how the names of a line compare with the words of the text."""

from __future__ import annotations

import pytest

from newsschema.parsers.text.article import lay_out
from newsschema.parsers.text.labels import label_lines
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.meta_features import (
    AUTHOR_FEATURES,
    author_candidates,
    dated_lines,
    named_lines,
)

HEADLINE = "Fallen crane closes the harbour of Elsund"
BODY = """The harbour of Elsund was closed to all ships on Thursday after a crane fell across its only channel.
Engineers said it would take at least four days to lift the wreck, which weighs some 900 tonnes, and to clear industry.
Two ferries were sent to the neighbouring harbour of Norvik, where buses took the passengers home."""

CASES = [  # the line under the headline, the line after the body; words of the names, common ones, noted
    ("By Olu Adeyemi", "", (2, 0, 0)),
    ("By Olu Adeyemi and Ana Maria Ruiz", "", (5, 0, 0)),
    ("Olu Adeyemi", "Olu Adeyemi covers the harbour and the ships that call there for the Courier.", (2, 0, 1)),
    ("Olu Adeyemi", "Ana Ruiz covers the harbour and the ships that call there for the Courier.", (2, 0, 0)),
    ("Olu Adeyemi", "Olu Adeyemi", (2, 0, 0)),
    ("Harbour Industry", "", (2, 2, 0)),
    ("Ana Harbour", "", (2, 1, 0)),
    ("", "Harbour Industry", (2, 2, 0)),
]


@pytest.mark.parametrize(("above", "below", "expected"), CASES)
def test_names_and_words(above: str, below: str, expected: tuple[int, int, int]) -> None:
    lines = read_lines("\n\n".join([HEADLINE, above, "June 2, 2025", BODY.replace("\n", "\n\n"), below]))
    layout = lay_out(lines, label_lines(lines))
    candidates = author_candidates(layout, named_lines(layout), dated_lines(layout, None))
    wanted = above or below
    rows = {lines[at].text: row for at, row in zip(candidates.lines, candidates.rows, strict=True)}
    columns = [AUTHOR_FEATURES.index(name) for name in ("name_words", "common", "noted")]
    assert tuple(rows[wanted][column] for column in columns) == expected


def test_no_text_has_no_candidates() -> None:
    lines = read_lines("-")
    layout = lay_out(lines, label_lines(lines))
    assert author_candidates(layout, named_lines(layout), dated_lines(layout, None)).rows == ()
