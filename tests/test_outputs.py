"""What the name of an output makes of it: packed lines, a folder; whole or not there, and the same after a stop."""

from __future__ import annotations

import gzip
import json
import os
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import zstandard
from click.testing import CliRunner, Result

from newsschema.batch.listener import Counts
from newsschema.batch.manifest import BatchError
from newsschema.batch.run import Job, run_batch
from newsschema.batch.stream import Extras
from newsschema.cli import main
from newsschema.engines.local import run_here
from newsschema.engines.work import Limits, Options
from newsschema.export.outputs import output_of

PORTS = ("Accra", "Bergen", "Cusco", "Dhaka", "Hobart", "Jaipur", "Kigali", "Lima", "Maputo", "Nuuk")


def page(port: str, ships: int = 12) -> str:
    text = f"<p>The port of {port} took in {ships} ships on Monday, the harbour master said.</p>"
    return f"<!doctype html><html lang=en><title>{port} counts ships</title><h1>{port} counts ships</h1>{text}</html>"


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Ten pages; the last two have the very same bytes."""
    folder = tmp_path / "in"
    folder.mkdir()
    for port in PORTS[:9]:
        (folder / f"{port}.html").write_text(page(port))
    (folder / "copy.html").write_text(page("Accra"))
    return folder


class Silent:
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, message: str) -> None:
        self.notes.append(message)

    def failure(self, document: str, code: str, message: str) -> None: ...
    def progress(self, counts: Counts) -> None: ...


def batch(inputs: Path, out: str | Path, most: int | None = None, **given: Any) -> Counts:
    """Run a batch in this process; stop after so many documents."""
    job = Job((str(inputs),), str(out), Options(**given), Limits(), Extras(placed=False))
    return run_batch(job, lambda tasks: islice(run_here(tasks, job.options), most), Silent())


def convert(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


def expected(inputs: Path, tmp_path: Path) -> bytes:
    plain = tmp_path / "plain.jsonl"
    batch(inputs, plain)
    return plain.read_bytes()


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else zstandard.decompress(path.read_bytes())


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.jsonl.zst", "OUT.JSONL.GZ"])
def test_packed_lines_are_the_plain_lines(inputs: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert batch(inputs, out).records == 10
    data = out.read_bytes()
    unpack = gzip.decompress if name.lower().endswith(".gz") else zstandard.decompress
    assert unpack(data) == expected(inputs, tmp_path)
    out.unlink()
    counts = batch(inputs, out)
    assert (counts.unchanged, out.read_bytes()) == (10, data), "made again from what is known, the same bytes"


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.jsonl.zst"])
def test_a_stopped_run_goes_on(inputs: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    for done in (3, 6, 9):
        assert batch(inputs, out, done).interrupted
        assert not out.exists()
    assert batch(inputs, out).unchanged == 9
    assert unpacked(out) == expected(inputs, tmp_path)


def test_only_what_changed_is_converted(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl.gz"
    batch(inputs, out)
    (inputs / "Bergen.html").write_text(page("Bergen", 40))
    (inputs / "Cusco.html").unlink()
    counts = batch(inputs, out)
    assert (counts.total, counts.unchanged) == (9, 8)
    assert unpacked(out) == expected(inputs, tmp_path)


def test_an_output_nothing_changed_in_is_not_written_again(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl.gz"
    batch(inputs, out)
    before = out.stat()
    batch(inputs, out)
    assert (out.stat().st_ino, out.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


class Killed(BaseException):
    """The process ends here, and nothing after it happens."""


def test_killed_while_packing_the_old_output_stays(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl.gz"
    batch(inputs, out)
    before = out.read_bytes()
    (inputs / "Bergen.html").write_text(page("Bergen", 40))

    def killed(partial: Path, target: Path) -> None:
        assert partial.stat().st_size
        assert target == out
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("newsschema.export.outputs.replace", killed)
        with pytest.raises(Killed):
            batch(inputs, out)
    assert out.read_bytes() == before
    assert batch(inputs, out).unchanged == 10
    assert unpacked(out) == expected(inputs, tmp_path)
    names = {path.name for path in tmp_path.iterdir() if "out" in path.name}
    assert names == {"out.jsonl.gz", ".out.jsonl.gz.jsonl", ".out.jsonl.gz.manifest"}


# A folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def test_a_folder_has_a_file_an_article(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(inputs, f"{out}/")
    lines = expected(inputs, tmp_path).splitlines(keepends=True)
    assert sorted(files(out).values()) == sorted(lines)
    for name, data in files(out).items():
        stem = json.loads(data)["id"].removeprefix("sha256:")
        assert name in (f"{stem}.json", f"{stem}.2.json")
    assert sum(name.endswith(".2.json") for name in files(out)) == 1, "the same page twice is two files"


def test_items_of_a_container_are_files_of_their_own(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(json.dumps({"html": page(port)}) + "\n" for port in PORTS[:3]))
    assert convert(feed, "-o", f"{tmp_path}/out/").exit_code == 0
    kept = files(tmp_path / "out")
    assert {json.loads(data)["headline"].split()[0] for data in kept.values()} == set(PORTS[:3])
    ids = {name: json.loads(data)["id"] for name, data in kept.items()}
    assert all(name == id.removeprefix("sha256:").replace("#", "-") + ".json" for name, id in ids.items())


def test_a_folder_is_for_one_batch_and_leaves_other_files_alone(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(inputs, f"{out}/")
    (out / "notes.json").write_text("{}")
    (inputs / "Bergen.html").write_text(page("Bergen", 40))
    (inputs / "copy.html").unlink()
    batch(inputs, f"{out}/")
    kept = files(out)
    assert kept.pop("notes.json") == b"{}"
    assert sorted(kept.values()) == sorted(expected(inputs, tmp_path).splitlines(keepends=True))


def test_documents_one_by_one_add_to_a_folder(inputs: Path, tmp_path: Path) -> None:
    for port in PORTS[:3]:
        assert convert(inputs / f"{port}.html", "-o", f"{tmp_path}/out/").exit_code == 0
    assert len(files(tmp_path / "out")) == 3
    assert len(list((tmp_path / "out").iterdir())) == 3, "no manifest for a document alone"


def test_a_file_that_somebody_spoiled_is_made_again(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(inputs, f"{out}/")
    before = files(out)
    first, second, *_ = sorted(before)
    (out / first).unlink()
    (out / second).write_bytes(b"spoiled")
    assert batch(inputs, f"{out}/").unchanged == 10
    assert files(out) == before


def test_a_folder_among_its_own_inputs_is_not_read_back(inputs: Path) -> None:
    batch(inputs, f"{inputs}/")
    assert batch(inputs, f"{inputs}/").total == 10
    assert len(files(inputs)) == 20


def test_killed_while_filling_a_folder_the_next_run_mends_it(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"

    def killed(group: list[tuple[Path, bytes]], target: Path) -> None:
        [(path, record), *_] = group
        path.write_bytes(record)
        (target / f".{path.name}.77.part").write_bytes(record[:100])
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("newsschema.export.folder._put", killed)
        with pytest.raises(Killed):
            batch(inputs, f"{out}/")
    assert len(files(out)) == 1
    assert batch(inputs, f"{out}/").unchanged == 10
    assert sorted(files(out).values()) == sorted(expected(inputs, tmp_path).splitlines(keepends=True))
    hidden = {path.name for path in out.iterdir() if path.name.startswith(".")}
    assert hidden == {".newsschema.jsonl", ".newsschema.manifest"}


def test_indented_records_are_distinguished(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(inputs, f"{out}/", pretty=True)
    assert len(files(out)) == 10
    assert all(data.startswith(b'{\n  "schema_version"') and data.endswith(b"\n}\n") for data in files(out).values())


# What cannot be


@pytest.mark.parametrize(("name", "extra"), [("out.jsonl.zst", "zstd"), ("out.parquet", "parquet")])
def test_a_missing_extra_is_reported_before_the_work(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, extra: str
) -> None:
    monkeypatch.setattr("newsschema.export.outputs.find_spec", lambda _: None)
    result = convert(inputs, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert f"pip install 'newsschema[{extra}]'" in result.output
    assert os.listdir(tmp_path) == ["in"]


CANNOT = [  # the output's name, words of the message
    ("in.gz", "Is a directory"),
    ("nowhere/out.jsonl.gz", "No such file or directory"),
    ("nowhere/out/", "No such file or directory"),
    ("file/", "File exists"),
]


@pytest.mark.parametrize(("name", "words"), CANNOT)
def test_an_output_that_cannot_be_is_reported(inputs: Path, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "in.gz").mkdir()
    (tmp_path / "file").write_text("")
    result = convert(inputs, "-o", f"{tmp_path}/{name}")
    assert result.exit_code == 2
    assert f"cannot be written: {words}" in result.output


def test_a_full_disk_while_packing_says_what_is_kept(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsschema.export.gzipped.shutil.copyfileobj", full)
    with pytest.raises(BatchError, match="No space left on device; finished work is kept in"):
        batch(inputs, tmp_path / "out.jsonl.gz")
    assert not (tmp_path / "out.jsonl.gz").exists()


NAMES = [  # an output's name, the module that writes it
    ("articles.jsonl", None),
    ("-", None),
    ("articles.json", None),
    ("articles.db.jsonl", None),
    ("articles.jsonl.gz", "gzipped"),
    ("articles.jsonl.zst", "zstandard"),
    ("articles/", "folder"),
    ("articles.parquet", "parquet"),
    ("articles.db", "sqlite"),
    ("articles.sqlite3", "sqlite"),
]


@pytest.mark.parametrize(("name", "module"), NAMES)
def test_the_name_says_what_an_output_is(name: str, module: str | None) -> None:
    output = output_of(name)
    assert (output and output.module) == module
