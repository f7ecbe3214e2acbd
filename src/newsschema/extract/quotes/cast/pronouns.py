"""Whom pronouns mean: the evidence for each person named or quoted before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.described_subjects import (
    definite_person_before,
    described_body_before,
    described_person_before,
)
from newsschema.extract.quotes.cast.discourse import Entity, is_document, person_key
from newsschema.extract.quotes.cast.genders import may_be_one_person, words_mean_one
from newsschema.extract.quotes.cast.holders import entity_of
from newsschema.extract.quotes.cast.near_bodies import body_near
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.reasons import weighed
from newsschema.extract.quotes.passage.words import (
    BE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    host,
    verbs,
)
from newsschema.lexicons.function_words import DEFINITE, INFINITIVE, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Clause


# Evidence that a name at a place is what a pronoun means, and how much of it.
_SENTENCE = -1.0  # for each sentence between them
_FARTHEST = 6  # sentences that are counted
_SUBJECT = 1.5  # the first name of its sentence or the subject of a main clause
_CLAUSE_SUBJECT = 0.75  # the subject of a subordinate clause
_AHEAD = 1.4  # no subject, but in a clause ahead: "While it did not appeal to Roe, she said"
_PLACED = -1.0  # behind "in", "for", "the"
_ASKED = 2.5  # of whom a question was asked: "Li asked Roe about the mine. “It is safe,” she said"
_OWNER = -1.5  # a possessive: "Roe's niece"
_QUOTED = -1.0  # within quotation marks
_PRONOUN = 1.0  # whom a pronoun before means, as its subject
_LAST_SPEAKER = 0.75
_EARLIER_SPEAKER = 0.25
_NAMED_BY = -1.5  # named in the words quoted or behind the pronoun: "She told Roe that Li left" is neither of them
_UNNAMED = -1.0  # somebody only described: "a reviewer"
_POSSESSED = -2.0  # described by whose they are, who is of the gender of the pronoun: "his father"
_NEW = 1.5  # first named here, no subject, nobody else is named there: "The shop belongs to Ana Roe, a vet."

_ANTECEDENTS = feature_of("pronoun", "antecedent")
_PLACE_WORDS = words_of("oblique_preposition")
_HEAD = 5  # tokens from a sentence's head within which a name is its subject
_LONG_HEAD = 12  # the same behind a description
_WORDS = 6  # tokens of a name
_NEAR = 160  # tokens back in which a pronoun finds a name
_CANDIDATES = 30  # places of names before a description that are considered
_LEAST = -100.0  # less than any evidence
_KIN_ONLY = -2.0  # somebody known by a first name alone: "his son Peter"
_CHAIN = 3  # pronouns before a pronoun that are followed
_MENTIONS = 4  # last mentions of a speaker that are looked at
_NOMINATIVE = {kind[0]: word for word, kind in _ANTECEDENTS.items() if kind in ("masc", "fem") and word in PRONOUNS}
_PERSONS = ("person", "unnamed")


def antecedent_kind(page: Page, at: int) -> str:
    """What a pronoun at a token may mean: "masc", "fem", "neuter", "plural"; empty for others."""
    return _ANTECEDENTS.get(host(page.lowers[at]), "")


def resolve_pronoun(
    discourse: Discourse, page: Page, first: int, at: int, meant: Callable[[Mention], Entity | None] | None = None
) -> Entity | Mention | None:
    """Return the person whom "he" or "she", or the body or document that "it" means; None where unclear.

    Words that describe whom it means, who has not spoken before, are returned as such. `meant` gives the person named
    before whom "the mayor" means.
    """
    kind = antecedent_kind(page, first)
    if kind in ("masc", "fem"):
        return _he_or_she(discourse, page, first, at, kind[0], meant)
    if kind == "neuter":
        last = discourse.recent[-1] if discourse.recent else None
        if last is not None and (last in discourse.writers.values() or is_document(last)):
            return last  # "The letter said ... It described"
        described = described_body_before(page, at)
        entity = meant(described[0]) if meant is not None and described is not None else None
        if entity is not None and described is not None and _is_nearest(discourse, entity, described[0], at):
            return entity
        body = body_near(discourse, page, at)
        return discourse.institution(body) if body else described and described[0]
    return None


def _is_nearest(discourse: Discourse, entity: Entity, described: Mention, at: int) -> bool:
    """Whether a body that a subject describes is the last one named, described or quoted before "it" at a token."""
    page = described.page
    number = discourse.numbers[id(page)]
    if entity.kind != "institution" or not is_subject(page, described.first):
        return False
    bodies = discourse.table.bodies_at[number]
    place = bisect_left(bodies, described.last, key=lambda item: item[0])
    named = bodies[place : place + 1] and bodies[place][0] < at
    spoken = max((one.mention_before(number, at) for one in discourse.recent if one.kind == "institution"), default=-1)
    return not named and spoken <= described.first


def _he_or_she(
    discourse: Discourse, page: Page, first: int, at: int, gender: str, meant: Callable[[Mention], Entity | None] | None
) -> Entity | Mention | None:
    """The person with the most evidence: near, a subject, the last to speak, not of the other gender."""
    scores: dict[str, float] = {}
    best, chosen = _weigh(discourse, page, at, gender, _named_by(discourse, page, first), scores, _CHAIN)
    known = _weigh_described(discourse, page, at, gender, meant) if meant is not None and best < _SUBJECT else None
    if known is not None and known[0] > best:
        best, chosen = known
        scores[chosen.name] = best
    described = None
    if best < _SUBJECT + _UNNAMED:
        back = int(best < _SENTENCE + _SUBJECT + _UNNAMED)
        described = described_person_before(page, at, gender, known=chosen is not None, back=back)
    if described is not None:
        mention, distance = described
        own = antecedent_kind(page, mention.first)[:1] == gender  # "his father": "he" is rather whose father it is
        score = scores[mention.text] = _SENTENCE * distance + _SUBJECT + _UNNAMED + _POSSESSED * own
        if score > best:
            discourse.weighed = weighed("he or she", scores)
            return mention
    entity = chosen if chosen is None or isinstance(chosen, Entity) else entity_of(discourse, chosen)
    if entity is not None:
        _learn_gender(discourse, entity, gender)
    discourse.weighed = weighed("he or she", scores)
    return entity


def _weigh_described(
    discourse: Discourse, page: Page, at: int, gender: str, meant: Callable[[Mention], Entity | None]
) -> tuple[float, Entity] | None:
    """The evidence for the person whom "the mayor" means that is the subject nearest before a token, and who it is."""
    described = definite_person_before(page, at, gender)
    if described is None or not is_subject(page, described[0].first):
        return None
    entity = meant(described[0])
    if entity is None or entity.kind not in _PERSONS or entity.gender not in ("", gender):
        return None
    return _SENTENCE * described[1] + _SUBJECT + _spoke(discourse, entity.key, gender), entity


def _weigh(
    discourse: Discourse, page: Page, at: int, gender: str, others: set[int], scores: dict[str, float], chain: int
) -> tuple[float, Person | Entity | None]:
    """Add the evidence for each person named or quoted before a token to `scores`; return the most, and whose it is.

    `others` are the identities of people who are hardly meant. Whom the last "he" or "she" before means has evidence
    as its subject: "Roe met Li in May. He left early. He said"; `chain` such pronouns are followed.
    """
    number = discourse.numbers[id(page)]
    heads = discourse.heads[number]
    here = bisect_right(heads, at)
    found: list[tuple[Person | Entity, float]] = list(_weigh_names(discourse, page, at, gender, others))
    for other in _speakers_before(discourse, number, at, gender):
        distance = here - bisect_right(heads, other.mentions[-1][1])
        spoken = _spoke(discourse, other.key, gender) + _UNNAMED * (other.kind == "unnamed")
        found.append((other, _SENTENCE * min(distance, _FARTHEST) + _SUBJECT + spoken))  # who says it is a subject
    pronoun = _pronoun_before(discourse, page, at, gender) if chain and len(found) > 1 else None
    if pronoun is not None:
        behind = discourse.named_within(page, pronoun, page.sentence_at(pronoun).stop)
        _, meant = _weigh(discourse, page, pronoun, gender, behind, {}, chain - 1)
        if meant is not None and not isinstance(meant, Entity):
            known = _known_of(discourse, meant, gender, others)
            found.append((meant, _SENTENCE * (here - bisect_right(heads, pronoun)) + _PRONOUN + known))
    best, chosen = _LEAST, None
    for one, score in found:
        if score > scores.get(one.name, _LEAST):
            scores[one.name] = score
        if score > best:
            best, chosen = score, one
    return best, chosen


def _weigh_names(
    discourse: Discourse, page: Page, at: int, gender: str, others: set[int]
) -> Iterator[tuple[Person, float]]:
    """The people of a gender named before a token, the nearest first, with the evidence of each place."""
    number = discourse.numbers[id(page)]
    places, heads = discourse.table.places[number], discourse.heads[number]
    to = bisect_left(places, at, key=lambda item: item[0])
    here = bisect_right(heads, at)
    best = _LEAST
    of_person: dict[int, float] = {}
    for begin, person in reversed(places[max(0, to - _CANDIDATES) : to]):
        if begin < at - _NEAR:
            break
        if not person.human or person.gender not in ("", gender) or not may_be_one_person(person):
            continue
        known = of_person.get(id(person))
        if known is None:
            known = of_person[id(person)] = _known_of(discourse, person, gender, others)
        score = _weigh_place(page, begin, here - bisect_right(heads, begin), known, best)
        score += _NEW * (here - bisect_right(heads, begin) == 1 and _is_new_here(discourse, page, begin, person))
        best = max(score, best)
        yield person, score


def _is_new_here(discourse: Discourse, page: Page, begin: int, person: Person) -> bool:
    """Whether a name in full at a token is the first of a person and the only one of its sentence, as no subject."""
    first = person.places[0]
    if first.page is not page or first.begin != begin or len(person.words) == 1 or page.inside[begin] >= 0:
        return False
    if owns(page, begin) or is_subject(page, begin):
        return False
    sentence = page.sentence_at(begin)
    if not words_of("third person").isdisjoint(page.lowers[sentence.first : begin]):
        return False  # "She hired Eva Hart": somebody else is the subject
    return len(discourse.named_within(page, sentence.first, sentence.stop)) == 1


def _known_of(discourse: Discourse, person: Person, gender: str, others: set[int]) -> float:
    """The evidence for a person that no place of the name shows: that they spoke, or are another in the sentence."""
    spoken = _spoke(discourse, person_key(person), gender)
    return spoken + _KIN_ONLY * person.kin_only + _NAMED_BY * (id(person) in others)


def _pronoun_before(discourse: Discourse, page: Page, at: int, gender: str) -> int | None:
    """The last "he" or "she" of a gender outside marks in the sentence of a token or the one before; None if none.

    One that spoke is known already; one in a clause ahead may mean who is named behind it: "As he did before, Roe".
    """
    word, number = _NOMINATIVE[gender], discourse.numbers[id(page)]
    spoke = {
        first
        for entity in discourse.recent
        for page_number, first, _ in entity.mentions[-_MENTIONS:]
        if page_number == number
    }
    first = page.sentence_start(at)
    first = page.sentence_start(first - 1) if first else first
    for i in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if page.lowers[i] == word and page.inside[i] < 0:
            ahead = page.lowers[page.sentence_start(i)] in SUBORDINATORS
            return None if ahead or i in spoke else i
    return None


def _named_by(discourse: Discourse, page: Page, first: int) -> set[int]:
    """The identities of the people whom the words quoted or those behind a pronoun name: "She told Roe Li left"."""
    others = discourse.named_within(page, first, page.sentence_at(first).stop)
    if discourse.content is not None:
        quoted, parts = discourse.content
        others = others.union(*(discourse.named_within(quoted, *part) for part in parts))
    return others


def _spoke(discourse: Discourse, key: str, gender: str) -> float:
    """The evidence that somebody was the last, or among the last, to speak."""
    fitting = [entity for entity in discourse.recent[-3:] if entity.kind in _PERSONS and entity.gender in ("", gender)]
    if fitting and fitting[-1].key == key:
        return _LAST_SPEAKER
    return _EARLIER_SPEAKER if any(entity.key == key for entity in fitting) else 0.0


def _speakers_before(discourse: Discourse, number: int, at: int, gender: str) -> list[Entity]:
    """The last speakers of a passage of whom some are named nowhere in full: "a former minister", "Roe"."""
    return [
        entity
        for entity in discourse.recent[-3:]
        if entity.kind in _PERSONS
        and entity.gender in ("", gender)
        and _may_be_meant(discourse, entity)
        and any(page == number and first < at for page, first, _ in entity.mentions[-1:])
    ]


def _may_be_meant(discourse: Discourse, entity: Entity) -> bool:
    """Whether "he" or "she" may mean a speaker: somebody described or entitled, or a name that one person may have."""
    if entity.kind == "unnamed" or entity.title is not None:
        return True
    words = entity.name.split()
    person = discourse.table.called(words)
    return may_be_one_person(person) if person else words_mean_one(words, discourse.pages[0].analysis.pack)


def _learn_gender(discourse: Discourse, entity: Entity, gender: str) -> None:
    entity.gender = entity.gender or gender
    person = discourse.table.called(entity.name.split())
    if person is not None:
        person.gender = person.gender or gender


def _weigh_place(page: Page, begin: int, distance: int, spoken: float, enough: float) -> float:
    """The evidence for a name that begins at a token, `distance` sentences before a pronoun.

    `spoken` is what their having spoken adds. The sentence is not read further where the most that it may show would
    not exceed `enough`.
    """
    score = _SENTENCE * min(distance, _FARTHEST) + spoken
    if score + _ASKED <= enough:
        return score
    before = page.lowers[begin - 1] if begin else ""
    if page.inside[begin] >= 0:
        return score + _QUOTED
    if owns(page, begin):
        return score + _OWNER
    if _is_asked(page, begin):
        return score + _ASKED
    if is_subject(page, begin):
        return score + _SUBJECT
    if is_clause_subject(page, begin):
        return score + _CLAUSE_SUBJECT
    if distance == 0 and _in_clause_ahead(page, begin):
        return score + _AHEAD
    return score + (_PLACED if before in _PLACE_WORDS else 0.0)


def _is_asked(page: Page, begin: int) -> bool:
    """Whether a name is who was asked a question, not to do something: "asked Mayor Ana Roe about the mine"."""
    at = begin - 1
    while at >= max(begin - _TITLE, 0) and (page.words[at][0].isupper() or page.words[at] == "."):
        at -= 1
    if at < 0 or page.lowers[at] not in words_of("questioning verb"):
        return False
    return INFINITIVE.isdisjoint(page.lowers[begin + 1 : begin + _NAMED_TO])


_TITLE = 6  # tokens of titles before a name
_NAMED_TO = 4  # tokens of a name and "to"


def _in_clause_ahead(page: Page, begin: int) -> bool:
    """Whether a name is in a subordinate clause at its sentence's head."""
    first = page.sentence_start(begin)
    return page.lowers[first] in SUBORDINATORS and has_verb(page, first, begin)


