"""One label per line of a text: trees score every label for every line, then the labels are chosen together.

Models, trained by tests/benchmarks/train_text_lines.py on the lines of open news pages: line_labels.json scores the
labels of a line and holds the `Limits` of the rules after it; line_decks.json scores the lines under the headline as
its deck, given the scores of all lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name, is_agency
from newsschema.parsers.common.bylines import read_byline, read_names
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.text.cut_ends import add_cut_end
from newsschema.parsers.text.features import LABELS, feature_columns, menu_lines
from newsschema.parsers.text.headlines import likeliest_headline, margin_of
from newsschema.parsers.text.limits import Limits
from newsschema.parsers.text.pictures import add_pictures, has_credit, is_signed
from newsschema.parsers.text.titles import printed_again

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsschema.parsers.text.features import Column, Label
    from newsschema.parsers.text.lines import Line

_FURNITURE, _BODY, _HEADING, _HEADLINE, _DECK, _BYLINE, _DATE, _CAPTION, _CREDIT = range(len(LABELS))
_MENU = (0, *[-9000] * (len(LABELS) - 1))
"""Scores of a line in a menu, which is furniture without a look at the model."""
_LEAST = -9000
_LONGER = 3
"""How many times as long as a deck in two sentences a paragraph is."""
_LONGEST_TIMED = 10
"""Words of a name and a time."""
_LEAST_DECK_WORDS, _LEAST_LOWER_DECK_WORDS = 5, 9
"""Words of a sub-heading that is a deck, right under the headline and further down."""
_BELOW = 12
"""Lines under the headline of which one may be the deck."""
_MOST_BODY = 2
"""Lines of the body after which no deck is looked for."""
# What the second model knows of a candidate from the first model's columns.
_COLUMNS = (
    "words", "ends", "capitals", "last", "first", "kind", "with_credit", "credit", "dated", "byline", "clock", "name",
    "shared", "shared_count", "under", "shared_above", "shared_below", "shared_near", "times", "earlier", "gap", "gaps",
    "bullet", "quoted", "placed", "words@+1", "ends@+1", "words@-1", "words@+2", "gap@+1", "total", "running_within_3",
    "dated_below", "byline_below", "dated_above", "byline_above", "pictured_above", "pictured_below", "long_below",
    "inside",
)  # fmt: skip
_GROUPS = ("body", "meta", "picture", "furniture")
_GROUP = ("furniture", "body", "body", "furniture", "furniture", "meta", "meta", "picture", "picture")
"""The group of each label, for counts of the lines between headline and deck, and between deck and body."""
DECK_FEATURES = (
    "from_headline", "meta_before", "picture_before", "furniture_before", "body_before",
    *(f"score_{label}" for label in LABELS),
    *(f"score_{label}@+1" for label in LABELS if label != "heading"),
    *(f"score_{label}@-1" for label in LABELS if label not in ("heading", "headline")),
    "meta_after", "picture_after", "furniture_after", "to_body", "body_words", "headline_margin", "headline_words",
    *_COLUMNS,
)  # fmt: skip

_FULL_STOPS = (".", "。", "।", "۔", "።")
_PLACE = re.compile(r"[^\W\d_a-z][\w' -]{2,24} [–—] (?=[^\W\d_a-z])")
"""A place before a dash and a sentence: "Elsund – Engineers said"."""
Scores = list[list[int]]


class Labelled(NamedTuple):
    """The label of a line, its score, and the label with the next best score; scores are thousandths of log odds."""

    label: Label
    score: int
    runner_up: Label
    runner_up_score: int
    scores: tuple[int, ...] = ()
    """Of all `LABELS`, in their order."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The lines that may be the deck, with the second model's features of each."""

    headline: int
    lines: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]


def label_lines(lines: Sequence[Line]) -> list[Labelled]:
    """Return the label of every line; one line at most is the headline, one at most the deck."""
    menus = menu_lines(lines)
    columns = feature_columns(lines, menus)
    limits = Limits(**load_trees(__package__, "line_labels.json").limits)
    scores = score_lines(columns, menus)
    add_placed(columns, scores, limits)
    candidates = deck_candidates(columns, scores, limits)
    return choose_labels(lines, scores, candidates, score_decks(candidates), limits)


def score_lines(columns: Mapping[str, Column], menus: Sequence[bool]) -> Scores:
    """Return the scores of `LABELS` for each line."""
    model = load_trees(__package__, "line_labels.json")
    rows = zip(*(columns[name] for name in model.features), strict=True)
    return [list(_MENU) if menu else model.scores(row) for row, menu in zip(rows, menus, strict=True)]


def add_placed(columns: Mapping[str, Column], scores: Scores, limits: Limits) -> None:
    """Add to the score as a caption of lines that have what only captions have."""
    for row, placed in zip(scores, columns["placed"], strict=True):
        row[_CAPTION] += limits.caption_placed if placed else 0


