"""Speakers named beside quoted words without a verb: behind "from", "in the words of" or a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.lexicons.function_words import GENITIVE, INSIDE, OWNER_ENDINGS, SOURCE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

CREDIT = "credit behind a dash or colon"  # the rule of quotes that a name behind a dash is the speaker of
_LEAD_IN = 5  # tokens of the longest lead to quoted words
_SENTENCE_JOINT = words_of("sentence joint")
_DASHES = frozenset("—–―-")


def led_in(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'And from Chair Roe: “...”', 'From the desk of Ana Roe: “...”': who is named behind "from"."""
    colon = region.left - 1
    at = sentence.first + (page.lowers[sentence.first] in _SENTENCE_JOINT)
    if colon <= at + 1 or page.words[colon] != ":" or page.lowers[at] not in SOURCE or colon - at > _LEAD_IN * 2:
        return None
    of = next((i for i in range(at + 1, colon) if page.lowers[i] in GENITIVE and page.lowers[i - 1] in _DESKS), at)
    return read_mention(page, of + 1, colon)


_DESKS = words_of("desk_noun")


def own_words(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Whose words are quoted: "her" of "in her words, a “small sea”", "Roe" of "“late”, in the words of Ana Roe"."""
    ahead = range(max(sentence.first, region.left - _WORDS), min(sentence.stop, region.right + _LEAD_IN))
    for words in ahead:
        if page.lowers[words] not in _WORDING or page.inside[words] >= 0:
            continue
        if word_at(page.lowers, words + 1) in GENITIVE:
            return _worded(page, sentence, region, words)
        if page.words[words + 1 : words + 2] in ([","], [":"]) or words > region.left:
            return _owned(page, sentence, words)
    return None


def _worded(page: Page, sentence: Sentence, region: Region, words: int) -> Mention | None:
    """Who is behind "in the words of", up to a comma, a colon, quoted words or the sentence's end."""
    if _opener(page, sentence, words) is None:
        return None
    stop = region.left if words < region.left else sentence.stop
    comma = next((at for at in range(words + 2, stop) if page.words[at] in ",:" or page.inside[at] >= 0), stop)
    further = page.words[comma : comma + 1] == [","] and page.words[comma - 1][0].islower() and comma + 1 < stop
    if further and page.words[comma + 1][0].isupper():  # "in the words of its chairman, Dan Witt,"
        return read_mention(page, comma + 1, name_end(page, comma + 1, stop))
    return read_mention(page, words + 2, phrase_end(page, words + 2, comma))


def _owned(page: Page, sentence: Sentence, words: int) -> Mention | None:
    """Whose words "in her words" and "to borrow Ana Roe's phrase" are."""
    opened = _opener(page, sentence, words)
    if opened is None:
        return None
    own = next((at for at in range(opened + 1, words) if page.lowers[at] in _POSSESSIVES), None)
    if own is not None:
        return Mention(page, own, own + 1, "pronoun", (own, own + 1))
    owner = next((at for at in range(words - 1, opened, -1) if page.words[at].endswith(OWNER_ENDINGS)), None)
    return read_mention(page, opened + 1, owner + 1) if owner is not None else None


def _opener(page: Page, sentence: Sentence, words: int) -> int | None:
    """What opens a phrase for somebody's words: "in" of "in her own words", "borrow" of "to borrow her phrase"."""
    back = range(words - 1, max(sentence.first, words - _LEAD_IN) - 1, -1)
    return next((at for at in back if page.lowers[at] in _TAKING), None)


_WORDING = words_of("wording")
_TAKING = words_of("taking over words") | INSIDE
_WORDS = 14  # tokens between the words for somebody's words and what is quoted: "in her words, the plan is"
_POSSESSIVES = words_of("third possessive")


def dash_credit(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'"We won." — Jane Roe' at the sentence's end; in headings "'We won': Jane Roe" too."""
    at = region.right
    if region.left == sentence.first and page.words[at : at + 1] == [":"]:
        at += 1
    while at < sentence.stop and page.words[at] in _DASHES:
        at += 1
    if at == region.right or at >= sentence.stop:
        return None
    if (account := account_end(page, at, sentence.stop)) > at:
        return Mention(page, at, account, "name", (at, account))
    if not page.words[at][0].isupper():
        return None
    end = name_end(page, at, sentence.stop)
    if end == at and at + 1 < sentence.stop:  # "Once Bank", whose first word is a small one elsewhere
        further = name_end(page, at + 1, sentence.stop)
        end = further if further > at + 1 else at
    if end == at or (end < sentence.stop and page.words[end] not in ",(—"):
        return None
    return Mention(page, at, end, "name", (at, sentence.stop))


def account_end(page: Page, at: int, stop: int) -> int:
    """One past the name of an account that fills a range: "ana_roe77", "An** R*****", "@ana"; `at` where it is none."""
    words, tokens = 1, range(at, stop)
    if stop - at > _ACCOUNT or not any(page.words[one] in _ACCOUNT_SIGNS for one in tokens):
        return at
    for one in tokens[1:]:
        words += not page.touching(one)
    letters = page.words[at][0].isalnum() or page.words[at] == "@"
    plain = all(page.words[one][0].isalnum() or page.words[one] in _ACCOUNT_SIGNS for one in tokens)
    return stop if letters and plain and words <= _ACCOUNT_WORDS else at


_ACCOUNT_SIGNS = frozenset("*_@•#")  # that join or mask the letters of an account
_ACCOUNT = 24  # tokens of the longest name of an account, of whose masks each is one
_ACCOUNT_WORDS = 3
