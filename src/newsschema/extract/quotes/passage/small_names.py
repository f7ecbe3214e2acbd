"""Names that words of the language spell, to which no table of those applies: "WHO", "Moon Jae-in", "Theresa May"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.short_titles import short_titles
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    NOT_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SUFFIXES,
    verbs,
)
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import GOAL, POSSESSIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_ACRONYMS = frozenset(word.upper() for word in words_of("small acronym"))
_GIVEN = words_of("month as name")
_BEFORE_MONTHS = PREPOSITIONS | MONTHS | words_of("period determiner")
# Small words that are surnames behind a first name: "Daniel Will", "Theresa May", "Jon Long", "Yan He".
_SURNAMES = frozenset(
    word.title() for word in (AUXILIARIES | MONTHS | ADVERBS | words_of("pronoun and surname")) - DAYS
)
# Small words that no surname is.
_NO_SURNAMES = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | DAYS
_SMALL = _SURNAMES | frozenset(word.title() for word in NOT_NAMES - _NO_SURNAMES if word.isalpha())


def name_lowers(analysis: Analysis) -> list[str]:
    """Return the tokens of a passage in lower case, where they are names as printed or with a hyphen behind.

    "WHO" amid small letters, the "May" of a text with Theresa May, the "Cook" of one with Ana Cook and the "He" of "He
    Yifan" keep their capitals, the "in" of "Jae-in" has a hyphen. Letters of an office are the office: "DI Ana Roe".
    """
    tokens = analysis.tokens
    syllables = _syllables(tokens) if "-" in tokens.words else []
    names = [*_acronyms(tokens), *_surnames(analysis), *_noun_surnames(analysis)]
    offices = short_titles(tokens)
    if not syllables and not names and not offices:
        return tokens.lowers
    found = list(tokens.lowers)
    for at, office in offices.items():
        found[at] = office
    for at in names:
        found[at] = tokens.words[at]
    for at in syllables:
        found[at] += "-"
    return found


def _acronyms(tokens: Tokens) -> list[int]:
    """The acronyms that small words spell too, amid small letters: "the WHO said"."""
    words = tokens.words
    places = compress(range(len(words)), map(_ACRONYMS.__contains__, words))
    return [at for at in places if any(one[0].islower() for one in words[max(at - 2, 0) : at] + words[at + 1 : at + 3])]


def _syllables(tokens: Tokens) -> list[int]:
    """The small words that a hyphen joins to a capitalised word as the end of a first name: "Moon Jae-in"."""
    words = tokens.words
    hyphens = compress(range(1, len(words) - 1), map("-".__eq__, words[1:-1]))
    return [
        at + 1
        for at in hyphens
        if words[at + 1] in NOT_NAMES
        and words[at - 1][0].isupper()
        and _joins(tokens, at)
        and words[at + 2 : at + 3] != ["-"]  # "Mother-in-law"
    ]


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether no blank is on either side of a hyphen."""
    return tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]


def _surnames(analysis: Analysis) -> list[int]:
    """The capitalised small words that are surnames of people whom the text names in full."""
    tokens = analysis.tokens
    words, opening = tokens.words, {0, *[sentence.last for sentence in analysis.sentences]}
    places = [*compress(range(len(words)), map(_SMALL.__contains__, words))]
    leading = {at for at in places if words[at + 1 : at + 2] and words[at + 1][0].isupper()}
    leading = {at for at in leading if _precedes_first_name(analysis, at)}
    inner = (at for at in places if at not in opening and words[at] in _SURNAMES)
    known = {
        words[at]
        for at in (*leading, *(at for at in inner if _follows_first_name(tokens, at) or _is_honoured(tokens, at)))
    }
    if not known:
        return []
    named = (at for at in places if words[at] in known)
    return [at for at in named if at in leading or _may_be_name(tokens, at, opens=at in opening)]


