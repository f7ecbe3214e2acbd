"""Subjects whose modifier ends with words in marks: "Roe, who called it “a mess,” said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.appositions import before_apposition
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from newsschema.lexicons.function_words import AGENT, COMPLEMENTIZER, GERUND_ENDING, MANNER, PERSONAL_RELATIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

_ARTICLE = words_of("article")
_CONTENT_OPENERS = PRONOUNS | DETERMINERS | COMPLEMENTIZER | words_of("existential")
_LABEL_JOINTS = MANNER | AGENT
_FAR = 40  # tokens from a verb back to its subject


def behind_modifier(page: Page, sentence: Sentence, verb: int) -> Mention | None:
    """Return the subject whose modifier quoted words close right before a verb; None where they are speech."""
    number = page.inside[verb - 1] if verb > sentence.first else -1
    if number < 0:
        return None
    region, floor = page.regions[number], max(sentence.first, verb - _FAR)
    if page.last_sign(region) == ",":
        return _before_comma(page, floor, region)
    return _within_phrase(page, sentence, region, verb)


def _before_comma(page: Page, floor: int, region: Region) -> Mention | None:
    """The subject before a modifier in commas: "Roe, who called it “a mess,” said"."""
    cuts = [at for at in range(floor, region.left) if page.words[at] == "," and page.inside[at] < 0]
    if not any(_opens_modifier(page, at + 1, last=at == cuts[-1]) for at in cuts):
        return None
    return before_apposition(page, floor, region.last - 1)


def _within_phrase(page: Page, sentence: Sentence, region: Region, verb: int) -> Mention | None:
    """The subject whose own words end in marks: "Voters who call it “a mess” said they", "Staff at “Hart” said a"."""
    behind = page.lowers[verb + 1] if verb + 1 < sentence.stop else ""
    if region.left <= sentence.first or behind not in _CONTENT_OPENERS or not page.words[region.last - 1][0].isalnum():
        return None
    relatives = (at for at in range(sentence.first, region.left) if page.lowers[at] in PERSONAL_RELATIVE)
    relative = next(relatives, region.left)
    if has_verb(page, sentence.first, relative):
        return None
    subject = first_subject(page, sentence, relative)
    if subject is None or relative < region.left or subject.last < region.left:
        return subject
    return Mention(page, subject.first, region.right, "noun", (subject.phrase[0], region.right))


def _opens_modifier(page: Page, at: int, *, last: bool) -> bool:
    """Whether words about the phrase before a comma begin at a token: "who", "and whose", "described by", "a baker"."""
    at += page.lowers[at] in CONJUNCTIONS
    word = page.lowers[at]
    if word in _RELATIVES:
        return True
    if not last:
        return False
    labelled = page.is_past_form(at) and (page.lowers[at + 1] in _LABEL_JOINTS or page.inside[at + 1] >= 0)
    opens = word in _ARTICLE or word in PREPOSITIONS or is_role(word)
    return opens or labelled or word.endswith(GERUND_ENDING) or page.analysis.is_participle(at)


_RELATIVES = words_of("modifying relative")
