"""Text of others on a page, its elements without names that mean anything: kept or left out; all pages are invented."""

from __future__ import annotations

import pytest

from test_page_lines import HEADLINE, NEWS, PARAGRAPHS, page

TEXT = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
OPENING, REST = ("".join(f"<p>{line}</p>" for line in lines) for lines in (PARAGRAPHS[:6], PARAGRAPHS[6:]))
STORY = "".join(f"<p>{line}</p>" for line in NEWS)
HEAD = f"<h1>{HEADLINE}</h1>"
SAID = (
    "I have crossed that bridge every day and never once saw anyone look at the bearings.",
    "Who will pay for all of this in the end? It will be those who live on the island, as always.",
    "The ferry never came on time when I was young, and I do not think that it ever will.",
    "My uncle worked on it in the seventies, and even then they knew that the steel was poor.",
    "Build a new one, and build it further north, where the wind does not reach it in winter.",
    "Why does nobody write about the tunnel? It leaks, and has done so for three years now.",
)
READERS = ("Gulltopp", "Old Sailor", "Marit H", "bridgewatcher", "Kjell from the quay", "Nordlys")


def comments(form: str) -> str:
    return f"<div class=q1>{''.join(form.format(name=n, said=s) for n, s in zip(READERS, SAID, strict=True))}</div>"


COMMENTS = {
    "a control that is a link": "<div class=q2><div>{name}</div><div>{said}</div><a href=#r>Reply</a></div>",
    "a control, in a list": "<li class=q2><b>{name}</b><p>{said}</p><div>Answer this</div></li>",
    "how long ago, controls are buttons": "<div class=q2><div>{name}</div><div>3 hours ago</div><p>{said}</p>"
    "<button>Reply</button></div>",
    "a date beside the name": "<section class=q2><div>{name} 2 May 2024</div><div>{said}</div></section>",
    "control and votes": "<article class=q2><h4>{name}</h4><p>{said}</p><span>12</span> <span>Like</span></article>",
}


@pytest.mark.parametrize("form", COMMENTS.values(), ids=COMMENTS)
def test_comments_without_names_are_left_out(form: str) -> None:
    found = page(f"<div>{HEAD}<div>{TEXT}</div></div>{comments(form)}")
    assert [line for line in found if line not in PARAGRAPHS] == []
    assert found == list(PARAGRAPHS)


UNITS = {  # parts of an article that are alike side by side
    "questions and answers": "<div class=q2><div>Why does it matter, {name}?</div><p>{said}</p></div>",
    "posts with a time": "<div class=q2><div>10:2{n}</div><p>{said}</p></div>",
    "sections under titles": "<section class=q2><h3>What {name} said of the bridge</h3><p>{said}</p></section>",
    "numbered items": "<li class=q2><b>{n}. {name}</b><p>{said}</p></li>",
}


@pytest.mark.parametrize("form", UNITS.values(), ids=UNITS)
def test_parts_of_the_article_that_are_alike_stay(form: str) -> None:
    parts = "".join(form.format(name=n, said=s, n=at) for at, (n, s) in enumerate(zip(READERS, SAID, strict=True)))
    found = page(f"<main>{HEAD}<div>{OPENING}<div class=q1>{parts}</div>{REST}</div></main>")
    assert [line for line in SAID if line in found] == list(SAID)


SECTIONS = {
    "a linked title among the paragraphs": f'{TEXT}<h2><a href="/report">The report itself</a></h2>{STORY}',
    "a section of its own under a plain title": f"{TEXT}<section><h2>What comes next</h2>{STORY}</section>",
    "a dated section": f"{TEXT}<section><h2>What has happened so far</h2><p>2 May 2024</p>{STORY}</section>",
}


@pytest.mark.parametrize("text", SECTIONS.values(), ids=SECTIONS)
def test_sections_in_the_element_of_the_text_stay(text: str) -> None:
    found = page(f"<main>{HEAD}<div class=q1>{text}</div></main>")
    assert [line for line in NEWS if line in found] == list(NEWS)


def test_a_digest_whose_parts_have_linked_titles_is_text() -> None:
    part = '<div class=q2><h2><a href="/{}">{}</a></h2><p>{}</p><p>{}</p></div>'
    lines = [*PARAGRAPHS, *NEWS]
    parts = [part.format(n, lines[n][:40], lines[n], lines[n + 1]) for n in range(0, len(lines) - 1, 2)]
    found = page(f"<main>{HEAD}{''.join(parts)}</main>")
    assert sum(line in found for line in lines) >= len(lines) - 2


WALL = (
    "<p>Your device is asked for data that help us to count visits and to choose what else you are shown here.</p>"
    "<p>You may say no to all of it, and still read on; what you choose holds for a year or until you change it.</p>"
    "<p>Some partners keep what they learn for longer than that, which their own notes on privacy explain.</p>"
)
ABOVE = {  # what is above the headline -> whether its first line is part of the text
    "a wall in an element of its own": (f"<div class=q3>{WALL}</div><div>{HEAD}{TEXT}</div>", False),
    "a wall around a heading": (
        f"<div class=q3><h2>Before you read</h2>{WALL}</div><main>{HEAD}<div>{TEXT}</div></main>",
        False,
    ),
    "an opening beside the text": (f"<div>{WALL}{HEAD}{TEXT}</div>", True),
    "nearly all of the text": (f"<div>{WALL}{TEXT}</div><div>{HEAD}</div>", True),
}


@pytest.mark.parametrize(("markup", "is_text"), ABOVE.values(), ids=ABOVE)
def test_lines_above_the_headline(markup: str, is_text: bool) -> None:
    found = page(markup)
    assert any(line.startswith("Your device is asked") for line in found) is is_text
    assert set(PARAGRAPHS) <= set(found)
