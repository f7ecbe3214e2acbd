"""The stretch of lines that holds the body: where running text stands closest together.

Every line is worth something: a sentence or more speaks for the body, a short line or furniture against it. The
stretch whose sum is greatest is the body's (maximum subsequence; Pasternack and Roth, WWW 2009, with hand-set worth).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsschema.parsers.text.titles import repeats_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_MOST_WORDS = 60
_WORTH_OF_WORD = 0.1
"""A paragraph of 30 words is worth 3, of 60 or more 6."""
_WORTH_OF_SHORT = -0.6
_WORTH_OF_HEADLINE = -0.8
"""A line of eight words or more that does not end as a sentence: somebody else's headline, or a caption."""
_WORTH_OF_BULLET = -1.0
_WORTH_OF_FURNITURE = -1.2
_WORTH_OF_CLOCK = -1.5
_WORTH_OF_ENDING = -3.5
"""What often ends the body: "Related articles", "Comments"; forty words after it outweigh it."""
_SMALL = 12.0
"""Worth of a stretch which the page's title, printed in it, ends: what stands above the headline is no body."""
_UNDER_TITLE = 4.0
"""By how much a stretch under the page's title outweighs one elsewhere."""
_SOME = 3.0
"""Worth of a paragraph or two."""
_TITLE_REACH = 40
"""Lines under the title in which the body begins."""
_ENDINGS = frozenset({"related", "comments"})
_ENDING_WORDS = 6
_TEASERS = 3
_LEAST_REPLIES = 2
_LONGEST_QUESTION = 24
_LEAST_ASKED = 3
"""Questions, and their words, that make an interview."""
"""Teasers that make a list."""
_LONGEST_TEASER = 45
_LONGEST_PROMISE = 16
"""Words of the sentence under the name of a newsletter, which has two words or three."""
_AFTER = 8
"""Lines after the body in which its list of teasers goes on."""
_SAME_TOPIC = 0.5
"""Share of a sentence's words that the article's first paragraphs use, from which it is no teaser."""
_LONGEST_TEASER_HEADLINE = 24
"""Words of another article's headline and of the sentences under it."""
_ENOUGH = 6
"""Paragraphs and lines a body must have for its words to tell what belongs to it."""
_LITTLE = 4
"""Letters of a word that ends no headline: "the", "beim", "sur"."""
_ENDING = 12
"""Lines at the body's end in which text that speaks of something else is looked for."""
_LONG = 25
_FAIRLY_LONG = 20
"""Words of paragraphs that are the body's though they share few words with it, or hardly any."""
_ON_TOPIC = 0.3
_NEAR_TOPIC = 0.18
_FAIRLY_SHORT = 12
_NEXT_TOPIC = 0.2
"""Words, and their share, of a paragraph right under the one before."""
_DRIFT = 2
"""Blanks by which running text may drift to the right without becoming something else."""
_OTHER_INDENT = 0.4
"""What remains of the worth of running text that is not set as most of it is."""

_OPENING = frozenset('"“„«‘「')
_LEAST_SAID = 3
"""Words of a paragraph that is a short saying: "'No,' she said."."""


