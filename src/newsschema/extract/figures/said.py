"""What an amount is said of: the noun before it, "a fine of $3 billion", or the subject, "shares fell 4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import (
    AUXILIARIES,
    DETERMINERS,
    EXTENTS,
    NEVER_NOUNS,
    NOUN_OPENERS,
    PREPOSITIONS,
    VERBS,
    is_plural,
    is_stop,
    is_verb_like,
    word_set,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.text.tokens import Tokens

Found = tuple[int, int] | None
"""A phrase as tokens, from the first to one past the last."""

REACH = 18  # tokens to look back for what the figure is said of
LONGEST = 7
HYPHENS = "-‑‐"
_CHANGERS = word_set("by at up down of to from worth than")
_BOUNDS = frozenset({"between", "over", "under", "above", "below"})  # "loans over $5m", but "cost him about $5m"
# What is done with an amount: its subject, who pays, needs or forecasts it, is not what it tells.
_GIVES = word_set(
    """pay pays paid spend spends spent contribute contributes contributed fine fines fined give gives gave donate
    donates donated pledge pledges pledged receive receives received owe owes owed allocate allocated need needs needed
    want wants wanted seek seeks sought demand demands demanded offer offers offered award awards awarded lend lent
    borrow borrowed expect expects expected forecast forecasts predict predicts predicted estimate estimated commit
    committed provide provides provided approve approved request requested ask asks asked earmark earmarked invest
    invests invested steal stole stolen collect collected promise promised secure secured grant granted aside"""
)
_SUMS = frozenset({"total", "average", "equivalent", "maximum", "minimum"})
_ASIDE = frozenset({"average", "it", "them", "him", "her", "us"})  # after a preposition, no subject
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_OBJECTS = frozenset({"it", "them", "him", "her", "itself", "themselves"})
_MODAL_VERBS = word_set("will would can could may might must shall should cannot didn't doesn't don't")
_MODALS = _MODAL_VERBS | {"to", "not"}
_BEFORE_GERUND = frozenset({"for", "by", "without", "before", "after"})
_PLURAL_AUXILIARIES = frozenset({"have", "are", "were", "had", "will", "would", "could", "may", "might"})
_ADJECTIVE_ENDINGS = ("ing", "al", "ic", "ive", "ous", "ary")
# Words in -ing that are nouns beside figures; the others are verbs.
ING_NOUNS = word_set(
    """building funding spending meeting trading housing shipping earning pricing mining banking training rating saving
    clothing offering listing opening ceiling wedding painting king ring wing spring string thing shooting bombing
    gathering hearing filing financing borrowing lending manufacturing drilling farming fishing parking landing
    reading"""
)


def said_of(tokens: Tokens, start: int, barred: AbstractSet[int]) -> Found:
    """Return the phrase an amount is said of: "a fine of $3 billion", "shares fell 4%", "the set will cost $200"."""
    lowers, k, floor = tokens.lowers, start - 1, max(0, start - REACH)
    crossed = verb = False
    while k >= floor:
        word = lowers[k]
        if _ends_clause(tokens, k):
            return None
        if word == "worth" and k and lowers[k - 1] == "net":
            return k - 1, k + 1
        if word == "," and verb:
            k = _before_apposition(tokens, k, floor)
        elif k in barred or (not tokens.words[k][0].isalpha() and not _is_numbered(tokens, k)):
            crossed, k = crossed or k in barred or tokens.words[k] == "(", k - 1
        elif k and (lowers[k - 1] == "per" or (lowers[k - 1] in PREPOSITIONS and word in _ASIDE)):
            k -= 2  # "per share", "on average", "across it"
        elif verb and word in _SUBJECTS:
            return None
        elif verb and word in ("which", "who") and k and (at := _antecedent(tokens, k, barred)) is not None:
            return _whole_phrase(tokens, preceding(tokens, at, floor, barred), floor, barred)
        elif word in _GIVES and not crossed:
            return None
        elif word in _CHANGERS or _is_verb_at(tokens, k):
            verb, crossed, k = verb or word not in _CHANGERS, True, k - 1
        elif (
            (is_stop(tokens.words[k], word) and not _is_verb_noun(tokens, k))
            or word in EXTENTS
            or word == "well"
            or word.endswith("ly")
        ):
            k -= 1
        elif crossed or (lowers[k + 1] in PREPOSITIONS and (k + 1 < start or lowers[start] in _BOUNDS)):
            head = preceding(tokens, k, floor, barred)
            if head is None or not _is_passed(tokens, head):
                return _whole_phrase(tokens, head, floor, barred)
            crossed, k = True, head[0] - 1
        else:
            k -= 1
    return None


def _antecedent(tokens: Tokens, k: int, barred: AbstractSet[int]) -> int | None:
    """Return the last token of what the relative pronoun at token `k` stands for: "bank shares, which were up"."""
    at = k - 1 - (tokens.words[k - 1] == ",")
    while at > 1 and tokens.lowers[at - 1] == "per":
        at -= 2
    return at if at >= 0 and tokens.words[at][0].isalpha() and at not in barred else None


def _ends_clause(tokens: Tokens, k: int) -> bool:
    """Whether nothing before token `k` belongs to what is after: a stop, a dash between blanks, the end of a line."""
    if tokens.words[k] in ".;:!?—" or "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
        return True
    if tokens.words[k] not in "-–" or k == 0 or tokens.lowers[k + 1] in PREPOSITIONS:
        return False
    return tokens.ends[k - 1] < tokens.starts[k] < tokens.starts[k + 1] - 1


def _is_passed(tokens: Tokens, head: tuple[int, int]) -> bool:
    """Whether the phrase says how much or by whom, not of what: "a total of 5,000", "built by the firm to lift 5 t"."""
    if tokens.words[head[1] - 1] in _SUMS:
        return True
    k = head[0] - 1
    while k > 0 and tokens.lowers[k] in DETERMINERS:
        k -= 1
    return k > 0 and tokens.lowers[k] == "by" and is_verb_like(tokens.lowers[k - 1])


def _before_apposition(tokens: Tokens, k: int, floor: int) -> int:
    """Return the token before the comma that opens what the comma at token `k` closes: "debt, banks aside, was"."""
    opening = next((j for j in range(k - 1, floor - 1, -1) if tokens.words[j] == ","), k)
    return opening - 1


def _is_numbered(tokens: Tokens, k: int) -> bool:
    """Whether the number at token `k` belongs to a name: "TA-125", "the Borealis 40 rose"."""
    if k < 2 or not tokens.words[k][0].isdigit():
        return False
    if tokens.words[k - 1] in HYPHENS:
        return tokens.words[k - 2][0].isupper() and touches(tokens, k - 1)
    return tokens.words[k - 1][0].isupper() and tokens.words[k].isdigit() and not is_verb_like(tokens.lowers[k - 1])


def _whole_phrase(tokens: Tokens, head: Found, floor: int, barred: AbstractSet[int]) -> Found:
    """Return the phrase with the noun it belongs to: "shares of the retailer", "price for new homes"."""
    if head is None:
        return None
    k = head[0] - 1
    while k > floor and tokens.lowers[k] in DETERMINERS:
        k -= 1
    if k <= floor or tokens.lowers[k] not in ("of", "for", "in", "on") or k - 1 in barred:
        return head
    if not tokens.words[k - 1][0].isalpha() or (
        is_stop(tokens.words[k - 1], tokens.lowers[k - 1]) and not _is_verb_noun(tokens, k - 1)
    ):
        return head
    if _is_verb_at(tokens, k - 1):
        return head
    before = preceding(tokens, k - 1, floor, barred)
    return head if before is None else (before[0], head[1])


def _is_verb_noun(tokens: Tokens, k: int) -> bool:
    """Whether a word that may be a verb is a noun: after a determiner or before "of": "the set", "a range of"."""
    if tokens.lowers[k] not in VERBS:
        return False
    before = tokens.lowers[k - 1] if k else ""
    if k > 1 and tokens.lowers[k - 2] in NOUN_OPENERS and before.endswith(_ADJECTIVE_ENDINGS):
        return True
    if k and tokens.words[k][0].isupper() and tokens.words[k - 1][0].isupper() and k + 1 < len(tokens):
        return tokens.words[k + 1][0].islower()  # "the Harbour Trade rose", but not "Shares Fall 5%"
    return (
        before in NOUN_OPENERS
        or before.endswith(("'s", "’s"))
        or (k + 1 < len(tokens) and (tokens.lowers[k + 1] == "of" or _is_subject(tokens, k)))
    )


def _is_subject(tokens: Tokens, k: int) -> bool:
    """Whether a form that may be a verb is a plural noun with its verb behind it: "catches have fallen"."""
    word, after = tokens.lowers[k], tokens.lowers[k + 1]
    if not is_plural(word) or word in NEVER_NOUNS:
        return False
    return after in _PLURAL_AUXILIARIES or (is_verb_like(after) and after not in AUXILIARIES and not is_plural(after))


def _is_verb_at(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is a verb, a form in -ing included."""
    word = tokens.lowers[k]
    if k and tokens.lowers[k - 1] in _MODALS and tokens.words[k].islower() and not is_plural(word):
        return True
    if k and tokens.lowers[k - 1] in _SUBJECTS and tokens.words[k].islower():
        return True
    if tokens.lowers[k + 1] in _OBJECTS and word[-1] == "s" and tokens.words[k].islower():
        return True  # "the deal values it at $2bn"
    if word.endswith("ing") and len(word) > 4:
        return word not in ING_NOUNS
    return is_verb_like(word) and not _is_verb_noun(tokens, k)


