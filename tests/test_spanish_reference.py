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
