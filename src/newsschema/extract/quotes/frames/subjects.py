"""Who is the subject of a reporting verb: before it, behind it, or left out."""

from __future__ import annotations

from newsschema.extract.quotes.frames.adverbials import adverbial_end, behind_adverbials
from newsschema.extract.quotes.frames.classes import class_of, opens_phrase
from newsschema.extract.quotes.frames.clause_starts import FAR, aside_before, clause_start, is_relative
from newsschema.extract.quotes.frames.joined import with_partner
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import (
    Cue,
    as_before,
    governed,
    is_as,
    is_voice,
    names_time,
    phrase_at,
    pointing_before,
    so_before,
)

BETWEEN = 5  # tokens between a verb and its subject behind it


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
    return None


_LONGEST_BEFORE = 12


def find_subject(text: Text, unit: Unit, cue: Cue) -> None:
    """Note who speaks: behind the verb where it is inverted, else before it in its clause."""
    behind = subject_behind(text, unit, cue)
    if behind is not None and text.lowers[behind.first] in text.lexicon.words["oblique"]:
        behind = None
    direct = _that_follows(text, unit, cue) or _is_behind_apposition(text, unit, cue)
    lead = "" if direct else behind_speech(text, unit, cue)
    if behind is not None and (_is_turned(text, unit, cue) or (lead and _speaks_behind(text, unit, cue, behind, lead))):
        _invert(cue, with_partner(text, behind, cue.begin, unit.stop))
        return
    if lead and behind is None and _may_drop(text, lead) and _has_clause(text, unit, cue):
        cue.inverted = True
        return
    before = subject_before(text, unit, cue) or _place_before(text, unit, cue)
    if before is not None and not (behind is not None and _is_object_first(text, cue, before, behind)):
        before = with_partner(text, _impersonal_subject(text, unit, before), cue.begin, cue.begin)
        cue.subject, cue.begin = before, min(cue.begin, before.first)
    elif behind is not None and _is_no_object(text, cue, behind):
        _invert(cue, behind)
    elif lead:
        cue.inverted = True


