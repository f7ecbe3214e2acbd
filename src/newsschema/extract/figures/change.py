"""Whether a figure is an amount of change, and its direction: "rose 5%", "a 3-point drop", "cut by a third"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from newsschema.extract.figures.arguments import object_before
from newsschema.extract.figures.nouns import bases_of, head_behind
from newsschema.extract.figures.related import gapped_subject, is_parallel
from newsschema.extract.figures.roles import is_score
from newsschema.extract.figures.words import VERBS, words_of
from newsschema.language.names import PEOPLE, noun_kind
from newsschema.language.pack import pack
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    AGENT,
    COMPARISON,
    FAR,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INFINITIVE,
    PAST_ENDING,
    POINT,
    SOURCE,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

Direction = Literal["up", "down"]

_REACH = 14  # tokens between a verb and the "by" of its change: "cut the number of its staff in Goa by 40"
_BEFORE_NOUN = 6  # tokens behind an amount in which the noun of change is that it modifies: "a 4% public pay rise"
_TO_THAN = 5  # tokens from "fewer" to its "than": "12 fewer violent street robberies than"
_LEAST_OWNED = 1000  # money from here on is gained or lost by its owner; a price moves by less
_NEAR_VERB = 5  # tokens between a verb of change and the multiple behind it: "grew by more than tenfold"
_LENGTHS = frozenset({"m", "km", "[ft_i]", "[mi_i]", "[yd_i]", "[ly]"})
_QUANTITIES, _MORE = words_of("quantity_comparative"), words_of("additive_comparative")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_LEVELS = GOAL | SOURCE | POINT
_SEPARATION, _BEFORE_NUMBER = words_of("separation"), INFINITIVE | GENITIVE | SOURCE
_OFF = _SEPARATION | SOURCE
_A, _ANOTHER = words_of("before_consonant"), words_of("additive_determiner")
_NET, _COPULA = words_of("after_deductions"), words_of("copula")
_ON, _AND = tuple(SURFACE), tuple(ADDITION)


@cache
def _directions(kind: str) -> dict[str, Direction]:
    """Return the words of a class with their direction."""
    of_kind = [row for row in rows("figures", "en") if row["class"] == kind]
    return {row["word"]: cast("Direction", row["features"].partition("direction=")[2]) for row in of_kind}


_WAYS = _directions("way")


def change_of(analysis: Analysis, found: Quantity, last: Quantity | None) -> Direction | None:
    """Return the direction of the change that a figure states; None for a level or a plain amount."""
    if found.kind in ("age", "ordinal") or (found.kind == "ratio" and found.value is not None and found.value > 1):
        return found.change
    if found.change is not None or (found.kind == "ratio" and is_score(analysis, found)):
        return found.change  # of "lost 0-2" none
    compared = analysis.lowers[found.end : found.end + 1]
    if compared and compared[0] in _directions("comparative") and (way := _behind(analysis, found)):
        return way  # "ended up 38% lower"
    way = _before(analysis, found) or _of_object(analysis, found)
    return way or _behind(analysis, found) or _restated(analysis, found, last)


def direction_near(analysis: Analysis, start: int, end: int) -> Direction | None:
    """Return the direction of a multiple by the word of change beside it: "a threefold rise", "grew tenfold"."""
    phrase = analysis.phrase_of(end) if end < len(analysis.words) else None
    if (
        phrase is not None
        and phrase.first <= end
        and (way := _directions("change_noun").get(analysis.lemma(phrase.head)))
    ):
        return way
    for k in range(start - 1, max(-1, start - _NEAR_VERB), -1):
        if (verb := _verb(analysis, k)) is not None and analysis.same_sentence(k, start):
            return _directions("change_verb")[verb]
    return None


def _is_relative(analysis: Analysis, found: Quantity) -> bool:
    """Whether the amount is in percent or points, in which also a gain, a loss or an addition is a change."""
    lowers, k = analysis.lowers, found.end
    k += k < len(lowers) and lowers[k] in "-‑‐"
    return found.kind in ("percent", "ratio") or (k < len(lowers) and lowers[k] in words_of("percentage_point"))


def _before(analysis: Analysis, found: Quantity) -> Direction | None:
    """Return the direction that the words before the amount state."""
    lowers, k = analysis.lowers, found.start - 1
    if k > 0 and lowers[k] in GENITIVE and lowers[k - 1] in words_of("sum"):  # "rose an average of 4%"
        k -= 2 + (k > 1 and lowers[k - 2] in INDEFINITE)
    if k > 0 and lowers[k - 1] in GENITIVE and analysis.word_class(k) == "ADV":  # "an increase of just 4%"
        k -= 1
    if k > 0 and (lowers[k] in _A or lowers[k] in _NET):  # "cut by a quarter-point", "risen by a net $4"
        opening = k - (lowers[k] in _NET)
        k = opening - 1 if opening > 0 and lowers[opening] in _A and lowers[opening - 1] in AGENT else k
    if k >= 0 and lowers[k] in _LEVELS:
        return None
    if k > 0 and _is_be(analysis, k):  # "the increase was 4%"
        subject = analysis.subject_of(k)
        return _noun(analysis, found, subject.head) if subject is not None and found.kind != "count" else None
    if k >= 0 and lowers[k] in AGENT:
        return _by(analysis, k)
    if k > 0 and lowers[k] in GENITIVE:
        return _noun(analysis, found, k - 1)
    if (compared := _compared(analysis, k)) is not None:
        return compared
    if k > 1 and (lowers[k] in _ANOTHER or (lowers[k - 1] in INDEFINITE and lowers[k] in words_of("further"))):
        k -= 1 + (lowers[k] not in _ANOTHER)  # "rose another 4%", "fell a further 3%"
    while k > 0 and lowers[k] not in _WAYS and (lowers[k].endswith(ADVERB_ENDING) or lowers[k] in words_of("adverb")):
        k -= 1
    if k < 0 or not analysis.same_sentence(k, found.start):
        return None
    if lowers[k] in _WAYS or lowers[k] in _SEPARATION:
        return _by_adverb(analysis, found, k)
    compares = lowers[k] in _directions("comparative") and analysis.word_class(k) == "ADJ"  # "the lower half"
    verb = None if compares else _verb(analysis, k)
    if verb is None or _counts_object(analysis, found, k):
        return None
    way, after = _directions("change_verb")[verb], word_at(lowers, found.end)
    reached = after in GOAL and analysis.word_class(min(found.end + 1, len(lowers) - 1)) != "VERB"  # not "to win"
    moved = reached if way == "up" else after in _OFF  # "adds 5 cents to a litre"
    if found.kind == "money" and after in words_of("before_purchase"):
        return None  # "sink $30m into the town", "dropping $2m on adverts"
    relative = _is_relative(analysis, found) or _is_of_price(analysis, found, k)
    if verb in words_of("transitive_change") and not moved and not relative:
        return None
    if verb in words_of("motion") and found.unit in _LENGTHS:
        return None
    if verb in words_of("growing") and found.kind in ("measure", "count") and after in GENITIVE:
        return None  # "grows 90 hectares of rye"
    return way


def _is_be(analysis: Analysis, k: int) -> bool:
    """Whether a token is a form of "be", also with a clitic: "wasn't"; most others do not begin like one."""
    if not analysis.lowers[k].startswith(_forms_of_be()):
        return False
    return analysis.word_class(k) == "AUX" and analysis.lemma(k) in _COPULA


@cache
def _forms_of_be() -> tuple[str, ...]:
    return (*_COPULA, *(word for (_, word), lemma in pack("en").lemmas.items() if lemma in _COPULA))


def _by_adverb(analysis: Analysis, found: Quantity, k: int) -> Direction | None:
    """Return the direction of "up", "down" or "off" at a token before an amount: "was up 4%", "closed off 4 cents"."""
    if analysis.lowers[k] in _WAYS:
        way = _WAYS[analysis.lowers[k]]
        return way if _is_adverb(analysis, k) and not _is_particle(analysis, found, k) else None
    moved = k > 0 and (analysis.lowers[k - 1] == "," or _moves(analysis, k - 1))
    return "down" if moved and (found.kind == "money" or _is_relative(analysis, found)) else None


def _compared(analysis: Analysis, k: int) -> Direction | None:
    """Return the direction of "higher" or "lower" at a token behind a verb: "edged lower 2%", "ended higher by 2%"."""
    if k < 1 or analysis.lowers[k] in _QUANTITIES or not analysis.same_sentence(k - 1, k):
        return None
    way = _directions("comparative").get(analysis.lowers[k])
    return way if way is not None and _moves(analysis, k - 1) else None


def _moves(analysis: Analysis, k: int) -> bool:
    """Whether a token is a verb that "up", "down", "higher" or "lower" makes one of change: "edged", "ended"."""
    if analysis.word_class(k) != "VERB":
        return False
    lemma = analysis.lemma(k)
    return lemma in words_of("before_way") or lemma in words_of("moving") or _verb(analysis, k) is not None


def _of_object(analysis: Analysis, found: Quantity) -> Direction | None:
    """Return the direction of the verb whose object is right before a percentage: "raise fees 8 percent"."""
    changed = object_before(analysis, found) if found.kind == "percent" else None
    verb = _verb(analysis, changed.first - 1) if changed is not None else None
    return _directions("change_verb")[verb] if verb is not None else None


def _is_of_price(analysis: Analysis, found: Quantity, verb: int) -> bool:
    """Whether what gains or loses money is a price: "corn shed 5 cents", "shares gained $3"; not "the firm lost $3"."""
    if found.kind != "money" or found.value is None or found.value >= _LEAST_OWNED:
        return False
    subject = analysis.subject_of(verb)
    if subject is None or subject.kind != "noun":
        return subject is not None and subject.kind == "name" and found.value < 1
    return noun_kind(analysis.lemma(subject.head)) not in PEOPLE


def _counts_object(analysis: Analysis, found: Quantity, verb: int) -> bool:
    """Whether a count says how many objects a verb has: "the shop dropped 100 products", not "it dropped 40 places"."""
    if found.kind != "count" or found.end >= len(analysis.words) or verb + 1 != found.start:
        return False
    head = head_behind(analysis, found.end + (analysis.lowers[found.end] in GENITIVE))
    if head is None and found.value is None and found.high is None:  # "has rallied thousands by promising"
        return True
    counts = head is not None and (analysis.tag(head) == "N" or found.value == 1)
    return counts and head is not None and analysis.lemma(head) not in words_of("step_noun")


def _verb(analysis: Analysis, k: int) -> str | None:
    """Return the verb of change at a token: its base form, or itself where its class is misread ("Shares Fall 5%")."""
    verbs = _directions("change_verb")
    return next((base for base in bases_of(analysis.lowers[k]) if base in verbs), None)


def _is_adverb(analysis: Analysis, k: int) -> bool:
    """Whether "up" or "down" says where an amount went, not what belongs to a verb: "was up", but "made up"."""
    if k == 0 or not analysis.same_sentence(k - 1, k):
        return True
    before = k - 1
    infinitive = before > 0 and (analysis.lowers[before - 1] in INFINITIVE or "modal" in analysis.features(before - 1))
    if analysis.word_class(before) == "VERB" or (infinitive and analysis.word_class(before) != "AUX"):
        known = words_of("before_way") | words_of("moving")
        return analysis.lemma(before) in known or _verb(analysis, before) is not None
    return analysis.lowers[before] not in _BEFORE_NUMBER


def _is_particle(analysis: Analysis, found: Quantity, k: int) -> bool:
    """Whether "up" or "down" belongs to a verb whose object is counted: "shot down five jets", not "down 5 points"."""
    if found.kind != "count" or k == 0 or found.end >= len(analysis.words):
        return False
    if analysis.word_class(k - 1) != "VERB" and analysis.lowers[k - 1] not in VERBS:  # "the air force shot down"
        return False
    counts = analysis.word_class(found.end) in ("NOUN", "ADJ", "PROPN") and analysis.lowers[found.end] not in words_of(
        "plural_point"
    )
    counts = counts or analysis.lowers[found.end] in GENITIVE  # "shot down 14 of 20 drones"
    return counts and analysis.lemma(k - 1) not in words_of("before_way")


def _by(analysis: Analysis, by: int) -> Direction | None:
    """Return the direction of the change whose extent "by" introduces: "rose by", "cut its staff by", "up by"."""
    lowers = analysis.lowers
    for k in range(by - 1, max(-1, by - _REACH), -1):
        if lowers[k] in _WAYS and k == by - 1 and _is_adverb(analysis, k):
            return _WAYS[lowers[k]]
        if k == by - 1 and (compared := _compared(analysis, k)) is not None:
            return compared
        if analysis.words[k] in ";:" or not analysis.same_sentence(k, by):
            return None
        if analysis.word_class(k) == "VERB" and analysis.words[k - 1] not in "-‑‐":  # "cut coal-fired dust by"
            verb = _verb(analysis, k)
            if verb is not None:
                return _directions("change_verb")[verb]
            if lowers[k + 1] in _WAYS and analysis.lemma(k) in words_of("moving_object"):  # "pushed up its price by"
                return _WAYS[lowers[k + 1]]
            if k < by - 1:  # a noun right before "by" may be read as a verb: "cut maize yields by"
                return None
        if k == by - 1 and analysis.lemma(k) in _directions("change_noun"):
            return _directions("change_noun")[analysis.lemma(k)]
    return None


def _noun(analysis: Analysis, found: Quantity, k: int) -> Direction | None:
    """Return the direction of the noun at a token: "a rise of 5%", "a 5% rise"."""
    lemma = analysis.lemma(k)
    if lemma in words_of("change_of_percent") and not _is_relative(analysis, found):
        return None
    return _directions("change_noun").get(lemma)


def _behind(analysis: Analysis, found: Quantity) -> Direction | None:
    """Return the direction that the words behind the amount state: "a 4% pay rise", "5 cents lower", "2% up"."""
    n, lowers, k = len(analysis.words), analysis.lowers, found.end
    if k >= n or not analysis.same_sentence(found.start, k):
        return None
    ways = _directions("comparative") | _WAYS
    if found.kind == "count" and lowers[k] in _QUANTITIES and not COMPARISON.isdisjoint(lowers[k + 2 : k + _TO_THAN]):
        return ways[lowers[k]]  # "12 fewer murders than in 2022"
    for word in lowers[k : k + 3]:
        if (
            word in ways
            and found.kind in ("percent", "ratio", "money", "count")
            and _ends(analysis, k, word, percent=found.kind == "percent")
        ):
            added = found.kind == "count" and word in _MORE and word_at(lowers, k + 1) not in COMPARISON
            return None if added else ways[word]  # "an option for 20 more"
        if word not in words_of("between_amount_and_way"):
            break
    if (
        found.start
        and lowers[found.start - 1] in _A
        and lowers[k].endswith(PAST_ENDING)
        and (verb := _verb(analysis, k))
    ):
        return _directions("change_verb")[verb]  # "a 28% increased risk"
    if found.kind == "percent" and lowers[k] in _directions("vertical_position") and word_at(lowers, k + 1) in FAR:
        return _directions("vertical_position")[lowers[k]]  # "52% below that of June"
    if _directions("change_noun").keys().isdisjoint(lowers[k : k + _BEFORE_NOUN]):
        return None
    raised = k + 1 < n and analysis.word_class(found.start - 1) == "DET" and analysis.tag(k) in "nv"
    if raised and lowers[k + 1] in _directions("change_noun") and lowers[k] not in _directions("change_noun"):
        return _noun(analysis, found, k + 1)  # "a 5% pay rise in each"
    head = head_behind(analysis, min(k + (analysis.words[k] in "-‑‐"), n - 1))
    if head is None or analysis.lowers[head] not in _directions("change_noun"):  # a plural is counted: "12 rebounds"
        return None
    return _noun(analysis, found, head)


def _ends(analysis: Analysis, k: int, word: str, *, percent: bool) -> bool:
    """Whether a comparative or "up" behind an amount has no noun: "2% up.", "5% more than", not "12 more ships"."""
    at = analysis.lowers.index(word, k)
    if at + 1 >= len(analysis.words) or not analysis.same_sentence(at, at + 1):
        return True
    compared = percent and word in _QUANTITIES and analysis.word_class(at + 1) == "NOUN"  # "15% less fuel"
    return compared or analysis.word_class(at + 1) not in _NOMINAL or analysis.lowers[at + 1] in COMPARISON


def _restated(analysis: Analysis, found: Quantity, last: Quantity | None) -> Direction | None:
    """Return the direction of the figure before where this one states the same change: "0.4 percent, or 81 points"."""
    if last is None or last.change is None:
        return None
    between = " ".join(analysis.lowers[last.end : found.start])
    each = between.startswith(_ON) and between.endswith(_AND)  # "rose 0.4% on the month and 3.1% on the year"
    alike = found.kind == last.kind and found.unit == last.unit and analysis.lowers[last.start - 1] not in _WAYS
    listed = (between in words_of("list_joint") or each) and alike  # "growth of 5, 6 and 7%"
    listed = (
        listed or is_parallel(analysis, last, found) or gapped_subject(analysis, last, found, frozenset()) is not None
    )
    return last.change if listed or between in words_of("restating_joint") else None
