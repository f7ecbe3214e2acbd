"""Finite reporting verbs with their subject: before them, behind them, shared with an earlier verb, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.no_reports import is_plural_noun
from newsschema.extract.quotes.cues.nonfinite import shared_subject
from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.mentions.agreement import (
    agrees,
    can_speak,
    fits_shared,
    is_plural,
    is_thing,
    is_writer,
    quoted_near,
    reports,
    speaks_by_head,
)
from newsschema.extract.quotes.mentions.inversions import (
    behind_speech,
    is_between_commas,
    is_inverted_later,
    may_invert,
)
from newsschema.extract.quotes.mentions.modified import behind_modifier
from newsschema.extract.quotes.mentions.subjects import clause_subject, subject_after, subject_before
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type, phrase_type
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    CONJUNCTIONS,
    INDEFINITE,
    JOINTS,
    MODALS,
    PREPOSITIONS,
    Verb,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    COMPLEMENTIZER,
    CONDITION,
    GOAL,
    INFINITIVE,
    MANNER,
    PERSONAL_RELATIVE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import VerbPlace
    from newsschema.extract.quotes.passage.page import Page, Sentence


_ARTICLE = words_of("article")
_MARKS = frozenset(",:;()—–")
_QUOTE = frozenset({"quote"})
# What a court was told: "Roe ‘laughed’, court told".
_HEARD = Verb("hear", "hearing", frozenset(("that", "clause")), "ed")


def finite_cue(place: VerbPlace) -> Cue | None:
    """A finite verb with its subject: behind it if a quote or comma precedes it, else before it."""
    page, sentence, at, verb = place.page, place.sentence, place.at, place.verb
    if place.before in _SEQUENCE and word_at(page.lowers, at - 2) == ",":
        return _sharing(place)  # "Roe met the mayor, then added"
    if _is_behind_marks(place):
        near = behind_modifier(page, sentence, at)
    else:
        near = behind_speech(page, sentence, at) or subject_before(page, sentence, at)
    if _may_be_inverted(place, near):
        inverted = subject_after(page, sentence, place.end)
        if verb.form == "base" and (inverted is None or not is_plural(page, inverted)):
            return None
        if inverted is not None and _inverts(place, inverted):
            return Cue(at, place.end, verb, inverted, "after")
    subject = near or _subject(place)
    if subject is not None and _is_oblique(page, subject):
        subject = None
    if subject is not None and (_is_gapped(page, subject) or _is_no_report(page, at, subject, verb)):
        return None
    if place.before == "," and _is_passive(place):
        return None
    hears = verb.kind == "hearing" or _is_told(place, subject)
    if hears and (subject is None or not _sits(page, subject)):
        return None
    if subject is not None:
        return _with_subject(place, subject, _HEARD if hears and verb.kind != "hearing" else verb)
    return _sharing(place) if _is_joined(place) else _without_subject(place)


_SEQUENCE = words_of("next act")


def _is_behind_marks(place: VerbPlace) -> bool:
    return place.at > place.sentence.first and place.page.inside[place.at - 1] >= 0


def _is_set_off(place: VerbPlace) -> bool:
    """Whether quoted words, a comma or a dash precede a verb."""
    return _is_behind_marks(place) or place.before in (",", "—", "–", "-")


def _may_be_inverted(place: VerbPlace, near: Mention | None) -> bool:
    """Whether a verb's subject may follow it: speech or a comma precedes it, and no name of its own."""
    page, sentence, at, verb = place.page, place.sentence, place.at, place.verb
    marked = _is_behind_marks(place)
    if not (marked or "inverts" in verb.traits) or not _is_set_off(place):
        return False
    if not marked and _is_inserted(place):
        return True
    if near is not None and near.kind in ("name", "pronoun"):
        plural = verb.form == "base" and near.kind == "name" and not agrees(page, near, verb, at) and _closes(place)
        return plural or _is_behind_clause(place)
    if near is not None and not marked and _opens_relative(page, near.last):
        return _is_behind_clause(place)  # not "A passenger, who gave no name, said the captain left"
    plain = not (sentence.regions or has_verb(page, sentence.first, at))
    plain = plain and (verb.form != "base" or near is None or agrees(page, near, verb, at))
    if plain and near is not None and can_speak(page, near):
        return False  # "The union, in a letter, said the boss, Ana Roe, was late", not "The snag, said Roe, is that"
    if verb.form != "base" or marked or (at - 2 >= sentence.first and page.inside[at - 2] >= 0):
        return True
    return _closes(place)


