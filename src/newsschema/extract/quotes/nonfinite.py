"""Participles and infinitives that report: ", adding that", "quoted as saying", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.agreement import (
    agrees,
    can_speak,
    is_thing,
    is_writer,
    quoted_near,
    reports,
)
from newsschema.extract.quotes.cue import Cue
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.name_ends import name_end
from newsschema.extract.quotes.phrases import Mention, has_verb, phrase_start, read_phrase
from newsschema.extract.quotes.subjects import (
    clause_subject,
    first_subject,
    subject_before,
)
from newsschema.extract.quotes.verb_groups import skip_back
from newsschema.extract.quotes.words import (
    ADVERBS,
    BE,
    COMMON_VERBS,
    DETERMINERS,
    DOCUMENTS,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    Verb,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page, Sentence

_ANIMATE_PRONOUN = words_of("animate pronoun")
_GERUND_OPENER = words_of("gerund opener")

_PHRASE = 12  # tokens of a noun phrase before a word that may be a verb


def shared_subject(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Mention | None:
    for cue in reversed(earlier):
        if cue.subject is not None and cue.verb.kind not in ("source", "noun") and not cue.nested:
            return cue.subject
    subject = first_subject(page, sentence, at) or _nearest_pronoun(page, sentence, at)
    return subject or clause_subject(page, sentence, at)


def _nearest_pronoun(page: Page, sentence: Sentence, at: int) -> Mention | None:
    for back in range(at - 1, max(sentence.first, at - 20) - 1, -1):
        if page.inside[back] < 0 and page.lowers[back] in _ANIMATE_PRONOUN:
            return Mention(page, back, back + 1, "pronoun", (back, back + 1))
    return None


def _documented(page: Page, earlier: list[Cue]) -> bool:
    """Whether the last speaker is one that finds and shows: a document or a body."""
    subject = next((cue.subject for cue in reversed(earlier) if cue.subject is not None), None)
    return subject is not None and reports(page, subject)


def participle(page: Page, sentence: Sentence, at: int, end: int, verb: Verb, earlier: list[Cue]) -> Cue | None:
    """', adding that', 'is telling', 'by saying', 'quoted as saying'."""
    before = page.lowers[at - 1] if at > sentence.first else ""
    quoted = _quoted_before(page, sentence, at) if before == "as" else None
    if quoted is not None:
        subject = subject_before(page, sentence, quoted) or clause_subject(page, sentence, quoted)
        return Cue(at, end, verb, subject, "before") if subject else None
    if before[-2:] == "ly" and page.words[at - 2] == ",":
        before = ","  # "Lau told Roe, repeatedly calling for an inquiry"
    back = skip_back(page, at, sentence.first)
    if any(page.lowers[i] in BE for i in range(back, at)):
        if any(page.lowers[i] in MODALS for i in range(back, at)):
            return None  # "she should be calling the shots"
        subject = subject_before(page, sentence, at)
        return Cue(at, end, verb, subject, "before") if subject and agrees(page, subject, verb, at) else None
    if verb.kind == "label" and not (_opens_content(page, end) or _names_in_marks(page, end)):
        return None  # "the design and branding firm"
    if verb.kind == "label" and earlier and before in earlier[-1].verb.frames:
        return None  # "blamed the firm for calling them lazy" is one quote
    if verb.kind == "document" and not sentence.regions and not _documented(page, earlier):
        return None  # "she said he was late and showing no shame"
    if (
        before in ",—–-"
        or before in _GERUND_OPENER
        or page.inside[at - 1] >= 0
        or (before in ADVERBS and _opens_content(page, end))  # not "the only warning siren"
    ):
        subject = shared_subject(page, sentence, at, earlier) if at > sentence.first else None
        sure = quoted_near(page, at) and "weak" not in verb.traits
        if subject is not None and subject.kind == "noun" and not sure:
            subject = subject if earlier or can_speak(page, subject) else None
            if subject is None:
                return None
        if subject is not None and (is_writer(page, subject, at) or is_thing(page, subject, verb, at)):
            return None
        if "thing" in verb.traits and page.lowers[end : end + 1] != ["that"] and not quoted_near(page, at):
            return None  # "falls were reported, highlighting a serious concern"
        if (
            not earlier
            and not sentence.regions
            and "ing-that" in verb.traits
            and page.lowers[end : end + 1] != ["that"]
        ):
            return None  # "retiling the bath and adding a shelf"
        return Cue(at, end, verb, subject, "shared") if subject or sentence.regions else None
    if before in _PERCEIVED and _opens_content(page, end):
        heard = skip_back(page, at - 1, sentence.first)
        heard_by = subject_before(page, sentence, at - 1) if heard < at - 1 else None
        if heard_by is not None:  # "Lau can be heard saying that"
            return Cue(at, end, verb, heard_by, "before")
    if verb.kind == "document" and before in DOCUMENTS and _holds_clause(page, sentence, end):
        document = read_phrase(page, phrase_start(page, max(sentence.first, at - _PHRASE), at), at)
        return Cue(at, end, verb, document, "before") if document is not None else None
    if verb.kind == "document" or before[-3:] == "ing" or not _opens_content(page, end):
        return None  # "considering dismissing him"
    named = _name_before(page, sentence, at)
    if named is not None:
        return Cue(at, end, verb, named, "before")
    subject = first_subject(page, sentence, at) if before in _MESSAGES else subject_before(page, sentence, at)
    if subject is not None and subject.kind == "noun" and page.analysis.word_class(subject.first) == "VERB":
        subject = _in_object(page, at) or clause_subject(page, sentence, subject.first)
    if before in _TOPICAL and page.inside[end] < 0:
        return None  # "how one goes about sharing it"
    if subject is not None and (before in PREPOSITIONS or _holds_verb(page, subject)):
        subject = first_subject(page, sentence, at)  # "several members came out stating that"
    if before not in ("and", ",") and verb.kind == "commitment" and page.lowers[end : end + 1] == ["to"]:
        return None  # "a gunman threatening to jump was held"
    shows = subject is not None and subject.kind == "noun" and "thing" in verb.traits
    if subject is not None and shows and not can_speak(page, subject):
        return None  # "a cheaper version highlighting the range"
    return Cue(at, end, verb, subject, "before") if subject else None


def _holds_clause(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether "that" or a clause up to the next comma begins at a token: "a poll showing most residents agree"."""
    comma = next((i for i in range(at, sentence.stop) if page.words[i] == ","), sentence.stop)
    return at < sentence.stop and (page.lowers[at] == "that" or has_verb(page, at + 1, comma))


