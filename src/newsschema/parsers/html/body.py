"""The body: which lines of the page are the article's text.

Each line is scored from its place (`features`). Those that this leaves in doubt, about one in eight, are scored once
more from what they say (`details`) and from how the lines around them and those set like them scored (`context`).
Weights are learned; see `line_model.json` and tests/benchmarks/train_page_lines.py. What is chosen is checked against
the text that the metadata states and against the page's running text, and chosen again without names of classes where
it holds too little of them; and by what it says (`subject`), and chosen again where other text is about the headline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newsschema.draft import Block, LineLabel, is_explaining
from newsschema.parsers.common import credits, furniture
from newsschema.parsers.common.appeals import appeals
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.html import boxes, kinds, regions, subject
from newsschema.parsers.html.context import UNSCORED, context_rows
from newsschema.parsers.html.details import detail_rows
from newsschema.parsers.html.features import Text, read_lines
from newsschema.parsers.html.others import of_this_article
from newsschema.parsers.html.places import HEADINGS
from newsschema.parsers.html.trims import from_text, is_apart, is_headline, once, size_of, text_sums, together, trimmed
from newsschema.parsers.html.widening import widened
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.models.article import BlockKind
    from newsschema.parsers.common.trees import Trees
    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page

HOPELESS, CERTAIN = -1_500, 1_500
"""The first scores, in thousandths of log odds, between which a line is scored again."""
_LIMIT, _LOWEST = -250, -1_500
"""The score above which a line is text, on most pages and on those unlike the ones learned from.

It is below even odds: a line too many costs less of F1 than one too few.
"""
_RANK, _PLAIN = 2, 3_000
"""Rank of the line whose score says how plain a page is, from 0, and its score on plain pages."""
_STATED_SHARE, _RUNNING_SHARE = 0.6, 0.25
"""Shares of the stated text, and of the page's running text, that a body holds unless it is chosen again."""
_STATED = 200
"""Characters of stated text from which it is compared with the body."""
_NEAR_BEST = 1_500
"""How far below the best score lines are kept where none scored above 0."""
_HELD = 0.9
"""Share of the body that the element around it holds."""
_HOLDS = 0.1
"""Share of the body from which an element that holds it is not what its name says."""
_MOST_BEFORE = 3
"""Lines of running text that may precede those set like most: a deck, an editor's note."""
_OF_SOMETHING_ELSE = "The lines chosen first say little of what headline and descriptions do; chosen again by these."
_EVIDENCE = 5
"""Features listed as the evidence for a line."""
# What a line lies under -> how a line that is left out is labelled; the first that holds.
_LABELS = (
    (kinds.CREDIT, "credit"), (kinds.CAPTION | kinds.FIGURE, "caption"), (kinds.COOKIE, "consent"),
    (kinds.AD, "advert"), (kinds.NEWSLETTER, "newsletter"), (kinds.SOCIAL, "share"), (kinds.COMMENT, "comments"),
    (kinds.RELATED, "related"), (kinds.PULLQUOTE, "repeated"), (kinds.AUTHOR, "author"), (kinds.HIDDEN, "hidden"),
    (kinds.SUMMARY, "summary"), (kinds.NAV, "navigation"), (kinds.META, "metadata"),
    (kinds.BYLINE | kinds.TIME | kinds.KICKER, "byline"),
)  # fmt: skip


@dataclass(slots=True)
class Body:
    """The article's text, the element around it, and what was left out."""

    root: int
    main: int
    """Number of the block with which the run of like paragraphs begins."""
    blocks: list[Block] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    dropped: list[tuple[int, LineLabel]] = field(default_factory=list)
    """What was left out, each line with the number of its block: the element's lines, all lines for `explain`."""
    zones: list[int] = field(default_factory=list)
    """For each element of the page, the kinds of name that it lies under."""
    others: Mapping[int, int] = field(default_factory=dict)
    """The blocks in parts that others wrote (`regions`), with the scores of these parts."""
    again: str | None = None
    """Why the body was chosen again, and how; None where it was not."""
    says: int | None = None
    """Evidence that it is about what headline and descriptions are (`subject`); None where these say too little."""


