"""Train the line model of scraped text, with publisher-split cross-validation of the whole parser.

usage: OMP_NUM_THREADS=1 PYTHONPATH=src:tests:tests/benchmarks python tests/benchmarks/train_text_lines.py EVAL [FOLDER]

EVAL holds scraped/gold.jsonl, html/gold.jsonl with its pages, and scraped/score.py. Texts are the open scraped ones and
the open pages, rendered by `render_pages`; labels come from their gold by `align_lines`, and from the HTML parser's
record for fields that the gold does not state. The data sets (fundus, fundus_eval, scrapinghub, wcxb, trafilatura,
readability, postlight, htmldate: MIT, Apache-2.0, CC BY 4.0) allow the learning of numbers; no text is written.
Prints the scores of the parser with models that have not seen the publisher under any of its domains, then trains on
all texts and writes line_labels.json, line_decks.json, line_dates.json and line_authors.json to FOLDER (default:
src/newsschema/parsers/text). Needs the extra "train".
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
import sys
import zlib
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from align_lines import Gold, labels, tokens
from render_pages import renderers
from sklearn.ensemble import HistGradientBoostingClassifier
from train_text_meta import Marked, author_rows, candidate_scores, date_rows, fit_candidates

from newsschema.draft import Draft
from newsschema.parsers import BY_NAME
from newsschema.parsers.text.article import draft_of, lay_out
from newsschema.parsers.text.features import LABELS, feature_columns, menu_lines
from newsschema.parsers.text.labels import DECK_FEATURES, choose_labels, deck_candidates
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
from newsschema.source import SourceDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from multiprocessing.pool import Pool

    from newsschema.parsers.text.meta_features import Layout

FOLDS = 3
LONGEST_SUFFIX, SUFFIXES = 3, frozenset({"info", "news", "online"})
"""The ends of domains that are no publisher's name."""
WAYS = 2
"""Renderings of each page, besides its gold as somebody would type it."""
PROCESSES = 4
"""Processes that render and fit; the weights do not depend on their number."""
MAIN = "resiliparse main"
"""The rendering whose lines are rearranged."""
RESIDUE = (
    "{{ item.title }}", "Loading, please wait...", "%SITE_NAME%", "[object Object]", "undefined", "${label}",
    "{count, plural, one {# share} other {# shares}}", "Please enable JavaScript",
)  # fmt: skip
NEAR = 10
"""Lines around one of the article's that are all trained on; of the others, `FAR_SHARE`."""
FAR_SHARE = 0.12
LABEL_WEIGHTS = {"headline": 2.0, "deck": 1.5, "caption": 2.0, "credit": 2.0}
LINE_MODEL = {"max_iter": 40, "max_leaf_nodes": 15, "learning_rate": 0.15, "min_samples_leaf": 30, "max_bins": 96}
DECK_MODEL = {"max_iter": 60, "max_leaf_nodes": 10, "learning_rate": 0.1, "min_samples_leaf": 20, "max_bins": 64}
MADE = (
    "scikit-learn HistGradientBoostingClassifier, tests/benchmarks/train_text_lines.py; open texts of fundus,"
    " fundus_eval, scrapinghub, wcxb, trafilatura, readability, postlight, htmldate (MIT, Apache-2.0, CC BY 4.0)"
)


@dataclass(frozen=True)
class Document:
    """A text with the gold of its page."""

    name: str
    publisher: str
    text: str
    gold: Gold
    weight: float
    scraped: bool = False
    knows_deck: bool = True
    """Whether the gold states the deck or that there is none."""
    stated: frozenset[str] = frozenset()
    """The fields of the gold that are not completed from the HTML parser's record."""


@dataclass(frozen=True)
class Scored:
    """The line scores of a text and the rows that train the model of decks."""

    scores: list[list[int]]
    decks: list[Any]


@dataclass(frozen=True)
class Described:
    """The labelled lines of a text and the rows that train the models of date and byline."""

    layout: Layout
    dates: list[Any]
    authors: list[Any]


Rows = tuple[Any, Any, Any]
"""Arrays of features, answers and weights."""


