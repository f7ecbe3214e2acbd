"""The subject of a reporting verb, or the phrase that may be one, before it."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, opens_phrase
from newsschema.extract.quotes.frames.clause_starts import clause_start, is_relative
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import (
    Cue,
    is_as,
    is_oblique,
    is_plural_verb,
    is_voice,
    names_time,
    phrase_at,
    pointing_before,
)


def phrase_before(text: Text, unit: Unit, at: int) -> Mention | None:
    """The phrase that ends right before a postposition."""
    for begin in range(max(unit.first, at - _LONGEST_BEFORE), at):
        if text.inside[begin] >= 0 or (
            begin > unit.first and class_of(text, begin - 1) in ("det", "adj", "noun", "join")
        ):
            continue
        mention = read_phrase(text, begin, at, apposition=False)
        if mention is not None and mention.last == at:
            return mention
    alone = at == unit.first + 1 and text.words[unit.first][0].isupper() and text.lowers[unit.first] in text.surnames
    return Mention(text, unit.first, at, unit.first, (unit.first, at)) if alone else None  # "Roth | zufolge"


_LONGEST_BEFORE = 12


def subject_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The first phrase of a verb's clause that no preposition governs; of a relative clause its antecedent."""
    if text.analysis.word_class(before_verb(text, unit, cue.begin)) == "CCONJ":
        return None
    pointing = pointing_before(text, unit.first, cue.begin)
    if pointing >= 0:
        return pronoun_at(text, pointing)
    start = clause_start(text, unit, cue.begin)
    introduced = phrase_at(text, start, cue.begin, "as")
    start = introduced[0] if introduced is not None else start
    behind_relative = start > unit.first and text.lowers[start - 1] in text.lexicon.words["relative"]
    found = _subject_in_clause(text, start, cue)
    if behind_relative and not text.lexicon.capital_nouns and not is_voice(text, found):
        another = text.analysis.next_finite(start, cue.begin) < cue.begin  # "Un técnico que pidió reserva | dijo"
        found = (_antecedent(text, unit, start) if another else None) or found
    if found is None and start > unit.first:
        found = _antecedent(text, unit, start)
    if found is not None and found.pronoun and _is_relative_pronoun(text, unit, found.head):
        found = _antecedent_before(text, unit, found.first - 1) or found
    return _by_voice_of(text, found, cue) or found


def _subject_in_clause(text: Text, start: int, cue: Cue) -> Mention | None:
    """The first person or body before a verb in its clause that no preposition governs, else the first phrase."""
    found: Mention | None = None
    at, count = start, 0
    while at < cue.begin and count < _PHRASES:
        kind = class_of(text, at)
        if kind == "num" or opens_phrase(text, at, start):
            count += 1
            mention = read_phrase(text, at, cue.begin)
            if mention is None:
                at += 1
                continue
            governed = _is_governed(text, start, at, cue)
            named = governed and mention.name is not None and not mention.pronoun
            if named and not _is_apposed(text, mention, cue.begin):  # "Tras la reunión, | Ana Roe dijo"
                mention = read_phrase(text, at, cue.begin, apposition=False) or mention
            if not governed and _may_speak(text, mention):
                if is_voice(text, mention):
                    return mention
                found = found or mention
            at = max(mention.end, at + 1)
        elif kind == "," and is_relative(text, at + 1, cue.begin):
            at = next((place for place in range(at + 1, cue.begin) if text.words[place] == ","), at) + 1
        else:
            governs = text.analysis.word_class(at) == "ADP" and class_of(text, at + 1) == "pron"
            at += 2 if governs and at + 1 < cue.begin else 1
    return found


def _is_apposed(text: Text, mention: Mention, verb: int) -> bool:
    """Whether a name is an apposition as another phrase may be the subject: "à côté du préfet, Luc Brun, | Ana Roe"."""
    titled = mention.described is not None and text.title(mention.described[0]) is not None
    more = (class_of(text, at) in ("det", "name", "noun", "pron") for at in range(mention.end, verb))
    return titled and not text.lexicon.capital_nouns and any(more)


