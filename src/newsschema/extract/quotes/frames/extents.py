"""How far a noun phrase that may name a speaker reaches from its first token."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, is_medium, is_time, long_title
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.title_ranges import behind_retired


def extent_of(text: Text, at: int, limit: int) -> tuple[int, int]:
    """The last noun, name or pronoun of the phrase that begins at a token, -1 if it has none; where reading ends."""
    first, nominal = at, -1
    titles, retired = text.lexicon.long_titles, text.lexicon.words["retired"]
    while at < limit:
        size = long_title(text, at) if text.hosts[at] in titles else 0
        if size and at + size <= limit and (nominal < 0 or class_of(text, at - 1) == "join"):
            nominal, at = at + size - 1, at + size
            continue
        if text.lowers[at] in retired and nominal == at - 1 and (behind := behind_retired(text, at)) > at:
            at = behind
            continue
        kind = class_of(text, at)
        if kind in ("other", "adj", "(") and (name := _name_behind(text, first, at, limit, nominal)) > at:
            at = name
            continue
        if kind == "pron" and nominal < 0:
            return (at, at + 1) if at == first else (-1, at)
        if kind == "-" and (word := _behind_hyphen(text, at, limit, nominal)) is not None:
            nominal, at = word, at + 2
            continue
        if kind == "(" and _is_inner_bracket(text, at, limit, nominal):
            at += 3
            continue
        if kind == "name":
            nominal = at
        elif kind == "noun":
            if nominal >= 0 and (not _follows_noun(text, at) or _is_cue(text, at)):
                break
            nominal = at
        elif kind == "adj" and not _is_small_word(text, at, limit, nominal):
            last = _behind_adjective(text, first, at, limit, nominal)
            if last is None:
                break
            nominal = last
        elif kind in ("det", "num") and text.lowers[at] not in text.lexicon.words["surname joint"]:
            if nominal >= 0 and class_of(text, at - 1) != "join":
                break
        elif kind in ("join", "join noun"):
            if _ends_at_join(text, first, at, limit, nominal):
                break
            nominal = at if kind == "join noun" else nominal
        elif kind == "other" and at > first and _is_participle(text, at):
            nominal = at
        elif kind != "adj" and not _goes_on(text, first, at, limit, nominal):
            break
        at += 1
    return nominal, at


def _goes_on(text: Text, first: int, at: int, limit: int, nominal: int) -> bool:
    """Whether a sign, an adverb or a word that joins is within a phrase: "la también diputada", "Bund & Roe"."""
    kind = class_of(text, at)
    if kind == "other" and at == first + 1 and _is_adverb_within(text, at, limit):
        return True
    if kind == "other" and text.lowers[at] in text.lexicon.words["origin"] and _is_of_origin(text, at, limit, nominal):
        return True
    if _within_name(text, at, limit, nominal) or (kind == "other" and _joins_more(text, first, at, limit)):
        return True
    return kind in (",", "other") and _joins_pair(text, first, nominal, at, limit)


def _is_of_origin(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a place is behind a person without a name: "ein Arzt aus | Passau", no "Ana Roe aus Passau"."""
    if nominal != at - 1 or class_of(text, nominal) != "noun" or at + 1 >= limit:
        return False
    person = text.title(nominal) is not None or text.lexicon.is_plural_voice(text.hosts[nominal])
    if not person or text.words[nominal] in text.lexicon.names:
        return False
    places = range(at + 1, min(at + 3, limit))  # "Bad Torfeld"
    named = any(text.analysis.word_class(place) == "PROPN" or class_of(text, place) == "name" for place in places)
    return text.lowers[nominal] not in text.surnames and (named or class_of(text, at + 1) in ("det", "join"))


