"""Ranges of tokens: the regions in them, and whether they are clauses."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mood import is_reported
from newsschema.language import Region


def marked(text: Text, first: int, last: int, regions: list[int]) -> list[tuple[int, int]]:
    """The parts of a range: of speech alone the words between its marks, else the range with the marks inside it."""
    if regions and not any(text.inside[at] < 0 and text.words[at][0].isalnum() for at in range(first, last)):
        return [(text.regions[number].first, text.regions[number].last) for number in regions]
    return [(first, last)]


def regions_in(text: Text, first: int, last: int) -> list[int]:
    """Numbers of the regions in a range."""
    return sorted({*text.inside[first:last]} - {-1})


def trimmed(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """A range without commas and dashes at its ends; None without words."""
    words = text.words
    while first < last and words[first] in ",;:–—-." and text.inside[first] < 0:
        first += 1
    while last > first and words[last - 1] in ",;:–—-." and text.inside[last - 1] < 0:
        last -= 1
    return (first, last) if has_words(text, first, last) else None


def has_words(text: Text, first: int, last: int) -> bool:
    return any(word[0].isalnum() for word in text.words[first:last])


def is_clause(text: Text, first: int, last: int) -> bool:
    """Whether a range has a finite verb."""
    analysis = text.analysis
    if sum(text.words[at][0].isalpha() for at in range(first, last)) >= _CLAUSE:
        return True
    return any(analysis.is_finite(at) or analysis.word_class(at) in ("VERB", "AUX") for at in range(first, last))


def has_reported(text: Text, first: int, last: int) -> bool:
    """Whether a verb of a range is in the mood of reported speech."""
    return any(is_reported(text, at, later=True) for at in range(first, last))


_CLAUSE = 4  # words that are taken for a clause whatever their classes
SCARE = 4  # words of the longest marked words that are taken for a label and no speech


def label_at(text: Text, at: int) -> int:
    """Behind the name in marks that a preposition has before token `at`: "au « Phare »"; `at` for speech."""
    number = text.inside[at] if at < len(text.words) else -1
    if number < 0 or text.lexicon.capital_nouns or text.regions[number].left != at or at == 0:
        return at
    region = text.regions[number]
    words = [word for word in text.words[region.first : region.last] if word[0].isalnum()]
    named = 0 < len(words) <= SCARE and words[0][0].isupper() and not has_punctuation(text, region)
    return region.right if named and text.analysis.word_class(at - 1) == "ADP" else at


def has_punctuation(text: Text, region: Region) -> bool:
    """Whether speech ends with a mark of a sentence."""
    return region.last > region.first and text.words[region.last - 1] in ",.!?…"


def is_titled(text: Text, region: Region) -> bool:
    """Whether marked words are the title that a noun before them has: "der Roman „Am Meer“", "das Kinderbuch „Wir“"."""
    nouns, before = text.lexicon.words["titled"], text.lowers[region.left - 1] if region.left > 0 else ""
    if not nouns or not text.words[region.first][0].isupper():
        return False
    return before in nouns or (text.words[region.left - 1][0].isupper() and before.endswith(tuple(nouns)))
