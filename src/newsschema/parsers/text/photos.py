"""Captions and credits of scraped text made into photos, each picture once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.draft import DraftPhoto
from newsschema.parsers.common.credits import clean_credit
from newsschema.parsers.text.lines import CAPTION_LABEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.lines import Line


def read_photos(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[DraftPhoto, ...]:
    """Return the photos of the lines that are captions or credits; a credit belongs to the caption beside it."""
    photos: list[tuple[str | None, str | None]] = []
    taken: set[int] = set()
    for at, label in enumerate(labels):
        if label != "caption":
            continue
        caption, credit = lines[at].photo
        if credit is None and (beside := _credit_beside(labels, at, taken)) is not None:
            credit = clean_credit(lines[beside].text)
            taken.add(beside)
        photos.append((caption, credit))
    left = (at for at, label in enumerate(labels) if label == "credit" and at not in taken)
    photos.extend((None, clean_credit(lines[at].text)) for at in left)
    return _once(photos)


def _credit_beside(labels: Sequence[Label], at: int, taken: set[int]) -> int | None:
    """The credit of the caption at a line: under it, unless another caption follows that; else above it."""
    around = {step: labels[at + step] if 0 <= at + step < len(labels) else None for step in (-1, 1, 2)}
    if around[1] == "credit" and around[2] != "caption":
        return at + 1
    if around[-1] == "credit" and at - 1 not in taken:
        return at - 1
    return at + 1 if around[1] == "credit" else None


def _once(photos: Sequence[tuple[str | None, str | None]]) -> tuple[DraftPhoto, ...]:
    """Merge photos of the same caption; a credit alone that another photo has is no photo of its own."""
    merged: dict[str, tuple[str | None, str | None]] = {}
    credits = {(credit or "").casefold() for caption, credit in photos if caption}
    for caption, credit in photos:
        if caption is None and (not credit or credit.casefold() in credits):
            continue
        key = (caption or credit or "").casefold().rstrip(". ")
        before = merged.get(key)
        merged[key] = (caption, credit) if before is None or before[1] is None else before
    return tuple(
        DraftPhoto(caption=CAPTION_LABEL.sub("", caption or "", 1) or None, credit=credit)
        for caption, credit in merged.values()
    )
