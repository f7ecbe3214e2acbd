"""The extractors. Assembly, validation, exporters and `explain` read all they need to know of one from its entry here.

Modules of extractors are imported when first used.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, get_args

from newsschema.extract.reasons import Reason, recording
from newsschema.lexicons import READ_IN

if TYPE_CHECKING:
    from types import ModuleType

    from newsschema.draft import Reading
    from newsschema.models.article import Article
    from newsschema.models.base import Record


@dataclass(frozen=True, slots=True)
class Extractor:
    """One extractor: a module of this package with a function `extract(reading)`.

    The function returns tuples by key of the record, and notices under "notices". For keys that `Article` does not
    declare, the module's `MODELS` has the model of an item by key.
    """

    name: str
    """Name of the module, and of the findings in notices."""
    keys: tuple[str, ...]
    """Keys of the record that it fills."""
    languages: tuple[str, ...] | None = None
    """Languages it reads; None if it needs no language analysis."""
    sheet: tuple[str, ...] | None = ()
    """Fields shown in a spreadsheet of its first key; () for all that are single values, None for no sheet."""

    @property
    def module(self) -> ModuleType:
        """The module, imported if needed."""
        return import_module(f"{__name__}.{self.name}")

    def extract(self, reading: Reading) -> dict[str, tuple[Any, ...]]:
        """Return the findings in a reading by key of the record."""
        found: dict[str, tuple[Any, ...]] = self.module.extract(reading)
        return found

    def explain(self, reading: Reading) -> list[Reason | None]:
        """Return the reason for each finding of the first key: by the module's `explain`, else by recorded rules."""
        if hasattr(self.module, "explain"):
            return list(self.module.explain(reading))
        with recording() as rules:
            items = self.extract(reading)[self.keys[0]]
        texts = {passage.field: passage.text for passage in reading.passages}
        return [_recorded(item, texts, rules) for item in items]


def _recorded(item: Record, texts: dict[str, str], rules: dict[tuple[str, int], str]) -> Reason | None:
    """Return the rules recorded within the span of a finding, and its values as evidence; None for one without."""
    span = getattr(item, "span", None)
    if span is None:
        return None
    read = (rules.get((texts[span.field], at)) for at in range(span.start, span.end))
    values = ((name, getattr(item, name)) for name in single_fields(type(item)))
    evidence = tuple(f"{name}: {value}" for name, value in values if value is not None)
    return Reason(" + ".join(dict.fromkeys(filter(None, read))) or "joined from others", evidence)


# Dates come first: their tokens are no figures ("2019", "three years"), and photos are dated by their captions.
EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("dates", ("dates",), READ_IN["dates"], ("type", "value", "earliest", "latest", "modifier")),
    Extractor(
        "figures",
        ("figures",),
        READ_IN["figures"],
        ("kind", "value", "low", "high", "unit", "modifier", "counted"),
    ),
    Extractor("quotes", ("quotes", "speakers"), READ_IN["quotes"]),
    Extractor("photos", ("photos",), sheet=None),
)


@cache
def record_model() -> type[Article]:
    """Return the model of a record: `Article`, with a field for each key of an extractor that it does not declare."""
    from newsschema.models.article import Article
    from newsschema.models.base import Listed

    fields: dict[str, Any] = {
        key: Annotated[GenericAlias(tuple, (extractor.module.MODELS[key], ...)), Listed]
        for extractor in EXTRACTORS
        for key in extractor.keys
        if key not in Article.model_fields
    }
    if not fields:
        return Article
    from pydantic import create_model

    return create_model("Article", __base__=Article, __doc__=Article.__doc__, **fields)


def finding_models() -> dict[str, type[Record]]:
    """Return the model of an item by key of the record, for every key of an extractor, in their order."""
    fields = record_model().model_fields
    return {key: get_args(fields[key].annotation)[0] for one in EXTRACTORS for key in one.keys}


def single_fields(model: type[Record]) -> tuple[str, ...]:
    """Return the names of a model's fields that are single values: no lists, no objects."""
    hints = {name: field.annotation for name, field in model.model_fields.items()}
    return tuple(name for name, hint in hints.items() if not _has_fields(hint))


def _has_fields(annotation: Any) -> bool:
    return hasattr(annotation, "model_fields") or any(map(_has_fields, get_args(annotation)))
