"""Published and modified: metadata first, then what the page prints near the headline, then the address."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.draft import DraftNotice, Stated
from newsschema.lexicons import rows
from newsschema.parsers.common import times
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.bylines import read_byline
from newsschema.parsers.common.local_times import at_midnight, in_local_time, is_utc
from newsschema.parsers.common.other_dates import cost_of_date
from newsschema.parsers.html import kinds
from newsschema.parsers.html.above import is_home, is_prose
from newsschema.parsers.html.places import ends_sentence
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page, TextBlock

_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[/\-_.]?(\d{2})[/\-_.]?(\d{2})(?!\d)")
# "/2013/oct/23/", "/2013/5/4/"
_URL_PARTS = re.compile(r"/((?:19|20)\d{2})/([^\W\d_]{3,12}|\d\d?)/(\d\d?)(?=/|$)")
_MACHINE_TIME = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.+\-Z ]*)?", re.ASCII)
"""A time as ISO 8601 writes it, and nothing else."""
_EPOCH, _NAMED_TIME = re.compile(r"\d{10}(?:\d{3})?", re.ASCII), re.compile(r"time|date|stamp|epoch|publish|created")
"""Seconds or milliseconds since 1970, and names of attributes that state a time so."""
_LONGEST, _LABELLED, _SHORT = 120, 80, 40
"""Characters of a line that prints a date: around the article's head; with a word for publishing; below its headline,
and elsewhere on the page.

Below the headline captions and decks mention dates as well.
"""
_DIGIT = re.compile(r"\d")
_MOST_NODES = 40
"""Text nodes in a line that prints a date."""
_LONGEST_MARKED, _NODES_BEFORE = 200, 4
"""Characters of an element marked as a time, and text nodes before it that may say what it is the time of."""
_BESIDE = kinds.RELATED | kinds.NAV | kinds.COMMENT | kinds.AD
"""Names of elements that print dates of something else."""
_FIGURES = frozenset(("figure", "figcaption"))
_AROUND, _LEAST_BLANKS = 3, 1
"""Elements around a line of which one may be a figure, and blanks in a link's text that is a title."""
_LAST = 2
"""Lines of running text in a row that are an article's and no card's."""
_BEGUN_WITH_ONE = 2
"""Text nodes of a line of one element, the line feed before it included."""
_MEETING = re.compile(r"(?<=[^\W\d_])\0(?=\d)|(?<=\w)\0(?=[A-Z])")
"""Where the text of an element ends as a word and that of the next begins another."""
_OF_LINKS = 2.5
"""How many times as long as its links a line is at most that is a link, its date with it or not."""
_CHANGES = frozenset(("ins", "del"))
"""Elements whose time is that of a change of what they hold."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNDATED = _CHANGES | {"a", "img", "iframe"}
"""Elements whose titles are those of what they show or lead to, or that are changes."""
_NO_OFFSET = len("2016-06-02T09:30:00")
_MINUTE, _DAY = len("2016-06-02T09:30"), len("2016-06-02")
_EARLIEST, _LATEST = "1990", "2100"


class Locale:
    """What helps to read a date: language and country of the page."""

    def __init__(self, language: str | None, country: str | None) -> None:
        self.language, self.country = language, country

    def read(self, text: str | None) -> str | None:
        value = times.read_time(text, self.language, self.country)
        return value if value and _EARLIEST <= value[:4] <= _LATEST else None

    def reads(self, text: str) -> bool:
        """Whether a string is a date, of whatever year."""
        return times.read_time(text, self.language, self.country) is not None

    def is_implausible(self, text: str) -> bool:
        """Whether a string states a year in which no page of the web was written."""
        value = times.read_time(text, self.language, self.country)
        return value is not None and not _EARLIEST <= value[:4] <= _LATEST


def choose_times(
    page: Page, facts: Facts, locale: Locale, head: range, around: range, url: str | None, zones: Sequence[int] = ()
) -> tuple[Stated | None, Stated | None, list[DraftNotice]]:
    """Return when the article was published and last changed, and what there is to say of it.

    `head` is the text nodes from the headline to the text, `around` those and some before and after; `zones` has for
    each element the kinds of name that it lies under.
    """
    notices: list[DraftNotice] = []
    published = _first(facts.published, locale)
    modified = _first(facts.modified, locale)
    if published is None and head:
        published = _printed(page, locale, _Search(range(head.start, head.stop), _SHORT, bare=True), notices)
    if published is None:
        below = _Search(_below_banner(page, around))
        published = _printed(page, locale, below, notices) or _in_attributes(page, locale, around)
    published = published or _first(facts.created, locale)
    if published is None:
        published = _last_resort(page, locale, around, url or "", notices, zones)
    if odd := next((text for text in facts.published + facts.modified if locale.is_implausible(text)), None):
        notices.append(DraftNotice("implausible_date", f"The page states the date {odd[:40]!r}, which is left out."))
    for texts in (facts.published, facts.modified):
        if texts and texts[0] != odd and not any(map(locale.reads, texts)):
            message = f"The page states the date {texts[0][:40]!r}, which cannot be read."
            notices.append(DraftNotice("malformed_metadata", message))
    if published and modified and modified.value < published.value and modified.value[:10] < published.value[:10]:
        message = f"The page says it was changed {modified.value}, before it was published {published.value}."
        notices.append(DraftNotice("modified_before_published", message))
    return _at_its_place(page, locale, around, published), modified, notices


def _last_resort(
    page: Page, locale: Locale, around: range, url: str, notices: list[DraftNotice], zones: Sequence[int]
) -> Stated | None:
    """Return the day that the address holds, or the page prints elsewhere, else that of an update, or of the banner.

    Where the head says when the article was changed, a day behind the text has to be said to be of its publication.
    """
    below = _below_banner(page, around)
    changed = _printed(page, locale, _Search(below, updates=True), notices)
    behind = range(around.stop, len(page.texts))
    longest = _LABELLED if changed else _SHORT
    search = _Search(behind, longest, updates=changed is None, said=changed is not None, zones=zones)
    later = _printed(page, locale, search, notices)
    if changed and later and later.value[:_DAY] > changed.value:
        later = None
    published = _in_address(url, locale)
    if published is None or (later and later.value.startswith(published.value)):
        published = later
    return published or changed or (_printed(page, locale, _Search(around), notices) if below != around else None)


def _below_banner(page: Page, around: range) -> range:
    """Return the text nodes around an article's head without those of the site's own head, which prints today's day."""
    banners = (
        number
        for number, tag in enumerate(page.tags)
        if (tag == "header" or page.attrs[number].get("role") == "banner")
        and page.text_end[number] < around.stop
        and any(
            page.tags[n] == "a" and is_home(page.attrs[n].get("href") or "") for n in range(number, page.ends[number])
        )
        and "h1" not in page.tags[number : page.ends[number]]
    )
    return range(max((page.text_end[number] for number in banners), default=around.start), around.stop)


