"""Which body is meant: by a common noun ("the agency"), by "it", by an office named without one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.body_places import employs, is_beside, is_cited, modifies
from newsschema.extract.quotes.cast.discourse import Entity, is_document
from newsschema.extract.quotes.mentions.name_places import head_word
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.offices import PORTFOLIOS, institutions, is_agency, is_institution, is_role
from newsschema.extract.quotes.passage.reasons import weighed
from newsschema.extract.quotes.passage.states import names_government
from newsschema.lexicons.function_words import DEFINITE, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page


_BODIES = 12  # bodies before an office that are considered as its own
_TOPIC = 200  # names of bodies of which the one named most often is looked for
_FIRST_NAMED = 2  # times that being named before the others counts
_TOPIC_WORDS = 2000  # tokens in which the words of their names are counted
_HOLDERS = 60  # people whose office is looked up for "the governor"
SENTENCES = 2  # sentences back in which the subject is the body of an office
SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
# What a body is called for short, where its name may hold another word.
_PUBLIC_HEADS = words_of("public_body_noun")
_OWN_HEADS = words_of("own_body_noun")
_ANY_HEADS = words_of("any_body_noun")
TRADE_NOUNS = words_of("trade noun")  # which may mean a person as well: "the producer"
_PRIVATE_HEADS = words_of("private_body_noun") | TRADE_NOUNS
_TRADES = _PRIVATE_HEADS - _ANY_HEADS
_OTHER = words_of("other body")
_FIRMS = _PRIVATE_HEADS - _ANY_HEADS - words_of("no firm")
_NARROW_HEADS = words_of("narrow body noun")  # which name a kind of body, as "agency" does not


def meant_body(discourse: Discourse, page: Page, at: int, words: str) -> str:
    """The name of the body that "the company", "the department" means, or the words as printed."""
    head = head_word(words.split())
    if len(words.split()) > 1:
        return words
    body = body_with_head(discourse, page, at, head)
    if body is not None:
        return body
    entity = described_body(discourse, page, at, head)
    return entity.name if entity is not None else words


def nouns_within(page: Page, first: int, last: int) -> list[str]:
    """The modifiers of a description in lower case, without adjectives and what a hyphen joins: "London-based"."""
    plain = outside_compounds(page, first, last)
    return [page.lowers[at] for at in plain if page.analysis.word_class(at) != "ADJ" or page.lowers[at] in _OTHER]


def outside_compounds(page: Page, first: int, last: int) -> list[int]:
    """The tokens of a description that no hyphen joins, capitals before one left off too: "New York-based"."""
    if "-" not in page.words[first - 1 : last + 1]:
        return list(range(first, last))
    found, joined = list[int](), page.words[last : last + 1] == ["-"]
    for at in range(last - 1, first - 1, -1):
        hyphen = page.words[at] == "-"
        named = page.words[at][0].isupper() and page.lowers[at] not in DEFINITE
        joined = hyphen or (joined and (named or page.words[at + 1] == "-"))
        if not joined and page.words[at - 1] != "-":
            found.append(at)
    return found[::-1]


def longest_description(head: str) -> int:
    """How many words a description of a body named before may have: "the world's largest chipmaker" has four."""
    return _TRADE_WORDS if head in _TRADES else _BODY_WORDS


_TRADE_WORDS = 5
_BODY_WORDS = 3  # "the rights group"


def described_body(
    discourse: Discourse, page: Page, at: int, head: str, modifiers: Iterable[str] = ()
) -> Entity | None:
    """The body that "the company", "the agency" or the like means, by the evidence for each named before a place.

    A modifier that names a kind of body, or that some name holds, must be in its name: "the fire department".
    """
    public = head in _PUBLIC_HEADS
    if not _OTHER.isdisjoint(modifiers):
        return None  # "the rival company"
    if head in _NEWS_HEADS or not _NEWS.isdisjoint(modifiers):
        return _news_body(discourse)
    if not public and head not in _PRIVATE_HEADS and head not in _ANY_HEADS:
        return None
    spoken = [*discourse.recent, *islice(discourse.entities.values(), _HOLDERS)] if public else []
    called_so = {one.name for one in spoken if one.public}
    last = discourse.recent[-1] if discourse.recent else None
    if public and last is not None and last.kind == "person" and not discourse.is_human(last):
        called_so.add(last.name)  # "Lowveld Rotec said ... The department said"
    scores: dict[str, float] = {}
    found = list(_weighed_bodies(discourse, page, at, head))
    words = {word for name, _ in found for word in name.lower().split()}
    owners = (word for word in modifiers if word[-2:] in POSSESSIVE and is_role(word[:-2]))  # "mayor's"
    kinds = words.intersection(modifiers).union(owners)
    if head not in _TRADES:
        kinds.update(word for word in modifiers if word in institutions() or (public and word in PORTFOLIOS))
    spoken_of = _spoken_of(discourse) - {head}
    for name, score in found:
        if not kinds.issubset(name.lower().split()) or names_government(name):
            continue  # no state is "the group"
        if name in called_so:
            score += _CALLED_SO
        elif head not in _ANY_HEADS and is_official(name, None, None) != public:
            continue
        score += (
            _SPOKEN_OF * (name.lower().split()[-1] in spoken_of)
            + _OWN_HEAD * _is_of_other_kind(name, head)
            + _NO_FIRM * _is_no_firm(name, head)
            + _NAMED_SO * (head in name.lower().split())
        )
        scores[name] = max(score, scores.get(name, _NOTHING))
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is None or scores[best] < _LEAST:
        return None
    discourse.weighed = weighed("body", scores)
    same = (one for one in reversed(discourse.recent) if one.name == best)
    entity = next(same, None) or discourse.institution(discourse.table.full_name(best))
    entity.kind = "institution"
    entity.public = entity.public or (public and head not in _ANY_HEADS and not is_official(entity.name, None, None))
    return entity


def _spoken_of(discourse: Discourse) -> set[str]:
    """The nouns that a quote has behind "the", who are hardly those who say it: "the school has every right"."""
    page, parts = discourse.content or (None, [])
    if page is None:
        return set()
    inside = (at for first, last in parts for at in range(first + 1, last) if page.words[at].islower())
    return {page.lowers[at] for at in inside if page.lowers[at - 1] in DEFINITE}


def _news_body(discourse: Discourse) -> Entity | None:
    """The body that spoke last, if it is no public one: what "the paper" or "the news agency" means."""
    last = discourse.recent[-1] if discourse.recent else None
    if last is None or last.kind not in ("person", "institution") or is_document(last):
        return None
    person = last.kind == "person" and discourse.is_human(last)
    return None if person or discourse.is_official(last) else last


_NEWS_HEADS = words_of("news body noun")
_NEWS = words_of("news modifier")


def _is_of_other_kind(name: str, head: str) -> bool:
    """Whether a name ends in a noun that excludes another: the Roe University is no department."""
    last = name.lower().split()[-1]
    narrow = head in _NARROW_HEADS or (head in _ANY_HEADS - _PUBLIC_HEADS and last in _NARROW_HEADS)
    another = last != head and narrow and last in institutions()
    another = another and head not in _CALLED_OTHERWISE.get(last, "").split("|")  # "the hospital": Roe Infirmary
    return another or last in _OWN_HEADS or last in words_of("community_noun")


def _is_no_firm(name: str, head: str) -> bool:
    """Whether a name ends in a noun for what is no firm and a noun means one: "the airline"; not Roe University."""
    return head in _FIRMS and name.lower().split()[-1] in words_of("no firm")


_CALLED_OTHERWISE = feature_of("body noun called otherwise", "as")
_ENDS_CALLED: dict[str, list[str]] = {}  # the last words of names by what they are called: "infirmary" by "hospital"
for _end, _nouns in _CALLED_OTHERWISE.items():
    for _noun in _nouns.split("|"):
        _ENDS_CALLED.setdefault(_noun, []).append(_end)


def _weighed_bodies(discourse: Discourse, page: Page, at: int, head: str) -> Iterator[tuple[str, float]]:
    """The bodies named or quoted before a place, with the evidence for each that does not depend on the description."""
    number = discourse.numbers[id(page)]
    bodies, heads = discourse.table.bodies_at[number], discourse.heads[number]
    here = bisect_right(heads, at)
    topic = topic_body(discourse, page) if head in _PRIVATE_HEADS else _most_public(bodies)
    topic = topic if sum(name == topic for _, name in bodies[:_TOPIC]) > 1 else None
    last = discourse.recent[-1] if discourse.recent else None
    to = bisect_left(bodies, at, key=lambda item: item[0])
    places = [(begin, name, 0.0) for begin, name in bodies[max(0, to - _CANDIDATES) : to]]
    unclear = discourse.table.unclear_at[number] if head in _PRIVATE_HEADS or head in _ANY_HEADS else []
    to = bisect_left(unclear, at, key=lambda item: item[0])
    for begin, name in unclear[max(0, to - _CANDIDATES) : to]:
        places.append((begin, name, _UNCLEAR + _WITH_ARTICLE * (begin > 0 and page.lowers[begin - 1] in DEFINITE)))
    for entity in discourse.recent:
        if entity.kind == "institution" and not is_document(entity):
            spoken = max(entity.mention_before(number, at), 0)
            places.append((spoken, entity.name, _LAST_SPEAKER if entity is last else _EARLIER_SPEAKER))
        elif entity.kind == "person" and not discourse.is_human(entity) and entity.mentions[-1][0] == number:
            places.append((entity.mentions[-1][1], entity.name, _LAST_SPEAKER if entity is last else 0.0))
        elif entity.kind == "person" and entity.organization and " " in entity.organization:
            if head in _PRIVATE_HEADS and discourse.is_official(entity):
                continue  # a sheriff's county is no company
            here_to = here - bisect_right(heads, entity.mentions[-1][1])
            yield entity.organization, _EMPLOYER + _SENTENCE * min(here_to, _FAR)
    for begin, name, score in places:
        common = not name.isupper() and is_institution([name])
        if " " not in name and (common or name.lower() in words_of("technology acronym")):
            continue  # "News", "AI"
        sentence = bisect_right(heads, begin)
        opens = heads[sentence - 1] if sentence else begin - SUBJECT_REACH
        subject = begin - opens < SUBJECT_REACH and page.inside[begin] < 0 and not has_verb(page, opens, begin)
        score += _SENTENCE * min(here - sentence, _FAR) + _SUBJECT * subject
        score += _EMPLOYS * employs(page, begin)
        score += _QUOTED * (page.inside[begin] >= 0) + _MODIFIES * modifies(page, begin, name)
        score += _PLACED * (begin > 0 and page.lowers[begin - 1] in words_of("place_preposition"))
        score += _MODIFIES * (page.words[begin - 1 : begin] == ["("])  # "Ana Roe (SDP) said"
        score += _CITED * (here == sentence and is_cited(page, begin)) + _BESIDE * is_beside(page, begin, head)
        yield name, score + _TOPIC_OF_TEXT * (name == topic) + _REPORTER * (is_agency(name.lower()))


def is_anothers(page: Page, begin: int, name: str) -> bool:
    """Whether a body is named as that of somebody else, or is a news outlet: "Bo Vance, a vet at the Elm Trust"."""
    at = begin - 1 - (begin > 0 and page.lowers[begin - 1] in DEFINITE)
    held = at > 0 and page.lowers[at] in words_of("employer_preposition") and is_role(page.lowers[at - 1])
    outlet = name.lower().split()[-1] in words_of("news outlet") or is_agency(name.lower())
    return (held and page.sentence_start(at) < at - 1) or employs(page, begin) or outlet


def lead_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that a passage names first, in its first sentence or the next, which it is then about."""
    number = discourse.numbers[id(page)]
    for begin, name in discourse.table.bodies_at[number][:_FIRST_NAMED]:
        early = bisect_right(discourse.heads[number], begin) <= SENTENCES
        if early and begin < at and " " in name and not is_anothers(page, begin, name) and not names_government(name):
            return discourse.table.full_name(name)
    return None