def _is_inserted(place: VerbPlace) -> bool:
    """Whether a verb and its subject interrupt a clause: "Larne, says Roe, is lost", "Here, says Roe, I"."""
    page, sentence, at = place.page, place.sentence, place.at
    if place.before != "," or place.verb.form not in ("s", "ed") or sentence.is_headline or at - sentence.first > _FAR:
        return False
    if not page.words[at - 2][0].isalnum() or any(page.signs(_MARKS, sentence.first, at - 1)):
        return False
    inverted = subject_after(page, sentence, place.end)
    if inverted is None or inverted.kind == "pronoun" or has_verb(page, sentence.first, at - 1):
        return False
    end = inverted.phrase[1]
    if end + 1 >= sentence.stop or page.words[end] != ",":
        return False
    return page.analysis.is_finite(end + 1) or has_verb(page, end + 1, min(sentence.stop, end + _FAR))


_FAR = 30  # tokens before a verb and its subject, or behind them, in which a clause is looked for


def _is_passive(place: VerbPlace) -> bool:
    """Whether a participle between commas modifies a subject whose verb follows: "Ana Roe, said to be ill, stayed"."""
    page, sentence, at = place.page, place.sentence, place.at
    if place.verb.form != "ed" or at - sentence.first > _FAR or has_verb(page, sentence.first, at - 1):
        return False
    comma = next(iter(page.signs(_MARKS, place.end, min(sentence.stop - 1, place.end + _FAR))), -1)
    if comma < 0 or page.words[comma] != "," or page.last_marked(place.end, comma) >= 0:
        return False
    return page.analysis.is_finite(comma + 1) and not has_verb(page, place.end, comma)


def _opens_relative(page: Page, at: int) -> bool:
    """Whether a comma and "who" are at a token."""
    return word_at(page.lowers, at) == "," and word_at(page.lowers, at + 1) in PERSONAL_RELATIVE


def _is_behind_clause(place: VerbPlace) -> bool:
    """Whether a main clause precedes a verb and who speaks ends it: "He sold it to Li and Holt, argued the mayor"."""
    page, first = place.page, place.sentence.first
    if place.before != "," or not {"that", "clause"} & place.verb.frames or "hearer" in place.verb.frames:
        return False
    inverted = subject_after(page, place.sentence, place.end)
    if inverted is None or (inverted.last < place.sentence.stop and page.words[inverted.last] not in ",;"):
        return False
    if place.verb.kind == "writing" and page.lowers[inverted.first] in INDEFINITE:
        return False  # "She said the band, tired as it was, wrote a host of songs"
    clauses = page.analysis.clauses(page.analysis.sentence(first))
    return any(one.finite and one.introducer < 0 for one in clauses if first <= one.verb < place.at - 1)


def _closes(place: VerbPlace) -> bool:
    """Whether a verb is between a comma and the end of its sentence: "the disease called Plague, say officials"."""
    return "noun" not in place.verb.traits and is_between_commas(place.page, place.sentence, place.at, place.end)


def _inverts(place: VerbPlace, inverted: Mention) -> bool:
    """Whether the phrase behind a verb is its subject."""
    page, verb = place.page, place.verb
    marked = _is_behind_marks(place)
    if page.lowers[inverted.last - 1] in CONJUNCTIONS:
        return False  # "writes a column and, since 2013, leads"
    if not (marked or verb.form == "base" or agrees(page, inverted, verb, place.at)):
        return False
    if inverted.kind == "noun" and not _speaks_behind(place, inverted, marked):
        return False
    return may_invert(page, place.sentence, inverted, place.after)


def _speaks_behind(place: VerbPlace, inverted: Mention, marked: bool) -> bool:
    """Whether a description behind a verb speaks: not in "“the father of tides,” started a revolution"."""
    if marked and (place.verb.frames != _QUOTE or "speaker" in place.verb.traits):
        return True
    return can_speak(place.page, inverted) and (marked or _may_follow(place.page, inverted, place.verb))


def _subject(place: VerbPlace) -> Mention | None:
    """The subject before a verb, or the subject of its clause."""
    page, sentence, at, verb = place.page, place.sentence, place.at, place.verb
    subject = subject_before(page, sentence, at)
    if subject is not None or _is_behind_marks(place) or place.earlier or place.before in CONJUNCTIONS:
        return subject
    return None if is_plural_noun(verb) else clause_subject(page, sentence, at)


