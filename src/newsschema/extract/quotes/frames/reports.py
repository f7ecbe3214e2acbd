"""Quotes of one sentence: which words each cue reports, and which marked words have no cue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.clauses import (
    has_to,
    infinitive_at,
    is_main_clause,
    may_be_said,
    object_at,
    that_at,
)
from newsschema.extract.quotes.frames.cues import find_cues
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mentions import Mention
from newsschema.extract.quotes.frames.ranges import (
    SCARE,
    has_punctuation,
    has_reported,
    has_words,
    is_clause,
    marked,
    regions_in,
    trimmed,
)
from newsschema.extract.quotes.frames.reporting import Cue, phrase_at
from newsschema.extract.quotes.frames.unlisted import generic_cue, inner_cue, lead

if TYPE_CHECKING:
    from newsschema.language import Region

_COLON = 16  # tokens between a cue and a colon


@dataclass(slots=True)
class Found:
    """A quote: its parts as token ranges, kind, cue and the words that name its speaker."""

    text: Text
    parts: list[tuple[int, int]]
    kind: str
    cue: Cue | None
    who: Mention | None
    rule: str
    paragraph: int
    regions: list[int] = field(default_factory=list)
    """Numbers of the regions it holds."""
    awaits: bool = False
    """Whether its speaker is named in the sentence behind it."""


class Sentence:
    """What is being read of one sentence."""

    def __init__(self, text: Text, unit: Unit) -> None:
        self.text, self.unit = text, unit
        self.cues = find_cues(text, unit)
        self.left = unit.first
        """Where words begin that no quote has taken."""
        self.found: list[Found] = []
        self.taken: set[int] = set()

    def read(self) -> list[Found]:
        """Return the quotes in reading order."""
        for region in self.unit.regions:
            self._inside(region)
        if self._is_speech_alone():
            for region in self.unit.regions:
                if self.text.inside[region.first] not in self.taken:
                    self._add([(region.first, region.last)], None, None, "marks alone")
            return self.found
        if self.unit.dialogue:
            self.left += text_starts_with_dash(self.text, self.unit)
        for number, cue in enumerate(self.cues):
            if cue.begin >= self.left or cue.last > self.left:
                self._read_cue(number, cue)
        self._unattached()
        if self.unit.dialogue and not self.found:
            part = trimmed(self.text, self.left, self.unit.stop)
            self._add_parts([part] if part is not None else [], None, "dialogue")
        self.found.sort(key=lambda one: one.parts[0])
        return self.found

    def _is_speech_alone(self) -> bool:
        """Whether everything in the sentence is between marks."""
        text, unit = self.text, self.unit
        return bool(unit.regions) and not any(
            text.inside[at] < 0 and text.words[at][0].isalnum() for at in range(unit.first, unit.last)
        )

    def _inside(self, region: Region) -> None:
        """Read speech whose reporting clause is inside its marks."""
        cue = inner_cue(self.text, region)
        if cue is None:
            return
        behind = cue.end
        while behind < region.last and self.text.words[behind] in ",.":
            behind += 1
        before = self._before_clitics(cue.begin)
        while before > region.first and self.text.words[before - 1] == ",":
            before -= 1
        parts = [(region.first, before), (behind, region.last)]
        self._add([(first, last) for first, last in parts if last > first], cue, cue.subject, "clause inside marks")

    # Cues

    def _read_cue(self, number: int, cue: Cue) -> None:
        if cue.kind in ("before", "after"):
            self._source(cue)
        elif cue.kind == "noun":
            self._content(cue.end + 1, self._limit(cue), cue, "noun")
        elif cue.kind == "so":
            self._reported_before(cue)
        else:
            clause = self._as_clause(cue)
            if clause is not None and clause == self.unit.first:
                self._as_ahead(cue)
            elif (clause is not None or cue.inverted) and self._reported_before(cue, clause):
                return
            else:
                self._reported_behind(number, cue)

    def _as_clause(self, cue: Cue) -> int | None:
        """Where "wie X mitteilte", "según informó X" begins, if a cue is in such a clause."""
        text = self.text
        for at in (cue.begin - 1, cue.begin - 2):
            if at >= self.unit.first and text.inside[at] < 0:
                found = phrase_at(text, at, self.unit.stop)
                if (
                    found is not None
                    and found[1] in ("as", "before")
                    and (at == self.unit.first or text.words[at - 1] in ",–—" or text.lowers[at] != "como")
                ):
                    return at
        return None

    def _as_ahead(self, cue: Cue) -> None:
        """ "Wie die Polizei mitteilte, ...": what is reported is behind the comma."""
        comma = self._next_comma(cue.end)
        if comma is not None:
            self._content(comma + 1, self._limit(cue), cue, "as, ahead")

    def _source(self, cue: Cue) -> None:
        """ "Laut X ...", "..., selon X", "... X zufolge ..."."""
        text, unit = self.text, self.unit
        if cue.begin <= self.left or not has_words(self.text, self.left, cue.begin):
            begin = cue.end + 1 if cue.end < unit.stop and text.words[cue.end] == "," else cue.end
            self._content(begin, unit.stop, cue, "source ahead")
            return
        left = trimmed(self.text, self._clause_begin(cue), cue.begin)
        parts = [left] if left else []
        end = cue.end
        while end < unit.stop and text.words[end] in ",–—":
            end += 1
        if has_words(self.text, end, unit.stop) and text.words[cue.end - 1] != "." and self._goes_on(cue, end):
            parts.append((end, unit.stop))
        self._add_parts(parts, cue, "source")
        self.left = unit.stop if len(parts) > 1 else end

    def _clause_begin(self, cue: Cue) -> int:
        """Where the clause around a source in its middle begins: behind "dass", else where nothing is taken."""
        text = self.text
        if text.words[cue.begin - 1] in ",–—":
            return self.left
        for at in range(cue.begin - 1, self.left, -1):
            if text.inside[at] >= 0 or text.words[at] == ",":
                return self.left
            if text.analysis.pack.introducers.get(text.lowers[at]) == "content" and text.words[at - 1] == ",":
                return at + 1
        return self.left

    def _goes_on(self, cue: Cue, at: int) -> bool:
        """Whether a clause goes on behind a source in its middle."""
        text = self.text
        if text.inside[at] >= 0:
            return True
        if text.lowers[at] in text.analysis.pack.introducers or text.words[at] in ";:":
            return False
        closed = text.words[at - 1] in ",–—"
        if (text.words[cue.begin - 1] in ",–—") != closed:
            return False
        classes = [text.analysis.word_class(place) for place in range(at, self.unit.stop)]
        if text.analysis.is_participle(at) and not text.lexicon.capital_nouns:
            return False
        if text.lexicon.capital_nouns:
            return True  # the second part of a verb is at the end: "fällt nach Angaben der Polizei aus"
        return closed or any(word_class in ("VERB", "AUX", "ADJ") for word_class in classes)

    def _reported_before(self, cue: Cue, clause: int | None = None) -> bool:
        """ "..., sagte X": what stands before the cue; False where there is nothing reported."""
        text = self.text
        begin = cue.begin if clause is None else clause
        if begin <= self.left:
            return False
        before = self._before_clitics(begin)
        if (
            text.words[before - 1] not in ",–—-!?…:"
            and text.inside[before - 1] < 0
            and clause is None
            and cue.kind != "so"
        ):
            return False
        part = trimmed(self.text, self._behind_colon(self.left, before), before)
        if part is None:
            return False
        regions = regions_in(self.text, *part)
        if regions and self._is_label(part, before):
            return False
        if not regions and (self._speech_follows(cue) or (cue.kind != "so" and not is_clause(self.text, *part))):
            return False
        if not regions and "clause" not in cue.frames:
            return False
        parts = marked(self.text, *part, regions)
        count = len(self.found)
        self._add(parts, cue, cue.subject, "reported before")
        self.left = end = self._cue_end(cue)
        if len(self.found) == count:
            return True
        self._reported_on(
            cue,
            end,
            marked=bool(regions),
            middle=cue.kind == "so" or (clause is not None and self.text.lexicon.capital_nouns),
        )
        return True

    def _is_label(self, part: tuple[int, int], before: int) -> bool:
        """Whether marked words right before a verb are in its subject: "die »Vulkangruppe« schrieb"."""
        text = self.text
        number = text.inside[before - 1]
        if number < 0 or text.regions[number].left <= part[0]:
            return False
        region = text.regions[number]
        words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
        return words <= SCARE and not has_punctuation(text, region)

    def _behind_colon(self, first: int, last: int) -> int:
        """Behind the last colon outside marks, before which no words are reported."""
        colons = [at for at in range(first, last) if self.text.words[at] == ":" and self.text.inside[at] < 0]
        return colons[-1] + 1 if colons else first

    def _speech_follows(self, cue: Cue) -> bool:
        """Whether a colon and speech are behind a cue, which then reports them."""
        at = self._cue_end(cue)
        return at + 1 < self.unit.last and self.text.words[at] == ":" and self.text.inside[at + 1] >= 0

    def _reported_on(self, cue: Cue, end: int, *, marked: bool, middle: bool = False) -> None:
        """What is reported behind the speaker: more speech, or in a language that shows it more of the clause."""
        text, unit = self.text, self.unit
        quote = self.found[-1]
        at = end
        colon = False
        comma = False
        while at < unit.stop and text.words[at] in ",:–—":
            colon, comma = colon or text.words[at] == ":", comma or text.words[at] == ","
            at += 1
        if at >= unit.stop:
            return
        number = text.inside[at]
        if number < 0 and marked:
            number = next((n for n in range(len(text.regions)) if end <= text.regions[n].left < unit.stop), -1)
            if number >= 0 and (text.words[text.regions[number].left - 1] not in ",:" or colon):
                number = -1
            colon = number >= 0 and text.words[text.regions[number].left - 1] == ":"
        if number >= 0:
            region = text.regions[number]
            if colon:
                self._add([(region.first, region.last)], cue, cue.subject, "speech goes on")
            else:
                quote.parts.append((region.first, region.last))
                quote.regions.append(number)
                self.taken.add(number)
            self.left = region.right
        elif comma and not marked and ((middle and self._is_one_clause(quote.parts[0], at)) or self._is_more(at)):
            quote.parts.append((at, unit.stop))
            self.left = unit.stop

    def _is_more(self, at: int) -> bool:
        """Whether a clause behind the speaker is reported too, as its verb shows."""
        return self.text.lowers[at] not in self.text.analysis.pack.introducers and has_reported(
            self.text, at, self.unit.stop
        )

    def _reported_behind(self, number: int, cue: Cue) -> None:
        """ "X sagte, ...", "X a dit que ...", "X: ...": what stands behind the cue."""
        text, unit = self.text, self.unit
        at = max(cue.end, cue.last)
        limit = self._limit(cue, number)
        colon = next(
            (
                place
                for place in range(at, min(limit, at + _COLON))
                if text.words[place] == ":" and text.inside[place] < 0
            ),
            None,
        )
        that = that_at(self.text, at, limit)
        if colon is not None and (that is None or colon < that) and colon + 1 < unit.last:
            inside = text.inside[colon + 1]
            if inside >= 0:
                region = text.regions[inside]
                self._add([(region.first, region.last)], cue, cue.subject, "colon")
                self.left = region.right
            elif "clause" in cue.frames and text.words[colon + 1][0].isupper():
                self._content(colon + 1, unit.stop, cue, "colon")
            return
        if that is not None and "clause" in cue.frames:
            self._content(that, limit, cue, "that")
        elif not (
            self._main_clause(cue, at, limit) or self._infinitive(cue, at, limit) or self._speech(cue, at, limit)
        ):
            self._object(cue, at, limit)

    def _infinitive(self, cue: Cue, at: int, limit: int) -> bool:
        """ "affirme avoir", "appelle les salariés à débrayer"."""
        if "to" not in cue.frames or self.text.lexicon.capital_nouns:
            return False
        begin = infinitive_at(self.text, at, limit)
        if begin is not None:
            self._content(begin, limit, cue, "infinitive")
        return begin is not None

    def _joined(self, number: int) -> list[tuple[int, int]]:
        """The words of a region and of those that a conjunction or a comma joins to it: "dit « avoir » et « être »"."""
        text, regions = self.text, self.text.regions
        parts = [(regions[number].first, regions[number].last)]
        while number + 1 < len(regions) and regions[number + 1].left == regions[number].right + 1:
            between = regions[number].right
            if text.words[between] != "," and text.analysis.word_class(between) != "CCONJ":
                break
            number += 1
            parts.append((regions[number].first, regions[number].last))
        return parts

    def _object(self, cue: Cue, at: int, limit: int) -> None:
        """ "réclame la publication des études"."""
        if "object" in cue.frames and not self.text.lexicon.capital_nouns:
            part = object_at(self.text, at, limit)
            if part is not None:
                self._content(*part, cue, "object")

    def _main_clause(self, cue: Cue, at: int, limit: int) -> bool:
        """ "X sagte, er komme": a clause behind a comma without a word that introduces it."""
        text = self.text
        if not text.lexicon.words["reported"] or not {"clause", "to"} & cue.frames:
            return False
        comma = self._next_comma(at)
        if comma is None or comma + 1 >= limit or comma - at > _COLON:
            return False
        kind = text.analysis.pack.introducers.get(text.lowers[comma + 1])
        if kind not in (None, "content") or text.inside[comma + 1] >= 0:
            return False
        if "clause" not in cue.frames or not has_reported(self.text, comma + 1, limit):
            to = has_to(self.text, comma + 1, limit) and "to" in cue.frames
            if not to and not ("clause" in cue.frames and is_main_clause(self.text, comma + 1, limit)):
                return False
        self._content(comma + 1, limit, cue, "main clause")
        return True

    def _speech(self, cue: Cue, at: int, limit: int) -> bool:
        """ "spricht von einem »Kahlschlag«": marked words behind the verb in its clause."""
        text = self.text
        for number, region in enumerate(text.regions):
            if at <= region.left < limit and number not in self.taken:
                if any(text.words[place] in ",;:" for place in range(at, region.left)) or not may_be_said(
                    self.text, cue, region
                ):
                    return False
                parts = self._joined(number)
                self._add(parts, cue, cue.subject, "marks in the clause")
                self.left = text.regions[number + len(parts) - 1].right
                return True
        return False

    def _is_one_clause(self, part: tuple[int, int], at: int) -> bool:
        """Whether what is behind an aside goes on with the clause before it."""
        text = self.text
        if not is_clause(self.text, *part):
            return True
        another = text.analysis.word_class(at) in ("CCONJ", "SCONJ", "ADP") or text.analysis.is_finite(at)
        return not another and text.lowers[at] not in text.analysis.pack.introducers

    # Parts

    def _limit(self, cue: Cue, number: int | None = None) -> int:
        """Where what a cue reports has to end: before a verb joined to it, else at the sentence's end."""
        text, unit = self.text, self.unit
        if number is None:
            return unit.stop
        for other in self.cues[number + 1 :]:
            same = cue.subject is not None and other.subject is not None and other.subject.first == cue.subject.first
            joined = other.kind == "verb" and not other.inverted and same
            if joined:
                at = other.begin if other.begin > cue.last else other.first
                while at > cue.last and text.analysis.word_class(at - 1) in ("CCONJ", "ADV", "PUNCT"):
                    at -= 1
                return at
        return unit.stop

    def _content(self, begin: int, end: int, cue: Cue, rule: str) -> None:
        """Add the quote of a range, if it has words; it ends at a semicolon, or a colon before a sentence."""
        text = self.text
        for at in range(begin, end):
            speech = text.words[at] == ":" and at + 1 < end and text.inside[at + 1] >= 0
            ends = text.words[at] == ";" or (text.words[at] == ":" and at + 1 < end and text.words[at + 1][0].isupper())
            if (ends or speech) and text.inside[at] < 0 and at > begin:
                if speech:
                    region = text.regions[text.inside[at + 1]]
                    self._add([(region.first, region.last)], cue, cue.subject, "colon")
                end = at
                break
        part = trimmed(self.text, begin, end)
        if part is None:
            return
        self._add(marked(self.text, *part, regions_in(self.text, *part)), cue, cue.subject, rule)
        self.left = max(self.left, part[1])

    def _add_parts(self, parts: list[tuple[int, int]], cue: Cue | None, rule: str) -> None:
        who = cue.subject if cue is not None else None
        if len(parts) == 1:
            self._add(marked(self.text, *parts[0], regions_in(self.text, *parts[0])), cue, who, rule)
        elif parts:
            self._add(parts, cue, who, rule)

    def _add(self, parts: list[tuple[int, int]], cue: Cue | None, who: Mention | None, rule: str) -> None:
        text = self.text
        parts = [part for part in parts if has_words(text, *part)]
        if not parts:
            return
        numbers = [number for first, last in parts for number in regions_in(self.text, first, last)]
        self.taken.update(numbers)
        inside = sum(text.inside[at] >= 0 for first, last in parts for at in range(first, last))
        total = sum(last - first for first, last in parts)
        kind = "direct" if inside == total or self.unit.dialogue else "mixed" if numbers else "indirect"
        self.found.append(Found(text, parts, kind, cue, who, rule, self.unit.paragraph, numbers))

    def _before_clitics(self, at: int) -> int:
        """Before the pronouns that lean on a verb: "lui a rappelé"."""
        text = self.text
        while (
            at > self.left
            and text.inside[at - 1] == text.inside[at]
            and text.lowers[at - 1] in text.lexicon.words["clitic"]
        ):
            at -= 1
        return at

    def _cue_end(self, cue: Cue) -> int:
        """Where the clause of a cue ends: at a comma, a colon or speech behind its words."""
        text, unit = self.text, self.unit
        at = max(cue.end, cue.last, cue.particle + 1)
        if at > unit.first and text.words[at - 1] == ",":
            return at - 1
        while at < unit.stop and text.inside[at] < 0 and text.words[at] not in ",:;":
            at += 1
        return at

    def _next_comma(self, at: int) -> int | None:
        text = self.text
        if at > self.unit.first and text.words[at - 1] == ",":
            return at - 1
        return next(
            (place for place in range(at, self.unit.stop) if text.words[place] == "," and text.inside[place] < 0), None
        )

    # Speech without a cue

    def _unattached(self) -> None:
        """Read marked words that no cue took: behind a colon, before a verb no table has, or whole sentences."""
        text, unit = self.text, self.unit
        for number, region in enumerate(text.regions):
            elsewhere = not unit.first <= region.left < unit.last
            if number in self.taken or elsewhere or not has_words(text, region.first, region.last):
                continue
            cue = generic_cue(text, unit, self._behind(region))
            part = (region.first, region.last)
            if cue is not None:
                self._add([part], cue, cue.subject, "verb behind")
                self._reported_on(cue, self._cue_end(cue), marked=True)
            elif region.left > unit.first and text.words[region.left - 1] == ":":
                who = lead(text, unit.first, region.left - 1)
                self._add([part], None, who, "colon")
            elif self._is_sentence(region):
                self._add([part], None, None, "marks")

    def _behind(self, region: Region) -> int:
        """The word behind speech and its comma."""
        at = region.right
        while at < self.unit.stop and self.text.words[at] in ",–—":
            at += 1
        return at

    def _is_sentence(self, region: Region) -> bool:
        """Whether marked words are a sentence of their own rather than a label."""
        text = self.text
        words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
        ends = region.last > region.first and text.words[region.last - 1] in ".!?…"
        begins = region.left == self.unit.first
        small = text.words[region.first][0].islower()  # titles begin with a capital
        return words > SCARE and (ends or begins or small)


def text_starts_with_dash(text: Text, unit: Unit) -> int:
    """The number of dash tokens a line of dialogue begins with."""
    return int(text.words[unit.first] in "—–-―")
