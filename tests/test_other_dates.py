"""Days that lines of scraped text state of something else than the article: what speaks against them, and what not."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.common.other_dates import cost_of_date
from newsschema.parsers.text import parse
from newsschema.source import SourceDocument

OF_THE_ARTICLE = (
    "3 May 2024 By Ana Until",
    "3 May 2024",
    "Friday, 3 May 2024",
    "Elsund, 3 May 2024",
    "Elsund Chronicle, 3 May 2024",
    "Harbour | 3 May 2024 | 4 min read",
    "3 May 2024 in Harbour",
    "3 May 2024 5 comments",
    "May 3, 2024 at 6:02 a.m. EDT",
    "This article was updated on 3 May 2024",
    "First published on 3 May 2024",
    "Last change: 3 May 2024",
    "Artikel vom 03.05.2024",
    "Meldung vom 3. Mai 2024",
    "Publié le 3 mai 2024 à 17 h 42",
    "Mis en ligne le 3 mai 2024",
    "3 de mayo de 2024, a las 10:15",
    "3 Maggio 2024 Aggiornato alle 16:01 2 minuti di lettura",
    "Статья от 3 мая 2024",
    "2024年5月3日 01時28分",
    "⋅ May 3, 2024 ⋅ Email this post ⋅ Print",
    "Submitted by aruiz on Fri, 05/03/2024 - 11:30",
    "Von Jana Holm publiziert am 3. Mai 2024",
    "Published 3 May 2024 • Last updated 2 hours ago • 3 minute read",
    "3 maggio 2024 ( modifica il 6 maggio 2024 | 15:24)",
)
OF_OTHERS = (
    "Weather in Elsund, 3 May 2024: 18°C",
    "Wetter am Hafen 03.05.2024, 18 °C",
    "Hafenaktien 03.05.2024 17:35 Uhr +0,4 %",
    "Valid until 31 December 2024",
    "Gültig bis 31.12.2024",
    "Inscriptions jusqu'au 3 mai 2024",
    "Abierto hasta el 3 de mayo de 2024",
    "Пријаве до 3. маја 2024.",
    "Harbour fair, June 10-12, 2024",
    "Exhibition from 2 to 9 March 2024",
    "Du 12 au 14 janvier 2024",
    "Cartelera del 21 al 28 de julio de 2023",
    "Horoscope du 3 mai 2024",
    "Kurse vom 03.05.2024, 17:30 Uhr",
    "Tides for Friday 3 May 2024",
    "Прогноз погоды на 3 мая 2024 года: дождь",
    "Farmacias de guardia, 3 de mayo de 2023",
    "Poll closes at noon on 3 May 2024",
    "03.05.2024 Karneval im Bürgerhaus",
    "Sat 4 May 2024 Farmers' market, Pier Square",
    "3 mei 2024: jaarmarkt",
    "In pictures: the storm of 3 March 2024",
    "Pumps stopped in the harbour (4 March 2019)",
    "Harbour fees to rise in autumn - 31 May 2024",
    "31 May 2024 New head for island clinic",
)


@pytest.mark.parametrize("line", OF_THE_ARTICLE)
def test_days_of_the_article(line: str) -> None:
    assert cost_of_date(line) == 0


@pytest.mark.parametrize("line", OF_OTHERS)
def test_days_of_others(line: str) -> None:
    assert cost_of_date(line) > 0


ARTICLE = """{above}Fallen crane closes the harbour of Elsund

{below}The harbour of Elsund was closed to all ships on Thursday after a crane fell across its only channel.

Engineers said it would take at least four days to lift the wreck, which weighs some 900 tonnes.

"We have never had anything like this here," said Marta Lind, who runs the port. "The fleet has to wait outside."

Two ferries were sent to the neighbouring harbour of Norvik, where buses took the passengers home.
"""


@pytest.mark.parametrize(
    "other", ["Tides for Friday 3 May 2024", "Harbour fair, May 3-5, 2024", "Poll closes at noon on 3 May 2024"]
)
@pytest.mark.parametrize("own", ["", "2 May 2024", "Published 2 May 2024, 10:15"])
@pytest.mark.parametrize("place", ["above", "below"])
def test_publication_beside_others(other: str, own: str, place: str) -> None:
    lines = {"above": "", "below": f"{own}\n\n" if own else ""}
    lines[place] += f"{other}\n\n"
    (draft,) = parse(SourceDocument("a.txt", ARTICLE.format(**lines).encode()))
    assert isinstance(draft, Draft)
    assert (draft.published.value[:10] if draft.published else None) == ("2024-05-02" if own else None)


LISTS = {  # other articles above the headline or below the body, each with its day
    "days under titles": "Harbour fees to rise in autumn\n31 May 2024\nNew head for island clinic\n2 June 2024\n"
    "School roof repaired before term\n3 June 2024\n\n",
    "days above titles": "31 May 2024\nHarbour fees to rise in autumn\n2 June 2024\nNew head for island clinic\n"
    "3 June 2024\nSchool roof repaired before term\n\n",
    "sections and days": "News | 31 May 2024\n\nHarbour fees to rise in autumn\n\nHealth | 2 June 2024\n\n"
    "New head for island clinic\n\nNews | 3 June 2024\n\nSchool roof repaired before term\n\n",
}


@pytest.mark.parametrize("others", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("above", [True, False])
def test_lists_of_articles(others: str, above: bool) -> None:
    text = ARTICLE.format(above=others if above else "", below="") + ("" if above else "\n" + others)
    (draft,) = parse(SourceDocument("a.txt", text.encode()))
    assert isinstance(draft, Draft)
    assert draft.published is None


def test_own_day_behind_a_list() -> None:
    above = LISTS["days above titles"] + "4 June 2024\n\n"
    (draft,) = parse(SourceDocument("a.txt", ARTICLE.format(above=above, below="").encode()))
    assert isinstance(draft, Draft)
    assert draft.published is not None
    assert draft.published.value == "2024-06-04"


@pytest.mark.parametrize(
    "line",
    [
        "Born 2 June 1984",
        "Release date: June 2, 2024",
        "Opens June 2, 2024",
        "Geboren am 2. Juni 1984",
        "Termin: 02.06.2024",
        "Sortie : 2 juin 2024",
        "Estreno: 2 de junio de 2024",
        "In onda il 2 giugno 2024",
        "Today is June 2, 2024",
        "From June 2, 2024 to August 8, 2024",
        "Del 2 de junio de 2024 al 8 de agosto de 2024",
        "14. - 20. Juni 2024",
        "© Elm Media 2 June 2024",
    ],
)
def test_days_of_events(line: str) -> None:
    assert cost_of_date(line) > 0
    assert cost_of_date(line, at_head=True) > 0


@pytest.mark.parametrize(
    "line",
    [
        "First released: published June 2, 2024",
        "Published June 2, 2024 to readers",
        "Publié le 2 juin 2024 à 14:30",
        "Stand: 02.06.2024",
        "Datum: 02.06.2024",
    ],
)
def test_days_of_publication_beside_such_words(line: str) -> None:
    assert cost_of_date(line) == 0


def test_words_beside_a_day_right_under_the_headline_cost_less() -> None:
    line = "June 2, 2024 elmwriter Tweet this"
    assert 0 < cost_of_date(line, at_head=True) < cost_of_date(line)
