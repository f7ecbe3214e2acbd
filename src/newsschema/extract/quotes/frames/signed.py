"""Words set apart with the name of who says them in a paragraph below: a pull quote and "Ana Roe, Trainerin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import DASHES, HEADINGS
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.parts import FramedQuote
from newsschema.extract.quotes.frames.ranges import marked, regions_in

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention

_LONGEST = 12  # tokens of a paragraph that is a name and a title


def read_signed(text: Text, taken: set[int]) -> tuple[list[FramedQuote], set[int]]:
    """Return the signed quotes of a passage and the paragraphs that these and the names are."""
    found, numbers = list[FramedQuote](), set[int]()
    if text.field in HEADINGS:
        return found, numbers
    for number in range(1, len(text.analysis.paragraphs)):
        if {number, number - 1} & (taken | numbers):
            continue
        source = _signature(text, number)
        if source is not None and _is_speech(text, number - 1, number):
            found.append(_quote(text, number - 1, source))
            numbers |= {number - 1, number}
    return found, numbers


def _signature(text: Text, number: int) -> Mention | None:
    """The name that a paragraph consists of, its title and a dash before it counted."""
    first, last = text.analysis.paragraphs[number]
    if last - first > _LONGEST or text.words[last - 1] in ".!?:…" or text.inside[first] >= 0:
        return None
    if text.analysis.next_finite(first, last) < last:
        return None
    first += text.words[first] in DASHES
    mention = read_phrase(text, first, last) if first < last else None
    if mention is None or mention.name is None:
        return None
    begin, end = mention.name
    known = text.words[begin] in text.lexicon.names or text.lowers[end - 1] in text.surnames
    return mention if known and end - begin > 1 else None


def _is_speech(text: Text, number: int, signature: int) -> bool:
    """Whether a paragraph above a name is what somebody says: in marks, in the first person, or above a dash."""
    first, last = text.analysis.paragraphs[number]
    regions = regions_in(text, first, last)
    if len(regions) == 1 and text.regions[regions[0]].left == first and text.regions[regions[0]].right >= last - 1:
        return True
    if regions or text.words[last - 1] not in ".!?…":
        return False
    dash = text.words[text.analysis.paragraphs[signature][0]] in DASHES
    return dash or not text.lexicon.words["first person"].isdisjoint(text.lowers[first:last])


def _quote(text: Text, number: int, source: Mention) -> FramedQuote:
    """The quote that a paragraph is."""
    first, last = text.analysis.paragraphs[number]
    regions = regions_in(text, first, last)
    return FramedQuote(text, marked(text, first, last, regions), "direct", None, source, "signed", number, regions)
