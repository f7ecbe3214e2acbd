"""Whether a body is far shorter than what its document states about it: a text held a second time, a count of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.draft import Draft

_SHARE = 0.5
"""Share of the stated length below which a body counts as incomplete; counts of words also include captions, boxes and
markup in many systems, so that a body of two thirds is no evidence."""
_LEAST_CHARACTERS, _LEAST_WORDS = 500, 80
"""Stated lengths below which a difference says nothing: a teaser, a caption."""
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Characters of scripts that are counted one by one where words are counted (Han, Kana, Hangul)."""


def missing_part(draft: Draft, body: str) -> str | None:
    """Return what to say where the body is far shorter than the document states, else None."""
    if (stated := draft.stated_characters or 0) >= _LEAST_CHARACTERS and len(body) < stated * _SHARE:
        return f"The body has {len(body):,} characters; the document holds an article text of {stated:,}."
    if (stated := draft.stated_words or 0) >= _LEAST_WORDS and (words := _words(body)) < stated * _SHARE:
        return f"The body has {words:,} words; the document states {stated:,}."
    return None


def _words(text: str) -> int:
    return len(text.split()) + len(_UNSPACED.findall(text))
