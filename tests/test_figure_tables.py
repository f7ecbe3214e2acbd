"""Figures of German, French and Spanish, read by tables alone."""

from __future__ import annotations

import pytest

from newsschema.extract.figures import find_figures
from newsschema.extract.figures.tables import scan_tables

FOUND = [  # language, text, span, kind, value or ends, unit, counted, modifier
    ("de", "Rund 9.000 Autos fuhren vorbei.", "Rund 9.000", "count", 9000, None, "Autos", "approx"),
    ("de", "Das kostet 18 Millionen Euro.", "18 Millionen Euro", "money", 18_000_000, "EUR", None, None),
    ("de", "Das kostet 2,5 Mrd. Euro.", "2,5 Mrd. Euro", "money", 2_500_000_000, "EUR", None, None),
    ("de", "Es sind 3,5 Prozent mehr.", "3,5 Prozent", "percent", 3.5, "%", None, None),
    ("de", "Sie verlor zwei Prozentpunkte.", "zwei Prozentpunkte", "percent", 2, "%", None, None),
    ("de", "Ein 41-Jähriger wurde verletzt.", "41-Jähriger", "age", 41, "a", None, None),
    ("de", "Er ist 35 Jahre alt.", "35 Jahre alt", "age", 35, "a", None, None),
    ("de", "Mehr als 20 Spieler kamen.", "Mehr als 20", "count", 20, None, "Spieler", "more_than"),
    ("de", "Einundvierzig Boote sanken.", "Einundvierzig", "count", 41, None, "Boote", None),
    ("de", "Zwei alte EU-Regeln fallen weg.", "Zwei", "count", 2, None, "alte EU-Regeln", None),
    ("de", "Drei deutsch-polnische Projekte laufen.", "Drei", "count", 3, None, "deutsch-polnische Projekte", None),
    ("de", "Vier große, sehr alte Linden fielen um.", "Vier", "count", 4, None, "große, sehr alte Linden", None),
    ("fr", "Deux porte-avions quittent la rade.", "Deux", "count", 2, None, "porte-avions", None),
    (
        "fr",
        "Elle a signé une vingtaine d'accords-cadres.",
        "une vingtaine",
        "count",
        20,
        None,
        "accords-cadres",
        "approx",
    ),
    ("es", "Tres ex-ministros declaran hoy.", "Tres", "count", 3, None, "ex-ministros", None),
    (
        "es",
        "Costó 3 mil 200 millones de euros.",
        "3 mil 200 millones de euros",
        "money",
        3_200_000_000,
        "EUR",
        None,
        None,
    ),
    ("es", "Vinieron mil 200 personas.", "mil 200", "count", 1200, None, "personas", None),
    ("es", "Costó 3 mil millones de euros.", "3 mil millones de euros", "money", 3_000_000_000, "EUR", None, None),
    ("de", "Dreitausend Bäume fielen um.", "Dreitausend", "count", 3000, None, "Bäume", None),
    ("de", "Es waren 10 bis 20 Meter.", "10 bis 20 Meter", "measure", (10, 20), "m", None, None),
    ("de", "Es waren 200 Millionen mehr.", "200 Millionen", "count", 200_000_000, None, None, None),
    ("de", "Drei Viertel der Befragten sind dafür.", "Drei Viertel", "ratio", 0.75, None, "Befragten", None),
    ("de", "Sie zahlt anderthalb Millionen Euro.", "anderthalb Millionen Euro", "money", 1_500_000, "EUR", None, None),
    (
        "de",
        "Es sind rund eineinhalb Milliarden Euro.",
        "rund eineinhalb Milliarden Euro",
        "money",
        1.5e9,
        "EUR",
        None,
        "approx",
    ),
    (
        "de",
        "Es kamen zweieinhalb Millionen Menschen.",
        "zweieinhalb Millionen",
        "count",
        2_500_000,
        None,
        "Menschen",
        None,
    ),
    ("de", "Der Umsatz stieg auf 3,2 M€.", "3,2 M€", "money", 3_200_000, "EUR", "Umsatz", None),
    ("fr", "Il a obtenu 27 % des voix.", "27 %", "percent", 27, "%", "voix", None),
    ("fr", "Plus de 12 000 habitants sont partis.", "Plus de 12 000", "count", 12000, None, "habitants", "more_than"),
    ("fr", "Cela coûte 323 millions d'euros.", "323 millions d'euros", "money", 323_000_000, "EUR", None, None),
    ("fr", "Quatre-vingt-quinze bateaux ont coulé.", "Quatre-vingt-quinze", "count", 95, None, "bateaux", None),
    ("fr", "Soixante-douze bateaux ont coulé.", "Soixante-douze", "count", 72, None, "bateaux", None),
    ("fr", "Vingt et un bateaux ont coulé.", "Vingt et un", "count", 21, None, "bateaux", None),
    ("fr", "Un homme de 41 ans est mort.", "41 ans", "age", 41, "a", "homme", None),
    ("fr", "Le vent a soufflé à 195 km/h.", "195 km/h", "measure", 195, "km/h", None, None),
    ("fr", "Le contrat vaut 450 k€.", "450 k€", "money", 450_000, "EUR", "contrat", None),
    ("es", "Cuesta 25.000 euros.", "25.000 euros", "money", 25000, "EUR", None, None),
    ("es", "Cuesta 1,400 millones de soles.", "1,400 millones de soles", "money", 1_400_000_000, "PEN", None, None),
    ("es", "Cuesta dos mil millones de euros.", "dos mil millones de euros", "money", 2_000_000_000, "EUR", None, None),
    ("es", "Unas 50 mil personas huyeron.", "Unas 50 mil", "count", 50000, None, "personas", "approx"),
    ("es", "Treinta y cinco barcos se hundieron.", "Treinta y cinco", "count", 35, None, "barcos", None),
    ("es", "Subió un 3,5 %.", "3,5 %", "percent", 3.5, "%", None, None),
    ("es", "Un hombre de 41 años, vecino de la zona, murió.", "41 años", "age", 41, "a", None, None),
    ("es", "Una vecina de 22 años resultó ilesa.", "22 años", "age", 22, "a", None, None),
    ("fr", "L'homme de 58 ans est mort.", "58 ans", "age", 58, "a", "homme", None),
    ("de", "Karin Oswald, 42, gewann.", "42", "age", 42, "a", None, None),
    ("de", "Karin Oswald (42) gewann.", "42", "age", 42, "a", None, None),
    (
        "fr",
        "Deux millions cinq cent mille gens vivent ici.",
        "Deux millions cinq cent mille",
        "count",
        2_500_000,
        None,
        "gens",
        None,
    ),
    ("fr", "Mille deux cents bateaux ont coulé.", "Mille deux cents", "count", 1200, None, "bateaux", None),
    (
        "es",
        "Dos mil quinientos millones de libros.",
        "Dos mil quinientos millones",
        "count",
        2.5e9,
        None,
        "libros",
        None,
    ),
    # ranges
    (
        "es",
        "Votará entre el 28 y el 30 % de los vecinos.",
        "entre el 28 y el 30 %",
        "percent",
        (28, 30),
        "%",
        "vecinos",
        None,
    ),
    ("de", "Es sind zwischen 20 und 30 Euro.", "zwischen 20 und 30 Euro", "money", (20, 30), "EUR", None, None),
    ("fr", "Il faut de 3 à 5 millions d'euros.", "3 à 5 millions d'euros", "money", (3e6, 5e6), "EUR", None, None),
    ("es", "Mide entre 2 y 3 metros.", "entre 2 y 3 metros", "measure", (2, 3), "m", None, None),
    # collective numbers and halves of a scale
    ("fr", "Une centaine de pêcheurs sont venus.", "Une centaine", "count", 100, None, "pêcheurs", "approx"),
    ("fr", "Il manque deux douzaines d'élus.", "deux douzaines", "count", 24, None, "élus", None),
    ("es", "Un centenar de manifestantes protestó.", "Un centenar", "count", 100, None, "manifestantes", "approx"),
    ("fr", "Un million et demi de touristes.", "Un million et demi", "count", 1_500_000, None, "touristes", None),
    ("de", "Sie zahlt eine halbe Million Euro.", "halbe Million Euro", "money", 500_000, "EUR", None, None),
    ("fr", "Un demi-million de touristes.", "demi-million", "count", 500_000, None, "touristes", None),
    ("es", "Medio millón de turistas.", "Medio millón", "count", 500_000, None, "turistas", None),
    # negative numbers
    ("de", "Es waren minus 12 Grad.", "minus 12 Grad", "measure", -12, "Cel", None, None),
    ("fr", "Il faisait −12 °C à midi.", "−12 °C", "measure", -12, "Cel", None, None),
    ("de", "Es waren zwölf Grad unter null.", "zwölf Grad unter null", "measure", -12, "Cel", None, None),
    ("fr", "Il faisait 12 degrés sous zéro.", "12 degrés sous zéro", "measure", -12, "Cel", None, None),
    ("es", "Estaban a 12 grados bajo cero.", "12 grados bajo cero", "measure", -12, "Cel", None, None),
    ("es", "Llegaron a menos 12 grados.", "menos 12 grados", "measure", -12, "Cel", None, None),
    ("es", "Dos millones y medio de turistas.", "Dos millones y medio", "count", 2_500_000, None, "turistas", None),
    # parts of a whole
    ("fr", "Près d'un tiers des sondés approuve.", "Près d'un tiers", "ratio", 0.333333, None, "sondés", "less_than"),
    ("es", "Dos tercios de los votantes aprueban.", "Dos tercios", "ratio", 0.666667, None, "votantes", None),
    ("de", "Rund die Hälfte der Kinder fehlte.", "Rund die Hälfte", "ratio", 0.5, None, "Kinder", "approx"),
    ("fr", "La moitié des élèves étaient absents.", "moitié", "ratio", 0.5, None, "élèves", None),
    ("de", "Vier von fünf Befragten stimmen zu.", "Vier von fünf", "ratio", 0.8, None, "Befragten", None),
    ("fr", "Trois élèves sur dix échouent.", "Trois élèves sur dix", "ratio", 0.3, None, "élèves", None),
    ("es", "Uno de cada cuatro niños es pobre.", "Uno de cada cuatro", "ratio", 0.25, None, "niños", None),
    ("fr", "La dette a été réduite de moitié.", "moitié", "ratio", 0.5, None, "dette", None),
    ("fr", "Le nombre de vols a reculé d'un quart.", "un quart", "ratio", 0.25, None, "vols", None),
    # a noun before a verb that is read as a noun, the number of something, a dimension, a label
    ("es", "El billete cuesta 12 euros.", "12 euros", "money", 12, "EUR", "billete", None),
    ("fr", "L'entrée coûte 12 euros.", "12 euros", "money", 12, "EUR", "entrée", None),
    ("de", "Die Zahl der Diebstähle sank um 6 Prozent.", "6 Prozent", "percent", 6, "%", "Diebstähle", None),
    ("fr", "Le nombre de visiteurs dépasse 65 000.", "65 000", "count", 65000, None, "visiteurs", "more_than"),
    ("fr", "Le bac frôle les 90 euros.", "90 euros", "money", 90, "EUR", "bac", "less_than"),
    ("fr", "Le bac ne dépasse pas 90 euros.", "90 euros", "money", 90, "EUR", "bac", None),
    ("fr", "Un bac de 90 euros environ.", "90 euros environ", "money", 90, "EUR", "bac", "approx"),
    ("de", "Nicht weniger als 90 Euro.", "Nicht weniger als 90 Euro", "money", 90, "EUR", None, "equal_or_more"),
    ("es", "El bono supera los 90 euros.", "90 euros", "money", 90, "EUR", "bono", "more_than"),
    ("es", "Un máximo de 90 barcos.", "Un máximo de 90", "count", 90, None, "barcos", "equal_or_less"),
    ("fr", "Le pont, long de 142 mètres, sera refait.", "142 mètres", "measure", 142, "m", "pont", None),
    ("es", "El puente, de 142 metros de largo, será renovado.", "142 metros", "measure", 142, "m", "puente", None),
    ("de", "Ein Beben der Stärke 6,4 war zu spüren.", "6,4", "count", 6.4, None, "Stärke", None),
    ("de", "Sie fordert 8 Prozent mehr Lohn.", "8 Prozent", "percent", 8, "%", "Lohn", None),
    ("es", "Dos de las vecinas protestaron.", "Dos", "count", 2, None, "vecinas", None),
    ("es", "Sólo 50 eran nuevos.", "50", "count", 50, None, None, None),
    ("fr", "Le prix a perdu deux centimes.", "deux centimes", "money", 0.02, "EUR", "prix", None),
    ("de", "Der Zug fährt mit 300 Stundenkilometern.", "300 Stundenkilometern", "measure", 300, "km/h", None, None),
    # ages of nouns and of months
    ("de", "Der Fahrer, 46, blieb unverletzt.", "46", "age", 46, "a", None, None),
    ("de", "Der fünf Monate alte Säugling lebt.", "fünf Monate alte", "age", 5, "mo", None, None),
    # ranks
    ("fr", "C'est la deuxième plus grande ville.", "deuxième", "ordinal", 2, None, "ville", None),
    ("es", "Es la segunda ciudad más grande.", "segunda", "ordinal", 2, None, "ciudad", None),
    # what an amount is of
    ("de", "Es waren 54 Prozent der Befragten.", "54 Prozent", "percent", 54, "%", "Befragten", None),
    ("es", "Votó el 54 % de los vecinos.", "54 %", "percent", 54, "%", "vecinos", None),
    ("de", "Sie fand 2,5 Tonnen Stahlbeton.", "2,5 Tonnen", "measure", 2.5, "t", "Stahlbeton", None),
    ("fr", "On a saisi 2,5 tonnes de cocaïne.", "2,5 tonnes", "measure", 2.5, "t", "cocaïne", None),
    ("es", "Está a 18 metros de las casas.", "18 metros", "measure", 18, "m", None, None),
    ("de", "Das ist eine 30 Hektar große Fläche.", "30 Hektar", "measure", 30, "har", "Fläche", None),
    ("fr", "Plus de 80 kilos d'héroïne.", "Plus de 80 kilos", "measure", 80, "kg", "héroïne", "more_than"),
    ("fr", "Le navire mesure 366 mètres de long.", "366 mètres", "measure", 366, "m", "navire", None),
    ("es", "El buque mide 366 metros de eslora.", "366 metros", "measure", 366, "m", "buque", None),
    ("es", "Una cuarta parte de los hogares.", "Una cuarta parte", "ratio", 0.25, None, "hogares", None),
    ("es", "Tres cuartas partes del presupuesto.", "Tres cuartas partes", "ratio", 0.75, None, "presupuesto", None),
    ("de", "Es kostet 58.40 Franken.", "58.40 Franken", "money", 58.4, "CHF", None, None),
    ("de", "Es gab 103'452 Unterschriften.", "103'452", "count", 103_452, None, "Unterschriften", None),
    ("es", "Vendió US$ 120 millones.", "US$ 120 millones", "money", 120_000_000, "USD", None, None),
    ("es", "Será de entre 2,1% y 2,4%.", "entre 2,1% y 2,4%", "percent", (2.1, 2.4), "%", None, None),
    ("fr", "Il a perdu 2,3 km³ de glace.", "2,3 km³", "measure", 2.3, "km3", "glace", None),
    ("fr", "Elle est partie à 19 ans.", "19 ans", "age", 19, "a", None, None),
    ("es", "Votó casi el 40 % de los vecinos.", "casi el 40 %", "percent", 40, "%", "vecinos", "less_than"),
    ("de", "Es wird auf bis zu 24 Grad steigen.", "bis zu 24 Grad", "measure", 24, "Cel", None, "equal_or_less"),
    ("fr", "Trois autres ont été blessés.", "Trois", "count", 3, None, "autres", None),
    ("fr", "Il y a eu un débat sur trois sujets.", "trois", "count", 3, None, "sujets", None),
    ("es", "La temperatura cayó hasta 3 grados.", "3 grados", "measure", 3, "Cel", "temperatura", None),
    ("es", "Acogerá hasta 300 personas.", "hasta 300", "count", 300, None, "personas", "equal_or_less"),
]
NONE = [
    ("de", "Das Tor öffnet 12:30, siehe Seite 3:1."),
    ("de", "Er kam am 3. Mai 2021 um 20 Uhr."),
    ("de", "Es dauerte drei Wochen."),
    ("de", "Nach anderthalb Stunden war Schluss."),
    ("de", "Das steht in Artikel 5 und in Nr. 12 der Satzung."),
    ("de", "Der G8 und die A7 sind Namen."),
    ("de", "Ein Haus und eine Brücke."),
    ("de", "Das Amt sitzt in der Ahornstraße 20, 10115 Berlin."),
    ("fr", "Écrivez au 12, rue des Lilas, 69003 Lyon."),
    ("es", "La oficina está en la calle Mayor 5, 28013 Madrid."),
    ("fr", "Il habite au 3-5 rue du Port."),
    ("fr", "Cela dure depuis trois semaines."),
    ("fr", "Le numéro 12 est absent."),
    ("es", "Firmó el 3 de mayo de 2021."),
    ("de", "Sie siegte im 200-Meter-Lauf und hat einen Ein-Euro-Job."),
    ("de", "Jeder weiß das."),
    ("de", "Ein Fuß tat weh, und ein Knoten ging auf."),
    ("de", "In Teil 3 und auf Gleis 4 steht nichts."),
    ("es", "Tomó un metro y dio un pie."),
    ("es", "Dura desde hace tres semanas."),
    ("es", "La escuela N° 5167 está cerrada."),
    ("de", "In der zweiten Hälfte des Spiels traf er zur Hälfte."),
    ("es", "Fue a mitad de mayo."),
    ("fr", "Le train relie entre elles Paris et Lyon."),
    ("es", "Lo dijo tres veces."),
]
RATIOS = [  # language, text, span, kind, value, change, counted
    (
        "de",
        "Der Verein gewann 3:1 und 95:80.",
        [("3:1", "ratio", 3, None, None), ("95:80", "ratio", 1.1875, None, None)],
    ),
    ("de", "Der Plan hat den Maßstab 1:200.", [("1:200", "ratio", 0.005, None, None)]),
    ("de", "Sie schoss das 2:0.", [("2:0", "ratio", None, None, None)]),
    ("fr", "Il a gagné 3-1 le 3 mai 2021.", [("3-1", "ratio", 3, None, None)]),
    ("es", "Ganó 0-2 el 3 de mayo de 2021.", [("0-2", "ratio", 0, None, None)]),
    ("es", "Viven allí 2-3 familias.", [("2-3", "count", None, None, "familias")]),
    ("de", "Doppelt so viele Gäste kamen.", [("Doppelt so viele", "ratio", 2, "up", "Gäste")]),
    ("de", "Drei Mal so viele Gäste kamen.", [("Drei Mal so viele", "ratio", 3, "up", "Gäste")]),
    ("de", "Der Wirt verdoppelte den Preis.", [("verdoppelte", "ratio", 2, "up", "Preis")]),
    ("de", "Die Miete hat sich halbiert.", [("halbiert", "ratio", 0.5, "down", "Miete")]),
    ("de", "Sie will eine Verdopplung der Mittel.", [("Verdopplung", "ratio", 2, "up", "Mittel")]),
    ("de", "Das ist ein 1,5-facher Gewinn.", [("1,5-facher", "ratio", 1.5, "up", "Gewinn")]),
    ("de", "Jede dritte Halle steht leer.", [("Jede dritte", "ratio", 0.333333, None, "Halle")]),
    ("de", "Nur 1/4 aller Hallen steht leer.", [("1/4", "ratio", 0.25, None, "Hallen")]),
    ("de", "Die Hälfte ging.", [("Hälfte", "ratio", 0.5, None, None)]),
    ("fr", "Le prix a doublé.", [("doublé", "ratio", 2, "up", "prix")]),
    ("fr", "Il y avait deux fois plus de monde.", [("deux fois plus", "ratio", 2, "up", "monde")]),
    ("fr", "Le budget a été divisé par deux.", [("divisé par deux", "ratio", 0.5, "down", "budget")]),
    ("es", "La deuda se triplicó.", [("triplicó", "ratio", 3, "up", "deuda")]),
    ("es", "Lo dijo tres veces, y más.", []),
    ("de", "Die zweitgrößte Halle steht leer.", [("zweitgrößte", "ordinal", 2, None, "Halle")]),
    ("de", "Ein Neunjähriger ging.", [("Neunjähriger", "age", 9, None, None)]),
]
UNITS = [  # language, text, span, value or ends, unit, per, counted
    ("de", "Ein Prozent der Gäste ging.", "Ein Prozent", 1, "%", None, "Gäste"),
    ("de", "Es wich um einen Zentimeter ab.", "einen Zentimeter", 1, "cm", None, None),
    ("de", "Der Brief kostet 90 Cent.", "90 Cent", 0.9, "EUR", None, "Brief"),
    ("de", "Der Zins fiel um 25 Basispunkte.", "25 Basispunkte", 0.25, "%", None, "Zins"),
    ("de", "Es waren minus fünf Grad.", "minus fünf Grad", -5, "Cel", None, None),
    ("de", "Er wusch bei 60Grad.", "60Grad", 60, "Cel", None, None),
    ("de", "Eine 90-Kilowatt-Pumpe lief.", "90-Kilowatt", 90, "kW", None, "Pumpe"),
    ("de", "Ein 20-Meter hoher Mast brach.", "20-Meter", 20, "m", None, "Mast"),
    ("de", "Sie verdient 15 Euro in der Stunde.", "15 Euro", 15, "EUR", "h", None),
    ("de", "Er aß 9 Kilo pro Person.", "9 Kilo", 9, "kg", "Person", None),
    (
        "de",
        "Der Ertrag soll 300 bis etwa 400 Euro erreichen.",
        "300 bis etwa 400 Euro",
        (300, 400),
        "EUR",
        None,
        "Ertrag",
    ),
    ("de", "Ein paar Hundert Gäste kamen.", "Ein paar Hundert", (200, None), None, None, "Gäste"),
    ("de", "Ein halber Liter Milch reicht.", "halber Liter", 0.5, "L", None, "Milch"),
    ("de", "Die Zahl der Gäste stieg auf 312.", "312", 312, None, None, "Gäste"),
    ("de", "Nach Angaben des Amts waren es 3.000.", "3.000", 3000, None, None, None),
    ("de", "Zwei von ihnen gingen.", "Zwei", 2, None, None, None),
    ("de", "Die Mutter dreier Kinder kam.", "dreier", 3, None, None, "Kinder"),
    ("de", "Anna Roe (34/SC Lund) siegte.", "34", 34, "a", None, None),
    ("de", "Das gilt für Kinder unter 14 Jahren.", "unter 14 Jahren", 14, "a", None, "Kinder"),
    ("fr", "Onze d'entre eux sont partis.", "Onze", 11, None, None, None),
    ("fr", "Cela coûte 50 centimes.", "50 centimes", 0.5, "EUR", None, None),
    ("es", "La aplicación ocupa 3MB.", "3MB", 3, "MBy", None, "aplicación"),
]
LEVELS = [  # language, text, values, unit, counted
    ("de", "Die Zahl wuchs von 120 auf 180 Betriebe.", [120, 180], None, "Betriebe"),
    ("de", "Der Gewinn stieg von 3 auf 5 Millionen Euro.", [3_000_000, 5_000_000], "EUR", "Gewinn"),
    ("fr", "Le bénéfice est passé de 3 à 5 millions d'euros.", [3_000_000, 5_000_000], "EUR", "bénéfice"),
    ("es", "La deuda pasó de 3 a 5 millones de euros.", [3_000_000, 5_000_000], "EUR", "deuda"),
    ("fr", "Il y a eu 2 300 foyers, contre 740 l'an dernier.", [2300, 740], None, "foyers"),
    ("fr", "Le conseil a voté par 23 voix contre 18.", [23, 18], None, "voix"),
    ("es", "Daban 1.500 euros, frente a los 1.000 de antes.", [1500, 1000], "EUR", None),
    ("de", "Sie starben im Alter von 31 und 57 Jahren.", [31, 57], "a", None),
    ("fr", "Des frères de 31 et 57 ans sont morts.", [31, 57], "a", "frères"),
    ("de", "Zwölf der 40 Abgeordneten fehlten.", [12, 40], None, "Abgeordneten"),
    ("de", "Es waren 16 von 33 Kindern.", [16, 33], None, "Kindern"),
    ("fr", "Le groupe supprimera 1 500 de ses 9 000 postes.", [1500, 9000], None, "postes"),
    ("de", "Von 250 Bewerbern wurden 40 genommen.", [250, 40], None, "Bewerbern"),
    ("de", "Von den 250 Bewerbern wurden 40 genommen.", [250, 40], None, "Bewerbern"),
    ("de", "Zwölf Gäste kamen, 30 wurden erwartet.", [12, 30], None, "Gäste"),
    ("de", "Es gibt 19 Schalter, bald sollen es 40 werden.", [19, 40], None, "Schalter"),
    ("es", "De 250 aspirantes, 40 fueron elegidos.", [250, 40], None, "aspirantes"),
]


