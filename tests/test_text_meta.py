"""Bylines and dates of scraped text: the ways publishers print them, and names and dates that belong to others."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.text import parse
from newsschema.source import SourceDocument

ARTICLES = {  # headline and body by language
    "en": """Fallen crane closes the harbour of Elsund
The harbour of Elsund was closed to all ships on Thursday after a crane fell across its only channel.
Engineers said it would take at least four days to lift the wreck, which weighs some 900 tonnes.
"We have never had anything like this here," said Marta Lind, who runs the port. "The fleet has to wait outside."
Two ferries were sent to the neighbouring harbour of Norvik, where buses took the passengers home.
""",
    "de": """Umgestürzter Kran sperrt den Hafen von Elsund
Der Hafen von Elsund ist am Donnerstag für alle Schiffe gesperrt worden, nachdem ein Kran in die Fahrrinne gestürzt war.
Nach Angaben der Ingenieure wird es mindestens vier Tage dauern, das rund 900 Tonnen schwere Wrack zu heben.
„So etwas haben wir hier noch nie erlebt“, sagte Marta Lind, die den Hafen leitet. „Die Flotte muss draußen warten.“
Zwei Fähren wurden in den Nachbarhafen Norvik geschickt, von wo Busse die Fahrgäste nach Hause brachten.
""",
    "es": """Una grúa caída cierra el puerto de Elsund
El puerto de Elsund quedó cerrado el jueves a todos los barcos después de que una grúa cayera sobre su único canal.
Los ingenieros calculan que harán falta al menos cuatro días para levantar los restos, que pesan unas 900 toneladas.
«Nunca habíamos vivido algo así», dijo Marta Lind, directora del puerto. «La flota tiene que esperar fuera».
Dos transbordadores fueron enviados al puerto vecino de Norvik, desde donde los pasajeros volvieron a casa en autobús.
""",
    "fr": """Une grue tombée ferme le port d'Elsund
Le port d'Elsund a été fermé jeudi à tous les navires après la chute d'une grue en travers de son unique chenal.
Selon les ingénieurs, il faudra au moins quatre jours pour relever l'épave, qui pèse environ 900 tonnes.
« Nous n'avons jamais connu cela », a déclaré Marta Lind, qui dirige le port. « La flotte doit attendre dehors. »
Deux ferries ont été envoyés au port voisin de Norvik, d'où des cars ont ramené les passagers chez eux.
""",
    "it": """Una gru caduta chiude il porto di Elsund
Il porto di Elsund è stato chiuso giovedì a tutte le navi dopo che una gru è caduta sul suo unico canale.
Secondo gli ingegneri ci vorranno almeno quattro giorni per sollevare il relitto, che pesa circa 900 tonnellate.
«Non ci era mai capitato nulla di simile», ha detto Marta Lind, che dirige il porto. «La flotta deve aspettare fuori».
Due traghetti sono stati inviati nel vicino porto di Norvik, da dove gli autobus hanno riportato a casa i passeggeri.
""",
    "nl": """Omgevallen kraan sluit haven van Elsund af
De haven van Elsund is donderdag voor alle schepen gesloten nadat een kraan over de enige vaargeul was gevallen.
Volgens ingenieurs duurt het minstens vier dagen om het wrak van ongeveer 900 ton te lichten.
"Zoiets hebben we hier nog nooit meegemaakt", zei Marta Lind, die de haven leidt. "De vloot moet buiten wachten."
Twee veerboten werden naar de naburige haven van Norvik gestuurd, waar bussen de passagiers naar huis brachten.
""",
    "pl": """Przewrócony dźwig zamknął port w Elsund
Port w Elsund został w czwartek zamknięty dla wszystkich statków po tym, jak dźwig przewrócił się na jedyny kanał.
Zdaniem inżynierów podniesienie wraku, który waży około 900 ton, potrwa co najmniej cztery dni.
„Nigdy nie mieliśmy tu czegoś takiego” – powiedziała Marta Lind, która kieruje portem. „Flota musi czekać na zewnątrz”.
Dwa promy skierowano do sąsiedniego portu Norvik, skąd autobusy odwiozły pasażerów do domów.
""",
    "pt": """Guindaste caído fecha o porto de Elsund
