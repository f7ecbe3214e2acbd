"""Variants of a page with boxes of others before, amid and after its text, with and without links.

Teasers, notices, explanations and portraits of authors are set so; few pages of the evaluation set have them where
nothing but their place and their look says what they are. `interrupted` makes them of lines of other pages, half of
them under names that say what they are. `sectioned` puts the page's own lines into elements alike, as lists of
questions, posts and numbered sections are: not all that comes back is a box.
"""

from __future__ import annotations

import html
import random
from functools import partial
from typing import TYPE_CHECKING

from page_variants import MARK, SNIPPET, box, comments, letters, named, new_names, ticker
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

_LINES = "p, div, li, h2, h3, blockquote"
"""Elements that may be a line of an article."""
_LONGEST, _MOST_LINES = 5_000, 400
"""Characters of such an element, and lines looked for, at most."""
_LETTERS = 40
"""Letters of a line by which its element is found."""
_ALSO = {"before": (ticker,), "after": (comments,)}
"""What else is put there; short news with their times amid a text are its own posts."""
_LINKED = 0.4
"""Share of the lists of teasers before the text that are linked; elsewhere all are: others may be sections."""
_NAMED = 0.5
"""Share of the boxes that have a telling name."""
_NAMES = (
    "related", "related-articles", "newsletter", "newsletter-signup", "advert", "ad-slot", "author-box", "read-more",
    "recommended", "teaser-list", "share-bar", "comments", "infobox", "summary", "promo", "subscribe",
)  # fmt: skip
_HEADINGS = ("", "", "h3", "h4", "strong", "time", "span")
"""Elements of what heads a section: a title, which is of its first words, or a time of day."""
_TITLE_WORDS = 4
_LEAST_RUN = 4
"""Lines side by side from which they are put into sections."""
_KEPT = ("body", "html", "article", "main")
"""Elements outside of which no box is put."""


