"""Reporting verbs where they report: their voice, their subject, and what is no report."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.finite_verbs import finite_cue
from newsschema.extract.quotes.cues.fronts import HEADLINE
from newsschema.extract.quotes.cues.no_reports import is_no_report
from newsschema.extract.quotes.cues.nonfinite import infinitive, perceived
from newsschema.extract.quotes.cues.participles import participle
from newsschema.extract.quotes.cues.passives import agent_cue, court_cue, passive_cue
from newsschema.extract.quotes.cues.settings import that_follows
from newsschema.extract.quotes.cues.sources import source_cue
from newsschema.extract.quotes.cues.speech_nouns import noun_cue, speech_nouns
from newsschema.extract.quotes.mentions.agreement import can_speak
from newsschema.extract.quotes.mentions.subjects import subject_after, subject_before
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import PUT_IT, Cue, VerbPlace
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    Verb,
    verbs,
)
from newsschema.lexicons.function_words import (
    ADVERB_ENDING,
    AGENT,
    COMPLEMENTIZER,
    CONDITION,
    GENITIVE,
    GOAL,
    INFINITIVE,
    MANNER,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_CUE_BESIDE_VERBS = words_of("cue beside verbs")
_INSISTENT = words_of("insistent")
_MADE_KNOWN = words_of("made known")
_VIEWS = words_of("view")
_MAKING = words_of("making")
_GET = words_of("get")
_SUPPOSING = words_of("supposing")
_IMPERATIVE_OPENER = words_of("imperative opener")

_QUOTE = frozenset({"quote"})
_PUT_IT = Verb(PUT_IT, "speech", frozenset(("quote",)), "ed")
_INSISTS = Verb("insist", "speech", frozenset(("that", "clause")), "ed")


@cache
def _anchors() -> frozenset[str]:
    """The words at which there may be a cue."""
    return frozenset(verbs()) | frozenset(speech_nouns()) | _CUE_BESIDE_VERBS | _INSISTENT | _MADE_KNOWN | _VIEWS


def find_cues(page: Page, sentence: Sentence) -> list[Cue]:
    """Return the cues of a sentence outside quotation marks, in reading order."""
    if sentence.cues is None:
        sentence.cues = _find_cues(page, sentence)
    return sentence.cues


def _find_cues(page: Page, sentence: Sentence) -> list[Cue]:
    found = list[Cue]()
    places = range(sentence.first, sentence.stop)
    for at in compress(places, map(_anchors().__contains__, page.lowers[sentence.first : sentence.stop])):
        if page.inside[at] < 0:
            cue = _cue_at(page, sentence, at, found)
            if cue is not None:
                cue.nested = _is_nested(page, cue, found)
                found.append(cue)
    return found


def _is_nested(page: Page, cue: Cue, earlier: list[Cue]) -> bool:
    """Whether a cue is in the clause that an earlier cue reports: nothing between them begins another clause."""
    if not earlier or cue.place != "before" or cue.subject is None:
        return False
    outer = next((other for other in reversed(earlier) if not other.nested), earlier[0])
    begin = min(cue.subject.phrase[0], cue.subject.first)
    reports = outer.place in ("before", "shared") and {"clause", "that"} & outer.verb.frames
    if not reports or begin < outer.end:
        return False
    joined = page.lowers[begin - 1] in CONJUNCTIONS and has_verb(page, outer.end, begin)
    parted = not _PARTING.isdisjoint(page.words[outer.end : begin])
    return not (joined or parted or max(page.inside[outer.end : begin], default=-1) >= 0)


_PARTING = frozenset(",;:—–")


def _cue_at(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Cue | None:
    """The cue at an anchor: a verb, a noun for what is said, "put it", "according to"."""
    word, following = page.lowers[at], word_at(page.lowers, at + 1)
    cue = None
    if word in verbs():
        cue = _verb_cue(page, sentence, at, verbs()[word], earlier)
    elif word in _PUTTING and following in _DUMMY:
        cue = _put_it(page, sentence, at)
    elif word in _INSISTENT:
        cue = _insistent_cue(page, sentence, at)
    elif word in _VIEWS:
        cue = _held_view(page, sentence, at)
    elif word in _MADE_KNOWN:
        cue = _made_known(page, sentence, at)
    elif word in _ACCORDING and following in GOAL:
        cue = source_cue(page, sentence, at, at + 2)
    elif word in _PER:
        begin = at - (at > sentence.first and page.lowers[at - 1] in MANNER)  # "as per"
        cue = source_cue(page, sentence, begin, at + 1)
    if cue is None and word in speech_nouns():
        cue = _noun_cue(page, sentence, at, earlier)
    return cue


_PUTTING = words_of("putting verb")
_DUMMY = words_of("dummy object")
_ACCORDING = words_of("opener of a source")
_PER = words_of("source preposition")


def _put_it(page: Page, sentence: Sentence, at: int) -> Cue | None:
    """'as Roe put it', 'counsel put it to her that', not "they put it down to rain"."""
    if page.lowers[at + 2 : at + 3] and page.lowers[at + 2] in _PARTICLES:
        return None
    subject = subject_before(page, sentence, at)
    if subject is None:
        return None
    told = range(at + 2, min(sentence.stop, at + _PUT_TO))
    that = next((i for i in told if page.lowers[i] in COMPLEMENTIZER), None)
    if that is not None and page.lowers[at + 2] in GOAL:
        return Cue(at, that, _INSISTS, subject, "before")
    return Cue(at, at + 2, _PUT_IT, subject, "before")


_PUT_TO = 8  # tokens of "put it to the older witness that"


def _held_view(page: Page, sentence: Sentence, at: int) -> Cue | None:
    """'Roe was of the view that', behind a form of "be"."""
    begin = at - 3
    known = begin >= sentence.first and page.lowers[begin] in BE and page.lowers[begin + 1] in GENITIVE
    if not known or word_at(page.lowers, at + 1) not in COMPLEMENTIZER:
        return None
    subject = subject_before(page, sentence, begin)
    return Cue(begin, at + 1, _INSISTS, subject, "before") if subject else None


_PARTICLES = words_of("verb particle")


def _insistent_cue(page: Page, sentence: Sentence, at: int) -> Cue | None:
    """'Roe was adamant that', an adjective behind a form of "be" for somebody who insists on something."""
    if skip_back(page, at, sentence.first) == at or BE.isdisjoint(page.lowers[max(sentence.first, at - 2) : at]):
        return None
    subject = subject_before(page, sentence, at)
    return Cue(at, at + 1, _INSISTS, subject, "before") if subject else None


def _made_known(page: Page, sentence: Sentence, at: int) -> Cue | None:
    """'Roe made clear that', 'made it plain that'."""
    verb = at - 1 - (page.lowers[at - 1] in _DUMMY)
    if verb <= sentence.first or page.lowers[verb] not in _MAKING:
        return None
    subject = subject_before(page, sentence, verb)
    if subject is None or (subject.kind == "noun" and not can_speak(page, subject)):
        return None  # "The thaw made clear that"
    if page.lowers[subject.phrase[0] - 1] in _SUPPOSING:
        return None  # "if the bank has made clear that"
    return Cue(verb, at + 1, _INSISTS, subject, "before")


def _noun_cue(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Cue | None:
    """'Roe's claim that', 'expressed fears that', outside what an earlier cue reports."""
    if any(cue.at >= sentence.first and cue.place != "after" for cue in earlier):
        return None
    return noun_cue(page, sentence, at)