def _is_told(place: VerbPlace, subject: Mention | None) -> bool:
    """Whether a headline's court was told something: "Roe ‘laughed’, court told"."""
    last = place.verb.lemma in _TELLING and place.verb.form == "ed" and place.end >= place.sentence.stop
    return last and subject is not None and _sits(place.page, subject)


def _with_subject(place: VerbPlace, subject: Mention, verb: Verb) -> Cue | None:
    """The cue of a verb whose subject agrees and speaks."""
    page, sentence, at, end = place.page, place.sentence, place.at, place.end
    if page.lowers[subject.phrase[0]] in _NOBODY and page.words[subject.phrase[0] + 1][0].islower():
        return None  # "Neither side has said what it wants", but "No Borders Network said"
    silent = "speaker" not in verb.traits and verb.kind != "hearing" and _is_silent(page, subject)
    if silent and (verb.frames == _QUOTE or not (_is_quoted(page, sentence, end) or _is_group(page, subject, end))):
        return None
    if _is_naming(page, at, verb) or _draws_attention(place, subject):
        return None
    agreed = subject if agrees(page, subject, verb, at) else _distant_subject(page, sentence, at, verb, subject)
    return Cue(at, end, verb, agreed, "before") if agreed is not None else None


def _draws_attention(place: VerbPlace, subject: Mention) -> bool:
    """Whether a thing that is no document shows something without saying it: "the leaks underscore the risks"."""
    if "thing" not in place.verb.traits or subject.kind != "noun" or place.after in _CLAUSAL:
        return False
    shown = phrase_type(place.page, subject.first, subject.last)
    return not (shown.document or shown.animate) and not _is_quoted(place.page, place.sentence, place.end)


_CLAUSAL = words_of("question") | COMPLEMENTIZER
_NOBODY = words_of("nobody")
_TELLING = words_of("verb of telling")
_SINCE = words_of("adverb of the perfect")


def _is_joined(place: VerbPlace) -> bool:
    """Whether a conjunction, a comma or an adverb joins a verb to an earlier one: "and added", "but has since said"."""
    before = place.before
    joined = place.page.lowers[place.at - 3 : place.at - 2] if before in _SINCE else [before]
    return not CONJUNCTIONS.isdisjoint(joined) or before == "," or before in ADVERBS


def _without_subject(place: VerbPlace) -> Cue | None:
    """A verb at a sentence's head or behind speech whose subject follows or is left out, as in headlines."""
    page, sentence, at, end, verb = place.page, place.sentence, place.at, place.end, place.verb
    if verb.form not in ("s", "ed") or not (at == sentence.first or _is_set_off(place)):
        return None
    inverted = subject_after(page, sentence, end) if sentence.regions else None
    if inverted is not None:
        silent = verb.frames == _QUOTE and inverted.kind == "noun" and not can_speak(page, inverted)
        return None if silent else Cue(at, end, verb, inverted, "after")
    modifies = _is_behind_marks(place) and place.after in PREPOSITIONS
    if modifies and any(is_inverted_later(page, i) for i in range(end + 1, sentence.stop)):
        return None  # "“a little deal” announced in May, said Ana Roe"
    silent = verb.kind == "document" or not (sentence.is_headline or _is_set_off(place))
    return None if silent else Cue(at, end, verb, None, "none")


def _is_no_report(page: Page, at: int, subject: Mention, verb: Verb) -> bool:
    """Whether a verb is supposed or caused, not reported: "if Roe says so", "help Roe say so", "Fondly referred to"."""
    before = subject.phrase[0] - 1 if subject.kind != "relative" else -1
    if verb.form == "base" and before > 0:
        joined = page.analysis.phrase_of(before - 1) if page.lowers[before] in ADDITION else None
        before = joined.first - 1 if joined is not None else before
        if page.lowers[before] in _CAUSING or _is_enabled(page, subject):
            return True
    supposed = before >= 0 and page.lowers[before] in _SUPPOSING
    if supposed and (verb.form in ("s", "base") or (page.lowers[before] in CONDITION and not quoted_near(page, at))):
        return True
    alone = subject.kind == "name" and subject.last == subject.first + 1
    word = page.lowers[subject.first]
    adverb = alone and word.endswith(ADVERB_ENDING) and page.analysis.word_class(subject.first) == "ADV"
    return adverb and word in page.analysis.pack.classes and page.sentence_start(subject.first) == subject.first


