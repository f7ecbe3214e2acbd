"""Learn `UNSTATED_EVIDENCE` from pages with a known headline: a choice among candidates, cross-validated by publisher.

usage: headline_weights.py DATA    DATA holds gold.jsonl and pages/*.html.gz, as evaluation's html set does

A conditional logit model: the probability of a candidate is its share of exp(score) on its page. Weights are fitted by
gradient ascent with an L2 penalty on their difference from `HEADLINE_EVIDENCE`. That was fitted to the pages as they
are and stays so; `UNSTATED_EVIDENCE`, which is printed, is fitted to pages that state no headline, nearly all of them
made so (`head_variants`). Needs the extra `train`. Only pages whose data set allows it are used; no text is kept.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from head_variants import emboldened, lowered, mistitled, reheaded, unheaded, unstated, untitled

from newsschema.parsers.html.facts import read_facts
from newsschema.parsers.html.headline import headline_candidates
from newsschema.parsers.html.headline_evidence import HEADLINE_EVIDENCE, UNSTATED_EVIDENCE
from newsschema.parsers.html.page import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

DATASETS = frozenset(("fundus", "fundus_eval", "scrapinghub", "wcxb", "trafilatura", "readability", "postlight"))
ROUNDS, RATE, PENALTY, FOLDS = 400, 0.5, 0.004, 5
BY_HAND = frozenset(name for name, weight in HEADLINE_EVIDENCE.items() if weight in (-2.0, -3.0, -4.0))
"""The evidence that is too rare to be learned."""
MADE_WEIGHT = 0.4
"""Weight of a page made otherwise."""
MADE: dict[str, Callable[[bytes], bytes]] = {
    "as they are": lambda markup: markup,
    "unstated": unstated,
    "untitled": untitled,
    "unheaded": unheaded,
    "unheaded, unstated": lambda markup: unheaded(unstated(markup)),
    "reheaded": reheaded,
    "reheaded, unstated": lambda markup: reheaded(unstated(markup)),
    "mistitled": mistitled,
    "mistitled, unheaded": lambda markup: unheaded(mistitled(markup)),
    "mistitled, reheaded": lambda markup: reheaded(mistitled(markup)),
    "mistitled, lowered": lambda markup: lowered(mistitled(markup)),
    "emboldened, unstated": lambda markup: emboldened(unstated(markup)),
    "emboldened, mistitled": lambda markup: emboldened(mistitled(markup)),
}
"""How pages are made, by title."""


class Example(NamedTuple):
    """A page's candidates."""

    made: str
    publisher: str
    stated: bool
    """Whether the page states its headline."""
    evidence: list[dict[str, float]]
    right: list[bool]


def normal(text: str | None) -> str:
    """Return a headline for comparison: width, quotes, dashes, case and blanks made alike."""
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.findall(r"\w+", plain))


def examples(data: Path) -> list[Example]:
    """Return the candidates of each page, as it is and made otherwise."""
    found: list[Example] = []
    for line in (data / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = normal(row["gold"].get("headline"))
        if not gold or row["dataset"] not in DATASETS:
            continue
        markup = gzip.decompress((data / row["html"]).read_bytes())
        for made, make in MADE.items():
            page = read_page(make(markup))
            candidates = headline_candidates(page, read_facts(page), row.get("url"))
            right = [normal(one.text) == gold for one in candidates]
            found.append(
                Example(
                    made,
                    row.get("domain") or row["id"],
                    all(one.stated for one in candidates),
                    [one.evidence for one in candidates],
                    right,
                )
            )
    return found


def fit(rows: list[Example]) -> dict[str, float]:
    """Return the weights that make the right candidates most probable on pages that state no headline."""
    usable = [row for row in rows if any(row.right) and not row.stated]
    names = sorted({name for row in usable for evidence in row.evidence for name in evidence} - BY_HAND)
    values = np.array([[one.get(name, 0.0) for name in names] for row in usable for one in row.evidence])
    fixed = np.array(
        [score(one, {name: HEADLINE_EVIDENCE[name] for name in BY_HAND}) for row in usable for one in row.evidence]
    )
    right = np.array([one for row in usable for one in row.right], dtype=float)
    counts = np.array([len(row.right) for row in usable])
    starts, page = np.cumsum(counts) - counts, np.repeat(np.arange(len(usable)), counts)
    shares = np.array([1.0 if row.made == "as they are" else MADE_WEIGHT for row in usable])
    shares /= shares.sum()
    before = np.array([HEADLINE_EVIDENCE.get(name, 0.0) for name in names])
    weights = before.copy()
    for _ in range(ROUNDS):
        scores = values @ weights + fixed
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[page])
        good = odds * right / np.add.reduceat(odds * right, starts)[page]
        slope = values.T @ ((good - odds / np.add.reduceat(odds, starts)[page]) * shares[page])
        weights += RATE * (slope - PENALTY * (weights - before))
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def score(evidence: dict[str, float], weights: dict[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in evidence.items())


def right(row: Example, weights: dict[str, float]) -> bool:
    """Whether a page's best candidate is right."""
    scores = [score(evidence, HEADLINE_EVIDENCE if row.stated else weights) for evidence in row.evidence]
    return bool(scores) and row.right[scores.index(max(scores))]


def report(title: str, rows: list[Example], chosen: list[bool]) -> None:
    """Print by how pages are made on what share of them the choice is right."""
    print(title)
    for made in MADE:
        here = [one for row, one in zip(rows, chosen, strict=True) if row.made == made]
        print(f"  {made:20} {sum(here) / len(here):.3f}")


def main() -> None:
    rows = examples(Path(sys.argv[1]))
    report("right candidate present", rows, [any(row.right) for row in rows])
    report("weights of the package", rows, [right(row, HEADLINE_EVIDENCE | UNSTATED_EVIDENCE) for row in rows])
    folds = [int(hashlib.sha256(row.publisher.encode()).hexdigest(), 16) % FOLDS for row in rows]
    fitted = [
        HEADLINE_EVIDENCE | fit([row for row, own in zip(rows, folds, strict=True) if own != fold])
        for fold in range(FOLDS)
    ]
    report(
        "cross-validated by publisher", rows, [right(row, fitted[own]) for row, own in zip(rows, folds, strict=True)]
    )
    weights = fit(rows)
    report("fitted on all", rows, [right(row, HEADLINE_EVIDENCE | weights) for row in rows])
    print(json.dumps(dict(sorted(weights.items(), key=lambda pair: -pair[1])), indent=4, ensure_ascii=False))


if __name__ == "__main__":
    main()
