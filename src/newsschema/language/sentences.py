"""Where sentences end: full stops, apart from those of abbreviations, initials and numbers."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.lexicons import rows
from newsschema.lexicons.calendar import months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.text.tokens import Tokens


@cache
def abbreviations(language: str) -> dict[str, str]:
    """Return the abbreviations of a language without their full stops, and when a stop behind one ends the sentence.

    "never"; "sometimes": where a word that begins sentences follows; "before numbers": as "sometimes", in lower case
    also unless a number follows ("no. 5", "he said no."); "in capitals": as "sometimes", in lower case always ("mass").
    "#" is for digits, "ordinal" where a stop behind them makes an ordinal ("19. April").
    """
    return {row["abbreviation"]: row["ends_sentence"] for row in rows("abbreviations", language)}


# Words that begin a sentence: behind an abbreviation that may end one they show that it did.
@cache
def starters(language: str) -> frozenset[str]:
    """Return the function words that begin sentences."""
    return frozenset(row["word"] for row in rows("starters", language))


_END = frozenset(".!?…")
CLOSERS = frozenset("\"”’'»)]“")


def sentence_ends(tokens: Tokens, language: str) -> list[int]:
    """Return the index one past each sentence's last token, closing marks included.

    Paragraphs and the cells of a table, which tabs part, end sentences too; signs of list items are no part of one.
    """
    words, starts, ends, shortened = tokens.words, tokens.starts, tokens.ends, abbreviations(language)
    size = len(words)
    cuts = {size} if size else set()
    lines = paragraph_ends(tokens)
    cuts.update(lines, _ends_before(tokens, "\t"))
    bulleted = [first for first in (0, *lines) if first < size and words[first] in _BULLETS]
    cuts.update(first + 1 for first in bulleted if _is_apart(tokens, first))
    for at in compress(range(size), map(_END.__contains__, words)):
        after = at + 1
        while after < size and words[after] in CLOSERS and _closes(tokens, after):
            if words[after] == "“" and after + 1 < size and _lacks_blank(tokens, at, after + 1, language):
                break
            after += 1
        if after >= size:
            continue
        follower = words[after]
        touches = starts[after] == ends[after - 1] and follower != "“"
        if follower in _END or (touches and not _lacks_blank(tokens, at, after, language)):
            continue
        if follower[0].islower() or follower in "—–―":
            continue
        if words[at] == "." and after == at + 1 and _abbreviates(tokens, at, shortened, language):
            continue
        if words[at:after] == [".", ")"] and _is_bracketed(tokens, at, shortened):
            continue
        cuts.add(after)
    return sorted(cuts)


_BULLETS = frozenset("*•‣⁃●○◦■□▪▫◆◇►▶▸▹➤✓✔∙")  # signs of list items, before a blank


def _lacks_blank(tokens: Tokens, at: int, after: int, language: str) -> bool:
    """Whether only a blank is missing between two sentences: "It fell.He left", "“No.”Roe left", not "U.S.Army"."""
    words = tokens.words
    if at == 0 or tokens.ends[at - 1] != tokens.starts[at] or not words[after][0].isupper():
        return False
    if after > at + 1:
        return True
    before, begins = words[at - 1], not words[after][1:2].isupper() and _is_apart(tokens, after)
    whole = before.islower() or before.isdigit() or tokens.lowers[after] in starters(language)
    return begins and ((whole and len(before) >= _SHORTEST_WORD) or before in CLOSERS)


_SHORTEST_WORD = 3  # letters of a word before a stop without a blank; shorter ones are abbreviations


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a closing mark or bracket touches what precedes it, or has blanks on both sides: "No. ” He left"."""
    touches = tokens.starts[at] == tokens.ends[at - 1]
    return touches or (tokens.words[at] == "”" and (at + 1 == len(tokens) or _is_apart(tokens, at)))


def _is_apart(tokens: Tokens, at: int) -> bool:
    """Whether a blank is behind a token."""
    return at + 1 < len(tokens) and tokens.starts[at + 1] > tokens.ends[at]


def paragraph_ends(tokens: Tokens) -> list[int]:
    """The index one past the last token of each line."""
    return _ends_before(tokens, "\n")


