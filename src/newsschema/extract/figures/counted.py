"""What a figure counts: the noun phrase after it, after "of" or "in", or the one it is said of.

There is no tagger: a phrase ends at a closed-class word, a verb by lexicon or shape, or a sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import (
    DETERMINERS,
    PREPOSITIONS,
    STOPS,
    VERBS,
    is_plural,
    is_verb_like,
    word_set,
)  # fmt: skip

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.text.tokens import Tokens

_LONGEST = 7
_JOINS = frozenset({"and", "or"})
_HYPHENS = "-‑‐"
_REACH = 14  # tokens to look back for what the figure is said of
# Nouns of change before which, or after which, a percentage stands: "a 5% rise in sales".
_CHANGES = word_set(
    """increase rise decline drop fall decrease growth gain loss jump surge reduction cut improvement reduction discount
    change hike plunge slump boost expansion contraction rebound share stake slice portion chance rate"""
)


def counted(tokens: Tokens, found: Quantity) -> str | None:
    """Return the words of the text that say what the quantity counts, measures or is a share of; None where none do."""
    if found.kind == "age":
        span = _following(tokens, found.end, plural=False) if found.end - found.start > 2 else None
        span = span if span is not None else _named_before(tokens, found.start)
    elif found.kind in ("count", "ordinal"):
        span = _after_count(tokens, found)
    else:
        span = _after_amount(tokens, found)
        if span is None:
            span = _said_of(tokens, found.start)
    return None if span is None else tokens.text[tokens.starts[span[0]] : tokens.ends[span[1] - 1]]


def _after_count(tokens: Tokens, found: Quantity) -> tuple[int, int] | None:
    """Return the phrase after a count, past "of the": "two of the three engines", "three-course"."""
    k = _skip_partitive(tokens, found.end)
    while (
        k < len(tokens)
        and tokens.lowers[k] in ("more", "other", "additional", "further", "new", "different")
        and k < found.end + 2
    ):
        if tokens.lowers[k] != "more":
            break
        k += 1
    if k < len(tokens) and tokens.words[k] in _HYPHENS and k == found.end and _touches(tokens, k):
        k += 1
        return _following(tokens, k, plural=False, most=1)
    return _following(tokens, k, plural=found.value != 1 and found.kind == "count")


def _after_amount(tokens: Tokens, found: Quantity) -> tuple[int, int] | None:
    """Return the phrase after an amount: "of revenue", "in aid", "a 25% tax", "a 5% rise in sales"."""
    lowers, n, k = tokens.lowers, len(tokens), found.end
    if k >= n:
        return None
    if lowers[k] in ("of", "in") or (lowers[k] == "worth" and k + 1 < n and lowers[k + 1] == "of"):
        if lowers[k] == "in" and found.kind == "percent":
            return None
        at = k + 2 if lowers[k] == "worth" else k + 1
        return _following(tokens, _skip_determiners(tokens, at), plural=False)
    if tokens.words[k] in _HYPHENS and _touches(tokens, k):
        k += 1
    span = _following(tokens, k, plural=False)
    if span is None:
        return None
    if lowers[span[1] - 1] in _CHANGES and span[1] + 1 < n and lowers[span[1]] in ("in", "of", "on"):
        inner = _following(tokens, _skip_determiners(tokens, span[1] + 1), plural=False)
        return inner or span
    return span


def _skip_partitive(tokens: Tokens, k: int) -> int:
    if k < len(tokens) and tokens.lowers[k] == "of":
        return _skip_determiners(tokens, k + 1)
    return k


def _skip_determiners(tokens: Tokens, k: int) -> int:
    while k < len(tokens) and (tokens.lowers[k] in DETERMINERS or tokens.lowers[k] in ("total", "so", "called")):
        k += 1
    return k


def _following(tokens: Tokens, k: int, *, plural: bool, most: int = _LONGEST) -> tuple[int, int] | None:
    """Return the noun phrase that begins at token `k`; with `plural`, one that ends at its first plural noun."""
    start, end, last, words = k, k, k, 0
    n, lowers = len(tokens), tokens.lowers
    while end < n and words < most:
        word = lowers[end]
        if end > start and tokens.words[end] in _HYPHENS and _touches(tokens, end):
            end += 1
            continue
        if "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]] if end else False:
            break
        if not tokens.words[end][0].isalpha() or (
            word in STOPS and not (word in VERBS and end == start and not plural)
        ):
            if not _goes_on(tokens, end, start):
                break
            end += 1
            continue
        if end > start and is_verb_like(word) and not _is_modifier(tokens, end):
            break
        words, end = words + 1, end + 1
        last = end
        if is_plural(word) and not (end < n and _is_compound(tokens, end)):
            break
    while last > start and (lowers[last - 1].endswith("ly") or lowers[last - 1] in STOPS):
        last -= 1
    while last - 1 > start and tokens.words[last - 1] in _HYPHENS:
        last -= 1
    return (start, last) if last > start else None


def _goes_on(tokens: Tokens, k: int, start: int) -> bool:
    """Whether the phrase goes on past an "and", "&" or comma at token `k`: "digital and physical sales"."""
    if k == start or k + 2 > len(tokens) or tokens.lowers[k] not in ("and", "&"):
        return False
    before, after = tokens.lowers[k - 1], tokens.lowers[k + 1]
    return tokens.words[k + 1][0].isalpha() and after not in STOPS and not is_plural(before)


def _is_modifier(tokens: Tokens, k: int) -> bool:
    """Whether a word in -ed is an adjective here: a noun follows it ("public housing subsidised homes")."""
    return (
        k + 1 < len(tokens)
        and tokens.lowers[k].endswith("ed")
        and tokens.words[k + 1][0].isalpha()
        and tokens.lowers[k + 1] not in STOPS
        and is_plural(tokens.lowers[k + 1])
    )


def _is_compound(tokens: Tokens, k: int) -> bool:
    """Whether the plural before token `k` only modifies it: "sports fans", "arms sales"."""
    word = tokens.lowers[k]
    return is_plural(word) and word not in STOPS and tokens.words[k][0].isalpha() and not is_verb_like(word)


def _said_of(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """Return the phrase an amount is said of: "a fine of $3 billion", "shares fell 4%", "the set will cost $200"."""
    lowers = tokens.lowers
    k, floor = start - 1, max(0, start - _REACH)
    crossed = False
    while k >= floor:
        word = lowers[k]
        if not tokens.words[k][0].isalnum():
            if tokens.words[k] in ".;:!?" or "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
                return None
            k -= 1
            continue
        if is_verb_like(word) or word in ("up", "down", "of", "at", "to", "from", "by", "worth", "than"):
            crossed, k = True, k - 1
            continue
        if word in STOPS or word.endswith("ly"):
            k -= 1
            continue
        if crossed or lowers[k + 1] in PREPOSITIONS or tokens.words[k + 1] == "(":
            span = _preceding(tokens, k, floor)
            if span is not None:
                return span
        k -= 1
    return None


def _preceding(tokens: Tokens, k: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends with token `k`."""
    end, lowers = k + 1, tokens.lowers
    while k >= floor and end - k <= _LONGEST:
        word = lowers[k]
        if tokens.words[k] in _HYPHENS and k and _touches(tokens, k) and k > floor:
            k -= 1
            continue
        if (
            not tokens.words[k][0].isalnum()
            or word in STOPS
            or (is_verb_like(word) and k < end - 1 and tokens.words[k].islower())
        ):
            break
        k -= 1
    start = k + 1
    while start < end and not tokens.words[start][0].isalnum():
        start += 1
    return (start, end) if end > start else None


def _named_before(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """Return the name before an age between commas: "Maria Lopez, 25, said"."""
    if start < 2 or tokens.words[start - 1] not in (",", "(") or not tokens.words[start - 2][0].isupper():
        return None
    return _preceding(tokens, start - 2, max(0, start - 6))


def _touches(tokens: Tokens, k: int) -> bool:
    """Whether token `k` touches the tokens on both sides."""
    return 0 < k < len(tokens) - 1 and tokens.ends[k - 1] == tokens.starts[k] and tokens.ends[k] == tokens.starts[k + 1]
