"""What a part of something spoken of before counts: "9 miners, half of whom", "Of the firms, 69%", "80 of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.behind import phrase_after
from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.nouns import noun_of
from newsschema.extract.figures.related import in_one_sentence, is_of_antecedent
from newsschema.extract.figures.words import is_plural, words_of
from newsschema.lexicons.function_words import COMPLEMENTIZER

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case
    from newsschema.extract.figures.nouns import NounRange
    from newsschema.language import Analysis

_OF_WHOM = words_of("partitive_relative")
_OF, _THEM = words_of("partitive"), words_of("plural_object_pronoun")


def of_antecedent(case: Case) -> Answer | None:
    """A part of what precedes: "9 miners left, half of whom", "courses, 26 of which are free"."""
    analysis, found = case.analysis, case.found
    if case.last is not None and " ".join(analysis.lowers[max(0, found.start - 2) : found.start]) in _OF_WHOM:
        return Answer(case.last[1])  # "9 miners, of whom three were hurt"
    if not is_of_antecedent(analysis, found):
        return None
    comma = found.start - 1 - (found.start > 1 and analysis.word_class(found.start - 1) == "ADV")
    apart = comma > 0 and analysis.words[comma] == ","
    named = noun_of(analysis, analysis.phrase_of(comma - 1), case.barred) if apart else None
    counted_before = case.last is not None and case.last[1] is not None and case.last[1][1] == comma
    several = found.kind == "count" or analysis.lowers[found.end + 1] in _THEM
    one = several and named is not None and analysis.tag(named[1] - 1) == "n"
    place = named is not None and case.last is not None and case.last[0].kind == "count" and _is_name(analysis, named)
    if named is not None and named[1] == comma and not (counted_before or one or place):
        return Answer(named)  # "among women, only 43% of whom agree"; not "took 26 men to court, nine of them"
    near = case.last is not None and in_one_sentence(analysis, case.last[0], found)
    if case.last is not None and near:
        return Answer(case.last[1])
    return Answer(named or _counted_before(case, found.start))


def _is_name(analysis: Analysis, span: tuple[int, int]) -> bool:
    """Whether a phrase ends in a name: "took 40 goats to Lund, nine of which"."""
    return analysis.word_class(span[1] - 1) == "PROPN"


def _counted_before(case: Case, k: int) -> NounRange:
    """Return the things counted last up to the sentence of token `k`: "It has 90 bikes. Half of them"."""
    analysis, last = case.analysis, case.last
    if last is None or last[1] is None or last[0].kind != "count" or analysis.tag(last[1][1] - 1) != "N":
        return None
    first = analysis.sentence(k).first
    return last[1] if last[0].start >= (analysis.sentence(first - 1).first if first else 0) else None


def fronted(case: Case) -> Answer | None:
    """A share of what opens its clause: "Of the firms that adopted it, 69% had trouble", "that among women, 43% do"."""
    analysis, start = case.analysis, case.found.start
    if start < 3 or analysis.words[start - 1] != "," or not _is_share_or_bare(case):
        return None
    first = _opening(analysis, start - 1)
    if first is not None and first + 2 == start - 1 and analysis.word_class(first + 1) in ("DET", "PRON"):
        return Answer(_counted_before(case, first))  # "It has 90 bikes. Of those, 9% are lost"
    whole = phrase_after(analysis, first + 1, case.barred) if first is not None else None
    if first is not None and case.last is not None and first < case.last[0].start <= first + 2:
        whole = case.last[1]  # "Of 188 reviews, 91% were", "Of the 90 patients, 12 needed surgery"
    if first is None or whole is None or whole[1] >= start:
        return None
    determined = analysis.word_class(first + 1) in ("DET", "PRON")  # "of the firms"; not "of course"
    return Answer(whole) if determined or is_plural(analysis.lowers[whole[1] - 1]) else None


def _is_share_or_bare(case: Case) -> bool:
    """Whether a figure is a share, or a count without a noun of its own: "Of the 90 patients, 12 needed surgery"."""
    found, analysis = case.found, case.analysis
    if found.kind != "count":
        return found.kind in ("percent", "ratio")
    return found.end < len(analysis.words) and analysis.tag(found.end) not in "nNaPg0y"


def _opening(analysis: Analysis, comma: int) -> int | None:
    """Return the "of" or "among" that opens the clause whose first comma is at a token; None where none does."""
    for k in range(comma - 1, analysis.sentence(comma).first - 1, -1):
        if analysis.words[k] == ",":
            return None
        if analysis.lowers[k] in _OF:
            opens = analysis.starts_sentence(k) or analysis.word_class(k - 1) in ("PUNCT", "SCONJ", "CCONJ")
            if opens or analysis.lowers[k - 1] in COMPLEMENTIZER:
                return k
    return None
