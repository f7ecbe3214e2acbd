"""Where a name ends: capitals, particles, initials, nicknames, suffixes and small words within a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.numbered_names import is_numbered
from newsschema.extract.quotes.names.portfolios import lists_fields
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import institutions, is_institution, is_role, title_official, titles
from newsschema.extract.quotes.passage.words import ADVERBS, DAYS, NOT_NAMES, PARTICLES, PREPOSITIONS, SUFFIXES
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.language.sentences import abbreviations
from newsschema.lexicons.function_words import ADDITION, PLURAL_ENDING, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

PERIOD_HEADS = words_of("period determiner")


def is_name_word(page: Page, at: int) -> bool:
    """Whether a token is capitalised and no function word."""
    if not page.words[at][0].isupper():
        return False
    named = page.lowers[at] not in NOT_NAMES or _named_as_month(page, at) or _goes_on_in_body(page, at)
    if named or opens_named_body(page, at):
        return len(page.words[at]) > 1 or not _is_measure(page, at)
    return page.words[at] in _LETTERS and _opens_with_initial(page, at, len(page.words))


def _is_measure(page: Page, at: int) -> bool:
    """Whether a letter belongs to the number before it: the "K" of "in 4K. Google said"."""
    return at > 0 and page.touching(at) and page.words[at - 1].isdigit()


def _opens_title(page: Page, at: int) -> bool:
    """Whether a small word in capitals opens a title before a name: "First Minister", "Under-Secretary-General"."""
    for size in (2, 3, 5):
        last = at + size - 1
        if last + 1 >= len(page.words) or not page.words[last][0].isupper() or not page.words[last + 1][0].isupper():
            continue
        if ("" if "-" in page.words[at:last] else " ").join(page.lowers[at : last + 1]) in titles():
            return True
    return False


def opens_named_body(page: Page, at: int) -> bool:
    """Whether a small word opens a body's name: "First National Bank", "All Larne Workers Front", "No Borders Network".

    Behind "all" and the like two capitals or more end in a noun for one body.
    """
    if _opens_title(page, at):
        return True
    if page.words[at] not in _OPENERS:
        return False
    end = at + 1
    while end < min(at + _LONG_BODY, len(page.words)) and page.words[end][0].isupper():
        end += 1
    if page.words[at] not in _ORDINALS:
        kind = noun_type(page.lowers[end - 1])
        return end - at > _QUANTIFIED and (kind.body or kind.group) and not kind.bodies
    return end > at + 1 and any(word in institutions() for word in page.lowers[at + 1 : min(end, at + 3)])


_ORDINALS = frozenset(map(str.title, words_of("ordinal before a body")))
_OPENERS = _ORDINALS | frozenset(map(str.title, words_of("quantifier before a body")))
_LONG_BODY = 7  # tokens of the longest name read behind a small word
_QUANTIFIED = 2  # tokens of "All Workers", which is no name


def _ends_body(page: Page, at: int) -> bool:
    """Whether an adverb printed with a capital ends a name within a sentence: "Ocean Now campaigners"."""
    behind = page.words[at + 1 : at + 2]
    return page.lowers[at] in ADVERBS and page.words[at - 1][0].isupper() and bool(behind) and behind[0][0].islower()


def _named_as_month(page: Page, at: int) -> bool:
    """Whether a month or day is a person's: "Jan Novak", "Chief Sunday Amadi", but not "in May Novak said"."""
    entitled = at > 0 and page.words[at - 1][0].isupper() and is_role(page.lowers[at - 1])
    if at + 1 >= len(page.words) or (page.lowers[at] not in _GIVEN and not (page.lowers[at] in DAYS and entitled)):
        return False
    following = page.lowers[at + 1]
    named = page.words[at + 1][0].isupper() and following not in NOT_NAMES
    before = page.lowers[at - 1] if at else ""
    return named and before not in PREPOSITIONS and before not in PERIOD_HEADS and not before.isdigit()


_GIVEN = words_of("month as name")


def _entitled(page: Page, at: int) -> bool:
    """Whether a title or an honorific is before a token: "Dr May Lau", "Rep. June Cole"."""
    before = at - 1 - (at > 1 and page.words[at - 1] == ".")
    return before >= 0 and page.words[before][0].isupper() and is_role(page.lowers[before])


