"""Where what a reporting verb reports ends: before another's clause, what came of it, where and when it was said."""

from __future__ import annotations

from itertools import compress, islice
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.content.act_ends import VERBAL, act_end, new_subject
from newsschema.extract.quotes.content.asides import MOST_PARTS, aside_end, commented_end
from newsschema.extract.quotes.content.backgrounds import background_end, headline_end
from newsschema.extract.quotes.content.joints import BREAKS, DASHES, clause_joint, is_hyphen
from newsschema.extract.quotes.content.relative_ends import before_main_verb, main_verb, relative_end
from newsschema.extract.quotes.content.speaker_ends import speaker_end
from newsschema.extract.quotes.content.venues import before_venue
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    JOINTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import ADDITION, COMPLEMENTIZER, GERUND_ENDING, GOAL, INFINITIVE, THING_RELATIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence

_REFUSED_OR_GAVE = words_of("refused or gave")


def content_end(
    page: Page, sentence: Sentence, first: int, later: Sequence[Cue], subject: Mention | None = None
) -> int:
    """Where the content ends: before a later cue's clause or with the sentence, or at the first of `ENDINGS`."""
    end = _reported_end(page, sentence, first, later, subject)
    for ending in ENDINGS:
        end = ending.find(page, first, end)
    return end


def leading_noun_end(page: Page, sentence: Sentence, first: int) -> int | None:
    """Where the clause of a noun ends whose phrase leads the sentence; None where that is unclear.

    Before the main verb ("Roe's claim that it sank | has been denied"), or at the comma behind which the main clause
    begins ("Despite Roe's claim that it sank, | work goes on").
    """
    if page.lowers[sentence.first] not in PREPOSITIONS:
        return main_verb(page, first)
    commas = islice((at for at in page.signs(_COMMA, first + 1, sentence.stop - 2) if page.inside[at] < 0), MOST_PARTS)
    return next((at for at in commas if _parts_clauses(page, first, at, sentence.stop)), None)


def _parts_clauses(page: Page, first: int, comma: int, stop: int) -> bool:
    """Whether a clause ends at a comma and another, no further part of it, begins behind it."""
    opening = page.lowers[comma + 1]
    goes_on = opening in RELATIVES or opening in CONJUNCTIONS
    return not goes_on and has_verb(page, first, comma) and has_verb(page, comma + 1, stop)


def _bracket_end(page: Page, first: int, stop: int) -> int:
    """Where content within brackets ends: at the bracket that closes before one opens."""
    if ")" not in page.words[first:stop]:
        return stop
    depth = 0
    for at in range(first, stop):
        word = page.words[at]
        if word == "(":
            if page.words[stop - 1] == ")" and page.lowers[at + 1] in _SUPPOSING:
                return at  # "hire a lawyer (if she can find one)"
            depth += 1
        elif word == ")":
            depth -= 1
            if depth < 0:
                return at
    return stop


def _dash_end(page: Page, first: int, stop: int) -> int:
    """Where content within dashes ends: "Li – who left when Roe said it leaks – has come back"."""
    near = page.signs(DASHES, first + 1, min(stop - 1, first + _WITHIN_DASHES))
    dash = next((at for at in near if not is_hyphen(page, at)), stop)
    if dash == stop or page.inside[dash] >= 0 or not page.analysis.is_finite(dash + 1):
        return stop
    begin = max(page.sentence_at(first).first, first - _WITHIN_DASHES)
    opened = [at for at in page.signs(DASHES, begin, first) if not is_hyphen(page, at)]
    return dash if len(opened) % 2 else stop


_WITHIN_DASHES = 40  # tokens before and behind the beginning of content within which a dash is looked for


def before_auxiliary(page: Page, first: int, stop: int) -> int:
    """Where content of a participle ends before the main verb: "Roe, suggesting it was late, | was tired".

    At the first comma or dash, if an auxiliary without a subject is behind it.
    """
    at = next(iter(page.signs(BREAKS, first + 1, stop - 1)), stop)
    if at >= stop - 2 or page.inside[at] >= 0 or page.lowers[at + 1] not in AUXILIARIES:
        return stop
    if (page.words[at] == "-" and page.touching(at)) or page.lowers[at + 2] in PRONOUNS:
        return stop  # "well-did", "– has he read it? –"
    return at if page.analysis.is_finite(at + 1) and has_verb(page, first, at) else stop


def _unsaid_end(page: Page, first: int, stop: int) -> int:
    """Where content ends before what the speaker left unsaid."""
    turns = compress(range(first + 2, stop), map(_TURNS.__contains__, page.lowers[first + 2 : stop]))
    return next((at for at in turns if _is_left_unsaid(page, at, stop)), stop)