@pytest.mark.parametrize(("language", "text", "span", "kind", "value", "unit", "counted", "modifier"), FOUND)
def test_what_a_figure_says(
    language: str,
    text: str,
    span: str,
    kind: str,
    value: float | tuple[float, float],
    unit: str | None,
    counted: str | None,
    modifier: str | None,
) -> None:
    [figure] = find_figures(text, language=language)
    stated = (figure.low, figure.high) if isinstance(value, tuple) else figure.value
    assert (figure.span.exact, figure.kind, stated, figure.unit) == (span, kind, value, unit)
    assert (figure.counted, figure.modifier) == (counted, modifier)


@pytest.mark.parametrize(("language", "text", "expected"), RATIOS)
def test_ratios_ranks_and_ages_in_a_word(
    language: str, text: str, expected: list[tuple[str, str, float | None, str | None, str | None]]
) -> None:
    found = find_figures(text, language=language)
    assert [(one.span.exact, one.kind, one.value, one.change, one.counted) for one in found] == expected


@pytest.mark.parametrize(("language", "text", "span", "value", "unit", "per", "counted"), UNITS)
def test_units_of_one_number(
    language: str,
    text: str,
    span: str,
    value: float | tuple[float, float | None],
    unit: str | None,
    per: str | None,
    counted: str | None,
) -> None:
    [figure] = find_figures(text, language=language)
    stated = (figure.low, figure.high) if isinstance(value, tuple) else figure.value
    assert (figure.span.exact, stated, figure.unit) == (span, value, unit)
    assert (figure.per, figure.counted) == (per, counted)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_numbers_that_are_no_figures(language: str, text: str) -> None:
    assert [figure.span.exact for figure in find_figures(text, language=language)] == []


