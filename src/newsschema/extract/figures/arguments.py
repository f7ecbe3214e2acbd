"""What an amount is of by the verb that takes it with another object: "charges $7 for a loaf", "put the toll at 87"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.behind import phrase_after
from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.nouns import bases_of, changes, noun_of, whole_phrase
from newsschema.extract.figures.words import words_of
from newsschema.language.names import PEOPLE, noun_kind
from newsschema.lexicons.function_words import (
    AGENT,
    COMPANY,
    GENITIVE,
    GOAL,
    INSIDE,
    POINT,
    PURPOSE,
    SOURCE,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.cases import Case
    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis, Phrase

_BEFORE_CLAUSE = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADV"})
_SEPARATION = words_of("separation")
_OFF = _SEPARATION | SOURCE
_COPULA = words_of("copula")
_RELATIVES = words_of("relative_of_thing")
_SPENDING = words_of("spending")
_NEAR_SPEND = 5  # tokens before an amount in which it is said to be spent: "spend a total of $2m on"
_NEAR_VERB = 6  # tokens between a verb and its amount: "charges its regular customers up to $7"


def priced_object(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return what money is paid, asked or got for: "charges $7 for a loaf"; people and purposes have no price."""
    if found.kind != "money":
        return None
    k = _past_date(analysis, found.end, barred)
    if word_at(analysis.lowers, k) not in PURPOSE or not _has_verb_before(analysis, found, words_of("priced")):
        return None
    if k + 1 >= len(analysis.words) or analysis.word_class(k + 1) == "VERB":  # "for repairing the roof"
        return None
    phrase = analysis.phrase_of(k + 1)
    if phrase is None or phrase.kind != "noun" or analysis.lemma(phrase.head) in words_of("time_unit"):
        return None
    return None if noun_kind(analysis.lemma(phrase.head)) in PEOPLE else phrase_after(analysis, k + 1, barred)


def _past_date(analysis: Analysis, k: int, barred: AbstractSet[int]) -> int:
    """Return the token behind the date that begins at a token or behind its preposition: "$7 in May for a loaf"."""
    k += k + 1 < len(analysis.words) and k + 1 in barred and analysis.word_class(k) == "ADP"
    while k in barred:
        k += 1
    return k


