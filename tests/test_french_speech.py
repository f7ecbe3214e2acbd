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
    ("« Tout est prêt », lâche, amer, Luc Brun.", [("Tout est prêt", "Luc Brun")]),
    ("« Tout est prêt », a lu le président Luc Brun.", [("Tout est prêt", "Luc Brun")]),
    ("« Tout est prêt », a dit, visiblement ému, le boulanger.", [("Tout est prêt", "le boulanger")]),
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
        "« Tout manque, alerte Inès Roy, directrice pays de l'association. Les lits aussi. »",
        [("Tout manque | Les lits aussi.", "Inès Roy")],
    ),
    (
        "« Il est passé, dit ma mère quand on lui demande où il est, et il est reparti. »",
        [("Il est passé, dit ma mère quand on lui demande où il est, et il est reparti.", None)],
    ),
]
VERBS: list[Case] = [  # frames of verbs and of gerunds
    ("La Ligue somme les deux communes de ne pas fermer.", [("les deux communes de ne pas fermer", "Ligue")]),
    ("La ministre appelle ce mardi les élus à voter la loi.", [("les élus à voter la loi", "La ministre")]),
    ("La ministre demande aux usagers de patienter.", [("patienter", "La ministre")]),
    ("La ministre a qualifié le projet de « mirage ».", [("le projet de « mirage »", "La ministre")]),
    (
        "La ministre qualifie ces actes d'« odieux » et de « lâches ».",
        [("ces actes d'« odieux » et de « lâches »", "La ministre")],
    ),
    ("La ministre l'a qualifié de « farceur ».", [("farceur", "La ministre")]),
    ("La Ligue parle d'une « loterie ».", [("une « loterie »", "Ligue")]),
    ("Luc Brun a reçu les élus et promis que la loi serait votée.", [("la loi serait votée", "Luc Brun")]),
    (
        "Luc Brun a admis des « erreurs » et annoncé une enquête.",
        [("des « erreurs »", "Luc Brun"), ("une enquête", "Luc Brun")],
    ),
    ("Luc Brun a reçu les élus, leur demandant de patienter.", [("patienter", "Luc Brun")]),
    ("Les riverains ont bloqué la rue, réclamant des ralentisseurs.", [("des ralentisseurs", "Les riverains")]),
    ("Luc Brun dit que le pont fermera, ce qui inquiète la Ligue.", [("le pont fermera", "Luc Brun")]),
    ("Luc Brun dit que le pont, fermé en mai, rouvrira.", [("le pont, fermé en mai, rouvrira", "Luc Brun")]),
    ("Le juge à la retraite Luc Brun dit que la loi est bonne.", [("la loi est bonne", "Luc Brun")]),
    ("La chercheuse en sciences politiques Anne Duval dit que non.", [("non", "Anne Duval")]),
    ("Le maire avec son adjointe Anne Duval dit que la loi est bonne.", [("la loi est bonne", "Le maire")]),
    (
        "Luc Brun, porte-parole du cabinet Orbane depuis 2019, dit que la loi est bonne.",
        [("la loi est bonne", "Luc Brun")],
    ),
    ("L'association exhorte le préfet à fermer la route.", [("le préfet à fermer la route", "association")]),
    ("Le juge a ordonné la fermeture du site.", [("la fermeture du site", "Le juge")]),
    ("Luc Brun a mis en garde contre une hausse des prix.", [("une hausse des prix", "Luc Brun")]),
    ("Luc Brun demande à ce que la digue soit refaite.", [("la digue soit refaite", "Luc Brun")]),
    ("Le maire a prévenu : la hausse sera brutale.", [("la hausse sera brutale", "Le maire")]),
    ("Luc Brun l'assure : le pont est solide.", [("le pont est solide", "Luc Brun")]),
    ("Luc Brun a annoncé : deux jours de grève.", []),
    ("Luc Brun annonce deux mesures : la ville paiera.", []),
    ("Luc Brun dit « regretter » l'accident.", [("« regretter » l'accident", "Luc Brun")]),
    ("Luc Brun a dit « regretter » et il est parti.", [("regretter", "Luc Brun")]),
    (
        "Anne Duval a dit que la question était « dure », tout en précisant que le texte était clair.",
        [("la question était « dure »", "Anne Duval"), ("le texte était clair", "Anne Duval")],
    ),
    ("— Il y a eu la guerre, a coupé le boulanger.", [("Il y a eu la guerre", "le boulanger")]),
    ("Luc Brun se dit prêt à négocier.", [("prêt à négocier", "Luc Brun")]),
    ("Luc Brun s'est dit confiant, puis il est parti.", []),
    (
        "Luc Brun a quitté la salle, rappelant au passage que le vote est secret.",
        [("le vote est secret", "Luc Brun")],
    ),
    ("Luc Brun a quitté la salle, affirmant avoir gagné.", [("avoir gagné", "Luc Brun")]),
    ("Luc Brun a quitté la salle, affirmant son autorité.", []),
    ("Deux lits sont libres, a-t-on appris auprès de la préfecture.", [("Deux lits sont libres", "préfecture")]),
    ("Luc Brun a appris que deux lits sont libres.", []),
    ("Une étude de l'institut montre que le risque double.", [("le risque double", "Une étude de l'institut")]),
    ("Luc Brun a montré que le risque double.", []),
    ("Le délégué a requis l'anonymat. Le maire a demandé la parole.", []),
    ("Neuf clients sur dix sous-estiment que le froid est là.", []),
    ("Luc Brun a critiqué le projet, alors que la ville manque d'argent.", []),
]
SOURCES: list[Case] = [
    ("Toujours selon Luc Brun, tout est prêt.", [("tout est prêt", "Luc Brun")]),
    ("De source policière, l'homme était connu.", [("l'homme était connu", "source policière")]),
    (
        "Le feu a pris seul, selon les premiers éléments de l'enquête.",
        [("Le feu a pris seul", "les premiers éléments de l'enquête")],
    ),
    ("À l'Élysée, on affirme que tout est prêt.", [("tout est prêt", "Élysée")]),
    ("Anne Duval a vu une experte, d'après laquelle tout est prêt.", [("tout est prêt", "une experte")]),
    ("Selon le porte-parole du ministère, tout est prêt.", [("tout est prêt", "le porte-parole du ministère")]),
    ("Tout est prêt, selon les associations.", [("Tout est prêt", "les associations")]),
    ("Selon le couple, tout est prêt.", [("tout est prêt", "le couple")]),
    ("Selon le conseil municipal, tout est prêt.", [("tout est prêt", "conseil municipal")]),
    ("Selon les cas, tout est prêt.", []),
    ("Les prix varient fortement selon la région.", []),
    ("Le délai est différent selon les départements.", []),
    ("De l'avis du boulanger, le pont est fermé.", [("le pont est fermé", "boulanger")]),
    ("Aux yeux des riverains, le pont est fermé.", [("le pont est fermé", "riverains")]),
    ("Le pont est fermé, aux yeux d'Anne Duval.", [("Le pont est fermé", "Anne Duval")]),
    ("Selon les propos d’Anne Duval, le pont est fermé.", [("le pont est fermé", "Anne Duval")]),
    ("Si l’on en croit le boulanger, le pont est fermé.", [("le pont est fermé", "le boulanger")]),
    ("Selon l'avocat de Paul Vidal, le pont est fermé.", [("le pont est fermé", "l'avocat de Paul Vidal")]),
    ("Les yeux d'Anne Duval étaient fermés.", []),
    ("Il a parlé d'Anne Duval, a dit Luc Brun.", [("Il a parlé d'Anne Duval", "Luc Brun")]),
]
PLACES: list[Case] = [  # where a source is in its sentence
    ("La police cherche un homme qui, selon le parquet, était armé.", [("était armé", "parquet")]),
    ("Tout est clair : selon Luc Brun, la digue est vieille.", [("la digue est vieille", "Luc Brun")]),
    ("La digue, selon Luc Brun, est vieille.", [("La digue | est vieille", "Luc Brun")]),
    ("D'après un proche, « tout est fini ».", [("tout est fini", "un proche")]),
    ("Avec le préfet, Luc Brun, la maire, Anne Duval, dit que tout est prêt.", [("tout est prêt", "Anne Duval")]),
    ("Devant le préfet, Luc Brun, Anne Duval dit que tout est prêt.", [("tout est prêt", "Anne Duval")]),
    ("Après la réunion, Anne Duval dit que tout est prêt.", [("tout est prêt", "Anne Duval")]),
]
MARKS: list[Case] = [  # marked words
    ("« Il a dit “oui” et il est parti », raconte Luc Brun.", [("Il a dit “oui” et il est parti", "Luc Brun")]),
    ('« Il a dit "oui" et il est parti », raconte Luc Brun.', [('Il a dit "oui" et il est parti', "Luc Brun")]),
    ("« Il a dit “oui”, raconte Luc Brun. Le reste suit. »", [("Il a dit “oui” | Le reste suit.", "Luc Brun")]),
    ("Le parquet a ouvert une enquête pour « mise en danger de la vie d'autrui ».", []),
    ("Elle est poursuivie pour « abus de biens sociaux en bande organisée ».", []),
    ("Le pont est fermé, tempère Luc Brun.", [("Le pont est fermé", "Luc Brun")]),
    ("Le pont est fermé, grommelle le boulanger.", [("Le pont est fermé", "le boulanger")]),
    ("Le pont est fermé, Luc Brun tempère et repart.", []),
    ("À midi, bougonne Luc Brun.", []),
    ("Luc Brun s'est engagé à rouvrir le pont.", [("rouvrir le pont", "Luc Brun")]),
    ("Luc Brun conjure les élus de rouvrir le pont.", [("les élus de rouvrir le pont", "Luc Brun")]),
    ("Luc Brun a réclamé de rouvrir le pont.", [("rouvrir le pont", "Luc Brun")]),
    ("Luc Brun croit savoir que le pont est fermé.", [("le pont est fermé", "Luc Brun")]),
    ("Anne Duval s'est contentée de dire que le pont est fermé.", [("le pont est fermé", "Anne Duval")]),
    ("« Qu'est-ce que vous attendez ? », a demandé Luc Brun.", [("Qu'est-ce que vous attendez ?", "Luc Brun")]),
]
SPLIT: list[Case] = [  # what a cue splits is one quote, what a sentence of the narrator parts is two
    ("« Je pars », dit Luc Brun. « Vous restez. »", [("Je pars | Vous restez.", "Luc Brun")]),
    (
        "« Je pars », dit Luc Brun. Il se tait. « Vous restez. »",
        [("Je pars", "Luc Brun"), ("Vous restez.", "Luc Brun")],
    ),
    (
        "« Je pars », dit Luc Brun. Anne Duval se tait. « Vous restez », ajoute-t-il.",
        [("Je pars", "Luc Brun"), ("Vous restez", "Luc Brun")],
    ),
    ("« Je pars demain.\n\n« Vous restez », dit Luc Brun.", [("Je pars demain. | Vous restez", "Luc Brun")]),
    ("« Je pars, dit Luc Brun. Vous restez. »", [("Je pars | Vous restez.", "Luc Brun")]),
    (
        "« Je pars », dit Luc Brun. « Vous restez », dit Anne Duval.",
        [("Je pars", "Luc Brun"), ("Vous restez", "Anne Duval")],
    ),
]
NARRATED: list[Case] = [  # infinitives that go on with speech
    ("Et Anne Duval de conclure que le pont est clos.", [("le pont est clos", "Anne Duval")]),
    ("Et la boulangère d'ajouter : « Jamais. »", [("Jamais.", "la boulangère")]),
    ("Et le besoin de dire que le pont est clos est là.", []),
    (
        "« Non », dit Luc Brun. Et de rappeler que le pont est clos.",
        [("Non", "Luc Brun"), ("le pont est clos", "Luc Brun")],
    ),
    ("« Non », dit Luc Brun. Et d'ajouter : « Jamais. »", [("Non", "Luc Brun"), ("Jamais.", "Luc Brun")]),
    ("« Non », dit Luc Brun. Et de demander une enquête.", [("Non", "Luc Brun"), ("une enquête", "Luc Brun")]),
    ("« Non », dit Luc Brun. Et de sourire, puis de partir.", [("Non", "Luc Brun")]),
    ("« Non », dit Luc Brun. Anne Duval rêve de partir et de rappeler que le pont est clos.", [("Non", "Luc Brun")]),
]
HEARSAY: list[Case] = [  # conditionals right behind a report
    (
        "Selon la police, l'homme a fui. Il aurait blessé Luc Brun.",
        [("l'homme a fui", "police"), ("Il aurait blessé Luc Brun", "police")],
    ),
    (
        "Anne Duval a dit que le pont était clos. Il rouvrirait « vite ».",
        [("le pont était clos", "Anne Duval"), ("Il rouvrirait « vite »", "Anne Duval")],
    ),
    ("Selon la police, l'homme a fui. Il devrait revenir.", [("l'homme a fui", "police")]),
    ("Selon la police, l'homme a fui. La nuit tombe. Il serait blessé.", [("l'homme a fui", "police")]),
    ("Selon la police, l'homme a fui. S'il revenait, il serait arrêté.", [("l'homme a fui", "police")]),
    ("Selon la police, l'homme a fui.\n\nIl aurait blessé Luc Brun.", [("l'homme a fui", "police")]),
    ("« L'homme a fui », dit la police. Il aurait blessé Luc Brun.", [("L'homme a fui", "police")]),
]
BACK: list[Case] = [  # "ce que" before a verb and its subject
    ("Ce que confirme le boulanger : « Le pont est fermé. »", [("Le pont est fermé.", "le boulanger")]),
    ("C'est ce qu'affirme Luc Brun : « Le pont est fermé. »", [("Le pont est fermé.", "Luc Brun")]),
    ("Le pont est fermé. C'est ce qu'a annoncé lundi Luc Brun.", [("Le pont est fermé", "Luc Brun")]),
    ("Le pont est fermé. C'est ce que Luc Brun a annoncé lundi.", [("Le pont est fermé", "Luc Brun")]),
    ("Ce que confirme Luc Brun est connu.", []),
    ("Luc Brun l'a annoncé la semaine dernière.", []),
    ("Luc Brun a annoncé une journée de deuil.", [("une journée de deuil", "Luc Brun")]),
]
BESIDE: list[Case] = [  # speech without a cue: whom the sentence beside it is about
    ("Luc Brun est formel. « On nous a menti depuis le début. »", [("On nous a menti depuis le début.", "Luc Brun")]),
    (
        "La directrice, Anne Duval, est formelle.\n\n« Personne ne sera licencié. »",
        [("Personne ne sera licencié.", "Anne Duval")],
    ),
    (
        "Dans sa lettre, Luc Brun expliquait :\n\n« Je préfère partir avant la fin. »",
        [("Je préfère partir avant la fin.", "Luc Brun")],
    ),
    (
        "« On nous a menti depuis le début. » Luc Brun est formel.",
        [("On nous a menti depuis le début.", "Luc Brun")],
    ),
    (
        "Le maire, Luc Brun, est formel. « La toiture fuit depuis dix ans. » Anne Duval a dit que tout était prêt.",
        [("La toiture fuit depuis dix ans.", "Luc Brun"), ("tout était prêt", "Anne Duval")],
    ),
    (
        "Luc Brun est venu. « La toiture fuit depuis dix ans. » « Rien n'est prêt », ajoute Anne Duval.",
        [("La toiture fuit depuis dix ans. | Rien n'est prêt", "Anne Duval")],
    ),
]
PRONOUNS: list[Case] = [  # of somebody who is described, or named later
    ("Un riverain a vu la scène. « C'était bref », raconte-t-il.", [("C'était bref", "Un riverain")]),
    ("Luc Brun est venu. Une habitante l'attendait. « Rien », dit-elle.", [("Rien", "Une habitante")]),
    ("La riveraine a vu la scène. « C'était bref », raconte-t-il.", [("C'était bref", None)]),
    ("Marie, 43 ans, tient la boutique. « Tout va », sourit-elle.", [("Tout va", "Marie")]),
    ("Il disait que le vent tourne. Luc Brun est mort mardi.", [("le vent tourne", "Luc Brun")]),
    ("Elle disait que le vent tourne. Luc Brun est mort mardi.", [("le vent tourne", None)]),
    (
        "Nadia Roy a reçu le ministre Luc Brun. « Non », a dit l'ancienne ministre tunisienne.",
        [("Non", "Nadia Roy")],
    ),
]
LABELS: list[Case] = [  # names in marks behind a preposition
    ("Anne Duval assurait au « Phare du soir » que tout est prêt.", [("tout est prêt", "Anne Duval")]),
    ("« Tout est prêt », a déclaré au « Phare » le ministre Luc Brun.", [("Tout est prêt", "Luc Brun")]),
    ("Anne Duval a parlé d'un « vrai désastre ».", [("vrai désastre", "Anne Duval")]),
]
NAMES: list[tuple[str, str, str | None, bool]] = [  # text; name, title and office of the speaker
    ("Selon le maire de Tournay-les-Prés, Luc Brun, tout est prêt.", "Luc Brun", "maire de Tournay-les-Prés", True),
    ("Selon la maire de Vic-sur-Orne, Anne Duval, tout est prêt.", "Anne Duval", "maire de Vic-sur-Orne", True),
    ("Selon le préfet Yannick Le Floc'h, tout est prêt.", "Yannick Le Floc'h", "préfet", True),
    ("Le Premier ministre assure que tout est prêt.", "Le Premier ministre", "Premier ministre", True),
    ("Le Premier ministre Orso Vidal assure que tout est prêt.", "Orso Vidal", "Premier ministre", True),
    ("La secrétaire d'État Anne Duval assure que tout est prêt.", "Anne Duval", "secrétaire d'État", True),
    ("Luc Brun, 45 ans, boulanger à Tournay, assure que tout est prêt.", "Luc Brun", "boulanger", False),
    ("Luc Brun, 45 ans, assure que tout est prêt.", "Luc Brun", None, False),
    ("La mairesse Julie Roy assure que tout est prêt.", "Julie Roy", "mairesse", True),
    ("Le porte-parole de l'ONU, Luc Brun, assure que tout est prêt.", "Luc Brun", "porte-parole de l'ONU", True),
    ("Le fabricant de pompes à chaleur Solva assure que tout est prêt.", "Solva", None, False),
    ("Le fabricant d'avions Solva assure que tout est prêt.", "Solva", None, False),
    ("Le groupe de presse Valmer assure que tout est prêt.", "Valmer", None, False),
    ("Le groupe de Valmer assure que tout est prêt.", "groupe de Valmer", None, False),
    ("Ankara a rappelé que tout est prêt.", "Ankara", None, True),
    ("L'Iran assure que tout est prêt.", "Iran", None, True),
    ("La Grèce et la Turquie assurent que tout est prêt.", "La Grèce et la Turquie", None, True),
    ("Luc Brun et Anne Duval assurent que tout est prêt.", "Luc Brun et Anne Duval", None, False),
    ("Le Quai d'Orsay assure que tout est prêt.", "Quai d'Orsay", None, True),
    ("Selon une source militaire, tout est prêt.", "une source militaire", None, True),
    ("Le CHU de Tournay assure que tout est prêt.", "CHU de Tournay", None, False),
    ("Le commandant Zogbo Gnépo Firmin assure que tout est prêt.", "Zogbo Gnépo Firmin", "commandant", True),
    (
        "Le ministre de la Mer, Kouadja Adjo Basile, assure que tout est prêt.",
        "Kouadja Adjo Basile",
        "ministre de la Mer",
        True,
    ),
    (
        "Le ministre des Ports maritimes et fluviaux, Luc Brun, assure que tout est prêt.",
        "Luc Brun",
        "ministre des Ports maritimes et fluviaux",
        True,
    ),
    (
        "La ministre de la Mer, des Lacs et du Climat, Anne Duval, assure que tout est prêt.",
        "Anne Duval",
        "ministre de la Mer, des Lacs et du Climat",
        True,
    ),
    ("La porte-parole du parquet, Imna Trabault, assure que non.", "Imna Trabault", "porte-parole du parquet", True),
    ("Le président Luc Brun-Le Gall assure que tout est prêt.", "Luc Brun-Le Gall", "président", False),
    ("La championne d'Europe Anne Duval assure que oui.", "Anne Duval", "championne d'Europe", False),
    ("L'avocat d'Anne Duval assure que oui.", "L'avocat d'Anne Duval", "avocat d'Anne Duval", False),
    ("Le tourneur Jean L'Hostis assure que tout est prêt.", "Jean L'Hostis", "tourneur", False),
]


