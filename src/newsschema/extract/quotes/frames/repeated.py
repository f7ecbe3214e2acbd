"""Paragraphs that repeat words said in another one: headings in marks within a text, pull quotes without marks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.parts import FramedQuote

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.passage.reasons import Resolution

    Attributed = tuple[FramedQuote, Entry | None, Resolution | None]

_LONGEST = 16  # tokens of the longest heading
_PULLED = range(5, 60)  # tokens of a pull quote


def with_repeated(found: list[Attributed], letters: Callable[[Attributed], str]) -> list[Attributed]:
    """Return the quotes of a text, each heading with the speaker of the quote that repeats its words."""
    counts = Counter(quote.paragraph for quote, _, _ in found)
    headings = {
        number
        for number, (quote, _, _) in enumerate(found)
        if quote.rule == "marks alone" and counts[quote.paragraph] == 1 and _length(quote) <= _LONGEST
    }
    if not headings:
        return found
    said = [(letters(one), one[1]) for number, one in enumerate(found) if number not in headings]
    return [_repeated(one, letters(one), said) if number in headings else one for number, one in enumerate(found)]


def pull_quotes(text: Text, found: list[Attributed], letters: Callable[[Attributed], str]) -> list[Attributed]:
    """Return a quote for each paragraph without marks that repeats the words of a direct quote of a text."""
    said = [(letters(one), one[1]) for one in found if one[0].kind == "direct"]
    if not said:
        return []
    places = [first for quote, _, _ in found for first, _ in quote.parts]
    with_quotes = {text.units[text.unit_of(first)].paragraph for first in places}
    pulled: list[Attributed] = []
    for number, (first, last) in enumerate(text.analysis.paragraphs):
        if number in with_quotes or last - first not in _PULLED or max(text.inside[first:last]) >= 0:
            continue
        words = "".join(filter(str.isalnum, text.shown(first, last).lower()))
        speaker = next((entry for other, entry in said if words in other), None)
        if speaker is not None:
            quote = FramedQuote(text, [(first, last)], "direct", None, None, "pull quote", number)
            pulled.append((quote, speaker, None))
    return pulled


def _length(quote: FramedQuote) -> int:
    return sum(last - first for first, last in quote.parts)


def _repeated(one: Attributed, words: str, said: list[tuple[str, Entry | None]]) -> Attributed:
    """A heading with the speaker of the first quote that has its words; itself where none has."""
    speakers = (entry for other, entry in said if words and words in other)
    entry = next(speakers, None)
    return (one[0], entry, None) if entry is not None else one
