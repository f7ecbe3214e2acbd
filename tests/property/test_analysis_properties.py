"""The language layer on arbitrary text: it never raises, ranges are in range and in order, work is in proportion."""

from __future__ import annotations

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsschema.language.analysis import Analysis
from newsschema.language.tags import TAGS

VOCABULARY = (
    "the a an said who which that and or to of in not will has been closing closed he they Roe Kalvik's bank's don't"
    " $3.5m 1980s U.S. Mr. 12 ; : , . ? ! “ ” ‘ ’ ' \" « » ( ) - – — … more than there is was"
)
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(
    st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join), st.lists(WORDS).map("\n".join)
)


@given(TEXTS)
@example("'")
@example("’s")
@example("U.S.")
@example("“‘“")
@settings(max_examples=300, deadline=None)
def test_every_range_is_in_range(text: str) -> None:
    analysis = Analysis(text, "en")
    size = len(analysis.words)
    assert [at for one in analysis.sentences for at in range(one.first, one.last)] == list(range(size))
    for sentence in analysis.sentences:
        end = sentence.first
        for phrase in analysis.phrases(sentence):
            assert end <= phrase.first <= phrase.head < phrase.last <= sentence.last
            assert analysis.phrase_of(phrase.head) == phrase
            end = phrase.last
        verbs = [at for clause in analysis.clauses(sentence) for at in clause.group]
        assert verbs == sorted(set(verbs))
        assert all(sentence.first <= at < sentence.last for at in verbs)
        for clause in analysis.clauses(sentence):
            assert clause.introducer < sentence.last
            assert (
                clause.subject is None or sentence.first <= clause.subject.first < clause.subject.last <= sentence.last
            )
    for at in range(size):
        assert analysis.tag(at) in TAGS
        assert analysis.lemma(at)
        analysis.features(at)
        analysis.clause_of(at)
        analysis.is_possessive(at)
    for outside in (-1, size):
        assert analysis.tag(outside) == "."
        assert analysis.word_class(outside) == "PUNCT"
        assert not analysis.is_finite(outside)
        assert analysis.phrase_of(outside) is None
    for number, region in enumerate(analysis.regions):
        assert region.number == number
        assert 0 <= region.left <= region.first < region.last <= region.right <= size
        assert region.parent < number
        assert region.continues < number


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_order_of_questions_changes_nothing(text: str) -> None:
    one, other = Analysis(text, "en"), Analysis(text, "en")
    size = len(one.words)
    forwards = [(one.tag(at), one.phrase_of(at), one.subject_of(at)) for at in range(size)]
    backwards = [(other.tag(at), other.phrase_of(at), other.subject_of(at)) for at in reversed(range(size))]
    assert forwards == backwards[::-1]


def seconds(text: str) -> float:
    begin = time.process_time()
    analysis = Analysis(text, "en")
    for sentence in analysis.sentences:
        analysis.clauses(sentence)
    for at in range(0, len(analysis.words), 7):
        analysis.clause_of(at)
        analysis.region_of(at)
    return time.process_time() - begin


def test_work_grows_with_length() -> None:
    """Text without a full stop is one sentence; ten times as much of it takes about ten times as long."""
    for unit in ("the man who said it, ", "said and ", "more than 12 of the ", "“ ‘ ", "a, b and c ", "to be not "):
        seconds(unit * 200)
        short = min(seconds(unit * 400) for _ in range(3))
        long = min(seconds(unit * 4_000) for _ in range(2))
        assert long < 40 * short + 0.05, unit
