"""Content on both sides of a cue: split quotes, clauses that a cue interrupts, what goes on behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.behind_cue import content_behind
from newsschema.extract.quotes.content.clause_starts import counts
from newsschema.extract.quotes.content.endings import content_end
from newsschema.extract.quotes.content.joints import JOINERS, clause_joint
from newsschema.extract.quotes.content.second_clauses import ADDING, adds_to_clause, joins_clause
from newsschema.extract.quotes.cues.fronts import LINKS, OPEN_CLAUSE
from newsschema.extract.quotes.mentions.quantities import behind_hedge
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.regions import last_region_end
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    AGENT,
    COMPLEMENTIZER,
    GERUND_ENDING,
    INFINITIVE,
    INSIDE,
    PERSONAL_RELATIVE,
    PURPOSE,
    THING_RELATIVE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region


_ARTICLE = words_of("article")
_WHO_OR_WHOSE = PERSONAL_RELATIVE | words_of("possessive relative")
_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content
_CAUSE_OR_CONTRAST = words_of("cause or contrast")


def around(
    page: Page, sentence: Sentence, cue: Cue, left: tuple[int, int] | None, later: Sequence[Cue]
) -> list[tuple[int, int]]:
    """The content on both sides of a parenthetical cue: 'The good news, Roe said, is that it rained.'"""
    at = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    related = cue.subject is not None and cue.subject.kind == "relative"  # "Ana Roe, who argued so in May, said"
    reports = not related and ("clause" in cue.verb.frames or cue.verb.kind == "source")
    if left is None or not reports or at + 2 >= sentence.stop:
        return []
    if not _is_set_apart(page, left, at):
        return _behind_tail(page, sentence, left, at, later)
    left = _own_clause(page, left, at)
    if cue.place == "after" and page.lowers[at + 1] in _WHO_OR_WHOSE and not has_verb(page, *left):
        at = _behind_relative(page, at, sentence.stop)
    if page.words[at] == ";":  # "The road is shut, Roe said; the ferry still runs"
        if any(_opens_at(other, at + 1) and content_behind(page, sentence, other, ()) for other in later):
            return []  # "The mill is sold, Roe said; Li said it was leased"
        right = (at + 1, content_end(page, sentence, at + 1, later))
        return [left, right] if has_verb(page, *left) and has_verb(page, *right) else []
    if cue.verb.kind != "source" and has_verb(page, *left) and _adds(page, cue, at + 1, sentence.stop, later):
        return [left, (at + 1, content_end(page, sentence, at + 1, later))]
    if page.lowers[at + 1].endswith(GERUND_ENDING):
        return []
    parted = _parted(page, left, (at + 1, content_end(page, sentence, at + 1, later)))
    if parted:
        return parted
    led = at + 1 + (page.lowers[at + 1] in _LEADS_ON)  # "It shut, Roe said, to “save fuel”"
    if _resumes_in_marks(page, cue, left, led):
        return [left, (at + 1, content_end(page, sentence, at + 1, later))]
    if page.inside[at + 1] >= 0:
        return []
    joined = joins_clause(page, left, at + 1) and not any(_opens_at(other, at + 1) for other in later)
    on = joined or _goes_on(page, at + 1)
    if has_verb(page, *left) and not (on or page.lowers[left[0]] in _CONDITIONS):
        return []
    if page.lowers[at + 1] in THING_RELATIVE and cue.verb.kind == "source":
        return []  # "according to the report, which was leaked"
    if page.lowers[at + 1] in _WHO_OR_WHOSE:
        return []  # "As rain fell, the roof shook, reported Ana Roe, who was there"
    if cue.place == "after" and cue.verb.kind != "source":
        at = _behind_apposition(page, at, sentence.stop)
    right = (at + 1, content_end(page, sentence, at + 1 + joined, later))
    if right[1] - right[0] < 3 or not (_has_verb_form(page, *right) or page.lowers[right[0]] in PRONOUNS):
        return []
    first, last = left
    if all(page.lowers[i] in LINKS for i in range(first, last)):
        return [right]
    linked = first + 2 < last and page.words[first + 1] == "," and page.lowers[first] in LINKS
    return [(first + 2 if linked else first, last), right]  # "However, this is late, he said, as it rains"


def _opens_at(cue: Cue, at: int) -> bool:
    """Whether a cue's subject begins at a token, or behind a conjunction there."""
    return cue.place == "before" and cue.subject is not None and cue.subject.phrase[0] in (at, at + 1)


