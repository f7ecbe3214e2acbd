"""How a number is hedged or bounded: words before it ("at least", "an estimated") and after it ("or more", "-plus")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import word_set

if TYPE_CHECKING:
    from newsschema.models.figures import FigureModifier
    from newsschema.text.tokens import Tokens

# Source of the classes: TimeML 1.2.1, attribute mod, where "nearly" is less than. The longest phrase that matches wins.
_BEFORE: dict[FigureModifier, str] = {
    "approx": """about|around|approximately|approx|approx .|roughly|some|circa|c .|ca .|estimated|an estimated|close to|
        somewhere around|in the region of|on the order of|something like|~|≈|∼|an average of about|
        a rough|more or less|give or take|an estimated average of|near|somewhere in the region of|around about|
        in the neighborhood of|an approximate|say about|as an estimated""",
    "more_than": """more than|over|above|well over|just over|in excess of|greater than|higher than|upwards of|upward of|
        well above|just above|way over|north of|exceeding|bigger than|larger than|slightly more than|a little more than|
        far more than|well more than|much more than|slightly over|a little over|comfortably over|better than|>|
        a bit more than|beyond|over the age of|above the age of""",
    "less_than": """less than|fewer than|under|below|nearly|almost|just under|just below|well under|well below|
        short of|just short of|lower than|smaller than|slightly less than|a little less than|a little under|
        slightly under|south of|shy of|just shy of|far fewer than|far less than|approaching|very nearly|not quite|<|
        sub -|younger than|under the age of|below the age of""",
    "equal_or_more": """at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|
        a minimum|as few as|as little as|as low as|≥|> =""",
    "equal_or_less": """at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum|a maximum|
        at the most|as high as|as large as|≤|< =|not exceeding|capped at|as long as|as big as|as far as""",
}
_AFTER: dict[FigureModifier, str] = {
    "equal_or_more": "or more|or greater|or higher|or above|or over|or older|- plus|plus|+|and above|and over|and up|"
    "and older|or better|or longer|at least",
    "equal_or_less": "or less|or fewer|or under|or lower|or below|or younger|and under|and below|at most",
    "approx": "or so|- odd|odd|- ish|or thereabouts|- some",
}


def _phrases(table: dict[FigureModifier, str]) -> dict[tuple[str, ...], FigureModifier]:
    return {
        tuple(phrase.split()): modifier
        for modifier, line in table.items()
        for phrase in line.split("|")
        if phrase.split()
    }


_LEFT = _phrases(_BEFORE)
_RIGHT = _phrases(_AFTER)
_LAST = frozenset(phrase[-1] for phrase in _LEFT)
_FIRST = frozenset(phrase[0] for phrase in _RIGHT)
_LONGEST = max(map(len, _LEFT))
# "Over", "about" and the like say where or of what, not how many, after such words.
_NOT_AFTER = word_set(
    "film movie book story stories documentary report question questions talk talks talked think thought know concerns "
    "dispute disputes war row debate control concern worries fight vote victory win victories lead advantage"
)
_PLACE_LIKE = frozenset({"about", "over", "above", "below", "under", "around", "near", "beyond"})


def hedge_before(tokens: Tokens, start: int) -> tuple[int, FigureModifier | None]:
    """Return where the hedge that ends at token `start` begins, and its class; `start` and None where there is none."""
    found: FigureModifier | None = None
    for _ in range(2):  # "up to about 50", "at least about 50": the outer one bounds
        at, modifier = _longest_before(tokens, start)
        if modifier is None:
            break
        start, found = at, modifier if modifier != "approx" or found is None else found
    return start, found


def _longest_before(tokens: Tokens, start: int) -> tuple[int, FigureModifier | None]:
    lowers = tokens.lowers
    if start == 0 or lowers[start - 1] not in _LAST:
        return start, None
    for length in range(min(_LONGEST, start), 0, -1):
        phrase = tuple(lowers[start - length : start])
        if phrase in _LEFT:
            at = start - length
            before = lowers[at - 1] if at else ""
            if "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]:
                return start, None
            if length == 1 and phrase[0] in _PLACE_LIKE and before in _NOT_AFTER:
                return start, None
            return at, _LEFT[phrase]
    return start, None


def hedge_after(tokens: Tokens, end: int) -> tuple[int, FigureModifier | None]:
    """Return where the hedge that begins at token `end` ends, and its class; `end` and None where there is none."""
    lowers = tokens.lowers
    if end >= len(tokens) or lowers[end] not in _FIRST:
        return end, None
    for length in (2, 1):
        phrase = tuple(lowers[end : end + length])
        if phrase not in _RIGHT:
            continue
        touching = tokens.ends[end - 1] == tokens.starts[end]
        if phrase[0] in "-+" and not touching and not (phrase[0] == "+" and _ends_clause(tokens, end + 1)):
            continue
        after = lowers[end + length] if end + length < len(tokens) else ""
        if length == 2 and (after == "than" or after[:1].isdigit()):
            continue
        if phrase == ("odd",) or (phrase == ("plus",) and not _ends_clause(tokens, end + 1)):
            continue
        return end + length, _RIGHT[phrase]
    return end, None


def _ends_clause(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or not (tokens.words[i][0].isalnum() or tokens.words[i] in "$£€")
