"""What an amount is in its clause: a place, a size, an extent, the subject, a level, a change, a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import HYPHENS, bases_of
from newsschema.extract.figures.words import COPULA, words_of
from newsschema.language.names import given_names, noun_kind
from newsschema.lexicons.function_words import COMPLEMENTIZER, GENITIVE, GOAL, INDEFINITE, POINT, SOURCE, SURFACE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_LEAST_LEVEL = 1000  # a plain number from here on may be a level: "closed at 5,884"
_LEAST_LOSS = 10**6  # money from here on is lost or gained by an owner; a price moves by less
_NO_LENGTHS = ("Cel", "[degF]", "deg", "g", "t", "L", "/h")  # ends of units in which nothing is away from a place
_NEAR_VERB = 3  # tokens from a name to its verb: "Roe now has"
_BRACKET = 6  # tokens of an amount in brackets: "(16.5 km)"
_NOUNS = frozenset({"NOUN", "PROPN"})
_DISTANCE_LINKS, _ONE_MORE = words_of("distance_link"), words_of("additive_determiner")
_AT_OR_FROM, _LEVEL_LINKS, _RESULT_LINKS = POINT | SOURCE, GOAL | SOURCE, GOAL | {*HYPHENS, "–"}


def is_of_place_or_payer(analysis: Analysis, found: Quantity) -> bool:
    """Whether an amount only says where or at whose cost: "trees on 15 acres", "robbed of £400", "lost $40 million"."""
    k, lowers = found.start - 1, analysis.lowers
    if found.kind in ("measure", "money", "percent") and lowers[k] in words_of("place_link"):
        part = word_at(lowers, found.end) in GENITIVE
        return found.kind != "percent" or lowers[k] not in SURFACE or part  # "The party was steady on 10%"
    if found.kind != "money":
        return False
    if lowers[k] in GENITIVE:
        return k > 0 and analysis.word_class(k - 1) == "VERB"
    large = found.value is not None and found.value >= _LEAST_LOSS
    return large and not words_of("transitive_change").isdisjoint(bases_of(lowers[k]))


def is_size(analysis: Analysis, k: int) -> bool:
    """Whether the noun at token `k`, before "of", is a group or total whose size a count states."""
    if analysis.lowers[k] in words_of("quantity_noun"):
        return True
    phrase = analysis.phrase_before(k + 1)
    if phrase is None or phrase.kind != "noun":
        return False
    kind = noun_kind(analysis.lemma(phrase.head))
    if kind == "group" or (analysis.tag(phrase.head) == "N" and kind != "person"):
        return True  # "qualified the family of three", "ratings of 9"
    return analysis.lowers[phrase.first] in INDEFINITE or analysis.is_possessive(phrase.first)


def named_sum(analysis: Analysis, k: int) -> tuple[int, int] | None:
    """Return a sum at token `k` with the noun that names it: "a batting average of .301"; not "an average of 3"."""
    named = k > 0 and analysis.lowers[k] in words_of("sum") and analysis.tag(k - 1) in "ng"
    return (k - 1, k + 1) if named else None


def is_extent_of(analysis: Analysis, found: Quantity) -> bool:
    """Whether an amount says how long or how much lower the noun right before is: "left shares 3% lower"."""
    k = found.start - 1
    if k < 0 or found.end >= len(analysis.words) or not analysis.same_sentence(k, found.end):
        return False
    if found.kind == "measure" and analysis.lowers[found.end] in SOURCE:  # ", a vast airfield 30 km from the border"
        phrase = analysis.phrase_of(k)
        first = phrase.first if phrase is not None else k - 1
        apart = analysis.words[first - 1] == "," or analysis.word_class(first - 1) == "ADP"  # "at a camp 30 km from"
        return analysis.lowers[first] in INDEFINITE and apart
    if found.kind == "measure" and analysis.lowers[found.end] in words_of("dimension"):
        k -= analysis.words[k] == ","  # "glass fibres, 0.4 mm thick,"
        return analysis.word_class(k) in (*_NOUNS, "VERB")
    return analysis.lowers[found.end] in words_of("extent") and analysis.word_class(k) in _NOUNS


def is_away_from(analysis: Analysis, found: Quantity) -> bool:
    """Whether something happens so far from a place: "struck 30 km north of Lund", "hit 40 km off"; not "lies"."""
    if found.kind != "measure" or found.start == 0 or (found.unit or "").endswith(_NO_LENGTHS):
        return False
    end = found.end + (analysis.words[found.end : found.end + 1] == [")"])
    if analysis.words[end : end + 1] == ["("]:  # "10 miles (16 km) south of"
        end = next(
            (k + 1 for k in range(end, min(end + _BRACKET, len(analysis.words))) if analysis.words[k] == ")"), end
        )
    behind, verb = [*analysis.lowers[end : end + 2], "", ""], found.start - 1
    away = behind[0] in words_of("away_from") or (behind[0] in words_of("bearing") and behind[1] in GENITIVE)
    if analysis.words[verb] == ",":  # "in Kato, 14 km from the border"
        return away or behind[0] in words_of("away_behind_comma")
    away = away or (behind[0] in _DISTANCE_LINKS and analysis.is_participle(verb))  # "was found 600 m from"
    acts = analysis.word_class(verb) in ("VERB", "AUX") and analysis.lemma(verb) not in words_of("located")
    return away and acts


def first_of_subject(analysis: Analysis, start: int) -> int:
    """Return the first token of what opens with an amount: "A mere" of "A mere 9% say they"; not "the" of "the 4%"."""
    first = start - (start > 0 and analysis.word_class(start - 1) in ("ADJ", "ADV"))
    return first - (0 < first < start and analysis.word_class(first - 1) == "DET")


def acts(analysis: Analysis, found: Quantity) -> bool:
    """Whether an amount before a word in -s opens a clause as its subject: "If $5m goes to schools", "12% lives in".

    A plural is behind an amount in other clauses: "$5 million grants help", "25% protein, 25% grains".
    """
    k = found.end
    sentence, first = analysis.sentence(k), first_of_subject(analysis, found.start)
    first -= first > sentence.first and analysis.lowers[first - 1] in _ONE_MORE
    joined = analysis.lowers[first - 1] in analysis.pack.introducers or analysis.word_class(first - 1) in _BEFORE_CLAUSE
    if first > sentence.first and not joined:
        return False
    ends = analysis.words[sentence.last - 1] == "." and analysis.word_class(k + 1) in ("ADP", "ADV", "PART")
    share = found.kind == "percent" and analysis.tag(k) == "N" and ends
    if analysis.tag(k) != "z" and not share:
        return False
    return not has_verb_behind(analysis, k)


def has_verb_behind(analysis: Analysis, k: int) -> bool:
    """Whether a clause has a finite verb behind token `k`, before a mark or what introduces another clause."""
    for j in range(k + 1, min(analysis.sentence(k).last, k + _LONG_CLAUSE)):
        if analysis.words[j] in ",;—" or analysis.lowers[j] in analysis.pack.introducers:
            return False
        if analysis.is_finite(j):
            return True
    return False


_BEFORE_CLAUSE = frozenset({"CCONJ", "PUNCT", "SCONJ"})
_LONG_CLAUSE = 60  # tokens of a clause in which a finite verb is looked for


def is_subject(analysis: Analysis, found: Quantity) -> bool:
    """Whether the figure opens a clause as the subject of its verb: "he said that over 2,000 were sold"."""
    k, start = found.end, found.start - 1
    if k >= len(analysis.words) or not analysis.same_sentence(found.start, k):
        return False
    if found.kind == "count":
        introduced = start >= 0 and analysis.lowers[start] in words_of("antecedent") and analysis.is_finite(k)
        return introduced or (
            start >= 0 and analysis.lowers[start] in COMPLEMENTIZER and analysis.word_class(k) == "AUX"
        )
    if found.kind in ("money", "measure") and start >= 0 and analysis.word_class(start) in ("CCONJ", "PUNCT"):
        return analysis.tag(k) == "F"  # "and $5m has been raised"
    while start > 0 and analysis.word_class(start) in ("DET", "ADJ"):  # "that the new 2-litre will"
        start -= 1
    opens = start >= 0 and (analysis.lowers[start] in COMPLEMENTIZER or analysis.word_class(start) == "SCONJ")
    return opens and found.kind in ("money", "measure") and analysis.word_class(k) == "AUX"


def is_level(found: Quantity) -> bool:
    """Whether a plain number is a level or an amount rather than a count of things left out: "closed at 5,884.2"."""
    value = found.value if found.value is not None else found.low
    return value is not None and (value >= _LEAST_LEVEL or value != int(value))


def is_changed(analysis: Analysis, found: Quantity) -> bool:
    """Whether a plain number says how far or to what something changed: "arrests rose by 40", "the toll reached 45"."""
    if found.change is not None:
        return True
    k = found.start - 1
    if k < 1 or not analysis.same_sentence(k, found.start):
        return False
    if analysis.lemma(k) in words_of("reach") and analysis.word_class(k) != "ADJ":  # not "my top five"
        subject = analysis.subject_of(k)
        return subject is None or subject.kind != "name"  # "the toll reached 45", but "Rashid hit 87"
    if analysis.lemma(k) in COPULA:
        return True
    if analysis.lowers[k] in POINT:
        return analysis.lemma(k - 1) in words_of("level")
    if analysis.lowers[k] in GENITIVE:
        return analysis.lowers[k - 1] in words_of("quantity_noun") | words_of("sum") | words_of("change_noun")
    return analysis.lowers[k] in _LEVEL_LINKS and (
        not (words_of("change_verb") | words_of("multiplying")).isdisjoint(bases_of(analysis.lowers[k - 1]))
        or analysis.lemma(k - 1) in words_of("going")
        or analysis.word_class(k - 1) in _NOUNS
        or _is_passive(analysis, k)
    )


def _is_passive(analysis: Analysis, k: int) -> bool:
    """Whether a participle of change precedes token `k`: "the majority was cut to 11"."""
    return analysis.is_participle(k - 1)


def is_score(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is a score or a vote, which counts nothing that precedes it: "a bill on rails, voting 16-11"."""
    words = analysis.words
    digits = words[found.start][0].isdigit() and words[found.end - 1][0].isdigit()
    linked = found.end - found.start == 3 and words[found.start + 1] in _RESULT_LINKS
    hyphened = found.end - found.start == 5 and words[found.start + 2] in GOAL  # "2-to-1"
    return found.kind == "ratio" and digits and (linked or hyphened)


