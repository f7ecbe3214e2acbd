"""Verbs whose mood shows that a clause is reported."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text


def is_reported(text: Text, at: int, *, later: bool = False) -> bool:
    """Whether a token is a verb in the mood of reported speech: "habe", "komme"; `later`: also one that may be."""
    lower, lexicon = text.lowers[at], text.lexicon
    if text.inside[at] >= 0 or text.words[at][0].isupper():
        return False
    if lower in lexicon.words["reported"]:
        return not _first_person(text, at)
    if later and lower in lexicon.words["reported later"]:
        return True
    if lower.endswith(tuple(lexicon.words["reported ending"])):
        return not lower.endswith(("te", "wurde")) and _is_verb_here(text, at) and not _first_person(text, at)
    return False


def _is_verb_here(text: Text, at: int) -> bool:
    """Whether a word in "-e" is a verb: an adjective with that ending is before a noun."""
    word_class = text.analysis.word_class(at)
    if word_class in ("VERB", "AUX"):
        return True
    follower = text.words[at + 1] if at + 1 < len(text.words) else "."
    alone = not follower[0].isupper() and (not follower[0].isalpha() or text.analysis.word_class(at + 1) != "ADJ")
    return (
        word_class in ("ADJ", "NOUN")
        and alone
        and at > 0
        and text.analysis.word_class(at - 1) in ("PRON", "NOUN", "PROPN")
    )


def _first_person(text: Text, at: int) -> bool:
    """Whether "ich" is beside a verb, whose form is then the plain one."""
    return "ich" in text.lowers[max(at - 2, 0) : at + 3]
