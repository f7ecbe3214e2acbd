"""Quotes of German, French and Spanish: clauses around what is reported, and who is meant by a description."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

FOUND = [  # language, text, then words and speaker of each quote
    # Adverbs, times and places between the verb and the word that introduces what it reports.
    ("es", "La ministra Ana Gil afirmó ayer en la sede del partido que no dimitirá.", [("no dimitirá", "Ana Gil")]),
    ("es", "Luis Sanz dijo este lunes durante la vista que aplazará el caso.", [("aplazará el caso", "Luis Sanz")]),
    ("fr", "La maire Anne Duval a confirmé mardi avoir porté plainte.", [("avoir porté plainte", "Anne Duval")]),
    ("fr", "Anne Duval a indiqué hier soir à la presse que le pont rouvrira.", [("le pont rouvrira", "Anne Duval")]),
    ("es", "Ana Gil presentó ayer el informe que la ministra encargó.", []),
    ("fr", "Anne Duval a présenté mardi le rapport que le maire attendait.", []),
    # A relative clause within the subject.
    ("es", "El fallo, al que tuvo acceso la radio, indica que hubo fraude.", [("hubo fraude", "El fallo")]),
    ("es", "Luis Sanz, que preside la junta, advirtió que faltan fondos.", [("faltan fondos", "Luis Sanz")]),
    ("fr", "Le rapport, qui compte cent pages, conclut que la digue a cédé.", [("la digue a cédé", "Le rapport")]),
    # A second verb behind "and" has the first one's subject and ends what the first reports.
    (
        "es",
        "Ana Gil informó que hay dos heridos y descartó que el fuego avance.",
        [("hay dos heridos", "Ana Gil"), ("el fuego avance", "Ana Gil")],
    ),
    (
        "es",
        "Ana Gil dijo que la ley entrará en vigor y que nadie perderá su empleo.",
        [("la ley entrará en vigor y que nadie perderá su empleo", "Ana Gil")],
    ),
    (
        "fr",
        "Anne Duval a dit que l'eau est sûre et a ajouté que l'usine restera fermée.",
        [("l'eau est sûre", "Anne Duval"), ("l'usine restera fermée", "Anne Duval")],
    ),
    # Gerunds behind a comma or speech.
    (
        "fr",
        "« Tout va bien », a dit Anne Duval, précisant que la route est libre.",
        [("Tout va bien", "Anne Duval"), ("la route est libre", "Anne Duval")],
    ),
    (
        "es",
        "“Estamos listos”, dijo Ana Gil, añadiendo que sobran voluntarios.",
        [("Estamos listos", "Ana Gil"), ("sobran voluntarios", "Ana Gil")],
    ),
    ("fr", "Anne Duval est partie, laissant entendre son départ.", []),
    # The sentence before one that only says who reported it.
    (
        "de",
        "Der Tunnel bleibt bis Freitag gesperrt. Das teilte die Polizei am Abend mit.",
        [("Der Tunnel bleibt bis Freitag gesperrt", "Polizei")],
    ),
    ("es", "El túnel seguirá cerrado. Así lo anunció la policía.", [("El túnel seguirá cerrado", "policía")]),
    ("de", "Kommt der Zug noch? Das sagte die Bahn nicht.", []),
    ("de", "Der Zug kam spät. Das freute die Bahn nicht.", []),
    # Where the narrator goes on.
    (
        "es",
        "Ana Gil aseguró que no habrá “ni un recorte”, y abandonó la sala.",
        [("no habrá “ni un recorte”", "Ana Gil")],
    ),
    ("fr", "Anne Duval a dit que le train partira, sans donner de date.", [("le train partira", "Anne Duval")]),
    ("es", "Ana Gil dijo que el tren saldrá, sin dar más detalles.", [("el tren saldrá", "Ana Gil")]),
    ("de", "Ute Maron sagte, der Zug komme, ohne Details zu nennen.", [("der Zug komme", "Ute Maron")]),
    ("fr", "Anne Duval a dit que le train partira sans retard.", [("le train partira sans retard", "Anne Duval")]),
    # Speech that ends in a clause with a reporting verb is of who is named behind its marks.
    (
        "es",
        "“No lo decimos nosotros, lo dice el informe”, sostuvo Ana Gil.",
        [("No lo decimos nosotros, lo dice el informe", "Ana Gil")],
    ),
    # Plural speakers who are left out speak for a body.
    ("es", "Desde el sindicato aseguran que la huelga sigue.", [("la huelga sigue", "sindicato")]),
    ("es", "En el ministerio insisten en que no hay fondos.", [("no hay fondos", "ministerio")]),
    # Names: saints in places, a sentence's capital, surnames that end as titles do.
    ("es", "Vecinos de San Isidro denunciaron que falta agua.", [("falta agua", "Vecinos de San Isidro")]),
    (
        "de",
        "Chefin Eva Bergmann klagt. Die Kosten seien hoch, sagte Bergmann.",
        [("Die Kosten seien hoch", "Eva Bergmann")],
    ),
    # Descriptions: an occupation, an age, a title alone.
    (
        "fr",
        "La pharmacienne Anne Duval attend. La commerçante estime que la rue se vide.",
        [("la rue se vide", "Anne Duval")],
    ),
    (
        "fr",
        "Jean Morel a marqué deux fois. L'avant-centre de 24 ans affirme qu'il restera.",
        [("il restera", "Jean Morel")],
    ),
    (
        "es",
        "La ministra Ana Gil vio al alcalde Luis Sanz. El alcalde pidió calma. Después dijo que no habrá cortes.",
        [("no habrá cortes", "Luis Sanz")],
    ),
    ("fr", "La ligue a dit que le match aura lieu. Elle ajoute que tout est prêt.",
     [("le match aura lieu", "ligue"), ("tout est prêt", "ligue")]),
    ("fr", "Jean Morel a lu le courrier. Le courrier précise que la vente est annulée.",
     [("la vente est annulée", "Le courrier")]),
    ("es", "“No habrá recortes”: la alcaldesa Ana Gil responde", [("No habrá recortes", "Ana Gil")]),
]  # fmt: skip

TITLES = [  # language, text and title: the noun right before a name, whatever it is
    ("de", "„Es reicht“, sagte Geologe Reto Zgraggen.", "Geologe"),
    ("de", "„Es reicht“, sagte Frau Eva Maron.", None),
    ("fr", "« Ça suffit », a dit l'ouvreur nigérian Paul Morel.", "ouvreur nigérian"),
    ("fr", "« Ça suffit », a dit mardi Paul Morel.", None),
    ("es", "“Basta”, dijo la vulcanóloga Ana Gil.", "vulcanóloga"),
    ("es", "“Basta ya”, dijo su hermana Ana Gil.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND, ids=[text for _, text, _ in FOUND])
def test_clauses(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    quotes, speakers = find_quotes(text, language=language)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(quote.text, names.get(quote.speaker or "")) for quote in quotes] == expected


@pytest.mark.parametrize(("language", "text", "title"), TITLES, ids=[text for _, text, _ in TITLES])
def test_titles(language: str, text: str, title: str | None) -> None:
    assert find_quotes(text, language=language)[1][0].title == title
