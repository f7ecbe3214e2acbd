"""Train and cross-validate the models that score a page's lines; write their weights as data files.

usage: python tests/benchmarks/train_page_lines.py EVAL [--sets | --layouts] [--folds 5] [--errors N] [--write]

EVAL is the folder of evaluation sets, of which `html` is read: gold.jsonl, the pages, score.py. Needs the extra
`train`. Folds share no publisher: a fold's pages are converted whole with models trained on the other folds, the model
of a line among the others on first scores that are out of fold too. --sets leaves a data set out at a time instead,
which is nearer to sites never seen, and scores its pages as they are and made otherwise (`page_variants`); the settings
below were chosen by it. --layouts does so with pages laid out otherwise (`page_layouts`) and with texts beside the
article (`page_additions`). --write trains on all pages and writes line_model.json and line_context_model.json. Only
numbers are written, learned from collections whose licences (MIT, Apache-2.0, CC BY 4.0) allow it.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from model_files import mean_of, store
from page_additions import ADDITIONS, added_to
from page_boxes import interrupted, sectioned
from page_examples import OTHERS, SETS, Example, load_score, own_lines, read_examples, short, with_others
from page_layouts import LAYOUTS, laid_out
from page_variants import crowded, paired, parted, renamed, unparagraphed, unsectioned
from sklearn.ensemble import HistGradientBoostingClassifier

from newsschema import SourceDocument
from newsschema.parsers.html import body as chooser
from newsschema.parsers.html.article import parse
from newsschema.parsers.html.context import CONTEXT, UNSCORED
from newsschema.parsers.html.details import DETAILS
from newsschema.parsers.html.features import FEATURES, GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import ModuleType

    from newsschema.parsers.common.trees import Trees

    Made = Callable[[Example], Example | None]

BODIES = (("fundus", "fundus_eval"), ("scrapinghub",), ("wcxb",))
"""Data sets whose gold has bodies; those that share most of their publishers are one row."""
MADE: dict[str, Callable[[bytes], bytes]] = {
    "renamed": renamed, "unsectioned": unsectioned, "unparagraphed": unparagraphed,
}  # fmt: skip
"""How pages of a data set left out are made otherwise."""
BAD = 0.8
"""Token F1 below which a page went wrong."""
ALONE = {"max_iter": 50, "max_leaf_nodes": 8, "learning_rate": 0.15, "max_features": 0.3}
AMONG = {"max_iter": 80, "max_leaf_nodes": 16, "learning_rate": 0.12, "max_features": 0.3}
"""Settings of the model that scores every line, and of the one that scores those left in doubt."""
DRAWS = 5
"""Models that differ in which features each tree sees, of which the mean is used."""
REGULAR = {"l2_regularization": 3.0, "min_samples_leaf": 20, "max_bins": 128, "early_stopping": False}
LEAST = -4_000
"""First score from which lines are learned from; they are more, and more sorts of them, than those scored again."""
RISING = {
    "sentence_end", "same_class_share", "same_place_share", "same_place_size", "beside_share", "inside_best",
    "near_3_running", "near_8_running", "article_body", "name_body", *CONTEXT,
} - {"text_before", "text_after", "text", "lines_from_text_before", "lines_from_text_after"}  # fmt: skip
"""Features of which more never speaks against a line; see FALLING for the opposite."""
FALLING = {
    "link_share", "levels_to_best", "near_3_links", "near_8_links", "repeated", "furniture", "phrase_in_prose",
    "byline", "heading_furniture", "named", "named_itself",
    "lines_from_text_before", "lines_from_text_after", *(f"name_{group}" for group in GROUPS),
} - {"name_body"}  # fmt: skip
SECOND = (*FEATURES, *DETAILS, *CONTEXT)
"""Features of the lines that are scored a second time."""

Rows = tuple[list[int], Any]
"""Numbers of lines, and a matrix with one row of features for each."""


def table(examples: list[Example], rows: list[Rows]) -> tuple[Any, Any, Any]:
    """Return the rows of the lines whose label is known, with labels and weights, as arrays."""
    values, labels, weights = [], [], []
    for example, (numbers, matrix) in zip(examples, rows, strict=True):
        known = [at for at, number in enumerate(numbers) if example.weights[number] > 0]
        values.append(matrix[known])
        labels += [example.labels[numbers[at]] for at in known]
        weights += [example.weights[numbers[at]] for at in known]
    return np.concatenate(values), np.array(labels), np.array(weights)


def train(
    examples: list[Example], rows: list[Rows], features: tuple[str, ...], settings: Mapping[str, float], draws: int
) -> Trees:
    """Return the mean of models trained on rows of lines, its scores rounded to integers."""
    values, labels, weights = table(examples, rows)
    signs = [(name in RISING) - (name in FALLING) for name in features]
    models = [
        HistGradientBoostingClassifier(**settings, **REGULAR, monotonic_cst=signs, random_state=draw)
        for draw in range(draws)
    ]
    fitted = [model.fit(values, labels, sample_weight=weights / weights.mean()) for model in models]
    return mean_of(fitted, features, "text")


def first_rows(example: Example) -> Rows:
    """Return the features of a page's lines."""
    return example.lines.numbers, _matrix(example.lines.rows, len(FEATURES))