def _adds(page: Page, cue: Cue, at: int, stop: int, later: Sequence[Cue]) -> bool:
    """Whether what is behind a cue's comma is more of the clause before the cue, and nobody else's report."""
    if _opens_focus(page, at) or _adds_measure(page, cue, at, stop):
        return True
    if page.lowers[at] not in ADDING:
        return False
    reported = any(_opens_at(other, at) or at <= other.at <= at + _JOINED_CUE for other in later)
    return not reported and adds_to_clause(page, cue, at, stop)


_JOINED_CUE = 2  # tokens of "and also added"


def _opens_focus(page: Page, at: int) -> bool:
    """Whether what goes on with a clause behind its cue is at a token: ", mainly in towns", ", in part because"."""
    in_part = page.lowers[at] in INSIDE and not _BECAUSE.isdisjoint(page.lowers[at + 2 : at + _IN_PART])
    return in_part or page.lowers[at] in _FOCUS


def _adds_measure(page: Page, cue: Cue, at: int, stop: int) -> bool:
    """Whether what closes a sentence adds a measure or a part: ", its highest mark since May", ", up from 3%"."""
    if cue.place != "before" or page.inside[at] >= 0 or stop - at < _SHORTEST or has_verb(page, at, stop):
        return False
    number = page.lowers[at] not in DETERMINERS and counts(page, at)
    return number or page.lowers[at] in _MEASURES or behind_hedge(page, at) > at


_SHORTEST = 3  # tokens of a measure behind a cue
_MEASURES = words_of("opener of added measure")
_BECAUSE = words_of("causal conjunction")
_IN_PART = 5  # tokens of "in large part because"


def _has_verb_form(page: Page, first: int, last: int) -> bool:
    """Whether a verb is in a token range, one that may be a participle included: "the gifts paid for a trip"."""
    verbs = (at for at in range(first, last) if page.analysis.word_class(at) == "VERB")
    return has_verb(page, first, last) or any(page.words[at - 1] != "-" for at in verbs)


def _behind_tail(
    page: Page, sentence: Sentence, left: tuple[int, int], at: int, later: Sequence[Cue]
) -> list[tuple[int, int]]:
    """The parts around a cue with where and when it was said: "The fee, Roe said in a report, will rise"."""
    comma = next((i for i in range(at, min(at + _TAIL, sentence.stop - 2)) if page.words[i] == ","), None)
    if comma is None or page.words[left[1] - 1] != "," or not _is_place_or_time(page, at, comma):
        return []
    left = _own_clause(page, left, comma)
    if has_verb(page, *left) and joins_clause(page, left, comma + 1):
        return [left, (comma + 1, content_end(page, sentence, comma + 2, later))]
    if has_verb(page, *left) or not page.analysis.is_finite(comma + 1):
        return []
    return _parted(page, left, (comma + 1, content_end(page, sentence, comma + 1, later)))


_TAIL = 12  # tokens of "to the council on Tuesday" between a cue and its comma


def _is_place_or_time(page: Page, first: int, last: int) -> bool:
    """Whether nothing but phrases, adverbs and days is in a token range: no verb, no mark, no "that"."""
    return all(
        page.inside[at] < 0 and page.lowers[at] not in _CONTENT and not page.analysis.is_finite(at)
        for at in range(first, last)
    )


_CONTENT = words_of("content within")


def _own_clause(page: Page, left: tuple[int, int], comma: int) -> tuple[int, int]:
    """What precedes a cue, from the joint of a clause whose subject the cue parts from its verb."""
    if page.lowers[comma + 1] not in AUXILIARIES and not page.analysis.is_finite(comma + 1):
        return left
    joint = clause_joint(page, left[0], left[1])
    if joint is None:
        return left
    return joint + 1 + (page.lowers[joint + 1] in JOINERS), left[1]


