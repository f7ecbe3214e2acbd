"""Titles within a run of capitalised words: where the name begins behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import POSTNOMINALS
from newsschema.extract.quotes.names.person_words import may_be_given
from newsschema.extract.quotes.names.portfolios import duties_end, office_of_duties
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.noun_types import singular_of
from newsschema.extract.quotes.passage.nouns import first_name_gender, is_person_noun, kinship
from newsschema.extract.quotes.passage.offices import (
    PORTFOLIOS,
    institutions,
    is_institution,
    is_role,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import PARTICLES, POSSESSIVE_ENDING, PREPOSITIONS, SUFFIXES, verbs
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, GERUND_ENDING, PLURAL_ENDING, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def behind_portfolio(page: Page, first: int, last: int) -> int:
    """Where a name begins in "Foreign Affairs Ana Roe" behind "Minister of"; `first` where no office is before it."""
    office = office_of_duties(page, first)
    if office is None:
        return first
    between = page.lowers[office + 2 : first]
    near = len(between) < 2 and DEFINITE.issuperset(between)
    begin = _behind_place(page, first, last) if near else first
    return duties_end(page, office, begin, last)


def _behind_place(page: Page, first: int, last: int) -> int:
    """Where a name begins behind the place of an office: "Ana Roe" of "envoy to Peru Ana Roe"; `first` if none."""
    known = given_names("en")
    state = next((n for n in (2, 1) if names_government(" ".join(page.words[first : first + n]))), 0)
    if state and last - first - state > 1:
        return first + state  # "Chief Justice of India Ranjan Das"
    if page.lowers[last - 1] in words_of("firm_word") or page.lowers[last - 1] in institutions():
        return first  # "a lawyer for Platte River Networks"
    for at in range(first, last - 1):
        if page.lowers[at] in titles():
            break  # "a spokesman for Gov. Ana Roe" is somebody else
        if page.lowers[at] in known and not names_government(page.words[at]):
            return at
    return first


def strip_title(page: Page, first: int, last: int) -> int:
    """Return where the name begins behind capitalised titles: "Foreign Minister Roe", "Sen. Roe", "Mr. Roe"."""
    if last - first < 2 or _is_body(page, first, last):
        return first
    if (named := behind_employer(page, first, last)) > first:
        return named
    table = titles()
    begin = _behind_origin(page, behind_portfolio(page, first, last), last)
    for at in range(begin, _before_suffix(page, last) - 1):
        word = page.lowers[at]
        size = title_size(page, at, last)
        if at + 2 == last and word in _PEERS and at == begin:
            break  # "Lord Roe"
        if at + 2 == last and first_name_gender(word) and table.get(word, ("", ""))[0] in _NAMES_TOO:
            break  # "Dean Whitlock"
        if size:
            begin = _behind_hyphen(page, at + size, last)
        elif word in table and page.words[at + 1] != "-" and (not _is_joined(page, at) or _is_prefixed(page, at)):
            begin = _behind_hyphen(page, at + 2 if page.words[at + 1] == "." and at + 2 < last else at + 1, last)
        elif _is_noun_before(page, at, last) and _are_common(page, begin, at):
            begin = at + 1
        elif page.words[at + 1] in POSSESSIVE:
            begin = at + 2
    lost = page.lowers[begin] in PREPOSITIONS or page.words[begin] == "."  # "Director of Public Prosecutions", "Dr."
    return first if lost else begin


def _behind_hyphen(page: Page, at: int, last: int) -> int:
    """The token behind what a hyphen joins to a title: "Prime Minister-elect | Roe", "Gov.-Gen. | Roe"."""
    if page.words[at] != "-" or at + 2 >= last:
        return at
    return at + 2 + (page.words[at + 2] == "." and at + 3 < last)


def behind_employer(page: Page, first: int, last: int) -> int:
    """Where a name begins behind the body of an office: "director of the River Agency | Ana Roe"; `first` for none."""
    head = first
    while head > 1 and page.words[head - 1][0].isupper() and page.lowers[head - 1] not in PREPOSITIONS:
        head -= 1  # "the Public | Services Association Ana Roe"
    joint = head - 1 - (page.lowers[head - 1] in DEFINITE)
    if joint < 1 or page.lowers[joint] not in _EMPLOYED or not is_role(page.lowers[joint - 1]):
        return first
    for at in range(last - 3, head, -1):
        if page.lowers[at] in institutions() or page.lowers[at] in _BODY_NOUNS:
            return at + 1 if _names_person(page, at + 1, last) else first
    return first


_EMPLOYED = words_of("employer_preposition")


def _names_person(page: Page, first: int, last: int) -> bool:
    """Whether capitals are a person's name: one with a given name, or of words that are none of the language."""
    known, given = page.analysis.pack.classes, given_names("en")
    if page.lowers[first] in given:
        return True
    words = (page.lowers[at] for at in range(first, last) if page.words[at] not in "-.")
    return all(word not in known or word in given for word in words)


