"""ANPA 1312 wire text."""

from __future__ import annotations

from newsschema import convert
from newsschema.parsers.anpa import recognises

STORY = (
    "\x16\x16\x01Q1234\x1f_zone\r\nr n\x13\x11 BC-XX--Quarry Fire 1stLd   03-09 0210\r\n"
    "\x02^BC-XX--Quarry Fire, 1st Ld-Writethru,210<\r\n^Quarry fire contained near Salta<\r\n"
    "^Crews to stay overnight<\r\n^AP Photo XYZ101, XYZ102<\r\n^Eds: Updates with quotes.<\r\n"
    "^By PILAR RIOS and TOM WEY=\r\n^Andes Wire=\r\n"
    "\t   SALTA, Argentina (AW) _ Crews contained a fire at a quarry,\r\n officials said.\r\n \r\n"
    "\t   ``It is out,'' the mayor said.\r\n\t   ___\r\n\t   Rios reported from Salta.\r\n\r\n"
    "\t   \x03AW-WF-03-09-19 2145GMT<\r\n\x0c\r\n\x04"
)


def test_the_fields() -> None:
    article = convert(STORY.encode())
    assert article.source.format == "anpa-1312"
    assert (article.headline, article.deck) == ("Quarry fire contained near Salta", "Crews to stay overnight")
    assert [author.name for author in article.authors] == ["PILAR RIOS", "TOM WEY"]
    assert article.published is not None
    assert article.published.value == "2019-03-09T21:45:00Z"
    assert article.body == (
        "SALTA, Argentina (AW) _ Crews contained a fire at a quarry, officials said.\n\n"
        '"It is out," the mayor said.\n\nRios reported from Salta.'
    )


def test_an_alert_has_no_headline_but_its_slugline() -> None:
    alert = STORY[: STORY.index("^Quarry")] + STORY[STORY.index("\t   SALTA") :]
    article = convert(alert.encode())
    assert (article.headline, article.slugline) == (None, "BC-XX--Quarry Fire, 1st Ld-Writethru")
    assert "no_headline" in {notice.code for notice in article.notices}


def test_what_is_no_wire_is_not_taken_for_one() -> None:
    assert not recognises(b"\x16\x16 and some text")
    assert not recognises(b"A1234 _zone")


def test_heads_that_are_wrapped() -> None:
    story = STORY.replace("^Crews to stay overnight<", "^Crews to stay \r\novernight<")
    article = convert(story.encode())
    assert (article.headline, article.deck) == ("Quarry fire contained near Salta", "Crews to stay overnight")
