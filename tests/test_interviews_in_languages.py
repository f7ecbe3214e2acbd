"""Interviews in German, French and Spanish that are set as question and answer, with labels and without."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

INTERVIEWS = {
    "de": """Die Bürgermeisterin Eva Roth spricht über die Brücke. Sie hat viel Ärger damit.

Frau Roth, warum ist die Brücke gesperrt?

{}Weil sie alt ist. Wir müssen sie neu bauen.

Und wer zahlt das, was sagen Sie?

{}Das Land zahlt die Hälfte. Der Rest kommt von uns.

Das war einmal anders geplant.

Kommt das Geld rechtzeitig, glauben Sie?

{}Ja, das glaube ich.""",
    "fr": """La maire Eva Roth parle du pont.

Madame Roth, pourquoi votre pont est-il fermé ?

{}Parce qu'il est vieux. Nous devons le refaire.

Et qui paie, selon vous ?

{}L'État paie la moitié. Le reste vient de nous.

Vous croyez que l'argent viendra ?

{}Oui, j'en suis sûre.""",
    "es": """La alcaldesa Eva Roth habla del puente.

Señora Roth, ¿por qué está cerrado su puente?

{}Porque es viejo. Tenemos que rehacerlo.

¿Y quién paga, según usted?

{}El Estado paga la mitad. El resto sale de nuestro bolsillo.

¿Cree usted que llegará el dinero?

{}Sí, creo que sí.""",
}
ANSWERS = {
    "de": ["Weil sie alt ist. Wir müssen sie neu bauen.", "Das Land zahlt die Hälfte.", "Ja, das glaube ich."],
    "fr": ["Parce qu'il est vieux. Nous devons le refaire.", "L'État paie la moitié.", "Oui, j'en suis sûre."],
    "es": ["Porque es viejo. Tenemos que rehacerlo.", "El Estado paga la mitad.", "Sí, creo que sí."],
}


@pytest.mark.parametrize("label", ["", "Eva Roth: ", "Roth: ", "E. R.: ", "Eva Roth. ", "Eva Roth – "])
@pytest.mark.parametrize("language", INTERVIEWS)
def test_answers_are_quotes_of_the_person_interviewed(language: str, label: str) -> None:
    quotes, speakers = find_quotes(INTERVIEWS[language].format(label, label, label), language=language)
    assert [quote.kind for quote in quotes] == ["direct"] * 3
    assert all(quote.text.startswith(words) for quote, words in zip(quotes, ANSWERS[language], strict=True))
    assert [speaker.name for speaker in speakers] == ["Eva Roth"]
    assert all(quote.speaker == speakers[0].id for quote in quotes)


@pytest.mark.parametrize(("asks", "answers"), [("P. ", "R. "), ("P.—", "R.—"), ("—", "—"), ("- ", "")])
@pytest.mark.parametrize("language", INTERVIEWS)
def test_labels_and_dashes_before_questions_and_answers(language: str, asks: str, answers: str) -> None:
    paragraphs = INTERVIEWS[language].format(answers, answers, answers).split("\n\n")
    text = "\n\n".join(asks + one if one.endswith("?") else one for one in paragraphs)
    quotes, speakers = find_quotes(text, language=language)
    assert [quote.text.startswith(words) for quote, words in zip(quotes, ANSWERS[language], strict=True)] == [True] * 3
    assert [speaker.name for speaker in speakers] == ["Eva Roth"]


FRENCH = [  # questions; answers
    (("« Vous partez ? »", "« Qui vous aide ? »", "« Et votre pont ? »"), ("{}", "{}", "{}")),
    (("Vous partez ?", "Qui vous aide ?", "Et votre pont ?"), ("« {} »", "« {} »", "« {} »")),
    (("Vous partez ?", "Racontez-nous vos débuts.", "Et votre pont ?"), ("{}", "{}", "{}")),
    (("Vous partez ?", "Qui vous aide ?", "Et votre pont ?", "Vos filles vous soutiennent."), ("{}",) * 4),
]


