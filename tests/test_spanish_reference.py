"""Who speaks in Spanish texts: people described twice, bodies by their first noun, foreign names; further sources."""

from __future__ import annotations

import pytest

from newsschema import find_quotes


def found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="es")
    names = {one.id: one.name for one in speakers}
    return [(" | ".join(span.exact for span in quote.spans), names.get(quote.speaker or "")) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Una vecina de Lema y presidenta del club dijo que llueve.",
            "Una vecina de Lema y presidenta del club",
        ),
        (
            "Un médico de Lugo y presidente de la Sociedad dijo que llueve.",
            "Un médico de Lugo y presidente de la Sociedad",
        ),
        ("Ayer nevó en Lugo y el alcalde dijo que llueve.", "el alcalde"),
        ("Un informe de Lugo gustó y la alcaldesa dijo que llueve.", "la alcaldesa"),
        ("La Asociación Ciclista Norte pide calma. La Asociación dijo que llueve.", "Asociación Ciclista Norte"),
        ("La Fundación Ana Roe pide calma. La Fundación dijo que llueve.", "Fundación Ana Roe"),
        ("La Asociación Sol y la Asociación Luna callan. La Asociación dijo que llueve.", "Asociación Luna"),
        ("La presidenta de la Junta, Ursola von der Roe, vino. Von der Roe dijo que llueve.", "Ursola von der Roe"),
        ("El ministro, Gerd van Roe, vino. Van Roe dijo que llueve.", "Gerd van Roe"),
        ("El alcalde de Lugo, el liberal de Lema Luis Roa, dijo que llueve.", "Luis Roa"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert found(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La edil dijo que llueve, como el alcalde anuncia en su carta.", "llueve"),
        ("La edil dijo que llueve, tal y como pidió el alcalde.", "llueve"),
        ("La edil dijo que llueve, como siempre.", "llueve, como siempre"),
        ("La edil dijo que llueve como el alcalde quiere.", "llueve como el alcalde quiere"),
    ],
)
def test_where_reports_end(text: str, words: str) -> None:
    assert found(text)[0][0] == words