def second_rows(example: Example, model: Trees) -> Rows:
    """Return the features of text and context too, for the lines that are scored a second time."""
    scores, rows = [UNSCORED] * len(example.page.blocks), {}
    for number, row in zip(example.lines.numbers, example.lines.rows, strict=True):
        scores[number] = model.scores(row)[0]
        if scores[number] > LEAST:
            rows[number] = row
    both = chooser.second_rows(example.page, example.lines, example.known, scores, rows)
    return list(rows), _matrix(both, len(SECOND))


def _matrix(rows: list[list[int]], columns: int) -> Any:
    return np.array(rows, dtype=np.float32).reshape(len(rows), columns)


def train_both(examples: list[Example]) -> tuple[Trees, Trees]:
    """Return both models; the second is trained on first scores of pages of other publishers."""
    second: dict[int, Rows] = {}
    first = [first_rows(example) for example in examples]
    for fold in sorted({example.fold for example in examples}):
        rest = [number for number, example in enumerate(examples) if example.fold != fold]
        model = train([examples[number] for number in rest], [first[number] for number in rest], FEATURES, ALONE, 1)
        for number, example in enumerate(examples):
            if example.fold == fold:
                second[number] = second_rows(example, model)
    alone = train(examples, first, FEATURES, ALONE, DRAWS)
    among = train(examples, [second[number] for number in range(len(examples))], SECOND, AMONG, DRAWS)
    return alone, among


def predict(examples: list[Example], models: tuple[Trees, Trees]) -> dict[str, Any]:
    """Parse pages whole with some models."""
    chooser.line_models = lambda: models
    found = {}
    for example in examples:
        (draft,) = parse(SourceDocument(example.row["id"] + ".html", example.data))
        found[example.row["id"]] = {"body": "\n\n".join(block.text for block in draft.blocks)}
    return found


def _of_data(make: Callable[[bytes], bytes]) -> Callable[[Example], Example]:
    return lambda example: replace(example, data=make(example.data))


def crowd(example: Example, texts: list[str]) -> Example:
    """Return a page with text of others added (`page_variants.crowded`)."""
    chance = random.Random(example.row["id"])
    body = example.row["gold"].get("body") or ""
    made = crowded(example.data, body.rstrip().split("\n")[-1], chance.sample(texts, OTHERS), chance)
    return replace(example, data=made)


def beside(make: Callable[..., bytes | None], example: Example, texts: list[str]) -> Example | None:
    """Return a page with text of others added by `page_variants.paired` or cut in two by `parted`, where that works."""
    chance = random.Random(f"{make.__name__} {example.row['id']}")
    made = make(example.data, example.row["gold"]["body"], chance.sample(texts, OTHERS), chance)
    return replace(example, data=made) if made else None


def boxed(example: Example, texts: list[str]) -> Example | None:
    """Return a page with boxes of others before, amid or after its text (`page_boxes.interrupted`)."""
    chance, own = random.Random(f"boxes {example.row['id']}"), example.row["gold"]["body"]
    others = [text for text in chance.sample(texts, OTHERS) if text != own]
    made = interrupted(example.data, own_lines(example), others, chance)
    return replace(example, data=made) if made else None


def in_sections(example: Example) -> Example | None:
    """Return a page whose own lines lie in elements alike (`page_boxes.sectioned`)."""
    made = sectioned(example.data, own_lines(example), random.Random(f"sections {example.row['id']}"))
    return replace(example, data=made) if made else None


def laid_out_otherwise(texts: list[str]) -> dict[str, Made]:
    """Return by title how pages are laid out otherwise or have texts beside them; `texts` are bodies of pages."""

    def laid(name: str, example: Example) -> Example | None:
        made = laid_out(example.data, own_lines(example), name, random.Random(f"{name} {example.row['id']}"))
        return replace(example, data=made) if made else None

    def added(name: str, example: Example) -> Example | None:
        chance = random.Random(f"{name} {example.row['id']}")
        others = [text for text in chance.sample(texts, OTHERS) if text != example.row["gold"]["body"]]
        made = added_to(example.data, own_lines(example), others, name, chance)
        return replace(example, data=made) if made else None

    found: dict[str, Made] = {"as they are": lambda one: one}
    found |= {name: partial(laid, name) for name in LAYOUTS}
    return found | {name: partial(added, name) for name in ADDITIONS}


