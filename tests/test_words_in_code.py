"""No extractor compares a text with a word of a language: code compares with classes of words in `lexicons/`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "newsschema"
MODULES = sorted((PACKAGE / "extract").rglob("*.py")) + sorted((PACKAGE / "language").glob("*.py"))
# What gives words of a text: lists of tokens, and functions that return one of them.
LISTS = frozenset({"lowers", "words"})
READERS = frozenset({"lower", "word_at", "base"})


def reads_words(node: ast.expr, known: frozenset[str]) -> bool:
    """Whether an expression is a word or words of a text: `page.lowers[at]`, `lower(tokens, i)`, a name for one."""
    if isinstance(node, ast.Name):
        return node.id in known
    if isinstance(node, ast.Subscript):
        of_tokens = isinstance(node.value, ast.Attribute) and node.value.attr in LISTS
        return of_tokens and not isinstance(node.slice, ast.Constant)  # no class of words: `lexicon.words["to"]`
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in READERS
    return False


def names_of_words(function: ast.AST) -> frozenset[str]:
    """The names that a function gives to words of a text: `word` of `word = page.lowers[at]`."""
    return frozenset(
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and reads_words(node.value, frozenset())
        for target in node.targets
        if isinstance(target, ast.Name)
    )


def literals(node: ast.expr) -> list[str]:
    """The words of a language that an expression gives: in a literal, or in a display or tuple of literals."""
    parts = node.elts if isinstance(node, (ast.Tuple, ast.List, ast.Set)) else [node]
    values = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [value for value in values if any(letter.islower() for letter in value)]


def words_compared(function: ast.AST) -> list[str]:
    """The literals that a function compares with words of a text."""
    known, found = names_of_words(function), list[str]()
    for node in ast.walk(function):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(reads_words(side, known) for side in sides):
                found += [word for side in sides for word in literals(side)]
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and reads_words(node.func.value, known)
        ):
            found += [word for argument in node.args for word in literals(argument)]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_word_of_a_language_is_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [f"{one.name}: {word}" for one in functions for word in words_compared(one)] == []


def test_words_in_code_are_found() -> None:
    code = "def f(page, at):\n    word = page.lowers[at]\n    return word == 'of' or lower(page, 1) in ('a', 'an')"
    assert words_compared(ast.parse(code).body[0]) == ["of", "a", "an"]
