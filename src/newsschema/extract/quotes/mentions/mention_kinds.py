"""What a token range is as a mention: a pronoun, a name, a description, or nothing that speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.bare_nouns import speaks_bare
from newsschema.extract.quotes.mentions.long_names import joined_name, long_name
from newsschema.extract.quotes.mentions.named_behind import behind_named
from newsschema.extract.quotes.mentions.phrase_heads import head_end
from newsschema.extract.quotes.mentions.phrase_starts import BRACKETED, describes_office, opens_office
from newsschema.extract.quotes.mentions.quantities import is_quantifier
from newsschema.extract.quotes.mentions.verb_groups import LY_NOUNS
from newsschema.extract.quotes.names.name_ends import TICKER, in_ticker, is_lettered, name_end
from newsschema.extract.quotes.names.name_titles import behind_employer, behind_portfolio
from newsschema.extract.quotes.names.person_words import behind_particles
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import FORMER, LISTED, is_role, titles
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NOT_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    host,
    verbs,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    MANNER,
    PERSONAL_RELATIVE,
    PLURAL_ENDING,
    RATE,
)
from newsschema.text.number_words import DENOMINATORS
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_ANIMATE_PRONOUN = words_of("animate pronoun")
_CONTRACTION_HOST = words_of("contraction host")
_EXEMPLIFYING = words_of("exemplifying word")
_PLURAL_ENDINGS = (PLURAL_ENDING, *words_of("irregular plural ending"))


def read_mention(page: Page, first: int, end: int) -> Mention | None:
    """Read a token range as one mention; None where it cannot name a speaker."""
    first, end = _without_lead(page, first, end)
    if first >= end or (end - first > 1 and _opens_no_phrase(page, first)):
        return None
    if not _EXEMPLIFYING.isdisjoint(page.lowers[first + 1 : end - 1]):
        end = _before_examples(page, first, end)
    if end - first == 1:
        word = page.lowers[first]
        if word in PRONOUNS or host(word) in _ANIMATE_PRONOUN:  # "he", "he's predicting"
            return Mention(page, first, end, "pronoun", (first, end))
        if host(word) in PRONOUNS or not _may_speak_alone(page, first):
            return None
    if end - first > TICKER and in_ticker(page, end - 1):
        end -= TICKER
    employed = _behind_body(page, first, end) or _behind_acronym(page, first, end)
    if employed is not None:
        return Mention(page, employed, end, "name", (first, end))
    begin = behind_named(page, first, end)
    stop = head_end(page, begin, end)
    name = _last_name(page, begin, stop)
    named = _named(page, first, end, name) if name is not None and not _is_noun(page, first, name) else None
    if named is not None:
        return named
    holds_noun = any(page.words[at][0].isalpha() and _may_be_noun(page.lowers[at]) for at in range(first, stop))
    return Mention(page, first, end, "noun", (first, end)) if holds_noun else None


def _without_lead(page: Page, first: int, end: int) -> tuple[int, int]:
    """A range without prepositions and marks in front, nor the adverb before a headline's verb: "NASA | Just"."""
    lowers, words = page.lowers, page.words
    while first < end and (lowers[first] in PREPOSITIONS or words[first] in _MARKS) and not is_lettered(page, first):
        first += 1
        if first < end and lowers[first - 1] in PREPOSITIONS:  # "In a statement Smith": the last phrase counts
            first = _after_preposition(page, first, end)
    if end - first > 1 and lowers[end - 1] in ADVERBS and page.sentence_at(first).is_headline:
        end -= 1
    if end - first > BRACKETED and "(" in words[first + 1 : first + BRACKETED]:  # "Dr. (Mrs.) Ana Roe"
        first = _behind_honorifics(page, first, end)
    return first, end


_MARKS = frozenset(",'’.\"“”-")


def _may_be_noun(word: str) -> bool:
    """Whether a word is no small word, or a pronoun for people."""
    return word not in NOT_NAMES or word in _STANDALONE


def _may_speak_alone(page: Page, at: int) -> bool:
    """Whether a single word may be a mention: a name, a plural, a pronoun for people, a noun without an article."""
    word = page.lowers[at]
    if word in _STANDALONE:
        return True
    bare = page.words[at][0].islower() and not word.endswith(_PLURAL_ENDINGS) and word not in _ALONE
    return word not in NOT_NAMES and (not bare or speaks_bare(page, at))


def _is_noun(page: Page, first: int, name: tuple[int, int]) -> bool:
    """Whether what seems a name is a common noun or begins a share, both in front, or is some of a kind."""
    if name == (first, first + 1) and (
        _is_common(page.lowers[first]) or _is_noun_at_head(page, first) or _is_share(page, first)
    ):
        return True
    return _is_counted(page, first, name)


def _is_counted(page: Page, first: int, name: tuple[int, int]) -> bool:
    """Whether capitals are some of a kind: "one of the angry | Londoners", "two | New Yorkers", "one proud | Texan"."""
    before = range(first, name[0])
    small = all(page.words[at].islower() for at in before[1:]) and not any(is_role(page.lowers[at]) for at in before)
    if not before or not small:
        return False
    plural = page.lowers[name[1] - 1].endswith(PLURAL_ENDING)
    if page.lowers[first] in _ONE:
        return len(before) > 1 and (plural or name[1] - name[0] == 1)
    return plural and any(_says_how_many(page, at) for at in before[:2])


_ONE = words_of("partitive one")


def _says_how_many(page: Page, at: int) -> bool:
    """Whether a word is a number or a quantifier: "two", "several", the "dozens" of "dozens of"."""
    word = page.lowers[at]
    if page.analysis.word_class(at) == "NUM":
        return word.isalpha() or (word.isdigit() and len(word) != _YEAR)
    return word in page.analysis.pack.quantities or is_quantifier(page, at)


