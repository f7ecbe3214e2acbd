"""The part that each token plays in a noun phrase."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text


def class_of(text: Text, at: int) -> str:
    """The part a token plays in a noun phrase: det, adj, noun, name, join, pron, num, other, its sign.

    "" up to `layout.BESIDE` tokens before and behind the text. A token whose part depends on its own, by way of what is
    beside it, is "other" there.
    """
    known = text.classes[at]
    if known is None:
        text.classes[at] = "other"
        known = text.classes[at] = _class_of(text, at)
    return known


def _class_of(text: Text, at: int) -> str:
    word, lower, host = text.words[at], text.lowers[at], text.hosts[at]
    if at in text.nicknames or at in text.marked:
        return "name"
    if text.inside[at] >= 0:
        return '"'
    if not word[0].isalnum():
        return word
    if host != lower:
        return _elided(text, at, host)
    capital = word[0].isupper()
    if capital and not _begins(text, at):
        return "noun" if text.lexicon.capital_nouns and word not in text.lexicon.names else "name"
    if lower in text.lexicon.long_titles and long_title(text, at):
        return "noun"
    word_class = text.analysis.word_class(at)
    return _listed(text, at, word_class) or _by_word_class(text, at, word_class)


def _listed(text: Text, at: int, word_class: str) -> str:
    """The part that a table gives a word: a title, a body, a name, a verb of speech, what joins nouns; "" for none."""
    word, lower, lexicon = text.words[at], text.lowers[at], text.lexicon
    capital = word[0].isupper()
    if capital and word_class in ("NOUN", "PROPN") and text.analysis.pack.classes.get(lower) == _ADVERB:
        return "other"  # "Darin" at a sentence's head
    joins = lower in text.analysis.pack.joining or lower in lexicon.words["joins"]
    if joins and word_class in _JOINING:
        return "join"
    if capital:
        named = word in lexicon.names or (word in lexicon.bodies and word_class != "NOUN")
        return "name" if named else "noun" if lexicon.title(word) else ""
    verb = lower in lexicon.verbs
    if (lower in lexicon.titles or lower in lexicon.bodies) and not verb:
        return "noun"
    return "other" if verb and word_class == "NOUN" and not _is_noun_here(text, at) else ""


_JOINING = ("ADP", "DET", "PROPN", "NOUN")  # classes of words that join nouns


def _by_word_class(text: Text, at: int, word_class: str) -> str:
    """The part that its class gives a word that no table has."""
    word, lower = text.words[at], text.lowers[at]
    whose = lower in text.lexicon.words["whose"] and class_of(text, at + 1) in ("noun", "adj")
    pronoun = text.analysis.pack.pronouns.get(lower) if not whose else None
    if pronoun is not None and word_class in ("PRON", "X", "ADV") and pronoun.get("case") not in ("refl", "gen"):
        return "pron"
    if whose or word_class == "PRON":
        return "det" if whose or lower in text.analysis.pack.possessives or _is_article(text, at) else "other"
    if word_class == "VERB" and not word[0].isupper() and _is_demonym(text, at):
        return "adj"
    if word_class in ("VERB", "ADJ") and word[0].islower() and _is_apposed_title(text, at):
        return "noun"
    if word_class == "X" and word[0].isupper() and _leads_verb(text, at):
        return "name"
    if word_class == "NOUN" and word.islower() and text.lexicon.capital_nouns:
        return "adj" if _is_between(text, at) or text.is_joined(at) else "other"  # "43-jährige"
    return _CLASSES.get(word_class, "other")


def _is_apposed_title(text: Text, at: int) -> bool:
    """Whether the ending of a Romance word behind a name and a comma is that of occupations: "Ana Roe, trapéziste"."""
    behind = at > 1 and text.words[at - 1] == "," and text.words[at - 2][0].isupper()
    return behind and not text.lexicon.capital_nouns and text.lexicon.title(text.lowers[at]) is not None


def _leads_verb(text: Text, at: int) -> bool:
    """Whether a Romance word of no known class is alone before a verb of speech: "Orbis afirmó"."""
    alone = at + 1 < len(text.words) and text.analysis.starts_sentence(at) and not text.lexicon.capital_nouns
    return alone and any(form.kind == "finite" for form in text.lexicon.verbs.get(text.lowers[at + 1], ()))


def _is_article(text: Text, at: int) -> bool:
    """Whether a word taken for a pronoun is the article of a title: "à l'AFP | le chef"."""
    article = text.lowers[at] in text.lexicon.words["article"] and not text.lexicon.capital_nouns
    return article and at + 1 < len(text.words) and text.title(at + 1) is not None


def _is_between(text: Text, at: int) -> bool:
    """Whether a word is between a determiner or adjective and a German noun, as adjectives are: "der junge Mann"."""
    if at + 1 >= len(text.words) or not text.words[at + 1][0].isupper():
        return False
    return text.lowers[at - 1] in text.lexicon.words["whose"] or class_of(text, at - 1) in ("det", "join", "adj")


def _is_demonym(text: Text, at: int) -> bool:
    """Whether a word behind a noun is an adjective of a place by its ending: "l'entraîneur castrais"."""
    ends = text.lowers[at].endswith(tuple(text.lexicon.words["demonym ending"]))
    return ends and text.lowers[at] not in text.lexicon.verbs and class_of(text, at - 1) in ("noun", "name")


def _is_noun_here(text: Text, at: int) -> bool:
    """Whether a form of a reporting verb is a noun by the word before it: "la demande", "une annonce"."""
    return at > 0 and text.analysis.word_class(at - 1) in ("DET", "ADP", "NUM", "ADJ") and text.inside[at - 1] < 0


def is_time(text: Text, at: int) -> bool:
    """Whether a token is a word for a time: "mardi", "jueves", or a German compound of one: "Montagabend"."""
    pack, host, own = text.analysis.pack, text.hosts[at], text.lexicon
    if host in pack.times or host in pack.periods or host in own.times:
        return True
    return own.capital_nouns and own.ends_time(host)


def is_medium(text: Text, at: int) -> bool:
    """Whether a token is a noun for a medium, or the last part of one: "Zeitung", "Presse-Agentur"."""
    whole = f"{text.lowers[at - 2]}{text.hosts[at]}" if text.is_joined(at) else text.hosts[at]
    return whole.endswith(tuple(text.lexicon.words["no employer"]))


def opens_phrase(text: Text, at: int, start: int) -> bool:
    """Whether a phrase may begin at a token; an article that also joins nouns ("der") opens one only at `start`."""
    kind = class_of(text, at)
    article = kind == "join" and at == start and text.analysis.word_class(at) == "DET"
    return article or kind in ("det", "noun", "name", "pron", "adj") or at in text.openers


def is_bare_behind_join(text: Text, at: int) -> bool:
    """Whether a preposition that joins is right before a noun, without an article: "jefe de | prensa"."""
    before = text.lowers[at - 1] if text.hosts[at] == text.lowers[at] else ""
    return before in text.analysis.pack.joining and before not in text.lexicon.words["masculine"]  # no "del", "du"


def long_title(text: Text, at: int) -> int:
    """The length of the title of several tokens that begins at one: 3 for "porte-parole"; 0 for none."""
    for words in text.lexicon.long_titles.get(text.hosts[at], ()):
        if tuple(text.lowers[at + 1 : at + len(words)]) == words[1:]:
            return len(words)
    return 0


def long_body(text: Text, at: int) -> int:
    """The length of the body of several tokens that begins at one: 2 for "Quai d'Orsay"; 0 for none."""
    for words in text.lexicon.long_bodies.get(text.bare(at), ()):
        if tuple(text.words[at + 1 : at + len(words)]) == words[1:]:
            return len(words)
    return 0


def ends_long_title(text: Text, at: int) -> bool:
    """Whether a title of several tokens ends at one: "secrétaire d'État"."""
    if text.lowers[at] not in text.lexicon.long_title_ends:
        return False
    return any(long_title(text, at + 1 - size) == size for size in range(2, min(_LONGEST_TITLE, at + 1) + 1))


_LONGEST_TITLE = 6  # tokens of "locataire de l'Élysée" and the like
_ADVERB = "r"  # the class of adverbs in `open_classes.csv`
_CLASSES = {"DET": "det", "ADJ": "adj", "NOUN": "noun", "PROPN": "name", "NUM": "num"}


def _begins(text: Text, at: int) -> bool:
    """Whether a capital may be due to a sentence's head; behind the hyphen of a German compound it is a noun's."""
    if text.lexicon.capital_nouns and text.is_joined(at):
        return False
    return at == 0 or text.analysis.starts_sentence(at) or text.words[at - 1] in ':.«„“"»–—-?!'


def _elided(text: Text, at: int, host: str) -> str:
    """The part of a word with an elided one before it: "l'agence" is a noun, "d'Hydro" joins one."""
    clitic = text.elided(at)
    if clitic in text.lexicon.words["elided joins"]:
        return "other" if text.analysis.features(at).get("form") == "inf" else "join noun"
    if clitic in text.lexicon.words["elided article"]:
        if text.lexicon.title(host) or text.lexicon.body(host) or long_title(text, at):
            return "noun"
        return "noun" if text.analysis.word_class(at) not in ("VERB", "AUX") else "other"
    return "other"
