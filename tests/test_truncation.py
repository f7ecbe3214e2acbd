"""Truncation: whether an article breaks off, or ends at a wall."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.truncation import breaks_off, is_truncated, is_wall


@pytest.mark.parametrize(
    "text", ["What remains to be seen, is just how", "The mayor said that…", "Der Rat will am Montag [...]"]
)
def test_breaks_off(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize(
    "text", ["The mayor left.", "Fares", "", "„Wir bleiben“, sagte sie.", "Text: Ana Ruiz", "彼は去った。"]
)
def test_is_whole(text: str) -> None:
    assert not breaks_off(text)


def test_a_wall_after_the_body_truncates_it() -> None:
    assert is_truncated(["The mayor left."], ["Subscribe to continue reading"])
    assert not is_truncated(["The mayor left."], ["More from the harbour"])


WALLS = [  # a line, and whether it is a wall to pay or sign in at
    ("Subscribe to continue reading", True),
    ("Jetzt weiterlesen mit dem Digitalabo", True),
    ("Contenido exclusivo para suscriptores", True),
    ("The mayor asked readers to continue the work.", False),
    ("", False),
]


@pytest.mark.parametrize(("line", "wall"), WALLS)
def test_wall(line: str, wall: bool) -> None:
    assert is_wall(line) is wall
