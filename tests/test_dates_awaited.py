"""Past and future of weekdays by the verb they depend on, by what is awaited, and in sentences without a clear verb."""

from __future__ import annotations

import pytest

from newsschema.extract.dates import find_dates

# A Thursday.
PUBLISHED = "2023-03-09"

WEEKDAYS = [  # text, a weekday in it, its value
    # the finite verb before it, although another verb is behind it
    ("He underwent surgery Tuesday and should be home by Friday.", "Tuesday", "2023-03-07"),
    ("He undergoes surgery Tuesday and should be home by Friday.", "Tuesday", "2023-03-14"),
    ("Divers are lifting the last of the wrecks on Sunday.", "Sunday", "2023-03-12"),
    ("The envoys forwent lunch Tuesday and will not return.", "Tuesday", "2023-03-07"),
    ("She will umpire the decider Saturday after a month away.", "Saturday", "2023-03-11"),
    # arranged for somebody
    ("The priest is being buried on Saturday.", "Saturday", "2023-03-11"),
    ("The couple are getting married on Saturday.", "Saturday", "2023-03-11"),
    ("The priest was being buried on Saturday.", "Saturday", "2023-03-04"),
    # a decision led in by its day
    ("On Tuesday, the board voted to close the mill.", "Tuesday", "2023-03-07"),
    ("On Tuesday, the board will vote to close the mill.", "Tuesday", "2023-03-14"),
    # "last" that is no week or month
    ("It's her last day on Friday.", "Friday", "2023-03-10"),
    ("They met last month and again on Friday.", "Friday", "2023-03-03"),
    # conditions
    ("If re-elected on Sunday, he would serve until 2028.", "Sunday", "2023-03-12"),
    ("Re-elected on Sunday, he serves until 2028.", "Sunday", "2023-03-05"),
    ("If he was at home on Sunday, somebody saw him.", "Sunday", "2023-03-05"),
    # what is of a day
    ("Nurses have called off Monday's walkout.", "Monday", "2023-03-13"),
    ("Nurses have praised Monday's walkout.", "Monday", "2023-03-06"),
    ("Traders awaited Friday's data.", "Friday", "2023-03-10"),
    ("Traders cheered Friday's data.", "Friday", "2023-03-03"),
    ("Islanders are bracing for Monday's storm.", "Monday", "2023-03-13"),
    ("Islanders are grieving for Monday's victims.", "Monday", "2023-03-06"),
    ("In Sunday's other game, Lobi meet Union.", "Sunday", "2023-03-12"),
    ("In Sunday's other game, Lobi beat Union.", "Sunday", "2023-03-05"),
    ("Sunday's race starts at noon.", "Sunday", "2023-03-12"),
    ("Sunday's race started at noon.", "Sunday", "2023-03-05"),
    ("Monday's vote is seen as a test of her authority.", "Monday", "2023-03-13"),
    ("Monday's vote was seen as a test of her authority.", "Monday", "2023-03-06"),
    ("Monday's attack is seen as revenge.", "Monday", "2023-03-06"),
    ("After Sunday's race they play at home.", "Sunday", "2023-03-05"),
    # what has just been decided, what holds from a day on
    ("The two sides have agreed to stop fighting on Monday.", "Monday", "2023-03-13"),
    ("The two sides fought on Monday.", "Monday", "2023-03-06"),
    ("Shoppers can pick up orders as of Sunday.", "Sunday", "2023-03-12"),
    ("He owned half of it as of Sunday.", "Sunday", "2023-03-05"),
    ("Lobi United are away to Lund on Saturday.", "Saturday", "2023-03-11"),
    ("Lobi United were away to Lund on Saturday.", "Saturday", "2023-03-04"),
    ("Their tour gets going Saturday, after a year of rest.", "Saturday", "2023-03-11"),
    ("Their tour got going Saturday, after a year of rest.", "Saturday", "2023-03-04"),
    ("They had planned to return on Saturday.", "Saturday", "2023-03-04"),
    ("They plan to return on Saturday.", "Saturday", "2023-03-11"),
    ("Chemistry follows on Monday.", "Monday", "2023-03-13"),
    ("The move follows a shooting on Monday.", "Monday", "2023-03-06"),
    ("It will, as usual, be closed on Monday.", "Monday", "2023-03-13"),
    ("It has, as usual, been closed on Monday.", "Monday", "2023-03-06"),
    ("She said Monday would be tough.", "Monday", "2023-03-13"),
    ("Sales were better than they expected on Monday.", "Monday", "2023-03-06"),
    ("The stage is followed by a time trial on Sunday.", "Sunday", "2023-03-12"),
    ("The stage was followed by a time trial on Sunday.", "Sunday", "2023-03-05"),
    # verbs that look like nouns
    ("Harvesting gets under way on Monday.", "Monday", "2023-03-13"),
    ("Judges hand down their decision on Friday in Lund.", "Friday", "2023-03-10"),
    ("The magistrate rules on bail Friday.", "Friday", "2023-03-10"),
    ("The team travel to Lund on Saturday looking for a third win.", "Saturday", "2023-03-11"),
    ("New rules on bail on Friday", "Friday", "2023-03-03"),
]


@pytest.mark.parametrize(("text", "exact", "value"), WEEKDAYS)
def test_weekdays_that_are_awaited_or_over(text: str, exact: str, value: str) -> None:
    found = [(mention.span.exact, mention.value) for mention in find_dates(text, reference=PUBLISHED)]
    assert (exact, value) in found
