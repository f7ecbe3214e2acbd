"""What wires share: bylines, language tags, and what is read from body and captions where no field states it."""

from __future__ import annotations

import pytest

from newsschema.draft import Block, Draft, DraftDateline, DraftPhoto, Stated
from newsschema.parsers.common.wire import authors_of, finish, language_tag

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
    ("Amara Stafford and Teresa Headley", [("Amara Stafford", None, None), ("Teresa Headley", None, None)]),
    ("Jana Holm, Korrespondentin", [("Jana Holm", "Korrespondentin", None)]),
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


JUNE = Stated("2024-06-03T08:00:00Z", "metadata")
DATELINES = [  # the stated dateline, the first paragraph, the dateline read
    (None, "SUVA, June 2 (AP) — Reefs recover.", DraftDateline("SUVA, June 2 (AP) —", "SUVA", "2024-06-02")),
    (None, "SUVA, Fiji (AP) _ Reefs recover.", DraftDateline("SUVA, Fiji (AP) _", "SUVA, Fiji", None)),
    (None, "Reefs recover - slowly.", None),
    (None, "file _ name", None),
    ("SUVA, June 2 (AP)", "Reefs recover.", DraftDateline("SUVA, June 2 (AP)", "SUVA", "2024-06-02")),
    ("Suva", "SUVA, June 2 (AP) — Reefs recover.", DraftDateline("Suva", "Suva", None)),
]


@pytest.mark.parametrize(("stated", "paragraph", "dateline"), DATELINES)
def test_dateline_of_field_or_body(stated: str | None, paragraph: str, dateline: DraftDateline | None) -> None:
    known = DraftDateline(stated, stated) if stated else None
    draft = Draft(dateline=known, published=JUNE, blocks=(Block("paragraph", paragraph),))
    assert finish(draft).dateline == dateline


CAPTIONS = [  # caption and credit as stated, and as read
    ("Rain in Oslo. Foto: Kari Nes / NTB", None, "Rain in Oslo.", "Kari Nes / NTB"),
    ("Rain in Oslo. Foto: Kari Nes / NTB", "NTB", "Rain in Oslo.", "Kari Nes / NTB"),
    ("Rain in Oslo. (Nord Foto/Kari Nes)", "Nord Foto", "Rain in Oslo.", "Nord Foto/Kari Nes"),
    ("Rain in Oslo. Foto: Kari Nes / NTB", "Nord Foto", "Rain in Oslo. Foto: Kari Nes / NTB", "Nord Foto"),
    ("Rain on the pier (Cape Town)", "AP", "Rain on the pier (Cape Town)", "AP"),
    ("(Nord Foto)", "Nord Foto", "(Nord Foto)", "Nord Foto"),
    ("Foto: Kari Nes / NTB", None, "Foto: Kari Nes / NTB", None),
    ("Rain in Oslo.", None, "Rain in Oslo.", None),
]


@pytest.mark.parametrize(("caption", "credit", "said", "credited"), CAPTIONS)
def test_credit_of_caption(caption: str, credit: str | None, said: str, credited: str | None) -> None:
    draft = finish(Draft(photos=(DraftPhoto(caption=caption, credit=credit),)))
    assert draft.photos == (DraftPhoto(caption=said, credit=credited),)


def test_lines_drawn_between_paragraphs_are_left_out() -> None:
    blocks = tuple(Block("paragraph", text) for text in ("Reefs recover.", "___", "* * *", "- 30 -"))
    assert [block.text for block in finish(Draft(blocks=blocks)).blocks] == ["Reefs recover.", "- 30 -"]
