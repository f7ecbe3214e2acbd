"""Whether an article breaks off: cut in mid-sentence, an ellipsis at its end, or a wall to pay at.

Source of the sentence-ending signs: Unicode Standard Annex 29, Sentence_Break STerm and ATerm.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSERS = "\"'”’“»«›‹」』）)]】＂*›"
_FINAL = ".!?。！？।॥؟۔…։።᠃｡:;†‡■◆●▪♦"
_ELLIPSIS = ("...", "…", "[…]", "[...]", "(...)", "(…)", "....", "‥")
_LEAST_WORDS = 4
"""A last line of fewer words is a sub-heading, a signature or a list item rather than a sentence cut short."""

# "Subscribe to continue reading", "Weiterlesen mit ...", beside "continue" and "premium" in the trade's languages.
_WALL = re.compile(
    r"\b(?:subscribe|sign in|log in|register|sign up)\b[^.]{0,30}\b(?:to continue|to read|to unlock|for full access)"
    r"|\bto (?:continue|keep) reading\b|\bcontinue reading\b[^.]{0,20}\b(?:subscri|free|account)"
    r"|\b(?:only|exclusively|reserved) (?:for|to) subscribers\b|\bsubscribers only\b"
    r"|\bthis (?:article|content) is for\b"
    r"|\b(?:um|zum) weiter(?:zu)?lesen\b|\bjetzt weiterlesen\b|\bweiterlesen mit\b|\bmit \S+ weiterlesen\b"
    r"|\b(?:réservé|reservé) aux abonnés\b|\bpour lire la suite\b|\bcontenido exclusivo para\b|\bpara seguir leyendo\b"
    r"|\bsolo para suscriptores\b|\bper continuare a leggere\b|\briservato agli abbonati\b|\bverder lezen\b"
    r"|\bfor abonnenter\b|\bför prenumeranter\b|\bdla prenumeratorów\b|\bконтент для подписчиков\b"
    r"|有料会員|会員限定|残り\s*\d+\s*文字|この記事は有料",
    re.IGNORECASE,
)
# One of these is in whatever `_WALL` matches.
_WALL_STEMS = (
    "subscri", "sign in", "log in", "register", "sign up", "keep reading", "continue reading", "this ", "lesen",
    "abonn", "lire la suite", "contenido", "seguir", "suscriptores", "continuare", "riservato", "för pren",
    "dla pren", "контент", "有料", "会員", "残り",
)  # fmt: skip
_READ_ON = re.compile(
    r"(?:\.\.\.|…|\s|\A)(?:\(?(?:read|show|see) more|continue reading|weiterlesen|lire la suite|leer más|seguir leyendo"
    r"|continua a leggere|lees verder|les mer|läs mer|læs mere|czytaj dalej|devamını oku|baca selengkapnya"
    r"|читать дальше|続きを読む|더보기)\)?[\s.…>»›]*\Z",
    re.IGNORECASE,
)


def is_truncated(paragraphs: Sequence[str], after: Sequence[str] = ()) -> bool:
    """Whether a body of these paragraphs breaks off; `after` are the lines that follow it on the page.

    Looks at the last paragraph, and for a wall at the lines after it.
    """
    if not paragraphs:
        return False
    last = paragraphs[-1].rstrip()
    return breaks_off(last) or is_wall(last) or any(is_wall(line) for line in after[:12])


def breaks_off(paragraph: str) -> bool:
    """Whether a paragraph ends in mid-sentence, with an ellipsis, or with "Read more"."""
    text = paragraph.rstrip()
    bare = text.rstrip(_CLOSERS + " ")
    if text.endswith(_ELLIPSIS) or bare.endswith(_ELLIPSIS[:2]) or _READ_ON.search(text[-60:]):
        return True
    if not bare or bare[-1] in _FINAL or text[-1] in ")]）":
        return False
    return len(text.split()) >= _LEAST_WORDS or (len(text) > 40 and not text.isascii())


def is_wall(line: str) -> bool:
    """Whether a line asks the reader to pay or sign in before reading on."""
    if len(line) > 400:
        return False
    lower = line.lower()
    return any(stem in lower for stem in _WALL_STEMS) and _WALL.search(line) is not None
