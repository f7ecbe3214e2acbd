"""E-mail: messages and mailboxes."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from newsschema import convert, convert_all
from newsschema.source import SourceDocument

HEADERS = (
    "Received: from mail.example\r\nFrom: =?utf-8?q?B=C3=BCro_Nord?= <press@nord.example>\r\n"
    "Subject: {subject}\r\nDate: Mon, 10 Feb 2020 08:30:00 +0100\r\nMIME-Version: 1.0\r\n"
)
SUBJECTS = [  # as sent; headline
    ("Harbour dredging to start", "Harbour dredging to start"),
    ("=?utf-8?Q?Hafen_wird_vertieft=3A_Arbeiten_ab_M=C3=A4rz?=", "Hafen wird vertieft: Arbeiten ab März"),
    ("=?iso-8859-1?B?SGFmZW4gZvxy?= alle", "Hafen für alle"),
    ("Fwd: RE: Harbour dredging to start", "Harbour dredging to start"),
    ("=?x-nonsense?B?SGk=?= Harbour", "Hi Harbour"),
    ("Reopening: the harbour", "Reopening: the harbour"),
]


@pytest.mark.parametrize(("subject", "headline"), SUBJECTS)
def test_subjects(subject: str, headline: str) -> None:
    assert convert((HEADERS.format(subject=subject) + "\r\nText.").encode()).headline == headline


BODIES = [  # headers and body; what is read
    ("\r\nDredging starts\r\nin March.\r\n\r\nIt ends in May.\r\n-- \r\nPress office",
     "Dredging starts\n\nin March.\n\nIt ends in May."),
    ("Content-Type: text/plain; format=flowed\r\n\r\nDredging starts \r\nin March.", "Dredging starts in March."),
    ("Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nDredging sta \r\nrts in March.",
     "Dredging starts in March."),
    ("Content-Type: text/html\r\n\r\n<p>Dredging starts.</p><p>Soon.</p>", "Dredging starts.\n\nSoon."),
    ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nM=C3=A4rz.",
     "März."),
    ('Content-Type: text/plain\r\n\r\n{"Headline": ["Dredging"], "Body": ["It starts.\\n\\nSoon."]}',
     "It starts.\n\nSoon."),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "body"), BODIES)
def test_bodies(rest: str, body: str) -> None:
    article = convert((HEADERS.format(subject="Dredging") + rest).encode())
    assert (article.headline, article.body) == ("Dredging", body)
    assert article.published is not None
    assert article.published.value == "2020-02-10T08:30:00+01:00"
    assert (article.source.format, article.source.publisher) == ("eml", "Büro Nord")


def test_attached_pictures_are_listed() -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@n.example", "Dredging", "Mon, 10 Feb 2020 08:30:00 +0000"
    message.set_content("It starts.")
    message.add_alternative("<p>It <b>starts</b>.</p>", subtype="html")
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="crane.jpg")
    article = convert(message.as_bytes())
    assert (article.body, [photo.url for photo in article.photos]) == ("It starts.", [])


def test_a_mailbox_holds_messages() -> None:
    start = "From press@nord.example Mon Feb 10 08:30:00 2020\n"
    one = (start + HEADERS.format(subject="One") + "\n>From Monday on, work starts.\n\n").replace("\r\n", "\n")
    box = SourceDocument("in.mbox", (one + one.replace("One", "Two")).encode())
    results = list(convert_all([box]))
    assert [result.article.headline for result in results] == ["One", "Two"]  # type: ignore[union-attr]
    assert results[0].article.body == "From Monday on, work starts."  # type: ignore[union-attr]


NOT_MAIL = ["Subject: to change\n\nThe plan may yet change.", "From the harbour: news\n\nDredging starts."]


@pytest.mark.parametrize("text", NOT_MAIL)
def test_text_that_begins_like_a_header_is_no_mail(text: str) -> None:
    assert convert(text.encode()).source.format == "text"


def test_headers_and_parts_without_end_are_bounded() -> None:
    long = HEADERS.format(subject="=?utf-8?q?a?= " * 50_000).replace("=?utf-8?q?B=C3=BCro_Nord?=", "(" * 50_000)
    assert convert((long + "\r\nText.").encode()).body == "Text."
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000))
    [failed] = convert_all([SourceDocument("n.eml", (HEADERS.format(subject="a") + nested).encode())])
    assert failed.error.code == "parse_error"  # type: ignore[union-attr]
