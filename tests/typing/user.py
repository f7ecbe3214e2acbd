# pyright: strict
"""A user's program: mypy and pyright must understand the package's types in it. Run by `.ci/run`, not by pytest."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, assert_type

from newsschema import (
    Article,
    Converted,
    DateMention,
    Failed,
    Figure,
    NewsSchemaError,
    Quote,
    Speaker,
    convert,
    convert_all,
    find_dates,
    find_figures,
    find_quotes,
)


def headline_of(path: Path) -> str | None:
    try:
        article = convert(path)
    except NewsSchemaError as error:
        assert_type(error.document, str)
        return None
    assert_type(article, Article)
    assert_type(article.headline, str | None)
    assert_type(article.quotes, tuple[Quote, ...])
    return article.headline


def officials_of(articles: list[Path]) -> list[str]:
    names: list[str] = []
    for result in convert_all(articles):
        match result:
            case Converted(article=article):
                for speaker, quotes in article.quoted_officials:
                    assert_type(speaker, Speaker)
                    names.append(f"{speaker.name}: {len(quotes)}")
            case Failed(error=error):
                names.append(str(error))
    return names


def findings(text: str) -> None:
    assert_type(find_dates(text, reference=date(2024, 3, 5)), list[DateMention])
    assert_type(find_figures(text), list[Figure])
    assert_type(find_quotes(text), tuple[list[Quote], list[Speaker]])


def schema() -> dict[str, Any]:
    return Article.model_json_schema()
