"""What a page states about its article in metadata: JSON-LD, Open Graph, meta elements, microdata.

Everything is kept as candidates with where it was stated; the choosers decide.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsschema.draft import DraftPhoto
from newsschema.parsers.common import bylines
from newsschema.parsers.common.json import whole_number
from newsschema.parsers.html import json_ld
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from newsschema.parsers.html.page import Page

_TAG = re.compile(r"<[^<>]{0,500}>")

# Meta names and properties, lower case, most telling first -> the field they state.
METAS = {
    "headline": ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "title"),
    "description": ("og:description", "description", "twitter:description", "dc.description", "dcterms.description"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
               "citation_author", "article:author_name", "twitter:data1", "cxenseparse:author"),
    "published": ("article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
                  "publishdate", "publish-date", "publish_date", "published_time", "parsely-pub-date", "dc.date",
                  "dc.date.issued",
                  "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.created", "sailthru.date",
                  "article.published", "article:published", "published-date", "publication_date",
                  "cxenseparse:recs:publishtime",
                  "originalpublicationdate", "created", "date.created", "datecreated", "citation_publication_date",
                  "article_date_original", "article:post_date", "og:published_time", "og:pubdate", "timestamp",
                  "last-modified-original", "displaydate", "rnews:datepublished", "citation_date", "vr:published_time"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
                 "dc.date.modified",
                 "dcterms.modified", "article:modified", "article.updated", "modified", "updated_time", "revised"),
    "section": ("article:section", "og:article:section", "section", "parsely-section", "cxenseparse:category",
                "channel"),
    "keywords": ("news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags"),
    "publisher": ("og:site_name", "application-name", "article:publisher_name", "dc.publisher", "cre", "copyright"),
    "url": ("og:url", "twitter:url"),
    "locale": ("og:locale", "content-language", "language", "dc.language"),
    "image": ("og:image", "og:image:url", "og:image:secure_url", "twitter:image"),
    "image_alt": ("og:image:alt", "twitter:image:alt"),
}  # fmt: skip
_FIELDS = {name: (key, rank) for key, names in METAS.items() for rank, name in enumerate(names)}
_PUBLISHED = re.compile(
    r"(?:publish(?:ed)?|publication|pub|creat(?:e|ed|ion)|issued?|posted)[-_.]?(?:date(?:time)?|time|at|on)$"
    r"|(?:date|first)[-_.]?(?:published|created|issued|written|posted)$"
)
"""Ends of other names that state when a page was made: "content:publishDate", "brightspot.datePublished"."""
_ITEMPROPS = {
    "datepublished": "published", "datecreated": "published", "datemodified": "modified", "headline": "headline",
    "articlesection": "section",
}  # fmt: skip


@dataclass(slots=True)
class Facts:
    """Candidates by field. Lists run from the most to the least telling."""

    headlines: list[tuple[str, str]] = field(default_factory=list)
    """Where it was stated (`json-ld`, `meta`, `itemprop`) and the text."""
    descriptions: list[tuple[str, str]] = field(default_factory=list)
    authors: list[tuple[str, list[tuple[str, str | None]]]] = field(default_factory=list)
    """Where, and each author's name with the job title stated."""
    organizations: set[str] = field(default_factory=set)
    """The authors that are stated as organizations."""
    persons: set[str] = field(default_factory=set)
    """The authors that are stated as persons."""
    published: list[str] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    """Days stated under names that are no standard's; what the page prints is better."""
    modified: list[str] = field(default_factory=list)
    section: str | None = None
    keywords: list[str] = field(default_factory=list)
    publisher: str | None = None
    url: str | None = None
    locale: str | None = None
    body: str | None = None
    """The article's text where the metadata holds it."""
    words: int | None = None
    """The number of the article's words where the metadata states it."""
    photos: list[DraftPhoto] = field(default_factory=list)
    pictures: list[DraftPhoto] = field(default_factory=list)
    """Every ImageObject of the page that states a credit."""
    live: bool = False
    kinds: frozenset[str] = frozenset()
    """The types that JSON-LD states of anything on the page, and Open Graph of the page."""
    broken: int = 0
    """Scripts of JSON-LD that cannot be read."""


