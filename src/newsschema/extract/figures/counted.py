"""What a figure counts or measures: the noun phrase after it, after "of" or "in", or the noun that it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.antecedents import fronted, of_antecedent
from newsschema.extract.figures.apposed import accompanied, after_multiple, apposed, apposed_change, in_all, leading
from newsschema.extract.figures.arguments import (
    added_object,
    changed_by,
    placed_object,
    priced_object,
    taken,
)
from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.counted_kinds import changed_object, what_is_ranked, who_is_of_age
from newsschema.extract.figures.described import described_noun, label_before
from newsschema.extract.figures.elided import elided
from newsschema.extract.figures.following import after_amount, after_count
from newsschema.extract.figures.limited import limited
from newsschema.extract.figures.multiples import multiple_verbs
from newsschema.extract.figures.nouns import amount_verb, noun_of
from newsschema.extract.figures.owners import contested, deprived, harmed, judged_by, of_place
from newsschema.extract.figures.parties import is_claimed
from newsschema.extract.figures.related import (
    follows_what_changed,
    gapped_subject,
    in_one_sentence,
    is_compared,
    is_parallel,
    is_whole_of,
    restates,
    restates_points,
    shares_whole,
    states_same,
)
from newsschema.extract.figures.roles import (
    acts,
    first_of_subject,
    has_share,
    has_verb_behind,
    is_away_from,
    is_changed,
    is_extent_of,
    is_level,
    is_of_place_or_payer,
    is_score,
    is_size,
    is_subject,
    named_sum,
)
from newsschema.extract.figures.words import words_of
from newsschema.language.names import noun_kind
from newsschema.lexicons.function_words import ADDITION, COMPANY, GENITIVE, INDEFINITE, PAST_ENDING, THIRD_PERSON_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case, Rule
    from newsschema.extract.figures.nouns import NounRange
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis


def counted(case: Case) -> NounRange:
    """Return the phrase that says what a quantity counts, measures or is a share of; None where none does.

    A name that only owns something is none: "My guess: $5m Ana's guess: $6m", "Roe leads Obi 48% to 43%".
    """
    rules = RULES_OF_COUNTS if case.found.kind == "count" else RULES
    answer = next((answer for rule in rules if (answer := rule(case)) is not None), None)
    analysis, found = case.analysis, case.found
    phrase = answer.phrase if answer else described_noun(analysis, found.start, case.barred, kind=found.kind)
    if phrase is not None and has_share(analysis, found, phrase):
        return None
    if phrase is None or _APOSTROPHES.isdisjoint(last := analysis.words[phrase[1] - 1]) or last.islower():
        return phrase
    return None if analysis.is_possessive(phrase[1] - 1) else phrase


_APOSTROPHES = frozenset("'’")


def _of_kind(case: Case) -> Answer | None:
    """An age, a rank or a multiple has readers of its own."""
    analysis, found, barred = case.analysis, case.found, case.barred
    if found.kind == "age":
        return Answer(who_is_of_age(analysis, found, barred, case.last))
    if found.kind == "ordinal":
        return Answer(what_is_ranked(analysis, found.end, barred))
    if found.kind == "ratio" and analysis.lowers[found.end - 1] in multiple_verbs():  # "doubled"
        changed = changed_object(analysis, found, barred)
        return Answer(changed or described_noun(analysis, found.start, barred, is_verb=True))
    return None


def _labelled(case: Case) -> Answer | None:
    """A number on a scale: "a magnitude 5.8 earthquake"."""
    k = case.found.start - 1
    scaled = case.found.kind == "count" and k >= 0 and case.analysis.lowers[k] in words_of("scale_noun")
    return Answer((k, k + 1)) if scaled else None


def _whole(case: Case) -> Answer | None:
    return Answer(case.last[1]) if case.last and is_whole_of(case.analysis, case.last, case.found) else None


def _opposed(case: Case) -> Answer | None:
    """An amount that is a subject itself: "$5m goes to schools", "44% favoured the ban and 39% opposed it"."""
    analysis, found, k = case.analysis, case.found, case.found.end
    if found.kind == "count" or k >= len(analysis.words) or not analysis.same_sentence(found.start, k):
        return None
    if found.kind not in ("percent", "ratio"):
        return Answer(None) if analysis.lowers[k].endswith(THIRD_PERSON_ENDING) and acts(analysis, found) else None
    first = first_of_subject(analysis, found.start)
    before = analysis.lowers[first - 1] if first else ""
    kind = analysis.word_class(first - 1) if first else ""
    opens = not before or before in COMPANY or kind in ("CCONJ", "PUNCT", "SCONJ")
    opens = opens or (kind == "VERB" and analysis.lemma(first - 1) in words_of("finding"))
    adverb = k + 1 < len(analysis.words) and analysis.word_class(k) == "ADV" and analysis.tag(k + 1) in "dzmpv"
    k += adverb  # "28% regularly skipped meals"
    transitive = k + 1 < len(analysis.words) and analysis.word_class(k + 1) in ("DET", "PRON", "PROPN")
    tag, moved = analysis.tag(k), transitive and analysis.lowers[k].endswith(PAST_ENDING)
    verbal = adverb or analysis.is_finite(k) or moved or (tag == "v" and transitive)
    verbal = verbal or (tag == "g" and before in COMPANY) or _is_misread(analysis, k)
    if not (opens and verbal) and not (
        analysis.lowers[found.end].endswith(THIRD_PERSON_ENDING) and acts(analysis, found)
    ):
        return None
    last = case.last if case.last is not None and case.last[0].kind in ("percent", "ratio") else None
    return Answer(last[1] if last is not None and in_one_sentence(analysis, last[0], found) else None)


def _is_misread(analysis: Analysis, k: int) -> bool:
    """Whether a noun behind a share is rather the verb of a clause that has none: "29% view Obi favourably"."""
    if analysis.tag(k) != "n" or k + 1 >= len(analysis.words) or analysis.tag(k + 1) not in "dpPtoaN":
        return False
    return not has_verb_behind(analysis, k)


def _behind(case: Case) -> Answer | None:
    find = after_count if case.found.kind == "count" else after_amount
    span = find(case.analysis, case.found, case.barred)
    return Answer(span) if span is not None else None


def _points(case: Case) -> Answer | None:
    if case.last is None or not restates_points(case.analysis, case.last, case.found):
        return None
    return Answer(described_noun(case.analysis, case.last[0].start, case.barred, kind=case.last[0].kind))


def _extent(case: Case) -> Answer | None:
    analysis, found = case.analysis, case.found
    if found.kind == "count" or not is_extent_of(analysis, found):
        return None
    end = found.start - (analysis.words[found.start - 1] == ",")
    return Answer(noun_of(analysis, analysis.phrase_up_to(end), case.barred))


def _bearing(case: Case) -> Answer | None:
    """A distance from a place at which something happens: "The storm hit 30 km north of Lund"; not "it lies 30 km"."""
    return Answer(None) if is_away_from(case.analysis, case.found) else None


def _object(case: Case) -> Answer | None:
    """What a verb prices, places or adds to by the amount: "put the toll at 87", "adds $2 to the price"."""
    for find in (placed_object, added_object, priced_object, changed_by):
        phrase = find(case.analysis, case.found, case.barred)
        if phrase is not None:
            return Answer(phrase)
    return None


def _without_noun(case: Case) -> Answer | None:
    """An amount "of" something that is no phrase, or one already spoken of ("those $5m"), describes nothing before."""
    analysis, found = case.analysis, case.found
    alone = word_at(analysis.lowers, found.end) in GENITIVE
    known = found.start > 0 and analysis.lowers[found.start - 1] in words_of("demonstrative")
    pronoun = found.start > 0 and analysis.word_class(found.start - 1) == "DET" and analysis.tag(found.end) == "o"
    return Answer(None) if found.kind != "count" and (alone or known or pronoun) else None  # "the $5m she found"


def _size(case: Case) -> Answer | None:
    """The size of a group or total: "nine boats and a crew of 60", "a waiting list of 700"."""
    analysis, start = case.analysis, case.found.start
    if start < 2 or analysis.lowers[start - 1] not in GENITIVE:
        return None
    if " ".join(analysis.lowers[max(0, start - 4) : start - 1]) in words_of("to_the_sum"):  # "bail in the sum of $3"
        phrase = analysis.phrase_before(start - 4)
        thing = phrase is not None and phrase.kind == "noun" and noun_kind(analysis.lemma(phrase.head)) != "person"
        return Answer(noun_of(analysis, phrase, case.barred) if thing else None)
    if case.found.kind == "count" and noun_kind(analysis.lemma(start - 2)) == "person":
        return Answer(None)  # "a mother of two"
    if not is_size(analysis, start - 2) or _compared(case) is not None:  # "compared to an average of 3"
        return None
    return Answer(described_noun(analysis, start, case.barred, kind=case.found.kind) or named_sum(analysis, start - 2))


def _elsewhere(case: Case) -> Answer | None:
    """An amount that only says where or at whose cost describes nothing."""
    if case.found.kind == "money" and is_claimed(case.analysis, case.found.start):
        return Answer(None)
    of_other = case.found.kind != "count" and case.found.start and is_of_place_or_payer(case.analysis, case.found)
    return Answer(None) if of_other else None


def _labelled_count(case: Case) -> Answer | None:
    """A count behind a label, "Attendance: 12,836", or in brackets behind several things, "the vans (12) left"."""
    analysis, found = case.analysis, case.found
    label = label_before(analysis, found.start, case.barred) if found.kind == "count" else None
    if label is not None or found.kind != "count" or found.start < 2:
        return Answer(label) if label else None
    k = found.start - 2
    bracketed = analysis.words[k + 1] == "(" and analysis.words[found.end : found.end + 1] == [")"]
    several = bracketed and analysis.tag(k) == "N" and analysis.words[k].islower()
    return Answer(noun_of(analysis, analysis.phrase_before(k + 1), case.barred)) if several else None


def _bare_count(case: Case) -> Answer | None:
    """A count without a noun counts what the one before did; else nothing, unless it is a level or a change."""
    analysis, found, last = case.analysis, case.found, case.last
    if found.kind != "count":
        return None
    if found.start and analysis.lowers[found.start - 1] in words_of("antecedent") and is_subject(analysis, found):
        return Answer(None)  # "a war in which 9,000 died"
    own = last is not None and (_has_own_subject(analysis, last[0], found) or _is_tally(analysis, found))
    if (
        last is not None
        and last[0].kind == "count"
        and last[1]
        and not own
        and in_one_sentence(analysis, last[0], found)
    ):
        other = analysis.lowers[last[1][1] - 1] in words_of("quantity_noun") and _is_of_people(analysis, found)
        return Answer(None if other else last[1])  # "the toll rose to 212, with 90 missing"
    k = found.start - 1
    if k >= 0 and analysis.word_class(k) == "VERB" and not _has_level(analysis, k, found.start):
        return Answer(None)  # "Roe told 3,000 in Lund"
    vague = found.value is None and found.high is None  # "poured millions into"
    return None if (is_level(found) and not vague) or is_changed(analysis, found) else Answer(None)


def _has_level(analysis: Analysis, verb: int, start: int) -> bool:
    """Whether a level may follow a verb: "hit 3,000", "totalled 3,000"."""
    if amount_verb(analysis, verb, start) is not None or analysis.is_participle(verb):
        return True
    return analysis.lemma(verb) in words_of("reach") | words_of("level") | words_of("measured_by")


def _has_own_subject(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether a level has a subject before the count before it: "the toll of a blaze that hit two towns rose to 31"."""
    clause = analysis.clause_of(found.start) if is_changed(analysis, found) else None
    if clause is None or clause.subject is None or clause.subject.kind != "noun":
        return False
    return clause.subject.last <= last.start and last.end <= clause.group[0]


