"""Read XML safely: no entity declarations, no network, no DTD, bounded depth and size."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import TYPE_CHECKING

from newsschema.errors import ParseError
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from newsschema.source import SourceDocument

_DECLARATION = re.compile(r"<\?xml\b[^>]{0,400}\?>")
_OWN_ENTITIES = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,9});")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # XML 1.0, section 2.2
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")


def root_name(head: bytes) -> str:
    """Return the local name of the first element in the document's first bytes; "" if it is not XML."""
    if b"\0" in head[:4]:  # UTF-16 or UTF-32, with or without a byte order mark
        head = head.replace(b"\0", b"")
    rest = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    while rest[:2] in (b"<?", b"<!"):
        if match := _DOCTYPE.match(rest):
            return match[1].decode("ascii", "replace")
        _, found, rest = rest.partition(b"-->" if rest.startswith(b"<!--") else b">")
        rest = rest.lstrip()
        if not found:
            return ""
    match = _ROOT.match(rest)
    return match[1].decode("ascii", "replace") if match else ""


def read_xml(
    source: SourceDocument, prefixes: Mapping[str, str] | None = None, own: frozenset[str] | None = None
) -> _Element:
    """Return the root of the document; tags lose their namespace, or become "prefix.name" for those in `prefixes`.

    If `own` lists the vocabulary's namespaces, elements of others become "other.name".
    Raises ParseError with line and column for malformed XML, and for a document that declares entities.
    """
    from lxml import etree

    text = source.decoded.text
    if _OWN_ENTITIES.search(text, 0, 4096):
        problem, remedy = "declares entities or elements in its DOCTYPE", "remove the internal DTD subset"
        raise ParseError(source.name, "line 1", problem, remedy)
    text = _DECLARATION.sub("", text, count=1)
    if "&" in text:
        text = _NAMED.sub(_character, text)
    if not text.isprintable():
        text = _NOT_XML.sub("", text)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        problem = f"not well-formed XML: {clean_line(error.msg) or 'no element'}"
        raise ParseError(
            source.name, f"line {line}, column {column}", problem, "correct or export the XML again"
        ) from error
    _localise(root, prefixes or {}, own)
    return root


def _character(match: re.Match[str]) -> str:
    """Replace HTML's named entities ("&eacute;"), which wires use undeclared; XML's own five are kept."""
    name = match[1]
    return match[0] if name in _KEPT or name not in name2codepoint else chr(name2codepoint[name])


def _localise(root: _Element, prefixes: Mapping[str, str], own: frozenset[str] | None) -> None:
    for element in root.iter():
        tag = element.tag
        if isinstance(tag, str) and tag[:1] == "{":
            namespace, _, name = tag[1:].partition("}")
            prefix = prefixes.get(namespace) or (None if own is None or namespace in own else "other")
            element.tag = f"{prefix}.{name}" if prefix else name


def text_of(element: _Element | None) -> str | None:
    """Return the element's text on one line; None if empty."""
    return None if element is None else clean_line("".join(map(str, element.itertext())))


def spaced_text_of(element: _Element | None) -> str | None:
    """Return the element's text with blanks between child elements ("By<person>Jane Roe</person>")."""
    return None if element is None else clean_line(" ".join(map(str, element.itertext())))


def line(element: _Element, path: str) -> str | None:
    """Return the text of the first non-empty element at `path`."""
    for found in element.iterfind(path):
        if text := text_of(found):
            return text
    return None


def lines(element: _Element, path: str) -> Iterator[str]:
    """Yield the texts of the non-empty elements at `path`."""
    for found in element.iterfind(path):
        if text := text_of(found):
            yield text


def attribute(element: _Element, path: str, name: str) -> str | None:
    """Return the first non-empty value of an attribute of the elements at `path`."""
    for found in element.iterfind(path):
        if value := clean_line(found.get(name)):
            return value
    return None


def markup_of(element: _Element) -> str:
    """Return the content of the element as HTML, whatever the vocabulary of its tags."""
    from lxml import etree

    start = (element.text or "").replace("&", "&amp;").replace("<", "&lt;")
    return start + "".join(etree.tostring(child, encoding="unicode", method="html") for child in element)
