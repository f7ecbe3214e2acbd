"""Noun phrases that may name a speaker, read forward from a token: "la ministre de l'Éducation, Claire Vasseur"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, long_title
from newsschema.extract.quotes.frames.extents import extent_of
from newsschema.extract.quotes.frames.genitive_names import owned_noun, owns_noun
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.names import name_in
from newsschema.extract.quotes.frames.open_phrases import attributive_phrase, indefinite_phrase, partitive_phrase
from newsschema.extract.quotes.frames.spelled_bodies import spelled_end
from newsschema.extract.quotes.frames.title_ranges import behind_retired
from newsschema.extract.quotes.frames.titles import is_definite, names_body

_LONGEST = 24  # tokens of the longest phrase read
_BRACKET = 6  # tokens of the longest bracket behind a name: "(SPD)"


def read_phrase(text: Text, at: int, stop: int, *, apposition: bool = True) -> Mention | None:
    """Return the phrase that begins at a token, if it names or describes somebody or something."""
    if at + 2 < stop and text.lowers[at] in text.lexicon.words["partitive"]:
        partitive = partitive_phrase(text, at, stop, read_phrase)
        if partitive is not None:
            return partitive
    surname = text.noble.get(at, at)
    if at < surname <= stop:
        return Mention(text, at, surname, surname - 1, (at, surname), end=surname)
    body = _spelled(text, at, stop)
    if body is not None:
        return _with_apposition(text, body, stop) if apposition else body
    key = at, min(stop, at + _LONGEST)
    extent = text.extents.get(key)
    if extent is None:
        extent = text.extents[key] = extent_of(text, *key)
    nominal, end = extent
    if nominal < 0:
        return attributive_phrase(text, at, stop, read_phrase) or indefinite_phrase(text, at, key[1], read_phrase)
    if nominal == at and class_of(text, at) == "pron":
        return Mention(text, at, end, nominal, None, pronoun=True, end=end)
    last = nominal + 1
    while last < end and class_of(text, last) == "adj":
        last += 1
    mention = _described(text, at, last)
    if mention.name is None and mention.described and last < end and (behind := behind_retired(text, last)) > last:
        mention.described, mention.last, last = (mention.described[0], behind), behind, behind
    mention.end = _bracket_end(text, last, stop)
    if mention.end > last and mention.affiliation is None:
        mention.bracket = last + 1
    return _with_apposition(text, mention, stop) if apposition else mention


def _spelled(text: Text, at: int, stop: int) -> Mention | None:
    """A body whose initials are in brackets behind it, with its article: "les Forces de défense (FDD)"."""
    begin = at + (spelled_end(text, at) == at and class_of(text, at) in ("det", "join"))
    end = spelled_end(text, begin) if begin < stop else begin
    if not begin < end <= stop:
        return None
    mention = Mention(text, at, end, begin, None, described=(begin, end), end=_bracket_end(text, end, stop))
    mention.bracket = end + 1 if mention.end > end else -1
    return mention


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
    if name is not None and name[1] < last and owns_noun(text, *name, last):
        return _owned(text, first, last, name)
    begin = first
    while begin < last and class_of(text, begin) in ("det", "num", "join"):
        begin += 1
    end = name[0] if name else last
    described = (begin, end) if end > begin else None
    affiliation = (name[1], last) if name and name[1] < last else None
    head = name[1] - 1 if name else _head(text, begin, last)
    return Mention(text, first, last, head, name, described=described, affiliation=affiliation)


def _owned(text: Text, first: int, last: int, owner: tuple[int, int]) -> Mention:
    """A phrase that begins with a name in the genitive: about whom or what it owns, or its owner's words."""
    noun = owned_noun(text, owner[1], last)
    if noun < 0:  # "Max Roes Vortrag"
        return Mention(text, first, last, owner[1] - 1, owner, described=(first, owner[0]), owner=owner)
    mention = _described(text, owner[1], last)
    mention.first, mention.owner = first, owner
    mention.described = mention.described if mention.name is not None else (first, last)
    return mention


