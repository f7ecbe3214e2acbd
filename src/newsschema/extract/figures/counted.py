"""What a figure counts: the noun phrase after it, after "of" or "in", or the one it is said of.

There is no tagger: a phrase ends at a closed-class word, a verb by lexicon or shape, or a sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import (
    DETERMINERS,
    EXTENTS,
    NOUN_OPENERS,
    PREPOSITIONS,
    STOPS,
    VERBS,
    is_plural,
    is_verb_like,
    word_set,
)
from newsschema.text.numbers import TENS, UNITS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.quantity import Quantity
    from newsschema.text.tokens import Tokens

Found = tuple[int, int] | None
"""A phrase as tokens, from the first to one past the last."""

_LONGEST = 7
_HYPHENS = "-‑‐"
_REACH = 18  # tokens to look back for what the figure is said of
_NEAR = 5  # tokens between a figure and the one before that tells the same thing ("fell 3 percent to 12.50")
# Nouns of change and share, whose complement is what counts: "a 5% rise in sales".
_CHANGES = word_set(
    """increase rise decline drop fall decrease growth gain loss jump surge reduction cut improvement discount change
    hike plunge slump boost expansion contraction rebound"""
)
# Between two figures these let the second tell more of the same thing.
_SAME = word_set("to from at or and of a the end close closing finish about nearly for up down an equal equivalent")
_CHANGERS = word_set("by at up down of to from worth than")
_IN_NO_MATTER = word_set("exchange return advance total cash addition part order fact response all instalments")
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_MODALS = word_set("will would can could may might must shall should to not cannot didn't doesn't don't")
_ADJECTIVE_ENDINGS = ("ing", "al", "ic", "ive", "ous", "ary")
# Words in -ing that are nouns beside figures; the others are verbs.
_ING_NOUNS = word_set(
    """building funding spending meeting trading housing shipping earning pricing mining banking training rating saving
    clothing offering listing opening ceiling wedding painting king ring wing spring string thing shooting bombing
    gathering hearing filing financing borrowing lending manufacturing drilling farming fishing parking landing
    reading"""
)


def counted(tokens: Tokens, found: Quantity, barred: AbstractSet[int], last: tuple[Quantity, Found] | None) -> Found:
    """Return the phrase that says what the quantity counts, measures or is a share of; None where none does.

    `barred` are the tokens of dates and of the figures before, `last` is the figure before with its phrase.
    """
    if found.kind == "age":
        span = _following(tokens, found.end, barred, plural=False) if found.end - found.start > 2 else None
        return span or _named_before(tokens, found.start)
    if found.kind == "ordinal":
        return _ranked(tokens, found.end, barred)
    if found.kind == "count":
        span = _after_count(tokens, found, barred)
        if span is not None:
            return span
        if last is not None and last[0].kind == "count" and last[1] and _in_one_sentence(tokens, last[0], found):
            return last[1]
        if not _is_level(found):
            return None
    else:
        span = _after_amount(tokens, found, barred)
        if span is not None:
            return span
    if last is not None and _tells_same(tokens, last[0], found):
        return last[1]
    return _said_of(tokens, found.start, barred)


def _in_one_sentence(tokens: Tokens, last: Quantity, found: Quantity) -> bool:
    """Whether the figure before is near enough to have said what this one counts: "12 sheep died and 30 were sick"."""
    between = range(last.end, found.start)
    return len(between) <= _REACH and not any(tokens.words[k] in ".;:!?" for k in between)


def _is_level(found: Quantity) -> bool:
    """Whether a plain number is a level or an amount rather than a count of things left out: "closed at 5,884.2"."""
    value = found.value if found.value is not None else found.low
    return value is not None and (value >= 1000 or value != int(value))


def _tells_same(tokens: Tokens, last: Quantity, found: Quantity) -> bool:
    """Whether the figure tells more of what the last one told: "100 km (62 miles)", "8 percent, or $3 million"."""
    between = range(last.end, found.start)
    if len(between) > _NEAR or last.kind in ("age", "ordinal"):
        return False
    return all(tokens.lowers[k] in _SAME or tokens.words[k] in "(,–—/" for k in between)


def _ranked(tokens: Tokens, k: int, barred: AbstractSet[int]) -> Found:
    """Return what is ranked: "the second-largest economy", "45th among the states"."""
    n, lowers = len(tokens), tokens.lowers
    if k < n and tokens.words[k] in _HYPHENS:
        k += 1
    if k < n and (lowers[k].endswith("est") or lowers[k] in ("most", "least")):
        k += 1
    elif k < n and lowers[k] in ("among", "of", "out"):
        k = _skip_determiners(tokens, k + 1 + (lowers[k] == "out"))
    return _following(tokens, k, barred, plural=False)


def _after_count(tokens: Tokens, found: Quantity, barred: AbstractSet[int]) -> Found:
    """Return the phrase after a count, past "of the": "two of the three engines", "three-course"."""
    k = found.end
    if k < len(tokens) and tokens.lowers[k] == "of":
        k = _skip_determiners(tokens, k + 1)
        while k < len(tokens) and (
            tokens.words[k][0].isdigit() or tokens.lowers[k] in UNITS or tokens.lowers[k] in TENS
        ):
            k += 1  # "ten of the 18 guards"
    if k < len(tokens) and tokens.lowers[k] in ("more", "most", "least", "very"):
        k += 1
    if k < len(tokens) and tokens.words[k] in _HYPHENS and k == found.end and _touches(tokens, k):
        return _following(tokens, k + 1, barred, plural=False, most=1)
    single = found.value == 1
    return _following(tokens, k, barred, plural=not single, single=single)


def _after_amount(tokens: Tokens, found: Quantity, barred: AbstractSet[int]) -> Found:
    """Return the phrase after an amount: "of revenue", "in aid", "a 25% tax", "a 5% rise in sales"."""
    lowers, n, k = tokens.lowers, len(tokens), _skip_rate(tokens, found.end, barred)
    if k < n and tokens.words[k] == "(":  # "8 miles (13 kilometres) of tunnels"
        close = next((j for j in range(k, min(k + 8, n)) if tokens.words[j] == ")"), n)
        after = lowers[close + 1] if close + 1 < n else "."
        k = close + 1 if after == "of" or (after[0].isalpha() and after not in STOPS) else k
    if k >= n:
        return None
    if lowers[k] == "worth" and k + 1 < n and lowers[k + 1] == "of":
        k += 1
    if lowers[k] == "of" or (lowers[k] == "in" and found.kind == "money" and _is_matter(tokens, k + 1)):
        return _following(tokens, _skip_determiners(tokens, k + 1), barred, plural=False)
    if tokens.words[k] in _HYPHENS and _touches(tokens, k):
        k += 1
    elif (lowers[k] in EXTENTS or lowers[k].endswith("ed")) and _is_last(tokens, k):
        return None
    span = _following(tokens, k, barred, plural=False)
    if span is None or span[1] + 1 >= n:
        return span
    if lowers[span[1] - 1] in _CHANGES and lowers[span[1]] in ("in", "of", "on"):
        return _following(tokens, _skip_determiners(tokens, span[1] + 1), barred, plural=False) or span
    return span


def _is_last(tokens: Tokens, k: int) -> bool:
    """Whether no noun can follow token `k`: "90 miles wide.", "120 decibels reached during"."""
    return k + 1 >= len(tokens) or tokens.lowers[k + 1] in STOPS or not tokens.words[k + 1][0].isalpha()


def _is_matter(tokens: Tokens, k: int) -> bool:
    """Whether what follows "$5m in" is what the money is: "aid", not "London", "cash" or "exchange for"."""
    return k < len(tokens) and tokens.words[k][0].islower() and tokens.lowers[k] not in _IN_NO_MATTER


def _skip_rate(tokens: Tokens, k: int, barred: AbstractSet[int]) -> int:
    """Return the token after "a month", "per square foot", "each"."""
    n, lowers = len(tokens), tokens.lowers
    if k < n and k in barred and lowers[k] in ("a", "an", "per", "every", "each"):
        while k < n and k in barred:
            k += 1
    elif k + 1 < n and lowers[k] == "per":
        k += 2 + (lowers[k + 1] in ("square", "cubic"))
    elif k < n and lowers[k] == "each":
        k += 1
    return k


def _skip_determiners(tokens: Tokens, k: int) -> int:
    while k < len(tokens) and (tokens.lowers[k] in DETERMINERS or tokens.lowers[k] == "total"):
        k += 1
    return k


def _following(
    tokens: Tokens, start: int, barred: AbstractSet[int], *, plural: bool, single: bool = False, most: int = _LONGEST
) -> Found:
    """Return the noun phrase that begins at token `start`; with `plural`, one that ends at its first plural noun."""
    end, last, words = start, start, 0
    n, lowers = len(tokens), tokens.lowers
    while end < n and words < most and end not in barred:
        word = lowers[end]
        if end and "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]:
            break
        if words and tokens.words[end] in _HYPHENS and _touches(tokens, end):
            end += 1
            continue
        joined = words > 0 and tokens.words[end - 1] in _HYPHENS
        if not tokens.words[end][0].isalpha() or (
            word in STOPS and not joined and not _is_noun_here(tokens, end, words)
        ):
            if not words or not _goes_on(tokens, end):
                break
            end += 1
            continue
        if (
            words
            and tokens.words[end - 1] not in _HYPHENS
            and is_verb_like(word)
            and not _modifies(tokens, end, plural)
        ):
            break
        if single and words and is_plural(word):
            break
        words, end = words + 1, end + 1
        last = end
        if is_plural(word) and not (end < n and _is_compound(tokens, end)):
            break
    while last > start and lowers[last - 1].endswith("ly") and lowers[last - 1] not in ("family", "supply"):
        last -= 1
    return (start, last) if last > start else None


def _is_noun_here(tokens: Tokens, k: int, words: int) -> bool:
    """Whether a word that may be a verb is a noun: the first of the phrase ("five launches")."""
    word = tokens.lowers[k]
    return (words == 0 and word in VERBS and is_plural(word)) or _is_headed(tokens, k, words)


def _is_headed(tokens: Tokens, k: int, words: int) -> bool:
    """Whether a verb's base form is a noun of share or change: "a 5% rise", "25% stake", "3% share price increase"."""
    word = tokens.lowers[k]
    return word in _CHANGES and (words == 0 or not is_plural(tokens.lowers[k - 1]))


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Whether the phrase goes on past an "and" or "&" at token `k`: "digital and physical sales"."""
    if k + 1 >= len(tokens) or tokens.lowers[k] not in ("and", "&"):
        return False
    before, after = tokens.lowers[k - 1], tokens.lowers[k + 1]
    if after in UNITS or after in TENS:
        return False
    return tokens.words[k + 1][0].isalpha() and after not in STOPS and not is_plural(before)


def _modifies(tokens: Tokens, k: int, plural: bool) -> bool:
    """Whether a word in -ed is an adjective here, since the phrase still lacks its noun: "20 widely used plants"."""
    if k + 1 >= len(tokens) or not tokens.lowers[k].endswith("ed"):
        return False
    after = tokens.lowers[k + 1]
    owned = tokens.lowers[k - 1].endswith(("'s", "’s"))  # "the mayor's requested funding"
    return tokens.words[k + 1][0].isalpha() and after not in STOPS and (plural or owned or is_plural(after))


def _is_compound(tokens: Tokens, k: int) -> bool:
    """Whether the plural before token `k` only modifies it: "sports fans", "arms sales"."""
    word = tokens.lowers[k]
    return is_plural(word) and word not in STOPS and tokens.words[k][0].isalpha() and not is_verb_like(word)


def _said_of(tokens: Tokens, start: int, barred: AbstractSet[int]) -> Found:
    """Return the phrase an amount is said of: "a fine of $3 billion", "shares fell 4%", "the set will cost $200"."""
    lowers, k, floor = tokens.lowers, start - 1, max(0, start - _REACH)
    crossed = verb = False
    while k >= floor:
        word = lowers[k]
        if tokens.words[k] in ".;:!?" or "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
            return None
        if word == "," and verb:
            k = _before_apposition(tokens, k, floor)
        elif k in barred or (not tokens.words[k][0].isalpha() and not _is_numbered(tokens, k)):
            crossed, k = crossed or k in barred or tokens.words[k] == "(", k - 1
        elif k and lowers[k - 1] == "per":
            k -= 2
        elif verb and word in _SUBJECTS:
            return None
        elif word in _CHANGERS or _is_verb_at(tokens, k):
            verb, crossed, k = verb or word not in _CHANGERS, True, k - 1
        elif (word in STOPS and not _is_verb_noun(tokens, k)) or word in EXTENTS or word.endswith("ly"):
            k -= 1
        elif crossed or lowers[k + 1] in PREPOSITIONS:
            return _whole_phrase(tokens, _preceding(tokens, k, floor, barred), floor, barred)
        else:
            k -= 1
    return None


def _before_apposition(tokens: Tokens, k: int, floor: int) -> int:
    """Return the token before the comma that opens what the comma at token `k` closes: "debt, banks aside, was"."""
    opening = next((j for j in range(k - 1, floor - 1, -1) if tokens.words[j] == ","), k)
    return opening - 1


def _is_numbered(tokens: Tokens, k: int) -> bool:
    """Whether the number at token `k` belongs to a name: "TA-125"."""
    return k > 1 and tokens.words[k - 1] in _HYPHENS and tokens.words[k - 2][0].isupper() and _touches(tokens, k - 1)


def _whole_phrase(tokens: Tokens, head: Found, floor: int, barred: AbstractSet[int]) -> Found:
    """Return the phrase with the noun it belongs to: "shares of the retailer", "price for new homes"."""
    if head is None:
        return None
    k = head[0] - 1
    while k > floor and tokens.lowers[k] in DETERMINERS:
        k -= 1
    if k <= floor or tokens.lowers[k] not in ("of", "for", "in", "on") or k - 1 in barred:
        return head
    if not tokens.words[k - 1][0].isalpha() or (tokens.lowers[k - 1] in STOPS and not _is_verb_noun(tokens, k - 1)):
        return head
    if _is_verb_at(tokens, k - 1):
        return head
    before = _preceding(tokens, k - 1, floor, barred)
    return head if before is None else (before[0], head[1])


def _is_verb_noun(tokens: Tokens, k: int) -> bool:
    """Whether a word that may be a verb is a noun: after a determiner or before "of": "the set", "a range of"."""
    if tokens.lowers[k] not in VERBS:
        return False
    before = tokens.lowers[k - 1] if k else ""
    if k > 1 and tokens.lowers[k - 2] in NOUN_OPENERS and before.endswith(_ADJECTIVE_ENDINGS):
        return True
    return (
        before in NOUN_OPENERS
        or before.endswith(("'s", "’s"))
        or (k + 1 < len(tokens) and tokens.lowers[k + 1] == "of")
    )


def _is_verb_at(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is a verb, a form in -ing included."""
    word = tokens.lowers[k]
    if k and tokens.lowers[k - 1] in _MODALS and tokens.words[k].islower() and not is_plural(word):
        return True
    if word.endswith("ing") and len(word) > 4:
        return word not in _ING_NOUNS
    return is_verb_like(word) and not _is_verb_noun(tokens, k)


