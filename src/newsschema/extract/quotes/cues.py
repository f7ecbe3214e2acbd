"""Reporting verbs where they report: their voice, their subject, and what is no report."""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.agreement import (
    agrees,
    can_speak,
    fits_shared,
    is_plural,
    is_thing,
    is_writer,
    reports,
    speaks_by_head,
)
from newsschema.extract.quotes.cue import Cue, Place
from newsschema.extract.quotes.inversions import behind_speech, is_between_commas, is_inverted_later, may_invert
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.no_reports import is_no_report, is_plural_noun
from newsschema.extract.quotes.nonfinite import infinitive, shared_subject
from newsschema.extract.quotes.participles import participle
from newsschema.extract.quotes.passives import agent_cue, passive_cue
from newsschema.extract.quotes.phrases import Mention, has_verb
from newsschema.extract.quotes.sources import source_cue
from newsschema.extract.quotes.speech_nouns import noun_source, speech_nouns
from newsschema.extract.quotes.subjects import (
    clause_subject,
    first_subject,
    subject_after,
    subject_before,
)
from newsschema.extract.quotes.verb_groups import skip_back
from newsschema.extract.quotes.words import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    DOCUMENTS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    Verb,
    verbs,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page, Sentence

_CUE_BESIDE_VERBS = words_of("cue beside verbs")
_ARTICLE = words_of("article")
_GET = words_of("get")
_IMPERATIVE_OPENER = words_of("imperative opener")

_QUOTE = frozenset({"quote"})
_PUT_IT = Verb("put it", "speech", frozenset(("quote",)), "ed")
_HEARD = Verb("hear", "hearing", frozenset(("that", "clause")), "ed")
_NOUN = Verb("claim", "noun", frozenset(("that",)), "noun")


@cache
def _anchors() -> frozenset[str]:
    """The words at which there may be a cue."""
    return frozenset(verbs()) | frozenset(speech_nouns()) | _CUE_BESIDE_VERBS


def find_cues(page: Page, sentence: Sentence) -> list[Cue]:
    """Return the cues of a sentence outside quotation marks, in reading order."""
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
    word, following = page.lowers[at], page.lowers[at + 1 : at + 2]
    cue = None
    if word in verbs():
        cue = _verb_cue(page, sentence, at, verbs()[word], earlier)
    elif word in ("put", "puts") and following == ["it"]:
        cue = _put_it(page, sentence, at)
    elif (word == "according" and following == ["to"]) or word == "per":
        cue = source_cue(page, sentence, at, at + 2 if word == "according" else at + 1)
    if cue is None and word in speech_nouns():
        cue = _noun_cue(page, sentence, at, earlier)
    return cue


def _put_it(page: Page, sentence: Sentence, at: int) -> Cue | None:
    """'as Roe put it'."""
    subject = subject_before(page, sentence, at)
    return Cue(at, at + 2, _PUT_IT, subject, "before") if subject else None