def _noun_surnames(analysis: Analysis) -> list[int]:
    """The capitalised nouns for work or a body that are surnames of people whom the text names: "Ana Cook", "Mr Cook".

    Before another capital a noun may be a title: "Bishop Roe" in a text with Ana Bishop.
    """
    tokens = analysis.tokens
    words = tokens.words
    places = [*compress(range(len(words)), map(_NOUNS.__contains__, words))]
    known = {words[at] for at in places if at and (_is_honoured(tokens, at) or _follows_person(analysis, at))}
    if not known:
        return []
    owners = {one + ending for one in known for ending in POSSESSIVE}
    owning = compress(range(len(words)), map(owners.__contains__, words))
    return [*owning, *(at for at in places if words[at] in known and not _precedes_capital(tokens, at))]


def _precedes_capital(tokens: Tokens, at: int) -> bool:
    behind = tokens.words[at + 1 : at + 2]
    return bool(behind) and behind[0][0].isupper() and behind[0].lower() not in SUFFIXES


def _is_honoured(tokens: Tokens, at: int) -> bool:
    """Whether an honorific that shows a gender is before a word: "Mr. | Cook"."""
    before = at - 1 - (tokens.words[at - 1] == "." and at > 1)
    return tokens.words[before][0].isupper() and tokens.lowers[before] in _HONORIFICS


def _follows_person(analysis: Analysis, at: int) -> bool:
    """Whether a first name that is no state's is before a word, an initial between them not considered."""
    tokens = analysis.tokens
    initial = at > _INITIAL and tokens.words[at - 1] == "." and len(tokens.words[at - 2]) == 1
    first = tokens.lowers[at - 1 - _INITIAL * initial]
    capital = tokens.words[at - 1 - _INITIAL * initial][0].isupper()
    named = capital and first in given_names("en") and not names_government(first)
    return named and not _precedes_capital(tokens, at)


_INITIAL = 2  # tokens of "T."
_NOUNS = frozenset(word.title() for word in words_of("surname and noun"))
_HONORIFICS = frozenset(feature_of("gendered_honorific", "gender"))


def _follows_first_name(tokens: Tokens, at: int) -> bool:
    """Whether a word is behind a first name and before no other capital, as in a headline: "Theresa May said"."""
    first, behind = tokens.words[at - 1], tokens.words[at + 1 : at + 2]
    if not first[0].isupper() or tokens.lowers[at - 1] not in given_names("en"):
        return False
    return not behind or behind[0].lower() in SUFFIXES or not (behind[0][0].isupper() or behind[0][0].isdigit())


def _precedes_first_name(analysis: Analysis, at: int) -> bool:
    """Whether a word and the capital behind it are a name: "Oh Min-jun", with a hyphen, "He Yifan", "said May Roe"."""
    tokens = analysis.tokens
    behind = tokens.words[at + 2 : at + 4]
    if behind[:1] == ["-"] and len(behind) > 1 and _joins(tokens, at + 2):
        return behind[1].islower()
    word = tokens.lowers[at + 1]
    if word in NOT_NAMES:
        return False
    if tokens.lowers[at] in _GIVEN:  # "“It is late,” May Lindsey said"
        return at > 0 and not tokens.words[at - 1][0].isupper() and _may_be_name(tokens, at, opens=False)
    return tokens.lowers[at] in words_of("pronoun and surname in front") and word not in analysis.pack.classes


def _may_be_name(tokens: Tokens, at: int, *, opens: bool) -> bool:
    """Whether a small word with a capital is a surname here: within a sentence no month, at its head before "said"."""
    lowers = tokens.lowers
    behind = lowers[at + 1] if at + 1 < len(lowers) else "."
    if opens:
        return lowers[at] not in PRONOUNS and behind in verbs() and verbs()[behind].form in ("ed", "s")
    if lowers[at] not in MONTHS:
        return True
    cited = lowers[at - 1] in GOAL and word_at(lowers, at - 2) in words_of("opener of a source")
    dated = behind[0].isdigit() or lowers[at - 1][0].isdigit()
    return cited or not (dated or lowers[at - 1] in _BEFORE_MONTHS)
