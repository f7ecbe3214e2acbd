"""German passives of reporting verbs: "Im Entwurf wird betont, dass ...", "wurde von der Stadt gewarnt, dass ..."."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import Cue, is_voice

_AUXILIARY = 14  # tokens between an auxiliary and its participle


def passive_auxiliary(text: Text, unit: Unit, at: int) -> int:
    """Where the auxiliary of a passive is whose participle is at a token; -1 for none."""
    if not text.lexicon.capital_nouns:
        return -1
    for place in range(at - 1, max(unit.first, at - _AUXILIARY) - 1, -1):
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            break
        if _makes_passive(text, place):
            return place
    return at + 1 if at + 1 < unit.last and _makes_passive(text, at + 1) else -1


def _makes_passive(text: Text, at: int) -> bool:
    """Whether an auxiliary is a form of "werden"."""
    features = text.analysis.pack.auxiliaries.get(text.lowers[at], {})
    return features.get("lemma") in text.lexicon.words["passive auxiliary"]


def note_agent(text: Text, unit: Unit, cue: Cue, auxiliary: int) -> None:
    """Note who speaks in a passive: whom "von" names, or the document at its head; null for "wird behauptet"."""
    cue.passive, cue.subject = True, None
    first, last = sorted((auxiliary, cue.first))
    agent = _phrase_behind(text, range(first + 1, last), "by", cue.first)
    if agent is not None and is_voice(text, agent):
        cue.subject = agent
        return
    document = _phrase_behind(text, range(unit.first, unit.first + 1), "at source", auxiliary)
    if document is not None and text.lexicon.body(text.bare(document.head)) == "text":
        cue.subject, cue.begin = document, unit.first


def _phrase_behind(text: Text, places: range, words: str, stop: int) -> Mention | None:
    """The phrase behind the first of some prepositions."""
    found = (at for at in places if text.inside[at] < 0 and text.lowers[at] in text.lexicon.words[words])
    return next((read_phrase(text, at + 1, stop, apposition=False) for at in found), None)
