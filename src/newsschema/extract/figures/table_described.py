"""What an amount describes by the tables of a language: the noun its preposition joins it to, or that of its verb.

`changes.csv` has the words: verbs of change; `states`, verbs of a level ("beträgt", "coûte"); `priced`, verbs whose
amount is `for` something; `link`, prepositions between a noun and its amount ("eine Höhe von 3 Metern"), also those for
changes ("ein Anstieg um 3 Prozent"), money ("une facture pour 3 euros") and rates alone ("des rafales à 140 km/h");
`worth`, nouns that only join another ("Waren im Wert von"); `dimension`, adjectives behind a measure ("4 Meter hoch");
`participle ending`, endings of participles before a noun ("der auf 3 Euro geschätzte Preis").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.table_arguments import is_amount, is_party, nearest_argument, of_number
from newsschema.extract.figures.table_changes import (
    change_behind,
    changes,
    genitive_of,
    host,
    is_noun_of_change,
    is_verb_of_change,
)
from newsschema.extract.figures.table_nouns import behind_amount, elided_joint, part_of
from newsschema.extract.figures.table_numbers import table
from newsschema.extract.figures.table_rates import per_at

if TYPE_CHECKING:
    from newsschema.extract.figures.table_changes import Changes
    from newsschema.extract.figures.table_surroundings import Noun, Surroundings
    from newsschema.language import Analysis
    from newsschema.language.phrases import Phrase
    from newsschema.models.figures import Figure

_BEFORE_PARTICIPLE = ("DET", "PRON", "ADP")  # "der auf 3 Euro", "mit auf 3 Euro geschätzten"
_MOST_ADVERBS = 3  # between a preposition and its amount: "von jeweils etwa 25 Metern"


def described_by(around: Surroundings) -> Noun | None:
    """Return what an amount describes; None where no noun is joined to it or is what its verb measures or changes."""
    known = changes(around.analysis.language)
    if known is None:
        return None
    at = _preposition(around, known)
    if at == around.start - 1 and _is_linked_itself(around, known):
        at = around.start
    joined = _of_change(around, at, known) or _linked(around, at, known) or _of_participle(around, at, known)
    if joined is not None or _is_distance(around, at, known):
        return joined
    return _priced(around, known) or _by_verb(around, known) or label_of(around, known)


def _is_linked_itself(around: Surroundings, known: Changes) -> bool:
    """Whether the first word of an amount has its preposition: "hautes | d'une dizaine"; not "fond d'un tiers"."""
    analysis, before = around.analysis, around.analysis.lowers[around.start - 1]
    verbal = before in known.words["states"] or before in known.verbs
    return not verbal and elided_joint(analysis, around.start) in known.words["link"]


def _of_change(around: Surroundings, at: int, known: Changes) -> Noun | None:
    """Return what a noun of change before an amount is of: "Anstieg des Gewinns um 3 Prozent", "hausse de 3 % du prix".

    One without such a noun is of what is before its comma: "Le loyer, en hausse de 3 %, ...".
    """
    analysis = around.analysis
    if at <= around.first or analysis.lowers[at] not in known.words["by"] | known.words["link"]:
        return None
    phrase = around.phrase_before(at)
    if phrase is None or phrase.first < around.first:
        return None
    if not is_noun_of_change(analysis.lowers[phrase.head], known):
        outer = genitive_of(analysis, phrase)
        of_change = outer is not None and is_noun_of_change(analysis.lowers[outer.head], known)
        return around.noun(phrase) if of_change else None
    behind = part_of(analysis, around.end, table(analysis.language), articles=False)
    if behind is not None:
        return behind
    alone = phrase.first == phrase.head > around.first and analysis.word_class(phrase.head - 1) == "ADP"
    rising = around.phrase_before(phrase.head - 1) if alone else None  # "un marché en hausse de 3 %"
    if rising is not None and rising.first >= around.first:
        return around.noun(_whole(analysis, rising))
    opening = analysis.words[around.first - 1] == "," and analysis.next_finite(around.first, at) == at
    return around.noun(around.phrase_before(around.first - 1)) if opening and around.first > 1 else None


def _linked(around: Surroundings, at: int, known: Changes) -> Noun | None:
    """Return the noun that a preposition joins an amount to: "eine Höhe von 3 Metern"."""
    if not _is_link(around, at, known):
        return None
    phrase = _linked_phrase(around, at, known)
    if phrase is None:
        return around.unread_before(at)
    if is_amount(around.analysis, phrase):
        return None
    return _worth(around, phrase, known) or around.noun(_whole(around.analysis, phrase))


def _linked_phrase(around: Surroundings, at: int, known: Changes) -> Phrase | None:
    """Return what is before a preposition and its comma, or before the dimension there: "Le pont, long | de 142 m"."""
    analysis = around.analysis
    if at == around.first:
        return around.phrase_before(at - 1)
    if analysis.lowers[at - 1] not in known.words["dimension"] or analysis.words[at - 1].istitle():
        return around.phrase_before(at)
    comma = at > 1 and analysis.words[at - 2] == ","
    return analysis.phrase_before(at - 1 - comma)


def _of_participle(around: Surroundings, at: int, known: Changes) -> Noun | None:
    """Return the noun of a participle that states its amount: "der auf 3 Euro geschätzte Preis", "Un pré, évalué à"."""
    analysis, first = around.analysis, around.first
    if at > around.first and analysis.word_class(at - 1) in _BEFORE_PARTICIPLE and analysis.word_class(at) == "ADP":
        described = around.end < around.last and _is_level(analysis, around.end, known)
        return behind_amount(analysis, around.end, table(analysis.language)) if described else None
    opens = at == first + 1 and first > 1 and analysis.tag(first) in "pa" and _is_level(analysis, first, known)
    moved = at == first + 1 and first > 1 and analysis.tag(first) == "p" and analysis.words[first - 1] == ","
    opens = opens or (moved and analysis.lowers[first] in known.verbs)  # "Le blé, monté à 3 euros"
    if not opens:
        opens = at > first and analysis.tag(at - 1) in "pa" and _is_level(analysis, at - 1, known)
        phrase = analysis.phrase_before(at - 1) if opens else None
        return around.noun(phrase) if phrase is not None and phrase.first >= around.first else None
    return around.noun(around.phrase_before(first - (analysis.words[first - 1] == ",")))


def _is_level(analysis: Analysis, at: int, known: Changes) -> bool:
    """Whether a token is a form of a verb of a level, also one that agrees with a noun: "geschätzte"."""
    lower = analysis.lowers[at]
    stems = (lower.removesuffix(ending) for ending in known.words["participle ending"])
    return lower in known.words["states"] or any(stem in known.words["states"] for stem in stems)


def _is_distance(around: Surroundings, at: int, known: Changes) -> bool:
    """Whether an amount is a distance: "La ferme est à 3 km de Lund"."""
    plain = around.kind == "measure" and around.unit != "Cel" and "/" not in (around.unit or "")
    return plain and around.analysis.lowers[at] in known.words["link of rate"]


def _priced(around: Surroundings, known: Changes) -> Noun | None:
    """Return what money is paid or asked for: "Sie zahlte 90 Euro für das Rad"; people and purposes have no price."""
    analysis = around.analysis
    if around.kind != "money" or not any(host(analysis.lowers[at]) in known.words["priced"] for at in around.places()):
        return None
    for at in around.places():
        phrase = analysis.phrase_of(at + 1) if analysis.lowers[at] in known.words["for"] else None
        if phrase is not None and phrase.first == at + 1 and analysis.word_class(at + 1) == "DET":
            return None if is_party(analysis, phrase) else around.noun(phrase)
    return None


def _by_verb(around: Surroundings, known: Changes) -> Noun | None:
    """Return the subject or object of the verb that measures or changes an amount, or of its dimension."""
    analysis = around.analysis
    compared = change_behind(analysis, around.end) is not None
    if not (compared or _has_verb(around, known) or _is_dimension(around, known)):
        return None
    ahead = per_at(analysis, around.end, around.kind, around.unit) is None  # not "a 80 dólares el barril"
    if ahead and (changed := _changed_behind(around, known)) is not None:
        return changed
    found = around.noun_before_verb(known)
    if found is not None:
        return found
    phrase = nearest_argument(around, ahead=ahead)
    owned = around.kind == "money" and phrase is not None and phrase.kind == "noun" and is_party(analysis, phrase)
    if owned and not any(host(analysis.lowers[at]) in known.words["states"] for at in around.places()):
        return None  # "L'entreprise a gagné 3 euros"
    return of_number(around, phrase, known)


def _changed_behind(around: Surroundings, known: Changes) -> Noun | None:
    """Return the object behind the extent of its change: "réduire de 3 % | le trajet"; None for none."""
    analysis, end = around.analysis, around.end
    extent = analysis.lowers[_preposition(around, known)] in known.words["by"] and any(
        analysis.lowers[at] in known.verbs for at in range(around.first, around.start)
    )
    phrase = analysis.phrase_of(end) if extent and end < around.last and analysis.word_class(end) == "DET" else None
    return around.noun(phrase) if phrase is not None and phrase.first == end else None


def goes_on_from(around: Surroundings, figures: list[Figure]) -> Figure | None:
    """Return the figure before an amount of its kind and unit in its sentence whose verb it shares; None for none.

    "Der Abstand beträgt 12 Prozent - und im Norden noch 17 Prozent".
    """
    analysis, last = around.analysis, figures[-1] if figures else None
    if last is None or not last.counted or (last.kind, last.unit) != (around.kind, around.unit):
        return None
    far = last.span.start < analysis.starts[analysis.sentence(around.start).first]
    verbs = any(analysis.is_finite(at) for at in around.places())
    return None if far or verbs else last


def counted_by_level(around: Surroundings) -> Noun | None:
    """Return what a count without a noun is a level or change of: "Die Zahl der Verletzten stieg auf 65"."""
    analysis = around.analysis
    known = changes(analysis.language)
    if known is None or around.start <= around.first:
        return label_of(around, known) if known is not None and around.is_closed() else None
    at = _preposition(around, known)
    lower = analysis.lowers[at]
    if lower in known.words["states"] and analysis.words[at].islower():  # "Le nombre de blessés dépasse 65"
        phrase = nearest_argument(around)
        head = analysis.lowers[phrase.head] if phrase is not None else ""
        return of_number(around, phrase, known) if head in known.words["number"] else None
    if lower not in known.words["level"] | known.words["by"] or not _has_verb(around, known):
        return None
    return of_number(around, nearest_argument(around), known)


def _preposition(around: Surroundings, known: Changes) -> int:
    """Return where the word is that an amount is joined by, before the adverbs at its head: "von jeweils 25 Metern"."""
    at = around.start - 1
    for _ in range(_MOST_ADVERBS):
        beside = around.analysis.word_class(at) == "ADV" or around.analysis.lowers[at] in known.words["beside"]
        if at <= around.first or not beside:
            break
        at -= 1
    return at


def _is_link(around: Surroundings, at: int, known: Changes) -> bool:
    """Whether a preposition joins an amount to a noun before it."""
    analysis, lower = around.analysis, around.analysis.lowers[at]
    lower = elided_joint(analysis, at) if at == around.start else lower
    if at <= around.first:  # "El puente, de 142 metros de largo"
        return at == around.first > 0 and analysis.words[at - 1] == "," and lower in known.words["link"]
    if lower in known.words["link"]:
        return True
    if lower in known.words["link of money"]:
        phrase = analysis.phrase_before(at) if around.kind == "money" and analysis.tag(at - 1) in "nN" else None
        return phrase is not None and analysis.word_class(max(phrase.first - 1, 0)) != "ADP"  # "a los socios por 3 €"
    if lower in known.words["link of rate"]:
        return around.kind != "measure" or "/" in (around.unit or "")
    return lower in known.words["by"] and is_noun_of_change(analysis.lowers[at - 1], known)


def _worth(around: Surroundings, phrase: Phrase, known: Changes) -> Noun | None:
    """Return the noun before one that only joins it to its amount: "Waren im Wert von", "un pré d'une valeur de"."""
    analysis, head = around.analysis, phrase.head
    if not host(analysis.lowers[head]).endswith(tuple(known.words["worth"])):
        return None
    first = head - (analysis.word_class(head - 1) == "DET")
    joined = analysis.lowers[first] != host(analysis.lowers[first])  # "d'une valeur"
    bare = analysis.word_class(first - 1) == "ADP" and (
        first == head or analysis.lowers[first - 1] in known.words["for"]
    )
    if first <= around.first or not (joined or bare):
        return None
    end = first - (not joined)
    other = around.noun(_whole(analysis, analysis.phrase_up_to(end - (analysis.words[end - 1] == ","))))
    return other or around.unread_before(end)


def _whole(analysis: Analysis, phrase: Phrase | None) -> Phrase | None:
    """Return the phrase that one in the genitive belongs to: "Gewinn" of "Gewinn des Konzerns"; else itself."""
    if phrase is None or analysis.lowers[phrase.first] not in analysis.pack.joining:
        return phrase
    return analysis.phrase_before(phrase.first) or phrase


def _has_verb(around: Surroundings, known: Changes) -> bool:
    """Whether a verb of change or of a level is beside an amount."""
    analysis, levels = around.analysis, known.words["states"] | known.words["passage"]
    for at in around.places():
        lower = host(analysis.lowers[at])
        if lower not in levels and lower not in known.verbs:
            continue
        if not (analysis.words[at][0].islower() or at == around.first):
            continue
        if lower in levels or is_verb_of_change(analysis, at, around.end, known):
            return True
    return False


def _is_dimension(around: Surroundings, known: Changes) -> bool:
    """Whether words of a dimension follow the amount: "3 Meter hoch", "3 metros de alto"."""
    analysis, end = around.analysis, around.end
    if end >= around.last:
        return False
    if analysis.lowers[end] in known.words["dimension"]:
        return True
    of = end + 1 < around.last and analysis.lowers[end] in analysis.pack.joining
    return of and "dimension" in table(analysis.language).values.get(analysis.lowers[end + 1], {})


def label_of(around: Surroundings, known: Changes) -> Noun | None:
    """Return the label of an amount that opens what is behind a colon: "Gesamtkosten: 5 Millionen Euro"."""
    analysis, colon = around.analysis, around.first - 1
    if colon < 1 or analysis.words[colon] != ":" or _preposition(around, known) > colon:
        return None
    first = max((at for at in range(max(0, colon - _LONGEST_LABEL), colon) if _opens(analysis, at)), default=None)
    if first is None or analysis.next_finite(first, colon) < colon:
        return _priced_before(around, colon)
    first += first + 1 < colon and analysis.word_class(first) == "DET"
    phrase = analysis.phrase_of(first)
    label = around.noun(phrase) if phrase is not None and phrase.last <= colon else None
    return label or ((first, first + 1) if analysis.words[first].istitle() else None)


def _priced_before(around: Surroundings, colon: int) -> Noun | None:
    """Return the noun that ends a clause before the sum of a colon: "Il s'étonne du | prix du lait : 3 euros"."""
    analysis = around.analysis
    phrase = analysis.phrase_before(colon) if around.kind == "money" and around.first == around.start else None
    joining = analysis.pack.joining
    if phrase is not None and not {*analysis.lowers[max(phrase.first - 1, 0) : phrase.first + 1]}.isdisjoint(joining):
        phrase = analysis.phrase_before(phrase.first - (analysis.lowers[phrase.first] not in joining))
    before = phrase.first - 1 if phrase is not None else colon
    placed = analysis.word_class(before) == "ADP" and analysis.lowers[before] not in joining
    return None if placed else around.noun(phrase)


def _opens(analysis: Analysis, at: int) -> bool:
    return at == 0 or not analysis.same_sentence(at - 1, at)


_LONGEST_LABEL = 6  # tokens before a colon
