"""Names in marks behind their noun, which are no speech: "der Verein „Brücke Ost“", "der „Harzer Tagespost“"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.frames.lexicon import Lexicon
    from newsschema.language import Analysis, Region

_ADDRESS = re.compile("[a-z0-9-]+(?:[.][a-z0-9-]+)*[.][a-z]{2,6}")
_OBJECT = 6  # tokens between a verb and what it calls something
_LONGEST = 5  # words of the longest name
_MEDIUM = 3  # words of the longest name of a medium without a noun before it


def is_marked_name(analysis: Analysis, lexicon: Lexicon, region: Region) -> bool:
    """Whether words in marks, without a verb or the mark of a sentence, are the name of a body, work or medium."""
    words = analysis.words[region.first : region.last]
    size = sum(word[0].isalnum() for word in words)
    named = 0 < size <= _LONGEST and (words[0][0].isupper() or _is_address(words))
    if not (lexicon.capital_nouns and region.closed and named) or region.left == 0:
        return False
    if any(not word[0].isalnum() and word not in "-‑&." for word in words):
        return False
    before, last = analysis.words[region.left - 1], words[-1]
    article = before.lower() in lexicon.words["definite"]
    medium = article and size <= _MEDIUM and last.lower().endswith(tuple(lexicon.words["medium"]))
    if not medium and (not _names_more(lexicon, before) or _is_called(analysis, lexicon, region)):
        return False
    return not any(analysis.is_finite(at) for at in range(region.first, region.last) if analysis.words[at].islower())


def _is_address(words: Sequence[str]) -> bool:
    """Whether words in marks are an address on the internet: "sport.de"."""
    return _ADDRESS.fullmatch("".join(words)) is not None


def _is_called(analysis: Analysis, lexicon: Lexicon, region: Region) -> bool:
    """Whether a verb before words in marks makes them what something is called: "nannte den Film „Unsinn“"."""
    before = range(region.left - 1, max(region.left - _OBJECT, 0) - 1, -1)
    clause = takewhile(lambda at: analysis.words[at] not in ".,;:!?", before)
    return any("marks" in form.frames for at in clause for form in lexicon.verbs.get(analysis.lowers[at], ()))


def _names_more(lexicon: Lexicon, noun: str) -> bool:
    """Whether a noun is one of a body, a document or a work, whose name may follow in marks."""
    if not noun[0].isupper():
        return False
    return lexicon.body(noun) is not None or noun.lower().endswith(tuple(lexicon.words["titled"]))
