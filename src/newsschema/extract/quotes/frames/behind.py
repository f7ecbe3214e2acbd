"""What is reported behind a cue: "X sagte, ...", "X a dit que ...", "X: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clauses import (
    asked_begin,
    behind_adverbs,
    has_to,
    infinitive_at,
    is_main_clause,
    is_spoken_of,
    may_be_said,
    question_at,
    that_at,
)
from newsschema.extract.quotes.frames.fragments import fragment_around, joins_marks
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.objects import behind_asides, bracketed_object, object_at
from newsschema.extract.quotes.frames.ranges import has_reported, label_at
from newsschema.extract.quotes.frames.reporting import governed, is_voice

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.parts import Parts
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.language import Region

_COLON = 16  # tokens between a cue and a colon


def reported_behind(reading: Parts, number: int, cue: Cue) -> None:
    """ "X sagte, ...", "X a dit que ...", "X: ...": what follows the cue."""
    text, unit = reading.text, reading.unit
    at = max(cue.end, cue.last)
    limit, close = reading.limit(cue, number), max(at, cue.particle + 1)
    colon = next(
        (place for place in range(at, min(limit, at + _COLON)) if text.words[place] == ":" and text.inside[place] < 0),
        None,
    )
    that = that_at(text, close, limit)
    if that is not None and _is_behind_infinitive(text, cue, at, that):
        that = None
    if "predicate" in cue.frames and that is None and (said := _predicate_at(text, cue, at, limit)):
        reading.add_content(said, limit, cue, "predicate")
        return
    if colon is not None and _is_other_clause(text, at, colon):
        return  # "Preguntada si insistirá, fue tajante: «No»"
    if colon is not None and (that is None or colon < that) and colon + 1 < unit.last:
        inside = text.inside[colon + 1]
        if inside >= 0:
            region = text.regions[inside]
            reading.add([(region.first, region.last)], cue, cue.subject, "colon")
            reading.left = region.right
        elif _may_clause(text, cue) and _begins_clause(text, at, colon, unit.stop) and _may_say(text, cue):
            reading.add_content(colon + 1, unit.stop, cue, "colon")
        return
    if that is not None and "clause" in cue.frames:
        reading.add_content(that, limit, cue, "that")
    elif "clause" in cue.frames and (asked := question_at(text, close, limit)) is not None:
        wanted = (
            bracketed_object(text, cue, asked - 1) if "object" in cue.frames and text.lexicon.capital_nouns else None
        )
        reading.add_content(asked if wanted is None else wanted[0], limit, cue, "question")
    elif not (
        _main_clause(reading, cue, at, limit)
        or _infinitive(reading, cue, at, limit)
        or _speech(reading, cue, at, limit)
    ):
        _object(reading, cue, at, limit)


def _may_clause(text: Text, cue: Cue) -> bool:
    """Whether a clause without marks may be behind a verb and a colon, in French and Spanish behind any of speech."""
    return "clause" in cue.frames or ("quote" in cue.frames and not text.lexicon.capital_nouns)


def _is_behind_infinitive(text: Text, cue: Cue, at: int, that: int) -> bool:
    """Whether "que" is within what somebody is asked to do: "llamó a los vecinos a | dejar el barrio que arde"."""
    if "to" not in cue.frames or text.lexicon.capital_nouns:
        return False
    begin = infinitive_at(text, at, that)
    return begin is not None and begin > at


def _begins_clause(text: Text, at: int, colon: int, stop: int) -> bool:
    """Whether a clause is behind a colon: with a capital, in French and Spanish right behind the verb without one."""
    if text.words[colon + 1][0].isupper():
        return True
    near = not text.lexicon.capital_nouns and behind_adverbs(text, at, colon + 1) == colon
    return near and text.analysis.next_finite(colon + 1, stop) < stop


def _predicate_at(text: Text, cue: Cue, at: int, limit: int) -> int:
    """Where what somebody says to be begins: "se dit | prêt à négocier"; 0 for none."""
    place = behind_adverbs(text, at, limit)
    reflexive, group = text.lexicon.words["reflexive"], range(max(cue.first - _GROUP, 0), cue.first + 1)
    itself = any(text.elided(near) in reflexive or text.lowers[near] in reflexive for near in group)
    if not itself or place + 1 >= limit or text.inside[place] >= 0:
        return 0
    adjective = text.analysis.word_class(place) == "ADJ" or text.analysis.is_participle(place)
    return place if adjective and text.words[place + 1] != "," else 0


_GROUP = 3  # tokens of "s'est également" before a verb


def _may_say(text: Text, cue: Cue) -> bool:
    """Whether a subject, where a German verb has one, may say a sentence without marks: no "das Beispiel zeigt:"."""
    named = not text.lexicon.capital_nouns or cue.subject is None
    return named or is_voice(text, cue.subject)


def _is_other_clause(text: Text, at: int, colon: int) -> bool:
    """Whether the verb of another Spanish or French clause is behind the last comma before a colon."""
    comma = next((place for place in range(colon - 1, at - 1, -1) if text.words[place] == ","), -1)
    place = comma + 1
    while 0 < place < colon and text.lowers[place] in text.lexicon.words["clitic"]:
        place += 1
    verb = comma >= at and place < colon and text.inside[comma] < 0 and text.analysis.is_finite(place)
    return verb and not text.lexicon.capital_nouns


def _infinitive(reading: Parts, cue: Cue, at: int, limit: int) -> bool:
    """ "affirme avoir", "appelle les salariés à débrayer"."""
    if not {"to", "clause"} & cue.frames or reading.text.lexicon.capital_nouns:
        return False
    begin = infinitive_at(reading.text, at, limit, close="to" not in cue.frames)
    begin = _marked_infinitive(reading.text, at, limit) if begin is None else begin
    if begin is not None:
        reading.add_content(asked_begin(reading.text, at, begin), limit, cue, "infinitive")
    return begin is not None


def _marked_infinitive(text: Text, at: int, limit: int) -> int | None:
    """Where an infinitive in marks begins that goes on behind them: "promet de « tout faire » pour sauver le site"."""
    place = behind_adverbs(text, at, limit)
    place += place < limit and text.lowers[place] in text.lexicon.words["to"]
    if place >= limit or text.inside[place] < 0:
        return None
    region = text.regions[text.inside[place]]
    begins = range(region.first, min(region.first + 2, region.last))
    infinitive = any(text.analysis.features(near).get("form") == "inf" for near in begins)
    goes_on = region.right < limit and text.words[region.right][0].isalpha()
    joined = goes_on and text.analysis.word_class(region.right) in ("CCONJ", "SCONJ")
    return place if infinitive and goes_on and not joined and region.left == place else None


def _joined(reading: Parts, number: int) -> list[tuple[int, int]]:
    """The words of a region and of those that a conjunction or a comma joins to it: "dit « avoir » et « être »"."""
    text, regions = reading.text, reading.text.regions
    parts = [(regions[number].first, regions[number].last)]
    while number + 1 < len(regions):
        between = regions[number].right
        behind = between + 1
        while behind < regions[number + 1].left and joins_marks(text, behind):
            behind += 1  # "d'« absurde » et d'« injuste »"
        joined = text.words[between] == "," or text.analysis.word_class(between) == "CCONJ"
        if regions[number + 1].left != behind or not joined:
            break
        number += 1
        parts.append((regions[number].first, regions[number].last))
    return parts


def _object(reading: Parts, cue: Cue, at: int, limit: int) -> None:
    """The object of a demand or warning: "réclame la publication des études", "alertó de un repunte"."""
    of, text, direct = governed(cue), reading.text, "object" in cue.frames
    hearsay = any(text.lowers[place] in text.lexicon.words["hearsay"] for place in range(cue.begin, cue.first))
    if hearsay or not (of or direct):
        return  # "habría pedido" is what others report
    if text.lexicon.capital_nouns:
        part = bracketed_object(text, cue, limit)
    else:
        part = object_at(text, at, limit, of) or (object_at(text, at, limit, ()) if direct else None)
    if part is not None:
        reading.add_content(*part, cue, "object")


def _main_clause(reading: Parts, cue: Cue, at: int, limit: int) -> bool:
    """ "X sagte, er komme": a clause behind a comma without a word that introduces it."""
    text = reading.text
    if not text.lexicon.words["reported"] or not {"clause", "to"} & cue.frames:
        return False
    comma = reading.next_comma(at)
    if comma is None or comma + 1 >= limit or comma - at > _COLON:
        return False
    while at < comma and text.analysis.word_class(at) == "AUX":
        at += 1
    if text.analysis.next_finite(max(at, cue.particle + 1), comma) < comma:
        return False  # "die er gefragt hat und die er kennt, ..."
    infinitive = text.analysis.word_class(comma + 1) == "ADP" and _to_end(reading, comma + 1, limit) is not None
    kind = text.analysis.pack.introducers.get(text.lowers[comma + 1]) if not infinitive else None  # "bis Mai zu warten"
    joined = text.analysis.word_class(comma + 1) == "CCONJ"  # "fand es gut, aber ..."
    aside = cue.passive and text.analysis.is_finite(comma + 1) and text.lowers[comma + 1] in text.lexicon.verbs
    if kind not in (None, "content") or text.inside[comma + 1] >= 0 or joined or aside:
        return False  # "Es sei gewarnt worden, sagte X"
    if text.lowers[comma + 1] in text.lexicon.words["manner"]:
        return False  # "drohte, um Zeit zu gewinnen"
    if "clause" not in cue.frames or not has_reported(reading.text, comma + 1, limit):
        end = _to_end(reading, comma + 1, limit) if "to" in cue.frames else None
        to, limit = end is not None, limit if end is None else end
        plain = behind_asides(text, at, comma) == comma  # no object: "fand keine Mehrheit, das Treffen ..."
        if not to and not ("clause" in cue.frames and plain and is_main_clause(reading.text, comma + 1, limit)):
            return False
    reading.add_content(comma + 1, limit, cue, "main clause")
    return True


def _to_end(reading: Parts, first: int, limit: int) -> int | None:
    """Where a German infinitive with "zu" ends that begins at a token: with its clause, or a clause within it."""
    text = reading.text
    commas = [at for at in range(first + 1, limit - 1) if text.words[at] == "," and text.inside[at] < 0]
    ends = [limit, *reversed(commas)]
    last = next((at for at in ends if has_to(text, first, at)), None)
    if last is None or last == limit:
        return last
    return limit if text.analysis.pack.introducers.get(text.lowers[last + 1]) == "adverbial" else last


def _parts(text: Text, at: int) -> bool:
    """Whether a token is between two clauses: "rechazó la canción porque ..."."""
    return text.words[at] in ",;:" or text.analysis.pack.introducers.get(text.lowers[at]) == "adverbial"


def _label_begin(text: Text, cue: Cue, at: int, region: Region) -> int:
    """Where what a German verb calls something begins, its object and article counted; the marks for none.

    "nannte | den Plan „albern“", "lobte | Ada Roe als „Vorbild“", "sprach von | einem „Debakel“".
    """
    if not text.lexicon.capital_nouns:
        return region.left
    if is_spoken_of(text, cue, region):
        return region.left - (text.analysis.word_class(region.left - 1) == "DET")
    last = _before_as(text, region.left)
    begin = behind_asides(text, at, last) if class_of(text, at) not in ("det", "join") else at
    mention = read_phrase(text, begin, last, apposition=False) if begin < last else None
    called = "marks" in cue.frames or last < region.left
    return begin if called and mention is not None and mention.end == last else region.left


def _before_as(text: Text, at: int) -> int:
    """Before "als" and an article that are before words in marks: "lobte sie | als ein „Vorbild“"; `at` for none."""
    place = at - 1 - (class_of(text, at - 1) in ("det", "num") and text.lexicon.capital_nouns)
    return place if text.lowers[place] in text.lexicon.words["as what"] else at


def _opens_clause(text: Text, cue: Cue, region: Region) -> bool:
    """Whether marked words behind a comma are the clause that a German verb reports: "betonte, „dass er geht“"."""
    clause = "clause" in cue.frames and text.lexicon.capital_nouns and text.words[region.left - 1] == ","
    opener = text.analysis.pack.introducers.get(text.lowers[region.first], "relative")
    return clause and text.words[region.first][0].islower() and opener != "relative"


def _speech(reading: Parts, cue: Cue, at: int, limit: int) -> bool:
    """ "spricht von einem »Kahlschlag«": marked words behind the verb in its clause."""
    text = reading.text
    for number in text.opened(at, limit):
        region = text.regions[number]
        if number not in reading.taken and label_at(text, region.left) == region.left:
            last = _before_as(text, region.left)
            nearer = any(at < other.first < last and "marks" not in cue.frames for other in reading.cues)
            parted = any(_parts(text, place) for place in range(at, last - _opens_clause(text, cue, region)))
            called = last < region.left and "quote" in cue.frames and text.lexicon.capital_nouns
            if nearer or parted or not (called or may_be_said(text, cue, region)):
                return False
            parts = _joined(reading, number)
            ending = text.regions[number + len(parts) - 1]
            if text.lexicon.capital_nouns:
                begin, end = _label_begin(text, cue, at, region), ending.right
            else:
                begin, end = fragment_around(text, cue, at, limit, (region, ending))
            if begin < region.left or end > ending.right:
                parts = [(begin, end)]
            reading.add(parts, cue, cue.subject, "marks in the clause")
            reading.left = end
            return True
    return False
