"""Where a form of a reporting verb reports nothing: nouns, words that were not said, who is told, what is kept back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.cues.noun_contents import is_relative
from newsschema.extract.quotes.cues.passives import PASSIVES, is_advice
from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.cues.topics import topic_start
from newsschema.extract.quotes.cues.withheld import asks_for_silence, is_not_said
from newsschema.extract.quotes.mentions.agreement import quoted_near
from newsschema.extract.quotes.mentions.name_places import speaks_behind_owner
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINDERS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Verb,
    host,
    verbs,
)
from newsschema.lexicons.function_words import (
    AGENT,
    COMPLEMENTIZER,
    DEFINITE,
    INFINITIVE,
    MANNER,
    OUTWARD,
    OWNER_ENDINGS,
    PAST_ENDING,
    PERSONAL_RELATIVE,
    SOURCE,
    THING_RELATIVE,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.passage.cue import VerbPlace
    from newsschema.extract.quotes.passage.page import Page, Sentence


_MEANS = words_of("means of speech")


def _reads_as_noun(page: Page, sentence: Sentence, at: int, end: int) -> bool:
    """Whether a plural is where a verb might be: behind a noun that no article opens, or a verb behind it."""
    before = page.words[at - 1] if at > sentence.first else ""
    following = page.lowers[end] if end < sentence.stop else ""
    if before in _RELATIVE_SUBJECTS and following in _CLAUSE_OPENERS:
        return False
    if not before or not before[0].isalpha() or page.lowers[at - 1] in PRONOUNS or page.lowers[at - 1] in ADVERBS:
        return not before
    if following in AUXILIARIES and _is_in_gap(page, sentence, at):
        return False
    if page.lowers[at - 1] in verbs() and page.inside[at - 1] < 0 and page.analysis.is_finite(at - 1):
        return True  # "The union rejected claims that"
    relates = following in COMPLEMENTIZER and end + 1 < sentence.stop and page.analysis.is_finite(end + 1)
    if following in AUXILIARIES or following in COMMON_VERBS or relates:
        return True  # "the protests that began in spring"
    if before[0].isupper():
        if end < sentence.stop and _is_verb(page, end) and page.analysis.word_class(at) == "NOUN":
            return True  # "Larne protests continued"
        alone = at - 1 == sentence.first and not sentence.is_headline
        opens = following in DETERMINERS or host(following) in PRONOUNS  # "Roe claims he's ill"
        return alone and not page.is_name(before) and not opens
    first = phrase_start(page, max(sentence.first, at - _PHRASE), at)
    if page.lowers[first] not in DETERMINERS and page.words[first][0].islower():
        return True
    if first > sentence.first and page.analysis.clitic(first - 1) == "AUX":
        return True  # "That's | the news from bank reports"
    closes = page.words[first - 1] == "," and end >= sentence.stop  # "They broke, the report states"
    fronted = closes or page.inside[first - 1] >= 0
    if fronted or following in COMPLEMENTIZER or quoted_near(page, at) or _opens_last_clause(page, sentence, end):
        return False
    return page.analysis.word_class(at) == "NOUN"


def _opens_last_clause(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a pronoun opens the last clauses of a sentence: "The firm claims | he lied and left".

    Not "The claims | he made were false".
    """
    if at + 1 >= sentence.stop or host(page.lowers[at]) not in PRONOUNS:
        return False
    clauses = [one for one in page.analysis.clauses(page.analysis.sentence(at)) if one.finite and one.verb > at]
    begins = [one.subject.first if one.subject and one.subject.first > at else one.group[0] for one in clauses[1:]]
    return bool(clauses) and all(page.lowers[begin - 1] in _OPENERS for begin in begins)


_RELATIVE_SUBJECTS = PERSONAL_RELATIVE | THING_RELATIVE
_CLAUSE_OPENERS = PRONOUNS | COMPLEMENTIZER
_OPENERS = CONJUNCTIONS | SUBORDINATORS | RELATIVES | {","}


