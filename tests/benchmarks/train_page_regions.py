"""Train and cross-validate the model that scores the parts of a page beside its article; write its weights.

usage: python tests/benchmarks/train_page_regions.py EVAL [--write]

EVAL is the folder of evaluation sets, of which `html` is read. Needs the extra `train`. Every page's lines are scored
by models trained without its data set (`train_page_lines.by_set`). The pages are read as they are and made otherwise
(`train_page_lines.made_otherwise`), also with articles of other pages after their own: few pages have parts of others,
and where they have, most of what is chosen is theirs. A part is the article's where more than half of its text is in
the gold. Parts in which the article's text itself begins are learned from as well: the parser asks for them first. The
model is the mean of models of samples of the publishers. What is printed is of pages of data sets left out. --write
trains on all and writes region_model.json, the same one in every run. Only numbers are written, learned from
collections whose licences (MIT, Apache-2.0, CC BY 4.0) allow it.
"""

from __future__ import annotations

import argparse
import math
import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from model_files import store
from page_examples import Example, load_score, read_example, read_examples
from page_variants import article_markup, followed, renamed
from publisher_bags import Bags, Known, learned_from, left_out
from train_page_lines import by_set, made_otherwise, train_both

from newsschema.parsers.html import body as chooser
from newsschema.parsers.html import regions
from newsschema.parsers.html.page import Page
from newsschema.parsers.html.regions import FEATURES, Part, is_in_question, part_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from newsschema.parsers.common.trees import Trees

RISING = {
    "like_opening", "own_after_share", "shared_words", "headline_words", "chosen_share", "score", "class_same",
    "place_same",
}  # fmt: skip
"""Features of which more never speaks against a part; see FALLING for the opposite."""
FALLING = {"like_article", "dated", "name_comment", "name_listed", "links"}
OWN = 2.0
"""Weight of a part of the article beside one of others: a lost article costs more than text too many."""
UNSURE, UNSURE_WEIGHT = (0.2, 0.8), 0.3
"""Shares of a part's text in the gold between which whose it is is doubtful, and the weight of such a part."""
MADE_WEIGHT = 0.6
"""Weight of a part of a page made otherwise."""
AS_PRINTED = ("as they are", "renamed", "unsectioned", "unparagraphed")
"""Variants that print what the page prints."""
BAGS = 10
"""Samples of the publishers, drawn with repetition, of which there is a model each."""
LARGEST, UNIT = 3_000, 900
"""Size of text from which a part weighs no more, and that of a part of weight 1."""
SAME_PUBLISHER = 0.7
"""Share of the pages followed by others that are followed by one of their publisher, where there is one."""


def part_examples(
    variants: dict[str, Example], group: int, models: tuple[Trees, Trees], score: ModuleType
) -> Iterator[Known]:
    """Yield the parts in question of a page's variants, the lines scored by some models."""
    chooser.line_models = lambda: models
    for variant, example in variants.items():
        made = read_example(example.row, example.data, score)
        if made is None:
            continue
        _, scores = chooser.scored(made.page, made.lines, made.known)
        truth = _Truth(made)
        rows = part_rows(made.page, made.lines, made.known, scores, truth.is_own)
        beside = {part: row for part, row in rows if is_in_question(row)}
        for part, row in (truth.asked | beside).items():
            size, own = truth.sizes(part)
            if size:
                ints = [int(value) for value in row]
                yield Known(group, made.row["domain"], variant, ints, own / size, size)


class _Truth:
    """Whose the parts of a page are by the gold."""

    def __init__(self, made: Example) -> None:
        self.made = made
        self.asked: dict[Part, list[int]] = {}
        """The parts that may hold the article's beginning, with their features."""

    def sizes(self, part: Part) -> tuple[int, int]:
        """Return the size of a part's running text that is known, and of that of the article."""
        made = self.made
        numbers = [n for n in range(part.first, part.end) if made.weights[n] > 0 and made.lines.running[n] > 0]
        own = [n for n in numbers if made.labels[n] == 1]
        return sum(made.page.blocks[n].size for n in numbers), sum(made.page.blocks[n].size for n in own)

    def is_own(self, _page: Page, part: Part, row: list[int]) -> bool:
        """Whether more than half of a part's text is the article's."""
        self.asked[part] = row
        size, own = self.sizes(part)
        return 2 * own > size