def _verb_cue(page: Page, sentence: Sentence, at: int, verb: Verb, earlier: list[Cue]) -> Cue | None:
    """Return the verb as a cue where it reports and has a subject, or shares one."""
    if at == sentence.first and sentence.regions and verb.form in ("s", "ed") and page.words[at][0].isupper():
        opening = _inverted_at_head(page, sentence, at, verb)
        if opening is not None:
            return opening
    leads = at == sentence.first and verb.form == "ing" and that_follows(page, at + 1, sentence.stop)
    if page.words[at][0].isupper() and not (sentence.is_headline or leads):
        return None
    particle = at + 1 < sentence.stop and verb.takes_particle(page.lowers[at + 1])
    if (verb.needs_particle and not particle) or (verb.frames == _QUOTE and not sentence.regions):
        return None
    end = at + 1 + particle
    likened = _as_reported(page, sentence, at, end, verb)
    if likened is not None:
        return source_cue(page, sentence, likened, end + 1)
    before = page.lowers[at - 1] if at > sentence.first else ""
    if verb.kind == "label" and verb.form == "ed" and sentence.regions and before not in DETERMINERS:
        labelled = agent_cue(page, sentence, at, end, verb)
        if labelled is not None:
            return labelled
    heard = perceived(page, sentence, at, end, verb)
    if heard is not None:
        return heard
    after = page.lowers[end] if end < sentence.stop else ""
    place = VerbPlace(page, sentence, at, end, verb, earlier, before, after)
    return None if is_no_report(place) else _cue_by_form(place)


