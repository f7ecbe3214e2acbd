"""A passage laid out for reading: tokens, paragraphs, quoted regions and sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.datelines import behind_dateline
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.small_names import name_lowers
from newsschema.extract.quotes.passage.words import AUXILIARIES, PREPOSITIONS, PRONOUNS, verbs
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import PAST_ENDING, PLURAL_ENDING
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.language import Analysis, Clause, Region
    from newsschema.language.phrases import Phrase
    from newsschema.text.tokens import Tokens

_ASKED = words_of("question label")
_CLAUSE_AFTER_CUE = words_of("clause after cue")


@dataclass(slots=True)
class Sentence:
    """A sentence as a token range, its final punctuation and closing marks left out of `stop`."""

    first: int
    last: int
    stop: int
    paragraph: int
    is_headline: bool = False
    """Printed with capitals on most words, so that capitals show nothing."""
    is_heading: bool = False
    """A short paragraph printed so that no full stop ends."""
    regions: list[Region] = field(default_factory=list)
    cues: list[Cue] | None = None
    """Its cues, once `find_cues` has read them."""


@dataclass(slots=True)
class Page:
    """One passage with everything the constructions look at."""

    field: str
    analysis: Analysis
    text: str
    tokens: Tokens
    words: list[str]
    lowers: list[str]
    paragraphs: list[tuple[int, int]]
    regions: list[Region]
    inside: list[int]
    """For each token the index of the region it is quoted in, marks included; -1 outside."""
    sentences: list[Sentence]
    labels: frozenset[str] = frozenset()
    """Words in capitals before a colon, where more than one does: the speakers of a transcript."""

    blocks: tuple[int, ...] = ()
    """The numbers of the paragraphs that are set as block quotes."""

    capitals: list[int] | None = None
    places: dict[str, int] | None = None
    firsts: dict[str, int] | None = None
    heads: list[int] | None = None
    inner: set[str] | None = None
    subjects: dict[int, dict[int, list[Clause]]] | None = None
    """By a sentence's first token: the finite clauses of whose subject a token is part."""
    several: dict[int, list[tuple[Phrase, bool, Mention]]] | None = None
    """By a sentence's first token: its phrases that name several people or a body, whether they are subjects."""
    single: bool | None = None
    """What `speaks_in_single` has found; None until it is asked."""
    tickers: set[int] | None = None
    """The tokens of companies' symbols at exchanges."""

    @property
    def speaks_in_single(self) -> bool:
        """Whether single marks are around speech here, as in British print: none are double, and signs end some."""
        if self.single is None:
            alike = not is_above_body(self) and all(region.single for region in self.regions)
            self.single = alike and sum(self.last_sign(one) in _SPEECH_ENDS for one in self.regions) >= _SPOKEN
        return self.single

    def signs(self, which: frozenset[str], first: int, last: int) -> list[int]:
        """The tokens of a range that are one of some words as printed."""
        return [*compress(range(first, last), map(which.__contains__, self.words[first:last]))]

    def last_marked(self, first: int, last: int) -> int:
        """The last token of a range that is quoted, marks included; -1 if none is."""
        number = bisect_left(self.regions, last, key=lambda region: region.left) - 1
        at = min(self.regions[number].right, last) - 1 if number >= 0 else -1
        return at if at >= first else -1

    def capitalised(self) -> list[int]:
        """The tokens that begin with a capital."""
        if self.capitals is None:
            self.capitals = [at for at, word in enumerate(self.words) if word[0].isupper()]
        return self.capitals

    def word_places(self) -> dict[str, int]:
        """The first token of each word in lower case."""
        if self.firsts is None:
            size = len(self.lowers)
            self.firsts = dict(zip(reversed(self.lowers), range(size - 1, -1, -1), strict=True))
        return self.firsts

    def first_places(self) -> dict[str, int]:
        """The first token of each word in lower case that a preposition follows."""
        if self.places is None:
            behind = range(1, len(self.lowers))
            governed = [*compress(behind, map(PREPOSITIONS.__contains__, self.lowers[1:]))]
            self.places = {self.lowers[at - 1]: at - 1 for at in reversed(governed)}
        return self.places

    def is_name(self, word: str) -> bool:
        """Whether a word is printed with a capital anywhere but at a sentence's head."""
        if self.inner is None:
            headlines = [one for one in self.sentences if one.is_headline or one.is_heading][:_HEADINGS]
            apart = {sentence.first for sentence in self.sentences}
            apart.update(*(range(one.first, one.last) for one in headlines))
            self.inner = {self.words[at] for at in self.capitalised() if at not in apart}
        return word in self.inner

    def is_surname(self, at: int) -> bool:
        """Whether a capitalised word of the language is the surname of somebody named in full: "Cook" of Ana Cook."""
        word = self.words[at]
        return self.lowers[at] == word and word.istitle()

    def is_past_form(self, at: int) -> bool:
        """Whether a word in -ed is a verb or participle: "praised", not "Ted" or "bed"."""
        word = self.lowers[at]
        if not word.endswith(PAST_ENDING):
            return False
        known = self.analysis.pack.classes.get(word)  # most frequent first; regular past forms are not listed
        return known[0] in "va" if known else self.words[at][0].islower() or self.sentence_start(at) == at

    def sentence_start(self, at: int) -> int:
        """The first token of the sentence of a token."""
        if self.heads is None:
            self.heads = [sentence.first for sentence in self.sentences]
        number = bisect_right(self.heads, at)
        return self.heads[number - 1] if number else 0

    def sentence_at(self, at: int) -> Sentence:
        """The sentence of a token."""
        self.sentence_start(at)
        return self.sentences[max(bisect_right(self.heads or [], at) - 1, 0)]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a token range."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def printed(self, first: int, last: int) -> str:
        """The words of a token range on one line; empty for an empty range."""
        if last <= first:
            return ""
        start, end = self.chars(first, last)
        return clean_line(self.text[start:end]) or ""

    def last_sign(self, region: Region) -> str:
        """The last token inside a region, behind the marks of what is nested: "?" of “He said, ‘Why?’”."""
        at = region.last - 1
        while at > region.first and self.words[at] in _NESTED_MARKS:
            at -= 1
        return self.words[at]

    def touching(self, at: int) -> bool:
        """Whether no blank precedes a token."""
        return at > 0 and self.tokens.ends[at - 1] == self.tokens.starts[at]

    def release(self) -> None:
        """Drop the cues and mentions, which refer to the page: a cycle would be freed only by a garbage collection."""
        self.several = None
        for sentence in self.sentences:
            sentence.cues = None


