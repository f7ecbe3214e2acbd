"""Numbers that say which one of many is meant: "page 5", "No. 10", "year 11 pupils", "grades 9 through 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import ARTICLES, PREPOSITIONS, STOPS, is_plural, words_of
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, GENITIVE, PLURAL_ENDING, RATE, SPAN
from newsschema.text.number_words import SCALES
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.text.tokens import Tokens

# "Page 5", "flight 447": the number says which one, not how many.
LABELS = words_of("label")
_COUNTED = RATE | words_of("additive_comparative")
_MODALS = words_of("modal_before_verb")
_YEAR, _BEFORE_FORM = words_of("school_year"), ARTICLES | PREPOSITIONS | words_of("before_form")
_SAME = words_of("same_number_link")
_JOINING = ADDITION | ALTERNATIVE | {"&"}
_LAST_FORM = 13  # the highest form of schools in England and Wales


def starts_sentence(tokens: Tokens, k: int) -> bool:
    """Whether token `k` begins a sentence, a line or a quotation."""
    if k == 0:
        return True
    return tokens.words[k - 1] in ".!?:;\"“”‘'(—–•*-" or "\n" in tokens.text[tokens.ends[k - 1] : tokens.starts[k]]


def is_label(tokens: Tokens, found: Quantity) -> bool:
    """Whether the number names one of many: "page 5", "No. 10", "#3"."""
    k = found.start - 1
    if k >= 0 and tokens.words[k] == "." and k and tokens.lowers[k - 1] in words_of("label_abbreviation"):
        return True
    end = found.end
    if k < 0 or tokens.lowers[k] not in LABELS or tokens.lowers[end - 1] in SCALES:  # "will issue 68 million shares"
        return False
    if k > 0 and tokens.lowers[k - 1] in _MODALS:  # "will house 900"
        return False
    spelled = not tokens.words[found.start][0].isdigit()
    if tokens.words[k].istitle() and k > 0 and (spelled or not starts_sentence(tokens, k)):
        return True  # "Phase six includes", "the Layer 2 schemes"
    several = found.value is None and tokens.lowers[k].endswith(PLURAL_ENDING)
    if several and tokens.words[end : end + 1] in ([")"], [","], ["."]):
        return True  # "(steps 1 to 3)"
    counts = end < len(tokens.words) and (is_plural(tokens.lowers[end]) or tokens.lowers[end] in _COUNTED)
    return not counts or found.kind == "ratio"


def is_form(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is a form of a school: "year 11 pupils", "a 15-year-old year 9 boy"; not "a year 9 people die"."""
    if found.start == 0 or found.end >= len(tokens.words) or tokens.lowers[found.start - 1] not in _YEAR:
        return False
    before, after = tokens.lowers[max(0, found.start - 2)], tokens.lowers[found.end]
    if before not in _BEFORE_FORM:  # "in her last year 11 pupils"
        return False
    taught = after in words_of("taught") or (after[0].isalpha() and after not in STOPS and not is_plural(after))
    return taught and found.value is not None and 1 <= found.value <= _LAST_FORM


def is_last_of_labels(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is how many there are of what a label numbers: "Stage 2 of 4"."""
    k, lowers = found.start - 3, tokens.lowers
    return k >= 0 and lowers[k + 2] in GENITIVE and lowers[k + 1].isdigit() and lowers[k] in LABELS


def is_numbered_range(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is an end of what is numbered: "Muscles 1 through 6", "grades 9 through 12"; not "1 through 6 men"."""
    start, end, n = found.start, found.end, len(tokens.words)
    first = end < n and tokens.lowers[end] in SPAN and tokens.words[min(end + 1, n - 1)].isdigit()
    last = start > 1 and tokens.lowers[start - 1] in SPAN and tokens.words[start - 2].isdigit()
    behind = end + 2 if first else end
    counts = behind < n and is_plural(tokens.lowers[behind]) and tokens.lowers[behind] not in STOPS
    return (first or last) and not counts


def is_of_ranking(tokens: Tokens, found: Quantity) -> bool:
    """Whether it is a number of a list that states one twice: "the 30 Under 30 list"."""
    lowers, end = tokens.lowers, found.end
    if _SAME.isdisjoint(lowers[max(0, end - 2) : end + 1]):
        return False
    number = lowers[end - 1]
    before = end > 2 and lowers[end - 2] in _SAME and lowers[end - 3] == number
    return before or (word_at(lowers, end) in _SAME and word_at(lowers, end + 1) == number)


def is_listed_label(tokens: Tokens, found: Quantity) -> bool:
    """Whether it follows the number of a label: "Example 1 and 2 would"; not "Group 1 and 40 members"."""
    k = found.start - 3
    if k < 0 or tokens.lowers[k + 2] not in _JOINING or not tokens.words[k + 1].isdigit():
        return False
    after = tokens.lowers[found.end] if found.end < len(tokens.words) else "."
    return tokens.lowers[k] in LABELS and (after in STOPS or not after[0].isalpha())
