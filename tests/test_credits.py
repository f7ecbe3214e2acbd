"""The grammar of credits: captions split, lines that are credits alone; all names are invented."""

from __future__ import annotations

from itertools import product
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.lexicons import rows
from newsschema.parsers.common.credits import clean_credit, is_credit, read_credit, split_credit

CAPTIONS = [  # as printed, caption, credit
    ("煙を上げる倉庫＝2日午前6時、青浜市、山田花子撮影", "煙を上げる倉庫＝2日午前6時、青浜市", "山田花子"),
    ("Rain in Oslo. Foto: Kari Nes / NTB", "Rain in Oslo.", "Kari Nes / NTB"),
    ("A ferry leaves Elsund (AP Photo/Ida Holm)", "A ferry leaves Elsund", "AP Photo/Ida Holm"),
    ("A ferry leaves Elsund. [Photo by Ida Holm/AFP via Getty Images]", "A ferry leaves Elsund.",
     "Ida Holm/AFP via Getty Images"),
    ("A ferry leaves Elsund. REUTERS/Ida Holm", "A ferry leaves Elsund.", "REUTERS/Ida Holm"),
    ("Das Haus brennt. © dpa", "Das Haus brennt.", "dpa"),
    ("Getty Images", None, "Getty Images"),
    ("橋を渡る人々＝ＡＰ", "橋を渡る人々", "ＡＰ"),
    ("Rain in Oslo. Foto: A. B. (Agency)", "Rain in Oslo.", "A. B. (Agency)"),
    ("Rain falls (Photo: Ann Bell / Carl Dale. Courtesy of Elm House)", "Rain falls",
     "Ann Bell / Carl Dale. Courtesy of Elm House"),
    ("A dress by the river. Photo: Ann Bell. Styling: Carl Dale", "A dress by the river.",
     "Ann Bell. Styling: Carl Dale"),
    ("The ferry at dawn / Kari Nes", "The ferry at dawn", "Kari Nes"),
    ("The ferry at dawn | Kari Nes", "The ferry at dawn", "Kari Nes"),
    ("The ferry at dawn. (Nordfoto)", "The ferry at dawn.", "Nordfoto"),
    ("渡船在清晨出發。（圖：王小明／新華社）", "渡船在清晨出發。", "王小明／新華社"),
    ("The lodge reopened in May. Elm Lodge: Jacob Holm, jacob@example.com", "The lodge reopened in May.",
     "Elm Lodge: Jacob Holm, jacob@example.com"),
    ("Rain in Oslo. Photo: Ann Bell)", "Rain in Oslo.", "Ann Bell"),
    ("Foto: Kari Nes / NTB | Rain falls on Oslo in May", "Rain falls on Oslo in May", "Kari Nes / NTB"),
    ("(REUTERS/Ida Holm) A ferry leaves Elsund at dawn", "A ferry leaves Elsund at dawn", "REUTERS/Ida Holm"),
    ("Foto: Ann Bell. Der Regen fällt und es wird kalt.", "Der Regen fällt und es wird kalt.", "Ann Bell"),
    ("Friedrich Elm. Reuters/Nadja Holm", "Friedrich Elm.", "Reuters/Nadja Holm"),
    ("The port in May. Ana Ruiz (AFP)", "The port in May.", "Ana Ruiz (AFP)"),
    ("Lakeside view. © 2023 Ann Bell. All rights reserved.", "Lakeside view.", "Ann Bell. All rights reserved"),
    ("Protesters in Paris Ida Holm/AFP", "Protesters in Paris", "Ida Holm/AFP"),
    ("Lietus Vilniuje. J. Petraitis / ELTA nuotr.", "Lietus Vilniuje.", "J. Petraitis / ELTA"),
    ("비 내리는 서울. 사진=홍길동 기자", "비 내리는 서울.", "홍길동"),
    ("台北街頭大雨。（中央社）", "台北街頭大雨。", "中央社"),
    ("The ferry at dawn. Courtesy Elm Museum", "The ferry at dawn.", "Elm Museum"),
    ("The ferry at dawn (c) Kari Nes", "The ferry at dawn", "Kari Nes"),
    ("The ferry at dawn. STAFF PHOTO BY KARI NES", "The ferry at dawn.", "KARI NES"),
    ("The ferry at dawn. Kari Nes | Staff Photographer", "The ferry at dawn.", "Kari Nes | Staff Photographer"),
    ("Ferry at dawn. Photo: Kari Nes. Used with permission.", "Ferry at dawn.", "Kari Nes. Used with permission"),
    ("A ferry at dawn (Kari Nes/Ola Lie for The Elm Times)", "A ferry at dawn", "Kari Nes/Ola Lie for The Elm Times"),
    ("Dead bees. KARI NES / ELM TIMES", "Dead bees.", "KARI NES / ELM TIMES"),
    ("La barca al amanecer. MARTA GIL", "La barca al amanecer.", "MARTA GIL"),
    ("La barca al alba (ph. Ugo Bassi)", "La barca al alba", "Ugo Bassi"),
    ("De veerboot. Het is vroeg. Beeld Piet Smit", "De veerboot. Het is vroeg.", "Piet Smit"),
    ("Prom o świcie. Fot. materiały prasowe", "Prom o świcie.", "materiały prasowe"),
    ("Şafakta vapur. (Deniz Usta - Anadolu Ajansı)", "Şafakta vapur.", "Deniz Usta - Anadolu Ajansı"),
    ("The sign on the door. CLOSED FOR GOOD", "The sign on the door. CLOSED FOR GOOD", None),
    ("A courtesy call on the mayor of Elm", "A courtesy call on the mayor of Elm", None),
    ("The race was close. Photo finish for both", "The race was close. Photo finish for both", None),
    ("Candidates for the seat (Elms/Oaks/Ashes)", "Candidates for the seat (Elms/Oaks/Ashes)", None),
    ("A ferry leaves Elsund (Photo Kari Nes. AFP)", "A ferry leaves Elsund", "Kari Nes. AFP"),
    ("Eine Fähre verlässt Elsund. Foto Kari Nes. dpa", "Eine Fähre verlässt Elsund.", "Kari Nes. dpa"),
    ("A ferry leaves Elsund (AP Photo by Kari Nes)", "A ferry leaves Elsund", "AP Photo by Kari Nes"),
    ("Photo Elm Ferry. The harbour is closed", "Photo Elm Ferry. The harbour is closed", None),
    ("", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "caption", "credit"), CAPTIONS)
