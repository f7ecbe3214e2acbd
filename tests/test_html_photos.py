"""Photos in the markup of many content systems; all fragments are invented, their gold written before the first run."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument

LINES = (
    "The council of Varnholm voted on Tuesday to rebuild the wooden bridge that the spring flood carried off.",
    "Engineers expect the work to take eleven months; the ferry will keep running until the new span opens.",
    "Shopkeepers on the east bank welcomed the decision but asked for a footpath before the first snow falls.",
)
HEAD = '<script type="application/ld+json">{json}</script>'


def read(markup: str, paragraph: str = "<p>{}</p>", head: str = "") -> Draft:
    first, second, third = map(paragraph.format, LINES)
    text = f"<div>{first}{markup}{second}{third}</div>"
    html = f"<html><head>{head}</head><body><main><h1>Bridge to be rebuilt</h1>{text}</main></body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    return draft


def photos(draft: Draft) -> list[tuple[str | None, str | None]]:
    return [(photo.caption, photo.credit) for photo in draft.photos]


SHOWN = [  # markup of one picture amid the text, caption, credit
    # WordPress: block editor, classic editor, a theme with the credit in a span, a lightbox theme
    (
        (
            '<figure class="wp-block-image size-large"><img src="a.jpg"><figcaption class="wp-element-caption">'
            "The bridge in May (Photo: Ida Holm / Elm Press)</figcaption></figure>"
        ),
        "The bridge in May",
        "Ida Holm / Elm Press",
    ),
    (
        (
            '<div id="attachment_91" class="wp-caption alignnone"><img src="a.jpg"><p class="wp-caption-text">'
            "The bridge in May. Foto: Ida Holm</p></div>"
        ),
        "The bridge in May.",
        "Ida Holm",
    ),
    (
        (
            '<figure><a href="a.jpg" data-lightbox="x"><img src="a-300.jpg"></a><figcaption>The bridge in May '
            '<span class="media-credit">Ida Holm</span></figcaption></figure>'
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    (
        (
            '<div class="td-post-featured-image"><figure><img src="a.jpg"><figcaption class="wp-caption-text">© '
            "Ida Holm</figcaption></figure></div>"
        ),
        None,
        "Ida Holm",
    ),
    # Arc: React with BEM names
    (
        (
            '<figure class="article-body__image-wrapper"><button type="button" aria-label="Expand"><img '
            'src="a.jpg"></button><figcaption class="c-media-item__fig-caption"><span '
            'class="c-media-item__caption">The bridge in May.</span> <span class="c-media-item__credit">(Ida '
            "Holm/AP)</span></figcaption></figure>"
        ),
        "The bridge in May.",
        "Ida Holm/AP",
    ),
    (
        (
            '<figure class="shareable-item"><img src="a.jpg"><figcaption class="shareable-item__text">The bridge '
            "in May. REUTERS/Ida Holm</figcaption></figure>"
        ),
        "The bridge in May.",
        "REUTERS/Ida Holm",
    ),
    (
        (
            '<figure class="c-figure teaser-image"><div class="c-figure__share">Share</div><img src="a.jpg">'
            '<figcaption class="c-figure__caption">The bridge in May. <cite>Ida Holm</cite></figcaption></figure>'
        ),
        "The bridge in May.",
        "Ida Holm",
    ),
    # Drupal
    (
        (
            '<div class="field field--name-field-media-image"><img src="a.jpg"><div class="field '
            'field--name-field-caption">The bridge in May</div><div class="field field--name-field-credit">Ida '
            "Holm</div></div>"
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    (
        (
            '<div class="media media--type-image"><div class="image"><img src="a.jpg"></div><div class="legend">'
            "Le pont en mai. Crédit photo : Ida Holm / AFP</div></div>"
        ),
        "Le pont en mai.",
        "Ida Holm / AFP",
    ),
    # AMP
    (
        (
            '<figure><amp-img src="a.jpg" width="4" height="3"></amp-img><figcaption>The bridge in May | Ida '
            "Holm</figcaption></figure>"
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    # Blogger's table
    (
        (
            '<table class="tr-caption-container"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td '
            'class="tr-caption">The bridge in May. Photo by Ida Holm</td></tr></tbody></table>'
        ),
        "The bridge in May.",
        "Ida Holm",
    ),
    # Ghost
    (
        (
            '<figure class="kg-card kg-image-card kg-card-hascaption"><img class="kg-image" src="a.jpg">'
            "<figcaption>The bridge in May. <span>Photo by <a href='https://example.org'>Ida Holm</a> / "
            "Unsplash</span></figcaption></figure>"
        ),
        "The bridge in May.",
        "Ida Holm / Unsplash",
    ),
    # React with hashed classes, an id that is a hash, a modal's name
    (
        (
            '<div class="sc-1ab sc-9Zx"><div class="sc-77"><picture><img src="a.jpg"></picture></div><div '
            'class="sc-4f">The bridge in May</div><div class="sc-8c">Ida Holm</div></div>'
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    (
        '<figure id="box_1ad26e"><img src="a.jpg"><figcaption id="cap_3ad9f0">The bridge in May</figcaption></figure>',
        "The bridge in May",
        None,
    ),
    (
        (
            '<figure class="image-modal"><img src="a.jpg"><figcaption class="image-modal__text">The bridge in '
            "May</figcaption></figure>"
        ),
        "The bridge in May",
        None,
    ),
    (
        (
            '<div class="css-0"><lazy-image src="a.jpg"></lazy-image><figcaption class="css-1">The bridge in '
            "May. Bild: Ida Holm/TT</figcaption></div>"
        ),
        "The bridge in May.",
        "Ida Holm/TT",
    ),
    # Tailwind utilities
    (
        (
            '<figure class="print:mt-2 md:hidden"><img src="a.jpg" class="w-full"><figcaption class="hidden '
            "md:block text-sm\">The bridge in May <small class='ml-2 print:hidden'>© Ida Holm</small></figcaption>"
            "</figure>"
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    (
        (
            '<figure class="relative"><img src="a.jpg"><small class="absolute right-0">© Ida Holm</small>'
            '<figcaption class="mt-1">The bridge in May</figcaption></figure>'
        ),
        "The bridge in May",
        "Ida Holm",
    ),
    # old table layouts and plain paragraphs
    (
        (
            '<table border=0 width=200><tr><td><img src="a.jpg"></td></tr><tr><td><small>The bridge in May (Ida '
            "Holm/dpa)</small></td></tr></table>"
        ),
        "The bridge in May",
        "Ida Holm/dpa",
    ),
    ('<p><img src="a.jpg"><br><i>The bridge in May. Photo: Ida Holm</i></p>', "The bridge in May.", "Ida Holm"),
    # text set beside the picture that says what its alternative text says
    (
        ('<div class="q"><div><img src="a.jpg" alt="पुल मई महीने में"></div><div><span>पुल मई महीने में</span></div></div>'),
        "पुल मई महीने में",
        None,
    ),
    # printed twice: in the figure and for the lightbox
    (
        (
            '<figure><img src="a.jpg"><div class="pswp-caption-content">The bridge in May</div><figcaption '
            'class="figcaption">The bridge in May</figcaption></figure>'
        ),
        "The bridge in May",
        None,
    ),
    # credits in attributes
    (
        (
            '<figure><img src="a.jpg" title="The bridge in May | Ida Holm/AFP"><figcaption>The bridge in '
            "May</figcaption></figure>"
        ),
        "The bridge in May",
        "Ida Holm/AFP",
    ),
    (
        '<figure><img src="a.jpg" data-credit="Photo: Ida Holm"><figcaption>The bridge in May</figcaption></figure>',
        "The bridge in May",
        "Ida Holm",
    ),
    (
        '<div><img src="a.jpg" alt="The bridge" title="The bridge in May. Foto: Ida Holm / NTB"></div>',
        "The bridge in May.",
        "Ida Holm / NTB",
    ),
    # in an aside, and around nested figures
    (
        (
            '<aside class="related-media"><figure><img src="a.jpg"><figcaption>The bridge in May. Kuva: Ida '
            "Holm</figcaption></figure></aside>"
        ),
        "The bridge in May.",
        "Ida Holm",
    ),
    (
        ('<figure><figure><img src="a.jpg"></figure><figcaption>The bridge in May</figcaption></figure>'),
        "The bridge in May",
        None,
    ),
    # a label in an element of its own, other scripts
    (
        (
            '<figure><img src="a.jpg"><figcaption><span>Мост в мае.</span> <span>Фото:</span> <span>Ида Холм / '
            "РИА Новости</span></figcaption></figure>"
        ),
        "Мост в мае.",
        "Ида Холм / РИА Новости",
    ),
    (
        '<figure><img src="a.jpg"><figcaption>五月的大橋。（圖：何依達／中央社）</figcaption></figure>',
        "五月的大橋。",
        "何依達／中央社",
    ),
    (
        ('<figure><img src="a.jpg"><figcaption>الجسر في مايو. تصوير: إيدا هولم</figcaption></figure>'),
        "الجسر في مايو.",
        "إيدا هولم",
    ),
]


@pytest.mark.parametrize(("markup", "caption", "credit"), SHOWN)
def test_a_picture_with_its_caption_and_credit(markup: str, caption: str | None, credit: str | None) -> None:
    draft = read(markup)
    assert photos(draft) == [(caption, credit)]
    assert [block.text for block in draft.blocks] == list(LINES)


NONE = [  # markup amid the text that holds no photo of the article
    (
        '<figure class="pullquote"><blockquote>We waited for this.</blockquote><figcaption>Ida Holm, '
        "mayor</figcaption></figure>"
    ),
    '<figure><img src="ida.jpg"><blockquote>We waited for this.</blockquote><figcaption>Ida Holm</figcaption></figure>',
    '<figure class="video"><video src="v.mp4"></video><figcaption>Watch: the flood in one minute</figcaption></figure>',
    '<p class="Text_Caption__x1">Prices include value added tax.</p>',
    '<div class="card"><a href="/x"><img src="x.jpg"></a><h3><a href="/x">Storm over Elsund harbour</a></h3></div>',
    '<a href="/x"><figure><img src="x.jpg"><figcaption>Storm over Elsund harbour</figcaption></figure></a>',
    '<div class="author"><img src="ida.jpg"><div>By Ida Holm, Chief Reporter</div></div>',
    '<div class="gallery-wrapper"><span class="gallery__caption">Pictures</span></div>',
]


@pytest.mark.parametrize("markup", NONE)
def test_no_photo(markup: str) -> None:
    assert [caption for caption, _ in photos(read(markup)) if caption] == []


def test_the_metadata_states_the_credit_of_a_picture_by_its_caption_or_file() -> None:
    image = (
        '{"@type": "ImageObject", "url": "https://x.example/bridge-may-2024.jpg?w=9", "caption": "The bridge '
        'in May", "creditText": "Ida Holm"}'
    )
    figure = '<figure><img src="{src}"><figcaption>{said}</figcaption></figure>'
    for src, said in (("other.jpg", "The bridge in May"), ("/i/bridge-may-2024.jpg", "A bridge")):
        draft = read(figure.format(src=src, said=said), head=HEAD.format(json=image))
        assert photos(draft) == [(said, "Ida Holm")]
    assert photos(read(figure.format(src="b.jpg", said="Rain"), head=HEAD.format(json=image))) == [("Rain", None)]


def test_the_publisher_signs_its_own_pictures() -> None:
    head = '<meta property="og:site_name" content="Elm Tageblatt">'
    draft = read(
        '<figure><img src="a.jpg"><figcaption>Die neue Brücke im Mai (Elm Tageblatt)</figcaption></figure>', head=head
    )
    assert photos(draft) == [("Die neue Brücke im Mai", "Elm Tageblatt")]


SAID = "The crane lifts its last load at the quay"
IMG = "<img src=/i.jpg alt=''>"
NAMELESS = {  # a picture and what is beside it, names of neither, and its caption above the text and amid it
    "set small": (f"<div>{IMG}<small>{SAID}</small></div>", SAID, SAID),
    "a wrapper": (f"<div><div>{IMG}</div><span>{SAID}</span></div>", None, SAID),
    "a link that opens the picture": (f"<div><a href=/big/i.jpg>{IMG}</a><div>{SAID}</div></div>", None, SAID),
    "an emphasised paragraph": (f"<div>{IMG}<p><em>{SAID}</em></p></div>", SAID, SAID),
    "a link to another page": (f"<div><a href=/news/1>{IMG}</a><div>{SAID}</div></div>", None, None),
    "a teaser": (f"<div>{IMG}<div><a href=/news/1>{SAID}</a></div></div>", None, None),
    "a linked heading": (f"<div>{IMG}<h3>{SAID}</h3></div>", None, None),
    "a section's heading": (f"<div><a href=/i.jpg><img src=/i.jpg alt='{SAID}'></a><h3>{SAID}</h3></div>", None, None),
    "a heading with a credit": (f"<div class=photo>{IMG}<h2>{SAID}. Photo: AFP</h2></div>", f"{SAID}.", f"{SAID}."),
    "a paragraph": (f"<div>{IMG}<p>{SAID}</p></div>", None, None),
    "a portrait": (f"<div>{IMG}<b>Ida Holm</b><i>Reports on harbours and ferries since 2019</i></div>", None, "any"),
    "a byline": (f"<div>{IMG}<div>By Ida Holm and Pål Nes, Elm Press</div></div>", None, None),
    "a day": (f"<div>{IMG}<div>Published: Tuesday 7 May 2024</div></div>", None, None),
    "a reading time": (f"<div>{IMG}<div>5 min read</div></div>", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "above", "amid"), NAMELESS.values(), ids=NAMELESS)
def test_captions_without_names(markup: str, above: str | None, amid: str | None) -> None:
    page = "<html><body><main><h1>Crane goes to a museum</h1>{}<div>{}</div></main></body></html>"
    html = page.format(markup, "".join(f"<p>{line}</p>" for line in LINES))
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    assert [photo.caption for photo in draft.photos if photo.caption] == ([above] if above else [])
    if amid != "any":
        assert [photo.caption for photo in read(markup).photos if photo.caption] == ([amid] if amid else [])
