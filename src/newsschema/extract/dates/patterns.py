"""Expressions of time by a table of patterns over word categories, for languages whose grammar is data alone.

`lexicons/<language>/time.csv` gives words their categories with values ("woche" is `unit=week`), `numbers.csv` the
numbers in words; occupations and titles are of the category `person`. `dates.csv` gives the patterns: elements in
order, and what an expression that matches means.

| element | what it matches |
| --- | --- |
| `month` | a token of the category |
| `month|season` | a token of either category |
| `month=month` | a token of the category behind "="; its value becomes the field before "=" |
| `weekday+part=weekday_part` | the same for several fields, by its features `of_weekday` and `of_part` |
| `vor` | where no word has the category: the token itself, in lower case |
| `day?` | an optional token |
| `[ de year=year ]` | an optional sequence |
| `{clock}`, `{clock?}` | one of the rows of that part in `date_parts.csv`, with what the row states; an optional one |
| `<vor`, `<!vor` | what the token before the expression is, or is not; first in a pattern, several in their order |
| `>uhr`, `>!uhr` | what the token behind the expression is, or is not; last in a pattern |

Tokens in digits have categories by their shape (`_DIGITS`). `upper` and `lower` are words by their first letter;
`start` is the place before the first token. A row of `time.csv` with a capital is for words printed with one only. The
longest match at a token is taken, the first row of those as long. Fields with "of." belong to the period that the
expression lies in. `kind=none` keeps tokens from other rows: they state no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, get_args

from newsschema.extract.dates.expression import Expression, Kind
from newsschema.extract.dates.pattern_syntax import (
    REST,
    Captured,
    Openings,
    Parts,
    categories,
    expression_of,
    openings_of,
    parsed,
)
from newsschema.extract.dates.stated import filled
from newsschema.extract.reasons import record_rule
from newsschema.language.sentences import paragraph_ends
from newsschema.lexicons import has_table, rows
from newsschema.lexicons.calendar import months
from newsschema.text.numerals import read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsschema.text.numerals import Numeral
    from newsschema.text.tokens import Tokens

# Categories of tokens in digits.
_DIGITS = {
    "digits": re.compile("[0-9]+"),
    "day": re.compile("0?[1-9]|[12][0-9]|3[01]"),
    "month_number": re.compile("0?[1-9]|1[0-2]"),
    "hour": re.compile("[01]?[0-9]|2[0-4]"),
    "minute": re.compile("[0-5][0-9]"),
    "clock_seconds": re.compile("[0-5][0-9](?:[.,][0-9]{1,3})?"),
    "hour_minute": re.compile("(?:[01]?[0-9]|2[0-4])[.][0-5][0-9]"),
    "year": re.compile("1[0-9]{3}|20[0-9]{2}"),
    "adult_age": re.compile("1[5-9]|[2-9][0-9]"),
    "short_year": re.compile("[0-9]{2}"),
    "early_year": re.compile("1[0-8](?:[0-9][1-9]|[1-9]0)"),
    "recent_year": re.compile("19[0-9]{2}|20[0-9]{2}"),
    "plain_year": re.compile("(?:19[4-9]|20[0-3])[1-9]"),
    "day_month": re.compile("(?:0?[1-9]|[12][0-9]|3[01])[.](?:0?[1-9]|1[0-2])"),
    "day_month_year": re.compile("(?:0?[1-9]|[12][0-9]|3[01])[.](?:0?[1-9]|1[0-2])[.](?:[12][0-9]{3}|[0-9]{2})"),
    "amount": re.compile("[0-9]{1,5}(?:[.,][0-9]{1,3})?"),
    "decade_number": re.compile("[1-9]0"),
    "decade_year": re.compile("(?:1[0-9]|20)[0-9]0"),
}
_OF_SHAPE = ("upper", "lower", "start")
_START = "\ue000"  # the class of the place before the first token
_FIRST_CLASS = 0xE001
_ELIDED = ("one", "than_one", "elided_month")  # words that may begin with a preposition: "d'un an"
_FURTHER = ("joins", "count", "twenties", "scale")  # categories of the second token of a number in words
_KINDS = (*get_args(Kind), "none")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of `dates.csv`."""

    expression: str
    """Over token classes, one character per token; groups are fields. It is compiled at its first use."""
    fields: tuple[Captured, ...]
    meaning: tuple[tuple[str, str], ...]
    """Fields with one value for all matches."""
    row: str
    """The pattern as in the table."""


