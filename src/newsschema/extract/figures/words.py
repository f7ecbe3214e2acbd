"""Closed classes of English words that tell where a noun phrase ends. All in lower case."""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table that is written as running text, with straight and curly apostrophes."""
    return frozenset(words.split()) | frozenset(words.replace("'", "’").split())


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class of `lexicons/en/figures.csv`, with straight and curly apostrophes."""
    return word_set("\n".join(row["word"] for row in rows("figures", "en") if row["class"] == kind))


ARTICLES = frozenset({"the", "a", "an"})
DETERMINERS = ARTICLES | word_set(
    """this that these those its their his her our my your whose each every any no some all both such another other
    which what"""
)
# What a noun follows, though it may look like a verb: "the set", "its offer".
NOUN_OPENERS = ARTICLES | word_set("its their his her our my your each every no any")
PREPOSITIONS = word_set(
    """of in on at by for from with to into onto over under about against among amid across after before behind below
    above between beyond during through throughout toward towards until till upon within without via per since
    despite including like near off out outside inside around along versus vs as than up down worth"""
)
CONJUNCTIONS = word_set(
    """and or but nor yet so if because while whereas although though unless whether that who whom whose which where
    when why how then"""
)
PRONOUNS = word_set(
    """i you he she it we they me him us them himself herself itself themselves who there here this that these those
    one someone anyone everyone nobody something anything everything nothing"""
)
ADVERBS = word_set(
    """not also only just even still already ever never now again too very more most less least almost nearly always
    often together apart away ago alone altogether back later earlier today yesterday tomorrow tonight however
    respectively overall instead once twice else far soon up down each year-on-year either abroad overseas
    worldwide nationwide according due next last cent further upward upwards downward downwards thus perhaps maybe
    roughly about nor annually ages aboard aground ashore therefore
    moreover meanwhile otherwise nevertheless indeed furthermore anywhere somewhere able unable quite rather"""
)
# These follow a measure without being measured: "90 miles wide", "30 percent higher".
EXTENTS = word_set(
    """long wide high deep tall thick away apart higher lower older younger longer heavier lighter closer larger smaller
    faster slower cheaper more less fewer above below north south east west northeast northwest southeast southwest
    square"""
)
AUXILIARIES = word_set(
    """is are was were be been being am has have had having do does did doing done will would shall should can could may
    might must isn't aren't wasn't weren't won't can't don't didn't doesn't hasn't haven't hadn't wouldn't couldn't
    it's he's she's they're we're that's there's who's you're i'm they've we've you've i've could've would've
    should've they'll we'll you'll i'll it'll he'll she'll he'd she'd they'd we'd shouldn't here's what's"""
)
# Verbs that newspapers put beside figures, in the forms whose shape does not give them away.
VERBS = word_set(
    """say says said tell tells told know knows knew known see sees saw seen take takes took taken give gives gave
    given get gets got go goes went gone come comes came make makes made find finds found keep keeps kept hold holds
    held leave leaves left lose loses lost win wins won pay pays paid buy buys bought sell sells sold send sends
    sent spend spends spent build builds built meet meets met lead leads led rise rises rose risen fall falls fell
    fallen grow grows grew grown shrink shrank shrunk climb climbs drop drops gain gains jump jumps slide slides
    slid slip slips sink sinks sank sunk surge surges soar soars plunge plunges tumble tumbles shed sheds add adds
    advance advances decline declines decrease decreases increase increases rally rallies hit hits beat beats cut
    cuts set sets put puts let lets cost costs run runs ran begin begins began begun start starts become becomes
    became show shows shown bring brings brought think thinks thought want wants need needs needed use uses live
    lives stand stands stood die dies died kill kills work works worked play plays seem seems appear appears remain
    remains include includes continue continues believe believes help helps call calls move moves offer offers
    expect expects plan plans launch launches total totals average averages equal equals reach reaches exceed
    exceeds range ranges generate generates employ employs produce produces represent represents contain contains
    weigh weighs own owns require requires allow allows face faces carry carries carried follow follows break breaks
    broke broken speak speaks spoke fly flies flew flown flee flees fled fight fights fought ride rides rode drive
    drives drove driven draw draws drew feel feels felt throw throws threw catch catches caught choose chooses chose
    write writes wrote read reads trade trades close closes end ends open opens charge charges claim claims save
    saves raise raises feature features mean means meant owe owes vote votes voted support supports oppose score
    scores scored ask asks asked occur occurs happen happens tend tends stretch stretches dip dips boost boosts tap
    taps withdraw look looks seek seeks sought boast boasts worry worries hope hopes understood
    predict predicts announce announces reveal reveals reduce reduces provide provides improve improves deliver
    delivers create creates receive receives earn earns attract attracts covers serves handles"""
)
# Forms in -s that are verbs alone.
NEVER_NOUNS = word_set(
    """says tells knows sees goes comes becomes makes takes gives gets keeps brings thinks wants includes contains
    exceeds requires allows believes speaks writes occurs happens tends owes sells sends spends buys seems appears
    remains continues predicts announces reveals reduces provides improves delivers creates receives earns attracts
    helps employs produces represents weighs owns"""
)
# Plurals without an s.
PLURALS = word_set(
    """people men women children police cattle fish sheep teeth feet mice geese oxen personnel staff media data
    criteria phenomena aircraft spacecraft hovercraft species series crossfire lives wives servicemen servicewomen
    policemen firemen fishermen businessmen congressmen spokesmen workmen lawmen gunmen salmon deer bison troops
    alumni cacti fungi bacteria hundred everybody percent kin folk youth clergy crew swine poultry offspring"""
)
# Words in -s that are no plurals.
_SINGULAR_S = word_set(
    """its his this us is was has does as thus yes less unless plus versus perhaps always besides ours hers news
    business class process loss mass glass gas bus press access success across address congress focus virus campus
    status census bonus crisis basis analysis politics economics physics mathematics boss cross dress grass pass
    progress express witness fitness illness wilderness business's princess stress chess moss brass series"""
)
CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
STOPS = CLOSED | ADVERBS | VERBS


_NAMES = frozenset({"US", "IT", "WHO"})  # in capitals these are names, not closed-class words


def is_stop(printed: str, word: str) -> bool:
    """Whether a word, as printed and in lower case, ends a noun phrase."""
    return word in STOPS and printed not in _NAMES


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun: "workers", "people", not "business"."""
    return word in PLURALS or (
        len(word) > 2 and word[-1] == "s" and word[-2] not in "s'’" and word not in _SINGULAR_S and word[-2:] != "us"
    )


def is_verb_like(word: str) -> bool:
    """Whether a word in lower case is a verb by lexicon or shape: "rose", "reported"; "-ing" stays a noun's chance."""
    return word in VERBS or word in AUXILIARIES or (len(word) > 4 and word.endswith("ed") and word not in _ED_NOUNS)


_ED_NOUNS = frozenset({"speed", "breed", "creed", "exceed", "indeed", "seed", "weed", "united", "hundred", "steed"})
