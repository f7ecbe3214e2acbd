"""Records for tests: the schema's example grown to the size of a real article, and spoiled in one place."""

from __future__ import annotations

import copy
from typing import Any

from newsschema.schema import EXAMPLE

Record = dict[str, Any]

_SENTENCES = (
    'Harbour master Ana Reyes said on Monday that {n} ships were late, and that "the pilots worked through the night".',
    "The quay at Puerto Largo was closed from dawn, and crews waited beyond the breakwater for the wind to drop.",
    "Grain, timber and two cranes stood on the pier, where the port’s oldest warehouse lost a part of its roof.",
)


def large_record(paragraphs: int = 8) -> Record:
    """Return a valid record with a date, a figure and two quotes a paragraph; eight make about 8 KB of JSON."""
    record: Record = copy.deepcopy(EXAMPLE)
    blocks, dates, figures, quotes, mentions, at, texts = [], [], [], [], [], 0, []
    for number in range(paragraphs):
        text = " ".join(_SENTENCES).format(n=number + 12)
        texts.append(text)
        blocks.append({"kind": "paragraph", "start": at, "end": at + len(text)})

        def span(exact: str, text: str = text, at: int = at) -> Record:
            start = at + text.index(exact)
            return {"field": "/body", "start": start, "end": start + len(exact), "exact": exact}

        name = span("Ana Reyes")
        mentions.append(name)
        dates.append(record["dates"][0] | {"span": span("Monday")})
        figures.append(record["figures"][0] | {"span": span(str(number + 12)), "value": number + 12})
        for kind, exact in (("indirect", f"{number + 12} ships were late"), ("direct", "the pilots worked")):
            quotes.append(record["quotes"][0] | {
                "spans": [span(exact)], "text": exact, "kind": kind, "cue": span("said"), "speaker_span": name,
            })  # fmt: skip
        at += len(text) + 2
    record |= {"body": "\n\n".join(texts), "blocks": blocks, "dates": dates, "figures": figures, "quotes": quotes}
    record["speakers"][0]["mentions"] = mentions
    return record