def added_object(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return what an amount is added to: "will add 8 cents to the price"."""
    k = found.end
    added = (
        found.kind != "count"
        and word_at(analysis.lowers, k) in GOAL
        and _has_verb_before(analysis, found, words_of("added"))
    )
    return phrase_after(analysis, k + 1, barred) if added else None


def taken(case: Case) -> Answer | None:
    """An amount that is taken off something, "shaved 2% off the bill", or is something: "$310 is the price"."""
    analysis, found = case.analysis, case.found
    k = found.end
    if k + 1 >= len(analysis.words) or (analysis.lowers[k] not in _OFF and analysis.word_class(k) != "AUX"):
        return None
    phrase = taken_off(analysis, found, case.barred) or predicate(analysis, found, case.barred)
    return Answer(phrase) if phrase is not None else None


def taken_off(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return what an amount is taken from or added to: "shaved 2% off the bill", "$3m was cut from the budget"."""
    n, k, verb = len(analysis.words), found.end, found.start - 1
    passive = analysis.word_class(k) == "AUX"
    while passive and k < n and analysis.word_class(k) in ("AUX", "ADV"):
        k += 1
    if passive:
        verb, k = k, k + 1
    else:
        verb -= verb > 0 and analysis.word_class(verb) == "ADV"
    if verb < 0 or k + 1 >= n or not analysis.same_sentence(verb, k + 1):
        return None
    bases = {analysis.lemma(verb), *bases_of(analysis.lowers[verb])}
    link = analysis.lowers[k]
    taken = link in _OFF and not words_of("take_off").isdisjoint(bases)
    taken = taken or (link in _SEPARATION and not words_of("take_away").isdisjoint(bases))
    added = passive and link in GOAL and not words_of("added").isdisjoint(bases)
    return phrase_after(analysis, k + 1, barred) if taken or added else None


def predicate(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return what an amount that opens its clause is said to be: "Some 9 kg is a good weight"; not "$9 is enough"."""
    k, first = found.end, found.start
    if analysis.lemma(k) not in _COPULA or found.kind not in ("money", "percent", "measure"):
        return None
    first -= first > 0 and analysis.lowers[first - 1] in words_of("demonstrative")
    opens = analysis.starts_sentence(first) or analysis.word_class(first - 1) in _BEFORE_CLAUSE
    if not opens or analysis.word_class(k + 1) != "DET":
        return None
    phrase = analysis.phrase_of(k + 1)
    if phrase is None or phrase.kind != "noun" or analysis.word_class(phrase.head) != "NOUN":
        return None
    vague = words_of("level_noun") | words_of("vague_noun") | words_of("time_unit")
    if not analysis.same_sentence(first, k + 1) or analysis.lowers[phrase.head] in vague:
        return None
    alone = word_at(analysis.lowers, phrase.last) not in GENITIVE  # "9% is a lot"
    return (
        None if alone and analysis.lowers[phrase.head] in words_of("quantifier") else noun_of(analysis, phrase, barred)
    )


def changed_by(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return the object that a verb changes by the percentage right behind it: "will raise fees 8 percent"."""
    phrase = object_before(analysis, found) if found.kind == "percent" else None
    if phrase is None and _is_before_object(analysis, found):
        return phrase_after(analysis, found.end, barred)
    return noun_of(analysis, phrase, barred) if phrase is not None else None


def _is_before_object(analysis: Analysis, found: Quantity) -> bool:
    """Whether what changes is behind its amount: "has increased by 7% the pay of nurses"."""
    k, end = found.start - 2, found.end
    if found.kind == "count" or k < 0 or analysis.lowers[k + 1] not in AGENT or end + 1 >= len(analysis.words):
        return False
    phrase = analysis.phrase_of(end + 1) if analysis.lowers[end] in words_of("article") else None
    if phrase is None or not analysis.same_sentence(k, end + 1) or not changes(analysis, k):
        return False
    acts = phrase.last < len(analysis.words) and analysis.is_finite(phrase.last)  # "rose by 7%, the bank said"
    return not acts and analysis.lowers[phrase.head] not in words_of("time_unit")  # "has grown by 7% the past year"


def object_before(analysis: Analysis, found: Quantity) -> Phrase | None:
    """Return the object of a verb of change up to an amount, without a preposition between; None for none."""
    end = found.start - (analysis.word_class(found.start - 1) == "ADV")  # "cuts emissions only 23 percent"
    phrase = analysis.phrase_up_to(end)
    if phrase is None or phrase.kind != "noun" or phrase.first == 0 or not changes(analysis, phrase.first - 1):
        return None
    if analysis.lowers[phrase.first - 1] in words_of("contest"):
        return None  # "lost that district 68% to 31%"
    return phrase if analysis.same_sentence(phrase.first - 1, found.start) else None


def placed_object(analysis: Analysis, found: Quantity, barred: AbstractSet[int]) -> NounRange:
    """Return the object that a verb places at an amount: "put the death toll at 87", "puts the party on 34%"."""
    k = found.start - 1
    link = analysis.lowers[k] if k > 1 else ""
    if link not in POINT and not (link in SURFACE and found.kind == "percent"):
        return None
    verbs = words_of("placed")
    if found.kind == "money":  # "rented out the hall in May at $9 a night"
        verbs |= words_of("traded")
        while k > 1 and (k - 1 in barred or (k in barred and analysis.word_class(k - 1) == "ADP")):
            k -= 1
    phrase = _placed_before(analysis, k) or analysis.phrase_before(k)
    if phrase is None or phrase.kind not in ("noun", "name"):
        return None
    if analysis.word_class(k - 1) == "VERB":
        return noun_of(analysis, phrase, barred)
    owned = phrase.first > 0 and analysis.lowers[phrase.first - 1] in COMPANY  # "hold a dinner with tickets at $9"
    whole = phrase if owned else whole_phrase(analysis, phrase, barred)
    verb = whole.first - 1
    verb -= verb > 0 and analysis.lowers[verb] in words_of("particle")
    if verb < 0 or not analysis.same_sentence(verb, k) or analysis.lemma(verb) not in verbs:
        return None
    return noun_of(analysis, whole, barred) if analysis.word_class(verb) == "VERB" else None


def _placed_before(analysis: Analysis, link: int) -> Phrase | None:
    """Return what a relative clause places, whose verb is right before the link: "a crowd that police put at 900"."""
    verb = link - 1
    subject = analysis.phrase_before(verb) if analysis.lemma(verb) in words_of("placed") else None
    relative = subject.first - 1 if subject is not None else 0
    if relative < 1 or analysis.lowers[relative] not in _RELATIVES or not analysis.same_sentence(relative, link):
        return None
    return analysis.phrase_before(relative - (analysis.words[relative - 1] == ","))


def _has_verb_before(analysis: Analysis, found: Quantity, verbs: AbstractSet[str]) -> bool:
    """Whether the nearest verb before an amount is one of some, with at most an indirect object between."""
    for k in range(found.start - 1, max(-1, found.start - 1 - _NEAR_VERB), -1):
        if not analysis.same_sentence(k, found.start) or analysis.words[k] in ",;:":
            return False
        if analysis.word_class(k) == "VERB":
            return analysis.lemma(k) in verbs
    return False


def states_matter(analysis: Analysis, found: Quantity, k: int) -> bool:
    """Whether the preposition at token `k` says what money consists of or is spent on: "$5m in aid", "$2m on parks"."""
    if k + 1 >= len(analysis.words):
        return False
    if analysis.lowers[k] in SURFACE:
        before = range(max(0, found.start - _NEAR_SPEND), found.start)
        return any(not _SPENDING.isdisjoint((analysis.lemma(j), *bases_of(analysis.lowers[j]))) for j in before)
    if analysis.lowers[k] not in INSIDE:
        return False
    closed = k > found.end and analysis.words[k - 1] == ")"  # "$5 million (€4 million) in aid"
    owned = analysis.word_class(k + 1) in ("DET", "PRON")
    if (k != found.end and not closed) or owned:  # "in the bank", "in its first week", "a month in court"
        return False
    phrase = analysis.phrase_of(k + 1)
    if analysis.words[k + 1][0].isupper():  # "$5m in American wheat", but "$5m in Paris"
        if phrase is None or analysis.word_class(k + 1) != "ADJ" or analysis.word_class(phrase.head) != "NOUN":
            return False
        return analysis.words[phrase.head].islower()
    if phrase is not None and phrase.first == k + 1 and analysis.word_class(phrase.head) == "PROPN":
        return False  # "$5m in northern Ghana"
    if analysis.lowers[k + 1] in words_of("means_of_payment"):  # "bought it for $5m in cash", "pays $5m in shares"
        link = found.start - 1
        return analysis.lowers[link] not in PURPOSE and analysis.lemma(link) not in words_of("priced")
    return analysis.lowers[k + 1] not in words_of("no_matter")
