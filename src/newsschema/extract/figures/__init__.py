"""Figures in the text: counts, money, percentages, measures, ages, ratios and ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.countries import code_in, codes_by_country, country_named
from newsschema.extract.figures.scan import scan
from newsschema.extract.figures.words import words_of
from newsschema.lexicons import has_table
from newsschema.models.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from newsschema.draft import Reading
    from newsschema.models.figures import Figure


def _bare(words: AbstractSet[str], not_after: AbstractSet[str], sign: str = "") -> re.Pattern[str]:
    """Return what finds a currency by its words behind none of its countries, or by a sign."""
    behind = "".join(rf"(?<!{re.escape(word)} )" for word in sorted(not_after))
    return re.compile(rf"{sign}{behind}\b(?:{'|'.join(sorted(words))})\b")


# A currency that several countries share: how it is printed bare, what it is read as where the document names none of
# the countries that have one of their own, and how the notice calls it.
_BARE = (
    (_bare(words_of("bare_dollar"), words_of("before_dollar"), r"(?<![A-Za-z])\$|"), "USD", "$", "dollars",
     {"US", *codes_by_country("dollar")}),
    (_bare(words_of("bare_franc"), words_of("before_franc")), "CHF", "franc", "francs",
     {"CH", "LI", *codes_by_country("franc")}),
    (_bare(words_of("bare_rupee"), words_of("before_rupee"), r"\bRs\b|"), "INR", "rupee", "rupees",
     {"IN", *codes_by_country("rupee")}),
)  # fmt: skip
_OF_DOLLARS = ("$", *words_of("dollar_part"))


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the figures of every passage in reading order; what the dates cover is none."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for date in reading.found.get("dates", ()):
        taken.setdefault(date.span.field, []).append((date.span.start, date.span.end))
    country = reading.country or _country_of_text(reading)
    figures = tuple(
        figure
        for passage in reading.passages
        for figure in _scan(passage.text, passage.field, taken.get(passage.field, ()), country, reading.language)
    )
    return {"figures": figures, "notices": tuple(_assumed(figures, reading.country, country))}


def _country_of_text(reading: Reading) -> str | None:
    """Return the country whose dollar a bare "$" is where no country of publication is known: that the text names."""
    if reading.language != "en":
        return None
    if not any(part in passage.text for passage in reading.passages for part in _OF_DOLLARS):
        return None
    return country_named([word for passage in reading.passages for word in reading.analyse(passage).words])


def _assumed(figures: tuple[Figure, ...], country: str | None, named: str | None) -> Iterator[Notice]:
    """Yield a notice for each currency that no country of publication decides.

    It is read as that of the country which the text names, else as the most traded of its name.
    """
    for pattern, code, word, words, countries in _BARE:
        if country in countries:
            continue
        code = code_in(word, named, is_minor=False) or code
        bare = [figure.span for figure in figures if figure.unit == code and pattern.search(figure.span.exact)]
        if bare:
            why = f"The text is about {named}" if code_in(word, named, is_minor=False) == code and named else ""
            why = why or f"The document names no country with {words} of its own"
            message = f"{why}; a bare {word} is read as {code}"
            yield Notice(code="currency_assumed", message=f"{message}, {len(bare)} in all.", span=bare[0])


def find_figures(text: str, *, language: str = "en") -> list[Figure]:
    """Return the figures of a bare string; its dates are found first, and are no figures.

    Raises UnsupportedLanguageError for a language (BCP 47 tag) without data.
    """
    from newsschema.extract.dates import find_date_spans
    from newsschema.language import supported

    primary = supported(language, "figures")
    return _scan(text, "", find_date_spans(text, language=primary), None, primary)


def _scan(
    text: str, field: str, taken: list[tuple[int, int]] | tuple[()], country: str | None, language: str
) -> list[Figure]:
    """Return the figures of one string, by the tables of its language alone where it has them."""
    if has_table("units", language):
        from newsschema.extract.figures.tables import scan_tables

        return scan_tables(text, field, taken, language, country)
    return scan(text, field, taken, country)