def _noun_cue(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Cue | None:
    """'Roe's claim that', 'expressed fears that', outside what an earlier cue reports."""
    source = noun_source(page, sentence, at)
    if source is None or any(cue.at >= sentence.first and cue.place != "after" for cue in earlier):
        return None
    first, that, subject = source
    return Cue(first, that, _NOUN, subject, "noun", that + 1)


def _verb_cue(page: Page, sentence: Sentence, at: int, verb: Verb, earlier: list[Cue]) -> Cue | None:
    """Return the verb as a cue where it reports and has a subject, or shares one."""
    if page.words[at][0].isupper() and not sentence.is_headline:
        return None
    particle = at + 1 < sentence.stop and verb.takes_particle(page.lowers[at + 1])
    if (verb.needs_particle and not particle) or (verb.frames == _QUOTE and not sentence.regions):
        return None
    end = at + 1 + particle
    before = page.lowers[at - 1] if at > sentence.first else ""
    if verb.kind == "label" and verb.form == "ed" and sentence.regions and before not in DETERMINERS:
        labelled = agent_cue(page, sentence, at, end, verb)
        if labelled is not None:
            return labelled
    after = page.lowers[end] if end < sentence.stop else ""
    place = Place(page, sentence, at, end, verb, earlier, before, after)
    return None if is_no_report(place) else _cue_by_form(place)


def _cue_by_form(place: Place) -> Cue | None:
    """The cue of a participle, an infinitive, a passive or a finite form."""
    page, sentence, at, end, verb = place.page, place.sentence, place.at, place.end, place.verb
    if verb.form == "ing":
        return participle(place)
    if place.before == "to":
        return infinitive(page, sentence, at, end, verb)
    if _passive(page, sentence, at):
        return passive_cue(page, sentence, at, end, verb)
    if verb.form == "en" and not _has_before(page, sentence, at):
        return None
    if (verb.form == "base" or verb.lemma == page.lowers[at]) and _has_modal(page, sentence, at):
        return None
    return _finite(page, sentence, (at, end), verb, place.earlier)


def _finite(page: Page, sentence: Sentence, where: tuple[int, int], verb: Verb, earlier: list[Cue]) -> Cue | None:
    """A finite verb with its subject: behind it if a quote or comma precedes it, else before it."""
    at, end = where
    before = page.lowers[at - 1] if at > sentence.first else ""
    marked = at > sentence.first and page.inside[at - 1] >= 0
    opens = marked or before in (",", "—", "–", "-")
    subject = None if marked else behind_speech(page, sentence, at) or subject_before(page, sentence, at)
    apposed = subject is not None and subject.kind in ("name", "pronoun")
    base = verb.form == "base" and not (marked or (at - 2 >= sentence.first and page.inside[at - 2] >= 0))
    base = base and ("noun" in verb.traits or not is_between_commas(page, sentence, at, end))
    if opens and not apposed and not base and ("inverts" in verb.traits or marked):
        inverted = subject_after(page, sentence, end)
        after = page.lowers[end] if end < sentence.stop else ""
        if verb.form == "base" and (inverted is None or not is_plural(page, inverted)):
            return None
        agreed = inverted is not None and (marked or verb.form == "base" or agrees(page, inverted, verb, at))
        if inverted is not None and inverted.kind == "noun" and (verb.frames == _QUOTE or not marked):
            agreed = agreed and can_speak(page, inverted)  # not "“the father of tides,” started a revolution"
            agreed = agreed and (marked or _may_follow(page, inverted, verb))
        if inverted is not None and agreed and may_invert(page, sentence, inverted, after):
            return Cue(at, end, verb, inverted, "after")
    subject = subject or subject_before(page, sentence, at)
    if subject is None and verb.kind == "document":
        subject = _reduced_document(page, sentence, at)
    if subject is None and not marked and not earlier and before not in CONJUNCTIONS and not is_plural_noun(verb):
        subject = clause_subject(page, sentence, at)
    if subject is not None and (_is_gapped(page, subject) or _is_no_report(page, subject, verb)):
        return None
    if verb.lemma == "tell" and verb.form == "ed" and end >= sentence.stop and subject and _sits(page, subject):
        verb = _HEARD  # "Roe ‘laughed’, court told"
    if verb.kind == "hearing" and (subject is None or not _sits(page, subject)):
        return None
    if subject is not None:
        silent = "speaker" not in verb.traits and _is_silent(page, subject)
        thing = silent and (verb.frames == _QUOTE or not _is_quoted(page, sentence, end))
        thing = thing or _is_naming(page, at, verb)
        if thing or not agrees(page, subject, verb, at):
            subject = None if thing else _distant_subject(page, sentence, at, verb, subject)
        return Cue(at, end, verb, subject, "before") if subject is not None else None
    joined = page.lowers[at - 3 : at - 2] if before == "since" else []  # "but has since said"
    if before in CONJUNCTIONS or before in (",", "then") or before in ADVERBS or not CONJUNCTIONS.isdisjoint(joined):
        return _sharing(page, sentence, at, end, verb, earlier)
    after_marks = marked and end < sentence.stop and page.lowers[end] in PREPOSITIONS
    if verb.form in ("s", "ed") and (at == sentence.first or opens):
        inverted = subject_after(page, sentence, end) if sentence.regions else None
        if inverted is not None and verb.frames == _QUOTE and inverted.kind == "noun" and not can_speak(page, inverted):
            return None
        if inverted is not None:
            return Cue(at, end, verb, inverted, "after")
        if after_marks and any(is_inverted_later(page, i) for i in range(end + 1, sentence.stop)):
            return None  # "“a little deal” announced in May, said Ana Roe"
        silent = verb.kind == "document" or not (sentence.is_headline or opens)
        return None if silent else Cue(at, end, verb, None, "none")
    return None


def _is_no_report(page: Page, subject: Mention, verb: Verb) -> bool:
    """Whether a verb is supposed or caused, not reported: "if Roe says so", "help Roe say so", "Fondly referred to"."""
    before = subject.phrase[0] - 1 if subject.kind != "relative" else -1
    if verb.form == "base" and before > 0:
        joined = page.analysis.phrase_of(before - 1) if page.lowers[before] == "and" else None
        before = joined.first - 1 if joined is not None else before
        if page.lowers[before] in _CAUSING:
            return True
    if verb.form in ("s", "base") and before >= 0 and page.lowers[before] in _SUPPOSING:
        return True
    alone = subject.kind == "name" and subject.last == subject.first + 1
    word = page.lowers[subject.first]
    adverb = alone and word[-2:] == "ly" and page.analysis.word_class(subject.first) == "ADV"
    return adverb and word in page.analysis.pack.classes and page.sentence_start(subject.first) == subject.first


_CAUSING = words_of("causing verb")
_SUPPOSING = words_of("supposing")


def _may_follow(page: Page, subject: Mention, verb: Verb) -> bool:
    """Whether a description may be behind its verb where no marks show speech: ", say experts", not ", blog posts"."""
    return speaks_by_head(page, subject, verb) and not has_verb(page, subject.first, subject.last)


def _distant_subject(page: Page, sentence: Sentence, at: int, verb: Verb, near: Mention) -> Mention | None:
    """The clause's subject where the phrase right before its verb does not agree: "Those fighting the plan say"."""
    if verb.form != "base" or near.kind != "noun":
        return None
    subject = clause_subject(page, sentence, at)
    fits = subject is not None and subject.first < near.first and agrees(page, subject, verb, at)
    return subject if fits and subject is not None and not _is_silent(page, subject) else None


def _is_silent(page: Page, subject: Mention) -> bool:
    """Whether a subject is a noun for what does not speak: "the roof", but not "another"."""
    alone = subject.last == subject.first + 1 and page.lowers[subject.first] in _ALONE
    return subject.kind == "noun" and not alone and not can_speak(page, subject)


_ALONE = words_of("pronoun for people")


def _is_quoted(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a quoted region, "that" or a colon is right behind a verb."""
    return at < sentence.stop and (page.inside[at] >= 0 or page.lowers[at] in ("that", ":", ","))


def _is_naming(page: Page, at: int, verb: Verb) -> bool:
    """Whether a participle names the thing before it: "routes called “segments”"."""
    if verb.kind != "label" or verb.form != "ed" or not _is_marked(page, at + 1):
        return False
    begin = skip_back(page, at, page.sentence_start(at))
    if page.words[begin - 1] == ",":
        return True  # "The raid, dubbed “Night Owl”, began", "a car, fondly referred to as ‘Bess’"
    phrase = page.analysis.phrase_of(begin - 1)
    if phrase is None or phrase.last != begin or phrase.kind != "noun":
        return False
    thing = Mention(page, phrase.first, phrase.last, "noun", (phrase.first, phrase.last))
    return not speaks_by_head(page, thing, verb)


def _is_marked(page: Page, at: int) -> bool:
    """Whether a quoted region begins at a token, behind "to", "as" or an article there."""
    for i in range(at, min(at + _JOINTS, len(page.words))):
        if page.inside[i] >= 0 or page.lowers[i] not in _NAMING_JOINTS:
            return page.inside[i] >= 0
    return False


_NAMING_JOINTS = _ARTICLE | {"to", "as"}
_JOINTS = 4  # tokens of "to as a" and a mark


def _reduced_document(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """The document at a sentence's head with a participle behind it: "A survey carried out by A and B in May found"."""
    subject = first_subject(page, sentence, at)
    if subject is None or subject.kind != "noun" or page.lowers[subject.last - 1] not in DOCUMENTS:
        return None
    return subject if page.analysis.word_class(subject.last) == "VERB" else None


def _is_gapped(page: Page, subject: Mention) -> bool:
    """Whether a clause describes a claim before it: "an allegation Roe denies"."""
    first, last = subject.phrase[0], subject.first
    claims = any(page.lowers[at] in speech_nouns() for at in range(first, last))
    return claims and page.lowers[first] in _ARTICLE


_SITTINGS = words_of("court")


def _sits(page: Page, subject: Mention) -> bool:
    """Whether a subject is a court or committee, which hears what others say."""
    return any(page.lowers[at] in _SITTINGS for at in range(subject.first, subject.last))


def _writer_acts(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether "I" or "we" is the subject of a verb."""
    if _WRITER.isdisjoint(page.lowers[sentence.first : at]):
        return False
    subject = page.analysis.subject_of(at)
    return subject is not None and subject.first >= sentence.first and page.lowers[subject.first] in _WRITER


_WRITER = words_of("speaking pronoun")


def _passive(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" precedes the past form: "was told", "are called"."""
    back = at - 1
    while back >= sentence.first and (page.lowers[back] in ADVERBS or page.lowers[back][-2:] == "ly"):
        back -= 1
    return back >= sentence.first and (page.lowers[back] in BE or page.lowers[back] in _GET)


def _has_before(page: Page, sentence: Sentence, at: int) -> bool:
    return any(page.lowers[back] in HAVE for back in range(max(sentence.first, at - 3), at))


_SUPPOSED = 8  # tokens between "if" and what somebody may say


def _has_modal(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a modal or an order precedes a base form, or it is supposed: "if he does ask for it"."""
    back = at - 1
    if page.lowers[back][-3:] in ("'ll", "’ll"):
        return True  # "they'll tell you"
    if page.lowers[back] in DO and "if" in page.lowers[max(sentence.first, at - _SUPPOSED) : at]:
        return True
    while back >= sentence.first and (page.lowers[back] in ADVERBS or page.lowers[back][-2:] == "ly"):
        back -= 1
    return back >= sentence.first and (page.lowers[back] in MODALS or page.lowers[back] in _IMPERATIVE_OPENER)


def _is_parallel(page: Page, earlier: list[Cue], at: int) -> bool:
    """Whether a base form goes with an earlier one of a plural: "critics say it is late and warn of rain"."""
    last = earlier[-1] if earlier else None
    if last is None or last.verb.form != "base" or last.place != "before" or page.lowers[at - 1] not in ("and", "but"):
        return False
    return not any(page.lowers[i] in MODALS or page.lowers[i] == "to" for i in range(last.end, at))


def _sharing(page: Page, sentence: Sentence, at: int, end: int, verb: Verb, earlier: list[Cue]) -> Cue | None:
    """A verb joined to an earlier one: 'and added that ...'."""
    if not earlier and _writer_acts(page, sentence, at):
        return None  # "the look he gave me when I met him and asked him if he was well"
    subject = shared_subject(page, sentence, at, earlier)
    if subject is None or page.lowers[subject.last - 1] in PREPOSITIONS:
        return None  # it holds a verb that no list has
    if verb.form == "base" and not _is_parallel(page, earlier, at):
        return None
    if verb.kind == "document" and not reports(page, subject):
        return None
    if is_writer(page, subject, at) or is_thing(page, subject, verb, at):
        return None
    if not earlier and not fits_shared(page, subject, verb, at):
        return None
    return Cue(at, end, verb, subject, "shared")