class Table:
    """The patterns of a language."""

    def __init__(self, language: str) -> None:
        self.values = _word_values(language)
        """The values of a word by category; "" where it has none."""
        self._classes: dict[str, str] = {}  # by the categories
        self._members: dict[str, set[str]] = {}
        table, parts = rows("dates", language), Parts()
        for row in rows("date_parts", language):
            parts.setdefault(row["part"], []).append((row["pattern"], _stated(row["meaning"])))
        written = [*(row["pattern"] for row in table), *(pattern for rows_ in parts.values() for pattern, _ in rows_)]
        named = {category for found in self.values.values() for category in found} | {*_DIGITS, *_OF_SHAPE}
        for element in {name for pattern in written for one in pattern.split() for name in categories(one)} - named:
            self.values.setdefault(element, {})[element] = ""
        self._words = {
            word: (self._class(frozenset({*found, "lower"})), self._class(frozenset({*found, "upper"})))
            for word, found in self.values.items()
        }
        for shape in _all_shapes():
            self._class(shape)
        self._upper, self._lower = self._class(frozenset({"upper"})), self._class(frozenset({"lower"}))
        self._members.setdefault("start", set()).add(_START)
        starting: dict[str, list[tuple[Pattern, frozenset[str] | None]]] = {}
        same: dict[frozenset[str] | None, frozenset[str] | None] = {}  # 3 MB a language if each had its own set
        for pattern, openings in [self._compiled(row, parts) for row in table]:
            for one, following in openings.items():
                starting.setdefault(one, []).append((pattern, same.setdefault(following, following)))
        self.starting = starting
        """The patterns that may begin with a class, each with the classes that may follow it; None for any."""
        self._candidates: dict[str, tuple[tuple[re.Pattern[str], Pattern], ...]] = {}  # by two classes
        self.one_count = self._class(frozenset({"count", "lower"}))
        """The class of a number in words of several tokens."""
        further = {one for name in _FURTHER for one in self._members.get(name, ())}
        self.numeral = re.compile(f"[{''.join(sorted(self._members['count']))}](?=[{''.join(sorted(further))}])")
        """Where a number in words may have several tokens."""
        self.remembered = lru_cache(maxsize=20_000)(self._class_of)

    def _class(self, categories: frozenset[str]) -> str:
        """Return the character for a set of categories."""
        key = " ".join(sorted(categories))
        found = self._classes.get(key)
        if found is None:
            found = self._classes[key] = chr(_FIRST_CLASS + len(self._classes))
            for category in categories:
                self._members.setdefault(category, set()).add(found)
        return found

    def _class_of(self, word: str) -> str:
        """Return the class of a token as printed."""
        if "0" <= word[0] <= "9":
            return self._class(_shapes(word))
        found = self._words.get(word) or self._words.get(word.lower(), (self._lower, self._upper))
        return found[word[0].isupper()]

    def _compiled(self, row: Mapping[str, str], parts: Parts) -> tuple[Pattern, Openings]:
        """Return the pattern of a row and how it may begin. Raises ValueError if its `kind` is none of `Kind`."""
        tree = parsed(row["pattern"], self._members, parts)
        expression, fields = expression_of(tree)
        meaning = _stated(row["meaning"])
        kind = meaning.get("kind")
        if kind not in _KINDS:
            raise ValueError(f"dates.csv, row {row['pattern']!r}: unknown kind {kind!r}; one of {', '.join(_KINDS)}")
        return Pattern(expression, fields, tuple(meaning.items()), row["pattern"]), openings_of(tree)

    def candidates(self, classes: str) -> tuple[tuple[re.Pattern[str], Pattern], ...]:
        """Return the patterns that may begin with a class, by it and the class behind it, with their expressions."""
        found = self._candidates.get(classes)
        if found is None:
            fitting = (
                pattern
                for pattern, following in self.starting[classes[0]]
                if following is None or classes[1:] in following
            )
            found = self._candidates[classes] = tuple((_compile(one.expression), one) for one in fitting)
        return found

    def value(self, word: str, field: str, categories: str) -> str:
        """Return the value of a word for the first of some categories that it has, or its own value for a field."""
        found = self.values.get(word) or self.values.get(word.lower(), {})
        own = f"of_{field.removeprefix('of.')}"
        if own in found:
            return found[own]
        return next((found[name] or word for name in categories.split("|") if name in found), word)


