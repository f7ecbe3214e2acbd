"""Finite verbs: each clause of a sentence whose tags are decided is given the one it calls for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.language.tagger import Entry

_STRETCH = re.compile(r"[sqc.][^sqc.]*|[^sqc.]+")
_FINITE = re.compile("[dzmF]")
_INTRODUCER = re.compile("[sq]")
_BARE = re.compile("[sq][^sqc.dzmF]*(?:[sqc.]|$)")  # a clause that is introduced and has no finite verb
_JOINED = re.compile("[^dzmF]*cr*[dzmF]")  # "orbits Earth and weighs": the first finite verb shares its subject
_UNGOVERNED = re.compile("[^dzmFxv]*[nNPq]v")  # an infinitive behind a noun, with no verb or particle before
_UNGOVERNED_IN = re.compile("(?:(?:^|[sqc.])[^dzmFxvsqc.]*[nNP]|q)v")
# Auxiliaries read as infinitives that nothing governs: "there have been", "found people with a cold have a risk"
_UNGOVERNED_PERFECT = re.compile("(?:^|[.sqc])[^FxvI.sqc]*I(?=r*[Bp])")
_UNGOVERNED_HAVE = re.compile("(?:^|[.sqc])(?:[^FxvIdzmpg.sqc]+|[^FxvI.sqc]*i[tanNP0y]+)r*v(?=[tanNP0yri])")
# "the house rose", "it fell": irregular pasts behind a noun, with no noun behind
_NO_NOUN = re.compile(r"(?<=[nNPo0])r?([na])(?=[.irx0ytoc]|$)")
_PARTICIPLE = re.compile("[pa]")
# Words that are nouns rather than what they are read as, by the tags around, and the tags they may have instead.
_REREAD = (
    # "Yields fell", "Turnout was", "Petrol now sells", "and orders there shrank"
    (re.compile(r"(?:^|(?<=\.c))(?:[zmvjra](?=r?[dF]|z[^ao]|r?[pa]i?[0yr])|z(?=r?p))|^j(?=[^.])"), "Nn"),
    # "In Lund, demand was", "officials said, demand rose by", "Yield on the issue was"
    (re.compile(r"(?<=\.)[mj](?=F|[dp][i0yr])|^m(?=i[tanNP0y]+F)"), "nP"),
    # "Starting pay would rise"
    (re.compile("(?<=^g)[vz](?=F)"), "nN"),
    # "five Democrats crossing over"
    (re.compile("(?<=0P)n(?=[irxt])"), "g"),
    # "Diallo, 38, sings"
    (re.compile(r"^[jrX](?=\.0)"), "P"),
    # "The businessman turned politician called for"
    (re.compile("(?<=n)d(?=n[dz])"), "p"),
    # "the number of stolen vans"
    (re.compile("(?<=i)d(?=a?[nN])"), "p"),
)
_MAY_REREAD = re.compile("|".join(pattern.pattern for pattern, _ in _REREAD))
# "Last year, gold traded at", "the dome reached 13", "said net rose 5", "the Trade Average rose 2%"
_NO_ADJECTIVE = re.compile(r"(?:^|(?<=[.tdnPo]))(a)r?([pna])(?=i?[0yr])")
_NO_ADJECTIVE_BEHIND = re.compile(r"(?<=[do])(a)r?([pna])(?=i?[0yr])")  # "said net rose 5", "its premium then rose 5"
_NO_ADJECTIVE_FIRST = re.compile("(a)r?([pna])(?=[0y])")  # "Silver rose 15 cents and copper rose a penny"
# "the rent that farmers pay slipped further by 4%": the verb behind that of a relative clause
_BEHIND_RELATIVE = re.compile("q[tanNP]*[zd]r*([pn])(?=r*i?[0y]|x)")
# "the number of people who lost their homes climbed to 400", "the bridge that links the towns cost $3m"
_BEHIND_OWN_RELATIVE = re.compile("q[^sqc.dzmF]*[dzF][^sqc.dzmF]*[nNP]r*(?=pr*i?[0y]|nr*[0y])(.)")
# "told reporters in Lund the talks collapsed because it rained": a noun phrase right behind another opens a clause
_OPENS_CLAUSE = re.compile("[nNP]t[an]*[nNP](p)(?=s[^g]|[.]|$)")
_NOUN_LIKE = re.compile("(?<=[nNPq])(?:[nN](?=[torx0y]|i[0y])|a(?=[y0]))")
# "The FTSE 100 rose 0.4%": no adjective is behind the number of a name
_BEHIND_NUMBERED_NAME = re.compile("(?<=P0)r*([apn])(?=r*i?[0y])")
_PAST_LIKE = re.compile("(?<=[nN])n(?=[ai])")


def finish_clauses(found: list[str], entries: list[Entry], noun_prepositions: AbstractSet[str]) -> None:
    """Find the finite verbs of clauses that have none: a stretch between marks and introducers is a clause."""
    codes = "".join(found)
    if ("I" in codes or "v" in codes) and _mend_auxiliaries(found, codes, entries):
        codes = "".join(found)
    if _mend_pasts(found, codes, entries):
        codes = "".join(found)
    if _MAY_REREAD.search(codes):
        for pattern, possible in _REREAD:
            if _reread(pattern, possible, found, codes, entries):
                codes = "".join(found)
    adjective = _NO_ADJECTIVE_BEHIND.search(codes) or _NO_ADJECTIVE_FIRST.match(codes) if "a" in codes else None
    if _mend_adjective(adjective, found, entries):
        codes = "".join(found)
    if "q" in codes and _mend_past(_BEHIND_RELATIVE.search(codes), found, entries):
        codes = "".join(found)
    if "q" in codes and _lacks_finite(codes) and _mend_past(_BEHIND_OWN_RELATIVE.search(codes), found, entries):
        codes = "".join(found)
    if "p" in codes and _mend_past(_OPENS_CLAUSE.search(codes), found, entries):
        codes = "".join(found)
    if _is_finished(codes):
        return
    wanted = 1  # finite verbs that the clauses so far call for: that of the sentence and one for each introducer
    for match in _STRETCH.finditer(codes):
        stretch, first = match[0], match.start()
        finite = len(_FINITE.findall(stretch))
        if "v" in stretch:
            ungoverned = _UNGOVERNED.match(stretch)
            if ungoverned:  # "63 percent say"
                found[first + ungoverned.end() - 1] = "z"
                finite += 1
        if stretch[0] in "sq":
            wanted += 1
        if not finite and wanted > 0 and len(stretch) > 1:
            finite = _mend(found, codes, entries, (first, match.end()), noun_prepositions)
            finite = finite or _mend_adjective(_NO_ADJECTIVE.search(codes, first, match.end()), found, entries)
            finite = finite or _mend_past(_BEHIND_NUMBERED_NAME.search(codes, first, match.end()), found, entries)
        wanted -= finite


def _mend_auxiliaries(found: list[str], codes: str, entries: list[Entry]) -> bool:
    """Read an auxiliary as finite where it is read as an infinitive that nothing governs; return whether one was."""
    changed = False
    for pattern, code in ((_UNGOVERNED_PERFECT, "F"), (_UNGOVERNED_HAVE, "z")):
        for match in pattern.finditer(codes):
            at = match.end() - 1
            if {"F", "z"} <= set(entries[at].codes):  # "have"; not the subjunctive "be"
                found[at], changed = code, True
    return changed


def _mend_pasts(found: list[str], codes: str, entries: list[Entry]) -> bool:
    """Read an irregular past as a verb where it is read as a noun or adjective with no noun behind."""
    changed = False
    for match in _NO_NOUN.finditer(codes):
        at, possible = match.start(1), entries[match.start(1)].codes
        sure = possible[0] == "d" or ("v" not in possible and codes[at - 1] in "nNor")  # not "one bit"
        if sure and entries[at].is_past:
            found[at], changed = "d", True
    return changed


def _reread(pattern: re.Pattern[str], possible: str, found: list[str], codes: str, entries: list[Entry]) -> bool:
    """Give the words that a pattern finds the first tag of some that they may have; return whether one has."""
    changed = False
    for match in pattern.finditer(codes):
        at = match.start()
        code = next((code for code in possible if code in entries[at].codes), None)
        if code is not None:
            found[at], changed = code, True
    return changed


def _is_finished(codes: str) -> bool:
    """Whether a sentence has a finite verb for each clause and no word that may rather be one."""
    if "p" in codes or _BARE.search(codes) or _JOINED.match(codes):
        return False
    if "v" in codes and _UNGOVERNED_IN.search(codes):
        return False
    return not _lacks_finite(codes)


def _lacks_finite(codes: str) -> bool:
    """Whether a sentence has no finite verb beside those that its introducers call for."""
    return len(_FINITE.findall(codes)) <= len(_INTRODUCER.findall(codes))


def _mend(
    found: list[str], codes: str, entries: list[Entry], stretch: tuple[int, int], noun_prepositions: AbstractSet[str]
) -> int:
    """Read the likeliest word of a stretch without a finite verb as one; return how many were mended.

    That is its first participle behind a noun, else a noun behind a noun and before a determiner, pronoun or adverb:
    "The storm threatened towns", "The court hands down its verdict".
    """
    first, last = stretch
    for match in _PARTICIPLE.finditer(codes, first, last):
        at = match.start()
        if "d" not in entries[at].codes:
            continue
        before = at - 1
        while before >= 0 and codes[before] == "r":
            before -= 1
        is_participle = codes[at] == "p"
        behind_noun = before >= first and codes[before] in ("nNPoq" if is_participle else "nNP")
        if behind_noun or (is_participle and _opens_behind_mark(codes, entries, before)):
            found[at] = "d"
            return 1
        if is_participle:
            return 0
    for match in _NOUN_LIKE.finditer(codes, first + 1, last):
        at = match.start()
        possible = entries[at].codes
        governs = codes[at] == "N" or "d" in possible
        if codes[at + 1] == "i" and (entries[at + 1].lower in noun_prepositions or not governs):
            continue  # "a pay offer of 3%", "a wool jacket for $50"; not "the reward rises from $5"
        if "z" in possible or "d" in possible:
            found[at] = "d" if "d" in possible else "z"
            return 1
    for match in _PAST_LIKE.finditer(codes, first + 1, last):
        if "d" in entries[match.start()].codes:  # "the price tag felt steep"
            found[match.start()] = "d"
            return 1
    return 0


def _mend_adjective(match: re.Match[str] | None, found: list[str], entries: list[Entry]) -> int:
    """Read an adjective without a noun as one, and what is behind it as the verb; return how many verbs were found."""
    if match is None or "n" not in entries[match.start(1)].codes or not _is_past(entries[match.start(2)]):
        return 0
    found[match.start(1)], found[match.start(2)] = "n", "d"
    return 1


def _mend_past(match: re.Match[str] | None, found: list[str], entries: list[Entry]) -> int:
    """Read the word that a pattern finds as the verb if it may be one; return how many verbs were found."""
    at = match.start(1) if match is not None else -1
    if at < 0 or not (_is_past(entries[at]) or (found[at] == "n" and "d" in entries[at].codes)):  # "cost $3m"
        return 0
    found[at] = "d"
    return 1


def _is_past(entry: Entry) -> bool:
    """Whether a word may be a finite past and no base form: "rose"; not "cut"."""
    return "d" in entry.codes and "v" not in entry.codes


def _opens_behind_mark(codes: str, entries: list[Entry], before: int) -> bool:
    """Whether a participle behind a mark may be the verb: not where the sentence itself opens with one."""
    return before >= 0 and codes[before] == "." and entries[before].lower != "-" and codes[0] not in "pgxi"