def test_split_credit(printed: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(printed) == (caption, credit)


NO_CREDIT = [
    "The court heard the case on Monday.",
    "Ministers met in Berlin (left)",
    "The mayor of Elmstadt in May (Elm Party)",
    "Der Zug hält in Elmstadt. (Archivbild)",
    "Staff of Reuters talk to visitors",
    "He told Reuters.",
    "He was interviewed by AFP",
    "She was born in 1960 (Kari Nes)",
    "He shared the photo: a dog on the beach",
    "Bild: So wird die neue Brücke aussehen",
    "Der Vorstand (v.l.): Ann Bell, Carl Dale, Eva Fern",
    "Ann Bell, chief executive of Elm",
    "Elm Rovers 2 - 1 Ash United",
    "Smoke rises (Reuters) over Elmstadt",
    "The picture by the river is the oldest in the town, he said.",
    "Visitors look at a photo of the old town hall in Elmstadt",
    "Das Foto zeigt den Hafen von Elmstadt im Mai.",
    "Photo Gallery",
    "Wetter: Regen in Elmstadt",
    "橋を渡る人々",
]


@pytest.mark.parametrize("printed", NO_CREDIT)
def test_a_caption_without_a_credit_stays_whole(printed: str) -> None:
    assert split_credit(printed) == (printed, None)


# Each label word of the lexicon, in its language's script, before names and agencies in the usual separators.
LABELS = [row["word"] for row in rows("credit_words") if row["kind"] == "photo"]
SOURCES = [row["word"] for row in rows("credit_words") if row["kind"] == "source"]
NAMES = ("Kari Nes", "A. B. Holm", "KARI NES", "Jean-Luc d'Arbre", "Ida van der Elm", "Zoë O'Neill")
HOUSES = ("AFP", "Reuters", "dpa", "Getty Images", "EPA-EFE")
JOINED = ("{name}/{house}", "{name} / {house}", "{name} ({house})", "{name}, {house}", "{house}/{name}",
          "{name} | {house}", "{name} via {house}", "{name}/{house} via Getty Images", "{name}", "{house}")  # fmt: skip
FRAMES = ("{caption} {label}: {credit}", "{caption} ({label}: {credit})", "{caption} [{label}: {credit}]",
          "{caption} | {label}: {credit}", "{caption} – {label}: {credit}", "{caption}\n{label}: {credit}",
          "{caption} {label} : {credit}", "{caption} ({label}: {credit}).")  # fmt: skip
STATED = ("Rain falls on the old harbour.", "煙を上げる倉庫。", "Дождь в старом порту.", "Der Regen fällt im Hafen")


@pytest.mark.parametrize("word", LABELS)
def test_each_label_splits_each_frame(word: str) -> None:
    label = word[0].upper() + word[1:]
    for frame, joined in product(FRAMES, JOINED):
        credit = joined.format(name="Kari Nes", house="AFP")
        printed = frame.format(caption=STATED[0], label=label, credit=credit)
        assert split_credit(printed) == (STATED[0], credit), printed


@pytest.mark.parametrize("word", SOURCES)
def test_words_for_sources_and_other_pictures_are_labels_too(word: str) -> None:
    label = word[0].upper() + word[1:]
    assert split_credit(f"{STATED[0]} {label}: Kari Nes/AFP") == (STATED[0], "Kari Nes/AFP")
    assert is_credit(f"{label}: Kari Nes/AFP")


@pytest.mark.parametrize("name", NAMES)
def test_names_agencies_and_separators_in_all_combinations(name: str) -> None:
    for frame, joined, house, caption in product(FRAMES, JOINED, HOUSES, STATED):
        credit = joined.format(name=name, house=house)
        printed = frame.format(caption=caption, label="Foto", credit=credit)
        assert split_credit(printed) == (caption, credit), printed


# Without a label: what an agency, a slash and the boundary give.
UNLABELLED = ("{caption} {name}/{house}", "{caption} ({name}/{house})", "{caption} | {name}/{house}",
              "{caption}\n{name} / {house}", "{caption} {house}/{name}", "{caption} {name} ({house})",
              "{caption} © {name}/{house}", "{caption} © {name}", "{caption} ({name})",
              "{caption} Courtesy of {name}", "{caption} (Photo by {name}/{house})")  # fmt: skip


@pytest.mark.parametrize("frame", UNLABELLED)
def test_credits_without_a_label(frame: str) -> None:
    for name, house, caption in product(NAMES, HOUSES, STATED[:3:2]):
        printed = frame.format(caption=caption, name=name, house=house)
        said, credit = split_credit(printed)
        assert said == caption, printed
        assert name in (credit or ""), printed


@pytest.mark.parametrize("joined", JOINED)
def test_a_credit_alone_is_one_in_each_form(joined: str) -> None:
    for name, house in product(NAMES, HOUSES):
        credit = joined.format(name=name, house=house)
        for line in (f"Photo: {credit}", f"(Foto: {credit})", f"© {credit}", f"Photo by {credit}"):
            assert split_credit(line) == (None, credit), line
            assert clean_credit(line) == credit, line


SENTENCES = [  # ordinary sentences, and what ends them: neither is a credit
    "The council of Elmstadt met on Tuesday to vote on the new bridge",
    "Der Rat von Elmstadt hat am Dienstag über die Brücke abgestimmt",
    "Le conseil municipal a voté mardi la construction du pont",
    "El consejo votó el martes la construcción del puente",
]
ENDINGS = (" (left).", " (right)", ", said Kari Nes.", " by Kari Nes", " in Oslo.", " (2-1)", " (see map)",
           " with AFP.", ", according to Reuters.", " on 3 May 2024.", " for Kari Nes and Ida Holm.",
           ": it was late.")  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_end_in_a_bracket_a_name_or_an_agency(sentence: str) -> None:
    for ending in ENDINGS:
        assert split_credit(sentence + ending) == (sentence + ending, None)
        assert not is_credit(sentence + ending)


PUBLISHER = [  # the page's publisher, as printed, caption, credit
    ("Elm Tageblatt", "Der Hafen im Mai. Kari Nes/Elm Tageblatt", "Der Hafen im Mai.", "Kari Nes/Elm Tageblatt"),
    ("Elm Tageblatt", "Der Hafen im Mai (Elm Tageblatt)", "Der Hafen im Mai", "Elm Tageblatt"),
    ("The Elm Herald", "The port in May (Kari Nes/Elm Herald)", "The port in May", "Kari Nes/Elm Herald"),
    (
        "Elm Tageblatt",
        "Der Hafen im Mai. Foto: Kari Nes. Elm Tageblatt",
        "Der Hafen im Mai.",
        "Kari Nes. Elm Tageblatt",
    ),
    ("Elm Tageblatt", "Der Hafen im Mai. © ET", "Der Hafen im Mai.", "ET"),
    ("elmblatt.de", "Der Hafen im Mai (Elmblatt)", "Der Hafen im Mai", "Elmblatt"),
    (None, "Der Hafen im Mai (Elmblatt)", "Der Hafen im Mai (Elmblatt)", None),
]


@pytest.mark.parametrize(("publisher", "printed", "caption", "credit"), PUBLISHER)
def test_the_publisher_counts_as_an_agency(
    publisher: str | None, printed: str, caption: str | None, credit: str | None
) -> None:
    assert split_credit(printed, publisher) == (caption, credit)


@pytest.mark.parametrize(
    "line", ["Photo: Ida Holm", "Ida Holm/AFP", "(dpa)", "© Getty Images", "Image source, Reuters"]
)
def test_lines_that_are_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line", ["", "The bridge in May", "Photo:", "He told Reuters that the bridge would open in May."]
)
def test_lines_that_are_not(line: str) -> None:
    assert not is_credit(line)


