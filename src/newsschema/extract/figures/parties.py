"""Who moves an amount without being described by it: payers and payees, owners, rivals in a contest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import amount_verb, bases_of, changes
from newsschema.extract.figures.words import COPULA, words_of
from newsschema.language.names import PEOPLE, given_names, noun_kind
from newsschema.lexicons.function_words import (
    AGENT,
    COMPANY,
    GERUND_ENDING,
    GOAL,
    PERSONAL_RELATIVE,
    POINT,
    PURPOSE,
    SOURCE,
)

if TYPE_CHECKING:
    from newsschema.language import Analysis, Phrase

_CHANGE_LINKS = SOURCE | AGENT | GOAL
_NEAR_OBJECT = 3  # tokens between a verb and the amount that is its object
_NO_OBJECT = frozenset({"ADP", "PART", "PUNCT", "VERB", "AUX"})  # classes of words that are not before an object


def is_handing_over(analysis: Analysis, k: int) -> bool:
    """Whether a gerund, or one misread as a noun, hands over the amount behind it: "reported spending $6m"."""
    lower = analysis.lowers[k] if k >= 0 else ""
    return lower.endswith(GERUND_ENDING) and not words_of("transfer").isdisjoint(bases_of(lower))


def is_party(analysis: Analysis, phrase: Phrase, start: int, *, is_money: bool) -> bool:
    """Whether the phrase before the amount at token `start` is a rival, or a person who pays: neither is described."""
    return _is_rival(analysis, phrase, start) or (is_money and _is_person_paying(analysis, phrase, start))


def _is_rival(analysis: Analysis, phrase: Phrase, start: int) -> bool:
    """Whether one side is ahead of the phrase before an amount: "Roe led Obi by 20 points"."""
    by = start - 1 - (analysis.word_class(start - 1) == "ADV")  # "by just 3 points"
    if analysis.lowers[by] not in AGENT:
        return False
    whole = analysis.outer(phrase) or phrase  # "trails the Secretary of State Ana Roe by"
    return any(
        part.first > 0 and analysis.lowers[part.first - 1] in words_of("of_two_sides") for part in (phrase, whole)
    )


def _is_person_paying(analysis: Analysis, phrase: Phrase, start: int) -> bool:
    """Whether money goes to or from the people before it: "fined drivers from $50 to $200"; not "fares from $2"."""
    if analysis.lowers[start - 1] not in SOURCE or any(analysis.tag(k) != "r" for k in range(phrase.last, start - 1)):
        return False  # "saves shoppers anywhere from $200 to $500"
    return noun_kind(analysis.lemma(phrase.head)) == "person"


def is_given(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether the verb before a phrase gives it an amount or takes one from it: "cost the town", "pays nurses"."""
    verb = phrase.first - 1
    if verb < 0:
        return False
    return analysis.lemma(verb) in words_of("transfer") or (verb > 0 and amount_verb(analysis, verb) is not None)


def is_receiver(analysis: Analysis, k: int) -> bool:
    """Whether the name that ends at a token is the first object of a verb that takes two: "cost Lund 300 jobs"."""
    phrase = analysis.phrase_of(k)
    verb = phrase.first - 1 if phrase is not None and phrase.kind in ("name", "noun") else -1
    return verb >= 0 and analysis.same_sentence(verb, k) and analysis.lemma(verb) in words_of("double_object")


def hands_over(analysis: Analysis, k: int, start: int, *, is_money: bool) -> bool:
    """Whether the verb at a token hands over, needs or forecasts the amount: its subject is not what it describes."""
    reached = analysis.lowers[start - 1] in _CHANGE_LINKS and k == start - 2
    extent = reached and analysis.tag(k) == "p"  # "was raised by 5%"
    if analysis.lowers[start - 1] in POINT or extent:
        return False
    lemma = analysis.lemma(k)
    if lemma in words_of("transfer"):
        return True
    if lemma not in words_of("transitive_change") or not is_money:
        return False
    subject = analysis.subject_of(k)  # "households gain £310", but "the shares gained $3"
    return subject is not None and noun_kind(analysis.lemma(subject.head)) in PEOPLE


