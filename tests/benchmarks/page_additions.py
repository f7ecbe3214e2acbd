"""Variants of a page with texts beside the article that are none of it, in elements whose names have no meaning.

`ADDITIONS` are notices of consent, terms, questions and answers, portraits, appeals, teasers, long side bars, comments.
"""

from __future__ import annotations

import html
import random
import re
from typing import TYPE_CHECKING

from page_boxes import elements_of
from page_variants import MARK, SNIPPET, comments, named, new_names
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

_CONSENT = (
    (
        "We and our partners store and access information on a device, such as cookies, and process personal data, "
        "such as unique identifiers and standard information sent by a device, for personalised advertising and "
    ),
    (
        "With your permission we and our partners may use precise geolocation data and identification through device "
        "scanning. You may click to consent to our processing as described above."
    ),
    (
        "Alternatively you may access more detailed information and change your preferences before consenting or "
        "refuse to consent. Please note that some processing of your personal data may not require your consent."
    ),
    (
        "Your preferences will apply to this website only. You can change your preferences or withdraw your consent at "
        "any time by returning to this site and clicking the privacy button at the bottom of the page."
    ),
    (
        "Strictly necessary cookies are essential for the site to work, for example to keep you signed in. Performance "
        "cookies tell us which pages are read most, so that we can improve them. Advertising cookies show what you "
    ),
)
_ZUSTIMMUNG = (
    (
        "Wir und unsere Partner speichern und verarbeiten Informationen auf einem Endgerät, etwa Cookies und "
        "eindeutige Kennungen, um Anzeigen und Inhalte auf Sie zuzuschneiden und deren Leistung zu messen."
    ),
    (
        "Sie können Ihre Einwilligung jederzeit in den Einstellungen widerrufen. Weitere Hinweise finden Sie in "
        "unserer Datenschutzerklärung und im Impressum dieses Angebots."
    ),
    (
        "Mit einem Abonnement lesen Sie unsere Seiten ohne Werbung und ohne die Weitergabe Ihrer Daten an Dritte. Das "
        "Angebot ist monatlich kündbar und gilt auf allen Geräten."
    ),
    (
        "Einige unserer Partner sitzen in Staaten ohne angemessenes Niveau des Datenschutzes. Mit Ihrer Zustimmung "
        "willigen Sie auch in die Übermittlung Ihrer Daten dorthin ein."
    ),
)
_TERMS = (
    (
        "All content on this site is protected by copyright. It may not be reproduced, distributed or stored in a "
        "database without the written permission of the publisher, except where the law allows it."
    ),
    (
        "The publisher is not liable for the content of external sites to which it links. Opinions of guest writers "
        "are their own and do not necessarily reflect those of the editors."
    ),
    (
        "Prices are shown with a delay of at least fifteen minutes. Nothing on this page is advice to buy or to sell "
        "securities, and past performance says nothing about future returns."
    ),
    (
        "Readers who find a mistake can write to the editors, who answer within five working days. Corrections are "
        "marked at the end of the text concerned, with the day on which they were made."
    ),
    (
        "By using this site you accept these terms. They were last revised when the publisher moved its offices and "
        "may be changed at any time without notice to registered users."
    ),
)
_FAQ = (
    ("How can I pay for my subscription?", ("You can pay by card or by direct debit. The first month is free of "
    "charge, after that the amount is taken at the beginning of every month.")),
    ("Can I read the paper on several devices?", ("Yes. Sign in with your address on up to four devices, of which two "
    "may show the paper at the same time.")),
    ("How do I cancel?", ("Open your account, choose the subscription and press the button to end it. It then runs to "
    "the end of the month that you have paid for.")),
    ("Where do I find the crossword?", ("Puzzles have a page of their own, to which the menu leads. New ones are added "
    "every morning at six o'clock.")),
)  # fmt: skip
_BIO = (
    (
        "has covered the region for the paper since she left the university, where she read history and economics. "
        "Before that she worked as a court reporter and spent two years at a radio station in the north of the country."
    ),
    (
        "Her reports on water companies won a prize for young journalists. She lives by the sea with two dogs, teaches "
        "writing at an evening school and is at work on a book about the end of the fishing fleet."
    ),
)
_APPEAL = (
    (
        "Independent journalism needs readers who pay for it. For less than the price of a coffee a week you read all "
        "our reports, hear every podcast and get the letter of our editors each morning."
    ),
    "More than forty thousand people already support us. Join them today, and cancel whenever you like.",
)


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
        element = _around(line, place, chance)
        insert = element.insert_before if place == "before" else element.insert_after
        insert(MARK)
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
