"""Titles and organizations in the apposition behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.offices_with_bodies import office_with_body, trimmed
from newsschema.extract.quotes.cast.title_ends import closes_title
from newsschema.extract.quotes.mentions.phrase_heads import describes_head
from newsschema.extract.quotes.mentions.phrase_starts import BRACKETED, is_acronym_behind
from newsschema.extract.quotes.mentions.title_owners import behind_determiners, ends_owner, named_owner_end
from newsschema.extract.quotes.mentions.titles_before import behind_time, is_listed, title_before
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.title_organizations import (
    ING_NOUNS,
    VERB_NOUNS,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type, singular_of
from newsschema.extract.quotes.passage.offices import (
    LONGEST_TITLE,
    RANKS,
    is_institution,
    is_office,
    is_partner,
    is_role,
    title_class,
    titles,
)
from newsschema.extract.quotes.passage.words import (
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    verbs,
)
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    COMPANY,
    GENITIVE,
    INSIDE,
    OWNER_ENDINGS,
    POINT,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def title_after(page: Page, first: int, stop: int) -> tuple[str | None, str | None]:
    """Title and organization from an apposition that begins at a token: 'a lawyer at Roe & Co,'."""
    first = behind_time(page, _behind_article(page, first, stop), stop)
    stop = min(stop, page.paragraphs[page.sentence_at(first).paragraph][1]) if first < stop else stop
    body_end = name_end(page, first, stop)
    if first < body_end and is_acronym_behind(page, body_end, stop):  # "Larne Water Watch (LWW) director"
        return title_after(page, body_end + BRACKETED, stop)[0], page.printed(first, body_end)
    end = _behind_letters(page, first, stop)
    stop = min(stop, first + LONGEST_TITLE)
    while end < stop and not closes_title(page, end) and not _opens_clause(page, first, end):
        end += 1
    if end > first and page.lowers[first] in GENITIVE and page.lowers[first - 1] in words_of("one of several"):
        return _one_of_several(page, first, end)
    if end <= first or page.lowers[first] in PREPOSITIONS or page.words[first] == "@":
        return None, None
    owner_end = named_owner_end(page, first, end)
    if owner_end is not None:
        title, _ = title_after(page, owner_end, stop)
        owner = page.printed(first, owner_end)[:-2] if title else None
        return title, owner  # "the Bank of Larne's deputy governor"
    split = noun_end(page, first, end)
    small = page.lowers[first] in CONJUNCTIONS or page.lowers[first] in SUBORDINATORS
    if small or any(_is_verb(page, at) for at in range(first, split - 1)):
        return None, None  # ", and their manager, Li Wei", ", Roe denied the letter"
    role = _role_in(page, first, split)
    if role is None and is_partner(page.lowers[split - 1]) and _joins_firm(page, split, end):
        role = split - 1
    if role is None and split + 1 < end and page.lowers[split] in GENITIVE and page.words[split + 1][0].isupper():
        until = next((at for at in range(split + 1, end) if page.lowers[at] in PREPOSITIONS), end)
        return title_before(page, first, until)  # "a University of Larne professor"
    if role is None or split - first > 8:
        return None, None
    owned = next((at for at in range(first, role) if ends_owner(page, at)), None)
    named = owned is not None and (page.words[first][0].isupper() or noun_type(page.lowers[owned][:-2]).body)
    if owned is not None and named and word_at(page.lowers, split) not in POINT:
        title, _ = title_after(page, owned + 1, stop)
        whose = page.printed(first, owned + 1).removesuffix("’").removesuffix("'")
        return title, whose[:-2] if whose[-2:] in OWNER_ENDINGS else whose  # "PG&E's director of safety"
    title, organization = None, None
    seated = word_at(page.lowers, split) in SURFACE and _is_seat(page, role, split + 1, end)
    if split + 1 < end and (page.lowers[split] in words_of("title_preposition") or seated):
        title, organization = office_with_body(page, (first, split, end), role)
    if title is not None:
        return title, organization
    listed = next((at for at in range(split - 1, first, -1) if page.words[at] == ","), first)
    title, owner = title_before(page, listed, split)
    if title is None or listed > first:
        title = page.printed(first, trimmed(page, first, split))
    return title, organization or owner


def _joins_firm(page: Page, joint: int, end: int) -> bool:
    """Whether what is behind "partner" is a firm: "at Holt & Marsh", "with the Roe Group"; not "with Dan Holt"."""
    if word_at(page.lowers, joint) not in COMPANY:
        return word_at(page.lowers, joint) in _LOCATED
    begin = behind_determiners(page, joint + 1, end)
    return begin < end and page.words[begin][0].isupper() and page.lowers[begin] not in given_names("en")


_LOCATED = POINT | INSIDE


def _one_of_several(page: Page, joint: int, end: int) -> tuple[str | None, str | None]:
    """Title and organization of "one | of the founders of Tarvo": an office in the plural, with what is before it."""
    first = behind_determiners(page, joint + 1, end)
    end = min(end, page.sentence_at(joint).stop)
    split = noun_end(page, first, end)
    office = singular_of(page.lowers[split - 1])
    if split <= first or office not in titles() or not is_office(office) or office in _OUTSIDE:
        return None, None  # "one of his critics", "one of the tourists"
    organization = None
    if split + 1 < end and page.lowers[split] in words_of("title_preposition"):
        organization = office_with_body(page, (first, split, end), split - 1)[1]
        common = organization is not None and organization.split()[-1].islower()
        organization = None if common and not is_institution([page.words[end - 1]]) else organization
    return page.printed(joint - 1, split), organization


_OUTSIDE = words_of("outsider") | words_of("no_employee")


def _is_seat(page: Page, role: int, at: int, end: int) -> bool:
    """Whether "on" is before the body that somebody is a member of: "councillor on | Larne Council"."""
    begin = behind_determiners(page, at, end)
    member = title_class(page.lowers[role]) == "parliament" or page.lowers[role] in words_of("seat holder")
    return member and begin < end and page.words[begin][0].isupper() and is_institution(page.words[begin:end])


def _behind_letters(page: Page, first: int, stop: int) -> int:
    """The token behind the letters and full stops that open an apposition: "the U.S. | Vice President"."""
    at = first
    while at + 1 < stop and len(page.words[at]) == 1 and page.words[at + 1] == ".":
        at += 2
    return at


def _behind_article(page: Page, first: int, stop: int) -> int:
    """Where the words of an apposition begin behind its comma or bracket, an age and determiners."""
    while first < stop:
        behind = behind_determiners(page, first, stop)
        if behind == first and not (page.words[first] in ",(" or page.words[first].isdigit()):
            break
        first = max(behind, first + 1)
    return first


def _role_in(page: Page, first: int, split: int) -> int | None:
    """The token of the last office of a phrase, behind any owner: none in "Queen Ana's third child"."""
    back = range(split - 1, first - 1, -1)
    owner = next((at for at in back if ends_owner(page, at)), first - 1)
    offices = (at for at in range(split - 1, owner, -1) if is_office(page.lowers[at]) or _is_listed(page, first, at))
    return next((at for at in offices if _is_listed(page, first, at) or _names_office(page, at)), None)


def _is_listed(page: Page, first: int, at: int) -> bool:
    """Whether an office of two words ends at a token, which begins no earlier than a phrase: "running back"."""
    return at - 1 - (page.words[at - 1] == "-") >= first and is_listed(page, at)


def _names_office(page: Page, at: int) -> bool:
    """Whether a word for an office is one here, no adverb and no first name: not in "stepped forward", "Peter Roe"."""
    if page.words[at].islower():
        return page.lowers[at] not in _ADVERBS_TOO or page.analysis.word_class(at) != "ADV"
    return not _is_first_name(page.lowers[at])


_ADVERBS_TOO = words_of("office and adverb")


def _is_first_name(word: str) -> bool:
    """Whether a word in lower case is a first name and no title: "peter", which is an apostle too."""
    return word in given_names("en") and word not in titles()


def _is_verb(page: Page, at: int) -> bool:
    """Whether a word before the head of an apposition is a verb: "denied", but not the "press" of "press secretary"."""
    word = page.lowers[at]
    if word in COMMON_VERBS and word not in RANKS:
        return page.analysis.is_finite(at)
    verb = verbs().get(word)
    noun = word in VERB_NOUNS or word in ING_NOUNS or is_role(word) or is_listed(page, at + 1)
    return verb is not None and not verb.is_base_noun and not noun


def _opens_clause(page: Page, first: int, at: int) -> bool:
    """Whether a clause without "who" begins behind a title: "a hotelier | the mayor knows", "a judge | hearing it"."""
    if at == first or not is_role(page.lowers[at - 1]) or page.words[at - 1][0].isupper():
        return False
    return page.lowers[at] in DETERMINERS or describes_head(page, at, len(page.words))
