"""The words between the marks around an amount, and the nouns among them as the tables of a language read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.table_changes import host
from newsschema.extract.figures.table_numbers import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.table_changes import Changes
    from newsschema.language import Analysis
    from newsschema.language.phrases import Phrase

_BOUNDS = frozenset(',;:()[]–—„“”«»"')
_LONGEST = 30  # tokens of a clause on either side of an amount
_LONGEST_JOINT = 5  # letters of a conjunction: "sowie"
_MODIFIERS = frozenset("nNPapg")  # tags of what a noun has before it, beside determiners and numbers
_NOUNS = frozenset("nN")
_BEHIND_NOUN = frozenset("apr")  # tags of adjectives and their adverbs: "une amende très lourde"
_MOST_BEHIND_NOUN = 3
_LONGEST_UNKNOWN = 3  # tokens of a determiner and a noun
_NO_NOUNS = frozenset({"PROPN", "AUX", "PRON", "ADP", "CCONJ", "SCONJ", "DET"})

Noun = tuple[int, int]
"""The tokens of a noun with its adjectives, half-open."""


class Surroundings:
    """The words between the marks around an amount of some tokens; `barred` are the tokens of dates."""

    def __init__(
        self, analysis: Analysis, covered: Noun, barred: AbstractSet[int], kind: str = "", unit: str | None = None
    ) -> None:
        self.analysis, self.barred, self.kind, self.unit = analysis, barred, kind, unit
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
        if phrase is None or not self._is_noun(phrase):
            return None
        if analysis.lowers[phrase.head] in analysis.pack.times or phrase.head in self.barred:
            return None
        return self._with_modifiers(phrase.head, phrase.first), phrase.last

    def _is_noun(self, phrase: Phrase) -> bool:
        """Whether a phrase is a noun, also one before a name: "l'action Calvero"."""
        if phrase.kind != "name":
            return phrase.kind == "noun"
        analysis, first = self.analysis, phrase.first
        if table(analysis.language).adjective_endings:  # "der Weizenpreis": a compound of unknown words
            determined = analysis.word_class(first) == "DET" or (first and analysis.word_class(first - 1) == "DET")
            compound = phrase.last - first < _LONGEST_UNKNOWN and analysis.words[phrase.head].istitle()
            return bool(determined) and compound and analysis.lowers[phrase.head] not in analysis.pack.proper
        return analysis.tag(first) in _NOUNS and host(analysis.words[first]).islower()

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

    def phrase_before(self, at: int) -> Phrase | None:
        """Return the noun phrase before a token and the adjectives behind its noun: "un loyer | mensuel | de"."""
        for _ in range(_MOST_BEHIND_NOUN):
            phrase = self.analysis.phrase_before(at)
            if phrase is not None or at <= self.first or self.analysis.tag(at - 1) not in _BEHIND_NOUN:
                return phrase
            at -= 1
        return None

    def unread_before(self, at: int) -> Noun | None:
        """Return the word with a capital before a token that is read as no noun: "Waren im Wert".

        One without a capital is an adjective in the plural in its place: "mínimas de 6 grados".
        """
        analysis, word = self.analysis, at - 1
        if word < self.first or word in self.barred:
            return None
        known = table(analysis.language)
        if not known.adjective_endings:
            plural = analysis.tag(word) in "ap" and analysis.lowers[word].endswith(known.plural_endings)
            return (word, at) if plural and not analysis.is_finite(word) else None
        unread = analysis.words[word].istitle() and analysis.word_class(word) not in _NO_NOUNS
        return (word, at) if unread else None

    def is_closed(self) -> bool:
        """Whether the amount is all that is between its marks."""
        return self.first == self.start and (self.last == self.end or self.analysis.words[self.end] in ".!?")
