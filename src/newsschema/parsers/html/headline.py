"""Headline, kicker and deck: what the metadata states against what the page shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.parsers.common import bylines, furniture
from newsschema.parsers.html import kinds
from newsschema.parsers.html.body import CONTACT, believed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page, TextBlock

_TOKENS = re.compile(r"\w+")
# Between a headline and the site's name: "Headline | Site", "Headline - Site".
_SITE = re.compile(r"\s+[|–—\-:·•»«/\\]+\s+|\s*[|｜]\s*")
# Classes of a first paragraph that begins with a large letter.
_INITIAL = re.compile(r"first(?!:)|drop|initial|cap", re.IGNORECASE)
# An agency's brackets begin the text itself: "OSLO (NTB) - ".
_AGENCY = re.compile(r"[^()]{0,40}\([^()]{2,30}\)\s?(?:[-–—A-Z]|$)")
# Classes that give it weight: "font-medium", "text-lg".
EMPHATIC = re.compile(r"bold|strong|heavy|(?:font|text|copy|type)[-_](?:medium|large|big|lg|xl)", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:.時시]\s?\d\d")
_LONGEST = 300
_NEAR = 3
"""Text nodes after the text's beginning in which an element called a deck may still begin."""
_ABOVE = 10
"""Text nodes above the text in which the deck of a headline shown elsewhere is looked for."""
_MOST_NODES = 40
_LONGEST_DECK = 700
_LOOKED_AT = 12
"""Lines of the body among which a lead set apart and the paragraphs after it are looked for."""
_SHORTEST_LEAD, _LONG_LEAD = 40, 90
"""Sizes of the shortest lead that is a sentence, and of one that a full stop need not end."""
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
# What it says for a deck that the first paragraph alone lies in an element of its own, is bold, has a class of weight.
_PLACED, _BOLD, _CLASSED = 0.0, 0.6, 0.6
_PARTS = 0.1
"""What it says for a deck of several parts that they look alike."""
_LONGEST_KICKER = 80
_BESIDE = 12
"""Text nodes before the headline among which its kicker is looked for."""
# Evidence that a text is the headline. Learned with tests/benchmarks/headline_weights.py: right on .840 of the pages in
# cross-validation by publisher, on .859 of those it was fitted to.
HEADLINE_EVIDENCE = {
    "json": 1.76,
    "sources": 1.61,
    "meta": 1.52,
    "above the text": 1.24,
    "json second": 1.23,
    "like another title": 1.21,
    "begins another": 1.11,
    "h1": 1.03,
    "first h1": 0.9,
    "like an h1": 0.89,
    "cut short": 0.67,
    "ends another": 0.57,
    "json name": 0.35,
    "only stated": 0.31,
    "only h1": 0.2,
    "other heading": -0.85,
    "like a heading": -1.22,
    "few words": -1.64,
    "another heading is stated": -2.0,  # by hand, as too rare: an h1 that no title supports
    "the publisher": -2.0,  # by hand, as too rare
}
_SOURCES = {"json-ld headline": "json", "json-ld name": "json name", "json-ld alternativeHeadline": "json second"}
"""Where a title is stated -> the name of that evidence."""
_STATED = frozenset(("json", "json name", "json second", "meta", "title"))
_SHOWN_BAR = 0.4
"""How like the headline a heading is that shows it."""
_LEAST_PART = 12
"""Characters of a text that can be a part of another."""
_SEPARATORS = frozenset("|–—-:·•»«/｜(")
"""Between a headline and what a longer title adds to it."""
_FEW, _UNLIKE = 3, 0.2
"""Words of a text that is hardly a headline, and likeness below which two texts say different things."""
_PROSE, _PROSE_NEAR = 100, 60
"""Size of a line of running text, and text nodes between the headline and the first such line."""
_SECOND = "json-ld alternativeHeadline"
"""A second headline; it is the deck where the description repeats it."""
_DECK_BAR = 0.6
_REPEATED = 0.8
"""How alike a line and the page's description are that are the same."""
_UNDER = 0.45
"""What it says for a deck that a line is right under the headline, before byline and date."""
# How much it speaks for a deck that a line of this element is between headline and text.
_HEADINGS = frozenset(("h2", "h3", "h4"))
_PLACE = {"h2": 0.6, "h3": 0.55, "h4": 0.4, "p": 0.2}
_BESIDE_PICTURES = kinds.FIGURE | kinds.CAPTION | kinds.CREDIT | kinds.AD | kinds.COMMENT
_PICTURES = frozenset(("img", "amp-img", "figure", "video"))
_NO_DECK = (
    kinds.FIGURE
    | kinds.CAPTION
    | kinds.CREDIT
    | kinds.BYLINE
    | kinds.TIME
    | kinds.AD
    | kinds.NAV
    | kinds.SOCIAL
    | kinds.COMMENT
)


