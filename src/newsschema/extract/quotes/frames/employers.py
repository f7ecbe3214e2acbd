"""The body of an office that is named elsewhere: "Die Klinik zieht um. Der Bau sei alt, sagte Direktorin Ana Roe"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.body_runs import body_end
from newsschema.extract.quotes.frames.classes import class_of, is_time
from newsschema.extract.quotes.frames.general_nouns import describes, is_of_other_kind
from newsschema.extract.quotes.frames.layout import HEADINGS
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.named_bodies import NamedBody, named_bodies
from newsschema.extract.quotes.frames.office_bodies import is_office_of
from newsschema.extract.quotes.frames.titles import behind_joins, is_domain, is_owned, shown_bare

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry, MentionPlace
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.titles import FoundTitle

_NEAR = 2  # sentences between a body and an office of it
_LEAD = 3  # tokens before the noun of a body that a sentence begins with: "Por la noche, la | Liga"
_REMEMBERED = 24  # bodies back that an office may be of
_SHORTEST = 5  # letters that an office and its body share: "Fraktionschef", "fiscal"
_ENDING = 3  # letters in which the noun of an office ends otherwise than that of its body: "ministre", "ministère"
_PLAIN = str.maketrans("äöüéèáíóú", "aoueeaiou")


class Employers:
    """The bodies of all passages, found at the first office that has none beside it."""

    def __init__(self, texts: list[Text]) -> None:
        self.texts = texts
        self.known: dict[int, list[NamedBody]] = {}

    def before(self, text: Text, at: int) -> list[NamedBody]:
        """The last bodies named before a token, those of the headings first."""
        above = [one for one in self.texts if one.field in HEADINGS and text.field not in HEADINGS]
        far = [body._replace(unit=-_NEAR - 1) for one in above for body in self._of(one)[-_REMEMBERED:]]
        known = self._of(text)
        count = bisect_right(known, at, key=lambda body: body.end)
        return far + known[max(count - _REMEMBERED, 0) : count]

    def _of(self, text: Text) -> list[NamedBody]:
        if text.number not in self.known:
            self.known[text.number] = named_bodies(text)
        return self.known[text.number]

    def employ(self, entry: Entry, mention: Mention, title: FoundTitle, places: list[MentionPlace]) -> None:
        """Add the body of an office that is named elsewhere; `places` are those of people and bodies before."""
        lexicon, official = mention.text.lexicon, False
        general = lexicon.body(entry.organization) in ANY and not lexicon.capital_nouns  # "l'ONG"
        if entry.organization.islower() or general or not entry.organization:
            joined = self._joined(mention, title)
            entry.organization, official = joined if joined is not None else (entry.organization, False)
        if entry.organization:
            entry.official = entry.official or (official and title.by_office)
            return
        owner, official = self._possessor(mention, places)
        entry.organization = owner or self._named_beside(mention, title)
        if not entry.organization and not is_owned(mention):
            served = self._served(mention, title)
            entry.organization, official = (served.name, served.official) if served is not None else ("", False)
        entry.official = entry.official or (official and title.by_office)

    def source(self, mention: Mention) -> str:
        """The body whose a document or an unnamed source is: "fuentes del rectorado", "un informe de la OPS"."""
        text, end = mention.text, mention.last
        at = next((place for place in range(mention.head + 1, end) if _joins(text, place)), end)
        while at < end and class_of(text, at) in ("join", "det"):
            at += 1
        if at >= end or text.lexicon.capital_nouns:
            return ""
        alone = at + 1 == end and text.words[at].islower()
        if alone and text.lexicon.body(text.hosts[at]) in (*ANY, "yes"):
            body = self._of_noun(text, at, text.hosts[at])
            return body.name if body is not None else shown_bare(text, at, end)
        return shown_bare(text, at, end) if alone and _kind(text, at) == "no" else behind_joins(text, mention.head, end)

    def _possessor(self, mention: Mention, places: list[MentionPlace]) -> tuple[str, bool]:
        """The body named before "its president" and whether it is public; "" without such a word or body."""
        text, lower = mention.text, mention.text.lowers[mention.first]
        if lower not in text.analysis.pack.possessives and lower not in text.lexicon.words["whose"]:
            return "", False
        unit = text.unit_of(mention.first)
        near = [place for place in places if unit - place.unit <= _NEAR]
        if not text.lexicon.capital_nouns:  # what a sentence begins with is last
            near.sort(key=lambda place: 0 <= place.at - text.units[place.unit].first <= _LEAD)
        bodies = [one for one in (place.entry for place in near) if not one.is_person and one.name[0].isupper()]
        known = [one for one in bodies if one.is_body]
        bodies = known or (bodies if text.lexicon.capital_nouns else [])
        if bodies:
            return bodies[-1].name, bodies[-1].official
        owner = self._owner(mention)
        if owner is None and not text.lexicon.capital_nouns:
            people = {word for place in places if place.entry.is_person for word in place.entry.name.split()}
            return _named_before(text, mention.first, people), False
        return (owner.name, owner.official) if owner is not None else ("", False)

    def _joined(self, mention: Mention, title: FoundTitle) -> tuple[str, bool] | None:
        """The body whose noun alone is joined to a title and whether it is public: "portavoz de la asociación".

        None without a noun, "" where no body of it is named.
        """
        text = mention.text
        joins = [place for place in range(title.first, title.last) if _joins(text, place)]
        domain = bool(joins) and _joins_domain(text, joins[0])  # "jefa de Salud del gremio"
        at = joins[-1] if domain else joins[0] if joins else title.last
        while at < title.last and class_of(text, at) in ("join", "det"):
            at += 1
        described = not text.lexicon.capital_nouns and all(
            class_of(text, place) == "adj" and text.words[place].islower() for place in range(at + 1, title.last)
        )  # "gerente del centro sanitario"
        alone = at + 1 == title.last
        if not (alone or (described and at < title.last)) or _kind(text, at) not in ("no", *ANY):
            return None
        body = self._of_noun(text, at, text.hosts[at])
        if body is not None:
            return body.name, body.official
        return ("", False) if alone and _kind(text, at) in ANY else None

    def _named_beside(self, mention: Mention, title: FoundTitle) -> str:
        """The name of a body right before a German title: "Condor-Sprecherin", "Emdens Trainerin"."""
        if not mention.text.lexicon.capital_nouns:
            return ""
        return self._prefixed(mention, title) or _genitive(mention, title)

    def _prefixed(self, mention: Mention, title: FoundTitle) -> str:
        """The name that a hyphen joins to a German title, a proper one or named before: "Condor-Sprecherin"."""
        text, at = mention.text, title.first
        if title.official or not _is_prefix(text, at):
            return ""
        first = text.words.index(text.words[at])
        bodies = (body.name for body in self.before(text, at) if text.words[at] in body.name.split())
        named = text.analysis.word_class(first) == "PROPN" and text.inside[first] < 0
        named = named and (first < at or title.by_office)
        return next(bodies, text.words[at] if named else "")

    def _owner(self, mention: Mention) -> NamedBody | None:
        """The body that a possessive means, named just before: "sa présidente"."""
        text, first = mention.text, mention.first
        near = [body for body in self.before(text, first) if text.unit_of(first) - body.unit <= _NEAR]
        return next(reversed([body for body in near if body.is_proper] or near), None)

    def _of_noun(self, text: Text, at: int, noun: str) -> NamedBody | None:
        """The last body that a noun alone means: a private one for a word for any body, else one of the noun."""
        capital = not text.lexicon.capital_nouns  # "la Confédération des lacs"
        named = [body for body in self.before(text, at) if body.is_proper or (capital and body.name[0].isupper())]
        same = [body for body in named if body.noun == noun or (len(noun) >= _SHORTEST and body.noun.endswith(noun))]
        same = same or [body for body in named if describes(text.lexicon.language, noun, (body.noun,))]
        kind = text.lexicon.body(noun) or text.lexicon.body(text.bare(at))
        private = [body for body in named if not body.official or kind == "either"] if kind in ANY else []
        fitting = [body for body in private if not is_of_other_kind(text.lexicon.language, noun, (body.noun,))]
        return next(reversed(same or fitting), None)

    def _served(self, mention: Mention, title: FoundTitle) -> NamedBody | None:
        """The body of an office without one beside it, named just before, or the only one before."""
        text, first = mention.text, mention.first
        joined = any(_joins(text, at) and not _joins_domain(text, at) for at in range(title.first, title.last))
        prefixed = _is_prefix(text, title.first) and text.lexicon.capital_nouns
        if joined or prefixed:
            return None
        bodies = [one for one in self.before(text, first) if one.noun not in text.lexicon.words["organ"]]
        same = next((body for body in reversed(bodies) if _same_stem(text, title, body)), None)
        same = same or next((body for body in reversed(bodies) if _is_held_in(text, title, body)), None)
        if same is not None or title.official or not _is_of_body(text, title):
            return same
        near = [body for body in bodies if text.unit_of(first) - body.unit <= _NEAR]
        if not _is_staff(text, title):
            if any(text.base(at) in text.lexicon.words["chair"] for at in range(title.first, title.last)):
                near = [body for body in near if body.is_proper or not body.official]  # the police has no president
                if not text.lexicon.capital_nouns:
                    near = [body for body in near if not body.official] or [one for one in bodies if not one.official]
            return _only([body for body in near if body.is_proper] or near or [one for one in bodies if one.is_proper])
        firms = [body for body in bodies if body.is_proper and text.lexicon.body(body.noun) in ANY]
        clubs = [body for body in bodies if body.noun in text.lexicon.words["club"]]
        private = [body for body in near if not body.official]
        close = [body for body in near if body in (*firms, *clubs)]
        above = [body for body in (*firms, *clubs) if body.unit < 0]  # in the heading, of two clubs the one it is about
        return _only(close or firms or clubs or private) or _only(above)


def _named_before(text: Text, first: int, people: set[str]) -> str:
    """The last name of no known kind that leads one of the sentences before a Romance phrase, or is alone in them."""
    unit = text.unit_of(first)
    names, at = dict[str, bool](), text.units[max(unit - 1, 0)].first
    while at < first:
        end = body_end(text, at) if _is_unknown_name(text, at, people) else at
        if end > at:
            lead = at - text.units[text.unit_of(at)].first <= (class_of(text, at - 1) == "det")
            name = shown_bare(text, at, min(end, first))
            names[name] = names.get(name, False) or lead
        at = max(end, at + 1)
    return next((name for name in reversed(names) if names[name]), next(iter(names)) if len(names) == 1 else "")


def _is_unknown_name(text: Text, at: int, people: set[str]) -> bool:
    """Whether a name is at a token that may be a body's: nobody's who is named, no state, title or time."""
    word = text.bare(at)
    named = word[0].isupper() and class_of(text, at) in ("name", "join noun") and text.inside[at] < 0
    known = word in people or word in text.lexicon.names or text.lexicon.is_state(word) or is_time(text, at)
    place = at > 0 and text.lowers[at - 1] in text.lexicon.words["dative"]  # "à Lyon", "a Madrid"
    return named and not known and not place and text.title(at) is None and text.lexicon.body(word) is None


def _genitive(mention: Mention, title: FoundTitle) -> str:
    """The name in the genitive before a German title of a firm's or club's staff: "Emdens Trainerin"."""
    text, at = mention.text, title.first - 1
    word = text.words[at] if at >= 0 and text.inside[at] < 0 else ""
    ending = next(filter(word.endswith, text.lexicon.words["genitive ending"]), "")
    plain = word.istitle() and text.title(at) is None and text.lexicon.body(word) is None
    named = plain and ending and not is_time(text, at) and class_of(text, at - 1) not in ("det", "join", "adj")
    return word.removesuffix(ending) if named and _is_staff(text, title) else ""


def _only(bodies: list[NamedBody]) -> NamedBody | None:
    """The body that all of some places name, by its longest name; None for none or several."""
    longest = max(bodies, key=lambda body: len(body.name), default=None)
    return longest if longest is not None and all(_may_be_same(body, longest) for body in bodies) else None


def _may_be_same(one: NamedBody, other: NamedBody) -> bool:
    """Whether two names have a word in common beside their noun, or one is that noun alone."""
    words = {word for word in one.name.split() if word.lower() != one.noun}
    return not words.isdisjoint(other.name.split()) if words else one.noun == other.noun


def _is_of_body(text: Text, title: FoundTitle) -> bool:
    """Whether an office is one of a body: a public one, that of a spokesman or head, or of a firm's or club's staff."""
    return title.official or title.by_office or _is_staff(text, title)


def _is_staff(text: Text, title: FoundTitle) -> bool:
    """Whether a title is of the staff of a firm or club: "Trainerin", "director financiero"."""
    if title.by_office or title.official:
        return False
    titles = ((text.base(at), text.title(at)) for at in range(title.first, title.last))
    return any(
        word in text.lexicon.words["staff"] or (known is not None and known.official == "by office")
        for word, known in titles
    )


def _same_stem(text: Text, title: FoundTitle, body: NamedBody) -> bool:
    """Whether an office has the stem of a body's noun or begins with it: "la fiscal", "Fraktionschef"."""
    noun = body.noun.translate(_PLAIN)
    for at in range(title.first, title.last):
        office = text.base(at).translate(_PLAIN)
        size = max(len(office) - _ENDING, _SHORTEST)
        if noun.startswith(office[:size]) and len(office) >= _SHORTEST:
            return True
        if any(office.startswith(noun[place:]) for place in range(len(noun) - _SHORTEST + 1)):
            return text.lexicon.capital_nouns
    return False


def _is_held_in(text: Text, title: FoundTitle, body: NamedBody) -> bool:
    """Whether an office is one of a body of its kind: a rector's is a university."""
    language = text.lexicon.language
    return any(is_office_of(language, text.base(at), body.noun) for at in range(title.first, title.last))


def _joins_domain(text: Text, at: int) -> bool:
    """Whether a word joins what an office is about: "concejala de | Cultura", not "directora del | colegio"."""
    return at + 1 < len(text.words) and not text.lexicon.capital_nouns and is_domain(text, at + 1)


def _is_prefix(text: Text, at: int) -> bool:
    """Whether a hyphen is behind a token: "Condor-Sprecherin"."""
    return text.words[at + 1 : at + 2] in (["-"], ["‑"])


def _joins(text: Text, at: int) -> bool:
    return class_of(text, at) in ("join", "join noun")


def _kind(text: Text, at: int) -> str | None:
    """The kind of body that a noun without a capital, or a German one, is."""
    common = text.lexicon.capital_nouns or text.bare(at)[0].islower()
    kind = text.lexicon.body(text.hosts[at] if common else text.bare(at))
    return kind if common or kind in ANY else None
