"""Evidence that the day a line states is not the article's: of an event, a weather box, a poll, another article.

A date of publication is alone in its part of the line, or with a word for publishing, a place, a section or a name.
Where other words govern the date ("Horoscope du 10 janvier") or it is part of a title, something else is dated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common.byline_leads import words_of
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name
from newsschema.parsers.common.bylines import read_names
from newsschema.parsers.common.days import read_day, unglued
from newsschema.parsers.common.furniture import kind
from newsschema.parsers.common.times import month_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BARS = re.compile(r"\s*[|•·⋅∙›»→]\s*|\s+[-–—/]\s+")
_MARKS = ".,;:!?()[]\"'“”„«»‘’…"
_LETTERS = r"[^\W\d_]"
_COLON_BEHIND = re.compile(r"\d ?: ")
_BRACKETED = re.compile(r"\([^()]*\d[^()]*\)\Z")
_MEASURE = re.compile(r"\d\s?(?:[°%]|℃)|(?<!\S)[+−]\d")
_CONTENT = 4
"""Letters from which a word is hardly an article or a preposition."""
_TITLE = 2
"""Words that make a title."""
_JOINT = 2
"""Words between the figures of a date and its clock time."""
_LONG_TITLE = 4
"""Words from which one word in small letters makes a title."""
_MOST_JOINTS = 3
"""Words for "to" between which two days are looked for."""
_NEAR = 2
"""Words before a date of which one may be the preposition: "vom Freitag"."""


class Around(NamedTuple):
    """The part of a line that states a day, and the words beside the day in it."""

    line: str
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    """The words of the line's other parts, but for counters and the like."""


class Evidence(NamedTuple):
    """What a line's score as the date of publication loses where something is so."""

    name: str
    weight: int
    holds: Callable[[Around], bool]
    at_head: int | None = None
    """What it loses right under the headline, where names and buttons are beside the date; None for the same."""


def _is_period(part: Around) -> bool:
    match = _period().search(part.line)
    return match is not None and month_number(match[1] or match[2]) is not None


@cache
def _period() -> re.Pattern[str]:
    """Two days of one month: "10-12 June", "du 12 au 14 janvier", "June 10–12, 2023"."""
    to = "|".join(sorted(words_of("to_day")))
    days_first = (
        rf"(?<![\d.:/-])\d{{1,2}}\.?\s?(?:[-–—]|\s(?:{to})\s)\s?\d{{1,2}}\.?,?\s(?:de\s|d['’])?({_LETTERS}{{3,}})"
    )
    return re.compile(rf"{days_first}|({_LETTERS}{{3,}})\.? \d{{1,2}}\s?[-–—]\s?\d{{1,2}},? \d{{4}}")


def _is_beside_measure(part: Around) -> bool:
    """Whether degrees, a share or a change are printed beside the date: "7 June: 18 °C", "+0.4%"."""
    return _MEASURE.search(part.text) is not None


def _is_governed(part: Around) -> bool:
    """Whether a noun right before the date has it as its attribute: "Kurse vom 13.02.2024"."""
    near = range(max(0, len(part.before) - _NEAR), len(part.before))
    at = next((at for at in near if part.before[at].lower() in words_of("of_day")), 0)
    return _holds_content(part.before[:at]) and not _is_publishing(part.before)


def _is_of_event(part: Around) -> bool:
    """Whether the words before the day say what else happens on it: "Born 2 June 1984", "Release date: 2 June 2024"."""
    lower = f" {' '.join(word.strip(_MARKS).lower() for word in part.before)} "
    return any(f" {word} " in lower for word in words_of("event")) and not _is_publishing(part.before)


def _lasts(part: Around) -> bool:
    """Whether a word for "to" is between two days: "From 2 June 2024 to 8 August 2024"."""
    words = part.text.split()
    joints = words_of("to_day") | words_of("until_day")
    places = [at for at, word in enumerate(words) if at and word.lower() in joints]
    days = ((" ".join(words[:at]), " ".join(words[at + 1 :])) for at in places[:_MOST_JOINTS])
    return any(read_day(first, None) and read_day(last, None) for first, last in days) and not _is_publishing(words)


def _is_of_copyright(part: Around) -> bool:
    """Whether the line is a page's copyright: "© Elm Media 2 June 2024"."""
    return part.line.startswith(("©", "(c)")) and not _is_publishing(part.line.split())


def _is_end(part: Around) -> bool:
    """Whether the day is the last of something: "valid until 31.12.2025"."""
    return not words_of("until_day").isdisjoint(word.lower() for word in part.before[-_NEAR:])


