"""Captions and credits: what the picture shows, and who made or distributed it.

A credit is told by a label ("Photo: A. Name/AFP", "Foto: dpa", "写真: ..."), a sign ("© Name"), brackets that hold
an agency ("(AP Photo/Name)"), or an agency at the caption's end ("... on Monday. NAME / REUTERS").
Agencies: lexicons/agencies.csv. Labels below are the words newspapers print before a credit, by general knowledge.
"""

from __future__ import annotations

import re
from functools import cache

from newsschema.lexicons import rows

_LONGEST_CREDIT = 120
_LONGEST_CAPTION = 2_000
_MOST_WORDS = 14

# Printed before a credit, with a colon or slash after it: "Foto: dpa", "Photo / Name".
LABELS = (
    "photo", "photos", "photograph", "photographs", "photographer", "photography", "photo credit", "photo credits",
    "picture", "pictures", "picture credit", "pic", "pics", "image", "images", "image credit", "image credits",
    "image source", "image caption", "credit", "credits", "photo source", "source", "file photo", "video", "screenshot",
    "foto", "fotos", "foto's", "fotograf", "fotografie", "fotografia", "fotografía", "fotoğraf", "fotocredit",
    "bild", "bilder", "bildquelle", "bildrechte", "symbolbild", "symbolfoto", "archivbild", "archivfoto", "quelle",
    "grafik", "beeld", "fotó", "kép", "kuva", "kuvat", "valokuva", "crédit", "crédits", "crédit photo", "crédits photo",
    "photo d'illustration", "credito", "credits foto", "imagen", "imágenes", "crédito", "créditos", "imagem",
    "reprodução",
    "zdjęcie", "zdj", "fot", "zdroj", "autor", "avtor", "foto arhiv", "nuotrauka", "фото", "фотография",
    "снимка", "світлина", "источник фото", "φωτό", "φωτογραφία", "φωτο", "صورة", "تصوير", "الصورة", "عکس",
    "צילום", "תמונה",
    "קרדיט", "写真", "撮影", "画像", "사진", "图", "图片", "圖", "圖片", "照片",
    "摄影", "攝影", "ảnh", "nguồn", "ภาพ", "फोटो",
    "ছবি", "isithombe", "umfanekiso", "коллаж", "колаж", "collage", "photomontage", "montage",
)  # fmt: skip

# Printed before a credit without a colon.
_OPENERS = re.compile(
    r"(?:photo(?:graph)?s?|picture|image|pic|illustration)s?(?: (?:taken|provided))? (?:by|via|courtesy of|courtesy)\b|"
    r"(?:foto|fotos|imagen|crédit photo|photo) (?:von|de|di|door|av|af)\b(?-i:(?! [a-zà-ÿ]{2,} ))|bild von\b|"
    r"©|\(c\)(?= )|copyright\b(?: by\b)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?<![^\W\d_])(?:"
    + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True))
    + r")\.?(?:(?<=image source),|\s?[:：=]|\s[|/](?=\s)|(?=\s?©))\s*",
    re.IGNORECASE,
)
_AFTER_LABEL = re.compile("[:：=|/©]|(?i:image source),")
"""What may stand after a label: without it there is none to look for."""
_OPENER_STEMS = ("photo", "pic", "image", "illu", "foto", "bild", "©", "(c)", "copyr")
"""One of these stands in whatever `_OPENERS` matches."""
_LONGEST_LABEL = max(map(len, LABELS)) + 3
_SUFFIX = re.compile(r"\s*(?:nuotr\.?|撮影|기자|摄|攝)\s*$")
# "＝2日、青浜市、山田花子撮影"
_TAKER = re.compile(r"[、＝=]([\u3040-\u30ff\u3400-\u9fff々]{2,8})\s*\Z")
_BRACKETED = re.compile(r"[(\[（【〔]([^()\[\]（）【】〔〕]{2,120})[)\]）】〕][\s.。]*$")
_TAIL = re.compile(r"(?:[.!?。…»”\"]\s+|\s[–—|-]{1,2}\s+|\s?[＝=]\s?|\n\s*|\s·\s)(?=\S)")
_JOINTS = re.compile(
    r"\s*(?:[/|,;&·•]|\bvia\b|\bfor\b|\bfür\b|\bpour\b|\bpara\b|\bvía\b|\bthrough\b|\band\b|\bund\b| - | – |[()])\s*"
)
_SENTENCE_END = re.compile(r"[.!?。](?<=[^\W\d_]{3}.)\s+\S")
# A name after a sentence, before the agency's brackets; two to five words with capitals.
_NAME_BEFORE = re.compile(r"[.!?…]\s*([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3})(\s*)$")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ /][^\W\d_a-z][\w.'’-]*){1,4}")
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"\w+")
_TRIM = " \t\n,;:|/–—-=＝·•"


