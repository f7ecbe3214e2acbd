"""Noun phrases as figures need them: without owners and numbers, whole with what is attached, and verbs of amounts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.words import ADVERBS, CONJUNCTIONS, COPULA, values_of, words_of
from newsschema.language import Phrase
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADVERB_ENDING, EARLIER, GENITIVE, GERUND_ENDING, INSIDE

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.language import Analysis

NounRange = tuple[int, int] | None
"""A phrase as tokens, from the first to one past the last."""

HYPHENS = "-‑‐"
_SIGNS = frozenset("%$€£¥")
ADVERBIAL_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in words_of("adverbial"))
_LONGEST_OPENING = 5  # tokens between a verb and the number of its amount
# Endings of verb forms, and what the base form may have instead.
_ENDINGS = {ending: tuple(others.split("|")) for ending, others in values_of("verb_ending").items()}
_BEHIND_GERUND_STEM = _ENDINGS[GERUND_ENDING]
_FORTUNE, _THOSE, _THIS = words_of("noun_of_fortune"), words_of("plural_far"), words_of("singular_demonstrative")
_LIKE_PAST, _GROWTH, _OF_CHANGE = words_of("noun_like_past"), words_of("growth_noun"), INSIDE | GENITIVE
_BETWEEN_PERIODS = words_of("period_comparison")


def noun_of(analysis: Analysis, phrase: Phrase | None, barred: AbstractSet[int]) -> NounRange:
    """Return a phrase without its owner, determiners, numbers and dates; None for a pronoun, a date or a sum.

    Of "the number of seats" it is "seats".
    """
    if phrase is None or phrase.kind in ("pronoun", "number") or phrase.head in barred:
        return None
    if phrase.owner is None and phrase.head + 1 == phrase.last and analysis.is_possessive(phrase.head):
        return None  # "Obi's was 45%"
    if phrase.first + 1 == phrase.last and _is_adverb(analysis, phrase.first):
        return None  # "Generally, 9 kg is enough"
    word = analysis.words[phrase.head]  # in lower case: not "the Lund Average"
    if (of_sum := word in words_of("sum")) or word in words_of("quantifier"):
        inner = _summed(analysis, phrase)
        alone = phrase.last >= len(analysis.words) or analysis.word_class(phrase.last) in ("VERB", "AUX")
        if inner is not None or (of_sum and not alone):  # "the final amount was 5% lower"
            return noun_of(analysis, inner, barred)
    if word in words_of("unnamed_number") and phrase.head == phrase.first + 1 and _is_of_be(analysis, phrase):
        return None  # "the figure was 310"
    start = phrase.owner[1] if phrase.owner else phrase.first
    while start < phrase.head and (start in barred or _is_outside(analysis, start)) and not _is_part(analysis, start):
        sized = analysis.word_class(start) == "NUM" and analysis.words[start + 1] in HYPHENS
        start += 3 if sized and start + 3 <= phrase.head else 1  # "a two-bedroom house"
    if start == phrase.first and _is_behind_prefix(analysis, start):
        start -= 2
    start = _past_amount(analysis, start, phrase.head)
    start = _past_actor(analysis, start, phrase.head)
    if (
        start + 1 == phrase.last and analysis.lowers[start] in CONJUNCTIONS | ADVERBS
    ):  # "So totalling $212", "up from 7%"
        return None
    last = phrase.last + (" ".join(analysis.lowers[phrase.last - 1 : phrase.last + 1]) in _FORTUNE)
    return (start, last) if start < last else None


def _is_adverb(analysis: Analysis, k: int) -> bool:
    """Whether the first word of a sentence is read as a name but is an adverb by its ending: "Generally,"."""
    lower = analysis.lowers[k]
    comma = lower.endswith(ADVERB_ENDING) and analysis.words[k + 1 : k + 2] == [","]
    return comma and analysis.starts_sentence(k) and lower not in given_names("en")


def _is_of_be(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a form of "be" is right behind a phrase without an owner, whose number it states: "the figure was"."""
    behind = phrase.last < len(analysis.words) and analysis.lemma(phrase.last) in COPULA
    return behind and phrase.owner is None and analysis.word_class(phrase.first) == "DET"


