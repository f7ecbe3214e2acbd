"""Titles in descriptions: offices and occupations, the body joined to them, gender, and whether they are public."""

from __future__ import annotations

from typing import NamedTuple

from newsschema.extract.quotes.frames.classes import class_of, is_bare_behind_join, is_time, long_body, long_title
from newsschema.extract.quotes.frames.layout import HEADINGS, Text
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.title_ranges import is_former, title_begin, title_end

_SHORTEST_STEM = 4  # letters that two titles share


def gender_of(mention: Mention) -> str:
    """The gender that a title or a determiner shows."""
    text = mention.text
    begin, end = mention.described or (mention.first, mention.first)
    for at in range(begin, end):
        title = text.title(at)
        if title is not None and title.gender:
            return title.gender
    before = text.lowers[mention.first : max(mention.first + 1, mention.head)]  # "l'ancienne ministre"
    shown = (gender for words, gender in _GENDERS if not text.lexicon.words[words].isdisjoint(before))
    adjective = text.lowers[mention.head + 1] if class_of(text, mention.head + 1) == "adj" else ""
    return next(shown, "") or text.lexicon.gender_by_ending(adjective)  # "la porte-parole | finlandaise"


_GENDERS = (("feminine", "fem"), ("masculine", "masc"))


def is_definite(mention: Mention) -> bool:
    """Whether a phrase has a definite determiner, an elided one, or none in a heading: "Ministerin verlangt"."""
    text, first = mention.text, mention.first
    bare = text.field in HEADINGS and class_of(text, first) in ("noun", "name")
    return bare or text.lowers[first] in text.lexicon.words["definite"] or text.hosts[first] != text.lowers[first]


def body_name(mention: Mention) -> str:
    """The name of a body without its definite article: "FNSEA" of "la FNSEA"; of "les usagers", "le rapport" all is."""
    text, first = mention.text, mention.first
    if text.lexicon.body(text.bare(mention.head)) == _DOCUMENT:
        return mention.printed
    elided = text.elided(first) in text.lexicon.words["elided article"]
    if not elided and text.lowers[first] not in text.lexicon.words["article"]:
        return mention.printed
    begin = first if elided else first + 1
    if begin >= mention.last:
        return mention.printed
    begin = _behind_any(text, begin, mention.last)
    noun = text.bare(begin)
    known = text.lexicon.body(text.bare(mention.head)) is not None
    if text.lexicon.capital_nouns:
        known = known or begin in text.marked or text.analysis.word_class(begin) in ("NOUN", "PROPN")
    else:
        known = noun[0].isupper() or (known and not is_plural(mention))
    return shown_bare(text, begin, mention.last) if known else mention.printed


def _behind_any(text: Text, first: int, last: int) -> int:
    """Behind a word for any body before a body's name: "UGT" of "sindicato UGT"; where nothing else is behind it."""
    named = last - first > 1 and text.words[first].islower() and text.lexicon.body(text.words[first]) in ANY
    proper = named and all(text.words[at][0].isupper() for at in range(first + 1, last))
    return first + 1 if proper and not text.lexicon.capital_nouns else first


_DOCUMENT = "text"  # the kind of "rapport" in `organizations.csv`


def adjectives(mention: Mention) -> set[str]:
    """The adjectives of origin beside a Romance title, by which its holder is called too: "el delantero rosarino"."""
    text, (begin, end) = mention.text, mention.described or (0, 0)
    if text.lexicon.capital_nouns:
        return set()
    endings = tuple(text.lexicon.words["demonym ending"])
    words = (text.lowers[at] for at in range(begin + 1, end) if text.words[at].islower() and text.title(at) is None)
    return {word for word in words if word.endswith(endings)}


def points_back(mention: Mention) -> bool:
    """Whether a demonstrative begins a phrase: "cette chercheuse de l'Inrae" has been named before."""
    lower, words = mention.text.lowers[mention.first], mention.text.lexicon.words
    article = lower in words["article"] or lower in words["joins"]
    return lower in words["definite"] and not article and not is_owned(mention)


def is_owned(mention: Mention) -> bool:
    """Whether a possessive begins a phrase: "sa fille", "ihre Partei"."""
    text, lower = mention.text, mention.text.lowers[mention.first]
    return lower in text.analysis.pack.possessives or lower in text.lexicon.words["whose"]


def is_plural(mention: Mention) -> bool:
    return mention.text.lowers[mention.first] in mention.text.lexicon.words["plural"]


def same_title(one: str, other: str) -> bool:
    """Whether two words name the same office: "Ministerin" and "Umweltministerin", "ministre" and "ministre"."""
    short, long = sorted((one, other), key=len)
    return long == short or (len(short) >= _SHORTEST_STEM and long.endswith(short) and " " not in long)