def _in_address(url: str, locale: Locale) -> Stated | None:
    """Return the day that an address holds, in figures or with the name of a month."""
    found = ["-".join(match.groups()) for match in _URL_DAY.finditer(url)]
    for year, month, day in _URL_PARTS.findall(url):
        found.append(f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}")
    value = next((value for text in found if (value := locale.read(text)) and len(value) >= _DAY), None)
    return Stated(value, "url") if value else None


def _at_its_place(page: Page, locale: Locale, around: range, published: Stated | None) -> Stated | None:
    """Return a time with the offset of the clock by which the head of the article prints the same moment.

    The day of a moment depends on it: the metadata of many pages states all times in UTC. Where the head does not print
    that day, a time that begins a day where the page's language is spoken has the offset of that place.
    """
    if published is None or len(published.value) < _NO_OFFSET:
        return published
    value = published.value
    if len(value) > _NO_OFFSET and not is_utc(value):
        return published
    day = False
    for text in _dated_lines(page, around):
        printed = locale.read(text) or ""
        if len(value) == _NO_OFFSET:
            same = len(printed) > len(value) and printed.startswith(value[:_MINUTE])
            found = value + printed[_NO_OFFSET:] if same else None
        else:
            found = in_local_time(value, printed) if len(printed) > _DAY or len(text) < _SHORT else None
        if found:
            return Stated(found, published.resolved_from)
        day = day or printed.startswith(value[:_DAY])
    found = at_midnight(value, locale.language) if is_utc(value) and not day else None
    return Stated(found, published.resolved_from) if found else published


