"""Earlier versions of the schema: their models, and the upgrade of their records to the current version."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import orjson

from newsschema.models import article, dates, figures
from newsschema.models.base import Line, Listed, Number, Record
from newsschema.models.span import Span

_CHECKED = {"grounding": "checked elsewhere"}


class DateMention(dates.DateMention):
    """A date of schema 1.0, whose value was never null."""

    value: Line


class Figure(Record):
    """A figure of schema 1.0, which had neither `per` nor `change`."""

    span: Span
    kind: figures.FigureKind
    value: Number | None
    low: Number | None
    high: Number | None
    unit: Line | None
    modifier: figures.FigureModifier | None
    counted: Line | None


class Article(article.Article):
    """An article of schema 1.0."""

    schema_version: Literal["1.0"]  # type: ignore[assignment]
    dates: Annotated[tuple[DateMention, ...], Listed]
    figures: Annotated[tuple[Figure, ...], Listed]  # type: ignore[assignment]


MODELS: dict[str, type[article.Article]] = {"1.0": Article}
"""The models of earlier versions that can be read."""


def model_of(record: Any, current: type[article.Article]) -> type[article.Article]:
    """Return the model of the version that a record states; `current` unless that is an earlier version."""
    version = record.get("schema_version") if isinstance(record, dict) else None
    return MODELS.get(version, current) if isinstance(version, str) else current


def upgraded(record: dict[str, Any], data: bytes, current: type[article.Article]) -> article.Article:
    """Return a valid record, given as plain data and as JSON, as an article of the current version's model."""
    if record["schema_version"] == "1.0":
        figures = [figure | {"per": None, "change": None} for figure in record["figures"]]
        data = orjson.dumps(record | {"schema_version": article.SCHEMA_VERSION, "figures": figures})
    return current.model_validate_json(data, context=_CHECKED)
