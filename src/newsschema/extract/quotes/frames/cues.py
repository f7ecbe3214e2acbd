"""Reporting verbs and prepositions in a sentence, each with the words that name its speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import Unit
from newsschema.extract.quotes.frames.mentions import Mention, class_of, read_phrase

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.lexicon import Form
    from newsschema.language import Region

_AUXILIARY = 14  # tokens between an auxiliary and its participle
_PARTICLE = 30  # tokens between a verb and its separable particle
_BETWEEN = 5  # tokens between a verb and its subject behind it


@dataclass(slots=True)
class Cue:
    """A verb or preposition that reports, as token ranges."""

    first: int
    last: int
    """The cue itself."""
    begin: int
    end: int
    """All words of the reporting clause that were read: auxiliary, cue, subject."""
    frames: frozenset[str]
    kind: str
    """verb, before, after, so."""
    subject: Mention | None = None
    inverted: bool = False
    particle: int = -1
    infinitive: bool = False


_PREPOSITION = frozenset(("quote", "clause"))


def find_cues(text: Text, unit: Unit) -> list[Cue]:
    """Return the cues of a sentence in order, quoted words left out."""
    found = list[Cue]()
    at = unit.first
    while at < unit.stop:
        if text.inside[at] >= 0:
            at += 1
            continue
        cue = _preposition(text, unit, at) or _verb(text, unit, at) or _noun(text, unit, at)
        if cue is not None:
            found.append(cue)
            at = max(at, cue.last - 1)
        at += 1
    for number, cue in enumerate(found):
        if cue.kind == "verb" and cue.subject is None:
            _inherit(text, cue, found[:number])
    return found


def _inherit(text: Text, cue: Cue, earlier: list[Cue]) -> None:
    """Take the subject of the verb before "and": "Marqués anunció ... y exigió"."""
    for other in reversed(earlier):
        if other.kind == "verb" and other.subject is not None and cue.begin - other.last < _SAME_CLAUSE:
            if any(text.analysis.word_class(at) == "CCONJ" for at in range(max(cue.begin - 3, other.last), cue.begin)):
                cue.subject = other.subject
            return


_SAME_CLAUSE = 40


def _noun(text: Text, unit: Unit, at: int) -> Cue | None:
    """A noun with what it reports: "der Vorwurf der Opposition, dass ..."."""
    if text.hosts[at] not in text.lexicon.words["noun"] or text.words[at][0].isupper() != text.lexicon.capital_nouns:
        return None
    subject: Mention | None = None
    end = at + 1
    if end < unit.stop and class_of(text, end) in ("join", "join noun"):
        begin = end if class_of(text, end) == "join noun" or text.lexicon.capital_nouns else end + 1
        subject = read_phrase(text, begin, unit.stop, apposition=False)
        end = subject.last if subject is not None else end
    for place in range(end, min(unit.stop, end + _NOUN_TO_THAT)):
        lower = text.lowers[place]
        if lower in text.lexicon.words["that"]:
            return Cue(at, at + 1, at, place, _NOUN, "noun", subject if _is_voice(text, subject) else None)
        if text.words[place] != "," and text.analysis.word_class(place) not in ("ADP", "VERB"):
            return None
    return None


_NOUN = frozenset(("clause",))
_NOUN_TO_THAT = 3  # tokens between a noun and the word that introduces what it reports


def phrase_at(text: Text, at: int, stop: int, wanted: str = "") -> tuple[int, str] | None:
    """Return the end and the pattern of the phrase around a source that begins at a token."""
    first = text.lowers[at]
    for words, pattern in text.lexicon.phrases.get(first, ()):
        size = len(words)
        if wanted in ("", pattern) and at + size <= stop and tuple(text.lowers[at : at + size]) == words:
            return at + size, pattern
    host = text.hosts[at]
    if host != first:  # "d'après", where the next word is the second of the phrase
        for words, pattern in text.lexicon.phrases.get(first[: -len(host)] + host, ()):
            if words == (first,):
                return at + 1, pattern
    return None


def _preposition(text: Text, unit: Unit, at: int) -> Cue | None:
    """A cue such as "laut X", "X zufolge", "so X"."""
    found = phrase_at(text, at, unit.stop)
    if found is None:
        return None
    end, pattern = found
    if pattern == "own" and text.inside[at] < 0:
        return Cue(at, end, at, end, _PREPOSITION, "before")
    if pattern == "before" and end < unit.stop and text.inside[end] < 0:
        return _source_after(text, unit, at, end)
    if pattern == "before clause" and at == unit.first:
        cue = _source_after(text, unit, at, end)
        behind_comma = (
            cue is not None and cue.end < unit.stop and (text.words[cue.end] == "," or text.words[cue.end - 1] == ",")
        )
        return cue if cue is not None and behind_comma and _is_voice(text, cue.subject) else None
    if pattern == "after":
        subject = _phrase_before(text, unit, at)
        return Cue(at, end, subject.first, end, _PREPOSITION, "after", subject) if subject else None
    if pattern == "so" and at > unit.first and (text.words[at - 1] in ",–—" or text.inside[at - 1] >= 0):
        subject = read_phrase(text, end, unit.stop)
        if subject is not None and (
            subject.end >= unit.stop
            or text.words[subject.end] in ",.:–—"
            or text.words[subject.end - 1] == ","
            or text.inside[subject.end] >= 0
        ):
            return Cue(at, end, at, subject.end, _PREPOSITION, "so", subject)
    return None


def _source_after(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    subject = read_phrase(text, end, unit.stop)
    if subject is None:
        return None
    if not (subject.name or subject.pronoun or _is_voice(text, subject) or text.lexicon.capital_nouns):
        return None
    return Cue(at, end, at, subject.end, _PREPOSITION, "before", subject)


def _is_voice(text: Text, mention: Mention | None) -> bool:
    """Whether a phrase names a person or a body that may speak."""
    if mention is None:
        return False
    if mention.pronoun or mention.name is not None:
        return True
    head = text.hosts[mention.head]
    if text.lexicon.title(head) or text.lexicon.body(head) or text.lexicon.body(text.words[mention.head]):
        return True
    within = range(mention.first, mention.last)
    if text.lexicon.capital_nouns:
        return any(text.lexicon.title(text.words[at]) or text.lexicon.body(text.words[at]) for at in within)
    return any(text.words[at][0].isupper() and at > mention.first for at in within)


def _phrase_before(text: Text, unit: Unit, at: int) -> Mention | None:
    """The phrase that ends right before a postposition."""
    for begin in range(max(unit.first, at - _LONGEST_BEFORE), at):
        if text.inside[begin] >= 0 or (
            begin > unit.first and class_of(text, begin - 1) in ("det", "adj", "noun", "join")
        ):
            continue
        mention = read_phrase(text, begin, at, apposition=False)
        if mention is not None and mention.last == at:
            return mention
    return None


_LONGEST_BEFORE = 12


def _verb(text: Text, unit: Unit, at: int) -> Cue | None:
    """A cue that is a form of a reporting verb."""
    host = text.hosts[at]
    forms = text.lexicon.verbs.get(host)
    if forms is None or (text.words[at][0].isupper() and at != unit.first and text.words[at - 1] not in ":–—"):
        return None
    for form in forms:
        cue = _form(text, unit, at, form)
        if cue is not None:
            return cue
    return None


def _form(text: Text, unit: Unit, at: int, form: Form) -> Cue | None:
    end = at + 1 + len(form.rest)
    if form.rest and tuple(text.lowers[at + 1 : end]) != form.rest:
        return None
    if form.kind == "gerund":
        return None
    begin, particle = at, -1
    if form.kind == "participle":
        begin = _auxiliary(text, unit, at)
        if begin < 0:
            return None
    elif form.kind == "infinitive":
        if not (end < unit.stop and text.words[end] == ":"):
            return None
    elif not _is_verb(text, unit, at):
        return None
    if form.particle:
        particle = _particle(text, unit, end, form.particle)
        if particle < 0:
            return None
    if _is_negated(text, begin, at):
        return None
    cue = Cue(at, end, begin, end, form.frames, "verb", particle=particle, infinitive=form.kind == "infinitive")
    _find_subject(text, unit, cue)
    return cue


def _is_verb(text: Text, unit: Unit, at: int) -> bool:
    """Whether a form that may be another word is a verb here: no noun behind a determiner, no infinitive."""
    if text.words[at][0].isupper():
        return text.analysis.is_finite(at)
    if at == unit.first or text.inside[at - 1] >= 0:
        return True
    before = text.analysis.word_class(at - 1)
    if text.lexicon.capital_nouns:
        plural = text.lowers[at] in text.lexicon.infinitives
        return not plural or (before != "PART" and text.analysis.is_finite(at))
    if _is_as(text, at - 1, unit.stop):
        return True
    return before not in ("DET", "ADP", "NUM", "AUX") or class_of(text, at - 1) not in ("det", "join", "num", "other")


def _auxiliary(text: Text, unit: Unit, at: int) -> int:
    """The auxiliary of a participle: before it in its clause, behind it at the end of a German one; -1 for none."""
    for place in range(at - 1, max(unit.first, at - _AUXILIARY) - 1, -1):
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            break
        if _is_perfect(text, place):
            return place
    if at + 1 < unit.last and _is_perfect(text, at + 1):
        return at
    return -1


def _is_perfect(text: Text, at: int) -> bool:
    host, lower = text.hosts[at], text.lowers[at]
    if host in text.lexicon.perfect:
        return True
    reflexive = (host != lower and lower[0] == "s") or (at > 0 and text.lowers[at - 1] in ("se", "sich"))
    return reflexive and host in text.analysis.pack.auxiliaries


def _particle(text: Text, unit: Unit, at: int, particle: str) -> int:
    """Where a separable particle is, at the end of its clause; -1 where it is not."""
    for place in range(at, min(unit.stop, at + _PARTICLE)):
        if text.lowers[place] == particle and text.inside[place] < 0:
            after = text.words[place + 1] if place + 1 < unit.last else "."
            if not after[0].isalnum() or text.lowers[place + 1] in ("und", "oder"):
                return place
    return -1


def _is_negated(text: Text, begin: int, at: int) -> bool:
    """Whether a Romance verb group has a negation before it: what was not said is no quote."""
    for place in range(max(begin - 2, 0), at + 1):
        lower = text.lowers[place]
        if lower.startswith(("n'", "n’")):
            return True
        if (
            lower in text.analysis.pack.negations
            and not text.lexicon.capital_nouns
            and place < at
            and text.inside[place] < 0
            and place >= begin - 1
        ):
            return True
    return False


def _find_subject(text: Text, unit: Unit, cue: Cue) -> None:
    """Note who speaks: behind the verb where it is inverted, else before it in its clause."""
    if "impersonal" in cue.frames:
        cue.inverted = bool(_behind_speech(text, unit, cue))
        cue.subject = _impersonal(text, unit, cue)
        return
    behind = _subject_behind(text, unit, cue)
    lead = _behind_speech(text, unit, cue)
    if behind is not None and lead and (lead == "marks" or behind.pronoun or _is_voice(text, behind)):
        _invert(cue, behind)
        return
    if (
        behind is not None
        and lead
        and "clause" in cue.frames
        and "object" not in cue.frames
        and _has_clause(text, unit, cue)
    ):
        _invert(cue, behind)
        return
    if lead and (behind is None or lead == "marks") and _may_drop(text, lead) and _has_clause(text, unit, cue):
        cue.inverted = True
        return
    before = _subject_before(text, unit, cue)
    if before is not None:
        cue.subject, cue.begin = _impersonal_subject(text, unit, before), min(cue.begin, before.first)
    elif (
        behind is not None
        and (text.lexicon.capital_nouns or _is_voice(text, behind))
        and (text.lexicon.capital_nouns or "object" not in cue.frames)
    ):
        _invert(cue, behind)
    elif lead:
        cue.inverted = True


def _may_drop(text: Text, lead: str) -> bool:
    """Whether a reporting verb may be without a subject: behind speech, and in languages that drop it."""
    return lead == "marks" or "dropped subjects" in text.lexicon.words["writing"]


def _invert(cue: Cue, subject: Mention) -> None:
    cue.subject, cue.inverted, cue.end = subject, True, max(cue.end, subject.end)


def _behind_speech(text: Text, unit: Unit, cue: Cue) -> str:
    """What is right before a reporting clause that begins with its verb: "marks", a "comma", or "" for a subject."""
    at = cue.begin
    while at > unit.first and text.inside[at - 1] < 0 and text.lowers[at - 1] in text.lexicon.words["clitic"]:
        at -= 1
    if at == unit.first:
        return ""
    if text.inside[at - 1] >= 0 or (at - 1 > unit.first and text.words[at - 1] in ",–—-" and text.inside[at - 2] >= 0):
        return "marks"
    return "comma" if text.words[at - 1] in ",–—-!?…" else ""


def _has_clause(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a finite verb is before a cue in its sentence, outside marks."""
    return any(text.inside[at] >= 0 or text.analysis.is_finite(at) for at in range(unit.first, cue.begin))