def _dated_lines(page: Page, around: range) -> Iterator[str]:
    """Yield the parts of lines with a number that do not say when the article was changed."""
    for block in page.blocks:
        if block.start in around and len(block.text) < _LONGEST and _DIGIT.search(block.text):
            yield from _without_updates(_spaced(page, block))


def _first(texts: list[str], locale: Locale) -> Stated | None:
    """The first of the values that can be read; one that states the same day with its clock time is better."""
    values = [value for text in texts if (value := locale.read(text))]
    if not values:
        return None
    day = values[0][:10]
    same = [value for value in values if value[:10] == day]
    return Stated(max(same, key=len) if len(values[0]) <= 10 else values[0], "metadata")


class _Search(NamedTuple):
    """Where a printed date is looked for, and which one."""

    within: range
    """Text nodes."""
    longest: int = _LONGEST
    """Characters of its line."""
    bare: bool = False
    """Not one that a sentence mentions, as in a deck."""
    updates: bool = False
    """Also one of an update."""
    said: bool = False
    """Only one in a line with a word for publishing."""
    zones: Sequence[int] = ()
    """Kinds of each element; in those beside the article only lines with a word for publishing count."""


def _printed(page: Page, locale: Locale, search: _Search, notices: list[DraftNotice]) -> Stated | None:
    """Return the date that the page prints, adding a notice to `notices` where day and month cannot be told apart."""
    within, said = search.within, search.said
    marked, updated, changed = list[str](), list[str](), list[str]()
    for number, hints in enumerate(page.hints):
        if not (hints & kinds.TIME or number in page.itemprops or "datetime" in page.attrs[number]):
            continue
        if page.text_end[number] - page.text_first[number] > _MOST_NODES:
            continue
        inside = page.text_first[number] in within
        update = _is_update(page, number)
        stated = _machine_time(page, number, inside)
        if stated and (value := locale.read(stated)):
            if not (update or said):
                return Stated(value, "metadata")
            changed.append(value)
        if inside and (text := page.text_of(number)) and len(text) < _LONGEST_MARKED:
            (updated if update else marked).append(text)
    blocks = [block for block in page.blocks if block.start in within and len(block.text) < search.longest]
    longest = max(search.longest, _LABELLED)
    stamped = [
        block.text
        for block in page.blocks
        if block.start in within and len(block.text) < longest and _words("stamp").search(block.text)
    ]
    lines = [
        _spaced(page, block)
        for block in blocks
        if _DIGIT.search(block.text) and not (_is_beside(page, block, search.zones) or _dates_another(page, block))
    ]
    if search.bare:
        lines = [text for text in lines if not ends_sentence(text)]
    first = [part for text in (stamped if said else (*marked, *stamped)) for part in _without_updates(text)]
    without = [part for text in lines for part in _without_updates(text)]
    rest = (*updated, *without, *lines) if search.updates else () if said else without
    for text in (*first, *rest, *(() if search.bare or said else marked)):
        if value := locale.read(text):
            if times.is_ambiguous(text, locale.language, locale.country):
                message = f"Day and month of {text[:60]!r} cannot be distinguished; only the year is given."
                notices.append(DraftNotice("ambiguous_date", message))
            return Stated(next((time for time in changed if time.startswith(value)), value), "text")
    return Stated(changed[0], "metadata") if changed and search.updates else None


def _spaced(page: Page, block: TextBlock) -> str:
    """Return a line with blanks where elements meet in it: "Ana Ruiz3 May" of `<a>Ana Ruiz</a><b>3 May</b>`."""
    at, following = bisect_left(page.starts, block.start), bisect_right(page.starts, block.start)
    end = page.starts[following] if following < len(page.starts) else len(page.texts)
    if end <= block.start + _BEGUN_WITH_ONE or following > at + 1:
        return block.text  # of one element, or one of several lines that blank lines part
    return clean_line(_MEETING.sub(" ", "\0".join(page.texts[block.start : end])).replace("\0", "")) or block.text


def _is_beside(page: Page, block: TextBlock, zones: Sequence[int]) -> bool:
    """Whether a line is a caption's, or of something beside the article: by the names around it, or as a line
    with or next to a link that is a title."""
    if any(page.tags[number] in _FIGURES for number in page.ancestors(block.element, _AROUND)):
        return True
    return bool(zones) and (zones[block.element] & _BESIDE != 0 or _is_beside_link(page, block))