def name_end(page: Page, first: int, stop: int) -> int:
    """Return one past the name that starts at a token: capitals, initials, hyphens, particles; `first` where none."""
    words, at, end, listed = page.words, first, first, False
    while at < stop:
        word = words[at]
        if not word[0].isupper() and page.lowers[at] not in _WITHIN:
            if not (end == at > first and is_numbered(page, at)):
                break
            end = at = at + 1  # "Channel 4"
        elif word[0].isupper() and _may_be_in_name(page, first, at, stop):
            at += 1
            end = at
            if word[-2:] in POSSESSIVE and not _owns_in_name(page, at, stop):
                break
            if at < stop and words[at] == "." and page.touching(at) and is_abbreviated(page, at):
                at += 1
                end = at
            elif is_in_address(page, at, stop):
                at += _DOMAIN
                end = at
        elif end > first and at == end and is_inside_name(page, at, stop):
            at += 1  # "Water Without Borders"
        elif end > first and at == end and (behind := nickname_end(page, at, stop)):
            at = behind
        elif end > first and word in "-'’" and _joins(page, at, stop):
            at += 1
            if words[at][0].islower():  # "Kim Il-sung", "O'neill"
                at += 1
                end = at
        elif end > first and word in "'’" and _plural_owner(page, at, stop):
            at += 1
        elif end == at > first and word == "&" and at + 1 < stop and words[at + 1][0].isupper():
            at += 1  # "Roe & Sons"
        elif end == at > first and word in ADDITION and (listed or _joins_subjects(page, at, stop)):
            at += 1  # "Fire and Rescue Service"
        elif end == at > first and page.lowers[at] in PARTICLES and _particles_lead_on(page, at, stop):
            at += 1
            while words[at][0].islower() or words[at] == "-":
                at += 1
        elif end == at and word == "," and lists_fields(page, at):
            at, listed = at + 1, True
        elif end == at and word == "," and suffix_follows(page, at, stop):
            at += 1
        elif end == at and word == "," and (letters := letters_behind(page, at, stop)):
            return letters
        else:
            break
    return end


def _joins_subjects(page: Page, at: int, stop: int) -> bool:
    """Whether an "and" is between the subjects of one body: "Fire | and Rescue Service", not "Moss and Stone Bank".

    Both are common nouns, the first ends no body's name, and the noun for the body's kind ends the second.
    """
    end = at + 1
    while end < min(stop, at + _OWNED) and page.words[end][0].isupper():
        end += 1
    kind = page.lowers[end - 1]
    if end - at < _KIND_BEHIND or not (kind in institutions() or kind in _KINDS or kind in words_of("end of body")):
        return False
    first, second = page.lowers[at - 1], page.lowers[at + 1]
    return first not in _KINDS and _is_common_noun(page, first) and _is_common_noun(page, second)


def _is_common_noun(page: Page, word: str) -> bool:
    """Whether a word in lower case is a noun of the language and no first name, name or office."""
    known = set(open_classes(word, page.analysis.pack))
    named = word in given_names("en") or is_role(word)
    return not named and not known.isdisjoint("nN") and known.isdisjoint("PEG")


_KINDS = words_of("public_body_noun") | words_of("narrow body noun")
_KIND_BEHIND = 3  # tokens of "and Rescue Service", the shortest
_DOMAIN = 2  # tokens of ".com"


def is_in_address(page: Page, at: int, stop: int) -> bool:
    """Whether a full stop with no blank on either side and a word in small letters follow: "Weather | .info"."""
    if at + 1 >= stop or page.words[at] != "." or not page.words[at + 1].islower():
        return False
    return page.touching(at) and page.touching(at + 1)


def in_ticker(page: Page, at: int) -> bool:
    """Whether a token is of a company's symbol at an exchange, as agencies print it behind its name: "Roe ROE.ST"."""
    if page.tickers is None:
        stops = [stop for stop in page.signs(_STOP, 1, len(page.words) - 1) if _is_symbol(page, stop)]
        page.tickers = {place for stop in stops for place in (stop - 1, stop, stop + 1)}
    return at in page.tickers


def _is_symbol(page: Page, stop: int) -> bool:
    """Whether capitals with no blank between them and a full stop are on both sides of it."""
    symbol, exchange = page.words[stop - 1], page.words[stop + 1]
    if not (symbol.isupper() and exchange.isupper() and page.touching(stop) and page.touching(stop + 1)):
        return False
    return 1 < len(symbol) <= _SYMBOL and len(exchange) <= _EXCHANGE


TICKER = 3
"""Tokens of a company's symbol at an exchange."""
_SYMBOL, _EXCHANGE = 6, 3  # letters of a symbol and of its exchange
_STOP = frozenset(".")


def _joins(page: Page, at: int, stop: int) -> bool:
    """Whether a hyphen or an apostrophe has no blank on either side: "Il-sung", "O'Neill"."""
    return at + 1 < stop and page.touching(at) and page.touching(at + 1)


