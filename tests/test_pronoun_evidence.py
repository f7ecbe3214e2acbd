"""Whom "he" and "she" mean: who else the sentence and the quoted words name, and whom pronouns before mean."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text, and whose its last quote is.
EVIDENCE = [
    # Who is told, or named in what is said, is somebody else.
    ("Ed Lowe asked Sam Hart about the mine. Hart had led the vote. “We lost our jobs,” he told Hart.", "Ed Lowe"),
    ("Ed Lowe met Sam Hart on Monday. Hart left early. “Hart was tired,” he said.", "Ed Lowe"),
    ("Ed Lowe met Sam Hart on Monday. Hart left early. He accused Hart of lying.", "Ed Lowe"),
    ("Sam Hart lost by 40 votes. “I lost,” he said.", "Sam Hart"),
    ("Ed Lowe met Sam Hart on Monday. Hart left early. “I was tired,” he said.", "Sam Hart"),
    # A pronoun goes on with whom the one before means.
    ("Ed Lowe once ran a mine. Later he praised his friend Sam Hart. “It is time to go,” he said.", "Ed Lowe"),
    ("Ann Lowe once ran a mine. She hired Eva Hart in May. She said it was time to go.", "Ann Lowe"),
    ("As he did before, Sam Hart sued the paper of Ed Lowe. “I am angry,” he said.", "Sam Hart"),
    ("Ed Lowe ran a mine. “It closed,” said a driver. He said it was sad.", "a driver"),
    # Of whom a question was asked, that person answers.
    ("Ann Lowe asked Eva Hart about the mine. “It is safe,” she said.", "Eva Hart"),
    ("Ann Lowe then asked Ms. Hart whether the mine was safe. Eva Hart runs it. “It is safe,” she said.", "Eva Hart"),
    ("Eva Hart runs the mine. On Monday Ann Lowe asked Hart why it had closed. She said it was old.", "Eva Hart"),
    ("Ann Lowe questioned Eva Hart on Monday. “It is safe,” she said.", "Eva Hart"),
    ("“Why did it close?” Ann Lowe asked Eva Hart. “It was old,” she said.", "Eva Hart"),
    ("Ann Lowe interviewed Eva Hart in May. She said the mine was old.", "Eva Hart"),
    ("Ann Lowe pressed Mayor Eva Hart on the mine. “It is safe,” she replied.", "Eva Hart"),
    # No question, or of nobody whom the pronoun may mean.
    ("Ann Lowe asked Eva Hart to leave. “It is late,” she said.", "Ann Lowe"),
    ("Ann Lowe asked for help. Eva Hart stayed. “It is late,” she said.", "Eva Hart"),
    ("Ann Lowe asked the council for help. “It is late,” she said.", "Ann Lowe"),
    ("Ann Lowe met Eva Hart in May. “It is late,” she said.", "Ann Lowe"),
    ("Ann Lowe asked Ed Orr about the mine. “It is late,” she said.", "Ann Lowe"),
    ("Ann Lowe asked Eva Hart about the mine. Lowe had no time. “It is late,” she said.", "Ann Lowe"),
    # Somebody described whom another pronoun in the sentence shows to be of the other gender.
    ("Ann Lowe ran a mine. A clerk said his key was lost. She said it was sad.", "Ann Lowe"),
    ("Ann Lowe ran a mine. A clerk said her key was lost. She said it was sad.", "A clerk"),
    ("Ed Lowe ran a mine. A driver said she was late. He said it was sad.", "Ed Lowe"),
    ("Ed Lowe ran a mine. One driver said he was late. He said it was sad.", "One driver"),
    ("Ann Lowe ran a mine. A clerk said Ed Orr lost his key. She said it was sad.", "A clerk"),
    # "He" that opens a sentence is a pronoun where somebody has that surname too.
    ("He Yifan met Ed Lowe in May. Lowe was glad. He said it was time.", "Ed Lowe"),
    ("He Yifan met Ed Lowe in May. Lowe left early. “It is late,” He added.", "He Yifan"),
    ("Ed Lowe met envoy Liu He in May. Lowe left early. Mr. He said it was late.", "Liu He"),
    ("Ed Lowe met envoy Liu He in May. Lowe left early. He said it was late.", "Ed Lowe"),
    ("Envoy He Yifan met Ed Lowe in May. Lowe left. “It is late,” said He.", "He Yifan"),
    # An honorific beside a first name that is mostly of the other gender.
    ("Senator Lindsey Lowe met Ed Hart. Mr. Lowe said it was late. “I am tired,” he said.", "Lindsey Lowe"),
]


@pytest.mark.parametrize(("text", "name"), EVIDENCE)
def test_a_pronoun_means_who_has_the_most_evidence(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == name


# A text, and whose its last quote is by a surname that relatives share.
FAMILIES = [
    ("Zoe Hart died in May. Her mother, Ann Hart, said she had been ill. “She was brave,” Hart said.", "Ann Hart"),
    ("Zoe Hart said it was late. Her mother, Ann Hart, said she was ill. “I am brave,” Hart said.", "Zoe Hart"),
    ("Zoe Hart sued in May. Her mother, Ann Hart, left. “I am brave,” Hart said.", "Zoe Hart"),
]


@pytest.mark.parametrize(("text", "name"), FAMILIES)
def test_a_surname_is_a_relative_who_alone_has_spoken(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == name


def test_the_same_word_means_one_person_for_all_its_quotes() -> None:
    text = "Sam Hart came late, and Ed Lowe left early. “It is late,” he said.\n\nWhy?\n\n“Lowe is a fool.”"
    quotes, _ = find_quotes(text)
    assert len(quotes) > 1
    assert len({one.speaker for one in quotes}) == 1
