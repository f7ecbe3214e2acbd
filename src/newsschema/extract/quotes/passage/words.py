"""Closed classes of English words and the reporting verbs, for looking up in lower case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import (
    DEFINITE,
    GERUND_ENDING,
    PAST_ENDING,
    POSSESSIVE,
    THIRD_PERSON_ENDING,
)

PRONOUNS = words_of("subject pronoun")
OBJECTS = words_of("object pronoun")
RELATIVES = words_of("relative pronoun")
DETERMINERS = words_of("determiner")
PREPOSITIONS = words_of("preposition")
BE = words_of("be")
HAVE = words_of("have")
DO = words_of("do")
MODALS = words_of("modal")
AUXILIARIES = BE | HAVE | DO | MODALS
# Verbs so common that a clause is recognised by them, beside auxiliaries and reporting verbs.
COMMON_VERBS = words_of("common verb")
CONJUNCTIONS = words_of("conjunction")
JOINTS = words_of("joint of clauses")
INDEFINITE = words_of("indefinite_article")
SUBORDINATORS = words_of("subordinator")
ADVERBS = words_of("adverb")
# Nouns that a document as speaker goes by.
DOCUMENTS = words_of("document")
# Of whom one says that they found something.
FINDERS = DOCUMENTS | words_of("finder")
DAYS = words_of("day")
MONTHS = words_of("month")
PERIODS = words_of("period")
# Capitalised at the head of a sentence without being a name.
NOT_NAMES = frozenset().union(
    PRONOUNS, RELATIVES, DETERMINERS, PREPOSITIONS, AUXILIARIES, CONJUNCTIONS, SUBORDINATORS, ADVERBS, DAYS, MONTHS,
    words_of("capitalised small word"),
)  # fmt: skip
# Small words inside names: "Ursula von der Leyen", "Mohammed bin Salman", "Luiz Inácio Lula da Silva".
PARTICLES = words_of("name particle")
SUFFIXES = words_of("name suffix")

NO_PLURAL = words_of("singular ending")
# With the apostrophe of typewriters.
(POSSESSIVE_ENDING,) = {ending.replace("’", "'") for ending in POSSESSIVE}

FRAMES = frozenset(("quote", "that", "clause", "object", "hearer", "to", "as", "whether", "how", "why"))
"""What may follow a reporting verb, beside prepositions: quoted words, a clause with or without "that", a noun, ..."""
TRAITS = {
    "inverts": "its subject may follow it: said Roe",
    "speaker": "any subject of it speaks, a thing too: the sign said",
    "teller": 'a clause needs no "that" and no verb that is recognised in it',
    "teller-bare": "the same, but not before an article: argued a case",
    "clausal": "what follows is a clause, but for words that one says: said yes",
    "noun": "its form in -s is often a plural noun: reports, orders",
    "evidence": "things do it too without saying anything: figures suggest",
    "weak": 'needs a speaker even before "that": the move signals that',
    "thing": '"it" and plain things do it: the case highlights',
    "that-only": 'reports where "that" is right behind it, not as "-ing": held that',
    "judges": "what a court or an arbiter finds, a pronoun too: it held that",
    "partial": "its object is content only with a sum, a claim or a clause in it: announced 40 jobs",
    "gerund": "content may be a gerund: denied taking bribes",
    "passive-that": 'reports in the passive with "that": was told that',
    "passive-of": 'reports in the passive with "of": was accused of',
    "passive-to": 'asks in the passive of the present with "to": drivers are advised to wait',
    "hears": "always has a hearer, who is no part of what is said: told us it rained, told us to go",
    "hearer-that": 'asks, but reports with "that" behind a hearer: advised us that',
    "to-hearer": "a preposition is before who is asked: appealed to us to stay, pleaded with us to stay",
    "own-to": 'what follows "to" is done by the subject, who is not told: promised to pay',
    "aloud": "without marks it is thought, not said, unless aloud: wondered whether",
    "tale": "objects that it reports without content: told a story",
    "sums": "its object is content with a number in it: reported 40 cases",
    "repeats": "its object is content unless it only points: reiterated his call",
    "names-source": "its object names a source: cited a report",
    "work": "words in marks behind it may be a title or a brand: wrote “Dune Road”",
    "owns": "its object may be what is owned: boasts 300 shops",
    "names": 'names its object without "as", asks with "for" and "on": called him a liar',
    "ing-that": 'reports as a participle with "that" alone: adding that',
}
"""The traits of reporting verbs and what each means."""


def host(word: str) -> str:
    """Return a word in lower case without what an apostrophe parts from it: "he" of "he's"."""
    return word.replace("’", "'").partition("'")[0]


def without_article(text: str) -> str:
    """Return a text in lower case without the definite article that opens it: "hague" of "the hague"."""
    word, blank, rest = text.partition(" ")
    return rest if blank and word in DEFINITE else text


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each, and it is looked up often
class Verb:
    """A reporting verb in one of its forms."""

    lemma: str
    kind: str
    """Class of the lexicon: speech, writing, question, denial, label, document ..."""
    frames: frozenset[str]
    """What may follow: one of `FRAMES` or a preposition."""
    form: str
    """base, s, ed or ing."""
    traits: frozenset[str] = frozenset()
    """Behaviour beside the frames, see `TRAITS`."""
    particles: frozenset[str] = frozenset()
    """Particles that the verb may take; one with "+" is required."""

    @property
    def is_base_noun(self) -> bool:
        """Whether the form is as likely a noun: "project", "report"."""
        return self.form == "base" and "noun" in self.traits

    @property
    def needs_particle(self) -> bool:
        """Whether it reports with its particle alone: "went on", "shot back"."""
        return bool(self.particles) and any(particle[0] == "+" for particle in self.particles)

    def takes_particle(self, word: str) -> bool:
        """Whether a word in lower case is a particle of the verb."""
        return word in self.particles or f"+{word}" in self.particles


@cache
def verbs() -> dict[str, Verb]:
    """The forms of the reporting verbs; a past participle that differs from the past counts as "en"."""
    found: dict[str, Verb] = {}
    for row in rows("reporting", "en"):
        lemma = row["verb"]
        frames, traits, particles = (frozenset(row[key].split()) for key in ("frames", "traits", "particles"))
        for form, spellings in _forms(lemma, row["irregular"].split()).items():
            for spelling in spellings:
                found.setdefault(spelling, Verb(lemma, row["class"], frames, form, traits, particles))
    return found


def _forms(lemma: str, irregular: list[str]) -> dict[str, list[str]]:
    last = lemma[-1]
    stems = [lemma]
    if last in _SILENT:
        stems = [lemma[:-1]]
    elif last not in _SINGLE and lemma[-2] in _VOWELS and (lemma[-3] not in _VOWELS or lemma[-4:-2] in _CONSONANTAL):
        stems = [lemma, lemma + last]
    changed = _CHANGED.get(last) if lemma[-2] not in _VOWELS else None
    inflected = lemma[:-1] + changed if changed else lemma
    past = [inflected + PAST_ENDING] if changed else [stem + PAST_ENDING for stem in stems]
    present = inflected + (_PRESENT_BEHIND_SIBILANT if changed or lemma.endswith(_SIBILANTS) else THIRD_PERSON_ENDING)
    return {
        "ed": irregular[:1] or past,
        "en": irregular[1:2],
        "base": [lemma],
        "s": [present],
        "ing": [stem + GERUND_ENDING for stem in stems],
    }


_VOWELS = words_of("vowel letter")
_SINGLE = _VOWELS | words_of("undoubled letter")
_SILENT = words_of("silent letter")
_CONSONANTAL = words_of("vowel with its consonant")
_CHANGED = feature_of("letter that changes before an ending", "as")
_SIBILANTS = tuple(words_of("sibilant ending"))
(_PRESENT_BEHIND_SIBILANT,) = words_of("present ending behind a sibilant")
