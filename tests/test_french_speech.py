"""French speech: what clauses and sources report, who speaks, and what is no report."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Case = tuple[str, list[tuple[str, str | None]]]  # text; words of each quote and the name of its speaker

BEHIND: list[Case] = [  # what is between a verb and its subject
    ("« Tout est prêt », a déclaré lundi à l'AFP Luc Brun.", [("Tout est prêt", "Luc Brun")]),
    ("« Tout est prêt », a dit à Radio Plaine Luc Brun.", [("Tout est prêt", "Luc Brun")]),
    ("« Tout est prêt », a dit au maire Luc Brun la préfète Anne Duval.", [("Tout est prêt", "Anne Duval")]),
    ("« Tout est prêt », fait remarquer pour sa part Inès Carlier.", [("Tout est prêt", "Inès Carlier")]),
    ("« Tout est prêt », ajoute de son côté la députée Julie Roy.", [("Tout est prêt", "Julie Roy")]),
    ("« Tout est prêt », a écrit sur son compte Prisme la mairesse Julie Roy.", [("Tout est prêt", "Julie Roy")]),
]
WITHIN: list[Case] = [  # reporting clauses between the marks
    (
        "« Nous restons ici, a martelé Aïcha Benali lors d'une visite. Les travaux continuent. »",
        [("Nous restons ici | Les travaux continuent.", "Aïcha Benali")],
    ),
    (
        "« Nous avons, explique le boulanger à nos confrères, investi deux millions. »",
        [("Nous avons | investi deux millions.", "le boulanger")],
    ),
    (
        "« Il est passé, dit ma mère quand on lui demande où il est, et il est reparti. »",
        [("Il est passé, dit ma mère quand on lui demande où il est, et il est reparti.", None)],
    ),
]
NAMES: list[tuple[str, str, str | None, bool]] = [  # text; name, title and office of the speaker
    ("Selon le maire de Tournay-les-Prés, Luc Brun, tout est prêt.", "Luc Brun", "maire de Tournay-les-Prés", True),
    ("Selon la maire de Vic-sur-Orne, Anne Duval, tout est prêt.", "Anne Duval", "maire de Vic-sur-Orne", True),
    ("Selon le préfet Yannick Le Floc'h, tout est prêt.", "Yannick Le Floc'h", "préfet", True),
    ("Le Premier ministre assure que tout est prêt.", "Le Premier ministre", None, True),
    ("Le Premier ministre Orso Vidal assure que tout est prêt.", "Orso Vidal", "Premier ministre", True),
    ("La secrétaire d'État Anne Duval assure que tout est prêt.", "Anne Duval", "secrétaire d'État", True),
    ("Le tourneur Jean L'Hostis assure que tout est prêt.", "Jean L'Hostis", "tourneur", False),
]


def _found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="fr")
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        (" | ".join(span.exact for span in quote.spans), names[quote.speaker] if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(("text", "expected"), [*BEHIND, *WITHIN])
def test_reports(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(("text", "name", "title", "official"), NAMES)
def test_speakers(text: str, name: str, title: str | None, official: bool) -> None:
    (speaker,) = find_quotes(text, language="fr")[1]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)
