"""Closed classes of English words and the reporting verbs, for looking up in lower case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsschema.lexicons import rows
from newsschema.text.wordsets import word_set

PRONOUNS = word_set("he she they it we i you")
OBJECTS = word_set("him her them us me you it himself herself themselves")
RELATIVES = word_set("who which that")
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some many several few most all both each"
    " every any no another one two three four five six seven eight nine ten other dozens hundreds thousands"
    " multiple various numerous"
)
PREPOSITIONS = word_set(
    "of for in at from on with by to as about after before during over under into since until through"
    " throughout amid among between against near outside inside across behind beyond despite without within via"
    " per following toward towards around upon like unlike alongside including regarding"
)
BE = word_set("is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
HAVE = word_set("has have had having hasn't haven't hadn't hasn’t haven’t hadn’t")
DO = word_set("do does did don't doesn't didn't don’t doesn’t didn’t")
MODALS = word_set(
    "will would can could may might shall should must cannot won't wouldn't can't couldn't shouldn't won’t"
    " wouldn’t can’t couldn’t shouldn’t ’ll 'll ’d 'd"
)
AUXILIARIES = BE | HAVE | DO | MODALS
# Auxiliaries, and past forms that differ from their participles: finite wherever they stand, but behind "to".
FINITE = (BE | HAVE | DO | MODALS) - word_set("be been being having") | word_set(
    "went came took gave saw knew began became fell rose grew spoke ran drew flew rode shook woke wore ate forgot hid"
    " rang sank shrank sang sprang stole strode swam threw tore underwent withdrew wrote broke chose froze drove"
)
# Verbs so common that a clause is recognised by them, beside auxiliaries and reporting verbs.
COMMON_VERBS = word_set(
    "go goes went gone come comes came make makes made take takes took give gives gave get gets got see sees"
    " saw know knows knew think thinks thought want wants need needs feel feels felt keep keeps kept let lets"
    " mean means meant put puts run runs ran lead leads led hold holds held leave leaves left lose loses lost"
    " win wins won pay pays paid meet meets met begin begins began become becomes became bring brings brought"
    " show shows hear heard stand stands stood fall falls fell rise rises rose grow grows grew send sends sent"
    " spend spent build built buy bought speak speaks spoke seem seems remain remains appear appears look looks"
    " believe believes expect expects plan plans hope hopes help helps work works support supports deserve"
    " deserves belong belongs depend depends require requires sent came threw tossed rallied met drew drove"
    " flew gave rode shook sat spoke stuck struck swept swung taught tore woke wore wound bent bid bled caught"
    " chose clung crept dealt dug ate fed fled flung forgot got ground hid hung knelt laid lit overcame proved"
    " quit rang sank shot shrank slept slid sold sought spun sprang stole stung strode swam trod understood"
    " underwent upheld withdrew wrung continue continues use uses try tries include includes provide provides"
    " represent represents create creates cause causes allow allows face faces live lives lie lies lay set hit"
    " cut let fight fights fought break broke broken"
)
CONJUNCTIONS = word_set("and but or nor yet so")
SUBORDINATORS = word_set(
    "that as when while because if though although after before since until unless whereas where whether than"
    " once how why what"
)
ADVERBS = word_set(
    "also later then once again still even just now already often always sometimes soon first further too"
    " twice well himself herself themselves itself both all each instead meanwhile however therefore thus"
    " nevertheless indeed though moreover earlier yesterday today tonight tomorrow recently afterwards"
    " likewise nonetheless besides otherwise additionally furthermore"
    " afterward here there flatly long further rather quite simply only ever perhaps maybe"
)
# Nouns that a document as speaker goes by.
DOCUMENTS = word_set(
    "report study survey poll review paper data figures statistics documents document analysis audit inquiry"
    " investigation research records letter statement article book email emails memo lawsuit complaint"
    " indictment affidavit census findings results filing ruling order polls studies reports surveys index"
    " estimates court judge jury commission panel committee researchers scientists investigators inspectors"
    " auditors numbers finding"
)
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun"
    " jul aug sep sept oct nov dec"
)
PERIODS = word_set("week month year night morning evening afternoon spring summer fall autumn winter")
# Capitalised at the head of a sentence without being a name.
NOT_NAMES = frozenset().union(
    PRONOUNS, RELATIVES, DETERMINERS, PREPOSITIONS, AUXILIARIES, CONJUNCTIONS, SUBORDINATORS, ADVERBS, DAYS, MONTHS,
    word_set(
        "asked according yes no not well ok okay oh if here more less good let please last next early late such"
        " speaking writing citing responding nor him them us"
    ),
)  # fmt: skip
# Small words inside names: "Ursula von der Leyen", "Mohammed bin Salman", "Luiz Inácio Lula da Silva".
PARTICLES = word_set(
    "de la le du des del della di da do dos das van von der den ter ten zu af av al el ul ud bin ibn bint abu y e ap"
)
SUFFIXES = word_set("jr sr ii iii iv")


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in one of its forms."""

    lemma: str
    kind: str
    """Class of the lexicon: speech, writing, question, denial, label, document ..."""
    frames: frozenset[str]
    """What may follow: quote, that, clause, object, hearer, to, as, or a preposition."""
    form: str
    """base, s, ed or ing."""
    traits: frozenset[str] = frozenset()
    """Behaviour beside the frames, see `lexicons/en/reporting.csv`: inverts, speaker, evidence, weak, noun ..."""
    particles: frozenset[str] = frozenset()
    """Particles that the verb may take; one with "+" is required."""

    @property
    def needs_particle(self) -> bool:
        """Whether it reports with its particle alone: "went on", "shot back"."""
        return any(particle[0] == "+" for particle in self.particles)

    def takes_particle(self, word: str) -> bool:
        """Whether a word in lower case is a particle of the verb."""
        return word in self.particles or f"+{word}" in self.particles


@cache
def verbs() -> dict[str, Verb]:
    """The forms of the reporting verbs; a past participle that differs from the past counts as "en"."""
    found: dict[str, Verb] = {}
    for row in rows("reporting", "en"):
        lemma = row["verb"]
        frames, traits, particles = (frozenset(row[key].split()) for key in ("frames", "traits", "particles"))
        for form, spellings in _forms(lemma, row["irregular"].split()).items():
            for spelling in spellings:
                found.setdefault(spelling, Verb(lemma, row["class"], frames, form, traits, particles))
    return found


def _forms(lemma: str, irregular: list[str]) -> dict[str, list[str]]:
    last = lemma[-1]
    stems = [lemma]
    if last == "e":
        stems = [lemma[:-1]]
    elif last not in "aeiouwxy" and lemma[-2] in "aeiou" and (lemma[-3] not in "aeiou" or lemma[-4:-2] == "qu"):
        stems = [lemma, lemma + last]
    past = [lemma[:-1] + "ied"] if last == "y" and lemma[-2] not in "aeiou" else [stem + "ed" for stem in stems]
    if last == "y" and lemma[-2] not in "aeiou":
        present = lemma[:-1] + "ies"
    else:
        present = lemma + ("es" if last in "sxz" or lemma[-2:] in ("ch", "sh") else "s")
    return {
        "ed": irregular[:1] or past,
        "en": irregular[1:2],
        "base": [lemma],
        "s": [present],
        "ing": [stem + "ing" for stem in stems],
    }