@cache
def agencies() -> frozenset[str]:
    """The agencies, stock libraries and words that stand for a credit, in lower case."""
    return frozenset(row["name"].lower() for row in rows("agencies"))


@cache
def _agency_starts() -> frozenset[str]:
    """The first words of the agencies: without one of them a text names none."""
    return frozenset(word for name in agencies() for word in _WORDS.findall(name)[:1])


def split_credit(caption: str | None) -> tuple[str | None, str | None]:
    """Return the caption without its credit and the credit without its label; None for what is not there.

    "Rain in Oslo. Foto: Kari Nes / NTB" is ("Rain in Oslo.", "Kari Nes / NTB").
    """
    text = (caption or "").strip()
    if not text:
        return None, None
    if len(text) > _LONGEST_CAPTION:
        return text, None
    for attempt in (_by_bracket, _by_label, _by_opener, _by_tail):
        found = attempt(text)
        if found:
            before, credit = found
            return before.rstrip(_TRIM + "([（").strip() or None, credit
    return text, None


def clean_credit(text: str | None) -> str | None:
    """Return a credit without its label, brackets and copyright sign; None where nothing is left."""
    text = (text or "").strip()
    for _ in range(3):
        before = text
        if match := _label_at_start(text):
            text = text[match.end() :]
        if match := _OPENERS.match(text):
            text = text[match.end() :]
        text = text.strip(_TRIM)
        if text and text[0] in "([（" and text[-1:] in ")]）" and text.count(text[0]) == 1:
            text = text[1:-1]
        if text == before:
            break
    return _SUFFIX.sub("", text).strip(_TRIM) or None


def is_credit(line: str | None) -> bool:
    """Whether a whole line is a credit: a label and a name, or agencies and names alone."""
    text = (line or "").strip()
    if not text or len(text) > _LONGEST_CREDIT:
        return False
    match = _label_at_start(text) or _OPENERS.match(text)
    if match and match[0].strip().rstrip("(") != text:
        return _short_enough(text[match.end() :])
    inner = text[1:-1] if text[0] in "([（" and text[-1] in ")]）" else text
    return _is_names(inner.rstrip(".")) or ("/" in text and inner.endswith(("nuotr.", "nuotr")))


def _label_at_start(text: str) -> re.Match[str] | None:
    return _LABEL.match(text) if _AFTER_LABEL.search(text, 0, _LONGEST_LABEL) else None


def _labels(text: str) -> list[re.Match[str]]:
    """Return the labels of a text, looked for from the first sign that may follow one."""
    sign = _AFTER_LABEL.search(text)
    return list(_LABEL.finditer(text, max(0, sign.start() - _LONGEST_LABEL))) if sign else []


