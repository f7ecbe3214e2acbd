"""What a figure is stated for each of: "$2,000 a month", "$85 a barrel", "4.2 murders per 100,000 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.measures import RATE_SIGNS, RATES, unit_after
from newsschema.extract.figures.words import values_of, words_of
from newsschema.lexicons.function_words import DEFINITE, DISTRIBUTIVE, GENITIVE, GOAL, INDEFINITE, RATE
from newsschema.text.numbers import read_number
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_HYPHENS = "-‑‐"
_ADVERBS = values_of("rate_adverb")
_LINKS, _OF_EACH, _ARTICLE = words_of("rate_link"), INDEFINITE | DISTRIBUTIVE, words_of("before_consonant")
_NOUNS, _NOUNS_OF_COUNTS, _POUND = words_of("rate_noun"), words_of("rate_of_count"), words_of("pound")
_NO_RATE, _OFTEN = words_of("counted_time") | {"-"}, words_of("frequency")


def read_rate(analysis: Analysis, k: int, kind: str) -> tuple[str, int] | None:
    """Return the denominator of the rate that begins at token `k` and where the rate ends; None where none does.

    The denominator is a UCUM unit, else the noun as printed.
    """
    tokens, n = analysis.tokens, len(analysis.words)
    if k >= n or "\n" in tokens.text[tokens.ends[k - 1] : tokens.starts[k]]:
        return None
    lowers = tokens.lowers
    if lowers[k] in _ADVERBS and analysis.same_sentence(k - 1, k) and not _has_noun(analysis, k + 1):
        return _ADVERBS[lowers[k]], k + 1  # "100 patients daily"
    if k + 1 >= n:
        return None
    if tokens.words[k] in _HYPHENS and lowers[k + 1] in _LINKS and tokens.words[k + 2 : k + 3] == ["-"]:
        return _noun(analysis, k + 3, named=True)  # "a 15-cent-a-share dividend"
    word = lowers[k]
    if word in ("/", "⁄"):
        touching = tokens.ends[k - 1] == tokens.starts[k] and tokens.ends[k] == tokens.starts[k + 1]
        if kind == "count":
            return (RATES[lowers[k + 1]], k + 2) if lowers[k + 1] in RATES else None  # "3 classes/week"
        if not touching or kind != "money":
            return None
        sign = RATE_SIGNS.get(lowers[k + 1])
        named = lowers[k + 1] in _NOUNS  # "$160/night"
        return (sign, k + 2) if sign else _noun(analysis, k + 1, named=named)
    if word in RATE:
        return _of_number(analysis, k + 1) or _noun(analysis, k + 1, named=True)
    if kind != "count" and lowers[k - 1] in _OFTEN:  # "40 kg of sand several times a week"
        return None
    if word in _OF_EACH:
        if kind == "money" and lowers[k + 1] in _NOUNS:
            return _noun(analysis, k + 1, named=True)
        if kind == "count" and lowers[k + 1] in _NOUNS_OF_COUNTS and _ends_rate(analysis, k + 2):
            return _noun(analysis, k + 1, named=True)  # "12.5 points a game"
        time = lowers[k + 1] in RATES and word_at(lowers, k + 2) not in _NO_RATE
        unit = kind == "money" and word in INDEFINITE and _unit(tokens, k + 1) is not None
        if not (time or unit) and kind == "money" and word in INDEFINITE and _is_sold_by(analysis, k + 1):
            return _printed(tokens, k + 1, k + 2), k + 2  # "$2 a pot at the market"
        return _noun(analysis, k + 1, named=False) if time or unit else None
    if word in GOAL and lowers[k + 1] in DEFINITE and kind in ("count", "money"):  # "18.90 to the dollar"
        after = unit_after(tokens, k + 2, None)
        return (tokens.words[k + 2], k + 3) if after and after[1].kind == "money" and after[0] == k + 3 else None
    return None


def _is_sold_by(analysis: Analysis, k: int) -> bool:
    """Whether a single noun at a token ends what is said of a price: "$2 a pot at"; not "$2m a minister said"."""
    if analysis.tag(k) != "n" or not analysis.words[k].isalpha() or not analysis.words[k].islower():
        return False
    return _ends_rate(analysis, k + 1)


def _has_noun(analysis: Analysis, k: int) -> bool:
    """Whether a noun is at a token that a word before may describe: "$50 daily rates"."""
    same = k < len(analysis.words) and analysis.same_sentence(k - 1, k)
    return same and analysis.word_class(k) in ("NOUN", "PROPN", "ADJ")


def _ends_rate(analysis: Analysis, k: int) -> bool:
    """Whether nothing at a token goes on with the noun before: "12 points a game."; not "two guests a game to play"."""
    if k >= len(analysis.words) or not analysis.same_sentence(k - 1, k):
        return True
    joined = analysis.tag(k) == "i" and analysis.lowers[k] not in GENITIVE
    return joined or analysis.word_class(k) in ("PUNCT", "CCONJ")


def _of_number(analysis: Analysis, k: int) -> tuple[str, int] | None:
    """Read a denominator with a number of its own: "100,000 people"."""
    tokens = analysis.tokens
    number = read_number(tokens, k, joins=False) if k < len(tokens.words) else None
    if number is None or tokens.lowers[k] in INDEFINITE:
        return None
    end = number.end
    if end < len(tokens.words) and analysis.same_sentence(k, end):
        phrase = analysis.phrase_of(end)
        if phrase is not None and phrase.head >= end:
            end = phrase.last
    return _printed(tokens, k, end), end


def _noun(analysis: Analysis, k: int, *, named: bool) -> tuple[str, int] | None:
    """Read a denominator that is a unit, or any noun where `named`."""
    tokens = analysis.tokens
    if k >= len(tokens.words):
        return None
    if tokens.lowers[k] in RATES:
        return RATES[tokens.lowers[k]], k + 1
    unit = _unit(tokens, k)
    if unit is not None:
        return unit
    if not named or not tokens.words[k][0].isalpha():
        return None
    phrase = analysis.phrase_of(k)
    alone = tokens.lowers[k - 1] in _ARTICLE and tokens.lowers[k] in _NOUNS  # "$26 a share amid"
    hyphened = alone or phrase is None or phrase.head < k or tokens.words[k - 1] in _HYPHENS
    end = k + 1 if hyphened or phrase is None else min(phrase.last, k + 2)
    return _printed(tokens, k, end), end


def _unit(tokens: Tokens, k: int) -> tuple[str, int] | None:
    if tokens.lowers[k] in _POUND:  # a price is never for each of a currency
        return "[lb_av]", k + 1
    after = unit_after(tokens, k, None)
    if after is None or after[1].kind != "measure" or after[1].factor != 1 or after[1].code is None:
        return None
    return after[1].code, after[0]


def _printed(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(tokens.text[tokens.starts[start] : tokens.ends[end - 1]].split())
