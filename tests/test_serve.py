"""The service, over real HTTP: every answer is a record, a verdict or a problem that says what to do."""

from __future__ import annotations

import asyncio
import gzip
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import orjson
import pytest
from click.testing import CliRunner

import newsschema
from newsschema.cli import main
from newsschema.schema import EXAMPLE, schema_bytes
from service import Service, serving

PAGE = (
    "<html lang=en><head><title>Ferry route reopens</title></head><body><article><h1>Ferry route reopens</h1>"
    "<p>By Ama Boateng</p>"
    + "<p>The ferry between the two islands sailed again on Monday, said harbour master Lindiwe Dube.</p>" * 6
    + "</article></body></html>"
)
RECORD = orjson.dumps(EXAMPLE)
LIMIT = 200_000


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with serving("-j", "2", "--queue", "32", "--max-size", str(LIMIT), "--timeout", "20") as service:
        yield service


@pytest.fixture(scope="module")
def client(service: Service) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=service.url, timeout=30) as client:
        yield client


def problem(answer: httpx.Response) -> tuple[int, str]:
    """Status and code, once it is sure that the answer is a problem as RFC 9457 has it."""
    assert answer.headers["content-type"] == "application/problem+json"
    content = answer.json()
    assert content["status"] == answer.status_code
    assert content["type"] == f"urn:newsschema:problem:{content['code']}"
    assert content["title"]
    assert content["detail"]
    return content["status"], content["code"]


CONVERTED = [  # what is sent, under which Content-Type, and the format it is read as
    (PAGE.encode(), "text/html; charset=utf-8", "html"),
    (PAGE.encode(), None, "html"),
    (PAGE.encode(), "application/octet-stream", "html"),
    (PAGE.encode(), "application/pdf", "html"),  # the sender does not know what it sends
    (PAGE.encode("utf-16"), "text/html; charset=utf-16", "html"),
    (gzip.compress(PAGE.encode()), "text/html", "html"),
    (b"Bridge closed\n\nThe bridge at Omsk was closed on Friday, the mayor said.\n", "text/plain", "text"),
    (orjson.dumps({"html": PAGE}), "application/x-ndjson", "html"),
]


@pytest.mark.parametrize(("body", "content_type", "format"), CONVERTED)
def test_a_document_becomes_a_record(client: httpx.Client, body: bytes, content_type: str | None, format: str) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    answer = client.post("/convert?url=https://gazette.example/ferry", content=body, headers=headers)
    assert answer.status_code == 200
    [article] = answer.json()["articles"]
    assert article["source"]["format"] == format
    assert newsschema.Article.model_validate_json(orjson.dumps(article)).to_json()


def test_the_record_is_the_one_that_convert_gives(client: httpx.Client) -> None:
    answer = client.post("/convert?url=https://gazette.example/ferry", content=PAGE.encode())
    expected = newsschema.convert(PAGE.encode(), name="(body)", url="https://gazette.example/ferry")
    assert answer.content == b'{"articles":[' + expected.to_json() + b'],"failures":[]}'


def test_files_of_a_form_are_documents_each(client: httpx.Client) -> None:
    files = [("file", ("a.html", PAGE.encode(), "text/html")), ("file", ("b.html", b"", "text/html"))]
    answer = client.post("/convert", files=files)
    assert answer.status_code == 200
    content = answer.json()
    assert [article["source"]["name"] for article in content["articles"]] == ["a.html"]
    assert [(failed["document"], failed["code"]) for failed in content["failures"]] == [("b.html", "empty")]


REFUSED = [  # path, what is sent, under which Content-Type, status and code
    ("/convert", b"", "text/html", 400, "empty"),
    ("/convert", b" \n ", "text/html", 422, "empty"),
    ("/convert", b"\0\1\2\3" * 99, "image/png", 415, "unknown_format"),
    ("/convert?format=word", PAGE.encode(), "text/html", 415, "unknown_format"),
    ("/convert", b"%PDF-1.7 cut off", "application/pdf", 422, "parse_error"),
    ("/convert", b"x" * (LIMIT + 1), "text/plain", 413, "too_large"),
    ("/convert", b"no form", "multipart/form-data; boundary=b", 400, "form"),
    ("/convert", b"no form", "multipart/form-data", 400, "form"),
    ("/validate", b"", "application/json", 400, "empty"),
    ("/validate?profile=../secret", RECORD, "application/json", 422, "argument"),
    ("/validate?max_errors=0", RECORD, "application/json", 422, "argument"),
    ("/validate", b"x" * (LIMIT + 1), "application/json", 413, "too_large"),
    ("/nowhere", b"x", "text/plain", 404, "http"),
    ("/healthz", b"x", "text/plain", 405, "http"),
]


