"""From an amount back to the noun it describes: the object that changes by it, else the subject of its verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.figures.nouns import (
    ADVERBIAL_ENDS,
    amount_verb,
    changes,
    first_of_adverbial,
    first_of_comparison,
    is_determined,
    is_spaced,
    noun_of,
    owned_noun,
    whole_phrase,
)
from newsschema.extract.figures.parties import (
    hands_over,
    is_agent,
    is_charged,
    is_done_to,
    is_given,
    is_handing_over,
    is_party,
)
from newsschema.extract.figures.subjects import (
    is_object_of_gerund,
    last_joined,
    shared_clause,
    subject_before,
    to_verb,
)
from newsschema.extract.figures.words import values_of, words_of
from newsschema.language import Phrase
from newsschema.language.names import PEOPLE, noun_kind
from newsschema.lexicons.function_words import (
    AGENT,
    COMPANY,
    DOWNWARD,
    FAR,
    GENITIVE,
    INSIDE,
    OUTWARD,
    POINT,
    PURPOSE,
    UPWARD,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.language import Analysis

_NEAR_OBJECT = 3  # tokens between an object and the amount that it changes by or to
_FARTHEST_OBJECT = 8  # tokens between an amount and the last word of an object
_REACH = 40  # tokens between an amount and the noun it describes
_PASSED = frozenset({"PUNCT", "SYM", "CCONJ", "PART"})  # classes that are no part of what is looked for
_COMMA_OR_END = frozenset(",;:—")
_PARTICLES = UPWARD | DOWNWARD
_RELATIVE, _PERSON = words_of("relative_pronoun"), words_of("person_object")


class _End(NamedTuple):
    """Where a walk ends: the phrase, or None where the amount describes nothing."""

    phrase: NounRange


_NOTHING = _End(None)


def walk_back(analysis: Analysis, start: int, barred: AbstractSet[int], verb: int, *, kind: str = "") -> NounRange:
    """Return the phrase that the amount at token `start` describes, looked for from there back.

    `verb` is the token of the verb whose subject is looked for, -1 before one is met; the tokens `barred` are those of
    dates and of the figures before.
    """
    k = start - 1
    floor = max(analysis.sentence(start).first, start - _REACH)
    opening = verb < 0 and k > floor and analysis.word_class(k - 1) == "DET"
    k -= opening and analysis.lowers[k] in words_of("whole") | words_of("level_noun")  # "hit a record $2,400"
    if kind == "money" and verb < 0 and is_handing_over(analysis, k):
        return None
    walk = _Walk(analysis, start, barred, floor, verb, kind, k)
    while walk.k >= floor:
        end = walk.step()
        if end is not None:
            return end.phrase
    return None


@dataclass(slots=True)
class _Walk:
    """A walk from an amount back over the tokens of its sentence."""

    analysis: Analysis
    start: int
    barred: AbstractSet[int]
    floor: int
    verb: int
    kind: str
    """The kind of the figure, "" if unknown: money has payers and owners, who are not what it describes."""
    k: int
    """The token to look at next."""
    crossed: bool = False
    """Whether a bracket, a date or another figure is between."""
    relative: bool = False
    """Whether the verb is one of a relative clause, whose subject is the noun before it."""

    def step(self) -> _End | None:
        """Look at one token and go before it; return the end where it decides."""
        analysis, k = self.analysis, self.k
        word_class = analysis.word_class(k)
        if word_class in _PASSED:
            return self._at_mark()
        lower = analysis.lowers[k]
        first = first_of_adverbial(analysis, k) if lower in ADVERBIAL_ENDS else first_of_comparison(analysis, k)
        if first < k:
            self.k = first - 1
            return None
        if k in self.barred:
            self.crossed, self.k = True, k - 1
        elif lower in words_of("comparative"):  # "closed 12 sen lower at"
            self.k -= 1
        elif (owned := owned_noun(analysis, k)) is not None:
            return self._at_phrase(owned)
        elif _is_verb(analysis, k, self.start if self.verb < 0 else -1):
            return self._at_verb()
        elif lower in _RELATIVE and self.verb >= 0:
            self.k, self.relative = k - 1 - (k > 0 and analysis.words[k - 1] == ","), True
        elif word_class == "PRON":
            return self._at_pronoun()
        elif (phrase := analysis.phrase_up_to(k + 1)) is not None:
            return self._at_phrase(phrase)
        else:
            self.k -= 1
        return None

    def _at_mark(self) -> _End | None:
        """End at a mark that ends a clause; go before any other mark or particle, a bracket and an apposition."""
        analysis, k = self.analysis, self.k
        word = analysis.words[k]
        if word in ";:—" or (word in "–-" and is_spaced(analysis, k)):
            return _NOTHING
        if k in self.barred or word == "(":
            self.crossed, self.k = True, k - 1
        elif word == "," and self.verb >= 0 and not _is_reduced(analysis, self.verb, k):
            self.k = _before_apposition(analysis, k, self.floor)
        else:
            self.k -= 1
        return None

    def _at_verb(self) -> _End | None:
        """End at the subject of a verb; go on before it where it has none of its own."""
        analysis, k, start = self.analysis, self.k, self.start
        if self.verb < 0:
            measured = self.kind == "measure" and analysis.lemma(k) in words_of("measured_by")
            if self.kind == "money" and analysis.lowers[start - 1] in POINT and is_charged(analysis, k):
                return _NOTHING
            if not self.crossed and not measured and hands_over(analysis, k, start, is_money=self.kind == "money"):
                return _NOTHING
            if analysis.lowers[start - 1] in PURPOSE and (traded := _object_of(analysis, k, start)):
                return _End(noun_of(analysis, traded, self.barred))  # "bought the mill in May for $3m"
        subject = subject_before(analysis, k, self.barred, self.verb)
        if subject is None and (main := shared_clause(analysis, k)) is not None:
            subject = main.subject
            if subject is None or subject.kind == "pronoun":
                return _NOTHING
        if self.kind == "money" and subject is not None and is_done_to(analysis, subject):
            return _NOTHING
        if self.verb < 0 and subject is not None and is_agent(analysis, k, start, subject, self.kind):
            return _NOTHING
        if subject is not None and subject.kind == "pronoun" and self.floor <= subject.head < k:
            self.verb, self.k = k, subject.head
            return None
        if subject is not None and self._is_near_subject(subject):
            subject = to_verb(analysis, last_joined(analysis, subject, k), k)
            whole = whole_phrase(analysis, subject, self.barred)
            return _End(noun_of(analysis, whole, self.barred))
        self.verb, self.k = k, k - 1
        return None

    def _is_near_subject(self, subject: Phrase) -> bool:
        """Whether a subject is a noun before its verb, no date and no aside between commas."""
        if subject.kind not in ("noun", "name") or subject.last > self.k or subject.head in self.barred:
            return False
        dated = subject.first in self.barred  # "said on Tuesday Lund's profit rose"
        before = self.analysis.lowers[subject.first - 1] if subject.first and not dated else ""
        with_gerund = before in COMPANY and self.analysis.tag(self.k) == "g"  # "with salaries averaging $9"
        if before in words_of("attaching") and not with_gerund:
            return False  # "has during the trial moved $3m"
        return not (subject.last == self.k - 1 and self.analysis.words[self.k - 1] == ",")

    def _at_pronoun(self) -> _End | None:
        """End at a pronoun that is the subject or what changes; go on before one that is attached."""
        analysis, k = self.analysis, self.k
        attached = k > 0 and analysis.lowers[k - 1] in words_of("attaching")  # "the slope between them was"
        if not attached and self.verb >= 0:
            return _End(noun_of(analysis, _antecedent(analysis, k), self.barred))
        if not attached and _is_changed_pronoun(analysis, k, self.start):
            return _NOTHING
        self.k -= 1 + attached
        return None

    def _at_phrase(self, phrase: Phrase) -> _End | None:
        """End at a phrase that is the subject or the object that changes; go on before any other."""
        analysis, k = self.analysis, self.k
        if self.verb < 0 and self.start - k > _FARTHEST_OBJECT:
            self.k = phrase.first - 1
            return None
        before = analysis.lowers[max(0, phrase.first - 2) : phrase.first]
        of = before[0] if len(before) == 2 and before[1] in GENITIVE else ""
        if self.verb >= 0 and of in FAR:
            return _NOTHING  # "those of its rival lost 0.6%"
        if self._is_passed(phrase) or of in OUTWARD:
            self.k = phrase.first - 1
        elif self.relative and self.kind == "money" and is_agent(analysis, self.verb, self.start, phrase, self.kind):
            return _NOTHING  # "charities that solicit $9"
        elif self.verb < 0 and is_party(analysis, phrase, self.start, is_money=self.kind == "money"):
            return _NOTHING
        elif self.verb >= 0 or self._is_object(phrase):
            whole = phrase if self.relative else whole_phrase(analysis, phrase, self.barred)
            return _End(noun_of(analysis, whole, self.barred))
        else:
            self.crossed = self.crossed or analysis.words[k + 1] == "("
            self.k = phrase.first - 1
        return None

    def _is_passed(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to a verb as its agent or adverbial."""
        analysis = self.analysis
        if _is_agent(analysis, phrase) or _is_apart(analysis, self.verb, self.k):
            return True
        if self.verb >= 0 and is_object_of_gerund(analysis, phrase):  # "people claiming aid are to rise to 9,000"
            return True
        if self.verb < 0 and analysis.lowers[phrase.head] in words_of("level_noun"):  # "shares hit new lows at $5"
            return True
        return not self.relative and _is_adverbial(analysis, phrase)

    def _is_object(self, phrase: Phrase) -> bool:
        before = phrase.first - 1
        if self.analysis.lowers[before] in GENITIVE and before - 1 in self.barred:
            return False  # "rose from 2% of output to 3%"
        if _is_object(self.analysis, phrase, self.k, self.start):
            return True
        return _is_whole_object(self.analysis, phrase, self.start, self.barred)


