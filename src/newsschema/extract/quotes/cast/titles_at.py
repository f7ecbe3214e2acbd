"""The title and organization that one place of a name gives: before it, behind it, in a predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.employers import body_behind, body_end, employer_office
from newsschema.extract.quotes.cast.title_predicates import predicate_office, shared_office
from newsschema.extract.quotes.cast.titles_after import title_after
from newsschema.extract.quotes.mentions.appositions import before_bracket, is_seat, words_before
from newsschema.extract.quotes.mentions.name_places import NamePlace
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.mentions.title_modifiers import modifies
from newsschema.extract.quotes.mentions.title_owners import ends_owner, in_name, joint_before, long_owner_start
from newsschema.extract.quotes.mentions.titles_before import title_before
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.portfolios import names_duties
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import is_person_noun, kinship
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    LONGEST_TITLE,
    RANKS,
    is_agency,
    is_institution,
    is_office,
    is_role,
    title_official,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import DETERMINERS, DOCUMENTS, NOT_NAMES, PREPOSITIONS, verbs
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    DEFINITE,
    GENITIVE,
    INDEFINITE,
    MANNER,
    OWNER_ENDINGS,
    PERSONAL_RELATIVE,
    PLURAL_ENDING,
    POINT,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

_ARTICLE = words_of("article")
(_AND,) = (f" {word} " for word in ADDITION)


def office_at(place: NamePlace) -> tuple[str | None, str | None]:
    """Title and organization at one place of a name: before it, else behind its comma, else before one."""
    if place.office is None:
        title, organization = _read_office(place)
        letters = place.page.printed(place.last, place.end).strip(", ")
        seat = letters if letters.lower() in titles() else None
        title = _without_kinship(title) if title else seat
        place.office = title, _printed_body(organization or _party_of_owner(place))
    return place.office


def _without_kinship(title: str) -> str:
    """A title without kinship that "and" joins to it: "nurse" of "mother and nurse"."""
    kin, joint, rest = title.partition(_AND)
    return rest if joint and kinship(kin.lower()) else title


def _printed_body(name: str | None) -> str | None:
    """A body's name without where it is from, a short suffix with its full stop: "Roe Co." of "Larne-based Roe Co"."""
    if name is None or (of_nation(name.lower()) and not names_government(name)):
        return None  # "Ukrainian"
    name = name[:-2] if name[-2:] in OWNER_ENDINGS else name
    owner, _, owned = name.partition(" ")
    if owner.islower() and owner[-2:] in OWNER_ENDINGS and owned[:1].isupper():
        name = owned  # "the city's Department of Ports"
    before, hyphen, behind = name.rpartition("-")
    participle, _, bare = behind.partition(" ")
    if hyphen and participle in words_of("origin participle") and before[:1].isupper():
        if not bare:
            return None  # "Larne-born"
        name = bare
    return f"{name}." if name.rpartition(" ")[2].lower() in words_of("shortened company suffix") else name


def _party_of_owner(place: NamePlace) -> str | None:
    """The body that owns a name: "the Met Office's Ana Roe"; no state or place, which owns the names of athletes."""
    page, begin = place.page, place.begin
    owner = page.words[place.first - 1] if place.first else ""
    plural = owner in ("'", "’") and page.touching(begin - 1) and page.lowers[begin - 2][-1] == PLURAL_ENDING
    if plural and is_agency(page.lowers[begin - 2]):
        return page.words[begin - 2]  # "Reuters' Ana Roe"
    end = begin - 1 if plural else begin  # "Larne News' Ana Roe"
    owns = plural or (owner[-2:] in OWNER_ENDINGS and owner[0].isupper())
    if place.first != begin or not owns or not page.words[end - 1][0].isupper() or modifies_noun(place):
        return None
    first = end - 1
    while first > 0 and page.words[first - 1][0].isupper() and end - first < _OWNER:
        first -= 1
    while page.lowers[first] in NOT_NAMES:
        first += 1  # "As The | Gazette's"
    name = page.printed(first, end) if plural else page.printed(first, end)[:-2]
    words = name.split()
    kind = len(words) > 1 and words[-1].lower() in _KINDS
    return name if (kind or is_institution(words)) and not names_government(name) else None


