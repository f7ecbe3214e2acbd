"""Noun phrases that name a speaker: before a reporting verb, after it, and at a sentence's head."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.bare_nouns import speaks_bare
from newsschema.extract.quotes.mentions.long_names import joined_name, long_name
from newsschema.extract.quotes.mentions.named_behind import behind_named
from newsschema.extract.quotes.mentions.phrase_heads import head_end
from newsschema.extract.quotes.mentions.quantities import is_quantifier
from newsschema.extract.quotes.mentions.verb_groups import LY_NOUNS
from newsschema.extract.quotes.names.name_ends import (
    TICKER,
    in_ticker,
    is_abbreviated,
    is_in_address,
    is_lettered,
    name_end,
    opens_named_body,
    suffix_follows,
)
from newsschema.extract.quotes.names.name_titles import behind_employer, behind_portfolio
from newsschema.extract.quotes.names.person_words import behind_particles
from newsschema.extract.quotes.names.portfolios import lists_fields
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import FORMER, LISTED, is_role, titles
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    NOT_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    host,
    verbs,
)
from newsschema.text.number_words import DENOMINATORS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language.phrases import Phrase

_ANIMATE_PRONOUN = words_of("animate pronoun")
_CONTRACTION_HOST = words_of("contraction host")
BREAKS = frozenset(";:()[]—–")


def has_verb(page: Page, first: int, last: int) -> bool:
    """Whether a finite verb is between two tokens."""
    return page.analysis.next_finite(first, last) < last


def phrase_start(page: Page, floor: int, end: int) -> int:
    """Return where the noun phrase that ends before `end` begins, with all on its left that belongs to it."""
    at, infinitive = end, -1
    while at > floor and (before := _before(page, floor, at, end)) < at:
        if infinitive < 0 and page.lowers[before - 1] == "to" and page.analysis.tag(before) in "vI":
            infinitive = at
        at = max(before, floor)
    if infinitive > 0 and at > floor and page.analysis.word_class(at - 1) in ("VERB", "AUX"):
        at = infinitive  # "She had the power to send | envoys"; not in "The plan to send envoys"
    while at < end and (page.lowers[at] in ADVERBS or page.lowers[at] in CONJUNCTIONS) and page.lowers[at] not in DETERMINERS:
        if opens_named_body(page, at) or (page.words[at + 1] == "-" and page.touching(at + 1)):
            break  # "Long-distance runner"
        if page.lowers[at][-2:] == "ly" and _describes_office(page, at):
            break  # "recently appointed coach"
        at += 1
    return at


def _before(page: Page, floor: int, at: int, end: int) -> int:
    """Where the phrase, word or mark before a token begins if it belongs to the phrase from there on; else the token."""
    last = at - 1
    if page.inside[last] >= 0:
        return at
    if not page.words[last][0].isalnum():
        return _before_mark(page, floor, at, end)
    word = page.lowers[last]
    if word == "as" and page.lowers[last - 1] == "such" and last - 1 > floor:
        return last - 1  # "residents such as Ana Roe"
    if page.words[last][0].isupper() and word not in _NO_NAMES and (at == end or page.lowers[at] not in _ARTICLES):
        return last
    if at == end and word not in _NO_NAMES and page.lowers[last - 1] in _ARTICLES:
        return last - 1  # "the company"
    if at == end and word not in _NO_NAMES and (last == floor or not page.words[last - 1][0].isalnum()):
        return last  # "police"
    phrase = page.analysis.phrase_of(last)
    if _opens_clause(page, last) and (phrase is None or last == phrase.first):
        return at
    if phrase is not None:
        return at if at < end and _is_other(page, at, phrase) else _phrase_first(page, phrase)
    if word in CONJUNCTIONS:
        return at if word != "and" or has_finite(page, max(floor, at - 12), last) else last
    return at if _is_verb_before(page, floor, at, end) else last


# Words that do more than belong to a name or phrase when they are capitalised.
_NO_NAMES = SUBORDINATORS | RELATIVES | CONJUNCTIONS | AUXILIARIES | PRONOUNS


def _opens_clause(page: Page, at: int) -> bool:
    """Whether a word opens a clause: a relative pronoun, a conjunction that is no preposition."""
    word, tag = page.lowers[at], page.analysis.tag(at)
    return word in SUBORDINATORS or word in RELATIVES or tag == "q" or (tag == "s" and word not in PREPOSITIONS)


def _is_other(page: Page, at: int, before: Phrase) -> bool:
    """Whether a phrase right before a token is another one: before an article, or a pronoun as object."""
    if page.lowers[at] in _ARTICLES and before.last == at:
        return True  # "told MPs | the inquiry"
    person = before.kind == "pronoun" and page.analysis.features(before.head).get("person")
    return bool(person) and before.first > 0 and page.analysis.word_class(before.first - 1) == "VERB"


def _phrase_first(page: Page, phrase: Phrase) -> int:
    """Where a phrase begins, without words that open a clause or compare: "when | two firms", "as many as | 20"."""
    first = phrase.first
    opens = range(min(phrase.last - 1, first + 3) - 1, first - 1, -1)
    behind = next((at + 1 for at in opens if page.lowers[at] in SUBORDINATORS), first)
    if page.lowers[first] == "that" and behind == first + 1 and page.analysis.tag(phrase.head) == "n":
        return first + (first > 0 and page.analysis.word_class(first - 1) == "VERB")  # "that firm"
    return behind


def _is_verb_before(page: Page, floor: int, at: int, end: int) -> bool:
    """Whether a verb before a token keeps it apart from what precedes; a participle that describes a noun does not."""
    analysis, last = page.analysis, at - 1
    auxiliary = analysis.word_class(last) == "AUX"
    if page.words[last][0].isupper():
        return auxiliary and at < end
    tag, word = analysis.tag(last), page.lowers[last]
    if at == end:
        return auxiliary or (tag == "v" and analysis.tag(last - 1) in "xFr")  # not "those surveyed", "a Larne poll"
    if word in PREPOSITIONS:
        return False
    if tag in "pg":
        return not _describes_noun(page, last)
    if tag == "d" and "by" in page.lowers[at : at + 2]:
        return not _describes_noun(page, last)
    if tag == "r":
        return page.lowers[at] in _ARTICLES and word not in _BEFORE_ARTICLES
    if tag == "z" and analysis.tag(last - 1) in "nP" and is_role(word):
        return False  # "Larne delegate Ana Roe", "the government delegate in Larne"
    if tag == "d" and _opens_modified(page, last, floor):
        return False
    return auxiliary or analysis.is_finite(last)


def _opens_modified(page: Page, at: int, floor: int) -> bool:
    """Whether a past form opens a phrase as a participle: "“...,” retired judge Ana Roe said"."""
    opens = (at == floor or not page.words[at - 1][0].isalnum()) and page.lowers[at] not in verbs()
    return opens and page.analysis.word_class(at + 1) in ("NOUN", "PROPN", "ADJ")


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
    known = verbs().get(page.lowers[at])
    return known is None or not _after_subject(page, at + 1)


def _before_mark(page: Page, floor: int, at: int, end: int) -> int:
    """Where a mark before a token begins that is part of a name or compound; else the token."""
    last, word = at - 1, page.words[at - 1]
    if word == ")" and at < end and page.words[at][0].islower() and _is_acronym_in_brackets(page, floor, at):
        return at - _BRACKETED
    if word == ",":
        return last if suffix_follows(page, last, end) or lists_fields(page, last) else at
    if word == ".":
        shortened = page.touching(last) and is_abbreviated(page, last)
        return last if shortened or is_in_address(page, last, end) or in_ticker(page, last) else at
    if word in BREAKS or (word == "-" and not page.touching(last)):
        return at
    return last


def _opens_other(page: Page, at: int, before: Phrase) -> bool:
    """Whether an article begins another phrase than the one right before it: "told MPs | the inquiry"."""
    return page.lowers[at] in _ARTICLES and before.last == at


def _is_acronym_in_brackets(page: Page, floor: int, end: int) -> bool:
    """Whether a body's acronym in brackets ends at a token: the "(DP)" of "the Department of Ports (DP) chief"."""
    opening = end - _BRACKETED
    named = opening - 1 >= floor and page.words[opening - 1][0].isupper()
    return named and page.words[opening] == "(" and page.words[opening + 1].isupper()


