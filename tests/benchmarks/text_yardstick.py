"""The second yardstick of scraped text: renderings of pages of publishers that the scraped set does not have."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from align_lines import tokens
from text_documents import read_rows

from newsschema.parsers.common.times import day_of
from newsschema.parsers.text.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from text_documents import Document

    from newsschema.draft import Draft

LEAST_BODY, COVERED = 3, 0.93
"""Lines of the body that a rendering must have, and the share of the gold's words that they must hold."""
NEAR = 10
"""Days between the gold's day and one that may be another reading of it."""
MOST_FURNITURE = 60


def gold_row(document: Document, labels: Sequence[str]) -> dict[str, Any] | None:
    """The row of scraped/gold.jsonl for a rendering whose lines have these labels; None where its gold is unsure.

    A field is left out where the gold does not state it or the text prints it in another way.
    """
    if document.kind not in ("main", "full", "flat") or "headline" not in labels or document.truncated:
        return None
    lines, stated, own = read_lines(document.text), document.stated, document.gold
    body = [line.text for line, label in zip(lines, labels, strict=True) if label in ("body", "heading")]
    covered = sum(len(tokens(text)) for text in body)
    if "body" not in stated or len(body) < LEAST_BODY or covered < COVERED * len(tokens(own.body)):
        return None
    gold: dict[str, Any] = {"headline": own.headlines[0], "headline_alt": list(own.headlines[1:]), "body": body}
    gold["body_optional"] = list(own.optional)
    printed = " " + " ".join(word for line in lines for word in tokens(line.text)) + " "
    if "authors" in stated:
        gold["authors"] = [name for name in own.authors if f" {' '.join(tokens(name))} " in printed]
    if "published" in stated and own.day and (day := day_of(own.day)):
        days = [day_of(line.day) for line in lines if line.day]
        if day in days:
            gold["published"] = day.isoformat()
        elif all(other is not None and abs((other - day).days) > NEAR for other in days):
            gold["published"] = None
    if "subheadline" in stated and (not own.deck or "deck" in labels):
        gold["subheadline"] = own.deck
    if "images" in stated:
        captions = [text for text in own.captions if f" {' '.join(tokens(text))} " in printed]
        credits = [text for text in own.credits if f" {' '.join(tokens(text))} " in printed]
        gold["photos"] = [{"caption": text} for text in captions] + [{"credit": text} for text in credits]
    if document.kind != "main":
        left = (line for line, label in zip(lines, labels, strict=True) if label == "furniture")
        gold["furniture"] = [line.text for line in left if line.words >= LEAST_BODY][:MOST_FURNITURE]
    return {"id": document.name, "variant": document.kind, "domain": document.publisher, "gold": gold}


def table(folder: Path, gold: Sequence[dict[str, Any]], drafts: Mapping[str, Draft]) -> str:
    """The table of scraped/score.py for these drafts of the texts with this gold."""
    spec = importlib.util.spec_from_file_location("score", folder / "scraped" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    predicted = {name: prediction(name, draft) for name, draft in drafts.items()}
    return str(score.table(score.evaluate([row for row in gold if row["id"] in predicted], predicted)[0]))


def scraped_gold(folder: Path) -> list[dict[str, Any]]:
    return read_rows(folder / "scraped" / "gold.jsonl")


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
