"""Train the models of scraped text, with cross-validation of the whole parser by site.

usage: OMP_NUM_THREADS=1 PYTHONPATH=src:tests:tests/benchmarks python tests/benchmarks/train_text_lines.py EVAL [FOLDER]
       [--yardstick] [--processes N]

EVAL holds scraped/gold.jsonl, html/gold.jsonl with its pages, and scraped/score.py. Texts are the open scraped ones,
the open pages rendered by `render_pages`, and their gold as somebody would type it; labels come from their gold by
`align_lines`, and from the HTML parser's record for fields that the gold does not state. The data sets (fundus,
fundus_eval, scrapinghub, wcxb, trafilatura, readability, postlight, htmldate: MIT, Apache-2.0, CC BY 4.0) allow the
learning of numbers; no text is written.
Prints the scores of the parser with models that have not seen the site (see `text_folds`), with --yardstick also those
of renderings of pages of other publishers, then trains on all texts and writes line_labels.json, line_decks.json,
line_dates.json and line_authors.json to FOLDER, with the limits that `fit_limits` finds on held-out scores
(default: src/newsschema/parsers/text). The weights do not depend on N. Needs the extra "train".
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from align_lines import labels
from boosting import Rows, Setting, fit, predicted, stored
from fit_limits import (
    AUTHORS,
    DATES,
    EVIDENCE,
    LINES,
    OTHERS,
    Case,
    MetaCase,
    ScoredCase,
    author_value,
    date_value,
    evidence_value,
    fitted_limits,
    line_value,
)
from lightgbm import Booster as Model
from text_documents import Document, cut, page_documents, read_rows, scraped_documents
from text_folds import folds_of, site
from text_yardstick import gold_row, scraped_gold, table
from train_text_meta import Marked, author_rows, candidate_scores, date_rows, fit_authors, fit_dates

from newsschema.parsers.common.trees import Early
from newsschema.parsers.text.article import draft_of
from newsschema.parsers.text.features import LABELS, feature_columns, menu_lines
from newsschema.parsers.text.headlines import EVIDENCE as HEADLINE_EVIDENCE
from newsschema.parsers.text.labels import DECK_FEATURES, Candidates, add_placed, deck_candidates
from newsschema.parsers.text.limits import Limits
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.meta import Dated, Named, choose_meta
from newsschema.parsers.text.meta_features import (
    AUTHOR_FEATURES,
    DATE_FEATURES,
    author_candidates,
    date_candidates,
    dated_lines,
    named_lines,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.pool import Pool

    from newsschema.draft import Draft
    from newsschema.parsers.text.meta import AuthorLimits, DateLimits
    from newsschema.parsers.text.meta_features import Layout

FOLDS = 3
NEAR = 10
"""Lines around one of the article's that are all trained on; of the others, `FAR_SHARE`."""
FAR_SHARE = 0.12
LABEL_WEIGHTS = {"headline": 2.0, "deck": 1.5, "caption": 2.0, "credit": 2.0}
LINE_MODEL = Setting(
    rounds=120, leaves=31, rate=0.08, least=60, features=0.3, rows=0.8,
    early=Early(30, 2250, LABELS.index("headline"), 2750),
)  # fmt: skip
DECK_MODEL = Setting(rounds=150, leaves=15, rate=0.16, least=60, features=0.2, rows=0.7)
SCRAPED_DECK = 3.0
"""The weight of decks of scraped texts: those of pages are often what the page's metadata states."""
LIMIT_CASES = 0.12
"""How many of the texts that are not scraped the limits are fitted on."""
LEAST_FURNITURE = 3
"""Words of a line of furniture by which sites of one template are recognised."""


@dataclass(frozen=True)
class Prepared:
    """A document's lines as rows of features, and the label of each."""

    document: Document
    columns: dict[str, Any]
    menus: Any
    labels: Any
    """Numbers in `LABELS`; -1 for a line that may be either."""
    furniture: frozenset[int]
    """Hashes of its lines of furniture."""

    @property
    def names(self) -> list[str]:
        """The label of each line; "optional" for a line that may be either."""
        return [LABELS[number] if number >= 0 else "optional" for number in self.labels]


