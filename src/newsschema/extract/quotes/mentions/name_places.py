"""The names of a passage and the documents that names own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.documents import maker_start
from newsschema.extract.quotes.mentions.long_names import long_name_end
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.mentions.regions import is_short_region
from newsschema.extract.quotes.names.name_ends import is_name_word, name_end
from newsschema.extract.quotes.names.name_titles import before_postnominals, strip_title
from newsschema.extract.quotes.names.portfolios import are_duties
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.nouns import kinship
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    is_institution,
    is_role,
    title_class,
    title_official,
    titles,
)
from newsschema.extract.quotes.passage.page import is_above_body
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import (
    COMMON_VERBS,
    DAYS,
    DETERMINERS,
    NOT_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SUFFIXES,
    verbs,
)
from newsschema.lexicons.function_words import (
    COMPLEMENTIZER,
    DEFINITE,
    INFINITIVE,
    OWNER_ENDINGS,
    PAST_ENDING,
    PLURAL_ENDING,
    SURFACE,
)
from newsschema.text.clean import clean_line
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


@dataclass(slots=True)
class NamePlace:
    """One place of a name: its page and tokens, titles before it included in `first`."""

    page: Page
    first: int
    begin: int
    last: int
    end: int
    """`last`, or where letters behind the name end: "TD"."""
    office: tuple[str | None, str | None] | None = None
    """The title and organization given here, once they have been read."""


def document_owner(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Whose a document is: "Roe Institute" of "the Roe Institute's data", "a report from the Roe Institute"."""
    documents = (at for at in range(first, last) if page.lowers[at] in _DOCUMENTS)
    head = next((at for at in documents if not _opens_name(page, at, last)), None)
    if head is None:
        return None
    owned = any(page.words[at].endswith(OWNER_ENDINGS) for at in range(first, head))
    if head > first and page.words[head][0].isupper() and page.words[head - 1][0].isupper() and not owned:
        return None  # "Nielsen Media Research"
    begin = first + (page.lowers[first] in DETERMINERS)
    for at in range(begin, head):
        if page.words[at][0].isupper() and page.lowers[at] not in NOT_NAMES:
            end = name_end(page, at, head)
            if page.words[end - 1].islower() and page.lowers[end - 1].endswith(_MADE):
                return None  # "the Larne Institute-led review, commissioned by the Post"
            owns = end > at and (page.words[end - 1].endswith(OWNER_ENDINGS) or page.words[end] in "'’")
            body = end == head and (page.words[at].isupper() or is_institution(page.words[at:end]))
            body = body and page.lowers[head] not in words_of("numbers or people")
            if end > at and (owns or body) and len(page.words[at]) > 1:
                return at, end
            break
    by = next(
        (at for at in range(head + 1, min(last, head + _ISSUER)) if page.lowers[at] in words_of("issuer_preposition")),
        last,
    )
    if by + 1 < last:
        at, head = by + 1, by - 1
        while at < last and not page.words[at][0].isupper():
            at += 1
        end = name_end(page, at, last) if at < last else at
        plain = PREPOSITIONS.isdisjoint(page.lowers[by + 1 : at])
        if end > at and at - head < (_MAKER if plain else _NEAR_MAKER):
            return at, last if page.words[end - 1].endswith(OWNER_ENDINGS) else long_name_end(page, at, end, last)
    return None


def issuer_end(page: Page, last: int) -> int:
    """One past who made a document, if a comma and that follow it: "The survey, published by the institute, said"."""
    stop = page.sentence_at(last).stop if page.words[last : last + 1] == [","] else last
    maker = maker_start(page, last + 1, stop)
    if maker is None:
        return last
    named = any(word[0].isupper() for word in page.words[maker : noun_end(page, maker, stop)])
    return phrase_end(page, maker, stop) if named else last  # "a poll, conducted by voters in May"


