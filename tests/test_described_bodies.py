"""Bodies meant by what they do: "the London-based retailer", "the department store operator", "the rights group"."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text with one quote, and whose it is.
DESCRIBED = [
    ("Torvane cut 300 jobs on Monday. The London-based retailer said sales were weak.", "Torvane"),
    ("Torvane will cut 300 jobs, the department store operator said on Friday.", "Torvane"),
    ("Torvane bought a rival. The country's largest chipmaker said it would pay.", "Torvane"),
    ("Torvane bought shares. The state-owned oil company said it would pay.", "Torvane"),
    ("Corvia Mining shut a pit. The Oslo-based miner said it was unsafe.", "Corvia Mining"),
    ("Torvane Group cut 300 jobs. The consultancy said work was scarce.", "Torvane Group"),
    # Another body than the one under discussion.
    ("Torvane sued Pelham Foods. The rival company said it would fight.", "rival company"),
    ("Torvane bought shares. The parent company said it would pay.", "parent company"),
    ("The Health Ministry met. The city's planning department said it was late.", "city's planning department"),
    # People of a trade.
    ("Producer Ana Roe left Torvane Studios. The producer said it was late.", "Ana Roe"),
    ("Viktor Hals, a retired miner, saw the slide at Corvia Mining. The miner said it roared.", "Viktor Hals"),
    ("Viktor Hals, a developer, left the Larne Golf Club. The real estate developer said it was late.", "Viktor Hals"),
]


@pytest.mark.parametrize(("text", "name"), DESCRIBED)
def test_a_body_is_meant_by_its_trade(text: str, name: str) -> None:
    _, speakers = find_quotes(text)
    assert [one.name for one in speakers] == [name]
