"""Given names that name somebody alone: "son épouse, Nicole", "Marie, 43 ans,"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import behind_age


def with_surnames(texts: list[Text]) -> set[str]:
    """The given names that any passage prints before another capital, small words between them left out."""
    return {
        text.words[at]
        for text in texts
        for at in text.capitals
        if text.words[at] in text.lexicon.names and _has_surname(text, at + 1)
    }


def _has_surname(text: Text, at: int) -> bool:
    while at + 1 < len(text.words) and text.lowers[at] in text.lexicon.words["within name"]:
        at += 1
    return at < len(text.words) and text.words[at][0].isupper()


def stands_alone(mention: Mention, known: set[str]) -> bool:
    """Whether a Romance given name is the subject of a verb or has a relative clause: "Kevin duerme", "a Nicanor, que".

    `known` are given names that have a surname somewhere, of which it is a short form.
    """
    text, (first, last) = mention.text, mention.name or (0, 0)
    word = text.words[first]
    if word not in text.lexicon.names or word in known or text.lexicon.capital_nouns or last >= len(text.words):
        return False
    if text.lexicon.is_state(word) or text.lexicon.body(word) is not None or class_of(text, first - 1) == "join":
        return False
    if text.words[last] == ",":
        return text.lowers[last + 1 : last + 2] != [] and text.lowers[last + 1] in text.lexicon.words["relative"]
    at = last
    while at + 1 < len(text.words) and text.lowers[at] in text.lexicon.words["clitic"] | text.analysis.pack.negations:
        at += 1
    return text.analysis.is_finite(at)


def is_apposed(mention: Mention) -> bool:
    """Whether a given name alone is beside a word for a person or an age: "son épouse, Nicole", "Marie, 43 ans,"."""
    text, (first, last) = mention.text, mention.name or (0, 0)
    if text.words[first] in text.lexicon.names and text.words[last : last + 1] == [","]:
        stop = min(len(text.words), last + _AGE)
        if behind_age(text, last + 1, stop) > last + 1:
            return True
    titles = (text.title(at) for at in range(*(mention.described or (0, 0))))
    person = any(title is not None and title.official in ("person", "no") for title in titles)
    return person and text.words[first] in text.lexicon.names


_AGE = 5  # tokens of ", 43 ans,"