_SPEECH_ENDS = frozenset(",.?!…")
_SPOKEN = 2  # times that such a sign is inside marks, if they are around speech
_NESTED_MARKS = "'’”\""
_HEADINGS = 20  # headings whose capitals are not counted


def lay_out(field: str, analysis: Analysis, blockquotes: tuple[tuple[int, int], ...] = ()) -> Page:
    """Lay out a passage, the characters of its block quotes given."""
    text, tokens = analysis.text, analysis.tokens
    cuts = [sentence.last for sentence in analysis.sentences]
    regions = [one for one in analysis.regions if one.parent < 0 and not _is_nickname(tokens, one)]
    inside = [-1] * len(tokens)
    for number, region in enumerate(regions):
        inside[region.left : region.right] = [number] * (region.right - region.left)
    page = Page(
        field,
        analysis,
        text,
        tokens,
        _with_dashes(tokens),
        name_lowers(analysis),
        analysis.paragraphs,
        regions,
        inside,
        [],
    )
    _sentences(page, _shortened(page, cuts))
    page.labels = _labels(page)
    page.blocks = _blocks(page, blockquotes)
    return page


def _is_nickname(tokens: Tokens, region: Region) -> bool:
    """Whether marks hold a nickname: capitals between a given name and a capital, "Ana “The Wall” Roe"."""
    words, size = tokens.words, region.last - region.first
    if not (0 < size <= _NICKNAME and region.closed and region.left > 0 and region.right < len(words)):
        return False
    capitals = all(word[0].isupper() for word in (*words[region.first : region.last], words[region.right]))
    before = words[region.left - 1]
    return capitals and before[0].isupper() and before.lower() in given_names("en")


