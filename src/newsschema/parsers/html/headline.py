"""Headline and kicker: what the metadata states against what the page shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from newsschema.parsers.common import furniture
from newsschema.parsers.common.bylines import read_byline
from newsschema.parsers.common.times import month_number, read_time
from newsschema.parsers.html import above, kinds
from newsschema.parsers.html.headings import (
    PAID,
    WORDS,
    heading_texts,
    parts_of,
    strip_site,
    title_lines,
    tokens_of,
    without_additions,
)
from newsschema.parsers.html.headline_evidence import HeadlineCandidate, score_headline
from newsschema.parsers.html.places import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsschema.parsers.html.above import Start
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
_SEVERAL, _SAME, _ABOUT = 4, 0.5, 0.3
"""Words of a heading that a title settles to be the headline, and how like it the title is."""
_MANY = 8
"""Words of a text long enough for a headline."""
_SHOWN_BAR = 0.4
"""How like the headline a heading is that shows it."""
_ELLIPSES = "…", "..."
_LEAST_PART = 12
"""Characters of a text that can be a part of another."""
_SEPARATORS = frozenset("|–—-:·•»«/｜(")
"""Between a headline and what a longer title adds to it."""
_FEW, _UNLIKE = 3, 0.2
"""Words of a text that is hardly a headline, and likeness below which two texts say different things."""
_LINKED = 0.9
"""Share of a line in links from which it is a link as a whole."""
_PROSE, _PROSE_NEAR = 100, 60
"""Size of a line of running text, and text nodes between the headline and the first such line."""


def alike(one: set[str], other: set[str]) -> float:
    """Return how much of two sets of words is shared, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def choose_headline(page: Page, facts: Facts, address: str | None = None) -> tuple[str | None, int | None]:
    """Return the headline, and the element that shows it where one does.

    Candidates are the headings of the page and the titles that its metadata states; each is scored with
    `HEADLINE_EVIDENCE`, the best wins. A candidate that only the metadata states is shown by the heading most like it.
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

    `address` is the page's; its words say something on pages that state no headline.
    """
    titles = [(_SOURCES.get(where, "meta"), text) for where, text in facts.headlines]
    titles += [("title", page.title)] if page.title else []
    headings = heading_texts(page)
    headed = any(page.tags[number] == "h1" and not _is_link(page, number) for number, _ in headings)
    if not headed:
        headings += title_lines(page, [text for _, text in titles], [text for _, text in headings])
    stated = _stated(titles, facts.publisher, {text for _, text in headings})
    place = _Place(page, facts, stated, headings, address)
    if not place.known:
        shown = {number for number, _ in headings}
        headings += [pair for pair in place.lines() if pair[0] not in shown]
    found = _Texts()
    sites = [] if place.known else place.sites
    for number, text, evidence in _shown(page, headings, sites, headed=headed and place.known):
        bare = without_additions(page, number, text, [title for _, title in stated], facts.publisher)
        found.add(bare, evidence | place.of_element(number, bare), number)
    for source, text in stated:
        found.add(text, {source: 1.0})
    found.evidence.pop("", None)
    tokens = {key: tokens_of(key) for key in found.evidence}
    named = _sites(page, facts, {found.texts[key] for key in found.elements})
    likely = _likely(found.evidence, tokens, headed=headed) if place.known else found.evidence
    for key, evidence in likely.items():
        _compare(key, found.evidence, found.texts, tokens)
        evidence |= place.of_text(found.texts[key], tokens[key])
        if tokens[key] in named:
            evidence["the publisher"] = 1.0
        if _is_date(found.texts[key]):
            evidence["a date"] = 1.0
    return [
        HeadlineCandidate(found.texts[key], found.elements.get(key), own, place.known) for key, own in likely.items()
    ]