def _is_in_gap(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether a relative pronoun precedes a verb's subject: "an engine, which Norda claims is new"."""
    return page.lowers[phrase_start(page, max(sentence.first, at - _PHRASE), at) - 1] in _GAPS


_GAPS = words_of("gap opener")


def _is_verb(page: Page, at: int) -> bool:
    """Whether a finite verb is at a token, and no pronoun with one: "he's"."""
    return page.analysis.is_finite(at) and page.analysis.word_class(at) in ("VERB", "AUX")


_PHRASE = 12  # tokens of a noun phrase before a word that may be a verb


def is_plural_noun(verb: Verb) -> bool:
    """Whether a verb's form is as likely a plural noun: "reports", "orders"."""
    return verb.form == "s" and "noun" in verb.traits


def _is_thanks_to(place: VerbPlace) -> bool:
    """Whether "thanks" gives a cause: "thanks to the rain", "thanks in part to"."""
    return place.verb.lemma in _THANKING and place.verb.form == "s" and place.after in _CAUSAL


_CAUSAL = words_of("behind thanks")
_THANKING = words_of("verb of thanks")
_FINDING = words_of("verb of finding")


_QUANTIFIERS = words_of("quantifier or owner")
_NO_NOUN_NEEDED = words_of("determiner or head")
_PRONOUN_LIKE = words_of("determiner as pronoun")
_PEOPLE = words_of("pronoun for people")


def _is_determined(place: VerbPlace) -> bool:
    if place.before not in DETERMINERS or place.before in _PRONOUN_LIKE:
        return False
    if place.after in COMPLEMENTIZER and place.before in _PEOPLE:
        return False  # "Another warned that"
    return place.before not in _NO_NOUN_NEEDED or not place.page.analysis.is_finite(place.at)


def _closes_object(place: VerbPlace) -> bool:
    """Whether a noun that somebody owns is an object: "said in its interim report that", "extended its red warning"."""
    analysis, before = place.page.analysis, place.page.lowers
    if _OPENS_OBJECT.isdisjoint(before[analysis.sentence(place.at).first : place.at]):
        return False
    if place.after in COMPLEMENTIZER and before[place.at - 1] in FINDERS:
        return False  # "sent a letter warning that"
    if analysis.word_class(place.at) == "VERB":  # read from the candidates of most words, without tagging the sentence
        return False
    phrase = analysis.phrase_of(place.at)
    if phrase is None or phrase.head != place.at or place.page.lowers[phrase.first] not in _OPENS_OBJECT:
        return False
    return analysis.word_class(phrase.first - 1) in ("ADP", "VERB", "AUX")


def _is_base_or_participle(verb: Verb) -> bool:
    return verb.form in ("base", "ing")


_OPENS_OBJECT = words_of("possessive") | words_of("indefinite_article")


def _is_compound(place: VerbPlace) -> bool:
    return place.page.touching(place.at) or place.after == "-"


def _is_described(place: VerbPlace) -> bool:
    """Whether a modifier with a hyphen is right before a noun: "the fire-first appeals", not "the co-author says"."""
    page, before = place.page, place.at - 1
    joined = before > 1 and page.words[before - 1] == "-" and page.touching(before) and page.touching(before - 1)
    return joined and page.words[before][0].islower() and not noun_type(page.lowers[before]).speaks


def _is_modified_noun(place: VerbPlace) -> bool:
    """Whether an adjective is right before a noun: "from the private email account", not "the injured report pain"."""
    page, before = place.page, place.at - 1
    if before <= place.sentence.first or not page.words[before].islower() or page.lowers[before - 1] in DEFINITE:
        return False
    analysis = page.analysis
    return analysis.word_class(before) == "ADJ" and analysis.word_class(place.at) == "NOUN"


def _is_described_behind(place: VerbPlace) -> bool:
    """Whether what follows a noun describes it, or its verb follows: "the shares being sold", "stress (Moe, 2017)"."""
    page = place.page
    if not (place.after in _BEHIND_NOUN or place.after in AUXILIARIES) or page.analysis.word_class(place.at) != "NOUN":
        return False
    return not _is_in_gap(page, place.sentence, place.at)


_BEHIND_NOUN = words_of("present participle of be") | {"("}


def _modifies_object(place: VerbPlace) -> bool:
    """Whether a past form is behind an infinitive, whose object it describes: "to investigate alleged fraud"."""
    page, verb = place.page, place.at - 1
    if verb <= place.sentence.first or page.lowers[verb - 1] not in INFINITIVE or page.words[verb][0].isupper():
        return False
    return page.analysis.word_class(verb) == "VERB" and place.after not in _CLAUSE_OPENERS


def _ends_labelled(place: VerbPlace) -> bool:
    """Whether a plural is the end of what an earlier verb labels in marks: "called the use of such orders “odd”"."""
    page, sentence = place.page, place.sentence
    label = place.earlier[-1] if place.earlier and place.earlier[-1].verb.kind == "label" else None
    marked = place.end < sentence.stop and page.inside[place.end] >= 0
    if label is None or not marked or page.lowers[label.end] not in DETERMINERS:
        return False
    return label.end < place.at and all(word[0].isalnum() for word in page.words[label.end : place.at])


def _has_agent(place: VerbPlace) -> bool:
    if place.after not in AGENT or (place.verb.form == "ing" and place.before in MANNER):
        return False  # "was quoted as saying by the agency"
    return _MEANS.isdisjoint(place.page.lowers[place.end + 1 : place.end + 2])  # "Roe said by phone"


def _is_plural(place: VerbPlace) -> bool:
    if place.after.endswith(PAST_ENDING) and place.after not in verbs():
        return True
    return is_plural_noun(place.verb) and _reads_as_noun(place.page, place.sentence, place.at, place.end)


def _is_owned(place: VerbPlace) -> bool:
    if place.before.endswith(OWNER_ENDINGS):
        contracted = host(place.before) in PRONOUNS  # "she's announced"
        return not (contracted and place.verb.form == "ed") and not speaks_behind_owner(place.page, place.at)
    if place.before in ("'", "’"):
        return place.page.analysis.is_possessive(place.at - 1)  # "the guards' claim"
    return place.verb.form == "s" and place.before in _QUANTIFIERS


def _is_governed(place: VerbPlace) -> bool:
    if place.before not in _GOVERNING:
        return False
    within = place.at - 1 > place.sentence.first
    return not (place.before in _SINCE and within and place.page.lowers[place.at - 2] in HAVE)


_GOVERNING = PREPOSITIONS - INFINITIVE
_SINCE = words_of("adverb of the perfect")


def _hears(place: VerbPlace) -> bool:
    dated = not DAYS.isdisjoint(place.page.lowers[place.end + 1 : place.end + 2])  # "was accused on Friday of"
    topic = place.after in _TOPICAL and "quote" not in place.verb.frames and not dated
    if not (topic or (place.after in INFINITIVE and "own-to" not in place.verb.traits)):
        return False
    return not ("passive-to" in place.verb.traits and is_advice(place.page, place.at))  # "drivers are advised to wait"


_TOPICAL = words_of("topic of participle")


def _has_hearer(verb: Verb) -> bool:
    return verb.form == "ed" and "hearer" in verb.frames


def _is_prevented(place: VerbPlace) -> bool:
    if place.before not in _BEFORE_PREVENTED:
        return False
    return not (place.before in SOURCE and place.page.lowers[place.at - 2] in _EXCEPTING)


_BEFORE_PREVENTED = words_of("preposition of an act")
_EXCEPTING = words_of("before exception")


def _finds_out(place: VerbPlace) -> bool:
    return place.after in OUTWARD


def _lacks_that(place: VerbPlace) -> bool:
    return place.after not in COMPLEMENTIZER or place.verb.form == "ing"


def _governs_noun(place: VerbPlace) -> bool:
    """Whether the object is a noun for what is said, which reports with the verb: "voiced concern that"."""
    ahead = range(place.end, min(place.sentence.stop - 1, place.end + _OBJECT))
    that = next((at for at in ahead if place.page.lowers[at] in COMPLEMENTIZER), -1)
    return that > place.end and place.page.lowers[that - 1] in speech_nouns() and not is_relative(place.page, that)


_OBJECT = 5  # tokens of an object and its "that"
_LIGHT_VERBS = words_of("light verb")


def _is_light(verb: Verb) -> bool:
    return verb.lemma in _LIGHT_VERBS and "object" in verb.frames


def _ends_as_noun(place: VerbPlace) -> bool:
    """Whether a plural ends a sentence as a noun: "destroyed some coastal posts"; not "It leaks, the firm reports"."""
    classes = [place.page.analysis.word_class(at) for at in (place.at - 1, place.at)]
    return place.end >= place.sentence.stop and classes == ["ADJ", "NOUN"]


def _has_no_content(place: VerbPlace) -> bool:
    """Whether it is a mere topic, or one of whom nobody in particular speaks: "people who talk about how they feel"."""
    topic = topic_start(place.page, place.verb, place.end, place.sentence.stop)
    return topic is None or place.before in RELATIVES


def _is_thought(place: VerbPlace) -> bool:
    """Whether nothing shows that a question was spoken: no marks in the sentence, not "aloud"."""
    return not place.sentence.regions and place.after not in _ALOUD


_ALOUD = words_of("aloud")


def _always(_verb: Verb) -> bool:
    return True


class NoReport(NamedTuple):
    """A reason why a form reports nothing, with an example, whether it holds at a place, and for which verbs it may."""

    example: str
    holds: Callable[[VerbPlace], bool]
    may_hold: Callable[[Verb], bool] = _always


# The reasons in the order tried; those that need the sentence tagged come last.
NO_REPORTS = (
    NoReport("the claim; but a source close to her said", _is_determined),
    NoReport("re-claim, claim-based", _is_compound),
    NoReport("the prize claimed by Roe", _has_agent, lambda verb: not verb.traits & PASSIVES),
    NoReport("Roe's claim, all orders", _is_owned, lambda verb: verb.form in ("s", "base", "ed")),
    NoReport("in claims; but have since confirmed", _is_governed, lambda verb: verb.form != "ing"),
    NoReport("did not say, refused to confirm", is_not_said),
    NoReport("residents urged to leave, two people briefed on the talks", _hears, _has_hearer),
    NoReport("asked not to be named", asks_for_silence, lambda verb: verb.kind in ("question", "request")),
    NoReport("spoke to a nurse, spoke of trade", _has_no_content, lambda verb: verb.kind == "topic"),
    NoReport("wondered whether it would rain", _is_thought, lambda verb: "aloud" in verb.traits),
    NoReport("voiced concern that", _governs_noun, _is_light),
    NoReport("kept him from claiming the prize", _is_prevented, lambda verb: verb.form == "ing"),
    NoReport("the fire-first appeals", _is_described, lambda verb: verb.form in ("s", "base")),
    NoReport("called the use of such orders “odd”", _ends_labelled, is_plural_noun),
    NoReport("to investigate alleged fraud", _modifies_object, lambda verb: verb.form == "ed"),
    NoReport("hold seats that, holding a sign", _lacks_that, lambda verb: "that-only" in verb.traits),
    NoReport("found out that", _finds_out, lambda verb: verb.lemma in _FINDING),
    NoReport("thanks in part to the rain", _is_thanks_to, lambda verb: verb.lemma in _THANKING),
    NoReport("orders issued, the protests that began in spring", _is_plural, lambda verb: verb.form == "s"),
    NoReport("destroyed some coastal posts", _ends_as_noun, is_plural_noun),
    NoReport("said in its interim report that", _closes_object, _is_base_or_participle),
    NoReport("the shares being sold", _is_described_behind, lambda verb: verb.form in ("s", "base")),
    NoReport("by executive order", _is_modified_noun, lambda verb: verb.form == "base" or is_plural_noun(verb)),
)


def is_no_report(place: VerbPlace) -> bool:
    """Whether a form of a reporting verb is a noun there, or reports nothing."""
    for holds in _reasons(place.verb):  # noqa: SIM110 - a generator costs as much as most of the tests
        if holds(place):
            return True
    return False


@cache
def _reasons(verb: Verb) -> tuple[Callable[[VerbPlace], bool], ...]:
    """The tests that may hold for a verb."""
    return tuple(reason.holds for reason in NO_REPORTS if reason.may_hold(verb))