def _head(text: Text, first: int, last: int) -> int:
    """The noun a phrase is about: the last before a word that joins."""
    head = first
    while head < last - 1 and class_of(text, head) not in ("noun", "name"):
        head += 1
    first = head
    for at in range(first, last):
        kind = class_of(text, at)
        if at > first and (kind in ("join", "join noun") or text.lowers[at] in text.lexicon.words["origin"]):
            break
        if at == head or at in text.marked or kind not in ("noun", "name") or _is_whole_body(text, head, at):
            continue
        if head == first or text.lexicon.capital_nouns or _titled(text, at, head):
            head = at
    return head


def _is_whole_body(text: Text, head: int, at: int) -> bool:
    """Whether a body is all a phrase is about, whatever name is behind it: "Ligue" of "Ligue Verte"."""
    if at == head + 1 and text.title(head) is not None and text.words[at].isupper():
        return text.lexicon.body(text.words[at]) is not None  # "la déléguée CGT"
    if text.lexicon.body(text.bare(head)) is None or text.words[at - 1] in "-‑":
        return False
    small = text.words[at][0].islower() and not text.lexicon.capital_nouns  # "la patronal hostelera"
    capitals = text.words[head][0].isupper() and text.words[at][0].isupper() and not text.lexicon.capital_nouns
    return small or capitals or text.title(at) is None


def _titled(text: Text, at: int, head: int) -> bool:
    """Whether a later noun is the title of a phrase: "el máximo dirigente", "la maestra"."""
    return text.title(head) is None and text.title(at) is not None


def _with_apposition(text: Text, mention: Mention, stop: int) -> Mention:
    """Join what is between commas: "der Bürgermeister, Jens Oldewurtel,", "Hugo Ledesma, secretario general"."""
    at = mention.end = _behind_place(text, mention, stop)
    if at + 1 >= stop or text.words[at] != ",":
        return mention
    if _is_taken_for_pronoun(text, at + 1, stop):
        text.classes[at + 1] = "det"
        noun = _next_capital(text, at + 2, stop)
        text.classes[at + 2 : noun] = ["adj"] * (noun - at - 2)
        text.extents.clear()
    article = text.analysis.word_class(at + 1) == "DET" and (
        text.lowers[at + 1] not in text.analysis.pack.joining or _is_titled(text, at + 2, stop)
    )
    if mention.name is not None and class_of(text, at + 1) == "join" and not article:
        return _with_affiliation(text, mention, at + 1, stop)
    at = behind_age(text, at + 1, stop)
    if at < stop and text.words[at] == ",":
        mention.end = at = at + 1  # an age alone; the verb follows, or an occupation
    other = read_phrase(text, at, stop, apposition=False)
    if other is None or other.pronoun or (mention.end == at and class_of(text, at) != "noun"):
        return mention
    _skip_places(text, other, stop)
    _skip_relative(text, other, stop)
    if not _closes(text, other.end, stop):
        return mention
    if mention.name is None and other.name is None and mention.described and _is_person(text, mention):
        other.name = _bare_name(text, other)
    given = _is_given(text, other) and not _is_setting(text, mention)
    if mention.name is None and other.name is not None and (_is_person(text, mention) or given):
        described = (
            other.described if not _has_office(text, mention) and _has_office(text, other) else mention.described
        )
        joined = Mention(text, mention.first, other.last, other.head, other.name, described=described)
        joined.affiliation = other.affiliation
        joined.bracket = other.bracket if other.bracket >= 0 else mention.bracket  # "le maire (PS), Luc Brun"
    elif mention.name is not None and other.name is None and _is_person(text, other):
        described = mention.described if _has_office(text, mention) else other.described
        joined = Mention(text, mention.first, mention.last, mention.head, mention.name, described=described)
        joined.affiliation, joined.bracket = mention.affiliation or other.affiliation, mention.bracket
    else:
        mention.end = _behind_aside(text, mention, other, stop)
        return mention
    joined.end = other.end + 1 if other.end < stop and text.words[other.end] == "," else other.end
    return joined


