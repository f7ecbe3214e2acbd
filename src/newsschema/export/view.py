"""Articles as one HTML page for people: no script, no network, every string of the record escaped.

Dates and figures are marked in the text and show their values on hover and focus; each finding beside the text links to
its mark.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape
from importlib.resources import files
from itertools import groupby, pairwise
from string import Template
from typing import TYPE_CHECKING, Any, NamedTuple

from newsschema.export.excerpt import sentence_around
from newsschema.extract import finding_models, single_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsschema.models.article import Article
    from newsschema.models.base import Record
    from newsschema.models.dates import DateMention
    from newsschema.models.figures import Figure
    from newsschema.models.photos import Photo
    from newsschema.models.quotes import Quote
    from newsschema.models.span import Span

# Characters that reorder or hide text around them (Unicode TR9, section 2): shown by code point, without effect.
_DIRECTION = re.compile("[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_TAGS = {"paragraph": "p", "heading": "h2", "blockquote": "blockquote", "preformatted": "pre", "table": "div"}


class Mark(NamedTuple):
    """A finding to mark: position, key of the record, HTML id and tooltip."""

    start: int
    end: int
    kind: str
    id: str
    tip: str


def view_page(articles: Sequence[Article], *, images: bool = False) -> str:
    """Return the page of one or more articles; with `images` the browser loads their pictures, shown small."""
    titles = [article.headline or article.source.name for article in articles]
    links = "".join(f'<li><a href="#a{number}">{shown(title)}</a></li>' for number, title in enumerate(titles))
    return frame(
        titles[0] if len(titles) == 1 else f"{len(titles):,} articles",
        f'<nav aria-label="Articles"><ol>{links}</ol></nav>' if len(titles) > 1 else "",
        "\n".join(view_record(article, f"a{number}", images=images) for number, article in enumerate(articles)),
        images=images,
    )


def frame(title: str, navigation: str, main: str, *, images: bool = False) -> str:
    """Return an HTML page: the title as text, navigation and main content as HTML.

    Its content security policy allows no requests, with `images` only pictures.
    """
    template = Template(files(__package__).joinpath("view.html").read_text("utf-8"))
    policy = "img-src https: http:; " if images else ""
    named = escape(_DIRECTION.sub("", title))
    return template.substitute(title=named, navigation=navigation, main=main, policy=policy)


def shown(text: str) -> str:
    """Return a string of a record as HTML text, isolated from the text direction around it."""
    return f"<bdi>{_plain(text)}</bdi>"


def _plain(text: str) -> str:
    return _DIRECTION.sub(lambda match: f'<span class="control">U+{ord(match[0]):04X}</span>', escape(text))


def view_record(article: Article, key: str = "a0", *, images: bool = False) -> str:
    """Return the article and its findings as HTML; ids start with `key`."""
    marks = _marks(article, key)
    parts = [_head(article, key, marks), _body(article, marks["/body"])]
    photos = enumerate(article.photos)
    parts += [_photo(photo, marks[f"/photos/{number}/caption"], images=images) for number, photo in photos]
    panels = [panel(article, key) for panel in _PANELS.values()]
    others = [name for name in _marked_keys() if name not in _PANELS]
    panels += [_other_findings(article, key, name) for name in others] + [_notices(article)]
    return (
        f'<div class="record" id="{key}"><article{_lang(article)} aria-labelledby="{key}-headline">{"".join(parts)}'
        f'</article><aside aria-label="What was found">{"".join(panels)}</aside></div>'
    )


def _marked_keys() -> list[str]:
    """Return the keys of findings with one span, which are marked in the text with a tooltip."""
    return [key for key, model in finding_models().items() if "span" in model.model_fields]


def _lang(article: Article) -> str:
    return f' lang="{escape(article.language)}"' if article.language else ""


def _marks(article: Article, key: str) -> defaultdict[str, list[Mark]]:
    """Marks by the field they are in."""
    found: list[tuple[Span, str, str, str]] = []
    for name in _marked_keys():
        tip_of = _TIPS.get(name, _tip)
        items = enumerate(getattr(article, name))
        found += [(item.span, name, f"{key}-{name}{number}", tip_of(item)) for number, item in items]
    for number, quote in enumerate(article.quotes):
        for part, span in enumerate(quote.spans):
            found.append((span, "quotes", f"{key}-quotes{number}" + (f"-{part}" if part else ""), ""))
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for span, kind, name, tip in found:
        marks[span.field].append(Mark(span.start, span.end, kind, name, tip))
    return marks


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> str:
    """Return part of a text as HTML with its marks, which may overlap; linear in both."""
    end = len(text) if end is None else end
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(min(max(at, start), end) for mark in inside for at in (mark.start, mark.end))})
    opening = sorted(inside, key=lambda mark: (mark.start, -mark.end), reverse=True)
    active: list[Mark] = []
    begun: set[str] = set()
    parts = []
    for here, there in pairwise(cuts):
        active = [mark for mark in active if mark.end > here]
        while opening and opening[-1].start <= here:
            active.append(opening.pop())
        piece = _plain(text[here:there])
        for mark in sorted(active, key=lambda mark: mark.kind == "quotes"):  # quotes outermost
            piece = _wrapped(piece, mark, first=mark.id not in begun and mark.start >= start)
            begun.add(mark.id)
        parts.append(piece)
    return f"<bdi>{''.join(parts)}</bdi>"


def _wrapped(piece: str, mark: Mark, *, first: bool) -> str:
    if mark.kind == "quotes":
        return f'<span class="quotes"{_id(mark, first)}>{piece}</span>'
    if not first:
        return f'<span class="{mark.kind}">{piece}</span>'
    tip = f'<span class="tip" role="tooltip" id="{mark.id}-tip">{mark.tip}</span>'
    return (
        f'<mark class="found {mark.kind}" tabindex="0"{_id(mark, first)} aria-describedby="{mark.id}-tip">{piece}'
        f"{tip}</mark>"
    )


def _id(mark: Mark, first: bool) -> str:
    return f' id="{mark.id}"' if first else ""


def _head(article: Article, key: str, marks: defaultdict[str, list[Mark]]) -> str:
    headline = marked(article.headline, marks["/headline"]) if article.headline else "(no headline)"
    published = article.published and f"{shown(article.published.value)} ({article.published.resolved_from})"
    modified = article.modified and f"changed {shown(article.modified.value)}"
    facts = [article.byline and shown(article.byline), published, modified, article.section and shown(article.section)]
    facts += [_link(article.source.url), article.source.publisher and shown(article.source.publisher)]
    return (
        (f'<p class="kicker">{shown(article.kicker)}</p>' if article.kicker else "")
        + f'<h1 id="{key}-headline">{headline}</h1>'
        + (f'<p class="deck">{marked(article.deck, marks["/deck"])}</p>' if article.deck else "")
        + f'<p class="meta">{" · ".join(fact for fact in facts if fact)}</p>'
        + (f'<p class="meta">{shown(article.dateline.text)}</p>' if article.dateline else "")
    )


def _link(url: str | None) -> str | None:
    """A web address as a link; any other address ("javascript:...") as text."""
    if url is None or not url.lower().startswith(("https://", "http://")):
        return url and shown(url)
    return f'<a rel="noopener noreferrer" href="{escape(url)}">{shown(url)}</a>'


def _body(article: Article, marks: list[Mark]) -> str:
    """The blocks in order; consecutive list items form one list."""
    waiting, near, parts = sorted(marks, reverse=True), list[Mark](), []
    for is_list, blocks in groupby(article.blocks, key=lambda block: block.kind == "list_item"):
        inner = []
        for block in blocks:
            tag = "li" if is_list else _TAGS[block.kind]
            near = [mark for mark in near if mark.end > block.start]
            while waiting and waiting[-1].start < block.end:
                near.append(waiting.pop())
            kind = ' class="table"' if block.kind == "table" else ""
            inner.append(f"<{tag}{kind}>{marked(article.body, near, block.start, block.end)}</{tag}>")
        parts.append(f"<ul>{''.join(inner)}</ul>" if is_list else "".join(inner))
    return "".join(parts)


_PICTURE = '<img src="{}" alt="{}" loading="lazy" referrerpolicy="no-referrer">'


def _photo(photo: Photo, marks: list[Mark], *, images: bool) -> str:
    facts = [photo.credit, photo.date, photo.location, "file photo" if photo.file_photo else None]
    caption = marked(photo.caption, marks) if photo.caption else '<span class="none">(no caption)</span>'
    details = [shown(fact) for fact in facts if fact] + [link for link in [_link(photo.url)] if link]
    alt = f"<p>{shown(photo.alt)}</p>" if photo.alt else ""
    shown_small = images and photo.url and photo.url.lower().startswith(("https://", "http://"))
    picture = _PICTURE.format(escape(photo.url or ""), escape(photo.alt or "")) if shown_small else ""
    return f"<figure>{picture}{alt}<figcaption>{caption} <small>{' · '.join(details)}</small></figcaption></figure>"


def _panel(title: str, inner: str) -> str:
    return f"<section><h2>{title}</h2>{inner or '<p class=none>None.</p>'}</section>"


def _who_said_what(article: Article, key: str) -> str:
    said: defaultdict[str | None, list[str]] = defaultdict(list)
    for number, quote in enumerate(article.quotes):
        said[quote.speaker].append(_quote(quote, f"{key}-quotes{number}"))
    parts = []
    for speaker in article.speakers:
        official = ' <span class="official">official</span>' if speaker.official else ""
        office = ", ".join(shown(part) for part in (speaker.title, speaker.organization) if part)
        name = f"<strong>{shown(speaker.name)}</strong>{official} {office}"
        parts.append(f"<li>{name}<ul>{''.join(said[speaker.id])}</ul></li>")
    if said[None]:
        parts.append(f"<li>Nobody named<ul>{''.join(said[None])}</ul></li>")
    return _panel("Who said what", f"<ul>{''.join(parts)}</ul>" if parts else "")


def _quote(quote: Quote, target: str) -> str:
    return f'<li><a href="#{target}">{shown(quote.text)}</a> <small>({quote.kind})</small></li>'


def _timeline(article: Article, key: str) -> str:
    dated = sorted(enumerate(article.dates), key=lambda item: (item[1].earliest or item[1].latest or "~", item[0]))
    items = [f'<li><a href="#{key}-dates{n}">{shown(date.span.exact)}</a>: {_date_tip(date)}</li>' for n, date in dated]
    return _panel("Timeline", f"<ol>{''.join(items)}</ol>" if items else "")


def _date_tip(date: DateMention) -> str:
    days = list(dict.fromkeys((date.earliest or "open", date.latest or "open")))
    facts = [f"{date.type} {shown(date.value or '')}".strip(), date.modifier and date.modifier.replace("_", " ")]
    facts.append(" to ".join(days) if days not in ([date.value], ["open"]) else None)
    facts.append(date.resolved_from and f"from {date.resolved_from}")
    return ", ".join(fact for fact in facts if fact)


def _figures(article: Article, key: str) -> str:
    rows = [
        f'<tr><td><a href="#{key}-figures{n}">{shown(figure.span.exact)}</a></td><td>{figure.kind}</td>'
        f"<td>{_amount(figure)}</td><td>{shown(figure.counted) if figure.counted else ''}</td>"
        f"<td>{shown(_sentence(article, figure.span))}</td></tr>"
        for n, figure in enumerate(article.figures)
    ]
    head = "".join(f'<th scope="col">{name}</th>' for name in ("As printed", "Kind", "Value", "Counted", "Sentence"))
    return _panel(
        "Figures", f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>" if rows else ""
    )


def _sentence(article: Article, span: Span) -> str:
    """The sentence of the record that contains a span."""
    key, _, rest = span.field.strip("/").partition("/")
    text = article.photos[int(rest.partition("/")[0])].caption if key == "photos" else getattr(article, key)
    return sentence_around(text or "", span.start, span.end)


def _figure_tip(figure: Figure) -> str:
    return f"{figure.kind} {_amount(figure)}" + (f" of {shown(figure.counted)}" if figure.counted else "")


def _amount(figure: Figure) -> str:
    low, high = ("open" if end is None else _number(end) for end in (figure.low, figure.high))
    value = f"{low} to {high}" if figure.value is None else _number(figure.value)
    hedge = f" ({figure.modifier.replace('_', ' ')})" if figure.modifier else ""
    unit = f" {shown(figure.unit)}" if figure.unit else ""
    per = f" per {shown(figure.per)}" if figure.per else ""
    change = f", {figure.change}" if figure.change else ""
    return f"{value}{unit}{per}{hedge}{change}"


def _number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.12g}"


def _tip(item: Record) -> str:
    """Return the single values of a finding."""
    values = ((name, getattr(item, name)) for name in single_fields(type(item)))
    return ", ".join(f"{name.replace('_', ' ')} {shown(str(value))}" for name, value in values if value is not None)


def _other_findings(article: Article, key: str, name: str) -> str:
    """Return the panel of findings that have none of their own."""
    items = [
        f'<li><a href="#{key}-{name}{number}">{shown(item.span.exact)}</a>: {_tip(item)}</li>'
        for number, item in enumerate(getattr(article, name))
    ]
    return _panel(name.replace("_", " ").capitalize(), f"<ul>{''.join(items)}</ul>" if items else "")


_TIPS: dict[str, Callable[[Any], str]] = {"dates": _date_tip, "figures": _figure_tip}
_PANELS: dict[str, Callable[[Article, str], str]] = {
    "quotes": _who_said_what, "dates": _timeline, "figures": _figures,
}  # fmt: skip


def _notices(article: Article) -> str:
    items = [f"<li><code>{notice.code}</code> {shown(notice.message)}</li>" for notice in article.notices]
    return _panel("Notices", f"<ul>{''.join(items)}</ul>" if items else "")
