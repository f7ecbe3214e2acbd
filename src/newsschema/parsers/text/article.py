"""From labelled lines to one Draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import Author, Block, Draft, DraftNotice, LineLabel
from newsschema.language.detect import detect_language
from newsschema.parsers.common.appeals import appeals
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.bylines import says_how_to_reach
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.common.truncation import before_mark, is_truncated, is_wall
from newsschema.parsers.text.labels import label_lines
from newsschema.parsers.text.meta import read_meta
from newsschema.parsers.text.meta_features import Layout
from newsschema.parsers.text.photos import read_photos
from newsschema.parsers.text.signatures import sign_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.models.article import BlockKind
    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.labels import Labelled
    from newsschema.parsers.text.lines import Line
    from newsschema.parsers.text.meta import Meta

_MAY_SIGN = frozenset({"credit", "caption", "deck", "kicker"})
"""Labels that a line loses where it is the byline."""
_SAID = frozenset({"caption", "credit", "byline", "date"})
"""Labels of lines that are no part of the body but say something of the article."""
_ENDINGS = frozenset({"related", "comments"})
"""Kinds of furniture that follow an article."""
_SAMPLE = 12
"""Lines of the body of which the language is detected."""
_AFTER = 12
"""Lines after the body in which a wall is looked for."""
_BELOW_WALL = 3
"""Lines under a wall, and it, that the models may take for the body's."""
_SIGNED = 2
"""Lines below the body that may end an appeal: who signs it, what to press."""
_LEAST_QUOTE, _LONGEST_QUOTE, _NEAR_QUOTE = 5, 40, 10
"""Words of a pull quote, and paragraphs around it in which its words are looked for."""
_SENTENCES = re.compile(r"(?<=[.!?…])[\"'”’»]*\s")
_WORD = re.compile(r"\w+")
_DOUBLE = frozenset('"“”„«»')
_QUOTES = "'\"‘’“”„«»"
_DASHES = " –—-"
_LONGEST_KICKER = 5
_LONGEST_NOTE = 60
"""Words of a note on the author."""
_LEAST_OWN, _LEAST_HEADED = 3, 3
"""Lines of the body before one that leads to another article, and words of the title above that."""
_BARE = ("...", "…")
"""Marks that also end what is cut within an article."""
_LEAST_TEASERS, _LONGEST_TITLE, _LONGEST_TEASER = 3, 14, 20
"""How many other articles follow the body at least; words of their headlines and of the sentences under them."""


def read_article(lines: Sequence[Line]) -> Draft:
    """Return the article that the lines hold; every text has one."""
    return assemble(lines, label_lines(lines))


