"""The fields of a page's gold as somebody would type or paste them: no page around, any field may be missing."""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from newsschema.language.detect import detect_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align_lines import Gold

TEXTS = 5
"""Texts of each page."""
LEADS = {
    "en": ("By ", "By ", "", "BY "),
    "de": ("Von ", "", "Von "),
    "es": ("Por ", ""),
    "fr": ("Par ", ""),
    "it": ("di ", ""),
}
"""What is before the author's name, by language."""
AND = {"en": " and ", "de": " und ", "es": " y ", "fr": " et ", "it": " e "}
PHOTO = {"en": "Photo: ", "de": "Foto: ", "es": "Foto: ", "fr": "Photo: ", "it": "Foto: "}
HEADLINE, DECK, BYLINE, DAY, PICTURE, MENU = 0.65, 0.35, 0.45, 0.4, 0.25, 0.2
"""How many texts have each part."""
TAILED = 3
"""Texts of each page with lines that follow the article."""
AGENCY = 0.25
AGENCIES = ("AFP", "AP", "Associated Press", "dpa", "EFE", "Reuters", "The Associated Press")
"""Agencies of which a text may name one under the byline, in its place, or at the end."""
PARAGRAPHS = (1, 1, 2, 3, 4, 6, 50, 50)
"""Paragraphs of a body, of which one number is chosen."""
WIDTHS = (0, 0, 0, 0, 0, 0, 66, 72)
AMID, AFTER = 0.2, 0.3
"""How many texts have a line between two paragraphs that is none of them, and how many have lines after the end."""
NOTICES = (
    "Advertisement", "Story continues below", "Article continues below this ad", "Read more: {}", "See also: {}",
    "Related: {}", "{}", "Anzeige", "Lesen Sie auch: {}", "Lire aussi : {}", "Publicidad", "Lea también: {}",
)  # fmt: skip
"""Lines between paragraphs; "{}" is a line of the page's furniture."""


def typed_texts(name: str, gold: Gold, menu: Sequence[str], below: Sequence[str]) -> Iterator[tuple[str, Gold]]:
    """Yield texts with the gold of each: authors and day only where they are printed.

    `menu` are short lines of the page's furniture, `below` those that follow its article.
    """
    paragraphs = [part for part in gold.body.split("\n") if part.strip()]
    if not paragraphs:
        return
    language = detect_language(" ".join(paragraphs[:5])) or ""
    for number in range(TEXTS):
        choose = random.Random(f"{number} {name}")
        body = paragraphs[: choose.choice(PARAGRAPHS)]
        headline = gold.headlines[0] if gold.headlines and choose.random() < HEADLINE else None
        deck = gold.deck if gold.deck and headline and choose.random() < DECK else None
        names = gold.authors[:3] if choose.random() < BYLINE else ()
        day = _day(gold.day, language, choose) if choose.random() < DAY else None
        meta = [*([_byline(names, language, choose)] if names else []), *([day] if day else [])]
        meta = meta[::-1] if choose.random() < 0.2 else meta
        meta = [choose.choice((" | ", ", ", " · ")).join(meta)] if len(meta) > 1 and choose.random() < 0.2 else meta
        top = [part for part in (headline, deck) if part]
        credit, picture = _picture(gold, language, choose) if choose.random() < PICTURE else (None, [])
        text = _with_furniture(body, below, choose)
        parts = _arranged(top, meta, picture, text, choose)
        if choose.random() < MENU and len(menu) > 2:
            parts = [*menu[: choose.randint(0, 9)], *parts, *menu[-choose.randint(1, 7) :]]
        apart, width = choose.choice(("\n", "\n\n")), choose.choice(WIDTHS)
        if width and apart == "\n\n":
            parts = [textwrap.fill(part, width) for part in parts]
        printed = replace(gold, photos=((gold.photos[0][0], credit),) if picture else ())
        own = replace(printed, headlines=gold.headlines if headline else (), body="\n".join(body), deck=deck)
        yield apart.join(parts), replace(own, authors=tuple(names), day=gold.day if day else None, optional=())


