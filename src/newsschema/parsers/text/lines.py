"""Lines of scraped text with what their shape shows: indent, bullet, blank lines before, words, how they end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from newsschema.parsers.common import furniture
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.bylines import Byline, read_byline
from newsschema.parsers.common.days import read_day
from newsschema.parsers.text.runins import is_slashed_name, split_caption, split_head
from newsschema.parsers.text.wrapped import unwrapped
from newsschema.text.clean import clean_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Container

# What text renderers set before a list item: "• x", "* x", "+ x", "1. x"; a dash as often begins what somebody says.
_BULLET = re.compile(r"(?:[•*+▪◦‣·■►»]|o(?=\s)|\d{1,2}[.)](?=\s))\s*(?=\S)|(?:[•*+▪◦‣·]|[-–—])\s*\Z")
_HEADING_MARK = re.compile(r"\A#{1,6} (?=\S)")
"""The marks of a heading in Markdown: CommonMark 0.31, section 4.2."""
_DATED = re.compile(r"\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d_]+\.?) ?\d{2,4}\b")
"""A date that begins like a numbered item: "5. Juni 2025"."""
_BLANKS = " \t\u00a0"
_STEM = 5
_WORD = re.compile(rf"(\w{{4,{_STEM}}})\w*")
_SMALL = re.compile(r"(?<!\w)[a-zß-öø-ÿ]\w*")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_END = re.compile(r"(?:[.!?。！？।॥؟۔…։:;]|[–—-](?=[\"”’]))['\"’”»«“›)\]）】」』\s]*(?:\[\d+\])?\Z")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)")
_INNER_END = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[\"”’»]?\s+[\"“„«‘]?[^\W\d_]|[。！？।]")
# What only captions contain: positions of people, and that the picture is old or a symbol.
_SIDES = re.compile(
    r"[(（](?:(?:l|r|li|re|m|c|hinten|vorne?|top|bottom|izq|der|izda|dcha|sx|dx|esq|dir|à g|à dr?|t\. ?[vh]|vas|oik"
    r"|l ?[-–] ?r|l to r)\.?[)）]"
    r"|(?:links|rechts|mitte|left|right|cent(?:er|re)|à gauche|à droite|midden|vlevo|vpravo|solda|sağda|слева|справа"
    r"|z lewej|z prawej|v\. ?l|(?:von|from|de|da) (?:l|li|links|left|izq|sin)|l(?:i|inks|eft)? (?:nach|to) r)\w*"
    r"|左|右|中央?[）)]|手前|前列|왼쪽|오른쪽|가운데)",
    re.IGNORECASE,
)
_PLACED = (
    "from left", "from right", "file photo", "pictured", "archivbild", "archivfoto", "symbolbild", "symbolfoto",
    "bildmontage", "fotomontage", "von links", "v.l.", "v. l.", "de izquierda a derecha", "da sinistra", "od lewej",
    "de gauche à droite", "da esquerda", "fra venstre", "från vänster", "van links", "слева направо",
    "왼쪽부터", "左から", ", centre,", ", center,", ", left,", ", right,",
)  # fmt: skip
_SHOWN = re.compile(r"(?:foto|imagen|imagem) d[aeo]l?\b|.*[–—-] (?:video|in pictures)\Z")
# "FILE - Ana Ruiz speaks", "Archivbild: Der Hafen".
_FILED = re.compile(
    r"(?:FILE(?: PHOTO)?|ARCHIVE?|ARCHIVO|(?:[Ff]ile|[Aa]rchive|[Ss]tock) (?:photo|image|picture)"
    r"|(?:Archiv|Symbol)(?:bild|foto)|Foto de archivo|(?:Photo|Image) d['’](?:archives?|illustration))"
    r"\s?[-–—:|] ?(?=\S)"
)
_FILED_INITIALS = frozenset("FfAaSsPI")
# "＝13日、東京で"
_TAKEN_AT = re.compile(r"＝(?:\d{1,2}月)?\d{1,2}日、.{1,30}で\Z")
CAPTION_LABEL = re.compile(
    r"(?:image |photo |picture |media )caption[,:]\s*|(?:caption|bildunterschrift):\s*", re.IGNORECASE
)
_SIGNATURE = re.compile(r"[—–-]{1,2} ?[^@]{1,80}\(@\w{1,30}\)")
_LONGEST_CAPTION = 80
"""Words up to which a line may be a caption with its credit."""
_PLACED_IN = 300
"""Characters in which a caption names the positions of people."""
_LONGEST_BRACKETED = 160
"""The same where it ends in brackets, as the captions of American agencies do, which also report the news."""
_LONGEST_CREDIT = 20
_LONGEST_HEADLINE = 24
_CREDIT_TAIL = 80
_CREDIT_SIGN = frozenset("©/:(（[【|：／=＝")
"""One of these is at an end of a paragraph that has a credit."""
_KOREAN_SENTENCE = 5
"""Words of a Korean sentence, which writes particles and auxiliaries with its words."""
_LEAST_BYLINE = 3
"""Words of "By Ana Ruiz"."""
_LONGEST_META = 320
"""Characters up to which a line may be a byline, a date or a credit."""
_LONGEST_DATE, _LONGEST_DATE_TEXT = 22, 160
"""Words and characters of a line that states the day of publication."""
_FIGURES = 0.3
"""Share of the words with figures in a line of dates and times."""
_SHORT_DATE = 12
"""Words of a line that is no caption even if it ends with a credit."""
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")


T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 (used as property is)
    """A property of a line, read once when first asked for; `functools.cached_property` takes a lock for each."""

    def __init__(self, read: Callable[[Line], T]) -> None:
        self.read, self.name, self.__doc__ = read, read.__name__, read.__doc__

    def __get__(self, line: Line, owner: type[Line]) -> T:
        value = line.__dict__[self.name] = self.read(line)
        return value


@dataclass(eq=False)
class Line:
    """One line that is not blank. Never changed; not frozen, since that makes one three times as slow to create."""

    text: str
    """Cleaned, without its bullet; the bullet where the line is nothing else. Never empty."""
    indent: int
    """Blanks before it."""
    bullet: bool
    """Whether a bullet or number precedes it."""
    numbered: bool
    """Whether that was a number."""
    gap: bool
    """Whether a blank line precedes it, or it is the first."""
    number: int
    """Of the non-blank lines, from 0."""
    eastern: bool
    """Whether the text has Chinese, Japanese or Korean in it, this line or another."""
    small: Container[str] = frozenset()
    """The words that the text has in lower case, in this line or another."""

    @lazy
    def words(self) -> int:
        """How many words; two characters of Chinese or Japanese count as one."""
        count = self.text.count(" ") + 1
        return count + len(_EAST_ASIAN.findall(self.text)) // 2 if self.eastern else count

    @lazy
    def ends(self) -> bool:
        """Whether it ends as a sentence does; a short line cut with an ellipsis does not."""
        if self.words < 20 and self.text.endswith(("...", "…")):
            return False
        return _END.search(self.text[-12:]) is not None

    @lazy
    def prose(self) -> bool:
        """Whether it is a sentence or more of running text; a line of dates and times is not."""
        if self.is_of_figures:
            return False
        if self.words < 8:
            return self.eastern and self.words >= _KOREAN_SENTENCE and self.text.endswith("다.")
        return (self.ends and not self.text.endswith(":")) or self.has_inner_end or self.words > 30

    @lazy
    def has_inner_end(self) -> bool:
        """Whether a sentence ends within it."""
        return _INNER_END.search(self.text) is not None

    @property
    def is_of_figures(self) -> bool:
        """Whether a third of its words or more have figures, as a line of dates and times has."""
        if self.words > _LONGEST_DATE or not _DIGIT.search(self.text):
            return False
        return _is_of_figures(self.text.split())

    @lazy
    def is_clock(self) -> bool:
        """Whether it is a date or a clock time with a word or two: "15:59 Uhr", "Updated 24.04.2024"."""
        return self.words <= 6 and _CLOCK.search(self.text) is not None

    @lazy
    def furniture(self) -> str | None:
        """What furniture it is, or None; see `common.furniture`."""
        return furniture.kind(self.text)

    @lazy
    def byline(self) -> Byline | None:
        """The byline it is, or None."""
        if self.words < _LEAST_BYLINE and self.text.isascii() and ":" not in self.text:
            return None
        return read_byline(self.text) if len(self.text) <= _LONGEST_META else None

    @lazy
    def day(self) -> str | None:
        """The day it states, whatever its language."""
        return self.day_in(None)

    def day_in(self, language: str | None) -> str | None:
        """The day a short line states, with or without a clock time; None for running text and captions."""
        if not self._may_state_day:
            return None
        return self.day if language is None and "day" in self.__dict__ else read_day(self.text, language)

    @property
    def _may_state_day(self) -> bool:
        if self.words > _LONGEST_DATE or len(self.text) > _LONGEST_DATE_TEXT or not _DIGIT.search(self.text):
            return False
        if self.prose and not self.byline:
            return False
        return self.words <= _SHORT_DATE or " | " in self.text or self.photo[1] is None

    @lazy
    def is_credit(self) -> bool:
        """Whether it is a credit and nothing else."""
        if self.words > _LONGEST_CREDIT:
            return False
        if self.text[:1] == "(" and self.text[-1] == ")" and is_name(self.text[1:-1]):
            return True
        caption, credit = self.photo
        if credit is not None:
            return caption is None
        return "/" in self.text and self.byline is None and is_slashed_name(self.text)

    @lazy
    def signs_post(self) -> bool:
        """Whether it signs a post of a social network above it: "— Ana Ruiz (@anaruiz) June 2, 2025"."""
        return self.text.startswith(("—", "–", "-")) and _SIGNATURE.match(self.text) is not None

    @lazy
    def labelled(self) -> bool:
        """Whether it is called a caption: "Image caption, The pier at dusk"."""
        return self.words <= _LONGEST_CAPTION and CAPTION_LABEL.match(self.text) is not None

    @lazy
    def filed(self) -> bool:
        """Whether it begins as captions of old pictures do, and is no credit: "FILE - Ana Ruiz speaks in Oslo"."""
        return self.words <= _LONGEST_CAPTION and _FILED.match(self.text) is not None and self.photo[0] is not None

    @lazy
    def placed(self) -> bool:
        """Whether it has what only captions have: positions of people, or that the picture is old."""
        text = self.text[:_PLACED_IN]
        if text[0] in _FILED_INITIALS and self.filed:
            return True
        if ("(" in text or "（" in text) and _SIDES.search(text):
            return True
        if self.eastern and "＝" in text and _TAKEN_AT.search(text):
            return True
        lower = text.lower()
        may_show = lower.startswith(("foto", "imag")) or lower.endswith((" video", " pictures"))
        if may_show and _SHOWN.match(lower):
            return True
        return any([phrase in lower for phrase in _PLACED])  # noqa: C419 (half the time of a generator)

    @lazy
    def key(self) -> str:
        """The line as compared with others."""
        return self.lower.rstrip(".: ")

    @lazy
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @lazy
    def form(self) -> str:
        """What lines of a list that are printed alike have in common: words, and whether there are figures in it."""
        return f"{self.words} {len(_DIGITS.findall(self.text))} {self.byline is not None}"

    @lazy
    def stems(self) -> frozenset[str]:
        """The heads of its words, by which a word is known in its other cases and numbers; of Chinese and Japanese,
        pairs of characters."""
        found = set(_WORD.findall(self.lower))
        if self.eastern:
            for run in _EAST.findall(self.lower):
                found.update(run[at : at + 2] for at in range(len(run) - 1))
        return frozenset(found)

    @lazy
    def photo(self) -> tuple[str | None, str | None]:
        """Caption and credit, where the line holds a credit; see `runins`. A date is no caption, a name with an address
        no picture's."""
        longest = _LONGEST_CAPTION if self.text[-1:] != ")" else _LONGEST_BRACKETED
        if self.words > longest or self.words < 2 or self.byline:
            return self.text, None
        ends = self.text[:_CREDIT_TAIL] + self.text[-_CREDIT_TAIL:]
        if self.words > _LONGEST_HEADLINE and self.ends and _CREDIT_SIGN.isdisjoint(ends):
            caption, credit = split_head(self.text, self.small)
        else:
            caption, credit = split_caption(self.text, self.small)
        dated = caption is not None and _is_of_figures(caption.split()) and read_day(caption, None) is not None
        written = caption is not None and credit is not None and "@" in credit and is_name(caption)
        return (self.text, None) if dated or written else (caption, credit)