def _is_reduced(analysis: Analysis, verb: int, comma: int) -> bool:
    """Whether a verb describes the noun before its comma: "the debt, estimated at $3m,", "shares, having risen 5%"."""
    if analysis.tag(verb) in "gG":
        return True
    placed = analysis.lowers[verb] in words_of("before_link") and word_at(analysis.lowers, verb + 1) in POINT
    return verb == comma + 1 and placed


def _antecedent(analysis: Analysis, k: int) -> Phrase | None:
    """Return what "it" or "they" refers to in the clause before: its subject or its object, by their number.

    None for people and groups, which own or pay amounts: "The company said it lost $3m".
    """
    is_object = k > 0 and analysis.word_class(k - 1) == "VERB"  # "showed it to be"
    tag = values_of("subject_pronoun").get(analysis.lowers[k]) if not is_object else None
    clauses = analysis.clauses(analysis.sentence(k)) if tag else []
    before = [clause for clause in clauses if clause.finite and clause.group[-1] < k]
    if not before:
        return None
    verb = before[-1].verb
    after = analysis.phrase_of(verb + 1) if verb + 1 < k else None
    for phrase in (before[-1].subject, after):
        if phrase is None or phrase.kind != "noun" or phrase.last > k or analysis.tag(phrase.head) != tag:
            continue
        return None if noun_kind(analysis.lemma(phrase.head)) in PEOPLE else phrase
    return None


