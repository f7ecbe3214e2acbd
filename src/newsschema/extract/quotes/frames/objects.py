"""What is demanded, announced or warned of, as the object of a reporting verb."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, is_time
from newsschema.extract.quotes.frames.clause_starts import is_relative
from newsschema.extract.quotes.frames.clauses import behind_adverbs, behind_aside
from newsschema.extract.quotes.frames.cues import is_perfect
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.mood import is_reported
from newsschema.extract.quotes.frames.narrator_ends import is_narrators
from newsschema.extract.quotes.frames.reporting import Cue, governed, is_voice, names_time


def object_at(text: Text, at: int, limit: int, of: tuple[str, ...]) -> tuple[int, int] | None:
    """The range of what is demanded or announced: "réclame la publication des études"; None for none.

    `of`: the prepositions of which one is before it, "alertó de un repunte"; none if it is an object.
    """
    at = behind_aside(text, at, limit)
    at = at if not of and at < limit and _is_amount(text, at) else behind_adverbs(text, at, limit)
    while at < limit and not of and text.lowers[at] in text.lexicon.words["dative"]:
        hearer = read_phrase(text, at + 1, limit, apposition=False)  # "pide al Gobierno un plan"
        at = hearer.end if hearer is not None else limit
    if at >= limit or not (_is_of(text, at, of) if of else _opens_object(text, at) or _is_amount(text, at)):
        return None
    stop = _object_end(text, at, limit)
    begin = at + bool(of and text.hosts[at] == text.lowers[at])
    if not text.lexicon.words["no object"].isdisjoint(text.hosts[at : at + 2]):
        return None  # "requiert l'anonymat", "demande la parole"
    mention = read_phrase(text, begin + (class_of(text, begin) == "join"), stop)
    if mention is None:
        return (begin, stop) if class_of(text, at) == "other" and stop - at > 1 else None
    if not of and _is_when(text, mention):
        return None  # "l'a annoncé lundi"
    told = bool(of) and text.lowers[at] in text.lexicon.words["dative"] and is_voice(text, mention)
    if told and not text.lexicon.capital_nouns:
        return None  # "llamó al juez"
    bare = class_of(text, begin) == "noun"  # "pide calma"
    return (begin, stop) if not mention.pronoun and (bare or stop - begin > 1) else None


def _object_end(text: Text, at: int, limit: int) -> int:
    """The comma at which an object ends, none before what goes on with it: "la fin, en mai, | du péage", "puis de"."""
    commas = [place for place in range(at + 1, limit) if text.words[place] == "," and text.inside[place] < 0]
    for number, comma in enumerate(commas):
        behind = comma + 1 + (text.analysis.word_class(comma + 1) in ("ADV", "CCONJ"))
        if behind < limit and text.lowers[behind] in text.analysis.pack.joining and behind > comma + 1:
            continue  # "une hausse de 2 %, puis de 4 %"
        close = commas[number + 1] if number + 1 < len(commas) else limit
        goes_on = close + 1 < limit and class_of(text, close + 1) in ("join", "join noun")
        if close - comma <= _ASIDE and goes_on and text.analysis.word_class(comma + 1) == "ADP":
            continue
        if number > 0 and comma - commas[number - 1] <= _ASIDE and class_of(text, comma + 1) in ("join", "join noun"):
            continue
        return comma
    return limit


_ASIDE = 6  # tokens of ", en mars prochain"


def _is_when(text: Text, mention: Mention) -> bool:
    """Whether a phrase says when something was said: "la semaine dernière", not "une journée de deuil"."""
    joined = any(class_of(text, at) in ("join", "join noun") for at in range(mention.head, mention.last))
    return names_time(text, mention) and not joined and class_of(text, mention.head - 1) != "num"


def _is_of(text: Text, at: int, of: tuple[str, ...]) -> bool:
    word = text.elided(at) or text.lowers[at]
    infinitive = at + 1 < len(text.words) and text.analysis.features(at + 1).get("form") == "inf"
    return word in of and not infinitive


def _opens_object(text: Text, at: int) -> bool:
    """Whether an object may begin at a token; a noun before an adjective may be taken for a verb: "ayudas directas"."""
    if class_of(text, at) in ("det", "noun", "name", "adj", "num", "join", "join noun"):
        return True
    verb = text.analysis.word_class(at) == "VERB" and not text.analysis.is_finite(at)
    return verb and class_of(text, at + 1) in ("noun", "adj")


def bracketed_object(text: Text, cue: Cue, limit: int) -> tuple[int, int] | None:
    """The object between the parts of a German verb, or before it: "kündigte Hilfe an", "hat eine Reform gefordert"."""
    if cue.subject is None or not is_voice(text, cue.subject):
        return None
    if any(is_reported(text, at) for at in range(cue.begin, cue.first)):
        return None  # "der Betreiber habe Hilfe versprochen" is what another reports
    first, stop = _bracket(text, cue, limit)
    if not text.analysis.pack.negations.isdisjoint(text.lowers[first:stop]):
        return None
    at, of = _object_start(text, first, stop), governed(cue)
    if of and (at >= stop or "object" not in cue.frames):
        at = next((place + 1 for place in range(first, stop) if text.lowers[place] in of), stop)
    elif at >= stop and cue.inverted and cue.begin > 0:
        return _object_before(text, cue)
    if at >= stop:
        return None
    if text.lowers[at] in text.lexicon.words["no object"]:
        return None  # "bat um Entschuldigung"
    opens = class_of(text, at) in ("det", "noun", "name", "adj", "num")
    begin = at if opens else _behind_opening(text, at)
    mention = read_phrase(text, begin, stop, apposition=False) if opens or begin > at else None
    named = mention is not None and (mention.pronoun or names_time(text, mention))
    return (at, stop) if mention is not None and not named else None


def _object_start(text: Text, first: int, stop: int) -> int:
    """Where a German object begins behind adverbs and datives; one in "den" is a dative where another is behind it."""
    at = behind_asides(text, first, stop)
    if at < stop:
        return at
    articles = (place for place in range(first, stop) if text.lowers[place] in text.lexicon.words["masculine object"])
    return next((place for place in articles if text.analysis.word_class(place - 1) != "ADP"), stop)


def _behind_opening(text: Text, at: int) -> int:
    """Behind a first word of a German object that begins no phrase: "mehr Geld", "einer Pause", "kürzere Wege"."""
    if _is_amount(text, at):
        return at + 1
    article = class_of(text, at) == "join" and text.analysis.word_class(at) == "DET"
    adjective = text.words[at][0].islower() and text.analysis.word_class(at) in ("VERB", "ADJ", "NOUN")
    return at + (article or (adjective and class_of(text, at + 1) == "noun"))


def _is_amount(text: Text, at: int) -> bool:
    """Whether a word is how much of the noun behind it: "mehr Geld", "deutlich weniger Lärm"."""
    behind = at + 1
    while behind < len(text.words) and text.lowers[behind] in text.lexicon.words["amount"]:
        behind += 1
    return text.lowers[at] in text.lexicon.words["amount"] and class_of(text, behind) in ("noun", "adj")


def _bracket(text: Text, cue: Cue, limit: int) -> tuple[int, int]:
    """The tokens between an auxiliary and its participle, a verb and its particle, or behind a verb to a comma."""
    subject = _subject_end(text, cue)
    auxiliary = next((at for at in range(cue.first - 1, cue.begin - 1, -1) if is_perfect(text, at)), -1)
    if auxiliary >= 0 and not text.analysis.is_finite(cue.first):
        return max(auxiliary + 1, subject), cue.first
    first = max(cue.last, subject)
    stop = cue.particle if cue.particle >= 0 else limit
    if cue.particle > first and text.analysis.word_class(stop - 1) == "ADP":
        stop -= 1  # "stellte Hilfe | in Aussicht"
    end = next((at for at in range(first, stop) if _ends_object(text, at)), stop)
    return first, _behind_more(text, end, stop)


def _ends_object(text: Text, at: int) -> bool:
    """Whether a comma, a colon, marked words or another verb with "und" end an object: "Ruhe | und lehnte ab"."""
    joined = text.analysis.word_class(at) == "CCONJ" and is_narrators(text, at + 1)
    return text.words[at] in ",:" or text.inside[at] >= 0 or joined


def _subject_end(text: Text, cue: Cue) -> int:
    """Where the subject behind a verb ends, no noun behind a name counted: "fordert Ina Roth | Hilfe"; 0 for none."""
    subject = cue.subject
    if subject is None or subject.first <= cue.begin:
        return 0
    named = subject.name[1] if subject.name is not None else subject.end
    return named if named < subject.end and class_of(text, named) == "noun" else subject.end


def _behind_more(text: Text, comma: int, stop: int) -> int:
    """Behind what a comma adds to a German object: "Hilfe für Kitas, | Horte und Schulen", "ein Plan, | der hilft"."""
    at = comma
    for _ in range(_LIST):
        if at + 1 >= stop or text.words[at] != "," or text.inside[at + 1] >= 0:
            return comma
        if text.analysis.pack.introducers.get(text.lowers[at + 1]) == "adverbial":
            return comma  # "während die Stadt spart"
        end = next((place for place in range(at + 1, stop) if text.words[place] in ",:;"), stop)
        if at == comma and is_relative(text, at + 1, stop):
            return end if text.analysis.word_class(end - 1) in ("VERB", "AUX") else comma
        more = read_phrase(text, at + 1, stop, apposition=False)
        if more is None or more.pronoun or more.end >= stop:
            return comma
        at = behind_asides(text, more.end, end)
        if text.analysis.word_class(at) == "CCONJ":
            return _behind_relative(text, end, stop) if text.analysis.next_finite(at, end) >= end else comma
    return comma


def _behind_relative(text: Text, at: int, stop: int) -> int:
    """Behind a relative clause that ends with its verb, if one begins behind a comma: "ein Plan | , der hilft"."""
    if at + 1 >= stop or text.words[at] != "," or not is_relative(text, at + 1, stop):
        return at
    end = next((place for place in range(at + 1, stop) if text.words[place] in ",:;"), stop)
    return end if text.analysis.word_class(end - 1) in ("VERB", "AUX") else at


_LIST = 6  # parts of a list of objects


def behind_asides(text: Text, at: int, stop: int) -> int:
    """Behind adverbs, phrases with prepositions and datives: "am Montag", "der Stadt"."""
    while at < stop:
        word_class = text.analysis.word_class(at)
        dative = text.lowers[at] in text.lexicon.words["oblique"] or text.lowers[at] in text.lexicon.words["clitic"]
        if word_class == "ADP" and class_of(text, at) != "join":
            phrase = read_phrase(text, at + 1, stop, apposition=False)
        elif dative or class_of(text, at) == "join":
            phrase = read_phrase(text, at, stop, apposition=False)
        elif word_class == "ADV" and not _is_amount(text, at):
            phrase = None
        else:
            return at
        at = max(_noun_end(text, phrase) if phrase is not None else 0, at + 1)
    return at


def _noun_end(text: Text, phrase: Mention) -> int:
    """Where a German phrase ends, before a noun that its own noun does not name: "in einem Brief | Hilfe"."""
    nouns = range(phrase.first, phrase.end - 1) if text.lexicon.capital_nouns and phrase.name is None else ()
    for at in nouns:
        both = class_of(text, at) == class_of(text, at + 1) == "noun"
        if both and (is_time(text, at) or not _may_name(text, at)):
            return at + 1
    return phrase.end


def _may_name(text: Text, at: int) -> bool:
    """Whether a German noun may be before the name of what it is: a title, a body, any noun before a name."""
    title = text.title(at) is not None or text.lexicon.body(text.words[at]) not in (None, "text")
    return title or text.analysis.word_class(at + 1) != "NOUN"


def _object_before(text: Text, cue: Cue) -> tuple[int, int] | None:
    """The object at the head of a sentence: "Kündigungen schloss Iris Kolb aus"."""
    first = text.units[text.unit_of(cue.begin)].first
    mention = read_phrase(text, first, cue.begin, apposition=False)
    return (first, cue.begin) if mention is not None and mention.end == cue.begin and not mention.pronoun else None
