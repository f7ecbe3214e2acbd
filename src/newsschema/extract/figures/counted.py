"""What a figure counts or measures: the noun phrase after it, after "of" or "in", or the noun that it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.described import HYPHENS, bases_of, described_noun, noun_of, phrase_to
from newsschema.extract.figures.following import after_amount, after_count, past_participle, phrase_after
from newsschema.extract.figures.multiples import multiple_verbs
from newsschema.extract.figures.related import (
    follows_what_changed,
    in_one_sentence,
    is_compared,
    is_of_antecedent,
    is_whole_of,
    restates_points,
    states_same,
)
from newsschema.extract.figures.words import words_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.described import Found
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_LEAST_LEVEL = 1000  # a plain number from here on may be a level: "closed at 5,884"
_LEAST_LOSS = 10**6  # money from here on is lost or gained by an owner; a price moves by less
_NOUNS = frozenset({"NOUN", "PROPN"})


def counted(
    analysis: Analysis,
    found: Quantity,
    barred: AbstractSet[int],
    last: tuple[Quantity, Found] | None,
    alike: tuple[Quantity, Found] | None,
) -> Found:
    """Return the phrase that says what the quantity counts, measures or is a share of; None where none does.

    `barred` are the tokens of dates and of the figures before, `last` is the figure before with its phrase, `alike` the
    last one of the same kind.
    """
    if is_of_antecedent(analysis, found):
        if last is not None and in_one_sentence(analysis, last[0], found):
            return last[1]
        apart = found.start > 1 and analysis.words[found.start - 1] == ","  # "courses, 26 of which are free"
        return noun_of(analysis, analysis.phrase_of(found.start - 2), barred) if apart else None
    if found.kind == "age":
        return _aged(analysis, found, barred, last)
    if found.kind == "ordinal":
        return _ranked(analysis, found.end, barred)
    if found.kind == "ratio" and analysis.lowers[found.end - 1] in multiple_verbs():  # "doubled"
        return _changed_object(analysis, found, barred) or described_noun(analysis, found.start, barred, is_verb=True)
    if found.kind == "count" and found.start and analysis.lowers[found.start - 1] in words_of("scale_noun"):
        return found.start - 1, found.start  # "a magnitude 5.8 earthquake"
    if last is not None and is_whole_of(analysis, last, found):
        return last[1]
    span = after_count(analysis, found, barred) if found.kind == "count" else after_amount(analysis, found, barred)
    if span is not None:
        return span
    if last is not None and restates_points(analysis, last, found):
        return described_noun(analysis, last[0].start, barred)
    if _is_extent_of(analysis, found):
        return noun_of(analysis, phrase_to(analysis, found.start - 1, barred, before_verb=True), barred)
    if found.kind != "count" and analysis.lowers[found.end : found.end + 1] == ["of"]:
        return None
    of = found.start > 1 and analysis.lowers[found.start - 1] == "of"
    if of and _is_size(analysis, found.start - 2):  # "nine boats and a crew of 60", "a waiting list of 700"
        return described_noun(analysis, found.start, barred)
    if found.kind != "count" and found.start and _belongs_to_place_or_payer(analysis, found):
        return None
    if found.kind == "count":
        if last is not None and last[0].kind == "count" and last[1] and in_one_sentence(analysis, last[0], found):
            return last[1]
        if not _is_level(found) and not _is_changed(analysis, found):
            return None
    if _is_subject(analysis, found) or _is_score(analysis, found):
        return None
    if follows_what_changed(analysis, found):
        near = last is not None and last[1] is not None and in_one_sentence(analysis, last[0], found)
        if last is not None and near and last[0].kind in ("count", "money"):
            return last[1]
    if alike is not None and is_compared(analysis, alike[0], found):
        return alike[1]
    if last is not None and states_same(analysis, last, found, barred):
        return last[1]
    return described_noun(analysis, found.start, barred)


def _belongs_to_place_or_payer(analysis: Analysis, found: Quantity) -> bool:
    """Whether an amount only says where or at whose cost: "trees on 15 acres", "robbed of £400", "lost $40 million"."""
    k, lowers = found.start - 1, analysis.lowers
    if found.kind in ("measure", "money", "percent") and lowers[k] in words_of("place_link"):
        return True
    if found.kind != "money":
        return False
    if lowers[k] == "of":
        return k > 0 and analysis.word_class(k - 1) == "VERB"
    large = found.value is not None and found.value >= _LEAST_LOSS
    return large and not words_of("transitive_change").isdisjoint(bases_of(lowers[k]))


def _is_size(analysis: Analysis, k: int) -> bool:
    """Whether the noun at token `k`, before "of", is a group or total whose size a count states."""
    if analysis.lowers[k] in words_of("quantity_noun"):
        return True
    phrase = analysis.phrase_of(k)
    if phrase is None or phrase.kind != "noun" or phrase.last != k + 1:
        return False
    return analysis.lowers[phrase.first] in ("a", "an") or analysis.is_possessive(phrase.first)


def _is_extent_of(analysis: Analysis, found: Quantity) -> bool:
    """Whether an amount says how long or how much lower the noun right before is: "left shares 3% lower"."""
    k = found.start - 1
    if k < 0 or found.end >= len(analysis.words) or not analysis.same_sentence(k, found.end):
        return False
    if found.kind == "measure" and analysis.lowers[found.end] in words_of("dimension"):
        return analysis.word_class(k) in (*_NOUNS, "VERB")
    return analysis.lowers[found.end] in words_of("extent") and analysis.word_class(k) in _NOUNS


def _changed_object(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> Found:
    """Return the object that a multiple changes: "the mill doubled its output"."""
    k = found.end
    if k >= len(analysis.words) or not analysis.same_sentence(found.start, k):
        return None
    owned = analysis.word_class(k) == "DET" or (analysis.word_class(k) == "PRON" and analysis.is_possessive(k))
    return phrase_after(analysis, k, barred) if owned else None


def _is_subject(analysis: Analysis, found: Quantity) -> bool:
    """Whether the figure opens a clause as the subject of its verb: "he said that over 2,000 were sold"."""
    if found.kind != "count" or found.start == 0 or found.end >= len(analysis.words):
        return False
    return analysis.lowers[found.start - 1] == "that" and analysis.word_class(found.end) == "AUX"


def _is_score(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is a score or a vote, which counts nothing that precedes it: "a bill on rails, voting 16-11"."""
    words = analysis.words
    digits = words[found.start][0].isdigit() and words[found.end - 1][0].isdigit()
    linked = words[found.start + 1] in (*HYPHENS, "to") if found.end - found.start == 3 else False
    return found.kind == "ratio" and digits and linked


