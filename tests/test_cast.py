"""The cast: offices of several people, couples, where titles end, who issued a document, descriptions in commas."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Row = tuple[str, str | None, str | None, bool]

SHARED: list[tuple[str, list[Row]]] = [  # text, then its speakers
    ("Sens. Ann Cole and Bob Dyer said the bill was dead.", [("Ann Cole and Bob Dyer", None, None, True)]),
    (
        "Reps. Lena Hart and Otis Webb said the bill was dead. “It is late,” Webb said.",
        [("Lena Hart and Otis Webb", None, None, True), ("Otis Webb", "Rep.", None, True)],
    ),
    ("Republican Sens. Lena Hart and Tom Webb wrote. “It is late,” Webb said.", [("Tom Webb", "Sen.", None, True)]),
    (
        "Sens. Lena Hart of Ohio and Tom Webb of Iowa met. “It is late,” Webb said.",
        [("Tom Webb", "Sen.", None, True)],
    ),
    ("The coaches Ann Cole and Bob Dyer met. “It is late,” Dyer said.", [("Bob Dyer", "coach", None, False)]),
    ("Farmers Ann Cole and Bob Dyer said it was late.", [("Ann Cole and Bob Dyer", None, None, False)]),
    ("Mrs. Ann Cole and Bob Dyer met. “It is late,” Dyer said.", [("Bob Dyer", None, None, False)]),
    ("He told reporters Ana Roe was late. “I was not,” Ana Roe said.", [("Ana Roe", None, None, False)]),
]

COUPLES: list[tuple[str, list[Row]]] = [
    ("Mr and Mrs Harding said the noise was awful.", [("Mr and Mrs Harding", None, None, False)]),
    ("Mr. and Mrs. Cho said they would sue.", [("Mr. and Mrs. Cho", None, None, False)]),
    ("“It is awful,” said Mr and Mrs Harding.", [("Mr and Mrs Harding", None, None, False)]),
    (
        "Mr Harding and Mrs Cho said they would sue.",
        [("Harding and Cho", None, None, False)],
    ),
]

ENDS: list[tuple[str, list[Row]]] = [
    (
        "Ana Roe, a judge hearing the case of the mine, said in court that it was late.",
        [("Ana Roe", "judge", None, True)],
    ),
    ("Li Wei, a delegate serving on the committee, said it was late.", [("Li Wei", "delegate", None, False)]),
    ("Ana Roe, deputy managing director, said it was late.", [("Ana Roe", "deputy managing director", None, False)]),
    ("“We stand by it,” said Ines Duarte, the Editor-in-Chief.", [("Ines Duarte", "Editor-in-Chief", None, False)]),
    (
        "Nadia Khan is the head of the Coast Guard. Khan said it was late.",
        [("Nadia Khan", "head", "Coast Guard", True)],
    ),
    ("Asked about the new coach, Mia Toft said it was late.", [("Mia Toft", None, None, False)]),
    ("Asked about a striker, Mia Toft said it was late.", [("Mia Toft", None, None, False)]),
    ("As the mayor, Mia Toft said it was late.", [("Mia Toft", "mayor", None, True)]),
    ("According to the mayor, Mia Toft, it was late.", [("Mia Toft", "mayor", None, True)]),
    (
        "As the top prosecutor in the United States, Mia Toft said it was late.",
        [("Mia Toft", "top prosecutor in the United States", None, True)],
    ),
]

ISSUERS: list[tuple[str, list[Row]]] = [
    ("The survey, published by Larne University, said it was late.", [("Larne University", None, None, False)]),
    ("The report, commissioned by the Tarn Trust, found that it was late.", [("Tarn Trust", None, None, False)]),
    ("The report, read by the Tarn Trust, found that it was late.", [("The report", None, None, False)]),
    (
        "Researchers at the University of Tarn said it was late.",
        [("Researchers at the University of Tarn", None, "University of Tarn", False)],
    ),
]

ISSUERS += [
    ("A poll conducted by voters in Larne showed that it was late.", [("A poll", None, None, False)]),
]

# An office that somebody may get, and where an office ends before a place.
HELD: list[tuple[str, list[Row]]] = [
    ("If Ana Roe becomes the next president, trade will gain. Roe said it was late.", [("Ana Roe", None, None, False)]),
    ("Ana Roe could become the first mayor. Roe said it was late.", [("Ana Roe", None, None, False)]),
    ("Ana Roe became the first mayor. Roe said it was late.", [("Ana Roe", "first mayor", None, True)]),
    ("A doctor in the area said it was late.", [("A doctor in the area", "doctor", None, False)]),
    (
        "Li Wei, a specialist in rare illness, said it was late.",
        [("Li Wei", "specialist in rare illness", None, False)],
    ),
    ("Li Wei, a donor involved in the plan, said it was late.", [("Li Wei", "donor", None, False)]),
    ("Dance judge Li Wei said the verdict was late.", [("Li Wei", "Dance judge", None, False)]),
    ("Corvia’s public defender’s office said it was late.", [("Corvia’s public defender’s office", None, None, True)]),
]

# A word that opens several names, none of which is a person's, is a firm's.
FIRMS: list[tuple[str, list[Row]]] = [
    (
        "The Tarvex Seno has Tarvex Max. Seno sales rose. Tarvex said it was late.",
        [("Tarvex", None, None, False)],
    ),
    ("Zhang Wei and Zhang Min left. “It is late,” Zhang Min said.", [("Zhang Min", None, None, False)]),
]

# Descriptions in commas behind a name, as subjects and before "who".
APPOSED: list[tuple[str, list[Row]]] = [
    ("Mr. Warn, the Iowa Democrat, called it “a mess.”", [("Warn", None, None, False)]),
    ("Mr Roe, the Tory MP, said it was late.", [("Roe", "Tory MP", "Tory", True)]),
    ("Ana Roe, a farmer who warned that it was late, left.", [("Ana Roe", "farmer", None, False)]),
    (
        "Senator James Lank, an Ohio Republican who warned that it was late, left.",
        [("James Lank", "Senator", None, True)],
    ),
    ("In London, a farmer who warned that it was late left.", [("a farmer", "farmer", None, False)]),
    ("The mayor, Ana Roe, said it was late.", [("Ana Roe", "mayor", None, True)]),
]

APPOSED += [
    (
        "A local Democrat said it was late. One Ohio Democrat said it was not.",
        [("A local Democrat", None, None, False), ("One Ohio Democrat", None, None, False)],
    ),
    ("Ana Roe, a Republican, left. “It is late,” the Republican said.", [("Ana Roe", None, None, False)]),
    ("A study by the small water firm TARNA said it was late.", [("TARNA", None, None, False)]),
    (
        "A study by a student at Larne University said it was late.",
        [("A study by a student at Larne University", None, "Larne University", False)],
    ),
]

RANKS: list[tuple[str, list[Row]]] = [
    ("Meghan Roe, the Duchess of Tarn, said it was late.", [("Meghan Roe", "Duchess of Tarn", None, False)]),
    ("Tarn News Agency said it was late.", [("Tarn News Agency", None, None, False)]),
    ("Tarn Water Agency said it was late.", [("Tarn Water Agency", None, None, True)]),
]

KINDS_OF_COUNCILS: list[tuple[str, list[Row]]] = [
    ("The leadership council of the guild said it was late.", [("leadership council of the guild", None, None, False)]),
    ("The ruling council said it was late.", [("ruling council", None, None, True)]),
    (
        "Tarn Treaty Council adviser Ana Roe said it was late.",
        [("Ana Roe", "Tarn Treaty Council adviser", "Tarn Treaty Council", False)],
    ),
    ("Ana Roe of the fact-checking website Full Proof said it was late.", [("Ana Roe", None, "Full Proof", False)]),
    ("The road is shut, said Mar Hicks, a historian.", [("Mar Hicks", "historian", None, False)]),
]

FIRMS += [
    (
        "Larne Rovers team doctor Ana Roe said it was late.",
        [("Ana Roe", "Larne Rovers team doctor", "Larne Rovers", False)],
    ),
    ("The rate fell, according to guidance from the Larne Clinic.", [("Larne Clinic", None, None, False)]),
    (
        "Ana Roe said it was late. Statistics Corvia’s figures show it was not.",
        [("Ana Roe", None, None, False), ("Statistics Corvia", None, None, True)],
    ),
]

BODIES: list[tuple[str, list[Row]]] = [
    ("All Progressives Congress said it was late.", [("All Progressives Congress", None, None, True)]),
    ("No Borders Network said it was late.", [("No Borders Network", None, None, False)]),
    ("All Larne residents said it was late.", [("All Larne residents", None, None, False)]),
    (
        "The director of the National Archives, Li Wei, said it was late.",
        [("Li Wei", "director of the National Archives", "National Archives", True)],
    ),
]


# Firms without the noun for their kind, owners in the plural, owners in small letters, who sent a letter.
# Kinds before the names of bodies, where people work, bodies joined by "and", rows of people.
KINDS: list[tuple[str, list[Row]]] = [
    ("Ana Roe, owner of the blog Simply Free, said it was late.", [("Ana Roe", "owner", "Simply Free", False)]),
    (
        "Ana Roe, head of data science and AI, said it was late.",
        [("Ana Roe", "head of data science and AI", None, False)],
    ),
    ("Ana Roe, CEO of the AI-powered care tool Limba, said it was late.", [("Ana Roe", "CEO", "Limba", False)]),
    ("Ana Roe, who co-founded the wellness app Earka, said it was late.", [("Ana Roe", None, "Earka", False)]),
    ("Ana Roe is Slaca’s sales director. “It is late,” Roe said.", [("Ana Roe", "sales director", "Slaca", False)]),
    ("WSJ’s Ana Roe, Peter Ruda and Li Wei wrote. “It is late,” Roe said.", [("Ana Roe", None, "WSJ", False)]),
    ("KELLY Osbo left. Kelly Osbo said it was late.", [("Kelly Osbo", None, None, False)]),
    ("ST. LARNE, MO (KTVI) – Ana Roe posted it. “It is late,” Roe said.", [("Ana Roe", None, None, False)]),
    (
        "Ana Roe works as a dentist at Tarn Clinic. Roe said it was late.",
        [("Ana Roe", "dentist", "Tarn Clinic", False)],
    ),
    (
        "Ana Roe, a politician, stepped forward on Friday. Roe said it was late.",
        [("Ana Roe", "politician", None, False)],
    ),
    ("Ana Roe at a Tarn public forum said it was late.", [("Ana Roe", None, None, False)]),
    ("Tim Ruda, stepped forward on Facebook to say it was late.", [("Tim Ruda", None, None, False)]),
    ("Ana Roe, author of Tarn Road, said it was late.", [("Ana Roe", "author", None, False)]),
    ("Ana Roe, 30, who works at Linden Auto Body, said it was late.", [("Ana Roe", None, "Linden Auto Body", False)]),
    ("Ana Roe, 30, of Lee County, said it was late.", [("Ana Roe", None, None, False)]),
    (
        "Figures from U.S. Customs and Border Protection said it was late. CBP said it was cold.",
        [("U.S. Customs and Border Protection", None, None, True)],
    ),
    ("She leads a list of critics who say it is late.", [("critics", None, None, False)]),
    (
        "Ana Roe, Tarn Lines customer\n\nReady to go. “It is late,” Roe said.",
        [("Ana Roe", "Tarn Lines customer", "Tarn Lines", False)],
    ),
]

OWNERS: list[tuple[str, list[Row]]] = [
    (
        "Larne is a hub for Corvian Airlines and Union Airlines. Corvian said it was late.",
        [("Corvian Airlines", None, None, False)],
    ),
    ("Larne Bank and Larne Airlines closed. Larne said it was late.", [("Larne", None, None, False)]),
    ("Tarn News’ Ana Roe said it was late.", [("Ana Roe", None, "Tarn News", False)]),
    (
        "The Larne Water Agency dug. Milton Holt, the agency’s supervisor for Queens, said it was late.",
        [("Milton Holt", "supervisor", "Larne Water Agency", True)],
    ),
    (
        "Capital Economics senior economist Ana Roe left. “It is late,” Roe said.",
        [("Ana Roe", "Capital Economics senior economist", "Capital Economics", False)],
    ),
    ("A career Army officer said it was late.", [("A career Army officer", "career Army officer", "Army", True)]),
    ("The state Senate leader, Ana Roe, said it was late.", [("Ana Roe", "state Senate leader", "state Senate", True)]),
    ("Kisha Holt, who works as a cabin cleaner, said it was late.", [("Kisha Holt", "cabin cleaner", None, False)]),
    ("The union sent a letter to the mayor. “It is late,” the letter said.", [("union", None, None, False)]),
    ("Ana Roe received a letter. “It is late,” the letter said.", [("the letter", None, None, False)]),
    ("It shows films in 4K. Zarex said it was late.", [("Zarex", None, None, False)]),
    (
        "President Zalo’s envoy met Mr. Zalo, near the Zalo house, with his wife Ana Zalo. The president said it was.",
        [("Zalo", "President", None, True)],
    ),
]


# Surnames before Chinese given names, portfolios behind "for", names right behind their bearer's body.
PLACED: list[tuple[str, list[Row]]] = [
    ("Kelvin Tse Wing-ho, a nurse, said it was late. Tse left.", [("Kelvin Tse Wing-ho", "nurse", None, False)]),
    ("Chan Tai-man said it was late. Chan said it fell.", [("Chan Tai-man", None, None, False)]),
    ("Secretary for Housing Doris Lam said it was late.", [("Doris Lam", "Secretary for Housing", None, True)]),
    (
        "Secretary for the Environment Doris Lam said it was late.",
        [("Doris Lam", "Secretary for the Environment", None, True)],
    ),
    ("Union secretary Doris Lam said it was late.", [("Doris Lam", "Union secretary", "Union", False)]),
    (
        "But president of the Public Services Association Felisha Moss said it was late.",
        [("Felisha Moss", "president of the Public Services Association", "Public Services Association", True)],
    ),
    (
        "The head of the Larne Wildlife Trust Ana Roe said it was late.",
        [("Ana Roe", "head of the Larne Wildlife Trust", "Larne Wildlife Trust", False)],
    ),
    ("In an email, managing partner Ana Roe said it was late.", [("Ana Roe", "managing partner", None, False)]),
    ("His partner Ana Roe said it was late.", [("Ana Roe", None, None, False)]),
    (
        "Minister Ana Roe left. The 52-year-old plumber said it was late.",
        [("The 52-year-old plumber", "plumber", None, False)],
    ),
    ("Captain Ana Roe left. The 24-year-old defender said it was late.", [("Ana Roe", "Captain", None, False)]),
    (
        "Larne/Brussels, 18 May 2026 – The deal will fall, the Larne Clinic said.",
        [("Larne Clinic", None, None, False)],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(*SHARED, *COUPLES, *ENDS, *ISSUERS, *HELD, *APPOSED, *FIRMS),
        *(*BODIES, *OWNERS, *PLACED, *KINDS, *KINDS_OF_COUNCILS),
    ],
)
def test_speakers_of_a_text(text: str, expected: list[Row]) -> None:
    _, speakers = find_quotes(text)
    assert [(one.name, one.title, one.organization, one.official) for one in speakers] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Larne/Brussels, 18 May 2026 – The deal will fall, the Larne Clinic said.", "The deal will fall"),
        ("Brussels, 18 May 2026 — The deal will fall, the Larne Clinic said.", "The deal will fall"),
        ("LARNE, May 2 — The deal will fall, the Larne Clinic said.", "The deal will fall"),
    ],
)
def test_datelines_are_no_content(text: str, content: str) -> None:
    quotes, _ = find_quotes(text)
    assert [quote.text for quote in quotes] == [content]
