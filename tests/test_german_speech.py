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
    (
        "Der Weg sei frei, sagte Jutta Kamp. Demnach sei er, so die Stadt, sicher.",
        [("Der Weg sei frei", "Jutta Kamp"), ("Demnach sei er | sicher", "Stadt")],
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
IMPERSONAL: list[Case] = [
    ("Die Lage sei ernst, hieß es am Freitag aus dem Ministerium.", [("Die Lage sei ernst", "Ministerium")]),
    ("Die Lage sei ernst, hiess es in einer Mitteilung der Armee.", [("Die Lage sei ernst", "Armee")]),
    ("„Wir warten auf Geld“, heisst es in dem Brief.", [("Wir warten auf Geld", "dem Brief")]),
    ("Die Täter seien geflohen, so heißt es von der Polizei.", [("Die Täter seien geflohen", "Polizei")]),
    ("Die Frist, so heißt es aus dem Rathaus, sei vorbei.", [("Die Frist | sei vorbei", "Rathaus")]),
    (
        "Es sei spät, sagte Jutta Kamp.\n\nDer Bus fuhr. Es sei kalt, hieß es.",
        [("Es sei spät", "Jutta Kamp"), ("Es sei kalt", None)],
    ),
    ("Alles unter einem Dach, heißt das Motto des Hauses.", []),
    ("Für die Fahrer heißt das, dass sie warten müssen.", []),
]
DENIED: list[Case] = [  # what was not said
    ("Wie viele Gäste kommen, teilte der Verein nicht mit.", []),
    ("Ob es Verletzte gab, sagte die Polizei nicht.", []),
    ("Die Sprecherin sagte nicht, dass der Zoo schließt.", []),
    ("Die Sprecherin hat nicht gesagt, dass der Zoo schließt.", []),
    ("Jutta Kamp bestritt nicht, dass der Zoo schließt.", [("der Zoo schließt", "Jutta Kamp")]),
    ("Jutta Kamp sagte, dass der Zoo nicht schließt.", [("der Zoo nicht schließt", "Jutta Kamp")]),
]
BEFORE: list[Case] = [  # a clause before a verb with a colon, and one that is only its setting
    (
        "Die Technik stamme aus dem Krieg, sagte Jutta Kamp: „Die ist für Hitze nicht gebaut.“",
        [("Die Technik stamme aus dem Krieg", "Jutta Kamp"), ("Die ist für Hitze nicht gebaut.", "Jutta Kamp")],
    ),
    (
        "Kinder brauchen viel Bewegung, betonte Jutta Kamp: „Sie sitzen zu viel.“",
        [("Kinder brauchen viel Bewegung", "Jutta Kamp"), ("Sie sitzen zu viel.", "Jutta Kamp")],
    ),
    ("Als er das Tor schloss, sagte Ole Brinkmann: „Genug.“", [("Genug.", "Ole Brinkmann")]),
    (
        "Wenn es regnet, sagte Ole Brinkmann, bleiben wir hier.",
        [("Wenn es regnet | bleiben wir hier", "Ole Brinkmann")],
    ),
    ("Wenn es regnet, bleibt er hier, sagte Ole Brinkmann.", [("Wenn es regnet, bleibt er hier", "Ole Brinkmann")]),
    ("Wie Jutta Kamp vor dem Treffen sagte: „Wir haben Zeit.“", [("Wir haben Zeit.", "Jutta Kamp")]),
    ("Neun fehlten, wie Mitarbeiter des Spitals sagten.", [("Neun fehlten", "Mitarbeiter des Spitals")]),
    ("Als das Spiel vorbei war, sagte Ole Brinkmann Danke.", []),
]
MOOD: list[Case] = [
    (
        "Jutta Kamp sagte, die Kita sei voll. Das Amt suche Räume und biete Ersatz an.",
        [("die Kita sei voll", "Jutta Kamp"), ("Das Amt suche Räume und biete Ersatz an", "Jutta Kamp")],
    ),
    ("Jutta Kamp sagte, das Amt suche Räume.", [("das Amt suche Räume", "Jutta Kamp")]),
    ("Jutta Kamp sagte, die Kita sei voll. Das wäre vermeidbar.", [("die Kita sei voll", "Jutta Kamp")]),
    ("Jutta Kamp sagte, die Kita sei voll. Neue Räume fehlen.", [("die Kita sei voll", "Jutta Kamp")]),
]
ALONE: list[Case] = [  # sentences that only their mood shows to be reported
    (
        "Der Bürgermeister Ole Brinkmann zog ein Fazit. Man sei zufrieden mit dem Fest.",
        [("Man sei zufrieden mit dem Fest", "Ole Brinkmann")],
    ),
    (
        "Am Montag erhob die Opposition schwere Vorwürfe. Der Minister habe das Parlament belogen.",
        [("Der Minister habe das Parlament belogen", "Opposition")],
    ),
    ("Jutta Kamp fuhr nach Hause. Gott sei Dank war der Weg frei.", []),
    ("Jutta Kamp fuhr nach Hause. Es sei denn, der Weg war gesperrt.", []),
    ("Der Sommer war heiß. Es sei ein Wunder.", []),
    ("Jutta Kamp fuhr nach Hause. Der Weg wäre frei gewesen.", []),
]
DOCUMENTS: list[Case] = [
    ("Eine Studie zeigte, dass Kaffee wach hält.", [("Kaffee wach hält", "Eine Studie")]),
    ("Die Analyse zeigt: Kinder schlafen zu wenig.", [("Kinder schlafen zu wenig", "Die Analyse")]),
    ("Aus dem Bericht geht hervor, dass die Kosten steigen.", [("die Kosten steigen", "dem Bericht")]),
    ("Die Zahl sinkt weiter, wie aus dem Bericht hervorgeht.", [("Die Zahl sinkt weiter", "dem Bericht")]),
    ("Die Zahl sinkt weiter, das geht aus einem Bericht hervor.", [("Die Zahl sinkt weiter", "einem Bericht")]),
    ("Eine Umfrage ergab, dass alle müde sind, das sind neun mehr.", [("alle müde sind", "Eine Umfrage")]),
    ("Das Foto zeigt, dass die Brücke fehlt.", []),
    ("Der Weg geht am Fluss entlang und hervor tritt ein Turm.", []),
]
PASSIVES: list[Case] = [
    ("Im Entwurf wird betont, dass sich nichts ändert.", [("sich nichts ändert", "Entwurf")]),
    ("Er wurde von der Stadt gewarnt, dass das Eis bricht.", [("das Eis bricht", "Stadt")]),
    ("Jutta Kamp lacht. Im Dorf wird behauptet, dass es spukt.", [("es spukt", None)]),
    ("Jutta Kamp wird betont langsam gefahren.", []),
]
ADVERBS: list[Case] = [
    ("Darin betonte Jutta Kamp, dass die Miete steigt.", [("die Miete steigt", "Jutta Kamp")]),
    ("Dass es regnete, fand derweil keine Erwähnung.", []),
]
BODIES: list[Case] = [
    (
        "Am Montag warnte die Verbraucherzentrale Nord. Die Preise steigen, teilte die Zentrale mit.",
        [("Die Preise steigen", "Verbraucherzentrale Nord")],
    ),
    (
        "Die Hafner Verkehrsbetriebe (HVB) fahren weniger. Laut HVB fehlen Fahrer.",
        [("fehlen Fahrer", "Hafner Verkehrsbetriebe")],
    ),
    ("Ole Brinkmann (SPD) kam. Die SPD sagte, die Wahl sei fair.", [("die Wahl sei fair", "SPD")]),
    (
        "Das Umweltministerium prüft den Antrag. Das dauere lange, teilte das Ministerium mit.",
        [("Das dauere lange", "Umweltministerium")],
    ),
    (
        "Das Angebot sollte in Kiel möglich sein, forderte die Interessenvertretung.",
        [("Das Angebot sollte in Kiel möglich sein", "Interessenvertretung")],
    ),
    ("Eigenen Angaben zufolge hat der Verband 900 Mitglieder.", [("hat der Verband 900 Mitglieder", "Verband")]),
    ("Meint ihr, ich solle warten?", []),
]
SET_APART: list[Case] = [  # paragraphs with a name below, and those that repeat speech
    (
        "Die Stadt plant.\n\nDer Fluss soll für alle offen sein.\n\n– Jutta Kamp\n\nDer Bau beginnt.",
        [("Der Fluss soll für alle offen sein.", "Jutta Kamp")],
    ),
    (
        "Ole Brinkmann hofft.\n\nIch glaube an die Jungs.\n\nTrainer Ole Brinkmann\n\nDas Spiel beginnt.",
        [("Ich glaube an die Jungs.", "Ole Brinkmann")],
    ),
    ("Die Halle ist leer.\n\n„Wir warten.“\n\nJutta Kamp, Vorsitzende", [("Wir warten.", "Jutta Kamp")]),
    (
        "Wir sind hier seit Jahren.\n\n„Wir sind hier seit Jahren“, sagte Jutta Kamp.",
        [("Wir sind hier seit Jahren.", "Jutta Kamp"), ("Wir sind hier seit Jahren", "Jutta Kamp")],
    ),
    (
        "„Geht nach Hause!“\n\nOle Brinkmann lacht. „Geht nach Hause“, sagte Jutta Kamp.",
        [("Geht nach Hause!", "Jutta Kamp"), ("Geht nach Hause", "Jutta Kamp")],
    ),
    ("Der Fluss ist tief.\n\nJutta Kamp\n\nDie Malerin wohnt am Fluss.", []),
]
JOINED: list[Case] = [  # two verbs of one speaker, clauses before a colon, verbs that no table has
    (
        "„Wir warten“, sagte Jutta Kamp und betonte, dass der Bus fehlt.",
        [("Wir warten", "Jutta Kamp"), ("der Bus fehlt", "Jutta Kamp")],
    ),
    (
        "Das reiche für alle nicht, sagte Jutta Kamp und bat zugleich darum, den Weg zu sperren.",
        [("Das reiche für alle nicht", "Jutta Kamp"), ("den Weg zu sperren", "Jutta Kamp")],
    ),
    (
        "Man müsse keine Angst haben: „Es ist genug da“, sagte Jutta Kamp.",
        [("Man müsse keine Angst haben", "Jutta Kamp"), ("Es ist genug da", "Jutta Kamp")],
    ),
    ("Angst müsse niemand haben, beruhigte Jutta Kamp.", [("Angst müsse niemand haben", "Jutta Kamp")]),
    ("Angst haben alle, begrüßte Jutta Kamp die Gäste.", []),
    ("Jutta Kamp sprach davon, dass der Bus fehlt.", [("der Bus fehlt", "Jutta Kamp")]),
    ("Jutta Kamp teilte mit, den Fall zu prüfen.", [("den Fall zu prüfen", "Jutta Kamp")]),
    ("Jutta Kamp bezeichnete den Plan als „reinen Unsinn“.", [("den Plan als „reinen Unsinn“", "Jutta Kamp")]),
    ("Jutta Kamp würdigte ihn als „Meister der Worte“.", [("Meister der Worte", "Jutta Kamp")]),
    ("Jutta Kamp arbeitet als „Fee“ im Zirkus.", []),
]
LABELLED: list[Case] = [  # nouns before a colon
    ("Jutta Kamp lacht. Ihr Fazit: Es hat sich gelohnt.", [("Es hat sich gelohnt", "Jutta Kamp")]),
    ("Jutta Kamp lacht. Ihr klarer Appell: „Einigt euch.“", [("Einigt euch.", "Jutta Kamp")]),
    ("Die Forderung der Opposition: Das Gesetz muss weg.", [("Das Gesetz muss weg", "Opposition")]),
    ("Jutta Kamp lacht. Ihre Bilanz: drei Tore.", []),
    ("Jutta Kamp lacht. Ihr Rad: Es ist blau.", []),
]
HEADINGS: list[Case] = [
    (
        "Es sei voll, sagte Jutta Kamp.\n\nWas nun kommt\n\nNeue Räume seien geplant.",
        [("Es sei voll", "Jutta Kamp"), ("Neue Räume seien geplant", "Jutta Kamp")],
    ),
]
CUT: list[Case] = [("Wie eine Sprecherin mitteilte, ", []), ("Laut eigenen Angaben", []), ("Ihr Fazit: ", [])]
OBJECTS: list[Case] = [  # lists and relative clauses of what is demanded
    ("Die SPD fordert eine Reform, die Familien entlastet.", [("eine Reform, die Familien entlastet", "SPD")]),
    ("Die SPD fordert Geld für Schulen, Kitas und Horte.", [("Geld für Schulen, Kitas und Horte", "SPD")]),
    ("Die SPD fordert Geld, das Rathaus lehnt ab.", [("Geld", "SPD")]),
    ("Die SPD fordert Ruhe, und die CDU schweigt.", [("Ruhe", "SPD")]),
    ("Die SPD fordert Ruhe, Ole Brinkmann und Jutta Kamp gehen.", [("Ruhe", "SPD")]),
]
DESCRIBED: list[Case] = [
    ("Rom Balski ist frei. „Das ist gut“, sagt der junge Mann.", [("Das ist gut", "Rom Balski")]),
    ("Jutta Kamp ist Tierärztin. „Hunde bellen“, sagt die Ärztin.", [("Hunde bellen", "Jutta Kamp")]),
]
TITLES: list[tuple[str, str, str | None, bool]] = [  # text, speaker, title, whether official
    ("Nach Angaben des Staatsanwalts Ole Brinkmann ruht der Fall.", "Ole Brinkmann", "Staatsanwalt", True),
    ("Laut dem Präsidenten Ole Brinkmann ruht der Fall.", "Ole Brinkmann", "Präsident", False),
    ("Laut der Vorsitzenden Jutta Kamp ruht der Fall.", "Jutta Kamp", "Vorsitzende", False),
    ("Nach Angaben des zuständigen Ministers Ole Brinkmann ruht der Fall.", "Ole Brinkmann", "Minister", True),
    ("Nach Angaben der Forscherin Jutta Kamp ruht der Fall.", "Jutta Kamp", "Forscherin", False),
    ("Ärztin und Autorin Rhian Lambert sagte, der Fall ruhe.", "Rhian Lambert", "Ärztin und Autorin", False),
    ("Die Interviewerin Rhian Avrom sagte, der Fall ruhe.", "Rhian Avrom", "Interviewerin", False),
    (
        "Die Sprecherin für Bildung und Sport, Jutta Kamp, sagte, der Fall ruhe.",
        "Jutta Kamp",
        "Sprecherin für Bildung und Sport",
        False,
    ),
    ("US-Präsident Ole Brinkmann sagte, der Fall ruhe.", "Ole Brinkmann", "Präsident", True),
    ("Der Zivilschutz sagte, der Fall ruhe.", "Zivilschutz", None, True),
    ("Vereinspräsident Ole Brinkmann sagte, der Fall ruhe.", "Ole Brinkmann", "Vereinspräsident", False),
    ("Der Forscher Ole Brinkmann sagte, der Fall ruhe.", "Ole Brinkmann", "Forscher", False),
]

# An adjective taken for a noun behind "deren" and the like, whose parts depend on one another.
WHOSE: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Die Stadt will sparen, sagte Ana Roe, deren junge Firma gewann.", [("Die Stadt will sparen", "Ana Roe")]),
    ("Deren starke Chefin sagte, es sei kalt.", [("es sei kalt", "Deren starke Chefin")]),
]


def _found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="de")
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        (" | ".join(span.exact for span in quote.spans), names[quote.speaker] if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *SOURCES,
        *OWN,
        *AGAIN,
        *ENDS,
        *IMPERSONAL,
        *DENIED,
        *BEFORE,
        *MOOD,
        *ALONE,
        *DOCUMENTS,
        *PASSIVES,
        *ADVERBS,
        *DESCRIBED,
        *BODIES,
        *SET_APART,
        *JOINED,
        *LABELLED,
        *HEADINGS,
        *OBJECTS,
        *CUT,
        *WHOSE,
    ],
)
def test_reports(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(("text", "name", "title", "official"), TITLES)
def test_titles(text: str, name: str, title: str | None, official: bool) -> None:
    (speaker,) = find_quotes(text, language="de")[1]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)
