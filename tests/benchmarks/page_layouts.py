"""Variants of a page whose article is laid out as content systems do, or beside what pages hold as well.

`LAYOUTS` change how the article's own lines are made: over several containers, without paragraphs, in tables, in
elements of the page's own, behind walls, in data for scripts alone. `ADDITIONS` put texts beside the article that are
none of it: notices of consent, terms, portraits, long side bars, comments. What the page says of the article stays.
"""

from __future__ import annotations

import html
import json
import random
import re
from typing import TYPE_CHECKING

from page_boxes import _elements_of as elements_of
from page_variants import MARK, SNIPPET, comments, named, new_names
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

    Run = list[LexborNode]

_LEAST_RUN = 4
"""Lines side by side that are laid out otherwise, at least."""
_CONSENT = (
    (
        "We and our partners store and access information on a device, such as cookies, and process personal data, such as "
        "unique identifiers and standard information sent by a device, for personalised advertising and content."
    ),
    (
        "With your permission we and our partners may use precise geolocation data and identification through device "
        "scanning. You may click to consent to our processing as described above."
    ),
    (
        "Alternatively you may access more detailed information and change your preferences before consenting or refuse to "
        "consent. Please note that some processing of your personal data may not require your consent."
    ),
    (
        "Your preferences will apply to this website only. You can change your preferences or withdraw your consent at any "
        "time by returning to this site and clicking the privacy button at the bottom of the page."
    ),
    (
        "Strictly necessary cookies are essential for the site to work, for example to keep you signed in. Performance "
        "cookies tell us which pages are read most, so that we can improve them. Advertising cookies show what you like."
    ),
)
_ZUSTIMMUNG = (
    (
        "Wir und unsere Partner speichern und verarbeiten Informationen auf einem Endgerät, etwa Cookies und eindeutige "
        "Kennungen, um Anzeigen und Inhalte auf Sie zuzuschneiden und deren Leistung zu messen."
    ),
    (
        "Sie können Ihre Einwilligung jederzeit in den Einstellungen widerrufen. Weitere Hinweise finden Sie in unserer "
        "Datenschutzerklärung und im Impressum dieses Angebots."
    ),
    (
        "Mit einem Abonnement lesen Sie unsere Seiten ohne Werbung und ohne die Weitergabe Ihrer Daten an Dritte. Das "
        "Angebot ist monatlich kündbar und gilt auf allen Geräten."
    ),
    (
        "Einige unserer Partner sitzen in Staaten ohne angemessenes Niveau des Datenschutzes. Mit Ihrer Zustimmung willigen "
        "Sie auch in die Übermittlung Ihrer Daten dorthin ein."
    ),
)
_TERMS = (
    (
        "All content on this site is protected by copyright. It may not be reproduced, distributed or stored in a database "
        "without the written permission of the publisher, except where the law allows it."
    ),
    (
        "The publisher is not liable for the content of external sites to which it links. Opinions of guest writers are "
        "their own and do not necessarily reflect those of the editors."
    ),
    (
        "Prices are shown with a delay of at least fifteen minutes. Nothing on this page is advice to buy or to sell "
        "securities, and past performance says nothing about future returns."
    ),
    (
        "Readers who find a mistake can write to the editors, who answer within five working days. Corrections are marked "
        "at the end of the text concerned, with the day on which they were made."
    ),
    (
        "By using this site you accept these terms. They were last revised when the publisher moved its offices and may be "
        "changed at any time without notice to registered users."
    ),
)
_FAQ = (
    ("How can I pay for my subscription?", ("You can pay by card or by direct debit. The first month is free of charge, "
    "after that the amount is taken at the beginning of every month.")),
    ("Can I read the paper on several devices?", ("Yes. Sign in with your address on up to four devices, of which two "
    "may show the paper at the same time.")),
    ("How do I cancel?", ("Open your account, choose the subscription and press the button to end it. It then runs to "
    "the end of the month that you have paid for.")),
    ("Where do I find the crossword?", ("Puzzles have a page of their own, to which the menu leads. New ones are added "
    "every morning at six o'clock.")),
)  # fmt: skip
_BIO = (
    (
        "has covered the region for the paper since she left the university, where she read history and economics. Before "
        "that she worked as a court reporter and spent two years at a radio station in the north of the country."
    ),
    (
        "Her reports on water companies won a prize for young journalists. She lives by the sea with two dogs, teaches "
        "writing at an evening school and is at work on a book about the end of the fishing fleet."
    ),
)
_APPEAL = (
    (
        "Independent journalism needs readers who pay for it. For less than the price of a coffee a week you read all our "
        "reports, hear every podcast and get the letter of our editors each morning."
    ),
    "More than forty thousand people already support us. Join them today, and cancel whenever you like.",
)


def laid_out(markup: bytes, own: Sequence[str], name: str, chance: random.Random) -> bytes | None:
    """Return a page whose article is made as the layout of that name; None where too few lines are side by side."""
    tree = LexborHTMLParser(markup)
    runs: list[Run] = []
    for element in elements_of(tree, own):
        beside = runs and runs[-1][-1].parent == element.parent
        runs[-1].append(element) if beside else runs.append([element])
    run = max(runs, key=len, default=[])
    if len(run) < _LEAST_RUN:
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


