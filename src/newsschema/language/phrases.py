"""Base noun phrases of a sentence, from the tags of its tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from newsschema.language.words import Words

PhraseKind = Literal["noun", "name", "pronoun", "number"]


class Phrase(NamedTuple):
    """A base noun phrase: from its determiner to its head, without what follows the head ("of ...", relative clauses).

    Token indexes are those of the passage; ranges are half-open.
    """

    first: int
    last: int
    head: int
    """The noun that the phrase is about; of a name its last token; of "the old" the adjective."""
    kind: PhraseKind
    """By its head: a common noun, a name, a pronoun or a number."""
    name: tuple[int, int] | None = None
    """The tokens of the name it ends with: "Maria Roe" in "spokeswoman Maria Roe"."""
    noun: int | None = None
    """The common noun before that name, which describes it: "spokeswoman"."""
    owner: tuple[int, int] | None = None
    """The possessor in front: "Peru's" in "Peru's mining ministry", "his"; its clitic is inside its last token."""


_KINDS: dict[str, PhraseKind] = {"n": "noun", "N": "noun", "P": "name", "0": "number", "a": "noun"}
_HEADS = frozenset("nNP0")
_JOINTS = frozenset("&/")
_HYPHENS = frozenset("-–")
_OPENERS = frozenset("tanNP0y")
_CONTINUES = frozenset("anNP0ypgrx.")
_STARTS = _OPENERS | frozenset("oqpgr")
# The commonest phrases, by their tags alone: "the old harbour", "tax cuts", "the former Maria Roe".
_PLAIN = re.compile("t?a*(?:(?P<noun>[nN]+)|(?P<name>P+))(?![anNP0ypgrx])")
_PLAIN_OPENERS = frozenset("tanNP")


def find_phrases(words: Words, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases of tokens `first` to `last`, a sentence, and note them in `words.phrase_at`."""
    found = list[Phrase]()
    codes, lowers, pack, clitics = words.codes, words.tokens.lowers, words.pack, words.clitics
    tags, phrase_at = "".join(codes[first:last]), words.phrase_at
    at = first - 1
    while (at := at + 1) < last:
        code = codes[at]
        if code not in _STARTS:
            continue
        phrase: Phrase | None = None
        if code in _PLAIN_OPENERS and (plain := _PLAIN.match(tags, at - first)):
            phrase = _plain(words, plain, first)
            if phrase is not None:
                found.append(phrase)
                end = phrase.last
                if end == at + 1:
                    phrase_at[at] = phrase
                else:
                    phrase_at[at:end] = [phrase] * (end - at)
                    at = end - 1
                continue
        if code in "oq":
            if lowers[at] in pack.possessives:
                phrase = _read(words, at, last)
            phrase = phrase or Phrase(at, at + 1, at, "pronoun")
        elif code == "0" and (at + 1 == last or codes[at + 1] not in _CONTINUES) and at not in clitics:
            phrase = Phrase(at, at + 1, at, "number")
        elif code in _OPENERS or _modifies(codes, at, last) or (code == "r" and _is_first_part(words, at, last)):
            phrase = _read(words, at, last)
            if phrase is None and (code == "t" or lowers[at] in pack.quantities):
                phrase = Phrase(at, at + 1, at, "pronoun")
        if phrase is not None:
            if codes[phrase.head] in "nN0y" and "0" in codes[at : phrase.last]:
                phrase = _hedged(words, phrase, first)
                while found and found[-1].last > phrase.first:  # "more" of "more than 20"
                    found.pop()
            found.append(phrase)
            phrase_at[phrase.first : phrase.last] = [phrase] * (phrase.last - phrase.first)
            at = phrase.last - 1
    return _with_joined_names(words, found) if "&" in lowers[first:last] else found


def _with_joined_names(words: Words, found: list[Phrase]) -> list[Phrase]:
    """Return phrases with the names that a sign joins as one: "Punjab & Sind Bank", "the R&D budget", "the S&P/TSX"."""
    joined = list[Phrase]()
    for phrase in found:
        before = joined[-1] if joined else None
        if before is None or before.last != phrase.first - 1 or not _joins(words, before, phrase):
            joined.append(phrase)
            continue
        name = phrase.name and ((before.name or (before.first,))[0], phrase.name[1])
        joined[-1] = phrase._replace(
            first=before.first, name=name, noun=before.noun, owner=phrase.owner and (before.first, phrase.owner[1])
        )
        words.phrase_at[before.first : phrase.last] = [joined[-1]] * (phrase.last - before.first)
    return joined


