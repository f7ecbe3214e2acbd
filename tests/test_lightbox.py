"""Captions that only galleries and lightboxes show; all pages are invented."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

LINES = (
    "The lighthouse on Skarholm goes dark in June after a hundred and twelve years, the coast authority said.",
    "Ships have long found their way by satellite, and nobody has lived in the keeper's house since the nineties.",
    "A local society wants to buy the tower for one krone and show it to visitors in the summer months.",
)


def photos(markup: str) -> list[tuple[str | None, str | None, str | None]]:
    first, *rest = (f"<p>{line}</p>" for line in LINES)
    page = f"<html><body><article><h1>Lighthouse goes dark</h1>{first}{markup}{''.join(rest)}</article></body></html>"
    draft = next(iter(FORMAT.parse(SourceDocument("page.html", page.encode()))))
    assert isinstance(draft, Draft)
    assert [block.text for block in draft.blocks] == list(LINES)
    return [(photo.caption, photo.credit, photo.url) for photo in draft.photos]


ONE = [  # markup of one picture, and its caption, credit and address
    ('<a data-fancybox="a" data-caption="The tower at dusk. Photo: Nina Vik / NTB" href="t.jpg"><img src="s.jpg"></a>',
     ("The tower at dusk.", "Nina Vik / NTB", "t.jpg")),
    ('<a href="t.jpg" data-sub-html="&lt;h4&gt;The tower&lt;/h4&gt;&lt;p&gt;at dusk&lt;/p&gt;"><img src="s.jpg"></a>',
     ("The tower at dusk", None, "t.jpg")),
    ('<a href="t.jpg" data-sub-html="#c1"><img src="s.jpg"></a><div hidden id="c1">The tower at dusk</div>',
     ("The tower at dusk", None, "t.jpg")),
    ('<a href="t.jpg" data-lightbox="a" data-title="The tower at dusk"><img src="s.jpg"></a>',
     ("The tower at dusk", None, "t.jpg")),
    ('<a href="t.jpg" class="glightbox" data-glightbox="title: Tower; description: The tower at dusk"></a>',
     ("The tower at dusk", None, "t.jpg")),
    ('<a href="t.jpg" class="image-popup" title="The tower at dusk"><img src="s.jpg"></a>',
     ("The tower at dusk", None, "t.jpg")),
    ('<img src="s.jpg" data-orig-file="t.jpg" data-image-caption="&lt;p&gt;The tower at dusk&lt;/p&gt;">',
     ("The tower at dusk", None, "t.jpg")),
    ('<figure data-src="t.jpg" data-caption="The tower at dusk" data-credit="Foto: Nina Vik"></figure>',
     ("The tower at dusk", "Nina Vik", "t.jpg")),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "photo"), ONE)
def test_a_caption_in_an_attribute(markup: str, photo: tuple[str, str | None, str]) -> None:
    assert photos(markup) == [photo]


GALLERIES = [
    '[{"src": "1.jpg", "caption": "The tower", "credit": "Nina Vik"}, {"src": "2.jpg", "title": "The stairs"}]',
    """{"slides": [{"url": "1.jpg", "description": "The tower", "copyright": "© Nina Vik"},
    {"url": "2.jpg", "subHtml": "<p>The stairs</p>"}]}""",
]


@pytest.mark.parametrize("gallery", GALLERIES)
def test_a_gallery_as_json(gallery: str) -> None:
    escaped = gallery.replace("&", "&amp;").replace('"', "&quot;")
    found = photos(f'<div data-gallery="{escaped}"></div>')
    assert found == [("The tower", "Nina Vik", "1.jpg"), ("The stairs", None, "2.jpg")]


NOTHING = [  # attributes that hold no caption
    '<a href="/keeper" title="More about the keeper">keeper</a>',
    '<a href="t.jpg" data-lightbox="a" data-title="IMG_2041.jpg"><img src="s.jpg"></a>',
    '<a href="t.jpg" data-fancybox="a" data-caption="tower-at-dusk__2041"><img src="s.jpg"></a>',
    '<a href="t.jpg" data-fancybox="a" data-caption=""><img src="s.jpg"></a>',
    '<div data-gallery="[{&quot;src&quot;: "></div>',
    '<div data-gallery="[[[[{}]]]]"></div>',
    '<div data-title="Lighthouse" data-description="A tower"></div>',
    '<aside><a data-fancybox="b" data-caption="A ferry in port" href="f.jpg"><img src="g.jpg"></a></aside>',
]


@pytest.mark.parametrize("markup", NOTHING)
def test_other_attributes_are_no_captions(markup: str) -> None:
    assert [caption for caption, _, _ in photos(markup) if caption] == []


def test_a_caption_that_the_page_shows_goes_before_the_lightbox() -> None:
    markup = (
        '<figure><a data-fancybox="a" data-caption="Tower, 2,000 px" href="t.jpg"><img src="s.jpg"></a>'
        "<figcaption>The tower at dusk</figcaption></figure>"
    )
    assert [caption for caption, _, _ in photos(markup)] == ["The tower at dusk"]