def _tokens(text: str | None) -> set[str]:
    found: set[str] = set()
    for word in _TOKENS.findall((text or "").lower()):
        if word.isascii() or not ("\u0e00" <= word[0] <= "\u0eff" or "\u3040" <= word[0] <= "\ud7af"):
            found.add(word)
        else:
            found.update(word)
    return found


def _alike(one: set[str], other: set[str]) -> float:
    """Return how much of two sets of words is shared, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def choose_headline(page: Page, facts: Facts) -> tuple[str | None, int | None]:
    """Return the headline, and the element that shows it where one does.

    Candidates are the headings of the page and the titles that its metadata states; each is scored with
    `HEADLINE_EVIDENCE`, the best wins. A candidate that only the metadata states is shown by the heading most like it.
    """
    candidates = headline_candidates(page, facts)
    if not candidates:
        return None, None
    best = max(candidates, key=lambda one: score_headline(one.evidence))
    if best.element is not None:
        return best.text, best.element
    own = _tokens(best.text)
    shown = [
        (_alike(own, _tokens(one.text)), -one.element, one.element) for one in candidates if one.element is not None
    ]
    likeness, _, element = max(shown, default=(0.0, 0, None))
    return best.text, element if likeness > _SHOWN_BAR else None


@dataclass(frozen=True, slots=True)
class HeadlineCandidate:
    """A text that may be the headline, with its evidence: names of `HEADLINE_EVIDENCE` and values from 0 to 1."""

    text: str
    element: int | None
    """The heading that shows it; None where only the metadata states it."""
    evidence: dict[str, float]


def score_headline(evidence: dict[str, float]) -> float:
    """Return the sum of a candidate's evidence, weighted."""
    return sum(HEADLINE_EVIDENCE.get(name, 0.0) * value for name, value in evidence.items())


def headline_candidates(page: Page, facts: Facts) -> list[HeadlineCandidate]:
    """Return the texts that may be the headline, each once, the page's headings first."""
    stated = [(_SOURCES.get(where, "meta"), strip_site(text, facts.publisher)) for where, text in facts.headlines]
    if page.title:
        stated.append(("title", strip_site(page.title, facts.publisher)))
    texts: dict[str, str] = {}
    elements: dict[str, int] = {}
    evidence: dict[str, dict[str, float]] = {}
    headings = [(number, text) for number in _heading_elements(page) if (text := _heading_text(page, number))]
    first = [text for number, text in headings if page.tags[number] == "h1" and len(text) <= _LONGEST]
    prose = _prose_starts(page)
    for number, text in headings:
        if len(text) > _LONGEST:
            continue
        text = _without_kicker(text, [title for _, title in stated])
        key = " ".join(_TOKENS.findall(text.lower()))
        found = evidence.setdefault(key, {})
        if key and key not in elements:
            elements[key], texts[key] = number, text
        tag = page.tags[number]
        found["h1" if tag == "h1" else "other heading"] = 1.0
        if tag == "h1":
            found["only h1"] = float(len(first) == 1)
            found["first h1"] = max(found.get("first h1", 0.0), float(text == first[0] if first else False))
        follows = bisect_left(prose, page.text_end[number])
        near = follows < len(prose) and prose[follows] - page.text_end[number] <= _PROSE_NEAR
        found["above the text"] = max(found.get("above the text", 0.0), float(near))
    for source, text in stated:
        key = " ".join(_TOKENS.findall(text.lower()))
        texts.setdefault(key, text)
        evidence.setdefault(key, {})[source] = 1.0
    evidence.pop("", None)
    tokens = {key: _tokens(key) for key in evidence}
    stated_tokens = [tokens[key] for key in evidence if not _STATED.isdisjoint(evidence[key])]
    likely = {
        key: found
        for key, found in evidence.items()
        if not found.keys() <= {"other heading", "above the text"}
        or any(_alike(tokens[key], other) > _UNLIKE for other in stated_tokens)
    } or evidence
    for key, found in likely.items():
        _compare(key, evidence, texts, tokens)
        if facts.publisher and tokens[key] == _tokens(facts.publisher):
            found["the publisher"] = 1.0
    return [HeadlineCandidate(texts[key], elements.get(key), found) for key, found in likely.items()]


