"""Where a report ends because its cue is in a clause that the sentence goes on behind.

"Obwohl X sagte, dass ..., sperrte Y"; "La ville, qui a dit que ..., a fermé le pont"; "Tras decir que ..., X se fue".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import FAR, clause_start, is_relative
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.narrator_ends import narrated_from
from newsschema.extract.quotes.frames.reporting import is_that, is_voice

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text, Unit
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.reporting import Cue


def outer_clause(text: Text, unit: Unit, cue: Cue, begin: int, end: int) -> int:
    """Return the comma before the clause that goes on behind what a cue reports in a range; its end for none."""
    if cue.kind != "verb" or cue.begin > begin:
        return end
    commas = _commas(text, begin, end)
    if text.lexicon.capital_nouns:
        that = is_that(text, begin - 1)
        end = next((at for at in commas if that and _is_comment(text, at + 1, end)), end)
        end = narrated_from(text, begin, end, introduced=that)
        commas = [at for at in commas if at < end]
    if not commas:
        return end
    if _is_in_relative(text, unit, cue):
        return next((at for at in commas if _goes_on_with_verb(text, at + 1, end)), end)
    if _is_in_front(text, unit, cue):
        return next((at for at in commas if _begins_main_clause(text, at + 1, end)), end)
    return end


def behind_verbless(text: Text, begin: int, end: int) -> int:
    """Where a Romance infinitive or object ends in a range: before "and" and a verb, or a comma and a relative clause.

    "dijo ignorar el precio | y llamó al banco", "descartó subir la tasa, | que vence en mayo".
    """
    if text.lexicon.capital_nouns:
        return end
    for at in range(begin + 1, end - 1):
        if text.inside[at] >= 0:
            continue
        if text.words[at] == "," and is_relative(text, at + 1, end):
            return at
        if text.analysis.word_class(at) == "CCONJ" and _goes_on_with_verb(text, at + 1, end):
            return at - (text.words[at - 1] == ",")
    return end


def _commas(text: Text, begin: int, end: int) -> list[int]:
    """The commas of a range before which a finite verb of it is."""
    if "," not in text.words[begin : end - 1]:
        return []
    commas = [at for at in range(begin, end - 1) if text.words[at] == "," and text.inside[at] < 0]
    first = text.analysis.next_finite(begin, end) if commas else end
    negated = begin + (text.lowers[begin] in text.analysis.pack.negations)
    if commas and text.analysis.features(negated).get("form") == "inf" and not text.lexicon.capital_nouns:
        first = begin  # "a la que reprocha | callar, ha hablado"
    return [at for at in commas if at > first]


def _is_comment(text: Text, at: int, end: int) -> bool:
    """Whether the writer comments on a German clause that ended: "dass X stimmt, | das sind mehr als ..."."""
    things = text.lexicon.words["thing"]
    return at + 1 < end and text.lowers[at] in things and text.inside[at] < 0 and text.analysis.is_finite(at + 1)


def _is_in_relative(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a cue is in a relative clause of the first phrase of a sentence: "Die Stadt, die sagte, ..."."""
    start = clause_start(text, unit, cue.first)
    at = start if start > unit.first and text.words[start - 1] == "," else start - 1
    while (
        not text.lexicon.capital_nouns
        and at > max(start - _OPENING, unit.first)
        and text.analysis.word_class(at - 1) in ("ADP", "DET")
    ):
        at -= 1  # "a la que"
    if at <= unit.first or text.words[at - 1] != "," or not is_relative(text, at, cue.first + 1):
        return False
    return text.analysis.next_finite(max(unit.first, at - FAR), at) >= at


def _is_in_front(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a cue is in a subordinate clause at the head of its sentence, or an infinitive or gerund there."""
    pack, at = text.analysis.pack, unit.first
    if cue.first - at > FAR:
        return False
    if text.analysis.word_class(at) == "CCONJ":
        at += 1
    near = range(at, min(at + _OPENING, cue.first))
    opened = text.lowers[at] in pack.introducers or any(is_that(text, place) for place in near)
    if opened:
        return text.analysis.next_finite(at, cue.first) >= min(cue.begin, cue.first)
    nonfinite = not text.analysis.is_finite(cue.first) and text.analysis.next_finite(at, cue.first) == cue.first
    return nonfinite and not text.lexicon.capital_nouns and cue.first - at <= _OPENING


_OPENING = 4  # tokens of "a pesar de que", "après avoir annoncé"


def _goes_on_with_verb(text: Text, at: int, end: int) -> bool:
    """Whether the verb of the sentence begins at a token, with the pronouns and negations that lean on it."""
    first = at
    while at < end and _leans(text, at):
        at += 1
    if at >= end or text.inside[at] >= 0 or (at + 1 < end and text.words[at + 1] == ","):
        return False
    negated = at > first and text.lowers[at - 1] in text.analysis.pack.negations and not text.lexicon.capital_nouns
    return text.analysis.is_finite(at) or (negated and text.analysis.features(at).get("form") != "inf")


def _begins_main_clause(text: Text, at: int, end: int) -> bool:
    """Whether a main clause begins at a token: its verb, in French and Spanish a subject and its verb."""
    if _goes_on_with_verb(text, at, end):
        return True
    if text.lexicon.capital_nouns or text.lowers[at] in text.analysis.pack.introducers:
        return False
    if class_of(text, at) not in ("det", "noun", "name", "pron", "num"):
        return False
    subject = read_phrase(text, at, end)
    return subject is not None and _goes_on_with_verb(text, subject.end, end)


def main_subject(text: Text, at: int, end: int) -> Mention | None:
    """The subject of the clause that begins behind an opening one: "Tras decir que no, | Ana Roe salió"; else None."""
    subject = read_phrase(text, at, end) if class_of(text, at) in ("det", "noun", "name") else None
    speaks = subject is not None and is_voice(text, subject) and _goes_on_with_verb(text, subject.end, end)
    return subject if speaks else None


def _leans(text: Text, at: int) -> bool:
    """Whether a word leans on the verb behind it: "se", "no", "ne"."""
    return text.lowers[at] in text.lexicon.words["clitic"] or text.lowers[at] in text.analysis.pack.negations
