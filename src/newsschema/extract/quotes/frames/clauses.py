"""What may follow a reporting verb: a clause with or without a word that introduces it, an infinitive, speech."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, is_time
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.ranges import SCARE, label_at
from newsschema.extract.quotes.frames.reporting import Cue
from newsschema.language import Region


def that_at(text: Text, at: int, limit: int) -> int | None:
    """The first token that "dass", "que" introduces; the word itself where it is elided."""
    for place in range(at, min(limit, at + _THAT)):
        if text.inside[place] >= 0 or text.words[place] in ":;" or (place > at and _is_own_clause(text, place)):
            behind = label_at(text, place) if text.inside[place] >= 0 else place  # "a dit au « Phare » que"
            return that_at(text, behind, limit) if behind > place else None
        if place > at and text.analysis.word_class(place - 1) == "CCONJ":
            return None
        elided = text.elided(place) in text.lexicon.words["that"]
        if (elided or text.lowers[place] in text.lexicon.words["that"]) and not _is_relative(text, place, at):
            if _is_adverbial(text, place, at) or _is_of_object(text, place, at):
                return None
            return place if elided else place + 1
    return None


def _is_adverbial(text: Text, at: int, begin: int) -> bool:
    """Whether "que" is in "alors que", "luego de que", or behind a noun and an only comma: "el juez, que decretó"."""
    if text.lexicon.capital_nouns or at - begin < _OBJECTS - 1:
        return False
    if text.lowers[at - 1] in text.lexicon.words["before that"]:
        return True
    adverb = text.analysis.word_class(at - 1) == "ADP" and text.analysis.word_class(at - 2) == "ADV"
    commas = sum(text.words[place] == "," and text.inside[place] < 0 for place in range(begin, at))
    noun = text.words[at - 1] == "," and class_of(text, at - 2) not in ("other", '"')
    return (adverb and not is_time(text, at - 2)) or (noun and commas % 2 == 1)


def _is_of_object(text: Text, at: int, begin: int) -> bool:
    """Whether "de que" belongs to an object's noun rather than to the verb: "disparó la creencia de que"."""
    if text.lexicon.capital_nouns or at - 1 <= begin or text.lowers[at - 1] not in text.analysis.pack.joining:
        return False
    place = behind_adverbs(text, begin, at)
    return class_of(text, place) == "det" and not is_time(text, place + 1)


def question_at(text: Text, at: int, limit: int) -> int | None:
    """Where a reported question begins, right behind a verb: "raconte comment elle ...", "fragte, ob ..."."""
    if text.lexicon.capital_nouns:
        place = next((place for place in range(at, min(limit, at + _OBJECTS)) if text.words[place] == ","), limit) + 1
    else:
        place = behind_adverbs(text, at, limit)
    if place >= limit or text.inside[place] >= 0 or text.lowers[place] in text.lexicon.words["that"]:
        return None
    word = place + (text.analysis.word_class(place) == "ADP")  # "por qué nadie llamó"
    asks = word < limit and text.analysis.pack.introducers.get(text.lowers[word]) == "content"
    asks = asks and text.lowers[word] not in text.lexicon.words["that"]
    return place if asks and text.analysis.next_finite(place, limit) < limit else None


def _is_own_clause(text: Text, at: int) -> bool:
    """Whether a finite verb is between a cue and the word that would introduce what it reports."""
    return (
        text.words[at][0].islower()
        and text.analysis.is_finite(at)
        and text.lowers[at] not in text.lexicon.words["that"]
    )


def _is_relative(text: Text, at: int, begin: int) -> bool:
    """Whether "que" begins the relative clause of what is before it: a noun that is no setting, "lo", "la"."""
    if at <= begin or text.lexicon.capital_nouns:
        return False
    if class_of(text, at - 1) == "det" or text.lowers[at - 1] in text.lexicon.words["antecedent"]:
        to = text.lowers[at - 2] in text.lexicon.words["dative"] and text.lowers[at - 1] in text.lexicon.words["thing"]
        return not to  # "en la que", "al que"; "demande à ce que"
    if class_of(text, at - 1) != "noun":
        return False
    place = behind_adverbs(text, begin, at + 1)
    if place >= at or is_time(text, at - 1):
        return False
    return text.analysis.word_class(place) != "ADP" or _is_means(text, at)


def _is_means(text: Text, at: int) -> bool:
    """Whether an indefinite noun before a token is a means rather than a setting: "con una piscina que"."""
    article = next((place for place in range(at - 2, max(at - _MEANS, 0), -1) if class_of(text, place) == "det"), 1)
    definite = text.lowers[article] in text.lexicon.words["definite"]
    return not definite and text.lowers[article - 1] in text.lexicon.words["means"]


_MEANS = 5  # tokens between "que" and the article of the noun before it


def behind_adverbs(text: Text, begin: int, stop: int) -> int:
    """Behind the adverbs and times that follow a verb: "aseguró ayer por la tarde", "a confirmé dimanche"."""
    at = begin
    while at < stop - 1 and text.inside[at] < 0:
        if at + 2 < stop and is_owned(text, at + 1) and text.analysis.word_class(at) == "ADP":
            at += 3  # "pour sa part", "por su parte"
            continue
        time = at + (text.analysis.word_class(at) == "ADP" and (at > begin or _is_before_time(text, at)))
        date = at > begin and text.words[time].isdigit() and class_of(text, time + 2) != "join"  # "mardi | 3 mai"
        time += class_of(text, time) == "det" or date
        this = (
            text.lowers[at] in text.lexicon.words["definite"] and text.lowers[at] not in text.lexicon.words["article"]
        )
        counted = time > at == begin and class_of(text, time + 1) == "join" and not this  # "una semana de huelga"
        if time >= stop or not is_time(text, time) or counted:
            if text.analysis.word_class(at) != "ADV" or text.lowers[at] in text.analysis.pack.introducers:
                break
            time = at
        at = time + 1
    return at


