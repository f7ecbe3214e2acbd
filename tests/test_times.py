"""Points in time as documents state them."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.times import is_ambiguous, month_number, read_time

TIMES = [  # text, language, country, value
    ("2025-06-30T15:59:30.123+0200", None, None, "2025-06-30T15:59:30+02:00"),
    ("Mon, 30 Jun 2025 15:59:30 +0200", None, None, "2025-06-30T15:59:30+02:00"),
    ("Mon Jun 30 2025 15:59:30 GMT+0200 (CEST)", None, None, "2025-06-30T15:59:30+02:00"),
    ("1751284770", None, None, "2025-06-30T11:59:30Z"),
    ("30. Juni 2025, 15:59 Uhr", "de", None, "2025-06-30T15:59:00"),
    ("30 de junio de 2025 a las 15:59", "es", None, "2025-06-30T15:59:00"),
    ("June 30, 2025 3:59 PM EDT", "en", "US", "2025-06-30T15:59:00-04:00"),
    ("June 30, 2025 at 3:59 PM ET", "en", "US", "2025-06-30T15:59:00-04:00"),
    ("1/30/2025 3:59 PM PT", "en", "US", "2025-01-30T15:59:00-08:00"),
    ("June 30, 2025 at 3:59 PM ET", "en", "CA", "2025-06-30T15:59:00"),
    ("0000-00-00 03:59 PM ET", "en", "US", None),
    ("Mon 30 Jun 2025 15.59 BST", "en", "GB", "2025-06-30T15:59:00+01:00"),
    ("30 June 2025, 3:59 p.m. CEST", "en", None, "2025-06-30T15:59:00+02:00"),
    ("15:59 JST, June 30, 2025", "en", "JP", "2025-06-30T15:59:00+09:00"),
    ("0:49 June 30, 2025", "en", None, "2025-06-30"),  # how long a video is
    ("22:14, 3 Sep 2025 | UPDATED 08:30, 4 Sep 2025", "en", None, "2025-09-03T22:14:00"),
    ("10.15am, Monday 3 November 2025", "en", None, "2025-11-03T10:15:00"),
    ("22:14 Uhr, 3. September 2025", "de", None, "2025-09-03T22:14:00"),
    ("Read in 15:12 by Ana Roe, 3 Sep 2025", "en", None, "2025-09-03"),
    ("2025年6月30日 15時59分", "ja", None, "2025-06-30T15:59:00"),
    ("30 มิถุนายน 2568", "th", None, "2025-06-30"),
    ("30 listopada 2024", "pl", None, "2024-11-30"),
    ("30. listopada 2024", "hr", None, "2024-10-30"),
    ("By April Ryan, 3 May 2024", "en", None, "2024-05-03"),  # a given name that is a month
    ("By June Ash | March 4, 2024", "en", "US", "2024-03-04"),
    ("Autor: Jan Kowalski | 12 marca 2024, 10:15", "pl", None, "2024-03-12T10:15:00"),
    ("Abril Ruiz, 3 de mayo de 2024", "es", None, "2024-05-03"),
    ("August Berg, 3. september 2022", "nb", None, "2022-09-03"),
    ("June 30, 2025, updated July 2, 2025", "en", "US", "2025-06-30"),  # the first of two dates
    ("3 min read, May 7, 2024", "en", "US", "2024-05-07"),  # the number beside the month is its day
    ("Gallery of 12 photos | May 7, 2024", "en", "US", "2024-05-07"),
    ("2 comments, 7th of May 2024", "en", None, "2024-05-07"),
    ("4 min, le 7 mai 2024", "fr", None, "2024-05-07"),
    ("7 de mayo de 2024", "es", None, "2024-05-07"),
    ("7th May, 2024", "en", None, "2024-05-07"),
    ("By Jan Holm, 2024", "en", None, None),
    ("January of 2024", "en", None, "2024-01"),
    ("05/06/2025", "en", None, "2025"),
    ("05/06/2025", "en", "US", "2025-05-06"),
    ("05/06/2025", "fr", None, "2025-06-05"),
    ("Jun 2025", None, None, "2025-06"),
    ("2024-13-45", None, None, None),
    ("0000-00-00 00:00:00", None, None, None),
    ("Updated 3 hours ago", None, None, None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("text", "language", "country", "value"), TIMES)
def test_read_time(text: str, language: str | None, country: str | None, value: str | None) -> None:
    assert read_time(text, language, country) == value


def test_is_ambiguous() -> None:
    assert is_ambiguous("05/06/2025", "en")
    assert is_ambiguous("05/06/2025 9:15 AM IST", "en")
    assert is_ambiguous("05/06/2025 at PT Harbour", "en")
    assert not is_ambiguous("05/06/2025 9:15 AM EST", "en")
    assert read_time("05/06/2025, 9:15 a.m. ET", "en") == "2025-05-06T09:15:00"
    assert not is_ambiguous("05/06/2025", "en", "GB")
    assert not is_ambiguous("31/06/2025", "en")
    assert not is_ambiguous("05.06.2025", "en")


def test_month_number_in_the_language_given() -> None:
    assert (month_number("listopada", "hr"), month_number("listopada", "uk"), month_number("bridge")) == (10, 11, None)
