"""The subject at a sentence's head, behind labels and phrases that lead to it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.named_behind import named_after
from newsschema.extract.quotes.mentions.no_phrases import is_command
from newsschema.extract.quotes.mentions.phrase_starts import BREAKS
from newsschema.extract.quotes.mentions.verb_groups import LY_NOUNS
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    verbs,
)
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import ADVERB_ENDING, GERUND_ENDING, SURFACE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_FAR = 40  # tokens looked at behind a sentence's head: keeps the work linear


def first_subject(page: Page, sentence: Sentence, before: int) -> Mention | None:
    """Return the subject at a sentence's head, behind a leading phrase that a comma closes; None where unclear."""
    at, stop = _behind_label(page, sentence.first), min(before, sentence.first + _FAR)
    at = _behind_comma(page, at, stop) or at
    for _ in range(3):
        while at < stop and page.lowers[at] in _BEFORE_SUBJECTS:
            at += 1
        if at + 1 < stop and page.words[at + 1] == "," and page.analysis.word_class(at) == "ADV":
            at += 2  # "Elsewhere, Roe"
        if at >= stop or page.inside[at] >= 0 or page.lowers[at] in _LET:
            return None
        word = page.lowers[at]
        if word in PRONOUNS:
            return Mention(page, at, at + 1, "pronoun", (at, at + 1))
        if not _opens_leading_phrase(page, at, stop):
            break
        behind = next((i + 1 for i in range(at, stop) if page.words[i] == "," and page.inside[i] < 0), None)
        behind = _behind_marked_comma(page, at, stop if behind is None else behind) or behind
        if behind is None:
            return None
        at = behind
    else:
        return None
    if is_command(page, at):
        return None
    end = at
    while end < stop and not _ends_subject(page, at, end):
        end += 1
    mention = read_mention(page, at, end) if end > at else None
    return named_after(page, mention, end, stop) if mention is not None else None


def _behind_comma(page: Page, at: int, stop: int) -> int | None:
    """Where the subject begins that a comma precedes, behind words without a verb: "Two days later, | Ana Roe left"."""
    if "," not in page.words[at:stop]:
        return None
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    first = next((one for one in clauses if one.finite and one.verb > at), None)
    if first is None or first.kind != "main" or first.subject is None or first.verb >= stop:
        return None
    begin = first.subject.first
    aside = page.lowers[first.verb] in verbs()  # "The plan, Roe said, was late"
    return begin if begin > at + 1 and page.words[begin - 1] == "," and not aside else None


def _behind_label(page: Page, first: int) -> int:
    """The token behind a label in capitals that heads a sentence: "THE FACTS: | After the vote, Roe"; else `first`."""
    if not page.words[first].isupper() or ":" not in page.words[first + 1 : first + _LABEL]:
        return first
    colon = page.words.index(":", first + 1)
    labelled = all(word.isupper() for word in page.words[first:colon]) and colon + 2 < len(page.words)
    plain = labelled and page.inside[colon + 1] < 0 and not page.words[colon + 1][:2].isupper()
    return colon + 1 if plain else first  # not "UN: TALKS END", a headline


_LABEL = 5  # tokens of the longest label before a colon
_LET = words_of("exhortation")


def _behind_marked_comma(page: Page, first: int, stop: int) -> int | None:
    """One past words in marks that a comma ends: "After calling it “a ruin,” Roe left"; None if there are none."""
    number = next((page.inside[at] for at in range(first, stop) if page.inside[at] >= 0), -1)
    if number < 0 or page.last_sign(page.regions[number]) != "," or page.regions[number].right >= stop:
        return None
    return page.regions[number].right


def _opens_leading_phrase(page: Page, at: int, stop: int) -> bool:
    """Whether a phrase of place, time or circumstance begins at a token, and no subject."""
    word = page.lowers[at]
    if word in PREPOSITIONS or word in SUBORDINATORS:
        return True
    if word.endswith(GERUND_ENDING) and page.analysis.word_class(at) != "PROPN":
        return True  # not "Beijing"
    if page.sentence_start(at) == at and page.is_past_form(at) and page.analysis.word_class(at) == "VERB":
        return True  # "Asked what she missed, she"
    return _is_of_time(page, at, stop)


