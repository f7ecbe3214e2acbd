"""Speakers that a colon labels: "Roe: We Won", "Road is shut: minister" in headlines, 'Roe: “We won.”' in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.cues.fronts import HEADLINE
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.page import names_somebody
from newsschema.extract.quotes.passage.words import COMMON_VERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, verbs
from newsschema.lexicons.function_words import GERUND_ENDING, INFINITIVE, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.models.quotes import QuoteKind

LABEL_RULE = "label before a colon"
_SEMICOLON = frozenset(";")
_LABEL = 6  # tokens of the longest label
_NAME = 3  # tokens of the longest name that labels a headline without marks
# Words before a headline's colon that name nobody.
_SLUGS = words_of("heading_label")
_QUESTIONS = words_of("question")
_DOCUMENTS = words_of("headline document")


def labelled(page: Page, sentence: Sentence) -> list[FoundQuote]:
    """The quote of a sentence that a label opens, or a headline that a label closes; empty where none does."""
    first, stop = sentence.first, sentence.stop
    if ";" in page.words[first:stop] and any(page.inside[at] < 0 for at in page.signs(_SEMICOLON, first, stop)):
        return []
    if page.inside[first] < 0 and page.words[first][0].isupper():
        found = _opened(page, sentence)
        if found:
            return found
    return _closed(page, sentence) if page.field == HEADLINE else []


def may_be_topic(quote: FoundQuote) -> bool:
    """Whether a headline's label may be what it is about: a name before words without marks around all of them."""
    named = quote.speaker is not None and quote.speaker.kind == "name"
    return named and quote.rule == LABEL_RULE and quote.page.field == HEADLINE and quote.kind != "direct"


def _opened(page: Page, sentence: Sentence) -> list[FoundQuote]:
    """'Roe: “We won.”' in a paragraph of its own; 'Roe: We Won', 'Mayor on bridge: “It must go”' in a headline."""
    first, stop = sentence.first, sentence.stop
    limit = min(stop - 2, first + _LABEL * 2)
    if ":" not in page.words[first + 1 : limit]:
        return []
    colon = next((at for at in range(first + 1, limit) if page.words[at] == ":" or page.inside[at] >= 0), limit)
    if colon >= limit or page.words[colon] != ":":
        return []
    begins = page.paragraphs[sentence.paragraph][0] == first
    region = page.regions[page.inside[colon + 1]] if page.inside[colon + 1] >= 0 else None
    quoted = begins and region is not None and region.right >= stop
    source = _label(page, first, colon, quoted)
    if source is None or not (quoted or _is_headline(page, sentence)):
        return []
    if not quoted and not _says_something(page, colon + 1, stop):
        return []
    return [_found(page, sentence, (colon, colon + 1), source, (colon + 1, stop))]


def _is_headline(page: Page, sentence: Sentence) -> bool:
    return sentence.is_headline or page.field == HEADLINE


def _label(page: Page, first: int, colon: int, quoted: bool) -> Mention | None:
    """Who a label names: a name, in headlines an office or what it is of or about; None for "Opinion", "Box office"."""
    name = name_end(page, first, min(colon, first + _LABEL))
    alone = colon - first == 1 and page.field == HEADLINE and page.lowers[first] not in _SLUGS
    if alone and _is_source(page.lowers[first]):
        return Mention(page, first, colon, "noun", (first, colon))
    if name == colon and not _is_slug(page, first, colon) and (quoted or colon - first <= _NAME):
        return Mention(page, first, colon, "name", (first, colon))
    if page.field != HEADLINE or page.lowers[first] in DETERMINERS or has_verb(page, first, colon):
        return None
    end = next((at for at in range(first + 1, colon) if page.lowers[at] in _ABOUT), colon)
    if end < colon and not quoted:
        return None
    if _is_source(page.lowers[end - 1]) and end - first <= _LABEL and not _is_slug(page, first, end):
        return Mention(page, first, end, "noun", (first, end))
    mention = read_mention(page, first, end) if quoted else None
    return mention if mention is not None and mention.kind == "name" and mention.last == end else None


