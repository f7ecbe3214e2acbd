"""The tag set of the word-class tagger: one character per tag, with the Universal Dependencies class and features."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Tag(NamedTuple):
    """A Universal Dependencies class (UPOS) with the features that the tagger decides."""

    word_class: str
    form: str = ""
    """VerbForm: "fin", "inf", "part" (past participle), "ing" (present participle and gerund); else ""."""
    tense: str = ""
    """"past" or "pres" of finite verbs; else ""."""
    number: str = ""
    """"sing" or "plur" of nouns; else ""."""


TAGS: dict[str, Tag] = {
    "n": Tag("NOUN", number="sing"),
    "N": Tag("NOUN", number="plur"),
    "P": Tag("PROPN"),
    "a": Tag("ADJ"),
    "r": Tag("ADV"),
    "d": Tag("VERB", "fin", "past"),
    "z": Tag("VERB", "fin", "pres"),
    "m": Tag("VERB", "imp"),
    "v": Tag("VERB", "inf"),
    "p": Tag("VERB", "part"),
    "g": Tag("VERB", "ing"),
    "F": Tag("AUX", "fin"),
    "I": Tag("AUX", "inf"),
    "B": Tag("AUX", "part"),
    "G": Tag("AUX", "ing"),
    "o": Tag("PRON"),
    "q": Tag("PRON", "rel"),
    "t": Tag("DET"),
    "i": Tag("ADP"),
    "s": Tag("SCONJ"),
    "c": Tag("CCONJ"),
    "0": Tag("NUM"),
    "x": Tag("PART"),
    "j": Tag("INTJ"),
    "y": Tag("SYM"),
    ".": Tag("PUNCT"),
    "X": Tag("X"),
}
CODES = "".join(TAGS)


@cache
def common_class(codes: str) -> str:
    """Return the Universal Dependencies class that all of some tags have; "" if they differ or there is none."""
    classes = {TAGS[code].word_class for code in codes}
    return classes.pop() if len(classes) == 1 else ""


def tag_of(word_class: str, features: str) -> str:
    """Return the tag of a word in a treebank: its UPOS and its features column ("VerbForm=Fin|Tense=Past")."""
    if word_class == "VERB":
        if "VerbForm=Fin" in features:
            return "m" if "Mood=Imp" in features else "d" if "Tense=Past" in features else "z"
        if "VerbForm=Ger" in features or ("VerbForm=Part" in features and "Tense=Pres" in features):
            return "g"
        return "p" if "VerbForm=Part" in features else "v"
    if word_class == "AUX":
        if "VerbForm=Ger" in features or ("VerbForm=Part" in features and "Tense=Pres" in features):
            return "G"
        return "I" if "VerbForm=Inf" in features else "B" if "VerbForm=Part" in features else "F"
    if word_class == "NOUN":
        return "N" if "Number=Plur" in features else "n"
    if word_class == "PRON":
        return "q" if "PronType=Rel" in features else "o"
    return _PLAIN[word_class]


_PLAIN = {tag.word_class: code for code, tag in TAGS.items() if not (tag.form or tag.number)}