class FoundTitle(NamedTuple):
    """A title in a description: its tokens, whether it is a public office, and the body joined to it."""

    first: int
    last: int
    official: bool
    organization: str
    by_office: bool
    """Whether it is as public as the body it is of: "porte-parole"."""


def find_title(mention: Mention) -> FoundTitle | None:
    """Return the title in a description; None where it has none."""
    text = mention.text
    begin, end = mention.described or (mention.first, mention.last)
    first, kinds, at = -1, list[str](), begin
    while at < end:
        size = long_title(text, at)
        title = (
            text.lexicon.titles[" ".join((text.hosts[at], *text.lowers[at + 1 : at + size]))]
            if size
            else text.title(at)
        )
        if first >= 0 and class_of(text, at) in ("join", "join noun", "num"):
            break
        adjective = first >= 0 and text.analysis.word_class(at) == "ADJ"  # "gerente general"
        if title is not None and title.official not in ("person", "honorific") and not adjective:
            first = at if first < 0 else first
            kinds.append(title.official)
        at += max(size, 1)
    if first < 0:
        return None
    bracket = next((text.words[place + 1] for place in range(first, end - 1) if text.words[place] == "("), "")
    end = title_end(text, first, end)
    former = is_former(text, first, end)
    kind = kinds_of(kinds)
    official = not former and (kind == "yes" or (kind == "by office" and names_public(text, begin, end)))
    organization = _body_prefix(text, begin, first) or _body_behind(text, first, end, kind)
    organization = organization or (bracket if bracket in text.lexicon.bodies else "")
    placed = _is_of_place(text, first, end)
    if not organization and not placed and (kind != "yes" or _is_of_named_body(text, first, end)):
        organization = behind_joins(text, first + max(long_title(text, first) - 1, 0), end)
    beside = ("noun",) if text.lexicon.capital_nouns else ("noun", "adj")  # "des neuen Amtes" is of the title
    if text.words[end - 1] == organization and class_of(text, end - 2) in beside:
        end -= 1
    return FoundTitle(title_begin(text, first), end, official, organization, kind == "by office" and not former)


def _is_of_place(text: Text, first: int, end: int) -> bool:
    """Whether a place is behind a title and an adjective of area: "directora regional de Piura"."""
    area = next((at for at in range(first + 1, end - 1) if text.lowers[at] in text.lexicon.words["area"]), -1)
    behind = range(first + 1, end) if area > 0 else ()  # no "presidenta de la Agencia Estatal de Costas"
    return any(map(str.isupper, text.shown(area, end))) and not any(text.lexicon.body(text.bare(at)) for at in behind)


def _body_behind(text: Text, first: int, end: int, kind: str) -> str:
    """The body in the last words of a title by its proper name: "déléguée CFDT", "senadora del Centro Democrático"."""
    for at in range(first + 1, end):
        shown = text.shown(at, end)
        beside = class_of(text, at - 1) in ("noun", "adj", "join")
        if at + 1 == end and kind == "yes" and is_domain(text, at):
            return ""  # "ministra de Sanidad", whose ministry goes by that name alone
        if shown[0].isupper() and shown in text.lexicon.bodies and beside:
            return shown
        if text.words[at].isupper() and text.words[at] in text.lexicon.bodies and class_of(text, at + 1) == "join":
            return text.words[at] if beside else ""  # "délégué CGT du site"
    return ""


def _is_of_named_body(text: Text, first: int, end: int) -> bool:
    """Whether a public office is of a body with a capital and an article: "diputado del Partido Verde"."""
    if text.lexicon.capital_nouns or first + 1 >= end:
        return False
    begin = _behind_domain(text, first + 1, end)
    named = begin < end and text.bare(begin)[0].isupper() and text.lexicon.body(text.bare(begin)) not in (None, "text")
    return named and (text.elided(begin) or text.lowers[begin - 1]) in text.lexicon.words["definite"]


def _body_prefix(text: Text, begin: int, first: int) -> str:
    """The body that a compound with a hyphen has before its title: "CDU" of "CDU-Fraktionschef"."""
    if first - 2 < begin or text.words[first - 1] not in "-‑" or not text.touches(first):
        return ""
    word = text.words[first - 2]
    acronym = len(word) > 1 and sum(map(str.isupper, word)) > 1
    return word if acronym or text.lexicon.body(word) else ""


