"""What the names of elements, classes and ids say an element is for.

Class names are English or the trade's own words whatever the language of the page ("related", "share", "figcaption"),
with a few of other languages' newsrooms. The tables are by general knowledge of content systems; no word is one site's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NAV, RELATED, SOCIAL, NEWSLETTER, AD, COMMENT, META, AUTHOR, CAPTION, COOKIE, DECK, BODY, PULLQUOTE, HIDDEN, FIGURE = (
    1 << bit for bit in range(15)
)
CREDIT, BYLINE, TIME, KICKER, HEADLINE, SUMMARY, LIVE, PICTURE = (1 << bit for bit in range(15, 23))

FURNITURE = NAV | RELATED | SOCIAL | NEWSLETTER | AD | COMMENT | AUTHOR | COOKIE | PULLQUOTE | HIDDEN | SUMMARY | META
"""Kinds of element that are no part of an article's text."""

ELEMENTS = {
    "nav": NAV, "footer": NAV, "aside": RELATED, "menu": NAV, "figure": FIGURE, "figcaption": CAPTION, "time": TIME,
    "h1": HEADLINE, "address": META, "form": NEWSLETTER,
}  # fmt: skip

ROLES = {
    "navigation": NAV, "banner": NAV, "contentinfo": NAV, "search": NAV, "menu": NAV, "menubar": NAV, "tablist": NAV,
    "toolbar": SOCIAL, "complementary": RELATED, "dialog": COOKIE, "alertdialog": COOKIE, "alert": COOKIE,
}  # fmt: skip