def _behind_aside(text: Text, mention: Mention, other: Mention, stop: int) -> int:
    """Where a phrase ends whose apposition has no name: "La alcaldesa de Laja, una comuna del sur, | pidió"."""
    at = other.end + 1
    if other.end >= stop or text.words[other.end] != "," or text.lexicon.capital_nouns or is_definite(other):
        return mention.end
    near = min(len(text.words), at + _CLITICS)
    verb = text.analysis.word_class(other.first) == "DET" and text.analysis.next_finite(at, near) < near
    return at if verb and _is_person(text, mention) else mention.end


_CLITICS = 3  # tokens in which the verb of a clause is behind an aside, its pronouns counted


def _is_taken_for_pronoun(text: Text, at: int, stop: int) -> bool:
    """Whether a German article before a title is taken for a pronoun: ", der | alte Wirt Max Roe,"."""
    if not text.lexicon.capital_nouns or class_of(text, at) != "pron" or text.lowers[at] not in _articles(text):
        return False
    title = _next_capital(text, at + 1, stop)
    if title + 1 < stop and text.words[title + 1] in text.lexicon.names:
        return _is_titled(text, at + 1, stop)
    near = range(title + 1, min(title + _CLOSED, stop))
    comma = next((place for place in near if text.words[place] == "," and text.inside[place] < 0), title)
    plain = (
        comma > title > at + 1 and text.analysis.next_finite(title, comma) >= comma and text.title(title) is not None
    )
    endings = tuple(text.lexicon.words["adjective ending"])
    words = text.lowers[at + 1 : title]
    return plain and all(word.endswith(endings) and word not in text.lexicon.verbs for word in words)


def _next_capital(text: Text, at: int, stop: int) -> int:
    """The capital close behind the first words of a phrase; `stop` for none."""
    return next((place for place in range(at, min(at + _TITLED, stop)) if text.words[place][0].isupper()), stop)


def _articles(text: Text) -> frozenset[str]:
    return text.lexicon.words["article"]


_CLOSED = 10  # tokens from a title to the comma that ends its phrase: "Leiterin des Amtes in Lund,"
_TITLED = 4  # tokens of "der frühere hessische Minister"


def _is_titled(text: Text, at: int, stop: int) -> bool:
    """Whether a title is at a token: "der | Sprecher des Vereins", no body as in "der | Polizei"."""
    while at < stop and (class_of(text, at) in ("adj", "-") or _is_prefix(text, at, stop)):
        at += 1
    return at < stop and text.title(at) is not None


def _is_prefix(text: Text, at: int, stop: int) -> bool:
    """Whether a noun is joined to what follows by a hyphen: "Team-Manager"."""
    return at + 1 < stop and class_of(text, at) in ("noun", "name") and class_of(text, at + 1) == "-"


def _behind_place(text: Text, mention: Mention, stop: int) -> int:
    """Behind the rest of an office before its holder's name: "portavoz en el Congreso | , Ana Roe"."""
    at = mention.end
    titled = mention.name is None and text.title(mention.head) is not None
    if not titled or at + 1 >= stop or text.inside[at] >= 0:
        return at
    end = at
    if text.analysis.word_class(at) == "ADP":
        place = read_phrase(text, at + 1, stop, apposition=False)
        end = place.end if place is not None else at
    elif not text.lexicon.capital_nouns:
        end = _behind_domains(text, at, stop)
    if at < end < stop - 1 and text.words[end] == "," and _is_name_behind(text, end + 1, stop):
        bracket = next((place for place in range(at, end) if text.words[place] == "("), end)
        mention.described = (mention.described[0] if mention.described else mention.first, bracket)
        return end
    return at


def _behind_domains(text: Text, at: int, stop: int) -> int:
    """The last comma behind what commas and "and" join to an office: "ministre de la Mer, | des Ports et du Lac,"."""
    comma = at
    for place in range(at, min(stop, at + _LONGEST)):
        kind = class_of(text, place)
        if kind == ",":
            joined = place + 1 < stop and class_of(text, place + 1) in ("join", "join noun")
            comma = place
            if not joined:
                break
        elif kind not in _DOMAIN and (
            text.inside[place] >= 0 or text.analysis.word_class(place) not in ("CCONJ", "ADP", "NOUN", "ADJ")
        ):
            return at
    return comma


_DOMAIN = ("join", "join noun", "det", "noun", "name", "adj", "-", "(", ")")


