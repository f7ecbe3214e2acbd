"""Convert raw news articles into validated, grounded records.

The names below are imported on first use, so that `import newsschema` is fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsschema.version import __version__

if TYPE_CHECKING:
    from newsschema.conversion import Converted, Failed, convert, convert_all
    from newsschema.engines.table import convert_table
    from newsschema.errors import InvalidRecordError, NewsSchemaError
    from newsschema.extract.dates import find_dates
    from newsschema.extract.figures import find_figures
    from newsschema.extract.quotes import find_quotes
    from newsschema.models import SCHEMA_VERSION, Article, DateMention, Figure, Photo, Quote, Span, Speaker
    from newsschema.source import SourceDocument
    from newsschema.validate import read_article

_NAMES_OF = {
    "newsschema.conversion": ("Converted", "Failed", "convert", "convert_all"),
    "newsschema.engines.table": ("convert_table",),
    "newsschema.errors": ("InvalidRecordError", "NewsSchemaError"),
    "newsschema.extract.dates": ("find_dates",),
    "newsschema.extract.figures": ("find_figures",),
    "newsschema.extract.quotes": ("find_quotes",),
    "newsschema.models": (
        "SCHEMA_VERSION", "Article", "DateMention", "Figure", "Photo", "Quote", "Span", "Speaker",
    ),
    "newsschema.source": ("SourceDocument",),
    "newsschema.validate": ("read_article",),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _NAMES_OF.items() for name in names}

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Converted",
    "DateMention",
    "Failed",
    "Figure",
    "InvalidRecordError",
    "NewsSchemaError",
    "Photo",
    "Quote",
    "SourceDocument",
    "Span",
    "Speaker",
    "__version__",
    "convert",
    "convert_all",
    "convert_table",
    "find_dates",
    "find_figures",
    "find_quotes",
    "read_article",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'newsschema' has no attribute {name!r}")
    value = getattr(import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
