"""What an amount describes by the tables of a language: the noun its preposition joins it to, or that of its verb.

`changes.csv` has the words: verbs of change; `states`, verbs of a level ("beträgt", "coûte"); `link`, prepositions
between a noun and its amount ("eine Höhe von 3 Metern"), also those for changes ("ein Anstieg um 3 Prozent") and rates
alone ("des rafales à 140 km/h"); `worth`, nouns that only join another ("Waren im Wert von"); `dimension`, adjectives
behind a measure ("4 Meter hoch").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.table_changes import changes, is_noun_of_change, is_verb_of_change, per_at
from newsschema.extract.figures.table_numbers import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.table_changes import Changes
    from newsschema.language import Analysis
    from newsschema.language.phrases import Phrase
    from newsschema.models.figures import Figure

_BOUNDS = frozenset(',;:()[]–—„“”«»"')
_LONGEST = 30  # tokens of a clause on either side of an amount
_LONGEST_JOINT = 5  # letters of a conjunction: "sowie"
_MODIFIERS = frozenset("nNPapg")  # tags of what a noun has before it, beside determiners and numbers
_NOUNS = frozenset("nN")
_MOST_ADVERBS = 3  # between a preposition and its amount: "von jeweils etwa 25 Metern"

Noun = tuple[int, int]
"""The tokens of a noun with its adjectives, half-open."""


class Surroundings:
    """The words between the marks around an amount of some tokens; `barred` are the tokens of dates."""

    def __init__(self, analysis: Analysis, covered: Noun, barred: AbstractSet[int]) -> None:
        self.analysis, self.barred = analysis, barred
        self.start, self.end = covered
        sentence = analysis.sentence(self.start)
        first, last = max(sentence.first, self.start - _LONGEST), min(sentence.last, self.end + _LONGEST)
        self.first = next((at + 1 for at in range(self.start - 1, first - 1, -1) if self._is_bound(at)), first)
        self.last = next((at for at in range(self.end, last) if self._is_bound(at)), last)

    def _is_bound(self, at: int) -> bool:
        """Whether a mark is at a token, or a conjunction before a further verb: "legte zu | und fiel um 3 Prozent"."""
        analysis, word = self.analysis, self.analysis.words[at]
        if word in _BOUNDS or not word[0].isalpha():
            return word in _BOUNDS or (word == "-" and (at == 0 or analysis.ends[at - 1] < analysis.starts[at]))
        joins = len(word) <= _LONGEST_JOINT and analysis.word_class(at) == "CCONJ"
        return joins and analysis.same_sentence(at, at + 1) and analysis.is_finite(at + 1)

    def places(self) -> Iterator[int]:
        """Yield the tokens around the amount."""
        yield from range(self.first, self.start)
        yield from range(self.end, self.last)

    def noun(self, phrase: Phrase | None) -> Noun | None:
        """Return a phrase without what determines it; None for a name, a pronoun or a date."""
        analysis = self.analysis
        if phrase is not None and phrase.last == phrase.first + 1 and analysis.tag(phrase.first) == "t":
            unread = phrase.last < self.last and analysis.words[phrase.last].istitle()  # a noun read as another class
            return (phrase.last, phrase.last + 1) if unread else None
        if phrase is None or phrase.kind != "noun":
            return None
        if analysis.lowers[phrase.head] in analysis.pack.times or phrase.head in self.barred:
            return None
        return self._with_modifiers(phrase.head, phrase.first), phrase.last

    def _with_modifiers(self, head: int, first: int) -> int:
        """Return where the adjectives before a noun begin, at or behind a token."""
        while head > first and self.analysis.tag(head - 1) in _MODIFIERS and head - 1 not in self.barred:
            head -= 1
        return head

    def noun_before_verb(self, known: Changes) -> Noun | None:
        """Return the noun before a verb of a level or change that is read as a noun: "El billete | cuesta 12 euros"."""
        analysis, verb = self.analysis, self.start - 1
        if verb <= self.first or analysis.tag(verb) not in _NOUNS or not analysis.words[verb].islower():
            return None
        lower = analysis.lowers[verb]
        if lower not in known.words["states"] and lower not in known.verbs:
            return None
        found = analysis.tag(verb - 1) in _NOUNS and verb - 1 not in self.barred
        return (self._with_modifiers(verb - 1, self.first), verb) if found else None


def described_by(around: Surroundings, kind: str, unit: str | None) -> Noun | None:
    """Return what an amount describes; None where no noun is joined to it or is what its verb measures or changes."""
    known = changes(around.analysis.language)
    if known is None:
        return None
    at = _preposition(around, known)
    phrase = _linked_phrase(around, at, known) if _is_link(around, at, kind, unit, known) else None
    if phrase is not None and _is_amount(around.analysis, phrase):
        phrase = None
    linked = phrase and (_worth(around, phrase, known) or around.noun(_whole(around.analysis, phrase)))
    if linked:
        return linked
    if (
        kind == "measure"
        and unit != "Cel"
        and "/" not in (unit or "")
        and around.analysis.lowers[at] in known.words["link of rate"]
    ):
        return None  # "à 3 km de Lund"
    if _has_verb(around, known) or _is_dimension(around, known):
        ahead = per_at(around.analysis, around.end, kind, unit) is None  # not "a 80 dólares el barril"
        return around.noun_before_verb(known) or _of_number(around, _nearest(around, ahead=ahead), known)
    return _labelled(around, known)


def _linked_phrase(around: Surroundings, at: int, known: Changes) -> Phrase | None:
    """Return what is before a preposition and its comma, or before the dimension there: "Le pont, long | de 142 m"."""
    analysis = around.analysis
    if at == around.first:
        return analysis.phrase_before(at - 1)
    if analysis.lowers[at - 1] not in known.words["dimension"]:
        return analysis.phrase_before(at)
    comma = at > 1 and analysis.words[at - 2] == ","
    return analysis.phrase_before(at - 1 - comma)


def goes_on_from(around: Surroundings, kind: str, unit: str | None, figures: list[Figure]) -> Figure | None:
    """Return the figure before an amount of its kind and unit in its sentence whose verb it shares; None for none.

    "Der Abstand beträgt 12 Prozent - und im Norden noch 17 Prozent".
    """
    analysis, last = around.analysis, figures[-1] if figures else None
    if last is None or not last.counted or (last.kind, last.unit) != (kind, unit):
        return None
    far = last.span.start < analysis.starts[analysis.sentence(around.start).first]
    verbs = any(analysis.is_finite(at) for at in around.places())
    return None if far or verbs else last


def counted_by_level(around: Surroundings) -> Noun | None:
    """Return what a count without a noun is a level or change of: "Die Zahl der Verletzten stieg auf 65"."""
    analysis = around.analysis
    known = changes(analysis.language)
    if known is None or around.start <= around.first:
        return None
    at = _preposition(around, known)
    lower = analysis.lowers[at]
    if lower in known.words["states"] and analysis.words[at].islower():  # "Le nombre de blessés dépasse 65"
        phrase = _nearest(around)
        head = analysis.lowers[phrase.head] if phrase is not None else ""
        return _of_number(around, phrase, known) if head in known.words["number"] else None
    if lower not in known.words["level"] | known.words["by"] or not _has_verb(around, known):
        return None
    return _of_number(around, _nearest(around), known)


def _of_number(around: Surroundings, phrase: Phrase | None, known: Changes) -> Noun | None:
    """Return a noun, or what it is the number of: "Einbrüche" of "Zahl der Einbrüche"."""
    analysis = around.analysis
    if phrase is None or analysis.lowers[phrase.head] not in known.words["number"] or phrase.last >= around.last:
        return around.noun(phrase)
    joined = analysis.lowers[phrase.last] in analysis.pack.joining
    of = analysis.phrase_of(phrase.last) or analysis.phrase_of(phrase.last + 1)
    return (around.noun(of) if joined else None) or around.noun(phrase)


def argument_beside(around: Surroundings) -> Noun | None:
    """Return what a verb that is a multiple itself changes, its object or subject: "verdoppelte den Gewinn"."""
    return around.noun(_first_behind(around) or _nearest(around))


def _preposition(around: Surroundings, known: Changes) -> int:
    """Return where the word is that an amount is joined by, before the adverbs at its head: "von jeweils 25 Metern"."""
    at = around.start - 1
    for _ in range(_MOST_ADVERBS):
        beside = around.analysis.word_class(at) == "ADV" or around.analysis.lowers[at] in known.words["beside"]
        if at <= around.first or not beside:
            break
        at -= 1
    return at


def _is_link(around: Surroundings, at: int, kind: str, unit: str | None, known: Changes) -> bool:
    """Whether a preposition joins an amount to a noun before it."""
    lower = around.analysis.lowers[at]
    if at <= around.first:  # "El puente, de 142 metros de largo"
        return at == around.first > 0 and around.analysis.words[at - 1] == "," and lower in known.words["link"]
    if lower in known.words["link"]:
        return True
    if lower in known.words["link of rate"]:
        return kind != "measure" or "/" in (unit or "")
    return lower in known.words["by"] and is_noun_of_change(around.analysis.lowers[at - 1], known)


def _worth(around: Surroundings, phrase: Phrase, known: Changes) -> Noun | None:
    """Return the noun before one that only joins it to its amount: "Waren im Wert von", "Strafen in Höhe von"."""
    analysis, first = around.analysis, phrase.first
    bare = first > around.first and phrase.last == first + 1 and analysis.word_class(first - 1) == "ADP"
    if not bare or not analysis.lowers[first].endswith(tuple(known.words["worth"]) or ("\n",)):
        return None
    other = around.noun(_whole(analysis, analysis.phrase_up_to(first - 1)))
    unknown = first - 2 >= around.first and analysis.words[first - 2].istitle()  # "Waren" at the head of a sentence
    return other or ((first - 2, first - 1) if unknown else None)


def _whole(analysis: Analysis, phrase: Phrase | None) -> Phrase | None:
    """Return the phrase that one in the genitive belongs to: "Gewinn" of "Gewinn des Konzerns"; else itself."""
    if phrase is None or analysis.lowers[phrase.first] not in analysis.pack.joining:
        return phrase
    return analysis.phrase_before(phrase.first) or phrase


def _has_verb(around: Surroundings, known: Changes) -> bool:
    """Whether a verb of change or of a level is beside an amount."""
    analysis, levels = around.analysis, known.words["states"] | known.words["passage"]
    near = {*analysis.lowers[around.first : around.start], *analysis.lowers[around.end : around.last]}
    if levels.isdisjoint(near) and known.verbs.keys().isdisjoint(near):
        return False
    for at in around.places():
        if not (analysis.words[at][0].islower() or at == around.first):
            continue
        if analysis.lowers[at] in levels or is_verb_of_change(analysis, at, around.end, known):
            return True
    return False


def _is_dimension(around: Surroundings, known: Changes) -> bool:
    """Whether an adjective of a dimension follows the amount: "3 Meter hoch"."""
    return around.end < around.last and around.analysis.lowers[around.end] in known.words["dimension"]


def _nearest(around: Surroundings, *, ahead: bool = True) -> Phrase | None:
    """Return the subject or object beside an amount: the last before it, else one before the comma, else the next.

    `ahead` says that it may be behind the amount.
    """
    last = _last_before(around)
    if last is not None and not (last.kind == "pronoun" and last.first == around.first):
        return last
    return _before_comma(around) or last or (_first_behind(around) if ahead else None)


def _last_before(around: Surroundings) -> Phrase | None:
    at = around.start
    while at > around.first:
        phrase = around.analysis.phrase_of(at - 1)
        if phrase is not None and phrase.last <= around.start:
            if phrase.first >= around.first and _is_argument(around, phrase):
                return phrase
            at = phrase.first
        else:
            at -= 1
    return None


def _first_behind(around: Surroundings) -> Phrase | None:
    at = around.end
    while at < around.last:
        phrase = around.analysis.phrase_of(at)
        if phrase is not None and phrase.first >= around.end and _is_argument(around, phrase):
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


def _is_argument(around: Surroundings, phrase: Phrase) -> bool:
    """Whether a phrase may be a subject or an object: behind no preposition, no attribute of another, no date."""
    analysis, first = around.analysis, phrase.first
    known = changes(analysis.language)
    if known is None or phrase.kind == "number" or phrase.head in around.barred:
        return False
    if analysis.lowers[phrase.head] in analysis.pack.times:
        return False
    if phrase.kind == "pronoun" and analysis.features(phrase.head).get("case") in ("refl", "acc", "dat"):
        return False
    if _is_amount(analysis, phrase):  # "verlor 4 Prozent auf 23 Euro"
        return False
    if phrase.kind == "noun" and analysis.lowers[first] in known.words["oblique"]:
        return False  # "stehen jedem Haus 20 Meter zu"
    if first == 0 or first == around.first:
        return True
    if analysis.word_class(first - 1) in ("ADP", "NUM", "SYM") or analysis.words[first - 1] in "%€$£":
        return False
    return analysis.lowers[first] not in analysis.pack.joining or analysis.phrase_before(first) is None


def _is_amount(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a number with its unit."""
    known, head = table(analysis.language), analysis.lowers[phrase.head]
    number = analysis.lowers[phrase.head - 1] if phrase.head else ""
    return head in known.units and (number[:1].isdigit() or "count" in known.values.get(number, {}))


def _labelled(around: Surroundings, known: Changes) -> Noun | None:
    """Return the label of an amount that opens what is behind a colon: "Gesamtkosten: 5 Millionen Euro"."""
    analysis, first = around.analysis, around.first
    if first < 2 or analysis.words[first - 1] != ":" or _preposition(around, known) >= first:
        return None
    phrase = analysis.phrase_before(first - 1)
    if phrase is None:  # a word at the head of a sentence that is read as no noun
        unknown = analysis.words[first - 2].istitle() and analysis.starts_sentence(first - 2)
        return (first - 2, first - 1) if unknown else None
    opens = phrase.first == 0 or not analysis.same_sentence(phrase.first - 1, phrase.first)
    return around.noun(phrase) if opens else None
