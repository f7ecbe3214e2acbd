"""Invented pages whose headline, authors and day are in rare places or beside others': see `page_heads`.

Several h1 elements, lists of articles, live blogs, agencies, names in one element alone, days in data attributes and
in other languages, days of comments and other articles nearby. The answers are written by hand, before any was read.
"""

from __future__ import annotations

from page_heads import Head

RARE_HEADS = (
    Head(
        "logo with text in an h1, the article's own h1 after it",
        "<title>Barge strikes bridge at Tolvik - Tolvik Times</title><meta property='article:published_time' "
        "content='2021-11-12T15:00:00Z'>",
        "<header><h1 class=logo><a href=/><img src=l.svg alt='Tolvik Times'>Tolvik "
        "Times</a></h1></header><article><h1>Barge strikes bridge at Tolvik</h1><p class=byline>By Ann "
        "Holt</p>{text}</article>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "sticky bar with a shortened title in an h1 first",
        "<title>Barge strikes bridge at Tolvik | Times</title>",
        "<div class=sticky><h1>Barge strikes bridge …</h1><a>Share</a></div><main><h1>Barge strikes bridge at "
        "Tolvik</h1><div>Ann Holt</div><div>12 November 2021</div>{text}</main>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "endless page: the next article with its own h1, author and day",
        "<title>Barge strikes bridge at Tolvik | Times</title>",
        "<article><h1>Barge strikes bridge at Tolvik</h1><div>By <a rel=author href=/a/ann>Ann Holt</a></div><time "
        "datetime=2021-11-12T15:00Z>Nov 12</time>{text}</article><article><h1>Ice on the upper lake</h1><div>By <a "
        "rel=author href=/a/bo>Bo Lind</a></div><time datetime=2021-11-13T09:00Z>Nov 13</time>{text}</article>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "list of articles in JSON-LD before the page's own",
        "<title>Barge strikes bridge at Tolvik</title><link rel=canonical href=https://t.example/n/barge><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{"@type":"'
        'ListItem","item":{"@type":"NewsArticle","headline":"Ice on the upper '
        'lake","url":"https://t.example/n/ice","datePublished":"2021-11-10","author":{"@type":"Person","name":"Bo '
        'Lind"}}}]}</script><script '
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@id":'
        '"https://t.example/n/barge"},"headline":"Barge strikes bridge at '
        'Tolvik","datePublished":"2021-11-12","author":{"@type":"Person","name":"Ann Holt"}}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "kicker in a span inside the h1",
        "<title>Barge strikes bridge at Tolvik</title><meta property='og:title' content='Barge strikes bridge at "
        "Tolvik'>",
        "<article><header><h1><span class=overline>Shipping</span><span class=title>Barge strikes bridge at "
        "Tolvik</span></h1><p class=meta><span>Ann Holt</span><span>12.11.2021</span></p></header>{text}</article>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "headline in two spans on two lines",
        "<title>Barge strikes bridge at Tolvik, two hurt | Times</title>",
        "<h1><span>Barge strikes bridge at Tolvik,</span><br><span>two hurt</span></h1><div class=by>by Ann "
        "Holt</div><span class=date>Nov. 12, 2021</span>{text}",
        "Barge strikes bridge at Tolvik, two hurt",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "live blog whose posts have authors and headlines",
        "<title>Bridge at Tolvik closed: live | Times</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Bridge at '
        "Tolvik closed: "
        'live","datePublished":"2021-11-12T08:00:00Z","coverageStartTime":"2021-11-12T08:00:00Z","author":[{"@type":"'
        'Person","name":"Ann Holt"},{"@type":"Person","name":"Bo '
        'Lind"}],"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Divers in the '
        'water","datePublished":"2021-11-12T14:00:00Z","author":{"@type":"Person","name":"Carl Nix"}}]}</script>',
        "<h1>Bridge at Tolvik closed: live</h1><div class=posts><article><h2>Divers in the "
        "water</h2><time>14:00</time><span>Carl Nix</span>{text}</article></div>",
        "Bridge at Tolvik closed: live",
        (
            "Ann Holt",
            "Bo Lind",
        ),
        "2021-11-12",
    ),
    Head(
        "wire story by a person and the agency, publisher in the metadata",
        "<title>Barge strikes bridge at Tolvik | Times</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes '
        'bridge at Tolvik","datePublished":"2021-11-12T15:00:00Z","author":{"@type":"Organization","name":"Tolvik '
        'Times"},"publisher":{"@type":"Organization","name":"Tolvik Times"}}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1><div class=byline>By ELENA MARSH<br>Associated Press</div>{text}",
        "Barge strikes bridge at Tolvik",
        ("ELENA MARSH",),
        "2021-11-12",
    ),
    Head(
        "two meta elements for two authors",
        "<title>Barge strikes bridge at Tolvik</title><meta name=author content='Ann Holt'><meta name=author "
        "content='Bo Lind'><meta name='article:published_time' content='2021-11-12T15:00:00+01:00'>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        (
            "Ann Holt",
            "Bo Lind",
        ),
        "2021-11-12",
    ),
    Head(
        "one meta element with a list of three",
        "<title>Barge strikes bridge at Tolvik</title><meta name=author content='Ann Holt, Bo Lind and Carl "
        "Nix'><meta name=dc.date content='2021-11-12'>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        (
            "Ann Holt",
            "Bo Lind",
            "Carl Nix",
        ),
        "2021-11-12",
    ),
    Head(
        "rel=author links alone, one in the list of other articles",
        "<title>Barge strikes bridge at Tolvik · Times</title>",
        "<ul><li><a href=/i>Ice on the upper lake</a> <a rel=author href=/bo>Bo Lind</a></ul><main><h1>Barge strikes "
        "bridge at Tolvik</h1><a rel=author href=/ann>Ann Holt</a> <span>12 Nov 2021</span>{text}</main>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "authors as references into the graph",
        "<title>Barge strikes bridge at Tolvik</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"#w","name":"'
        'Times"},{"@type":"Person","@id":"#p2","name":"Bo Lind"},{"@type":"Person","@id":"#p1","name":"Ann '
        'Holt"},{"@type":"NewsArticle","headline":"Barge strikes bridge at '
        'Tolvik","datePublished":"2021-11-12","author":[{"@id":"#p1"}],"reviewedBy":{"@id":"#p2"}}]}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "author as an address in JSON-LD, name printed",
        "<title>Barge strikes bridge at Tolvik</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes '
        'bridge at Tolvik","datePublished":"2021-11-12","author":"https://t.example/staff/ann-holt"}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1><a href='https://t.example/staff/ann-holt'>Ann Holt</a>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "person and organisation in JSON-LD's list",
        "<title>Barge strikes bridge at Tolvik</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes '
        'bridge at Tolvik","datePublished":"2021-11-12T15:00:00Z","author":[{"@type":"Organization","name":"Tolvik '
        'Times"},{"@type":"Person","name":"Ann Holt"}],"publisher":{"@type":"Organization","name":"Tolvik '
        'Times"}}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1><p>Ann Holt</p>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "labelled twitter data: writer and reading time",
        "<title>Barge strikes bridge at Tolvik</title><meta name=twitter:label1 content='Written by'><meta "
        "name=twitter:data1 content='Ann Holt'><meta name=twitter:label2 content='Est. reading time'><meta "
        "name=twitter:data2 content='3 minutes'><meta property=article:published_time "
        "content=2021-11-12T15:00:00+00:00>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "time without an attribute, 12-hour clock",
        "<title>Barge strikes bridge at Tolvik</title>",
        "<h1>Barge strikes bridge at Tolvik</h1><div><time>Nov. 12, 2021, 3:15 p.m.</time></div><div>Ann Holt, "
        "reporter</div>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "day in the address alone, in figures",
        "<title>Barge strikes bridge at Tolvik</title><meta property=og:url "
        "content='https://t.example/2021/11/12/barge-strikes/'>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}<aside><time datetime=2021-12-24>24 December</time> Carols on "
        "the quay</aside>",
        "Barge strikes bridge at Tolvik",
        (),
        "2021-11-12",
    ),
    Head(
        "epoch seconds in a data attribute",
        "<title>Barge strikes bridge at Tolvik</title>",
        "<h1>Barge strikes bridge at Tolvik</h1><span class=date data-timestamp=1636729200>3 hours ago</span>{text}",
        "Barge strikes bridge at Tolvik",
        (),
        "2021-11-12",
    ),
    Head(
        "epoch milliseconds on a time element",
        "<title>Barge strikes bridge at Tolvik</title>",
        "<h1>Barge strikes bridge at Tolvik</h1><time data-time=1636729200000></time><span>By Ann Holt</span>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "epoch seconds in a meta element",
        "<title>Barge strikes bridge at Tolvik</title><meta name=pubdate content=1636729200>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}",
        "Barge strikes bridge at Tolvik",
        (),
        "2021-11-12",
    ),
    Head(
        "Finnish",
        "<title>Proomu osui siltaan | Tolvikin Sanomat</title>",
        "<h1>Proomu osui siltaan</h1><div>Anna Virtanen</div><div>12. marraskuuta 2021</div>{text}",
        "Proomu osui siltaan",
        ("Anna Virtanen",),
        "2021-11-12",
    ),
    Head(
        "Hungarian",
        "<title>Uszály ütközött a hídnak</title>",
        "<h1>Uszály ütközött a hídnak</h1><div class=szerzo>Szerző: Kovács Anna</div><div>2021. november 12. "
        "15:00</div>{text}",
        "Uszály ütközött a hídnak",
        ("Kovács Anna",),
        "2021-11-12",
    ),
    Head(
        "Greek",
        "<title>Φορτηγίδα χτύπησε τη γέφυρα</title>",
        "<h1>Φορτηγίδα χτύπησε τη γέφυρα</h1><span>12 Νοεμβρίου 2021, 15:00</span>{text}",
        "Φορτηγίδα χτύπησε τη γέφυρα",
        (),
        "2021-11-12",
    ),
    Head(
        "Turkish",
        "<title>Mavna köprüye çarptı - Tolvik Haber</title>",
        "<h1>Mavna köprüye çarptı</h1><p>Haber: Ayşe Demir</p><p>Giriş: 12 Kasım 2021 15:00 Güncelleme: 13 Kasım "
        "2021 09:00</p>{text}",
        "Mavna köprüye çarptı",
        ("Ayşe Demir",),
        "2021-11-12",
    ),
    Head(
        "Czech, month in the genitive",
        "<title>Člun narazil do mostu</title>",
        "<h1>Člun narazil do mostu</h1><div class=autor>Jana Nováková</div><div>12. listopadu 2021 15:00</div>{text}",
        "Člun narazil do mostu",
        ("Jana Nováková",),
        "2021-11-12",
    ),
    Head(
        "days of comments and related articles beside the printed one",
        "<title>Barge strikes bridge at Tolvik | Times</title>",
        "<nav><ul><li>Ice on the lake <time datetime=2021-11-14>14 Nov</time></ul></nav><main><h1>Barge strikes "
        "bridge at Tolvik</h1><p>Ann Holt | 12 November "
        "2021</p>{text}</main><section><h3>Comments</h3><div><b>Tom</b> <time datetime=2021-11-15T10:00>15 November "
        "2021</time><p>They should look where they steer, all of them.</p></div></section>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "updated first, published second",
        "<title>Barge strikes bridge at Tolvik</title>",
        "<h1>Barge strikes bridge at Tolvik</h1><div>Updated: 14 November 2021 at 9:00</div><div>Published: 12 "
        "November 2021 at 15:00</div><div>Ann Holt</div>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "figures, month first, in the United States",
        "<title>Barge strikes bridge at Tolvik</title><meta property=og:locale content=en_US>",
        "<h1>Barge strikes bridge at Tolvik</h1><div>Ann Holt, Staff Writer</div><div>11/12/2021 3:15 PM</div>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "figures, day first, in Britain",
        "<title>Barge strikes bridge at Tolvik</title><meta property=og:locale content=en_GB>",
        "<h1>Barge strikes bridge at Tolvik</h1><div>Ann Holt</div><div>12/11/2021</div>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "German line: weekday, figures, clock, author",
        "<title>Kahn rammt Brücke</title>",
        "<h1>Kahn rammt Brücke</h1><div>Fr, 12.11.2021, 14.30 Uhr | Von Anna Weiß</div>{text}",
        "Kahn rammt Brücke",
        ("Anna Weiß",),
        "2021-11-12",
    ),
    Head(
        "writer with post, mail address and handle",
        "<title>Barge strikes bridge at Tolvik</title><meta name=date content=2021-11-12>",
        "<h1>Barge strikes bridge at Tolvik</h1><div class=author>By Ann Holt <a "
        "href=mailto:ann@t.example>ann@t.example</a> <a href=x>@annholt</a><span>Shipping "
        "correspondent</span></div>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "opinion: label in title and a label element",
        "<title>Opinion | We need a second bridge - Times</title><meta property=og:title content='Opinion | We need "
        "a second bridge'><meta name=date content=2021-11-12>",
        "<div class=label>Opinion</div><h1>We need a second bridge</h1><div>Ann Holt</div>{text}",
        "We need a second bridge",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "headline for sharing differs from the printed one",
        "<title>Two hurt as barge hits bridge</title><meta property=og:title content='You will not believe what this "
        "barge did'><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Two hurt as '
        'barge hits bridge","datePublished":"2021-11-12T15:00:00Z","author":{"@type":"Person","name":"Ann '
        'Holt"}}</script>',
        "<h1>Barge strikes bridge at Tolvik</h1><p>Ann Holt</p>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "no day but in footer and events",
        "<title>Barge strikes bridge at Tolvik</title>",
        "<h1>Barge strikes bridge at Tolvik</h1>{text}<aside><h3>Events</h3><p>Quay market, 20 November "
        "2021</p></aside><footer>© 2024 Tolvik Times. Last build 3 March 2024</footer>",
        "Barge strikes bridge at Tolvik",
        (),
        None,
    ),
    Head(
        "republished under licence: institution beside the writer",
        "<title>Barge strikes bridge at Tolvik</title><meta name=date content=2021-11-12>",
        "<h1>Barge strikes bridge at Tolvik</h1><div class=byline><a href=/p/ann>Ann Holt</a>, <span>Lecturer in "
        "Hydrology, University of Tolvik</span></div>{text}<p>This article is republished from The Open Lecture "
        "under a Creative Commons licence.</p>",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "live badge in the h1",
        "<title>Barge strikes bridge at Tolvik | Times</title><script "
        'type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes '
        'bridge at Tolvik","datePublished":"2021-11-12T15:00:00Z"}</script>',
        "<h1><span class=badge>LIVE</span> Barge strikes bridge at Tolvik</h1><div>Ann Holt and Bo Lind</div>{text}",
        "Barge strikes bridge at Tolvik",
        (
            "Ann Holt",
            "Bo Lind",
        ),
        "2021-11-12",
    ),
    Head(
        "words by and photos by, on one line",
        "<title>Barge strikes bridge at Tolvik</title><meta name=date content=2021-11-12>",
        "<h1>Barge strikes bridge at Tolvik</h1><p>Words: Ann Holt Photos: Bo Lind</p>{text}",
        "Barge strikes bridge at Tolvik",
        ("Ann Holt",),
        "2021-11-12",
    ),
    Head(
        "linked names joined by and, helpers below",
        "<title>Barge strikes bridge at Tolvik</title><meta name=date content=2021-11-12>",
        "<h1>Barge strikes bridge at Tolvik</h1><p>By <a href=/a>Ann Holt</a> and <a href=/b>Bo "
        "Lind</a></p>{text}<p><i>Carl Nix contributed to this report.</i></p>",
        "Barge strikes bridge at Tolvik",
        (
            "Ann Holt",
            "Bo Lind",
        ),
        "2021-11-12",
    ),
)
