"""What may be a speaker: a noun phrase without a clause in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.offices import is_role
from newsschema.extract.quotes.phrases import read_phrase
from newsschema.extract.quotes.words import (
    AUXILIARIES,
    DETERMINERS,
    DOCUMENTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    verbs,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.phrases import Mention

# Participles without an auxiliary behind a noun: "a report published on Monday", "figures released".
_REDUCED = frozenset(
    ("published", "released", "issued", "obtained", "seen", "based", "known", "called", "named", "led")
)


_OBJECTS = frozenset(("the", "a", "an", "his", "her", "their", "its", "him", "them"))


def candidate(mention: Mention | None) -> Mention | None:
    """Return a mention as a candidate speaker: cut before a finite verb in it, None where nothing is left of it.

    A phrase that begins with a preposition or "not" names nobody.
    """
    if mention is None or mention.kind != "noun":
        return mention
    page = mention.page
    if page.lowers[mention.first] in PREPOSITIONS or page.lowers[mention.first] == "not":
        return None
    verb = next((at for at in range(mention.first + 1, mention.last) if _is_verb(page, at)), None)
    if verb is None:
        return mention
    if any(page.lowers[at] in RELATIVES for at in range(mention.first, verb)):
        return None
    cut = read_phrase(page, mention.first, verb)
    return cut if cut is not None and cut.first < verb else None


def _is_verb(page: Page, at: int) -> bool:
    """Whether a token within a noun phrase is beyond doubt a finite verb and no plural noun or participle."""
    word = page.lowers[at]
    if word in _REDUCED or not page.words[at][0].islower():
        return False
    if word in AUXILIARIES:
        return page.analysis.is_finite(at)
    behind = page.lowers[at + 1] if at + 1 < len(page.words) else ""
    known = verbs().get(word)
    if known is not None and known.form == "ed" and behind and (page.words[at + 1][0].isupper() or behind in _OBJECTS):
        return True  # "the party leader pressed Roe"
    if word[-1] == "s":
        governs = behind in DETERMINERS or behind in PRONOUNS or behind == "to"
        return governs and not is_role(word[:-1]) and page.analysis.is_finite(at)
    if word in DETERMINERS or word in PREPOSITIONS or is_role(word) or word in DOCUMENTS:
        return False
    return page.analysis.is_finite(at) and page.analysis.features(at).get("tense") == "past"
