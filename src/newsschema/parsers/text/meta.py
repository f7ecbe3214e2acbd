"""When and by whom an article is: the dates and names of the lines about its headline and its end.

Models, trained by tests/benchmarks/train_text_lines.py: line_dates.json scores each line that states a day as the date
of publication, line_authors.json each line that names somebody as the article's byline; see `meta_features`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from newsschema.draft import Author, Stated
from newsschema.lexicons import rows
from newsschema.parsers.common.byline_leads import words_of
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import begins_as_label, has_given_name, is_agency, is_institution
from newsschema.parsers.common.bylines import read_post, says_how_to_reach
from newsschema.parsers.common.credit_labels import label_at
from newsschema.parsers.common.days import unglued
from newsschema.parsers.common.other_dates import cost_of_date
from newsschema.parsers.common.times import is_ambiguous, read_time
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.text.dated_lists import heads_title, is_amid, lines_of_lists
from newsschema.parsers.text.head_bylines import (
    is_above_agency,
    is_close_under,
    is_led,
    is_pair,
    is_stamped,
    is_with_agency,
)
from newsschema.parsers.text.meta_features import (
    AUTHOR_FEATURES,
    DATE_FEATURES,
    author_candidates,
    date_candidates,
    dated_lines,
    has_common_word,
    named_lines,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsschema.parsers.common.trees import Trees
    from newsschema.parsers.text.lines import Line
    from newsschema.parsers.text.meta_features import Candidates, Layout

_ENDINGS = frozenset({"related", "comments"})
"""Kinds of furniture that begin other articles and comments."""
_AMID = 2000
"""What a day amid the body loses as that of publication."""
_RIGHT_UNDER = 3
"""Lines under the headline in which a line of byline or date loses less by its words."""
_META = frozenset({"byline", "date"})
_APART = 3
"""Lines between two names of one byline."""
_BESIDE, _NEARLY = 3, 2500
"""Lines between the date of publication and the time of the last change, and how much lower its score may be."""
_SHORTEST_AGENCY = 3
"""Letters of an agency; two are as often a button's."""
_NOTE_BELOW, _LONGEST_NAME = 3, 5
"""Lines after the body in which a note on the author is looked for, and words of the name it begins with."""
_PICTURE_LABELS = frozenset({"label", "opener", "sign"})
"""Kinds of labels that only pictures have; "Source:" may be the article's."""
_LETTER_ALONE = re.compile(r"(?:^|\s)[A-Z](?=\s|$)")
_JOINTS = frozenset({",", "&", "+", "/", "|", "·"})
"""Signs that alone on a line join the names on the lines around it."""
_CLOCK_ONLY = re.compile(r"\D{0,6}\d{1,2}[:.]\d{2}\b.{0,12}")


@dataclass(frozen=True, slots=True)
class Meta:
    """When and by whom the article is, as the lines print it."""

    byline: str | None
    authors: tuple[Author, ...]
    published: Stated | None
    modified: Stated | None
    ambiguous: bool
    """Whether nothing distinguishes day and month of the date."""
    used: frozenset[int]
    """The lines of the byline, and of the agency under it."""
    dated: int | None
    """The line of the date of publication."""


@dataclass(frozen=True, slots=True)
class DateLimits:
    """Integers of the rules about dates; fitted on held-out scores, they are part of the weights file."""

    least: int
    """The score from which a line is the date of publication."""
    below: int
    """What a line below the body loses, where others have their dates and names."""


@dataclass(frozen=True, slots=True)
class AuthorLimits:
    """Integers of the rules about bylines; fitted on held-out scores, they are part of the weights file."""

    least: int
    """The score from which a line is the byline."""
    beside: int
    """The score from which a line close to the byline names more of the authors."""
    below: int
    """What a line below the body loses, where others have their dates and names."""
    agency: int
    """What an agency alone on its line and a name right above it gain close under the headline; what an agency loses as
    a source of pictures."""
    sign: int
    """What an agency gains right after the body."""
    unlikely: int
    """What credits and names under other articles lose, and lines in capitals, with a letter alone or with words that
    the text also prints in lower case, unless they hold a known given name; picture sources lose it too."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The days that lines state, and the score of each line as the date of publication."""

    days: Mapping[int, str]
    scores: Mapping[int, int]
    limits: DateLimits


