"""How a figure goes on with the one before it: restates it, is compared with it, or counts the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import amount_verb, whole_phrase
from newsschema.extract.figures.words import words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    ALTERNATIVE,
    CONTRAST,
    DOWNWARD,
    GENITIVE,
    GOAL,
    OUTWARD,
    POINT,
    SOURCE,
    UPWARD,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis, Phrase

_GAP = 8  # tokens between an amount and the subject that shares its verb: "rose 6% in May and imports 4%"
_LEVEL_LINKS, _UP_OR_DOWN = AGENT | GOAL | POINT | SOURCE, UPWARD | DOWNWARD
_JOINS = ADDITION | ALTERNATIVE | CONTRAST | {","}
_FEWER, _BEYOND, _POINT = words_of("quantity_comparative"), words_of("vertical_position"), words_of("percentage_point")
_NEAR = 5  # tokens between a figure and the one before that states the same amount ("fell 3 percent to 12.50")
_PARALLEL = 10  # tokens between two figures that the same word follows
_REACH = 18  # tokens between a figure and the one before that says what both count


def in_one_sentence(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether the figure before is near enough to say what this one counts: "12 sheep died and 30 were sick"."""
    last_between = found.start - 1 if analysis.words[found.start - 1] == ";" else found.start  # "40 came; 12 left"
    between = range(last.end, last_between)
    return len(between) <= _REACH and not any(analysis.words[k] in ".;:!?" for k in between)


def follows_what_changed(analysis: Analysis, found: Quantity) -> bool:
    """Whether "up" or "down" before the amount follows what changed, without a verb: "303 vans, up 4 percent"."""
    k = found.start - 1
    if k > 0 and analysis.words[k] in ",(":  # "310 visitors, 12% fewer than"
        return word_at(analysis.lowers, found.end) in _FEWER
    if k < 1 or analysis.lowers[k] not in _UP_OR_DOWN:
        return False
    k -= 1 + (analysis.word_class(k - 1) == "ADV")  # "the highest volume of the year, but still down 10%"
    return k >= 0 and (analysis.words[k] in ",(" or analysis.lowers[k] in CONTRAST)


def restates_points(analysis: Analysis, last: tuple[Quantity, NounRange], found: Quantity) -> bool:
    """Whether the figure before says in points what this one does in another way: "lost 190 points, or 1%"."""
    if last[0].kind != "count" or last[1] is None or analysis.lowers[last[1][0]] not in _POINT:
        return False
    between = range(last[1][1], found.start)
    return len(between) <= _NEAR and all(
        analysis.lowers[k] in words_of("restating") or analysis.words[k] in "(),–—/-" for k in between
    )


def states_same(
    analysis: Analysis, last: tuple[Quantity, NounRange], found: Quantity, barred: AbstractSet[int]
) -> bool:
    """Whether the figure states more of what the last one did: "100 km (62 miles)", "8 percent, or $3 million"."""
    if _is_level_behind_part(analysis, last, found):
        return False
    start, end = last[1] if last[1] and last[0].kind != "count" else (0, 0)  # "$12m of claims, from $200"
    between = [k for k in range(last[0].end, found.start) if k not in barred and not start <= k < end]
    if len(between) > _NEAR or last[0].kind in ("age", "ordinal"):
        return False
    multiplied = last[0].kind == "ratio" and last[0].change is not None  # "sales tripled from $2m"
    if last[0].kind != found.kind and not multiplied and any(analysis.lowers[k] in SOURCE for k in between):
        return False  # "the limit for a household of five from $9"
    same, changed = words_of("restating") | words_of("dimension"), last[1] is not None and last[0].change is not None
    return all(
        analysis.lowers[k] in same or analysis.words[k] in "(),–—/-" or (changed and _belongs_to_change(analysis, k))
        for k in between
    )


def _is_level_behind_part(analysis: Analysis, last: tuple[Quantity, NounRange], found: Quantity) -> bool:
    """Whether it is the level that a share of something changes to: "spending rose from 2% of GDP to 3%"."""
    whole = last[1]
    if whole is None or whole[0] < last[0].end or analysis.lowers[found.start - 1] not in GOAL or last[0].start == 0:
        return False
    return analysis.lowers[last[0].start - 1] in SOURCE and analysis.lowers[last[0].end] in GENITIVE


