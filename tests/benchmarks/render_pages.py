"""Render a page as text in the ways in which text is scraped, copied or typed, for the training of the line model.

The public renderers resiliparse, inscriptis and html_text (extra "train") give three ways, `rendered` the others.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from align_lines import tokens
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HELD = 0.9
"""Share of the paragraphs of an article that its element prints."""
_HIDDEN = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "-comment")
)
_APART = frozenset(
    (
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "blockquote",
        "figure",
        "figcaption",
        "article",
        "section",
        "table",
        "header",
        "footer",
    )
)
"""Elements with a blank line around them."""
_BLOCKS = _APART | frozenset(
    (
        "address",
        "aside",
        "body",
        "br",
        "button",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "form",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "nav",
        "pre",
        "summary",
        "tbody",
        "td",
        "th",
        "tr",
    )
)


@dataclass(frozen=True)
class Style:
    """How text is laid out."""

    apart: bool = True
    """Whether a blank line parts paragraphs."""
    every: bool = False
    """Whether a blank line parts all lines."""
    bullet: str = ""
    heading: str = ""
    alt: bool = False
    """Whether the alternative texts of pictures are printed."""
    links: bool = False
    """Whether links are printed with their addresses, as in Markdown."""
    width: int = 0
    """Characters of a line, 0 for any."""


def rendered(html: str, style: Style, scope: str = "body") -> str:
    """The text of the first element that the selector `scope` finds, else of the page."""
    tree = LexborHTMLParser(html)
    root = tree.css_first(scope) or tree.body
    if root is None:
        return ""
    lines = [""]
    for kind, text in _pieces(root, style):
        if kind == "text":
            lines[-1] += text
        elif lines[-1].strip():
            lines.append("")
            if kind == "apart" and style.apart:
                lines.append("")
        elif kind == "mark":
            lines[-1] = text
        if kind == "mark" and lines[-1] != text:
            lines[-1] = text
    return _laid_out([" ".join(line.split()) if not style.bullet else line.rstrip() for line in lines], style)


def _pieces(node: Any, style: Style) -> Iterator[tuple[str, str]]:
    tag = node.tag
    if tag in _HIDDEN or "display:none" in (node.attributes.get("style") or "").replace(" ", ""):
        return
    block = tag in _BLOCKS
    if block:
        yield ("apart" if tag in _APART else "line"), ""
    if tag == "li" and style.bullet:
        yield "mark", style.bullet
    if tag in ("h1", "h2", "h3") and style.heading:
        yield "mark", style.heading * int(tag[1]) + " "
    if tag == "img" and style.alt and (alt := node.attributes.get("alt")):
        yield "line", ""
        yield "text", " ".join(alt.split())
        yield "line", ""
    linked = style.links and tag == "a" and node.attributes.get("href")
    if linked:
        yield "text", "["
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            raw = child.text_content or ""
            bare = " ".join(raw.split())
            if bare:
                yield "text", (" " if raw[0].isspace() else "") + bare + (" " if raw[-1].isspace() else "")
            elif raw:
                yield "text", " "
        else:
            yield from _pieces(child, style)
    if linked:
        yield "text", f"]({node.attributes['href']})"
    if block:
        yield ("apart" if tag in _APART else "line"), ""


def _laid_out(lines: Sequence[str], style: Style) -> str:
    kept: list[str] = []
    for line in lines:
        bare = line.strip()
        if bare or (kept and kept[-1]):
            kept.append(line if bare else "")
    if style.every:
        kept = [line for one in kept if one for line in (one, "")]
    if style.width:
        kept = [part for line in kept for part in (textwrap.wrap(line, style.width) or [""])]
    return "\n".join(kept).strip("\n")


def article_element(html: str, texts: Sequence[str]) -> str | None:
    """The smallest element that prints `texts`, of the paragraphs among them nine in ten; None where none does.

    `texts` are words separated by blanks, as `align_lines.tokens` gives them; the first is the headline's.
    """
    headline, *paragraphs = (f" {text} " for text in texts)

    def holds(node: Any) -> bool:
        own = f" {' '.join(tokens(node.text(separator=' ')))} "
        return headline in own and sum(text in own for text in paragraphs) >= HELD * len(paragraphs)

    node = LexborHTMLParser(html).body
    if node is None or not holds(node):
        return None
    while (inner := next(filter(holds, node.iter()), None)) is not None:
        node = inner
    return str(node.html)


def article_text(html: str) -> str:
    """The text of an element as it is scraped: with bullets, without the alternative texts of pictures."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, preserve_formatting=True, alt_texts=False))


def renderers() -> dict[str, Callable[[str], str]]:
    """Every way in which a page is rendered, by name."""
    import html_text
    from inscriptis import get_text
    from resiliparse.extract.html2text import extract_plain_text

    return {
        "inscriptis": get_text,
        "html_text": html_text.extract_text,
        "resiliparse": lambda html: extract_plain_text(html, preserve_formatting=True, main_content=False),
        "resiliparse main": lambda html: extract_plain_text(html, preserve_formatting=True, main_content=True),
        "copied": lambda html: rendered(html, Style(apart=False)),
        "copied with alt": lambda html: rendered(html, Style(bullet="  • ", alt=True)),
        "article": lambda html: rendered(html, Style(every=True), "article, main, [role=main]"),
        "markdown": lambda html: rendered(html, Style(bullet="* ", heading="#"), "article, main, [role=main]"),
        "e-mail": lambda html: rendered(html, Style(bullet="- ", width=72), "article, main, [role=main]"),
    }
