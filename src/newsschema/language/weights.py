"""The learned weights of the word-class tagger, added up for what words and contexts have in common.

The weights of all tags are held in one integer, `WIDTH` bits for each, so that adding up the evidence is one addition
for each feature and exact on every machine. Sums over the features of a context are computed when it is first met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from newsschema.language.tags import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Value = TypeVar("_Value")

WIDTH = 12
SHIFTS = {code: WIDTH * at for at, code in enumerate(CODES)}
BIAS = sum(1 << (WIDTH * at + WIDTH - 1) for at in range(len(CODES)))
"""Half the range of every field: sums of positive and negative weights stay positive with it."""
LEVELS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')[:91]
"""The characters that weights are in a model file: from -45 to 45 by their place here."""
_LEVEL = {character: place - 45 for place, character in enumerate(LEVELS)}
_NONE: dict[str, str] = {}


class Table(dict[str, _Value]):
    """Values by key, each computed when it is first asked for."""

    __slots__ = ("_compute",)

    def __init__(self, compute: Callable[[str], _Value]) -> None:
        self._compute = compute

    def __missing__(self, key: str) -> _Value:
        value = self[key] = self._compute(key)
        return value


class _Features(dict[str, int]):
    """The weights of a group of features by what differs, decoded when first met; keys without one add nothing."""

    __slots__ = ("_decoded", "_texts")

    def __init__(self, texts: Texts, decoded: Table[int]) -> None:
        self._texts, self._decoded = texts, decoded

    def __missing__(self, key: str) -> int:
        value = self[key] = self._decoded[self._texts.get(key, "")]
        return value


class _Raised(dict[str, int]):
    """The weights of a table with those of one word or context added, each summed up when it is first asked for."""

    __slots__ = ("_decoded", "_general", "_least", "_own")

    def __init__(self, general: _Features, own: Texts, decoded: Table[int], least: int = 0) -> None:
        self._general, self._own, self._decoded, self._least = general, own, decoded, least

    def __missing__(self, key: str) -> int:
        value = self[key] = self._general[key] + self._decoded[self._own.get(key, "")] + self._least
        return value


Sums = _Features | _Raised
Texts = dict[str, str]
Own = dict[str, Texts]
"""Weights for one word only, by template and context."""
Features = dict[str, dict[str, Texts]]
"""Weights by template, by what features of it are asked for with (`place_of`), and by the rest."""


def place_of(key: str) -> tuple[str, str, str]:
    """Return where `Features` has a feature: its template, what its table is found by, and its key there."""
    template, rest = key[0], key[1:]
    if template in "cn":  # tags before, candidates of the word behind
        size = 1 if template == "c" else 2
        return template, rest[:size], rest[size:]
    if template in "gh":  # the word's candidates, a tag or the candidates of the word behind
        group, _, rest = rest.partition(" ")
        return template, group, rest
    if template == "j":  # the tag before, two shapes
        return template, rest[1:], rest[0]
    if template == "S":  # an ending, the first character of the shape
        return template, rest[-1], rest[:-1]
    if template in "deo":  # the word before, the one behind and the one after that
        return "beside", rest, template
    return template, "", rest


def _decoded(text: str) -> int:
    """Return weights given as pairs of a tag and one of `LEVELS`, packed; 0 for ""."""
    return sum([_LEVEL[text[at + 1]] << SHIFTS[text[at]] for at in range(0, len(text), 2)])


class Weights:
    """The weights of a language: `features` by their places, `own` by word for the features of that word only.

    Both give a string of pairs, a tag and a weight as one of `LEVELS`, which is decoded when it is first needed; many
    features have the same string.
    """

    def __init__(self, features: Features, own: Mapping[str, Own]) -> None:
        self._features, self._own = features, own
        self._decoded = Table(_decoded)
        self._shapes, self._classes, self._known, self._capitals, self._heads = map(self._table, "FLWCH")
        self._beside = features.get("beside", {})
        self._endings = Table(lambda initial: self._table("S", initial))
        self.around = Table(lambda before2: Table(lambda before: self._around(before2, before)))
        """By the two tags before a word, the nearer one last, and the candidates of the word behind."""
        self.joins = Table(lambda form: Table(lambda coming: self._sums("j", f"{form}{coming}")))
        """By the shape of a word, that of the word behind and the tag before."""
        self._by_tag = Table(lambda codes: self._sums("g", codes))
        self._by_codes = Table(lambda codes: self._sums("h", codes))
        self._by_next = Table(lambda before: self._sums("c", before))

    def by_tag(self, codes: str, own: Own) -> Sums:
        """Return the weights of a word with these candidates by the tag before."""
        general = self._by_tag[codes]
        return _Raised(general, own["b"], self._decoded) if "b" in own else general

    def by_codes(self, codes: str, own: Own) -> Sums:
        """Return the weights of a word with these candidates by those of the word behind."""
        general = self._by_codes[codes]
        return _Raised(general, own["i"], self._decoded) if "i" in own else general

    def by_words(self, own: Own) -> tuple[dict[str, int], ...]:
        """Return the weights for a word only by the word before and by the word behind; empty if it has none."""
        if "k" not in own and "m" not in own:
            return ()
        return tuple({word: self._decoded[text] for word, text in own.get(side, _NONE).items()} for side in "km")

    def forget(self) -> None:
        """Drop the sums over contexts."""
        for table in (self.around, self.joins, self._by_tag, self._by_codes, self._by_next):
            table.clear()

    def weight(self, key: str) -> int:
        """Return the packed weights of a feature; 0 for one without."""
        if key[0] == "B":
            word, _, context = key[1:].partition(" ")
            return self._decoded[self.own(word).get(context[0], _NONE).get(context[1:], "")]
        template, group, rest = place_of(key)
        return self._decoded[self._table(template, group).get(rest, "")]

    def beside(self, lower: str) -> tuple[int, int, int]:
        """Return the packed weights a word adds to the one behind it, the one before it and the one two before it."""
        rows = self._beside.get(lower)
        if rows is None:
            return 0, 0, 0
        before, behind, after = (self._decoded[rows.get(template, "")] for template in "deo")
        return before, behind, after

    def word(self, lower: str, form: str, known: bool, classes: str) -> int:
        """Return the packed weights of the features of a word itself, those of `tagger.word_keys`."""
        decoded = self._decoded
        total = decoded[self._shapes.get(form, "")] + decoded[self._classes.get(f"{classes}{form}", "")]
        if known:
            total += decoded[self._known.get(lower, "")]
            return total + decoded[self._capitals.get(f"{lower}{form}", "")] if form[0] == "A" else total
        ending = self._endings[form[0]].get
        texts = [ending(lower[-size:], "") for size in range(1, min(len(lower), 5))]
        return total + decoded[self._heads.get(lower[:3], "")] + sum([decoded[text] for text in texts])

    def own(self, lower: str) -> Own:
        """Return the weights for a word only, by template: "b" (the tag before), "i", "k" and "m"; empty for none."""
        return self._own.get(lower, {})

    def _table(self, template: str, group: str = "") -> Texts:
        """Return the features of a template and group as they are in the file."""
        return self._features.get(template, {}).get(group, _NONE)

    def _sums(self, template: str, group: str) -> _Features:
        return _Features(self._table(template, group), self._decoded)

    def _around(self, before2: str, before: str) -> _Raised:
        tags = before2 + before
        return _Raised(self._by_next[before], self._table("n", tags), self._decoded, self.weight(f"a{tags}"))
