"""Names of functions on noun phrases, for their callers."""

from newsschema.extract.quotes.mentions.mention_kinds import read_mention as read_phrase
from newsschema.extract.quotes.mentions.phrase_starts import BREAKS, phrase_start
from newsschema.extract.quotes.mentions.verbs_within import has_clause as has_finite
from newsschema.extract.quotes.mentions.verbs_within import has_verb

__all__ = ["BREAKS", "has_finite", "has_verb", "phrase_start", "read_phrase"]
