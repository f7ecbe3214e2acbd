"""The words dates are told in. Values after TimeML's TIMEX3 and ISO 8601; the English is general knowledge."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
# Months that are also names or verbs: alone they need a word before them that only a date follows.
DOUBTFUL_MONTHS = {"may", "march", "april", "june", "august"}

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
PLURAL_WEEKDAYS = {f"{word}s": number for word, number in WEEKDAYS.items()}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "nite": "NI", "daytime": "DT",
}  # fmt: skip

# The part of the day written of, and the one before or around it.
NIGHTS = {"tonight": "this", "tonite": "this", "overnight": "over"}

# How long a unit is: its TIMEX3 letter and how many of them. T marks the units below a day.
UNITS = {
    "second": ("TS", 1), "minute": ("TM", 1), "hour": ("TH", 1), "day": ("D", 1), "night": ("D", 1), "week": ("W", 1),
    "fortnight": ("W", 2), "weekend": ("WE", 1), "month": ("M", 1), "quarter": ("Q", 1), "year": ("Y", 1),
    "decade": ("Y", 10), "century": ("Y", 100), "millennium": ("Y", 1000),
}  # fmt: skip
PLURAL_UNITS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "nights": "night", "weeks": "week",
    "fortnights": "fortnight", "weekends": "weekend", "months": "month", "quarters": "quarter", "years": "year",
    "decades": "decade", "centuries": "century", "millennia": "millennium",
}  # fmt: skip
# Only after a number or a relation: "3 hrs", "last wk".
SHORT_UNITS = {
    "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour",
    "wk": "week", "wks": "week", "mo": "month", "mos": "month", "mth": "month", "mths": "month", "yr": "year",
    "yrs": "year", "wkend": "weekend", "wknd": "weekend",
}  # fmt: skip

# Where a unit lies: last, this or next of its kind.
RELATIONS = {
    "last": "last", "past": "last", "previous": "before", "preceding": "before", "prior": "before", "this": "this",
    "current": "this", "present": "this", "next": "next", "coming": "next", "upcoming": "next", "following": "after",
    "subsequent": "after", "forthcoming": "next", "that": "that", "same": "that", "these": "this", "those": "that",
    "latest": "latest", "ensuing": "after", "final": "final", "first": "first", "recent": "last", "opening": "first",
    "closing": "final", "initial": "first", "early": "first", "later": "final", "nxt": "next",
}  # fmt: skip
DETERMINERS = {"the", "a", "an", "its", "his", "her", "their", "our", "my", "your"}
# What may stand between a number and its unit: "two full years", "three more days".
BETWEEN = {
    "more", "additional", "full", "whole", "straight", "consecutive", "successive", "trading", "business", "working",
    "calendar", "fiscal", "financial", "academic", "solid", "long", "short", "further", "extra", "other", "entire",
    "crucial", "great", "good", "odd", "final", "brief", "tumultuous", "difficult", "very", "first",
    "school", "separate", "fairly", "lengthy", "hard", "bad", "election",
}  # fmt: skip
# Indefinite numbers.
SOME = {"several", "few", "many", "some", "couple", "various", "numerous", "countless", "dozens",
        "hundreds", "thousands"}  # fmt: skip

# Hedges before an expression, with TimeML's modifier; the longest that matches wins.
HEDGES = {
    ("about",): "approx", ("around",): "approx", ("approximately",): "approx", ("roughly",): "approx",
    ("some",): "approx", ("circa",): "approx", ("nearly",): "less_than", ("almost",): "less_than",
    ("over",): "more_than", ("more", "than"): "more_than", ("less", "than"): "less_than",
    ("fewer", "than"): "less_than", ("under",): "less_than", ("at", "least"): "equal_or_more",
    ("up", "to"): "equal_or_less", ("at", "most"): "equal_or_less", ("no", "more", "than"): "equal_or_less",
    ("not", "more", "than"): "equal_or_less", ("no", "less", "than"): "equal_or_more",
    ("just", "over"): "more_than", ("just", "under"): "less_than", ("well", "over"): "more_than",
    ("little", "more", "than"): "more_than", ("a", "little", "more", "than"): "more_than",
    ("a", "little", "over"): "more_than", ("just", "about"): "approx", ("just", "more", "than"): "more_than",
    ("just", "less", "than"): "less_than", ("much", "more", "than"): "more_than", ("close", "to"): "approx",
    ("an", "estimated"): "approx", ("only", "about"): "approx", ("much", "of"): None, ("most", "of"): None,
    ("all", "of"): None,
}  # fmt: skip
# Hedges before a date, by their last words.
DATE_HEDGES: dict[tuple[str, ...], str] = {
    ("no", "later", "than"): "on_or_before", ("not", "later", "than"): "on_or_before",
    ("on", "or", "before"): "on_or_before", ("no", "earlier", "than"): "on_or_after",
    ("not", "earlier", "than"): "on_or_after", ("on", "or", "after"): "on_or_after",
}  # fmt: skip
LAST_OF_HEDGE = {hedge[-1] for hedge in HEDGES}

# The part of a period, right before it: "early 2016", "late last week".
EARLY = {
    "early": "start", "earlier": "start", "late": "end", "later": "end", "mid": "mid", "middle": "mid",
}  # fmt: skip
# The part of a period, before "of": "the end of June".
PARTS_OF = {
    "end": "end", "beginning": "start", "start": "start", "middle": "mid", "close": "end", "remainder": "end",
    "rest": "end", "dawn": "start", "turn": "start", "outset": "start",
}  # fmt: skip

# Days told from the day of writing.
DEICTIC_DAYS = {
    "today": 0, "tomorrow": 1, "yesterday": -1, "tdy": 0, "tmr": 1, "tmrw": 1, "tmw": 1, "tomo": 1, "2day": 0,
    "2moro": 1, "trmw": 1, "tmrrw": 1, "2mrw": 1, "tommorow": 1, "tommorrow": 1, "tomorow": 1, "tmrow": 1,
    "yest": -1, "yday": -1,
}  # fmt: skip

REFERENCES = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF",
    "recently": "PAST_REF", "recent": "PAST_REF", "future": "FUTURE_REF",
    "presently": "PRESENT_REF",
}  # fmt: skip

# Which of its kind within a month or year; -1 counts from the end.
NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
EVERY = {"every", "each", "per"}
ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
    "hourly": "PT1H", "nightly": "P1D", "everyday": "P1D", "biweekly": "P2W", "fortnightly": "P2W",
    "biannual": "P6M", "biennial": "P2Y", "semiannual": "P6M",
}  # fmt: skip

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

ZONES = {
    "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "bst", "cet", "cest",
    "eet", "eest", "ist", "jst", "kst", "sgt", "hkt", "aest", "aedt", "awst", "nzst", "msk", "wat", "sast", "eat",
    "pkt",
}  # fmt: skip

# The nearest of these before a bare weekday or month tells its direction.
FUTURE_CUES = {
    "will", "supposed", "'ll", "shall", "scheduled", "expected", "due", "expects", "expect", "expires",
    "payable", "upcoming", "plans", "plan", "planned", "going", "would", "hopes", "hope", "effective",
    "tomorrow", "forthcoming", "may", "might", "could", "must", "should", "can", "slated", "forecast", "intends", "wo",
    "redeem", "aims", "begins", "starts", "opens", "future", "soon", "won't", "can't",
    "takes",
}  # fmt: skip
PAST_CUES = {
    "was", "were", "had", "did", "said", "told", "met", "took", "came", "went", "began", "became", "made", "saw",
    "fell", "rose", "left", "lost", "won", "got", "gave", "found", "thought", "held", "led", "wrote", "spoke", "sent",
    "put", "cut", "hit", "shot", "fled", "since", "been", "last", "ago", "earlier", "after", "kept", "brought",
    "bought", "sold", "paid", "ran", "broke", "set", "drew", "grew", "knew", "flew", "threw", "stood", "sank", "shut",
    "struck", "beat", "built", "lent", "spent", "felt", "rang", "sang", "swept", "taken", "seen", "given", "yesterday",
    "didn't", "wasn't", "weren't", "hadn't", "heard", "died", "hurt", "ate", "drove", "rode", "wore", "tore", "bore",
    "swore", "chose", "froze", "woke", "stole", "fought", "caught", "taught", "sought", "slept", "swam", "sat", "hung",
    "laid", "blew", "fed", "dealt", "meant", "hid", "written", "driven", "chosen", "broken", "spoken", "stolen",
    "beaten", "fallen", "shown", "thrown", "drawn", "torn", "gone", "begun", "done",
    "bid", "quit", "split", "spread", "cast",
}  # fmt: skip
# What follows one of these is still to come, whatever its form: "will cut", "to be held".
MODALS = {
    "will", "won't", "won’t", "'ll", "’ll", "shall", "would", "may", "might", "could", "must", "should", "can", "to",
}  # fmt: skip
# Verbs of timetables: their present tells what is arranged. Plural, singular, and after "is".
SCHEDULED_PLURAL = {
    "travel", "play", "face", "host", "meet", "visit", "open", "reopen", "close", "begin", "start", "end", "resume",
    "return", "leave", "arrive", "depart", "expire", "vote", "go", "fly", "sail", "retire", "launch", "appear", "kick",
    "take", "hold", "come", "entertain", "welcome", "elect", "continue", "debate", "decide", "tour", "perform", "walk",
    "head", "miss", "choose", "strike", "gather",
}  # fmt: skip
SCHEDULED_SINGULAR = {
    "goes", "flies", "launches", "misses", "shuts", "runs",
    *(f"{verb}s" for verb in SCHEDULED_PLURAL - {"go", "fly", "launch", "miss"}),
}  # fmt: skip
SCHEDULED_ING = {
    "travelling", "traveling", "playing", "facing", "hosting", "meeting", "visiting", "opening", "closing", "starting",
    "returning", "leaving", "arriving", "going", "flying", "launching", "coming", "heading", "holding", "planning",
    "retiring", "touring", "performing",
}  # fmt: skip
# What seemed or came about has been: "appeared to begin on Thursday".
SEEMING = {
    "appeared", "appears", "seemed", "seems", "happened", "used", "began", "failed", "managed", "helped", "forced",
}  # fmt: skip
# After "to" these are still to come.
TO_COME = {
    "be", "meet", "visit", "start", "begin", "take", "hold", "open", "vote", "resume", "decide", "discuss", "play",
    "face", "to", "leave", "arrive", "return", "travel", "go", "end", "expire", "close", "attend", "appear",
}  # fmt: skip

# A number before one of these counts or measures, so that it is no year.
COUNTED = {
    "people", "percent", "%", "per", "miles", "meters", "metres", "feet", "km", "kilometers", "kilometres", "acres",
    "troops", "soldiers", "men", "women", "workers", "employees", "dollars", "euros", "pounds", "jobs", "homes",
    "tons", "tonnes", "kg", "degrees", "million", "billion", "points", "shares", "students", "children", "hours",
    "days", "weeks", "months", "years", "votes", "seats", "members", "cases", "deaths", "barrels", "m", "mm", "cc",
    "hp", "rpm", "mph", "square", "cubic", "others", "residents", "refugees", "police", "prisoners", "guests", "fans",
}  # fmt: skip

# How a number of units lies to the day reckoned from.
SHIFTS = {"ago": "ago", "earlier": "earlier", "later": "later", "previously": "earlier", "hence": "hence"}
