"""What a page, its headers and an endpoint's answer hold reaches no terminal, log or JSON as more than text."""

import io
import json
import logging
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from revtrack.cli.boundary import run
from revtrack.service.logs import setup
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.pages import article_page
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

PAYLOADS = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b2J",
    "\x85next",
    "\x00nul\x08\x08\x08",
    "\x7fdel",
    "\u202egnp.exe",
    "\u2066isolated\u2069",
    "\u206enational",
    "\u2028line\u2029paragraph",
    "\ufff9annotated\ufffb",
    "a\r\nrevtrack: all is well",
    "x\n2026-11-20T14:20:09.123Z critical article.bug article=1",
    '" level=critical forged="yes',
    '{"event": "forged"}',
    "%s %d {0} {} $HOME `id`",
    "[bold red]markup[/] :boom:",
    "<script>alert(1)</script>",
)
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]")
FORGED = re.compile(r"^(revtrack: all is well|2026-11-20T14:20:09)", re.MULTILINE)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom(f"Ledger {PAYLOADS[0]}") as site:
        yield site


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of its own; loopback allowed."""
    monkeypatch.chdir(tmp_path_factory.mktemp("payloads"))
    for name in ("FETCH__ALLOW_PRIVATE_ADDRESSES", "DELIVER__ALLOW_PRIVATE_ADDRESSES"):
        monkeypatch.setenv(f"REVTRACK_{name}", "127.0.0.0/8")
    monkeypatch.setenv("REVTRACK_FETCH__PER_HOST_DELAY", "0")


def steering(text: str) -> list[str]:
    """The lines that would steer a terminal."""
    return [line for line in text.split("\n") if STEERING.search(line)]


def forged(text: str) -> list[str]:
    """The lines that pretend to be ours."""
    return FORGED.findall(text)


def page_with(words: str, story: object = EMBASSY_1) -> bytes:
    told = replace(
        EMBASSY_1 if story is EMBASSY_1 else EMBASSY_2,
        headline=f"Review ordered {words}",
        dek=words,
        byline=(words,),
        paragraphs=(*EMBASSY_1.paragraphs[:5], f"It said so: {words}", "Correction: " + words),
    )
    return article_page(told, "http://127.0.0.1/", words, 1).encode("utf-8", "replace")


def head_with(words: str, status: str = "200 OK", location: str = "") -> bytes:
    """A head whose values hold what can stand in a header."""
    value = re.sub(r"[\r\n\x00]", " ", words).encode()
    fields = (b"Content-Type: text/html; charset=utf-8", b"ETag: " + value, b"Server: " + value, b"X-Note: " + value)
    moved = (b"Location: " + location.encode() + value,) if location else ()
    return b"\r\n".join((f"HTTP/1.1 {status} ".encode() + value, *fields, *moved, b"Connection: close", b"", b""))


def test_no_command_shows_a_payload_raw(folder: None, newsroom: Newsroom, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    everything = " ".join(PAYLOADS)
    url = newsroom.answer("trap", Answer(raw=head_with(everything), body=page_with(everything)))
    with Receiver() as receiver:
        receiver.answer(500, {"X-Note": "x"})
        shown = [run(["webhook", "add", receiver.url, "--name", "desk"]), run(["watch", url])]
        newsroom.answer("trap", Answer(raw=head_with(everything), body=page_with(everything, EMBASSY_2)))
        for line in (
            "check 1", "list", "list --json", "log 1", "log 1 --json", "show 1", "show 1@1 --headers", "show 1 --blocks", "show 1 --json",
            "diff 1 1..2", "diff 1 1..2 --json", "webhook test 1", "delivery list", "delivery show 1", "delivery show 1 --json", "status",
        ):  # fmt: skip
            shown.append(run(line.split()))
    said = capsysbinary.readouterr()
    assert shown.count(3) == 0
    assert b"Review ordered" in said.out
    assert steering(said.out.decode() + said.err.decode()) == []
    assert forged(said.err.decode()) == []


@pytest.mark.parametrize("payload", [" ".join(PAYLOADS[:10]), " ".join(PAYLOADS[10:]), PAYLOADS[13]])
def test_no_error_about_a_page_shows_a_payload_raw(
    payload: str, folder: None, newsroom: Newsroom, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    answers = (
        Answer(raw=head_with(payload, "404"), body=payload.encode()),
        Answer(raw=head_with(payload, "302", "ftp://evil.example/"), body=b""),
        Answer(raw=head_with(payload, "302", "http://[::1/"), body=b""),
        Answer(raw=head_with(payload, "302", "/")),
        Answer(raw=payload.encode() + b"\r\n\r\n"),
        Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: " + payload.encode().replace(b"\n", b" ") + b"\r\n\r\n"),
        Answer(headers={"Content-Type": "text/html"}, body=f"<title>Access denied {payload}</title><p>{payload}".encode()),
    )
    for answer in answers:
        assert run(["watch", newsroom.answer("trap", answer)]) == 2
    assert run(["watch", f"http://127.0.0.1/{payload}"]) == 2
    assert run(["show", payload]) == 2
    said = capsysbinary.readouterr()
    assert steering(said.out.decode() + said.err.decode()) == []
    assert forged(said.err.decode()) == []


def test_a_raw_page_is_written_out_where_a_person_looks(folder: None, newsroom: Newsroom) -> None:
    url = newsroom.answer(
        "trap", Answer(body=page_with(" ".join(PAYLOADS)), headers={"Content-Type": "text/html; charset=utf-8"})
    )
    assert run(["watch", url]) == 0
    master, terminal = pty.openpty()
    command = [sys.executable, "-m", "revtrack", "show", "1", "--raw"]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=terminal, stderr=subprocess.DEVNULL):
        os.close(terminal)
        shown = b"".join(iter(lambda: read(master), b""))
    os.close(master)
    assert b"Review ordered" in shown
    assert steering(shown.decode("utf-8", "replace").replace("\r\n", "\n")) == []


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize("format", ["text", "json"])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_log_line_is_one_line_and_keeps_its_fields(format: str, payload: str) -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    before = list(root.handlers), root.level
    setup(format, "info", stream)  # type: ignore[arg-type]
    logging.getLogger("revtrack.tests").warning("delivery.retrying", extra={"fields": {"reason": payload, "reply": payload}})
    logging.getLogger("urllib3.connectionpool").warning("Connection to %s failed", payload)
    root.handlers[:], _ = before[0], root.setLevel(before[1])
    lines = stream.getvalue().splitlines()
    assert len(lines) == 2
    assert steering(stream.getvalue()) == []
    if format == "json":
        assert [set(json.loads(line)) for line in lines] == [
            {"time", "level", "event", "reason", "reply"},
            {"time", "level", "event", "logger", "message"},
        ]
