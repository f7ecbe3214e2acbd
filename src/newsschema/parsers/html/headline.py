"""Headline and kicker: what the metadata states against what the page shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common.times import month_number, read_time
from newsschema.parsers.html import kinds
from newsschema.parsers.html.headings import (
    PAID,
    WORDS,
    alike,
    heading_texts,
    is_link,
    parts_of,
    strip_site,
    title_lines,
    tokens_of,
    without_additions,
)
from newsschema.parsers.html.headline_context import Context
from newsschema.parsers.html.headline_evidence import HeadlineCandidate, score_headline
from newsschema.parsers.html.places import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_DIGIT = re.compile(r"\d")
_LONGEST_DATE, _PREPOSITION, _DAY = 40, 3, len("2016-06-02")
"""Characters of a date, of a preposition in it at most, and of its value."""
_SITE_AND_HEADLINE = 2
"""Parts of a title that has the site's name."""
_MOST_NODES = 40
_LONGEST_KICKER = 80
_BESIDE = 12
"""Text nodes before the headline among which its kicker is looked for."""
_SOURCES = {"json-ld headline": "json", "json-ld name": "json name", "json-ld alternativeHeadline": "json second"}
"""Where a title is stated -> the name of that evidence."""
_STATED = frozenset(("json", "json name", "json second", "meta", "title"))
_SHOWN = frozenset(("h1", "other heading", "line"))
_SHOWN_BAR = 0.4
"""How like the headline a heading is that shows it."""
_ELLIPSES = "…", "..."
_LEAST_PART = 12
"""Characters of a text that can be a part of another."""
_SEPARATORS = frozenset("|–—-:·•»«/｜(")
"""Between a headline and what a longer title adds to it."""
_FEW, _UNLIKE = 3, 0.2
"""Words of a text that is hardly a headline, and likeness below which two texts say different things."""
_PROSE, _PROSE_NEAR = 100, 60
"""Size of a line of running text, and text nodes between the headline and the first such line."""


def choose_headline(page: Page, facts: Facts, address: str | None = None) -> tuple[str | None, int | None]:
    """Return the headline, and the element that shows it where one does.

    Candidates are the headings of the page and the titles that its metadata states, on a page that states none also
    other lines; each is scored by `score_headline`, the best wins. A candidate that only the metadata states is shown
    by the heading most like it.
    """
    candidates = headline_candidates(page, facts, address)
    if not candidates:
        return None, None
    best = max(candidates, key=score_headline)
    if best.element is not None:
        return best.text, best.element
    own = tokens_of(best.text)
    shown = [
        (alike(own, tokens_of(one.text)), -one.element, one.element) for one in candidates if one.element is not None
    ]
    likeness, _, element = max(shown, default=(0.0, 0, None))
    return best.text, element if likeness > _SHOWN_BAR else None


def headline_candidates(page: Page, facts: Facts, address: str | None = None) -> list[HeadlineCandidate]:
    """Return the texts that may be the headline, each once, the page's headings first.

    Where the best of headings and titles is hardly one, lines above the text are among them, and what the text, the
    page's `address` and the site's names say of each is evidence.
    """
    head = _read_head(page, facts)
    usual = _candidates(head)
    context = Context(page, facts, head.stated, address)
    shown = [text for number, text in head.headings if not is_link(page, number)]
    if context.states_headline(shown) or (usual and context.may_be(max(usual, key=score_headline).text)):
        return usual
    return _candidates(head, context)


class _Head(NamedTuple):
    """What a page shows and states that may be its headline."""

    page: Page
    facts: Facts
    headings: list[tuple[int, str]]
    """Elements with their texts."""
    stated: list[tuple[str, str]]
    """The titles that the metadata states, each with the name of its evidence."""
    headed: bool
    """Whether the page has a main heading that is no link."""


def _read_head(page: Page, facts: Facts) -> _Head:
    titles = [(_SOURCES.get(where, "meta"), text) for where, text in facts.headlines]
    titles += [("title", page.title)] if page.title else []
    headings = heading_texts(page)
    headed = any(page.tags[number] == "h1" and not is_link(page, number) for number, _ in headings)
    if not headed:
        headings += title_lines(page, [text for _, text in titles], [text for _, text in headings])
    return _Head(page, facts, headings, _stated(titles, facts.publisher, {text for _, text in headings}), headed)