def choose_body(page: Page, known: Text) -> Body:
    """Choose the body, given what is known of the article from elsewhere."""
    if not page.blocks:
        return Body(0, 0, zones=[0] * len(page.tags))
    choice = _chosen(page, read_lines(page, known), known)
    said = subject.evidence(page, choice.lines, known)
    if said and choice.kept and (others := subject.doubted(page, choice.lines, said, choice.kept)):
        choice = _by_subject(page, known, choice, said, others)
    kept = _without_appeals(page, choice.kept) or _least_bad(page, choice.lines, choice.scores, known)
    body = _body(page, choice.lines, kept)
    body.others, body.again = choice.apart, choice.again
    body.says = None if said is None else sum(said[n] for n in kept)
    body.dropped = _dropped(page, choice.lines, (choice.first, choice.scores), body, known)
    return body


class _Choice(NamedTuple):
    """Lines chosen as text, with what they were chosen by."""

    lines: Lines
    first: list[int]
    """The scores of lines by themselves."""
    scores: list[int]
    kept: list[int]
    apart: Mapping[int, int]
    """The blocks in parts that others wrote, with the scores of these parts."""
    again: str | None
    """Why the lines were chosen again, and how; None where they were not."""


def _chosen(page: Page, lines: Lines, known: Text, *, parts: bool = True) -> _Choice:
    """Choose lines, without the `parts` that others wrote."""
    first, scores = scored(page, lines, known)
    apart = regions.lines_of_others(page, lines, known, scores) if parts else {}
    if apart:
        lines = read_lines(page, known, apart=apart, places=lines.places)
        first, scores = scored(page, lines, known)
    kept = _kept(page, lines, scores, known)
    if why := _missing(page, lines, kept, known):
        other = read_lines(page, known, named=False, apart=apart, places=lines.places)
        other_first, others = scored(page, other, known)
        if (found := _kept(page, other, others, known)) and size_of(page, found) > size_of(page, kept):
            why = f"The lines chosen first held {why}; chosen again without names."
            return _Choice(other._replace(zones=lines.zones), other_first, others, found, apart, why)
    return _Choice(lines, first, scores, kept, apart, None)


def _by_subject(page: Page, known: Text, choice: _Choice, said: list[int], others: set[int]) -> _Choice:
    """Return the lines chosen without those that are about something else, where these say more of the subject."""

    def sum_of(one: _Choice) -> int:
        return sum(said[n] for n in one.kept)

    least = max(0, sum_of(choice) + subject.GAIN)
    lines = read_lines(page, known, apart=others, places=choice.lines.places)
    found = max((_chosen(page, lines, known, parts=parts) for parts in (True, False)), key=sum_of)
    return found._replace(again=_OF_SOMETHING_ELSE) if found.kept and sum_of(found) >= least else choice


def line_models() -> tuple[Trees, Trees]:
    """Return the models that score a line by itself and among the others."""
    package = "newsschema.parsers.html"
    return load_trees(package, "line_model.json"), load_trees(package, "line_context_model.json")


def scored(page: Page, lines: Lines, known: Text) -> tuple[list[int], list[int]]:
    """Return for each block its score by its place and its final one: log odds in thousandths that it is text."""
    alone, among = line_models()
    scores = [UNSCORED] * len(page.blocks)
    rows = {}
    for number, row in zip(lines.numbers, lines.rows, strict=True):
        score = scores[number] = alone.scores(row)[0]
        if HOPELESS < score < CERTAIN:
            rows[number] = row
    final = list(scores)
    for number, row in zip(rows, second_rows(page, lines, known, scores, rows), strict=True):
        final[number] = among.scores(row)[0]
    return scores, final