def owns(page: Page, begin: int) -> bool:
    """Whether a name that begins at a token is a possessive: "Mrs Roe's niece"."""
    for at in range(begin, min(begin + _WORDS, len(page.words))):
        if not page.words[at][0].isupper() and page.words[at] != "." and page.lowers[at] not in PARTICLES:
            return False  # no name: "Mrs van Dijk's niece"
        if page.words[at][-2:] in POSSESSIVE:
            return True
    return False


def is_subject(page: Page, begin: int) -> bool:
    """Whether a name is the first of its sentence or the subject of a main clause in it."""
    first = page.sentence_start(begin)
    while begin > first and page.words[begin - 1][-2:] in POSSESSIVE and page.words[begin - 1][0].isupper():
        begin -= 1  # "The area's MP, Labour's Ana Roe, has written"
    before = page.lowers[begin - 1] if begin else ""
    if before in PREPOSITIONS or before in DEFINITE:
        return False
    if before in BE and page.lowers[first] in PREPOSITIONS:
        return True  # "Among them was Ana Roe"
    apposed = before == "," and begin - first < _LONG_HEAD  # "Author and organiser, Ana Roe, said"
    if begin - first < _HEAD or apposed:
        small = any(page.words[at][0].islower() for at in range(first, begin))
        if not small or not has_verb(page, first, begin):
            return True  # no object: "Ana Roe met Li Wei"
    return is_clause_subject(page, begin, main=True)


def is_clause_subject(page: Page, begin: int, *, main: bool = False) -> bool:
    """Whether a token is in the subject of a finite clause, a main clause if `main`."""
    return any(not main or _is_main(page, clause) for clause in _clauses_of_subject(page, begin))


def _clauses_of_subject(page: Page, at: int) -> list[Clause]:
    """The finite clauses of whose subject a token is part; a sentence is read once."""
    sentence = page.analysis.sentence(at)
    page.subjects = {} if page.subjects is None else page.subjects
    known = page.subjects.get(sentence.first)
    if known is None:
        known = page.subjects[sentence.first] = {}
        for clause in page.analysis.clauses(sentence):
            if clause.finite and clause.subject is not None:
                for token in range(clause.subject.first, clause.subject.last):
                    known.setdefault(token, []).append(clause)
    return known.get(at, [])


def _is_main(page: Page, clause: Clause) -> bool:
    """Whether a clause is no relative clause and not reported: not "Lowe left" of "She said Lowe left"."""
    if clause.introducer >= 0 or page.lowers[clause.group[0]] in RELATIVES or clause.subject is None:
        return False
    return clause.subject.first == 0 or page.lowers[clause.subject.first - 1] not in verbs()