def _behind_adjective(text: Text, first: int, at: int, limit: int, nominal: int) -> int | None:
    """The last noun, name or pronoun of a phrase up to an adjective; None where the phrase ends before it."""
    behind = class_of(text, at - 1) in ("det", "num", "join") if at > first else False
    behind = behind and (not text.lexicon.capital_nouns or text.words[at][0].isupper())
    if behind and not (at + 1 < limit and class_of(text, at + 1) in ("noun", "name", "adj")):
        return at  # "los dos fallecidos"
    if nominal < 0 and text.words[at][0].isupper() and at > first:
        return at
    ends = nominal >= 0 and (_is_cue(text, at) or _is_behind_acronym(text, at) or _opens_next(text, at))
    return None if ends else nominal


def _ends_at_join(text: Text, first: int, at: int, limit: int, nominal: int) -> bool:
    """Whether a phrase ends before a word that may join nouns."""
    opens = at == first and (text.analysis.word_class(at) == "DET" or class_of(text, at) == "join noun")
    if nominal < 0 and not opens:
        return True
    if class_of(text, at) == "join" and not _noun_goes_on(text, at + 1, limit):
        return True
    if text.lowers[at] in text.lexicon.words["topic"] and class_of(text, at + 1) == "num":
        return True  # "kaufte der Konzern | für 300 Millionen"
    if class_of(text, at) == "join" and nominal >= 0 and not _joins(text, nominal, at):
        return True
    return nominal >= 0 and (_is_behind_name(text, nominal, at) or _is_hearer(text, nominal, at))


def _is_hearer(text: Text, nominal: int, at: int) -> bool:
    """Whether a German medium behind a body or a person without an office is told something.

    "sagte die Polizei | der Zeitung", "sagte die gebürtige Bonnerin | der Deutschen Presse-Agentur".
    """
    if not text.lexicon.capital_nouns or at + 1 >= len(text.words):
        return False
    title = text.title(nominal)
    served = title is not None and title.official == "by office"  # "eine Sprecherin der Zeitung"
    staff = title is not None and text.hosts[at + 1].endswith(tuple(text.lexicon.words["no employer"]))
    if served or (staff and text.lexicon.body(text.words[nominal]) is None):
        return False
    return any(is_medium(text, place) for place in range(at + 1, min(at + _MEDIUM, len(text.words))))


_MEDIUM = 5  # tokens of "der Deutschen Presse-Agentur"


def _is_participle(text: Text, at: int) -> bool:
    """Whether a verb behind an article or number is a participle used as a noun: "los dos fallecidos", "del herido"."""
    if text.lexicon.capital_nouns or text.analysis.word_class(at) != "VERB":
        return False
    joined = text.lowers[at - 1] in text.lexicon.words["definite"] and text.analysis.is_participle(at)
    return joined or class_of(text, at - 1) in ("det", "num")


def _is_adverb_within(text: Text, at: int, limit: int) -> bool:
    """Whether an adverb is between an article and its noun: "el entonces ministro"."""
    adverb = class_of(text, at - 1) == "det" and text.analysis.word_class(at) == "ADV"
    return adverb and at + 1 < limit and text.title(at + 1) is not None and not text.lexicon.capital_nouns


def _follows_noun(text: Text, at: int) -> bool:
    """Whether a noun may follow another one without a word that joins them: capitals, titles, hyphens."""
    behind = class_of(text, at - 1) in ("noun", "name", "adj") and text.words[at][0].islower()
    if behind and class_of(text, at + 1) == "det" and not text.lexicon.capital_nouns:
        return False  # a verb that is no different from a noun: "el Ayuntamiento respeta las decisiones"
    if behind and not text.lexicon.capital_nouns and not _agrees(text, at):
        return False
    ends = at + 1 >= len(text.words) or not text.words[at + 1][0].isalnum()
    if not text.lexicon.capital_nouns and (ends or text.title(at) is not None):
        return True  # "président de la cave coopérative,"
    if behind and not text.lexicon.capital_nouns and _is_adjective(text, at):
        return True
    return text.words[at][0].isupper() or text.words[at - 1] in "-." or class_of(text, at - 1) != "noun"