def find_region(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the first line of the body's stretch and one past its last; (0, 0) where nothing speaks for a body."""
    anchors = repeats_of_title(lines)
    stretches = _stretches(lines, set(anchors))
    if not stretches:
        return 0, 0

    titled = {_first_under(stretches, at) for at in anchors}
    _worth, start, end = max(stretches, key=lambda stretch: stretch[0] * (_UNDER_TITLE if stretch in titled else 1))
    if not _is_interview(lines[start:end]):
        before = _before_teasers(lines, start, end)
        end = _with_sayings(lines, before if before < end else _tail(lines, start, end))
    end = _before_comments(lines, start, end)
    while start + 1 < end and lines[start].photo[1] is not None:
        start += 1
    return start, end


def _first_under(stretches: list[tuple[float, int, int]], at: int) -> tuple[float, int, int] | None:
    """The first stretch of some worth under the line that prints the page's title."""
    return next((one for one in stretches if at < one[1] <= at + _TITLE_REACH and one[0] >= _SOME), None)


def _stretches(lines: Sequence[Line], anchors: set[int]) -> list[tuple[float, int, int]]:
    """The stretches of running text: what each is worth, its first line and one past its last.

    A stretch ends where short lines have used up its worth, and where the page's title is printed while it is small.
    """
    indent, bullet = _usual(lines)
    count = Counter(line.text for line in lines if line.words <= _ENDING_WORDS)
    found: list[tuple[float, int, int]] = []
    total, best = 0.0, (0.0, 0, 0)
    for at, line in enumerate(lines):
        if total <= 0 or (at in anchors and total < _SMALL):
            if best[0] > 0:
                found.append(best)
            total, best = 0.0, (0.0, at, at)
            if not line.prose or at in anchors:
                continue
        worth = _worth(line, count)
        if worth > 0:
            if line.bullet != bullet or abs(line.indent - indent) > _DRIFT:
                worth *= _OTHER_INDENT
            elif worth > 1:
                indent = line.indent
        total += worth
        if total > best[0]:
            best = (total, best[1], at + 1)
    return [*found, best] if best[0] > 0 else found


def _with_sayings(lines: Sequence[Line], end: int) -> int:
    """One past the short paragraphs of quoted words that end the body: "'Ask me in July,' he said."."""
    while end < len(lines) and _is_saying(lines[end]):
        end += 1
    return end


def _is_saying(line: Line) -> bool:
    quoted = line.text[0] in _OPENING and line.words >= _LEAST_SAID and not line.furniture
    return quoted and line.ends and line.text[-1] != ":" and line.photo[1] is None


def _before_comments(lines: Sequence[Line], start: int, end: int) -> int:
    """One past the body where readers' comments end it, each with a link to reply under it."""
    replies = [at for at in range(start, min(end + _AFTER, len(lines))) if lines[at].furniture == "reply"]
    if len(replies) < _LEAST_REPLIES:
        return end
    heads = range(replies[0] - 1, start + _LEAST_REPLIES, -1)
    head = next((at for at in heads if lines[at].furniture in ("comments", "counter")), end)
    return min(head, end)


def _is_interview(lines: Sequence[Line]) -> bool:
    """Whether questions stand between the paragraphs, and few other short lines."""
    short = [line for line in lines if line.words <= _LONGEST_QUESTION and not line.furniture and not line.is_credit]
    asked = sum(line.text[-1] in "?？" for line in short)
    return asked >= _LEAST_ASKED and asked * 2 >= sum(not line.prose or line.text[-1] in "?？" for line in short)


def _before_teasers(lines: Sequence[Line], start: int, end: int) -> int:
    """One past the body where a list of teasers ends it: a headline, a sentence or two, a headline, and so on."""
    first = lines[start : start + max(1, min(_ENOUGH, (end - start) // 2))]
    teasers = sum(_is_teaser(lines, at) for at in range(end, min(end + _AFTER, len(lines))))
    at = end - 1
    while at > start + 1:
        if _is_running(lines[at]):
            if not _is_teaser(lines, at) or _share(lines[at], stems(first)) >= _SAME_TOPIC:
                break
            teasers += 1
        at -= 1
    return at + 1 if teasers >= _TEASERS else end


def _is_teaser(lines: Sequence[Line], at: int) -> bool:
    line, above = lines[at], lines[at - 1]
    if not _is_running(line):
        return False
    promise = line.words <= _LONGEST_PROMISE and 1 < above.words <= 3 and not above.ends and not above.furniture
    return promise or (line.words <= _LONGEST_TEASER and is_teaser_headline(above))


def _is_running(line: Line) -> bool:
    return (
        line.prose
        and not line.furniture
        and (line.words > _LONGEST_TEASER_HEADLINE or line.text[-1] not in "?!")
        and line.ends
    )


def is_teaser_headline(line: Line) -> bool:
    """Whether the line may be the headline of another article, set above a sentence of it."""
    short = 3 < line.words <= _LONGEST_TEASER_HEADLINE
    return short and line.photo[1] is None and (not line.ends or line.text[-1] in "?!")


def _tail(lines: Sequence[Line], start: int, end: int) -> int:
    """Take in a last paragraph that breaks off, and leave out short running text that speaks of something else."""
    if (cut := _with_cut(lines, end)) > end:
        return cut
    first = max(start + _ENOUGH, end - _ENDING) + 1
    paragraphs = [line.number for line in lines[start:end] if line.prose and line.photo[1] is None]
    if first > end or len(paragraphs) < _ENOUGH:
        return end
    known, last = stems(lines[start:first]), first
    for at in range(first, end):
        early = at == last and at <= paragraphs[_ENOUGH - 1] and lines[at].words >= _FAIRLY_SHORT
        if (early and _is_running(lines[at])) or _belongs(lines[at], known, at - last):
            known |= stems(lines[last : at + 1])
            last = at + 1
    return _with_cut(lines, last)


def _belongs(line: Line, known: set[str], gap: int) -> bool:
    """Whether running text near the body's end, `gap` lines after it, is the body's: long, or of its matter."""
    if not line.prose or line.furniture:
        return False
    if line.words >= _LONG:
        return True
    share = _share(line, known)
    if share >= _ON_TOPIC or (line.words >= _FAIRLY_LONG and gap <= 1 and share >= _NEAR_TOPIC):
        return True
    return gap == 0 and line.words >= _FAIRLY_SHORT and share >= _NEXT_TOPIC


def _with_cut(lines: Sequence[Line], end: int) -> int:
    """One past the paragraph that breaks off after the body, its sub-heading before it or none; else `end`."""
    if end < len(lines) and _is_cut(lines[end]):
        return end + 1
    if end + 1 < len(lines) and _is_cut(lines[end + 1]) and lines[end + 1].words >= 14:
        heading = lines[end]
        if 3 <= heading.words <= 11 and not (heading.ends or heading.bullet or heading.furniture):
            return end + 2
    return end


def _is_cut(line: Line) -> bool:
    """Whether the line is a paragraph that breaks off: too long for a headline, or ending in a little word."""
    if line.ends or line.bullet or line.words < 7 or line.furniture or line.photo[1] is not None:
        return False
    if " | " in line.text:  # the page's title
        return False
    last = line.text.rsplit(" ", 1)[-1].rstrip(".…")
    little = len(last) <= _LITTLE and last.isalpha() and last.islower()
    return line.words >= 14 or (line.words >= 9 and little) or (little and line.text.endswith("..."))


def _share(line: Line, known: set[str]) -> float:
    own = line.stems
    return len(own & known) / len(own) if own else 1.0


def stems(lines: Sequence[Line]) -> set[str]:
    """The heads of the lines' words together; see `Line.stems`."""
    return set().union(*(line.stems for line in lines))


def _worth(line: Line, count: Counter[str]) -> float:
    if line.prose:
        if line.words < 90 and line.furniture:
            return _WORTH_OF_FURNITURE
        return min(line.words, _MOST_WORDS) * _WORTH_OF_WORD
    if line.links:
        return _WORTH_OF_SHORT
    if line.words <= _ENDING_WORDS and line.furniture in _ENDINGS:
        return _WORTH_OF_ENDING if count[line.text] == 1 else _WORTH_OF_BULLET
    if line.bullet:
        return _WORTH_OF_BULLET
    if line.words >= 8:
        return _WORTH_OF_HEADLINE
    return _WORTH_OF_CLOCK if line.is_clock else _WORTH_OF_SHORT


def _usual(lines: Sequence[Line]) -> tuple[int, bool]:
    """The indent of most running text, and whether it stands in a list."""
    weights: Counter[tuple[int, bool]] = Counter()
    for line in lines:
        if line.prose and line.words >= 12:
            weights[line.indent, line.bullet] += line.words
    return weights.most_common(1)[0][0] if weights else (0, False)