@dataclass(frozen=True)
class Scored:
    """The line scores of a text and the rows that train the model of decks."""

    scores: list[list[int]]
    candidates: Candidates
    decks: list[Any]


@dataclass(frozen=True)
class Described:
    """The labelled lines of a text and the rows that train the models of date and byline."""

    layout: Layout
    dates: list[Any]
    authors: list[Any]


@dataclass(frozen=True)
class Trained:
    """Drafts of the texts that are scored, by models that have not seen them, the second gold and the stored models."""

    drafts: dict[str, Draft]
    yardstick: list[dict[str, Any]]
    models: dict[str, dict[str, Any]]


def prepared(document: Document) -> Prepared | None:
    lines = read_lines(document.text)
    if not lines:
        return None
    menus = menu_lines(lines)
    columns = {name: np.array(column, dtype=np.int16) for name, column in feature_columns(lines, menus).items()}
    number: dict[str, int] = {label: at for at, label in enumerate(LABELS)}
    names = labels(lines, document.gold)
    own = np.array([number.get(label, -1) for label in names], dtype=np.int8)
    left = (line for line, name in zip(lines, names, strict=True) if name == "furniture")
    furniture = frozenset(zlib.crc32(line.key.encode()) for line in left if line.words >= LEAST_FURNITURE)
    return Prepared(document, columns, np.array(menus), own, furniture)


def prepared_texts(folder: Path, pool: Pool) -> list[Prepared]:
    """The open scraped texts and those made of the open pages; some of them once more, broken off."""
    found = list(scraped_documents(folder))
    pages = read_rows(folder / "html" / "gold.jsonl")
    found += chain(*pool.map(partial(page_documents, folder), pages, chunksize=8))
    found += [broken for broken in pool.map(cut, found, chunksize=32) if broken is not None]
    return [text for text in pool.map(prepared, found, chunksize=16) if text is not None]


def folds_by_site(texts: Sequence[Prepared]) -> list[int]:
    """The fold of each text."""
    sites = [site(text.document.publisher) for text in texts]
    furniture: dict[str, set[int]] = {name: set() for name in sites}
    for name, text in zip(sites, texts, strict=True):
        furniture[name] |= text.furniture if text.document.kind != "tailed" else set()
    return folds_of(sites, furniture, FOLDS)


def line_rows(texts: Sequence[Prepared]) -> Rows:
    """The lines to train on: features, numbers of labels, weights."""
    choose = np.random.default_rng(0)
    rows, own, weights = [], [], []
    by_label = np.array([LABEL_WEIGHTS.get(label, 1.0) for label in LABELS])
    for text in texts:
        inside = np.flatnonzero(text.labels != LABELS.index("furniture"))
        near = np.zeros(len(text.labels), dtype=bool)
        for step in range(-NEAR, NEAR + 1):
            near[np.clip(inside + step, 0, len(near) - 1)] = True
        kept = ~text.menus & (text.labels >= 0) & (near | (choose.random(len(near)) < FAR_SHARE))
        rows.append(np.stack(list(text.columns.values()), axis=1)[kept])
        own.append(text.labels[kept])
        weights.append(text.document.weight * np.where(near, 1, 4)[kept] * by_label[text.labels[kept]])
    return np.concatenate(rows), np.concatenate(own), np.concatenate(weights)


def fit_lines(rows: Rows) -> Model:
    """Train the scores of a line's labels."""
    return fit(rows, LINE_MODEL, len(LABELS))


def matrix(text: Prepared) -> Any:
    """The features of the text's lines."""
    return np.stack(list(text.columns.values()), axis=1)


def line_scores(model: Model, text: Prepared) -> list[list[int]]:
    """The scores of every label for each line; lines in menus are furniture."""
    table = np.full((len(text.labels), len(LABELS)), -9000)
    table[:, 0] = 0
    if not text.menus.all():
        table[~text.menus] = predicted(model, matrix(text)[~text.menus], LINE_MODEL.early)
    return [list(map(int, row)) for row in table]