@dataclass(frozen=True, slots=True)
class Named:
    """Those whom lines name, and the score of each line as the byline."""

    names: Mapping[int, tuple[Author, ...]]
    scores: Mapping[int, int]
    limits: AuthorLimits


def read_meta(layout: Layout, language: str | None = None) -> Meta:
    """Read date and authors; `language` orders the figures of a date."""
    days = dated_lines(layout, language)
    names = named_lines(layout)
    dates, bylines = date_candidates(layout, days), author_candidates(layout, names, days)
    date_scores = dict(zip(dates.lines, score_dates(dates), strict=True))
    author_scores = dict(zip(bylines.lines, score_authors(bylines), strict=True))
    dated = Dated(days, date_scores, DateLimits(**_model("line_dates.json").limits))
    named = Named(names, author_scores, AuthorLimits(**_model("line_authors.json").limits))
    return choose_meta(layout, language, dated, named)


def score_dates(candidates: Candidates) -> list[int]:
    """Return the score of each candidate as the date of publication."""
    return _scores("line_dates.json", DATE_FEATURES, candidates)


def score_authors(candidates: Candidates) -> list[int]:
    """Return the score of each candidate as the byline."""
    return _scores("line_authors.json", AUTHOR_FEATURES, candidates)


def _scores(name: str, features: Sequence[str], candidates: Candidates) -> list[int]:
    if not candidates.rows:
        return []
    model = _model(name)
    columns = [features.index(feature) for feature in model.features]
    return [model.scores([row[column] for column in columns])[0] for row in candidates.rows]


def _model(name: str) -> Trees:
    return load_trees(__package__, name)


def choose_meta(layout: Layout, language: str | None, dated: Dated, named: Named) -> Meta:
    """Return date and authors of the best candidates."""
    lines = layout.lines
    dates = _date_lines(lines, _date_scores(layout, dated), dated.limits.least)
    published, ambiguous, at = _published(lines, dates, language)
    modified = _modified(lines, dates, language, published)
    used = _byline_lines(_byline_scores(layout, named), named.limits)
    used = _with_joined(lines, named.names, used)
    authors = _authors(lines, named.names, used) or _in_note(layout)
    byline = ", ".join(lines[number].text for number in used) if used else None
    return Meta(byline, authors, published, modified, ambiguous, frozenset(used), at)


def _in_note(layout: Layout) -> tuple[Author, ...]:
    """The author of whom a note after the body says how to write: "Ana Ruiz covers the harbour. @anaruiz on X"."""
    for line in layout.lines[max(0, layout.end - 1) : layout.end + _NOTE_BELOW]:
        words = line.text.split(maxsplit=_LONGEST_NAME)
        end = next((at for at, word in enumerate(words) if word.islower()), 0)
        name = " ".join(words[:end])
        if says_how_to_reach(line.text) and is_name(name):
            return (Author(name),)
    return ()


def _date_lines(lines: Sequence[Line], scores: Mapping[int, int], least: int) -> list[int]:
    """The best line and those beside it that are nearly as good; a time of the last change comes last."""
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    if best is None or scores[best] < least:
        return []
    beside = [at for at in scores if abs(at - best) <= _BESIDE and scores[at] >= scores[best] - _NEARLY]
    return sorted(beside, key=lambda at: (_updated().match(lines[at].text) is not None, -scores[at], at))


