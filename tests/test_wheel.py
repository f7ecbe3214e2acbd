"""The wheel: it is built, holds types, data and schemas, and converts without the repository."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = """
import json, newsschema
text = "Ferry pier closes\\n\\nBy Ana Reyes\\n\\nThe pier at Largo closes on Monday, Omar Zaki said.\\n"
article = newsschema.convert(text.encode())
print(json.dumps([newsschema.__file__, article.headline, [quote.text for quote in article.quotes]]))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


NEEDED = [
    "py.typed",
    "lexicons/units.csv",
    "lexicons/en/reporting.csv",
    "export/sqlite.sql",
    "export/view.html",
    "validate/profiles/wire.toml",
    "schemas/article-1.1.schema.json",
]


@pytest.mark.parametrize("name", NEEDED)
def test_the_wheel_has_types_and_data(installed: Path, name: str) -> None:
    assert (installed / "newsschema" / name).is_file()


def test_the_wheel_converts(installed: Path, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(installed)}
    run = subprocess.run([sys.executable, "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    file, headline, quotes = json.loads(run.stdout)
    assert Path(file).is_relative_to(installed)
    assert (headline, quotes) == ("Ferry pier closes", ["The pier at Largo closes on Monday"])