def _belongs_to_change(analysis: Analysis, k: int) -> bool:
    """Whether a token may be between a change and its level: "a 60-point improvement in its margins to 64 percent"."""
    word_class = analysis.word_class(k)
    return word_class in ("ADP", "PRON", "DET") or (
        word_class == "NOUN" and analysis.lowers[k] in words_of("change_noun")
    )


def is_parallel(analysis: Analysis, last: Quantity, found: Quantity, phrase: NounRange = None) -> bool:
    """Whether "and" or a comma joins two figures with the same word behind them: "5% in May and 3% in June".

    `phrase` is what the figure before describes: "$5 in rent on May 1 and $3 on June 1".
    """
    first = phrase[1] if phrase is not None and last.end <= phrase[0] <= last.end + 1 else last.end
    between = range(first, found.start)
    if last.kind != found.kind or last.unit != found.unit or not 1 < len(between) <= _PARALLEL:
        return False
    behind = analysis.lowers[found.end : found.end + 1]
    if behind != [analysis.lowers[first]] or not analysis.same_sentence(first, found.end):
        return False
    joined = analysis.lowers[found.start - 1] in _JOINS
    return joined and not any(analysis.words[k] in ".;:" or analysis.is_finite(k) for k in between)


def restates(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether ", or" states an amount in another way: "$12m for its work, or an average of $1m a year"."""
    if last.kind != found.kind or last.unit != found.unit:
        return False
    k = found.start - 1
    if k > 1 and analysis.lowers[k] in GENITIVE and analysis.lowers[k - 1] in words_of("sum"):
        k -= 2 + (analysis.word_class(k - 2) == "DET")
    if analysis.lowers[k] not in ALTERNATIVE or analysis.words[k - 1] != ",":
        return False
    return analysis.same_sentence(last.start, k) and not any(analysis.is_finite(j) for j in range(last.end, k))


def is_compared(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether the figure is what the one before is compared with: "78% of the fee is due now, up from 50%"."""
    if found.start < 2 or last.kind != found.kind or last.unit != found.unit:
        return False
    k = found.start - 1
    k -= k > 2 and analysis.lowers[k] in GENITIVE and analysis.lowers[k - 1] in words_of("sum")
    if analysis.lowers[found.start - 2] in _BEYOND and analysis.word_class(found.start - 1) == "DET":
        return in_one_sentence(analysis, last, found)  # "earnings of $9 a share, above the $8 that"
    average = k < found.start - 1  # "compared to a regional average of 3 percent"
    k -= average
    while k > 1 and analysis.word_class(k) in ("DET", "ADJ"):
        k -= 1
    if " ".join(analysis.lowers[k - 1 : k + 1]) in words_of("in_place_of"):  # "2 inches of rain instead of the usual 5"
        return in_one_sentence(analysis, last, found)
    if not average and analysis.word_class(found.start - 1) == "ADV":  # "up from just 7%"
        k, average = found.start - 2, True
    at = k if average else found.start - 1
    before, first = analysis.lowers[at], analysis.lowers[at - 1]
    compared = (before in words_of("compared") and first in words_of("compares")) or before in words_of("beside_level")
    moved = ("AUX", "VERB") if first in _UP_OR_DOWN else ("AUX",)
    if at > 1 and analysis.word_class(at - 2) in moved:  # "its rival is down from 49%", "fees went up to $8"
        return False
    return compared and in_one_sentence(analysis, last, found)


def is_whole_of(analysis: Analysis, last: tuple[Quantity, NounRange], found: Quantity) -> bool:
    """Whether a count is the whole of what the one before counts: "1,300 votes out of 48,000 cast"."""
    start = last[1][1] if last[1] else -1
    counts = last[0].kind == found.kind == "count" and found.start - start == 2
    return counts and word_at(analysis.lowers, start) in OUTWARD and analysis.lowers[start + 1] in GENITIVE


def is_of_antecedent(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is a part of what an earlier figure counts: "9 miners left, half of whom", "three of them"."""
    k = found.end
    return (
        k + 1 < len(analysis.words)
        and analysis.lowers[k] in GENITIVE
        and analysis.lowers[k + 1] in words_of("antecedent")
    )


def gapped_subject(analysis: Analysis, last: Quantity, found: Quantity, barred: AbstractSet[int]) -> Phrase | None:
    """Return the subject of an amount that shares the verb of the one before: "exports rose 6% and imports 4%"."""
    at = found.start - 1
    if last.kind != found.kind or last.unit != found.unit or at <= last.end or last.start < 2:
        return None
    if analysis.lowers[at] in _LEVEL_LINKS and analysis.lowers[at] == _link_before(analysis, last):
        at -= 1
    elif amount_verb(analysis, at, found.start) is not None:  # "and the Nasdaq lost 0.2%"
        return None
    named = _named_up_to(analysis, at + 1)
    subject = whole_phrase(analysis, named, barred) if named is not None else None
    if named is None or subject is None or subject.first <= last.end - 1 or named.head in barred:
        return None
    if analysis.lowers[subject.first - 1] not in words_of("gapping") or not _is_predicate(analysis, last):
        return None
    between = range(last.end, subject.first - 1)
    near = len(between) <= _GAP and analysis.same_sentence(last.start, found.start)
    return subject if near and not any(analysis.is_finite(k) or analysis.words[k] in ";:()" for k in between) else None


def shares_whole(analysis: Analysis, last: tuple[Quantity, NounRange], found: Quantity) -> bool:
    """Whether only another name is between a share of what the last was of: "Obi won 51% of votes, Roe 38%"."""
    whole = last[1]
    if whole is None or not analysis.words[found.start - 1][0].isupper():
        return False
    if GENITIVE.isdisjoint(analysis.lowers[max(whole[0] - 2, 0) : whole[0]]):
        return False
    if word_at(analysis.lowers, found.end) in GENITIVE:
        return False
    end = max(whole[1], last[0].end)
    first = end + (analysis.lowers[end : end + 1] == [","])
    first += word_at(analysis.lowers, first) in ADDITION
    first += analysis.word_class(min(first, found.start)) == "DET"
    named = first < found.start and all(analysis.word_class(k) == "PROPN" for k in range(first, found.start))
    shares = last[0].kind == found.kind == "percent" and end < first
    return shares and named and in_one_sentence(analysis, last[0], found)


def _link_before(analysis: Analysis, found: Quantity) -> str:
    """Return the preposition of an amount, in front of "an average of": "by" of "rise by an average of 5%"."""
    k = found.start - 1
    if k > 2 and analysis.lowers[k] in GENITIVE and analysis.lowers[k - 1] in words_of("sum"):
        k -= 2 + (analysis.word_class(k - 2) == "DET")
    return analysis.lowers[k]


def _named_up_to(analysis: Analysis, at: int) -> Phrase | None:
    """Return the noun phrase up to a token, also a name that ends in a number: "the CAC 40" before "1.1%"."""
    phrase = analysis.phrase_up_to(at)
    if phrase is not None:
        return phrase if phrase.kind in ("noun", "name") else None
    whole = analysis.phrase_of(at - 1)
    numbered = whole is not None and whole.first < at - 1 and analysis.word_class(at - 2) == "PROPN"
    return whole._replace(last=at, head=at - 1, kind="name") if whole is not None and numbered else None


def _is_predicate(analysis: Analysis, found: Quantity) -> bool:
    """Whether a figure completes the verb before it, "rose 5%", "grew by 6%", or shares one: ", imports 4%"."""
    k = found.start - 1
    named = _named_up_to(analysis, found.start)
    if named is not None and named.first and analysis.lowers[named.first - 1] in words_of("gapping"):
        return True
    if _link_before(analysis, found) in _LEVEL_LINKS:
        return True
    k -= analysis.word_class(k) == "ADV"
    return analysis.word_class(k) in ("VERB", "AUX") or amount_verb(analysis, k, found.start) is not None