def deck_rows(text: Prepared, found: Candidates) -> list[tuple[tuple[int, ...], bool, float]]:
    """The lines that may be the deck: features, whether it is, weight."""
    right = text.labels[found.headline] == LABELS.index("headline")
    document = text.document
    if document.kind == "tailed" or not document.knows_deck or not (right or document.scraped):
        return []
    weight = document.weight * (SCRAPED_DECK if document.scraped else 1.0)
    return [
        (tuple(row), bool(text.labels[at] == LABELS.index("deck")), weight)
        for at, row in zip(found.lines, found.rows, strict=True)
    ]


def fit_decks(rows: Sequence[tuple[tuple[int, ...], bool, float]]) -> Model:
    """Train the score of a line as the deck."""
    features, own, weights = map(np.array, zip(*rows, strict=True))
    return fit((features, own, weights), DECK_MODEL)


def marked(document: Document, layout: Layout) -> Marked:
    """The layout with what the gold states of authors and date."""
    gold, stated = document.gold, document.stated
    authors = gold.authors if "authors" in stated else None
    return Marked(layout, authors, "published" in stated, gold.day, document.weight)


def deck_scores(model: Model, candidates: Candidates) -> list[int]:
    rows = candidates.rows
    return list(map(int, predicted(model, np.array(rows)))) if rows else []


def fitted_lines(texts: Sequence[Prepared], folds: Sequence[int], pool: Pool) -> list[Model]:
    """The line models that have not seen a fold, and last the one of all texts."""
    own = [(text, its) for text, its in zip(texts, folds, strict=True) if text.document.kind != "tailed"]
    kept = [[text for text, its in own if its != fold] for fold in range(FOLDS + 1)]
    return pool.map(fit_lines, [line_rows(seen) for seen in kept], chunksize=1)


def scored_case(text: Prepared, scores: list[list[int]]) -> ScoredCase:
    """A text with held-out scores of its lines."""
    names = {"placed", *(evidence.column for evidence in HEADLINE_EVIDENCE)}
    return ScoredCase(text.document, text.names, {name: text.columns[name].tolist() for name in names}, scores)


def scored(limits: Limits, text: Prepared, scores: list[list[int]]) -> Scored:
    """The line scores of a text by a model that has not seen its site, and the rows that train the deck's."""
    add_placed(text.columns, scores, limits)
    candidates = deck_candidates(text.columns, scores, limits)
    return Scored(scores, candidates, deck_rows(text, candidates))


def case(model: Model, text: Prepared, own: Scored) -> Case:
    """A text with held-out scores of its lines and of its candidates for the deck."""
    decks = deck_scores(model, own.candidates)
    return Case(text.document, text.names, own.scores, own.candidates, decks)


def described(limits: Limits, own: Case) -> Described:
    """The labelled lines of a text, and the rows that train date and byline."""
    layout = own.layout(limits)
    stated = marked(own.document, layout)
    return Described(layout, date_rows(stated), author_rows(stated))


def meta_case(dates: Model, authors: Model, document: Document, layout: Layout) -> MetaCase:
    """A labelled text with held-out scores of its dates and bylines."""
    days, names = dated_lines(layout, None), named_lines(layout)
    dated = Dated(days, candidate_scores(dates, date_candidates(layout, days)), DATES)
    named = Named(names, candidate_scores(authors, author_candidates(layout, names, days)), AUTHORS)
    return MetaCase(document, layout, dated, named)


def draft(dates: DateLimits, authors: AuthorLimits, own: MetaCase) -> Draft:
    """The record of a text, its date and authors chosen with these limits."""
    dated, named = replace(own.dated, limits=dates), replace(own.named, limits=authors)
    return draft_of(own.layout, choose_meta(own.layout, None, dated, named))


def judged(texts: Sequence[Prepared]) -> tuple[list[dict[str, Any]], list[int]]:
    """The gold of the second yardstick, and the texts that limits are fitted on or that are scored."""
    scraped_sites = {site(text.document.publisher) for text in texts if text.document.scraped}
    others = [text for text in texts if site(text.document.publisher) not in scraped_sites]
    gold = [row for text in others if (row := gold_row(text.document, text.names)) is not None]
    names = {row["id"] for row in gold}
    return gold, [at for at, text in enumerate(texts) if text.document.name in names or is_fitted_on(text.document)]


