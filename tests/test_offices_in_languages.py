"""Titles, bodies and public offices of speakers in German, French and Spanish, in invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

FORMER = [
    ("de", "„Ja“, sagte der frühere Bürgermeister Heinz Korte.", "Heinz Korte", "frühere Bürgermeister", False),
    ("de", "„Ja“, sagte Altkanzler Otto Brahm.", "Otto Brahm", "Altkanzler", False),
    ("de", "„Ja“, sagte Ex-Minister Otto Brahm.", "Otto Brahm", "Ex-Minister", False),
    ("de", "Karl Rohde, Botschafter a. D., sagte, das sei falsch.", "Karl Rohde", "Botschafter a. D.", False),
    ("de", "„Ja“, sagte Oberst a.D. Karl Rohde.", "Karl Rohde", "Oberst a.D.", False),
    ("de", "„Ja“, sagte die amtierende Ministerin Rita Pohl.", "Rita Pohl", "amtierende Ministerin", True),
    ("de", "„Ja“, sagte Exekutivdirektor Otto Brahm.", "Otto Brahm", "Exekutivdirektor", False),
    ("de", "„Ja“, sagte Team-Manager Ole Kling.", "Ole Kling", "Team-Manager", False),
    ("fr", "« Oui », dit l'ancien maire, Paul Vidal.", "Paul Vidal", "ancien maire", False),
    ("fr", "« Oui », dit l'ex-ministre Paul Vidal.", "Paul Vidal", "ex-ministre", False),
    ("fr", "« Oui », dit la première adjointe, Rose Albin.", "Rose Albin", "première adjointe", True),
    ("es", "«Sí», dijo el exministro Pablo Vidal.", "Pablo Vidal", "exministro", False),
    ("es", "«Sí», dijo el antiguo alcalde Pablo Vidal.", "Pablo Vidal", "antiguo alcalde", False),
    ("es", "«Sí», dijo el experto Julio Mera.", "Julio Mera", "experto", False),
]


@pytest.mark.parametrize(("language", "text", "name", "title", "official"), FORMER)
def test_a_title_has_its_adjectives(language: str, text: str, name: str, title: str, official: bool) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)
