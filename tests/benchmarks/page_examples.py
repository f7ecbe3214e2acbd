"""Pages of the evaluation set, their lines labelled by the gold, as they are and made otherwise, to learn from.

A page's `Example` holds for each line whether it is text of the article. `read_examples` also makes variants of every
page (`page_variants`): without names that mean anything, without sectioning elements or paragraphs, with boxes amid the
text. `short` and `with_others` leave its first paragraphs alone, and add text of others.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from page_variants import accompanied, renamed, shortened, unparagraphed, unsectioned

from newsschema import SourceDocument
from newsschema.parsers.html import kinds
from newsschema.parsers.html.facts import read_facts
from newsschema.parsers.html.features import Lines, Text, read_lines
from newsschema.parsers.html.headline import choose_headline
from newsschema.parsers.html.page import Page, read_page

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SETS = ("fundus", "fundus_eval", "scrapinghub", "wcxb", "trafilatura", "readability", "postlight")
"""Data sets from which numbers may be learned and shipped."""
OTHERS = 8
"""Pages of which lines are added to another page."""
BOXES = (
    kinds.RELATED, kinds.SOCIAL, kinds.NEWSLETTER, kinds.AD, kinds.AUTHOR, kinds.COMMENT, kinds.COOKIE, kinds.SUMMARY,
    kinds.HIDDEN, kinds.CAPTION, kinds.CREDIT, kinds.META,
)  # fmt: skip
"""Kinds of name that a variant of a page gives one of its paragraphs, which is no text then."""
GRAM = 4
SNIPPET_WEIGHT = 0.05
"""Weight of a line of a page that has no body in the gold, only snippets that belong to it or not."""
ALIKE, SURE = 0.5, (0.15, 0.85)
"""Shares of a line's word 4-grams in the gold from which it belongs to it, and between which that is doubtful."""
UNSECTIONED = 0.5
"""Share of the pages of which there is a variant without sectioning elements; of the others, one without paragraphs."""
BOX_WEIGHT = 0.5
"""Weight of a paragraph that a variant gives a name."""
VARIANT_WEIGHT = 0.3
"""Weight of a line of a variant of a page."""
COPY_WEIGHT = 0.3
"""Weight of a copy of a line that the gold holds once."""


@dataclass
class Example:
    """A page with its gold, its lines, and for each block whether it is text (1, 0, -1 unknown) and its weight."""

    row: dict[str, Any]
    data: bytes
    page: Page
    lines: Lines
    known: Text
    labels: list[int]
    weights: list[float]
    fold: int = 0
    whole: bool = True
    """Whether this is the page as it is, not a variant of it."""


