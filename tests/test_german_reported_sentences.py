"""German reports: marks in sentences that the mood shows, speech around a cue, subjects with clauses of their own."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_quotes

Found = list[tuple[str, str, str | None]]  # kind, words with "|" between their parts, speaker


def found(text: str) -> Found:
    quotes, speakers = find_quotes(text, language="de")
    names = {one.id: one.name for one in speakers}
    return [
        (quote.kind, " | ".join(span.exact for span in quote.spans), names.get(quote.speaker or "")) for quote in quotes
    ]


SPOKE = "„Salz macht durstig“, sagte der Arzt Udo Roth. "
FIRST = ("direct", "Salz macht durstig", "Udo Roth")
MARKED = [  # a sentence in the mood of reports with marked words in it
    "In vielen Suppen werde das Salz „wie ein Gewürz aus alter Zeit verehrt“",
    "Das Rezept zeige das „allzu Übliche am Kochen“ und mache klar, „wie schnell man sich daran gewöhnt“",
    "Der Koch sei „alles andere als ein Freund der Ärzte“",
    "Die Dose habe „eine Aufgabe, die niemand sonst erfüllt“",
]
HEADS = [  # before a colon and speech of its own
    "Er sehe darin eine Chance",
    "Umso wichtiger seien Köche, die offen darüber sprächen",
    "Viele wüssten davon nichts",
]


@pytest.mark.parametrize("sentence", MARKED)
def test_marks_in_a_sentence_that_its_mood_reports(sentence: str) -> None:
    assert found(f"{SPOKE}{sentence}.") == [FIRST, ("mixed", sentence, "Udo Roth")]


@pytest.mark.parametrize("head", HEADS[:2])
def test_speech_behind_the_colon_of_such_a_sentence(head: str) -> None:
    speech = ("direct", "Das hilft allen, die gern essen.", "Udo Roth")
    assert found(f"{SPOKE}{head}: „Das hilft allen, die gern essen.“") == [
        FIRST,
        ("indirect", head, "Udo Roth"),
        speech,
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "In vielen Suppen wird das Salz „wie ein Gewürz aus alter Zeit verehrt“",
        "Der Koch ist „alles andere als ein Freund der Ärzte“",
        "Die Dose hat „eine Aufgabe, die niemand sonst erfüllt“",
    ],
)
def test_marks_in_the_words_of_the_writer(sentence: str) -> None:
    assert all(one[0] != "mixed" for one in found(f"{SPOKE}{sentence}."))


@pytest.mark.parametrize(
    ("cue", "speaker"),
    [*product(["sagte {0}", "sagte {0} am Montag", "betonte {0} auf Nachfrage"], ["Udo Roth", "Kapitän Jan van Dijk"])],
)
def test_speech_goes_on_behind_the_colon_of_its_cue(cue: str, speaker: str) -> None:
    text = f"„Wir müssen reden“, {cue.format(speaker)}: „Sonst wird es nichts.“"
    name = speaker.removeprefix("Kapitän ")
    assert found(text) == [("direct", "Wir müssen reden | Sonst wird es nichts.", name)]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir müssen reden“, sagte Udo Roth. Ada Kern lachte nur: „Sonst wird es nichts.“",
        "„Wir müssen reden“, sagte Udo Roth und fügte hinzu, was er meint: „Sonst wird es nichts.“",
    ],
)
def test_speech_behind_another_clause_is_a_quote_of_its_own(text: str) -> None:
    assert len(found(text)) == 2


RELATIVES = [
    ("Der Bericht, den das Amt gestern vorlegte,", "Bericht"),
    ("Die Stadt, in der er lebt,", "Stadt"),
    ("Eine Studie, die in „Tiden“ erschien,", "Eine Studie"),
    ("Der Verband, dessen Chef fehlt,", "Verband"),
]


@pytest.mark.parametrize(("subject", "speaker"), RELATIVES)
def test_subjects_with_a_relative_clause(subject: str, speaker: str) -> None:
    assert found(f"{subject} warnt, dass der Fluss steigt.") == [("indirect", "der Fluss steigt", speaker)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Frau, die er kenne, sei krank, sagte Udo Roth.", "Die Frau, die er kenne, sei krank"),
        ("Ein Hund, der bellt, beißt nicht, sagt Udo Roth.", "Ein Hund, der bellt, beißt nicht"),
        ("Alles, was er wisse, sagte Udo Roth, sei geheim.", "Alles, was er wisse | sei geheim"),
    ],
)
def test_clauses_with_a_relative_clause_that_are_reported(text: str, expected: str) -> None:
    assert found(text) == [("indirect", expected, "Udo Roth")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut Polizei brannte das Haus, wie der Sender „Radio Nord“ meldete.", ["brannte das Haus"]),
        ("Nach Angaben der Stadt ist die Brücke zu, wie das Blatt berichtete.", ["ist die Brücke zu"]),
        ("Laut Polizei fuhr er so schnell, wie er konnte.", ["fuhr er so schnell, wie er konnte"]),
        ("Udo Roth sagte, es gehe so gut, wie der Arzt gesagt habe.", ["es gehe so gut, wie der Arzt gesagt habe"]),
        ("Die Kälte, so argwöhnte die Köchin, liege am Wind.", ["Die Kälte | liege am Wind"]),
        ("Das Netz, so mutmaßt der Forscher Udo Roth, sei zu alt.", ["Das Netz | sei zu alt"]),
        ("Der Mann wurde laut Polizei schwer verletzt.", ["Der Mann wurde | schwer verletzt"]),
        ("Der Rat sprach sich für den Bau aus.", ["den Bau"]),
        ("Die Richter sprachen gegen zwei Spieler harte Strafen aus.", []),
        ("Udo Roth bat um Entschuldigung.", []),
        ("Udo Roth bat um mehr Personal.", ["mehr Personal"]),
        ("„Alles gut“, sagte Udo Roth dem Portal „meer.de“.", ["Alles gut"]),
    ],
)
def test_where_reports_end(text: str, expected: list[str]) -> None:
    assert [words for _, words, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The subject of the sentence before rather than a man whose gender is known, far above.
        (
            "Promoter Max Wahr sprach.\n\nDas Boot ist alt.\n\nTorvo Nilm lacht. Nilm hofft. „Es geht“, sagte er.",
            "Torvo Nilm",
        ),
        (
            "Nele Brum sang in Lund. Andere lachten.\n\nNun hat Frau Brum geredet. „Es geht“, ließ sie verlauten.",
            "Nele Brum",
        ),
        ("Promoter Jan Wahr kam.\n\n„Es geht“, sagte Lund-Promoter Wahr.", "Jan Wahr"),
        (
            "„Es geht“, sagte Udo Roth. Das war den Kern-Brüdern neu. „Das ist ihr großer Kampf.“\n\nJan Kern kam.",
            "Udo Roth",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [name for _, _, name in found(text)][-1] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roth betonte, „dass niemand fehlt“.", ["dass niemand fehlt"]),
        ("Roth erklärte am Montag, „warum er ging“.", ["warum er ging"]),
        ("Roth erklärte, „die Brücke“ sei marode.", []),
        ("Roth schwieg, „der Film“ lief.", []),
        ("„Das ist gut“, so Roth weiter.", ["Das ist gut"]),
        ("Es sei gut, so Roth weiter.", ["Es sei gut"]),
        ("So Roth weiter fragt, wird es spät.", []),
        ("Roth zufolge ist das gut.", ["ist das gut"]),
    ],
)
def test_somebody_known_by_surname(text: str, expected: list[str]) -> None:
    assert [words for _, words, _ in found(f"Udo Roth kam heim. {text}")] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Vorsitzende Udo Roth kam. Der Vorsitzende warnte, es regne.", "Udo Roth"),
        ("Die Vorsitzende Ada Kern kam. Die Vorsitzende warnte, es regne.", "Ada Kern"),
        ("Abgeordneter Udo Roth kam. Der Abgeordnete warnte, es regne.", "Udo Roth"),
        ("Die Vorsitzende Ada Kern kam. Der Vorsitzende warnte, es regne.", "Der Vorsitzende"),
        ("Udo Roth kam.\n\nA.\n\nB.\n\nC.\n\nDer Dorfvorsitzende warnte, es regne.", "Der Dorfvorsitzende"),
    ],
)
def test_holders_of_titles_that_are_adjectives(text: str, speaker: str) -> None:
    assert found(text)[-1][2] == speaker


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ada Kern, die rechte Trainerin, sagte, es regne.", "Trainerin"),
        ("Ada Kern, die junge Bäuerin aus Lund, sagte, es regne.", "Bäuerin"),
        ("Ada Kern, die rechte Trainer lobte, sagte, es regne.", None),
        ("Udo Roth, der gerne Bäcker wäre, sagte, es regne.", None),
        ("Bundesdrogenbeauftragter Udo Roth sagte, es regne.", "Bundesdrogenbeauftragter"),
        ("Der Schlagzeuger Udo Roth sagte, es regne.", "Schlagzeuger"),
        ("Der Tennisprofi Udo Roth sagte, es regne.", "Tennisprofi"),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    [speaker] = find_quotes(text, language="de")[1]
    assert speaker.title == title
