"""The noun that an amount describes: "a fine of $3 billion", "shares fell 4%", "cut its key rate by 0.25%"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import (
    amount_verb,
    bases_of,
    is_spaced,
    noun_of,
    whole_phrase,
)
from newsschema.extract.figures.walk import walk_back
from newsschema.extract.figures.words import words_of
from newsschema.language import Phrase
from newsschema.language.names import PEOPLE, noun_kind
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    COMPANY,
    DEFINITE,
    DOWNWARD,
    GENITIVE,
    GERUND_ENDING,
    INDEFINITE,
    INTERVAL,
    MANNER,
    OUTWARD,
    PAST_ENDING,
    POINT,
    PURPOSE,
    SOURCE,
    THIRD_PERSON_ENDING,
    UPWARD,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.language import Analysis

_LONGEST_OPENING = 5  # tokens of "an eye-watering" and the like
_BULLETS, _JOINS = frozenset("-–•*·▪"), frozenset("-‐‑/&")
_VERBLESS = COMPANY | ADDITION  # before what is described without a verb
_BEFORE_PARTY, _BEFORE_MATTER = words_of("before_party"), words_of("before_matter")
_WAYS = UPWARD | DOWNWARD
_PARTICLES = _WAYS | POINT
_WORTH = words_of("valuation")
_OF, _FOR = GENITIVE | _WORTH, PURPOSE | _WORTH
_LINKS = 3  # prepositions between an amount's noun and what is before the amount
_LONGEST_LABEL = 10  # tokens in a line before the colon or dash behind a label


def described_noun(
    analysis: Analysis, start: int, barred: AbstractSet[int], *, is_verb: bool = False, kind: str = ""
) -> NounRange:
    """Return the phrase that the amount at token `start` describes; None where only an owner, payer or verb is near.

    `barred` are the tokens of dates and of the figures before; `is_verb` says that the amount is a verb itself
    ("doubled"); `kind` is that of its figure: what makes or carries a measure is measured by it ("the engine makes
    245 hp"), who pays or owns money is not described by it.
    """
    if is_verb:
        return walk_back(analysis, start, barred, start)
    if _is_part_of_preposition(analysis, start - 1) or _is_behind_quality(analysis, start - 1):
        return None
    if start and start - 1 not in barred and analysis.is_possessive(start - 1):
        return None  # "to Obi's 41%"
    beside = _before_examples(analysis, start) or _before_particle(analysis, start) or _before_each(analysis, start)
    if beside is not None:
        return noun_of(analysis, beside, barred)
    near = label_before(analysis, start, barred) or _linked(analysis, start, barred, counts=kind == "count")
    return near or _with_misread_head(analysis, walk_back(analysis, start, barred, -1, kind=kind), start)


def _with_misread_head(analysis: Analysis, span: NounRange, start: int) -> NounRange:
    """Return a phrase with the noun behind it that is read as a verb before the verb: "Wind speeds hit 90 mph"."""
    owned = start > 2 and analysis.is_possessive(start - 3) and analysis.tag(start - 2) in "zv"
    if span is None and owned and amount_verb(analysis, start - 1) is not None:
        return start - 2, start - 1  # "The storm's winds reached 155 mph"
    k = span[1] if span is not None else start
    if span is None or k + 1 >= start or analysis.tag(k) not in "zv" or analysis.tag(k + 1) not in "pd":
        return span
    return (span[0], k + 1) if amount_verb(analysis, k + 1) is not None else span


def _is_behind_quality(analysis: Analysis, k: int) -> bool:
    """Whether the bracket at token `k` follows what something is said to be: "It is light (7.7 kg)"."""
    if k < 2 or analysis.words[k] != "(" or analysis.word_class(k - 1) not in ("ADJ", "NOUN"):
        return False
    before = k - 2 - (analysis.word_class(k - 2) == "ADV")
    if before < 0:
        return False
    return analysis.lemma(before) in words_of("copula") or analysis.clitic(before) == "AUX"  # "It's light (7.7 kg)"


def _is_part_of_preposition(analysis: Analysis, k: int) -> bool:
    """Whether "of" at token `k` ends a preposition of several words: "in front of 15,000", "instead of the usual 5"."""
    while k > 1 and analysis.word_class(k) in ("DET", "ADJ"):
        k -= 1
    if k > 0 and analysis.lowers[k - 1] in words_of("replacing") and analysis.lowers[k] in GENITIVE:
        return True
    return (
        k > 1
        and analysis.lowers[k] in GENITIVE
        and analysis.lowers[k - 1] in words_of("preposition_noun")
        and analysis.word_class(k - 2) == "ADP"
    )


def _before_examples(analysis: Analysis, start: int) -> Phrase | None:
    """Return the phrase that an amount is an example of: "items such as $5m for parks"; None where it is none."""
    k = start - 1
    if k < 1 or not analysis.same_sentence(k - 1, start):
        return None
    such_as = analysis.lowers[k - 1] in words_of("exemplifying") and analysis.lowers[k] in MANNER
    k -= 2 if such_as else 1 if analysis.lowers[k] in words_of("inclusion") else k + 1
    k -= k > 0 and analysis.words[k] == ","
    return analysis.phrase_before(k + 1)


def _before_particle(analysis: Analysis, start: int) -> Phrase | None:
    """Return the phrase that is up or down by an amount: "With demand up 18%", "and costs down 60%", "sent it up 9%".

    None for a trading session, whose share or index closed "the session up 2%", and for a day or another date.
    """
    k = start - 1
    k -= k > 0 and analysis.lowers[k] in AGENT
    if k < 1 or analysis.lowers[k] not in _PARTICLES or not analysis.same_sentence(k - 1, start):
        return None
    phrase = analysis.phrase_before(k)
    if phrase is None or phrase.first == 0 or phrase.kind != "noun":
        return None
    if analysis.lowers[k] in POINT:  # "with the temperature at 19 degrees"
        return phrase if analysis.lowers[phrase.first - 1] in COMPANY else None
    moved = phrase.first - 1  # "sending its shares up 19%"
    sent = analysis.word_class(moved) == "VERB" and analysis.lemma(moved) in words_of("sending")
    return phrase if sent or analysis.lowers[moved] in _VERBLESS else None


def _before_each(analysis: Analysis, start: int) -> Phrase | None:
    """Return the things each of which has the amount: "fitted with collars, each costing $90"."""
    k = start - 2
    apart = k > 1 and analysis.lowers[k] in words_of("distributive_pronoun") and analysis.words[k - 1] == ","
    if not apart or not analysis.same_sentence(k, start):
        return None
    measured = analysis.lowers[k + 1].endswith(GERUND_ENDING) or analysis.lowers[k + 1] in _WORTH
    phrase = analysis.phrase_before(k - 1) if measured else None
    return phrase if phrase is not None and phrase.kind == "noun" else None


def label_before(analysis: Analysis, start: int, barred: AbstractSet[int]) -> NounRange:
    """Return the label before an amount: "Total cost: $41,000" and "Basic plan – $9" in a line, "of magnitude 6.4"."""
    k = start - 1
    if k >= 0 and analysis.lowers[k] in words_of("scale_noun"):
        return k, start
    # "Basic plan: From $9"
    k -= k > 0 and analysis.words[k - 1] == ":" and analysis.lowers[k] in SOURCE and analysis.words[k].istitle()
    dash = k > 0 and analysis.words[k] in "–—-" and is_spaced(analysis, k)
    if k >= 0 and "\t" in analysis.text[analysis.ends[k] : analysis.starts[k + 1]]:
        k += 1  # the cell before: "Cover design\t$300"
    elif k < 1 or not (dash or analysis.words[k] == ":"):
        return None
    first = _label_start(analysis, k)
    if analysis.words[k - 1] == ")":  # "Full service (oil, filters): $300"
        k = next((j for j in range(k - 1, first, -1) if analysis.words[j] == "("), k)
    past = analysis.lowers[first].endswith(PAST_ENDING)  # "Estimated cost of repairs"
    if k - first > _LONGEST_LABEL or any(analysis.is_finite(j) for j in range(first + past, k - 1)):
        return None
    if k - first > 1 and all(_is_in_label(analysis, j) for j in range(first, k)):  # "Small/basic kitchens: $9"
        return first, k
    if k - first > 1 and analysis.tag(k - 1) in "dp" and analysis.tag(k - 2) == "N":  # "Votes cast: 9,120"
        return noun_of(analysis, analysis.phrase_up_to(k - 1), barred)
    misread = k - first > 1 and analysis.is_finite(k - 1)  # a label has no verb
    if misread and analysis.lowers[k - 1].endswith(THIRD_PERSON_ENDING):  # "Small remodels: $9"
        return first, k
    label = analysis.phrase_of(k - 1 - misread) if k > first else None
    opening = _opening_phrase(analysis, first, k)
    if opening is not None and not misread:
        return noun_of(analysis, opening, barred)  # "Attendance over two days: 45,000"
    of_sum = analysis.lowers[first] in words_of("sum")  # "Number of students enrolled: 12"
    if label is None or (misread and not of_sum):
        return None
    label = whole_phrase(analysis, label, barred)
    return noun_of(analysis, label, barred) if label.first - first <= 1 + of_sum else None


def _opening_phrase(analysis: Analysis, first: int, colon: int) -> Phrase | None:
    """Return the phrase that opens a label if prepositions join the rest to it: "Cost" of "Cost of repairs:"."""
    described = (
        analysis.lowers[first].endswith(PAST_ENDING) and analysis.word_class(first + 1) == "NOUN"
    )  # "Estimated cost"
    phrase = analysis.phrase_of(first + described)
    if phrase is None or phrase.first > first + described or phrase.kind != "noun":
        return None
    at = phrase.last
    if analysis.lowers[phrase.head] in words_of("sum") or at >= colon:
        return None
    if analysis.word_class(at) != "ADP" and analysis.lowers[at] not in words_of("participle_preposition"):
        return None
    return phrase._replace(first=first) if described else phrase


def _label_start(analysis: Analysis, k: int) -> int:
    """Return the first token of the label that ends at token `k`, behind the sign of a list: "- Adults: $12"."""
    first = analysis.paragraphs[bisect_right(analysis.paragraphs, (k, len(analysis.words))) - 1][0]
    first = max(first, analysis.sentence(k - 1).first)
    return first + (first + 1 < k and analysis.words[first] in _BULLETS)


def _is_in_label(analysis: Analysis, k: int) -> bool:
    """Whether a token is a noun, its modifier or what joins two of them."""
    return analysis.word_class(k) in ("NOUN", "PROPN", "ADJ", "X") or analysis.words[k] in _JOINS


def _linked(analysis: Analysis, start: int, barred: AbstractSet[int], *, counts: bool) -> NounRange:
    """Return the phrase that "of", "worth" and the like join the amount to: "a fine of $3m", "cocaine worth R12m"."""
    k = start if analysis.lowers[start] in INTERVAL else start - 1  # "gusts between 60 and 70 mph"
    k -= k == start and k > 0 and analysis.lowers[k - 1] in GENITIVE
    k -= k > 1 and analysis.word_class(k) == "ADV" and analysis.lowers[k - 1] in GENITIVE  # "a fee of just $3"
    either = " ".join(analysis.lowers[max(0, k - 2) : k + 1]) in words_of("margin_sign")
    k -= 3 * either
    if either and k > 0 and analysis.word_class(k) == "NOUN" and (margin := analysis.phrase_up_to(k + 1)) is not None:
        return noun_of(analysis, _outer(analysis, margin), barred)  # "margins of error plus or minus 4%"
    k = _before_opening(analysis, k)
    if k < 1 or not analysis.same_sentence(k - 1, start):
        return None
    k -= k > 1 and analysis.lowers[k] in _WAYS and analysis.words[k - 1] == "("  # "the bank (up 2%)"
    if analysis.words[k] == "(":  # "Reyes (38%) and Obi (45%)"
        named = analysis.phrase_up_to(k)
        return noun_of(analysis, named and _whole_name(analysis, named), barred)
    valued = analysis.lowers[k] not in GENITIVE and analysis.lowers[k - 1] in words_of("before_link")
    if analysis.lowers[k] not in words_of("noun_link") and not (valued and analysis.lowers[k] in POINT):
        return None
    apart = analysis.lowers[k] in _OF and analysis.words[k - 1] == ","  # "17 trees, worth $3m"
    end = k - valued - apart  # "a deal valued at $3m"
    if end < 1 or end - 1 in barred:
        return None
    phrase = analysis.phrase_up_to(end)
    if phrase is None or (amount_verb(analysis, end - 1) is not None and analysis.lowers[k] not in GENITIVE):
        return None
    before = phrase.first - 1
    if before > 0 and analysis.lowers[before - 1] in OUTWARD and analysis.lowers[before] in GENITIVE:
        return None  # "bought it out of bankruptcy for $3m"
    if analysis.lowers[k] in PURPOSE and analysis.lowers[end - 1] in words_of("asking"):
        return None  # "she calls for $3m"
    if analysis.lowers[k] in PURPOSE and not words_of("claiming").isdisjoint(bases_of(analysis.lowers[before])):
        return None  # "is suing the firm for $3m"
    if analysis.lowers[k] in PURPOSE and phrase.first > 1 and analysis.word_class(phrase.first - 2) == "AUX":
        return None  # "the house is on the market for $3m"
    if analysis.lowers[k] in _FOR and analysis.lowers[phrase.first - 1] in words_of("party_link"):
        traded = analysis.outer(phrase)  # "the house from Roe for $3m"
        return noun_of(analysis, whole_phrase(analysis, traded, barred), barred) if traded else None
    if analysis.lowers[k] in PURPOSE:  # "a flat in Lund for $3m"
        phrase = _traded(analysis, phrase, barred)
        alone = analysis.outer(phrase) is None or analysis.lowers[phrase.first - 1] not in COMPANY
        brought = analysis.lowers[phrase.first - 1] in COMPANY and analysis.lowers[phrase.first] in INDEFINITE
        if analysis.lowers[phrase.first - 1] in _BEFORE_PARTY and alone and not brought:  # "with a cheque for $3"
            return None  # "the painting went to Lund for $3m"
    if analysis.lowers[k] in POINT and phrase.last - phrase.first == 1 and analysis.word_class(phrase.first) == "VERB":
        return None  # "Bake at 550 degrees"
    if (analysis.lowers[k] in _OF or valued) and not counts:  # "with a crew of six"
        phrase = _sum_behind(analysis, phrase)
    if analysis.lowers[k] in GENITIVE:
        phrase = _outer(analysis, phrase)
    opener = analysis.lowers[phrase.first - 1]  # "stay dry, with highs of 35 degrees", "will see highs of 35 degrees"
    apart = opener in COMPANY or (opener in words_of("undergo") and analysis.tag(phrase.head) == "N")
    if analysis.lowers[phrase.head] in words_of("level_noun") and not apart:  # "Cocoa hit a record of $9,900"
        return walk_back(analysis, phrase.first, barred, -1) or noun_of(analysis, phrase, barred)
    return noun_of(analysis, phrase, barred)


def _before_opening(analysis: Analysis, k: int) -> int:
    """Return the token "worth" before what opens an amount, "worth an eye-watering £7,000"; else `k`."""
    at = k
    while at > 0 and k - at < _LONGEST_OPENING and analysis.word_class(at) in ("DET", "ADJ", "PUNCT", "VERB", "NOUN"):
        at -= 1
        if analysis.lowers[at] in _WORTH and analysis.word_class(at + 1) == "DET":
            return at
    return k


def _whole_name(analysis: Analysis, name: Phrase) -> Phrase:
    """Return a name with the name that "of" joins it to: "Bank of Lund"; not "shares of Lund"."""
    outer = analysis.outer(name)
    if outer is None or outer.kind != "name" or analysis.lowers[outer.last] not in GENITIVE:
        return name
    return name._replace(first=outer.first) if analysis.words[name.head][0].isupper() else name


def _traded(analysis: Analysis, phrase: Phrase, barred: AbstractSet[int]) -> Phrase:
    """Return what a phrase belongs to, "flat" of "a flat in Lund"; the phrase itself where that only measures it."""
    if analysis.lowers[phrase.first - 1] in COMPANY:  # "replace the lamps with lanterns for $3"
        return phrase
    whole = whole_phrase(analysis, phrase, barred)
    measures = analysis.lowers[whole.head] in words_of("single_unit") | words_of("quantifier")
    return phrase if measures and analysis.lowers[whole.last] in GENITIVE else whole


def _sum_behind(analysis: Analysis, phrase: Phrase) -> Phrase:
    """Return the noun that a place, a party or a matter belongs to: "rise" of "the rise in Peru of 4%".

    Matters are passed only up to what is paid or lost as a sum: "contract" of "a contract for the bridge worth $3m".
    """
    for _ in range(_LINKS):
        outer = analysis.outer(phrase) if analysis.lowers[phrase.first - 1] in _BEFORE_MATTER else None
        if outer is None or outer.kind != "noun":
            break
        known = analysis.lowers[phrase.first] in DEFINITE or phrase.owner is not None  # not "with a grade of 70%"
        party = phrase.kind == "name" or (known and noun_kind(analysis.lemma(phrase.head)) in PEOPLE)
        sums = words_of("transaction")
        matter = analysis.lowers[outer.head] in sums and analysis.lowers[phrase.head] not in sums
        if not party and not matter:
            break
        phrase = outer
    return phrase


def _outer(analysis: Analysis, phrase: Phrase) -> Phrase:
    """Return the phrase that "of" joins one to, from the outside: "margin" of "a margin of error"."""
    while (outer := analysis.outer(phrase)) is not None and outer.kind == "noun":
        if analysis.lowers[outer.last] not in GENITIVE:
            break
        if analysis.lowers[outer.head] in words_of("sum") | words_of("preposition_noun"):
            break
        phrase = outer
    return phrase
