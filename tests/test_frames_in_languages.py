"""Constructions of German, French and Spanish reports: what each reports and who speaks, and what looks like it."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str, str, str | None]  # language, text, words of its only quote, speaker

ASIDES = [  # a reporting clause within what it reports
    ("de", "Die Brücke hätte, wie Sprecherin Ute Maron erklärte, durch den Park geführt.", "Ute Maron"),
    ("de", "Die Lage sei, wie Ute Maron betonte, „schlimmer als je zuvor“.", "Ute Maron"),
    ("de", "Der Bus soll, wie Ute Maron ankündigte, ab Mai fahren.", "Ute Maron"),
]
WORDS_OF_ASIDES = [
    "Die Brücke hätte durch den Park geführt",
    "Die Lage sei „schlimmer als je zuvor“",
    "Der Bus soll ab Mai fahren",
]

OBJECTS: list[Found] = [  # what is demanded, announced or warned of
    ("de", "Die Gewerkschaft fordert mehr Lohn.", "mehr Lohn", "Gewerkschaft"),
    ("de", "Am Montag kündigte Ministerin Ute Maron eine Reform an.", "eine Reform", "Ute Maron"),
    ("de", "Ute Maron hat am Montag ein neues Gutachten verlangt.", "ein neues Gutachten", "Ute Maron"),
    ("de", "Die Feuerwehr warnt vor giftigem Rauch.", "giftigem Rauch", "Feuerwehr"),
    ("de", "Kündigungen schloss Finanzvorstand Ute Maron aus.", "Kündigungen", "Ute Maron"),
    ("de", "Ute Maron bat am Montag um ein mildes Urteil.", "ein mildes Urteil", "Ute Maron"),
    ("de", "Die Gewerkschaft rief am Montag zum Streik auf.", "Streik", "Gewerkschaft"),
    ("de", "Ute Maron forderte die Stadt auf, die Halle freizugeben.", "die Halle freizugeben", "Ute Maron"),
    ("fr", "Les agriculteurs ont appelé à la grève.", "la grève", "Les agriculteurs"),
    ("fr", "La Ligue Verte demande au gouvernement un moratoire.", "un moratoire", "Ligue Verte"),
    ("es", "La Fiscalía pidió al juez doce años de cárcel.", "doce años de cárcel", "Fiscalía"),
    ("es", "Ana Duarte pide calma.", "calma", "Ana Duarte"),
    ("es", "Una fuerte molestia manifestó la alcaldesa: “Nadie vino a vernos”.", "Nadie vino a vernos", "la alcaldesa"),
    ("fr", "Anne Duval a promis mardi soir une aide.", "une aide", "Anne Duval"),
    ("fr", "Anne Duval a annoncé hier l'abandon du projet.", "l'abandon du projet", "Anne Duval"),
    ("fr", "Les agriculteurs réclament des aides.", "des aides", "Les agriculteurs"),
    ("fr", "La Ligue Verte, elle, demande un moratoire.", "un moratoire", "Ligue Verte"),
    ("fr", "Le procureur a requis trois ans de prison.", "trois ans de prison", "Le procureur"),
    ("es", "La Fiscalía solicitó este lunes doce años de cárcel.", "doce años de cárcel", "Fiscalía"),
    ("es", "El Ministerio alertó ayer por la tarde de un repunte de casos.", "un repunte de casos", "Ministerio"),
    ("es", "Ana Duarte informó de tres heridos.", "tres heridos", "Ana Duarte"),
    ("es", "Ana Duarte reclamó ayer ayudas directas.", "ayudas directas", "Ana Duarte"),
    ("es", "Vecinos de Toril cortaron la calle para exigir una rampa.", "una rampa", "Vecinos de Toril"),
]
NO_OBJECTS = [
    ("de", "Der Unfall forderte zwei Todesopfer."),
    ("de", "Der Betrieb hat den Ofen bestellt."),
    ("de", "Ute Maron forderte keine Reform."),
    ("de", "Die Arbeit verlangt Geduld."),
    ("de", "Ute Maron warnte gestern."),
    ("de", "Das Gericht lehnte einen Antrag des Konzerns ab."),
    ("es", "El organismo habría pedido más datos."),
    ("es", "Ana Duarte se ha negado a declarar ante el juez."),
    ("fr", "Anne Duval n'a pas promis une aide."),
    ("fr", "Anne Duval a promis."),
    ("fr", "Anne Duval marche pour gagner du temps."),
    ("es", "Ana Duarte no anunció la venta."),
    ("es", "Ana Duarte salió para comprar pan."),
    ("es", "Ana Duarte alertó ayer."),
]

CLAUSES: list[Found] = [  # questions, infinitives behind another verb, relative sources, the mood alone
    ("de", "Nach Polizeiangaben fährt kein Zug.", "fährt kein Zug", "Polizeiangaben"),
    ("de", "Laut Gutachter Univ.-Prof. Udo Lamm ist er gesund.", "ist er gesund", "Udo Lamm"),
    ("de", "Ute Maron hob hervor, dass der Zug fährt.", "der Zug fährt", "Ute Maron"),
    ("de", "Ute Maron erzählte, wie sie den Brief fand.", "wie sie den Brief fand", "Ute Maron"),
    ("de", "Der Zug falle aus, ließ Ute Maron mitteilen.", "Der Zug falle aus", "Ute Maron"),
    ("fr", "Anne Duval raconte comment elle a trouvé la lettre.", "comment elle a trouvé la lettre", "Anne Duval"),
    ("fr", "Anne Duval a tenu à préciser que le pont tient.", "le pont tient", "Anne Duval"),
    ("fr", "Anne Duval accuse le maire d'avoir menti.", "avoir menti", "Anne Duval"),
    ("es", "Ana Duarte explicó cómo halló la carta.", "cómo halló la carta", "Ana Duarte"),
    ("es", "Ana Duarte volvió a pedir que abran el puente.", "abran el puente", "Ana Duarte"),
    ("fr", "Anne Duval a indiqué suivre le dossier.", "suivre le dossier", "Anne Duval"),
    ("es", "Ana Duarte explicó haber visto el puente.", "haber visto el puente", "Ana Duarte"),
    ("es", "Ana Duarte pidió a los grupos armados respetar la ley.", "respetar la ley", "Ana Duarte"),
    ("es", "El puente es seguro, se limitó a decir Ana Duarte.", "El puente es seguro", "Ana Duarte"),
]
MOOD = [  # what its mood alone shows, in the next paragraph: language, text, words of the last quote
    (
        "„Ja“, sagte Ute Maron.\n\nDas ließ sie nicht gelten. Seit Jahren habe niemand gebaut.",
        "Seit Jahren habe niemand gebaut",
    ),
    ("Es sei spät, sagte Ute Maron. Der Bus fuhr. Man habe lange gewartet.", "Man habe lange gewartet"),
    ("Es sei spät, sagte Ute Maron. Seit Mai würden Stellen nicht besetzt.", "Seit Mai würden Stellen nicht besetzt"),
    ("Es sei spät, sagte Ute Maron. Die Leute hätten „Großes geleistet“.", "Die Leute hätten „Großes geleistet“"),
    ("Es sei spät, sagte Ute Maron. Der Chor biete zwei Proben an.", "Der Chor biete zwei Proben an"),
    ("Es sei spät, sagte Ute Maron. Eine Karte koste vier Euro.", "Eine Karte koste vier Euro"),
    ("Es sei spät, sagte Ute Maron. Außerdem gehöre Roth zum Chor.", "Außerdem gehöre Roth zum Chor"),
    ("Es sei spät, sagte Ute Maron. Das räche sich bald.", "Das räche sich bald"),
    ("Es sei spät, sagte Ute Maron. Das schulde sie dem Chor.", "Das schulde sie dem Chor"),
    ("Es sei spät, sagte Ute Maron. Der Saal, der oft leer ist, fülle sich.", "Der Saal, der oft leer ist, fülle sich"),
    ("Es sei spät, sagte Ute Maron. Ob sie singen werde, sei offen.", "Ob sie singen werde, sei offen"),
    ("Es sei spät, sagte Ute Maron. Dann ließe sich neu planen.", "Dann ließe sich neu planen"),
]
NO_MOOD = [
    "Es sei spät, sagte Ute Maron.\n\nDer Bus fuhr. Die Leute hätten Zeit.",
    "Es sei spät, sagte Ute Maron.\n\nDer Bus fuhr.\n\nDer Wind blies.\n\nMan habe gewartet.",
    "Es sei spät, sagte Ute Maron. Sie bot dem Chor zwei alte, leise Pulte an.",
    "Es sei spät, sagte Ute Maron. Ob sie noch singen könne, fragten sich viele Gäste.",
    "Es sei spät, sagte Ute Maron. Später bot der Wirt große, billige Teller an.",
]
NO_CLAUSES = [
    ("de", "Ute Maron ließ das Auto waschen."),
    ("de", "Wie sie den Brief fand, blieb offen."),
    ("fr", "Anne Duval raconte comment faire."),
    ("fr", "Anne Duval va préciser."),
    ("fr", "Anne Duval a tenu la porte."),
    ("es", "Ana Duarte volvió a casa."),
    ("es", "Ana Duarte quiso comer."),
    ("es", "Para ello, Ana Duarte abrió la puerta."),
]

SUBJECTS = [  # language, text, who speaks
    (
        "es",
        "La Asociación Vecinal Norte protestó. La Asociación aseguró que el ruido sigue.",
        "Asociación Vecinal Norte",
    ),
    ("fr", "La Ligue Verte proteste. La Ligue a affirmé que le bruit continue.", "Ligue Verte"),
    ("de", "Das sei falsch, sagte Leiter Jörg Adam der Deutschen Welle.", "Jörg Adam"),
    ("de", "„Nein“, sagte Jan van der Meer dem Boten.", "Jan van der Meer"),
    ("de", "Die Zahlen bestätigte der Konzern: „Es stimmt alles so.“", "Konzern"),
    ("de", "Den Bericht bestätigte die Polizei: „Es stimmt alles so.“", "Polizei"),
    ("de", "Die Polizei bestätigte den Bericht: „Es stimmt alles so.“", "Polizei"),
    ("fr", "La cheffe du parti, Anne Duval, a quant à elle réclamé une enquête.", "Anne Duval"),
    ("fr", "Anne Duval, pour qui tout va bien, affirme que le pont tient.", "Anne Duval"),
    ("fr", "Anne Duval, tout en jugeant le plan utile, affirme que le pont tient.", "Anne Duval"),
    ("fr", "Le pont tient, a déclaré l'entraîneur castrais Luc Brun.", "Luc Brun"),
    ("es", "Un gol de Ana Duarte bastó. “Fue duro”, resumió la delantera.", "Ana Duarte"),
    ("es", "Ana Duarte llegó. “Que venga”, retó.", "Ana Duarte"),
    ("es", "Según un comunicado castrense recogido por EFE, no hay heridos.", "un comunicado castrense"),
]

NAMED = [  # language, text, who speaks last: among people and bodies named before
    ("de", "Enttäuscht reagierte die Moorinitiative. „Schade“, schrieb sie.", "Moorinitiative"),
    ("de", "Ute Maron kam. Die Stadt habe eingeladen, sagte sie.", "Ute Maron"),
    ("de", "Beim 0:3 gegen Viktoria Halle fehlte Trainer Udo Lamm. „Schade“, sagte der 52-Jährige.", "Udo Lamm"),
    ("de", "Coach Udo Lamm? Der winkte ab: „Das war nichts für uns.“", "Udo Lamm"),
    ("de", "Der ABK begrüßte das. Es sei längst bezahlt, argumentierte der Verband.", "ABK"),
    ("fr", "Anne Duval est morte, a annoncé sa fille.", "sa fille"),
    ("fr", "L'historien de l'art Luc Brun est venu. « Oui », dit-il.", "Luc Brun"),
    ("fr", "La Ligue Verte a ouvert une enquête. Le pont tient, a-t-elle indiqué.", "Ligue Verte"),
    ("fr", "La Ligue, par la voix de son président Luc Brun, affirme que le pont tient.", "Luc Brun"),
    ("fr", "Son épouse, Nicole, est venue. « Oui », dit-elle.", "Nicole"),
    ("fr", "Luc Brun a glissé. L'adjudant Guy Roc est venu. Le retraité est vivant. « Oui », dit-il.", "Luc Brun"),
    ("es", "Ana Duarte publica. Su amiga Lola Ríos vino. La autora no calla. Y advierte: “No”.", "Ana Duarte"),
    ("es", "Su vicesecretaria de Economía, Ana Duarte, habló. “No”, dijo.", "Ana Duarte"),
    ("es", "Vox ha pedido la dimisión de la ministra.", "Vox"),
    ("es", "Vox ha ido más allá y ha pedido la dimisión de la ministra.", "Vox"),
    ("es", "«Sí», dijo el alcalde Luis Prado. «No», agregó el edil de Morena.", "Luis Prado"),
    ("es", "«Sí», dijo el alcalde Luis Prado. No es así, según el portavoz de Toril.", "el portavoz de Toril"),
    ("es", "La Organización de Alcaldes (ODA) se reunió. La ODA dijo que no.", "Organización de Alcaldes"),
    ("es", "El Ayuntamiento respeta las decisiones, dijo Ana Duarte.", "Ana Duarte"),
    ("fr", "Luc Brun s'est levé et a déclaré que le pont tient.", "Luc Brun"),
    ("de", "Der Maschinenbauer Trefag spart. Der Erlös werde sinken, teilte das Unternehmen mit.", "Trefag"),
    ("de", "Anja Lamm weinte. Maron wurde 1942 geboren. Ute Maron sang. „Ja“, sagte sie.", "Ute Maron"),
    ("es", "Prado ha recalcado que la ONU debe actuar. Insistió: “No es tarde para nadie”.", "Prado"),
]

OFFICES = [  # language, text, name, title, organization, official
    ("de", "„Ja“, gab Ute Maron (SPD) zu bedenken.", "Ute Maron", None, "SPD", True),
    ("fr", "Anne Duval (LFI) affirme que le pont tient.", "Anne Duval", None, "LFI", True),
    ("fr", "« Oui », dit Anne Duval, déléguée syndicale CFDT.", "Anne Duval", "déléguée syndicale", "CFDT", False),
    (
        "fr",
        "« Oui », dit Anne Duval, professeure à l'Université de Brest.",
        "Anne Duval",
        "professeure",
        "Université de Brest",
        False,
    ),
    ("fr", "La députée (LFI) de la Creuse, Anne Duval, affirme que oui.", "Anne Duval", "députée", "LFI", True),
    (
        "es",
        "«Sí», dijo la senadora del Centro Democrático Ana Duarte.",
        "Ana Duarte",
        "senadora del Centro Democrático",
        "Centro Democrático",
        True,
    ),
    ("fr", "Le MR proteste. Son chef de groupe, Luc Brun, affirme que oui.", "Luc Brun", "chef de groupe", "MR", True),
    ("fr", "« Oui », dit Anne Duval, analyste chez Natex.", "Anne Duval", "analyste", "Natex", False),
    (
        "es",
        "El ministro de Defensa, general (r) Luis Prado, aseguró que no.",
        "Luis Prado",
        "ministro de Defensa",
        None,
        True,
    ),
    ("de", "„Ja“, sagte CDU-Fraktionschef Udo Lamm.", "Udo Lamm", "Fraktionschef", "CDU", True),
    ("de", "„Ja“, sagte VW-Chef Udo Lamm.", "Udo Lamm", "Chef", "VW", False),
    ("de", "„Ja“, sagte Vize-Chef Udo Lamm.", "Udo Lamm", "Vize-Chef", None, False),
    ("de", "„Ja“, sagte Soziallandesrat Udo Lamm.", "Udo Lamm", "Soziallandesrat", None, True),
    ("de", "„Ja“, so der Kabarettist Tobi Lamm.", "Tobi Lamm", "Kabarettist", None, False),
    (
        "fr",
        "« Oui », a dit Anne Duval, ministre des Sports et de la Jeunesse.",
        "Anne Duval",
        "ministre des Sports et de la Jeunesse",
        None,
        True,
    ),
    ("fr", "« Oui », a dit le maire de Saint-Armand, Luc Brun.", "Luc Brun", "maire de Saint-Armand", None, True),
    (
        "es",
        "«Sí», dijo el representante de la OPS en Toril, Luis Prado.",
        "Luis Prado",
        "representante de la OPS en Toril",
        "OPS",
        True,
    ),
    (
        "es",
        "«Sí», dijo Ana Duarte, profesora de la Universidad de Toril y autora del estudio.",
        "Ana Duarte",
        "profesora de la Universidad de Toril",
        "Universidad de Toril",
        False,
    ),
]

BY_DESCRIPTION = [  # language, text of one speaker, title from a description
    ("fr", "« Oui », a dit Luc Brun. « Non », a ajouté le notaire.", "notaire"),
    ("fr", "La chimiste Anne Duval parle. « Oui », dit cette chercheuse de l'Inrae.", "chimiste"),
    ("es", "«Sí», dijo Ana Duarte. «No», añadió la enfermera.", "enfermera"),
]


CUT = [  # texts that are cut behind each of their words, as pages cut them
    (
        "de",
        "„Ja“, sagte nach 47 Jahren der Chef der Firma (SPD). Laut der Stadt bat die Leiterin (SPÖ) um Hilfe für die",
    ),
    (
        "de",
        "Die Stadt warnte vor der Flut, gab Ute Maron von der Wehr zu bedenken. Das lehnte der Rat mit der Stadt ab.",
    ),
    (
        "fr",
        "La députée (LFI) de la Creuse, Anne Duval, a demandé à l'État d'agir. Selon la Ligue des droits et de la paix",
    ),
    (
        "fr",
        "Anne Duval, pour qui tout va, par la voix de son avocat, appelle à la paix pour demander la fin de la guerre",
    ),
    (
        "es",
        "El general (r) Luis Prado, de la OPS en Toril, alertó el lunes por la tarde de un alza. Según la Junta de la",
    ),
    (
        "es",
        "Ana Duarte quiso pedir a los vecinos para exigir la paz de la ciudad y de la región, según el Consejo de la",
    ),
]


@pytest.mark.parametrize(("language", "text"), CUT)
def test_cut_texts_are_read(language: str, text: str) -> None:
    words = text.split()
    for count in range(1, len(words) + 1):
        for part in (" ".join(words[:count]), " ".join(words[-count:])):
            quotes, speakers = find_quotes(part, language=language)
            assert all(speaker.name for speaker in speakers)
            assert all(quote.text for quote in quotes)


@pytest.mark.parametrize(("case", "words"), list(zip(ASIDES, WORDS_OF_ASIDES, strict=True)))
def test_what_is_reported_around_an_aside(case: tuple[str, str, str], words: str) -> None:
    language, text, speaker = case
    assert _read(text, language) == [(words, speaker)]


@pytest.mark.parametrize(("language", "text", "words", "speaker"), OBJECTS + CLAUSES)
def test_what_a_verb_reports(language: str, text: str, words: str, speaker: str) -> None:
    assert _read(text, language) == [(words, speaker)]


@pytest.mark.parametrize(("text", "words"), MOOD)
def test_what_the_mood_shows(text: str, words: str) -> None:
    assert _read(text, "de")[-1] == (words, "Ute Maron")


@pytest.mark.parametrize("text", NO_MOOD)
def test_what_the_mood_does_not_show(text: str) -> None:
    assert _read(text, "de") == [("Es sei spät", "Ute Maron")]


@pytest.mark.parametrize(("language", "text"), NO_OBJECTS + NO_CLAUSES)
def test_what_is_no_report(language: str, text: str) -> None:
    assert _read(text, language) == []


@pytest.mark.parametrize(("language", "text", "speaker"), SUBJECTS)
def test_who_speaks(language: str, text: str, speaker: str) -> None:
    assert {name for _, name in _read(text, language)} == {speaker}


@pytest.mark.parametrize(("language", "text", "speaker"), NAMED)
def test_who_is_meant(language: str, text: str, speaker: str) -> None:
    assert _read(text, language)[-1][1] == speaker


@pytest.mark.parametrize(("language", "text", "name", "title", "organization", "official"), OFFICES)
def test_an_office(language: str, text: str, name: str, title: str, organization: str | None, official: bool) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert (speaker.name, speaker.title, speaker.organization) == (name, title, organization)
    assert speaker.official is official


@pytest.mark.parametrize(("language", "text", "title"), BY_DESCRIPTION)
def test_a_description_gives_a_title(language: str, text: str, title: str) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert speaker.title == title


def _read(text: str, language: str) -> list[tuple[str, str | None]]:
    """The words of each quote and the name of its speaker."""
    quotes, speakers = find_quotes(text, language=language)
    names = {speaker.id: speaker.name for speaker in speakers}
    return [(quote.text, names.get(quote.speaker or "")) for quote in quotes]