_BRACKETED = 3  # tokens of "(DP)"


def _is_clause_verb(page: Page, at: int) -> bool:
    """Whether a token before a phrase is a reporting verb that ends another clause, no participle that describes."""
    word, verb = page.lowers[at], verbs().get(page.lowers[at])
    if verb is None or verb.form == "base" or (word in _REDUCED and page.lowers[at + 1] in PREPOSITIONS):
        return False
    return (verb.form == "ed" and word not in ("called", "found")) or _after_subject(page, at + 1)


_ARTICLES = words_of("article or possessive")
_BEFORE_OTHERS = _ARTICLES | {"to"}  # before a noun or an infinitive
_BEFORE_ARTICLES = words_of("before article")


def _is_hearer(page: Page, at: int) -> bool:
    """Whether a plural name before an article is who was told: "told MPs | the inquiry asked"."""
    word = page.words[at - 1]
    plural = word[0].isupper() and word[-1] == "s" and word[-2:] not in ("'s", "’s", "ss")
    return plural and page.lowers[at] == "the" and page.lowers[at - 2 : at - 1] != [] and page.lowers[at - 2] in verbs()


def _before_object(page: Page, at: int) -> bool:
    """Whether a word before an article is a verb: "endured a lecture"."""
    word = page.lowers[at]
    if not page.words[at][0].islower() or word in _BEFORE_ARTICLES or word[-3:] == "ing":
        return False
    return word not in PREPOSITIONS and word not in CONJUNCTIONS and word not in DETERMINERS