@dataclass(frozen=True)
class Prepared:
    """A document's lines as rows of features, and the label of each."""

    document: Document
    columns: dict[str, Any]
    menus: Any
    labels: Any
    """Numbers in `LABELS`; -1 for a line that may be either."""


def scraped_documents(folder: Path) -> Iterator[Document]:
    """The open scraped texts."""
    for row in read_rows(folder / "scraped" / "gold.jsonl"):
        gold, photos = row["gold"], row["gold"].get("photos") or []
        known = Gold(
            headlines=(gold["headline"], *gold.get("headline_alt", [])),
            body="\n".join(gold["body"]),
            deck=gold.get("subheadline"),
            captions=tuple(photo["caption"] for photo in photos if photo.get("caption")),
            credits=tuple(photo["credit"] for photo in photos if photo.get("credit")),
            authors=tuple(gold.get("authors") or ()),
            day=gold.get("published"),
            optional=tuple(gold.get("body_optional") or ()),
        )
        yield Document(row["id"], row["domain"], row["text"], known, 1.0, True, "subheadline" in gold, frozenset(gold))


def page_documents(folder: Path, row: dict[str, Any]) -> list[Document]:
    """Renderings of an open page, and its gold alone as somebody would type it."""
    source = SourceDocument(row["id"], gzip.decompress((folder / "html" / row["html"]).read_bytes()))
    draft = next(iter(BY_NAME["html"].parse(source)))
    assert isinstance(draft, Draft)
    gold, stated, fields = page_gold(row["gold"], draft), "body" in row["gold"], frozenset(row["gold"])
    ways = renderers()
    chosen = random.Random(row["id"]).sample(sorted(ways), WAYS)
    texts = {way: ways[way](source.decoded.text)[:400_000] for way in dict.fromkeys((*chosen, MAIN))}
    found = []
    for way in chosen:
        if texts[way].strip():
            weight = (0.35 if way == "e-mail" else 0.7) if stated else 0.4
            found.append(Document(f"{way}/{row['id']}", row["domain"], texts[way], gold, weight, stated=fields))
    main = Document(f"main/{row['id']}", row["domain"], texts[MAIN], gold, 0.2, stated=fields)
    if (flat := rearranged(main)) is not None:
        found.append(flat)
    if stated:
        found += typed_documents(row["id"], row["domain"], gold)
    return found


def page_gold(stated: dict[str, Any], draft: Draft) -> Gold:
    """The gold of a page, completed by what the HTML parser reads where it is silent."""
    images = stated.get("images")
    photos = [(photo.caption, photo.credit) for photo in draft.photos]
    if images is not None:
        photos = [(image.get("caption"), image.get("credit")) for image in images]
    return Gold(
        headlines=tuple(text for text in (stated.get("headline"), draft.headline) if text),
        body=stated.get("body") or "\n".join(block.text for block in draft.blocks),
        deck=stated.get("subheadline") or draft.deck,
        captions=tuple(caption for caption, _ in photos if caption),
        credits=tuple(credit for _, credit in photos if credit),
        authors=tuple(stated.get("authors") or [author.name for author in draft.authors]),
        day=stated.get("published") or (draft.published.value if draft.published else None),
        optional=tuple(stated.get("body_optional") or ()),
    )


def typed_documents(name: str, publisher: str, gold: Gold) -> Iterator[Document]:
    """The fields alone: headline or none, deck and byline or none, one paragraph or all."""
    choose = random.Random(name)
    paragraphs = [part for part in gold.body.split("\n") if part.strip()]
    for number in range(2):
        parts = [gold.headlines[0]] if gold.headlines and choose.random() < 0.75 else []
        parts += [gold.deck] if gold.deck and choose.random() < 0.4 else []
        parts += (
            [choose.choice(("By ", "Von ", "", "")) + gold.authors[0]] if gold.authors and choose.random() < 0.5 else []
        )
        parts += paragraphs[: choose.choice((1, 2, 4, 50, 50, 50))]
        yield Document(f"typed{number}/{name}", publisher, choose.choice(("\n", "\n\n")).join(parts), gold, 0.4)