def _date_scores(layout: Layout, dated: Dated) -> dict[int, int]:
    """The scores of lines as the date, less what their places and their words cost."""
    top = layout.headline if layout.headline is not None else layout.start
    others = lines_of_lists(layout.lines, sorted(dated.days), top)
    others |= {
        at for at in dated.scores if _is_below(layout, at) or (at >= layout.end and heads_title(layout.lines, at))
    }
    amid = {at for at in dated.scores if is_amid(layout.body, layout.headline or 0, at)}
    costs = {at: dated.limits.below * (at in others) + _AMID * (at in amid) for at in dated.scores}
    return {at: score - costs[at] - _cost_of_words(layout, at) for at, score in dated.scores.items()}


def _cost_of_words(layout: Layout, at: int) -> int:
    """What the words beside the day cost a line; those of a byline are its names, those right under the headline count
    less."""
    if layout.lines[at].byline is not None:
        return 0
    near = layout.labels[at] in _META and 0 < at - (layout.headline or 0) <= _RIGHT_UNDER
    return cost_of_date(layout.lines[at].text, near)


def _is_below(layout: Layout, at: int) -> bool:
    """Whether a line is below the body and no part of it: furniture, or apart from the body, its date and byline."""
    if at < layout.end:
        return False
    return layout.labels[at] == "furniture" or (at > layout.end and layout.labels[at - 1] not in _META)


def _is_of_others(layout: Layout, at: int) -> bool:
    """Whether a line is below the body under a line that begins other articles or comments."""
    return any(line.furniture in _ENDINGS for line in layout.lines[layout.end : at])


def _byline_scores(layout: Layout, named: Named) -> dict[int, int]:
    """The scores of lines as the byline."""
    return {at: score + _prior(layout, at, named.names[at], named.limits) for at, score in named.scores.items()}


def _prior(layout: Layout, at: int, names: Sequence[Author], limits: AuthorLimits) -> int:
    """What rules add to the score of a line as the byline."""
    line = layout.lines[at]
    if _is_labelled_credit(line):
        return -limits.unlikely
    if all(is_agency(author.name) for author in names):
        return _agency_prior(layout, at, limits)
    if is_with_agency(layout, at, names) or is_pair(layout, at) or is_led(layout, at):
        return limits.agency
    if layout.labels[at] == "credit" or (line.furniture and not line.byline):
        return -limits.unlikely
    if _is_of_others(layout, at):
        return -limits.unlikely
    if _is_below(layout, at) and not _signs_end(layout, at):
        return -limits.below
    if is_above_agency(layout, at) or is_stamped(layout, at, names):
        return limits.agency
    if line.byline or any(has_given_name(author.name) for author in names):
        return 0
    return -limits.unlikely if _is_odd(line, names) or has_common_word(layout, names) else 0


def _is_odd(line: Line, names: Sequence[Author]) -> bool:
    """Whether a line has a letter alone or begins as a section's name does: "Local Politics"."""
    return _LETTER_ALONE.search(line.text) is not None or any(begins_as_label(author.name) for author in names)


def _signs_end(layout: Layout, at: int) -> bool:
    """Whether the first line below the body is a byline in brackets: "(Reporting by Ana Ruiz; editing by Jan Holm)"."""
    line = layout.lines[at]
    return at == layout.end and line.byline is not None and line.text[0] in "(["


def _is_labelled_credit(line: Line) -> bool:
    """Whether a line begins with the label of a picture: "Foto: dpa / Jana Holm", "© Reuters"."""
    label = label_at(line.text, 0) if line.byline is None else None
    return label is not None and label[1] in _PICTURE_LABELS


def _agency_prior(layout: Layout, at: int, limits: AuthorLimits) -> int:
    """An agency alone on its line wrote the article where it is under the headline, or signs the end."""
    if layout.lines[at].text.lower() in _picture_sources():
        return -limits.agency - limits.unlikely
    if layout.labels[at - 1] == "caption":
        return -limits.agency
    if is_close_under(layout, at) and len(layout.lines[at].text) >= _SHORTEST_AGENCY:
        return limits.agency
    return limits.sign if layout.end - 1 <= at <= layout.end + 1 else 0