# Past forms that describe people where a preposition follows: "two aides briefed on the plan".
_REDUCED = words_of("reduced with preposition")


def _after_subject(page: Page, at: int) -> bool:
    """Whether the token after a verb begins a noun phrase of its own."""
    return page.lowers[at] in DETERMINERS or page.lowers[at] in PRONOUNS or page.words[at][0].isupper()


def has_finite(page: Page, first: int, last: int) -> bool:
    """Whether a finite verb or a personal pronoun is between two tokens, behind the last mark there."""
    begin = next((at + 1 for at in range(last - 1, first - 1, -1) if page.lowers[at] in _MARKS), first)
    return has_verb(page, begin, last) or not PRONOUNS.isdisjoint(page.lowers[begin:last])


_MARKS = frozenset(",;:.")


def read_phrase(page: Page, first: int, end: int) -> Mention | None:
    """Read a token range as one noun phrase; None where it cannot name a speaker."""
    lowers, words = page.lowers, page.words
    while (
        first < end and (lowers[first] in PREPOSITIONS or words[first] in ",'’.\"“”-") and not is_lettered(page, first)
    ):
        first += 1
        if first < end and lowers[first - 1] in PREPOSITIONS:  # "In a statement Smith": the last phrase counts
            first = _after_preposition(page, first, end)
    if end - first > 1 and lowers[end - 1] in ADVERBS and page.sentence_at(first).is_headline:
        end -= 1  # "NASA Just | Confirmed"
    if end - first > _BRACKETED and "(" in words[first + 1 : first + _BRACKETED]:  # "Dr. (Mrs.) Ana Roe"
        first = _behind_honorifics(page, first, end)
    if first >= end or (end - first > 1 and _no_phrase(page, first)):
        return None
    if "such" in lowers[first + 1 : end - 1]:
        end = _before_examples(page, first, end)
    if end - first == 1 and lowers[first] in PRONOUNS:
        return Mention(page, first, end, "pronoun", (first, end))
    contracted = host(lowers[first]) if end - first == 1 else ""
    if contracted in _ANIMATE_PRONOUN:  # "he's predicting"
        return Mention(page, first, end, "pronoun", (first, end))
    if contracted in PRONOUNS:
        return None  # "We've"
    if end - first == 1 and lowers[first] not in _STANDALONE:
        bare = words[first][0].islower() and not lowers[first].endswith(("s", "men")) and lowers[first] not in _ALONE
        if (bare and not speaks_bare(page, first)) or lowers[first] in NOT_NAMES:
            return None
    if end - first > TICKER and in_ticker(page, end - 1):
        end -= TICKER
    if (employed := _behind_body(page, first, end)) is not None:
        return Mention(page, employed, end, "name", (first, end))
    named = behind_named(page, first, end)
    stop = head_end(page, named, end)
    name = _last_name(page, named, stop)
    if name is not None and name == (first, first + 1) and (_is_common(lowers[first]) or _is_noun_at_head(page, first)):
        name = None
    if name == (first, first + 1) and _is_share(page, first):
        name = None
    if name is not None and (last := _behind_offices(page, name, end)) is not None:
        return last
    if name is not None and _is_office_of(page, *name, end):
        return Mention(page, first, end, "noun", (first, end))
    if name is not None and name[0] > first and lowers[name[0] - 1] in PREPOSITIONS:
        name = (_behind_role(page, *name), name[1])
    if name is not None and name[0] > first and words[name[0] - 1] in _OFFICE_ORDINALS:
        return Mention(page, first, end, "noun", (first, end))  # "the First Lady"
    if name is not None and lowers[first] == "the":
        name = (joined_name(page, first + 1, name[0]), name[1])
    if name is not None and (name[0] == first or lowers[name[0] - 1] not in PREPOSITIONS):
        begin = behind_particles(page, first, name[0])
        return Mention(page, begin, long_name(page, first, name, end), "name", (first, end))
    if not any(
        words[at][0].isalpha() and (lowers[at] not in NOT_NAMES or lowers[at] in _STANDALONE)
        for at in range(first, stop)
    ):
        return None
    return Mention(page, first, end, "noun", (first, end))