_KINDS = words_of("firm_word") | words_of("company name end") | (words_of("club name end") - words_of("community_noun"))
_OWNER = 4  # words of a name that owns another


def modifies_noun(place: NamePlace) -> bool:
    """Whether a name is rather before a noun: "Corvia's Ana Roe | interview"."""
    page, at = place.page, place.last
    small = at < len(page.words) and page.words[at].islower() and page.lowers[at] not in verbs()
    return small and not page.analysis.is_finite(at) and page.analysis.word_class(at) == "NOUN"


def _read_office(place: NamePlace) -> tuple[str | None, str | None]:
    page, begin = place.page, place.begin
    floor = max(page.sentence_start(begin), begin - 12)
    behind = begin - _BRACKET if page.words[max(begin - _BRACKET, 0)] == "(" and page.words[begin - 1] == ")" else begin
    behind -= behind > 0 and page.lowers[behind - 1] in _NAMED  # "a teacher named Ana Roe"
    title, organization = title_before(page, words_before(page, floor, behind), behind)
    if title is not None and _is_rank_alone(title.lower().replace(".", "")):
        fuller, body = _fuller_office(place, floor)
        if fuller is not None:
            return fuller, body
    end = behind_degrees(page, place.end)
    if title is None and end + 1 < len(page.words) and (page.words[end] in ",(" or _opens_dashes(page, end)):
        title, organization = title_after(page, end + 1, min(len(page.words), end + 30))
        if title is not None and organization is None and page.lowers[end + 1] in INDEFINITE:
            title, organization = _defined_before(place, floor) or (title, organization)
    head = place.first
    while head > floor and (page.lowers[head - 1] in _STYLES or _is_owner(page, head - 1)):
        head -= 1
    region = _of_region(page, begin, floor)
    if title is None and region is not None:
        return title_before(page, region, begin - 1)
    comma = (head if page.words[max(head, 1) - 1] == "," else begin) - 1
    if title is None and comma > floor and page.words[comma] == ",":
        opens = page.sentence_start(begin)
        comma = before_bracket(page, opens, comma)  # "The president of the Nurses Union (NUN), Ana Roe"
        start = words_before(page, max(opens, comma - _DESCRIPTION), comma)
        title, organization = _described_before(page, start, comma, place)
        seat = is_seat(page, start, comma)
        if title is None and page.words[start - 1 : start] == [","] and (seat or names_duties(page, start, comma)):
            before = words_before(page, max(opens, start - _DESCRIPTION), start - 1)
            title = _described_before(page, before, start - 1, place)[0]
            organization = page.printed(start, comma) if seat else None
        if title is not None:
            return title, organization or body_behind(place, title)
    if title is None:
        title, organization = predicate_office(place)
    title = title or shared_office(place)
    organization = organization or body_behind(place, title) or _party_behind(place, title)
    organization = organization or _body_of_apposition(place, title)
    return title, organization or _body_behind_office(place, title)


def _defined_before(place: NamePlace, floor: int) -> tuple[str, str | None] | None:
    """The office of a definite description before a name: "The union leader, | Ana Roe, a former miner"."""
    page, comma = place.page, place.begin - 1
    if comma <= floor or page.words[comma] != ",":
        return None
    start = words_before(page, max(page.sentence_start(comma), comma - _DESCRIPTION), comma)
    title, organization = _described_before(page, start, comma, place)
    return (title, organization) if title is not None and page.lowers[start] in DEFINITE else None


_DESCRIPTION = 18  # tokens of a description before a name: "a planner and former chairman of the Institute of ..."


def _opens_dashes(page: Page, at: int) -> bool:
    """Whether a description between dashes begins at a token: "Ana Roe | – a vet at Larne Clinic – said"."""
    return page.words[at] in "—–-" and not page.touching(at) and page.words[at + 1][0].islower()


