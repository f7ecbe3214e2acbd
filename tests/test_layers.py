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
# Packages of `extract/quotes`, each of which imports those before it; `__init__` and `headings` import all of them.
QUOTES = ("passage", "names", "mentions", "cues", "content", "layout", "cast")
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


def later_packages(path: Path) -> list[str]:
    """What a module of a package of `extract/quotes` imports from later ones, or from no package of the order."""
    own = QUOTES.index(path.parent.name)
    nodes = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom))
    names = (node.module or "" for node in nodes)
    used = {name.split(".")[3] for name in names if name.startswith("newsschema.extract.quotes.")}
    return sorted(one for one in used if one not in QUOTES or QUOTES.index(one) > own)


QUOTE_MODULES = [path for path in MODULES if path.parent.name in QUOTES and path.parent.parent.name == "quotes"]


@pytest.mark.parametrize("path", QUOTE_MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_packages_of_quotes_import_earlier_ones(path: Path) -> None:
    assert later_packages(path) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_has_a_row(path: Path) -> None:
    assert subject(path) in ROW_OF


def test_a_wrong_import_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "parsers").mkdir()
    wrong = tmp_path / "parsers" / "wrong.py"
    wrong.write_text("from newsschema.extract import dates\nimport newsschema.cli\n")
    assert violations(wrong) == ["cli", "extract"]


def test_an_import_of_a_later_package_is_seen(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    wrong = tmp_path / "names" / "wrong.py"
    imports = ("cast.entities import Entity", "names.name_ends import name_end", "headings import read_headings")
    wrong.write_text("".join(f"from newsschema.extract.quotes.{one}\n" for one in imports))
    assert later_packages(wrong) == ["cast", "headings"]