def _joins(words: Words, before: Phrase, phrase: Phrase) -> bool:
    """Whether a sign between two phrases joins them as one name: "Roe & Lee", "S&P/TSX"; not "sales & marketing"."""
    sign, printed = before.last, words.tokens.words
    if printed[sign] not in _JOINTS:
        return False
    if printed[sign] == "&" and before.kind == "name" and words.codes[phrase.first] == "P":
        return True
    return _touches_both(words, sign) and printed[sign - 1][0].isupper() and printed[phrase.first][0].isupper()


def _plain(words: Words, tags: re.Match[str], offset: int) -> Phrase | None:
    """Return a phrase from its tags, which begin `offset` tokens behind those of the passage.

    None where more than tags counts: a clitic, a hyphen behind it, a word of time behind a noun ("the press today").
    """
    first, last = tags.start() + offset, tags.end() + offset
    if last < len(words.tokens.words) and words.tokens.words[last] in _HYPHENS:
        return None
    if words.clitics and not words.clitics.keys().isdisjoint(range(first, last)):
        return None
    noun, name = tags.span("noun"), tags.start("name")
    if name >= 0:
        return Phrase(first, last, last - 1, "name", (name + offset, last))
    if noun[1] - noun[0] > 1 and not words.pack.times.isdisjoint(words.tokens.lowers[noun[0] + offset + 1 : last]):
        return None
    return Phrase(first, last, last - 1, "noun")


def _hedged(words: Words, phrase: Phrase, floor: int) -> Phrase:
    """Return a phrase with a number together with the hedge before it: "at least 12 people", "more than half"."""
    number = words.codes.index("0", phrase.first, phrase.last)
    if number > floor and words.codes[number - 1] == "y":
        number -= 1
    for size in (3, 2):
        at = number - size
        if floor <= at < phrase.first and tuple(words.tokens.lowers[at:number]) in words.pack.hedges:
            return phrase._replace(first=at)
    return phrase


def _modifies(codes: list[str], at: int, last: int) -> bool:
    """Whether an adverb or a participle begins a noun phrase: "about 200 people", "planned cuts"."""
    if at + 1 >= last:
        return False
    follower = codes[at + 1]
    return follower == "0" if codes[at] == "r" else codes[at] == "p" and follower in "nN"


def _is_first_part(words: Words, at: int, last: int) -> bool:
    """Whether an adverb is the first part of a word with a hyphen that begins a noun phrase: "first-time buyers"."""
    if at + 2 >= last or words.tokens.words[at + 1] not in _HYPHENS:
        return False
    return _touches_both(words, at + 1) and words.codes[at + 2] in "nNapg"


