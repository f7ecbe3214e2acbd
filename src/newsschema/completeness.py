"""Detect a body far shorter than its document states: by a second copy of the text, or by a word count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.text.scripts import may_hold_east_asian

if TYPE_CHECKING:
    from newsschema.draft import Draft

_SHARE = 0.5
"""Share of the stated length below which a body counts as incomplete. In many systems, word counts also include
captions, boxes and markup, so a body of two thirds of the count may be complete."""
_LEAST_CHARACTERS, _LEAST_WORDS = 500, 80
"""Stated lengths below which a difference proves nothing (a teaser, a caption)."""
_UNSPACED = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff]"
"""Characters of scripts where each character counts as a word (Han, Kana, Hangul)."""


def missing_part(draft: Draft, body: str) -> str | None:
    """Return a message if the body is far shorter than the document states, else None."""
    if (stated := draft.stated_characters or 0) >= _LEAST_CHARACTERS and len(body) < stated * _SHARE:
        return f"The body has {len(body):,} characters; the document holds an article text of {stated:,}."
    if (stated := draft.stated_words or 0) >= _LEAST_WORDS and (words := _words(body)) < stated * _SHARE:
        return f"The body has {words:,} words; the document states {stated:,}."
    return None


def _words(text: str) -> int:
    return len(text.split()) + (len(re.findall(_UNSPACED, text)) if may_hold_east_asian(text) else 0)