def _is_body(page: Page, first: int, last: int) -> bool:
    """Whether capitals are a body's name that titles belong to: "Attorney General's Office", "Justice Department".

    It has an owner or begins with what a ministry is for. A first name in it shows a person: "Bishop Grace Church".
    """
    head = _without_owner(page.lowers[last - 1])
    describes = _may_describe(page, first)
    if describes and _names_thing(page, first + 1, last):
        return True
    if head not in institutions() and head not in _BODY_NOUNS:
        return False
    owned = any(page.lowers[at][-2:] in POSSESSIVE for at in range(first, last - 1))
    opens = page.lowers[first] in PORTFOLIOS or describes
    if not (owned or opens):
        return False
    return not any(first_name_gender(page.lowers[at]) for at in range(first + 1, last - 1))


def _without_owner(word: str) -> str:
    """Return a word in lower case without the "'s" of an owner."""
    return word.replace("’", "'").removesuffix(POSSESSIVE_ENDING)


_BODY_NOUNS = words_of("public_body_noun")


def _may_describe(page: Page, at: int) -> bool:
    """Whether a title is an adjective too: "General", "Major", "Private", "Premier"."""
    return page.lowers[at] in titles() and "a" in page.analysis.pack.classes.get(page.lowers[at], "")


def _names_thing(page: Page, first: int, last: int) -> bool:
    """Whether capitals behind such a title are common nouns and nobody's name: "Motors", "League Soccer"."""
    pack = page.analysis.pack
    for at in range(first, last):
        word = _without_owner(page.lowers[at])
        classes = open_classes(word, pack)
        if not classes or word in pack.proper or word in given_names("en") or page.is_surname(at):
            return False
        if last - first == 1 and "N" not in classes:
            return False
    return True


def _behind_origin(page: Page, first: int, last: int) -> int:
    """Where a name begins behind a verb or where its bearer is from: "Says | Roe", "Larne-based | Roe & Sons"."""
    if last - first > 1 and _opens_sentence(page, first):
        following = _without_owner(page.lowers[first + 1])
        first += _is_verb(page.lowers[first], following) or _is_gerund(page, first, following)
    for at in range(min(last - 2, first + _ORIGIN), first, -1):
        if page.words[at - 1] == "-" and page.words[at][0].islower() and _ends_description(page, first, at):
            return at + 1
    return first


def _opens_sentence(page: Page, at: int) -> bool:
    """Whether a token is the first of a sentence, also behind the bracket that ends another."""
    return page.sentence_start(at) == at or page.words[at - 1] in ".!?)"


def _ends_description(page: Page, first: int, at: int) -> bool:
    """Whether a word behind a hyphen ends a description before a name: "Larne-based", "Eighth-grader", "Mum-of-two"."""
    word = page.lowers[at]
    if word in _ORIGINS or is_role(word) or is_person_noun(word):
        return True
    return not GENITIVE.isdisjoint(page.lowers[max(at - 2, first) : at - 1])


def _before_suffix(page: Page, last: int) -> int:
    """One past a name without "Jr." and the like: "Martin Luther King | Jr."."""
    end = last - (page.words[last - 1] == ".")
    return end - 1 if page.lowers[end - 1] in SUFFIXES else last


def _is_joined(page: Page, at: int) -> bool:
    """Whether a hyphen or the like joins a word to the one before it; a quotation mark does not."""
    return page.touching(at) and page.inside[at - 1] == page.inside[at] and page.words[at - 1] not in '“"‘('


def _is_prefixed(page: Page, at: int) -> bool:
    """Whether a title has a prefix with a hyphen: "Ex-Minister", "Co-Chair"."""
    return at > 1 and page.words[at - 1] == "-" and page.lowers[at - 2] in words_of("title prefix")


def _is_verb(word: str, following: str) -> bool:
    """Whether a word in lower case before a name is a verb: "Says | Roe", "Read | Ana Roe's review"."""
    if word in given_names("en") or word not in verbs():
        return False
    return verbs()[word].form == "s" or following in given_names("en")


def _is_gerund(page: Page, at: int, following: str) -> bool:
    """Whether a word before a name is a verb in -ing and no noun: "Entrusting | Ana Roe with it"."""
    word = page.lowers[at]
    if not word.endswith(GERUND_ENDING) or word in given_names("en") or following not in given_names("en"):
        return False
    return open_classes(word, page.analysis.pack)[:1] == "I"


_ORIGIN = 6  # tokens of the longest place before "-based"
_ORIGINS = words_of("origin participle")
_PEERS = words_of("peer style")