def _found(text: str) -> list[tuple[str, str | None]]:
    quotes, speakers = find_quotes(text, language="fr")
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        (" | ".join(span.exact for span in quote.spans), names[quote.speaker] if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *BEHIND,
        *WITHIN,
        *VERBS,
        *SOURCES,
        *PLACES,
        *MARKS,
        *SPLIT,
        *NARRATED,
        *HEARSAY,
        *BACK,
        *BESIDE,
        *PRONOUNS,
        *LABELS,
    ],
)
def test_reports(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(("text", "name", "title", "official"), NAMES)
def test_speakers(text: str, name: str, title: str | None, official: bool) -> None:
    (speaker,) = find_quotes(text, language="fr")[1]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)


OFFICIALS = [  # text, who speaks, and whether they are official: states and their capitals speak as governments
    ("Selon La Havane, il pleut.", "La Havane", True),
    ("L'Iran a affirmé qu'il pleut.", "Iran", True),
    ("Maurice a affirmé qu'il pleut.", "Maurice", False),
    ("Sofia a affirmé qu'il pleut.", "Sofia", False),
]


@pytest.mark.parametrize(("text", "name", "official"), OFFICIALS)
def test_states_and_capitals_speak_as_governments(text: str, name: str, official: bool) -> None:
    _, (speaker,) = find_quotes(text, language="fr")
    assert (speaker.name, speaker.official) == (name, official)
