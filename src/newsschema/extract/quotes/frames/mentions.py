"""Noun phrases that may name a speaker, read forward from a token: "la ministre de l'Éducation, Claire Vasseur"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, long_title
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.names import name_in
from newsschema.extract.quotes.frames.open_phrases import attributive_phrase, indefinite_phrase

_LONGEST = 24  # tokens of the longest phrase read
_BRACKET = 6  # tokens of the longest bracket behind a name: "(SPD)"


def read_phrase(text: Text, at: int, stop: int, *, apposition: bool = True) -> Mention | None:
    """Return the phrase that begins at a token, if it names or describes somebody or something."""
    key = at, min(stop, at + _LONGEST)
    extent = text.extents.get(key)
    if extent is None:
        extent = text.extents[key] = _extent(text, *key)
    nominal, end = extent
    if nominal < 0:
        return indefinite_phrase(text, at, key[1]) or attributive_phrase(text, at, stop, read_phrase)
    if nominal == at and class_of(text, at) == "pron":
        return Mention(text, at, end, nominal, None, pronoun=True, end=end)
    last = nominal + 1
    while last < end and class_of(text, last) == "adj":
        last += 1
    mention = _described(text, at, last)
    mention.end = _bracket_end(text, last, stop)
    if mention.end > last and mention.affiliation is None:
        mention.bracket = last + 1
    return _with_apposition(text, mention, stop) if apposition else mention


def _extent(text: Text, at: int, limit: int) -> tuple[int, int]:
    """The last noun, name or pronoun of the phrase that begins at a token, -1 if it has none; where reading ends."""
    first, nominal = at, -1
    while at < limit:
        size = long_title(text, at)
        if size and at + size <= limit and (nominal < 0 or class_of(text, at - 1) == "join"):
            nominal, at = at + size - 1, at + size
            continue
        kind = class_of(text, at)
        if kind == "pron" and nominal < 0:
            return (at, at + 1) if at == first else (-1, at)
        if kind == "(" and _is_inner_bracket(text, at, limit, nominal):
            at += 3
            continue
        if kind == "name":
            nominal = at
        elif kind == "noun":
            if nominal >= 0 and (not _follows_noun(text, at) or _is_cue(text, at)):
                break
            nominal = at
        elif kind == "adj":
            behind = class_of(text, at - 1) in ("det", "num", "join") if at > first else False
            behind = behind and (not text.lexicon.capital_nouns or text.words[at][0].isupper())
            if behind and not (at + 1 < limit and class_of(text, at + 1) in ("noun", "name", "adj")):
                nominal = at  # "los dos fallecidos"
            elif nominal < 0 and text.words[at][0].isupper() and at > first:
                nominal = at
            elif nominal >= 0 and (_is_cue(text, at) or _is_behind_acronym(text, at) or _opens_next(text, at)):
                break
        elif kind in ("det", "num"):
            if nominal >= 0 and class_of(text, at - 1) != "join":
                break
        elif kind in ("join", "join noun"):
            if nominal < 0 and not (at == first and text.analysis.word_class(at) == "DET"):
                break
            if kind == "join" and not _noun_goes_on(text, at + 1, limit):
                break
            if kind == "join" and nominal >= 0 and not _joins(text, nominal, at):
                break
            if nominal >= 0 and _is_behind_name(text, nominal, at):
                break
            nominal = at if kind == "join noun" else nominal
        elif (
            kind == "other"
            and not text.lexicon.capital_nouns
            and class_of(text, at - 1) in ("det", "num")
            and at > first
            and text.analysis.word_class(at) == "VERB"
        ):
            nominal = at  # "los dos fallecidos"
        elif not (
            _within_name(text, at, limit, nominal)
            or _joins_adjectives(text, at, limit)
            or (kind == "other" and _joins_more(text, first, at, limit))
        ):
            break
        at += 1
    return nominal, at


def _follows_noun(text: Text, at: int) -> bool:
    """Whether a noun may follow another one without a word that joins them: capitals, titles, hyphens."""
    behind = class_of(text, at - 1) in ("noun", "name", "adj") and text.words[at][0].islower()
    if behind and class_of(text, at + 1) == "det" and not text.lexicon.capital_nouns:
        return False  # a verb that is no different from a noun: "el Ayuntamiento respeta las decisiones"
    if behind and not text.lexicon.capital_nouns and not _agrees(text, at):
        return False
    ends = at + 1 >= len(text.words) or not text.words[at + 1][0].isalnum()
    if not text.lexicon.capital_nouns and (ends or text.title(at) is not None):
        return True  # "président de la cave coopérative,"
    return text.words[at][0].isupper() or text.words[at - 1] in "-." or class_of(text, at - 1) != "noun"


def _agrees(text: Text, at: int) -> bool:
    """Whether a word may describe the noun before it: no acronym, no plural ("el sindicato de enfermeras discrepa")."""
    plurals = tuple(text.lexicon.words["plural ending"])
    plural = text.words[at - 1].endswith(plurals) and not text.words[at].endswith(plurals)
    return not plural and not _is_behind_acronym(text, at)


def _is_behind_acronym(text: Text, at: int) -> bool:
    """Whether a word with a small letter, which then describes nothing, is behind an acronym: "le MR proteste"."""
    before = text.words[at - 1]
    return len(before) > 1 and before.isupper() and text.words[at][0].islower() and not text.lexicon.capital_nouns


def _opens_next(text: Text, at: int) -> bool:
    """Whether an adjective behind a German noun begins a phrase: "des Amtes | junge Leute", not "Bund junger Wirte"."""
    if not text.lexicon.capital_nouns or text.words[at][0].isupper() or text.words[at].endswith(_GENITIVE):
        return False
    return text.words[at - 1][0].isupper() and class_of(text, at - 2) != "num"  # "der 47 Jahre alte Wirt"


_GENITIVE = "er"  # the ending of adjectives in a genitive plural without an article


def _is_cue(text: Text, at: int) -> bool:
    """Whether a word with a small letter behind a noun is a reporting verb: "el portavoz recalca"."""
    return text.words[at][0].islower() and any(
        form.kind == "finite" for form in text.lexicon.verbs.get(text.lowers[at], ())
    )


def _is_inner_bracket(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a word in brackets is within a phrase: "La députée (LFI) de la Creuse", "general (r) Hernando Pulido"."""
    if nominal != at - 1 or at + 3 >= limit or text.words[at + 2] != ")" or text.lexicon.capital_nouns:
        return False
    return class_of(text, at + 3) in ("join", "join noun", "name") and text.title(nominal) is not None


