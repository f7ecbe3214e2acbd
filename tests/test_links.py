"""Links, pipes and patterns: each directory is entered once, a broken link fails alone, nothing outside is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsschema import Failed, SourceDocument, convert_all
from newsschema.errors import UnreadableError
from newsschema.listing import Selection, find_documents, list_documents, list_found

COMMAND = [sys.executable, "-m", "newsschema"]
STORY = "Bridge reopens in Porto\n\nThe bridge reopened on Monday after {} days of work, the city said.\n"


def run(*arguments: str | Path, cwd: Path | None = None, **given: object) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=cwd, **given)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in each of two folders, and beside it a folder of secrets."""
    inside, secret = tmp_path / "in", tmp_path / "secret"
    for path in (inside / "a.txt", inside / "deep" / "b.txt", secret / "s.txt"):
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(STORY.format(len(path.name)))
    return inside


def names(*paths: Path | str, **selection: object) -> list[str]:
    return [Path(name).name for name in list_documents(map(str, paths), Selection(**selection))]  # type: ignore[arg-type]


def test_a_folder_that_links_to_itself_is_entered_once(folder: Path) -> None:
    (folder / "self").symlink_to(".")
    (folder / "deep" / "up").symlink_to("..")
    for follow in (False, True):
        assert names(folder, follow_links=follow) == ["a.txt", "b.txt"]
        assert names(f"{folder}/**/*.txt", follow_links=follow) == ["a.txt", "b.txt"]


def test_two_links_to_the_folder_in_a_pattern_end(folder: Path) -> None:
    (folder / "one").symlink_to(".")
    (folder / "two").symlink_to(".")
    result = run("convert", f"{folder}/**/*.txt", "-o", folder.parent / "out.jsonl")
    assert result.returncode == 0, result.stderr
    assert "2 converted, 0 failed" in result.stderr


def test_links_that_lead_out_are_refused_unless_they_are_followed(folder: Path) -> None:
    (folder / "file.txt").symlink_to("../secret/s.txt")
    (folder / "folder").symlink_to("../secret")
    (folder / "within.txt").symlink_to("deep/b.txt")
    refused = {Path(found.name).name for found in list_found([str(folder)]) if found.refused}
    assert refused == {"file.txt", "folder"}
    assert names(folder) == ["a.txt", "b.txt", "within.txt"]
    assert sorted(names(folder, follow_links=True)) == ["a.txt", "b.txt", "file.txt", "s.txt", "within.txt"]
    assert names(f"{folder}/*.txt") == ["a.txt", "within.txt"]
    assert names(f"{folder}/folder/*.txt") == ["s.txt"], "the folder named is the link itself"
    assert names(f"{folder}/f*/*.txt") == []
    assert names(f"{folder}/f*/*.txt", follow_links=True) == ["s.txt"]


@pytest.mark.parametrize("output", [(), ("-o", "out.jsonl")])
def test_convert_says_which_links_it_does_not_follow(folder: Path, output: tuple[str, ...]) -> None:
    (folder / "file.txt").symlink_to("../secret/s.txt")
    result = run("convert", "in", *output, cwd=folder.parent)
    assert result.returncode == 1
    assert "in/file.txt: cannot be read: it is a link to a target outside the folder" in result.stderr
    assert "2 converted, 1 failed" in result.stderr
    followed = run("convert", "in", "--follow-links", *output, cwd=folder.parent)
    assert followed.returncode == 0
    assert "3 converted, 0 failed" in followed.stderr


def test_a_file_that_the_user_names_is_read_through_its_link(folder: Path) -> None:
    link = folder / "file.txt"
    link.symlink_to("../secret/s.txt")
    assert run("convert", link).returncode == 0


@pytest.mark.parametrize("target", ["nowhere.txt", "loop.txt"])
def test_a_broken_link_fails_alone(folder: Path, target: str) -> None:
    (folder / "loop.txt").symlink_to(target)
    results = list(convert_all([folder]))
    [failed] = [result for result in results if isinstance(result, Failed)]
    assert isinstance(failed.error, UnreadableError)
    assert failed.error.document.endswith("loop.txt")
    assert len(results) == 3
    batch = run("convert", folder, "-o", folder.parent / "out.jsonl")
    assert batch.returncode == 1
    assert "2 converted, 1 failed" in batch.stderr


