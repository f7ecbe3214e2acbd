"""What may be a speaker: a noun phrase without a clause in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.documents import collector_start
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.quantities import is_quantity
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    INDEFINITE,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    verbs,
)
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import (
    ADVERB_ENDING,
    DEFINITE,
    DEGREE,
    INSIDE,
    OWNER_ENDINGS,
    PLURAL_ENDING,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_REDUCED = words_of("reduced participle of documents")
_BEHIND_VERBS = words_of("object opener") | DETERMINERS | PRONOUNS
_POSSESSIVES = words_of("third possessive")
_MESSAGES = words_of("message")
_CHANNELS = words_of("channel")
_NEGATIONS = words_of("negation")
_WHOSE = words_of("possessive relative")


def candidate(mention: Mention | None) -> Mention | None:
    """Return a mention as a candidate speaker: cut before a finite verb or a venue in it, None if nothing is left.

    A phrase that begins with a preposition, a verb or "not" names nobody. A message is its sender's: of "its statement"
    that is "its".
    """
    if mention is None:
        return None
    page, first = mention.page, mention.first
    if mention.kind == "name":
        return None if mention.last - first == 1 and _is_contraction(page, first) else mention
    if mention.kind == "relative":
        return mention
    if mention.kind != "noun":
        return mention
    if page.lowers[first] in _WHOSE:
        mention = read_mention(page, first + 1, mention.last)
        return candidate(mention) if mention is not None and mention.first > first else None
    if page.lowers[mention.last - 1] in PRONOUNS and page.analysis.word_class(first) == "ADV":
        first = mention.last - 1
        return Mention(page, first, mention.last, "pronoun", (first, mention.last))  # "Suddenly they turned and asked"
    leads = page.lowers[first] in PREPOSITIONS and not is_quantity(page, mention)
    if leads or page.lowers[first] in _NEGATIONS or _is_leading_verb(page, first):
        return None
    last = _before_adverbs(page, first, _before_joints(page, first, mention.last))
    if last < mention.last:
        return candidate(read_mention(page, first, last)) if _may_end(page, first, last) else None
    verb = next((at for at in range(first + 1, mention.last) if _ends_phrase(page, first, at)), None)
    if verb is None:
        return _sender(mention)
    if any(page.lowers[at] in RELATIVES for at in range(first, verb)):
        return None
    if collector_start(page, verb, mention.last) is not None:
        return mention  # "figures published by the bank"
    cut = read_mention(page, first, verb)
    return cut if cut is not None and cut.first < verb else None


def _before_joints(page: Page, first: int, last: int) -> int:
    """The end of a phrase without small words that lead to what is cut off: "A study | in" of "A study in May"."""
    while last - first > 1 and (page.lowers[last - 1] in _JOINTS or page.words[last - 1] in "-–—"):
        last -= 1
    return last


_JOINTS = (PREPOSITIONS | CONJUNCTIONS) - DEGREE


def _may_end(page: Page, first: int, last: int) -> bool:
    """Whether a phrase may end before what was cut off: not in a compound ("the Larne-|based"), nor "afraid | to"."""
    compound = last < len(page.words) and page.words[last] == "-" and page.touching(last)
    alone = last - first == 1 and page.words[first][0].islower() and page.analysis.word_class(first) == "ADJ"
    return not (compound or alone)


def _before_adverbs(page: Page, first: int, last: int) -> int:
    """The end of a phrase without adverbs and a period that are the verb's: "a team | recently", "| over the week"."""
    if page.lowers[last - 1] in PERIODS:
        begins = range(max(first + 1, last - _PERIOD), last - 2)
        leads = words_of("period preposition")
        last = next((at for at in begins if page.lowers[at] in leads and page.lowers[at + 1] in DEFINITE), last)
    last = _before_fixed_phrase(page, first, last)
    while last - first > 1 and page.words[last - 1].islower() and page.analysis.word_class(last - 1) == "ADV":
        if page.lowers[last - 1] not in ADVERBS and not page.lowers[last - 1].endswith(ADVERB_ENDING):
            break
        last -= 1
    return last


