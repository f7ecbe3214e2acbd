"""Whether a subject fits a reporting verb: number, whether it can speak, whether it is the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.no_phrases import is_no_phrase
from newsschema.extract.quotes.mentions.phrase_heads import describes_head
from newsschema.extract.quotes.mentions.quantities import is_quantity
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.nouns import described_age
from newsschema.extract.quotes.passage.offices import is_institution
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    DETERMINERS,
    FINDERS,
    PREPOSITIONS,
    PRONOUNS,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    COMPLEMENTIZER,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    INSIDE,
    OWNER_ENDINGS,
    PERSONAL_RELATIVE,
    PLURAL_ENDING,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.extract.quotes.passage.words import Verb

_THIRD_PERSON_SINGULAR = words_of("third person singular")
_SPEAKING_PRONOUN = words_of("speaking pronoun")
_WEIGHING_VERB = words_of("weighing verb")
_ACCUSING_VERB = words_of("accusing verb")
_URGING_VERB = words_of("urging verb")
_VERB_AND_NATION = words_of("verb and nation")
_NOBODY = words_of("nobody at all")
_ONE_MORE = words_of("one more")
_IT, _THEY, _THOSE = words_of("neuter pronoun"), words_of("third person plural"), words_of("antecedent of a relative")
_CONDITIONAL = words_of("conditional modal")
_PLURALS_OF_MAN = tuple(words_of("irregular plural ending"))
_SINGULAR = tuple(words_of("singular ending"))


def agrees(page: Page, subject: Mention, verb: Verb, at: int) -> bool:
    """Whether subject and verb fit: "he say" does not, nor "the claims report"; an Evidence verb needs a document."""
    if subject.kind == "relative" and not quoted_near(page, at) and not _fits_relative(page, subject, verb):
        return False
    helped = page.lowers[at - 1] in _HELPING  # "Roe did say the road was shut"
    helped = helped or (page.lowers[at - 2] in _CONDITIONAL and page.lowers[at - 1] in ADVERBS)  # "would only say"
    if subject.kind == "pronoun":
        return _pronoun_agrees(page, subject, verb, at, helped=helped)
    if " ".join(page.lowers[subject.first : subject.last]) in _NOBODY or is_no_phrase(page, subject):
        return False
    if verb.form == "base" and page.words[at - 1] == "," and subject.last == at - 1 and not helped:
        return False  # "If you have a date, ask"
    if verb.kind == "document":
        return reports(page, subject) and (verb.form != "base" or is_plural(page, subject))
    near = quoted_near(page, at)
    if "evidence" in verb.traits and not near and _is_evidence(page, subject):
        return False
    plain = "speaker" in verb.traits or verb.kind == "hearing" or near
    reported = not COMPLEMENTIZER.isdisjoint(page.lowers[at + 1 : at + 5]) and "weak" not in verb.traits
    if not plain and not reported and subject.kind == "noun" and not can_speak(page, subject):
        return False
    if verb.lemma in _VERB_AND_NATION and verb.form in ("s", "base") and _is_nation(page, subject, at):
        return False
    if verb.form == "base" and subject.kind == "noun":
        return helped or is_plural(page, subject) or (not verb.is_base_noun and _is_collective(page, subject))
    if verb.form == "base" and subject.kind == "name" and not helped:
        joined = subject.first > 0 and page.lowers[subject.first - 1] in _JOINTS
        plural = page.lowers[subject.last - 1].endswith((PLURAL_ENDING, *_PLURALS_OF_MAN))
        return plural or joined or _is_plural_body(page, subject, verb, at)
    return True


_HELPING = words_of("auxiliary before base form")
_JOINTS = ADDITION | {"&"}


def _pronoun_agrees(page: Page, subject: Mention, verb: Verb, at: int, *, helped: bool) -> bool:
    """Whether a pronoun fits its verb and is somebody who reports: "he says"; not "he say", "you say", "I say"."""
    word = page.lowers[subject.first]
    if word in _THIRD_PERSON_SINGULAR:
        fits = verb.form != "base" or helped
    else:
        fits = verb.form != "s" and (verb.form != "base" or word not in _GENERIC)
    if verb.kind == "document":
        found = word in _IT or _JUDGING in verb.traits
        return fits and found and "work" not in verb.traits and word_at(page.lowers, at + 1) in COMPLEMENTIZER
    return fits and not (is_writer(page, subject, at) or is_thing(page, subject, verb, at))


_GENERIC = words_of("generic pronoun")
_JUDGING = "judges"  # trait of verbs for what a court or an arbiter finds


def _is_nation(page: Page, subject: Mention, at: int) -> bool:
    """Whether "state" is a noun at a token: "all coastal states", "states that vote"; not in "It leaks, they state"."""
    before = max(subject.phrase[0] - 1, 0)
    fronted = page.inside[before] >= 0 or (page.words[before] == "," and page.sentence_at(at).stop == at + 1)
    return not fronted and (not _opens_clause(page, at + 1) or _relates(page, at + 1))


def _is_plural_body(page: Page, subject: Mention, verb: Verb, at: int) -> bool:
    """Whether a name is that of a body with its verb in the plural: "Tottenham say they"; not "Did Roe say they"."""
    before = page.lowers[subject.phrase[0] - 1] if subject.phrase[0] else ""
    plain = before not in AUXILIARIES and page.words[subject.phrase[0]][0].isupper()
    return plain and "teller" in verb.traits and word_at(page.lowers, at + 1) in _PLURAL_OF_BODY


_PLURAL_OF_BODY = words_of("plural of a body")


def fits_shared(page: Page, subject: Mention, verb: Verb, at: int) -> bool:
    """Whether a sentence's subject may be that of a later verb: not in "the lamp was lit and suggested that"."""
    fits = subject.kind != "noun" or "speaker" in verb.traits or quoted_near(page, at) or can_speak(page, subject)
    return fits and not is_no_phrase(page, subject)


