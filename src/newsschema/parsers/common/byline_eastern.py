"""Bylines in Korean, Chinese and Japanese, which set no blanks between names and other words.

Lead words: lexicons/byline_words.csv.
"""

from __future__ import annotations

import re
from functools import cache

from newsschema.parsers.common.byline_leads import words_of

EAST_ASIAN = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_KOREAN = r"([\uac00-\ud7af]{2,4})\s*(?:기자|특파원)"
_CHINESE = r"(?:本[報报])?(?:記者|记者)[\s:：]*([\u3400-\u9fff々]{2,4})(?:[／/、，\s].{0,12})?"
"""A reporter and the place of the report, as newspapers in Chinese print them: "記者王小明／台北報導"."""
_FRAMED = re.compile(r"[【〔［]([\u3400-\u9fff々]{3,5})[】〕］]")
"""A reporter's name as Japanese papers set it at the end: "【田中一郎】"."""
_FRAMES = "【】〔〕［］[]（）() "


def eastern_byline(text: str) -> re.Match[str] | None:
    """A line that says it is a byline, the name in the first group: "여수 김민수 기자", "文・田中一郎"."""
    return re.search(_KOREAN, text) or _chinese(text) or _japanese().fullmatch(text)


def eastern_name(text: str) -> re.Match[str] | None:
    """A text known to be a byline, with the name in the first group: "김민수 기자", "【田中一郎】"."""
    korean = re.fullmatch(_KOREAN, text)
    return korean or _chinese(text) or _japanese().fullmatch(text) or _FRAMED.fullmatch(text)


def _chinese(text: str) -> re.Match[str] | None:
    return re.fullmatch(_CHINESE, text.strip(_FRAMES))


@cache
def _japanese() -> re.Pattern[str]:
    """A lead word in Chinese characters, a sign and a name: "文・田中一郎", "聞き手＝田中一郎"."""
    leads = "|".join(sorted(word for word in words_of("lead") if re.match(EAST_ASIAN, word)))
    return re.compile(rf"(?:{leads})\s?[・＝/／]\s?([\u3400-\u9fff々]{{2,5}})")
