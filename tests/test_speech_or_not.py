"""Whether words are reported speech at all, and which of them, over invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text, then what its quotes report in order, spans joined by one space; with what must not match.
HEAD_NOUNS = [  # a noun for what is said leads its sentence
    ("Roe’s claim that the vote was stolen has been rejected.", ["the vote was stolen"]),
    ("A statement by the army that the road was open was false.", ["the road was open"]),
    ("Promises from the council that nobody would be moved did little to calm residents.", ["nobody would be moved"]),
    ("Despite Roe’s announcement that the mill was sold, work goes on.", ["the mill was sold"]),
    ("Amid her warnings that the dam leaks, closing the road has been ruled out.", ["the dam leaks"]),
    ("Claims that the vote was stolen have been rejected.", []),
    ("The claim that made Roe famous was false.", []),
    ("Roe’s remarks that drew laughter were deleted.", []),
    ("Despite Roe’s promise to cut fees, rents rose.", []),
]

GAPS = [  # a relative pronoun before the cue is the subject of what is reported
    ("The man who police said robbed two banks was caught on Friday.", ["robbed two banks"]),
    ("The man, who police say fled, is back.", ["fled"]),
    ("The engine, which Norda claims is a big improvement, is new.", ["is a big improvement"]),
    ("A convoy that witnesses said was carrying rice was hit.", ["was carrying rice"]),
    ("Two men died in what police say was a robbery.", ["was a robbery"]),
    ("It was sold to a firm that Roe said on Monday had no funds.", ["had no funds"]),
    ("If what the minister said is true, the dam will hold.", []),
    ("The price, which experts say the board will cut, is high.", []),
    ("He met a woman whom friends described as shy.", []),
    ("The report says which claims are true.", ["which claims are true"]),
]

NOUNS = [  # a noun with the form of a reporting verb
    ("That is not “nearly all” – the Larne shares being sold are worth little.", []),
    ("Exhaustion results from chronic parenting stress (Moe and Roe, 2017).", []),
    ("Most local demands being met, the strike ended.", []),
    ("The fund says the reports are late.", ["the reports are late"]),
    ("The firm, which Roe says is sound, was sold.", ["is sound"]),
]

TOLD = [  # a passive before a clause without "that"; infinitives and participles with "that"; documents
    ("Police came at noon and we’re told they have video of the thief.", ["they have video of the thief"]),
    ("Residents were told the road would reopen in May.", ["the road would reopen in May"]),
    ("We are told a lot of lies.", []),
    ("Roe was told to wait.", []),
    ("He drew laughter when joking that he was the oldest man in town.", ["he was the oldest man in town"]),
    ("The police reached out to the port to request that all ships be searched.", ["all ships be searched"]),
    ("An owner jumped in to inform her that the shop was shut.", ["the shop was shut"]),
    ("He reached for the door to leave.", []),
    ("The doctor’s notes indicate it could be getting worse.", ["it could be getting worse"]),
    ("Most voters think it is poor, the polling showed.", ["Most voters think it is poor"]),
    ("The state met its banker over remarks by Ana Roe, who said that cuts are due.", ["cuts are due"]),
]

ENDS = [  # the writer's turn behind a dash, what goes on, what a name at the end is
    ("The mayor says his approach has worked — and in some cases, he is right.", ["his approach has worked"]),
    ("Surveys suggest women would buy more — yet few shops stock the shoe.", ["women would buy more"]),
    ("Roe said the plan — and he had one — was sound.", ["the plan — and he had one — was sound"]),
    ("Roe says it leaks — and that it will sink.", ["it leaks — and that it will sink"]),
    ("Roe says she will stay — and many others will go.", ["she will stay — and many others will go"]),
    ("Roe said he had seen rats — and mice.", ["he had seen rats — and mice"]),
    ("Roe said they made the boat stiffer by adding ribs.", ["they made the boat stiffer by adding ribs"]),
    ("Roe said staff are paid late, even though they moved.", ["staff are paid late, even though they moved"]),
    ("Roe said staff are paid late, even as profits rise.", ["staff are paid late"]),
    ("Roe said she had met Omar Zaki, who is the mayor of Larne.", ["she had met Omar Zaki"]),
    ("Roe vowed to work with Norda, a bank in Larne.", ["to work with Norda"]),
    ("Roe said she feared the harbour, the mill and the bank.", ["she feared the harbour, the mill and the bank"]),
    ("Roe said it was Larne, the mill and the port that paid.", ["it was Larne, the mill and the port that paid"]),
    ("Senator Roe, who warned of floods in the past, nevertheless voted for it.", ["floods in the past"]),
    ("Roe, who called for talks with Norda, then left town.", ["talks with Norda"]),
    ("Roe said she had met Omar Zaki, who had wept.", ["she had met Omar Zaki, who had wept"]),
    ("Roe said Omar Zaki, who is ill, had left.", ["Omar Zaki, who is ill, had left"]),
]

DENIED = [  # a claim that is denied, with its content or without it
    ("Roe denied the allegations.", []),
    ("The club disputes those reports and their source.", []),
    ("Norda has denied fraud charges at the court in Larne.", []),
    ("Roe rejected the claims as “utter nonsense”.", ["the claims as “utter nonsense”"]),
    ("Roe denied the claim that the brakes had failed.", ["the claim that the brakes had failed"]),
    ("The ministry denied allegations of fraud.", ["allegations of fraud"]),
    ("The minister rejected the claim as false.", ["the claim as false"]),
    ("Roe denied stealing the boat.", ["stealing the boat"]),
]

SUPPOSED = [  # what may be said, what only shows something, what the same speaker is named for twice
    ("Some readers might respond by saying that rain is rare.", []),
    ("Roe could win by arguing that the dam is old.", []),
    ("Roe won the debate by arguing that the dam is old.", ["the dam is old"]),
    ("If the landlord has made clear that the rent is fixed, do not ask again.", []),
    ("The landlord has made clear that the rent is fixed.", ["the rent is fixed"]),
    ("Photographs of the wreck indicate that it sank fast.", []),
    ("The best songs are those that reveal how lonely we are.", []),
    ("Those who survived revealed that the doors were locked.", ["the doors were locked"]),
    ("She added that the ferry was late, she said.", ["the ferry was late"]),
]


@pytest.mark.parametrize(("text", "expected"), [*HEAD_NOUNS, *GAPS, *NOUNS, *TOLD, *ENDS, *DENIED, *SUPPOSED])
def test_speech_or_not(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in find_quotes(text)[0]] == expected
