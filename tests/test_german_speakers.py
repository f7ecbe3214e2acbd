"""Who speaks in German texts: names in all their forms, and what else people and bodies are called."""

import pytest

from newsschema import find_quotes

WHO: list[tuple[str, list[str | None]]] = [  # text, and who speaks in each of its quotes
    (
        "„Das Becken ist undicht“, sagte Aurelka Tynbrak. Tynbrak kündigte an, dass es schließe.",
        ["Aurelka Tynbrak"] * 2,
    ),
    (
        "Die Ministerin Vera Kast-Oldehus kam. „Das hilft“, sagte Kast-Oldehus. Die Ärztin Ada Kast sagte, es schade.",
        ["Vera Kast-Oldehus", "Ada Kast"],
    ),
    ("Emsigs Fazit: „Wir müssen bauen.“ Der Historiker Konrad Emsig ist streng.", ["Konrad Emsig"]),
    ("Max Brodersens These lautet: „Häfen sind schön.“", ["Max Brodersen"]),
    ("In Max Brodersens neuem Vortrag heißt es: „Jeder Deich bricht.“", ["Max Brodersen"]),
    ("Nach Angaben Max Brodersens ist der Deich zu niedrig.", ["Max Brodersen"]),
    ("Karin Stolberg schwieg. Nach Ansicht Karin Stolbergs ist das falsch.", ["Karin Stolberg"]),
    ("Olaf Brenners Anwältin sagte, er sei krank.", ["Olaf Brenners Anwältin"]),
    ("Olaf Brenners Anwalt Jens Kolb sagte, er sei krank. Brenner erklärte, er komme.", ["Jens Kolb", "Olaf Brenner"]),
    ("„Er leidet“, sagte Olaf Brenners Frau Petra.", ["Petra"]),
    ("„Gut“, sagte Hans Peters Reportern. Hans Peters sagte, er bleibe.", ["Hans Peters"] * 2),
    ("Laut Israels Ministerpräsident Jair Goldmann ist der Krieg vorbei.", ["Jair Goldmann"]),
    ("Das Fazit von Konrad Emsig: Das Haus steht. Oles Tipp: Er nimmt drei Eier.", ["Konrad Emsig", "Ole"]),
    ("Petra Brands klare Forderung: „Baut das Haus!“ Brand ist Ärztin.", ["Petra Brand"]),
    ("Eine Frage der Zeit: Wann kommt der Bus?", []),
    ("Neues Urteil: Er ist schuldig. Das Urteil von Montag: Er ist schuldig. Hans Urteil: Er ist gut.", []),
]

