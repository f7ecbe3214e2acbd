"""Everyone a text names, and who a phrase that names a speaker means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.mentions import class_of, read_phrase
from newsschema.extract.quotes.reasons import Resolution, weighed

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mentions import Mention

_REMEMBERED = 8  # speakers and names back that a pronoun or a description may mean
_SHORTEST_STEM = 4  # letters that two titles share
_AGE_WORDS = frozenset(("jährige", "jähriger"))


@dataclass(slots=True)
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


class People:
    """The entries of all passages, found by the words of their names."""

    def __init__(self, texts: list[Text]) -> None:
        self.entries: dict[str, Entry] = {}
        self.by_word: dict[str, list[Entry]] = {}
        self.bodies: dict[str, list[Entry]] = {}
        self.recent: list[Entry] = []
        self.last_speaker: Entry | None = None
        self.named: list[list[tuple[int, Entry]]] = [[] for _ in texts]
        for text in texts:
            self._gather(text)

    def _gather(self, text: Text) -> None:
        """Add everyone whose full name is printed, with the title beside it."""
        at, lexicon = 0, text.lexicon
        size = len(text.words)
        single: list[int] = []
        while at < size:
            word = text.words[at]
            if not word[0].isupper() or text.inside[at] >= 0 or word not in lexicon.names and not lexicon.title(word):
                if word[0].isupper() and text.inside[at] < 0:
                    single.append(at)
                at += 1
                continue
            begin = _phrase_begin(text, at)
            mention = read_phrase(text, begin, size)
            if mention is not None and mention.name is not None and mention.name[1] - mention.name[0] > 1:
                entry = self._person(mention)
                self.named[text.number].append((mention.name[0], entry))
                at = max(mention.name[1], at + 1)
            else:
                single.append(at)
                at += 1
        for at in single:
            known = self.by_word.get(text.lowers[at])
            if known:
                self.named[text.number].append((at, known[0]))
        self.named[text.number].sort(key=lambda item: item[0])

    # Who is meant

    def speaker(self, mention: Mention | None) -> tuple[Entry | None, Resolution | None]:
        """Return the entry that a phrase means, and how it was found; the last speaker where there is no phrase."""
        if mention is None:
            return self.last_speaker, Resolution("last speaker")
        if mention.pronoun:
            entry, how = self._pronoun(mention)
        elif mention.name is not None:
            entry, how = self._named(mention), Resolution("name")
        else:
            entry, how = self._description(mention)
        if entry is not None:
            span = mention.name or (mention.first, mention.last)
            entry.mentions.append((mention.text.number, *span))
            self.heard(entry)
        return entry, how

    def heard(self, entry: Entry) -> None:
        """Note who spoke last."""
        self.last_speaker = entry
        self.recent = [one for one in self.recent if one is not entry][-_REMEMBERED:] + [entry]

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
            gender = next((text.lexicon.names[text.words[at]] for at in range(begin, end) if text.words[at] in text.lexicon.names), "")
            entry = self.entries[key] = Entry(key, name, gender, is_person=True)
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
        if mention.described is None:
            return
        title = find_title(mention)
        if title is not None:
            first, last, official, organization = title
            for at in range(first, last):
                if text.lexicon.title(text.hosts[at]):
                    entry.heads.add(text.hosts[at])
            if not entry.title and first < last:
                entry.title = text.shown(first, last)
            entry.official = entry.official or official
            entry.organization = entry.organization or organization
        elif mention.name is not None and mention.described[0] >= mention.name[1] and not entry.organization:
            entry.organization = _behind_joins(text, *mention.described)

    def _pronoun(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """The latest speaker or name whose gender a pronoun may have."""
        features = mention.text.analysis.pack.pronouns.get(mention.text.lowers[mention.head], {})
        gender = features.get("gender", "")
        if not gender:
            gender = "fem" if mention.text.lowers[mention.head] in _SHE else ""
        scores: dict[str, float] = {}
        best: tuple[float, Entry | None] = (-1.0, None)
        for age, entry in enumerate(self._candidates(mention)):
            if gender and entry.gender and entry.gender != gender:
                continue
            if entry.is_body and gender:
                continue
            score = 2.0 / (1 + age) + (entry.gender == gender) + (0.5 if entry is self.last_speaker else 0)
            scores[entry.name] = round(score, 2)
            best = max(best, (score, entry), key=lambda item: item[0])
        entry = best[1]
        if entry is not None and gender and entry.is_person:
            entry.gender = entry.gender or gender
        return entry, weighed("pronoun", scores)

    def _candidates(self, mention: Mention) -> list[Entry]:
        """Who was named or spoke before a mention, the latest first, without repetition."""
        before = [entry for at, entry in self.named[mention.text.number] if at < mention.first][-_REMEMBERED:]
        ordered = [*reversed(self.recent[-1:]), *reversed(before), *reversed(self.recent)]
        return list(dict.fromkeys(map(id, ordered))) and [one for number, one in enumerate(ordered) if ordered.index(one) == number]

    def _description(self, mention: Mention) -> tuple[Entry | None, Resolution | None]:
        """A person by title or kind, a body by its noun; else an entry of its own under the words as printed."""
        text = mention.text
        head = text.hosts[mention.head]
        title = text.lexicon.title(head)
        body = text.lexicon.body(head) or text.lexicon.body(text.words[mention.head])
        definite = _is_definite(mention)
        simple = mention.last - mention.head <= 1 or class_of(text, mention.head + 1) == "adj"
        if title is not None and definite and not _is_plural(mention):
            fits = [one for one in self._candidates(mention) if _fits(one, head, title.gender or _gender(mention))]
            same = [one for one in fits if any(_same_title(head, other) for other in one.heads)]
            if same:
                return same[0], weighed("title", {one.name: 2.0 - number for number, one in enumerate(same[:2])})
            others = [one for one in self.entries.values() if any(_same_title(head, other) for other in one.heads)]
            if others and simple:
                return others[0], Resolution("title")
            if fits and simple and (title.official in ("person", "no") or any(one.title == "" for one in fits[:1])):
                return fits[0], weighed("description", {one.name: 2.0 - number for number, one in enumerate(fits[:2])})
        if body is not None and definite and simple:
            known = self.bodies.get(head)
            if known:
                return known[-1], Resolution("body")
        return self._unnamed(mention, head, title is not None, body), Resolution("as printed")

    def _unnamed(self, mention: Mention, head: str, person: bool, body: str | None) -> Entry:
        """An entry under the words as printed."""
        text = mention.text
        printed = mention.printed
        bare = mention.described or (mention.first, mention.last)
        key = text.shown(*bare).lower()
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, printed, _gender(mention), person, not person)
            entry.heads.add(head)
            if body is not None:
                self.bodies.setdefault(head, []).append(entry)
            title = find_title(mention) if person else None
            entry.official = body == "yes" or (title is not None and title[2]) or (body is None and _names_public(text, *bare))
        return entry


_SHE = frozenset(("sie",))


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
    """Where the phrase of a capital begins: at its determiner, or at titles before it."""
    begin = at
    while begin > 0 and at - begin < _BEFORE and text.inside[begin - 1] < 0:
        kind = class_of(text, begin - 1)
        if kind in ("det", "noun", "name", "adj", "join", "join noun") and not text.analysis.starts_sentence(begin):
            begin -= 1
        elif kind in ".-" and text.touches(begin - 1):
            begin -= 1
        else:
            break
    while begin < at and class_of(text, begin) in ("join", "adj"):
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
    return _DETERMINERS.get(text.lowers[mention.first], "") if not text.lexicon.title_endings else ""


_DETERMINERS = {"la": "fem", "une": "fem", "una": "fem", "cette": "fem", "esta": "fem", "esa": "fem", "le": "masc", "un": "masc", "el": "masc", "ce": "masc", "este": "masc", "ese": "masc", "del": "masc", "du": "masc", "al": "masc", "au": "masc"}  # fmt: skip


def _is_definite(mention: Mention) -> bool:
    """Whether a phrase has a definite determiner, or an elided one."""
    text, first = mention.text, mention.first
    return text.lowers[first] in _DEFINITE or text.hosts[first] != text.lowers[first]


_DEFINITE = frozenset("der die das dem den des dieser diese dieses le la les l ce cet cette el los las este esta ese esa su son sa".split())  # fmt: skip


def _is_plural(mention: Mention) -> bool:
    return mention.text.lowers[mention.first] in ("les", "los", "las", "ces", "des", "estos", "estas")


def _fits(entry: Entry, head: str, gender: str) -> bool:
    """Whether somebody may be described by a noun of a gender."""
    return entry.is_person and not (gender and entry.gender and entry.gender != gender)


def _same_title(one: str, other: str) -> bool:
    """Whether two words name the same office: "Ministerin" and "Umweltministerin", "ministre" and "ministre"."""
    short, long = sorted((one, other), key=len)
    return long == short or (len(short) >= _SHORTEST_STEM and long.endswith(short))


def find_title(mention: Mention) -> tuple[int, int, bool, str] | None:
    """Return first and last token of the title in a description, whether it is an office, and the organization."""
    text = mention.text
    begin, end = mention.described or (mention.first, mention.last)
    first, kinds = -1, list[str]()
    for at in range(begin, end):
        title = text.lexicon.title(text.hosts[at])
        whole = _whole_title(text, at, end)
        title = whole or title
        if title is not None and (first < 0 or class_of(text, at) != "join noun"):
            if title.official not in ("person", "honorific", "former"):
                first = at if first < 0 else first
            kinds.append(title.official)
            if whole and whole.official == "yes":
                break
    if first < 0:
        return None
    former = "former" in kinds or any(text.lowers[at] in _FORMER for at in range(mention.first, end))
    public = _names_public(text, begin, end)
    official = not former and (kinds_of(kinds) == "yes" or (kinds_of(kinds) == "by office" and public))
    organization = "" if official and not _has_own_body(text, first, end) else _behind_joins(text, first, end)
    return first, end, official, organization


_FORMER = frozenset("ehemalige ehemaliger frühere früherer ex ancien ancienne antiguo antigua exministro exministra expresidente expresidenta".split())  # fmt: skip


def kinds_of(kinds: list[str]) -> str:
    """What the titles of a description say together: the first that is an office or occupation."""
    return next((kind for kind in kinds if kind in ("yes", "no", "by office")), "")


def _whole_title(text: Text, at: int, end: int) -> "Title | None":
    """The title of several words that begins at a token: "conseillère départementale"."""
    for size in (4, 3, 2):
        if at + size <= end:
            words = text.lowers[at : at + size]
            title = text.lexicon.titles.get(" ".join(words))
            if title is not None:
                return title
    return None


def _names_public(text: Text, begin: int, end: int) -> bool:
    """Whether a description names a public authority, or is a compound of one: "Gerichtssprecherin"."""
    for at in range(begin, end):
        if text.lexicon.body(text.hosts[at]) == "yes" or text.lexicon.body(text.words[at]) == "yes":
            return True
        if text.lexicon.body_endings and _public_compound(text, text.lowers[at]):
            return True
    shown = text.shown(begin, end)
    return any(" " in name and name in shown for name, official in text.lexicon.bodies.items() if official == "yes")


def _public_compound(text: Text, word: str) -> bool:
    """Whether a compound begins with a public authority."""
    for at in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM):
        if text.lexicon.body_endings.get(word[:at]) == "yes":
            return True
    return False


def _has_own_body(text: Text, first: int, end: int) -> bool:
    """Whether a title is behind a body of its own: "consejera del Gobierno regional"."""
    return False


def _behind_joins(text: Text, first: int, end: int) -> str:
    """What a word that joins puts behind a title, if it is a name or a body: "SV Torhausen", "la CGT"."""
    at = first
    while at < end and class_of(text, at) not in ("join", "join noun") and not (
        at > first and class_of(text, at) == "det" and text.lexicon.title_endings
    ):
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
    heads = [place for place in range(begin, end) if text.lexicon.body(text.hosts[place]) or text.lexicon.body(text.words[place])]
    capital = any(text.words[place][0].isupper() or text.hosts[place] != text.lowers[place] and "A" <= text.words[place][2:3] <= "Z" for place in range(begin, end))
    if not heads and not capital:
        return ""
    shown = text.shown(begin, end)
    return shown[offset:] if offset > 0 else shown