def _is_relative_pronoun(text: Text, unit: Unit, at: int) -> bool:
    """Whether a pronoun behind a comma is a relative one: ", der", ", qui", ", quien"."""
    if at - 1 <= unit.first or text.words[at - 1] != ",":
        return False
    relative = text.analysis.pack.introducers.get(text.lowers[at]) == "relative"
    return relative or text.lowers[at] in text.lexicon.words["relative"]


def _by_voice_of(text: Text, body: Mention | None, cue: Cue) -> Mention | None:
    """Who speaks for a body between commas: "la Ligue, par la voix de son président Luc Brun, ..."."""
    if body is None or body.pronoun:
        return None
    for at in range(body.last, cue.begin):
        spoken = phrase_at(text, at, cue.begin, "voice")
        if spoken is not None:
            mention = read_phrase(text, spoken[0], cue.begin)
            return mention if mention is not None and mention.name is not None else None
    return None


def place_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The body that plural speakers who are left out speak for: "Desde la Junta aseguran", "En el club insisten"."""
    if not _drops(text) or not is_plural_verb(text, cue.begin):
        return None
    first = clause_start(text, unit, cue.begin)
    starts = (unit.first,) if first == unit.first else (unit.first, first)
    return next(filter(None, (_place_at(text, unit, cue, at) for at in starts)), None)


def _place_at(text: Text, unit: Unit, cue: Cue, at: int) -> Mention | None:
    """The body behind a preposition at a token, if the verb of a cue is right behind it but for an aside."""
    beside = text.lowers[at] in text.lexicon.words["speaks from"]
    if beside and text.analysis.word_class(at) == "ADV":  # "Cerca del edil"
        mention = read_phrase(text, at + 1 + (class_of(text, at + 1) == "join"), cue.begin)
        mention = Mention(text, at, mention.last, at, None, end=mention.end) if mention is not None else None
    elif text.analysis.word_class(at) == "ADP":
        mention = read_phrase(text, at + 1, cue.begin)
    else:
        return None
    if mention is None or mention.pronoun:
        return None
    named = beside or class_of(text, mention.first) == "det"  # "En el Nabis"
    if not _is_body(text, mention) and not (named and _is_proper(text, mention)):
        return None
    if mention.name is not None and text.words[mention.name[0]] in text.lexicon.names:
        return None
    return mention if _behind_aside(text, mention.end) >= before_verb(text, unit, cue.begin) else None


def place_behind(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The body that plural speakers who are left out speak for, behind the verb: "..., aseguran en la Junta"."""
    at = cue.last
    if not _drops(text) or not is_plural_verb(text, cue.begin):
        return None
    if at + 1 >= unit.stop or text.analysis.word_class(at) != "ADP" or text.inside[at] >= 0:
        return None
    mention = read_phrase(text, at + 1, unit.stop, apposition=False)
    known = mention is not None and mention.name is None and not mention.pronoun and _is_body(text, mention)
    return mention if known and mention is not None and is_voice(text, mention) else None


def _behind_aside(text: Text, at: int) -> int:
    """Behind an aside between commas that begins at a token: "Desde la Junta, | en cambio, | piden"."""
    if text.words[at : at + 1] != [","]:
        return at
    near = range(at + 1, min(at + _ASIDE, len(text.words)))
    comma = next((place for place in near if text.words[place] == ","), at)
    return comma + 1 if text.analysis.next_finite(at, comma) >= comma else at


_ASIDE = 7  # tokens of an aside, its first comma counted


def _is_proper(text: Text, mention: Mention) -> bool:
    """Whether a phrase is made of capitals alone, or is the adverb before the person whose surroundings speak."""
    return text.words[mention.head][0].isupper() or mention.head == mention.first


