"""Content that opens with a word: "that", a question, "to", a clause, what is announced or asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.content.bare_clauses import clause_behind_phrases
from newsschema.extract.quotes.content.clause_starts import (
    counts,
    far_start,
    is_clause,
    is_demonstrative,
    is_subject,
    leads_in,
)
from newsschema.extract.quotes.content.mere_objects import is_mere_object
from newsschema.extract.quotes.content.said_words import (
    is_written_clause,
    may_only_be_clause,
    names_words,
)
from newsschema.extract.quotes.cues.fronts import HEADLINE
from newsschema.extract.quotes.cues.hearers import names_hearer
from newsschema.extract.quotes.cues.no_reports import is_plural_noun
from newsschema.extract.quotes.cues.noun_contents import is_relative
from newsschema.extract.quotes.mentions.quantities import behind_hedge
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINDERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    host,
    verbs,
)
from newsschema.lexicons.function_words import (
    ALTERNATIVE,
    COMPARISON,
    COMPLEMENTIZER,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INFINITIVE,
    PERSONAL_RELATIVE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page


_QUESTIONS = words_of("question")
_COMMA = frozenset(",")
_INDEFINITE_PRONOUN = words_of("indefinite pronoun")
_NO_SUBJECTS = words_of("no clause behind that")
_SETTINGS = words_of("preposition behind that")
_HOW = words_of("question of manner")
_TALE_ARTICLES = words_of("article of a tale")
_NOMINAL = ("NOUN", "ADJ", "PROPN")


@dataclass(frozen=True, slots=True)
class Start:
    """Where content may begin behind a cue."""

    page: Page
    cue: Cue
    at: int
    stop: int
    reach: int
    """How far a "that" or a mark is looked for."""
    word: str
    """The word there in lower case."""

    @property
    def says(self) -> bool:
        """Whether the verb takes clauses."""
        return not _CLAUSES.isdisjoint(self.cue.verb.frames)

    @property
    def following(self) -> str:
        """The next word in lower case; empty at the end."""
        return self.page.lowers[self.at + 1] if self.at + 1 < self.stop else ""


def worded_start(page: Page, cue: Cue, at: int, stop: int, reach: int) -> tuple[int, bool] | None:
    """Where content that opens with a word begins, by the first of `OPENINGS` that fits, and that no mark opens it."""
    start = Start(page, cue, at, stop, reach, page.lowers[at])
    opening = next((one for one in OPENINGS if one.fits(start)), None)
    return opening.begin(start) if opening is not None else far_start(page, at, reach, start.says)


def _nowhere(start: Start) -> None:
    """No content: what follows is something else."""


def _here(start: Start) -> tuple[int, bool]:
    return start.at, False


def _behind(start: Start) -> tuple[int, bool]:
    return start.at + 1, False


def _behind_that(start: Start) -> tuple[int, bool] | None:
    """Behind a "that" that opens a clause."""
    page, cue, at, stop = start.page, start.cue, start.at, start.stop
    asks = cue.verb.kind in ("question", "request") and "hearer-that" not in cue.verb.traits
    relative = asks and at > cue.end + 1  # "asked agencies that deal with it"
    relative = relative or (is_plural_noun(cue.verb) and is_relative(page, at))  # "comments that hurt"
    if at + 1 >= stop or not {"that", "hearer"} & cue.verb.frames or relative or _is_brief(start):
        return None
    related = cue.verb.form == "ing" and host(start.following) not in PRONOUNS and page.analysis.is_finite(at + 1)
    if related or is_demonstrative(page, at, stop):
        return None  # "reporting that hurt", not "noting that he's late"
    pronoun = "clausal" in cue.verb.traits and page.analysis.word_class(at + 1) == "AUX"  # "said that was a lie"
    return at + (not pronoun), False


def _is_brief(start: Start) -> bool:
    """Whether a "that" is a pronoun: "said that more than once"; not in "that more rises are due"."""
    page, at, stop = start.page, start.at, start.stop
    if start.following not in _NO_SUBJECTS:
        return False
    if word_at(page.lowers, at + 2) in COMPARISON and counts(page, at + 3):
        return False
    if at + 2 < stop and (page.analysis.word_class(at + 2) in _NOMINAL or page.analysis.is_finite(at + 2)):
        return False  # "that more rises are due", "that more will follow"
    return not (start.following in _SETTINGS and has_verb(page, at + 2, stop))  # "that at the time it froze"


def _tells_how(start: Start) -> bool:
    told = start.word in _TALE_ARTICLES and "how" in start.cue.verb.frames
    return told and tells_how(start.page, start.at + 2)


def tells_how(page: Page, at: int) -> bool:
    """Whether the "of how" of "a story of how it sank" is at a token."""
    return word_at(page.lowers, at) in GENITIVE and word_at(page.lowers, at + 1) in _HOW


def _asks(start: Start) -> bool:
    asked = start.word in _QUESTIONS and start.cue.verb.kind != "document"
    return asked and not _QUESTION_FRAMES.isdisjoint(start.cue.verb.frames)


def _asks_towards(start: Start) -> bool:
    if start.word not in _TOWARDS or "to-hearer" not in start.cue.verb.traits:
        return False
    return not _BEFORE_ASKED.isdisjoint(start.page.lowers[start.at + 2 : start.at + 12])


_TOWARDS = words_of("before who is asked")
_BEFORE_ASKED = words_of("before what is asked")


def _opens_act(start: Start) -> bool:
    acts = start.word in INFINITIVE and bool({"to", "hearer"} & start.cue.verb.frames)
    return acts and bool(start.following) and _is_no_goal(start)


def _is_no_goal(start: Start) -> bool:
    """Whether "to" opens what is done: not "to the mayor", "to Ana Roe", "to Larne News that"."""
    named = start.page.words[start.at + 1][0].isupper() and start.page.inside[start.at + 1] < 0
    return not named and start.following not in DETERMINERS and not names_hearer(start.page, start.at)


def _act(start: Start) -> tuple[int, bool] | None:
    empty = " ".join(start.page.lowers[start.at + 1 : start.stop]) in _EMPTY_ACTS  # "what he promised to do"
    return None if empty else (start.at, False)


_EMPTY_ACTS = words_of("empty act")
_FRAMED = PREPOSITIONS - GOAL


def _supposes(start: Start) -> bool:
    leads = start.word in _CONDITIONS and "teller" in start.cue.verb.traits
    return leads and leads_in(start.page, start.at, start.stop)


def _is_framed(start: Start) -> bool:
    return start.word in start.cue.verb.frames and start.word in _FRAMED


def _estimates(start: Start) -> bool:
    return (start.says or "object" in start.cue.verb.frames) and behind_hedge(start.page, start.at) > start.at


def _estimate(start: Start) -> tuple[int, bool] | None:
    page, verb = start.page, start.cue.verb
    if "object" in verb.frames and verb.kind != "denial":
        return start.at, False  # "recommends at least two hours of sleep"
    if _states_sum(start):
        return start.at, False  # "reported at least 20 cases"
    clause = is_clause(page, behind_hedge(page, start.at), start.stop, _needs_no_verb(page, start.cue))
    return (start.at, False) if clause or may_only_be_clause(start) else None


def _leads_away(start: Start) -> bool:
    word = start.word
    if word in PREPOSITIONS or word in DAYS or word in CONJUNCTIONS:
        return True
    return word in AUXILIARIES and start.page.words[start.at][0].islower()  # not "said May was cold"


def _further(start: Start) -> tuple[int, bool] | None:
    placed = start.word in PREPOSITIONS
    clausal = placed and "clause" in start.cue.verb.frames
    behind = clause_behind_phrases(start.page, start.cue, start.at, start.reach) if clausal else None
    if behind is not None:
        return behind, False
    far = far_start(start.page, start.at, start.reach, start.says)
    return far or (_behind_setting(start) if placed and "clausal" in start.cue.verb.traits else None)


def _behind_setting(start: Start) -> tuple[int, bool] | None:
    """A clause behind a phrase of time or place and its comma: "said in the last days of the fair, he had slept"."""
    page, stop = start.page, min(start.reach, start.at + _SETTING)
    for comma in page.signs(_COMMA, start.at + 2, stop - 2):
        subject = page.lowers[comma + 1] in PRONOUNS or page.lowers[comma + 1] in DETERMINERS
        if subject and is_clause(page, comma + 1, start.stop, needs_no_verb=False):
            return comma + 1, False
    return None


_SETTING = 16  # tokens of a phrase between "said" and a clause


def _is_verdict(start: Start) -> bool:
    page, last = start.page, min(start.stop, start.at + _VERDICT)
    verdict = start.cue.verb.kind == "document" and not _VERDICTS.isdisjoint(page.lowers[start.at : last])
    return verdict and not has_verb(page, start.at, last)


def _is_owned(start: Start) -> bool:
    if start.word in _INDEFINITE_PRONOUN:
        return not start.page.analysis.is_finite(start.at + 1)  # "said nothing", not "said nothing was done"
    return "owns" in start.cue.verb.traits and start.word in _MEASURES


def _prints_clause(start: Start) -> bool:
    return _is_in_headline(start.page, start.cue, start.at, start.stop)


def _is_content(start: Start) -> bool:
    page, frames = start.page, start.cue.verb.frames
    if _points(start) or (start.word in verbs() and page.analysis.is_finite(start.at)):
        return False  # "plans announced on Monday suggest it will close"
    if "object" in frames:
        return True
    if not {"clause", "hearer"} & frames:
        return False
    if start.cue.verb.kind == "writing" and not is_written_clause(start):
        return False
    bare = _needs_no_verb(page, start.cue)
    clause = is_clause(page, start.at, start.stop, bare and not names_words(start))
    if clause or (start.cue.verb.kind not in _HEARS and is_subject(page, start.at, start.stop)):
        return True
    return may_only_be_clause(start) or _states_sum(start)


def _states_sum(start: Start) -> bool:
    """Whether an object with a number is stated: "reported 40 cases", "reported a loss of $3 million"."""
    if "sums" not in start.cue.verb.traits or start.cue.place != "before":
        return False
    ahead = range(start.at, min(start.stop, start.at + _SUM))
    comma = next((at for at in ahead if start.page.words[at] == ","), ahead.stop)
    return any(start.page.words[at][0].isdigit() for at in range(start.at, comma))


_SUM = 8  # tokens of an object within which its number is


def _points(start: Start) -> bool:
    """Whether a pronoun alone is what was said: "revealed this last week", "acknowledges it or not"."""
    if start.word in OBJECTS:
        return start.following in ALTERNATIVE or not start.following[:1].isalnum()
    if start.word not in _POINTING:
        return False
    alone = not start.following[:1].isalnum() and start.page.inside[min(start.at + 1, start.stop - 1)] < 0
    return alone or start.following in _BEHIND_POINTING


_HEARS = ("question", "hearing")  # verbs before whom they ask or hear, of whom more may be said


def _is_in_headline(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether what a headline says is a clause without its "be": "Roe says road to close", "Roe says drop it now"."""
    bare = page.field == HEADLINE and "teller" in cue.verb.traits and page.inside[at] < 0
    return bare and stop - at > _SHORTEST_CLAUSE and page.lowers[at] not in _GREETINGS


