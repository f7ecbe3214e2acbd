"""Words that name or describe somebody."""

from __future__ import annotations

from dataclasses import dataclass

from newsschema.extract.quotes.frames.layout import Text


@dataclass(slots=True)
class Mention:
    """Words that name or describe somebody; token ranges are half-open."""

    text: Text
    first: int
    last: int
    head: int
    """The noun, the last word of the name or the pronoun."""
    name: tuple[int, int] | None
    pronoun: bool = False
    described: tuple[int, int] | None = None
    """Where the title or description is, without determiner and name."""
    affiliation: tuple[int, int] | None = None
    """Where the body is named behind a name: "von der Universität Delft"."""
    end: int = 0
    """Where the phrase ends with its apposition."""
    owner: tuple[int, int] | None = None
    """The name in the genitive before the noun, whose the person, body or thing is: "Max Roes Sprecherin"."""
    partner: tuple[int, int] | None = None
    """The last of several who speak together: "Anne Duval" of "Luc Brun et Anne Duval"."""
    bracket: int = -1
    """The first word in brackets behind the name: "SPD" of "(SPD)"; -1 for none."""

    @property
    def printed(self) -> str:
        """The words as printed."""
        return self.text.shown(self.first, self.last)


def pronoun_at(text: Text, at: int, end: int = 0) -> Mention:
    """Return the mention that a pronoun is; its phrase ends behind it, or at a later token `end`."""
    return Mention(text, at, at + 1, at, None, pronoun=True, end=max(end, at + 1))
