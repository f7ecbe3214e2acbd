"""The syntax of patterns: a row's pattern as a tree, its regular expression over token classes, and how it may begin.

`patterns` describes what each element means. A tree is a sequence of tokens and of choices; an optional sequence is a
choice with one option.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

REST = "\uf8ff"
"""The class of the further tokens of a number in words: "-deux" of "vingt-deux"."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a pattern, or one that it looks at before or behind the expression."""

    classes: str
    """Its token classes, one character each."""
    fields: tuple[str, ...]
    """The fields that it states."""
    names: str
    """Its categories, with "|" between."""
    side: str
    """ "<" or ">" for a token before or behind the expression."""
    denied: bool
    optional: bool

    @property
    def text(self) -> str:
        """The regular expression of its classes."""
        counts = "count" in self.names.split("|") and not self.side
        return f"[{self.classes}]" + (f"{REST}*" if counts else "")


@dataclass(frozen=True, slots=True)
class Choice:
    """Sequences of which one is matched, each with fields that it states by itself."""

    options: tuple[tuple[Sequence[Node], Mapping[str, str]], ...]
    optional: bool


Node = Token | Choice
Captured = tuple[str, str, str]
"""Group, field and category of what it captures; "=" and the value of a field that an option states."""
Parts = dict[str, list[tuple[str, dict[str, str]]]]
"""By the name of a part, pattern and fields of each of its rows."""
Openings = dict[str, "frozenset[str] | None"]
"""The classes that a pattern may begin with, each with those that may follow then; None where any may."""


def categories(element: str) -> list[str]:
    """The categories that an element of a pattern names; none for a part or the ends of an optional sequence."""
    if element in "[]" or element[0] == "{":
        return []
    bare = element.lstrip("<>!") if len(element) > 1 else element
    bare = bare[:-1] if len(bare) > 1 and bare[-1] == "?" else bare
    return bare.rpartition("=")[2].split("|")


def parsed(pattern: str, members: Mapping[str, set[str]], parts: Parts) -> Sequence[Node]:
    """Return the tree of a pattern; `members` are the classes of each category. Raises KeyError for an unknown part."""
    return _sequence(iter(pattern.split()), members, parts)


def _sequence(elements: Iterator[str], members: Mapping[str, set[str]], parts: Parts) -> list[Node]:
    """Read the elements up to the end of a sequence."""
    found = list[Node]()
    for element in elements:
        if element == "]":
            break
        if element == "[":
            found.append(Choice(((_sequence(elements, members, parts), {}),), optional=True))
        elif element[0] == "{":
            rows = parts[element.strip("{}?")]
            options = [(parsed(pattern, members, parts), stated) for pattern, stated in rows]
            options.sort(key=lambda option: _length(option[0]), reverse=True)  # the longest first: "8:30" before "8"
            found.append(Choice(tuple(options), optional=element[-2] == "?"))
        else:
            found.append(_token(element, members))
    return found


def _length(nodes: Sequence[Node]) -> tuple[int, int]:
    """Return how many tokens a sequence matches at most and at least."""
    most = least = 0
    for node in nodes:
        if isinstance(node, Choice):
            lengths = [_length(option) for option, _ in node.options]
        else:
            lengths = [(0, 0) if node.side else (1, 1)]
        most += max(length[0] for length in lengths)
        least += 0 if node.optional else min(length[1] for length in lengths)
    return most, least


def _token(element: str, members: Mapping[str, set[str]]) -> Token:
    names = categories(element)
    side = element[0] if element[0] in "<>" and len(element) > 1 else ""
    denied = bool(side) and element[1] == "!"
    optional = len(element) > 1 and element[-1] == "?"
    field = "" if side == "<" or denied else element.lstrip("<>").rpartition("=")[0]
    classes = "".join(sorted({one for name in names for one in members[name]}))
    return Token(classes, tuple(field.split("+")) if field else (), "|".join(names), side, denied, optional)


def expression_of(nodes: Sequence[Node]) -> tuple[str, tuple[Captured, ...]]:
    """Return the regular expression of a tree over token classes, one character per token, and what it captures."""
    captured = list[Captured]()
    return _expression(nodes, captured), tuple(captured)


def _expression(nodes: Sequence[Node], captured: list[Captured]) -> str:
    behind, parts, ahead = list[str](), list[str](), list[str]()
    for node in nodes:
        optional = "?" if node.optional else ""
        if isinstance(node, Choice):
            parts.append(
                f"(?:{'|'.join(_option(option, stated, captured) for option, stated in node.options)}){optional}"
            )
        elif node.denied:
            (ahead or parts).append(f"({'?<' if node.side == '<' else '?'}!{node.text})")
        elif node.side == "<":
            behind.append(node.text)
        else:
            text = node.text
            if node.fields:
                group = f"f{len(captured)}"
                captured += [(group, field, node.names) for field in node.fields]
                text = f"(?P<{group}>{text})"
            elif optional and text[-1] == "*":
                text = f"(?:{text})"
            (ahead if node.side else parts).append(text + optional)
    looks = f"(?<={''.join(behind)})" if behind else "", f"(?={''.join(ahead)})" if ahead else ""
    return looks[0] + "".join(parts) + looks[1]


def _option(nodes: Sequence[Node], stated: Mapping[str, str], captured: list[Captured]) -> str:
    """Return the expression of an option; a group shows which one is matched where it states fields."""
    if not stated:
        return _expression(nodes, captured)
    group = f"f{len(captured)}"
    captured += [(group, field, f"={value}") for field, value in stated.items()]
    return f"(?P<{group}>{_expression(nodes, captured)})"


def openings_of(nodes: Sequence[Node]) -> Openings:
    """Return how a tree may begin."""
    return _openings(nodes, None)


def _openings(nodes: Sequence[Node], after: frozenset[str] | None) -> Openings:
    """Return how a sequence may begin; `after` are the classes that may follow it, None where any may."""
    found: Openings = {}
    for k, node in enumerate(nodes):
        if isinstance(node, Token) and (node.denied or node.side == "<"):
            continue
        following = _first(nodes[k + 1 :], after)
        if isinstance(node, Choice):
            begun = [pair for option, _ in node.options for pair in _openings(option, following).items()]
        else:
            rest = {REST} if node.text[-1] == "*" else set[str]()  # further tokens of a number in words may follow
            begun = [(one, None if following is None else following | rest) for one in node.classes]
        for one, behind in begun:
            known = found.get(one, frozenset())
            found[one] = None if known is None or behind is None else known | behind
        if not node.optional:
            break
    found.pop(REST, None)
    return found


def _first(nodes: Sequence[Node], after: frozenset[str] | None) -> frozenset[str] | None:
    """Return the classes that a sequence may begin with, and those after it if all of it may be lacking."""
    found = frozenset[str]()
    for node in nodes:
        if isinstance(node, Choice):
            for option, _ in node.options:
                begun = _first(option, frozenset())
                found |= begun or frozenset()
        elif node.denied or node.side == "<":
            continue
        else:
            found |= {*node.classes}
        if not node.optional:
            return found
    return None if after is None else found | after
