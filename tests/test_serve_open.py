"""The service where others reach it: tokens, host names, slow and greedy clients, and what it says of itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import httpx
import pytest

from newsschema.service.hosts import is_known
from service import Service, serving

# Time enough on a busy machine.
get, head, post = partial(httpx.get, timeout=60), partial(httpx.head, timeout=60), partial(httpx.post, timeout=60)
STORY = b"Bridge closed\n\nThe bridge at Omsk was closed on Friday, the mayor said.\n"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with serving("-j", "1", "--queue", "4", "--allow-host", "News.example") as service:
        yield service


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_others_are_not_served_without_a_token(host: str) -> None:
    command = [sys.executable, "-m", "newsschema", "serve", "--host", host, "--port", "0"]
    environment = {key: value for key, value in os.environ.items() if key != "NEWSSCHEMA_TOKEN"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert run.returncode == 2
    assert f"{host} is reachable from other machines: set NEWSSCHEMA_TOKEN or --token-file, or --no-token" in run.stderr


@pytest.mark.parametrize("more", [("--no-token",), ("--token-file", "token")])
def test_others_are_served_when_that_is_said(tmp_path: Path, more: tuple[str, ...]) -> None:
    (tmp_path / "token").write_text("sesame")
    more = tuple(str(tmp_path / "token") if word == "token" else word for word in more)
    with serving("-j", "1", "--host", "0.0.0.0", *more) as service:
        assert get(f"http://127.0.0.1:{service.port}/healthz").status_code == 200


HOSTS = [  # the Host header, whether it is one of ours
    ("127.0.0.1:8000", True),
    ("localhost", True),
    ("LocalHost.:8000", True),
    ("[::1]:8000", True),
    ("192.168.1.20", True),
    ("news.example", True),
    ("evil.example", False),
    ("news.example.evil.example", False),
    ("127.0.0.1.evil.example", False),
    ("", False),
]


@pytest.mark.parametrize(("host", "known"), HOSTS)
def test_the_host_is_checked(service: Service, host: str, known: bool) -> None:
    assert is_known(host, frozenset({"news.example"})) is known
    for path in ("/healthz", "/"):
        answer = get(f"{service.url}{path}", headers={"Host": host})
        assert answer.status_code == (200 if known else 421)
        assert known or answer.json()["code"] == "host"


def test_a_browser_of_records_checks_the_host(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n")
    with serving(str(tmp_path / "a.jsonl"), command=("view", "--serve")) as service:
        assert get(service.url).status_code == 200
        assert get(service.url, headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_it_shows_what_there_is(service: Service, path: str) -> None:
    answer = get(f"{service.url}{path}")
    assert answer.headers["content-type"].startswith("text/html")
    for word in ("POST /convert", "POST /validate", "GET /healthz", "curl --data-binary", "/openapi.json"):
        assert word in answer.text
    assert "<script" not in answer.text


def test_health_answers_head(service: Service) -> None:
    answer = head(f"{service.url}/healthz")
    assert (answer.status_code, answer.content) == (200, b"")


def slow_post(service: Service) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", service.port))
    connection.sendall(b"POST /convert HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
    return connection


def test_slow_posts_hold_no_slot() -> None:
    with serving("-j", "1", "--queue", "4", "--per-client", "100") as service, ExitStack() as stack:
        for _ in range(40):
            stack.enter_context(slow_post(service))
        time.sleep(0.5)
        assert get(f"{service.url}/healthz").json()["in_hand"] == 0
        assert post(f"{service.url}/convert", content=STORY).status_code == 200


def test_a_client_has_a_limit_of_its_own() -> None:
    with serving("-j", "1", "--queue", "64", "--per-client", "3") as service, ExitStack() as stack:
        slow = [stack.enter_context(slow_post(service)) for _ in range(3)]
        time.sleep(0.5)
        answer = post(f"{service.url}/convert", content=STORY)
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (429, "client_busy", "1")
        slow[0].close()
        time.sleep(0.5)
        assert post(f"{service.url}/convert", content=STORY).status_code == 200


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "page.html"])
def test_a_url_of_another_scheme_is_refused(service: Service, url: str) -> None:
    answer = post(f"{service.url}/convert", params={"url": url}, content=STORY)
    assert (answer.status_code, answer.json()["code"]) == (422, "argument")
