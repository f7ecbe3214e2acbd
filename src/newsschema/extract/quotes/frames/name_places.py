"""Where phrases that name people and bodies begin, before anything is known of them."""

from __future__ import annotations

from operator import itemgetter

from newsschema.extract.quotes.frames.classes import class_of, is_time, long_title
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.nations import owners
from newsschema.extract.quotes.frames.spelled_bodies import spelled_end

_LONGEST_BEHIND = 20  # tokens behind a title within which its holder is named
_LONGEST_BEFORE = 8  # tokens before a name that may describe it


def may_name(text: Text, at: int) -> bool:
    """Whether a full name may be in the phrase of a token: a given name, a title, capitals in a row."""
    word = text.words[at]
    if text.inside[at] >= 0 or not word[0].isalpha():
        return False
    if word[0].islower() and _is_noun_before(text, at):
        return any(map(str.isupper, map(itemgetter(0), text.words[at + 1 : at + _LONGEST_BEHIND])))
    if text.hosts[at] in text.lexicon.nouns_before_names or word in text.lexicon.names:
        return True
    if word[0].islower() or (word.isupper() and len(word) > 1):
        return True
    follows = at + 1 < len(text.words) and (text.words[at + 1][0].isupper() or text.words[at + 1] in "-‑.")
    return follows or _may_hold(text, at) or spelled_end(text, at) > at


def openers(text: Text) -> list[int]:
    """The tokens at which a phrase with a name may be read: capitals, titles and words for any body."""
    if text.lexicon.capital_nouns:
        return text.capitals
    nouns, words = text.lexicon.nouns_before_names, zip(text.words, text.hosts, strict=True)
    long = text.lexicon.long_titles
    return [
        at
        for at, (word, host) in enumerate(words)
        if word[-len(host) :][0].isupper() or host in nouns or (host in long and long_title(text, at))
    ]


def _is_noun_before(text: Text, at: int) -> bool:
    """Whether a title or a word for any body begins at a token, one of several words too: "porte-parole"."""
    host = text.hosts[at]
    return host in text.lexicon.nouns_before_names or (host in text.lexicon.long_titles and long_title(text, at) > 0)


def _may_hold(text: Text, at: int) -> bool:
    """Whether a capital is a title, or a body with an article before it."""
    word = text.bare(at)
    if text.title(at) is not None:
        return True
    before = at - 3 if at > 2 and text.words[at - 1] in "-‑" else at - 1
    lower = text.lowers[before]
    described = lower not in text.lexicon.words["article"] and (lower[-1:] == "s" or text.words[before].islower())
    if described:
        if text.lexicon.body(word) is None:
            return False
        while before > 0 and text.words[before].islower() and class_of(text, before) == "adj":
            before -= 1  # "das neue Amt"
        if is_state_genitive(text, before):
            return True
    article = word != text.words[at] or (at > 0 and text.lowers[before] in text.lexicon.words["article"])
    oblique = text.lowers[before] in text.lexicon.words["oblique"] or _is_oblique(text, before)
    return article and not oblique and text.lexicon.body(word) is not None


def _is_oblique(text: Text, at: int) -> bool:
    """Whether "der" is no nominative: behind a noun or a preposition, "die Daten | der Gewerkschaft"."""
    return (
        at >= 0
        and text.words[at] in text.lexicon.words["genitive article"]
        and (at == 0 or text.analysis.word_class(at - 1) in ("NOUN", "PROPN", "ADP"))
    )


def is_state_genitive(text: Text, at: int) -> bool:
    """Whether the name of a state is at a token in the genitive: "Israels | Armee"."""
    lower = text.lowers[at]
    ending = next((one for one in text.lexicon.words["state genitive ending"] if lower.endswith(one)), "")
    owned = ending and text.words[at][0].isupper() and lower.removesuffix(ending) in owners(text.lexicon.language)
    return bool(owned)


def is_joined(text: Text, at: int) -> bool:
    """Whether a full name or a body's begins behind a word that joins, whose noun does not describe it.

    "un gol de Ana Roe", "une enquête de l'Ordre des infirmiers".
    """
    before = class_of(text, at - 1)
    if before == "join" and text.words[at] in text.lexicon.names:
        return at + 1 < len(text.words) and text.words[at + 1][0].isupper()
    behind = (
        before == "join" if text.hosts[at] != text.lowers[at] else before == "det" and class_of(text, at - 2) == "join"
    )
    if before == "join" and text.lexicon.capital_nouns:
        return text.lexicon.body(text.words[at]) in ANY  # "Kunden des | Anbieters Solva"
    if not behind or text.lexicon.capital_nouns:
        return False
    return text.bare(at)[0].isupper() and text.lexicon.body(text.bare(at)) is not None


def phrase_begin(text: Text, at: int) -> int:
    """Where the phrase of a name or title begins: at its determiner, or at the titles before it."""
    begin = at
    while (
        begin > 0
        and at - begin < _LONGEST_BEFORE
        and text.inside[begin - 1] < 0
        and not text.analysis.starts_sentence(begin)
    ):
        kind = class_of(text, begin - 1)
        hyphen = kind in ("-", ".", "‑") and text.touches(begin - 1)
        if not hyphen and kind not in ("det", "noun", "name", "adj", "join", "join noun"):
            break
        begin -= 1
        if kind == "det" or _opens_inner(text, begin):
            break
    while begin < at and class_of(text, begin) in ("join", "adj", "-", "."):
        begin += 1
    return begin


def _opens_inner(text: Text, at: int) -> bool:
    """Whether an adjective is behind what belongs to it: "ihr für die Bahn | zuständiger Minister Roe"."""
    small = text.lexicon.capital_nouns and text.words[at][0].islower() and at > 0
    inner = small and class_of(text, at) == "adj" and text.words[at - 1][0].isupper()
    return inner and class_of(text, at - 1) in ("noun", "name")


def is_alone(text: Text, at: int) -> bool:
    """Whether a title has a definite article and nothing that limits it: "le ministre", not "le ministre de X"."""
    article = text.elided(at) in text.lexicon.words["elided article"] or (
        at > 0 and text.lowers[at - 1] in text.lexicon.words["definite"] and text.inside[at - 1] < 0
    )
    return article and class_of(text, at + 1) not in ("name", "join", "join noun")


def proper_end(text: Text, first: int, at: int, last: int) -> int:
    """Where a run of proper names ends that begins at a token, behind the noun of a phrase that begins at another.

    All nouns between the head of a sentence and a word with a small letter are of one phrase: "Der Konzern Trefag
    streicht Stellen".
    """
    end = capital = at
    while end < last and end in text.marked:
        end += 1  # "Verein „Nahe Ufer“"
    if end > at:
        return end
    while end < last and text.words[end][0].isupper() and text.analysis.word_class(end) == "PROPN":
        end += 1
    while capital < last and text.words[capital][0].isupper():
        capital += 1
    ahead = capital < len(text.words) and text.words[capital][0].islower() and text.analysis.starts_sentence(first)
    return capital if ahead and not is_time(text, at) else end


def is_compound(text: Text, at: int) -> bool:
    """Whether a German name is the first part of a compound, whose last part names somebody: "die Roe-Brüder"."""
    if at + 2 >= len(text.words) or text.words[at + 1] != "-" or not text.lexicon.capital_nouns:
        return False
    return text.words[at + 2][0].isupper() and text.touches(at + 1) and text.touches(at + 2)
