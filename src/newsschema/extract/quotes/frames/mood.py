"""Verbs whose mood shows that a clause is reported."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mentions import read_phrase


def is_reported(text: Text, at: int, *, later: bool = False) -> bool:
    """Whether a token is a verb in the mood of reported speech: "habe", "komme"; `later`: also one that may be."""
    lower, lexicon = text.lowers[at], text.lexicon
    if text.inside[at] >= 0 or text.words[at][0].isupper():
        return False
    if lower in lexicon.words["reported"]:
        return not _first_person(text, at)
    if later and lower in lexicon.words["reported later"]:
        return True
    if not lower.endswith(tuple(lexicon.words["reported ending"])) or lower in lexicon.words["reported later"]:
        return False
    if lower.endswith(("te", "wurde")) or _first_person(text, at):
        return False
    return _is_verb_here(text, at) or _is_second(text, at)


def _is_verb_here(text: Text, at: int) -> bool:
    """Whether a word in "-e" is a verb: an adjective with that ending is before a noun."""
    word_class = text.analysis.word_class(at)
    if word_class in ("VERB", "AUX"):
        return True
    follower = text.words[at + 1] if at + 1 < len(text.words) else "."
    alone = not follower[0].isupper() and (not follower[0].isalpha() or text.analysis.word_class(at + 1) != "ADJ")
    return (
        word_class in ("ADJ", "NOUN")
        and alone
        and at > 0
        and text.analysis.word_class(at - 1) in ("PRON", "NOUN", "PROPN")
    )


def _is_second(text: Text, at: int) -> bool:
    """Whether a word taken for an adjective is in the place of a German verb: "Das Amt | suche Räume"."""
    if text.analysis.word_class(at) not in ("ADJ", "NOUN") or class_of(text, at - 1) not in ("noun", "name", "pron"):
        return False
    unit = text.units[text.unit_of(at)]
    commas = [place for place in range(unit.first, unit.stop) if text.words[place] in ",:;" and text.inside[place] < 0]
    start = max((place + 1 for place in commas if place < at), default=unit.first)
    stop = min((place for place in commas if place > at), default=unit.stop)
    while start < at and text.analysis.word_class(start) in ("ADV", "CCONJ"):
        start += 1
    subject = read_phrase(text, start, at, apposition=False)
    return subject is not None and subject.end == at and text.analysis.next_finite(start, stop) >= stop


def _first_person(text: Text, at: int) -> bool:
    """Whether "ich" is beside a verb, whose form is then the plain one."""
    return "ich" in text.lowers[max(at - 2, 0) : at + 3]
