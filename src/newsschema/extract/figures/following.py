"""The noun phrase behind a figure: of a count what it counts, of an amount what it modifies or is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.arguments import states_matter
from newsschema.extract.figures.behind import (
    acts_behind,
    acts_on_object,
    is_noun_in_form_of_verb,
    is_verb_of_count,
    is_verb_of_group,
    names_part,
    owner_in,
    past_bracket,
    past_mark,
    past_participle,
    past_quoted,
    phrase_after,
    plurals_read_otherwise,
    skip_determiners,
    suspended,
)
from newsschema.extract.figures.between import (
    past_dimensions,
    past_extent,
    past_figure,
    past_level,
    past_listed,
    past_other,
    skip_rate,
)
from newsschema.extract.figures.described import described_noun
from newsschema.extract.figures.nouns import HYPHENS, head_behind, noun_of, touches
from newsschema.extract.figures.quantity import read_quantity
from newsschema.extract.figures.roles import is_score
from newsschema.extract.figures.words import PREPOSITIONS, VERBS, is_plural, words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INSIDE,
    PAST_ENDING,
    PURPOSE,
    SOURCE,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_NOT_NAMED = PREPOSITIONS | words_of("replacing")  # "won 4-1 before 900 fans"
_JOINING_NAMES = ADDITION | ALTERNATIVE | {"&"}
_ONE = INDEFINITE | words_of("additive_determiner")
_BEFORE_RATE, _BEFORE_USE = GENITIVE | SOURCE | GOAL, INSIDE | SURFACE | PURPOSE
_NET, _WORTH = words_of("after_deductions"), words_of("valuation")
_INCH_SIGNS = frozenset('"”″')
_NOUNS, _MODIFIERS = frozenset({"NOUN", "PROPN"}), frozenset({"ADJ", "ADV", "DET", "SYM"})


def after_count(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return the phrase after a count, past "of the": "two of the three engines", "three-course"."""
    n, lowers, k = len(analysis.words), analysis.lowers, past_mark(analysis, past_other(analysis, found.end))
    if k < n and analysis.words[k] in HYPHENS and k == found.end:
        if word_at(lowers, k + 1) in words_of("size_adjective"):  # "the 300-strong crowd"
            return phrase_after(analysis, k + 2, barred)
        if touches(analysis, k) and analysis.words[k + 1][0].isalpha():
            return (k + 1, k + 2) if names_part(analysis, k + 1) else None
        return suspended(analysis, k)
    if k < n and found.start and lowers[found.start - 1] in words_of("before_group_size") and analysis.tag(k) == "z":
        return None  # "a family of four spends", "winning all six comes"
    if found.start > 1 and lowers[found.start - 1] in ALTERNATIVE and found.value == 2 and _is_last(analysis, k - 1):
        one = analysis.phrase_of(found.start - 2)  # "a goat or two"
        return noun_of(analysis, one, barred) if one and lowers[one.first] in _ONE else None
    if k < n and k == found.end and lowers[k] in words_of("extent") and _is_last(analysis, k):  # "5,000 cheaper"
        return None
    span = None if k == found.end and is_verb_of_count(analysis, found.start, k) else phrase_after(analysis, k, barred)
    if span is not None and span[0] > found.end:
        span = _past_owner(analysis, past_quoted(analysis, span), barred)
    if k == found.end and span == (k, k + 1) and lowers[k] in words_of("state_of_people"):
        return None  # "another seven hurt"
    if span is None or found.value == 1:
        return span
    opened = found.start > 0 and analysis.word_class(found.start - 1) == "DET" and found.value is not None
    attributive = (
        opened
        and not any(analysis.tag(j) in "NaP" for j in range(*span))
        and "-" not in analysis.words[span[0] : span[1]]
    )
    span = (span[0], span[0] + 1) if attributive else _to_plural(analysis, span)  # "a 5 speed gearbox"
    return None if found.value != 0 and is_verb_of_group(analysis, found.start, span) else span


def _past_owner(analysis: Analysis, span: tuple[int, int], barred: AbstractSet[int]) -> NounRange:
    """Return what several of are an owner's: "lorries" of "six of the firm's several dozen lorries"."""
    owned = span[1] < len(analysis.words) and analysis.is_possessive(span[1] - 1)
    several = read_quantity(analysis.tokens, span[1], None) if owned else None
    return span if several is None else phrase_after(analysis, several.end, barred)


