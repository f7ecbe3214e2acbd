"""Who a phrase that names a speaker means: by name, pronoun, title or noun."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from newsschema.extract.quotes.frames.body_references import LEADS, BodyReferences
from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import is_subordinate
from newsschema.extract.quotes.frames.described import (
    describes_person,
    has_age,
    has_title,
    is_agent,
    is_any_office,
    is_bare,
    is_described_body,
    is_far,
    is_oblique,
    is_of_other_place,
    is_of_same_place,
    is_office,
    is_other_office,
    is_same_again,
    is_simple,
    may_be_again,
    may_be_person,
    may_have_gender,
    means_several,
)
from newsschema.extract.quotes.frames.entry import Entry, MentionPlace
from newsschema.extract.quotes.frames.general_nouns import describes, is_of_other_kind, noun_of
from newsschema.extract.quotes.frames.genitive_names import owner_of_words, without_genitive
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY, SPEAKING
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.reporting import Cue, is_plural_verb
from newsschema.extract.quotes.frames.titles import (
    gender_of,
    is_definite,
    is_owned,
    is_plural,
    points_back,
    text_title,
)
from newsschema.extract.quotes.passage.reasons import Resolution, weighed

_LED = 0.3  # evidence that a description is the subject of its sentence
_SPOKE = 0.6  # evidence that somebody spoke in their sentence
_GENDER = 1.0
_FAR_GENDER = 0.5  # the same of a pronoun for a name that is not in the paragraph before either
_NEAR = 2.0  # evidence of a place in the same sentence
_BESIDE = 0.3  # evidence of a place in the same paragraph
_OBLIQUE = 1.0  # what is missing for a name behind a preposition where a subject is left out
_LATTER = 2  # tokens of "ce dernier", "esta última"
_UNKNOWN = 1.0
_RECENT = 40  # places back at which a speaker who is left out may be named, and may have spoken
_CLOSE_OFFICE = 1.0  # the same for a public office: spoke up to four sentences before, or was named one before
_CLOSE = 0.5  # evidence a description without a title of its own needs: named up to four sentences before


class People(BodyReferences):
    """Finds the entry that a phrase means."""

    def is_named(self, text: Text, at: int, *, body: bool = False) -> bool:
        """Whether a person is named before a token in its paragraph; `body`: or a body that leads a sentence."""
        known = self.places[text.number]
        count = bisect_left(known, at, key=lambda place: place.at)
        paragraph = text.units[text.unit_of(at)].paragraph
        near = known[max(count - _RECENT, 0) : count]
        here = (place for place in near if text.units[place.unit].paragraph == paragraph)
        return any(place.entry.is_person or (body and place.entry.is_body and place.weight > 0) for place in here)

    def unnamed_speaker(self, text: Text, at: int) -> tuple[Entry | None, Resolution | None]:
        """Return who speaks where a cue has no subject: who was named or spoke last and most prominently."""
        unit = text.unit_of(at)
        known = self.places[text.number]
        count = bisect_left(known, at, key=lambda place: place.at)
        places = [*known[max(count - _RECENT, 0) : count], *self.spoken[-_RECENT:]]
        same = [one for one in places if one.at < at and text.units[one.unit].paragraph == text.units[unit].paragraph]
        scores: dict[Entry, float] = {}
        for place in same:
            if place.entry.is_body and (not place.weight or is_subordinate(text, place.at)):
                continue  # a body that does not lead its sentence
            score = _NEAR / (1 + unit - place.unit) + place.weight - _unknown(place)
            score -= _OBLIQUE * (place.weight != _SPOKE and is_oblique(text, place.at))
            scores[place.entry] = max(scores.get(place.entry, 0.0), score)
        for place in self._described_before(text, unit) if "dropped subjects" in text.lexicon.words["writing"] else ():
            scores[place.entry] = max(scores.get(place.entry, 0.0), _NEAR / (1 + unit - place.unit) + place.weight)
        entry = max(scores, key=lambda one: scores[one], default=self.last_speaker or self.first)
        if entry is not None:
            self.last_speaker = entry
            self.spoken.append(MentionPlace(unit, at, entry, _SPOKE))
        named = weighed("no subject", {one.name: round(score, 2) for one, score in scores.items()})
        return entry, named or Resolution("last speaker")

    def several_unnamed(self, cue: Cue, text: Text) -> tuple[Entry | None, Resolution | None]:
        """Return the several people who speak where a verb in the plural has no subject: "..., explican"."""
        if not any(text.analysis.is_finite(at) and is_plural_verb(text, at) for at in range(cue.begin, cue.last)):
            return None, None
        self.reported = []
        entry, how = self._group(Mention(text, cue.begin, cue.begin + 1, cue.begin, None, pronoun=True))
        if entry is not None:
            self.last_speaker = entry
            self.spoken.append(MentionPlace(text.unit_of(cue.begin), cue.begin, entry, _SPOKE))
        return entry, how

    def interviewed(self, label: Mention | None, text: Text, at: int) -> tuple[Entry | None, Resolution | None]:
        """Return who answers: whom a label names that is no initials or word for an answer, else who is named most."""
        words = [one for one in text.words[label.first : label.last] if len(one) > 1] if label is not None else []
        known = any(one in text.lexicon.names or one.lower() in self.by_word for one in words)
        if label is not None and known:
            return self.speaker(label, [])
        above = [place for number, places in enumerate(self.places) if number != text.number for place in places]
        before = [place for place in self.places[text.number] if place.at < at]
        people = Counter(place.entry for place in (*before, *above) if place.entry.is_person)
        entry = people.most_common(1)[0][0] if people else None
        if entry is None and label is not None:
            return self.speaker(label, [])
        self.last_speaker = entry
        return entry, Resolution("interview")

    def speaker(self, mention: Mention, reported: list[tuple[int, int]]) -> tuple[Entry | None, Resolution | None]:
        """Return the entry that a phrase means, and how it was found; `reported`: the token ranges of what is said."""
        self.reported = reported
        entry: Entry | None
        how: Resolution | None
        if mention.partner is not None:
            entry, how = self._together(mention, mention.partner), Resolution("as printed")
        elif mention.pronoun:
            entry, how = self._pronoun(mention)
        elif mention.name is not None:
            entry, how = self._named(mention), Resolution("name")
        elif (known := self.spelled(mention) or self.by_statement(mention) or self._known_name(mention)) is not None:
            entry, how = known, Resolution("name")
        else:
            entry, how = self._description(mention)
        if entry is not None:
            span = mention.name or (mention.first, mention.last)
            entry.mentions.append((mention.text.number, *span))
            entry.official = entry.official or (not entry.is_person and mention.text.lexicon.is_state(entry.name))
            self.last_speaker = entry
            self.spoken.append(MentionPlace(mention.text.unit_of(mention.first), mention.first, entry, _SPOKE))
        return entry, how

    def _together(self, mention: Mention, partner: tuple[int, int]) -> Entry:
        """The entry of several who speak together, under the words as printed."""
        text = mention.text
        entry = self.unnamed(mention, mention.printed.lower(), person=False, body=None)
        entry.name = mention.printed
        parts = text.shown(mention.first, partner[0] - 1), text.shown(*partner)
        entry.official = entry.official or all(map(text.lexicon.is_state, parts))
        return entry

    def _named(self, mention: Mention) -> Entry:
        text, (begin, end) = mention.text, mention.name or (0, 0)
        known = self._by_words(text, begin, end)
        if known is None and text.lexicon.is_state(text.shown(begin, end)):
            state = Mention(text, begin, end, begin, None, described=(begin, end))
            return self.unnamed(state, text.lowers[begin], person=False, body="yes")
        if known is None:
            return self.person(mention)
        self.describe(known, mention)
        return known

    def _by_words(self, text: Text, begin: int, end: int) -> Entry | None:
        """Who has all words of a short form in their name, in the genitive too: "Kast-Oldehus", "Emdens"."""
        small = text.lexicon.words["within name"]
        every = [text.bare(at) for at in range(begin, end)]
        words = [one.lower() for one in every if one[0].isupper() and one.lower() not in small]
        known = [self.by_word.get(one) or self.by_word.get(without_genitive(text, one), []) for one in words]
        return next((one for one in known[0] if all(one in ones for ones in known)), None) if known else None

    def _known_name(self, mention: Mention) -> Entry | None:
        """Who is named by a phrase that is read as a noun: "Tynbrak", "van der Meulen", "der Konzern Trefag"."""
        text, first, last = mention.text, mention.first, mention.last
        elided = text.elided(first) in text.lexicon.words["elided article"] and text.bare(first).islower()
        if elided or class_of(text, first) == "det" or text.lowers[first] in text.lexicon.words["definite"]:
            if text.lexicon.body(text.bare(mention.head)) == "text":
                return None  # "una encuesta de la firma Delta"
            nouns = (at for at in range(first + 1, last - 1) if text.lexicon.body(text.words[at]) in ANY)
            noun = next(nouns, last)
            return self.entries.get(text.shown(noun + 1, last).lower()) if noun < last else None
        return self._by_words(text, first, last)

    def _pronoun(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """Whom a pronoun means: by gender, nearness, and who spoke or was named first."""
        text, lower = mention.text, mention.text.lowers[mention.head]
        if means_several(mention) and ((found := self._group(mention))[0] or not text.lexicon.capital_nouns):
            return found
        gender = text.analysis.pack.pronouns.get(lower, {}).get("gender", "") or gender_of(mention)
        gender = gender or ("fem" if lower in text.lexicon.words["she"] else "")
        scores = self._scores(mention, gender, self._led(mention, gender))
        entry = max(scores, key=lambda one: scores[one], default=None)
        if entry is None:
            return self.last_speaker or self._named_later(mention, gender), Resolution("last speaker")
        if gender and entry.is_person:
            entry.gender = entry.gender or gender
        return entry, weighed("pronoun", {one.name: round(score, 2) for one, score in scores.items()})

    def _group(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """Whom a pronoun in the plural means: several people, else a body: "La CGT ... ils"."""
        text, unit = mention.text, mention.text.unit_of(mention.first)
        places = [place for place in self.before(mention) if place.entry.plural]
        for number in range(max(unit - LEADS, 0), unit + 1):
            subject = self.group_of(text, number)
            if subject is None or subject.first >= mention.first:
                continue
            entry = self._together(subject, subject.partner) if subject.partner else self._description(subject)[0]
            if entry is not None and text.apart(text.units[number].paragraph, text.units[unit].paragraph) <= 1:
                places.append(MentionPlace(number, subject.first, entry, _LED))
        scores = {place.entry: _NEAR / (1 + unit - place.unit) + place.weight for place in places}
        scores = scores or {one: score for one, score in self._scores(mention, "").items() if one.is_body}
        entry = max(scores, key=lambda one: scores[one], default=None)
        return entry, weighed("pronoun", {one.name: round(score, 2) for one, score in scores.items()})

    def _led(self, mention: Mention, gender: str, *, new: bool = False) -> list[MentionPlace]:
        """Whom nobody names but describes as the subject of a sentence close before: "Un riverain a vu la scène".

        `new`: only descriptions without a definite article, which point back to nobody.
        """
        text, unit = mention.text, mention.text.unit_of(mention.first)
        places = list[MentionPlace]()
        for number in range(max(unit - LEADS, 0), unit):
            subject = self.subject_of(text, number)
            if subject is None or text.apart(text.units[number].paragraph, text.units[unit].paragraph) > 1:
                continue
            title = text.title(subject.head)
            body = title is None and text.lexicon.body(text.bare(subject.head)) in SPEAKING
            if not (body or (title is not None and title.official != "honorific")) or is_plural(subject):
                continue
            if new and is_definite(subject):
                continue
            if gender and ((title.gender if title else "") or gender_of(subject)) not in ("", gender):
                continue
            entry, how = self._description(subject)
            unknown = how is not None and how.rule == "as printed" and is_definite(subject) and is_simple(subject)
            if entry is not None and not unknown:  # "der Bürgermeister" is somebody known
                places.append(MentionPlace(number, subject.first, entry, _LED))
        return places

    def _described_before(self, text: Text, unit: int) -> list[MentionPlace]:
        """Whom the sentence before in its paragraph describes as its subject: "La patronal calló. | Dijo luego que"."""
        number = unit - 1
        if number < 0 or text.units[number].paragraph != text.units[unit].paragraph:
            return []
        subject = self.subject_of(text, number)
        if subject is None or is_plural(subject) or text.words[subject.head][0].isupper():
            return []
        entry = self._description(subject)[0]
        return [MentionPlace(number, subject.first, entry, _LED)] if entry is not None else []

    def _named_later(self, mention: Mention, gender: str) -> Entry | None:
        """Who is named first in a passage that begins with a pronoun: "Il disait que ... Rachid Amrani est mort"."""
        places = self.places[mention.text.number]
        first = next((place.entry for place in places if place.entry.is_person), None)
        return first if first is not None and gender and first.gender == gender else None

    def _scores(self, mention: Mention, gender: str, more: list[MentionPlace] | None = None) -> dict[Entry, float]:
        """The evidence for everyone named before a mention, the best place of each; `more`: further places."""
        unit, units = mention.text.unit_of(mention.first), mention.text.units
        scores: dict[Entry, float] = {}
        for place in (*self.before(mention), *(more or ())):
            entry = place.entry
            if gender and entry.gender != gender and (entry.gender or entry.is_body):
                continue
            near = _NEAR / (1 + unit - place.unit) + place.weight - _unknown(place)
            near += _BESIDE * (units[place.unit].paragraph == units[unit].paragraph)
            known = entry.is_person or (place.weight > 0 and is_described_body(mention.text, entry))
            far = mention.pronoun and mention.text.apart(units[place.unit].paragraph, units[unit].paragraph) > 1
            near += (_FAR_GENDER if far else _GENDER) * bool(gender and known and entry.gender == gender)
            scores[entry] = max(scores.get(entry, 0.0), near)
        return scores

    def _description(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """A person by title or kind, a body by its noun; else an entry of its own under the words as printed."""
        text, head = mention.text, mention.text.base(mention.head)
        title = text.title(mention.head) or text.lexicon.titles.get(noun_of(mention))  # "porte-parole"
        body = text.lexicon.body(text.bare(mention.head)) or text.lexicon.body(head)
        simple = is_simple(mention)
        if title is not None and body != "yes" and (title.official == "person" or self._holds(text, head)):
            body = None  # "der Christdemokrat", "der Landrat" are no councils
        if is_same_again(mention) and self.last_speaker is not None:
            return self._same_again(mention, head), Resolution("last speaker")
        if head in text.lexicon.words["latter"] and mention.last - mention.first <= _LATTER:
            return self._pronoun(mention)
        person = title is not None or (simple and (has_age(mention) or is_agent(mention) or head in self.held))
        person = person or (body is None and points_back(mention) and not text.lexicon.capital_nouns)
        if person and body is None and is_definite(mention) and not is_plural(mention):
            gender = (title.gender if title is not None else "") or gender_of(mention)
            entry, how = self._by_title(mention, head, gender, simple or points_back(mention))
            if entry is not None:
                self.add_title(entry, mention)
                return entry, how
        capital = text.bare(mention.head).isupper() or (not text.lexicon.capital_nouns and simple)
        acronym = self.by_word.get(head) if capital else None
        if acronym and not acronym[0].is_person:
            return acronym[0], Resolution("acronym")
        if body is not None and simple and (is_definite(mention) or is_bare(mention)):
            entry = self.by_body(mention, head, body)
            if entry is not None:
                return entry, Resolution("body")
        members = self.by_members(mention) if simple and is_definite(mention) else None
        if members is not None:
            return members, Resolution("members")
        owner = owner_of_words(mention, self.by_word)
        if owner is not None:
            return owner, Resolution("owner")
        person = (title is not None and body is None) or mention.head in text.indefinite
        return self.unnamed(mention, head, person=person, body=body), Resolution("as printed")

    def _holds(self, text: Text, head: str) -> bool:
        """Whether a noun is the title of anybody who is named, or a general word for it."""
        people = (one for one in self.entries.values() if one.is_person)
        return any(head in one.heads or describes(text.lexicon.language, head, one.heads) for one in people)

    def _by_domain(self, mention: Mention, gender: str) -> Entry | None:
        """Whose title or body has the domain of a word for any office: "la titular de Sanidad" is its minister."""
        text = mention.text
        domain = {text.lowers[at] for at in range(mention.head + 1, mention.last) if text.words[at][0].isupper()}
        people = (place.entry for place in reversed(self.before(mention)) if place.entry.is_person)
        fitting = (one for one in people if domain and may_have_gender(one, gender))
        return next((one for one in fitting if domain <= set(f"{one.title} {one.organization}".lower().split())), None)

    def _by_title(
        self, mention: Mention, head: str, gender: str, simple: bool
    ) -> tuple[Entry | None, Resolution | None]:
        """The person of a title: who has it, else who is nearest."""
        again = (place for place in self._led(mention, gender, new=True) if may_be_again(place.entry, mention))
        every = self._scores(mention, gender, [*again])
        person = not mention.text.lexicon.capital_nouns and not is_office(mention)
        unknown = person or describes_person(mention.text, mention.head)
        scores = {one: score for one, score in every.items() if one.is_person or (unknown and may_be_person(one))}
        scores = {one: score for one, score in scores.items() if not is_of_other_place(one, mention)}
        same = {one: score for one, score in scores.items() if has_title(one, head)}
        if not same and is_owned(mention):
            return None, None  # "sa fille" is nobody who is named, but theirs
        language, noun = mention.text.lexicon.language, noun_of(mention)
        if not same:
            near = (one for one in scores if simple or is_of_same_place(one, mention))
            same = {one: scores[one] for one in near if describes(language, noun, one.heads)}
        if not same and is_any_office(mention) and (holder := self._by_domain(mention, gender)) is not None:
            return holder, Resolution("title")
        if same:
            how = weighed("title", {one.name: score for one, score in same.items()})
            return max(same, key=lambda one: same[one]), how
        people = [one for one in self.entries.values() if one.is_person and may_have_gender(one, gender)]
        others = [one for one in people if has_title(one, head)]
        others = others or [one for one in people if describes(language, noun, one.heads)]
        if others and simple:
            return others[-1], Resolution("title")
        titled = text_title(mention) and not any(one.title for one in scores)
        if self._is_speaker_again(mention, gender):
            return self.last_speaker, Resolution("last speaker")
        scores = {one: score for one, score in scores.items() if not is_other_office(one, mention)}
        scores = {one: score for one, score in scores.items() if not is_of_other_kind(language, noun, one.heads)}
        if not simple and not titled:
            new = self._new_holder(mention, scores)
            return (new, Resolution("description")) if new is not None else (None, None)
        nearest = {place.entry: place.unit for place in self.before(mention)}
        scores = {
            one: score for one, score in scores.items() if one not in nearest or not is_far(mention, nearest[one])
        }
        if scores:
            best = max(scores, key=lambda one: scores[one])
            alike = bool(gender) and best.gender == gender
            if scores[best] - _GENDER * alike >= (_CLOSE_OFFICE if is_office(mention) else _CLOSE):
                best.heads.add(head)
                return best, weighed("description", {one.name: round(score, 2) for one, score in scores.items()})
        return None, None

    def _new_holder(self, mention: Mention, scores: dict[Entry, float]) -> Entry | None:
        """The only person named in the sentence before, who has no title yet, as the holder of an office with its body.

        "Pas de quoi convaincre Luc Brun. Le président du cercle de Nort s'est étonné".
        """
        text, unit = mention.text, mention.text.unit_of(mention.first)
        named = {place.entry for place in self.before(mention) if place.unit == unit - 1 and place.entry.is_person}
        if len(named) != 1 or text.units[unit - 1].paragraph != text.units[unit].paragraph:
            return None
        [one] = named
        return one if one in scores and not one.title and text_title(mention) else None

    def _is_speaker_again(self, mention: Mention, gender: str) -> bool:
        """Whether another title behind speech is of who spoke last: "..., agregó el edil de Morena"."""
        text, last = mention.text, self.last_speaker
        title = text.title(mention.head)
        if last is None or not last.is_person or title is None or not self.spoken or not self.reported:
            return False
        units, behind = text.units, self.reported[0][0] < mention.first
        same = units[self.spoken[-1].unit].paragraph == units[text.unit_of(mention.first)].paragraph
        kind = title.official == ("yes" if last.official else "no") or is_any_office(mention)
        return behind and same and kind and may_have_gender(last, gender)


def _unknown(place: MentionPlace) -> float:
    """The evidence that is missing for a name of no known kind, a place's or a feast's perhaps, unless it spoke."""
    known = place.entry.is_person or place.entry.is_body or place.weight == _SPOKE
    return 0.0 if known else _UNKNOWN
