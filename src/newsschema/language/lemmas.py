"""Base forms and the open classes of inflected words: irregular forms from a table, the others by their endings."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.language.pack import Inflection, Pack
    from newsschema.language.tags import Tag

_OPEN = {"VERB": "v", "NOUN": "n", "ADJ": "a"}


def lemma(word: str, tag: Tag, pack: Pack) -> str:
    """Return the base form of a lower-case word of a class; the word itself where no ending fits."""
    irregular = pack.lemmas.get((tag.word_class, word))
    if irregular is None and tag.word_class == "AUX":
        irregular = pack.lemmas.get(("VERB", word))
    if irregular is not None:
        return irregular
    form = _form(tag)
    if not form:
        return word
    bases = list(_bases(word, pack, tag.word_class, form))
    sure = [base for base, _ in bases if _OPEN[tag.word_class] in pack.classes.get(base, "")]
    if sure:
        return sure[0]
    plain = [base for base, inflection in bases if tag.word_class == "NOUN" or inflection.base != "e"]
    shortest = min(plain, key=len, default=word)
    return shortest if len(plain) > 1 and shortest.endswith(pack.sibilant_endings) else (plain or [word])[0]


def open_classes(word: str, pack: Pack) -> str:
    """Return the open classes a lower-case word may have, for the tagger: "v.n" of "say", "D" of "resigned".

    Its own classes come first, then "P", "E" and "G" (`Pack.proper`), then the forms it may be of other words: "S",
    "D" (-ed), "I" (-ing), "C" (comparative), "N" (plural); "i" for an irregular form of a verb.
    """
    known = _REMEMBERED[pack.language]
    found = known.get(word)
    if found is None:
        if len(known) >= _MOST_REMEMBERED:
            known.clear()
        found = known[word] = _open_classes(word, pack)
    return found


_REMEMBERED: defaultdict[str, dict[str, str]] = defaultdict(dict)
"""The open classes of words, by language."""
_MOST_REMEMBERED = 30_000
"""Words of a language that are remembered."""


def _open_classes(word: str, pack: Pack) -> str:
    own = pack.classes.get(word, "") + pack.proper.get(word, "")
    if word[-1:] in pack.inflections:
        forms = {
            _FORMS[inflection.form]
            for base, inflection in _bases(word, pack)
            if _OPEN[inflection.word_class] in pack.classes.get(base, "") and inflection.form in _FORMS
        }
        own += "".join(sorted(forms))
    return own + "i" if ("VERB", word) in pack.lemmas else own


@lru_cache(maxsize=1024)
def possible_tags(classes: str) -> str:
    """Return the tags that a word of these open classes and forms may have, the commonest first."""
    return "".join(dict.fromkeys("".join(_TAGS_OF.get(letter, "") for letter in classes)))


# Tags by the letters of `open_classes`.
_TAGS_OF = {
    "n": "n", "v": "vzm", "a": "a", "r": "r", "N": "N", "S": "z", "D": "dpa", "I": "gna", "C": "ar", "i": "dp", "E": "a"
}  # fmt: skip
_FORMS = {"plur": "N", "ed": "D", "ing": "I", "s": "S", "er": "C", "est": "C"}


def _form(tag: Tag) -> str:
    """The form of a word by its tag, as `inflections.csv` names it; "" for a base form."""
    if tag.word_class == "NOUN":
        return "plur" if tag.number == "plur" else ""
    if tag.word_class == "VERB":
        if tag.tense == "pres":
            return "s"
        return "ed" if tag.tense == "past" or tag.form == "part" else "ing" if tag.form == "ing" else ""
    return ""


def _bases(word: str, pack: Pack, word_class: str = "", form: str = "") -> Iterator[tuple[str, Inflection]]:
    """Yield what a word may be a form of, by its endings, the likeliest first."""
    for inflection in pack.inflections.get(word[-1:], ()):
        if not word.endswith(inflection.ending):
            continue
        if form and (inflection.form != form or inflection.word_class != word_class):
            continue
        stem = word[: len(word) - len(inflection.ending)]
        if not stem:
            continue
        if inflection.base == "-":
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1], inflection
        else:
            yield stem + inflection.base, inflection
