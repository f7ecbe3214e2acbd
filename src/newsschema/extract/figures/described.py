"""The noun that an amount describes: "a fine of $3 billion", "shares fell 4%", "cut its key rate by 0.25%"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import (
    amount_verb,
    changes,
    is_determined,
    noun_of,
    opens_as_noun,
    phrase_to,
    whole_phrase,
)
from newsschema.extract.figures.words import words_of
from newsschema.language import Phrase
from newsschema.language.names import noun_kinds

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import Found
    from newsschema.language import Analysis, Clause

_LONGEST_LABEL = 8  # tokens in a line before the colon or dash behind a label
_NEAR_OBJECT = 3  # tokens between an object and the amount that it changes by or to
_REACH = 40  # tokens between an amount and the noun it describes
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def described_noun(
    analysis: Analysis, start: int, barred: AbstractSet[int], *, is_verb: bool = False, is_measure: bool = False
) -> Found:
    """Return the phrase that the amount at token `start` describes; None where only an owner, payer or verb is near.

    `barred` are the tokens of dates and of the figures before; `is_verb` says that the amount is a verb itself
    ("doubled"), `is_measure` that what makes or carries it is measured by it ("the engine makes 245 hp").
    """
    if is_verb:
        return _walk(analysis, start, barred, start)
    if _is_part_of_preposition(analysis, start - 1) or _is_behind_quality(analysis, start - 1):
        return None
    examples = _before_examples(analysis, start)
    if examples is not None:
        return noun_of(analysis, examples, barred)
    near = label_before(analysis, start, barred) or _linked(analysis, start, barred)
    return near or _walk(analysis, start, barred, -1, is_measure=is_measure)


def _is_behind_quality(analysis: Analysis, k: int) -> bool:
    """Whether the bracket at token `k` follows what something is said to be: "It is light (7.7 kg)"."""
    if k < 2 or analysis.words[k] != "(" or analysis.word_class(k - 1) not in ("ADJ", "NOUN"):
        return False
    before = k - 2 - (analysis.word_class(k - 2) == "ADV")
    return before >= 0 and analysis.lemma(before) == "be"


def _is_part_of_preposition(analysis: Analysis, k: int) -> bool:
    """Whether "of" at token `k` ends a preposition of several words: "in front of 15,000", "instead of the usual 5"."""
    while k > 1 and analysis.word_class(k) in ("DET", "ADJ"):
        k -= 1
    if k > 0 and analysis.lowers[k - 1 : k + 1] == ["instead", "of"]:
        return True
    return (
        k > 1
        and analysis.lowers[k] == "of"
        and analysis.lowers[k - 1] in words_of("preposition_noun")
        and analysis.word_class(k - 2) == "ADP"
    )


def _before_examples(analysis: Analysis, start: int) -> Phrase | None:
    """Return the phrase that an amount is an example of: "items such as $5m for parks"; None where it is none."""
    k = start - 1
    if k < 1 or not analysis.same_sentence(k - 1, start):
        return None
    k -= 2 if analysis.lowers[k - 1 : k + 1] == ["such", "as"] else 1 if analysis.lowers[k] == "including" else k + 1
    k -= k > 0 and analysis.words[k] == ","
    phrase = analysis.phrase_of(k) if k >= 0 else None
    return phrase if phrase is not None and phrase.last == k + 1 else None


def label_before(analysis: Analysis, start: int, barred: AbstractSet[int]) -> Found:
    """Return the label before an amount: "Total cost: $41,000" and "Basic plan – $9" in a line, "of magnitude 6.4"."""
    k = start - 1
    if k >= 0 and analysis.lowers[k] in words_of("scale_noun"):
        return k, start
    dash = k > 0 and analysis.words[k] in "–—-" and _is_spaced(analysis, k)
    if k < 1 or not (dash or analysis.words[k] == ":"):
        return None
    first = analysis.paragraphs[bisect_right(analysis.paragraphs, (k, len(analysis.words))) - 1][0]
    first = max(first, analysis.sentence(k - 1).first)
    if analysis.words[k - 1] == ")":  # "Full service (oil, filters): $300"
        k = next((j for j in range(k - 1, first, -1) if analysis.words[j] == "("), k)
    label = analysis.phrase_of(k - 1) if k > first else None
    if label is None or k - first > _LONGEST_LABEL or any(analysis.is_finite(j) for j in range(first, k)):
        return None
    label = whole_phrase(analysis, label, barred)
    return noun_of(analysis, label, barred) if label.first - first <= 1 else None


def _linked(analysis: Analysis, start: int, barred: AbstractSet[int]) -> Found:
    """Return the phrase that "of", "worth" and the like join the amount to: "a fine of $3m", "cocaine worth R12m"."""
    k = start if analysis.lowers[start] == "between" else start - 1  # "gusts between 60 and 70 mph"
    k -= k == start and k > 0 and analysis.lowers[k - 1] == "of"
    k -= k > 1 and analysis.word_class(k) == "ADV" and analysis.lowers[k - 1] == "of"  # "a fee of just $3"
    if k < 1 or not analysis.same_sentence(k - 1, start):
        return None
    k -= k > 1 and analysis.lowers[k] in ("up", "down") and analysis.words[k - 1] == "("  # "the bank (up 2%)"
    if analysis.words[k] == "(":  # "Reyes (38%) and Obi (45%)"
        named = phrase_to(analysis, k - 1, barred, before_verb=False)
        if named is not None and analysis.words[outer := _outer(analysis, named).head].istitle():
            named = named if analysis.tag(outer) == "N" else _outer(analysis, named)  # "Bank of Lund (up 2%)"
        return noun_of(analysis, named, barred)
    valued = analysis.lowers[k] != "of" and analysis.lowers[k - 1] in words_of("before_link")
    if analysis.lowers[k] not in words_of("noun_link") and not (valued and analysis.lowers[k] == "at"):
        return None
    apart = analysis.lowers[k] == "worth" and analysis.words[k - 1] == ","  # "17 trees, worth $3m"
    end = k - valued - apart  # "a deal valued at $3m"
    if end < 1 or end - 1 in barred:
        return None
    phrase = phrase_to(analysis, end - 1, barred, before_verb=False)
    if phrase is None or amount_verb(analysis, end - 1) is not None:
        return None
    if analysis.lowers[k] == "for" and analysis.lowers[phrase.first - 1] in words_of("party_link"):
        traded = analysis.phrase_of(phrase.first - 2) if phrase.first > 1 else None  # "the house from Roe for $3m"
        adjoins = traded is not None and traded.last == phrase.first - 1
        return noun_of(analysis, whole_phrase(analysis, traded, barred), barred) if traded and adjoins else None
    return noun_of(analysis, _outer(analysis, phrase) if analysis.lowers[k] == "of" else phrase, barred)


def _outer(analysis: Analysis, phrase: Phrase) -> Phrase:
    """Return the phrase that "of" joins one to, from the outside: "margin" of "a margin of error"."""
    while phrase.first > 1 and analysis.lowers[phrase.first - 1] == "of":
        outer = analysis.phrase_of(phrase.first - 2)
        if outer is None or outer.last != phrase.first - 1 or outer.kind != "noun":
            break
        if analysis.lowers[outer.head] in words_of("sum") | words_of("preposition_noun"):
            break
        phrase = outer
    return phrase


def _is_verb(analysis: Analysis, k: int, start: int) -> bool:
    if is_determined(analysis, k):
        return False
    if analysis.word_class(k) in ("VERB", "AUX"):
        phrase = analysis.phrase_of(k)
        return phrase is None or phrase.head == k or phrase.last == k + 1
    if k + 1 == start and k > 0 and analysis.tag(k) == "N" and analysis.word_class(k - 1) in ("NOUN", "PROPN", "ADJ"):
        return True  # "the battery stores 50 kWh": no plural noun is between a noun and an amount
    return amount_verb(analysis, k, start) is not None


def _walk(analysis: Analysis, start: int, barred: AbstractSet[int], verb: int, *, is_measure: bool = False) -> Found:
    """Look back from an amount for the object that changes by it, else for the subject of its verb."""
    floor = max(analysis.sentence(start).first, start - _REACH)
    k, crossed, relative = start - 1, False, False
    k -= verb < 0 and k > floor and analysis.lowers[k] in words_of("whole") and analysis.word_class(k - 1) == "DET"
    while k >= floor:
        lower = analysis.lowers[k]
        if analysis.words[k] in ";:—" or (analysis.words[k] in "–-" and _is_spaced(analysis, k)):
            return None
        if k in barred or analysis.words[k] == "(":
            crossed, k = True, k - 1
        elif lower in words_of("comparative"):  # "closed 12 sen lower at"
            k -= 1
        elif _is_verb(analysis, k, start if verb < 0 else -1) and not (verb >= 0 and opens_as_noun(analysis, k)):
            measured = is_measure and analysis.lemma(k) in words_of("measured_by")
            if verb < 0 and not crossed and not measured and _hands_over(analysis, k, start):
                return None
            if verb < 0 and analysis.lowers[start - 1] == "for" and (traded := _object_of(analysis, k, start)):
                return noun_of(analysis, traded, barred)  # "bought the mill in May for $3m"
            subject = _phrase_right_before(analysis, k) or analysis.subject_of(k)
            if subject is None and (main := _shared_clause(analysis, k)) is not None:
                subject = main.subject
                if subject is None or subject.kind == "pronoun":
                    return None
            enclosed = subject is not None and subject.last == k - 1 and analysis.words[k - 1] == ","
            if (
                subject is not None
                and subject.kind in ("noun", "name")
                and subject.last <= k
                and subject.head not in barred
                and not enclosed
            ):
                subject = _to_verb(analysis, _last_joined(analysis, subject, k), k)
                return noun_of(analysis, _joined(analysis, whole_phrase(analysis, subject, barred)), barred)
            verb, k = k, k - 1
        elif lower in _RELATIVE and verb >= 0:
            k, relative = k - 1 - (k > 0 and analysis.words[k - 1] == ","), True
        elif analysis.word_class(k) == "PRON":
            attached = k > 0 and analysis.lowers[k - 1] in words_of("attaching")  # "the slope between them was"
            if not attached and (verb >= 0 or _is_changed_pronoun(analysis, k, start)):
                return None
            k -= 1 + attached
        elif (phrase := phrase_to(analysis, k, barred, before_verb=verb == k + 1)) is not None:
            if verb >= 0 and analysis.lowers[max(0, phrase.first - 2) : phrase.first] in (
                ["those", "of"],
                ["that", "of"],
            ):
                return None  # "those of its rival lost 0.6%"
            adverbial = not relative and _is_adverbial(analysis, phrase)
            if _is_agent(analysis, phrase) or _is_apart(analysis, verb, k) or adverbial:
                k = phrase.first - 1
            elif (
                verb >= 0 or _is_object(analysis, phrase, k, start) or _is_whole_object(analysis, phrase, start, barred)
            ):
                whole = phrase if relative else whole_phrase(analysis, phrase, barred)
                return noun_of(analysis, _joined(analysis, whole), barred)
            else:
                crossed = crossed or analysis.words[k + 1] == "("
                k = phrase.first - 1
        elif verb >= 0 and analysis.words[k] == "," and analysis.tag(verb) not in "gG":
            k = _before_apposition(analysis, k, floor)
        else:
            k -= 1
    return None


def _is_changed_pronoun(analysis: Analysis, k: int, start: int) -> bool:
    """Whether a pronoun is the object that is brought to the amount: "took that up to 43 dB", "sold it for $3m"."""
    if analysis.is_possessive(k) or k == 0 or analysis.word_class(k - 1) != "VERB" or k + 1 >= start:
        return False
    return analysis.lowers[k + 1] in words_of("brought_to") and all(
        analysis.word_class(j) in ("ADP", "ADV", "PART") for j in range(k + 1, start)
    )


def _phrase_right_before(analysis: Analysis, verb: int) -> Phrase | None:
    """Return the phrase that ends at a verb and belongs to no preposition: "after the river rose"."""
    phrase = analysis.phrase_of(verb - 1) if verb else None
    if phrase is None or phrase.last != verb or phrase.kind not in ("noun", "name"):
        return None
    if analysis.word_class(phrase.head) not in ("NOUN", "PROPN", "NUM"):  # "was late rising 3%"
        return None
    link = analysis.lowers[phrase.first - 1] if phrase.first else ""
    return None if link in words_of("attaching") or link in ("and", "or", "&", "to") else phrase


def _object_of(analysis: Analysis, verb: int, start: int) -> Phrase | None:
    """Return the phrase right behind a verb, before token `start`; None for a verb without an object."""
    phrase = analysis.phrase_of(verb + 1) if verb + 1 < start else None
    return phrase if phrase is not None and phrase.first == verb + 1 and phrase.last < start else None


def _shared_clause(analysis: Analysis, k: int) -> Clause | None:
    """Return the finite clause whose subject a verb shares: "she hopes to hit 3 and reach 5", "it grew, adding 5%"."""
    if analysis.tag(k) not in "vg" or analysis.word_class(k - 1) == "ADP":
        return None
    k -= analysis.word_class(k - 1) == "ADV"
    joined = analysis.word_class(k - 1) == "CCONJ" if analysis.tag(k) == "v" else analysis.words[k - 1] == ","
    if not joined:
        return None
    clauses = analysis.clauses(analysis.sentence(k))
    before = [clause for clause in clauses if clause.finite and clause.group[-1] < k and clause.kind != "relative"]
    return before[-1] if before else None


def _to_verb(analysis: Analysis, subject: Phrase, verb: int) -> Phrase:
    """Return a subject with what belongs to it before and behind: "Waiting lists grew", "the Trade Average rose"."""
    opening = analysis.sentence(verb).first
    if subject.first == opening + 1 and analysis.tag(opening) == "g" and analysis.word_class(subject.first) != "DET":
        subject = subject._replace(first=opening)
    last = subject.last
    while last < verb and analysis.words[last].istitle():
        last += 1
    return subject._replace(last=last) if last == verb else subject


def _last_joined(analysis: Analysis, subject: Phrase, verb: int) -> Phrase:
    """Return the last of the phrases that "and" joins as a subject: "truck and SUV sales are down"."""
    if subject.last >= verb or analysis.lowers[subject.last] not in ("and", "or", "&"):
        return subject
    other = analysis.phrase_of(verb - 1)
    return other if other is not None and other.last == verb and other.kind in ("noun", "name") else subject


def _is_object(analysis: Analysis, phrase: Phrase, k: int, start: int) -> bool:
    """Whether the phrase up to token `k` is the object whose change the amount states: "cut its rate by 5%"."""
    at = next((j for j in range(k + 1, start) if analysis.word_class(j) not in ("ADJ", "ADV")), k + 1)
    link, before = analysis.lowers[at], phrase.first - 1  # "left the rate unchanged at 5%"
    if link not in words_of("object_link") or start - k > 8:
        return False
    if before < 0 or not analysis.same_sentence(before, start) or analysis.lowers[before] == "of":
        return True
    if analysis.lowers[before] == "in" and before and analysis.lowers[before - 1] in words_of("change_noun"):
        return True  # "a cut in fares from $3 to $2"
    return changes(analysis, phrase.first) or analysis.word_class(before) != "ADP"


def _is_whole_object(analysis: Analysis, phrase: Phrase, start: int, barred: AbstractSet[int]) -> bool:
    """Whether a phrase ends the object whose change is stated: "the loan" in "cut its rate on the loan to 5%"."""
    whole = whole_phrase(analysis, phrase, barred)
    before = whole.first - 1
    if whole is phrase or before < 0 or analysis.word_class(before) != "VERB":
        return False
    return analysis.lowers[phrase.last] in words_of("object_link") and start - phrase.last <= _NEAR_OBJECT


def _is_agent(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase names who did something to what is described: "an engine tuned by the firm to produce 90 hp"."""
    by = phrase.first - 1
    return by > 0 and analysis.lowers[by] == "by" and analysis.is_participle(by - 1)


