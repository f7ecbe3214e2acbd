"""E-mail as messages (.eml) and mailboxes (.mbox); sources: RFC 5322, RFC 2045 to 2047, RFC 3676, RFC 4155."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import TYPE_CHECKING, Any

from newsschema.draft import Block, Draft, DraftDateline, DraftPhoto
from newsschema.errors import ParseError
from newsschema.parsers.common.markup import Markup, read_markup
from newsschema.parsers.common.plain import paragraphs_of
from newsschema.parsers.common.timestamps import read_times
from newsschema.parsers.common.wire import authors_of, finish, first
from newsschema.parsers.format import Format
from newsschema.source import SourceDocument, check_size
from newsschema.text.clean import clean_line
from newsschema.text.encoding import declared_encoding, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.errors import NewsSchemaError

_HEADERS = (
    rb"received|delivered-to|return-path|from|to|subject|date|message-id|mime-version|x-[a-z-]+|dkim-signature|"
    rb"content-type|reply-to|sender|cc|authentication-results|arc-[a-z-]+"
)
_FIRST = re.compile(rb"\s*(?:" + _HEADERS + rb"):[ \t\r\n]", re.IGNORECASE)
_TYPICAL = re.compile(rb"^(?:from|subject|date|message-id|received|mime-version):", re.IGNORECASE | re.MULTILINE)
_MBOX = re.compile(rb"From \S{1,200} .{10,60}\d{4}\r?\n")
_MBOX_NEXT = re.compile(rb"(?:^|\n\r?\n)From \S{1,200} [^\n]{10,60}\d{4}\r?\n")
_FLOW = re.compile(r" \r?\n(?!-- \r?\n)(?=[^\r\n])")  # format=flowed: a line that ends with a blank continues
_FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_DEEPEST = 20  # messages within messages
_MAX_HEADER = 2_000  # characters; RFC 5322 allows 998 per line
_SIGNATURE = frozenset({"--", "-- ", "—"})


def recognises(head: bytes) -> bool:
    """Whether it begins with the headers of a message."""
    return _FIRST.match(head) is not None and len(_TYPICAL.findall(head)) >= 2


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the message's one article: subject, date, text and attached pictures."""
    try:
        message = message_from_bytes(source.data.lstrip())
        parts = _parts(message)
    except RecursionError as error:
        problem, remedy = "parts nested hundreds deep", "save the message without its attachments"
        raise ParseError(source.name, "MIME structure", problem, remedy) from error
    message = _innermost(message)
    times = read_times((_header(message, "Date"),))
    subject = clean_line(_FORWARDED.sub("", (_header(message, "Subject") or "").strip(), count=1))
    draft = Draft(
        headline=subject,
        published=times.published,
        publisher=_sender(_header(message, "From") or ""),
        notices=times.notices,
    )
    form = _form(parts.plain)
    if form:
        yield finish(_filled(draft, form))
        return
    markup = read_markup(parts.html)
    blocks = markup.blocks or paragraphs_of(parts.plain)
    yield finish(replace(draft, blocks=tuple(_unsigned(blocks)), photos=(*markup.photos, *parts.photos)))


def parse_mbox(source: SourceDocument) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield each message of the mailbox as a separate document."""
    data = source.data
    edges = [*_MBOX_NEXT.finditer(data)]
    for number, edge in enumerate(edges):
        end = edges[number + 1].start() if number + 1 < len(edges) else len(data)
        message = re.sub(rb"(?m)^>(>*From )", rb"\1", data[edge.end() : end])
        check_size(f"{source.name}#{number}.eml", len(message), source.max_size)
        yield SourceDocument(f"{source.name}#{number}.eml", message)


def _innermost(message: Message) -> Message:
    """Return the message inside forwarded messages (message/rfc822) that contain nothing else."""
    for _ in range(_DEEPEST):
        parts = message.get_payload()
        if message.get_content_type() != "message/rfc822" or not isinstance(parts, list) or not parts:
            break
        inner = parts[0]
        if not isinstance(inner, Message):
            break
        message = inner
    return message


@dataclass(frozen=True, slots=True)
class _Parts:
    """A message's text in its two forms, and the pictures attached to it."""

    plain: str
    html: str
    photos: tuple[DraftPhoto, ...]