def _is_level(found: Quantity) -> bool:
    """Whether a plain number is a level or an amount rather than a count of things left out: "closed at 5,884.2"."""
    value = found.value if found.value is not None else found.low
    return value is not None and (value >= _LEAST_LEVEL or value != int(value))


def _is_changed(analysis: Analysis, found: Quantity) -> bool:
    """Whether a plain number says how far or to what something changed: "arrests rose by 40", "the toll reached 45"."""
    if found.change is not None:
        return True
    k = found.start - 1
    if k < 1 or not analysis.same_sentence(k, found.start):
        return False
    if analysis.lemma(k) in words_of("reach") or analysis.lemma(k) == "be":
        return True
    if analysis.lowers[k] == "at":
        return analysis.lemma(k - 1) in words_of("level")
    if analysis.lowers[k] == "of":
        return analysis.lowers[k - 1] in words_of("quantity_noun") | words_of("sum") | words_of("change_noun")
    return analysis.lowers[k] in ("to", "from") and (
        not (words_of("change_verb") | words_of("multiplying")).isdisjoint(bases_of(analysis.lowers[k - 1]))
        or analysis.word_class(k - 1) in _NOUNS
        or _is_passive(analysis, k)
    )


def _is_passive(analysis: Analysis, k: int) -> bool:
    """Whether a participle of change precedes token `k`: "the majority was cut to 11"."""
    return analysis.is_participle(k - 1)


def _aged(analysis: Analysis, found: Quantity, barred: AbstractSet[int], last: tuple[Quantity, Found] | None) -> Found:
    """Return who is of an age: "a 62-year-old fisherman", "Ada Obi, 25", "children under five"."""
    if analysis.lowers[found.end - 1].endswith(("'s", "’s")):  # "the 22-year-old's contract"
        return None
    if last is not None and last[0].kind == "age" and analysis.lowers[last[0].end : found.start] == ["and"]:
        return last[1]  # "two men, aged 24 and 31"
    worded = found.end < len(analysis.words) and analysis.words[found.end - 1][0].isalpha()
    if worded and found.end - found.start > 2:
        span = phrase_after(analysis, found.end, barred)
        if span is not None:
            owned = any(analysis.is_possessive(k) for k in range(*span))  # "her 50-year-old aunt's room"
            return None if owned else span
    k = found.start - 1
    skipped = words_of("before_age")
    while k > 0 and (analysis.words[k] in ",(" or analysis.lowers[k] in skipped):
        k -= 1
    if k < 0 or k == found.start or not analysis.same_sentence(k, found.start):
        return None
    if analysis.word_class(k) in ("AUX", "VERB"):
        return described_noun(analysis, k, barred, is_verb=True)
    return noun_of(analysis, phrase_to(analysis, k, barred, before_verb=True), barred)


def _ranked(analysis: Analysis, k: int, barred: AbstractSet[int]) -> Found:
    """Return what is ranked: "the second-largest economy", "45th among the states"."""
    n, lowers = len(analysis.words), analysis.lowers
    hyphened = k < n and analysis.words[k] in HYPHENS
    k += hyphened
    if k < n and (lowers[k].endswith("est") or lowers[k] in ("most", "least")):
        k += 1
        k += k < n and lowers[k - 1] in ("most", "least") and analysis.word_class(k) == "ADJ"
    elif k < n and hyphened:  # "second-placed City", "a sixth-place finish"
        k += 1
    elif k < n and lowers[k] in ("among", "of", "out"):
        k += 1 + (lowers[k] == "out")
    span = phrase_after(analysis, k, barred)
    return span and past_participle(analysis, span)
