"""Offices: where a title begins and ends, whose office it is, who is an official, and where a name begins."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.extract.quotes.names.officials import is_official

Expected = tuple[str, str | None, str | None, bool]

# A rank or an office of several words is no part of the organization before it.
RANKS: list[tuple[str, Expected]] = [
    (
        "Ghanaian Navy Commandant Rear Admiral Kofi Boateng said the drill was over.",
        ("Kofi Boateng", "Ghanaian Navy Commandant Rear Admiral", "Ghanaian Navy", True),
    ),
    ("Lt. Col. Amos Reed said the base was safe.", ("Amos Reed", "Lt. Col.", None, True)),
    ("U.S. Attorney Dana Field said the plea was entered.", ("Dana Field", "U.S. Attorney", None, True)),
    (
        "Shares of Kestrel fell. Kestrel Project Manager Lin Mei said the roof was new.",
        ("Lin Mei", "Kestrel Project Manager", "Kestrel", False),
    ),
    (
        "White House Economics Adviser Rosa Vance said the bill was dear.",
        ("Rosa Vance", "White House Economics Adviser", "White House", True),
    ),
    ("Federal prosecutors said the plea was entered.", ("Federal prosecutors", None, None, True)),
    (
        "Palace press officer Rosa Lim said the plan was sound.",
        ("Rosa Lim", "Palace press officer", None, False),
    ),
]

RANKS += [
    ("NATO Secretary-General Jan Berg said the talks went on.", ("Jan Berg", "NATO Secretary-General", "NATO", True)),
    (
        "Tarn Economics senior North American economist Ana Lima said jobs grew.",
        ("Ana Lima", "Tarn Economics senior North American economist", "Tarn Economics", False),
    ),
    (
        "Senior Clerks Association President Bo Vance said jobs grew.",
        ("Bo Vance", "Senior Clerks Association President", "Senior Clerks Association", False),
    ),
    ("Israel said it would respond.", ("Israel", None, None, True)),
    ("Airport authorities said it was late.", ("Airport authorities", None, "Airport", True)),
    (
        "It was late, said Joe Carver, who works for the Tides Department.",
        ("Joe Carver", None, "Tides Department", True),
    ),
]

# A department's subject is no organization, and neither are words that say when the office was held.
PORTFOLIOS: list[tuple[str, Expected]] = [
    (
        "French Minister of Foreign Affairs Jean Roux said the talks went on.",
        ("Jean Roux", "French Minister of Foreign Affairs", None, True),
    ),
    (
        "Former White House adviser Ana Roe said the bill was dear.",
        ("Ana Roe", "Former White House adviser", "White House", False),
    ),
    (
        "Last week State Department official Dan Cole said the line was poor.",
        ("Dan Cole", "State Department official", "State Department", True),
    ),
    (
        "“It grows,” said Paul Tory, a professor of physics at the University of Larne and co-author of the study.",
        ("Paul Tory", "professor of physics", "University of Larne", False),
    ),
    (
        "“It grows,” said Paul Tory, a member of the Department of Tides and Currents.",
        ("Paul Tory", "member", "Department of Tides and Currents", True),
    ),
]

# What ends as the names of occupations do and is none; ages, times and clauses outside the title.
OCCUPATIONS: list[tuple[str, Expected]] = [
    ("“It fell,” said Sam Zaki, a 30-year-old medical student in Accra.", ("Sam Zaki", "medical student", None, False)),
    ("“It fell,” said Ana Roe, a hotelier the mayor knows.", ("Ana Roe", "hotelier", None, False)),
    ("“It fell,” said Ana Roe, a middle-aged woman in Leeds.", ("Ana Roe", None, None, False)),
    ("“It fell,” said Ana Roe, in black leather.", ("Ana Roe", None, None, False)),
    ("The latter said the wells were dry.", ("The latter", None, None, False)),
    ("“It fell,” said Ana Roe, a podcaster from Leeds.", ("Ana Roe", "podcaster", None, False)),
    (
        "“It fell,” said Ana Roe, a volcanologist at Larne University.",
        ("Ana Roe", "volcanologist", "Larne University", False),
    ),
]

# Titles in short forms, with a noun that is a verb too, in brackets, and as predicates.
FORMS: list[tuple[str, Expected]] = [
    (
        "Peter Wade, SVP of design at Kestrel Motors, said the roof was new.",
        ("Peter Wade", "SVP of design", "Kestrel Motors", False),
    ),
    (
        "“It fell,” said Hogan Lee, the principal deputy White House press secretary.",
        ("Hogan Lee", "principal deputy White House press secretary", "White House", True),
    ),
    (
        "Superintendent of Police (SP) Imran Rao said the road was shut.",
        ("Imran Rao", "Superintendent of Police", "Police", True),
    ),
    (
        "Dr Marta Lund is head of surveys at the Tromsen Institute. “Patiently,” says Lund.",
        ("Marta Lund", "head of surveys", "Tromsen Institute", False),
    ),
    (
        "Marta Lund, who was then serving as the governor of Tarn, said the road was shut.",
        ("Marta Lund", "governor", "Tarn", True),
    ),
    (
        "The traditional ruler of Oka community, Igwe Paul Eze, said the land was lost.",
        ("Paul Eze", "traditional ruler of Oka community", "Oka community", False),
    ),
]

# The organization is named beside the office, by a pronoun, behind the name or as an owner.
ORGANIZATIONS: list[tuple[str, Expected]] = [
    (
        "The Tarn Bar Association met. Its secretary, advocate Ravi Rao, said the courts had moved.",
        ("Ravi Rao", "secretary", "Tarn Bar Association", False),
    ),
    (
        "The Tarn Water Trust will sue. Its attorney, Advocate Lindi Nkosi, said the law was clear.",
        ("Lindi Nkosi", "attorney", "Tarn Water Trust", False),
    ),
    (
        "Her solicitor, Yusuf Kaya of Kaya Lowe, said the charge was wrong.",
        ("Yusuf Kaya", "solicitor", "Kaya Lowe", False),
    ),
    ("“It fell,” said Tom Vane, chief executive.", ("Tom Vane", "chief executive", None, False)),
]

# A president of no nation and no public body is no official.
PRESIDENTS: list[tuple[str, Expected]] = [
    (
        "Shares of Kestrel fell. Kestrel President Dan Wick said sales fell.",
        ("Dan Wick", "Kestrel President", "Kestrel", False),
    ),
    ("French President Jean Roux said sales fell.", ("Jean Roux", "French President", None, True)),
    ("Senate President Ana Lobo said the house rose.", ("Ana Lobo", "Senate President", "Senate", True)),
    ("Vice President Ana Lobo said the house rose.", ("Ana Lobo", "Vice President", None, True)),
    ("Acting President Ana Lobo said the house rose.", ("Ana Lobo", "Acting President", None, True)),
    ("Club President Ana Lobo said the side was tired.", ("Ana Lobo", "Club President", "Club", False)),
    (
        "Carmen Bell, Patient Watchdog's executive director, said bills were high.",
        ("Carmen Bell", "executive director", "Patient Watchdog", False),
    ),
]

# Where a name begins behind an occupation printed with a capital, or a place that belongs to the office.
NAMES: list[tuple[str, Expected]] = [
    ("Psychoanalyst Stephen Grant warns that it is late.", ("Stephen Grant", "Psychoanalyst", None, False)),
    ("Glaciologist Ana Frost said the ice was thin.", ("Ana Frost", "Glaciologist", None, False)),
    ("Hunter Cole said the ice was thin.", ("Hunter Cole", None, None, False)),
    ("Mason Reed said the ice was thin.", ("Mason Reed", None, None, False)),
    ("Archer Daniel Bell said the ice was thin.", ("Archer Daniel Bell", None, None, False)),
    (
        "Former special envoy to Peru Kurt Vance said the talks went on.",
        ("Kurt Vance", "Former special envoy to Peru", None, False),
    ),
    ("State MP for Bass Marcus Tull said the boat was late.", ("Marcus Tull", "State MP for Bass", None, True)),
    (
        "Education undersecretary for procurement Noel Castro said the price was fair.",
        ("Noel Castro", "Education undersecretary for procurement", None, True),
    ),
    ("In a note to Marcus Tull said the boat was late.", ("Marcus Tull", None, None, False)),
]


# A body whose initials the text uses, and the office of somebody who speaks for a person.
BODIES: list[tuple[str, Expected]] = [
    (
        "The Federal Tides Commission met. FTC chairman Tom Reed said he would go.",
        ("Tom Reed", "FTC chairman", "FTC", True),
    ),
    (
        "The Reformed Workers Party of Sele met. The RWPS said prices must fall.",
        ("Reformed Workers Party of Sele", None, None, True),
    ),
    (
        "The Tarn Police Department came. TPD said the road was shut.",
        ("Tarn Police Department", None, None, True),
    ),
    ("Ana Rita Cole met the ARC. ARC said the road was shut.", ("ARC", None, None, False)),
    (
        "Water Minister Sello Nkuna got the letter. Nkuna's spokesperson, Wisa Dube, said he would reply.",
        ("Wisa Dube", "spokesperson", "Water Minister", True),
    ),
    (
        "Singer Lola Wray fell ill. Wray's spokesperson, Wisa Dube, said she would rest.",
        ("Wisa Dube", "spokesperson", None, False),
    ),
    (
        "“It lasts,” said John Burke, a University of Larne professor who has written books.",
        ("John Burke", "University of Larne professor", "University of Larne", False),
    ),
    (
        "“It lasts,” said Matt Moor, who was the Reform Party chairman in Tarn.",
        ("Matt Moor", "Reform Party chairman", "Reform Party", True),
    ),
    ("Prior to launch Ana Roe said the road was shut.", ("Ana Roe", None, None, False)),
    ("Mr. Warner, the Tarn senator, said the road was shut.", ("Warner", "Tarn senator", "Tarn", True)),
]


# Offices with complements of their own before the comma or the name.
COMPLEMENTS: list[tuple[str, Expected]] = [
    (
        "Bank of Larne's managing director for rates and macro strategist, Ben Reed, said jobs grew.",
        ("Ben Reed", "managing director for rates and macro strategist", "Bank of Larne", False),
    ),
    (
        "Kestrel's head of sales and chief economist, Ben Reed, said jobs grew.",
        ("Ben Reed", "head of sales and chief economist", "Kestrel", False),
    ),
    (
        "The head of Tranco's engineering centre of excellence, Ali Ahmed, said jobs grew.",
        ("Ali Ahmed", "head of Tranco's engineering centre of excellence", "Tranco", False),
    ),
    (
        "The national government delegate in Palma, Pilar Nadal, said jobs grew.",
        ("Pilar Nadal", "national government delegate in Palma", "national government", True),
    ),
    (
        "Reform Party for the Islands leader Yui Tama said jobs grew.",
        ("Yui Tama", "Reform Party for the Islands leader", "Reform Party for the Islands", True),
    ),
    (
        "“It fell,” said Julia Gray, a Tarn State Department of Health public information officer.",
        (
            "Julia Gray",
            "Tarn State Department of Health public information officer",
            "Tarn State Department of Health",
            True,
        ),
    ),
    ("TD Economics director Ana Lima said jobs grew.", ("Ana Lima", "TD Economics director", "TD Economics", False)),
    ("The death of the mayor angered Ana Lima, who said jobs grew.", ("Ana Lima", None, None, False)),
    ("“It is late,” said CM Dev Lima.", ("Dev Lima", "CM", None, True)),
    ("“It is late,” said DGP Dev Lima.", ("Dev Lima", "DGP", None, True)),
    ("Halfback Tom Lima said jobs grew.", ("Tom Lima", "Halfback", None, False)),
    ("“It is late,” said Tom Lima SC, defending.", ("Tom Lima", None, None, False)),
    ("“It is late,” said Dr Ana Lima PhD.", ("Ana Lima", None, None, False)),
    ("“It is late,” said Ana Con Lima.", ("Ana Con Lima", None, None, False)),
]


# Who employs somebody, where the text says it in another form than a name beside the office.
EMPLOYERS: list[tuple[str, Expected]] = [
    (
        "The U.N. secretary-general's spokesman, Paul Riva, said the talks went on.",
        ("Paul Riva", "spokesman", "U.N. secretary-general", True),
    ),
    (
        "Results of Halder Tools Inc. rose at Halder Tools Inc. on Monday. Board Chair Doug Price said they would.",
        ("Doug Price", "Board Chair", "Halder Tools Inc.", False),
    ),
    (
        "A spokeswoman for the diocese said the school would close.",
        ("A spokeswoman for the diocese", "spokeswoman", "diocese", False),
    ),
    (
        "Clinics Without Walls will sue. Its attorney, Lindi Nkosi, said the law was clear.",
        ("Lindi Nkosi", "attorney", "Clinics Without Walls", False),
    ),
    (
        "The Tarn Weather Bureau warned. “It is hot,” said meteorologist Gabe Trull of the bureau's Hanley office.",
        ("Gabe Trull", "meteorologist", "Tarn Weather Bureau", True),
    ),
    ("“It is hot,” said singer Gabe Trull of the city's Hanley suburb.", ("Gabe Trull", "singer", None, False)),
    (
        "A spokesman for the mayor's office said it was late.",
        ("A spokesman for the mayor's office", "spokesman", "mayor's office", True),
    ),
    (
        "A spokeswoman for the senator's family said it was late.",
        ("A spokeswoman for the senator's family", "spokeswoman", "senator's family", False),
    ),
    ("Captain Li Wei of the Tarn fire service said it was late.", ("Li Wei", "Captain", "Tarn fire service", True)),
    ("Captain Li Wei of Tarn said it was late.", ("Li Wei", "Captain", None, False)),
    ("Ana Roe, who heads the Tarn Water Trust, said it was late.", ("Ana Roe", None, "Tarn Water Trust", False)),
    ("Ana Roe, who heads home at six, said it was late.", ("Ana Roe", None, None, False)),
    ("Ana Roe (CEO of Kestrel) said it was late.", ("Ana Roe", "CEO", "Kestrel", False)),
    ("Ana Roe (SNP) said it was late.", ("Ana Roe", None, None, False)),
    ("PG&E officials said it was late.", ("PG&E officials", None, "PG&E", False)),
    ("Corvia, a plane maker, fell. Corvia officials said it was late.", ("Corvia officials", None, None, False)),
    ("Larne officials said it was late.", ("Larne officials", None, None, True)),
    ("Tesla officials said it was late.", ("Tesla officials", None, None, True)),
    ("Treasurer Ana Roe said it was late.", ("Ana Roe", "Treasurer", None, True)),
    ("Ana Roe, the treasurer of the Larne Club, said it was late.", ("Ana Roe", "treasurer", "Larne Club", False)),
    ("NDP health critic Ana Roe said it was late.", ("Ana Roe", "NDP health critic", "NDP", True)),
    (
        "The Larne school board met. Board President Ana Roe said it was late.",
        ("Ana Roe", "Board President", "Larne school board", True),
    ),
    ("The Tarvo Group met. Board Chair Ana Roe said it was late.", ("Ana Roe", "Board Chair", "Tarvo Group", False)),
    (
        "Health Minister Ana Roe left. A spokesperson for Roe said it was late.",
        ("A spokesperson for Roe", "spokesperson", "Health Minister", True),
    ),
    ("A Halden spokesman said it was late.", ("A Halden spokesman", "Halden spokesman", "Halden", False)),
    ("Assistant State's Attorney Tom Bran said it was late.", ("Tom Bran", "Assistant State's Attorney", None, True)),
    ("Sens. Rand Paulo and Li Wei left. Paulo said it was late.", ("Rand Paulo", "Sens.", None, True)),
    ("“It is,” said Kei Con, Mr. Trumbo's senior adviser.", ("Kei Con", "senior adviser", None, False)),
    ("“It is,” said Kei Con, a strategist for Mrs. Clinto.", ("Kei Con", "strategist", None, False)),
    ("A Syrian woman said it was late.", ("A Syrian woman", None, None, False)),
    (
        "The Press Secretary to the Governor, Mr. Kei Con, said it was late.",
        ("Kei Con", "Press Secretary to the Governor", None, True),
    ),
    ("A consultant at the hospital, Dr Kei Con, said it was late.", ("Kei Con", "consultant", "hospital", False)),
    ("The area's MP, Labour's Kei Con, said it was late.", ("Kei Con", "MP", "Labour", True)),
    ("Kei Con is now the town's doctor. Con said it was late.", ("Kei Con", "doctor", None, False)),
    ("Secretary Ana Roe said it was late.", ("Ana Roe", "Secretary", None, True)),
    ("Club secretary Ana Roe said it was late.", ("Ana Roe", "Club secretary", "Club", False)),
    ("Nominee for governor Ana Roe said it was late.", ("Ana Roe", "Nominee for governor", None, False)),
    ("AT&T Media CEO John Stark said it was hot.", ("John Stark", "AT&T Media CEO", "AT&T Media", False)),
    (
        "Rivals of T-Line grew. Here is how T-Line CEO John Stark, who heads T-Line, said it was hot.",
        ("John Stark", "T-Line CEO", "T-Line", False),
    ),
    ("Ex-Larks star Gabe Trull said it was hot.", ("Gabe Trull", "Ex-Larks star", None, False)),
]

# The place of an office before a name, a union that is a state, where somebody is from behind a name.
STATES: list[tuple[str, Expected]] = [
    (
        "Former Chief Justice of India Ranjan Das said the law was needed.",
        ("Ranjan Das", "Former Chief Justice of India", "India", False),
    ),
    (
        "President of South Africa Kagiso Moloi said it was late.",
        ("Kagiso Moloi", "President of South Africa", "South Africa", True),
    ),
    ("Union Home Minister Amit Verma said the law was needed.", ("Amit Verma", "Union Home Minister", None, True)),
    ("Three-star Gen. Li Wei said it was late.", ("Li Wei", "Three-star Gen.", None, True)),
    ("Two-time champion Tom Reed said it was late.", ("Tom Reed", "Two-time champion", None, False)),
    ("Larne-born actor Tom Reed said it was late.", ("Tom Reed", "Larne-born actor", None, False)),
    ("Eyewitness Tom Reed said it was late.", ("Tom Reed", None, None, False)),
    ("Union President Ana Roe said the law was needed.", ("Ana Roe", "Union President", "Union", False)),
    ("Det Insp Ana Roe, from the force's crime team, said it was late.", ("Ana Roe", "Det Insp", None, True)),
    (
        "Musa Bello, a member of the House of Representatives representing Kano, said it was late.",
        ("Musa Bello", "member", "House of Representatives", True),
    ),
]


def test_a_company_named_only_behind_an_office_is_not_that_of_its_holder() -> None:
    _, speakers = find_quotes(
        "It rained in Larne.\n\nCorvia Foods lost money. Chief Executive Lena Marsh said sales were low. "
        "Analysts at Holm Tate said it was late."
    )
    assert (speakers[0].name, speakers[0].organization) == ("Lena Marsh", "Corvia Foods")


@pytest.mark.parametrize(
    ("organization", "public"),
    [("F.B.I.", True), ("FBI", True), ("U.N.", True), ("B.L.V.", False), ("Larks Club", False)],
)
def test_acronyms_with_full_stops(organization: str, public: bool) -> None:
    assert is_official("Ana Roe", "assistant director", organization) == public


def test_the_spokesman_of_an_officer_is_not_the_officer() -> None:
    _, speakers = find_quotes("A spokeswoman for Gov. Ana Roe said it was late.")
    assert [(s.name, s.title, s.official) for s in speakers] == [
        ("A spokeswoman for Gov. Ana Roe", "spokeswoman", True)
    ]


def test_a_rank_after_the_police() -> None:
    _, speakers = find_quotes("Police said the road was shut. Captain Jack Adams said four men were held.")
    assert [(s.name, s.organization, s.official) for s in speakers] == [
        ("Police", None, True),
        ("Jack Adams", "Police", True),
    ]


def test_a_rank_after_a_club() -> None:
    _, speakers = find_quotes("The Larks Club said the side was fit. Captain Jack Adams said they would win.")
    assert [(s.name, s.official) for s in speakers] == [("Larks Club", False), ("Jack Adams", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *EMPLOYERS,
        *COMPLEMENTS,
        *BODIES,
        *RANKS,
        *PORTFOLIOS,
        *OCCUPATIONS,
        *FORMS,
        *ORGANIZATIONS,
        *PRESIDENTS,
        *NAMES,
        *STATES,
    ],
)
def test_offices(text: str, expected: Expected) -> None:
    _, speakers = find_quotes(text)
    assert [(s.name, s.title, s.organization, s.official) for s in speakers] == [expected]


@pytest.mark.parametrize(
    ("name", "public"),
    [
        ("Ministry of Media", True),
        ("Committee on Media", True),
        ("Department of Newspapers", True),
        ("Charity Commission", True),
        ("Army Times", False),
        ("Larne Police Federation", False),
        ("Treasury Employees Union", False),
        ("the prosecution's star witness", False),
        ("the army's victims", False),
        ("a draft of the text seen by the agency", False),
        ("a union representing the province's nurses", False),
        ("a former minister", False),
        ("the Office of the President", True),
        ("a report by the ministry", True),
        ("officials at the ministry", True),
        ("American Jewish Committee", False),
        ("Northern Refugee Council", False),
        ("Council on Foreign Relations", False),
        ("Larne City Council", True),
        ("Larne School Board", True),
        ("Tarvo Foods Board", False),
        ("American Legislative Exchange Council", False),
        ("National Farm Bureau", False),
        ("Committee for a Responsible Budget", False),
        ("Republican National Committee", True),
        ("House Foreign Affairs Committee", True),
        ("Broken Hill Council", True),
        ("Reading Council", True),
        ("Food Safety Bureau", True),
        ("National Crime Records Bureau", True),
        ("Work and Pensions Committee", True),
        ("Physical Sciences Research Council", True),
        ("Northern Rescue Committee", False),
        ("Arts Council England", True),
        ("Council of Economic Advisers", True),
        ("Indian Foreign Secretary", True),
        ("Congressional Budget Office", True),
        ("Britain", True),
    ],
)
def test_the_head_of_a_name_says_whether_a_body_is_public(name: str, public: bool) -> None:
    assert is_official(name, None, None) == public


# Whether the one speaker of a text is an official.
OFFICIALS: list[tuple[str, bool]] = [
    # Members of a parliament by their party.
    ("“It failed,” said Philippe Marchand, co-president of the Greens group.", True),
    ("“It passed,” said Ana Roe, leader of the Larne Labour group.", True),
    ("“It passed,” said Ana Roe, co-leader of the Green Party.", True),
    ("“It passed,” said Ana Roe, leader of the Larne Lighting Group.", False),
    ("“It passed,” said Ana Roe, leader of the Larne Strikers.", False),
    ("“It passed,” said union leader Ana Roe.", False),
    # A rank before the name whose title is another.
    ("“We reject it,” said Cmdr. Sean Holt, a spokesperson for Firm Resolve.", True),
    ("“We reject it,” said Lt Col Alex Vind, a specialist on the Ports Council.", True),
    ("“We reject it,” said retired Gen. Alex Vind, an analyst at Roe Media.", False),
    ("“We reject it,” said Dr. Ana Roe, a spokeswoman for Tarvo Foods.", False),
    ("Chief Executive Officer Daniel Obi, an engineer, said the plant would close.", False),
    # A judge in a text without courts is one of a contest.
    ("“I did not expect it,” judge Carla Inaba said as the dancers left the stage.", False),
    ("The baker left the show. “It was soggy,” said judge Ana Roe.", False),
    ("The trial ended. “It was cruel,” said judge Ana Roe.", True),
    ("The city lost in court. “It was cruel,” said judge Ana Roe.", True),
    ("“It was cruel,” Judge Ana Roe said.", True),
]


@pytest.mark.parametrize(("text", "expected"), OFFICIALS)
def test_officials(text: str, expected: bool) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.official for speaker in speakers] == [expected]


# A text and the title of its one speaker: what somebody became, and the office of several named together.
GIVEN: list[tuple[str, str | None]] = [
    ("Julia Park became chief executive in May. “It is late,” Park said.", "chief executive"),
    ("Julia Park has been elected mayor. “It is late,” Park said.", "mayor"),
    ("Julia Park was chosen as a senator. “It is late,” Park said.", "senator"),
    ("Julia Park became ill. “It is late,” Park said.", None),
    ("Julia Park was named in the report. “It is late,” Park said.", None),
    ("Senators Julia Park and Omar Zaki left. “It is late,” Zaki said.", "Senator"),
    ("The lawyers Julia Park and Omar Zaki left. “It is late,” Zaki said.", "lawyer"),
    ("Fans saw lawyers with Julia Park and Omar Zaki. “It is late,” Zaki said.", None),
    ("Ministers met Julia Park and Omar Zaki. “It is late,” Zaki said.", None),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_titles_given_elsewhere(text: str, expected: str | None) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.title for speaker in speakers] == [expected]
