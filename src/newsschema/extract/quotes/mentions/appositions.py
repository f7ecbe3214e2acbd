"""Subjects parted from their verb by commas, dashes or brackets: "Ana Roe, the mayor, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.name_places import describes_holder, is_unnamed_member
from newsschema.extract.quotes.mentions.named_behind import behind_named
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.mentions.regions import is_full_region, is_short_region, opens_lead
from newsschema.extract.quotes.mentions.title_owners import says_when
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import letters_behind, name_end, suffix_follows
from newsschema.extract.quotes.names.person_words import may_be_given
from newsschema.extract.quotes.names.portfolios import (
    lists_duties,
    lists_fields,
    names_duties,
    office_of_duties,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import is_institution, is_role, titles
from newsschema.extract.quotes.passage.words import (
    DAYS,
    DETERMINERS,
    INDEFINITE,
    PREPOSITIONS,
)
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import DEFINITE, GERUND_ENDING, MANNER, PERSONAL_RELATIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

NAME_PREPOSITION = words_of("name preposition")
_WHOSE = words_of("possessive relative")
_WHO_OR_WHOSE = PERSONAL_RELATIVE | _WHOSE
_MODIFIER_OPENER = words_of("modifier opener")


def before_apposition(page: Page, floor: int, close: int) -> Mention | None:
    """Return the subject before an apposition or relative clause that ends at a comma, dash or bracket."""
    if page.words[close] == ")":
        opened = close - 1
        while opened > floor and page.words[opened] != "(":
            opened -= 1
        end = skip_back(page, opened, floor)
        if end <= floor:
            return None
        mention = read_mention(page, phrase_start(page, floor, end), end)
        return mention and Mention(page, mention.first, mention.last, mention.kind, (mention.phrase[0], close))
    signs = page.signs(_PARTING, floor, close)
    cuts = [at for at in signs if page.inside[at] < 0 and not suffix_follows(page, at, close)]
    cuts = [at for at in cuts if page.words[at] != "," or not (lists_duties(page, at) or lists_fields(page, at))]
    clause = next((at for at in cuts if at > floor and _opens_description(page, at + 1, close)), None)
    if clause is not None and page.lowers[clause + 1] in _WHOSE and _holds_main_verb(page, floor, cuts, clause):
        floor, cuts = clause + 1, [at for at in cuts if at > clause]  # "He met the group, whose head, Ana Roe, said"
    elif clause is not None and _plain_phrase(page, floor, clause):
        cuts = [at for at in cuts if at <= clause]  # "The governor, who spoke through his deputy, Ana Roe, added"
    parts = _parts(page, floor, [*cuts, close])
    fallback: Mention | None = None
    for number in range(len(parts) - 1, max(-1, len(parts) - 1 - _MOST_PARTS), -1):
        begin, end = parts[number]
        if end <= begin or page.inside[end - 1] >= 0:
            continue
        if number and number == len(parts) - 1 and not _is_closed_apart(page, parts, floor, close):
            if page.lowers[begin] in _ARTICLE and _describes_member(page, begin + 1, end):
                continue  # "Mr. Roe, the Iowa Democrat, said"
            opening, before = parts[number - 1]
            described = words_before(page, floor, before)
            if number > 1 and described == opening and _ends_in_name(page, floor, described - 1):
                continue  # "Ana Roe, the editor of the town's newspaper, the Larne Mail, said"
            if not (_describes(page, described, before) or _is_office_with_body(page, floor, parts[:number])):
                continue
            while begin + 1 < end and page.words[begin][0].islower() and _in_role(page, begin, end):
                begin += 1  # "Its sponsor, state Rep. Ana Roe,", "his lawyer, the advocate Li Wei,"
            begin = behind_named(page, begin, end)
            begin += page.lowers[begin] in DEFINITE and page.words[begin + 1][0].isupper()
            last = _before_employer(page, begin, end)
            if _long_name_end(page, begin, last) != last or last - begin > _APPOSED_NAME:
                continue
            return Mention(page, begin, last, "name", (described, close))
        end = end if number else _before_relative(page, begin, end)
        first = phrase_start(page, begin, end)
        mention = read_mention(page, first, end)
        if mention is None or (mention.kind == "pronoun" and page.analysis.word_class(first - 1) == "VERB"):
            continue  # "I guess that settles it, said Ana Roe"
        dated = not number and mention.kind == "name" and mention.first > begin and says_when(page, mention.first - 1)
        if (number or len(parts) > 1) and not dated and _modifies_subject(page, begin, number == 0):
            continue  # "In Larne, Ana Roe", not "On Monday Ana Roe, a vet, said"
        mention = Mention(page, mention.first, mention.last, mention.kind, (mention.phrase[0], close))
        if mention.kind in ("name", "pronoun"):
            return mention
        leads = not number or (number == 1 and page.lowers[floor] in PREPOSITIONS)
        fallback = fallback or (mention if page.lowers[first] in DETERMINERS or leads else None)
    return fallback


def _holds_main_verb(page: Page, floor: int, cuts: list[int], clause: int) -> bool:
    """Whether the verb of the main clause is before the comma of "whose", behind any comma or marks before it."""
    begin = max((at + 1 for at in cuts if at < clause), default=floor)
    marked = (at + 1 for at in range(clause - 1, begin - 1, -1) if page.inside[at] >= 0)
    return has_verb(page, next(marked, begin), clause)


def _is_office_with_body(page: Page, floor: int, parts: list[tuple[int, int]]) -> bool:
    """Whether parts end in an office and its body in capitals: "The Chairman, Tarn Weavers Guild, | Mr Li Wei,"."""
    if len(parts) < _OFFICE_AND_BODY:
        return False
    before, (begin, end) = parts[-2][1], parts[-1]
    seat = is_seat(page, begin, end) or names_duties(page, begin, end)
    return seat and _describes(page, words_before(page, floor, before), before)


_OFFICE_AND_BODY = 2  # parts between commas


def is_seat(page: Page, begin: int, end: int) -> bool:
    """Whether all that is between two commas is a body's name in capitals: ", Senate Committee on Ports,"."""
    words = page.words[begin:end]
    small = (word for word in words if not word[0].isupper())
    return len(words) > 1 and words[0][0].isupper() and is_institution(words) and all(w in _IN_SEATS for w in small)