class _Place:
    """Works out what the running text, the page's address and the site's names say for a text as the headline.

    On pages that state their headline, and on those that give no day, which are hardly articles, it says nothing:
    `known`.
    """

    def __init__(
        self,
        page: Page,
        facts: Facts,
        stated: list[tuple[str, str]],
        headings: list[tuple[int, str]],
        address: str | None,
    ) -> None:
        self.page, self.facts, self.stated, self.address = page, facts, stated, address
        self.known = self._is_in_metadata()
        if not self.known:
            shown = [tokens_of(text) for number, text in headings if not _is_link(page, number)]
            self.known = self._is_known(shown) or not (facts.published or above.is_dated(page))

    @cached_property
    def sites(self) -> list[set[str]]:
        """The words of the site's names; worked out where they are asked for, as the titles and the address are."""
        return above.site_names(self.page) + ([tokens_of(self.facts.publisher)] if self.facts.publisher else [])

    @cached_property
    def titles(self) -> list[tuple[str, str, set[str]]]:
        """The titles that are no name of the site: where each is stated, its text and its words."""
        stated = ((how, text, tokens_of(text)) for how, text in self.stated)
        return [title for title in stated if not is_site(title[2], self.sites)]

    @cached_property
    def slug(self) -> set[str]:
        """The words of the page's address."""
        return above.words_of_address(self.address)

    @cached_property
    def start(self) -> Start | None:
        """Where the running text begins; worked out where it is asked for."""
        return above.running_text(self.page)

    def _is_in_metadata(self) -> bool:
        """Whether metadata state a headline of several words, which are not the publisher's."""
        publisher = [tokens_of(self.facts.publisher)] if self.facts.publisher else []
        stated = (tokens_of(text) for how, text in self.stated if how != "title")
        return any(len(words) >= _SEVERAL and not is_site(words, publisher) for words in stated)

    def _is_known(self, shown: list[set[str]]) -> bool:
        """Whether a heading or the text repeats a title of the page."""
        for how, text, words in self.titles:
            machine = how != "title" and len(words) >= _FEW
            if (machine or words in shown) and above.about_the_text(self.start, text) >= _ABOUT:
                return True
        long = [own for own in shown if len(own) >= _SEVERAL]
        return any(alike(own, words) > _SAME for own in long for _, _, words in self.titles)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the lines above the text that may be the headline: any, or where a title's words are the text's, those
        like the title."""
        if self.start is None:
            return
        long = [(text, words) for _, text, words in self.titles if len(words) >= _SEVERAL]
        said = [words for text, words in long if above.about_the_text(self.start, text) >= _ABOUT]
        for number, text in above.lines_above(self.page, self.start):
            own = tokens_of(text) if said else set()
            if not said or any(alike(own, words) > _UNLIKE for words in said):
                yield number, text

    def of_element(self, number: int, text: str) -> dict[str, float]:
        """Return the evidence of an element's place and look."""
        return {} if self.known else above.place_evidence(self.page, self.start, number, text)

    def of_text(self, text: str, words: set[str]) -> dict[str, float]:
        """Return the evidence of a text's words."""
        if self.known:
            return {}
        evidence = {
            "about the text": above.about_the_text(self.start, text),
            "like the address": above.like_the_address(self.slug, text),
            "words": min(1.0, len(words) / _MANY),
            "furniture": float(furniture.kind(text) is not None),
            "a byline": float(read_byline(text) is not None),
        }
        return evidence | {"the publisher": 1.0} if is_site(words, self.sites) else evidence


def is_site(words: set[str], sites: list[set[str]]) -> bool:
    """Whether words are a name of the site, or a few of one."""
    return any(words == names or (len(words) < _SEVERAL and words <= names) for names in sites)


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


def _shown(
    page: Page, headings: list[tuple[int, str]], sites: list[set[str]], *, headed: bool
) -> Iterator[tuple[int, str, dict[str, float]]]:
    """Yield the elements that may show the headline, each with its text and the evidence of its tag and place.

    On pages without a main heading that is no link, `headed`, also that of its look and its names.
    """
    first = [text for number, text in headings if page.tags[number] == "h1"]
    first = [text for text in first if not is_site(tokens_of(text), sites)] or first
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
            evidence["a link"] = float(_is_link(page, number))
        yield number, text, evidence


def _is_heading(page: Page, number: int) -> bool:
    return page.tags[number] in HEADINGS or bool(page.hints[number] & kinds.HEADLINE) or number in page.itemprops


def _is_link(page: Page, number: int) -> bool:
    """Whether the first line of an element is a link as a whole."""
    at = bisect_left(page.starts, page.text_first[number])
    return at < len(page.blocks) and page.blocks[at].link_chars >= _LINKED * len(page.blocks[at].text)


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
