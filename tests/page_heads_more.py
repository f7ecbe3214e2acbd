"""More invented pages with headline, authors and day of each: other languages, other ways to state a fact.

`{text}` is where the article's paragraphs go. The right answers are written by hand, before the pages were read.
"""

from __future__ import annotations

from page_heads import Head, ld

MORE_HEADS = (
    Head(
        "Polish, author and date in one line",
        "<title>Most nad Wierną znów otwarty - Gazeta Wiernej</title>",
        "<h1>Most nad Wierną znów otwarty</h1><div class=i>Autor: Jan Kowalski | 12 marca 2024, 10:15</div>{text}",
        "Most nad Wierną znów otwarty",
        ("Jan Kowalski",),
        "2024-03-12",
    ),
    Head(
        "Portuguese, por and atualizado",
        "<title>Farol da ilha volta a acender | Diário do Cabo</title><meta property='og:locale' content='pt_BR'>",
        "<h1>Farol da ilha volta a acender</h1><p class=a>Por Ana Lopes</p><p class=d>03/06/2023 às 14h22 · "
        "Atualizado em 05/06/2023 às 09h10</p><div>{text}</div>",
        "Farol da ilha volta a acender",
        ("Ana Lopes",),
        "2023-06-03",
    ),
    Head(
        "Swedish, text and photo",
        "<title>Isen låg kvar till maj</title>",
        "<article><h1>Isen låg kvar till maj</h1><div>Text: Karin Ek</div><div>Foto: Olof Dahl</div>"
        "<div>Publicerad 2024-02-11 kl 06.00</div><div>Uppdaterad 2024-02-12 kl 08.30</div>{text}</article>",
        "Isen låg kvar till maj",
        ("Karin Ek",),
        "2024-02-11",
    ),
    Head(
        "Dutch, door",
        "<title>Veerpont vaart weer - De Stroom</title>",
        "<h1>Veerpont vaart weer</h1><span>Door <a href='/auteur/piet-jansen'>Piet Jansen</a></span>"
        "<time datetime='2022-09-30T07:00:00+02:00'>30 sep. 2022</time>{text}",
        "Veerpont vaart weer",
        ("Piet Jansen",),
        "2022-09-30",
    ),
    Head(
        "Turkish, entry and update",
        "<title>Köprü trafiğe kapatıldı - Kıyı Postası</title>",
        "<h1>Köprü trafiğe kapatıldı</h1><div>Giriş: 05.04.2024 - 11:20</div><div>Güncelleme: 06.04.2024 - 09:00</div>"
        "<div>{text}</div>",
        "Köprü trafiğe kapatıldı",
        (),
        "2024-04-05",
    ),
    Head(
        "Japanese, date alone",
        "<title>港の橋が閉鎖へ｜入江新聞</title><meta property='og:site_name' content='入江新聞'>",
        "<h1>港の橋が閉鎖へ</h1><p>2024年3月5日 10時15分</p>{text}",
        "港の橋が閉鎖へ",
        (),
        "2024-03-05",
    ),
    Head(
        "Russian, author with a label",
        "<title>Старый мост закроют в марте — Вестник Озёрска</title>",
        "<h1>Старый мост закроют в марте</h1><div>5 февраля 2024, 14:03</div><div>Автор: Иван Петров</div>{text}",
        "Старый мост закроют в марте",
        ("Иван Петров",),
        "2024-02-05",
    ),
    Head(
        "Local television, published and updated",
        "<title>Bridge to close in March</title>",
        "<h1>Bridge to close in March</h1><p>By <span>Dana Crewe</span></p><p>Published: Mar. 5, 2024 at 6:02 PM EST|"
        "Updated: 14 hours ago</p>{text}",
        "Bridge to close in March",
        ("Dana Crewe",),
        "2024-03-05",
    ),
    Head(
        "Two staff writers",
        "<title>Harbour plan is back | Elsund Post</title><meta name='date' content='2023-10-09'>",
        "<h1>Harbour plan is back</h1><div>By MARTA BELL and OWEN STRAND</div><div>Staff Writers</div>{text}",
        "Harbour plan is back",
        ("MARTA BELL", "OWEN STRAND"),
        "2023-10-09",
    ),
    Head(
        "The site as the metadata's author, a link to the person",
        "<title>Eels return to the canal</title><meta name='author' content='Elsund Post'>"
        "<meta property='og:site_name' content='Elsund Post'>"
        "<meta property='article:published_time' content='2024-01-20T08:00:00Z'>",
        "<h1>Eels return to the canal</h1><a rel='author' href='/people/iris-nordby'>Iris Nordby</a>{text}",
        "Eels return to the canal",
        ("Iris Nordby",),
        "2024-01-20",
    ),
    Head(
        "A dash in the headline, the site at the left",
        "<title>Elsund Post - Storm damage - what insurers pay</title>"
        "<meta property='og:site_name' content='Elsund Post'>"
        "<meta property='og:title' content='Storm damage - what insurers pay'>",
        "<h2>Storm damage - what insurers pay</h2><p>By Liv Aune, 2 May 2023</p>{text}",
        "Storm damage - what insurers pay",
        ("Liv Aune",),
        "2023-05-02",
    ),
    Head(
        "Microdata",
        "<title>Goats guard the dam</title>",
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>Goats guard the dam</h1>"
        "<span itemprop='author' itemscope itemtype='https://schema.org/Person'><span itemprop='name'>Tor Vestby</span>"
        "</span><meta itemprop='datePublished' content='2021-08-14T05:00:00+02:00'>"
        "<div itemprop='articleBody'>{text}</div></article>",
        "Goats guard the dam",
        ("Tor Vestby",),
        "2021-08-14",
    ),
    Head(
        "A graph with references",
        "<title>Tunnel leaks again - Elsund Post</title>"
        + ld(
            '"@graph":[{"@type":"WebPage","@id":"#p","name":"Tunnel leaks again - Elsund Post",'
            '"datePublished":"2024-05-06T10:00:00+00:00"},{"@type":"NewsArticle","headline":"Tunnel leaks again",'
            '"author":{"@id":"#a"},"datePublished":"2024-05-06T10:00:00+00:00"},{"@type":"Person","@id":"#a",'
            '"name":"Sunniva Lie"}]'
        ),
        "<h1>Tunnel leaks again</h1>{text}",
        "Tunnel leaks again",
        ("Sunniva Lie",),
        "2024-05-06",
    ),
    Head(
        "Authors as one string",
        "<title>Wind park approved</title>"
        + ld(
            '"@type":"NewsArticle","headline":"Wind park approved","author":"Ada Brun and Finn Holm",'
            '"datePublished":"2022-02-02T22:30:00-05:00"'
        ),
        "<h1>Wind park approved</h1>{text}",
        "Wind park approved",
        ("Ada Brun", "Finn Holm"),
        "2022-02-02",
    ),
    Head(
        "Parsely metadata",
        "<title>Salt prices rise</title><meta name='parsely-title' content='Salt prices rise'>"
        "<meta name='parsely-author' content='Greta Moe'><meta name='parsely-pub-date' content='2020-12-24T07:00:00Z'>",
        "<div class=t>Salt prices rise</div><div>{text}</div>",
        "Salt prices rise",
        ("Greta Moe",),
        "2020-12-24",
    ),
    Head(
        "The day in the address",
        "<title>Choir goes to sea</title><link rel='canonical' href='https://post.example/2022/11/03/choir-goes-to-sea'>",
        "<h1>Choir goes to sea</h1><p>By Nora Falk</p>{text}",
        "Choir goes to sea",
        ("Nora Falk",),
        "2022-11-03",
    ),
    Head(
        "A broken headline with emphasis",
        "<title>The Long Way Home: A year on the ferries</title>",
        "<h1>The Long Way Home:<br> <em>A year on the ferries</em></h1><div>Words by Eva Sand</div>"
        "<div>18 November 2023</div>{text}",
        "The Long Way Home: A year on the ferries",
        ("Eva Sand",),
        "2023-11-18",
    ),
    Head(
        "The site's slogan as an h1",
        "<title>Mill burns down | Elsund Post</title><meta property='og:title' content='Mill burns down'>",
        "<header><h1><a href='/'>Elsund Post: the news of the coast</a></h1></header><main><h1>Mill burns down</h1>"
        "<p>By Elsund Post reporter Kari Lund</p><time datetime='2023-03-03'>3 March 2023</time>{text}</main>",
        "Mill burns down",
        ("Kari Lund",),
        "2023-03-03",
    ),
    Head(
        "Most read with bylines above the article",
        "<title>Ferry fares frozen</title>",
        "<aside><h3>Most read</h3><ul><li><a href='/a'>Bakery closes</a> By Ola Nes, 1 January 2024</li>"
        "<li><a href='/b'>Seals return</a> By Siv Dal, 2 January 2024</li></ul></aside>"
        "<main><h1>Ferry fares frozen</h1><p>By Jorun Hage</p><p>7 January 2024</p>{text}</main>",
        "Ferry fares frozen",
        ("Jorun Hage",),
        "2024-01-07",
    ),
    Head(
        "About the author, at the foot",
        "<title>What the tide left</title><meta name='pubdate' content='2021-06-17T12:00:00+01:00'>",
        "<h1>What the tide left</h1>{text}<section><h2>About the author</h2><a href='/mia'>Mia Lund</a>"
        "<p>Mia Lund writes about the sea.</p></section>",
        "What the tide left",
        ("Mia Lund",),
        "2021-06-17",
    ),
    Head(
        "French, propos recueillis par",
        "<title>« Le port doit changer » - Le Quai</title>",
        "<h1>« Le port doit changer »</h1><p>Propos recueillis par Luc Morvan</p>"
        "<p>Publié le 9 octobre 2023 à 18h45, mis à jour le 10 octobre 2023 à 07h12</p>{text}",
        "« Le port doit changer »",
        ("Luc Morvan",),
        "2023-10-09",
    ),
    Head(
        "German, von and an abbreviation",
        "<title>Brücke bleibt gesperrt | Küstenblatt</title>",
        "<h1>Brücke bleibt gesperrt</h1><p>Von Uta Hansen</p><p>Stand: 04.03.2024, 16:20 Uhr</p>{text}",
        "Brücke bleibt gesperrt",
        ("Uta Hansen",),
        "2024-03-04",
    ),
    Head(
        "Correspondent with a place",
        "<title>Vote delayed in Varnholm</title>",
        "<h1>Vote delayed in Varnholm</h1><p>Peter Rask in Varnholm</p><p>Mon 4 Mar 2024 09.12 GMT</p>{text}",
        "Vote delayed in Varnholm",
        ("Peter Rask",),
        "2024-03-04",
    ),
    Head(
        "Updated above published",
        "<title>Snow closes the pass</title>",
        "<h1>Snow closes the pass</h1><div>Updated: January 9, 2024 / 8:01 AM</div>"
        "<div>First published: January 8, 2024 / 5:30 PM</div><div>by Helga Moen</div>{text}",
        "Snow closes the pass",
        ("Helga Moen",),
        "2024-01-08",
    ),
)
