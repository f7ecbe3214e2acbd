"""Invented pages whose headline, authors and day are set in ways that are rarer: see `page_heads`.

AMP, layout by tables, several bylines in one element, authors at the end alone, other scripts, times ago, graphs of
several articles, publishers as authors, days in addresses alone, sections in titles, live blogs.
The right answers are written by hand, before the pages were read.
"""

from __future__ import annotations

from page_heads import Head, ld

ODD_HEADS = (
    Head(
        "AMP, metadata in a script, byline in a component",
        "<title>Dam keeper counts the last eels</title><link rel=canonical href='https://wierde.example/a/dam-keeper'>"
        + ld(
            '"@type":"NewsArticle","headline":"Dam keeper counts the last eels"',
            '"datePublished":"2022-05-11T21:15:00Z","author":[{"@type":"Person","name":"Lena Aarhus"}]',
            '"publisher":{"@type":"Organization","name":"The Wierde Courier"}',
        ),
        "<amp-sidebar id=s layout=nodisplay><ul><li><a href=/>Home</a><li><a href=/e>Economy</a></ul></amp-sidebar>"
        "<article><header><h1>Dam keeper counts the last eels</h1><amp-timeago datetime='2022-05-11T21:15:00Z'>"
        "May 11, 2022</amp-timeago><div class=amp-wp-byline><amp-img src=l.jpg></amp-img><span>Lena Aarhus</span></div>"
        "</header>{text}</article>",
        "Dam keeper counts the last eels",
        ("Lena Aarhus",),
        "2022-05-11",
    ),
    Head(
        "AMP without JSON-LD",
        "<title>Wierde Courier: Lock opens after repairs</title>",
        "<div class=bar><a href=/>Wierde Courier</a></div><article><h1 class=amp-wp-title>Lock opens after repairs</h1>"
        "<ul class=amp-wp-meta><li class=amp-wp-byline><amp-img src=x.jpg></amp-img><span class=amp-wp-author>"
        "Ola Steen</span></li><li class=amp-wp-posted-on><time datetime='2018-03-04T07:20:00+00:00'>5 years ago</time>"
        "</li></ul><div class=amp-wp-article-content>{text}</div></article>",
        "Lock opens after repairs",
        ("Ola Steen",),
        "2018-03-04",
    ),
    Head(
        "layout by tables, headline in a heading of level three",
        "<title>Village buys its own bridge</title>",
        "<table><tr><td><h3>Village buys its own bridge</h3></td></tr><tr><td><i>Posted on 17 August 2006 by Nina Falk"
        "</i></td></tr><tr><td>{text}</td></tr></table>",
        "Village buys its own bridge",
        ("Nina Falk",),
        "2006-08-17",
    ),
    Head(
        "several bylines in one element, parted by line breaks",
        "<title>Mine closes after ninety years</title><meta property='article:published_time' content='2020-10-02'>",
        "<h1>Mine closes after ninety years</h1><p class=byline>By Olaf Brandt<br>By Signe Moe<br>Photographs by Per "
        "Lund</p>{text}",
        "Mine closes after ninety years",
        ("Olaf Brandt", "Signe Moe"),
        "2020-10-02",
    ),
    Head(
        "several bylines in one element, with towns",
        "<title>Two towns share one doctor</title><meta name=date content='2019-11-20'>",
        "<h1>Two towns share one doctor</h1><div class=byline>By <b>Karl Winther</b> in Elsund and <b>Rosa Pina</b> in "
        "Varnholm</div>{text}",
        "Two towns share one doctor",
        ("Karl Winther", "Rosa Pina"),
        "2019-11-20",
    ),
    Head(
        "author at the end alone, in a box",
        "<title>School on stilts opens</title><meta property='article:published_time' content='2021-09-01T05:00:00Z'>",
        "<article><h1>School on stilts opens</h1>{text}</article><section class=author-box><h3>About the author</h3>"
        "<h4><a href='/author/mia-sund'>Mia Sund</a></h4><p>Mia Sund writes on schools and islands.</p></section>",
        "School on stilts opens",
        ("Mia Sund",),
        "2021-09-01",
    ),
    Head(
        "reporting note at the end, no byline",
        "<title>Power is back on the island</title><meta property='article:published_time' content='2018-12-27'>",
        "<article><h1>Power is back on the island</h1>{text}<p><em>Reporting by Anders Lie; editing by Mona Ruud</em>"
        "</p></article>",
        "Power is back on the island",
        ("Anders Lie",),
        "2018-12-27",
    ),
    Head(
        "Bengali, digits of its own",
        "<title>নদীর সেতু আবার খুলল</title><html lang=bn>",
        "<h1>নদীর সেতু আবার খুলল</h1><div>প্রকাশ: ০৫ জুন ২০২৩, ১০:১৫</div>{text}",
        "নদীর সেতু আবার খুলল",
        (),
        "2023-06-05",
    ),
    Head(
        "Persian, a Gregorian day in the markup",
        "<title>پل شهر بازگشایی شد</title>",
        "<h1>پل شهر بازگشایی شد</h1><time datetime='2023-10-22T08:30:00+03:30'>۳۰ مهر ۱۴۰۲</time>{text}",
        "پل شهر بازگشایی شد",
        (),
        "2023-10-22",
    ),
    Head(
        "Arabic, month name and a writer",
        "<title>الميناء يفتح أبوابه من جديد</title><meta property='og:locale' content='ar_AR'>",
        "<h1>الميناء يفتح أبوابه من جديد</h1><div class=meta><span>كتب: سمير حداد</span><span>12 مارس 2022</span></div>"
        "{text}",
        "الميناء يفتح أبوابه من جديد",
        ("سمير حداد",),
        "2022-03-12",
    ),
    Head(
        "Thai, Buddhist year",
        "<title>สะพานเปิดอีกครั้ง</title><meta property='og:locale' content='th_TH'>",
        "<h1>สะพานเปิดอีกครั้ง</h1><span class=date>5 มีนาคม 2566</span>{text}",
        "สะพานเปิดอีกครั้ง",
        (),
        "2023-03-05",
    ),
    Head(
        "Russian, day and month in words, a writer with initials",
        "<title>Паром снова ходит</title>",
        "<h1>Паром снова ходит</h1><div class=info>21 апреля 2021, 09:40</div><div class=author>Анна Петрова</div>"
        "{text}",
        "Паром снова ходит",
        ("Анна Петрова",),
        "2021-04-21",
    ),
    Head(
        "Korean, entered and changed",
        "<title>항구 다리 다시 열려</title>",
        "<h1>항구 다리 다시 열려</h1><div>입력 2023.05.12. 오전 9:30 수정 2023.05.13. 오후 1:10</div>{text}"
        "<p>김하늘 기자 sky@example.org</p>",
        "항구 다리 다시 열려",
        ("김하늘",),
        "2023-05-12",
    ),
    Head(
        "time ago alone",
        "<title>Otters leave the old pool</title>",
        "<h1>Otters leave the old pool</h1><span class=timestamp>2 days ago</span>{text}",
        "Otters leave the old pool",
        (),
        None,
    ),
    Head(
        "times ago of other articles beside, the day below",
        "<title>Ropeway is tested at night</title>",
        "<ul class=latest><li><a href=/1>Seal found in a cellar</a> <time datetime='2024-02-02'>1 day ago</time></li>"
        "</ul><h1>Ropeway is tested at night</h1><div>Published: 30 January 2024</div>{text}",
        "Ropeway is tested at night",
        (),
        "2024-01-30",
    ),
    Head(
        "publisher as a person in JSON-LD",
        "<title>Ferry fares frozen</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Ferry fares frozen","datePublished":"2020-02-20T10:00:00+01:00"',
            '"author":{"@type":"Person","name":"Elsund Post"}',
            '"publisher":{"@type":"Organization","name":"Elsund Post"}',
        ),
        "<h1>Ferry fares frozen</h1><p class=who>By Marta Kvist</p>{text}",
        "Ferry fares frozen",
        ("Marta Kvist",),
        "2020-02-20",
    ),
    Head(
        "administrator as author in metadata",
        "<title>Mussels are back</title><meta name=author content=admin>"
        + ld(
            '"@type":"BlogPosting","headline":"Mussels are back","datePublished":"2016-07-01T06:30:00+02:00"',
            '"author":{"@type":"Person","name":"admin"}',
        ),
        "<h1>Mussels are back</h1><div>by <a href='/author/gro'>Gro Nilsen</a></div>{text}",
        "Mussels are back",
        ("Gro Nilsen",),
        "2016-07-01",
    ),
    Head(
        "desk as author, nobody printed",
        "<title>Ferry fares rise</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Ferry fares rise","datePublished":"2020-03-20T10:00:00+01:00"',
            '"author":{"@type":"Organization","name":"News desk"}',
        ),
        "<h1>Ferry fares rise</h1>{text}",
        "Ferry fares rise",
        ("News desk",),
        "2020-03-20",
    ),
    Head(
        "day as the site's country writes it, in JSON-LD",
        "<html lang=de-DE><title>Fähre fährt wieder</title>"
        + ld('"@type":"NewsArticle","headline":"Fähre fährt wieder","datePublished":"03.04.2022 18:30"'),
        "<h1>Fähre fährt wieder</h1>{text}",
        "Fähre fährt wieder",
        (),
        "2022-04-03",
    ),
    Head(
        "day in words with a zone's name, in a meta element",
        "<title>Clock tower stops</title><meta name=pubdate content='Tue, 14 Feb 2017 22:10:00 EST'>",
        "<h1>Clock tower stops</h1>{text}",
        "Clock tower stops",
        (),
        "2017-02-14",
    ),
    Head(
        "day in the address as one number, numbers in the headline",
        "<title>20 boats for 2030 guests</title><link rel=canonical "
        "href='https://e.example/news/20190811-20-boats-for-2030-guests-48211.html'>",
        "<h1>20 boats for 2030 guests</h1>{text}",
        "20 boats for 2030 guests",
        (),
        "2019-08-11",
    ),
    Head(
        "section before the headline in the title, another after",
        "<title>Culture | Organ hears its first note | The Elsund Post</title>"
        "<meta property='og:site_name' content='The Elsund Post'>"
        "<meta property='og:title' content='Culture | Organ hears its first note'>",
        "<h1>Organ hears its first note</h1><time datetime=2023-03-03>3.3.2023</time>{text}",
        "Organ hears its first note",
        (),
        "2023-03-03",
    ),
    Head(
        "section as the only heading of level one",
        "<title>Harvest of stones begins - Elsund Post</title>"
        "<meta property='og:title' content='Harvest of stones begins'>",
        "<h1>Agriculture</h1><h2>Harvest of stones begins</h2><div>Rolf Tangen, 8 June 2022</div>{text}",
        "Harvest of stones begins",
        ("Rolf Tangen",),
        "2022-06-08",
    ),
    Head(
        "live blog, posts with times of their own",
        "<title>Storm over the sound: live</title>"
        + ld(
            '"@type":"LiveBlogPosting","headline":"Storm over the sound: live","datePublished":"2023-02-17T06:00:00Z"',
            '"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Bridge closed",'
            '"datePublished":"2023-02-18T01:00:00Z",'
            '"author":{"@type":"Person","name":"Bo Lange"}}],"author":[{"@type":"Person","name":"Ella Rood"}]',
        ),
        "<h1>Storm over the sound: live</h1><article><time datetime='2023-02-18T01:00:00Z'>02:00</time><h2>Bridge "
        "closed</h2><span class=author>Bo Lange</span>{text}</article>",
        "Storm over the sound: live",
        ("Ella Rood",),
        "2023-02-17",
    ),
    Head(
        "live blog without JSON-LD, reporters in one line",
        "<title>Count in the valley: as it happened</title>",
        "<h1>Count in the valley: as it happened</h1><p>Ella Rood and Bo Lange</p><p>Last updated 19 March 2022 at "
        "22:10</p><article><time>22:10</time>{text}</article>",
        "Count in the valley: as it happened",
        ("Ella Rood", "Bo Lange"),
        "2022-03-19",
    ),
    Head(
        "graph with other articles before its own",
        "<title>Choir sings from the roof</title>"
        + ld(
            '"@graph":[{"@type":"NewsArticle","headline":"Seals return to the bay","url":"https://e.example/seals",'
            '"datePublished":"2022-01-01T08:00:00Z","author":{"@type":"Person","name":"Otto Vang"}},'
            '{"@type":"NewsArticle","headline":"Choir sings from the roof","url":"https://e.example/choir",'
            '"datePublished":"2022-02-03T08:00:00Z","author":{"@type":"Person","name":"Eva Lind"}}]',
        )
        + "<link rel=canonical href='https://e.example/choir'>",
        "<h1>Choir sings from the roof</h1>{text}",
        "Choir sings from the roof",
        ("Eva Lind",),
        "2022-02-03",
    ),
    Head(
        "several scripts, one for each article of a list",
        "<title>Baker wins the ferry race</title>"
        + ld('"@type":"NewsArticle","headline":"Rain fills the locks","datePublished":"2021-06-06"')
        + ld('"@type":"NewsArticle","headline":"Tram to the sea","datePublished":"2021-06-07"')
        + ld('"@type":"NewsArticle","headline":"Baker wins the ferry race","datePublished":"2021-06-09"'),
        "<h1>Baker wins the ferry race</h1><p>By Tim Roos</p>{text}",
        "Baker wins the ferry race",
        ("Tim Roos",),
        "2021-06-09",
    ),
    Head(
        "time ago shown, the day in a title attribute",
        "<title>Otters move into the old pool</title>",
        "<h1>Otters move into the old pool</h1><span class=timestamp title='2023-08-19T11:02:00Z'>3 hours ago</span>"
        "{text}",
        "Otters move into the old pool",
        (),
        "2023-08-19",
    ),
    Head(
        "day in the address alone, with a month's name",
        "<title>Bell comes home</title><link rel=canonical href='https://e.example/2013/oct/23/bell-comes-home'>",
        "<h1>Bell comes home</h1>{text}",
        "Bell comes home",
        (),
        "2013-10-23",
    ),
    Head(
        "headline with a colon and a dash of its own",
        "<title>Ferry 12: The captain - and her crew - Elsund Post</title>"
        "<meta property='og:title' content='Ferry 12: The captain - and her crew'>",
        "<h1>Ferry 12: The captain - and her crew</h1><span>Posted 2 May 2021</span>{text}",
        "Ferry 12: The captain - and her crew",
        (),
        "2021-05-02",
    ),
)
