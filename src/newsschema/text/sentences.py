"""Where sentences end: full stops told from those of abbreviations, initials and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

# Abbreviations that stand before more of the sentence: "Gen. Park", "No. 10", "Nov. 3", "St. Petersburg".
_NEVER_LAST = word_set(
    "mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen lt col sgt cpl capt cmdr adm maj brig pres"
    " supt insp det sr st ste mt ft no nos vs v fig vol art sec jan feb mar apr jun jul aug sep sept oct nov"
    " dec approx dept messrs mme mlle amb atty asst assn bros def pvt cf eg ie viz"
)
# Abbreviations that may end a sentence too; they do where one of `_STARTERS` follows.
_MAY_END = word_set("jr sr inc ltd co corp llc plc bhd pty gmbh am pm ave blvd rd etc al calif fla mass ariz")
_STARTERS = word_set(
    "the a an he she it they we i you his her its their our my this that these those but and in on at for from"
    " as if when while after before since there what who how why so yet then however meanwhile also some many"
    " most"
)
_END = frozenset(".!?…")
CLOSERS = frozenset("\"”’'»)]“")


def sentence_ends(tokens: Tokens) -> list[int]:
    """Return the index one past each sentence's last token, closing marks included; paragraphs end sentences too."""
    words, starts, ends, text = tokens.words, tokens.starts, tokens.ends, tokens.text
    size = len(words)
    cuts = {size} if size else set()
    cuts.update(_paragraph_ends(tokens))
    for at in [i for i, word in enumerate(words) if word in _END]:
        after = at + 1
        while after < size and words[after] in CLOSERS and starts[after] == ends[after - 1]:
            after += 1
        if after >= size:
            continue
        if starts[after] == ends[after - 1] or words[after] in _END:
            continue
        follower = words[after]
        if (
            follower[0].islower()
            or follower in "—–―"
            or (words[at] == "." and after == at + 1 and _abbreviates(tokens, at))
        ):
            continue
        if text[ends[after - 1] : starts[after]]:
            cuts.add(after)
    return sorted(cuts)


def _paragraph_ends(tokens: Tokens) -> list[int]:
    """The index one past the last token of each line."""
    text, starts = tokens.text, tokens.starts
    found, at, size = [], text.find("\n"), len(starts)
    token = 0
    while at >= 0 and token < size:
        while token < size and starts[token] < at:
            token += 1
        if token:
            found.append(token)
        if token >= size:
            break
        at = text.find("\n", starts[token])
    return found


def _abbreviates(tokens: Tokens, at: int) -> bool:
    """Whether the full stop at a token belongs to an abbreviation or initial and ends no sentence."""
    if at == 0 or tokens.ends[at - 1] != tokens.starts[at]:
        return False
    before, after = tokens.lowers[at - 1], tokens.lowers[at + 1]
    if before in _NEVER_LAST:
        return True
    initial = len(before) == 1 and before.isalpha() and (tokens.words[at - 1].isupper() or before in "am")
    if before in _MAY_END or (initial and at > 1 and tokens.words[at - 2] == "."):
        return after not in _STARTERS
    return initial
