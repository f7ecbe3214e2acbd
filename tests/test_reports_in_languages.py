"""What a reporting verb reports in German, French and Spanish: which of its forms do, and where its clause ends.

In a sentence the words reported are in braces and the speaker is in brackets.
"""

from __future__ import annotations

import re

import pytest

from newsschema import find_quotes
from newsschema.lexicons import rows

FORMS = [  # forms of irregular verbs, and verbs written in two words
    ("es", "[Los médicos] mantenían que {el paciente seguía estable}."),
    ("es", "[Los técnicos] predecían que {la presa aguantaría}."),
    ("es", "[Las vecinas] sugirieron que {se abra otra puerta}."),
    ("fr", "[Les pêcheurs] écrivirent que {la mer montait}."),
    ("fr", "[Les élus] maintiennent que {le budget est équilibré}."),
    ("fr", "[La maire] a tenu à faire savoir que {le marché reste ouvert}."),
    ("fr", "[La maire Anne Duval] a confirmé lundi {avoir porté plainte}."),
    ("de", "[Die Anwälte] bekannten, {sie hätten die Frist versäumt}."),
    ("de", "[Die Ministerin] hat deutlich gemacht, dass {es keine Zuschüsse gibt}."),
    ("de", "[Die Firma] ließ wissen, {sie werde klagen}."),
    ("de", "[Der Verein] hatte zu bedenken gegeben, dass {der Platz fehlt}."),
    ("de", "[Die Reederei] hatte verlauten lassen, {die Fähre werde ersetzt}."),
    ("de", "[Die Behörde] warnt davor, {das Eis zu betreten}."),
    ("de", "[Die Partei] sprach sich dafür aus, {die Steuer zu senken}."),
    ("de", "Wie [der Sprecher] geltend machte, {fehlt ein Gutachten}."),
    ("es", "[La alcaldesa] manifiesta que {el plazo sigue abierto}."),
    ("fr", "[Le rapport] relève que {la digue est fragile}."),
    ("fr", "[Le maire] a quitté la salle en lançant que {tout était joué}."),
    ("es", "[El alcalde] cerró el acto diciendo que {el agua baja}."),
    ("es", "[La ministra] abandonó la sala, recordando que {el plazo vence hoy}."),
    ("fr", "« {Nous verrons} », dira plus tard [le maire]."),
    ("es", "«{No lo sé}», dirá después [el acusado]."),
]

EMBEDDED = [  # the sentence goes on behind the clause that the verb is in
    ("de", "Obwohl der [Landrat] beteuert hatte, dass {die Brücke sicher sei}, sperrte die Polizei sie."),
    ("de", "Nachdem [die Firma] mitgeteilt hatte, {sie schließe das Werk}, brach die Aktie ein."),
    ("de", "Während der [Konzern] versichert, dass {niemand gehen muss}, verhandelt der Betriebsrat."),
    ("de", "[Die Stadtwerke], die zuletzt sagten, {die Preise blieben stabil}, haben um acht Prozent erhöht."),
    ("de", "[Der Chef], der betont, dass {die Firma, die 1900 gegründet wurde, gesund sei}, trat zurück."),
    ("fr", "Bien que [le préfet] ait assuré que {la digue tiendrait}, trois familles ont quitté leur maison."),
    ("fr", "[La maire], qui avait dit que {le pont, construit en 1900, tiendrait}, a présenté ses excuses."),
    ("fr", "[Le directeur], qui affirme que {l'usine ne fermera pas}, ne convainc personne."),
    ("fr", "[Le syndicat], qui avait annoncé que {la grève durerait}, a repris le travail mardi."),
    ("es", "Aunque [el alcalde] había asegurado que {el puente resistiría}, los vecinos dejaron sus casas."),
    ("es", "Si bien [el juez] dijo que {el plazo había vencido}, los abogados recurrieron."),
    ("es", "[La empresa], que había anunciado que {cerraría la planta}, dio marcha atrás el lunes."),
    # it does not: the clause is the last one, or what is reported has clauses of its own
    ("de", "[Der Chef] sagte, dass {er, sobald es geht, zurücktreten werde}."),
    ("fr", "Les pompiers ont évacué [Paul Roy], qui a raconté qu'{il dormait, sa porte fermée}."),
    ("fr", "[La maire] a dit que {le pont, qui date de 1900, est sûr, mais que la route ne l'est pas}."),
    ("es", "[El alcalde] dijo que, {si llueve, se suspende la fiesta}."),
]

