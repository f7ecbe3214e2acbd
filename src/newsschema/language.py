"""The language of an article: what its document states, checked against its text."""

from __future__ import annotations

from typing import NamedTuple

from newsschema.draft import DraftNotice
from newsschema.text.language import detect_language

# Languages that share a macrolanguage or are told apart by little but their name; source: ISO 639-3, macrolanguages.
_CLOSE = {
    "nb": "no", "nn": "no", "yue": "zh", "wuu": "zh", "cmn": "zh", "sr": "hr", "bs": "hr", "sh": "hr", "ms": "id",
    "iw": "he", "fil": "tl", "arb": "ar", "pes": "fa", "prs": "fa",
}  # fmt: skip


class Language(NamedTuple):
    """The record's tag, the language the text is really in, and what there is to say of them."""

    tag: str | None
    spoken: str | None
    notices: tuple[DraftNotice, ...] = ()

    @property
    def is_english(self) -> bool:
        """Whether the extractors read it; a text too short to tell is read as English."""
        return self.spoken is None or _primary(self.spoken) == "en"


def choose_language(stated: str | None, text: str, *, stated_wins: bool) -> Language:
    """Choose between the language stated and the one detected.

    A page's language is often its template's, so the one detected wins; a wire states its own, which then stands.
    """
    detected = detect_language(text)
    if stated and (detected is None or _primary(detected) == _primary(stated)):
        return Language(stated, stated)
    if detected is None:
        message = "The document states no language and holds too little text to detect one."
        return Language(None, None, (DraftNotice("language_unknown", message),))
    if stated:
        message = f"The document says its language is {stated}; the text is in {detected}."
        tag = stated if stated_wins else detected
        return Language(tag, detected, (DraftNotice("language_mismatch", message),))
    message = f"The document states no language; detected {detected}."
    return Language(detected, detected, (DraftNotice("language_detected", message),))


def _primary(tag: str) -> str:
    """The language without script or region; what a detector cannot tell apart counts as one."""
    primary = tag.split("-")[0].lower()
    return _CLOSE.get(primary, primary)