def score_decks(candidates: Candidates) -> list[int]:
    """Return the score of each candidate as the deck."""
    model = load_trees(__package__, "line_decks.json")
    columns = [DECK_FEATURES.index(name) for name in model.features]
    return [model.scores([row[column] for column in columns])[0] for row in candidates.rows]


def choose_labels(
    lines: Sequence[Line],
    scores: Sequence[Sequence[int]],
    candidates: Candidates,
    decks: Sequence[int],
    limits: Limits,
) -> list[Labelled]:
    """Return the best label of each line, given its scores and those of the candidates for the deck."""
    table = [list(row) for row in scores]
    best = candidates.headline
    least = limits.sentence if _is_sentence(lines[best]) else limits.headline
    headline = best if margin_of(table[best], _HEADLINE) >= least else None
    if headline is None:
        headline = _first_heading(lines, table)
    open_ = [at for at, number in enumerate(candidates.lines) if _may_be_deck(lines, best, number)]
    likely = max(open_, key=decks.__getitem__, default=None)
    deck = None
    if likely is not None and headline == best:
        number = candidates.lines[likely]
        least = limits.lead if _is_lead(lines, table, best, number) else limits.deck
        deck = number if decks[likely] >= least else None
    if headline is not None:
        headline = printed_again(lines, headline)
        deck = None if deck == headline else deck
    add_pictures(lines, table, headline, limits)
    if all(line.furniture in (None, "counter") for line in lines):
        for line, row in zip(lines, table, strict=True):
            row[_BODY] += limits.plain if line.prose else 0
    for at, row in enumerate(table):
        low = min(_LEAST, *row)
        row[_HEADLINE] = max(row) + 1 if at == headline else low
        row[_DECK] = max(row) + 1 if at == deck else low
    if headline is not None and deck is None:
        _add_deck(lines, table, headline)
    _leave_out(lines, table)
    _add_signed_end(lines, table)
    add_cut_end(lines, table, limits)
    return [_labelled(tuple(row)) for row in table]


def _is_sentence(line: Line) -> bool:
    return line.prose and line.text.endswith(_FULL_STOPS)


def _may_be_deck(lines: Sequence[Line], headline: int, at: int) -> bool:
    """Whether a line is neither furniture, such as "Read more: ...", nor a caption by its credit."""
    return lines[at].furniture is None and not has_credit(lines, headline, at)


def _is_lead(lines: Sequence[Line], table: Scores, headline: int, at: int) -> bool:
    """Whether a line may as well be the first paragraph: a sentence as long as the one under it, with byline and date
    between it and the headline at most."""
    under = at + 1
    above = all(max(row) in (row[_BYLINE], row[_DATE]) for row in table[headline + 1 : at])
    if not above or under == len(lines) or lines[under].words >= _LONGER * lines[at].words:
        return False
    return lines[under].prose and lines[at].prose and lines[at].ends and table[under][_BODY] == max(table[under])


def _first_heading(lines: Sequence[Line], table: Scores) -> int | None:
    """The sub-heading that the body begins with, which is the headline; or the only line if it is no sentence."""
    if len(lines) == 1 and not lines[0].prose:
        return 0
    first = next((at for at, row in enumerate(table) if max(row) in (row[_BODY], row[_HEADING])), None)
    return first if first is not None and table[first][_HEADING] == max(table[first]) else None


def _add_deck(lines: Sequence[Line], table: Scores, headline: int) -> None:
    """What is above a dateline or has the byline at its end is the deck, and so is a sub-heading at the body's head: a
    body begins with none of them.

    Right under the headline a sub-heading may be shorter than under byline and date, and what looks like a byline but
    names nobody is one.
    """
    under = headline + 1
    if under < len(table) and _is_nameless_byline(lines[under], table[under]):
        table[under][_DECK] = max(table[under]) + 1
        return
    first = (at for at in range(headline + 1, len(table)) if max(table[at]) in (table[at][_BODY], table[at][_HEADING]))
    for at, after in [*zip(first, first, strict=False)][:1]:
        row, least = table[at], _LEAST_DECK_WORDS if at == headline + 1 else _LEAST_LOWER_DECK_WORDS
        headed = row[_HEADING] == max(row) and lines[at].words >= least and not _is_name_and_time(lines[at])
        placed = after == at + 1 and _has_dateline(lines[after]) and not _has_dateline(lines[at])
        if headed or placed or _ends_with_byline(lines[at]):
            row[_DECK] = max(row) + 1


def _is_nameless_byline(line: Line, row: Sequence[int]) -> bool:
    """Whether a line scored as a byline has the words of a sub-heading, but neither a name nor a figure."""
    if row[_BYLINE] != max(row) or line.words < _LEAST_DECK_WORDS or line.furniture or line.byline:
        return False
    return not (any(map(str.isdigit, line.text)) or "@" in line.text or read_names(line.text))