# One word of a class or id ("related-posts" has two) -> what it says.
_WORDS: tuple[tuple[int, str], ...] = (
    (
        NAV,
        ("nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar footer toolbar pagination pager "
        "pagenav toc skip masthead topbar megamenu subnav sitenav tabs rail footnotes sitemap rightcol leftcol "
        "navi paging search"),
    ),
    (
        RELATED,
        ("related relatedposts relatedarticles recommend recommended recommendation recommendations recommends "
        "recirc recirculation teaser teasers teaserlist promo promos promotion promoted readmore readalso "
        "trending popular mostread mostpopular latest suggested suggestions similar upnext outbrain taboola "
        "zergnet morefrom alsoread seealso verwandt verwandte relacionada relacionadas relacionado relacionados "
        "relacionadas correlati correlata correlate lireaussi aussi meistgelesen linkbox linklist inlinelink "
        "weiterlesen moreon morestories readnext nextpost prevpost yarpp jp-relatedposts crossreference interlink"),
    ),
    (
        SOCIAL,
        ("share sharing sharebar sharebuttons sharedaddy shares social socials socialmedia sns addthis addtoany "
        "addthis_toolbox follow followus bookmark print printfriendly reactions reaction likes like whatsapp "
        "facebook teilen compartir partager condividi sociallinks rating ratings vote tweet tweets embed embeds"),
    ),
    (
        NEWSLETTER,
        ("newsletter newsletters subscribe subscription subscriptions signup optin mailchimp paywall piano regwall "
        "donate donation donations membership mailing mc4wp abo register registration login cta abonnement"),
    ),
    (
        AD,
        ("ad ads adv advert adverts advertise advertisement advertisements advertising adslot adbox adsense "
        "adsbygoogle sponsor sponsored sponsors dfp gpt banner banners anzeige anzeigen werbung publicidad "
        "publicite pubblicita reklam reklama commercial affiliate dianomi"),
    ),
    (
        COMMENT,
        ("comment comments commentlist commentform disqus respond reply replies kommentar kommentare comentarios "
        "commentaires commenti discussion livefyre"),
    ),
    (
        META,
        ("meta entrymeta postmeta tags tag taglist keywords topics categories category cat-links postinfo metadata "
        "copyright disclaimer infos tagcloud toolbox tools utility correction trustproject"),
    ),
    (AUTHOR, "authorbox authorbio bio biography aboutauthor about-author"),
    (
        CAPTION,
        ("caption captions figcaption imagecaption photocaption imgcaption wp-caption-text legend legende imgtext "
        "bildunterschrift bildtext cutline image-description imagetext leyenda pie didascalia"),
    ),
    (
        CREDIT,
        ("credit credits imagecredit photocredit photographer photograph fotograf bildquelle bildnachweis "
        "fotocredit copyrightholder imgcredit imagesource rights attribution source-credit agency"),
    ),
    (
        COOKIE,
        ("cookie cookies consent gdpr modal popup overlay onetrust cookiebanner tooltip lightbox ccpa interstitial"),
    ),
    (
        DECK,
        ("deck dek standfirst lead lede leadtext subtitle subtitles subheadline subhead subheading subtitulo "
        "subtitre sottotitolo chapeau chapo vorspann einleitung bajada entradilla sapo ingress manchet catenaccio "
        "sommario excerpt intro introduction abstract sumario strapline headnote preamble subline underline"),
    ),
    (
        BODY,
        ("articlebody articletext articlecontent storybody storytext storycontent postcontent postbody "
        "entrycontent entrybody bodytext maintext fulltext bodycopy newsbody newstext textbody cuerpo texto "
        "artikeltext"),
    ),
    (PULLQUOTE, "pullquote pull-quote pullquotes quotebox"),
    (HIDDEN, "hidden hide invisible sr-only screenreader visuallyhidden noprint offscreen"),
    (FIGURE, "figure gallery slideshow slider photogallery mediabox wp-caption galleria bildergalerie fotogalerie"),
    (
        BYLINE,
        ("byline bylines author authors autor autoren auteur autore writer verfasser contributor reporter "
        "journalist authorname firma redactor forfatter kirjoittaja"),
    ),
    (TIME, "date time timestamp datetime pubdate dateline published publishdate datum fecha posted updated dato data"),
    (KICKER, "kicker overline eyebrow dachzeile spitzmarke antetitulo occhiello surtitre topline roofline overtitle"),
    (HEADLINE, "headline title headlines entry-title articletitle posttitle"),
    (SUMMARY, "summary keypoints highlights takeaways tldr zusammenfassung resumen keytakeaways bulletpoints"),
    (
        PICTURE,
        ("image images img picture pictures photo photos foto fotos bild bilder media thumb thumbnail imagen "
        "imagem kuva beeld lightbox photogallery"),
    ),
    (LIVE, "liveblog livestream liveticker ticker live-blog"),
)  # fmt: skip
_TABLE = {word: hint for hint, words in _WORDS for word in words.split()}
_TABLE_PAIRS = {
    ("article", "body"): BODY, ("story", "body"): BODY, ("post", "body"): BODY, ("entry", "body"): BODY,
    ("article", "content"): BODY, ("story", "content"): BODY, ("post", "content"): BODY, ("entry", "content"): BODY,
    ("article", "text"): BODY, ("story", "text"): BODY, ("body", "text"): BODY, ("body", "content"): BODY,
    ("content", "body"): BODY, ("news", "content"): BODY, ("news", "text"): BODY, ("news", "body"): BODY,
    ("rich", "text"): BODY, ("article", "copy"): BODY, ("body", "copy"): BODY, ("author", "bio"): AUTHOR,
    ("author", "box"): AUTHOR, ("about", "author"): AUTHOR, ("author", "info"): AUTHOR, ("author", "card"): AUTHOR,
    ("author", "description"): AUTHOR, ("author", "profile"): AUTHOR, ("author", "content"): AUTHOR,
    ("post", "author"): BYLINE, ("read", "more"): RELATED, ("read", "next"): RELATED, ("read", "also"): RELATED,
    ("see", "also"): RELATED, ("also", "read"): RELATED, ("more", "from"): RELATED, ("more", "stories"): RELATED,
    ("more", "news"): RELATED, ("more", "on"): RELATED, ("most", "read"): RELATED, ("up", "next"): RELATED,
    ("next", "post"): RELATED, ("you", "may"): RELATED, ("lire", "aussi"): RELATED, ("lees", "ook"): RELATED,
    ("les", "ogsa"): RELATED, ("pull", "quote"): PULLQUOTE, ("wp", "caption"): FIGURE, ("sign", "up"): NEWSLETTER,
    ("sr", "only"): HIDDEN, ("screen", "reader"): HIDDEN, ("visually", "hidden"): HIDDEN, ("key", "points"): SUMMARY,
    ("live", "blog"): LIVE, ("key", "takeaways"): SUMMARY, ("ai", "summary"): SUMMARY, ("photo", "credit"): CREDIT,
    ("image", "credit"): CREDIT, ("image", "caption"): CAPTION, ("photo", "caption"): CAPTION,
    ("image", "copyright"): CREDIT, ("media", "caption"): CAPTION, ("image", "source"): CREDIT,
    ("image", "description"): CAPTION, ("related", "posts"): RELATED, ("page", "title"): HEADLINE,
    ("sub", "title"): DECK, ("sub", "headline"): DECK, ("sub", "head"): DECK, ("sub", "heading"): DECK,
    ("call", "to"): NEWSLETTER, ("infinite", "scroll"): RELATED, ("right", "column"): NAV, ("right", "rail"): NAV,
    ("side", "bar"): NAV, ("back", "to"): NAV,
}  # fmt: skip