@cache
def _picture_sources() -> frozenset[str]:
    """Who distributes pictures and writes nothing."""
    return frozenset(row["name"].lower() for row in rows("picture_sources"))


def _byline_lines(scores: Mapping[int, int], limits: AuthorLimits) -> list[int]:
    """The best candidate with those close to it that are good enough."""
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    if best is None or scores[best] < limits.least:
        return []
    good = sorted(at for at, score in scores.items() if at == best or score >= limits.beside)
    first = last = good.index(best)
    while first and good[first] - good[first - 1] <= _APART:
        first -= 1
    while last + 1 < len(good) and good[last + 1] - good[last] <= _APART:
        last += 1
    return good[first : last + 1]


def _with_joined(lines: Sequence[Line], names: Mapping[int, tuple[Author, ...]], used: Sequence[int]) -> list[int]:
    """The lines of the byline with those that a comma or a word for "and" alone on a line joins to them."""
    found = [*used]
    for step in (-1, 1):
        at = (found[0] if step < 0 else found[-1]) if found else -1
        while at + 2 * step in names and at >= 0 and _is_joint(lines[at + step]):
            at += 2 * step
            found = sorted({*found, at})
    return found


def _is_joint(line: Line) -> bool:
    """Whether a line is a comma or the like between two names, or a word for "and"."""
    return line.text in _JOINTS or line.lower in words_of("and")


def _authors(lines: Sequence[Line], names: Mapping[int, tuple[Author, ...]], used: Sequence[int]) -> tuple[Author, ...]:
    """All who are named, once each; an agency alone under "By Ana Ruiz", or a newspaper, is whom she works for."""
    authors: list[Author] = []
    for at in used:
        own = lines[at].text
        employs = lines[at - 1].byline is not None if is_agency(own) else is_name(own) and is_institution(own)
        house = authors and at - 1 in used and employs
        if house and authors[-1].organization is None:
            authors[-1] = replace(authors[-1], organization=own)
        else:
            authors += names[at]
    post = read_post(lines[used[-1] + 1].text) if used and used[-1] + 1 < len(lines) else None
    if authors and authors[-1].title is None and post:
        authors[-1] = replace(authors[-1], title=post)  # "Ana Ruiz" and, under it, "Political editor"
    unique = {author.name.casefold(): author for author in reversed(authors)}
    return tuple(dict.fromkeys(unique[author.name.casefold()] for author in authors))


def _published(
    lines: Sequence[Line], dates: Sequence[int], language: str | None
) -> tuple[Stated | None, bool, int | None]:
    """The date of publication, whether its day and month are ambiguous, and its line."""
    for at in dates:
        text = unglued(lines[at].text)
        value = read_time(text, language)
        if value is None:
            continue
        if len(value) == 10 and at + 1 < len(lines) and _CLOCK_ONLY.fullmatch(lines[at + 1].text):
            value = read_time(f"{text} {lines[at + 1].text}", language) or value
        return Stated(value, "text"), is_ambiguous(text, language), at
    return None, False, None


@cache
def _updated() -> re.Pattern[str]:
    words = (re.escape(row["word"]) for row in rows("byline_words") if row["kind"] == "updated")
    return re.compile("|".join(words), re.IGNORECASE)


def _modified(
    lines: Sequence[Line], dates: Sequence[int], language: str | None, published: Stated | None
) -> Stated | None:
    """The time behind the word for "updated", where it is another than the one of publication and not before it."""
    for at in dates:
        text = unglued(lines[at].text)
        word = _updated().search(text)
        value = read_time(text[word.end() :], language) if word else None
        if value and published and value != published.value and value[:10] >= published.value[:10]:
            return Stated(value, "text")
    return None
