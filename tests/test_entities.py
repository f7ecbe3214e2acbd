"""Who a mention means: surnames, single names, bodies by description, "they", pronouns, and what names hold."""

from __future__ import annotations

import pytest

from newsschema import find_quotes


def _last_speaker(text: str) -> str | None:
    quotes, speakers = find_quotes(text)
    return {speaker.id: speaker.name for speaker in speakers}.get(quotes[-1].speaker or "")


# A text and the name of who says its last quote; None where nobody is meant.
WHO: list[tuple[str, str | None]] = [
    # Surnames of two words, and names that only end alike.
    ("Kathleen Hart Sayer runs the prison. “It is late,” Hart Sayer said.", "Kathleen Hart Sayer"),
    ("Antonio De Luri spoke in Rome. “It was routine,” De Luri said.", "Antonio De Luri"),
    ("“It is bad,” said Linda Bright Wolf, a nurse. “It is worse,” Bright Wolf said.", "Linda Bright Wolf"),
    ("John Stephen Jonas plays golf. “It is my club,” Stephen Jonas said.", "Stephen Jonas"),
    ("Joel Erikson Ek scored. “I did not see him,” Erikson Ek said. He said it hurt.", "Joel Erikson Ek"),
    # Pronouns: who has just spoken is a subject; a gender shown beside a name; a possessive before a subject.
    ("“Salt is bad,” says Bo Kling. “Early,” Joost Haaf of Tarn University writes. He says it was late.", "Joost Haaf"),
    (
        "Brigadier Sabo Moko said it was. The widow of a miner, Nosi Ntan, said it was early.\n\n“It is,” she said.",
        "Nosi Ntan",
    ),
    ("Sabo Moko met Kei Zulu and her son. He said it was late.", "Sabo Moko"),
    ("Kei Zulu and her son met Sabo Moko, a father of two. She said it was late.", "Kei Zulu"),
    ("Her producer, Caeto Reisz, had doubts. “It is late,” he says.", "Caeto Reisz"),
    (
        "Ana Roe said it was early. The area's MP, Labour's Priya Nayar, wrote. In her letter she says it is late.",
        "Priya Nayar",
    ),
    # Descriptions: short titles, former offices, other duties, the only person at hand.
    ("Darnell Pruitt ran. Ald. Ray Kovac, whose ward it is, met voters. The alderman said it was late.", "Ray Kovac"),
    (
        "Energy Minister Awais Tarar said no. Party leader Asad Swati spoke. The former finance minister said it was.",
        "Asad Swati",
    ),
    (
        "Energy Minister Awais Tarar said no. Finance Minister Asad Swati disagreed. The energy minister said it was.",
        "Awais Tarar",
    ),
    (
        "Awais Tarar, a former minister, said it was. Asad Swati disagreed. The former minister said it was late.",
        "Awais Tarar",
    ),
    ("A case was filed by activist Vinod Kulkar. The petitioner said it was late.", "Vinod Kulkar"),
    ("Vinod Kulkar met Ana Roe. A petitioner came. The petitioner said it was late.", "The petitioner"),
    ("Will Garr took four wickets. The Durham paceman said it was late.", "Will Garr"),
    ("Lady Gaia sang. Gaia and Kinsey split in July, but the “Bad Love” singer said it was late.", "Lady Gaia"),
    ("Ana Roe phoned the singer, and the singer said it was late.", "the singer"),
    # A report of two papers is neither of them.
    ("It is late, according to reports from The Larch and The Tide. The Larch said it was early.", "Larch"),
    # Bodies by their nouns.
    (
        "Larne County Sheriff Tom Guidry spoke. Crews stood by, said Gulf Energy. The company warned it was late.",
        "Gulf Energy",
    ),
    ("The state's largest utility, PG&E, cut power. The utility said it was late.", "PG&E"),
    (
        "Rights Watch said it was early. The Interior Ministry denied it. The organization said it was late.",
        "Rights Watch",
    ),
    (
        "The Larne Public Utilities Commission met. The utilities commission said it was late.",
        "Larne Public Utilities Commission",
    ),
    # The office of nobody who is named in passing.
    (
        "The club won. Kate Lind, 41, spoke. The Prime Minister said it was late.",
        "The Prime Minister",
    ),
    # Words before a surname that are no first name, other forms of first names, titles behind a mark.
    ("Shaky Sondler faces questions. Ambassador Gordon Sondler came. “It is late,” Sondler said.", "Gordon Sondler"),
    ("Joshua Apter, a professor, left. Josh Apter came back. “It is late,” Apter said.", "Joshua Apter"),
    ("Michael Rowan left. Mike Rowan said it was late.", "Michael Rowan"),
    ("Dan Rowan left. Daniela Rowan said it was late.", "Daniela Rowan"),
    ("Strado drew a map for its Camp Strado event. Strado Hub is new. Strado said it was late.", "Strado"),
    ("It grew (so far). Read Neil's review of it. Neil Corm is here. “It is late,” Neil said.", "Neil Corm"),
    ("Gordon Sondler left. “Ambassador Sondler left,” Roe said. Sondler said it was late.", "Gordon Sondler"),
    ("Mr Yous told MSPs the inquiry asked for it. He said the inquiry was late.", "Yous"),
    # Who answers an interview, beside a brand named more often.
    (
        "Red Ox won. Red Ox ran. Here is Chris Horne.\n\nQ: How are you?\n\nA: I am.\n\nQ: Do you?\n\nA: I do.",
        "Chris Horne",
    ),
    ("Hannah Cairo, a student, worked alone. Cairo said it was late.", "Hannah Cairo"),
    ("Egypt spoke. Cairo said it was late.", "Cairo"),
    # Slugs of newsletters.
    (
        "It rained.\n\nIt froze.\n\nIt did.\n\nLATE TRAINS — The Star's Ana Roe: “Many trains will be late now.”",
        "Ana Roe",
    ),
    ("It rained.\n\nIt froze.\n\nIt did.\n\nANA Roe, 41 — the mayor — said it was late.", "ANA Roe"),
    # Names of one word.
    ("Mayor Garcia arrived at noon. He said the road was shut.", "Garcia"),
    ("President Ortega signed it. She said the vote mattered.", "Ortega"),
    ("The striker Zuli scored twice. He said the game was easy.", "Zuli"),
    ("Lord Wexley told the paper it was late. He said more was needed.", "Lord Wexley"),
    ("Ana Wexley sat in the Lords. Lady Wexley said more was needed.", "Ana Wexley"),
    ("One former Tory minister was unsure. “I cannot defend it,” she said.", "One former Tory minister"),
    ("Snow fell in Temple. He said it was cold.", None),
    # Initials and nicknames.
    ("Sonya A. Zorin, a lawyer, told the court her client was ill. “He is sorry,” she said.", "Sonya A. Zorin"),
    ('“Follow the money,” said Ana "Bing" Roe. Roe said it was late.', 'Ana "Bing" Roe'),
    ("Minister of State for Trade Lim Bee Hoon spoke. Ms Lim said no one would be forced.", "Lim Bee Hoon"),
    ("Read Ana Roe's letter. Roe said it was late.", "Ana Roe"),
    ("Says Ana Roe: “It was late.”", "Ana Roe"),
    # People of one surname.
    ("Leslie Jonas was a target. Union leader Chuck Jonas was not. Jonas told the Star it was late.", "Chuck Jonas"),
    ("Chris Holm ran again. Holm's father, Nate Holm, was a senator. Holm said it was late.", "Chris Holm"),
    ("Moira Lasker left Ian Lasker. Ms. Lasker wept. Lasker wept. Mr Lasker said it was late.", "Ian Lasker"),
    ("Ana Roe won. Li Roe lost. “It is late,” Li Roe said. Roe said it was early.", "Li Roe"),
    (
        "Jerry Jonas owns it. Jonas built it. Jonas likes it. In Jerry World it is loud. Jerry said it was so.",
        "Jerry Jonas",
    ),
    ("James Van Der Lek left. “We lost,” Van Der Lek said.", "James Van Der Lek"),
    ("Verizon executive VP Marni Walden said it was late.", "Marni Walden"),
    ("Ex-Minister Fawad Chandra said it was late.", "Fawad Chandra"),
    ("Strado says it has data. Camp Strado opens in May. Strado said it was late.", "Strado"),
    ("The Peru Air Force said it was on alert. Peru said that it shot down a jet.", "Peru"),
    ("Whatever Corvia did helped. Corvia says it is better.", "Corvia"),
    ("The minister, Ana Roe, met Dr. Li Wei. “This is good,” the doctor said.", "Li Wei"),
    ("The rally heard Martin Lutz King Jr. as its speaker. King said it was late.", "Martin Lutz King Jr."),
    ("In President Rowan's first visit to Los Amos as president, he said in Los Amos that it was late.", "Rowan"),
    ("Tarn Fact-Checker David Emry posted it. David Emry wrote it. Emry said it was early.", "David Emry"),
    ("Ortega more recently has said he has an open mind.", "Ortega"),
    ("The Corvia Vision Pro fits. Corvia is large. Corvia said it was late.", "Corvia"),
    ("Larne Rovers won. “We won,” Larne said in a statement.", "Larne Rovers"),
    ("Kamala Haris ran. Haris won. Kamala said it was late.", "Kamala Haris"),
    ("KELLY Osborn has slammed the prince. The 38-year-old star said it was late.", "KELLY Osborn"),
    ("Donald Ortega met the general. The president-elect said he had changed.", "Donald Ortega"),
    # Where a bearer is from is no part of the name.
    ("Larne-based McAllan, a chain, bid for it. McAllan said its debt was high.", "McAllan"),
    ("London-born Rafa said she was happy.", "Rafa"),
    ("The People's Gazette, the party's paper, warned that there was no room for doubt.", "People's Gazette"),
    ("Nilsson Media Research found that viewers had left.", "Nilsson Media Research"),
    ("VX says it is enough. The VX ID. SPACE was shown. VX says it will sell.", "VX"),
    # The body that a description means.
    (
        "Tarvo Foods has bought Lemmon Stores. Reuters reported the price. The company said jobs were safe.",
        "Tarvo Foods",
    ),
    (
        "Vinto Motors sells cars. The Vinto Alta has AppleHide seats. The carmaker says it will drop leather.",
        "Vinto Motors",
    ),
    (
        "The Larne County sheriff's department sent men. A United Nations man was in. The department said it was so.",
        "Larne County sheriff's department",
    ),
    (
        "The Tarn Fire Department came. The Tarn Police Department came too. The fire department said two were hurt.",
        "Tarn Fire Department",
    ),
    ("According to Larne News, it was late. The regulator said it was early.", "regulator"),
    (
        "A spokesman for the Office of Ports Management said it was late. The agency said it was early.",
        "Office of Ports Management",
    ),
    ("Aston boss Unai Emory said it was hard. Bark has been key. “He is good,” the Spaniard said.", "Unai Emory"),
    ("Villa coach Pep Marin spoke. “He is good,” the German said.", "Pep Marin"),
    (
        "A senior police official said it was late. The senior police official said it was early.",
        "A senior police official",
    ),
    ("NASA found water. NASA was glad. The Tarn Flight Center saw it. The agency said it was a lot.", "NASA"),
    ("West Tarn Police made an order. The police force said it was fair.", "West Tarn Police"),
    ("“No,” Ms Lox said. Author and one organiser, Kelly Clark, said it was so. “Yes,” she said.", "Kelly Clark"),
    (
        "Former President Donald Ortega says so: “No.” President Baldo spoke on TV. “Look,” the president said.",
        "Baldo",
    ),
    ("President Ortega's envoy left. Ortega met ex-leader George Bush. The president said it was early.", "Ortega"),
    ("Larne mayor Ana Roe met Tarn mayor Li Wei. The mayor of Larne said it was early.", "Ana Roe"),
    ("CNBC reported that the mood was low. The news organization reported that talks had failed.", "CNBC"),
    ("It was late, according to the Larne Gazette. It was long, the paper reported.", "Larne Gazette"),
    ("The Tarn Association met. In a statement to CNN, the governing body said it was fair.", "Tarn Association"),
    (
        "“He won,” an Iowa Republican said. “No,” an Ohio Republican said. “He has,” the Iowa Republican said.",
        "an Iowa Republican",
    ),
    ("Foreign Secretary Vikram Mistry met them. The Indian Foreign Secretary said it was late.", "Vikram Mistry"),
    ("Secretary Marco Ruiz met them. The Indian Foreign Secretary said it was late.", "Indian Foreign Secretary"),
    ("The Peruvian army said it was late. Peruvian Army men were in. The army said it was early.", "Peruvian army"),
    # They.
    ("The episode told how he worked. His relatives wept. “It was hard,” they said.", "His relatives"),
    ("Ana Roe and Li Wei run the shop. They said it would close.", "Ana Roe and Li Wei"),
    ("When officers arrived at the house, they asked him to leave.", "officers"),
    ("Tarn Airlines may ban travellers. They also say they can cancel trips.", "Tarn Airlines"),
    ("Ana Roe met the neighbours. They said it was late.", "the neighbours"),
    ("Washington and the Taliban held talks. They said it was late.", "Washington and the Taliban"),
    ("Roads were closed. They said it was late.", None),
    # A pronoun and the clause ahead of it.
    (
        "Ana Roe runs a mill. “It is hard,” Roe said. While it did not appeal to Carla Diaz, she said it was early.",
        "Carla Diaz",
    ),
    ("Ana Roe runs a mill. When Roe met Carla Diaz on Monday, she said it was late.", "Ana Roe"),
    (
        "Jackie Bell said it was new. A list came out. It fell when Shona Robison came. She said it was early.",
        "Shona Robison",
    ),
    (
        "Ana Roe runs a mill. “It is hard,” Roe said. Because it was dear to Carlo Diaz, she said it would go on.",
        "Ana Roe",
    ),
    # The same group, agency or person under another form.
    ("Federal prosecutors alleged that he lied. Prosecutors said the cash was gone.", "Federal prosecutors"),
    ("Larne police said two were held. Police said the road was shut.", "Larne police"),
    ("The Associated Press reported it was late. AP reported it was early.", "Associated Press"),
    ("Her arm was hurt, according to her father.", "her father"),
    ("Ana Roe swam. The mine is closed, according to her.", "Ana Roe"),
    ("“It is useful,” says the former editor of the Gazette, Li Wei.", "Li Wei"),
    ("Ella Roe sang in Larne. The “Big Boat” singer later clarified that the tour was over.", "Ella Roe"),
]