_PICTURE_ENDINGS = ("bild", "image", "photo", "foto", "picture")
# How a compound written as one word begins; five to seven letters.
_PREFIXES = {
    "teaser": RELATED, "related": RELATED, "recomme": RELATED, "newslet": NEWSLETTER, "comment": COMMENT,
    "sidebar": NAV,
    "breadcr": NAV, "advert": AD, "sponsor": AD, "cookie": COOKIE, "subscri": NEWSLETTER, "figcapt": CAPTION,
    "photocr": CREDIT, "authorb": AUTHOR, "share": SOCIAL,
}  # fmt: skip

_COMPOUND = 8
"""Letters from which a word may be a compound."""
_LETTERS = re.compile(r"[a-z]+")
_WORD_OF_ID = re.compile(r"[^\W_]+")
_MOST_WORDS_OF_ID = 3
# A part of a name made of letters and digits in turn, as style compilers append: "_1ad26", "-x3Kq9". "h2" and "col6"
# are none, for a hash turns from digits to letters at least once.
_HASH = re.compile(r"(?:^|[-_])(?=[A-Za-z]*\d+[A-Za-z])[A-Za-z\d]{4,}(?=$|[-_])")
_DIGIT = re.compile(r"\d")
_SPLIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST = 400
_MOST_KEPT = 20_000
"""Names whose hints are remembered."""
_OTHERS = frozenset(("role", "hidden", "style", "itemprop", "data-testid", "data-component", "data-qa"))
"""Attributes beside class and id that say what an element is."""
_ALL_WIDTHS = ("hidden-desktop", "hidden-mobile")
"""Classes of page builders that together hide an element on screens of every width."""
# Names that begin so say how the element looks or what is beside it, not what it is.
_ABOUT = frozenset(["has", "with", "no", "not", "without", "is", "col", "text"])
_LABELLED = frozenset(["tag", "category", "tags", "topic", "post"])
_FRAMES = frozenset(["grid", "layout", "wrapper", "container", "page", "main", "content", "left", "right", "body"])
_PAIRED = 1 << 30
"""Beside a word's hints: it is the first of some pair."""
_FIRSTS = frozenset(first for first, _ in _TABLE_PAIRS)
_UNSAID_OF_BODY = NAV | META | HIDDEN | RELATED | AD | SUMMARY


class _Remembered(dict[str, int]):
    """Hints by name, worked out once: the names of a page repeat hundreds of times."""

    def __init__(self, work_out: Callable[[str], int]) -> None:
        super().__init__()
        self.work_out = work_out

    def __missing__(self, name: str) -> int:
        if len(name) > _LONGEST:
            return self[name[:_LONGEST]]
        if len(self) >= _MOST_KEPT:
            self.clear()
        hints = self[name] = self.work_out(name)
        return hints


def hints_of(tag: str, attrs: dict[str, str | None]) -> int:
    """Return the hints that an element's name, role, class, id, itemprop and style give, as a set of bits."""
    hints = ELEMENTS.get(tag, 0)
    classes = attrs.get("class")
    if classes:
        hints |= _OF_NAMES[classes]
    if classes is None or len(attrs) > 1:
        if names := attrs.get("id"):
            hints |= _OF_ID[names]
        if not _OTHERS.isdisjoint(attrs):
            hints |= _hints_of_rest(attrs)
    return hints & ~_UNSAID_OF_BODY if hints & BODY else hints