def _candidates(head: _Head, context: Context | None = None) -> list[HeadlineCandidate]:
    """Return the headings and titles with their evidence, and with a context what it adds to both."""
    page, facts, found = head.page, head.facts, _Texts()
    titles = [title for _, title in head.stated]
    for number, text, evidence in _shown(head, context):
        bare = without_additions(page, number, text, titles, facts.publisher)
        found.add(bare, evidence | (context.of_element(number, bare) if context is not None else {}), number)
    for source, text in head.stated:
        found.add(text, {source: 1.0})
    found.evidence.pop("", None)
    tokens = {key: tokens_of(key) for key in found.evidence}
    named = _sites(page, facts, {found.texts[key] for key in found.elements})
    likely = found.evidence if context is not None else _likely(found.evidence, tokens, headed=head.headed)
    for key, evidence in likely.items():
        _compare(key, found.evidence, found.texts, tokens)
        if context is not None:
            evidence |= context.of_text(found.texts[key], tokens[key])
        if tokens[key] in named:
            evidence["the publisher"] = 1.0
        if _is_date(found.texts[key]):
            evidence["a date"] = 1.0
    return [
        HeadlineCandidate(found.texts[key], found.elements.get(key), own, context is None)
        for key, own in likely.items()
    ]


class _Texts:
    """Texts that may be the headline by their words, each with the first element that shows it and its evidence."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.elements: dict[str, int] = {}
        self.evidence: dict[str, dict[str, float]] = {}

    def add(self, text: str, evidence: dict[str, float], element: int | None = None) -> None:
        """Add a text; of one that is there already, the evidence for either counts."""
        key = " ".join(WORDS.findall(text.lower()))
        self.texts.setdefault(key, text)
        if element is not None and key:
            self.elements.setdefault(key, element)
        found = self.evidence.setdefault(key, {})
        for name, value in evidence.items():
            found[name] = max(found.get(name, 0.0), value)


def _shown(head: _Head, context: Context | None) -> Iterator[tuple[int, str, dict[str, float]]]:
    """Yield the elements that may show the headline, each with its text and the evidence of its tag and place.

    With a context, lines above the text are among them; with one or on pages without a main heading that is no link,
    the evidence is also that of their look and their names.
    """
    page, headings, headed = head.page, head.headings, head.headed and context is None
    first = [text for number, text in headings if page.tags[number] == "h1"]
    if context is not None:
        known = {number for number, _ in headings}
        headings = headings + [line for line in context.lines() if line[0] not in known]
        first = [text for text in first if not context.is_site(text)] or first
    looks = Counter((page.tags[n], page.attrs[n].get("class")) for n, _ in headings) if not headed else Counter()
    prose = _prose_starts(page)
    for number, text in headings:
        tag, end = page.tags[number], page.text_end[number]
        evidence = {"h1" if tag == "h1" else "other heading" if _is_heading(page, number) else "line": 1.0}
        if tag == "h1":
            evidence |= {"only h1": float([text] == first), "first h1": float(text == first[0])}
        after = bisect_left(prose, end)
        evidence["above the text"] = float(after < len(prose) and prose[after] - end <= _PROSE_NEAR)
        if not headed:
            evidence["text below"] = (len(prose) - after) / max(1, len(prose))
            evidence["one of several"] = 1.0 - 1.0 / looks[tag, page.attrs[number].get("class")]
            evidence["called"] = float(bool(kinds.hints_of("div", page.attrs[number]) & kinds.HEADLINE))
            evidence["a link"] = float(is_link(page, number))
        yield number, text, evidence


def _is_heading(page: Page, number: int) -> bool:
    return page.tags[number] in HEADINGS or bool(page.hints[number] & kinds.HEADLINE) or number in page.itemprops


def _prose_starts(page: Page) -> list[int]:
    """Return the text nodes with which lines of running text begin."""
    return [block.start for block in page.blocks if block.size >= _PROSE and block.link_chars * 3 < len(block.text)]


def _likely(
    evidence: dict[str, dict[str, float]], tokens: dict[str, set[str]], *, headed: bool
) -> dict[str, dict[str, float]]:
    """Return the candidates less headings that are no `h1` and unlike all that the metadata states.

    On pages without a main heading that is no link, `headed`, these stay where none is like that.
    """
    stated = [tokens[key] for key, found in evidence.items() if not _STATED.isdisjoint(found)]
    like = {key for key in evidence if any(alike(tokens[key], other) > _UNLIKE for other in stated)}
    if not headed and all(_SHOWN.isdisjoint(evidence[key]) for key in like):
        return evidence
    others = {key for key, found in evidence.items() if "other heading" in found and "h1" not in found}
    return {key: found for key, found in evidence.items() if key in like or key not in others} or evidence


def _sites(page: Page, facts: Facts, shown: Collection[str]) -> list[set[str]]:
    """The words of the site's name: the publisher's, and the heading that the title has behind another heading."""
    names = [tokens_of(facts.publisher)] if facts.publisher else []
    parts = parts_of(page.title or "")
    if len(parts) == _SITE_AND_HEADLINE and all(part in shown for part in parts):
        names.append(tokens_of(parts[-1]))
    return names


def _is_date(text: str) -> bool:
    """Whether a text is a day, its weekday with it or not, and nothing else."""
    if len(text) > _LONGEST_DATE or not _DIGIT.search(text):
        return False
    names = [word for word in WORDS.findall(text) if not word[0].isdigit() and len(word) > _PREPOSITION]
    others = [word for word in names if month_number(word) is None]
    return len(others) <= 1 and len(read_time(text) or "") >= _DAY


def _stated(titles: list[tuple[str, str]], publisher: str | None, shown: set[str]) -> list[tuple[str, str]]:
    """Return the titles that the metadata states, each with the name of its evidence, without the site's name.

    Of a title that the page shows whole only the publisher's name is cut off.
    """
    bare = ((how, text, PAID.sub("", text)) for how, text in titles)
    return [(how, strip_site(title, publisher, sure=text in shown)) for how, text, title in bare]


def _compare(
    key: str, evidence: dict[str, dict[str, float]], texts: dict[str, str], tokens: dict[str, set[str]]
) -> None:
    """Add to a candidate's evidence how it agrees with the others."""
    found, others = evidence[key], [other for other in evidence if other != key]
    found["like another title"] = max(
        (alike(tokens[key], tokens[o]) for o in others if not _STATED.isdisjoint(evidence[o])), default=0.0
    )
    found["like an h1"] = max((alike(tokens[key], tokens[o]) for o in others if "h1" in evidence[o]), default=0.0)
    found["like a heading"] = max(
        (alike(tokens[key], tokens[o]) for o in others if "other heading" in evidence[o]), default=0.0
    )
    stated = _STATED.intersection(found)
    found["sources"] = min(1.0, len(stated) / 3)
    found["only stated"] = float(_SHOWN.isdisjoint(found))
    longer = [o for o in others if len(key) > _LEAST_PART and len(o) > len(key)]
    rests = [texts[o][len(texts[key]) :].strip() for o in longer if o.startswith(key + " ")]
    found["begins another"] = float(any(rest[:1] in _SEPARATORS for rest in rests if rest))
    found["cut short"] = float(any(rest[:1] not in _SEPARATORS for rest in rests if rest))
    found["cut at a quotation mark"] = float(any(rest[:1] in ('"', "'") for rest in rests if rest))
    found["ends in an ellipsis"] = float(bool(rests) and texts[key].endswith(_ELLIPSES))
    found["ends another"] = float(any(o.endswith(" " + key) for o in longer))
    found["few words"] = float(len(key.split()) < _FEW and len(tokens[key]) < 2 * _FEW)
    if "h1" in found and found["like another title"] < _UNLIKE:
        backed = any(not _SHOWN.isdisjoint(evidence[o]) and not _STATED.isdisjoint(evidence[o]) for o in others)
        found["another heading is stated"] = float(backed)


def choose_kicker(page: Page, shown: int | None, headline: str | None) -> str | None:
    """Return the line above the headline that the page calls a kicker."""
    if shown is None:
        return None
    first, end = page.text_first[shown], page.text_end[shown]
    for number in page.between(first - _BESIDE, end + 3):
        nodes = page.text_end[number] - page.text_first[number]
        if page.hints[number] & kinds.KICKER and nodes < _MOST_NODES:
            text = page.text_of(number)
            if text and len(text) <= _LONGEST_KICKER and text != headline and WORDS.search(text):
                return text
    return None