def _body_behind_office(place: NamePlace, title: str | None) -> str | None:
    """The body behind the comma of an office: "Ana Roe, vet, | Tarvo Foods." of press releases, "Roe (vet, Tarvo)"."""
    page, at = place.page, place.end
    if title is None or page.words[at : at + 1] not in ([","], ["("]):
        return None
    stop = min(len(page.words), at + LONGEST_TITLE)
    comma = next((i for i in range(at + 2, stop) if page.words[i] in ",.;"), stop)
    if comma + 1 >= len(page.words) or page.words[comma] != ",":
        return None
    if page.words[at] == "(" and page.words[at + 1][0].isupper() and is_institution(page.words[at + 1 : comma]):
        return page.printed(at + 1, comma)  # "Cllr Ana Roe (Harbour Party, Larne East)"
    begin = comma + 1 + (page.lowers[comma + 1] in DEFINITE)
    end = body_end(page, begin)
    seat = end + (page.words[end : end + 1] == [","])
    if end > begin and word_at(page.lowers, seat) in POINT:
        begin, end = seat + 1, name_end(page, seat + 1, len(page.words))  # "Global Sales at | Tarvo Foods"
    words = page.words[begin:end]
    if not words or page.words[end : end + 1] not in ([], ["."], [","], [";"], [")"]):
        return None
    located = page.lowers[begin] in words_of("community_noun")  # "farmer, County Down"
    known = page.words[at] == "(" or words[-1].lower() in words_of("firm_word") or is_institution(words)
    if known and not located:
        return page.printed(begin, end)
    signed = page.words[at + 1][0].isupper() and page.words[end : end + 1] in ([], ["."])
    return page.printed(begin, end) if _is_employer_of(title, words, signed=signed) else None


def _is_employer_of(title: str, words: list[str], *, signed: bool) -> bool:
    """Whether a name behind an office and a comma is a body's or, of a public office, a place's.

    `signed` says that the office is in capitals and the name ends the sentence: "said Ana Roe, Mayor, Larne."
    """
    if signed and title_official(title.lower().rpartition(" ")[2]) == "yes":
        return True
    if not employer_office(title) or words[0].lower() in given_names("en"):
        return False
    return signed or len(words) > 1


def _body_of_apposition(place: NamePlace, title: str | None) -> str | None:
    """The body that an apposition behind a titled name gives: "Historian Ana Roe, a fellow at the Larne Institute"."""
    page, at = place.page, place.end + 1
    if title is None or place.end + 2 >= len(page.words) or page.words[place.end] != ",":
        return None
    if page.lowers[at] not in _ARTICLE or title_official(title.lower().split()[-1]) == "yes":
        return None
    office, body = title_after(page, at, min(len(page.words), at + 30))
    return body if office is not None and _NO_EMPLOYEES.isdisjoint(office.lower().split()) else None


_NO_EMPLOYEES = words_of("no_employee")


def behind_degrees(page: Page, at: int) -> int:
    """The comma behind the degrees that follow a name: "Ana Roe, MD, Ph.D. | , director"; `at` if there are none."""
    while page.words[at : at + 1] == [","]:
        stop = next((i for i in range(at + 2, min(at + _DEGREE, len(page.words))) if page.words[i] == ","), None)
        if stop is None or "".join(page.lowers[at + 1 : stop]).replace(".", "") not in words_of("degree"):
            break
        at = stop
    return at


_DEGREE = 7  # tokens of ", Ph.D."


def _of_region(page: Page, begin: int, floor: int) -> int | None:
    """Where an office begins behind a place with its region, or None: "The Larne, Antrim, | police chief, Ana Roe"."""
    commas = [at for at in range(max(floor, begin - _REGION), begin) if page.words[at] == ","]
    if len(commas) != _REGION_COMMAS or commas[-1] != begin - 1 or not page.words[commas[1] + 1][0].islower():
        return None
    first = page.sentence_start(begin) if page.lowers[commas[0] - 2] not in DEFINITE else commas[0] - 2
    names = [page.words[at] for at in range(first + 1, commas[1]) if page.words[at] != ","]
    placed = page.lowers[first] in DEFINITE and bool(names) and all(word[0].isupper() for word in names)
    return commas[1] + 1 if placed else None