def read_facts(page: Page) -> Facts:
    """Gather what a page's metadata states."""
    facts = Facts()
    loaded = [json_ld.load(script) for script in page.scripts]
    facts.broken = sum(value is None for value in loaded)
    nodes, by_id = json_ld.gather([value for value in loaded if value is not None])
    metas = _metas(page)
    titles = [title for title in (page.title, *[text for _, text in metas.get("headline", ())]) if title]
    canonical = next((link.get("href") for link in page.links if (link.get("rel") or "").lower() == "canonical"), None)
    address = _absolute(canonical) or next((text for _, text in metas.get("url", ())), None)
    article = json_ld.choose_article(nodes, titles, address)
    opened = (attrs.get("content") or "" for attrs in page.metas if attrs.get("property") == "og:type")
    facts.kinds = frozenset((*(kind for node in nodes for kind in json_ld.types_of(node)), *opened))
    if article is not None:
        _from_article(facts, article, by_id)
    _from_metas(facts, metas)
    for node in nodes:
        if "ImageObject" in json_ld.types_of(node) and (photo := _photo(node)) and photo.credit:
            facts.pictures.append(photo)
        if "Organization" in (types := json_ld.types_of(node)) or "NewsMediaOrganization" in types:
            facts.publisher = facts.publisher or plain(json_ld.string_of(node, "name"))
    facts.url = _absolute(canonical) or _absolute(facts.url)
    return facts


def plain(text: Any) -> str | None:
    """Return a metadata string as text: entities read, tags dropped, on one line."""
    if not isinstance(text, str) or not text:
        return None
    if "&" in text:
        text = html.unescape(text)
        if "&" in text and ";" in text:
            text = html.unescape(text)
    if "<" in text and ">" in text:
        text = _TAG.sub(" ", text)
    return clean_line(text)


def _absolute(url: str | None) -> str | None:
    cleaned = clean_line(url)
    return cleaned if cleaned and cleaned.lower().startswith(("http://", "https://")) else None


def _from_article(facts: Facts, article: json_ld.Node, by_id: dict[str, json_ld.Node]) -> None:
    for key in ("headline", "name", "alternativeHeadline"):
        if text := plain(json_ld.string_of(article.get(key))):
            facts.headlines.append((f"json-ld {key}", text))
    for key in ("description", "alternativeHeadline", "abstract"):
        if text := plain(json_ld.string_of(article.get(key))):
            facts.descriptions.append((f"json-ld {key}", text))
    for key in ("author", "creator"):
        stated = json_ld.resolve(article.get(key), by_id)
        if authors := _people(stated):
            facts.authors.append((f"json-ld {key}", authors))
        typed = [one for one in stated if isinstance(one, dict)]
        facts.organizations.update(name for name, _ in _people([one for one in typed if _is_organization(one)]))
        facts.persons.update(name for name, _ in _people([one for one in typed if "Person" in json_ld.types_of(one)]))
    for key, dates in (
        ("datePublished", facts.published),
        ("dateCreated", facts.published),
        ("dateModified", facts.modified),
    ):
        if text := json_ld.string_of(article.get(key)):
            dates.append(text)
    sections = [plain(one) for one in json_ld.resolve(article.get("articleSection"), by_id)]
    facts.section = next(filter(None, sections), None)
    facts.keywords = _keywords(json_ld.resolve(article.get("keywords"), by_id))
    publisher = json_ld.resolve(article.get("publisher"), by_id)
    facts.publisher = plain(json_ld.string_of(publisher, "name")) if publisher else None
    facts.url = json_ld.string_of(article.get("url")) or json_ld.string_of(
        article.get("mainEntityOfPage"), "@id", "url"
    )
    facts.locale = json_ld.string_of(article.get("inLanguage"), "alternateName", "name")
    body = article.get("articleBody")
    facts.body = body if isinstance(body, str) else None
    facts.words = whole_number(article.get("wordCount"))
    facts.live = "LiveBlogPosting" in json_ld.types_of(article)
    facts.photos = [photo for one in json_ld.resolve(article.get("image"), by_id) if (photo := _photo(one))]


