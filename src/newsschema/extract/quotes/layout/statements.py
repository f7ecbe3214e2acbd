"""Letters and statements that are printed whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.layout.whole_paragraphs import Shown, first_person, holds_marks, whole_quote
from newsschema.extract.quotes.mentions.agreement import can_speak, names_writer
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence

_SHORT_LINE = 6  # tokens of "Yours in Christ,"
_CLOSINGS = words_of("letter closing")


def letter(page: Page) -> Shown:
    """'Dear ...,' to 'Yours ..., Ana Roe' is a quote of who signs it."""
    opening = next((number for number in range(len(page.paragraphs)) if _salutes(page, number)), None)
    if opening is None:
        return []
    for number in range(opening + 1, len(page.paragraphs) - 1):
        first, last = page.paragraphs[number]
        if last - first <= _SHORT_LINE and not _CLOSINGS.isdisjoint(page.lowers[first:last]):
            begin, stop = page.paragraphs[number + 1]
            end = name_end(page, begin, stop)
            if end > begin:
                source = Mention(page, begin, end, "name", (begin, stop))
                found, _ = whole_quote(
                    page, list(range(opening, number + 1)), page.paragraphs[opening][0], source, None
                )
                return [(found, list(range(opening, number + 2)))]
    return []


def _salutes(page: Page, number: int) -> bool:
    first, last = page.paragraphs[number]
    dear = page.lowers[first] in words_of("salutation") and page.words[first].istitle()
    return dear and last - first <= 2 * _SHORT_LINE and page.words[last - 1] in ",:"


def statements(page: Page) -> Shown:
    """'In a statement, Roe said:' or 'posted on X:' and paragraphs without marks in the first person."""
    found: Shown = []
    for sentence in page.sentences:
        number = sentence.paragraph
        if page.paragraphs[number][1] != sentence.last or page.words[sentence.last - 1] != ":":
            continue
        numbers = list[int]()
        for following in range(number + 1, len(page.paragraphs)):
            if not first_person(page, following) or holds_marks(page, following):
                break
            numbers.append(following)
        cue = _last_cue(page, sentence) if numbers else None
        issuer = _issuer(page, sentence) if numbers and cue is None else None
        source = cue[1] if cue is not None else issuer
        if source is not None:
            quote, taken = whole_quote(page, numbers, page.paragraphs[numbers[0]][0], source, None)
            quote.cue = cue[0] if cue is not None else None
            found.append((quote, taken))
    return found


def _issuer(page: Page, sentence: Sentence) -> Mention | None:
    """Who issues what a colon leads to: "The club published the following statement on Tuesday:"."""
    if _ISSUED.isdisjoint(page.lowers[sentence.first : sentence.last]):
        return None
    subject = first_subject(page, sentence, sentence.stop)
    known = subject is not None and not names_writer(page, subject)
    return subject if known and subject is not None and can_speak(page, subject) else None


_ISSUED = words_of("issued text")


def _last_cue(page: Page, sentence: Sentence) -> tuple[tuple[int, int], Mention] | None:
    cues = [cue for cue in find_cues(page, sentence) if cue.subject is not None]
    return ((cues[-1].at, cues[-1].end), cues[-1].subject) if cues and cues[-1].subject is not None else None