def second_rows(
    page: Page, lines: Lines, known: Text, scores: list[int], rows: Mapping[int, list[int]]
) -> list[list[int]]:
    """Return the features of some lines with those of their texts and of the lines around them."""
    details, context = detail_rows(page, known, lines, list(rows)), context_rows(page, lines, scores, list(rows))
    return [row + said + around for row, said, around in zip(rows.values(), details, context, strict=True)]


def _kept(page: Page, lines: Lines, scores: list[int], known: Text) -> list[int]:
    """Return the numbers of the lines that are the article's text."""
    headline = comparable(known.headline) if known.headline else ""
    least = _least(sorted([scores[number] for number in lines.numbers], reverse=True))
    kept = [n for n in lines.numbers if scores[n] > least and not is_apart(page.blocks[n].text, headline)]
    kept = together(page, lines, once(page, from_text(page, lines, kept), scores))
    kept = widened(page, lines, kept, scores)
    kept = boxes.without_boxes(page, lines, of_this_article(page, lines, kept, known.shown), scores, known)
    return trimmed(page, kept)


def _least(ranked: list[int]) -> int:
    """Return the score above which a line is text: less on a page unlike those learned from, whose best are low."""
    best = ranked[min(_RANK, len(ranked) - 1)] if ranked else 0
    return min(_LIMIT, max(_LOWEST, (best - _PLAIN) // 2))


def _missing(page: Page, lines: Lines, kept: list[int], known: Text) -> str | None:
    """Return what a body lacks: most of the text that the metadata states, or of the page's running text."""
    if known.stated and len(known.stated) > _STATED:
        stated = comparable(known.stated)
        held = sum(len(key) for number in kept if (key := comparable(page.blocks[number].text)) in stated)
        if held < _STATED_SHARE * len(stated):
            return f"{100 * held // len(stated)}% of the text that the metadata states"
    apart = kinds.COMMENT | kinds.COOKIE
    zones = [lines.zones[block.element] for block in page.blocks]
    running = sum(value for value, zone in zip(lines.running, zones, strict=True) if value > 0 and not zone & apart)
    held = sum(lines.running[number] for number in kept if lines.running[number] > 0)
    if held < _RUNNING_SHARE * running:
        return f"{100 * held // running}% of the page's running text"
    return None


def _without_appeals(page: Page, kept: list[int]) -> list[int]:
    """Return the lines without those in which the publication speaks to its readers, and without what heads these."""
    asked = appeals([page.blocks[number].text for number in kept])
    return trimmed(page, [number for at, number in enumerate(kept) if at not in asked]) if asked else kept


def _least_bad(page: Page, lines: Lines, scores: list[int], known: Text) -> list[int]:
    """Return the lines nearest to being text where none is: those with the best scores, else all that are no links."""
    best = max((scores[number] for number in lines.numbers), default=UNSCORED)
    plain = [n for n in lines.numbers if lines.running[n] > 0 and scores[n] >= best - _NEAR_BEST]
    plain = plain or [n for n in lines.numbers if lines.running[n] >= 0] or list(range(len(page.blocks)))
    headline = comparable(known.headline) if known.headline else ""
    return [n for n in plain if not is_apart(page.blocks[n].text, headline)] or plain


def _body(page: Page, lines: Lines, kept: list[int]) -> Body:
    """Return the body made of some lines: the element around them, its first regular paragraph, its blocks."""
    sums, root = text_sums(page, kept), page.blocks[kept[0]].element
    while root > 0 and sums[root] < _HELD * sums[0]:
        root = page.parents[root]
    if page.tags[root] == "p" and root > 0:
        root = page.parents[root]
    good = [number for number in kept if lines.running[number] > 0] or kept
    blocks = [Block(_kind(page, page.blocks[number].element, root), page.blocks[number].text) for number in kept]
    return Body(root, _main(page, good), blocks, kept, zones=_names(page, lines.zones, sums))


def _names(page: Page, zones: list[int], sums: list[int]) -> list[int]:
    """Return for each element the kinds of name that it lies under, but for names of elements that hold the text."""
    found, parents, most = list(zones), page.parents, _HOLDS * sums[0]
    for number in range(1, len(zones)):
        parent = parents[number]
        own = zones[number] & ~zones[parent] if sums[number] < most else 0
        found[number] = own | found[parent]
    return found


def _dropped(
    page: Page, lines: Lines, scores: tuple[list[int], list[int]], body: Body, known: Text
) -> list[tuple[int, LineLabel]]:
    """Return the lines left out inside the element around the body, or all that were scored, each labelled."""
    taken, everything = set(body.numbers), is_explaining()
    headline = comparable(known.headline) if known.headline else ""
    first, last = body.numbers[0], body.numbers[-1]
    inside = range(body.root, page.ends[body.root])
    dropped = []
    for number, block in enumerate(page.blocks):
        if number in taken or not (everything or first < number < last or block.element in inside):
            continue
        label = _label(page, lines, number, headline)
        evidence = _evidence(page, lines, known, scores[0], number) if everything else ()
        if number in body.others and label == "beside":
            label = "others"
        score = body.others.get(number, scores[1][number])
        known_score = score if score != UNSCORED else None
        dropped.append((number, LineLabel(block.text, label, score=known_score, evidence=evidence)))
    return dropped


def _label(page: Page, lines: Lines, number: int, headline: str) -> str:
    """Return what a line that is left out looks most like."""
    block = page.blocks[number]
    if furniture.is_residue(block.text):
        return "template"
    if is_headline(block.text, headline):
        return "headline"
    zone = lines.zones[block.element]
    for kind, label in _LABELS if zone else ():
        if zone & kind:
            return label
    if lines.running[number] < 0:
        return "links"
    if found := furniture.kind(block.text):
        return found
    return "credit" if block.size < 100 and credits.is_credit(block.text) else "beside"


def _evidence(page: Page, lines: Lines, known: Text, first: list[int], number: int) -> tuple[tuple[str, int], ...]:
    """Return the features that weighed most in a line's score, with their weights in thousandths."""
    if first[number] == UNSCORED:
        return ()
    alone, among = line_models()
    row = lines.rows[lines.numbers.index(number)]
    if not HOPELESS < first[number] < CERTAIN:
        return alone.evidence(row, 0, _EVIDENCE)
    (row,) = second_rows(page, lines, known, first, {number: row})
    return among.evidence(row, 0, _EVIDENCE)


def _main(page: Page, good: list[int]) -> int:
    """Return the first of the lines that are set like most of the running text: the same element under the same one."""
    half = sum(page.blocks[number].size for number in good) / 2
    places = [page.blocks[number].element for number in good]
    tags = [page.tags[place] for place in places]
    for _ in range(3):
        places = [page.parents[place] if place > 0 else place for place in places]
        totals: dict[tuple[int, str], int] = {}
        for number, key in zip(good, zip(places, tags, strict=True), strict=True):
            totals[key] = totals.get(key, 0) + page.blocks[number].size
        most = max(totals, key=lambda key: totals[key], default=None)
        if most is not None and totals[most] >= half:
            main = next(n for n, key in zip(good, zip(places, tags, strict=True), strict=True) if key == most)
            return main if good.index(main) <= _MOST_BEFORE else good[0]
    return good[0] if good else 0


def _kind(page: Page, element: int, root: int) -> BlockKind:
    for number in page.ancestors(element, 12):
        tag = page.tags[number]
        if tag in HEADINGS:
            return "heading"
        if tag == "li":
            return "list_item"
        if tag == "blockquote":
            return "blockquote"
        if tag == "pre":
            return "preformatted"
        if tag == "tr":
            return "table" if number == element else "paragraph"
        if number == root:
            break
    return "paragraph"
