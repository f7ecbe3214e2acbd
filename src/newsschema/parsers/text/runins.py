"""Credits of scraped text: those that the grammar of credits reads, and those run into the caption without their tags.

"Oslo.Kari Nes/NTB" had an element's end after the full stop, "Ana Ruiz / Reuters Rain falls in Oslo" one before "Rain".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsschema.language.names import known_given_names
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name, is_initial, is_role_word
from newsschema.parsers.common.credit_labels import label_at
from newsschema.parsers.common.credit_words import agencies, agency_words, credit_words, labels
from newsschema.parsers.common.credits import clean_credit, read_credit, split_credit
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Container

_TAIL = 160
"""Characters at a line's end in which a credit without a blank before it is looked for."""
_SIGNS = frozenset("©ⓒ|/／：（【＝=")
_FIRST, _LAST = 5, 7
"""Words at the ends of a line in which such a word is looked for."""
_TO_BLANKS = str.maketrans(dict.fromkeys(".,;:()", " "))
_GLUED = re.compile(r"(?=[^\W\d_a-z])(?:(?<=[^\W\d_]{2}[.!?…])|(?<=[)”»][.!?…])|(?<=[12]\d{3})|(?<=\d\.)|(?<=[)”]))")
"""The end of a caption, with the next element's text right after it."""
_GLUED_LABEL = re.compile(
    r"(?<=[^\W\d_])(?=(?:Photo )?(?:Credit|Photo|Photograph|Picture|Image|Foto|Bild|Quelle|Imagen|Crédit)s?\s?:\s?\S)"
)
_AND = re.compile(r" (?:and|und|et|y|e|og|och|en|&) |, ")
_RUN_ON = re.compile(r"(?<=[a-zß-öø-ÿ]{2})(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+ )")
"""The end of a caption's last word, with a given name right after it: "harbourAna Ruiz/Reuters"."""
_LONGEST_LINK = 4
"""Letters of a word that links a name to a sentence: "with", "und"."""
_PICTURE_LABELS = frozenset({"label", "opener", "sign"})
"""Kinds of labels that only pictures have."""
_LONGEST_AGENCY = 4
"""Words of an agency between a label and a caption."""
_CAPITALS = re.compile(r"[.!?…] (?=[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,}){1,2}\Z)")
"""The end of a caption before a name in capitals."""
_JOINTS = word_set("/ | - – — & © via for of the by and y e et und og och en von van de del di da")
_MOST_NAMES = 9
_MOST_WORDS = 10
"""Words of a credit before its caption."""
_LONGEST_HOUSE = 5
_JOINING = frozenset("|),")
_NEAR_JOINT = 60
"""Characters in which a credit before its caption has what joins its names."""
_LONGEST_NAME = 5
"""Words of a name before a caption."""
_NEXT_JOINT = 3
"""Words behind names in which a slash joins others to them."""
_HOUSE = re.compile(r"[^\W_][^\s/]{2,24}/(?=[^\W\d_])")
"""Of a house nobody knows, where a full name follows: "Lakepress/Kari Nes"."""
_LEAST_CAPTION = 3
"""Words of a caption after such a credit."""


def may_hold_credit(text: str) -> bool:
    """Whether a sign or word of a credit is at an end of the text; a quick test that most lines fail."""
    start = max(0, len(text) - _TAIL)
    tail = text[start:]
    if not _SIGNS.isdisjoint(tail) or "/" in text[:60] or text[0] in "([" or text.rstrip(". ")[-1:] in (")", "]"):
        return True
    lower = tail.lower()
    tokens, names = lower.translate(_TO_BLANKS).split(), _names_by_word()
    for token in names.keys() & {*tokens[:_FIRST], *tokens[-_LAST:]}:
        if any(name in lower for name in names[token]):
            return True
    if ":" in tail and _ends_in_labelled_names(tail):
        return True
    if _GLUED.search(text, start) or text.endswith(tuple(credit_words("suffix"))):
        return True
    return text[-1].isupper() and _CAPITALS.search(text, start) is not None


