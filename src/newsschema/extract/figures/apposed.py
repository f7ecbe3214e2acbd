"""Figures set beside what they describe: "the monks, 44 in all", "turnout, at 71%,", "rent is $80, a 4% increase"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.nouns import bases_of, head_behind, noun_of, whole_phrase
from newsschema.extract.figures.related import in_one_sentence
from newsschema.extract.figures.words import words_of
from newsschema.lexicons.function_words import (
    COMPANY,
    DOWNWARD,
    GENITIVE,
    GERUND_ENDING,
    INDEFINITE,
    POINT,
    PURPOSE,
    RATE,
    SOURCE,
    UPWARD,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case
    from newsschema.language import Analysis

_LONGEST_WITH = 10  # tokens of "with enrolments at the schools" before the change of what it names
_FEWEST_BEFORE = 3  # tokens of ", going from"
_WAYS = UPWARD | DOWNWARD
_OPENING, _IN_OPENING = POINT | PURPOSE, COMPANY | INDEFINITE | RATE
_LONGEST_OPENING = 12  # tokens of "with a $23 monthly fee" between an amount and the comma of its opening
_BETWEEN_CLAUSES = frozenset({"PUNCT", "CCONJ", "SCONJ"})


def after_multiple(case: Case) -> Answer | None:
    """The levels behind a multiple of something: "doubled its output, going from 9 to 18"."""
    last = case.last
    if last is None or last[0].change is None or last[1] is None or case.found.start < _FEWEST_BEFORE:
        return None
    analysis, found = case.analysis, case.found
    k = found.start - 1
    gerund = analysis.lowers[k] in SOURCE and analysis.tag(k - 1) == "g" and analysis.words[k - 2] == ","
    multiplied = last[0].kind == "ratio" and gerund and last[1][0] >= last[0].end
    return Answer(last[1]) if multiplied and in_one_sentence(analysis, last[0], found) else None


def apposed_change(case: Case) -> Answer | None:
    """A change stated of the figure before: "the rent is $1,980, a 4 percent increase", "an increase of 4 percent"."""
    analysis, start, end = case.analysis, case.found.start, case.found.end
    if case.found.change is None or case.last is None or start < 2:
        return None
    if analysis.words[start - 2] != ",":
        of = start - 1 - (analysis.lowers[start - 2] in GENITIVE)  # "an increase of just 4%"
        noun = analysis.lowers[of] in GENITIVE and analysis.lowers[of - 1] in words_of("change_noun")
        apart = noun and of > 2 and analysis.words[of - 3] == "," and analysis.word_class(of - 2) == "DET"
        near = apart and in_one_sentence(analysis, case.last[0], case.found)
        return Answer(case.last[1]) if near and case.last[1] else None
    head = head_behind(analysis, end) if analysis.word_class(start - 1) == "DET" and end < len(analysis.words) else None
    if head is None or analysis.lowers[head] not in words_of("change_noun"):
        return None
    alone = head + 1 >= len(analysis.words) or analysis.lowers[head + 1] not in words_of("before_changed")
    return Answer(case.last[1]) if alone and in_one_sentence(analysis, case.last[0], case.found) else None


def in_all(case: Case) -> Answer | None:
    """A count that sums up the phrase before it: "the monks, 44 in all, left", "the vans (12 altogether)"."""
    analysis, found, k = case.analysis, case.found, case.found.start - 1
    if found.kind != "count" or k < 1 or analysis.words[k] not in ",(" or not analysis.same_sentence(k - 1, found.end):
        return None
    behind = " ".join(analysis.lowers[found.end : found.end + 2])
    if behind not in words_of("summing_up") and behind.partition(" ")[0] not in words_of("summing_up"):
        return None
    return Answer(noun_of(analysis, analysis.phrase_before(k), case.barred))


def accompanied(case: Case) -> Answer | None:
    """An amount of what "with" adds to a clause: "it is late, with sales in Lund down 4%"."""
    analysis, start = case.analysis, case.found.start
    if case.found.kind not in ("money", "measure", "percent"):
        return None
    link = start - 1
    while link > 1 and analysis.word_class(link) in ("DET", "ADJ", "ADV") and analysis.lowers[link] not in _WAYS:
        link -= 1  # "down a whopping 58%"
    lower = analysis.lowers[link]
    moving = not words_of("reach").isdisjoint(bases_of(lower)) and lower.endswith(GERUND_ENDING)
    if not (moving or lower in _WAYS or lower in SOURCE):
        return None
    for k in range(link - 1, max(0, link - _LONGEST_WITH), -1):
        if analysis.words[k] == "," or analysis.is_finite(k) or k in case.barred:
            return None
        if analysis.lowers[k] in COMPANY:
            phrase = analysis.phrase_from(k + 1)
            apart = analysis.words[k - 1] == "," and phrase is not None and phrase.kind == "noun"
            return Answer(noun_of(analysis, phrase, case.barred)) if apart else None
    return None


def apposed(case: Case) -> Answer | None:
    """An amount between commas behind a subject: "Unemployment, at 3.9 percent, is", "The rate, at 1.15, is"."""
    analysis, k = case.analysis, case.found.start - 1
    value = case.found.value if case.found.kind == "count" else None
    level = value is not None and value != int(value) and analysis.words[case.found.end : case.found.end + 1] == [","]
    if k < 1 or not (level or case.found.kind in ("percent", "measure", "money")):
        return None
    if analysis.lowers[k] in SOURCE and analysis.words[k - 1] == ",":  # "a rise in the levy, from 3 to 4%,"
        changed = analysis.phrase_before(k - 1)
        outer = analysis.outer(changed) if changed is not None else None
        of_change = outer is not None and analysis.lowers[outer.head] in words_of("change_noun")
        return Answer(noun_of(analysis, changed, case.barred)) if of_change else None
    while k > 1 and analysis.word_class(k) in ("DET", "ADJ"):  # "a painting, a mere 20 cm by 15 cm"
        k -= 1
    updated = analysis.lowers[k] in words_of("updating")
    k -= updated or analysis.lowers[k] in words_of("apposed_link")
    if k < 1 or analysis.words[k] != "," or not analysis.same_sentence(k - 1, case.found.start):
        return None
    phrase = analysis.phrase_before(k)
    if phrase is None or phrase.kind == "pronoun":
        return None
    if updated and phrase.kind == "noun":
        return Answer(noun_of(analysis, phrase, case.barred))  # "called for the minimum wage, now $7.25, to rise"
    mover = phrase.kind == "name" and phrase.head not in case.barred and case.found.change is not None
    if mover and k + 1 < case.found.start:
        return Answer(noun_of(analysis, phrase, case.barred))  # "fallers were Roe Group, down 68p, Lee Foods, down 2p"
    subject = whole_phrase(analysis, phrase, case.barred)
    return Answer(noun_of(analysis, subject, case.barred)) if _opens_clause(analysis, subject.first) else None


def _opens_clause(analysis: Analysis, k: int) -> bool:
    """Whether the subject of a clause may begin at a token, also behind an adverbial: "In Lund, turnout, at 71%,"."""
    if analysis.starts_sentence(k) or (analysis.words[k - 1] != "," and analysis.word_class(k - 1) in _BETWEEN_CLAUSES):
        return True
    first = analysis.sentence(k).first
    adverbial = analysis.words[k - 1] == "," and analysis.tag(first) not in "nNPt0."
    return adverbial and "," not in analysis.words[first : k - 1]


def leading(case: Case) -> Answer | None:
    """An amount that opens a sentence before its subject: "At $2.1 million, the painting was"."""
    analysis, start, end = case.analysis, case.found.start, case.found.end
    if start == 0 or analysis.lowers[start - 1] not in _OPENING:
        return None
    if analysis.lowers[start - 1] in PURPOSE and case.found.kind == "money":
        behind = analysis.words[start - 2] == "," or analysis.tag(start - 2) == "s"
        opens = behind or analysis.starts_sentence(start - 1)
        return Answer(None) if opens and analysis.words[end : end + 1] == [","] else None  # "For $9, they may see it"
    if not analysis.starts_sentence(start - 1):
        return None
    if case.found.kind not in ("money", "measure", "percent"):
        return None
    comma = _end_of_opening(analysis, end)
    phrase = analysis.phrase_from(comma + 1) if comma is not None else None
    return Answer(noun_of(analysis, phrase, case.barred)) if phrase is not None else None


def _end_of_opening(analysis: Analysis, k: int) -> int | None:
    """Return the comma at token `k` or behind what the amount is with or per: "At $900 with a case, the phone"."""
    if analysis.words[k : k + 1] == [","]:
        return k
    if word_at(analysis.lowers, k) not in _IN_OPENING:
        return None
    for at in range(k + 1, min(analysis.sentence(k).last, k + _LONGEST_OPENING)):
        if analysis.words[at] == ",":
            return at
        if analysis.is_finite(at):
            return None
    return None
