"""The words that are tagged: tokens with their clitics cut off and abbreviations put together.

The treebanks cut text elsewhere than our tokens do. Tagging follows the treebanks where that matters: "don't" is "do"
and "n't", "Maria's" is "Maria" and "'s"; "U.S.", "Mr." and "1980s" are one word each. A token keeps the class of its
host, a clitic's class is kept beside it, and every token of an abbreviation has the abbreviation's class.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsschema.language.sentences import abbreviations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.text.tokens import Tokens

# Clitics behind a word, by language; source: Universal Dependencies, tokenization of English.
_SUFFIXES = {"en": re.compile(r"(?i)(?<=[a-z])(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")}
# Elided words before another; source: Universal Dependencies, tokenization of French and Italian.
_PREFIXES = {"fr": re.compile(r"(?i)^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)")}
_APOSTROPHES = frozenset("'’")


class Units(NamedTuple):
    """The words of a sentence, and for each the half-open range of its tokens; a clitic's range is its host's."""

    words: list[str]
    ranges: list[tuple[int, int]]
    clitics: list[int]
    """Positions of those that follow their host within one token."""


def units(tokens: Tokens, first: int, last: int, language: str) -> Units:
    """Return the words of a range of tokens."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    suffix, prefix = _SUFFIXES.get(language), _PREFIXES.get(language)
    found, ranges, clitics = list[str](), list[tuple[int, int]](), list[int]()
    at = first
    while at < last:
        word, end = words[at], at + 1
        if end < last and starts[end] == ends[at]:
            end = _joined_end(tokens, at, last, abbreviations(language))
        if end > at + 1:
            word = tokens.text[starts[at] : ends[end - 1]]
        elif "'" in word or "’" in word:
            cut = suffix.search(word) if suffix else prefix.search(word) if prefix else None
            if cut and len(word) > 2:
                place = cut.start() if suffix else cut.end()
                found.append(word[:place])
                ranges.append((at, end))
                clitics.append(len(found))
                word = word[place:].replace("’", "'")
        found.append(word)
        ranges.append((at, end))
        at = end
    return Units(found, ranges, clitics)


def _joined_end(tokens: Tokens, at: int, last: int, shortened: Mapping[str, bool]) -> int:
    """Return where the word ends that a token begins: "U.S.", "Mr.", "1980s"; the next token if it is alone."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    word, end = words[at], at + 1
    if word[0].isdigit():
        return end + 1 if words[end][0].isalpha() else end
    if words[end] != "." or not word[0].isalpha():
        if words[end] == word and word in ".-":
            while end < last and words[end] == word and starts[end] == ends[end - 1]:
                end += 1
        return end
    if len(word) == 1 or (word.lower() in shortened and (end + 1 < last or shortened[word.lower()])):
        end += 1
        while (
            end + 1 < last
            and len(words[end]) == 1
            and words[end].isalpha()
            and words[end + 1] == "."
            and starts[end] == ends[end - 1]
        ):
            end += 2
    return end
