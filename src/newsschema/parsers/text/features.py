"""Numbers that describe each line of a text, for the model that labels lines: integers, one column per feature.

No column decides alone. A column describes the line itself (length, punctuation, what the grammars of dates,
bylines and credits read in it), its position (running sums of prose, distance to the nearest date or credit), its
repetition on the page, the words it shares with other lines, or, under a name with `@`, one of its neighbours.
Shares are permille.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name
from newsschema.parsers.text.titles import page_titles, repeats_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

Label = Literal["furniture", "body", "heading", "headline", "deck", "byline", "date", "caption", "credit", "kicker"]
LABELS: tuple[Label, ...] = ("furniture", "body", "heading", "headline", "deck", "byline", "date", "caption", "credit")
"""What the models score a line as."""
Column = list[int]

KINDS = (
    None, "counter", "player", "advert", "share", "reply", "loading", "template", "navigation", "account", "consent",
    "policy", "copyright", "comments", "related",
)  # fmt: skip
_KIND = {name: number for number, name in enumerate(KINDS)}
"""Kinds of furniture in the order of how seldom they are inside an article."""
_QUOTES = frozenset('"“„«‘「»”’')
_QUOTE = re.compile('["“„«‘「»”’]')
_DIGIT = re.compile(r"\d")
_ARROWS = re.compile(r"[›»→>·•|]")
_MOST_WORDS = 150
_FAR = 40
"""Lines from which a distance is no longer measured."""
_LONG = 20
"""Words of a paragraph that is hardly anything but running text."""
_SHORT = 34
"""Words up to which a line may be compared with its neighbours."""
_OWN = (
    "words", "length", "ends", "prose", "bullet", "numbered", "gap", "indent", "last", "first", "quoted", "wrapped",
    "arrows", "digits", "capitals", "upper", "commas", "word_length", "last_word", "inner_end", "clock", "dated",
    "byline", "name", "credit", "with_credit", "placed", "post", "at_sign",
)  # fmt: skip
_LAST = {
    ".": 1,
    "。": 1,
    "!": 2,
    "！": 2,
    "?": 3,
    "？": 3,
    ":": 4,
    "：": 4,
    ",": 5,
    "…": 6,
    ")": 7,
    "”": 8,
    '"': 8,
    "»": 8,
}
_SHIFTED = {
    "words": (-3, -2, -1, 1, 2, 3),
    "capitals": (-3, -2, -1, 1, 2, 3),
    "ends": (-2, -1, 1, 2, 3),
    "shared": (-3, -2, -1, 1, 2, 3),
    "times": (-2, -1, 1, 2),
    "last": (-3, -2, -1, 1, 2, 3),
    "first": (-1, 1, 2),
    "kind": (-2, -1, 1, 2),
    "gap": (-1, 1),
    "credit": (1,),
    "with_credit": (-1, 1),
    "clock": (-1, 1),
    "bullet": (-1, 1),
}
"""Columns of which a line has its neighbours' values, and how many lines further down each neighbour is."""
_LONGEST_NAME = 5
"""Words of a name."""
_SEARCHED = 60_000
"""Characters of a page in which a line is looked for inside others."""
_IN_MENU = (0,) * len(_OWN)
_MENU_KIND = _KIND["navigation"]
_MENU = 3
"""Words of a menu's entry."""
_AFTER_PROSE, _BEFORE_PROSE = 3, 12
"""Lines without running text above and below it."""


def menu_lines(lines: Sequence[Line]) -> list[bool]:
    """Whether each line is a word or three without running text anywhere near: a menu's, as half of a page's are."""
    running = [line.prose for line in lines]
    if not any(running):
        return running
    above, below = _distances(running), _distances(running[::-1])[::-1]
    return [
        line.words <= _MENU and not line.ends and over > _AFTER_PROSE and under > _BEFORE_PROSE
        for line, over, under in zip(lines, above, below, strict=True)
    ]


def feature_columns(lines: Sequence[Line], menus: Sequence[bool]) -> dict[str, Column]:
    """Return one column per feature, each with one value per line; those in menus are read less closely."""
    rows = [_IN_MENU if menu else _own(line) for line, menu in zip(lines, menus, strict=True)]
    columns = dict(zip(_OWN, map(list, zip(*rows, strict=True)), strict=True))
    columns["words"] = [min(line.words, _MOST_WORDS) for line in lines]
    columns["bullet"] = [line.bullet for line in lines]
    columns["gap"] = [line.gap for line in lines]
    columns["kind"] = [_MENU_KIND if menu else _KIND[line.furniture] for line, menu in zip(lines, menus, strict=True)]
    columns |= _position(lines, columns)
    columns |= _repetition(lines, menus)
    columns |= _shared_words(lines, columns)
    size = len(lines)
    for name, offsets in _SHIFTED.items():
        column = columns[name]
        for offset in offsets:
            columns[f"{name}@{offset:+d}"] = _shifted(column, offset, size)
    return columns


