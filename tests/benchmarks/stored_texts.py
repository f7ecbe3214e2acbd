"""The lines of an article as a scraper stores its fields: pictures with their credits in one line, little furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align_lines import alike, tokens

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

    from align_lines import Gold

    from newsschema.parsers.text.lines import Line

HEADLINE, PICTURE_FIRST, CREDIT_LEFT = 0.9, 0.45, 0.2
"""How many texts have a headline, how many their first picture above it; how many lines of a credit alone are left."""
FORMS = (
    *("{credit} {caption}",) * 4, *("{caption} {credit}",) * 4, *("{caption} ({credit})",) * 2, "{caption}{credit}",
    "{caption} Foto: {credit}", "{caption} Photo: {credit}", "{caption}Photo: {credit}", "{caption} | {credit}",
    "{caption} © {credit}", "{caption}",
)  # fmt: skip
"""A picture in one line."""
RESIDUE = (
    "{{ item.title }}", "Loading, please wait...", "%SITE_NAME%", "[object Object]", "undefined", "${label}",
    "{count, plural, one {# share} other {# shares}}", "Please enable JavaScript", "Loading comments…",
    "[[ user.name ]]", "undefined min read",
)  # fmt: skip
LEAST_ALIKE, LONGEST_TAIL = 0.7, 40
"""From which a line is a picture's caption; words of a line of furniture after the article."""


def stored_text(lines: Sequence[Line], kinds: Mapping[int, str], gold: Gold, choose: random.Random) -> str | None:
    """Return the text, the article's lines without those of the page but a few after its end; None without a headline
    above a body. `kinds` are the lines' labels by their number."""
    body = [at for at, kind in kinds.items() if kind in ("body", "heading")]
    above = [at for at, kind in kinds.items() if kind == "headline" and body and at < body[0]]
    if not above:
        return None
    form, pictures, text = choose.choice(FORMS), [], []
    for at in range(above[-1] + 1, body[-1] + 1):
        if kinds[at] == "caption":
            pictures.append(_picture(lines[at], gold, form))
            text.append(pictures[-1])
        elif kinds[at] not in ("furniture", "headline") and (kinds[at] != "credit" or choose.random() < CREDIT_LEFT):
            text.append(lines[at].text)
    top = [lines[above[-1]].text] if choose.random() < HEADLINE else []
    if pictures and choose.random() < PICTURE_FIRST:
        text.remove(pictures[0])
        top = [pictures[0], *top]
    after = [at for at in range(body[-1] + 1, len(lines)) if kinds[at] == "furniture"]
    tail = [at for at in after if lines[at].words < LONGEST_TAIL]
    bullet, apart = choose.choice(("", "* ", "  • ", "- ")), choose.choice(("\n", "\n\n", "\n\n"))
    ending = [bullet + lines[at].text for at in sorted(choose.sample(tail, min(len(tail), choose.randint(0, 8))))]
    ending += choose.sample(RESIDUE, choose.choice((0, 0, 1, 2)))
    return apart.join([*top, *text, *ending])


def _picture(line: Line, gold: Gold, form: str) -> str:
    """The caption with the credit that the gold has for it, as the form prints them; without a credit the line."""
    own = tokens(line.text)
    likeness = [(alike(own, tokens(caption)), caption, credit) for caption, credit in gold.photos if caption and credit]
    best = max(likeness, default=(0.0, "", ""))
    if best[0] < LEAST_ALIKE:
        return line.text
    return " ".join(form.format(caption=best[1], credit=best[2]).split())
