"""Train and cross-validate the models that score a page's lines; write their weights as data files.

usage: python tests/benchmarks/train_page_lines.py EVAL [--sets] [--folds 5] [--errors N] [--write]

EVAL is the folder of evaluation sets, of which `html` is read: gold.jsonl, the pages, score.py. Needs the extra
`train`. Folds share no publisher: a fold's pages are converted whole with models trained on the other folds, the model
of a line among the others on first scores that are out of fold too. --sets leaves a data set out at a time instead,
which is nearer to sites never seen, and scores its pages as they are and made otherwise (`page_variants`); the settings
below were chosen by it. --write trains on all pages and writes line_model.json and line_context_model.json. Only
numbers are written, learned from collections whose licences (MIT, Apache-2.0, CC BY 4.0) allow it.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import random
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from page_variants import crowded, renamed, unparagraphed, unsectioned
from sklearn.ensemble import HistGradientBoostingClassifier

from newsschema import SourceDocument
from newsschema.parsers.common.trees import Trees
from newsschema.parsers.html import body as chooser
from newsschema.parsers.html import kinds
from newsschema.parsers.html.article import parse
from newsschema.parsers.html.context import CONTEXT, UNSCORED
from newsschema.parsers.html.details import DETAILS
from newsschema.parsers.html.facts import read_facts
from newsschema.parsers.html.features import FEATURES, GROUPS, Lines, Text, read_lines
from newsschema.parsers.html.headline import choose_headline
from newsschema.parsers.html.page import Page, read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import ModuleType

SETS = ("fundus", "fundus_eval", "scrapinghub", "wcxb", "trafilatura", "readability", "postlight")
"""Data sets from which numbers may be learned and shipped."""
BODIES = (("fundus", "fundus_eval"), ("scrapinghub",), ("wcxb",))
"""Data sets whose gold has bodies; those that share most of their publishers are one row."""
MADE: dict[str, Callable[[bytes], bytes]] = {
    "renamed": renamed, "unsectioned": unsectioned, "unparagraphed": unparagraphed,
}  # fmt: skip
"""How pages of a data set left out are made otherwise."""
OTHERS = 8
"""Pages of which lines are added to another page."""
BAD = 0.8
"""Token F1 below which a page went wrong."""
ALONE = {"max_iter": 50, "max_leaf_nodes": 8, "learning_rate": 0.15, "max_features": 0.3}
AMONG = {"max_iter": 80, "max_leaf_nodes": 16, "learning_rate": 0.12, "max_features": 0.3}
"""Settings of the model that scores every line, and of the one that scores those left in doubt."""
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
    "byline", "heading_furniture", "named", "named_itself", "lines_from_text_before", "lines_from_text_after",
    *(f"name_{group}" for group in GROUPS),
} - {"name_body"}  # fmt: skip
SECOND = (*FEATURES, *DETAILS, *CONTEXT)
"""Features of the lines that are scored a second time."""
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


Rows = tuple[list[int], Any]
"""Numbers of lines, and a matrix with one row of features for each."""


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
    short = replace(
        example, page=page, labels=[example.labels[n] for n in kept],
        weights=[weights[n] * VARIANT_WEIGHT / total for n in kept], whole=False,
    )  # fmt: skip
    return [*found, _boxed(short, chance)]


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


def table(examples: list[Example], rows: list[Rows]) -> tuple[Any, Any, Any]:
    """Return the rows of the lines whose label is known, with labels and weights, as arrays."""
    values, labels, weights = [], [], []
    for example, (numbers, matrix) in zip(examples, rows, strict=True):
        known = [at for at, number in enumerate(numbers) if example.weights[number] > 0]
        values.append(matrix[known])
        labels += [example.labels[numbers[at]] for at in known]
        weights += [example.weights[numbers[at]] for at in known]
    return np.concatenate(values), np.array(labels), np.array(weights)


def train(examples: list[Example], rows: list[Rows], features: tuple[str, ...], settings: Mapping[str, float]) -> Trees:
    """Return a model trained on rows of lines, its scores rounded to integers."""
    values, labels, weights = table(examples, rows)
    signs = [(name in RISING) - (name in FALLING) for name in features]
    model = HistGradientBoostingClassifier(**settings, **REGULAR, monotonic_cst=signs, random_state=0)
    model.fit(values, labels, sample_weight=weights / weights.mean())
    trees = tuple((0, node_of(stage[0].nodes, 0)) for stage in model._predictors)
    return Trees(features, ("text",), (round(float(model._baseline_prediction[0, 0]) * 1000),), trees)


def node_of(nodes: Any, at: int) -> Any:
    """Return a tree of the library as nested tuples; features are integers, so thresholds are too."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]) * 1000)
    low, high = node_of(nodes, int(node["left"])), node_of(nodes, int(node["right"]))
    return int(node["feature_idx"]), int(np.floor(node["num_threshold"])), low, high


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
        model = train([examples[number] for number in rest], [first[number] for number in rest], FEATURES, ALONE)
        for number, example in enumerate(examples):
            if example.fold == fold:
                second[number] = second_rows(example, model)
    alone = train(examples, first, FEATURES, ALONE)
    among = train(examples, [second[number] for number in range(len(examples))], SECOND, AMONG)
    return alone, among


