"""Quoted regions within token ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region


def regions_within(sentence: Sentence, first: int, last: int) -> list[Region]:
    return [region for region in sentence.regions if region.left >= first and region.right <= last]


def holds_region(page: Page, part: tuple[int, int]) -> bool:
    return max(page.inside[slice(*part)], default=-1) >= 0


def last_region_end(page: Page, sentence: Sentence, region: Region) -> int:
    end = region.right
    for other in sentence.regions:
        if other.left >= end and all(page.words[at] in ",;." for at in range(end, other.left)):
            end = other.right
    return end