def likely_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that an office without one most likely belongs to, by the evidence for each named before a place."""
    scores: dict[str, float] = {}
    private = topic_body(discourse, page)
    for name, score in _weighed_bodies(discourse, page, at, ""):
        if not names_government(name):
            scores[name] = max(score + _TOPIC_OF_TEXT * (name == private), scores.get(name, _NOTHING))
    best = max(scores, key=lambda name: scores[name], default=None)
    return discourse.table.full_name(best) if best is not None and scores[best] >= _LIKELY else None


_LIKELY = 0.7  # of the subject of the sentence before, or of the topic somewhat before

# Evidence that a body is what a description means, and how much of it.
_SENTENCE = -0.3  # for each sentence between them
_FAR = 8  # sentences that are counted
_SUBJECT = 1.0  # among the first words of its sentence
_LAST_SPEAKER = 1.0
_EARLIER_SPEAKER = 0.5
_EMPLOYER = 0.3  # the body of somebody quoted
_EMPLOYS = -2.0  # named as whom somebody works for
_TOPIC_OF_TEXT = 0.8  # the body that the text names most often
_REPORTER = -3.0  # a news agency
_CITED = -2.5  # the sentence cites it as a source
_MODIFIES = -1.0  # before a common noun: "GPS data"
_QUOTED = -1.0  # within quotation marks
_SPOKEN_OF = -1.5  # its noun is in the quote: "the school has every right"
_PLACED = -1.0  # behind "in"
_UNCLEAR = -0.5  # nothing shows that the name is a body's
_WITH_ARTICLE = -1.5  # and "the" is before it: a product, a place
_CALLED_SO = 2.0  # it was called "the agency" before
_BESIDE = 1.5  # the head describes it where it is named: "Rivers First, a campaign group,"
_NAMED_SO = 0.5  # the head is part of its name: "the company" is rather the Roe Company
_OWN_HEAD = -2.0  # its name ends in another noun for it: "the charity" is rarely the Roe Bank
_NO_FIRM = -5.0  # its name ends in a noun for what is no firm: "the company" is not the Roe University
_NOTHING = -100.0
_LEAST = -2.5
_CANDIDATES = 40  # places of names before a description that are considered


def _most_public(bodies: list[tuple[int, str]]) -> str | None:
    """The public body that a passage names most often, the first of several."""
    counts = Counter(name for _, name in bodies[:_TOPIC] if is_official(name, None, None))
    return counts.most_common(1)[0][0] if counts else None


def leading_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that is the subject of the sentence of a place or of one of the two before."""
    number = discourse.numbers[id(page)]
    bodies, heads = discourse.table.bodies_at[number], discourse.heads[number]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    here = bisect_right(heads, at)
    for begin, name in reversed(bodies[max(0, to - _BODIES) : to]):
        sentence = bisect_right(heads, begin)
        if here - sentence > SENTENCES:
            break
        if here - sentence == SENTENCES and (subject := _common_subject(discourse, page, heads[here - 2])):
            return subject  # "The council disputes that" is nearer
        common = " " not in name and not name.isupper() and is_institution([name])  # "Company"
        common = common or page.words[begin - 1 : begin] == ["("]  # "Ana Roe (SDP) said"
        common = common or is_role(page.lowers[min(begin + len(name.split()), len(page.lowers) - 1)])  # "SDP leader"
        common = common or is_anothers(page, begin, name)
        if sentence and not common and begin - heads[sentence - 1] < SUBJECT_REACH and page.inside[begin] < 0:
            return discourse.table.full_name(name)
    return _common_subject(discourse, page, heads[max(here - 2, 0)]) if here > 1 else None


