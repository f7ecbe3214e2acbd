"""Days inside quoted words: "yesterday" counts from the day they were said, which the text around them shows."""

from __future__ import annotations

import pytest

from newsschema.draft import Passage, Reading
from newsschema.extract.dates import extract, find_dates

PUBLISHED = "2024-05-15"  # a Wednesday

SAID = [  # text, the last date in it
    ("The band left on Monday night. “We read it yesterday,” the label wrote. “We are sorry.”", "2024-05-13"),
    ("On Saturday the club lost. “He was poor last night,” said the coach.", "2024-05-11TNI"),
    ("The wall fell on Sunday. “I heard it yesterday evening,” he said. “It was loud.”", "2024-05-12TEV"),
    ("It burned on Sunday. She wept.\n\n“Yesterday was hard,” said Roe.", "2024-05-12"),
    ("It burned on Tuesday. “We saw it yesterday,” said Roe.", "2024-05-14"),
    ("“We saw it yesterday,” said Roe.", "2024-05-14"),
    ("He fell on Monday and rose on Wednesday. “I walked yesterday,” he said.", "2024-05-14"),
    ("He will play on Friday. “I trained yesterday,” he said.", "2024-05-14"),
    ("It began on 3 May 2024. “I trained yesterday,” he said.", "2024-05-14"),
    ("The storm came on Sunday. Yesterday, crews cleared the road.", "2024-05-14"),
    ("“It came on Sunday,” he said. “I trained yesterday.”", "2024-05-14"),
    ("The storm came on Sunday. “I will see them tomorrow,” he said.", "2024-05-16"),
    ("“He left last night,” Roe said on Monday, before the vote.", "2024-05-13"),
]


@pytest.mark.parametrize(("text", "value"), SAID)
def test_yesterday_in_a_quotation_is_the_past_day_spoken_of(text: str, value: str) -> None:
    assert find_dates(text, reference=PUBLISHED)[-1].value == value


def test_last_night_counts_from_the_day_of_a_reporting_clause() -> None:
    (night, _) = find_dates("“He left last night,” Roe said on Monday.", reference=PUBLISHED)
    assert night.value == "2024-05-12TNI"


EARLY = [  # published, text, the last date in it
    ("2024-05-15T06:21:08-05:00", "They lost on Tuesday. “We had to win today,” said Roe.", "2024-05-14"),
    ("2024-05-15T00:40:00+02:00", "They lost on Tuesday. “We were late this morning,” said Roe.", "2024-05-14TMO"),
    ("2024-05-15T06:21:08-05:00", "They play on Thursday. “We had to win today,” said Roe.", "2024-05-15"),
    ("2024-05-15T06:21:08-05:00", "They lost on Tuesday. “We will talk today,” said Roe.", "2024-05-15"),
    ("2024-05-15T06:21:08-05:00", "They lost on Tuesday. They met today.", "2024-05-15"),
    ("2024-05-15T16:21:08-05:00", "They lost on Tuesday. “We had to win today,” said Roe.", "2024-05-15"),
    ("2024-05-15T06:21:08Z", "They lost on Tuesday. “We had to win today,” said Roe.", "2024-05-15"),
    ("2024-05-15", "They lost on Tuesday. “We had to win today,” said Roe.", "2024-05-15"),
]


@pytest.mark.parametrize(("published", "text", "value"), EARLY)
def test_what_was_today_on_a_page_of_the_small_hours_is_the_day_before(published: str, text: str, value: str) -> None:
    found = extract(Reading((Passage("/body", text),), published=published))["dates"]
    assert found[-1].value == value
