"""Quotes hold for any text: nothing crashes, spans are grounded, ids resolve, the text is the spans joined."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract
from newsschema.extract.quotes.mentions.candidates import candidate
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.page import lay_out
from newsschema.extract.quotes.passage.words import AUXILIARIES, PREPOSITIONS
from newsschema.language import analyse

MARKS = ["“", "”", '"', "'", "‘", "’", "``", "''", "«", "»", ",", ".", "?", ":", "—", "-", "(", ")", "\n\n", "\t", "\0"]
CUES = ["said", "says", "told", "adding", "according to", "called", "put it", "that", "to", "by", "is", "in", "of"]
NAMES = ["Ana Silva", "the mayor", "he", "who", "and", "Dr", "U", "S", "it rained", "’s", "reporters", "İstanbul"]
PIECES = st.sampled_from([*MARKS, *CUES, *NAMES])
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
@example("0(“0")  # a bracket and a mark that nothing closes
@example("İİ’s mayor said")  # the lower case of İ has two characters
def test_quotes_hold_for_any_text(text: str) -> None:
    quotes, speakers = find_quotes(text)
    spans = [span for quote in quotes for span in quote.spans]
    spans += [span for quote in quotes for span in (quote.cue, quote.speaker_span) if span is not None]
    spans += [span for speaker in speakers for span in speaker.mentions]
    assert all(text[span.start : span.end] == span.exact for span in spans)
    assert all(quote.text == " ".join(span.exact for span in quote.spans) for quote in quotes)
    assert {quote.speaker for quote in quotes} - {None} == {speaker.id for speaker in speakers}
    assert find_quotes(text) == (quotes, speakers)


def _glued(pieces: list[str]) -> st.SearchStrategy[str]:
    """The pieces with a blank between all of them, or none."""
    return st.sampled_from([" ".join(pieces), "".join(pieces)])


FRAMES = [
    "sagte",
    "laut",
    "dass",
    "a dit",
    "selon",
    "que",
    "dijo",
    "según",
    "d’",
    "l'",
    "qu’",
    "İmamoğlu",
    "İ",
    "maire",
]


for one in ("de", "fr", "es"):
    find_quotes("Ana said.", language=one)  # its tables are read at first use, which takes longer than an example may


@given(st.sampled_from(["de", "fr", "es"]), st.lists(st.sampled_from([*MARKS, *FRAMES])).flatmap(_glued))
@example("fr", "l’İmamoğlu a dit que")  # the lower case of İ has two characters
@example("es", "İmamoğlu dijo que")
def test_quotes_of_other_languages_hold_for_any_text(language: str, text: str) -> None:
    quotes, speakers = find_quotes(text, language=language)
    spans = [span for quote in quotes for span in quote.spans] + [one for who in speakers for one in who.mentions]
    assert all(text[span.start : span.end] == span.exact for span in spans)


MARKED = [
    re.sub(r"\{\d:|\}", "", line)
    for line in (Path(__file__).parents[1] / "data" / "marked_words.txt").read_text("utf-8").split("\n")
    if line and line[0] not in " #"
]


@given(st.sampled_from(MARKED), st.sampled_from(MARKED), st.data())
@example("He has called for", "", None)
@example("The union attacked the firm for", "", None)
@example("Roe said :", "", None)
@example("My car was a Fiat, fondly referred to", "", None)
def test_quotes_hold_where_texts_are_cut(start: str, end: str, data: st.DataObject | None) -> None:
    if data is not None:
        start = start[: data.draw(st.integers(0, len(start)))]
        end = end[data.draw(st.integers(0, len(end))) :]
    text = start + end
    found = [*find_quotes(text)[0], *extract(Reading((Passage("/headline", text), Passage("/body", text))))["quotes"]]
    spans = [span for quote in found for span in quote.spans]
    assert all(text[span.start : span.end] == span.exact for span in spans)


WORDS = ["the", "a", "mayor", "bank", "aides", "report", "of", "in", "to", "not", "whose", "said", "has", "was", "went"]
WORDS += [
    "is",
    "pressed",
    "published",
    "her",
    "letter",
    "Roe",
    "and",
    "with",
    "who",
    "court",
    "released",
    "statement",
    "'s",
]


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=9), st.data())
def test_a_candidate_speaker_holds_no_clause(words: list[str], data: st.DataObject) -> None:
    page = lay_out("", analyse(" ".join(words), "en"))
    size = len(page.words)
    first = data.draw(st.integers(0, size - 1))
    last = data.draw(st.integers(first + 1, size))
    found = candidate(Mention(page, first, last, "noun", (first, last)))
    if found is None or found.kind != "noun":
        return
    assert page.lowers[found.first] not in PREPOSITIONS | {"not", "whose"}
    inside = range(found.first + 1, found.last)
    assert not any(page.lowers[at] in AUXILIARIES and page.analysis.is_finite(at) for at in inside)
    assert found.first >= first
    assert found.last <= last