def _in_object(page: Page, at: int) -> Mention | None:
    """Who speaks before a participle where that is no subject: "concern with some analysts saying", "met women saying".

    None behind "to", where the clause's subject speaks: "Roe has written to the makers demanding that".
    """
    phrase = page.analysis.phrase_of(at - 1)
    if phrase is None or phrase.first < 1 or page.lowers[phrase.first - 1] in _TOWARDS:
        return None
    object_ = read_phrase(page, phrase.first, at)
    return object_ if object_ is not None and (object_.kind == "name" or can_speak(page, object_)) else None


_TOPICAL = ("about", "on")
_TOWARDS = words_of("direction")


def _quoted_before(page: Page, sentence: Sentence, at: int) -> int | None:
    """The participle of "was quoted as saying", "was cited by the agency as saying" before a participle; else None."""
    for back in range(at - 2, max(sentence.first, at - _PHRASE), -1):
        if page.lowers[back] in _CITED:
            return back if back == at - 2 or page.lowers[back + 1] in PREPOSITIONS else None
        if not page.words[back][0].isalnum():
            return None
    return None


_CITED = words_of("cited")


def _holds_verb(page: Page, subject: Mention) -> bool:
    return any(page.lowers[at] in COMMON_VERBS for at in range(subject.first, subject.last))


_OPENERS = DETERMINERS | PRONOUNS | OBJECTS | words_of("content opener")


def _opens_content(page: Page, at: int) -> bool:
    """Whether content or a hearer may begin at a token; "warning system" goes on with a noun."""
    if at >= len(page.words):
        return False
    word = page.lowers[at]
    return word in _OPENERS or page.words[at][0].isupper() or page.words[at] in ",:" or page.inside[at] >= 0


def _names_in_marks(page: Page, at: int) -> bool:
    """Whether a bare noun and its label in marks are at a token: "calling demand “robust”"."""
    ahead = range(at + 1, min(at + 4, len(page.words)))
    marked = next((i for i in ahead if page.inside[i] >= 0), None)
    return marked is not None and all(page.words[i][0].isalpha() for i in range(at, marked))


_MESSAGES = words_of("message")


def _name_before(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """The name that ends right before a participle: 'footage of Jane Roe saying'."""
    first = at
    while (
        first > sentence.first and at - first < 6 and page.words[first - 1][0].isupper() and page.inside[first - 1] < 0
    ):
        first -= 1
    contracted = page.lowers[at - 1].replace("’", "'").partition("'")[0] in PRONOUNS
    if first < at and not contracted and name_end(page, first, at) == at:
        return Mention(page, first, at, "name", (first, at))
    return None


def infinitive(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'went on to say': only after verbs that show it was said."""
    governor = page.lowers[at - 2] if at - 2 >= sentence.first else ""
    medium = next((i for i in range(at - 3, max(sentence.first, at - 8), -1) if page.lowers[i] == "took"), None)
    if medium is not None and page.lowers[medium + 1] == "to":  # "took to Instagram to say"
        subject = subject_before(page, sentence, medium)
        return Cue(at, end, verb, subject, "before") if subject else None
    if governor not in _GOVERNORS:
        return _prompted(page, sentence, at, end, verb)
    if governor == "on" and page.lowers[at - 3 : at - 2] not in (["went"], ["goes"], ["going"]):
        return None
    subject = subject_before(page, sentence, at - 3 if governor == "on" else at - 2)
    return Cue(at, end, verb, subject, "before") if subject else None


def _prompted(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'prompted some users to argue that it was late': whoever was prompted speaks."""
    if end >= sentence.stop or not (page.lowers[end] == "that" or page.inside[end] >= 0):
        return None
    cause = next(
        (i for i in range(at - 3, max(sentence.first, at - _PHRASE), -1) if page.lowers[i] in _PROMPTING), None
    )
    subject = read_phrase(page, cause + 1, at - 1) if cause is not None else None
    return Cue(at, end, verb, subject, "before") if subject is not None else None


_PERCEIVED = words_of("perceived")
_PROMPTING = words_of("prompting verb")
_GOVERNORS = words_of("infinitive governor")
