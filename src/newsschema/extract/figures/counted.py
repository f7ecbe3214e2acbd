"""What a figure counts: the noun phrase after it, after "of" or "in", or the one it is said of.

There is no tagger: a phrase ends at a closed-class word, a verb by lexicon or shape, or a sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.measures import unit_after
from newsschema.extract.figures.parts import read_part
from newsschema.extract.figures.printed import last_before
from newsschema.extract.figures.quantity import CHANGED
from newsschema.extract.figures.said import HYPHENS, ING_NOUNS, LONGEST, REACH, Found, preceding, said_of, touches
from newsschema.extract.figures.words import (
    ARTICLES,
    AUXILIARIES,
    CLOSED,
    DETERMINERS,
    EXTENTS,
    NEVER_NOUNS,
    NOUN_OPENERS,
    STOPS,
    VERBS,
    is_plural,
    is_stop,
    is_verb_like,
    word_set,
)
from newsschema.text.numbers import TENS, UNITS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.quantity import Quantity
    from newsschema.text.tokens import Tokens

_NEAR = 5  # tokens between a figure and the one before that tells the same thing ("fell 3 percent to 12.50")
# Nouns of change and share, whose complement is what counts: "a 5% rise in sales".
_CHANGES = word_set(
    """increase rise decline drop fall decrease growth gain loss jump surge reduction cut improvement discount change
    hike plunge slump boost expansion contraction rebound"""
)
# Between two figures these let the second tell more of the same thing.
_SAME = word_set(
    """to from at or and of a the end close closing finish about nearly for up down an equal equivalent ranging revised
    upward upwards downward downwards by"""
)
_WHOLE = frozenset({"total", "combined", "estimated", "roughly", "most", "many", "several"})
_OF_STATES = ("ed", "able", "ible")
# What a share is said to be rather than of: "the trial was 95% effective".
_STATES = word_set(
    "effective accurate complete full empty safe certain sure likely successful probable pure true efficient"
)
_HOW_OFTEN = frozenset({"annual", "yearly", "quarterly", "monthly", "weekly", "daily", "nightly", "hourly"})
_BEFORE_NOUN = frozenset({"more", "most", "least", "very", "fewer", "less", "other", "such"})
_MASS = frozenset({"data", "media", "police", "crew", "staff", "youth", "fish", "personnel"})  # "one data release"
# "It shaved 2% off the bill": what an amount is taken from is what counts.
_TAKES = word_set(
    """wipe wipes wiped wiping shave shaves shaved shaving knock knocks knocked knocking slash slashes slashed slashing
    trim trims trimmed trimming cut cuts cutting strip strips stripped stripping chop chopped erase erased erasing
    take takes took taken taking"""
)
_OFF = frozenset({"off", "from"})
_WHICH_OF = frozenset({"last", "first", "past", "next", "final", "top", "remaining"})
_REACHES = word_set("reached reaches hit hits topped tops exceeded exceeds passed surpassed totaled totalled")
_STANDS = word_set("stood stands standing remained remains put")
_HURT = frozenset({"injured", "wounded", "unemployed", "accused", "disabled", "infected"})  # "30 injured" are people
_WHICH = frozenset({"which", "whom", "them", "it"})
_COMPARED = word_set("from with to against versus than")
_COMPARES = word_set("up down compared over against versus")
_MIXED_ENDINGS = ("ing", "al", "ic", "ive", "ous", "ary", "er", "ish", "ful", "less", "able")
_IN_NO_MATTER = word_set("exchange return advance total cash addition part order fact response all instalments")


def counted(tokens: Tokens, found: Quantity, barred: AbstractSet[int], last: tuple[Quantity, Found] | None) -> Found:
    """Return the phrase that says what the quantity counts, measures or is a share of; None where none does.

    `barred` are the tokens of dates and of the figures before, `last` is the figure before with its phrase.
    """
    if found.end + 1 < len(tokens) and tokens.lowers[found.end] == "of" and tokens.words[found.end + 1] in _WHICH:
        return last[1] if last and _in_one_sentence(tokens, last[0], found) else None
    if found.kind == "age":
        person = found.end - found.start > 2 and not _is_said_by_age(tokens, found)
        span = _following(tokens, found.end, barred, plural=False) if person else None
        return span or _named_before(tokens, found.start)
    if found.kind == "ordinal":
        return _ranked(tokens, found.end, barred)
    if found.kind == "count":
        span = _after_count(tokens, found, barred)
        if span is not None:
            return span
        if last is not None and last[0].kind == "count" and last[1] and _in_one_sentence(tokens, last[0], found):
            return last[1]
        if not _is_level(found) and not _is_changed(tokens, found):
            return None
    else:
        span = _after_amount(tokens, found, barred)
        if span is not None:
            return span
    if _is_subject(tokens, found) or _is_score(tokens, found):
        return None
    if last is not None and (_tells_same(tokens, last, found, barred) or _is_compared(tokens, last[0], found)):
        return last[1]
    return said_of(tokens, found.start, barred)


def _is_said_by_age(tokens: Tokens, found: Quantity) -> bool:
    """Whether the age itself is the subject of the verb behind it: "the 65-year-old worries that"."""
    alone = found.start > 0 and tokens.lowers[found.start - 1] in ARTICLES
    return alone and found.end < len(tokens) and tokens.lowers[found.end] in VERBS


def _is_subject(tokens: Tokens, found: Quantity) -> bool:
    """Whether the figure opens a clause as the subject of its verb: "he said that over 2,000 were sold"."""
    if found.kind != "count" or found.start == 0 or found.end >= len(tokens):
        return False
    return tokens.lowers[found.start - 1] == "that" and tokens.lowers[found.end] in AUXILIARIES


def _is_score(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is a score or a vote, which counts nothing that stands before it: "a bill on rails, voting 16-11"."""
    digits = tokens.words[found.start][0].isdigit() and tokens.words[found.end - 1][0].isdigit()
    return (
        found.kind == "ratio" and digits and found.end - found.start == 3 and tokens.words[found.start + 1] in HYPHENS
    )