def _is_name_behind(text: Text, at: int, stop: int) -> bool:
    """Whether a name is at a token: a person's, or capitals alone."""
    name = read_phrase(text, at, stop, apposition=False)
    return name is not None and bool(name.name or _bare_name(text, name))


def _with_affiliation(text: Text, mention: Mention, at: int, stop: int) -> Mention:
    """Join the body between commas behind a name: "Teresa Iglesias, de Norbolsa,"."""
    other = read_phrase(text, at + 1, stop, apposition=False)
    known = other is not None and (text.lexicon.capital_nouns or _may_employ(text, other))
    if other is not None and known and not other.pronoun and _closes(text, other.end, stop):
        mention.affiliation = (at, other.last)
        mention.end = other.end + 1 if other.end < stop and text.words[other.end] == "," else other.end
    return mention


def _may_employ(text: Text, other: Mention) -> bool:
    """Whether a Romance phrase behind "de" may be somebody's body or place: no "de un proyecto nuevo"."""
    within = range(other.first, other.last)
    return any(text.bare(at)[0].isupper() or text.lexicon.body(text.hosts[at]) for at in within)


def _skip_places(text: Text, mention: Mention, stop: int) -> None:
    """Move the end of an apposition behind phrases with prepositions or "and", where a comma is behind them."""
    at, body = mention.end, None
    for _ in range(_PLACES):
        if at + 1 >= stop or text.inside[at] >= 0 or text.analysis.word_class(at) not in ("ADP", "CCONJ"):
            return
        begin = at + 1
        if text.lowers[begin] in text.lexicon.words["inside"]:
            at, begin = begin, begin + 1  # "au sein de la Ligue"
        place = read_phrase(text, begin + (class_of(text, begin) == "join"), stop, apposition=False)
        year = place is None and text.words[begin].isdigit()  # "depuis 2012"
        if place is None and not year:
            return
        body = body or (_employer(text, at, place) if place is not None else None)
        at = place.end if place is not None else begin + 1
        if _closes(text, at, stop):
            mention.end, mention.affiliation = at, mention.affiliation or body
            return


def _employer(text: Text, at: int, place: Mention) -> tuple[int, int] | None:
    """The body behind a preposition or "and" at a token: "à l'Université de Nort", "et directrice de la Ligue"."""
    if text.analysis.word_class(at) == "CCONJ" and text.title(place.head) is not None:
        return (place.head + 1, place.last) if class_of(text, place.head + 1) in ("join", "join noun") else None
    words = text.lexicon.words
    known = text.lowers[at] in words["employer"] or text.lowers[at] in words["inside"]
    known = known or names_body(text, place.first, place.last)
    article = text.elided(place.first) in words["elided article"] or text.lowers[place.first] in words["article"]
    proper = article and text.bare(place.head)[0].isupper() and text.hosts[place.head] not in text.analysis.pack.proper
    return (at, place.last) if known or (proper and not text.lexicon.is_state(text.bare(place.head))) else None


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


def behind_age(text: Text, at: int, stop: int) -> int:
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


def _is_setting(text: Text, mention: Mention) -> bool:
    """Whether a Romance phrase is behind a preposition at a sentence's head: "Dans le camp du lac, | Ana Roe dit"."""
    before = mention.first - 1
    first = before >= 0 and before == text.units[text.unit_of(mention.first)].first
    return first and text.analysis.word_class(before) == "ADP" and not text.lexicon.capital_nouns


def _has_office(text: Text, mention: Mention) -> bool:
    """Whether a description has an office or occupation of its own."""
    titles = (text.title(at) for at in range(*(mention.described or (0, 0))))
    return any(title is not None and title.official not in ("person", "honorific") for title in titles)


def _is_person(text: Text, mention: Mention) -> bool:
    """Whether a description has a title or a word for a person or a body, or is of somebody's: "su biógrafo"."""
    begin, end = mention.described or (mention.first, mention.last)
    if begin > mention.first and text.lowers[mention.first] in text.analysis.pack.possessives:
        return True
    return any(text.title(at) or text.lexicon.body(text.hosts[at]) or long_title(text, at) for at in range(begin, end))
