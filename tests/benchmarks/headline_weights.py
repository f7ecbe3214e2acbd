"""Learn `HEADLINE_EVIDENCE` from pages with a known headline: a choice among candidates, cross-validated by publisher.

usage: headline_weights.py DATA    DATA holds gold.jsonl and pages/*.html.gz, as evaluation's html set does

A conditional logit model: the probability of a candidate is its share of exp(score) on its page. Weights are fitted by
gradient ascent with an L2 penalty, in plain Python, so the result is the same on every machine. Only pages whose
data set allows it are used; no text is kept.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

from newsschema.parsers.html.facts import read_facts
from newsschema.parsers.html.headline import HEADLINE_EVIDENCE, headline_candidates, score_headline
from newsschema.parsers.html.page import read_page

DATASETS = frozenset(("fundus", "fundus_eval", "scrapinghub", "wcxb", "trafilatura", "readability", "postlight"))
ROUNDS, RATE, PENALTY, FOLDS = 400, 0.5, 0.004, 5

Candidate = tuple[dict[str, float], bool]
Example = tuple[str, list[Candidate]]


def normal(text: str | None) -> str:
    """Return a headline for comparison: width, quotes, dashes, case and blanks made alike."""
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.findall(r"\w+", plain))


def examples(data: Path) -> list[Example]:
    """Return a publisher and the candidates of each page that has the right one among them."""
    found: list[Example] = []
    for line in (data / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = normal(row["gold"].get("headline"))
        if not gold or row["dataset"] not in DATASETS:
            continue
        page = read_page(gzip.decompress((data / row["html"]).read_bytes()))
        candidates = [(one.evidence, normal(one.text) == gold) for one in headline_candidates(page, read_facts(page))]
        found.append((row.get("domain") or row["id"], candidates))
    return found


def fit(rows: list[Example]) -> dict[str, float]:
    """Return the weights that make the right candidates most probable."""
    names = sorted({name for _, candidates in rows for evidence, _ in candidates for name in evidence})
    weights = dict.fromkeys(names, 0.0)
    usable = [candidates for _, candidates in rows if any(right for _, right in candidates)]
    for _ in range(ROUNDS):
        slope = dict.fromkeys(names, 0.0)
        for candidates in usable:
            scores = [sum(weights[name] * value for name, value in evidence.items()) for evidence, _ in candidates]
            top = max(scores)
            shares = [math.exp(score - top) for score in scores]
            total, good = sum(shares), sum(s for s, (_, right) in zip(shares, candidates, strict=True) if right)
            for share, (evidence, right) in zip(shares, candidates, strict=True):
                step = (share / good if right else 0.0) - share / total
                for name, value in evidence.items():
                    slope[name] += step * value
        for name in names:
            weights[name] += RATE * (slope[name] / len(usable) - PENALTY * weights[name])
    return {name: round(weight, 2) for name, weight in weights.items()}


def accuracy(rows: list[Example], weights: dict[str, float]) -> float:
    """Return the share of pages whose best candidate is right."""
    right = 0
    for _, candidates in rows:
        scored = [(sum(weights.get(n, 0.0) * v for n, v in evidence.items()), good) for evidence, good in candidates]
        right += bool(scored) and max(scored, key=lambda pair: pair[0])[1]
    return right / len(rows)


def main() -> None:
    rows = examples(Path(sys.argv[1]))
    print(f"pages {len(rows)}, right candidate present {sum(any(r for _, r in c) for _, c in rows) / len(rows):.3f}")
    now = sum(bool(c) and max(c, key=lambda pair: score_headline(pair[0]))[1] for _, c in rows) / len(rows)
    print(f"weights of the package {now:.3f}; {len(HEADLINE_EVIDENCE)} of them")
    held: list[float] = []
    for fold in range(FOLDS):
        of = [int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % FOLDS for publisher, _ in rows]
        train = [row for row, number in zip(rows, of, strict=True) if number != fold]
        test = [row for row, number in zip(rows, of, strict=True) if number == fold]
        held += [accuracy(test, fit(train)) * len(test)]
    print(f"cross-validated by publisher {sum(held) / len(rows):.3f}")
    weights = fit(rows)
    print(f"fitted on all {accuracy(rows, weights):.3f}")
    print(json.dumps(weights, indent=4, ensure_ascii=False))


if __name__ == "__main__":
    main()