def _joins_more(text: Text, first: int, at: int, limit: int) -> bool:
    """Whether "and" joins names of what a body is for: "ministère des Transports et de la Mobilité"."""
    if text.analysis.word_class(at) != "CCONJ" or at + 1 >= limit:
        return False
    joins = [place for place in range(first + 1, at) if class_of(text, place) in ("join", "join noun")]
    noun = text.hosts[joins[0] - 1] if joins else ""
    if not noun or (text.lexicon.body(noun) != "yes" and text.lexicon.title(noun) is None):
        return False
    following = at + 1
    while following < limit and class_of(text, following) in ("join", "det"):
        following += 1
    if following >= limit:
        return False
    if text.lexicon.capital_nouns:
        same = text.lowers[joins[-1]] not in text.analysis.pack.joining and following == at + 1
        return same and class_of(text, following) in ("noun", "adj")
    capital = text.bare(following)[0].isupper() and text.bare(joins[-1] + 1)[0].isupper()
    joined = following == at + 1 or class_of(text, at + 1) == "join"
    return capital and joined and text.words[following] not in text.lexicon.names


def _joins_adjectives(text: Text, at: int, limit: int) -> bool:
    """Whether "and" or a comma joins two German adjectives before a noun: "eine klare und einfache Regel"."""
    joins = text.words[at] == "," or text.analysis.word_class(at) == "CCONJ"
    if not joins or not text.lexicon.capital_nouns or at + 2 >= limit:
        return False
    small = text.words[at - 1][0].islower() and text.words[at + 1][0].islower()
    return small and class_of(text, at - 1) == class_of(text, at + 1) == "adj" and text.words[at + 2][0].isupper()


def _is_behind_name(text: Text, noun: int, at: int) -> bool:
    """Whether an article behind a German name begins the next phrase, who is told: "Jörg Adam der Agentur"."""
    words = text.lexicon.words
    article = text.lowers[at] in words["article"] and text.lowers[at - 1] not in words["within name"]
    return article and text.lexicon.capital_nouns and noun == at - 1 and class_of(text, noun - 1) == "name"


def _joins(text: Text, noun: int, at: int) -> bool:
    """Whether a preposition joins to a noun; one that serves for other things too does to titles and bodies only."""
    if text.lowers[at] in text.analysis.pack.joining or text.analysis.word_class(at) != "ADP":
        return True
    if text.lexicon.capital_nouns and text.lowers[at + 1].startswith("ein"):
        return False  # "der Veranstalter für eine Lösung"
    return text.title(noun) is not None or text.lexicon.body(text.hosts[noun]) is not None


def _noun_goes_on(text: Text, at: int, limit: int) -> bool:
    """Whether a noun phrase follows a word that joins."""
    return at < limit and class_of(text, at) in ("det", "adj", "noun", "name", "num", "join", "join noun")


