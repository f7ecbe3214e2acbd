"""Whether somebody speaks for a public authority: by the office in their title, their organization, their name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsschema.extract.quotes.names.central_banks import is_central_bank
from newsschema.extract.quotes.names.member_bodies import PUBLIC_FIELDS, head_words, is_of_members
from newsschema.extract.quotes.names.nation_words import may_rule, names_nation
from newsschema.extract.quotes.names.public_words import (
    ends_private,
    is_excepted,
    is_of_study,
    is_public_description,
    names_public,
)
from newsschema.extract.quotes.names.title_offices import Office, head_offices, offices_in
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import first_name_gender, kinship
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    HOW_HELD,
    PORTFOLIOS,
    RANKS,
    holds_institution,
    institutions,
    is_private,
    names_office,
    parties,
    titles,
)
from newsschema.extract.quotes.passage.short_titles import written_out
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import (
    DETERMINERS,
    DOCUMENTS,
    POSSESSIVE_ENDING,
    PREPOSITIONS,
    without_article,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    GOAL,
    PLURAL_ENDING,
    PURPOSE,
)
from newsschema.text.tokens import word_at

_LEVELS = words_of("public_level")
_IRREGULAR = words_of("irregular_force")
_POLICE_WORDS = words_of("police_word")
_PREFIXES = tuple(sorted(words_of("office prefix")))
_FORMER_PREFIXES = tuple(words_of("former prefix"))
_BY_PORTFOLIO = words_of("office by portfolio")
_OF_FIELD = GENITIVE | PURPOSE
(_FOR,) = (f"{word} " for word in PURPOSE)
(_THE,) = (f"{word.title()} " for word in DEFINITE)
_OWNS = f"{POSSESSIVE_ENDING} "
(_OWN_STAFF,) = (f"{_OWNS}{word}" for word in words_of("staff body"))


class _Standing(NamedTuple):
    """What is known of somebody's title and organization."""

    title: str
    words: list[str]
    offices: list[Office]
    organization: str | None
    public: bool
    """Whether the organization or the title is a public authority's."""
    private: bool
    """Whether the organization is a private one."""


@lru_cache(maxsize=4096)
def is_official(name: str, title: str | None, organization: str | None) -> bool:
    """Whether somebody of this name, title and organization speaks for a public authority."""
    words = _held_words(title or "")
    if words is None:
        return False
    one = _standing(title or "", words, organization)
    if _is_of_central_bank(one) or any(_is_public_office(one, *office) for office in one.offices):
        return True
    if len(words) > 1 and words[-1] in _OF_LEVEL and words[-2] in _LEVELS and not one.private:
        return True  # "State Geologist"
    outside = any(office in _OUTSIDERS for _, office, _ in one.offices) or _advises_party(one)
    if title and _public_body(organization) and not outside:
        return True  # "the weather service's meteorologist", "the ministry's lawyer"
    if title:
        private = any(official == "no" for _, _, official in one.offices)
        staff = bool(one.offices) and (_is_owned_by_officer(name) or _speaks_for_officer(name))
        return not private and (one.public or staff)
    office = name.removeprefix(_THE).partition(f" {_FOR}")[0]
    if " " in name and _is_office(office):
        return is_official("", name, organization)  # "Indian Foreign Secretary", whom the text does not name
    return _speaks_by_name(name, organization, private=one.private)


def _advises_party(one: _Standing) -> bool:
    """Whether somebody has a private occupation beside a party: "GOP consultant"."""
    private = bool(one.offices) and all(official == "no" for _, _, official in one.offices)
    private = private and one.words[-1] not in _BY_PORTFOLIO  # "publicity secretary"
    return private and not parties().isdisjoint(_employer_words(one.organization))


def _is_office(name: str) -> bool:
    """Whether a name is that of one office: "Secretary of State", "Foreign Secretary", but not "National Guard"."""
    words = name.split()
    body = " ".join(words[-2:]).lower() in institutions()
    return name.lower() in titles() or (names_office(words) and name[-1] != PLURAL_ENDING and not body)


def _held_words(title: str) -> list[str] | None:
    """The words of an office that is held now, in lower case; None for a former one and for none that is public."""
    words = written_out(title).lower().replace(".", "").split()
    if title in words_of("client's agent"):
        return None  # a star's representative
    while words and (words[0] in FORMER or words[0].startswith(_FORMER_PREFIXES)):
        joint = next((at for at, word in enumerate(words[:-2]) if word in ADDITION), None)
        if joint is None:
            return None  # "former governor and senator"
        words = words[joint + 1 :]  # "former minister and senior BNP leader"
    if words and words[0] in _IRREGULAR:
        return None
    return [_without_prefix(word) for word in words]


