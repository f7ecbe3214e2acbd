"""Quotes of one sentence as they are found: which words are taken, and where a cue's clause ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.cues import find_cues
from newsschema.extract.quotes.frames.layout import DASHES
from newsschema.extract.quotes.frames.outer_clauses import behind_verbless, main_subject, outer_clause
from newsschema.extract.quotes.frames.ranges import has_reported, has_words, is_titled, marked, regions_in, trimmed
from newsschema.extract.quotes.frames.reporting import is_that, phrase_at
from newsschema.extract.quotes.frames.subjects_before import before_verb

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text, Unit
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.extract.quotes.passage.reasons import Resolution


@dataclass(slots=True)
class FramedQuote:
    """A quote: its parts as token ranges, kind, cue and the words that name its speaker."""

    text: Text
    parts: list[tuple[int, int]]
    kind: str
    cue: Cue | None
    speaker: Mention | None
    rule: str
    paragraph: int
    regions: list[int] = field(default_factory=list)
    """Numbers of the regions it holds."""


Attributed = tuple[FramedQuote, "Entry | None", "Resolution | None"]
"""A quote, its speaker and how that was found."""


def whole_sentence(text: Text, unit: Unit, first: int, rule: str, speaker: Mention | None) -> FramedQuote:
    """The quote of a sentence from a token on, with the marked words in it."""
    numbers = [*text.opened(first, unit.last)]
    kind = "mixed" if numbers else "indirect"
    return FramedQuote(text, [(first, unit.stop)], kind, None, speaker, rule, unit.paragraph, numbers)


class Parts:
    """What is read of one sentence so far."""

    def __init__(self, text: Text, unit: Unit) -> None:
        self.text, self.unit = text, unit
        self.cues = find_cues(text, unit)
        places = range(unit.first, unit.stop) if self.cues else ()
        self._breaks = [at for at in places if text.words[at] in _BREAKS or text.inside[at] >= 0]
        self._verbs = sorted(cue.first for cue in self.cues if cue.kind == "verb")
        self._meanwhile = self._beside() if self._verbs else []
        self.left = unit.first
        """Where words begin that no quote has taken."""
        self.found: list[FramedQuote] = []
        opened = text.opened(unit.first, unit.last) if text.lexicon.words["titled"] else ()
        titled = (number for number in opened if is_titled(text, text.regions[number]))
        self.taken: set[int] = set() if self._calls() else {*titled}

    def _calls(self) -> bool:
        """Whether a verb calls something by marked words: "nannte das Projekt „Unsinn“"."""
        return any("marks" in cue.frames for cue in self.cues)

    def limit(self, cue: Cue, number: int | None = None) -> int:
        """Where what a cue reports has to end: before a verb joined to it, else at the sentence's end."""
        text, unit = self.text, self.unit
        if number is None:
            return unit.stop
        later = bisect_right(self._meanwhile, cue.last)
        stop = self._meanwhile[later] if later < len(self._meanwhile) else unit.stop
        if cue.subject is None and "dropped subjects" not in text.lexicon.words["writing"]:
            return stop
        for other in self.cues[number + 1 : number + 1 + _LATER]:
            if other.begin >= stop:
                break
            if self._is_anothers(other):
                return other.begin - 1
            within = not text.lexicon.capital_nouns and is_that(text, other.begin - 1)  # "dijo que vino y que llamó"
            if other.kind == "verb" and not (other.inverted or within) and self._share_subject(cue, other):
                return self._joint_begin(other.begin if other.begin > cue.last else other.first, cue.last)
        return stop

    def _joint_begin(self, at: int, last: int) -> int:
        """Where the words begin that join a second verb at a token to a report: "tout va bien | et réclame"."""
        text, joined = self.text, False
        while at > last and text.inside[at - 1] < 0 and self._is_joint(at - 1):
            if joined and text.analysis.word_class(at - 1) in ("ADV", "AUX"):
                break
            joined = joined or text.analysis.word_class(at - 1) == "CCONJ"
            at -= 1
        return at

    def _is_anothers(self, other: Cue) -> bool:
        """Whether "and" joins a Romance report of somebody else: "dijo que sí | y la edil contestó que no"."""
        text, subject = self.text, other.subject
        if other.kind != "verb" or subject is None or text.lexicon.capital_nouns or subject.first != other.begin:
            return False
        joined = text.analysis.word_class(other.begin - 1) == "CCONJ" and other.last < self.unit.stop
        return joined and "clause" in other.frames and is_that(text, other.last)

    def _is_joint(self, at: int) -> bool:
        """Whether a token is between a report and a second verb."""
        return self.text.analysis.word_class(at) in _JOINTS or self._is_occasion(at)

    def _beside(self) -> list[int]:
        """Where words begin that set a second report beside the first: "..., | al tiempo que pidió"."""
        text, unit, found = self.text, self.unit, list[int]()
        openers = text.lexicon.words["meanwhile opener"]
        if openers.isdisjoint(text.lowers[unit.first : unit.stop]):
            return found
        begins = sorted(cue.begin for cue in self.cues if cue.kind == "verb")
        for at in range(unit.first, unit.stop):
            if text.lowers[at] in openers and (phrase := phrase_at(text, at, unit.stop, "meanwhile")) is not None:
                number = bisect_left(begins, phrase[0])
                if number < len(begins) and begins[number] - phrase[0] <= _NEAR:
                    found.append(at)
        return found

    def _is_occasion(self, at: int) -> bool:
        """Whether a token is the preposition of an infinitive of time or purpose: "al señalar", "para pedir"."""
        words = self.text.lexicon.words
        return self.text.lowers[at] in words["occasion"] | words["purpose"]

    def _share_subject(self, cue: Cue, other: Cue) -> bool:
        """Whether two verbs have one subject, or none and a conjunction between: "Insistió en que ... y pidió"."""
        if cue.subject is None or other.subject is None:
            joint = before_verb(self.text, self.unit, other.begin) if cue.subject is other.subject else other.begin
            return self.text.analysis.word_class(joint) == "CCONJ"
        return other.subject.first == cue.subject.first

    def add_content(self, begin: int, end: int, cue: Cue, rule: str) -> None:
        """Add the quote of a range, if it has words; it ends at a semicolon, or a colon before a sentence."""
        text, limit = self.text, end
        for at in compress(range(begin, end), map(_ENDS.__contains__, text.words[begin:end])):
            speech = text.words[at] == ":" and at + 1 < end and text.inside[at + 1] >= 0
            ends = text.words[at] == ";" or (text.words[at] == ":" and at + 1 < end and text.words[at + 1][0].isupper())
            if (ends or speech) and text.inside[at] < 0 and at > begin:
                if speech:
                    region = text.regions[text.inside[at + 1]]
                    self.add([(region.first, region.last)], cue, cue.subject, "colon")
                end = at
                break
        if rule in _VERBLESS:
            end = behind_verbless(text, begin, end)
        outer = outer_clause(text, self.unit, cue, begin, end)
        if outer < end and cue.subject is None and not cue.nobodys:
            cue.subject = main_subject(text, outer + 1, end)
        end = self._narrated(begin, outer)
        part = trimmed(self.text, begin, end)
        if part is None:
            return
        self.add(marked(self.text, *part, regions_in(self.text, *part)), cue, cue.subject, rule)
        self.left = max(self.left, part[1])
        if end < limit and text.words[end] == ":" and has_reported(text, end + 1, limit):
            self.add_content(end + 1, limit, cue, "colon")  # "sagt, dass es klappt: Man habe Zeit"

    def _narrated(self, begin: int, end: int) -> int:
        """Where the narrator goes on behind speech in what is reported: "no va a «escatimar», e hizo un llamado"."""
        text = self.text
        for number in regions_in(text, begin, end):
            at = text.regions[number].right
            if at + 2 < end and text.words[at] == "," and text.analysis.word_class(at + 1) == "CCONJ":
                verb = at + 2
                while verb + 1 < end and text.lowers[verb] in text.lexicon.words["clitic"]:
                    verb += 1
                if text.analysis.is_finite(verb):
                    return at
        return next((at for at in range(begin + 1, end - 1) if self._without(at) or self._comments(at, end)), end)

    def _comments(self, at: int, end: int) -> bool:
        """Whether a comma is before what the narrator adds to a Romance report: ", lo que encarece la obra".

        A participle at its end adds to it too: "pide que se cumpla el plan, | caducado desde 2023".
        """
        text = self.text
        if text.words[at] != "," or text.inside[at] >= 0 or text.lexicon.capital_nouns:
            return False
        if phrase_at(text, at + 1, end, "comment") is not None:
            return True
        present = text.lowers[at + 1].endswith(tuple(text.lexicon.words["gerund ending"]))
        past = text.analysis.is_participle(at + 1) and not present and class_of(text, at - 1) in ("noun", "name", "adj")
        return past and "," not in text.words[at + 1 : end] and text.analysis.next_finite(at + 1, end) >= end

    def _without(self, at: int) -> bool:
        """Whether a comma is before an infinitive that the narrator adds: ", sans donner de nom"."""
        text = self.text
        if text.words[at] != "," or text.inside[at] >= 0 or text.lowers[at + 1] not in text.lexicon.words["without"]:
            return False
        return text.lexicon.capital_nouns or text.analysis.features(at + 2).get("form") == "inf"

    def add_parts(self, parts: list[tuple[int, int]], cue: Cue | None, rule: str) -> None:
        source = cue.subject if cue is not None else None
        if len(parts) == 1:
            self.add(marked(self.text, *parts[0], regions_in(self.text, *parts[0])), cue, source, rule)
        elif parts:
            self.add(parts, cue, source, rule)

    def add(self, parts: list[tuple[int, int]], cue: Cue | None, source: Mention | None, rule: str) -> None:
        text = self.text
        parts = [part for part in parts if has_words(text, *part)]
        if not parts:
            return
        if cue is not None and parts[-1][1] == self.unit.stop:
            parts[-1] = parts[-1][0], self._before_source(*parts[-1], cue)
        numbers = [number for first, last in parts for number in regions_in(self.text, first, last)]
        self.taken.update(numbers)
        outside = sum(text.inside[first:last].count(-1) for first, last in parts)
        kind = "direct" if not outside or self.unit.dialogue else "mixed" if numbers else "indirect"
        if cue is not None and cue.nobodys and kind == "indirect":
            return
        self.found.append(FramedQuote(text, parts, kind, cue, source, rule, self.unit.paragraph, numbers))

    def _before_source(self, first: int, last: int, cue: Cue) -> int:
        """Where what a cue reports ends before a further source at its end: "..., | wie die Agentur berichtete"."""
        text = self.text
        commas = (at for at in range(last - 1, first, -1) if text.words[at] == "," and text.inside[at] < 0)
        comma = next(commas, last)
        found = phrase_at(text, comma + 1, last, "as") if comma + 1 < last else None
        if found is None or cue.last > comma:
            return last
        later = (other for other in reversed(self.cues) if other.kind == "verb" and other.first > comma)
        other = next(later, None)
        sourced = other is not None and other.last <= last and not has_reported(text, comma + 1, last)
        return comma if sourced else last

    def before_clitics(self, at: int) -> int:
        """Before the pronouns that lean on a verb: "lui a rappelé"."""
        text = self.text
        while (
            at > self.left
            and text.inside[at - 1] == text.inside[at]
            and text.lowers[at - 1] in text.lexicon.words["clitic"]
        ):
            at -= 1
        return at

    def cue_end(self, cue: Cue) -> int:
        """Where the clause of a cue ends: at a comma, a colon or speech behind its words."""
        text, unit = self.text, self.unit
        at = max(cue.end, cue.last, cue.particle + 1)
        if at > unit.first and text.words[at - 1] == ",":
            return at - 1
        if text.words[cue.begin - 1] in DASHES and cue.begin > unit.first:
            return next((place for place in range(at, unit.stop) if text.words[place] in DASHES), unit.stop)
        number = bisect_left(self._breaks, at)
        ends = [unit.stop, self._joined_cue(cue), *self._breaks[number : number + 1]]
        return max(at, min(ends))

    def _joined_cue(self, cue: Cue) -> int:
        """Where a verb begins that "and" joins to the one of a cue: "sagte Roe | und betonte"; far off for none."""
        text, number = self.text, bisect_right(self._verbs, max(cue.end, cue.last))
        if number == len(self._verbs):
            return _FAR
        before = self._verbs[number] - 1
        clitics = text.lexicon.words["clitic"] if not text.lexicon.capital_nouns else ()
        while before > cue.last and (text.analysis.word_class(before) == "ADV" or text.lowers[before] in clitics):
            before -= 1  # "et se dit prête"
        return before if text.analysis.word_class(before) == "CCONJ" else _FAR

    def next_comma(self, at: int) -> int | None:
        text = self.text
        if self.unit.first < at <= self.unit.stop and text.words[at - 1] == ",":
            return at - 1
        return next(
            (place for place in range(at, self.unit.stop) if text.words[place] == "," and text.inside[place] < 0), None
        )


_VERBLESS = ("infinitive", "object")
"""Rules whose quotes begin with no finite verb."""
_FAR = 1 << 30  # behind every token
_JOINTS = ("CCONJ", "ADV", "PUNCT", "AUX")  # what is between a report and a second verb
_NEAR = 2  # tokens between such words and the second report: "al tiempo que también"
_LATER = 20  # cues behind one that may be joined to it
_BREAKS, _ENDS = frozenset(",:;"), frozenset(":;")