def rearranged(document: Document) -> Document | None:
    """The article's lines, a quarter without the headline, captions moved, a little furniture: text as it is stored."""
    choose, lines = random.Random(f"flat{document.name}"), read_lines(document.text)
    kinds = dict(enumerate(labels(lines, document.gold)))
    body = [at for at, kind in kinds.items() if kind in ("body", "heading")]
    above = [at for at, kind in kinds.items() if kind == "headline" and body and at < body[0]]
    if not above:
        return None
    reach = range(above[-1], body[-1] + 1)
    pictures = [at for at, kind in kinds.items() if kind in ("caption", "credit") and at in reach]
    left_out = {"furniture", "caption", "credit"} | ({"headline"} if choose.random() < 0.25 else set())
    text = [at for at in reach if kinds[at] not in left_out]
    after = [at for at in range(body[-1] + 1, len(lines)) if kinds[at] == "furniture" and lines[at].words < 40]
    order = choose.choice((pictures + text, pictures + text, text + pictures, sorted(pictures + text)))
    bullet, apart = choose.choice(("", "* ", "  • ", "- ")), choose.choice(("\n", "\n\n"))
    tail = [bullet + lines[at].text for at in sorted(choose.sample(after, min(len(after), choose.randint(0, 6))))]
    tail += choose.sample(RESIDUE, choose.choice((0, 0, 1, 2)))
    return replace(document, name="flat/" + document.name, text=apart.join([*(lines[at].text for at in order), *tail]))


def cut(document: Document) -> Document | None:
    """A third of the documents once more, broken off within a paragraph."""
    choose = random.Random("cut" + document.name)
    raw = document.text.split("\n")
    body = {tokens(part) for part in document.gold.body.split("\n")}
    own = [at for at, line in enumerate(raw) if len(words := tokens(line)) >= 12 and words in body]
    if choose.random() > 0.3 or len(own) < 3:
        return None
    last = choose.choice(own[1:])
    printed = raw[last].split(" ")
    if len(printed) < 12:
        return None
    end = " ".join(printed[: choose.randint(6, len(printed) - 2)]).rstrip(".,;:!?")
    end += choose.choice(("", "", "", "...", "…", " …"))
    rest = [line for line in raw[last + 1 : own[-1] + 1] if tokens(line) not in body]
    text = "\n".join([*raw[:last], end, *rest, *raw[own[-1] + 1 :]])
    return replace(document, name="cut/" + document.name, text=text, weight=document.weight * 0.55, scraped=False)


def read_rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def prepared(document: Document) -> Prepared | None:
    lines = read_lines(document.text)
    if not lines:
        return None
    menus = menu_lines(lines)
    columns = {name: np.array(column, dtype=np.int16) for name, column in feature_columns(lines, menus).items()}
    number: dict[str, int] = {label: at for at, label in enumerate(LABELS)}
    own = np.array([number.get(label, -1) for label in labels(lines, document.gold)], dtype=np.int8)
    return Prepared(document, columns, np.array(menus), own)


def fold_of(document: Document) -> int:
    """The fold of the publisher's name, the same for all its domains and data sets."""
    parts = document.publisher.split(".")
    while len(parts) > 1 and (len(parts[-1]) <= LONGEST_SUFFIX or parts[-1] in SUFFIXES):
        parts.pop()
    return zlib.crc32(parts[-1].encode()) % FOLDS


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


def fit_lines(rows: Rows) -> HistGradientBoostingClassifier:
    """Train the scores of a line's labels."""
    features, own, weights = rows
    model = HistGradientBoostingClassifier(l2_regularization=5, early_stopping=False, random_state=0, **LINE_MODEL)
    return model.fit(features, own, sample_weight=weights)


def line_scores(model: HistGradientBoostingClassifier, text: Prepared) -> list[list[int]]:
    scores = np.full((len(text.labels), len(LABELS)), -9000)
    scores[:, 0] = 0
    if not text.menus.all():
        rows = np.stack(list(text.columns.values()), axis=1)[~text.menus]
        scores[~text.menus] = np.rint(model.decision_function(rows) * 1000)
    return [list(map(int, row)) for row in scores]


