"""The subject of a sentence as the speaker of words in marks that no cue of it claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.senders import said_by
from newsschema.extract.quotes.mentions.agreement import can_speak
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, SUBORDINATORS
from newsschema.language.names import noun_kind

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

READER = words_of("second person")
_LEADS = frozenset(":—–―")


def spokesperson(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """The subject of a sentence as the speaker of words in it: a pronoun, a name, a noun for people."""
    subject = said_by(
        of_last_clause(page, sentence, region)
        or first_subject(page, sentence, region.left)
        or _in_leading_clause(page, sentence, region)
    )
    silent = subject is None or (subject.kind == "noun" and not can_speak(page, subject))
    if subject is None or silent or not READER.isdisjoint(page.lowers[subject.first : subject.first + 1]):
        return None
    alone = subject.kind == "name" and subject.last - subject.first == 1 and subject.first == sentence.first
    adverb = page.analysis.word_class(subject.first) == "ADV" and not page.is_name(page.words[subject.first])
    nobody = alone and (adverb or is_imperative(page, subject.first) or _is_message(page, subject.first))
    return None if nobody else subject


def is_labelled(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether a label opens a sentence, which then nobody named speaks: "Verdict: B. See the notes: “...”"."""
    subject = first_subject(page, sentence, region.left)
    if subject is None or subject.kind == "pronoun" or subject.first != sentence.first:
        return False
    colon = subject.phrase[1]
    return page.words[colon] == ":" and colon < region.left - 1 and not page.touching(colon + 1)


def _is_message(page: Page, at: int) -> bool:
    """Whether a sentence's first word is a noun for what is shown or said and no name: "Video shows it: “...”"."""
    return noun_kind(page.lowers[at]) == "communication" and not page.is_name(page.words[at])


def of_last_clause(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Who acts in the last main clause, which a colon or dash ends: "As it rained, Roe had a plea: “Go home!”"."""
    if page.words[region.left - 1] not in _LEADS:
        return None
    clauses = page.analysis.clauses(page.analysis.sentence(sentence.first))
    ahead = (clause for clause in reversed(clauses) if clause.verb < region.left and clause.kind == "main")
    clause = next((clause for clause in ahead if page.inside[clause.verb] < 0), None)
    phrase = clause.subject if clause is not None else None
    if clause is None or phrase is None or not sentence.first < phrase.first < phrase.last <= clause.group[0]:
        return None
    opened = page.words[phrase.first - 1] == "," or page.lowers[phrase.first - 1] in CONJUNCTIONS
    subject = read_mention(page, phrase.first, clause.group[0]) if opened else None
    return subject if subject is not None and _is_person(page, subject) else None


def _is_person(page: Page, subject: Mention) -> bool:
    return subject.kind == "name" or (subject.kind == "pronoun" and page.lowers[subject.first] in _PEOPLE)


_PEOPLE = words_of("animate pronoun")


def _in_leading_clause(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Who is the subject of the clause that leads to words in marks: "When she spoke up, “they laughed at me”"."""
    if page.words[region.left - 1] != "," or page.lowers[sentence.first] not in SUBORDINATORS:
        return None
    clauses = page.analysis.clauses(page.analysis.sentence(sentence.first))
    phrase = clauses[0].subject if clauses and not clauses[0].passive else None  # not "When he was asked, “Why?”"
    subject = (
        read_mention(page, phrase.first, phrase.last) if phrase is not None and phrase.last < region.left else None
    )
    return subject if subject is not None and subject.kind in ("name", "pronoun") else None


def is_imperative(page: Page, at: int) -> bool:
    """Whether a sentence's first word is a verb: "Say, “I want it.”"."""
    return page.analysis.word_class(at) in ("VERB", "AUX", "INTJ") and not page.is_name(page.words[at])
