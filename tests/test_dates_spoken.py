"""Dates reckoned from one that was mentioned before, in texts that are no histories."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

PUBLISHED = "2024-06-06"

SPOKEN_OF = [  # text, the last date in it with its value
    ("The strike of 1926 was long. We ate what we grew that summer.", "that summer", "1926-SU"),
    ("He landed in June 1944. He had enlisted the previous summer.", "the previous summer", "1943-SU"),
    ("He landed in October 1944. He had enlisted the previous summer.", "the previous summer", "1944-SU"),
    ("The mill burned in December 1944. That winter was cold.", "That winter", "1944-WI"),
    ("The mill burned in January 1944. That winter was cold.", "That winter", "1943-WI"),
    ("It rained in 1926. Last summer was dry.", "Last summer", "2023-SU"),
    ("He will appear on Friday. They had left the evening before.", "the evening before", "XXXX-XX-XXTEV"),
    ("On Sunday he fell. They had left the evening before.", "the evening before", "2024-06-01TEV"),
    ("He fell on Sunday. One crown, made in 1855, was found the next day.", "the next day", "2024-06-03"),
    ("In 1963 cars were driven across.", "1963", "1963"),
    ("It was put off until the new year.", "the new year", "2025"),
    ("The strike, called for the first week of September, goes on.", "the first week of September", "2024-W36"),
    ("Ferries will stop from the 3rd.", "the 3rd", "2024-07-03"),
    ("Ferries stopped from the 3rd.", "the 3rd", "2024-06-03"),
    ("A strike starts in September and will end on the 3rd.", "the 3rd", "2024-09-03"),
    ("Ferries will stop on the 23rd.", "the 23rd", "2024-06-23"),
    ("He opened in 1966; by the end of the decade there was a queue.", "the end of the decade", "196X"),
    ("Records were faked between March 2018 and the following January.", "the following January", "2019-01"),
    ("It will pay a dividend, its first since 2020, on 2 November.", "2 November", "2024-11-02"),
    ("It paid a dividend, its first since 2020, on 2 November.", "2 November", "2023-11-02"),
    ("The tablet, unveiled on Tuesday, goes on sale on Friday.", "Friday", "2024-06-07"),
    ("The man, arrested on Tuesday, died on Wednesday.", "Wednesday", "2024-06-05"),
    ("The army had told people to leave the north in mid-October.", "mid-October", "2023-10"),
    ("The mayor had hoped to cut the ribbon on Friday.", "Friday", "2024-05-31"),
    ("They said they had agreed to meet on Friday.", "Friday", "2024-06-07"),
    ("Traders will watch Friday's data.", "Friday", "2024-06-07"),
    ("The men left in 1914. By the end of the year the mill was shut.", "the end of the year", "1914"),
    ("The men left in 1914. By the end of the year the mill will be shut.", "the end of the year", "2024"),
    ("The barn burned on 14 May 2022. The trial was due to end on May 26.", "May 26", "2024-05-26"),
    ("In March 1917 a bank gave way at night.", "night", "XXXX-XX-XXTNI"),
    ("On 3 March 1917 a bank gave way at night.", "night", "1917-03-03TNI"),
    ("Revenue rose in the first quarter, and more than in the previous quarter.", "the previous quarter", "2023-Q4"),
]


BESIDE = [  # text, the first date in it with its value
    ("Cases rose in the week to 21 April.", "the week", "2024-W16"),
    ("Claims rose in the week ended Oct. 21.", "the week", "2023-W42"),
    ("Claims will rise in the week ending Oct. 21.", "the week ending Oct. 21", "2024-W43"),
    ("He spent the week to rest.", "the week", "2024-W23"),
    ("It sold less than the amount it forecast in August.", "August", "2023-08"),
    ("Sales were forecast to rise in August.", "August", "2024-08"),
    ("They parted two years to the day after they met.", "two years", "P2Y"),
    ("He will speak at around 11 tonight.", "around 11 tonight", "2024-06-06T23"),
    ("Some 300 tonight sang.", "tonight", "2024-06-06TNI"),
    ("In winter you have to change in Lund.", "winter", "XXXX-WI"),
]


@pytest.mark.parametrize(("text", "exact", "value"), BESIDE)
def test_dates_by_the_words_beside_them(text: str, exact: str, value: str) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert found[0] == (exact, value)


@pytest.mark.parametrize(("text", "exact", "value"), SPOKEN_OF)
def test_dates_reckoned_from_what_is_spoken_of(text: str, exact: str, value: str) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert found[-1] == (exact, value)
