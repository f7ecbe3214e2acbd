"""Verbs whose mood shows that a clause is reported."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mentions import read_phrase


def is_reported(text: Text, at: int, *, later: bool = False) -> bool:
    """Whether a token is a verb in the mood of reported speech: "habe", "komme"; `later`: also one that may be."""
    lower, lexicon = text.lowers[at], text.lexicon
    if text.inside[at] >= 0 or text.words[at][0].isupper():
        return False
    if lower in lexicon.words["reported"]:
        return not _first_person(text, at)
    if later and lower in lexicon.words["reported later"]:
        return True
    if not lower.endswith(tuple(lexicon.words["reported ending"])) or lower in lexicon.words["reported later"]:
        return False
    if lower.endswith(tuple(lexicon.words["preterite ending"])) and not lower.endswith(
        tuple(lexicon.words["dental reported ending"])
    ):
        return False
    return not _first_person(text, at) and (_is_verb_here(text, at) or _is_second(text, at))


def _is_verb_here(text: Text, at: int) -> bool:
    """Whether a word in "-e" is a verb: an adjective with that ending is before a noun."""
    word_class = text.analysis.word_class(at)
    if word_class in ("VERB", "AUX"):
        return not _is_behind_finite(text, at)
    if word_class not in ("ADJ", "NOUN") or at == 0:
        return False
    follower = text.words[at + 1] if at + 1 < len(text.words) else "."
    if follower.lower() in text.lexicon.words["reflexive"]:
        return True  # "Das wirke sich aus"
    alone = not follower[0].isupper() and (not follower[0].isalpha() or text.analysis.word_class(at + 1) != "ADJ")
    return alone and text.analysis.word_class(at - 1) in ("PRON", "NOUN", "PROPN")


def _is_behind_finite(text: Text, at: int) -> bool:
    """Whether the finite verb of a word's clause is before it: "hat am Montag | höhere Löhne gefordert"."""
    if at + 1 >= len(text.words) or not text.words[at + 1][0].isupper():
        return False
    for place in range(at - 1, max(text.units[text.unit_of(at)].first, at - _BEHIND) - 1, -1):
        if text.words[place] in ",:;–—" or text.inside[place] >= 0 or text.analysis.word_class(place) == "CCONJ":
            return False
        if text.analysis.is_finite(place):
            return True
    return False


_BEHIND = 20  # tokens between a finite verb and an adjective taken for one


def _is_second(text: Text, at: int) -> bool:
    """Whether a word taken for an adjective is in the place of a German verb: "Das Amt | suche Räume"."""
    if text.analysis.word_class(at) not in ("ADJ", "NOUN"):
        return False
    unit = text.units[text.unit_of(at)]
    commas = [place for place in range(unit.first, unit.stop) if text.words[place] in ",:;" and text.inside[place] < 0]
    starts = [unit.first, *(place + 1 for place in commas if place < at)]
    stop = min((place for place in commas if place > at), default=unit.stop)
    if starts[-1] == at:
        second = len(starts) > 1 and _is_subordinate(text, starts[-2], at - 2)
    else:
        second = _is_first_phrase(text, starts[-1], at)
    return second and text.analysis.next_finite(starts[-1], stop) >= stop


def _is_subordinate(text: Text, first: int, last: int) -> bool:
    """Whether words are a German subordinate clause, its verb the last: "Wenn es regne, | fülle er Säcke"."""
    return is_introduced(text, first) and text.analysis.is_finite(last)


def is_introduced(text: Text, at: int) -> bool:
    """Whether a subordinate clause begins at a token: with "ob", "weil" or a relative pronoun."""
    return text.lowers[at] in text.analysis.pack.introducers or text.lowers[at] in text.lexicon.words["relative"]


def _is_first_phrase(text: Text, start: int, end: int) -> bool:
    """Whether words are what precedes the verb of a German main clause: a subject, adverbs, a phrase with its "in"."""
    at = start
    while at < end and text.analysis.word_class(at) in ("ADV", "CCONJ"):
        at += 1
    while at + 1 < end and text.analysis.word_class(end - 1) == "ADV":
        end -= 1  # "Drei davon | fehle"
    if end == at + 1 and text.analysis.word_class(at) == "NUM":
        return True
    if at == end:
        return text.analysis.word_class(at - 1) == "ADV"
    if text.analysis.word_class(at) == "ADP":
        at += 1
    elif end == at + 1 and text.lowers[at] in text.lexicon.words["thing"]:
        return text.words[end + 1 : end + 2] != [] and text.words[end + 1][0].islower()  # "Das | schulde er"
    subject = read_phrase(text, at, end, apposition=False)
    return subject is not None and subject.end == end


def is_present_preterite(text: Text, unit: Unit, at: int) -> bool:
    """Whether a German plural in "-ten" is a Konjunktiv II: a word for the present is beside it, "kosteten derzeit"."""
    lower = text.lowers[at]
    if not is_preterite_plural(text, at) or text.inside[at] >= 0 or lower.endswith(tuple(_dental(text))):
        return False
    present = not text.lexicon.words["present"].isdisjoint(text.lowers[unit.first : unit.stop])
    return present and text.analysis.is_finite(at)


def is_preterite_plural(text: Text, at: int) -> bool:
    """Whether a word has the ending of a German preterite in the plural: "kosteten"."""
    return text.lowers[at].endswith(tuple(text.lexicon.words["preterite plural ending"]))


def _dental(text: Text) -> frozenset[str]:
    return frozenset(ending + "n" for ending in text.lexicon.words["dental reported ending"])


def is_narrated_behind(text: Text, unit: Unit, verb: int) -> bool:
    """Whether a verb of the narrator is behind the comma that ends a verb's clause: "Ob es gehe, | fragten viele"."""
    at = verb + 2
    narrated = at < unit.last and text.words[at - 1] == "," and text.analysis.is_finite(at)
    return narrated and text.lowers[at] not in text.analysis.pack.introducers and not is_reported(text, at, later=True)


def _first_person(text: Text, at: int) -> bool:
    """Whether "ich" is beside a verb, whose form is then the plain one."""
    pronouns = text.analysis.pack.pronouns
    return any(pronouns.get(lower) == _SPEAKER for lower in text.lowers[max(at - 2, 0) : at + 3])


_SPEAKER = {"person": "1", "number": "sing", "case": "nom"}


def is_hearsay(text: Text, unit: Unit) -> bool:
    """Whether the main verb of a French sentence is a conditional, which reports next to speech: "Il serait parti"."""
    words = text.lexicon.words
    endings = tuple(words["hearsay ending"])
    if not endings or text.words[unit.last - 1] == "?":
        return False
    for at in range(unit.first, unit.stop):
        lower = text.lowers[at]
        if text.inside[at] >= 0:
            continue
        if is_introduced(text, at) or lower in words["no hearsay"]:
            return False
        if lower in words["hearsay"]:
            return True
        if lower in text.analysis.pack.auxiliaries or text.analysis.is_finite(at):
            return lower.endswith(endings)
    return False