def _shifted(column: Column, offset: int, size: int) -> Column:
    """The column of the lines `offset` further down; -1 beyond the text."""
    if offset < 0:
        return ([-1] * -offset + column)[:size]
    return (column + [-1] * offset)[offset:][:size]


def _own(line: Line) -> tuple[int, ...]:
    text, words = line.text, line.words
    tokens = text.split()
    photo = line.photo
    return (
        min(words, _MOST_WORDS),
        min(len(text), 1000),
        line.ends,
        line.prose,
        line.bullet,
        line.numbered,
        line.gap,
        min(line.indent, 20),
        _LAST.get(text[-1], 9 if text[-1].isdigit() else 0 if text[-1].islower() else 10),
        _first(text[0]),
        len(_QUOTE.findall(text)),
        text[0] in "([（【" and text[-1] in ")]）】",
        len(_ARROWS.findall(text)) if words < _SHORT else 0,
        len(_DIGIT.findall(text)) * 1000 // len(text),
        sum([token[0].isupper() for token in tokens]) * 1000 // len(tokens),
        text.isupper(),
        min(text.count(",") + text.count("，") + text.count("、"), 20),
        len(text) * 10 // words,
        min(len(tokens[-1]), 20) if tokens[-1].islower() else 0,
        line.has_inner_end,
        line.is_clock,
        line.day is not None,
        line.byline is not None,
        _name(text) if words <= _LONGEST_NAME else 0,
        line.is_credit,
        (0 if photo[1] is None else 2 if photo[0] else 1),
        line.placed,
        line.signs_post,
        "@" in text,
    )


def _name(text: str) -> int:
    """1 for a text shaped like a name, 2 where it begins with a known given name."""
    return 1 + has_given_name(text) if is_name(text) else 0


def _first(character: str) -> int:
    if character.isupper():
        return 1
    if character.islower():
        return 2
    if character.isdigit():
        return 3
    return 4 if character in _QUOTES else 5 if character.isalpha() else 6


