"""Variants of a page that read the same but are made otherwise, to learn and to measure what holds on any site.

`renamed` gives classes and ids names without meaning; `unsectioned` also makes sectioning elements plain
ones, `unparagraphed` also the paragraphs. `crowded` adds text that is none of the article's, `followed` the articles
of other pages as these are made. `shortened` leaves the first paragraphs of the article alone beside all else that the
page holds, `accompanied` adds text of others before or after the element of the article, `paired` in elements made as
that one is. `parted` cuts the element of the article in two. Other heads: `head_variants`.
"""

from __future__ import annotations

import hashlib
import html
import random
import re
from itertools import islice
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

_NAMED = re.compile(rb"""(\s(?:class|id|data-testid|data-component|data-qa)\s*=\s*)("[^"]*"|'[^']*')""")
_NAME = re.compile(rb"\S+")
_SECTION = re.compile(rb"<(/?)(?:article|main|section|aside|header|footer|nav)(?=[\s>])", re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<(/?)p(?=[\s>])", re.IGNORECASE)
_LETTERS = b"qxzvkjwq"
"""Letters of names without meaning."""


def renamed(markup: bytes) -> bytes:
    """Return a page whose classes and ids are hashes: elements that shared a name still do."""
    return _NAMED.sub(_without_meaning, markup)


def unsectioned(markup: bytes) -> bytes:
    """Return a renamed page whose sectioning elements are `div` elements."""
    return _SECTION.sub(rb"<\1div", renamed(markup))


def _without_meaning(match: re.Match[bytes]) -> bytes:
    quoted = match[2]
    return match[1] + quoted[:1] + _NAME.sub(_hash, quoted[1:-1]) + quoted[:1]


def _hash(match: re.Match[bytes]) -> bytes:
    return bytes(_LETTERS[byte % len(_LETTERS)] for byte in hashlib.sha256(match[0]).digest()[:9])


def unparagraphed(markup: bytes) -> bytes:
    """Return an unsectioned page whose paragraphs are `div` elements."""
    return _PARAGRAPH.sub(rb"<\1div", unsectioned(markup))


_CLOSED = re.compile(rb"</(?:div|article|section|main)\s*>", re.IGNORECASE)
SNIPPET = 40
"""Bytes of a text's last line by which its end is found in the markup."""
_BEFORE = 0.35
"""Share of the pages accompanied by text of others before the article."""
_LEAST_PARTED = 4
"""Elements of a text that is cut in two, at least."""
_TITLES = ("h1", "h2", "h2", "h3", "")
"""Elements of the headings of other articles; without one, where there is none."""
_LATEST = 4
"""Elements closed after the text, at most, before something else is put there."""


def crowded(markup: bytes, last: str, texts: Sequence[str], chance: random.Random) -> bytes:
    """Return a page with running text that is none of its article's: comments, other articles, cards with excerpts.

    It follows the article, of which `last` is the last line, or ends the page; it is made of lines of `texts`. The
    names in it have no meaning.
    """
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    make = chance.choice((comments, _articles, _articles, _cards))
    added = "".join(make(lines, chance)).encode()
    found = markup.rfind(html.escape(last[-SNIPPET:], quote=False).encode()) if last else -1
    at = max(markup.lower().rfind(b"</body"), 0) or len(markup)
    if found >= 0 and chance.random() < 0.7:
        closed = _CLOSED.finditer(markup, found)
        for match in islice(closed, chance.randint(1, _LATEST)):
            at = match.end()
    return markup[:at] + added + markup[at:]


def accompanied(markup: bytes, body: str, texts: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page with lines of `texts` as the text of others before or after the article's element or one around it.

    None where the text is not found in one element.
    """
    tree = LexborHTMLParser(markup)
    element = _element_of(tree, body, 1)
    if element is None:
        return None
    if element.tag == "p" and element.parent is not None:
        element = element.parent
    heading = next((one for one in tree.css("h1") if letters(one.text())), None)
    for _ in range(chance.randint(0, _MOST_AROUND)):
        parent = element.parent
        if parent is not None and parent.tag not in ("body", "html"):
            element = parent
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    makers = chance.sample((comments, _articles, _cards, box, ticker), 2)
    added = ["".join(make(lines, chance)) for make in makers]
    around = element
    while heading is not None and around.parent is not None and not _holds(around, heading):
        around = around.parent
    if around.tag not in ("body", "html") and chance.random() < _BEFORE:
        around.insert_before(MARK)
    else:
        element.insert_after(MARK)
    before, found, after = (tree.html or "").partition(MARK)
    return (before + "".join(added[: chance.randint(1, 2)]) + after).encode() if found else None


def paired(markup: bytes, body: str, texts: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page with lines of `texts` in elements like the article's, side by side with it, lines set alike too.

    None where the text is not found in one element.
    """
    tree = LexborHTMLParser(markup)
    element = _element_of(tree, body, 1)
    if element is not None and element.tag == "p":
        element = element.parent
    if element is None or element.tag in ("body", "html"):
        return None
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    first = next((one for one in element.iter() if len(one.text(deep=True)) >= SNIPPET), element)
    line = ("p", "") if first is element else (first.tag or "p", first.attributes.get("class") or "")
    name, heading, linked = element.attributes.get("class") or "", chance.choice(_TITLES), chance.random() < 0.5
    dated, added = chance.random() < 0.5, ""
    for number in range(chance.randint(1, 4)):
        title = html.escape(lines.pop()[:70]) if len(lines) > 1 else ""
        title = f'<a href="/{number}">{title}</a>' if linked else title
        head = f"<{heading}>{title}</{heading}>" if heading and title else ""
        head += f"<time>{number + 2} May 2024</time>" if dated else ""
        said = "".join(named(*line, html.escape(lines.pop())) for _ in range(chance.randint(2, 12)) if lines)
        added += named(element.tag or "div", name, head + said)
    if chance.random() < _BEFORE / 2 and not any(letters(one.text()) for one in element.css("h1")):
        element.insert_before(MARK)
    else:
        element.insert_after(MARK)
    before, found, after = (tree.html or "").partition(MARK)
    return (before + added + after).encode() if found else None


def parted(markup: bytes, body: str, texts: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page whose article lies in two elements made alike, often with something beside the text between them.

    None where the text is not found in one element, or that has no two parts.
    """
    tree = LexborHTMLParser(markup)
    element = _element_of(tree, body)
    children = [one for one in element.iter() if len(one.text(deep=True)) >= SNIPPET] if element is not None else []
    if element is None or len(children) < _LEAST_PARTED or element.tag in ("body", "html"):
        return None
    children[chance.randint(1, len(children) - 2)].insert_after(MARK)
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    between = chance.choice((_nothing, _nothing, _advert, box, _cards))
    name = html.escape(element.attributes.get("class") or "")
    before, found, after = (tree.html or "").partition(MARK)
    opened = f'<{element.tag} class="{name}">'
    return (before + f"</{element.tag}>" + "".join(between(lines, chance)) + opened + after).encode() if found else None


def _nothing(_lines: list[str], _chance: random.Random) -> Iterator[str]:
    yield from ()


def _advert(_lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield an advert: a word and a frame."""
    names = new_names(chance)
    yield named("div", names[0], named("span", names[1], "Advertisement") + "<iframe></iframe>")


def _holds(around: LexborNode, element: LexborNode) -> bool:
    node: LexborNode | None = element
    while node is not None and node != around:
        node = node.parent
    return node is not None


def named(tag: str, name: str, inner: str) -> str:
    return f'<{tag} class="{name}">{inner}</{tag}>'


def new_names(chance: random.Random) -> list[str]:
    """Return six names without meaning."""
    return ["".join(chance.choices("qxzvkjw", k=6)) for _ in range(6)]


def comments(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield comments: who wrote it, some lines of text, a control."""
    names, tag, line = new_names(chance), chance.choice(("div", "li", "article")), chance.choice(("p", "div", "span"))
    dated, reply = chance.random() < 0.5, chance.choice(("a href='#r'", "button", "span", "div"))
    yield f'<{"ul" if tag == "li" else "div"} class="{names[0]}">'
    for number in range(chance.randint(4, 40)):
        said = "".join(
            named(line, names[3], html.escape(lines.pop()[:400])) for _ in range(chance.randint(1, 3)) if lines
        )
        when = named("span", names[4], f"{number + 1} h") if dated else ""
        by = named("div", names[2], f"Reader{number}{when}")
        yield named(tag, names[1], f"{by}{named('div', names[5], said)}<{reply}>Reply</{reply.split()[0]}>")
    yield "</ul>" if tag == "li" else "</div>"


def _articles(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield other articles, whole: a heading and paragraphs."""
    names, tag, heading = (
        new_names(chance),
        chance.choice(("div", "article", "section")),
        chance.choice(("h1", "h2", "h3")),
    )
    linked = chance.random() < 0.5
    for number in range(chance.randint(1, 3)):
        title = html.escape(lines.pop()[:70]) if lines else "More"
        title = f'<a href="/{number}">{title}</a>' if linked else title
        said = "".join(f"<p>{html.escape(lines.pop())}</p>" for _ in range(chance.randint(3, 15)) if lines)
        head = f"<{heading}>{title}</{heading}>" + named("div", names[1], "2 May 2024, 10:20")
        yield named(tag, names[0], head + named("div", names[2], said))


def _cards(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield cards: a linked title and an excerpt."""
    names, tag, heading = (
        new_names(chance),
        chance.choice(("div", "li", "article")),
        chance.choice(("h2", "h3", "h4", "div")),
    )
    for number in range(chance.randint(3, 12)):
        if len(lines) > 1:
            title = f'<{heading}><a href="/{number}">{html.escape(lines.pop()[:70])}</a></{heading}>'
            yield named(tag, names[0], title + named("p", names[1], html.escape(lines.pop()[:200])))


def box(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield a box of prose as of notices, portraits of authors, appeals: a heading, some paragraphs, a button."""
    names, line = new_names(chance), chance.choice(("p", "p", "div"))
    heading = chance.choice(("h2", "h3", "h4", "div"))
    title = named(heading, names[1], html.escape(lines.pop()[:30])) if lines and chance.random() < 0.8 else ""
    said = "".join(named(line, names[2], html.escape(lines.pop()[:300])) for _ in range(chance.randint(1, 5)) if lines)
    button = "<button>OK</button>" if chance.random() < 0.5 else ""
    yield named(chance.choice(("div", "section", "aside", "footer")), names[0], title + said + button)


def ticker(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield short news with their times."""
    names, tag = new_names(chance), chance.choice(("div", "li"))
    yield f'<{"ul" if tag == "li" else "div"} class="{names[0]}"><h3>24/7</h3>'
    for number in range(chance.randint(3, 12)):
        if lines:
            when = named("span", names[2], f"{23 - number}:{chance.randint(10, 59)}")
            yield named(tag, names[1], when + named("p", names[3], html.escape(lines.pop()[:250])))
    yield "</ul>" if tag == "li" else "</div>"


_NOT_SHOWN = "script:not([type*='ld+json']), noscript, template, style"
_STATED_TEXT = re.compile(r'("articleBody"\s*:\s*)"(?:[^"\\]|\\.)*"')


def shortened(markup: bytes, lines: Sequence[str], count: int) -> bytes | None:
    """Return a page, of UTF-8, without what it holds from after the first `count` lines of its article to its last.

    `lines` are the article's, in order. None where they are not found in that order.
    """
    tree = LexborHTMLParser(markup)
    for node in tree.css(_NOT_SHOWN):
        node.decompose()
    found: list[tuple[int, LexborNode]] = []
    root, parts, ends, at = tree.body, list[str](), list[int](), 0
    for node in root.traverse(include_text=True) if root is not None else ():
        if node.tag == "-text" and node.parent is not None and node.parent.tag != "script":
            found.append((at, node))
            parts.append(letters(node.text_content or ""))
            at += len(parts[-1])
    joined, at = "".join(parts), 0
    for line in map(letters, lines):
        at = joined.find(line, at)
        if at < 0:
            return None
        at += len(line)
        ends.append(at)
    for begin, node in found:
        if ends[:count][-1] <= begin < ends[-1]:
            node.decompose()
    return b"\xef\xbb\xbf" + _STATED_TEXT.sub(r'\1""', tree.html or "").encode()


_LONG_LINE = 40
"""Letters of a line by which the element of a text is found."""
_HOLDS = 0.9
"""Share of a text's lines that its element holds."""
_MOST_AROUND = 3
"""Elements around a text's own that may be part of its article's, or that it is followed in, at most."""
_LARGEST = 3
"""How much longer than a text's element one around it may be, to be its article's."""
_UNWANTED = re.compile(r"<(script|style|noscript|iframe)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_SIGNS = re.compile(r"\W+")
MARK = "qzxvkjqzxvkj"
"""Text by which a place is found in the markup again."""


def article_markup(markup: bytes, body: str, chance: random.Random) -> str | None:
    """Return the markup of the element around an article's text, or of one around that; None where there is none."""
    element = _element_of(LexborHTMLParser(markup), body)
    if element is None:
        return None
    for _ in range(chance.randint(0, _MOST_AROUND)):
        parent = element.parent
        if parent is None or parent.tag in ("body", "html"):
            break
        if len(parent.html or "") < _LARGEST * len(element.html or ""):
            element = parent
    return _UNWANTED.sub("", element.html or "")


def followed(markup: bytes, body: str, others: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page with other markup after the element of its article's text, or after one around that.

    None where the text is not found in one element.
    """
    tree = LexborHTMLParser(markup)
    element = _element_of(tree, body)
    if element is None:
        return None
    for _ in range(chance.randint(0, _MOST_AROUND)):
        parent = element.parent
        if parent is not None and parent.tag not in ("body", "html"):
            element = parent
    element.insert_after(MARK)
    before, found, after = (tree.html or "").partition(MARK)
    return (before + "".join(others) + after).encode() if found else None


def _element_of(tree: LexborHTMLParser, body: str, least: int = 2) -> LexborNode | None:
    """Return the innermost element that holds nearly all long lines of a text, of which there are `least`."""
    lines = [line for text in body.split("\n") if len(line := letters(text)) > _LONG_LINE]

    def held(element: LexborNode) -> int:
        text = letters(element.text(deep=True))
        return sum(line in text for line in lines)

    element = tree.body
    if element is None or len(lines) < least or (whole := held(element)) < _HOLDS * len(lines):
        return None
    inner: LexborNode | None = element
    while inner is not None:
        element = inner
        inner = next((one for one in element.iter() if held(one) >= _HOLDS * whole), None)
    return element


def letters(text: str) -> str:
    return _SIGNS.sub("", text).casefold()