ENDS = [  # where what is reported ends, and a second report begins
    ("es", "[La ministra] dijo {ignorar el precio} y llamó al banco."),
    ("es", "[La ministra] ha descartado {subir la tasa}, cuyo cobro vence en mayo."),
    ("es", "[La ministra] pidió {abrir el puente y limpiar la orilla}."),
    ("es", "[La ministra] llamó a los vecinos a {dejar el barrio que arde}."),
    ("es", "El consejo, al que [la ministra] reprocha {no haber pagado el peaje}, estudia el asunto."),
    ("es", "[La ministra] dijo que {el agua baja}, aunque ha avisado de que {puede subir}."),
    ("es", "[La ministra] ha dicho que {el agua baja} y ha descrito el día como «{un alivio}»."),
    ("es", "{Lo que falta}, dijo [la ministra], {se pagará en mayo}."),
    ("es", "{El pozo está seco}, dijo [la ministra], y se marchó."),
    ("fr", "{Ce qui manque}, dit [la ministre], {sera payé en mai}."),
    ("fr", "[La ministre] promet de {baisser la taxe}, qui finance les routes."),
    ("es", "{La obra}, según [cartas enviadas a la junta], {costará el doble}."),
    ("es", "Ocupan un solar que, según [el alcalde], {vale poco}."),
    ("es", "Hay unas cuentas que, dicen en [la empresa], {no salen}."),
    ("es", "{El plan}, aseguran en [la empresa], {es viable}."),
    ("es", "Su hijo salió de casa y, según [la vecina], {nunca volvió}."),
    ("fr", "Le pont a fermé et, selon [la mairie], {il ne rouvrira pas}."),
    ("es", "[Un alto funcionario] que pidió el anonimato dijo que {el plan sigue en pie}."),
    ("fr", "[Un agent] qui a requis l'anonymat a dit que {le pont fermera}."),
    ("es", "[La vecina] cuenta que {oyó gritos y que llamó a la policía}."),
    ("es", "[El viceministro] anunció para mañana {una reunión con los gremios}."),
    ("es", "{Se trata}, según [el director Luis Vega], {de un proyecto pionero}."),
    ("fr", "{Le terrain}, selon [une expertise payée par la mairie], {vaut cher}."),
    ("es", "{El puente caerá}, según [la policía de Tarma]."),
    ("es", "[El alcalde] dijo que {habrá obras} y la oposición respondió que {es tarde}."),
    ("es", "[El alcalde] dijo que {el técnico calló y la obra paró}."),
    ("fr", "[Le maire] a dit que {le pont fermera} et l'opposition a répondu que {c'est trop tard}."),
    ("es", "[La sentencia] dio por probado que {el acusado huyó}."),
]

AROUND = [  # sources in the middle of a clause, and bodies that "on" is
    ("de", "{Die Strecke bleibt} nach Angaben [der Bahn] {bis Freitag gesperrt}."),
    ("de", "{Die Gewinne liegen} nach den Worten [des Chefs] {seit Jahren bei null}."),
    ("de", "{Die Ware bleibt} laut [Zoll] {im Hafen, weil Papiere fehlen}."),
    ("fr", "« {Le pont tiendra} », explique-t-on à [la mairie]."),
    ("fr", "À [la préfecture], on assure que {le pont tiendra}."),
    ("es", "Tal y como recordó [la fiscal], {la investigación acaba de empezar}."),
    ("es", "Como pedían [Italia], Malta y Grecia, {la ayuda llega en mayo}."),
    ("es", "{El puente}, tal como anunció [el alcalde], {sigue cerrado}."),
    ("fr", "{Le pont est fermé}, comme l'a annoncé [la préfète]."),
    ("fr", "{Le pont}, comme l'a annoncé [la préfète], {sera fermé}."),
    ("de", "[Der Chef] sagte zu, dass {alle bleiben}."),
    ("de", "[Der Chef] sagte dem Blatt am Montag, {die Lage ist ernst}."),
    ("es", "[El alcalde] se quejó de que {faltan camas}."),
    ("es", "[El alcalde] nos ha dicho que {la carretera está cerrada}."),
]