def _without_prefix(word: str) -> str:
    """The office behind a prefix: "premier" of "vice-premier"; not of offices of their own, as "vice-chancellor"."""
    return word.partition("-")[2] if word.startswith(_PREFIXES) and word not in titles() else word


def _employer_words(organization: str | None) -> list[str]:
    """The words of an organization in lower case, "prime minister" of "prime minister's office"."""
    return (organization or "").lower().replace("’", "'").replace(".", "").removesuffix(_OWN_STAFF).split()


def _standing(title: str, words: list[str], organization: str | None) -> _Standing:
    offices = head_offices(words, offices_in(words))
    employer = _employer_words(organization)
    heads = [office for at, name, office in offices_in(employer) if at + name.count(" ") + 1 == len(employer)]
    office = title.replace(organization, "") if organization else title  # which is judged by itself
    if organization and (organization.isupper() or is_private(organization)):
        office = " ".join(word for word in office.split() if word.lower() not in _LEVELS)  # "county chair" of "ITGA"
    public = _public_body(organization) or names_public(office.strip()) or "yes" in heads
    if organization is not None and names_government(organization):
        public = public or not any(official == "no" for _, _, official in offices)
    private = organization is not None and not public and is_private(organization)
    return _Standing(title, words, offices, organization, public, private)


def _is_of_central_bank(one: _Standing) -> bool:
    office = head_words(" ".join(one.words))  # "deputy governor" of "deputy governor of the Bank of Larne"
    banks = not _BANKS.isdisjoint(_employer_words(one.organization))
    return banks and not _BANK_OFFICES.isdisjoint(office[-1:])


_BANKS = words_of("bank noun")
_BANK_OFFICES = words_of("bank_office")


def _is_public_office(one: _Standing, at: int, office: str, official: str) -> bool:
    """Whether an office of a title is one of public authority, by itself or by whom its holder works for."""
    words, organization = one.words, one.organization
    if office in words_of("opposition office") and at > 0 and words[at - 1] in PORTFOLIOS:
        return _is_of_party((*words, *_employer_words(organization)))  # of the opposition: no "arts critic"
    exceptions = (_is_clerical, _is_foreign, _is_sent)
    if official == "yes" and not (one.private or any(test(one, at, office) for test in exceptions)):
        return True
    if office in _BY_PORTFOLIO and _has_portfolio(words, at) and not one.private:
        return True
    if office in words_of("cabinet_office") and len(words) == 1 and organization is None:
        return True  # "Treasurer Ana Roe", of a state
    if official != "by office" or one.private:
        return False
    if one.public or _serves_officer(words, at) or _is_of_office(words[:at]):
        return True
    if office in words_of("public staff") and organization is None:
        return at == 0 or _is_of_public(one.title.split()[:at])
    return names_nation(words[:at]) and not _is_branch(organization)


_OF_LEVEL = words_of("office of a level")


def _is_of_party(words: tuple[str, ...]) -> bool:
    """Whether words in lower case name a party or its members: "labour", "conservative", "opposition"."""
    return any(word in parties() or f"{word}{PLURAL_ENDING}" in parties() for word in words)


def _is_branch(organization: str | None) -> bool:
    """Whether a body's name ends in that of a state: "Tarvo France"."""
    words = (organization or "").lower().replace(".", "").split()
    return len(words) > 1 and of_nation(words[-1])


def _is_of_office(words: list[str]) -> bool:
    """Whether an adjective of a public office is before one on its staff: "presidential" spokesman; no "campaign"."""
    return not words_of("office adjective").isdisjoint(words) and words_of("electoral contest").isdisjoint(words)


def _has_portfolio(words: list[str], at: int) -> bool:
    """Whether a portfolio is beside an office of one word: "Transport Secretary", "Secretary for the Environment"."""
    behind = words[at + 2 :] if word_at(words, at + 1) in _OF_FIELD else []
    return bool(at and words[at - 1] in PORTFOLIOS) or not PORTFOLIOS.isdisjoint(behind[:2])


def _is_clerical(one: _Standing, at: int, office: str) -> bool:
    """Whether an officer is none of the police: "press officer"; not of a ministry."""
    ruled = one.public or (one.organization is not None and names_government(one.organization))
    return office in words_of("office by field") and at > 0 and one.words[at - 1] not in _POLICE_WORDS and not ruled


