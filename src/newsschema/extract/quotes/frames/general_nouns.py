"""General nouns for people and bodies, and what they may mean: "l'élue" for "la maire", "le syndicat" for "la CGT".

A row of `general_nouns.csv` has general nouns, and titles or bodies, separated by semicolons; titles that begin with a
hyphen are endings. A language may be without the table.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.frames.classes import long_title
from newsschema.extract.quotes.frames.lexicon import lexicon
from newsschema.lexicons import has_table, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention


def noun_at(text: Text, at: int) -> str:
    """A title at a token in lower case, all its words counted: "chef d'entreprise"."""
    size = long_title(text, at)
    return " ".join((text.hosts[at], *text.lowers[at + 1 : at + size])) if size else text.base(at)


def noun_of(mention: Mention) -> str:
    """The noun a description is about, with all its words: "première magistrate", whose last word is the head."""
    text, head = mention.text, mention.head
    begin = (mention.described or (mention.first, head))[0]
    whole = (at for at in range(begin, head + 1) if head < at + long_title(text, at))
    return noun_at(text, next(whole, head))


def nouns_at(text: Text, at: int) -> tuple[str, ...]:
    """The titles that begin at a token: "chef" and "chef d'entreprise"; none at a token that is none."""
    found = (text.base(at),) if text.title(at) is not None else ()
    return (*found, noun_at(text, at)) if long_title(text, at) else found


def body_nouns(mention: Mention) -> tuple[str, ...]:
    """The noun of a body, alone and with what is behind it: "conseil" and "conseil départemental"."""
    text, head = mention.text, mention.head
    return text.base(head), text.shown(head, min(head + 2, mention.last)).lower()


def describes(language: str, noun: str, heads: Iterable[str]) -> bool:
    """Whether a general noun may mean who has one of some titles; another general noun of its kind is no title."""
    kinds = _kinds(language).general.get(_plain(noun), frozenset())
    return bool(kinds) and any(not kinds.isdisjoint(_all_kinds(language, head)) for head in heads)


def is_general(language: str, noun: str) -> bool:
    """Whether a noun is a general one, which names nobody: "zweitligist"."""
    return _plain(noun) in _kinds(language).general


def is_of_other_kind(language: str, noun: str, heads: Iterable[str]) -> bool:
    """Whether somebody's titles are of kinds, and a noun of others: a "pianiste" is no "magistrat".

    An office of whatever body, a "président", is no occupation, and may be of anybody; a "maire" is no "sénateur".
    """
    if _is_office(language, noun) and any(_is_office(language, head) for head in heads):
        return True
    kinds, titles = _all_kinds(language, noun), ((head, lexicon(language).title(head)) for head in heads)
    occupations = (head for head, title in titles if title is None or title.official != "by office")
    others = [known for head in occupations if (known := _all_kinds(language, head))]
    return bool(kinds) and bool(others) and all(kinds.isdisjoint(known) for known in others)


def _is_office(language: str, noun: str) -> bool:
    """Whether a noun is a public office of the table, and no general one."""
    known, plain = _kinds(language), _plain(noun)
    title = lexicon(language).titles.get(noun)
    return title is not None and title.official == "yes" and plain in known.titles and plain not in known.general


class _Kinds(NamedTuple):
    """The rows of a language's table that nouns are in, by noun in lower case."""

    general: Mapping[str, frozenset[int]]
    titles: Mapping[str, frozenset[int]]
    endings: Mapping[str, frozenset[int]]


@cache
def _kinds(language: str) -> _Kinds:
    general, titles, endings = dict[str, frozenset[int]](), dict[str, frozenset[int]](), dict[str, frozenset[int]]()
    for number, row in enumerate(rows("general_nouns", language) if has_table("general_nouns", language) else ()):
        for column, known in (("nouns", general), ("titles", titles)):
            for word in filter(None, row[column].lower().split(";")):
                named = endings if word[0] == "-" else known
                key = word.removeprefix("-") if word[0] == "-" else word.replace("-", " - ")
                named[key] = named.get(key, frozenset()) | {number}
    return _Kinds(general, titles, endings)


@cache
def _all_kinds(language: str, noun: str) -> frozenset[int]:
    """The rows that a noun is in, as a general noun or a title."""
    known, plain = _kinds(language), _plain(noun)
    found = known.general.get(plain, frozenset()) | known.titles.get(plain, frozenset())
    ends = (kinds for ending, kinds in known.endings.items() if plain.endswith(ending))
    return found or frozenset[int]().union(*ends)


def _plain(noun: str) -> str:
    return noun.lower().replace("’", "'")
