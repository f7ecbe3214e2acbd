"""German speech: what sources, verbs and moods report, who speaks, and what is no report."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Case = tuple[str, list[tuple[str, str | None]]]  # text; words of each quote and the name of its speaker

SOURCES: list[Case] = [  # nouns for what was said
    ("Laut Angaben der Polizei war die Straße glatt.", [("war die Straße glatt", "Polizei")]),
    (
        "Nach ukrainischen Angaben wurden drei Brücken zerstört.",
        [("wurden drei Brücken zerstört", "ukrainischen Angaben")],
    ),
    ("Nach Medienberichten schließt das Werk.", [("schließt das Werk", "Medienberichten")]),
    ("Nach Recherchen der Zeitung wusste das Amt davon.", [("wusste das Amt davon", "Zeitung")]),
    ("Angaben der Feuerwehr zufolge war der Keller leer.", [("war der Keller leer", "Feuerwehr")]),
    (
        "Ole Brinkmann zog nach Kiel. Seinen Angaben nach waren die Mieten niedrig.",
        [("waren die Mieten niedrig", "Ole Brinkmann")],
    ),
    (
        "Jutta Kamp leitet den Hof. Ihren Worten zufolge reicht das Futter nicht.",
        [("reicht das Futter nicht", "Jutta Kamp")],
    ),
    ("Nach Mitternacht schloss die Wache.", []),
    ("Nach den Ferien öffnet die Schule.", []),
]
OWN: list[Case] = [  # of the subject of the clause
    (
        "Die Firma Kolbtech beschäftigt nach eigenen Angaben 400 Menschen.",
        [("Die Firma Kolbtech beschäftigt | 400 Menschen", "Kolbtech")],
    ),
    (
        "Von den Höfen vertritt der Landesverband laut eigenen Angaben die Hälfte.",
        [("Von den Höfen vertritt der Landesverband | die Hälfte", "Landesverband")],
    ),
    (
        "Nach eigener Aussage war Ole Brinkmann am Abend in Kiel.",
        [("war Ole Brinkmann am Abend in Kiel", "Ole Brinkmann")],
    ),
]
AGAIN: list[Case] = [  # of the source before
    (
        "Die Feuerwehr meldete, die Halle sei leer gewesen. Den Angaben zufolge brach der Brand im Keller aus.",
        [("die Halle sei leer gewesen", "Feuerwehr"), ("brach der Brand im Keller aus", "Feuerwehr")],
    ),
    (
        "Die Feuerwehr teilte mit, die Halle sei leer gewesen. Demnach brach der Brand im Keller aus.",
        [("die Halle sei leer gewesen", "Feuerwehr"), ("brach der Brand im Keller aus", "Feuerwehr")],
    ),
    ("Die Kasse ist leer. Demnach muss die Stadt sparen.", []),
]
ENDS: list[Case] = [  # where the words for a source end
    (
        "Die Täter sind nach Angaben des Ministeriums junge Leute.",
        [("Die Täter sind | junge Leute", "Ministeriums")],
    ),
    (
        "Laut Verband deutscher Imker sterben die Bienen.",
        [("sterben die Bienen", "Verband deutscher Imker")],
    ),
    ("„Es war dunkel“, sagte der 47 Jahre alte Fahrer.", [("Es war dunkel", "der 47 Jahre alte Fahrer")]),
]


def _found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="de")
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        (" | ".join(span.exact for span in quote.spans), names[quote.speaker] if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(("text", "expected"), [*SOURCES, *OWN, *AGAIN, *ENDS])
def test_reports(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(text) == expected