def _is_source(word: str) -> bool:
    """Whether a noun in lower case labels what a headline reports: an office, "police", "report"."""
    return is_role(word.removesuffix(PLURAL_ENDING)) or word in _SOURCES or word in _DOCUMENTS


_ABOUT = words_of("label topic")
_SOURCES = words_of("headline source")


def _is_slug(page: Page, first: int, end: int) -> bool:
    """Whether words before a colon name a topic or a kind of text: "Analysis", "Mastering Rose Pruning"."""
    word = page.lowers[end - 1]
    if page.lowers[first] in words_of("salutation"):
        return True
    if end - first == 1:
        return word in _SLUGS or word in COMMON_VERBS or word in verbs()
    return page.lowers[first].endswith(GERUND_ENDING) or (
        page.words[end - 1].isupper() and not names_somebody(page, end)
    )


def _says_something(page: Page, first: int, stop: int) -> bool:
    """Whether words behind a label are a clause, as headlines print them, or are in marks; no "how to", no review."""
    titled = any(page.lowers[at] in _SLUGS and page.words[at + 1] in "–—-" for at in range(first, stop - 1))
    if page.lowers[first] in _QUESTIONS or titled:
        return False
    marked = any(page.inside[at] >= 0 for at in range(first, stop))
    return marked or has_verb(page, first, stop) or not INFINITIVE.isdisjoint(page.lowers[first:stop])


def _closed(page: Page, sentence: Sentence) -> list[FoundQuote]:
    """'Road is shut: minister', 'Plan a “gift”: White House' in a headline."""
    first, stop = sentence.first, sentence.stop
    back = range(stop - 1, max(first + 2, stop - _LABEL) - 1, -1)
    colon = next((at for at in back if page.words[at] in ":–—" and at + 1 < stop and not page.touching(at + 1)), None)
    if colon is None or colon + 1 >= stop or any(page.inside[at] >= 0 for at in range(colon, stop)):
        return []
    if not _says_something(page, first, colon) or ":" in page.words[first:colon]:
        return []
    if page.words[colon] != ":" and not sentence.regions:
        return []  # "Road is shut – Larne News"
    last = page.lowers[stop - 1]
    name = name_end(page, colon + 1, stop) == stop and not _is_slug(page, colon + 1, stop)
    role = _is_source(last)
    if not (name or role) or any(page.lowers[at] in PREPOSITIONS for at in range(colon + 1, stop)):
        return []
    source = Mention(page, colon + 1, stop, "name" if name and not role else "noun", (colon + 1, stop))
    return [_found(page, sentence, (colon, colon + 1), source, (_clause_start(page, sentence, colon), colon))]


def _clause_start(page: Page, sentence: Sentence, stop: int) -> int:
    """Where the clause begins whose end is in marks: behind "but" in "Fares to rise, but ‘not by much’: mayor"."""
    region = sentence.regions[-1] if sentence.regions else None
    if region is None or region.right < stop or region.left < sentence.first + 1:
        return sentence.first
    return region.left if page.lowers[region.left - 1] in CONJUNCTIONS else sentence.first


def _found(page: Page, sentence: Sentence, cue: tuple[int, int], source: Mention, part: tuple[int, int]) -> FoundQuote:
    """The quote of a label: its marked words alone where they are all that is said."""
    first, stop = part
    regions = [region for region in sentence.regions if region.left >= first and region.right <= stop]
    kind: QuoteKind = "mixed" if regions else "indirect"
    if regions and regions[0].left == first and regions[0].right >= stop - 1:
        kind, part = "direct", (regions[0].first, regions[0].last)
    return FoundQuote(page, [part], kind, cue, source, sentence.paragraph, rule=LABEL_RULE)
