"""Where the words of a title begin and end: "ex-ministre", "Team-Manager", "stellvertretende Leiterin"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text

_HYPHENS = "-‑"
_LONGEST = 6  # tokens before a title that limit it


def title_begin(text: Text, at: int) -> int:
    """Where a title begins, with adjectives of rank and time and what hyphens join to it; initials are its body's."""
    begin = at
    while begin > max(at - _LONGEST, 0):
        if _is_hyphenated(text, begin):
            begin -= 2
        elif text.inside[begin - 1] < 0 and _limits(text, begin - 1):
            begin -= 1
        else:
            break
    return begin


def _is_hyphenated(text: Text, at: int) -> bool:
    """Whether a hyphen joins a token to a word before it: "Team-Manager", not "CDU-Fraktionschef"."""
    hyphen = at > 1 and text.words[at - 1] in _HYPHENS and text.touches(at) and text.touches(at - 1)
    return hyphen and text.hosts[at - 2].isalnum() and not text.words[at - 2].isupper()


def is_former(text: Text, first: int, last: int) -> bool:
    """Whether somebody has held an office before: "ancien maire", "Exministerin", "Botschafter a. D."."""
    titles = (text.title(at) for at in range(first, last))
    if any(title is not None and title.official == "former" for title in titles):
        return True
    retired = last < len(text.words) and behind_retired(text, last) > last
    return retired or any(
        text.hosts[at] in text.lexicon.words["former"] or behind_retired(text, at) > at
        for at in range(title_begin(text, first), last)
    )


def behind_retired(text: Text, at: int) -> int:
    """Behind the letters of an office held before, where they begin at a token: "a. D." of "Oberst a. D."."""
    if len(text.words[at]) > 1 or text.lowers[at] not in text.lexicon.words["retired"]:
        return at
    first, stop, second, end = (text.words[at : at + _LETTERS] + [""] * _LETTERS)[:_LETTERS]
    return at + _LETTERS if stop == end == "." and first.islower() and second.isupper() and len(second) == 1 else at


_LETTERS = 4  # tokens of "a. D."


def title_end(text: Text, at: int, end: int) -> int:
    """Where a title ends: before an age ("comerciante de 54 años"), "aus Passau", "Dr." and the like."""
    for place in range(at, end):
        if class_of(text, place) == "join" and place + 1 < end and class_of(text, place + 1) == "num":
            end = place
            break
    origin = text.lexicon.words["origin"]
    end = next((place for place in range(at, end) if text.words[place] == "(" or text.lowers[place] in origin), end)
    while end > at and (text.words[end - 1] == "." or _is_honorific(text, end - 1)):
        if end - at > _LETTERS and behind_retired(text, end - _LETTERS) == end:
            break
        end -= 1
    return end


def _limits(text: Text, at: int) -> bool:
    """Whether a word before a title is of it: "ancien", "stellvertretende"."""
    words = text.lexicon.words
    return text.hosts[at] in words["former"] or text.hosts[at] in words["rank"]


def _is_honorific(text: Text, at: int) -> bool:
    title = text.lexicon.title(text.words[at])
    return title is not None and title.official == "honorific"
