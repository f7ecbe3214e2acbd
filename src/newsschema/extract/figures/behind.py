"""The noun phrase that begins at a token, as figures need it: past determiners, up to a date, an amount or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import HYPHENS, amount_verb, touches
from newsschema.extract.figures.quantity import VAGUE
from newsschema.extract.figures.words import is_plural, words_of
from newsschema.language import Phrase
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, GENITIVE, GERUND_ENDING, GOAL, INSIDE, PAST_ENDING
from newsschema.text.number_words import TENS, UNITS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.nouns import NounRange
    from newsschema.language import Analysis

_MOST_DETERMINERS = 4  # words that open a phrase: "all of its other"
_MOST_MODIFIERS = 5  # tokens from the first modifier of a phrase to one past the last
_NEAR_VERB = 60  # tokens around a verb in which another is looked for
_LONGEST = 20  # tokens of a phrase; the bound keeps a table of numbers linear
_JOINING = ADDITION | ALTERNATIVE | {"&"}
_BETWEEN_NUMBERS = ADDITION | ALTERNATIVE | GOAL | UNITS.keys() | TENS.keys()
_OWN, _NET, _WORTH = words_of("possessive_emphasis"), words_of("after_deductions"), words_of("valuation")
_CLOSING, _OPENING = frozenset("\"”’'"), frozenset("\"“‘'")
_NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = _NOUNS | {"DET", "PRON"}
_BEFORE_MATTER = GENITIVE | INSIDE


def phrase_after(analysis: Analysis, k: int, barred: AbstractSet[int]) -> NounRange:
    """Return the noun phrase that begins at token `k`, past determiners and words such as "more"; None for none."""
    first, k = k, _past_opening(analysis, k, barred)
    if k >= len(analysis.words) or k in barred or (k and not analysis.same_sentence(max(first - 1, 0), k)):
        return None
    phrase = None if _opens_clause(analysis, k, barred) else _phrase_at(analysis, k)
    if phrase is None:
        return None
    if phrase.owner and phrase.owner[1] > k:  # "half of the town's 9,000 users"
        k = max([k, *(j + 1 for j in range(phrase.owner[1], phrase.head) if analysis.word_class(j) == "NUM")])
    end = _end_of(analysis, k, min(phrase.last, k + _LONGEST), barred)
    if end <= k or phrase.head < k or _is_no_noun(analysis, k, end) or analysis.word_class(end - 1) == "DET":
        return None
    if phrase.head >= end and analysis.word_class(end - 1) in ("VERB", "ADV"):  # "the two raised | US$3m"
        return None
    named = phrase.head not in barred or analysis.word_class(end - 1) in _NOUNS  # "12 vans last year"
    named = named or (end == k + 1 and k > 0 and analysis.lowers[k - 1] in GENITIVE)  # "ounces of gold last year"
    return (k, _past_shared_head(analysis, end)) if named else None


def _past_shared_head(analysis: Analysis, end: int) -> int:
    """Return where nouns end that share the last of them, "data and security breaches", from where the first does."""
    if end + 1 >= len(analysis.words) or analysis.tag(end - 1) != "n":
        return end
    joined = _last_of_list(analysis, end)
    if analysis.lowers[joined] not in _JOINING or joined + 1 >= len(analysis.words):
        return end
    other = analysis.phrase_from(joined + 1)
    if other is None or other.kind != "noun" or other.last - other.first < 2:
        return end
    nouns = all(analysis.tag(j) in ("nN" if joined == end else "anN") for j in range(other.first, other.last))
    return other.last if nouns and analysis.tag(other.head) == "N" else end


def _last_of_list(analysis: Analysis, end: int) -> int:
    """Return the conjunction of a list of single words that goes on at a comma: "state, local | and federal taxes"."""
    k = end
    while k + 2 < len(analysis.words) and analysis.words[k] == "," and analysis.tag(k + 1) in "an":
        k += 2
    return k


def _past_opening(analysis: Analysis, k: int, barred: AbstractSet[int]) -> int:
    """Return the token after the determiners that open a phrase at token `k`."""
    for _ in range(_MOST_DETERMINERS):
        if k >= len(analysis.words):
            break
        often = k in barred and analysis.lowers[k] in words_of("how_often")  # "a $500 annual benefit"
        if not often and not _determines(analysis, k):
            break
        k += 1
    return k


def _opens_clause(analysis: Analysis, k: int, barred: AbstractSet[int]) -> bool:
    """Whether a token begins no phrase: a preposition or conjunction, a mark, "own", a verb before its amount."""
    lower = analysis.lowers[k]
    if k + 1 < len(analysis.words) and analysis.words[k + 1] in HYPHENS and touches(analysis, k + 1):
        return not analysis.words[k][0].isalnum()  # "after-tax profit"
    if lower in words_of("participle_preposition") and analysis.word_class(k) != "ADJ":  # "$3 billion including debt"
        return True
    if analysis.tag(k) == "g" and k + 1 < len(analysis.words) and analysis.word_class(k + 1) in ("DET", "PRON"):
        return True  # "three in ten saying the vote"
    if lower in words_of("time_conjunction"):  # "17 to 4 when rain came"
        return True
    if not analysis.words[k][0].isalnum() or lower in _OWN:
        return True
    dated = k + 1 in barred  # "a $900 bill five years ago"
    paid = k + 1 < len(analysis.words) and analysis.word_class(k + 1) in ("NUM", "SYM") and not dated
    if not paid:
        return False
    counted = k > 0 and analysis.word_class(k - 1) == "NUM" and analysis.tag(k) == "n" and analysis.words[k].islower()
    return counted or amount_verb(analysis, k) is not None  # "cells for 65 hold 80", "a flat of 65 sq m costs $400,000"


def _phrase_at(analysis: Analysis, k: int) -> Phrase | None:
    """Return the noun phrase of token `k` or of what it modifies, misread words included; None for a pronoun."""
    at = _past_joined(analysis, k)
    phrase = analysis.phrase_of(at) or _behind_modifiers(analysis, k) or _misread(analysis, k)
    if phrase is not None and phrase.kind == "pronoun" and analysis.words[at].isupper() and len(analysis.words[at]) > 1:
        phrase = analysis.phrase_of(at + 1) if at + 1 < len(analysis.words) else None  # "IT budgets"
    return None if phrase is None or phrase.kind == "pronoun" else phrase


def _behind_modifiers(analysis: Analysis, k: int) -> Phrase | None:
    """Return the phrase that several modifiers open from token `k` on: "newly elected Democratic senators"."""
    for j in range(k + 1, min(k + _MOST_MODIFIERS, len(analysis.words))):
        if analysis.tag(j - 1) not in ("rpag" if j == k + 1 else "rpagd"):
            return None
        phrase = analysis.phrase_from(j)
        if phrase is not None:
            plural = analysis.tag(phrase.head) == "N"  # "five frightened registered voters"
            doubtful = not plural and (j == k + 1 or analysis.tag(j - 1) == "d")
            return None if doubtful or phrase.kind != "noun" else phrase._replace(first=k)
    return None


def _end_of(analysis: Analysis, k: int, last: int, barred: AbstractSet[int]) -> int:
    """Return where the phrase from token `k` ends, at token `last` or before what is no part of it."""
    end = next((j for j in range(k + 1, last) if _is_past(analysis, j, barred)), last)
    if end < last and analysis.word_class(end) == "NUM":  # "an earthquake damaged 200 houses" read as one phrase
        end = next((j + 1 for j in range(end - 1, k - 1, -1) if analysis.word_class(j) in _NOUNS), end)
    if end < len(analysis.words) and analysis.lowers[end - 1] in _NET and analysis.lowers[end] in _WORTH:
        return end + 1
    if end - 1 > k and analysis.words[end : end + 1] in (["-"], ["‑"], ["‐"]) and touches(analysis, end):
        return end - 1  # "an airman self-immolated"
    return end


def _is_no_noun(analysis: Analysis, k: int, end: int) -> bool:
    """Whether tokens are the cells of a table or a single letter: "10 kg s−1"."""
    if end == k + 1 and len(analysis.words[k]) == 1 and analysis.words[k].islower():
        return True
    return all(analysis.word_class(j) in ("NUM", "PUNCT") for j in range(k, end))


def skip_determiners(analysis: Analysis, k: int) -> int:
    while k < len(analysis.words) and _determines(analysis, k):
        k += 1
    return k


def _determines(analysis: Analysis, k: int) -> bool:
    """Whether a token only opens a noun phrase: "the", "its", "more", "total"."""
    if analysis.lowers[k] in words_of("whole"):
        return True
    word_class = analysis.word_class(k)
    return word_class == "DET" or (word_class == "PRON" and analysis.is_possessive(k))


def _misread(analysis: Analysis, k: int) -> Phrase | None:
    """Return the phrase of a modifier or noun that is read as another class: "stolen bicycles", "diesel"."""
    word_class, behind = analysis.word_class(k), None
    if k + 3 < len(analysis.words) and analysis.words[k + 1] in HYPHENS and touches(analysis, k + 1):
        if analysis.tag(k + 2) in "pga":  # "two well-known singers", "two hard-working online sellers"
            behind = analysis.phrase_of(k + 3) or _behind_modifiers(analysis, k + 2)
        if word_class == "ADP" and analysis.tag(k + 2) == "n":  # "in after-tax profit"
            behind = analysis.phrase_of(k + 2)
        return behind and behind._replace(first=k)
    behind = analysis.phrase_from(k + 1)
    modifies = word_class in ("ADV", "ADJ") or analysis.tag(k) in "pg" or _may_modify(analysis, k)
    if behind is not None and modifies and analysis.word_class(k + 1) in (*_NOUNS, "ADJ"):
        return behind._replace(first=k)
    if analysis.tag(k) in "za" and is_plural(analysis.lowers[k]):  # "five matches": no verb in -s follows a number
        return Phrase(k, k + 1, k, "noun")
    if analysis.tag(k) == "g" and analysis.lowers[k - 1] in INSIDE and _ends_phrase(analysis, k + 1):
        return Phrase(k, k + 1, k, "noun")  # "$3m in spending on parks"
    single = word_class in ("X", "INTJ")
    single = single or (analysis.lowers[k - 1] in GENITIVE and analysis.tag(k) in "av")  # "of amber or", "of maize"
    return Phrase(k, k + 1, k, "noun") if single and analysis.words[k].islower() else None


def _may_modify(analysis: Analysis, k: int) -> bool:
    """Whether a past tense may be a misread participle; not where the number before opens its clause: "Two took gold".

    There it is one if the clause has another verb: "Two stolen cars were found".
    """
    sentence = analysis.sentence(k)
    before = k - 2 - (k > 1 and analysis.word_class(k - 2) in ("ADV", "DET"))
    opens = before < sentence.first or analysis.word_class(before) in ("PUNCT", "CCONJ", "SCONJ")
    if analysis.tag(k) != "d" or not opens:
        return analysis.tag(k) == "d"
    near = range(max(sentence.first, k - _NEAR_VERB), min(sentence.last, k + _NEAR_VERB))
    return any(j != k and analysis.tag(j) in "dzmFp" for j in near)


def is_verb_of_count(analysis: Analysis, start: int, k: int) -> bool:
    """Whether a past form behind a number that opens its sentence is its verb: "Over 9,000 lost power"."""
    if k + 1 >= len(analysis.words) or not analysis.starts_sentence(start) or analysis.tag(k) not in "dpa":
        return False
    sentence = analysis.sentence(k)
    past = analysis.tag(k) == "d" or analysis.lowers[k] in words_of("past_verb")
    if not past or analysis.word_class(k + 1) not in _OBJECTS or analysis.words[sentence.last - 1] not in ".!?":
        return False
    near = range(k + 1, min(sentence.last, k + _NEAR_VERB))
    return not any(analysis.is_finite(j) or analysis.tag(j) in "dzmFp" for j in near)


def plurals_read_otherwise(analysis: Analysis, span: tuple[int, int]) -> list[int]:
    """Return the plurals of a phrase that are read as singular, but where another ends it: "20,000 troops split"."""
    last = span[1]
    if last < len(analysis.words) and is_plural(analysis.lowers[last]):
        return []  # "college savings plans"
    return [k for k in range(*span) if analysis.tag(k) == "n" and is_plural(analysis.lowers[k])]


def suspended(analysis: Analysis, k: int) -> NounRange:
    """Return the noun that a hyphen at token `k` leaves out: "four-, five- and six-cylinder engines"."""
    for j in range(k + 1, min(k + 8, len(analysis.words) - 1)):
        if analysis.words[j] in HYPHENS and touches(analysis, j):
            return j + 1, j + 2
        if analysis.words[j][0].isalpha() and analysis.lowers[j] not in _BETWEEN_NUMBERS:
            return None
    return None


def is_rate_before_noun(analysis: Analysis, k: int) -> bool:
    """Whether "a" and the noun of a rate at token `k` precede what has it: "a $15 a share bid", not "a share amid"."""
    if k + 2 >= len(analysis.words) or analysis.lowers[k + 1] not in words_of("rate_noun"):
        return False
    return analysis.word_class(k + 2) == "NOUN" and analysis.lowers[k + 2] not in words_of("preposition")


def names_part(analysis: Analysis, k: int) -> bool:
    """Whether a word behind a number and a hyphen is counted: "a two-party system"; not "a two-tiered system"."""
    participial = analysis.lowers[k].endswith(PAST_ENDING) and analysis.tag(k) in "apd"
    return analysis.word_class(k) in (*_NOUNS, "ADJ", "VERB") and not participial


def is_verb_of_group(analysis: Analysis, start: int, span: tuple[int, int]) -> bool:
    """Whether a verb is read as what a count counts: "A crowd of 900 saw", "heard 16 involving trade"."""
    before = analysis.lowers[start - 1] if start > 1 else ""
    gerund = analysis.lowers[span[0]].endswith(GERUND_ENDING)
    ranked = before in words_of("extreme_rank") and span[1] - span[0] == 1  # "the top five finish with"
    if not (gerund or ranked or before in GENITIVE):
        return False
    if any(analysis.tag(j) == "N" or is_plural(analysis.lowers[j]) for j in range(*span)):
        return False
    if gerund or any(analysis.tag(j) == "a" for j in range(*span)):
        return gerund
    return ranked or (analysis.word_class(start - 2) == "NOUN" and analysis.tag(span[0]) in "dz")


def _ends_phrase(analysis: Analysis, k: int) -> bool:
    """Whether no noun or determiner is at a token: "spending on", "spending."."""
    return k >= len(analysis.words) or analysis.word_class(k) in ("ADP", "PUNCT", "CCONJ")


def _is_past(analysis: Analysis, j: int, barred: AbstractSet[int]) -> bool:
    """Whether a token is no part of the phrase it is read in: a date, another amount or a verb of amount."""
    if j in barred or analysis.words[j] in "$€£" or analysis.lowers[j] in words_of("aged"):
        return True
    if analysis.words[j + 1 : j + 2] == ["$"] and analysis.ends[j] == analysis.starts[j + 1]:  # "raised US$3m"
        return True
    if analysis.word_class(j) == "NUM" and analysis.words[j - 1] not in HYPHENS:
        if touches(analysis, j + 1) and analysis.words[j + 1] in HYPHENS and analysis.word_class(j + 2) != "NUM":
            return False  # "a newly-built four-door car"
        named = analysis.words[j - 1][0].isupper() or analysis.word_class(j - 1) == "ADJ"  # "new 787 jets"
        return analysis.words[j][0].islower() or not named
    if analysis.lowers[j] in _WORTH and analysis.words[j].islower():
        return analysis.lowers[j - 1] not in _NET
    if amount_verb(analysis, j) is not None:
        return not analysis.is_participle(j)
    past = analysis.lowers[j] in words_of("past_verb")
    return past and analysis.word_class(j - 1) in _NOUNS  # "2 inches of rain fell"


def _past_joined(analysis: Analysis, k: int) -> int:
    """Return the modifier that a conjunction joins to the one at token `k`: "wet and dry goods"."""
    first = k
    while k + 1 < len(analysis.words) and analysis.tag(k) == analysis.tag(k + 1) == "a":
        k += 1  # "two new wet and dry docks"
    modifies = analysis.word_class(k) == "ADV" and analysis.word_class(min(k + 1, len(analysis.words) - 1)) in _MODIFIED
    if k + 2 < len(analysis.words) and analysis.tag(k) == "g" and analysis.lowers[k + 1] in _JOINED:
        return k + 2  # "computing and engineering jobs"
    if k + 1 < len(analysis.words) and (modifies or analysis.tag(k) == "g"):
        return k + 1  # "widely used plants", "polling stations"
    joined = k + 2 < len(analysis.words) and analysis.lowers[k + 1] in _LISTED
    counts = joined and analysis.lowers[k + 2] in VAGUE  # "eight killed and dozens injured"
    if counts:
        return k
    apart = joined and (k > first or analysis.words[k + 1] == ",")  # "3% lower, officials said"
    described = ("ADJ",) if apart else ("ADJ", "NOUN")
    if joined and analysis.word_class(k) in ("ADJ", "VERB") and analysis.word_class(k + 2) in described:
        return k + 2
    return k


_MODIFIED = ("ADJ", "VERB")
_JOINED, _LISTED = ADDITION | ALTERNATIVE, _JOINING | {","}


def past_participle(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """Return a phrase with the noun behind a participle in it: "the eighth marine protected area"."""
    k = span[1]
    if k + 1 >= len(analysis.words) or analysis.tag(k) not in "pdg" or not analysis.same_sentence(k - 1, k + 1):
        return span
    behind = analysis.phrase_of(k + 1)
    joined = behind is not None and behind.first in (k, k + 1) and behind.kind == "noun" and analysis.tag(k + 1) != "t"
    return (span[0], behind.last) if behind is not None and joined else span


def past_mark(analysis: Analysis, k: int) -> int:
    """Return `k`, or the token after a quotation mark there that opens the noun: 'three "ghost" ships'."""
    words = analysis.words
    if k + 1 >= len(words):
        return k
    if words[k + 1] in _OPENING and analysis.word_class(k) == "ADJ" and analysis.phrase_of(k) is None:
        k += 1  # 'five different "ghost" ships'
    if words[k] not in _OPENING or k + 1 == len(words):
        return k
    return k + (analysis.starts[k] > analysis.ends[k - 1] and analysis.ends[k] == analysis.starts[k + 1])


def past_quoted(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """Return the noun behind quoted words that describe it, 'three "ghost" ships', else the phrase itself."""
    if analysis.words[span[0] - 1] not in _OPENING:
        return span
    behind = analysis.phrase_from(span[1] + 1) if analysis.words[span[1] : span[1] + 1] else None
    closed = behind is not None and analysis.words[span[1]] in _CLOSING and analysis.tag(behind.first) in "nNaP"
    return (behind.first, behind.last) if behind is not None and closed else span


def acts_on_object(analysis: Analysis, span: tuple[int, int]) -> bool:
    """Whether a word in the form of a plural is rather the verb of the amount before it: "each $5 feeds a child"."""
    k = span[0]
    object_behind = k + 1 < len(analysis.words) and analysis.word_class(k + 1) in ("DET", "PRON")
    return span[1] == k + 1 and analysis.tag(k) in "Nz" and object_behind and analysis.same_sentence(k, k + 1)


def owner_in(analysis: Analysis, span: tuple[int, int]) -> NounRange:
    """Return the owner in a phrase, which is what an amount before it measures: "the 30-metre vessel's bow"."""
    last = next((j for j in range(*span) if analysis.is_possessive(j)), span[1])
    return (span[0], last + 1) if analysis.word_class(last) in _NOUNS else None


def is_noun_in_form_of_verb(analysis: Analysis, k: int) -> bool:
    """Whether a token behind an article and an amount is a noun: "the 25% stake held by", "a £15 saving on"."""
    if analysis.tag(k) in "vma":
        return True
    at_end = k + 1 >= len(analysis.words) or analysis.word_class(k + 1) in ("PUNCT", "ADP", "CCONJ", "AUX")
    return analysis.tag(k) == "g" and at_end


def past_bracket(analysis: Analysis, k: int, *, hyphened: bool) -> int:
    """Return the token after a bracket if the noun of an amount follows: "8 miles (13 km) | of tunnels"; else `k`.

    A number may follow a `hyphened` amount: "a 154-pound (70-kilogram) 40-year-old man".
    """
    n = len(analysis.words)
    after = next((j for j in range(k, min(k + 8, n)) if analysis.words[j] == ")"), n) + 1
    matters = (*_NOUNS, "ADJ", "NUM") if hyphened else (*_NOUNS, "ADJ")
    joined = after < n and (analysis.lowers[after] in _BEFORE_MATTER or analysis.word_class(after) in matters)
    return after if joined else k


def acts_behind(analysis: Analysis, k: int) -> bool:
    """Whether a finite verb is at a token or behind an adverb there: "the $20 an hour nurses | typically earn"."""
    k += k + 1 < len(analysis.words) and analysis.word_class(k) == "ADV"
    return k < len(analysis.words) and (analysis.is_finite(k) or analysis.tag(k) == "v")


def past_denominator(analysis: Analysis, k: int) -> int:
    """Return the token behind the noun of a rate with one modifier: "share" of "$2 per diluted share"."""
    phrase = analysis.phrase_of(k)
    return k + 1 if phrase is None or phrase.head <= k else min(phrase.last, k + 2)
