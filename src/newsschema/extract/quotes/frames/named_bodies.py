"""The bodies that a passage names, in reading order: "die Klinik Sankt Vinzenz", "le groupe Verdalis"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.frames.body_runs import NAMES, body_end
from newsschema.extract.quotes.frames.classes import class_of, is_medium, is_time
from newsschema.extract.quotes.frames.general_nouns import is_general
from newsschema.extract.quotes.frames.genitive_names import without_genitive
from newsschema.extract.quotes.frames.lexicon import ANY, SPEAKING, lexicon
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.spelled_bodies import spelled_end

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text

_EITHER = ANY[1]
_INITIALS = 2  # letters of "AG" and "SE"
_LONGEST = 10  # tokens between a body's noun and its name: "fabricant de pompes à chaleur Solvéa"


class NamedBody(NamedTuple):
    """A body where it is named."""

    unit: int
    """The sentence."""
    at: int
    """The token of its noun."""
    end: int
    """One past its last token."""
    name: str
    noun: str
    """In lower case: "groupe" of "groupe Verdalis"; the first word of a club as printed: "FC"."""
    official: bool
    is_proper: bool
    """Whether it has a name of its own."""


def named_bodies(text: Text) -> list[NamedBody]:
    """Return the bodies of a passage outside quoted speech; those of no particular kind only with their names."""
    found, behind = list[NamedBody](), 0
    for at in text.capitals if text.lexicon.capital_nouns else range(len(text.words)):
        if at < behind or text.inside[at] >= 0 or not (spelled_end(text, at) > at or _may_be_body(text, at)):
            continue
        body = _spelled(text, at) or _body_at(text, at)
        if body is not None:
            found.append(body)
            behind = body.end
    return found


def _spelled(text: Text, at: int) -> NamedBody | None:
    """The body that begins at a token, if its initials are in brackets somewhere."""
    end = spelled_end(text, at)
    kind = text.lexicon.body(text.bare(at))
    if end == at or kind == "text":
        return None  # "Programme local de l'habitat (PLH)"
    bracket = text.words[end : end + 1] == ["("]
    official = kind == "yes" or (bracket and text.lexicon.body(text.words[end + 1]) == "yes")
    name = text.shown(at, end)[len(text.elided(at)) :]
    return NamedBody(text.unit_of(at), at, end + 2 * bracket, name, text.hosts[at], official, is_proper=True)


def _may_be_body(text: Text, at: int) -> bool:
    """Whether a word is a body that speaks or the first of a club's name, whatever is beside it."""
    return _kind(text, at) in SPEAKING or text.words[at] in text.lexicon.words["club"]


def _kind(text: Text, at: int) -> str | None:
    """What body a token is, also behind an elided word; initials that no table has are no authority."""
    word, host = text.words[at], text.hosts[at]
    known = text.lexicon.body(word) or (text.lexicon.body(host) if host != text.lowers[at] else None)
    return known or ("no" if _is_acronym(text, at) else None)


def _is_acronym(text: Text, at: int) -> bool:
    """Whether a token is initials behind a definite article in the singular: "la FIQ"; no state, no hearer."""
    bare, words = text.bare(at), text.lexicon.words
    if text.lexicon.capital_nouns or not (len(bare) >= _ACRONYM and bare.isupper()) or text.lexicon.is_state(bare):
        return False
    if bare != text.words[at]:
        return text.elided(at) in words["elided article"]
    before, hearer = (text.lowers[place] if place >= 0 else "" for place in (at - 1, at - 2))
    article = before in words["definite"] | words["joins"] and before not in words["plural"]
    return article and hearer not in words["dative"]


_ACRONYM = 3  # letters of the shortest initials


def _body_at(text: Text, at: int) -> NamedBody | None:
    """The body whose noun, initials or first word of a club is at a token, which `_may_be_body`."""
    if text.lexicon.capital_nouns and _is_other_word(text, at):
        return None
    kind = _kind(text, at)
    club = text.words[at] in text.lexicon.words["club"] and text.words[at + 1 : at + 2] != []
    if (kind not in SPEAKING and not club) or class_of(text, at) not in (*NAMES, "join noun"):
        return None
    if text.hosts[at].endswith(_no_bodies(text.lexicon.language)) or is_medium(text, at):
        return None  # "Polizeiangaben"; whom somebody speaks to: "sagte sie der Zeitung"
    begin = at - 2 if at > 1 and text.words[at - 1] in "-‑" and text.touches(at) else _before_legal_form(text, at)
    begin -= begin == at and _has_proper_adjective(text, at)
    if begin < at and kind in ANY and is_general(text.lexicon.language, text.hosts[at]):
        return None  # "der Fußball-Zweitligist"
    end = body_end(text, at + 1)
    unit, noun, official = text.unit_of(at), text.hosts[at], kind == "yes"
    if club:
        return NamedBody(unit, at, end, text.shown(at, end), text.words[at], False, True) if end > at + 1 else None
    compound = text.lexicon.capital_nouns and noun not in text.lexicon.body_endings
    if end == at + 1 and kind in ANY and not compound:
        begin, end = _behind_description(text, at)
        if begin < end:
            return NamedBody(unit, at, end, text.shown(begin, end), noun, official, True)
        begin, end = at, _described_end(text, at)
        if class_of(text, at + 1) not in ("join", "join noun") or kind == _EITHER:
            return None  # "le groupe grenoblois", "la cartera de clientes"
        if not text.analysis.pack.possessives.isdisjoint(text.lowers[at:end]):
            return None  # "la firma de su padre"
    elif end > at + 1 and kind in ANY and class_of(text, at + 1) != "join" and at + 1 not in text.marked:
        begin = at + 1
    is_proper = end > at + 1 or begin < at or text.words[at].isupper()
    if not is_proper and not _leads(text, at):
        return None
    end = end if is_proper else _described_end(text, at)
    elided = len(text.elided(begin)) if begin == at else 0
    return NamedBody(unit, at, end, text.shown(begin, end)[elided:], noun, official, is_proper or compound)


