"""Speakers: names, titles, organizations and offices."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text with one quote: the speaker's name, title, organization, and whether an official.
SPEAKERS: list[tuple[str, tuple[str, str | None, str | None, bool]]] = [
    (
        "Ghanaian foreign ministry spokesperson Efua Boateng said that the talks had ended.",
        ("Efua Boateng", "foreign ministry spokesperson", "Ghanaian foreign ministry", True),
    ),
    ("“Enough,” said Ana Silva, the mayor of Porto.", ("Ana Silva", "mayor", "Porto", True)),
    ("Judge Inés Prado said the trial would begin.", ("Inés Prado", "Judge", None, True)),
    (
        "“Prices will fall,” said Tom Reed, chief economist at Westbank Group.",
        ("Tom Reed", "chief economist", "Westbank Group", False),
    ),
    ("Former president Luis Ortega said the vote was stolen.", ("Luis Ortega", "Former president", None, False)),
    ("Two senior officials said that the port was closed.", ("Two senior officials", None, None, True)),
    ("Several villagers said the well was dry.", ("Several villagers", None, None, False)),
    ("The White House said it would respond.", ("White House", None, None, True)),
    ("The UN said that 3,000 people had fled.", ("UN", None, None, True)),
    ("Police said the road was closed.", ("Police", None, None, True)),
    (
        "Two men were held, according to the regional police commander, Juma Otieno.",
        ("Juma Otieno", "regional police commander", "regional police", True),
    ),
    (
        "Assistant Chief Constable Moira Kerr said the road was shut.",
        ("Moira Kerr", "Assistant Chief Constable", None, True),
    ),
    ("Rovers captain Musa Sani said the game was lost.", ("Musa Sani", "Rovers captain", "Rovers", False)),
    # The body of an apposition behind a title, or behind the comma of an office; where a description ends.
    (
        "“It is,” says study co-author Bo Kling, a biophysicist at Tarn University in Larne.",
        ("Bo Kling", "biophysicist", "Tarn University", False),
    ),
    (
        "Historian Ana Roe, a fellow at the Larne Institute, said it was late.",
        ("Ana Roe", "Historian", "Larne Institute", False),
    ),
    ("Senator Ana Roe, a graduate of Tarn University, said it was late.", ("Ana Roe", "Senator", None, True)),
    ("Actor Li Wei, a resident of Larne, said it was late.", ("Li Wei", "Actor", None, False)),
    ("“It is,” said Ana Roe, chief executive, Tarvo Foods.", ("Ana Roe", "chief executive", "Tarvo Foods", False)),
    (
        "“It is,” said Ana Roe, vice president, Sales & Regional Work at Tarvo North America Inc.",
        ("Ana Roe", "vice president", "Tarvo North America Inc.", False),
    ),
    ("“It is,” said Ana Roe, director, Global Sales, at Tarvo Foods.", ("Ana Roe", "director", "Tarvo Foods", False)),
    ("“It is,” said Ana Roe, farmer, County Down.", ("Ana Roe", "farmer", None, False)),
    ("“It is,” said Ana Roe, secretary, Larne Rowing Club.", ("Ana Roe", "secretary", "Larne Rowing Club", False)),
    ("“It is,” said Ana Roe, a specialist at the", ("Ana Roe", "specialist", None, False)),
    ("Mother-of-three Kate Lind, from Larne, said it was late.", ("Kate Lind", None, None, False)),
    ("Eighth-grader Maya Brook said it was late.", ("Maya Brook", "Eighth-grader", None, False)),
    (
        "Opposition leader in the assembly Iqbal Shah said it was late.",
        ("Iqbal Shah", "Opposition leader in the assembly", "Opposition", True),
    ),
    (
        "One survivor, a teacher named Nurul Aini, told the broadcaster it was late.",
        ("Nurul Aini", "teacher", None, False),
    ),
    (
        "A planning agent, Simon Tate of Holm Tate Associates, said it was late.",
        ("Simon Tate", "planning agent", "Holm Tate Associates", False),
    ),
    ("The Commission on Audit, meanwhile, reported that it was late.", ("Commission on Audit", None, None, True)),
    ("The Commission on Monday reported that it was late.", ("Commission", None, None, True)),
    (
        "Sources in the Power Division told the newspaper that it was late.",
        ("Sources in the Power Division", None, None, False),
    ),
    ("Farmers who spoke to the Daily said it was late.", ("Farmers who spoke to the Daily", None, None, False)),
    ("Agriculture CS Peter Mwangi said it was late.", ("Peter Mwangi", "Agriculture CS", None, True)),
    # Bodies: brackets, apostrophes, adverbs and small words in names, the body of a lead, of a common noun.
    ("K. Rahman (Janata Union) said the bridge was closed.", ("K. Rahman", None, "Janata Union", False)),
    ("Jo Rahman (Larne) said the bridge was closed.", ("Jo Rahman", None, None, False)),
    ("Ana Roe (GBR) said the track was wet.", ("Ana Roe", None, None, False)),
    (
        "Bakers' Federation general secretary Li Wei said the tax was wrong.",
        ("Li Wei", "Bakers' Federation general secretary", "Bakers' Federation", False),
    ),
    (
        "Sea Now campaigner Liam Beck said the talks were slow.",
        ("Liam Beck", "Sea Now campaigner", "Sea Now", False),
    ),
    ("Now campaigner Liam Beck said the talks were slow.", ("Liam Beck", "campaigner", None, False)),
    (
        "The Dockers' Union will strike. “We want a deal,” general secretary Li Wei said.",
        ("Li Wei", "general secretary", "Dockers' Union", False),
    ),
    (
        "Tarlow Foods will shut its plant. “We had to,” Ana Roe, the company's chief executive, said.",
        ("Ana Roe", "chief executive", "Tarlow Foods", False),
    ),
    (
        "The University of Tarn found a moth. “It is tiny,” said Professor Ana Roe.",
        ("Ana Roe", "Professor", "University of Tarn", False),
    ),
    (
        "Tarn University and Larne College found a moth. “It is tiny,” said Professor Ana Roe.",
        ("Ana Roe", "Professor", None, False),
    ),
    (
        "“Bins will be emptied,” a council spokeswoman said. Larne Council runs the service.",
        ("a council spokeswoman", "council spokeswoman", "Larne Council", True),
    ),
    (
        "The local history society wants a listing. Its secretary, Dr Ana Roe, said the mill was old.",
        ("Ana Roe", "secretary", "local history society", False),
    ),
    (
        "The Miners Association met. Its Regional Chairman, Mr. Li Wei, said two were hurt.",
        ("Li Wei", "Regional Chairman", "Miners Association", False),
    ),
    (
        "The Association of Gari Traders met. The president of the association, Ana Roe, said tolls had risen.",
        ("Ana Roe", "president of the association", "Association of Gari Traders", False),
    ),
    (
        "Norvik Bank lost money. “We are sorry,” operations director Li Wei said.",
        ("Li Wei", "operations director", "Norvik Bank", False),
    ),
    ("Norvik Bank lost money. “We are sorry,” a farmer, Li Wei, said.", ("Li Wei", "farmer", None, False)),
    ("First Bank of Tonga said profits fell.", ("First Bank of Tonga", None, None, False)),
    ("Bread for Tomorrow said children were hungry.", ("Bread for Tomorrow", None, None, False)),
    ("Hope for All warned that the camp was full.", ("Hope for All", None, None, False)),
    ("Mayor Maria dela Rosa said the flood was high.", ("Maria dela Rosa", "Mayor", None, True)),
    ("The coroner, Dr May Lau, said the fall was an accident.", ("May Lau", "coroner", None, True)),
    ("Public Works Secretary Ana Roe said it was safe.", ("Ana Roe", "Public Works Secretary", None, True)),
    ("The Stevedores' Union said the strike would last.", ("Stevedores' Union", None, None, False)),
    (
        "Minister for Education and Sport, Jacob Nkosi, said the centre was ready.",
        (
            "Jacob Nkosi",
            "Minister for Education and Sport",
            None,
            True,
        ),
    ),
    ("Striker Kofi Mensah said he was fit.", ("Kofi Mensah", "Striker", None, False)),
    ("Dr. Mei-Ling Chen said the vaccine works.", ("Mei-Ling Chen", None, None, False)),
    ("Ursula von der Berg said the law would pass.", ("Ursula von der Berg", None, None, False)),
    ("Khalid bin Rashid al-Amiri said oil was cheap.", ("Khalid bin Rashid al-Amiri", None, None, False)),
    (
        "Minister for Water Supply and Rural Roads, Joseph Phiri, said the dam was full.",
        (
            "Joseph Phiri",
            "Minister for Water Supply and Rural Roads",
            None,
            True,
        ),
    ),
    (
        "The Minister of Works and Transport, Grace Ndlovu, said the road was shut.",
        ("Grace Ndlovu", "Minister of Works and Transport", None, True),
    ),
    (
        "Secretary of State Marta Kowal said the talks went on.",
        ("Marta Kowal", "Secretary of State", None, True),
    ),
    (
        "Zimbabwe's Deputy Minister of Mines, Tendai Moyo, said the pit was shut.",
        ("Tendai Moyo", "Deputy Minister of Mines", "Zimbabwe", True),
    ),
    (
        "The president of the River Tribunal, Judge Ana Lobo, said the case was closed.",
        ("Ana Lobo", "president of the River Tribunal", "River Tribunal", True),
    ),
    ("World Relief Programme said that rice was short.", ("World Relief Programme", None, None, True)),
    (
        "UN Deputy High Commissioner for Refugees Amara Keita said tents were few.",
        ("Amara Keita", "UN Deputy High Commissioner for Refugees", "UN", True),
    ),
    ("The sub-prefect of Ouro, Issa Ba, said the well was dry.", ("Issa Ba", "sub-prefect of Ouro", "Ouro", True)),
    ("Village head Tomasi Vave said the reef was dead.", ("Tomasi Vave", "Village head", None, True)),
    (
        "Rajasthan Chief Minister Anil Rao said rain had come.",
        ("Anil Rao", "Rajasthan Chief Minister", None, True),
    ),
    ("Lok Sabha Speaker Meera Nair said the house rose.", ("Meera Nair", "Lok Sabha Speaker", "Lok Sabha", True)),
    ("Rovers manager Sunil Wick said his side was tired.", ("Sunil Wick", "Rovers manager", "Rovers", False)),
    ("Mei Tan of Tan & Sons Ltd. said that sales fell.", ("Mei Tan", None, "Tan & Sons Ltd.", False)),
    ("Bell&Cole said it would hire.", ("Bell&Cole", None, None, False)),
    (
        "Ana Roth, the head of the coast guard in Lundby, who said the boat sank, left.",
        ("Ana Roth", "head", "coast guard", True),
    ),
    (
        "Chief Executive Officer Daniel Obi said the plant would close.",
        ("Daniel Obi", "Chief Executive Officer", None, False),
    ),
    (
        "Chief Financial Officer Ruth Delgado said margins would narrow.",
        ("Ruth Delgado", "Chief Financial Officer", None, False),
    ),
    (
        "“We are growing,” Orvane's chief operating officer, Lin Mei, said.",
        ("Lin Mei", "chief operating officer", "Orvane", False),
    ),
    (
        "Deputy Foreign Minister Osman al-Tayeb said the numbers were wrong.",
        ("Osman al-Tayeb", "Deputy Foreign Minister", None, True),
    ),
    ("Cllr Dean Whitlock said the plan was dear.", ("Dean Whitlock", "Cllr", None, True)),
    (
        "Councillor Dean Whitlock, who represents Eastgate, said the plan was dear.",
        ("Dean Whitlock", "Councillor", None, True),
    ),
    ("Supt Graham Toye said patrols would go on.", ("Graham Toye", "Supt", None, True)),
    (
        "Det Ch Insp Sally Grieve, of Westmarch Police, said: “It was terrifying.”",
        ("Sally Grieve", "Det Ch Insp", "Westmarch Police", True),
    ),
    (
        "Detective Chief Inspector Sally Grieve, of Westmarch Police, said: “It was terrifying.”",
        ("Sally Grieve", "Detective Chief Inspector", "Westmarch Police", True),
    ),
    ("PC Anna Holt said the road was icy.", ("Anna Holt", "PC", None, True)),
    (
        "Sgt. Luis Ramos of the Mesa Police Department said the car was stolen.",
        ("Luis Ramos", "Sgt.", "Mesa Police Department", True),
    ),
    ("Substitute Thabo Molefe said he was proud.", ("Thabo Molefe", "Substitute", None, False)),
    ("Rival Kestrel Devices said customers had stock.", ("Kestrel Devices", None, None, False)),
    ("Khartoum has denied that aid was blocked.", ("Khartoum", None, None, True)),
    ("Beijing said it would respond.", ("Beijing", None, None, True)),
    ("Russia said it had downed six drones.", ("Russia", None, None, True)),
    ("South Korea said that the North had fired a missile.", ("South Korea", None, None, True)),
    (
        "Fatoumata Keïta, the WFP’s country director, said a sack was dear.",
        ("Fatoumata Keïta", "country director", "WFP", True),
    ),
    ("Retired general Marc Duval said the war was lost.", ("Marc Duval", "Retired general", None, False)),
    (
        "Dr Aisha Bello, director of the Lagos Centre for Disease Control, said cases were falling.",
        ("Aisha Bello", "director", "Lagos Centre for Disease Control", True),
    ),
    (
        "Helen Marsh, a professor of law at Oxford University, said the bill was unclear.",
        ("Helen Marsh", "professor of law", "Oxford University", False),
    ),
    ("Rep. Dana Ruiz, D-Ariz., said the vote would be held.", ("Dana Ruiz", "Rep.", None, True)),
    ("Philippine President Rosa Lim said the islands were hers.", ("Rosa Lim", "Philippine President", None, True)),
    ("Fire chief Bob Lane said the blaze was out.", ("Bob Lane", "Fire chief", None, True)),
    ("Defence lawyer Imran Qureshi said they would appeal.", ("Imran Qureshi", "Defence lawyer", None, False)),
    ("Public prosecutor Anja Weber said the man had confessed.", ("Anja Weber", "Public prosecutor", None, True)),
    (
        "Kenya's Interior Cabinet Secretary Peter Kamau said the border was shut.",
        ("Peter Kamau", "Interior Cabinet Secretary", "Kenya", True),
    ),
    ("Opposition leader Rui Costa said the vote was stolen.", ("Rui Costa", "Opposition leader", "Opposition", True)),
    ("Lt. Gen. Amos Ojo, the army chief, said the base was safe.", ("Amos Ojo", "army chief", "army", True)),
    ("Village chief Sana Traoré said the well was dry.", ("Sana Traoré", "Village chief", None, True)),
    ("Head teacher Nia Cole said lessons would go on.", ("Nia Cole", "Head teacher", None, False)),
    ("“No,” said Jan Novak, 54, a bus driver from Brno.", ("Jan Novak", "bus driver", None, False)),
    (
        "“No,” Sheikh Hamad bin Saleh, Qatar's energy minister, said.",
        ("Hamad bin Saleh", "energy minister", "Qatar", True),
    ),
    ("“No,” said Vice Admiral Jean Roux.", ("Jean Roux", "Vice Admiral", None, True)),
    (
        "Bank of England governor Alan Price said rates would stay.",
        ("Alan Price", "Bank of England governor", "Bank of England", True),
    ),
    (
        "Ukrainian Air Force spokesman Yuri Bondar said 12 drones were downed.",
        ("Yuri Bondar", "Ukrainian Air Force spokesman", "Ukrainian Air Force", True),
    ),
    ("The head of the union, Ama Owusu, said members were angry.", ("Ama Owusu", "head of the union", "union", False)),
    (
        "The Commissioner for Water, Dr Tonye Cole, urged the crowd to be patient.",
        ("Tonye Cole", "Commissioner for Water", None, True),
    ),
    (
        "The Health and Safety Executive said it had opened an inquiry.",
        ("Health and Safety Executive", None, None, True),
    ),
    (
        "The Centers for Flood Control and Prevention said rivers rose.",
        ("Centers for Flood Control and Prevention", None, None, False),
    ),
    (
        "Kwame Ansah, the general secretary of the Dockers' Union, said it was late.",
        ("Kwame Ansah", "general secretary", "Dockers' Union", False),
    ),
    (
        "The prime minister's spokesman said it would be wrong.",
        ("The prime minister's spokesman", "spokesman", "prime minister", True),
    ),
    (
        "White House press secretary Dana Field told reporters aboard Ship One that it was late.",
        ("Dana Field", "White House press secretary", "White House", True),
    ),
    (
        "“She slipped,” said lead author Ingrid Sol, an archaeologist at Tarn University.",
        ("Ingrid Sol", "archaeologist", "Tarn University", False),
    ),
    (
        "Rail Safety Board Chair Lila Homer said it was late.",
        ("Lila Homer", "Rail Safety Board Chair", "Rail Safety Board", True),
    ),
    (
        "Tarn Water General Manager Alicia Rome said it was late.",
        ("Alicia Rome", "Tarn Water General Manager", "Tarn Water", False),
    ),
    (
        "Born in Quito in 1932, Ana Font came with, she liked to say, “one case and nine words of English”.",
        ("Ana Font", None, None, False),
    ),
    (
        "Leader of the Opposition Meena Rao said it was late.",
        ("Meena Rao", "Leader of the Opposition", "Opposition", True),
    ),
    (
        "Lakeport Metro Corporation MD S K Iyer said it was late.",
        ("S K Iyer", "Lakeport Metro Corporation MD", "Lakeport Metro Corporation", False),
    ),
    (
        "The Bureau of Tides's Hannah Crewe said a change was due.",
        ("Hannah Crewe", None, "Bureau of Tides", True),
    ),
    ("Publican Mick Roe said it was late.", ("Mick Roe", "Publican", None, False)),
    (
        "The foreign ministers of Japan, Peru and India said it was late.",
        ("The foreign ministers of Japan, Peru and India", None, "Japan", True),
    ),
    ("Rebel commander Isaac Lado said his men held the bridge.", ("Isaac Lado", "Rebel commander", None, False)),
    ("South Korea's Joint Chiefs of Staff said it fell.", ("Joint Chiefs of Staff", None, None, True)),
    ("Transport Secretary Mark Hale said it was late.", ("Mark Hale", "Transport Secretary", None, True)),
    (
        "The World Bank's chief economist for Asia, Bo Lind, said it was late.",
        ("Bo Lind", "chief economist for Asia", "World Bank", True),
    ),
    # A role behind a body with "of" in its name.
    (
        "A Ministry of Ports spokesman said it was late.",
        ("A Ministry of Ports spokesman", "Ministry of Ports spokesman", "Ministry of Ports", True),
    ),
    ("A Ministry of Ports source said it was late.", ("A Ministry of Ports source", None, "Ministry of Ports", True)),
    (
        "The Department of Trade and Ports chief said it was late.",
        (
            "The Department of Trade and Ports chief",
            "Department of Trade and Ports chief",
            "Department of Trade and Ports",
            True,
        ),
    ),
    ("The Ministry of Ports (MP) said it was late.", ("Ministry of Ports", None, None, True)),
    (
        "The head of the Bank of Larne said it was late.",
        ("The head of the Bank of Larne", "head", "Bank of Larne", False),
    ),
    ("Ana Roe of Larne University said it was late.", ("Ana Roe", None, "Larne University", False)),
    # Symbols at exchanges, which agencies print behind names.
    ("Swedish maker Norvik NORV.ST said it was late.", ("Norvik", None, None, False)),
    ("Norvik NORV.ST said on Tuesday it was late.", ("Norvik", None, None, False)),
    # Two that are only described have no one title.
    ("The mayor and the sheriff said it was late.", ("The mayor and the sheriff", None, None, True)),
    ("A teacher and a nurse said it was late.", ("A teacher and a nurse", None, None, False)),
    ("His lawyer and spokesman said it was late.", ("His lawyer and spokesman", "lawyer and spokesman", None, False)),
    # A force whose last word is an occupation too.
    ("The coast guard said it was late.", ("coast guard", None, None, True)),
    ("A coast guard said it was late.", ("A coast guard", "coast guard", None, False)),
    ("The U.S. National Guard said it was late.", ("U.S. National Guard", None, None, True)),
    ("J.P. Roe said it was late.", ("J.P. Roe", None, None, False)),
    # Words for work or family at a sentence's head are no part of names; given names that look like them are.
    ("Scaffolder Lee Robson, 33, said it was late.", ("Lee Robson", "Scaffolder", None, False)),
    ("Mum Kayleigh, 31, said it was late.", ("Kayleigh", None, None, False)),
    ("Spencer Lee said it was late.", ("Spencer Lee", None, None, False)),
    ("Hunter Lee Robson said it was late.", ("Hunter Lee Robson", None, None, False)),
    ("Ranking member Ana Roe said it was late.", ("Ana Roe", "Ranking member", None, True)),
    # How many people speak; two behind what a clause may begin with.
    ("Scores of parents said the road was shut.", ("Scores of parents", None, None, False)),
    ("Lots of people said the road was shut.", ("Lots of people", None, None, False)),
    ("Tens of thousands of Swedes said the road was shut.", ("Tens of thousands of Swedes", None, None, False)),
    ("Plenty of fans said the road was shut.", ("Plenty of fans", None, None, False)),
    ("Nobody moved when Ana Roe and Ben Hale said it was late.", ("Ana Roe and Ben Hale", None, None, False)),
    ("On Monday Ana Roe and Ben Hale said it was late.", ("Ana Roe and Ben Hale", None, None, False)),
    ("Because Ana Roe and Ben Hale said it was late, we left.", ("Ana Roe and Ben Hale", None, None, False)),
    ("After meeting Ana Roe and Ben Hale said it was late.", ("Ben Hale", None, None, False)),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: tuple[str, str | None, str | None, bool]) -> None:
    _, speakers = find_quotes(text)
    assert [(s.name, s.title, s.organization, s.official) for s in speakers] == [expected]