BEHIND = [  # adverbials between a verb and its subject
    ("de", "„{Das Wasser steigt}“, sagte am Montagabend [der Chef der Feuerwehr]."),
    ("de", "„{Das Wasser steigt}“, sagte nach der Sitzung [der Chef der Feuerwehr]."),
    ("de", "„{Das Wasser steigt}“, sagte am 3. Mai in Emden [die Bürgermeisterin]."),
    ("fr", "« {L'eau monte} », a déclaré le 3 mai dernier [le chef des pompiers]."),
    ("fr", "« {L'eau monte} », a déclaré lundi à l'AFP [le chef des pompiers]."),
    ("es", "«{El agua sube}», dijo ayer por la tarde [el jefe de los bomberos]."),
    ("es", "«{El agua sube}», dijo a la prensa [el jefe de los bomberos]."),
    ("de", "„{Das Wasser steigt}“, sagte [die Sprecherin der Stadt] am Montag."),
    ("de", "„{Das ist bitter}“, kommentierte nach dem Abpfiff [Kapitän Jonas Wehr]."),
    ("de", "Dass {die Schleuse klemmt}, bestätigte [ein Sprecher der Behörde]."),
]

CONJUNCTIONS = [  # "que" behind a hearer or a setting introduces what is said
    ("es", "[El alcalde] dijo a una emisora que {va a dimitir}."),
    ("es", "[La ministra] explicó en una rueda de prensa que {faltan camas}."),
    ("es", "[La policía] informó a los medios de que {el puente sigue cerrado}."),
    ("fr", "[Le maire] a dit à une radio que {le pont tient}."),
    ("fr", "[Le maire] a expliqué à l'équipe, réunie lundi, qu'{il partait}."),
]

VOICES = [  # pronouns for people nobody names, participles before a noun, predicates behind speech, documents
    ("de", "[Andere] sagten, {das Wasser sei kalt}."),
    ("de", "[Viele] klagen, {die Miete sei zu hoch}."),
    ("de", "„{Ich warte}“, meinte am Tor [ein anderer]."),
    ("fr", "[Certains] affirment que {l'eau est trouble}."),
    ("fr", "[D'autres] disent que {rien ne presse}."),
    ("es", "[Otros] sostienen que {el agua está turbia}."),
    ("de", "„{Wir warten}“, sagt der seit Mai amtierende [Makler Ole Kahn]."),
    ("de", "„{Wir warten}“, sagte [die in Bonn geborene Ärztin]."),
    ("de", "„{Wir schaffen das}“, ist [Trainer Kai Ruhland] überzeugt."),
    ("de", "{Die Demo sollte} nach Darstellung [der Veranstalter] {für eine Lösung werben}."),
    ("de", "„{Es reicht}“, sagte die Lienzer Bürgermeisterin [Darva Blomek]."),
    ("de", "„{Es reicht}“, sagte FDP-Kreischefin [Kirsna Lohm]."),
    ("es", "Según [el último censo], {en el valle viven 300 personas}."),
]

