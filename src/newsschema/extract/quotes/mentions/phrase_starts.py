"""Where a noun phrase begins that ends before a token: its base phrase, and what belongs to that on its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_clause
from newsschema.extract.quotes.names.name_ends import (
    in_ticker,
    is_abbreviated,
    is_in_address,
    opens_named_body,
    suffix_follows,
)
from newsschema.extract.quotes.names.portfolios import lists_fields
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    verbs,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    AGENT,
    COMPLEMENTIZER,
    INFINITIVE,
    MANNER,
    PLURAL_ENDING,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language.phrases import Phrase

BREAKS = frozenset(";:()[]—–")
_ARTICLES = words_of("article or possessive")
_BEFORE_ARTICLES = words_of("before article")
_EXEMPLIFYING = words_of("exemplifying word")
# Words that are more than a part of a phrase even where they are capitalised.
_APART = SUBORDINATORS | RELATIVES | CONJUNCTIONS | AUXILIARIES | PRONOUNS


def phrase_start(page: Page, floor: int, end: int) -> int:
    """Return where the noun phrase that ends before `end` begins, with all on its left that belongs to it."""
    at, infinitive = end, -1
    while at > floor and (before := _before(page, floor, at, end)) < at:
        if infinitive < 0 and page.lowers[before - 1] in INFINITIVE and page.analysis.tag(before) in "vI":
            infinitive = at
        at = max(before, floor)
    if infinitive > 0 and at > floor and page.analysis.word_class(at - 1) in ("VERB", "AUX"):
        at = infinitive  # "She had the power to send | envoys"; not in "The plan to send envoys"
    return _behind_adverbs(page, at, end)


def _behind_adverbs(page: Page, at: int, end: int) -> int:
    """Where a phrase begins behind adverbs and conjunctions that are no part of it."""
    while at < end and (page.lowers[at] in ADVERBS or page.lowers[at] in CONJUNCTIONS):
        if page.lowers[at] in DETERMINERS or opens_named_body(page, at):
            break
        if page.words[at + 1] == "-" and page.touching(at + 1):
            break  # "Long-distance runner"
        if page.lowers[at].endswith(ADVERB_ENDING) and describes_office(page, at):
            break  # "recently appointed coach"
        at += 1
    return at


def _before(page: Page, floor: int, at: int, end: int) -> int:
    """Where the phrase, word or mark before a token begins if it belongs to what begins there; else the token."""
    last = at - 1
    if page.inside[last] >= 0:
        return at
    if not page.words[last][0].isalnum():
        return _before_mark(page, floor, at, end)
    word, behind = page.lowers[last], page.lowers[last - 1]
    if word in MANNER and behind in _EXEMPLIFYING and last - 1 > floor:
        return last - 1  # "residents such as Ana Roe"
    if word not in _APART:  # without asking for the classes of the sentence's words
        if page.words[last][0].isupper() and (at == end or page.lowers[at] not in _ARTICLES):
            return last
        if at == end and behind in _ARTICLES:
            return last - 1  # "the company"
        if at == end and (last == floor or not page.words[last - 1][0].isalnum()):
            return last  # "police"
    if word in verbs() and at < end and page.lowers[at] in verbs() and page.analysis.word_class(last) == "VERB":
        return at  # no phrase is made of verbs
    phrase = page.analysis.phrase_of(last)
    if _opens_clause(page, last) and (phrase is None or last == phrase.first):
        return at
    if phrase is not None:
        return at if at < end and _is_other(page, at, phrase) else _phrase_first(page, phrase)
    if word in CONJUNCTIONS:
        return at if word not in ADDITION or has_clause(page, max(floor, at - _CLAUSE), last) else last
    return at if _is_verb_before(page, floor, at, end) else last


_CLAUSE = 12  # tokens before "and" in which a clause is looked for


def _before_mark(page: Page, floor: int, at: int, end: int) -> int:
    """Where a mark before a token begins that is part of a name or compound; else the token."""
    last, word = at - 1, page.words[at - 1]
    if word == ")" and at < end and page.words[at][0].islower() and _is_acronym_in_brackets(page, floor, at):
        return at - BRACKETED
    if word == ",":
        return last if suffix_follows(page, last, end) or lists_fields(page, last) else at
    if word == ".":
        shortened = page.touching(last) and is_abbreviated(page, last)
        return last if shortened or is_in_address(page, last, end) or in_ticker(page, last) else at
    return at if word in BREAKS or (word == "-" and not page.touching(last)) else last


def _is_acronym_in_brackets(page: Page, floor: int, end: int) -> bool:
    """Whether a body's acronym in brackets ends at a token: the "(DP)" of "the Department of Ports (DP) chief"."""
    opening = end - BRACKETED
    named = opening - 1 >= floor and page.words[opening - 1][0].isupper()
    return named and page.words[opening] == "(" and page.words[opening + 1].isupper()


def is_acronym_behind(page: Page, at: int, stop: int) -> bool:
    """Whether a body's acronym in brackets begins at a token, and small words behind it: "(DP) chief"."""
    if at + BRACKETED >= stop or page.words[at] != "(" or page.words[at + 2] != ")":
        return False
    return page.words[at + 1].isupper() and page.words[at + BRACKETED][0].islower()


BRACKETED = 3
"""Tokens of "(DP)"."""


def _opens_clause(page: Page, at: int) -> bool:
    """Whether a word opens a clause: a relative pronoun, a conjunction that is no preposition."""
    word, tag = page.lowers[at], page.analysis.tag(at)
    if word in SUBORDINATORS or word in RELATIVES:
        return True
    return (tag == "q" and word not in page.analysis.pack.possessives) or (tag == "s" and word not in PREPOSITIONS)