def _is_beside_link(page: Page, block: TextBlock) -> bool:
    """Whether the line before or after a line is a link of several words in the same element.

    After much text, of which it is the last line, that is the first of a list.
    """
    at, around = bisect_left(page.starts, block.start), page.parents[block.element]
    above = page.blocks[max(0, at - _LAST) : at]
    beside_text = len(above) == _LAST and all(is_prose(one) and page.inside(one.element, around) for one in above)
    if beside_text and not ends_sentence(block.text):
        around = block.element
    near = (page.blocks[number] for number in (at - 1, at + 1) if 0 <= number < len(page.blocks))
    titles = (
        one for one in near if _OF_LINKS * one.link_chars > len(one.text) and one.text.count(" ") >= _LEAST_BLANKS
    )
    named = is_name(block.text[: block.link_chars]) or read_byline(block.text) is not None
    linked = _OF_LINKS * block.link_chars > len(block.text) and not named
    return linked or any(page.inside(one.element, around) for one in titles if around > 0)


def _dates_another(page: Page, block: TextBlock) -> bool:
    """Whether the words beside the day in a line say that it is of something else; those of a byline are names."""
    end = bisect_left(page.starts, block.start + 1)
    printed = page.texts[block.start : page.starts[end] if end < len(page.starts) else len(page.texts)]
    dated = [line for line in "".join(printed).split("\n") if _DIGIT.search(line)]
    return all(cost_of_date(line) > 0 and read_byline(line) is None for line in dated)


def _machine_time(page: Page, number: int, inside: bool) -> str | None:
    """Return the time that an element states for machines, if it is the article's.

    Elements other than `time` state it in attributes of many names.
    """
    attrs, tag = page.attrs[number], page.tags[number]
    if tag in _CHANGES:
        return None
    marked = tag == "time" or attrs.get("itemprop") in ("datePublished", "dateCreated")
    own = marked and (inside or "pubdate" in attrs or attrs.get("itemprop"))
    if own and (stated := attrs.get("datetime") or attrs.get("content")):
        return stated
    values = ((name, value.strip()) for name, value in attrs.items() if inside and value)
    return next((value for name, value in values if _is_machine_time(name, value)), None)


def _in_attributes(page: Page, locale: Locale, around: range) -> Stated | None:
    """Return the time that an element states in an attribute, as where it prints only how long ago that was."""
    for number, attrs in enumerate(page.attrs):
        if page.text_first[number] not in around or page.tags[number] in _UNDATED or _is_update(page, number):
            continue
        for name, value in attrs.items():
            text = (value or "").strip()
            stated = _is_machine_time(name, text) or (name == "title" and len(_YEAR.findall(text)) == 1)
            if stated and (found := locale.read(text)) and len(found) >= _DAY:
                return Stated(found, "metadata")
    return None


def _is_machine_time(name: str, value: str) -> bool:
    """Whether an attribute's value is a time as ISO 8601 writes it, or one in seconds under a name for times."""
    if _EPOCH.fullmatch(value):
        return _NAMED_TIME.search(name) is not None
    return _MACHINE_TIME.fullmatch(value) is not None


def _is_update(page: Page, number: int) -> bool:
    """Whether an element holds when the article was changed: by its name, or by the words before it on its line."""
    attrs = page.attrs[number]
    names = f"{attrs.get('class')} {attrs.get('itemprop')}".lower()
    if "modified" in names or "updated" in names:
        return "published" not in names
    first = page.text_first[number]
    inner = "".join(page.texts[first : min(page.text_end[number], first + _NODES_BEFORE)]).lstrip()
    if _words("updated").match(inner) and _without_updates(inner)[-1] == "":
        return True
    before = "".join(page.texts[max(0, first - _NODES_BEFORE) : first]).rsplit("\n", 1)[-1].strip(" :")
    return any(match.end() == len(before) for match in _words("updated").finditer(before))


def _without_updates(text: str) -> list[str]:
    """Return the parts of a line that do not say when the article was changed."""
    match = _words("updated").search(text)
    if match is None:
        return [text]
    again = _words("stamp").search(text, match.end())
    return [text[: match.start()], text[again.start() :] if again else ""]


@cache
def _words(kind: str) -> re.Pattern[str]:
    """The words for "updated", or those for "published" (`stamp`)."""
    words = sorted((row["word"] for row in rows("byline_words") if row["kind"] == kind), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
