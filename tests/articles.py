"""Invented articles in house styles with every quote and speaker annotated, and the measures of an extraction on them.

An article is `data/articles/<style>.txt`: the headline, a blank line, the paragraphs of the body, a line `---`, and
one line `key | name | title | organization | official` per speaker. A quote is marked in the text as
`{<kind> <key>:<words>}`, with `d`, `i` or `m` for direct, indirect or mixed; `{+:<words>}` is a further span of the
quote before it. A speaker named `-` is unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract
from newsschema.models.quotes import Quote
from newsschema.models.speakers import Speaker

FOLDER = Path(__file__).parent / "data" / "articles"
STYLES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
LATER = tuple(sorted(f"later/{path.stem}" for path in FOLDER.glob("later/*.txt")))
"""Articles written when the rules of the others were finished."""
THIRD = tuple(sorted(f"third/{path.stem}" for path in FOLDER.glob("third/*.txt")))
"""Articles written when the rules of those were finished."""
FOURTH = tuple(sorted(f"fourth/{path.stem}" for path in FOLDER.glob("fourth/*.txt")))
"""Articles whose writer knew neither the rules nor what they give, written to be hard."""
FIFTH = tuple(sorted(f"fifth/{path.stem}" for path in FOLDER.glob("fifth/*.txt")))
"""Articles as ordinary as real ones, of two such writers, each of another outlet and topic drawn by lot."""

SIXTH = tuple(sorted(f"sixth/{path.stem}" for path in FOLDER.glob("sixth/*.txt")))
"""Articles of two further such writers, each of an outlet and topic given to them."""

_MARK = re.compile(r"\{(?:([dim]) (\w+)|\+):([^{}]*)\}")
_KINDS = {"d": "direct", "i": "indirect", "m": "mixed"}
_FIELDS = ("/headline", "/body")


@dataclass(frozen=True)
class Voice:
    """A speaker as annotated or as extracted."""

    name: str
    title: str
    organization: str
    official: bool


@dataclass
class Words:
    """A quote as annotated or as extracted: its kind, its words and the speaker's name, None if unknown."""

    field: str
    kind: str
    words: list[str]
    speaker: str | None


@dataclass
class Annotated:
    """An article: its passages without marks, its quotes and its speakers."""

    passages: tuple[Passage, ...]
    language: str = "en"
    quotes: list[Words] = field(default_factory=list)
    speakers: list[Voice] = field(default_factory=list)


def styles(language: str, folder: str = "") -> tuple[str, ...]:
    """The articles in another language: `data/articles/<language>/<folder><style>.txt`, `folder` "" or "later/"."""
    return tuple(sorted(f"{folder}{path.stem}" for path in (FOLDER / language).glob(f"{folder}*.txt")))


def read_article(style: str, language: str = "en") -> Annotated:
    """Read `data/articles/<style>.txt`, or another language's; raises KeyError for a speaker who is not listed."""
    folder = FOLDER if language == "en" else FOLDER / language
    text, _, table = (folder / f"{style}.txt").read_text(encoding="utf-8").partition("\n---\n")
    headline, _, body = text.strip().partition("\n\n")
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    names = {row[0]: None if row[1] == "-" else row[1] for row in rows}
    article = Annotated(
        tuple(Passage(at, _MARK.sub(r"\3", part)) for at, part in zip(_FIELDS, (headline, body), strict=True)),
        language,
    )
    for at, part in zip(_FIELDS, (headline, body), strict=True):
        for kind, key, words in _MARK.findall(part):
            if kind:
                article.quotes.append(Words(at, _KINDS[kind], _words(words), names[key]))
            else:
                article.quotes[-1].words += _words(words)
    used = {key for _, key, _ in _MARK.findall(text)}
    known = [row for row in rows if row[0] in used and row[1] != "-"]
    article.speakers = [Voice(row[1], row[2], row[3], row[4] == "official") for row in known]
    return article


def extract_quotes(article: Annotated) -> tuple[list[Words], list[Voice]]:
    """Run the extractor over the passages."""
    found = extract(Reading(article.passages, language=article.language))
    quotes: tuple[Quote, ...] = found["quotes"]
    speakers: tuple[Speaker, ...] = found["speakers"]
    names = {speaker.id: speaker.name for speaker in speakers}
    return (
        [
            Words(quote.spans[0].field, quote.kind, _words(quote.text), names[quote.speaker] if quote.speaker else None)
            for quote in quotes
        ],
        [Voice(s.name, s.title or "", s.organization or "", s.official) for s in speakers],
    )


