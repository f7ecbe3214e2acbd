"""Appeals of a publication to its readers: found in plain paragraphs, and reports about support that are none."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.parsers.common.appeals import appeals

REPORT = (
    "The council on Tuesday defended its plan to close two schools at a meeting that went on until after midnight.",
    "“We looked at every other way of doing this,” said Mayor Ana Roe, who has led the talks since March.",
    "Residents had asked for a delay of at least six months, and a petition with 5,448 names was handed over.",
    "According to documents seen on Monday, the plan would save about $4 million in its first year.",
    "A second hearing is planned for the end of the month, after which the question goes to the assembly.",
    "The company that won the contract declined to comment but said work could begin as soon as the weather allows.",
)

APPEALS = {
    "en, one line": ("Our reporters answer to nobody but you: become a member today and keep our journalism free.",),
    "en, a letter": (
        "Dear reader,",
        "Thank you for coming this far. Journalism like ours takes time, and advertising no longer pays for it.",
        "We are still 640 donors short of what we need for the year. Will you be one of them?",
        "With thanks, the editors",
    ),
    "en, comments": ("Our comments section is open to subscribers. We ask you to keep your comments polite.",),
    "de": (
        "Unser Magazin hat keinen Verlag im Rücken, nur seine Leserinnen und Leser.",
        "Wenn Ihnen unsere Arbeit wichtig ist, unterstützen Sie uns mit einem Abo oder einer Spende.",
    ),
    "fr": ("Notre journal vit de ses lecteurs : sans vos dons, nos enquêtes ne paraîtraient pas. Soutenez-nous.",),
    "es": ("Nuestra redacción no tiene más dueños que sus lectores. Hazte socia y apoya este periodismo.",),
    "it": ("Il nostro giornale non ha padroni: vive delle donazioni dei suoi lettori. Sostienici anche tu.",),
    "nl": ("Onze journalisten kunnen dit alleen dankzij u. Word lid of doneer en steun onze journalistiek.",),
}

NO_APPEALS = {
    "of somebody else": "The charity asks its supporters to donate before Friday; it has raised $40,000 this year.",
    "speech": "“Please support our newsroom and become a member, we need your donations,” the editor told the crowd.",
    "about the press": "The newspaper lost a third of its subscribers last year and cut 40 jobs in its newsroom.",
    "opinion": "We all know what it is like when your bus does not come. Our city can do better than this.",
    "advice": "You can sign up at the library, where your card gives you access to every branch in the county.",
}


@pytest.mark.parametrize("name", APPEALS)
def test_appeal_below_a_report_is_found(name: str) -> None:
    lines = [*REPORT, *APPEALS[name]]
    assert appeals(lines) == set(range(len(REPORT), len(lines)))


@pytest.mark.parametrize("name", NO_APPEALS)
def test_line_that_is_no_appeal_stays(name: str) -> None:
    assert appeals([*REPORT, NO_APPEALS[name]]) == set()


def test_words_of_another_language_beside_an_appeal_do_not_count() -> None:
    lines = [*REPORT[:2], *APPEALS["en, one line"], "The plan was te duur, a visitor from Ghent wrote in the book."]
    assert appeals(lines) == {2}


def test_text_that_is_an_appeal_as_a_whole_stays() -> None:
    assert appeals(APPEALS["en, a letter"]) == set()


@pytest.mark.parametrize("name", APPEALS)
def test_appeal_in_plain_paragraphs_is_no_part_of_the_body(name: str) -> None:
    half = len(REPORT) // 2
    for paragraphs in ((*REPORT, *APPEALS[name]), (*REPORT[:half], *APPEALS[name], *REPORT[half:])):
        text = "".join(f"<p>{one}</p>" for one in paragraphs)
        page = f"<html><body><article><h1>Council defends plan for schools</h1>{text}</article></body></html>"
        assert convert(page.encode(), name="page.html", format="html").body == "\n\n".join(REPORT)


def test_appeal_below_scraped_text_is_no_part_of_the_body() -> None:
    lines = ("Council defends plan for schools", "By Jo Marsh", *REPORT, *APPEALS["en, a letter"])
    assert convert("\n\n".join(lines).encode(), name="page.txt", format="text").body == "\n\n".join(REPORT)
