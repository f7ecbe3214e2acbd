"""JSON-LD: the objects a page's scripts hold, and which of them is the article; source: schema.org, JSON-LD 1.1."""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

Node = dict[str, Any]

ARTICLE_TYPES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "BlogPosting",
    "LiveBlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle", "Review", "ClaimReview",
))  # fmt: skip
_PAGE_TYPES = frozenset(("WebPage", "ItemPage", "CreativeWork", "MediaObject", "VideoObject", "Recipe", "FAQPage"))
# Properties whose values are other articles: posts of a live blog, comments, lists of links; source: schema.org.
_OTHERS = frozenset((
    "liveBlogUpdate", "comment", "itemListElement", "hasPart", "mentions", "citation", "isBasedOn",
    "relatedLink", "potentialAction",
))  # fmt: skip
_ABOUT_OTHERS = ("Review", "ClaimReview", "SocialMediaPosting")
"""Types of articles that are about something else on the page more often than the page's article."""
_MOST_NODES = 5_000
_ANOTHER = 20
"""What a sign that an object describes another article weighs: more than all that it can state."""
_MOST_SIGNS = 2
"""Signs that an object describes another article from which it is not the page's."""
_ALIKE = 0.3
"""Share of the words of a headline in a title from which both may be of one article."""
_WORDS = re.compile(r"\w+")
_PATH = re.compile(r"https?://[^/?#]+/+([^?#]*[^?#/])", re.IGNORECASE)
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def load(script: str) -> Any:
    """Return what a script of JSON-LD holds; None where it cannot be read even after mending what is often wrong."""
    script = script.strip()
    if not script:
        return {}
    try:
        return orjson.loads(script)
    except orjson.JSONDecodeError:
        pass
    mended = _TRAILING_COMMA.sub(r"\1", _COMMENT.sub("", script)).strip().rstrip(";")
    try:
        return json.loads(mended, strict=False)
    except (ValueError, RecursionError):
        return None


def types_of(node: Node) -> tuple[str, ...]:
    """Return the types of a node without a vocabulary's prefix."""
    stated = node.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return tuple(name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names if isinstance(name, str))


def gather(values: list[Any]) -> tuple[list[Node], dict[str, Node]]:
    """Return every typed object in the values, outer before inner, and those with an identity by `@id`."""
    nodes: list[Node] = []
    by_id: dict[str, Node] = {}
    queue, at = list(values), 0
    while at < len(queue) and at < _MOST_NODES:
        value, at = queue[at], at + 1
        if isinstance(value, list):
            queue.extend(value[:_MOST_NODES])
        elif isinstance(value, dict):
            if "@type" in value:
                nodes.append(value)
                identity = value.get("@id")
                if isinstance(identity, str) and len(value) > len(by_id.get(identity, ())):
                    by_id[identity] = value
            queue.extend(inner for key, inner in value.items() if isinstance(inner, dict | list) and key not in _OTHERS)
    return nodes, by_id


def choose_article(nodes: list[Node], titles: list[str], address: str | None) -> Node | None:
    """Return the object that describes the page's article: an article with a headline and a date before any other.

    Those whose headline is unlike the page's titles, or whose address is not the page's, are more likely others that it
    lists; those of which both holds are none.
    """
    scored = [(score, node) for node in nodes if (score := _completeness(node))]
    page = [_words(title) for title in titles] if scored else []
    signs = [_signs_of_another(node, page, address) for _, node in scored]
    weighed = [
        (score - _ANOTHER * count, node)
        for (score, node), count in zip(scored, signs, strict=True)
        if count < _MOST_SIGNS
    ]
    return max(weighed, key=lambda pair: pair[0], default=(0, None))[1]


def _completeness(node: Node) -> int:
    """Return how far an object describes an article: by its type, and by what it states; 0 for no article or page."""
    types = types_of(node)
    if any(name in ARTICLE_TYPES for name in types):
        score = 50 if types[0] in _ABOUT_OTHERS else 100
    elif any(name in _PAGE_TYPES for name in types):
        score = 10 if "WebPage" in types else 5
    else:
        return 0
    return score + 3 * sum(bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody"))


def _signs_of_another(node: Node, titles: list[set[str]], address: str | None) -> int:
    """Return how many signs there are, up to two, that an object describes an article that is not the page's."""
    own = _words(string_of(node.get("headline")) or "")
    unlike = bool(own) and bool(titles) and all(len(own & title) < _ALIKE * len(own) for title in titles)
    stated = [string_of(node.get(key), "@id", "url") for key in ("url", "mainEntityOfPage", "@id")]
    paths = {path for text in stated if (path := _path_of(text))}
    return unlike + bool(paths and (here := _path_of(address)) and here not in paths)


def _words(text: str) -> set[str]:
    return set(_WORDS.findall(text.lower()))


def _path_of(address: str | None) -> str | None:
    """Return the path of an address, which differs for each article of a site; None where it has none."""
    match = _PATH.match(address or "")
    return match[1].lower() if match else None


def resolve(value: Any, by_id: dict[str, Node]) -> list[Any]:
    """Return a property's values as a list, references by `@id` replaced by what they refer to."""
    values = value if isinstance(value, list) else [value]
    found = []
    for one in values:
        if isinstance(one, list):
            found.extend(one)
        elif isinstance(one, dict) and isinstance(one.get("@id"), str) and "name" not in one:
            found.append(by_id.get(one["@id"], one))
        elif one is not None:
            found.append(one)
    return found


def string_of(value: Any, *keys: str) -> str | None:
    """Return a string: the value itself, a list's first, or what the first of `keys` that an object has states."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next((value[key] for key in (*keys, "@value") if value.get(key)), None)
        else:
            break
    return value if isinstance(value, str) else None
