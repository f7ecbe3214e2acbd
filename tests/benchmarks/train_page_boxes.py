"""Train and cross-validate the model that scores boxes among a page's chosen lines; write its weights.

usage: python tests/benchmarks/train_page_boxes.py EVAL [--write]

EVAL is the folder of evaluation sets, of which `html` is read. Needs the extra `train`. Every page's lines are scored
by models trained without its data set (`train_page_lines.by_set`). The pages are read as they are and made otherwise
(`train_page_lines.made_otherwise`), with boxes of others several times. A box is the article's where more than half of
its chosen text is in the gold. The model is the mean of models of samples of the publishers. What is printed is of
pages of data sets left out. --write trains on all and writes box_model.json, the same one in every run. Only numbers
are written, learned from collections whose licences (MIT, Apache-2.0, CC BY 4.0) allow it.
"""

from __future__ import annotations

import argparse
import math
import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model_files import store
from page_boxes import interrupted
from page_examples import OTHERS, Example, load_score, own_lines, read_example, read_examples
from page_variants import renamed, unparagraphed, unsectioned
from publisher_bags import Bags, Known, learned_from, left_out
from train_page_lines import by_set, made_otherwise, train_both

from newsschema.parsers.html import body as chooser
from newsschema.parsers.html import boxes
from newsschema.parsers.html.boxes import FEATURES, LIMIT, box_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from newsschema.parsers.common.trees import Trees

RISING = {
    "shared_words", "shared_names", "headline_words", "described_words", "heading_words", "score", "least_score",
    "same_class", "same_place", "of_running", "name_body",
}  # fmt: skip
"""Features of which more never speaks against a box; see FALLING for the opposite."""
FALLING = {"links", "heading_linked", "name_comment", "name_listed", "name_apart", "name_pictured", "above_headline"}
OWN = 2.0
"""Weight of a box of the article beside one of others: lost text costs more than text too many."""
MADE_WEIGHT = 0.6
"""Weight of a box of a page made otherwise."""
LARGEST, UNIT = 3_000, 300
"""Size of text from which a box weighs no more, and that of a box of weight 1."""
BAGS = 4
"""Samples of the publishers, drawn with repetition, of which there is a model each."""
MADE = ("as they are", "renamed", "unparagraphed", "crowded", "boxed", "sectioned", "parted", "paired", "short")
"""Variants of pages that are learned from."""
TIMES = 2
"""How often a page is interrupted by boxes beside."""


def box_examples(
    variants: dict[str, Example], group: int, models: tuple[Trees, Trees], score: ModuleType
) -> Iterator[Known]:
    """Yield the boxes of a page's variants, the lines scored by some models and chosen as the parser does."""
    chooser.line_models = lambda: models
    for variant, example in variants.items():
        made = read_example(example.row, example.data, score)
        if made is None:
            continue
        for numbers, row in chosen_boxes(made):
            known = [n for n in numbers if made.weights[n] > 0]
            size = sum(made.page.blocks[n].size for n in known)
            own = sum(made.page.blocks[n].size for n in known if made.labels[n] == 1)
            if size:
                yield Known(group, made.row["domain"], variant, [int(v) for v in row], own / size, size)


def chosen_boxes(made: Example) -> list[tuple[list[int], list[int]]]:
    """Return the chosen lines of each box, with its features."""
    found: list[tuple[list[int], list[int]]] = []
    before = boxes.without_boxes

    def listed(page: Any, lines: Any, kept: list[int], scores: list[int], known: Any) -> list[int]:
        found[:] = [(box.numbers, row) for box, row in box_rows(page, lines, kept, scores, known)]
        return kept

    boxes.without_boxes = listed
    chooser.choose_body(made.page, made.known)
    boxes.without_boxes = before
    return found


def variants_of(pages: list[Example]) -> dict[str, dict[str, Example]]:
    """Return for each page, by its id, the page as it is and made otherwise, also interrupted by boxes."""
    texts, variants = [page.row["gold"]["body"] for page in pages], {}
    makers = [(title, make) for title, make in made_otherwise(texts).items() if title in MADE]
    for page in pages:
        made = {title: one for title, make in makers if (one := make(page))}
        for number in range(TIMES):
            chance = random.Random(f"boxes {number} {page.row['id']}")
            others = [text for text in chance.sample(texts, OTHERS) if text != page.row["gold"]["body"]]
            if data := interrupted(page.data, own_lines(page), others, chance):
                data = chance.choice((bytes, bytes, renamed, unsectioned, unparagraphed))(data)
                made[f"boxed {number}"] = replace(page, data=data)
        variants[page.row["id"]] = made
    return variants


def train(known: Iterable[Known]) -> Trees:
    """Return the mean of models, each of a sample of the publishers, its scores rounded to integers."""
    signs = [(name in RISING) - (name in FALLING) for name in FEATURES]
    return Bags(BAGS, FEATURES, signs, _weight).train(sorted(known))


def _weight(box: Known) -> float:
    weight = math.sqrt(min(box.size, LARGEST) / UNIT) * (OWN if box.own > 0.5 else 1.0)
    return weight if box.variant == "as they are" else weight * MADE_WEIGHT


def report(known: list[Known], scores: list[int]) -> None:
    """Print by variant how much of the article's text in boxes is lost, and of others' is left out, in percent."""
    for variant in dict.fromkeys(box.variant for box in known):
        here = [(box, score < LIMIT) for box, score in zip(known, scores, strict=True) if box.variant == variant]
        own = sum(box.own * box.size for box, _ in here)
        others = sum((1 - box.own) * box.size for box, _ in here)
        lost = sum(box.own * box.size for box, out in here if out)
        left = sum((1 - box.own) * box.size for box, out in here if out)
        shown = f"lost {100 * lost / own:.2f}% of {own:,.0f}; out {100 * left / others:.0f}% of {others:,.0f}"
        print(f"  {variant:12} {shown}")


def write(model: Trees, pages: int) -> None:
    """Write the model beside the parser."""
    made = learned_from("train_page_boxes.py", BAGS, pages)
    store(model, Path(boxes.__file__).parent / "box_model.json", made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    score = load_score(options.eval / "html")
    examples = read_examples(options.eval / "html", score, 5)
    groups = [([one for one in pages if one.row["gold"].get("body")], rest) for pages, rest in by_set(examples)]
    pages = [one for one in examples if one.whole and one.row["gold"].get("body")]
    variants = variants_of(pages)
    known: list[Known] = []
    for group, (held_out, rest) in enumerate(groups):
        models = train_both(rest)
        for page in held_out:
            known += box_examples(variants[page.row["id"]], group, models, score)
    report(*left_out(known, train))
    if options.write:
        write(train(known), len(pages))


if __name__ == "__main__":
    main()
