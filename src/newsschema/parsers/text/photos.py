"""Captions and credits of scraped text made into photos, each picture once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import DraftPhoto
from newsschema.parsers.common.credit_labels import label_at
from newsschema.parsers.common.credit_parts import is_name
from newsschema.parsers.common.credit_words import credit_words, is_agency, is_provision
from newsschema.parsers.common.credits import clean_credit
from newsschema.parsers.text.lines import CAPTION_LABEL

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.lines import Line

_EASTERN_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,8}")
_LEAST_EASTERN = 18
"""Characters of a caption in Chinese or Japanese with its source."""
_LEAST_CAPTION, _LONGEST_SOURCE = 4, 4
"""Words of a caption and of its source without a sign between them."""
_BUTTONS, _LONGEST_BUTTON = frozenset({"account", "share"}), 8
"""Kinds of furniture that buttons are, and words of one."""
_LEAST_MENU, _LONGEST_ENTRY = 3, 5
"""Parts of a menu on one line, and words of each."""


def read_photos(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[DraftPhoto, ...]:
    """Return the photos of the lines that are captions or credits; a credit belongs to the caption beside it."""
    photos: list[tuple[str | None, str | None]] = []
    taken: set[int] = set()
    headline = next((line.key for line, label in zip(lines, labels, strict=True) if label == "headline"), None)
    for at, label in enumerate(labels):
        if label != "caption" or _is_button(lines[at]) or _is_menu(lines[at].text):
            continue
        caption, credit = lines[at].photo
        if credit is None:
            caption, credit = split_source(lines[at].text, lines[at].small)
        if caption is not None and caption.lower().rstrip(".: ") == headline:
            continue  # the page's title: "Headline | Site"
        if credit is None and (beside := _credit_beside(labels, at, taken)) is not None:
            credit = clean_credit(lines[beside].text)
            taken.add(beside)
        photos.append((caption, credit))
    left = (
        at for at, label in enumerate(labels) if label == "credit" and at not in taken and not _is_menu(lines[at].text)
    )
    photos.extend((None, clean_credit(lines[at].text)) for at in left)
    return _once(photos)


def _is_button(line: Line) -> bool:
    """Whether a line that ends with a site's name is a button: "Follow us on Twitter"."""
    return line.furniture in _BUTTONS and line.words <= _LONGEST_BUTTON


def _is_menu(text: str) -> bool:
    """Whether a line is a menu: bars between three parts or more, none a label or name of a picture's source."""
    parts = [part.strip() for part in text.split("|")]
    if len(parts) < _LEAST_MENU or any(len(part.split()) > _LONGEST_ENTRY for part in parts):
        return False
    return not any(is_agency(part) or label_at(part, 0) for part in parts if part)


def split_source(caption: str, small: Container[str]) -> tuple[str, str | None]:
    """A caption and the source that it begins or ends with, without a sign between: "AFP Boats lie in Elsund".

    Only of lines known to be captions: elsewhere an agency may be the subject of a sentence. The source is an agency,
    or names before a word that has a capital because the caption begins there: it is one of `small`, the words that
    the document has in lower case.
    """
    words = caption.split()
    if caption.isupper():
        return caption, None
    if len(words) > 1 and _is_eastern_name(words[0]) and len(caption) >= _LEAST_EASTERN:
        return caption[len(words[0]) :].lstrip(), words[0]
    for size in range(min(_LONGEST_SOURCE, len(words) - _LEAST_CAPTION), 0, -1):
        source, rest = words[:size], words[size:]
        if rest[0][0].isalnum() and not rest[0][0].islower() and (_signs(source) or _begins_anew(source, rest, small)):
            return " ".join(rest), " ".join(source)
    for size in range(min(_LONGEST_SOURCE, len(words) - _LEAST_CAPTION), 0, -1):
        rest, source = words[:-size], words[-size:]
        if (_signs(source) or _is_body(source)) and not _leads_on(rest[-1]):
            return " ".join(rest), " ".join(source)
    return caption, None


def _is_eastern_name(word: str) -> bool:
    """Whether a word before a blank is a name: Chinese and Japanese have no blanks within sentences."""
    return _EASTERN_NAME.fullmatch(word) is not None


def _begins_anew(source: Sequence[str], rest: Sequence[str], small: Container[str]) -> bool:
    """Whether names are before a small word that has a capital: "Elm Harbour News The boats lie in Elsund"."""
    named = len(source) > 1 and is_name([word.rstrip(",") for word in source]) and source[-1][-1] != ","
    return named and rest[0].istitle() and rest[0].lower() in small and rest[1][0].islower()


def _signs(words: Sequence[str]) -> bool:
    """Whether words are an agency as it signs, or say that somebody provided the picture."""
    name = " ".join(words)
    return not any(word[0].islower() for word in words) and (is_agency(name) or is_provision(name))


def _is_body(words: Sequence[str]) -> bool:
    """Whether words are the name of a house or body that may sign a picture: "Elm News", "Elsund Police"."""
    return len(words) > 1 and words[-1].lower() in credit_words("agency_noun") and is_name([*words])


def _leads_on(word: str) -> bool:
    """Whether a word before an agency makes it part of the sentence: "told AFP", "at the BBC", "Berlin, Reuters"."""
    return word[-1] in ",:(" or word.islower()


def _credit_beside(labels: Sequence[Label], at: int, taken: set[int]) -> int | None:
    """The credit of the caption at a line: under it, unless another caption follows that; else above it."""
    around = {step: labels[at + step] if 0 <= at + step < len(labels) else None for step in (-1, 1, 2)}
    if around[1] == "credit" and around[2] != "caption":
        return at + 1
    if around[-1] == "credit" and at - 1 not in taken:
        return at - 1
    return at + 1 if around[1] == "credit" else None


def _once(photos: Sequence[tuple[str | None, str | None]]) -> tuple[DraftPhoto, ...]:
    """Merge photos of the same caption; a credit alone that another photo has is no photo of its own."""
    merged: dict[str, tuple[str | None, str | None]] = {}
    credits = {(credit or "").casefold() for caption, credit in photos if caption}
    for caption, credit in photos:
        if caption is None and (not credit or credit.casefold() in credits):
            continue
        key = (caption or credit or "").casefold().rstrip(". ")
        before = merged.get(key)
        merged[key] = (caption, credit) if before is None or before[1] is None else before
    return tuple(
        DraftPhoto(caption=CAPTION_LABEL.sub("", caption or "", 1) or None, credit=credit)
        for caption, credit in merged.values()
    )