def assemble(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Draft:
    """Return the article of lines with these labels."""
    layout = lay_out(lines, labelled)
    meta = read_meta(layout)
    if meta.ambiguous:
        language = detect_language(" ".join(lines[at].text for at in layout.body[:_SAMPLE]))
        meta = read_meta(layout, language)
    return draft_of(layout, meta)


def lay_out(lines: Sequence[Line], labelled: Sequence[Labelled]) -> Layout:
    """Return where headline and body are, with the labels that follow from others."""
    labels: list[Label] = [one.label for one in labelled]
    headline = labels.index("headline") if "headline" in labels else None
    if headline is not None and (kicker := _kicker(lines, labels, headline)) is not None:
        labels[kicker] = "kicker"
    _drop_pull_quotes(lines, labels)
    _drop_teasers(lines, labels)
    _drop_appeals(lines, labels)
    _drop_last_heading(labels)
    if "body" not in labels:
        _take_all(lines, labels)
    body = [at for at, label in enumerate(labels) if label in ("body", "heading")]
    sign_end(lines, labels, body)
    return Layout(lines, labels, labelled, headline, body)


def draft_of(layout: Layout, meta: Meta) -> Draft:
    """Return the article of a text whose date and authors are known."""
    lines, labels, body = layout.lines, [*layout.labels], [*layout.body]
    while len(body) > 1 and (_is_note(lines[body[-1]], meta.authors) or _has_wall(lines, body[1:])):
        labels[body.pop()] = "furniture"
    blocks = _blocks(lines, labels, body)
    paragraphs = [block.text for block in blocks]
    end = body[-1] + 1 if body else len(lines)
    for at in meta.used:
        labels[at] = "byline" if labels[at] in _MAY_SIGN else labels[at]
    if meta.dated is not None and labels[meta.dated] == "furniture":
        labels[meta.dated] = "date"
    truncated = is_truncated(paragraphs, [line.text for line in lines[end : end + _AFTER]])
    return Draft(
        headline=_text_of(lines, labels, "headline"),
        kicker=_text_of(lines, labels, "kicker"),
        deck=_text_of(lines, labels, "deck"),
        byline=meta.byline,
        authors=meta.authors,
        dateline=read_dateline(paragraphs[0], meta.published.value if meta.published else None) if paragraphs else None,
        published=meta.published,
        modified=meta.modified,
        blocks=blocks,
        photos=read_photos(lines, labels),
        notices=_notices(lines, labels, meta.ambiguous, truncated),
        lines=tuple(map(_explained, lines, labels, layout.scores)),
    )


def _text_of(lines: Sequence[Line], labels: Sequence[Label], label: Label) -> str | None:
    """The first line with a label."""
    return lines[labels.index(label)].text if label in labels else None


def _blocks(lines: Sequence[Line], labels: Sequence[Label], body: Sequence[int]) -> tuple[Block, ...]:
    """The body's blocks; bullets before most of its lines are a way to set paragraphs, not a list."""
    listed = sum(lines[at].bullet for at in body) * 2 <= len(body)
    return tuple(Block(_kind(lines[at], labels[at], listed), lines[at].text) for at in body)


def _kind(line: Line, label: Label, listed: bool) -> BlockKind:
    if line.bullet and listed:
        return "list_item"
    return "heading" if label == "heading" else "paragraph"


def _kicker(lines: Sequence[Line], labels: Sequence[Label], headline: int) -> int | None:
    """The short line alone right above the headline."""
    if not headline or labels[headline - 1] != "furniture":
        return None
    line, before = lines[headline - 1], lines[headline - 2] if headline > 1 else None
    if line.words > _LONGEST_KICKER or line.bullet or line.furniture or line.ends:
        return None
    if any(sign.isdigit() or sign in ">›»" for sign in line.text):
        return None
    return headline - 1 if before is None or before.bullet or before.words > _LONGEST_KICKER else None


def _drop_last_heading(labels: list[Label]) -> None:
    """A heading is above a paragraph: those that end the body are furniture."""
    body = [at for at, label in enumerate(labels) if label in ("body", "heading")]
    while len(body) > 1 and labels[body[-1]] == "heading":
        labels[body.pop()] = "furniture"


def _drop_pull_quotes(lines: Sequence[Line], labels: list[Label]) -> None:
    """Leave out lines of the body whose sentences a paragraph near them prints too, as pull quotes, with who said them.

    A line without a full stop that prints words of a paragraph is a sub-heading.
    """
    body = [at for at, label in enumerate(labels) if label in ("body", "heading")]
    for place, at in enumerate(body[1:], 1):
        near = [lines[other] for other in body[max(0, place - _NEAR_QUOTE) : place + _NEAR_QUOTE] if other != at]
        if not _is_pull_quote(lines[at], near):
            continue
        labels[at] = "furniture"
        if at + 1 < len(lines) and is_name(lines[at + 1].text.strip(_DASHES).partition(",")[0]):
            labels[at + 1] = "furniture"


def _is_pull_quote(line: Line, near: Sequence[Line]) -> bool:
    """Whether one of the paragraphs near a line prints each of its sentences, and either has quotation marks."""
    if not _is_whole(line) or line.bullet or not _LEAST_QUOTE <= line.words <= _LONGEST_QUOTE:
        return False
    sentences = [words for part in _SENTENCES.split(line.lower) if (words := _words_of(part)) != "  "]
    longer = (other for other in near if other.prose and len(other.text) > len(line.text))
    begun = line.text[0] in _QUOTES
    spoken = (_words_of(other.lower) for other in longer if begun or not _DOUBLE.isdisjoint(other.text))
    return any(all(words in paragraph for words in sentences) for paragraph in spoken)


def _is_whole(line: Line) -> bool:
    """Whether a line ends as a sentence does, or with the comma before what follows somebody's words: "We sail,”"."""
    return line.ends or line.text.rstrip(_QUOTES)[-1:] == ","


def _words_of(text: str) -> str:
    """The words of a text with a blank around each."""
    return f" {' '.join(_WORD.findall(text))} "


def _drop_teasers(lines: Sequence[Line], labels: list[Label]) -> None:
    """Leave out other articles after the body: headlines, each above one short sentence, three times or more."""
    body = [at for at, label in enumerate(labels) if label in ("body", "heading")]
    while len(body) > _LEAST_OWN and _leads_on(lines, labels, body):
        labels[body.pop()] = "furniture"
    end = len(body)
    while end >= 2 and _is_teaser(lines[body[end - 2]], lines[body[end - 1]]):
        end -= 2
    if end and len(body) - end >= 2 * _LEAST_TEASERS:
        for at in body[end:]:
            labels[at] = "furniture"


def _leads_on(lines: Sequence[Line], labels: Sequence[Label], body: Sequence[int]) -> bool:
    """Whether the body's last line leads to another article: under a title apart from the body, cut before "Read more".

    The line before it in the body ends a sentence, so that the article is whole without it.
    """
    last, title = lines[body[-1]], lines[body[-1] - 1]
    if labels[body[-1] - 1] != "furniture" or body[-2] == body[-1] - 1 or not lines[body[-2]].ends:
        return False
    titled = _LEAST_HEADED <= title.words <= _LONGEST_TITLE and not (title.ends or title.furniture or title.day)
    return titled and before_mark(last.text) is not None and not last.text.endswith(_BARE)


def _drop_appeals(lines: Sequence[Line], labels: list[Label]) -> None:
    """Leave out lines of the body in which the publication speaks to its readers, with its lines below them in view."""
    body = [at for at, label in enumerate(labels) if label in ("body", "heading")]
    below = lines[body[-1] + 1 : body[-1] + 1 + _SIGNED] if body else ()
    found = appeals([*(lines[at].text for at in body), *(line.text for line in below)])
    for at in (body[place] for place in found if place < len(body)):
        labels[at] = "furniture"


def _is_teaser(title: Line, text: Line) -> bool:
    signed = "," in title.text and is_name(title.text.partition(",")[0])
    short = title.words <= _LONGEST_TITLE and text.words <= _LONGEST_TEASER
    return short and text.ends and not (title.ends or signed)


def _is_note(line: Line, authors: Sequence[Author]) -> bool:
    """Whether a line after the body is on its author: it begins with the author's name, or says how to write."""
    named = any(line.text.startswith(f"{author.name} ") for author in authors)
    return line.words <= _LONGEST_NOTE and (named or says_how_to_reach(line.text))


def _has_wall(lines: Sequence[Line], body: Sequence[int]) -> bool:
    """Whether one of the last lines of the body is a wall: what follows that is no part of the article."""
    return any(is_wall(lines[at].text) for at in body[-_BELOW_WALL:])


def _take_all(lines: Sequence[Line], labels: list[Label]) -> None:
    """An article without sentences, as a list of results: all under the headline that is not furniture is its body."""
    first = labels.index("headline") + 1 if "headline" in labels else 0
    for at in range(first, len(lines)):
        if lines[at].furniture in _ENDINGS:
            return
        if labels[at] in ("furniture", "heading") and not (lines[at].furniture or lines[at].day):
            labels[at] = "body"


def _explained(line: Line, label: Label, one: Labelled) -> LineLabel:
    kept = label not in ("furniture", *_SAID)
    return LineLabel(line.text, label, kept, one.score, one.runner_up, one.runner_up_score)


def _notices(
    lines: Sequence[Line], labels: Sequence[Label], ambiguous: bool, truncated: bool
) -> tuple[DraftNotice, ...]:
    notices = []
    if truncated:
        notices.append(DraftNotice("truncated", "The article breaks off: its end is missing or behind a wall."))
    if ambiguous:
        message = "The day and the month of the printed date cannot be distinguished; only the year is given."
        notices.append(DraftNotice("ambiguous_date", message))
    left_out = [line for line, label in zip(lines, labels, strict=True) if label == "furniture"]
    residue = sum(line.furniture == "template" for line in left_out)
    if residue:
        message = f"{residue} line{'s' * (residue > 1)} with residue of page templates removed."
        notices.append(DraftNotice("template_residue_removed", message))
    if removed := len(left_out) - residue:
        message = f"{removed} line{'s' * (removed > 1)} of page furniture removed."
        notices.append(DraftNotice("furniture_removed", message))
    return tuple(notices)
