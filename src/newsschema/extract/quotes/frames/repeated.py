"""Words that repeat what is said elsewhere: above the body, in headings within it, in pull quotes without marks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import HEADINGS
from newsschema.extract.quotes.frames.parts import Attributed, FramedQuote

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text

_LONGEST = 16  # tokens of the longest heading
_PULLED = range(5, 60)  # tokens of a pull quote


def echo(texts: list[Text], results: dict[int, list[Attributed]]) -> None:
    """Give words above the body the speaker who says them in it."""
    body = [(_letters(one), one[1]) for text in texts if text.field not in HEADINGS for one in results[text.number]]
    for text in texts:
        if text.field in HEADINGS:
            results[text.number] = [_echoed(one, body) for one in results[text.number]]


def _echoed(one: Attributed, body: list[tuple[str, Entry | None]]) -> Attributed:
    """Words with the speaker of the first quote of the body that has them, unless a person is named for them.

    What is before a colon may be what they are about: "Urgences : « On attend des heures »".
    """
    found, entry, how = one
    label = found.cue is None and entry is not None and not entry.is_person
    if found.speaker is None or label:
        words = _letters(one)
        source = next((source for said, source in body if words and words in said), None)
        entry = source or (entry if label else None)
    return found, entry, how


def _letters(one: Attributed) -> str:
    """The letters and digits of a quote in lower case, by which it is compared."""
    found = one[0]
    shown = " ".join(found.text.shown(first, last) for first, last in found.parts).lower()
    return "".join(filter(str.isalnum, shown))


def with_repeated(found: list[Attributed]) -> list[Attributed]:
    """Return the quotes of a text, each heading with the speaker of the quote that repeats its words."""
    counts = Counter(quote.paragraph for quote, _, _ in found)
    headings = {
        number
        for number, (quote, _, _) in enumerate(found)
        if quote.rule == "marks alone" and counts[quote.paragraph] == 1 and _length(quote) <= _LONGEST
    }
    if not headings:
        return found
    said = [(_letters(one), one[1]) for number, one in enumerate(found) if number not in headings]
    return [_repeated(one, _letters(one), said) if number in headings else one for number, one in enumerate(found)]


def pull_quotes(text: Text, found: list[Attributed]) -> list[Attributed]:
    """Return a quote for each paragraph without marks that repeats the words of a direct quote of a text."""
    said = [(_letters(one), one[1]) for one in found if one[0].kind == "direct"]
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
