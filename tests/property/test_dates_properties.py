"""Whatever the text: no crash, spans that are there, bounds in order, values that exist."""

from __future__ import annotations

from datetime import date

from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsschema.draft import Passage, Reading
from newsschema.extract.dates import extract, find_dates
from newsschema.models.dates import DateMention

VOCABULARY = """
the a last next this past every of in on until ago later earlier and to or - – / . , : ' ’ ( ) # $ % May June 2 31 30
Feb. 29 Jan 1990 2016 2016-02-30 1900s '80s 80s 20th century quarter third first half week weekend weeks days day
year years decade night morning noon midnight 9:30 25:61 7pm a.m . GMT Monday Sundays Friday's early late mid end
yesterday today tomorrow now recently Christmas Easter Thanksgiving BC 490 two three hundred thousand and a half
several couple about more than at least daily spring fall summer’s 99999999999999999999 10/11/12 1.2.1999 Q3 H1
Labour Day Eid al-Fitr GMT+8 ) EDT all same week 27 row “ ” said 2017-q1 autumn/winter 2023-24
half past by time adjourned new weekend of that evening nightly (0100 GMT) x 1800 came Post no longer following
1Q FY21 13th c. T09:30:00Z W22 17-Apr-2021 03/2016 three months ended from (2200 ) local time 2019/20 no later
year-ago year-end nineteen ninety-six nineties daily's nineties’s 9999 9998 0001 ½ ² ① １２ ٣ ! #x
"""
WORDS = st.sampled_from([*VOCABULARY.split(), " ", "\n", "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join)
)
REFERENCES = st.one_of(st.none(), st.dates())


def check_meaning(mention: DateMention) -> None:
    for day in (mention.earliest, mention.latest):
        assert day is None or date.fromisoformat(day)
    if mention.earliest and mention.latest:
        assert mention.earliest <= mention.latest
    if mention.value is None:  # a named day that nothing fixes
        assert (mention.edtf, mention.earliest, mention.latest) == (None, None, None)
    assert mention.value != ""
    if mention.edtf is not None:
        parse_edtf(mention.edtf)


# The EDTF parser takes some milliseconds a value, so that a busy machine passes any deadline.
@settings(deadline=None)
@given(TEXTS, REFERENCES)
@example("half past", None)
@example("1 PAST", None)
def test_any_text(text: str, reference: date | None) -> None:
    after = 0
    for mention in find_dates(text, reference=reference):
        span = mention.span
        assert text[span.start : span.end] == span.exact
        assert after <= span.start < span.end
        after = span.end
        check_meaning(mention)


@settings(deadline=None)
@given(TEXTS, TEXTS, REFERENCES, st.sampled_from([None, "US", "GB", "ZZ"]))
def test_any_passages(body: str, caption: str, published: date | None, country: str | None) -> None:
    passages = {"/body": body, "/photos/0/caption": caption}
    stamp = published.isoformat() if published else None
    read = Reading(tuple(Passage(field, text) for field, text in passages.items()), published=stamp, country=country)
    found = extract(read)
    for mention in found["dates"]:
        span = mention.span
        assert passages[span.field][span.start : span.end] == span.exact
        check_meaning(mention)
    spans = [mention.span for mention in found["dates"]]
    assert all(notice.span in spans for notice in found["notices"])


@given(TEXTS, REFERENCES)
def test_the_same_text_gives_the_same_dates(text: str, reference: date | None) -> None:
    assert find_dates(text, reference=reference) == find_dates(text, reference=reference)