def _within_name(text: Text, at: int, limit: int, nominal: int) -> bool:
    """Whether a sign belongs inside a phrase: a hyphen, the full stop of "Dr.", "M."; a number in "X 21"."""
    word, small = text.words[at], text.lexicon.words["within name"]
    if at + 1 >= limit:
        return False
    if text.lowers[at] in small and nominal == at - 1 and text.analysis.word_class(at) not in ("ADP", "CCONJ", "DET"):
        follows = at + 1 + (text.lowers[at + 1] in small)  # "Jan van der Meer"
        return class_of(text, nominal) == "name" and follows < limit and text.words[follows][0].isupper()
    if word in "-‑/&" and text.touches(at):
        return word == "&" or text.touches(at + 1)
    if word == "&":
        return True
    if word == "." and nominal == at - 1:
        before = text.words[at - 1]
        return len(before) == 1 or (text.lexicon.title(before) is not None and len(before) < _ABBREVIATION)
    return False


_ABBREVIATION = 6  # letters of the shortest title that is no abbreviation


def _bracket_end(text: Text, at: int, stop: int) -> int:
    """Where a bracket right behind a phrase ends: "(SPD)"."""
    if at < stop and text.words[at] == "(":
        for place in range(at + 1, min(at + _BRACKET, stop)):
            if text.words[place] == ")":
                return place + 1
    return at


def _described(text: Text, first: int, last: int) -> Mention:
    """Split a phrase into its description and its name."""
    name = name_in(text, first, last)
    begin = first
    while begin < last and class_of(text, begin) in ("det", "num", "join"):
        begin += 1
    end = name[0] if name else last
    described = (begin, end) if end > begin else None
    affiliation = (name[1], last) if name and name[1] < last else None
    head = name[1] - 1 if name else _head(text, begin, last)
    return Mention(text, first, last, head, name, described=described, affiliation=affiliation)


def _head(text: Text, first: int, last: int) -> int:
    """The noun a phrase is about: the last before a word that joins."""
    head = first
    while head < last - 1 and class_of(text, head) not in ("noun", "name"):
        head += 1
    first = head
    for at in range(first, last):
        kind = class_of(text, at)
        if at > first and kind in ("join", "join noun"):
            break
        if at == head or kind not in ("noun", "name") or _is_whole_body(text, head, at):
            continue
        if head == first or text.lexicon.capital_nouns or _titled(text, at, head):
            head = at
    return head


def _is_whole_body(text: Text, head: int, at: int) -> bool:
    """Whether a body is all a phrase is about, whatever name is behind it: "Ligue" of "Ligue Verte"."""
    if text.lexicon.body(text.bare(head)) is None or text.words[at - 1] in "-‑":
        return False
    return text.title(at) is None


def _titled(text: Text, at: int, head: int) -> bool:
    """Whether a later noun is the title of a phrase: "el máximo dirigente", "la maestra"."""
    return text.title(head) is None and text.title(at) is not None


def _with_apposition(text: Text, mention: Mention, stop: int) -> Mention:
    """Join what is between commas: "der Bürgermeister, Jens Oldewurtel,", "Hugo Ledesma, secretario general"."""
    at = mention.end = _behind_place(text, mention, stop)
    if at + 1 >= stop or text.words[at] != ",":
        return mention
    article = text.analysis.word_class(at + 1) == "DET" and (
        text.lowers[at + 1] not in text.analysis.pack.joining or _is_titled(text, at + 2, stop)
    )
    if mention.name is not None and class_of(text, at + 1) == "join" and not article:
        return _with_affiliation(text, mention, at + 1, stop)
    at = _behind_age(text, at + 1, stop)
    if at < stop and text.words[at] == ",":
        mention.end = at + 1  # an age alone; the verb follows
        return mention
    other = read_phrase(text, at, stop, apposition=False)
    if other is None or other.pronoun:
        return mention
    _skip_places(text, other, stop)
    _skip_relative(text, other, stop)
    if not _closes(text, other.end, stop):
        return mention
    if mention.name is None and other.name is None and mention.described and _is_person(text, mention):
        other.name = _bare_name(text, other)
    if mention.name is None and other.name is not None and (_is_person(text, mention) or _is_given(text, other)):
        joined = Mention(text, mention.first, other.last, other.head, other.name, described=mention.described)
        joined.affiliation, joined.bracket = other.affiliation, other.bracket
    elif mention.name is not None and other.name is None and _is_person(text, other):
        described = mention.described if _has_office(text, mention) else other.described
        joined = Mention(text, mention.first, mention.last, mention.head, mention.name, described=described)
        joined.affiliation, joined.bracket = mention.affiliation or other.affiliation, mention.bracket
    else:
        return mention
    joined.end = other.end + 1 if other.end < stop and text.words[other.end] == "," else other.end
    return joined