def _before_hearer(page: Page, first: int, stop: int) -> int:
    """The end before the hearer: "the deal was off to Larne News", where the words end with a news outlet."""
    for at in range(stop - 2, max(first + 2, stop - _OUTLET), -1):
        if page.lowers[at] in GOAL and page.words[at + 1][0].isupper():
            outlet = any(page.lowers[i] in _OUTLETS for i in range(at + 1, stop))
            return at if outlet else stop
    return stop


_OUTLET = 6  # tokens of "to the Larne Daily News"
_OUTLETS = words_of("news outlet")


_QUESTIONS = words_of("question") - words_of("condition")
_SUPPOSING = words_of("supposed in brackets")
_COMMA = frozenset(",")
_TURNS = words_of("turn")


def _is_left_unsaid(page: Page, at: int, stop: int) -> bool:
    """Whether 'but did not say why', 'but declined to comment', 'without naming names' begins at a token."""
    lowers = page.lowers
    if page.inside[at] >= 0 or at + 2 >= stop:
        return False
    if lowers[at] in _WITHOUT:
        return lowers[at + 1] in _TELLING_ING
    if (lowers[at + 1] in PRONOUNS or page.words[at + 1][0].isupper()) and at + 3 < stop:
        at += 1
    if lowers[at + 1] in _REFUSED_OR_GAVE and lowers[at] not in ADDITION:
        return True
    negated = lowers[at + 1].endswith(_CONTRACTED_NOT) or lowers[at + 2] in _NOT
    verb = at + 2 + (lowers[at + 2] in _NOT)
    return negated and lowers[at + 1] in AUXILIARIES and verb < stop and lowers[verb] in _TELLING


_TELLING = words_of("left unsaid")
_TELLING_ING = words_of("left unsaid participle")
_WITHOUT = words_of("privative preposition")
_NOT = words_of("clause negation")
_CONTRACTED_NOT = tuple(words_of("negative ending"))


def _reported_end(page: Page, sentence: Sentence, first: int, later: Sequence[Cue], subject: Mention | None) -> int:
    main = _leading_end(page, sentence, first, subject)
    for cue in later:
        if cue.at > first and cue.at < main:
            same = cue.subject is not None and subject is not None and cue.subject.first == subject.phrase[0]
            if same and subject is not None and subject.kind == "relative":
                return max(skip_back(page, cue.at, first), first + 1)  # "members who praised the plan" warned
            end = _clause_end(page, first, cue)
            if end is not None:
                return min(end, main)
    if main < sentence.stop:
        return main
    if subject is not None and subject.kind == "relative":
        return relative_end(page, sentence, first, subject)
    if subject is not None and _is_inserted(page, subject, first):
        return before_main_verb(page, first, sentence.stop, needs_verb=False)
    return speaker_end(page, first, sentence.stop, subject) if subject is not None else sentence.stop


def _is_inserted(page: Page, subject: Mention, first: int) -> bool:
    """Whether content is in a participle's phrase behind its subject: "The union, calling for a strike, met Roe"."""
    comma = subject.phrase[1]
    return comma + 1 < first and page.words[comma] == "," and page.lowers[comma + 1].endswith(GERUND_ENDING)


def _leading_end(page: Page, sentence: Sentence, first: int, subject: Mention | None) -> int:
    """Where a clause before the main one ends: "When Roe asked them to pay, they left"; else the sentence's end."""
    if page.words[first - 1] == ",":
        return sentence.stop  # "As Roe noted, | the dam, which is old, leaks"
    head = sentence.first if subject is None else subject.phrase[0] - 1
    if head > first:
        return head + (page.inside[head] >= 0)  # "After saying that it was late, Roe left"
    begins = page.lowers[sentence.first] in SUBORDINATORS and not _is_main(page, sentence, head)
    begins = begins or _is_condition(page, sentence, first, subject)
    introduced = head >= sentence.first and page.lowers[head] in _BEFORE_MAIN
    if begins or (introduced and not _trails(page, sentence, head)):
        return _main_clause(page, first, sentence.stop)
    return sentence.stop


def _is_main(page: Page, sentence: Sentence, head: int) -> bool:
    """Whether what leads ends at the comma before a cue's subject: "As it rained, | Roe said", "After it, | Roe"."""
    return head > sentence.first + 1 and page.words[head] == ","


