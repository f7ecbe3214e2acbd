"""The clause around a few marked words in French and Spanish: "pidió una reforma «a fondo» de la ley"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of, is_time
from newsschema.extract.quotes.frames.clauses import behind_adverbs
from newsschema.extract.quotes.frames.lexicon import APOSTROPHES
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.ranges import SCARE
from newsschema.extract.quotes.frames.reporting import governed, is_that

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.language import Region

_VENUE = 4  # tokens of "en una larga entrevista"


def fragment_around(text: Text, cue: Cue, at: int, limit: int, regions: tuple[Region, Region]) -> tuple[int, int]:
    """The range of what a verb reports around the first and last of its marked words; token `at` is behind the verb."""
    first, last = regions
    begin = first.left
    if _is_fragment(text, first) and not _parts(text, at, begin):
        begin = _object_begin(text, cue, at, begin)
    if begin < first.left and _is_named(text, first):
        return first.left, last.right
    return begin, _end(text, cue, last, limit) if _is_fragment(text, last) else last.right


def _is_named(text: Text, region: Region) -> bool:
    """Whether the noun before marked words is what they are or are called: "repitió la consigna «...»"."""
    words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
    noun = class_of(text, region.left - 1) in ("noun", "name")
    return noun and (words > SCARE or text.analysis.word_class(region.first) == "DET")


def _end(text: Text, cue: Cue, region: Region, limit: int) -> int:
    """Where what a verb reports ends behind its last marked words: "«cautela» con los datos |"."""
    at = region.right
    if at >= limit or not _goes_on(text, cue, at):
        return at
    end = at + 1
    while end < limit and not (_is_mark(text, end) or _is_second_verb(text, end) or _is_venue(text, end)):
        end += 1
    return end


def _is_fragment(text: Text, region: Region) -> bool:
    """Whether marked words are a part of a clause: no capital, no mark of a sentence, no verb."""
    first, last = region.first, region.last
    if text.lexicon.capital_nouns or last <= first or not text.words[first][0].islower():
        return False
    return text.words[last - 1] not in ".!?…" and text.analysis.next_finite(first, last) >= last


def _object_begin(text: Text, cue: Cue, at: int, stop: int) -> int:
    """Where the object of a verb begins behind adverbs, whom it is said to and its preposition; `stop` for none."""
    if "marks" in cue.frames:
        return _called_begin(text, at, stop)
    begin, words = behind_adverbs(text, at, stop), text.lexicon.words
    if begin < stop and text.lowers[begin] in words["dative"]:
        hearer = read_phrase(text, begin + 1, stop, apposition=False)
        begin = hearer.end if hearer is not None else stop
        begin += begin < stop and text.lowers[begin] in words["to"]
    if begin >= stop:
        return stop
    if (text.elided(begin) or text.lowers[begin]) in governed(cue):
        return begin + (text.hosts[begin] == text.lowers[begin])
    preposition = _is_preposition(text, begin) or class_of(text, begin) not in _OPENS
    return stop if preposition else begin


def _called_begin(text: Text, at: int, stop: int) -> int:
    """Where who or what is called something begins: "qualifie | le plan de «farce»", "parle d' | une «farce»"."""
    last = stop
    dative = text.lexicon.words["dative"]  # "atribuye la caída | a «la fatiga»"
    while last > at and (
        joins_marks(text, last - 1) or text.lowers[last - 1] in dative or class_of(text, last - 1) in ("det", "num")
    ):
        last -= 1
    begin = behind_adverbs(text, at, last) if last > at else last
    called = read_phrase(text, begin + _is_preposition(text, begin), last, apposition=False) if begin < last else None
    if called is not None and called.end == last < stop and not called.pronoun:
        return begin
    article = class_of(text, stop - 1) in ("det", "num") or text.hosts[stop - 1] != text.lowers[stop - 1]
    return stop - 1 if article and last < stop and begin >= last else stop


def joins_marks(text: Text, at: int) -> bool:
    """Whether a token joins what something is called: "de", "como", "d" and "'" of "d'« absurde »", "d'une"."""
    lower, joining = text.lowers[at], text.analysis.pack.joining
    if text.elided(at):
        return text.elided(at) in text.lexicon.words["elided joins"] and text.analysis.word_class(at) == "DET"
    return lower in joining or lower in text.lexicon.words["as what"] or f"{lower}'" in joining or lower in APOSTROPHES


_OPENS = ("det", "num", "adj", "noun", "join", "join noun")


def _is_preposition(text: Text, at: int) -> bool:
    return text.analysis.word_class(at) == "ADP"


def _goes_on(text: Text, cue: Cue, at: int) -> bool:
    """Whether a phrase or clause at a token is of the marked words before it."""
    if text.inside[at] >= 0 or not text.words[at][0].isalpha():
        return False
    if text.analysis.pack.introducers.get(text.lowers[at]) == "content" or is_that(text, at):
        return True
    if _is_preposition(text, at):
        return text.lowers[at] not in text.lexicon.words["dative"] and not _is_setting(text, at)
    if class_of(text, at) != "det" or at + 1 >= len(text.words) or is_time(text, at + 1):
        return False
    if "marks" in cue.frames:
        return text.analysis.word_class(cue.last) == "ADP"  # "tachan de «farce» el plan"
    judged = "clause" in cue.frames
    return judged and text.analysis.word_class(at - 2) == "ADJ"  # "juge « irréaliste » toute hausse"


def _is_setting(text: Text, at: int) -> bool:
    """Whether a preposition says when or where something was said: "tras el pleno", "en la radio"."""
    words, lower = text.lexicon.words, text.lowers[at]
    if lower in words["setting"]:
        return True
    bare = at + 1 < len(text.words) and class_of(text, at + 1) == "noun" and text.words[at + 1].islower()
    return lower in words["venue opener"] and (not bare or is_time(text, at + 1) or _is_venue(text, at))


def _is_venue(text: Text, at: int) -> bool:
    """Whether where something was said begins at a token: "en una entrevista"."""
    words = text.lexicon.words
    return text.lowers[at] in words["venue opener"] and not words["venue"].isdisjoint(text.lowers[at : at + _VENUE])


def _is_second_verb(text: Text, at: int) -> bool:
    """Whether "and" joins another verb to the one that reports: "«cautela» con los datos | y se marchó"."""
    if text.inside[at] >= 0 or text.analysis.word_class(at) != "CCONJ":
        return False
    verb = at + 1
    while verb + 1 < len(text.words) and text.lowers[verb] in text.lexicon.words["clitic"]:
        verb += 1
    return verb < len(text.words) and text.analysis.is_finite(verb)


def _is_mark(text: Text, at: int) -> bool:
    return text.inside[at] < 0 and text.words[at] in ",;:()–—"


def _parts(text: Text, first: int, last: int) -> bool:
    """Whether a mark of punctuation or a word of another clause is in a range."""
    introducers, as_what = text.analysis.pack.introducers, text.lexicon.words["as what"]
    outside = [at for at in range(first, last) if text.inside[at] < 0]
    lowers = {text.lowers[at] for at in outside} - as_what
    return any(_is_mark(text, at) for at in outside) or any(introducers.get(one) == "adverbial" for one in lowers)