def added_to(markup: bytes, own: Sequence[str], texts: Sequence[str], name: str, chance: random.Random) -> bytes | None:
    """Return a page with the addition of that name; None where none of its own lines is the text of one element."""
    tree = LexborHTMLParser(markup)
    elements = elements_of(tree, own)
    if not elements or tree.body is None:
        return None
    lines = [line for text in texts for line in text.split("\n") if len(line) >= SNIPPET]
    chance.shuffle(lines)
    place, make = ADDITIONS[name]
    added = make(lines, chance)
    if place == "top":
        first = next(tree.body.iter(), None)
        if first is None:
            return None
        first.insert_before(MARK)
    elif place == "end":
        return re.sub(r"(?i)</body|\Z", lambda at: added + at[0], tree.html or "", count=1).encode()
    else:
        line = {"before": elements[0], "after": elements[-1]}.get(place) or chance.choice(elements)
        _around(line, place, chance).insert_before(MARK) if place == "before" else _around(
            line, place, chance
        ).insert_after(MARK)
    before, found, after = (tree.html or "").partition(MARK)
    return (before + added + after).encode() if found else None


def _around(element: LexborNode, place: str, chance: random.Random) -> LexborNode:
    """Return an element some levels around a line: beside the text, or beside what is around it."""
    for _ in range(0 if place == "amid" else chance.randint(0, 3)):
        if element.parent is None or element.parent.tag in ("body", "html"):
            break
        element = element.parent
    return element


def _prose(texts: Sequence[str], chance: random.Random, *telling: str) -> str:
    names = new_names(chance)
    name = chance.choice((*telling, names[0])) if telling else names[0]
    tag = chance.choice(("div", "section"))
    return named(tag, name, named("div", names[1], "".join(f"<p>{html.escape(text)}</p>" for text in texts)))


def _consent(_lines: list[str], chance: random.Random) -> str:
    return _prose(chance.choice((_CONSENT, _ZUSTIMMUNG)), chance)


def _terms(_lines: list[str], chance: random.Random) -> str:
    return _prose(_TERMS, chance)


def _faq(_lines: list[str], chance: random.Random) -> str:
    names = new_names(chance)
    said = "".join(named("div", names[1], f"<h3>{q}</h3><p>{a}</p>") for q, a in _FAQ)
    return named("section", names[0], f"<h2>Questions and answers</h2>{said}")


def _bio(_lines: list[str], chance: random.Random) -> str:
    names = new_names(chance)
    said = "<img src='/a.jpg'>" + named("div", names[1], "Mara Lind") + f"<p>Mara Lind {_BIO[0]}</p><p>{_BIO[1]}</p>"
    return named("div", names[0], said)


def _appeal(_lines: list[str], chance: random.Random) -> str:
    return _prose(_APPEAL, chance).replace("</section>", "<a href='/join'>Join</a></section>")


def _teasers(lines: list[str], chance: random.Random) -> Iterator[str]:
    """Yield teasers: linked titles with paragraphs; many."""
    names, tag = new_names(chance), chance.choice(("div", "li", "article"))
    for number in range(25):
        if len(lines) > 1:
            title = f'<h3><a href="/{number}">{html.escape(lines.pop()[:70])}</a></h3>'
            yield named(tag, names[1], title + f"<p>{html.escape(lines.pop()[:260])}</p>")


def _linked_teasers(lines: list[str], chance: random.Random) -> str:
    return named("div", new_names(chance)[0], "".join(_teasers(lines, chance)))


def _side_bar(lines: list[str], chance: random.Random) -> str:
    """Return a side bar longer than most articles: teasers without links, opinion, a column."""
    names, parts = new_names(chance), []
    for _ in range(8):
        if lines:
            title = f"<h3>{html.escape(lines.pop()[:60])}</h3>"
            said = "".join(f"<p>{html.escape(lines.pop())}</p>" for _ in range(chance.randint(1, 4)) if lines)
            parts.append(named("div", names[1], title + said))
    return named(chance.choice(("aside", "div", "div")), names[0], "".join(parts))


def _comments(lines: list[str], chance: random.Random) -> str:
    return "".join("".join(comments(lines, chance)) for _ in range(3))


def _title(lines: list[str]) -> str:
    return f"<h4>{html.escape(lines.pop()[:60])}</h4>"


def _video(lines: list[str], chance: random.Random) -> str:
    """Return a player's list: titles, lengths, descriptions."""
    names = new_names(chance)
    return named("div", names[0], "".join(
        named("div", names[1], f"<div>{n}:0{n}</div>{_title(lines)}<p>{html.escape(lines.pop()[:200])}</p>")
        for n in range(2, 9) if len(lines) > 1
    ))  # fmt: skip


ADDITIONS: dict[str, tuple[str, Callable[[list[str], random.Random], str]]] = {
    "consent on top": ("top", _consent), "consent at the end": ("end", _consent), "terms after": ("after", _terms),
    "terms at the end": ("end", _terms), "questions after": ("after", _faq), "portrait after": ("after", _bio),
    "portrait before": ("before", _bio), "appeal amid": ("amid", _appeal), "appeal before": ("before", _appeal),
    "teasers before": ("before", _linked_teasers), "teasers after": ("after", _linked_teasers),
    "teasers on top": ("top", _linked_teasers), "side bar before": ("before", _side_bar),
    "side bar on top": ("top", _side_bar), "side bar after": ("after", _side_bar),
    "comments after": ("after", _comments), "comments at the end": ("end", _comments),
    "videos before": ("before", _video), "videos amid": ("amid", _video),
}  # fmt: skip
"""Additions by name: where they are put, and what makes them of lines of others."""