def _opens_name(page: Page, at: int, last: int) -> bool:
    """Whether a noun for what a body issues is rather the first word of a body's name: "Statistics Corvia"."""
    return page.words[at][0].isupper() and at + 1 < last and page.words[at + 1][0].isupper()


def document_noun(page: Page, first: int, last: int) -> str:
    """The head of a phrase where it is a paper that somebody signs or a body issues, in lower case; else empty.

    A poll is a survey.
    """
    end = noun_end(page, first, last)
    end = next((at for at in range(first + 1, end) if maker_start(page, at, last) is not None), end)
    word = page.lowers[end - 1]
    return _SAME_DOCUMENTS.get(word, word) if word in SIGNED or word in _DOCUMENTS else ""


def last_introduced(page: Page, before: int, document: str) -> tuple[int, tuple[int, int] | None] | None:
    """Where the last document of a kind is introduced ahead of a token, and whose it is: "a Garth Institute poll"."""
    names = {document, *(word for word, same in _SAME_DOCUMENTS.items() if same == document)}
    for at in range(before - 1, max(before - _BACK, 0), -1):
        if page.lowers[at] not in names or page.inside[at] >= 0:
            continue
        sentence = page.sentence_at(at)
        first = max(sentence.first, at - _MAKER)
        determiner = next((i for i in range(at - 1, first - 1, -1) if page.lowers[i] in DETERMINERS), first)
        if page.lowers[determiner] in words_of("document_determiner"):
            continue
        end = issuer_end(page, phrase_end(page, at, sentence.stop))
        owner = document_owner(page, determiner, end)
        return determiner, owner if owner is not None and page.words[owner[1] - 1][0].isupper() else None
    return None


_BACK = 160  # tokens back in which a document is looked for
_SAME_DOCUMENTS = feature_of("issued_document", "same")
SIGNED = words_of("signed_document")
_MADE = tuple(words_of("ending of making"))


_MAKER, _NEAR_MAKER = 8, 5  # tokens of "by the national statistics agency" before a name, and with a preposition in it
_ISSUER = 6  # tokens of "of Census survey data" between a document and who made it


_DOCUMENTS = words_of("issued_document")


def lacks_article(page: Page, first: int, last: int) -> bool:
    """Whether an office or a body lacks its article, as in a headline or as "police" do: "agency says"."""
    word = page.lowers[first]
    if last - first > 1:
        head = page.lowers[noun_end(page, first, last) - 1]
        return is_above_body(page) and page.lowers[first] not in DETERMINERS and is_role(head)  # "Larne mayor: ..."
    if word in words_of("force noun"):
        return True
    noun = noun_type(word)
    small = page.words[first].islower() or (page.sentence_start(first) == first and not page.is_name(page.words[first]))
    return small and not word.endswith(PLURAL_ENDING) and (noun.person or noun.body or noun.document)


def is_role_at_head(page: Page, first: int, last: int) -> bool:
    """Whether a capital at a sentence's head is what somebody does or is to others, and no name: "Climber says"."""
    if last - first > 1 or page.sentence_start(first) != first or page.is_name(page.words[first]):
        return False
    return is_role(page.lowers[first]) or bool(kinship(page.lowers[first]))


_ACTING = words_of("acting_word")


def acts(place: NamePlace) -> bool:
    """Whether a name is that of a person here: a title or kinship before it, or a verb of saying or "who" after it."""
    page = place.page
    before = page.lowers[place.first - 1] if place.first else ""
    if before in DEFINITE and place.first == place.begin:
        return False
    if place.first < place.begin or is_role(before) or _is_inverted(page, place.first - 1):
        return True
    return place.end < len(page.words) and (_is_apposed(place, before) or _acts_behind(place))


def _is_inverted(page: Page, at: int) -> bool:
    """Whether a verb of saying whose subject follows is at a token behind marks: "“It rained,” | said Ana Roe"."""
    if at < 1 or page.inside[at - 1] < 0:
        return False
    verb = verbs().get(page.lowers[at])
    return verb is not None and verb.form in ("ed", "s")


