"""Whether a line of scraped text breaks off within a sentence, as the last paragraph before a wall does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.common.truncation import before_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_LEAST_WORDS = 6
"""Words of a paragraph that breaks off."""
_LONGER = 24
"""Words that headlines do not have."""
_TWO_SENTENCES = 13
"""Words from which a line with a sentence in it is longer than headlines are."""
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?][\"'”’“»)]* [\"'“‘„«(]*[^\W\d_a-z]")
_OFTEN = 3
"""How often the body uses a word that no headline ends with."""
_OPENING = str.maketrans(dict.fromkeys("“”„«»「」『』", '"'))
_QUOTES = "\"'“”„«»‘‚(["
_WORD_CUT = re.compile(r"[^\W\d_][-‐]\Z")


def breaks_off(line: Line) -> bool:
    """Whether the line ends with a word in lower case and no full stop, as a paragraph that was cut does; one that
    holds a sentence and more, or has begun a quotation, may end with any word."""
    text = before_mark(line.text)
    last = _last_word(line)
    whole = text is None and line.ends
    if whole or line.bullet or line.words < _LEAST_WORDS or (text is None and line.photo[1] is not None):
        return False
    return last.isalpha() and (last.islower() or _holds_sentence(line) or _is_open(line))


def is_running_text(line: Line, body: Sequence[Line]) -> bool:
    """Whether a line that breaks off can be no headline of another article: it ends within a phrase, is too long, or
    holds a sentence and more."""
    return _holds_sentence(line) or line.words > _LONGER or ends_in_phrase(line, body)


def ends_in_phrase(line: Line, body: Sequence[Line]) -> bool:
    """Whether a line's last word is an article or the like, a comma or a hyphen follows it, or a quotation is open."""
    cut = line.text[-1] == "," or _WORD_CUT.search(line.text) is not None
    return cut or _is_open(line) or _ends_with_common_word(line, body)


def ends_in_mark(line: Line) -> bool:
    """Whether a line has an ellipsis at its end, or words that say that it goes on."""
    return line.words >= _LEAST_WORDS and _is_elliptic(line)


def is_cut_headline(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and one beside it end in an ellipsis, as the headlines in a list of other articles do."""
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 3])
    return _is_elliptic(lines[at]) and any(map(_is_elliptic, beside))


def _is_elliptic(line: Line) -> bool:
    return not line.bullet and before_mark(line.text) is not None


def _is_open(line: Line) -> bool:
    """Whether a quotation or a bracket begins in the line and does not end in it."""
    text = line.text.translate(_OPENING)
    return text.count('"') % 2 == 1 or text.count("(") > text.count(")")


def _holds_sentence(line: Line) -> bool:
    """Whether a sentence ends within a line of more words than headlines of two sentences have."""
    return line.words >= _TWO_SENTENCES and _SENTENCE_END.search(line.text) is not None


def _ends_with_common_word(line: Line, body: Sequence[Line]) -> bool:
    """Whether the line's last word is one that the body uses often, as articles and prepositions are: no headline's."""
    last = _last_word(line)
    return last.islower() and sum(other.text.split().count(last) for other in body) >= _OFTEN


def _last_word(line: Line) -> str:
    """The word before the ellipsis, full stop, comma or dash that a line may end with."""
    text = before_mark(line.text)
    return (line.text if text is None else text).rstrip("… .,–—-").rsplit(" ", 1)[-1].lstrip(_QUOTES)