def _impersonal_subject(text: Text, unit: Unit, subject: Mention) -> Mention:
    """Of "du côté de la Ligue, on rappelle" the body that "on" is; else the subject."""
    features = text.analysis.pack.pronouns.get(text.lowers[subject.head], {}) if subject.pronoun else {}
    if (
        subject.pronoun
        and not features.get("gender")
        and features.get("case") == "nom"
        and features.get("number") == "sing"
    ):
        for at in range(unit.first, subject.first):
            if class_of(text, at) in ("det", "noun", "name"):
                mention = read_phrase(text, at, subject.first, apposition=False)
                if mention is not None and _is_voice(text, mention) and _is_known(text, mention):
                    return mention
    return subject


def _is_known(text: Text, mention: Mention) -> bool:
    """Whether a phrase is about a name, a title or a body, rather than beside one: "côté de la Ligue" is not."""
    head = text.hosts[mention.head]
    return bool(
        mention.name
        or text.lexicon.title(head)
        or text.lexicon.body(head)
        or text.lexicon.body(text.words[mention.head])
    )


def _subject_behind(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject behind a verb: "sagte am Montag die Ministerin", "a-t-elle déclaré", "a déclaré le maire"."""
    inner = _clitic_subject(text, cue)
    if inner is not None:
        return inner
    at = cue.begin + 1 if text.lexicon.capital_nouns and cue.begin < cue.first else cue.last
    stop = cue.first if at < cue.first else unit.stop
    for place in range(at, min(stop, at + _BETWEEN)):
        if text.inside[place] >= 0:
            return None
        kind = class_of(text, place)
        if kind in ("det", "noun", "name", "pron", "adj", "num", "join noun", "join"):
            mention = read_phrase(text, place, stop)
            if mention is None:
                if kind in ("join", "join noun"):
                    continue
                return None
            if not mention.pronoun and _is_time(text, mention):
                return _after_adverbial(text, mention.end, stop)
            if place == at or mention.name or mention.pronoun or _is_voice(text, mention):
                return mention
            return None
        if kind in (",", ":", ";", ".") or text.lowers[place] in text.lexicon.words["that"]:
            return None
        if kind == "other" and text.analysis.word_class(place) == "ADP":
            skipped = read_phrase(text, place + 1, stop, apposition=False)
            if skipped is None or skipped.end >= stop:
                return None
            return _after_adverbial(text, skipped.end, stop)
    return None


def _after_adverbial(text: Text, at: int, stop: int) -> Mention | None:
    """The subject behind "am Montag", where one follows at once."""
    if text.inside[at] >= 0 or class_of(text, at) not in ("det", "noun", "name", "pron"):
        return None
    mention = read_phrase(text, at, stop)
    return mention if mention is not None and (mention.name or mention.pronoun or _is_voice(text, mention)) else None


def _clitic_subject(text: Text, cue: Cue) -> Mention | None:
    """The pronoun behind a hyphen: "a-t-elle", "dit-il"."""
    for at in range(cue.begin + 1, min(cue.begin + 5, len(text.words))):
        if text.words[at] not in "-‑" and text.lowers[at] != "t":
            features = text.analysis.pack.pronouns.get(text.lowers[at])
            if features is not None and text.words[at - 1] in "-‑" and text.touches(at):
                cue.end = max(cue.end, at + 1)
                return Mention(text, at, at + 1, at, None, pronoun=True, end=max(at + 1, cue.last))
            return None
    return None


def _subject_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The first phrase of a verb's clause that no preposition governs; of a relative clause its antecedent."""
    start = _clause_start(text, unit, cue.begin)
    found: Mention | None = None
    at = start
    while at < cue.begin:
        kind = class_of(text, at)
        if kind in ("det", "noun", "name", "pron", "adj", "num"):
            mention = read_phrase(text, at, cue.begin)
            if mention is None:
                at += 1
                continue
            governed = at > start and text.analysis.word_class(at - 1) == "ADP" and not _is_as(text, at - 1, cue.begin)
            if not governed and _may_speak(text, mention):
                found = found or mention
                if mention.pronoun or _is_voice(text, mention):
                    found = mention
                    break
            at = max(mention.end, at + 1)
        else:
            at += (
                2
                if text.analysis.word_class(at) == "ADP" and at + 1 < cue.begin and class_of(text, at + 1) == "pron"
                else 1
            )
    if found is None and start > unit.first:
        found = _antecedent(text, unit, start)
    return found


def _is_as(text: Text, at: int, stop: int) -> bool:
    """Whether a word introduces a reporting clause: "wie die Polizei mitteilte"."""
    return phrase_at(text, at, stop, "as") is not None


def _is_time(text: Text, mention: Mention) -> bool:
    """Whether a phrase is a time: "mardi", "este jueves", "la semaine dernière"."""
    pack, host = text.analysis.pack, text.hosts[mention.head]
    return mention.name is None and (host in pack.times or host in pack.periods)


def _may_speak(text: Text, mention: Mention) -> bool:
    """Whether a phrase may be the subject of a reporting verb: no first person, no object pronoun."""
    if not mention.pronoun:
        return not _is_time(text, mention)
    features = text.analysis.pack.pronouns.get(text.lowers[mention.head], {})
    return features.get("case") in (None, "nom") and features.get("person", "3") == "3"


def _clause_start(text: Text, unit: Unit, at: int) -> int:
    """Where the clause of a verb begins: behind a comma with no appositions open, a conjunction, a quoted region."""
    start = unit.first
    place = at - 1
    while place >= unit.first:
        if text.inside[place] >= 0 or text.words[place] in ":;–—":
            return place + 1
        if text.words[place] == "," and not _is_apposition(text, place, at):
            return place + 1
        word_class = text.analysis.word_class(place)
        if word_class == "SCONJ" and text.lowers[place] != text.lowers[unit.first]:
            return place + 1
        place -= 1
    return start


def _is_apposition(text: Text, comma: int, verb: int) -> bool:
    """Whether a comma before a verb closes or opens an apposition to its subject."""
    if comma + 1 == verb or (comma == verb - 1):
        return True
    other = next((place for place in range(comma + 1, verb) if text.words[place] == ","), verb)
    short = other < verb and other - comma <= _ADVERBIAL and text.inside[comma + 1] < 0
    if short and not any(text.analysis.is_finite(place) for place in range(comma + 1, other)):
        return True
    mention = read_phrase(text, comma + 1, verb, apposition=False) if comma + 1 < verb else None
    if mention is not None and mention.end < verb and text.words[mention.end] == "," and not mention.pronoun:
        return True
    following = text.words[comma + 1] if comma + 1 < verb else ""
    return following.isdigit()


_ADVERBIAL = 9  # tokens of "por su parte" between commas


def _antecedent(text: Text, unit: Unit, start: int) -> Mention | None:
    """The phrase that a relative clause is about: "el dirigente, que prometió"."""
    at = start
    if at - 1 >= unit.first and text.words[at - 1] == ",":
        return None
    relative = at - 1
    if (
        relative <= unit.first
        or text.lowers[relative] not in text.lexicon.words["relative"]
        or text.words[relative - 1] != ","
    ):
        return None
    for begin in range(max(unit.first, relative - _LONGEST_BEFORE), relative - 1):
        mention = read_phrase(text, begin, relative)
        if mention is not None and mention.end >= relative - 1:
            return mention
    return None


def _impersonal(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The source of "heißt es in X", "in dem es hieß"."""
    for at in range(cue.last, min(unit.stop, cue.last + _BETWEEN)):
        if text.analysis.word_class(at) == "ADP" and text.inside[at] < 0:
            mention = read_phrase(text, at + 1, unit.stop)
            if mention is not None:
                cue.end = mention.end
            return mention
    start = _clause_start(text, unit, cue.begin)
    for at in range(start, cue.begin):
        if text.analysis.word_class(at) == "ADP":
            if text.lowers[at + 1] in text.lexicon.words["relative"] and text.words[at - 1] == ",":
                return _phrase_before(text, unit, at - 1)
            mention = read_phrase(text, at + 1, cue.begin)
            if mention is not None and not mention.pronoun:
                cue.begin = min(cue.begin, at)
                return mention
    return None


def _participle(text: Text, at: int, stop: int) -> int:
    """The participle close behind an auxiliary; -1 for none."""
    for place in range(at, min(stop, at + _BETWEEN + 2)):
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            return -1
        if text.words[place][0].islower() and text.analysis.is_participle(place):
            return place
    return -1


def inner_cue(text: Text, region: Region) -> Cue | None:
    """A reporting clause inside marks: "« Nous sommes prêts, explique le maire. Il faut y aller. »"."""
    words, verbs = text.words, text.lexicon.verbs
    places = [at for at in range(region.first + 2, region.last) if text.hosts[at] in verbs and words[at][0].islower()]
    places = [at for at in places if any(words[place] in ",!?…" for place in range(max(at - _INNER, region.first), at))]
    if not places:
        return None
    number, size = text.inside[region.first], region.last - region.first
    text.inside[region.first : region.last] = [-1] * size
    text.classes[region.first : region.last] = [None] * size
    try:
        unit = Unit(region.first, region.last, region.last, 0)
        return next(filter(None, (_inner_cue(text, unit, at) for at in places)), None)
    finally:
        text.inside[region.first : region.last] = [number] * size
        text.classes[region.first : region.last] = [None] * size


_INNER = 6  # tokens between the comma and the verb of a reporting clause inside marks: ", a-t-il"


def _inner_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    cue = _verb(text, unit, at)
    if cue is None or cue.subject is None or not cue.inverted or not _behind_speech(text, unit, cue):
        return None
    closed = cue.end >= unit.stop or text.words[cue.end] in ",.:" or text.words[cue.end - 1] == ","
    return cue if closed and cue.subject.first >= cue.begin else None


def generic_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    """A verb that no table has, right behind speech and before its subject: "»...«, knurrt der Wirt"."""
    begin = at
    while at < unit.stop and text.lowers[at] in ("se", "s", "lui", "leur"):
        at += 1
    if at >= unit.stop or text.inside[at] >= 0 or not text.words[at][0].islower():
        return None
    hyphen = at + 1 < unit.last and text.words[at + 1] in "-‑" and text.touches(at + 1)
    if _is_perfect(text, at):
        at = _participle(text, at + 1, unit.stop)
        if at < 0:
            return None
    elif not hyphen and (
        text.analysis.word_class(at) not in ("VERB", "NOUN", "ADJ") or text.hosts[at] in text.analysis.pack.auxiliaries
    ):
        return None
    cue = Cue(at, at + 1, begin, at + 1, frozenset(("quote",)), "verb", inverted=True)
    subject = _subject_behind(text, unit, cue)
    if subject is None or not (subject.pronoun or _is_voice(text, subject)):
        return None
    cue.subject, cue.end = subject, max(cue.end, subject.end)
    return cue
