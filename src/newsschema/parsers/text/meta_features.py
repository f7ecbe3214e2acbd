"""Lines that may print the date of publication or name the authors, each described by integers for the models.

A column describes the line (what the grammars read in it), where it is relative to the headline and the body, what the
line model thinks of it, and the other candidates of the text: how many state the same, an earlier or a later day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from newsschema.lexicons import rows
from newsschema.parsers.common.byline_leads import is_lead
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name, has_role, is_agency, is_initial
from newsschema.parsers.common.bylines import read_byline, read_names, without_addresses
from newsschema.parsers.common.days import unglued
from newsschema.parsers.common.times import day_of
from newsschema.parsers.text.dated_lists import lines_of_masthead
from newsschema.parsers.text.features import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from newsschema.draft import Author
    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.labels import Labelled
    from newsschema.parsers.text.lines import Line

_ELSEWHERE = frozenset({"body", "headline"})
"""Labels of lines in which no date or author is looked for."""
_LABEL_ORDER: tuple[Label, ...] = (
    "byline", "date", "furniture", "kicker", "deck", "heading", "credit", "caption", "body", "headline",
)  # fmt: skip
"""Labels from the likeliest of a line with date or authors."""
_FAR = 30
"""Lines from which a distance is no longer measured."""
_BESIDE = 10
"""The same between two candidates."""
_ABOVE, _HEAD, _TAIL = 30, 20, 3
"""Lines above the headline, under it, and about the body's end in which date and byline usually are."""
_LONGEST_NAMES, _LONGEST_NAMED = 22, 320
"""Words and characters of a line that is read for names."""
_MOST_DAYS = 400
_SEARCHED = 20_000
"""Characters of the body in which names are looked for."""
_ELSEWHERE_ZONE = 2
"""The zone of lines far from headline and body; see `_zone`."""
_LETTER_ALONE = re.compile(r"(?:^|\s)[A-Z](?=\s|$)")
_DIGITS = re.compile(r"\d+")
_MARKS = ".,;:!?()[]\"'“”„«»‘’…"
_NOTE_ABOVE, _NOTE_BELOW = 2, 8
"""Lines before and after the body's end in which a note on the author is."""
_PLACE = (
    "from_headline", "from_start", "from_end", "body_above", "body_below", "words", "gap", "bullet", "kind",
    "label", "score_byline", "score_date", "score_furniture",
    "words_above", "words_below", "prose_above", "prose_below", "ending_above", "same_form", "from_top", "lines",
)  # fmt: skip
DATE_FEATURES = (
    *_PLACE, "clock", "stamp", "updated", "copyright", "named", "rank", "count", "same_day", "later_days",
    "earlier_days", "days_to_latest", "dated_above", "dated_below", "byline_above", "byline_below", "before_byline",
    "year_only", "letters", "zone", "order",
)  # fmt: skip
AUTHOR_FEATURES = (
    *_PLACE, "lead", "lead_above", "agency", "name", "titled", "title", "upper", "letter_alone", "credit", "photo",
    "authors", "covered", "in_body", "repeated", "dated", "dated_above", "dated_below", "role_below", "mail_below",
    "mail", "rank", "count", "leads", "named_above", "named_below", "particles", "digits", "ends", "given",
    "longest_name", "zone", "order", "name_words", "common", "noted",
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """The labelled lines of a text, and where its headline and its body are."""

    lines: Sequence[Line]
    labels: Sequence[Label]
    scores: Sequence[Labelled]
    headline: int | None
    body: Sequence[int]

    @cached_property
    def start(self) -> int:
        """The body's first line."""
        return self.body[0] if self.body else len(self.lines)

    @cached_property
    def end(self) -> int:
        """One past the body's last line."""
        return self.body[-1] + 1 if self.body else len(self.lines)

    @cached_property
    def forms(self) -> Counter[str]:
        """How many short lines have each form."""
        return Counter(line.form for line in self.lines if line.words <= _LONGEST_NAMES and not line.prose)

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the text prints in lower case: hardly any is a name."""
        words = set(" ".join([line.text for line in self.lines]).split())
        return frozenset(word.strip(_MARKS) for word in words if word.islower())

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The sentences about the body's end, where a note on the author is: "Ana Ruiz covers the harbour."."""
        about = self.lines[max(0, self.end - _NOTE_ABOVE) : self.end + _NOTE_BELOW]
        return tuple(line.text for line in about if line.prose)

    @cached_property
    def endings(self) -> list[int]:
        """How many lines up from each the nearest line is that begins comments or other articles; `_FAR` at most."""
        found, since = [], _FAR
        for line in self.lines:
            since = min(since + 1, _FAR)
            found.append(since)
            if line.furniture in ("related", "comments"):
                since = 0
        return found


@dataclass(frozen=True, slots=True)
class Candidates:
    """Lines with their rows of features."""

    lines: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]


