"""Subjects and objects of the verb that measures or changes an amount, by the tables of a language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import HYPHENS
from newsschema.extract.figures.table_changes import changes, host
from newsschema.extract.figures.table_numbers import table
from newsschema.lexicons import rows

if TYPE_CHECKING:
    from newsschema.extract.figures.table_changes import Changes
    from newsschema.extract.figures.table_surroundings import Noun, Surroundings
    from newsschema.language import Analysis
    from newsschema.language.phrases import Phrase


def of_number(around: Surroundings, phrase: Phrase | None, known: Changes) -> Noun | None:
    """Return a noun, or what it is the number of: "Einbrüche" of "Zahl der Einbrüche"."""
    analysis = around.analysis
    if phrase is None or phrase.last >= around.last or not _counts(analysis, analysis.lowers[phrase.head], known):
        return around.noun(phrase)
    joined = analysis.lowers[phrase.last] in analysis.pack.joining
    of = analysis.phrase_of(phrase.last) or analysis.phrase_of(phrase.last + 1)
    return (around.noun(of) if joined else None) or around.noun(phrase)


def _counts(analysis: Analysis, head: str, known: Changes) -> bool:
    """Whether a noun is a number or part of others: "Zahl", "un quart"."""
    values = table(analysis.language).values.get(head, {})
    return head in known.words["number"] or not values.keys().isdisjoint(("fraction", "part"))


def argument_beside(around: Surroundings) -> Noun | None:
    """Return what a verb that is a multiple itself changes, its object or subject: "verdoppelte den Gewinn"."""
    known = changes(around.analysis.language)
    found = _first_behind(around) or nearest_argument(around)
    return of_number(around, found, known) if known is not None else None


def nearest_argument(around: Surroundings, *, ahead: bool = True) -> Phrase | None:
    """Return the subject or object beside an amount: the last before it, else one before the comma, else the next.

    `ahead` says that it may be behind the amount. Money has payers and owners, who are passed over for another.
    """
    other = _nearest(around, ahead=ahead, parties=False) if around.kind == "money" else None
    return other or _nearest(around, ahead=ahead)


def _nearest(around: Surroundings, *, ahead: bool, parties: bool = True) -> Phrase | None:
    """Return the argument beside an amount; `parties` says that it may be people or a body."""
    last = _last_before(around, parties=parties)
    if last is not None and not (last.kind == "pronoun" and last.first == around.first):
        return last
    return _before_comma(around) or last or (_first_behind(around, parties=parties) if ahead else None)


def _last_before(around: Surroundings, *, parties: bool) -> Phrase | None:
    at = around.start
    while at > around.first:
        phrase = _named(around.analysis, around.analysis.phrase_of(at - 1))
        if phrase is not None and phrase.last <= around.start:
            if phrase.first > around.first and around.analysis.tag(phrase.head) == "q":
                phrase = _antecedent(around.analysis, phrase) or phrase
            if phrase.first >= around.first and _is_argument(around, phrase, parties=parties):
                return phrase
            at = phrase.first
        else:
            at -= 1
    return None


def _antecedent(analysis: Analysis, relative: Phrase) -> Phrase | None:
    """Return what a relative pronoun is of: "facture" of "une facture d'eau qui"; None for none."""
    phrase = analysis.phrase_before(relative.first)
    joined = phrase is not None and analysis.lowers[phrase.first] in analysis.pack.joining
    return analysis.phrase_before(phrase.first) if phrase is not None and joined else phrase


def _named(analysis: Analysis, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase, or the noun before a name that names it: "L'action" of "L'action Rivaz"."""
    if phrase is None or phrase.kind != "name":
        return phrase
    noun = analysis.phrase_before(phrase.first)
    return noun if noun is not None and noun.kind == "noun" else phrase


def _first_behind(around: Surroundings, *, parties: bool = True) -> Phrase | None:
    at = around.end
    while at < around.last:
        phrase = around.analysis.phrase_of(at)
        if phrase is not None and phrase.first >= around.end and _is_argument(around, phrase, parties=parties):
            return phrase
        at = phrase.last if phrase is not None else at + 1
    return None


def _before_comma(around: Surroundings) -> Phrase | None:
    """Return what a relative pronoun is of, or the subject before an inserted clause: "Der Preis, so Roe, stieg"."""
    analysis, first = around.analysis, around.first
    if first < 2 or not analysis.same_sentence(first - 1, first):
        return None
    if analysis.word_class(first - 1) == "CCONJ":  # whose subject the further verb shares
        return analysis.subject_of(first)
    if analysis.words[first - 1] != ",":
        return None
    opening = analysis.phrase_of(first)
    if analysis.tag(first) == "q" or (opening is not None and opening.kind == "pronoun"):
        return analysis.phrase_before(first - 1)
    verb = analysis.next_finite(first, around.last)
    subject = analysis.subject_of(verb) if verb < around.last else None
    return subject if subject is not None and subject.last < first else None


def _is_argument(around: Surroundings, phrase: Phrase, *, parties: bool) -> bool:
    """Whether a phrase may be a subject or an object: behind no preposition, no attribute of another, no date."""
    analysis, first = around.analysis, phrase.first
    known = changes(analysis.language)
    if known is None or phrase.kind == "number" or phrase.head in around.barred:
        return False
    if analysis.lowers[phrase.head] in analysis.pack.times:
        return False
    if not parties and phrase.kind == "noun" and is_party(analysis, phrase):
        return False
    if phrase.kind == "pronoun" and analysis.features(phrase.head).get("case") in ("refl", "acc", "dat"):
        return False
    if is_amount(analysis, phrase):  # "verlor 4 Prozent auf 23 Euro"
        return False
    if phrase.kind == "noun" and analysis.lowers[first] in known.words["oblique"]:
        return False  # "stehen jedem Haus 20 Meter zu"
    if first == 0 or first == around.first:
        return True
    if analysis.words[first - 1] in HYPHENS and analysis.ends[first - 1] == analysis.starts[first]:
        return False  # "deux-pièces"
    governed = first - (analysis.word_class(first - 1) == "PRON")  # "de lo | previsto"
    if analysis.word_class(governed - 1) in ("ADP", "NUM", "SYM") or analysis.words[first - 1] in "%€$£":
        return False
    return analysis.lowers[first] not in analysis.pack.joining or analysis.phrase_before(first) is None


def is_amount(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a number with its unit: "4 Prozent", "millions d'euros"."""
    known, head = table(analysis.language), analysis.lowers[phrase.head]
    number = analysis.lowers[phrase.head - 1] if phrase.head else ""
    counts = number[:1].isdigit() or not known.values.get(number, {}).keys().isdisjoint(("count", "scale"))
    return host(head) in known.units and (counts or head != host(head))


@cache
def _parties(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The nouns for bodies and people of a language in lower case, and the endings of further ones."""
    words = [row["word"] for row in rows("organizations", language) if row["official"] != "text"]
    words += [row["title"] for row in rows("titles", language)]
    words += [word for row in rows("occupations", language) for word in row["words"].split()]
    words += [word for row in rows("changes", language) if row["kind"] == "party" for word in row["words"].split()]
    endings = tuple({word[1:].lower() for word in words if word.startswith("-")})
    return frozenset(word.lower() for word in words if " " not in word), endings


def is_party(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a noun names people or a body, who pay or own money: "Konzern", "mairie", "familias"."""
    words, endings = _parties(analysis.language)
    lower = host(analysis.lowers[phrase.head])
    return lower in words or lower.endswith(endings)
