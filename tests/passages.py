"""Invented short passages with the speaker, title and organization of each quote, and the measures of an extraction.

A file of `data/passages` holds passages parted by blank lines. A passage is a line of text and a line
`> words | name | title | organization | official` per quote: some words of the quote and its speaker; a line without
a title cell gives the name only. Cells list what is right, parted by " / "; an empty entry means none is right too.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from newsschema import find_quotes

FOLDER = Path(__file__).parent / "data" / "passages"


@dataclass(frozen=True)
class Expected:
    """The speaker of the quote that holds some words; None for a title that is not asked for."""

    words: str
    names: tuple[str, ...]
    titles: tuple[str, ...] | None
    organizations: tuple[str, ...]
    officials: frozenset[bool]


@dataclass(frozen=True)
class Passage:
    """A text and what is expected of its quotes."""

    text: str
    expected: tuple[Expected, ...]


def read_passages(name: str) -> list[Passage]:
    """Read `data/passages/<name>.txt`."""
    found = []
    for block in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        text = "\n\n".join(line for line in lines if not line.startswith(">"))
        found.append(Passage(text, tuple(_expected(line[1:]) for line in lines if line.startswith(">"))))
    return found


def _expected(line: str) -> Expected:
    cells = [cell.strip() for cell in line.split("|")]
    titled = len(cells) > 2
    cells += [""] * (5 - len(cells))
    officials = frozenset(entry.strip() == "official" for entry in cells[4].split("/"))
    return Expected(cells[0], _entries(cells[1]), _entries(cells[2]) if titled else None, _entries(cells[3]), officials)


def _entries(cell: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in re.split(r"(?:^|\s)/(?:\s|$)", cell))


def score(passages: list[Passage]) -> tuple[Counter[str], list[str]]:
    """Return counts by measure ("name right" of "name", ...) and one line per error.

    A name or title is right if its words are those expected, articles aside; an organization at a Dice of at least 0.5.
    """
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for passage in passages:
        quotes, speakers = find_quotes(passage.text)
        known = {speaker.id: speaker for speaker in speakers}
        wrong = []
        for one in passage.expected:
            quote = next((q for q in quotes if one.words.lower() in q.text.lower()), None)
            counts["quotes"] += 1
            if quote is None:
                wrong.append(f"no quote: {one.words}")
                continue
            counts["quotes found"] += 1
            speaker = known.get(quote.speaker or "")
            counts["name"] += 1
            named = speaker is not None and _plain(speaker.name) in [_plain(name) for name in one.names]
            counts["name right"] += named
            if speaker is None or not named:
                wrong.append(f"{one.words}: {one.names[0]}, got {speaker.name if speaker else None}")
                continue
            if one.titles is None:
                continue
            right = {
                "title": _plain(speaker.title or "") in [_plain(title) for title in one.titles],
                "organization": any(_overlap(speaker.organization or "", name) for name in one.organizations),
                "official": speaker.official in one.officials,
            }
            got = {"title": speaker.title, "organization": speaker.organization, "official": speaker.official}
            for measure, ok in right.items():
                counts[measure] += 1
                counts[f"{measure} right"] += ok
                if not ok:
                    wanted = {"title": one.titles, "organization": one.organizations, "official": one.officials}
                    wrong.append(f"{speaker.name}: {measure} {wanted[measure]}, got {got[measure]}")
        counts["passages"] += 1
        counts["passages right"] += not wrong
        errors += [f"{passage.text[:90]}\n    {error}" for error in wrong]
    return counts, errors


def _plain(text: str) -> str:
    return text.casefold().removeprefix("the ").rstrip(".").replace("’", "'")


def _overlap(left: str, right: str) -> bool:
    one, other = re.findall(r"\w+", left.casefold()), re.findall(r"\w+", right.casefold())
    if not one or not other:
        return one == other
    return 2 * sum((Counter(one) & Counter(other)).values()) / (len(one) + len(other)) >= 0.5


def shares(counts: Counter[str]) -> dict[str, float]:
    """Percent right by measure."""
    pairs = (("quotes found", "quotes"), *((f"{name} right", name) for name in _MEASURES))
    return {name.split(" ")[0]: 100 * counts[name] / max(counts[of], 1) for name, of in pairs}


_MEASURES = ("passages", "name", "title", "organization", "official")

if __name__ == "__main__":
    import sys

    totals, lines = score(read_passages(sys.argv[1]))
    print("\n".join(lines))
    print({name: round(value, 1) for name, value in shares(totals).items()}, dict(totals))