# A noun beside a name, words that meant somebody before, an apposition with commas in it.
WHO += [
    (
        "The suspect, Mark Dunne, was held. Police shut the road. Fire spread. The suspect said it was late.",
        "Mark Dunne",
    ),
    ("Mark Dunne, the suspect, was held. Fire spread. Ana Roe left. The suspect said it was late.", "Mark Dunne"),
    ("The suspects, Mark Dunne's friends, were held. The suspect said it was late.", "The suspect"),
    (
        "Mark Dunne sang. The eldest son said it was late. Li Dunne left. The eldest son said it was early.",
        "Mark Dunne",
    ),
    (
        "“We did it,” lead author Ana Roe, a chemist at Harrow Centre in Larne, Antrim, and Tarvo University, said.",
        "Ana Roe",
    ),
    ("The bill, a mix of cuts, taxes and grants, Ana Roe said, is late.", "Ana Roe"),
    ("Last week, a judge in Larne, Ana Roe, said it was late.", "Ana Roe"),
    ("In Larne, a judge of the court, Ana Roe, said it was late.", "Ana Roe"),
    ("His brother, a cook, Li Roe, said it was late.", "Li Roe"),
    ("Dock officials over the weekend said it was late.", "Dock officials"),
    ("Farmers in the valley over the past year have said it was late.", "Farmers in the valley"),
    ("A team of experts recently found that it was late.", "A team of experts"),
    ("The man of the year said it was late.", "The man of the year"),
    ("The family said it was late.", "The family"),
    ("He met members of the board of the port, who said that tolls should be cut.", "members of the board of the port"),
    ("The Road Act, drawn up by the port of Larne, aims to end the order, which said it was late.", "the order"),
    ("Ana Roe has two sisters, who said that tolls should be cut.", "two sisters"),
    ("Judge Tom Reed left. Judge Ana Roe ruled that it was void. The judge said it was late.", "Ana Roe"),
    ("A judge ruled that it was void.\n\n“It is void,” said Judge Ana Roe.\n\nThe judge said it was late.", "Ana Roe"),
    ("Often staff are late, Ana Roe said. “Must they go?”", "Ana Roe"),
    ("Ana Roe said staff are late. “Must they go?”", "Ana Roe"),
    (
        "A new study found that it grew.\n\n“It is big,” said study author Ana Roe.\n\nThe study said it grew.",
        "A new study",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_says_the_last_quote(text: str, expected: str | None) -> None:
    assert _last_speaker(text) == expected


# A text with one speaker: title, organization, and whether an official.
OFFICES: list[tuple[str, tuple[str | None, str | None, bool]]] = [
    ("“Floss daily,” says Melissa Roe, DDS, CEO of the Dental Institute.", ("CEO", "Dental Institute", False)),
    ("“Sleep,” says Ana Roe, Ph.D., a sleep researcher at Tarn College.", ("sleep researcher", "Tarn College", False)),
    ("“Eat well,” said Li Wei, MD, MPH, director of the Tarn Clinic.", ("director", "Tarn Clinic", False)),
    ("“Eat well,” said Dr. Ana Roe, RDN, a dietitian in Larne.", ("dietitian", None, False)),
    ("“They failed,” Li Wei, the U.S. attorney for Alaska, said.", ("U.S. attorney", "Alaska", True)),
    ("“It fell,” said Li Wei, head of Isle Bay-based Dana F. Beck Bank.", ("head", "Dana F. Beck Bank", False)),
    ("Walt Tarn Co. executive Li Wei said demand was high.", ("Walt Tarn Co. executive", "Walt Tarn Co.", False)),
    ("Tarn Oats founder and CEO Li Wei said it was fair.", ("Tarn Oats founder and CEO", "Tarn Oats", False)),
    ("Conservative historian Li Wei said it was late.", ("Conservative historian", None, False)),
    ("Conservative MP Li Wei said it was late.", ("Conservative MP", "Conservative", True)),
    ("Former Fed Vice Chair Ana Roe said it may not last.", ("Former Fed Vice Chair", "Fed", False)),
    ("Health and Human Services Secretary Li Wei said it was so.", ("Health and Human Services Secretary", None, True)),
    ("The Larne, Antrim, police chief, Li Wei, said it was late.", ("police chief", "police", True)),
    ("Li Wei, a member of the Oka tribe and a peace activist, said it was so.", ("member", "Oka tribe", False)),
    ("Li Wei, who left as a managing director at Oka Bank, said it was so.", ("managing director", "Oka Bank", False)),
    ("Strado chief product officer Li Wei said it was late.", ("Strado chief product officer", "Strado", False)),
    ("L.A. schools Supt. Li Wei said it was late.", ("L.A. schools Supt.", None, True)),
    ("“No,” said Li Wei, T&E's chief director of audit and tax.", ("chief director of audit and tax", "T&E", False)),
    ("Union of Coal Miners head Ana Roe said it fell.", ("Union of Coal Miners head", "Union of Coal Miners", False)),
    ("“It is key,” said Ana Roe of NASA's Tarn Laboratory.", (None, "NASA's Tarn Laboratory", True)),
    ("“No,” said Jeff Roe, head of the Treasury Employees Union.", ("head", "Treasury Employees Union", False)),
    ("Ana Roe, Queen Maud II's third child, said it was late.", (None, None, False)),
    ("“No,” said Ana Roe, a fellow at the Tarn Center at Larne.", ("fellow", "Tarn Center", False)),
    ("Li Wei, since his attorney was ill, said it was late.", (None, None, False)),
    ("“No,” said Ana Roe, Edmunds' executive director of audit.", ("executive director of audit", "Edmunds", False)),
    ("Gry Holm, a student when it began, said it was late.", ("student", None, False)),
    ("Li Roe, who heads the F.B.I.’s New York office, said it was late.", (None, "F.B.I.", True)),
    ("“No,” said Ana Roe, head of Americans for Tarn.", ("head", "Americans for Tarn", False)),
    ("“No,” said Ana Roe, head of the Political Action Committee.", ("head", "Political Action Committee", False)),
    ("“No,” said Li Roe, a spokesman for the city’s Department of Ports.", ("spokesman", "Department of Ports", True)),
    ("Meghan Roe, Duchess of Tarn's talk with Li Wei, said it was long.", ("Duchess", "Tarn", False)),
    ("Tarn's Chief Medical Officer Ana Roe said it was late.", ("Chief Medical Officer", "Tarn", True)),
    ("“No,” said Ana Roe, chief medical officer of Oka Hospital.", ("chief medical officer", "Oka Hospital", False)),
    ("Health bosses said the ward was shut.", (None, None, True)),
    ("Union bosses said the ward was shut.", (None, None, False)),
    ("It was a coin, Reuters' Li Wei noted.", (None, "Reuters", False)),
    ("Representatives of the dead man's family said he was ill.", (None, None, False)),
    ("Prison union representatives said it was late.", (None, None, False)),
    ("Looking forward Nigeria said it would grow.", (None, None, True)),
    # Somebody whose surname the text gives alone is no employer, whatever their first name; a club is.
    (
        "“No,” said Li Wei, chief strategist for Zenoba Tarkwe's campaign. Tarkwe smiled.",
        ("chief strategist", None, False),
    ),
    ("“No,” said Li Wei, captain of Larne Rovers. Rovers smiled.", ("captain", "Larne Rovers", False)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_office_of_the_speaker(text: str, expected: tuple[str | None, str | None, bool]) -> None:
    [speaker] = find_quotes(text)[1]
    assert (speaker.title, speaker.organization, speaker.official) == expected