def _short_enough(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_CREDIT and len(text.split()) <= _MOST_WORDS and not _SENTENCE_END.search(text)


def _is_names(text: str) -> bool:
    """Whether a text is agencies, and perhaps names beside them: "Kari Nes / NTB", "AFP via Getty Images"."""
    if not _short_enough(text) or _agency_starts().isdisjoint(_WORDS.findall(text.lower())):
        return False
    parts = [part for part in _JOINTS.split(text.strip(_TRIM)) if part]
    known = [_is_agency(part) for part in parts]
    return any(known) and all(agency or _is_name(part) for part, agency in zip(parts, known, strict=True))


def _is_agency(part: str) -> bool:
    lower = part.lower().strip(" .")
    if lower in agencies():
        return True
    words = lower.split()
    # "REUTERS file", "dpa (Archiv)", "Pool Reuters": one word beside the agency
    return 1 < len(words) <= 3 and (words[0] in agencies() and len(words[0]) > 2 and part[:1].isupper())


def _is_name(part: str) -> bool:
    """Whether a text may be a name: few words, each with a capital (or in a script without them), no digits."""
    words = part.split()
    if not 1 <= len(words) <= 5:
        return False
    big = sum(1 for word in words if word[0].isupper() or not word[0].islower())
    return big * 2 > len(words) - 1 and not any(map(str.isdigit, part))


def _by_bracket(text: str) -> tuple[str, str] | None:
    match = _BRACKETED.search(text[-140:])
    if not match:
        return None
    inner, start = match[1].strip(), len(text) - len(text[-140:]) + match.start()
    if is_credit(inner) or (_SUFFIX.search(inner) and len(inner) < 20):
        credit = clean_credit(inner)
        named = _NAME_BEFORE.search(text[max(0, start - 60) : start])
        if credit and named and not _label_at_start(inner):  # "... 2024. Ana Ruiz (AFP)"
            return text[: start - len(named[1]) - len(named[2])], f"{named[1]} ({credit})"
        return (text[:start], credit) if credit else None
    if text[:start].rstrip().endswith((".", "!", "?", "»", "”")) and _FULL_NAME.fullmatch(inner):
        return text[:start], inner
    return None


def _by_label(text: str) -> tuple[str, str] | None:
    matches = _labels(text)
    for match in reversed(matches[-4:]):
        rest = text[match.end() :].strip()
        if not _short_enough(rest.rstrip(".)]）")):
            continue
        credit = clean_credit(_unbracket(rest))
        if credit and _LETTERS.search(credit):
            return text[: match.start()], credit
    return None


def _by_opener(text: str) -> tuple[str, str] | None:
    lower = text.lower()
    if not any(stem in lower for stem in _OPENER_STEMS):
        return None
    matches = list(_OPENERS.finditer(text))
    for match in reversed(matches[-3:]):
        rest = text[match.end() :].strip()
        if _short_enough(rest.rstrip(".)]）")):
            credit = clean_credit(_unbracket(rest))
            if credit:
                return text[: match.start()], credit
    return None


def _by_tail(text: str) -> tuple[str, str] | None:
    """An agency, with names beside it or not, after the last full stop, dash, equals sign or line."""
    if _is_names(text.rstrip(".")):
        return "", text.rstrip(". ").strip(_TRIM)
    if match := _SUFFIX.search(
        text, max(0, len(text) - 12)
    ):  # the label follows the name: "J. Petraitis / ELTA nuotr."
        start = max(text.rfind("|"), text.rfind(". ", 0, max(0, match.start() - 40)), text.rfind("\n")) + 1
        credit = text[start : match.start()].strip(_TRIM)
        if match[0].strip() == "撮影" and (named := _TAKER.search(text[: match.start()])):
            return text[: named.start()], named[1]
        if match[0].strip().startswith("nuotr") and _short_enough(credit):
            return text[:start], credit
    window = max(0, len(text) - _LONGEST_CREDIT)
    for match in _TAIL.finditer(text, window):
        rest = text[match.end() :].rstrip(". ")
        if _is_names(rest):
            keep = text[: match.start()] + match[0].rstrip(_TRIM)
            return keep, rest.strip(_TRIM)
    words = text.rstrip(". ").rsplit(None, 3)
    for count in (3, 2, 1):  # "... on Monday REUTERS", "... Getty Images"
        tail = " ".join(words[-count:])
        if (
            len(words) > count
            and tail.lower() in agencies()
            and (not tail[0].islower() or "-" in tail)
            and len(tail) > 2
        ):
            return text[: text.rindex(tail)], tail
    return None


def _unbracket(text: str) -> str:
    """Drop a closing bracket whose opening one stood before the label, and a full stop at the end."""
    text = text.rstrip(" ")
    if text[-1:] == "." and not re.search(r"\b\w\.$|nuotr\.$", text):
        text = text[:-1]
    for opening, closing in ("()", "[]", "（）"):
        if text.endswith(closing) and opening not in text:
            text = text[:-1]
    return text
