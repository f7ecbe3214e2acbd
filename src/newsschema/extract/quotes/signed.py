"""Who signs the papers of a text, where: "said in a letter", "issued a statement"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, TypeGuard

from newsschema.extract.quotes.mentions.candidates import candidate
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.name_places import SIGNED, document_noun
from newsschema.extract.quotes.mentions.subjects import subject_before
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import INDEFINITE
from newsschema.lexicons.function_words import INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.quotes.content.constructions import FoundQuote
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page

_WINDOW = 40  # tokens of a sentence in which "in a letter" is looked for


def signed_documents(pages: list[Page], found: list[FoundQuote]) -> dict[str, list[tuple[Page, int, Mention]]]:
    """Who writes "in a letter", "in their memo", in the order of the text, by the word for the document.

    Who only sends one is looked at behind the first in which somebody is quoted: that may be the very one sent.
    """
    signed = {id(page): page for page in pages if not SIGNED.isdisjoint(page.lowers)}
    if not signed:
        return {}
    known: dict[tuple[int, int], tuple[str, Mention]] = {}
    for quote in found:
        if id(quote.page) in signed and quote.cue is not None and _is_signer(quote.speaker):
            for at in _papers(quote.page, quote.cue):
                known.setdefault((id(quote.page), at), (quote.page.lowers[at], quote.speaker))
    quoted = {word: (page_id, at) for (page_id, at), (word, _) in reversed(known.items())}
    for page in signed.values():
        for at in compress(range(len(page.lowers)), map(SIGNED.__contains__, page.lowers)):
            since = quoted.get(page.lowers[at], (id(page), at))
            later = since[0] == id(page) and since[1] <= at and (id(page), at) not in known
            sender = _sender(page, at) if later else None
            if sender is not None:
                known[id(page), at] = (page.lowers[at], sender)
    order = {id(page): number for number, page in enumerate(pages)}
    documents: dict[str, list[tuple[Page, int, Mention]]] = {}
    for (page_id, at), (word, signer) in sorted(known.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        documents.setdefault(word, []).append((signed[page_id], at, signer))
    return documents


def _is_signer(speaker: Mention | None) -> TypeGuard[Mention]:
    """Whether a speaker is named, described or meant by a pronoun, and is no paper itself."""
    if speaker is None or speaker.kind not in ("name", "noun", "pronoun"):
        return False
    one = speaker.kind != "pronoun" or speaker.page.lowers[speaker.first] in words_of("third person singular")
    return one and not document_noun(speaker.page, *speaker.phrase)


def _papers(page: Page, cue: tuple[int, int]) -> Iterator[int]:
    """The papers in which something is said, in the sentence of a cue: "said in a letter on Monday"."""
    lowers = page.lowers
    first = page.sentence_start(cue[0])
    for at in range(max(first, cue[0] - _WINDOW), min(cue[1] + _WINDOW, len(lowers))):
        if lowers[at] in SIGNED and page.inside[at] < 0 and not INSIDE.isdisjoint(lowers[max(first, at - 5) : at]):
            yield at
        if page.words[at] == "." and at > cue[0]:
            return


def _sender(page: Page, at: int) -> Mention | None:
    """Who sends a new paper: "The union sent a letter to the mayor.", "The union denied this in a letter."."""
    if at < _SENT or page.lowers[at - 1] not in INDEFINITE or page.inside[at] >= 0:
        return None
    before, sentence = at - 2, page.sentence_at(at)
    if page.lowers[before] in words_of("sending verb"):
        subject = candidate(subject_before(page, sentence, before))
    elif page.lowers[before] in INSIDE:
        subject = candidate(first_subject(page, sentence, at))
    else:
        return None
    return subject if _is_signer(subject) and subject.kind != "pronoun" else None


_SENT = 2  # tokens of "sent a" before a paper