def is_agent(analysis: Analysis, verb: int, start: int, subject: Phrase, kind: str) -> bool:
    """Whether somebody moves, takes or has the amount: "shoppers save $9", "Roe, who tills 4 hectares".

    Not who costs or weighs it: "the player costs $3m", "Roe weighs 90 kg".
    """
    between = range(verb + 1, start)
    particle = words_of("particle").isdisjoint(analysis.lowers[verb + 1 : verb + 2])
    between = between if particle else between[1:]  # "Neighbours chipped in $900"
    moved = subject.kind == "noun" and analysis.lemma(verb) not in words_of("part_verb") and _moves(analysis, verb)
    if kind == "percent" and (moved or analysis.lemma(verb) in words_of("owning")):
        kind = "money"  # "the family controls 40%", "the agency released 12%"; not "women comprise 12%"
    if kind not in ("money", "measure") or not _is_somebody(analysis, subject, kind):
        return False
    owned = analysis.lowers[start - 1] in COMPANY and noun_kind(analysis.lemma(subject.head)) != "group"
    if not owned and (len(between) > _NEAR_OBJECT or any(analysis.word_class(k) in _NO_OBJECT for k in between)):
        return False
    clause = analysis.clause_of(verb)
    if clause is None or clause.passive or analysis.lemma(verb) in COPULA or analysis.words[verb - 1] == "(":
        return False
    base = amount_verb(analysis, verb, start)
    acting = words_of("change_verb") | words_of("transfer") | words_of("acting")
    if kind == "measure" and subject.kind == "noun" and noun_kind(analysis.lemma(subject.head)) == "group":
        return analysis.lemma(verb) in acting  # "the pair ran 9 km"; not "the village lies 9 km north"
    return base is None or (kind == "measure" and base in acting)


def _moves(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is in the past or perfect and states no level or change: "released", "has sold"."""
    return analysis.tag(verb) in "dp" and amount_verb(analysis, verb) is None and not changes(analysis, verb)


def _is_somebody(analysis: Analysis, subject: Phrase, kind: str) -> bool:
    """Whether a subject is people by its noun, "shoppers", "who", or by its name: "the banker Ana Roe".

    Any name may move money; what has a measure may have a name too: "The Volo X3 makes 245 hp".
    """
    if subject.kind != "name":
        return analysis.lowers[subject.head] in PERSONAL_RELATIVE or noun_kind(analysis.lemma(subject.head)) in PEOPLE
    if kind == "money" and analysis.lowers[subject.head] in words_of("irregular_unit"):  # "Sterling bought $1.27"
        return False
    if kind == "money" or (subject.noun is not None and noun_kind(analysis.lemma(subject.noun)) == "person"):
        return True
    return not given_names("en").keys().isdisjoint(analysis.lowers[subject.first : subject.last - 1])


def is_charged(analysis: Analysis, verb: int) -> bool:
    """Whether people pay or sell at an amount: "Readers subscribe at $9", "Shops sell it at $9"; not "tea sells at"."""
    clause = analysis.clause_of(verb)
    if clause is None or clause.passive or clause.subject is None or verb not in clause.group:
        return False
    sold = analysis.lemma(verb) in words_of("traded") and analysis.word_class(verb + 1) == "PRON"
    return sold or noun_kind(analysis.lemma(clause.subject.head)) == "person"


def is_done_to(analysis: Analysis, subject: Phrase) -> bool:
    """Whether a subject is a clause whose gerund has the phrase as its object: "Closing the schools would save $4m"."""
    k = subject.first - 1
    if k < 0 or analysis.tag(k) != "g" or analysis.word_class(subject.first) not in ("DET", "PRON", "PROPN"):
        return False
    return analysis.starts_sentence(k) or analysis.word_class(k - 1) in ("PUNCT", "CCONJ", "SCONJ", "VERB")


def is_claimed(analysis: Analysis, start: int) -> bool:
    """Whether somebody is asked for the amount at a token: "asked the state for $3m", "is suing the firm for $3m"."""
    asked = analysis.phrase_before(start - 1) if start > 2 and analysis.lowers[start - 1] in PURPOSE else None
    verb = asked.first - 1 if asked is not None else -1
    return verb >= 0 and analysis.same_sentence(verb, start) and analysis.lemma(verb) in words_of("claiming")