def _is_set_apart(page: Page, left: tuple[int, int], at: int) -> bool:
    """Whether a parenthetical cue ends at a token: at a comma, a semicolon, or a dash where a dash precedes it too."""
    return page.words[at] in ",;" or (page.words[at] in _DASHES and page.words[left[1] - 1] in _DASHES)


def _resumes_in_marks(page: Page, cue: Cue, left: tuple[int, int], at: int) -> bool:
    """Whether a clause goes on in marks behind its cue: "It shut, Roe said, “due to snow”", ", and “patched” it"."""
    marked = at + (page.lowers[at] in ADDITION)
    if page.inside[marked] < 0 or page.regions[page.inside[marked]].left != marked:
        return False
    if not page.words[page.regions[page.inside[marked]].first][0].islower() or not has_verb(page, *left):
        return False
    return cue.verb.kind == "source" or page.lowers[left[1] - 2] not in PREPOSITIONS  # "came with, she said, “a cat”"


_LEADS_ON = PREPOSITIONS - words_of("clause behind cue")
_DASHES = "—–"
_FOCUS = words_of("focus")


def _parted(page: Page, left: tuple[int, int], right: tuple[int, int]) -> list[tuple[int, int]]:
    """The parts of a clause that a cue interrupts: "Kitchens are, he says, what we want", "because, he says, it rains".

    Only what follows is content where a conjunction or a relative pronoun is all of its clause before the cue.
    """
    last = left[1] - 1
    while last > left[0] and page.words[last] in ",—–-":
        last -= 1
    if page.inside[last] >= 0 or last < left[0]:
        return []
    word = page.lowers[last]
    if word in OPEN_CLAUSE:
        return [right] if has_verb(page, *right) or word in RELATIVES else []
    if word in ADVERBS and page.lowers[last - 1] in CONJUNCTIONS and has_verb(page, *right):
        return [left, right]  # "It fell, and now, he says, we are back"
    unfinished = word in AUXILIARIES and page.words[last][0].islower()
    unfinished = unfinished or _resumes(page, left, right[0]) or _completes(page, last, *right)
    return [left, right] if unfinished and right[1] - right[0] > 1 else []


def _resumes(page: Page, left: tuple[int, int], at: int) -> bool:
    """Whether the verb whose subject precedes a cue is at a token: "The lesson learned, he says, was twofold"."""
    if page.lowers[at] in AUXILIARIES:
        return True
    if page.analysis.word_class(at) != "VERB" or page.words[at][0].isupper() or page.lowers[at].endswith(GERUND_ENDING):
        return False
    return not (_holds_main_verb(page, *left) or all(word in LINKS for word in page.lowers[slice(*left)]))


def _holds_main_verb(page: Page, first: int, last: int) -> bool:
    """Whether a clause that no word introduces is in a token range: not in "the farm where she grew up"."""
    within = page.analysis.clauses_within(first, last)
    return any(clause.finite and clause.introducer < first for clause in within)


def _completes(page: Page, last: int, at: int, stop: int) -> bool:
    """Whether a token opens what a clause that ends at `last` needs: "It is up to us, he said, to act"."""
    behind = page.lowers[at + 1 : min(stop, at + _COMPLEMENT)]
    if page.lowers[at] in AGENT:
        acted = page.analysis.is_participle(last) or behind[0].endswith(GERUND_ENDING)
        return acted and behind[0] not in _MEANS
    if page.lowers[at] not in _TO_OR_FOR:
        return False
    near = range(at, min(stop, at + _COMPLEMENT))
    infinitive = next((i for i in near if page.lowers[i] in INFINITIVE), stop)
    return infinitive + 1 < stop and page.analysis.word_class(infinitive + 1) == "VERB"


_TO_OR_FOR = INFINITIVE | PURPOSE
_COMPLEMENT = 10  # tokens of "for the town to buy"
_MEANS = words_of("means of speech")


