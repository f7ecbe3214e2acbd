"""Evidence beside the models of scraped text: for headlines, and against lines that only look like bylines."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from newsschema.draft import Author
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.text.features import KINDS, LABELS, Label
from newsschema.parsers.text.headlines import EVIDENCE, likeliest_headline
from newsschema.parsers.text.limits import Limits
from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.meta_features import Layout, has_common_word

LIMITS = Limits(
    **dict.fromkeys(Limits.__dataclass_fields__, 0)
    | {"headline_dated": -1500, "headline_stopped": -3000, "headline_titled": 2000, "headline_first": 800}
)
PLAIN = {"placed": 0, "dated": 0, "last": 0, "arrows": 0, "title": 0, "kind": 0, "kind@+1": 0}
CONSENT, ADVERT = KINDS.index("consent"), KINDS.index("advert")

LIKELIEST = [  # each line's margin as the headline, the label next to it, its evidence; the likeliest line
    ([(500, "furniture", {}), (1200, "deck", {})], 0),  # headline and deck
    ([(1200, "furniture", {}), (500, "deck", {})], 0),
    ([(500, "furniture", {}), (1200, "furniture", {})], 1),  # a section or site above the headline
    ([(500, "furniture", {}), (1400, "deck", {})], 1),  # the first is much less likely
    ([(-100, "furniture", {}), (300, "deck", {})], 1),  # the first is likelier something else
    ([(500, "furniture", {}), (-900, "body", {}), (1200, "deck", {})], 2),  # not one right under the other
    ([(1700, "body", {"last": 1}), (200, "heading", {})], 1),
    ([(1700, "body", {"last": 2}), (200, "heading", {})], 0),  # an exclamation mark
    ([(900, "date", {"dated": 1}), (-300, "heading", {})], 1),
    ([(900, "heading", {}), (-3000, "body", {}), (-300, "furniture", {"title": 2})], 2),
    ([(900, "furniture", {"kind": ADVERT}), (-1300, "heading", {})], 1),
    ([(900, "heading", {"kind@+1": CONSENT}), (-1300, "heading", {})], 1),  # heads a notice of consent
    ([(900, "heading", {"kind@+1": ADVERT}), (-1300, "heading", {})], 0),
    ([(-5000, "body", {})], 0),
]


@pytest.mark.parametrize(("lines", "likeliest"), LIKELIEST)
def test_likeliest_headline(lines: list[tuple[int, Label, dict[str, int]]], likeliest: int) -> None:
    columns = {name: [own.get(name, value) for *_, own in lines] for name, value in PLAIN.items()}
    scores = []
    for margin, other, _ in lines:
        row = dict.fromkeys(LABELS, -9000) | {other: 0, "headline": margin}
        scores.append(list(row.values()))
    assert likeliest_headline(columns, scores, LIMITS) == likeliest


def test_every_weight_is_in_the_file_of_weights() -> None:
    fitted = load_trees("newsschema.parsers.text", "line_labels.json").limits
    assert asdict(Limits(**fitted)) == dict(fitted)
    assert {evidence.weight for evidence in EVIDENCE} < set(fitted)


TEXT = """How Rusty Cranes Closed a Harbour
The harbour of Elsund was closed on Thursday after one of its cranes, rusty for years, fell across the channel.
Engineers from de Vries and young divers of the navy will lift the wreck."""

NAMES = [  # names, whether the text prints a word of them in lower case
    (("Olu Adeyemi",), False),
    (("How Rusty Cranes Closed",), True),
    (("A. Ruiz",), False),  # an initial is no "a"
    (("J.A. Holm", "D. E. Prado"), False),
    (("A Harbour",), True),
    (("Olu Adeyemi", "Harbour Desk"), True),
    (("Kofi Young",), True),
    (("Anke de Vries",), False),
    (("RUSTY CRANES",), True),
]


@pytest.mark.parametrize(("names", "common"), NAMES)
def test_words_of_the_text_are_hardly_names(names: tuple[str, ...], common: bool) -> None:
    layout = Layout(read_lines(TEXT), ["headline", "body", "body"], [], 0, [1, 2])
    assert has_common_word(layout, [Author(name) for name in names]) is common