BODIES = [  # text, and which body speaks in each of its quotes
    ("Der Tierschutzverein für Emden baut an. Der Verein erklärte, er helfe.", ["Tierschutzverein für Emden"]),
    (
        "Das bayerische Umweltministerium tagte. Das Ministerium erklärte, es sei kalt.",
        ["bayerische Umweltministerium"],
    ),
    ("Der Konzern Trefag streicht Stellen. Das Unternehmen teilte mit, es spare.", ["Trefag"]),
    ("Der Konzern Trefag teilte mit, er spare. Trefag erklärte, es gehe gut.", ["Trefag"] * 2),
    ("Laut dem Umweltamt ist es kalt. Nach Angaben des Umweltamts regnet es.", ["Umweltamt"] * 2),
    ("Laut der russischen Armee ist es kalt. Die russische Armee teilte mit, es regne.", ["russische Armee"] * 2),
    (
        "Das polnische Außenministerium tagte. Das litauische Außenministerium erklärte, es sei kalt.",
        ["litauische Außenministerium"],
    ),
    ("Die Firma Velmo sagte, dass der Konzern Stellen streicht.", ["Velmo"]),
    ("Die Stadt Brake tagte. Das Land Hessen erklärte, es regne.", ["Land Hessen"]),
    ("Fraktionschef Lutz Ambach kam. „Mehr ist nicht drin“, sagte der Christdemokrat.", ["Lutz Ambach"]),
    ("Landrat Udo Kern kam. Der Landrat sagte, es regne. „Gut“, sagte der Stuttgarter.", ["Udo Kern"] * 2),
    ("Der Landrat tagte. Der Sender erklärte, es regne.", ["Sender"]),
    ("Die Umweltorganisation Grünzug klagt. Die Umweltschützer erklärten, es regne.", ["Grünzug"]),
    ("Die Umweltorganisation Grünzug klagt. Die Tierschützer erklärten, es regne.", ["Tierschützer"]),
    ("Das Umweltamt tagte. Die Behörde erklärte, es regne. Das Haus teilte mit, es sei kalt.", ["Umweltamt"] * 2),
    ("Das Umweltamt tagte. Die Polizeibehörde sagte, es regne.", ["Polizeibehörde"]),
    ("Kunden des Stromanbieters Velmo zahlen mehr. Das teilte das Unternehmen aus Kiel mit.", ["Velmo"]),
    ("Der Möbelhersteller Trefag spart. Es gehe gut, wie der SDAX-Konzern am Montag mitteilte.", ["Trefag"]),
    ("Trainer Udo Kern verlässt den FC Torfeld, wie der Zweitligist am Montag mitteilte.", ["FC Torfeld"]),
    ("Ein Jet der Fluglinie Aeris landete. Laut der Airline ist niemand verletzt.", ["Aeris"]),
    (
        "Das hat der Landesgerichtshof entschieden. Der Vertrag sei gültig, führte das Gericht aus.",
        ["Landesgerichtshof"],
    ),
    ("Die Stadtbank Brake wächst. Das Geldhaus teilte mit, es regne.", ["Stadtbank Brake"]),
    ("Die Stadtbank Brake wächst. Die Fluglinie teilte mit, es regne.", ["Fluglinie"]),
    ("Das Amtsgericht Brake tagte. Das Landgericht Kiel teilte mit, es regne.", ["Landgericht Kiel"]),
    ("Der Konzern Ende Mai und der Konzern heute: Das seien zwei Welten, sagte Ada Kern.", ["Ada Kern"]),
    ("Die Firma Velmo kam. In einem Bericht der Polizei heißt es, der Zaun sei alt.", ["Polizei"]),
]

MARKED = [  # text with names in marks, which are no speech, and who speaks
    ("Der Verein „Nahe Ufer“ half. Der Verein teilte mit, es regne.", ["Verein „Nahe Ufer“"]),
    (
        "Der Verband »Licht und Luft« erklärte, es regne. Laut Licht und Luft ist es kalt.",
        ["Verband »Licht und Luft«"] * 2,
    ),
    ("Laut der „Torfelder Rundschau“ regnet es.", ["„Torfelder Rundschau“"]),
    (
        "Das bestätigte Ada Kern der „Torfelder Post“. „Es regnet“, sagte sie dem Magazin „Der Deich“.",
        ["Ada Kern"],
    ),
    ("Nach Informationen der Zeitung „Neues Ufer“ regnet es.", ["Zeitung „Neues Ufer“"]),
    ("Ada Kern kritisiert das in der Festschrift „Wind und Watt“.", []),
    ("In der Publikation „Deiche heute“ heißt es, es regne.", ["der Publikation „Deiche heute“"]),
    ("Ada Kern sprach von „Unfug“. Sie nannte die Firma „Unfug“.", ["Ada Kern"] * 2),
    ("„Guter Ort“, sagte Ada Kern dem Sender.", ["Ada Kern"]),
]

STATES = [  # text, and which government or army speaks
    (
        "Israels Armee kam. Das Militär sagte, es regne. Die israelische Armee schwieg.",
        ["Israels Armee"],
    ),
    (
        "Israels Armee kam. Das US-Militär erklärte, es helfe. Die amerikanischen Streitkräfte sagten, es regne.",
        ["US-Militär"] * 2,
    ),
    ("London teilte mit, man brauche Zeit. Die britische Regierung erklärte, es regne.", ["britische Regierung"] * 2),
    ("Frankreichs Regierung tagte. Paris erklärte, es regne.", ["Frankreichs Regierung"]),
    (
        "Das polnische Außenministerium erklärte, es regne. Polens Außenministerium sagte, es sei kalt.",
        ["polnische Außenministerium"] * 2,
    ),
    ("Die USA teilten mit, es regne. Die US-Regierung erklärte, es sei kalt.", ["US-Regierung"] * 2),
    ("Russland teilte mit, es regne. Die Türkei erklärte, es sei kalt.", ["Russland", "Türkei"]),
    ("Israels Armee kam. Das israelische Außenministerium erklärte, es regne.", ["israelische Außenministerium"]),
    ("Paris Roth sagte, es regne. Roth erklärte, sie gehe.", ["Paris Roth"] * 2),
]