def _trails(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether the main clause precedes the one that a token introduces: "It sank hours | after Roe said it was old"."""
    if at == sentence.first or not page.words[at - 1][0].isalnum() or page.lowers[at - 1] in _BEFORE_LEADING:
        return False
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    return any(one.finite and one.introducer < 0 for one in clauses if sentence.first <= one.verb < at)


def _is_condition(page: Page, sentence: Sentence, first: int, subject: Mention | None) -> bool:
    """Whether a noun's content is in an "if" clause: "if he proves his claim that it rained, we win"."""
    floor = max(sentence.first, first - _CONDITION)
    before = next((at for at in range(first - 1, floor - 1, -1) if _parts_condition(page, at)), floor - 1) + 1
    if subject is not None and page.analysis.next_finite(subject.first, first) < first:
        return False
    return any(page.lowers[at] in _CONDITIONS for at in range(before, first))


def _parts_condition(page: Page, at: int) -> bool:
    """Whether a mark parts clauses: not the comma of "if he is right, and proves his claim that it rained"."""
    return page.words[at] in ",;:" and page.lowers[at + 1] not in CONJUNCTIONS


_CONDITION = 20  # tokens between "if" and what a noun in its clause reports
_CONDITIONS = words_of("conjunction of condition")
_BEFORE_MAIN = words_of("before main clause")
_BEFORE_LEADING = CONJUNCTIONS | COMPLEMENTIZER  # "Li said that when Roe says it is late, they leave"


def _main_clause(page: Page, first: int, stop: int) -> int:
    """Where a leading clause ends: at the comma behind which the main clause's subject is."""
    for at in range(first + 1, stop - 1):
        if page.words[at] == "," and page.inside[at] < 0:
            number = page.inside[at + 1]
            opening = page.regions[number].first if number >= 0 else at + 1  # "When Li spoke, “the crowd cheered”"
            if opening < stop and new_subject(page, opening) and has_verb(page, opening, min(stop, at + 12)):
                return at
            phrase = page.analysis.phrase_of(at + 1)  # "traders say they fell", "nobody believes her"
            if phrase is not None and phrase.first == at + 1 and phrase.last < stop and _is_verb(page, phrase.last):
                return at
    return stop


def _is_verb(page: Page, at: int) -> bool:
    return page.inside[at] < 0 and page.analysis.is_finite(at)


def _clause_end(page: Page, first: int, cue: Cue) -> int | None:
    """Where the clause before a later cue ends; None if the cue is inside the content."""
    words, lowers, at = page.words, page.lowers, cue.at
    if cue.place == "shared" and _reports_nothing(page, cue):
        return None
    if cue.verb.kind == "source" and words[at - 1] == "," and at - 1 > first:
        return at - 1  # "would end soon, according to Roe"
    if cue.verb.kind == "source" or cue.place == "shared":
        return _end_before_verb(page, first, cue)
    if cue.place == "after" and words[cue.at - 1] == "," and cue.at - 1 > first:
        return cue.at - 1  # "told them to stay at home, said Ana Roe"
    if cue.place != "before" or cue.subject is None or cue.subject.kind == "relative":
        return None
    at = min(cue.subject.phrase[0], cue.subject.first)
    if at == first:
        return None  # "estimated that 900 people, who are old, reported a fall"
    if at < first:  # the subject precedes the clause that holds the content: "Roe, who recalled it, said"
        return cue.at - 1 if words[cue.at - 1] == "," and cue.at - 1 > first else None
    if words[at - 1] == ":":
        return at - 1
    if _splits_clause(page, first, at, cue):
        return None
    commented = cue.subject.kind == "pronoun" or cue.verb.kind == "denial"
    if commented and lowers[at - 1] in THING_RELATIVE and words[at - 2] == ",":
        return at - 2  # "Roe said he read the files, which he called a swamp", "which the firm denies"
    joint = clause_joint(page, first, at)
    if joint is not None:
        return joint
    if lowers[at - 1] in _JOINS and words[at - 2] in ",—–":
        return at - 2
    own = cue.subject.kind == "pronoun" and lowers[at - 1] in ADDITION  # "said many had gone and she said so"
    joined = (
        lowers[at - 1] in JOINTS
        and not own
        and lowers[at - 2] not in PRONOUNS
        and not any(page.inside[i] >= 0 for i in range(first, at))
    )
    if joined and (has_verb(page, first, at - 1) or _holds_verb(page, first + 1, at - 1)):
        return at - 1  # "many said they would go and others said they were tired"
    if words[at - 1] not in ",—–":
        return at - 1 if words[at - 1] == ";" else None
    if lowers[first] in INFINITIVE:  # "Li told her to leave, she said"
        return at - 1
    adverbial = lowers[first] in SUBORDINATORS or lowers[first] in PREPOSITIONS
    if adverbial and lowers[first] not in _QUESTIONS:
        return None
    closes = _closes(page, cue)  # "before telling them where he lived, Roe said"
    return at - 1 if closes or (not adverbial and at - first > _SHORTEST) else None


def _end_before_verb(page: Page, first: int, cue: Cue) -> int | None:
    """Where the clause before a source, or before a later verb of the same subject, ends; None if it goes on."""
    words, lowers, at = page.words, page.lowers, cue.at
    at = skip_back(page, at, first)
    joints = CONJUNCTIONS | ADVERBS | (_BEFORE_ING if cue.place == "shared" else frozenset())
    while at > first and (lowers[at - 1] in joints or words[at - 1] in ",—–"):
        at -= 1
    beside = cue.verb.form == "ing" and lowers[first].endswith(GERUND_ENDING)
    if beside and cue.at > at and lowers[cue.at - 1] in JOINTS:
        return None  # "recommends checking the price and asking who pays"
    if cue.place == "shared":  # "were treated well | and asked"
        at = next((i for i in range(at, cue.at) if lowers[i] in JOINTS or words[i] in ",—–"), at)
    parted = (at > first and words[at] in ",—–") or lowers[at] in JOINTS or lowers[at] in _BEFORE_ING
    parted = parted or _closed_by_comma(page, at - 1) or (cue.verb.form == "ing" and "names-source" in cue.verb.traits)
    return at if at > first and (parted or cue.verb.kind == "source") else None


def _splits_clause(page: Page, first: int, at: int, cue: Cue) -> bool:
    """Whether a cue is between commas behind a subject whose verb follows: "a “ghost tax”, as critics call it, is"."""
    comma = next(iter(page.signs(_COMMA, cue.end, min(page.sentence_at(cue.at).stop - 1, cue.end + _INSERTED))), -1)
    if comma < 0 or not page.analysis.is_finite(comma + 1) or "," not in page.words[at - 2 : at]:
        return False
    return not any(one.finite for one in page.analysis.clauses_within(first, at))


_INSERTED = 8  # tokens of an insertion behind its verb


def _reports_nothing(page: Page, cue: Cue) -> bool:
    """Whether nothing is behind a cue: "and apologised", "and apologised, adding"; not "and said, “It is late”"."""
    stop = page.sentence_at(cue.at).stop
    if cue.end >= stop:
        return True
    return page.words[cue.end] in ",;" and cue.end + 1 < stop and page.inside[cue.end + 1] < 0


def _closes(page: Page, cue: Cue) -> bool:
    """Whether no finite verb follows a cue in its sentence."""
    stop = page.sentence_at(cue.at).stop
    return page.analysis.next_finite(cue.end, stop) >= stop


def _closed_by_comma(page: Page, at: int) -> bool:
    """Whether a token ends quoted words with a comma: "a “ghost ship,” calling that"."""
    number = page.inside[at]
    return number >= 0 and page.regions[number].right == at + 1 and page.words[page.regions[number].last - 1] == ","


def _holds_verb(page: Page, first: int, last: int) -> bool:
    """Whether a verb in any form is in a token range."""
    return any(page.analysis.word_class(at) in VERBAL for at in range(first, last))


_BEFORE_ING = words_of("before participle")  # '"We won," Roe said before adding: "It feels great."'
_JOINS = words_of("clause joint")
_SHORTEST = 4  # tokens of a content that a comma before a later cue's subject may end


class Ending(NamedTuple):
    """One thing that ends content, and how its place is found: from a page, the content's first token and its end."""

    what: str
    find: Callable[[Page, int, int], int]


# What ends content, in the order tried; each may only bring the end forward.
ENDINGS = (
    Ending("the bracket around it: (he said it was late)", _bracket_end),
    Ending("the dashes around it: – who said it was late – left", _dash_end),
    Ending("what is left unsaid: but did not say why", _unsaid_end),
    Ending("what was done: vowed to stay and went home", act_end),
    Ending("what the writer adds: , while others left", commented_end),
    Ending("how, when and on what occasion it was said: , to loud applause", aside_end),
    Ending("what happens meanwhile, in a headline: as talks stall", headline_end),
    Ending("who or where a name at the end is: , who is her aide", background_end),
    Ending("where it was said: in a post on X", before_venue),
    Ending("who was told: to Larne News", _before_hearer),
)