def _is_of_public(before: list[str]) -> bool:
    """Whether words before "official" leave a public one: "law enforcement", "defense"; no "club", "race", "Corvia"."""
    field = before[-1]
    public = field[0].islower() or of_nation(field.lower().replace(".", "")) or field.lower() in PORTFOLIOS
    return public and not _is_of_private(before)


def _is_of_private(before: list[str]) -> bool:
    """Whether a word before "official" is a contest or a private body: "race", "club"; no "school"."""
    private = any(holds_institution(word, "no") and word not in PUBLIC_FIELDS for word in before)
    return private or not words_of("contest").isdisjoint(before)


def _is_sent(one: _Standing, at: int, office: str) -> bool:
    """Whether somebody represents a body or a client, no voters: "a representative for Ana Roe", "a Corvia one"."""
    words = one.title.split()
    owner = one.words[at - 1]
    if one.public or len(words) != len(one.words) or words[at][0].isupper():
        return False
    if office not in words_of("delegate"):
        return office in words_of("presiding seat") and at > 0 and not names_nation(one.words[:at])  # "keynote speaker"
    return at == 0 or (words[at - 1][0].isupper() and not names_nation([owner]) and owner not in parties())


def _is_foreign(one: _Standing, at: int, office: str) -> bool:
    """Whether a president is that of no state: "president of the club"."""
    if titles()[office][0] == "intergovernmental" and one.organization is not None and not one.public:
        return True  # "secretary general of the Fishers' League"
    presides = not one.public and office in _PRESIDENTS
    return presides and (
        _of_function(one.words, at + len(office.split())) or _of_no_state(one.title, at, one.organization)
    )


def _of_function(words: list[str], at: int) -> bool:
    """Whether "of" or "for" and what a manager is for follow an office: "vice president | of global sales"."""
    behind = words[at + 1 : at + 4] if word_at(words, at) in _OF_FIELD else []
    return not words_of("function").isdisjoint(behind)


def _speaks_by_name(name: str, organization: str | None, *, private: bool) -> bool:
    """Whether a body, a description or a group without a title is a public authority or speaks for one."""
    described = _described(name)
    if described and (_is_outsider(described[-1]) or described[0] in FORMER):
        return False  # "the prosecution's star witness"
    public = is_public_description(described) if described else _public_body(name)
    if _public_body(organization) or public or names_government(name) or _is_of_officer(name) or _is_by_officer(name):
        return True
    private = private and not name.endswith(_AUTHORITIES)  # "airport authorities"
    person = first_name_gender(name.lower().split()[0]) and all(word[0].isupper() for word in name.split())
    private = private or (not described and ends_private(name))  # "Premier League", "Sheriffs' Association"
    return not private and not person and _official_group(name)  # no "officials at Mercy Hospital", no Martin L. King


_AUTHORITIES = tuple(f" {word}" for word in words_of("public body in the plural"))


def _serves_officer(words: list[str], at: int) -> bool:
    """Whether a public office follows the "to" or "for" behind an office that begins at a word."""
    joint = next((i for i in range(at + 1, len(words)) if words[i] in _SERVING), len(words))
    return any(official == "yes" for _, _, official in offices_in(words[joint + 1 :]))


_SERVING = GOAL | PURPOSE


# Whom an authority does not employ, whatever body is named beside them.
_OUTSIDERS = words_of("outsider")
_PRESIDENTS = words_of("presidency")


def _of_no_state(title: str, at: int, organization: str | None) -> bool:
    """Whether a president is that of a company or the like: "Corvia president", "president of Corvia Motors"."""
    words = title.replace(".", "").split()
    if at == 0:
        return organization is not None and not names_government(organization)
    owner = [word for word in words[:at] if word.lower() not in RANKS and word.lower() not in HOW_HELD]
    if not owner:
        return organization is not None and not names_government(organization)
    return bool(owner) and not any(may_rule(word.lower()) for word in owner)


_COMMUNITIES = words_of("community_noun")


def _official_group(name: str) -> bool:
    words = name.lower().split()
    table = titles()
    for at, word in enumerate(words[:6]):
        if word in PREPOSITIONS:
            break
        if word in _COMMUNITIES and words[-1] == word and len(words) <= 2:
            return True  # "the city said"
        if word in words_of("head noun") and at and (words[at - 1] in PORTFOLIOS or words[at - 1] in PUBLIC_FIELDS):
            return True  # "health chiefs"
        if word in words_of("delegate"):
            continue  # "union representatives"
        if word in words_of("public staff in the plural") and _is_of_private(words[:at]):
            continue  # "club officials"
        single = word.removesuffix(PLURAL_ENDING)
        office = table.get(word, table.get(single, table.get(f"{words[at - 1]} {single}", ("", ""))))
        if office[1] == "yes" or word in words_of("official_group"):
            return words[0] not in FORMER
    return False