@pytest.mark.parametrize(
    "command", [("convert",), ("convert", "-j", "1"), ("validate",), ("validate", "--raw"), ("explain",), ("view",)]
)
def test_a_pipe_is_refused_unless_it_is_standard_input(tmp_path: Path, command: tuple[str, ...]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    result = run(*command, pipe)
    assert result.returncode in (1, 2, 3)
    assert "it is a named pipe; to read a stream, use - and redirect standard input" in result.stderr + result.stdout


def test_a_pipe_in_a_folder_is_passed_over(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert names(folder) == ["a.txt", "b.txt"]


def test_standard_input_may_be_a_pipe() -> None:
    assert run("convert", "-", input=STORY.format(3)).returncode == 0


def test_a_device_is_refused() -> None:
    with pytest.raises(UnreadableError, match="not a regular file"):
        SourceDocument.read("/dev/zero")


SELECTED = [  # include, exclude, what is left of the folder
    (("*.txt",), (), ["a.txt", "b.txt"]),
    (("*.html",), (), []),
    ((), ("b.*",), ["a.txt"]),
    ((), ("deep",), ["a.txt"]),
    ((), ("deep/",), ["a.txt"]),
    ((), ("/b.txt",), ["a.txt", "b.txt"]),
    ((), ("/a.txt",), ["b.txt"]),
    (("deep/*",), (), ["b.txt"]),
    (("*.txt",), ("*.txt",), []),
]


@pytest.mark.parametrize(("include", "exclude", "left"), SELECTED)
def test_files_of_folders_are_selected(
    folder: Path, include: tuple[str, ...], exclude: tuple[str, ...], left: list[str]
) -> None:
    found = find_documents([str(folder)], Selection(include, exclude))
    assert sorted(Path(one.name).name for one in found if one.name != str(folder)) == left


def test_selection_on_the_command_line(folder: Path) -> None:
    (folder / "setup.cfg").write_text("[metadata]\nname = x\n")
    result = run("convert", folder, "--include", "*.txt", "--exclude", "deep", "-o", folder.parent / "out.jsonl")
    assert result.returncode == 0
    assert "1 converted, 0 failed" in result.stderr


def test_watch_moves_links_that_lead_out_and_broken_ones_to_error(folder: Path) -> None:
    (folder / "out.txt").symlink_to("../secret/s.txt")
    (folder / "secret").symlink_to("../secret")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "broken.txt").symlink_to("nowhere.txt")
    (folder / "self").symlink_to(".")
    records = folder.parent / "records"
    result = run("watch", folder, "-o", records, "--settle", "0", "--once", "--interval", "0.05")
    assert result.returncode == 0, result.stderr
    assert "2 converted, 4 failed" in result.stderr
    errors = sorted(path.name for path in (folder / "error").iterdir() if path.is_symlink())
    assert errors == ["broken.txt", "loop.txt", "out.txt", "secret"]
    assert len(list(records.rglob("*.jsonl"))) == 2
    assert (folder.parent / "secret" / "s.txt").exists()


def test_a_signal_ends_a_run_that_still_lists_its_documents(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / "in" / f"{number:02}").mkdir(parents=True)
        for inner in range(200):
            (tmp_path / "in" / f"{number:02}" / f"{inner}.txt").touch()
    command = [*COMMAND, "convert", str(tmp_path / "in"), *[str(tmp_path / "in" / "**" / "*.txt")] * 200]
    process = subprocess.Popen([*command, "-o", str(tmp_path / "out.jsonl")], stderr=subprocess.PIPE, text=True)
    time.sleep(2)
    process.send_signal(signal.SIGTERM)
    _, output = process.communicate(timeout=15)
    assert process.returncode == 2
    assert "stopped while listing documents" in output
    assert not (tmp_path / "out.jsonl").exists()
