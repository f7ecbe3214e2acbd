"""Texts with the gold of their pages, on which the line models of scraped text are trained: scraped, rendered, cut."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from align_lines import Gold, labels, tokens
from render_pages import article_element, article_text, renderers
from stored_texts import stored_text
from typed_texts import tailed_texts, typed_texts

from newsschema.draft import Draft
from newsschema.parsers import BY_NAME
from newsschema.parsers.text.lines import read_lines
from newsschema.source import SourceDocument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WAYS = 3
"""Renderings of each page."""
MAIN = "resiliparse main"
"""The rendering whose lines are rearranged where the article's element is not found."""
PARTS = frozenset({MAIN, "article", "markdown", "e-mail"})
"""Renderings of the article's element, not of the whole page."""
LEAST_FOUND = 8
"""Words of a paragraph by which the article's element is found."""
LONGEST = 400_000
"""Characters of a rendering that are used."""
CUT_SHARE, CUT_WEIGHT = 0.3, 0.55
"""How many of the texts are trained on once more broken off, and the weight of these."""
LONGEST_MENU, LONGEST_BELOW = 6, 30
"""Words of lines of furniture above and below a typed text."""
WALLS = (
    "Subscribe to continue reading", "To read on, please sign in.", "Already a subscriber? Log in",
    "Read the full story with a free account", "This article is for subscribers only.", "Weiterlesen mit Abo",
    "Jetzt testen und weiterlesen", "Sie haben bereits ein Abo? Anmelden", "Suscríbete para seguir leyendo",
    "La suite est réservée aux abonnés.", "Déjà abonné ? Se connecter",
)  # fmt: skip
WALLED = 0.4
"""How many of the texts that are broken off have such lines at the break, one to three."""
LEAST_CUT = 12
"""Words of a paragraph that is broken off."""


@dataclass(frozen=True)
class Document:
    """A text with the gold of its page."""

    name: str
    publisher: str
    text: str
    gold: Gold
    weight: float
    kind: str
    """"scraped", or how the text was made: "main", "full", "flat", "typed", or "tailed", from which dates and bylines
    alone are learned."""
    knows_deck: bool = True
    """Whether the gold states the deck or that there is none."""
    stated: frozenset[str] = frozenset()
    """The fields of the gold that are not completed from the HTML parser's record."""
    truncated: bool | None = None
    """Whether the text breaks off; None where that is unknown."""
    variant: str = ""
    """Of a scraped text: "main", "full" or "flat"."""

    @property
    def scraped(self) -> bool:
        return self.kind == "scraped"


def read_rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def scraped_documents(folder: Path) -> Iterator[Document]:
    """The open scraped texts."""
    for row in read_rows(folder / "scraped" / "gold.jsonl"):
        gold, photos = row["gold"], row["gold"].get("photos") or []
        known = Gold(
            headlines=(gold["headline"], *gold.get("headline_alt", [])),
            body="\n".join(gold["body"]),
            deck=gold.get("subheadline"),
            photos=tuple((photo.get("caption"), photo.get("credit")) for photo in photos),
            authors=tuple(gold.get("authors") or ()),
            day=gold.get("published"),
            optional=tuple(gold.get("body_optional") or ()),
        )
        knows_deck, fields = "subheadline" in gold, frozenset(gold)
        cut_off, variant = gold.get("truncated"), row["variant"]
        yield Document(
            row["id"], row["domain"], row["text"], known, 1.0, "scraped", knows_deck, fields, cut_off, variant
        )


def page_documents(folder: Path, row: dict[str, Any]) -> list[Document]:
    """Renderings of an open page, and its gold alone as somebody would type it."""
    source = SourceDocument(row["id"], gzip.decompress((folder / "html" / row["html"]).read_bytes()))
    draft = next(iter(BY_NAME["html"].parse(source)))
    assert isinstance(draft, Draft)
    gold, stated, fields = page_gold(row["gold"], draft), "body" in row["gold"], frozenset(row["gold"])
    ways = renderers()
    chosen = random.Random(row["id"]).sample(sorted(ways), WAYS)
    texts = {way: ways[way](source.decoded.text)[:LONGEST] for way in dict.fromkeys((*chosen, MAIN))}
    found = []
    for way in chosen:
        if texts[way].strip():
            weight = (0.3 if way == "e-mail" else 0.6) if stated else 0.35
            kind = "main" if way in PARTS else "full"
            found.append(Document(f"{way}/{row['id']}", row["domain"], texts[way], gold, weight, kind, stated=fields))
    main = Document(f"main/{row['id']}", row["domain"], texts[MAIN], gold, 0.2, "main", stated=fields)
    if stated and (element := article_element(source.decoded.text, element_texts(gold))) is not None:
        own = replace(main, name=f"element/{row['id']}", text=article_text(element)[:LONGEST], weight=0.6)
        found += [own, *([flat] if (flat := stored(replace(own, weight=0.4))) is not None else [])]
    elif (flat := stored(main)) is not None:
        found.append(flat)
    return [*found, *typed_documents(main)] if stated else found