def _is_adjective(text: Text, at: int) -> bool:
    """Whether a noun is an adjective behind another: "grupos ecologistas", "el delantero rosarino Hugo Roe"."""
    named = at + 1 < len(text.words) and text.words[at + 1][0].isupper()
    demonym = named and text.lowers[at].endswith(tuple(text.lexicon.words["demonym ending"]))
    public = text.lowers[at] in text.lexicon.words["public"]  # "fuentes diplomáticas"
    return text.analysis.word_class(at) == "ADJ" or demonym or public


def _agrees(text: Text, at: int) -> bool:
    """Whether a word may describe the noun before it: no acronym, no plural ("el sindicato de enfermeras discrepa")."""
    plurals = tuple(text.lexicon.words["plural ending"])
    plural = text.words[at - 1].endswith(plurals) and not text.words[at].endswith(plurals)
    return not plural and not _is_behind_acronym(text, at)


def _is_behind_acronym(text: Text, at: int) -> bool:
    """Whether a word with a small letter, which then describes nothing, is behind an acronym: "le MR proteste"."""
    before = text.words[at - 1]
    return len(before) > 1 and before.isupper() and text.words[at][0].islower() and not text.lexicon.capital_nouns


def _opens_next(text: Text, at: int) -> bool:
    """Whether an adjective behind a German noun begins a phrase: "des Amtes | junge Leute", not "Bund junger Wirte"."""
    if not text.lexicon.capital_nouns or text.words[at][0].isupper():
        return False
    noun = at + 1 < len(text.words) and text.words[at + 1][0].isupper()  # not "laut Polizei | schwer verletzt"
    if noun and text.words[at].endswith(tuple(text.lexicon.words["genitive adjective ending"])):
        return False
    return text.words[at - 1][0].isupper() and class_of(text, at - 2) != "num"  # "der 47 Jahre alte Wirt"


def _is_cue(text: Text, at: int) -> bool:
    """Whether a word with a small letter behind a noun is a reporting verb: "el portavoz recalca"."""
    if text.words[at][0].isupper() or text.lowers[at - 1] in text.analysis.pack.joining:
        return False  # "groupe de presse"
    return any(form.kind == "finite" for form in text.lexicon.verbs.get(text.lowers[at], ()))


def _name_behind(text: Text, first: int, at: int, limit: int, nominal: int) -> int:
    """The given name of who holds a Romance title, right behind what limits it; -1 for none.

    "magistrat | à la retraite Luc Brun", "portavoz de la Federación de Vela | (FEV) Ana Roe".
    """
    apposed = first > 0 and text.words[first - 1] == "," and text.lowers[first] in text.lexicon.words["article"]
    titled = apposed or any(text.title(one) for one in range(first, nominal + 1))  # ", el liberal de Lugo Luis Roa,"
    if text.lexicon.capital_nouns or nominal < 0 or not titled:
        return -1
    for place in range(at, min(limit - 1, at + _LIMIT)):
        word = text.words[place]
        if text.words[place + 1][0].isupper() and (
            word in text.lexicon.names or (place > at and _may_be_given(text, place))
        ):
            return place if class_of(text, place - 1) in ("noun", "adj", ")") or _is_past(text, place - 1) else -1
        within = "(" in text.words[at:place] and ")" not in text.words[at:place]
        if word not in "()" and not within and (word[0].isupper() or not _limits(text, place)):
            return -1
    return -1


_LIMIT = 6  # tokens of "en sécurité des systèmes informatiques"


def _may_be_given(text: Text, at: int) -> bool:
    """Whether a capital may be a given name that no table has: no body, initials or time."""
    word = text.words[at]
    return word.istitle() and class_of(text, at) == "name" and text.lexicon.body(word) is None and not is_time(text, at)


def _limits(text: Text, at: int) -> bool:
    """Whether a word may be of what limits a title: no verb, no other title, no person or body."""
    word_class = text.analysis.word_class(at)
    other = text.title(at) is not None or text.lexicon.body(text.hosts[at]) is not None
    return not other and (word_class in ("ADP", "DET", "NOUN", "ADJ") or _is_past(text, at))


def _is_past(text: Text, at: int) -> bool:
    return text.analysis.is_participle(at) and not text.analysis.is_finite(at)