@pytest.mark.parametrize(("path", "body", "content_type", "status", "code"), REFUSED)
def test_what_cannot_be_done_is_a_problem(
    client: httpx.Client, path: str, body: bytes, content_type: str, status: int, code: str
) -> None:
    answer = client.post(path, content=body, headers={"Content-Type": content_type})
    assert problem(answer) == (status, code)


def test_a_body_without_a_stated_length_is_limited_too(client: httpx.Client) -> None:
    pieces = (b"x" * 50_000 for _ in range(LIMIT // 50_000 + 1))
    assert problem(client.post("/convert", content=pieces)) == (413, "too_large")


def test_a_huge_body_is_refused_before_it_is_sent(service: Service) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as connection:
        connection.sendall(b"POST /convert HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n")
        assert connection.recv(99).startswith(b"HTTP/1.1 413 ")


def test_records_are_checked(client: httpx.Client) -> None:
    wrong = RECORD.replace(b'"language":"en"', b'"language":7')
    answer = client.post("/validate", content=RECORD + b"\n" + wrong + b"\n").json()
    assert (answer["valid"], answer["records"], answer["invalid"], answer["stopped"]) == (False, 2, 1, False)
    [problem] = answer["problems"]
    assert (problem["record"], problem["line"], problem["pointer"]) == (2, 2, "/language")
    assert client.post("/validate", content=RECORD).json()["valid"] is True
    house = client.post("/validate?profile=archive", content=RECORD).json()
    assert {problem["code"] for problem in house["problems"]} <= {"house_required", "house_min_body", "house_notice"}
    stopped = client.post("/validate?max_errors=1", content=b"{}\n{}\n").json()
    assert (stopped["records"], stopped["stopped"]) == (1, True)


def test_the_schema_is_the_published_one(client: httpx.Client) -> None:
    assert client.get("/schema/1.1").content == schema_bytes()
    assert problem(client.get("/schema/9.0")) == (404, "version")


def test_health_and_metrics(client: httpx.Client) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    client.post("/convert", content=PAGE.encode())
    text = client.get("/metrics").text
    assert 'newsschema_requests_total{path="/convert",status="200"}' in text
    assert 'newsschema_documents_total{outcome="converted"}' in text


@pytest.mark.slow
def test_the_openapi_document_holds() -> None:
    """Requests made from the service's own description: none ends in a fault, or in what is not described."""
    with serving("-j", "1", environment={"NEWSSCHEMA_TOKEN": "open sesame"}) as service:
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{service.url}/openapi.json", "--no-color"]
        command += ["-H", "Authorization: Bearer open sesame", "--max-examples", "20", "--generation-deterministic"]
        command += ["--exclude-checks", "positive_data_acceptance"]  # any bytes may be sent, not any can be converted
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def wait_until_idle(client: httpx.Client) -> None:
    end = time.monotonic() + 20
    while client.get("/healthz").json()["in_hand"]:
        assert time.monotonic() < end, "a place in the queue was never given back"
        time.sleep(0.05)


def test_a_client_that_closed_its_half_gets_its_answer(service: Service) -> None:
    with socket.create_connection(("127.0.0.1", service.port)) as connection:
        length = len(PAGE.encode())
        head = f"POST /convert HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
        connection.sendall(head.encode() + PAGE.encode())
        connection.shutdown(socket.SHUT_WR)
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    assert received.startswith(b"HTTP/1.1 200 ")
    assert b"Ferry route reopens" in received


def test_a_client_that_breaks_off_costs_no_other(service: Service, client: httpx.Client) -> None:
    for _ in range(50):  # more than may be in hand at once
        with socket.create_connection(("127.0.0.1", service.port)) as connection:
            connection.sendall(b"POST /convert HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nonly this")
    wait_until_idle(client)
    assert client.post("/convert", content=PAGE.encode()).status_code == 200


@pytest.mark.slow
def test_a_slow_client_is_given_up() -> None:
    with (
        serving("-j", "1", "--patience", "1") as service,
        socket.create_connection(("127.0.0.1", service.port)) as slow,
    ):
        slow.sendall(b"POST /convert HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nonly this")
        assert slow.recv(99).startswith(b"HTTP/1.1 408 ")
        with socket.create_connection(("127.0.0.1", service.port)) as mute:
            mute.sendall(b"POST /convert HT")
            assert mute.recv(99) == b""  # hung up


def test_a_token_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("open sesame\n")
    with serving("-j", "1", "--token-file", str(tmp_path / "token")) as service:
        for header in ({}, {"Authorization": "Bearer open"}, {"Authorization": "Basic open sesame"}):
            answer = httpx.post(f"{service.url}/validate", content=RECORD, headers=header, timeout=60)
            assert problem(answer) == (401, "unauthorized")
            assert answer.headers["www-authenticate"] == "Bearer"
        header = {"Authorization": "Bearer open sesame"}
        assert httpx.post(f"{service.url}/validate", content=RECORD, headers=header, timeout=60).status_code == 200
        assert httpx.get(f"{service.url}/healthz", timeout=60).status_code == 200


async def deliver(client: httpx.AsyncClient, documents: list[bytes], answered: list[int], number: int) -> list[str]:
    """Send documents one after the other until each is accepted, count the answers, and return their headlines."""
    headlines = []
    for document in documents:
        while (answer := await client.post("/convert", content=document)).status_code == 503:
            assert problem(answer) == (503, "busy")
            assert int(answer.headers["retry-after"]) >= 1
            await asyncio.sleep(0.2)
        assert answer.status_code == 200, answer.text
        headlines.append(answer.json()["articles"][0]["headline"])
        answered[number] += 1
    return headlines


async def crowd(service: Service, *, clients: int, documents: int, answered: list[int] | None = None) -> None:
    """Have many clients at once, and see that each got an answer to what it sent and to nothing else.

    `answered` counts the answers of each client.
    """
    answered = [0] * clients if answered is None else answered
    named = [[f"Ferry {number}.{n} reopens" for n in range(documents)] for number in range(clients)]
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=service.url, timeout=120, limits=limits) as client:
        sent = [[PAGE.replace("Ferry route reopens", name).encode() for name in names] for names in named]
        assert (
            await asyncio.gather(*(deliver(client, contents, answered, n) for n, contents in enumerate(sent))) == named
        )


@pytest.mark.slow
def test_two_hundred_clients_at_once_lose_nothing(service: Service) -> None:
    asyncio.run(crowd(service, clients=200, documents=2))
    with httpx.Client(base_url=service.url) as client:
        wait_until_idle(client)


@pytest.mark.slow
def test_a_connection_outlasts_a_client_that_waits_to_come_again(service: Service) -> None:
    with httpx.Client(base_url=service.url, limits=httpx.Limits(keepalive_expiry=None)) as client:
        first = client.get("/healthz").extensions["network_stream"].get_extra_info("client_addr")
        time.sleep(6)  # a second longer than uvicorn's own limit
        assert client.get("/healthz").extensions["network_stream"].get_extra_info("client_addr") == first


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nothing() -> None:
    with serving("-j", "2") as service:
        ended, killed, answered = threading.Event(), list[int](), [0] * 10

        def kill() -> None:
            before = answered.copy()
            while not ended.wait(0.05):
                # A document that crashes two workers in a row would fail, so every client first gets an answer.
                if all(now > then for now, then in zip(answered, before, strict=True)):
                    os.kill(service.worker_pids()[0], signal.SIGKILL)
                    killed.append(1)
                    before = [count + 1 for count in answered]  # the one in progress, and the next

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            asyncio.run(crowd(service, clients=10, documents=20, answered=answered))
        finally:
            ended.set()
            killer.join()
        assert killed


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_after_what_is_in_flight(number: int) -> None:
    with serving("-j", "1") as service:
        answers: list[httpx.Response] = []
        page = PAGE.replace("</article>", "<p>The mayor said so on Monday.</p>" * 3000 + "</article>").encode()
        sender = threading.Thread(
            target=lambda: answers.append(httpx.post(f"{service.url}/convert", content=page, timeout=60))
        )
        sender.start()
        while httpx.get(f"{service.url}/healthz", timeout=60).json()["in_hand"] == 0:
            time.sleep(0.01)
        workers = service.worker_pids()
        assert service.end(number) == 0
        sender.join()
    assert answers[0].status_code == 200
    assert workers
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


COULD_NOT = [  # arguments and what the error says
    (["--port", "70000"], "70000"),
    (["--host", "host.invalid", "--no-token"], "cannot listen"),
    (["--token-file", "/nonexistent"], "cannot be read"),
    (["--token-file", "/dev/null"], "contains no token"),
]


@pytest.mark.parametrize(("arguments", "said"), COULD_NOT)
def test_what_cannot_be_served_is_reported(arguments: list[str], said: str) -> None:
    command = [sys.executable, "-m", "newsschema", "serve", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert said in run.stderr


def test_a_port_that_is_taken_is_reported(service: Service) -> None:
    command = [sys.executable, "-m", "newsschema", "serve", "--port", str(service.port)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "choose another --port" in run.stderr


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "newsschema.service.server", raising=False)
    result = CliRunner().invoke(main, ["serve"])
    assert result.exit_code == 2
    assert "newsschema[serve]" in result.output
