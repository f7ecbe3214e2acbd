"""Who the speakers are: short forms, pronouns and descriptions resolved to the people and bodies a text names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.affiliations import body_within, employer_kind, holds_class, team_before
from newsschema.extract.quotes.descriptions import enough, introduced, read_description, weigh
from newsschema.extract.quotes.naming import (
    Place,
    described_at,
    document_owner,
    head_word,
    name_words,
    paper_at,
    printed,
    stands_bare,
)
from newsschema.extract.quotes.nouns import first_name_gender, is_person_noun, noun_gender
from newsschema.extract.quotes.offices import (
    after_name,
    is_institution,
    is_role,
    names_office,
    printed_name,
    strip_title,
    titles,
)
from newsschema.extract.quotes.officials import is_official
from newsschema.extract.quotes.phrases import is_name_word, name_end, phrase_end
from newsschema.extract.quotes.pronouns import EARLIER_SPEAKER, LAST_SPEAKER, UNNAMED, owns, weigh_place
from newsschema.extract.quotes.reasons import Resolution, weighed
from newsschema.extract.quotes.roster import Person, gather, has_acronym
from newsschema.extract.quotes.states import government_owners, names_government, owning_state
from newsschema.extract.quotes.words import AUXILIARIES, BE, DETERMINERS, DOCUMENTS, PREPOSITIONS, verbs
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.phrases import Mention

_NEAR = 160  # tokens back in which a pronoun finds a name
_BODIES = 12  # bodies before an office that are considered as its own
_CANDIDATES = 30  # places of names before a description that are considered
_TOPIC = 200  # names of bodies of which the one named most often is looked for
_TOPIC_WORDS = 2000  # tokens in which the words of their names are counted
_LEAST = -100.0  # less than any evidence
_HOLDERS = 60  # people whose office is looked up for "the governor"
_SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
_SHORT_TITLES = {
    "gov": "governor", "pm": "minister", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "cmdr": "commander", "adm": "admiral", "maj": "major",
}  # fmt: skip
_PLACES_READ = 6  # places of a name at which its title is looked for
_LONG_NAME = 5  # letters of the shortest surname that may be a misprint of another
_LONG_OFFICE = 8  # words of the longest description that may mean somebody by their office
_TITLE_REACH = 10  # tokens before a name within which "its" may own its title
# What a body is called for short, where its name may hold another word.
_PUBLIC_HEADS = word_set("agency office bureau authority body watchdog regulator ministry department force service")
_OWN_HEADS = word_set("government parliament congress senate court council police army house")
_ANY_HEADS = word_set("agency organisation organization body charity group watchdog nonprofit ngo")
_NOT_HOLDERS = word_set("shadow former ex deputy assistant vice acting")
_PRIVATE_HEADS = word_set("company firm group maker manufacturer bank club carrier retailer charity carmaker lender")


_PERSONS = ("person", "unnamed")


# What stands before the names of places rather than people.
_PLACED = word_set("in at near across outside into from through around inside of for")


@dataclass(slots=True, eq=False)
class Entry:
    """A speaker in the making."""

    key: str
    name: str
    kind: str
    """person, unnamed (one person described), institution or group."""
    title: str | None = None
    organization: str | None = None
    gender: str = ""
    public: bool = False
    """Whether the text calls it "the agency" or the like."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Number of the page, first and last token."""