def _is_inner_bracket(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a word in brackets is within a phrase: "La députée (LFI) de la Creuse", "general (r) Hernando Pulido"."""
    if nominal != at - 1 or at + 3 >= limit or text.words[at + 2] != ")" or text.lexicon.capital_nouns:
        return False
    return class_of(text, at + 3) in ("join", "join noun", "name") and text.title(nominal) is not None


def _joins_more(text: Text, first: int, at: int, limit: int) -> bool:
    """Whether "and" joins names of what a body is for: "ministère des Transports et de la Mobilité"; or "à" kinds."""
    if text.analysis.word_class(at) != "CCONJ" or at + 1 >= limit:
        return text.lowers[at] in text.lexicon.words["dative"] and _joins_kind(text, at, limit)
    joins = [place for place in range(first + 1, at) if class_of(text, place) in ("join", "join noun")]
    noun = text.hosts[joins[0] - 1] if joins else ""
    body = text.lexicon.body(noun) if noun else None
    if body is None and joins and not text.lexicon.capital_nouns:  # "Oficina Local de Agua | y Puertos"
        body = next(filter(None, (text.lexicon.body(text.words[place]) for place in range(first, joins[0]))), None)
    if body != "yes" and text.lexicon.title(noun) is None and (body is None or text.lexicon.capital_nouns):
        return False
    following = at + 1
    while following < limit and class_of(text, following) in ("join", "det"):
        following += 1
    if following >= limit:
        return False
    if text.lexicon.capital_nouns:
        same = text.lowers[joins[-1]] not in text.analysis.pack.joining and following == at + 1
        return same and class_of(text, following) in ("noun", "adj")
    capital = text.bare(following)[0].isupper() and text.bare(joins[-1] + 1)[0].isupper()
    joined = following == at + 1 or class_of(text, at + 1) == "join"
    return capital and joined and text.words[following] not in text.lexicon.names


def _joins_kind(text: Text, at: int, limit: int) -> bool:
    """Whether "à" joins a bare noun to the one before it, and a name is behind: "pompes à chaleur Solva"."""
    if at + 2 >= limit or class_of(text, at - 1) != "noun" or text.lexicon.capital_nouns:
        return False
    if not text.words[at + 2][0].isupper():
        return False
    return text.words[at + 1].islower() and text.analysis.word_class(at + 1) == "NOUN"


def _behind_hyphen(text: Text, at: int, limit: int, nominal: int) -> int | None:
    """The last noun of a phrase up to the word behind a hyphen that goes on with it; None where it begins another.

    "Homo- und Bisexuellenverband"; "Tournay-les-Prés", which is one word.
    """
    if _is_cut_word(text, at, limit):
        return nominal
    joined = nominal == at - 1 and at + 1 < limit and text.is_joined(at + 1)
    return at + 1 if joined and not text.lexicon.capital_nouns else None


def _is_cut_word(text: Text, at: int, limit: int) -> bool:
    """Whether a hyphen ends a German word whose last part comes later: "Boden- und Wasserverband"."""
    if at + 2 >= limit or not text.lexicon.capital_nouns or not text.touches(at) or text.touches(at + 1):
        return False
    return text.analysis.word_class(at + 1) == "CCONJ" and text.words[at + 2][0].isupper()


def _joins_pair(text: Text, first: int, nominal: int, at: int, limit: int) -> bool:
    """Whether "and" or a comma joins two adjectives or titles of one noun phrase."""
    return _joins_adjectives(text, at, limit) or _joins_titles(text, first, nominal, at, limit)


def _joins_adjectives(text: Text, at: int, limit: int) -> bool:
    """Whether "and" or a comma joins two German adjectives before a noun: "eine klare und einfache Regel"."""
    small = at + 2 < limit and text.words[at - 1][0].islower() and text.words[at + 1][0].islower()
    if not small or not text.lexicon.capital_nouns:
        return False
    joins = text.words[at] == "," or text.analysis.word_class(at) == "CCONJ"
    return joins and class_of(text, at - 1) == class_of(text, at + 1) == "adj" and text.words[at + 2][0].isupper()


def _joins_titles(text: Text, first: int, nominal: int, at: int, limit: int) -> bool:
    """Whether "and" joins two titles of one holder: "Ärztin und Autorin Ana Roe", "la vicepresidenta y ministra"."""
    if at + 2 >= limit or text.title(at + 1) is None or text.analysis.word_class(at) != "CCONJ":
        return False
    apposed = text.words[first - 1] == "," and nominal == first == at - 1 and text.title(first) is not None
    if not text.lexicon.capital_nouns and (apposed or _has_one_article(text, first, nominal)):
        return True
    named = text.words[at + 2][0].isupper() and class_of(text, at + 2) in _NAMES
    return named and text.title(at - 1) is not None


def _has_one_article(text: Text, first: int, nominal: int) -> bool:
    """Whether an article in the singular is before a person, of whom a title behind "and" is then too.

    "la vicepresidenta y ministra", "una vecina de Lugo y presidenta del club".
    """
    words, noun = text.lexicon.words, text.lowers[first + 1]
    if text.lowers[first] not in words["feminine"] | words["masculine"] or text.analysis.word_class(first) != "DET":
        return False
    titled = any(text.title(at) is not None for at in range(first + 1, nominal + 1))
    return titled or any(text.lexicon.is_plural_voice(noun + ending) for ending in words["plural ending"])


_NAMES = ("name", "noun")


def _is_behind_name(text: Text, noun: int, at: int) -> bool:
    """Whether an article behind a German name begins the next phrase, who is told: "Jörg Adam der Agentur"."""
    words = text.lexicon.words
    article = text.lowers[at] in words["article"] and text.lowers[at - 1] not in words["within name"]
    return article and text.lexicon.capital_nouns and noun == at - 1 and class_of(text, noun - 1) == "name"


def _joins(text: Text, noun: int, at: int) -> bool:
    """Whether a preposition joins to a noun; one that serves for other things too does to titles and bodies only."""
    if text.lowers[at] in text.analysis.pack.joining or text.analysis.word_class(at) != "ADP":
        return True
    if text.lexicon.capital_nouns and text.lowers[at + 1].startswith(tuple(text.lexicon.words["indefinite stem"])):
        return False  # "der Veranstalter für eine Lösung"
    return text.title(noun) is not None or text.lexicon.body(text.hosts[noun]) is not None


def _noun_goes_on(text: Text, at: int, limit: int) -> bool:
    """Whether a noun phrase follows a word that joins."""
    if at >= limit:
        return False
    return class_of(text, at) in ("det", "adj", "noun", "name", "num", "join", "join noun") or _is_participle(text, at)


def _is_small_word(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a small word of a name is at a token: "Jan van der Meer", "Ana de la Roe"."""
    small = text.lexicon.words["within name"]
    if text.lowers[at] not in small or at + 1 >= limit or text.analysis.word_class(at) in ("ADP", "CCONJ", "DET"):
        return False
    second = nominal == at - 2 and text.lowers[at - 1] in small
    follows = at + 1 + (not second and text.lowers[at + 1] in small)
    named = class_of(text, nominal) == "name" or text.lexicon.capital_nouns  # no German noun is before "van"
    behind = nominal >= 0 and (second or nominal == at - 1)
    return behind and named and follows < limit and text.words[follows][0].isupper()


def _within_name(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a sign belongs inside a phrase: a hyphen, the full stop of "Dr.", "M."; a number in "X 21"."""
    word = text.words[at]
    if at + 1 >= limit:
        return False
    if _is_small_word(text, at, limit, nominal):
        return True
    if word in "-‑/&" and text.touches(at):
        return word == "&" or text.touches(at + 1)
    if word == "&":
        return True
    if word == "." and nominal == at - 1:
        before = text.words[at - 1]
        return len(before) == 1 or (text.lexicon.title(before) is not None and len(before) < _ABBREVIATION)
    return False


_ABBREVIATION = 6  # letters of the shortest title that is no abbreviation
