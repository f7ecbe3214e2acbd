"""Furniture: what is on a page beside the article, by its kind."""

from __future__ import annotations

import pytest

from newsschema.parsers.common import furniture

FURNITURE = [  # a line, and its kind
    ("Join our WhatsApp channel for more news", "account"),
    ("Compartir en Facebook", "share"),
    ("Compartir piso es la única salida", None),
    ("Loading, please wait...", "loading"),
    ("Warning: Undefined variable $harbour in /srv/www/mail/page.php on line 12", "template"),
    ("Warning: the ice on Lake Vasa is thin, and the bus on line 12 no longer crosses it.", None),
    ("{{ | number}} Articles Found", "template"),
    ("Hello, ${user.name}!", "template"),
    ("%%headline%%", "template"),
    ("This site uses cookies to improve your visit. Click here to learn more.", "consent"),
    ("新規登録", "navigation"),
    ("0 Kommentare", "counter"),
    ("50:55", "counter"),
    ("5 min read", "counter"),
    ("© 2024 The Harbour Mail. All rights reserved.", "copyright"),
    ("Home › Sport › Rowing", "navigation"),
    ("Share on WhatsApp", "share"),
    ("Share it", "share"),
    ("Print Email", "share"),  # a row of buttons
    ("Teilen Merken Drucken", "share"),
    ("Facebook | WhatsApp", "share"),
    ("Print Run", None),
    ("Email Scandal", None),
    ("Print Email Ana Ruiz", None),
    ("Werbung", "advert"),
    ("Lesen Sie auch: Die Fähre fährt wieder", "related"),
    ("関連記事：港の再開", "related"),
    ("Puedes ver: El puerto abre de nuevo", "related"),
    ("Sign up for our newsletter", "account"),
    ("Not a subscriber? Join us", "account"),
    ("Please enable JavaScript to see the comments", "player"),
    ("Found a mistake? Tell us", "comments"),
    ("Some links are affiliate links; we may earn a commission when you buy a boat.", "consent"),
    ("Please turn off your ad blocker to read on.", "consent"),
    ("Subscribers have unlimited online access with one account.", "consent"),
    ("Related story: the ferry sails again", "related"),
    ("The port's website was down on Monday, and so was access to its account of the storm.", None),
    ("About 400 customers signed up for the free trial; few have become subscribers.", None),
    ("Residents can donate blankets at the church, and a website lists your nearest shelter.", None),
    ("The storm hit Varnholm, where a KVNH affiliate reported free ferries.", None),
    ("© Nora Lind", None),  # a credit
    ("The president shared a plan on Monday.", None),
    ("Loading the ship took three days, captain Ole Berg said on Sunday in the harbour.", None),
    ("By Ana Ruiz", None),
]


@pytest.mark.parametrize(("line", "kind"), FURNITURE)
def test_furniture(line: str, kind: str | None) -> None:
    assert furniture.kind(line) == kind


CALLS = [  # sentences about the publisher's services, and sentences of articles that resemble them
    ("Download our free app to miss no story from the islands.", "account"),
    ("Join the Courier on WhatsApp for breaking news and alerts.", "account"),
    ("Seen something odd? Write to our newsroom at tips@courier.example.", "account"),
    ("Good reporting costs money. Help us with a donation of any size.", "account"),
    ("What do you think of the new pier? Vote in our poll or write in the comments.", "account"),
    ("Laden Sie unsere App und lesen Sie alle Nachrichten zuerst.", "account"),
    ("Téléchargez notre application pour suivre la saison.", "account"),
    ("Descarga nuestra aplicación y no te pierdas ninguna noticia.", "account"),
    ("“Download our app and leave a comment,” the mayor told the council.", None),  # somebody's speech
    ("The council will download the app for its newsroom on Monday.", None),  # no call
    ("Download the tide tables before you sail.", None),  # no service
    ("Support for the donation fell after our reporter asked.", None),  # a noun
    ("Watch the old pier, where our grandparents landed.", None),
]


@pytest.mark.parametrize(("line", "kind"), CALLS)
def test_calls_on_the_reader(line: str, kind: str | None) -> None:
    assert furniture.kind(line) == kind
