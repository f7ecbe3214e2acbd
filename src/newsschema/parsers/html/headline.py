"""Headline and kicker: what the metadata states against what the page shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.parsers.common.times import month_number, read_time
from newsschema.parsers.html import kinds
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_TOKENS = re.compile(r"\w+")
# Between a headline and the site's name: "Headline | Site", "Headline - Site".
_SITE = re.compile(r"\s+[|–—\-:·•»«/\\>]+\s+|\s*[|｜ㅣ│]\s*")
_EDGES = " |–—-:·•»«/\\>｜ㅣ│"
_PAID = re.compile(r"\A[(\[]\w{0,3}\+[)\]]\s+")
"""The mark of articles for subscribers before a headline: "(S+)", "[+]"."""
_DIGIT = re.compile(r"\d")
_LONGEST = 300
_LONGEST_DATE, _PREPOSITION, _DAY = 40, 3, len("2016-06-02")
"""Characters of a date, of a preposition in it at most, and of its value."""
_SITE_AND_HEADLINE = 2
"""Parts of a title that has the site's name."""
_MOST_NODES = 40
_LONGEST_KICKER, _LONGEST_LABEL = 80, 40
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
    "the publisher": -2.0,  # by hand, as too rare; also what a title adds to another heading
    "a date": -2.0,  # by hand, as too rare: a date and nothing else
    "ends in an ellipsis": -3.0,  # by hand, as too rare: the beginning of another candidate
    "cut at a quotation mark": -4.0,  # by hand: an attribute whose text holds the mark that ends it
}
_SOURCES = {"json-ld headline": "json", "json-ld name": "json name", "json-ld alternativeHeadline": "json second"}
"""Where a title is stated -> the name of that evidence."""
_STATED = frozenset(("json", "json name", "json second", "meta", "title"))
_SHOWN = frozenset(("h1", "other heading"))
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


def tokens_of(text: str | None) -> set[str]:
    """Return the words of a text in lower case; of scripts without blanks between words, the characters."""
    found: set[str] = set()
    for word in _TOKENS.findall((text or "").lower()):
        if word.isascii() or not ("\u0e00" <= word[0] <= "\u0eff" or "\u3040" <= word[0] <= "\ud7af"):
            found.add(word)
        else:
            found.update(word)
    return found