def deck_rows(text: Prepared, scores: list[list[int]]) -> list[tuple[tuple[int, ...], bool, float]]:
    """The lines that may be the deck: features, whether it is, weight."""
    found = deck_candidates(text.columns, scores)
    right = text.labels[found.headline] == LABELS.index("headline")
    if not text.document.knows_deck or not (right or text.document.scraped):
        return []
    return [
        (tuple(row), bool(text.labels[at] == LABELS.index("deck")), text.document.weight)
        for at, row in zip(found.lines, found.rows, strict=True)
    ]


def fit_decks(rows: Sequence[tuple[tuple[int, ...], bool, float]]) -> HistGradientBoostingClassifier:
    """Train the score of a line as the deck."""
    model = HistGradientBoostingClassifier(l2_regularization=5, early_stopping=False, random_state=0, **DECK_MODEL)
    features, own, weights = zip(*rows, strict=True)
    return model.fit(np.array(features), np.array(own), sample_weight=np.array(weights))


def stored(model: HistGradientBoostingClassifier, features: Sequence[str], own: Sequence[str]) -> dict[str, Any]:
    """The model as the data that `common.trees` reads: only the columns used, thresholds and leaves as integers."""
    nodes = [(label, tree.nodes) for round_ in model._predictors for label, tree in enumerate(round_)]
    used = sorted({int(node["feature_idx"]) for _, tree in nodes for node in tree if not node["is_leaf"]})
    column = {number: at for at, number in enumerate(used)}

    def nested(tree: Any, at: int) -> Any:
        node = tree[at]
        if node["is_leaf"]:
            return round(float(node["value"]) * 1000)
        low, high = nested(tree, int(node["left"])), nested(tree, int(node["right"]))
        return [column[int(node["feature_idx"])], int(np.floor(node["num_threshold"])), low, high]

    base = [round(float(value) * 1000) for value in np.ravel(model._baseline_prediction)]
    return {
        "made": MADE,
        "features": [features[number] for number in used],
        "labels": list(own),
        "base": base,
        "trees": [[label, nested(tree, 0)] for label, tree in nodes],
    }


def laid_out(text: Prepared, scores: list[list[int]], decks: list[int]) -> Layout:
    """The labelled lines for these scores."""
    lines = read_lines(text.document.text)
    return lay_out(lines, choose_labels(lines, scores, deck_candidates(text.columns, scores), decks))


def marked(document: Document, layout: Layout) -> Marked:
    """The layout with what the gold states of authors and date; of typed text it states neither."""
    gold, stated = document.gold, document.stated
    day = gold.day or "0000" if "published" in stated else None
    return Marked(layout, gold.authors if "authors" in stated else None, day, document.weight)


