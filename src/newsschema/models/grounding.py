"""Grounding and cross-references: the rules of a valid record beyond the shape of its keys.

Works on plain data (`model_dump()` or parsed JSON) and skips values of an unexpected type, which the models report, so
that every problem of a record can be listed at once. Which fields are spans is read from the record's model.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin

from newsschema.models.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.models.base import Record

SEPARATOR = "\n\n"


class Ungrounded(NamedTuple):
    """A violated rule: a code, the JSON Pointer to the value and a sentence."""

    code: str
    pointer: str
    message: str


class SpanField(NamedTuple):
    """A field of findings that is a span, or a list of spans."""

    name: str
    is_list: bool


@cache
def span_fields(model: type[Record]) -> dict[str, tuple[SpanField, ...]]:
    """Return the span fields of the items in each list of a record model, by key of the list."""
    found = {}
    for key, field in model.model_fields.items():
        items = [item for item in get_args(field.annotation) if hasattr(item, "model_fields")]
        if get_origin(field.annotation) is tuple and items:
            annotations = {name: one.annotation for name, one in items[0].model_fields.items()}
            spans = {name: one for name, one in annotations.items() if one is Span or Span in get_args(one)}
            if spans:
                found[key] = tuple(SpanField(name, get_origin(one) is tuple) for name, one in spans.items())
    return found


def ungrounded(record: dict[str, Any], model: type[Record]) -> Iterator[Ungrounded]:
    """Yield every span, block, quote and reference of the record that violates a rule."""
    yield from _blocks(record)
    yield from _spans(record, span_fields(model))
    yield from _speakers(record)


def _items(value: Any) -> list[tuple[int, dict[str, Any]]]:
    if not isinstance(value, list | tuple):
        return []
    return [(number, item) for number, item in enumerate(value) if isinstance(item, dict)]


def _offset(value: Any) -> Any:
    """Return 1.0 as 1, as the models read it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _blocks(record: dict[str, Any]) -> Iterator[Ungrounded]:
    """Check that the blocks cover the body in order, one blank line apart."""
    body, blocks = record.get("body"), record.get("blocks")
    if not isinstance(body, str) or not isinstance(blocks, list | tuple):
        return
    at = 0
    for number, block in _items(blocks):
        start, end = _offset(block.get("start")), _offset(block.get("end"))
        if not isinstance(start, int) or not isinstance(end, int):
            return
        pointer = f"/blocks/{number}"
        if start != at or end <= start or end > len(body):
            yield Ungrounded("blocks", pointer, f"covers {start}-{end} of a body of {len(body)}; expected from {at} on")
            return
        at = end
        if number + 1 < len(blocks):
            if not body.startswith(SEPARATOR, end):
                yield Ungrounded("blocks", pointer, f"ends at {end}, where no blank line follows in the body")
                return
            at += len(SEPARATOR)
    if at != len(body):
        yield Ungrounded("blocks", "/blocks", f"cover {at} of the body's {len(body)} characters; expected all")


class _Strings(dict[str, str | None]):
    """The strings of a record by JSON Pointer, looked up once; None if there is no string."""

    def __init__(self, record: dict[str, Any]) -> None:
        super().__init__()
        self._record = record

    def __missing__(self, pointer: str) -> str | None:
        self[pointer] = _string_at(self._record, pointer)
        return self[pointer]


def _spans(record: dict[str, Any], fields_of: dict[str, tuple[SpanField, ...]]) -> Iterator[Ungrounded]:
    """Check that every span holds."""
    strings = _Strings(record)
    for key, fields in fields_of.items():
        for number, item in _items(record.get(key)):
            for name, is_list in fields:
                value = item.get(name)
                for part, span in enumerate(
                    (value if isinstance(value, list | tuple) else ()) if is_list else (value,)
                ):
                    if span is not None and not _holds(span, strings) and (problem := _failure(span, strings)):
                        pointer = f"/{key}/{number}/{name}/{part}" if is_list else f"/{key}/{number}/{name}"
                        yield Ungrounded(problem[0], pointer, problem[1])


def _holds(span: Any, strings: _Strings) -> bool:
    """Whether the text at a span's offsets is its `exact`; False also for a span of an unexpected shape."""
    try:
        start, end, exact = span["start"], span["end"], span["exact"]
        text: Any = strings[span["field"]]
        return bool(text[start:end] == exact and len(exact) == end - start > 0 <= start)
    except (TypeError, LookupError, AttributeError):
        return False


def _failure(span: Any, strings: _Strings) -> tuple[str, str] | None:
    """Return code and message of a span that does not hold; None if its shape is wrong, which the models report."""
    if not isinstance(span, dict):
        return None
    field, exact = span.get("field"), span.get("exact")
    start, end = _offset(span.get("start")), _offset(span.get("end"))
    if not (isinstance(field, str) and isinstance(exact, str) and isinstance(start, int) and isinstance(end, int)):
        return None
    text = strings[field]
    if text is None:
        return "span_field", f"points to {field or 'nothing'!r}, which is not a string of the record"
    if not 0 <= start < end <= len(text):
        return "span_range", f"covers {start}-{end} of {field}, {len(text)} characters long"
    if _holds({**span, "start": start, "end": end}, strings):
        return None
    return "span_exact", f"states {_cut(exact)} where {field} has {_cut(text[start:end])}"


def _speakers(record: dict[str, Any]) -> Iterator[Ungrounded]:
    """Check that speakers' ids are unique, that quotes refer to them, and that a quote's text is that of its spans."""
    ids: set[str] = set()
    for number, entry in _items(record.get("speakers")):
        key = entry.get("id")
        if isinstance(key, str):
            if key in ids:
                yield Ungrounded("speaker_id", f"/speakers/{number}/id", f"{key!r} is the id of an earlier speaker too")
            ids.add(key)
    for number, quote in _items(record.get("quotes")):
        speaker, text = quote.get("speaker"), quote.get("text")
        if isinstance(speaker, str) and speaker not in ids:
            yield Ungrounded("speaker_id", f"/quotes/{number}/speaker", f"{speaker!r} is the id of no speaker")
        parts = [span.get("exact") for _, span in _items(quote.get("spans"))]
        if parts and isinstance(text, str) and text != parts[0] and all(isinstance(part, str) for part in parts):
            joined = " ".join(map(str, parts))
            if text != joined:
                yield Ungrounded("quote_text", f"/quotes/{number}/text", f"is {_cut(text)}; expected {_cut(joined)}")


def _string_at(record: Any, pointer: str) -> str | None:
    """Return the string an RFC 6901 pointer refers to; None if there is none."""
    if not pointer.startswith("/"):
        return None
    found: Any = record
    for part in pointer[1:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(found, dict):
            found = found.get(key)
        elif isinstance(found, list | tuple) and key.isascii() and key.isdigit() and int(key) < len(found):
            found = found[int(key)]
        else:
            return None
    return found if isinstance(found, str) else None


def _cut(text: str, limit: int = 60) -> str:
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")
