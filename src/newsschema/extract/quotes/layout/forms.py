"""Quotes that the form of a document shows: interviews, letters and statements printed whole, posts set as blocks."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.layout.blocks import read_blocks
from newsschema.extract.quotes.layout.statements import letter, statements
from newsschema.extract.quotes.layout.whole_paragraphs import BY_FORM, Shown, first_person, holds_marks, whole_quote
from newsschema.extract.quotes.mentions.entity_types import is_body, names_body
from newsschema.extract.quotes.mentions.name_places import find_names, name_words
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.person_words import may_be_given
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.states import names_government
from newsschema.language.names import given_names
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

_LABEL = 5  # tokens of the longest label before a colon: "Dr. Ana Maria Roe"
_LONGEST_QUESTION = 60  # tokens of a question that is a paragraph
_FEWEST_QUESTIONS = 3  # of an interview without labels


def read_forms(page: Page) -> tuple[list[FoundQuote], set[int]]:
    """Return the quotes that a document's form shows, and the numbers of the paragraphs they take up."""
    for read in (_labelled_interview, _transcript, _plain_interview, letter):
        found = read(page)
        if found:
            break
    else:
        found = read_blocks(page)
        taken = {number for _, numbers in found for number in numbers}
        found += [(quote, numbers) for quote, numbers in statements(page) if taken.isdisjoint(numbers)]
    taken = {number for quote, numbers in found for number in numbers}
    return [quote for quote, _ in found if quote is not None], taken


def name_interviewed(pages: list[Page], found: list[FoundQuote]) -> list[FoundQuote]:
    """Give the answers of an interview whose text names nobody the person whom the headline or the deck names.

    Answers that stay without anybody are left out.
    """
    nameless = {
        id(quote) for quote in found if quote.rule == BY_FORM and quote.spokesperson is None and _is_nameless(quote)
    }
    if not nameless:
        return found
    text = {word for page in pages if page.field == "/body" for word in page.words}
    people = [name for page in pages if page.field not in _BODIES for name in _people(page) if _may_be_person(name)]
    known = [name for name in people if _surname(name) in text or _surname(name) + _OWNER_ENDING in text]
    spokesperson = next(iter(known or people), None)
    for quote in found:
        if id(quote) in nameless:
            quote.spokesperson = spokesperson
    return [
        quote for quote in found if quote.speaker is not None or id(quote) not in nameless or spokesperson is not None
    ]


(_OWNER_ENDING,) = words_of("typed possessive ending")
_BODIES = ("/body", "")  # "" is a bare string


def _is_nameless(quote: FoundQuote) -> bool:
    return quote.speaker is None or quote.speaker.text in _ANSWERS


def _has_given_name(name: Mention) -> bool:
    """Whether a name begins as a person's, or a title precedes it; "South Africa" is none."""
    entitled = name.first > 0 and is_role(name.page.lowers[name.first - 1])
    return entitled or name_words(name.page, name.first, name.last)[0].lower() in given_names("en")


def _may_be_person(name: Mention) -> bool:
    """Whether a name begins as a person's may, with a word that is none of the language: not "Central America"."""
    page = name.page
    return _has_given_name(name) or may_be_given(page.lowers[name.first], page.analysis.pack)


def _surname(name: Mention) -> str:
    return name_words(name.page, name.first, name.last)[-1]


# Interviews with labels


def _labelled_interview(page: Page) -> Shown:
    """'Roe: ...' and 'Q: ...' at the heads of paragraphs: the answers of whoever does not only ask."""
    labels = {number: label for number in range(len(page.paragraphs)) if (label := _label(page, number))}
    counts = Counter(label[0] for label in labels.values())
    if len(counts) < 2 or counts.total() < 4 or max(counts.values()) < 2:
        return []
    asked = Counter(name for number, (name, _) in labels.items() if _asks(page, number))
    asking = {name for name in counts if asked[name] * 2 > counts[name] or name in _QUESTION}
    if not asking or len(asking) == len(counts) or not _takes_turns(labels, asking):
        return []
    names = _people(page)
    found: Shown = []
    numbers = sorted(labels)
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        name, end = labels[number]
        if name in asking:
            found.append((None, [number]))
            continue
        last = following if following is not None else number + 1
        span = (page.paragraphs[number][0], end - 1)
        source = Mention(page, *span, "name", span)
        found.append(whole_quote(page, list(range(number, last)), end, source, _meant(page, source, names)))
    return found


