"""Language data: every row has a source, and tables that hold the same words agree about them."""

from __future__ import annotations

import csv
from collections import defaultdict
from importlib.resources import files
from itertools import groupby

import pytest

from newsschema import find_quotes
from newsschema.extract.quotes.frames.word_kinds import PHRASES, WORDS
from newsschema.extract.quotes.passage.words import FRAMES, PREPOSITIONS, TRAITS
from newsschema.language.names import given_names, noun_kinds
from newsschema.language.pack import pack
from newsschema.lexicons import LANGUAGES, has_table, rows

TABLES = [
    (language, path.name.removesuffix(".csv"))
    for language in LANGUAGES
    for path in sorted((files("newsschema.lexicons") / language).iterdir(), key=lambda path: path.name)
    if path.name.endswith(".csv")
]
# Features with one value for a word of a class, in every table that has the word.
VALUES = ("value", "month", "weekday", "offset", "gender", "person", "number")


def features(row: dict[str, str]) -> dict[str, str]:
    """The features of a row, its columns among them: "value=1" of a class or feature, or a column `value`."""
    pairs = (pair.partition("=") for pair in f"{row.get('class', '')} {row.get('features', '')}".split())
    return row | {name: value for name, _, value in pairs}


@pytest.mark.parametrize(("language", "table"), TABLES)
def test_every_row_has_a_source(language: str, table: str) -> None:
    assert rows(table, language)
    assert all(row["source"] for row in rows(table, language))


@pytest.mark.parametrize(("language", "table"), TABLES)
def test_no_row_is_there_twice(language: str, table: str) -> None:
    text = (files("newsschema.lexicons") / language / f"{table}.csv").read_text(encoding="utf-8")
    lines = list(csv.reader(text.splitlines()))
    assert all(len(line) == len(lines[0]) for line in lines)
    keys = ["".join(line[:-1]) for line in lines]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("table", ["speech", "organizations", "titles"])
@pytest.mark.parametrize("language", [language for language in LANGUAGES if has_table("speech", language)])
def test_rows_of_one_kind_are_together(language: str, table: str) -> None:
    kinds = [
        (bool(row["frames"]), row["pattern"]) if table == "speech" else row["official"] for row in rows(table, language)
    ]
    groups = [kind for kind, _ in groupby(kinds)]
    assert len(groups) == len(set(groups))


def test_kinds_of_words_for_reported_speech_are_those_of_the_tables() -> None:
    languages = [language for language in LANGUAGES if has_table("speech", language)]
    kinds = {row["pattern"] for language in languages for row in rows("speech", language) if not row["frames"]}
    assert kinds - {"former prefix"} == {*PHRASES, *WORDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_has_one_value_in_every_table(language: str) -> None:
    values = defaultdict[tuple[str, str, str], set[str]](set)
    for _, table in [one for one in TABLES if one[0] == language]:
        for row in rows(table, language):
            for name, value in features(row).items():
                if name in VALUES and "word" in row:
                    values[row["word"].lower(), row["class"].partition("=")[0], name].add(value)
    assert {key: found for key, found in values.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_the_same_in_every_table(language: str) -> None:
    shared = next(row for row in rows("months") if row["language"] == language)
    full = {shared[str(number)].split("|")[0] for number in range(1, 13)}
    assert full <= pack(language).times, f"months missing in {language}/words.csv with time=yes"


def test_a_missing_table_is_reported_with_where_tables_are_described() -> None:
    with pytest.raises(FileNotFoundError, match=r"words\.csv: no such table; see 'Adding a language'"):
        rows("words", "xx")


def test_what_a_name_and_a_noun_say() -> None:
    assert given_names("en")["mary"] == ("fem", 100)
    assert given_names("en")["james"].gender == "masc"
    assert 50 <= given_names("en")["jordan"].share < 90
    assert noun_kinds("en")["minister"].kind == "person"
    assert noun_kinds("en")["police"].kind == "group"
    assert noun_kinds("en")["statement"].kind == "communication"
    assert noun_kinds("en")["bank"] == ("other", ("group",))
    assert "table" not in given_names("en")
    assert noun_kinds("en").get("door") is None


def test_classes_of_words() -> None:
    classes = pack("en").classes
    assert "v" in classes["say"]
    assert "r" in classes["quickly"]
    assert "v" not in classes["year"]
    assert pack("en").proper["spanish"].startswith("E")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if has_table("reporting", language)])
def test_traits_of_reporting_verbs_are_described(language: str) -> None:
    assert {trait for row in rows("reporting", language) for trait in row["traits"].split()} <= set(TRAITS)


@pytest.mark.parametrize("row", rows("reporting", "en"), ids=lambda row: row["verb"])
def test_a_reporting_verb_has_known_frames_and_an_example(row: dict[str, str]) -> None:
    assert set(row["frames"].split()) <= FRAMES | PREPOSITIONS
    assert [quote for quote in find_quotes(row["example"])[0] if quote.cue], row["example"]


def test_a_class_of_words_for_quotes_is_in_one_table() -> None:
    assert not {row["class"] for row in rows("quoting", "en")} & {row["class"] for row in rows("speakers", "en")}