def date_candidates(layout: Layout, days: Mapping[int, str]) -> Candidates:
    """Describe the lines that state a day; `days` are the days by line, see `dated_lines`."""
    numbers = sorted(days)
    bylines = [at for at, line in enumerate(layout.lines) if layout.labels[at] == "byline" or line.byline]
    known = {at: day for at in numbers if (day := day_of(days[at])) is not None}
    stated = sorted(known.values())
    latest = stated[-1] if stated else None
    forms, endings = layout.forms, layout.endings
    order = _in_order(layout, numbers, {at for at in numbers if layout.labels[at] in ("date", "byline")})
    rows_ = []
    for rank, at in enumerate(numbers):
        line, lower, own = layout.lines[at], layout.lines[at].text.lower(), known.get(at)
        above, below = _nearest(numbers, at)
        byline_above, byline_below = _nearest(bylines, at)
        rows_.append(
            (
                *_place(layout, at, forms, endings),
                len(days[at]) > len("2016-06-02"),
                any(word in lower for word in _words("stamp")),
                any(word in lower for word in _words("updated")),
                "©" in lower or "(c)" in lower or "copyright" in lower,
                line.byline is not None,
                min(rank, _FAR),
                min(len(numbers), _FAR),
                *_days_beside(stated, own),
                min((latest - own).days, _MOST_DAYS) if own and latest else -1,
                above,
                below,
                byline_above,
                byline_below,
                bool(bylines) and at <= bylines[0],
                own is None,
                sum(map(str.isalpha, lower)) * 1000 // len(lower),
                _zone(layout, at),
                order[at],
            )
        )
    return Candidates(tuple(numbers), tuple(rows_))


def _days_beside(days: Sequence[date], own: date | None) -> tuple[int, int, int]:
    """How many other lines state the same day, a later and an earlier one, of all days in order."""
    if own is None:
        return 0, 0, 0
    first, after = bisect_left(days, own), bisect_right(days, own)
    return min(after - first - 1, _BESIDE), min(len(days) - after, _BESIDE), min(first, _BESIDE)


def dated_lines(layout: Layout, language: str | None) -> dict[int, str]:
    """Return the day of each line outside the article's own text and the page's masthead that states one."""
    days = {
        at: day
        for at, line in enumerate(layout.lines)
        if layout.labels[at] not in _ELSEWHERE and (day := line.day_in(language)) is not None
    }
    top = layout.headline if layout.headline is not None else layout.start
    masthead = lines_of_masthead(layout.lines, list(days), top)
    return {at: day for at, day in days.items() if at not in masthead}


def named_lines(layout: Layout) -> dict[int, tuple[Author, ...]]:
    """Return those named in each line that may be a byline and names somebody."""
    found = {}
    for at in range(len(layout.lines)):
        if not _may_name(layout, at):
            continue
        if names := _names_in(layout.lines[at]):
            found[at] = names
    return found


def _names_in(line: Line) -> tuple[Author, ...]:
    """Those named in a line, also where its words ran together: "by Ana RuizNovember 20, 2007"; "AnaRuiz" is an
    account."""
    text = without_addresses(line.text)
    parted = unglued(text) if " " in text else text
    if line.byline is None:
        return read_names(parted)
    byline = (parted != text and read_byline(parted)) or line.byline
    return byline.authors


def _may_name(layout: Layout, at: int) -> bool:
    """Whether a line is read for names: outside the article's own text, no sentence, and no furniture far from it."""
    line, label = layout.lines[at], layout.labels[at]
    if len(line.text) > _LONGEST_NAMED or line.words > _LONGEST_NAMES:
        return False
    if label in _ELSEWHERE or (line.prose and not line.byline):
        return False
    return label != "furniture" or _zone(layout, at) < _ELSEWHERE_ZONE