def _is_tally(analysis: Analysis, found: Quantity) -> bool:
    """Whether a bare count is the points or runs somebody makes: "three wickets and made 38"."""
    k, behind = found.start - 1, analysis.lowers[found.end] if found.end < len(analysis.words) else ""
    if k < 0 or behind in words_of("additive_comparative"):
        return False
    if analysis.lowers[k] in INDEFINITE or behind in words_of("behind_tally"):
        return True
    if not analysis.words[k][0].isalpha():
        return False
    owned = analysis.is_possessive(k) and analysis.word_class(k) == "PRON"
    return owned or analysis.lemma(k) in words_of("scoring")


def _is_of_people(analysis: Analysis, found: Quantity) -> bool:
    """Whether what befell people follows a count: "90 missing"."""
    k = found.end + (found.end < len(analysis.words) and analysis.word_class(found.end) == "ADV")  # "12 still missing"
    return not words_of("state_of_people").isdisjoint(analysis.lowers[k : k + 1])


def _subject_or_score(case: Case) -> Answer | None:
    return Answer(None) if is_subject(case.analysis, case.found) or is_score(case.analysis, case.found) else None


def _listed_object(case: Case) -> Answer | None:
    """An amount that "and" joins to counted things: "seized two cars and $600"; the subject only owns or takes both."""
    analysis, last, start = case.analysis, case.last, case.found.start
    if case.found.kind != "money" or last is None:
        return None
    if last[0].kind == "money" and last[1] is None and _is_joined(analysis, last[0], case.found):
        return Answer(None)  # "sets aside $2bn for defence and $900m for schools"
    if last[1] is None or last[0].kind != "count":
        return None
    return Answer(None) if " ".join(analysis.lowers[last[1][1] : start]) in words_of("addition_joint") else None


