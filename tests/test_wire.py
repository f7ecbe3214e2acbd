"""What wires share: bylines and language tags."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.wire import authors_of, language_tag

BYLINES = [  # as printed; each author's name, title and organization
    ("By Jane Roe", [("Jane Roe", None, None)]),
    ("JANE ROE", [("JANE ROE", None, None)]),
    ("Von Max Muster, nda", [("Max Muster", None, "nda")]),
    ("By Jane Roe, Coast News Political Editor", [("Jane Roe", "Coast News Political Editor", None)]),
    ("By Jane Roe, The Coast Herald", [("Jane Roe", None, "The Coast Herald")]),
    ("By Jane Roe and Omar bin Said", [("Jane Roe", None, None), ("Omar bin Said", None, None)]),
    (
        "Jane Roe, Ana de la Cruz and Li Wei",
        [("Jane Roe", None, None), ("Ana de la Cruz", None, None), ("Li Wei", None, None)],
    ),
    ("Jane Roe with Max Muster in Bonn", [("Jane Roe", None, None), ("Max Muster", None, None)]),
    ("Kari Moe / fakta.example", [("Kari Moe", None, None)]),
    ("Sean O'Brien", [("Sean O'Brien", None, None)]),
    ("By The Coast Press", [("The Coast Press", None, None)]),
    ("NWA", [("NWA", None, None)]),
    ("王小明", [("王小明", None, None)]),
    ("Staff Reporter", []),
    ("ab/cd", []),
    ("moe.kari", []),
    ("By train to the coast", []),
    ("", []),
    (None, []),
]


@pytest.mark.parametrize(("byline", "authors"), BYLINES)
def test_bylines(byline: str | None, authors: list[tuple[str, str | None, str | None]]) -> None:
    assert [(author.name, author.title, author.organization) for author in authors_of(byline)] == authors


TAGS = [
    ("en", "en"), ("EN", "en"), ("en_us", "en-US"), ("nb-NO", "nb-NO"), ("eng", "en"), ("zh-hant-tw", "zh-Hant-TW"),
    ("x-default", None), ("und", None), ("english", None), ("", None), (None, None),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "tag"), TAGS)
def test_language_tags(stated: str | None, tag: str | None) -> None:
    assert language_tag(stated) == tag
