"""Subjects of finite clauses: before the verb over what may come between, shared with the clause before, or behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.language.words import NO_FEATURES

if TYPE_CHECKING:
    from newsschema.language.clauses import Clause
    from newsschema.language.phrases import Phrase
    from newsschema.language.words import Words


def find_subjects(words: Words, first: int, last: int, clauses: list[Clause]) -> None:
    """Give the finite clauses of tokens `first` to `last`, a sentence, their subjects."""
    if clauses:
        _Reader(words, first, last, clauses).find_subjects()


class _Reader:
    """Finds the subjects of the finite clauses of one sentence."""

    def __init__(self, words: Words, first: int, last: int, clauses: list[Clause]) -> None:
        self.words, self.lowers = words.tokens.words, words.tokens.lowers
        self.first, self.last = first, last
        self.codes, self.phrase_at, self.pack = words.codes, words.phrase_at, words.pack
        self.pronoun = words.pronoun
        self.auxiliaries = words.pack.auxiliaries
        self.clauses = clauses
        self.by_verb = {at: clause for clause in clauses for at in clause.group}

    def phrase(self, at: int) -> Phrase | None:
        """Return the phrase of a token of the sentence; None outside the sentence and outside phrases."""
        return self.phrase_at[at] if self.first <= at < self.last else None

    def _code(self, at: int) -> str:
        return self.codes[at] if self.first <= at < self.last else ""

    def find_subjects(self) -> None:
        """Give each finite clause its subject: before the verb, shared with the clause before, or behind the verb."""
        previous: Clause | None = None
        for clause in self.clauses:
            if not clause.finite:
                continue
            subject = self._asked(clause)
            clause.inverted = subject is not None
            if subject is None:
                subject = self._before(clause)
            if subject is not None and self._is_expletive(subject):
                behind = self.phrase(clause.group[-1] + 1)
                subject, clause.inverted = (behind, True) if behind is not None else (subject, False)
            if subject is None and previous is not None and self._shares(previous, clause):
                subject = previous.subject
            if subject is None:
                subject = self._behind(clause)
                clause.inverted = subject is not None
            clause.subject = subject
            previous = clause

    def _asked(self, clause: Clause) -> Phrase | None:
        """The pronoun behind the auxiliary of a question: "what can I say?"."""
        head = clause.group[0]
        phrase = self.phrase(head + 1)
        if self.codes[head] != "F" or phrase is None or phrase.kind != "pronoun" or self.phrase(head) is not None:
            return None
        features = self.pronoun(head + 1)
        return phrase if features.get("case") == "nom" or features == {"person": "2"} else None

    def _is_expletive(self, phrase: Phrase) -> bool:
        return "expletive" in self.pronoun(phrase.head)

    def _shares(self, previous: Clause, clause: Clause) -> bool:
        """Whether a verb without a subject before it goes on with that of the clause before: "came, saw and left"."""
        if clause.introducer >= 0:
            return False
        head = clause.group[0]
        if any(self.codes[at] == "c" for at in range(max(previous.group[-1] + 1, head - 4), head)):
            return True
        return self._code(head - 1) == "." and self.words[head - 1] == "," and not self._ends_behind(clause)

    def _ends_behind(self, clause: Clause) -> bool:
        """Whether the phrase behind a verb ends the sentence or is followed by a mark: '..., says Roe.'"""
        phrase = self.phrase(clause.group[-1] + 1)
        return phrase is not None and (phrase.last >= self.last or self.codes[phrase.last] == ".")

    def _behind(self, clause: Clause) -> Phrase | None:
        """The phrase right behind the first verb where nothing before can be the subject: '..., said the minister'."""
        head = clause.group[0]
        if self.codes[head] == "m" or (clause.introducer >= 0 and clause.introducer != head - 1):
            return None
        opens = head == self.first or self.codes[head - 1] in ".rcsoq" or self.codes[clause.verb] == "F"
        return self.phrase(head + 1) if opens else None

    def _before(self, clause: Clause) -> Phrase | None:
        """Walk left from the verb over what may come between it and its subject."""
        own = self.phrase(clause.group[0])
        if own is not None:  # "it's": the pronoun and the verb are one token
            return own
        at, fallback, comma = self._before_parenthesis(clause.group[0] - 1), None, False
        while at >= self.first:
            phrase = self.phrase(at)
            if phrase is not None:
                if phrase.first <= clause.introducer < phrase.last:
                    whole = self.phrase(phrase.first - 2) if self._code(phrase.first - 1) == "i" else None
                    return whole or phrase  # "most of whom"
                found, at, keep = self._consider(phrase, clause, comma)
                if found is not None:
                    return found
                fallback = fallback or keep
                if at < self.first:
                    return fallback
                continue
            if at == clause.introducer:
                return fallback
            other = self.by_verb.get(at)
            word = self.words[at]
            if other is not None:
                if not other.finite or other.kind == "relative":
                    at = _start_of(other) - 1
                elif other.subject is not None and not other.inverted and self.phrase(other.subject.first - 1):
                    at = other.subject.first - 1  # "the man he saw": a relative clause without its pronoun
                else:
                    return fallback
            elif word in _QUOTES:
                if word in '”"»' and (comma or (self._code(at - 1) == "." and self.words[at - 1] in ",?!.")):
                    return fallback
                at -= 1
            elif self.codes[at] in "rxai" or word in ",()–—-" or self._joins_gerund(at):
                comma = comma or word in ",–—"
                at -= 1
            else:
                return fallback
        return fallback

    def _joins_gerund(self, at: int) -> bool:
        """Whether a conjunction joins a gerund to the noun before it: "Fines for littering will rise"."""
        return self.codes[at] == "s" and self._code(at + 1) == "g"

    def _before_parenthesis(self, at: int) -> int:
        """Return where to look for a subject from a token: before a parenthesis that ends there, "Roe, who led it,"."""
        while self._code(at) == "r":
            at -= 1
        if at < self.first or self.words[at] not in _PAIRED:
            return at
        mark, start = self.words[at], at - 1
        inserted: Clause | None = None
        while start > self.first and self.words[start] != mark:
            other = self.by_verb.get(start)
            if other is not None and other.finite and other.kind != "relative":
                inserted = other
            start -= 1
        if inserted is not None:  # ", he said," is a parenthesis, another clause is none
            subject = inserted.subject
            if inserted.group[0] != start + 1 and (subject is None or subject.first != start + 1):
                return at
        return start - 1 if start > self.first and self.phrase(start - 1) is not None else at

    def _consider(self, phrase: Phrase, clause: Clause, comma: bool) -> tuple[Phrase | None, int, Phrase | None]:
        """Decide on a phrase before a verb: the subject, or where to look further and whether to fall back on it."""
        before = phrase.first - 1
        lead, mark = self._code(before), self.words[before] if before >= self.first else ""
        features = self.pronoun(phrase.head) if phrase.kind == "pronoun" else NO_FEATURES
        if features.get("case") == "nom":
            return phrase, before, None
        if features.get("case") == "refl" and self.phrase(before) is not None:
            return None, before, None
        if lead == "i":
            return (phrase if self._follows_conjunction(phrase, clause) else None), before - 1, None
        if lead == "c":
            return self._coordinated(phrase, before, clause)
        behind = self.words[phrase.last] if phrase.last < self.last else ""
        if mark in _BREAKS and (comma or behind in _BREAKS) and self.phrase(before - 1) is not None:
            return None, before - 1, phrase
        if self._is_of_time(phrase) and (mark == "," or before in self.by_verb or self.phrase(before) is not None):
            return None, before, phrase
        owner = self.by_verb.get(before)
        if owner is not None:
            if owner.finite and owner.kind != "relative":
                return (None, self.first - 1, None) if comma else (phrase, before, None)
            return None, _start_of(owner) - 1, None if comma or owner.finite else phrase
        return phrase, before, None

    def _follows_conjunction(self, phrase: Phrase, clause: Clause) -> bool:
        """Whether a conjunction of time misread as a preposition precedes a subject: "it left after the river rose".

        Where no verb is before it, it is a preposition: "the week after the vote saw strikes".
        """
        before = phrase.first - 1
        if self.lowers[before] not in self.pack.temporal or phrase.last != clause.group[0]:
            return False
        return before == self.first or self.clauses[0].group[-1] < before

    def _is_of_time(self, phrase: Phrase) -> bool:
        """Whether a phrase gives a time, and so is rarely a subject: "last week", "Monday"."""
        head = self.lowers[phrase.head]
        return head in self.pack.periods or head in self.pack.times

    def _coordinated(self, phrase: Phrase, at: int, clause: Clause) -> tuple[Phrase | None, int, Phrase | None]:
        """Decide on a phrase behind a conjunction: the last part of a subject, or the subject of a second clause."""
        other = self.phrase(at - 1) or (self.phrase(at - 2) if self._code(at - 1) == "." else None)
        listed = self._governor(other) if other is not None else -1
        if listed >= 0:  # "a tower with a spa, two pools and a garden costs"
            return None, listed - 1, phrase
        if other is None or self._is_singular(clause):
            if other is not None and self._code(other.first - 1) == "i" and phrase.last - phrase.first < 3:
                return None, other.first - 2, phrase
            return phrase, at, None
        before = other.first - 1
        if self._follows_verb(before):
            return phrase, at, None
        if self._code(before) == "i":
            return None, before - 1, phrase
        while self._code(before) == "." and self.words[before] == ",":
            earlier = self.phrase(before - 1)
            if earlier is None or self._code(earlier.first - 1) == "i":
                break
            other, before = earlier, earlier.first - 1
        return other, at, None

    def _governor(self, item: Phrase) -> int:
        """Return the preposition that governs a list of which a phrase is a later item; -1 where none does."""
        before = item.first - 1
        while self._code(before) == "." and self.words[before] == ",":
            earlier = self.phrase(before - 1)
            if earlier is None:
                return -1
            before = earlier.first - 1
            if self._code(before) == "i":
                return before if self.phrase(before - 1) is not None else -1
        return -1

    def _follows_verb(self, at: int) -> bool:
        """Whether a finite verb comes before a token in its clause."""
        while at >= self.first and self.codes[at] not in "sq" and self.words[at] not in ",;:—–":
            if at in self.by_verb and self.by_verb[at].finite:
                return self.by_verb[at].kind != "relative"
            at -= 1
        return False

    def _is_singular(self, clause: Clause) -> bool:
        """Whether the finite verb agrees with a singular third person only."""
        word = self.lowers[clause.group[0]]
        if self.codes[clause.group[0]] == "z":
            return word.endswith(self.pack.singular_endings)
        return self.auxiliaries.get(word, NO_FEATURES).get("number") == "sing"


_QUOTES = frozenset("“”\"‘’'«»")
_PAIRED = frozenset((",", "–", "—", "-"))
_BREAKS = frozenset((",", "–", "—", "-", "(", ")"))


def _start_of(clause: Clause) -> int:
    return clause.introducer if clause.introducer >= 0 else clause.group[0]