_IN_SEATS = words_of("name_joint") | {"&"}


def _is_closed_apart(page: Page, parts: list[tuple[int, int]], floor: int, close: int) -> bool:
    """Whether only letters or a region are between the last name and the verb, and it describes nothing before it:
    "It was wrong, Ana Roe, MD, said"."""
    end, before = parts[-1][1], parts[-2][1]
    if end >= close or page.words[end] != ",":
        return False
    first = words_before(page, floor, before)
    return not _describes(page, first, before) or has_verb(page, floor, first)


def words_before(page: Page, floor: int, end: int) -> int:
    """Where the words that may be a title begin, a list of duties included: "Minister for Arts, Crafts and Roads"."""
    if end > floor and page.lowers[end - 1] in PREPOSITIONS:
        return end
    first = phrase_start(page, floor, end)
    office = office_of_duties(page, end) if first < end and page.words[first - 1 : first] == [","] else None
    return first if office is None or office < floor else phrase_start(page, floor, office + 1)


def _before_relative(page: Page, begin: int, end: int) -> int:
    """Where who is described ends before a relative clause: "A nurse | who lives there, and who left, said"."""
    near = (at for at in range(begin + 1, end) if page.lowers[at] in PERSONAL_RELATIVE)
    return next((at for at in near if page.analysis.word_class(at - 1) == "NOUN"), end)


def _parts(page: Page, floor: int, stops: list[int]) -> list[tuple[int, int]]:
    """The token ranges between commas and dashes, without brackets at their ends, parties and regions behind places.

    "Rep. Ana Roe, D-Ohio,", "Ana Roe, Ph.D.," and "Ana Roe of Larne, N.Y.," have one part.
    """
    skipped = max(0, len(stops) - _MOST_STOPS)
    parts = [(floor, floor)] if skipped else []
    begin = stops[skipped - 1] + 1 if skipped else floor
    for stop in stops[skipped:]:
        words = page.words[begin:stop]
        if "(" in words and ")" not in words and ")" in page.words[stop : stops[-1]]:
            continue  # the comma of "Ana Roe (Labour, Larne East)"
        named = bool(parts and words) and words[0][0].isupper()
        party = named and words[0] in _PARTIES and page.words[begin + 1] == "-"
        lettered = named and 0 < letters_behind(page, begin - 1, stop) <= stop
        if not named or not (party or lettered or _is_region(page, floor, begin, stop)):
            parts.append((begin, before_bracket(page, begin, stop) if words[-1:] == [")"] else stop))
        begin = stop + 1
    return parts


_MOST_STOPS = 12  # the last commas and dashes before a verb between which its subject is looked for


def _is_region(page: Page, floor: int, begin: int, end: int) -> bool:
    """Whether what is between commas is the region of the place before: "of Larne, N.Y.,", "in Perth, Australia,"."""
    return is_short_region(page, begin, end) or (not opens_lead(page, floor) and is_full_region(page, begin, end))


_MOST_PARTS = 8  # between commas and dashes in which a subject is looked for


def _describes_member(page: Page, first: int, last: int) -> bool:
    """Whether capitals behind an article describe a holder of an office or a member of a party, and name nobody."""
    return describes_holder(page, first, last) or is_unnamed_member(page, first, last)


_ARTICLE = words_of("article")


def _ends_in_name(page: Page, floor: int, end: int) -> bool:
    """Whether a person's name in full ends at a comma, one behind no preposition: not "Speaking in New Larne,"."""
    first = phrase_start(page, floor, end)
    governed = page.lowers[first] in PREPOSITIONS or (first > floor and page.lowers[first - 1] in PREPOSITIONS)
    named = page.lowers[first] in given_names("en") and name_end(page, first, end) == end
    return named and end - first > 1 and not governed


