"""Quotes hold for any text: nothing crashes, spans are grounded, ids resolve, the text is the spans joined."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsschema import find_quotes

MARKS = ["“", "”", '"', "'", "‘", "’", "``", "''", "«", "»", ",", ".", "?", ":", "—", "-", "(", ")", "\n\n", "\t", "\0"]
CUES = ["said", "says", "told", "adding", "according to", "called", "put it", "that", "to", "by", "is", "in", "of"]
NAMES = ["Ana Silva", "the mayor", "he", "who", "and", "Dr", "U", "S", "it rained", "’s", "reporters", "İstanbul"]
PIECES = st.sampled_from([*MARKS, *CUES, *NAMES])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_quotes_hold_for_any_text(text: str) -> None:
    quotes, speakers = find_quotes(text)
    spans = [span for quote in quotes for span in quote.spans]
    spans += [span for quote in quotes for span in (quote.cue, quote.speaker_span) if span is not None]
    spans += [span for speaker in speakers for span in speaker.mentions]
    assert all(text[span.start : span.end] == span.exact for span in spans)
    assert all(quote.text == " ".join(span.exact for span in quote.spans) for quote in quotes)
    assert {quote.speaker for quote in quotes} - {None} == {speaker.id for speaker in speakers}
    assert find_quotes(text) == (quotes, speakers)