def load_score(folder: Path) -> ModuleType:
    """Return the set's scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: no score.py there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_examples(folder: Path, score: ModuleType, folds: int) -> list[Example]:
    """Read every page whose gold has a body or snippets, and label its lines."""
    examples = []
    rows = [json.loads(text) for text in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["dataset"] in SETS and not {"body", "with"}.isdisjoint(row["gold"])]
    for row in rows:
        example = read_example(row, gzip.decompress((folder / row["html"]).read_bytes()), score)
        if example is not None:
            examples += [example, *variants(example, score)]
    domains = sorted({example.row["domain"] for example in examples})
    random.Random(7).shuffle(domains)
    fold_of = {domain: number % folds for number, domain in enumerate(domains)}
    for example in examples:
        example.fold = fold_of[example.row["domain"]]
    return examples


def read_example(row: dict[str, Any], data: bytes, score: ModuleType) -> Example | None:
    """Read a page and label its lines; None where it has none."""
    page = read_page(SourceDocument(row["id"], data).utf8)
    if not page.blocks:
        return None
    facts = read_facts(page)
    headline, shown = choose_headline(page, facts)
    known = Text(headline, facts.body, [one for _, one in facts.descriptions], shown)
    return Example(row, data, page, read_lines(page, known), known, *label_lines(page, row["gold"], score))


def variants(example: Example, score: ModuleType) -> list[Example]:
    """Return the page made otherwise (`page_variants`), and a short version with a few named paragraphs.

    They keep the models from relying on names, from ignoring them, and from relying on the size of a page.
    """
    if 1 not in example.labels:
        return []
    chance = random.Random(example.row["id"])
    other = unsectioned if chance.random() < UNSECTIONED else unparagraphed
    found = [
        replace(one, weights=[weight * VARIANT_WEIGHT for weight in one.weights], whole=False)
        for make in (renamed, other)
        if (one := read_example(example.row, make(example.data), score)) is not None
    ]
    if not example.row["gold"].get("body"):
        return found
    weights = [weight * VARIANT_WEIGHT for weight in example.weights]
    most, first = chance.randint(2, 8), example.labels.index(1)
    before, after = chance.randint(0, 12), chance.randint(2, 25)
    texts = [n for n, label in enumerate(example.labels) if label == 1][:most]
    kept = [n for n in range(len(weights)) if first - before <= n < texts[-1] + after]
    kept = [n for n in kept if example.labels[n] != 1 or n <= texts[-1]]
    page = replace(example.page, blocks=[example.page.blocks[n] for n in kept])
    total = sum(weights[n] for n in kept) or 1.0
    part = replace(
        example, page=page, labels=[example.labels[n] for n in kept],
        weights=[weights[n] * VARIANT_WEIGHT / total for n in kept], whole=False,
    )  # fmt: skip
    return [*found, _boxed(part, chance)]


def short(example: Example) -> Example | None:
    """Return a page with its article cut to 1 to 5 lines (`page_variants.shortened`); None where it has no more."""
    lines = own_lines(example)
    count = random.Random(f"short {example.row['id']}").randint(1, 5)
    if len(lines) <= count or not example.row["gold"].get("body"):
        return None
    made = shortened(SourceDocument(example.row["id"], example.data).utf8, lines, count)
    gold = {**example.row["gold"], "body": "\n".join(lines[:count])}
    return replace(example, row={**example.row, "gold": gold}, data=made) if made else None


def own_lines(example: Example) -> list[str]:
    """Return the lines of a page that are text of its article."""
    return [block.text for block, label in zip(example.page.blocks, example.labels, strict=True) if label == 1]


def with_others(example: Example, bodies: list[str]) -> Example | None:
    """Return a page with text of others before or after its article (`page_variants.accompanied`)."""
    chance = random.Random(f"beside {example.row['id']}")
    body = example.row["gold"]["body"]
    made = accompanied(example.data, body, chance.sample(bodies, OTHERS), chance)
    return replace(example, data=made) if made else None


def _boxed(example: Example, chance: random.Random) -> Example:
    """Return a page one or two of whose paragraphs bear the name of something beside the text."""
    texts = [n for n, label in enumerate(example.labels) if label == 1]
    names, labels, weights = list(example.page.hints), list(example.labels), list(example.weights)
    for n in chance.sample(texts, min(len(texts) // 4, chance.randint(1, 2))):
        names[example.page.blocks[n].element] |= chance.choice(BOXES)
        labels[n], weights[n] = 0, weights[n] * BOX_WEIGHT
    page = replace(example.page, hints=names)
    return replace(example, page=page, lines=read_lines(page, example.known), labels=labels, weights=weights)


def label_lines(page: Page, gold: dict[str, Any], score: ModuleType) -> tuple[list[int], list[float]]:
    """Return for each block whether it belongs to the gold's body, and how much it weighs.

    A long line belongs where half of its word 4-grams are the body's, a short one where it is a line of the body or
    between two lines that belong. Text that is optional in the gold weighs nothing. A page's weights sum to about 1.
    """
    tokens = [score.tokens(block.text) for block in page.blocks]
    if not gold.get("body"):
        return _by_snippets([" ".join(words) for words in tokens], gold, score)
    lines = Counter(" ".join(score.tokens(line)) for line in gold["body"].split("\n"))
    words = score.tokens(score.cut_headline(gold["body"], gold.get("headline")))
    joined = f" {' '.join(words)} "
    grams = set(_grams(words))
    apart = [*gold.get("body_optional", []), gold.get("subheadline") or "", gold.get("headline") or ""]
    optional = f" {' | '.join(' '.join(score.tokens(text)) for text in apart)} "
    labels, weights = [], []
    for own in tokens:
        text = " ".join(own)
        label, weight = (0, 0.0) if not own else _long(own, grams) if len(own) >= GRAM + 2 else (0, 1.0)
        if own and len(own) < GRAM + 2:
            label = 1 if text in lines else 2 if f" {text} " in joined else 0
        if label != 1 and len(own) > 1 and f" {text} " in optional:
            weight = 0.0
        labels.append(label)
        weights.append(weight)
    for n, label in enumerate(labels):
        if label == 2:
            labels[n] = int(0 < n < len(labels) - 1 and labels[n - 1] == 1 and labels[n + 1] >= 1)
            weights[n] *= 1.0 if labels[n] else 0.5
    _leave_copies(page, tokens, joined, labels, weights)
    return labels, [weight * (len(own) + 3) / (len(words) + 40) for weight, own in zip(weights, tokens, strict=True)]


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]


def _long(words: list[str], grams: set[tuple[str, ...]]) -> tuple[int, float]:
    own = _grams(words)
    share = sum(gram in grams for gram in own) / len(own)
    return int(share >= ALIKE), 1.0 if not SURE[0] <= share <= SURE[1] else 0.5


def _by_snippets(texts: list[str], gold: dict[str, Any], score: ModuleType) -> tuple[list[int], list[float]]:
    parts = [[" ".join(score.tokens(one)) for one in gold.get(key, [])] for key in ("without", "with")]
    labels = [-1] * len(texts)
    for n, text in enumerate(texts):
        for label, snippets in enumerate(parts):
            if any(snippet and snippet in text for snippet in snippets):
                labels[n] = label
    return labels, [SNIPPET_WEIGHT * (label >= 0) for label in labels]


def _leave_copies(page: Page, tokens: list[list[str]], joined: str, labels: list[int], weights: list[float]) -> None:
    """Unlabel lines that the page holds more often than the gold: the copies with the least text around them."""
    places: dict[str, list[int]] = {}
    for n, block in enumerate(page.blocks):
        if labels[n] == 1:
            places.setdefault(block.text, []).append(n)
    value = [len(own) if label == 1 else -len(own) for own, label in zip(tokens, labels, strict=True)]
    for numbers in places.values():
        times = max(1, joined.count(f" {' '.join(tokens[numbers[0]])} "))
        ranked = sorted(numbers, key=lambda n: -sum(value[max(0, n - 8) : n + 9]))
        for n in ranked[times:]:
            labels[n], weights[n] = 0, weights[n] * COPY_WEIGHT
