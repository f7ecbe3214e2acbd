"""The page of a record: everything found is shown, nothing of the record is obeyed."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from newsschema.cli import main
from newsschema.export.view import Mark, marked, view_page
from newsschema.models import Article
from newsschema.schema import EXAMPLE
from records import Record, large_record

VOID = {"meta", "br"}


class Page(HTMLParser):
    """What a browser would make of a page: tags with their attributes, text, and whether tags are nested well."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(attribute))]


def page_of(*records: Record) -> Page:
    page = Page(view_page([Article.model_validate_json(orjson.dumps(record)) for record in records]))
    assert page.open == []
    return page


SHOWN = [
    "Storm delays ships", "By Ola Berg", "Ships wait outside the harbour.", "Tom Ek / Gazette", "harbour master",
    "official", "12 ships were late", "2024-03-04", "from published", "count 12 of ships", "Who said what", "Timeline",
]  # fmt: skip


@pytest.mark.parametrize("text", SHOWN)
def test_everything_found_is_shown(text: str) -> None:
    assert text in page_of(EXAMPLE).text


@pytest.mark.parametrize("record", [EXAMPLE, large_record()])
def test_every_link_leads_to_a_place_and_no_place_occurs_twice(record: Record) -> None:
    page = page_of(record, record)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert set(page.values("aria-describedby")) <= set(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)


def test_marks_can_be_reached_by_keyboard() -> None:
    marks = [attributes for tag, attributes in page_of(EXAMPLE).tags if tag == "mark"]
    assert len(marks) == 2
    assert all(mark["tabindex"] == "0" for mark in marks)


def test_nothing_is_loaded_or_run() -> None:
    page = page_of(EXAMPLE)
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert any("default-src 'none'" in value for value in page.values("content"))


HOSTILE = "<script>alert(1)</script>\"' onload=x &amp; </style></article>\u202eevil\u2066 $title " + "w" * 10_000


def hostile(value: object) -> object:
    """A record's every free string made hostile."""
    record = orjson.loads(orjson.dumps(value))
    for key in ("headline", "kicker", "deck", "byline", "section", "language"):
        record[key] = HOSTILE
    record["source"] |= {"url": "javascript:alert(1)", "publisher": HOSTILE}
    record["photos"] = [
        {**record["photos"][0], "caption": HOSTILE, "credit": HOSTILE, "alt": HOSTILE, "url": "data:,x"}
    ]
    record["dates"][0]["value"] = record["figures"][0]["unit"] = HOSTILE
    record["figures"][0] |= {"per": HOSTILE, "counted": HOSTILE}
    record["speakers"][0] |= {"name": HOSTILE, "title": HOSTILE, "organization": HOSTILE}
    record["notices"] = [{"code": "truncated", "message": HOSTILE, "span": None}]
    return record


def test_a_figure_shows_its_rate_and_its_change() -> None:
    figure = EXAMPLE["figures"][0] | {"value": 3, "unit": "USD", "per": "share", "change": "up", "modifier": "approx"}
    page = page_of(EXAMPLE | {"figures": [figure]})
    assert "3 USD per share (approx), up" in page.text


def test_a_hostile_record_shows_as_text() -> None:
    record = hostile(EXAMPLE)
    assert isinstance(record, dict)
    page = page_of(record)
    assert "script" not in {tag for tag, _ in page.tags}
    assert not [value for value in page.values("href") if not value.startswith(("#", "https://"))]
    assert not page.values("onload")
    assert page.text.count("<script>alert(1)</script>") > 10
    assert "\u202e" not in page.text
    assert "U+202E" in page.text


MARKED = [  # text, marks as start, end and kind, then the pieces in order as shown
    ("abcdef", [], "abcdef"),
    ("abcdef", [(1, 3, "quotes")], "a[bc]def"),
    ("abcdef", [(0, 6, "quotes"), (2, 4, "dates")], "[ab][{cd}][ef]"),
    ("abcdef", [(1, 4, "dates"), (2, 6, "quotes")], "a{b}[{cd}][ef]"),
    ("a<b", [(1, 2, "figure")], "a{&lt;}b"),
]


@pytest.mark.parametrize(("text", "marks", "expected"), MARKED)
def test_marks_may_overlap(text: str, marks: list[tuple[int, int, str]], expected: str) -> None:
    found = [Mark(start, end, kind, f"m{number}", "") for number, (start, end, kind) in enumerate(marks)]
    page = Page(marked(text, found))
    brackets = expected.translate(str.maketrans("", "", "[]{}")).replace("&lt;", "<")
    assert page.text == brackets == text
    assert page.open == []
    assert sum("quotes" in value for value in page.values("class")) == expected.count("[")
    assert sum("date" in value or "figure" in value for value in page.values("class")) == expected.count("{")


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(orjson.dumps(EXAMPLE) + b"\n" + orjson.dumps(large_record()) + b"\n")
    out = tmp_path / "page.html"
    result = CliRunner().invoke(main, ["view", str(tmp_path / "in.jsonl"), "-o", str(out)], catch_exceptions=False)
    assert result.exit_code == 0
    assert "2 articles" in out.read_text("utf-8")


@pytest.mark.parametrize("data", [b"", b"{}", b"no json"])
def test_what_is_no_record_is_not_shown(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "in.json").write_bytes(data)
    result = CliRunner().invoke(main, ["view", str(tmp_path / "in.json")], catch_exceptions=False)
    assert result.exit_code == 2
