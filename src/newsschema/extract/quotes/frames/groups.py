"""Several people who are meant together: the subject of a sentence that "ils" or "eux" may mean."""

from __future__ import annotations

from newsschema.extract.quotes.frames.joined import with_partner
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.reporting import is_plural_verb
from newsschema.extract.quotes.frames.subjects import sentence_subject
from newsschema.extract.quotes.frames.titles import is_plural


def is_group(mention: Mention) -> bool:
    """Whether a phrase describes or names several people: "les riverains", "deux témoins", "Luc Brun et Ana Roe"."""
    if mention.partner is not None:
        return True
    plural = mention.text.lexicon.is_plural_voice(mention.text.hosts[mention.head])
    return mention.name is None and not mention.pronoun and (plural or is_plural(mention))


def group_subject(text: Text, unit: Unit) -> Mention | None:
    """Return the several people that are the subject of a sentence, also by their names; None for none."""
    found = sentence_subject(text, unit)
    if found is None or found.pronoun:
        return None
    near = range(found.last, min(unit.stop, found.last + _VERB))
    verb = next((at for at in near if text.inside[at] < 0 and is_plural_verb(text, at)), -1)
    found = with_partner(text, found, verb, unit.stop) if verb >= 0 else found
    # what a German plural verb is right behind
    several = text.lexicon.capital_nouns and verb == found.end and text.analysis.is_finite(verb) and not found.name
    return found if several or is_group(found) else None


_VERB = 12  # tokens between the first of two names and their verb
