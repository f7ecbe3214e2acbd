"""Bodies that speakers speak for and sums with units, in German, French and Spanish."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.extract.figures import find_figures

BODIES = [  # language, text, the body of its last speaker
    ("de", "„Wir ermitteln“, sagte Anna Beck, Sprecherin der Polizei Hamburg.", "Polizei Hamburg"),
    ("de", "„Wir ermitteln“, sagte Jens Koch, der Sprecher der Staatsanwaltschaft Kiel.", "Staatsanwaltschaft Kiel"),
    ("de", "„Das reicht nicht“, kritisierte Verena Lang, Vorsitzende des Mietervereins.", "Mietervereins"),
    (
        "de",
        "Der Geschäftsführer des Handelsverbands Nord, Peter Ott, sagte: „Die Lage ist ernst.“",
        "Handelsverbands Nord",
    ),
    ("de", "„Wir warten ab“, sagte Polizeisprecher Jan Ohm.", None),
    ("de", "„Wir warten ab“, sagte die Chefin von Nordwind Energie, Ute Baum.", "Nordwind Energie"),
    ("de", "„Das Eis schmilzt“, erklärte Karin Vogt vom Institut für Polarforschung.", "Institut für Polarforschung"),
    ("de", "„Das Eis schmilzt“, erklärte Karin Vogt von der Universität Rostock.", "Universität Rostock"),
    ("de", "Der Verein Stadtgrün lehnt das ab. „Das ist falsch“, sagte dessen Vorsitzende Maria Kern.", "Stadtgrün"),
    ("de", "Der Mieterverein lehnt das ab. „Das ist falsch“, sagte dessen Vorsitzende Maria Kern.", "Mieterverein"),
    ("es", "«Investigamos», dijo Ana Ruiz, portavoz de la Policía Nacional.", "Policía Nacional"),
    ("es", "«Investigamos», dijo el portavoz de la Policía Nacional, Luis Vera.", "Policía Nacional"),
    ("es", "«No basta», criticó Elena Gil, presidenta de la Asociación de Vecinos.", "Asociación de Vecinos"),
    ("es", "«Es grave», afirmó el secretario general de Comisiones Obreras, Pablo Mora.", "Comisiones Obreras"),
    ("es", "El director del Hospital Clínico, Juan Soler, dijo: «Faltan camas».", "Hospital Clínico"),
    ("es", "«El hielo se funde», explicó Marta Sanz, del Instituto Polar.", "Instituto Polar"),
    ("es", "El Colegio de Médicos lo rechaza. «Es un error», dijo su presidenta, Laura Pons.", "Colegio de Médicos"),
    (
        "es",
        "La asociación de vecinos lo rechaza. «Es un error», dijo su presidenta, Laura Pons.",
        "asociación de vecinos",
    ),
    ("es", "«Es un error», dijo la consejera delegada de Telnor, Laura Pons.", "Telnor"),
    ("fr", "« C'est grave », a déclaré Anne Morel, porte-parole de la Police nationale.", "Police nationale"),
    ("fr", "« C'est grave », a déclaré la ministre de la Santé, Anne Morel.", None),
    (
        "fr",
        "« C'est grave », a déclaré le président de la Fédération des chasseurs, Luc Brun.",
        "Fédération des chasseurs",
    ),
    ("fr", "« C'est grave », a déclaré Luc Brun, directeur d'Alpes Énergie.", "Alpes Énergie"),
    (
        "fr",
        "Le fabricant de jouets Ludival va fermer une usine. « C'est grave », a déclaré son président, Luc Brun.",
        "Ludival",
    ),
    ("fr", "« Oui », dit Rose Albin, qui préside la Ligue du fleuve.", "Ligue du fleuve"),
    ("fr", "« Oui », dit Rose Albin, qui travaille pour Norvalis.", "Norvalis"),
    ("fr", "Rose Albin dirige la Ligue du fleuve. « Oui », dit-elle.", "Ligue du fleuve"),
    ("fr", "Rose Albin est juriste au sein de la Ligue du fleuve. « Oui », dit-elle.", "Ligue du fleuve"),
    ("fr", "« Oui », dit Rose Albin, chercheuse à l'Ocrim.", "Ocrim"),
    ("fr", "« Oui », dit Rose Albin, membre de la Ligue du fleuve depuis 2012.", "Ligue du fleuve"),
    ("fr", "« Oui », dit Rose Albin, juriste et directrice de la Ligue du fleuve.", "Ligue du fleuve"),
    ("fr", "Chez Norvalis, Rose Albin a dit que tout allait bien.", "Norvalis"),
    ("fr", "La CGX a réagi. « Oui », dit sa présidente, Rose Albin.", "CGX"),
    ("fr", "L'Ocrim s'inquiète. « Oui », dit le porte-parole de l'Ocrim.", "Ocrim"),
    ("fr", "« Oui », dit Rose Albin, qui dirige un film.", None),
    ("fr", "« Oui », dit Rose Albin, qui travaille pour la France.", None),
    ("fr", "« Oui », dit Rose Albin, juriste à Paris.", None),
    ("fr", "Rose Albin est arrivée à la Ligue du fleuve. « Oui », dit-elle.", None),
    ("fr", "Elle a écrit à la CGX. « Oui », dit la directrice, Rose Albin.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), BODIES)
def test_the_body_somebody_speaks_for(language: str, text: str, expected: str | None) -> None:
    quotes, speakers = find_quotes(text, language=language)
    [speaker] = [one for one in speakers if one.id == quotes[-1].speaker]
    assert speaker.organization == expected


FIGURES: list[
    tuple[str, str, list[tuple[float | None, str | None]]]
] = [  # language, text, each figure's value and unit
    ("de", "Die Sanierung kostet 3,2 Mio. Euro.", [(3200000, "EUR")]),
    ("de", "Der Umsatz stieg auf € 1,5 Mrd.", [(1500000000, "EUR")]),
    ("de", "Das Paket kostet 49,90 €.", [(49.9, "EUR")]),
    ("de", "Er zahlte $ 250 an den Händler.", [(250, "USD")]),
    ("de", "Die Firma investiert 12 Mio. €.", [(12000000, "EUR")]),
    ("de", "Böen von bis zu 130 km/h fegten über die Insel.", [(130, "km/h")]),
    ("de", "Die Arbeitslosigkeit liegt bei 5,7 %.", [(5.7, "%")]),
    ("de", "Die Quote sank auf 4,25%.", [(4.25, "%")]),
    ("de", "Das Thermometer zeigte 38,5 Grad Celsius.", [(38.5, "Cel")]),
    ("de", "Es brannten 450 Hektar Wald.", [(450, "har")]),
    ("de", "Der Bauer erntete 1.200 Tonnen Weizen.", [(1200, "t")]),
    ("de", "Das Kraftwerk liefert 380 Megawatt.", [(380, "MW")]),
    ("de", "Die Leitung kann 2,5 Terawattstunden übertragen.", [(2.5, "TW.h")]),
    ("de", "Das Haus hat 140 qm.", [(140, "m2")]),
    ("de", "Rund 2,4 Milliarden Dollar fehlen.", [(2400000000, "USD")]),
    ("de", "Mit 1.500 Kubikmetern Wasser löschten sie.", [(1500, "m3")]),
    ("de", "Der Fluss stieg um 80 Zentimeter.", [(80, "cm")]),
    ("de", "Er fuhr 25 Stundenkilometer zu schnell.", [(25, "km/h")]),
    ("de", "Das sind 300.000 Franken.", [(300000, "CHF")]),
    ("de", "Der Verein schuldet 800.000 Schweizer Franken.", [(800000, "CHF")]),
    ("de", "Die Bank bewilligte 4,5 Billionen Yen.", [(4500000000000, "JPY")]),
    ("de", "Es fielen 60 Liter pro Quadratmeter.", [(60, "L")]),
    ("de", "Das Paket ist 3 Tsd. Euro wert.", [(3000, "EUR")]),
    ("de", "Die Inflation stieg um 0,3 Prozentpunkte.", [(0.3, "%")]),
    ("de", "Sie bekamen 16.000 britische Pfund.", [(16000, "GBP")]),
    ("de", "Der Stausee fasst 90 Mio. m³ Wasser.", [(90000000, "m3")]),
    ("de", "Er wiegt 92 kg und ist 1,88 Meter groß.", [(92, "kg"), (1.88, "m")]),
    ("de", "Der Zug fährt mit Tempo 80.", []),
    ("fr", "Un budget de 1,5 Md€ est prévu.", [(1500000000, "EUR")]),
    ("fr", "Elle a levé 12 millions d’euros.", [(12000000, "EUR")]),
    ("fr", "Le déficit atteint 154 milliards d'euros.", [(154000000000, "EUR")]),
    ("fr", "Le billet coûte 49,90 €.", [(49.9, "EUR")]),
    ("fr", "Il a payé 250 $ au marchand.", [(250, "USD")]),
    ("fr", "Un prêt de 2 Mds€ a été signé.", [(2000000000, "EUR")]),
    ("fr", "Des rafales de 130 km/h ont balayé l'île.", [(130, "km/h")]),
    ("fr", "Le chômage s'établit à 7,4 %.", [(7.4, "%")]),
    ("fr", "La hausse est de 4,25%.", [(4.25, "%")]),
    ("fr", "Le thermomètre affichait 38,5 °C.", [(38.5, "Cel")]),
    ("fr", "Le feu a parcouru 450 hectares.", [(450, "har")]),
    ("fr", "L'usine produit 1 200 tonnes de ciment.", [(1200, "t")]),
    ("fr", "Le parc fournit 380 mégawatts.", [(380, "MW")]),
    ("fr", "La ligne transporte 2,5 térawattheures.", [(2.5, "TW.h")]),
    ("fr", "L'appartement fait 140 m².", [(140, "m2")]),
    ("fr", "Il manque 2,4 milliards de dollars.", [(2400000000, "USD")]),
    ("fr", "Les pompiers ont déversé 1 500 mètres cubes d'eau.", [(1500, "m3")]),
    ("fr", "Le fleuve a monté de 80 centimètres.", [(80, "cm")]),
    ("fr", "Il a perdu 300 000 francs suisses.", [(300000, "CHF")]),
    ("fr", "Le taux a gagné 0,3 point de pourcentage.", [(0.3, "%")]),
    ("fr", "Une amende de 16 000 livres sterling.", [(16000, "GBP")]),
    ("fr", "Il pèse 92 kg et mesure 1,88 mètre.", [(92, "kg"), (1.88, "m")]),
    ("fr", "Le lac contient 90 millions de m3 d'eau.", [(90000000, "m3")]),
    ("fr", "Un tiers des 600 salariés est en grève.", [(0.333333, None), (600, None)]),
    ("fr", "Le groupe a versé 75 millions de dollars canadiens.", [(75000000, "CAD")]),
    ("fr", "La dette s'élève à 500 milliards de francs CFA.", [(500000000000, "XOF")]),
    ("fr", "Le train roule à 320 kilomètres-heure.", [(320, "km/h")]),
    ("es", "El presupuesto es de 1.500 millones de euros.", [(1500000000, "EUR")]),
    ("es", "La entrada cuesta 49,90 €.", [(49.9, "EUR")]),
    ("es", "Pagó $ 250 al vendedor.", [(250, "USD")]),
    ("es", "Pagó 250 dólares al vendedor.", [(250, "USD")]),
    ("es", "Rachas de 130 km/h barrieron la isla.", [(130, "km/h")]),
    ("es", "El paro se sitúa en el 11,4 %.", [(11.4, "%")]),
    ("es", "El alza es del 4,25%.", [(4.25, "%")]),
    ("es", "Se alcanzaron 38,5 °C.", [(38.5, "Cel")]),
    ("es", "Ardieron 450 hectáreas de monte.", [(450, "har")]),
    ("es", "La fábrica produce 1.200 toneladas de cemento.", [(1200, "t")]),
    ("es", "La planta genera 380 megavatios.", [(380, "MW")]),
    ("es", "La red transportó 2,5 teravatios hora.", [(2.5, "TW.h")]),
    ("es", "El piso tiene 140 metros cuadrados.", [(140, "m2")]),
    ("es", "Faltan 2.400 millones de dólares.", [(2400000000, "USD")]),
    ("es", "Usaron 1.500 metros cúbicos de agua.", [(1500, "m3")]),
    ("es", "El río subió 80 centímetros.", [(80, "cm")]),
    ("es", "Perdió 300.000 francos suizos.", [(300000, "CHF")]),
    ("es", "El tipo subió 0,3 puntos porcentuales.", [(0.3, "%")]),
    ("es", "Una multa de 16.000 libras esterlinas.", [(16000, "GBP")]),
    ("es", "Pesa 92 kg y mide 1,88 metros.", [(92, "kg"), (1.88, "m")]),
    ("es", "El embalse guarda 90 hectómetros cúbicos.", [(90, "hm3")]),
    ("es", "La firma pagó 75 millones de pesos mexicanos.", [(75000000, "MXN")]),
    ("es", "Costó 20 millones de pesos.", [(20000000, None)]),
    ("es", "Un tercio de los 600 empleados está en huelga.", [(0.333333, None), (600, None)]),
    ("es", "El tren circula a 320 kilómetros por hora.", [(320, "km/h")]),
    ("es", "Vendió 40 mil barriles de petróleo.", [(40000, "[bbl_us]")]),
    ("es", "Invertirán US$ 5 millones.", [(5000000, "USD")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FIGURES)
def test_sums_with_units(language: str, text: str, expected: list[tuple[float | None, str | None]]) -> None:
    assert [(figure.value, figure.unit) for figure in find_figures(text, language=language)] == expected