_REGION = 12  # tokens of "Larne, Antrim, police chief,"
_REGION_COMMAS = 3


_STYLES = words_of("style_word")


def _is_owner(page: Page, at: int) -> bool:
    """Whether a party or the like owns a name behind an office: "The area's MP, | Labour's Ana Roe"."""
    owns = page.words[at][-2:] in OWNER_ENDINGS and page.words[at][0].isupper()
    return owns and at > 0 and page.words[at - 1] == ","


_NAMED = words_of("participle before a name")
_BRACKET = 3  # tokens of "(SP)" between an office and a name


def _party_behind(place: NamePlace, title: str | None) -> str | None:
    """The party in brackets behind a member of a parliament or council: "Cllr Ana Roe (SF)"."""
    page, at = place.page, place.end
    if page.words[at : at + 1] != ["("]:
        return None
    if title is None:
        return _body_in_brackets(page, at + 1)
    if page.words[at + 2 : at + 3] != [")"]:
        return None
    member = any(titles().get(word, ("", ""))[0] == "parliament" for word in title.lower().replace(".", "").split())
    return page.words[at + 1] if member and page.words[at + 1][0].isupper() else None


def _body_in_brackets(page: Page, first: int) -> str | None:
    """The body that is all of a bracket behind a name: "K. Roe (Janata Front)"; an acronym may be a country's."""
    close = next((at for at in range(first, min(first + _OWNER + 2, len(page.words))) if page.words[at] == ")"), first)
    words = page.words[first:close]
    named = len(words) > 1 and all(word[0].isupper() or word in "'’&" for word in words) and is_institution(words)
    return page.printed(first, close) if named else None


# Ranks that an office beside the name specifies: "Judge Ana Roe, president of the court".
_RANKS = words_of("rank_title")


def _is_rank_alone(title: str) -> bool:
    """Whether a title in lower case is no more than a rank: "judge", "rear admiral", "hrm igwe"."""
    words = [word for word in title.split() if word not in RANKS or _is_rank(word)]  # "lead author"
    words = words[1:] if words[1:] and words[0] in FORMER else words  # "retired Justice"
    if words and words[-1] in _AUTHORS:
        words = [word for word in words if word not in DOCUMENTS]  # "study co-author"
    ranked = bool(words) and all(_is_rank(word) for word in words)
    return titles().get(title, ("", ""))[0] == "military" or ranked


_AUTHORS = words_of("author of study")


def _is_rank(word: str) -> bool:
    return word in _RANKS or titles().get(word, ("", ""))[0] in _RANK_CLASSES


_RANK_CLASSES = frozenset(("honorific", "traditional", "police", "military", "religious"))


def _fuller_office(place: NamePlace, floor: int) -> tuple[str | None, str | None]:
    """The office given beside a rank and a name: behind its comma, or before one with "the"."""
    page, last = place.page, place.end
    if last + 1 < len(page.words) and page.words[last] == ",":
        title, organization = title_after(page, last + 1, min(len(page.words), last + 30))
        if title is not None:
            return title, organization
    comma = next((at for at in range(place.begin - 1, max(floor, place.begin - 5), -1) if page.words[at] == ","), None)
    if comma is None:
        return None, None
    comma = before_bracket(page, floor, comma)
    return _described_before(page, phrase_start(page, max(floor, comma - 12), comma), comma, place)


def _is_complement(page: Page, first: int, at: int) -> bool:
    """Whether a determiner is behind the preposition of an office that opens a phrase: "An agent for | the club"."""
    if at - 2 < first or page.lowers[at - 1] not in _COMPLEMENT_JOINTS:
        return False
    if page.lowers[first] not in DETERMINERS:
        return _is_bare_office(page, first, at - 1)
    return at - 2 > first and (is_role(page.lowers[at - 2]) or is_person_noun(page.lowers[at - 2]))