def predict(examples: list[Example], models: tuple[Trees, Trees]) -> dict[str, Any]:
    """Parse pages whole with some models."""
    chooser.line_models = lambda: models
    found = {}
    for example in examples:
        (draft,) = parse(SourceDocument(example.row["id"] + ".html", example.data))
        found[example.row["id"]] = {"body": "\n\n".join(block.text for block in draft.blocks)}
    return found


def _of_data(make: Callable[[bytes], bytes]) -> Callable[[Example], bytes]:
    return lambda example: make(example.data)


def crowd(example: Example, texts: list[str]) -> bytes:
    """Return a page with text of others added (`page_variants.crowded`)."""
    chance = random.Random(example.row["id"])
    body = example.row["gold"].get("body") or ""
    return crowded(example.data, body.rstrip().split("\n")[-1], chance.sample(texts, OTHERS), chance)


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
    folder = Path(chooser.__file__).parent
    names = ", ".join(SETS)
    for model, name in zip(models, ("line_model.json", "line_context_model.json"), strict=True):
        made = (
            f"tests/benchmarks/train_page_lines.py: gradient-boosted trees, numbers learned from {count:,} pages of"
            f" {names}"
            f" (MIT, Apache-2.0, CC BY 4.0); no text of theirs is kept"
        )
        stored = {"made": made, "features": model.features, "labels": model.labels, "base": model.base}
        lines = [f" {json.dumps(key)}: {json.dumps(value)}," for key, value in stored.items()]
        trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in model.trees)
        text = "{\n" + "\n".join(lines) + f'\n "trees": [\n{trees}\n]}}\n'
        (folder / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text):,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--folds", type=int, default=5, help="0 for no cross-validation")
    parser.add_argument(
        "--sets", action="store_true", help="leave one data set out at a time; pages also made otherwise"
    )
    parser.add_argument("--errors", type=int, default=0, help="list the pages held out that score lowest")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folder = options.eval / "html"
    score = load_score(folder)
    examples = read_examples(folder, score, options.folds or 5)
    pages = [example for example in examples if example.whole]
    texts = [example.row["gold"]["body"] for example in pages if example.row["gold"].get("body")]
    made: dict[str, Callable[[Example], bytes]] = {"as they are": lambda one: one.data}
    if options.sets:
        made |= {title: _of_data(make) for title, make in MADE.items()}
        made["crowded"] = lambda one: crowd(one, texts)
    predictions: dict[str, dict[str, Any]] = {title: {} for title in made}
    for held_out, rest in by_set(examples) if options.sets else by_publisher(examples, options.folds):
        models = train_both(rest)
        for title, make in made.items():
            predictions[title] |= predict([replace(one, data=make(one)) for one in held_out], models)
    for title, found in predictions.items():
        if found:
            held_out = [example for example in pages if example.row["id"] in found]
            report(f"held out, pages {title}", held_out, found, score, options.errors)
    if options.write:
        models = train_both(examples)
        write(models, len(pages))
        report("trained on these pages", pages, predict(pages, models), score, 0)


if __name__ == "__main__":
    main()
