"""Records a second of one core, beside jsonschema, jsonschema-rs, check-jsonschema and ajv, in one run.

    python tests/benchmarks/validation.py [FOLDER]

FOLDER is where `npm install ajv ajv-formats` was done; with it ajv is measured too, and its verdicts on the matrix of
`test_agreement` are compared with the models'. Ends with 1 where they differ. CPU time, best of five; every engine
reads JSON text, ours checks grounding and duplicate keys as well, and reports the place of each error.
check-jsonschema is a command over files: measured where it is on the PATH, its start apart.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import jsonschema
import jsonschema_rs
import orjson

from newsschema.schema import FILE_NAME, article_schema
from newsschema.validate import validate_document
from records import large_record
from test_agreement import MATRIX, WHOLE, accepted_by_models
from test_schema import spoiled

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA = Path(__file__).parent.parent.parent / "schemas" / FILE_NAME
AJV = Path(__file__).parent / "ajv.mjs"


def spoiled_records() -> list[bytes]:
    """Large records, each with one error: of type, of shape, of grounding, of a key, near the start and the end."""
    pointers: list[tuple[str, Any]] = [
        ("/headline", 7), ("/kicker", ...), ("/figures/3/value", "12"), ("/quotes/4/cue/exact", "denied"),
        ("/dates/2/earliest", "2024-02-30"), ("/notices", None), ("/surprise", 1), ("/speakers/0/official", "yes"),
    ]  # fmt: skip
    return [orjson.dumps(spoiled(pointer, value, whole=large_record(5))) for pointer, value in pointers]


def per_record(validate: Callable[[bytes], Any], records: list[bytes], rounds: int) -> float:
    """CPU seconds a record, best of five."""
    best = float("inf")
    for _ in range(5):
        before = process_time()
        for _ in range(rounds):
            for record in records:
                validate(record)
        best = min(best, (process_time() - before) / rounds / len(records))
    return best


def engines() -> dict[str, tuple[Callable[[bytes], Any], int]]:
    """Each engine's validation of JSON text, every error collected, with the rounds it gets."""
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    python = jsonschema.Draft202012Validator(article_schema(), format_checker=checker)
    rust = jsonschema_rs.Draft202012Validator(article_schema(), validate_formats=True)
    return {
        "newsschema": (lambda data: list(validate_document("in", data)), 200),
        "jsonschema": (lambda data: list(python.iter_errors(json.loads(data))), 5),
        "jsonschema-rs": (lambda data: list(rust.iter_errors(orjson.loads(data))), 100),
    }


def ajv(folder: str, records: list[bytes], rounds: int) -> tuple[str, float]:
    """ajv's verdicts and its CPU seconds a record."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"\n".join(records))
        file.flush()
        command = ["node", str(AJV), str(SCHEMA), file.name, str(rounds)]
        output = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.split()
    return output[0], float(output[1]) / 1e6


def check_jsonschema(records: list[bytes], count: int = 200) -> float:
    """CPU seconds a record of the command, beyond those for one record."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.json") for number in range(count + 1)]
        for number, file in enumerate(files):
            file.write_bytes(records[number % len(records)])
        command = ["check-jsonschema", "--schemafile", str(SCHEMA)]
        spent = [_children_cpu([*command, *map(str, some)]) for some in (files[:1], files)]
    return (spent[1] - spent[0]) / count


def _children_cpu(command: list[str]) -> float:
    before = os.times()
    subprocess.run(command, capture_output=True, check=False)  # it ends with 1 where records are invalid
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main(folder: str | None) -> int:
    valid, invalid = [orjson.dumps(large_record(5))], spoiled_records()
    print(f"a record has {len(valid[0]):,} bytes\n{'':16}{'valid/s':>12}{'invalid/s':>12}")
    for name, (validate, rounds) in engines().items():
        speeds = [1 / per_record(validate, records, max(1, rounds // len(records))) for records in (valid * 8, invalid)]
        print(f"{name:16}{speeds[0]:>12,.0f}{speeds[1]:>12,.0f}")
    if shutil.which("check-jsonschema"):
        speeds = [1 / check_jsonschema(records) for records in (valid, invalid)]
        print(f"{'check-jsonschema':16}{speeds[0]:>12,.0f}{speeds[1]:>12,.0f}")
    if folder is None:
        return 0
    speeds = [1 / ajv(folder, records, 300)[1] for records in (valid * 8, invalid)]
    print(f"{'ajv':16}{speeds[0]:>12,.0f}{speeds[1]:>12,.0f}")
    matrix = [json.dumps(spoiled(*pair, whole=copy.deepcopy(WHOLE))).encode() for pair in MATRIX]
    output, _ = ajv(folder, matrix, 1)
    differ = [
        pair
        for pair, data, verdict in zip(MATRIX, matrix, output, strict=True)
        if (verdict == "1") != accepted_by_models(data)
    ]
    print(f"ajv and the models differ on {len(differ)} of {len(matrix)} spoiled records", *differ, sep="\n  ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
