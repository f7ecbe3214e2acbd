"""Which body a noun means: "le syndicat", "la municipalité", "die Tierschützer"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.body_names import body_key, compound_of, may_be_body, shares_stem
from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.described import is_simple
from newsschema.extract.quotes.frames.entries import Entries
from newsschema.extract.quotes.frames.entry import Entry
from newsschema.extract.quotes.frames.general_nouns import body_nouns, describes, is_of_other_kind
from newsschema.extract.quotes.frames.groups import group_subject
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.spelled_bodies import spelled_end
from newsschema.extract.quotes.frames.subjects import sentence_subject
from newsschema.extract.quotes.frames.titles import is_definite, is_owned, is_plural

LEAD = 2  # tokens before the noun of a body that a sentence begins with
LEADS = 2
"""Sentences before a pronoun or a description whose subjects it may mean."""


class BodyReferences(Entries):
    """Finds the body that a noun means, and who is described as the subject of a sentence."""

    def __init__(self, texts: list[Text]) -> None:
        self._subjects: dict[tuple[int, int], Mention | None] = {}
        """By passage and sentence, who is described as its subject."""
        self._groups: dict[tuple[int, int], Mention | None] = {}
        """The same for several people."""
        super().__init__(texts)

    def subject_of(self, text: Text, number: int) -> Mention | None:
        """The description that is the subject of a sentence; None for a name or a pronoun."""
        key = text.number, number
        if key not in self._subjects:
            found = sentence_subject(text, text.units[number])
            described = found is not None and found.name is None and not found.pronoun
            self._subjects[key] = found if described else None
        return self._subjects[key]

    def group_of(self, text: Text, number: int) -> Mention | None:
        """The several people that are the subject of a sentence; None for none."""
        key = text.number, number
        if key not in self._groups:
            self._groups[key] = group_subject(text, text.units[number])
        return self._groups[key]

    def _same_again(self, mention: Mention, head: str) -> Entry | None:
        """Who "la misma fuente" is: whom the noun has described, else who was named last in its paragraph, or spoke."""
        places = [*reversed(self.before(mention))]
        described = next((place.entry for place in places if head in place.entry.heads), None)
        units = mention.text.units
        paragraph = units[mention.text.unit_of(mention.first)].paragraph
        beside = (place.entry for place in places if units[place.unit].paragraph == paragraph)
        return described or next((one for one in beside if one.is_person), self.last_speaker)

    def _led_body(self, mention: Mention, head: str) -> Entry | None:
        """The body that is the subject of a sentence close before, of which a noun is a general one."""
        text, unit = mention.text, mention.text.unit_of(mention.first)
        for number in range(unit - 1, max(unit - LEADS, 0) - 1, -1):
            subject = self.subject_of(text, number)
            if subject is not None and describes(text.lexicon.language, head, body_nouns(subject)):
                body = text.lexicon.body(text.bare(subject.head))
                return self.unnamed(subject, text.base(subject.head), person=False, body=body)
        return None

    def spelled(self, mention: Mention) -> Entry | None:
        """The body of a name whose initials are in brackets somewhere."""
        text, described = mention.text, mention.described
        if described is None or spelled_end(text, mention.head) != mention.last:
            return None
        return self.entries.get(f"~{body_key(text, *described)}")

    def by_statement(self, mention: Mention) -> Entry | None:
        """Whose words a Romance noun for a statement means: a document just described, else who spoke just before.

        "Une pétition circule. Le texte réclame ..."; "Dans un communiqué, Solvor nie. Le texte assure que ...".
        """
        text, unit = mention.text, mention.text.unit_of(mention.first)
        known = text.hosts[mention.head] in text.lexicon.words["statement"] and not text.lexicon.capital_nouns
        if not known or is_owned(mention) or is_plural(mention) or not (is_definite(mention) and is_simple(mention)):
            return None
        for number in range(unit - 1, max(unit - LEADS, 0) - 1, -1):
            subject = self.subject_of(text, number)
            if subject is not None and text.lexicon.body(text.bare(subject.head)) == "text":
                return self.unnamed(subject, text.base(subject.head), person=False, body="text")
        last = self.spoken[-1] if self.spoken else None
        near = last is not None and text.units[last.unit].paragraph == text.units[unit].paragraph
        return last.entry if last is not None and near else None

    def by_members(self, mention: Mention) -> Entry | None:
        """The body whose people a German plural means: "die Tierschützer" of the "Tierschutzverein"."""
        text = mention.text
        if not text.lowers[mention.head].endswith(tuple(text.lexicon.words["member ending"])):
            return None
        bodies = (place.entry for place in reversed(self.before(mention)) if not place.entry.is_person)
        return next((one for one in bodies if shares_stem(one, text.lowers[mention.head])), None)

    def _unknown_body(self, mention: Mention) -> Entry | None:
        """The name of no known kind that a Romance sentence close before begins with: "Repsa, un grupo vasco, ganó"."""
        text, unit = mention.text, mention.text.unit_of(mention.first)
        for number in range(unit - 1, max(unit - LEADS, 0) - 1, -1) if not text.lexicon.capital_nouns else ():
            first = text.units[number].first
            end = _name_end(text, first, text.units[number].stop)
            known = any(text.lowers[at] in self.by_word or _is_other_name(text, at) for at in range(first, end))
            if end > first and not known:
                name = text.shown(first, end)
                return self.entries.setdefault(name.lower(), Entry(name.lower(), name, is_body=True))
        return None

    def by_body(self, mention: Mention, head: str, body: str) -> Entry | None:
        """The body of a noun: one described by it, else for a word for any body the one named last."""
        armies = mention.text.lexicon.words["army"]
        every = (one for noun in (armies if head in armies else (head,)) for one in self.bodies.get(noun, ()))
        known = [one for one in every if may_be_body(one, mention)]
        bare = all(" " not in one.name for one in known)
        if bare and (named := self._named_after(mention, head)) is not None:
            return named
        places = self.before(mention, said=True)  # "Solva spart, wie der Konzern mitteilte"
        if known:
            return next((place.entry for place in reversed(places) if place.entry in known), known[-1])
        language, text = mention.text.lexicon.language, mention.text
        before = [place.entry for place in places if not place.entry.is_person]
        described = [one for one in before if describes(language, head, one.heads)]
        if described:
            return described[-1]
        if (led := self._led_body(mention, head)) is not None:
            return led
        if body not in ANY:
            authorities = text.lexicon.words["any authority"]
            bodies = (one for one in reversed(before) if one.official and one.is_body and head in authorities)
            return compound_of(mention, head, places) or next(bodies, None)
        return self._any_body(mention, head, body)

    def _named_after(self, mention: Mention, head: str) -> Entry | None:
        """The body whose name begins with a Romance noun alone: "la Asociación" is "Asociación Ciclista Norte"."""
        if mention.text.lexicon.capital_nouns or not mention.text.bare(mention.head)[0].isupper():
            return None
        names = [one for one in self.entries.values() if not one.is_person and one.name.lower().startswith(head + " ")]
        return names[-1] if names and len({one.name for one in names}) == 1 else None

    def _any_body(self, mention: Mention, head: str, body: str) -> Entry | None:
        """The body that a word for any means: in the last sentence that names one, what it begins with, else the last.

        One that no place is noted of, as somebody speaks to it, may be a public authority: "pidió a la Junta. El ente".
        """
        text, language = mention.text, mention.text.lexicon.language
        places = [place for place in self.before(mention, said=text.lexicon.capital_nouns) if not place.entry.is_person]
        named = [place for place in places if any(map(str.isupper, place.entry.name))]
        named = [place for place in named if not is_of_other_kind(language, head, place.entry.heads)]
        named = [place for place in named if body == "either" or not place.entry.official]
        unit = text.unit_of(mention.first)
        if body == "either" and not (named and unit - named[-1].unit <= LEADS):
            heard = [one for one in self.employers.before(text, mention.first) if 0 <= unit - one.unit <= LEADS]
            found = (
                one for known in reversed(heard) for one in self.bodies.get(known.noun, ()) if one.name == known.name
            )
            if (entry := next(found, None)) is not None:
                return entry
        if not named:
            return self._unknown_body(mention)
        last = [place for place in named if place.unit == named[-1].unit]
        leads = [place for place in last if place.at - text.units[place.unit].first <= LEAD]
        entry = (leads or last)[-1].entry
        entry.is_body = True
        return entry


def _name_end(text: Text, first: int, stop: int) -> int:
    """One past the capitals that a sentence begins with before a verb or a comma; its first token for none."""
    end = first
    while end < stop and text.words[end][0].isupper() and class_of(text, end) == "name":
        end += 1
    return end if end < stop and (text.words[end] == "," or text.analysis.is_finite(end)) else first


def _is_other_name(text: Text, at: int) -> bool:
    """Whether a capital is a person's or a place's."""
    place = text.lowers[at] in text.analysis.pack.proper or text.lexicon.is_state(text.words[at])
    return place or text.words[at] in text.lexicon.names or text.lowers[at] in text.surnames