def _is_body(text: Text, mention: Mention) -> bool:
    """Whether a body is named in a phrase: "la Junta", "el principal grupo de la oposición"."""
    return any(text.lexicon.body(text.bare(at)) not in (None, "text") for at in range(mention.first, mention.last))


def _is_governed(text: Text, start: int, at: int, cue: Cue) -> bool:
    """Whether a preposition is before a phrase and the determiners and adjectives that are read as no part of it."""
    while at > start and class_of(text, at - 1) in ("join", "det", "adj") and text.analysis.word_class(at - 1) != "ADP":
        at -= 1
    if at == start or text.analysis.word_class(at - 1) != "ADP" or is_as(text, at - 1, cue.begin):
        return False
    conjunction = at - 1 == start and text.lowers[start] in text.analysis.pack.introducers
    return not (conjunction and _ends_clause(text, cue))  # "Während der Konzern beteuert, ..."


def _ends_clause(text: Text, cue: Cue) -> bool:
    """Whether a verb and its auxiliaries are the last words before a comma."""
    at = cue.last
    while at < len(text.words) and text.analysis.word_class(at) == "AUX":
        at += 1
    return at < len(text.words) and text.words[at] == ","


def before_verb(text: Text, unit: Unit, at: int) -> int:
    """The token before a verb and the adverbs and pronouns that lean on it; the sentence's first at its head."""
    place = at - 1
    while place > unit.first and (
        text.lowers[place] in text.lexicon.words["clitic"] or text.analysis.word_class(place) == "ADV"
    ):
        place -= 1
    return max(place, unit.first)


_PHRASES = 12  # phrases of a clause among which its subject is looked for


def _may_speak(text: Text, mention: Mention) -> bool:
    """Whether a phrase may be the subject of a reporting verb: no first person, no object pronoun."""
    first, last = mention.first, mention.last
    bare = last - first == 1 and mention.name is None and not text.lexicon.capital_nouns
    if bare and not mention.pronoun and not is_voice(text, mention):
        return False  # "Primero dijo que"
    if not mention.pronoun:
        return not names_time(text, mention) and not is_oblique(text, mention)
    if first > 0 and last < len(text.words) and text.words[first - 1] == text.words[last] == ",":
        return False  # "la mairie, elle, a demandé"
    if text.lowers[mention.head] in text.lexicon.words["clitic"] and _drops(text):
        return False  # "la define como"
    features = text.analysis.pack.pronouns.get(text.lowers[mention.head], {})
    adverb = text.analysis.word_class(mention.head) == "ADV"  # "donde"
    return not adverb and features.get("case") in (None, "nom") and features.get("person", "3") == "3"


def _drops(text: Text) -> bool:
    return "dropped subjects" in text.lexicon.words["writing"]


def _antecedent(text: Text, unit: Unit, start: int) -> Mention | None:
    """The phrase that a relative clause is about: "el dirigente, que prometió"."""
    relative = start - 1
    if relative <= unit.first or text.lowers[relative] not in text.lexicon.words["relative"]:
        return None
    if text.words[relative - 1] == ",":
        return _antecedent_before(text, unit, relative - 1)
    near = phrase_before(text, unit, relative) if not text.lexicon.capital_nouns else None
    return near if is_voice(text, near) else None  # "médicos que afirman"


def _antecedent_before(text: Text, unit: Unit, comma: int) -> Mention | None:
    """The longest phrase that ends at a comma, its apposition counted: "Luc Brun, maire de Nort, | qui dit"."""
    for begin in range(max(unit.first, comma - 2 * _LONGEST_BEFORE), comma):
        within = begin > unit.first and class_of(text, begin - 1) in ("det", "adj", "noun", "name", "join")
        if text.inside[begin] < 0 and not within and class_of(text, begin) != "pron":
            mention = read_phrase(text, begin, comma)
            if mention is not None and mention.end >= comma:
                return mention
    return None
