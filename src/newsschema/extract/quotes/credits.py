"""Speakers named beside quoted words without a verb: behind "from", "in the words of" or a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.name_ends import name_end
from newsschema.extract.quotes.phrases import Mention, read_phrase

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page, Sentence
    from newsschema.language import Region

_LEAD_IN = 5  # tokens of the longest lead to quoted words
_SENTENCE_JOINT = words_of("sentence joint")
_DASHES = frozenset("—–―-")


def led_in(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'And from Chair Roe: “...”', 'From the desk of Ana Roe: “...”': who is named behind "from"."""
    colon = region.left - 1
    words = next(
        (i for i in range(colon - 2, sentence.first, -1) if page.lowers[i - 1 : i + 1] == ["words", "of"]), None
    )
    if words is not None and colon - words <= _LEAD_IN * 2 and page.words[colon] in ":,":
        return read_phrase(page, words + 1, colon)  # "in the words of Ana Roe: “...”"
    at = sentence.first + (page.lowers[sentence.first] in _SENTENCE_JOINT)
    if colon <= at + 1 or page.words[colon] != ":" or page.lowers[at] != "from" or colon - at > _LEAD_IN * 2:
        return None
    of = next((i for i in range(at + 1, colon) if page.lowers[i] == "of" and page.lowers[i - 1] in _DESKS), at)
    return read_phrase(page, of + 1, colon)


_DESKS = words_of("desk_noun")


def own_words(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Whose words are quoted: "her" of "in her words, a “small sea”", "Roe" of "in Ana Roe's words, “late”"."""
    ahead = range(max(sentence.first, region.left - _LEAD_IN), region.left)
    words = next((at for at in ahead if page.lowers[at] == "words" and page.words[at + 1] in ",:"), None)
    if words is None:
        return None
    if page.lowers[words - 1] in _POSSESSIVES:
        return Mention(page, words - 1, words, "pronoun", (words - 1, words))
    opened = next(
        (at for at in range(words - 1, max(sentence.first, words - _LEAD_IN) - 1, -1) if page.lowers[at] == "in"), None
    )
    owned = opened is not None and page.words[words - 1][-2:] in ("'s", "’s")
    return read_phrase(page, opened + 1, words) if owned and opened is not None else None


_POSSESSIVES = words_of("third possessive")


def dash_credit(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'"We won." — Jane Roe' at the sentence's end; in headings "'We won': Jane Roe" too."""
    at = region.right
    if region.left == sentence.first and page.words[at : at + 1] == [":"]:
        at += 1
    while at < sentence.stop and page.words[at] in _DASHES:
        at += 1
    if at == region.right or at >= sentence.stop or not page.words[at][0].isupper():
        return None
    end = name_end(page, at, sentence.stop)
    if end == at and at + 1 < sentence.stop:  # "Once Bank", whose first word is a small one elsewhere
        further = name_end(page, at + 1, sentence.stop)
        end = further if further > at + 1 else at
    if end == at or (end < sentence.stop and page.words[end] not in ",(—"):
        return None
    return Mention(page, at, end, "name", (at, sentence.stop))