def is_fitted_on(document: Document) -> bool:
    """Whether limits are fitted on the text."""
    return document.scraped or random.Random("limits" + document.name).random() < LIMIT_CASES


def train(folder: Path, pool: Pool) -> Trained:
    """Train, fit the limits, and return drafts by models that have not seen the texts' sites."""
    texts = prepared_texts(folder, pool)
    folds = folds_by_site(texts)
    models, cases = trained_lines(texts, folds, pool)
    limits = Limits(**models["labels"]["limits"])
    layouts = pool.map(partial(described, limits), cases, chunksize=32)
    dates = fitted([its.dates for its in layouts], folds, fit_dates, pool)
    authors = fitted([its.authors for its in layouts], folds, fit_authors, pool)
    yardstick, chosen = judged(texts)
    described_texts = [(dates[folds[at]], authors[folds[at]], texts[at].document, layouts[at].layout) for at in chosen]
    meta = pool.starmap(meta_case, described_texts, chunksize=32)
    fitted_on = [own for own in meta if is_fitted_on(own.document)]
    date_limits = fitted_limits(fitted_on, DATES, date_value)
    author_limits = fitted_limits(fitted_on, AUTHORS, author_value)
    drafts = pool.map(partial(draft, date_limits, author_limits), meta, chunksize=32)
    models["dates"] = stored(dates[FOLDS], [*DATE_FEATURES], ["date"], asdict(date_limits))
    models["authors"] = stored(authors[FOLDS], [*AUTHOR_FEATURES], ["byline"], asdict(author_limits))
    return Trained(dict(zip([own.document.name for own in meta], drafts, strict=True)), yardstick, models)


def trained_lines(
    texts: Sequence[Prepared], folds: Sequence[int], pool: Pool
) -> tuple[dict[str, dict[str, Any]], list[Case]]:
    """The stored models of lines and decks, and the texts with their scores by models that have not seen the site."""
    lines = fitted_lines(texts, folds, pool)
    own = pool.starmap(line_scores, [(lines[its], text) for its, text in zip(folds, texts, strict=True)], chunksize=32)
    both = [(text, its) for text, its in zip(texts, own, strict=True) if is_fitted_on(text.document)]
    limits = fitted_limits([scored_case(*pair) for pair in both], LINES, evidence_value, OTHERS)
    scores = pool.starmap(scored, [(limits, text, its) for text, its in zip(texts, own, strict=True)], chunksize=32)
    decks = fitted([its.decks for its in scores], folds, fit_decks, pool)
    jobs = [(decks[its], text, found) for its, text, found in zip(folds, texts, scores, strict=True)]
    cases = pool.starmap(case, jobs, chunksize=32)
    limits = fitted_limits([its for its in cases if is_fitted_on(its.document)], limits, line_value, EVIDENCE)
    names = list(texts[0].columns)
    models = {
        "labels": stored(lines[FOLDS], names, [*LABELS], asdict(limits), LINE_MODEL.early),
        "decks": stored(decks[FOLDS], [*DECK_FEATURES], ["deck"], {}),
    }
    return models, cases


def fitted(
    rows: Sequence[list[Any]], folds: Sequence[int], fit: Callable[[list[Any]], Model], pool: Pool
) -> list[Model]:
    """The models that have not seen a fold, and last the one of all texts."""
    kept = [chain(*(own for own, its in zip(rows, folds, strict=True) if its != fold)) for fold in range(FOLDS + 1)]
    return pool.map(fit, [list(seen) for seen in kept], chunksize=1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("src/newsschema/parsers/text"))
    parser.add_argument("--yardstick", action="store_true")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    with get_context("fork").Pool(options.processes) as pool:
        trained = train(options.evaluation, pool)
    print(table(options.evaluation, scraped_gold(options.evaluation), trained.drafts))
    if options.yardstick:
        print(table(options.evaluation, trained.yardstick, trained.drafts))
    for name, model in trained.models.items():
        write(options.folder / f"line_{name}.json", model)


def write(path: Path, model: dict[str, Any]) -> None:
    path.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{path}: {path.stat().st_size:,} bytes, {len(model['trees'])} trees, limits {model['limits']}")


if __name__ == "__main__":
    main()
