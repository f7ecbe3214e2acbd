"""Captions and credits told apart; all names are invented."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.credits import clean_credit, is_credit, split_credit

CAPTIONS = [  # as printed, caption, credit
    ("煙を上げる倉庫＝2日午前6時、青浜市、山田花子撮影", "煙を上げる倉庫＝2日午前6時、青浜市", "山田花子"),
    ("Rain in Oslo. Foto: Kari Nes / NTB", "Rain in Oslo.", "Kari Nes / NTB"),
    ("A ferry leaves Elsund (AP Photo/Ida Holm)", "A ferry leaves Elsund", "AP Photo/Ida Holm"),
    ("A ferry leaves Elsund. [Photo by Ida Holm/AFP via Getty Images]", "A ferry leaves Elsund.",
     "Ida Holm/AFP via Getty Images"),
    ("A ferry leaves Elsund. REUTERS/Ida Holm", "A ferry leaves Elsund.", "REUTERS/Ida Holm"),
    ("Das Haus brennt. © dpa", "Das Haus brennt.", "dpa"),
    ("Getty Images", None, "Getty Images"),
    ("橋を渡る人々＝ＡＰ", "橋を渡る人々", "ＡＰ"),
    ("The court heard the case on Monday.", "The court heard the case on Monday.", None),
    ("Ministers met in Berlin (left)", "Ministers met in Berlin (left)", None),
    ("Staff of Reuters talk to visitors", "Staff of Reuters talk to visitors", None),
    ("", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "caption", "credit"), CAPTIONS)
def test_split_credit(printed: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(printed) == (caption, credit)


@pytest.mark.parametrize("line", ["Photo: Ida Holm", "Ida Holm/AFP", "(dpa)", "© Getty Images"])
def test_lines_that_are_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line", ["", "The bridge in May", "Photo:", "He told Reuters that the bridge would open in May."]
)
def test_lines_that_are_not(line: str) -> None:
    assert not is_credit(line)


def test_clean_credit_cuts_the_label() -> None:
    assert clean_credit("(Foto: Kari Nes)") == "Kari Nes"
    assert clean_credit(" © ") is None
