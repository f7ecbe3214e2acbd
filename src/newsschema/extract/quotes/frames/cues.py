"""Reporting verbs and prepositions in a sentence, each with the words that name its speaker."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import is_absolute
from newsschema.extract.quotes.frames.clauses import behind_adverbs
from newsschema.extract.quotes.frames.gerunds import asks_behind, is_before_gerund, reports_behind
from newsschema.extract.quotes.frames.impersonal import find_source, has_it, is_behind_so, is_impersonal, passive_source
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.lexicon import Form
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.narrator_ends import is_narrators
from newsschema.extract.quotes.frames.nobody import is_bodys, is_nobodys
from newsschema.extract.quotes.frames.passives import note_agent, passive_auxiliary
from newsschema.extract.quotes.frames.reporting import Cue, is_as, is_plural_verb, is_voice, pointing_before, so_before
from newsschema.extract.quotes.frames.shared_subjects import (
    aside_begin,
    shares_auxiliary,
    subject_before_colon,
    subject_of_first,
    subject_of_main,
)
from newsschema.extract.quotes.frames.source_cues import labelled_cue, source_cue
from newsschema.extract.quotes.frames.subjects import find_subject

_AUXILIARY = 14  # tokens between an auxiliary and its participle
_PARTICLE = 30  # tokens between a verb and its separable particle


def find_cues(text: Text, unit: Unit) -> list[Cue]:
    """Return the cues of a sentence in order, quoted words left out."""
    found, words = list[Cue](), text.lexicon.cue_words
    at = unit.first
    if (labelled := labelled_cue(text, unit, at)) is not None:
        found, at = [labelled], labelled.end
    while at < unit.stop:
        if text.inside[at] >= 0 or (text.lowers[at] not in words and text.hosts[at] == text.lowers[at]):
            at += 1
            continue
        cue = source_cue(text, unit, at) or verb_cue(text, unit, at) or _noun_cue(text, unit, at)
        if cue is not None:
            found.append(cue)
            at = max(at, cue.last - 1)
        at += 1
    for number, cue in enumerate(found):
        if is_bodys(text, cue):
            cue.subject, cue.frames = None, cue.frames | {"impersonal"}
        elif cue.kind == "verb" and not unit.dialogue and is_nobodys(text, unit, cue):
            cue.subject = passive_source(text, unit, cue)
            cue.nobodys = cue.subject is None
        elif cue.kind == "verb" and cue.subject is None and not cue.passive:
            if not is_absolute(text, unit, cue.begin - 1):
                _inherit(text, cue, found, number)
            if cue.subject is None and not cue.inverted:
                cue.subject = subject_of_first(text, unit, cue) or subject_before_colon(text, unit, cue)
    return found


def _inherit(text: Text, cue: Cue, found: list[Cue], number: int) -> None:
    """Take the subject of the verb before "and" or a comma: "anunció ... y exigió", "a dit ..., assurant que"."""
    for other in (found[before] for before in range(number - 1, -1, -1)):
        if cue.begin - other.last >= _SAME_CLAUSE:
            return
        if other.kind == "verb" and other.subject is not None:
            near = range(max(cue.begin - 3, other.last), cue.begin)
            joined = any(text.analysis.word_class(at) == "CCONJ" for at in near)
            if joined or text.words[cue.begin - 1] == "," or text.inside[cue.begin - 1] >= 0:
                cue.subject = other.subject
            return


_SAME_CLAUSE = 40  # tokens between two verbs with one subject


def _noun_cue(text: Text, unit: Unit, at: int) -> Cue | None:
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
            if place == end and "dropped subjects" in text.lexicon.words["writing"]:
                return None  # "una promesa que cumple"
            owner = pronoun_at(text, at - 1) if text.lowers[at - 1] in text.analysis.pack.possessives else None
            cue = Cue(at, at + 1, at, place, _NOUN, "noun", subject if is_voice(text, subject) else owner)
            if cue.subject is None and text.words[place - 1] == ":":
                cue.subject = subject_before_colon(text, unit, Cue(at, at, place, place, _NOUN, "noun"))
            return cue
        if text.words[place] not in ",:" and text.analysis.word_class(place) not in ("ADP", "VERB", "AUX"):
            return None
    return None


_NOUN = frozenset(("clause",))
_NOUN_TO_THAT = 3  # tokens between a noun and the word that introduces what it reports


def verb_cue(text: Text, unit: Unit, at: int) -> Cue | None:
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
        return _gerund(text, unit, at, end, form)
    particle = _particle(text, unit, end, form.particle) if form.particle else -1
    if form.particle and particle < 0:
        return None
    begin = _begin(text, unit, at, end, form)
    auxiliary = passive_auxiliary(text, unit, at) if _may_be_passive(text, at, form) else -1
    if auxiliary >= 0:
        cue = Cue(at, end, min(auxiliary, at), end, form.frames & _CLAUSE, "verb")
        note_agent(text, unit, cue, auxiliary)
        return cue
    if begin < 0 or ("plain" in form.frames and _is_reflexive(text, begin, end)):
        return None
    if form.kind == "finite" and not form.particle and _has_other_particle(text, unit, end):
        return None
    if _is_negated(text, begin, at):
        return None
    cue = Cue(at, end, begin, end, form.frames, "verb", particle=particle)
    cue.infinitive = form.kind == "infinitive" and begin == at
    if "it" in form.frames and not has_it(text, cue):
        return None
    if form.kind == "infinitive" and begin == unit.first and _narrative_joint(text, unit, at) > 0:
        cue.infinitive, cue.subject = False, _narrated(text, unit, at)
        cue.again = cue.subject is None
        return cue
    (find_source if is_impersonal(text, unit, cue) else find_subject)(text, unit, cue)
    if _is_denied(text, unit, cue, form) or (form.frames & _OF_SOME and not _is_theirs(text, cue)):
        return None
    if is_behind_so(text, unit, cue.begin):
        cue.begin, cue.so = so_before(text, unit, cue.begin), True
    return cue


def _may_be_passive(text: Text, at: int, form: Form) -> bool:
    """Whether a form is a participle, or a finite one that may be no different from it: "betont"."""
    if "clause" not in form.frames or form.particle:
        return False
    return any(other.kind == "participle" for other in text.lexicon.verbs.get(text.lowers[at], ()))


_CLAUSE = frozenset(("clause",))


def _is_reflexive(text: Text, begin: int, end: int) -> bool:
    """Whether a reflexive pronoun is beside a verb group: "se ha negado a declarar", "hat sich bestätigt"."""
    words = text.lexicon.words["reflexive"]
    if text.lexicon.capital_nouns:
        return not words.isdisjoint(text.lowers[max(begin - 1, 0) : end + 1])
    return text.lowers[begin - 1] in words or text.elided(begin) in words


def _begin(text: Text, unit: Unit, at: int, end: int, form: Form) -> int:
    """Where the verb group of a form begins, its auxiliary counted; -1 where the form reports nothing."""
    if form.kind == "participle":
        return _auxiliary(text, unit, at, end)
    if form.kind == "infinitive":
        if _is_narrative(text, unit, at) or _narrated(text, unit, at) is not None:
            return unit.first
        purpose = at > unit.first and text.lowers[at - 1] in text.lexicon.words["purpose"]
        that = end < unit.stop and text.lowers[end] in text.lexicon.words["that"]
        if that and (purpose or _is_occasion(text, unit, at)):
            return at - 1
        if purpose and "object" in form.frames:
            return at - 1
        colon = behind_adverbs(text, end, unit.stop)
        return at if colon < unit.stop and text.words[colon] == ":" else _light(text, unit, at)
    if text.lexicon.capital_nouns and is_plural_verb(text, at) and (light := _light(text, unit, at)) >= 0:
        return light  # an infinitive, which is no different from the plural
    return at if _is_verb(text, unit, at) else -1


def _is_narrative(text: Text, unit: Unit, at: int) -> bool:
    """Whether an infinitive goes on with what somebody said: "Et de rappeler que", "Et d'ajouter"."""
    return _narrative_joint(text, unit, at) == unit.first + 1


def _narrated(text: Text, unit: Unit, at: int) -> Mention | None:
    """The subject of such an infinitive, between "et" and its "de": "Et Luc Brun de conclure"; None for none."""
    joint = _narrative_joint(text, unit, at)
    mention = read_phrase(text, unit.first + 1, joint) if joint > unit.first + 1 else None
    return mention if mention is not None and mention.end == joint and is_voice(text, mention) else None


def _narrative_joint(text: Text, unit: Unit, at: int) -> int:
    """Where the "de" of an infinitive at a token begins, in a sentence that opens with "et"; -1 for none."""
    if text.lexicon.capital_nouns or text.analysis.word_class(unit.first) != "CCONJ":
        return -1
    if text.elided(at) in text.lexicon.words["elided joins"]:
        return at
    return at - 1 if at > unit.first + 1 and text.lowers[at - 1] in text.lexicon.words["to"] else -1


def _is_occasion(text: Text, unit: Unit, at: int) -> bool:
    """Whether an infinitive says when something happens: "al decir que", "tras decir que", "después de decir que"."""
    if at == unit.first or text.lexicon.capital_nouns:
        return False
    before = text.lowers[at - 1]
    adverb = before in text.analysis.pack.joining and text.analysis.word_class(at - 2) == "ADV"
    return before in text.lexicon.words["occasion"] or (adverb and at - 2 >= unit.first)


def _light(text: Text, unit: Unit, at: int) -> int:
    """Where a verb that only introduces another one is: "a tenu à préciser", "se limitó a decir"; -1 for none."""
    for place in range(at - 1, max(unit.first, at - _LIGHT) - 1, -1):
        if text.inside[place] >= 0 or text.words[place] in ",;:" or text.lowers[place] in text.lexicon.words["without"]:
            return -1
        if text.hosts[place] in text.lexicon.words["light"]:
            participle = text.analysis.is_participle(place) and not text.analysis.is_finite(place)
            return _auxiliary(text, unit, place, place + 1) if participle else place
        must = place == at - 1 and text.lowers[place] in text.lexicon.words["that"]  # "tuvo que decir"
        if (
            not must
            and text.analysis.word_class(place) not in ("ADP", "ADV", "PRON", "PUNCT", "PART")
            and not (
                text.lexicon.capital_nouns and class_of(text, place) in ("det", "join", "noun", "name", "adj", "-")
            )
        ):
            return -1
    return -1


_LIGHT = 8  # tokens between a light verb and the infinitive it introduces


def _gerund(text: Text, unit: Unit, at: int, end: int, form: Form) -> Cue | None:
    """A gerund with what it reports: "..., assurant que", "partit en disant que", "se fue diciendo que"."""
    that, place = "clause" in form.frames and reports_behind(text, end, unit.stop), at - 1
    while place > unit.first and is_before_gerund(text, place):
        place -= 1  # "tout en précisant", "leur demandant"
    within = place < at - 1 or "bare gerunds" in text.lexicon.words["writing"]
    behind = place >= unit.first and (within or text.words[place] == "," or text.inside[place] >= 0)
    if not behind or not (that or asks_behind(text, end, unit.stop, form.frames)) or _is_negated(text, at, at):
        return None
    begin = place + 1 if text.words[place] == "," or text.words[place + 1 : at] else at
    return Cue(at, end, begin, end, form.frames, "verb", subject_of_main(text, unit, at))


def _is_verb(text: Text, unit: Unit, at: int) -> bool:
    """Whether a form that may be another word is a verb here: no noun behind a determiner, no infinitive."""
    if text.words[at][0].isupper():  # "Expuso que" may be taken for a name
        opens = at == unit.first and (reports_behind(text, at + 1, unit.stop) or _precedes_colon(text, unit, at + 1))
        return opens or text.analysis.is_finite(at)
    if at == unit.first or text.inside[at - 1] >= 0:
        return True
    before = text.analysis.word_class(at - 1)
    if before == "VERB" and text.lowers[at - 1] in text.lexicon.verbs and not text.lexicon.capital_nouns:
        return False  # "se dieron cuenta"
    if text.lexicon.capital_nouns:
        plural = text.lowers[at] in text.lexicon.infinitives
        return not plural or (before != "PART" and text.analysis.is_finite(at)) or at - 1 in text.indefinite
    if is_as(text, at - 1, unit.stop) or (at - 1 in text.indefinite and is_plural_verb(text, at)):
        return True
    pronoun = text.lowers[at - 1] in text.lexicon.words["clitic"] or pointing_before(text, unit.first, at) >= 0
    called = not text.lexicon.words["as what"].isdisjoint(text.lowers[at + 1 : at + 2])  # "la define como"
    called = called and text.lowers[at - 2] not in text.lexicon.words["reflexive"]
    if pronoun and (called or text.analysis.is_finite(at)):
        return True  # "la calificó", "Esta explicó": the pronoun may be an article
    if before == "PUNCT":
        return not text.is_joined(at)  # no "sous-estiment"
    return before not in ("DET", "ADP", "NUM", "AUX") or class_of(text, at - 1) not in ("det", "join", "num", "other")


def _precedes_colon(text: Text, unit: Unit, at: int) -> bool:
    """Whether a phrase that names somebody and a colon are behind a Romance verb: "Responde | Ana Roe:"."""
    if text.lexicon.capital_nouns or at >= unit.stop:
        return False
    phrase = read_phrase(text, at, unit.stop)
    return is_voice(text, phrase) and phrase is not None and text.words[phrase.end : phrase.end + 1] == [":"]


def _auxiliary(text: Text, unit: Unit, at: int, end: int) -> int:
    """The auxiliary of a participle: before it in its clause, behind it at the end of a German one; -1 for none."""
    if shares_auxiliary(text, unit, at):
        return at
    place = at
    while place > max(unit.first, at - _AUXILIARY):
        place = aside_begin(text, place) - 1
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            break
        if is_perfect(text, place):
            return -1 if _has_participle(text, place + 1, at) else place
        if not text.lexicon.capital_nouns and text.hosts[place] in text.analysis.pack.auxiliaries:
            return -1  # a passive: "sont reprochés", "a été alerté"
    if end < unit.last and is_perfect(text, end):
        return at
    return -1


def _has_participle(text: Text, first: int, last: int) -> bool:
    """Whether another participle is behind an auxiliary, whose object a form is then: "a porté plainte"."""
    places = range(first, last) if not text.lexicon.capital_nouns else ()
    return any(text.analysis.word_class(at) == "VERB" and text.analysis.is_participle(at) for at in places)


def is_perfect(text: Text, at: int) -> bool:
    """Whether a token is the auxiliary of a perfect: "hat", "avait", "s'est"."""
    host, words = text.hosts[at], text.lexicon.words["reflexive"]
    if host in text.lexicon.perfect:
        return True
    reflexive = text.elided(at) in words or (at > 0 and text.lowers[at - 1] in words)
    return reflexive and host in text.analysis.pack.auxiliaries


def _particle(text: Text, unit: Unit, at: int, particle: str) -> int:
    """Where a separable particle is, at the end of its clause; -1 where it is not."""
    words = particle.split()  # "zu bedenken"
    if words[-1] not in text.lowers[at : min(unit.stop, at + _PARTICLE)]:
        return -1
    for place in range(at + len(words) - 1, min(unit.stop, at + _PARTICLE)):
        if text.lowers[place + 1 - len(words) : place + 1] == words and text.inside[place] < 0:
            after = text.words[place + 1] if place + 1 < unit.last else "."
            if not after[0].isalnum() or text.analysis.word_class(place + 1) == "CCONJ":
                return place
    return -1


def _has_other_particle(text: Text, unit: Unit, at: int) -> bool:
    """Whether a particle ends the clause of a verb, which is another one then: "fand in Kiel statt", "sagte ab"."""
    particles = text.lexicon.words["particle"]
    if not particles:
        return False
    end = min(unit.stop, at + _PARTICLE + 1)
    for place in range(at, end):
        if text.inside[place] >= 0:
            return False  # "warnt auch vor „...“"
        if text.words[place] in ",;:–—":
            end = place
            break
    if end <= at or end > at + _PARTICLE or text.lowers[end - 1] not in particles:
        return False
    joined = (place for place in range(at, end) if text.analysis.word_class(place) == "CCONJ")
    other = next((place for place in joined if is_narrators(text, place + 1)), end)  # "und lehnt sie ab"
    return other > at and text.lowers[other - 1] in particles


def _is_negated(text: Text, begin: int, at: int) -> bool:
    """Whether a Romance verb group has a negation before it: what was not said is no quote."""
    negations = text.analysis.pack.negations
    if any(text.elided(place) in text.lexicon.words["elided negation"] for place in range(max(begin - 2, 0), at + 1)):
        return True
    if text.lexicon.capital_nouns:
        return False
    if begin > 0 and text.lowers[begin - 1] in text.lexicon.words["without"]:
        return True
    return any(text.lowers[place] in negations and text.inside[place] < 0 for place in range(max(begin - 1, 0), at))


_OF_SOME = frozenset(("document", "heard"))


def _is_theirs(text: Text, cue: Cue) -> bool:
    """Whether a verb has the subject with which alone it reports: a document, or "on" ("a-t-on appris")."""
    if "heard" in cue.frames:
        return not text.lexicon.words["anyone"].isdisjoint(text.lowers[cue.begin : cue.end])
    return _is_documents(text, cue)


def _is_documents(text: Text, cue: Cue) -> bool:
    """Whether the subject of a verb is a document: "Die Studie zeigt, dass"; no "étude montre, selon X, que"."""
    subject = cue.subject
    if subject is None or subject.pronoun or subject.name is not None:
        return False
    if not text.lexicon.capital_nouns and text.words[min(cue.last, len(text.words) - 1)] == ",":
        return False
    return text.lexicon.body(text.bare(subject.head)) == "text"


def _is_denied(text: Text, unit: Unit, cue: Cue, form: Form) -> bool:
    """Whether a negation is the last word of a German clause: "teilte X | nicht mit", "sagte | nicht, dass"."""
    if not text.lexicon.capital_nouns or "deny" in cue.frames:
        return False
    at = cue.particle if form.kind == "finite" else cue.first
    if at < 0:
        stop = min(unit.stop, cue.last + _PARTICLE)
        at = next(
            (place for place in range(cue.last, stop) if text.words[place] in ",:;" or text.inside[place] >= 0), stop
        )
    return at > cue.begin and text.inside[at - 1] < 0 and text.lowers[at - 1] in text.analysis.pack.negations
