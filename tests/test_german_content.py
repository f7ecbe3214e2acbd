"""What German verbs report: objects, clauses and speech in all orders, and what they do not report."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_quotes

Case = tuple[str, list[tuple[str, str | None]]]  # text; words of each quote and the name of its speaker

SPEAKERS = [("Der Verband", "Verband"), ("Jutta Kamp", "Jutta Kamp"), ("Die Stadt", "Stadt")]
DEMANDS = [  # with an object
    ("{0} fordert {1}.", "einen", "den"),
    ("{0} verlangte am Montag {1}.", "einen", "den"),
    ("Zudem schlug {0} {1} vor.", "einen", "den"),
    ("{0} hat in einem Brief {1} empfohlen.", "einen", "den"),
]
WARNINGS = [  # with a preposition
    ("{0} warnte vor {1}.", "einem", "dem"),
    ("Am Abend drohte {0} mit {1}.", "einem", "dem"),
    ("{0} rief gestern zu {1} auf.", "einem", "dem"),
]
MASCULINE = ["{0} Streik", "{1} Umbau des Hafens", "{0} raschen Bau von Radwegen"]
OTHERS = ["mehr Lärmschutz für Radler", "zwei Pausen", "eine Probe im Chor", "freie Fahrt"]
OBJECTS: list[Case] = [
    ("Zudem plädierte die Chefin für mehr Ruhe.", [("mehr Ruhe", "die Chefin")]),
    ("Deshalb plädierte die Ärztin für strengere Regeln.", [("strengere Regeln", "die Ärztin")]),
    ("Jutta Kamp sagte den Eltern, es gebe neue Plätze.", [("es gebe neue Plätze", "Jutta Kamp")]),
    ("Jutta Kamp sagte den Eltern neue Plätze zu.", [("neue Plätze", "Jutta Kamp")]),
    ("Die Anwohner warnten vor einer Sperre.", [("einer Sperre", "Die Anwohner")]),
    ("Jutta Kamp fordert am Montag den Meister.", [("den Meister", "Jutta Kamp")]),
    ("Der Acker fordert einen starken Rücken.", []),
    ("Jutta Kamp bat den Fahrer herein.", []),
]
TITLES: list[Case] = [  # of works, groups and events, which are no speech
    ("In der Serie „Wir vom Hof“ ermittelt Kommissar Wiebe.", []),
    ("Mit dem Lied „Ich bleibe noch hier“ eröffnete Jutta Kamp den Abend.", []),
    ("Im Kinderbuch „Ole geht zum Mond!“ erzählt Jutta Kamp von der Reise.", []),
    ("Die Initiative „Wir bauen keine Straße!“ sammelt Unterschriften.", []),
    ("Jutta Kamp nannte den Film „Unsinn“.", [("den Film „Unsinn“", "Jutta Kamp")]),
    ("Mit dem Satz „Ich bleibe noch hier“ beendete Jutta Kamp den Abend.", [("Ich bleibe noch hier", "Jutta Kamp")]),
    ("Im Film: „Ich bleibe noch“, sagt Jutta Kamp.", [("Ich bleibe noch", "Jutta Kamp")]),
    ("Zum Thema „Wer pflegt uns?“ sagte Jutta Kamp: „Alle.“", [("Alle.", "Jutta Kamp")]),
    (
        "Im Roman „Der Hof“ gebe es „keine guten Leute“, sagte Jutta Kamp.",
        [("Im Roman „Der Hof“ gebe es „keine guten Leute“", "Jutta Kamp")],
    ),
]
SPOKEN_OF: list[Case] = [  # few words in marks
    ("Jutta Kamp sprach von einem „Debakel“.", [("einem „Debakel“", "Jutta Kamp")]),
    ("Die Chefin spricht von „Notwehr“ und geht.", [("Notwehr", "Die Chefin")]),
    ("Jutta Kamp sprach in der „Alten Post“ vom Wetter.", []),
    ("Jutta Kamp nannte am Montag den Chor „müde“.", [("müde", "Jutta Kamp")]),
    ("Jutta Kamp lobte den Wirt als „Glück für alle“.", [("den Wirt als „Glück für alle“", "Jutta Kamp")]),
    ("Jutta Kamp arbeitete als „Fee“ im Park.", []),
    ("Jutta Kamp sprach über die „Alte Post“.", []),
    ("Jutta Kamp sprach vom Umbau der „Alten Post“.", []),
]
PHRASES: list[Case] = [  # verbs with a noun or an adjective
    ("Die Studie kommt zu dem Schluss, dass Bäume kühlen.", [("Bäume kühlen", "Die Studie")]),
    ("Jutta Kamp zeigte sich überzeugt, dass der Chor bleibt.", [("der Chor bleibt", "Jutta Kamp")]),
    ("Jutta Kamp vertrat die Ansicht, der Chor sei zu laut.", [("der Chor sei zu laut", "Jutta Kamp")]),
    ("Jutta Kamp bestand darauf, dass der Zaun wegkommt.", [("der Zaun wegkommt", "Jutta Kamp")]),
    ("Jutta Kamp machte darauf aufmerksam, dass es kalt ist.", [("es kalt ist", "Jutta Kamp")]),
    ("Jutta Kamp stellte neue Noten in Aussicht.", [("neue Noten", "Jutta Kamp")]),
    ("Jutta Kamp deutete an, dass der Chor wächst.", [("der Chor wächst", "Jutta Kamp")]),
    ("Der Chor besteht darauf nicht aus Profis, die singen.", []),
    ("Es stellt sich die Frage, ob der Chor bleibt.", []),
    ("Jutta Kamp kam zum Schluss der Probe, die lange ging.", []),
    ("Jutta Kamp zeigt auf die Noten, die fehlen.", []),
]
NO_CONTENT: list[Case] = [  # phrases before a verb with speech behind it, clauses that "aber" joins, things
    ("Auf die Frage, ob es klappt, sagte Jutta Kamp: „Ja.“", [("Ja.", "Jutta Kamp")]),
    ("Nach der Probe, die lange ging, sagte Jutta Kamp: „Genug.“", [("Genug.", "Jutta Kamp")]),
    ("Jutta Kamp fand den Saal gut, aber die Bühne war zu klein.", []),
    ("Das Beispiel der Bäume erklärt: Wald kühlt.", []),
    ("Jutta Kamp erklärt: Wald kühlt.", [("Wald kühlt", "Jutta Kamp")]),
]
BY_MOOD: list[Case] = [  # behind a colon, and plurals that look like the past beside a word for the present
    (
        "Jutta Kamp nennt zwei Gründe: Erstens müsse das Tor breiter sein.",
        [("Erstens müsse das Tor breiter sein", "Jutta Kamp")],
    ),
    ("Das Rezept ist kurz: Man habe Eier im Haus.", []),
    (
        "Das sei neu, sagte Jutta Kamp. Die Noten kosteten derzeit mehr als früher.",
        [("Das sei neu", "Jutta Kamp"), ("Die Noten kosteten derzeit mehr als früher", "Jutta Kamp")],
    ),
    ("Das sei neu, sagte Jutta Kamp. Die Noten kosteten früher weniger.", [("Das sei neu", "Jutta Kamp")]),
    ("Das sei neu, sagte Jutta Kamp. Derzeit gelten alte Regeln.", [("Das sei neu", "Jutta Kamp")]),
]
HEADINGS: list[Case] = [  # a label before a colon, who speaks in the text too
    (
        "Kamp: Der Chor wächst\n\n„Es kommen viele“, sagte Jutta Kamp.",
        [("Der Chor wächst", "Jutta Kamp"), ("Es kommen viele", "Jutta Kamp")],
    ),
    (
        "„Es kommen viele“, sagte Jutta Kamp.\n\n13.20 Uhr: Jutta Kamp: Der Chor wächst weiter",
        [("Es kommen viele", "Jutta Kamp"), ("Der Chor wächst weiter", "Jutta Kamp")],
    ),
    ("Kamp: So wächst der Chor\n\n„Es kommen viele“, sagte Jutta Kamp.", [("Es kommen viele", "Jutta Kamp")]),
    ("Kamp: Neue Noten für alle\n\n„Es kommen viele“, sagte Jutta Kamp.", [("Es kommen viele", "Jutta Kamp")]),
    ("Roth: Der Chor wächst\n\n„Es kommen viele“, sagte Jutta Kamp.", [("Es kommen viele", "Jutta Kamp")]),
    ("Jutta Kamp: Der Chor wächst\n\nViele kommen.", []),
]
ENDS: list[Case] = [  # where the narrator goes on
    ("Jutta Kamp sagte, der Chor sei voll, und schloss das Tor.", [("der Chor sei voll", "Jutta Kamp")]),
    ("Jutta Kamp sagte, der Chor sei voll und probe heute.", [("der Chor sei voll und probe heute", "Jutta Kamp")]),
    ("Jutta Kamp sagte, der Chor sei voll, doch der Wirt blieb.", [("der Chor sei voll", "Jutta Kamp")]),
    ("Jutta Kamp sagte, der Chor sei voll – der Wirt sieht das anders.", [("der Chor sei voll", "Jutta Kamp")]),
    (
        "Jutta Kamp sagte, dass der Chor übt, isst und singt.",
        [("der Chor übt, isst und singt", "Jutta Kamp")],
    ),
    ("Jutta Kamp sagte, dass der Chor übt, und lachte.", [("der Chor übt", "Jutta Kamp")]),
    ("Jutta Kamp bat den Wirt, leiser zu sein, und lachte.", [("leiser zu sein", "Jutta Kamp")]),
    (
        "Jutta Kamp riet, früh zu kommen, wenn man sitzen will.",
        [("früh zu kommen, wenn man sitzen will", "Jutta Kamp")],
    ),
    ("Jutta Kamp fordert Ruhe und lehnt Lärm ab.", [("Ruhe", "Jutta Kamp")]),
    ("Jutta Kamp fordert mehr Ruhe, während die Stadt spart.", [("mehr Ruhe", "Jutta Kamp")]),
    ("Jutta Kamp fordert Ruhe und Ordnung im Park.", [("Ruhe und Ordnung im Park", "Jutta Kamp")]),
]
ON: list[Case] = [  # what goes on behind the speaker: behind a colon, a semicolon, "sondern"
    (
        "Der Chor sei voll, sagte Jutta Kamp: Es fehlen Stühle.",
        [("Der Chor sei voll | Es fehlen Stühle", "Jutta Kamp")],
    ),
    ("Der Chor sei voll, sagte Jutta Kamp; er suche Stühle.", [("Der Chor sei voll | er suche Stühle", "Jutta Kamp")]),
    ("Der Chor sei voll, sagte Jutta Kamp; der Saal lachte.", [("Der Chor sei voll", "Jutta Kamp")]),
    ("Der Chor sei voll, sagte Jutta Kamp: ein Rückblick.", [("Der Chor sei voll", "Jutta Kamp")]),
    ("Es fehle kein Geld, sagte Jutta Kamp, sondern Zeit.", [("Es fehle kein Geld | sondern Zeit", "Jutta Kamp")]),
    (
        "Der Chor sei voll, sagte Jutta Kamp, drei davon fehle.",
        [("Der Chor sei voll | drei davon fehle", "Jutta Kamp")],
    ),
    ("Seit Mai sei er voll, sagte Jutta Kamp, er wachse.", [("Seit Mai sei er voll | er wachse", "Jutta Kamp")]),
    ("Als er voll war, sagte Jutta Kamp Danke.", []),
    ("Der Chor sei informiert worden, klagte Jutta Kamp.", [("Der Chor sei informiert worden", "Jutta Kamp")]),
    ("Man habe ja Zeit, scherzte Jutta Kamp.", [("Man habe ja Zeit", "Jutta Kamp")]),
    ("Man hatte ja Zeit, scherzte Jutta Kamp.", []),
    ("Der Chor sei „ein Witz“, ätzte Jutta Kamp auf X.", [("Der Chor sei „ein Witz“", "Jutta Kamp")]),
]
LONGER: list[Case] = [  # objects and infinitives of several parts
    ("Jutta Kamp kündigte an, bis Mai zwei Stühle zu kaufen.", [("bis Mai zwei Stühle zu kaufen", "Jutta Kamp")]),
    ("Jutta Kamp drohte, um Zeit zu gewinnen.", []),
    (
        "Jutta Kamp fordert Auskunft darüber, warum der Chor so laut war.",
        [("Auskunft darüber, warum der Chor so laut war", "Jutta Kamp")],
    ),
    (
        "Jutta Kamp fordert neue Stühle bis Mai, ein Ende der Pausen im Saal und einen Leiter, der singt.",
        [("neue Stühle bis Mai, ein Ende der Pausen im Saal und einen Leiter, der singt", "Jutta Kamp")],
    ),
    ("Der Verein pocht darauf, dass der Saal bleibt.", [("der Saal bleibt", "Verein")]),
    ("Nach Zahlen der Stadt fehlen zwei Säle.", [("fehlen zwei Säle", "Stadt")]),
    (
        "Während Ada Roth nur lachte, winkte Jutta Kamp ab: Dafür gebe es keinen Saal.",
        [("Dafür gebe es keinen Saal", "Jutta Kamp")],
    ),
]
WITHIN: list[Case] = [  # clauses that a verb splits, and what "es" is said to be
    ("Der Chor, sagte Jutta Kamp, sei voll.", [("Der Chor | sei voll", "Jutta Kamp")]),
    ("Der Chor sei, sagte Jutta Kamp am Montag, seit Mai voll.", [("Der Chor sei | seit Mai voll", "Jutta Kamp")]),
    ("„Der Chor“, so Jutta Kamp am Montag, „ist voll.“", [("Der Chor | ist voll.", "Jutta Kamp")]),
    ("Wie es in der Studie heißt, ist der Chor voll.", [("ist der Chor voll", "der Studie")]),
    ("Wie aus der Studie hervorgeht, ist der Chor voll.", [("ist der Chor voll", "der Studie")]),
    ("Es heißt, der Chor sei voll.", [("der Chor sei voll", None)]),
    ("Nach dem Chor, sagte Jutta Kamp, gehe sie heim.", [("Nach dem Chor | gehe sie heim", "Jutta Kamp")]),
    ("Der Chor, das sagte Jutta Kamp nie, singt.", []),
]


def _found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="de")
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        (" | ".join(span.exact for span in quote.spans), names[quote.speaker] if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(
    ("frame", "speaker", "wanted"), list(product([*DEMANDS, *WARNINGS], SPEAKERS, MASCULINE + OTHERS))
)
def test_objects_of_all_genders(frame: tuple[str, str, str], speaker: tuple[str, str], wanted: str) -> None:
    pattern, *articles = frame
    printed, name = speaker
    shown = wanted.format(*articles)
    within = printed if pattern.startswith("{0}") else printed.replace("Der ", "der ").replace("Die ", "die ")
    ((words, found),) = _found(pattern.format(within, shown))
    assert words == shown
    assert (found or "").endswith(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [*OBJECTS, *TITLES, *SPOKEN_OF, *PHRASES, *NO_CONTENT, *BY_MOOD, *HEADINGS, *ENDS, *WITHIN, *ON, *LONGER],
)
def test_what_is_reported(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(text) == expected