def noun_before_name(mention: Mention) -> str:
    """The occupation that a noun right before a name states, whatever the noun: "l'ouvreur nigérian", "Geologe".

    "" where the noun has a title, a word for a person, a body or a time, or a name among its words.
    """
    text, name = mention.text, mention.name
    if name is None or mention.described is None:
        return ""
    begin, end = mention.described
    noun = text.lexicon.capital_nouns or text.analysis.word_class(begin) == "NOUN"
    if class_of(text, begin) != "noun" or not noun:
        return ""
    hyphen = any(text.words[at] in "-‑" for at in range(begin, end))  # "franco-italienne"
    plain = end != name[0] or hyphen or all(class_of(text, at) == "adj" for at in range(begin + 1, end))
    known = bool(text.title(begin) or text.lexicon.body(text.bare(begin)))
    known = known or text.analysis.is_participle(begin)  # "la dejó escrita Ana Roe"
    known = known or (text.lowers[begin] in text.lexicon.verbs and mention.first == begin)  # "como señala Ana Roe"
    infinitive = text.lowers[begin].endswith(tuple(text.lexicon.words["infinitive ending"]))
    known = known or (infinitive and mention.first == begin and not text.lexicon.capital_nouns)  # "convaincre Luc Brun"
    aside = is_owned(mention) and text.analysis.word_class(mention.first - 1) == "ADP"  # "pour sa part X"
    stated = plain and not known and not aside and not is_time(text, begin)
    return shown_bare(text, begin, end) if stated else ""


def text_title(mention: Mention) -> bool:
    """Whether a description is of an office or occupation, with a body behind it: "der Kapitän des SV Torhausen"."""
    text, within = mention.text, range(mention.head, mention.last)
    joined = text.lexicon.capital_nouns and any(class_of(text, at) == "join" for at in within)
    return find_title(mention) is not None and (joined or bool(behind_joins(text, mention.head, mention.last)))


def shown_bare(text: Text, first: int, last: int) -> str:
    """The characters of a range without a word elided at its head: "analyste" of "l'analyste"."""
    return text.shown(first, last)[len(text.elided(first)) :] if first < last else ""


def shown_title(text: Text, first: int, last: int) -> str:
    """A title as printed but in its first case, without a word elided at its head."""
    return text.shown_title(first, last)[len(text.elided(first)) :] if first < last else ""


def kinds_of(kinds: list[str]) -> str:
    """What the titles of a description say together: the first that is an office or occupation."""
    return "yes" if "yes" in kinds else next((kind for kind in kinds if kind in ("no", "by office", "former")), "")


def names_public(text: Text, begin: int, end: int) -> bool:
    """Whether a description names a public authority, or is a compound of one: "Gerichtssprecherin"."""
    for at in range(begin, end):
        if text.lexicon.body(text.hosts[at]) == "yes" or text.lexicon.body(text.bare(at)) == "yes":
            return True
        if text.lowers[at] in text.lexicon.words["public"]:
            return True  # "cifras oficiales", "les chiffres officiels"
        if at > begin and class_of(text, at - 1) in ("join", "det") and _is_office(text, at):
            return True  # "l'entourage du Premier ministre"
        if text.title(at) is not None and _public_compound(text, text.lowers[at]):
            return True
    return has_public_name(text, begin, end)


def names_body(text: Text, first: int, last: int) -> bool:
    """Whether the noun of a phrase, or its capitals together, are those of a body: "la Cruz Roja"."""
    end = next((at for at in range(first + 1, last) if class_of(text, at) == "join"), last)
    nouns = (text.lexicon.body(text.bare(at)) not in (None, "text") for at in range(first, end))
    begin = first + (class_of(text, first) == "det")
    return any(nouns) or shown_bare(text, begin, last) in text.lexicon.bodies


def has_public_name(text: Text, begin: int, end: int) -> bool:
    """Whether a public authority of several words is named: "Instituto Geofísico"."""
    shown = text.shown(begin, end)
    return any(map(shown.__contains__, text.lexicon.public_names()))


def _is_office(text: Text, at: int) -> bool:
    """Whether a title of a public office begins at a token."""
    size = long_title(text, at)
    if size:
        return text.lexicon.titles[" ".join((text.hosts[at], *text.lowers[at + 1 : at + size]))].official == "yes"
    title = text.title(at)
    return title is not None and title.official == "yes"


def _public_compound(text: Text, word: str) -> bool:
    """Whether a compound begins with a public authority: "Polizeichef", "Außenamtssprecher"."""
    for at in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM + 1):
        stem = word[:at]
        genitive = stem[-1] == "s" and word[at:] in text.lexicon.title_endings
        if text.lexicon.body_endings.get(stem) == "yes" or (genitive and text.lexicon.body(stem) == "yes"):
            return True
    return False


