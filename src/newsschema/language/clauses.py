"""Clauses of a sentence: verb groups, their subjects and what introduces them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newsschema.language.pack import Pack
    from newsschema.language.phrases import Phrase
    from newsschema.text.tokens import Tokens

ClauseKind = Literal["main", "content", "adverbial", "comparative", "relative", "infinitive", "participle"]
Tense = Literal["past", "pres", "fut", ""]


@dataclass(slots=True)
class Clause:
    """A verb group with its subject; token indexes are those of the passage."""

    verb: int
    """The main verb: the last of the group, "left" in "has not left"; of a copula the form of "be"."""
    group: tuple[int, ...]
    """Auxiliaries and main verb, in order; without adverbs and "not"."""
    kind: ClauseKind
    finite: bool
    tense: Tense
    """Of the finite verb: "has left" is pres and perfect; "will" is fut; "" if not finite."""
    perfect: bool
    progressive: bool
    passive: bool
    negated: bool
    modal: str
    """Lemma of the modal verb, "will" among them; else ""."""
    introducer: int
    """Token that introduces it ("that", "who", "because", "to"); -1 if none."""
    subject: Phrase | None = None
    inverted: bool = False
    """Whether the subject follows the (first) verb."""


def find_clauses(
    tokens: Tokens,
    first: int,
    last: int,
    codes: list[str],
    clitics: dict[int, str],
    phrases: list[Phrase],
    phrase_at: list[int],
    pack: Pack,
) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs; `phrase_at` gives a token's phrase or -1."""
    clauses, at = list[Clause](), first
    while at < last:
        code = codes[at]
        clitic = clitics.get(at, "")
        if code in "Fdzm" or clitic in ("F", "z", "d"):
            group, at, negated = _finite_group(tokens, at, last, codes, clitics, phrase_at, phrases, pack)
            clauses.append(_clause(tokens, group, negated, codes, clitics, pack, finite=True))
        elif code in "vIgGpB" and phrase_at[at - first] < 0:
            group, end = [at], at + 1
            while end < last and codes[end] in "IGBpgv" and codes[group[-1]] in "IGB" and phrase_at[end - first] < 0:
                group.append(end)
                end += 1
            clauses.append(_clause(tokens, group, False, codes, clitics, pack, finite=False))
            at = end
        else:
            at += 1
    reader = _Reader(tokens, (first, last), codes, phrases, phrase_at, clauses, pack)
    reader.introduce()
    reader.find_subjects()
    return clauses


def _finite_group(
    tokens: Tokens,
    at: int,
    last: int,
    codes: list[str],
    clitics: dict[int, str],
    phrase_at: list[int],
    phrases: list[Phrase],
    pack: Pack,
) -> tuple[list[int], int, bool]:
    """Read a finite verb with what completes it; return its tokens, where it ends, and whether it is negated."""
    first = last - len(phrase_at)
    lowers = tokens.lowers
    group = [at]
    auxiliary = codes[at] == "F" or clitics.get(at) == "F"
    negated = clitics.get(at) == "x" and codes[at] == "F"
    end = at + 1
    if not auxiliary:
        return group, end, negated
    skipped = False
    while end < last:
        code = codes[end]
        if code in "IGBvpgd" and phrase_at[end - first] < 0:
            group.append(end)
            end += 1
            if code in "vpgd":
                break
        elif code in "rx" and lowers[end] != "to":
            negated = negated or lowers[end] in pack.negations
            end += 1
        elif (
            not skipped
            and len(group) == 1
            and phrase_at[end - first] >= 0
            and _verb_behind(codes, phrases[phrase_at[end - first]].last, last)
        ):
            skipped = True  # a subject between the auxiliary and the verb: "has the minister said"
            end = phrases[phrase_at[end - first]].last
        else:
            break
    return group, group[-1] + 1, negated


def _verb_behind(codes: list[str], at: int, last: int) -> bool:
    return at < last and codes[at] in "IGBvpg"