def _ends_with_byline(line: Line) -> bool:
    """Whether a sentence ran into the byline behind it: "... are cracked. By Nora Lind"."""
    sentence, _, end = line.text.rpartition(". ")
    return sentence != "" and read_byline(end) is not None


def _has_dateline(line: Line) -> bool:
    return _PLACE.match(line.text) is not None or read_dateline(line.text, None) is not None


def _leave_out(lines: Sequence[Line], table: Scores) -> None:
    """Label what is no part of the body: posts of social networks and the like furniture, a name with a time byline,
    a credit alone a credit, and dates above the running text a date."""
    begun = False
    for at, (line, row) in enumerate(zip(lines, table, strict=True)):
        best = max(row)
        if line.signs_post:
            for own in range(max(0, at - 1), at + 1):
                table[own][_FURNITURE] = max(table[own]) + 1
        elif best not in (row[_BODY], row[_HEADING]):
            continue
        elif row[_HEADING] == best and (_is_name_and_time(line) or (not begun and _is_name_and_place(line))):
            row[_BYLINE] = best + 1
        elif _is_no_part(line, row[_HEADING] == best):
            row[_FURNITURE] = best + 1
        else:
            if line.is_credit:
                row[_CREDIT] = best + 1
            elif not (begun or line.prose) and line.is_of_figures and line.day is not None:
                row[_DATE] = best + 1
            begun = begun or line.prose


def _is_no_part(line: Line, heading: bool) -> bool:
    """Whether a line scored as the body's is none: an agency alone; as a heading a date or "Sport | Title"."""
    return (heading and (" | " in line.text or bool(line.is_clock and line.day))) or is_agency(line.text)


def _is_name_and_place(line: Line) -> bool:
    """Whether a line is a name and where its bearer reports from: "Olu Adeyemi in Elsund"."""
    name, _, place = line.text.partition(" in ")
    return is_name(name) and place.istitle() and " " not in place


def _is_name_and_time(line: Line) -> bool:
    """Whether a name is before the first figure of a short line: "Ana Ruiz 2 minutes ago", but not "World Cup 2026"."""
    name, figure, _ = line.text.partition(next(filter(str.isdigit, line.text), "\n"))
    name = name.strip(" ,|·-–")
    return figure != "" and line.words <= _LONGEST_TIMED and has_given_name(name) and is_name(name)


def _add_signed_end(lines: Sequence[Line], table: Scores) -> None:
    """Label the paragraph after the body that ends with the agency that wrote it as the body's."""
    last = max((at for at, row in enumerate(table) if row[_BODY] == max(row)), default=len(table))
    if last + 1 < len(table) and lines[last + 1].prose and is_signed(lines[last + 1]):
        table[last + 1][_BODY] = max(table[last + 1]) + 1


def deck_candidates(columns: Mapping[str, Column], scores: Sequence[Sequence[int]], limits: Limits) -> Candidates:
    """Return the lines under the best headline with their `DECK_FEATURES`, down to the body's third line."""
    headline = likeliest_headline(columns, scores, limits)
    before = dict.fromkeys(_GROUPS, 0)
    words, size = columns["words"], len(scores)
    reach = range(headline, min(size, headline + 1 + 2 * _BELOW))
    below = {at: [score - top for score in scores[at]] for at in reach for top in (max(scores[at]),)}
    groups = {at: _GROUP[row.index(0)] for at, row in below.items()}
    numbers, rows = [], []
    for at in range(headline + 1, min(size, headline + 1 + _BELOW)):
        after, under = dict.fromkeys(_GROUPS, 0), at + 1
        while under < min(size, at + _BELOW) and groups[under] != "body":
            after[groups[under]] += 1
            under += 1
        following = below[at + 1] if at + 1 < size else [_LEAST] * len(LABELS)
        rows.append(
            (
                at - headline,
                *(before[group] for group in ("meta", "picture", "furniture", "body")),
                *below[at],
                *(max(_LEAST, score) for label, score in enumerate(following) if label != _HEADING),
                *(max(_LEAST, s) for label, s in enumerate(below[at - 1]) if label not in (_HEADING, _HEADLINE)),
                *(after[group] for group in ("meta", "picture", "furniture")),
                under - at,
                words[under] if under < size else -1,
                margin_of(scores[headline], _HEADLINE),
                words[headline],
                *(int(columns[name][at]) for name in _COLUMNS),
            )
        )
        numbers.append(at)
        before[groups[at]] += 1
        if before["body"] > _MOST_BODY:
            break
    return Candidates(headline, tuple(numbers), tuple(rows))


@lru_cache(maxsize=256)
def _labelled(row: tuple[int, ...]) -> Labelled:
    ranked = sorted(row, reverse=True)
    first = row.index(ranked[0])
    second = row.index(ranked[1], first + 1) if ranked[0] == ranked[1] else row.index(ranked[1])
    return Labelled(LABELS[first], row[first], LABELS[second], row[second], row)