def _is_of_figures(words: list[str]) -> bool:
    return sum(_DIGIT.search(word) is not None for word in words) > _FIGURES * len(words)


def read_lines(text: str) -> list[Line]:
    """Return the lines that are not blank, in order."""
    lines: list[Line] = []
    gap = True
    text = unwrapped(text.replace("\r\n", "\n").replace("\r", "\n"))
    raw = text.split("\n")
    cleaned = clean_lines(text).split("\n")
    same, eastern = len(raw) == len(cleaned), not text.isascii() and _EAST.search(text) is not None
    small = frozenset(_SMALL.findall(text))
    for at, clean in enumerate(cleaned):
        if not clean:
            gap = True
            continue
        indent = len(raw[at]) - len(raw[at].lstrip(_BLANKS)) if same else 0
        clean = _HEADING_MARK.sub("", clean)
        bullet = None if clean[0].isalpha() and clean[0] != "o" else _bullet(clean)
        body = (clean[bullet.end() :].strip() if bullet else clean) or clean
        numbered = bullet is not None and clean[0].isdigit()
        lines.append(Line(body, indent, bullet is not None, numbered, gap, len(lines), eastern, small))
        gap = False
    return lines


def _bullet(line: str) -> re.Match[str] | None:
    return None if line[0].isdigit() and _DATED.match(line) else _BULLET.match(line)