def _compare(
    key: str, evidence: dict[str, dict[str, float]], texts: dict[str, str], tokens: dict[str, set[str]]
) -> None:
    """Add to a candidate's evidence how it agrees with the others."""
    found, others = evidence[key], [other for other in evidence if other != key]
    found["like another title"] = max(
        (_alike(tokens[key], tokens[o]) for o in others if not _STATED.isdisjoint(evidence[o])), default=0.0
    )
    found["like an h1"] = max((_alike(tokens[key], tokens[o]) for o in others if "h1" in evidence[o]), default=0.0)
    found["like a heading"] = max(
        (_alike(tokens[key], tokens[o]) for o in others if "other heading" in evidence[o]), default=0.0
    )
    stated = _STATED.intersection(found)
    found["sources"] = min(1.0, len(stated) / 3)
    found["only stated"] = float("h1" not in found and "other heading" not in found)
    longer = [o for o in others if len(key) > _LEAST_PART and len(o) > len(key)]
    rests = [texts[o][len(texts[key]) :].strip() for o in longer if o.startswith(key + " ")]
    found["begins another"] = float(any(rest[:1] in _SEPARATORS for rest in rests if rest))
    found["cut short"] = float(any(rest[:1] not in _SEPARATORS for rest in rests if rest))
    found["ends another"] = float(any(o.endswith(" " + key) for o in longer))
    found["few words"] = float(len(key.split()) < _FEW and len(tokens[key]) < 2 * _FEW)
    if "h1" in found and found["like another title"] < _UNLIKE:
        backed = any("other heading" in evidence[o] and not _STATED.isdisjoint(evidence[o]) for o in others)
        found["another heading is stated"] = float(backed)


def _prose_starts(page: Page) -> list[int]:
    """Return the text nodes with which lines of running text begin."""
    return [block.start for block in page.blocks if block.size >= _PROSE and block.link_chars * 3 < len(block.text)]


def _without_kicker(heading: str, titles: list[str]) -> str:
    """Return the part of a heading that a title repeats whole, where the rest before it is a kicker."""
    for title in titles:
        if len(title) * 2 > len(heading) > len(title) and heading.endswith(title):
            return title
    return heading


def _heading_text(page: Page, shown: int) -> str | None:
    """Return a heading's text without a kicker that is inside it."""
    text = page.text_of(shown)
    for number in range(shown + 1, page.ends[shown]):
        if text and page.hints[number] & kinds.KICKER and (kicker := page.text_of(number)) and text.startswith(kicker):
            text = text[len(kicker) :].strip(" :–—-|") or text
    return text


def choose_kicker(page: Page, shown: int | None, headline: str | None) -> str | None:
    """Return the line above the headline that the page calls a kicker."""
    if shown is None:
        return None
    first, end = page.text_first[shown], page.text_end[shown]
    for number in page.between(first - _BESIDE, end + 3):
        nodes = page.text_end[number] - page.text_first[number]
        if page.hints[number] & kinds.KICKER and nodes < _MOST_NODES:
            text = page.text_of(number)
            if text and len(text) <= _LONGEST_KICKER and text != headline and _TOKENS.search(text):
                return text
    return None


def _heading_elements(page: Page) -> list[int]:
    """Return the h1 elements, and other headings and elements called a headline, as far as they may be the headline."""
    first: list[int] = []
    others: list[int] = []
    for number, (tag, hints) in enumerate(zip(page.tags, page.hints, strict=True)):
        if tag == "h1":
            first.append(number)
        elif tag == "h2" or hints & kinds.HEADLINE or page.itemprops.get(number) == "headline":
            others.append(number)
    return first[:20] + others[:40]


