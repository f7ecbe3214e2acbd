"""Quotes whose sentence has no cue: going on, led in by a colon, credited with a dash, in a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote, read_sentence
from newsschema.extract.quotes.cues.credits import CREDIT, dash_credit, led_in, own_words
from newsschema.extract.quotes.cues.messages import message_beside, message_of
from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.cues.settings import skip_settings
from newsschema.extract.quotes.cues.unlisted import unlisted_cue
from newsschema.extract.quotes.cues.unsaid import is_unsaid
from newsschema.extract.quotes.layout.embedded import embedded
from newsschema.extract.quotes.layout.forms import read_forms
from newsschema.extract.quotes.layout.headline_labels import labelled, may_be_topic
from newsschema.extract.quotes.layout.nearby import nearby
from newsschema.extract.quotes.mentions.entity_types import names_body
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.name_places import name_words
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.lexicons.function_words import DEFINITE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region


_HEADING_WORDS = 6  # a paragraph of fewer words in single marks is a heading
_LINE_WORDS = 12  # a paragraph of fewer words in double marks is a heading if no sign ends it
_ENDS = ".?!,…—–-;:)"


def read_page(page: Page) -> list[FoundQuote]:
    """Return the quotes of a passage in reading order."""
    found: list[FoundQuote] = []
    last: FoundQuote | None = None
    previous: Sentence | None = None
    shown, taken_up = read_forms(page)
    for sentence in page.sentences:
        if sentence.paragraph in taken_up:
            continue
        quotes = labelled(page, sentence)
        if not quotes or may_be_topic(quotes[0]):
            quotes += read_sentence(page, sentence)
        if sentence.regions:
            taken = {page.inside[at] for quote in quotes for part in quote.parts for at in range(*part)}
            loose = [region for region in sentence.regions if page.inside[region.first] not in taken]
            if loose:
                quotes += _loose(page, sentence, loose, (last, previous, quotes))
        elif found and previous is not None and previous.regions:
            _name_behind(page, sentence, previous, found[-1])
        previous = sentence
        if not quotes:
            continue
        found += [quote for quote in quotes if quote is not last]
        named = [quote for quote in quotes if quote.speaker is not None]
        last = next((quote for quote in reversed(named) if quote.kind != "indirect"), named[-1] if named else last)
    _name_answers(page, found)
    found = _joined_paragraphs(page, found)
    return sorted([*shown, *found], key=lambda quote: min(quote.parts)) if shown else found


def _name_behind(page: Page, sentence: Sentence, previous: Sentence, quote: FoundQuote) -> None:
    """Give a quote without a cue the speaker whom the next sentence names: '“A.” So says Roe', '“A.” Roe smiles'."""
    if quote.kind != "direct" or quote.cue is not None or quote.parts[-1][0] != previous.regions[-1].first:
        return
    apart = _attribution_alone(page, sentence)
    if apart is not None and _is_whole(page, previous):
        quote.cue, quote.speaker, quote.rule = (apart.at, apart.end), apart.subject, "attribution as a sentence"
        return
    message = message_of(page, sentence)
    if message is not None:
        quote.cue, quote.speaker, quote.rule = *message, "words that the next sentence names"
    elif quote.speaker is None and _is_whole(page, previous) and not _shows_nothing(sentence):
        subject = first_subject(page, sentence, sentence.stop)
        if subject is not None and _introduces(
            page, subject, previous, beside=sentence.paragraph == previous.paragraph
        ):
            quote.speaker, quote.rule = subject, "speaker in the next sentence"


def _shows_nothing(sentence: Sentence) -> bool:
    """Whether capitals are printed throughout or a heading is, so that no name shows who speaks."""
    return sentence.is_headline or sentence.is_heading


def _attribution_alone(page: Page, sentence: Sentence) -> Cue | None:
    """The cue of a sentence that is an attribution and no more: "Ana Roe said on Monday.", "said the mayor."."""
    if sentence.stop - sentence.first > _LONGEST_ATTRIBUTION:
        return None
    cue = next((one for one in find_cues(page, sentence) if one.subject is not None), None)
    if cue is None or cue.subject is None or "teller" not in cue.verb.traits:
        return None  # "The crowd agreed." needs no words
    begin, end = min(cue.at, cue.subject.phrase[0]), max(cue.end, cue.subject.phrase[1])
    alone = begin == sentence.first and skip_settings(page, end, sentence.stop) == sentence.stop
    return cue if alone else None


_LONGEST_ATTRIBUTION = 20  # tokens


def _name_answers(page: Page, found: list[FoundQuote]) -> None:
    """Give answers to questions in paragraphs of their own, before anybody has spoken, who is named before the next."""
    named = next((number for number, quote in enumerate(found) if quote.speaker is not None), 0)
    answers = [quote for quote in found[:named] if quote.kind == "direct" and _is_answer(page, quote)]
    if not answers:
        return
    between = (one for one in page.sentences if answers[-1].paragraph < one.paragraph <= found[named].paragraph)
    subjects = (first_subject(page, one, one.stop) for one in between if not one.regions)
    person = next((one for one in subjects if one is not None and one.kind == "name"), found[named].speaker)
    if person is None or person.kind != "name":
        return
    for quote in answers:
        quote.speaker, quote.rule = person, "answer to a question, next speaker"


def _is_answer(page: Page, quote: FoundQuote) -> bool:
    """Whether words without a cue are behind a paragraph that ends in a question outside marks."""
    first = page.paragraphs[quote.paragraph][0]
    asked = first > 0 and page.words[first - 1] == "?" and page.inside[first - 1] < 0
    return asked and quote.cue is None


def _introduces(page: Page, subject: Mention, spoken: Sentence, *, beside: bool) -> bool:
    """Whether a subject behind words in marks is who speaks them: a person, in the next paragraph of words with "I"."""
    words = name_words(page, subject.first, subject.last)
    if subject.kind != "name" or page.lowers[subject.first - 1] in DEFINITE or names_body(words):
        return False
    return beside or (len(words) > 1 and not _FIRST_PERSON.isdisjoint(page.lowers[spoken.first : spoken.last]))


_FIRST_PERSON = words_of("first person")


def _joined_paragraphs(page: Page, found: list[FoundQuote]) -> list[FoundQuote]:
    """Join speech over several paragraphs, whose cue may be in the last one: '“A. ¶ “B,” Roe said'."""
    joined = list[FoundQuote]()
    for quote in found:
        before = _carried_on(page, joined[-1], quote) if joined else False
        last = joined[-1] if joined else quote
        if not before or (last.cue is not None and quote.cue is not None):
            joined.append(quote)
        elif quote.cue is None:
            last.parts += [part for part in quote.parts if part not in last.parts]
            last.paragraph = quote.paragraph
        else:
            quote.parts[:0] = last.parts
            joined[-1] = quote
    return joined


def _carried_on(page: Page, last: FoundQuote, quote: FoundQuote) -> bool:
    """Whether a quote begins in a region that carries on the region in which the last one ends."""
    if last.kind != "direct" or quote.kind != "direct":
        return False
    here, before = page.inside[quote.parts[0][0]], page.inside[last.parts[-1][0]]
    return here >= 0 and before >= 0 and page.regions[here].continues == page.regions[before].number


def _loose(
    page: Page,
    sentence: Sentence,
    regions: list[Region],
    around: tuple[FoundQuote | None, Sentence | None, list[FoundQuote]],
) -> list[FoundQuote]:
    """Attribute the regions of a sentence that no cue of it claims."""
    last, previous, quotes = around
    if _is_whole(page, sentence):
        return _going_on(page, sentence, regions, last, previous)
    named = _named_beside(page, sentence, regions, quotes)
    if named is not None:
        return [named]
    found = list[FoundQuote]()
    for region in regions:
        if any(first <= region.first < stop for quote in found for first, stop in quote.parts):
            continue
        quote = embedded(page, sentence, region, last, quotes)
        if quote is not None:
            found.append(quote)
    return found


def _is_whole(page: Page, sentence: Sentence) -> bool:
    """Whether all words of a sentence are in marks."""
    return all(page.inside[at] >= 0 or not page.words[at][0].isalnum() for at in range(sentence.first, sentence.last))


def _named_beside(page: Page, sentence: Sentence, regions: list[Region], quotes: list[FoundQuote]) -> FoundQuote | None:
    """Regions beside which their speaker is named without a reporting verb of the lexicon."""
    parts, number = [(region.first, region.last) for region in regions], sentence.paragraph
    unlisted = unlisted_cue(page, sentence, regions[0]) if not quotes else None
    if unlisted is not None:
        return FoundQuote(page, parts, "direct", *unlisted, number, rule="verb of no lexicon beside speech")
    message = message_beside(page, sentence, regions[0])
    if message is not None:
        return FoundQuote(page, parts[:1], "direct", *message, number, rule="noun for what is said")
    own = own_words(page, sentence, regions[0])
    if own is not None:
        return FoundQuote(page, parts[:1], "direct", None, own, number, rule="in somebody's words")
    credit = dash_credit(page, sentence, regions[-1])
    if credit is not None:
        heading = regions[0].left == sentence.first and page.words[credit.first - 1] == ":"
        cue = (credit.first - 1, credit.first)
        return FoundQuote(page, parts, "direct", cue, credit, number, heading=heading, rule=CREDIT)
    led = led_in(page, sentence, regions[0])
    return FoundQuote(page, parts, "direct", None, led, number, rule='name behind "from"') if led is not None else None


def _going_on(
    page: Page, sentence: Sentence, regions: list[Region], last: FoundQuote | None, previous: Sentence | None
) -> list[FoundQuote]:
    """A sentence of nothing but quoted words: the same quote or the same speaker goes on."""
    parts = [(region.first, region.last) for region in regions]
    if _is_alone(page, sentence) and _is_heading(page, regions, parts[-1][1] - parts[0][0]):
        return []
    led = previous is not None and page.words[previous.last - 1] == ":" and not previous.regions
    if led and previous is not None and is_unsaid(page, previous.first, previous.last):
        return []
    if last is not None and previous is not None and previous.regions:
        near = last.paragraph == previous.paragraph and sentence.paragraph - previous.paragraph <= 1
        near = near and not _opens_long_speech(page, previous, regions)
        fronted = last.cue is None or last.cue[0] >= last.parts[0][1] or not previous.regions[-1].closed
        if near and last.parts[-1][1] >= previous.regions[-1].first and (last.kind == "direct" or fronted):
            last.parts += parts
            last.paragraph = sentence.paragraph
            return [last]
    return [
        FoundQuote(
            page,
            parts,
            "direct",
            None,
            nearby(page, sentence, last, previous),
            sentence.paragraph,
            rule="words that go on, speaker nearby",
        )
    ]


def _opens_long_speech(page: Page, previous: Sentence, regions: list[Region]) -> bool:
    """Whether words behind closed ones open speech over several paragraphs, whose cue is rather in its last one."""
    closed = previous.regions[-1].closed and previous.paragraph < page.sentence_at(regions[0].first).paragraph
    return closed and regions[0].continues < 0 and not regions[-1].closed


def _is_alone(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is a paragraph of its own, its number left aside: "3. “A hard winter”"."""
    first, last = page.paragraphs[sentence.paragraph]
    numbered = all(page.words[at].isdigit() or page.words[at] in ".)" for at in range(first, sentence.first))
    return last == sentence.last and numbered


def _is_heading(page: Page, regions: list[Region], size: int) -> bool:
    """Whether a paragraph of few words in marks is a heading: in single marks, or without a sign that ends speech."""
    first, last = regions[0], regions[-1]
    runs_on = first.continues >= 0 or not last.closed
    short = size < (_HEADING_WORDS if first.single and page.speaks_in_single else _LINE_WORDS)
    return short and not runs_on and (first.single or page.last_sign(last) not in _ENDS)
