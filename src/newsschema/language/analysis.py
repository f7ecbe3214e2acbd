"""The analysis of one passage: computed once, and sentence by sentence when it is first asked for."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from newsschema.language.clauses import find_clauses
from newsschema.language.lemmas import lemma
from newsschema.language.pack import pack
from newsschema.language.phrases import find_phrases
from newsschema.language.quoted import find_regions
from newsschema.language.sentences import paragraph_ends, sentence_ends
from newsschema.language.subjects import find_subjects
from newsschema.language.tagger import tagger
from newsschema.language.tags import TAGS, common_class
from newsschema.language.units import parts, units
from newsschema.language.words import Words
from newsschema.text.tokens import tokenize

if TYPE_CHECKING:
    from newsschema.language.clauses import Clause
    from newsschema.language.pack import Features
    from newsschema.language.phrases import Phrase
    from newsschema.language.quoted import Region
    from newsschema.language.tagger import Entry
    from newsschema.language.units import Units

_NONE: Features = {}
_MAYBE_FINITE = frozenset("dzmFv")
_VERB = attrgetter("verb")


class Sentence:
    """A sentence as a half-open range of tokens; its parts are computed at first use by `Analysis`."""

    __slots__ = ("clauses", "entries", "first", "last", "owner", "phrases", "tagged", "units")

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.units: Units | None = None
        self.entries: list[Entry] = []
        self.tagged = False
        self.phrases: list[Phrase] | None = None
        self.clauses: list[Clause] | None = None
        self.owner: list[int] | None = None


class Analysis:
    """Tokens, sentences, word classes, phrases, clauses and quoted regions of one text.

    All token arguments are indexes into `tokens`; every range is half-open. Queries about words cost one look-up once
    their sentence has been read.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.pack = pack(language)
        self.tokens = tokenize(text)
        self.words, self.lowers = self.tokens.words, self.tokens.lowers
        self.starts, self.ends = self.tokens.starts, self.tokens.ends
        size = len(self.words)
        # The last code is that of what precedes the first token (-1) and follows the last: like punctuation, no word.
        self._words = Words(self.tokens, self.pack, [*[""] * size, "."], {}, [None] * size)
        self._codes, self._clitics = self._words.codes, self._words.clitics
        self._classes = [*[""] * size, TAGS["."].word_class]
        self._possible: list[str | None] = [None] * size  # the tags that each token may get; None if not looked up
        self._tagger = tagger(language)

    # Sentences and paragraphs

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences in order; together they cover every token."""
        found, first = [], 0
        for cut in sentence_ends(self.tokens, self.language):
            found.append(Sentence(first, cut))
            first = cut
        return found

    @cached_property
    def _sentence_at(self) -> list[Sentence]:
        """The sentence of each token."""
        found = list[Sentence]()
        for sentence in self.sentences:
            found += [sentence] * (sentence.last - sentence.first)
        return found

    def sentence(self, at: int) -> Sentence:
        """Return the sentence of a token. Raises IndexError for no token."""
        if at < 0:
            raise IndexError(at)
        return self._sentence_at[at]

    def starts_sentence(self, at: int) -> bool:
        """Return whether a token is the first of its sentence."""
        return self.sentence(at).first == at

    def same_sentence(self, at: int, other: int) -> bool:
        """Return whether two tokens are in one sentence. Raises IndexError if the first is no token."""
        if at < 0:
            raise IndexError(at)
        sentence = self._sentence_at[at]
        return sentence.first <= other < sentence.last

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """The lines of the text as token ranges."""
        found, first = [], 0
        for cut in (*paragraph_ends(self.tokens), len(self.words)):
            if cut > first:
                found.append((first, cut))
                first = cut
        return found

    # Word classes

    def tag(self, at: int) -> str:
        """Return the tag of a token, a key of `tags.TAGS`; that of punctuation right before and behind the text."""
        code = self._codes[at]
        if not code:
            possible = self._possible[at] or self._look_up_at(at)
            code = possible if len(possible) == 1 and possible != "v" else self._tag(at)
        return code

    def word_class(self, at: int) -> str:
        """Return the Universal Dependencies class (UPOS) of a token: "NOUN", "PROPN", "VERB", "AUX", "PUNCT", ..."""
        return self._classes[at] or self._class_at(at)

    def _class_at(self, at: int) -> str:
        """Find the class of a token and remember it: the one of all its possible tags, else that of its tag."""
        code = self._codes[at]
        common = "" if code else common_class(self._possible[at] or self._look_up_at(at))
        self._classes[at] = common or TAGS[code or self._tag(at)].word_class
        return self._classes[at]

    def clitic(self, at: int) -> str:
        """Return the class of the clitic that ends a token, "PART" ("'s", "n't") or "AUX" ("'ll"), or begins it, "DET"
        ("l'"); else ""."""
        word = self.words[at]
        if "'" not in word and "’" not in word:
            return ""
        code = self.tag(at) and self._clitics.get(at)
        return TAGS[code].word_class if code else ""

    def is_possessive(self, at: int) -> bool:
        """Return whether a token is a possessive: "Maria's", "his", "whose"; of "workers'" the apostrophe is."""
        code = self.tag(at)
        if self._clitics.get(at) == "x":
            return code != "F" and code != "d" and code != "v"
        if TAGS[code].word_class != "PRON":
            return code == "x" and self.words[at] in "'’"
        return self.features(at).get("case") == "gen"

    def features(self, at: int) -> Features:
        """Return the features of a token: form and tense of verbs, number of nouns; person, number, gender, case of
        pronouns; "modal" of auxiliaries."""
        tag = TAGS[self.tag(at)]
        if tag.word_class == "PRON":
            return self.pack.pronouns.get(self._host(at), _NONE)
        if tag.word_class == "AUX":
            return {"form": tag.form} | self.pack.auxiliaries.get(self._host(at), _NONE)
        return {name: value for name, value in zip(tag._fields[1:], tag[1:], strict=True) if value}

    def lemma(self, at: int) -> str:
        """Return the base form of a token in lower case: "said" is "say", "companies" is "company"."""
        tag = TAGS[self.tag(at)]
        return lemma(self._host(at), tag, self.pack)

    def is_finite(self, at: int) -> bool:
        """Return whether a token is a finite verb or auxiliary, or ends in one ("she'll"). Imperatives are."""
        code = self._codes[at]
        if not code:
            possible = self._possible[at] or self._look_up_at(at)
            if possible and _MAYBE_FINITE.isdisjoint(possible):
                return False
            code = possible if len(possible) == 1 and possible != "v" else self._tag(at)
        return code in "dzmF" or self._clitics.get(at, "") in ("F", "z", "d")

    def may_be_present(self, at: int) -> bool:
        """Return whether a token that is read as no verb may be one in the present, and in no past: "vote"."""
        possible = self._possible[at] or self._look_up_at(at)
        return "z" in possible and "d" not in possible

    @cached_property
    def _no_finite_to(self) -> list[int]:
        """For each token, one past the tokens known to be no finite verbs."""
        return [*range(len(self.words))]

    def next_finite(self, first: int, stop: int) -> int:
        """Return the first finite verb of a token range, `stop` if it has none; each token is looked at once."""
        known, at = self._no_finite_to, first
        while at < stop:
            if known[at] > at:
                at = known[at]
            elif self.is_finite(at):
                break
            else:
                at += 1
        known[first:at] = [at] * (at - first)
        return min(at, stop)

    def is_participle(self, at: int) -> bool:
        """Return whether a token is a past or present participle."""
        return self.tag(at) in "pgBG"

    def _host(self, at: int) -> str:
        """The lower-case word without its clitic."""
        word = self.lowers[at]
        if at in self._clitics:
            cut = parts(word, self.pack)
            return cut[0 if self.pack.clitics_follow else 1] if cut else word
        return word

    def _look_up_at(self, at: int) -> str:
        """Return the tags that a token may get, which costs a third of tagging its sentence; "" if it has a clitic.

        An infinitive ("v") may still become a finite verb ("z").
        """
        possible = self._possible[at]
        if possible is None:
            sentence = self.sentence(at)
            found = _by_token(self._look_up(sentence), [entry.codes for entry in sentence.entries[:-2]])
            self._possible[sentence.first : sentence.last] = found
            possible = found[at - sentence.first]
        return possible

    def _look_up(self, sentence: Sentence) -> Units:
        """Return the words of a sentence, and note what is known of them."""
        if sentence.units is None:
            sentence.units = units(self.tokens, sentence.first, sentence.last, self.pack)
            sentence.entries, _ = self._tagger.entries(sentence.units.words)
        return sentence.units

    def _tag(self, at: int) -> str:
        """Tag the sentence of a token; return the token's tag."""
        sentence = self.sentence(at)
        if not sentence.tagged:
            self._tag_sentence(sentence)
        return self._codes[at]

    def _tag_sentence(self, sentence: Sentence) -> None:
        cut = self._look_up(sentence)
        tags = self._tagger.decide(sentence.entries)
        if cut.special:
            codes, at = list[str](), 0
            for place, first, last, is_clitic in cut.special:
                codes += tags[at:place]
                if is_clitic and not self.pack.clitics_follow:
                    self._clitics[first], codes[-1] = codes[-1], tags[place]
                elif is_clitic:
                    self._clitics[first] = tags[place]
                    if cut.words[place][0] in "nN":  # only auxiliaries take "n't"
                        codes[-1] = "F"
                else:
                    codes += tags[place] * (last - first)
                at = place + 1
            tags = codes + tags[at:]
        self._codes[sentence.first : sentence.last] = tags
        sentence.tagged, sentence.units, sentence.entries = True, None, []

    # Noun phrases

    def phrases(self, sentence: Sentence) -> list[Phrase]:
        """Return the base noun phrases of a sentence in order."""
        if sentence.phrases is None:
            if not sentence.tagged:
                self._tag_sentence(sentence)
            sentence.phrases = find_phrases(self._words, sentence.first, sentence.last)
        return sentence.phrases

    def phrase_of(self, at: int) -> Phrase | None:
        """Return the noun phrase that a token is in; None if it is in none or lies outside the text."""
        if not 0 <= at < len(self.words):
            return None
        sentence = self.sentence(at)
        if sentence.phrases is None:
            self.phrases(sentence)
        return self._words.phrase_at[at]

    def phrase_before(self, at: int) -> Phrase | None:
        """Return the noun phrase that ends right before a token; None if none does."""
        phrase = self.phrase_of(at - 1) if at > 0 else None
        return phrase if phrase is not None and phrase.last == at else None

    def phrase_up_to(self, at: int) -> Phrase | None:
        """Return the noun phrase up to a token: also the part of one that is read further, "grant" of "grant worth"."""
        phrase = self.phrase_of(at - 1) if at > 0 else None
        if phrase is None or phrase.last == at:
            return phrase
        return phrase._replace(last=at, head=at - 1, kind="noun") if self.tag(at - 1) in "nNP" else None

    def phrase_from(self, at: int) -> Phrase | None:
        """Return the noun phrase that begins at a token; None if none does, or behind the last token."""
        phrase = self.phrase_of(at) if at < len(self.words) else None
        return phrase if phrase is not None and phrase.first == at else None

    def outer(self, phrase: Phrase) -> Phrase | None:
        """Return the noun phrase that one word joins a phrase to: "shares" of "shares of the bank"; None for none."""
        link = phrase.first - 1
        return self.phrase_before(link) if link > 0 and self.same_sentence(link - 1, phrase.first) else None

    # Clauses

    def clauses(self, sentence: Sentence) -> list[Clause]:
        """Return the clauses of a sentence in the order of their verbs."""
        if sentence.clauses is None:
            self.phrases(sentence)
            found = find_clauses(self._words, sentence.first, sentence.last)
            find_subjects(self._words, sentence.first, sentence.last, found)
            sentence.clauses = found
        return sentence.clauses

    def clauses_within(self, first: int, last: int) -> list[Clause]:
        """Return the clauses of a sentence whose verbs are in a token range of it, in order."""
        clauses = self.clauses(self.sentence(first)) if first < last else []
        begin = bisect_left(clauses, first, key=_VERB)
        return clauses[begin : bisect_left(clauses, last, lo=begin, key=_VERB)]

    def clause_of(self, at: int) -> Clause | None:
        """Return the innermost clause that a token belongs to; None in a sentence without a verb."""
        sentence = self.sentence(at)
        clauses = self.clauses(sentence)
        if not clauses:
            return None
        if sentence.owner is None:
            sentence.owner = _owners(sentence)
        return clauses[sentence.owner[at - sentence.first]]

    def subject_of(self, verb: int) -> Phrase | None:
        """Return the subject of the clause whose verb group a token is in; None if it has none or is no verb."""
        clause = self.clause_of(verb)
        return clause.subject if clause is not None and verb in clause.group else None

    # Quoted regions

    @cached_property
    def regions(self) -> list[Region]:
        """The quoted regions in the order of their opening marks."""
        return find_regions(self.tokens, self.paragraphs, self.pack)

    @cached_property
    def _region_at(self) -> list[int]:
        inside = [-1] * len(self.words)
        for region in self.regions:  # inner ones come later
            for at in range(region.left, region.right):
                inside[at] = region.number
        return inside

    def region_of(self, at: int) -> Region | None:
        """Return the innermost quoted region a token is in, marks included; None outside all."""
        number = self._region_at[at] if self.regions else -1
        return self.regions[number] if number >= 0 else None


def _by_token(cut: Units, possible: list[str]) -> list[str]:
    """Return the possible tags of tokens from those of words; "" for a token with a clitic."""
    found, at = list[str](), 0
    for place, first, last, is_clitic in cut.special:
        found += possible[at:place]
        if is_clitic:
            found[-1] = ""
        else:
            found += [possible[place]] * (last - first)
        at = place + 1
    return found + possible[at:]


def _owners(sentence: Sentence) -> list[int]:
    """The number of each token's clause: the one whose introducer, subject or verb was the last to begin."""
    openings, subjects = [], set[int]()
    for number, clause in enumerate(sentence.clauses or ()):
        openings.append((clause.group[0], number))
        if clause.introducer >= 0:
            openings.append((clause.introducer, number))
        if clause.subject is not None and clause.subject.first not in subjects:  # else it is an earlier clause's
            subjects.add(clause.subject.first)
            openings.append((clause.subject.first, number))
    owner = [0] * (sentence.last - sentence.first)
    openings.sort()
    for place, (start, number) in enumerate(openings):
        stop = openings[place + 1][0] if place + 1 < len(openings) else sentence.last
        for at in range(start, stop):
            owner[at - sentence.first] = number
    return owner