def _is_verb(analysis: Analysis, k: int, start: int) -> bool:
    if is_determined(analysis, k):
        return False
    if analysis.lowers[k] in words_of("asking") and word_at(analysis.lowers, k + 1) in PURPOSE:
        return True  # "she calls for $3m"
    if analysis.word_class(k) in ("VERB", "AUX"):
        phrase = analysis.phrase_of(k)
        return phrase is None or phrase.head == k or phrase.last == k + 1
    if k + 1 == start and k > 0 and analysis.tag(k) == "N" and analysis.word_class(k - 1) in ("NOUN", "PROPN", "ADJ"):
        # "the battery stores 50 kWh": no plural noun is between a noun and an amount but of who gets it
        return analysis.word_class(k - 1) != "ADJ" or noun_kind(analysis.lemma(k)) != "person"
    return amount_verb(analysis, k, start) is not None


def _is_changed_pronoun(analysis: Analysis, k: int, start: int) -> bool:
    """Whether a pronoun is the object that is brought to the amount: "took that up to 43 dB", "sold it for $3m"."""
    if analysis.is_possessive(k) or k == 0 or analysis.word_class(k - 1) != "VERB" or k + 1 >= start:
        return False
    if analysis.lowers[k] in _PERSON and analysis.lemma(k - 1) in words_of("placed"):
        return True  # "valued him at $3m"
    return analysis.lowers[k + 1] in words_of("brought_to") and all(
        analysis.word_class(j) in ("ADP", "ADV", "PART") for j in range(k + 1, start)
    )


