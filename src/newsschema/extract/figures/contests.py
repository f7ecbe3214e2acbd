"""Two numbers that are the sides of a contest and no range: scores, votes, odds, shares in a poll, a side's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import is_plural, words_of
from newsschema.lexicons.function_words import AGENT, GENITIVE, GOAL, POINT, SOURCE

if TYPE_CHECKING:
    from newsschema.extract.figures.parts import Part
    from newsschema.text.tokens import Tokens

DASHES = "-–‑‐−"
_NEAR_SIDES = 8  # tokens before shares in which a verb compares two sides
_CONTESTS, _COMPARING = words_of("contest"), words_of("of_two_sides")
_DECISIONS, _BEFORE_LEAD = _CONTESTS | words_of("deciding"), AGENT | GENITIVE | SOURCE


def is_poll(tokens: Tokens, start: int) -> bool:
    """Whether shares are those of two sides: "she trails him 43% to 48%"; not "leads by 5% to 7%"."""
    if start == 0 or tokens.lowers[start - 1] in _BEFORE_LEAD:
        return False
    near = tokens.lowers[max(0, start - _NEAR_SIDES) : start]
    return not _COMPARING.isdisjoint(near)


def is_contest(tokens: Tokens, first: Part, second: Part, link: str, falls: bool) -> bool:
    """Whether "3-1" or "5-to-4" is a score, a vote or odds, not a range."""
    if first.number.kind != "digits" and link == "-":
        return falls
    if link == "-" and _is_record(tokens, first, second):
        return True
    if max(first.value, second.value) > 999 or first.value != int(first.value) or second.value != int(second.value):
        return False
    if link == "to" and falls and second.value == 1 and tokens.lowers[first.start - 1] not in SOURCE:
        return True  # "by a ratio of four to one"
    if link == "to" and tokens.lowers[first.end] in GOAL:
        return falls and _is_vote(tokens, first.start)  # "voted 52 to 47"
    if not falls and link == "-" and second.end < len(tokens.words) and is_plural(tokens.lowers[second.end]):
        return tokens.lowers[second.end] in _CONTESTS  # "1-4 players"
    near = (*tokens.lowers[max(0, first.start - 3) : first.start], *tokens.lowers[second.end : second.end + 2])
    return falls or any(word in _CONTESTS for word in near)


def _is_vote(tokens: Tokens, start: int) -> bool:
    """Whether a contest is named right before its result: "won 3 to 2", "ruled 5 to 4"."""
    return start > 0 and tokens.lowers[start - 1] in _DECISIONS


def _is_record(tokens: Tokens, first: Part, second: Part) -> bool:
    """Whether numbers are the wins and losses of a side: "Lund (0-1):", "Lund (4-6, 1-3 Coast)", "At 4-6, Lund"."""
    start, end, words = first.start, second.end, tokens.words
    if start == 0 or end - start != 3:
        return False
    behind = words[end : end + 1]
    if tokens.lowers[start - 1] in POINT and behind == [","]:
        opens = start == 1 or words[start - 2] in ".!?\n"
        return opens or "\n" in tokens.text[tokens.ends[start - 2] : tokens.starts[start]]
    if words[start - 1] == "," and start > 5 and words[start - 3] in DASHES:  # "(4-6, 1-3 Coast)"
        start -= 4
    if start < 2 or words[start - 1] != "(" or not words[start - 2][0].isupper():
        return False
    if start == first.start and behind == [","]:
        return end + 2 < len(words) and words[end + 1].isdigit() and words[end + 2] in DASHES
    return start < first.start or words[end : end + 2] == [")", ":"]
