"""Inline bodies as blocks and photos."""

from __future__ import annotations

import pytest

from newsschema.draft import Block, DraftPhoto
from newsschema.parsers.common.markup import read_markup
from newsschema.parsers.common.plain import paragraphs_of

BLOCKS = [  # markup; each block's kind and text
    ("<p>One.</p><p>Two <b>bold</b>ly.</p>", [("paragraph", "One."), ("paragraph", "Two boldly.")]),
    ("One.<br>Wrapped.<br><br>Two.", [("paragraph", "One. Wrapped."), ("paragraph", "Two.")]),
    ("<div>One.<div>Two.</div>Three.</div>", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
    ("<h2>Head</h2><hl2>NITF head</hl2>", [("heading", "Head"), ("heading", "NITF head")]),
    ("<ol><li><p>a</p></li><li>b</li></ol>", [("list_item", "a"), ("list_item", "b")]),
    ("<blockquote><p>Said.</p></blockquote><p>x</p>", [("blockquote", "Said."), ("paragraph", "x")]),
    ("<pre>a  1\nb  2</pre>", [("preformatted", "a 1\nb 2")]),
    ("<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>", [("table", "a | 1\nb | 2")]),
    ("<table><tr><td><p>Laid out.</p></td></tr></table>", [("paragraph", "Laid out.")]),
    ("<p>&lt;b&gt; &amp; &eacute;</p>", [("paragraph", "<b> & é")]),
    ("<style>p{}</style><script>x()</script><nav>Home</nav><p>a</p><!-- c -->", [("paragraph", "a")]),
    ("<p>  </p><p>\u200b</p>", []),
    ("", []),
]
PHOTOS = [  # markup; each photo
    ("<figure><img src='a.jpg' alt='x'><figcaption>A boat.</figcaption></figure>", [("A boat.", "a.jpg", "x")]),
    (
        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>A boat.</p></div>",
        [("A boat.", "a.jpg", None)],
    ),
    ("<img src='a.jpg'><p>text</p><img src='a.jpg'>", [(None, "a.jpg", None)]),
    ("<img src='count.gif' width=1 height=1>", []),
    ("<img src='data:image/gif;base64,R0lG' data-src='a.jpg'>", [(None, "a.jpg", None)]),
    ("<figure><blockquote>Said.</blockquote></figure>", []),
]


@pytest.mark.parametrize(("markup", "blocks"), BLOCKS)
def test_blocks(markup: str, blocks: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.text) for block in read_markup(markup).blocks] == blocks


@pytest.mark.parametrize(("markup", "photos"), PHOTOS)
def test_photos(markup: str, photos: list[tuple[str | None, str, str | None]]) -> None:
    assert read_markup(markup).photos == tuple(DraftPhoto(caption=c, url=u, alt=a) for c, u, a in photos)


def test_deep_nesting_is_no_recursion() -> None:
    assert read_markup("<span>" * 20_000 + "deep").blocks == (Block("paragraph", "deep"),)


def test_nesting_that_would_take_time_squared_is_read_as_text() -> None:
    assert read_markup("<table><tr><td>a " * 20_000).blocks[0].text.startswith("a a a")


WRAPPED = "A paragraph whose lines are wrapped as wires wrap them, at\nseventy characters, so that they are joined."
TEXTS = [  # plain text; each block's kind and text
    (WRAPPED, [("paragraph", WRAPPED.replace("\n", " "))]),
    ("Short line.\nAnother one.", [("paragraph", "Short line."), ("paragraph", "Another one.")]),
    ("One.\n\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("- one\n- two", [("list_item", "one"), ("list_item", "two")]),
    ("- Two were hurt.", [("paragraph", "- Two were hurt.")]),  # alone, a dash begins what somebody says
    (" \n\n ", []),
]


@pytest.mark.parametrize(("text", "blocks"), TEXTS)
def test_plain_text(text: str, blocks: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.text) for block in paragraphs_of(text)] == blocks
