"""Participles that report: ", adding that", "is telling", "quoted as saying", "women saying that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.cited import before_citing, quoted_before
from newsschema.extract.quotes.cues.nonfinite import shared_subject
from newsschema.extract.quotes.cues.settings import that_follows
from newsschema.extract.quotes.mentions.agreement import agrees, can_speak, is_thing, is_writer, quoted_near, reports
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.subjects import clause_subject, subject_before
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    BE,
    COMMON_VERBS,
    DETERMINERS,
    FINDERS,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    host,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    AGENT,
    COMPLEMENTIZER,
    GERUND_ENDING,
    INFINITIVE,
    MANNER,
    PURPOSE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import VerbPlace
    from newsschema.extract.quotes.passage.page import Page, Sentence


_GERUND_OPENER = words_of("gerund opener")


def _documented(page: Page, earlier: list[Cue]) -> bool:
    """Whether the last speaker is one that finds and shows: a document or a body."""
    subject = next((cue.subject for cue in reversed(earlier) if cue.subject is not None), None)
    return subject is not None and reports(page, subject)


def participle(place: VerbPlace) -> Cue | None:
    """', adding that', 'is telling', 'by saying', 'quoted as saying'."""
    page, at, end, verb = place.page, place.at, place.end, place.verb
    quoted = quoted_before(page, place.sentence, at) if place.before in MANNER else None
    if quoted is not None:
        return Cue(at, end, verb, quoted, "before", *before_citing(place))
    back = skip_back(page, at, place.sentence.first)
    if any(page.lowers[i] in BE for i in range(back, at)):
        return _progressive(place, back)
    if place.before in _BEGINNING and at - 1 > place.sentence.first and _opens_content(page, end):
        subject = subject_before(page, place.sentence, at - 1)  # "The crowd, many in hats, began chanting"
        return Cue(at, end, verb, subject, "before") if subject is not None else None
    if _is_part_of_another(place):
        return None
    if _is_joined(place):
        return _joined(place)
    return _heard(place) or _of_phrase(place)


_BEGINNING = words_of("beginning verb")


def _progressive(place: VerbPlace, back: int) -> Cue | None:
    """'Roe is telling', not 'she should be calling the shots'; the verb group begins at `back`."""
    page = place.page
    if any(page.lowers[i] in MODALS for i in range(back, place.at)):
        return None
    subject = subject_before(page, place.sentence, place.at)
    agreed = subject is not None and agrees(page, subject, place.verb, place.at)
    return Cue(place.at, place.end, place.verb, subject, "before") if agreed else None


def _is_part_of_another(place: VerbPlace) -> bool:
    """Whether a participle is a modifier, part of what an earlier cue reports, or an act beside it."""
    page, end, verb, earlier = place.page, place.end, place.verb, place.earlier
    opens = place.after in verb.frames or _opens_content(page, end)
    if verb.kind == "label" and not (opens or _names_in_marks(page, end)):
        return True  # "the design and branding firm"
    if verb.kind == "label" and earlier and place.before in earlier[-1].verb.frames:
        return True  # "blamed the firm for calling them lazy" is one quote
    acts = verb.kind == "document" and not place.sentence.regions
    return acts and not _documented(page, earlier)  # "she said he was late and showing no shame"


def _is_joined(place: VerbPlace) -> bool:
    """Whether a comma, a gerund's opener or speech before a participle joins it to the clause's subject."""
    page, before = place.page, place.before
    if before.endswith(ADVERB_ENDING) and page.words[place.at - 2] == ",":
        return True  # "Lau told Roe, repeatedly calling for an inquiry"
    if before in ",—–-" or before in _GERUND_OPENER or page.inside[place.at - 1] >= 0:
        return True
    return before in ADVERBS and _opens_content(page, place.end)  # not "the only warning siren"


def _joined(place: VerbPlace) -> Cue | None:
    """'Roe spoke, adding that', 'by saying': the clause's subject speaks."""
    page, sentence, at = place.page, place.sentence, place.at
    if place.before in AGENT and _is_possible(page, sentence, at):
        return None
    subject = shared_subject(page, sentence, at, place.earlier) if at > sentence.first else None
    subject = subject or _behind_leading_phrase(place)
    if subject is not None and not _may_share(place, subject):
        return None
    if _needs_that(place) and not that_follows(page, place.end, sentence.stop):
        return None
    return Cue(at, place.end, place.verb, subject, "shared") if subject or sentence.regions else None


