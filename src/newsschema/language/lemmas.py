"""Base forms: the irregular ones from a table, the others by the endings of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.language.pack import Pack
    from newsschema.language.tags import Tag


def lemma(word: str, tag: Tag, pack: Pack) -> str:
    """Return the base form of a lower-case word of a class."""
    irregular = pack.lemmas.get((tag.word_class, word))
    if irregular is None and tag.word_class == "AUX":
        irregular = pack.lemmas.get(("VERB", word))
    if irregular is not None:
        return irregular
    if tag.word_class == "NOUN":
        return _singular(word) if tag.number == "plur" else word
    if tag.word_class == "VERB":
        if tag.form == "ing" and word.endswith("ing") and len(word) > 4:
            return _restored(word[:-3], pack)
        if word.endswith("ed") and (tag.form == "part" or tag.tense == "past") and len(word) > 3:
            return word[:-3] + "y" if word.endswith("ied") and len(word) > 4 else _restored(word[:-2], pack)
        if tag.tense == "pres" and word.endswith("s") and not word.endswith("ss"):
            return _singular(word)
    return word


def _singular(word: str) -> str:
    """Cut the "s" of a plural or of the third person."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and len(word) > 4:
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _restored(stem: str, pack: Pack) -> str:
    """Put back what "-ed" and "-ing" took: the "e" of "making", one of two letters of "stopped"."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    for base in (stem + "e", stem, stem[:-1]) if not doubled else (stem[:-1], stem, stem + "e"):
        if "v" in pack.classes.get(base, ""):
            return base
    return stem[:-1] if doubled and stem[-1] not in "sl" else stem