@cache
def _compile(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _stated(meaning: str) -> dict[str, str]:
    """Return the fields of a meaning: "kind=shift relation=ago"."""
    return {name: value for name, _, value in (pair.partition("=") for pair in meaning.split())}


def _word_values(language: str) -> dict[str, dict[str, str]]:
    """Return the categories of each word, with values, from the tables of a language."""
    found: dict[str, dict[str, str]] = {}
    for row in (*rows("time", language), *rows("numbers", language)):
        for feature in (row["class"], *row["features"].split()):
            name, _, value = feature.partition("=")
            found.setdefault(row["word"], {})[name] = value
    for name, number in months()[language].items():
        found.setdefault(name, {})["month"] = str(number)
    elisions = [word for word, features in found.items() if "elision" in features]
    for person in _persons(language):
        for word in (person, *(elision + person for elision in elisions)):
            found.setdefault(word, {})["person"] = ""
    return found


def _persons(language: str) -> Iterator[str]:
    """Yield the words for people that are one word, such as occupations: "un avocat de 51 ans" has an age."""
    for row in rows("occupations", language):
        yield from row["words"].lower().split()
    yield from (row["title"].lower() for row in rows("titles", language) if " " not in row["title"])


@cache
def _shapes(word: str) -> frozenset[str]:
    return frozenset(name for name, shape in _DIGITS.items() if shape.fullmatch(word))


def _all_shapes() -> set[frozenset[str]]:
    """Return the sets of categories that tokens in digits may have."""
    numbers = [
        *map(str, (*range(100), 100, 999, 1000, 1501, 1800, 1810, 1900, 1901, 2000, 2001, 2049, 2051, 2060, 2101))
    ]
    numbers += [f"{number:02d}" for number in range(10)]
    lefts = ("0", "00", "1", "05", "12", "13", "24", "25", "31", "32", "100")
    rights = ("0", "1", "05", "12", "13", "30", "31", "59", "60", "000", "0000")
    dotted = [f"{left}.{right}" for left in lefts for right in rights]
    others = ["123456", "1,5", "05,5", "95,5", "05.555", "1.2.3.4", "1.2.2020", "32.13.2020", "1.2.20"]
    return {_shapes(word) for word in (*numbers, *dotted, *others)}


@cache
def table(language: str) -> Table:
    """Return the patterns of a language, read at first use."""
    return Table(language)


def has_patterns(language: str) -> bool:
    """Whether the dates of a language are read by a table of patterns."""
    return has_table("dates", language)


def elided_before(word: str, language: str) -> int:
    """Return how many characters a preposition has that is elided before a number or month: 2 of "d'un", "d'avril"."""
    found = table(language).values.get(word.lower(), {}).keys()
    return 0 if found.isdisjoint(_ELIDED) else word.replace("’", "'").find("'") + 1


def scan_patterns(tokens: Tokens, language: str) -> list[Expression]:
    """Return the expressions in reading order; none overlaps another."""
    found, first = list[Expression](), 0
    for last in (*paragraph_ends(tokens), len(tokens)):
        found += _scan_paragraph(tokens, first, last, table(language))
        first = last
    return found


def _scan_paragraph(tokens: Tokens, first: int, last: int, patterns: Table) -> Iterator[Expression]:
    """Yield the expressions of a line, in tokens from `first` to `last`."""
    classes = _START + "".join(map(patterns.remembered, tokens.words[first:last]))
    if patterns.numeral.search(classes):
        classes = _joined_counts(classes, tokens, first - 1, patterns)
    at = 0
    for i, one in enumerate(classes):
        if i < at or one not in patterns.starting:
            continue
        best: tuple[int, Pattern, re.Match[str]] | None = None
        for expression, pattern in patterns.candidates(classes[i : i + 2]):
            match = expression.match(classes, i)
            if match and match.end() > (best[0] if best else i):
                best = match.end(), pattern, match
        if best is None:
            continue
        at = best[0]
        if _is_in_path(tokens, i + first - 1, at + first - 1):
            continue
        found = _expression(best[1], best[2], tokens, first - 1, patterns)
        if found is not None:
            record_rule(tokens.text, tokens.starts[found.first], best[1].row)
            yield found


def _is_in_path(tokens: Tokens, first: int, last: int) -> bool:
    """Whether tokens are between slashes that touch them: a part of an address, ".../2020/02/"."""
    if first < 1 or last >= len(tokens) or tokens.words[first - 1] != "/" or tokens.words[last] != "/":
        return False
    return tokens.ends[first - 1] == tokens.starts[first] and tokens.ends[last - 1] == tokens.starts[last]


def _joined_counts(classes: str, tokens: Tokens, shift: int, patterns: Table) -> str:
    """Return the classes of a line where each number in words of several tokens is one: "vingt-deux"."""
    found, end = list(classes), 0
    for match in patterns.numeral.finditer(classes):
        i = match.start()
        if i >= end and (numeral := _numeral(tokens, i + shift, patterns)) is not None:
            end = numeral.end - shift
            if i + 1 < end <= len(classes):
                found[i:end] = [patterns.one_count, *REST * (end - i - 1)]
    return "".join(found)


def _numeral(tokens: Tokens, i: int, patterns: Table) -> Numeral | None:
    return read_numeral(tokens.lowers, i, patterns.values)


def _expression(
    pattern: Pattern, match: re.Match[str], tokens: Tokens, shift: int, patterns: Table
) -> Expression | None:
    """Return what a match says; None for a row that only keeps its tokens from other rows (`kind=none`).

    `shift` is what leads from places in the classes to tokens.
    """
    stated = dict[str, Any](pattern.meaning)
    if stated["kind"] == "none":
        return None
    for group, field, names in pattern.fields:
        if match.start(group) >= 0:
            at = match.start(group) + shift
            if names[0] == "=":
                stated[field] = names[1:]
                continue
            stated[field] = patterns.value(tokens.words[at], field, names)
            if match.end(group) > match.start(group) + 1 and (numeral := _numeral(tokens, at, patterns)) is not None:
                stated[field] = str(int(numeral.value))
    period = {name[3:]: stated.pop(name) for name in list(stated) if name.startswith("of.")}
    first, last = match.start() + shift, match.end() + shift
    found = filled(stated, first, last)
    if period:
        found.of = filled(period, first, last)
    return found
