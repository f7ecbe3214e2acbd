"""What ages, ranks and multiples are of: "a 62-year-old fisherman", "the second-largest economy", "doubled output"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.behind import past_participle, phrase_after
from newsschema.extract.figures.described import described_noun
from newsschema.extract.figures.nouns import HYPHENS, noun_of
from newsschema.extract.figures.words import words_of
from newsschema.language.names import given_names, noun_kind
from newsschema.lexicons.function_words import (
    ADDITION,
    GENITIVE,
    MANNER,
    OUTWARD,
    OWNER_ENDINGS,
    PAST_ENDING,
    POINT,
    SUPERLATIVE_ENDING,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis, Phrase

_MOST, _OF_WHOLE = words_of("superlative_degree"), words_of("partitive") | OUTWARD


def changed_object(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return the object that a multiple changes: "the mill doubled its output"."""
    k = found.end
    if k >= len(analysis.words) or not analysis.same_sentence(found.start, k):
        return None
    if analysis.lowers[k] in words_of("demonstrative"):  # read as a pronoun: "to more than triple that figure"
        return noun_of(analysis, analysis.phrase_from(k + 1) or analysis.phrase_from(k), barred)
    owned = analysis.word_class(k) == "DET" or (analysis.word_class(k) == "PRON" and analysis.is_possessive(k))
    phrase = analysis.phrase_from(k)
    if not owned and phrase is not None and phrase.owner:  # "doubled Villa's lead"
        return noun_of(analysis, phrase, barred)
    if owned:
        return noun_of(analysis, phrase, barred) or phrase_after(analysis, k, barred)  # "doubled its bid last year"
    bare = phrase is not None and phrase.kind == "noun"
    if bare and not analysis.lowers[k - 1].endswith(PAST_ENDING):  # "would triple production"
        return noun_of(analysis, phrase, barred)
    bare = bare and phrase is not None and analysis.tag(phrase.head) == "N"
    clause = analysis.clause_of(k - 1) if bare else None  # "the rule halved service calls"
    has_subject = clause is not None and clause.finite and k - 1 in clause.group and clause.subject is not None
    return noun_of(analysis, phrase, barred) if has_subject and not _is_subject(analysis, phrase) else None


def _is_subject(analysis: Analysis, phrase: Phrase | None) -> bool:
    """Whether a verb is behind a phrase, which is rather its subject: "profits doubled, officials said"."""
    return phrase is None or (phrase.last < len(analysis.words) and analysis.is_finite(phrase.last))


def who_is_of_age(
    analysis: Analysis, found: Quantity, barred: AbstractSet[int], last: tuple[Quantity, NounRange] | None
) -> NounRange:
    """Return who is of an age: "a 62-year-old fisherman", "Ada Obi, 25", "children under five"."""
    if analysis.lowers[found.end - 1].endswith(OWNER_ENDINGS):  # "the 22-year-old's contract"
        return None
    if last is not None and last[0].kind == "age" and _is_joined(analysis, last[0], found):
        return last[1]  # "two men, aged 24 and 31"
    worded = found.end < len(analysis.words) and analysis.words[found.end - 1][0].isalpha()
    worded = worded and analysis.lowers[found.start] not in MANNER  # "boys as young as nine carried"
    if worded and found.end - found.start > 2:
        span = phrase_after(analysis, found.end, barred)
        if span is not None:
            owned = any(analysis.is_possessive(k) for k in range(*span))  # "his 40-year-old cousin's van"
            return None if owned else span
    if last is not None and found.start and analysis.lowers[found.start - 1] in words_of("antecedent"):
        return last[1]  # "children, half of them under five"
    k = found.start - 1
    if k > 0 and analysis.lowers[k] in POINT and analysis.word_class(k - 1) == "NOUN":
        return None  # "left school at 15"
    if k >= 0 and analysis.lowers[k] in POINT and analysis.words[found.end : found.end + 1] == [","]:
        return phrase_after(analysis, found.end + 1, barred)  # "At 19, Ana Roe won"
    skipped = words_of("before_age")
    while k > 0 and (analysis.words[k] in ",(" or analysis.lowers[k] in skipped):
        k -= 1
    if k < 0 or k == found.start or not analysis.same_sentence(k, found.start):
        return None
    if k + 1 == found.start and analysis.word_class(k) == "ADJ":  # "a very nice 6 year old"
        return None
    if analysis.lowers[k] in words_of("turning") and k:  # read as a noun: "the show turns 40 years old"
        k -= analysis.word_class(k) not in ("AUX", "VERB")
    if analysis.word_class(k) in ("AUX", "VERB"):
        return described_noun(analysis, k, barred, is_verb=True)
    phrase = analysis.phrase_up_to(k + 1)
    if phrase is not None and analysis.words[k + 1 : k + 2] == [","]:
        phrase = _holder(analysis, phrase) or phrase
    return noun_of(analysis, phrase, barred)


def _is_joined(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether only "and" is between two figures."""
    return last.end + 1 == found.start and analysis.lowers[last.end] in ADDITION


def _holder(analysis: Analysis, place: Phrase) -> Phrase | None:
    """Return who a role or place between commas is of: "Roe" of "Roe, mayor of Lund, 52" and of "Roe, of Lund, 52".

    Without a name before it is the role: "teacher" of "a teacher from Lund, 38". None for the relative of somebody,
    whose own age it may be: "the mother of Leo, 4".
    """
    for _ in range(_LINKS):
        link = place.first - 1
        if place.kind != "name" or link < 1 or analysis.lowers[link] not in _OF_PLACE:
            return None
        role = analysis.phrase_before(link)
        if role is None:
            return _named_before(analysis, link)
        if analysis.lowers[link] in GENITIVE and analysis.lowers[place.first] in given_names("en"):
            return None
        if (named := _named_before(analysis, role.first)) is not None:
            return named
        if noun_kind(analysis.lemma(role.head)) == "person":
            return role
        place = role  # "a nurse at Garrity Hospital in Lund"
    return None


_OF_PLACE = words_of("before_home")
_LINKS = 3  # prepositions between a person and the place before an age


def _named_before(analysis: Analysis, at: int) -> Phrase | None:
    """Return the name that a comma right before a token ends; None for none."""
    comma = at - 1
    named = analysis.phrase_before(comma) if comma > 0 and analysis.words[comma] == "," else None
    return named if named is not None and named.name is not None else None


def what_is_ranked(analysis: Analysis, k: int, barred: AbstractSet[int]) -> NounRange:
    """Return what is ranked: "the second-largest economy", "30th among the towns"."""
    n, lowers = len(analysis.words), analysis.lowers
    hyphened = k < n and analysis.words[k] in HYPHENS
    k += hyphened
    if k < n and (lowers[k].endswith(SUPERLATIVE_ENDING) or lowers[k] in _MOST):
        k += 1
        if lowers[k - 1] in _MOST and k + 1 < n:
            k += 2 if analysis.words[k] in HYPHENS else analysis.word_class(k) == "ADJ"  # "second-most-visited"
    elif k < n and hyphened:  # "second-placed City", "a sixth-place finish"
        k += 1
    elif k < n and lowers[k] in _OF_WHOLE:
        k += 1 + (lowers[k] in OUTWARD)
    phrase = analysis.phrase_of(k)
    if phrase is not None and phrase.owner and phrase.owner[1] > k:  # "fourth-placed Lund's five-point lead"
        return None
    span = phrase_after(analysis, k, barred)
    return span and past_participle(analysis, span)
