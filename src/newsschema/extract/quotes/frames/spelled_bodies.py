"""Names of bodies whose initials are in brackets behind them, with their small words: "Médecins sans frontières (MSF)".

So are those of three words and more that a table has. Each is a name wherever its words are printed again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import long_body

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text

_LONGEST = 14  # tokens of the longest name
_SHORTEST = 3  # of the shortest
_LETTERS = 7  # of the longest initials
_MARKS = frozenset(".,;:()!?…–—")
_PLAIN = str.maketrans("éèêàâîôûç", "eeeaaiouc")


def spelled_end(text: Text, at: int) -> int:
    """One past the name of such a body that begins at a token; the token itself where none does."""
    if text.spelled is None:
        text.spelled = _spelled(text)
    return text.spelled.get(at, at)


def _spelled(text: Text) -> dict[int, int]:
    """The first and last tokens of these names; none in a language whose nouns all have capitals."""
    if text.lexicon.capital_nouns:
        return {}
    found = dict[int, int]()
    for at in text.capitals:
        if text.inside[at] < 0 and (size := long_body(text, at)) >= _SHORTEST:
            found[at] = at + size
    for bracket in (at for at in range(_SHORTEST, len(text.words) - 1) if text.words[at] == "("):
        begin = _begin(text, bracket)
        if begin >= 0:
            found[begin] = bracket
    for begin, end in [*found.items()]:
        words = text.words[begin + 1 : end]
        for at in (at for at in text.capitals if text.bare(at) == text.bare(begin)):
            if text.words[at + 1 : at + 1 + len(words)] == words:
                found[at] = at + end - begin
    return found


def _begin(text: Text, bracket: int) -> int:
    """Where the name begins whose initials open a bracket; -1 for none: they are of its words, in their order."""
    word = text.words[bracket + 1]
    if not (1 < len(word) <= _LETTERS and word.isalpha() and word.isupper()) or text.inside[bracket] >= 0:
        return -1
    left, skipped = [*word.lower()], 0
    for at in range(bracket - 1, max(bracket - _LONGEST, -1), -1):
        if text.words[at] in _MARKS or text.inside[at] >= 0:
            return -1
        if text.bare(at)[0].lower().translate(_PLAIN) == left[-1]:
            left.pop()
            if not left:
                return at if text.bare(at)[0].isupper() and bracket - at >= _SHORTEST else -1
        elif len(text.bare(at)) >= _LONG:
            skipped += 1
            if skipped > _SKIPPED:
                return -1
    return -1


_LONG = 4  # letters of words that initials have
_SKIPPED = 3  # such words without one