def _in_one_sentence(tokens: Tokens, last: Quantity, found: Quantity) -> bool:
    """Whether the figure before is near enough to have said what this one counts: "12 sheep died and 30 were sick"."""
    between = range(last.end, found.start)
    return len(between) <= REACH and not any(tokens.words[k] in ".;:!?" for k in between)


def _is_level(found: Quantity) -> bool:
    """Whether a plain number is a level or an amount rather than a count of things left out: "closed at 5,884.2"."""
    value = found.value if found.value is not None else found.low
    return value is not None and (value >= 1000 or value != int(value))


def _is_changed(tokens: Tokens, found: Quantity) -> bool:
    """Whether a plain number says how far or to what something changed: "arrests rose by 40", "the toll reached 45"."""
    k = found.start - 2
    if k >= 0 and (tokens.lowers[k + 1] in _REACHES or (tokens.lowers[k + 1] == "at" and tokens.lowers[k] in _STANDS)):
        return True
    return k >= 0 and tokens.lowers[k + 1] in ("by", "to") and tokens.lowers[k] in CHANGED


def _tells_same(tokens: Tokens, last: tuple[Quantity, Found], found: Quantity, barred: AbstractSet[int]) -> bool:
    """Whether the figure tells more of what the last one told: "100 km (62 miles)", "8 percent, or $3 million"."""
    start, end = last[1] if last[1] and last[0].kind != "count" else (0, 0)  # "$12m of claims, from $200"
    between = [k for k in range(last[0].end, found.start) if k not in barred and not start <= k < end]
    if len(between) > _NEAR or last[0].kind in ("age", "ordinal"):
        return False
    return all(tokens.lowers[k] in _SAME or tokens.words[k] in "(),–—/-" for k in between)


def _is_compared(tokens: Tokens, last: Quantity, found: Quantity) -> bool:
    """Whether the figure is what the one before is set against: "78% of the fee is due now, up from 50%"."""
    if found.start < 2 or last.kind != found.kind or last.unit != found.unit:
        return False
    before, first = tokens.lowers[found.start - 1], tokens.lowers[found.start - 2]
    compared = (before in _COMPARED and first in _COMPARES) or before in ("against", "versus")
    if found.start > 2 and tokens.lowers[found.start - 3] in AUXILIARIES:  # "its rival is down from 49%"
        return False
    return compared and _in_one_sentence(tokens, last, found)


_HELD = frozenset({"placed", "ranked", "seeded"})  # "second-placed City"


