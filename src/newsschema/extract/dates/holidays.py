"""Holidays by rule: fixed days, weekdays of a month, days from Easter. Source: the countries' holiday laws."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta

# name: month and day; month and weekday's rank; or days from Easter
_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31), "st patrick's day": (3, 17),
    "independence day": (7, 4), "juneteenth": (6, 19), "veterans day": (11, 11), "bastille day": (7, 14),
    "canada day": (7, 1), "anzac day": (4, 25), "australia day": (1, 26), "groundhog day": (2, 2),
    "april fools' day": (4, 1), "bonfire night": (11, 5), "epiphany": (1, 6), "may day": (5, 1),
}  # fmt: skip
_RANKED = {
    "thanksgiving": (11, TH(+4)), "labor day": (9, MO(+1)), "memorial day": (5, MO(-1)), "mlk day": (1, MO(+3)),
    "presidents day": (2, MO(+3)), "columbus day": (10, MO(+2)), "mother's day": (5, SU(+2)),
    "father's day": (6, SU(+3)),
}  # fmt: skip
FROM_EASTER = {
    "easter": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46, "ascension day": 39,
    "pentecost": 49, "whit monday": 50, "maundy thursday": -3,
}  # fmt: skip

_NAMES = {
    "christmas": ["christmas day", "christmas", "xmas day", "xmas"],
    "christmas eve": ["christmas eve", "xmas eve"],
    "boxing day": ["boxing day"], "new year's eve": ["new year's eve", "new years eve"],
    "new year's day": ["new year's day", "new years day"],
    "valentine's day": ["valentine's day", "valentines day"], "halloween": ["halloween"],
    "st patrick's day": ["st patrick's day", "saint patrick's day"], "independence day": ["fourth of july"],
    "juneteenth": ["juneteenth"], "veterans day": ["veterans day"], "bastille day": ["bastille day"],
    "canada day": ["canada day"], "anzac day": ["anzac day"], "australia day": ["australia day"],
    "groundhog day": ["groundhog day"], "april fools' day": ["april fools day", "april fool's day"],
    "thanksgiving": ["thanksgiving day", "thanksgiving"],
    "labor day": ["labor day"], "memorial day": ["memorial day"],
    "mlk day": ["mlk day", "martin luther king day", "martin luther king jr day"],
    "presidents day": ["presidents day", "presidents' day"], "columbus day": ["columbus day"],
    "mother's day": ["mother's day", "mothers day"], "father's day": ["father's day", "fathers day"],
    "black friday": ["black friday"], "easter": ["easter sunday", "easter"], "good friday": ["good friday"],
    "easter monday": ["easter monday"], "palm sunday": ["palm sunday"], "ash wednesday": ["ash wednesday"],
    "ascension day": ["ascension day"], "pentecost": ["pentecost", "whit sunday"], "whit monday": ["whit monday"],
    "maundy thursday": ["maundy thursday"], "epiphany": ["epiphany"], "may day": ["may day"],
}  # fmt: skip


def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, spellings in _NAMES.items():
        for spelling in spellings:
            words = tuple(word[:-2] if word.endswith("'s") else word for word in spelling.split())
            found.setdefault(words[0], []).append((words, name))
    return {word: tuple(sorted(names, key=lambda one: -len(one[0]))) for word, names in found.items()}


HOLIDAYS = _by_first_word()
"""First word: the holidays that begin with it, longest first, each as its words without possessives and its name."""


def holiday(name: str, year: int) -> date:
    """Return the day of a holiday in a year from 1 to 9999; Easter by the Gregorian rule, or "orthodox easter"."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _RANKED:
        month, rank = _RANKED[name]
        return date(year, month, 1) + relativedelta(day=31 if rank.n and rank.n < 0 else 1, weekday=rank)
    if name == "black friday":
        return holiday("thanksgiving", year) + relativedelta(weekday=FR(+1))
    if name.startswith("orthodox "):
        return easter(year, EASTER_ORTHODOX) + timedelta(days=FROM_EASTER[name.removeprefix("orthodox ")])
    return easter(year) + timedelta(days=FROM_EASTER[name])
