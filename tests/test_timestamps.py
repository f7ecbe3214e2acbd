"""Timestamps of machines."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.timestamps import read_times, timestamp

STAMPS = [  # as sent; as RFC 3339 or EDTF
    ("2016-06-02T09:30:00+09:00", "2016-06-02T09:30:00+09:00"),
    ("2016-06-02T09:30:00.250Z", "2016-06-02T09:30:00.250Z"),
    ("20160602T093000Z", "2016-06-02T09:30:00Z"),
    ("20160602T093000+0900", "2016-06-02T09:30:00+09:00"),
    ("20160602T093000", "2016-06-02T09:30:00"),
    ("2016-06-02 09:30", "2016-06-02T09:30:00"),
    ("2016.06.02 09:30:15", "2016-06-02T09:30:15"),
    ("2016-06-02 09:30:15 GMT+02:00", "2016-06-02T09:30:15+02:00"),
    ("20160602", "2016-06-02"),
    (" 2016-06-02 ", "2016-06-02"),
    ("Thu, 02 Jun 2016 09:30:00 +0900", "2016-06-02T09:30:00+09:00"),
    ("2 Jun 2016 09:30:00 GMT", "2016-06-02T09:30:00+00:00"),
    ("Thu, 02 Jun 2016 09:30:00 -0000", "2016-06-02T09:30:00+00:00"),
    ("2016-13-02", None),
    ("2016-02-30T00:00:00Z", None),
    ("20160602T256000Z", None),
    ("2016-06-02T09:30:00+99:00", None),
    ("YYYYMMDD", None),
    ("yesterday", None),
    ("", None),
    ("1/2/2016", None),  # a machine does not write so
]


@pytest.mark.parametrize(("text", "value"), STAMPS)
def test_timestamps(text: str, value: str | None) -> None:
    assert timestamp(text) == value


CHOICES = [  # published, modified; published, modified, notices
    (["", None, "20160602"], [], "2016-06-02", None, []),
    (["YYYYMMDD", "20160602"], [], "2016-06-02", None, ["malformed_metadata"]),
    (["2016-06"], ["2016"], "2016-06", "2016", []),
    (["2016-06"], ["2016-05-02"], "2016-06", "2016-05-02", ["modified_before_published"]),
    (["2016-13"], [], None, None, ["implausible_date"]),
    (["30160602"], [], None, None, ["implausible_date"]),
    (["20160602T100000Z"], ["20160602T110000+0200"], "2016-06-02T10:00:00Z", "2016-06-02T11:00:00+02:00",
     ["modified_before_published"]),
    (["20160602T100000Z"], ["20160602"], "2016-06-02T10:00:00Z", "2016-06-02", []),
]  # fmt: skip


@pytest.mark.parametrize(("published", "modified", "first", "last", "codes"), CHOICES)
def test_the_first_plausible_one_counts(
    published: list[str | None], modified: list[str | None], first: str | None, last: str | None, codes: list[str]
) -> None:
    times = read_times(published, modified)
    assert (times.published and times.published.value, times.modified and times.modified.value) == (first, last)
    assert [notice.code for notice in times.notices] == codes