def tailed_texts(name: str, gold: Gold, below: Sequence[str]) -> Iterator[tuple[str, Gold]]:
    """Yield headline and body with a few lines that follow the article on its page; half are dated and signed.

    The lines after the article may hold dates and names of others.
    """
    paragraphs = [part for part in gold.body.split("\n") if part.strip()]
    if not paragraphs or not below or not gold.headlines:
        return
    language = detect_language(" ".join(paragraphs[:5])) or ""
    for number in range(TAILED):
        choose = random.Random(f"tail {number} {name}")
        body = paragraphs[: choose.choice((2, 4, 6))]
        names = gold.authors[:3] if choose.random() < 0.5 else ()
        day = _day(gold.day, language, choose) if choose.random() < 0.4 else None
        agency = choose.choice(AGENCIES) if choose.random() < AGENCY else None
        meta = [_byline(names, language, choose)] if names else []
        end = [agency] if agency and choose.random() < 0.4 else []
        meta += [agency] if agency and not end else []
        meta += [day] if day else []
        dated = [at for at, line in enumerate(below) if re.search(r"\d{4}", line)]
        first = max(0, choose.choice(dated) - choose.randint(0, 4)) if dated else choose.randrange(len(below))
        tail = below[first : first + choose.randint(1, 8)]
        apart = choose.choice(("\n", "\n\n"))
        authors = (*names, *([agency] if agency else []))
        own = replace(gold, body="\n".join(body), deck=None, photos=(), authors=authors, optional=())
        yield apart.join([gold.headlines[0], *meta, *body, *end, *tail]), replace(own, day=gold.day if day else None)


def _byline(names: Sequence[str], language: str, choose: random.Random) -> str:
    lead = choose.choice(LEADS.get(language, ("",)))
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + AND.get(language, ", ") + names[-1]
    return lead + joined


def _day(value: str | None, language: str, choose: random.Random) -> str | None:
    """The day in a form of figures, or in English with the name of the month."""
    try:
        day = date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
    forms = (
        [day.isoformat()]
        if language != "de"
        else [f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", day.isoformat()]
    )
    if language == "en":
        month = f"{day:%B}"
        forms += [
            f"{month} {day.day}, {day.year}",
            f"{day.day} {month} {day.year}",
            f"{month[:3]} {day.day}, {day.year}",
        ]
    clock = choose.choice(("", "", "", " 9:15", " 18:40"))
    return choose.choice(forms) + clock


def _arranged(
    top: Sequence[str], meta: Sequence[str], picture: Sequence[str], text: Sequence[str], choose: random.Random
) -> list[str]:
    """The parts in their usual order, or one of them elsewhere."""
    place = choose.random()
    if place < 0.08:
        return [*meta, *top, *picture, *text]
    if place < 0.16:
        return [*top, *picture, *text, *meta]
    if place < 0.24:
        return [*picture, *top, *meta, *text]
    if place < 0.3 and len(text) > 2:
        at = choose.randint(1, len(text) - 1)
        return [*top, *meta, *text[:at], *picture, *text[at:]]
    return [*top, *meta, *picture, *text]


def _with_furniture(body: Sequence[str], below: Sequence[str], choose: random.Random) -> list[str]:
    """The paragraphs, in some texts with a line between two of them or lines after the last."""
    parts = list(body)
    if below and choose.random() < AFTER:
        first = choose.randrange(len(below))
        parts += below[first : first + choose.randint(1, 6)]
    if below and len(body) > 1 and choose.random() < AMID:
        parts.insert(choose.randint(1, len(body) - 1), choose.choice(NOTICES).format(choose.choice(below)))
    return parts


def _picture(gold: Gold, language: str, choose: random.Random) -> tuple[str | None, list[str]]:
    """The credit of the page's first picture and its lines, one or two; no line where it has no caption.

    Where the gold has no credit, an agency is made that of some.
    """
    caption, credit = gold.photos[0] if gold.photos else (None, None)
    if not caption:
        return None, []
    if not credit and choose.random() < AGENCY:
        credit = choose.choice(AGENCIES)
    if not credit or caption.endswith(credit):
        return credit, [caption]
    label = PHOTO.get(language, "Photo: ")
    forms = (
        [f"{caption} ({credit})"],
        [f"{caption} {label}{credit}"],
        [caption, label + credit],
        [caption, credit],
        [f"Image source, {credit}", f"Image caption, {caption}"],
    )
    return credit, choose.choice(forms)