def _hints_of_rest(attrs: dict[str, str | None]) -> int:
    hints = ROLES.get(attrs.get("role") or "", 0)
    if "hidden" in attrs and attrs["hidden"] != "false":
        hints |= HIDDEN
    style = attrs.get("style")
    if style and _HIDING.search(style[:_LONGEST]):
        hints |= HIDDEN
    itemprop = attrs.get("itemprop")
    if itemprop == "articleBody":
        hints |= BODY
    names = attrs.get("data-testid") or attrs.get("data-component") or attrs.get("data-qa")
    if names:
        hints |= _OF_NAMES[names]
    return hints


def _hints_of_id(name: str) -> int:
    """Return the hints of an id; a long one is the slug of a heading or of an article and says nothing of its kind."""
    return 0 if len(_WORD_OF_ID.findall(name)) > _MOST_WORDS_OF_ID else _hints_of_names(name)


def _hints_of_names(names: str) -> int:
    """Return the hints of class names."""
    hints = 0
    for name in names.split():
        hints |= _OF_NAME[name]
    if "hidden-" in names and all(width in names for width in _ALL_WIDTHS):
        return hints | HIDDEN
    return hints


def _hints_of_name(name: str) -> int:
    """Return the hints of one class name.

    Of a BEM name the last part counts where it says something ("caption__credit" is a credit, "card__text" is a card);
    a utility with a variant ("print:mt-2") says how the element looks; a part with digits among letters ("box_1ad26")
    is a hash.
    """
    if ":" in name:
        return 0
    if "--" in name:
        name = name.split("--", 1)[0] or name
    if _DIGIT.search(name):
        name = _HASH.sub("", name)
    if "__" in name:
        block, _, last = name.rpartition("__")
        return (block and _hints_of_words(last)) or _hints_of_words(name)
    return _hints_of_words(name)


def _hints_of_words(name: str) -> int:
    """Return the hints of a name as a whole, of its words one by one, and of pairs of neighbours."""
    lower = name.lower()
    found = whole = _TABLE.get(lower, 0)
    words = _LETTERS.findall(name) if lower == name else [part.lower() for part in _SPLIT.findall(name)]
    if not words or words[0] in _ABOUT:
        return whole
    for word in words:
        found |= _OF_WORD[word]
    if found & _PAIRED:
        found &= ~_PAIRED
        for pair in pairwise(words):
            if pair in _TABLE_PAIRS:
                found |= _TABLE_PAIRS[pair]
    return _less(found, words) if found else 0


def _less(found: int, words: list[str]) -> int:
    """Return the hints of a name less those that its other words contradict."""
    if found & HIDDEN and len(words) > 1 and tuple(words) not in _TABLE_PAIRS:
        found &= ~HIDDEN  # "hidden-xs" hides on some screens only
    if found & META and words[0] in _LABELLED and len(words) > 1:
        found &= ~META  # "tag-economy" says what the article is about
    if found & SUMMARY and "with" in words:
        found &= ~SUMMARY  # "text-with-summary" is a text that has one
    if found & NAV and words[-1] in _FRAMES:
        found &= ~NAV  # "sidebar-layout" holds the article as well as the sidebar
    return found


def _hints_of_word(word: str) -> int:
    """Return the hints of one word. Compounds are read too: "teasertext" is a teaser, "leadimage" a picture."""
    first = _PAIRED if word in _FIRSTS else 0
    known = _TABLE.get(word)
    if known is not None:
        return known | first
    if len(word) < _COMPOUND:
        return first
    if word.endswith(_PICTURE_ENDINGS):
        return PICTURE | first
    return _PREFIXES.get(word[:5], 0) or _PREFIXES.get(word[:6], 0) or _PREFIXES.get(word[:7], 0) or first


_OF_WORD = _Remembered(_hints_of_word)
_OF_NAME = _Remembered(_hints_of_name)
_OF_NAMES = _Remembered(_hints_of_names)
_OF_ID = _Remembered(_hints_of_id)
