"""Words that report, and the phrases that may be their speakers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsschema.extract.quotes.frames.classes import class_of, is_time, long_title
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention


@dataclass(slots=True)
class Cue:
    """A verb or preposition that reports, as token ranges."""

    first: int
    last: int
    """The cue itself."""
    begin: int
    end: int
    """All words of the reporting clause that were read: auxiliary, cue, subject."""
    frames: frozenset[str]
    kind: str
    """verb, noun, before, after, again, so, relative (a source that a relative clause is about)."""
    subject: Mention | None = None
    inverted: bool = False
    particle: int = -1
    infinitive: bool = False
    again: bool = False
    """Whether it is of the source named before: "den Angaben zufolge"."""
    so: bool = False
    """Whether "so" is before a verb: "..., so sagte X"."""
    passive: bool = False
    """Whether it is a passive, whose speaker may be unknown."""
    nobodys: bool = False
    """Whether its subject is nobody the text names: see `nobody`."""


def governed(cue: Cue) -> tuple[str, ...]:
    """The prepositions before what a verb demands or warns of: "alertó de un repunte", "bat um Hilfe"."""
    return governed_by(cue.frames)


@cache
def governed_by(frames: frozenset[str]) -> tuple[str, ...]:
    """Return the prepositions in the frames of a verb."""
    return tuple(word for frame in frames if frame.startswith(_OF) for word in frame[len(_OF) :].split("/"))


_OF = "of="


def phrase_at(text: Text, at: int, stop: int, wanted: str = "") -> tuple[int, str] | None:
    """Return the end and the pattern of the phrase around a source that begins at a token."""
    first = text.lowers[at]
    for words, pattern in text.lexicon.phrases.get(first, ()):
        size = len(words)
        if wanted in ("", pattern) and at + size <= stop and (end := _phrase_end(text, at, words)) > at:
            return end, pattern
    host = text.hosts[at]
    if host != first:  # "d'après", where the next word is the second of the phrase
        for words, pattern in text.lexicon.phrases.get(first[: -len(host)] + host, ()):
            if words == (first,):
                return at + 1, pattern
    return None


def _phrase_end(text: Text, at: int, words: tuple[str, ...]) -> int:
    """Behind the words of a phrase that begin at a token, the token itself for none; its "de" may be "du" or "d'"."""
    last = at + len(words) - 1
    if tuple(text.lowers[at:last]) != words[:-1]:
        return at
    joining = text.analysis.pack.joining
    if text.lowers[last] == words[-1] or (last > at and {words[-1], text.lowers[last]} <= joining):
        return last + 1
    elided = last > at and words[-1] in joining and text.elided(last) in text.lexicon.words["elided joins"]
    return last if elided else at


def back_end(text: Text, unit: Unit) -> int:
    """Behind the head of a sentence about what the one before reports: "Das", "Así lo", "C'est ce que"; -1 for none."""
    found = phrase_at(text, unit.first, unit.stop, "back")
    if found is not None:
        noun = class_of(text, found[0]) in ("noun", "adj", "name", "num")  # "Das Gericht" is no "das"
        return found[0] if not noun else -1
    found = phrase_at(text, unit.first, unit.stop, "back that")
    if found is None or found[0] >= unit.stop or not is_that(text, found[0]):
        return -1
    return found[0] + (text.lowers[found[0]] in text.lexicon.words["that"])


def so_before(text: Text, unit: Unit, verb: int) -> int:
    """Where the words right before a verb begin that look back to what it reports: "so", "así lo"; -1 for none."""
    for at in range(verb - 1, max(unit.first, verb - _SO) - 1, -1):
        found = phrase_at(text, at, verb) if text.lowers[at] in text.lexicon.phrases else None
        if found is not None and found[0] == verb and found[1] in _BACK:
            return at
    return -1


_BACK = frozenset(("so", "back"))
_SO = 2  # tokens of "así lo"


def pointing_before(text: Text, first: int, verb: int) -> int:
    """The Spanish demonstrative right before a verb, which is a pronoun there: "Este se quejó"; -1 for none."""
    at = verb - 1
    while at > first and text.lowers[at] in text.lexicon.words["clitic"]:
        at -= 1
    return at if at >= first and text.lowers[at] in text.lexicon.words["pointing"] else -1


def is_voice(text: Text, mention: Mention | None) -> bool:
    """Whether a phrase names a person or a body that may speak."""
    if mention is None:
        return False
    if mention.pronoun or mention.name is not None:
        return True
    head = text.hosts[mention.head]
    lexicon = text.lexicon
    if mention.last == mention.head + 1 and mention.head in text.indefinite:
        return True
    if text.title(mention.head) or lexicon.body(head) or lexicon.body(text.bare(mention.head)):
        return True
    if head in text.described:
        return True  # "el rosarino"
    within = range(mention.first, mention.last)
    if lexicon.is_plural_voice(head) or any(long_title(text, at) for at in within):
        return True
    if text.lexicon.capital_nouns:
        return any(text.title(at) or text.lexicon.body(text.words[at]) for at in within)
    elided = text.hosts[mention.first] != text.lowers[mention.first]  # "l'Iran"
    return any(text.bare(at)[0].isupper() and (at > mention.first or elided) for at in within)


def is_known(text: Text, mention: Mention) -> bool:
    """Whether a phrase is about a name, a title or a body, rather than beside one: "côté de la Ligue" is not."""
    head, lexicon = text.hosts[mention.head], text.lexicon
    if mention.name is not None or lexicon.title(head) is not None or lexicon.is_plural_voice(head):
        return True
    return lexicon.body(head) is not None or lexicon.body(text.bare(mention.head)) is not None


def is_oblique(text: Text, mention: Mention) -> bool:
    """Whether the determiner of a phrase is none of a subject: "dem Sender", "seiner Partei", not "einer der Gäste"."""
    words, first = text.lexicon.words, text.lowers[mention.first]
    feminine = first in words["feminine oblique"] and class_of(text, mention.first + 1) in ("noun", "adj", "name")
    return first in words["oblique"] or (feminine and not mention.pronoun)


def is_plural_verb(text: Text, at: int) -> bool:
    """Whether a word has the ending of verbs in the plural: "sagen", "certains affirment", "muchos dicen"."""
    return text.lowers[at].endswith(tuple(text.lexicon.words["plural verb ending"]))


def is_that(text: Text, at: int) -> bool:
    """Whether a token is the conjunction of reported clauses, or has it elided before it: "dass", "que", "qu'il"."""
    words = text.lexicon.words["that"]
    return text.lowers[at] in words or text.elided(at) in words


def is_as(text: Text, at: int, stop: int) -> bool:
    """Whether a word introduces a reporting clause: "wie die Polizei mitteilte"."""
    return phrase_at(text, at, stop, "as") is not None


def as_before(text: Text, first: int, verb: int) -> bool:
    """Whether such a word is right before a verb and a pronoun: "comme l'a dit", "tal y como dijo"."""
    phrases, lowers = text.lexicon.phrases, text.lowers
    near = (at for at in range(max(first, verb - _LONGEST_AS), verb) if lowers[at] in phrases and text.inside[at] < 0)
    ends = (found[0] for at in near if (found := phrase_at(text, at, verb, "as")) is not None)
    return any(end >= verb - 1 for end in ends)


_LONGEST_AS = 4  # tokens of "tal y como" and a pronoun before the verb


def names_time(text: Text, mention: Mention) -> bool:
    """Whether a phrase is a time: "mardi", "este jueves", "la semaine dernière"."""
    return mention.name is None and is_time(text, mention.head)