def _is_place_of(text: Text, at: int) -> bool:
    """Whether a preposition that joins no nouns is at a token: "en" of "la OPS en Paraguay"."""
    return class_of(text, at) == "other" and text.analysis.word_class(at) == "ADP"


def affiliated(text: Text, first: int, end: int) -> str:
    """The body that a preposition puts behind a name or title: "SV Torhausen", "Université" of "à l'Université"."""
    if class_of(text, first) in ("join", "join noun"):
        return behind_joins(text, first, end)
    begin = first + 1
    while begin < end and class_of(text, begin) in ("det", "join"):
        begin += 1
    return shown_bare(text, begin, end)


def _is_persons(text: Text, begin: int, end: int) -> bool:
    """Whether a person's name begins at a token: "l'avocat d' | Anne Duval"."""
    body = text.lexicon.body(text.bare(begin)) is not None or long_body(text, begin)
    given = text.bare(begin) in text.lexicon.names and not body
    given = given and class_of(text, begin - 1) != "det"  # "la Cruz Roja"
    return given and begin + 1 < end and text.words[begin + 1][0].isupper() and not text.lexicon.capital_nouns


def _behind_domain(text: Text, at: int, end: int) -> int:
    """Where the body begins that words from a token on join to a title, behind what the office is about.

    "responsable de prensa de la | Cruz Roja", "directora de Comunicación de | Orbis".
    """
    joins = [place for place in range(at, end) if class_of(text, place) in ("join", "join noun")]
    joins = [place for place in joins if class_of(text, place - 1) not in ("join", "det")]
    begins = [begin for begin in (_behind_join(text, place, end) for place in joins) if begin < end]
    if not begins or text.lexicon.capital_nouns:
        return begins[0] if begins else end
    last = begins[-1]
    bodies = (one for one in begins if text.lexicon.body(text.bare(one)) and not (one < last and _is_bare(text, one)))
    capital = (one for one in begins if text.bare(one)[0].isupper() and not (one < last and is_domain(text, one)))
    return next(bodies, next(capital, begins[0]))


def _behind_join(text: Text, at: int, end: int) -> int:
    """The noun behind a word that joins and the articles and adjectives before it; `at` for "l'Agence"."""
    begin = at
    if class_of(text, at) == "join":
        begin = at + 1
        while begin < end and class_of(text, begin) in ("det", "join", "adj"):
            begin += 1
    return begin


def _is_bare(text: Text, at: int) -> bool:
    """Whether a noun with a small letter has no article: "jefe de | prensa"."""
    return text.words[at][0].islower() and is_bare_behind_join(text, at)


def is_domain(text: Text, at: int) -> bool:
    """Whether a capital without an article is what an office is about, by its ending: "profesor de | Economía"."""
    endings = tuple(text.lexicon.words["domain ending"])
    domain = text.lexicon.body(text.bare(at)) in (None, "yes") and text.lowers[at].endswith(endings)
    return domain and is_bare_behind_join(text, at)


def _is_capital(text: Text, at: int) -> bool:
    """Whether a capital is a name's: in German a proper noun or a compound for a body, no "Leiterin der | Technik"."""
    if not text.bare(at)[0].isupper() or not text.lexicon.capital_nouns:
        return text.bare(at)[0].isupper()
    compound = text.lexicon.body(text.hosts[at]) in ANY and text.base(at) not in text.lexicon.body_endings
    return compound or text.analysis.word_class(at) == "PROPN"


def behind_joins(text: Text, first: int, end: int) -> str:
    """What a word that joins puts behind a title, if it is a name or a body: "SV Torhausen", "la CGT"."""
    at = first
    while at < end and class_of(text, at) not in ("join", "join noun"):
        at += 1
    if at >= end or text.lowers[at] in text.lexicon.words["topic"]:
        return ""  # "Sprecherin für Bildung"
    end = next((place for place in range(at + 1, end) if _is_place_of(text, place)), end)
    begin = _behind_domain(text, at, end)
    if begin >= end or _is_persons(text, begin, end) or (not text.lexicon.capital_nouns and is_domain(text, begin)):
        return ""
    kinds = {
        text.lexicon.body(text.words[place]) or text.lexicon.body(text.hosts[place]) for place in range(begin, end)
    }
    capital = any(_is_capital(text, place) for place in range(begin, end))
    if not capital and (kinds == {None} or (end - begin == 1 and (kinds <= {None, *ANY} or _is_bare(text, begin)))):
        return ""  # "portavoz del sindicato", "jefa de prensa"
    return shown_bare(text, begin, end)