def _is_turned(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a verb's subject is behind it: "Das teilte X mit", "Así lo dijo X", "como dijo X", "comme l'a dit X"."""
    if phrase_at(text, unit.first, unit.stop, "back") is not None:
        return True
    romance = not text.lexicon.capital_nouns
    return romance and (as_before(text, unit.first, cue.begin) or so_before(text, unit, cue.begin) >= 0)


def _that_follows(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether the word that introduces what is reported is right behind a verb: ", matizó que"."""
    words, at = text.lexicon.words["that"], cue.last
    return at < unit.stop and text.inside[at] < 0 and (text.lowers[at] in words or text.elided(at) in words)


def _is_behind_apposition(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether the comma before a verb closes an apposition to its subject: "La maire, Ana Roe, dit"."""
    at = cue.begin
    if at <= unit.first or text.words[at - 1] != "," or text.analysis.next_finite(unit.first, at) < at:
        return False
    before = subject_before(text, unit, cue)
    return before is not None and before.name is not None and before.end >= at


def _speaks_behind(text: Text, unit: Unit, cue: Cue, behind: Mention, lead: str) -> bool:
    """Whether a phrase behind a verb that follows speech is its subject: "..., sagte die Sprecherin"."""
    if lead == "comma" and not text.lexicon.capital_nouns and not _has_clause(text, unit, cue):
        aside = is_voice(text, behind) and behind.end < unit.stop and text.words[behind.end] == ","
        return aside or behind.pronoun or behind.name is not None or text.title(behind.head) is not None
    if lead == "marks" or behind.pronoun or is_voice(text, behind) or _is_behind_clause(text, unit, cue.begin - 1):
        return True
    other = "clause" in cue.frames and "object" not in cue.frames and text.lexicon.capital_nouns
    return other and _has_clause(text, unit, cue)


def _is_behind_clause(text: Text, unit: Unit, comma: int) -> bool:
    """Whether a German clause, the only one, is before a comma: "Das Angebot sollte bleiben, | forderte"."""
    if not text.lexicon.capital_nouns or "," in text.words[unit.first : comma]:
        return False
    return text.analysis.next_finite(unit.first, comma) < comma


def _is_no_object(text: Text, cue: Cue, behind: Mention) -> bool:
    """Whether a phrase behind a verb without a subject before it is the subject: "heute sagte der Minister"."""
    return text.lexicon.capital_nouns or ("object" not in cue.frames and is_voice(text, behind))


def _is_object_first(text: Text, cue: Cue, before: Mention, behind: Mention) -> bool:
    """Whether an object is before a verb and its subject behind it: "Die Prognose bestätigte der Konzern"."""
    subject = text.lowers[before.first] in text.lexicon.words["nominative"] or is_voice(text, before)
    if subject:
        return False
    if not text.lexicon.capital_nouns:  # "Una fuerte molestia manifestó la alcaldesa"
        return behind.first == cue.last and _may_drop(text, "") and text.title(behind.head) is not None
    return (behind.pronoun or is_voice(text, behind)) and text.lowers[behind.first] not in text.lexicon.words["oblique"]


def _may_drop(text: Text, lead: str) -> bool:
    """Whether a reporting verb may be without a subject: behind speech, and in languages that drop it."""
    return lead == "marks" or "dropped subjects" in text.lexicon.words["writing"]


def _invert(cue: Cue, subject: Mention) -> None:
    cue.subject, cue.inverted, cue.end = subject, True, max(cue.end, subject.end)


def behind_speech(text: Text, unit: Unit, cue: Cue) -> str:
    """What is right before a reporting clause that begins with its verb: "marks", a "comma", or "" for a subject."""
    at = cue.begin
    while at > unit.first and text.inside[at - 1] < 0 and text.lowers[at - 1] in text.lexicon.words["clitic"]:
        at -= 1
    if at == unit.first or aside_before(text, unit, at) >= 0:
        return ""
    if text.inside[at - 1] >= 0 or (at - 1 > unit.first and text.words[at - 1] in ",–—-" and text.inside[at - 2] >= 0):
        return "marks"
    return "comma" if text.words[at - 1] in ",–—-!?…" else ""


def _has_clause(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a finite verb is before a cue in its sentence, outside marks."""
    marked = max(text.inside[unit.first : cue.begin], default=-1) >= 0
    return marked or text.analysis.next_finite(unit.first, cue.begin) < cue.begin


def _impersonal_subject(text: Text, unit: Unit, subject: Mention) -> Mention:
    """Of "du côté de la Ligue, on rappelle" the body that "on" is; else the subject."""
    features = text.analysis.pack.pronouns.get(text.lowers[subject.head], {}) if subject.pronoun else {}
    if (
        subject.pronoun
        and not features.get("gender")
        and features.get("case") == "nom"
        and features.get("number") == "sing"
    ):
        for at in range(max(unit.first, subject.first - FAR), subject.first):
            if class_of(text, at) in ("det", "noun", "name"):
                mention = read_phrase(text, at, subject.first, apposition=False)
                if mention is not None and is_voice(text, mention) and _is_known(text, mention):
                    return mention
    return subject


def _is_known(text: Text, mention: Mention) -> bool:
    """Whether a phrase is about a name, a title or a body, rather than beside one: "côté de la Ligue" is not."""
    head = text.hosts[mention.head]
    return bool(
        mention.name
        or text.lexicon.title(head)
        or text.lexicon.is_plural_title(head)
        or text.lexicon.body(head)
        or text.lexicon.body(text.bare(mention.head))
    )


def subject_behind(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject behind a verb: "sagte am Montag die Ministerin", "a-t-elle déclaré", "a déclaré le maire"."""
    inner = _clitic_subject(text, cue)
    if inner is not None:
        return inner
    at = cue.begin + 1 if text.lexicon.capital_nouns and cue.begin < cue.first else cue.last
    stop = cue.first if at < cue.first else unit.stop
    if text.lexicon.capital_nouns:
        stop = _before_governed(text, cue, at, stop)
    else:
        at = _behind_aside(text, at, stop)
    for place in range(at, min(stop, at + BETWEEN)):
        if text.inside[place] >= 0 or text.analysis.pack.introducers.get(text.lowers[place]) in _CLAUSES:
            return None
        if adverbial_end(text, place, stop) > place:
            return behind_adverbials(text, place, stop)
        kind = class_of(text, place)
        if kind in ("det", "noun", "name", "pron", "adj", "num", "join noun", "join") or opens_phrase(text, place, at):
            mention = read_phrase(text, place, stop)
            if mention is None:
                if kind in ("join", "join noun"):
                    continue
                return None
            if place == at or mention.name or mention.pronoun or is_voice(text, mention):
                return mention
            return None
        if kind in (",", ":", ";", ".") or text.lowers[place] in text.lexicon.words["that"]:
            return None
    return None


def _behind_aside(text: Text, at: int, stop: int) -> int:
    """Behind an aside between commas that follows a Romance verb: "lâche, amer, | Luc Brun"; `at` for none."""
    if at + 2 >= stop or text.words[at] != "," or text.inside[at] >= 0:
        return at
    if class_of(text, at + 1) in ("name", "pron", "det"):
        return at
    comma = next((place for place in range(at + 2, min(stop, at + _ASIDE)) if text.words[place] == ","), at)
    return comma + 1 if comma > at and text.analysis.next_finite(at, comma) >= comma else at


_ASIDE = 9  # tokens of the longest aside, its commas counted


def _before_governed(text: Text, cue: Cue, at: int, stop: int) -> int:
    """Where a subject has to end: before what a German verb governs, "warb die Ärztin | für mehr Pausen"."""
    of = governed(cue)
    return next((place for place in range(at, stop) if text.lowers[place] in of), stop) if of else stop


_CLAUSES = frozenset(("content", "relative"))  # kinds of words that open a clause of their own


def _clitic_subject(text: Text, cue: Cue) -> Mention | None:
    """The pronoun behind a hyphen: "a-t-elle", "dit-il"."""
    for at in range(cue.begin + 1, min(cue.begin + 5, len(text.words))):
        if text.words[at] not in "-‑" and text.lowers[at] != "t":
            features = text.analysis.pack.pronouns.get(text.lowers[at])
            if features is not None and text.words[at - 1] in "-‑" and text.touches(at):
                cue.end = max(cue.end, at + 1)
                if text.lowers[at] in text.lexicon.words["anyone"] and (body := _body_behind(text, at + 1)):
                    return body
                return Mention(text, at, at + 1, at, None, pronoun=True, end=max(at + 1, cue.last))
            return None
    return None


def _body_behind(text: Text, at: int) -> Mention | None:
    """The body that "on" is: "dit-on à la mairie", "explique-t-on du côté de la Ligue"."""
    for place in range(at, min(at + BETWEEN + 1, len(text.words))):
        if text.inside[place] >= 0 or not text.words[place][0].isalnum():
            return None
        if class_of(text, place) in ("det", "noun", "name"):
            mention = read_phrase(text, place, len(text.words), apposition=False)
            if mention is not None and is_voice(text, mention) and _is_known(text, mention):
                return mention
    return None


def subject_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The first phrase of a verb's clause that no preposition governs; of a relative clause its antecedent."""
    if text.analysis.word_class(before_verb(text, unit, cue.begin)) == "CCONJ":
        return None
    pointing = pointing_before(text, unit.first, cue.begin)
    if pointing >= 0:
        return Mention(text, pointing, pointing + 1, pointing, None, pronoun=True, end=pointing + 1)
    start = clause_start(text, unit, cue.begin)
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
            if governed and mention.name is not None and not mention.pronoun:  # "Tras la reunión, | Ana Roe dijo"
                mention = read_phrase(text, at, cue.begin, apposition=False) or mention
            if not governed and _may_speak(text, mention):
                found = found or mention
                if mention.pronoun or is_voice(text, mention):
                    found = mention
                    break
            at = max(mention.end, at + 1)
        elif kind == "," and is_relative(text, at + 1, cue.begin):
            at = next((place for place in range(at + 1, cue.begin) if text.words[place] == ","), at) + 1
        else:
            governs = text.analysis.word_class(at) == "ADP" and class_of(text, at + 1) == "pron"
            at += 2 if governs and at + 1 < cue.begin else 1
    if found is None and start > unit.first:
        found = _antecedent(text, unit, start)
    if found is not None and found.pronoun and _is_relative_pronoun(text, unit, found.head):
        found = _antecedent_before(text, unit, found.first - 1) or found
    return _by_voice_of(text, found, cue) or found


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


def _place_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The body that plural speakers who are left out speak for: "Desde la Junta aseguran", "En el club insisten"."""
    at = unit.first
    if "dropped subjects" not in text.lexicon.words["writing"] or text.analysis.word_class(at) != "ADP":
        return None
    mention = read_phrase(text, at + 1, cue.begin)
    if mention is None or mention.pronoun or not _is_body(text, mention):
        return None
    if mention.name is not None and text.words[mention.name[0]] in text.lexicon.names:
        return None
    plural = text.lowers[cue.begin].endswith(tuple(text.lexicon.words["plural verb ending"]))
    return mention if plural and mention.end >= before_verb(text, unit, cue.begin) else None


def _is_body(text: Text, mention: Mention) -> bool:
    """Whether a body is named in a phrase: "la Junta", "el principal grupo de la oposición"."""
    return any(text.lexicon.body(text.bare(at)) for at in range(mention.first, mention.last))


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
        return not names_time(text, mention) and text.lowers[first] not in text.lexicon.words["oblique"]
    if first > 0 and last < len(text.words) and text.words[first - 1] == text.words[last] == ",":
        return False  # "la mairie, elle, a demandé"
    features = text.analysis.pack.pronouns.get(text.lowers[mention.head], {})
    adverb = text.analysis.word_class(mention.head) == "ADV"  # "donde"
    return not adverb and features.get("case") in (None, "nom") and features.get("person", "3") == "3"


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