def _takes_turns(labels: dict[int, tuple[str, int]], asking: set[str]) -> bool:
    """Whether most labels that answer are right behind one that asks; those of a list of features are not."""
    names = [labels[number][0] for number in sorted(labels)]
    answers = [place for place, name in enumerate(names) if name not in asking]
    return sum(1 for place in answers if place and names[place - 1] in asking) * 2 > len(answers)


def _label(page: Page, number: int) -> tuple[str, int] | None:
    """The label of a paragraph in lower case and the token behind its colon."""
    first, last = page.paragraphs[number]
    head = page.words[first + 1 : min(first + _LABEL + 1, last - 1)]
    if ":" not in head:
        return None
    colon = first + 1 + head.index(":")
    if page.inside[first] >= 0 or not all(_in_label(page, at) for at in range(first, colon)):
        return None
    return " ".join(page.lowers[first:colon]), colon + 1


def _in_label(page: Page, at: int) -> bool:
    return page.words[at][0].isupper() or page.words[at] in ".-'’&"


def _asks(page: Page, number: int) -> bool:
    first, last = page.paragraphs[number]
    labelled = page.lowers[first] in _QUESTION and page.words[first].isupper()
    return labelled or "?" in page.words[max(first, last - 3) : last]


def _meant(page: Page, label: Mention, names: list[Mention]) -> Mention | None:
    """The full name of a label: by its initials, a word of it, or the person interviewed for "A"."""
    words = [word for word in page.words[label.first : label.last] if word[0].isalpha()]
    letters = "".join(words).upper() if all(len(word) == 1 or word.isupper() for word in words) else ""
    for name in names:
        parts = name_words(page, name.first, name.last)
        if letters and letters == "".join(part[0] for part in parts).upper():
            return name
        if words[-1].lower() in (parts[-1].lower(), parts[0].lower()) and len(parts) > len(words):
            return name
    return names[0] if letters in _ANSWERS and names else None


_QUESTION = words_of("question letter")
_ANSWERS = words_of("answer label")


# Transcripts


def _transcript(page: Page) -> Shown:
    """'ROE: We won.' and the paragraphs behind it up to the next label; 'ANA ROE, MAYOR OF LARNE: We won.' too."""
    if not page.labels:
        return []
    labels = {number: label for number in range(len(page.paragraphs)) if (label := _capital_label(page, number))}
    if len(labels) < _FEWEST_LABELS:
        return []
    found: Shown = []
    numbers = sorted(labels)
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        end, colon = labels[number]
        first = page.paragraphs[number][0]
        spoken = [number, *_spoken_on(page, number, following)]
        quote, taken = whole_quote(page, spoken, colon + 1, Mention(page, first, end, "name", (first, colon)), None)
        quote.cue, quote.rule = (colon, colon + 1), "label before a colon"
        found.append((quote, taken))
    return found


def _spoken_on(page: Page, number: int, following: int | None) -> list[int]:
    """The paragraphs in which a speech goes on: up to the next label; behind the last, those in the first person."""
    if following is not None:
        between = list(range(number + 1, following))
        return between if len(between) <= _LONGEST_SPEECH and not any(map(partial(holds_marks, page), between)) else []
    behind = range(number + 1, len(page.paragraphs))
    return list(takewhile(lambda one: first_person(page, one) and not holds_marks(page, one), behind))


_FEWEST_LABELS = 2
_LONGEST_SPEECH = 12  # paragraphs of one speaker in a transcript


def _capital_label(page: Page, number: int) -> tuple[int, int] | None:
    """The end of the name that labels a paragraph in capitals, and its colon."""
    first, last = page.paragraphs[number]
    ahead = range(first + 1, min(first + _LONGEST_LABEL, last - 1))
    colon = next((at for at in ahead if page.words[at] == ":"), None)
    if colon is None or page.words[colon - 1] not in page.labels or page.inside[colon + 1] >= 0:
        return None
    if page.touching(colon + 1) or any(
        page.words[at][0].isalpha() and not page.words[at].isupper() for at in range(first, colon)
    ):
        return None
    end = name_end(page, first, colon)
    named = end > first and (end == colon or page.words[end] in ",(")
    return (end, colon) if named and (colon > first + 1 or len(page.words[first]) > 2) else None


_LONGEST_LABEL = 16  # tokens of a name with its office


# Interviews whose questions are paragraphs


