"""Everyone a text names, with what describes them: people, bodies and unnamed voices."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from newsschema.extract.quotes.frames.body_names import body_key, compound_of, is_government
from newsschema.extract.quotes.frames.body_runs import body_end
from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.described import describes_person, owns
from newsschema.extract.quotes.frames.employers import Employers
from newsschema.extract.quotes.frames.entry import Entry, MentionPlace
from newsschema.extract.quotes.frames.general_nouns import body_nouns, nouns_at
from newsschema.extract.quotes.frames.genitive_names import is_genitive, owns_noun, without_genitive
from newsschema.extract.quotes.frames.given_names import is_apposed, stands_alone, with_surnames
from newsschema.extract.quotes.frames.groups import is_group
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.name_places import (
    is_alone,
    is_compound,
    is_joined,
    is_state_genitive,
    may_name,
    openers,
    phrase_begin,
    proper_end,
)
from newsschema.extract.quotes.frames.predicates import predicate
from newsschema.extract.quotes.frames.short_forms import bracketed, is_short_form, is_spelled, spell_out
from newsschema.extract.quotes.frames.spelled_bodies import spelled_end
from newsschema.extract.quotes.frames.stated_titles import stated_title
from newsschema.extract.quotes.frames.titles import (
    adjectives,
    affiliated,
    body_name,
    find_title,
    gender_of,
    has_public_name,
    is_plural,
    names_public,
    noun_before_name,
    shown_bare,
    shown_title,
)

_REMEMBERED = 12  # places back that a pronoun or a description may look
_LED = 0.3  # evidence that somebody was named first in their sentence
_FULL = 2  # words of the shortest full name
_ACRONYM = 6  # letters of the longest acronym


class Entries:
    """The entries of all passages, found by the words of their names."""

    def __init__(self, texts: list[Text]) -> None:
        self.entries: dict[str, Entry] = {}
        self.vocabulary = frozenset[str]().union(*(text.vocabulary for text in texts))
        self.by_word: dict[str, list[Entry]] = {}
        self.bodies: dict[str, list[Entry]] = {}
        self.last_speaker: Entry | None = None
        self.places: list[list[MentionPlace]] = [[] for _ in texts]
        self.spoken: list[MentionPlace] = []
        self.text: Text | None = None
        self.employers = Employers(texts)
        self.reported: list[tuple[int, int]] = []
        """What the speaker who is looked for says: nobody in it is "she" of "..., sagte sie"."""
        self.with_surnames = with_surnames(texts)
        german = [text for text in texts if text.lexicon.capital_nouns]  # where capitals mark no names
        self.with_article = {word for text in german for word in text.behind_articles()}
        speaking = {word for text in german for word in text.beside_verbs()}
        for text in texts:
            text.speaking = speaking
            self._gather(text)
        for text in german:
            self._find_surnames(text)
        titled = self._titled()
        self.held = {head for entry in self.entries.values() for head in entry.heads}
        people = (place.entry for places in self.places for place in places if place.entry.is_person)
        self.first = next(people, None)
        surnames = {word for word, known in self.by_word.items() if known[0].is_person}
        for text in texts:
            text.with_article, text.described = self.with_article, self.held
            text.know_surnames(surnames)
            self._gather_short(text, titled)
        spell_out(self.entries.values(), self.by_word)

    def begin(self, text: Text) -> None:
        """Begin to resolve the quotes of a passage."""
        self.text, self.last_speaker, self.spoken = text, None, []

    def _gather(self, text: Text) -> None:
        """Add everyone whose full name is printed, with the title beside it."""
        behind = 0
        for at in openers(text):
            if at < behind or not may_name(text, at):
                continue
            begin = at if is_joined(text, at) else phrase_begin(text, at)
            mention = read_phrase(text, begin, text.units[text.unit_of(begin)].last)
            if mention is not None and mention.owner is not None and mention.name != mention.owner:
                self._note(text, at, self._owner_named(mention, mention.owner))
            name = self._full_name(mention, at)
            if mention is None or name is None:
                if mention is None or not self._gather_short_form(text, mention, at):
                    self._gather_body(text, mention, at)
                continue
            entry = self.person(mention)
            if entry.is_person and (said := predicate(mention)) is not None:
                self.describe(entry, said)
            self._note(text, name[0], entry)
            self._add_short_form(text, mention, entry)
            if (stated := stated_title(text, mention)) is not None:
                self.describe(entry, stated)
            behind = max(name[1], mention.end)

    def _owner_named(self, mention: Mention, owner: tuple[int, int]) -> Entry:
        """Add whose the person or body of a phrase is: "Max Roe" of "Max Roes Sprecherin"."""
        first, last = owner
        return self.person(Mention(mention.text, first, last, last - 1, owner, owner=owner))

    def _gather_short_form(self, text: Text, mention: Mention, at: int) -> bool:
        """Add a body by the initials in brackets behind it, whatever its nouns: "Hafner Verkehrsbetriebe (HVB)"."""
        if mention.head < at or not (spelled_end(text, mention.head) == mention.last or is_spelled(mention)):
            return False
        initials = text.lexicon.body(text.words[mention.bracket]) if mention.bracket >= 0 else None
        body = text.lexicon.body(text.bare(mention.head)) or initials or "no"
        entry = self.unnamed(mention, text.base(mention.head), person=False, body=body)
        entry.name = shown_bare(text, *(mention.described or (mention.first, mention.last)))
        self._add_short_form(text, mention, entry)
        self._note(text, mention.head, entry)
        return True

    def _add_short_form(self, text: Text, mention: Mention, entry: Entry) -> None:
        """Remember the initials in brackets behind a body's name."""
        if is_spelled(mention):
            entry.is_person, entry.is_body = False, True
            self.by_word.setdefault(text.lowers[mention.bracket], []).append(entry)

    def _full_name(self, mention: Mention | None, at: int) -> tuple[int, int] | None:
        """The name in a phrase, if it ends behind token `at` and has two words or is a body's."""
        if mention is None or mention.name is None or mention.name[1] <= at:
            return None
        first, last = mention.name
        alone = last - first == 1 and (is_apposed(mention) or stands_alone(mention, self.with_surnames))
        return mention.name if last - first >= _FULL or alone or self._names_body(mention) else None

    def _names_body(self, mention: Mention) -> bool:
        """Whether a name is a body's by the noun before it: "la operadora Telnor"."""
        text = mention.text
        words = range(*(mention.described or (0, 0)))
        return any(text.lexicon.body(text.bare(at)) in ANY for at in words) and find_title(mention) is None

    def _gather_body(self, text: Text, mention: Mention | None, at: int) -> None:
        """Remember a body with a capital by its noun: "l'agence" is "l'Agence nationale de santé"."""
        if text.words[at] in text.lexicon.words["club"] and (end := body_end(text, at + 1)) > at + 1:
            self._note(text, at, self._named_body(text, at, end))
            return
        german = text.lexicon.capital_nouns
        body = text.lexicon.body(text.bare(at))
        if mention is None or mention.name is not None or (mention.head != at and not (german and body in ANY)):
            return  # but "der Hersteller Solva", whose head is the name
        if body in ANY:
            first = at - (text.lowers[at - 1] in text.lexicon.words["article"]) if at > 0 else at
            end = proper_end(text, first, at + 1, mention.last) if german else body_end(text, at + 1)
            if end > at + 1 and (german or (class_of(text, at + 1) == "name" and text.words[at].islower())):
                self._note(text, at + 1, self._named_body(text, at, end))
                return
        owned = text.lowers[at - 1] in text.lexicon.words["article"] or is_state_genitive(text, at - 1)
        article = mention.first < at or (at > 0 and owned)
        named = text.bare(at)[0].isupper() and (mention.last - at > 1 or article or text.hosts[at] != text.lowers[at])
        acronym = article and 1 < len(text.words[at]) <= _ACRONYM and text.words[at].isupper()
        if text.lexicon.capital_nouns:  # "das Unternehmen" has a name elsewhere
            known = body in ANY or (mention.last == at + 1 and text.base(at) in text.lexicon.words["any authority"])
            named = article and (not known or (class_of(text, at + 1) == "join" and mention.last > at + 1))
        if mention.head == at and (acronym or (body and named)):
            compound = compound_of(mention, text.base(at), self.places[text.number]) if mention.last == at + 1 else None
            if compound is not None:
                self._note(text, at, compound)  # "das Ministerium" is "das Umweltministerium"
                return
            entry = self.unnamed(mention, text.base(at), person=False, body=body or "no")
            self.bodies.setdefault(text.base(at), []).append(entry)
            if acronym:
                self.by_word.setdefault(text.hosts[at], []).append(entry)  # "CHU" for "CHU de Nort"
            if mention.bracket >= 0 and (text.words[mention.bracket].isupper() or is_short_form(text, mention)):
                self.by_word.setdefault(text.lowers[mention.bracket], []).append(entry)
            before = mention.first - 1
            if class_of(text, before) != "other" or text.analysis.word_class(before) != "ADP":
                self._note(text, at, entry)  # whom somebody speaks to is no "she" of later: "dijo a Radio Sur"

    def _named_body(self, text: Text, at: int, end: int) -> Entry:
        """The body whose proper name is behind its noun at a token, or begins with it: "Firma Trefag", "FC Roe"."""
        club, marked = text.words[at] in text.lexicon.words["club"], at + 1 in text.marked  # "Verein „Brücke Ost“"
        name = text.shown(at if club or marked else at + 1, end)
        entry = self.entries.setdefault(name.lower(), Entry(name.lower(), name, is_body=True))
        entry.heads.add(text.base(at))
        self.bodies.setdefault(text.base(at), []).append(entry)
        for place in range(at + 1, end if marked else at + 2 - club):
            self.by_word.setdefault(text.lowers[place], []).append(entry)
        return entry

    def _find_surnames(self, text: Text) -> None:
        """Note that German names of no known kind are people's if their last word is printed alone: "Tynbrak"."""
        proper = text.analysis.pack.proper
        for at in text.capitals:
            lower = text.lowers[at]
            entry = self.by_word[lower][0] if lower in self.by_word else None
            if entry is None or entry.is_person or entry.is_body:
                continue
            before = class_of(text, at - 1)
            last = len(lower) > 1 and entry.key.endswith(f" {lower}") and lower not in proper
            if last and before not in ("noun", "name", "adj", "det", "-") and class_of(text, at + 1) != "-":
                entry.is_person = lower not in self.with_article

    def _titled(self) -> dict[str, Entry]:
        """The people who alone have a title, by its noun."""
        known: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            for head in entry.heads if entry.is_person else ():
                known.setdefault(head, []).append(entry)
        return {head: entries[0] for head, entries in known.items() if len(entries) == 1}

    def _gather_short(self, text: Text, titled: dict[str, Entry]) -> None:
        """Note where somebody is named by a surname, or by a title: "El ministro no tardó en responder"."""
        full = {place.at for place in self.places[text.number]}
        titles, by_word = text.lexicon.titles, self.by_word
        for at, (lower, host) in enumerate(zip(text.lowers, text.hosts, strict=True)):
            if lower not in by_word and host not in titles:
                continue
            if at in full or text.inside[at] >= 0:
                continue
            if text.words[at][0].isupper() and lower in by_word:
                self._note(text, at, by_word[lower][0])
            elif host in titles and is_alone(text, at):
                person = titled.get(text.hosts[at]) or self._main_person(text.hosts[at], text)
                if person is not None:
                    self._note(text, at, person)
        led, places = set[int](), sorted(self.places[text.number], key=lambda place: place.at)
        for number, place in enumerate(places):
            if place.unit not in led and not owns(text, place.at):
                places[number] = place._replace(weight=_LED)
                led.add(place.unit)
        self.places[text.number] = places

    def _main_person(self, head: str, text: Text) -> Entry | None:
        """Who is named first, whom the noun of an occupation may mean that nobody has: "la autora", "le retraité"."""
        title, first = text.lexicon.titles[head], self.first
        if first is None or title.official != "no" or head in self.held or text.lexicon.body(head) is not None:
            return None
        return first if first.gender in ("", title.gender or first.gender) else None

    def _note(self, text: Text, at: int, entry: Entry) -> None:
        if not is_compound(text, at):
            self.places[text.number].append(MentionPlace(text.unit_of(at), at, entry, 0.0))

    def person(self, mention: Mention) -> Entry:
        """The entry of a name, new or known; what describes it is added."""
        text, (begin, end) = mention.text, mention.name or (mention.first, mention.last)
        name = shown_bare(text, begin, end)
        words = [text.hosts[begin], *(word for word in text.lowers[begin + 1 : end] if word[0].isalpha())]
        if end - begin > 1 and len(text.words[end - 1]) == 1 and text.words[end : end + 1] == ["."]:
            name = f"{name}."  # "Luc B."
        if mention.owner or self._is_genitive(text, begin, end):
            name, words[-1] = without_genitive(text, name), without_genitive(text, words[-1])
        key = f"{words[0]} {words[-1]}" if len(words) > 1 else words[0]
        entry = self.entries.get(key) or self._behind_noun(text, begin, words)
        if entry is None:
            last = end if text.lexicon.capital_nouns else begin + 1  # "Olfa | Ben Jaziri" is no Ben
            known = (text.lexicon.names.get(text.bare(at)) for at in range(begin, last))
            gender = next(filter(None, known), "")
            entry = self.entries[key] = Entry(key, name, gender, is_person=bool(gender) or _has_given(text, begin, end))
            for word in dict.fromkeys((words[-1], *_surname(text, begin, end), words[0])):
                self.by_word.setdefault(word, []).append(entry)
        elif key == entry.key and len(name) > len(entry.name):
            entry.name = name
        if not entry.is_person and text.lexicon.is_state(name):
            entry.is_body = entry.official = True  # "Washington" is a government
        self.describe(entry, mention)
        return entry

    def _behind_noun(self, text: Text, begin: int, words: list[str]) -> Entry | None:
        """Whose surname is behind a German noun that is read as a given name: "Hafenmeister Roe" is "Ana Roe"."""
        if len(words) != _FULL or not text.lexicon.capital_nouns or text.analysis.word_class(begin) != "NOUN":
            return None
        return next((one for one in self.by_word.get(words[-1], ()) if one.is_person), None)

    def _is_genitive(self, text: Text, begin: int, end: int) -> bool:
        """Whether a name is in the genitive: behind "Angaben", or with its surname printed in another case too."""
        if end - begin < _FULL or text.lowers[end - 1][-1] != "s" or not is_genitive(text, end):
            return False
        source = begin > 0 and text.lowers[begin - 1] in text.lexicon.words["source noun"]
        if source or owns_noun(text, begin, end, len(text.words)):
            return True
        surname = without_genitive(text, text.words[end - 1])
        return surname in self.vocabulary and surname not in text.lexicon.names

    def describe(self, entry: Entry, mention: Mention) -> None:
        """Add title, organization, gender and office from the words beside a name."""
        text = mention.text
        entry.gender = entry.gender or gender_of(mention)
        title = find_title(mention) if mention.described is not None else None
        if title is None and entry.is_person and not entry.title:
            entry.title = noun_before_name(mention)
        if title is not None:
            entry.is_person = True
            entry.heads |= {one for at in range(title.first, title.last) for one in nouns_at(text, at)}
            entry.heads |= adjectives(mention)
            if not entry.title:
                entry.title = shown_title(text, title.first, title.last)
            entry.organization = entry.organization or title.organization
            entry.official = entry.official or title.official
        else:
            kinds = {text.base(at) for at in range(*(mention.described or (0, 0))) if describes_person(text, at)}
            entry.heads |= kinds
            entry.is_person = entry.is_person or (bool(kinds) and not entry.is_body)  # "une voisine, Ana Roe"
            self._describe_body(entry, mention)
        if mention.affiliation is not None and not entry.organization:
            entry.organization = affiliated(text, *mention.affiliation)
            served = title is not None and title.by_office and names_public(text, *mention.affiliation)
            entry.official = entry.official or served
        named = any(map(str.isupper, entry.organization))
        if not named and (party := bracketed(mention, title)) is not None:
            entry.organization, public = party
            entry.official = entry.official or public
        if title is not None:
            self.employers.employ(entry, mention, title, self.before(mention))

    def add_title(self, entry: Entry, mention: Mention) -> None:
        """Add the title of a description of somebody named before, where none is known: "le notaire"; or the party."""
        title = find_title(mention)
        if title is not None and not mention.text.lexicon.capital_nouns:
            entry.official = entry.official or title.official
        if title is not None and (not entry.title or title.organization.isupper()):  # "der CDU-Politiker"
            entry.title = entry.title or shown_title(mention.text, title.first, title.last)
            entry.organization = entry.organization or title.organization
            entry.official = entry.official or title.official

    def _describe_body(self, entry: Entry, mention: Mention) -> None:
        """Note that a name is a body's: "la operadora Telnor"."""
        text = mention.text
        for at in range(*(mention.described or (0, 0))):
            if entry.is_person and text.lexicon.body(text.hosts[at]) not in ANY:
                continue  # "Stadtrat Ana Roe"
            official = text.lexicon.body(text.hosts[at]) or text.lexicon.body(text.words[at])
            if official:
                entry.is_body, entry.is_person = True, False
                entry.official = entry.official or official == "yes"
                self.bodies.setdefault(text.base(at), []).append(entry)
                entry.heads.add(text.base(at))

    def before(self, mention: Mention, *, said: bool = False) -> list[MentionPlace]:
        """The places before a mention that it may look back to; `said`: also those in the words of its speech."""
        named = self.places[mention.text.number]
        count = bisect_left(named, mention.first, key=lambda place: place.at)
        spoken = [*islice((place for place in reversed(self.spoken) if place.at < mention.first), _REMEMBERED)]
        places = sorted(named[max(count - _REMEMBERED, 0) : count] + spoken[::-1], key=lambda place: place.at)
        return [one for one in places if said or not any(first <= one.at < last for first, last in self.reported)]

    def unnamed(self, mention: Mention, head: str, *, person: bool, body: str | None) -> Entry:
        """An entry under the words as printed."""
        text = mention.text
        bare = mention.described or (mention.first, mention.last)
        key = f"~{body_key(text, *bare)}"
        entry = self.entries.get(key)
        if entry is None:
            printed = mention.printed if person else body_name(mention)
            gender = gender_of(mention) if person or body is not None or not text.lexicon.capital_nouns else ""
            entry = self.entries[key] = Entry(key, printed, gender, person, not person)
            entry.plural = is_group(mention)
            entry.heads |= {head} if person else {head, *body_nouns(mention)}
            if body is not None:
                self.bodies.setdefault(head, []).append(entry)
            title = find_title(mention) if person else None
            if title is not None and title.first <= mention.head:
                if not is_plural(mention):
                    entry.title = shown_title(text, title.first, title.last)
                entry.organization = title.organization
                self.employers.employ(entry, mention, title, self.before(mention))
            if title is None and body == "text":
                entry.organization = self.employers.source(mention)
            public = body == "yes" or head in text.lexicon.words["public document"]
            entry.official = entry.official or public or (title is not None and title.official)
            named = has_public_name if body == "no" else names_public
            entry.official = entry.official or named(text, *bare) or is_government(key)
        elif is_government(key) and text.lexicon.is_state(entry.name):
            entry.name = body_name(mention)  # "britische Regierung" for "London", "Kiew" for the place "Ukraine"
        return entry


def _has_given(text: Text, begin: int, end: int) -> bool:
    """Whether a name begins with a given name."""
    return any(text.bare(at) in text.lexicon.names for at in range(begin, end))


def _surname(text: Text, begin: int, end: int) -> list[str]:
    """The first word of a surname of several: "Montalembert" of "Hervé de Montalembert", "Kast" of "Ana Kast-Roe"."""
    at, articles = begin, text.lexicon.words["article"]  # "Le" of "Anne Le Goff"
    while at < end - 1 and (
        text.words[at] in text.lexicon.names or not text.words[at][0].isupper() or text.lowers[at] in articles
    ):
        at += 1
    joined = [text.lowers[place - 1] for place in range(begin + 2, end) if text.words[place] in "-‑"]
    return [text.lowers[at], *joined]
