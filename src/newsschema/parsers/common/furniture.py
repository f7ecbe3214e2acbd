"""Furniture: what is on a page beside the article, by kind.

A line is furniture by its shape (template residue, counters, breadcrumbs, copyright lines) or by what it asks of the
reader (share, subscribe, log in, accept cookies, read something else). Phrases: lexicons/furniture.csv, in which a
phrase is the `whole` line, its `start` or `end`, a `word` of consent notices or of a `call` on the reader; `#` is any
number.
"""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache

from newsschema.lexicons import rows

_RESIDUE = re.compile(
    r"\{\{|\}\}|\$\{|%%\w|\{%|%\}|<%|%>|\[\[\s?\w|\[object |\{#\w|\{count,"
    r"|@@\w+@@|__\w+__|#\{\w|(?:^|\s)(?:NaN|undefined|null)(?:\s+\w|$)"
)
"""Residue of templates: "{{ | number}} Articles", "${title}", "%%name%%", "{% include %}", "[object Object]"."""

_RESIDUE_SIGNS = (*"{}%[@_", "NaN", "undefined", "null")
"""Signs and words of `_RESIDUE`, one of which is in whatever is residue."""
_COPYRIGHT_SIGNS = ("©", "(c)", "copyright", "℗")
_PROGRAM_ERROR = re.compile(
    r"(?:PHP )?(?:Warning|Notice|Deprecated|(?:Fatal |Parse )error|Strict Standards)\s?: .{1,300}? in \S+ on line \d"
)
"""What a page's program says in place of text: "Warning: Undefined variable $n in /srv/page.php on line 12"."""
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|℗)[^.]{0,60}?\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\s*(?:©|\(c\))", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_TRAIL = re.compile(r"\s*[›»>→·•]\s*|\s+[/|]\s+")
_TO_BLANKS = str.maketrans(dict.fromkeys(string.punctuation, " "))
_TRAIL_SIGN = re.compile(r"[›»>→·•/|]")
_PUNCTUATION = ".,:;!?()[]›»«‹>+*•·–—-|/…\"'„“”"
_MARKS = ".,:;!?()\"'„“”"
_LETTER = re.compile(r"[^\W\d_]")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

_MEMBERSHIP = ("会員", "登録", "ログイン", "購読")
_MEMBERS = re.compile(r"(?:会員|登録|ログイン|購読).*?(?:できます|ください|必要です|ご利用|ご覧|限定です)")
"""Japanese calls to register or log in, in the polite form that reports do without."""

_SHORT = 100
"""Characters up to which a line is looked up whole."""
_REMEMBERED = 16_384
"""Short lines whose kind is remembered: some megabytes at most."""
_STARTS = 400
"""Characters up to which a line that begins like furniture is taken for it; longer ones are prose."""
_ENDS = 200
"""Characters up to which a line that ends in "Read more" is a link rather than prose that was cut."""
_LONGEST_OF = {"loading": 60, "account": 250}
"""Kinds whose lines are shorter."""
_CALL_KINDS = ("call", "publisher", "service")
"""Kinds of words in calls on the reader: what to do, the publisher, what it offers."""
_LEAST_SERVICES = 2
"""Words for what the publisher offers, or one with a word for the publisher."""
_BEHIND_NOUN = frozenset(("between", "by", "for", "from", "of"))
"""Behind these a word for what to do is a noun: "support for"."""
_SPEECH = re.compile(r"[\"“”„«»]")
_SENTENCES = re.compile(r"(?<=[.!?:])\s+")
_CONSENT_WORDS = 2
_CONSENT_LENGTH = 900
_WEAK_LENGTH = 250


@cache
def _phrases(place: str) -> dict[str, str]:
    return {row["phrase"]: row["kind"] for row in rows("furniture") if row["place"] == place}


@cache
def _starts() -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrases that begin a line, by their first word."""
    table: dict[str, list[tuple[str, str]]] = {}
    for phrase, name in _phrases("start").items():
        table.setdefault(phrase.split()[0].rstrip(":"), []).append((phrase, name))
    return {word: tuple(pairs) for word, pairs in table.items()}


def kind(line: str) -> str | None:
    """Return what furniture a line is; None for a line that may be the article's.

    Kinds: template, loading, consent, share, counter, copyright, navigation, advert, account, related, comments, reply,
    player, policy.
    """
    if is_residue(line):
        return "template"
    if not _LETTER.search(line):
        return "counter"
    if len(line) <= _SHORT:
        return _of_short(line)
    if len(line) <= _STARTS and (found := _by_start(line.lower())):
        return found
    if len(line) <= _ENDS and "…" not in line and "..." not in line and line.lower().endswith(_ends()):
        return "related"
    if len(line) <= _CONSENT_LENGTH and _asks_consent(line):
        return "consent"
    return "account" if len(line) <= _LONGEST_OF["account"] and _calls_on_reader(line) else None


@cache
def _ends() -> tuple[str, ...]:
    return tuple(_phrases("end"))


@lru_cache(_REMEMBERED)
def _of_short(line: str) -> str | None:
    """Look up a short line; a site's pages repeat their menus, so the last ones are remembered."""
    lower = line.lower()
    plain = _plain(lower)
    if found := _phrases("whole").get(plain):
        return found
    if found := _by_start(lower):
        return found
    if any(sign in lower for sign in _COPYRIGHT_SIGNS) and _COPYRIGHT.search(line):
        return "copyright"
    if ("://" in line or "www." in lower) and _URL.fullmatch(line.strip()):
        return "navigation"
    if _is_trail(line):
        return "navigation"
    if _is_row_of_buttons(plain):
        return "share"
    if plain.count(" ") > 2 and _asks_consent(line):
        return "consent"
    if any(word in line for word in _MEMBERSHIP) and _MEMBERS.search(line):
        return "account"
    return "account" if _calls_on_reader(line) else None