def preceding(tokens: Tokens, k: int, floor: int, barred: AbstractSet[int]) -> Found:
    """Return the noun phrase that ends with token `k`."""
    end, lowers = k + 1, tokens.lowers
    k -= 1
    while k >= floor and end - k <= LONGEST and k not in barred:
        word = lowers[k]
        if "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
            break
        joins = tokens.words[k] in "-‑‐&" or word in ("'", "’")
        named = word in VERBS and tokens.words[k][0].isupper() and tokens.words[k + 1][0].isupper()
        if not joins and (not tokens.words[k][0].isalnum() or (is_stop(tokens.words[k], word) and not named)):
            break
        verb = is_verb_like(word) or _is_led(tokens, k)
        if not joins and tokens.words[k].islower() and verb and tokens.words[k + 1] not in HYPHENS:
            break
        k -= 1
    start = k + 1
    while start < end and not tokens.words[start][0].isalnum():
        start += 1
    return (start, end)


def _is_led(tokens: Tokens, k: int) -> bool:
    """Whether the word before makes token `k` a verb: "will study loans", "for raising fees"."""
    before = tokens.lowers[k - 1] if k else ""
    return before in _MODAL_VERBS or (before in _BEFORE_GERUND and tokens.lowers[k].endswith("ing"))


def touches(tokens: Tokens, k: int) -> bool:
    """Whether token `k` touches the tokens on both sides."""
    return 0 < k < len(tokens) - 1 and tokens.ends[k - 1] == tokens.starts[k] and tokens.ends[k] == tokens.starts[k + 1]
