"""Everyone a text names, and who a phrase that names a speaker means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.frames.mentions import class_of, long_title, read_phrase
from newsschema.extract.quotes.reasons import Resolution, weighed

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mentions import Mention

_REMEMBERED = 12  # places back that a pronoun or a description may look
_SHORTEST_STEM = 4  # letters that two titles share
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
            mention = read_phrase(text, begin, size)
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
        entry.gender = entry.gender or _gender(mention)
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
            entry.organization = _behind_joins(text, *mention.affiliation)
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
        if title is not None and _is_definite(mention) and not _is_plural(mention):
            entry, how = self._by_title(mention, head, title.gender or _gender(mention), simple)
            if entry is not None:
                return entry, how
        if body is not None and _is_definite(mention) and simple:
            entry = self._by_body(mention, head, body)
            if entry is not None:
                return entry, Resolution("body")
        return self._unnamed(mention, head, person=title is not None, body=body), Resolution("as printed")

    def _by_title(
        self, mention: Mention, head: str, gender: str, simple: bool
    ) -> tuple[Entry | None, Resolution | None]:
        """The person of a title: who has it, else who is nearest."""
        scores = {one: score for one, score in self._scores(mention, gender).items() if one.is_person}
        same = {one: score for one, score in scores.items() if any(_same_title(head, other) for other in one.heads)}
        if same:
            return max(same, key=lambda one: same[one]), weighed(
                "title", {one.name: score for one, score in same.items()}
            )
        others = [
            one
            for one in self.entries.values()
            if one.is_person
            and any(_same_title(head, other) for other in one.heads)
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
            entry = self.entries[key] = Entry(key, printed, _gender(mention), person, not person)
            entry.heads.add(head)
            if body is not None:
                self.bodies.setdefault(head, []).append(entry)
            title = find_title(mention) if person else None
            entry.official = body == "yes" or (title is not None and title.official) or _names_public(text, *bare)
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


def _gender(mention: Mention) -> str:
    """The gender that a title or a determiner shows."""
    text = mention.text
    begin, end = mention.described or (mention.first, mention.first)
    for at in range(begin, end):
        title = text.lexicon.title(text.hosts[at])
        if title is not None and title.gender:
            return title.gender
    lower = text.lowers[mention.first]
    return next((gender for words, gender in _GENDERS if lower in text.lexicon.words[words]), "")


_GENDERS = (("feminine", "fem"), ("masculine", "masc"))


def _is_definite(mention: Mention) -> bool:
    """Whether a phrase has a definite determiner, or an elided one."""
    text, first = mention.text, mention.first
    return text.lowers[first] in text.lexicon.words["definite"] or text.hosts[first] != text.lowers[first]


def _is_plural(mention: Mention) -> bool:
    return mention.text.lowers[mention.first] in mention.text.lexicon.words["plural"]


def _same_title(one: str, other: str) -> bool:
    """Whether two words name the same office: "Ministerin" and "Umweltministerin", "ministre" and "ministre"."""
    short, long = sorted((one, other), key=len)
    return long == short or (len(short) >= _SHORTEST_STEM and long.endswith(short))


class FoundTitle(NamedTuple):
    """A title in a description: its tokens, whether it is a public office, and the body joined to it."""

    first: int
    last: int
    official: bool
    organization: str


def find_title(mention: Mention) -> FoundTitle | None:
    """Return the title in a description; None where it has none."""
    text = mention.text
    begin, end = mention.described or (mention.first, mention.last)
    first, kinds, at = -1, list[str](), begin
    while at < end:
        size = long_title(text, at)
        title = (
            text.lexicon.titles[" ".join((text.hosts[at], *text.lowers[at + 1 : at + size]))]
            if size
            else text.lexicon.title(text.hosts[at])
        )
        if first >= 0 and class_of(text, at) in ("join", "join noun", "num"):
            break
        if title is not None and title.official not in ("person", "honorific"):
            first = at if first < 0 else first
            kinds.append(title.official)
        at += max(size, 1)
    if first < 0:
        return None
    end = _title_end(text, at, end)
    former = any(text.lowers[place] in text.lexicon.words["former"] for place in range(mention.first, end))
    kind = kinds_of(kinds)
    official = not former and (kind == "yes" or (kind == "by office" and _names_public(text, begin, end)))
    return FoundTitle(first, end, official, "" if kind == "yes" else _behind_joins(text, first, end))


def _title_end(text: Text, at: int, end: int) -> int:
    """Where a title ends: before an age ("comerciante de 54 años"), "Dr." and the like."""
    for place in range(at, end):
        if class_of(text, place) == "join" and place + 1 < end and class_of(text, place + 1) == "num":
            end = place
            break
    while end > 0 and (text.words[end - 1] == "." or _is_honorific(text, end - 1)):
        end -= 1
    return end


def text_title(mention: Mention) -> bool:
    """Whether a description is of an office or occupation, with a body behind it: "der Kapitän des SV Torhausen"."""
    return find_title(mention) is not None and bool(_behind_joins(mention.text, mention.head, mention.last))


def _is_honorific(text: Text, at: int) -> bool:
    title = text.lexicon.title(text.words[at])
    return title is not None and title.official == "honorific"


def shown_bare(text: Text, first: int, last: int) -> str:
    """The characters of a range without a word elided at its head: "analyste" of "l'analyste"."""
    return text.shown(first, last)[len(text.lowers[first]) - len(text.hosts[first]) :]


def kinds_of(kinds: list[str]) -> str:
    """What the titles of a description say together: the first that is an office or occupation."""
    return "yes" if "yes" in kinds else next((kind for kind in kinds if kind in ("no", "by office")), "")


def _names_public(text: Text, begin: int, end: int) -> bool:
    """Whether a description names a public authority, or is a compound of one: "Gerichtssprecherin"."""
    for at in range(begin, end):
        if text.lexicon.body(text.hosts[at]) == "yes" or text.lexicon.body(text.words[at]) == "yes":
            return True
        if at > begin and class_of(text, at - 1) in ("join", "det") and _is_office(text, at):
            return True  # "l'entourage du Premier ministre"
        if text.lexicon.title(text.words[at]) is not None and _public_compound(text, text.lowers[at]):
            return True
    shown = text.shown(begin, end)
    return any(" " in name and name in shown for name, official in text.lexicon.bodies.items() if official == "yes")


def _is_office(text: Text, at: int) -> bool:
    """Whether a title of a public office begins at a token."""
    size = long_title(text, at)
    if size:
        return text.lexicon.titles[" ".join((text.hosts[at], *text.lowers[at + 1 : at + size]))].official == "yes"
    title = text.lexicon.title(text.hosts[at])
    return title is not None and title.official == "yes"


def _public_compound(text: Text, word: str) -> bool:
    """Whether a compound begins with a public authority."""
    for at in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM):
        if text.lexicon.body_endings.get(word[:at]) == "yes":
            return True
    return False


def _behind_joins(text: Text, first: int, end: int) -> str:
    """What a word that joins puts behind a title, if it is a name or a body: "SV Torhausen", "la CGT"."""
    at = first
    while at < end and class_of(text, at) not in ("join", "join noun"):
        at += 1
    if at >= end:
        return ""
    begin = at
    offset = len(text.lowers[at]) - len(text.hosts[at]) if class_of(text, at) == "join noun" else -1
    if offset < 0:
        begin = at + 1
        while begin < end and class_of(text, begin) in ("det", "join", "adj"):
            begin += 1
    if begin >= end:
        return ""
    kinds = {
        text.lexicon.body(text.words[place]) or text.lexicon.body(text.hosts[place]) for place in range(begin, end)
    }
    capital = any(text.words[place][-len(text.hosts[place])].isupper() for place in range(begin, end))
    if not capital and kinds <= {None, "any"}:
        return ""
    shown = text.shown(begin, end)
    return shown[offset:] if offset > 0 else shown
