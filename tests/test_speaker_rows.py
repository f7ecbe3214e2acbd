"""Speakers' rows: name, title, organization and whether they are officials, as the text gives them."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Row = tuple[str, str | None, str | None, bool]

# An official is one of a public authority, unless a private body, a contest or a company is named before.
OFFICIALS: list[tuple[str, list[Row]]] = [
    (
        "One law enforcement official said that the lock was crude.",
        [("One law enforcement official", "law enforcement official", None, True)],
    ),
    ("A senior defense official said it sank.", [("A senior defense official", "senior defense official", None, True)]),
    ("An official said it sank.", [("An official", "official", None, True)]),
    ("A club official said it sank.", [("A club official", "club official", "club", False)]),
    ("A swimming official said it sank.", [("A swimming official", "swimming official", None, False)]),
    ("Race officials said it sank.", [("Race officials", None, None, False)]),
    ("A former intelligence official said it sank.",
     [("A former intelligence official", "former intelligence official", None, False)]),
]  # fmt: skip

# A representative is that of whom they are sent by; one of voters holds an office.
REPRESENTATIVES: list[tuple[str, list[Row]]] = [
    ("A representative for Ana Roe said it sank.", [("A representative for Ana Roe", "representative", None, False)]),
    ("A representative of Norvex said it sank.", [("A representative of Norvex", "representative", "Norvex", False)]),
    ("A state representative said it sank.", [("A state representative", "state representative", None, True)]),
    ("Representative Ana Roe said it sank.", [("Ana Roe", "Representative", None, True)]),
    ("The U.S. trade representative said it sank.",
     [("The U.S. trade representative", "U.S. trade representative", None, True)]),
]  # fmt: skip

# The staff of a public officer speaks for an authority, a lawyer or relative of one does not.
STAFF: list[tuple[str, list[Row]]] = [
    ("A sheriff’s spokeswoman said it sank.", [("A sheriff’s spokeswoman", "spokeswoman", None, True)]),
    ("A minister’s aide said it sank.", [("A minister’s aide", "aide", "minister", True)]),
    ("A spokesman for the minister’s family said it sank.",
     [("A spokesman for the minister’s family", "spokesman", "minister’s family", False)]),
    ("The singer’s spokesman said it sank.", [("The singer’s spokesman", "spokesman", None, False)]),
    ("The National Institute of Tides says it sank.", [("National Institute of Tides", None, None, True)]),
]  # fmt: skip

# Who works for a firm in capitals is of that firm; a nation, party or place is none.
STAFF_OF_FIRMS: list[tuple[str, list[Row]]] = [
    ("A senior Norvex executive said it sank.",
     [("A senior Norvex executive", "senior Norvex executive", "Norvex", False)]),
    ("A Norvex employee said it sank.", [("A Norvex employee", "Norvex employee", "Norvex", False)]),
    ("A Republican representative said it sank.",
     [("A Republican representative", "Republican representative", None, True)]),
    ("A Dutch executive said it sank.", [("A Dutch executive", "Dutch executive", None, False)]),
    ("A Dunmore farmer said it sank.", [("A Dunmore farmer", "Dunmore farmer", None, False)]),
]  # fmt: skip

# Offices listed with commas are one title; "and" joins what one office is for; a farmer is of a place, no body.
TITLES: list[tuple[str, list[Row]]] = [
    ("Ana Roe, founder, chairman and CEO of Norvex, said it sank.",
     [("Ana Roe", "founder, chairman and CEO", "Norvex", False)]),
    ("Ana Roe, the founder, chairman, and chief executive of Norvex, said it sank.",
     [("Ana Roe", "founder, chairman, and chief executive", "Norvex", False)]),
    ("Ana Roe, CEO and scientific and technical director of Norvex, said it sank.",
     [("Ana Roe", "CEO and scientific and technical director", "Norvex", False)]),
    ("Norvex sales and marketing director Ana Roe said it sank.",
     [("Ana Roe", "Norvex sales and marketing director", "Norvex", False)]),
    ("Ana Roe, the mayor, judges and lawyers said it sank.", [("Ana Roe", "mayor", None, True)]),
    ("Ana Roe, a vet, farmer and mother of two, said it sank.", [("Ana Roe", "vet", None, False)]),
    ("Norvex executive VP Ana Roe said it sank.", [("Ana Roe", "Norvex executive VP", "Norvex", False)]),
    ("Ana Roe, director of Player Services of the Larne Rovers, said it sank.",
     [("Ana Roe", "director of Player Services", "Larne Rovers", False)]),
    ("Ana Roe, head of the Friends of the Larne Coast, said it sank.",
     [("Ana Roe", "head", "Friends of the Larne Coast", False)]),
    ("Dunmore author Ana Roe said it sank.", [("Ana Roe", "Dunmore author", None, False)]),
    ("Dunmore councillor Ana Roe said it sank.", [("Ana Roe", "Dunmore councillor", "Dunmore", True)]),
    ("Norvex engineer Ana Roe said it sank.", [("Ana Roe", "Norvex engineer", "Norvex", False)]),
    ("“It sank,” said Ana Roe of the charity The Open Table.", [("Ana Roe", None, "Open Table", False)]),
    ("“It sank,” said Ana Roe, coordinator of the Women in Ports network.",
     [("Ana Roe", "coordinator", "Women in Ports network", False)]),
    ("“It sank,” said Ana Roe, a member of Friends in Larne.", [("Ana Roe", "member", "Friends", False)]),
    ("Omar Zaki, a local builder, said it sank.", [("Omar Zaki", "local builder", None, False)]),
    ("Norvex, a pump vendor, said it sank.", [("Norvex", None, None, False)]),
]  # fmt: skip

# What is before an office is its holder's body, their field, the state that owns a body, or a verb.
BEFORE_OFFICES: list[tuple[str, list[Row]]] = [
    ("The plan would force Sen. Ana Roe to quit. Roe said it sank.", [("Ana Roe", "Sen.", None, True)]),
    ("He wanted to assist Dunmore Mayor Ana Roe. Roe said it sank.", [("Ana Roe", "Dunmore Mayor", "Dunmore", True)]),
    ("He spoke to former Sen. Ana Roe. Roe said it sank.", [("Ana Roe", "former Sen.", None, False)]),
    ("Motivational speaker Ana Roe said it sank.", [("Ana Roe", "Motivational speaker", None, False)]),
    ("House speaker Ana Roe said it sank.", [("Ana Roe", "House speaker", "House", True)]),
    ("As The Gazette’s Ana Roe wrote, “It sank.”", [("Ana Roe", None, "Gazette", False)]),
    ("A lawyer for Platte River Networks said it sank.",
     [("A lawyer for Platte River Networks", "lawyer", "Platte River Networks", False)]),
    ("The powerful NUD President Ana Roe said it sank.", [("Ana Roe", "powerful NUD President", "NUD", False)]),
    ("ABC-NUD President Ana Roe said it sank.", [("Ana Roe", "ABC-NUD President", "ABC-NUD", False)]),
    ("Ana Roe, a police expert, said it sank.", [("Ana Roe", "police expert", None, False)]),
    ("Ana Roe, a police officer, said it sank.", [("Ana Roe", "police officer", "police", True)]),
    ("Germany’s Green Party leader Ana Roe said it sank.",
     [("Ana Roe", "Green Party leader", "Green Party", True)]),
    ("Britain’s Health Secretary Ana Roe said it sank.", [("Ana Roe", "Health Secretary", "Britain", True)]),
    ("Ana Roe, secretary of labor during the Lin administration, said it sank.",
     [("Ana Roe", "secretary of labor", None, True)]),
    ("Ana Roe, director of the Office of Ports under President Lin Mei, said it sank.",
     [("Ana Roe", "director", "Office of Ports", True)]),
    ("Ana Roe, author of the novel Tides, said it sank.", [("Ana Roe", "author of the novel Tides", None, False)]),
    ("Ana Roe, an analyst with the Dutch bank Corvia, said it sank.", [("Ana Roe", "analyst", "Corvia", False)]),
]  # fmt: skip

# A list is one speaker where its names are what people are of or in, or where all its members are people.
LISTS: list[tuple[str, str]] = [
    ("Residents of Larne, Wharnley and Dunmore said it rained.", "Residents of Larne, Wharnley and Dunmore"),
    ("Farmers in Larne, County Antrim, and several other places said it rained.",
     "Farmers in Larne, County Antrim, and several other places"),
    ("Scientists at Larne College and the Tidal Institute said it rained.",
     "Scientists at Larne College and the Tidal Institute"),
    ("Teachers, nurses and bus drivers said it rained.", "Teachers, nurses and bus drivers"),
    ("Like farmers in Larne, Ana Roe said it rained.", "Ana Roe"),
    ("In talks with nurses, Ana Roe and Omar Zaki said it rained.", "Ana Roe and Omar Zaki"),
    ("Last week, Larne, Wharnley and Dunmore said it rained.", "Larne, Wharnley and Dunmore"),
    ("The strike angered shopkeepers and tourists who said it rained.", "shopkeepers and tourists"),
    ("The mayor met shopkeepers and then spoke to tourists who said it rained.", "tourists"),
    ("Among them were a nurse and a doctor who said it rained.", "a doctor"),
]  # fmt: skip

# Numbers are those of the body or person who collected them; a report or study speaks itself.
ISSUERS: list[tuple[str, str]] = [
    ("According to data released by the Larne Harbour Trust in May, ten sank. The data showed that six were old.",
     "Larne Harbour Trust"),
    ("According to figures published in May by the Larne Harbour Trust, ten sank.", "Larne Harbour Trust"),
    ("According to figures provided by the ministry, ten sank.", "figures provided by the ministry"),
    ("According to a report published in May by the Larne Harbour Trust, ten sank.", "a report"),
    ("A survey carried out last year by Norvex found that ten sank.", "Norvex"),
    ("A poll, conducted in May by Norvex, found that ten sank.", "Norvex"),
    ("A document obtained by Norvex News says ten sank.", "A document"),
    ("According to a survey conducted by email, ten sank.", "a survey"),
    ("A report published in May said ten sank.", "A report"),
]  # fmt: skip

# Whom somebody speaks for and what they own or run are no names of theirs.
SERVED: list[tuple[str, str]] = [
    ("“It must go,” said a spokesman for Ports Minister Tom Orr.", "a spokesman for Ports Minister Tom Orr"),
    ("A spokesman for Ports Minister Tom Orr said it was late.", "A spokesman for Ports Minister Tom Orr"),
    ("A spokeswoman for Minister for Roads Eva Lind said it was late.",
     "A spokeswoman for Minister for Roads Eva Lind"),
    ("Army spokesman for the north Tom Orr said it was late.", "Tom Orr"),
    ("“Ask me,” said the landlord of the Drovers Arms.", "the landlord of the Drovers Arms"),
    ("“Ask me,” the owner of the Blue Cafe said.", "the owner of the Blue Cafe"),
    ("“Ask me,” said the landlord of the Red Lion, Tom Orr.", "Tom Orr"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("“Go,” said a spokesman for Ports Minister Tom Orr.", True),
        ("“Go,” said a spokesman for former Ports Minister Tom Orr.", False),
        ("“Go,” said a spokesman for Tom Orr.", False),
    ],
)
def test_the_spokesperson_of_an_officer_is_official(text: str, official: bool) -> None:
    _, speakers = find_quotes(text)
    assert [one.official for one in speakers] == [official]


# Whom somebody is near is part of their description; adverbs of several words are the verb's.
DESCRIPTIONS: list[tuple[str, str]] = [
    ("The deal is off, according to a person close to Ana Roe.", "a person close to Ana Roe"),
    ("The deal is off, said a source close to the club.", "a source close to the club"),
    ("“It sank,” the mayor said to the crowd.", "the mayor"),
    ("The fleet moved close to the coast, officials said.", "officials"),
    ("Ana Roe flat out denied that it sank.", "Ana Roe"),
    ("Ana Roe time and again said it sank.", "Ana Roe"),
    ("Ana Roe more than once said it sank.", "Ana Roe"),
]

# What an account posts are the words of whose it is; a website speaks itself.
ACCOUNTS: list[tuple[str, str]] = [
    ("“It sank,” Ana Roe’s X account said.", "Ana Roe"),
    ("Ana Roe left in May. “It sank,” her Twitter account said.", "Ana Roe"),
    ("“It sank,” a post on Ana Roe’s account said.", "Ana Roe"),
    ("“It sank,” the club’s official account said.", "the club"),
    ("“It sank,” Norvex’s website said.", "Norvex’s website"),
]


@pytest.mark.parametrize(
    ("text", "rows"), [*OFFICIALS, *REPRESENTATIVES, *STAFF, *STAFF_OF_FIRMS, *TITLES, *BEFORE_OFFICES]
)
def test_row(text: str, rows: list[Row]) -> None:
    _, speakers = find_quotes(text)
    assert [(one.name, one.title, one.organization, one.official) for one in speakers] == rows


# A relative clause without a comma belongs to the description of somebody unnamed; none with a clause of its own.
RELATIVES: list[tuple[str, str]] = [
    ("Villagers who watched from the road said it sank.", "Villagers who watched from the road"),
    ("A man who lives beside the mill told police it sank.", "A man who lives beside the mill"),
    ("“It sank,” said a clerk who asked not to be named.", "a clerk who asked not to be named"),
    ("According to people who saw the letter, it sank.", "people who saw the letter"),
    (
        "Volunteers who were out on Monday night said some of those they met had left.",
        "Volunteers who were out on Monday night",
    ),
    ("Residents who say the mill is old said it sank.", "Residents"),
    ("A man, who lives beside the mill, said it sank.", "A man"),
    ("A woman told police it sank.", "A woman"),
]


@pytest.mark.parametrize(("text", "name"), [*LISTS, *ISSUERS, *SERVED, *DESCRIPTIONS, *ACCOUNTS, *RELATIVES])
def test_name(text: str, name: str) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == [name]
