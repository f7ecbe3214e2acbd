"""The schema as Pydantic models: import from here or from `newsschema`."""

from newsschema.models.article import SCHEMA_VERSION, Article, Author, Block, Dateline, Source, Timestamp
from newsschema.models.dates import DateMention
from newsschema.models.figures import Figure
from newsschema.models.notices import Notice
from newsschema.models.photos import Photo
from newsschema.models.quotes import Quote
from newsschema.models.span import Span
from newsschema.models.speakers import Speaker

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Author",
    "Block",
    "DateMention",
    "Dateline",
    "Figure",
    "Notice",
    "Photo",
    "Quote",
    "Source",
    "Span",
    "Speaker",
    "Timestamp",
]
