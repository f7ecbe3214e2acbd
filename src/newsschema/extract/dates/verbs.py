"""Past or future by the verbs beside a date, for languages whose dates are read by patterns.

Word classes, the tenses of auxiliaries (`words.csv`) and the classes `past_cue`, `future_cue`, `until`, `since`,
`deferring`, `to_day`, `of_day`, `meant_for`, `after_event`, `lasted`, `verb_last`, `intends`, `perfect_conditional` and
the endings `future_ending`, `past_ending`, `perfect_ending`, `participle_ending` of `time.csv` decide; no word of a
language is named here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.dates.patterns import table
from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis

_BESIDE = 6  # tokens between a date and the verb that moves something to it
_TENSES = {"past": -1, "fut": 1}


def direction_by_tense(analysis: Analysis, one: Expression) -> int:
    """Return 1 where the nearest verb of the sentence is of the future, -1 of the past, 0 where there is none.

    A verb in the present is of the future, as schedules are stated: "begins on Monday". Verbs between the commas
    around the date are asked first, those before it and then those behind it, then those of the sentence.
    """
    sentence = analysis.sentence(one.first)
    at = _preposition(analysis, one)
    preposition = _categories(analysis, at) if at >= 0 else {}
    if "until" in preposition or (at > 0 and "until" in _categories(analysis, at - 1)):
        return -1 if _is_until_past(analysis, one, at) else 1
    if "to_day" in preposition and _is_deferred(analysis, one):
        return 1
    if _is_done(analysis, at) or follows_event(analysis, one) or _is_of_noun(analysis, at):
        return -1
    before, behind = range(one.first - 1, sentence.first - 1, -1), range(one.last, sentence.last)
    near = [*_to_comma(analysis, before)], [*_to_comma(analysis, behind)]
    if (way := _of_attribute(analysis, one, at) or _of_no_finite_verb(analysis, *near)) != 0:
        return way
    if any("verb_last" in _categories(analysis, place) for place in near[0]):
        return _cue_of_last(analysis, near[1])
    if _ends_in_perfect_infinitive(analysis, near[1]):
        return -1
    cue = _first(analysis, near[0]) or _first(analysis, near[1]) or int(_is_second(analysis, one, at))
    around = [*near[0], *near[1]]
    if (
        cue
        or _has_unseen_verb(analysis, around, one.first)
        or _is_of_infinitive(analysis, near[1])
        or _is_state(analysis, around)
    ):
        return cue or 1
    announced = bool(one.clock) and analysis.words[sentence.last - 1] not in ".!?"
    return _first(analysis, [*before, *behind]) or int(announced)  # "Samstag, 20 Uhr: Konzert"


def goes_on(analysis: Analysis, one: Expression) -> int:
    """Return the token that leads from what precedes a date to it, as "bis" of "von Montag bis Freitag"; else -1."""
    at = _preposition(analysis, one)
    return at if at > 0 and "goes_on" in _categories(analysis, at) else -1


def follows_month(analysis: Analysis, at: int) -> bool:
    """Whether a token is right behind the name of a month."""
    return at > 0 and "month_name" in _categories(analysis, at - 1)


def _preposition(analysis: Analysis, one: Expression) -> int:
    """Return the token before a date and its article."""
    at = one.first - 1
    return at - (at > 0 and "article" in _categories(analysis, at))


def follows_event(analysis: Analysis, one: Expression) -> bool:
    """Whether the sentence is after a date or its event: "seit Montag", "seit Beginn des Streiks am 7. Oktober".

    What is compared with a date is too: "par rapport à mai", "moins qu'en mai".
    """
    at = _preposition(analysis, one)
    since = any("since" in _categories(analysis, place) for place in (at, at - 1) if place >= 0)
    return since or _is_of_event_before(analysis, one.first - _is_inserted(analysis, one))


def _is_inserted(analysis: Analysis, one: Expression) -> bool:
    """Whether commas part a date from its event and what that is of: "après la mort, lundi, d'un | jeune homme"."""
    words, last = analysis.words, one.last
    if not 0 < one.first < last + 1 < len(words) or words[one.first - 1] != "," or words[last] != ",":
        return False
    of, joining = analysis.lowers[last + 1].replace("’", "'"), analysis.pack.joining
    return of in joining or of[: of.find("'") + 1] in joining


def _is_of_noun(analysis: Analysis, at: int) -> bool:
    """Whether a date says which of its kind a noun is: "der Unfall vom Sonntag"."""
    return at > 0 and "of_day" in _categories(analysis, at) and analysis.word_class(at - 1) in ("NOUN", "PROPN")


def _is_until_past(analysis: Analysis, one: Expression, at: int) -> bool:
    """Whether what lasted or came about until a date is over: "war bis Montag zu", "Bis Mai wurden 90 verkauft".

    `at` is the word for "until". Behind another verb of the past it is a term set then: "wurde bis Montag verlängert".
    """
    if "meant_for" in _categories(analysis, at):
        return False
    before, behind = range(at - 1, analysis.sentence(at).first - 1, -1), range(one.last, analysis.sentence(at).last)
    if any("lasted" in _categories(analysis, place) for place in _to_comma(analysis, before)):
        return True
    opens = at <= 1 or any(analysis.starts_sentence(i) or analysis.word_class(i - 1) == "PUNCT" for i in (at, at - 1))
    if not opens:
        return False
    comma = one.last < len(analysis.words) and analysis.words[one.last] == ","
    return _first(analysis, _to_comma(analysis, behind[comma:])) < 0


def _is_done(analysis: Analysis, at: int) -> bool:
    """Whether a participle without an auxiliary is right before a date: "une étude publiée lundi"."""
    if "to_day" in _categories(analysis, at) or analysis.word_class(at) == "ADP":
        at -= 1
    if at < 1 or not _is_participle(analysis, at) or not analysis.same_sentence(at - 1, at):
        return False
    return analysis.word_class(at - 1) in ("NOUN", "PROPN", "ADJ")


def _is_participle(analysis: Analysis, at: int) -> bool:
    """Whether a word behind its noun is a participle, which may be read as an adjective: "un comunicado difundido"."""
    if analysis.tag(at) == "p":
        return True
    ends = analysis.lowers[at].endswith(_endings(analysis.language, "participle_ending"))
    return analysis.tag(at) == "a" and ends and "future_cue" not in _categories(analysis, at)


_MOST_NESTED = 3  # noun phrases from the word for "after" to the date of its event


def _is_of_event_before(analysis: Analysis, first: int) -> bool:
    """Whether a date is that of an event which the sentence is after: "nach der Niederlage am Samstag", "seit"."""
    at = first - (first > 0 and analysis.word_class(first - 1) == "ADP")
    for _ in range(_MOST_NESTED):
        opening = _noun_before(analysis, at)
        if opening < 1 or not analysis.same_sentence(opening - 1, first):
            return False
        if not _categories(analysis, opening - 1).keys().isdisjoint(("since", "after_event")):
            return True
        at = opening - (analysis.lowers[opening - 1] in analysis.pack.joining)
    return False


def _noun_before(analysis: Analysis, at: int) -> int:
    """Return where the noun phrase before a token begins, also that of a noun with a capital read otherwise; else 0."""
    phrase = analysis.phrase_before(at)
    if phrase is not None or at < 1 or not analysis.words[at - 1].istitle():
        return phrase.first if phrase is not None else 0
    first = at - 1
    while first > 0 and analysis.tag(first - 1) in "ta":
        first -= 1
    return first


def _of_attribute(analysis: Analysis, one: Expression, at: int) -> int:
    """Return what the participle behind a date says that describes a noun: "der am Montag endende Streik"; else 0."""
    described = at > 0 and analysis.word_class(at) == "ADP" and analysis.word_class(at - 1) == "DET"
    behind = one.last + 1
    if not described or behind >= len(analysis.words) or not analysis.words[behind].istitle():
        return 0
    if analysis.words[one.last].islower() and analysis.same_sentence(at, behind):
        return 1 if analysis.lowers[one.last].endswith(_endings(analysis.language, "present_participle")) else -1
    return 0


def _of_no_finite_verb(analysis: Analysis, before: list[int], behind: list[int]) -> int:
    """Return what words between commas without a finite verb say of a date in them; else 0.

    A participle that opens them is past, "Le bail, signé mardi", an infinitive is of what is to be done: "à signer".
    """
    if not before or any(analysis.is_finite(at) for at in (*before, *behind)):
        return 0
    opening = next((at for at in reversed(before) if analysis.word_class(at) != "ADV"), before[-1])
    if "to_day" in _categories(analysis, opening) and analysis.tag(opening + 1) == "v":
        return 1
    meant = not _categories(analysis, opening).keys().isdisjoint(("future_cue", "deferring", "until"))
    apart = opening == 0 or analysis.words[before[-1] - 1] == "," or analysis.starts_sentence(before[-1])
    moved = analysis.lowers[opening].endswith(_endings(analysis.language, "perfect_ending"))
    return -int(apart and not meant and (moved or _is_participle(analysis, opening)))


def _is_second(analysis: Analysis, one: Expression, at: int) -> bool:
    """Whether what is behind a date that opens its sentence is a verb though read as a noun: "Am Montag tritt der Rat".

    In a language whose nouns have a capital and whose verbs are second.
    """
    opens = at >= 0 and analysis.starts_sentence(at) and analysis.same_sentence(at, one.last)
    if not opens or not analysis.words[one.last].islower() or analysis.word_class(one.last) != "NOUN":
        return False
    return bool(_endings(analysis.language, "verb_last"))


def _is_state(analysis: Analysis, places: list[int]) -> bool:
    """Whether an auxiliary of the present without a participle is beside a date: "Anpfiff ist am Samstag"."""
    for at in places:
        if analysis.tag(at) == "F" and analysis.features(at).get("tense") == "pres":
            return "perfect" not in analysis.features(at) and not _has_participle(analysis, at)
    return False


def _is_of_infinitive(analysis: Analysis, places: list[int]) -> bool:
    """Whether an infinitive with its mark and no finite verb is behind a date: "kündigte an, am Freitag zu gehen"."""
    marks = [at for at in places if "infinitive_mark" in _categories(analysis, at)]
    unmarked = not marks or any(analysis.is_finite(at) for at in places)
    return not unmarked and any(at + 1 in places and analysis.tag(at + 1) in "vI" for at in marks)


def _ends_in_perfect_infinitive(analysis: Analysis, places: list[int]) -> bool:
    """Whether an infinitive with its mark behind a date is perfect: "bestritt, am Freitag dort gewesen zu sein"."""
    marks = [at for at in places if "infinitive_mark" in _categories(analysis, at) and at + 1 in places]
    ends = any("perfect_infinitive" in _categories(analysis, at + 1) and analysis.tag(at - 1) in "pB" for at in marks)
    return ends and not any(analysis.is_finite(at) for at in places)


def _cue_of_last(analysis: Analysis, places: list[int]) -> int:
    """Return what the verb at the end of a clause indicates where verbs are last: "dass er am Freitag kam"."""
    last = next((at for at in reversed(places) if analysis.word_class(at) in ("VERB", "AUX")), None)
    if last is None or analysis.tag(last) in "pB":
        return int(_has_unseen_verb(analysis, places, -1))
    return _cue_at(analysis, last)


def _is_deferred(analysis: Analysis, one: Expression) -> bool:
    """Whether a verb beside a date moves something to it: "auf Montag verschoben", "reportée à lundi"."""
    places = range(max(0, one.first - _BESIDE), min(one.last + _BESIDE, len(analysis.words)))
    return any("deferring" in _categories(analysis, at) for at in places if analysis.same_sentence(one.first, at))


def _to_comma(analysis: Analysis, places: range) -> Iterator[int]:
    """Yield places up to the first comma or semicolon."""
    for at in places:
        if analysis.words[at] in ",;":
            return
        yield at


def _first(analysis: Analysis, places: Iterable[int]) -> int:
    return next((cue for at in places if (cue := _cue_at(analysis, at))), 0)


def _cue_at(analysis: Analysis, at: int) -> int:
    """Return 1 where a token is of the future, -1 of the past, else 0."""
    categories = _categories(analysis, at)
    if "future_cue" in categories:
        return -1 if _has_perfect_infinitive(analysis, at) else 1
    if "past_cue" in categories:
        return -1
    if "intends" in categories and any(analysis.tag(i) == "v" for i in range(at + 1, min(at + 4, len(analysis.words)))):
        return 1
    tag = analysis.tag(at)
    if _is_small_noun(analysis, at) or _is_misread(analysis, at):
        return -int(analysis.lowers[at].endswith(_endings(analysis.language, "past_ending")))
    if tag == "F":
        features = analysis.features(at)
        if "perfect" in features or ("perfect_conditional" in categories and _has_participle(analysis, at)):
            return -int(_has_participle(analysis, at))
        if features.get("tense") == "pres" and _is_perfect(analysis, at):
            return -1
        return 1 if "modal" in features and features["tense"] == "pres" else _TENSES.get(features.get("tense", ""), 0)
    if tag not in ("z", "d") or _before_auxiliary(analysis, at):
        return 0  # a participle leaves it to its auxiliary
    if analysis.lowers[at].endswith(_endings(analysis.language, "future_ending")):
        return 1
    perfect = "perfect_auxiliary" in categories and analysis.tag(min(at + 1, len(analysis.words) - 1)) in "pB"
    past = tag == "d" or perfect or analysis.lowers[at].endswith(_endings(analysis.language, "past_ending"))
    return -1 if past else 1


def _has_perfect_infinitive(analysis: Analysis, at: int) -> bool:
    """Whether the clause of a modal verb ends in a perfect infinitive: "soll am Freitag gekommen sein"."""
    if analysis.tag(at) != "F":
        return False
    last = at
    for last in _to_comma(analysis, range(at + 1, analysis.sentence(at).last)):
        if analysis.tag(last) == ".":
            break
    end = last - (analysis.tag(last) == ".")
    return end > at + 1 and "perfect_infinitive" in _categories(analysis, end) and analysis.tag(end - 1) in "pBzd"


def _before_auxiliary(analysis: Analysis, at: int) -> bool:
    """Whether an auxiliary follows a verb, which is a participle then: "als er gestimmt hatte", "erfasst worden"."""
    return at + 1 < len(analysis.words) and analysis.tag(at + 1) in "FB"


def _has_unseen_verb(analysis: Analysis, places: list[int], date: int) -> bool:
    """Whether the verb of a clause is in the present and was read as a noun, an adjective or a participle.

    "Le conseil vote mardi", "weil der Rat am Montag öffnet". `date` is the first token of the date.
    """
    if any(analysis.is_finite(at) for at in places):
        return False
    return any(_may_be_verb(analysis, at, date) for at in places)


def _is_small_noun(analysis: Analysis, at: int) -> bool:
    """Whether a word in small letters is read as a noun in a language whose nouns have a capital: it is a verb."""
    if analysis.tag(at) not in ("n", "N") or not analysis.words[at].islower():
        return False
    return bool(_endings(analysis.language, "verb_last"))


def _is_misread(analysis: Analysis, at: int) -> bool:
    """Whether an adjective is before no noun, where its language has adjectives: "rückte die Wehr an"."""
    if analysis.tag(at) != "a" or not analysis.words[at].islower() or at + 1 == len(analysis.words):
        return False
    before_noun = analysis.word_class(at + 1) in ("NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT")
    return not before_noun and bool(_endings(analysis.language, "verb_last"))


def _may_be_verb(analysis: Analysis, at: int, date: int) -> bool:
    """Whether a word in small letters that is neither first nor before a noun may be a verb in the present.

    It may be right before a date, or before a name where no determiner precedes it: "L'équipe affronte Valmont".
    """
    if _is_small_noun(analysis, at):  # in a headline the present is not of what comes
        return analysis.words[analysis.sentence(at).last - 1] in ".!?"
    if not analysis.words[at].islower() or analysis.starts_sentence(at) or not analysis.may_be_present(at):
        return False
    if at + 1 == len(analysis.words) or (at + 1 == date and not _endings(analysis.language, "verb_last")):
        return True
    behind = analysis.word_class(at + 1)
    return behind != "NOUN" and not (behind == "PROPN" and analysis.word_class(at - 1) == "DET")


def _is_perfect(analysis: Analysis, at: int) -> bool:
    """Whether a participle makes an auxiliary of the present one of the past: "ist gefasst worden", "gestorben ist".

    That of another auxiliary does, or one of a verb whose perfect has this auxiliary.
    """
    behind, endings = range(at + 1, analysis.sentence(at).last), _endings(analysis.language, "perfect_ending")
    if any(analysis.tag(i) == "B" for i in _to_comma(analysis, behind)):
        return True
    return any(analysis.lowers[i].endswith(endings) for i in (at - 1, *_to_comma(analysis, behind)) if i >= 0)


def _has_participle(analysis: Analysis, at: int) -> bool:
    """Whether a participle is between the commas around an auxiliary.

    A verb that ends the clause behind it is one, whatever form it looks like: "hat am Montag gegen den Bau gestimmt".
    """
    sentence = analysis.sentence(at)
    behind = [i for i in _to_comma(analysis, range(at + 1, sentence.last)) if analysis.tag(i) != "."]
    if any(analysis.tag(i) in "pB" for i in behind) or (behind and analysis.tag(behind[-1]) in "zd"):
        return True
    before = _to_comma(analysis, range(at - 1, sentence.first - 1, -1))
    return any(analysis.tag(i) in "pB" or (i == at - 1 and analysis.word_class(i) == "VERB") for i in before)


def _categories(analysis: Analysis, at: int) -> dict[str, str]:
    return table(analysis.language).values.get(analysis.lowers[at], {})


@cache
def _endings(language: str, kind: str) -> tuple[str, ...]:
    """Return the words of a class, such as endings of finite verbs: "future_ending", "past_ending"."""
    return tuple(row["word"] for row in rows("time", language) if row["class"] == kind)