def alike(one: set[str], other: set[str]) -> float:
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
    own = tokens_of(best.text)
    shown = [
        (alike(own, tokens_of(one.text)), -one.element, one.element) for one in candidates if one.element is not None
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
    texts: dict[str, str] = {}
    elements: dict[str, int] = {}
    evidence: dict[str, dict[str, float]] = {}
    headings = [(number, text) for number in _heading_elements(page) if (text := _heading_text(page, number))]
    stated = _stated(page, facts, {text for _, text in headings})
    first = [text for number, text in headings if page.tags[number] == "h1" and len(text) <= _LONGEST]
    prose = _prose_starts(page)
    titles = [title for _, title in stated]
    for number, text in headings:
        if len(text) > _LONGEST:
            continue
        text = _without_additions(page, number, text, titles, facts.publisher)
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
    tokens = {key: tokens_of(key) for key in evidence}
    stated_tokens = [tokens[key] for key in evidence if not _STATED.isdisjoint(evidence[key])]
    likely = {
        key: found
        for key, found in evidence.items()
        if not found.keys() <= {"other heading", "above the text"}
        or any(alike(tokens[key], other) > _UNLIKE for other in stated_tokens)
    } or evidence
    sites = _sites(page, facts, {texts[key] for key in elements})
    for key, found in likely.items():
        _compare(key, evidence, texts, tokens)
        if tokens[key] in sites:
            found["the publisher"] = 1.0
        if _is_date(texts[key]):
            found["a date"] = 1.0
    return [HeadlineCandidate(texts[key], elements.get(key), found) for key, found in likely.items()]


def _sites(page: Page, facts: Facts, shown: Collection[str]) -> list[set[str]]:
    """The words of the site's name: the publisher's, and the heading that the title has behind another heading."""
    names = [tokens_of(facts.publisher)] if facts.publisher else []
    parts = [part for part in _SITE.split(page.title or "") if part]
    if len(parts) == _SITE_AND_HEADLINE and all(part in shown for part in parts):
        names.append(tokens_of(parts[-1]))
    return names


def _is_date(text: str) -> bool:
    """Whether a text is a day, its weekday with it or not, and nothing else."""
    if len(text) > _LONGEST_DATE or not _DIGIT.search(text):
        return False
    names = [word for word in _TOKENS.findall(text) if not word[0].isdigit() and len(word) > _PREPOSITION]
    others = [word for word in names if month_number(word) is None]
    return len(others) <= 1 and len(read_time(text) or "") >= _DAY


def _stated(page: Page, facts: Facts, headings: set[str]) -> list[tuple[str, str]]:
    """Return the titles that the metadata states, each with the name of its evidence, without the site's name.

    Of a title that a heading repeats whole only the publisher's name is cut off.
    """
    titles = [(_SOURCES.get(where, "meta"), text) for where, text in facts.headlines]
    titles += [("title", page.title)] if page.title else []
    bare = ((how, text, _PAID.sub("", text)) for how, text in titles)
    return [(how, strip_site(title, facts.publisher, sure=text in headings)) for how, text, title in bare]


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
    found["only stated"] = float("h1" not in found and "other heading" not in found)
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


def _prose_starts(page: Page) -> list[int]:
    """Return the text nodes with which lines of running text begin."""
    return [block.start for block in page.blocks if block.size >= _PROSE and block.link_chars * 3 < len(block.text)]


def _without_additions(page: Page, shown: int, heading: str, titles: list[str], publisher: str | None) -> str:
    """Return a heading without label, what is set smaller behind it, site's name and kicker."""
    text = _without_label(page, shown, _PAID.sub("", heading), titles)
    text = _without_end(page, shown, text, titles)
    text = strip_site(text, publisher, sure=True)
    return _without_kicker(text, titles)


def _without_kicker(heading: str, titles: list[str]) -> str:
    """Return the part of a heading that a title repeats whole, where the rest before it is a kicker."""
    for title in titles:
        if len(title) * 2 > len(heading) > len(title) and heading.endswith(title):
            return title
    return heading


def _without_label(page: Page, shown: int, heading: str, titles: list[str]) -> str:
    """Return a heading without the text of the element that it begins with, where a title states just the rest."""
    first = next((number for number in range(shown + 1, page.ends[shown]) if page.text_of(number)), None)
    label = page.text_of(first) if first is not None else None
    if not label or len(label) > _LONGEST_LABEL or not heading.startswith(label):
        return heading
    rest = heading[len(label) :].strip(_EDGES)
    if len(rest) <= len(label) or len(rest.split()) < _FEW:
        return heading
    said, without = comparable(heading), comparable(rest)
    known = [key for title in titles if without in (key := comparable(title))]
    return rest if known and not any(said in key for key in known) else heading


def _without_end(page: Page, shown: int, heading: str, titles: list[str]) -> str:
    """Return a heading without the text of the element that it ends with, where a title states just what is before it,
    as "12 Photos" behind a gallery's headline."""
    inner = [number for number in range(shown + 1, page.ends[shown]) if page.text_end[number] == page.text_end[shown]]
    end = next((text for number in inner if (text := page.text_of(number)) and text != heading), None)
    if end is None or not heading.endswith(end):
        return heading
    rest = heading[: -len(end)].strip(_EDGES)
    if len(rest.split()) < _FEW:
        return heading
    said = comparable(rest)
    parted = [text for title in titles for text in (title, *_SITE.split(title)[:1])]
    return rest if any(comparable(text) == said for text in parted) else heading


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
    stated = {number for number, name in page.itemprops.items() if name == "headline"}
    named = {number for number, hints in enumerate(page.hints) if hints & kinds.HEADLINE}
    seconds = {number for number, tag in enumerate(page.tags) if tag == "h2"}
    for number in sorted(named | stated | seconds):
        (first if page.tags[number] == "h1" else others).append(number)
    return first[:20] + others[:40]


def strip_site(text: str, publisher: str | None, *, sure: bool = False) -> str:
    """Cut the site's name off a title: the publisher's name where it is known, else, unless `sure`, a short end."""
    parts = [part for part in _SITE.split(text) if part]
    if len(parts) < 2:
        return text
    names = tokens_of(publisher)
    head, tail = parts[0], parts[-1]
    if names and (names & tokens_of(tail)) and len(tokens_of(tail) - names) <= 2:
        return text[: text.rindex(tail)].rstrip(_EDGES)
    if names and (names & tokens_of(head)) and len(tokens_of(head) - names) <= 1:
        return text[len(head) :].lstrip(_EDGES)
    barred, brief = any(bar in text for bar in "|｜ㅣ│"), len(tail.split()) <= 4 and len(tail) * 2 < len(text)
    if brief and (barred or not names) and not sure:
        return text[: text.rindex(tail)].rstrip(_EDGES)
    return text
