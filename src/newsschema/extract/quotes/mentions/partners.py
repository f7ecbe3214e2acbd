"""Speakers named together: "Ana Roe and Li Wei said", "he and the mayor told the court"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.long_names import is_capital_no_day
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.portfolios import are_duties
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import FORMER, PORTFOLIOS, is_role, title_class
from newsschema.extract.quotes.passage.words import DAYS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADDITION, DEFINITE, GENITIVE, PLURAL_ENDING, PURPOSE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_ANIMATE = words_of("animate pronoun")
_TITLE = 8  # tokens of a title, and of "and" before it
_MOST = 5  # people of the longest list


def with_partners(mention: Mention | None, cue: tuple[int, int] | None) -> Mention | None:
    """Return a mention with those who "and" joins to it in front, if no verb or preposition governs them.

    `cue` is the token range of the reporting verb: it may precede the first of them.
    """
    if mention is None or mention.kind not in ("name", "noun") or mention.parts:
        return mention
    page = mention.page
    if ADDITION.isdisjoint(page.lowers[max(mention.first - _TITLE, 0) : mention.first]):
        return mention
    couple = _couple_start(page, mention.first)
    if couple < mention.first:
        return Mention(page, couple, mention.last, "noun", (couple, mention.last))
    if not _is_joined(page, mention.first):
        return mention
    phrase = page.analysis.phrase_of(mention.first)
    begin = min(mention.first, phrase.first if phrase is not None else mention.first)
    floor = page.sentence_start(mention.first)
    begin = _title_start(page, floor, begin) if page.lowers[begin - 1] not in ADDITION else begin
    if begin - 2 < floor or page.lowers[begin - 1] not in ADDITION or page.inside[begin - 1] >= 0:
        return mention
    before = _partner(page, floor, begin - 1)
    if before is None or (mention.kind == "noun" and before.kind != "pronoun"):
        return mention
    if _is_portfolio(page, before, begin, mention.last):
        return mention
    parts = [before, mention]
    while len(parts) < _MOST and page.words[parts[0].first - 1] == "," and parts[0].first - 2 >= floor:
        further = _partner(page, floor, parts[0].first - 1)
        if further is None or further.kind != "name" or not _is_ungoverned(page, floor, further.first, cue):
            break
        parts.insert(0, further)
    first = _office_start(page, _title_start(page, floor, parts[0].first))
    if not _is_ungoverned(page, floor, first, cue) or _ends_list(page, floor, first):
        return mention
    return replace(mention, first=first, kind="name", phrase=(first, mention.phrase[1]), parts=tuple(parts))


def _couple_start(page: Page, first: int) -> int:
    """Where two honorifics before one surname begin: "Mr and Mrs | Roe"; `first` where there are none."""
    back = [at for at in range(first, max(first - _COUPLE, -1), -1) if page.words[at] != "."]
    back = back if title_class(page.lowers[first]) == "honorific" else back[1:]
    joined = len(back) > 2 and page.lowers[back[1]] in ADDITION
    return back[2] if joined and all(title_class(page.lowers[at]) == "honorific" for at in back[:3:2]) else first


_COUPLE = 6  # tokens of "Mr. and Mrs. Roe"


def _is_joined(page: Page, first: int) -> bool:
    """Whether the "and" before a name or description is next to it or its title: "and former mayor | Ana Roe"."""
    before = page.lowers[first - min(first, _TITLE) : first]
    title = before[max(at for at, word in enumerate(before, 1) if word in ADDITION) :]
    return (len(title) < 2 and DEFINITE.issuperset(title)) or any(is_role(word) for word in title)


def _partner(page: Page, floor: int, end: int) -> Mention | None:
    """The name, pronoun or description of somebody that ends before a token; None if none does."""
    if page.inside[end - 1] >= 0:
        return None
    if page.lowers[end - 1] in _ANIMATE:
        return Mention(page, end - 1, end, "pronoun", (end - 1, end))
    phrase = page.analysis.phrase_before(end)
    if phrase is None or phrase.first < floor:
        return None
    first = phrase.first + (page.lowers[phrase.first] in DETERMINERS)
    unknown = end - phrase.first == 1 and page.lowers[first] not in page.analysis.pack.classes
    if (phrase.kind == "name" or unknown) and first < end and is_capital_no_day(page, end - 1):
        begin = next((at for at in range(first, end) if name_end(page, at, end) == end), end)
        return Mention(page, begin, end, "name", (phrase.first, end)) if begin < end else None
    head = noun_type(page.lowers[end - 1])
    several = head.people and _is_ungoverned(page, floor, phrase.first, None)  # "Parents and Greens"
    described = phrase.kind == "noun" and ((first > phrase.first and (head.person or head.body)) or several)
    return Mention(page, phrase.first, end, "noun", (phrase.first, end)) if described else None


def _title_start(page: Page, floor: int, begin: int) -> int:
    """Where an office over "of" or a former one begins before a name: "Secretary of | State Ana Roe"; else `begin`."""
    at = begin
    while at > floor and begin - at < _TITLE and (page.words[at - 1][0].isupper() or page.lowers[at - 1] in _IN_TITLE):
        at -= 1
    office = next((i for i in range(at, begin) if is_role(page.lowers[i]) or page.lowers[i] in FORMER), begin)
    opens = _OVER & {*page.lowers[office:begin]} or page.lowers[office] in FORMER
    return office if office < begin and opens else begin


def _office_start(page: Page, begin: int) -> int:
    """Where an office in small letters right before a name begins: "Chief | executive Ana Roe"; else `begin`."""
    office = page.lowers[begin - 1] if begin else ""
    phrase = page.analysis.phrase_of(begin) if is_role(office) else None
    return min(begin, phrase.first) if phrase is not None else begin


_OVER = GENITIVE | DEFINITE | PURPOSE
_IN_TITLE = _OVER | FORMER | {"."}


def _is_portfolio(page: Page, before: Mention, begin: int, end: int) -> bool:
    """Whether "and" joins the duties of one office: "Trade and Industry Minister Ana Roe"."""
    if are_duties(page, before.first, before.last):
        return True  # "Minister of Lands | and Rural Settlement Ana Roe"
    duties = all(page.lowers[at] in PORTFOLIOS for at in range(before.first, before.last))
    known = page.analysis.pack.classes
    common = all(page.lowers[at] in known for at in range(before.first, before.last))
    return (duties or common) and any(is_role(page.lowers[at]) for at in range(begin, end))


def _is_ungoverned(page: Page, floor: int, first: int, cue: tuple[int, int] | None) -> bool:
    """Whether what is before a list of people does not govern it: nothing, a comma, a mark, "both", "when", a day."""
    while first > floor and (page.lowers[first - 1] in _BEFORE_LISTS or _is_of_title(page, first - 1)):
        first -= 1  # "the senators Ana Roe and Li Wei"
    if first <= floor or (cue is not None and cue[1] == first):
        return True
    return page.words[first - 1] in ",:—–" or page.inside[first - 1] >= 0 or page.lowers[first - 1] in _OPENERS


def _is_of_title(page: Page, at: int) -> bool:
    """Whether a token is of the title of several: "senators", the "." of "Sens.", what is printed before it."""
    if page.words[at] == ".":
        return is_role(page.lowers[at - 1][:-1])
    behind = page.lowers[at + 1] if page.words[at][0].isupper() else ""  # "Republican Sens."
    return is_role(page.lowers[at][:-1]) or (behind.endswith(PLURAL_ENDING) and is_role(behind[:-1]))


def _ends_list(page: Page, floor: int, first: int) -> bool:
    """Whether what precedes is the head of a longer list within a phrase: "voters in Larne, | Derry and Omagh"."""
    comma = first - 1
    if page.words[comma : comma + 1] != [","] or comma <= floor or not page.words[comma - 1][0].isupper():
        return False
    if page.lowers[first] in given_names("en") and page.words[first + 1][0].isupper():
        return False  # "In court on Monday, | Ana Roe and Omar Zaki"
    joint = next((at for at in range(comma - 1, floor, -1) if page.words[at][0].islower()), floor)
    return joint > floor and page.lowers[joint] in PREPOSITIONS and not has_verb(page, floor, first)


_BEFORE_LISTS = words_of("before list of people")
_OPENERS = SUBORDINATORS | DAYS  # what a clause may begin with before its subject
