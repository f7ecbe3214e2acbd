"""What is reported before a cue, and what goes on behind its speaker: "..., sagte X, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.completed import completes, is_verbal
from newsschema.extract.quotes.frames.layout import DASHES
from newsschema.extract.quotes.frames.mood import is_introduced, is_reported
from newsschema.extract.quotes.frames.ranges import (
    SCARE,
    has_punctuation,
    has_reported,
    is_clause,
    marked,
    regions_in,
    trimmed,
)
from newsschema.extract.quotes.frames.reporting import is_voice
from newsschema.extract.quotes.frames.sources import begins_clause_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.parts import Parts
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.language import Region


def reported_before(reading: Parts, cue: Cue, clause: int | None = None) -> bool:
    """ "..., sagte X": what precedes the cue; False where there is nothing reported."""
    text = reading.text
    begin = cue.begin if clause is None else clause
    if begin <= reading.left:
        return False
    before = reading.before_clitics(begin)
    if text.words[before - 1] not in ",–—-!?…:" and text.inside[before - 1] < 0 and clause is None and cue.kind != "so":
        return False
    if _reported_in_clause(reading, cue, before):
        return True
    start = _behind_colon(reading, reading.left, before)
    part = trimmed(reading.text, start, before)
    if part is None:
        return False
    if text.inside[part[0]] < 0 and text.lowers[part[0]] in text.lexicon.words["that"]:
        part = (part[0] + 1, part[1])  # "Dass X klemmt, bestätigte Y"
    regions = regions_in(reading.text, *part)
    if regions and _is_label(reading, part, before):
        return False
    within = clause is not None and _is_within(reading, part)
    so = cue.so or cue.kind == "so"
    aside = within or so or (not regions and _splits_clause(reading, cue, part))
    if not regions and not _may_be_reported(reading, cue, part, aside=aside):
        return False
    if not regions and not so and "clause" not in cue.frames and not _ends_in_voice(reading, cue, part):
        return False
    if regions and start > reading.left and has_reported(text, reading.left, start):
        reading.add_content(reading.left, start, cue, "before colon")  # "Man habe Zeit: „Es eilt nicht“, sagte X"
    parts = marked(reading.text, *part, regions)
    count = len(reading.found)
    reading.add(parts, cue, cue.subject, "reported before")
    reading.left = end = reading.cue_end(cue)
    if len(reading.found) == count:
        return True
    reported_on(
        reading,
        cue,
        end,
        marked=bool(regions),
        middle=aside or _is_subordinate(text, part),
    )
    return True


def _reported_in_clause(reading: Parts, cue: Cue, before: int) -> bool:
    """Read the rest of a clause whose first word is right before a cue: "Hay cuentas que, dice X, no salen"."""
    text, unit, end = reading.text, reading.unit, reading.cue_end(cue)
    if cue.kind != "verb" or before - 2 <= reading.left or text.words[before - 1] != ",":
        return False
    if end + 1 >= unit.stop or text.words[end] != "," or not begins_clause_at(text, before - 2):
        return False
    reading.add_content(end + 1, unit.stop, cue, "rest of a clause")
    reading.left = unit.stop
    return True


def _ends_in_voice(reading: Parts, cue: Cue, part: tuple[int, int]) -> bool:
    """Whether a verb of any speech and its subject behind it end a sentence: "..., tempère Luc Brun".

    The mood of what is before a German one shows that it is reported: "Man habe Zeit, scherzte X".
    """
    text, end = reading.text, reading.cue_end(cue)
    speech = cue.inverted and "quote" in cue.frames
    speech = speech and (not text.lexicon.capital_nouns or has_reported(text, *part))
    return speech and end >= reading.unit.stop and is_voice(text, cue.subject)


def _may_be_reported(reading: Parts, cue: Cue, part: tuple[int, int], *, aside: bool) -> bool:
    """Whether words without marks before a cue are a clause; in German also before a cue with a colon."""
    if _speech_follows(reading, cue) and not reading.text.lexicon.capital_nouns:
        return False
    return aside or reading.unit.dialogue or (is_clause(reading.text, *part) and not _is_setting(reading, cue, part))


def _is_setting(reading: Parts, cue: Cue, part: tuple[int, int]) -> bool:
    """Whether a German subordinate clause alone is before a verb, which does not report it: "Als er kam, sagte X"."""
    text = reading.text
    if not _is_subordinate(text, part):
        return _speech_follows(reading, cue) and _has_no_main_clause(text, part)
    at = reading.cue_end(cue) + 1
    return at >= reading.unit.stop or text.analysis.word_class(at) not in ("VERB", "AUX")


def _is_subordinate(text: Text, part: tuple[int, int]) -> bool:
    """Whether words are one German subordinate clause: "Wenn es regnet"; behind a comma the main clause follows."""
    opened = text.analysis.pack.introducers.get(text.lowers[part[0]]) == "adverbial"
    opened = opened and (text.analysis.word_class(part[0]) != "ADP" or text.analysis.is_finite(part[1] - 1))
    return opened and text.lexicon.capital_nouns and "," not in text.words[part[0] : part[1]]


def _has_no_main_clause(text: Text, part: tuple[int, int]) -> bool:
    """Whether German words are a phrase with subordinate clauses: "Auf die Frage, ob er komme"."""
    if not text.lexicon.capital_nouns:
        return False
    commas = [at for at in range(*part) if text.words[at] == "," and text.inside[at] < 0]
    first = commas[0] if commas else part[1]
    if text.analysis.next_finite(part[0], first) < first or has_reported(text, part[0], first):
        return False
    return all(is_introduced(text, at + 1) for at in commas)


def _is_within(reading: Parts, part: tuple[int, int]) -> bool:
    """Whether "wie X sagt" behind a part of a clause is within it: its verb, or its last part, is yet to come."""
    return reading.text.lexicon.capital_nouns or reading.text.analysis.next_finite(*part) >= part[1]


def _splits_clause(reading: Parts, cue: Cue, part: tuple[int, int]) -> bool:
    """Whether a cue between commas splits a clause: "La vendimia, aseguró X, será corta", "Der Weg, sagte X, sei frei".

    The verb of a German one is right beside the cue.
    """
    text, end = reading.text, reading.cue_end(cue)
    if end + 1 >= reading.unit.stop or text.words[end] not in _CLOSES:
        return False
    if text.lexicon.capital_nouns:
        return cue.kind == "verb" and any(is_reported(text, at) for at in (part[1] - 1, end + 1))
    verb = end + 1
    while verb < reading.unit.stop and text.lowers[verb] in text.lexicon.words["clitic"]:
        verb += 1
    if verb < reading.unit.stop and text.inside[verb] < 0 and text.analysis.is_finite(verb):
        return True  # "Lo que falta, dice X, | llega hoy"
    verbless = text.analysis.next_finite(*part) >= part[1]
    behind = text.analysis.next_finite(verb, reading.unit.stop) < reading.unit.stop
    return verbless and (behind or completes(text, part, end + 1, reading.unit.stop))


_CLOSES = (",", *DASHES)


def _is_label(reading: Parts, part: tuple[int, int], before: int) -> bool:
    """Whether marked words right before a verb are in its subject: "die »Vulkangruppe« schrieb"."""
    text = reading.text
    number = text.inside[before - 1]
    if number < 0 or text.regions[number].left <= part[0]:
        return False
    region = text.regions[number]
    if number in reading.taken:
        return True
    words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
    return words <= SCARE and not has_punctuation(text, region)


def _behind_colon(reading: Parts, first: int, last: int) -> int:
    """Behind the last colon outside marks, before which no words are reported."""
    colons = [at for at in range(first, last) if reading.text.words[at] == ":" and reading.text.inside[at] < 0]
    return colons[-1] + 1 if colons else first


def _speech_follows(reading: Parts, cue: Cue) -> bool:
    """Whether a colon and speech are behind a cue, which then reports them."""
    at = reading.cue_end(cue)
    return at + 1 < reading.unit.last and reading.text.words[at] == ":" and reading.text.inside[at + 1] >= 0


def reported_on(reading: Parts, cue: Cue, end: int, *, marked: bool, middle: bool = False) -> None:
    """What is reported behind the speaker: more speech, or in a language that shows it more of the clause."""
    text, unit = reading.text, reading.unit
    quote = reading.found[-1]
    at = end
    colon = False
    comma = False
    while at < unit.stop and text.words[at] in (",:–—;" if text.lexicon.capital_nouns else ",:–—"):
        colon, comma = colon or text.words[at] == ":", comma or text.words[at] in ",;" or (middle and not marked)
        at += 1
    if at >= unit.stop:
        return
    number = text.inside[at]
    if number < 0 and marked:
        number = next(iter(text.opened(end, unit.stop)), -1)
        if number >= 0 and (text.words[text.regions[number].left - 1] not in ",:" or colon):
            number = -1
        colon = number >= 0 and text.words[text.regions[number].left - 1] == ":"
    if number >= 0:
        region = text.regions[number]
        if colon:
            reading.add([(region.first, region.last)], cue, cue.subject, "speech goes on")
        else:
            mixed = quote.kind != "direct"
            last = unit.stop if _ends_clause(reading, region) else region.right
            quote.parts.append((region.left, last) if mixed else (region.first, region.last))
            quote.kind = "mixed" if mixed else "direct"
            quote.regions.append(number)
            reading.taken.add(number)
        reading.left = region.right
    elif not marked and (
        (
            comma
            and (
                _goes_on(reading, quote.parts[0] if middle else None, at)
                or completes(text, quote.parts[0], at, unit.stop)
            )
        )
        or (colon and _is_sentence(reading, at))
    ):
        quote.parts.append((at, unit.stop))
        reading.left = unit.stop
        numbers = regions_in(text, at, unit.stop)
        quote.kind, quote.regions = "mixed" if numbers else quote.kind, [*quote.regions, *numbers]
        reading.taken.update(numbers)


def _ends_clause(reading: Parts, region: Region) -> bool:
    """Whether a preposition behind words in marks goes on with a Romance clause: ", dit-il, « mort » dès le début"."""
    text, at = reading.text, region.right
    if at + 1 >= reading.unit.stop or text.lexicon.capital_nouns or text.analysis.word_class(at) != "ADP":
        return False
    return "," not in text.words[at : reading.unit.stop] and not is_verbal(text, at + 1)


def _goes_on(reading: Parts, part: tuple[int, int] | None, at: int) -> bool:
    """Whether a clause behind the speaker goes on with what was reported: "Die Lage, sagte X, sei ernst".

    `part` is what was reported before an aside, else None.
    """
    return (part is not None and _is_one_clause(reading, part, at)) or _is_more(reading, at)


def _is_sentence(reading: Parts, at: int) -> bool:
    """Whether a German sentence is behind the colon of a cue that reported before: "..., sagte X: Es regne"."""
    text, stop = reading.text, reading.unit.stop
    if not text.lexicon.capital_nouns or not text.words[at][0].isupper():
        return False
    return any(text.analysis.word_class(place) in ("VERB", "AUX") for place in range(at + 1, stop))


def _is_more(reading: Parts, at: int) -> bool:
    """Whether a clause behind the speaker is reported too, as its verb shows, or is a contrast: ", sondern am Geld"."""
    text, (first, last) = reading.text, reading.found[-1].parts[-1]
    if text.lowers[at] in text.lexicon.words["contrast"]:
        return not text.analysis.pack.negations.isdisjoint(text.lowers[first:last])
    return text.lowers[at] not in text.analysis.pack.introducers and has_reported(text, at, reading.unit.stop)


def _is_one_clause(reading: Parts, part: tuple[int, int], at: int) -> bool:
    """Whether what is behind an aside goes on with the clause before it."""
    text = reading.text
    verbless = text.analysis.next_finite(*part) >= part[1] and not text.lexicon.capital_nouns
    if verbless or not is_clause(reading.text, *part):
        return True
    if text.lexicon.capital_nouns and text.analysis.is_finite(part[1] - 1):
        return text.analysis.word_class(at) != "CCONJ"  # the verb is right before the aside: "Die Lage sei, wie ..."
    another = text.analysis.word_class(at) in ("CCONJ", "SCONJ", "ADP")
    another = another or (text.analysis.is_finite(at) and text.lexicon.capital_nouns)
    return not another and text.lowers[at] not in text.analysis.pack.introducers
