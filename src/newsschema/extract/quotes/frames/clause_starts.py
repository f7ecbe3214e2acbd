"""Where the clause of a reporting verb begins: asides, relative clauses and appositions before it."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, long_title
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import is_voice, phrase_at

FAR = 40  # tokens before a verb in which its clause begins: keeps the work in proportion to a text's length


def clause_start(text: Text, unit: Unit, at: int) -> int:
    """Where the clause of a verb begins: behind a comma with no appositions open, a conjunction, a quoted region."""
    at = before_clitics(text, unit, at)
    start = max(unit.first, at - FAR)
    relative = aside_before(text, unit, at)
    place = relative - 1 if relative >= 0 else at - 1
    while place >= start:
        if text.inside[place] >= 0 or text.words[place] in ":;–—":
            return place + 1
        if text.words[place] == "," and not _is_apposition(text, place, at):
            return place + 1
        if text.words[place] == "," and place == at - 1 and is_absolute(text, unit, place):
            return at
        word_class = text.analysis.word_class(place)
        if word_class == "CCONJ" and _joins_clause(text, start, place, at):
            return place + 1
        if _introduces(text, place, word_class) and text.lowers[place] != text.lowers[unit.first]:
            return place + 1
        place -= 1
    return start


def before_clitics(text: Text, unit: Unit, at: int) -> int:
    """Where the pronouns begin that lean on a verb: "| se quejó"."""
    while at > unit.first and text.inside[at - 1] < 0 and text.lowers[at - 1] in text.lexicon.words["clitic"]:
        at -= 1
    return at


def is_absolute(text: Text, unit: Unit, comma: int) -> bool:
    """Whether a participle with its own clause opens a Spanish sentence: "Preguntado por si el juez irá, | dijo"."""
    drops = "dropped subjects" in text.lexicon.words["writing"]
    return drops and text.analysis.is_participle(unit.first) and text.analysis.next_finite(unit.first, comma) < comma


def is_subordinate(text: Text, at: int) -> bool:
    """Whether a Spanish subordinate clause begins with the phrase of a token: "preguntado si el Gobierno insistirá"."""
    first = text.units[text.unit_of(at)].first
    while at > first and class_of(text, at - 1) in ("det", "adj", "noun", "name"):
        at -= 1
    opened = at > first and text.lowers[at - 1] in text.analysis.pack.introducers
    return opened and "dropped subjects" in text.lexicon.words["writing"]


def aside_before(text: Text, unit: Unit, at: int) -> int:
    """The comma before a relative clause or a gerund that ends at a verb and is behind its subject; -1 for none.

    "El auto, al que ha tenido acceso este diario, señala"; nothing finite is before the clause.
    """
    first = max(unit.first, at - FAR)
    if at <= first or text.words[at - 1] != "," or text.lexicon.capital_nouns:
        return -1
    commas = (place for place in range(at - 2, first, -1) if text.words[place] == "," and text.inside[place] < 0)
    comma = next(commas, first)
    aside = is_relative(text, comma + 1, at - 1) or _is_gerund(text, comma + 1, at - 1)
    if comma == first or not (aside or _has_relative(text, comma + 1, at - 1)):
        return -1
    return comma if text.analysis.next_finite(unit.first, comma) >= comma else -1


def described_before(text: Text, unit: Unit, at: int) -> int:
    """The comma behind a German subject that a relative clause describes, before its verb at a token; -1 for none.

    "Der Bericht, den das Amt vorlegte, | warnt": nothing finite is before or between the clauses.
    """
    first = max(unit.first, at - FAR)
    if not text.lexicon.capital_nouns or text.words[at - 1] != "," or at - 1 <= first:
        return -1
    commas = [place for place in range(first, at) if text.words[place] == "," and text.inside[place] < 0]
    plain = text.analysis.next_finite(first, commas[0]) >= commas[0] and text.inside[at - 1] < 0
    ends = [*commas[1:], at]
    relative = all(
        is_relative(text, comma + 1, end) and text.analysis.is_finite(end - 1)
        for comma, end in zip(commas[:-1], ends, strict=False)
    )
    return commas[0] if plain and len(commas) > 1 and relative else -1


def _has_relative(text: Text, at: int, comma: int) -> bool:
    """Whether an apposition with a relative clause begins at a token: "una comuna que cuenta con ellos"."""
    mention = read_phrase(text, at, comma, apposition=False)
    return mention is not None and not mention.pronoun and is_relative(text, mention.end, comma)


def _introduces(text: Text, at: int, word_class: str) -> bool:
    """Whether a word introduces a clause: a conjunction, or a relative pronoun that may be one too ("que")."""
    relative = word_class == "PRON" and text.analysis.pack.introducers.get(text.lowers[at]) == "content"
    return word_class == "SCONJ" or relative


def _joins_clause(text: Text, start: int, at: int, verb: int) -> bool:
    """Whether "and" begins a clause with a subject of its own: "El club ganó y la ministra dijo"."""
    if at + 1 >= verb or text.analysis.word_class(at + 1) == "ADP":
        return False
    if text.analysis.next_finite(start, at) >= at:
        return False
    mention = read_phrase(text, at + 1, verb)
    if mention is None or mention.end != verb or mention.pronoun:
        return False
    named = not text.lexicon.capital_nouns and text.words[mention.first][0].isupper()  # "y Roe dijo"
    return named or is_voice(text, mention)


def _is_apposition(text: Text, comma: int, verb: int) -> bool:
    """Whether a comma before a verb closes or opens an apposition to its subject."""
    if comma + 1 >= verb or phrase_at(text, comma + 1, verb, "voice") is not None:
        return True
    other = next((place for place in range(comma + 1, verb) if text.words[place] == ","), verb)
    longest = _ADVERBIAL if text.lexicon.capital_nouns else _LONG_APPOSITION
    short = other < verb and other - comma <= longest and text.inside[comma + 1] < 0
    titled = comma + 1 + (class_of(text, comma + 1) == "det")
    titled += long_title(text, titled) if titled < verb else 0  # "porte" of "porte-parole" is no verb
    if short and text.analysis.next_finite(titled, other) == other:
        return True
    mention = read_phrase(text, comma + 1, verb, apposition=False) if comma + 1 < verb else None
    if mention is not None and mention.end < verb and text.words[mention.end] == "," and not mention.pronoun:
        return True
    following = text.words[comma + 1] if comma + 1 < verb else ""
    return following.isdigit()


def is_relative(text: Text, at: int, comma: int) -> bool:
    """Whether a relative clause begins at a token, a preposition and an article counted: "a la que", "qui", "der"."""
    while at < comma and text.analysis.word_class(at) in ("ADP", "DET"):
        if text.lowers[at] in text.lexicon.words["relative"]:
            return True
        at += 1
    return at < comma and text.lowers[at] in text.lexicon.words["relative"]


def _is_gerund(text: Text, at: int, comma: int) -> bool:
    """Whether a gerund begins at a token, adverbs and a preposition counted: "tout en jugeant", "denunciando"."""
    while at < comma and text.inside[at] < 0 and text.analysis.word_class(at) in ("ADV", "ADP"):
        at += 1
    return at < comma and text.lowers[at].endswith(tuple(text.lexicon.words["gerund ending"]))


_ADVERBIAL = 9  # tokens of "por su parte" between commas
_LONG_APPOSITION = 20  # tokens of ", madre de dos hijos y portavoz de la Cruz Roja en Lorca,"
