"""Documents spoiled on purpose: bytes flipped, lines dropped or doubled, tags unbalanced, pieces cut and moved."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Callable
from pathlib import Path

from newsschema import Failed, NewsSchemaError, SourceDocument, convert_all
from newsschema.validate import read_article

ROOT = Path(__file__).parent.parent
_TAG = re.compile(rb"</?[A-Za-z][^<>]{0,200}>")
_STRANGE = (
    b"\0", b"\x0b", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbf\xbf", b"\r", b"\n- \n", b"\n* \n", b"-->", b"<![CDATA[",
    b"]]>", b"&#0;", b"&#x110000;", b"&", b"<", b'"', b"\\u0000", b"\\ud800", b"{", b"[", b"1e999", b"9" * 400,
    b"2024-02-30", b"\xe2\x80\xae",
)  # fmt: skip


def sources() -> list[Path]:
    """The samples of every format, and documents that are refused."""
    return sorted([*ROOT.glob("samples/*/*/source.*"), *ROOT.glob("samples/*/*/refused.*")])


def flip(data: bytes, dice: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(dice.randint(1, 30)):
        if spoiled:
            spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
    return bytes(spoiled)


def drop_lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    kept = dice.random()
    return b"".join(line for line in lines if dice.random() < kept)


def shuffle_lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    dice.shuffle(lines)
    return b"".join(lines)


def unbalance(data: bytes, dice: random.Random) -> bytes:
    tags = list(_TAG.finditer(data))
    for match in sorted(dice.sample(tags, min(len(tags), dice.randint(1, 10))), key=lambda one: -one.start()):
        again = match[0] if dice.random() < 0.5 else b""
        data = data[: match.start()] + again * 2 + data[match.end() :]
    return data


def cut(data: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:] if dice.random() < 0.5 else data[start:end]


def double(data: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] + data[end:]


def insert(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(data) + 1)
        data = data[:at] + dice.choice(_STRANGE) + data[at:]
    return data


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flip, drop_lines, shuffle_lines, unbalance, cut, double, insert,
)  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Return the data after one to three mutations; what is packed with gzip is mutated within it half of the time."""
    if data.startswith(b"\x1f\x8b") and dice.random() < 0.5:
        return gzip.compress(mutated(gzip.decompress(data), dice), mtime=0)
    for _ in range(dice.randint(1, 3)):
        data = dice.choice(MUTATIONS)(data, dice)
    return data


def bugs_of(name: str, data: bytes, format: str | None = None) -> list[str]:
    """Return what went wrong beside failures of ours: bugs, and records that are nothing or not valid."""
    found = []
    try:
        for result in convert_all([SourceDocument(name, data)], format=format):
            if isinstance(result, Failed):
                if result.error.code == "internal_error":
                    found.append(str(result.error))
            else:
                article = read_article(result.article.to_json())
                if not article.headline and not article.body and not any(photo.caption for photo in article.photos):
                    found.append("a record of nothing")
    except NewsSchemaError as error:  # of read_article: a record of ours that is not valid
        found.append(str(error))
    except Exception as bug:  # noqa: BLE001 - to find them is the purpose
        found.append(f"{type(bug).__name__}: {bug}")
    return found
