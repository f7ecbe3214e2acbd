"""The tagged words of a passage, as phrases and clauses are read from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.language.units import parts

if TYPE_CHECKING:
    from newsschema.language.pack import Features, Pack
    from newsschema.language.phrases import Phrase
    from newsschema.text.tokens import Tokens

NO_FEATURES: Features = {}


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a passage with what is known of them; the lists are filled sentence by sentence."""

    tokens: Tokens
    pack: Pack
    codes: list[str]
    """The tag of each token, a key of `tags.TAGS`; "" where its sentence has not been read."""
    clitics: dict[int, str]
    """The tags of clitics by their tokens."""
    phrase_at: list[Phrase | None]
    """The noun phrase of each token."""

    def pronoun(self, at: int) -> Features:
        """Return the features of a pronoun; none for other words."""
        lower = self.tokens.lowers[at]
        if at in self.clitics:
            cut = parts(lower, self.pack)
            lower = cut[not self.pack.clitics_follow] if cut else lower
        return self.pack.pronouns.get(lower, NO_FEATURES)

    def touches(self, at: int) -> bool:
        """Return whether no blank is before a token."""
        return at > 0 and self.tokens.ends[at - 1] == self.tokens.starts[at]