def _is_titled(text: Text, at: int, stop: int) -> bool:
    """Whether a title is at a token: "der | Sprecher des Vereins", no body as in "der | Polizei"."""
    return at < stop and text.title(at) is not None


def _behind_place(text: Text, mention: Mention, stop: int) -> int:
    """Behind the place of an office before its holder's name: "portavoz en el Congreso, Ana Roe"."""
    at = mention.end
    titled = mention.name is None and text.title(mention.head) is not None
    if titled and at + 1 < stop and text.inside[at] < 0 and text.analysis.word_class(at) == "ADP":
        place = read_phrase(text, at + 1, stop, apposition=False)
        if place is not None and place.end + 1 < stop and text.words[place.end] == ",":
            name = read_phrase(text, place.end + 1, stop, apposition=False)
            if name is not None and (name.name or _bare_name(text, name)):
                mention.described = (mention.described[0] if mention.described else mention.first, place.last)
                return place.end
    return at


def _with_affiliation(text: Text, mention: Mention, at: int, stop: int) -> Mention:
    """Join the body between commas behind a name: "Teresa Iglesias, de Norbolsa,"."""
    other = read_phrase(text, at + 1, stop, apposition=False)
    if other is not None and not other.pronoun and _closes(text, other.end, stop):
        mention.affiliation = (at, other.last)
        mention.end = other.end + 1 if other.end < stop and text.words[other.end] == "," else other.end
    return mention


def _skip_places(text: Text, mention: Mention, stop: int) -> None:
    """Move the end of an apposition behind phrases with prepositions or "and", where a comma is behind them."""
    at, body = mention.end, None
    for _ in range(_PLACES):
        if at + 1 >= stop or text.inside[at] >= 0 or text.analysis.word_class(at) not in ("ADP", "CCONJ"):
            return
        place = read_phrase(text, at + 1, stop, apposition=False)
        if place is None:
            return
        employer = text.lowers[at] in text.lexicon.words["employer"]
        if body is None and (employer or text.lexicon.body(text.hosts[place.head])):
            body = at, place.last  # "professeur à l'Université de Lausanne"
        at = place.end
        if _closes(text, at, stop):
            mention.end, mention.affiliation = at, mention.affiliation or body
            return


_PLACES = 3  # phrases with prepositions in an apposition


def _skip_relative(text: Text, mention: Mention, stop: int) -> None:
    """Move the end of an apposition behind a relative clause in it, which ends at a comma."""
    at = mention.end
    if at < stop and text.lowers[at] in text.lexicon.words["relative"] and not text.lexicon.capital_nouns:
        comma = next((place for place in range(at, min(stop, at + _LONGEST)) if text.words[place] == ","), None)
        mention.end = comma if comma is not None else at


def _bare_name(text: Text, mention: Mention) -> tuple[int, int] | None:
    """A phrase of capitals alone, which beside a title is a name."""
    words = text.words[mention.first : mention.last]
    names = 1 < len(words) <= _LONGEST_NAME and all(word[0].isupper() or not word.isalnum() for word in words)
    return (mention.first, mention.last) if names else None


_LONGEST_NAME = 5  # tokens, hyphens counted


def _behind_age(text: Text, at: int, stop: int) -> int:
    """Behind an age: "82 ans", "de 54 años", "52"."""
    place = at + 1 if at < stop and class_of(text, at) == "join" else at
    if place < stop and text.words[place].isdigit():
        place += 1
        return place + 1 if place < stop and text.words[place].isalpha() and text.words[place] not in "," else place
    return at


def _closes(text: Text, at: int, stop: int) -> bool:
    """Whether an apposition ends here: at a comma, a mark, a relative, or the sentence's end."""
    return at >= stop or text.words[at] in ",.;:()–—" or text.inside[at] >= 0


def _is_given(text: Text, mention: Mention) -> bool:
    """Whether a name begins with a given name and has a surname: whatever the noun before its comma, it is a person."""
    first, last = mention.name or (0, 0)
    return last - first > 1 and text.words[first] in text.lexicon.names and mention.first == first


def _has_office(text: Text, mention: Mention) -> bool:
    """Whether a description has an office or occupation of its own."""
    titles = (text.title(at) for at in range(*(mention.described or (0, 0))))
    return any(title is not None and title.official not in ("person", "honorific") for title in titles)


def _is_person(text: Text, mention: Mention) -> bool:
    """Whether a description has a title or a word for a person or a body."""
    begin, end = mention.described or (mention.first, mention.last)
    return any(text.title(at) or text.lexicon.body(text.hosts[at]) or long_title(text, at) for at in range(begin, end))