def _read(tagged: Words, first: int, last: int) -> Phrase | None:
    """Read one phrase from its first token; None where no head comes."""
    codes, clitics, pack = tagged.codes, tagged.clitics, tagged.pack
    words, lowers, starts, ends = tagged.tokens.words, tagged.tokens.lowers, tagged.tokens.starts, tagged.tokens.ends
    at, owner = _behind_determiner(tagged, first, last)
    head, end, determined = -1, first, at > first
    while at < last:
        code = codes[at]
        if code in _HEADS:
            if head >= 0 and head == at - 1 and lowers[at] in pack.times and codes[head] != "P":
                break
            if code == "P" and head >= 0 and codes[head] == "N" and words[at][0].isupper():
                break
            head, end = at, at + 1
        elif code == "a" or (code == "y" and words[at] != "-"):
            if code == "a" and head >= 0 and not _heads_follow(codes, at, last):
                if codes[head] in "nN":
                    break
                if determined and codes[at - 1] == "y":  # "a 39% cut in fares"
                    head, end = at, at + 1
        elif code in "pgvzm":
            if code in "vzm" or not _heads_follow(codes, at, last):
                if code != "p" and owner == (at - 1, at):  # "raised its holding to 46%", "cut its stake"
                    head, end, at = at, at + 1, at + 1
                break
            if head >= 0 and (ends[at - 1] != starts[at] or (code == "g" and not determined)):
                break
        elif code == "r":
            if head >= 0 or at + 1 == last:
                break
            if codes[at + 1] not in "a0pg" and not (words[at + 1] == "-" and starts[at + 1] == ends[at]):
                break
        elif words[at] in "-–" and first < at < last - 1 and _touches_both(tagged, at):
            at += 1
            if codes[at] in _HEADS or (codes[at] == "a" and head == at - 2):  # "the 22-year-old"
                head, end = at, at + 1
        elif code == "x" and words[at] in "'’" and head == at - 1 and starts[at] == ends[at - 1]:
            owner, head = (first, at + 1), -1
        elif words[at] == "," and head < 0 and first < at < last - 1 and codes[at - 1] == codes[at + 1] == "a":
            if words[at + 1][0].isupper() or codes[first - 1] in "FIBG":  # "it is late, former leaders said"
                break  # "a long, hard winter"
        else:
            break
        if clitics.get(at) == "x" and head == at:
            owner, head, determined = (first, at + 1), -1, True
        elif at in clitics:
            at += 1
            break
        at += 1
    return _finish(tagged, first, at, end, head, owner, determined=determined)


def _behind_determiner(tagged: Words, first: int, last: int) -> tuple[int, tuple[int, int] | None]:
    """Return where the determiner of a phrase ends, "the", "all the", and the possessor it is: "his", "all his"."""
    codes, at = tagged.codes, first
    if codes[at] in "to":
        at += 1
        if at < last and codes[at] in "to" and tagged.tokens.lowers[first] in tagged.pack.predeterminers:
            at += 1
    return at, (at - 1, at) if at > first and codes[at - 1] == "o" else None


def _touches_both(tagged: Words, at: int) -> bool:
    """Whether no blank is on either side of a token."""
    return tagged.touches(at) and tagged.touches(at + 1)


def _finish(
    tagged: Words, first: int, at: int, end: int, head: int, owner: tuple[int, int] | None, *, determined: bool
) -> Phrase | None:
    codes, words = tagged.codes, tagged.tokens.words
    if head < 0:
        if owner is not None and owner[1] == at:  # "the minister's" with nothing behind it
            return Phrase(first, at, at - 1, "noun", owner=None)
        if determined and at > first + 1 and codes[at - 1] == "a":  # "the old"
            return Phrase(first, at, at - 1, "noun", owner=owner)
        return None
    kind = _KINDS.get(codes[head], "noun")
    name = noun = None
    numbered = kind == "number" and _numbers_name(tagged, head, first)
    if kind == "name" or numbered:
        kind, begin = "name", head - numbered
        floor = owner[1] if owner else first
        while begin > floor and (
            codes[begin - 1] == "P" or (codes[begin - 1] in "nN" and words[begin - 1][0].isupper())
        ):
            begin -= 1
        name = (begin, end)
        if begin > floor and codes[begin - 1] in "nN":
            noun = begin - 1
    return Phrase(first, end, head, kind, name, noun, owner)


def _numbers_name(tagged: Words, at: int, first: int) -> bool:
    """Whether digits end a name: "the Nikkei 225", "Apollo 11"; not "May 5", "Lund 38%" or a number with a unit."""
    codes, words, before = tagged.codes, tagged.tokens.words, at - 1
    if not words[at].isdigit() or codes[at + 1] in ("y", "0", "n"):
        return False
    if before > first and words[before] in _HYPHENS and _touches_both(tagged, before):  # "the TA-125"
        before -= 1
    elif tagged.touches(at):  # "N650"
        return False
    if before < first or not words[before][0].isupper() or tagged.tokens.lowers[before] in tagged.pack.times:
        return False
    joined = before > first or words[before - 1 : before] == ["&"]  # "S&P 500"
    return codes[before] == "P" or (joined and codes[before] in "ny")


def _heads_follow(codes: list[str], at: int, last: int) -> bool:
    """Whether a noun comes behind nothing but modifiers."""
    for other in range(at + 1, min(at + 4, last)):
        if codes[other] in "nNP":
            return True
        if codes[other] not in "apg0":
            return False
    return False
