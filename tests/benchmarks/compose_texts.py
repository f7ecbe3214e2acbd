"""Compose texts as somebody types or pastes them: the fields of a page's gold, with what scraped text has beside them.

The shapes are those of documents without tags: fields alone, or with teasers of other articles, newsletters on offer,
a note on the author, a box or a captioned picture amid the paragraphs. Teasers are headlines and first sentences of
other pages; all other wording is invented here.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from align_lines import Gold

_SENTENCE = re.compile(r".{30,180}?[.!?。](?=\s|\Z)")
_OFFERS = (
    ("Morning Post", "The headlines of the region before breakfast."),
    ("The Week Ahead", "What matters in the next seven days, sent every Sunday."),
    ("Briefing", "All the day's politics in five minutes, without a fee."),
    ("Sport Extra", "Results, tables and interviews from the region's clubs."),
    ("Der Morgen", "Das Wichtigste zum Start in den Tag, jeden Morgen um sechs Uhr."),
    ("Stadtbrief", "Neues aus Rat und Vierteln, einmal in der Woche und kostenlos."),
    ("La Lettre du soir", "Chaque soir, l'essentiel de l'actualité choisi par la rédaction."),
    ("El boletín", "Cada mañana, las claves del día en su correo."),
)
_NOTES = (
    "{name} is a reporter of this paper and has written on the region for nine years.",
    "{name} covers business and transport. Send tips to tips@example.com.",
    "{name} joined the newsroom in 2015 after working for radio in the north.",
    "Follow {name} on social media for more of this reporting.",
    "{name}, Jahrgang 1984, schreibt seit 2012 für diese Zeitung über Verkehr und Städtebau.",
    "{name} est journaliste au service économie depuis 2018.",
    "{name} escribe sobre política local desde hace diez años.",
    "This article was first published in our weekend edition.",
    "Our apprentices learn to write, film and record every day in several studios.",
    "Have you seen something we should report on? Write to newsroom@example.com, day or night.",
)
_LEADS = ("By ", "Von ", "Por ", "Par ", "by ", "BY ", "", "", "")
_ROLES = ("", "", "", " Political Editor", ", Staff Writer", " | Staff Reporter", ", Redakteurin", " Correspondent")
_READ_ALSO = (
    "See also: ",
    "Read more: ",
    "Read also: ",
    "Related: ",
    "Lesen Sie auch: ",
    "Lire aussi : ",
    "Lea también: ",
)
_KICKERS = ("Politics", "Lifestyle", "Sport", "Wirtschaft", "Region", "Opinion", "Culture", "Société", "Local News")
_IN_SHORT = ("In short", "Key points", "Das Wichtigste in Kürze", "At a glance", "L'essentiel", "Facts")
_HEADS = ("More on this", "Most read", "Latest news", "Mehr zum Thema", "You may also like", "Lire aussi", "")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTHS_LONG = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MENUS = (
    ("Home", "News", "Weather", "Sport", "Subscribe", "Log in"),
    ("Startseite", "Politik", "Wirtschaft", "Kultur", "Anmelden"),
    ("Home › News",),
    ("Skip to content", "Sections", "Search"),
)
_FEET = (
    ("Share", "Comments", "© 2024 Shore Daily. All rights reserved."),
    ("Contact", "Privacy policy", "Terms of use"),
    ("Teilen", "Kommentare", "Impressum", "Datenschutz"),
    ("3 Comments", "islander72", "They knew of this for years, and nobody wanted to pay for it.", "Reply"),
)
_TEXTS = 3
"""Texts composed of each page."""


@dataclass(frozen=True)
class Source:
    """What texts are composed of: a page's gold."""

    name: str
    publisher: str
    gold: Gold


def composed(source: Source, others: Sequence[Source]) -> Iterator[tuple[str, Gold]]:
    """Return texts of a page's fields, each with its gold; teasers and captions are of the other pages."""
    for number in range(_TEXTS):
        choose = random.Random(f"{source.name} {number}")
        lines, gold = _page(choose, source.gold, others) if number else _plain(choose, source.gold)
        yield choose.choice(("\n", "\n\n", "\n\n")).join(lines), gold


def _plain(choose: random.Random, gold: Gold) -> tuple[list[str], Gold]:
    """The fields alone: headline or none, deck and byline or none, one paragraph or all."""
    lines = [gold.headlines[0]] if gold.headlines and choose.random() < 0.85 else []
    lines += [gold.deck] if gold.deck and choose.random() < 0.4 else []
    lines += [_byline(choose, gold)] if gold.authors and choose.random() < 0.5 else []
    return lines + _paragraphs(gold)[: choose.choice((1, 2, 4, 50, 50, 50))], gold


