"""The headline: the line above the body that the page repeats, whose words the body takes up, and that stands near."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsschema.parsers.common.bylines import is_name
from newsschema.parsers.text.meta import date_in, is_name_and_role, is_name_and_time
from newsschema.parsers.text.region import stems as find_stems
from newsschema.parsers.text.titles import are_alike, page_titles, repeats_of_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsschema.parsers.text.lines import Line

_REACH = 90
"""Lines above the body in which the headline is looked for."""
_LONGEST_HEADLINE = 34
_MUCH_BETTER = 2.2
"""By how much the second of two headlines must beat the first to be the headline."""
_BULLET = 2.5
"""What it costs to stand in a list."""
_ECHO = 1.0
"""What it says of a line that another prints nearly the same."""
_SHOWN = 3.0
"""What it costs a line that it is what a picture shows."""
_BESIDE = 4
"""Lines before and after it in which that other line stands."""
_DECK_LONGER = 1.25
"""How much longer than the headline above it a deck is at least."""
_LEAST_OF_TWO = 5
"""Words of a line that is a headline of its own rather than a kicker."""
_LONGEST_META = 20
"""Words of a byline or date."""
_DISTANCE = 0.03
"""What a line between headline and body costs the candidate."""
_AFTER = 1.5
"""What each line of running text in the body's stretch before it costs the candidate."""
_TOLD = 0.9
"""What each paragraph before it costs the candidate: the headline stands before all of them."""
_META_REACH = 40
"""Lines above a candidate in which byline and date speak against it."""
_BEFORE_OTHERS = frozenset({"player", "related", "advert"})
"""Furniture that stands before headlines of something else."""
_LETTER = re.compile(r"[^\W\d_]")


def find_headline(lines: Sequence[Line], start: int, end: int, language: str | None) -> int | None:
    """Return the line that is the headline of the body in lines `start` to `end`, or None."""
    scores = _scores(lines, start, end, language)
    raised = _add_echoes(lines, scores)
    best = max(scores, key=scores.__getitem__, default=None)
    while best is not None and is_name_and_role(lines[best]):
        del scores[best]
        best = max(scores, key=scores.__getitem__, default=None)
    if best is None or scores[best] <= 0:
        return None
    return _without_kicker(lines, best if best in raised else _first_of_two(lines, scores, best))


def _add_echoes(lines: Sequence[Line], scores: dict[int, float]) -> set[int]:
    """Raise the leading candidates that a line near by prints in nearly the same words, as breadcrumbs do, and lower
    those that a caption so prints; return the ones raised."""
    top, raised = max(scores.values(), default=0.0), set()
    for at in [at for at, score in scores.items() if score >= top - _MUCH_BETTER]:
        echoes = [other for other in _near(lines, at) if _is_echo(lines[at], other)]
        if any(other.photo[1] is not None for other in echoes):
            scores[at] -= _SHOWN
        elif echoes:
            scores[at] += _ECHO
            raised.add(at)
    return raised


def _near(lines: Sequence[Line], at: int) -> list[Line]:
    own = range(max(0, at - _BESIDE), min(at + _BESIDE + 1, len(lines))) if lines[at].words >= _LEAST_OF_TWO else ()
    return [lines[other] for other in own if lines[other].words >= _LEAST_OF_TWO]


def _is_echo(line: Line, other: Line) -> bool:
    return line.key != other.key and are_alike(set(line.key.split()), set(other.key.split()))


def _first_of_two(lines: Sequence[Line], scores: dict[int, float], best: int) -> int:
    """Of two lines shaped like headlines, byline or date right under the second, the first is the headline, the second
    its deck."""
    above, below = best - 1, lines[best + 1 : best + 2]
    if above not in scores or scores[above] < max(scores[best] - _MUCH_BETTER, scores.get(above - 1, 0.0)):
        return best
    if not below or below[0].words > _LONGEST_META or (not below[0].byline and not date_in(below[0], None)):
        return best
    both = lines[above].words >= _LEAST_OF_TWO and lines[best].words >= _LEAST_OF_TWO
    return above if both and not (lines[above].ends or lines[above].bullet or lines[above].placed) else best


