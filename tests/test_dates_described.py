"""Words of time that only describe or point, ages, and times that lie ahead: "an overnight bag", "in a week's time"."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema.draft import Passage, Reading
from newsschema.extract.dates import extract, find_dates

PUBLISHED = "2024-05-15"
HAPPENED = ["raids", "an air strike", "fighting", "a fire", "clashes", "heavy rain", "a shooting", "unrest"]
HAPPENING = ["{0} on the port killed nine.", "Police reported {0} in Lund.", "He spoke of {0} that hit the town."]
THINGS = ["bag", "stay", "bus", "shift", "guest", "sensation", "rate", "curfew", "feed", "delivery"]
NAMING = ["They took an overnight {0}.", "She asked about those overnight {0}s.", "The overnight {0} was a surprise."]


@pytest.mark.parametrize(("frame", "event"), list(product(HAPPENING, HAPPENED)))
def test_what_happens_overnight_is_dated(frame: str, event: str) -> None:
    words = event.partition(" ")[2] if event.startswith(("a ", "an ")) else event
    overnight = f"an overnight {words}" if words != event else f"overnight {words}"
    text = frame.format(overnight)
    found = find_dates(text[0].upper() + text[1:], reference=PUBLISHED)
    assert [date.value for date in found] == ["2024-05-15TNI"]


@pytest.mark.parametrize(("frame", "thing"), list(product(NAMING, THINGS)))
def test_overnight_that_says_what_kind_a_thing_is_is_no_date(frame: str, thing: str) -> None:
    assert find_dates(frame.format(thing), reference=PUBLISHED) == []


POINTING = [  # text, the dates of its record
    ("He was mayor at the time.", []),
    ("At the time, she ran a bakery.", []),
    ("It was, at that time, the tallest tower.", []),
    ("By that time the money was gone.", []),
    ("There is no plan at this time.", []),
    ("They sell none at the moment.", []),
    ("On Monday he was ill. She did not know it at the time.", ["Monday"]),
    ("It is shut for the time being.", ["the time being"]),
    ("She keeps it for the future.", ["the future"]),
    ("These days few people smoke.", ["These days"]),
    ("In recent years it grew.", ["recent years"]),
    ("Since that day he has been silent.", ["that day"]),
]


@pytest.mark.parametrize(("text", "dates"), POINTING)
def test_a_record_leaves_out_what_only_points_to_a_time(text: str, dates: list[str]) -> None:
    found = extract(Reading((Passage("/body", text),), published=PUBLISHED))["dates"]
    assert [date.span.exact for date in found] == dates


AHEAD = [  # text, each date in it with its value
    ("The next race is in seven days' time in Doha.", [("seven days' time", "2024-05-22")]),
    ("Ministers meet in ten days’ time.", [("ten days’ time", "2024-05-25")]),
    ("The ferry will be back in a week's time.", [("a week's time", "2024-05-22")]),
    ("In five years' time the plant will close.", [("five years' time", "2029")]),
    ("The court sits in a month's time.", [("a month's time", "2024-06")]),
    ("The bridge reopens in three weeks’ time, he said.", [("three weeks’ time", "2024-W23")]),
    ("They won twice in a week's time.", [("a week's time", "P1W")]),
    ("He asked for two weeks' time off.", [("two weeks", "P2W")]),
    ("She was paid for three days' work.", [("three days", "P3D")]),
    ("He resigned with a week's notice.", [("a week", "P1W")]),
    ("They will meet in ten days.", [("ten days", "P10D")]),
    # the future, before a verb and behind "not too distant"
    ("Plans for the future are unclear.", [("the future", "FUTURE_REF")]),
    ("He fears the future will be dry.", [("the future", "FUTURE_REF")]),
    ("It may happen in the not-too-distant future.", [("the not-too-distant future", "FUTURE_REF")]),
    ("It may happen in the not too distant future.", [("the not too distant future", "FUTURE_REF")]),
    ("The future king waved.", []),
    ("Her future husband waved.", []),
    # what only has the shape of a length of time
    ("The last minute changes made to the rules were odd.", []),
    ("He signed after the last minute talks.", []),
    ("She scored in the last minute.", [("the last minute", "PT1M")]),
    ("He called twice in the last minute and left.", [("the last minute", "PT1M")]),
    ("They lost it all in a matter of months.", [("a matter of months", "PXM")]),
    ("It is a matter of days before it opens.", [("a matter of days", "PXD")]),
    ("It is a matter of taste.", []),
]


@pytest.mark.parametrize(("text", "dates"), AHEAD)
def test_times_ahead_and_words_beside_a_unit(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=PUBLISHED)] == dates


AGES = [  # text, each date in it
    ("My son turned a year.", []),
    ("The twins turned six months on Monday.", ["Monday"]),
    ("Babies under 6 months need milk.", []),
    ("Infants younger than 12 months are at risk.", []),
    ("Puppies at eight weeks can see.", []),
    ("It is for children from 6 months to 5 years of age.", []),
    ("Toddlers older than two years may go.", []),
    ("The clinic treated 300 children over two years.", ["two years"]),
    ("The children waited for six months.", ["six months"]),
    ("It took under 6 months.", ["under 6 months"]),
    ("It lasted from 6 months to 5 years.", ["6 months", "5 years"]),
    ("The firm turned to banks two years ago.", ["two years ago"]),
]


@pytest.mark.parametrize(("text", "dates"), AGES)
def test_ages_are_no_dates(text: str, dates: list[str]) -> None:
    assert [date.span.exact for date in find_dates(text, reference=PUBLISHED)] == dates


NIGHTS = [  # text, each date in it with its value
    ("It gives a child the skills they need to sleep through the night.", ["XXXX-XX-XXTNI"]),
    ("The trick is to teach dogs to be calm in the middle of the night.", ["XXXX-XX-XXTNI"]),
    ("Most people wake at the beginning of the night.", ["XXXX-XX-XXTNI"]),
    ("The lamp helps him read at night.", ["XXXX-XX-XXTNI"]),
    ("Rain is expected to fall in the night.", ["2024-05-15TNI"]),
    ("Crews hope to stop the fire in the night.", ["2024-05-15TNI"]),
    ("I want to walk in the night.", ["2024-05-15TNI"]),
    ("He fell in the middle of the night.", ["2024-05-15TNI"]),
    ("On Monday they had to flee in the middle of the night.", ["2024-05-13", "2024-05-13TNI"]),
]


@pytest.mark.parametrize(("text", "dates"), NIGHTS)
def test_a_night_of_what_holds_at_any_time_is_any(text: str, dates: list[str]) -> None:
    assert [date.value for date in find_dates(text, reference=PUBLISHED)] == dates


UPDATED = [  # text, the last date in it
    ("It opened on 1 May 2024. This story was updated at 4:20 p.m. to add a comment.", "2024-05-15T16:20"),
    ("It opened on 1 May 2024. The article was first published at 9 a.m.", "2024-05-15T09"),
    ("It opened on 1 May 2024. This post has been corrected at 10:10 a.m.", "2024-05-15T10:10"),
    ("It opened on 1 May 2024. The mayor arrived at 9 a.m.", "2024-05-01T09"),
    ("It opened on 1 May 2024. The list was published at 9 a.m.", "2024-05-01T09"),
    ("It opened on 1 May 2024. The report was read at 9 a.m.", "2024-05-01T09"),
]


@pytest.mark.parametrize(("text", "value"), UPDATED)
def test_a_page_was_changed_on_the_day_it_was_published(text: str, value: str) -> None:
    assert find_dates(text, reference=PUBLISHED)[-1].value == value


ONCE = [  # text, each date in it with its value
    ("I saw thirty dolphins one day, two miles out.", []),
    ("Roe met her one day, while he was ill.", []),
    ("The dog bit him one day.", []),
    ("A fox stole the hens one day because the gate was open.", []),
    ("It took one day.", [("one day", "P1D")]),
    ("The strike lasted one day.", [("one day", "P1D")]),
    ("The judge gave Roe one day.", [("one day", "P1D")]),
    ("They delayed the launch one day.", [("one day", "P1D")]),
    ("She missed school one day.", [("one day", "P1D")]),
    ("He had been in the job one day.", [("one day", "P1D")]),
    ("He paid the workers for one day.", [("one day", "P1D")]),
    ("He bought the house one day before the sale.", [("one day", "P1D")]),
    ("He hopes to return one day.", [("one day", "FUTURE_REF")]),
    # most days, a long time ago
    ("Most days, she runs.", [("Most days", "P1D")]),
    ("On most days the shop is open.", [("most days", "P1D")]),
    ("Most weeks they win.", [("Most weeks", "P1W")]),
    ("Most days of the strike were dull.", [("days", "PXD")]),
    ("I began that journey a long time ago.", [("a long time ago", "PAST_REF")]),
    ("It took a long time.", []),
    # earlier in the day
    (
        "It was sold on 3 March 2024.\n\nHe denied it earlier in the day.",
        [("3 March 2024", "2024-03-03"), ("earlier in the day", "2024-05-15")],
    ),
    (
        "On 3 March 2024 he left. Earlier in the day he slept.",
        [("3 March 2024", "2024-03-03"), ("Earlier in the day", "2024-03-03")],
    ),
    (
        "On Monday he left.\n\nEarlier in the day he slept.",
        [("Monday", "2024-05-13"), ("Earlier in the day", "2024-05-13")],
    ),
]


@pytest.mark.parametrize(("text", "dates"), ONCE)
def test_an_unknown_day_and_most_days(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=PUBLISHED)] == dates


TODAY = [  # text, the last date in it with its value
    ("The custom still exists today.", "PRESENT_REF"),
    ("The wall, which survives today, is long.", "PRESENT_REF"),
    ("The law that remains today is old.", "PRESENT_REF"),
    ("In today's competitive markets, it wins.", "PRESENT_REF"),
    ("Today's voters are older.", "PRESENT_REF"),
    ("It is a threat to today's families.", "PRESENT_REF"),
    ("Tickets are available today.", "2024-05-15"),
    ("Today's market rally faded.", "2024-05-15"),
    ("Today's meeting of companies failed.", "2024-05-15"),
    ("He spoke today.", "2024-05-15"),
    ("He remains in hospital today.", "2024-05-15"),
]


@pytest.mark.parametrize(("text", "value"), TODAY)
def test_today_beside_what_lasts_is_the_present(text: str, value: str) -> None:
    assert find_dates(text, reference=PUBLISHED)[-1].value == value


DECADES = [  # text, each date in it with its value
    ("It was a 90s band.", [("90s", "199X")]),
    ("90s nostalgia is big.", [("90s", "199X")]),
    ("She wore an 80s-style jacket.", [("80s", "198X")]),
    ("A 60s icon died.", [("60s", "196X")]),
    ("It began in the roaring twenties.", [("the roaring twenties", "192X")]),
    ("It ended in the early noughties.", [("the early noughties", "200X")]),
    ("He sang in the late sixties.", [("the late sixties", "196X")]),
    ("He is in his early sixties.", []),
    ("She was in her late forties.", []),
    ("A man in 60s clothes left.", []),
    ("A 20s ticket was found.", []),
    ("Highs in the 80s are due.", []),
    ("It was 70s all day.", [("all day", "P1D")]),
]


@pytest.mark.parametrize(("text", "dates"), DECADES)
def test_decades_in_digits_and_words(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=PUBLISHED)] == dates


VAGUE = [  # text, each date in it with its value
    ("In a year's time it will rise.", [("a year's time", "2025")]),
    ("At some point in the future it will open.", [("the future", "FUTURE_REF")]),
    ("Back in the day it was shut.", []),
    ("Late in the day it was shut.", [("Late in the day", "2024-05-15")]),
    ("In years past it was shut.", [("years past", "PAST_REF")]),
    ("In weeks past the deadline it was shut.", [("weeks", "PXW")]),
    ("It shut some time ago.", [("some time ago", "PAST_REF")]),
    ("It takes some time.", []),
]


@pytest.mark.parametrize(("text", "dates"), VAGUE)
def test_vague_times(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.span.exact, date.value) for date in find_dates(text, reference=PUBLISHED)] == dates
