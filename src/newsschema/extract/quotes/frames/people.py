"""Everyone a text names, and who a phrase that names a speaker means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mentions import Mention, read_phrase
from newsschema.extract.quotes.frames.titles import (
    behind_joins,
    find_title,
    gender_of,
    is_definite,
    is_plural,
    names_public,
    same_title,
    shown_bare,
    text_title,
)
from newsschema.extract.quotes.reasons import Resolution, weighed

_REMEMBERED = 12  # places back that a pronoun or a description may look
_SPOKE, _LED = 0.6, 0.3  # evidence that somebody spoke, or was named first, in their sentence
_GENDER = 1.0


@dataclass(slots=True, eq=False)
class Entry:
    """A person, body or unnamed voice."""

    key: str
    name: str
    gender: str = ""
    is_person: bool = False
    is_body: bool = False
    title: str = ""
    organization: str = ""
    official: bool = False
    heads: set[str] = field(default_factory=set)
    """Nouns that have described it, in lower case."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Passage, first and last token of each place that names it."""


class Place(NamedTuple):
    """Where somebody is named: sentence and token, and how prominently."""

    unit: int
    at: int
    entry: Entry
    weight: float


class People:
    """The entries of all passages, found by the words of their names."""

    def __init__(self, texts: list[Text]) -> None:
        self.entries: dict[str, Entry] = {}
        self.by_word: dict[str, list[Entry]] = {}
        self.bodies: dict[str, list[Entry]] = {}
        self.last_speaker: Entry | None = None
        self.places: list[list[Place]] = [[] for _ in texts]
        self.spoken: list[Place] = []
        self.text: Text | None = None
        for text in texts:
            self._gather(text)
        for text in texts:
            text.surnames = {word for word, known in self.by_word.items() if known[0].is_person}
            self._gather_short(text)

    def begin(self, text: Text) -> None:
        """Begin to resolve the quotes of a passage."""
        self.text, self.last_speaker, self.spoken = text, None, []

    def _gather(self, text: Text) -> None:
        """Add everyone whose full name is printed, with the title beside it."""
        at, size = 0, len(text.words)
        while at < size:
            if not self._may_name(text, at):
                at += 1
                continue
            begin = _phrase_begin(text, at)
            mention = read_phrase(text, begin, text.units[text.unit_of(begin)].last)
            name = mention.name if mention is not None else None
            if (
                mention is None
                or name is None
                or (name[1] - name[0] < _FULL and not self._names_body(mention))
                or name[1] <= at
            ):
                self._gather_body(text, mention, at)
                at += 1
                continue
            entry = self._person(mention)
            self._note(text, name[0], entry)
            at = max(name[1], mention.end, at + 1)

    def _names_body(self, mention: Mention) -> bool:
        """Whether a name is a body's by the noun before it: "la operadora Telnor"."""
        text = mention.text
        words = range(*(mention.described or (0, 0)))
        return any(text.lexicon.body(text.hosts[at]) == "any" for at in words) and find_title(mention) is None

    def _gather_body(self, text: Text, mention: Mention | None, at: int) -> None:
        """Remember a body with a capital by its noun: "l'agence" is "l'Agence nationale de santé"."""
        if mention is None or mention.name is not None or mention.head != at or text.lexicon.capital_nouns:
            return
        if (
            text.words[at][-len(text.hosts[at])].isupper()
            and text.lexicon.body(text.hosts[at])
            and mention.last - at > 1
        ):
            entry = self._unnamed(mention, text.hosts[at], person=False, body="no")
            self.bodies.setdefault(text.hosts[at], []).append(entry)
            self._note(text, at, entry)

    def _may_name(self, text: Text, at: int) -> bool:
        """Whether a full name may be in the phrase of a token: a given name, a title, capitals in a row."""
        word = text.words[at]
        if text.inside[at] >= 0 or not word[0].isalpha():
            return False
        if word[0].isupper():
            follows = at + 1 < len(text.words) and (text.words[at + 1][0].isupper() or text.words[at + 1] in "-‑.")
            return word in text.lexicon.names or follows or text.lexicon.title(word) is not None
        if text.lexicon.capital_nouns:
            return False
        return (
            text.hosts[at] in text.lexicon.titles
            or text.lexicon.bodies.get(text.hosts[at]) == "any"
            or text.hosts[at] != text.lowers[at]
        )

    def _gather_short(self, text: Text) -> None:
        """Note where somebody is named by a surname."""
        full = {place.at for place in self.places[text.number]}
        for at, word in enumerate(text.words):
            if at not in full and word[0].isupper() and text.inside[at] < 0:
                known = self.by_word.get(text.lowers[at])
                if known:
                    self._note(text, at, known[0])
        self.places[text.number].sort(key=lambda place: place.at)

    def _note(self, text: Text, at: int, entry: Entry) -> None:
        unit = text.unit_of(at)
        leads = not any(place.unit == unit for place in self.places[text.number][-3:])
        self.places[text.number].append(Place(unit, at, entry, _LED if leads else 0.0))

    # Who is meant

    def unnamed_speaker(self, text: Text, at: int) -> tuple[Entry | None, Resolution | None]:
        """Return who speaks where a cue has no subject: who was named or spoke last and most prominently."""
        unit = text.unit_of(at)
        places = [*self.places[text.number], *self.spoken]
        same = [one for one in places if one.at < at and text.units[one.unit].paragraph == text.units[unit].paragraph]
        scores: dict[Entry, float] = {}
        for place in same:
            score = _NEAR / (1 + unit - place.unit) + place.weight
            scores[place.entry] = max(scores.get(place.entry, 0.0), score)
        entry = max(scores, key=lambda one: scores[one], default=self.last_speaker)
        if entry is not None:
            self.last_speaker = entry
            self.spoken.append(Place(unit, at, entry, _SPOKE))
        named = weighed("no subject", {one.name: round(score, 2) for one, score in scores.items()})
        return entry, named or Resolution("last speaker")

    def speaker(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """Return the entry that a phrase means, and how it was found."""
        if mention.pronoun:
            entry, how = self._pronoun(mention)
        elif mention.name is not None:
            entry, how = self._named(mention), Resolution("name")
        else:
            entry, how = self._description(mention)
        if entry is not None:
            span = mention.name or (mention.first, mention.last)
            entry.mentions.append((mention.text.number, *span))
            self.last_speaker = entry
            self.spoken.append(Place(mention.text.unit_of(mention.first), mention.first, entry, _SPOKE))
        return entry, how

    def _named(self, mention: Mention) -> Entry:
        text, (begin, end) = mention.text, mention.name or (0, 0)
        if end - begin == 1:
            known = self.by_word.get(text.lowers[begin]) or self.by_word.get(_without_s(text.lowers[begin]))
            if known:
                entry = known[0]
                self._describe(entry, mention)
                return entry
        return self._person(mention)

    def _person(self, mention: Mention) -> Entry:
        """The entry of a name, new or known; what describes it is added."""
        text, (begin, end) = mention.text, mention.name or (mention.first, mention.last)
        name = text.shown(begin, end)
        words = [word for word in text.lowers[begin:end] if word[0].isalpha()]
        key = f"{words[0]} {words[-1]}" if len(words) > 1 else words[0]
        entry = self.entries.get(key)
        if entry is None:
            gender = next(
                (
                    text.lexicon.names[text.words[at]]
                    for at in range(begin, end)
                    if text.words[at] in text.lexicon.names
                ),
                "",
            )
            entry = self.entries[key] = Entry(key, name, gender, is_person=bool(gender) or _has_given(text, begin, end))
            for word in dict.fromkeys((words[-1], _last_name(text, begin, end), words[0])):
                self.by_word.setdefault(word, []).append(entry)
        elif len(name) > len(entry.name):
            entry.name = name
        self._describe(entry, mention)
        return entry

    def _describe(self, entry: Entry, mention: Mention) -> None:
        """Add title, organization, gender and office from the words beside a name."""
        text = mention.text
        entry.gender = entry.gender or gender_of(mention)
        title = find_title(mention) if mention.described is not None else None
        if title is not None:
            entry.is_person = True
            entry.heads |= {
                text.hosts[at] for at in range(title.first, title.last) if text.lexicon.title(text.hosts[at])
            }
            if not entry.title:
                entry.title = shown_bare(text, title.first, title.last)
                entry.organization = entry.organization or title.organization
            entry.official = entry.official or title.official
        else:
            self._describe_body(entry, mention)
        if mention.affiliation is not None and not entry.organization:
            entry.organization = behind_joins(text, *mention.affiliation)
        if title is not None and not entry.organization and not entry.official:
            entry.organization = self._owner(mention)

    def _owner(self, mention: Mention) -> str:
        """The body named before "its president"; "" without such a word or body."""
        text, lower = mention.text, mention.text.lowers[mention.first]
        if lower not in text.analysis.pack.possessives and lower not in text.lexicon.words["whose"]:
            return ""
        unit = text.unit_of(mention.first)
        bodies = [
            place.entry for place in self._before(mention) if not place.entry.is_person and unit - place.unit <= _OWNER
        ]
        return bodies[-1].name if bodies else ""

    def _describe_body(self, entry: Entry, mention: Mention) -> None:
        """Note that a name is a body's: "la operadora Telnor"."""
        text = mention.text
        for at in range(*(mention.described or (0, 0))):
            official = text.lexicon.body(text.hosts[at]) or text.lexicon.body(text.words[at])
            if official:
                entry.is_body, entry.is_person = True, False
                entry.official = entry.official or official == "yes"
                self.bodies.setdefault(text.hosts[at], []).append(entry)

    def _pronoun(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """Whom a pronoun means: by gender, nearness, and who spoke or was named first."""
        text, lower = mention.text, mention.text.lowers[mention.head]
        gender = text.analysis.pack.pronouns.get(lower, {}).get("gender", "")
        gender = "fem" if not gender and lower in text.lexicon.words["she"] else gender
        scores = self._scores(mention, gender)
        entry = max(scores, key=lambda one: scores[one], default=None)
        if entry is None:
            return self.last_speaker, Resolution("last speaker")
        if gender and entry.is_person:
            entry.gender = entry.gender or gender
        return entry, weighed("pronoun", {one.name: round(score, 2) for one, score in scores.items()})

    def _scores(self, mention: Mention, gender: str) -> dict[Entry, float]:
        """The evidence for everyone named before a mention, the best place of each."""
        unit = mention.text.unit_of(mention.first)
        scores: dict[Entry, float] = {}
        for place in self._before(mention):
            entry = place.entry
            if gender and (entry.is_body or (entry.gender and entry.gender != gender)):
                continue
            near = _NEAR / (1 + unit - place.unit) + place.weight
            scores[entry] = max(scores.get(entry, 0.0), near + _GENDER * bool(gender and entry.gender == gender))
        return scores

    def _before(self, mention: Mention) -> list[Place]:
        """The places before a mention that it may look back to."""
        named = [place for place in self.places[mention.text.number] if place.at < mention.first]
        spoken = [place for place in self.spoken if place.at < mention.first]
        return named[-_REMEMBERED:] + spoken[-_REMEMBERED:]

    def _description(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """A person by title or kind, a body by its noun; else an entry of its own under the words as printed."""
        text, head = mention.text, mention.text.hosts[mention.head]
        title = text.lexicon.title(head)
        body = text.lexicon.body(text.words[mention.head]) or text.lexicon.body(head)
        behind = range(mention.head + 1, mention.last)
        simple = not any(text.words[at][0].isupper() or class_of(text, at) in ("join", "join noun") for at in behind)
        if title is not None and body is None and is_definite(mention) and not is_plural(mention):
            entry, how = self._by_title(mention, head, title.gender or gender_of(mention), simple)
            if entry is not None:
                return entry, how
        if body is not None and is_definite(mention) and simple:
            entry = self._by_body(mention, head, body)
            if entry is not None:
                return entry, Resolution("body")
        return self._unnamed(mention, head, person=title is not None, body=body), Resolution("as printed")

    def _by_title(
        self, mention: Mention, head: str, gender: str, simple: bool
    ) -> tuple[Entry | None, Resolution | None]:
        """The person of a title: who has it, else who is nearest."""
        scores = {one: score for one, score in self._scores(mention, gender).items() if one.is_person}
        same = {one: score for one, score in scores.items() if any(same_title(head, other) for other in one.heads)}
        if same:
            return max(same, key=lambda one: same[one]), weighed(
                "title", {one.name: score for one, score in same.items()}
            )
        others = [
            one
            for one in self.entries.values()
            if one.is_person
            and any(same_title(head, other) for other in one.heads)
            and not (gender and one.gender and one.gender != gender)
        ]
        if others and simple:
            return others[-1], Resolution("title")
        titled = text_title(mention) and not any(one.title for one in scores)
        if scores and (simple or titled):
            best = max(scores, key=lambda one: scores[one])
            if scores[best] >= _CLOSE:
                best.heads.add(head)
                return best, weighed("description", {one.name: round(score, 2) for one, score in scores.items()})
        return None, None

    def _by_body(self, mention: Mention, head: str, body: str) -> Entry | None:
        """The body of a noun: one described by it, else for a word for any body the one named last."""
        known = self.bodies.get(head)
        if known:
            return known[-1]
        if body != "any":
            return None
        named = [place.entry for place in self._before(mention) if not place.entry.is_person]
        if named:
            named[-1].is_body = True
            return named[-1]
        return None

    def _unnamed(self, mention: Mention, head: str, *, person: bool, body: str | None) -> Entry:
        """An entry under the words as printed."""
        text = mention.text
        printed = mention.printed
        bare = mention.described or (mention.first, mention.last)
        key = f"~{text.shown(*bare).lower()}"
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, printed, gender_of(mention), person, not person)
            entry.heads.add(head)
            if body is not None:
                self.bodies.setdefault(head, []).append(entry)
            title = find_title(mention) if person else None
            entry.official = body == "yes" or (title is not None and title.official) or names_public(text, *bare)
        return entry


_FULL = 2  # words of the shortest full name
_OWNER = 2  # sentences between a body and "its president"
_NEAR = 2.0  # evidence of a place in the same sentence
_CLOSE = 0.5  # evidence a description without a title of its own needs: named up to four sentences before


def _has_given(text: Text, begin: int, end: int) -> bool:
    """Whether a name begins with a given name."""
    return any(text.words[at] in text.lexicon.names for at in range(begin, end))


def _without_s(word: str) -> str:
    """A name without the ending of its genitive: "Emdens"."""
    return word.removesuffix("s")


def _last_name(text: Text, begin: int, end: int) -> str:
    """The first word of a surname of several, behind the given names: "Montalembert" of "Hervé de Montalembert"."""
    at = begin
    while at < end - 1 and (text.words[at] in text.lexicon.names or not text.words[at][0].isupper()):
        at += 1
    return text.lowers[at]


def _phrase_begin(text: Text, at: int) -> int:
    """Where the phrase of a name or title begins: at its determiner, or at the titles before it."""
    begin = at
    while (
        begin > 0 and at - begin < _BEFORE and text.inside[begin - 1] < 0 and not text.analysis.starts_sentence(begin)
    ):
        kind = class_of(text, begin - 1)
        hyphen = kind in ("-", ".", "‑") and text.touches(begin - 1)
        if not hyphen and kind not in ("det", "noun", "name", "adj", "join", "join noun"):
            break
        begin -= 1
        if kind == "det":
            break
    while begin < at and class_of(text, begin) in ("join", "adj", "-", "."):
        begin += 1
    return begin


_BEFORE = 8  # tokens before a name that may describe it