def _ends_before(tokens: Tokens, separator: str) -> list[int]:
    """The index one past the last token before each place with a separator."""
    text, starts = tokens.text, tokens.starts
    found, at = list[int](), text.find(separator)
    while at >= 0:
        token = bisect_left(starts, at)
        if token:
            found.append(token)
        if token >= len(starts):
            break
        at = text.find(separator, starts[token])
    return found


_OPENING = frozenset('“‘"')


def _is_bracketed(tokens: Tokens, at: int, shortened: Mapping[str, str]) -> bool:
    """Whether the full stop at a token belongs to an abbreviation alone in brackets: "Dr. (Mrs.) Ana Roe"."""
    return at > 1 and tokens.words[at - 2] == "(" and shortened.get(tokens.lowers[at - 1]) == "never"


def _abbreviates(tokens: Tokens, at: int, shortened: Mapping[str, str], language: str) -> bool:
    """Whether the full stop at a token belongs to an abbreviation or initial and ends no sentence."""
    if at == 0 or tokens.ends[at - 1] != tokens.starts[at]:
        return False
    if tokens.words[at - 1].isdigit():
        return _DIGITS in shortened and _is_ordinal(tokens, at - 1, language)
    kind = shortened.get(tokens.lowers[at - 1])
    if kind is None and (not _is_initial(tokens, at - 1, language) or _names_network(tokens, at - 1, shortened)):
        return False
    if kind == "sometimes" and _is_unit(tokens, at - 1):
        return False
    after = at + 1
    if tokens.words[after] in _OPENING and after + 1 < len(tokens):  # "at 3 a.m. “We quit by ten,” she said"
        after += 1
    if kind == "never":
        return True
    if kind is not None and not _is_shortened(tokens, at - 1, after, kind):
        return False
    return not _begins_sentence(tokens, after, language)


_DIGITS = "#"  # the row of a language whose ordinals are digits with a full stop


def _is_ordinal(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a number and its stop are an ordinal: "am 19. April", "der 3. Platz", not "bis 2019. Danach"."""
    if tokens.lowers[at + 2] in months()[language]:
        return True
    led = at > 0 and tokens.lowers[at - 1] in _ordinal_leads(language)
    return led and not _begins_sentence(tokens, at + 2, language)


@cache
def _ordinal_leads(language: str) -> frozenset[str]:
    """Determiners, possessives, and prepositions with an article in them: "der", "seinem", "am"."""
    listed = rows("words", language)
    shown = ("article=yes", "case=gen")
    return frozenset(row["word"] for row in listed if row["class"] == "DET" or any(map(row["features"].count, shown)))


def _is_shortened(tokens: Tokens, at: int, after: int, kind: str) -> bool:
    """Whether a word that may be an abbreviation is written as one."""
    if not tokens.words[at].islower() or kind == "sometimes":
        return True
    return kind == "before numbers" and tokens.words[after].isdigit()


def _is_unit(tokens: Tokens, at: int) -> bool:
    """Whether a token touches the number before it, as units without a stop do: "found at 5am. By then"."""
    return at > 0 and tokens.words[at - 1][-1].isdigit() and tokens.ends[at - 1] == tokens.starts[at]


def _is_initial(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a token is one letter that a stop shortens: "J. Roe", "9 a.m.", not "in 4K."."""
    word = tokens.words[at]
    if len(word) > 1 or not word.isalpha():
        return False
    measured = at > 0 and tokens.ends[at - 1] == tokens.starts[at] and tokens.words[at - 1].isdigit()
    return not measured and (word.isupper() or word in _small_initials(language))


@cache
def _small_initials(language: str) -> frozenset[str]:
    """Letters that abbreviate words in lower case: those of "a.m."."""
    return frozenset(row["word"] for row in rows("words", language) if row["class"] == "INITIAL")


def _names_network(tokens: Tokens, at: int, shortened: Mapping[str, str]) -> bool:
    """Whether a letter is the name of a social network behind its preposition: "said on X. Roe", no "on J. Roe"."""
    return at > 0 and shortened.get(f"{tokens.lowers[at - 1]} {tokens.lowers[at]}") == "name"


def _begins_sentence(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a word that begins sentences is at a token, and no further initial ("A." of "J. A. Roe")."""
    initial = len(tokens.words[at]) == 1 and tokens.words[at + 1 : at + 2] == ["."]
    return not initial and tokens.lowers[at] in starters(language)