def reports(page: Page, subject: Mention) -> bool:
    """Whether a document or an institution is the subject: "the study found", "the Labour Ministry found"."""
    first, last = subject.phrase
    words = range(first, min(last, first + 14))
    if any(page.lowers[at] in FINDERS for at in words):
        return True
    head = next((at - 1 for at in words if at > first and page.lowers[at] in PREPOSITIONS), words[-1])
    return any(is_institution([page.lowers[at]]) for at in words if page.words[at][0].isupper() or at == head)


_EVIDENCE_NOUNS = words_of("evidence_noun")


def _is_evidence(page: Page, subject: Mention) -> bool:
    """Whether the head of a subject is evidence, from which one gathers, rather than a text, which states."""
    for at in range(subject.first, subject.last):
        if page.lowers[at] in PREPOSITIONS and at > subject.first:
            return page.lowers[at - 1] in _EVIDENCE_NOUNS
    return page.lowers[subject.last - 1] in _EVIDENCE_NOUNS


_NEAR = 12  # tokens behind a verb within which quoted words show that it reports


def is_writer(page: Page, subject: Mention, at: int) -> bool:
    """Whether "I" or "we" outside quotation marks mean the writer, whose words are no quote."""
    return names_writer(page, subject) and not quoted_near(page, at)


def names_writer(page: Page, subject: Mention) -> bool:
    """Whether a subject outside quotation marks is the writer or the reader: "I", "we", "you"."""
    return page.lowers[subject.first] in _SPEAKING_PRONOUN


def is_thing(page: Page, subject: Mention, verb: Verb, at: int) -> bool:
    """Whether "it" is rather a thing than a body: "it highlights", "by labelling the data it helps"."""
    if page.lowers[subject.first] in _THEY and verb.lemma in _WEIGHING_VERB:
        return not quoted_near(page, at)
    if page.lowers[subject.first] not in _IT or quoted_near(page, at):
        return False
    judges = verb.kind in ("label", "judgment") and verb.lemma not in _ACCUSING_VERB
    return judges or "weak" in verb.traits or verb.lemma in _URGING_VERB or verb.form == "ing"


def quoted_near(page: Page, at: int) -> bool:
    return max(page.inside[max(at - 2, 0) : at + _NEAR], default=-1) >= 0


def _opens_clause(page: Page, at: int) -> bool:
    """Whether "that", a colon, a comma or a quote is at a token."""
    return at < len(page.words) and (page.lowers[at] in _CLAUSE_OPENERS or page.inside[at] >= 0)


_CLAUSE_OPENERS = COMPLEMENTIZER | {":", ","}


def _relates(page: Page, at: int) -> bool:
    """Whether a "that" is a relative pronoun: no subject of a clause follows it."""
    if word_at(page.lowers, at) not in COMPLEMENTIZER or at + 1 >= len(page.words):
        return False
    word = page.lowers[at + 1]
    opens = word in DETERMINERS or word in PRONOUNS or word in PREPOSITIONS or not page.words[at + 1][0].islower()
    return not opens and not word.endswith(PLURAL_ENDING)


def _fits_relative(page: Page, subject: Mention, verb: Verb) -> bool:
    """Whether "who" has a person before it and "that" or "which" somebody or a body that can speak."""
    first, last = subject.phrase
    if page.lowers[subject.first] in PERSONAL_RELATIVE:
        word = page.words[last - 1]
        body = word[0].isupper() and not word.endswith(PLURAL_ENDING) and is_institution([word])
        behind_person = body and any(page.lowers[at] in PREPOSITIONS for at in range(first, last))
        return not behind_person  # "a graduate of Roe Law School who"
    if page.lowers[last - 1] in _THOSE:
        return False  # "the songs are those that reveal"
    named = page.words[last - 1][0].isupper()
    animate = noun_type(page.lowers[last - 1]).animate and not (last - first == 1 and page.lowers[first] in _RULES)
    if not named and verb.form in ("s", "base") and not animate:
        return False  # "a set of rules that explain", "laws that demand": what things are for
    return named or "speaker" in verb.traits or can_speak(page, Mention(page, first, last, "noun", (first, last)))


_RULES = words_of("plural of rules")
_SOMEBODY = words_of("somebody")