def strip_site(text: str, publisher: str | None) -> str:
    """Cut the site's name off a title: the publisher's name where it is known, else the shorter end."""
    parts = [part for part in _SITE.split(text) if part]
    if len(parts) < 2:
        return text
    names = _tokens(publisher)
    head, tail = parts[0], parts[-1]
    if names and (names & _tokens(tail)) and len(_tokens(tail) - names) <= 2:
        return text[: text.rindex(tail)].rstrip(" |–—-:·•»«/\\｜")
    if names and (names & _tokens(head)) and len(_tokens(head) - names) <= 1:
        return text[len(head) :].lstrip(" |–—-:·•»«/\\｜")
    if ("|" in text or "｜" in text or not names) and len(tail.split()) <= 4 and len(tail) * 2 < len(text):
        return text[: text.rindex(tail)].rstrip(" |–—-:·•»«/\\｜")
    return text


def choose_deck(page: Page, facts: Facts, shown: int | None, headline: str | None, body: Body) -> str | None:
    """Return the deck: what is between headline and text, called a deck, set apart or the page's description."""
    descriptions = [_tokens(text) for _, text in facts.descriptions]
    described = [_tokens(text) for where, text in facts.descriptions if where != _SECOND]
    titles = [_tokens(headline)]
    for where, text in facts.headlines:
        own = _tokens(text)
        if where != _SECOND or not any(_alike(own, other) > 0.8 for other in described):
            titles.append(own)
    best, best_score, best_size = None, 0.0, 0
    for text, score in _decks(page, shown, body):
        own = _tokens(text)
        agree = max((_alike(own, other) for other in descriptions), default=0.0)
        if len(text) > _LONGEST_DECK or text.endswith((":", "：")) or any(_alike(own, title) > 0.8 for title in titles):
            continue
        if furniture.kind(text) or (bylines.read_byline(text) and agree < _REPEATED):
            continue
        score += agree
        if score > best_score + 0.05 or (score > best_score - 0.05 and len(text) < best_size):
            best, best_score, best_size = text, score, len(text)
    return best if best_score >= _DECK_BAR else None


def _decks(page: Page, shown: int | None, body: Body) -> Iterator[tuple[str, float]]:
    """Yield what may be the deck with what its class, element and place say for it."""
    begin = page.text_first[body.root if shown is None else shown] if page.tags else 0
    main = body.main
    text_begins = page.blocks[main].start if main < len(page.blocks) else len(page.texts)
    if begin > text_begins:  # the headline is not shown above the text
        begin = max(0, text_begins - _ABOVE)
    yield from _called_decks(page, shown, body, begin, text_begins)
    yield from _lines_above(page, shown, body, begin, text_begins)
    lead = _set_apart(page, body)
    if lead is not None:
        yield lead


def _called_decks(
    page: Page, shown: int | None, body: Body, begin: int, text_begins: int
) -> Iterator[tuple[str, float]]:
    """Yield the elements between two text nodes that the page calls a deck."""
    around = set(page.ancestors(shown)) if shown is not None else set()
    for number in page.between(begin, text_begins + _NEAR + 1):
        hints, start = page.hints[number], page.text_first[number]
        if hints & kinds.DECK and page.tags[number] in _HEADINGS:
            hints &= believed(page, number)
        called = hints & kinds.DECK or (hints & kinds.SUMMARY and page.tags[number] == "p")
        called = called or page.itemprops.get(number) in ("description", "alternativeHeadline")
        near = 0 < page.text_end[number] - start < _MOST_NODES
        if called and near and number not in around and not (hints & _NO_DECK or _pictured(page, body, start, shown)):
            text = page.text_of(number)
            score = 0.7 + (0.2 if page.tags[number] in ("h2", "h3") else 0.0)
            if text and len(text) >= 20:
                yield text, score
            if text and (rest := _parts_after(page, number)):
                yield " ".join((text, *rest)), score + _PARTS


def _parts_after(page: Page, number: int) -> list[str]:
    """Return the texts of the elements right after a deck that have its tag and its class: a deck in several parts."""
    parts: list[str] = []
    look = page.tags[number], page.attrs[number].get("class")
    after = page.ends[number]
    while look[1] and after < len(page.tags) and page.parents[after] == page.parents[number]:
        if (page.tags[after], page.attrs[after].get("class")) != look or not (text := page.text_of(after)):
            break
        parts.append(text)
        after = page.ends[after]
    return parts


