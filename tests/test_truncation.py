"""Truncation: whether an article breaks off, or ends at a wall."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.parsers.common.truncation import breaks_off, is_truncated, is_wall

CUT = [
    "What remains to be seen, is just how",
    "The mayor said that…",
    "Der Rat will am Montag [...]",
    "The harbour of Elsund was [+1234 chars]",
    "The pier had been closed since… [+87 chars]",
    "The pier was built in 1921. … Read more",
    "Der Kran fiel auf die … mehr",
    "La grue est tombée sur... Lire la suite",
    "La grúa cayó en el [Leer más]",
    "De kraan viel op de … Lees verder",
    "Żuraw spadł na (więcej)",
    "クレーンは… 続きを読む",
    "The crane fell on the (more)",
]


@pytest.mark.parametrize("text", CUT)
def test_breaks_off(text: str) -> None:
    assert breaks_off(text)


WHOLE = [
    "The mayor left.",
    "Fares",
    "",
    "„Wir bleiben“, sagte sie.",
    "Text: Ana Ruiz",
    "彼は去った。",
    "The island needs more.",
    "Die Insel braucht mehr.",
    "Boats cost less (and often more).",
    "The score was 3 (+2 points).",
]


@pytest.mark.parametrize("text", WHOLE)
def test_is_whole(text: str) -> None:
    assert not breaks_off(text)


def test_a_wall_after_the_body_truncates_it() -> None:
    assert is_truncated(["The mayor left."], ["Subscribe to continue reading"])
    assert not is_truncated(["The mayor left."], ["More from the harbour"])


WALLS = [  # a line, and whether it is a wall to pay or sign in at
    ("Subscribe to continue reading", True),
    ("Jetzt weiterlesen mit dem Digitalabo", True),
    ("Contenido exclusivo para suscriptores", True),
    ("Weiterlesen mit Elsund+", True),
    ("Already a member? Sign in to unlock this story.", True),
    ("Dieser Artikel ist nur für Abonnenten.", True),
    ("Il vous reste 65% de cet article à lire.", True),
    ("Déjà abonné ? Connectez-vous pour lire la suite", True),
    ("Chcesz czytać dalej? Wykup prenumeratę", True),
    ("Logga in för att läsa hela artikeln", True),
    ("Чтобы читать дальше, оформите подписку", True),
    ("この記事は有料会員限定です", True),
    ("You have reached your limit of free articles", True),
    ("Only registered users can read the whole text", True),
    ("Bitte melden Sie sich an, um weiterzulesen", True),
    ("Créez un compte pour continuer la lecture", True),
    ("Доступно только по подписке", True),
    ("आगे पढ़ने के लिए सब्सक्राइब करें", True),
    ("続きを読むにはログインしてください", True),
    ("전체 기사를 보려면 로그인하세요", True),
    ("Lai turpinātu lasīt, abonē Ostas Ziņas", True),
    ("Za nastavak čitanja potrebna je pretplata", True),
    ("हमारे न्यूजलेटर के लिए लॉगिन करके आगे पढ़ें", False),
    ("The harbour's account for 2024 can be read in full at the town hall", False),
    ("Members of the club read the names aloud", False),
    ("Kunden lesen ihre Zähler bis Freitag selbst ab", False),
    ("Subscribe to our newsletter", False),
    ("Log in to read the comments", False),
    ("Sign in to get alerts on this story", False),
    ("Melden Sie sich an, um diesen Artikel zu kommentieren", False),
    ("Subscribe now for 1 pound a week", False),
    ("Read more: fees to rise in autumn", False),
    ("The mayor asked readers to continue the work.", False),
    ("", False),
]


@pytest.mark.parametrize(("line", "wall"), WALLS)
def test_wall(line: str, wall: bool) -> None:
    assert is_wall(line) is wall


TEXT = """Fallen crane closes the harbour of Elsund

The harbour of Elsund was closed to all ships on Thursday after a crane fell across its only channel.

Engineers said it would take at least four days to lift the wreck, which weighs some 900 tonnes.

"We have never had anything like this here," said Marta Lind, who runs the port. "The fleet has to wait outside."

{end}
"""
ENDS = {  # what follows the text, the last paragraph of its body, and whether it is cut
    "an ellipsis": ("Two ferries were sent to the neighbouring harbour …\n\nShare", "Two ferries were sent", True),
    "an ellipsis before other articles": (
        "Two ferries were sent to the neighbouring harbour ...\n\nShare\n\nFees to rise\n\nNew clinic opens",
        "Two ferries were sent",
        True,
    ),
    "a wall": ("Want to read the rest? Start your free trial today.", '"We have never', True),
    "a wall and what looks like a paragraph": (
        "This article is for subscribers only.\n\nThe Harbour Mail has been printed in Elsund since 1921.",
        '"We have never',
        True,
    ),
    "headlines that were cut": (
        "Fees to rise in the harbour from autumn on ...\n\nNew clinic opens after a decade of ...",
        '"We have never',
        False,
    ),
    "a count of what is left": (
        "Two ferries were sent to the neighbouring harbour and the other one to the [+812 chars]\n\nShare",
        "Two ferries were sent",
        True,
    ),
    "a button behind adverts": (
        'Advertisement\n\nAdvertisement\n\nTwo ferries were sent to Norvik, "to keep … Weiterlesen',
        "Two ferries were sent",
        True,
    ),
    "text about the publisher behind a cut paragraph": (
        "Two ferries were sent to Norvik, (the ships of [...]\n\nAbout us\n\nThe Harbour Mail has been since 1921.",
        "Two ferries were sent",
        True,
    ),
    "an invitation": ("Sign up for our newsletter to read more of this", '"We have never', False),
}


@pytest.mark.parametrize(("end", "last", "cut"), ENDS.values(), ids=ENDS)
def test_how_a_text_ends(end: str, last: str, cut: bool) -> None:
    article = convert(TEXT.format(end=end).encode(), name="a.txt")
    assert article.body.rsplit("\n\n", 1)[-1].startswith(last)
    assert any(notice.code == "truncated" for notice in article.notices) is cut
