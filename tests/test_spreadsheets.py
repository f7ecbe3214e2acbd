"""Tables for people who open a spreadsheet: CSV files and a workbook."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from newsschema.export.excerpt import sentence_around

STORY = (
    "Bridge reopens in Porto\n\nThe bridge reopened on 5 March 2024 after 12 days of work, the city said. "
    '"We are glad that 300 people a day can cross it again," said Ana Reyes, the mayor of Porto.\n\n'
    "The bridge had been closed since the storm of February, and ferries took people over the river in the meantime.\n"
)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsschema", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(STORY)
    (folder / "in" / "b.csv").write_text(
        'title,text\n"=HYPERLINK(""http://x"")","The bridge reopened on 5 March 2024."\n'
    )
    return folder


@pytest.mark.parametrize("inputs", ["in", "in/a.txt"])
def test_csv_files(folder: Path, inputs: str) -> None:
    out = folder / f"{inputs.replace('/', '-')}.csv"
    assert run("convert", folder / inputs, "-o", out).returncode == 0
    tables = {}
    for name in ("", ".quotes", ".figures", ".dates"):
        with open(out.with_name(f"{out.stem}{name}.csv"), encoding="utf-8-sig", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    first = tables[""][0]
    assert first["headline"] == "Bridge reopens in Porto"
    assert first["body"].startswith("The bridge reopened on 5 March 2024")
    assert int(first["figures"]) == sum(row["id"] == first["id"] for row in tables[".figures"])
    assert any(row["printed"] == "12 days" or row["value"] == "300" for row in tables[".figures"])
    assert all(row["printed"] in row["sentence"] for row in tables[".figures"] + tables[".dates"])
    if inputs == "in":
        assert tables[""][1]["headline"].startswith("'="), "a formula is text"


def test_a_workbook(folder: Path) -> None:
    out = folder / "out.xlsx"
    assert run("convert", folder / "in", "-o", out).returncode == 0
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["articles", "quotes", "figures", "dates"]
    rows = list(book["articles"].iter_rows(values_only=True))
    assert rows[0][:2] == ("id", "headline")
    assert [row[1] for row in rows[1:]] == ["Bridge reopens in Porto", '=HYPERLINK("http://x")']
    assert book["articles"]["B3"].data_type == "s", "a formula is text"
    first = out.read_bytes()
    assert run("convert", folder / "in", "-o", out, "--fresh").returncode == 0
    assert out.read_bytes() == first


def test_files_beside_a_csv_are_no_inputs(folder: Path) -> None:
    table = folder / "own.quotes.csv"
    table.write_text("title,text\nBridge,The bridge reopened on 5 March 2024.\n")
    before = table.read_bytes()
    result = run("convert", table, "-o", folder / "own.csv")
    assert result.returncode == 2
    assert "would overwrite" in result.stderr
    assert table.read_bytes() == before


SENTENCES = [
    ("One. He said so to Mr. Roe at 5 p.m. on Monday. Three.", "Roe", "He said so to Mr. Roe at 5 p.m. on Monday."),
    ("First line\n\nSecond line here\n\nThird", "line here", "Second line here"),
    ('"Go," she said. "Now!" They went.', "Now", '"Now!"'),
]


@pytest.mark.parametrize(("text", "place", "sentence"), SENTENCES)
def test_the_sentence_around_a_place(text: str, place: str, sentence: str) -> None:
    at = text.index(place)
    assert sentence_around(text, at, at + len(place)) == sentence
