"""Which texts are left out together: those of one site under all its domains, and of sites with the same template."""

from __future__ import annotations

import zlib
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "ne", "net", "or", "org"})
"""What may precede a country in a public suffix: "co.uk", "com.na"."""
LEAST_SHARED, SHARED = 8, 0.2
"""Lines of furniture that two sites of one template share at least, and their share of the smaller site's lines."""
MOST_SITES = 12
"""Sites that print a line at most; those of more are phrases that all use."""


def site(domain: str) -> str:
    """The name of a site: "bbc" of "www.bbc.co.uk" and of "bbc.com", "guardian" of "theguardian.com"."""
    parts = domain.lower().split(".")
    if len(parts) > 1:
        parts.pop()
    if len(parts) > 1 and parts[-1] in SECOND_LEVEL:
        parts.pop()
    return parts[-1].removeprefix("the") or parts[-1]


def families(furniture: Mapping[str, set[int]]) -> dict[str, str]:
    """The family of each site, named after one of its sites; `furniture` are the hashes of each site's lines."""
    parent = {name: name for name in furniture}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    printed: dict[int, list[str]] = {}
    for name in sorted(furniture):
        for line in furniture[name]:
            printed.setdefault(line, []).append(name)
    pairs = Counter(
        pair for names in printed.values() if 1 < len(names) <= MOST_SITES for pair in combinations(names, 2)
    )
    for (left, right), shared in sorted(pairs.items()):
        if shared >= max(LEAST_SHARED, SHARED * min(len(furniture[left]), len(furniture[right]))):
            first, second = sorted((root(left), root(right)))
            parent[second] = first
    return {name: root(name) for name in furniture}


def folds_of(sites: Sequence[str], furniture: Mapping[str, set[int]], folds: int) -> list[int]:
    """The fold of each text, given its site."""
    family = families(furniture)
    return [zlib.crc32(family[name].encode()) % folds for name in sites]
