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
| noun phrases | `phrases(sentence)`, `phrase_of(at)`; a `Phrase` has first, last, head, kind, name, noun, owner |
| clauses | `clauses(sentence)`, `clause_of(at)`, `subject_of(verb)` |
| | a `Clause` has verb, group, kind, finite, tense, modal, introducer, subject, inverted, |
| | perfect, progressive, passive, negated |
| quotes | `regions`, `region_of(at)`; a `Region` has left, first, last, right, mark, single, parent, continues |

Classes are those of Universal Dependencies: NOUN, PROPN, ADJ, ADV, VERB, AUX, PRON, DET, ADP, SCONJ, CCONJ, NUM, PART,
INTJ, SYM, PUNCT, X. A token that is cut from a longer word has the class of that word: all of "U", ".", "S", "." and
"Mr", "." are PROPN, "1980", "s" are NOUN. "don't" and "Maria's" are one token with the class of "do" and "Maria";
`clitic` gives the class of the rest.

How a passage is read: `units` cuts clitics off and joins abbreviations; `tagger` gives each word its candidates from
tables of words and endings and decides by trained integer weights; `phrases` and `clauses` read noun phrases and verb
groups from the tags; `subjects` joins them; `quoted` pairs quotation marks. Tokens and sentences are computed for the
whole passage, classes, phrases and clauses for a sentence when it is first asked about.

Adding a language takes tables and trained weights, in `lexicons/<language>/` (each row with its source):

1. `words.csv`: pronouns with person, number, gender and case; auxiliaries with lemma and tense; negations; words that
   introduce clauses, with the kind of clause; clitics; irregular verbs and nouns; names of days and months; hedges;
   endings of plurals and of sibilants (class `ENDING`); letters that abbreviate words in lower case (`INITIAL`).
2. `inflections.csv`: endings of verbs, nouns and adjectives and what they mean. `open_classes.csv` and
   `proper_words.csv`: open classes of words, from a public lexicon. They serve lemmas and words that no treebank has.
3. `abbreviations.csv`, `starters.csv`: where sentences end. `marks.csv`: quotation marks.
4. `word_classes.json` and `word_weights.json`: `python tests/benchmarks/train_word_classes.py <language> UD_FOLDER`
   writes them from a Universal Dependencies treebank; name the treebank in `TRAINING` there.
   `python tests/benchmarks/language.py UD_FOLDER <language>` measures the result.
5. The language in `lexicons.LANGUAGE_NAMES` and `lexicons.READ_IN`, for the extractors whose tables are there too;
   `docs/languages.md` goes through them.
"""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakValueDictionary

from newsschema.errors import UnsupportedLanguageError
from newsschema.language.analysis import Analysis, Sentence
from newsschema.language.clauses import Clause
from newsschema.language.phrases import Phrase
from newsschema.language.quoted import Region
from newsschema.lexicons import LANGUAGES, READ_IN

__all__ = ["Analysis", "Clause", "Phrase", "Region", "Sentence", "analyse", "supported"]


def supported(tag: str, extractor: str | None = None) -> str:
    """Return the language that a BCP 47 tag is analysed as: "en" for "en-GB".

    `extractor` is a key of `lexicons.READ_IN`. Raises UnsupportedLanguageError where there is no data for the
    language, or none for the extractor.
    """
    primary = tag.replace("_", "-").split("-")[0].lower()
    known = READ_IN[extractor] if extractor else LANGUAGES
    if primary not in known:
        raise UnsupportedLanguageError(tag, known)
    return primary


def analyse(text: str, language: str) -> Analysis:
    """Return the analysis of a text in a language (BCP 47 tag); the last few are remembered.

    Raises UnsupportedLanguageError for a language without data.
    """
    return _analyse(text, supported(language))


@lru_cache(maxsize=4)
def _analyse(text: str, language: str) -> Analysis:
    found = _in_use.get((text, language))
    if found is None:
        found = _in_use[text, language] = Analysis(text, language)
    return found


_in_use: WeakValueDictionary[tuple[str, str], Analysis] = WeakValueDictionary()
"""The analyses that somebody holds, as a `Reading` does until its record is done."""