def _ranked(tokens: Tokens, k: int, barred: AbstractSet[int]) -> Found:
    """Return what is ranked: "the second-largest economy", "45th among the states"."""
    n, lowers = len(tokens), tokens.lowers
    if k < n and tokens.words[k] in HYPHENS:
        k += 1
    hyphened = k > 0 and tokens.words[k - 1] in HYPHENS
    if k < n and (lowers[k].endswith("est") or lowers[k] in ("most", "least") or (hyphened and lowers[k] in _HELD)):
        k += 1
    elif k < n and lowers[k] in ("among", "of", "out"):
        k = _skip_determiners(tokens, k + 1 + (lowers[k] == "out"))
    return _following(tokens, k, barred, plural=False)


def _after_count(tokens: Tokens, found: Quantity, barred: AbstractSet[int]) -> Found:
    """Return the phrase after a count, past "of the": "two of the three engines", "three-course"."""
    n, lowers, k = len(tokens), tokens.lowers, _past_other(tokens, found.end)
    if k < n and lowers[k] in _BEFORE_NOUN:
        k += 1
    if k < n and tokens.words[k] in HYPHENS and k == found.end:
        if touches(tokens, k) and tokens.words[k + 1][0].isalpha():
            return _following(tokens, k + 1, barred, plural=False, most=1)
        return _suspended(tokens, k, barred)
    if k < n and lowers[k] in EXTENTS and _is_last(tokens, k):  # "5,000 cheaper"
        return None
    if found.start > 1 and lowers[found.start - 1] == "or" and found.value == 2 and _is_last(tokens, k - 1):
        one = preceding(tokens, found.start - 2, max(0, found.start - 4), barred)  # "a goat or two"
        return one if one and one[0] and lowers[one[0] - 1] in ("a", "an", "another") else None
    single = found.value == 1
    span = _following(tokens, k, barred, plural=not single, single=single)
    if span is None or single or span[1] - k < 2 or not _is_attributive(tokens, span):
        return span
    return span[0], span[0] + 1  # "a 5 speed transmission"


def _past_other(tokens: Tokens, k: int) -> int:
    """Return the token after the figures that stand between a count, which ends at token `k`, and what it counts."""
    lowers, after = tokens.lowers, k + 1
    if after >= len(tokens):
        return k
    if lowers[k] == "of":
        after = _skip_determiners(tokens, after)
        after += after + 1 < len(tokens) and lowers[after] in _WHICH_OF  # "ten of its last 18 games"
        return _past_figure(tokens, after)  # "ten of the 18 guards"
    if lowers[k] in ("and", "or"):  # "teams of 12 and 15 players"
        part = read_part(tokens, after, None, joins=False)
        listed = part is not None and part.start == after and part.unit is None and part.number.kind != "fraction"
        return part.end if part is not None and listed else k
    if lowers[k] in last_before() and tokens.words[after][0].isdigit():
        return _past_figure(tokens, after)  # "two $20 notes"
    return _past_figure(tokens, k) if tokens.words[k][0].isdigit() else k  # "two 200ml cans"


def _is_attributive(tokens: Tokens, span: tuple[int, int]) -> bool:
    """Whether a count of several stands before a singular phrase, whose first noun alone it counts."""
    first = tokens.words[span[0]]
    if any(is_plural(tokens.lowers[k]) for k in range(*span)) or tokens.words[span[0] + 1] in HYPHENS:
        return False
    mixed = first in STOPS or is_verb_like(first) or first.endswith(_MIXED_ENDINGS) or first == "new"
    return first.islower() and not mixed


def _suspended(tokens: Tokens, k: int, barred: AbstractSet[int]) -> Found:
    """Return the noun that a hyphen at token `k` leaves out: "four-, five- and six-cylinder engines"."""
    for j in range(k + 1, min(k + 8, len(tokens) - 1)):
        if tokens.words[j] in HYPHENS and touches(tokens, j):
            return _following(tokens, j + 1, barred, plural=False, most=1)
        if tokens.words[j][0].isalpha() and tokens.lowers[j] not in ("and", "or", "to", *UNITS, *TENS):
            return None
    return None


def _past_figure(tokens: Tokens, k: int) -> int:
    """Return the token after the figure that begins at token `k`, its unit included; `k` where none does."""
    if k and k < len(tokens) and "\n" in tokens.text[tokens.ends[k - 1] : tokens.starts[k]]:
        return k
    part = read_part(tokens, k, None) if k < len(tokens) else None
    if part is None or part.number.kind == "fraction" or tokens.lowers[k] in ("a", "an", "one"):
        return k
    hyphen = part.end < len(tokens) and tokens.words[part.end] in HYPHENS
    return k if hyphen or "-" in tokens.words[k : part.end] else part.end  # "five of the three-ton lorries"


