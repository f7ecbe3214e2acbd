"""Spoiled documents of every sample format meet no bug; `tests/benchmarks/mutate.py` tries many more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mutations import ROOT, bugs_of, mutated, sources

EACH = 6
"""Documents made of each sample."""


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT / "samples")))
def test_spoiled_samples_meet_no_bug(path: Path) -> None:
    data = path.read_bytes()
    for number in range(EACH):
        assert bugs_of(path.name, mutated(data, random.Random(f"{path.name}/{number}"))) == []


LINES = ("-", "- ", "*", "•", "1.", ">", "#", "\t", "—", ".", "\u200b", "\ufeff", "\u2028", "By", "By ", "(", '"', "|")


@pytest.mark.parametrize("line", LINES)
def test_a_lone_sign_on_a_line_meets_no_bug(line: str) -> None:
    whole = f"{line}\n\nBridge reopens\n\nIt reopened on Monday.\n{line}"
    for text in (line, f"{line}\n", f"Bridge reopens\n\n{line}\n", whole):
        for format in ("text", "html", "markdown", None):
            assert bugs_of("a", text.encode(), format) == []
