"""Who speaks in German texts: names in all their forms, and what else people and bodies are called."""

import pytest

from newsschema import find_quotes

WHO = [  # text, and who speaks in each of its quotes
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
    ("Die Firma Velmo kam. In einem Bericht der Polizei heißt es, der Zaun sei alt.", ["Polizei"]),
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
    ("Laut dem Verband deutscher Imker sterben Bienen.", ["dem Verband deutscher Imker"]),
    ("Die Schweizer Ministerin Ruth Hubli sagte, sie komme. „Gut“, sagte die Ministerin.", ["Ruth Hubli"] * 2),
    ("Gestern kam Rhea Tynbrak. Tynbrak schwieg. „Ein Traum“, sagte die Frau.", ["Rhea Tynbrak"]),
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


@pytest.mark.parametrize(("text", "names"), [*WHO, *BODIES, *AGAIN, *STATES, *UNKNOWN])
def test_who_speaks(text: str, names: list[str]) -> None:
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
