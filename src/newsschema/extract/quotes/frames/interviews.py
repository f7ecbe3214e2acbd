"""Answers of interviews that are set as question and answer: behind a label, or in paragraphs of their own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import DASHES, HEADINGS
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.parts import FramedQuote
from newsschema.extract.quotes.frames.ranges import has_words, marked, regions_in

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text

RULE = "interview"
_LABEL = 5  # tokens of the longest label before a colon: "Dr. Ana Maria Roe"
_SIGNS = (":", "–", "—", ".")  # behind a label: a stop may also be within one ("A. R. :")
_FEWEST = 3  # answers of an interview
_LONGEST_QUESTION = 60  # tokens of a question that is a paragraph
_LONGEST_REMARK = 30  # tokens of one that is no question
_Found = list[tuple[FramedQuote | None, list[int]]]


def read_interview(text: Text) -> tuple[list[FramedQuote], set[int]]:
    """Return the answers of a passage that is an interview, and the paragraphs that these and the questions are."""
    questions = "?" in text.vocabulary or bool(text.lexicon.words["imperative ending"])
    if not questions or text.field in HEADINGS:
        return [], set()
    many = sum(_asks(text, number) for number in range(len(text.analysis.paragraphs))) >= _FEWEST
    found = (_labelled(text) or _dashed(text) or _plain(text)) if many else []
    found = found or _exchanged(text)
    return [quote for quote, _ in found if quote is not None], {number for _, numbers in found for number in numbers}


def _labelled(text: Text) -> _Found:
    """'Roe: ...' at the heads of paragraphs: the answers of whoever does not only ask."""
    paragraphs = text.analysis.paragraphs
    labels = {number: label for number in range(len(paragraphs)) if (label := _label(text, number))}
    counts = Counter(name for name, _ in labels.values())
    asked = Counter(name for number, (name, _) in labels.items() if _asks(text, number))
    asking = {name for name in counts if asked[name] * 2 > counts[name]}
    answering = [number for number in labels if labels[number][0] not in asking]
    put = [number for number in answering if number and _asks(text, number - 1)]
    if len(answering) < _FEWEST or len(put) * 2 <= len(answering):
        return []
    found: _Found = [(None, [number]) for number in labels if number not in answering]
    for number in answering:
        end = labels[number][1]
        numbers = [number, *_goes_on(text, number, set(labels))]
        span = (paragraphs[number][0], end - 1)
        found.append((_answer(text, numbers, end, Mention(text, *span, span[1] - 1, span, end=span[1])), numbers))
        if _asks(text, number - 1):
            found.append((None, [number - 1]))
    return sorted(found, key=lambda one: one[1][0])


def _goes_on(text: Text, number: int, labels: set[int]) -> list[int]:
    """The paragraphs in which an answer goes on: up to the next label or question."""
    found = list[int]()
    for following in range(number + 1, len(text.analysis.paragraphs)):
        if following in labels or _asks(text, following):
            return found
        found.append(following)
    return []  # behind the last answer the writer may go on


def _label(text: Text, number: int) -> tuple[str, int] | None:
    """The label of a paragraph in lower case and the token behind its signs."""
    first, last = text.analysis.paragraphs[number]
    if text.inside[first] >= 0:
        return None
    short = _short_label(text, first, last)
    if short > 0:
        return text.lowers[first], short
    head = text.words[first + 1 : min(first + _LABEL + 1, last - 1)]
    sign = next((sign for sign in _SIGNS if sign in head), "")
    colon = first + 1 + head.index(sign) if sign else first
    named = all(text.words[at][0].isupper() or text.words[at] in ".-‑'’&" for at in range(first, colon))
    if colon > first and named and text.inside[colon + 1] < 0:
        return " ".join(text.lowers[first:colon]), colon + 1
    return None


def _short_label(text: Text, first: int, last: int) -> int:
    """Behind a label of one word and the signs that touch it: "P. ", "R.—", "Pregunta.- "; 0 for none."""
    at = first + 1
    if last - first < _SHORTEST:
        return 0
    while at < last - 1 and text.words[at] in _TOUCHING and (text.touches(at) or text.words[at] != "."):
        at += 1
    signs = at > first + 1 and text.words[first].isalpha() and text.words[first][0].isupper()
    initial = len(text.words[at]) == 1 and text.words[at + 1 : at + 2] == ["."]  # "A. R. :"
    return at if signs and text.inside[at] < 0 and not initial else 0


_TOUCHING = frozenset(".:-–—")
_SHORTEST = 3  # tokens of "R. Ja"


def _asks(text: Text, number: int) -> bool:
    """Whether a paragraph is a question, perhaps in marks, or bids somebody to speak: "Racontez-nous ..."."""
    first, last = text.analysis.paragraphs[number]
    end = last - 2 if _is_marked(text, first, last) else last - 1
    asks = text.words[end] == "?" and (text.inside[end] < 0 or end < last - 1)
    return (asks or _bids(text, first, last)) and last - first <= _LONGEST_QUESTION


def _remarks(text: Text, number: int) -> bool:
    """Whether a paragraph is put to somebody who answers in the next one: "Vos filles vous soutiennent." """
    first, last = text.analysis.paragraphs[number]
    if last - first > _LONGEST_REMARK or number + 1 == len(text.analysis.paragraphs) or _asks(text, number):
        return False
    put = _has(text, number, "second person") and not _has(text, number, "first person")
    return put and _has(text, number + 1, "first person") and not _asks(text, number + 1)


def _bids(text: Text, first: int, last: int) -> bool:
    """Whether a paragraph begins with an imperative and the pronoun that leans on it."""
    endings = tuple(text.lexicon.words["imperative ending"])
    leans = first + 2 < last and text.is_joined(first + 2)
    return leans and text.lowers[first].endswith(endings) and text.inside[first] < 0


def _is_marked(text: Text, first: int, last: int) -> bool:
    """Whether one pair of marks is around a paragraph."""
    number = text.inside[first]
    return number >= 0 and text.regions[number].left == first and text.regions[number].right == last


def _dashed(text: Text) -> _Found:
    """Questions behind a dash, with answers in paragraphs that have one too, or have none."""
    paragraphs = text.analysis.paragraphs
    dashed = [number for number, (first, _) in enumerate(paragraphs) if text.words[first] in DASHES]
    questions = [number for number in dashed if _asks(text, number)]
    if len(questions) < _FEWEST or any(_has_cue(text, number) for number in dashed):
        return []
    if not any(_has(text, number, "first person") for number in range(questions[0] + 1, len(paragraphs))):
        return []  # what readers ask is answered by the writer
    turns = [number for number in dashed if number > questions[0]]
    answers_too = questions[0] + 1 in turns
    questions = [questions[0], *turns[1::2]] if answers_too else dashed
    found: _Found = [(None, [number]) for number in questions]
    for number, following in zip(questions, [*questions[1:], _behind_last(turns, questions)], strict=True):
        numbers = list(range(number + 1, following))
        if numbers:
            first = paragraphs[numbers[0]][0]
            found.append((_answer(text, numbers, first + (text.words[first] in DASHES), None), numbers))
    return found


def _exchanged(text: Text) -> _Found:
    """A question or two behind dashes within an article, each with an answer behind one: whoever spoke before it."""
    paragraphs = text.analysis.paragraphs
    dashed = {number for number, (first, _) in enumerate(paragraphs) if text.words[first] in DASHES}
    found: _Found = []
    begin = -1
    for number in sorted(dashed):
        if not _asks(text, number) or number + 1 not in dashed or _asks(text, number + 1):
            continue
        if _has_cue(text, number) or _has_cue(text, number + 1):
            continue
        begin = begin if number - 1 in dashed and begin >= 0 else number
        answer = _answer(text, [number + 1], paragraphs[number + 1][0] + 1, None)
        if answer is not None:
            answer.rule, answer.paragraph = "exchange", begin
            found += [(None, [number]), (answer, [number + 1])]
    return found


def _behind_last(turns: list[int], questions: list[int]) -> int:
    """Behind the answer to the last question: a paragraph with a dash, or the one behind the question."""
    return max([*turns, questions[-1] + 1]) + 1


def _has_cue(text: Text, number: int) -> bool:
    """Whether a reporting verb is behind a dash within a paragraph: "—Voy —dijo Ana"."""
    first, last = text.analysis.paragraphs[number]
    inner = range(first + 1, last - 1)
    return any(text.words[at] in DASHES and text.hosts[at + 1] in text.lexicon.verbs for at in inner)


def _plain(text: Text) -> _Found:
    """Paragraphs that are questions to somebody, with answers in the first person between them."""
    questions = [number for number in range(len(text.analysis.paragraphs)) if _asks(text, number)]
    addressed = sum(_has(text, number, "second person") for number in questions)
    if any(_has(text, number, "first person") for number in range(questions[0])):
        return []
    questions += [at for at in range(questions[0] + 2, len(text.analysis.paragraphs)) if _remarks(text, at)]
    questions.sort()
    answers = [_goes_on(text, number, set(questions)) for number in questions]
    own = [numbers for numbers in answers if any(_has(text, number, "first person") for number in numbers)]
    personal = "dropped subjects" in text.lexicon.words["writing"] and len(own) * 3 >= len(questions) * 2
    if addressed * 2 < len(questions) and not personal:
        return []  # "¿Por qué volvió?" need not say whom it asks
    if len(own) < max(_FEWEST - 1, len(questions) // 2):
        return []
    found: _Found = [(None, [number]) for number in questions]
    found += [
        (_answer(text, numbers, text.analysis.paragraphs[numbers[0]][0], None), numbers)
        for numbers in (*answers[:-1], _last_answer(text, questions[-1]))
        if numbers
    ]
    return found


def _last_answer(text: Text, question: int) -> list[int]:
    """The paragraphs in the first person behind the last question."""
    number = question + 1
    while number < len(text.analysis.paragraphs) and _has(text, number, "first person"):
        number += 1
    return list(range(question + 1, number))


def _has(text: Text, number: int, person: str) -> bool:
    """Whether a paragraph has a word of a person outside marks, or is all in marks; "Sie" is printed with a capital."""
    words = text.lexicon.words[person]
    first, last = text.analysis.paragraphs[number]
    marked_whole = _is_marked(text, first, last)
    for at in range(first, last):
        word = text.words[at] if text.lexicon.capital_nouns and person == "second person" else text.lowers[at]
        if (text.inside[at] < 0 or marked_whole) and (word in words or text.elided(at) in words):
            return True
    return False


def _answer(text: Text, numbers: list[int], first: int, source: Mention | None) -> FramedQuote | None:
    """The quote of an answer that begins at a token and runs over paragraphs."""
    spans = [(first, text.analysis.paragraphs[numbers[0]][1]), *(text.analysis.paragraphs[one] for one in numbers[1:])]
    parts = [part for span in spans for part in marked(text, *span, regions_in(text, *span)) if has_words(text, *part)]
    regions = [number for span in spans for number in regions_in(text, *span)]
    return FramedQuote(text, parts, "direct", None, source, RULE, numbers[0], regions) if parts else None