def _is_possible(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether what is done by saying something may or would be done: "some might respond by saying that"."""
    clauses = [one for one in page.analysis.clauses(page.analysis.sentence(at)) if one.finite and one.verb < at]
    near = clauses[-1] if clauses and clauses[-1].verb >= sentence.first else None
    return near is not None and near.modal in MODALS and not near.perfect


def _behind_leading_phrase(place: VerbPlace) -> Mention | None:
    """The main clause's subject where a gerund leads: "After saying that it was late, Roe left", "Noting that"."""
    page, sentence, at = place.page, place.sentence, place.at
    leads = at == sentence.first or (at == sentence.first + 1 and place.before in _LEADING)
    leads = leads and place.verb.kind != "hearing"
    if not leads:
        return None
    return _behind_last_comma(page, sentence) or first_subject(page, sentence, sentence.stop)


def _behind_last_comma(page: Page, sentence: Sentence) -> Mention | None:
    """The subject that a comma precedes and a verb follows: "Saying that it rained, snowed and froze, | Roe left"."""
    for comma in reversed(list(page.signs(_COMMA, sentence.first, sentence.stop - 2))):
        phrase = page.analysis.phrase_from(comma + 1) if page.inside[comma] < 0 else None
        if phrase is not None and phrase.last < sentence.stop and page.analysis.is_finite(phrase.last):
            return None if page.lowers[phrase.first] in RELATIVES else read_mention(page, phrase.first, phrase.last)
    return None


_COMMA = frozenset(",")


_LEADING = _GERUND_OPENER - words_of("gerund opener within a sentence")


def _may_share(place: VerbPlace, subject: Mention) -> bool:
    """Whether a clause's subject says what a participle reports: no thing, no writer."""
    page, at = place.page, place.at
    sure = quoted_near(page, at) and "weak" not in place.verb.traits
    if subject.kind == "noun" and not sure and not (place.earlier or can_speak(page, subject)):
        return False
    return not (is_writer(page, subject, at) or is_thing(page, subject, place.verb, at))


def _needs_that(place: VerbPlace) -> bool:
    """Whether only a "that" shows a report: not "highlighting a concern", "retiling the bath and adding a shelf"."""
    if "thing" in place.verb.traits and not quoted_near(place.page, place.at):
        return True
    return "ing-that" in place.verb.traits and not place.earlier and not place.sentence.regions


def _heard(place: VerbPlace) -> Cue | None:
    """'Lau can be heard saying that'."""
    if place.before not in _PERCEIVED or not _opens_content(place.page, place.end):
        return None
    heard = skip_back(place.page, place.at - 1, place.sentence.first)
    subject = subject_before(place.page, place.sentence, place.at - 1) if heard < place.at - 1 else None
    return Cue(place.at, place.end, place.verb, subject, "before") if subject is not None else None


def _of_phrase(place: VerbPlace) -> Cue | None:
    """'footage of Jane Roe saying', 'women saying that': who is named right before a participle speaks."""
    page, at, end, verb = place.page, place.at, place.end, place.verb
    asks = place.after in verb.frames and (place.before in _MESSAGES or place.before in FINDERS)
    opens = asks or _opens_content(page, end) or "clausal" in verb.traits  # "a letter calling for calm"
    if verb.kind == "document" or place.before.endswith(GERUND_ENDING) or not opens:
        return None  # "considering dismissing him"
    subject = _inscribed(place) or _name_before(page, place.sentence, at)
    if subject is None:
        subject = _phrase_before(place)
        if subject is None or _is_act(place) or _is_shown_by(place, subject):
            return None
    if _reports_here(place) and not _is_inscribed(page, at) and _is_beside(page, subject):
        subject = shared_subject(page, place.sentence, at, place.earlier) or subject
    return Cue(at, end, verb, subject, "before")


def _inscribed(place: VerbPlace) -> Mention | None:
    """What words are written on, right before a participle and words in marks: "They carried | signs reading"."""
    page, at = place.page, place.at
    phrase = page.analysis.phrase_of(at - 1)
    marked = place.end < place.sentence.stop and page.inside[place.end] >= 0
    if phrase is None or not marked or not _is_inscribed(page, at):
        return None
    return Mention(page, phrase.first, at, "noun", (phrase.first, at))


def _is_inscribed(page: Page, at: int) -> bool:
    """Whether a token follows a noun for a thing with words on it: "a sign", "placards"."""
    return page.lowers[at - 1] in _INSCRIBED


_INSCRIBED = words_of("inscribed thing")


def _reports_here(place: VerbPlace) -> bool:
    """Whether words in marks or a clause are right behind a participle, or it labels: "saying it", "calling it"."""
    page, end, verb = place.page, place.end, place.verb
    shown = word_at(page.lowers, end) in _BEFORE_SPEECH or max(page.inside[end : end + 1], default=-1) >= 0
    return "weak" not in verb.traits and (shown or verb.kind == "label" or "clausal" in verb.traits)


_BEFORE_SPEECH = COMPLEMENTIZER | {":", ","}


def _is_beside(page: Page, subject: Mention) -> bool:
    """Whether what precedes a participle is where or to whom one speaks, or a thing: "wrote to Roe | asking".

    So are "answered on Sunday's show | saying" and "opened the debate | saying".
    """
    first = subject.phrase[0]
    if subject.kind == "pronoun" or first < 1 or page.inside[first - 1] >= 0:
        return False
    if page.lowers[first - 1] in _PLACES:
        return True
    head = noun_type(page.lowers[noun_end(page, first, subject.last) - 1])
    return subject.kind == "noun" and not head.speaks and not head.group


_PLACES = words_of("place of speech")


def _phrase_before(place: VerbPlace) -> Mention | None:
    """The phrase before a participle where it speaks, else the sentence's subject."""
    page, sentence, at = place.page, place.sentence, place.at
    subject = first_subject(page, sentence, at) if place.before in _MESSAGES else subject_before(page, sentence, at)
    behind = subject.phrase[0] - 1 if subject is not None and subject.kind in ("noun", "name") else -1
    if behind >= sentence.first and page.inside[behind] < 0 and page.analysis.word_class(behind) in ("VERB", "AUX"):
        subject = _of_clause(page, sentence, behind, at) or subject
    if subject is None and place.before in PURPOSE and not page.analysis.is_participle(at - 2):
        return None  # "criticised him for saying that": he said it; not "was fined for saying that"
    if place.before in PREPOSITIONS or (_is_adverbial(page, at) if subject is None else _holds_verb(page, subject)):
        return first_subject(page, sentence, at)  # "several members came out stating that"
    return (subject and _sender(page, sentence, subject)) or subject


def _is_adverbial(page: Page, at: int) -> bool:
    """Whether nothing but particles and adverbs is between a finite verb and a token: "came out boldly | stating"."""
    back = at - 1
    while page.analysis.word_class(back) in ("ADV", "ADP") and back > 0:
        back -= 1
    return back < at - 1 and page.analysis.is_finite(back)


def _of_clause(page: Page, sentence: Sentence, verb: int, at: int) -> Mention | None:
    """Who speaks in a participle behind a verb and its object: people as object, else the subject if it may speak."""
    object_, subject = _in_object(page, at), clause_subject(page, sentence, verb)
    if object_ is not None and object_.kind == "noun" and noun_type(page.lowers[at - 1]).speaks:
        return object_
    if subject is not None and (subject.kind in ("name", "pronoun") or can_speak(page, subject)):
        return subject
    return object_ or subject


def _sender(page: Page, sentence: Sentence, message: Mention) -> Mention | None:
    """Who sends a message that is an object: "Roe sent an email to staff saying that"; None if it is none."""
    first, verb = message.phrase[0], message.phrase[0] - 1
    ends = (at for at in range(first + 1, message.phrase[1]) if page.lowers[at] in PREPOSITIONS)
    head = page.lowers[next(ends, message.phrase[1]) - 1]
    verb -= page.analysis.word_class(verb) == "ADP"  # "put out a statement"
    sent = verb > sentence.first and page.lowers[verb] in _SENDING
    return subject_before(page, sentence, verb) if sent and (head in FINDERS or head in _MESSAGES) else None


_SENDING = words_of("sending verb")


def _is_act(place: VerbPlace) -> bool:
    """Whether a participle is what one does: "a gunman threatening to jump", "how one goes about sharing it"."""
    page, end = place.page, place.end
    if place.before in _TOPICAL and page.inside[end] < 0:
        return True
    threat = place.verb.kind == "commitment" and word_at(page.lowers, end) in INFINITIVE
    return threat and place.before not in _JOINING


_JOINING = ADDITION | {","}


def _is_shown_by(place: VerbPlace, subject: Mention) -> bool:
    """Whether a thing shows something: "a cheaper version highlighting the range"."""
    shows = subject.kind == "noun" and "thing" in place.verb.traits
    return shows and not can_speak(place.page, subject)


def _in_object(page: Page, at: int) -> Mention | None:
    """Who speaks before a participle where that is no subject: "concern with some analysts saying", "met women saying".

    None behind "to", where the clause's subject speaks: "Roe has written to the makers demanding that".
    """
    phrase = page.analysis.phrase_of(at - 1)
    if phrase is None or phrase.first < 1 or page.lowers[phrase.first - 1] in _TOWARDS:
        return None
    object_ = read_mention(page, phrase.first, at)
    return object_ if object_ is not None and (object_.kind == "name" or can_speak(page, object_)) else None


_TOPICAL = words_of("topic of participle")
_TOWARDS = words_of("direction")


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
    """Whether a bare noun and its label in marks are at a token: "calling demand in the town “robust”"."""
    ahead = range(at + 1, min(at + _LABELLED, len(page.words)))
    marked = next((i for i in ahead if page.inside[i] >= 0), None)
    if marked is None or has_verb(page, at, marked):
        return False
    return all(page.words[i][0].isalpha() for i in range(at, marked))


_LABELLED = 8  # tokens of a noun with what belongs to it and of the mark behind it


_MESSAGES = words_of("message")


def _name_before(page: Page, sentence: Sentence, at: int) -> Mention | None:
    """The name that ends right before a participle: 'footage of Jane Roe saying'."""
    first = at
    while (
        first > sentence.first and at - first < 6 and page.words[first - 1][0].isupper() and page.inside[first - 1] < 0
    ):
        first -= 1
    contracted = host(page.lowers[at - 1]) in PRONOUNS
    if first < at and not contracted and name_end(page, first, at) == at:
        return Mention(page, first, at, "name", (first, at))
    return None


_PERCEIVED = words_of("perceived")
