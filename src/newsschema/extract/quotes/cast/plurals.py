"""Whom "they" means: the groups that spoke before and the people and bodies that are subjects nearby."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.discourse import is_document
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import is_institution
from newsschema.extract.quotes.passage.reasons import weighed
from newsschema.lexicons.function_words import ADDITION, DEFINITE, GENITIVE, PLURAL_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.quotes.cast.discourse import Discourse, Entity
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language.analysis import Sentence
    from newsschema.language.phrases import Phrase

# Evidence that somebody is whom "they" means, and how much of it.
_SENTENCE = -1.0  # for each sentence between them
_SUBJECT = 1.5  # the subject of a finite clause outside quotation marks
_LAST_SPEAKER = 0.75
_BODY = -0.75  # a body, which "it" means as well
_UNNAMED = -0.5  # somebody described: "the employer"
_LEAST = -1.25
_GROUPS = ("group", "institution")
_BACK = 2  # sentences before the pronoun in which subjects are looked for
_RECENT = 3  # speakers that are considered
_FARTHEST = 2  # sentences that are counted: whoever spoke last remains likely


def resolve_plural(discourse: Discourse, page: Page, at: int) -> Entity | Mention | None:
    """Return the group or body that spoke before, or the words that name one, with the most evidence for "they".

    `at` is the first token of the pronoun or of the words that are theirs.
    """
    best = _LEAST
    chosen: Entity | Mention | None = None
    scores: dict[str, float] = {}
    found: list[tuple[Entity | Mention, float]] = [*_speakers(discourse, page, at), *_subjects(page, at)]
    for antecedent, score in found:
        name = antecedent.text if isinstance(antecedent, Mention) else antecedent.name
        scores[name] = max(score, scores.get(name, score))
        if score > best:
            best, chosen = score, antecedent
    discourse.weighed = weighed("they", scores)
    return chosen


def _speakers(discourse: Discourse, page: Page, at: int) -> Iterator[tuple[Entity, float]]:
    """The groups and bodies among the last speakers, the last first."""
    number = discourse.numbers[id(page)]
    here = bisect_right(discourse.heads[number], at)
    last = discourse.recent[-1] if discourse.recent else None
    groups = [one for one in discourse.recent if one.kind in _GROUPS or (one.kind == "unnamed" and one is last)]
    groups = [one for one in groups if not is_document(one)]
    for entity in reversed(groups[-_RECENT:]):
        place = entity.mention_before(number, at)
        distance = here - bisect_right(discourse.heads[number], place) if place >= 0 else _FARTHEST
        spoken = _LAST_SPEAKER * (entity is last)
        kind = _BODY * (entity.kind == "institution") + _UNNAMED * (entity.kind == "unnamed")
        yield entity, _SENTENCE * min(distance, _FARTHEST) + _SUBJECT + spoken + kind


def _subjects(page: Page, at: int) -> Iterator[tuple[Mention, float]]:
    """The phrases before a token, in its sentence and in those before it, that name several people or a body."""
    page.sentence_start(at)
    number = bisect_right(page.heads or [], at)
    for back in range(min(_BACK + 1, number)):
        whole = page.analysis.sentence(page.sentences[number - 1 - back].first)
        for phrase, subject, mention in _named_in(page, whole):
            if phrase.last <= at < phrase.last + _WITHIN and (subject or back < _BACK):
                body = mention.kind == "name" and mention.last == phrase.last
                yield mention, _SENTENCE * back + _SUBJECT * subject + _BODY * body


def _named_in(page: Page, whole: Sentence) -> list[tuple[Phrase, bool, Mention]]:
    """The phrases of a sentence that name several people or a body, whether they are subjects, and their words."""
    page.several = {} if page.several is None else page.several
    if whole.first not in page.several:
        page.several[whole.first] = list(_read_named(page, whole))
    return page.several[whole.first]


def _read_named(page: Page, whole: Sentence) -> Iterator[tuple[Phrase, bool, Mention]]:
    clauses = [clause for clause in page.analysis.clauses(whole) if clause.finite and clause.subject is not None]
    subjects = {clause.subject.first for clause in clauses if clause.subject is not None}
    for phrase in page.analysis.phrases(whole):
        subject = phrase.first in subjects
        definite = phrase.kind == "noun" and page.lowers[phrase.first] in _DEFINITE
        if (subject or definite) and page.inside[phrase.first] < 0:
            mention = _several(page, phrase, whole.last)
            if mention is not None:
                yield phrase, subject, mention


def _several(page: Page, phrase: Phrase, stop: int) -> Mention | None:
    """The words of a phrase that names several people or a body: "two girls", "Ana's family", "Ana Roe and Li Wei".

    `stop` is one past the sentence.
    """
    first, last = phrase.first, phrase.last
    if phrase.kind == "name":
        if word_at(page.lowers, last) in ADDITION:
            begin = last + 1 + (word_at(page.lowers, last + 1) in DEFINITE)
            end = name_end(page, begin, min(begin + _NAME, stop))
            parts = (Mention(page, first, last, "name", (first, last)), Mention(page, begin, end, "name", (begin, end)))
            return Mention(page, first, end, "name", (first, end), parts) if end > begin else None
        return read_mention(page, first, last) if is_institution(page.words[first:last]) else None
    word = page.lowers[phrase.head]
    people = word in _PLURALS or (word[-1] == PLURAL_ENDING and noun_type(word[:-1]).person)
    counted = not people and last < len(page.lowers) and page.lowers[last] in GENITIVE
    if phrase.kind != "noun" or not (people or counted):
        return None
    end = max(last, phrase_end(page, first, page.analysis.next_finite(last, stop)))
    if counted and not noun_type(page.lowers[end - 1]).people:
        return None  # no "a group of parents"
    return Mention(page, first, end, "noun", (first, end))


_NAME = 5  # tokens of a name
_WITHIN = 400  # tokens before the pronoun that are looked at: keeps the work in proportion to a text's length
_PLURALS = words_of("plural people")
_DEFINITE = words_of("definite_determiner")
