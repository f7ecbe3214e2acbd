"""newsschema explain: lines with labels, findings with rule and evidence, one finding, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsschema.cli import main
from newsschema.extract.reasons import is_recording, record_rule, recording

STORY = """Ferry pier closes for repairs

By Ana Reyes

PUERTO LARGO, June 2 - The pier at Puerto Largo closes next Monday for three weeks, Omar Zaki said.

Repairs cost about $2 million, he said, and 40 crossings a day are affected until the work is done.
"""
GERMAN = """Fähre fällt aus

Von Ida Holm

Die Fähre fällt ab dem 3. Mai 2024 für zwei Wochen aus, und 400 Fahrgäste müssen auf einen anderen Hafen ausweichen.

Das teilte die Reederei am Montag mit, die den Anleger für 18 Millionen Euro umbauen lässt und dann neu eröffnet.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    return tmp_path / "story.txt"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def findings(*arguments: str | Path) -> dict[str, dict[str, object]]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return {one["pointer"]: one for one in json.loads(result.stdout)["findings"]}


RULES = [  # pointer, printed, rule
    ("/dates/0", "June 2", "match_month"),
    ("/dates/1", "next Monday", "match_weekday"),
    ("/dates/2", "three weeks", "match_unit"),
    ("/figures/0", "about $2 million", "money, from '2'"),
    ("/figures/1", "40", "count, from '40'"),
]


@pytest.mark.parametrize(("pointer", "printed", "rule"), RULES)
def test_dates_and_figures_name_their_rule(story: Path, pointer: str, printed: str, rule: str) -> None:
    found = findings(story)[pointer]
    assert (found["finding"]["span"]["exact"], found["rule"]) == (printed, rule)  # type: ignore[index]


def test_quotes_name_rule_and_evidence(story: Path) -> None:
    found = findings(story)["/quotes/0"]
    assert found["rule"]
    assert "speaker: Omar Zaki" in found["evidence"]  # type: ignore[operator]


def test_in_other_languages_the_pattern_is_named(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(GERMAN, "utf-8")
    assert findings(path)["/dates/0"]["rule"] == "day=day . month=month .? year=year"
    assert findings(path)["/dates/0"]["rule"] == "day=day . month=month .? year=year"  # also from a cache


def test_lines_have_label_and_score(story: Path) -> None:
    lines = json.loads(run(story, "--json").stdout)["lines"]
    assert {"text", "label", "score", "runner_up", "evidence"} <= set(lines[0])
    printed = run(story).stdout
    assert "headline: Ferry pier closes for repairs" in printed
    assert "/dates/1: next Monday\n    rule: match_weekday\n" in printed


def test_one_finding_in_detail(story: Path) -> None:
    printed = run(story, "--finding", "/figures/0").stdout.splitlines()
    assert printed[0] == "/figures/0: about $2 million"
    assert "  value: 2000000" in printed
    assert "  modifier: approx" in printed


def test_a_finding_that_is_not_there_is_reported(story: Path) -> None:
    result = run(story, "--finding", "/quotes/99")
    assert result.exit_code == 1
    assert "no finding at /quotes/99" in result.stderr
    assert "photos are read from labelled lines" in run(story, "--finding", "/photos/0").stderr


def test_rules_are_recorded_only_on_demand() -> None:
    record_rule("text", 0, "rule")
    assert not is_recording()
    with recording() as rules:
        record_rule("text", 3, "first")
        record_rule("text", 3, "second")
    assert rules == {("text", 3): "first"}
