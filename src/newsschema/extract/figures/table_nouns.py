"""What a number counts or measures by the tables of a language: units, nouns, substances, wholes, ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.nouns import HYPHENS
from newsschema.extract.figures.table_compounds import counted_in_compound
from newsschema.language.units import parts

if TYPE_CHECKING:
    from newsschema.extract.figures.table_numbers import Phrases, Table
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_ADJECTIVES, _NOUNS, _NAMES = "apg", "nN", "nNP"
_MOST_ADJECTIVES = 3  # words of a noun phrase before its noun
_OLDEST, _YOUNGEST = 115, 10  # years of an age between commas behind a name
_LONGEST_DESCRIPTION = 10  # tokens from an article to its noun
_BEFORE_SHARE = 2  # words between the numbers of a share: "un Français sur trois"


def unit_at(analysis: Analysis, i: int, known: Table) -> tuple[int, str, str] | None:
    """Return the unit behind a number or behind its preposition: "millones de euros", "millions d'euros".

    One past its last token, its code and its kind; None for none.
    """
    tokens, found = analysis.tokens, _phrase_at(analysis.tokens, i, known.units)
    if found is not None or i >= len(tokens):
        return found
    if tokens.lowers[i] in analysis.pack.joining:
        return _phrase_at(tokens, i + 1, known.units)
    if analysis.pack.clitics_follow or (cut := parts(tokens.lowers[i], analysis.pack)) is None:
        return None
    if not elided_joint(analysis, i):  # "l'an"
        return None
    return next(((i + 1, code, kind) for phrase, code, kind in known.units.get(cut[1], ()) if len(phrase) == 1), None)


def _phrase_at(tokens: Tokens, i: int, phrases: Phrases) -> tuple[int, str, str] | None:
    """Return where the unit ends that begins at a token, its code and kind."""
    if i >= len(tokens):
        return None
    for word, compared in ((tokens.words[i], tokens.words), (tokens.lowers[i], tokens.lowers)):
        if len(word) == 1 and word != tokens.words[i]:
            continue  # "12 M€" are no metres
        for phrase, code, kind in phrases.get(word, ()):
            if tuple(compared[i : i + len(phrase)]) == phrase:
                return i + len(phrase), code, kind
    return None


def age_end(analysis: Analysis, first: int, end: int, known: Table) -> int | None:
    """Return where an age ends: in one word with its noun ("41-Jährige"), or alone behind a name ("Ana Roe, 41,")."""
    words = analysis.words
    if end + 1 < len(words) and words[end] == "-" and "aged" in known.values.get(analysis.lowers[end + 1], {}):
        return end + 2
    number = words[first]
    if not (number.isascii() and number.isdigit() and _YOUNGEST <= int(number) <= _OLDEST and first > 1):
        return None
    closed = (words[first - 1], words[end] if end < len(words) else "") in ((",", ","), ("(", ")"), ("(", "/"))
    if not closed or end != first + 1 or not analysis.same_sentence(first - 2, first):
        return None
    listed = words[end] == "/" and words[first - 2].istitle()  # "Ana Roe (34/SC Lund)"
    tag = analysis.tag(first - 2)
    person = tag == "n" and words[end] == "," and first > 2 and analysis.word_class(first - 3) == "DET"
    return end if listed or tag == "P" or person else None  # "Der Fahrer, 46, blieb stehen"


def bound_of_age(analysis: Analysis, start: int, known: Table) -> str | None:
    """Return the modifier of an age that a noun bounds: more_than of "mayores de 65"; None for none."""
    words = " ".join(analysis.lowers[max(start - 2, 0) : start])
    return known.values.get(words, {}).get("bound_of_age")


def who_is_of_age(analysis: Analysis, start: int, end: int, known: Table) -> tuple[int, int] | None:
    """Return whose age is stated: "eine 34-jährige | Frau", "| Kinder unter 14 Jahren"; None for nobody."""
    if end < len(analysis.words) and analysis.words[end - 1].islower():
        found = _noun_at(analysis, end, known)
        if found is not None and "aged" in known.values.get(analysis.lowers[end - 1], {}):
            return found
    phrase = analysis.phrase_before(start) if start else None
    plural = phrase is not None and phrase.kind == "noun" and analysis.tag(phrase.head) == "N"
    return (phrase.head, phrase.last) if phrase is not None and plural else _joined_to_age(analysis, start, known)


def _joined_to_age(analysis: Analysis, start: int, known: Table) -> tuple[int, int] | None:
    """Return the noun that words of `numbers.csv` join to an age: "un | boulanger lyonnais de 44 ans"."""
    at = start
    while at > 1 and "before_age" in known.values.get(analysis.lowers[at - 1], {}):
        at -= 1
    if at == start or not analysis.same_sentence(at - 1, start):
        return None
    for _ in range(_MOST_ADJECTIVES):
        if analysis.phrase_before(at) is not None or at < 2 or analysis.tag(at - 1) not in _ADJECTIVES:
            break
        at -= 1
    phrase = analysis.phrase_before(at)
    if phrase is not None and analysis.lowers[phrase.first - 1] in analysis.pack.joining:
        phrase = analysis.outer(phrase)  # "la directrice de l'école, 40 ans"
    if phrase is None or phrase.kind != "noun" or analysis.tag(phrase.head) not in _NOUNS:
        return None
    first = phrase.first
    while first < phrase.head and analysis.word_class(first) in ("DET", "NUM"):
        first += 1
    return first, phrase.last


def counted_at(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the tokens of the noun behind a number with the adjectives before it; None for none.

    "others" alone are counted too: "elf weitere", "trois autres".
    """
    size = len(analysis.words)
    if i < size and analysis.lowers[i] in analysis.pack.joining and i + 1 < size and analysis.same_sentence(i - 1, i):
        in_words = analysis.words[i - 1].isalpha()  # "dos de las vecinas", not "tramos 2 y 3 de la carretera"
        i += 1 + (in_words and analysis.word_class(i + 1) == "DET" and i + 2 < size)
    i += i + 1 < size and analysis.words[i] in "«“„" and analysis.same_sentence(i - 1, i + 1)  # "40 « rebelles »"
    if i < size and "others" in known.values.get(analysis.lowers[i], {}) and analysis.same_sentence(i - 1, i):
        behind = _noun_at(analysis, i + 1, known)  # "ses 73 derniers salariés"
        if behind is not None:
            return behind if "more" in known.values[analysis.lowers[i]] else (i, behind[1])
    if (compound := counted_in_compound(analysis, i, known)) is not None:
        return compound
    found = _noun_at(analysis, i, known) or _elided_noun(analysis, i) or _unknown_noun(analysis, i, known)
    if found is not None:
        return found
    if i >= size or "others" not in known.values.get(analysis.lowers[i], {}) or not analysis.same_sentence(i - 1, i):
        return None
    return i, i + 1


