"""Where reported content begins and ends, over invented sentences: long subjects, venues, what was done."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

VENUES = [  # text, then what its one quote reports
    ("Roe called the coach a “danger” to children in a post on X.", "the coach a “danger” to children"),
    ("Roe called Lau an “enemy” of the town in a letter to the club.", "Lau an “enemy” of the town"),
    ("Roe said the plan is “not ours” in response to an email query.", "the plan is “not ours”"),
    ("Roe said the ferry was late during a press conference on Monday.", "the ferry was late"),
    ("Roe said the ferry was late in a brief statement posted on X.", "the ferry was late"),
    ("Roe said trade had fallen steeply in remarks to reporters.", "trade had fallen steeply"),
    ("Roe warned of floods in a video posted on Facebook.", "floods"),
    # What a verb needs, other places, and what a clause follows.
    ("Roe said the error was in a letter to the mayor.", "the error was in a letter to the mayor"),
    ("Roe said Lau had been named in a statement by the club.", "Lau had been named in a statement by the club"),
    ("Roe said it would reply in a letter to Lau.", "it would reply in a letter to Lau"),
    ("Roe said the ferry sank in a harbour near Larne.", "the ferry sank in a harbour near Larne"),
    ("Roe called for a ban in response to the attacks.", "a ban in response to the attacks"),
    ("Roe said he found a job in a radio station.", "he found a job in a radio station"),
    (
        "Roe said he was hurt in a call that lasted until it was dark.",
        "he was hurt in a call that lasted until it was dark",
    ),
]

ADDED = [  # what goes on behind a cue that interrupts, and what is the writer's
    (
        "A fifth of the ewes had died, Roe said, compared with 2% in May.",
        "A fifth of the ewes had died compared with 2% in May",
    ),
    ("A new dam is needed, he said, preferably in stone.", "A new dam is needed preferably in stone"),
    ("She had bought a kite, she says, but lost it at sea.", "She had bought a kite but lost it at sea"),
    ("Few saw the signs, Roe said, and had been sent home.", "Few saw the signs and had been sent home"),
    ("Rents may fall, they add, but only in towns.", "Rents may fall but only in towns"),
    ("Rain helps, he said, whereas snow does harm.", "Rain helps whereas snow does harm"),
    ("Rents may fall, they add, although few believe it.", "Rents may fall although few believe it"),
    (
        "Roe read each page, Lau adds, on the grounds that it was law.",
        "Roe read each page on the grounds that it was law",
    ),
    (
        "She did not blame Lau, she said; boys had shouted at her before.",
        "She did not blame Lau boys had shouted at her before",
    ),
    ("The gate was shut, she said, and left the hall.", "The gate was shut"),
    ("The gate was shut, she says, and then has left the hall.", "The gate was shut"),
    ("The gate was shut, she said, on condition of anonymity.", "The gate was shut"),
    ("The gate was shut, she said, as she boarded a train.", "The gate was shut"),
]

COMPARED = [  # a contrast of figures or of what would be is reported; another is the writer's
    ("The poll found 40% chose Roe, while 9% chose Lau.", "40% chose Roe, while 9% chose Lau"),
    ("Roe said rents would fall, while pay would rise.", "rents would fall, while pay would rise"),
    ("Roe said rents had fallen, while others left the hall.", "rents had fallen"),
]

ASIDES = [  # how words were said and received, when, what they allude to: the writer's; what a clause adds is not
    ("Roe said rents would rise, to loud applause.", "rents would rise"),
    ("Roe said rents would rise, drawing boos from the hall.", "rents would rise"),
    ("Roe said rents would rise, wiping away tears.", "rents would rise"),
    ("Roe said rents would rise, before leaving the stage.", "rents would rise"),
    ("Roe said rents would rise, a day after the vote.", "rents would rise"),
    ("Roe said rents rose in 2019, a year after the vote.", "rents rose in 2019, a year after the vote"),
    ("Roe called for a ban on nets, two weeks before the vote.", "a ban on nets"),
    ("Roe said rents would rise, in her first remarks on the case.", "rents would rise"),
    ("The firm announced a recall of 400 vans, in the largest such move.", "a recall of 400 vans"),
    ("Roe said rents would rise, a swipe at her rival.", "rents would rise"),
    ("Roe said rents would rise, a point taken up by Lau.", "rents would rise"),
    ("Roe said rents would rise; the firm did not reply.", "rents would rise"),
    ("Roe said rents would rise when asked about the plan.", "rents would rise"),
    ("Roe announced the sale as he left the court.", "the sale"),
    ("Roe demanded an apology, even as boats kept arriving.", "an apology"),
    ("Roe demanded an apology, though others disagreed.", "an apology"),
    ("Roe said the bridge was safe, but locals are not so sure.", "the bridge was safe"),
    ("Roe said they would stay as long as they liked.", "they would stay as long as they liked"),
    ("Roe said the car had skidded as he braked.", "the car had skidded as he braked"),
    ("Roe said the men left when asked to go.", "the men left when asked to go"),
    ("Roe said rents had risen, as had been feared.", "rents had risen, as had been feared"),
    ("Roe said the row, while odd, was over.", "the row, while odd, was over"),
    ("Roe said rents had risen, although two firms had left.", "rents had risen, although two firms had left"),
    ("Roe said rents had risen, but it seemed they would fall.", "rents had risen, but it seemed they would fall"),
    ("Roe said 9% had left, but only 2% do so now.", "9% had left, but only 2% do so now"),
    ("Roe said rents would rise, in a town of small shops.", "rents would rise, in a town of small shops"),
]

DENIED = [  # a thing that is denied is no quote; a clause, an act or words in marks are
    ("Roe denied any wrongdoing.", None),
    ("The club denied responsibility for the leak.", None),
    ("Roe rejected the criticism, the plan and the bill.", None),
    ("Roe denied knowingly taking the pills.", "knowingly taking the pills"),
    ("Roe denied leaving the gate open.", "leaving the gate open"),
    ("Roe denied Lau had left.", "Lau had left"),
    ("Roe rejected the claims as “nonsense”.", "the claims as “nonsense”"),
    ("The papers included 44 emails that were not read.", None),
]

CLAUSES = [  # text, then what its one quote reports, or nothing: a clause without "that" whose subject is long
    (
        "Radio Larne reports the man who robbed the store, Karl Moe, was jailed.",
        "the man who robbed the store, Karl Moe, was jailed",
    ),
    ("Roe admitted his ties with his brother, Owen, had suffered.", "his ties with his brother, Owen, had suffered"),
    (
        "The police revealed the van, or what was left of it, was found in Larne.",
        "the van, or what was left of it, was found in Larne",
    ),
    ("Norland announced last March it was leaving the treaty.", "it was leaving the treaty"),
    ("Norland announced last March 3 it was leaving the treaty.", "it was leaving the treaty"),
    ("The harbour board posted earnings that topped forecasts as traffic fell.", None),
    ("Roe claimed the prize and left.", None),
    ("Roe mentioned the dog which was lost.", None),
    ("Roe reported the crime and police were called.", None),
    ("Roe asked Lau about doubts his deputy, Ana Moe, might have.", None),
]

OBJECTS = [  # text, then what its one quote reports: a thing, without what was done
    ("Roe acknowledged his role in the raid and was jailed.", "his role in the raid"),
    ("Roe announced a deal with Lau and is leaving.", "a deal with Lau"),
    ("Roe called the plan “a sham” and likened it to a raffle.", "the plan “a sham”"),
    ("Roe vowed not to run and founded a trust.", "not to run"),
    ("Roe announced the sale, but was held.", "the sale"),
    (
        "Roe accused Lau of “playing” and being “unable to lead”.",
        "Lau of “playing” and being “unable to lead”",
    ),
    ("Roe announced a deal with Lau and a merger.", "a deal with Lau and a merger"),
    (
        "Roe insisted the plan would fuel rents and hurt shops.",
        "the plan would fuel rents and hurt shops",
    ),
    ("Roe called the charges false and made up by rivals.", "the charges false and made up by rivals"),
    ("Roe said the mill was sold and has closed.", "the mill was sold and has closed"),
    ("Roe said that the mill sank and was raised.", "the mill sank and was raised"),
]


SHARED = [  # text, then what its quotes report: the second verb of one subject begins another
    ("Roe told staff to go, calling conditions in the mill “a farce”.", ["to go", "conditions in the mill “a farce”"]),
    ("Roe told staff to go, calling the mill “a farce”.", ["to go", "the mill “a farce”"]),
    (
        "Both said that they were treated well and asked their mayors to help.",
        ["they were treated well", "their mayors to help"],
    ),
    ("Roe said he was late and then added that it rained.", ["he was late", "it rained"]),
    ("Roe said it fell, and later told the court that it was cold.", ["it fell", "it was cold"]),
    ("Shops have complained of rain and say that sales fell.", ["rain", "sales fell"]),
]


RELATIVE = [  # text, then what its one quote reports: the main clause's verb follows
    ("A man who claimed he was beaten by guards has won damages.", "he was beaten by guards"),
    ("The man who said the bridge was safe now faces jail.", "the bridge was safe"),
    ("Officials who say the dam is safe were not at the meeting.", "the dam is safe"),
    ("A woman who promised to pay has fled.", "to pay"),
    ("A widow who claimed her son was “tricked into” a sale has lost.", "her son was “tricked into” a sale"),
    ("A man who said he believed the bridge was safe has died.", "he believed the bridge was safe"),
    # No main verb, or one before the person.
    ("Police held a man who said he was ill and had lost his keys.", "he was ill and had lost his keys"),
    ("Those who say it is dear and that it is ugly are few.", "it is dear and that it is ugly"),
    ("People who say the plan failed because it cost too much are wrong.", "the plan failed because it cost too much"),
]

HEARERS = [  # text, then what its one quote reports: a relative clause says who is told
    ("Roe urged residents who had stayed behind to leave.", "residents who had stayed behind to leave"),
    ("Roe told drivers who were stuck to wait.", "to wait"),
    ("Roe warned drivers who were stuck not to walk.", "drivers who were stuck not to walk"),
    ("Roe told drivers who were stuck that the road was shut.", "the road was shut"),
    ("Roe advised people who had slept there to “see a doctor”.", "people who had slept there to “see a doctor”"),
    ("Roe told reporters who would win.", "who would win"),
    ("Roe warned the dam is likely to fail.", "the dam is likely to fail"),
    ("Roe thanked staff who had worked to reopen the road.", None),
]

ASKED = [  # text, then what its one quote reports: with who is asked to act, but not who is told
    ("The mayor begged the voters to stay.", "the voters to stay"),
    ("The coach reminded his players not to rest.", "his players not to rest"),
    (
        "Roe warned drivers in Larne, Orr and other low-lying towns to wait.",
        "drivers in Larne, Orr and other low-lying towns to wait",
    ),
    ("Roe asked the crew, who had slept, to come back.", "the crew, who had slept, to come back"),
    ("The court directed the bank to repay him.", "the bank to repay him"),
    ("The crew pleaded with her not to sell.", "her not to sell"),
    ("Roe told reporters to go home.", "to go home"),
    ("Roe asked to see the letters.", "to see the letters"),
    ("Roe warned the crew that the dam leaks.", "the dam leaks"),
    ("The union asked the firm for a pay rise.", "the firm for a pay rise"),
    ("The Wheel has asked the firm for a statement.", None),
    ("The council directed traffic to the north.", None),
    ("The film directed by Roe to great praise won.", None),
]

PREDICATES = [  # text, then what its one quote reports: an adjective is the cue
    ("Roe was adamant that the mill had closed.", "the mill had closed"),
    ("The club is adamant it will not sell.", "it will not sell"),
    ("Roe made clear that she would resign.", "she would resign"),
    ("Roe has made it plain that Lau must go.", "Lau must go"),
    ("“I will not go,” Roe made clear.", "I will not go,"),
    ("The thaw made clear that the road was gone.", None),
    ("Roe was adamant about the plan.", None),
    ("The thaw made clear pools that froze.", None),
    ("The sky was clear that day.", None),
    ("Roe made his views known that day.", None),
    ("Roe said afterwards that he was relieved.", "he was relieved"),
    ("Roe said then that he was relieved.", "he was relieved"),
]

COLLECTIVE = [  # text, then what its one quote reports: groups with plural verbs, bodies by their kind, data
    ("The team say it was late.", "it was late"),
    ("Roe's team suggest the wolf waited.", "the wolf waited"),
    ("The bank warn that rates will rise.", "rates will rise"),
    ("Orders fell in May, data showed on Monday.", "Orders fell in May"),
    ("Orders fell in May, the office added.", "Orders fell in May"),
    ("A driver who wrote his debut at night has won the prize.", None),
    ("Roe wrote his bus was late.", "his bus was late"),
    ("The suspect say it fell.", None),
    ("The council report that was leaked shocked many.", None),
    ("The bank note fell.", None),
]

INSERTED = [  # an insertion between the subject of what is said and its verb; an apposition to the source
    ("According to the mayor, the mill, which is old, will fall.", "the mill, which is old, will fall"),
    ("According to the mayor, the mill, a ruin since May, will fall.", "the mill, a ruin since May, will fall"),
    ("According to Ana Roe, a judge, the mill, a ruin, will fall.", "the mill, a ruin, will fall"),
    ("According to Ana Roe, a judge since May, the mill will fall.", "the mill will fall"),
    ("According to Ana Roe, the mayor, who took office in May, the mill will fall.", "the mill will fall"),
    ("According to Ana Roe, 62, of Larne, the mill will fall.", "the mill will fall"),
    ("According to the bank, based in Larne, the mill will fall.", "the mill will fall"),
    ("According to Ana Roe, whose son works there, the mill will fall.", "the mill will fall"),
    ("According to Ana Roe, then, the mill will fall.", "the mill will fall"),
    ("According to police, one man ran, and two stayed.", "one man ran, and two stayed"),
    ("Roe told the panel the mill, which is old, would fall.", "the mill, which is old, would fall"),
    ("Roe told the Larne Echo crews, however, would stay.", "crews, however, would stay"),
]
SECOND = [  # text, then what its one quote reports: a second clause behind the cue
    ("The mill was shut, Roe said, and workers had gone home.", "The mill was shut and workers had gone home"),
    ("The mill was shut, Roe said, but the shop would open.", "The mill was shut but the shop would open"),
    ("The mill is late, Roe said, and his men are tired.", "The mill is late and his men are tired"),
    ("The fee would rise, Roe told the board on Monday, and jobs would go.", "The fee would rise and jobs would go"),
    ("It was a pity, Roe said, but the king “sleeps well”.", "It was a pity but the king “sleeps well”"),
    # What was done since, by whom it was said, and what somebody else did.
    ("The mill was shut, Roe said, but the mayor has since opened it.", "The mill was shut"),
    ("The mill was shut, Roe said, and went home.", "The mill was shut"),
    ("The mill is shut, Roe said, and Lau went home.", "The mill is shut"),
    ("The mill was shut, Roe said, but Lau was not so sure.", "The mill was shut"),
]


NOT_SAID = [  # what looks like a report, and content within dashes
    ("Roe won most of the regular, pledged delegates in May.", None),
    ("The head of the mill and his big, big boss indicated as much in May.", None),
    ("The leaks underscore the risks for the town.", None),
    ("The report highlights the risks for the town.", "the risks for the town"),
    ("The ministry highlighted the need for nurses.", "the need for nurses"),
    ("The report highlights that nurses are few.", "nurses are few"),
    (
        "He said that since then, thanks in part to rain, he has rested.",
        "since then, thanks in part to rain, he has rested",
    ),
    ("Roe – who was cold, though Lau admitted it was warm – has left.", "it was warm"),
    ("Roe—who said the mill, a ruin, would fall—has left.", "the mill, a ruin, would fall"),
    ("Roe said the mill – a ruin – will fall.", "the mill – a ruin – will fall"),
]
BEHIND_MARKS = [  # what goes on behind words in marks, and a comment of the writer
    (
        "The bank said it would sell “as soon as possible,” even if the vote fails.",
        "it would sell “as soon as possible,” even if the vote fails",
    ),
    ("Lau said it was a “fluke,” not a plan.", "it was a “fluke,” not a plan"),
    ("Lau said that amid his “new method,” the mill had won.", "amid his “new method,” the mill had won"),
    ("Roe said in a release he “sent a letter to the bank.”", "he “sent a letter to the bank.”"),
    (
        "Lau said his exit was for “personal reasons,” which he declined to name.",
        "his exit was for “personal reasons,”",
    ),
    ("Lau said it was “late,” and left the hall.", "it was “late,”"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *INSERTED,
        *SECOND,
        *NOT_SAID,
        *BEHIND_MARKS,
        *VENUES,
        *ADDED,
        *COMPARED,
        *ASIDES,
        *DENIED,
        *CLAUSES,
        *OBJECTS,
        *RELATIVE,
        *HEARERS,
        *ASKED,
        *PREDICATES,
        *COLLECTIVE,
    ],
)
def test_where_content_begins_and_ends(text: str, expected: str | None) -> None:
    quotes, _ = find_quotes(text)
    assert [one.text for one in quotes] == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_what_verbs_of_one_subject_report(text: str, expected: list[str]) -> None:
    quotes, _ = find_quotes(text)
    assert [one.text for one in quotes] == expected