_YEAR = 4  # digits of a year: "2016 Democrats"


def _named(page: Page, first: int, end: int, name: tuple[int, int]) -> Mention | None:
    """The mention that a range is by the name in it; None where that is rather part of a description."""
    lowers = page.lowers
    if (last := _behind_offices(page, name, end)) is not None:
        return last
    if _is_office_of(page, *name, end):
        return None
    if name[0] > first and lowers[name[0] - 1] in PREPOSITIONS:
        name = (_behind_role(page, *name), name[1])
    if name[0] > first and page.words[name[0] - 1][0].isupper() and lowers[name[0] - 1] in _OFFICE_ORDINALS:
        return None  # "the First Lady"
    if lowers[first] in DEFINITE:
        name = (joined_name(page, first + 1, name[0]), name[1])
    if name[0] > first and lowers[name[0] - 1] in PREPOSITIONS:
        return None
    begin = behind_particles(page, first, name[0])
    return Mention(page, begin, long_name(page, first, name, end), "name", (first, end))


def _behind_honorifics(page: Page, first: int, end: int) -> int:
    """The token behind honorifics of which one is in brackets: "Dr. (Mrs.) | Ana Roe"; `first` where there are none."""
    at = first
    while at < end and (page.words[at] in ".()" or page.lowers[at] in titles()):
        at += 1
    return at if at < end and page.words[at - 1] == ")" else first


def _before_examples(page: Page, first: int, end: int) -> int:
    """Where a plural ends before its examples: "residents | such as Ana Roe"; `end` if it has none."""
    at = next(i for i in range(first + 1, end) if page.lowers[i] in _EXEMPLIFYING)
    plural = page.lowers[at - 1].endswith(PLURAL_ENDING) or noun_type(page.lowers[at - 1]).people
    return at if plural and page.lowers[at + 1] in MANNER else end


def _behind_offices(page: Page, name: tuple[int, int], end: int) -> Mention | None:
    """The last of several people where offices with "of" precede: "Secretary of State Ana Roe and Mayor | Li Wei"."""
    if end - name[1] < _AND_NAME or page.lowers[name[1]] not in GENITIVE:
        return None
    if ADDITION.isdisjoint(page.lowers[name[1] : end]):
        return None
    if not all(is_role(page.lowers[at]) or page.lowers[at] in FORMER for at in range(*name)):
        return None
    joint = next(at for at in range(end - 1, name[1], -1) if page.lowers[at] in ADDITION)
    last = read_mention(page, joint + 1, end) if joint + 1 < end else None
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


def _behind_acronym(page: Page, first: int, end: int) -> int | None:
    """Where a name begins behind an office of a body and its acronym: "Larne Water Watch (LWW) director | Ana Roe"."""
    if end - first < _WITH_BODY or ")" not in page.words[first + BRACKETED : end - 2]:
        return None
    begin = end
    while page.words[begin - 1][0].isupper() and not is_role(page.lowers[begin - 1]):
        begin -= 1
    return begin if begin < end and is_role(page.lowers[begin - 1]) and begin > first else None


def _is_share(page: Page, at: int) -> bool:
    """Whether a word begins a share of people: "Nineteen per cent of voters", "Half of voters"."""
    following, after = word_at(page.lowers, at + 1), word_at(page.lowers, at + 2)
    return (page.lowers[at] in DENOMINATORS and following in GENITIVE) or (following in RATE and after in _HUNDREDTH)


_HUNDREDTH = words_of("noun behind per")
_OFFICE_ORDINALS = words_of("office ordinal")


def _behind_role(page: Page, first: int, last: int) -> int:
    """Where a name begins in "Army Staff General Asim Roe", "State Li Wei": behind the last office or its subject."""
    first = behind_portfolio(page, first, last)
    return next((at + 1 for at in range(last - 2, first, -1) if is_role(page.lowers[at])), first)


def _is_common(word: str) -> bool:
    """Whether a word, capitalised at a sentence's head, is a common noun that speaks: "Police", "Villagers"."""
    if word in _ALONE or word in _BARE_OFFICIALS:
        return True
    return word.endswith(PLURAL_ENDING) and is_role(word[:-1])


def _is_noun_at_head(page: Page, at: int) -> bool:
    """Whether a plural at a sentence's head, no name elsewhere, is a noun for people: "Sources in the ministry"."""
    if page.sentence_start(at) != at or page.is_name(page.words[at]):
        return False
    if not noun_type(page.lowers[at]).people:
        return is_quantifier(page, at)
    behind = word_at(page.lowers, at + 1)
    return behind in PREPOSITIONS or behind in PERSONAL_RELATIVE


def _is_office_of(page: Page, first: int, last: int, end: int) -> bool:
    """Whether capitals are an office with its place and no name: "the Bishop of Wharnley"."""
    placed = last + 1 < end and page.lowers[last] in GENITIVE and name_end(page, last + 1, end) == end
    single = end - last == 2 or page.words[last + 2 : last + 3] == ["-"]
    single = single or LISTED.issuperset(page.lowers[last + 1 : end])  # "Minister of Foreign Affairs"
    return placed and single and all(is_role(page.lowers[at]) for at in range(first, last))


_BARE_OFFICIALS = words_of("bare official")
_ALONE = words_of("bare speaker") | words_of("bare document")  # nouns that speak without an article: "data", "staff"


def _opens_no_phrase(page: Page, first: int) -> bool:
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
    if word.endswith(ADVERB_ENDING) and word not in LY_NOUNS:
        return not describes_office(page, first)
    return word.endswith(GERUND_ENDING) and not opens_office(page, first)


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
