"""Assemble a record from a draft and the findings of the extractors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from newsschema.completeness import missing_part
from newsschema.draft import DraftNotice, Passage, Reading
from newsschema.extract import EXTRACTORS, record_model
from newsschema.language.choose import choose_language
from newsschema.lexicons import LANGUAGE_NAMES
from newsschema.models.article import SCHEMA_VERSION, Author, Block, Dateline, Source, Timestamp
from newsschema.models.grounding import SEPARATOR
from newsschema.models.notices import Notice
from newsschema.text.addresses import web_address
from newsschema.text.clean import clean_line
from newsschema.text.hosts import country_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.draft import Draft, DraftDateline, DraftPhoto, Stated
    from newsschema.extract import Extractor
    from newsschema.extract.reasons import Reason
    from newsschema.language.choose import Language
    from newsschema.models.article import Article, BlockKind
    from newsschema.models.base import Record
    from newsschema.parsers import Format
    from newsschema.source import SourceDocument


def assemble(draft: Draft, document: SourceDocument, format: Format) -> Article:
    """Return the record of a draft."""
    draft = replace(draft, photos=tuple(_safe(draft.photos, _address(draft, document))))
    body, blocks = _body(draft)
    language = _language(draft, body, format)
    found = _find(draft, document, body, language)
    chosen = (DraftNotice(code, message) for code, message in language.notices)
    notices = (*_notices(draft, document if format.is_text else None, body), *chosen)
    found["notices"] = (*_as_models(notices), *found["notices"])
    number = "" if draft.item is None else f"#{draft.item}"
    return record_model()(
        schema_version=SCHEMA_VERSION,
        id=f"sha256:{document.sha256}{number}",
        source=_source(draft, document, format),
        language=language.tag,
        headline=draft.headline,
        kicker=draft.kicker,
        deck=draft.deck,
        slugline=draft.slugline,
        byline=draft.byline,
        authors=tuple(Author(name=a.name, title=a.title, organization=a.organization) for a in draft.authors),
        dateline=_dateline(draft.dateline),
        published=_timestamp(draft.published),
        modified=_timestamp(draft.modified),
        section=draft.section,
        keywords=draft.keywords,
        body=body,
        blocks=blocks,
        **found,
    )


def _find(draft: Draft, document: SourceDocument, body: str, language: Language) -> dict[str, Any]:
    """Run the extractors; return their findings by key of the record, notices included."""
    able = [one for one in EXTRACTORS if one.languages is None or language.analysed in one.languages]
    unable = [one for one in EXTRACTORS if one not in able]
    nothing: dict[str, tuple[Any, ...]] = {key: () for one in EXTRACTORS for key in one.keys}
    reading = _reading(draft, document, body, language.analysed or "")
    reading = replace(reading, found=nothing | {"notices": tuple(_as_models(_not_read(unable, language.spoken)))})
    for extractor in able:
        found = extractor.extract(reading)
        notices = (*reading.found["notices"], *found.get("notices", ()))
        reading = replace(reading, found={**reading.found, **found, "notices": notices})
    return dict(reading.found)


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding and the reason for it."""

    pointer: str
    """JSON Pointer into the record."""
    finding: Record
    reason: Reason


def explain_findings(draft: Draft, document: SourceDocument, format: Format) -> list[Explained]:
    """Return the findings of the extractors that can read the language, with reasons, in the record's order."""
    body, _ = _body(draft)
    language = _language(draft, body, format)
    found = _find(draft, document, body, language)
    reading = _reading(draft, document, body, language.analysed or "")
    explained = []
    for extractor in EXTRACTORS:
        key = extractor.keys[0]
        for number, (item, reason) in enumerate(zip(found[key], _reasons(extractor, reading, found), strict=True)):
            if reason is not None:
                explained.append(Explained(f"/{key}/{number}", item, reason))
    return explained


def _reasons(extractor: Extractor, reading: Reading, found: dict[str, Any]) -> list[Reason | None]:
    """Return the reasons for an extractor's findings; [] if it found none."""
    return extractor.explain(replace(reading, found=found)) if found[extractor.keys[0]] else []


def _language(draft: Draft, body: str, format: Format) -> Language:
    text = body or " ".join(filter(None, (draft.headline, draft.deck)))
    return choose_language(draft.language, text, stated_wins=format.structured)