_SHORTEST_CLAUSE = 3  # tokens of the shortest clause of a headline without a verb that is recognised
_GREETINGS = words_of("greeting")
_CLAUSES = frozenset(("that", "clause", "hearer"))
_QUESTION_FRAMES = frozenset(("that", "whether", "how", "why", "hearer"))
_VERDICTS = words_of("verdict")
_VERDICT = 8  # tokens from a verb to its verdict


_MEASURES = words_of("measure")


_POINTING = words_of("demonstrative")
_BEHIND_POINTING = PREPOSITIONS | words_of("behind demonstrative")


def _needs_no_verb(page: Page, cue: Cue) -> bool:
    """Whether what follows a verb is content without a verb in it that is recognised; not "found the victim here"."""
    if cue.verb.kind != "document" or cue.subject is None:
        bare = "teller-bare" in cue.verb.traits and word_at(page.lowers, cue.end) not in INDEFINITE  # "argued a case"
        return bare or "teller" in cue.verb.traits
    return any(page.lowers[at] in FINDERS for at in range(*cue.subject.phrase))


_CONDITIONS = words_of("condition")
_NOT = words_of("clause negation")


def _sees(start: Start) -> bool:
    return start.word in PERSONAL_RELATIVE and start.cue.verb.form == "ing"