AGAIN = [  # text, and who is meant by descriptions that are no titles
    ("Der Langläufer Jost Achberg gewann. „Ein Traum“, sagte der Österreicher.", ["Jost Achberg"]),
    ("Der Franzose Rom Barsky kam. Alles sei gut, sagte der Franzose.", ["Rom Barsky"]),
    (
        "Trainer Urs Hubli kam. Es sei kalt, sagte der Schweizer. Schweizer Ärzte erklärten, es regne.",
        ["Urs Hubli", "Schweizer Ärzte"],
    ),
    ("Die Vorsitzende Ada Kern kam. „Gut“, sagte die Lehrerin.", ["Ada Kern"]),
    ("Die Botanikerin Ada Kern kam. „Gut“, sagte die Forscherin.", ["Ada Kern"]),
    ("Ministerin Ada Kern traf Trainerin Ute Roth. „Gut“, sagte die Politikerin.", ["Ada Kern"]),
    ("Kapitän Udo Kern kam. Ein Spieler ging. „Gut“, sagte der Mittelfeldspieler.", ["Udo Kern"]),
    ("Laut dem Verband deutscher Imker sterben Bienen.", ["dem Verband deutscher Imker"]),
    ("Die Schweizer Ministerin Ruth Hubli sagte, sie komme. „Gut“, sagte die Ministerin.", ["Ruth Hubli"] * 2),
    ("Gestern kam Rhea Tynbrak. Tynbrak schwieg. „Ein Traum“, sagte die Frau.", ["Rhea Tynbrak"]),
]

PLACES = [  # text with a general pronoun in a body, which speaks
    ("Im Rathaus verweist man auf den Bund. Es gebe kein Geld, hieß es auf Anfrage.", ["Rathaus"]),
    ("Beim Umweltamt gibt man sich knapp. Die Werte seien normal, heißt es.", ["Umweltamt"]),
    ("Im Garten gibt man sich froh. Es gebe genug, hieß es auf Anfrage.", [None]),
    ("Im Rathaus gibt man sich froh. Man sei zufrieden mit dem Fest.", ["Rathaus"]),
    (
        "„Es regnet“, sagte die alte Torfelderin der Deutschen Presse-Agentur.",
        ["die alte Torfelderin"],
    ),
    (
        "„Es regnet“, sagte ein Sprecher der Deutschen Presse-Agentur.",
        ["ein Sprecher der Deutschen Presse-Agentur"],
    ),
    ("„Es regnet“, sagte die Ministerin der Deutschen Presse-Agentur.", ["die Ministerin"]),
]

SUBJECTS = [  # text with objects before or behind the verb, which are no subjects, and who speaks
    ("Das sei falsch, sagte Ada Kern und rief die Bürger auf, zu warten.", ["Ada Kern"] * 2),
    ("Die Stadt verwarf den Plan und forderte die Wirte auf, zu warten.", ["Stadt"]),
    ("Am Montag legte Trainer Udo Kern nach und riet den Fans, zu warten.", ["Udo Kern"]),
    ("Der Verein verwarf den Plan, doch forderte die Stadt mehr Ruhe.", ["Stadt"]),
    ("Ihrer Partei warf Ada Kern „blanken Hohn“ vor.", ["Ada Kern"]),
    ("Keiner Behörde sagte Ada Kern, es regne.", ["Ada Kern"]),
    ("Udo Kern kam. Der Zeitung sagte er, es regne.", ["Udo Kern"]),
    ("Ada Kern riet der Stadt, sie solle warten.", ["Ada Kern"]),
    ("Das schrieb Ada Kern auf X. Dagegen fordert die AfD mehr Geld.", ["AfD"]),
    ("Die Minister der Länder tagten. Am Montag forderten sie, dass er geht.", ["Die Minister der Länder"]),
    ("Ada Kern ging.\n\nDie Stadtverwaltung tagte. Es sei kalt, meldete sie am Montag.", ["Stadtverwaltung"]),
    ("Der Konzern Trefag spart, wie der Konzern für 3000 Leute mitteilte.", ["Trefag"]),
    ("„Gut“, sagte der Leiter des Amtes, der alte Wirt Udo Kern.", ["Udo Kern"]),
    ("„Gut“, sagte der Leiter des Amtes, der alte Weine liebt.", ["der Leiter des Amtes"]),
    ("Ob er geht, ließ Ada Kern offen: „Das Tor ist auf.“", ["Ada Kern"]),
    ("Leicht werde es nicht, versicherte der alte Torfelder.", ["der alte Torfelder"]),
]