def _preceding(tokens: Tokens, k: int, floor: int, barred: AbstractSet[int]) -> Found:
    """Return the noun phrase that ends with token `k`."""
    end, lowers = k + 1, tokens.lowers
    k -= 1
    while k >= floor and end - k <= _LONGEST and k not in barred:
        word = lowers[k]
        if "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
            break
        joins = tokens.words[k] in "-‑‐&" or word in ("'", "’")
        if not joins and (not tokens.words[k][0].isalnum() or word in STOPS):
            break
        if not joins and tokens.words[k].islower() and is_verb_like(word) and tokens.words[k + 1] not in _HYPHENS:
            break
        k -= 1
    start = k + 1
    while start < end and not tokens.words[start][0].isalnum():
        start += 1
    return (start, end)


def _named_before(tokens: Tokens, start: int) -> Found:
    """Return the name before an age between commas: "Maria Lopez, 25, said"."""
    if start < 2 or tokens.words[start - 1] not in (",", "(") or not tokens.words[start - 2][0].isupper():
        return None
    return _preceding(tokens, start - 2, max(0, start - 6), frozenset())


def _touches(tokens: Tokens, k: int) -> bool:
    """Whether token `k` touches the tokens on both sides."""
    return 0 < k < len(tokens) - 1 and tokens.ends[k - 1] == tokens.starts[k] and tokens.ends[k] == tokens.starts[k + 1]
