"""Whom the sentence beside speech without a cue is about: "Luc Brun est formel. « ... »", "« ... » Luc Brun est là"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.lexicon import SPEAKING
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.mood import is_reported
from newsschema.extract.quotes.frames.reporting import is_known, is_plural_verb
from newsschema.extract.quotes.frames.subjects import sentence_subject

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text, Unit
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.parts import FramedQuote


def who_leads(quote: FramedQuote, last: FramedQuote | None, *, alone: bool) -> Mention | None:
    """Return the subject of the sentence before a quote that has no cue; None for none.

    `last` is the quote before it; `alone`: no other of its paragraph has a speaker. A sentence of the paragraph before
    counts then, or where it ends with a colon, and a full name that is introduced behind speech that opens a paragraph.
    """
    text, number = quote.text, quote.text.unit_of(quote.parts[0][0])
    before = text.units[number - 1] if number > 0 else None
    opens = before is None or before.paragraph != quote.paragraph
    if opens and alone and (introduced := _introduced_behind(text, number)) is not None:
        return introduced
    if before is None or before.regions or text.apart(before.paragraph, quote.paragraph) > 1:
        return None
    taken = last is not None and text.unit_of(last.parts[-1][1] - 1) >= number - 1
    near = not opens or alone or text.words[before.last - 1] == ":"
    return _speaker(text, number - 1) if near and not taken else None


def _speaker(text: Text, number: int) -> Mention | None:
    """The person or body that a sentence of the narrator is about; "er", "sie" where a gender shows who is meant."""
    unit = text.units[number]
    subject = sentence_lead(text, unit)
    if subject is None or any(is_reported(text, at, later=True) for at in range(unit.first, unit.stop)):
        return None
    if subject.pronoun:
        return subject if text.words[unit.last - 1] == ":" or _has_gender(text, subject) else None
    document = subject.name is None and text.lexicon.body(text.bare(subject.head)) == "text"
    return None if document or not is_known(text, subject) else subject


def sentence_lead(text: Text, unit: Unit) -> Mention | None:
    """The person or body that a sentence is about: its subject, in German also "für Ana Roe", "Kritik von Ana Roe"."""
    if (body := opening_body(text, unit)) is not None:
        return body
    subject = sentence_subject(text, unit)
    if subject is not None or not text.lexicon.capital_nouns:
        return subject
    words = text.lexicon.words
    if text.lowers[unit.first] in words["topic"]:
        return _known_at(text, unit.first + 1, unit.stop)
    if words["reaction"].isdisjoint(text.lowers[unit.first : unit.stop]):
        return None
    sources = (at + 1 for at in range(unit.first, unit.stop) if text.lowers[at] in words["at source"])
    return next(filter(None, (_known_at(text, at, unit.stop) for at in sources)), None)


def opening_body(text: Text, unit: Unit) -> Mention | None:
    """The body in which the general pronoun of a German sentence speaks: "Im Rathaus gibt man sich gelassen"."""
    if not text.lexicon.capital_nouns or text.lowers[unit.first] not in text.lexicon.words["at source"]:
        return None
    place = read_phrase(text, unit.first + 1, unit.stop, apposition=False)
    body = place is not None and text.lexicon.body(text.words[place.head]) in SPEAKING
    if place is None or not body or not text.analysis.is_finite(place.end):
        return None
    anyone = any(one in text.lexicon.words["anyone"] for one in text.lowers[place.end : place.end + _NEAR])
    return place if anyone else None


_NEAR = 4  # tokens behind a verb within which its subject is


def _known_at(text: Text, at: int, stop: int) -> Mention | None:
    """The phrase that begins at a token, if it is of a person or body."""
    mention = read_phrase(text, at, stop) if at < stop else None
    return mention if mention is not None and not mention.pronoun and is_known(text, mention) else None


def _has_gender(text: Text, pronoun: Mention) -> bool:
    """Whether a German pronoun has a gender, which shows who of several it means: "er", "sie" of a singular verb."""
    lower, beside = text.lowers[pronoun.head], (pronoun.head - 1, pronoun.head + 1)
    features = text.analysis.pack.pronouns.get(lower, {})
    plural = any(text.analysis.is_finite(at) and is_plural_verb(text, at) for at in beside)
    she = lower in text.lexicon.words["she"] and not plural
    return text.lexicon.capital_nouns and (she or features.get("gender") in ("masc", "fem"))


def _introduced_behind(text: Text, number: int) -> Mention | None:
    """The full name that is the subject of the sentence behind speech, in its paragraph."""
    if number + 1 >= len(text.units) or text.units[number + 1].paragraph != text.units[number].paragraph:
        return None
    subject = _speaker(text, number + 1)
    full = subject is not None and subject.name is not None and subject.name[1] - subject.name[0] > 1
    return subject if full else None
