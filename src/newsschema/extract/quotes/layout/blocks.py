"""Posts and statements shown as block quotes: who signs them, or who is named before them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.cues.credits import account_end
from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.cues.senders import said_by
from newsschema.extract.quotes.mentions.agreement import can_speak, names_writer
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.lexicons.function_words import SURFACE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_DASHES = frozenset("—–―-")
_SIGNATURE = 24  # tokens of the longest "— Ana Roe, mayor (@anaroe) March 2, 2024"
_SHORT_SIGNATURE = 8  # tokens of a signature without an account: "— Ana Roe, mayor"
_HEADING = 12  # tokens of the longest heading that names a speaker
_RULE = "block quote"


def read_blocks(page: Page) -> list[tuple[FoundQuote | None, list[int]]]:
    """Return the block quotes of a page with the numbers of their paragraphs, signatures included."""
    found: list[tuple[FoundQuote | None, list[int]]] = []
    for run in _runs(page):
        for numbers, signature in _signed(page, run):
            quote = _signed_quote(page, numbers, *signature) if signature else _introduced_quote(page, numbers, run)
            if quote is not None:
                found.append((quote, numbers))
    return found


def _signed_quote(page: Page, numbers: list[int], begin: int, signer: Mention) -> FoundQuote | None:
    """The paragraphs before a signature, and what is before it in its own paragraph."""
    parts = [page.paragraphs[number] for number in numbers]
    parts[-1] = (parts[-1][0], begin)
    parts = [_unmarked(page, *part) for part in parts if part[1] > part[0]]
    return FoundQuote(page, parts, "direct", None, signer, numbers[0], rule=_RULE) if parts else None


def _introduced_quote(page: Page, numbers: list[int], run: list[int]) -> FoundQuote | None:
    """Block quotes without marks and signature whose speaker the paragraph before them names."""
    if numbers[0] != run[0] or not numbers[0] or any(_is_marked(page, number) for number in numbers):
        return None
    lead = _lead(page, numbers[0] - 1)
    if lead is None:
        return None
    parts = [page.paragraphs[number] for number in numbers]
    return FoundQuote(page, parts, "direct", lead[0], lead[1], numbers[0], rule=_RULE)


def _unmarked(page: Page, first: int, last: int) -> tuple[int, int]:
    """A token range without the quotation marks around all of it."""
    region = page.regions[page.inside[first]] if page.inside[first] >= 0 else None
    around = region is not None and region.left == first and region.right >= last
    return (region.first, region.last) if around and region is not None else (first, last)


def _runs(page: Page) -> list[list[int]]:
    """The paragraphs of block quotes, those in a row together, and pairs of a paragraph and its signature."""
    rows = groupby(enumerate(page.blocks), key=lambda pair: pair[1] - pair[0])
    runs = [[number for _, number in row] for _, row in rows]
    ends = {run[-1]: run for run in runs}
    taken = set(page.blocks)
    for number, (first, last) in enumerate(page.paragraphs):
        if number and number not in taken and page.words[first] in _DASHES and last - first <= _SIGNATURE:
            speech = _account(page, number) is not None or _is_whole(page, number - 1)
            if not speech or _signature(page, number) is None:
                continue
            if number - 1 in ends:
                ends[number - 1].append(number)  # the signature is set below its block quote
            elif number - 1 not in taken:
                runs.append([number - 1, number])
    return sorted(runs)


def _is_whole(page: Page, number: int) -> bool:
    """Whether quotation marks are around all of a paragraph."""
    first, last = page.paragraphs[number]
    return page.inside[first] >= 0 and page.inside[first] == page.inside[last - 1]


def _signed(page: Page, run: list[int]) -> list[tuple[list[int], tuple[int, Mention] | None]]:
    """Split a run behind its signatures: the paragraphs of each post, with where its signature begins and who signs."""
    found = list[tuple[list[int], tuple[int, Mention] | None]]()
    numbers = list[int]()
    for number in run:
        numbers.append(number)
        signature = _signature(page, number)
        if signature is not None:
            found.append((numbers, signature))
            numbers = []
    return [*found, (numbers, None)] if numbers else found


def _account(page: Page, number: int) -> int | None:
    """The bracket before the account in a paragraph: "(@anaroe)"."""
    first, last = page.paragraphs[number]
    ahead = range(max(first, last - _SIGNATURE), last - 1)
    return next((at for at in ahead if page.words[at] == "(" and page.words[at + 1][0] == "@"), None)


def _signature(page: Page, number: int) -> tuple[int, Mention] | None:
    """Where "— Ana Roe (@anaroe) March 2, 2024" or "— Ana Roe, mayor" begins in a paragraph, and who signs."""
    first, last = page.paragraphs[number]
    account = _account(page, number)
    begin = first
    if account is None and _is_credit(page, number):
        begin = first - 1
    elif account is not None:
        back = range(account - 1, max(first, account - _SIGNATURE) - 1, -1)
        begin = next((at for at in back if page.words[at] in _DASHES and not page.touching(at + 1)), -1)
    long = account is None and last - first > _SHORT_SIGNATURE and account_end(page, begin + 1, last) == begin + 1
    if begin >= first and (page.words[begin] not in _DASHES or long):
        return None
    if begin < 0:
        return None
    at = begin + 1
    end = name_end(page, at, account or last) if at < last else at
    if at < last and account is None:
        end = max(end, account_end(page, at, last))  # "– An** R***"
    if end == at and account is not None and account > at:
        end = account  # "— tobyonport (@toby)"
    return (max(begin, first), Mention(page, at, end, "name", (at, end))) if end > at else None


def _is_credit(page: Page, number: int) -> bool:
    """Whether a name alone, or with an office, is under a block quote in marks: "Ana Roe, Ph.D."."""
    first, last = page.paragraphs[number]
    if number - 1 not in page.blocks or not _is_whole(page, number - 1) or last - first > _SHORT_SIGNATURE:
        return False
    end = name_end(page, first, last)
    return end > first + 1 and (end == last or page.words[end] in ",(")


def _is_marked(page: Page, number: int) -> bool:
    """Whether a paragraph opens with a quotation mark: what is in marks is read as such."""
    return page.inside[page.paragraphs[number][0]] >= 0


def _is_set_in_blocks(page: Page) -> bool:
    """Whether most of a page is set in block quotes, which then are layout."""
    shown = sum(page.paragraphs[number][1] - page.paragraphs[number][0] for number in page.blocks)
    return shown * 2 > len(page.words)


def _lead(page: Page, number: int) -> tuple[tuple[int, int] | None, Mention] | None:
    """The cue and the speaker that the paragraph before a block quote names."""
    first, last = page.paragraphs[number]
    sentence = page.sentence_at(last - 1)
    cues = [cue for cue in find_cues(page, sentence) if cue.subject is not None]
    open_ended = page.words[last - 1] in (":", ",")
    if page.lowers[first] in words_of("credit preposition") and open_ended:
        source = read_mention(page, first + 1, last - 1)
        return (None, source) if source is not None else None
    if not open_ended and (sentence.regions or _is_set_in_blocks(page)):
        return None
    if cues and cues[-1].subject is not None and not names_writer(page, cues[-1].subject):
        return (cues[-1].at, cues[-1].end) if open_ended else None, cues[-1].subject
    if last - first <= _HEADING and page.words[last - 1][0].isalnum():
        end = name_end(page, first, last)
        named = end > first and (end == last or page.lowers[end] in SURFACE)
        return (None, Mention(page, first, end, "name", (first, end))) if named else None
    subject = said_by(first_subject(page, sentence, sentence.stop)) if open_ended else None
    if subject is None or names_writer(page, subject) or (subject.kind == "noun" and not can_speak(page, subject)):
        return None
    return None, subject