@pytest.mark.parametrize(("language", "text", "values", "unit", "counted"), LEVELS)
def test_numbers_that_share_a_unit(
    language: str, text: str, values: list[float], unit: str | None, counted: str | None
) -> None:
    figures = find_figures(text, language=language)
    assert [figure.value for figure in figures] == values
    assert {(figure.unit, figure.counted, figure.change) for figure in figures} == {(unit, counted, None)}


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("fr", "Des dizaines de milliers de personnes ont défilé.", "personnes"),
        ("es", "Decenas de miles de personas desfilaron.", "personas"),
    ],
)
def test_collective_numbers_of_others(language: str, text: str, counted: str) -> None:
    [figure] = find_figures(text, language=language)
    assert (figure.value, figure.low, figure.counted) == (None, 20_000, counted)


@pytest.mark.parametrize(
    ("language", "text", "country", "code"),
    [
        ("es", "Cuesta $349.000.", "AR", "ARS"),
        ("es", "Cuesta 349 pesos.", "CL", "CLP"),
        ("es", "Cuesta $20.", "US", "USD"),
        ("fr", "Il gagne 35,45 $.", "CA", "CAD"),
        ("fr", "Cela vaut 500 francs.", "SN", "XOF"),
        ("fr", "Cela vaut 500 francs.", None, "CHF"),
    ],
)
def test_shared_currency_names_are_the_countrys(language: str, text: str, country: str | None, code: str) -> None:
    [figure] = scan_tables(text, "", (), language, country)
    assert (figure.kind, figure.unit) == ("money", code)


