"""How far the proper name of a body reaches behind its noun: "Aceros del Sur" of "la empresa Aceros del Sur"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text

NAMES = ("noun", "name", "adj")


def body_end(text: Text, at: int) -> int:
    """One past the name that begins at a token behind a body's noun; the token itself where none does."""
    end, place = at, at
    while place < len(text.words) and text.inside[place] < 0:
        if place in text.marked:
            end = place = place + 1  # "der Verein „Brücke Ost“"
            continue
        hyphen = text.words[place] in "-‑" and text.touches(place)
        joined = not text.lexicon.capital_nouns and end >= place - 1 and _is_small(text, place)
        if text.bare(place)[0].isupper() and class_of(text, place) in (*NAMES, "join noun"):
            if _is_title(text, place) or _is_person(text, place):
                break
            end = place + 1
        elif not hyphen and not joined:
            break
        place += 1
    return end


def _is_small(text: Text, at: int) -> bool:
    """Whether a token is a small word of names: "de", "des", "los"."""
    lower, words = text.lowers[at], text.lexicon.words
    return lower in words["within name"] or lower in text.analysis.pack.joining or lower in words["article"]


def _is_title(text: Text, at: int) -> bool:
    """Whether a title is at a token; a German proper name may end as one: "Hersteller Lohmann"."""
    proper = text.lexicon.capital_nouns and text.analysis.word_class(at) == "PROPN"
    return text.lowers[at] in text.lexicon.titles if proper else text.title(at) is not None


def _is_person(text: Text, at: int) -> bool:
    """Whether a person's name begins at a token behind a body's: "Policía Local | Ana Roe", no "San Telmo"."""
    surname = at + 1 < len(text.words) and text.words[at + 1][0].isupper()
    saint = text.lowers[at - 1] in text.lexicon.words["saint"]
    return surname and not saint and text.words[at] in text.lexicon.names