def described_people(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the participle or adjective in the plural that is the noun of a number: "tres heridos", "deux blessés"."""
    if i >= len(analysis.words) or not analysis.same_sentence(i - 1, i) or not analysis.words[i].islower():
        return None
    plural = analysis.tag(i) in _ADJECTIVES and analysis.lowers[i].endswith(known.plural_endings)
    return (i, i + 1) if plural else None


def _unknown_noun(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return a word with a capital behind a number in words, which names no name there: "neun Zimmer"."""
    if i < 1 or i >= len(analysis.words) or "count" not in known.values.get(analysis.lowers[i - 1], {}):
        return None
    alone = analysis.tag(i) == "P" and (i + 1 == len(analysis.words) or analysis.tag(i + 1) != "P")
    return (i, i + 1) if alone and analysis.words[i].istitle() and analysis.same_sentence(i - 1, i) else None


def behind_amount(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the noun behind what describes it at a token: "Preis" of "geschätzte alte | Preis"."""
    if i + 1 >= len(analysis.words) or not analysis.same_sentence(i, i + 1):
        return None
    capital = known.adjective_endings and analysis.words[i + 1].istitle()
    return _noun_at(analysis, i + 1, known) or ((i + 1, i + 2) if capital else None)


def _noun_at(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the tokens of a noun that begins at a token, with its adjectives; None for none.

    A noun may be of several words with hyphens ("DDR-Juristen", "sous-marins"), adjectives may be a list.
    """
    at = i
    for _ in range(_MOST_ADJECTIVES):
        if at >= len(analysis.words) or not analysis.words[at].isalpha() or not analysis.same_sentence(i - 1, at):
            return None
        end = _compound_end(analysis, at)
        tag = _tag(analysis, at, known) if end == at + 1 else _compound_tag(analysis, at, end)
        if tag in _NOUNS:
            return i, end
        adverb = tag == "r" and at + 1 < len(analysis.words) and analysis.tag(at + 1) in _ADJECTIVES
        if tag not in _ADJECTIVES and not adverb:  # "zwei schwer verletzte Fahrer"
            return None
        if analysis.words[end : end + 1] == [","]:
            noun = _noun_behind_list(analysis, end + 1)
            return (i, noun) if noun is not None else None
        at = end
    return None


def _tag(analysis: Analysis, at: int, known: Table) -> str:
    """The tag of a word; that of an adjective for one in its form before a noun with a capital: "mutmaßliche Täter"."""
    tag = analysis.tag(at)
    if tag not in "vz" or at + 1 >= len(analysis.words) or not analysis.words[at + 1][0].isupper():
        return tag
    return "a" if analysis.lowers[at].endswith(known.adjective_endings) else tag


def _noun_behind_list(analysis: Analysis, first: int) -> int | None:
    """One past the noun with a capital behind further adjectives: "neue, | sozial abgesicherte Arbeitsplätze"."""
    for at in range(first, min(first + _MOST_ADJECTIVES + 1, len(analysis.words))):
        word = analysis.words[at]
        if not word.isalpha() or analysis.lowers[at] in analysis.pack.introducers:
            return None
        if word[0].isupper():
            found = at > first and analysis.tag(at) in _NOUNS and analysis.same_sentence(first - 1, at)
            return _compound_end(analysis, at) if found else None
        if analysis.tag(at) not in (*_ADJECTIVES, "r"):  # "auf 312 gesunken, sagte Direktorin Lind"
            return None
    return None


def _compound_tag(analysis: Analysis, at: int, end: int) -> str:
    """The tag of a word with hyphens: a noun if a part is one or the last has a capital, else an adjective."""
    noun = analysis.words[end - 1][0].isupper() or any(analysis.tag(part) in _NOUNS for part in range(at, end, 2))
    return "n" if noun or not _is_described(analysis, end) else "a"


def _is_described(analysis: Analysis, end: int) -> bool:
    """Whether a noun or another adjective is behind a word that may describe it."""
    follows = end < len(analysis.words) and analysis.same_sentence(end - 1, end)
    return follows and analysis.tag(end) in (*_NOUNS, *_ADJECTIVES)


def _compound_end(analysis: Analysis, at: int) -> int:
    """Where a word ends that hyphens join to those behind it: "DDR-Juristen", "porte-avions"."""
    words, starts, ends = analysis.words, analysis.starts, analysis.ends
    end = at + 1
    while end + 1 < len(words) and words[end] in HYPHENS and ends[end - 1] == starts[end]:
        if ends[end] != starts[end + 1] or not words[end + 1].isalpha():
            break
        end += 2
    return end


def compound_at(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """Return the noun that a hyphen at a token joins to a unit: "Anlage" of "700-Megawatt-Anlage"."""
    words, joined = analysis.words, i + 1 < len(analysis.words) and analysis.words[i] in HYPHENS
    if not joined or not words[i + 1].istitle() or analysis.ends[i - 1] < analysis.starts[i]:
        return None
    return i + 1, _compound_end(analysis, i + 1)


def part_of(analysis: Analysis, i: int, known: Table, *, articles: bool = True) -> tuple[int, int] | None:
    """Return the noun that a share is of: "der Befragten", "de los votantes", "des élèves"; None for none.

    `articles` says that one alone joins it: "aller Haushalte"; those in the genitive always do: "unserer Haushalte".
    """
    if i >= len(analysis.words) or not analysis.same_sentence(i - 1, i):
        return None
    joined = analysis.lowers[i] in analysis.pack.joining or (articles and analysis.word_class(i) == "DET")
    if not joined and "genitive" not in known.values.get(analysis.lowers[i], {}):
        return _elided_noun(analysis, i)
    i += 1
    if i < len(analysis.words) and analysis.word_class(i) == "DET":
        i += 1
    i += i < len(analysis.words) and analysis.words[i][0].isdigit()  # "zwei Drittel der 300 Boote"
    found = _noun_at(analysis, i, known) or _acronym_at(analysis, i) or _described_noun(analysis, i)
    return found if found is None or analysis.lowers[found[1] - 1] not in analysis.pack.times else None


def _described_noun(analysis: Analysis, first: int) -> tuple[int, int] | None:
    """Return the noun behind what describes it at length: "der insgesamt für unsere Arbeit benötigten | Fläche".

    Only a language whose nouns have a capital shows it.
    """
    for at in range(first + 1, min(first + _LONGEST_DESCRIPTION, len(analysis.words))):
        if not analysis.same_sentence(first, at) or analysis.words[at] in ".;:!?":
            return None
        described = analysis.words[at - 1].islower() and analysis.word_class(at - 1) in ("ADJ", "VERB")
        if described and analysis.words[at][0].isupper() and analysis.tag(at) in _NOUNS:
            return at, _compound_end(analysis, at)
    return None


def _acronym_at(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """Return the token of an acronym: "PIB"; no other name, which is a place: "17 km de Lugo"."""
    found = i < len(analysis.words) and analysis.same_sentence(i - 1, i) and analysis.words[i].isupper()
    return (i, i + 1) if found and len(analysis.words[i]) > 1 else None


def _elided_noun(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """Return the token of a noun with its preposition: "d'élus"."""
    if i >= len(analysis.words) or not analysis.same_sentence(i - 1, i) or not elided_joint(analysis, i):
        return None
    end = _compound_end(analysis, i)
    return (i, end) if analysis.tag(i) in _NOUNS or end > i + 1 else None


def elided_joint(analysis: Analysis, i: int) -> str:
    """Return the elided preposition that a token begins with: "d'" of "d'élèves"; "" for none."""
    found = elided_word(analysis, i)
    return found if found in analysis.pack.joining else ""


def elided_word(analysis: Analysis, i: int) -> str:
    """Return the elided preposition or article that a token begins with: "l'" of "l'entrée"; "" for none."""
    lower = analysis.lowers[i].replace("’", "'")
    if "'" not in lower or analysis.pack.clitics_follow:
        return ""
    cut = parts(lower, analysis.pack)
    return cut[0] if cut is not None else ""


def is_measured_by(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether the noun before a number is what it measures: "ein Beben der Stärke 6,4"."""
    return i > 0 and "measured_by" in known.values.get(analysis.lowers[i - 1], {})


def is_address(analysis: Analysis, end: int, known: Table) -> bool:
    """Whether a number that ends before a token is that of a house: "12 rue des Lilas"."""
    return end < len(analysis.words) and "street" in known.values.get(analysis.lowers[end], {})


def substance_at(analysis: Analysis, i: int, kind: str, known: Table) -> tuple[int, int] | None:
    """Return what an amount is of: "2,5 Tonnen Kokain", "54 % des sondés", "85 Euro Strafe"; None for none.

    What a measure is of has no article ("18 metros de las casas" is a distance) and is no dimension ("de altura").
    """
    if kind not in ("measure", "percent", "money") or i >= len(analysis.words):
        return None
    i = _past_abbreviation(analysis, i)
    if "times_way" in known.values.get(analysis.lowers[i], {}) and i + 1 < len(analysis.words):
        return _noun_beside(analysis, i + 1, known)  # "8 Prozent mehr Lohn"
    found = _of_dimension(analysis, i, known)
    if found is not None or kind == "money":
        return found or _noun_beside(analysis, i, known) or _of_noun(analysis, i, known)
    if kind == "percent":
        return part_of(analysis, i, known, articles=False) or _noun_beside(analysis, i, known)
    determined = analysis.word_class(min(i + 1, len(analysis.words) - 1)) == "DET"
    bare = None if determined else part_of(analysis, i, known, articles=False)
    named = known.adjective_endings and (analysis.tag(i) in _NAMES or analysis.words[i].istitle())
    beside = analysis.same_sentence(i - 1, i) and named and analysis.words[i].isalpha()  # nouns have capitals
    found = (
        bare or _amount_of(analysis, i, known) or _noun_beside(analysis, i, known) or ((i, i + 1) if beside else None)
    )
    if found is None or "away" in known.values.get("".join(analysis.lowers[found[1] : found[1] + 1]), {}):
        return None  # "3 Kilometer von Lund entfernt"
    noun = analysis.lowers[found[1] - 1][len(elided_joint(analysis, found[1] - 1)) :]
    return None if "dimension" in known.values.get(noun, {}) else found


def _of_noun(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the bare noun that a preposition joins to a sum: "15 000 euros d'amende", "300 euros de multa"."""
    determined = analysis.word_class(min(i + 1, len(analysis.words) - 1)) == "DET"
    return None if determined or known.adjective_endings else part_of(analysis, i, known, articles=False)


def _past_abbreviation(analysis: Analysis, i: int) -> int:
    """Return `i`, or the token behind an abbreviation of the unit in brackets there: "250 Megawatt (MW) Leistung"."""
    words = analysis.words
    bracketed = i + 3 < len(words) and words[i] == "(" and words[i + 2] == ")" and words[i + 1].isalpha()
    return i + 3 if bracketed else i


def _of_dimension(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the noun behind an adjective of a dimension: "4 Meter hohe | Mauer"."""
    if i + 1 >= len(analysis.words) or "dimension_adjective" not in known.values.get(analysis.lowers[i], {}):
        return None
    return _noun_at(analysis, i + 1, known)


def _amount_of(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the noun that a preposition of amounts joins to a measure: "1 Gigawatt an Windkraft"."""
    joined = "amount_of" in known.values.get(analysis.lowers[i], {}) and analysis.same_sentence(i - 1, i)
    return _noun_at(analysis, i + 1, known) if joined else None


def _noun_beside(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the noun with a capital behind a unit, with its adjectives: "560 Tonnen flüssiges Salz"; no date."""
    found = _noun_at(analysis, i, known)
    if found is None or not analysis.words[found[1] - 1][0].isupper():
        return None
    noun = analysis.lowers[found[1] - 1]
    return None if noun in analysis.pack.times or "no_substance" in known.values.get(noun, {}) else found


def whole_at(analysis: Analysis, i: int, known: Table) -> int | None:
    """Return where the number of a whole begins behind a count: "zwölf der 40", "1 500 de ses 9 000"; else None."""
    if i + 1 >= len(analysis.words) or analysis.lowers[i] not in analysis.pack.joining:
        return None
    at = i + 1
    if analysis.word_class(at) in ("DET", "PRON") and at + 1 < len(analysis.words):
        at += 1
    is_number = "0" <= analysis.words[at][0] <= "9" or "count" in known.values.get(analysis.lowers[at], {})
    return at if is_number and analysis.same_sentence(i, at) else None


def share_at(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return where the phrase before the second number of a share is: "von", "sur", "de cada"; None for none.

    A noun may be before some: "un Français sur trois".
    """
    for at in range(i, min(i + _BEFORE_SHARE, len(analysis.words))):
        for phrase in known.shares.get(analysis.lowers[at], ()):
            end = at + len(phrase)
            if tuple(analysis.lowers[at:end]) == phrase and end < len(analysis.words):
                takes_noun = known.values[" ".join(phrase)]["share"] == "noun"
                return (at, end) if at == i or takes_noun else None
        if not analysis.words[at].isalpha() or not analysis.same_sentence(i - 1, at):
            return None
    return None
