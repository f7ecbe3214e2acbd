"""Whom the sentence beside speech without a cue is about: "Luc Brun est formel. « ... »", "« ... » Luc Brun est là"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.alone import sentence_subject

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.parts import FramedQuote


def who_leads(quote: FramedQuote, last: FramedQuote | None, *, alone: bool) -> Mention | None:
    """Return the subject of the sentence before a quote that has no cue; None for none.

    `last` is the quote before it; `alone`: no other of its paragraph has a speaker. A sentence of the paragraph before
    counts then, or where it ends with a colon, and a full name that is introduced behind speech that opens a paragraph.
    """
    text, number = quote.text, quote.text.unit_of(quote.parts[0][0])
    if text.lexicon.capital_nouns:
        return None
    before = text.units[number - 1] if number > 0 else None
    opens = before is None or before.paragraph != quote.paragraph
    if opens and alone and (introduced := _introduced_behind(text, number)) is not None:
        return introduced
    if before is None or before.regions or text.apart(before.paragraph, quote.paragraph) > 1:
        return None
    taken = last is not None and text.unit_of(last.parts[-1][1] - 1) >= number - 1
    near = not opens or alone or text.words[before.last - 1] == ":"
    return _speaker(text, number - 1) if near and not taken else None


def _speaker(text: Text, number: int) -> Mention | None:
    """The person or body that a sentence is about, no pronoun."""
    subject = sentence_subject(text, text.units[number])
    if subject is None or (subject.pronoun and text.words[text.units[number].last - 1] != ":"):
        return None
    document = subject.name is None and text.lexicon.body(text.bare(subject.head)) == "text"
    return None if document else subject


def _introduced_behind(text: Text, number: int) -> Mention | None:
    """The full name that is the subject of the sentence behind speech, in its paragraph."""
    if number + 1 >= len(text.units) or text.units[number + 1].paragraph != text.units[number].paragraph:
        return None
    subject = _speaker(text, number + 1)
    full = subject is not None and subject.name is not None and subject.name[1] - subject.name[0] > 1
    return subject if full else None