def _position(lines: Sequence[Line], own: dict[str, Column]) -> dict[str, Column]:
    """Where each line is in the text, and what is around it."""
    size = len(lines)
    running = [bool(line.prose and not kind) for line, kind in zip(lines, own["kind"], strict=True)]
    weights = [min(line.words, 60) if is_running else 0 for line, is_running in zip(lines, running, strict=True)]
    long = [is_running and line.words >= _LONG for line, is_running in zip(lines, running, strict=True)]
    before = [0, *accumulate(weights)]
    total = max(1, before[-1])
    start, end = _densest(own["kind"], weights)
    indents = Counter(line.indent for line, is_long in zip(lines, long, strict=True) if is_long)
    usual = indents.most_common(1)[0][0] if indents else 0
    gaps = sum(own["gap"]) * 1000 // size
    columns = {
        "number": [min(at, 500) for at in range(size)],
        "from_end": [min(size - at, 500) for at in range(size)],
        "relative": [at * 1000 // size for at in range(size)],
        "size": [min(size, 500)] * size,
        "total": [min(total, 3000)] * size,
        "gaps": [gaps] * size,
        "indented": [line.indent - usual for line in lines],
        "words_before": [min(value, 2000) for value in before[:-1]],
        "words_after": [min(total - value, 2000) for value in before[1:]],
        "share_before": [value * 1000 // total for value in before[:-1]],
        "from_start": [max(-_FAR, min(at - start, _FAR)) for at in range(size)],
        "from_stop": [max(-_FAR, min(at - end, _FAR)) for at in range(size)],
    }
    for decay in (6, 9):
        columns[f"above_{decay}"] = _decayed(weights, own["kind"], decay)
        columns[f"below_{decay}"] = _decayed(weights[::-1], own["kind"][::-1], decay)[::-1]
    for name, flags in (
        ("long", long),
        ("running", running),
        ("dated", own["dated"]),
        ("byline", own["byline"]),
        ("name", own["name"]),
        ("credit", own["credit"]),
        ("pictured", [value > 0 for value in own["with_credit"]]),
        ("ending", [kind >= _KIND["comments"] for kind in own["kind"]]),
        ("furniture", [kind > 0 for kind in own["kind"]]),
        ("bullet", own["bullet"]),
    ):
        columns[f"{name}_above"] = _distances(flags)
        columns[f"{name}_below"] = _distances(flags[::-1])[::-1]
    for name, flags in (
        ("running", running),
        ("furniture", [kind > 0 for kind in own["kind"]]),
        ("bullet", own["bullet"]),
        ("short", [line.words <= 6 for line in lines]),
        ("ends", own["ends"]),
    ):
        for reach in (3, 8):
            columns[f"{name}_within_{reach}"] = _within(flags, reach)
    return columns


def _densest(kinds: Sequence[int], weights: Sequence[int]) -> tuple[int, int]:
    """The first line and one past the last of the stretch with most running text and fewest other lines.

    The maximum sum of a contiguous subsequence; Pasternack and Roth, WWW 2009.
    """
    best = total = first = 0
    start = end = 0
    for at, (kind, weight) in enumerate(zip(kinds, weights, strict=True)):
        total += weight or (-12 if kind else -7)
        if total <= 0:
            total, first = 0, at + 1
        elif total > best:
            best, start, end = total, first, at + 1
    return start, end


def _decayed(weights: Sequence[int], kinds: Sequence[int], decay: int) -> Column:
    """The running sum of the words of prose before each line, of which `decay` tenths remain line by line."""
    sums, value = [], 0
    for weight, kind in zip(weights, kinds, strict=True):
        sums.append(value)
        value = value * decay // 10 + (weight or (-3 if kind else -1))
    return sums


def _distances(flags: Sequence[int]) -> Column:
    """How many lines up the nearest line with the flag is, from 1; `_FAR` at most."""
    distances, distance = list[int](), _FAR
    for flag in flags:
        distances.append(distance)
        if flag:
            distance = 1
        elif distance < _FAR:
            distance += 1
    return distances


def _within(flags: Sequence[int], reach: int) -> Column:
    """How many of the lines up to `reach` away have the flag."""
    sums, size = [0, *accumulate(flags)], len(flags)
    lows, highs = [0] * reach + sums, sums[reach + 1 :] + [sums[-1]] * (reach + 1)
    return [high - low for low, high in zip(lows[:size], highs[:size], strict=True)]


def _repetition(lines: Sequence[Line], menus: Sequence[bool]) -> dict[str, Column]:
    """How often the page prints the line, and whether its title does."""
    keys = [line.key for line in lines]
    count = Counter(keys)
    text = "\n".join(keys)[:_SEARCHED]
    heads = Counter(key[:30] for key in keys)
    titles, alike = page_titles(lines), set(repeats_of_title(lines))
    seen: Counter[str] = Counter()
    earlier = []
    for key in keys:
        earlier.append(min(seen[key], 5))
        seen[key] += 1
    return {
        "times": [min(count[key], 6) for key in keys],
        "earlier": earlier,
        "inside": [
            -1 if menu or not 14 < len(key) < 400 else min(max(0, text.count(key) - count[key]), 5)
            for key, menu in zip(keys, menus, strict=True)
        ],
        "begun": [min(heads[key[:30]] - count[key], 5) for key in keys],
        "title": [2 if key in titles else int(at in alike) for at, key in enumerate(keys)],
        "titled": [bool(alike)] * len(lines),
    }


def _shared_words(lines: Sequence[Line], own: dict[str, Column]) -> dict[str, Column]:
    """What share of its words each line has in common with the running text, its neighbours and the text under it."""
    stems = [
        line.stems if word_count > _MENU else frozenset[str]()
        for line, word_count in zip(lines, own["words"], strict=True)
    ]
    spread: Counter[str] = Counter()
    for line, its in zip(lines, stems, strict=True):
        if line.prose and not line.furniture:
            spread.update(its)
    next_long, times = _next_long(lines, own["kind"]), spread.get
    shared, under, rare = [], [], []
    for at, (line, its) in enumerate(zip(lines, stems, strict=True)):
        least = 1 if line.prose and not line.furniture else 0
        found = [word for word in its if times(word, 0) > least]
        shared.append(len(found) * 1000 // len(its) if its else -1)
        rare.append(len(found))
        after = next_long[at]
        under.append(len(its & stems[after]) * 1000 // len(its) if its and after is not None else -1)
    return {
        "stems": [min(len(its), 60) for its in stems],
        "shared": shared,
        "shared_count": [min(value, 40) for value in rare],
        "under": under,
        **_alike(stems, own["words"]),
    }


def _next_long(lines: Sequence[Line], kinds: Sequence[int]) -> list[int | None]:
    """The next line of running text under each line, or None."""
    after: int | None = None
    found: list[int | None] = []
    for line in reversed(lines):
        found.append(after)
        if line.prose and line.words >= _LONG and not kinds[line.number]:
            after = line.number
    return found[::-1]


def _alike(stems: Sequence[frozenset[str]], words: Sequence[int]) -> dict[str, Column]:
    """What share of the line's words the line above, the line below, and the most similar of four around it have."""
    size = len(stems)

    def share(at: int, other: int) -> int:
        if not 0 <= other < size or not stems[at]:
            return -1
        return len(stems[at] & stems[other]) * 1000 // len(stems[at])

    above = [share(at, at - 1) for at in range(size)]
    below = [share(at, at + 1) for at in range(size)]
    near = [
        max(above[at], below[at], *(share(at, at + step) for step in (-4, -3, -2, 2, 3, 4)))
        if 3 <= words[at] <= _SHORT
        else -1
        for at in range(size)
    ]
    return {"shared_above": above, "shared_below": below, "shared_near": near}