def _scores(lines: Sequence[Line], start: int, end: int, language: str | None) -> dict[int, float]:
    """How much speaks for each candidate above the body and at its head."""
    first, last = max(0, start - _REACH), min(start + 4, end, len(lines))
    meta = {at for at in range(first, min(last + 4, len(lines))) if lines[at].byline or date_in(lines[at], language)}
    stems, again = find_stems(lines[start:end]), _printed_again(lines, end)
    scores, told = {}, 0
    for at in range(first, last):
        line = lines[at]
        if line.prose and line.words >= 20 and not line.furniture:
            told += 1
        if at not in meta and _may_be_headline(line):
            score = _own_score(line, stems) + _place_score(lines, at, start, meta)
            scores[at] = score - min(told, 3) * _TOLD + again(line)
    return scores


def _ends_trail(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is the last of a list whose others are a word or two: the breadcrumb that names the page."""
    after = lines[at + 1 : at + 2]
    before = lines[max(0, at - 2) : at]
    return not (after and after[0].bullet) and bool(before) and all(o.bullet and o.words <= 3 for o in before)


def _printed_again(lines: Sequence[Line], end: int) -> Callable[[Line], float]:
    """Return what it says of a line that the page prints it elsewhere too: as its title, once more, or everywhere."""
    count = Counter(line.key for line in lines[: end + 40] if 3 <= line.words <= _LONGEST_HEADLINE)
    titles, repeats = page_titles(lines), frozenset(repeats_of_title(lines))

    def again(line: Line) -> float:
        if count[line.key] > 3:
            return -2.0
        if line.words < _LEAST_OF_TWO:
            return 0.0
        return min(count[line.key] - 1, 2) * 1.0 + (4 if line.key in titles else 3 if line.number in repeats else 0)

    return again


def _without_kicker(lines: Sequence[Line], at: int) -> int:
    """The line beside the headline that prints it without the kicker run into its head, where there is one."""
    text = lines[at].text
    for near in range(max(0, at - 4), min(at + 5, len(lines))):
        other = lines[near]
        if other.words >= 4 and len(other.text) < len(text) and text.endswith(" " + other.text):
            return near
    return at


def _may_be_headline(line: Line) -> bool:
    if not 2 <= line.words <= _LONGEST_HEADLINE or not _LETTER.search(line.text) or len(line.text) > 300:
        return False
    if line.furniture or line.is_credit or (line.words <= 3 and is_name(line.text)):
        return False
    return not ((line.text[0] == "(" and line.text[-1] == ")") or is_name_and_time(line))


def _own_score(line: Line, stems: set[str]) -> float:
    """What the line itself says: its length, its end, and how much of it the body takes up."""
    own = line.stems
    score = 5 * min(len(own & stems) / len(own), 0.5) * min(1.0, len(own) / 3) if own else 0.0
    score += 1.0 if 4 <= line.words <= 22 else -0.5 if line.words == 3 else -1.5
    if line.bullet:
        score -= _BULLET
    if line.text[-1] in ".。।,;:" and not line.text.endswith("..."):
        score -= 2
    if line.photo[1] is not None or (line.words >= _LEAST_OF_TWO and line.placed):
        score -= 4
    return score


def _place_score(lines: Sequence[Line], at: int, start: int, meta: set[int]) -> float:
    """What its neighbours say: a headline leads its block, with deck, byline and date under it and no credit beside."""
    line = lines[at]
    score = 0.3 if line.gap else 0.0
    if line.bullet and line.words >= _LEAST_OF_TWO and _ends_trail(lines, at):
        score += _BULLET - 1.0
    score -= _DISTANCE * (start - at) if at <= start else _AFTER * sum(o.words >= 4 for o in lines[start:at])
    after = next((other for other in lines[at + 1 : at + 3] if not other.furniture), None)
    if after is not None and after.words >= 8 and after.words > line.words and after.photo[1] is None:
        score += 1.2
    under = next((step for step in range(1, 6) if at + step in meta), 0)
    score += {0: 0.0, 1: 1.9, 2: 1.6}.get(under, 1.0)
    if any(at - _META_REACH <= number < at for number in meta):
        score -= 0.4 if under else 1.4
    if at and lines[at - 1].furniture in _BEFORE_OTHERS:
        score -= 1.2
    if at and 4 <= lines[at - 1].words <= 22 and not (lines[at - 1].furniture or lines[at - 1].ends):
        score -= 0.8 if at - 1 not in meta and len(line.text) > len(lines[at - 1].text) * _DECK_LONGER else 0.0
    if any(0 <= number < len(lines) and lines[number].is_credit for number in (at - 1, at + 1)):
        score -= 1.5
    return score