def _is_enabled(page: Page, subject: Mention) -> bool:
    """Whether a subject is who may do it: "tools to let users | report"."""
    phrase = range(subject.phrase[0] + 1, subject.phrase[1])
    if _CAUSING.isdisjoint(page.lowers[phrase.start : phrase.stop]):
        return False
    return any(page.lowers[at] in _CAUSING and page.lowers[at - 1] in INFINITIVE for at in phrase)


_CAUSING = words_of("causing verb")
_SUPPOSING = words_of("supposing")


def _may_follow(page: Page, subject: Mention, verb: Verb) -> bool:
    """Whether a description may be behind its verb where no marks show speech: ", say experts", not ", blog posts"."""
    return speaks_by_head(page, subject, verb) and not has_verb(page, subject.first, subject.last)


def _distant_subject(page: Page, sentence: Sentence, at: int, verb: Verb, near: Mention) -> Mention | None:
    """The clause's subject where the phrase right before its verb does not agree: "Those fighting the plan say"."""
    if verb.form != "base" or (near.kind != "noun" and verb.kind != "document"):
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
    return at < sentence.stop and (page.inside[at] >= 0 or page.lowers[at] in _BEFORE_SPEECH)


def _is_group(page: Page, subject: Mention, end: int) -> bool:
    """Whether a subject may be a group and a "that" clause follows: "the office assured the town that"."""
    that = not COMPLEMENTIZER.isdisjoint(page.lowers[end : end + _THAT])
    return that and noun_type(page.lowers[subject.last - 1]).group


_BEFORE_SPEECH = COMPLEMENTIZER | {":", ","}
_THAT = 5  # tokens from a verb to the "that" behind its hearer


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


_NAMING_JOINTS = _ARTICLE | GOAL | MANNER
_JOINTS = 4  # tokens of "to as a" and a mark


def _is_oblique(page: Page, subject: Mention) -> bool:
    """Whether a description is rather governed by a preposition: "but in a later interview | said", "by order"."""
    first = subject.phrase[0]
    governed = subject.kind == "noun" and first > 0 and page.lowers[first - 1] in _GOVERNING
    return governed and page.inside[first - 1] < 0


_GOVERNING = words_of("oblique governor")


def _is_gapped(page: Page, subject: Mention) -> bool:
    """Whether a clause describes a claim before it: "an allegation Roe denies"."""
    first, last, classes = subject.phrase[0], subject.first, page.analysis.pack.classes
    claims = any(word in speech_nouns() and "a" not in classes.get(word, "") for word in page.lowers[first:last])
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
_HAVE = words_of("base form of have")
_BEFORE_BASE = MODALS | INFINITIVE


def _is_parallel(page: Page, earlier: list[Cue], at: int) -> bool:
    """Whether a base form goes with an earlier one of a plural: "critics say it is late and warn of rain"."""
    last = earlier[-1] if earlier else None
    if last is None or last.place != "before" or page.lowers[at - 1] not in JOINTS:
        return False
    if last.verb.form != "base" and page.lowers[last.at - 1] not in _HAVE:  # "have complained of rain and say"
        return False
    return not any(page.lowers[i] in _BEFORE_BASE for i in range(last.end, at))


def _shares_passive(place: VerbPlace) -> bool:
    """Whether a participle is joined to a passive: "the panel was formed and asked to report"."""
    if place.after not in INFINITIVE or "hearer" not in place.verb.frames or place.verb.form == "base":
        return False
    clauses = place.page.analysis.clauses(place.page.analysis.sentence(place.at))
    before = [one for one in clauses if place.sentence.first <= one.verb < place.at]
    return bool(before) and before[-1].passive and place.before in CONJUNCTIONS


def _sharing(place: VerbPlace) -> Cue | None:
    """A verb joined to an earlier one: 'and added that ...'."""
    page, sentence, at, end = place.page, place.sentence, place.at, place.end
    verb, earlier = place.verb, place.earlier
    if not earlier and _writer_acts(page, sentence, at):
        return None  # "the look he gave me when I met him and asked him if he was well"
    if _shares_passive(place):
        return None
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
