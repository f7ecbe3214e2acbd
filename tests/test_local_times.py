"""Times of UTC are given by the clock that the page prints them by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.parsers.common.local_times import at_midnight, in_local_time

PRINTED = [  # time of UTC, as printed, with the offset of the clock or None
    ("2020-05-02T02:54:29Z", "2020-05-01T22:54:00", "2020-05-01T22:54:29-04:00"),
    ("2020-05-02T02:54:29+00:00", "2020-05-02T08:24:00", "2020-05-02T08:24:29+05:30"),
    ("2020-05-02T02:54:29Z", "2020-05-02T05:54:29", "2020-05-02T05:54:29+03:00"),
    ("2020-05-02T02:54:29Z", "2020-05-01T22:54:00-04:00", "2020-05-01T22:54:29-04:00"),
    ("2020-05-02T02:54:29Z", "2020-05-01T22:55:00-04:00", None),  # another moment
    ("2020-05-02T02:54:29Z", "2020-05-02T02:54:00", None),  # UTC itself
    ("2020-05-02T02:54:29Z", "2020-05-02T03:10:00", None),
    ("2020-05-02T02:54:29Z", "2020-05-04T02:54:00", None),  # no clock is two days ahead
    ("2022-11-06T23:00:00Z", "2022-11-07", "2022-11-07T00:00:00+01:00"),
    ("2022-11-06T23:00:00Z", "2022-11-06", None),
    ("2022-11-06T23:05:00Z", "2022-11-07", None),
    ("2022-11-06T23:00:00Z", "2022", None),
]


@pytest.mark.parametrize(("utc", "printed", "value"), PRINTED)
def test_offset_of_the_printed_clock(utc: str, printed: str, value: str | None) -> None:
    assert in_local_time(utc, printed) == value


@given(
    st.datetimes(min_value=datetime(2001, 1, 1), max_value=datetime(2030, 1, 1)),
    st.sampled_from([-570, -300, -60, 60, 345, 600, 840]),
)
def test_any_moment(moment: datetime, minutes: int) -> None:
    """Whatever clock a moment is printed by, the time with its offset is the same moment."""
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    local = moment.astimezone(timezone(timedelta(minutes=minutes)))
    found = in_local_time(moment.isoformat(), local.replace(tzinfo=None, second=0).isoformat())
    assert found == local.isoformat()


MIDNIGHTS = [  # time of UTC, language, the same by the clock where the day begins or None
    ("2022-11-06T23:00:00Z", "de", "2022-11-07T00:00:00+01:00"),
    ("2022-07-06T22:00:00+00:00", "de-AT", "2022-07-07T00:00:00+02:00"),
    ("2022-07-06T23:00:00Z", "de", None),  # one in the morning
    ("2024-03-30T23:00:00Z", "it", "2024-03-31T00:00:00+01:00"),  # the last Sunday of March
    ("2024-03-31T22:00:00Z", "it", "2024-04-01T00:00:00+02:00"),
    ("2024-10-26T22:00:00Z", "sv", "2024-10-27T00:00:00+02:00"),
    ("2024-10-27T23:00:00Z", "sv", "2024-10-28T00:00:00+01:00"),
    ("2022-11-06T22:00:00Z", "fi", "2022-11-07T00:00:00+02:00"),
    ("2022-11-06T15:00:00Z", "ja", "2022-11-07T00:00:00+09:00"),
    ("2022-11-06T18:30:00Z", "hi", "2022-11-07T00:00:00+05:30"),
    ("2022-11-06T23:00:01Z", "de", None),
    ("2022-11-06T05:00:00Z", "en", None),  # spoken in many zones
    ("2022-11-06T23:00:00Z", None, None),
]


@pytest.mark.parametrize(("utc", "language", "value"), MIDNIGHTS)
def test_days_stored_as_times(utc: str, language: str | None, value: str | None) -> None:
    assert at_midnight(utc, language) == value
