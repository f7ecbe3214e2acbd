"""What behind a reporting clause between commas completes what is before it: "Le mur repose, dit-il, sur le lac"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text


def completes(text: Text, part: tuple[int, int], at: int, stop: int) -> bool:
    """Return whether the words from a token on belong to the Romance clause that a range begins.

    So do what its last verb governs and what a conjunction adds without a verb of its own: "mais pas ici",
    "surtout s'il pleut"; not what the narrator adds: "avant de filer", "en souriant", "et il est parti".
    """
    if text.lexicon.capital_nouns or at + 1 >= stop or text.inside[at] >= 0:
        return False
    word_class = text.analysis.word_class(at)
    if word_class == "ADP":
        return _ends_in_verb(text, part) and not is_verbal(text, at + 1)
    if word_class == "CCONJ":
        behind = text.analysis.word_class(at + 1)
        return behind in ("ADV", "ADP") or text.lowers[at + 1] in text.analysis.pack.negations
    if word_class == "ADV" and text.lowers[at] not in text.lexicon.words["before that"]:  # no "tandis que"
        introduced = text.analysis.pack.introducers.get(text.lowers[at + 1]) or text.analysis.pack.introducers.get(
            text.elided(at + 1)
        )
        return bool(introduced) or text.inside[at + 1] >= 0
    return False


def _ends_in_verb(text: Text, part: tuple[int, int]) -> bool:
    """Whether the last word of a range is a verb without what it governs."""
    last = part[1] - 1
    return text.inside[last] < 0 and text.analysis.word_class(last) in ("VERB", "AUX")


def is_verbal(text: Text, at: int) -> bool:
    """Whether an infinitive or a gerund is behind a preposition: "avant de filer", "en souriant"."""
    at += text.lowers[at] in text.lexicon.words["to"]
    gerund = text.lowers[at].endswith(tuple(text.lexicon.words["gerund ending"]))
    return gerund or text.analysis.features(at).get("form") == "inf"