def _before_fixed_phrase(page: Page, first: int, last: int) -> int:
    """The end of a phrase without a fixed phrase that is the verb's: "Doctors | of course", "the mayor | in fact"."""
    sizes = _adverb_phrases()
    begins = (last - size for size in sizes if last - size > first and page.lowers[last - size] in PREPOSITIONS)
    return next((at for at in begins if "_".join(page.lowers[at:last]) in sizes[last - at]), last)


@cache
def _adverb_phrases() -> dict[int, frozenset[str]]:
    """Fixed phrases that are adverbs, joined by "_", by how many words they have."""
    return {int(row["size"]): frozenset(row["words"].split(" ")) for row in rows("adverb_phrases", "en")}


_PERIOD = 4  # tokens of "over the past week"


def _ends_phrase(page: Page, first: int, at: int) -> bool:
    """Whether a phrase ends before a token: at a finite verb, a venue, a participle behind a document."""
    if _is_verb(page, at) or _is_venue(page, at):
        return True
    behind_document = at > first + 1 and page.lowers[at - 1] in DOCUMENTS and page.words[at][0].islower()
    return behind_document and page.analysis.word_class(at) == "VERB"  # "an audit made public", "a study seen by Roe"


def _is_venue(page: Page, at: int) -> bool:
    """Whether a phrase for where it was said begins at a token: "in a statement"."""
    opens = page.lowers[at] in INSIDE and word_at(page.lowers, at + 1) in INDEFINITE
    return opens and any(word in _VENUES for word in page.lowers[at + 2 : at + 5])


_VENUES = words_of("venue")


def _is_contraction(page: Page, at: int) -> bool:
    """Whether a token is a pronoun with its verb: "that's"."""
    contracted = "'" in page.words[at] or "’" in page.words[at]
    return contracted and page.analysis.clitic(at) == "AUX" and page.analysis.is_finite(at)


def _is_verb(page: Page, at: int) -> bool:
    """Whether a token within a noun phrase is a finite verb and no plural noun or participle."""
    word = page.lowers[at]
    behind = page.lowers[at + 1] if at + 1 < len(page.words) else ""
    governs = behind in _BEHIND_VERBS
    if not page.words[at][0].islower() or (word in _REDUCED and not governs):
        return False
    known = verbs().get(word)
    past = known is not None and known.form == "ed" and behind != ""
    if past and (governs or page.words[at + 1][0].isupper()):
        return True  # "the party leader pressed Roe"
    if not page.analysis.is_finite(at) or word in DETERMINERS or word in PREPOSITIONS:
        return False
    return governs or not noun_type(word).speaks  # "aides"


def _is_leading_verb(page: Page, at: int) -> bool:
    """Whether a phrase begins with a verb: "appeared in a journal"; a bare plural is a noun: "fans"."""
    if page.lowers[at].endswith(PLURAL_ENDING):
        return False
    participle = page.analysis.word_class(at) == "VERB" and page.lowers[at + 1 : at + 2] != []
    return _is_verb(page, at) or (participle and page.lowers[at + 1] in PREPOSITIONS)


def _sender(mention: Mention) -> Mention:
    """Whose message a phrase is: "its" of "its statement", "Roe" of "Roe's letter"; else the phrase."""
    page, first = mention.page, mention.first
    head = noun_end(page, first, mention.last) - 1
    if page.lowers[head] not in _MESSAGES and page.lowers[head] not in _CHANNELS:
        return mention
    channel = mention.last - 1
    if page.lowers[channel] in _CHANNELS and head < channel:
        first, head = head + 2, channel  # "a post on | Roe's account"
    if page.lowers[first] in _POSSESSIVES:
        return Mention(page, first, first + 1, "pronoun", (first, first + 1))
    owner = next((at + 1 for at in range(first, head) if page.words[at].endswith(OWNER_ENDINGS)), None)
    return (read_mention(page, first, owner) if owner is not None else None) or mention
