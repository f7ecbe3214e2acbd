"""What the present tense of a clause says of a date in it: "votes on Friday" is arranged, "shows" decides nothing."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.extract.dates.governing import INVARIANT, clause_with
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.words import SCHEDULED_PLURAL, SCHEDULED_SINGULAR
from newsschema.lexicons.function_words import INFINITIVE, PLURAL_ENDING, SOURCE, THIRD_PERSON_ENDING

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis, Clause

# Verbs whose present states no event; prepositions whose noun a date belongs to ("for a shooting on Friday").
_STATIVE, _ABOUT = words("stative"), words("topic")
# Verbs of looking into what is past ("is investigating a fire on Friday"); of wanting somebody to do something.
_LOOKING_BACK, _WANTING = words("looking_back"), words("wanting")
# Verbs that take another verb without "to": "let", "see".
_CAUSING = words("causing")
_HABITUAL = words("habitual")
_BE = words("bare_be")
# Verbs that state an event only where no object is between them and the date.
_FOLLOWING, _NEXT = words("following_verb"), 2
# How many words lie between the verb and the date, at most.
_FARTHEST = 14
# A date that begins after so many words at most leads its sentence in.
_LEADING = 1
_OBJECTS = {"DET", "PRON", "ADV"}
_NOUNS = frozenset({"NOUN", "PROPN"})


def is_arranged(analysis: Analysis, one: Expression) -> bool:
    """Whether a date is to come because its clause states an event in the present: "The inquiry reports on Monday"."""
    clause = clause_with(analysis, one.first)
    if clause is None or clause.kind == "participle":
        return _has_unseen_verb(analysis, one)
    if clause.kind == "infinitive" and clause.introducer >= 0:
        return _is_intended(analysis, clause) or _is_announced(analysis, clause)
    bare = clause.kind == "infinitive" and _follows_noun(analysis, clause.verb)
    plain = clause.tense == "pres" and not (clause.perfect or clause.modal)
    if not bare and not (plain and clause.subject):
        return False
    if not _is_beside(clause, one) or _is_caused(analysis, clause) or _is_about(analysis, one, clause.verb):
        return False
    lemma = analysis.lemma(clause.verb)
    if clause.progressive:
        return lemma not in _LOOKING_BACK
    if clause.passive or analysis.lowers[clause.verb] in INVARIANT:
        return False
    if lemma in _BE and (one.day or one.weekday):  # "the call is at 9 a.m. on Friday", "is out from Friday"
        begins = analysis.word_class(clause.verb + 1) in ("ADP", "ADV") or analysis.lowers[one.first - 1] in SOURCE
        return clause.verb < one.first and begins
    alone = lemma in _FOLLOWING and one.first - clause.verb <= _NEXT  # "chemistry follows on Friday"
    return (alone or lemma not in _STATIVE) and analysis.tag(clause.verb) != "m"


def is_arranged_behind(analysis: Analysis, one: Expression, at: int) -> bool:
    """Whether a clause introduced behind a token arranges a date: "urged people to leave on Friday"."""
    between = analysis.lowers[at + 1 : one.first - 1]
    scheduled = not (SCHEDULED_PLURAL.isdisjoint(between) and SCHEDULED_SINGULAR.isdisjoint(between))
    if ("," in between or scheduled) and analysis.clause_of(at) is not (clause := analysis.clause_of(one.first)):
        states = clause is not None and clause.finite and clause.verb > at
        if states and is_arranged(analysis, one):
            return True  # "The tablet, unveiled on Tuesday, ships in May", "Talks held on Monday resume on Friday"
    if INFINITIVE.isdisjoint(between) and analysis.pack.introducers.keys().isdisjoint(between):
        return False  # without reading the sentence
    if not analysis.same_sentence(one.first, at):
        return False
    clause = analysis.clause_of(one.first)
    return clause is not None and at < clause.introducer < clause.verb < one.first and is_arranged(analysis, one)


def is_general(analysis: Analysis, one: Expression) -> bool:
    """Whether a clause of the present states what holds at any time: "it is cold at night", "has one planned"."""
    clause = analysis.clause_of(one.first)
    while one.relation == "the" and clause is not None and clause.kind == "participle":
        clause = _clause_before(analysis, clause)
    if clause is None or not clause.finite or clause.tense != "pres":
        return False
    return not (clause.perfect or clause.progressive or analysis.lowers[clause.verb] in INVARIANT)


def is_habitual(analysis: Analysis, one: Expression) -> bool:
    """Whether a sentence states what somebody does again and again: "They often met at noon"."""
    sentence = analysis.sentence(one.first)
    return not _HABITUAL.isdisjoint(analysis.lowers[sentence.first : sentence.last])


def _is_intended(analysis: Analysis, clause: Clause) -> bool:
    """Whether an infinitive is what somebody wants of another: "they want him to testify on Friday"."""
    matrix = _clause_before(analysis, clause)
    return matrix is not None and not matrix.perfect and analysis.lemma(matrix.verb) in _WANTING


def _is_announced(analysis: Analysis, clause: Clause) -> bool:
    """Whether an infinitive is the only verb of its sentence, as in headlines: "Council to review the site Friday"."""
    clauses = analysis.clauses(analysis.sentence(clause.verb))
    subject = clause.introducer - 1
    if len(clauses) > 1 or subject < analysis.sentence(clause.verb).first:
        return False
    return analysis.words[subject][0].isupper() or analysis.word_class(subject) == "NOUN"  # "Lobi United to play"


def _is_caused(analysis: Analysis, clause: Clause) -> bool:
    """Whether a verb without "to" depends on the one before: "let the case go ahead", "saw him leave"."""
    matrix = _clause_before(analysis, clause)
    return matrix is not None and clause.introducer < 0 and analysis.lemma(matrix.verb) in _CAUSING


def _clause_before(analysis: Analysis, clause: Clause) -> Clause | None:
    """Return the clause whose verb is the last before that of a clause, in its sentence."""
    clauses = analysis.clauses(analysis.sentence(clause.verb))
    place = bisect_left(clauses, clause.verb, key=lambda other: other.verb)
    return clauses[place - 1] if place else None


def _is_beside(clause: Clause, one: Expression) -> bool:
    """Whether a date follows a verb closely, or leads the clause in; not as a part of its subject ("a Friday talk")."""
    if one.first > clause.verb:
        return one.first - clause.verb <= _FARTHEST
    subject = clause.subject
    if subject is None:
        return False
    alone = one.kind == "weekday" and (subject.first, subject.last) == (one.first, one.last)  # "Friday brings rain"
    return alone or one.last <= subject.first


def _follows_noun(analysis: Analysis, verb: int) -> bool:
    """Whether a base form is the present of a plural subject: "Voters in the province choose"."""
    return verb > 0 and analysis.word_class(verb - 1) in ("NOUN", "PROPN")


def _is_about(analysis: Analysis, one: Expression, verb: int) -> bool:
    """Whether the date belongs to a noun that something is about: "blames him for a shooting on Friday"."""
    noun = one.first - 2 if analysis.word_class(one.first - 1) == "ADP" else one.first - 1  # "a shooting Friday"
    phrase = analysis.phrase_of(noun) if noun > verb else None
    return phrase is not None and phrase.first - 1 > verb and analysis.lowers[phrase.first - 1] in _ABOUT


def _has_unseen_verb(analysis: Analysis, one: Expression) -> bool:
    """Whether a sentence without a finite verb has one that looks like a noun: "The band releases its album Friday"."""
    sentence = analysis.sentence(one.first)
    if analysis.next_finite(sentence.first, sentence.last) < sentence.last:
        return False
    leads = one.first - sentence.first <= _LEADING
    first, last = (one.last, one.last + _FARTHEST) if leads else (one.first - _FARTHEST, one.first)
    places = range(max(sentence.first + 1, first), min(last, sentence.last - 1))
    return any(_looks_like_verb(analysis, i, one) for i in places) or _is_second_noun(analysis, one)


def _is_second_noun(analysis: Analysis, one: Expression) -> bool:
    """Whether the second noun of a whole sentence is a verb: "The judges rule on bail on Friday."."""
    sentence = analysis.sentence(one.first)
    opens = analysis.tag(sentence.first) == "g"  # "Harvesting gets under way"
    nouns = [i for i in range(sentence.first + opens, one.first) if analysis.word_class(i) in _NOUNS][: 2 - opens]
    nouns = [sentence.first, *nouns] if opens else nouns
    if len(nouns) < 2 or nouns[1] != nouns[0] + 1 or analysis.words[sentence.last - 1] != ".":
        return False
    return analysis.word_class(nouns[1] + 1) == "ADP"


def _looks_like_verb(analysis: Analysis, i: int, one: Expression) -> bool:
    """Whether a noun is between a subject and an object: "band releases its", "judges hand their"."""
    before, after = analysis.word_class(i - 1), analysis.word_class(i + 1)
    if not analysis.lowers[i].endswith(THIRD_PERSON_ENDING):
        return before == "NOUN" and analysis.lowers[i - 1].endswith(PLURAL_ENDING) and after in _OBJECTS
    return (after in _OBJECTS or i + 1 == one.first) and before in ("NOUN", "PROPN", "ADJ")