def _may_be_in_name(page: Page, first: int, at: int, stop: int) -> bool:
    """Whether a word in capitals may be part of the name that begins at `first`; not "Monday", "The"."""
    if in_ticker(page, at):
        return False
    if page.lowers[at] not in NOT_NAMES or is_lettered(page, at):
        return True
    opens = at == first
    if opens and (opens_named_body(page, at) or (page.words[at] in _LETTERS and _opens_with_initial(page, at, stop))):
        return True
    if opens and _goes_on_in_body(page, at):
        return True
    if not opens and (page.touching(at) or _ends_body(page, at) or _is_initial(page, at, stop)):
        return True
    if not opens and is_numbered(page, at):
        return True  # "Channel Nine"
    placed = opens or page.lowers[at] in DAYS or _entitled(page, at)
    return placed and _named_as_month(page, at)


_NICKNAME = 4  # tokens of a nickname of two words and its marks


def nickname_end(page: Page, at: int, stop: int) -> int:
    """Where a nickname in marks before a capital ends: 'Ana “Bing” Roe', 'Ana “The Wall” Roe'; 0 if there is none."""
    if page.words[at] not in _MARKS:
        return 0
    close = next((i for i in range(at + 2, min(stop, at + _NICKNAME)) if page.words[i] in _MARKS), stop)
    capitals = close + 1 < stop and all(word[0].isupper() for word in page.words[at + 1 : close])
    return close + 1 if capitals and page.words[close + 1][0].isupper() else 0


_MARKS = frozenset("“”\"‘’'")
_WITHIN = PARTICLES | _MARKS | frozenset("-&,") | ADDITION


def _is_initial(page: Page, at: int, stop: int) -> bool:
    """Whether a small word is rather an initial within a name: "Ana I. Roe", "Li A. Wei"."""
    if at + 2 >= stop or len(page.words[at]) > 1 or page.words[at + 1] != "." or not page.touching(at + 1):
        return False
    if page.lowers[at + 2] in PARTICLES:
        return _particles_lead_on(page, at + 2, stop)  # "Omar A. al-Sabah"
    return page.words[at + 2][0].isupper() and page.lowers[at + 2] not in NOT_NAMES


def _opens_with_initial(page: Page, at: int, stop: int) -> bool:
    """Whether a name opens with an initial that a small word spells: "said A. Roe", "minister A. Roe".

    In "vitamin A. Roe said" a noun before it is what the letter is of.
    """
    if not _is_initial(page, at, stop):
        return False
    if page.sentence_start(at) == at or is_role(page.lowers[at - 1]):
        return True
    return not page.words[at - 1][0].isupper() and page.analysis.word_class(at - 1) != "NOUN"


_LETTERS = frozenset(map(str.upper, words_of("word of one letter")))


def is_inside_name(page: Page, at: int, stop: int) -> bool:
    """Whether a small word printed with a capital joins a name within a sentence: "Doctors Without Borders"."""
    if not page.words[at][0].isupper() or page.lowers[at] not in _INSIDE or at + 1 >= stop:
        return False
    if page.lowers[at] not in PREPOSITIONS and page.sentence_at(at).is_headline:
        return False  # where most words have capitals
    return page.words[at + 1][0].isupper() and page.lowers[at + 1] not in NOT_NAMES and page.words[at + 1][-1] != "."


def _goes_on_in_body(page: Page, at: int) -> bool:
    """Whether a word that alone is no name goes on with a body's behind a small word: "Centre for | Good Ports"."""
    if at < _BODY_AND_JOINT or page.lowers[at - 1] not in _BODY_JOINTS or page.lowers[at] not in _QUALIFYING:
        return False
    joined = page.words[at][0].isupper() and page.words[at - 2][0].isupper()
    return joined and at + 1 < len(page.words) and page.words[at + 1][0].isupper()


_BODY_AND_JOINT = 2  # tokens of "Centre for"
_BODY_JOINTS = words_of("name_of")
_QUALIFYING = words_of("small word in names")
_INSIDE = PREPOSITIONS | _QUALIFYING


def is_lettered(page: Page, at: int) -> bool:
    """Whether letters before an "&" are here, which alone may be a small word: "AT&T"."""
    return page.words[at].isupper() and page.words[at + 1 : at + 2] == ["&"]