def _is_other(page: Page, at: int, before: Phrase) -> bool:
    """Whether a phrase right before a token is another one: before an article, or a pronoun as object."""
    if page.lowers[at] in _ARTICLES and before.last == at and page.lowers[at - 1] not in DETERMINERS:
        return True  # "told MPs | the inquiry"; not "all the"
    person = before.kind == "pronoun" and page.analysis.features(before.head).get("person")
    return bool(person) and before.first > 0 and page.analysis.word_class(before.first - 1) == "VERB"


def _phrase_first(page: Page, phrase: Phrase) -> int:
    """Where a phrase begins, without words that open a clause or compare: "when | two firms", "as many as | 20"."""
    first = phrase.first
    opens = range(min(phrase.last - 1, first + _HEDGE) - 1, first - 1, -1)
    behind = next((at + 1 for at in opens if page.lowers[at] in SUBORDINATORS), first)
    if page.lowers[first] in COMPLEMENTIZER and behind == first + 1 and page.analysis.tag(phrase.head) == "n":
        return first + (first > 0 and page.analysis.word_class(first - 1) == "VERB")  # "that firm"
    return behind


_HEDGE = 3  # tokens of "as many as"


def _is_verb_before(page: Page, floor: int, at: int, end: int) -> bool:
    """Whether a verb before a token keeps it apart from what precedes; a participle that describes a noun does not."""
    analysis, last = page.analysis, at - 1
    auxiliary = analysis.word_class(last) == "AUX"
    if page.words[last][0].isupper():
        return auxiliary and at < end
    tag, word = analysis.tag(last), page.lowers[last]
    if at == end:
        return auxiliary or (tag == "v" and analysis.tag(last - 1) in "xFr")  # not "those surveyed", "a Larne poll"
    if word in PREPOSITIONS or (page.words[at] == "-" and page.touching(at)):
        return False  # "re|-elected"
    if tag in "pg" or (tag == "d" and not AGENT.isdisjoint(page.lowers[at : at + 2])):
        return not (_describes_noun(page, last) or _modifies(page, last, floor))
    if tag == "r":
        return page.lowers[at] in _ARTICLES and word not in _BEFORE_ARTICLES
    if tag == "z" and ((is_role(word) and analysis.tag(last - 1) in "nP") or is_role(page.lowers[at])):
        return page.words[at][0].isupper() and not is_role(word)  # "Larne delegate Ana Roe", "pensions secretary"
    if tag == "d" and _modifies(page, last, floor):
        return False
    return auxiliary or analysis.is_finite(last)


def _modifies(page: Page, at: int, floor: int) -> bool:
    """Whether a participle that reports nothing opens a phrase: "“...,” retired judge Ana Roe said"."""
    if page.analysis.word_class(at + 1) not in ("NOUN", "PROPN", "ADJ"):
        return False
    before = at - 1
    while before > floor and page.analysis.tag(before) == "r":
        before -= 1
    if before >= floor and page.analysis.word_class(before) == "DET":
        return True
    opens = before < floor or not page.words[before][0].isalnum() or (before == floor and before < at - 1)
    reports = page.lowers[at] in verbs()
    return opens and not reports and (page.analysis.tag(at) == "d" or opens_office(page, at))


def _describes_noun(page: Page, at: int) -> bool:
    """Whether a participle describes the noun before it: "a team | led by Roe", "aides | using a boat"."""
    noun = at
    while noun and page.analysis.tag(noun - 1) == "r":
        noun -= 1
    if page.words[noun - 1] in "'’":
        return True  # "the Roes’ meeting room"
    if "a" in page.analysis.pack.classes.get(page.lowers[at], "") and page.lowers[at + 1] not in DETERMINERS:
        return True  # "in neighboring Larne"
    if page.analysis.phrase_before(noun) is None:
        return False
    return page.lowers[at] not in verbs() or not _opens_phrase(page, at + 1)


def _opens_phrase(page: Page, at: int) -> bool:
    """Whether a token begins a noun phrase."""
    return page.lowers[at] in DETERMINERS or page.lowers[at] in PRONOUNS or page.words[at][0].isupper()


def describes_office(page: Page, at: int) -> bool:
    """Whether an adverb is of what an office is said to be: "newly elected mayor", "highly-respected lawyer"."""
    described = at + 1 + (page.words[at + 1 : at + 2] == ["-"])
    described += 2 * (page.words[described + 1 : described + 2] == ["-"])  # "recently re-elected"
    if described >= len(page.words):
        return False
    participle = page.is_past_form(described) or page.analysis.word_class(described) in ("ADJ", "VERB")
    return participle and opens_office(page, described)


def opens_office(page: Page, at: int) -> bool:
    """Whether a participle modifies an office: "managing director", "leading cancer scientists"."""
    ahead = page.lowers[at + 1 : at + 1 + _MODIFIERS]
    offices = (at for at, word in enumerate(ahead) if is_role(word) or is_role(word.removesuffix(PLURAL_ENDING)))
    head = next(offices, -1)
    plain = ahead[: max(head, 0)]
    if head < 0 or not all(word[0].isalpha() for word in plain):
        return False
    return DETERMINERS.isdisjoint(plain) and PREPOSITIONS.isdisjoint(plain)


_MODIFIERS = 3  # tokens of "managing sales director" behind the first
