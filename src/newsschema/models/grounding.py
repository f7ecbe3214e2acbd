"""Grounding and cross-references: what makes a record valid beyond the shape of its keys.

Works on plain data (`model_dump()` or parsed JSON) and passes over whatever is not of the expected type: the schema
tells that elsewhere, so every problem of a record can be listed at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATOR = "\n\n"


class Ungrounded(NamedTuple):
    """A finding that does not stand where it says: a code, the JSON Pointer to it and a sentence."""

    code: str
    pointer: str
    message: str


def is_grounded(record: dict[str, Any]) -> bool:
    """Whether all spans of a record have their shape and everything surely stands where it says.

    For speed it takes the shape of the record for granted; what is of another shape is not grounded, and why is left to
    the models and to `ungrounded`.
    """
    try:
        return _blocks_hold(record) and _spans_hold(record) and _speakers_hold(record)
    except (AttributeError, LookupError, TypeError):  # a key is missing, or its value is of another type
        return False


def _blocks_hold(record: dict[str, Any]) -> bool:
    body, blocks, at = record["body"], record["blocks"], 0
    for block in blocks:
        end = block["end"]
        if block["start"] != at or end <= at or not (body.startswith(SEPARATOR, end) or end == len(body)):
            return False
        at = end + len(SEPARATOR)
    return at == len(body) + len(SEPARATOR) if blocks else not body


def _spans_hold(record: dict[str, Any]) -> bool:
    texts: dict[str, str | None] = {"/body": record["body"]}
    for span in _all_spans(record):
        field, start, end, exact = span["field"], span["start"], span["end"], span["exact"]
        if field not in texts:
            texts[field] = _string_at(record, field)
        text = texts[field]
        if text is None or not text.startswith(exact, start) or not len(exact) == end - start > 0 <= start:
            return False
        if len(span) != 4 or type(start) is not int or type(end) is not int:
            return False
    return True


def _all_spans(record: dict[str, Any]) -> list[dict[str, Any]]:
    spans = [item["span"] for item in record["dates"]]
    spans += [item["span"] for item in record["figures"]]
    spans += [item["span"] for item in record["notices"] if item["span"] is not None]
    for quote in record["quotes"]:
        spans += quote["spans"]
        if quote["cue"] is not None:
            spans.append(quote["cue"])
        if quote["speaker_span"] is not None:
            spans.append(quote["speaker_span"])
    for speaker in record["speakers"]:
        spans += speaker["mentions"]
    return spans


def _speakers_hold(record: dict[str, Any]) -> bool:
    ids = {speaker["id"] for speaker in record["speakers"]}
    if len(ids) != len(record["speakers"]):
        return False
    for quote in record["quotes"]:
        if quote["speaker"] is not None and quote["speaker"] not in ids:
            return False
        spans = quote["spans"]
        if quote["text"] != (spans[0]["exact"] if len(spans) == 1 else " ".join([span["exact"] for span in spans])):
            return False
    return True


def ungrounded(record: dict[str, Any]) -> Iterator[Ungrounded]:
    """Yield every span, block, quote and reference of the record that does not hold."""
    yield from _blocks(record)
    yield from _spans(record)
    yield from _speakers(record)


def _items(value: Any) -> list[tuple[int, dict[str, Any]]]:
    if not isinstance(value, list | tuple):
        return []
    return [(number, item) for number, item in enumerate(value) if isinstance(item, dict)]


def _offset(value: Any) -> Any:
    """Return 1.0 as 1, as the models read it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _blocks(record: dict[str, Any]) -> Iterator[Ungrounded]:
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
            if body[end : end + len(SEPARATOR)] != SEPARATOR:
                yield Ungrounded("blocks", pointer, f"ends at {end}, where no blank line follows in the body")
                return
            at += len(SEPARATOR)
    if at != len(body):
        yield Ungrounded("blocks", "/blocks", f"cover {at} of the body's {len(body)} characters; expected all")


def _every_span(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each span of the record with its own pointer."""
    for key in ("dates", "figures", "notices"):
        for number, item in _items(record.get(key)):
            if isinstance(item.get("span"), dict):
                yield f"/{key}/{number}/span", item["span"]
    for number, quote in _items(record.get("quotes")):
        for part, span in _items(quote.get("spans")):
            yield f"/quotes/{number}/spans/{part}", span
        for key in ("cue", "speaker_span"):
            if isinstance(quote.get(key), dict):
                yield f"/quotes/{number}/{key}", quote[key]
    for number, speaker in _items(record.get("speakers")):
        for part, span in _items(speaker.get("mentions")):
            yield f"/speakers/{number}/mentions/{part}", span


def _spans(record: dict[str, Any]) -> Iterator[Ungrounded]:
    strings: dict[str, str | None] = {}
    for pointer, span in _every_span(record):
        field, exact = span.get("field"), span.get("exact")
        start, end = _offset(span.get("start")), _offset(span.get("end"))
        if not (isinstance(field, str) and isinstance(start, int) and isinstance(end, int) and isinstance(exact, str)):
            continue
        if field not in strings:
            strings[field] = _string_at(record, field)
        text = strings[field]
        if text is None:
            yield Ungrounded("span_field", pointer, f"points into {field or 'nothing'!r}, which is no string here")
        elif not 0 <= start < end <= len(text):
            yield Ungrounded("span_range", pointer, f"covers {start}-{end} of {field}, {len(text)} characters long")
        elif text[start:end] != exact:
            yield Ungrounded("span_exact", pointer, f"says {_cut(exact)} where {field} has {_cut(text[start:end])}")


def _speakers(record: dict[str, Any]) -> Iterator[Ungrounded]:
    ids: set[str] = set()
    for number, entry in _items(record.get("speakers")):
        key = entry.get("id")
        if isinstance(key, str):
            if key in ids:
                yield Ungrounded("speaker_id", f"/speakers/{number}/id", f"{key!r} names an earlier speaker too")
            ids.add(key)
    for number, quote in _items(record.get("quotes")):
        speaker, text = quote.get("speaker"), quote.get("text")
        if isinstance(speaker, str) and speaker not in ids:
            yield Ungrounded("speaker_id", f"/quotes/{number}/speaker", f"{speaker!r} is the id of no speaker")
        parts = [span.get("exact") for _, span in _items(quote.get("spans"))]
        if parts and isinstance(text, str) and all(isinstance(part, str) for part in parts):
            joined = " ".join(str(part) for part in parts)
            if text != joined:
                yield Ungrounded("quote_text", f"/quotes/{number}/text", f"is {_cut(text)}; expected {_cut(joined)}")


def _string_at(record: Any, pointer: str) -> str | None:
    """Return the string an RFC 6901 pointer leads to; None where it leads nowhere or to something else."""
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