class Cast:
    """The people a text names and the speakers found among them; grows as quotes are read in order."""

    def __init__(self, pages: list[Page]) -> None:
        self.numbers = {id(page): number for number, page in enumerate(pages)}
        self.heads = [[sentence.first for sentence in page.sentences] for page in pages]
        self.entries: dict[str, Entry] = {}
        self.recent: list[Entry] = []
        self.roster = gather(pages)
        self.offices: dict[str, Person] | None = None
        self.writers: dict[str, Entry] = {}
        self.resolutions: dict[int, Resolution] = {}
        self.weighed: Resolution | None = None
        self.papers: dict[str, Mention] = {}

    def is_official(self, entry: Entry) -> bool:
        """Whether an entry speaks for a public authority, acronyms of its organization written out."""
        organization = entry.organization and self.roster.full_names.get(entry.organization.lower(), entry.organization)
        return entry.public or is_official(entry.name, entry.title, organization)

    def knows(self, mention: Mention) -> bool:
        """Whether a mention is the name, or part of the name, of a person of the text."""
        words = name_words(mention.page, mention.first, mention.last)
        return self._person(words) is not None

    def introduces(self, mention: Mention) -> bool:
        """Whether a person is named here for the first time in their passage."""
        person = self._person(name_words(mention.page, mention.first, mention.last))
        places = [place for place in person.places if place.page is mention.page] if person is not None else []
        return bool(places) and mention.phrase[0] <= places[0].begin < mention.last

    def speaker(self, mention: Mention | None, begin: int | None = None) -> Entry | None:
        """Return who a mention means, as an entry that is the same for every mention of them; None where unclear.

        `begin` is the first token of the words before it that are theirs: a pronoun means nobody named in them.
        """
        if mention is None:
            return None
        self.weighed = None
        entry = self._resolved(mention, mention.first if begin is None else begin)
        self.resolutions[id(mention)] = self.weighed or Resolution(mention.kind)
        if entry is None:
            return None
        first = printed_name(mention.page, mention.first, mention.last) if mention.kind == "name" else mention.first
        entry.mentions.append((self.numbers[id(mention.page)], first, mention.last))
        if entry in self.recent:
            self.recent.remove(entry)
        self.recent = [*self.recent[-7:], entry]
        return entry

    def _resolved(self, mention: Mention, begin: int) -> Entry | None:
        page, first, last = mention.page, mention.first, mention.last
        if mention.kind == "relative":
            first, last = mention.phrase
            if page.words[last - 1][0].islower() and _says_nobody(page, first, last):
                return None
        paper = paper_at(page, first, last)
        entry: Entry | None
        if mention.kind == "pronoun":
            entry = self._pronoun(page, first, begin)
        elif (owner := document_owner(page, first, last)) is not None:
            named = page.words[owner[1] - 1][0].isupper()
            entry = self._named(page, *owner, owner) if named else self._described(page, *owner)
            if paper:
                self.writers[paper] = entry
        elif paper and (writer := self._writer(page, first, paper)) is not None:
            entry = writer
        elif last - first == 1 and page.words[first][0].isupper() and page.lowers[first] in self.roster.by_word:
            entry = self._named(page, first, last, mention.phrase)  # "Sanders", which a role's plural may be
        elif mention.kind == "name" or (mention.kind == "relative" and is_name_word(page, last - 1)):
            entry = self._named(page, first, last, mention.phrase)
        else:
            entry = self._described(page, first, last)
        return entry

    def _writer(self, page: Page, first: int, paper: str) -> Entry | None:
        """Who wrote "the letter": whose letter spoke before, else who wrote "in a letter" in this text."""
        if page.lowers[first] not in ("the", "their", "his", "her", "its", "that", "this"):
            return None
        if paper not in self.writers and paper in self.papers:
            written = self.papers.pop(paper)
            writer = self._resolved(written, written.first)
            if writer is not None:
                self.writers[paper] = writer
        return self.writers.get(paper)

    def _named(self, page: Page, first: int, last: int, phrase: tuple[int, int]) -> Entry:
        begin = strip_title(page, first, last)
        words = name_words(page, begin, last)
        person = None
        joined = "&" in page.words[begin:last]
        if (not joined and not is_institution(words)) or (len(words) == 1 and words[0].lower() in self.roster.by_word):
            person = self._person(words)
        if person is None and len(words) == 1:
            person = self._misprinted(words[0])
        if person is None and names_office(words):
            word = words[-1].lower()
            person = self._holder(word) or self._incumbent(
                page, first - 1 if first else 0, word
            )  # "Prime Minister", "PM" for somebody named elsewhere
            if person is not None:
                return self._entitled(person, printed(page, begin, last))
        if person is not None:
            return self._entry_of(person)
        name = printed(page, begin, last)
        name = self.roster.full_names.get(name.lower(), name)
        if is_institution(words) and (owner := owning_state(page, begin)) is not None:
            name = f"{owner} {name}"  # two states' ministries of one name are two
        institution = (
            joined
            or is_institution(words)
            or is_institution(name.split())
            or has_acronym(words)
            or page.lowers[first - 1 : first] == ["the"]
        )
        government = self._government(page, name)
        if government is not None:
            return government
        key = f"name {name.lower()}"
        entry = self.entries.get(key) or self._matching(name)
        if entry is None:
            entry = self.entries[key] = Entry(key, name, "institution" if institution else "person")
        if not institution and entry.title is None:
            place = Place(page, min(first, phrase[0]), begin, last)
            entry.title, entry.organization = self._with_body(place, *described_at(place))
        return entry

    def _government(self, page: Page, name: str) -> Entry | None:
        """The government that a capital or state means, if the text names it: "the Canadian government"."""
        for owner in government_owners(name):
            place = page.word_places().get(owner.split()[0], -1)
            words = [*owner.split(), "government"]
            if place >= 0 and page.lowers[place : place + len(words)] == words:
                first = place - (page.lowers[place - 1 : place] == ["the"])
                return self._described(page, first, place + len(words))
        return None

    def _misprinted(self, word: str) -> Person | None:
        """The last speaker where a name found nowhere else in the text is theirs but for a letter or two."""
        last = self.recent[-1] if self.recent else None
        if last is None or last.kind != "person" or len(word) < _LONG_NAME or word.lower() in self.roster.by_word:
            return None
        name = last.name.split()[-1]
        if not word[0].isupper() or name[0] != word[0] or name == word or _differ(name.lower(), word.lower()) > 2:
            return None
        known = self.roster.by_word.get(name.lower())
        return known[0] if known else None

    def _with_body(self, place: Place, title: str | None, organization: str | None) -> tuple[str | None, str | None]:
        """An office with its organization where "its" or "the agency's" names that: "its chief economist, Ana Roe"."""
        page, begin = place.page, place.begin
        if title is None:
            return title, organization
        if organization is None:
            for at in range(begin - 1, max(begin - _TITLE_REACH, -1), -1):
                word = page.lowers[at]
                if word in ("its", "their"):
                    return title, self._body_near(page, at)
                if word in AUXILIARIES or (word in verbs() and not is_role(word)) or page.words[at] in ".;:":
                    break
            return title, team_before(place, title) or self._employer(page, begin, title)
        if organization.islower():
            return title, self._meant_body(page, begin, organization)
        if organization == "Board" and employer_kind(title) == "company":
            return title, self._topic_body(page)  # "Board Chair Ana Roe"
        return title, self._employer_of(organization, title)

    def _employer_of(self, organization: str, office: str) -> str | None:
        """An organization, or where it names a person of the text, their body; for a spokesman also their office."""
        words = organization.split()
        known = self.roster.by_word.get(words[-1].lower(), ())
        person = next((one for one in known if one.human and one.words[-1] == words[-1]), None)
        if any(word.lower() not in titles() and not first_name_gender(word.lower()) for word in words[:-1]):
            return organization
        if person is None or is_institution(words) or names_government(organization):
            return organization
        offices = (described_at(place) for place in person.places[:_PLACES_READ])
        title, body = next((office for office in offices if office[0] is not None), (None, None))
        if not person.gender and not any(place.begin > place.first for place in person.places):
            return organization  # perhaps a firm
        speaks = employer_kind(office) == "spokesperson" and title is not None
        return body or (title if speaks and is_official(person.name, title, None) else None)

    def _meant_body(self, page: Page, at: int, words: str) -> str:
        """The name of the body that "the company", "the department" means, or the words as printed."""
        head = head_word(words.split())
        if len(words.split()) > 1:
            return words
        body = self._body(page, at, head) or next((e.name for e in (self._generic(head),) if e is not None), None)
        return body or self._nearest_body(page, at, head) or words

    def _nearest_body(self, page: Page, at: int, head: str) -> str | None:
        """The nearest body before a place that may go by a word: a private one for "company", else a public one."""
        if head in _PRIVATE_HEADS:
            return self._topic_body(page) if head == "company" else self._body_of_kind(page, at, _is_private_body)
        if head in _PUBLIC_HEADS:
            return self._body_of_kind(page, at, lambda name: is_official(name, None, None))
        return None

    def _employer(self, page: Page, at: int, title: str) -> str | None:
        """The body that an office without one belongs to: the company of "Chief Executive Ana Roe", the police of a
        sergeant, the body a bare spokesman speaks for."""
        kind = employer_kind(title)
        if kind == "company":
            return self._topic_body(page)
        if kind in ("police", "court"):
            body = self._body_of_kind(page, at, lambda name: holds_class(name, kind))
            return body or (self._common_body(page, at, kind) if kind == "police" else None)
        if kind == "spokesperson":
            return self._body_near(page, at)
        last = self.recent[-1] if self.recent else None
        if kind == "rank" and last is not None and last.kind == "institution" and holds_class(last.name, "police"):
            return last.name  # "Police said ... Captain Ana Roe said ..."
        return None

    def _body_of_kind(self, page: Page, at: int, fits: Callable[[str], bool]) -> str | None:
        """The body named last before a place, within the passage, of those that fit."""
        bodies = self.roster.bodies_at[self.numbers[id(page)]]
        to = bisect_left(bodies, at, key=lambda item: item[0])
        found = next((name for _, name in reversed(bodies[max(0, to - _BODIES) : to]) if fits(name)), None)
        return self.roster.full_names.get(found.lower(), found) if found else None

    def _topic_body(self, page: Page) -> str | None:
        """The private body that a passage names most often, the first of several."""
        counts: Counter[str] = Counter()
        fullest: dict[str, str] = {}
        for _, name in self.roster.bodies_at[self.numbers[id(page)]][:_TOPIC]:
            first = name.split()[0].lower()
            if not is_official(name, None, None) and (" " in name or not is_institution([name])):
                counts[first] += 1 + page.lowers[:_TOPIC_WORDS].count(first)
                fullest[first] = max(fullest.get(first, ""), name, key=len)
        return fullest[counts.most_common(1)[0][0]] if counts else None

    def _common_body(self, page: Page, at: int, word: str) -> str | None:
        """A body called by a common noun before a place: "police"."""
        place = page.word_places().get(word, at)
        return printed(page, place, place + 1) if place < at else None

    def _body_near(self, page: Page, at: int) -> str | None:
        """The body that "its" or "it" means: the subject of a sentence nearby, the nearest, or the last to speak."""
        number = self.numbers[id(page)]
        bodies, heads = self.roster.bodies_at[number], self.heads[number]
        to = bisect_left(bodies, at, key=lambda item: item[0])
        near: tuple[int, str] | None = None
        for begin, name in reversed(bodies[max(0, to - 8) : to]):
            if begin < at - _NEAR:
                break
            near = near or (begin, name)
            head = heads[bisect_right(heads, begin) - 1] if heads and heads[0] <= begin else begin
            if begin - head < _SUBJECT_REACH and page.inside[begin] < 0:
                near = (begin, name)
                break
        entry = next((e for e in reversed(self.recent) if e.kind == "institution" and not _is_document(e)), None)
        spoken = next((f for n, f, _ in reversed(entry.mentions) if n == number and f < at), -1) if entry else -1
        if entry is not None and (near is None or spoken >= near[0]):
            return entry.name
        return self.roster.full_names.get(near[1].lower(), near[1]) if near else None

    def _generic(self, head: str) -> Entry | None:
        """The body that has spoken whom "the agency" or "the company" means, where its name has no such word."""
        public = head in _PUBLIC_HEADS
        if not public and head not in _PRIVATE_HEADS:
            return None
        spoken = [*self.recent, *self.entries.values()] if self.recent else list(self.entries.values())
        bodies = [entry for entry in spoken[:_HOLDERS] if entry.kind == "institution" and entry.key.startswith("name")]
        last = next((entry for entry in reversed(self.recent) if entry.public), None)
        if last is not None and public:
            return last
        spoke = self.recent[-1] if self.recent else None
        if spoke is not None and spoke.kind == "institution" and spoke.key.startswith("name") and head in _ANY_HEADS:
            return spoke
        last = self.recent[-1] if self.recent else None
        if last is not None and public and last.kind == "person" and not self._human(last):
            last.kind, last.public = "institution", True
            return last
        named = {
            entry.name: entry
            for entry in bodies
            if self.is_official(entry) == public and entry.name.lower().split()[-1] not in _OWN_HEADS
        }
        if len(named) == 1:
            return next(iter(named.values()))
        people = (entry for entry in reversed(self.recent) if entry.kind == "person" and entry.organization)
        employer = next((entry.organization for entry in people), None) if head in ("club", "team") else None
        return self._institution(employer) if employer else None

    def _human(self, entry: Entry) -> bool:
        """Whether a name is known to be a person's by a title, a pronoun or how it acts."""
        words = entry.name.lower().split()
        person = self.roster.people.get((words[0], words[-1]))
        return bool(entry.title or entry.gender) or person is None or person.human

    def _entry_of(self, person: Person) -> Entry:
        key = f"person {person.words[0].lower()} {person.words[-1].lower()}"
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, person.name, "person", gender=person.gender)
            entry.title, entry.organization = self._office(person)
        return entry

    def _entitled(self, person: Person, title: str) -> Entry:
        """The entry of somebody whom the text calls by an office: "The Prime Minister" for a name without one."""
        entry = self._entry_of(person)
        entry.title = entry.title or title
        return entry

    def _office(self, person: Person) -> tuple[str | None, str | None]:
        """Title and organization of a person, from the first places that give them."""
        seat = None
        for place in person.places[:_PLACES_READ]:
            title, organization = described_at(place)
            if title:
                title, organization = self._with_body(place, title, organization)
                return title, organization or seat
            seat = seat or organization
        return None, seat

    def _holder(self, word: str) -> Person | None:
        """The person of the text who holds an office: "the governor" where "Gov. Ana Roe" is named."""
        if self.offices is None:
            self.offices = {}
            for person in list(self.roster.people.values())[:_HOLDERS]:
                title, _ = self._office(person)
                parts = (title or "").lower().replace(".", " ").split()
                for part in [] if parts and parts[0] in _NOT_HOLDERS else parts:
                    if is_role(part):
                        self.offices.setdefault(_SHORT_TITLES.get(part, part), person)
        return self.offices.get(_SHORT_TITLES.get(word, word))

    def _matching(self, name: str) -> Entry | None:
        """An institution already speaking under a form that holds this one: "Roe Institute" for "Institute"."""
        for entry in reversed(self.recent):
            known = entry.name.lower()
            if entry.kind == "institution" and (name.lower() in known.split() or known.endswith(f" {name.lower()}")):
                return entry
        return None

    def _person(self, words: tuple[str, ...]) -> Person | None:
        if not words:
            return None
        if len(words) > 1:
            return self.roster.people.get((words[0].lower(), words[-1].lower()))
        known = self.roster.by_word.get(words[0].lower(), [])
        if len(known) > 1:
            named = {person.name: person for person in known}
            for entry in reversed(self.recent):
                if entry.name in named:
                    return named[entry.name]
        return known[0] if known else None

    def _pronoun(self, page: Page, first: int, at: int) -> Entry | None:
        word = page.lowers[first].replace("’", "'").partition("'")[0]
        if word in ("he", "she", "his", "her", "him"):
            return self._he_or_she(page, at, "m" if word in ("he", "his", "him") else "f")
        if word in ("they", "their", "them"):
            groups = [entry for entry in self.recent if entry.kind != "person"]
            return next(
                (entry for entry in reversed(groups[-3:]) if entry.kind == "group"), groups[-1] if groups else None
            )
        if word in ("it", "its"):
            last = self.recent[-1] if self.recent else None
            if last is not None and (last in self.writers.values() or _is_document(last)):
                return last  # "The letter said ... It described"
            body = self._body_near(page, at)
            return self._institution(body) if body else None
        return None

    def _he_or_she(self, page: Page, at: int, gender: str) -> Entry | None:
        """The person with the most evidence: near, a subject, the last to speak, not of the other gender."""
        number = self.numbers[id(page)]
        places, heads = self.roster.places[number], self.heads[number]
        to = bisect_left(places, at, key=lambda item: item[0])
        here = bisect_right(heads, at)
        best, chosen = _LEAST, None
        scores: dict[str, float] = {}
        for begin, person in reversed(places[max(0, to - _CANDIDATES) : to]):
            if begin < at - _NEAR:
                break
            if not person.human or person.gender not in ("", gender):
                continue
            distance = here - bisect_right(heads, begin)
            spoken = self._spoke(f"person {person.words[0].lower()} {person.words[-1].lower()}", gender)
            score = weigh_place(page, begin, distance, spoken, best)
            scores[person.name] = max(score, scores.get(person.name, score))
            if score > best:
                best, chosen = score, person
        entry = self._entry_of(chosen) if chosen is not None else None
        for other in self._speakers_before(number, at, gender):
            first = other.mentions[-1][1]
            distance = here - bisect_right(heads, first)
            spoken = self._spoke(other.key, gender) + UNNAMED * (other.kind == "unnamed")
            score = weigh_place(page, first, distance, spoken, best)
            scores[other.name] = max(score, scores.get(other.name, score))
            if score > best:
                best, entry = score, other
        if entry is not None:
            self._learn_gender(entry, gender)
        self.weighed = weighed("he or she", scores)
        return entry

    def _spoke(self, key: str, gender: str) -> float:
        """The evidence that somebody was the last, or among the last, to speak."""
        fitting = [entry for entry in self.recent[-3:] if entry.kind in _PERSONS and entry.gender in ("", gender)]
        if fitting and fitting[-1].key == key:
            return LAST_SPEAKER
        return EARLIER_SPEAKER if any(entry.key == key for entry in fitting) else 0.0

    def _speakers_before(self, number: int, at: int, gender: str) -> list[Entry]:
        """The last speakers of a passage of whom some are named nowhere in full: "a former minister", "Roe"."""
        return [
            entry
            for entry in self.recent[-3:]
            if entry.kind in _PERSONS
            and entry.gender in ("", gender)
            and entry.mentions
            and entry.mentions[-1][0] == number
            and entry.mentions[-1][1] < at
        ]

    def _learn_gender(self, entry: Entry, gender: str) -> None:
        entry.gender = entry.gender or gender
        words = entry.name.lower().split()
        person = self.roster.people.get((words[0], words[-1]))
        if person is not None:
            person.gender = person.gender or gender

    def _nearby(self, number: int, page: Page, at: int, gender: str) -> tuple[int, Person] | None:
        """The place and person that a pronoun most likely means, speakers not considered."""
        places, heads = self.roster.places[number], self.heads[number]
        to = bisect_left(places, at, key=lambda item: item[0])
        near: tuple[int, Person] | None = None
        subject: tuple[int, Person, int] | None = None
        for begin, person in reversed(places[max(0, to - 12) : to]):
            if begin < at - _NEAR:
                break
            placed = begin > 0 and (page.lowers[begin - 1] in _PLACED or page.lowers[begin - 1] == "the")
            if placed or not person.human or (gender and person.gender not in ("", gender)):
                continue
            near = near or (begin, person)
            if subject is not None and begin < subject[2]:
                break
            head = heads[bisect_right(heads, begin) - 1] if heads and heads[0] <= begin else begin
            presented = page.lowers[begin - 1] in BE and page.lowers[head] in PREPOSITIONS  # "Among them was Ana Roe"
            if (begin - head < _SUBJECT_REACH or presented) and page.inside[begin] < 0:
                subject = (begin, person, head)  # the first name of its sentence
        return subject[:2] if subject is not None else near

    def _fuller(self, page: Page, first: int, last: int, head: str) -> tuple[int, int]:
        """The fuller phrase earlier in the passage that "the delegates" points back to: "delegates from the coast"."""
        at = page.first_places().get(head, first)
        if at >= first or page.lowers[at + 1] not in PREPOSITIONS or page.inside[at] >= 0:
            return first, last
        stop = min(len(page.words), at + 24)
        end = phrase_end(page, at, stop)
        while end + 2 < stop and _names_on_after(page, end):
            end += 1 + (page.lowers[end + 1] == "the")
            end = max(name_end(page, end, stop), end)
        return (at, end) if end > at + 2 else (first, last)

    def _incumbent(self, page: Page, first: int, head: str) -> Person | None:
        """The person just spoken of whom "the prime minister" means, where the text gives them no other office."""
        if page.lowers[first] != "the" or titles().get(head, ("", ""))[1] != "yes" or head.endswith("s"):
            return None
        near = self._nearby(self.numbers[id(page)], page, first, "")
        if near is None or self._office(near[1])[0] is not None:
            return None
        if self.offices is not None:
            self.offices.setdefault(_SHORT_TITLES.get(head, head), near[1])
        return near[1]

    def _described_person(self, page: Page, first: int, last: int, head: str) -> Entry | None:
        """The person whom "the striker", "the 41-year-old" or "Luke's mom" means, by the evidence for each."""
        description = read_description(page, first, last, head)
        if description is None:
            return None
        best, chosen = 0.0, None
        scores: dict[str, float] = {}
        for person, distance, subject in self._people_before(page, first):
            score = scores[person.name] = weigh(person, self._office(person)[0], description, distance, subject)
            if chosen is None or score > best:
                best, chosen = score, person
        if chosen is None or not enough(best, description, introduced(page, first, head)):
            return None
        self.weighed = weighed("description", scores)
        entry = self._entry_of(chosen)
        if description.is_title and entry.title is None:
            entry.title = printed(page, first + 1, last)
        return entry

    def _people_before(self, page: Page, at: int) -> list[tuple[Person, int, bool]]:
        """People named before a token, the nearest first: how many sentences ago, and whether as a subject."""
        number = self.numbers[id(page)]
        places, heads = self.roster.places[number], self.heads[number]
        to = bisect_left(places, at, key=lambda item: item[0])
        here = bisect_right(heads, at)
        found: dict[str, tuple[Person, int, bool]] = {}
        for begin, person in reversed(places[max(0, to - _CANDIDATES) : to]):
            if not person.human or owns(page, begin):
                continue
            sentence = bisect_right(heads, begin)
            subject = bool(sentence) and begin - heads[sentence - 1] < _SUBJECT_REACH
            found.setdefault(person.name, (person, here - sentence, subject))
        return list(found.values())

    def _same_group(self, head: str) -> Entry | None:
        """The researchers or the like who spoke before, whom "the experts" means."""
        if head not in _EXPERTS:
            return None
        groups = (entry for entry in reversed(self.recent) if entry.kind != "person")
        return next((entry for entry in groups if head_word(entry.name.lower().split()) in _EXPERTS), None)

    def _same_document(self, head: str) -> Entry | None:
        """The document that spoke last, which "the study" means where it was called a review before."""
        if head not in _STUDIES:
            return None
        spoken = [*reversed(self.recent), *self.entries.values()][:_HOLDERS]
        heads = ((entry, head_word(entry.name.lower().split())) for entry in spoken)
        return next((entry for entry, other in heads if other in _STUDIES), None)

    def _spoken_for(self) -> str | None:
        """The body that has just spoken, for which "a spokeswoman" then speaks."""
        last = self.recent[-1] if self.recent else None
        return last.name if last is not None and last.kind == "institution" else None

    def _body(self, page: Page, at: int, head: str) -> str | None:
        """The body that "the agency" means: the nearest before it of its passage, else the only one or the first."""
        number = self.numbers[id(page)]
        known = self.roster.bodies.get(head, [])
        before = next((name for n, begin, name in reversed(known) if n == number and begin < at), None)
        return before or next((name for n, _, name in known if n != number), None)

    def _institution(self, name: str) -> Entry:
        key = f"name {name.lower()}"
        if key not in self.entries:
            self.entries[key] = Entry(key, name, "institution")
        return self.entries[key]

    def _described(self, page: Page, first: int, last: int) -> Entry:
        name = printed(page, first, last)
        words = [page.lowers[at] for at in range(first, last) if page.words[at][0].isalpha()]
        if 4 < len(words) <= _LONG_OFFICE and page.lowers[first] == "the":
            holder = self._holder(head_word(words))
            title = self._office(holder)[0] if holder is not None else None
            if holder is not None and title and len(set(title.lower().split()) & set(words)) > 1:
                return self._entry_of(holder)  # "the parliamentary commissioner for ports" of "the ports commissioner"
        definite = page.lowers[first] in ("the", "his", "her", "this", "that") or stands_bare(page, first, last)
        described = (
            None if definite and len(words) <= 4 else self._described_person(page, first, last, head_word(words))
        )
        if described is not None:
            return described
        head = head_word(words)
        if definite and len(words) <= 4:
            head = _SHORT_TITLES.get(head, head)
            body_noun = is_institution([head])
            for entry in reversed(self.recent):
                if body_noun and entry.kind != "institution":
                    continue  # "the council" is not the council leader
                known = f"{entry.title or ''} {entry.name}".lower().replace(".", " ").split()
                if head in known or any(_SHORT_TITLES.get(word) == head for word in known):
                    return entry
            holder = self._holder(head)
            if holder is not None:
                return self._entry_of(holder)
            body = self._body(page, first, head) if last - first <= 2 else None
            if body is not None:
                return self._institution(body)
            generic = self._generic(head) if last - first <= 3 else None
            generic = generic or self._same_group(head) or self._same_document(head)
            nearest = self._nearest_body(page, first, head) if generic is None and last - first <= 2 else None
            if nearest is not None:
                return self._institution(nearest)
            if generic is not None:
                return generic
            person = self._incumbent(page, first, head) if last - first <= 3 else None
            if person is not None:
                return self._entitled(person, printed(page, first + (page.lowers[first] == "the"), last))
            described = self._described_person(page, first, last, head)
            if described is not None:
                return described
            first, last = self._fuller(page, first, last, head)
            name = printed(page, first, last)
        key = f"noun {name.lower().removeprefix('the ')}"
        if key not in self.entries:
            title, organization = after_name(page, first, last)
            bare = page.lowers[first] == "the" and is_institution([page.words[at] for at in range(first + 1, last)])
            kind = "institution" if is_institution([head]) or head in DOCUMENTS else "group"
            single = page.lowers[first] in _ONE and not head.endswith("s")
            if kind == "group" and single and (is_person_noun(head) or is_role(head)):
                kind = "unnamed"
            shown = printed(page, first + 1, last) if bare and last > first + 1 else name
            plural = head.endswith("s") or kind == "institution"  # no title
            if title is not None and organization is None and page.lowers[first] in ("its", "their"):
                organization = self._body_near(page, first)
            elif title is not None and organization is None and head in _SPOKESPEOPLE and last - first == 2:
                organization = self._spoken_for()
            elif organization is not None and organization.islower():
                organization = self._meant_body(page, first, organization)
            organization = organization or body_within(page, first, last)
            self.entries[key] = Entry(key, shown, kind, None if plural else title, organization, noun_gender(head))
        return self.entries[key]


