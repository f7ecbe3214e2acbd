"""Variants of a page whose article is laid out as content systems do.

`LAYOUTS` change how the article's own lines are made: over several containers, without paragraphs, in tables, in
elements of the page's own, behind walls, in data for scripts alone. What the page says of the article stays.
"""

from __future__ import annotations

import html
import json
import random
import re
from typing import TYPE_CHECKING

from page_boxes import longest_run
from page_variants import MARK, named, new_names
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from selectolax.lexbor import LexborNode

    Run = list[LexborNode]


def laid_out(markup: bytes, own: Sequence[str], name: str, chance: random.Random) -> bytes | None:
    """Return a page whose article is made as the layout of that name; None where too few lines are side by side."""
    tree = LexborHTMLParser(markup)
    run = longest_run(tree, own)
    if not run:
        return None
    pieces = LAYOUTS[name]([element.html or "" for element in run], [_inner(element) for element in run], chance)
    run[0].insert_before(MARK)
    for element in run:
        element.decompose()
    before, found, after = (tree.html or "").partition(MARK)
    return (before + pieces + after).encode() if found else None


def _inner(element: LexborNode) -> str:
    return re.sub(r"\A<[^>]*>|</[^>]*>\Z", "", element.html or "")


def _plain(inner: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", inner))


def _slides(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    names, tag, size = new_names(chance), chance.choice(("div", "section", "li")), chance.randint(1, 3)
    parts = [outer[at : at + size] for at in range(0, len(outer), size)]
    return named("div", names[0], "".join(
        named(tag, names[1], f"<div>{number} / {len(parts)}</div>" + named("div", names[2], "".join(part)))
        for number, part in enumerate(parts, 1)
    ))  # fmt: skip


def _columns(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    names, count = new_names(chance), chance.choice((2, 2, 3))
    size = -(-len(outer) // count)
    parts = [outer[at : at + size] for at in range(0, len(outer), size)]
    return named("div", "row", "".join(named("div", f"col-md-{12 // count} {names[0]}", "".join(p)) for p in parts))


def _sections(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    """Containers that have no name in common, each at another depth, with frames of adverts between them."""
    parts, at = [], 0
    while at < len(outer):
        size = chance.randint(2, 5)
        names, depth = new_names(chance), chance.randint(1, 3)
        part = "".join(outer[at : at + size])
        for level in range(depth):
            part = named("div", names[level], part)
        parts.append(part + named("div", names[4], "<span>Advertisement</span><iframe></iframe>"))
        at += size
    return "".join(parts)


def _boxed(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    names = new_names(chance)
    return "".join(named("div", names[0], named("div", names[1], one)) for one in outer)


def _breaks(_outer: list[str], inner: list[str], chance: random.Random) -> str:
    return f"<div>{chance.choice(('<br><br>', '<br/> <br/>', '<br>&nbsp;<br>')).join(inner)}</div>"


def _bare(_outer: list[str], inner: list[str], chance: random.Random) -> str:
    return chance.choice(("<br><br>", "<br/>\n<br/>")).join(inner)


def _single_breaks(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    return f"<div>{'<br>'.join(inner)}</div>"


def _elements(*tags: str) -> Callable[[list[str], list[str], random.Random], str]:
    def made(_outer: list[str], inner: list[str], chance: random.Random) -> str:
        tag, name = chance.choice(tags), chance.choice(("", new_names(chance)[0]))
        return "".join(named(tag, name, one) for one in inner)

    return made


def _spans(_outer: list[str], inner: list[str], chance: random.Random) -> str:
    names = new_names(chance)
    return "".join(named("div", names[0], named("span", names[1], one)) for one in inner)


def _tabled(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    return "<table><tbody>" + "".join(f"<tr><td>{one}</td></tr>" for one in inner) + "</tbody></table>"


def _one_cell(outer: list[str], _inner: list[str], _chance: random.Random) -> str:
    rail = "<td><a href='/1'>Home</a><br><a href='/2'>Sport</a><br><a href='/3'>Weather</a></td>"
    return f"<table><tr>{rail}<td>{''.join(outer)}</td></tr></table>"


def _drop_caps(outer: list[str], inner: list[str], _chance: random.Random) -> str:
    first = re.sub(r"\A(\s*)(\w)", r'\1<span class="dropcap">\2</span>', inner[0])
    return f"<p>{first}</p>" + "".join(outer[1:])


def _listed(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    return "<ul>" + "".join(f"<li>{one}</li>" for one in inner) + "</ul>"


def _collapsed(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    names, most = new_names(chance), chance.randint(1, 3)
    name = chance.choice(("collapse", "read-more-content", "paywall", "premium-content", "hidden-text", names[0]))
    rest = f'<div class="{name}" style="display:none">{"".join(outer[most:])}</div>'
    return "".join(outer[:most]) + "<button>Read more</button>" + rest


def _wrapped(*tags: str) -> Callable[[list[str], list[str], random.Random], str]:
    def made(outer: list[str], _inner: list[str], chance: random.Random) -> str:
        tag = chance.choice(tags)
        return f"<{tag}>{''.join(outer)}</{tag}>"

    return made


def _teased(tag: str) -> Callable[[list[str], list[str], random.Random], str]:
    def made(outer: list[str], _inner: list[str], _chance: random.Random) -> str:
        return outer[0] + f"<{tag}>{''.join(outer)}</{tag}>"

    return made


def _island(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    said = "".join(f"<p>{one}</p>" for one in inner)
    return _script({"props": {"pageProps": {"article": {"id": 7, "content": said}}}})


def _island_of_texts(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    parts = [{"type": "paragraph", "content": {"text": _plain(one)}} for one in inner]
    return _script({"props": {"pageProps": {"article": {"id": 7, "blocks": parts}}}})


def _stated(_outer: list[str], inner: list[str], _chance: random.Random) -> str:
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "\n\n".join(map(_plain, inner))}
    return _script(said, "application/ld+json")


def _script(value: object, kind: str = "application/json") -> str:
    said = json.dumps(value).replace("</", "<\\/")
    return f'<script type="{kind}">{said}</script>'


def _copied(outer: list[str], inner: list[str], chance: random.Random) -> str:
    copy = "".join(f"<p>{one}</p>" for one in inner)
    name = chance.choice(("print-version", "mobile-only", "amp", new_names(chance)[0]))
    return "".join(outer) + f'<div class="{name}" style="display:none">{copy}</div>'


def _copied_before(outer: list[str], inner: list[str], chance: random.Random) -> str:
    copy = "".join(f"<p>{one}</p>" for one in inner)
    return f'<div class="{new_names(chance)[0]}" hidden>{copy}</div>' + "".join(outer)


def _lazy(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    name = new_names(chance)[0]
    wait = named("div", name, "Loading, please wait...") + named("div", name, "<noscript>Enable JavaScript</noscript>")
    return "".join(one + (wait if number % 2 else "") for number, one in enumerate(outer))


def _posts(outer: list[str], _inner: list[str], chance: random.Random) -> str:
    names, parts, at, hour = new_names(chance), [], 0, 22
    while at < len(outer):
        size = chance.randint(1, 3)
        head = f"<time>{hour}:{chance.randint(10, 59)}</time><h3>{' '.join(_plain(outer[at]).split()[:5])}</h3>"
        parts.append(named("article", names[0], head + "".join(outer[at : at + size])))
        at, hour = at + size, hour - 1 if hour > 1 else 22
    return named("div", names[1], "".join(parts))


LAYOUTS: dict[str, Callable[[list[str], list[str], random.Random], str]] = {
    "slides": _slides, "columns": _columns, "sections": _sections, "boxed": _boxed, "breaks": _breaks, "bare": _bare,
    "single breaks": _single_breaks, "divs": _elements("div"), "spans": _spans, "custom": _elements("x-text", "news-p"),
    "section each": _elements("section", "article", "blockquote"), "tabled": _tabled, "one cell": _one_cell,
    "drop caps": _drop_caps, "listed": _listed, "collapsed": _collapsed, "in custom": _wrapped("news-body", "x-story"),
    "in aside": _wrapped("aside", "form", "footer"), "in details": _wrapped("details", "fieldset", "center"),
    "in template": _wrapped("template", "noscript"), "teased template": _teased("template"),
    "teased noscript": _teased("noscript"), "island": _island, "island of texts": _island_of_texts, "stated": _stated,
    "copied": _copied, "copied before": _copied_before, "lazy": _lazy, "posts": _posts,
}  # fmt: skip
"""Layouts by name: functions of the lines' markup, of what is inside it, and of chance."""
