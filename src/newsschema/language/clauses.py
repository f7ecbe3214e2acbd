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
    _introduce(tokens, first, codes, phrases, phrase_at, clauses, pack)
    _find_subjects(tokens, first, last, codes, phrases, phrase_at, clauses)
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


def _introduce(
    tokens: Tokens,
    first: int,
    codes: list[str],
    phrases: list[Phrase],
    phrase_at: list[int],
    clauses: list[Clause],
    pack: Pack,
) -> None:
    """Give each clause the word that introduces it: the last one between the verb before and its own verb."""
    floor = first
    for clause in clauses:
        head = clause.group[0]
        at = head - 1
        while at >= floor:
            code, word = codes[at], tokens.lowers[at]
            if not clause.finite:
                if code == "x" and word == "to":
                    clause.introducer = at
                    break
                if code not in "rx":
                    break
            elif code in "qs" or (code in "or" and word in pack.introducers):
                clause.introducer = at
                kind = pack.introducers.get(word, "adverbial")
                clause.kind = "relative" if code == "q" else "content" if kind == "relative" else kind  # type: ignore[assignment]
                break
            at -= 1
        floor = clause.group[-1] + 1


def _find_subjects(
    tokens: Tokens,
    first: int,
    last: int,
    codes: list[str],
    phrases: list[Phrase],
    phrase_at: list[int],
    clauses: list[Clause],
) -> None:
    by_verb = {at: clause for clause in clauses for at in clause.group}
    previous: Clause | None = None
    for clause in clauses:
        if not clause.finite:
            continue
        clause.subject = _subject_before(tokens, first, codes, phrases, phrase_at, clause, by_verb)
        if clause.subject is None:
            clause.subject = _subject_behind(tokens, first, last, codes, phrases, phrase_at, clause)
            clause.inverted = clause.subject is not None
        if clause.subject is None and previous is not None and _coordinated(codes, previous, clause):
            clause.subject = previous.subject
        previous = clause


def _coordinated(codes: list[str], previous: Clause, clause: Clause) -> bool:
    """Whether a conjunction joins a verb without a subject to the clause before."""
    return any(codes[at] == "c" for at in range(previous.group[-1] + 1, clause.group[0]))


def _subject_before(
    tokens: Tokens,
    first: int,
    codes: list[str],
    phrases: list[Phrase],
    phrase_at: list[int],
    clause: Clause,
    by_verb: dict[int, Clause],
) -> Phrase | None:
    """Walk left from the verb over what may come between it and its subject."""
    head = clause.group[0]
    at = head - 1
    number = phrase_at[head - first]
    if number >= 0 and phrases[number].first <= head:  # "it's": the pronoun and the verb are one token
        return phrases[number]
    passed: Phrase | None = None
    while at >= first:
        code, word = codes[at], tokens.words[at]
        number = phrase_at[at - first]
        if at == clause.introducer and number < 0:
            return passed
        if number >= 0:
            phrase = phrases[number]
            before = phrase.first - 1
            if phrase.first <= clause.introducer < phrase.last:
                return phrase
            if before >= first and codes[before] == "i":
                at = before - 1
                continue
            if before >= first and codes[before] == "c" and before - 1 >= first and phrase_at[before - 1 - first] >= 0:
                passed = phrase
                at = before - 1
                other = phrases[phrase_at[at - first]]
                if other.first - 1 >= first and codes[other.first - 1] == "i":
                    return phrase
                return other
            owner = by_verb.get(before)
            if owner is not None and before >= first:
                if owner.finite and owner.kind != "relative" and owner.introducer < 0:
                    return phrase
                at = _start_of(owner) - 1
                if owner.finite and owner.kind != "relative":
                    return phrase
                continue
            return phrase
        if code in "rxai" or word in ",()–—-":
            at -= 1
            continue
        other_clause = by_verb.get(at)
        if other_clause is not None:
            if other_clause.finite and other_clause.kind != "relative":
                subject = other_clause.subject
                if (
                    subject is not None
                    and subject.first - 1 >= first
                    and phrase_at[subject.first - 1 - first] >= 0
                    and not other_clause.inverted
                ):
                    at = subject.first - 1
                    continue
                return None
            at = _start_of(other_clause) - 1
            continue
        return None
    return None


def _start_of(clause: Clause) -> int:
    return clause.introducer if clause.introducer >= 0 else clause.group[0]


def _subject_behind(
    tokens: Tokens,
    first: int,
    last: int,
    codes: list[str],
    phrases: list[Phrase],
    phrase_at: list[int],
    clause: Clause,
) -> Phrase | None:
    """The phrase right behind the first verb, where nothing before it can be the subject: '"...," said the minister'."""
    at = clause.group[0] + 1
    if codes[clause.group[0]] == "m":
        return None
    head = clause.group[0]
    opens = head == first or tokens.words[head - 1] in ",;:\"”’'»—–-?!" or codes[head - 1] in "rcs"
    if at < last and phrase_at[at - first] >= 0 and opens:
        return phrases[phrase_at[at - first]]
    return None
