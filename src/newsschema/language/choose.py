"""The language of an article: what its document states, checked against its text."""

from __future__ import annotations

from typing import NamedTuple

from newsschema.language.detect import detect_language
from newsschema.lexicons import LANGUAGES

# Languages that share a macrolanguage or differ in little but their name; source: ISO 639-3, macrolanguages.
_CLOSE = {
    "nb": "no", "nn": "no", "yue": "zh", "wuu": "zh", "cmn": "zh", "sr": "hr", "bs": "hr", "sh": "hr", "ms": "id",
    "iw": "he", "fil": "tl", "arb": "ar", "pes": "fa", "prs": "fa",
}  # fmt: skip


class Language(NamedTuple):
    """The record's tag, the language the text is in, and the notices about them."""

    tag: str | None
    spoken: str | None
    notices: tuple[tuple[str, str], ...] = ()
    """Codes of `models.notices` with their messages."""

    @property
    def analysed(self) -> str | None:
        """The language its facts are read in; None if there is no data for it. A text too short to detect is "en"."""
        primary = "en" if self.spoken is None else _primary(self.spoken)
        return primary if primary in LANGUAGES else None


def choose_language(stated: str | None, text: str, *, stated_wins: bool) -> Language:
    """Choose between the language stated and the one detected.

    A page's language is often its template's, so the one detected wins; a wire states its own, which is kept.
    """
    detected = detect_language(text)
    if stated and (detected is None or _primary(detected) == _primary(stated)):
        return Language(stated, stated)
    if detected is None:
        message = "The document states no language and holds too little text to detect one."
        return Language(None, None, (("language_unknown", message),))
    if stated:
        message = f"The document says its language is {stated}; the text is in {detected}."
        tag = stated if stated_wins else detected
        return Language(tag, detected, (("language_mismatch", message),))
    message = f"The document states no language; detected {detected}."
    return Language(detected, detected, (("language_detected", message),))


def _primary(tag: str) -> str:
    """The language without script or region; what a detector confuses counts as one."""
    primary = tag.split("-")[0].lower()
    return _CLOSE.get(primary, primary)
