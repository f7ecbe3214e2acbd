"""Headlines of invented pages that state none, and of pages that state one and have other lines above their text."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument
from page_heads import ld

DREDGED = "Dredger clears the sand from the harbour mouth"
DREDGING = (
    "<p>A dredger began on Monday to clear the sand that two winters have carried into the harbour mouth.</p>"
    "<p>The sand is pumped to the beach, and the pilots say that the larger boats can enter again by autumn.</p>"
    "<p>The town pays a third of what the work costs; the rest is paid by the owners of the boats and the state.</p>"
)
ABOVE = {  # title, address and head of pages without metadata, whose headline is no heading that the title repeats
    "third level, the site's name above": ("Elsund Post", "", f"<h1>Elsund Post</h1><h3>{DREDGED}</h3>"),
    "bold, the site's name linked": ("Elsund Post", "", f"<h1><a href=/>Elsund Post</a></h1><p><b>{DREDGED}</b></p>"),
    "a cell, a section as title": ("News", "", f"<h1>News</h1><table><tr><td>{DREDGED}</td></tr></table>"),
    "a line, a slogan above": ("", "", f"<h1>Elsund Post</h1><h2>Read by the whole bay</h2><div>{DREDGED}</div>"),
    "below teasers": (
        "Home",
        "",
        f"<div><h2>Bakers meet in spring</h2><h2>Choir sings twice</h2></div><h2 class=x7q>{DREDGED}</h2>",
    ),
    "above a lead": (
        "Home",
        "",
        f"<h3>{DREDGED}</h3><h4>The pilots hope that larger boats will return in autumn.</h4>",
    ),
    "the address's words": (
        "Home",
        "/dredger-clears-the-sand",
        f"<h2>Sand on the beach in autumn</h2><h2>{DREDGED}</h2>",
    ),
}


@pytest.mark.parametrize(("title", "path", "markup"), ABOVE.values(), ids=ABOVE)
def test_headline_of_a_page_that_states_none(title: str, path: str, markup: str) -> None:
    foot = "<p>3 June 2024</p><p>\u00a9 2024 Elsund Post</p>"
    html = f"<html><head><title>{title}</title></head><body>{markup}<div>{DREDGING}</div>{foot}</body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode(), f"https://elsund.example{path}"))
    assert isinstance(draft, Draft)
    assert draft.headline == DREDGED


def test_a_page_without_a_day_is_about_what_its_main_heading_names() -> None:
    head = "<title>Elsund Harbour</title></head><body><a href=/>Elsund Harbour</a><h1>Elsund Harbour</h1>"
    html = f"<html><head>{head}<div>The boats of the bay</div><div>{DREDGING}</div></body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode(), "https://elsund.example/"))
    assert isinstance(draft, Draft)
    assert draft.headline == "Elsund Harbour"


STATED = {  # pages that state their headline, and lines above the text that are none
    "a sentence in bold": f"<title>{DREDGED}</title>",
    "a sharing title alone": f'<meta property="og:title" content="{DREDGED}">',
    "a script": ld('"@type":"NewsArticle"', f'"headline":"{DREDGED}"'),
}


@pytest.mark.parametrize("stated", STATED.values(), ids=STATED)
@pytest.mark.parametrize(
    "line", ["<p><b>The pilots can enter by autumn</b></p>", "<div>Boats wait for the pilots</div>"]
)
def test_a_line_above_the_text_is_no_headline_where_one_is_stated(stated: str, line: str) -> None:
    html = f"<html><head>{stated}</head><body>{line}<div>{DREDGING}</div></body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    assert draft.headline == DREDGED
