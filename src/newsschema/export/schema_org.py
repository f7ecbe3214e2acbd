"""schema.org NewsArticle as JSON-LD; source: schema.org's vocabulary, release 28 and later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.export.markup import xhtml
from newsschema.export.name_kinds import name_kind

if TYPE_CHECKING:
    from newsschema.models import Article
    from newsschema.models.article import Author
    from newsschema.models.figures import Figure
    from newsschema.models.photos import Photo
    from newsschema.models.quotes import Quote
    from newsschema.models.speakers import Speaker

_TYPES = {"person": "Person", "organization": "Organization"}
_CHANGES = {"up": "increase", "down": "decrease"}

Thing = dict[str, Any]


def schema_org(article: Article) -> Thing:
    """Return the article as a NewsArticle, with its quotes, figures and speakers."""
    dateline, source = article.dateline, article.source
    named = [speaker for speaker in article.speakers if name_kind(speaker.name)]
    speakers = {speaker.id: _speaker(article, speaker) for speaker in named}
    return _thing(
        "NewsArticle",
        {
            "@context": "https://schema.org",
            "@id": article.id,
            "headline": article.headline,
            "alternativeHeadline": article.deck,
            "inLanguage": article.language,
            "datePublished": article.published and article.published.value,
            "dateModified": article.modified and article.modified.value,
            "author": [_author(author) for author in article.authors],
            "creditText": article.byline,
            "dateline": dateline and dateline.text,
            "locationCreated": dateline and dateline.location and _thing("Place", {"name": dateline.location}),
            "publisher": source.publisher and _thing("Organization", {"name": source.publisher}),
            "url": source.url,
            "articleSection": article.section,
            "keywords": list(article.keywords),
            "articleBody": article.body,
            "wordCount": len(article.body.split()),
            "encoding": _marked_up(article),
            "image": [_image(photo) for photo in article.photos],
            "hasPart": [_quotation(quote, speakers) for quote in article.quotes],
            "mentions": [*speakers.values(), *map(_quantity, article.figures)],
        },
    )


def _thing(kind: str, properties: Thing) -> Thing:
    """A thing of a type with its properties that have a value; the context precedes the type."""
    context = {key: properties.pop(key) for key in ("@context",) if key in properties}
    return context | {"@type": kind} | {key: value for key, value in properties.items() if value or value == 0}


def _marked_up(article: Article) -> Thing | None:
    """The body with its headings, lists and tables; None if plain text loses nothing and contains no "<"."""
    if all(block.kind == "paragraph" for block in article.blocks) and "<" not in article.body:
        return None
    return _thing("MediaObject", {"encodingFormat": "application/xhtml+xml", "text": xhtml(article)})


def _author(author: Author) -> Thing:
    if name_kind(author.name) == "organization" and not author.title:
        return _thing("Organization", {"name": author.name})
    works_for = author.organization and _thing("Organization", {"name": author.organization})
    return _thing("Person", {"name": author.name, "jobTitle": author.title, "worksFor": works_for})


def _image(photo: Photo) -> Thing:
    """A photo; its text alternative becomes `abstract`, since schema.org has no property for one."""
    place = photo.location and _thing("Place", {"name": photo.location})
    return _thing(
        "ImageObject",
        {
            "caption": photo.caption,
            "creditText": photo.credit,
            "dateCreated": photo.date,
            "contentLocation": place,
            "contentUrl": photo.url,
            "abstract": photo.alt,
        },
    )


def _speaker(article: Article, speaker: Speaker) -> Thing:
    kind = _TYPES[name_kind(speaker.name) or "person"]
    id = f"{article.id}{'' if '#' in article.id else '#'}/speakers/{speaker.id}"
    if kind == "Organization":
        return _thing(kind, {"@id": id, "name": speaker.name})
    works_for = speaker.organization and _thing("Organization", {"name": speaker.organization})
    return _thing(kind, {"@id": id, "name": speaker.name, "jobTitle": speaker.title, "worksFor": works_for})


def _quotation(quote: Quote, speakers: dict[str, Thing]) -> Thing:
    """A quote; a speaker without a name ("two senior officials") is stated as text only."""
    speaker = speakers.get(quote.speaker or "")
    return _thing(
        "Quotation",
        {
            "text": quote.text,
            "spokenByCharacter": speaker and {"@id": speaker["@id"]},
            "creditText": quote.speaker_span and quote.speaker_span.exact,
        },
    )


def _quantity(figure: Figure) -> Thing:
    """A figure: money as an amount of a currency or a price per unit, others as a quantity with a UCUM unit."""
    change = figure.change and _CHANGES[figure.change]
    stated: Thing = {
        "name": figure.span.exact,
        "description": figure.counted,
        "disambiguatingDescription": change,
    }
    value, low, high = figure.value, figure.low, figure.high
    if figure.kind == "money" and figure.per:
        stated |= {"price": value, "minPrice": low, "maxPrice": high, "priceCurrency": figure.unit}
        return _thing("UnitPriceSpecification", stated | {"referenceQuantity": _per(figure.per)})
    stated |= {"value": value, "minValue": low, "maxValue": high}
    if figure.kind == "money":
        return _thing("MonetaryAmount", stated | {"currency": figure.unit})
    unit = " per ".join(filter(None, (figure.unit, figure.per))) if figure.unit else figure.per and f"per {figure.per}"
    return _thing("QuantitativeValue", stated | {"unitText": unit})


def _per(unit: str) -> Thing:
    """The quantity that a price refers to."""
    return _thing("QuantitativeValue", {"value": 1, "unitText": unit})