def _is_of_time(page: Page, at: int, stop: int) -> bool:
    """Whether "Hours later,", "Last week,", "Suddenly," or "Shortly after," begins at a token."""
    for comma in range(at + 1, min(at + 5, stop)):
        if page.words[comma] == ",":
            last = page.lowers[comma - 1]
            adverb = page.lowers[at].endswith(ADVERB_ENDING) and page.lowers[at] not in LY_NOUNS and comma - at < 3
            timed = last in _TIME_ENDS or last.isdigit()
            if adverb or (timed and not has_verb(page, at, comma)):  # not "Roe went further,"
                return True
            break
    return page.lowers[at] in DAYS or _is_period(page, at, stop)


def _is_period(page: Page, at: int, stop: int) -> bool:
    """Whether a phrase with a unit of time and what orders it begins at a token, up to a comma: "The day before,"."""
    comma = next((i for i in range(at + 1, min(at + _LEAD, stop)) if page.words[i] == ","), None)
    unit = next((i for i in range(at, comma) if page.lowers[i] in _units()), None) if comma is not None else None
    if comma is None or unit is None or has_verb(page, at, comma):
        return False
    plain = all(page.words[i][0].islower() or page.words[i].isdigit() for i in range(at + 1, unit))
    return plain and (unit + 1 == comma or page.lowers[unit + 1] in PREPOSITIONS | ADVERBS)


@cache
def _units() -> frozenset[str]:
    """Units of time and parts of the day: "hours", "decade", "morning"."""
    return frozenset(row["word"] for row in rows("time", "en") if row["class"].startswith(("unit", "part_of_day=")))


_LEAD = 10  # tokens of the longest such phrase


_BEFORE_SUBJECTS = CONJUNCTIONS | ADVERBS | words_of("time lead") | {","}  # "Shortly after the vote, Roe"
_LEAD_ENDS = ADVERBS | words_of("end of time lead")
_TIME_ENDS = _LEAD_ENDS | DAYS


def _ends_subject(page: Page, first: int, at: int) -> bool:
    word = page.lowers[at]
    if page.inside[at] >= 0 or word in _BEHIND_SUBJECTS:
        return True
    if word in SURFACE and at > first and page.lowers[at + 1 : at + 2] and page.lowers[at + 1] in DAYS:
        return True
    if at == first or page.words[at][0].isupper():
        return False
    if _takes_object(page, at) or page.is_past_form(at) or (word.endswith(ADVERB_ENDING) and word not in LY_NOUNS):
        return True
    known = word in verbs() or word in COMMON_VERBS or word in ADVERBS
    return known or (page.analysis.is_finite(at) and page.lowers[at - 1] not in CONJUNCTIONS)


_BEHIND_SUBJECTS = AUXILIARIES | BREAKS | RELATIVES | {","}


def _takes_object(page: Page, at: int) -> bool:
    """Whether a word is a verb by what follows it: "rips the deal", "sent a letter", "turned to me"."""
    word = page.lowers[at]
    if word in PREPOSITIONS or word in DETERMINERS or word in CONJUNCTIONS or not word[0].isalpha():
        return False
    following = page.lowers[at + 1] if at + 1 < len(page.words) else ""
    return following in _OBJECT_HEADS and page.lowers[at - 1] not in DETERMINERS


_OBJECT_HEADS = words_of("object opener")


def leading_subject(page: Page, sentence: Sentence, before: int) -> Mention | None:
    """Return the subject of a sentence's main clause before a token, also behind a lead without a comma."""
    at = sentence.first
    placed = page.lowers[at] in PREPOSITIONS
    if placed or not _LEAD_WORDS.isdisjoint(page.lowers[at : at + _TIME_LEAD]):
        subject = _behind_lead(page, sentence, before, placed)
        if subject is not None:
            return subject
    return first_subject(page, sentence, before)


def _behind_lead(page: Page, sentence: Sentence, before: int, placed: bool) -> Mention | None:
    """The subject of the first main verb where a phrase without a comma leads up to it; None if none does."""
    at = sentence.first
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    main = next((one for one in clauses if one.finite and one.introducer < at), None)
    if main is None or main.subject is None or not at < main.subject.first < main.verb < before:
        return None
    begin = main.subject.first
    if "," in page.words[at:begin] or page.inside[begin] >= 0:
        return None
    leads = placed or page.lowers[begin - 1] in _LEAD_ENDS
    return read_mention(page, begin, main.subject.last) if leads else None


_LEAD_WORDS = PERIODS | words_of("time lead")
_TIME_LEAD = 5  # tokens of "A few minutes later"