def _behind_apposition(page: Page, at: int, stop: int) -> int:
    """The comma that ends "a soil chemist at the college" behind an inverted subject; `at` where there is none."""
    if page.lowers[at + 1] not in _ARTICLE:
        return at
    for comma in range(at + 2, min(stop, at + _REACH)):
        if page.words[comma] == "," and comma + 3 < stop and page.lowers[comma + 1] not in _ARTICLE:
            verb = has_verb(page, at + 1, comma)
            if verb or has_verb(page, comma + 1, comma + 4):
                return at if verb else comma
    return at


def _behind_relative(page: Page, at: int, stop: int) -> int:
    """The comma that ends a relative clause before the verb of what precedes the cue; `at` where there is none.

    "Larne, says Ana Roe, who grew up there, | has changed"
    """
    commas = page.signs(_COMMA, at + 2, min(stop - 1, at + _REACH))
    return next((comma for comma in commas if page.analysis.is_finite(comma + 1)), at)


_COMMA = frozenset(",")


def _goes_on(page: Page, at: int) -> bool:
    """Whether a clause behind "he said," is still his: ", which left", ", as the rains fail", ", and it may"."""
    word, following = page.lowers[at], page.lowers[at + 1 : at + 2]
    if word in _WHICH_OR_THAT:
        return True  # "It is no wonder, he said, that it rained"
    if word not in _CAUSE_OR_CONTRAST:
        return False
    return following[0] in _NOT_SPEAKERS if following else False


_WHICH_OR_THAT = THING_RELATIVE | COMPLEMENTIZER
_CONDITIONS = words_of("condition in front")  # "If it rains, Roe said, we stay"
_NOT_SPEAKERS = words_of("no speaker")


def split_part(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """The rest of a split quote: '..., he said, "and so we left."'"""
    for region in sentence.regions:
        if region.left >= cue.end:
            if _is_taken(page, region, later):
                return None
            before = page.words[region.left - 1]
            between = range(cue.end, region.left)
            if _goes_on_in_phrase(page, cue, region):
                return region.left - 1, last_region_end(page, sentence, region)
            if before == ";" and later:
                return None  # "“We won,” Roe said; “we lost,” Li said"
            if before in ",;:—–." and len(between) <= _REACH and not any(page.inside[at] >= 0 for at in between):
                return region.left, last_region_end(page, sentence, region)
            return None
    return None


def _goes_on_in_phrase(page: Page, cue: Cue, region: Region) -> bool:
    """Whether a preposition behind a cue's comma leads to the rest: "Voters are “tired,” he said, of “old songs”"."""
    at = region.left - 1
    end = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    return at == end + 1 and page.words[end] == "," and page.lowers[at] in _LEADS_ON


def _is_taken(page: Page, region: Region, later: Sequence[Cue]) -> bool:
    """Whether a later cue leads to quoted words: "he said, adding: “We left.”", "said Li, who told him, “We left.”"."""
    capital = page.words[region.first][0].isupper()
    return any(
        other.at < region.left and (other.place == "shared" or (capital and other.verb.kind != "source"))
        for other in later
    )


def joined_part(
    page: Page, sentence: Sentence, cue: Cue, left: tuple[int, int], later: Sequence[Cue]
) -> tuple[int, int] | None:
    """The clause that goes on unmarked: 'It is "a strong report," he said, and it should calm the bank.'

    The main clause too, where only a condition or contrast is before the cue: 'While it is "late", he said, we stay.'
    """
    at = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    leads = page.lowers[left[0]] in _CONDITIONS
    if at + 3 >= sentence.stop or page.words[at] != "," or not (page.lowers[at + 1] in ADDITION or leads):
        return None
    last = content_end(page, sentence, at + 1, later)
    if leads and page.lowers[at + 1] in PRONOUNS | DETERMINERS:
        return (at + 1, last) if has_verb(page, at + 1, last) else None
    return (at + 1, last) if _goes_on(page, at + 1) and has_verb(page, at + 1, last) else None
