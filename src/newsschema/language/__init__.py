"""One analysis of a passage: sentences, word classes, lemmas, noun phrases, clauses, quoted regions.

Usage::

    analysis = analyse(text, "en")            # remembered for the last texts; cheap until something is asked for
    for sentence in analysis.sentences:       # Sentence: first, last (half-open token range)
        for clause in analysis.clauses(sentence):
            clause.verb, clause.subject, clause.tense

Extractors take the analysis of a passage from `Reading.analyse(passage)`. Every token argument is an index into
`analysis.tokens` (`words`, `lowers`, `starts`, `ends` are its lists), every range is half-open.

| what | where |
| --- | --- |
| tokens | `tokens`, `words`, `lowers`, `starts`, `ends` |
| sentences | `sentences`, `sentence(at)`, `starts_sentence(at)`, `same_sentence(at, other)`, `paragraphs` |
| classes | `word_class(at)` (UPOS), `tag(at)`, `features(at)`, `lemma(at)`, `clitic(at)` |
| | `is_finite(at)`, `is_participle(at)`, `is_possessive(at)` |
| noun phrases | `phrases(sentence)`, `phrase_of(at)`, `head(phrase)`, `of_phrase(phrase)`, `apposition(phrase)` |
| | `extent(phrase)`; a `Phrase` has first, last, head, kind, name, noun, owner |
| clauses | `clauses(sentence)`, `clause_of(at)`, `subject_of(verb)`, `tense(clause)` |
| | a `Clause` has verb, group, kind, finite, tense, modal, introducer, subject, inverted, |
| | perfect, progressive, passive, negated |
| quotes | `regions`, `region_of(at)`; a `Region` has left, first, last, right, mark, single, parent, continues |

Classes are those of Universal Dependencies: NOUN, PROPN, ADJ, ADV, VERB, AUX, PRON, DET, ADP, SCONJ, CCONJ, NUM, PART,
INTJ, SYM, PUNCT, X. A token that is cut from a longer word has the class of that word: all of "U", ".", "S", "." and
"Mr", "." are PROPN, "1980", "s" are NOUN. "don't" and "Maria's" are one token with the class of "do" and "Maria";
`clitic` gives the class of the rest.
"""

from __future__ import annotations

from functools import lru_cache

from newsschema.errors import UnsupportedLanguageError
from newsschema.language.analysis import Analysis, Sentence
from newsschema.language.clauses import Clause
from newsschema.language.phrases import Phrase
from newsschema.language.quoted import Region
from newsschema.lexicons import LANGUAGES

__all__ = ["Analysis", "Clause", "Phrase", "Region", "Sentence", "analyse", "supported"]


def supported(tag: str) -> str:
    """Return the language that a BCP 47 tag is analysed as: "en" for "en-GB".

    Raises UnsupportedLanguageError where there is no data for it.
    """
    primary = tag.replace("_", "-").split("-")[0].lower()
    if primary not in LANGUAGES:
        raise UnsupportedLanguageError(tag, LANGUAGES)
    return primary


def analyse(text: str, language: str) -> Analysis:
    """Return the analysis of a text in a language (BCP 47 tag); the last few are remembered.

    Raises UnsupportedLanguageError for a language without data.
    """
    return _analyse(text, supported(language))


@lru_cache(maxsize=32)
def _analyse(text: str, language: str) -> Analysis:
    return Analysis(text, language)
