"""Spanish speech: what verbs, sources and clauses report, who speaks, and what is no report."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Case = tuple[str, list[tuple[str, str | None]]]  # text; words of each quote and the name of its speaker

VERBS: list[Case] = [
    ("El subsecretario Iván Robles reportó que hay daños.", [("hay daños", "Iván Robles")]),
    ("La gobernadora Elsa Muñoz dejó en claro que no habrá aumentos.", [("no habrá aumentos", "Elsa Muñoz")]),
    ("Elsa Muñoz hizo hincapié en que el hospital tiene camas.", [("el hospital tiene camas", "Elsa Muñoz")]),
    ("La ministra Ana Gil ha hecho saber que firmará la orden.", [("firmará la orden", "Ana Gil")]),
    ("El sindicato amenazó con parar las obras.", [("parar las obras", "sindicato")]),
    ("La ministra Ana Gil hizo un llamado a mantener la calma.", [("mantener la calma", "Ana Gil")]),
    ("Elsa Muñoz se refirió a la obra.", []),
    ("La empresa se negó a comentar el asunto.", []),
    ("El club reportó ganancias.", []),
]
DOCUMENTS: list[Case] = [  # verbs that only documents report with
    ("El informe muestra que la deuda creció.", [("la deuda creció", "El informe")]),
    ("La encuesta refleja que pocos vecinos votarán.", [("pocos vecinos votarán", "La encuesta")]),
    ("Elsa Muñoz encontró que la puerta estaba abierta.", []),
    ("El espejo refleja que llueve.", []),
]
QUESTIONS: list[Case] = [
    ("Joan Pla se preguntó por qué nadie llamó.", [("por qué nadie llamó", "Joan Pla")]),
    ("Joan Pla detalló cuántas familias viven allí.", [("cuántas familias viven allí", "Joan Pla")]),
    ("Joan Pla explicó qué medidas se tomarán.", [("qué medidas se tomarán", "Joan Pla")]),
    ("Joan Pla preguntó por la obra.", []),
]
WITHIN: list[Case] = [  # reporting clauses within what they report, or behind it
    ("La vendimia, aseguró Marta Ferrer, será corta.", [("La vendimia | será corta", "Marta Ferrer")]),
    (
        "La vendimia de este año, ha dicho Marta Ferrer en una entrevista, será corta.",
        [("La vendimia de este año | será corta", "Marta Ferrer")],
    ),
    ("La vendimia será corta, así lo afirmó Marta Ferrer.", [("La vendimia será corta", "Marta Ferrer")]),
    ("—No hay agua —dijo Marta Ferrer—. No la habrá.", [("No hay agua | No la habrá", "Marta Ferrer")]),
    ("La sede, un edificio de Marta Ferrer, será vendida.", []),
]
BEHIND: list[Case] = [  # what is between a verb and its subject
    ("«Falta agua», afirma, tajante, Marta Ferrer.", [("Falta agua", "Marta Ferrer")]),
    ("«Falta agua», dijo, por su parte, el alcalde Joan Pla.", [("Falta agua", "Joan Pla")]),
    ("«Falta agua», relata a este diario por teléfono Marta Ferrer.", [("Falta agua", "Marta Ferrer")]),
    ("«Falta agua», ha dicho en los pasillos del Congreso Marta Ferrer.", [("Falta agua", "Marta Ferrer")]),
]
SOURCES: list[Case] = [  # nouns for what was said, documents
    ("Según la versión de la policía, el hombre huyó.", [("el hombre huyó", "policía")]),
    ("Según los primeros datos del INE, el paro bajó.", [("el paro bajó", "INE")]),
    ("Según los datos de empleo, el paro bajó.", [("el paro bajó", "los datos de empleo")]),
    ("La alcaldesa Nora Puig calló. Según sus cálculos, faltan dos obras.", [("faltan dos obras", "Nora Puig")]),
    ("El puente caerá, según el relato de Marta Ferrer.", [("El puente caerá", "Marta Ferrer")]),
    ("En el informe se señala que faltan extintores.", [("faltan extintores", "el informe")]),
    ("En Tarma se dice que lloverá.", []),
    ("Hay indicios, los cuales se cree que son falsos.", []),
]
REPORTS: list[Case] = [  # verbs and nouns with what they report, asides, subjects that are left out
    ("Elsa Muñoz insistió en subir el sueldo.", [("subir el sueldo", "Elsa Muñoz")]),
    ("Elsa Muñoz se comprometió a subir el sueldo.", [("subir el sueldo", "Elsa Muñoz")]),
    ("El club abogó por subir el sueldo.", [("subir el sueldo", "club")]),
    ("Elsa Muñoz se mostró partidaria de subir el sueldo.", [("subir el sueldo", "Elsa Muñoz")]),
    ("La juez, Elsa Muñoz, se quejó de que llueve.", [("llueve", "Elsa Muñoz")]),
    ("Elsa Muñoz es tajante: el club debe dinero.", [("el club debe dinero", "Elsa Muñoz")]),
    ("La tesis de Elsa Muñoz es que el club debe dinero.", [("el club debe dinero", "Elsa Muñoz")]),
    ("El club —asegura Elsa Muñoz— debe dinero.", [("El club | debe dinero", "Elsa Muñoz")]),
    ("Elsa Muñoz calló. El club, añadió, debe dinero.", [("El club | debe dinero", "Elsa Muñoz")]),
    ("Elsa Muñoz calló. Insiste en que el club debe dinero.", [("el club debe dinero", "Elsa Muñoz")]),
    ("Elsa Muñoz calló. Sostuvo, asimismo, que el club debe dinero.", [("el club debe dinero", "Elsa Muñoz")]),
    ("Un bombero vio el humo. Contó que el techo ardía.", [("el techo ardía", "Un bombero")]),
    ("Elsa Muñoz calló. Preguntada por si el club debe dinero, dijo que no.", [("no", "Elsa Muñoz")]),
    ("«El club debe dinero —dice Elsa Muñoz—. No paga».", [("El club debe dinero | No paga", "Elsa Muñoz")]),
    ("Elsa Muñoz se ríe. «Llueve —dice—. Hace frío».", [("Llueve | Hace frío", "Elsa Muñoz")]),
    ("Responde Elsa Muñoz: «El club debe dinero».", [("El club debe dinero", "Elsa Muñoz")]),
    ("Lo dice Elsa Muñoz: «El club debe dinero».", [("El club debe dinero", "Elsa Muñoz")]),
    ("La patronal se encoge de hombros: «El club debe dinero».", [("El club debe dinero", "patronal")]),
    ("Elsa Muñoz calificó el decreto de «disparate».", [("el decreto de «disparate»", "Elsa Muñoz")]),
    ("Elsa Muñoz tacha de «ocurrencia» la tasa.", [("«ocurrencia» la tasa", "Elsa Muñoz")]),
    ("Elsa Muñoz la tachó de «agorera».", [("agorera", "Elsa Muñoz")]),
    ("Elsa Muñoz tildó de «farsa» el martes la votación.", [("farsa", "Elsa Muñoz")]),
    ("Elsa Muñoz invitó a los vecinos a no salir.", [("no salir", "Elsa Muñoz")]),
    (
        "Elsa Muñoz llegó. Los vecinos de Laja gritaban. «No hay agua», explican.",
        [("No hay agua", "Los vecinos de Laja")],
    ),
    ("Elsa Muñoz visitó a los vecinos. Aseguró que habrá ayudas.", [("habrá ayudas", "Elsa Muñoz")]),
    ("Elsa Muñoz dice que el puente cierra, lo que preocupa a todos.", [("el puente cierra", "Elsa Muñoz")]),
    ("Elsa Muñoz pide que se cumpla el plan, incluida la obra del río.", [("se cumpla el plan", "Elsa Muñoz")]),
    ("Elsa Muñoz dice que el plan, caducado en mayo, sirve.", [("el plan, caducado en mayo, sirve", "Elsa Muñoz")]),
    ("El coronel retirado Joan Pla dice que no.", [("no", "Joan Pla")]),
    ("El portavoz de la Federación de Vela (FEV) Joan Pla dice que no.", [("no", "Joan Pla")]),
    ("La presidenta de la consultora Orbana, Elsa Muñoz, dice que no.", [("no", "Elsa Muñoz")]),
    ("Elsa Muñoz atribuye la caída a «la fatiga».", [("la caída a «la fatiga»", "Elsa Muñoz")]),
    ("Elsa Muñoz habló de un «peligro enorme».", [("un «peligro enorme»", "Elsa Muñoz")]),
    ("Elsa Muñoz describió la sala como «una cueva».", [("la sala como «una cueva»", "Elsa Muñoz")]),
    ("«Hoy —lunes— llueve», dijo Elsa Muñoz.", [("Hoy —lunes— llueve", "Elsa Muñoz")]),
    ("El club ganó y la alcaldesa Elsa Muñoz dijo que llueve.", [("llueve", "Elsa Muñoz")]),
    ("El frío llegó, pero la patronal advirtió que abrirá.", [("abrirá", "patronal")]),
    ("Elsa Muñoz vio la sala y el patio y dijo que llueve.", [("llueve", "Elsa Muñoz")]),
    ("Elsa Muñoz y la alcaldesa Ana Gil dijeron que llueve.", [("llueve", "Elsa Muñoz y la alcaldesa Ana Gil")]),
    ("El coche es rojo. Elsa Muñoz va más allá del río.", []),
    ("Su tesis es un libro.", []),
    ("El cuadro —de Elsa Muñoz— vale mucho.", []),
]
INFINITIVES: list[Case] = [
    ("Ana Gil fue tajante al afirmar que no dimitirá.", [("no dimitirá", "Ana Gil")]),
    ("Tras asegurar que no dimitirá, Ana Gil salió.", [("no dimitirá", "Ana Gil")]),
    ("Ana Gil salió después de reiterar que no dimitirá.", [("no dimitirá", "Ana Gil")]),
    ("Ana Gil tuvo que reconocer que no hay fondos.", [("no hay fondos", "Ana Gil")]),
    ("Ana Gil salió sin aclarar si dimitirá.", []),
    ("Ana Gil se dio cuenta de que llovía.", []),
    ("Ana Gil se fue advirtiéndoles que volvería.", [("volvería", "Ana Gil")]),
    ("Ana Gil llamó al juez para pedirle que retirara la orden.", [("retirara la orden", "Ana Gil")]),
    ("Ana Gil salió sin decirle que volvería.", []),
    ("Ana Gil llamó a la policía.", []),
    ("Ana Gil llamó a la calma.", [("la calma", "Ana Gil")]),
]
TWO_REPORTS: list[Case] = [  # one beside the other, one within the other
    (
        "Ana Gil pidió que bajen los precios, al tiempo que aseguró que hay margen.",
        [("bajen los precios", "Ana Gil"), ("hay margen", "Ana Gil")],
    ),
    (
        "Ana Gil pidió que bajen los precios, mientras que Joan Pla reclamó ayudas.",
        [("bajen los precios", "Ana Gil"), ("ayudas", "Joan Pla")],
    ),
    (
        "La patronal cree que el plan es caro, afirmó Ana Gil.",
        [("La patronal cree que el plan es caro", "Ana Gil")],
    ),
    ("Ana Gil citó a dos médicos que afirman que «el virus es otro».", [("el virus es otro", "dos médicos")]),
    ("Y, como admitió Ana Gil, «debemos mejorar mucho».", [("debemos mejorar mucho", "Ana Gil")]),
    ("Ana Gil y sus asesores, cansados ya, celebraron el acuerdo.", []),
    ("Ana Gil y el edil Joan Pla llegaron. Este dice que llueve.", [("llueve", "Joan Pla")]),
    ("La ministra Ana Gil llegó. Expuso que ante el frío habrá mantas.", [("ante el frío habrá mantas", "Ana Gil")]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*VERBS, *DOCUMENTS, *QUESTIONS, *WITHIN, *BEHIND, *SOURCES, *REPORTS, *INFINITIVES, *TWO_REPORTS],
)
def test_reports(text: str, expected: list[tuple[str, str | None]]) -> None:
    quotes, speakers = find_quotes(text, language="es")
    names = {speaker.id: speaker.name for speaker in speakers}
    found = [(" | ".join(span.exact for span in quote.spans), names.get(quote.speaker or "")) for quote in quotes]
    assert found == expected


TITLES = [  # text of one speaker, name, title
    (
        "«No», dijo la ministra de Obras Públicas y Vivienda, Nora Puig.",
        "Nora Puig",
        "ministra de Obras Públicas y Vivienda",
    ),
    (
        "«No», dijo la vicepresidenta y ministra de Trabajo, Nora Puig.",
        "Nora Puig",
        "vicepresidenta y ministra de Trabajo",
    ),
    ("«No», dijo el presidente y fundador de Kelvio, Joan Pla.", "Joan Pla", "presidente y fundador de Kelvio"),
    ("«No», dijo el alcalde Joan Pla ante la ministra y la jueza.", "Joan Pla", "alcalde"),
]


@pytest.mark.parametrize(("text", "name", "title"), TITLES)
def test_titles(text: str, name: str, title: str) -> None:
    (speaker,) = find_quotes(text, language="es")[1]
    assert (speaker.name, speaker.title) == (name, title)


NAMES = [  # text, name of its last speaker
    ("«No», dijo el ministro Lander Ruiz de Azúa.", "Lander Ruiz de Azúa"),
    ("«No», dijo Montserrat Alsina i Puig.", "Montserrat Alsina i Puig"),
    ("«No», dijo Xosé Manuel Lema.", "Xosé Manuel Lema"),
    ("«No», dijo Luis Arce de Bolivia.", "Luis Arce"),
    ("«No», dijo Ana Rial de UGT.", "Ana Rial"),
    ("«No», dijo el alcalde de Madrid Joan Pla.", "Joan Pla"),
]
BODIES = [  # text, name of its last speaker
    ("La Casa Blanca aseguró que no.", "Casa Blanca"),
    ("La Policía Nacional informó ayer de que hay un detenido.", "Policía Nacional"),
    ("El precio, señaló el sindicato UGT, bajará.", "UGT"),
    ("«No», dijo uno de los afectados.", "uno de los afectados"),
    ("«No», dijo la también diputada Nora Puig.", "Nora Puig"),
    ("Tras la reunión, Nora Puig, ministra de Sanidad, dijo que no.", "Nora Puig"),
    ("Los vecinos: «No nos iremos de aquí»", "Los vecinos"),
    ("La patronal hostelera sostiene que no.", "patronal hostelera"),
    ("La alcaldesa de Laja, una villa que contaba con el tren, pidió ayudas.", "La alcaldesa de Laja"),
    ("Luis Arce habló. Preguntado por si el Gobierno insistirá, fue tajante: «Mañana mismo».", "Luis Arce"),
    ("Nora Puig calló. Primero dijo que no sabía nada.", "Nora Puig"),
]
BESIDE = [  # for whom people speak who are not named; what is beside them
    ("Desde Orbis, en cambio, piden calma.", "Orbis"),
    ("Tras la protesta, en la Junta aseguran que habrá obras.", "Junta"),
    ("En el Nabis señalaron que faltan datos.", "Nabis"),
    ("Cerca de la alcaldesa admiten que faltan datos.", "Cerca de la alcaldesa"),
    ("Fuentes diplomáticas aseguran que faltan datos.", "Fuentes diplomáticas"),
    ("Otros expertos aseguran que faltan datos.", "Otros expertos"),
    ("Al salir, otra de ellas dijo que no.", "otra de ellas"),
    ("El edil Luis Prados del Olmo dijo que no.", "Luis Prados del Olmo"),
    ("El edil Luis Prados del Ayuntamiento dijo que no.", "Luis Prados"),
    ("Luis Vega tiene un ruego: que nadie deje el barrio.", "Luis Vega"),
    ("La edil Ana Gil ha sido más dura en la radio: ha pedido una disculpa.", "Ana Gil"),
    ("La edil Ana Gil pierde y Prados culpa a «los de siempre».", "Prados"),
]
SUBJECTS = [  # who speaks where a subject is left out, and which body a general noun means
    ("Ana Gil ganó la carrera. Luego posó con su prima Eva Roca. Dijo que volverá.", "Ana Gil"),
    ("Su maestra, Ana Gil, la define como «un torbellino».", "Ana Gil"),
    ("La Sociedad Azul, a la que la Banca Norte reclama un pago, crece. El organismo dijo que no.", "Sociedad Azul"),
    (
        "Ana Gil escribió a la Consejería de Puertos. Por la tarde, la entidad dijo que no.",
        "Consejería de Puertos",
    ),
    ("La presidenta, Ana Gil, calló. La exnadadora aseguró que no.", "Ana Gil"),
    ("«No», aseguran en la Federación Azul.", "Federación Azul"),
    ("Repsa, dueña de tres plantas, ganó más. En una nota, la petrolera dijo que no.", "Repsa"),
    ("Sevilla, sede de tres plantas, ganó más. En una nota, la petrolera dijo que no.", "petrolera"),
    ("Luis Roe, dueño de tres plantas, ganó más. En una nota, la petrolera dijo que no.", "petrolera"),
    ("La alcaldesa Ana Gil salió. El abogado de Gil, Luis Vega, la acompañó. «No hay pruebas», enfatizó.", "Luis Vega"),
]
AGAIN = [  # who is described by another noun
    ("La ministra de Sanidad, Ana Gil, calló. La titular de Sanidad dijo que no dimitirá.", "Ana Gil"),
    ("«Sí», dijo la ministra Ana Gil. «No», zanjó la jefa de la diplomacia.", "Ana Gil"),
    ("La Unión Vecinal teme por el parque. El colectivo aseguró que recurrirá.", "Unión Vecinal"),
    ("«Sí», dijo Ana Gil, portavoz del puerto. Falta luz, según la misma fuente.", "Ana Gil"),
    ("La hidróloga Ana Gil calló. La alcaldesa dijo que no dimitirá.", "La alcaldesa"),
    ("La ministra Ana Gil calló. La jefa de Aduanas dijo que no dimitirá.", "La jefa de Aduanas"),
]


@pytest.mark.parametrize(("text", "name"), [*NAMES, *BODIES, *BESIDE, *SUBJECTS, *AGAIN])
def test_who_speaks(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text, language="es")
    assert {speaker.id: speaker.name for speaker in speakers}[quotes[-1].speaker or ""] == name


OFFICIALS = [  # text, who speaks, and whether they are official: states and their capitals speak as governments
    ("Israel afirmó que llueve.", "Israel", True),
    ("Estados Unidos anunció que llueve.", "Estados Unidos", True),
    ("Según Washington, llueve.", "Washington", True),
    ("La India aseguró que llueve.", "India", True),
    ("Francia y Alemania aseguraron que llueve.", "Francia y Alemania", True),
    ("La ministra Ana Ruiz de Nueva Zelanda aseguró que llueve.", "Ana Ruiz", True),
    ("Córdoba aseguró que llueve.", "Córdoba", False),
    ("Sofía aseguró que llueve.", "Sofía", False),
    ("Mauricio aseguró que llueve.", "Mauricio", False),
]


@pytest.mark.parametrize(("text", "name", "official"), OFFICIALS)
def test_states_and_capitals_speak_as_governments(text: str, name: str, official: bool) -> None:
    _, (speaker,) = find_quotes(text, language="es")
    assert (speaker.name, speaker.official) == (name, official)