def _is_bare_office(page: Page, first: int, end: int) -> bool:
    """Whether an office without an article is all there is before its complement: "counsel | for the inquiry"."""
    small = page.words[first].islower() or page.sentence_start(first) == first
    return small and is_office(page.lowers[end - 1]) and all(modifies(page, at) for at in range(first, end - 1))


_COMPLEMENT_JOINTS = words_of("complement joint")


def _described_before(page: Page, first: int, comma: int, place: NamePlace) -> tuple[str | None, str | None]:
    """Title and organization from "the mine's owner," or "MEC for Roads," before a name."""
    several = (at for at in range(first, comma - 1) if page.lowers[at] in words_of("one of several"))
    one = next((at for at in several if page.lowers[at + 1] in GENITIVE), comma)
    if one < comma and (office := title_after(page, one, comma))[0] is not None:
        return office  # "one of the founders, Ana Roe"
    for at in range(comma - 1, first - 1, -1):
        owns = page.words[at][-2:] in OWNER_ENDINGS and ends_owner(page, at)
        opens = page.lowers[at] in _DESCRIBING or owns
        if _is_inner(page, first, at):
            continue  # "the World Bank's", "the Bank of Larne's" are read from their first word
        if opens and page.words[at - 1] == "-" and page.touching(at):
            continue  # "secretary-general's"
        plain = not any(page.lowers[i] in words_of("not_plain") for i in range(at, comma))
        if opens and _is_complement(page, first, at):
            if page.lowers[at - 1] not in GENITIVE or page.words[first].islower():
                return title_after(page, first, comma)  # "A planning agent for the developer, Ana Roe"
            continue
        named = _opens_owner(page, first, at, comma)
        if opens or named or (at == first and page.words[at][0].isupper() and plain):
            title, organization = title_before(page, at, comma)
            if title is None:
                continue
            apart = (opens or named) and page.lowers[at - 1] in _GOVERNING and not _is_closed(page, at, place.end)
            return (None, None) if apart else (title, organization)  # "Asked about a striker, Lee Carr laughed"
    return None, None


def _is_inner(page: Page, first: int, at: int) -> bool:
    """Whether a possessive ends a name that begins before it, or an article is within one: "Office of the Mayor's"."""
    if page.lowers[at] in DEFINITE:
        return at > first + 1 and joint_before(page, first, at + 1) > 1
    if page.words[at][-2:] not in OWNER_ENDINGS:
        return False
    if at > first and page.words[at][0].isupper() and in_name(page, at - 1):
        return True
    start = long_owner_start(page, first, at + 1)
    return start is not None and start < at


def _opens_owner(page: Page, first: int, at: int, stop: int) -> bool:
    """Whether a name of several words that owns an office begins behind a small word: "to | Larne Foods' lawyer"."""
    if at == first or not page.words[at][0].isupper() or not page.words[at - 1].islower():
        return False
    if joint_before(page, first, at):
        return False  # "the Tarn Flood and | Rescue Service's"
    end = at + 1
    while end < stop and in_name(page, end):
        end += 1
    plural = end < stop and page.words[end] in "'’" and ends_owner(page, end)
    return end - at > 1 and (plural or page.words[end - 1][-2:] in OWNER_ENDINGS)


def _is_closed(page: Page, at: int, end: int) -> bool:
    """Whether a name belongs to the definite description before its comma: "to the mayor, Ana Roe, on Monday"."""
    behind = page.words[end] if end < len(page.words) else "."
    if behind == "," and word_at(page.lowers, end + 1) in PERSONAL_RELATIVE:
        return True  # "from a nurse, Ana Roe, who"
    return page.lowers[at] not in words_of("indefinite_article") and (behind in ",.;:()—–" or page.inside[end] >= 0)


_DESCRIBING = words_of("describing_determiner")
_GOVERNING = PREPOSITIONS - MANNER  # "As the mayor, Ana Roe signed it"
