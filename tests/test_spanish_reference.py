"""Spanish: who is named again by another noun, and what is stated about people and bodies beside their names."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

WIDER = [  # two people or bodies, the second mention of one by another noun of its kind; its name
    ("El notario Iván Robles visitó al juez Hugo Paz. «Basta», dijo el magistrado.", "Hugo Paz"),
    ("La alcaldesa Nora Puig citó a la jueza Elsa Muñoz. La regidora añadió que lloverá.", "Nora Puig"),
    ("La novelista Ana Gil cenó con la fiscal Elsa Muñoz. Según la escritora, lloverá.", "Ana Gil"),
    ("El portero Hugo Paz abrazó al técnico Iván Robles. «Ganamos», dijo el guardameta.", "Hugo Paz"),
    ("El coronel Hugo Paz recibió al obispo Iván Robles. El prelado dijo que lloverá.", "Iván Robles"),
    (
        "Una encuesta de la firma Delta indica que bajó el pan. El sondeo señala que lloverá.",
        "Una encuesta de la firma Delta",
    ),
    (
        "El Ayuntamiento de Tarma cerró el parque. Un bar de Lima ardió. El consistorio dijo que lloverá.",
        "Ayuntamiento de Tarma",
    ),
    ("El portero Hugo Paz abrazó al delantero Iván Robles. «Ganamos», dijo el delantero.", "Iván Robles"),
    ("El coronel Hugo Paz vio al general Iván Robles. «Ganamos», dijo el general.", "Iván Robles"),
    (
        "La ministra de Minas, Nora Puig, calló. Una funcionaria de Aduanas dijo que lloverá.",
        "Una funcionaria de Aduanas",
    ),
    (
        "La ministra de Minas, Nora Puig, calló. La funcionaria de Aduanas dijo que lloverá.",
        "La funcionaria de Aduanas",
    ),
]


@pytest.mark.parametrize(("text", "name"), WIDER)
def test_another_noun_for_who_is_named(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text, language="es")
    assert {speaker.id: speaker.name for speaker in speakers}[quotes[-1].speaker or ""] == name


STATED = [  # text, title and body of its last speaker
    (
        "Elsa Muñoz es jefa de prensa del Banco Norte. «No», dijo Muñoz.",
        "jefa de prensa del Banco Norte",
        "Banco Norte",
    ),
    ("Elsa Muñoz, que trabaja como bióloga en el Zoo de Lima, calló. Muñoz dijo que no.", "bióloga", None),
    ("Elsa Muñoz, que trabaja como bióloga en la Universidad de Lima, dijo que no.", "bióloga", "Universidad de Lima"),
    ("«No», dijo Elsa Muñoz, vocera de la Cruz Roja desde 2011.", "vocera de la Cruz Roja", "Cruz Roja"),
    ("«No», dijo Elsa Muñoz, de 31 años y vocera de Delta Sur.", "vocera de Delta Sur", "Delta Sur"),
    ("Elsa Muñoz dirige la cooperativa Los Pinos. «No», dijo Muñoz.", None, "cooperativa Los Pinos"),
    ("Elsa Muñoz (Colegio de Notarios) dijo que no.", None, "Colegio de Notarios"),
    (
        "La profesora de Física de la Universidad de Tarma Elsa Muñoz dijo que no.",
        "profesora de Física de la Universidad de Tarma",
        "Universidad de Tarma",
    ),
    (
        "La directora de Innovación de Delta Sur, Elsa Muñoz, dijo que no.",
        "directora de Innovación de Delta Sur",
        "Delta Sur",
    ),
    (
        "La presidenta de Médicos del Norte, Elsa Muñoz, dijo que no.",
        "presidenta de Médicos del Norte",
        "Médicos del Norte",
    ),
    ("La senadora del Partido Azul Elsa Muñoz dijo que no.", "senadora del Partido Azul", "Partido Azul"),
    (
        "Elsa Muñoz, presidenta y fundadora de Delta Sur, dijo que no.",
        "presidenta y fundadora de Delta Sur",
        "Delta Sur",
    ),
    (
        "La analista de la consultora Delfín, Elsa Muñoz, dijo que no.",
        "analista de la consultora Delfín",
        "consultora Delfín",
    ),
    ("La jefa de prensa Elsa Muñoz dijo que no.", "jefa de prensa", None),
    ("Elsa Muñoz habla como una ministra. «No», dijo Muñoz.", None, None),
    ("Elsa Muñoz dirige la película. «No», dijo Muñoz.", None, None),
    ("Elsa Muñoz no es alcaldesa. «No», dijo Muñoz.", None, None),
    ("Una vocera de la Cámara de Hoteles dijo que no.", "vocera de la Cámara de Hoteles", "Cámara de Hoteles"),
    ("Una vecina del barrio dijo que no.", None, None),
    ("Dos abogados de la Cámara dijeron que no.", None, None),
]


@pytest.mark.parametrize(("text", "title", "organization"), STATED)
def test_titles_and_bodies(text: str, title: str | None, organization: str | None) -> None:
    quotes, speakers = find_quotes(text, language="es")
    speaker = next(speaker for speaker in speakers if speaker.id == quotes[-1].speaker)
    assert (speaker.title, speaker.organization) == (title, organization)


AGAIN = [  # text, the name of its last speaker
    ("El médico limeño Hugo Paz visitó al pintor chileno Luis Gil. El limeño dijo que no.", "Hugo Paz"),
    ("La pintora cubana Ana Gil cenó con Elsa Muñoz. La obra, insiste la cubana, terminará en mayo.", "Ana Gil"),
    ("La asociación Ríos Limpios nació ayer. «No», dijo la entidad.", "Ríos Limpios"),
    ("La empresa Molinos del Sur cerró. La compañía dijo que no.", "Molinos del Sur"),
    ("La Comisión del Agua (Conagua) calló el lunes. La Conagua dijo el martes que no.", "Comisión del Agua"),
    ("El Hospital Mar Azul cerró. El hospital dijo que no.", "Hospital Mar Azul"),
    ("Xilum afirmó que no.", "Xilum"),
    ("El médico Hugo Paz visitó el taller. El limeño dijo que no.", "El limeño"),
    ("Iván no ha vuelto: dice que hace frío.", "Iván"),
    ("Llamé a Tomás, que vende pan. «No sube», me contestó.", "Tomás"),
    ("Su hermana torció el gesto. «No», susurró.", "Su hermana"),
    ("A Elsa Muñoz le robaron. «No duermo», bromea esta administrativa de Lima.", "Elsa Muñoz"),
    ("Iván Robles calló ayer. Iván duerme poco. Dice que hace frío.", "Iván Robles"),
    ("Iván de la Fuente calló. Iván duerme poco. Dice que hace frío.", "Iván de la Fuente"),
    ("Hugo Paz leyó. Lima amaneció gris. «No», dijo.", "Hugo Paz"),
    ("La empresa de la que habló Ana Gil cerró. La compañía dijo que no.", "compañía"),
]


@pytest.mark.parametrize(("text", "name"), AGAIN)
def test_who_is_named_again(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text, language="es")
    assert {speaker.id: speaker.name for speaker in speakers}[quotes[-1].speaker or ""] == name


NAMES = [  # text, the name of its last speaker
    ("«No», dijo Ana “La Zurda” Gil.", "Ana “La Zurda” Gil"),
    ("Ana «Lola» Gil calló. «No», dijo Gil.", "Ana «Lola» Gil"),
    ("Decenas de pescadores dijeron que no.", "Decenas de pescadores"),
    ("Lima calló después de que el ministro Hugo Paz anunciara que no habrá pan.", "Hugo Paz"),
    ("Un día después de que Hugo Paz tachara de «farsa» el plan, Lima calló.", "Hugo Paz"),
    ("Ana Gil leyó «Lluvia». Hugo Paz dijo que no.", "Hugo Paz"),
    ("Ana Gil pidió que el juez aclarara el caso.", "Ana Gil"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_nicknames_amounts_and_forms(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text, language="es")
    assert {speaker.id: speaker.name for speaker in speakers}[quotes[-1].speaker or ""] == name
