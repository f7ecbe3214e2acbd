"""NewsML 1.2: a tree of components, each with its role."""

from __future__ import annotations

from newsschema import convert, convert_all
from newsschema.source import SourceDocument

STORY = """<?xml version="1.0"?>
<NewsML><NewsEnvelope><DateAndTime>20190709T101500Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="fr">
 <Identification><NewsIdentifier><ProviderId>lac.example</ProviderId></NewsIdentifier>
  <NameLabel>lac-crue</NameLabel></Identification>
 <NewsManagement><FirstCreated>20190709T101200+0200</FirstCreated>
  <ThisRevisionCreated>20190709T111200+0200</ThisRevisionCreated></NewsManagement>
 <NewsComponent>
  <NewsLines>
   <HeadLine>Le lac sort de son lit</HeadLine><SubHeadLine><![CDATA[Deux villages isolés]]></SubHeadLine>
   <ByLine>Par Zoé Lambert</ByLine><DateLine>Annecy, 9 juil 2019 (Lac) -</DateLine>
  </NewsLines>
  <AdministrativeMetadata><Provider><Party FormalName="Agence du Lac"/></Provider></AdministrativeMetadata>
  <DescriptiveMetadata><Language FormalName="FR"/>
   <Location><Property FormalName="City" Value="Annecy"/></Location><Property FormalName="Keyword" Value="crue"/>
  </DescriptiveMetadata>
  <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><MimeType FormalName="text/css"/>
   <DataContent>p {}</DataContent></ContentItem></NewsComponent>
  <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/>
   <DataContent>{body}</DataContent></ContentItem></NewsComponent>
  <NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>Photo</HeadLine>
   <CaptionLine>La place sous l'eau.</CaptionLine>
   <CreditLine>Agence du Lac / Léo Petit</CreditLine></NewsLines>
   <ContentItem Href="place.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
 </NewsComponent>
</NewsItem></NewsML>"""
BODIES = [  # content; body
    ("<nitf><body><body.content><p>Il a plu.</p><p>Encore.</p></body.content></body></nitf>", "Il a plu.\n\nEncore."),
    ("<p>Il a plu.</p><p>Encore.</p>", "Il a plu.\n\nEncore."),
    ("<![CDATA[<P>Il a plu.</P><P>Encore.</P>]]>", "Il a plu.\n\nEncore."),
    ('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Il a plu.</p></body></html>', "Il a plu."),
    ("Il a plu.\n\nEncore.", "Il a plu.\n\nEncore."),
]


def story(body: str = BODIES[0][0]) -> bytes:
    return STORY.replace("{body}", body).encode()


def test_every_form_of_body() -> None:
    assert [convert(story(content)).body for content, _ in BODIES] == [body for _, body in BODIES]


def test_the_fields() -> None:
    article = convert(story())
    assert (article.headline, article.deck) == ("Le lac sort de son lit", "Deux villages isolés")
    assert [author.name for author in article.authors] == ["Zoé Lambert"]
    assert article.published is not None
    assert article.published.value == "2019-07-09T10:12:00+02:00"
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.location) == ("Annecy, 9 juil 2019 (Lac) -", "Annecy")
    assert (article.language, article.keywords, article.slugline) == ("fr", ("crue",), "lac-crue")
    assert article.source.publisher == "Agence du Lac"
    [photo] = article.photos
    assert (photo.caption, photo.credit, photo.url) == (
        "La place sous l'eau.",
        "Agence du Lac / Léo Petit",
        None,
    )


def test_headline_and_deck_as_components() -> None:
    content = "<ContentItem><DataContent><p>{}</p></DataContent></ContentItem>"
    part = f'<NewsComponent><Role FormalName="{{}}"/>{content}</NewsComponent>'
    parts = (
        part.format("HeadLine", "La crue monte")
        + part.format("SubHeadLine", "Un pont fermé")
        + part.format("Main", "Il a plu.")
    )
    article = convert(f"<NewsML><NewsItem><NewsComponent>{parts}</NewsComponent></NewsItem></NewsML>".encode())
    assert (article.headline, article.deck, article.body) == ("La crue monte", "Un pont fermé", "Il a plu.")


def test_a_date_for_a_dateline_is_none() -> None:
    document = story().replace(b"Annecy, 9 juil 2019 (Lac) -", b"9/7/2019")
    assert convert(document).dateline is None


def test_two_items_are_two_articles_and_none_is_refused() -> None:
    one = story().partition(b"<NewsItem")[2].rpartition(b"</NewsML>")[0]
    two = b"<NewsML><NewsItem" + one + b"<NewsItem" + one + b"</NewsML>"
    assert len(list(convert_all([SourceDocument("two.xml", two)]))) == 2
    [failed] = convert_all([SourceDocument("none.xml", b"<NewsML><NewsEnvelope/></NewsML>")])
    assert failed.error.code == "empty"  # type: ignore[union-attr]