UNKNOWN = [  # text with names of people that no table has, and who speaks
    ("Der Vorsitzende Richter Quirin Bajram sagte, er gehe.", ["Quirin Bajram"]),
    ("Der damalige Minister Xhavit Fjellborg sagte, es regne.", ["Xhavit Fjellborg"]),
    ("Das sagte der 47 Jahre alte Quirin Ishizu. Ishizu erklärte, es regne.", ["Quirin Ishizu"]),
    ("Geologe Yussif Brandt-Olsberg kam. Der Regen sei stark, erklärt Brandt-Olsberg.", ["Yussif Brandt-Olsberg"]),
    ("Der ukrainische Minister Oleksyj Dmytren-Wolf sagte, es regne.", ["Oleksyj Dmytren-Wolf"]),
    ("Hafenmeisterin Ada Brodvik kam. Hafenmeister Brodvik sagte, es regne.", ["Ada Brodvik"]),
    (
        "Die Sprecherin Ngozi van Dorsk kam. „Gut“, sagte van Dorsk. Van Dorsk erklärte, es regne.",
        ["Ngozi van Dorsk"] * 2,
    ),
    (
        "Das Wetter sei gut, sagte Thorvid von der Ruhl. Von der Ruhl erklärte, es sei kalt.",
        ["Thorvid von der Ruhl"] * 2,
    ),
    ("Chefin Ulka de la Cruz kam. Das Wetter sei gut, sagte de la Cruz.", ["Ulka de la Cruz"]),
    ("Lehrerin Ada Brandt von der Insel sagte, es regne.", ["Ada Brandt"]),
    ("Der alte Bahnhof Altwied ist zu. In Altwied sagte Udo Kern, es regne.", ["Udo Kern"]),
    ("Es sei kalt, sagte der 43-jährige Fahrer.", ["der 43-jährige Fahrer"]),
    ("Laut der 31-jährigen Ada Kern regnet es.", ["Ada Kern"]),
    ("„Es regnet stark“, so ein 19-jähriger Schüler.", ["ein 19-jähriger Schüler"]),
    ("Ada Roth und Udo Kern sagten, es sei kalt.", ["Ada Roth und Udo Kern"]),
    ("Es sei kalt, sagten Ada Roth und Udo Kern.", ["Ada Roth und Udo Kern"]),
    ("Ada Roth und Udo Kern kamen. Jens Kolb sagte, es sei kalt.", ["Jens Kolb"]),
    ("„Es ist kalt“, sagte das Umweltamt der Zeitung.", ["Umweltamt"]),
    ("„Es ist kalt“, sagte eine Sprecherin der Zeitung.", ["eine Sprecherin der Zeitung"]),
]


@pytest.mark.parametrize(("text", "names"), [*WHO, *BODIES, *MARKED, *AGAIN, *STATES, *PLACES, *SUBJECTS, *UNKNOWN])
def test_who_speaks(text: str, names: list[str | None]) -> None:
    quotes, speakers = find_quotes(text, language="de")
    known = {speaker.id: speaker.name for speaker in speakers}
    assert [known.get(quote.speaker or "") for quote in quotes] == names


def test_states_and_capitals_speak_as_governments() -> None:
    _, speakers = find_quotes("Russland teilte mit, es regne. Laut Madrid ist es kalt.", language="de")
    assert [(speaker.name, speaker.official) for speaker in speakers] == [("Russland", True), ("Madrid", True)]


def test_a_given_name_that_is_a_capital_too_speaks_for_no_government() -> None:
    _, (speaker,) = find_quotes("Sofia sagte, es regne.", language="de")
    assert not speaker.official


def test_the_body_of_an_office_is_in_its_title() -> None:
    text = "Tal Roe, Sprecherin des israelischen Außenministeriums, sagte, es regne."
    _, (speaker,) = find_quotes(text, language="de")
    assert (speaker.title, speaker.official) == ("Sprecherin des israelischen Außenministeriums", True)