def interrupted(markup: bytes, own: Sequence[str], texts: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page with one to three boxes, made of lines of `texts`, before, amid or after its own lines.

    None where none of its own lines is the text of one element.
    """
    tree = LexborHTMLParser(markup)
    elements = elements_of(tree, own)
    if not elements:
        return None
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    boxes = []
    for place in chance.sample(("before", "amid", "amid", "after"), chance.randint(1, 3)):
        line = {"before": elements[0], "after": elements[-1]}.get(place) or chance.choice(elements)
        element = _around(line, chance.choice((0, 0, 0, 1, 2)))
        cards = partial(_cards, linked=place != "before" or chance.random() < _LINKED)
        made = "".join(chance.choice((cards, cards, box, _notice, *_ALSO.get(place, ())))(lines, chance))
        boxes.append(named("div", chance.choice(_NAMES), made) if chance.random() < _NAMED else made)
        mark = f"{MARK}{len(boxes)}{MARK}"
        if place == "after":
            element.insert_after(mark)
        else:
            element.insert_before(mark)
    found = tree.html or ""
    for number, added in enumerate(boxes, 1):
        found = found.replace(f"{MARK}{number}{MARK}", added, 1)
    return found.encode()


def sectioned(markup: bytes, own: Sequence[str], chance: random.Random) -> bytes | None:
    """Return a page whose own lines lie in elements alike, one to four of them in each, some under titles or times.

    None where fewer than four of them are side by side.
    """
    tree = LexborHTMLParser(markup)
    run = longest_run(tree, own)
    if not run:
        return None
    tag, name = chance.choice(("div", "div", "section", "li", "article")), new_names(chance)[0]
    most, heading, count = chance.randint(1, 4), chance.choice(_HEADINGS), 0
    while run:
        unit = run[: chance.randint(1, most)]
        run = run[len(unit) :]
        count += 1
        words = unit[0].text(deep=True).split()[:_TITLE_WORDS]
        title = " ".join(words) if heading in _TITLES else f"1{count % 10}:30"
        unit[0].insert_before(f"{MARK}1{MARK}" + (f"{MARK}2{MARK}{title}{MARK}3{MARK}" if heading else ""))
        unit[-1].insert_after(f"{MARK}4{MARK}")
    found = tree.html or ""
    for number, opened in enumerate((f'<{tag} class="{name}">', f"<{heading}>", f"</{heading}>", f"</{tag}>"), 1):
        found = found.replace(f"{MARK}{number}{MARK}", opened)
    return found.encode()


def elements_of(tree: LexborHTMLParser, lines: Sequence[str]) -> list[LexborNode]:
    """Return the innermost elements of which each holds one of some lines and nothing else, in order."""
    keys = {key for key in map(letters, lines) if len(key) > _LETTERS}
    found = []
    for element in tree.css(_LINES):
        text = element.text(deep=True)
        if len(text) > _LONGEST or (key := letters(text)) not in keys:
            continue
        if not any(letters(inner.text(deep=True)) == key for inner in element.iter()):
            found.append(element)
        if len(found) >= _MOST_LINES:
            break
    return found


def longest_run(tree: LexborHTMLParser, lines: Sequence[str]) -> list[LexborNode]:
    """Return the elements of most of some lines side by side; an empty list for fewer than four."""
    runs: list[list[LexborNode]] = []
    for element in elements_of(tree, lines):
        beside = runs and runs[-1][-1].parent == element.parent
        runs[-1].append(element) if beside else runs.append([element])
    run = max(runs, key=len, default=[])
    return run if len(run) >= _LEAST_RUN else []


def _around(element: LexborNode, levels: int) -> LexborNode:
    """Return an element some levels around another one, inside of the article."""
    for _ in range(levels):
        parent = element.parent
        if parent is None or parent.tag in _KEPT:
            break
        element = parent
    return element


def _cards(lines: list[str], chance: random.Random, *, linked: bool) -> Iterator[str]:
    """Yield cards in elements alike: a title, `linked` or not, often an excerpt, sometimes a picture, a day."""
    names = new_names(chance)
    tag, title = chance.choice(("div", "div", "li", "article", "section")), chance.choice(_TITLES)
    line, around = chance.choice(("p", "p", "div", "span")), chance.choice(("div", "div", "aside", "section", "ul"))
    pictured, dated = chance.random() < 0.4, chance.random() < 0.3
    yield f'<{around} class="{names[0]}">'
    if chance.random() < 0.4 and lines:
        yield named(chance.choice(("h2", "h3", "div")), names[4], html.escape(lines.pop()[:24]))
    for number in range(chance.randint(1, 6)):
        if len(lines) < 2:
            break
        said = html.escape(lines.pop()[: chance.randint(30, 90)])
        inner = '<img src="/i.jpg" alt="">' if pictured else ""
        inner += f'<{title}><a href="/{number}">{said}</a></{title}>' if linked else f"<{title}>{said}</{title}>"
        inner += "<time>3 May 2024</time>" if dated else ""
        if chance.random() < 0.9:
            inner += named(line, names[2], html.escape(lines.pop()[: chance.randint(60, 300)]))
        yield named(tag, names[1], inner)
    yield f"</{around}>"


_TITLES = ("h2", "h3", "h4", "div", "p", "strong")


def _notice(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield a notice: a short heading, one or two paragraphs, sometimes a form."""
    names, line = new_names(chance), chance.choice(("p", "div"))
    title = html.escape(lines.pop()[:30]) if lines else ""
    head = named(chance.choice(("h3", "h4", "b", "p", "strong")), names[1], title) if title else ""
    said = "".join(
        named(line, names[2], html.escape(lines.pop()[: chance.randint(60, 260)]))
        for _ in range(chance.randint(1, 2))
        if lines
    )
    form = '<form><input type="email"><button>OK</button></form>' if chance.random() < 0.4 else ""
    yield named(chance.choice(("div", "div", "aside", "section")), names[0], head + said + form)