def _is_apposed(place: NamePlace, before: str) -> bool:
    """Whether a name is in apposition to kinship or, in commas, to an office: "His father, Des Brennan, said"."""
    page = place.page
    if before != "," or place.first < 2:
        return False
    noun = page.lowers[place.first - 2]
    return bool(kinship(noun)) or (is_role(noun) and page.words[place.end] == ",")


def _acts_behind(place: NamePlace) -> bool:
    page, last = place.page, place.end
    word = page.lowers[last]
    known = verbs().get(word)
    if word.endswith(PAST_ENDING) or word in _ACTING or word in COMMON_VERBS:
        return True
    if known is not None and known.form != "base":
        return True
    if word != "," or last + 1 >= len(page.words):
        return False
    cited = " ".join(page.lowers[max(place.first - 2, 0) : place.first]) in words_of("citing phrase")
    following = page.lowers[last + 1]
    described = following in words_of("apposition_opener") or following.isdigit() or following in titles()
    return not cited and described


def ends_in_owner(page: Page, last: int) -> bool:
    """Whether a name ends in a possessive that owns nothing: "McDonald's said", "St Brigid's, said"."""
    if not page.words[last - 1].endswith(OWNER_ENDINGS) or last >= len(page.words):
        return False
    said = page.words[last] == "," and word_at(page.lowers, last + 1) in words_of("plain past of saying")
    return speaks_behind_owner(page, last) or said


def speaks_behind_owner(page: Page, at: int) -> bool:
    """Whether a token behind a possessive is a verb of saying: "Wendy's said", "Wendy's announced that".

    A form that is often a noun and a past form before a noun are none: "Roe's claims", "Roe's alleged role".
    """
    verb = verbs().get(page.lowers[at])
    if verb is None or verb.form not in ("ed", "s"):
        return False
    behind = page.lowers[at + 1] if at + 1 < len(page.words) else ""
    if verb.lemma in words_of("plain verb of saying"):
        return behind not in INFINITIVE  # "Roe's said to be late"
    return behind in _CLAUSE_OPENERS and not (verb.form == "s" and "noun" in verb.traits)


_CLAUSE_OPENERS = DETERMINERS.union(PRONOUNS, DAYS, COMPLEMENTIZER, SURFACE, ":,")


def describes_holder(page: Page, first: int, last: int) -> bool:
    """Whether capitals behind "the" end in a public office: "the Garsa North MP", who is named elsewhere."""
    if last - first < 2 or not first or page.lowers[first - 1] not in DEFINITE:
        return False
    return title_official(page.lowers[last - 1]) == "yes" and not is_institution(page.printed(first, last).split())


def follows_kind(place: NamePlace) -> bool:
    """Whether a common noun for a body is before a name: "the charity | Open Table", "Retailer | Kestrel Foods"."""
    page, first, begin = place.page, place.first, place.begin
    opens = first < begin and page.lowers[begin - 1] in _BODY_NOUNS
    return opens or (first > 0 and page.words[first - 1] in _BODY_NOUNS)


_BODY_NOUNS = words_of("private_body_noun") | words_of("any_body_noun")


_COMMON_BODIES = _BODY_NOUNS | words_of("public_body_noun") | words_of("elected body noun")


def is_common_body(page: Page, first: int, last: int) -> bool:
    """Whether a single capitalised noun behind "the" means a body by its kind: "the Company", "the Agency"."""
    behind_article = last - first == 1 and first > 0 and page.lowers[first - 1] in DEFINITE
    return behind_article and page.lowers[first] in _COMMON_BODIES


def is_unnamed_member(page: Page, first: int, last: int) -> bool:
    """Whether capitals behind an article describe a member of a party: "an Iowa Republican"."""
    article = first > 0 and page.lowers[first - 1] in _BEFORE_MEMBERS
    return article and last - first > 1 and page.lowers[last - 1] in words_of("party member")


