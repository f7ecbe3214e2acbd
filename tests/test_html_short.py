"""Short articles beside much text of others are the body, whatever else the page holds; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

HEADLINE = "Night ferry to Halsvik is back"
ARTICLE = """\
The night ferry to Halsvik sails again from Friday, after a break of five weeks for repairs to its ramp.
“The crew has missed the quiet hours as much as the passengers have,” said Tora Lind, who runs the harbour.
Tickets cost as much as before. Children and bicycles travel free until the end of the summer holidays.
""".splitlines()
OTHERS = """\
For the first time in its history the salt mine at Werrin lets visitors into the gallery deep below the town.
The lift takes four minutes, and at the bottom a small train waits that once carried miners to their shift.
Guides who worked there for decades explain how the blocks were cut, loaded and brought up by horses.
People along the lower Ems know what day it is, because on Thursdays the water smells of fresh bread.
The scent comes from a yeast factory that rinses its vats once a week and cleans what is left by itself.
When a clock on a tower stops between coast and mountains, the telephone rings in one small workshop.
Eighty hectares of glass and a field of mirrors have turned a mining town into a grower of tomatoes.
The mirrors send sunlight to a tower, where it boils sea water that was pumped in over forty kilometres.
""".splitlines()
READERS = ("Karl_81", "Mags", "old salt", "Nele", "R. Prior", "BeeKeeper", "tom", "Observer")


def lines(texts: list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def each(unit: str) -> str:
    """Return a unit of markup for each line of the others, with its number, its title and its reader."""
    return "".join(unit.format(n=n, title=text[:34], reader=READERS[n], text=text) for n, text in enumerate(OTHERS))


BESIDE = {  # what else the page holds; the names of its classes say nothing
    "teasers with summaries": "<div class=k1><h3>More</h3>"
    + each("<div class=k2><h4><a href=/{n}>{title}</a></h4><p>{text}</p></div>")
    + "</div>",
    "cards": "<div class=k1>"
    + each("<article class=k2><h3>{title}</h3><p>{text}</p><time>2 May</time></article>")
    + "</div>",
    "comments": "<ul class=k1>"
    + each("<li class=k2><b>{reader}</b><span>{n} hours ago</span><p>{text}</p><button>Reply</button></li>")
    + "</ul>",
    "comments in plain elements": "<div class=k1>"
    + each("<div class=k2><div>{reader} 12 May, 10:1{n}</div><div>{text}</div><a href=#r>Answer</a></div>")
    + "</div>",
    "ticker": "<div class=k1><h3>Latest</h3>"
    + each("<div class=k2><span>1{n}:40</span><p>{text}</p></div>")
    + "</div>",
    "another article": f"<div class=k1><h3>Visitors in the salt mine</h3><p>3 June 2023</p>{lines(OTHERS)}</div>",
}
OWN = "<h1>{h}</h1><div>4 June 2023</div>{text}"
PAGES = {  # where it is
    "after the article": f"<main><article class=a1>{OWN}</article>{{beside}}</main>",
    "outside of the main part": f"<main><article class=a1>{OWN}</article></main><div class=b>{{beside}}</div>",
    "in a column beside": f"<div class=r><div class=c8>{OWN}</div><div class=c4>{{beside}}</div></div>",
}


def body(page: str, count: int, beside: str) -> list[str]:
    shown = page.format(h=HEADLINE, text=lines(ARTICLE[:count]), beside=beside)
    menu = lines([f"<a href=/{name}>{name}</a>" for name in ("news", "sport", "culture", "weather")], "li")
    html = f"<html><head><title>{HEADLINE} | Post</title></head><body><ul>{menu}</ul>{shown}</body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    return [block.text for block in draft.blocks]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_a_short_article_is_the_body(beside: str, page: str, count: int) -> None:
    assert body(page, count, beside) == ARTICLE[:count]


LONG = """\
The ferry to Halsvik had been in dry dock since the end of July, when its ramp jammed on the way out of the harbour.
Divers found that a bolt of the ramp had sheared, and that the hinge beside it was worn to half of its strength.
A new hinge had to be cast in Bergen, because the yard that built the ferry in 1987 no longer exists.
“We could have sailed without the ramp, but not with cars,” said the captain, Nils Aune, who joined the ferry in 2004.
During the weeks of repairs, a catamaran carried passengers from Halsvik to the mainland, three times a day.
Farmers on the island brought their milk to the harbour by tractor, from where a fishing boat took it across.
The harbour office paid for the boat and will send the bill to the yard, Lind said, unless the insurers do.
In the dry dock the ferry was also given a new coat of paint, the first in eleven years, and quieter fans.
The ramp was tested forty times with a loaded lorry before the harbour office allowed the ferry to sail again.
From October the ferry will leave Halsvik an hour later, so that guests of the theatre can reach it.
""".splitlines()
BETWEEN = {  # what is between the two elements of an article
    "nothing": "",
    "an advert": "<div class=x2><span>Advertisement</span><iframe src=/f></iframe></div>",
    "a picture": "<figure><img src=/i.jpg><figcaption>The ramp in dry dock</figcaption></figure>",
    "links": "<ul><li><a href=/1>Visitors in the salt mine</a></li><li><a href=/2>A clock has stopped</a></li></ul>",
    "a heading": "<h2>What it costs</h2>",
}


@pytest.mark.parametrize("element", ["div class=unit", "section class=unit"])
@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_an_article_in_two_elements(between: str, element: str) -> None:
    end = element.split()[0]
    text = [*ARTICLE, *LONG]
    halves = [f"<{element}>{lines(half)}</{end}>" for half in (text[:5], text[5:])]
    page = "<main><h1>{h}</h1>{beside}</main>"
    found = body(page, 0, between.join(halves))
    assert [line for line in found if line != "What it costs"] == text
