"""Names of people within a noun phrase."""

from __future__ import annotations

from newsschema.extract.quotes.frames.body_runs import body_end
from newsschema.extract.quotes.frames.classes import (
    class_of,
    ends_long_title,
    is_bare_behind_join,
    is_time,
    long_body,
    long_title,
)
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY


def name_in(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """The person's name in a phrase, its last run of capitals that begins with a given name or follows a title."""
    at = first
    best: tuple[int, int] | None = None
    while at < last:
        if text.hosts[at] in text.lexicon.long_titles and (size := long_title(text, at)) > 0:
            at += size  # "Premier ministre", "secrétaire d'État"
            at = _behind_office(text, at, last)
            continue
        if text.words[at] in text.lexicon.long_bodies and (size := long_body(text, at)) > 0:
            at += size  # "Quai d'Orsay"
            continue
        if at in text.marked:
            at += 1
            continue
        elided = at == first and class_of(text, at) == "join noun" and text.bare(at)[0].isupper()  # "d'Anne"
        joined = at > first and ((text.words[at - 1] in "-‑" and text.touches(at)) or text.words[at - 1] == "&")
        if not (elided or _is_capital(text, at)) or joined:
            at += 1
            continue
        end = at + 1
        while end < last and _in_name(text, end, last, at):
            end += 1
        if _is_behind_firm(text, first, at):
            end = max(end, min(body_end(text, at), last))  # "la empresa | Aceros del Sur"
        other = _is_common(text, at, end) or _is_inhabitant(text, at, end) or _is_body(text, first, at, end)
        other = other or (end < last and text.words[end] == "&")  # "Roe & Cie"
        begin = None if other else _name_begin(text, first, at, end)
        if begin is not None:
            best = (begin, end)
            if text.bare(begin) in text.lexicon.names:
                return best
        at = end
    return best


def _behind_office(text: Text, at: int, last: int) -> int:
    """Behind further capitals of an office whose holder is named behind a comma: "secretario de Salud | Pública, X"."""
    end = at
    while end < last and text.words[end][0].isupper() and text.words[end] not in text.lexicon.names:
        end += 1
    behind = text.words[end : end + 2]
    named = len(behind) > 1 and (behind[1][0].isupper() or text.title(end + 1) is not None)
    office = text.words[at - 1][0].isupper() and behind[:1] == [","] and named
    return end if office and not text.lexicon.capital_nouns else at


def _is_behind_firm(text: Text, first: int, at: int) -> bool:
    """Whether a word for any body is right before a Romance name that is no person's."""
    if at == first or text.lexicon.capital_nouns or text.words[at] in text.lexicon.names:
        return False
    return text.words[at - 1].islower() and text.lexicon.body(text.hosts[at - 1]) in ANY


def _is_body(text: Text, first: int, at: int, end: int) -> bool:
    """Whether capitals of a language that has them for names only are a body's."""
    if text.lexicon.capital_nouns:
        return False
    return _is_body_name(text, at, end) if end - at > 1 else _is_acronym(text, first, at, end)


def _is_body_name(text: Text, at: int, end: int) -> bool:
    """Whether capitals are a public authority's, whatever their parts are: "Casa Blanca", "Policía Nacional"."""
    kind = text.lexicon.body(text.words[at])
    if kind in ("no", *ANY) and text.words[at + 1] in text.lexicon.names and _is_singular(text, at):
        return True  # "Universidad Carlos III", no "Médicos Ana Roe"
    if any(text.words[place] in text.lexicon.names for place in range(at + 1, end - 1)):
        return False  # "Centro Democrático Ana Roe"
    authority = kind is not None and text.words[at + 1] not in text.lexicon.names
    return authority or text.lexicon.bodies.get(text.shown(at, at + 2)) is not None


def _is_singular(text: Text, at: int) -> bool:
    """Whether a capital is neither initials nor a plural nor a given name."""
    word = text.words[at]
    plural = word.endswith(tuple(text.lexicon.words["plural ending"]))
    return not (plural or word.isupper() or word in text.lexicon.names)


def _is_common(text: Text, at: int, end: int) -> bool:
    """Whether a capital is only that of a sentence's head: "Habitantes de Ronda", "Portuarios"."""
    alone = end - at == 1 and class_of(text, at) in ("noun", "adj") and text.analysis.starts_sentence(at)
    return alone and text.words[at] not in text.lexicon.names and text.lowers[at] not in text.surnames


def _is_inhabitant(text: Text, at: int, end: int) -> bool:
    """Whether a capital alone behind an article is a word for an inhabitant of a place: "la Suédoise", "l'Alsacien"."""
    known = text.lowers[at - 1] in text.lexicon.words["definite"] if at > 0 else False
    known = known or text.elided(at) in text.lexicon.words["elided article"]
    title = text.title(at) if known and end - at == 1 and not text.lexicon.capital_nouns else None
    return title is not None and title.official == "person"


def _is_acronym(text: Text, first: int, at: int, end: int) -> bool:
    """Whether an acronym with an article names a body of a place: "le CHU de Rouen"."""
    word = text.words[at]
    acronym = len(word) > 1 and word.isupper() and word not in text.lexicon.names
    return acronym and at > first and class_of(text, end) in ("join", "join noun")


def _is_capital(text: Text, at: int) -> bool:
    """Whether a token may be of a name: a noun with a capital, no determiner at a sentence's head."""
    return text.bare(at)[0].isupper() and class_of(text, at) in ("noun", "name", "adj")


def _in_name(text: Text, at: int, last: int, begin: int) -> bool:
    """Whether a token goes on with a run of capitals: a capital, a hyphen, a stop, a small word before one."""
    word, lexicon = text.words[at], text.lexicon
    if at in text.nicknames:
        return True
    given = next((place for place in range(begin, at) if text.words[place] in lexicon.names), -1)
    small = lexicon.words["within name"]
    only = given >= 0 and all(
        text.words[place] in lexicon.names or not text.words[place].isalpha() or text.lowers[place] in small
        for place in range(given, at)
    )
    if word[0].isupper():
        joined = not text.words[at - 1].isalpha() or text.words[at - 1][0].islower()
        return not lexicon.capital_nouns or given < 0 or only or joined
    if word in "-‑." and text.touches(at):
        article = at + 2 < last and given >= 0 and text.lowers[at + 1] in small and text.words[at + 2][0].isupper()
        return at + 1 < last and (_is_capital(text, at + 1) or (article and text.words[at + 1][0].isupper()))
    if lexicon.capital_nouns and text.lowers[at] in lexicon.words["article"]:
        return text.lowers[at - 1] in small and at + 1 < last and _is_capital(text, at + 1)  # "van der", no hearer
    opening = at == begin + 1 and text.lowers[begin] in lexicon.words["within name"] and not lexicon.capital_nouns
    if opening and text.lowers[at] in lexicon.words["within name"]:
        return at + 1 < last and _is_capital(text, at + 1)  # "Von der Leyen"
    elided = text.hosts[at] != text.lowers[at] and text.bare(at)[0].isupper()
    follows = at + 1 < last and (_is_capital(text, at + 1) or (text.lowers[at + 1] in small and at + 2 < last))
    titled = begin > 0 and given < 0 and (text.title(begin - 1) is not None or text.words[begin - 1] == ",")
    second = follows and text.lowers[at] in lexicon.words["surname joint"]
    if second and not only and (given == begin or titled):
        return _has_second_surname(text, begin, at, last)
    if text.lowers[at] in small and follows and lexicon.capital_nouns and given < 0:
        surname = min(at + 1 + (text.lowers[at + 1] in small), last - 1)
        return _is_foreign(text, at) or text.lowers[surname] in text.speaking
    joint = text.lowers[at] in small and follows
    if joint and not lexicon.capital_nouns and text.analysis.word_class(at) != "CCONJ" and _is_foreign(text, at):
        return not _precedes_body(text, at, last)  # "Ursola von der Roe"
    return only and (elided or (joint and not _precedes_body(text, at, last)))


def _precedes_body(text: Text, at: int, last: int) -> bool:
    """Whether the capital behind small words is of a Spanish or French body: "Ana Gil | del Ayuntamiento"."""
    behind = _next_capital(text, at, last)
    return not text.lexicon.capital_nouns and text.lexicon.body(text.words[behind]) not in _SURNAMES


def _next_capital(text: Text, at: int, last: int) -> int:
    """The capital that small words from a token on are before; the last token where none follows."""
    return next((place for place in range(at, last) if text.words[place][0].isupper()), last - 1)


_SURNAMES = (None, "text")  # what a surname may be taken for: "de la Fuente"


def _has_second_surname(text: Text, begin: int, at: int, last: int) -> bool:
    """Whether the first surname of a Spanish name goes on behind "de" or "i": "Ana Ruiz de Azúa", "Pau Riera i Font".

    A body, an acronym and a state or its capital are no part of the name: "Ana Ruiz de UGT".
    """
    surnames = sum(text.words[place] not in text.lexicon.names for place in range(begin + 1, at))
    behind = _next_capital(text, at, last)
    known = text.lexicon.body(text.words[behind]) not in _SURNAMES or text.words[behind].isupper()
    state = any(text.lexicon.is_state(text.shown(behind, end)) for end in range(behind + 1, last + 1))
    return surnames == 1 and not known and not state


def _is_foreign(text: Text, at: int) -> bool:
    """Whether a small word of names is no preposition or article of the language: "van", German "de"."""
    return text.analysis.word_class(at) not in ("ADP", "DET") and text.lowers[at] not in text.lexicon.words["article"]


def _name_begin(text: Text, first: int, begin: int, end: int) -> int | None:
    """Where a person's name begins in a run of capitals; None where it holds none."""
    lexicon = text.lexicon
    joined = _behind_join(text, first, begin, end)
    if joined and end - begin == _FULL and text.words[begin] in lexicon.names and not lexicon.capital_nouns:
        return None  # "l'avocat de Luc Paul", whose surname may be given to others
    for at in range(begin, end):
        if text.bare(at) not in lexicon.names:
            continue
        title = lexicon.titles.get(text.lowers[at]) or lexicon.title_endings.get(text.lowers[at])
        before = at - 2 if text.words[at - 1] in "-‑" else at - 1
        if before < at - 1 and at > begin and text.touches(at - 1):
            continue  # "Roe-Wolf"
        saint = before >= begin and text.lowers[before] in lexicon.words["saint"]
        if not title and not saint and (not joined or at > begin):
            if at == end - 1:
                return _first_unknown(text, begin, at)
            return at if joined else _first_given(text, begin, at)
    if joined:
        return None
    if lexicon.capital_nouns and end - begin == 1 and text.lowers[begin - 1] in lexicon.words["definite"]:
        return begin if begin > first and text.lowers[begin] in text.surnames else None  # "Der Biologe"
    at = _behind_titles(text, begin, end)
    capital = text.words[begin - 1][0].isupper() or not lexicon.capital_nouns  # "der junge Mann"
    titled = at > begin or (begin > first and capital and text.title(begin - 1) is not None)
    while at < end and text.lowers[at] not in text.surnames and (_is_label(text, at) or _is_prefix(text, at, end)):
        titled = titled or text.words[at].isalpha()
        at += 1
    if at == end or any(lexicon.body(text.bare(place)) for place in range(at, end)):
        return None
    if text.lowers[end - 1] in lexicon.words["source noun"]:
        return None  # "Roes Worten"
    if lexicon.capital_nouns and not titled and text.lowers[end - 1] not in text.surnames:
        return at if text.lowers[at] not in text.with_article and _is_proper(text, at, end) else None
    return at


def _first_given(text: Text, begin: int, at: int) -> int:
    """Where a name begins that has given names no table has before one: "Xosé Manuel Rial", no "Radio Ana Rial"."""
    if text.lexicon.capital_nouns:
        return at
    before = range(begin, at)
    plain = all(text.words[place].isalpha() and not text.words[place].isupper() for place in before)
    known = any(_is_label(text, place) or text.lexicon.body(text.words[place]) for place in before)
    return begin if plain and not known and at - begin <= _UNKNOWN and _is_name_at(text, begin) else at


def _is_name_at(text: Text, at: int) -> bool:
    """Whether a capital is a name's: not at a sentence's head, or no word of another kind there."""
    return class_of(text, at) == "name" and text.analysis.word_class(at) == "PROPN"


_FULL = 2  # tokens of a given name and a surname
_UNKNOWN = 2  # given names that no table has before a known one


def _is_kind_of_body(text: Text, first: int, at: int) -> bool:
    """Whether a bare noun at a token describes a word for a body, whose name follows: "fabricant d'avions | Solva"."""
    if at <= first or not text.words[at].islower():
        return False
    elided = class_of(text, at) == "join noun"
    body = at - 1 if elided else at - 2
    joined = elided or (class_of(text, at) == "noun" and text.lowers[at - 1] in text.analysis.pack.joining)
    return joined and body >= first and text.lexicon.body(text.hosts[body]) in ANY


def _is_proper(text: Text, begin: int, end: int) -> bool:
    """Whether capitals are proper names, at least the last, which speaks alone too: "der alte Quirin Roe"."""
    label = len(text.words[begin]) == 1 and begin == text.units[text.unit_of(begin)].first  # "P. Kommt das Geld?"
    if not label and all(text.analysis.word_class(place) == "PROPN" for place in range(begin, end)):
        return True
    noble = any(text.words[place][0].islower() for place in range(begin, end))  # "Roe von der Ruhl"
    if end - begin == 1 or is_time(text, begin) or (text.analysis.word_class(end - 1) != "PROPN" and not noble):
        return False
    if text.words[begin].endswith(tuple(text.lexicon.words["inhabitant ending"])):
        return False  # "Wiener Melange", "Schlachter Roe"
    return text.lowers[end - 1] in text.speaking


def _first_unknown(text: Text, begin: int, surname: int) -> int:
    """Where a name begins whose surname is a given name too: "Autorin | Rhian Lambert", "Kouamé Adjoua Basile"."""
    if not text.lexicon.capital_nouns:
        return _first_given(text, begin, surname)
    before = surname - 1
    plain = before >= begin and text.words[before].isalpha()
    if plain and text.analysis.word_class(before) == "PROPN" and not _is_label(text, before):
        return before if text.lexicon.body(text.words[before]) is None else surname
    return surname


def _is_label(text: Text, at: int) -> bool:
    """Whether a token before a name is a title or a word for any body, or joins one: "Vize-Präsident", "Firma"."""
    word = text.bare(at)
    return text.words[at] in "-." or text.title(at) is not None or text.lexicon.body(word) in ANY


def _behind_titles(text: Text, begin: int, end: int) -> int:
    """Behind the last title before a name in a German run of capitals: "Lienzer Bürgermeisterin | Darva Roe"."""
    if end - begin < _TITLED or not text.lexicon.capital_nouns:
        return begin
    titles = (at for at in range(end - 2, begin, -1) if text.title(at) is not None)
    return next(
        (at + 1 for at in titles if text.words[at + 1][0].isupper() and text.lowers[at] not in text.surnames), begin
    )


_TITLED = 3  # tokens of a place, a title and a name


def _is_prefix(text: Text, at: int, end: int) -> bool:
    """Whether a token is joined to a title by a hyphen: "CDU-Kreischefin"."""
    if at + 2 >= end or text.words[at + 1] not in "-‑" or not text.touches(at + 1) or not text.touches(at + 2):
        return False
    return text.title(at + 2) is not None


def _behind_join(text: Text, first: int, begin: int, end: int) -> bool:
    """Whether capitals are joined to a noun or name a place of it: "président de Montclar", "du lycée Jules-Haag"."""
    at = begin - 1
    if at > first and text.lowers[at] in text.lexicon.words["origin"]:
        return True  # "eine Frau aus | Bad Ems"
    if ends_long_title(text, at) or (not text.lexicon.capital_nouns and _is_kind_of_body(text, first, at)):
        return False  # "secrétaire d'État | Hugo Roe"
    if at > first and text.analysis.word_class(at) == "CCONJ" and not text.lexicon.capital_nouns:
        at -= 1  # "ministra de Asuntos Exteriores y | Cooperación"
        while at > first and text.words[at][0].isupper():
            at -= 1
    while at >= first and class_of(text, at) in ("det", "adj"):
        at -= 1
    if at < first or (at == first and text.analysis.word_class(at) == "DET" and text.lexicon.capital_nouns):
        return False
    kind = class_of(text, at)
    if kind == "join noun" and at == begin - 1 and text.bare(at)[0].isupper() and at > first:
        return text.bare(at) in text.lexicon.names or text.words[begin] not in text.lexicon.names
    firm = text.lexicon.body(text.hosts[at]) in ANY and text.words[begin] not in text.lexicon.names
    bare = text.title(at) is None or (firm and class_of(text, at - 1) in ("det", "join"))  # "la consultora | Delfín"
    if kind == "noun" and at == begin - 1 and bare and not text.lexicon.capital_nouns:
        body = text.lexicon.body(text.hosts[at])
        if is_bare_behind_join(text, at):
            body = None  # "responsable de prensa | Ana Roe"
        alone = body in ANY and end - begin == 1  # "la firma Delfín"
        if text.words[begin] in text.lexicon.names and body != "no" and not alone:
            return False  # "le préfet de région Luc Brun", not "école Marie Curie"
        return _behind_join(text, first, at, at + 1)
    return kind in ("join", "join noun")