_ONE = word_set("a an one another my his her their our the")
_EXPERTS = word_set("experts researchers scientists authors academics investigators team economists analysts doctors")
_STUDIES = word_set("finding study report review paper research survey analysis audit document findings")


def _is_document(entry: Entry) -> bool:
    return head_word(entry.name.lower().split()) in DOCUMENTS


def _is_private_body(name: str) -> bool:
    return not is_official(name, None, None)


# Whom a body speaks through: "A spokeswoman" behind what an agency said is the agency's.
_SPOKESPEOPLE = word_set("spokesman spokeswoman spokesperson")


def _says_nobody(page: Page, first: int, last: int) -> bool:
    """Whether a phrase before "who" is a bare singular: "a liar, cheat and bully who"."""
    word = page.lowers[first]
    return word not in DETERMINERS and page.words[first][0].islower() and page.lowers[last - 1][-1] != "s"


def _differ(left: str, right: str) -> int:
    """How many letters must be changed, put in or left out to make one word of another."""
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        before, row[0] = row[0], at
        for other, against in enumerate(right, 1):
            changed = before + (letter != against)
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, changed)
    return row[-1]


# Small words inside the names of bodies: "Committee on Ports between the Gulf States and Oman".
_IN_NAMES = word_set("on of for and between in")


def _names_on_after(page: Page, at: int) -> bool:
    """Whether capitals go on behind a small word and perhaps "the"."""
    following = page.words[at + 1 + (page.lowers[at + 1] == "the")]
    return page.words[at - 1][0].isupper() and page.lowers[at] in _IN_NAMES and following[0].isupper()