def author_candidates(layout: Layout, names: Mapping[int, tuple[Author, ...]], days: Mapping[int, str]) -> Candidates:
    """Describe the lines that name somebody; `names` are those named by line, see `named_lines`."""
    numbers, lines = sorted(names), layout.lines
    text = " ".join([lines[at].text for at in layout.body])[:_SEARCHED]
    forms, endings = layout.forms, layout.endings
    printed = Counter(author.name.casefold() for found in names.values() for author in found)
    order = _in_order(layout, numbers, {at for at in numbers if lines[at].byline})
    dated, leads = sorted(days), sum(lines[at].byline is not None for at in numbers)
    rows_ = []
    for rank, at in enumerate(numbers):
        line, authors = lines[at], names[at]
        above, below = lines[at - 1] if at else None, lines[at + 1] if at + 1 < len(lines) else None
        covered = sum(len(author.name) + len(author.title or "") + len(author.organization or "") for author in authors)
        rows_.append(
            (
                *_place(layout, at, forms, endings),
                line.byline is not None,
                above is not None and above.words <= 3 and is_lead(above.text.rsplit(" ", 1)[-1]),
                is_agency(line.text),
                is_name(line.text),
                has_role(line.text),
                any(author.title for author in authors),
                line.text.isupper(),
                _LETTER_ALONE.search(line.text) is not None,
                line.is_credit,
                line.photo[1] is not None,
                len(authors),
                min(covered * 1000 // len(line.text), 1000),
                min(sum(text.count(author.name.rsplit(" ", 1)[-1]) for author in authors), _BESIDE),
                min(max(printed[author.name.casefold()] for author in authors), _BESIDE),
                at in days,
                *_nearest(dated, at),
                below is not None and below.words <= _BESIDE and has_role(below.text),
                below is not None and below.words <= _BESIDE and "@" in below.text,
                "@" in line.text,
                min(rank, _FAR),
                min(len(numbers), _FAR),
                min(leads, _BESIDE),
                *_nearest(numbers, at),
                sum(word.islower() for word in line.text.split()),
                len(_DIGITS.findall(line.text)),
                line.ends,
                sum(has_given_name(author.name) for author in authors),
                max(author.name.count(" ") for author in authors),
                _zone(layout, at),
                order[at],
                *_words_of(layout, authors),
            )
        )
    return Candidates(tuple(numbers), tuple(rows_))


def _words_of(layout: Layout, authors: Sequence[Author]) -> tuple[int, int, bool]:
    """How many words the names have, how many of them the text also prints in lower case, and whether a note at the
    end of the article begins with the first name."""
    words = [word.strip(_MARKS).lower() for author in authors for word in _whole_words(author)]
    noted = any(note.startswith(f"{authors[0].name} ") for note in layout.notes)
    count = sum(len(author.name.split()) for author in authors)
    return count, sum(word in layout.common for word in words), noted


def has_common_word(layout: Layout, authors: Sequence[Author]) -> bool:
    """Whether the text also prints a word of the names in lower case, as it does of a headline's; "de" is none."""
    words = (word.strip(_MARKS) for author in authors for word in _whole_words(author))
    return any(word.lower() in layout.common for word in words if not word.islower())


def _whole_words(author: Author) -> list[str]:
    """The words of a name without its initials: the "A." of A. Ruiz is no "a" of the text."""
    return [word for word in author.name.split() if not is_initial(word)]


def _place(layout: Layout, at: int, forms: Counter[str], endings: Sequence[int]) -> tuple[int, ...]:
    """The values of `_PLACE`."""
    lines, scored = layout.lines, layout.scores[at].scores
    line, size = lines[at], len(lines)
    best = max(scored)
    own = {label: scored[LABELS.index(label)] - best for label in ("byline", "date", "furniture")}
    headline = layout.headline if layout.headline is not None else layout.start
    above = bisect_left(layout.body, at)
    return (
        _clamped(at - headline),
        _clamped(at - layout.start),
        _clamped(at - layout.end),
        min(above, _FAR),
        min(len(layout.body) - above, _FAR),
        line.words,
        line.gap,
        line.bullet,
        line.furniture is not None,
        _LABEL_ORDER.index(layout.labels[at]),
        *own.values(),
        lines[at - 1].words if at else -1,
        lines[at + 1].words if at + 1 < size else -1,
        lines[at - 1].prose if at else -1,
        lines[at + 1].prose if at + 1 < size else -1,
        endings[at],
        min(forms[line.form], _BESIDE),
        min(at, _FAR),
        min(size, _MOST_DAYS),
    )


def _zone(layout: Layout, at: int) -> int:
    """Where a line is: 0 about the headline or the body's first paragraphs, 1 about the body's end, 2 elsewhere."""
    top = layout.headline if layout.headline is not None else layout.start
    head = min(max(layout.start + _HEAD, top + _HEAD), layout.end)
    if min(top, layout.start) - _ABOVE <= at < head:
        return 0
    return 1 if layout.end - _TAIL <= at < layout.end + 2 * _TAIL else _ELSEWHERE_ZONE


def _in_order(layout: Layout, numbers: Sequence[int], likely: set[int]) -> dict[int, int]:
    """The rank of each candidate by zone, in each the likely ones first, those under the headline before others."""
    top = layout.headline if layout.headline is not None else -1
    ordered = sorted(numbers, key=lambda at: (_zone(layout, at), at not in likely, at < top, at))
    return {at: rank for rank, at in enumerate(ordered)}


def _clamped(distance: int) -> int:
    return max(-_FAR, min(distance, _FAR))


def _nearest(numbers: Sequence[int], at: int) -> tuple[int, int]:
    """How far the next of these lines above and below a line are, `_BESIDE` at most."""
    first, after = bisect_left(numbers, at), bisect_right(numbers, at)
    above = at - numbers[first - 1] if first else _BESIDE
    below = numbers[after] - at if after < len(numbers) else _BESIDE
    return min(above, _BESIDE), min(below, _BESIDE)


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(sorted({row["word"].lower() for row in rows("byline_words") if row["kind"] == kind}))