def behind_aside(text: Text, at: int, limit: int) -> int:
    """Behind a Romance aside between commas at a token: "han pedido, además, | una auditoría"; `at` for none."""
    if at >= limit or text.words[at] != "," or text.inside[at] >= 0 or text.lexicon.capital_nouns:
        return at
    comma = next((place for place in range(at + 1, min(limit, at + _ASIDE)) if text.words[place] == ","), at - 1)
    return comma + 1 if text.analysis.next_finite(at, comma) >= comma else at


_ASIDE = 6  # tokens of ", pour sa part,", ", quant à lui,"


def _is_before_time(text: Text, at: int) -> bool:
    """Whether a preposition that joins no nouns is right before a time: "anunció | para mañana"."""
    joins = text.analysis.pack.joining | text.lexicon.words["dative"]
    return text.lowers[at] not in joins and at + 1 < len(text.words) and is_time(text, at + 1)


def is_owned(text: Text, at: int) -> bool:
    """Whether a possessive is before a noun."""
    word = text.lowers[at]
    owned = word in text.analysis.pack.possessives or word in text.lexicon.words["whose"]
    return owned and class_of(text, at + 1) == "noun"


def is_main_clause(text: Text, at: int, limit: int) -> bool:
    """Whether a clause has its verb behind its first phrase, as a main clause has."""
    if text.lowers[at] in text.lexicon.words["relative"]:
        second = at + 1 < limit and class_of(text, at + 1) in ("noun", "adj", "name")
        if not second:
            return False
    mention = read_phrase(text, at, limit, apposition=False)
    place = mention.end if mention is not None else at + 1
    return place < limit and text.analysis.is_finite(place)


def has_to(text: Text, at: int, limit: int) -> bool:
    """Whether a clause ends in an infinitive with its particle, apart or within the verb: "abzuziehen"."""
    words, last = text.lexicon.words["to"], text.lowers[limit - 1]
    apart = any(text.lowers[place] in words for place in range(max(at, limit - 3), limit))
    return apart or (any(last.find(word, 2) > 0 for word in words) and _is_infinitive(text, limit - 1))


def may_be_said(text: Text, cue: Cue, region: Region) -> bool:
    """Whether marked words behind a verb are speech rather than a title."""
    words = sum(word[0].isalnum() for word in text.words[region.first : region.last])
    if region.left == cue.last and words > 1 and "object" not in cue.frames:
        return True
    if "marks" in cue.frames or words > SCARE or text.words[region.first][0].islower():
        return True
    if is_spoken_of(text, cue, region):
        return True
    governed = text.analysis.word_class(region.left - 1) == "ADP"  # "in „Hotel Lunik“"
    return text.lexicon.capital_nouns and words > 1 and not governed


def is_spoken_of(text: Text, cue: Cue, region: Region) -> bool:
    """Whether marked words are what is spoken of, however few: "sprach von einem „Debakel“"."""
    near, words = range(max(region.left - 2, cue.last), region.left), text.lexicon.words["spoken of"]
    at = next((place for place in near if text.lowers[place] in words), region.left)
    return all(text.analysis.word_class(place) == "DET" for place in range(at + 1, region.left)) and at < region.left


_THAT = 18  # tokens between a cue and the word that introduces what it reports


def infinitive_at(text: Text, at: int, limit: int, *, close: bool = False) -> int | None:
    """Where a reported infinitive begins: "avoir", "al Ejecutivo de llegar", "les salariés à débrayer"; or None.

    `close`: only right behind the verb, as all verbs of saying have it: "explica haber visto".
    """
    words, place = text.lexicon.words, behind_adverbs(text, at if close else behind_aside(text, at, limit), limit)
    if close and (place >= limit or not _is_infinitive(text, place)):
        return None
    for _ in range(_OBJECTS):
        while place < limit and (
            text.lowers[place] in text.analysis.pack.negations or text.lowers[place] in words["to"]
        ):
            place += 1
        if place >= limit or text.inside[place] >= 0:
            return None
        if _is_infinitive(text, place):
            while place > at and text.lowers[place - 1] in text.analysis.pack.negations:
                place -= 1
            return place
        begin = place + 1 if text.lowers[place] in words["dative"] else place
        mention = read_phrase(text, begin, limit, apposition=False)
        if mention is None or mention.end <= place:
            return None
        place = mention.end
        while place < limit and text.analysis.is_participle(place):
            place += 1  # "a los grupos armados respetar"
    return None


def asked_begin(text: Text, at: int, content: int) -> int:
    """Where who is asked begins, if a direct object is all between a verb and what they are asked to do.

    "invite | les usagers à patienter"; not "demande aux usagers de | patienter".
    """
    words, begin = text.lexicon.words, behind_adverbs(text, at, content)
    if begin >= content or class_of(text, begin) not in ("det", "noun", "name") or is_time(text, begin):
        return content
    asked = read_phrase(text, begin, content, apposition=False)
    if asked is None or asked.pronoun or text.lowers[begin] in words["dative"]:
        return content
    between = text.lowers[asked.end : content]
    small = words["to"] | text.analysis.pack.negations | words["dative"] | words["clitic"]
    return begin if between and small.issuperset(between) else content


_OBJECTS = 3  # phrases between a verb and the infinitive it takes, and one more


def _is_infinitive(text: Text, at: int) -> bool:
    if text.analysis.features(at).get("form") == "inf":
        return True
    ends = text.words[at].endswith(tuple(text.lexicon.words["infinitive ending"]))
    return ends and text.analysis.word_class(at) in ("VERB", "AUX")