def _ends_in_labelled_names(tail: str) -> bool:
    """Whether all behind the last colon are full names, and a label precedes it: "Photos: Ana Ruiz and Jan Holm"."""
    head, _, names = tail.rpartition(":")
    label = head.rsplit(None, 1)[-1:]
    if not label or label[0].lower() not in labels():
        return False
    return all(is_name(name) and has_given_name(name.strip()) for name in _AND.split(names))


@cache
def _names_by_word() -> dict[str, tuple[str, ...]]:
    """The agencies, labels and openers, in lower case, by their last word."""
    table: dict[str, set[str]] = {}
    for name in agencies() | credit_words("provision") | labels() | credit_words("opener"):
        for word in name.translate(_TO_BLANKS).split()[-1:]:
            table.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in table.items()}


def split_caption(text: str, small: Container[str] = frozenset()) -> tuple[str | None, str | None]:
    """Return caption and credit; None for what is not there. `small` are words that the document has in lower case."""
    if not may_hold_credit(text):
        return text, None
    if found := _before_caption(text, small):
        return found
    caption, credit = _with_name(*split_credit(_parted(text)), text)
    if credit is None and not text.isupper() and (match := _CAPITALS.search(text, max(0, len(text) - _TAIL))):
        return text[: match.start() + 1], text[match.end() :]
    return (text, None) if credit is None else (caption, credit)


def _parted(text: str) -> str:
    """The text with a blank before a label or names that follow the caption without one."""
    start = max(0, len(text) - _TAIL)
    if label := _GLUED_LABEL.search(text, start):
        return f"{text[: label.start()]} {text[label.start() :]}"
    for match in _GLUED.finditer(text, start):
        if are_names(text[match.end() :].split()):
            return f"{text[: match.end()]} {text[match.end() :]}"
    for match in _RUN_ON.finditer(text, start):
        names = text[match.end() :].split()
        if "/" in text[match.end() :] and names[0].lower() in known_given_names() and are_names(names):
            return f"{text[: match.end()]}\n{text[match.end() :]}"
    return text


def _with_name(caption: str | None, credit: str | None, text: str) -> tuple[str | None, str | None]:
    """Move the photographer's full name before " / Reuters" from the caption's end to the credit.

    A word like "with", or a role, before it shows that it is the caption's.
    """
    if not (caption and credit and text.endswith(f" / {credit}")):
        return caption, credit
    words = caption.split()
    for size in (3, 2):
        name, before = words[-size:], words[-size - 1 : -size]
        known = name[0].lower() in known_given_names() and is_name(" ".join(name))
        if known and before and not (before[0][-1] == "," or _leads_to_name(before[0])):
            return " ".join(words[:-size]), f"{' '.join(name)} / {credit}"
    return caption, credit


def _leads_to_name(word: str) -> bool:
    """Whether a caption's name may follow a word: "with", "und", "mayor"."""
    return (
        (word.islower() and len(word) <= _LONGEST_LINK)
        or is_role_word(word)
        or word.lower() in credit_words("particle")
    )


def split_head(text: str, small: Container[str]) -> tuple[str | None, str | None]:
    """Return caption and credit of a text that may only begin with one; None for what is not there."""
    lower = text[:_NEAR_JOINT].lower()
    names = _names_by_word()
    known = names.keys() & {*lower.translate(_TO_BLANKS).split()}
    may = any(name in lower for token in known for name in names[token])
    return (may and _before_caption(text, small)) or (text, None)


def _before_caption(text: str, small: Container[str]) -> tuple[str, str] | None:
    """The shortest run of names with an agency before a caption, each with a capital, or a labelled name."""
    tokens = text.split(maxsplit=_MOST_WORDS + _LEAST_CAPTION)
    if len(tokens) <= _LEAST_CAPTION:
        return None
    head = _labelled_name(text) or _names_before_sentence(tokens, small)
    head = head or (_joined_names(tokens) if _may_join(text, tokens[0]) else None)
    return (text[len(head) :].strip(), clean_credit(head) or head) if head else None


