"""Quotes of all passages in order, each with its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.extract.quotes.frames.alone import reported_behind_colon, reported_sentence
from newsschema.extract.quotes.frames.heading_labels import labelled_heading, without_topics
from newsschema.extract.quotes.frames.interviews import RULE as INTERVIEW
from newsschema.extract.quotes.frames.interviews import read_interview
from newsschema.extract.quotes.frames.introduced import opening_body, who_leads
from newsschema.extract.quotes.frames.layout import HEADINGS, Text, Unit
from newsschema.extract.quotes.frames.mood import is_hearsay, is_narrated_behind, is_present_preterite, is_reported
from newsschema.extract.quotes.frames.parts import Attributed, FramedQuote, whole_sentence
from newsschema.extract.quotes.frames.people import People
from newsschema.extract.quotes.frames.repeated import echo, pull_quotes, with_repeated
from newsschema.extract.quotes.frames.reporting import back_end, is_plural_verb
from newsschema.extract.quotes.frames.reports import Sentence
from newsschema.extract.quotes.frames.signed import read_signed
from newsschema.extract.quotes.passage.reasons import Reason
from newsschema.models.quotes import Quote
from newsschema.models.speakers import Speaker

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.reporting import Cue
    from newsschema.extract.quotes.passage.reasons import Resolution
    from newsschema.language import Analysis


def read(passages: list[tuple[str, Analysis]]) -> tuple[list[Quote], list[Speaker]]:
    """Return the quotes of passages, given as field and analysis, and their speakers."""
    texts, attributed = _attributed(passages)
    ids: dict[str, str] = {}
    quotes = []
    for found, entry, _ in attributed:
        if entry is not None:
            ids.setdefault(entry.key, f"s{len(ids) + 1}")
        quotes.append(_quote(found, ids[entry.key] if entry is not None else None))
    entries = {entry.key: entry for _, entry, _ in attributed if entry is not None}
    return quotes, [_speaker(texts, entries[key], name) for key, name in ids.items()]


def attribute(passages: list[tuple[str, Analysis]]) -> list[Reason]:
    """Return why each quote is attributed as it is."""
    reasons = []
    for found, entry, how in _attributed(passages)[1]:
        words = " ".join(found.text.shown(first, last) for first, last in found.parts)
        named = found.speaker.printed if found.speaker is not None else None
        reasons.append(Reason(words, entry.name if entry else None, named, found.rule, how if found.speaker else None))
    return reasons


def _attributed(passages: list[tuple[str, Analysis]]) -> tuple[list[Text], list[Attributed]]:
    """The quotes with their speakers; what is above the body is read after it, which names everybody in full."""
    texts = [Text(name, number, analysis) for number, (name, analysis) in enumerate(passages)]
    people = People(texts)
    found = {text.number: _read(text) for text in texts}
    results: dict[int, list[Attributed]] = {}
    for text in sorted(texts, key=lambda text: text.field in HEADINGS):
        people.begin(text)
        results[text.number] = _attribute(found[text.number], people)
    without_topics(results)
    echo(texts, results)
    for text in texts:
        repeated = with_repeated(results[text.number])
        pulled = pull_quotes(text, repeated)
        results[text.number] = sorted([*repeated, *pulled], key=lambda one: one[0].parts[0])
    return texts, [one for text in texts for one in results[text.number]]


def _read(text: Text) -> list[FramedQuote]:
    """The quotes of one passage, speech that goes on joined to its beginning."""
    answers, taken = read_interview(text)
    signed, paragraphs = read_signed(text, taken)
    answers, taken = [*answers, *signed], taken | paragraphs
    found: list[FramedQuote] = []
    previous: FramedQuote | None = None
    unit_of_last, near, left = 0, False, False
    for unit in text.units:
        if unit.paragraph in taken:
            continue
        sentence = Sentence(text, unit)
        quotes = [one for one in sentence.read() if near or not _is_conclusion(one)]
        if (
            previous is not None
            and quotes
            and unit.regions
            and (around := _around_marks(text, unit, quotes, previous, near=near))
        ):
            quotes = around
        if not quotes and (heading := labelled_heading(text, unit)) is not None:
            found.append(heading)
            continue
        if not quotes and (quote := _sentence_before(text, sentence, found)) is not None:
            quotes = [quote]
        elif quotes or (left and sentence.cues):
            pass
        elif previous is not None and (_goes_on(text, unit, previous, near=near) or _is_said_too(text, unit, previous)):
            quotes = [whole_sentence(text, unit, unit.first, "mood", None)]
        elif (alone := reported_sentence(text, unit) or reported_behind_colon(text, unit)) is not None:
            quotes = [alone]
        for quote in quotes:
            earlier = _continued(quote, found) or _more(quote, previous) or _behind_cue(quote, previous)
            if earlier is not None:
                earlier.parts += quote.parts
                earlier.regions += quote.regions
            else:
                found.append(quote)
            previous = earlier or quote
        left = not quotes and (left or unit.paragraph > unit_of_last)
        near = bool(quotes) or (near and not left and previous is not None and previous.rule != "mood")
        unit_of_last = unit.paragraph
    return sorted([*found, *answers], key=lambda quote: quote.parts[0]) if answers else found


def _is_conclusion(quote: FramedQuote) -> bool:
    """Whether "demnach" only concludes something, by a clause without marks whose mood reports nothing."""
    if quote.cue is None or quote.cue.kind != "again" or quote.kind != "indirect":
        return False
    return not any(is_reported(quote.text, at) for first, last in quote.parts for at in range(first, last))


def _sentence_before(text: Text, sentence: Sentence, found: list[FramedQuote]) -> FramedQuote | None:
    """The sentence that "Das teilte die Stadt mit" is about: the one before it, if no quote has words of it."""
    unit = sentence.unit
    number = text.unit_of(unit.first)
    if number == 0 or unit.regions or back_end(text, unit) < 0:
        return None
    before = text.units[number - 1]
    verbs = (one for one in sentence.cues if one.kind == "verb")
    cue = next((one for one in verbs if "clause" in one.frames and "felt" not in one.frames), None)
    negated = not text.analysis.pack.negations.isdisjoint(text.lowers[unit.first : unit.last])
    taken = bool(found) and found[-1].parts[-1][1] > before.first
    if negated or taken or text.words[before.last - 1] == "?":
        return None
    if cue is None or cue.subject is None or cue.subject.pronoun:
        return None
    quote = whole_sentence(text, before, before.first, "sentence before", cue.subject)
    quote.cue = cue
    return quote


def _continued(quote: FramedQuote, found: list[FramedQuote]) -> FramedQuote | None:
    """The quote of an earlier paragraph whose speech another carries on; it takes the cue that the other has alone."""
    numbers = {quote.text.regions[number].continues for number in quote.regions}
    wanted = {quote.text.by_number[number] for number in numbers if number in quote.text.by_number}
    earlier = next((one for one in reversed(found) if wanted & set(one.regions)), None) if wanted else None
    if earlier is None or quote.rule == "marks alone":
        return earlier
    if earlier.cue is not None or earlier.speaker is not None or quote.kind != "direct":
        return None
    earlier.cue, earlier.speaker, earlier.rule = quote.cue, quote.speaker, quote.rule
    return earlier


def _more(quote: FramedQuote, previous: FramedQuote | None) -> FramedQuote | None:
    """The quote before a sentence of speech alone in its paragraph, which a cue split: '"A," she said. "B."'.

    So in a line of dialogue: "—A —dijo ella—. B."
    """
    if previous is None or previous.cue is None or quote.rule not in ("marks alone", "dialogue"):
        return None
    same = previous.paragraph == quote.paragraph and previous.kind == "direct"
    text, end = quote.text, max(previous.parts[-1][1], previous.cue.end) - 1
    beside = text.unit_of(quote.parts[0][0]) - text.unit_of(end) <= 1  # no sentence of the narrator between
    return previous if same and beside else None


def _behind_cue(quote: FramedQuote, previous: FramedQuote | None) -> FramedQuote | None:
    """The speech before a cue whose colon more of it follows: "„A“, sagte sie am Montag: „B.“"."""
    if previous is None or previous.cue is None or previous.kind != "direct" or quote.kind != "direct":
        return None
    text, at, behind = quote.text, quote.parts[0][0] - 2, max(previous.cue.end, previous.cue.last)
    if quote.cue not in (None, previous.cue) or previous.text is not text or at < behind or text.words[at] != ":":
        return None
    split = previous.parts[-1][1] <= previous.cue.begin and previous.cue.kind == "verb"
    plain = text.analysis.next_finite(behind, at) >= at and not any(
        text.words[one] in ".,;" for one in range(behind, at)
    )
    return previous if split and plain else None


def _around_marks(
    text: Text, unit: Unit, quotes: list[FramedQuote], previous: FramedQuote, *, near: bool
) -> list[FramedQuote]:
    """The sentence around marked words without a cue, which its mood shows to be reported: "Das sei „viel zu viel“".

    Behind a colon the marked words are a quote of their own: "Er sehe keine Gefahr: „Alles ist ruhig.“".
    """
    if not all(quote.cue is None and quote.rule in ("marks", "colon") for quote in quotes):
        return []
    behind = [quote for quote in quotes if text.words[quote.parts[0][0] - 2] == ":"]
    colon = behind[0].parts[0][0] - 2 if behind else unit.stop
    if any(quote.parts[0][0] > colon for quote in quotes if quote not in behind):
        return []
    head = Unit(unit.first, colon if behind else unit.last, colon, unit.paragraph)
    if text.words[unit.last - 1] == "?" or not _goes_on(text, head, previous, near=near):
        return []
    return [whole_sentence(text, head, head.first, "mood", None), *behind]


def _goes_on(text: Text, unit: Unit, previous: FramedQuote, *, near: bool) -> bool:
    """Whether a sentence without a cue is reported speech: its verb shows it, next to speech in its paragraph.

    `near`: no sentence of the narrator is between it and speech that only its mood shows.
    """
    if text.apart(previous.paragraph, unit.paragraph) > 1:
        return False
    beside = unit.paragraph == previous.paragraph and near
    for at in range(unit.first, unit.stop):
        auxiliary = text.analysis.pack.auxiliaries.get(text.lowers[at], {})
        modal = "modal" in auxiliary and auxiliary["tense"] != "fut"  # "würden" is no form of the present
        # "hätten" is used for a form that is no different from the indicative, "hätte" also for what is not the case
        later = beside and (is_plural_verb(text, at) or (not auxiliary and previous.kind != "direct"))
        if is_reported(text, at, later=later and (previous.kind == "indirect" or not modal)):
            return not is_narrated_behind(text, unit, at)
        if beside and previous.kind != "direct" and is_present_preterite(text, unit, at):
            return True
        # a clause that is introduced ends with its verbs: "Ob er kommen werde, sei offen"
        if text.inside[at] >= 0 or not text.words[at][0].islower() or not text.analysis.is_finite(at):
            continue
        if at + 1 >= unit.last or not _goes_on_behind(text, at + 1):
            return False
    return False


def _is_said_too(text: Text, unit: Unit, previous: FramedQuote) -> bool:
    """Whether a sentence right behind a report in its paragraph reports what others say by its mood."""
    reported = previous.kind != "direct" and previous.paragraph == unit.paragraph
    beside = text.unit_of(previous.parts[-1][1] - 1) == text.unit_of(unit.first) - 1
    return reported and beside and is_hearsay(text, unit)  # "Il serait parti"


def _goes_on_behind(text: Text, at: int) -> bool:
    """Whether a comma or a reported auxiliary is behind the verb of a clause: "Ob er kommen | werde"."""
    return text.words[at] == "," or (text.analysis.word_class(at) == "AUX" and is_reported(text, at))


def _attribute(found: list[FramedQuote], people: People) -> list[Attributed]:
    """Give each quote its speaker, in reading order."""
    results: list[Attributed] = []
    for number, quote in enumerate(found):
        if quote.rule == INTERVIEW:
            entry, how = people.interviewed(quote.speaker, quote.text, quote.parts[0][0])
        elif quote.cue is not None and quote.cue.again and results and _is_near(quote, results[-1][0]):
            entry, how = results[-1][1], None
        elif quote.speaker is None and quote.cue is None:
            entry, how = _without_cue(found, number, people, results)
        elif quote.speaker is None and quote.cue is not None and _is_nobodys(quote.cue):
            entry, how = None, None
        elif quote.speaker is None and quote.cue is not None and "impersonal" in quote.cue.frames:
            entry, how = _of_paragraph(quote, people, results)
        elif quote.speaker is None and quote.cue is not None:
            entry, how = people.several_unnamed(quote.cue, quote.text)
            entry, how = (entry, how) if entry is not None else people.unnamed_speaker(quote.text, quote.cue.begin)
        elif quote.speaker is None:
            entry, how = people.unnamed_speaker(quote.text, quote.parts[0][0])
        else:
            entry, how = people.speaker(quote.speaker, _said_before(quote))
        results.append((quote, entry, how))
    return results


def _is_nobodys(cue: Cue) -> bool:
    """Whether nobody the text names speaks where a cue has no subject."""
    return cue.kind == "noun" or cue.nobodys or cue.passive


def _of_paragraph(
    quote: FramedQuote, people: People, results: list[Attributed]
) -> tuple[Entry | None, Resolution | None]:
    """Who spoke before in the paragraph of "hieß es", else who is named in it."""
    if results and results[-1][0].paragraph == quote.paragraph:
        return results[-1][1], None
    number = quote.text.unit_of(quote.parts[0][0])
    above = quote.text.units[max(number - 1, 0)]
    if above.paragraph == quote.paragraph and (body := opening_body(quote.text, above)) is not None:
        return people.speaker(body, [])
    named = people.is_named(quote.text, quote.parts[0][0], body=True)
    return people.unnamed_speaker(quote.text, quote.parts[0][0]) if named else (None, None)


def _is_near(quote: FramedQuote, other: FramedQuote) -> bool:
    """Whether another quote is in the paragraph of a quote or in the one before it."""
    return quote.text.apart(other.paragraph, quote.paragraph) <= 1


def _said_before(quote: FramedQuote) -> list[tuple[int, int]]:
    """The words of a quote that its reporting clause follows; none of "laut X", whose X is another source."""
    return quote.parts if quote.cue is not None and quote.cue.kind in ("verb", "so") else []


def _without_cue(
    found: list[FramedQuote], number: int, people: People, results: list[Attributed]
) -> tuple[Entry | None, Resolution | None]:
    """The speaker of speech that has no cue.

    Who the sentence before is about, else the speaker before in its paragraph, the next one there, who is named.
    """
    quote = found[number]
    following = next(
        (one for one in found[number + 1 :] if one.paragraph == quote.paragraph and one.speaker is not None), None
    )
    if following is None or not _is_beside(quote, following):
        last = results[-1][0] if results and results[-1][0].text is quote.text else None
        introduced = who_leads(quote, last, alone=following is None)
        if introduced is not None:
            return people.speaker(introduced, [])
    if results and results[-1][0].paragraph == quote.paragraph:
        return results[-1][1], None
    if following is not None and following.speaker is not None:
        return people.speaker(following.speaker, _said_before(following))
    if people.is_named(quote.text, quote.parts[0][0]):
        return people.unnamed_speaker(quote.text, quote.parts[0][0])
    if results and _is_near(quote, results[-1][0]):
        return results[-1][1], None
    return None, None


def _is_beside(quote: FramedQuote, following: FramedQuote) -> bool:
    """Whether a quote begins the sentence behind another's."""
    text, first = quote.text, following.parts[0][0]
    unit = text.unit_of(first)
    begins = text.units[unit].first >= first - 1  # a mark may be before it
    return begins and unit - text.unit_of(quote.parts[-1][1] - 1) <= 1