_BEFORE_MEMBERS = words_of("article") | words_of("one of several")


def is_national(page: Page, first: int, last: int) -> bool:
    """Whether a single capitalised noun behind "the" means a person by their nation: "the Spaniard"."""
    word = page.lowers[first]
    return last - first == 1 and first > 0 and page.lowers[first - 1] in DEFINITE and _is_nationality(word)


def _is_nationality(word: str) -> bool:
    national = word in words_of("nationality") or (of_nation(word) and not names_government(word))
    return national and not word.endswith(PLURAL_ENDING)


def rank_before(place: NamePlace) -> str:
    """The rank of an armed force or the police before a name, in lower case: "col" of "Lt Col Ana Roe".

    Empty where there is none or it was held before.
    """
    lowers, first = place.page.lowers, place.first
    if first == place.begin or not FORMER.isdisjoint(lowers[max(first - 2, 0) : place.begin]):
        return ""
    ranks = (word for word in reversed(lowers[first : place.begin]) if title_class(word) in _FORCES)
    return next((word for word in ranks if title_official(word) == "yes"), "")


_FORCES = ("military", "police")


def find_names(page: Page) -> list[NamePlace]:
    """The runs of name words of a passage."""
    found, done, size = [], 0, len(page.words)
    headlines = {
        sentence.first: sentence.last
        for sentence in page.sentences
        if (sentence.is_headline or sentence.is_heading) and page.words[sentence.last - 1] != ":"
    }
    for at in page.capitalised():
        if at < done:
            continue
        if at in headlines:
            done = headlines[at]
            continue
        end = _on_one_line(page, at, name_end(page, at, size)) if is_name_word(page, at) else at
        named = end > at and not (page.words[end - 1] == "." and is_short_region(page, at, end))
        if named and not describes_holder(page, at, end) and not are_duties(page, at, end):
            begin = strip_title(page, at, end)
            if end - begin - page.words[begin:end].count(".") <= _LONGEST_NAME:
                found.append(NamePlace(page, at, begin, before_postnominals(page, begin, end), end))
        done = end
    return found


_LONGEST_NAME = 6  # tokens, full stops not counted


def _on_one_line(page: Page, first: int, end: int) -> int:
    """The end of a name before a line break: a byline is no part of the dateline below it."""
    while end - first > 1 and "\n\n" in page.text[page.tokens.ends[first] : page.tokens.starts[end - 1]]:
        end -= 1
    return end


def name_words(page: Page, first: int, last: int) -> tuple[str, ...]:
    """The words of a name, hyphens joined, possessive endings and suffixes left off."""
    if last - first == 1 and page.words[first][0].isalpha():
        word = page.words[first]
        return (word[:-2] if word.endswith(OWNER_ENDINGS) else word,)
    words: list[str] = []
    for at in range(first, last):
        word = page.words[at]
        if word in "-'’" or (words and page.words[at - 1] == "-" and page.touching(at)):
            words[-1:] = [(words[-1] if words else "") + word]
        elif word[0].isalpha():
            words.append(word)
    if words and words[-1].endswith(OWNER_ENDINGS):
        words[-1] = words[-1][:-2]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    return tuple(word for word in words if word)


def printed(page: Page, first: int, last: int) -> str:
    start, end = page.chars(first, last)
    text = clean_line(page.text[start:end]) or "?"
    owns = page.words[last - 1].endswith(OWNER_ENDINGS) or text.endswith(OWNER_ENDINGS)
    return text[:-2] if owns and len(text) > 2 else text


def head_word(words: list[str]) -> str:
    """The head of a description: the last word before its first preposition."""
    for at, word in enumerate(words):
        if at and word in PREPOSITIONS:
            return words[at - 1]
    return words[-1] if words else ""
