"""Which words before an office belong to its title: "lead | singer", "Public Works | Secretary"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.title_owners import ends_owner, says_when
from newsschema.extract.quotes.names.numbered_names import is_numbered
from newsschema.extract.quotes.names.title_organizations import ING_NOUNS, VERB_NOUNS
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import FORMER, PORTFOLIOS, RANKS, institutions, is_role
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    verbs,
)
from newsschema.language.lemmas import open_classes
from newsschema.lexicons.function_words import ADDITION, GERUND_ENDING, INFINITIVE, OWNER_ENDINGS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def is_capital(page: Page, at: int) -> bool:
    """Whether a capitalised word is at a token."""
    return at < len(page.words) and page.words[at][0].isupper()


def modifies(page: Page, at: int) -> bool:
    """Whether a word belongs to the title behind it: no small word, verb, number or sign."""
    word = page.lowers[at]
    if page.words[at] in "-&" or (page.words[at] == "." and page.touching(at)) or _owns_body(page, at):
        return True
    if _owns_by_kind(page, at) or is_numbered(page, at):
        return True
    if word.lower() in AUXILIARIES and page.sentence_start(at) == at:
        return False  # "Will President-elect Roe resign?", though "Will" is a name too
    if page.words[at].isupper() and page.words[at + 1 : at + 2] == ["&"]:  # "AT&T"
        return True
    if not word[0].isalpha() or word.endswith(OWNER_ENDINGS) or page.inside[at] >= 0 or says_when(page, at):
        return False
    if word in RANKS or (page.words[at][0].isupper() and (word in PORTFOLIOS or _opens_body(page, at))):
        return True  # "lead singer", "Public Works Secretary", "Met Office forecaster"
    if word in _NO_MODIFIERS:
        inner = page.words[at][0].isupper() and (page.sentence_start(at) < at or word in institutions())
        if inner and word in COMMON_VERBS and is_capital(page, at + 1):
            return True  # "Fed Chair"
        named = page.words[at][0].isupper() and page.words[at - 1][0].isupper()
        return named and word in ADVERBS and page.sentence_start(at) < at  # "Ocean Now campaigner"
    if word in CONJUNCTIONS:
        capitals = page.lowers[at - 1] in PORTFOLIOS and is_capital(page, at - 1) and is_capital(page, at + 1)
        listed = capitals or _joins_portfolios(page, at) or _joins_fields(page, at)
        return word in ADDITION and (is_role(page.lowers[at - 1]) or listed)  # "Health and Human Services Secretary"
    if (page.words[at][0].isupper() and not _opens_clause(page, at)) or word in words_of("ended_office"):
        return True
    if word in VERB_NOUNS or word in ING_NOUNS or _is_described(page, at):
        return True
    if _is_infinitive(page, at):
        return False
    verb = verbs().get(word)
    if verb is not None:
        return verb.is_base_noun
    if word in words_of("verb particle") and page.words[at + 1] != "-":
        return False  # "singled out | campaign manager Ana Roe"
    classes = open_classes(word, page.analysis.pack)
    only_verb = bool(classes) and _NO_VERBS.isdisjoint(classes.lower()) and page.words[at - 1] != "-"
    gerund = word.endswith(GERUND_ENDING) and classes[:1] != "a"  # "sporting director"
    return not (page.is_past_form(at) or gerund or only_verb)  # "resemble" Sen.


_NO_VERBS = frozenset("nap")  # classes of nouns, adjectives and participles


def _is_infinitive(page: Page, at: int) -> bool:
    """Whether a word before a capital is a verb behind "to" or a modal: "would | force Sen.", "to | assist Mayor"."""
    if not page.words[at].islower() or page.lowers[at - 1] not in _BEFORE_INFINITIVES or not is_capital(page, at + 1):
        return False
    return "v" in open_classes(page.lowers[at], page.analysis.pack).partition(".")[0]


_BEFORE_INFINITIVES = words_of("modal") | INFINITIVE


def _joins_portfolios(page: Page, at: int) -> bool:
    """Whether "and" joins what a minister is for, in small letters: "fuel | and pensions secretary"."""
    if at + 2 >= len(page.words) or page.lowers[at + 2] not in words_of("minister_noun"):
        return False
    before = page.words[at - 1]
    noun = before.islower() and "n" in open_classes(before, page.analysis.pack)
    return noun and page.lowers[at + 1] in PORTFOLIOS


def _joins_fields(page: Page, at: int) -> bool:
    """Whether "and" joins what one office is for: "scientific | and technical director", "sales | and marketing"."""
    if at + 2 >= len(page.words) or not is_role(page.lowers[at + 2]):
        return False
    pair = page.words[at - 1], page.words[at + 1]
    described = all(word.islower() and open_classes(word, page.analysis.pack)[:1] == "a" for word in pair)
    return described or words_of("function").issuperset(pair)


def _opens_clause(page: Page, at: int) -> bool:
    """Whether a participle opens its sentence: "Looking forward", not "Beijing mayor", "Boeing engineer"."""
    word, pack = page.lowers[at], page.analysis.pack
    if not word.endswith(GERUND_ENDING) or word in ING_NOUNS or page.sentence_start(at) != at:
        return False
    return "I" in open_classes(word, pack) and word not in pack.proper


def _is_described(page: Page, at: int) -> bool:
    """Whether a word in -ing is behind an article or an owner, and so no verb: "a driving instructor"."""
    if not page.lowers[at].endswith(GERUND_ENDING) or at == 0:
        return False
    before = page.lowers[at - 1]
    return before in words_of("article or possessive") or before.endswith(OWNER_ENDINGS) or before in FORMER


def _opens_body(page: Page, at: int) -> bool:
    """Whether an institution of the lexicon of two words begins at a token: "Met Office"."""
    return " ".join(page.lowers[at : at + 2]) in institutions()


def _owns_by_kind(page: Page, at: int) -> bool:
    """Whether a possessive says for whom an office is: "women's rights activist", "victims' commissioner"."""
    owns = page.words[at].endswith(OWNER_ENDINGS) or (page.words[at] in "'’" and page.touching(at))
    return owns and page.lowers[at - 1][-1:] not in ("", "'") and not ends_owner(page, at)


def _owns_body(page: Page, at: int) -> bool:
    """Whether an apostrophe is within a body's name: "Bakers' Federation"."""
    owns = page.words[at] in "'’" and page.touching(at) and page.words[at - 1][0].isupper()
    behind = page.words[at + 1 : at + 2]
    return owns and behind != [] and behind[0][0].isupper() and behind[0].lower() in institutions()


_NO_MODIFIERS = words_of("body_possessive").union(
    PREPOSITIONS, DETERMINERS, PRONOUNS, AUXILIARIES, SUBORDINATORS, ADVERBS, COMMON_VERBS, RELATIVES
)