def _common_subject(discourse: Discourse, page: Page, first: int) -> str | None:
    """The body that a common noun at a sentence's head means: "The bank", "The meteorological office in Suva"."""
    if page.lowers[first] not in DEFINITE:
        return None
    for at in range(first + 1, min(first + SUBJECT_REACH, len(page.words))):
        if page.words[at][0].islower() and is_institution([page.words[at]]):
            if page.words[at + 1 : at + 2] and is_institution([page.words[at + 1]]):
                continue  # "The school | board"
            if page.words[at + 1 : at + 2] and page.words[at + 1][0].isupper():
                return page.printed(
                    at + 1, max(name_end(page, at + 1, len(page.words)), at + 2)
                )  # "The regulator Ofroad"
            return meant_body(discourse, page, first, page.printed(first + 1, at + 1))
        if not page.words[at].isalpha():
            return None
    return None


def topic_body(discourse: Discourse, page: Page) -> str | None:
    """The private body that a passage names most often, the first of several."""
    number = discourse.numbers[id(page)]
    if number not in discourse.topics:
        discourse.topics[number] = _most_named(discourse.table.bodies_at[number], page)
    return discourse.topics[number]


def _most_named(bodies: list[tuple[int, str]], page: Page) -> str | None:
    words = Counter(page.lowers[:_TOPIC_WORDS])
    counts: Counter[str] = Counter()
    fullest: dict[str, str] = {}
    for _, name in bodies[:_TOPIC]:
        first = name.split()[0].lower()
        if (
            not is_official(name, None, None)
            and not is_agency(name.lower())
            and (" " in name or not is_institution([name]))
        ):
            counts[first] = words[first] + _FIRST_NAMED * (not counts or counts[first] > words[first])
            fullest[first] = max(fullest.get(first, ""), name, key=len)
    return fullest[counts.most_common(1)[0][0]] if counts else None


def body_with_head(discourse: Discourse, page: Page, at: int, head: str, modifiers: Iterable[str] = ()) -> str | None:
    """The body that "the agency" means: the nearest before it of its passage, else the only one or the first.

    Its name holds all modifiers: "the utilities commission" is the Larne Utilities Commission.
    """
    if head in words_of("ambiguous_body_noun") or head in words_of("generic body noun"):
        return None  # "the administration"; "the company", which is weighed
    number = discourse.numbers[id(page)]
    asked = set(modifiers)
    named = (one for end in (head, *_ENDS_CALLED.get(head, ())) for one in discourse.table.bodies.get(end, []))
    known = sorted(one for one in named if asked.issubset(one[2].lower().split()))
    before = next((name for n, begin, name in reversed(known) if n == number and begin < at), None)
    names = {name for _, _, name in known}
    return before or next((name for n, _, name in known if n != number or len(names) == 1), None)
