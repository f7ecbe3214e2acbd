"""Whether a number is part of a name, a code or an address rather than a figure, by the tables of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.table_numbers import GROUP, sign_before, touches

if TYPE_CHECKING:
    from newsschema.extract.figures.table_numbers import Table
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens


def is_part_of_name(tokens: Tokens, i: int, known: Table) -> bool:
    """Whether a number belongs to a name, score, code or ordinal: "G8", "3:1", "3. Platz", "20/21", "Nr. 5"."""
    words = tokens.words
    sign = i - 1 - (i > 1 and not words[i - 1].isalnum() and words[i - 1] not in ",;:")  # "Nr. 5", "N° 5"
    if i and "number_sign" in known.values.get(tokens.lowers[sign], {}):
        return words[i][0].isdigit()
    signed = sign_before(tokens, i, known) < i
    if i and not signed and touches(tokens, i - 1) and (words[i - 1].isalnum() or words[i - 1] in "-:/.,§#+_–"):
        return True
    if not words[i][0].isdigit() or not touches(tokens, i):
        return False
    after = words[i + 1]
    if after in ":/-–" and i + 2 < len(tokens) and touches(tokens, i + 1) and words[i + 2][0].isdigit():
        return True
    if after == "." and i + 2 < len(tokens) and words[i + 2][0].isalnum() and len(words[i]) < GROUP:
        return words[i + 2][0].islower() or tokens.text[tokens.ends[i + 1] : tokens.starts[i + 2]] == " "
    is_unit = after == "m" or (len(after) > 1 and (after in known.units or after.lower() in known.units))
    return after.isalpha() and not is_unit


def is_range(analysis: Analysis, i: int) -> bool:
    """Whether a number, a dash and a larger number count the plural behind them: "4-6 Boote"; scores have no noun."""
    words = analysis.words
    if i + 3 >= len(words) or words[i + 1] not in "-–" or (i and touches(analysis.tokens, i - 1)):
        return False
    ends = (words[i], words[i + 2])
    if not all(word.isascii() and word.isdigit() for word in ends) or int(ends[0]) >= int(ends[1]):
        return False
    return analysis.same_sentence(i, i + 3) and analysis.tag(i + 3) == "N"
