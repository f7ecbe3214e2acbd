"""The subject of the verb of an amount: the noun before it, that of its clause, or the one it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import opening_of_chain
from newsschema.extract.figures.words import words_of
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    COMPANY,
    COMPLEMENTIZER,
    GOAL,
    THING_RELATIVE,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.language import Analysis, Clause, Phrase

_RELATIVE, _JOINING = COMPLEMENTIZER | THING_RELATIVE, ADDITION | ALTERNATIVE | {"&"}
_NO_SUBJECT_BEHIND = words_of("attaching") | _JOINING | GOAL
_BEFORE_OBJECT = frozenset("NPdzmvpg")  # tags before a gerund whose object follows
_VERBS = frozenset("pdzm")  # tags of finite verbs and of participles, which are misread for them


def subject_before(analysis: Analysis, verb: int, barred: AbstractSet[int], later: int = -1) -> Phrase | None:
    """Return the subject of a verb: that of its clause, "The toll from a storm that hit two towns rose to 31".

    Of a participle it is the phrase right before: "lines ranging from 3 to 5 MW". `later` is a verb behind without a
    subject of its own.
    """
    clause, near = analysis.clause_of(verb), _phrase_right_before(analysis, verb, barred)
    if clause is None or verb not in clause.group:
        return near or opening_of_chain(analysis, verb)
    misread = near is not None and near.first > clause.group[0]  # "had | lines | ranging from"
    subject = near if misread or not (clause.finite and clause.subject) else clause.subject
    return subject and (_before_relative(analysis, subject, max(clause.group[0], later)) or subject)


def _before_relative(analysis: Analysis, subject: Phrase, verb: int) -> Phrase | None:
    """Return the noun of which a relative clause is that has the subject: "The loan that the bank gave | was $3m".

    None where the subject has no verb of its own before `verb`: "a sign that prices rose 3%".
    """
    that = subject.first - 1
    if that < 1 or analysis.lowers[that] not in _RELATIVE or analysis.word_class(that - 1) != "NOUN":
        return None
    between = range(subject.last, verb)
    own = any(analysis.tag(k) in _VERBS for k in between) or (
        subject.last - subject.first > 1 and analysis.lowers[subject.last - 1] in words_of("past_verb")
    )  # "the rate that the board | set | is"
    joined = any(analysis.word_class(k) in ("CCONJ", "PUNCT") for k in between)
    return analysis.phrase_before(that) if own and not joined else None


def _phrase_right_before(analysis: Analysis, verb: int, barred: AbstractSet[int]) -> Phrase | None:
    """Return the phrase that ends at a verb and belongs to no preposition, as a date before it may: "profit rose"."""
    aside = analysis.tag(verb) == "g" and analysis.word_class(verb - 1) == "ADV"  # "salaries there averaging $9"
    verb -= aside
    phrase = analysis.phrase_before(verb)
    if phrase is None or phrase.kind not in ("noun", "name"):
        return None
    if analysis.word_class(phrase.head) not in ("NOUN", "PROPN", "NUM"):  # "was late rising 3%"
        return None
    if is_object_of_gerund(analysis, phrase):
        return None  # "those who reported using it were", "the number of people claiming benefits rose"
    link = analysis.lowers[phrase.first - 1] if phrase.first and phrase.first not in barred else ""
    if (aside or analysis.tag(verb) == "g") and phrase.last == verb and link in COMPANY:
        return phrase  # "with fees ranging from 2 to 9 percent"
    return None if link in _NO_SUBJECT_BEHIND else phrase


def is_object_of_gerund(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a gerund behind a noun or verb has the phrase as its object: "people | claiming | benefits"."""
    gerund = phrase.first - 1
    if gerund < 1 or not analysis.same_sentence(gerund - 1, gerund):
        return False
    return analysis.tag(gerund) == "g" and analysis.tag(gerund - 1) in _BEFORE_OBJECT


def shared_clause(analysis: Analysis, k: int) -> Clause | None:
    """Return the finite clause whose subject a verb shares: "she hopes to hit 3 and reach 5", "it grew, adding 5%"."""
    link = k - 1 - (analysis.word_class(k - 1) == "ADV")
    if link < 0 or analysis.word_class(k - 1) == "ADP":
        return None
    if not (analysis.words[link] == "," if analysis.tag(k) == "g" else analysis.word_class(link) == "CCONJ"):
        return None
    clauses = analysis.clauses(analysis.sentence(k))
    before = [clause for clause in clauses if clause.finite and clause.group[-1] < k and clause.kind != "relative"]
    return before[-1] if before else None


def to_verb(analysis: Analysis, subject: Phrase, verb: int) -> Phrase:
    """Return a subject with what belongs to it before and behind: "Waiting lists grew", "the Trade Average rose"."""
    opening = analysis.sentence(verb).first
    if subject.first == opening + 1 and analysis.tag(opening) == "g" and analysis.word_class(subject.first) != "DET":
        subject = subject._replace(first=opening)
    last = subject.last
    while last < verb and analysis.words[last].istitle():
        last += 1
    return subject._replace(last=last) if last == verb else subject


def last_joined(analysis: Analysis, subject: Phrase, verb: int) -> Phrase:
    """Return the last of the phrases that "and" joins as a subject: "goat and sheep prices are down"."""
    if subject.last >= verb or analysis.lowers[subject.last] not in _JOINING:
        return subject
    other = analysis.phrase_before(verb)
    return other if other is not None and other.kind in ("noun", "name") else subject
