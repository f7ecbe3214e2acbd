"""A passage laid out for reading: sentences that keep quoted speech whole, and which tokens are quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.lexicon import ANY, APOSTROPHES, Title, lexicon
from newsschema.extract.quotes.frames.marked_names import is_marked_name
from newsschema.extract.quotes.frames.nations import inhabitants
from newsschema.extract.quotes.frames.oblique_titles import oblique_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.quotes.frames.lexicon import Lexicon
    from newsschema.language import Analysis, Region


@dataclass(slots=True)
class Unit:
    """A sentence as a token range; speech of several sentences in one pair of marks is in one unit."""

    first: int
    last: int
    stop: int
    """`last` without the final punctuation outside marks."""
    paragraph: int
    dialogue: bool = False
    """In a paragraph that begins with a dash: a line somebody speaks."""
    regions: list[Region] = field(default_factory=list)


class Text:
    """One passage: its tokens, units, and the top-level regions."""

    def __init__(self, name: str, number: int, analysis: Analysis) -> None:
        self.field, self.number, self.analysis = name, number, analysis
        self.text, self.words, self.lowers = analysis.text, analysis.words, analysis.lowers
        self.starts, self.ends = analysis.starts, analysis.ends
        self.lexicon: Lexicon = lexicon(analysis.language)
        every = [region for region in analysis.regions if region.parent < 0]
        nicknames = [region for region in every if self._is_nickname(region)]
        marked = [region for region in every if is_marked_name(analysis, self.lexicon, region)]
        self.regions = [region for region in every if region not in nicknames and region not in marked]
        self.nicknames = {at for region in nicknames for at in range(region.left, region.right)}
        """The tokens of nicknames and their marks within names: "Ana “Lola” Roe"."""
        self.marked = {at for region in marked for at in range(region.left, region.right)}
        """The tokens of names of bodies and works and their marks: "der Verein „Brücke Ost“"."""
        self.inside = [-1] * len(self.words)
        for number_, region in enumerate(self.regions):
            self.inside[region.left : region.right] = [number_] * (region.right - region.left)
        self.classes: list[str | None] = [None] * len(self.words) + [""] * BESIDE
        """What `classes.class_of` has found for each token, and "" for those beside the text."""
        self.extents: dict[tuple[int, int], tuple[int, int]] = {}
        """What `mentions.read_phrase` has found: the last noun and the end of the phrase at a token, by its limit."""
        self.capitals = [at for at, word in enumerate(self.words) if word[0].isupper()]
        self.vocabulary = frozenset(self.words)
        self.with_article: set[str] = set()
        """Words that any German passage has behind an article, in lower case."""
        self.described: set[str] = set()
        """Nouns and adjectives that describe people whom any passage names, in lower case."""
        self.speaking: set[str] = set()
        """Words that any German passage has alone beside a reporting verb, in lower case."""
        self.surnames: set[str] = set()
        """Last words of the full names that any passage gives, in lower case."""
        self.hosts = list(map(self._host, self.lowers)) if self._has_apostrophe() else self.lowers.copy()
        self._titles: dict[int, tuple[Title | None, str]] = {}
        self.indefinite = self._indefinite()
        """The tokens that are pronouns for people nobody names."""
        self.openers = self.indefinite | self._partitive()
        """These, what is before "of" and several ("uno de los vecinos") and small words before a known surname."""
        self.noble: dict[int, int] = {}
        """Where a known surname with small words ends, by its first token: "von der Roe"."""
        self.spelled: dict[int, int] | None = None
        """Where bodies begin and end whose initials are in brackets, once `spelled_bodies` has looked for them."""
        self.dialogues = {first for first, _ in analysis.paragraphs if self.words[first] in "—–―"}
        """First tokens of paragraphs that begin with a dash; a dash alone in a list of facts may be among them."""
        self.by_number = {region.number: number for number, region in enumerate(self.regions)}
        self._lefts = [region.left for region in self.regions]
        self.units = self._units()
        self._firsts = [unit.first for unit in self.units]

    def _is_nickname(self, region: Region) -> bool:
        """Whether a capital word or two in marks are between a given name and another capital."""
        size, before = region.last - region.first, region.left - 1
        if not 0 < size <= _NICKNAME or before < 0 or region.right >= len(self.words) or not region.closed:
            return False
        between = self.words[region.first][0].isupper() and self.words[region.right][0].isupper()
        return between and self.words[before] in self.lexicon.names

    def _indefinite(self) -> frozenset[int]:
        always, joined = self.lexicon.words["indefinite"], self.lexicon.words["indefinite host"]
        return frozenset(
            at for at, host in enumerate(self.hosts) if host in always or (host in joined and host != self.lowers[at])
        )

    def _partitive(self) -> frozenset[int]:
        words, joining = self.lexicon.words["partitive"], self.analysis.pack.joining
        if words.isdisjoint(self.lowers):
            return frozenset()
        behind = zip(self.lowers, self.lowers[1:], strict=False)
        return frozenset(at for at, (word, following) in enumerate(behind) if word in words and following in joining)

    def apart(self, first: int, second: int) -> int:
        """How many paragraphs a paragraph is behind another, headings between them left out."""
        between = (self.analysis.paragraphs[number] for number in range(first + 1, second))
        return second - first - sum(self._is_heading(*paragraph) for paragraph in between)

    def _is_heading(self, first: int, last: int) -> bool:
        """Whether a paragraph is a heading: short, without a mark at its end."""
        return last - first <= _HEADING and self.words[last - 1] not in ".!?…:" and self.inside[last - 1] < 0

    def unit_of(self, at: int) -> int:
        """The number of the sentence that a token is in."""
        return max(bisect_right(self._firsts, at) - 1, 0)

    def opened(self, first: int, last: int) -> range:
        """The numbers of the regions that begin in a token range."""
        return range(bisect_left(self._lefts, first), bisect_left(self._lefts, last))

    def touches(self, at: int) -> bool:
        """Whether no blank is before a token."""
        return at > 0 and self.ends[at - 1] == self.starts[at]

    def is_joined(self, at: int) -> bool:
        """Whether a hyphen without blanks joins a token to the one before it."""
        return at > 1 and self.words[at - 1] in "-‑" and self.touches(at) and self.touches(at - 1)

    def elided(self, at: int) -> str:
        """The elided word before a host, with a straight apostrophe: "s'" of "s’emporte"; "" for none."""
        lower, host = self.lowers[at], self.hosts[at]
        return lower[: len(lower) - len(host)].replace("’", "'")

    def bare(self, at: int) -> str:
        """A word as printed without the elided one before it: "Agence" of "l'Agence"."""
        whole = self.hosts[at] == self.lowers[at]  # "İ" is two in lower case
        return self.words[at] if whole else self._host(self.words[at])

    def _has_apostrophe(self) -> bool:
        return any(mark in self.text for mark in APOSTROPHES)

    def _host(self, word: str) -> str:
        """A word without the elided one before it: "emporte" of "s'emporte"; "Floc'h" has none."""
        for mark in APOSTROPHES:
            if mark in word and word.partition(mark)[0].lower() in self.lexicon.words["elided"]:
                return word[word.find(mark) + 1 :]
        return word

    def title(self, at: int) -> Title | None:
        """The title that a token is, also in another case of German: "des Sprechers", "dem Vorsitzenden"."""
        found = self._titles.get(at)
        if found is None:
            known = self.lexicon.title(self.hosts[at]) or self._inhabitant(at)
            known = None if known is not None and self._describes_name(at, known.official) else known
            oblique = known is None and self.lexicon.capital_nouns and self.words[at][0].isupper()
            found = self._titles[at] = oblique_title(self, at) if oblique else (known, self.hosts[at])
        return found[0]

    def _inhabitant(self, at: int) -> Title | None:
        """Who lives somewhere, by the ending of a capital alone behind an article: "le Toulonnais", "l'Alsacienne"."""
        bare, words = self.bare(at), self.lexicon.words
        if self.lexicon.capital_nouns or not bare[0].isupper() or not bare.endswith(tuple(words["demonym ending"])):
            return None
        known = self.hosts[at] in self.analysis.pack.proper or self.lexicon.body(bare) is not None
        joined = at + 1 < len(self.words) and self.lowers[at + 1] in self.analysis.pack.joining
        if known or joined or not self._has_article(at):
            return None
        return Title(self.lexicon.gender_by_ending(bare), "person")

    def _has_article(self, at: int) -> bool:
        """Whether an article in the singular that is no part of a name ("Le Parisien") is before a token."""
        words = self.lexicon.words
        if self.hosts[at] != self.lowers[at]:
            return self.elided(at) in words["elided article"]
        before = self.lowers[at - 1] if at > 0 else ""
        opens = at > 0 and (self.words[at - 1][0].islower() or self.analysis.starts_sentence(at - 1))
        return opens and before in words["article"] and before not in words["plural"]

    def _describes_name(self, at: int, official: str) -> bool:
        """Whether a word is a firm's before its name ("la consultora Delta"), or an inhabitant's before a noun."""
        if official == "person":
            return self._is_of_place(at)
        demonym = self.lowers[at + 1 : at + 2] and self.lowers[at + 1].endswith(
            tuple(self.lexicon.words["demonym ending"])
        )
        behind = at + 2 if demonym and not self.lexicon.capital_nouns else at + 1
        following, second = (*self.words[behind : behind + 2], ".", ".")[:2]
        person = following in self.lexicon.names and second[0].isupper()
        named = following[0].isupper() and not person and not self.lexicon.capital_nouns
        return named and self.lexicon.body(self.hosts[at]) in ANY

    def _is_of_place(self, at: int) -> bool:
        """Whether a word for an inhabitant describes the noun behind it: "Schweizer Behörden"."""
        lower = self.lowers[at]
        ending = tuple(self.lexicon.words["inhabitant ending"])
        if lower not in inhabitants(self.lexicon.language) or not lower.endswith(ending) or at + 1 == len(self.words):
            return False
        return self.words[at + 1][0].isupper() and self.analysis.word_class(at + 1) == "NOUN"

    def base(self, at: int) -> str:
        """A token in lower case, a title or body in its first case."""
        return self._titles[at][1] if self.title(at) is not None else self.lexicon.body_stem(self.hosts[at])

    def shown_title(self, first: int, last: int) -> str:
        """The characters of a token range with its titles in their first case: "Sprecher" of "Sprechers"."""
        shown = self.shown(first, last)
        for at in reversed(range(first, last)):
            whole = self.hosts[at] == self.lowers[at] and self.title(at) is not None
            cut = len(self.lowers[at]) - len(self.base(at)) if whole else 0
            if cut > 0:
                place = self.ends[at] - self.starts[first]
                shown = shown[: place - cut] + shown[place:]
        return shown

    def shown(self, first: int, last: int) -> str:
        """The characters of a token range."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def _inner_capitals(self) -> list[int]:
        """The tokens with a capital that have one before and one behind them."""
        last = len(self.words) - 1
        return [at for at in self.capitals if 0 < at < last]

    def behind_articles(self) -> Iterator[str]:
        """Yield the words behind definite articles, in lower case; no first part of a compound: "die Roe-Rede"."""
        definite, small = self.lexicon.words["definite"], {",", *self.lexicon.words["within name"]}
        for at in self._inner_capitals():
            if self.lowers[at - 1] in definite and self.lowers[at - 2] not in small and self.words[at + 1] not in "-‑":
                yield self.lowers[at]  # none of "die Rede, die Roe hielt", "von der Roe"

    def beside_verbs(self) -> Iterator[str]:
        """Yield the words with a capital, in lower case, that are alone before or behind a reporting verb or "so"."""
        words, lowers, small = self.words, self.lowers, self.lexicon.words["within name"]
        cues = (self.lexicon.verbs.keys() & set(lowers)) | self.lexicon.words["short cue"]
        for at in self._inner_capitals():
            if lowers[at - 1] in small:
                first = self.small_begin(at)
            elif lowers[at - 1] in cues or lowers[at + 1] in cues:
                first = at
            else:
                continue
            ahead = lowers[at + 1] in cues and not words[first - 1][-1].isalpha()
            behind = lowers[first - 1] in cues and not words[at + 1][0].isupper()
            if behind or (ahead and (first == at or words[first][0].isupper())):
                yield lowers[at]

    def know_surnames(self, surnames: set[str]) -> None:
        """Note the last words of full names, and in German where small words before one begin a phrase."""
        self.surnames = surnames
        if self.lexicon.capital_nouns:
            begins = ((self.small_begin(at), at + 1) for at in self.capitals if self.lowers[at] in surnames)
            self.noble = {begin: end for begin, end in begins if end - begin > 1}
            self.openers |= self.noble.keys()

    def small_begin(self, at: int) -> int:
        """Where the small words begin that are before a surname: "van der | Roe"; the token itself where none is."""
        first, small = at, self.lexicon.words["within name"]
        while first > 0 and at - first < _SMALL_WORDS and self.lowers[first - 1] in small:
            first -= 1
        return first

    def _units(self) -> list[Unit]:
        """Join sentences that a region spans or that a mark before a comma cuts."""
        found, first = list[Unit](), 0
        places = iter(self.analysis.paragraphs)
        paragraph, number = next(places, (0, 0)), 0
        for cut in self._cuts():
            while paragraph[1] <= first:
                paragraph, number = next(places, paragraph), number + 1
            joined = cut < paragraph[1] and self._goes_on(cut, dialogue=paragraph[0] in self.dialogues)
            if joined and (cut - first < _LONGEST or self._is_within(cut)):
                continue
            stop = cut
            while stop > first and self.inside[stop - 1] < 0 and self.words[stop - 1] in ".!?…":
                stop -= 1
            begin = self._behind_dateline(first, cut) if number < _DATELINES and first == paragraph[0] else first
            found.append(Unit(begin, cut, stop, number, paragraph[0] in self.dialogues))
            first = cut
        at = 0
        for region in self.regions:
            while at + 1 < len(found) and found[at].last <= region.left:
                at += 1
            if found:
                found[at].regions.append(region)
        return found

    def _behind_dateline(self, first: int, cut: int) -> int:
        """Where a sentence begins behind "RIOBAMBA, Ecuador (AW) —" or "Madrid, 12 mar (Agencia Sur).-"."""
        for at in range(first + 1, min(first + _LONGEST_DATELINE, cut - 1)):
            if self.inside[at] >= 0:
                return first
            if self.words[at] in DASHES and (self.words[at - 1] in ").-" or self.words[first].isupper()):
                dash = not self.touches(at) or self.words[at - 1] == "."
                return at + 1 if dash and self.starts[at + 1] > self.ends[at] else first
        return first

    def _cuts(self) -> list[int]:
        """Where sentences end, and where a full stop is right before speech."""
        cuts = {sentence.last for sentence in self.analysis.sentences}
        for sentence in self.analysis.sentences:
            if sentence.last - sentence.first > _LONGEST:
                places = range(sentence.first + _LONGEST, sentence.last, _LONGEST)
                cuts |= {self.regions[self.inside[at]].right if self.inside[at] >= 0 else at for at in places}
        marks = {region.left for region in self.regions if region.left > 0 and self.words[region.left - 1] in ".!?…"}
        behind = {region.right for region in self.regions if self._ends_sentence(region)}
        return sorted(cuts | behind | {at for at in marks if self.inside[at - 1] < 0})

    def _ends_sentence(self, region: Region) -> bool:
        """Whether speech ends its sentence and another begins behind its mark."""
        at = region.right
        ended = region.closed and region.last > region.first and self.words[region.last - 1] in ".!?…"
        return ended and at < len(self.words) and self.words[at][0].isupper()

    def _goes_on(self, cut: int, *, dialogue: bool) -> bool:
        """Whether a sentence goes on behind a cut: inside speech, or behind its mark with a small letter or a comma."""
        if dialogue and self.words[cut][0].islower():
            return True
        if self.inside[cut - 1] < 0:
            return False
        return self._is_within(cut) or self.words[cut][0].islower() or self.words[cut][0] in ",–—-"

    def _is_within(self, cut: int) -> bool:
        """Whether a cut falls inside speech."""
        number = self.inside[cut - 1]
        return number >= 0 and self.regions[number].left < cut < self.regions[number].right


BESIDE = 4
"""Tokens before the first and behind the last whose class may be asked for."""
DASHES = "—–-―"
HEADINGS = ("/headline", "/deck")
"""Fields above the body, whose sentences drop articles."""
_NICKNAME = 2  # words of the longest nickname
_SMALL_WORDS = 2  # of "van der"
_LONGEST = 400  # tokens of a sentence that is read whole: keeps the work in proportion to a text's length
_HEADING = 14  # tokens of the longest heading
_DATELINES = 3  # paragraphs in which a dateline may be: headline and deck may be before it
_LONGEST_DATELINE = 16  # tokens of the longest dateline