def _page(choose: random.Random, gold: Gold, others: Sequence[Source]) -> tuple[list[str], Gold]:
    """The fields as a page prints them, with boxes amid the paragraphs and other articles after them."""
    body = _paragraphs(gold)[: choose.choice((3, 5, 8, 50, 50))]
    lines = list(choose.choice(_MENUS)) if choose.random() < 0.35 else []
    lines += [gold.headlines[0]] if gold.headlines else []
    meta = [_byline(choose, gold)] if gold.authors and choose.random() < 0.8 else []
    meta += [_day(choose, gold.day)] if gold.day and choose.random() < 0.8 else []
    deck = gold.deck
    if deck and choose.random() < 0.8:
        deck = deck.rstrip(".") if choose.random() < 0.3 else deck
        meta.insert(choose.choice((0, 0, len(meta))), deck)
    lines += meta
    captions, credits = [], []
    boxes = [choose.random() < 0.5, choose.random() < 0.25]
    for at, paragraph in enumerate(body):
        lines.append(paragraph)
        if 1 <= at < len(body) - 1 and boxes and choose.random() < 0.5 and boxes.pop():
            box, caption, credit = _box(choose, choose.choice(others).gold)
            lines += box
            captions += caption
            credits += credit
    endings: tuple[Callable[[], list[str]], ...] = (
        lambda: _teasers(choose, others),
        lambda: _offers(choose),
        lambda: _note(choose, gold, others),
        lambda: _foot(choose),
    )
    for ending in choose.sample(endings, choose.choice((0, 1, 1, 2))):
        lines += ending()
    return lines, replace(
        gold,
        deck=deck if deck in lines else None,
        body="\n".join(body),
        captions=tuple(captions),
        credits=tuple(credits),
        optional=(),
    )


def _paragraphs(gold: Gold) -> list[str]:
    return [part for part in gold.body.split("\n") if part.strip()]


def _byline(choose: random.Random, gold: Gold) -> str:
    name = gold.authors[0]
    return choose.choice(_LEADS) + (name.upper() if choose.random() < 0.15 else name) + choose.choice(_ROLES)


def _day(choose: random.Random, day: str) -> str:
    try:
        when = date.fromisoformat(day[:10])
    except ValueError:
        return day
    month, long = _MONTHS[when.month - 1], _MONTHS_LONG[when.month - 1]
    return choose.choice(
        (
            f"{long} {when.day}, {when.year}",
            f"{month} {when.day:02}, {when.year} 7:15 PM",
            f"Published {month} {when.day:02}, {when.year} • 4 minute read",
            f"{when.day:02}.{when.month:02}.{when.year}, 10:15 Uhr",
            f"{when.day} {long} {when.year}",
            f"{when:%Y-%m-%d}",
        )
    )


def _first_sentence(gold: Gold) -> str | None:
    match = _SENTENCE.match(gold.body)
    return match[0] if match else None


def _teaser(choose: random.Random, gold: Gold) -> list[str]:
    title = gold.headlines[0] if gold.headlines else ""
    text = gold.deck or _first_sentence(gold)
    return [line for line in (title, text if choose.random() < 0.8 else None) if line]


def _teasers(choose: random.Random, others: Sequence[Source]) -> list[str]:
    """Other articles: headline and first sentence of each, a heading over them or none."""
    head = choose.choice(_HEADS)
    lines = [head] if head else []
    dated = choose.random() < 0.3
    for other in choose.sample(list(others), choose.randint(2, 6)):
        lines += _teaser(choose, other.gold)
        lines += [_day(choose, other.gold.day)] if dated and other.gold.day else []
    return lines


def _offers(choose: random.Random) -> list[str]:
    return [line for offer in choose.sample(_OFFERS, choose.randint(2, 4)) for line in offer]


def _note(choose: random.Random, gold: Gold, others: Sequence[Source]) -> list[str]:
    named = gold.authors or next((other.gold.authors for other in others if other.gold.authors), ("Nora Lind",))
    return [choose.choice(_NOTES).format(name=named[0])]


def _foot(choose: random.Random) -> list[str]:
    return list(choose.choice(_FEET))


def _box(choose: random.Random, other: Gold) -> tuple[list[str], list[str], list[str]]:
    """Lines amid the paragraphs that are none of the body, and the captions and credits among them."""
    teaser = _teaser(choose, other)
    kinds: tuple[Callable[[], list[str]], ...] = (
        lambda: [choose.choice(_KICKERS), *teaser, *([_day(choose, other.day)] if other.day else [])],
        lambda: [choose.choice(_READ_ALSO) + line for line in teaser[:1]],
        lambda: [f"{choose.choice(_KICKERS)} | {line}" for line in teaser[:1]],
        lambda: [choose.choice(_IN_SHORT), *(f"• {line}" for line in _sentences(other)[:3])],
        lambda: ["Advertisement"],
        lambda: ["Story continues below"],
        lambda: [f"• {line}" for line in teaser[:1]],
    )
    if other.captions and choose.random() < 0.45:
        caption = choose.choice(other.captions)
        credit = choose.choice(other.credits) if other.credits else None
        if credit is None:
            return [caption], [caption], []
        lines = [f"{caption} Photo: {credit}"] if choose.random() < 0.5 else [caption, credit]
        return lines, [caption], [credit]
    return choose.choice(kinds)(), [], []


def _sentences(gold: Gold) -> list[str]:
    return [match[0].strip() for match in _SENTENCE.finditer(gold.body[:1500])][1:]