def _object_of(analysis: Analysis, verb: int, start: int) -> Phrase | None:
    """Return the phrase right behind a verb, before token `start`; None for a verb without an object."""
    particle = verb + 1 < start and analysis.lowers[verb + 1] in _PARTICLES
    phrase = analysis.phrase_from(verb + 1 + particle)  # "snapped up the mill for $3m"
    return phrase if phrase is not None and phrase.last < start else None


def _is_object(analysis: Analysis, phrase: Phrase, k: int, start: int) -> bool:
    """Whether the phrase up to token `k` is the object whose change the amount states: "cut its rate by 5%"."""
    at = k + 1  # "cut the rate on average by 5%"
    while at < start and (analysis.word_class(at) in ("ADJ", "ADV") or first_of_adverbial(analysis, at + 1) == at):
        at += 1 + (first_of_adverbial(analysis, at + 1) == at)
    link, before = analysis.lowers[at], phrase.first - 1  # "left the rate unchanged at 5%"
    if link not in words_of("object_link") or start - k > _FARTHEST_OBJECT:
        return False
    if at == start and is_given(analysis, phrase):  # "gave him over $3"; not "pushed prices over $3"
        return False
    if before < 0 or not analysis.same_sentence(before, start) or analysis.lowers[before] in GENITIVE:
        return True
    if analysis.lowers[before] in INSIDE and before and analysis.lowers[before - 1] in words_of("change_noun"):
        return True  # "a cut in fares from $3 to $2"
    if analysis.lowers[before] in _PARTICLES and analysis.word_class(before - 1) == "VERB":
        return True  # "pushed up its price to $3"
    return changes(analysis, phrase.first) or analysis.word_class(before) != "ADP"


def _is_whole_object(analysis: Analysis, phrase: Phrase, start: int, barred: AbstractSet[int]) -> bool:
    """Whether a phrase ends the object whose change is stated: "the loan" in "cut its rate on the loan to 5%"."""
    whole = whole_phrase(analysis, phrase, barred)
    before = whole.first - 1
    if whole is phrase or before < 0 or analysis.word_class(before) != "VERB":
        return False
    sized = analysis.lowers[phrase.last] in GENITIVE and phrase.last + 1 in barred  # "for a household of five from $9"
    link = phrase.last + 2 * sized
    return analysis.lowers[link] in words_of("object_link") and start - link <= _NEAR_OBJECT


def _is_agent(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase names who did something to what is described: "an engine tuned by the firm to produce 90 hp"."""
    by = phrase.first - 1
    return by > 0 and analysis.lowers[by] in AGENT and analysis.is_participle(by - 1)


def _is_adverbial(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase belongs to the verb before it: "the index started in the red, but was last trading up 1%"."""
    link = phrase.first - 1
    if link < 1 or analysis.word_class(link) != "ADP" or not analysis.same_sentence(link, phrase.first):
        return False
    if analysis.lowers[link] in _PARTICLES:
        return False
    before = link - 1 - (analysis.word_class(link - 1) == "ADV" and link > 1)
    if analysis.word_class(before) == "AUX":  # "has during the trial moved $3m"
        return True
    return before == link - 1 and analysis.word_class(before) == "VERB" and not analysis.is_participle(before)


def _is_apart(analysis: Analysis, verb: int, k: int) -> bool:
    """Whether a participle without a subject of its own is behind the phrase: "it hit a high, having risen 5%"."""
    return verb > k + 1 and analysis.tag(verb) in "gG"


def _before_apposition(analysis: Analysis, k: int, floor: int) -> int:
    """Return the token before the comma that opens what the comma at token `k` closes: "debt, banks aside, was"."""
    opening = next((j for j in range(k - 1, floor - 1, -1) if analysis.words[j] in _COMMA_OR_END), k)
    if analysis.words[opening] != "," or _opens_main_clause(analysis, opening, k):
        return k - 1
    return opening - 1


def _opens_main_clause(analysis: Analysis, comma: int, end: int) -> bool:
    """Whether a comma ends an adverbial and a clause follows: "In Lobi, gold closed up $16, to settle at $349"."""
    first, phrase = analysis.sentence(comma).first, analysis.phrase_before(comma)
    if analysis.tag(first) not in "isg" or phrase is None or not first < phrase.first <= first + 2:
        return False
    return any(analysis.tag(k) in "dzmFp" or amount_verb(analysis, k) is not None for k in range(comma + 2, end))
