"""Words before an office that name a nation: "French" president, "Bavarian" leader."""

from __future__ import annotations

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.states import of_nation


def may_rule(word: str) -> bool:
    """Whether a word before "president" names a nation, or says how the office is held: "French", "interim"."""
    return of_nation(word) or names_nation([word]) or word in words_of("new_holder")


def names_nation(words: list[str]) -> bool:
    """Whether words before an office are a nation's, or end like its adjective: "French" envoy, "Bavarian" leader."""
    return any(of_nation(word) or (word.endswith(_NATION_ENDINGS) and word not in _NO_NATIONS) for word in words)


_NO_NATIONS = words_of("no_nation")
_NATION_ENDINGS = tuple(sorted(words_of("nation ending")))
