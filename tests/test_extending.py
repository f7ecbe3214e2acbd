"""The tutorial of docs/extending.md: an extractor in one module and one entry, in a copy of the package."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/extending.md").read_text("utf-8")
[MODULE] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
[ENTRY] = re.findall(r"```diff\n\+(.*?)```", PAGE, re.DOTALL)
LAST = '    Extractor("photos", ("photos",), sheet=None),\n'

STORY = """Ferry pier closes for repairs

By Ana Reyes

The pier at Puerto Largo closes on Monday, and crossings are listed at www.ferries.example/largo until May.

Travellers can ask for refunds at https://Refunds.example/form, the harbour office said.
"""

SCRIPT = """
import json, sqlite3, sys
from pathlib import Path
import newsschema
from newsschema.export.ninjs import ninjs_newsschema
from newsschema.export.outputs import open_records
from newsschema.export.records import record_line
from newsschema.export.view import view_page
from newsschema.schema import article_schema, schema_page
from newsschema.validate import validate_document

folder = Path(sys.argv[1])
article = newsschema.convert(folder / "story.txt")
record = json.loads(article.to_json())
wrong = json.loads(article.to_json())
wrong["addresses"][0]["span"]["exact"] = "www.other.example"
for name in ("a.db", "a.csv", "a.parquet"):
    with open_records(str(folder / name)) as out:
        out.write(record_line(article))
[*rows] = sqlite3.connect(folder / "a.db").execute("SELECT host, exact FROM addresses")
print(json.dumps({
    "found": [(item["span"]["exact"], item["host"]) for item in record["addresses"]],
    "valid": [problem.code for one in validate_document("r", article.to_json()) for problem in one.problems],
    "invalid": [bad.pointer for one in validate_document("w", json.dumps(wrong).encode()) for bad in one.problems],
    "described": article_schema()["$defs"]["Address"]["properties"]["host"]["description"],
    "page": "## Address" in schema_page(),
    "rows": rows,
    "csv": (folder / "a.addresses.csv").read_text("utf-8-sig").splitlines()[0],
    "ninjs": len(ninjs_newsschema(article)["newsschema"]["addresses"]),
    "view": "host refunds.example" in view_page([article]).replace("<bdi>", "").replace("</bdi>", ""),
    "read": newsschema.read_article(article.to_json()) == article,
}))
"""


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a copy of the package does after the two steps of the tutorial."""
    folder = tmp_path_factory.mktemp("extended")
    package = folder / "newsschema"
    shutil.copytree(ROOT / "src/newsschema", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "extract/addresses.py").write_text(MODULE, "utf-8")
    registry = package / "extract/__init__.py"
    text = registry.read_text("utf-8")
    assert text.count(LAST) == 1
    registry.write_text(text.replace(LAST, LAST + ENTRY), "utf-8")
    (folder / "story.txt").write_text(STORY, "utf-8")
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    run = subprocess.run(command, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    printed: dict[str, object] = json.loads(run.stdout)
    return printed


ADDRESSES = [
    ["www.ferries.example/largo", "www.ferries.example"],
    ["https://Refunds.example/form", "refunds.example"],
]
EXPECTED = {
    "found": ADDRESSES,
    "valid": [],
    "invalid": ["/addresses/0/span"],
    "described": "Its host name in lower case.",
    "page": True,
    "rows": [[host, exact] for exact, host in ADDRESSES],
    "csv": "id,headline,printed,host,sentence",
    "ninjs": 2,
    "view": True,
    "read": True,
}


@pytest.mark.parametrize("part", EXPECTED)
def test_an_extractor_is_one_module_and_one_entry(result: dict[str, object], part: str) -> None:
    assert result[part] == EXPECTED[part]
