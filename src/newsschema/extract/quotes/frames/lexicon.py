"""What a language's tables say about reported speech: verbs in all their forms, prepositions, titles, bodies, names.

`speech.csv` has a verb a row: its pattern of `conjugations.csv` or its irregular forms ("finite/participle/gerund/
infinitive", each separated by blanks; "+" joins the words of a form), its separable particle (a word of its own where
the verb is written in two: "deutlich machen"), and its frames: `quote` (marks), `clause` ("that" or a main clause),
`to` (an infinitive), `object` (what is demanded or announced), `of=` (what is behind these prepositions), `marks`
(only words in marks), `impersonal` ("it says in"), `it` (with that pronoun only), `deny` (also where it is negated),
`heard` ("apprendre": with "on" only), `predicate` (of oneself: "se dit prêt"), `felt` ("freuen": without "sich" its
subject is the cause), `plain` (without a reflexive pronoun), `document` (of a document: "zeigen"), `self` ("quejarse":
"se" is no passive), `itself` (with "sich" only: "aussprechen"), `anyones` ("dire": with "on" behind it of people in
general). What the rows of other patterns are is in `word_kinds`. `occupations.csv` adds to `titles.csv` what no row of
it is or ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newsschema.extract.quotes.frames.nations import abbreviations, governments, inhabitants
from newsschema.extract.quotes.frames.word_kinds import PHRASES, WORDS
from newsschema.language.pack import pack
from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

APOSTROPHES = "'’"
_Value = TypeVar("_Value")
_FORMS = ("finite", "participle", "gerund", "infinitive")
_REMEMBERED = 8192  # words whose titles and bodies are kept, over documents
ANY = ("any", "either")
"""Kinds of bodies whose words are of no particular one: "das Unternehmen", "el organismo"."""
SPEAKING = ("yes", "no", *ANY)
"""Kinds of bodies that are no documents."""
HELD = ("yes", "by office")
"""What titles are of offices, which somebody may have held before too: "exalcalde", "Altkanzler"."""
_GENDER_ENDINGS = (("feminine ending", "fem"), ("masculine ending", "masc"))
_SHORTEST_ENDING = 3  # letters of the shortest first part of a compound


class Form(NamedTuple):
    """A form of a reporting verb."""

    kind: str
    """finite, participle, gerund or infinitive."""
    frames: frozenset[str]
    particle: str
    """The separable particle that has to follow: "mit" of "teilte mit"; "" for none."""
    rest: tuple[str, ...]
    """Further words of the form: ("savoir",) of "fait savoir"."""


class Title(NamedTuple):
    """An office, an occupation or a word for a person."""

    gender: str
    official: str
    """yes, no, "by office" (as the body they speak for), person (no title), honorific, former."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of a language, words in lower case but for given names."""

    verbs: Mapping[str, tuple[Form, ...]]
    """By first word in lower case, participles first."""
    infinitives: frozenset[str]
    """The verbs themselves, without their particles."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """By first word: the words of a phrase around a source, longest first, and its pattern."""
    words: Mapping[str, frozenset[str]]
    """The other words of `speech.csv` by pattern: "that", "reported", "definite", ..."""
    capital_nouns: bool
    """Whether all nouns are printed with capitals, so that capitals mark no names."""
    titles: Mapping[str, Title]
    title_endings: Mapping[str, Title]
    bodies: Mapping[str, str]
    """Bodies and documents that speak, by kind: see `body`."""
    body_endings: Mapping[str, str]
    names: Mapping[str, str]
    """Given names as printed, with their gender."""
    perfect: frozenset[str]
    """Forms of the auxiliaries that perfect tenses have: "hat", "avait"."""
    long_titles: Mapping[str, tuple[tuple[str, ...], ...]]
    """Titles of several tokens by their first, the longest first."""
    long_title_ends: frozenset[str]
    """Their last tokens."""
    long_bodies: Mapping[str, tuple[tuple[str, ...], ...]]
    """Bodies of several tokens by their first, as printed."""
    nouns_before_names: frozenset[str]
    """Titles and words for any body."""
    cue_words: frozenset[str]
    """First words of all that reports: verbs, nouns, phrases around a source."""
    times: frozenset[str]
    """Names of days and months, parts of the day, seasons and units of time: "soir", "noche", "Montag"."""
    language: str

    def title(self, word: str) -> Title | None:
        """The title a word is, or ends in: "Umweltministerin"."""
        return _title(self.language, word.lower())

    def oblique_title(self, word: str) -> tuple[Title, str, str] | None:
        """The title, its first case and the ending of a German noun that is no title as printed: "sprechers"."""
        return _oblique_title(self.language, word)

    def gender_by_ending(self, word: str) -> str:
        """The gender that the ending of an adjective or inhabitant shows, as `Title.gender`: "finlandaise"."""
        shown = (gender for kind, gender in _GENDER_ENDINGS if word.endswith(tuple(self.words[kind])))
        return next(shown, "")

    def is_plural_voice(self, word: str) -> bool:
        """Whether a word is the plural of a title or body: "hosteleros", "agriculteurs", "associations"."""
        return _is_plural_voice(self.language, word.lower())

    def body(self, word: str) -> str | None:
        """What body a word is, or ends in: "yes" a public authority, "no" another, "any", "either", "text"; else None.

        "any" is a word for a company that has a name, "either" one for a company or a public authority; "text" is a
        document or a source, which is as public as who it is from.
        """
        return _body(self.language, word)

    def body_stem(self, lower: str) -> str:
        """A word in lower case, that of a German body in its first case: "umweltamt" for "umweltamtes"."""
        return _body_stem(self.language, lower) if self.capital_nouns else lower

    def adjective_stem(self, lower: str) -> str:
        """A German adjective in lower case without the ending of its case: "israelisch" of "israelischen"."""
        ending = next(filter(lower.endswith, _longest_first(self.language, "adjective ending")), "")
        return lower.removesuffix(ending)

    def ends_time(self, word: str) -> bool:
        """Whether a German word in lower case is a compound that ends in a time: "montagabend"."""
        return word.endswith(_time_endings(self.language))

    def is_state(self, name: str) -> bool:
        """Whether a name is a state's or its capital's, which speak for a government: "Ankara", "l'Iran"."""
        lower = name.lower()
        first, _, rest = lower.partition(" ")
        bare = rest if rest and first in self.words["article"] else lower
        elided = lower[:2].replace("’", "'") in self.words["elided article"]
        return not governments(self.language).isdisjoint((lower, lower[2:] if elided else bare))  # "El Salvador"

    def public_names(self) -> tuple[str, ...]:
        """The public authorities of several words: "Quai d'Orsay", "état-major"."""
        return _public_names(self.language)


@lru_cache(maxsize=_REMEMBERED)
def _title(language: str, lower: str) -> Title | None:
    known = lexicon(language)
    found = known.titles.get(lower) or _by_ending(lower, known.title_endings)
    return found if found is None or lower in known.titles or lower.capitalize() not in known.names else None


@lru_cache(maxsize=_REMEMBERED)
def _oblique_title(language: str, lower: str) -> tuple[Title, str, str] | None:
    endings = _longest_first(language, "case ending")
    for ending in endings if lower.endswith(endings) else ():
        title = _title(language, lower.removesuffix(ending)) if lower.endswith(ending) else None
        if title is not None and title.official != "honorific":
            return title, lower.removesuffix(ending), ending
    return None


@lru_cache(maxsize=_REMEMBERED)
def _is_plural_voice(language: str, lower: str) -> bool:
    endings = lexicon(language).words["plural ending"]
    singulars = (lower.removesuffix(ending) for ending in endings if lower.endswith(ending))
    return any(_title(language, one) is not None or _body(language, one) is not None for one in singulars)


@lru_cache(maxsize=_REMEMBERED)
def _body(language: str, word: str) -> str | None:
    known, lower = lexicon(language), word.lower()
    found = known.bodies.get(word) or known.bodies.get(lower) or _by_ending(lower, known.body_endings)
    if found is None and known.capital_nouns and lower[-1:] == "s":
        return _by_ending(_body_stem(language, lower), known.body_endings)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _body_stem(language: str, lower: str) -> str:
    """The first case of a body in lower case: "bundesamt" for "bundesamtes"; the word where it is none."""
    endings = lexicon(language).body_endings
    stems = (lower.removesuffix(ending) for ending in ("es", "s") if lower.endswith(ending))
    return next((stem for stem in stems if _by_ending(stem, endings) is not None), lower)


@cache
def _time_endings(language: str) -> tuple[str, ...]:
    return tuple(time for time in lexicon(language).times if len(time) > _SHORTEST_ENDING)


@cache
def _longest_first(language: str, kind: str) -> tuple[str, ...]:
    """The endings of a kind in the order they are tried."""
    return tuple(sorted(lexicon(language).words[kind], key=lambda ending: (-len(ending), ending)))


@cache
def _public_names(language: str) -> tuple[str, ...]:
    bodies = lexicon(language).bodies.items()
    return tuple(name for name, official in bodies if official == "yes" and (" " in name or "-" in name))


def _by_ending(word: str, endings: Mapping[str, _Value]) -> _Value | None:
    """The value of the longest ending a word has."""
    if not endings:
        return None
    for at in range(len(word) - 1):
        if word[at:] in endings and (at == 0 or at >= _SHORTEST_ENDING - 1):
            return endings[word[at:]]
    return None


@cache
def lexicon(language: str) -> Lexicon:
    """Return the tables of a language, read at first use."""
    speech = rows("speech", language)
    verbs: dict[str, list[Form]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    patterns = _patterns(language)
    words: dict[str, set[str]] = {}
    for row in speech:
        if row["frames"]:
            for word, form in _forms(row, patterns):
                for spelled in {word, word.replace("ß", "ss")}:  # as in Switzerland: "hiess"
                    verbs.setdefault(spelled, []).append(form)
        elif row["pattern"] in PHRASES:
            for spelled in {row["word"], row["word"].replace("'", "’")}:
                parts = tuple(spelled.split())
                phrases.setdefault(parts[0], []).append((parts, row["pattern"]))
        else:
            words.setdefault(row["pattern"], set()).add(row["word"].lstrip("-"))
    titles, title_endings = _titles(language)
    bodies, body_endings = _bodies(language)
    names = {name: row["gender"] for row in rows("given_names", language) for name in row["names"].split()}
    ordered = {word: tuple(sorted(ones, key=lambda one: -len(one[0]))) for word, ones in phrases.items()}
    return Lexicon(
        _participles_first(verbs),
        frozenset(row["word"].removeprefix(row["particle"]).strip() for row in speech if row["frames"]),
        ordered,
        {pattern: frozenset(words.get(pattern, ())) for pattern in WORDS} | {"meanwhile opener": _openers(phrases)},
        "capital nouns" in words.get("writing", ()),
        titles,
        title_endings,
        bodies,
        body_endings,
        names,
        _perfect(language),
        _by_first(titles),
        frozenset(tokens[-1] for tokens in map(str.split, titles) if len(tokens) > 1),
        _by_first({name.replace("-", " - "): None for name in bodies if name[0].isupper()}),
        frozenset(titles) | {word for word, official in bodies.items() if official in ANY},
        frozenset(verbs) | frozenset(ordered) | words.get("noun", set()),
        _times(language),
        language,
    )


def _openers(phrases: Mapping[str, list[tuple[tuple[str, ...], str]]]) -> frozenset[str]:
    """The first words of the phrases before a second report."""
    return frozenset(first for first, ones in phrases.items() if any(pattern == "meanwhile" for _, pattern in ones))


def _participles_first(verbs: Mapping[str, list[Form]]) -> dict[str, tuple[Form, ...]]:
    """The forms of each word in the order they are tried; words with the same forms share one tuple of them."""
    shared: dict[tuple[Form, ...], tuple[Form, ...]] = {}
    found: dict[str, tuple[Form, ...]] = {}
    for word, forms in verbs.items():
        ordered = tuple(sorted(forms, key=lambda form: (form.kind != "participle", not form.particle)))
        found[word] = shared.setdefault(ordered, ordered)
    return found


def _perfect(language: str) -> frozenset[str]:
    """The finite forms of auxiliaries of which one forms a perfect."""
    known = pack(language)
    forms = {word: features for word, features in known.auxiliaries.items() if "form" not in features}
    lemmas = {features["lemma"] for features in forms.values() if features.get("perfect") == "yes"}
    return frozenset(word for word, features in forms.items() if features["lemma"] in lemmas)


def _times(language: str) -> frozenset[str]:
    """The nouns of `time.csv` that may be an adverbial without a preposition."""
    return frozenset(row["word"].lower() for row in rows("time", language) if row["class"].startswith(_TIMES))


def _by_first(titles: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The titles or bodies of several tokens by their first one."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in titles:
        words = tuple(title.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(ones, key=len, reverse=True)) for first, ones in found.items()}


_TIMES = ("weekday=", "month_name=", "part=", "season=", "unit=", "units=")


def _patterns(language: str) -> dict[str, list[tuple[str, str, list[str]]]]:
    """The conjugations by name: ending of the infinitive, kind of form, templates."""
    found: dict[str, list[tuple[str, str, list[str]]]] = {}
    for row in rows("conjugations", language):
        found.setdefault(row["pattern"], []).append((row["infinitive"], row["form"], row["templates"].split()))
    return found


def _forms(
    row: Mapping[str, str], patterns: Mapping[str, list[tuple[str, str, list[str]]]]
) -> Iterator[tuple[str, Form]]:
    """Yield the forms of a verb by their first words."""
    every, particle = frozenset(row["frames"].split()), row["particle"]
    spelled = [*_spelled(row, patterns)]
    for kind, text in (*spelled, *_with_enclitics(spelled, patterns)):
        first, *rest = text.split("+")
        kind, frames = (_LATER, every & _MARKED) if kind == "later" else (kind, every)
        if kind != "participle" and particle:
            yield first, Form(kind, frames, particle, tuple(rest))
        if " " in row["word"] and particle:  # "deutlich gemacht", "wie X deutlich machte"
            apart, *behind = particle.split()
            yield apart, Form(kind, frames, "", (*behind, first, *rest))
        else:  # "mitgeteilt", "wie X mitteilte"
            yield particle + first, Form(kind, frames, "", tuple(rest))


def _with_enclitics(
    spelled: list[tuple[str, str]], patterns: Mapping[str, list[tuple[str, str, list[str]]]]
) -> Iterator[tuple[str, str]]:
    """Yield kind and spelling of forms with a pronoun joined to them: "diciéndole", "pedirles"."""
    for ending, joined, templates in patterns.get("enclitic", ()):
        stems = (text.removesuffix(ending) for kind, text in spelled if kind == joined and text.endswith(ending))
        yield from ((joined, template.replace("{}", stem)) for stem in stems for template in templates)


_LATER = "finite"  # what the future and the conditional are, which report only words in marks
_MARKED = frozenset(("quote", "marks"))


def _spelled(
    row: Mapping[str, str], patterns: Mapping[str, list[tuple[str, str, list[str]]]]
) -> Iterator[tuple[str, str]]:
    """Yield kind and spelling of each form, without its particle."""
    if row["pattern"] == "irregular":
        for kind, forms in zip(_FORMS, row["forms"].split("/"), strict=False):
            yield from ((kind, form) for form in forms.split())
        return
    base = row["word"].removeprefix(row["particle"]).strip()
    for infinitive, kind, templates in patterns[row["pattern"]]:
        if base.endswith(infinitive):
            stem = base.removesuffix(infinitive)
            yield from ((kind, template.replace("{}", stem)) for template in templates)


def _titles(language: str) -> tuple[dict[str, Title], dict[str, Title]]:
    whole, endings = dict[str, Title](), dict[str, Title]()
    shared = cache(Title)
    for row in rows("titles", language):
        word = row["title"].lower()
        key = word[1:] if word[0] == "-" else word.replace("-", " - ")  # as the tokens are
        (endings if word[0] == "-" else whole)[key] = shared(row["gender"], row["official"])
    for word, gender in inhabitants(language).items():
        whole[word] = shared(gender, "person")
    former = [row["word"] for row in rows("speech", language) if row["pattern"] == "former prefix"]
    for known in (whole, endings):
        held = [(word, title.gender) for word, title in known.items() if title.official in HELD and " " not in word]
        known |= {prefix + word: shared(gender, "former") for prefix in former for word, gender in held}
    for row in rows("occupations", language):
        for word in row["words"].split():
            if word not in whole and _by_ending(word, endings) is None:
                whole[word] = shared(row["gender"], "no")
    worked = [row["word"] for row in rows("speech", language) if row["pattern"] == "former work prefix"]
    works = [(word, title.gender) for word, title in whole.items() if title.official == "no" and " " not in word]
    later = {prefix + word: shared(gender, "former") for prefix in worked for word, gender in works}
    whole |= {word: title for word, title in later.items() if word not in whole}
    return whole, endings


def _bodies(language: str) -> tuple[dict[str, str], dict[str, str]]:
    whole, endings = dict[str, str](), dict[str, str]()
    for row in rows("organizations", language):
        word = row["word"]
        if word[0] == "-":
            endings[word[1:].lower()] = row["official"]
        else:
            whole[word] = row["official"]
    return whole | dict.fromkeys(abbreviations(language), "yes"), endings