def _behind_honorifics(page: Page, first: int, end: int) -> int:
    """The token behind honorifics of which one is in brackets: "Dr. (Mrs.) | Ana Roe"; `first` where there are none."""
    at = first
    while at < end and (page.words[at] in ".()" or page.lowers[at] in titles()):
        at += 1
    return at if at < end and page.words[at - 1] == ")" else first


def _before_examples(page: Page, first: int, end: int) -> int:
    """Where a plural ends before its examples: "residents | such as Ana Roe"; `end` if it has none."""
    at = page.lowers.index("such", first + 1, end)
    plural = page.lowers[at - 1][-1] == "s" or noun_type(page.lowers[at - 1]).people
    return at if plural and page.lowers[at + 1] == "as" else end


def _behind_offices(page: Page, name: tuple[int, int], end: int) -> Mention | None:
    """The last of several people where offices with "of" precede: "Secretary of State Ana Roe and Mayor | Li Wei"."""
    if end - name[1] < _AND_NAME or page.lowers[name[1]] != "of" or "and" not in page.lowers[name[1] : end]:
        return None
    if not all(is_role(page.lowers[at]) or page.lowers[at] in FORMER for at in range(*name)):
        return None
    joint = next(at for at in range(end - 1, name[1], -1) if page.lowers[at] == "and")
    last = read_phrase(page, joint + 1, end) if joint + 1 < end else None
    if last is None or last.kind != "name" or last.last - last.first == 1:
        return None
    return last if page.lowers[last.first - 1] not in PREPOSITIONS else None


_AND_NAME = 4  # tokens of "of State and Roe", the shortest


def _behind_body(page: Page, first: int, end: int) -> int | None:
    """Where a name begins behind its bearer's office and body: "director of the River Agency | Ana Roe"."""
    if page.words[end - 1][0].islower() or end - first < _WITH_BODY:
        return None
    at = end
    while at > first and (page.words[at - 1][0].isupper() or page.words[at - 1] == "-"):
        at -= 1
    begin = behind_employer(page, at, end) if first < at - 1 else at
    return begin if begin > at else None


_WITH_BODY = 6  # tokens of "president of River Agency Ana Roe"


def _is_share(page: Page, at: int) -> bool:
    """Whether a word begins a share of people: "Nineteen per cent of voters", "Half of voters"."""
    fraction = page.lowers[at] in DENOMINATORS and page.lowers[at + 1 : at + 2] == ["of"]
    return fraction or page.lowers[at + 1 : at + 3] == ["per", "cent"]


_OFFICE_ORDINALS = ("First", "Second")


def _behind_role(page: Page, first: int, last: int) -> int:
    """Where a name begins in "Army Staff General Asim Roe", "State Li Wei": behind the last office or its subject."""
    first = behind_portfolio(page, first, last)
    return next((at + 1 for at in range(last - 2, first, -1) if is_role(page.lowers[at])), first)