def _lines_above(
    page: Page, shown: int | None, body: Body, begin: int, text_begins: int
) -> Iterator[tuple[str, float]]:
    """Yield the lines between two text nodes that are none of the text, a line right under the headline before all."""
    taken = set(body.numbers)
    subheads = {
        page.tags[page.blocks[number].element]
        for number, block in zip(body.numbers, body.blocks, strict=True)
        if block.kind == "heading" and number > body.main
    }
    around = set(page.ancestors(shown)) if shown is not None else set()
    under = page.text_end[shown] if shown is not None else -1
    for number, block in enumerate(page.blocks):
        if block.start >= text_begins:
            break
        if block.start <= begin or block.size < 25:
            continue
        if shown is not None and page.inside(block.element, shown):
            continue
        parent = max(0, page.parents[block.element])
        hints = page.hints[block.element] | (0 if parent in around else page.hints[parent])
        if hints & _NO_DECK or _pictured(page, body, block.start, shown) or block.link_chars > 0.5 * len(block.text):
            continue
        plain = page.tags[block.element] not in _HEADINGS
        if plain and number in taken and _in_text(page, block.element):
            continue
        lead = plain and block.start <= under + 1 and _is_lead(block) and _no_picture(page, shown, block.element)
        place = 0.2 if page.tags[block.element] in subheads else _PLACE.get(page.tags[block.element], 0.2)
        yield block.text, place + (_UNDER if lead else 0.0)


def _is_lead(block: TextBlock) -> bool:
    """Whether a line is a sentence or two, and no date or address."""
    shortest = _SHORTEST_LEAD if block.text.endswith(_STOPS) else _LONG_LEAD
    return shortest <= block.size <= _LONGEST and not _CLOCK.search(block.text) and not CONTACT.search(block.text)


def _pictured(page: Page, body: Body, start: int, shown: int | None) -> bool:
    """Whether the line that begins with a text node is a picture's caption, an advert or a comment.

    What the headline lies in as well says nothing of the line.
    """
    zone = body.zones[page.owners[min(start + 1, len(page.owners) - 1)]]
    return bool(zone & _BESIDE_PICTURES & ~(body.zones[shown] if shown is not None else 0))


def _no_picture(page: Page, shown: int | None, element: int) -> bool:
    return shown is None or _PICTURES.isdisjoint(page.tags[shown:element])


def _in_text(page: Page, element: int) -> bool:
    """Whether an element lies in one called the article's text."""
    return any(page.hints[around] & kinds.BODY for around in page.ancestors(element, 40))


def _set_apart(page: Page, body: Body) -> tuple[str, float] | None:
    """Return the first paragraph where it is set otherwise than the next ones, and what that says for a deck.

    It is recognised by its class, by the element it lies in, or by being all bold.
    """
    lines = [
        page.blocks[number]
        for number, block in zip(body.numbers[:_LOOKED_AT], body.blocks, strict=False)
        if block.kind == "paragraph" and len(block.text) >= _SHORTEST_LEAD
    ][:4]
    if len(lines) < 3 or _AGENCY.match(lines[0].text):
        return None
    lead, *others = [block.element for block in lines]
    text = lines[0].text
    above = [page.parents[number] for number in others]
    looks = {(page.tags[number], page.attrs[number].get("class")) for number in above}
    own_place = page.parents[lead]
    if own_place not in above and (
        len(set(above)) == 1
        or (len(looks) == 1 and (page.tags[own_place], page.attrs[own_place].get("class")) not in looks)
    ):
        return text, _PLACED
    strong = [n for n in range(lead + 1, page.ends[lead]) if page.tags[n] in ("strong", "b")]
    if sum(len(page.text_of(n) or "") for n in strong[:5]) >= 0.9 * len(text):
        plain = not any(page.tags[n] in ("strong", "b") for other in others for n in range(other + 1, page.ends[other]))
        return text, _BOLD if plain else _PLACED
    own, classes = page.attrs[lead].get("class") or "", {page.attrs[number].get("class") or "" for number in others}
    alone = len(set(above)) == len(above)  # each paragraph in an element of its own
    places = {page.parents[number] if alone else number for number in (page.parents[n] for n in (lead, *others))}
    if len(places) == 1 and len(classes) == 1 and own not in classes and not _INITIAL.search(own):
        return text, _CLASSED if EMPHATIC.search(own) else _PLACED
    return None
