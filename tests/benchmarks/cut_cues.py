"""Cut the cue from direct quotes and ask who speaks: the speaker is known, so no annotation is needed.

House styles leave "she said" out where the sentences before show who speaks. Each direct quote that is a sentence with
its cue behind the marks ('“It is late,” she said.') gives one changed text, in which the words are alone ('“It is
late.”'); right is who the unchanged text names. Cues with a pronoun come nearest to what writers leave out.

    PYTHONPATH=src python tests/benchmarks/cut_cues.py ARTICLES.jsonl

Each line of the file is an object with the `text` of an English article. The table counts the changed texts by what
the cue's subject was, a pronoun or a name: right, wrong, nobody named, or the words not read as a quote.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsschema import find_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPOKEN = re.compile(r"""(?P<words>[“"][^“”"\n]{30,}[^“”"\n\w])(?P<close>[”"])(?P<tail> [^“”".\n]{4,60}\.)(?=\s|$)""")
_PRONOUNS = frozenset(("he", "she", "they", "it"))


class Cut(NamedTuple):
    """A text whose quote lost its cue."""

    text: str
    at: int
    """A character of the quoted words in the changed text."""
    subject: str
    """What the cut cue had as its subject: "pronoun" or "name"."""
    speaker: str


def cuts(text: str) -> Iterator[Cut]:
    """Yield a changed text for each direct quote whose sentence ends with its cue."""
    quotes, speakers = find_quotes(text)
    names = {one.id: one.name for one in speakers}
    for quote in quotes:
        if quote.kind != "direct" or quote.cue is None or quote.speaker_span is None or quote.speaker is None:
            continue
        spoken = next((one for one in _SPOKEN.finditer(text) if one.end("close") <= quote.cue.start < one.end()), None)
        if spoken is None or quote.spans[-1].end > spoken.end("close"):
            continue
        begin = spoken.start("words")
        if quote.spans[0].start != begin + 1:
            continue
        words = spoken["words"] if spoken["words"][-1] != "," else spoken["words"][:-1] + "."
        subject = "pronoun" if quote.speaker_span.exact.lower() in _PRONOUNS else "name"
        changed = text[:begin] + words + spoken["close"] + text[spoken.end() :]
        yield Cut(changed, begin + 1, subject, names[quote.speaker])


def outcome(cut: Cut) -> str:
    """Return what became of the words that lost their cue."""
    quotes, speakers = find_quotes(cut.text)
    names = {one.id: one.name for one in speakers}
    found = next((one for one in quotes if any(part.start <= cut.at < part.end for part in one.spans)), None)
    if found is None:
        return "no quote"
    if found.speaker is None:
        return "nobody"
    return "right" if names[found.speaker] == cut.speaker else "wrong"


def main() -> None:
    """Print how many speakers are right, by the subject of the cut cue."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="JSON lines with the key text")
    counts: dict[str, Counter[str]] = {"pronoun": Counter(), "name": Counter()}
    with parser.parse_args().articles.open(encoding="utf-8") as lines:
        for line in lines:
            for cut in cuts(json.loads(line)["text"]):
                counts[cut.subject][outcome(cut)] += 1
    for subject, found in counts.items():
        total = found.total()
        print(f"{subject:8}{total:6} texts  {100 * found['right'] / max(total, 1):5.1f}% right  {dict(found)}")


if __name__ == "__main__":
    main()