@pytest.mark.parametrize(("questions", "answers"), FRENCH)
def test_questions_in_marks_imperatives_and_remarks(questions: tuple[str, ...], answers: tuple[str, ...]) -> None:
    said = ["Oui, je pars en mai.", "Ma sœur. Nous étions deux.", "Il est à nous.", "Elles m'aident."][: len(questions)]
    rows = (f"{put}\n\n{form.format(one)}" for put, form, one in zip(questions, answers, said, strict=True))
    quotes, speakers = find_quotes("La maire Eva Roth parle du pont.\n\n" + "\n\n".join(rows), language="fr")
    assert [quote.text for quote in quotes] == said
    assert [speaker.name for speaker in speakers] == ["Eva Roth"]


GUIDES = [  # questions that the writer answers, and lists
    (
        "de",
        (
            "Wann öffnet das Bad?\n\nEs öffnet im Mai.\n\nWas kostet der Eintritt?\n\nEr kostet drei Euro.\n\n"
            "Wo melden Sie sich an?\n\nIm Rathaus."
        ),
    ),
    (
        "fr",
        (
            "Quand ouvre la piscine ?\n\nElle ouvre en mai.\n\nCombien coûte l'entrée ?\n\nElle coûte trois euros.\n\n"
            "Où vous inscrire ?\n\nÀ la mairie."
        ),
    ),
    (
        "es",
        (
            "¿Cuándo abre la piscina?\n\nAbre en mayo.\n\n¿Cuánto cuesta la entrada?\n\nCuesta tres euros.\n\n"
            "¿Dónde se inscribe usted?\n\nEn el ayuntamiento."
        ),
    ),
    ("es", "-¿Cuándo abre?\n\nAbre en mayo.\n\n-¿Cuánto cuesta?\n\nTres euros.\n\n-¿Dónde está?\n\nEn Toril."),
    ("de", "Preis: drei Euro.\n\nOrt: Emden.\n\nBeginn: acht Uhr.\n\nKommen Sie?\n\nWer kommt?\n\nWer bleibt?"),
]


@pytest.mark.parametrize(("language", "text"), GUIDES)
def test_a_guide_has_no_answers_that_are_quotes(language: str, text: str) -> None:
    assert find_quotes(text, language=language)[0] == []


@pytest.mark.parametrize("end", ["Ende", "R.", "R. ", "—", "«", "P"])
@pytest.mark.parametrize("language", INTERVIEWS)
def test_a_text_may_end_in_a_paragraph_of_one_word_or_label(language: str, end: str) -> None:
    text = INTERVIEWS[language].format("", "", "")
    quotes, _ = find_quotes(f"{text}\n\n{end}", language=language)
    assert [quote.text.startswith(words) for quote, words in zip(quotes, ANSWERS[language], strict=False)] == [True] * 3


EXCHANGES = [  # a question or two within an article, and the words answered
    (
        "es",
        "«Bien», dijo el párroco Luis Vega.\n\n—¿Tanta gente?\n\n—No, nada. Menos.\n\n—¿Y hoy?\n\n—Veremos.\n\nFin.",
        ["No, nada. Menos.", "Veremos."],
    ),
    ("fr", "« Bien », dit le curé Luc Rey.\n\n— Tant de monde ?\n\n— Non, pas du tout.\n\nFin.", ["Non, pas du tout."]),
    ("es", "«Bien», dijo el párroco Luis Vega.\n\n—¿Vienes? —preguntó Ana Gil.\n\nFin.", ["¿Vienes?"]),
]


@pytest.mark.parametrize(("language", "text", "answers"), EXCHANGES)
def test_an_exchange_within_an_article(language: str, text: str, answers: list[str]) -> None:
    quotes, _ = find_quotes(text, language=language)
    assert [quote.text for quote in quotes[1:]] == answers
    assert len({quote.speaker for quote in quotes}) == 1 + ("preguntó" in text)
