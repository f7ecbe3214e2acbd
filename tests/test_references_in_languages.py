"""Whom a second mention means: general nouns, inhabitants, offices of another place, in invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract

GENERAL = [  # text, who speaks last
    ("La maire Anne Duval a reçu la pianiste Rose Albin. L'élue a dit que tout allait bien.", "Anne Duval"),
    ("Le procureur Luc Brun a visité la ville avec le préfet Paul Roux. Le magistrat assure que oui.", "Luc Brun"),
    ("Le chirurgien Luc Brun a croisé le député Paul Roux. « Tout va bien », dit le praticien.", "Luc Brun"),
    ("Le climatologue Luc Brun a vu le maire Paul Roux. Selon le scientifique, la mer monte.", "Luc Brun"),
    ("La préfète Anne Duval a vu la romancière Rose Albin. Pour la haute fonctionnaire, tout va bien.", "Anne Duval"),
    ("La maire Anne Duval est venue. Selon la première magistrate, tout va bien.", "Anne Duval"),
    ("Luc Brun, directeur de Norvalis, est venu. Le patron de Norvalis a dit que tout allait bien.", "Luc Brun"),
    ("La pianiste Rose Albin est venue. La magistrate a dit que tout allait bien.", "La magistrate"),
    ("Le maire de Nort, Luc Brun, est venu. Le maire de Sud a dit que tout allait bien.", "Le maire de Sud"),
    ("Le président du club, Luc Brun, est venu. L'agriculteur a dit que tout allait bien.", "Luc Brun"),
    ("Le directeur de Norvalis, Luc Brun, est venu. Le patron de Solvor dit que tout va bien.", "Le patron de Solvor"),
]
OFFICES = [
    ("Le maire, Paul Vidal, est là. Reste Luc Brun. Le président du cercle de Nort dit que tout va bien.", "Luc Brun"),
    ("L'amendement est de Rose Albin. La députée du Jura a dit que tout allait bien.", "Rose Albin"),
    ("L'amendement est de Rose Albin.\n\nLe préfet du Jura a dit que tout allait bien.", "Le préfet du Jura"),
    ("Le maire, Paul Vidal, est là. Le sénateur a dit que tout allait bien.", "Le sénateur"),
    (
        "Le directeur, Paul Vidal, est là. Le président du conseil départemental dit que tout va bien.",
        "Le président du conseil départemental",
    ),
    ("Le maire, Paul Le Goff, est là. Luc Brun aussi. Le chien dort. « Non », dit-il.", "Luc Brun"),
]
GROUPS = [
    ("Le maire, Paul Vidal, est là. Les riverains sont venus. Selon eux, tout va bien.", "Les riverains"),
    ("Deux témoins en doutent ; ils jugent que tout va bien.", "Deux témoins"),
    ("Luc Brun et Rose Albin sont là. « Tout va bien », disent-ils.", "Luc Brun et Rose Albin"),
    ("Trois infirmières attendent. Elles ont dit que tout allait bien.", "Trois infirmières"),
    ("Les pompiers ont dit que non. Ils ont rappelé que tout allait bien.", "Les pompiers"),
    ("Les riverains sont venus. Paul Vidal aussi. Il a dit que tout allait bien.", "Paul Vidal"),
    ("Paul Vidal est venu. Luc Brun aussi. « Tout va bien », dit-il.", "Luc Brun"),
]
UNKNOWN = [  # names whose given name no table has
    ("Zorfa Ben Tazli, géologue, est là. La chercheuse dit que tout va bien.", "Zorfa Ben Tazli"),
    ("« Non », dit Kwabena Oseo. Le biologiste souligne que tout va bien.", "Kwabena Oseo"),
    ("« Non », dit Kwabena Oseo. La biologiste souligne que tout va bien.", "Kwabena Oseo"),
    ("Paul Vidal est venu à Nouvelle Plage. Le biologiste dit que tout va bien.", "Paul Vidal"),
]
INHABITANTS = [
    ("Le pilote Luc Brun est arrivé. Le Norvégien a dit que la piste était sèche.", "Luc Brun"),
    ("Luc Brun a gagné à Toulon. « La piste était sèche », dit le Toulonnais.", "Luc Brun"),
    ("La skieuse Rose Albin a gagné. L'Alsacienne a dit que la piste était sèche.", "Rose Albin"),
    ("La skieuse Rose Albin a gagné. Le Breton a dit que la piste était sèche.", "Le Breton"),
    ("Luc Brun a gagné. La Lorraine a dit que la piste était sèche.", "Lorraine"),
    ("Luc Brun a gagné. Selon Le Parisien, la piste était sèche.", "Le Parisien"),
]
SPELLED = [  # bodies with their initials in brackets
    ("Dentistes sans rivages (DSR) est là. Selon DSR, tout va bien.", "Dentistes sans rivages"),
    ("Les Forces de salut national (FSN, rebelles), disent que tout va bien.", "Forces de salut national"),
    ("« Non », dit le Haut-Office des Lacs pour les pêcheurs (HOP).", "Haut-Office des Lacs pour les pêcheurs"),
    (
        "Les Forces de salut national (FSN) sont là. Les Forces de salut national nient que oui.",
        "Forces de salut national",
    ),
    ("Médecins sans frontières dit que tout va bien.", "Médecins sans frontières"),
    ("La maire Anne Duval (RDP) a dit que tout allait bien.", "Anne Duval"),
    ("Selon La Gazette du Sud, tout va bien.", "Gazette du Sud"),
]
INITIALS = [  # behind an elided article
    ("Paul Vidal est là. Selon l'ONU, tout va bien.", "ONU"),
    ("Paul Vidal est là. L'étude montre que tout va bien.", "L'étude"),
    ("L'Agence des lacs (ADL) est là. Luc Brun aussi. Selon l'ADL, tout va bien.", "Agence des lacs"),
]
STATEMENTS = [  # nouns for what somebody has written
    ("Luc Brun est là. Dans une note, Air Lac dit que non. Le texte assure que tout va bien.", "Air Lac"),
    ("Une pétition circule depuis lundi. Le texte réclame un pont.", "Une pétition"),
    ("La maire Anne Duval est là.\n\nLe communiqué assure que tout va bien.", "Le communiqué"),
    ("Le ministère de la Mer dit que non. Le pont rouvrira, a-t-on ajouté de même source.", "ministère de la Mer"),
]
PRONOUNS = [  # of bodies without a name, by the gender of their nouns
    ("Anne Duval est là.\n\nLa direction des lacs s'agite. Lundi, elle dit que oui.", "direction des lacs"),
    ("Anne Duval est venue. La direction régionale est loin d'Anne Duval. Elle dit que tout va bien.", "Anne Duval"),
    ("« Non », dit Anne Duval.\n\nLe pont rouvrira, a dit la direction. Tout va bien, insiste-t-elle.", "direction"),
    ("Anne Duval est venue.\n\nLe rectorat est là. Lundi, elle dit que tout va bien.", "Anne Duval"),
]
BODIES = [
    ("La CGT a défilé lundi. Le syndicat a dit que tout allait bien.", "CGT"),
    ("La CGT a vu l'entreprise Solvor. Le groupe a dit que tout allait bien.", "Solvor"),
    ("La CGT a défilé lundi. L'hôpital a dit que tout allait bien.", "hôpital"),
    ("La CGT a défilé lundi. Le groupe a dit que tout allait bien.", "groupe"),
    ("L'ONG Clair Espoir est venue. L'organisation a dit que tout allait bien.", "Clair Espoir"),
    ("L'ONG Clair Espoir est venue. Selon elle, tout va bien.", "Clair Espoir"),
    ("La ville de Nort a voté. La municipalité a dit que tout allait bien.", "ville de Nort"),
    ("Le conseil départemental a voté. Le département a dit que tout allait bien.", "conseil départemental"),
    ("Le ministère de la Santé a tranché. Il a dit que tout allait bien.", "ministère de la Santé"),
    ("L'Agence de l'eau (ADE) est venue. L'ADE a dit que tout allait bien.", "Agence de l'eau"),
    ("Luc Brun a vu Nadia Roy, déléguée CGT. La déléguée CGT a dit que tout allait bien.", "Nadia Roy"),
    ("Luc P. a reçu Nadia Roy. « Tout va bien », dit Luc P.", "Luc P."),
]


@pytest.mark.parametrize(
    ("text", "name"),
    GENERAL + OFFICES + GROUPS + UNKNOWN + INHABITANTS + SPELLED + INITIALS + STATEMENTS + PRONOUNS + BODIES,
)
def test_who_a_description_means(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text, language="fr")
    names = {speaker.id: speaker.name for speaker in speakers}
    assert names[quotes[-1].speaker or ""] == name


LABELS = [  # headline, body, who says the words of the headline
    ("Hôpital de Nort : « On attend des heures »", "« On attend des heures », dit Luc Brun.", "Luc Brun"),
    ("Rose Albin : « On attend des heures »", "« On attend des heures », dit Luc Brun.", "Rose Albin"),
    ("La CGT : « On attend des heures »", "« Rien ne bouge », dit Luc Brun.", "CGT"),
    ("« On attend des heures »", "« On attend des heures », dit Luc Brun.", "Luc Brun"),
]


@pytest.mark.parametrize(("headline", "body", "name"), LABELS)
def test_who_says_the_words_of_a_headline(headline: str, body: str, name: str) -> None:
    passages = (Passage("/headline", headline), Passage("/body", body))
    found = extract(Reading(passages, language="fr"))
    names = {speaker.id: speaker.name for speaker in found["speakers"]}
    [quote] = [quote for quote in found["quotes"] if quote.spans[0].field == "/headline"]
    assert names[quote.speaker or ""] == name
