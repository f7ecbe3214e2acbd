"""Coreference: the entity that a mention of a speaker means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.bodies import (
    TRADE_NOUNS,
    body_with_head,
    described_body,
    longest_description,
    nouns_within,
    outside_compounds,
)
from newsschema.extract.quotes.cast.called_before import (
    contradicts,
    is_another,
    is_other_office,
    speaker_called,
)
from newsschema.extract.quotes.cast.definites import (
    described_person,
    fuller_phrase,
    same_group,
)
from newsschema.extract.quotes.cast.described_offices import add_office
from newsschema.extract.quotes.cast.descriptions import presides_elsewhere
from newsschema.extract.quotes.cast.discourse import ARTICLE_AND_NOUN, Entity
from newsschema.extract.quotes.cast.holders import (
    entitled,
    entity_of,
    holder,
    holder_by_office,
    incumbent,
    office_of,
    with_body,
)
from newsschema.extract.quotes.cast.modifiers import modifier_of
from newsschema.extract.quotes.cast.named_relatives import related_person
from newsschema.extract.quotes.cast.new_descriptions import new_description
from newsschema.extract.quotes.cast.pairs import AND, described_pair, group_of
from newsschema.extract.quotes.cast.plurals import resolve_plural
from newsschema.extract.quotes.cast.pronouns import antecedent_kind, resolve_pronoun
from newsschema.extract.quotes.cast.relatives import (
    described_before,
    ends_in_name,
    people_within,
    predicated,
    says_nobody,
)
from newsschema.extract.quotes.cast.repeated import same_people, same_person
from newsschema.extract.quotes.cast.same_documents import same_document, same_poll
from newsschema.extract.quotes.cast.since import described_since
from newsschema.extract.quotes.cast.titles_at import office_at
from newsschema.extract.quotes.mentions.candidates import candidate
from newsschema.extract.quotes.mentions.entity_types import is_body, names_body
from newsschema.extract.quotes.mentions.name_places import (
    SIGNED,
    NamePlace,
    describes_holder,
    document_noun,
    document_owner,
    ends_in_owner,
    is_common_body,
    is_national,
    is_role_at_head,
    is_unnamed_member,
    issuer_end,
    lacks_article,
    last_introduced,
    name_words,
    printed,
)
from newsschema.extract.quotes.mentions.phrase_heads import description_head, description_words
from newsschema.extract.quotes.names.name_titles import before_postnominals, honorific, printed_name, strip_title
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    PORTFOLIOS,
    full_title,
    is_institution,
    names_office,
)
from newsschema.extract.quotes.passage.page import is_above_body
from newsschema.extract.quotes.passage.reasons import Resolution
from newsschema.extract.quotes.passage.states import (
    government_owners,
    is_capital,
    names_government,
    other_names,
    owning_state,
)
from newsschema.extract.quotes.passage.words import DETERMINERS, PREPOSITIONS
from newsschema.lexicons.function_words import DEFINITE, POSSESSIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page


_DEFINITE = words_of("definite_determiner")
_SHORT = 4  # words of the longest description that may mean somebody by its head alone
_WITH_MODIFIER = 3
_TITLED = 2.0  # evidence for a person of which a title with the noun is part


def resolve(discourse: Discourse, mention: Mention | None, begin: int | None = None) -> Entity | None:
    """Return who a mention means, as an entity that is the same for every mention of them; None where unclear.

    `begin` is the first token of the words before it that are theirs: a pronoun means nobody named in them.
    """
    if mention is None:
        return None
    discourse.weighed = None
    place = (discourse.numbers[id(mention.page)], mention.first, mention.last)
    known, entity = discourse.last or (None, None)
    if known != place:
        entity = _resolved(discourse, mention, mention.first if begin is None else begin)
    discourse.resolutions[id(mention)] = discourse.weighed or Resolution(mention.kind)
    if entity is None:
        return None
    discourse.last = (place, entity)
    discourse.meant[id(mention)] = entity
    named = mention.kind == "name" and not mention.parts
    first = printed_name(mention.page, mention.first, mention.last) if named else mention.first
    entity.mentions.append((place[0], first, mention.last))
    if entity in discourse.recent:
        discourse.recent.remove(entity)
    discourse.recent = [*discourse.recent[-7:], entity]
    return entity


def _resolved(discourse: Discourse, mention: Mention, begin: int) -> Entity | None:
    page, first, last = mention.page, mention.first, mention.last
    if mention.parts:
        return _joined(discourse, mention.parts)
    if mention.kind == "relative":
        first, last = mention.phrase
        first = people_within(page, first, last)
        person = described_before(discourse, page, first) or predicated(discourse, page, first, last)
        if person is not None:
            return entity_of(discourse, person)
        if page.words[last - 1][0].islower() and says_nobody(page, first, last):
            return None
    document = document_noun(page, first, last)
    issued = issuer_end(page, last)
    entity: Entity | None
    if mention.kind == "pronoun":
        entity = _by_pronoun(discourse, page, first, begin)
    elif (owner := document_owner(page, first, issued)) is not None:
        named = page.words[owner[1] - 1][0].isupper()
        entity = _named(discourse, page, *owner, owner) if named else _described(discourse, page, *owner)
        if document:
            discourse.writers[document] = entity
    elif document and (writer := _writer(discourse, page, first, last, document)) is not None:
        entity = writer
    elif last - first == 1 and page.words[first][0].isupper() and discourse.table.known_by(page.words[first]):
        entity = _named(discourse, page, first, last, mention.phrase)  # "Sanders", which a role's plural may be
    elif mention.kind == "name" or (mention.kind == "relative" and ends_in_name(page, first, last)):
        entity = _named(discourse, page, first, last, mention.phrase)
    else:
        entity = _described(discourse, page, first, last)
    return entity


def _by_pronoun(discourse: Discourse, page: Page, first: int, begin: int) -> Entity | None:
    """Whom a pronoun means: somebody known, or whom words before it describe; two named together are a group."""
    kind = antecedent_kind(page, first)
    plural = kind == "plural"
    if plural:
        found = resolve_plural(discourse, page, begin)
    else:
        found = resolve_pronoun(discourse, page, first, begin, partial(_meant_before, discourse))
    if not isinstance(found, Mention):
        return found
    evidence, found = discourse.weighed, candidate(found) or found  # "a team | recently"
    entity = _resolved(discourse, found, found.first)
    discourse.weighed = evidence
    if entity is not None and entity.kind == "unnamed" and kind in ("masc", "fem"):
        entity.gender = entity.gender or kind[0]
    return entity


def _joined(discourse: Discourse, parts: tuple[Mention, ...]) -> Entity | None:
    """Several speakers as one group, by their names in full; None if one of them is unclear."""
    found = [_resolved(discourse, part, part.first) for part in parts]
    members = list(dict.fromkeys(entity for entity in found if entity is not None))
    if None in found or not members:
        return None
    known = next((one for one in members if one.kind == "group" and _includes(one, members)), None)
    if known is not None or len(members) == 1:
        return known or members[0]
    before = word_at(parts[-1].page.lowers, parts[-1].first - 1)
    return group_of(discourse, members, f"{before} " if before in DEFINITE else "")


def _includes(group: Entity, members: list[Entity]) -> bool:
    """Whether a group that spoke before is all of the members: "she and her aides" once more."""
    return all(one is group or f"{one.name} {AND}" in group.name for one in members)


def _writer(discourse: Discourse, page: Page, first: int, last: int, document: str) -> Entity | None:
    """Who wrote "the letter": whose letter spoke before, who wrote "in a letter", or whose a letter before is."""
    if page.lowers[first] not in words_of("document_determiner"):
        return None
    known = discourse.writers.get(document)
    written = _signed_before(discourse, page, first, document, known)
    writer = discourse.meant.get(id(written)) if written is not None else None
    if writer is None and written is not None and written.kind != "pronoun":
        writer = _resolved(discourse, written, written.first)
    if writer is not None:
        known = discourse.writers[document] = writer
    issued = document not in SIGNED and last - first < _SHORT
    introduced = last_introduced(page, first, document) if issued else None
    if introduced is None:
        return known
    at, owner = introduced
    if known is not None and known.mention_before(discourse.numbers[id(page)], first) >= at:
        return known
    if owner is not None:
        discourse.writers[document] = _named(discourse, page, *owner, owner)
    return discourse.writers[document] if owner is not None else None


def _signed_before(discourse: Discourse, page: Page, at: int, document: str, known: Entity | None) -> Mention | None:
    """Who signed the last paper of a kind before a token, if that is behind what is known of it; else the first one."""
    signed = discourse.documents.get(document, [])
    before = [(place, signer) for where, place, signer in signed if where is page and place < at]
    if known is None:
        return before[-1][1] if before else next((signer for _, _, signer in signed), None)
    since = known.mention_before(discourse.numbers[id(page)], at)
    return before[-1][1] if before and before[-1][0] > since else None


def _named(discourse: Discourse, page: Page, first: int, last: int, phrase: tuple[int, int]) -> Entity:
    begin = strip_title(page, first, last)
    national = is_national(page, first, last) and not discourse.table.known_by(page.words[first])
    determined = phrase[0] < begin and page.lowers[phrase[0]] in DETERMINERS
    if determined and last - begin == 1 and page.lowers[begin] in words_of("party member"):
        return _described(discourse, page, phrase[0], last)  # "another local Democrat"
    if is_unnamed_member(page, begin, last):
        return _described(discourse, page, begin - 1, last)
    if national or describes_holder(page, first, last) or is_common_body(page, first, last):
        return _described(discourse, page, first - 1, last)
    if is_above_body(page) and not discourse.table.known_by(page.words[begin]) and is_role_at_head(page, begin, last):
        return _described(discourse, page, begin, last)  # "Climber says"
    end, last = last, before_postnominals(page, begin, last)
    words = name_words(page, begin, last)
    person = None
    joined = "&" in page.words[begin:last]
    known = page.is_surname(last - 1) or (len(words) == 1 and bool(discourse.table.known_by(words[0])))
    if (not joined and not is_institution(words)) or known:
        person = discourse.person(words, honorific(page, first, begin), (page, begin))
    if len(words) == 1 and (person is None or len(person.words) == 1):
        person = discourse.misprinted(words[0]) or person
    if person is None and names_office(words):
        word = words[-1].lower()
        # "Prime Minister", "PM" for somebody named elsewhere
        person = holder(discourse, word)
        if person is not None and is_other_office(words, office_of(discourse, person)[0]):
            person = None  # "Indian Foreign Secretary" is not the Secretary of State
        person = person or incumbent(discourse, page, first - 1 if first else 0, word)
        if person is not None:
            return entitled(discourse, person, printed(page, begin, last))
    if person is not None:
        return entity_of(discourse, person)
    owned = ends_in_owner(page, last)
    name = page.printed(begin, last) if owned else printed(page, begin, last)
    name = discourse.table.full_name(name)
    if is_institution(words) and (owner := owning_state(page, begin)) is not None:
        name = f"{owner} {name}"  # two states' ministries of one name are two
    place = NamePlace(page, min(first, phrase[0]), begin, last, end)
    shown = joined or owned or (first > 0 and page.lowers[first - 1] in DEFINITE)
    named_so = names_body(words) or names_body(name.split()) or names_government(name)
    institution = shown or named_so or (bool(words) and is_body(words, [place], surname_alone=False))
    government = _government(discourse, page, name)
    if government is not None:
        return government
    key = f"name {name.lower()}"
    entity = discourse.entities.get(key) or discourse.entities.get(f"noun {name.lower()}")
    entity = entity or discourse.matching_institution(name) or _same_government(discourse, name)
    if entity is None and is_above_body(page):
        entity = discourse.institution_in_full(name)
    if entity is None:
        entity = discourse.entities[key] = Entity(key, name, "institution" if institution else "person")
    if not institution and entity.title is None:
        entity.title, entity.organization = with_body(discourse, place, *office_at(place))
    return entity


def _government(discourse: Discourse, page: Page, name: str) -> Entity | None:
    """The government that a capital or state means, if the text names it: "the Canadian government"."""
    for owner in government_owners(name):
        words = [*owner.split(), *words_of("government noun")]
        for named in (page, *discourse.pages):
            place = named.word_places().get(words[0], -1)
            if place >= 0 and named.lowers[place : place + len(words)] == words:
                first = place - (place > 0 and named.lowers[place - 1] in DEFINITE)
                return _described(discourse, named, first, place + len(words))
    return None


def _same_government(discourse: Discourse, name: str) -> Entity | None:
    """The government that spoke under the other name of a state or its capital: "Canada" for "Ottawa"."""
    known = (discourse.entities.get(f"name {other}") for other in other_names(name))
    entity = next((one for one in known if one is not None and one.kind == "institution"), None)
    if entity is not None and is_capital(entity.name) and not is_capital(name):
        entity.name = name
    return entity


def _described(discourse: Discourse, page: Page, first: int, last: int) -> Entity:
    """The entity that a description means, a new one where it means nobody named or described before."""
    head = description_head(page, first, last)
    known = _meant(discourse, page, first, last, head)
    if known is not None:
        return add_office(discourse, known, page, (first, last))
    if _points_back(page, first, last, head):
        head = full_title(head)
        if head not in words_of("head_of_state") and head not in words_of("force noun"):
            first, last = fuller_phrase(page, first, last, head)
    entity = new_description(discourse, page, (first, last), head, printed(page, first, last))
    if not entity.mentions and entity.kind != "person":
        of, parts = discourse.content or (page, [])
        entity.modifier = entity.modifier or modifier_of(page, last, parts if of is page else [])
    return entity


def _points_back(page: Page, first: int, last: int, head: str) -> bool:
    """Whether a description is definite and so short that it may mean somebody by its head alone."""
    definite = page.lowers[first] in _DEFINITE or lacks_article(page, first, last)
    size = len(outside_compounds(page, first, last)) + page.words[first:last].count("-")  # "London-based" is one word
    return definite and size <= max(_SHORT, longest_description(head))


def _meant(discourse: Discourse, page: Page, first: int, last: int, head: str) -> Entity | None:
    """Whom a description means of those named or described before; None if nobody."""
    known = described_pair(discourse, page, first, last) or same_people(discourse, page, first, last)
    known = known or related_person(discourse, page, first, last) or same_poll(discourse, page, first, last, head)
    known = known or holder_by_office(discourse, page, first, description_words(page, first, last))
    if known is not None:
        return known
    if not _points_back(page, first, last, head):
        return described_person(discourse, page, first, last, head)
    return _already_known(discourse, page, first, last, full_title(head))


def _meant_before(discourse: Discourse, described: Mention) -> Entity | None:
    """Whom a definite description before a pronoun means; None for nobody known."""
    page, first, last = described.page, described.first, described.last
    evidence = discourse.weighed
    definite = page.lowers[first] in _DEFINITE
    entity = _meant(discourse, page, first, last, description_head(page, first, last)) if definite else None
    discourse.weighed = evidence
    return entity


def _already_known(discourse: Discourse, page: Page, first: int, last: int, head: str) -> Entity | None:
    """The speaker, holder of an office, body, group or person that a short definite description means."""
    compounds = page.words[first:last].count("-")
    size = len(outside_compounds(page, first, last)) + compounds  # "London-based" is one word
    placed = last - 1 > first and page.lowers[last - 2] in PREPOSITIONS  # "the mayor of Larne"
    named = is_above_body(page) and page.is_name(page.words[first]) and page.lowers[first] not in DETERMINERS
    inside = range(first + (not named), last - 1 + placed)  # "Larne mayor" in a headline
    if any(page.lowers[at] in FORMER for at in inside):
        return described_person(discourse, page, first, last, head)
    nearer = described_since(discourse, page, first, head) if last - first == ARTICLE_AND_NOUN else None
    if nearer is not None:
        return _described(discourse, page, *nearer)
    modifiers = {page.lowers[at] for at in inside if page.words[at][0].isupper() or page.lowers[at] in PORTFOLIOS}
    spoken = speaker_called(discourse, head, modifiers)
    owners = [page.lowers[at][:-2] for at in inside if page.words[at][-2:] in POSSESSIVE]
    inner = nouns_within(page, first + 1, last - 1)
    if spoken is not None and not is_another(spoken, (page.lowers[first], *owners), inner, head):
        return spoken
    person = holder(discourse, head)
    if person is not None:
        office = office_of(discourse, person)
        if not contradicts(office, modifiers) and not presides_elsewhere(head, office[1]):
            return entity_of(discourse, person)
    body = body_with_head(discourse, page, first, head, inner) if size <= ARTICLE_AND_NOUN + len(inner) else None
    if body is not None:
        return discourse.institution(body)
    if head in TRADE_NOUNS:
        least = _TITLED if size <= _WITH_MODIFIER else 0.0
        meant = described_person(discourse, page, first, last, head, least)
        if meant is not None:
            return meant
    known = described_body(discourse, page, first, head, inner) if size <= longest_description(head) else None
    known = known or same_group(discourse, head) or same_document(discourse, head)
    if known is not None:
        return known
    unheld = size <= _WITH_MODIFIER and person is None
    person = incumbent(discourse, page, first, head) if unheld else None
    if person is not None:
        return entitled(discourse, person, printed(page, first + (page.lowers[first] in DEFINITE), last))
    return same_person(discourse, page, first, last) or described_person(discourse, page, first, last, head)
