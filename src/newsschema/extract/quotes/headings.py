"""Attribution of quotes in headlines and headings by the text below them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.layout.headline_labels import may_be_topic
from newsschema.extract.quotes.mentions.name_places import head_word
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.page import is_above_body
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    INDEFINITE,
    PREPOSITIONS,
    PRONOUNS,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Region

REPEATED = "heading that repeats a quote"
_SHORTEST = 2  # words of a headline's quote that is looked for in the text, small ones not counted
_SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES
_NEXT = 4  # paragraphs below a heading in which its speaker is named


def without_topics(pages: list[Page], found: list[FoundQuote]) -> list[FoundQuote]:
    """The quotes without those of headlines whose label names nobody that speaks below: "Larne coup: Army Moves In"."""
    if len(pages) == 1:
        return found
    label = next((quote for quote in found if may_be_topic(quote)), None)
    if label is None or label.speaker is None:
        return found
    speakers = [quote.speaker for quote in found if quote.speaker is not None and not is_above_body(quote.page)]
    known = {one.page.lowers[at] for one in speakers for at in range(one.first, one.last)}
    if label.page.lowers[label.speaker.last - 1] not in known:
        return [quote for quote in found if quote is not label]
    return [quote for quote in found if quote is label or quote.page is not label.page]


def with_repeated_words(pages: list[Page], found: list[FoundQuote]) -> list[FoundQuote]:
    """The quotes, with what a headline quotes and somebody below says: "'It is over': Mayor Quits".

    Who says it below is also whom a headline names by an office: "'It is over,' says mayor".
    """
    regions = [(page, (region.first, region.last)) for page in pages for region in _unclaimed(page, found)]
    loose = [(page, part) for page, part in regions if _is_telling(page, part)]
    unnamed = [quote for quote in found if is_above_body(quote.page) and _is_unnamed(quote)]
    if not (loose or unnamed):
        return found
    below = [quote for quote in found if not is_above_body(quote.page) and quote.speaker is not None]
    said = [_Said(quote, _plain(quote)) for quote in below]
    for quote in unnamed:
        speaker = _spokesperson(quote.page, quote.parts[0], said, whole=quote.speaker is not None)
        quote.spokesperson = speaker or quote.spokesperson
    spokespeople = [(page, part, _spokesperson(page, part, said)) for page, part in loose]
    added = [
        FoundQuote(page, [part], "direct", None, None, 0, spokesperson=spokesperson, rule=REPEATED)
        for page, part, spokesperson in spokespeople
        if spokesperson is not None
    ]
    order = {id(page): number for number, page in enumerate(pages)}
    touched = {id(page) for page, _ in loose}
    return sorted(
        [*found, *added],
        key=lambda quote: (order[id(quote.page)], quote.parts[0][0] if id(quote.page) in touched else 0),
    )


def _is_unnamed(quote: FoundQuote) -> bool:
    return quote.kind == "direct" and (quote.speaker is None or quote.speaker.kind == "noun")


@dataclass(frozen=True, slots=True)
class _Said:
    """A quote of the body and its words in lower case, with a blank before and behind each."""

    quote: FoundQuote
    words: str


def _spokesperson(page: Page, part: tuple[int, int], said: list[_Said], *, whole: bool = False) -> Mention | None:
    """Who says in the body what a heading quotes, or what it shortens unless it must be there as a `whole`."""
    if not _is_telling(page, part):
        return None
    words = [word for word in page.lowers[slice(*part)] if word[0].isalnum()]
    text = f" {' '.join(words)} "
    source = _innermost([one.quote for one in said if text in one.words])
    source = source or (None if whole else _shortened(words, said))
    return (source.spokesperson or source.speaker) if source is not None else None


def _innermost(holding: list[FoundQuote]) -> FoundQuote | None:
    """The first of some quotes, or one within it: "dubbed it “a mess”" of "Roe said Li had dubbed it “a mess”"."""
    if not holding:
        return None
    outer = holding[0]
    first, last = outer.parts[0][0], outer.parts[-1][1]
    within = (one for one in holding[1:] if one.page is outer.page and first <= one.parts[0][0] < last)
    return next(within, outer)


def _shortened(words: list[str], said: list[_Said]) -> FoundQuote | None:
    """The direct quote that a heading shortens: all but one in four of its words, small ones not counted, are there."""
    telling = {word for word in words if word not in _SMALL_WORDS}
    if len(telling) < _SHORTENED:
        return None
    shares = [(len(telling & set(one.words.split())), one.quote) for one in said if one.quote.kind != "indirect"]
    most = max((share for share, _ in shares), default=0)
    return next((quote for share, quote in shares if share == most), None) if most * 4 >= len(telling) * 3 else None


_SHORTENED = 3  # words, small ones not counted, of the shortest heading that may shorten a quote


def _is_telling(page: Page, part: tuple[int, int]) -> bool:
    """Whether a token range has enough words to be looked for in the text: small ones not counted in a headline."""
    words = [word for word in page.lowers[slice(*part)] if word[0].isalnum()]
    telling = sum(word not in _SMALL_WORDS for word in words)
    return telling >= _SHORTEST or (telling > 0 and len(words) >= _SHORTEST and not is_above_body(page))


def _unclaimed(page: Page, found: list[FoundQuote]) -> list[Region]:
    top = is_above_body(page)
    regions = [region for region in page.regions if region.closed and (top or _in_heading(page, region))]
    if not regions:
        return []
    taken = {page.inside[at] for quote in found if quote.page is page for part in quote.parts for at in range(*part)}
    return [region for region in regions if page.inside[region.first] not in taken]


def _in_heading(page: Page, region: Region) -> bool:
    """Whether quoted words are a short line but for its number, or its end: "2. 'I saw it'", "Roe: 'I saw it'"."""
    sentence = page.sentence_at(region.first)
    first, last = page.paragraphs[sentence.paragraph]
    if last - first > _HEADING or region.right != last or page.words[last - 1] in ".!?":
        return False
    numbered = all(word.isdigit() or word in ".)" for word in page.words[first : region.left])
    return numbered or page.words[region.left - 1] == ":"


def _plain(quote: FoundQuote) -> str:
    """The words of a quote in lower case, signs left out, a blank before and behind each."""
    lowers = quote.page.lowers
    return f" {' '.join(lowers[at] for part in quote.parts for at in range(*part) if lowers[at][0].isalnum())} "


def resolve_credited_bodies(found: list[FoundQuote], discourse: Discourse) -> None:
    """Let the person quoted below a heading speak it where it credits their body: "'It is over': Westbank"."""
    for number, quote in enumerate(found):
        if not quote.heading or quote.speaker is None or discourse.knows(quote.speaker):
            continue
        for later in found[number + 1 : number + 3]:
            if later.page is not quote.page or later.heading or later.paragraph > quote.paragraph + _NEXT:
                break
            one = _named_at_head(later)
            if one is not None and _belongs(quote.speaker, one):
                quote.spokesperson = one
                break


def _named_at_head(quote: FoundQuote) -> Mention | None:
    """Who speaks a quote by name; for a pronoun the name that opens its paragraph: "Ana Roe was careful. She said"."""
    if quote.speaker is None or quote.speaker.kind != "pronoun":
        return quote.speaker if quote.speaker is not None and quote.speaker.kind == "name" else None
    page = quote.page
    first = page.sentence_start(page.paragraphs[quote.paragraph][0])
    end = name_end(page, first, len(page.words))
    return Mention(page, first, end, "name", (first, end)) if end - first > 1 else None


def resolve_introduced_speakers(found: list[FoundQuote], discourse: Discourse) -> None:
    """Name an unnamed speaker whose name follows with the next quote: "A union leader said ... said Ana Roe"."""
    for quote, later in pairwise(found):
        if (
            quote.speaker is None
            or later.speaker is None
            or quote.page is not later.page
            or quote.speaker.kind != "noun"
        ):
            continue
        if later.paragraph - quote.paragraph != 1 or later.speaker.kind != "name" or later.kind != "direct":
            continue
        page = quote.page
        if head_word(page.lowers[quote.speaker.first : quote.speaker.last]) in words_of("study_noun"):
            continue  # "A study found ... said study author Ana Roe"
        if page.lowers[quote.speaker.first] in INDEFINITE and discourse.introduces(later.speaker):
            described = {word for word in page.lowers[quote.speaker.first : quote.speaker.last] if len(word) > _NEXT}
            named = page.lowers[later.speaker.phrase[0] : later.speaker.phrase[1] + _TITLE]
            if described & set(named):
                quote.spokesperson = later.speaker


_HEADING = 16  # tokens of the longest heading
_TITLE = 12  # tokens behind a name that may hold its office


def _belongs(body: Mention, person: Mention) -> bool:
    """Whether the words around a name hold a body's name, in full or as letters, and are not the body itself."""
    page = person.page
    first = page.sentence_start(person.first)
    last = min(max(person.last, person.phrase[1]) + _NEXT, len(page.words))
    around = [word for word in page.words[first:last] if word[0].isalnum()]
    names = [word for word in page.words[body.first : body.last] if word[0].isalnum()]
    if page.words[person.first : person.last] == page.words[body.first : body.last]:
        return False
    letters = "".join(word.lower() for word in around if word[0].isupper() or word.lower() in PREPOSITIONS)
    return any(
        _spelled(name.lower(), letters) if name.isupper() and len(name) > 1 else len(name) > _NEXT and name in around
        for name in names
    )


def _spelled(acronym: str, letters: str) -> bool:
    """Whether the letters of an acronym occur in this order: "bmo" in "bankofmontreal"."""
    at = 0
    for letter in acronym:
        at = letters.find(letter, at) + 1
        if at == 0:
            return False
    return True