def test_a_lower_end_alone() -> None:
    [figure] = find_figures("Il y avait des milliers de manifestants.", language="fr")
    assert (figure.value, figure.low, figure.counted, figure.modifier) == (None, 2000, "manifestants", "approx")


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        # the noun before a preposition
        ("de", "Der Kran mit einer Höhe von 40 Metern kippte um.", ["Höhe"]),
        ("de", "Sie verkauft Ware im Gesamtwert von jeweils rund 3 Millionen Euro.", ["Ware"]),
        ("de", "Sie klagt gegen Bußen in Höhe von 400 Euro.", ["Bußen"]),
        ("de", "Ein Gewinn des Konzerns von 3 Millionen Euro reicht.", ["Gewinn"]),
        ("de", "Ein Preisrückgang um 4 Prozent ist gut.", ["Preisrückgang"]),
        ("fr", "Un investissement de 3 millions d'euros est prévu.", ["investissement"]),
        ("fr", "La ferme est à 3 km de Lund.", [None]),
        ("es", "Una multa de 300 euros es mucho.", ["multa"]),
        # subject or object of a verb of change or of a level
        ("de", "Der Absatz legte um 4 Prozent auf 9 Millionen Euro zu.", ["Absatz", "Absatz"]),
        ("de", "Das Werk steigerte den Absatz um 4 Prozent und die Rendite um 2 Prozent.", ["Absatz", "Rendite"]),
        ("de", "Im Mai betrug der Abstand noch 12 Meter.", ["Abstand"]),
        ("de", "Der Abstand, der 12 Meter betrug, wuchs.", ["Abstand"]),
        ("de", "Der Kranz, sagte sie, sei 3 Kilo schwer.", ["Kranz"]),
        ("de", "Um 4 Prozent fiel der Absatz.", ["Absatz"]),
        ("de", "Er kostet 9 Euro.", [None]),
        ("de", "Die Wirtin zahlte 90 Euro.", [None]),
        ("de", "Zehn Prozent lehnten den Plan ab.", [None]),
        ("de", "Gesamtkosten: 30 Euro", ["Gesamtkosten"]),
        ("de", "Die Aktie legte 4 Prozent zu und fiel dann um 2 Prozent.", ["Aktie", "Aktie"]),
        ("de", "Der Anteil beträgt 4 Prozent - und im Norden sogar 9 Prozent.", ["Anteil", "Anteil"]),
        ("de", "Vom Gewinn sprang die Hälfte ab, und 9 Prozent blieben.", [None, None]),
        ("de", "Der Sieben-Tage-Wert liegt bei 145,3.", ["Wert"]),
        ("fr", "Le billet coûte 20 euros.", ["billet"]),
        ("fr", "Le canal, qui coûte 20 euros, ferme.", ["canal"]),
        ("es", "El paro se situó en el 12 %.", ["paro"]),
        ("es", "La empresa redujo sus costes un 10 %.", ["costes"]),
        # a noun of change is of another
        ("de", "Ein Rückgang der Ernte um 4 Prozent droht.", ["Ernte"]),
        ("de", "Die Ernte, ein Plus von 4 Prozent, freut sie.", ["Ernte"]),
        ("fr", "La récolte, en hausse de 4 %, est bonne.", ["récolte"]),
        ("es", "Temen un descenso del caudal del 4 %.", ["caudal"]),
        ("es", "Tras una caída del 4 % de las ventas cerró.", ["ventas"]),
        # a participle and its amount
        ("de", "Die auf 4 Millionen Euro geschätzte Villa brannte.", ["Villa"]),
        ("fr", "Le tableau, évalué à 4 millions d'euros, a disparu.", ["tableau"]),
        ("es", "Robaron un cuadro valorado en 4 millones de euros.", ["cuadro"]),
        # who pays or owns is not what an amount describes
        ("de", "Den Verlust schätzt die Polizei auf 400 Euro.", ["Verlust"]),
        ("fr", "L'entreprise a gagné 4 millions d'euros.", [None]),
        ("es", "Los expertos cifran el gasto en 4 millones de euros.", ["gasto"]),
        ("de", "Sie zahlte 90 Euro für das Rad.", ["Rad"]),
        ("fr", "Elle a payé 90 euros pour le vélo.", ["vélo"]),
        ("es", "Pagó 90 euros por la bici.", ["bici"]),
        # elided pronouns, nouns that join another, labels
        ("fr", "Le gain s’élève à 4 millions d'euros.", ["gain"]),
        ("fr", "Un pré d'une valeur de 4 millions d'euros est à vendre.", ["pré"]),
        ("es", "Firmó un contrato por un importe de 4 millones de euros.", ["contrato"]),
        ("es", "Tarifa: 12 euros", ["Tarifa"]),
        ("fr", "Effectifs : 9 430", ["Effectifs"]),
        # adjectives behind the noun
        ("fr", "Elle risque une amende administrative de 90 euros.", ["amende"]),
        ("es", "Pidió una ayuda muy urgente de 90 euros.", ["ayuda"]),
        # compounds and names with a noun, parts, people behind a number, what a bounded number goes on from
        ("de", "Der Dinkelpreis fiel auf 90 Euro je Tonne.", ["Dinkelpreis"]),
        ("fr", "L'action Rivaz a cédé 3,4 %.", ["action"]),
        ("fr", "Un quart des élèves gagne 90 euros.", ["élèves", "élèves"]),
        ("fr", "Elle part avec ses 12 derniers clients.", ["derniers clients"]),
        ("fr", "Il encourt 90 euros d'amende.", ["amende"]),
        ("es", "Dejará mínimas de 6 grados.", ["mínimas"]),
        ("de", "Roth will 90 Tonnen Heu, Lind höchstens 40.", ["Heu", "Heu"]),
        ("de", "Jeder fünfte Bote kam, weitere 13 Prozent riefen an.", ["Bote", "Bote"]),
        # labels of several words and of counts
        ("es", "Precio de venta: 12 euros.", ["Precio"]),
        ("de", "Gebote: 312.", ["Gebote"]),
        # a share or multiple of what the figure before counts
        ("de", "Von 40 Booten ist jedes vierte gesperrt.", ["Booten", "Booten"]),
        ("fr", "Le club a 40 juges, un sur dix est absent.", ["juges", "juges"]),
        ("de", "Zwei Drittel der 300 Boote sind leck.", ["Boote", "Boote"]),
        ("de", "Der Kreistag wählte sie mit 30 gegen 12 Stimmen.", ["Stimmen", "Stimmen"]),
        # the noun of the figure before
        ("de", "Es kamen 40 Boote, 6 mehr als im Vorjahr.", ["Boote", "Boote"]),
        ("de", "Sie prüfte 40 Boote, ein Viertel davon zweimal.", ["Boote", "Boote"]),
        ("de", "Es sanken 40 Boote und 6 im Hafen.", ["Boote", "Boote"]),
        ("de", "Der Rat stimmte mit 30 Stimmen dafür und 12 dagegen ab.", ["Stimmen", "Stimmen"]),
        ("de", "Sie zahlt 40 Prozent statt 35.", [None, None]),
        ("fr", "Elle a vendu 40 vélos, soit 6 de plus qu'hier.", ["vélos", "vélos"]),
        ("fr", "Le club a 40 juges. Il en avait 35 à Lund.", ["juges", "juges"]),
        ("fr", "Deux trains ont été vidés, 3 sont partis.", ["trains", "trains"]),
        ("es", "Hay 40 barcos, de los que 6 son nuevos.", ["barcos", "barcos"]),
        ("es", "El plan logró 40 votos a favor y 12 en contra.", ["votos", "votos"]),
        ("es", "Dejó 12 muertos y 30 heridos.", ["muertos", "heridos"]),
        ("es", "El lunes llegaron 12 barcos. El martes eran 9.", ["barcos", "barcos"]),
        # the noun behind
        ("de", "Eine 4 Meter hohe Mauer fiel um.", ["Mauer"]),
        ("de", "Der Laster hatte 9 Tonnen flüssiges Wachs an Bord.", ["flüssiges Wachs"]),
        ("de", "Es gibt 5 Prozent Rabatt und 20 Euro Gutschrift.", ["Rabatt", "Gutschrift"]),
        ("de", "Der Hof liegt 5 Kilometer von Lund entfernt.", ["Hof"]),
        ("de", "Sie fand 30 Prozent unserer alten Bäume krank.", ["alten Bäume"]),
        ("de", "Sie nutzt 30 Prozent der bisher von den Höfen gepachteten Äcker.", ["Äcker"]),
        ("de", "Es waren 5 Kilometer in 3 Metern Höhe.", [None, None]),
        ("de", "Es kamen neun Pummler und 40 mutmaßliche Täter.", ["Pummler", "mutmaßliche Täter"]),
    ],
)
def test_what_an_amount_describes(language: str, text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text, language=language)] == counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Elle habite 12 rue des Lilas."),
        ("fr", "C'est son deuxième mandat."),
        ("es", "Es su segunda visita."),
        ("es", "El tramo 2 de la carretera está cerrado."),
        ("de", "Der Ofen, ein Erbstück, blieb kalt."),
    ],
)
def test_texts_without_figures(language: str, text: str) -> None:
    assert find_figures(text, language=language) == []