def evaluate(folder: Path, drafts: Mapping[str, Draft]) -> str:
    """The table of scraped/score.py for these drafts of the scraped texts."""
    spec = importlib.util.spec_from_file_location("score", folder / "scraped" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    predicted = {name: prediction(name, draft) for name, draft in drafts.items()}
    gold = [row for row in read_rows(folder / "scraped" / "gold.jsonl") if row["id"] in predicted]
    return str(score.table(score.evaluate(gold, predicted)[0]))


def draft_with(layout: Layout, dates: HistGradientBoostingClassifier, authors: HistGradientBoostingClassifier) -> Draft:
    """The record of a layout, its date and authors chosen with these models."""
    days, names = dated_lines(layout, None), named_lines(layout)
    found = Dated(days, candidate_scores(dates, date_candidates(layout, days)))
    named = Named(names, candidate_scores(authors, author_candidates(layout, names, days)))
    return draft_of(layout, choose_meta(layout, None, found, named))


def prediction(name: str, draft: Draft) -> dict[str, Any]:
    return {
        "id": name,
        "headline": draft.headline,
        "deck": draft.deck,
        "authors": [author.name for author in draft.authors],
        "published": draft.published.value if draft.published else None,
        "body": [block.text for block in draft.blocks],
        "photos": [{"caption": photo.caption, "credit": photo.credit} for photo in draft.photos],
        "truncated": any(notice.code == "truncated" for notice in draft.notices),
    }


def deck_scores(model: HistGradientBoostingClassifier, text: Prepared, scores: list[list[int]]) -> list[int]:
    rows = deck_candidates(text.columns, scores).rows
    return [round(float(value) * 1000) for value in model.decision_function(np.array(rows))] if rows else []


def prepared_texts(folder: Path, pool: Pool) -> list[Prepared]:
    """The open scraped texts and the renderings of the open pages; some of them once more, broken off."""
    found = list(scraped_documents(folder))
    pages = read_rows(folder / "html" / "gold.jsonl")
    found += chain(*pool.map(partial(page_documents, folder), pages, chunksize=8))
    found += [broken for broken in pool.map(cut, found, chunksize=32) if broken is not None]
    return [text for text in pool.map(prepared, found, chunksize=16) if text is not None]


def fitted_lines(texts: Sequence[Prepared], folds: Sequence[int], pool: Pool) -> list[HistGradientBoostingClassifier]:
    """The line models that have not seen a fold, and last the one of all texts."""
    kept = [[text for text, its in zip(texts, folds, strict=True) if its != fold] for fold in range(FOLDS + 1)]
    return pool.map(fit_lines, [line_rows(seen) for seen in kept], chunksize=1)


def scored(model: HistGradientBoostingClassifier, text: Prepared) -> Scored:
    """The line scores of a text by a model that has not seen its publisher, and the rows that train the deck's."""
    scores = line_scores(model, text)
    return Scored(scores, deck_rows(text, scores))


def described(model: HistGradientBoostingClassifier, text: Prepared, scores: list[list[int]]) -> Described:
    """The labelled lines of a text, and the rows that train date and byline."""
    layout = laid_out(text, scores, deck_scores(model, text, scores))
    stated = marked(text.document, layout)
    return Described(layout, date_rows(stated), author_rows(stated))


def train(folder: Path, pool: Pool) -> tuple[dict[str, Draft], dict[str, dict[str, Any]]]:
    """Return the drafts of the scraped texts by models that have not seen their publishers, and the stored models."""
    texts = prepared_texts(folder, pool)
    folds = [fold_of(text.document) for text in texts]
    lines = fitted_lines(texts, folds, pool)
    scores = pool.starmap(scored, [(lines[its], text) for its, text in zip(folds, texts, strict=True)], chunksize=32)
    decks = fitted([its.decks for its in scores], folds, fit_decks, pool)
    jobs = [(decks[its], text, found.scores) for its, text, found in zip(folds, texts, scores, strict=True)]
    layouts = pool.starmap(described, jobs, chunksize=32)
    dates = fitted([its.dates for its in layouts], folds, fit_candidates, pool)
    authors = fitted([its.authors for its in layouts], folds, fit_candidates, pool)
    drafts = {
        text.document.name: draft_with(found.layout, dates[its], authors[its])
        for text, found, its in zip(texts, layouts, folds, strict=True)
        if text.document.scraped
    }
    return drafts, {
        "labels": stored(lines[FOLDS], list(texts[0].columns), LABELS),
        "decks": stored(decks[FOLDS], DECK_FEATURES, ("deck",)),
        "dates": stored(dates[FOLDS], DATE_FEATURES, ("date",)),
        "authors": stored(authors[FOLDS], AUTHOR_FEATURES, ("byline",)),
    }


def fitted(
    rows: Sequence[list[Any]],
    folds: Sequence[int],
    fit: Callable[[list[Any]], HistGradientBoostingClassifier],
    pool: Pool,
) -> list[HistGradientBoostingClassifier]:
    """The models that have not seen a fold, and last the one of all texts."""
    kept = [chain(*(own for own, its in zip(rows, folds, strict=True) if its != fold)) for fold in range(FOLDS + 1)]
    return pool.map(fit, [list(seen) for seen in kept], chunksize=1)


def main() -> None:
    folder = Path(sys.argv[1])
    out = Path(sys.argv[2] if len(sys.argv) > 2 else "src/newsschema/parsers/text")
    with get_context("fork").Pool(PROCESSES) as pool:
        drafts, models = train(folder, pool)
    print(evaluate(folder, drafts))
    for name, model in models.items():
        write(out / f"line_{name}.json", model)


def write(path: Path, model: dict[str, Any]) -> None:
    path.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{path}: {path.stat().st_size:,} bytes, {len(model['trees'])} trees, {len(model['features'])} features")


if __name__ == "__main__":
    main()
