"""What a source reports: "Laut X ...", "..., selon X", "Wie X mitteilte, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.ranges import has_words, trimmed
from newsschema.extract.quotes.frames.reporting import phrase_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.parts import Parts
    from newsschema.extract.quotes.frames.reporting import Cue


def as_clause(reading: Parts, cue: Cue) -> int | None:
    """Where "wie X mitteilte", "según informó X" begins, if a cue is in such a clause."""
    text = reading.text
    for at in range(cue.begin - 1, max(reading.unit.first, cue.begin - _LONGEST_AS) - 1, -1):
        if text.lowers[at] in text.lexicon.phrases and text.inside[at] < 0 and _opens_source(reading, at, cue.begin):
            return None if _has_object(text, at, cue.first) else at
    return None


_LONGEST_AS = 4  # tokens of "tal y como" and a pronoun before the verb


def _has_object(text: Text, at: int, verb: int) -> bool:
    """Whether a German clause has an object before its verb: "wie sie den Brief fand" is no "wie sie fand"."""
    words = text.lexicon.words  # "der Sprecher des Amtes" has a genitive, no object
    oblique = words["oblique"] - words["genitive"]
    objects = (place for place in range(at + 1, verb) if text.lowers[place] in oblique)
    return any(text.analysis.word_class(place - 1) != "ADP" for place in objects)


def _opens_source(reading: Parts, at: int, verb: int) -> bool:
    """Whether a token opens a clause that names a source: "según", or "wie" behind a mark or first in its sentence."""
    found = phrase_at(reading.text, at, reading.unit.stop)
    if found is None or found[0] < verb - 1:
        return False
    if found[1] != "as":
        return found[1] == "before"
    return at == reading.unit.first or reading.text.words[at - 1] in ",–—"


def read_ahead(reading: Parts, cue: Cue) -> None:
    """ "Wie die Polizei mitteilte, ...": what is reported is behind the comma."""
    comma = reading.next_comma(cue.end)
    while (
        comma is not None and (following := reading.next_comma(comma + 2)) and _is_list(reading, comma + 1, following)
    ):
        comma = following
    if comma is not None:
        reading.add_content(comma + 1, reading.limit(cue), cue, "as, ahead")


def _is_list(reading: Parts, first: int, last: int) -> bool:
    """Whether the last of several subjects are between two commas: "Como pedían A, B y C, ..."."""
    text = reading.text
    joined = any(text.analysis.word_class(at) == "CCONJ" for at in range(first + 1, last))
    return (
        joined and class_of(text, first) in ("name", "noun", "det") and text.analysis.next_finite(first, last) >= last
    )


def read_relative(reading: Parts, cue: Cue) -> None:
    """ "X, pour qui « le pire est devant nous », ...": what is reported ends at the comma."""
    comma = reading.next_comma(cue.end)
    reading.add_content(cue.end, reading.unit.stop if comma is None else comma, cue, "relative source")


def read_source(reading: Parts, cue: Cue) -> None:
    """ "Laut X ...", "..., selon X", "... X zufolge ..."."""
    text, unit = reading.text, reading.unit
    reading.left = max(reading.left, _clause_left(reading, cue))
    aside = not text.lexicon.capital_nouns and cue.begin - 2 > reading.left and text.words[cue.begin - 2] == ","
    if aside and text.analysis.word_class(cue.begin - 1) == "ADV":
        cue.begin -= 1  # ", toujours selon X, ..."
    opened = text.words[cue.begin - 1] == ":"  # "El club calla: a su juicio, ..."
    if cue.begin <= reading.left or opened or all(_is_before_source(text, at) for at in range(reading.left, cue.begin)):
        begin = _behind_source(reading, cue)
        reading.add_content(begin, unit.stop, cue, "source ahead")
        return
    colon = cue.end + 1 < unit.stop and text.words[cue.end] == ":" and text.inside[cue.end + 1] < 0
    verbless = not text.lexicon.capital_nouns and text.analysis.next_finite(reading.left, cue.begin) >= cue.begin
    if colon and verbless and text.inside[cue.begin - 1] < 0:
        reading.add_content(cue.end + 1, unit.stop, cue, "source ahead")  # "En cause, selon X : un mur fissuré"
        return
    left = trimmed(reading.text, max(_clause_begin(reading, cue), _speech_begin(reading, cue)), cue.begin)
    parts = [left] if left else []
    end = cue.end
    while end < unit.stop and text.words[end] in ",–—":
        end += 1
    if has_words(reading.text, end, unit.stop) and text.words[cue.end - 1] != "." and _goes_on(reading, cue, end):
        parts.append((end, unit.stop))
    reading.add_parts(parts, cue, "source")
    reading.left = unit.stop if len(parts) > 1 else end


def _clause_left(reading: Parts, cue: Cue) -> int:
    """Behind the colon or the relative pronoun before a source: "C'est clair : selon X, ...", "qui, selon X, a fui"."""
    text = reading.text
    if text.lexicon.capital_nouns:
        return reading.left
    colons = (at for at in range(cue.begin - 1, reading.left, -1) if text.words[at] == ":" and text.inside[at] < 0)
    left = next(colons, reading.left - 1) + 1
    relative = cue.begin - 2
    if relative > left and text.words[cue.begin - 1] == "," and text.inside[relative] < 0:
        opens = text.analysis.pack.introducers.get(text.lowers[relative]) == "relative"
        opens = opens or begins_clause_at(text, relative)
        return cue.begin if opens else left
    return left


def begins_clause_at(text: Text, at: int) -> bool:
    """Whether a Romance word begins a clause of which alone a source is: "cuentas | que", "llegó | y"."""
    if text.lexicon.capital_nouns or at < 1 or text.inside[at] >= 0:
        return False
    if text.analysis.word_class(at) == "CCONJ":
        return True
    before = at - 1 - (text.words[at - 1] == ",")
    relative = text.lowers[at] in text.lexicon.words["relative"] and before >= 0 and text.inside[before] < 0
    return relative and class_of(text, before) in ("noun", "name", "adj")


def _is_before_source(text: Text, at: int) -> bool:
    """Whether a token ahead of a source is no part of what it reports: "Toujours selon X", "Mais selon X"."""
    word = text.words[at][0].isalnum()
    return text.inside[at] < 0 and (not word or text.analysis.word_class(at) in ("ADV", "CCONJ"))


def _behind_source(reading: Parts, cue: Cue) -> int:
    """Where the clause begins behind a source ahead of it, whose phrase may end in a participle: "recogido por X,"."""
    text, unit = reading.text, reading.unit
    comma = reading.next_comma(cue.end)
    if comma is None or text.lexicon.capital_nouns:
        return cue.end + 1 if cue.end < unit.stop and text.words[cue.end] == "," else cue.end
    return comma + 1 if text.analysis.next_finite(cue.end, comma) >= comma else cue.end


def _speech_begin(reading: Parts, cue: Cue) -> int:
    """Where speech begins between a colon and its source: "Es duro: «Fue tarde», se lee en la carta"; 0 for none."""
    text, at = reading.text, cue.begin - 1
    while at > reading.left and text.words[at] in ",–—" and text.inside[at] < 0:
        at -= 1
    left = text.regions[text.inside[at]].left if text.inside[at] >= 0 else 0
    return left if left > reading.left and text.words[left - 1] == ":" else 0


def _clause_begin(reading: Parts, cue: Cue) -> int:
    """Where the clause around a source in its middle begins: behind "dass", else where nothing is taken."""
    text = reading.text
    if text.words[cue.begin - 1] in ",–—":
        return reading.left
    for at in range(cue.begin - 1, reading.left, -1):
        if text.inside[at] >= 0 or text.words[at] == ",":
            return reading.left
        if text.analysis.pack.introducers.get(text.lowers[at]) == "content" and text.words[at - 1] == ",":
            return at + 1
    return reading.left


def _goes_on(reading: Parts, cue: Cue, at: int) -> bool:
    """Whether a clause goes on behind a source in its middle."""
    text = reading.text
    if text.inside[at] >= 0:
        return True
    closed = text.words[at - 1] in ",–—"
    introduced = text.lowers[at] in text.analysis.pack.introducers and (closed or not text.lexicon.capital_nouns)
    if introduced or text.words[at] in ";:":  # "sind laut Polizei seit Montag ...": a clause has a comma before it
        return False
    if (text.words[cue.begin - 1] in ",–—") != closed:
        return False
    if text.analysis.is_participle(at) and not text.lexicon.capital_nouns:
        return False
    if text.lexicon.capital_nouns:
        return True  # the second part of a verb is at the end: "fällt nach Angaben der Polizei aus"
    behind = range(at, reading.unit.stop)
    return closed or any(text.analysis.word_class(place) in ("VERB", "AUX", "ADJ") for place in behind)
