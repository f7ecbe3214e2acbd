"""Reasons for findings, for `newsschema explain`: extractors record which rule read a text, if recording is on."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECORDED: ContextVar[dict[tuple[str, int], str] | None] = ContextVar("recorded", default=None)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a finding is in the record."""

    rule: str
    """Name of the rule, or the pattern, that found it."""
    evidence: tuple[str, ...] = ()
    """What the rule read, and what decided between alternatives."""


@contextmanager
def recording() -> Iterator[dict[tuple[str, int], str]]:
    """Record rules meanwhile; yield them by text and offset of the first character read."""
    rules: dict[tuple[str, int], str] = {}
    token = _RECORDED.set(rules)
    try:
        yield rules
    finally:
        _RECORDED.reset(token)


def is_recording() -> bool:
    """Whether rules are recorded; results cached by an earlier reading must not be used then."""
    return _RECORDED.get() is not None


def record_rule(text: str, start: int, rule: str) -> None:
    """Record that a rule read the text from an offset; does nothing unless recording is on."""
    rules = _RECORDED.get()
    if rules is not None:
        rules.setdefault((text, start), rule)