def _is_joined(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether "and" joins an amount to the one before, with no verb between."""
    between = range(last.end, found.start)
    joined = bool(between) and analysis.lowers[found.start - 1] in ADDITION and in_one_sentence(analysis, last, found)
    return joined and not any(analysis.is_finite(k) for k in between)


def _gapped(case: Case) -> Answer | None:
    """An amount that shares the verb of the one before: "exports rose 6% and imports 4%", "it costs $3 and tea $2"."""
    last = case.last
    if case.found.kind == "count" or last is None:
        return None
    if last[1] is not None:
        if shares_whole(case.analysis, last, case.found):
            return Answer(last[1])
        if last[1][0] >= last[0].end:
            return None
    subject = gapped_subject(case.analysis, last[0], case.found, case.barred)
    if subject is None:
        return None
    return Answer(noun_of(case.analysis, subject, case.barred) if last[1] is not None else None)


def _of_change(case: Case) -> Answer | None:
    """A change of what the figure before counts: "310 visitors, 12% fewer than"."""
    last = case.last
    if last is None or last[1] is None or last[0].kind not in ("count", "money", "ordinal"):
        return None
    near = follows_what_changed(case.analysis, case.found) and in_one_sentence(case.analysis, last[0], case.found)
    return Answer(last[1]) if near else None


def _compared(case: Case) -> Answer | None:
    """An amount beside one of its kind: compared with it, joined to it, the same in another way."""
    analysis, found, alike = case.analysis, case.found, case.alike
    if alike is None:
        return None
    if found.kind != "count" and found.start and analysis.is_possessive(found.start - 1):
        return Answer(None)  # "56%, compared to Roe's 31%"
    if is_compared(analysis, alike[0], found):
        return Answer(alike[1])
    parallel = is_parallel(analysis, alike[0], found, alike[1])
    beside = found.kind != "count" and (parallel or restates(analysis, alike[0], found))
    return Answer(alike[1]) if beside else None


def _same(case: Case) -> Answer | None:
    last = case.last
    return Answer(last[1]) if last and states_same(case.analysis, last, case.found, case.barred) else None


RULES: tuple[Rule, ...] = (
    of_antecedent,
    fronted,
    leading,
    _of_kind,
    _labelled,
    _whole,
    limited,
    elided,
    contested,
    taken,
    _opposed,
    _gapped,
    after_multiple,
    apposed_change,
    _behind,
    harmed,
    deprived,
    judged_by,
    of_place,
    _points,
    _extent,
    accompanied,
    _bearing,
    _object,
    _without_noun,
    _size,
    in_all,
    apposed,
    _elsewhere,
    _labelled_count,
    _bare_count,
    _subject_or_score,
    _listed_object,
    _of_change,
    _compared,
    _same,
)
"""How the noun of a figure is found, in the order tried; else it is the noun that the amount describes."""

_OF_AMOUNTS = (
    contested,
    taken,
    _opposed,
    _gapped,
    deprived,
    judged_by,
    of_place,
    _extent,
    accompanied,
    _bearing,
    _without_noun,
    _elsewhere,
)
"""Rules that decide nothing of a count."""
RULES_OF_COUNTS: tuple[Rule, ...] = tuple(rule for rule in RULES if rule not in _OF_AMOUNTS)
