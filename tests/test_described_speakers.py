"""Speakers that are described: bodies by their trade, people and bodies that a pronoun alone makes speak."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# Bodies and people by their trade: a text with one quote, and whose it is.
DESCRIBED = [
    # Relatives and colleagues by whom they belong to.
    ("Omar Zaki and his wife, Joan, fled. His wife said it was late.", "Joan"),
    ("Omar Zaki and his wife, Joan, fled. Her husband said it was late.", "Omar Zaki"),
    ("Maria Zaki fled with her son Diego on Monday. “It is late,” her son said.", "Diego"),
    ("Tom Orr met his Danish counterpart, Ana Roe. His counterpart said it was late.", "Ana Roe"),
    ("Tom Orr met his Danish counterpart, Ana Roe. Her counterpart said it was late.", "Tom Orr"),
    ("Omar Zaki and his wife, Joan, met Tom Orr, a nurse. Orr wept. His wife said it was late.", "His wife"),
    ("Omar Zaki met Ana Roe and her mother. Her son said it was late.", "Her son"),
    # People by their nation.
    ("Danish golfer Ana Roe won. Tom Orr, a vet, watched. The Dane said it was late.", "Ana Roe"),
    ("Minister Tom Orr met his Danish counterpart, Ana Roe. The Danish minister said it was late.", "Ana Roe"),
    ("Minister Tom Orr met the Danish singer Ana Roe. The Danish minister said it was late.", "Tom Orr"),
    # A body that is only named as somebody's employer is hardly meant.
    (
        "Torvane Motors cut 300 jobs. Analyst Ana Roe of Pelham Securities sighed. The company said it was sorry.",
        "Torvane Motors",
    ),
    ("Torvane Motors cut 300 jobs. An analyst at Pelham Securities sighed. It said it was sorry.", "Torvane Motors"),
    ("Staff at Pelham Foods walked out. The company said it was sorry.", "Pelham Foods"),
    # Bodies from a place of two words.
    ("Torvane Motors cut 300 jobs. The New York-based company said it was late.", "Torvane Motors"),
    ("Amity International met the press. The Cape Town-based group said 40 people were held.", "Amity International"),
    ("Chief executive Ana Roe left. The CEO said it was late.", "Ana Roe"),
    ("Torvane cut 300 jobs on Monday. The London-based retailer said sales were weak.", "Torvane"),
    ("Torvane will cut 300 jobs, the department store operator said on Friday.", "Torvane"),
    ("Torvane bought a rival. The country's largest chipmaker said it would pay.", "Torvane"),
    ("Torvane bought shares. The state-owned oil company said it would pay.", "Torvane"),
    ("Corvia Mining shut a pit. The Oslo-based miner said it was unsafe.", "Corvia Mining"),
    ("Torvane Group cut 300 jobs. The consultancy said work was scarce.", "Torvane Group"),
    ("Amity International met the press. The rights group said 40 people were held.", "Amity International"),
    ("Amity International met the Larne Health Agency. The health agency said it was late.", "Larne Health Agency"),
    ("Prime Minister-elect Ana Roe said it was late.", "Ana Roe"),
    # Another body than the one under discussion.
    ("Torvane sued Pelham Foods. The rival company said it would fight.", "rival company"),
    ("Torvane bought shares. The parent company said it would pay.", "parent company"),
    ("The Health Ministry met. The city's planning department said it was late.", "city's planning department"),
    # People of a trade.
    ("Producer Ana Roe left Torvane Studios. The producer said it was late.", "Ana Roe"),
    ("Viktor Hals, a retired miner, saw the slide at Corvia Mining. The miner said it roared.", "Viktor Hals"),
    ("Viktor Hals, a developer, left the Larne Golf Club. The real estate developer said it was late.", "Viktor Hals"),
]


# A text with one quote by a pronoun, and whom it means.
PRONOUNS = [
    ("A neighbour, who asked not to be named, heard shots. She said there were three.", "A neighbour"),
    ("The driver of the truck stopped at once. He said the brakes had failed.", "The driver of the truck"),
    ("A woman in the crowd wept. “I lost my son,” she said.", "A woman"),
    ("The woman's lawyer spoke first. He said the case was weak.", "The woman's lawyer"),
    ("My father ran the shop. He said it was hard.", "My father"),
    ("The road was closed when a man fell. He said he was fine.", "a man"),
    ("A woman met Tom Orr on Monday. She said the road was safe.", "A woman"),
    ("The union met on Monday. It said members would strike.", "union"),
    ("Tom Orr, the mayor, opened the hall. The mayor cut a ribbon. He said it was late.", "Tom Orr"),
    # Somebody named is meant.
    ("Tom Orr met a woman on Monday. He said the road was safe.", "Tom Orr"),
    ("Ana Roe opened the hall. A boy asked her about the mine. She said it was shut.", "Ana Roe"),
    ("Ana Roe opened the hall. A woman asked about the mine. She said it was shut.", "Ana Roe"),
    ("The Ports Ministry met the company on Monday. It said sales were weak.", "Ports Ministry"),
]


# A text, and whose its quotes are.
DOCUMENTS = [
    ("The tweet from Larne Weekly reads, “The show was stopped by a fan.”", ["Larne Weekly"]),
    ("According to a tweet from the Larne Police Department, the road is shut.", ["Larne Police Department"]),
    ("A tweet by Ana Roe said the show was late.", ["Ana Roe"]),
    ("The show was late, according to a tweet.", ["a tweet"]),
    ("The Larne Tweet Museum said the show was late.", ["Larne Tweet Museum"]),
    (
        "A Garth Institute poll found that 40% were unsure. The poll also found that 20% were angry.",
        ["Garth Institute"],
    ),
    (
        "According to a Garth Institute poll, 40% were unsure. The survey found that 20% were angry.",
        ["Garth Institute"],
    ),
    ("Roe leads in a new Garth Institute poll. The poll found that 20% were angry.", ["Garth Institute"]),
    ("A report by the Ports Ministry said trade fell. The report said prices rose.", ["Ports Ministry"]),
    # Nobody's, or another's.
    ("A poll released on Monday put Roe ahead. The poll found that 20% were angry.", ["The poll"]),
    (
        "A Garth Institute poll found that 40% left. A poll came out. The poll found that 20% were angry.",
        ["Garth Institute", "The poll"],
    ),
]


@pytest.mark.parametrize(("text", "names"), DOCUMENTS)
def test_a_document_is_whose_it_was_before(text: str, names: list[str]) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == names


# Somebody is named in passing between a person and their description.
IN_PASSING = [
    ("Tom Orr won on Monday. The room was quiet after Peter Kovacs left. The Scot said it was hard.", "Tom Orr"),
    (
        "Tom Orr sold the shop. Neighbours recalled a visit from Sofia Lind. The businessman said it was hard.",
        "Tom Orr",
    ),
    ("Tom Orr sold the shop. A copy of the report by Paul Lind was seen. The 41-year-old said it was hard.", "Tom Orr"),
    ("A Muslim woman ran the shop, where Muslims meet. The woman said it was hard.", "The woman"),
]


# An age or a number of children in the clause or apposition behind a name, where another was named since.
_OTHER = "Mona Orr, a cook and mother of three, left."
LIFE = [
    (f"Eva Lind, who is 41 and runs a shop, spoke. {_OTHER} The 41-year-old said it was hard.", "Eva Lind"),
    (f"Eva Lind, a 41-year-old nurse from Larne, spoke. {_OTHER} The 41-year-old said it was hard.", "Eva Lind"),
    (f"Eva Lind, a nurse and mother of two, spoke. {_OTHER} The mother of two said it was hard.", "Eva Lind"),
    (f"Eva Lind, a mum-of-two from Larne, spoke. {_OTHER} The mother-of-two said it was hard.", "Eva Lind"),
    (f"Mum-of-two Eva Lind spoke. {_OTHER} The mum-of-two said it was hard.", "Eva Lind"),
    (f"Eva Lind, a nurse, spoke. {_OTHER} The mum-of-three said it was hard.", "Mona Orr"),
    ("A furious mum has sued. Eva Lind, 36, bought socks. The mum-of-three said it was hard.", "Eva Lind"),
    ("Manager Tom Orr left. The former Wales midfielder said it was hard.", "Tom Orr"),
    ("Paul Lind, a father of two, left. Critics of Lind met. The father of two said it was hard.", "Paul Lind"),
]


@pytest.mark.parametrize(("text", "name"), [*DESCRIBED, *PRONOUNS, *IN_PASSING, *LIFE])
def test_who_is_meant(text: str, name: str) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == [name]


# Two people whom "and" joins, by a noun for two; whom the lead describes, named right before a verb below.
_LEAD = "A former head of supply at the Larne Agency said it was late."
TOGETHER = [
    ("Eva Lind and Tom Orr run a farm. The couple said it was hard.", ["Eva Lind and Tom Orr"]),
    ("Eva Lind, 40, and Tom Orr, 41, run a farm. “It is hard,” the pair said.", ["Eva Lind and Tom Orr"]),
    ("Eva Lind and her husband, Tom, run a farm. The couple said it was hard.", ["Eva Lind and Tom"]),
    ("Eva Lind met a couple in May. The couple said it was hard.", ["The couple"]),
    ("Eva Lind left Larne. She met Tom Orr. The couple said it was hard.", ["The couple"]),
    ("The mayor of Larne said it was late.\n\nEva Lind said it was hard.", ["Eva Lind"]),
    (f"{_LEAD}\n\nOn Thursday Eva Lind said it was hard.", ["Eva Lind"]),
    (f"{_LEAD}\n\nShopkeeper Eva Lind said it was hard.", [_LEAD.partition(" said")[0], "Eva Lind"]),
    (f"{_LEAD}\n\nEva Lind, who runs a shop, said it was hard.", [_LEAD.partition(" said")[0], "Eva Lind"]),
    ("“Go,” said Eva Lind.\n\nThe former head of supply at the Larne Agency said it was hard.", ["Eva Lind"]),
    # Who is named first and alone in a sentence, as no subject, is whom a pronoun behind it means.
    ("“Go,” said Tom Orr.\n\nThe shop belongs to Paul Lind, a vet. He said it was late.", ["Tom Orr", "Paul Lind"]),
    ("“Go,” said Tom Orr. “Stay,” he said.\n\nThat worries Dr. Paul Lind, a vet. He said it was late.",
     ["Tom Orr", "Paul Lind"]),
    ("“Go,” said Tom Orr.\n\nThe shop is Paul Lind’s. He said it was late.", ["Tom Orr"]),
    ("“Go,” said Tom Orr.\n\nDan Witt left with Paul Lind, a vet. He said it was late.", ["Tom Orr", "Dan Witt"]),
    ("Tom Orr left Paul Lind. He said it was late.", ["Tom Orr"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_who_is_meant_by_a_noun_for_two_or_in_a_lead(text: str, names: list[str]) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == names


# Firms whose names are one word.
FIRMS = [
    ("The minister met Apple on Monday. The company said it would pay.", "Apple"),
    ("Staff at Tesla walked out on Monday, the Daily Courier reported. The company said talks would go on.", "Tesla"),
    ("Shares in Boeing fell on Monday. The company said sales were weak.", "Boeing"),
    ("Ana Roe of the Larne University studied Uber. Uber left. “We try,” the company said.", "Uber"),
    ("Regulators fined Zara. The fashion giant said it would appeal.", "Zara"),
    # No firms.
    ("Snow fell in Larne on Monday. The company said sales were weak.", "company"),
    ("Zara left the shop in Larne on Monday. The company said sales were weak.", "company"),
    ("Hal Denton won. Republican Denton said it was late.", "Hal Denton"),
]


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_the_company_is_a_firm_of_one_word(text: str, name: str) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers if one.name != "Daily Courier"] == [name]


# A text, and whose its last quote is.
BODIES = [
    # What is said beside its name shows a body; a state is no group.
    (
        "Ed Orr sued Larne Rivers Alliance, a nonprofit watchdog group. Garsa Aid left. The group said it was late.",
        "Larne Rivers Alliance",
    ),
    (
        "Ed Orr met the campaign group Larne Rivers Alliance. Garsa Aid left. The group said it was late.",
        "Larne Rivers Alliance",
    ),
    (
        "The United States said it was leaving. Larne Action Network sued. The group said it was late.",
        "Larne Action Network",
    ),
    ("The United States said it was leaving the pact. The group said it was late.", "group"),
    ("As Garsa News reports, the company Zarvo Foods fell. The company said it was late.", "Zarvo Foods"),
    # "The company" is not rather a body whose name ends in "Company".
    ("Cod comes from Dorn Fish Company. Zarvo Foods has 40 shops. The company said it was late.", "Zarvo Foods"),
    ("Zarvo Foods cut prices. Dorn Fish Company said it was late. The company said it was dark.", "Dorn Fish Company"),
]


# A text, and whose its last quote is.
AGAIN = [
    # Offices and people by whose they are.
    (
        "The sheriff's office said it was late. The Larne County Sheriff's Office warned drivers to stay at home.",
        "Larne County Sheriff's Office",
    ),
    ("Gov. Ana Roe's office said it was late. The governor's office said it was dark.", "Gov. Ana Roe's office"),
    ("Gov. Ana Roe's office said it was late. Roe's office said it was dark.", "Gov. Ana Roe's office"),
    (
        "Gov. Ana Roe's office said it was late. Mayor Tom Orr's office waited. The mayor's office said it was dark.",
        "The mayor's office",
    ),
    ("Gov. Ana Roe's lawyers said it was late. The governor's lawyers said it was dark.", "Gov. Ana Roe's lawyers"),
    # People described again by their noun alone.
    ("American officials said it was late. Officials said it was dark.", "American officials"),
    ("American officials said it was late. It is cold, officials said.", "American officials"),
    ("American officials said it was late. The officials said it was dark.", "American officials"),
    ("Health authorities said it was late. “It is dark,” authorities said.", "Health authorities"),
    (
        "Researchers at Dorn University said it was late. Researchers said it was dark.",
        "Researchers at Dorn University",
    ),
    ("Law enforcement sources say it was late. Our sources say it was dark.", "Law enforcement sources"),
    ("Sources close to Ana Roe say it was late. The sources say it was dark.", "Sources close to Ana Roe"),
    ("Federal prosecutors said it was late. Prosecutors said it was dark.", "Federal prosecutors"),
    ("Garsa police said it was late. Police said it was dark.", "Garsa police"),
    ("School officials said it was late. Ana Roe said it was dark. Officials said it was cold.", "School officials"),
    # Others, or how many of them.
    ("Two officials said it was late. Officials said it was dark.", "Officials"),
    ("Some experts said it was late. Experts said it was dark.", "Experts"),
    ("Russian officials said it was late. American officials said it was dark.", "American officials"),
    ("American officials said it was late. Other officials said it was dark.", "Other officials"),
    ("American officials said it was late. Two officials said it was dark.", "Two officials"),
    ("American officials said it was late. Officials in Larne said it was dark.", "Officials in Larne"),
    ("Farm workers said it was late. Workers at the mill said it was dark.", "Workers at the mill"),
    ("Rights activists said it was late. Activists said it was dark.", "Activists"),
    ("Teachers and health officials said it was late. Officials said it was dark.", "Officials"),
    ("Three-in-five officials said it was late. Officials said it was dark.", "Officials"),
    # Somebody unnamed described again by a more general noun.
    ("Another employee said it was late. “It is dark,” the worker said.", "Another employee"),
    ("One resident said it was late. The woman said it was dark.", "One resident"),
    ("A senior diplomat said it was late. The official said it was dark.", "A senior diplomat"),
    ("A 41-year-old nurse said it was late. The woman said it was dark.", "A 41-year-old nurse"),
    ("A local farmer said it was late. The man, who asked not to be named, said it was dark.", "A local farmer"),
    # Somebody else.
    ("A spokesman said it was late. The judge said it was dark.", "The judge"),
    ("A man said it was late. The woman said it was dark.", "The woman"),
    ("A farmer said it was late. The minister said it was dark.", "The minister"),
    ("A farmer said it was late. Ana Roe, 40, left. The woman said it was dark.", "Ana Roe"),
]


# A text, and whose its first quote is: somebody whom the lead describes and a paragraph behind it names.
IDENTIFIED = [
    (
        "A nurse said on Monday that the ward was full.\n\nAna Roe, a nurse in Larne, said it had been so for weeks.",
        "Ana Roe",
    ),
    (
        "A Larne councillor has warned that the mine is unsafe.\n\nCllr Tom Hart said he had seen the shafts.",
        "Tom Hart",
    ),
    (
        "A top doctor has urged people to stay at home.\n\nDr Ana Roe, of Larne Hospital, said the ward was full.",
        "Ana Roe",
    ),
    (
        "A programmer said the game is unsafe.\n\nTom Hart, the programmer, left in May. Hart said it was late.",
        "Tom Hart",
    ),
    ("The mayor's doctor said the check was fine.\n\nMayor Ed Orr is well, Dr. Ana Roe wrote in a letter.", "Ana Roe"),
    ("A police chief warned drivers on Monday to slow down.\n\nChief Constable Tom Hart said 40 had died.", "Tom Hart"),
    ("President Ed Orr is well, and his doctor said it was fine.\n\nDr. Ana Roe wrote that it was late.", "Ana Roe"),
    # Nobody of that office, or several.
    ("A nurse said on Monday that the ward was full.\n\nAna Roe, the health minister, said it was not.", "A nurse"),
    (
        "A Larne councillor has warned that the mine is unsafe.\n\nTom Hart, who owns the mine, said it was safe.",
        "A Larne councillor",
    ),
    ("A neighbour said he heard a shot.\n\nDetective Tom Hart said a man was held.", "A neighbour"),
    ("A man said he saw her fall.\n\nAna Roe, 40, died at once. Her sister, Zoe Roe, said it was late.", "A man"),
    ("A spokesman said the plan would fail.\n\nTom Hart, a spokesman for Garsa, said it was late.", "A spokesman"),
    ("One farmer said the plan would fail.\n\nAnother, Tom Hart, said it was late.", "One farmer"),
]


@pytest.mark.parametrize(("text", "name"), IDENTIFIED)
def test_who_is_named_behind_the_lead(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[0].speaker or ""] == name


# A text, and whose its last quote is: whoever was heard, and adverbs that belong to no name.
HEARD = [
    ("Tom Hart, who lives in Larne, heard an officer yell: “Come down now!”", "an officer"),
    ("Ann Lowe saw a man on the roof shout, “I will jump!”", "a man on the roof"),
    ("I often hear people say, “It is late.”", "people"),
    ("Tom Hart heard a yell: “Come down now!”", "Tom Hart"),
    ("Tom Hart heard the officer’s shout: “Come down now!”", "Tom Hart"),
    ("Tom Hart heard the shot and said: “It is late.”", "Tom Hart"),
    ("In May, Mayor Ana Roe flat out denied that theft was a problem.", "Ana Roe"),
    ("Mayor Ana Roe outright rejected the claim that the mine was unsafe.", "Ana Roe"),
]


# A text, and whose its last quote is: the words before "who", "which" or "that".
RELATIVE = [
    ("The manager believed the waitress, who said that it was late.", "the waitress"),
    ("Ana Roe met Mayor Tom Hart, who said it was late.", "Tom Hart"),
    ("The board accused Larne School of breaking state laws that demand that schools admit all.", "state laws"),
    ("The deal failed because of opposition from the EPP, which has said the plan is too costly.", "EPP"),
    ("Among them was Tom Hart, a miner from Larne, who said it was late.", "Tom Hart"),
    ("Ana Roe spoke to a nurse in Larne who said it was late.", "a nurse in Larne"),
    ("The remarks echo those of Bank of Larne governor Tom Hart who said last week that rates would rise.", "Tom Hart"),
    ("Analysts wrote in a report citing experts who estimate that prices will double in May.", "experts"),
    ("They sued the state agency that said the water was safe.", "state agency"),
    ("The plan was drawn up by Tom Hart, the head of Larne Council, who said it was late.", "Tom Hart"),
    ("The firm has a boy playing on its team who said it was late.", "a boy playing on its team"),
    ("Larne read a story about her eating fish which said it was late.", "a story about her eating fish"),
]


# Several people of a body, whom "they" means.
GROUPS = [
    ("Researchers at Larne College met. They said it was late.", "Researchers at Larne College"),
    ("Sources in the ruling alliance met. “It is late,” they said.", "Sources in the ruling alliance"),
    ("Doctors from the Larne Clinic were angry: they said it was late.", "Doctors from the Larne Clinic"),
    ("A group of parents met on Monday. They said it was late.", "A group of parents"),
    ("Hundreds of fans met in Larne. “It is late,” they said.", "Hundreds of fans"),
    ("Farmers in the morning market met. They said it was late.", "Farmers"),
    ("A wall of stone fell. Two farmers saw it. They said it was late.", "Two farmers"),
]


# Somebody who has spoken, then a description of another that a pronoun goes on with.
SUBJECTS = [
    ("Mayor Ana Roe left. “It is late,” said Eva Orr. The mayor shrugged. “I know,” she said.", "Ana Roe"),
    ("Dr Ana Roe left. “It is late,” said Eva Orr. But the surgeon was not sure. She said it was early.", "Ana Roe"),
    ("Father Omar Zaki left. “It is late,” said Tom Orr. Then the priest, tired, sat. “I know,” he said.", "Omar Zaki"),
    ("Eva Lind, 43, left. Ana Roe said it was late. The 43-year-old shook her head. “I know,” she said.", "Eva Lind"),
    ("Omar Zaki and his wife, Joan, left. Ana Roe said it was late. His wife wept. “I know,” she said.", "Joan"),
    # Bodies.
    (
        "The Health Ministry shut. The Larne Council said it was late. The ministry waited. It said it knew.",
        "Health Ministry",
    ),
    (
        "Torvane Motors shut. “It is late,” said Sam Orr of Pelham Foods. The company waited. It said it knew.",
        "Torvane Motors",
    ),
    ("The Health Ministry shut. The Larne Council met the ministry. It said it knew.", "Larne Council"),
    (
        "The Health Ministry shut. The ministry met the Larne Council. Then the council left. It said it knew.",
        "Larne Council",
    ),
    # The subject of a clause within what is said, an object, and somebody nobody has named.
    ("Mayor Ana Roe left. Eva Orr said the mayor was late. “I know,” she said.", "Eva Orr"),
    ("Mayor Ana Roe left. Eva Orr met the mayor. “I know,” she said.", "Eva Orr"),
    ("Mayor Ana Roe left. “It is late,” said Tom Orr. The mayor shrugged. “I know,” he said.", "Tom Orr"),
    ("Vet Ana Roe left. “It is late,” said Eva Orr. The judge shrugged. “I know,” she said.", "Eva Orr"),
]

# Whom or what the lead describes is named behind it; a body of another kind and an official are not meant.
LEADS = [
    ("Row\n\nA rights group has urged the council to act.\n\nOpen Lamps said it was late.", ["Open Lamps"]),
    (
        "Row\n\nTen died, according to a local doctors' group.\n\nThe Tarn Doctors' Network said it was late.",
        ["Tarn Doctors' Network"],
    ),
    (
        "Row\n\nThe union representing the cooks says it was late.\n\nBut the Oakway Cooks' Union said it was not.",
        ["Oakway Cooks' Union"],
    ),
    (
        "Row\n\nA contractor told the inquiry it was late.\n\nBo Vance, head of Tarn Works, was heard. Vance said no.",
        ["Bo Vance"],
    ),
    ("Row\n\nA charity has urged the council to act.\n\nTarn Council said it was late.", ["A charity", "Tarn Council"]),
    (
        "Row\n\nA shopper said it was late.\n\nAna Roe, the mayor of Tarn, said it was not. Roe said it was cold.",
        ["A shopper", "Ana Roe"],
    ),
]


@pytest.mark.parametrize(("text", "names"), LEADS)
def test_whom_the_lead_describes(text: str, names: list[str]) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == names


@pytest.mark.parametrize(("text", "name"), [*BODIES, *AGAIN, *HEARD, *RELATIVE, *SUBJECTS, *GROUPS])
def test_whose_the_last_quote_is(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == name
