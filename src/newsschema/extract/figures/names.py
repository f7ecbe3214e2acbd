"""What looks like a figure and is none: numbers in names, labels, addresses, lists, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.behind import phrase_after
from newsschema.extract.figures.labels import (
    is_form,
    is_label,
    is_last_of_labels,
    is_listed_label,
    is_numbered_range,
    is_of_ranking,
    starts_sentence,
)
from newsschema.extract.figures.parties import is_receiver
from newsschema.extract.figures.references import (
    counts_pictures,
    follows_plus,
    is_cited,
    is_dialled,
    is_note_mark,
    is_telephone,
)
from newsschema.extract.figures.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLOSED,
    PLURALS,
    STOPS,
    VERBS,
    is_plural,
    words_of,
)
from newsschema.extract.figures.years import is_year
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    ALTERNATIVE,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    INSIDE,
    OWNER_ENDINGS,
    PAST_ENDING,
    POINT,
    SURFACE,
)
from newsschema.text.number_words import TENS, UNITS, number_words
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_LINES = frozenset({"1080", "1440", "2160", "4320"})  # of a picture: "1080p"; a price is printed "1,080p"
_FEW_LINES = frozenset({"480", "720"})  # a price may be as high
_NEAR_PICTURE = 10  # tokens before a number of lines in which the picture is named
_LONGEST_BEFORE_NAME = 2  # digits of a number that counts what begins with a name: "3 State Court judges"
_ONE, _RECIPROCAL, _WITH_ONE = words_of("numeral_pronoun"), words_of("reciprocal"), words_of("adverbial_of_one")
_AT_OR_ON, _JOINING = POINT | SURFACE, ADDITION | ALTERNATIVE | {"&"}
_PAIRS, _IN_COMPOUND = words_of("compound_of_numbers"), words_of("number_in_compound")  # "one-two"; "two-way"
_DIGITS, _LINES_LETTER, _THOUSAND = words_of("digits_noun"), words_of("letter_of_lines"), words_of("letter_of_thousand")
_ZERO, _BEFORE_AIM, _AFTER_ZERO = words_of("number_of_nothing"), words_of("before_aim"), words_of("after_zero")
_NO_NAME_ENDING, _PEOPLE_ENDING = (PAST_ENDING, GERUND_ENDING, ADVERB_ENDING), tuple(words_of("people_ending"))
_INDEX, _TIMES, _BEFORE_PLACE = words_of("index_noun"), words_of("repetition"), words_of("before_named_place")
_BEHIND_LABEL, _BEFORE_DESIGNATION = words_of("label_behind"), words_of("before_designation")
_STREETS, _STREETS_FIRST, _BLOCK = words_of("street"), words_of("street_first"), words_of("house_block")
_ORDINAL_ENDINGS = number_words("ordinal_ending")
_BEFORE_HYPHEN = words_of("before_hyphen")
_NOT_ONE_AFTER = words_of("before_pronoun_one")
_NOT_ONE_BEFORE = words_of("after_pronoun_one") | CLOSED | ADVERBS | VERBS


def is_no_figure(analysis: Analysis, found: Quantity, i: int, last: Quantity | None) -> bool:
    """Whether the quantity read at the number at token `i`, after the figure `last`, is part of something else."""
    tokens = analysis.tokens
    if tokens.lowers[i] in _ONE and found.kind == "count" and found.value == 1:
        return _is_pronoun(tokens, found)
    if _is_glued(tokens, found) or follows_plus(tokens, found.start) or is_cited(tokens, found):
        return True
    if found.kind == "count" and _is_lettered(tokens, i):
        return True
    if not found.is_bare:
        plain = found.kind in ("count", "ratio") and found.unit is None and not found.modifier
        labelled = plain and "," not in tokens.words[i] and is_label(tokens, found)
        if labelled or _is_idiom(tokens, found) or _is_brand(tokens, found, i):
            return True
        return _is_word_name(tokens, found, i) or _is_standard(tokens, found, i)
    if is_note_mark(analysis, found) or (last is not None and _is_model(analysis, last, found)):
        return True
    if any(belongs(tokens, found) for belongs in NAMES) or is_year(tokens, found, i):
        return True
    named = _is_capital_name(tokens, found) or _is_designation(tokens, found) or _names_what_follows(analysis, found)
    return named and not _counts_plural(analysis, found)


def _counts_plural(analysis: Analysis, found: Quantity) -> bool:
    """Whether modifiers and a plural follow that a number counts: "Lund's 9 fast-growing towns", "7 Thai men".

    A name that owns or receives what is counted is no part of it: "gave Roe 36 votes"; capitals behind three digits are
    a model's: "Roe's 737 Max jets".
    """
    before, k = found.start - 1, found.end
    if found.value == 1:
        return False  # "Formula 1 returns"
    named = before >= 0 and not analysis.words[before].islower() and not starts_sentence(analysis.tokens, before)
    owns = named and analysis.lowers[before].endswith(OWNER_ENDINGS)
    if k >= len(analysis.words) or (named and not owns and not is_receiver(analysis, before)):
        return False
    model = analysis.words[k][0].isupper() and len(analysis.words[k - 1]) > _LONGEST_BEFORE_NAME
    span = None if model else phrase_after(analysis, k, frozenset())
    return span is not None and analysis.tag(span[1] - 1) == "N" and analysis.words[span[1] - 1].islower()


def _is_glued(tokens: Tokens, found: Quantity) -> bool:
    """Whether letters or signs touch the number as in "A330", "F-16", "24/7", "5:25", "@5", "3D", "555-0143-22"."""
    text, start, end = tokens.text, tokens.starts[found.start], tokens.ends[found.end - 1]
    if text[start] == "0" and end - start > 1 and text[start:end].isdigit():  # "007"
        return True
    if found.end - found.start == 3 and found.unit is None and is_telephone(text[start:end]):
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] == after == "-" and not text[end + 1 : end + 2].isalnum():  # "-30-", the end of a story
        return True
    if before == "(" and text[start - 2 : start - 1].isalnum():  # "point(0, 1)"
        return True
    if before and (before.isalnum() or before in "/:_@#=&\\^×⁄'’."):
        lone = before in ".'’" and not text[start - 2 : start - 1].isalnum()
        if not lone:
            return not _is_sentence_glue(text, start)
    if before and before in "-–":
        k = found.start - 2
        if k >= 0 and tokens.ends[k] == start - 1 and tokens.lowers[k] not in _BEFORE_HYPHEN:
            return True
    if not after:
        return False
    if after == "+" and text[end + 1 : end + 2].isdigit():  # "45+2", a minute of a match
        return True
    if tokens.lowers[found.end : found.end + 3 : 2] == ["-", "-"] and tokens.lowers[found.end + 1] in SURFACE:
        return True  # "1-on-1 lessons"
    if after.isalnum() or after in "_@\\^×⁄":
        return True
    following = text[end + 1 : end + 2]
    if after == "-" and following.isupper() and found.is_bare and found.kind == "count":  # "7-Eleven"
        return True
    if after in "/:" and following.isalnum() and found.kind == "count":
        return following.isdigit() or found.is_bare
    return bool(after in "-.–" and following.isdigit() and found.kind in ("count", "ratio"))


_SCALE_LETTERS = frozenset("MBKk")


def _is_lettered(tokens: Tokens, i: int) -> bool:
    """Whether a letter behind thousands makes a name, not a scale: "the 5500M chip"."""
    word = tokens.words[i]
    touching = i + 1 < len(tokens.words) and tokens.ends[i] == tokens.starts[i + 1]
    return touching and word.isdigit() and len(word) > 3 and tokens.words[i + 1] in _SCALE_LETTERS


def _is_sentence_glue(text: str, start: int) -> bool:
    """Whether the sentence before ends without a blank: "...ended.Three men"."""
    return text[start - 1] == "." and text[start].isupper()


def _is_pronoun(tokens: Tokens, found: Quantity) -> bool:
    """Whether "one" is a pronoun: "no one", "one of them", "the one", "one-time"."""
    n, lowers, end = len(tokens.words), tokens.lowers, found.end
    if word_at(lowers, end) in _RECIPROCAL:  # "their arms around one another"
        return True
    if found.modifier:
        return False
    k = found.start - 1
    if tokens.words[k + 1].istitle() and k >= 0 and tokens.words[k].istitle() and not _is_title_case(tokens, k):
        return True  # "the Volo One"
    before = lowers[found.start - 1] if found.start else ""
    joined = before in "-–—" and found.start > 1 and tokens.ends[found.start - 2] == tokens.starts[found.start - 1]
    if before in _NOT_ONE_AFTER or (joined and tokens.ends[found.start - 1] == tokens.starts[found.start]):
        return True
    if end >= n or tokens.words[end] in "-–" or not tokens.words[end][0].isalnum():
        return True
    after = lowers[end]
    if is_plural(after) and after not in PLURALS and tokens.words[end].islower():  # "one hopes"
        return True
    if before in _AT_OR_ON and after in _WITH_ONE:
        return True
    return after in _NOT_ONE_BEFORE or after.endswith(OWNER_ENDINGS)


def _is_word_name(tokens: Tokens, found: Quantity, i: int) -> bool:
    """Whether a number word in capitals within a sentence is a name: "the Big Five", "Group of Seven"."""
    word = tokens.words[i]
    if not word[0].isupper() or found.kind != "count" or i == 0:
        return False
    if starts_sentence(tokens, found.start) or (word.isupper() and not tokens.words[i - 1].isupper()):  # "by TWO clubs"
        return False
    return not _is_title_case(tokens, i)


def _is_idiom(tokens: Tokens, found: Quantity) -> bool:
    """Whether it says how many digits a sum has, "a six-figure salary", or is set: "two-way", "one-two"."""
    k = found.end + (found.end < len(tokens.words) and tokens.words[found.end] in "-‑‐")
    if " ".join(tokens.lowers[found.start : found.end]) in _PAIRS:
        return True
    if k == found.end or k >= len(tokens.words):
        return False
    if " ".join(tokens.lowers[found.start : k + 1 : 2]) in _IN_COMPOUND:
        return True
    return found.kind == "count" and tokens.lowers[k] in _DIGITS


def _is_brand(tokens: Tokens, found: Quantity, i: int) -> bool:
    """Whether capitalised number words in a row are a name: "Forty Five Ten"."""
    k = found.end
    while k < len(tokens.words) and tokens.lowers[k] in UNITS | TENS and tokens.words[k].istitle():
        k += 1
    several = k > found.end or (found.end - i > 1 and tokens.words[i + 1].istitle())
    return tokens.words[i].istitle() and several and not _is_title_case(tokens, i)


def _is_standard(tokens: Tokens, found: Quantity, i: int) -> bool:
    """Whether it names a standard or an aim rather than a quantity: "in 4K", "1080p", "net zero"."""
    if found.kind == "money" and tokens.words[found.end - 1] in _LINES_LETTER:
        picture = (
            found.end < len(tokens.words)
            and tokens.words[found.end][0].isalpha()
            and tokens.lowers[found.end] not in STOPS
        )
        picture = picture or not words_of("picture").isdisjoint(tokens.lowers[max(0, i - _NEAR_PICTURE) : i])
        return tokens.words[i] in _LINES or (tokens.words[i] in _FEW_LINES and picture)
    if tokens.lowers[i] in _ZERO:
        focused = word_at(tokens.lowers, i + 1) in INSIDE and word_at(tokens.lowers, i + 2) in SURFACE  # "zero in on"
        aim = i > 0 and tokens.lowers[i - 1] in _BEFORE_AIM and found.kind == "count"
        return focused or aim or _names_policy(tokens, found.end)
    sharp = found.kind in ("count", "measure") and found.value in (4000, 8000)
    sharp = sharp and tokens.lowers[found.end - 1] in _THOUSAND
    return sharp and not (found.end < len(tokens.words) and is_plural(tokens.lowers[found.end]))


def _names_policy(tokens: Tokens, end: int) -> bool:
    """Whether "zero" is part of a name of what is none: "zero-rated", "zero rating", "zero tolerance"."""
    if end + 1 < len(tokens.words) and tokens.words[end] in "-‑‐" and tokens.ends[end] == tokens.starts[end + 1]:
        return True
    return end < len(tokens.words) and tokens.lowers[end] in _AFTER_ZERO


def _is_title_case(tokens: Tokens, i: int) -> bool:
    """Whether the words around token `i` are mostly capitalised, as in headlines."""
    near = [word for word in tokens.words[max(0, i - 5) : i + 6] if word[0].isalpha() and len(word) > 3]
    return len(near) >= 4 and sum(word[0].isupper() for word in near) >= 0.8 * len(near)


def _is_capital_name(tokens: Tokens, found: Quantity) -> bool:
    """Whether the word before is a name that the number completes: "Route 66", "Boeing 737", "Euro 2020"."""
    k = found.start - 1
    if k < 0 or not tokens.words[k][0].isalpha() or "\n" in tokens.text[tokens.ends[k] : tokens.starts[k + 1]]:
        return False
    word, lower = tokens.words[k], tokens.lowers[k]
    if lower in GENITIVE and k > 1 and tokens.words[k - 1].istitle() and not starts_sentence(tokens, k - 1):
        return not is_plural(tokens.lowers[found.end]) if found.end < len(tokens.words) else True  # "Group of 20"
    if not any(letter.isupper() for letter in word) or lower in STOPS:
        return False
    if lower.endswith(_NO_NAME_ENDING) and starts_sentence(tokens, k):
        return False
    end = found.end
    owns = lower.endswith(OWNER_ENDINGS)
    joined = end + 2 < len(tokens.words) and tokens.words[end] == "-" and tokens.lowers[end + 2] not in _INDEX
    if owns and joined and tokens.words[end + 1].islower():
        return False  # "Lund's 9-member board"
    if owns and end < len(tokens.words) and tokens.words[end].islower():
        return not (is_plural(tokens.lowers[end]) or is_plural(tokens.lowers[min(end + 1, len(tokens.words) - 1)]))
    if end < len(tokens.words) and is_plural(tokens.lowers[end]) and tokens.words[end].islower():
        return found.value == 1 or (  # "Group 1 includes"
            tokens.lowers[end] not in _TIMES
            and k > 0
            and tokens.lowers[k - 1] not in _BEFORE_PLACE
            and lower not in STOPS
        )
    parted = end + 2 < len(tokens.words) and tokens.lowers[end] in GENITIVE and tokens.lowers[end + 1] in DEFINITE
    return not (parted and tokens.words[end + 2].isdigit())  # "would give Unity 40 of the 80 seats"


def _begins_item(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a sentence ends before a number and another begins after its point: "they voted. 2. The mayor"."""
    return tokens.words[start - 1] in ".!?:" and end + 1 < len(tokens.words) and tokens.words[end + 1][0].isupper()