def _may_join(text: str, first: str) -> bool:
    """Whether a text begins with an agency, or a sign or word that joins names is near its beginning."""
    near = text[:_NEAR_JOINT]
    return "/" in text or not _JOINING.isdisjoint(near) or " via " in near or first.lower().rstrip(",") in agencies()


def _joined_names(tokens: list[str]) -> str | None:
    """The names with an agency that the words begin with: "Ana Ruiz/AP", "Ana Ruiz via AP", "AP | Ana Ruiz"."""
    for size in range(1, min(_MOST_WORDS, len(tokens) - _LEAST_CAPTION) + 1):
        last = tokens[size - 1]
        plain = last.lower().strip(",()")
        known = plain in _JOINTS or plain.partition("/")[0] in agency_words()
        if not (known or _is_capital(last)):
            return None
        if last == "/" and is_name(" ".join(tokens[: size - 1])) and (end := _house_end(tokens, size)):
            return " ".join(tokens[:end])
        if last in "/|" or _goes_on(last, tokens[size]) or is_initial(last) or _is_joined_later(tokens, size):
            continue
        end = _over_name(tokens, size)
        if len(tokens) - end < _LEAST_CAPTION or not tokens[end][0].isupper() or is_role_word(tokens[end]):
            continue
        head = " ".join(tokens[:end])
        if last[-1] != "," and not (_is_joined(head) or _is_library(head)):
            continue
        found = read_credit(head)
        if found is not None and found.agencies and not found.others:
            return head
    return None


def _names_before_sentence(tokens: list[str], small: Container[str]) -> str | None:
    """Names with an agency before a word that has a capital because a sentence begins: "Elm Images, Kari Nes The"."""
    for size in range(1, min(_MOST_WORDS, len(tokens) - _LEAST_CAPTION) + 1):
        last, word = tokens[size - 1], tokens[size]
        if not (_is_capital(last) or last.lower().strip(",()") in _JOINTS):
            return None
        if last[-1] in ",/|)–—-" or not word.istitle() or word.lower() not in small:
            continue
        if not any(token[0].islower() for token in tokens[size + 1 : size + 3]):
            continue
        head = " ".join(tokens[:size])
        found = read_credit(head)
        return head if found is not None and found.agencies and not found.others else None
    return None


def _goes_on(last: str, word: str) -> bool:
    """Whether an agency's name goes on with the next word: "Ana Ruiz/Getty" and "Images"."""
    return f"{last.rpartition('/')[2]} {word}".lower().strip("()") in agencies()


def _is_joined_later(tokens: list[str], start: int) -> bool:
    """Whether a slash follows after a few words with a capital: "Elm Press" and "Wire / Elm Images"."""
    for token in tokens[start : start + _NEXT_JOINT]:
        if "/" in token:
            return True
        if not _is_capital(token):
            return False
    return False


def _is_joined(head: str) -> bool:
    """Whether a sign or word joins names in a text, or the agency is behind a comma or in brackets: "Ana Ruiz (AP)"."""
    if "/" in head or " | " in head or " via " in head or (head[-1] == ")" and head[0] != "("):
        return True
    name, _, agency = head.rpartition(", ")
    return agency.lower() in agencies() and " " in name and is_name(name)


def _is_library(head: str) -> bool:
    """Whether a text is an agency's or library's name of several words, which a caption hardly begins with."""
    return " " in head and head.lower() in agencies()


def _labelled_name(text: str) -> str | None:
    """A label, or a house and a slash, and the full name behind it, before a caption: "Foto: Ana Ruiz Der Hafen"."""
    label, house = label_at(text, 0), _HOUSE.match(text)
    begin = label[0] if label else house.end() if house else 0
    if not begin:
        return None
    words = text[begin:].split(maxsplit=_LONGEST_NAME + _LEAST_CAPTION)
    if label and label[1] in _PICTURE_LABELS and (agency := _library_words(words)):
        return text[: text.index(words[agency - 1], begin) + len(words[agency - 1])]
    given = _given_names(words)
    end = given + 1
    while given and end < len(words) and words[end - 1].lower() in credit_words("particle"):
        end += 1
    rest = words[end:]
    said = len(rest) >= _LEAST_CAPTION and rest[0].istitle() and any(map(str.islower, " ".join(rest).split()))
    if not given or not said or _is_joined_later(rest, 0) or not is_name(" ".join(words[:end])):
        return None
    return text[: text.index(words[end - 1], begin) + len(words[end - 1])]


