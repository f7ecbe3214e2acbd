"""Why a quote is attributed as it is: the rule, the evidence and the runner-up."""

from __future__ import annotations

from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import explain_quotes

TEXT = "Omar Zaki met John Cole at the port. He said the dam was safe. “It leaks,” Mary Roe said."


def test_a_pronoun_is_explained_by_evidence_and_runner_up() -> None:
    first, second = explain_quotes(Reading((Passage("/body", TEXT),)))
    assert (first.speaker, first.named, first.rule) == ("Omar Zaki", "He", "reporting verb, subject before")
    assert first.resolution is not None
    assert (first.resolution.rule, first.resolution.runner_up) == ("he or she", "John Cole")
    assert first.resolution.evidence is not None
    assert first.resolution.runner_up_evidence is not None
    assert first.resolution.evidence > first.resolution.runner_up_evidence
    assert second.resolution is not None
    assert (second.speaker, second.resolution.rule, second.resolution.runner_up) == ("Mary Roe", "name", None)


def test_a_reason_is_printed_in_lines() -> None:
    first, _ = explain_quotes(Reading((Passage("/body", TEXT),)))
    lines = first.lines()
    assert lines[0] == "Omar Zaki: the dam was safe"
    assert lines[1] == "  rule: reporting verb, subject before"
    assert lines[2].startswith("  He: he or she, evidence ")
    assert lines[3].startswith("  runner-up: John Cole, ")


def test_nothing_quoted_needs_no_reason() -> None:
    assert explain_quotes(Reading((Passage("/body", "The dam was built in June."),))) == []