def _owns_in_name(page: Page, at: int, stop: int) -> bool:
    """Whether the owner before a token is within a body's name: "People's Daily", "Sheriff's Office", "Wendy's Co".

    A person or a state that owns a body is not: "Kenya's Supreme Court".
    """
    if at >= stop or not page.words[at][0].isupper():
        return False
    owner = page.lowers[at - 1][:-2]
    if owner in _OWNING or page.lowers[at] in _COMPANY_ENDS:
        return True
    named = at > 1 and page.lowers[at - 2] in given_names("en")  # "Tim Cook's"
    return ((is_role(owner) and not named) or _is_saint(page, at - 1)) and _leads_to_body(page, at, stop)


def _is_saint(page: Page, at: int) -> bool:
    """Whether a token is the name of a saint: "St | Mary's", "St. | Jude's"."""
    before = at - 1 - (at > 1 and page.words[at - 1] == ".")
    return before >= 0 and page.words[before] in _SAINTS


_SAINTS = frozenset(map(str.title, words_of("canonised style")))


def _leads_to_body(page: Page, at: int, stop: int) -> bool:
    """Whether the capitals from a token on hold a noun for a body: "Office", "Fund for Ports"."""
    for here in range(at, min(at + _OWNED, stop)):
        if not page.words[here][0].isupper():
            return False
        if page.lowers[here] in institutions() or page.lowers[here] in _BODY_NOUNS:
            return True
    return False


_OWNED = 5  # tokens of the name of a body behind its owner that are read
_BODY_NOUNS = words_of("public_body_noun")
_OWNING = words_of("owning plural")


def _plural_owner(page: Page, at: int, stop: int) -> bool:
    """Whether an apostrophe is between a plural in a name and the rest of it: "Seafarers' Union"."""
    owns = page.touching(at) and page.lowers[at - 1].endswith(PLURAL_ENDING) and page.inside[at] < 0
    if not owns or at + 1 >= stop or not page.words[at + 1][0].isupper():
        return False
    return is_institution([page.words[at + 1]]) or page.lowers[at + 1] in words_of("party noun")


def suffix_follows(page: Page, at: int, stop: int) -> bool:
    """Whether "Jr.", "Inc." and the like follow a comma."""
    if at + 1 >= stop or not page.words[at + 1][0].isupper():
        return False
    return page.lowers[at + 1] in SUFFIXES or page.lowers[at + 1] in _COMPANY_SUFFIXES


def letters_behind(page: Page, comma: int, stop: int) -> int:
    """One past letters for an honour or a degree behind a full name and a comma: "Ana Roe, KC,"; 0 where none are.

    Some of them are states too: "Ana Roe, MD,", but "Silver Lake, MD,". A seat in parliament is a title.
    """
    end = comma + 1
    while end + 1 < stop and page.words[end][0].isupper() and page.words[end + 1] == ".":
        end += 2  # "Ph.D."
    end = max(end, comma + 2)
    printed = "".join(page.words[comma + 1 : end]).replace(".", "")
    if printed.lower() not in POSTNOMINALS or printed[1:].islower() or title_official(printed.lower()) == "yes":
        return 0
    if end < stop and page.words[end] not in _BEHIND_LETTERS and not page.is_past_form(end):
        return 0
    first = comma
    while first > 0 and comma - first < _FULL_NAME and page.words[first - 1][0].isupper():
        first -= 1
    placed = printed.lower() in _STATES and page.lowers[first] not in given_names("en") and not _entitled(page, first)
    return 0 if placed or comma - first < 2 else end


_FULL_NAME = 4  # words of a name before letters
_BEHIND_LETTERS = frozenset(",.;:()–—")
_STATES = words_of("letters of state")
POSTNOMINALS = words_of("postnominal") | words_of("degree")
_COMPANY_SUFFIXES = words_of("company suffix")
_COMPANY_ENDS = _COMPANY_SUFFIXES | words_of("shortened company suffix")


def is_abbreviated(page: Page, at: int) -> bool:
    """Whether the full stop at a token belongs to an initial or a title before it, and the name goes on."""
    word = page.words[at - 1]
    lower = word.lower()
    if len(word) == 1 or lower in _SHORT:
        return True
    if lower in abbreviations("en") and word[0].isupper() and page.touching(at):
        return True
    return len(word) <= _LONGEST_ABBREVIATION and page.words[at + 1 : at + 2] == [","]


_SHORT = words_of("short title")
_LONGEST_ABBREVIATION = 5  # letters before a full stop and a comma: "Lond.,"


def _particles_lead_on(page: Page, at: int, stop: int) -> bool:
    """Whether one to three particles are followed by a capital: "van der Bellen", "al-Sisi"."""
    for following in range(at + 1, min(at + 5, stop)):
        word = page.words[following]
        if word[0].isupper():
            return page.lowers[following] not in NOT_NAMES
        if page.lowers[following] not in PARTICLES and word != "-":
            return False
    return False
