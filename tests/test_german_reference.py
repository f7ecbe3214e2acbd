"""Who speaks in German texts where no name is beside the verb: speech without a verb, pronouns, "die Frau"."""

import pytest

from newsschema import find_quotes

BARE = [  # text with speech that has no verb of its own, and who speaks in each of its quotes
    ("Der Verein Auwald ist sauer. „Das war ein Fehler.“", ["Auwald"]),
    ("Ein Bäcker lacht. „Das war gestern auch schon so.“", ["Ein Bäcker"]),
    ("„Gut so“, sagte Udo Kern. Ada Roth nickte nur. „Das reicht uns völlig.“", ["Udo Kern", "Ada Roth"]),
    ("Ada Roth kam. Udo Kern sagte, es regne. Sie lachte. „Das reicht uns völlig.“", ["Udo Kern", "Ada Roth"]),
    ("Die Reederei Brevan ist sauer: „Das war ein Fehler.“", ["Reederei Brevan"]),
    ("Die Polizei wurde deutlich: Der Weg sei gesperrt.", ["Polizei"]),
    ("Anders sieht das die Ärztin Ada Roth: „Das war ein Fehler.“", ["Ada Roth"]),
    ("Anders sieht das das Umweltamt. „Das war ein Fehler.“", ["Umweltamt"]),
    ("Für die Bäuerin Ada Roth ist die Sache klar. Der Rat sei müde.", ["Ada Roth"]),
    ("Lob kommt von der Polizei. „Das war gut so.“", ["Polizei"]),
    ("Aus der Kammer kam Widerspruch: „Das war ein Fehler.“", ["Kammer"]),
    ("Über den Rat sprach Ada Roth sehr offen: „Er schläft seit Jahren.“", ["Ada Roth"]),
    # The sentence before is about a thing or reported itself, or its owner speaks no more than others.
    ("Ada Roth sagte, es regne. Der Besuch des Ministers fiel aus. „Das war ein Fehler.“", ["Ada Roth"] * 2),
    ("Ada Roth sagte, es regne. Der Minister hätte Zeit gehabt. „Das war ein Fehler.“", ["Ada Roth"] * 2),
    ("Ada Roth sagte, es regne. Die Häuser stehen leer. „Das war ein Fehler.“", ["Ada Roth"] * 2),
    ("Ada Roth auf die Frage, ob die Polizei kommt: „Das war ein Fehler.“", ["Ada Roth"]),
]

DESCRIBED = [  # text, and who is meant by a pronoun or a description of somebody without a name
    ("Eine Bäuerin hat den Unfall gesehen. „Es ging schnell“, sagte sie.", ["Eine Bäuerin"]),
    ("Ein Bäcker half. Er sagte, es sei kalt.", ["Ein Bäcker"]),
    ("Eine Bäuerin half. „Es ging schnell“, sagte die Frau.", ["Eine Bäuerin"]),
    ("Ein Busfahrer half. „Es ging schnell“, sagte der Fahrer.", ["Ein Busfahrer"]),
    ("Ada Roth klagt. Ein Bäcker half. „Es ging schnell“, sagte sie.", ["Ada Roth"]),
    ("Udo Kern kam. Eine Bäuerin half. Der Mann sagte, es sei kalt.", ["Udo Kern"]),
    ("Bürgermeister Udo Kern kam. Der Bürgermeister ging bald. Er sagte, es sei kalt.", ["Udo Kern"]),
    ("Eine Bäuerin half. Die Ärztin sagte, es sei kalt.", ["Die Ärztin"]),
]

ORIGINS = [  # text with somebody described by where they are from, and who speaks
    ("Eine Bäuerin aus Bad Ems sagte, der Platz sei nass.", ["Eine Bäuerin aus Bad Ems"]),
    ("„Nein“, sagte ein Arzt aus Passau. Der Arzt sagte, er gehe.", ["ein Arzt aus Passau"] * 2),
    ("Die Ärztin Ada Roth aus Passau sagte, sie gehe.", ["Ada Roth"]),
    ("„Nein“, sagte eine Bäuerin aus Angst.", ["eine Bäuerin"]),
    ("Die Fraktion der Grünen: „Nein.“ Das Motto des Vereins: „Gemeinsam nach vorn.“", ["Fraktion der Grünen"] * 2),
]

PHRASES = [  # text, and who speaks in each of its quotes: phrases that begin with "der", "einer" and a participle
    ("Trainer Udo Kern kam. Wie der Trainer erklärte, ist der Platz nass.", ["Udo Kern"]),
    ("Wie der Gutachter mitteilte, ist der Platz nass.", ["der Gutachter"]),
    (
        "Laut einer gestern vorgestellten Studie der Kammer ist der Platz nass.",
        ["einer gestern vorgestellten Studie der Kammer"],
    ),
    ("Der Platz sei nass, so ein vom Verein bestellter Gutachter.", ["ein vom Verein bestellter Gutachter"]),
    ("Der Platz, sagten die meisten Gäste, sei nass.", ["die meisten Gäste"]),
    ("Einer hat am Abend verletzte Tiere gesehen, sagte Ada Roth.", ["Ada Roth"]),
    ("Einer sagte, der Platz sei nass.", ["Einer"]),
    ("Der Platz, so die Regel, ist nass. Der Platz, sagte Ada Roth, sei nass.", ["Regel", "Ada Roth"]),
]


@pytest.mark.parametrize(("text", "names"), [*BARE, *DESCRIBED, *ORIGINS, *PHRASES])
def test_who_is_meant(text: str, names: list[str]) -> None:
    quotes, speakers = find_quotes(text, language="de")
    known = {speaker.id: speaker.name for speaker in speakers}
    assert [known.get(quote.speaker or "") for quote in quotes] == names