def _quote(found: FramedQuote, speaker: str | None) -> Quote:
    spans = [_span(found.text, first, last) for first, last in found.parts]
    source = found.speaker
    return Quote.model_validate(
        {
            "spans": spans,
            "text": " ".join(span["exact"] for span in spans),
            "kind": found.kind,
            "cue": _span(found.text, found.cue.first, found.cue.last) if found.cue else None,
            "speaker": speaker,
            "speaker_span": _span(source.text, *(source.name or (source.first, source.last)))
            if source and speaker
            else None,
        }
    )


def _speaker(texts: list[Text], entry: Entry, name: str) -> Speaker:
    return Speaker.model_validate(
        {
            "id": name,
            "name": entry.name,
            "title": entry.title or None,
            "organization": entry.organization or None,
            "official": entry.official,
            "mentions": [_span(texts[number], first, last) for number, first, last in sorted(set(entry.mentions))],
        }
    )


def _span(text: Text, first: int, last: int) -> dict[str, Any]:
    """The span of a token range, for the record to be validated whole; a word elided before it is left out."""
    start, end = text.starts[first], text.ends[last - 1]
    words, elided = text.lexicon.words, text.elided(first)
    joined = elided in words["elided joins"] and _is_governed(text, first, last)
    if text.inside[first] < 0 and (joined or elided in words["that"]):
        start += len(elided)
    return {"field": text.field, "start": start, "end": end, "exact": text.text[start:end]}


def _is_governed(text: Text, first: int, last: int) -> bool:
    """Whether the cue governs what an elided "d'" joins: "d'avoir menti", "parle d'une « farce »"; not "d'une part"."""
    if text.analysis.features(first).get("form") == "inf":
        return True
    return text.analysis.word_class(first) == "DET" and text.analysis.next_finite(first, last) >= last