def _summed(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return what a total or quantity is of: "seats" of "the number of seats"; None for a number or nothing."""
    behind = phrase.last + 1  # "the average on the key rate"
    attached = behind < len(analysis.words) and analysis.lowers[phrase.last] in words_of("attaching")
    inner = analysis.phrase_of(behind) if attached and analysis.same_sentence(phrase.head, behind) else None
    return None if inner is None or analysis.word_class(inner.first) in ("NUM", "SYM") else inner


def _is_behind_prefix(analysis: Analysis, k: int) -> bool:
    """Whether a hyphen joins a preposition to the word at a token: "after-tax profit", "in-person treatment"."""
    joined = k > 1 and analysis.words[k - 1] in HYPHENS and touches(analysis, k - 1)
    return joined and analysis.word_class(k - 2) in ("ADP", "SCONJ", "ADV")


def _past_amount(analysis: Analysis, k: int, head: int) -> int:
    """Return the token behind the amount in a phrase from token `k` on: "the entire 25% stake"."""
    signs = [j for j in range(k, head) if analysis.words[j] in _SIGNS]
    return next((j for j in range(signs[-1] + 1, head) if analysis.word_class(j) != "NUM"), head) if signs else k


def _past_actor(analysis: Analysis, k: int, head: int) -> int:
    """Return the token behind a verb misread as part of its object: "makers increase output", "those holding sums"."""
    those = k > 0 and analysis.lowers[k - 1] in _THOSE and analysis.lowers[k].endswith(GERUND_ENDING)
    if those and k + 1 < head and analysis.tag(k + 1) == "a":
        return k + 1
    acts = k + 1 < head and analysis.tag(k) == "N" and analysis.tag(k + 1) == "n"
    return k + 2 if acts and analysis.lowers[k + 1] in words_of("change_verb") else k


def _is_part(analysis: Analysis, k: int) -> bool:
    """Whether an adverb belongs to the modifier behind it: "a second-hand car", "a newly built hall"."""
    if analysis.word_class(k) != "ADV" or k + 2 >= len(analysis.words):
        return False
    if analysis.words[k + 1] in HYPHENS and touches(analysis, k + 1):
        return True
    return analysis.lowers[k].endswith(ADVERB_ENDING) and analysis.tag(k + 1) in "apg"


def _is_outside(analysis: Analysis, k: int) -> bool:
    """Whether a token at the start of a phrase is no part of what is named: "the", "its", "some", "12", a hedge."""
    if analysis.word_class(k) in ("DET", "NUM", "ADV", "PUNCT", "SYM", "PRON"):
        return True
    return changes(analysis, k) or analysis.lowers[k] in words_of("hedging")


def changes(analysis: Analysis, k: int) -> bool:
    """Whether a token in front of a noun is the verb that changes it: "cut rates by", "for raising fares by"."""
    lower = analysis.lowers[k]
    if analysis.word_class(k) == "VERB" and analysis.lemma(k) in words_of("change_verb"):
        return True
    if not lower.endswith(GERUND_ENDING):
        return False
    stems = [lower[:-4], *(lower[:-3] + other for other in _BEHIND_GERUND_STEM)]
    return not words_of("change_verb").isdisjoint(stems)


def whole_phrase(analysis: Analysis, phrase: Phrase, barred: AbstractSet[int]) -> Phrase:
    """Return the phrase that one belongs to by prepositions: "shares" of "shares of the retailer in Peru"."""
    for _ in range(4):
        outer = analysis.outer(phrase) or _gerund_before(analysis, phrase)
        if outer is None or outer.head in barred or not _attaches(analysis, outer):
            break
        phrase = outer
    return phrase


def owned_noun(analysis: Analysis, k: int) -> Phrase | None:
    """Return the object that ends in a noun read as a past form: "cut its growth forecast to", "raised its bid by"."""
    if analysis.lowers[k] not in _LIKE_PAST or analysis.tag(k) not in "dp" or k < 2:
        return None
    phrase = analysis.phrase_before(k)
    owner = phrase.owner if phrase is not None else (k - 1, k) if analysis.word_class(k - 1) == "PRON" else None
    if owner is None or analysis.word_class(owner[0] - 1) != "VERB" or not analysis.same_sentence(owner[0] - 1, k):
        return None
    return Phrase(owner[0], k + 1, k, "noun", owner=owner)


def opening_of_chain(analysis: Analysis, verb: int) -> Phrase | None:
    """Return the first of the phrases that prepositions join up to a verb: "Grants to students from Lund | total"."""
    phrase = analysis.phrase_before(verb)
    while phrase is not None and phrase.first and analysis.word_class(phrase.first - 1) == "ADP":
        phrase = analysis.phrase_before(phrase.first - 1)
    opens = phrase is not None and analysis.starts_sentence(phrase.first)
    return phrase if opens and phrase is not None and phrase.kind == "noun" else None


def _gerund_before(analysis: Analysis, phrase: Phrase) -> Phrase | None:
    """Return the gerund that opens a sentence and that a preposition joins a phrase to: "Spending on roads"."""
    k = phrase.first - 2
    opens = k >= 0 and analysis.tag(k) == "g" and analysis.starts_sentence(k) and analysis.same_sentence(k, k + 2)
    return Phrase(k, k + 1, k, "noun") if opens else None


def _attaches(analysis: Analysis, outer: Phrase) -> bool:
    """Whether the preposition behind a phrase attaches what follows: "shares of the bank"; not "a cut in fares"."""
    link, head = analysis.lowers[outer.last], analysis.lowers[outer.head]
    if link in EARLIER and analysis.lowers[outer.last + 1] in words_of("accounting_item"):
        return True  # "profit before tax"
    if link not in words_of("attaching") or head in words_of("sum"):
        return False
    if link not in GENITIVE and amount_verb(analysis, outer.last - 1) is not None:
        return False
    if link not in INSIDE or head not in words_of("change_noun"):
        return True
    inner = analysis.phrase_from(outer.last + 1)
    return head in _GROWTH and inner is not None and inner.kind == "name"  # "growth in Norway"


@lru_cache(maxsize=4096)
def bases_of(lower: str) -> tuple[str, ...]:
    """Return what a word may be a form of, by its ending alone: itself and its stems without -s, -ed, -ing."""
    stems = [lower]
    for ending, others in _ENDINGS.items():
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            stem = lower[: -len(ending)]
            stems += [stem + other for other in others]
            if stem[-1:] == stem[-2:-1]:  # "dropped"
                stems.append(stem[:-1])
    return tuple(stems)


def amount_verb(analysis: Analysis, k: int, start: int = -1) -> str | None:
    """Return the base form of the verb at a token that amounts follow, also where its class is misread.

    "Rose" in "the Industrial Average rose 0.65" and "costs" in "each of its buildings costs about $40m" are verbs, as a
    noun is before them and an amount behind them; "rise" in "a rise of 5%" is none.
    """
    verbs = words_of("amount_verb")
    base = next((base for base in bases_of(analysis.lowers[k]) if base in verbs), None)
    if base is None or k == 0 or k + 1 >= len(analysis.words):
        return None
    if analysis.word_class(k) == "VERB":
        return base
    if _ends_changed_object(analysis, k):
        return None
    before = analysis.word_class(k - 1)
    if before == "ADJ" and analysis.lowers[k] in words_of("past_verb"):
        before = "NOUN"  # "the steel veteran rose 5%", but "a big drop from 5%"
    if before in ("DET", "ADJ", "ADP", "PUNCT", "VERB") and analysis.words[k - 1].islower():
        return None
    return base if k + 1 == start or _leads_to_amount(analysis, k + 1) else None


def _ends_changed_object(analysis: Analysis, k: int) -> bool:
    """Whether a noun ends the object or complement of a change: "cut storage costs by 30%", "a fall in costs to $3"."""
    phrase = analysis.phrase_before(k + 1)
    if phrase is None or phrase.first == 0 or phrase.head != k or analysis.tag(k) not in "nN":
        return False
    before = phrase.first - 1
    if analysis.word_class(before) == "VERB":
        return analysis.lemma(before) in words_of("change_verb")
    of_change = analysis.lowers[before] in _OF_CHANGE and before > 0
    return of_change and analysis.lowers[before - 1] in words_of("change_noun")


def _leads_to_amount(analysis: Analysis, k: int) -> bool:
    """Whether an amount begins at token `k` or behind the few words that open one: "by as much as 5%", "it from $3"."""
    for j in range(k, min(k + _LONGEST_OPENING, len(analysis.words))):
        word_class = analysis.word_class(j)
        if word_class in ("NUM", "SYM") or analysis.words[j][-1].isdigit():
            return True
        opens = word_class == "ADV" or analysis.lowers[j] in words_of("before_amount")
        if not opens and (j == k or not (word_class in ("DET", "ADJ") or analysis.is_participle(j))):
            return j > k and _is_currency(analysis, j)
    return False


def _is_currency(analysis: Analysis, k: int) -> bool:
    """Whether a token is the letters before an amount: "C $16m", "N650", "USD 5m"."""
    behind = analysis.word_class(k + 1) if k + 1 < len(analysis.words) else ""
    return behind == "SYM" or (behind == "NUM" and analysis.words[k].isupper())


def is_determined(analysis: Analysis, k: int) -> bool:
    """Whether a determiner or possessive right before a token makes it a noun, whatever its class: "cut its stake"."""
    before = analysis.word_class(k - 1) if k else ""
    if analysis.tag(k) == "z" and analysis.lowers[k - 1] in _THIS:
        return False  # "the fence here that reaches 9 feet"
    return before == "DET" or (before == "PRON" and analysis.is_possessive(k - 1))


def first_of_comparison(analysis: Analysis, k: int) -> int:
    """Return where "year-on-year" or "year over year" begins that ends at a token; else the token itself."""
    hyphened = k > 1 and analysis.words[k - 1] in HYPHENS
    link = k - 1 - hyphened
    first = link - 1 - hyphened
    if first < 0 or analysis.lowers[link] not in _BETWEEN_PERIODS or analysis.lowers[first] != analysis.lowers[k]:
        return k
    return first


def first_of_adverbial(analysis: Analysis, k: int) -> int:
    """Return where the adverbial of two words begins that ends at a token, "on average"; else the token itself."""
    if not 0 < k < len(analysis.words) or analysis.lowers[k] not in ADVERBIAL_ENDS:
        return k
    return k - (" ".join(analysis.lowers[k - 1 : k + 1]) in words_of("adverbial"))


def head_behind(analysis: Analysis, k: int) -> int | None:
    """Return the last word of the run of nouns and modifiers that begins at token `k`: "rise" of "pay rise in May"."""
    head = None
    for j in range(k, min(k + 5, len(analysis.words))):
        word_class = analysis.word_class(j)
        if word_class not in ("NOUN", "PROPN", "ADJ", "VERB") or (j > k and not analysis.same_sentence(k, j)):
            break
        misread = word_class == "VERB" or ((phrase := analysis.phrase_of(j)) is not None and phrase.head == j)
        head = j if word_class == "NOUN" or (head is None and misread and word_class != "PROPN") else head
    return head


def touches(analysis: Analysis, k: int) -> bool:
    """Whether token `k` touches the tokens on both sides."""
    starts, ends = analysis.starts, analysis.ends
    return 0 < k < len(starts) - 1 and ends[k - 1] == starts[k] and ends[k] == starts[k + 1]


def is_spaced(analysis: Analysis, k: int) -> bool:
    """Whether blanks are on both sides of a dash, which then ends the clause before it."""
    return k > 0 and analysis.ends[k - 1] < analysis.starts[k] and analysis.ends[k] < analysis.starts[k + 1]