def _is_organization(value: json_ld.Node) -> bool:
    return any(name.endswith(("Organization", "Corporation")) for name in json_ld.types_of(value))


def _people(values: list[Any]) -> list[tuple[str, str | None]]:
    people: list[tuple[str, str | None]] = []
    for value in values:
        if isinstance(value, dict):
            names = value.get("name")
            title = plain(json_ld.string_of(value.get("jobTitle")))
            texts = map(plain, names if isinstance(names, list) else [names])
            people.extend((text, title) for text in texts if text)
        elif text := plain(value):
            people.append((text, None))
    return people


def _keywords(values: list[Any]) -> list[str]:
    found: list[str] = []
    for value in values:
        text = plain(json_ld.string_of(value, "name"))
        found += [word.strip() for word in re.split(r"[,;،、]", text)] if text else []
    return [word for word in dict.fromkeys(found) if word][:100]


def _photo(value: Any) -> DraftPhoto | None:
    if isinstance(value, str):
        return DraftPhoto(url=clean_line(value))
    if not isinstance(value, dict):
        return None
    credit = json_ld.string_of(value.get("creditText")) or json_ld.string_of(value.get("copyrightNotice"))
    credit = credit or json_ld.string_of(value.get("copyrightHolder"), "name")
    return DraftPhoto(
        caption=plain(json_ld.string_of(value.get("caption"), "text"))
        or plain(json_ld.string_of(value.get("description"))),
        credit=plain(credit or json_ld.string_of(value.get("creator") or value.get("author"), "name")),
        url=clean_line(json_ld.string_of(value.get("url")) or json_ld.string_of(value.get("contentUrl"))),
    )


def _metas(page: Page) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    labels = {attrs.get("name") or attrs.get("property"): attrs.get("content") for attrs in page.metas}
    for attrs in page.metas:
        content = attrs.get("content") or attrs.get("value")
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = attrs.get(key)
            if not name:
                continue
            name = name.lower()
            field_ = _FIELDS.get(name)
            if key == "itemprop" and name in _ITEMPROPS:
                field_ = (_ITEMPROPS[name], 50)
            if name == "twitter:data1" and not _is_author_label(labels.get("twitter:label1")):
                continue
            if field_ is None and _PUBLISHED.search(name):
                field_ = ("created", 0)
            if field_:
                found.setdefault(field_[0], []).append((field_[1], content))
    for values in found.values():
        values.sort(key=lambda pair: pair[0])
    return found


def _is_author_label(label: str | None) -> bool:
    """Whether a label of sharing metadata names the author: "Written by"; "Est. reading time" does not."""
    return label is None or bylines.read_byline(f"{label.strip(' :')} Ana Holm") is not None


def _from_metas(facts: Facts, metas: dict[str, list[tuple[int, str]]]) -> None:
    def strings(key: str) -> list[str]:
        return [text for _, value in metas.get(key, ())[:50] if (text := plain(value))]

    facts.headlines += [("meta", text) for text in strings("headline")]
    facts.descriptions += [("meta", text) for text in strings("description")]
    authors = [(name, None) for name in strings("author") if not name.startswith(("http", "@", "www."))]
    if authors:
        first = metas["author"][0][0]
        named = [plain(value) for rank, value in metas["author"] if rank == first]
        same: list[tuple[str, str | None]] = [(name, None) for name in named if name and not name.startswith("http")]
        facts.authors.append(("meta", same or list(authors[:1])))
    facts.published += strings("published")
    facts.created += strings("created")
    facts.modified += strings("modified")
    facts.section = facts.section or next(iter(strings("section")), None)
    facts.keywords = facts.keywords or _keywords(strings("keywords"))
    facts.publisher = next(iter(strings("publisher")), None) or facts.publisher
    facts.url = facts.url or next(iter(strings("url")), None)
    facts.locale = next(iter(strings("locale")), None) or facts.locale
    if not facts.photos:
        alt = next(iter(strings("image_alt")), None)
        facts.photos = [DraftPhoto(url=text, alt=alt) for text in strings("image")[:1]]
