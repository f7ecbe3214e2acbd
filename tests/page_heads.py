"""Invented pages in the house styles of content management systems, with headline, authors and day of each.

`{text}` is where the article's paragraphs go, `{ld ...}` a JSON-LD script. The right answers are written by hand.
"""

from __future__ import annotations

from typing import NamedTuple


class Head(NamedTuple):
    """A page and what it states about its article."""

    style: str
    stated: str
    """Inside `<head>`."""
    shown: str
    """Inside `<body>`; `{text}` is the article's text."""
    headline: str
    authors: tuple[str, ...]
    day: str | None
    """Day of publication, ISO 8601."""


def ld(*parts: str) -> str:
    """Return a JSON-LD script around an object's members."""
    return f'<script type="application/ld+json">{{"@context":"https://schema.org",{",".join(parts)}}}</script>'


HEADS = (
    Head(
        "WordPress, block theme",
        "<title>Harbour crane lifts its last load &#8211; The Elsund Post</title>"
        '<meta property="og:title" content="Harbour crane lifts its last load &#8211; The Elsund Post">'
        '<meta property="article:published_time" content="2023-04-11T22:40:00+00:00">'
        '<meta property="article:modified_time" content="2023-04-14T06:00:00+00:00">'
        '<meta name="author" content="mhalvard">',
        '<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">The Elsund Post</a>'
        "</p></header>"
        '<main><h1 class="wp-block-post-title">Harbour crane lifts its last load</h1>'
        '<div class="wp-block-post-author"><p class="wp-block-post-author__byline">Words</p>'
        '<p class="wp-block-post-author__name">Mette Halvard</p></div>'
        '<div class="wp-block-post-date"><time datetime="2023-04-12T00:40:00+02:00">12 April 2023</time></div>'
        '<div class="entry-content wp-block-post-content">{text}</div></main>',
        "Harbour crane lifts its last load",
        ("Mette Halvard",),
        "2023-04-11",
    ),
    Head(
        "WordPress, classic theme with an author box at the end",
        "<title>Two bakeries, one oven | Millbrook Courier</title>",
        '<div id="masthead"><h1 class="site-title"><a href="/">Millbrook Courier</a></h1></div>'
        '<article class="post hentry"><h2 class="entry-title">Two bakeries, one oven</h2>'
        '<div class="entry-meta"><span class="posted-on">Posted on <a href="/2022/03/05/" rel="bookmark">'
        '<time class="entry-date published" datetime="2022-03-05T09:12:00-05:00">March 5, 2022</time></a></span>'
        '<span class="byline"> by <span class="author vcard">'
        '<a class="url fn n" href="/author/rquill/">Rosa Quill</a></span></span>'
        '<span class="comments-link"><a href="#respond">Leave a comment</a></span></div>'
        '<div class="entry-content">{text}</div>'
        '<div class="author-box"><h3>About Rosa Quill</h3><p>Rosa covers food and farming for the Courier. '
        "She studied with Peter Lanz in Graz.</p></div></article>",
        "Two bakeries, one oven",
        ("Rosa Quill",),
        "2022-03-05",
    ),
    Head(
        "WordPress with an SEO plugin's graph",
        "<title>Ferry strike enters second week - Coastline Today</title>"
        + ld(
            '"@graph":[{"@type":"Article","@id":"https://coast.example/f#article","headline":"Ferry strike enters '
            'second week",'
            '"author":{"name":"Ines Kordova","@id":"https://coast.example/#/schema/person/77"},'
            '"datePublished":"2024-01-09T08:00:00+00:00",'
            '"dateModified":"2024-01-10T08:00:00+00:00"},{"@type":"WebPage","name":"Ferry strike enters second '
            'week - Coastline Today",'
            '"datePublished":"2024-01-09T08:00:00+00:00"},{"@type":"Person",'
            '"@id":"https://coast.example/#/schema/person/77","name":"Ines Kordova"}]'
        )
        + '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Kordova">'
        '<meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="3 minutes">',
        '<article><h1>Ferry strike enters second week</h1><p class="meta">3 min read</p>{text}</article>',
        "Ferry strike enters second week",
        ("Ines Kordova",),
        "2024-01-09",
    ),
    Head(
        "Arc XP, two authors with roles",
        "<title>County plans to fluoridate wells | Plains Ledger</title>"
        + ld(
            '"@type":"NewsArticle","headline":"County plans to fluoridate wells"',
            '"author":[{"@type":"Person","name":"Dana Whitlock"},{"@type":"Person","name":"Omar Feld"}]',
            '"datePublished":"2021-09-30T23:55:00Z"',
        ),
        '<main class="article-container"><div class="overline"><a href="/health">Health</a></div>'
        '<h1 class="headline">County plans to fluoridate wells</h1>'
        '<h2 class="subheadline">Votes expected in the spring</h2>'
        '<div class="ts-byline"><div>By <a href="/team/dana-whitlock">Dana Whitlock</a>, Staff Writer and '
        '<a href="/team/omar-feld">Omar Feld</a>, Health Editor</div>'
        '<div class="ts-byline__date">Sept. 30, 2021 at 6:55 p.m. CDT</div></div>'
        '<article class="article-body-wrapper">{text}</article></main>',
        "County plans to fluoridate wells",
        ("Dana Whitlock", "Omar Feld"),
        "2021-09-30",
    ),
    Head(
        "Arc XP, author with organization in capitals",
        "<title>Wildfire smoke drifts north</title>"
        '<meta property="article:published_time" content="2020-08-19T03:10:12.000Z">',
        '<main><h1 class="b-headline">Wildfire smoke drifts north</h1><div class="b-byline">'
        '<span class="b-byline__by">By </span><a href="/author/lena-ostrow" class="b-byline__names">LENA OSTROW</a>'
        "<span> | Valley Wire</span></div>"
        '<time datetime="2020-08-19T03:10:12Z">August 18, 2020, 8:10 p.m.</time>{text}</main>',
        "Wildfire smoke drifts north",
        ("LENA OSTROW",),
        "2020-08-18",
    ),
    Head(
        "Drupal node with 'Submitted by'",
        '<title>Museum returns carved door | Fenwick Gazette</title><meta name="Generator" content="Drupal 9">',
        '<div class="region-content"><h1 class="page-header"><span>Museum returns carved door</span></h1>'
        '<article class="node node--type-article"><footer class="node__meta">'
        '<div class="node__submitted">Submitted by '
        '<span class="field field--name-uid"><span>jtarrant</span>'
        '</span> on <span class="field field--name-created">Wed, 07/06/2022 - 11:30</span></div></footer>'
        '<div class="field field--name-field-byline">By Judith Tarrant</div>'
        '<div class="field field--name-body">{text}</div></article></div>',
        "Museum returns carved door",
        ("Judith Tarrant",),
        "2022-07-06",
    ),
    Head(
        "Drupal, German, agencies in a row",
        '<title>Sturm deckt Dächer ab | Nordblick</title><meta name="date" content="2023-02-17T18:20:00+01:00">',
        '<main lang="de"><article><span class="dachzeile">Wetter</span><h1>Sturm deckt Dächer ab</h1>'
        '<p class="autor">Von Jens Bartok und dpa</p><p class="datum">17.02.2023, 18:20 Uhr</p>'
        "<p>Der Sturm hat am Freitag in Varnholm mehrere Dächer abgedeckt, verletzt wurde nach Angaben der "
        "Feuerwehr niemand.</p>"
        "<p>Die Fähren fuhren den ganzen Nachmittag nicht, erst gegen Abend legte wieder ein Schiff in Elsund an.</p>"
        "<p>Am Samstag soll der Wind nachlassen, die Schulen bleiben dennoch geschlossen, teilte der Landrat "
        "mit.</p></article></main>",
        "Sturm deckt Dächer ab",
        ("Jens Bartok", "dpa"),
        "2023-02-17",
    ),
    Head(
        "Brightspot",
        "<title>Inside the town that banned leaf blowers - Tri-Lakes Public Radio</title>"
        '<meta property="og:title" content="Inside the town that banned leaf blowers">'
        '<meta property="article:published_time" content="2022-10-21T09:00:00.000">',
        '<div class="ArtP-mainContent"><h1 class="ArtP-headline">Inside the town that banned leaf blowers</h1>'
        '<div class="ArtP-contentInfo"><div class="ArtP-byline">'
        '<div class="ArtP-bylinePrefix">Tri-Lakes Public Radio | By '
        '<span class="ArtP-authorName"><a class="Link" href="/people/noor-haddix">Noor Haddix</a></span></div>'
        '</div><div class="ArtP-timestamp">Published October 21, 2022 at 5:00 AM EDT</div></div>'
        '<div class="ArtP-articleBody RichTextBody">{text}</div>'
        '<div class="ArtP-tags"><a href="/tags/noise">Noise</a></div>'
        '<div class="AuthorBio"><img alt="Noor Haddix"><a href="/people/noor-haddix">Noor Haddix</a>'
        "<p>Noor Haddix reports on towns.</p></div></div>",
        "Inside the town that banned leaf blowers",
        ("Noor Haddix",),
        "2022-10-21",
    ),
    Head(
        "Brightspot, three names and a network",
        "<title>Snowpack is late again</title>",
        '<div class="Page-main"><h1 class="Page-headline">Snowpack is late again</h1>'
        '<div class="Page-authors">By: <span>Amy Torvald</span>, <span>Luis Brandt-Reyes</span>, <span>Kofi '
        "Mensah-Doyle</span></div>"
        '<div class="Page-dates"><div class="Posted">Posted <span>9:14 PM, Jan 03, 2024</span></div>'
        '<div class="Updated">and last updated <span>2:30 AM, Jan 04, 2024</span></div></div>'
        '<div class="Page-body">{text}</div></div>',
        "Snowpack is late again",
        ("Amy Torvald", "Luis Brandt-Reyes", "Kofi Mensah-Doyle"),
        "2024-01-03",
    ),
    Head(
        "Chorus",
        "<title>Why the night train is back - Sleeper</title>"
        '<meta property="og:title" content="The quiet return of the night train">'
        '<meta property="og:site_name" content="Sleeper">'
        '<meta name="parsely-author" content="Vera Lindqvist">'
        + ld(
            '"@type":"NewsArticle","headline":"The quiet return of the night train"',
            '"datePublished":"2019-12-01T11:30:00+00:00","dateModified":"2019-12-04T11:30:00+00:00"',
            '"author":[{"@type":"Person","name":"Vera Lindqvist","url":"https://sleeper.example/authors/vera"}]',
            '"publisher":{"@type":"Organization","name":"Sleeper"}',
        ),
        '<div class="c-entry-hero"><h1 class="c-page-title">Why the night train is back</h1>'
        '<p class="c-entry-summary">A timetable, a bed and a breakfast</p>'
        '<div class="c-byline"><span class="c-byline__item">By <a href="/authors/vera">'
        '<span class="c-byline__author-name">Vera Lindqvist</span></a></span>'
        '<span class="c-byline__item">'
        '<a class="c-byline__twitter-handle" href="https://twitter.com/verarails">@verarails</a></span>'
        '<span class="c-byline__item">'
        '<time class="c-byline__item" datetime="2019-12-01T11:30:00">Dec 1, 2019, 6:30am EST</time></span></div>'
        "</div>"
        '<div class="c-entry-content">{text}</div>',
        "The quiet return of the night train",  # stated alike by JSON-LD and for sharing, it outweighs what is shown
        ("Vera Lindqvist",),
        "2019-12-01",
    ),
    Head(
        "Chorus, contributors at the foot",
        "<title>Cup final: five things we saw</title>",
        '<h1 class="c-page-title">Cup final: five things we saw</h1>'
        '<div class="c-byline">By <a class="author" href="/u/t">Tomas Greve</a> and <a class="author" '
        'href="/u/s">Siri Holm</a> Jun 2, 2018, 10:00pm CEST</div>'
        '<div class="c-entry-content">{text}<p>'
        "<em>Updated by Kai Renner on June 3 with a statement from the club.</em></p></div>",
        "Cup final: five things we saw",
        ("Tomas Greve", "Siri Holm"),
        "2018-06-02",
    ),
    Head(
        "Ghost",
        "<title>Notes from a flooded library</title>"
        '<meta name="generator" content="Ghost 5.2">'
        '<meta property="article:published_time" content="2023-06-30T15:00:00.000Z">'
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Paula Wren">'
        '<meta name="twitter:label2" content="Filed under"><meta name="twitter:data2" content="Books, Weather">',
        '<article class="gh-article"><header class="gh-article-header">'
        '<a class="gh-article-tag" href="/tag/books">Books</a>'
        '<h1 class="gh-article-title">Notes from a flooded library</h1><div class="gh-article-meta">'
        '<h4 class="gh-article-author-name">'
        '<a href="/author/paula/">Paula Wren</a></h4><time datetime="2023-06-30">Jun 30, 2023</time>'
        "<span> — 6 min read</span></div></header>"
        '<section class="gh-content">{text}</section></article>',
        "Notes from a flooded library",
        ("Paula Wren",),
        "2023-06-30",
    ),
    Head(
        "Wix blog",
        "<title>Our choir sang in the quarry</title>"
        '<meta property="og:title" content="Our choir sang in the quarry">'
        '<meta property="article:author" content="Bea Sandoval">',
        '<article><ul><li><span title="Bea Sandoval" class="user-name">Bea Sandoval</span></li>'
        '<li><span title="Apr 3, 2022" class="time-ago">Apr 3, 2022</span></li><li>'
        '<span title="2 min read">2 min read</span></li></ul>'
        '<p>Updated: <span class="post-metadata__date">Apr 9, 2022</span></p>'
        '<h1 class="post-title">Our choir sang in the quarry</h1>{text}</article>',
        "Our choir sang in the quarry",
        ("Bea Sandoval",),
        "2022-04-03",
    ),
    Head(
        "Joomla",
        "<title>New buses for the hill road</title><meta name=author content='Super User'>",
        '<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header">'
        '<h2 itemprop="headline">New buses for the hill road</h2></div>'
        '<dl class="article-info muted"><dt class="article-info-term">Details</dt>'
        '<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">'
        'Written by: <span itemprop="name">Ciaran Dowd</span></dd>'
        '<dd class="category-name">Category: <a href="/transport">Transport</a></dd>'
        '<dd class="published">'
        '<time datetime="2017-11-08T10:00:00+00:00" itemprop="datePublished">Published: 08 November 2017</time></dd>'
        '<dd class="hits">Hits: 1204</dd></dl><div itemprop="articleBody">{text}</div></div>',
        "New buses for the hill road",
        ("Ciaran Dowd",),
        "2017-11-08",
    ),
    Head(
        "Publisher as author in JSON-LD, a person printed",
        "<title>Reservoir at half its level | Uplands Herald</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Reservoir at half its level"',
            '"author":{"@type":"Organization","name":"Uplands Herald"},"publisher":{"@type":"Organization",'
            '"name":"Uplands Herald"}',
            '"datePublished":"2022-08-02"',
        ),
        '<article><h1>Reservoir at half its level</h1><div class="credits"><span class="name">Gwen Parry-Lloyd</span>'
        '<span class="role">Environment correspondent</span></div>'
        '<div class="when">2 August 2022</div>{text}</article>',
        "Reservoir at half its level",
        ("Gwen Parry-Lloyd",),
        "2022-08-02",
    ),
    Head(
        "Desk name in the metadata, agency line printed",
        "<title>Quake felt in three provinces</title><meta name='author' content='Web Desk'>"
        '<meta property="article:published_time" content="2023-05-28T10:20:00+05:00">',
        '<div class="story"><h1>Quake felt in three provinces</h1><div class="story-meta">'
        '<a class="byline" href="/author/samia-karim">Samia Karim</a>'
        '<span class="date">May 28, 2023</span></div><div class="story-content">{text}</div></div>',
        "Quake felt in three provinces",
        ("Samia Karim",),
        "2023-05-28",
    ),
    Head(
        "Agency alone",
        "<title>Pilots end walkout</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Pilots end walkout","datePublished":"2016-03-01T12:00:00Z"',
            '"author":{"@type":"Organization","name":"Reuters"}',
        ),
        '<article><h1>Pilots end walkout</h1><p class="byline">Reuters</p>'
        '<p class="stamp">Tue 1 Mar 2016 12.00 GMT</p>{text}</article>',
        "Pilots end walkout",
        ("Reuters",),
        "2016-03-01",
    ),
    Head(
        "By a person for an agency",
        "<title>Court hears shoreline case</title>",
        '<article><h1>Court hears shoreline case</h1><div class="byline">By Henry Oduya, Associated Press</div>'
        '<div class="date">Published Monday, February 4, 2019 7:45AM EST</div>'
        '<div class="date">Last Updated Tuesday, February 5, 2019 8:00AM EST</div>{text}</article>',
        "Court hears shoreline case",
        ("Henry Oduya", "Associated Press"),
        "2019-02-04",
    ),
    Head(
        "Profile links with pictures and social handles",
        "<title>Rents rise fastest in small towns</title>"
        "<meta property='article:author' content='https://facebook.com/elmdaily'>"
        '<meta name="twitter:creator" content="@elmdaily">'
        '<meta itemprop="datePublished" content="2021-04-22T05:01:00+10:00">',
        '<main><h1>Rents rise fastest in small towns</h1><ul class="contributors"><li>'
        '<img src="a.jpg" alt="Priya Nandakumar">'
        '<a href="/by/priya">Priya Nandakumar</a><a href="https://twitter.com/priyan">Follow on Twitter</a></li>'
        '<li><img src="b.jpg" alt="Doug Stavros"><a href="/by/doug">Doug Stavros</a>'
        '<a href="mailto:doug@elm.example">Email</a></li></ul>'
        '<div class="pub-date">April 22, 2021 — 5.01am</div><div class="save-share"><button>Save</button>'
        "<button>Share</button></div>{text}</main>",
        "Rents rise fastest in small towns",
        ("Priya Nandakumar", "Doug Stavros"),
        "2021-04-22",
    ),
    Head(
        "Name and role on one line, reading time beside",
        "<title>Teachers vote on pay offer</title>",
        '<article><h1>Teachers vote on pay offer</h1><div class="article-meta">'
        "<p>Sally Brockhurst, education editor</p><p>4 min read</p>"
        '<p><time datetime="2024-02-29 06:15:00">29 Feb 2024 06:15</time></p></div>{text}</article>',
        "Teachers vote on pay offer",
        ("Sally Brockhurst",),
        "2024-02-29",
    ),
    Head(
        "French, with a desk and hours",
        "<title>La digue de Varnholm sera rehaussée - Le Courrier du Fjord</title>",
        "<html lang=fr><article><h1>La digue de Varnholm sera rehaussée</h1>"
        '<div class="article__meta">Par <span class="author">Hélène Marchetti</span> '
        '<span class="agency">(avec AFP)</span></div>'
        '<p class="dates">Publié le 03/05/2022 à 18h40, mis à jour le 04/05/2022 à 07h15</p>'
        "<p>La municipalité a décidé mardi soir de rehausser la digue qui protège le quartier du port des marées "
        "de printemps.</p>"
        "<p>Les travaux, estimés à deux ans, commenceront à l’automne, selon le maire, qui promet de ne pas "
        "fermer la route.</p>"
        "<p>Les pêcheurs redoutent que le chantier ne bloque l’accès aux quais pendant la saison du hareng.</p>"
        "</article>",
        "La digue de Varnholm sera rehaussée",
        ("Hélène Marchetti",),
        "2022-05-03",
    ),
    Head(
        "Spanish, firma",
        "<title>El puente viejo reabre tras la riada | El Faro de Elsund</title>"
        '<meta name="DC.date.issued" content="2020-10-12T20:30:00+02:00">',
        '<article><h1>El puente viejo reabre tras la riada</h1><div class="firma">'
        '<a href="/autores/carla">Carla Benítez Rojo</a> / '
        '<a href="/autores/tomas">Tomás Iriarte</a></div>'
        '<div class="lugar-fecha">Varnholm - 12 oct 2020 - 20:30 CEST</div>'
        "<p>El puente que la riada cerró en primavera volvió a abrir este lunes con un solo carril y vigilancia "
        "continua.</p>"
        "<p>Los comerciantes de la orilla este celebraron la noticia, aunque piden un paso para peatones antes "
        "del invierno.</p>"
        "<p>El ayuntamiento espera terminar las obras en once meses, según explicó la concejala en rueda de "
        "prensa.</p></article>",
        "El puente viejo reabre tras la riada",
        ("Carla Benítez Rojo", "Tomás Iriarte"),
        "2020-10-12",
    ),
    Head(
        "Italian, di in a paragraph",
        "<title>Il faro torna a brillare</title>"
        "<meta property='article:published_time' content='2021-01-15T09:00:00+01:00'>",
        '<article><h1>Il faro torna a brillare</h1><p class="sottotitolo">Restauro finito in anticipo</p>'
        '<p class="firma">di Giulia Ferraresi</p>'
        "<p>Dopo due anni di lavori il faro di Elsund ha ripreso a funzionare nella notte tra giovedì e venerdì.</p>"
        "<p>La lanterna, smontata pezzo per pezzo, è stata restaurata in un laboratorio a pochi chilometri dal "
        "porto.</p>"
        "<p>La cerimonia ufficiale si terrà in primavera, quando la strada costiera sarà di nuovo "
        "percorribile.</p></article>",
        "Il faro torna a brillare",
        ("Giulia Ferraresi",),
        "2021-01-15",
    ),
    Head(
        "Kicker in the headline element, title rewritten",
        "<title>Elsund harbour fire: what we know so far about the blaze | Fjord News</title>"
        '<meta property="og:title" content="Elsund harbour fire: what we know so far about the blaze">',
        '<article><header><p class="eyebrow">Breaking</p><h1>Warehouse burns at Elsund harbour</h1>'
        '<p class="by">By Erik Dahlstrom</p><time datetime="2022-12-12T21:10Z">12 December</time>'
        "</header>{text}</article>",
        "Warehouse burns at Elsund harbour",
        ("Erik Dahlstrom",),
        "2022-12-12",
    ),
    Head(
        "Live blog",
        "<title>Election night in Varnholm: live updates</title>"
        + ld(
            '"@type":"LiveBlogPosting","headline":"Election night in Varnholm: live updates",'
            '"datePublished":"2023-09-11T18:00:00Z"',
            '"author":[{"@type":"Person","name":"Ruth Abelson"}],"liveBlogUpdate":[{"@type":"BlogPosting",'
            '"headline":"Polls close",'
            '"datePublished":"2023-09-11T20:00:00Z","author":{"@type":"Person","name":"Finn Maddox"},'
            '"articleBody":"Polls have closed."}]',
        ),
        '<main><h1>Election night in Varnholm: live updates</h1><p class="byline">Ruth Abelson</p>{text}'
        '<section class="post"><h2>Polls close</h2><p class="post-author">Finn Maddox</p>'
        '<time datetime="2023-09-11T20:00:00Z">10 pm</time>'
        "<p>Polling stations closed at ten, and the first boxes reached the sports hall a few minutes later by "
        "boat.</p></section></main>",
        "Election night in Varnholm: live updates",
        ("Ruth Abelson",),
        "2023-09-11",
    ),
    Head(
        "Quoted headline, logo as h1",
        "<title>&#8216;We will not sell the ferry&#8217; – Elm Daily</title>"
        "<meta property='og:site_name' content='Elm Daily'>",
        '<header><h1 class="logo"><a href="/"><img alt="Elm Daily" src="l.svg"></a></h1></header><article>'
        "<h1>‘We will not sell the ferry’</h1>"
        '<div class="article-byline"><span>Words: Marta Ivens</span><span>Photography: Joost Baan</span></div>'
        '<div class="article-date">Saturday 14 May 2022</div>{text}</article>',
        "‘We will not sell the ferry’",
        ("Marta Ivens",),
        "2022-05-14",
    ),
    Head(
        "Site name at the left of the title, no h1",
        "<title>Fjord News :: Lighthouse keeper retires</title><meta property='og:site_name' content='Fjord News'>",
        '<div id="content"><div class="article-title">Lighthouse keeper retires</div>'
        '<div class="author-line">Text: Anja Solberg</div>'
        '<div class="published-line">Published: 2015-06-19 13:37</div><div class="article-text">{text}</div></div>',
        "Lighthouse keeper retires",
        ("Anja Solberg",),
        "2015-06-19",
    ),
    Head(
        "Custom, data attributes and a hidden template",
        "<title>Ski lift stops mid-air</title>",
        '<div data-qa="page"><h1 data-qa="headline">Ski lift stops mid-air</h1><div data-qa="author-list">'
        '<a data-qa="author" href="/p/81">Oskar Lindh</a></div>'
        '<div data-qa="published" title="2021-02-13T15:00:00+01:00">13 February 2021</div>{text}'
        '<template><div class="author">{{author.name}}</div></template></div>',
        "Ski lift stops mid-air",
        ("Oskar Lindh",),
        "2021-02-13",
    ),
    Head(
        "Hashed class names",
        "<title>Beavers move into the moat</title>",
        '<div class="css-1xk9"><h1 class="css-9a0p">Beavers move into the moat</h1><div class="css-77q">'
        '<p class="css-b1">By <span class="css-b2">Edda Kristof</span></p>'
        '<p class="css-b3"><span>Published Thu 6 Oct 2022 at 4:05pm</span></p></div>'
        '<div class="css-zz">{text}</div></div>',
        "Beavers move into the moat",
        ("Edda Kristof",),
        "2022-10-06",
    ),
    Head(
        "Guest column with a description under it",
        "<title>Opinion | Leave the river alone</title>"
        + ld(
            '"@type":"OpinionNewsArticle","headline":"Opinion | Leave the river alone",'
            '"datePublished":"2020-07-07T10:00:00-04:00"',
            '"author":"Calvin Roe"',
        ),
        '<article><span class="label">Opinion</span><h1>Leave the river alone</h1><p class="byline">By Calvin Roe</p>'
        '<p class="byline-bio">Calvin Roe is a retired pilot and the author of “Slow Water.”</p>'
        '<time datetime="2020-07-07">July 7, 2020</time>{text}</article>',
        "Leave the river alone",
        ("Calvin Roe",),
        "2020-07-07",
    ),
    Head(
        "Author in the URL of metadata, name printed",
        "<title>Prize for a paper bridge</title>"
        "<meta property='article:author' content='https://post.example/authors/hanna-weiss'>"
        '<meta property="article:published_time" content="2019-05-05">',
        '<article><h1>Prize for a paper bridge</h1><address class="author">Hanna Weiss</address>{text}</article>',
        "Prize for a paper bridge",
        ("Hanna Weiss",),
        "2019-05-05",
    ),
    Head(
        "Interview with the name of the asker in the deck",
        "<title>“I count birds for a living” | Shoreline</title>",
        "<article><h1>“I count birds for a living”</h1>"
        '<p class="standfirst">The warden of Elsund talks to Ben Okafor about gulls, storms and silence</p>'
        '<p class="author-name">Ben Okafor</p><p class="article-date">5 Nov 2023</p>{text}</article>',
        "“I count birds for a living”",
        ("Ben Okafor",),
        "2023-11-05",
    ),
    Head(
        "Names in one string of metadata",
        "<title>Bridge toll to double</title><meta name='author' content='Nils Aker, Tove Berge and Sam Oyelaran'>"
        '<meta name="pubdate" content="20180912T0800">',
        "<article><h1>Bridge toll to double</h1>"
        '<p class="authors">Nils Aker, Tove Berge and Sam Oyelaran</p>{text}</article>',
        "Bridge toll to double",
        ("Nils Aker", "Tove Berge", "Sam Oyelaran"),
        "2018-09-12",
    ),
    Head(
        "Updated and published in one line, European order",
        "<title>Elsund gets a tram</title>",
        '<html lang="en-GB"><article><h1>Elsund gets a tram</h1>'
        '<div class="info">Updated 09/03/2021 11:02 | First published 08/03/2021 17:45 | '
        "By Felix Amari</div>{text}</article>",
        "Elsund gets a tram",
        ("Felix Amari",),
        "2021-03-08",
    ),
    Head(
        "Relative time shown, the date in an attribute",
        "<title>Storm closes both tunnels</title>",
        '<article><h1>Storm closes both tunnels</h1><div class="meta"><span class="writer">Greta Nyqvist</span>'
        '<time datetime="2024-03-02T07:59:00.000Z" title="2 Mar 2024">3 hours ago</time></div>{text}'
        '<aside><h3>More</h3><a href="/x">Old mill sold</a><time datetime="2023-01-01">1 January 2023</time>'
        "</aside></article>",
        "Storm closes both tunnels",
        ("Greta Nyqvist",),
        "2024-03-02",
    ),
    Head(
        "Date in the address alone",
        "<title>Well found under the square</title>"
        "<link rel='canonical' href='https://dale.example/news/2014/08/23/well-found-under-the-square'>",
        '<article><h1>Well found under the square</h1><p class="writer">Story by Alma Petrenko</p>{text}</article>',
        "Well found under the square",
        ("Alma Petrenko",),
        "2014-08-23",
    ),
    Head(
        "Zone that crosses midnight",
        "<title>Night market opens</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Night market opens","datePublished":"2022-06-17T23:30:00-0700"',
            '"author":[{"@type":"Person","name":["Wei Ling Tan"]}]',
        ),
        '<article><h1>Night market opens</h1><div class="dateline">June 17, 2022</div>{text}</article>',
        "Night market opens",
        ("Wei Ling Tan",),
        "2022-06-17",
    ),
    Head(
        "Author listed twice with a role between",
        "<title>Clinic trains its own nurses</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Clinic trains its own nurses",'
            '"datePublished":"2023-03-21T12:00:00+01:00"',
            '"author":[{"@type":"Person","name":"Dr. Agnes Koller"},{"@type":"Person","name":"Agnes Koller"}]',
        ),
        '<article><h1>Clinic trains its own nurses</h1><div class="author-card"><a href="/a"><img alt=""></a>'
        '<div><a href="/a">Agnes Koller</a><div>Senior Reporter, Health</div></div></div>{text}</article>',
        "Clinic trains its own nurses",
        ("Agnes Koller",),
        "2023-03-21",
    ),
    Head(
        "Newsletter platform",
        "<title>The ice road closes - by Magnus Ahl</title>"
        "<meta property='og:title' content='The ice road closes'><meta name='author' content='Magnus Ahl'>"
        + ld(
            '"@type":"NewsArticle","headline":"The ice road closes","datePublished":"2022-04-28T06:31:00+00:00",'
            '"author":[{"@type":"Person","name":"Magnus Ahl"}]',
            '"publisher":{"@type":"Organization","name":"Northern Letters"}',
        ),
        '<article class="newsletter-post"><h1 class="post-title">The ice road closes</h1>'
        '<h3 class="subtitle">And nobody wept</h3><div class="byline-wrapper"><a href="/@magnus">Magnus Ahl</a>'
        "<div>Apr 28, 2022</div></div>"
        "<div>9</div><div>Share</div>{text}</article>",
        "The ice road closes",
        ("Magnus Ahl",),
        "2022-04-28",
    ),
    Head(
        "Sponsors, photographer and editor beside the writer",
        "<title>Half the orchards are gone</title>",
        '<article><h1>Half the orchards are gone</h1><figure><img src="o.jpg">'
        "<figcaption>An orchard in May. <span>Photograph: Lotte Verhoef</span></figcaption></figure>"
        '<div class="story-credits"><p>Reporting by <a href="/w/1">Bram Tielens</a></p>'
        "<p>Edited by Nora Quist</p><p>Supported by the Dale Fund</p></div>"
        '<p class="story-date">Nov. 19, 2021</p>{text}</article>',
        "Half the orchards are gone",
        ("Bram Tielens",),
        "2021-11-19",
    ),
)
