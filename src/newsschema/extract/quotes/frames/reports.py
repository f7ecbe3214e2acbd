"""Quotes of one sentence: which words each cue reports, and which marked words have no cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.ahead import reported_before, reported_on
from newsschema.extract.quotes.frames.behind import reported_behind
from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import DASHES
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.mood import is_reported
from newsschema.extract.quotes.frames.parts import FramedQuote, Parts
from newsschema.extract.quotes.frames.ranges import SCARE, has_words, trimmed
from newsschema.extract.quotes.frames.sources import as_clause, read_ahead, read_relative, read_source
from newsschema.extract.quotes.frames.unlisted import generic_cue, inner_cue, lead

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.language import Region


class Sentence(Parts):
    """Reads one sentence."""

    def read(self) -> list[FramedQuote]:
        """Return the quotes in reading order."""
        for region in self.unit.regions:
            if not self._is_reported_outside(region):
                self._inside(region)
        if self._is_speech_alone():
            for region in self.unit.regions:
                if self.text.inside[region.first] not in self.taken:
                    self.add([(region.first, region.last)], None, None, "marks alone")
            return self.found
        if self.unit.dialogue:
            self.left += self.text.words[self.unit.first] in DASHES
        asks = self.text.words[self.unit.last - 1] == "?" and self.text.inside[self.unit.last - 1] < 0
        for number, cue in self._outer_first():
            if asks and cue.first == self.unit.first:
                continue  # "Meint ihr, das reicht?"
            alone = cue.kind != "again" or len(self.cues) == 1  # "Demnach sei es, so die Stadt, ..."
            if alone and (cue.begin >= self.left or cue.last > self.left):
                self._read_cue(number, cue)
        if not self.found:
            self._before_unlisted()
        self._unattached()
        if self.unit.dialogue and not self.found:
            self._said_in_dialogue()
        if self.unit.dialogue and not self.found:
            part = trimmed(self.text, self.left, self.unit.stop)
            self.add_parts([part] if part is not None else [], None, "dialogue")
        self.found.sort(key=lambda one: one.parts[0])
        return self.found

    def _outer_first(self) -> list[tuple[int, Cue]]:
        """The cues with their numbers; one that ends the sentence reports all of it: "X cree que Y, afirmó Z"."""
        numbered, text = [*enumerate(self.cues)], self.text
        if len(numbered) < _TWO or self.unit.regions or text.lexicon.capital_nouns:
            return numbered
        cue = self.cues[-1]
        closing = cue.inverted and text.words[cue.begin - 1] == "," and self.cue_end(cue) >= self.unit.stop
        outer = closing and cue.kind == "verb" and self.cues[0].kind == "verb" and "clause" in cue.frames
        return [numbered[-1], *numbered[:-1]] if outer and as_clause(self, cue) is None else numbered

    def _is_speech_alone(self) -> bool:
        """Whether everything in the sentence is between marks."""
        text, unit = self.text, self.unit
        return bool(unit.regions) and not any(
            text.inside[at] < 0 and text.words[at][0].isalnum() for at in range(unit.first, unit.last)
        )

    def _is_reported_outside(self, region: Region) -> bool:
        """Whether a verb with its subject behind it follows speech: "»..., das sagt jeder«, erklärte der Wirt"."""
        behind = self._behind(region)
        return any(cue.inverted and behind <= cue.begin <= behind + 1 for cue in self.cues)

    def _inside(self, region: Region) -> None:
        """Read speech whose reporting clause is inside its marks."""
        cue = inner_cue(self.text, region)
        if cue is None:
            return
        behind = cue.end
        while behind < region.last and self.text.words[behind] in ",.—–":
            behind += 1
        before = self.before_clitics(cue.begin)
        while before > region.first and self.text.words[before - 1] in ",—–":
            before -= 1
        parts = [(region.first, before), (behind, region.last)]
        self.add([(first, last) for first, last in parts if last > first], cue, cue.subject, "clause inside marks")

    def _read_cue(self, number: int, cue: Cue) -> None:
        if cue.kind == "relative":
            read_relative(self, cue)
        elif cue.kind in ("before", "after", "again"):
            read_source(self, cue)
        elif cue.kind == "noun":
            self.add_content(cue.end + 1, self.limit(cue), cue, "noun")
        elif cue.kind == "so":
            reported_before(self, cue)
        else:
            clause = as_clause(self, cue)
            colon = self.text.words[self.cue_end(cue)] == ":" if self.cue_end(cue) < self.unit.stop else False
            if clause is not None and self._opens(clause) and not colon:
                read_ahead(self, cue)
            elif (clause is not None or cue.inverted) and reported_before(self, cue, clause):
                return
            else:
                reported_behind(self, number, cue)

    def _opens(self, at: int) -> bool:
        """Whether a clause opens its sentence, but for a conjunction and a comma: "Y, como admitió X, ..."."""
        first = self.unit.first
        if at == first + 2 and self.text.words[at - 1] == "," and self.text.inside[first] < 0:
            return self.text.analysis.word_class(first) == "CCONJ"
        return at == first

    def _before_unlisted(self) -> None:
        """Read a clause whose mood shows that it is reported before a verb no table has: "..., beruhigt die Chefin"."""
        text, unit = self.text, self.unit
        commas = [at for at in range(unit.first, unit.stop - 2) if text.words[at] == "," and text.inside[at] < 0]
        if not commas or not text.lexicon.words["reported"] or not text.analysis.is_finite(commas[-1] + 1):
            return
        if not any(is_reported(text, at) for at in range(unit.first, commas[-1])):
            return
        cue = generic_cue(text, unit, commas[-1] + 1)
        if cue is not None and cue.subject is not None and _ends_clause(text, cue.end, unit.stop):
            cue.frames |= {"clause"}
            reported_before(self, cue)

    def _said_in_dialogue(self) -> None:
        """Read a line of dialogue before a verb no table has: "— Il y a eu la guerre, a coupé le maire."."""
        text, unit = self.text, self.unit
        for at in range(unit.stop - 2, self.left, -1):
            if (
                text.words[at] in ",!?…"
                and (cue := generic_cue(text, unit, at + 1)) is not None
                and cue.end >= unit.stop
            ):
                self.add([(self.left, at + (text.words[at] != ","))], cue, cue.subject, "verb behind")
                return

    def _unattached(self) -> None:
        """Read marked words that no cue took: behind a colon, before a verb no table has, or whole sentences."""
        text, unit = self.text, self.unit
        for number in text.opened(unit.first, unit.last):
            region = text.regions[number]
            if number in self.taken or not has_words(text, region.first, region.last):
                continue
            cue = generic_cue(text, unit, self._behind(region)) if self._may_be_attributed(region) else None
            part = (region.first, region.last)
            if cue is not None:
                self.add([part], cue, cue.subject, "verb behind")
                reported_on(self, cue, self.cue_end(cue), marked=True)
            elif region.left > unit.first and text.words[region.left - 1] == ":":
                source = lead(text, unit.first, region.left - 1)
                self.add([part], None, source, "colon")
            elif (source := self._named_behind(region)) is not None:
                self.add([part], None, source, "colon behind")
            elif self._is_sentence(region) and not self._is_charge(region):
                self.add([part], None, None, "marks")

    def _may_be_attributed(self, region: Region) -> bool:
        """Whether any verb may follow speech: German has a comma before it, but behind "mit den Worten"."""
        text = self.text
        if not text.lexicon.capital_nouns or region.left == self.unit.first or region.right >= self.unit.stop:
            return True
        joined = text.words[region.right] in ",–—" or text.words[region.last - 1] in ",.!?…"
        return joined or text.lowers[region.left - 1] in text.lexicon.words["label"]

    def _named_behind(self, region: Region) -> Mention | None:
        """Who is named behind speech and a colon: "«No vamos a fumigar»: la gobernadora responde"."""
        text, at = self.text, region.right
        if at + 1 >= self.unit.stop or text.words[at] != ":" or text.inside[at + 1] >= 0:
            return None
        mention = read_phrase(text, at + 1, self.unit.stop)
        titled = mention is not None and text.title(mention.head) is not None
        return mention if mention is not None and (mention.name or titled) else None

    def _behind(self, region: Region) -> int:
        """The word behind speech and its comma."""
        at = region.right
        while at < self.unit.stop and self.text.words[at] in ",–—":
            at += 1
        return at

    def _is_charge(self, region: Region) -> bool:
        """Whether marked words are what somebody is charged with: "une enquête pour « vol en bande organisée »"."""
        text, before = self.text, region.left - 1
        if text.lexicon.capital_nouns or before < self.unit.first or text.words[region.last - 1] in ".!?…":
            return False
        governed = text.lowers[before] in text.lexicon.words["purpose"] or class_of(text, before) == "noun"
        bare = text.analysis.word_class(region.first) in ("NOUN", "ADJ") or text.analysis.is_participle(region.first)
        return governed and bare and text.analysis.next_finite(region.first, region.last) >= region.last

    def _is_sentence(self, region: Region) -> bool:
        """Whether marked words are a sentence of their own rather than a label."""
        text = self.text
        words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
        ends = region.last > region.first and text.words[region.last - 1] in ".!?…"
        begins = region.left == self.unit.first
        small = text.words[region.first][0].islower()  # titles begin with a capital
        return words > SCARE and (ends or begins or small)


def _ends_clause(text: Text, at: int, stop: int) -> bool:
    """Whether nothing or only a phrase with a preposition is behind a subject: "schimpft X | auf Twitter"."""
    if at >= stop:
        return True
    phrase = read_phrase(text, at + 1, stop) if text.analysis.word_class(at) == "ADP" else None
    return phrase is not None and phrase.end >= stop


_TWO = 2  # cues of which one is within what the other reports