def _is_of_words_before(part: Around) -> bool:
    """Whether two words or more precede that are no name, for one is in small letters; "Last change:" is a label."""
    labelled = part.before != () and part.before[-1].endswith(":")
    phrase = sum(map(_is_content, part.before)) >= _TITLE and any(map(_is_small_content, part.before))
    return phrase and not (labelled or _is_publishing(part.before) or _names_somebody(part.before))


def _is_of_title_behind(part: Around) -> bool:
    """Whether a title follows; "in Culture" names a section, "3 minutes read" counts, another date is of a change."""
    section = part.after != () and part.after[0].islower() and not _is_content(part.after[0])
    counter = kind(" ".join(("3", *part.after))) is not None
    titled = sum(map(_is_content, part.after)) >= _TITLE and any(word.islower() for word in part.after)
    changed = _is_publishing(part.after) or read_day(" ".join(part.after), None) is not None
    return titled and not (section or counter or changed)


def _heads_sentence(part: Around) -> bool:
    """Whether a colon joins the date to what happened: "8 juni 2024: jaarmarkt"."""
    return bool(part.after) and _COLON_BEHIND.search(part.text) is not None and _holds_content(part.after)


def _closes_title(part: Around) -> bool:
    return _BRACKETED.search(part.text) is not None and len(part.before) > _TITLE


def _is_beside_title(part: Around) -> bool:
    """Whether another part of the line is a title: "Harbour fees to rise in autumn - 31 May 2024"."""
    return any(
        sum(map(_is_small_content, words)) >= (1 if len(words) > _LONG_TITLE else _TITLE)
        for words in part.others
        if len(words) >= _LONG_TITLE and not _is_publishing(words)
    )


EVIDENCE = (
    Evidence("two days of a month, as an event lasts", 5000, _is_period),
    Evidence("a word for what happens on the day before it", 5000, _is_of_event),
    Evidence("another day behind a word for to", 5000, _lasts),
    Evidence("the page's copyright", 4000, _is_of_copyright),
    Evidence("a word for until before the date", 5000, _is_end),
    Evidence("degrees or a share beside the date", 4000, _is_beside_measure),
    Evidence("a noun that is no article has the date as its attribute", 5000, _is_governed),
    Evidence("words before the date that are no name", 4000, _is_of_words_before),
    Evidence("words behind the date that are no name", 4000, _is_of_title_behind, 2500),
    Evidence("a title in another part of the line", 4000, _is_beside_title),
    Evidence("a colon behind the date", 4000, _heads_sentence),
    Evidence("in brackets behind a title", 4000, _closes_title),
)


def cost_of_date(text: str, at_head: bool = False) -> int:
    """Return what a line that states a day loses as the date of publication, in thousandths of log odds.

    `at_head` is whether the line is right under the headline.
    """
    part = _around(text)
    found = [one for one in EVIDENCE if part and one.holds(part)]
    return sum(one.at_head if at_head and one.at_head is not None else one.weight for one in found)


def _around(text: str) -> Around | None:
    parts = _BARS.split(unglued(text))
    for part in parts:
        words = part.split()
        for first, end in _runs(words):
            if read_day(" ".join(words[first:end]), None):
                others = tuple(tuple(other.split()) for other in parts if other != part and not kind(other))
                return Around(unglued(text), part, tuple(words[:first]), tuple(words[end:]), others)
    return None


def _runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words are of a date or a clock time, two words between them at most: "3 de mayo, a las 10:15"."""
    runs: list[tuple[int, int]] = []
    for at in (at for at, word in enumerate(words) if _is_of_date(word)):
        between = words[runs[-1][1] : at] if runs else ()
        if runs and len(between) <= _JOINT and not any(_is_content(word) and not word.islower() for word in between):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _is_of_date(word: str) -> bool:
    return any(map(str.isdigit, word)) or month_number(word.strip(_MARKS)) is not None


def _holds_content(words: Sequence[str]) -> bool:
    return any(map(_is_content, words))


def _names_somebody(words: Sequence[str]) -> bool:
    """Whether words begin with somebody's name: "Ana Ruiz, staff writer"."""
    people = read_names(" ".join(words))
    return bool(people) and has_given_name(people[0].name) and is_name(people[0].name)


def _is_small_content(word: str) -> bool:
    return word.islower() and _is_content(word)


def _is_content(word: str) -> bool:
    return len(word.strip(_MARKS)) >= _CONTENT


def _is_publishing(words: Sequence[str]) -> bool:
    """Whether words say that something was published, or name what is: "Artikel vom", "Last updated on"."""
    lower = f" {' '.join(word.strip(_MARKS).lower() for word in words)} "
    return any(f" {word} " in lower for word in _publishing())


@cache
def _publishing() -> tuple[str, ...]:
    return tuple({word for name in ("stamp", "updated", "genre", "dated") for word in words_of(name)})