def _is_list_number(tokens: Tokens, found: Quantity) -> bool:
    """Whether the number begins a line and a point or bracket follows, or is alone in brackets after a name."""
    start, end, n = found.start, found.end, len(tokens.words)
    if found.end - found.start != 1 or len(tokens.words[start]) > 3:
        return False
    follows = tokens.words[end] if end < n else ""
    alone_before = start == 0 or "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]
    if alone_before and follows in (".", ")", ":") and tokens.ends[start] == tokens.starts[end]:
        return True
    if follows == "." and start and _begins_item(tokens, start, end):
        return True
    if follows != ")":
        return False
    opened = "(" in tokens.words[max(0, start - 12) : start]
    return alone_before or tokens.words[start - 1] in "(;:," or not opened


def _is_address(tokens: Tokens, found: Quantity) -> bool:
    """Whether a street follows: "12 High Street", "5 rue Haute"."""
    for k in range(found.end, min(found.end + 5, len(tokens.words))):
        lower = tokens.lowers[k]
        if lower in (_STREETS if k > found.end else _STREETS_FIRST):
            return True
        if not (tokens.words[k][0].isupper() or lower[0].isdigit() or lower in _ORDINAL_ENDINGS):
            return False
    return False


def _names_what_follows(analysis: Analysis, found: Quantity) -> bool:
    """Whether a name in the singular follows, which nothing counts: "180 Kent", "787 Dreamliner", "the 300 Club"."""
    tokens = analysis.tokens
    if found.modifier or found.value is None or found.value == 1 or found.value != int(found.value):
        return False
    for k in range(found.end, min(found.end + 6, len(tokens.words))):
        word = tokens.words[k]
        if is_plural(tokens.lowers[k]) or tokens.lowers[k].endswith(_PEOPLE_ENDING):  # "6 Sudanese"
            return False
        if word.isupper() and len(word) <= 4:
            return False
        if tokens.lowers[k] in _JOINING and k > found.end:  # "18 Northern and central counties"
            continue
        if tokens.lowers[k] in GENITIVE and k > found.end and "".join(tokens.words[k + 1 : k + 2]).istitle():
            continue  # "2 House of Lords members"
        if not word[0].isupper():
            lower = tokens.lowers[k]
            ends = lower in STOPS or not word[0].isalnum() or lower.endswith(GERUND_ENDING)
            ends = ends or analysis.word_class(k) == "VERB"
            return k > found.end and ends and not _is_title_case(tokens, k)
    return False


