"""newsschema watch: an inbox that others deliver into."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsschema.batch.inbox import Inbox, deliver, prepare
from newsschema.engines.work import Options, Task, convert_task

COMMAND = [sys.executable, "-c", "from newsschema.cli import main; main()"]
STORY = "Bridge reopens in Porto\n\nThe bridge reopened on Monday after {} days of work.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def watch(inbox: Path, *more: str) -> subprocess.Popen[str]:
    arguments = ["watch", str(inbox), "-o", str(inbox.parent / "out"), "--interval", "0.05", *more]
    return subprocess.Popen([*COMMAND, *arguments], stderr=subprocess.PIPE, text=True)


def once(inbox: Path, *more: str) -> str:
    process = watch(inbox, "--settle", "0", "--once", *more)
    _, output = process.communicate(timeout=60)
    assert process.returncode == 0, output
    return output


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def eventually(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end, "did not happen within thirty seconds"
        time.sleep(0.02)


def test_files_are_converted_and_moved(inbox: Path) -> None:
    (inbox / "a.txt").write_text(STORY.format(3))
    (inbox / "desk").mkdir()
    (inbox / "desk" / "b.txt").write_text(STORY.format(4))
    (inbox / "empty.txt").write_text("")
    (inbox / ".uploading.txt").write_text(STORY.format(5))
    output = once(inbox)
    assert "2 converted, 1 failed" in output
    assert names(inbox) == [
        ".uploading.txt",
        "done/a.txt",
        "done/desk/b.txt",
        "error/empty.txt",
        "error/empty.txt.reason.json",
    ]
    assert json.loads((inbox / "error" / "empty.txt.reason.json").read_text())["code"] == "empty"
    written = names(inbox.parent / "out")
    assert [name.split(".")[0] for name in written] == ["a", "desk/b"]
    record = json.loads((inbox.parent / "out" / written[0]).read_text())
    assert record["headline"] == "Bridge reopens in Porto"
    assert written[0] == f"a.txt.{record['source']['sha256'][:12]}.jsonl"


@pytest.mark.slow
def test_a_name_delivered_again_hides_nothing(inbox: Path) -> None:
    for days in (3, 4, 4):
        (inbox / "story.txt").write_text(STORY.format(days))
        once(inbox)
    assert len(names(inbox.parent / "out")) == 2
    assert len(names(inbox / "done")) == 2


def test_a_file_is_left_alone_until_it_settles(inbox: Path) -> None:
    box = Inbox(inbox, inbox.parent / "out", settle=0.1)
    prepare(box)
    page = inbox / "slow.txt"
    page.write_text("Bridge")
    assert box.settled() == [], "seen for the first time"
    page.write_text("Bridge reopens")
    time.sleep(0.11)
    assert box.settled() == [], "it has grown"
    time.sleep(0.11)
    assert [task.name for task in box.settled()] == [str(page)]


def test_the_oldest_comes_first(inbox: Path) -> None:
    for name, moment in (("a", 300), ("b", 100), ("c", 200)):
        (inbox / name).write_text(STORY)
        os.utime(inbox / name, (moment, moment))
    assert [Path(task.name).name for task in Inbox(inbox, inbox.parent / "out", settle=0).settled()] == ["b", "c", "a"]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_watch_goes_on_until_a_signal_ends_it(inbox: Path, number: signal.Signals) -> None:
    process = watch(inbox, "--settle", "0.1")
    for name in ("first.txt", "second.txt"):
        eventually(lambda: (inbox / "done").is_dir())
        (inbox / name).write_text(STORY)
        eventually(lambda name=name: (inbox / "done" / name).exists())  # type: ignore[misc]
    process.send_signal(number)
    _, output = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "2 converted, 0 failed" in output


@pytest.mark.slow
def test_a_watch_that_is_killed_loses_nothing(inbox: Path) -> None:
    for number in range(300):
        (inbox / f"story{number:03}.txt").write_text(STORY.format(number))
    for done in (20, 120):
        process = watch(inbox, "--settle", "0")
        eventually(lambda done=done: len(names(inbox / "done")) >= done)  # type: ignore[misc]
        process.kill()
        process.communicate()
    once(inbox)
    assert names(inbox) == [f"done/story{number:03}.txt" for number in range(300)]
    texts = [path.read_text() for path in (inbox.parent / "out").iterdir() if path.suffix == ".jsonl"]
    assert sorted(Path(json.loads(text)["source"]["name"]).name for text in texts) == [
        f"story{number:03}.txt" for number in range(300)
    ]


def test_converted_but_not_yet_moved_it_is_converted_into_the_same_bytes(inbox: Path) -> None:
    page = inbox / "story.txt"
    box = Inbox(inbox, inbox.parent / "out", settle=0)
    prepare(box)
    seen = []
    for _ in range(2):
        page.write_text(STORY)
        deliver(box, convert_task(Task(str(page)), Options()))
        seen.append([(name, (box.output / name).read_bytes()) for name in names(box.output)])
    assert seen[0] == seen[1]


def test_the_output_may_lie_in_the_inbox(inbox: Path) -> None:
    (inbox / "a.txt").write_text(STORY)
    for _ in range(2):
        process = subprocess.Popen(
            [*COMMAND, "watch", str(inbox), "-o", str(inbox / "out"), "--settle", "0", "--once"],
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert len(names(inbox / "out")) == 1


def test_an_inbox_that_is_not_there_is_reported(tmp_path: Path) -> None:
    process = watch(tmp_path / "nowhere")
    _, output = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "is not a folder; give the folder" in output