_NICKNAME = 2  # words of the longest nickname


def _with_dashes(tokens: Tokens) -> list[str]:
    """The words as printed, with a dash for a hyphen between blanks and for two hyphens: "Ana Roe - a vet - said"."""
    words = tokens.words
    if "-" not in words:
        return words
    found = words.copy()
    for at in compress(range(1, len(words) - 1), map("-".__eq__, words[1:-1])):
        apart = tokens.ends[at - 1] < tokens.starts[at] and tokens.ends[at] < tokens.starts[at + 1]
        if apart or words[at + 1] == "-" or words[at - 1] == "-":
            found[at] = "–"
    return found


def _blocks(page: Page, blockquotes: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """The numbers of the paragraphs within block quotes."""
    if not blockquotes:
        return ()
    ends = [end for _, end in blockquotes]
    found = []
    for number, (first, _) in enumerate(page.paragraphs):
        at = page.tokens.starts[first]
        place = bisect_right(ends, at)
        if place < len(blockquotes) and blockquotes[place][0] <= at:
            found.append(number)
    return tuple(found)


def _labels(page: Page) -> frozenset[str]:
    """The last words of the labels of a transcript; "BOTTOM LINE:", of words that name nobody, is none."""
    words = page.words
    ends = [at for at, word in enumerate(words) if word == ":" and at and words[at - 1].isupper()]
    counts = Counter(words[at - 1] for at in ends)
    named = [at for at in ends if names_somebody(page, at)]
    labels = {words[at - 1] for at in named} | {word for word, count in counts.items() if count >= _OFTEN}
    repeated = any(counts[label] > 1 for label in labels)
    given = any(page.lowers[at - 2] in given_names("en") for at in named if at > 1)
    return frozenset(labels) if repeated or given else frozenset()


_OFTEN = 3  # times that words in capitals precede a colon, if they label who speaks


def names_somebody(page: Page, end: int) -> bool:
    """Whether the capitals before a token name somebody: a word that no list of English words has, or an office."""
    first = end
    while first and page.words[first - 1].isupper() and page.words[first - 1][0].isalpha():
        first -= 1
    if page.lowers[first] in words_of("salutation"):
        return False
    classes = page.analysis.pack.classes
    words = [word for word in page.lowers[first:end] if word not in given_names("en")]
    known = [word in classes or word.removesuffix(PLURAL_ENDING) in classes for word in words]
    return not (words and all(known)) or is_role(page.lowers[end - 1]) or page.lowers[end - 1] in _ASKED


def _shortened(page: Page, cuts: list[int]) -> list[int]:
    """The cuts, with more of them where a sentence is longer than any that is meant to be read."""
    found, first = list[int](), 0
    for cut in cuts:
        while cut - first > _LONGEST:
            first += _LONGEST
            number = page.inside[first]
            first = page.regions[number].right if number >= 0 else first
            if first < cut:
                found.append(first)
        found.append(cut)
        first = cut
    return found


_LONGEST = 400  # tokens: keeps the work on one sentence, and so on a text, in proportion to its length


def _sentences(page: Page, cuts: list[int]) -> None:
    first, paragraph, at = 0, 0, 0
    regions = page.regions
    for cut in cuts:
        while page.paragraphs[paragraph][1] <= first:
            paragraph += 1
        final = cut == page.paragraphs[paragraph][1]
        if not final and (_within(page, cut) or _attribution_follows(page, cut)):
            continue
        sentence = Sentence(behind_dateline(page, first, cut, paragraph), cut, cut, paragraph)
        while at < len(regions) and regions[at].left < cut:
            sentence.regions.append(regions[at])
            at += 1
        while sentence.stop > first and page.inside[sentence.stop - 1] < 0 and page.words[sentence.stop - 1] in ".!?…":
            sentence.stop -= 1
        short = sentence.stop == cut and cut - first <= _HEADING
        stopped = page.words[cut - 1] in _CLOSING_MARKS and page.words[cut - 2 : cut - 1] == ["."]
        if (short or paragraph == 0) and final and first == page.paragraphs[paragraph][0]:
            titled = _is_title_case(page, first, cut) and not (sentence.stop < cut and _says_in_full(page, first, cut))
            sentence.is_headline, sentence.is_heading = titled and paragraph == 0, titled and short and not stopped
        if sentence.first < cut:  # a paragraph may be a dateline and nothing else
            page.sentences.append(sentence)
        first = cut


_CLOSING_MARKS = frozenset("”’\"'»")
_HEADING = 20  # tokens of the longest heading


def _within(page: Page, cut: int) -> bool:
    """Whether a cut falls inside a quoted region."""
    number = page.inside[cut - 1]
    return number >= 0 and page.regions[number].left < cut < page.regions[number].right


def _attribution_follows(page: Page, cut: int) -> bool:
    """Whether '"Is it over?"' is followed by 'Smith asked.' rather than by a sentence of its own."""
    number = page.inside[cut - 1]
    if number < 0 or page.regions[number].right != cut or page.last_sign(page.regions[number]) not in "?!…":
        return False
    table, apposed = verbs(), _behind_apposition(page, cut)
    for at in range(cut, min(cut + _SUBJECT, len(page.words))) if apposed < 0 else (apposed,):
        word = page.lowers[at]
        if page.inside[at] >= 0 or word in AUXILIARIES or not (word[0].isalpha() or word in ".-"):
            return False  # "“Mr. Roe?” I had a statement to read"
        if word in table and "quote" in table[word].frames and at > cut:
            after = page.lowers[at + 1] if at + 1 < len(page.words) else "."
            return not page.words[at][0].isupper() and after != ":" and after not in _CLAUSE_AFTER_CUE
        if not (page.words[at][0].isupper() or word in PRONOUNS or at > cut):
            return False
    return False


def _behind_apposition(page: Page, cut: int) -> int:
    """The token behind a name and what commas set apart: "said" of "Ana Roe, 41, a vet in Cork, said"; -1 if none."""
    first, size = cut, len(page.words)
    while first < min(size, cut + _APPOSED_TO) and (page.words[first][0].isalpha() or page.words[first] in ".-"):
        if page.lowers[first] in verbs() and page.words[first].islower():
            return -1
        first += 1
    if first == cut or page.words[first : first + 1] != [","] or not page.words[cut][0].isupper():
        return -1
    stop = min(first + _APPOSITION, size - 1)
    end = next((at for at in range(first + 1, stop) if page.analysis.starts_sentence(at)), stop)
    behind = [at + 1 for at in range(first + 1, end) if page.words[at] == ","]
    return next((at for at in behind if page.lowers[at] in verbs()), behind[0] if behind else -1)


_SUBJECT = 12  # tokens of a subject and its verb: "Larne director of operations Ruth Thorne-Roe asked"
_APPOSED_TO = 8  # tokens of a name with its titles before an apposition
_APPOSITION = 18  # tokens of appositions with their commas: ", 70, a farmer from Cork,"


def _is_title_case(page: Page, first: int, last: int) -> bool:
    """Whether more than two thirds of the words of four letters and more are capitalised."""
    longer = [word[0].isupper() for word in page.words[first : min(last, first + 40)] if len(word) > _SMALL]
    return len(longer) > 2 and sum(longer) * 3 > len(longer) * 2


def _says_in_full(page: Page, first: int, last: int) -> bool:
    """Whether small letters on a content word show a sentence full of names: "Omar Haddad, 67, was held on Monday."."""
    if page.words[last - 1] != ".":
        return False
    plain = (at for at in range(first, last) if page.words[at][0].islower() and page.inside[at] < 0)
    return any(page.analysis.word_class(at) in _CONTENT for at in plain if len(page.words[at]) > _SMALL)


_CONTENT = ("NOUN", "VERB", "ADJ")
_SMALL = 3  # letters of the longest word that titles print in small letters whatever it is


_TOP = ("/headline", "/deck")


def is_above_body(page: Page) -> bool:
    """Whether a passage is above the body."""
    return page.field in _TOP