def _to_plural(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """Return a phrase that a number of several counts up to its last plural: "workers", not "workers left"."""
    plurals = [k for k in range(*span) if analysis.tag(k) == "N"] or plurals_read_otherwise(analysis, span)
    if plurals:
        verb = next((k for k in plurals if k - 1 in plurals and analysis.lowers[k] in VERBS), None)
        return span[0], verb if verb is not None else plurals[-1] + 1
    wider = past_participle(analysis, span)
    if wider != span:
        return wider
    at = span[1]  # "Harbour League titles"
    if at < len(analysis.words) and is_plural(analysis.lowers[at]) and analysis.tag(at) in "Nz":
        return span[0], at + 1
    other = analysis.phrase_from(at + 1)  # "200 Ford and Fiat vans"
    if other is not None and analysis.lowers[at] in GENITIVE and analysis.words[at - 1][0].isupper():
        named = analysis.words[other.first][0].isupper() and analysis.tag(other.head) == "N"
        return (span[0], other.last) if named else span  # "two House of Lords members"
    joined = other is not None and analysis.lowers[at] in _JOINING_NAMES and analysis.same_sentence(span[0], at + 1)
    if other is None or not joined or analysis.word_class(other.first) == "NUM":  # "two Greens and 10 Liberals"
        return span
    plural = analysis.tag(other.head) == "N" or is_plural(analysis.lowers[other.head])
    return (span[0], other.last) if plural else span


def _joins(analysis: Analysis, k: int) -> bool:
    """Whether a hyphen at token `k` joins words."""
    return k < len(analysis.words) and analysis.words[k] in HYPHENS and touches(analysis, k)


def after_amount(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return the phrase after an amount: "of revenue", "in aid", "a 25% tax", "a 5% rise in sales"."""
    lowers, n, rate = analysis.lowers, len(analysis.words), skip_rate(analysis, found.end, barred)
    k = rate
    rated = found.kind == "money" and k > found.end and word_at(lowers, k) in GENITIVE
    if rated and (lowers[max(found.start - 1, 0)] in _BEFORE_RATE or lowers[k - 1] in words_of("time_unit")):
        return None  # "a tax of $7 per tonne of carbon", "it costs $7 per hour of use"
    if k < n and analysis.words[k][0].isupper() and is_score(analysis, found):
        return None  # "the Hawks (4-6, 1-3 Coast League)"
    if k < n and analysis.words[k] == "(":
        k = past_bracket(analysis, k, hyphened=_is_joined_by_hyphen(analysis, found))
    if word_at(lowers, k + 1) in GENITIVE:  # "most (over 99%) of the people", "2,750 tons, or 2,500 tonnes, of water"
        part = analysis.words[k] == ")" and found.kind in ("percent", "ratio")
        k += part or (analysis.words[k] == "," and lowers[found.start - 1] in ALTERNATIVE)
    if k >= n or not analysis.same_sentence(found.end - 1, k) or _is_complement(analysis, found, k):
        return None
    if lowers[k] in words_of("away_from") and _is_last(analysis, k):  # "hit 46C inland"
        return None
    described = lowers[k + 1 : k + 2] == [","] and analysis.word_class(k) == "ADJ"
    if described and analysis.lemma(found.start - 1) in words_of("copula"):
        return None  # "were 80 per cent complete, spokesman Ben Low said"
    if found.kind == "ratio":
        if lowers[k] in words_of("comparative"):  # "a third higher"
            return None
        if (found.value or 1) < 1 and (analysis.tag(k) in "Na" or _joins(analysis, k + 1)):
            span = phrase_after(analysis, k, barred)  # "two in five households rent"
            return span and _to_plural(analysis, span)
        if analysis.word_class(k) in ("DET", "PRON"):  # "half the trains"
            return phrase_after(analysis, past_figure(analysis, skip_determiners(analysis, k)), barred)
    enclosed = found.start > 0 and lowers[found.start - 1] in words_of("enclosure")
    if lowers[k] in GENITIVE and found.kind == "measure" and enclosed:
        return None  # "within 5 km of the border"
    return _matter_from(analysis, found, k, rate, barred)


def _matter_from(analysis: Analysis, found: Quantity, k: int, rate: int, barred: AbstractSet[int]) -> NounRange:
    """The phrase for what an amount is of, from token `k` behind it; the amount's rate, if any, ends at `rate`."""
    lowers, n = analysis.lowers, len(analysis.words)
    additional = lowers[k] in words_of("additional_amount") and analysis.words[k].islower()
    if found.kind in ("money", "percent") and additional:
        for_what = word_at(lowers, k + 1) in _BEFORE_USE  # "pays $480 more in rent"
        noun = k + 1 < n and analysis.word_class(k + 1) == "NOUN"  # "15% less fuel"
        return phrase_after(analysis, k + 1 + for_what, barred) if for_what or noun else None
    k += lowers[k] in _WORTH and word_at(lowers, k + 1) in GENITIVE
    k = past_listed(analysis, found, k)
    if lowers[k] in GENITIVE or (found.kind == "money" and states_matter(analysis, found, k)):
        at = past_mark(analysis, past_figure(analysis, skip_determiners(analysis, k + 1)))  # "$5m in “synergies”"
        if at < n and found.kind in ("percent", "ratio") and lowers[at] in words_of("periods"):
            return at, at + 1  # "24% of days in May"
        return phrase_after(analysis, at, barred)
    before = found.start - 1
    risen = before > 0 and lowers[before] in GENITIVE and lowers[before - 1] in words_of("change_noun")
    if risen and lowers[k] in INSIDE and analysis.word_class(k + 1) != "PROPN":  # "a rise of 5% in fares"
        return phrase_after(analysis, k + 1, barred)
    if lowers[k] in words_of("period") and word_at(lowers, k + 1) in words_of("between_periods"):  # "3% year over year"
        return None
    if lowers[k] in words_of("extent") and (_is_last(analysis, k) or lowers[k] in words_of("vertical_position")):
        return None  # "70 miles wide", "40 percent lower", "8% below last year's"
    if analysis.words[k] == "," and _is_joined_by_hyphen(analysis, found):  # "a 91-acre, leafy park"
        phrase = analysis.phrase_from(k + 1)
        k += phrase is not None and phrase.kind == "noun" and analysis.tag(k + 1) not in "to"
    k = past_mark(analysis, past_figure(analysis, past_dimensions(analysis, k)))  # "a 200-watt 12-volt lamp"
    if k < n and analysis.words[k] in HYPHENS and touches(analysis, k):
        k = past_extent(analysis, k + 1)
    if k >= n or analysis.word_class(k) in ("DET", "PRON", "ADP"):
        return None
    if found.kind == "money" and rate > found.end and not _is_opened(analysis, found, rate):
        return None  # "pays $20 an hour plus tips"; not "a $20 an hour wage"
    return _modified(analysis, found, k, barred)


def _is_opened(analysis: Analysis, found: Quantity, rate: int) -> bool:
    """Whether a determiner or hyphens make an amount and its rate, which ends at a token, modify a noun."""
    if "-" in analysis.words[found.end : rate]:
        return True
    return any(analysis.word_class(j) == "DET" for j in range(max(0, found.start - 2), found.start))


def _is_complement(analysis: Analysis, found: Quantity, k: int) -> bool:
    """Whether an amount completes the noun before "of" and a clause goes on at token `k`: "winds of 140 km/h tore"."""
    before = found.start - 2
    if found.kind in ("count", "ratio") or before < 0 or analysis.lowers[before + 1] not in GENITIVE:
        return False
    if analysis.words[k] in HYPHENS or analysis.lowers[before] in words_of("several"):  # "a pair of $9 books"
        return False
    if analysis.word_class(before) != "NOUN" or analysis.lowers[before] in words_of("preposition_noun"):
        return False
    return analysis.word_class(k) in ("NOUN", "VERB", "ADJ") and analysis.words[k].islower()


def _is_joined_by_hyphen(analysis: Analysis, found: Quantity) -> bool:
    """Whether a hyphen joins the number and its unit, which then modify a noun: "154-pound"."""
    return found.end - found.start > 2 and analysis.words[found.end - 2] in HYPHENS


def _modified(analysis: Analysis, found: Quantity, k: int, barred: AbstractSet[int]) -> NounRange:
    """Return the noun that an amount modifies: "a 25% tax"; of a change, what changes: "a 5% rise in exports"."""
    span = phrase_after(analysis, k, barred)
    if span is not None and any(analysis.is_possessive(j) for j in range(*span)):
        return owner_in(analysis, span)
    if span is not None and found.kind == "money" and analysis.words[span[1] : span[1] + 1] == [":"]:
        return None  # "$5,000 Result: a win"
    if span is not None and found.kind == "money" and _owns_clause(analysis, found, span):
        return None  # "a third of the $15bn Obi pledged"
    rated = k > found.end and found.kind == "money" and span is not None and acts_behind(analysis, span[1])
    if span is not None and (rated or _is_done_with(analysis, found, k) or acts_on_object(analysis, span)):
        return None  # "spend $3m targeting voters", "each $5 feeds a child"
    head = head_behind(analysis, k)
    if head is not None and barred.isdisjoint(range(k, head + 1)) and is_score(analysis, found):
        return k, head + 1  # "a 25-14 loss to the Bears"
    if head is None or analysis.lowers[head] not in words_of("change_noun"):
        if span is not None or not analysis.words[k].islower() or k in barred:
            return span
        opened = any(analysis.word_class(j) == "DET" for j in range(max(0, found.start - 2), found.start))
        paid = found.kind == "percent" and analysis.tag(k) == "v" and analysis.word_class(found.start - 1) == "ADP"
        opened = opened or paid or (found.start > 0 and analysis.is_possessive(found.start - 1))  # "her 300 sq m flat"
        if analysis.lowers[k] in _NET and word_at(analysis.lowers, k + 1) in _WORTH:
            return k, k + 2
        verbal = opened and is_noun_in_form_of_verb(analysis, k)
        signed = analysis.words[found.end - 1] in _INCH_SIGNS  # "the 6'4\" forward"
        joined = k == found.end and (signed or "-" in analysis.words[found.start : found.end])
        named = analysis.word_class(k) in (*_NOUNS, "ADJ", "ADV", "VERB", "X") and analysis.lowers[k] not in _NOT_NAMED
        named = named and not (
            analysis.tag(k) == "d" and analysis.lowers[k].endswith(PAST_ENDING)
        )  # "the 15-inch offered"
        return (k, k + 1) if (joined and named) or verbal else None  # "the 6-foot-4 forward"
    at = head + 1
    if at + 1 < len(analysis.words) and analysis.lowers[at] in words_of("before_changed"):
        at = past_level(analysis, at) + 1
        while at + 1 < len(analysis.words) and at in barred:  # "a 32% drop in third-quarter profit"
            at += 1
        complement = phrase_after(analysis, at, barred)
        if complement is not None:
            return complement
    if head > k and all(analysis.word_class(j) not in _MODIFIERS for j in range(k, head)):
        return k, head  # "a 4% pay rise"
    described = described_noun(analysis, found.start, barred, kind=found.kind) if _undergone(analysis, found) else None
    return described or (k, head + 1)


def _is_done_with(analysis: Analysis, found: Quantity, k: int) -> bool:
    """Whether the word behind an amount says what is done with it: "$3m targeting voters"; not "a $3m funding gap"."""
    before = range(max(0, found.start - 2), found.start)
    opened = any(analysis.word_class(j) == "DET" or analysis.is_possessive(j) for j in before)
    return found.kind == "money" and analysis.tag(k) == "g" and not opened


def _owns_clause(analysis: Analysis, found: Quantity, span: tuple[int, int]) -> bool:
    """Whether a name is the subject of a clause that describes the amount before it: "of the $15bn Obi pledged".

    An amount that opens its own clause describes the name: "The $999 Volo is new".
    """
    before = found.start - 1 - (found.start > 0 and analysis.word_class(found.start - 1) == "DET")
    if before < 0 or analysis.starts_sentence(before + 1) or analysis.word_class(before) != "ADP":
        return False
    named = all(analysis.word_class(k) == "PROPN" for k in range(*span))
    return named and span[1] < len(analysis.words) and analysis.is_finite(span[1])


def _undergone(analysis: Analysis, found: Quantity) -> bool:
    """Whether a change is the object of a verb whose subject changes: "exports saw a 5% rise", not "it reported a"."""
    k = found.start - 1
    k -= k > 0 and analysis.word_class(k) == "DET"
    while k > 0 and analysis.word_class(k) in ("ADJ", "ADV"):
        k -= 1
    return found.change is not None and k > 0 and analysis.lemma(k) in words_of("undergo")


def _is_last(analysis: Analysis, k: int) -> bool:
    """Whether no noun can follow token `k`: "90 miles wide.", "80 decibels heard at"."""
    if k + 1 >= len(analysis.words) or not analysis.same_sentence(k, k + 1):
        return True
    if analysis.words[k + 1] in HYPHENS and touches(analysis, k + 1):  # "three high-ranking rebels"
        return False
    phrase = analysis.phrase_of(k)
    if phrase is not None and phrase.head > k and analysis.tag(k + 1) in "pg":  # "five older printed maps"
        return False
    return analysis.word_class(k + 1) not in (*_NOUNS, "ADJ") or analysis.lowers[k + 1] in words_of("past_verb")