def _inverted_at_head(page: Page, sentence: Sentence, at: int, verb: Verb) -> Cue | None:
    """'Said Ana Roe: “...”', a verb that opens a sentence and has its subject behind it, before words in marks."""
    subject = subject_after(page, sentence, at + 1) if "inverts" in verb.traits else None
    if subject is None or page.words[subject.phrase[1] : subject.phrase[1] + 1] not in ([":"], [","]):
        return None
    return Cue(at, at + 1, verb, subject, "after")


def _as_reported(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> int | None:
    """The "as" of "as first reported by Roe", which names a source as "according to" does; else None."""
    if verb.form not in ("ed", "en") or word_at(page.lowers, end) not in AGENT or not {"that", "clause"} & verb.frames:
        return None
    begin = at - 1
    while begin > sentence.first and (page.lowers[begin] in ADVERBS or page.analysis.word_class(begin) == "ADV"):
        begin -= 1
    apart = begin == sentence.first or page.words[begin - 1] == "," or page.lowers[begin - 1] in CONJUNCTIONS
    return begin if begin >= sentence.first and page.lowers[begin] in MANNER and apart else None


def _cue_by_form(place: VerbPlace) -> Cue | None:
    """The cue of a participle, an infinitive, a passive or a finite form."""
    page, sentence, at, end, verb = place.page, place.sentence, place.at, place.end, place.verb
    if verb.form == "ing":
        return participle(place) if verb.kind != "hearing" else None
    if place.before in INFINITIVE:
        return infinitive(page, sentence, at, end, verb)
    if _passive(page, sentence, at) or _passive_in_headline(place):
        return passive_cue(page, sentence, at, end, verb) or court_cue(page, sentence, at, end, verb)
    if verb.form == "en" and not _has_before(page, sentence, at):
        return None
    if (verb.form == "base" or verb.lemma == page.lowers[at]) and _has_modal(page, sentence, at):
        return None
    return finite_cue(place)


def _passive_in_headline(place: VerbPlace) -> bool:
    """Whether a past form in a headline, whose verbs are in the present, lacks "be": "Drivers warned: stay home"."""
    past = place.page.field == HEADLINE and place.verb.form in ("ed", "en")
    return past and "hearer" in place.verb.frames and place.after in _BEHIND_PASSIVE


_BEHIND_PASSIVE = INFINITIVE | {":"}


def _passive(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" precedes the past form: "was told", "are called"."""
    back = at - 1
    while back >= sentence.first and (page.lowers[back] in ADVERBS or page.lowers[back].endswith(ADVERB_ENDING)):
        back -= 1
    if back < sentence.first:
        return False
    word = page.lowers[back]
    return word in BE or word in _GET or word.endswith(_CONTRACTED_BE)


_CONTRACTED_BE = tuple(words_of("contracted be"))


def _has_before(page: Page, sentence: Sentence, at: int) -> bool:
    return any(page.lowers[back] in HAVE for back in range(max(sentence.first, at - 3), at))


_SUPPOSED = 8  # tokens between "if" and what somebody may say


def _has_modal(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a modal or an order precedes a base form, or it is supposed: "if he does ask for it"."""
    back = at - 1
    if page.lowers[back].endswith(_CONTRACTED_WILL):
        return True  # "they'll tell you"
    if page.lowers[back] in DO and not CONDITION.isdisjoint(page.lowers[max(sentence.first, at - _SUPPOSED) : at]):
        return True
    while back >= sentence.first and (page.lowers[back] in ADVERBS or page.lowers[back].endswith(ADVERB_ENDING)):
        back -= 1
    if back < sentence.first or (page.lowers[back] in _USED_TO and _is_habit(page, sentence, at)):
        return False
    month = page.words[back][0].isupper() and back > sentence.first  # "figures tabled in May show that"
    return (page.lowers[back] in MODALS and not month) or page.lowers[back] in _IMPERATIVE_OPENER


def _is_habit(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether "would" is before what somebody used to say: '“Who is it?” she would ask', "he would only say that"."""
    only = word_at(page.lowers, at + 1) in _ONLY and word_at(page.lowers, at + 2) in COMPLEMENTIZER
    limited = only or page.lowers[at - 1] in _HABITUAL
    ends = at + 1 >= sentence.stop or not page.words[at + 1][0].isalnum()
    return limited or (ends and page.inside[sentence.first] >= 0)


_HABITUAL = words_of("habitual")
_USED_TO = words_of("habitual modal")
_ONLY = words_of("limiting adverb")
_CONTRACTED_WILL = tuple(words_of("contracted will"))
