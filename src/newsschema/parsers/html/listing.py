"""Whether a page is a home page or a listing of articles rather than one article: evidence with weights, none decides.

The weights are set by hand from what such pages are; of 571 pages of articles, 3 reach the threshold, two of them
without any metadata and with two dozen teasers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
_LISTS = frozenset(("CollectionPage", "ItemList", "SearchResultsPage", "WebSite"))
"""Types of schema.org for pages of pages."""
_LINKED = 0.8
"""Share of a line's characters in links from which it is a link and nothing else."""
_PARAGRAPH = 150
"""Size from which a line is a paragraph, some 25 words; see `TextBlock.size`."""
_TITLE = 20
"""Characters from which a linked heading is a headline, not the name of a section."""
_THRESHOLD = 4.0


class Seen(NamedTuple):
    """What of a page counts for or against its being a listing."""

    headlines: int
    """Headings that are links."""
    paragraphs: int
    """Paragraphs of the body that say something."""
    link_share: float
    """Share of the page's characters that are in links."""
    dated: bool
    """The metadata states when it was published."""
    kinds: frozenset[str]
    """Types that its JSON-LD and Open Graph state."""
    at_root: bool
    """Its address has no path."""

    @property
    def is_article(self) -> bool:
        """Whether its metadata states that it is an article."""
        return any(kind.endswith(("Article", "article", "Posting")) for kind in self.kinds)


# What is seen, and its weight: for a listing where it is positive.
EVIDENCE: tuple[tuple[str, float, Callable[[Seen], bool]], ...] = (
    ("its address is that of a site", 2.0, lambda seen: seen.at_root),
    ("six headings are links", 1.0, lambda seen: seen.headlines >= 6),
    ("a dozen headings are links", 1.5, lambda seen: seen.headlines >= 12),
    ("most of its text is in links", 1.0, lambda seen: seen.link_share > 0.5),
    ("nearly all of its text is in links", 1.0, lambda seen: seen.link_share > 0.75),
    ("its metadata calls it a list", 1.5, lambda seen: bool(seen.kinds & _LISTS) and not seen.is_article),
    ("its metadata calls it a website", 0.5, lambda seen: "website" in seen.kinds and not seen.is_article),
    ("its metadata calls it an article", -2.0, lambda seen: seen.is_article),
    ("its metadata has a day of publication", -1.5, lambda seen: seen.dated),
    ("it has hardly a paragraph", 0.5, lambda seen: seen.paragraphs < 2),
    ("it has three paragraphs", -1.0, lambda seen: seen.paragraphs >= 3),
    ("it has many paragraphs", -1.5, lambda seen: seen.paragraphs >= 6),
)


def is_listing(page: Page, facts: Facts, body: Body, url: str | None) -> bool:
    """Whether the page lists articles; `url` is its address where that is known."""
    seen = _seen(page, facts, body, url)
    return seen.headlines + (seen.link_share > 0.5) > 0 and weigh(seen) >= _THRESHOLD


def weigh(seen: Seen) -> float:
    """Return the sum of the weights of what is seen."""
    return sum(weight for _, weight, holds in EVIDENCE if holds(seen))


def _seen(page: Page, facts: Facts, body: Body, url: str | None) -> Seen:
    linked = headlines = characters = 0
    for block in page.blocks:
        size = len(block.text)
        characters += size
        linked += block.link_chars
        if page.tags[block.element] in _HEADINGS and size >= _TITLE and block.link_chars >= size * _LINKED:
            headlines += 1
    numbered = zip(body.numbers, body.blocks, strict=False)
    paragraphs = sum(
        page.blocks[number].size >= _PARAGRAPH and page.blocks[number].link_chars < len(block.text) * _LINKED
        for number, block in numbered
    )
    return Seen(
        headlines=headlines,
        paragraphs=paragraphs,
        link_share=linked / characters if characters else 0.0,
        dated=bool(facts.published),
        kinds=facts.kinds,
        at_root=_is_root(url),
    )


def _is_root(url: str | None) -> bool:
    try:
        address = urlsplit(url or "?")
    except ValueError:  # brackets that are no IPv6 address
        return False
    return address.path in ("", "/") and not address.query and bool(address.netloc)