def test_a_credit_states_its_parts() -> None:
    credit = read_credit("Foto: Kari Nes / Ida Holm / NTB (Handout)")
    assert credit is not None
    assert (credit.label, credit.names, credit.agencies) == ("Foto:", ("Kari Nes", "Ida Holm"), ("NTB", "Handout"))


def test_clean_credit_cuts_the_label() -> None:
    assert clean_credit("(Foto: Kari Nes)") == "Kari Nes"
    assert clean_credit(" © ") is None


def test_the_tables_hold_forty_languages_and_no_word_twice() -> None:
    words = rows("credit_words")
    assert len({row["language"] for row in words}) >= 40
    assert len({(row["word"], row["kind"], row["language"]) for row in words}) == len(words)


@given(st.text(st.sampled_from("Aa. ,/()[]（）|:©\n-–=AFP写図摄Foto\u0130ß'"), max_size=60))
def test_any_text_is_split_into_parts_of_itself(text: str) -> None:
    for part in split_credit(text):
        assert part is None or set(part) <= set(text) | set(")]）】〕］,")
    assert clean_credit(text) != ""


def test_long_captions_cost_no_more_than_short_ones() -> None:
    long = "Rain fell, (in) Oslo / on Monday. " * 55 + "Foto: Kari Nes / NTB"
    begin = process_time()
    for _ in range(20):
        assert split_credit(long)[1] == "Kari Nes / NTB"
    assert process_time() - begin < 1.0