def _plain_interview(page: Page) -> Shown:
    """Paragraphs that are questions, with answers in the first person between them."""
    questions = [number for number in range(len(page.paragraphs)) if _is_question(page, number)]
    addressed = sum(1 for number in questions if _addresses(page, number))
    if len(questions) < _FEWEST_QUESTIONS or addressed * 2 < len(questions):
        return []
    names = _people(page, page.paragraphs[questions[0]][0])
    own_voice = any(first_person(page, number) for number in range(questions[0]))
    if own_voice and not any(map(_has_given_name, names[:1])):
        return []  # the writer asks the reader
    answers = [(number, _answer(page, number, questions)) for number in questions]
    own = [numbers for _, numbers in answers if any(first_person(page, number) for number in numbers)]
    labelled = any(_label(page, number) for _, numbers in answers for number in numbers)
    if labelled or len(own) < max(_FEWEST_QUESTIONS, len(questions) / 2):
        return []
    return [
        whole_quote(page, numbers, page.paragraphs[numbers[0]][0], names[0] if names else None, None)
        for _, numbers in answers
        if numbers and not any(holds_marks(page, number) and not first_person(page, number) for number in numbers)
    ]


def _is_question(page: Page, number: int) -> bool:
    first, last = page.paragraphs[number]
    prompted = page.lowers[first] in _PROMPTS and _prompts(page, first, last)
    if not (page.words[last - 1] == "?" or prompted) or last - first > _LONGEST_QUESTION:
        return False
    return page.inside[first] < 0 and page.inside[last - 1] < 0


def _prompts(page: Page, first: int, last: int) -> bool:
    """Whether a paragraph asks for an answer without a question mark: "Tell us about the farm."."""
    asks = page.lowers[first] in _PROMPTS and word_at(page.lowers, first + 1) in _INTERVIEWERS
    return asks and last - first <= _PROMPT


_PROMPTS = words_of("prompt")
_INTERVIEWERS = words_of("interviewer")
_PROMPT = 25  # tokens of the longest such paragraph


def _addresses(page: Page, number: int) -> bool:
    """Whether a question is put to somebody: "you" is in it, and it is no heading in capitals."""
    first, last = page.paragraphs[number]
    longer = [word[0].isupper() for word in page.words[first:last] if len(word) > _SHORT_WORD]
    if _prompts(page, first, last):
        return True
    return not _ADDRESSED.isdisjoint(page.lowers[first:last]) and sum(longer) * 3 <= len(longer) * 2


_ADDRESSED = words_of("second person")
_SHORT_WORD = 3  # letters of words that stay small in a heading


def _answer(page: Page, question: int, questions: list[int]) -> list[int]:
    """The paragraphs behind a question: up to the next one; behind the last, those in the first person."""
    following = next((number for number in questions if number > question), None)
    if following is not None:
        return list(range(question + 1, following))
    numbers = list[int]()
    for number in range(question + 1, len(page.paragraphs)):
        if numbers and (not first_person(page, number) or holds_marks(page, number)):
            break
        numbers.append(number)
    return numbers


def _people(page: Page, stop: int | None = None) -> list[Mention]:
    """The people named in full before a token, the one most likely to be interviewed first."""
    places: dict[str, list[NamePlace]] = {}
    fullest: dict[str, Mention] = {}
    for place in find_names(page):
        if stop is not None and place.begin >= stop:
            break
        words = name_words(page, place.begin, place.last)
        if not words or is_institution(words):
            continue
        places.setdefault(words[-1].lower(), []).append(place)
        if len(words) > 1:
            span = (place.begin, place.last)
            fullest.setdefault(words[-1].lower(), Mention(page, *span, "name", span))
    return sorted(fullest.values(), key=lambda name: -_weigh_interviewed(name, places[_surname(name).lower()]))


# Evidence that somebody named before the questions answers them, and how much of it.
_NAMED_SO = 1.0  # for each time the surname is there, at most a few
_MOST_TIMES = 3
_GIVEN_NAME = 2.5  # a first name or a title
_BODY = -5.0  # it is rather the name of a body or a place


def _weigh_interviewed(name: Mention, places: list[NamePlace]) -> float:
    words = name_words(name.page, name.first, name.last)
    full = [place for place in places if place.last - place.begin > 1]
    named = _has_given_name(name) or any(place.first < place.begin for place in places)
    body = names_body(words) or names_government(" ".join(words)) or is_body(words, full, surname_alone=False)
    return _NAMED_SO * min(len(places), _MOST_TIMES) + _GIVEN_NAME * named + _BODY * body
