"""Clauses of a sentence: verb groups with tense, aspect, voice and negation, and what introduces them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from newsschema.language.units import parts
from newsschema.language.words import NO_FEATURES

if TYPE_CHECKING:
    from newsschema.language.pack import Features
    from newsschema.language.phrases import Phrase
    from newsschema.language.words import Words

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


_VERBS = frozenset("FdzmvIgGpB")


def find_clauses(words: Words, first: int, last: int) -> list[Clause]:
    """Return the clauses of tokens `first` to `last`, a sentence, in the order of their verbs; without subjects."""
    codes, clitics, phrase_at = words.codes, words.clitics, words.phrase_at
    clauses, end = list[Clause](), first
    for at in range(first, last):
        if at < end:
            continue
        code = codes[at]
        if clitics and at in clitics and clitics[at] in "Fzd":
            end = _read_finite(words, at, last, clauses)
        elif code not in _VERBS:
            continue
        elif code in "Fdzm":
            end = _read_finite(words, at, last, clauses)
        elif phrase_at[at] is None:
            end = at + 1
            while end < last and codes[end - 1] in "IGB" and codes[end] in "IGBpgv" and phrase_at[end] is None:
                end += 1
            clauses.append(_clause(words, list(range(at, end)), False, finite=False))
    _introduce(words, first, clauses)
    return clauses


def _read_finite(words: Words, at: int, last: int, clauses: list[Clause]) -> int:
    """Add the clause of a finite verb with what completes it; return where its verb group ends."""
    codes, phrase_at = words.codes, words.phrase_at
    clitic = words.clitics.get(at)
    group, end = [at], at + 1
    negated = clitic == "x" and codes[at] == "F"
    if codes[at] == "F" or clitic == "F":
        inverted = False
        while end < last:
            code, phrase = codes[end], phrase_at[end]
            if code in "IGBvpgd" and phrase is None:
                group.append(end)
                end += 1
                if code in "vpgd":
                    break
            elif code == "r" or (code == "x" and words.tokens.lowers[end] in words.pack.negations):
                negated = negated or words.tokens.lowers[end] in words.pack.negations
                end += 1
            elif phrase is not None and len(group) == 1 and not inverted and _is_inverted(words, at, phrase, last):
                inverted, end = True, phrase.last
            else:
                break
    clauses.append(_clause(words, group, negated, finite=True))
    return group[-1] + 1


def _is_inverted(words: Words, at: int, phrase: Phrase, last: int) -> bool:
    """Whether the phrase behind an auxiliary is its subject: "has the minister said"."""
    opens = at == 0 or words.phrase_at[at - 1] is None or words.tokens.lowers[at - 1] in words.pack.introducers
    return opens and words.codes[min(phrase.last, last - 1)] in "IGBvpgd"


def _clause(words: Words, group: list[int], negated: bool, *, finite: bool) -> Clause:
    """Return the clause of a verb group."""
    codes, verb, head = words.codes, group[-1], group[0]
    code = codes[head]
    kind: ClauseKind = "main" if finite else "infinitive" if code in "vI" else "participle"
    tense: Tense = ""
    modal = ""
    if finite:
        if code in "dzm" and words.clitics.get(head) != "F":
            tense = "past" if code == "d" else "pres"
        else:
            features = auxiliary(words, head)
            tense = features.get("tense", "")  # type: ignore[assignment]
            modal = features["lemma"] if "modal" in features else ""
            negated = negated or "negation" in features
    perfect = progressive = passive = False
    if len(group) > 1:
        lemmas = [auxiliary(words, at).get("lemma", "") for at in group[:-1]]
        copulas = words.pack.copulas
        perfect = not words.pack.perfects.isdisjoint(lemmas) and codes[verb] in "pBgd"
        progressive = not copulas.isdisjoint(lemmas) and any(codes[at] in "gG" for at in group[1:])
        passive = lemmas[-1] in copulas and codes[verb] in "pd"
        if not finite and perfect and code == "p":
            passive = False
    return Clause(verb, tuple(group), kind, finite, tense, perfect, progressive, passive, negated, modal, -1)


def auxiliary(words: Words, at: int) -> Features:
    """Return the features of the auxiliary in a token: "'ll" of "she'll", "do" of "don't"; none if there is none."""
    lower, clitic = words.tokens.lowers[at], words.clitics.get(at)
    if clitic is not None:
        cut = parts(lower, words.pack)
        lower = lower if cut is None else cut[0] if clitic == "x" else cut[1]
    return words.pack.auxiliaries.get(lower, NO_FEATURES)


def _introduce(words: Words, first: int, clauses: list[Clause]) -> None:
    """Give each clause the word that introduces it: the last one between the verb before and its own verb."""
    codes, lowers, introducers, phrase_at = words.codes, words.tokens.lowers, words.pack.introducers, words.phrase_at
    floor = first
    for clause in clauses:
        head = clause.group[0]
        at = head - 1
        while at >= floor:
            code, word = codes[at], lowers[at]
            if not clause.finite:
                if code == "x" and word not in words.pack.negations:
                    clause.introducer = at
                    break
                if code not in "rx":
                    break
            elif code in "qs" or (code in "ort" and word in introducers):
                phrase = phrase_at[at]
                if code != "t" or phrase is None or phrase.last == at + 1:  # not "that" or "which" before a noun
                    clause.introducer = at
                    clause.kind = _kind(words, at, first, head)
                    break
            at -= 1
        floor = clause.group[-1] + 1


def _kind(words: Words, at: int, first: int, head: int) -> ClauseKind:
    """Return the kind of clause that a word introduces."""
    code, word = words.codes[at], words.tokens.lowers[at]
    if code == "q":
        return "relative"
    kind = words.pack.introducers.get(word, "adverbial")
    before = at - 1
    if kind == "relative" and before > first and (words.tokens.words[before] in ",–—-" or words.codes[before] == "i"):
        before -= 1
    behind_noun = before >= first and words.phrase_at[before] is not None
    if kind == "relative":  # "who", "which": relative behind a noun, else a question in a clause
        return "relative" if behind_noun else "content"
    if word in words.pack.relatives and at == head - 1 and behind_noun and code != "s":
        return "relative"
    return kind  # type: ignore[return-value]