def variants_of(pages: list[Example]) -> dict[str, dict[str, Example]]:
    """Return for each page, by its id, the page as it is and made otherwise."""
    texts = [page.row["gold"]["body"] for page in pages]
    articles = {}
    for page in pages:
        chance = random.Random(f"article {page.row['id']}")
        if markup := article_markup(page.data, page.row["gold"]["body"], chance):
            articles[page.row["id"]] = markup
    variants = {}
    for page in pages:
        made = {title: one for title, make in made_otherwise(texts).items() if (one := make(page))}
        variants[page.row["id"]] = made | _followed(page, pages, articles)
    return variants


def _followed(page: Example, pages: list[Example], articles: dict[str, str]) -> dict[str, Example]:
    """Return a page with articles of others after its own, with its names and without; none where that cannot be."""
    key = page.row["id"]
    chance = random.Random(f"followed {key}")
    others = [other for other in pages if other.row["id"] != key and other.row["id"] in articles]
    pool = [one.row["id"] for one in others if one.row["dataset"] == page.row["dataset"]]
    same = [one.row["id"] for one in others if one.row["domain"] == page.row["domain"]]
    chosen = chance.sample(pool, chance.choice((1, 1, 2, 3)))
    if same and chance.random() < SAME_PUBLISHER:
        chosen[0] = chance.choice(same)
    made = followed(page.data, page.row["gold"]["body"], [articles[one] for one in chosen], chance)
    found = {"followed": made, "followed, renamed": renamed(made)} if made else {}
    return {title: replace(page, data=data) for title, data in found.items()}


def train(parts: Iterable[Known]) -> Trees:
    """Return the mean of models, each of a sample of the publishers, its scores rounded to integers."""
    signs = [(name in RISING) - (name in FALLING) for name in FEATURES]
    return Bags(BAGS, FEATURES, signs, _weight).train(list(parts))


def _weight(part: Known) -> float:
    weight = math.sqrt(min(part.size, LARGEST) / UNIT) * (OWN if part.own > 0.5 else 1.0)
    weight *= UNSURE_WEIGHT if UNSURE[0] <= part.own <= UNSURE[1] else 1.0
    return weight if part.variant in AS_PRINTED else weight * MADE_WEIGHT


def report(parts: list[Known], scores: list[int]) -> None:
    """Print by variant how many parts of the article are lost and how many of others' are left out."""
    for variant in dict.fromkeys(part.variant for part in parts):
        here = [(part, score) for part, score in zip(parts, scores, strict=True) if part.variant == variant]
        own = [score < regions.limit_of(part.row) for part, score in here if part.own > UNSURE[1]]
        others = [score < regions.limit_of(part.row) for part, score in here if part.own < UNSURE[0]]
        print(f"  {variant:18} the article's lost {sum(own)} of {len(own)}; others' out {sum(others)} of {len(others)}")


def write(model: Trees, pages: int) -> None:
    """Write the model beside the parser."""
    made = learned_from("train_page_regions.py", BAGS, pages)
    store(model, Path(regions.__file__).parent / "region_model.json", made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    score = load_score(options.eval / "html")
    examples = read_examples(options.eval / "html", score, 5)
    groups = [([one for one in pages if one.row["gold"].get("body")], rest) for pages, rest in by_set(examples)]
    pages = [page for held_out, _ in groups for page in held_out]
    variants = variants_of(pages)
    parts: list[Known] = []
    for group, (held_out, rest) in enumerate(groups):
        models = train_both(rest)
        for page in held_out:
            parts += part_examples(variants[page.row["id"]], group, models, score)
    report(*left_out(parts, train))
    if options.write:
        write(train(parts), len(pages))


if __name__ == "__main__":
    main()