O porto de Elsund foi fechado na quinta-feira a todos os navios depois de um guindaste cair sobre o seu único canal.
Os engenheiros calculam que serão precisos pelo menos quatro dias para levantar os destroços, de cerca de 900 toneladas.
"Nunca tivemos nada assim aqui", disse Marta Lind, que dirige o porto. "A frota tem de esperar lá fora."
Duas balsas foram enviadas ao porto vizinho de Norvik, de onde autocarros levaram os passageiros para casa.
""",
    "sv": """Fallen lyftkran stänger Elsunds hamn
Elsunds hamn stängdes i torsdags för alla fartyg sedan en lyftkran fallit över den enda farleden.
Enligt ingenjörerna tar det minst fyra dagar att lyfta vraket, som väger omkring 900 ton.
"Vi har aldrig varit med om något liknande", sade Marta Lind, som leder hamnen. "Flottan får vänta utanför."
Två färjor skickades till grannhamnen Norvik, varifrån bussar körde passagerarna hem.
""",
    "ru": """Упавший кран закрыл порт Эльсунд
Порт Эльсунд в четверг закрыли для всех судов после того, как кран упал поперёк его единственного канала.
По словам инженеров, на подъём обломков весом около 900 тонн уйдёт не менее четырёх дней.
«Такого у нас ещё никогда не было», — сказала Марта Линд, которая руководит портом. «Флот должен ждать снаружи».
Два парома отправили в соседний порт Норвик, откуда пассажиров развезли по домам на автобусах.
""",
}

SHAPES = [  # the language, the lines under the headline, those after the body, the authors, the day
    ("en", ["By Olu Adeyemi", "June 2, 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # by and date
    (
        "en",
        ["Olu Adeyemi", "Transport Correspondent", "2 June 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # name, role, date each on a line
    (
        "en",
        ["Transport correspondent Olu Adeyemi", "2 June 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # role before the name
    (
        "en",
        ["By Olu Adeyemi | The Elsund Courier", "Published: Jun. 2, 2025 at 9:15 AM EDT"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # bar between name and outlet
    ("en", ["Olu Adeyemi · June 2, 2025 · 4 min read"], [], ["Olu Adeyemi"], "2025-06-02"),  # dots and reading time
    ("en", ["BY OLU ADEYEMI", "UPDATED JUNE 2, 2025 6:10 PM"], [], ["OLU ADEYEMI"], "2025-06-02"),  # capitals
    (
        "en",
        ["By J.R. Holm and T. K. Prado", "Mon 2 Jun 2025 09.30 BST"],
        [],
        ["J.R. Holm", "T. K. Prado"],
        "2025-06-02",
    ),  # initials
    (
        "en",
        ["June 2, 2025 3:04 PM UTC"],
        ["Reporting by Olu Adeyemi; Editing by Ana Ruiz"],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # reporting by at the end
    (
        "en",
        [
            "By Olu Adeyemi",
            "oadeyemi@courier.example",
            "PUBLISHED: June 2, 2025 at 5:00 a.m. | UPDATED: June 3, 2025 at 6:00 a.m.",
        ],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # e-mail under the name
    ("en", ["Olu Adeyemi", "@oluadeyemi", "Jun 2, 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # handle
    (
        "en",
        ["By Olu Adeyemi, Ana Ruiz and Jan Holm", "June 2, 2025"],
        [],
        ["Olu Adeyemi", "Ana Ruiz", "Jan Holm"],
        "2025-06-02",
    ),  # three names with commas
    ("en", ["Associated Press", "June 2, 2025"], [], ["Associated Press"], "2025-06-02"),  # agency alone
    ("en", ["By Courier Staff", "June 2, 2025"], [], [], "2025-06-02"),  # by staff
    (
        "en",
        ["Photo: Lena Brandt / Courier", "By Olu Adeyemi", "June 2, 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # photo credit is no byline
    ("en", ["Photograph by Lena Brandt", "2 June 2025"], [], [], "2025-06-02"),  # photo by is no byline
    (
        "en",
        ["June 2, 2025"],
        ["Olu Adeyemi is a transport reporter at the Courier. Follow him on X @oluadeyemi."],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # bio at the end
    (
        "en",
        ["By Olu Adeyemi"],
        ["© 2025 Courier Media, June 2, 2025. All rights reserved."],
        ["Olu Adeyemi"],
        None,
    ),  # copyright line is no date
    (
        "en",
        ["By Olu Adeyemi"],
        ["Comments", "harbourfan", "3 June 2025 at 10:15", "I have been saying this about that crane for years."],
        ["Olu Adeyemi"],
        None,
    ),  # comment is no date
    (
        "en",
        ["By Olu Adeyemi"],
        ["Upcoming events", "Harbour concert", "Saturday, 14 June 2025, 20:00", "Tickets from $12"],
        ["Olu Adeyemi"],
        None,
    ),  # event is no date
    (
        "en",
        ["By Olu Adeyemi"],
        [
            "Related articles",
            "Ferry fares to rise in autumn",
            "May 28, 2025",
            "New lighthouse opens to visitors",
            "May 25, 2025",
        ],
        ["Olu Adeyemi"],
        None,
    ),  # teaser's date
    (
        "en",
        ["By Olu Adeyemi", "June 2, 2025"],
        ["Read next", "Ferry fares to rise in autumn", "By Jan Holm", "May 28, 2025"],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # teaser above
    (
        "en",
        ["June 2, 2025"],
        [
            "Read next",
            "Ferry fares to rise in autumn",
            "By Jan Holm",
            "May 28, 2025",
            "New lighthouse opens to visitors",
            "By Eva Sund",
            "May 25, 2025",
        ],
        [],
        "2025-06-02",
    ),  # no byline and a teaser with one
    (
        "en",
        ["First published on Mon 2 Jun 2025 06.00 BST", "Olu Adeyemi in Elsund"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # first published
    (
        "en",
        ["By Olu Adeyemi for the Elsund Courier", "06:01, 2 Jun 2025", "Updated 08:12, 3 Jun 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # advertising hours
    (
        "en",
        ["Words by Olu Adeyemi", "Pictures by Lena Brandt", "02.06.2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # words by
    ("en", ["Story by", "Olu Adeyemi", "2 June 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # story by label on own line
    (
        "en",
        ["Written by Olu Adeyemi, Senior Reporter", "Reviewed by Ana Ruiz", "June 2, 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # written by with role
    (
        "en",
        ["By Olu Adeyemi (AP)", "June 2, 2025 / 9:15 AM EDT / AP"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # agency and place in brackets
    (
        "en",
        ["By Olu Adeyemi"],
        ["About us", "Contact", "Copyright 2025 Elsund Courier Ltd. Registered office: 2 June Street, Elsund"],
        ["Olu Adeyemi"],
        None,
    ),  # footer with a year
    ("en", ["Olu Adeyemi", "09:30 GMT, 2 June 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # time before the date
    ("en", ["News | Harbour | June 2, 2025", "By Olu Adeyemi"], [], ["Olu Adeyemi"], "2025-06-02"),  # category and date
    ("en", ["Olu Adeyemi", "Share", "Save", "2 June 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # share buttons between
    (
        "en",
        ["The crane lies across the channel. Photo: Lena Brandt", "Olu Adeyemi", "June 2, 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # captioned picture first
    (
        "en",
        ["Port head Marta Lind says ships must wait outside for four days.", "By Olu Adeyemi", "June 2, 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # a person in the deck
    (
        "en",
        ["By Olu Adeyemi", "June 2, 2025"],
        ["Get our newsletter every Monday", "Next issue: 9 June 2025"],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # newsletter date
    (
        "en",
        ["By Olu Adeyemi"],
        ["Get our newsletter every Monday", "Next issue: 9 June 2025"],
        ["Olu Adeyemi"],
        None,
    ),  # only a newsletter's date
    (
        "en",
        ["By Olu Adeyemi"],
        ["Death notices", "Karl Holm, 4 March 1931 - 30 May 2025"],
        ["Olu Adeyemi"],
        None,
    ),  # obituary notices
    ("en", ["Af Mette Holm", "2. juni 2025 kl. 09.30"], [], ["Mette Holm"], "2025-06-02"),  # da af
    ("en", ["Olu Adeyemi2 June 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # time and name glued
    ("en", ["// By Olu Adeyemi • Jun 2, 2025"], [], ["Olu Adeyemi"], "2025-06-02"),  # led by a sign
    (
        "en",
        ["By Olu Adeyemi. Last Updated on June 2, 2025"],
        [],
        ["Olu Adeyemi"],
        "2025-06-02",
    ),  # last updated after the name
    (
        "de",
        ["Text von Jana Holm Fotos von Lena Brandt", "2. Juni 2025"],
        [],
        ["Jana Holm"],
        "2025-06-02",
    ),  # text and pictures in one line
    ("de", ["Von Jana Holm", "02.06.2025, 15:59 Uhr"], [], ["Jana Holm"], "2025-06-02"),  # de von
    (
        "de",
        ["Stand: 02.06.2025, 15:59 Uhr", "Von: Jana Holm, Pál Szűts"],
        [],
        ["Jana Holm", "Pál Szűts"],
        "2025-06-02",
    ),  # de stand
    (
        "de",
        ["Ein Kommentar von Jana Holm", "2. Juni 2025 • Lesezeit: 3 Min."],
        [],
        ["Jana Holm"],
        "2025-06-02",
    ),  # de kommentar
    ("de", ["2. Juni 2025"], ["dpa"], ["dpa"], "2025-06-02"),  # de sign at the end
    ("de", ["Jana Holm, Elsund", "2. Juni 2025, 6:00 Uhr"], [], ["Jana Holm"], "2025-06-02"),  # de name and place
    (
        "de",
        ["Foto: Lena Brandt", "Jana Holm", "Redakteurin Lokales", "2. Juni 2025"],
        [],
        ["Jana Holm"],
        "2025-06-02",
    ),  # de foto
    ("de", ["Von dpa", "Aktualisiert am 02.06.2025 - 10:12 Uhr"], [], ["dpa"], "2025-06-02"),  # de von dpa
    ("es", ["Por Ana Ruiz", "2 de junio de 2025"], [], ["Ana Ruiz"], "2025-06-02"),  # es por
    ("es", ["Ana Ruiz", "Elsund - 02 jun 2025 - 09:30 CEST"], [], ["Ana Ruiz"], "2025-06-02"),  # es name and place
    ("es", ["Redacción", "lunes, 2 de junio de 2025"], [], [], "2025-06-02"),  # es redaccion
    (
        "fr",
        ["Par Claire Aubin avec AFP", "Publié le 2 juin 2025 à 09h30, mis à jour le 3 juin 2025 à 10h12"],
        [],
        ["Claire Aubin", "AFP"],
        "2025-06-02",
    ),  # fr par
    ("fr", ["Claire Aubin", "Publié le 02/06/2025 à 09:30"], [], ["Claire Aubin"], "2025-06-02"),  # fr name
    ("it", ["di Carla Monti", "2 giugno 2025 alle 09:30"], [], ["Carla Monti"], "2025-06-02"),  # it di
    ("it", ["Carla Monti", "2 Giugno 2025", "2 minuti di lettura"], [], ["Carla Monti"], "2025-06-02"),  # it name
    ("nl", ["Door Jan van der Meer", "2 juni 2025, 09:30"], [], ["Jan van der Meer"], "2025-06-02"),  # nl door
    (
        "nl",
        ["Jan van der Meer", "redacteur economie", "Gisteren, 2 juni 2025"],
        [],
        ["Jan van der Meer"],
        "2025-06-02",
    ),  # nl name
    ("pl", ["Autor: Anna Lipowa", "2 czerwca 2025, 09:30"], [], ["Anna Lipowa"], "2025-06-02"),  # pl autor
    (
        "pt",
        ["Por Rui Matos, em Elsund", "02/06/2025 09h30 Atualizado há 2 horas"],
        [],
        ["Rui Matos"],
        "2025-06-02",
    ),  # pt por
    ("sv", ["Text: Nils Berg", "Foto: Eva Sund", "Publicerad 2 juni 2025"], [], ["Nils Berg"], "2025-06-02"),  # sv text
    (
        "sv",
        ["Nils Berg", "nils.berg@kuriren.example", "Publicerad 2025-06-02 09:30"],
        [],
        ["Nils Berg"],
        "2025-06-02",
    ),  # sv name
    ("ru", ["Автор: Иван Петров", "2 июня 2025, 09:30"], [], ["Иван Петров"], "2025-06-02"),  # ru avtor
    ("ru", ["Иван Петров", "02.06.2025 09:30"], [], ["Иван Петров"], "2025-06-02"),  # ru name
    # capitals within a name are no end of a word, unless a lead word, a month or a stamp ran together with the name
    ("en", ["Rhonda McDonald", "2 June 2025"], [], ["Rhonda McDonald"], "2025-06-02"),
    ("en", ["Mary MacLeod | June 2, 2025"], [], ["Mary MacLeod"], "2025-06-02"),
    ("en", ["By Peter DeVito", "June 2, 2025"], [], ["Peter DeVito"], "2025-06-02"),
    ("en", ["by Mary LeClerc", "June 2, 2025"], [], ["Mary LeClerc"], "2025-06-02"),
    ("en", ["by Mary KentJune 2, 2025"], [], ["Mary Kent"], "2025-06-02"),
    ("en", ["ByMary Kent PublishedJune 2, 2025"], [], ["Mary Kent"], "2025-06-02"),
    ("en", ["By Mary Kent@MaryKent Jun 2, 2025, 4:08pm EDT"], [], ["Mary Kent"], "2025-06-02"),
    ("en", ["Mary Kent • mary.Kent@Courier.example", "June 2, 2025"], [], ["Mary Kent"], "2025-06-02"),
    ("en", ["Mary Kent https://courier.example/MaryKent", "June 2, 2025"], [], ["Mary Kent"], "2025-06-02"),
    ("en", ["MaryKent", "June 2, 2025"], [], [], "2025-06-02"),
    ("en", ["Joe DiMarco", "2 June 2025"], [], ["Joe DiMarco"], "2025-06-02"),
    ("it", ["DiMarta Conti", "2 giugno 2025"], [], ["Marta Conti"], "2025-06-02"),
    ("de", ["VonJana Holm", "2. Juni 2025"], [], ["Jana Holm"], "2025-06-02"),
    # the label of a picture, whoever it names
    ("de", ["Bildrechte: dpa-Bildfunk/Lena Brandt", "Jana Holm", "2. Juni 2025"], [], ["Jana Holm"], "2025-06-02"),
    ("de", ["Bildrechte: picture alliance/dpa | Lena Brandt", "2. Juni 2025"], [], [], "2025-06-02"),
    ("en", ["© Reuters", "By Olu Adeyemi", "June 2, 2025"], [], ["Olu Adeyemi"], "2025-06-02"),
    ("fr", ["Crédit photo : AFP", "Claire Aubin", "Publié le 02/06/2025 à 09:30"], [], ["Claire Aubin"], "2025-06-02"),
    ("es", ["Foto: EFE", "Por Ana Ruiz", "2 de junio de 2025"], [], ["Ana Ruiz"], "2025-06-02"),
    # names that no list of given names has, with what only bylines print behind them
    ("en", ["Thandeka Umlazi (umlazi@post.example)", "2 June 2025"], [], ["Thandeka Umlazi"], "2025-06-02"),
    ("en", ["Thandeka Umlazi | Reporter", "2 June 2025"], [], ["Thandeka Umlazi"], "2025-06-02"),
    ("en", ["Mary Kent", "Assistant Sports Editor Follow", "2 June 2025"], [], ["Mary Kent"], "2025-06-02"),
    # a section between the date and the name
    ("en", ["06/02/2025 • Harbour news • Mary Kent"], [], ["Mary Kent"], "2025"),
    ("en", ["June 2, 2025 | Harbour news"], [], [], "2025-06-02"),
]


def draft_of(*lines: str) -> Draft:
    [draft] = parse(SourceDocument("harbour.txt", "\n\n".join(lines).encode()))
    return draft


@pytest.mark.parametrize(("language", "above", "below", "authors", "day"), SHAPES)
def test_byline_and_date(
    language: str, above: list[str], below: list[str], authors: list[str], day: str | None
) -> None:
    headline, *body = ARTICLES[language].strip().split("\n")
    draft = draft_of(headline, *above, *body, *below)
    assert [author.name for author in draft.authors] == authors
    assert (draft.published.value[:10] if draft.published else None) == day
    assert draft.headline == headline
    assert [block.text for block in draft.blocks] == body
