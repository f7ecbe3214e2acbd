"""The learned weights of the word-class tagger, added up for what words and contexts have in common.

The weights of all tags are held in one integer, `WIDTH` bits for each, so that adding up the evidence is one addition
for each feature and exact on every machine. Sums over the features of a context are computed when it is first met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsschema.language.tags import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_Value = TypeVar("_Value")

WIDTH = 12
SHIFTS = {code: WIDTH * at for at, code in enumerate(CODES)}
BIAS = sum(1 << (WIDTH * at + WIDTH - 1) for at in range(len(CODES)))
"""Half the range of every field: sums of positive and negative weights stay positive with it."""
LEVELS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')[:91]
"""The characters that weights are in a model file: from -45 to 45 by their place here."""
_LEVEL = {character: place - 45 for place, character in enumerate(LEVELS)}
_NONE: Mapping[str, str] = {}


class Table(dict[str, _Value]):
    """Values by key, each computed when it is first asked for."""

    __slots__ = ("_compute",)

    def __init__(self, compute: Callable[[str], _Value]) -> None:
        self._compute = compute

    def __missing__(self, key: str) -> _Value:
        value = self[key] = self._compute(key)
        return value


class _Features(dict[str, int]):
    """The weights of features that begin and end alike, by what is between; words share few of them."""

    __slots__ = ("_head", "_tail", "_weight")

    def __init__(self, weight: Callable[[str], int], head: str, tail: str = "") -> None:
        self._weight, self._head, self._tail = weight, head, tail

    def __missing__(self, key: str) -> int:
        value = self[key] = self._weight(f"{self._head}{key}{self._tail}")
        return value


class _Raised(dict[str, int]):
    """The weights of a table with those of one word added."""

    __slots__ = ("_general", "_own")

    def __init__(self, general: Sums, own: Mapping[str, int]) -> None:
        self._general, self._own = general, own

    def __missing__(self, key: str) -> int:
        value = self[key] = self._general[key] + self._own.get(key, 0)
        return value


Sums = _Features | _Raised
Own = dict[str, dict[str, int]]


class Weights:
    """The weights of a language: `features` by feature, `own` by word for the features of that word only.

    Both give a string of pairs, a tag and a weight as one of `LEVELS`, which is decoded when it is first needed.
    """

    def __init__(self, features: Mapping[str, str], own: Mapping[str, Mapping[str, str]]) -> None:
        self._features: dict[str, int | str] = {**features}
        self._own = own
        self._get = self.weight  # bound once for all tables
        self._pairs = Table(lambda pair: _LEVEL[pair[1]] << SHIFTS[pair[0]])
        self.around = Table(lambda before2: Table(lambda before: self._around(before2, before)))
        """By the two tags before a word, the nearer one last, and the candidates of the word behind."""
        self.joins = Table(lambda form: Table(lambda coming: _Features(self._get, "j", f"{form}{coming}")))
        """By the shape of a word, that of the word behind and the tag before."""
        self._by_tag = Table(lambda codes: _Features(self._get, f"g{codes} "))
        self._by_codes = Table(lambda codes: _Features(self._get, f"h{codes} "))

    def by_tag(self, codes: str, own: Own | None = None) -> Sums:
        """Return the weights of a word with these candidates by the tag before."""
        general = self._by_tag[codes]
        return _Raised(general, own["b"]) if own else general

    def by_codes(self, codes: str, own: Own | None = None) -> Sums:
        """Return the weights of a word with these candidates by those of the word behind."""
        general = self._by_codes[codes]
        return _Raised(general, own["i"]) if own else general

    def forget(self) -> None:
        """Drop the sums over contexts."""
        for table in (self.around, self.joins, self._by_tag, self._by_codes):
            table.clear()

    def weight(self, key: str) -> int:
        """Return the packed weights of a feature; 0 for one without."""
        found = self._features.get(key)
        if found is None:
            return self._own_weight(key) if key[0] == "B" else 0
        if isinstance(found, str):
            found = self._features[key] = self._decoded(found)
        return found

    def beside(self, lower: str) -> list[int]:
        """Return the packed weights a word adds to the one behind it, the one before it and the one two before it."""
        known = self._features
        return [self.weight(key) if key in known else 0 for key in (f"d{lower}", f"e{lower}", f"o{lower}")]

    def total(self, keys: Iterable[str]) -> int:
        """Return the packed weights of several features, none of them of one word only, added up."""
        known = self._features
        return sum([self.weight(key) for key in keys if key in known])

    def own(self, lower: str) -> Own | None:
        """Return a word's own weights by template ("b": by the tag before) and context; None if it has none."""
        rows = self._own.get(lower)
        if rows is None:
            return None
        found: Own = {template: {} for template in "bikm"}
        for context, text in rows.items():
            found[context[0]][context[1:]] = self._decoded(text)
        return found

    def _own_weight(self, key: str) -> int:
        word, _, context = key[1:].partition(" ")
        return self._decoded(self._own.get(word, _NONE).get(context, ""))

    def _decoded(self, text: str) -> int:
        pairs = self._pairs
        return sum([pairs[text[at : at + 2]] for at in range(0, len(text), 2)])

    def _around(self, before2: str, before: str) -> Table[int]:
        weight = self._get
        tags = before2 + before
        total = weight(f"a{tags}")
        return Table(lambda codes: total + weight(f"c{before}{codes}") + weight(f"n{tags}{codes}"))
