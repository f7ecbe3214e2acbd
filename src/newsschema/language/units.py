"""The words that are tagged: tokens with their clitics cut off and abbreviations put together.

The treebanks cut text elsewhere than our tokens do. Tagging follows the treebanks where that matters: "don't" is "do"
and "n't", "Maria's" is "Maria" and "'s"; "U.S.", "Mr." and "1980s" are one word each. A token keeps the class of its
host, a clitic's class is kept beside it, and every token of an abbreviation has the abbreviation's class.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsschema.language.sentences import abbreviations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.language.pack import Pack
    from newsschema.text.tokens import Tokens

# Where a token may be cut or joined to the next: an apostrophe in a word, letters behind digits, "U.S.", "--".
_SPECIAL = re.compile(r"[0-9'’.\-](?:(?=[^\W\d_])|(?<=\.)(?=.)|(?<=-)(?=-))", re.DOTALL)


class Units(NamedTuple):
    """The words of a sentence, with those that are no single token."""

    words: list[str]
    special: list[Special]
    """In order; words between them are tokens."""


class Special(NamedTuple):
    """A word that is cut from a token or joined of several: its place among the words, its half-open token range."""

    place: int
    first: int
    last: int
    is_clitic: bool
    """Whether it is the second part of a token; the first part is the word before it."""


def units(tokens: Tokens, first: int, last: int, pack: Pack) -> Units:
    """Return the words of a range of tokens."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    places = [match.start() for match in _SPECIAL.finditer(tokens.text, starts[first], ends[last - 1])]
    if not places:
        return Units(words[first:last], [])
    found, special, at = list[str](), list[Special](), first
    shortened = abbreviations(pack.language)
    for place in places:
        token = bisect_right(starts, place, first, last) - 1
        if words[token] == "." and token > first and words[token - 1] != ".":
            token -= 1
        if token < at:
            continue
        end = _joined_end(tokens, token, last, shortened)
        number = len(found) + token - at
        if end > token + 1:
            found += words[at:token]
            found.append(tokens.text[starts[token] : ends[end - 1]])
            special.append(Special(number, token, end, False))
            at = end
        elif "'" in words[token] or "’" in words[token]:
            cut = parts(words[token], pack)
            if cut is not None:
                found += words[at:token]
                found += cut
                special.append(Special(number + 1, token, end, True))
                at = end
    found += words[at:last]
    return Units(found, special)


def parts(word: str, pack: Pack) -> tuple[str, str] | None:
    """Return the parts of a word with an apostrophe: "do", "n't"; None for one word ("o'clock", "O'Brien")."""
    lower = word.lower()  # may be longer: that of "İ" has two characters
    cut = pack.clitics.search(lower) if pack.clitics else None
    if cut is None:
        return None
    place = len(word) - (len(lower) - cut.start(1)) if pack.clitics_follow else cut.end(1)
    return word[:place].replace("’", "'"), word[place:].replace("’", "'")


def _is_next_initial(tokens: Tokens, at: int) -> bool:
    """Whether a letter with a full stop touches the full stop before it: "S." of "U.S."."""
    letter = tokens.words[at]
    if len(letter) != 1 or tokens.words[at + 1] != ".":
        return False
    return letter.isalpha() and tokens.starts[at] == tokens.ends[at - 1]


def _joined_end(tokens: Tokens, at: int, last: int, shortened: Mapping[str, str]) -> int:
    """Return where the word ends that a token begins: "U.S.", "Mr.", "1980s"; the next token if it is alone."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    word, end = words[at], at + 1
    if end >= last or starts[end] != ends[at]:
        return end
    if word[0].isdigit():
        return end + 1 if words[end][0].isalpha() else end
    if words[end] != "." or not word[0].isalpha():
        if words[end] == word and word in ".-":
            while end < last and words[end] == word and starts[end] == ends[end - 1]:
                end += 1
        return end
    if len(word) == 1 or (word.lower() in shortened and (end + 1 < last or shortened[word.lower()] == "sometimes")):
        end += 1
        while end + 1 < last and _is_next_initial(tokens, end):
            end += 2
    return end