def _after_amount(tokens: Tokens, found: Quantity, barred: AbstractSet[int]) -> Found:
    """Return the phrase after an amount: "of revenue", "in aid", "a 25% tax", "a 5% rise in sales"."""
    lowers, n, k = tokens.lowers, len(tokens), _skip_rate(tokens, found.end, barred)
    if k < n and tokens.words[k] == "(":  # "8 miles (13 kilometres) of tunnels"
        close = next((j for j in range(k, min(k + 8, n)) if tokens.words[j] == ")"), n)
        after = lowers[close + 1] if close + 1 < n else "."
        k = close + 1 if after == "of" or (after[0].isalpha() and after not in STOPS) else k
    if k >= n:
        return None
    if found.kind == "ratio" and lowers[k] in NOUN_OPENERS:  # "half the trains"
        return _following(tokens, _skip_determiners(tokens, k), barred, plural=False)
    if lowers[k] in _OFF and not _TAKES.isdisjoint(lowers[max(0, found.start - 2) : found.start]):
        return _following(tokens, _skip_determiners(tokens, k + 1), barred, plural=False)
    if lowers[k] == "worth" and k + 1 < n and lowers[k + 1] == "of":
        k += 1
    if lowers[k] == "of" or (lowers[k] == "in" and found.kind == "money" and _is_matter(tokens, k + 1)):
        return _following(tokens, _past_figure(tokens, _skip_determiners(tokens, k + 1)), barred, plural=False)
    if k + 1 < n and lowers[k] in ("year", "month", "quarter", "week") and lowers[k + 1] in ("over", "on", "-"):
        return None
    k = _past_figure(tokens, k)  # "a 200-watt 12-volt lamp"
    if k >= n:
        return None
    if tokens.words[k] in HYPHENS and touches(tokens, k):
        k += 1 + (lowers[k + 1] in EXTENTS)  # "a 5-mile-long queue"
    elif (lowers[k] in EXTENTS or lowers[k] in _STATES or lowers[k].endswith(_OF_STATES)) and _is_last(tokens, k):
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
    k = _skip_determiners(tokens, k)
    return k < len(tokens) and tokens.words[k][0].islower() and tokens.lowers[k] not in _IN_NO_MATTER


def _skip_rate(tokens: Tokens, k: int, barred: AbstractSet[int]) -> int:
    """Return the token after "a month", "per square foot", "-a-share", "each"."""
    n, lowers = len(tokens), tokens.lowers
    if k + 3 < n and tokens.words[k] in HYPHENS and lowers[k + 1] in ("a", "per") and tokens.words[k + 2] in HYPHENS:
        return k + 4
    if k < n and k in barred and lowers[k] in ("a", "an", "per", "every", "each"):
        while k < n and k in barred:
            k += 1
    elif k + 1 < n and lowers[k] == "per":
        under, past = unit_after(tokens, k + 1, None), _past_figure(tokens, k + 1)
        k = under[0] if under else past if past > k + 1 else k + 2
    elif k < n and lowers[k] == "each":
        k += 1
    return k


def _skip_determiners(tokens: Tokens, k: int) -> int:
    while k < len(tokens) and (tokens.lowers[k] in DETERMINERS or tokens.lowers[k] in _WHOLE):
        k += 1
    return k


