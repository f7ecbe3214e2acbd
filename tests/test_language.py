"""The language of a text: recognised by its commonest words where it is plainly English, else by the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsschema import find_dates, find_figures, find_quotes
from newsschema.errors import UnsupportedLanguageError
from newsschema.language.choose import choose_language
from newsschema.language.detect import detect_language

ENGLISH = (
    "The harbour of Kalvik was closed for the third day after the ice had broken two of the ferries that carry fish "
    "and mail to the islands. The mayor said that the town would wait for the army, and that nobody was to walk out. "
)
GERMAN = (
    "Der Hafen von Kalvik blieb den dritten Tag geschlossen, nachdem das Eis zwei der Fähren beschädigt hatte, die "
    "Fisch und Post auf die Inseln bringen. Der Bürgermeister sagte, die Stadt warte auf die Armee. "
)
JAPANESE = "カルヴィク港は三日目も閉鎖された。市長は、町は軍の到着を待つと述べた。漁船は港に残った。"
DETECTED = [
    (ENGLISH, "en"),
    (ENGLISH * 20, "en"),
    (GERMAN, "de"),
    (GERMAN * 20, "de"),
    (JAPANESE * 4, "ja"),
    (GERMAN * 6 + "The end of the story, and of the book.", "de"),
    ("Short.", None),
    ("1 2 3 4 5 " * 50, None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), DETECTED)
def test_detect(text: str, expected: str | None) -> None:
    assert detect_language(text) == expected


def test_the_text_wins_over_a_template() -> None:
    chosen = choose_language("en", GERMAN, stated_wins=False)
    assert (chosen.tag, chosen.spoken, [code for code, _ in chosen.notices]) == (
        "de",
        "de",
        ["language_mismatch"],
    )


def test_a_wire_is_believed() -> None:
    chosen = choose_language("sv", GERMAN, stated_wins=True)
    assert (chosen.tag, chosen.spoken) == ("sv", "de")


def test_a_stated_region_stands() -> None:
    assert choose_language("en-AU", ENGLISH, stated_wins=False).tag == "en-AU"


@pytest.mark.parametrize("find", [find_dates, find_figures, find_quotes])
def test_an_unsupported_language_is_an_error(find: Callable[..., object]) -> None:
    with pytest.raises(UnsupportedLanguageError, match="language 'xx' is not supported; choose one of en"):
        find("50.000 Euro", language="xx")
    assert find("They paid $5 on Monday.", language="en-GB") == find("They paid $5 on Monday.")