def _library_words(words: list[str]) -> int:
    """The words of an agency's name of several words before a caption: "Getty Images Rain in Oslo"; 0 for none."""
    for size in range(min(_LONGEST_AGENCY, len(words) - _LEAST_CAPTION), 1, -1):
        rest = words[size:]
        if " ".join(words[:size]).lower() in agencies() and rest[0].istitle() and any(map(str.islower, rest)):
            return size
    return 0


def _given_names(words: list[str]) -> int:
    """How many initials, or known given names and initials, are before the surname; 0 for none."""
    first = next((at for at, word in enumerate(words) if not is_initial(word)), 0)
    if first:
        return min(first, _LONGEST_NAME)
    known = known_given_names()
    other = (at for at, word in enumerate(words) if not (word.lower() in known or is_initial(word)))
    return min(next(other, 0), _LONGEST_NAME)


def _over_name(tokens: list[str], end: int) -> int:
    """Move past a name that belongs to the agency: "dpa, Jan Holm", "AP | Jan Holm", "APA/GEORG HOLM"."""
    last = tokens[end - 1]
    if last[-1] == "," and len(tokens) > end + 2 and _is_capital(tokens[end]) and _is_capital(tokens[end + 1]):
        return end + 2
    if tokens[end : end + 1] == ["|"] and len(tokens) > end + 3 and is_name(" ".join(tokens[end + 1 : end + 3])):
        return end + 3
    if "/" in last and last.isupper():
        while end < len(tokens) and tokens[end].isupper() and len(tokens[end]) > 1:
            end += 1
        if end < len(tokens) and is_initial(tokens[end - 1]) and _is_capital(tokens[end]):
            end += 1
    return end


def _house_end(tokens: list[str], start: int) -> int:
    """One past the agency after a name and a slash, where a word of its name means one ("Lake Images"); else 0."""
    stop = start
    while stop < min(len(tokens) - _LEAST_CAPTION + 1, start + _LONGEST_HOUSE) and tokens[stop][0].isupper():
        stop += 1
    nouns = credit_words("agency_noun")
    last = next((at for at in reversed(range(start + 1, stop)) if tokens[at].lower() in nouns), None)
    if last is not None:
        return last + 1
    return stop - 1 if start + 1 < stop and tokens[start].lower() in nouns else 0


def is_slashed_name(line: str) -> bool:
    """Whether a whole line is a name and an agency with a slash between: "Lakeside/Kari Nes"."""
    bracketed = line[:1] == "(" and line[-1:] == ")"
    text = line[1:-1] if bracketed else line
    if "/" not in text or not 5 <= len(text) <= _TAIL or not are_names(text.split()):
        return False
    left, _, right = text.partition("/")
    if " / " in text and not bracketed:
        return is_name(left) and " " in right.strip()
    return is_name(left) or is_name(right)


def are_names(tokens: list[str]) -> bool:
    """Whether few words follow, each with a capital or one that joins names, and none a date or number."""
    if not 1 <= len(tokens) <= _MOST_NAMES or tokens[0].lower() in _JOINTS - {"©"}:
        return False
    if any(map(str.isdigit, "".join(tokens))):
        return False
    return all(_is_capital(token) or token.lower() in _JOINTS for token in tokens)


def _is_capital(token: str) -> bool:
    """ "Nes", "i-Lake", "lake.no/Kari", but not "2024" nor "runs"."""
    return token[0].isupper() or (any(sign in token for sign in "-./©(") and any(map(str.isupper, token)))
