"""A few marked words in a clause that is reported in French and Spanish: where its words begin and end.

In a sentence the words reported are in braces.
"""

from __future__ import annotations

import re

import pytest

from newsschema import find_quotes

FRAGMENTS = [
    # within the object of a verb, which goes on behind the marks
    ("es", "La ministra Ana Roe ha reclamado {«cautela» con los datos}."),
    ("es", "La ministra Ana Roe pidió {una reforma «a fondo» de la ley}."),
    ("es", "La ministra Ana Roe criticó {«la lentitud» del proceso} y se marchó."),
    ("es", "La ministra Ana Roe consideró {«inaceptable» que se suban los precios mientras haya paro}."),
    ("es", "La ministra Ana Roe avisó de {un curso «tenso» si nadie cede}."),
    ("es", "La ministra Ana Roe pidió a los vecinos {«calma» y «paciencia» con las obras}."),
    ("es", "La ministra Ana Roe instó a los partidos a {«no callar» por la crisis}."),
    ("fr", "La ministre Ana Roe réclame {une réforme « en profondeur » de la loi}."),
    ("fr", "La ministre Ana Roe a jugé {« inacceptable » que les prix montent}."),
    # what something is called, without what is called so
    ("es", "La ministra Ana Roe calificó {el plan de «inútil»} el lunes."),
    ("es", "La ministra Ana Roe acusó {al alcalde de «mentir»} a los vecinos."),
    ("es", "La ministra Ana Roe describió {el barrio como «una olla» con poca presión} durante el pleno."),
    ("fr", "La ministre Ana Roe a qualifié {le plan de « farce »} lundi."),
    # not when or where it was said, nor whom it was said to
    ("es", "La ministra Ana Roe pidió «{calma}» en una entrevista con la cadena."),
    ("es", "La ministra Ana Roe pidió «{calma}» tras la reunión."),
    ("es", "La ministra Ana Roe pidió «{calma}» a los vecinos."),
    ("es", "La ministra Ana Roe la tachó de «{absurda}», pero útil."),
    ("es", "La ministra Ana Roe repitió el lema «{ni un paso atrás contra la gente}» en el pleno."),
    ("fr", "La ministre Ana Roe dénonce {« la lenteur » du processus} dans un entretien au Phare."),
    ("fr", "La ministre Ana Roe dénonce « {une honte} » lors du vote."),
    # a sentence of its own
    ("es", "La ministra Ana Roe dijo «{Esto va bien.}» de pronto."),
]


@pytest.mark.parametrize(("language", "marked"), FRAGMENTS)
def test_the_clause_around_marked_words(language: str, marked: str) -> None:
    words = [part.strip() for part in re.findall(r"\{(.*?)\}", marked)]
    quotes, _ = find_quotes(re.sub(r"[{}]", "", marked), language=language)
    assert [span.exact.strip() for quote in quotes for span in quote.spans] == words