def _reading(draft: Draft, document: SourceDocument, body: str, language: str) -> Reading:
    """Return the input of the extractors, without findings."""
    return Reading(
        _passages(draft, body),
        language=language,
        published=draft.published.value if draft.published else None,
        modified=draft.modified.value if draft.modified else None,
        dateline_date=draft.dateline.date if draft.dateline else None,
        country=country_of(draft.url or document.url) or draft.country,
        photos=draft.photos,
    )


def _not_read(extractors: Iterable[Extractor], spoken: str | None) -> Iterable[DraftNotice]:
    """Yield notices of findings that are not read in a language, one for extractors with the same languages."""
    names: dict[tuple[str, ...], list[str]] = {}
    for one in extractors:
        names.setdefault(one.languages or (), []).append(one.name)
    for languages, ones in names.items():
        subjects, read = _listed(ones).capitalize(), _listed([LANGUAGE_NAMES[language] for language in languages])
        yield DraftNotice(
            "language_not_read", f"{subjects} are read in {read} only; this text is in another language ({spoken})."
        )


def _listed(words: list[str]) -> str:
    """Join words as in a sentence: "dates, figures and quotes"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _passages(draft: Draft, body: str) -> tuple[Passage, ...]:
    strings = [("/headline", draft.headline), ("/deck", draft.deck), ("/body", body)]
    strings += [(f"/photos/{number}/caption", photo.caption) for number, photo in enumerate(draft.photos)]
    quoted = tuple((start, end) for kind, start, end in _placed(draft) if kind == "blockquote")
    return tuple(Passage(field, text, quoted if field == "/body" else ()) for field, text in strings if text)


def _source(draft: Draft, document: SourceDocument, format: Format) -> Source:
    return Source(
        name=clean_line(document.name) or "(unnamed)",
        format=format.name,
        media_type=format.media_type,
        encoding=document.decoded.encoding if format.is_text else None,
        size=document.size,
        sha256=document.sha256,
        url=_address(draft, document),
        publisher=draft.publisher,
    )


def _address(draft: Draft, document: SourceDocument) -> str | None:
    """Return the article's own address, else the address its document was fetched from."""
    fetched = web_address(document.url)
    return web_address(draft.url, fetched) or fetched


def _safe(photos: tuple[DraftPhoto, ...], base: str | None) -> Iterator[DraftPhoto]:
    """Yield the photos with web addresses only; a photo without any content is dropped."""
    for photo in photos:
        url = web_address(photo.url, base)
        if photo.caption or photo.credit or photo.alt or url:
            yield replace(photo, url=url)


def _body(draft: Draft) -> tuple[str, tuple[Block, ...]]:
    blocks = (Block(kind=kind, start=start, end=end) for kind, start, end in _placed(draft))
    return SEPARATOR.join(block.text for block in draft.blocks), tuple(blocks)


def _placed(draft: Draft) -> Iterator[tuple[BlockKind, int, int]]:
    """Yield kind, start and end in the body of each block."""
    at = 0
    for block in draft.blocks:
        yield block.kind, at, at + len(block.text)
        at += len(block.text) + len(SEPARATOR)


def _dateline(dateline: DraftDateline | None) -> Dateline | None:
    if dateline is None:
        return None
    return Dateline(text=dateline.text, location=dateline.location, date=dateline.date)


def _timestamp(stated: Stated | None) -> Timestamp | None:
    if stated is None:
        return None
    return Timestamp.model_validate({"value": stated.value, "resolved_from": stated.resolved_from})


def _notices(draft: Draft, document: SourceDocument | None, body: str) -> Iterable[DraftNotice]:
    """Yield notices of decoding, of missing parts, and of the parser."""
    if document:
        yield from (DraftNotice(code, message) for code, message in document.decoded.notices)
    if not draft.headline:
        yield DraftNotice("no_headline", "The document has no headline.")
    if not body:
        yield DraftNotice("no_body", "The document has no article text.")
    if not draft.published:
        yield DraftNotice("no_published_date", "The document does not say when it was published.")
    if "body_incomplete" not in {one.code for one in draft.notices} and (message := missing_part(draft, body)):
        yield DraftNotice("body_incomplete", message)
    yield from draft.notices


def _as_models(notices: Iterable[DraftNotice]) -> list[Notice]:
    return [
        Notice.model_validate({"code": one.code, "message": clean_line(one.message), "span": None}) for one in notices
    ]