def _has_proper_adjective(text: Text, at: int) -> bool:
    """Whether a German adjective with a capital is before a noun, as in names: "die Deutsche | Bahn"."""
    if at < 1 or not text.lexicon.capital_nouns or not text.words[at - 1][0].isupper():
        return False
    ends = text.lowers[at - 1].endswith(tuple(text.lexicon.words["adjective ending"]))
    opens = text.analysis.starts_sentence(at - 1) or text.inside[at - 1] >= 0 or text.title(at - 1) is not None
    return ends and not opens and class_of(text, at - 1) in NAMES and not is_time(text, at - 1)


def _before_legal_form(text: Text, at: int) -> int:
    """Where a German name begins that ends with its legal form: "Hafen Orbal | AG"; else the token itself."""
    if text.words[at] not in text.lexicon.words["legal form"]:
        return at
    begin = at
    while begin > max(at - _FORMED, 0) and text.words[begin - 1][0].isupper() and text.inside[begin - 1] < 0:
        if class_of(text, begin - 1) not in NAMES or text.title(begin - 1) is not None:
            break
        begin -= 1
    return begin


_FORMED = 4  # words before a legal form


@cache
def _no_bodies(language: str) -> tuple[str, ...]:
    words = lexicon(language).words
    return tuple(words["source noun"] | words["no employer"])


def _described_end(text: Text, at: int) -> int:
    """One past what describes a body without a name: "plataforma vecinal", "asociación de vecinos"."""
    if text.lexicon.capital_nouns:
        return at + 1
    phrase = read_phrase(text, at, text.units[text.unit_of(at)].last, apposition=False)
    return max(phrase.last, at + 1) if phrase is not None and phrase.name is None else at + 1


def _is_other_word(text: Text, at: int) -> bool:
    """Whether a German word is the first part of a compound ("SPD" of "SPD-Fraktion"), or ends like "AG": "Montag"."""
    lower, endings = text.lowers[at], text.lexicon.body_endings
    if lower[-_INITIALS:] in endings and not any(lower[place:] in endings for place in range(len(lower) - _INITIALS)):
        return len(lower) > _INITIALS
    hyphen = at + 2 < len(text.words) and text.words[at + 1] in "-‑"
    return hyphen and text.touches(at + 1) and text.touches(at + 2)


def _behind_description(text: Text, at: int) -> tuple[int, int]:
    """The name behind what describes a company: "Solvéa" of "fabricant de pompes à chaleur Solvéa"."""
    if text.lexicon.capital_nouns:
        return at, at
    for place in range(at + 1, min(at + _LONGEST, len(text.words))):
        if text.words[place][0].isupper():
            joined = class_of(text, place - 1) in ("join", "det")
            return (place, place) if joined else (place, body_end(text, place))
        if class_of(text, place) not in ("adj", "noun", "join") and text.analysis.word_class(place) != "ADP":
            break
    return at, at


def _opens_with(text: Text, at: int) -> bool:
    """Whether a German noun is in the phrase that opens a sentence with a preposition: "Bei der | Bahn"."""
    unit = text.units[text.unit_of(at)]
    opens = text.lowers[unit.first] in text.lexicon.words["at source"]
    return opens and (at == unit.first + 1 or (at == unit.first + 2 and class_of(text, at - 1) in ("det", "join")))


def _is_owned(text: Text, at: int) -> bool:
    """Whether a name in the genitive opens a sentence before a German body: "Roes | Ministerium"."""
    opens = at == text.units[text.unit_of(at)].first and text.words[at][0].isupper()
    name = without_genitive(text, text.words[at])
    return opens and name != text.words[at] and name in text.vocabulary


def _leads(text: Text, at: int) -> bool:
    """Whether a noun has a definite article in the singular before it and no preposition: no "por la prensa"."""
    words, first = text.lexicon.words, at
    if text.hosts[at] == text.lowers[at]:
        first = at - 1
        before = text.lowers[first] if at > 0 else ""
        if text.lexicon.capital_nouns and at > 0 and (_opens_with(text, at) or _is_owned(text, first)):
            return True
        if before not in words["definite"] or before in words["plural"]:
            return False
    elif text.elided(at) not in words["elided article"]:
        return False
    return first < 1 or text.inside[first - 1] >= 0 or text.analysis.word_class(first - 1) != "ADP"
