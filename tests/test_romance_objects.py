"""What French and Spanish verbs and gerunds ask for or warn of, with marks around a part of it."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Case = tuple[str, str, list[tuple[str, str, str]]]  # language, text; kind, words and speaker of each quote
MIXED: list[Case] = [
    (
        "fr",
        "Anne Duval demande de « jeter sans attendre » les jouets de bois.",
        [("mixed", "« jeter sans attendre » les jouets de bois", "Anne Duval")],
    ),
    ("fr", "Luc Brun réclame une trêve « avant Pâques ».", [("mixed", "une trêve « avant Pâques »", "Luc Brun")]),
    (
        "fr",
        "Luc Brun dénonce la « casse » du service public.",
        [("mixed", "la « casse » du service public", "Luc Brun")],
    ),
    ("fr", "Luc Brun a évoqué une « erreur humaine » mardi soir.", [("mixed", "une « erreur humaine »", "Luc Brun")]),
    ("fr", "Luc Brun a dénoncé une « manœuvre » devant la presse.", [("mixed", "une « manœuvre »", "Luc Brun")]),
    (
        "fr",
        "Luc Brun a parlé d'un « échec collectif » et il est parti.",
        [("mixed", "un « échec collectif »", "Luc Brun")],
    ),
    (
        "es",
        "Ana Roe reclamó «prudencia» con los fondos.",
        [("mixed", "«prudencia» con los fondos", "Ana Roe")],
    ),
    (
        "es",
        "Ana Roe tachó de «farsa» el acuerdo de la comarca.",
        [("mixed", "«farsa» el acuerdo de la comarca", "Ana Roe")],
    ),
]
GERUNDS: list[Case] = [
    (
        "fr",
        "La préfète a quitté la salle, appelant les pêcheurs à respecter les quotas.",
        [("indirect", "les pêcheurs à respecter les quotas", "La préfète")],
    ),
    ("fr", "Luc Brun est parti en réclamant une enquête.", [("indirect", "une enquête", "Luc Brun")]),
    (
        "fr",
        "Anne Duval avait requis trente ans de prison en dénonçant « un crime de lâche ».",
        [("indirect", "trente ans de prison", "Anne Duval"), ("direct", "un crime de lâche", "Anne Duval")],
    ),
    (
        "fr",
        "La préfète a fermé le pont, mettant en garde contre une crue.",
        [("indirect", "une crue", "La préfète")],
    ),
    ("fr", "L'eau monte, menaçant les maisons du quai.", []),
    ("fr", "Luc Brun a traversé la ville en parlant avec ses amis.", []),
    ("fr", "Luc Brun est parti sans réclamer une enquête.", []),
    (
        "es",
        "Ana Roe se mostró serena, llamando a dejar trabajar a la justicia.",
        [("indirect", "dejar trabajar a la justicia", "Ana Roe")],
    ),
    ("es", "El agua subió, amenazando las casas.", []),
]

ASIDES: list[Case] = [  # within a verb group, behind it, within an object
    ("fr", "Luc Brun a, pour sa part, demandé un audit.", [("indirect", "un audit", "Luc Brun")]),
    ("fr", "Luc Brun propose, quant à lui, de fermer le pont.", [("indirect", "fermer le pont", "Luc Brun")]),
    (
        "fr",
        "Luc Brun confirme, lui, l'ouverture d'une enquête.",
        [("indirect", "l'ouverture d'une enquête", "Luc Brun")],
    ),
    (
        "fr",
        "Luc Brun annonce la fin, en mars prochain, du péage.",
        [("indirect", "la fin, en mars prochain, du péage", "Luc Brun")],
    ),
    (
        "fr",
        "Luc Brun annonce une hausse de 2 % en mai, puis de 4 % en juin.",
        [("indirect", "une hausse de 2 % en mai, puis de 4 % en juin", "Luc Brun")],
    ),
    ("fr", "Luc Brun réclame des digues, à Nort, et il est parti.", [("indirect", "des digues", "Luc Brun")]),
    ("fr", "Anne Duval l'a confirmé ce mardi 3 mai à l'agence.", []),
]
JOINED: list[Case] = [  # a second verb of the same speaker
    (
        "fr",
        "Anne Duval a reconnu que la digue était vieille et annoncé un audit.",
        [("indirect", "la digue était vieille", "Anne Duval"), ("indirect", "un audit", "Anne Duval")],
    ),
    (
        "fr",
        "Luc Brun assure que tout va bien et réclame une enquête.",
        [("indirect", "tout va bien", "Luc Brun"), ("indirect", "une enquête", "Luc Brun")],
    ),
    (
        "fr",
        "Anne Duval rappelle que le pont est clos et invite les riverains à patienter.",
        [("indirect", "le pont est clos", "Anne Duval"), ("indirect", "les riverains à patienter", "Anne Duval")],
    ),
    ("fr", "Anne Duval va plus loin et invite Luc Brun à partir.", [("indirect", "Luc Brun à partir", "Anne Duval")]),
]
COLONS: list[Case] = [  # clauses behind a colon
    ("fr", "Anne Duval est là. Son verdict : le pont tiendra.", [("indirect", "le pont tiendra", "Anne Duval")]),
    ("fr", "Le constat d'Anne Duval : le pont ne tiendra pas.", [("indirect", "le pont ne tiendra pas", "Anne Duval")]),
    ("fr", "La question de la semaine : le pont tiendra.", []),
    ("fr", "En cause, selon Luc Brun : un mur fissuré.", [("indirect", "un mur fissuré", "Luc Brun")]),
    ("fr", "Luc Brun tempête : la mairie a menti.", [("indirect", "la mairie a menti", "Luc Brun")]),
    (
        "fr",
        "« Non », dit Luc Brun. Avant de nuancer aussitôt : rien n'est sûr.",
        [("direct", "Non", "Luc Brun"), ("indirect", "rien n'est sûr", "Luc Brun")],
    ),
]
COMPLETED: list[Case] = [  # what goes on behind a reporting clause between commas
    (
        "fr",
        "Trois murs reposent, explique Luc Brun, sur une fosse mal comblée.",
        [("indirect", "Trois murs reposent sur une fosse mal comblée", "Luc Brun")],
    ),
    (
        "fr",
        "Le train aurait, dit Luc Brun, « perdu un essieu » dès le départ.",
        [("mixed", "Le train aurait « perdu un essieu » dès le départ", "Luc Brun")],
    ),
    (
        "fr",
        "Tout va bien, juge Luc Brun, surtout si la pluie cesse.",
        [("indirect", "Tout va bien surtout si la pluie cesse", "Luc Brun")],
    ),
    (
        "fr",
        "Oui, répond Anne Duval, mais pas dans ces conditions.",
        [("indirect", "Oui mais pas dans ces conditions", "Anne Duval")],
    ),
    (
        "fr",
        "La somme perdue par la ville, toujours selon Luc Brun, dépasse un million.",
        [("indirect", "La somme perdue par la ville dépasse un million", "Luc Brun")],
    ),
    ("fr", "Le pont est fermé, a dit Luc Brun, avant de filer.", [("indirect", "Le pont est fermé", "Luc Brun")]),
    ("fr", "Le pont est fermé, a dit Luc Brun, lors d'une visite.", [("indirect", "Le pont est fermé", "Luc Brun")]),
    ("fr", "Le pont est fermé, a dit Luc Brun, et il est parti.", [("indirect", "Le pont est fermé", "Luc Brun")]),
    (
        "fr",
        "Le pont est fermé, dit Luc Brun, tandis que la ville dort.",
        [("indirect", "Le pont est fermé", "Luc Brun")],
    ),
    (
        "fr",
        "Anne Duval a dit que non. Le pont rouvrira, assure-t-on.",
        [("indirect", "non", "Anne Duval"), ("indirect", "Le pont rouvrira", "Anne Duval")],
    ),
    ("fr", "Le vin, dit-on, rend gai.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*ASIDES, *JOINED, *COLONS, *COMPLETED, *MIXED, *GERUNDS])
def test_objects(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    quotes, speakers = find_quotes(text, language=language)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(one.kind, one.text, names[one.speaker or ""]) for one in quotes] == expected
