"""Given names that name somebody alone: "son épouse, Nicole", "Marie, 43 ans,"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import behind_age


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