def _clause(
    tokens: Tokens,
    group: list[int],
    negated: bool,
    codes: list[str],
    clitics: dict[int, str],
    pack: Pack,
    *,
    finite: bool,
) -> Clause:
    lowers = tokens.lowers
    verb, head = group[-1], group[0]
    kind: ClauseKind = "main" if finite else "infinitive" if codes[head] in "vI" else "participle"
    tense: Tense = ""
    modal = ""
    lemmas = [pack.auxiliaries.get(_auxiliary(lowers[at], clitics.get(at, "")), _NONE).get("lemma", "") for at in group]
    if finite:
        features = pack.auxiliaries.get(_auxiliary(lowers[head], clitics.get(head, "")))
        if codes[head] in "dzm" and clitics.get(head) != "F":
            tense = "past" if codes[head] == "d" else "pres"
        elif features:
            tense = features.get("tense", "")  # type: ignore[assignment]
            modal = features["lemma"] if "modal" in features else ""
            negated = negated or "negation" in features
    before = lemmas[:-1]
    last_code = codes[verb]
    return Clause(
        verb=verb,
        group=tuple(group),
        kind=kind,
        finite=finite,
        tense=tense,
        perfect="have" in before and last_code in "pBgd",
        progressive=bool(before) and last_code in "gG" and "be" in before,
        passive=(bool(before) and before[-1] == "be" and last_code in "pd"),
        negated=negated,
        modal=modal,
        introducer=-1,
    )


_NONE: dict[str, str] = {}


def _auxiliary(lower: str, clitic: str) -> str:
    """The auxiliary in a token: "'ll" of "she'll", "do" of "don't"."""
    for mark in "'’":
        place = lower.rfind(mark)
        if place >= 0:
            return lower[: place - 1] if clitic == "x" else "'" + lower[place + 1 :]
    return lower