def _is_row_of_buttons(plain: str) -> bool:
    """Whether all words of a line are what buttons to share say, each its own: "Print Email"."""
    words, whole = plain.split(" "), _phrases("whole")
    return len(words) > 1 and all(whole.get(word) == "share" for word in words)


def is_residue(line: str) -> bool:
    """Whether the line holds residue of a template, or a program's error."""
    if any(map(line.__contains__, _RESIDUE_SIGNS)) and _RESIDUE.search(line) is not None:
        return True
    return " on line " in line and _PROGRAM_ERROR.match(line) is not None


def _plain(lower: str) -> str:
    """Numbers as #, no punctuation at the ends or after words: "0 kommentare:" is "# kommentare"."""
    if lower.isalpha():
        return lower
    words = _DIGITS.sub("#", lower).split()
    return " ".join([bare for word in words if (bare := word.strip(_PUNCTUATION))])


def _by_start(lower: str) -> str | None:
    bare = lower.lstrip("•*+->»› \t·–—([【")
    first = bare.split(maxsplit=1)[0].rstrip(":,;.!…") if bare else ""
    for phrase, name in _starts().get(first, ()):
        if bare.startswith(phrase) and len(bare) <= _LONGEST_OF.get(name, _STARTS):
            return name
    if bare[:1] >= "\u2e80":  # scripts that set no blanks between words
        for phrase, name in _unspaced():
            if bare.startswith(phrase):
                return name
    return None


@cache
def _unspaced() -> tuple[tuple[str, str], ...]:
    return tuple((phrase, name) for phrase, name in _phrases("start").items() if "\u2e80" <= phrase[0] <= "\ud7af")


def _asks_consent(line: str) -> bool:
    """Whether the line holds two words of consent, or is short and has such a word beside "your" or "click".

    Words that say so only together, in any order, count as one: "affiliate" and "commission".
    """
    lower, words = line.lower(), _consent_words()
    if line.isascii() and _telling_words().isdisjoint(lower.translate(_TO_BLANKS).split()):
        return False
    seen = {word for raw in lower.split() if (word := raw.strip(_MARKS)) in words}
    strong = sum(words[word] == "consent" for word in seen)
    if len(seen) >= _CONSENT_WORDS:
        strong += sum(pair <= seen for pair in _consent_pairs())
    return strong >= _CONSENT_WORDS or (strong > 0 and len(seen) >= _CONSENT_WORDS and len(line) <= _WEAK_LENGTH)


def _calls_on_reader(line: str) -> bool:
    """Whether a sentence of the line begins with what the reader is to do, and the line names two of the publisher's
    services, or one and the publisher: "Download our free app to miss no story."; none of somebody's speech."""
    lower = line.lower()
    if not any(_is_call(sentence.split(maxsplit=2)) for sentence in _SENTENCES.split(lower)):
        return False
    calls, words = _call_words(), {word.strip(_MARKS) for word in lower.split()}
    services = len(words & calls["service"]) + ("@" in lower)
    enough = services + (not words.isdisjoint(calls["publisher"])) >= _LEAST_SERVICES
    return services > 0 and enough and _SPEECH.search(line) is None


def _is_call(words: list[str]) -> bool:
    """Whether the first words of a sentence call on somebody; "support for" is a noun."""
    return len(words) > 1 and words[0] in _call_words()["call"] and words[1] not in _BEHIND_NOUN


@cache
def _call_words() -> dict[str, frozenset[str]]:
    own = [row for row in rows("furniture") if row["place"] == "call"]
    return {kind: frozenset(row["phrase"] for row in own if row["kind"] == kind) for kind in _CALL_KINDS}


@cache
def _consent_words() -> dict[str, str]:
    return {phrase: name for phrase, name in _phrases("word").items() if " " not in phrase}


@cache
def _telling_words() -> frozenset[str]:
    """The words without one of which a line asks for no consent."""
    alone = {word for word, name in _consent_words().items() if name == "consent"}
    return frozenset(alone.union(*_consent_pairs()))


@cache
def _consent_pairs() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(phrase.split()) for phrase in _phrases("word") if " " in phrase)


def _is_trail(line: str) -> bool:
    """Whether the line is a breadcrumb or a run of links: "Home › Sport › Football", "Terms | Privacy | Contact"."""
    if _TRAIL_SIGN.search(line) is None:
        return False
    parts = _TRAIL.split(line.strip())
    if len(parts) >= 3 and any(arrow in line for arrow in "›»→") and "«" not in line:
        return all(len(part.split()) <= 12 for part in parts)
    return len(parts) >= 3 and all(len(part.split()) <= 4 and not _DIGITS.search(part) for part in parts)