def test_levels_with_a_sign_between_are_no_range() -> None:
    text = "La part est passée de 11 % à 14 %. Elle a augmenté de 4,5 % à 2,1 milliards d'euros."
    assert [(one.value, one.unit) for one in find_figures(text, language="fr")] == [
        (11, "%"),
        (14, "%"),
        (4.5, "%"),
        (2_100_000_000, "EUR"),
    ]


def test_part_of_money_and_rates_of_areas() -> None:
    text = "Der Umbau kostet 42 Millionen Euro, davon 15 Millionen für Lund."
    assert [(one.value, one.unit) for one in find_figures(text, language="de")] == [
        (42_000_000, "EUR"),
        (15_000_000, "EUR"),
    ]
    for language, text in (
        ("fr", "Le loyer est de 14 euros le mètre carré."),
        ("es", "El alquiler es de 14 euros por metro cuadrado."),
    ):
        assert [one.per for one in find_figures(text, language=language)] == ["m2"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Trois millions et cinq millions de livres sont partis."),
        ("es", "Salieron tres millones y cinco millones de libros."),
        ("de", "Drei Millionen und fünf Millionen Bücher gingen fort."),
    ],
)
def test_two_numbers_of_one_scale_are_two(language: str, text: str) -> None:
    assert [one.value for one in find_figures(text, language=language)] == [3_000_000, 5_000_000]