def element_texts(gold: Gold) -> list[str]:
    """The words of the headline and of the longer paragraphs, by which the article's element is found."""
    paragraphs = [" ".join(own) for part in gold.body.split("\n") if len(own := tokens(part)) >= LEAST_FOUND]
    return [" ".join(tokens(gold.headlines[0] if gold.headlines else "")), *paragraphs]


def typed_documents(main: Document) -> Iterator[Document]:
    """The gold alone as somebody would type or paste it, with a few lines of furniture of the page."""
    lines, page = read_lines(main.text), main.name.partition("/")[2]
    kinds = labels(lines, main.gold)
    left = [line for line, kind in zip(lines, kinds, strict=True) if kind == "furniture"]
    last = max((at for at, kind in enumerate(kinds) if kind == "body"), default=len(lines))
    menu = [line.text for line in left if line.words <= LONGEST_MENU]
    below = [line.text for line in left if line.number > last and line.words <= LONGEST_BELOW]
    known = replace(main, weight=0.3, stated=frozenset({"authors", "published"}), truncated=False)
    for number, (text, its) in enumerate(typed_texts(page, main.gold, menu, below)):
        yield replace(known, name=f"typed{number}/{page}", text=text, gold=its, kind="typed")
    for number, (text, its) in enumerate(tailed_texts(page, main.gold, below)):
        yield replace(known, name=f"tailed{number}/{page}", text=text, gold=its, kind="tailed")


def page_gold(stated: dict[str, Any], draft: Draft) -> Gold:
    """The gold of a page, completed by what the HTML parser reads where it is silent."""
    images = stated.get("images")
    photos = [(photo.caption, photo.credit) for photo in draft.photos]
    if images is not None:
        photos = [(image.get("caption"), image.get("credit")) for image in images]
    return Gold(
        headlines=tuple(text for text in (stated.get("headline"), draft.headline) if text),
        body=stated.get("body") or "\n".join(block.text for block in draft.blocks),
        deck=stated.get("subheadline") or draft.deck,
        photos=tuple(photos),
        authors=tuple(stated.get("authors") or [author.name for author in draft.authors]),
        day=stated.get("published") or (draft.published.value if draft.published else None),
        optional=tuple(stated.get("body_optional") or ()),
    )


def stored(document: Document) -> Document | None:
    """The article's lines as a scraper stores them, see `stored_texts`."""
    lines = read_lines(document.text)
    kinds = dict(enumerate(labels(lines, document.gold)))
    text = stored_text(lines, kinds, document.gold, random.Random(f"flat{document.name}"))
    return (
        None
        if text is None
        else replace(document, name="flat/" + document.name, text=text, kind="flat", truncated=False)
    )


def cut(document: Document) -> Document | None:
    """A third of the documents once more, broken off within a paragraph."""
    choose = random.Random("cut" + document.name)
    raw = document.text.split("\n")
    body = {tokens(part) for part in document.gold.body.split("\n")}
    own = [at for at, line in enumerate(raw) if len(words := tokens(line)) >= LEAST_CUT and words in body]
    if choose.random() > CUT_SHARE or len(own) < 3 or document.truncated or document.kind == "tailed":
        return None
    last = choose.choice(own[1:])
    printed = raw[last].split(" ")
    if len(printed) < LEAST_CUT:
        return None
    end = " ".join(printed[: choose.randint(6, len(printed) - 2)]).rstrip(".,;:!?")
    end += choose.choice(("", "", "", "...", "…", " …"))
    rest = [line for line in raw[last + 1 : own[-1] + 1] if tokens(line) not in body]
    wall = choose.sample(WALLS, choose.randint(1, 3)) if choose.random() < WALLED else []
    text = "\n".join([*raw[:last], end, *wall, *rest, *raw[own[-1] + 1 :]])
    kind = document.variant if document.scraped else document.kind
    weight = document.weight * CUT_WEIGHT
    return replace(document, name="cut/" + document.name, text=text, weight=weight, kind=kind, truncated=True)
