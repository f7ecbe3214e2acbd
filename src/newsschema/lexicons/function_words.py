"""Function words and endings of English by their grammatical role, from `en/function_words.csv`.

Extractors compare words with these sets and with the classes of their own tables: no word of a language is in code.
"""

from __future__ import annotations

from newsschema.lexicons import rows

_ROLES = {row["role"]: frozenset(row["words"].split()) for row in rows("function_words", "en")}

# Determiners
DEFINITE = _ROLES["definite"]
INDEFINITE = _ROLES["indefinite"]
ARTICLES = DEFINITE | INDEFINITE
NEAR, FAR = _ROLES["near"], _ROLES["far"]
DISTRIBUTIVE = _ROLES["distributive"]
NIL = _ROLES["nil"]
DIFFERENT = _ROLES["different"]

# Conjunctions and relative pronouns
ADDITION, ALTERNATIVE, CONTRAST = _ROLES["addition"], _ROLES["alternative"], _ROLES["contrast"]
COMPLEMENTIZER = _ROLES["complementizer"]
COMPARISON = _ROLES["comparison"]
MANNER = _ROLES["manner"]
CONDITION = _ROLES["condition"]
PERSONAL_RELATIVE, THING_RELATIVE = _ROLES["personal_relative"], _ROLES["thing_relative"]

# Prepositions and particles
GENITIVE = _ROLES["genitive"]
INFINITIVE = _ROLES["infinitive"]
GOAL, SOURCE = _ROLES["goal"], _ROLES["source"]
INSIDE, SURFACE, POINT = _ROLES["inside"], _ROLES["surface"], _ROLES["point"]
AGENT, PURPOSE, COMPANY = _ROLES["agent"], _ROLES["purpose"], _ROLES["company"]
INTERVAL = _ROLES["interval"]
EARLIER, LATER, LIMIT, SPAN = _ROLES["earlier"], _ROLES["later"], _ROLES["limit"], _ROLES["span"]
RATE = _ROLES["rate"]
UPWARD, DOWNWARD, OUTWARD = _ROLES["upward"], _ROLES["downward"], _ROLES["outward"]

DEGREE = _ROLES["degree"]
POSSESSIVE = _ROLES["possessive"]
OWNER_ENDINGS = tuple(POSSESSIVE)

# Endings of words
(PLURAL_ENDING,) = _ROLES["plural_ending"]
(THIRD_PERSON_ENDING,) = _ROLES["third_person_ending"]
(PAST_ENDING,) = _ROLES["past_ending"]
(GERUND_ENDING,) = _ROLES["gerund_ending"]
(ADVERB_ENDING,) = _ROLES["adverb_ending"]
(COMPARATIVE_ENDING,) = _ROLES["comparative_ending"]
(SUPERLATIVE_ENDING,) = _ROLES["superlative_ending"]
