"""Imports point one way: see the order below, lowest first. Read with the standard library's `ast`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "newsschema"

# A module may import modules of earlier rows; within a row only those of its own subject.
ROWS: tuple[tuple[str, ...], ...] = (
    ("errors", "listing", "version"),
    ("models",),
    ("lexicons",),
    ("text",),
    ("language",),
    ("source", "draft"),
    ("parsers", "extract"),
    ("completeness", "schema"),
    ("assembly", "validate", "writer"),
    ("export",),
    ("conversion",),
    ("engines",),
    ("batch", "service"),
    ("cli", "__init__"),
    ("__main__",),
)
ROW_OF = {name: number for number, row in enumerate(ROWS) for name in row}
MODULES = sorted(PACKAGE.rglob("*.py"))


def subject(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Subjects of the package that a module imports anywhere in it, for types alone too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            if name.startswith("newsschema."):
                found.add(name.split(".")[1])
            elif name == "newsschema":
                found.add("__init__")
    return found


def violations(path: Path) -> list[str]:
    """What a module imports against the order."""
    own = subject(path)
    return sorted(other for other in imported(path) if other != own and ROW_OF[other] >= ROW_OF[own])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    # Draft names a block kind of the models' for its types; convert joins parsers and extractors.
    assert violations(path) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_has_a_row(path: Path) -> None:
    assert subject(path) in ROW_OF


def test_a_wrong_import_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "parsers").mkdir()
    wrong = tmp_path / "parsers" / "wrong.py"
    wrong.write_text("from newsschema.extract import dates\nimport newsschema.cli\n")
    assert violations(wrong) == ["cli", "extract"]