def _is_common(word: str) -> bool:
    """Whether a word, capitalised at a sentence's head, is a common noun that speaks: "Police", "Villagers"."""
    if word in _BARE or word in _BARE_DOCUMENTS or word in ("officials", "authorities"):
        return True
    return word.endswith("s") and is_role(word[:-1])


def _is_noun_at_head(page: Page, at: int) -> bool:
    """Whether a plural at a sentence's head, no name elsewhere, is a noun for people: "Sources in the ministry"."""
    if page.sentence_start(at) != at or page.is_name(page.words[at]):
        return False
    if not noun_type(page.lowers[at]).people:
        return is_quantifier(page, at)
    return at + 1 < len(page.words) and (page.lowers[at + 1] in PREPOSITIONS or page.lowers[at + 1] == "who")


def _is_office_of(page: Page, first: int, last: int, end: int) -> bool:
    """Whether capitals are an office with its place and no name: "the Bishop of Wharnley"."""
    placed = last + 1 < end and page.lowers[last] == "of" and name_end(page, last + 1, end) == end
    single = end - last == 2 or page.words[last + 2 : last + 3] == ["-"]
    single = single or LISTED.issuperset(page.lowers[last + 1 : end])  # "Minister of Foreign Affairs"
    return placed and single and all(is_role(page.lowers[at]) for at in range(first, last))


_BARE_DOCUMENTS = words_of("bare document")
_ALONE = words_of("bare speaker") | _BARE_DOCUMENTS  # nouns that speak without an article: "data", "staff"


def _no_phrase(page: Page, first: int) -> bool:
    """Whether a token cannot begin a noun phrase: a pronoun with more behind it, a verb, an adverb in -ly."""
    word = page.lowers[first]
    if word in PRONOUNS or word in AUXILIARIES or word in SUBORDINATORS:
        return True
    contracted, mark, _ = word.replace("’", "'").partition("'")
    if contracted in PRONOUNS or (mark and contracted in _CONTRACTION_HOST):  # "he's", "that's"
        return True
    if page.words[first][0].isupper() and word not in verbs():
        return False
    known = verbs().get(word)
    if known is not None and known.form in ("ed", "s", "ing"):
        return True
    if word[-2:] == "ly" and word not in LY_NOUNS:
        return not _describes_office(page, first)
    return word[-3:] == "ing" and not _opens_office(page, first)


def _describes_office(page: Page, at: int) -> bool:
    """Whether an adverb is of what an office is said to be: "newly elected mayor", "highly-respected lawyer"."""
    described = at + 1 + (page.words[at + 1 : at + 2] == ["-"])
    described += 2 * (page.words[described + 1 : described + 2] == ["-"])  # "recently re-elected"
    if described >= len(page.words):
        return False
    participle = page.is_past_form(described) or page.analysis.word_class(described) in ("ADJ", "VERB")
    return participle and _opens_office(page, described)


def _opens_office(page: Page, at: int) -> bool:
    """Whether a participle modifies an office: "managing director", "leading cancer scientists"."""
    ahead = page.lowers[at + 1 : at + 1 + _MODIFIERS]
    head = next((word for word in ahead if is_role(word) or is_role(word.removesuffix("s"))), None)
    plain = ahead[: ahead.index(head)] if head is not None else ["the"]
    return DETERMINERS.isdisjoint(plain) and PREPOSITIONS.isdisjoint(plain) and all(word[0].isalpha() for word in plain)


_MODIFIERS = 3  # tokens of "managing sales director" behind the first


# Nouns that need no article: "police said".
_BARE = words_of("bare speaker")
_STANDALONE = words_of("pronoun for people")


def _after_preposition(page: Page, first: int, end: int) -> int:
    """Return where the subject begins after a leading prepositional phrase with no comma behind it."""
    at = first
    if page.words[at][0].isupper():
        at = max(name_end(page, at, end), at + 1)
    else:
        while at < end and not page.words[at][0].isupper() and (page.lowers[at] not in DETERMINERS or at == first):
            at += 1
    if at >= end:
        return first
    return at


def _last_name(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """The last run of name words that ends exactly where the head ends."""
    at = first
    while at < end:
        stop = name_end(page, at, end)
        if stop == end and stop > at:
            return at, stop
        at = max(stop, at + 1)
    return None
