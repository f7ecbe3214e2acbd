"""Whether "today" means these days and not the day of writing: "ist heute ein Museum", "encore aujourd'hui".

For languages whose dates are read by patterns. The classes `goes_on_now` ("noch") and `holds_now` (verbs that state
what is, not what happens) of `time.csv` and the verbs of the sentence decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.dates.patterns import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis


@dataclass(frozen=True, slots=True)
class _Evidence:
    name: str
    weight: float
    holds: Callable[[Analysis, Expression], bool]


def _goes_on(analysis: Analysis, one: Expression) -> bool:
    beside = (one.first - 1, one.last)
    return any("goes_on_now" in _categories(analysis, at) for at in beside if _is_near(analysis, at, one))


def _holds(analysis: Analysis, one: Expression) -> bool:
    """Whether a verb that states what is precedes it, with at most a pronoun or an adverb between: "ist es heute"."""
    at = one.first - 1
    if _is_near(analysis, at, one) and analysis.word_class(at) in ("PRON", "ADV"):
        at -= 1
    return _is_near(analysis, at, one) and "holds_now" in _categories(analysis, at)


def _is_near(analysis: Analysis, at: int, one: Expression) -> bool:
    return 0 <= at < len(analysis.words) and analysis.same_sentence(at, one.first)


def _is_aside(analysis: Analysis, one: Expression) -> bool:
    """Whether it is behind a comma and before what somebody is: "Roth, heute Bürgermeister,", "heute 44 Jahre alt"."""
    if one.first == 0 or one.last >= len(analysis.words) or analysis.words[one.first - 1] not in ",(":
        return False
    return analysis.word_class(one.last) in ("NOUN", "NUM", "ADJ")


def _opens(analysis: Analysis, one: Expression) -> bool:
    return analysis.starts_sentence(one.first)


def _is_decided(analysis: Analysis, one: Expression) -> bool:
    """Whether a verb of the sentence states the past, or an auxiliary the future or what somebody is to do."""
    sentence = analysis.sentence(one.first)
    places = [at for at in range(sentence.first, sentence.last) if "holds_now" not in _categories(analysis, at)]
    tags = [analysis.tag(at) for at in places]
    if "d" in tags[:-2]:  # a participle is last, whatever it looks like
        return True
    features = [analysis.features(at) for at, tag in zip(places, tags, strict=True) if tag == "F"]
    return any("modal" in found or (found.get("tense") == "fut" and "v" in tags) for found in features)


_EVIDENCE = (
    _Evidence("a word for what goes on is beside it", 1.5, _goes_on),
    _Evidence("a verb that states what is precedes it", 1.0, _holds),
    _Evidence("says what somebody is between commas", 1.5, _is_aside),
    _Evidence("opens the sentence", -0.5, _opens),
    _Evidence("a verb of the past, the future or a duty", -1.5, _is_decided),
)


def means_nowadays(analysis: Analysis, one: Expression) -> bool:
    """Whether the evidence that "today" means these days weighs more than that it means the day of writing."""
    if one.kind != "offset" or one.number != 0 or one.clock or one.part:
        return False
    return sum(evidence.weight for evidence in _EVIDENCE if evidence.holds(analysis, one)) > 0.0


def _categories(analysis: Analysis, at: int) -> dict[str, str]:
    return table(analysis.language).values.get(analysis.lowers[at], {})