def _is_designation(tokens: Tokens, found: Quantity) -> bool:
    """Whether three to five digits after an article name a thing: "the 787 is", "a new 486.", "the 405 freeway"."""
    start, end = found.start, found.end
    word = tokens.words[start]
    if end - start != 1 or start == 0 or not (word.isdigit() and 3 <= len(word) <= 5):
        return False
    before = tokens.lowers[start - 1]
    after = tokens.lowers[end] if end < len(tokens.words) else "."
    if after in _BEHIND_LABEL:
        return True
    if len(word) > 4:
        return False
    if int(word) % 10 and after[0].isalpha() and after not in STOPS and not is_plural(after):  # "the 717 jet was"
        behind = tokens.lowers[end + 1] if end + 1 < len(tokens.words) else "."
        opened = not ARTICLES.isdisjoint(tokens.lowers[max(0, start - 4) : start])
        return opened and (behind in STOPS or not behind[0].isalnum())
    if before not in _BEFORE_DESIGNATION:
        return False
    return after in AUXILIARIES or not (after[0].isalnum() or after in "-‑‐–%+")


def _is_model(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether three or four digits name what a count before them counts: "two new 787 jets", not "two men won 300"."""
    tokens = analysis.tokens
    word, between = tokens.words[found.start], tokens.lowers[last.end : found.start]
    if last.kind != "count" or len(between) > 2 or not (word.isdigit() and 3 <= len(word) <= 4):
        return False
    if any(analysis.word_class(k) in ("NOUN", "PROPN") for k in range(last.end, found.start)):
        return False
    noun = (
        found.end < len(tokens.words) and tokens.words[found.end][0].isalpha() and tokens.lowers[found.end] not in STOPS
    )
    return noun and found.end - found.start == 1 and all(w.isalpha() and w not in STOPS for w in between)


def _is_block(tokens: Tokens, found: Quantity) -> bool:
    """Whether it names the block of a street by its house numbers: "the 400 block of M Street"."""
    hundreds = found.value is not None and found.value >= 100 and found.value % 100 == 0
    if not hundreds or word_at(tokens.lowers, found.end) not in _BLOCK:
        return False
    return word_at(tokens.lowers, found.end + 1) in GENITIVE


NAMES = (
    is_label,
    is_form,
    is_last_of_labels,
    is_numbered_range,
    is_of_ranking,
    is_listed_label,
    _is_list_number,
    _is_address,
    _is_block,
    is_dialled,
    counts_pictures,
)
"""What a plain number in digits may be part of instead of stating a quantity."""