class _Reader:
    """Finds the subjects of the finite clauses of one sentence."""

    def __init__(
        self,
        tokens: Tokens,
        bounds: tuple[int, int],
        codes: list[str],
        phrases: list[Phrase],
        phrase_at: list[int],
        clauses: list[Clause],
        pack: Pack,
    ) -> None:
        self.words, self.lowers = tokens.words, tokens.lowers
        self.first, self.last = bounds
        self.codes, self.phrases, self.phrase_at, self.pack = codes, phrases, phrase_at, pack
        self.clauses = clauses
        self.by_verb = {at: clause for clause in clauses for at in clause.group}

    def phrase(self, at: int) -> Phrase | None:
        """Return the phrase of a token of the sentence; None outside the sentence and outside phrases."""
        if not self.first <= at < self.last:
            return None
        number = self.phrase_at[at - self.first]
        return self.phrases[number] if number >= 0 else None

    def introduce(self) -> None:
        """Give each clause the word that introduces it: the last one between the verb before and its own verb."""
        floor, codes, introducers = self.first, self.codes, self.pack.introducers
        for clause in self.clauses:
            at = clause.group[0] - 1
            while at >= floor:
                code, word = codes[at], self.lowers[at]
                if not clause.finite:
                    if code == "x" and word == "to":
                        clause.introducer = at
                    if code not in "rx" or clause.introducer >= 0:
                        break
                elif code in "qs" or (code in "ort" and word in introducers):
                    if code == "t" and at + 1 < clause.group[0] and self.phrase(at) is self.phrase(at + 1):
                        at -= 1  # "that" or "which" before a noun
                        continue
                    clause.introducer = at
                    clause.kind = self._kind(at, clause)
                    break
                at -= 1
            floor = clause.group[-1] + 1

    def _kind(self, at: int, clause: Clause) -> ClauseKind:
        code, word = self.codes[at], self.lowers[at]
        kind = self.pack.introducers.get(word, "adverbial")
        if code == "q":
            return "relative"
        if kind == "relative":  # "who", "which": relative behind a noun, else a question in a clause
            before = at - 1 - (at > self.first and self.words[at - 1] in ",–—-" or self._code(at - 1) == "i")
            return "relative" if self.phrase(before) is not None else "content"
        if word == "that" and at == clause.group[0] - 1 and self.phrase(at - 1) is not None and code != "s":
            return "relative"
        return kind  # type: ignore[return-value]

    def _code(self, at: int) -> str:
        return self.codes[at] if self.first <= at < self.last else ""

    def find_subjects(self) -> None:
        """Give each finite clause its subject: before the verb, shared with the clause before, or behind the verb."""
        previous: Clause | None = None
        for clause in self.clauses:
            if not clause.finite:
                continue
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

    def _is_expletive(self, phrase: Phrase) -> bool:
        return "expletive" in self.pack.pronouns.get(self.lowers[phrase.head], _NONE)

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
        """The phrase right behind the first verb, where nothing before can be the subject: '"...," said the minister'."""
        head = clause.group[0]
        if self.codes[head] == "m" or clause.introducer >= 0:
            return None
        opens = head == self.first or self.codes[head - 1] in ".rcs"
        return self.phrase(head + 1) if opens else None

    def _before(self, clause: Clause) -> Phrase | None:
        """Walk left from the verb over what may come between it and its subject."""
        own = self.phrase(clause.group[0])
        if own is not None:  # "it's": the pronoun and the verb are one token
            return own
        at, fallback, comma = clause.group[0] - 1, None, False
        while at >= self.first:
            phrase = self.phrase(at)
            if phrase is not None:
                if phrase.first <= clause.introducer < phrase.last:
                    return phrase
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
                if word in "”\"»" and (comma or self._code(at - 1) == "." and self.words[at - 1] in ",?!."):
                    return fallback
                at -= 1
            elif self.codes[at] in "rxai" or word in ",()–—-":
                comma = comma or word in ",–—"
                at -= 1
            else:
                return fallback
        return fallback

    def _consider(self, phrase: Phrase, clause: Clause, comma: bool) -> tuple[Phrase | None, int, Phrase | None]:
        """Decide on a phrase before a verb: the subject, or where to look further and whether to fall back on it."""
        before = phrase.first - 1
        lead, mark = self._code(before), self.words[before] if before >= self.first else ""
        features = self.pack.pronouns.get(self.lowers[phrase.head], _NONE) if phrase.kind == "pronoun" else _NONE
        if features.get("case") == "nom":
            return phrase, before, None
        if features.get("case") == "refl" and self.phrase(before) is not None:
            return None, before, None
        if lead == "i":
            return None, before - 1, None
        if lead == "c":
            return self._coordinated(phrase, before, clause)
        behind = self.words[phrase.last] if phrase.last < self.last else ""
        if mark in _BREAKS and mark and behind in _BREAKS and behind and self.phrase(before - 1) is not None:
            return None, before - 1, phrase
        head = self.lowers[phrase.head]
        if (head in self.pack.periods or head in self.pack.times) and (
            mark == "," or before in self.by_verb or self.phrase(before) is not None
        ):
            return None, before, phrase
        owner = self.by_verb.get(before)
        if owner is not None:
            if owner.finite and owner.kind != "relative":
                return (None, self.first - 1, None) if comma else (phrase, before, None)
            return None, _start_of(owner) - 1, None
        return phrase, before, None

    def _coordinated(self, phrase: Phrase, at: int, clause: Clause) -> tuple[Phrase | None, int, Phrase | None]:
        """Decide on a phrase behind a conjunction: the last part of a subject, or the subject of a second clause."""
        other = self.phrase(at - 1) or (self.phrase(at - 2) if self._code(at - 1) == "." else None)
        if other is None or self._is_singular(clause):
            if other is not None and self._code(other.first - 1) == "i" and phrase.last - phrase.first < 3:
                return None, other.first - 2, phrase
            return phrase, at, None
        before = other.first - 1
        if self._code(before) == "i":
            return None, before - 1, phrase
        if before in self.by_verb and self.by_verb[before].finite:
            return phrase, at, None
        while self._code(before) == "." and self.words[before] == ",":
            earlier = self.phrase(before - 1)
            if earlier is None or self._code(earlier.first - 1) == "i":
                break
            other, before = earlier, earlier.first - 1
        return other, at, None

    def _is_singular(self, clause: Clause) -> bool:
        """Whether the finite verb agrees with a singular third person only."""
        word = self.lowers[clause.group[0]]
        if self.codes[clause.group[0]] == "z":
            return word.endswith("s")
        return self.pack.auxiliaries.get(word, _NONE).get("number") == "sing"


_QUOTES = frozenset("“”\"‘’'«»")
_BREAKS = frozenset((",", "–", "—", "-", "(", ")"))


def _start_of(clause: Clause) -> int:
    return clause.introducer if clause.introducer >= 0 else clause.group[0]