NOTHING = [
    # what has yet to be said is no quote
    ("fr", "Le ministre annoncera jeudi que les impôts baissent."),
    ("es", "El Gobierno anunciará el lunes que bajan los impuestos."),
    # nor what the writer says, what a fact shows and what people say
    ("de", "Ich habe den Wirt gefragt, ob er Zimmer hat."),
    ("de", "Das bestätigt, dass die Pumpe defekt war."),
    ("de", "Man vermutet, dass der Keller leer ist."),
    ("fr", "Nous avons dit au maire que la route était fermée."),
    ("fr", "Cela confirme que la pompe était en panne."),
    ("fr", "On dit que le château est hanté."),
    ("es", "Hemos dicho que la carretera está cerrada."),
    ("es", "Eso sugiere que la bomba falló."),
    ("es", "Se informó que el puente está cerrado."),
    # nor what another verb says: with a separable particle, reflexive, with an object
    ("de", "Das Treffen fand, wie geplant, in Kiel statt."),
    ("de", "Die Stadt sagte das Fest ab, die Wirte sind verärgert."),
    ("de", "Es stellte sich heraus, dass der Tresor leer war."),
    ("de", "Der Verdacht hat sich bestätigt, dass der Tresor leer war."),
    ("de", "Der Preis fand in der Jury keine Mehrheit, das Treffen war kurz."),
    # nor a relative clause or a purpose
    ("es", "El hotel cuenta con una piscina que se abre en junio."),
    ("es", "La película recuerda a la del año pasado en la que muere el héroe."),
    ("es", "El juez dispara a la puerta con un arma que compró su padre."),
    ("es", "El rumor disparó la creencia de que el pozo se seca."),
    ("es", "El técnico recuerda al que ganó la copa."),
    ("fr", "Le maire a réitéré ses critiques (son parti le suit), qu'il croit fondées."),
    ("fr", "Le tribunal a donné raison aux riverains, pour que le bruit cesse."),
    # nor what something is made after
    ("fr", "Le cinéaste a tourné le film d'après un roman de Paul Rivet."),
    ("fr", "La jeune femme, blessée, se révèle d'un courage étonnant."),
]


def read(marked: str) -> tuple[str, list[str], str | None]:
    """Return a sentence without its marks, the words reported and the speaker."""
    speaker = re.search(r"\[(.*?)\]", marked)
    words = [re.sub(r"[\[\]]", "", part) for part in re.findall(r"\{(.*?)\}", marked)]
    return re.sub(r"[\[\]{}]", "", marked), words, speaker and speaker[1]


@pytest.mark.parametrize(("language", "marked"), [*FORMS, *EMBEDDED, *ENDS, *AROUND, *BEHIND, *CONJUNCTIONS, *VOICES])
def test_what_is_reported_and_by_whom(language: str, marked: str) -> None:
    text, words, speaker = read(marked)
    quotes, _ = find_quotes(text, language=language)
    assert [span.exact for quote in quotes for span in quote.spans] == words
    named = quotes[0].speaker_span.exact if quotes[0].speaker_span is not None else None
    assert named == speaker or (named and speaker and (speaker.endswith(named) or speaker.startswith(named)))


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_is_no_report(language: str, text: str) -> None:
    assert find_quotes(text, language=language)[0] == []


def test_french_verbs_whose_stem_changes_have_a_pattern_that_shows_it() -> None:
    regular = [row["word"] for row in rows("speech", "fr") if row["pattern"] == "er" and row["frames"]]
    changing = re.compile(r"([cg]|[ou]y|[^eé][eé][bcdfglmnprstv])er$")
    assert [word for word in regular if changing.search(word)] == []


@pytest.mark.parametrize(("language", "count"), [("de", 3), ("fr", 5), ("es", 6)])
def test_irregular_verbs_have_both_numbers_in_the_present_and_the_past(language: str, count: int) -> None:
    speech = [row for row in rows("speech", language) if row["pattern"] == "irregular"]
    verbs = {row["word"]: row["forms"].split("/")[0].split() for row in speech if "clause" in row["frames"].split()}
    short = {word for word, forms in verbs.items() if len(forms) < count}
    assert short <= {"heißen"}  # impersonal: "es hieß"