def _is_adverbial(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase belongs to the verb before it: "the index started in the red, but was last trading up 1%"."""
    link = phrase.first - 1
    if link < 1 or analysis.word_class(link) != "ADP" or not analysis.same_sentence(link, phrase.first):
        return False
    return analysis.word_class(link - 1) == "VERB" and not analysis.is_participle(link - 1)


def _is_apart(analysis: Analysis, verb: int, k: int) -> bool:
    """Whether a participle without a subject of its own is behind the phrase: "it hit a high, having risen 5%"."""
    return verb > k + 1 and analysis.tag(verb) in "gG"


def _joined(analysis: Analysis, phrase: Phrase) -> Phrase:
    """Return a phrase with what touches it in front: "S&P 500", "TA-125"."""
    first = phrase.first
    while (
        first > 0
        and analysis.starts[first] == analysis.ends[first - 1]
        and analysis.words[first - 1] not in "(\"'“‘$€£—–"
    ):
        first -= 1
    return phrase._replace(first=first)


def _hands_over(analysis: Analysis, k: int, start: int) -> bool:
    """Whether the verb at a token hands over, needs or forecasts the amount: its subject is not what it describes."""
    if analysis.lowers[start - 1] == "at":
        return False
    lemma = analysis.lemma(k)
    if lemma in words_of("transfer"):
        return True
    if lemma not in words_of("transitive_change") or analysis.words[start] not in "$€£¥₹":
        return False
    subject = analysis.subject_of(k)  # "households gain £310", but "the shares gained $3"
    kind = noun_kinds("en").get(analysis.lemma(subject.head)) if subject is not None else None
    return kind is not None and kind.kind in ("person", "group")


def _before_apposition(analysis: Analysis, k: int, floor: int) -> int:
    """Return the token before the comma that opens what the comma at token `k` closes: "debt, banks aside, was"."""
    opening = next((j for j in range(k - 1, floor - 1, -1) if analysis.words[j] == ","), k)
    return opening - 1


def _is_spaced(analysis: Analysis, k: int) -> bool:
    """Whether blanks are on both sides of a dash, which then ends the clause before it."""
    return k > 0 and analysis.ends[k - 1] < analysis.starts[k] and analysis.ends[k] < analysis.starts[k + 1]