def _is_negated_act(start: Start) -> bool:
    return start.word in _NOT and start.following in INFINITIVE and "hearer" in start.cue.verb.frames


class Opening(NamedTuple):
    """A way in which content opens, with an example, whether it fits and where content begins."""

    example: str
    fits: Callable[[Start], bool]
    begin: Callable[[Start], tuple[int, bool] | None]


# How content opens, in the order tried.
OPENINGS = (
    Opening("said that it rained", lambda start: start.word in COMPLEMENTIZER, _behind_that),
    Opening("recounted a story of how", _tells_how, lambda start: (start.at + 3, False)),
    Opening("the witness testifying who saw it", _sees, _nowhere),
    Opening("asked whether it rained", _asks, _here),
    Opening("warned jurors not to read", _is_negated_act, _here),
    Opening("appealed to the driver to come forward", _asks_towards, _behind),
    Opening("responded to claims", lambda start: start.word in GOAL and start.cue.verb.kind == "reply", _nowhere),
    Opening("vowed to stay", _opens_act, _act),
    Opening("said if it rains, the game is off", _supposes, _here),
    Opening("warned of rain", _is_framed, _behind),
    Opening("said about 60 people left", _estimates, _estimate),
    Opening("said on Monday that", _leads_away, _further),
    Opening("the jury found Roe guilty", _is_verdict, _nowhere),
    Opening("rejected a bill, requests originate there", is_mere_object, _nowhere),
    Opening("boasts more than 300 shops", _is_owned, _nowhere),
    Opening("Roe says road to close", _prints_clause, _here),
    Opening("said it rained, announced 40 jobs", _is_content, _here),
)