def made_otherwise(texts: list[str]) -> dict[str, Made]:
    """Return by title how the pages of a data set left out are made; `texts` are bodies of pages."""
    return {
        "as they are": lambda one: one,
        **{title: _of_data(make) for title, make in MADE.items()},
        "crowded": lambda one: crowd(one, texts),
        "boxed": lambda one: boxed(one, texts),
        "sectioned": in_sections,
        "parted": lambda one: beside(parted, one, texts),
        "paired": lambda one: beside(paired, one, texts),
        "short": short,
        "short, accompanied": lambda one: (cut := short(one)) and with_others(cut, texts),
        "short, paired": lambda one: (cut := short(one)) and beside(paired, cut, texts),
    }


def predict_made(
    groups: Iterator[tuple[list[Example], list[Example]]], made: Mapping[str, Made]
) -> dict[str, list[tuple[Example, dict[str, Any]]]]:
    """Return by title the pages made so, each with its body by models of the other pages."""
    found: dict[str, list[tuple[Example, dict[str, Any]]]] = {title: [] for title in made}
    for held_out, rest in groups:
        models = train_both(rest)
        for title, make in made.items():
            changed = [one for example in held_out if (one := make(example))]
            predictions = predict(changed, models)
            found[title] += [(one, predictions[one.row["id"]]) for one in changed]
    return found


def by_publisher(examples: list[Example], folds: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield the pages of a fold, and the examples of all others."""
    for fold in range(folds):
        held_out = [example for example in examples if example.fold == fold and example.whole]
        yield held_out, [example for example in examples if example.fold != fold]


def by_set(examples: list[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield the pages of a data set, and the examples of the others, without publishers that both have."""
    for names in BODIES:
        held_out = [example for example in examples if example.row["dataset"] in names and example.whole]
        known = {example.row["domain"] for example in held_out}
        rest = [example for example in examples if example.row["dataset"] not in names]
        yield held_out, [example for example in rest if example.row["domain"] not in known]


def report(title: str, examples: list[Example], predictions: dict[str, Any], score: ModuleType, errors: int) -> None:
    """Print the body's scores over the data sets, those of the worst pages, and some of these by name."""
    keys = ("body", "body_optional", "subheadline", "headline", "with", "without")
    gold = [
        {**example.row, "gold": {key: example.row["gold"][key] for key in keys if key in example.row["gold"]}}
        for example in examples
    ]
    results, pages = score.evaluate(gold, {}, predictions)
    print(title)
    for name, result in results.items():
        shown = {key: result[key] for key in ("shingle_f1", "tok_f1", "tok_p", "tok_r", "without") if key in result}
        print(f"  {name:12}" + "".join(f" {key} {value:.3f}" for key, value in shown.items()), flush=True)
    scored = sorted((page["tok_f1"], name) for name, page in pages.items() if "tok_f1" in page)
    worst, bad = scored[: len(scored) // 10], sum(value < BAD for value, _ in scored)
    print(f"  worst tenth tok_f1 {sum(value for value, _ in worst) / len(worst):.3f}; below {BAD}: {bad} pages")
    for value, name in scored[:errors]:
        print(f"  {value:.3f} {name}")


def write(models: tuple[Trees, Trees], count: int) -> None:
    """Write the models beside the parser."""
    made = (
        f"tests/benchmarks/train_page_lines.py --write: {DRAWS} gradient-boosted models in one, numbers learned from"
        f" {count:,} pages of {', '.join(SETS)} (MIT, Apache-2.0, CC BY 4.0); no text of theirs is kept"
    )
    for model, name in zip(models, ("line_model.json", "line_context_model.json"), strict=True):
        store(model, Path(chooser.__file__).parent / name, made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--folds", type=int, default=5, help="0 for no cross-validation")
    parser.add_argument(
        "--sets", action="store_true", help="leave one data set out at a time; pages also made otherwise"
    )
    parser.add_argument("--layouts", action="store_true", help="like --sets, with other layouts and texts beside")
    parser.add_argument("--errors", type=int, default=0, help="list the pages held out that score lowest")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folder = options.eval / "html"
    score = load_score(folder)
    examples = read_examples(folder, score, options.folds or 5)
    pages = [example for example in examples if example.whole]
    texts = [example.row["gold"]["body"] for example in pages if example.row["gold"].get("body")]
    made: dict[str, Made] = {"as they are": lambda one: one}
    if options.sets or options.layouts:
        made = laid_out_otherwise(texts) if options.layouts else made_otherwise(texts)
    groups = by_set(examples) if options.sets or options.layouts else by_publisher(examples, options.folds)
    for title, pairs in predict_made(groups, made).items():
        if pairs:
            held_out, found = [one for one, _ in pairs], {one.row["id"]: said for one, said in pairs}
            report(f"held out, pages {title}", held_out, found, score, options.errors)
    if options.write:
        models = train_both(examples)
        write(models, len(pages))
        report("trained on these pages", pages, predict(pages, models), score, 0)


if __name__ == "__main__":
    main()
