"""Frames of reported speech, who is meant, the offices of speakers: invented sentences, with what must not match."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# How words and cue are joined.
FRAMES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("At least 12 died in the fire, police said.", [("indirect", "At least 12 died in the fire", "police")]),
    (
        "More than 40 homes were flooded, officials said on Sunday.",
        [("indirect", "More than 40 homes were flooded", "officials")],
    ),
    (
        "About 300 people were rescued, the coast guard said.",
        [("indirect", "About 300 people were rescued", "coast guard")],
    ),
    (
        "At least two of the men had been drinking, the court heard.",
        [("indirect", "At least two of the men had been drinking", None)],
    ),
    (
        "The road has been closed, authorities said late Saturday.",
        [("indirect", "The road has been closed", "authorities")],
    ),
    (
        "The road has been closed, the ministry said early on Monday.",
        [("indirect", "The road has been closed", "ministry")],
    ),
    ("All said they were tired.", [("indirect", "they were tired", "All")]),
    ("Both said the dam was safe.", [("indirect", "the dam was safe", "Both")]),
    ("According to him, the bridge was never inspected.", [("indirect", "the bridge was never inspected", None)]),
    ("According to her, the work would be done by June.", [("indirect", "the work would be done by June", None)]),
    ("The bridge was never inspected, according to them.", [("indirect", "The bridge was never inspected", None)]),
    (
        "Rents have doubled since 2019, according to research by the Housing Trust.",
        [("indirect", "Rents have doubled since 2019", "Housing Trust")],
    ),
    (
        "According to research by the University of Larne, rents have doubled.",
        [("indirect", "rents have doubled", "University of Larne")],
    ),
    ("Growth will halve next year, warns the bank.", [("indirect", "Growth will halve next year", "bank")]),
    ("The plan will fail, argues Roe.", [("indirect", "The plan will fail", "Roe")]),
    ("The strike will go on, insists the union.", [("indirect", "The strike will go on", "union")]),
    ("Prices will fall, predicts Ana Roe, an economist at Larne Bank.", [("indirect", "Prices will fall", "Ana Roe")]),
    ("The house was empty, recalls her brother.", [("indirect", "The house was empty", "her brother")]),
    ("Roe declined to comment but said the inquiry would go on.", [("indirect", "the inquiry would go on", "Roe")]),
    (
        "The company refused to name the buyer but confirmed that the sale was complete.",
        [("indirect", "the sale was complete", "company")],
    ),
    (
        "The inquiry rejected a claim that the brakes had failed.",
        [("indirect", "a claim that the brakes had failed", "The inquiry")],
    ),
    ("Roe repeated her claim that the vote was stolen.", [("indirect", "the vote was stolen", "Roe")]),
    ("Li gave testimony that the door was locked.", [("indirect", "the door was locked", "Li")]),
    ("Residents expressed fears that the dam would burst.", [("indirect", "the dam would burst", "Residents")]),
    ('The group posted a message: "We will not leave."', [("direct", "We will not leave.", "group")]),
    ("She points out that the road floods every year.", [("indirect", "the road floods every year", None)]),
    (
        "The report points out that the road floods every year.",
        [("indirect", "the road floods every year", "The report")],
    ),
    ("The union pressed the company to raise wages.", [("indirect", "the company to raise wages", "union")]),
    ("Reporters pressed Roe on whether he would resign.", [("indirect", "whether he would resign", "Reporters")]),
    ("The minister outlined plans to cut the tax.", [("indirect", "plans to cut the tax", "The minister")]),
    ("Roe vowed to fight the charges.", [("indirect", "to fight the charges", "Roe")]),
    ("Roe advocated closing the port.", [("indirect", "closing the port", "Roe")]),
    ("She recounted a story of how her father built the mill.", [("indirect", "how her father built the mill", None)]),
    ("He recounted how the roof fell in.", [("indirect", "how the roof fell in", None)]),
    ("63 percent say they skipped a meal.", [("indirect", "they skipped a meal", "63 percent")]),
    ("Figures showed that rents had doubled.", [("indirect", "rents had doubled", "Figures")]),
    ("The data show that rents had doubled.", [("indirect", "rents had doubled", "The data")]),
    (
        "While supporters say the dam will bring jobs, opponents say it will drown the valley.",
        [("indirect", "the dam will bring jobs", "supporters"), ("indirect", "it will drown the valley", "opponents")],
    ),
    (
        "The road is shut, Roe said; the ferry still runs.",
        [("indirect", "The road is shut the ferry still runs", "Roe")],
    ),
    ("Roe said he's proud of the team.", [("indirect", "he's proud of the team", "Roe")]),
    ("Roe says she's ready.", [("indirect", "she's ready", "Roe")]),
    ("The mayor was accused of lying about the fire.", [("indirect", "lying about the fire", None)]),
    ("Roe was accused by prosecutors of taking bribes.", [("indirect", "taking bribes", "prosecutors")]),
    ("She dismissed the suggestion that she had lied.", [("indirect", "the suggestion that she had lied", None)]),
    (
        "The firm denied allegations that it had hidden the debt.",
        [("indirect", "allegations that it had hidden the debt", "firm")],
    ),
    ("“We will not be moved” —Commissioner Ana Roe", [("direct", "We will not be moved", "Ana Roe")]),
    ("“We will not be moved.” — Councillor Li Wei, Larne", [("direct", "We will not be moved.", "Li Wei")]),
    ("And from Chair Roe: “The vote stands.”", [("direct", "The vote stands.", "Roe")]),
    ("From the desk of Mayor Ana Roe: “The vote stands.”", [("direct", "The vote stands.", "Ana Roe")]),
    ("Ministers were told that the dam would leak.", [("indirect", "the dam would leak", None)]),
    ("The court heard that the man had fled.", [("indirect", "the man had fled", None)]),
    ("The jury was told that the man had fled.", [("indirect", "the man had fled", None)]),
    ("The man had fled, a court heard.", [("indirect", "The man had fled", None)]),
    (
        "Gardaí appealed to anyone with footage to come forward.",
        [("indirect", "anyone with footage to come forward", "Gardaí")],
    ),
    ("Police are appealing for witnesses to come forward.", [("indirect", "witnesses to come forward", "Police")]),
    ("Critics reckon the plan will fail.", [("indirect", "the plan will fail", "Critics")]),
    ("The firm maintained that the pipes were safe.", [("indirect", "the pipes were safe", "firm")]),
    ("There are those who argue that the dam is safe.", [("indirect", "the dam is safe", "those")]),
    ("Roe, whose deputy resigned last week, said the vote stands.", [("indirect", "the vote stands", "Roe")]),
]

# Who is meant.
COREFERENCE: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "Bay Council backed it. Council leader Mark Trent was glad. “We listened,” he said. The council said it began.",
        [("direct", "We listened,", "Mark Trent"), ("indirect", "it began", "Bay Council")],
    ),
    (
        "The World Food Fund warned that people go hungry. The agency said harvests had failed.",
        [
            ("indirect", "people go hungry", "World Food Fund"),
            ("indirect", "harvests had failed", "World Food Fund"),
        ],
    ),
    (
        "Teresa Bonilla, 41, was pulled from a window.\n\n“I heard him,” the 41-year-old said.",
        [("direct", "I heard him,", "Teresa Bonilla")],
    ),
    (
        "Sean Kemp, 38, told his wife Gemma, 36.\n\n“It was scary,” the 38-year-old said.",
        [("direct", "It was scary,", "Sean Kemp")],
    ),
    (
        "Larne Bank cut its forecast on Monday. The bank said growth would halve.",
        [("indirect", "growth would halve", "Larne Bank")],
    ),
    (
        "Kola Adeyemi scored twice. “I was late,” the Ghana international said.",
        [("direct", "I was late,", "Kola Adeyemi")],
    ),
    (
        "We met Mayor Omar Zaki at the fair. The fair was full. Zaki explained that the dam leaks.",
        [("indirect", "the dam leaks", "Omar Zaki")],
    ),
    (
        "Ana Roe met Omar Zaki. She said he then announced a new plan.",
        [("indirect", "he then announced a new plan", "Ana Roe"), ("indirect", "a new plan", "Omar Zaki")],
    ),
    (
        "“It is late,” Roe said, adding his deputy, Omar Cole, had informed him. He also said the dam was safe.",
        [
            ("direct", "It is late,", "Roe"),
            ("indirect", "his deputy, Omar Cole, had informed him", "Roe"),
            ("indirect", "the dam was safe", "Roe"),
        ],
    ),
    ("Larne Bank hired Omar Zaki. He said the job was hard.", [("indirect", "the job was hard", "Omar Zaki")]),
    (
        (
            "Mary Cole and John Cole were seen. “It is late,” Mary Cole said. “It is not,” John Cole said. She "
            "said Cole was wrong."
        ),
        [
            ("direct", "It is late,", "Mary Cole"),
            ("direct", "It is not,", "John Cole"),
            ("indirect", "Cole was wrong", "Mary Cole"),
        ],
    ),
    (
        "Water Without Borders sued the metro. Water Without Borders said taps were dry.",
        [("indirect", "taps were dry", "Water Without Borders")],
    ),
    (
        "Editor-in-Chief Ana Roe said it was late. Roe said it was cold.",
        [("indirect", "it was late", "Ana Roe"), ("indirect", "it was cold", "Ana Roe")],
    ),
    (
        "Ottawa said the talks were off. The Canadian government said it would wait.",
        [
            ("indirect", "the talks were off", "Canadian government"),
            ("indirect", "it would wait", "Canadian government"),
        ],
    ),
    (
        "Beijing warned of “grave consequences”. China said the boats were rammed.",
        [("direct", "grave consequences", "China"), ("indirect", "the boats were rammed", "China")],
    ),
    (
        "Lina Washington said it was late. The United States said the talks were off.",
        [("indirect", "it was late", "Lina Washington"), ("indirect", "the talks were off", "United States")],
    ),
    (
        "“One two three four five six seven.\n\n“Eight nine ten eleven twelve,” the spokeswoman said.",
        [("direct", "One two three four five six seven. Eight nine ten eleven twelve,", "the spokeswoman")],
    ),
    (
        "‘One two three four five six seven.\n\n‘Eight nine ten eleven twelve,’ Ana Roe said.",
        [("direct", "One two three four five six seven. Eight nine ten eleven twelve,", "Ana Roe")],
    ),
    (
        "Ana Roe said: ‘One two three four five six seven.\n\n‘Eight nine ten eleven twelve thirteen.’",
        [("direct", "One two three four five six seven. Eight nine ten eleven twelve thirteen.", "Ana Roe")],
    ),
    (
        (
            "In a statement, Ana Roe said:\n\nIt has been the honour of my life to lead this force. We failed "
            "the family.\n\nThe council said it would wait."
        ),
        [
            ("direct", "It has been the honour of my life to lead this force. We failed the family.", "Ana Roe"),
            ("indirect", "it would wait", "council"),
        ],
    ),
    (
        "Ana Roe posted on X:\n\nIt has been the honour of my life to lead this force. We failed the family.",
        [("direct", "It has been the honour of my life to lead this force. We failed the family.", "Ana Roe")],
    ),
    ("Commenting on the results, Irene Voss, CEO, said: “We grew.”", [("direct", "We grew.", "Irene Voss")]),
    (
        "He said it helps the army and its friends meet “any threat”.",
        [("mixed", "it helps the army and its friends meet “any threat”", None)],
    ),
    ("Roe called the plan “silly” and its aim “odd”.", [("mixed", "the plan “silly” and its aim “odd”", "Roe")]),
    ("Roe said sales would fall and lifted the target to $3 million.", [("indirect", "sales would fall", "Roe")]),
    ("Roe said sales would fall, which drew questions from analysts.", [("indirect", "sales would fall", "Roe")]),
    ("Roe must read “Series 2013” in the label.", []),
    ("The firm posted profits that exceeded last year's.", []),
    ("A lawsuit signals more trouble.", []),
    ("A gunman threatening to jump was held.", []),
    ("Roe condemned the raid.", []),
    ("Roe praised Moss's album.", []),
    ("Roe condemned the raid, saying it was brutal.", [("indirect", "it was brutal", "Roe")]),
    ("The French firm's Director Ana Roe said it was late.", [("indirect", "it was late", "Ana Roe")]),
    (
        (
            "Ana Roe, chief executive of Larne Bank, spoke first. Larne's mayor, Li Wei, spoke last. “It is "
            "late,” the mayor said. “It is not,” the chief executive said."
        ),
        [("direct", "It is late,", "Li Wei"), ("direct", "It is not,", "Ana Roe")],
    ),
    ("Two men were held. The men said they were ill.", [("indirect", "they were ill", "The men")]),
    ("Jane Roe, a nurse, found the body. The nurse said it was cold.", [("indirect", "it was cold", "Jane Roe")]),
    ("Prime Minister Ana Roe flew in. The premier said it was cold.", [("indirect", "it was cold", "Ana Roe")]),
    (
        (
            "John Moss won. Moss, who is 41, said it was hard. His coach, Li Wei, said he was proud. He said the "
            "race was long."
        ),
        [
            ("indirect", "it was hard", "John Moss"),
            ("indirect", "he was proud", "Li Wei"),
            ("indirect", "the race was long", "Li Wei"),
        ],
    ),
    (
        "Mary Roe called John Cole. He said it was late. She said it was not.",
        [("indirect", "it was late", "John Cole"), ("indirect", "it was not", "Mary Roe")],
    ),
]

# Plain sentences of a paper.
SENTENCES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "The ministry said on Monday it had found no leak, adding that tests would go on.",
        [("indirect", "it had found no leak", "ministry"), ("indirect", "tests would go on", "ministry")],
    ),
    (
        "Police said they had arrested two men, aged 19 and 24, on suspicion of arson.",
        [("indirect", "they had arrested two men, aged 19 and 24, on suspicion of arson", "Police")],
    ),
    (
        "She said the school, which opened in 1990, would close before pupils return.",
        [("indirect", "the school, which opened in 1990, would close before pupils return", None)],
    ),
    (
        '"We had no choice," the company\'s spokesman, Ray Cole, told the Larne Mail, "but to close."',
        [("direct", "We had no choice, but to close.", "Ray Cole")],
    ),
    ('Asked if she would resign, Roe replied: "No."', [("direct", "No.", "Roe")]),
    ("Roe, 52, from Larne, said she was shocked.", [("indirect", "she was shocked", "Roe")]),
    (
        "“It's a shambles,” one resident, who asked not to be named, said.",
        [("direct", "It's a shambles,", "one resident")],
    ),
    ("Neighbours have described hearing a loud bang.", [("indirect", "hearing a loud bang", "Neighbours")]),
    (
        "A spokesperson for the Larne Trust, which runs the site, said the trust was sorry.",
        [("indirect", "the trust was sorry", "A spokesperson for the Larne Trust")],
    ),
    ("According to the indictment, Roe took bribes.", [("indirect", "Roe took bribes", "the indictment")]),
    ("“This is the end,” wrote Roe on her blog.", [("direct", "This is the end,", "Roe")]),
    (
        "The survey of 2,000 adults found 40 percent had skipped meals.",
        [("indirect", "40 percent had skipped meals", "The survey of 2,000 adults")],
    ),
    (
        "The deal, which the firm says is worth $3 million, was signed on Monday.",
        [("indirect", "is worth $3 million", "firm")],
    ),
    (
        "He said: “I will go.” He added: “But not today.”",
        [("direct", "I will go.", None), ("direct", "But not today.", None)],
    ),
    (
        "“I will go,” he said. “But not today,” he added.",
        [("direct", "I will go,", None), ("direct", "But not today,", None)],
    ),
    ("Roe told me she was tired.", [("indirect", "she was tired", "Roe")]),
    ("Roe is understood to have told friends that she will quit.", [("indirect", "she will quit", "Roe")]),
    ("In her letter, Roe wrote that she would quit.", [("indirect", "she would quit", "Roe")]),
    ("“No comment,” said a man who answered the phone.", [("direct", "No comment,", "a man who answered the phone")]),
    ("Roe took to Instagram to say that she was engaged.", [("indirect", "she was engaged", "Roe")]),
    ("Roe's lawyer, Li Wei, confirmed she would appeal.", [("indirect", "she would appeal", "Li Wei")]),
    ("The President, Ana Roe, has said that the army would stay.", [("indirect", "the army would stay", "Ana Roe")]),
    (
        "Ana Roe, president of the Larne Teachers' Union, warned that strikes would follow.",
        [("indirect", "strikes would follow", "Ana Roe")],
    ),
    ("“Fans deserve better”, he said.", [("direct", "Fans deserve better", None)]),
    ("'It was awful,' says Ana Roe, who saw the crash.", [("direct", "It was awful,", "Ana Roe")]),
    ("The judge, Mr Justice Cole, said it was “a wicked act”.", [("mixed", "it was “a wicked act”", "Cole")]),
    ("Sentencing Roe, Judge Cole told him: “You are a danger.”", [("direct", "You are a danger.", "Cole")]),
    (
        "Roe insisted there was “nothing to hide” and that the books were open.",
        [("mixed", "there was “nothing to hide” and that the books were open", "Roe")],
    ),
    ("Analysts expect rates to rise, while some say they may fall.", [("indirect", "they may fall", "some")]),
    ("Speaking after the game, Roe said his side were poor.", [("indirect", "his side were poor", "Roe")]),
    ("“We're fine,” Ana Roe, the club's captain, said after the game.", [("direct", "We're fine,", "Ana Roe")]),
    ("Officials have warned of floods.", [("indirect", "floods", "Officials")]),
    ("“If it rains,” said Roe, “we go home.”", [("direct", "If it rains, we go home.", "Roe")]),
]

# What marks enclose, and what of the clause around them is the speaker's.
MARKS: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        'Roe said it was "a very, very sad day" for the town, and that the club would "never forget" the fans.',
        [
            (
                "mixed",
                'it was "a very, very sad day" for the town, and that the club would "never forget" the fans',
                "Roe",
            )
        ],
    ),
    ('The bill, which Roe called "a disgrace," passed on Monday.', [("direct", "a disgrace,", "Roe")]),
    (
        'In what Roe described as "the worst week of my life", she lost her job.',
        [("direct", "the worst week of my life", "Roe")],
    ),
    (
        '"I was shocked," says Ana Roe, 34. "It was like a film."\n\nShe adds: "We ran."',
        [("direct", "I was shocked, It was like a film.", "Ana Roe"), ("direct", "We ran.", "Ana Roe")],
    ),
    (
        '"We are aware of the incident," a Larne Police spokesperson said in an email. "An inquiry is under way."',
        [("direct", "We are aware of the incident, An inquiry is under way.", "a Larne Police spokesperson")],
    ),
    (
        'The statement read: "We are sorry."\n\nIt continued: "We will do better."',
        [("direct", "We are sorry.", "The statement"), ("direct", "We will do better.", "The statement")],
    ),
    (
        "Roe added: 'I love this town.\n\n'I will never leave it.'",
        [("direct", "I love this town. I will never leave it.", "Roe")],
    ),
    ('"What a day!" Roe exclaimed. "What a crowd!"', [("direct", "What a day! What a crowd!", "Roe")]),
    ('"It\'s over" – Roe', [("direct", "It's over", "Roe")]),
    (
        'Speaking to reporters, Roe said: "We won," before adding: "It feels great."',
        [("direct", "We won,", "Roe"), ("direct", "It feels great.", "Roe")],
    ),
    (
        '"The thing about Larne," Roe says, leaning back in her chair, "is that nobody leaves."',
        [("direct", "The thing about Larne, is that nobody leaves.", "Roe")],
    ),
    (
        'Roe was "devastated" by the news, her sister said.',
        [("mixed", 'Roe was "devastated" by the news', "her sister")],
    ),
    ('The fans chanted "Roe out" throughout the game.', [("direct", "Roe out", "The fans")]),
    ('A sign reading "No Entry" hung on the door.', [("direct", "No Entry", "A sign")]),
    ('Roe, who has been described as "fearless", is 40.', []),
    (
        'One tweeted: "Best day ever." Another wrote: "Told you so."',
        [("direct", "Best day ever.", "One"), ("direct", "Told you so.", "Another")],
    ),
    ('"I don\'t know," Roe said with a shrug. "Maybe."', [("direct", "I don't know, Maybe.", "Roe")]),
    (
        'Roe said that she was "proud" and "humbled" to be chosen.',
        [("mixed", 'she was "proud" and "humbled" to be chosen', "Roe")],
    ),
    ('According to Roe, "the roof just went".', [("direct", "the roof just went", "Roe")]),
    ('"The roof just went," according to Roe.', [("direct", "The roof just went,", "Roe")]),
    ('As Roe puts it: "The roof just went."', [("direct", "The roof just went.", "Roe")]),
    ('Roe\'s message was simple: "Stay home."', [("direct", "Stay home.", "Roe")]),
    ('Asked why, Roe said, "Because I can."', [("direct", "Because I can.", "Roe")]),
    (
        'The judge said Roe\'s acts were "wicked" and jailed him for life.',
        [("mixed", 'Roe\'s acts were "wicked"', "The judge")],
    ),
    (
        'Police said the man, named as Li Wei, 24, was "known to officers".',
        [("mixed", 'the man, named as Li Wei, 24, was "known to officers"', "Police")],
    ),
    ('Roe (pictured) said: "It is my home."', [("direct", "It is my home.", "Roe")]),
    ('"It is my home," said Roe, pictured above.', [("direct", "It is my home,", "Roe")]),
    ('Ms Roe, of Larne, County Antrim, said: "It is my home."', [("direct", "It is my home.", "Roe")]),
]

# Title, organization, whether official.
AFFILIATIONS: list[tuple[str, tuple[str, str | None, str | None, bool]]] = [
    (
        "“It is late,” said Clara Weiss of the Berlin-based Caucasus Forum.",
        ("Clara Weiss", None, "Caucasus Forum", False),
    ),
    (
        "Tom Eckersley of the Resolution Institute says it is late.",
        ("Tom Eckersley", None, "Resolution Institute", False),
    ),
    ("Her solicitor, Yusuf Demir of Demir Lowe, said it was late.", ("Yusuf Demir", "solicitor", "Demir Lowe", False)),
    (
        "“It is late,” says Prof Lerato Dube of Cape Town University.",
        ("Lerato Dube", None, "Cape Town University", False),
    ),
    (
        "Dr Imogen Price, of the Western Marine Centre, said: “They eat plankton.”",
        ("Imogen Price", None, "Western Marine Centre", False),
    ),
    (
        "Piotr Wolski, who models ice sheets at the Arctic Survey in Gdansk, said it was late.",
        ("Piotr Wolski", None, "Arctic Survey", False),
    ),
    ("Metro spokesperson Bongani Cele said it was late.", ("Bongani Cele", "Metro spokesperson", "Metro", False)),
    (
        "He told the Rovers captain, Dan Witt, that it was late. “It is,” Witt said.",
        ("Dan Witt", "Rovers captain", "Rovers", False),
    ),
    ("Conservative MP Dale Krueger said it was late.", ("Dale Krueger", "Conservative MP", "Conservative", True)),
    (
        "“They knew,” said Martin Quill, a vice president of Dunbar Paper.",
        ("Martin Quill", "vice president", "Dunbar Paper", False),
    ),
    (
        "Dunbar Paper Co. owns the mill. “They knew,” said Martin Quill, a vice president of the company.",
        ("Martin Quill", "vice president", "Dunbar Paper Co.", False),
    ),
    (
        "The Labor Department opened a case. A spokeswoman for the department said it was late.",
        ("A spokeswoman for the department", "spokeswoman", "Labor Department", True),
    ),
    ("Analysts at Corwin & Sons said it was late.", ("Analysts at Corwin & Sons", None, "Corwin & Sons", False)),
    (
        "Officials at Mercy Hospital in nearby Brandt said it was late.",
        ("Officials at Mercy Hospital in nearby Brandt", None, "Mercy Hospital", False),
    ),
    (
        "Marlin Group cut jobs. “We are late,” Chief Executive Tom Webb said. Finance chief Dana Osei said sales fell.",
        ("Dana Osei", "Finance chief", "Marlin Group", False),
    ),
    (
        "The Department of Roads closed the bridge. In an email, spokesperson Marc Roy said it was late.",
        ("Marc Roy", "spokesperson", "Department of Roads", True),
    ),
    (
        "Elena Castro, a foreman at a melon farm near Mendola, said it was late.",
        ("Elena Castro", "foreman", "melon farm", False),
    ),
    (
        "Lars Brenna, a spokesman for the federation, said it was late.",
        ("Lars Brenna", "spokesman", "federation", False),
    ),
    ("The minister of mines Tom Alweendo said it was late.", ("Tom Alweendo", "minister of mines", None, True)),
    ("Ana Roe, the minister for roads, said it was late.", ("Ana Roe", "minister for roads", None, True)),
    ("Ana Roe of New York said it was late.", ("Ana Roe", None, None, False)),
    ("Ana Roe, of Wigan, said it was late.", ("Ana Roe", None, None, False)),
    ("Editor-in-Chief Ana Roe said it was late.", ("Ana Roe", "Editor-in-Chief", None, False)),
    ("U.S. Attorney Ana Roe said it was late.", ("Ana Roe", "U.S. Attorney", None, True)),
    ("Rep. Alan Reyes, D-Ohio, said it was late.", ("Alan Reyes", "Rep.", None, True)),
    ("Engr. Festus Umeh said it was late.", ("Festus Umeh", None, None, False)),
    ("The Governor, Chief Ebuka Okonjo, said it was late.", ("Ebuka Okonjo", "Governor", None, True)),
    ("Dr. (Mrs.) Ngozi Ibe said it was late.", ("Ngozi Ibe", None, None, False)),
    (
        "Ana Roe, the ambassador to the United Nations, said it was late.",
        ("Ana Roe", "ambassador", "United Nations", True),
    ),
    (
        "Environmental justice activist Ana Roe said it was late.",
        ("Ana Roe", "Environmental justice activist", None, False),
    ),
    (
        "Ana Roe, the nominee for attorney general, said it was late.",
        ("Ana Roe", "nominee for attorney general", None, False),
    ),
    (
        "Ana Roe, a senior vice president at Larne Bank, said it was late.",
        ("Ana Roe", "senior vice president", "Larne Bank", False),
    ),
    ("Asked about a striker, Lee Carr laughed. “No comment,” Carr said.", ("Lee Carr", None, None, False)),
    (
        "Ana Roe is the head of the Larne Institute. She said it was late.",
        ("Ana Roe", "head", "Larne Institute", False),
    ),
    ("Ana Roe, who replaced Li Wei as chancellor, said it was late.", ("Ana Roe", "chancellor", None, True)),
    ("Chairman Li Wei, Jr. said it was late.", ("Li Wei, Jr.", "Chairman", None, False)),
    ("Martin L. King said it was late.", ("Martin L. King", None, None, False)),
    ("The agency's director-general, Ana Roe, said it was late.", ("Ana Roe", "director-general", "agency", True)),
]


@pytest.mark.parametrize(("text", "expected"), [*FRAMES, *COREFERENCE, *SENTENCES, *MARKS])
def test_quotes_and_their_speakers(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(q.kind, q.text, names[q.speaker] if q.speaker else None) for q in quotes] == expected


@pytest.mark.parametrize(("text", "expected"), AFFILIATIONS)
def test_title_organization_and_official(text: str, expected: tuple[str, str | None, str | None, bool]) -> None:
    _, speakers = find_quotes(text)
    last = speakers[-1]
    assert (last.name, last.title, last.organization, last.official) == expected
