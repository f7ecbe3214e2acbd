"""Whether a line of scraped text breaks off within a sentence, as the last paragraph before a wall does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_LEAST_WORDS = 6
"""Words of a paragraph that breaks off."""
_MOST_WORDS = 30
"""Words of one that is shorter than paragraphs are."""
_TWO_SENTENCES = 13
"""Words from which a line with a sentence in it is longer than headlines are."""
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?][\"'”’“»)]* [\"'“‘„«(]*[^\W\d_a-z]")
_OFTEN = 3
"""How often the body uses a word that no headline ends with."""


def breaks_off(line: Line) -> bool:
    """Whether the line ends with a word in lower case and no full stop, as a paragraph that was cut does; one that
    holds a sentence and more may end with any word."""
    last = _last_word(line)
    in_sentence = last.isalpha() and line.words >= _LEAST_WORDS and (last.islower() or _holds_sentence(line))
    return in_sentence and not (line.ends or line.bullet) and line.photo[1] is None


def is_running_text(line: Line, body: Sequence[Line]) -> bool:
    """Whether a line that breaks off can be no headline of another article: its last word is an article or the like, or
    it holds a sentence and more."""
    return _holds_sentence(line) or _ends_with_common_word(line, body)


def ends_in_ellipsis(line: Line) -> bool:
    """Whether a line that is shorter than paragraphs are ends in an ellipsis."""
    return _LEAST_WORDS <= line.words <= _MOST_WORDS and _is_elliptic(line)


def is_cut_headline(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and one beside it end in an ellipsis, as the headlines in a list of other articles do."""
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 3])
    return _is_elliptic(lines[at]) and any(map(_is_elliptic, beside))


def _is_elliptic(line: Line) -> bool:
    return line.text.endswith(("…", "...")) and not line.bullet


def _holds_sentence(line: Line) -> bool:
    """Whether a sentence ends within a line of more words than headlines of two sentences have."""
    return line.words >= _TWO_SENTENCES and _SENTENCE_END.search(line.text) is not None


def _ends_with_common_word(line: Line, body: Sequence[Line]) -> bool:
    """Whether the line's last word is one that the body uses often, as articles and prepositions are: no headline's."""
    last = _last_word(line)
    return last.islower() and sum(other.text.split().count(last) for other in body) >= _OFTEN


def _last_word(line: Line) -> str:
    """The word before the ellipsis, full stop, comma or dash that a line may end with."""
    return line.text.rstrip("… .,–—-").rsplit(" ", 1)[-1]
