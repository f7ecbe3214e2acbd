"""The figure before whose noun and unit a number without its own shares: "davon 5", "contre 740", "3 más que".

`numbers.csv` has the words: `of_which` before a part of the figure before, `of_them` behind one, `against` before what
it is compared with, `whole` that opens a sentence, `side` behind the votes of one ("dagegen", "en contra"),
`elided_subject` ("waren es", "ils étaient"), `elided_object` ("elle en avait") and `only`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.figures.table_changes import change_behind, is_apposed_change

if TYPE_CHECKING:
    from newsschema.extract.figures.table_numbers import Table
    from newsschema.language import Analysis
    from newsschema.models.figures import Figure

_MOST_WITHOUT_NOUN = 3  # figures that are passed over for one with a noun
_LARGE = 1_000_000
_LONGEST_PHRASE = 3  # words of "de los que"
_WITH_UNIT = ("money", "percent", "measure")  # kinds whose unit a bare number may share
_BEHIND_ELLIPSIS = frozenset({"ADP", "ADV", "PUNCT"})  # "30 in Lund", "30 davon"


class Bare(NamedTuple):
    """A number of some tokens, half-open and with its hedge, after the figures before it."""

    analysis: Analysis
    start: int
    end: int
    figures: list[Figure]
    known: Table
    hedged: bool = False
    """Whether a hedge makes it a bound, and it has no noun."""
    large: bool = False
    """Whether it has a scale in words, and no noun."""

    @property
    def last(self) -> Figure | None:
        """The figure before in the sentence; None for an age, a rank or one without noun and unit."""
        first = self.analysis.starts[self.analysis.sentence(self.start).first]
        last = self.last_in_text
        return last if last is not None and last.span.start >= first else None

    @property
    def last_in_text(self) -> Figure | None:
        """The figure before in the paragraph; None for an age, a rank or one without noun and unit."""
        for last in self.figures[: -1 - _MOST_WITHOUT_NOUN : -1]:
            if "\n" in self.analysis.text[last.span.end : self.analysis.starts[self.start]]:
                return None
            if last.kind in _WITH_UNIT or (last.kind in ("count", "ratio") and last.counted):
                return last
        return None

    @property
    def noun(self) -> Figure | None:
        """The nearest figure before in the sentence with a noun; None for none."""
        first = self.analysis.starts[self.analysis.sentence(self.start).first]
        near = (one for one in self.figures[: -1 - _MOST_WITHOUT_NOUN : -1] if one.span.start >= first)
        return next((one for one in near if one.counted and one.kind not in ("age", "ordinal")), None)


def shared_unit(bare: Bare) -> Figure | None:
    """Return the figure whose noun and unit a bare number shares; None for none."""
    for shared in (_compared, _part, _of_whole, _more, _on_a_side, _elided):
        if (found := shared(bare)) is not None:
            return found
    own = large_sum(bare) is None and (bare.hedged or bare.large)
    return bare.last if own else None  # "35.000 Tonnen, Dänemark will höchstens 20.000"


def large_sum(bare: Bare) -> Figure | None:
    """Return the sum before whose currency a number with a scale shares: "12 millions d'euros. [...] 8 millions"."""
    if not bare.large:
        return None
    sums = (one for one in bare.figures[: -1 - _MOST_WITHOUT_NOUN : -1] if one.kind == "money")
    last = next(sums, None)
    value = (last.value or last.low or last.high or 0) if last is not None else 0
    return last if value >= _LARGE else None


def shared_noun(bare: Bare) -> Figure | None:
    """Return the figure whose noun an amount with its own unit shares, a part or change of it; None for none."""
    found = _part(bare) or _compared(bare)
    apposed = found is None and is_apposed_change(bare.analysis, bare.start, bare.end)
    return bare.noun if apposed or (found is not None and not found.counted) else found


def listed_age(analysis: Analysis, start: int, done: int, figures: list[Figure]) -> Figure | None:
    """Return the age that ends at token `done`, which a further one is listed with: "des frères de 31 et 57 ans"."""
    last = figures[-1] if figures and done == start - 1 else None
    joined = last is not None and (analysis.words[done] == "," or analysis.word_class(done) == "CCONJ")
    return last if joined and last is not None and last.kind == "age" else None


def ends_phrase(analysis: Analysis, end: int, known: Table, kind: str) -> bool:
    """Whether a phrase of a class of `numbers.csv` ends before a token: "de los que"."""
    lowers = analysis.lowers
    sizes = range(1, min(_LONGEST_PHRASE, end) + 1)
    return any(kind in known.values.get(" ".join(lowers[end - size : end]), {}) for size in sizes)


def begins_phrase(analysis: Analysis, first: int, known: Table, kind: str) -> bool:
    """Whether a phrase of a class of `numbers.csv` begins at a token: "von ihnen", "en contra"."""
    lowers = analysis.lowers
    return any(
        kind in known.values.get(" ".join(lowers[first : first + size]), {}) for size in range(1, _LONGEST_PHRASE + 1)
    )


def _compared(bare: Bare) -> Figure | None:
    """The figure that a number is compared with: "2 300 foyers, contre 740", "frente a los 1.000"."""
    before = bare.start - (bare.start > 0 and bare.analysis.word_class(bare.start - 1) == "DET")
    against = any(ends_phrase(bare.analysis, end, bare.known, "against") for end in {before, bare.start})
    return bare.last if against else None


def _part(bare: Bare) -> Figure | None:
    """The figure that a number states a part of: "42 Millionen Euro, davon 15 für Lund", "28 von ihnen"."""
    if ends_phrase(bare.analysis, bare.start, bare.known, "of_which"):
        return bare.last
    if begins_phrase(bare.analysis, bare.end, bare.known, "of_them"):
        return bare.last_in_text
    return None


def _of_whole(bare: Bare) -> Figure | None:
    """The count that opens the sentence as a whole: "Von 250 Bewerbern wurden 40", "Sur les 250 candidats, 40"."""
    analysis, last = bare.analysis, bare.last
    first = analysis.sentence(bare.start).first
    opens = "whole" in bare.known.values.get(analysis.lowers[first], {})
    if last is None or last.kind != "count" or not opens:
        return None
    return last if last.span.start in analysis.starts[first + 1 : first + 3] else None


def _more(bare: Bare) -> Figure | None:
    """The figure that a number is a change of: "86 Busse, 27 mehr als im Vorjahr"."""
    last = bare.last if change_behind(bare.analysis, bare.end) else None
    return last if last is not None and last.counted else None


def _on_a_side(bare: Bare) -> Figure | None:
    """The votes that those of another side follow: "52 Stimmen dafür und 47 dagegen"."""
    on_side = begins_phrase(bare.analysis, bare.end, bare.known, "side")
    return bare.last if on_side and bare.last is not None and bare.last.kind == "count" else None


def _elided(bare: Bare) -> Figure | None:
    """The count that a number without a noun goes on from: "12 Leute starben, 30 wurden verletzt".

    Such a number is the subject of a verb right behind it, joined to the clause before without one ("und 4 im Norden"),
    or what "it" is: "19 Schalter, bald sollen es 40 werden".
    """
    goes_on = is_elided(bare) or _is_subject(bare)
    last = bare.last_in_text if goes_on else bare.last
    counts = last is not None and (last.kind == "count" or (last.kind == "ratio" and goes_on))
    return last if counts and (goes_on or _is_joined(bare)) else None


def is_elided(bare: Bare) -> bool:
    """Whether a number is what "it" is: "Es waren 40", "bald sollen es 40 werden"."""
    analysis, i, end = bare.analysis, bare.start, bare.end
    before = bare.known.values.get(analysis.lowers[i - 1], {}) if i else {}
    if "only" in before and analysis.starts_sentence(i - 1):  # "Nur 50 waren offen"
        return end < len(analysis.words) and analysis.is_finite(end)
    if _has_elided_object(bare):
        return True
    if not ends_phrase(analysis, i, bare.known, "elided_subject"):
        return False
    subject = analysis.subject_of(i - 1)
    named = subject is not None and subject.kind != "pronoun"  # "Los heridos son 27"; not "El martes eran 27"
    if named and subject is not None and analysis.lowers[subject.head] not in analysis.pack.times:
        return False
    return end == len(analysis.words) or analysis.word_class(end) in ("VERB", "AUX", "PUNCT", "ADP")


def is_free(bare: Bare) -> bool:
    """Whether a number without a noun is a figure by itself: "28 von ihnen", "Es waren 40"."""
    return begins_phrase(bare.analysis, bare.end, bare.known, "of_them") or is_elided(bare)


def _has_elided_object(bare: Bare) -> bool:
    """Whether a pronoun for the counted things is before the verb of a number: "Elle en avait 27", "en a recensé 3"."""
    analysis, at = bare.analysis, bare.start - 1
    while at > 0 and analysis.word_class(at) in ("VERB", "AUX"):
        at -= 1
    return at < bare.start - 1 and at >= 0 and "elided_object" in bare.known.values.get(analysis.lowers[at], {})


def _is_subject(bare: Bare) -> bool:
    """Whether a number opens its clause and a finite verb follows: "30 wurden verletzt"."""
    analysis, i, end = bare.analysis, bare.start, bare.end
    opens = analysis.starts_sentence(i) or analysis.word_class(i - 1) in ("PUNCT", "CCONJ")
    return opens and end < len(analysis.words) and analysis.same_sentence(i, end) and analysis.is_finite(end)


def _is_joined(bare: Bare) -> bool:
    """Whether a conjunction joins a number to the clause before, whose verb it shares: "und 4 beschädigt"."""
    analysis, i, end = bare.analysis, bare.start, bare.end
    if not i or analysis.word_class(i - 1) != "CCONJ" or end >= len(analysis.words):
        return False
    if not analysis.same_sentence(i, end) or analysis.word_class(end) in _BEHIND_ELLIPSIS:
        return analysis.words[end] in ".;,)" or analysis.word_class(end) != "PUNCT"
    return analysis.tag(end) in "pa" and _has_verb_since(bare)  # not "38 muertos y 204 heridos"


def _has_verb_since(bare: Bare) -> bool:
    """Whether a finite verb is between the figure before and a number."""
    analysis, last = bare.analysis, bare.last
    at = bare.start - 1
    while last is not None and at > 0 and analysis.starts[at] >= last.span.end:
        if analysis.is_finite(at):
            return True
        at -= 1
    return False