_PARTING = frozenset((",", "—", "–"))


def _opens_description(page: Page, at: int, close: int) -> bool:
    """Whether what is behind a comma describes the subject as far as `close`: "who ...", "a chemist at A, B, and C"."""
    if page.lowers[at] in _WHO_OR_WHOSE:
        return True
    described = page.lowers[at] in INDEFINITE and "," in page.words[at:close] and not has_verb(page, at, close)
    if not described or not page.words[at - 2][0].isupper() or page.lowers[at - 2] in DAYS:
        return False
    gerund = open_classes(page.lowers[at - 2], page.analysis.pack)[:1] == "I"
    return not gerund  # "Reacting, a teacher, Ana Roe, said"


def before_bracket(page: Page, begin: int, end: int) -> int:
    """Return the end of a phrase without brackets that end it: "Larne Water Watch (LWW)", "Rep. Ana Roe (D-N.Y.)"."""
    if page.words[end - 1] != ")":
        return end
    return next((at for at in range(end - 2, max(begin, end - _BRACKET), -1) if page.words[at] == "("), end)


_BRACKET = 12  # tokens of the longest brackets behind a name


def _before_employer(page: Page, begin: int, end: int) -> int:
    """Where a name ends before whom it works for: "Ana Roe | of Holm Tate Associates"; `end` where nothing follows."""
    last = name_end(page, begin, end)
    employed = begin + 1 < last < end - 1 and page.lowers[last] in _EMPLOYED
    known = may_be_given(page.lowers[begin], page.analysis.pack)
    return last if employed and known and name_end(page, last + 1, end) == end else end


_EMPLOYED = words_of("employed by")


def _in_role(page: Page, at: int, end: int) -> bool:
    """Whether a lower-case word belongs to an office before a name: "advocate Li Wei", "the chemist Jens Holm"."""
    following = at + 1 if page.lowers[at] not in DEFINITE else at + 2
    if following >= end:
        return False
    titled = is_role(page.lowers[at]) or (page.lowers[at] in DEFINITE and is_role(page.lowers[at + 1]))
    return titled or (page.words[following][0].isupper() and is_role(page.lowers[following]))


_APPOSED_NAME = 6  # tokens of the longest name in an apposition: "the Paper and Pulp Workers"


def _long_name_end(page: Page, first: int, stop: int) -> int:
    """One past a name that starts at a token, "of", "for" and "and" between capitals included."""
    end = name_end(page, first, stop)
    while first < end < stop - 1 and page.lowers[end] in NAME_PREPOSITION and page.lowers[first - 1] in DEFINITE:
        further = name_end(page, end + 1, stop)
        if further == end + 1:
            break
        end = further
    return end


_PARTIES = words_of("party letter")


def _plain_phrase(page: Page, floor: int, end: int) -> bool:
    """Whether what precedes a comma is one noun phrase: no verb and no other comma since the floor or the marks."""
    first = phrase_start(page, floor, end)
    placed = page.lowers[first] in PREPOSITIONS and not _likens(page, first)  # "In Larne, a judge, Ana Roe, said"
    return not placed and (first == floor or page.words[first - 1] in ',;"”’')


def _modifies_subject(page: Page, at: int, leads: bool) -> bool:
    """Whether words between commas modify a subject: "led by X", "who was ill"; before it, place or time."""
    word = page.lowers[at]
    if _likens(page, at):
        return False
    if leads:
        return word in PREPOSITIONS
    if word in PREPOSITIONS or word in _MODIFIER_OPENER or word.endswith(GERUND_ENDING):
        return True
    return (page.is_past_form(at) or word in PARTICIPLES) and page.lowers[at + 1] in PREPOSITIONS


def _likens(page: Page, at: int) -> bool:
    """Whether "as" with a name opens who says it: "As Ana Roe, a vet, noted"; not "As mayor, Ana Roe, a vet, noted"."""
    if page.lowers[at] not in MANNER or not page.words[at + 1][0].isupper():
        return False
    return page.words[at + 2][0].isupper() or not is_role(page.lowers[at + 1])


PARTICIPLES = words_of("reduced participle")


def _describes(page: Page, first: int, last: int) -> bool:
    """Whether a phrase before a comma gives the office of the name behind it: "its owner", "MEC for Roads"."""
    if first >= last:
        return False
    definite = page.lowers[first] in DETERMINERS
    head = next((at for at in range(first + 1, last) if page.lowers[at] in PREPOSITIONS), first + 1)
    if " ".join(page.lowers[last - 2 : last]) in titles():
        return True  # "The Ceann Comhairle,"
    roles = any(is_role(page.lowers[at]) for at in range(first if definite else head - 1, last if definite else head))
    return roles or page.words[last - 1][0].islower()