def _parts(message: Message) -> _Parts:
    plain, html, photos = "", "", []
    for part in message.walk():
        kind, attached = part.get_content_type(), part.get_content_disposition() == "attachment"
        if kind.startswith("image/"):
            photos.append(_picture(part))
        elif kind == "text/plain" and not attached and not plain:
            plain = _text(part)
            if part.get_param("format") == "flowed":
                plain = _FLOW.sub("" if part.get_param("delsp") == "yes" else " ", plain)
        elif kind == "text/html" and not attached and not html:
            html = _text(part)
    return _Parts(plain, html, tuple(photo for photo in photos if photo.url))


def _text(part: Message) -> str:
    payload: Any = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_param("charset")
    return decode(data, (charset if isinstance(charset, str) else None, declared_encoding(data))).text


def _picture(part: Message) -> DraftPhoto:
    """An attached picture: its Content-ID as a cid: URL, else its file name."""
    content_id = (_header(part, "Content-ID") or "").strip(" <>")
    name = part.get_filename()
    return DraftPhoto(url=clean_line(f"cid:{content_id}" if content_id else name))


def _header(message: Message, name: str) -> str | None:
    """Return a header with encoded words decoded; a malformed one is returned as printed."""
    value = next((value for key, value in message.raw_items() if key.lower() == name.lower()), None)
    if value is None:
        return None
    text = " ".join(_eight_bit(str(value)[:_MAX_HEADER]).split())
    try:
        words = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(decode(word, (charset,)).text if isinstance(word, bytes) else word for word, charset in words)


def _eight_bit(text: str) -> str:
    """Decode a header with raw bytes beyond ASCII, which RFC 5322 forbids but old mailers write."""
    if text.isascii():
        return text
    return decode(text.encode("utf-8", "surrogateescape"), (None,)).text


def _sender(text: str) -> str | None:
    """Return the sender's name: "Press Office <press@example.org>", "press@example.org (Press Office)"."""
    name, angle, _ = text.partition("<")
    if not angle:
        name = text.partition("(")[2].partition(")")[0]
    return clean_line(name.strip(' "'))


def _form(text: str) -> dict[str, str]:
    """Return the fields of a form sent as JSON, by their names in lower case; {} if the text is not a form."""
    text = text.strip()
    if not (text.startswith("{") and text.endswith("}")):
        return {}
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    fields = {
        str(key).lower(): " ".join(str(part) for part in (value if isinstance(value, list) else [value]) if part)
        for key, value in found.items()
    }
    return fields if "headline" in fields and "body" in fields else {}


def _filled(draft: Draft, form: dict[str, str]) -> Draft:
    byline, dateline = clean_line(form.get("byline")), clean_line(form.get("dateline"))
    body = form["body"]
    markup = read_markup(body) if "</" in body else Markup(paragraphs_of(body))
    return replace(
        draft,
        headline=clean_line(form["headline"]) or draft.headline,
        deck=first(clean_line(form.get("abstract")), clean_line(form.get("summary"))),
        slugline=clean_line(form.get("slugline")),
        byline=byline,
        authors=authors_of(byline),
        dateline=DraftDateline(text=dateline, location=dateline) if dateline else None,
        section=clean_line(form.get("category")),
        blocks=markup.blocks,
        photos=markup.photos,
    )


def _unsigned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks before the signature."""
    for block in blocks:
        if block.text in _SIGNATURE:
            return
        yield block


def _is_mbox(head: bytes) -> bool:
    """Whether it begins with a mailbox's "From " line."""
    return _MBOX.match(head) is not None


FORMAT = Format("eml", "message/rfc822", recognises, parse, is_text=False)
MBOX = Format("mbox", "application/mbox", _is_mbox, parse_mbox, is_text=False)