def _is_noun_before(page: Page, at: int, last: int) -> bool:
    """Whether a noun precedes the name of whom it describes: "Glaciologist Ana Roe", "Retailer Kestrel Foods".

    One for a person is no first name and before one; one for a body opens its sentence.
    """
    word, known = page.lowers[at], given_names("en")
    following = page.lowers[at + 1]
    if word in _KINDS:
        return page.sentence_start(at) == at and page.words[at + 1][0].isupper()
    pack = page.analysis.pack
    if word in words_of("party member") and at + 2 == last:
        return _may_be_surname(page, at + 1)
    noun = is_person_noun(word) and (word in pack.classes or word not in pack.proper)  # not "Jung", "Obama"
    family = kinship(word) not in ("", word)  # "Mum Ana", not "Mother Teresa"
    person = is_role(word) or is_role(singular_of(word)) or family
    person = person or (noun and at + 2 < last)  # "Eyewitness Ana Roe", not "Sheik Omar"
    person = person or (at + 2 < last and _is_of_trade(page, at))
    if not person or word in known or following in PARTICLES:
        return False
    return following in known or (at + 2 < last and may_be_given(following, pack))


def _may_be_surname(page: Page, at: int) -> bool:
    """Whether a capital behind a party's member is a surname: "Republican Trump", but not "Republican Party"."""
    word, pack = page.lowers[at], page.analysis.pack
    body = is_institution([word]) or open_classes(word, pack)[:1] in ("a", "r") or word[-1] == PLURAL_ENDING
    return not body and (may_be_given(word, pack) or page.is_name(page.words[at]))


def _are_common(page: Page, first: int, last: int) -> bool:
    """Whether words before an occupation at a token are in no name: "Tulip" of "Tulip Grower Ana Roe".

    They are nouns or adjectives of the language, or a given name is behind the occupation: "Keirin Rider Ana Roe".
    """
    pack, given = page.analysis.pack, given_names("en")
    words = page.lowers[first:last]
    if not given.keys().isdisjoint(words):
        return False
    named = page.lowers[last + 1] in given
    return named or all(open_classes(word, pack) and word not in pack.proper for word in words)


def _is_of_trade(page: Page, at: int) -> bool:
    """Whether a word at a sentence's head is made of a word for work and an ending for people: "Scaffolder Lee Roe"."""
    word, pack = page.lowers[at], page.analysis.pack
    if page.sentence_start(at) != at or word in pack.proper or word[-2:] not in _AGENT_ENDINGS:
        return False
    return word[:-2] in pack.classes or word[:-1] in pack.classes


_AGENT_ENDINGS = words_of("role ending of two letters")


# Nouns for private bodies that are in none of their names, as "bank" is in "Bank Muscat".
_KINDS = words_of("private_body_noun") - frozenset(institutions())


@cache
def _title_heads() -> frozenset[str]:
    """The first words of titles of several words."""
    return frozenset(re.split("[ -]", title)[0] for title in titles() if " " in title or "-" in title)


def title_size(page: Page, at: int, last: int) -> int:
    """The number of tokens of a title of several words at a token: "District Collector", "Editor-in-Chief"; else 0."""
    table, lowers = titles(), page.lowers
    if lowers[at] not in _title_heads():
        return 0
    for size in (5, 3, 2):
        if at + size < last:
            glue = "" if lowers[at + 1] == "-" else " "
            if glue.join(lowers[at : at + size]) in table:
                return size
    return 0


_NAMES_TOO = frozenset(("religious", "honorific", "traditional"))  # classes of titles that may be first names


def printed_name(page: Page, first: int, last: int) -> int:
    """Return where the name begins as printed: behind titles, an honorific kept ("Mr Roe")."""
    begin = strip_title(page, first, last)
    back = begin - 1 - (begin - 1 > first and page.words[begin - 1] == ".")
    if back >= first and titles().get(page.lowers[back], ("",))[0] == "honorific":
        return back
    return begin


def honorific(page: Page, first: int, last: int) -> str:
    """The gender an honorific inside a name run shows: "m", "f" or ""."""
    for at in range(first, last):
        if page.lowers[at] in _GENDERS:
            return _GENDERS[page.lowers[at]][0]
    return ""


_GENDERS = feature_of("gendered_honorific", "gender")


def before_postnominals(page: Page, first: int, last: int) -> int:
    """Where a name ends before letters that show a seat or an honour: "Cormac Daly | TD", "Ana Roe |, Ph.D."."""
    while last - first > 2 and page.lowers[last - 1] in POSTNOMINALS and not page.words[last - 1][1:].islower():
        last -= 1 + (page.words[last - 2] == ",")
    comma = next((at for at in range(last - 1, first + 1, -1) if page.words[at] == ","), last)
    dotted = page.words[last - 1] == "." and "".join(page.lowers[comma + 1 : last]).replace(".", "") in POSTNOMINALS
    return comma if dotted else last