def can_speak(page: Page, subject: Mention) -> bool:
    """Whether a description is of people, an institution or a document."""
    if page.lowers[subject.first] in _THOSE and subject.last > subject.first + 1:
        return (
            page.lowers[subject.first + 1].endswith(GERUND_ENDING)
            or page.lowers[subject.first + 1] in PERSONAL_RELATIVE
        )
    if page.lowers[subject.first] in _SOMEBODY:
        return True  # "cried someone else"
    alone = subject.last == subject.first + 1
    if (alone and page.lowers[subject.first] in _ONE_MORE) or described_age(page, subject.first, subject.last):
        return True  # "the 41-year-old"
    if _is_body_noun(page, subject):
        return True
    for at in range(subject.first, subject.last):
        if at > subject.first and page.lowers[at] in PREPOSITIONS:
            if page.lowers[at] in GENITIVE and page.lowers[at - 1] in _COUNTING:
                continue  # "a number of voters"
            return page.lowers[at - 1] in DETERMINERS and page.lowers[at] in _OF_WHOLE  # "half of those asked"
        if noun_type(page.lowers[at]).speaks:
            return True
    return False


def _is_body_noun(page: Page, subject: Mention) -> bool:
    """Whether a definite description is of a body: "the office", "his office", "the mayor's office"."""
    first, last = subject.first, noun_end(page, subject.first, subject.last)
    owned = any(page.words[at].endswith(OWNER_ENDINGS) for at in range(first, last - 1))
    if owned:
        return page.lowers[last - 1] in _PUBLIC_NOUNS
    definite = page.lowers[first] in DEFINITE or page.lowers[first] in _POSSESSIVES
    return definite and last - first == _ARTICLE_AND_NOUN and page.lowers[last - 1] in _BODY_NOUNS


_POSSESSIVES = words_of("third possessive")


_OF_WHOLE = GENITIVE | INSIDE
_COUNTING = words_of("counting noun")
_ARTICLE_AND_NOUN = 2
_PUBLIC_NOUNS = words_of("public_body_noun")
_BODY_NOUNS = _PUBLIC_NOUNS | words_of("private_body_noun") | words_of("any_body_noun")


def speaks_by_head(page: Page, subject: Mention, verb: Verb) -> bool:
    """Whether the head of a description is people or an institution, or a document that says or finds something.

    Stricter than `can_speak`: "customer stories", "six times" and "blog posts" say nothing.
    """
    if described_age(page, subject.first, subject.last):
        return True  # "the 41-year-old"
    if is_quantity(page, subject) and noun_type(page.lowers[subject.last - 1]).people:
        return True  # "one of the owners"
    words = range(subject.first + 1, subject.last)
    joint = next((at for at in words if page.lowers[at] in PREPOSITIONS or page.lowers[at] in ADDITION), subject.last)
    near = joint < subject.last and page.lowers[joint - 1] in words_of("near") and joint - 2 > subject.first
    head = noun_type(page.lowers[joint - 1 - near])  # "a source close to the talks"
    if _is_body_noun(page, subject):
        return True
    reports = verb.kind == "document" or "teller" in verb.traits
    return page.words[joint - 1][0].isupper() or head.animate or (reports and head.document)


def is_plural(page: Page, subject: Mention) -> bool:
    """Whether the head of a description, the word before its first preposition, is a plural, with no verb in it."""
    if page.lowers[subject.first] in _THOSE:
        return True  # "those leading the campaign"
    if is_quantity(page, subject):
        return True  # "six in ten voters", "a third of voters"
    head = _described_head(page, subject)
    regular = head.endswith(PLURAL_ENDING) and not head.endswith(_SINGULAR)
    return head in _PLURALS or head.endswith(_PLURALS_OF_MAN) or regular


def _is_collective(page: Page, subject: Mention) -> bool:
    """Whether the head of a description is a group that takes a plural verb in British English: "the team say"."""
    head = noun_type(_described_head(page, subject))
    return head.crowd or (head.group and head.body)


def _described_head(page: Page, subject: Mention) -> str:
    """The head of a description in lower case; empty where a verb is in it."""
    head = page.lowers[subject.first]
    for at in range(subject.first, subject.last):
        word = page.lowers[at]
        behind = at > subject.first
        if behind and (
            word in PREPOSITIONS or (word.endswith(GERUND_ENDING) and describes_head(page, at, subject.last))
        ):
            break
        if behind and not word.endswith(GERUND_ENDING) and _modifies_head(page, at):
            break  # "records released on Friday"
        if word in AUXILIARIES or word in COMMON_VERBS:
            return ""
        if word[0].isalpha() and (at == subject.first or page.analysis.word_class(at) != "ADJ"):
            head = word  # "people familiar with the talks"
    return head


def _modifies_head(page: Page, at: int) -> bool:
    """Whether a past participle at a token describes the noun before it."""
    return page.analysis.is_participle(at) and page.analysis.word_class(at - 1) in ("NOUN", "PROPN")


_PLURALS = words_of("plural_speaker")
