"""Appeals: paragraphs in which a publication speaks to its readers, asking for support, subscriptions or comments.

They are set like the article's own paragraphs, so their words decide: what is asked for, what the publication calls
itself, "we" and "you", close together and in nobody's speech. Words: lexicons/appeals.csv; those of one language are
counted together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

Said = dict[str, set[str]]
"""Phrases in a line by their kind: `ask`, `publisher`, `own`, `reader`."""

_WORD = re.compile(r"[\w':-]*\w")
_SPEECH = re.compile(r"[\"“”„«»]|''|``")
_LONGEST = 120
"""Words of a paragraph of an appeal at most."""
_SHORT = 6
"""Words of a line that goes with the appeal below it for one kind of words: "Dear reader,"."""
_NAMED, _NAMED_TOGETHER = 2, 3
"""Words for what is asked for and for the publication, in one line and in several, from which they are an appeal."""
_TOGETHER = 4
"""Lines in a row that are an appeal together at most."""
_DENSE = 14
"""Words of such lines for each phrase in them at most."""
_MOST = 0.4
"""Share of a text's words in appeals from which they are what it is about."""


def appeals(lines: Sequence[str]) -> set[int]:
    """Return which lines of a text are an appeal to its readers, numbered from 0; none where most would be."""
    by_language = [_said(line) for line in lines]
    sizes = [line.count(" ") + 1 for line in lines]
    found: set[int] = set()
    for language in {language for said in by_language for language, phrases in said.items() if "ask" in phrases}:
        found |= _in_language([said.get(language, {}) for said in by_language], sizes)
    return found if sum(sizes[at] for at in found) <= _MOST * sum(sizes) else set()


def _in_language(said: Sequence[Said], sizes: Sequence[int]) -> set[int]:
    """Return which lines are an appeal by the phrases of one language."""
    found = {at for at, phrases in enumerate(said) if _is_appeal(phrases, _NAMED)}
    for at, phrases in enumerate(said):
        if _is_own(phrases):
            found.update(_together(said, sizes, at))
    for at in sorted(found):
        found.update(_beside(said, sizes, at, -1), _beside(said, sizes, at, 1))
    return found


def _is_appeal(phrases: Said, least: int) -> bool:
    """Whether something is asked of readers in the publication's own name, with some words for these two."""
    named = len(phrases.get("ask", ())) + len(phrases.get("publisher", ()))
    return named >= least and {"ask", "own", "reader"} <= phrases.keys()


def _together(said: Sequence[Said], sizes: Sequence[int], at: int) -> range:
    """Return the first lines from one on that are an appeal together, none where none are."""
    phrases: Said = {}
    for end in range(at, min(at + _TOGETHER, len(said))):
        if not said[end]:
            break
        phrases = {kind: phrases.get(kind, set()) | said[end].get(kind, set()) for kind in phrases | said[end]}
        dense = sum(sizes[at : end + 1]) <= _DENSE * sum(map(len, phrases.values()))
        if end > at and dense and "publisher" in phrases and _is_appeal(phrases, _NAMED_TOGETHER):
            return range(at, end + 1)
    return range(0)


def _beside(said: Sequence[Said], sizes: Sequence[int], at: int, step: int) -> list[int]:
    """Return the lines that go on with an appeal, below it (`step` 1) or above it (-1), up to the first that does not.

    Below it, and where a line is short, one kind of words is enough, but for those for the publication.
    """
    found = []
    at += step
    while 0 <= at < len(said) and (len(said[at]) > 1 or ((step > 0 or sizes[at] <= _SHORT) and _is_own(said[at]))):
        found.append(at)
        at += step
    return found


def _is_own(phrases: Said) -> bool:
    """Whether a line asks, says "we" or "you"."""
    return not phrases.keys().isdisjoint(("ask", "own", "reader"))


def _said(line: str) -> dict[str, Said]:
    """Return the phrases in a line by language; none for long lines and speech."""
    if line.count(" ") >= _LONGEST or _SPEECH.search(line):
        return {}
    words, table = _WORD.findall(line.lower().replace("’", "'")), _table()
    said: dict[str, Said] = {}
    for at, word in enumerate(words):
        for phrase, kind, language in table.get(word, ()):
            if len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase:
                said.setdefault(language, {}).setdefault(kind, set()).add(word)
    return said


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """The phrases of lexicons/appeals.csv with their kind and language, by their first word."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in rows("appeals"):
        phrase = tuple(row["phrase"].split())
        table.setdefault(phrase[0], []).append((phrase, row["kind"], row["language"]))
    return {word: tuple(found) for word, found in table.items()}
