"""Why a quote is somebody's: the rule that joined words and speaker, and the evidence for who is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resolution:
    """How the words that name a speaker were resolved."""

    rule: str
    """The kind of the words: "name", "he or she", "description", ..."""
    evidence: float | None = None
    """The sum of the evidence for the person chosen; None where nothing was weighed."""
    runner_up: str | None = None
    """The name of the person with the next most evidence; None where there was one candidate or none."""
    runner_up_evidence: float | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a quote is attributed as it is; for `newsschema explain`, no part of the record."""

    words: str
    """The quote's text."""
    speaker: str | None
    """The speaker's name; None where unknown."""
    named: str | None
    """The words that name the speaker at the quote: "he"."""
    rule: str
    """The construction that joins quote and speaker."""
    resolution: Resolution | None
    """None where there are no words that name a speaker."""

    def lines(self) -> list[str]:
        """The reason as lines of text."""
        shown = [f"{self.speaker or 'unknown'}: {self.words}", f"  rule: {self.rule}"]
        if self.resolution is not None:
            weight = "" if self.resolution.evidence is None else f", evidence {self.resolution.evidence:.2f}"
            shown.append(f"  {self.named}: {self.resolution.rule}{weight}")
            if self.resolution.runner_up is not None:
                shown.append(f"  runner-up: {self.resolution.runner_up}, {self.resolution.runner_up_evidence:.2f}")
        return shown


def weighed(rule: str, scores: dict[str, float]) -> Resolution | None:
    """The resolution that the evidence for people by name gives; None where there is nobody."""
    ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if not ranked:
        return None
    runner_up, evidence = ranked[1] if len(ranked) > 1 else (None, None)
    return Resolution(rule, ranked[0][1], runner_up, evidence)
