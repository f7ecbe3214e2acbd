"""Bodies whose names hold an owner: "Sheriff's Office", "St Mary's Hospital", "Wendy's"; who speaks for an officer."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.extract.quotes.names.officials import is_official

# The text and the name of the one speaker; None where nobody is quoted.
NAMES: list[tuple[str, str | None]] = [
    ("The Harrow County Sheriff's Office said two men were held.", "Harrow County Sheriff's Office"),
    ("Two men were held, the Harrow Bishop's School said.", "Harrow Bishop's School"),
    ("Two men were held, according to the Attorney General's Office.", "Attorney General's Office"),
    ("The Governor’s Office of Water Supply said the dam was full.", "Governor’s Office of Water Supply"),
    ("St Mary's Hospital said the man was stable.", "St Mary's Hospital"),
    ("St. Brendan's College said it would appeal.", "St. Brendan's College"),
    ("King's College London said it would appeal.", "King's College London"),
    ("Obama's Justice Department said it would appeal.", "Justice Department"),
    ("Kenya's Supreme Court said the vote was void.", "Kenya's Supreme Court"),
    ("Harrow County Sheriff's Deputy Ana Roe said two men were held.", "Ana Roe"),
    ("It rained. Tim Cook's Apple Inc. said sales fell.", "Apple Inc."),
    ("Bishop Grace Church said the roof was safe.", "Grace Church"),
    ("Wendy's said it would close 50 branches.", "Wendy's"),
    ("Wendy's announced on Friday that it would close 50 branches.", "Wendy's"),
    ("Wendy’s says sales fell.", "Wendy’s"),
    ("Wendy's Co. said it would close 50 branches.", "Wendy's Co."),
    ("Wendy's alleged role in the theft was small.", None),
    ("Arsenal's said to be keen on a new keeper.", None),
    ("That's said to be late.", None),
    ("It may rain. Weather.info said it was late.", "Weather.info"),
    ("It may rain, the site Weather.info has said.", "Weather.info"),
    ("It may rain. Ana Roe said it was late.", "Ana Roe"),
    ("Northern Gas & Electric Co. cut power. NG&E said it was late.", "Northern Gas & Electric Co."),
    ("Northern Gas & Electric cut power. NG&S said it was late.", "NG&S"),
    ("The Director of Public Prosecutions said the case was closed.", "The Director of Public Prosecutions"),
    ("Director of Public Prosecutions Ana Roe said the case was closed.", "Ana Roe"),
    ("The Minister of Foreign Affairs said the talks went on.", "The Minister of Foreign Affairs"),
    ("The Minister of Health Nguema Obiang said the talks went on.", "Nguema Obiang"),
    ("The Children's Commissioner for Wales said the talks went on.", "Children's Commissioner for Wales"),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[text[:40] for text, _ in NAMES])
def test_name_of_the_speaker(text: str, name: str | None) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.name for speaker in speakers] == ([] if name is None else [name])


@pytest.mark.parametrize("end", range(1, 60))
def test_texts_that_end_within_an_owner(end: int) -> None:
    find_quotes("St. Brendan's College, Wendy's Co. and the Sheriff's Office said"[:end])


@pytest.mark.parametrize(
    ("name", "organization", "public"),
    [
        ("the governor's office", None, True),
        ("Attorney General's Office", None, True),
        ("Gov. Ana Roe's office", None, True),
        ("Harrow County Sheriff’s Department", None, True),
        ("the former governor's office", None, False),
        ("the mayor's lawyer", None, False),
        ("Ana Roe's office", None, False),
        ("the 's office", None, False),
        ("state officials", None, True),
        ("Health officials", None, True),
        ("local officials", None, True),
        ("university officials", "university", False),
        ("Zoo officials", "Zoo", False),
        ("airport authorities", "airport", True),
        ("the police department", None, True),
        ("the city's parks department", None, True),
        ("the sales department", None, False),
        ("Random House", None, False),
        ("Carrick House", None, False),
        ("White House", None, True),
        ("House Oversight Committee", None, True),
        ("Secretary of State for Health", None, True),
        ("Chief Executive for Harrow Foods", None, False),
    ],
)
def test_who_speaks_for_a_public_officer(name: str, organization: str | None, public: bool) -> None:
    assert is_official(name, None, organization) is public
