"""Who speaks words in marks whose sentence does not say: who is named right before them, else the last speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.credits import CREDIT
from newsschema.extract.quotes.cues.messages import sender_before
from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.layout.turns import FULL_NAME, LEADING, Turn, begins_turn
from newsschema.extract.quotes.mentions.agreement import names_writer
from newsschema.extract.quotes.mentions.candidates import candidate
from newsschema.extract.quotes.mentions.entity_types import names_body
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.named_behind import named_after
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import CONJUNCTIONS

if TYPE_CHECKING:
    from newsschema.extract.quotes.content.constructions import FoundQuote
    from newsschema.extract.quotes.passage.page import Page, Sentence


def nearby(page: Page, sentence: Sentence, last: FoundQuote | None, previous: Sentence | None) -> Mention | None:
    """Return who speaks where the sentence does not say: the sentence before, the last speaker; None if unknown."""
    colon = previous is not None and page.words[previous.last - 1] in LEADING
    if previous is not None and colon:
        subjects = [cue.subject for cue in find_cues(page, previous) if candidate(cue.subject) is not None]
        if subjects:
            return subjects[-1]
        sender = sender_before(page, previous.first, previous.last - 1)
        if sender is not None:
            return sender
    if last is not None and previous is not None and _is_cued_in(last, previous):
        return last.speaker  # "Staff are late, Roe said. “They left.”"
    line = _name_line(page, previous) if previous is not None and previous.paragraph < sentence.paragraph else None
    if line is not None:
        return line
    subject = _subject_before(page, sentence, last, previous) if previous is not None else None
    if subject is not None:
        return subject
    return last.speaker if last is not None and last.rule != CREDIT else None


def _name_line(page: Page, sentence: Sentence) -> Mention | None:
    """The person whose name and description are a paragraph of their own: "Ana Roe, 34, nurse, Larne"."""
    first, last = page.paragraphs[sentence.paragraph]
    if (first, last) != (sentence.first, sentence.last) or not FULL_NAME < last - first <= _LONGEST_LINE:
        return None
    end = name_end(page, first, last)
    if end - first < FULL_NAME or page.words[end : end + 1] not in ([","], ["("]):
        return None
    closed = page.words[last - 1][-1] in ".?!:" or any(page.inside[at] >= 0 for at in range(first, last))
    aged = page.words[end + 1].isdigit()
    if closed or (has_verb(page, end, last) and not aged) or names_body(page.words[first:end]):
        return None
    return Mention(page, first, end, "name", (first, last))


def _is_cued_in(quote: FoundQuote, sentence: Sentence) -> bool:
    """Whether a quote of a known speaker begins in a sentence and has its cue there."""
    if quote.cue is None or quote.speaker is None:
        return False
    return sentence.first <= min(quote.parts[0][0], quote.cue[0]) and quote.cue[0] < sentence.stop


def _subject_before(page: Page, sentence: Sentence, last: FoundQuote | None, previous: Sentence) -> Mention | None:
    """The subject of the sentence before words in marks, or of the one before it, where that rather speaks them."""
    if last is not None and last.parts[-1][1] > previous.first:
        return None  # the last speaker's words are there
    for lead in (previous, _further(page, last, previous)):
        subject = _last_subject(page, lead) if lead is not None else None
        if lead is None or subject is None or names_writer(page, subject):
            continue
        subject = named_after(page, subject, subject.phrase[1], lead.stop)
        if begins_turn(Turn(page, subject, lead, sentence, last)):
            return subject
    return None


def _further(page: Page, last: FoundQuote | None, previous: Sentence) -> Sentence | None:
    """The sentence before one in its paragraph, where nobody spoke in that or the paragraph before."""
    near = last is not None and last.paragraph >= previous.paragraph - 1
    if near or previous.first == page.paragraphs[previous.paragraph][0]:
        return None
    return page.sentence_at(previous.first - 1)


def _last_subject(page: Page, sentence: Sentence) -> Mention | None:
    """The person in the clause that "and" adds to a sentence: "The singers came, and Roe approves"; else the first."""
    behind = range(sentence.first + 1, sentence.last)
    joined = any(page.lowers[at - 1] in CONJUNCTIONS and page.words[at][0].isupper() for at in behind)
    clauses = page.analysis.clauses(page.analysis.sentence(sentence.first)) if joined else []
    for clause in reversed(clauses):
        phrase = clause.subject
        if phrase is not None and clause.finite and page.lowers[phrase.first - 1] in CONJUNCTIONS:
            added = read_mention(page, phrase.first, phrase.last) if phrase.first > sentence.first else None
            if added is not None and added.kind == "name":
                return added
    return first_subject(page, sentence, sentence.stop)


_LONGEST_LINE = 16  # tokens of the longest line that names and describes somebody