_CITIES = words_of("seat of a council")


@lru_cache(maxsize=4096)
def _public_body(name: str | None) -> bool:
    """Whether a body is a public authority or a part of one: "NASA's laboratory", no "Treasury Employees Union"."""
    if name and is_central_bank(name):
        return True
    owner, owned, _ = (name or "").replace("’", "'").partition(_OWNS)
    if owned and (_public_body(owner) or _is_of_officer(name or "")):
        return True
    first, _, rest = (name or "").lower().partition(" ")
    if first in _CITIES and not rest:
        return True
    if rest.startswith(_FOR) and first[-1] == PLURAL_ENDING and first in words_of("plural_speaker"):
        return False  # "Citizens for Clean Government"
    heads = head_words(name)
    if not words_of("faction").isdisjoint(heads[-1:]) and _is_of_party(tuple(heads[-2:-1])):
        return True  # "Greens group", of members of a parliament
    kinds = [institutions()[word] for word in heads if word in institutions()]
    if (
        is_excepted(name)
        or is_of_members(name)
        or (kinds[-1:] == ["no"] and not holds_institution(name, "yes", (2, 3)))
    ):
        return False  # "Political Action Committee"
    words = (name or "").split()
    if is_of_study(words):
        return False
    part = not words_of("administrative part").isdisjoint(heads[-1:]) and words[-1].islower()
    return is_public_description(words) if part else names_public(name)


def _is_of_officer(name: str) -> bool:
    """Whether a name is that of a public officer's staff: "the governor's office", "Sheriff's Department"."""
    head = head_words(name.replace("’", "'").rpartition(_OWNS)[2])[-1:]
    return not words_of("public_body_noun").isdisjoint(head) and _is_owned_by_officer(name)


def _speaks_for_officer(name: str) -> bool:
    """Whether a name is that of an officer's spokesperson: "a spokesman for Transport Minister Ana Roe"."""
    words = name.lower().replace(".", "").split()
    spokesperson = not words_of("spokesperson").isdisjoint(words)
    return spokesperson and not PURPOSE.isdisjoint(words) and FORMER.isdisjoint(words) and _serves_officer(words, 0)


def _is_by_officer(name: str) -> bool:
    """Whether a document is by a public officer: "a report by the auditor-general"."""
    words = name.lower().split()
    joint = next((at for at, word in enumerate(words) if word in AGENT), len(words))
    document = joint < len(words) and words[joint - 1] in DOCUMENTS
    return document and any(official == "yes" for _, _, official in offices_in(words[joint + 1 :]))


def _is_owned_by_officer(name: str) -> bool:
    """Whether a public officer owns somebody or something: "the governor's office", "a sheriff's spokeswoman"."""
    words = without_article(name.lower().replace("’", "'").replace(".", "")).rpartition(_OWNS)[0].split()
    if not words or words[0] in FORMER or not PURPOSE.isdisjoint(words):
        return False  # "a spokesman for the senator's family"
    return any(official == "yes" for _, _, official in offices_in(words))


def _described(name: str) -> list[str]:
    """The words of a description before what runs on behind its head: "a draft | of the text seen by the agency".

    The issuer of a document is part of it: "a report by the ministry". Empty for a name in capitals.
    """
    words = name.split()
    words = words[1:] if words[:1] and words[0].lower() in DETERMINERS else words
    inner = range(1, len(words))
    cut = next((at for at in inner if words[at] in _REDUCED or words[at].endswith(GERUND_ENDING)), len(words))
    end = next((at for at in range(1, cut) if words[at] in PREPOSITIONS), cut)
    if not words or words[end - 1][0].isupper():
        return []
    head = words[end - 1]
    singular = head.removesuffix(PLURAL_ENDING)
    runs_on = head in DOCUMENTS or singular in DOCUMENTS or head in titles() or singular in titles()
    return words[:cut] if runs_on else words[:end]


_REDUCED = words_of("reduced participle") | words_of("reduced with preposition")


def _is_outsider(word: str) -> bool:
    """Whether a word in lower case is a person whom no authority employs: "witness", "mother"."""
    return word in _OUTSIDERS or word.removesuffix(PLURAL_ENDING) in _OUTSIDERS or bool(kinship(word))
