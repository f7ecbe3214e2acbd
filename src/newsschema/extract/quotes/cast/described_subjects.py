"""People and bodies that are only described and have not spoken, as subjects near a pronoun: "A neighbour ... She"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.nouns import noun_gender

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language.phrases import Phrase


def definite_person_before(page: Page, at: int, gender: str) -> tuple[Mention, int] | None:
    """The definite description that is the subject nearest before "he" or "she", with the sentences between them."""
    found = _subject_before(page, at, lambda word: word in _OLD or _is_person(word, gender), _DEFINITE_BACK)
    return found if found is not None and page.lowers[found[0].first] not in words_of("new_person") else None


def described_person_before(page: Page, at: int, gender: str, *, known: bool, back: int) -> tuple[Mention, int] | None:
    """The words for one person that are the subject nearest before "he" or "she", with the sentences between them.

    `gender` is "m" or "f", `back` the number of sentences before its own that are read. Where somebody known may be
    meant as well (`known`), "the driver" is rather that person.
    """
    found = _subject_before(page, at, lambda word: _is_person(word, gender), back)
    definite = found is not None and page.lowers[found[0].first] in words_of("article") - words_of("new_person")
    return None if known and definite else found


def _is_person(head: str, gender: str) -> bool:
    kind = noun_type(head)
    return kind.person and not kind.people and noun_gender(head) in ("", gender)


def described_body_before(page: Page, at: int) -> tuple[Mention, int] | None:
    """The words for one body that are the subject nearest before "it", with the sentences between them."""
    return _subject_before(page, at, _is_body, _BACK)


def _is_body(head: str) -> bool:
    kind = noun_type(head)
    return kind.body and not kind.bodies and not kind.person


def _subject_before(page: Page, at: int, fits: Callable[[str], bool], back: int) -> tuple[Mention, int] | None:
    """The nearest subject whose head fits, of a finite clause in the sentence of a token or in those before."""
    page.sentence_start(at)
    number = bisect_right(page.heads or [], at)
    for away in range(min(back + 1, number)):
        sentence = page.sentences[number - 1 - away]
        if sentence.stop - sentence.first > _WHOLE or not _may_describe(page, sentence, fits):
            continue
        whole = page.analysis.sentence(sentence.first)
        for clause in page.analysis.clauses(whole):
            subject = clause.subject
            if not clause.finite or subject is None or subject.last > at or not _opens(page, subject):
                continue
            end = max(subject.last, phrase_end(page, subject.first, clause.group[0]))
            if fits(page.lowers[noun_end(page, subject.first, end) - 1]):
                return Mention(page, subject.first, end, "noun", (subject.first, end)), away
    return None


def _may_describe(page: Page, sentence: Sentence, fits: Callable[[str], bool]) -> bool:
    """Whether a noun that fits is near behind a determiner in a sentence, which is not analysed for this."""
    lowers, ones = page.lowers, words_of("singular_determiner")
    determiners = (at for at in range(sentence.first, sentence.stop) if lowers[at] in ones)
    return any(any(map(fits, lowers[at + 1 : at + _LONGEST])) for at in determiners)


def _opens(page: Page, subject: Phrase) -> bool:
    """Whether a phrase outside quotation marks is a noun with a determiner of one person or body."""
    described = subject.kind == "noun" and page.lowers[subject.first] in words_of("singular_determiner")
    return described and page.inside[subject.first] < 0


_OLD = words_of("age adjective")  # "the 41-year-old"
_BACK = 1  # sentences
_DEFINITE_BACK = 2  # the same for "the mayor", who is known
_LONGEST = 12  # tokens up to the head of a subject
_WHOLE = 200  # tokens of a sentence that is read: keeps the work in proportion to a text's length
