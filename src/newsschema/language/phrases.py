"""Base noun phrases of a sentence, from the tags of its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newsschema.language.pack import Pack
    from newsschema.text.tokens import Tokens

PhraseKind = Literal["noun", "name", "pronoun", "number"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A base noun phrase: from its determiner to its head, without what follows the head ("of ...", relative clauses).

    Token indexes are those of the passage; ranges are half-open.
    """

    first: int
    last: int
    head: int
    """The noun that the phrase is about; of a name its last token; of "the old" the adjective."""
    kind: PhraseKind
    """By its head: a common noun, a name, a pronoun or a number."""
    name: tuple[int, int] | None = None
    """The tokens of the name it ends with: "Maria Roe" in "spokeswoman Maria Roe"."""
    noun: int | None = None
    """The common noun before that name, which describes it: "spokeswoman"."""
    owner: tuple[int, int] | None = None
    """The possessor in front: "Peru's" in "Peru's mining ministry", "his"; its clitic is inside its last token."""

    def __contains__(self, at: object) -> bool:
        return isinstance(at, int) and self.first <= at < self.last


_HEADS = frozenset("nNP0")
_OPENERS = frozenset("tanNP0y")


def find_phrases(
    tokens: Tokens, first: int, last: int, codes: list[str], clitics: dict[int, str], pack: Pack
) -> list[Phrase]:
    """Return the noun phrases among tokens `first` to `last`; `codes` and `clitics` are the passage's."""
    found, at = list[Phrase](), first
    lowers = tokens.lowers
    while at < last:
        code = codes[at]
        if code in "oq":
            if pack.pronouns.get(lowers[at], _NONE).get("case") == "gen":
                phrase = _read(tokens, at, last, codes, clitics, pack)
                if phrase is not None:
                    found.append(phrase)
                    at = phrase.last
                    continue
            found.append(Phrase(at, at + 1, at, "pronoun"))
        elif code in _OPENERS or (code in "pgr" and _modifies(codes, at, last)):
            phrase = _read(tokens, at, last, codes, clitics, pack)
            if phrase is not None:
                found.append(phrase)
                at = phrase.last
                continue
            if code == "t" or lowers[at] in pack.quantities:
                found.append(Phrase(at, at + 1, at, "pronoun"))
        at += 1
    return found


_NONE: dict[str, str] = {}


def _modifies(codes: list[str], at: int, last: int) -> bool:
    """Whether an adverb or a participle at the start belongs to the noun phrase: "about 200 people", "rising prices"."""
    if at + 1 >= last:
        return False
    follower = codes[at + 1]
    return follower == "0" if codes[at] == "r" else codes[at] == "p" and follower in "nN"


def _read(
    tokens: Tokens, first: int, last: int, codes: list[str], clitics: dict[int, str], pack: Pack
) -> Phrase | None:
    """Read one phrase from its first token; None where no head comes."""
    words, lowers, starts, ends = tokens.words, tokens.lowers, tokens.starts, tokens.ends
    at, head, owner, end = first, -1, None, first
    determined = False
    if codes[at] in "to":
        owner = (at, at + 1) if codes[at] == "o" else None
        determined, at = True, at + 1
        if lowers[first] in pack.predeterminers and at < last and codes[at] in "to":
            owner = (at, at + 1) if codes[at] == "o" else None
            at += 1
    while at < last:
        code = codes[at]
        if code in _HEADS:
            if head >= 0 and head == at - 1 and lowers[at] in pack.times and codes[head] != "P":
                break
            if code == "P" and head >= 0 and codes[head] == "N" and words[at][0].isupper():
                break
            head, end = at, at + 1
        elif code == "a" or (code == "y" and words[at] != "-"):
            if code == "a" and head >= 0 and codes[head] in "nN" and not _heads_follow(codes, at, last):
                break
            end = end if head >= 0 else end
        elif code in "pg":
            if (
                not _heads_follow(codes, at, last)
                or (head >= 0 and ends[at - 1] != starts[at])
                or (code == "g" and not determined and at > first and head >= 0)
            ):
                break
        elif code == "r":
            if head >= 0 or not (at + 1 < last and codes[at + 1] in "a0pg"):
                break
        elif (
            words[at] in "-–"
            and at > first
            and at + 1 < last
            and starts[at] == ends[at - 1]
            and starts[at + 1] == ends[at]
        ):
            at += 1
            if codes[at] in _HEADS:
                head, end = at, at + 1
        elif code == "x" and words[at] in "'’" and head == at - 1 and starts[at] == ends[at - 1]:
            owner, head = (first, at + 1), -1
        elif (
            words[at] == ","
            and head < 0
            and at > first
            and codes[at - 1] == "a"
            and at + 1 < last
            and codes[at + 1] == "a"
        ):
            pass
        else:
            break
        if clitics.get(at) == "x" and head == at:
            owner, head, determined = (first, at + 1), -1, True
        elif at in clitics:
            at += 1
            break
        at += 1
    return _finish(first, at, end, head, owner, codes, determined)


def _finish(
    first: int, at: int, end: int, head: int, owner: tuple[int, int] | None, codes: list[str], determined: bool
) -> Phrase | None:
    if head < 0:
        if owner is not None and owner[1] == at:  # "the minister's" with nothing behind it
            return Phrase(first, at, at - 1, "noun", owner=None)
        if determined and at > first + 1 and codes[at - 1] == "a":  # "the old"
            return Phrase(first, at, at - 1, "noun", owner=owner)
        return None
    kind: PhraseKind = "name" if codes[head] == "P" else "number" if codes[head] == "0" else "noun"
    name = noun = None
    if kind == "name":
        begin = head
        floor = owner[1] if owner else first
        while begin > floor and codes[begin - 1] == "P":
            begin -= 1
        name = (begin, end)
        if begin > floor and codes[begin - 1] in "nN":
            noun = begin - 1
    return Phrase(first, end, head, kind, name, noun, owner)


def _heads_follow(codes: list[str], at: int, last: int) -> bool:
    """Whether a noun comes behind nothing but modifiers."""
    for other in range(at + 1, min(at + 4, last)):
        if codes[other] in "nNP":
            return True
        if codes[other] not in "apg0":
            return False
    return False
