"""Reported speech in any language whose folder has `speech.csv`: one reader over tables, no rules for a language.

`lexicon` reads the tables, `layout` the sentences, `mentions` the phrases that name a speaker, `cues` the verbs and
prepositions, `reports` what each reports, `people` who is meant; `reader` puts them in order.
"""

from newsschema.extract.quotes.frames.reader import attribute, read

__all__ = ["attribute", "read"]
