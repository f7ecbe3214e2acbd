"""What holds for any document: no crash, every span grounded, writing and reading are inverse, twice gives the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema import Article, Converted, Failed, SourceDocument, convert_all, read_article
from newsschema.errors import NewsSchemaError

# Words that parsers and extractors look at, mixed with any text at all.
NEWSY = [
    "By ", "Photo: ", "said", "“", "”", '"', "'", "on Monday", "June 2", "2016", "$1.2 billion", "10 percent",
    "\n\n", "\n", "Mr. Lu", "according to", "the White House", "{{x}}", "We use cookies.", "(Reuters) -",
    "<p>", "</p>", "<h1>", "<figure>", "<", "&amp;", "three-year-old", "between 10 and 20 km", "SEOUL, June 2",
    "a spokesman", ",", ".", " ", "–", "’", '<script type="application/ld+json">{"headline":"', '"}</script>',
    "<article>", "</article>", "03/04/2016", "½",
]  # fmt: skip
documents = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=300).map(str.encode),
    st.lists(st.one_of(st.sampled_from(NEWSY), st.text(st.characters(codec="utf-8"), max_size=8)), max_size=60)
    .map("".join)
    .map(str.encode),
    st.binary(max_size=300),
)


@settings(max_examples=300, deadline=None)
@given(documents)
def test_any_document_is_converted_or_refused(data: bytes) -> None:
    for result in convert_all([SourceDocument("any", data)]):
        match result:
            case Failed(error=error):
                assert isinstance(error, NewsSchemaError)
                assert str(error).startswith("any: ")
            case Converted(article=article):
                written = article.to_json()
                assert Article.model_validate_json(written) == article  # grounding is part of validity
                assert read_article(written).to_json() == written


@settings(max_examples=100, deadline=None)
@given(documents)
def test_converting_twice_gives_equal_bytes(data: bytes) -> None:
    def once() -> list[bytes]:
        results = convert_all([SourceDocument("any", data)])
        return [
            result.article.to_json() if isinstance(result, Converted) else str(result.error).encode()
            for result in results
        ]

    assert once() == once()