def has_share(analysis: Analysis, found: Quantity, phrase: tuple[int, int]) -> bool:
    """Whether a name before a percentage has it, as a side in a poll or a place: "Obi (43%)"; not "GDP (3%)".

    What changes by a percentage is described by it: "Volo Motors gained 3%".
    """
    if found.change is not None or phrase[1] > found.start:
        return False
    if found.kind == "money":  # "Ana Roe ($9,000)"
        return analysis.words[found.start - 1] == "(" and _names_person(analysis, phrase)
    if found.kind in ("count", "ratio"):
        return _has_count(analysis, found, phrase)
    if found.kind != "percent":
        return False
    if not words_of("extent").isdisjoint(analysis.lowers[found.end : found.end + 1]):
        return False  # "Volo is 9% below its peak"
    if analysis.lowers[found.start - 1] in _LEVEL_LINKS:
        return False  # "Volo fell three points to 9%"
    inside = not analysis.starts_sentence(phrase[0])
    named = all(
        analysis.word_class(k) in ("PROPN", "PUNCT", "PART", "NUM")
        or (inside and analysis.words[k].istitle() and analysis.tag(k) != "N")
        for k in range(*phrase)
    )
    return (named and not all(analysis.words[k].isupper() for k in range(*phrase))) or _names_person(analysis, phrase)


def _names_person(analysis: Analysis, phrase: tuple[int, int]) -> bool:
    """Whether a phrase names a person behind a title: "former chair Tom Roe"; not "Roe Bank"."""
    if analysis.word_class(phrase[1] - 1) != "PROPN":
        return False
    titled = any(noun_kind(analysis.lemma(k)) == "person" for k in range(phrase[0], phrase[1] - 1))
    return titled or not given_names("en").keys().isdisjoint(analysis.lowers[phrase[0] : phrase[1] - 1])


def _has_count(analysis: Analysis, found: Quantity, phrase: tuple[int, int]) -> bool:
    """Whether a name has a bare count or leads by its points: "Roe has a total of 900", "Roe leads Obi, 900 to 800"."""
    if analysis.word_class(phrase[1] - 1) != "PROPN" or analysis.lowers[found.start - 1] in _AT_OR_FROM:
        return False
    between = range(phrase[1], min(found.start, phrase[1] + _NEAR_VERB))
    return any(analysis.lowers[k] in words_of("having") | words_of("of_two_sides") for k in between)