def score(article: Annotated, quotes: list[Words], speakers: list[Voice]) -> tuple[Counter[str], list[str]]:
    """Return counts by measure and one line per error.

    Quotes are paired one to one by token overlap (Dice) of at least 0.8; "quoted" is direct and mixed together. A name
    is right when its last word and first letter agree. A title or an organization is right at a Dice of at least 0.5,
    or when neither side has one; organizations are counted only where the article gives one.
    """
    counts: Counter[str] = Counter()
    errors: list[str] = []
    pairs = _pairs(article.quotes, quotes)
    for one in article.quotes:
        counts[f"{_group(one)} gold"] += 1
    for one in quotes:
        counts[f"{_group(one)} found"] += 1
    for left, right in pairs:
        gold, found = article.quotes[left], quotes[right]
        same = gold.speaker == found.speaker or _same_name(gold.speaker, found.speaker)
        counts[f"{_group(gold)} recalled"] += 1
        counts[f"{_group(found)} precise"] += 1
        counts[f"{_group(gold)} recalled e2e"] += same
        counts[f"{_group(found)} precise e2e"] += same
        if not same:
            errors.append(f"~ {' '.join(gold.words[:8])}: {gold.speaker}, got {found.speaker}")
    for number in sorted(set(range(len(article.quotes))) - {left for left, _ in pairs}):
        gold = article.quotes[number]
        errors.append(f"- [{gold.kind}] {gold.speaker}: {' '.join(gold.words)}")
    extra = [quotes[number] for number in sorted(set(range(len(quotes))) - {right for _, right in pairs})]
    errors += [f"+ [{quote.kind}] {quote.speaker}: {' '.join(quote.words)}" for quote in extra]
    errors += _score_speakers(article.speakers, speakers, counts)
    return counts, errors


def _score_speakers(gold: list[Voice], found: list[Voice], counts: Counter[str]) -> list[str]:
    errors, left = list[str](), list(found)
    counts["speakers gold"] += len(gold)
    counts["speakers found"] += len(found)
    for voice in gold:
        hit = next((one for one in left if _same_name(voice.name, one.name)), None)
        if hit is None:
            errors.append(f"- speaker {voice}")
            continue
        left.remove(hit)
        title = _overlap(_words(voice.title), _words(hit.title)) >= 0.5 or not (voice.title or hit.title)
        body = _overlap(_words(voice.organization), _words(hit.organization)) >= 0.5
        counts["speakers recalled"] += 1
        counts["title right"] += title
        counts["official right"] += voice.official == hit.official
        counts["organization gold"] += bool(voice.organization)
        counts["organization right"] += bool(voice.organization) and body
        if not title or voice.official != hit.official or (voice.organization and not body):
            errors.append(f"~ {voice}, got {hit}")
    errors += [f"+ speaker {voice}" for voice in left]
    return errors


def f1(counts: Counter[str], measure: str, suffix: str = "") -> float:
    """F1 in percent of "quoted", "indirect" or "speakers"; `suffix` " e2e" asks for the right speaker too."""
    recall = counts[f"{measure} recalled{suffix}"] / max(counts[f"{measure} gold"], 1)
    kind = "recalled" if measure == "speakers" else "precise"
    precision = counts[f"{measure} {kind}{suffix}"] / max(counts[f"{measure} found"], 1)
    return 200 * precision * recall / max(precision + recall, 1e-9)


def share(counts: Counter[str], measure: str) -> float:
    """Percent of the matched speakers whose "title", "official" or "organization" is right."""
    total = counts["organization gold" if measure == "organization" else "speakers recalled"]
    return 100 * counts[f"{measure} right"] / max(total, 1)


def _group(quote: Words) -> str:
    return "indirect" if quote.kind == "indirect" else "quoted"


def _words(text: str) -> list[str]:
    return re.findall(r"[\w%$€£]+", text.casefold())


def _overlap(left: list[str], right: list[str]) -> float:
    total = len(left) + len(right)
    return 2 * sum((Counter(left) & Counter(right)).values()) / total if total else 0.0


def _pairs(gold: list[Words], found: list[Words]) -> list[tuple[int, int]]:
    scored = sorted(
        (-_overlap(one.words, other.words), abs(left - right), left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if one.field == other.field
    )
    pairs: list[tuple[int, int]] = []
    lefts, rights = set[int](), set[int]()
    for overlap, _, left, right in scored:
        if -overlap >= 0.8 and left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


def _same_name(one: str | None, other: str | None) -> bool:
    left, right = _words(one or ""), _words(other or "")
    if not left or not right:
        return False
    same_end = left[-1] == right[-1] and (len(left) == 1 or len(right) == 1 or left[0][0] == right[0][0])
    return same_end or _overlap(left, right) >= 0.75