def _following(
    tokens: Tokens, start: int, barred: AbstractSet[int], *, plural: bool, single: bool = False, most: int = LONGEST
) -> Found:
    """Return the noun phrase that begins at token `start`; with `plural`, one that ends at its first plural noun."""
    end, last, words = start, start, 0
    n, lowers = len(tokens), tokens.lowers
    if start + 1 < n and lowers[start] in last_before() and tokens.words[start + 1][0].isdigit():
        return None  # "27 percent of the P5 million"
    if start < n and start in barred and lowers[start] in _HOW_OFTEN:  # "a $500 annual benefit"
        start = end = last = start + 1
    while end < n and words < most and end not in barred:
        word = lowers[end]
        if end and "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]:
            break
        if words and tokens.words[end] in HYPHENS and touches(tokens, end):
            end += 1
            continue
        if words and tokens.words[end][0].isdigit() and tokens.ends[end - 1] == tokens.starts[end]:  # "V10 engine"
            end = last = end + 1
            continue
        joined = words > 0 and tokens.words[end - 1] in HYPHENS
        if not tokens.words[end][0].isalpha() or (
            is_stop(tokens.words[end], word) and not joined and not _is_noun_here(tokens, end, words, plural=plural)
        ):
            if not words or not _goes_on(tokens, end, plural=plural):
                break
            end += 1
            continue
        verb = is_verb_like(word) and not joined and not (plural and is_plural(word) and word not in NEVER_NOUNS)
        if words and verb and not _modifies(tokens, end, plural):
            break
        if (words and single and is_plural(word)) or _is_participle(tokens, end):
            break
        if not words and plural and _is_predicate(tokens, end):
            break
        words, end = words + 1, end + 1
        last = end
        if is_plural(word) and not (end < n and _is_compound(tokens, end)) and not (single and word in _MASS):
            break
    while last > start and lowers[last - 1].endswith("ly") and lowers[last - 1] not in ("family", "supply"):
        last -= 1
    return (start, last) if last > start else None


def _is_noun_here(tokens: Tokens, k: int, words: int, *, plural: bool) -> bool:
    """Whether a word that may be a verb is a noun: first of the phrase, after "the", the plural that a count lacks."""
    word = tokens.lowers[k]
    noun = word in VERBS and is_plural(word) and word not in NEVER_NOUNS
    opens = k > 0 and (tokens.lowers[k - 1] in NOUN_OPENERS or tokens.lowers[k - 1] == "of")
    named = words == 0 and word in VERBS and opens  # "of the vote", "of lead pipe"
    return named or (noun and (words == 0 or plural)) or _is_headed(tokens, k, words)


def _is_headed(tokens: Tokens, k: int, words: int) -> bool:
    """Whether a verb's base form is a noun of share or change: "a 5% rise", "25% stake", "3% share price increase"."""
    word = tokens.lowers[k]
    return word in _CHANGES and (words == 0 or not is_plural(tokens.lowers[k - 1]))


def _goes_on(tokens: Tokens, k: int, *, plural: bool) -> bool:
    """Whether the phrase goes on past an "and", "&" or comma at token `k`: "digital and physical sales"."""
    if k + 2 >= len(tokens) or tokens.lowers[k] not in ("and", "&", ","):
        return False
    before, after = tokens.lowers[k - 1], tokens.lowers[k + 1]
    if after in UNITS or after in TENS or not tokens.words[k + 1][0].isalpha() or after in STOPS or is_plural(before):
        return False
    if tokens.words[k] != ",":
        return True
    noun = not is_plural(after) and is_plural(tokens.lowers[k + 2]) and tokens.lowers[k + 2] not in STOPS
    return plural and noun and tokens.words[k + 1].islower()  # "40 small, friendly deals"


def _is_participle(tokens: Tokens, k: int) -> bool:
    """Whether a form in -ing is a verb behind the phrase, which a closed-class word follows: "a well using a pump"."""
    word = tokens.lowers[k]
    if not word.endswith("ing") or len(word) < 5 or word in ING_NOUNS or k + 1 >= len(tokens):
        return False
    return tokens.lowers[k + 1] in DETERMINERS or tokens.lowers[k + 1] in ("into", "from", "out", "up", "to")


def _is_predicate(tokens: Tokens, k: int) -> bool:
    """Whether a word in -ed right behind a count is its verb, no noun following: "a crowd of 2,500 gathered."."""
    word = tokens.lowers[k]
    if word in _HURT or not (is_verb_like(word) and word.endswith("ed")):
        return False
    after = tokens.lowers[k + 1] if k + 1 < len(tokens) else "."
    return not after[0].isalpha() or after in CLOSED


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


def _named_before(tokens: Tokens, start: int) -> Found:
    """Return whose age it is: "Maria Lopez, 25, said", "her cousin Ana, who was 10"."""
    if start > 2 and tokens.lowers[start - 1] in ("was", "is") and tokens.lowers[start - 2] == "who":
        at = start - 3 - (tokens.words[start - 3] == ",")
        named = at >= 0 and tokens.words[at][0].isupper()
        return preceding(tokens, at, max(0, at - 3), frozenset()) if named else None
    if start < 2 or tokens.words[start - 1] not in (",", "(") or not tokens.words[start - 2][0].isupper():
        return None
    return preceding(tokens, start - 2, max(0, start - 6), frozenset())
