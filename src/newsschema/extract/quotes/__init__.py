"""Quotes and their speakers: quotation marks, reporting verbs, the constructions that join them, and who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.draft import Passage
from newsschema.extract.quotes.cast.coreference import resolve
from newsschema.extract.quotes.cast.discourse import Discourse
from newsschema.extract.quotes.headings import (
    REPEATED,
    resolve_credited_bodies,
    resolve_introduced_speakers,
    with_repeated_words,
    without_topics,
)
from newsschema.extract.quotes.layout.attribution import read_page
from newsschema.extract.quotes.layout.forms import name_interviewed
from newsschema.extract.quotes.mentions.candidates import candidate
from newsschema.extract.quotes.mentions.partners import with_partners
from newsschema.extract.quotes.names.name_titles import printed_name
from newsschema.extract.quotes.passage.page import is_above_body, lay_out
from newsschema.extract.quotes.passage.reasons import Reason
from newsschema.extract.quotes.signed import signed_documents
from newsschema.extract.reasons import Reason as FindingReason
from newsschema.language import analyse, supported
from newsschema.lexicons import has_table
from newsschema.models.quotes import Quote
from newsschema.models.speakers import Speaker

if TYPE_CHECKING:
    from newsschema.draft import Reading
    from newsschema.extract.quotes.cast.discourse import Entity
    from newsschema.extract.quotes.content.constructions import FoundQuote
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Analysis


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the quotes of every passage in reading order, and the speakers they are attributed to."""
    passages = [(one, reading.analyse(one)) for one in reading.passages]
    quotes, speakers = _read_in(reading.language, passages)
    return {"quotes": tuple(quotes), "speakers": tuple(speakers)}


def find_quotes(text: str, *, language: str = "en") -> tuple[list[Quote], list[Speaker]]:
    """Return the quotes and speakers of a bare string.

    Raises UnsupportedLanguageError for a language (BCP 47 tag) without data.
    """
    known = supported(language, "quotes")
    return _read_in(known, [(Passage("", text), analyse(text, known))])


def _read_in(language: str, passages: list[tuple[Passage, Analysis]]) -> tuple[list[Quote], list[Speaker]]:
    """Read by the tables of a language that has them, else by the constructions of English."""
    if has_table("speech", language):
        from newsschema.extract.quotes import frames

        return frames.read([(passage.field, analysis) for passage, analysis in passages])
    return _read([lay_out(passage.field, analysis, passage.blockquotes) for passage, analysis in passages])


def explain(reading: Reading) -> list[FindingReason]:
    """Return the reason for each quote, in reading order."""
    explained = ((one, [line.strip() for line in one.lines()[2:]]) for one in explain_quotes(reading))
    return [FindingReason(one.rule, (f"speaker: {one.speaker or 'unknown'}", *more)) for one, more in explained]


def explain_quotes(reading: Reading) -> list[Reason]:
    """Return why each quote of the passages is attributed as it is, in reading order."""
    if has_table("speech", reading.language):
        from newsschema.extract.quotes import frames

        return frames.attribute([(one.field, reading.analyse(one)) for one in reading.passages])
    pages = [lay_out(one.field, reading.analyse(one), one.blockquotes) for one in reading.passages]
    discourse, found = _attributed(pages)
    reasons = []
    for quote, entity in zip(found, _speakers(discourse, found), strict=True):
        source = quote.speaker or quote.spokesperson
        words = " ".join(_span(quote.page, first, last)["exact"] for first, last in quote.parts)
        speaker = entity.name if entity is not None else None
        named = source.text if source is not None else None
        reasons.append(
            Reason(
                words, speaker, named, quote.rule, discourse.resolutions.get(id(quote.spokesperson or quote.speaker))
            )
        )
    return reasons


def _attributed(pages: list[Page]) -> tuple[Discourse, list[FoundQuote]]:
    """The quotes of the passages, and the people and bodies that may have said them."""
    found = without_topics(pages, [quote for page in pages for quote in read_page(page)])
    found = name_interviewed(pages, found)
    if not found:
        return Discourse([]), []
    for quote in found:
        quote.speaker = with_partners(candidate(quote.speaker), quote.cue)
    discourse = Discourse(pages)
    resolve_credited_bodies(found, discourse)
    resolve_introduced_speakers(found, discourse)
    return discourse, with_repeated_words(pages, found)


def _read(pages: list[Page]) -> tuple[list[Quote], list[Speaker]]:
    discourse, found = _attributed(pages)
    ids: dict[str, str] = {}
    quotes = []
    for quote, entity in zip(found, _speakers(discourse, found), strict=True):
        if entity is not None:
            ids.setdefault(entity.key, f"s{len(ids) + 1}")
        quotes.append(_quote(quote, ids[entity.key] if entity is not None else None))
    speakers = [_speaker(pages, discourse, discourse.entities[key], name) for key, name in ids.items()]
    for page in pages:
        page.release()
    return quotes, speakers


def _speakers(discourse: Discourse, found: list[FoundQuote]) -> list[Entity | None]:
    """Who says each quote; the body is read before the headline, deck and headings, which its names explain."""
    discourse.documents = signed_documents(discourse.pages, found)
    entities: list[Entity | None] = [None] * len(found)
    for top in (False, True):
        discourse.recent = []
        for number, quote in enumerate(found):
            if (is_above_body(quote.page) or quote.rule == REPEATED) == top:
                source = quote.spokesperson or quote.speaker
                before = source is not None and quote.page is source.page and quote.parts[0][0] < source.first
                known = discourse.meant.get(id(source)) if top else None  # of words that the body repeats
                discourse.content = (quote.page, quote.parts)
                entities[number] = known or resolve(discourse, source, quote.parts[0][0] if before else None)
    return entities


def _quote(found: FoundQuote, speaker: str | None) -> Quote:
    spans = [_span(found.page, first, last) for first, last in found.parts]
    return Quote.model_validate(
        {
            "spans": spans,
            "text": " ".join(span["exact"] for span in spans),
            "kind": found.kind,
            "cue": _span(found.page, *found.cue) if found.cue else None,
            "speaker": speaker,
            "speaker_span": _span(found.speaker.page, *_named(found.speaker)) if found.speaker else None,
        }
    )


def _speaker(pages: list[Page], discourse: Discourse, entity: Entity, name: str) -> Speaker:
    return Speaker.model_validate(
        {
            "id": name,
            "name": f"{entity.name} {entity.modifier}".rstrip(),
            "title": entity.title or None,
            "organization": entity.organization or None,
            "official": discourse.is_official(entity),
            "mentions": [_span(pages[number], first, last) for number, first, last in sorted(set(entity.mentions))],
        }
    )


def _named(source: Mention) -> tuple[int, int]:
    """The words that name a speaker, titles left off a name."""
    named = source.kind == "name" and not source.parts
    first = printed_name(source.page, source.first, source.last) if named else source.first
    return first, source.last


def _span(page: Page, first: int, last: int) -> dict[str, Any]:
    """The span of a token range, for the record to be validated whole."""
    start, end = page.chars(first, last)
    return {"field": page.field, "start": start, "end": end, "exact": page.text[start:end]}
