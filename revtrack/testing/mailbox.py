"""A local mail server: it takes mail over SMTP, with STARTTLS or TLS where it is given a certificate, and keeps it."""

import socketserver
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from threading import Condition, Thread
from typing import Self


@dataclass(frozen=True, slots=True)
class Received:
    """One mail: who sent it to whom, whether over TLS, and what was in it."""

    sender: str
    recipients: tuple[str, ...]
    encrypted: bool
    content: bytes

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return message_from_bytes(self.content, policy=default)


class Mailbox:
    """Listens on a free port of this machine, between `with` and its end. `refuse` answers some recipients with 550."""

    def __init__(self, *, tls: ssl.SSLContext | None = None, implicit: bool = False) -> None:
        self.refuse: frozenset[str] = frozenset()
        self.answer = "250 kept"
        self.mails: list[Received] = []
        self.arrived = Condition()
        self.tls, self.implicit = tls, implicit
        self._server = _Server(("127.0.0.1", 0), _Session)
        self._server.mailbox = self
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    def __enter__(self) -> Self:
        """Begins to listen."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stops listening."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    mailbox: Mailbox


class _Session(socketserver.BaseRequestHandler):
    """One conversation, command by command."""

    server: _Server

    def handle(self) -> None:
        box = self.server.mailbox
        self._encrypted, self._sender, self._recipients = False, "", list[str]()
        if box.implicit and box.tls:
            self._encrypt(box.tls)
        self._file = self.request.makefile("rb")
        self._say("220 mailbox.example")
        try:
            for line in iter(lambda: self._file.readline(1000), b""):
                if not self._obey(line.decode("ascii", "replace").strip()):
                    break
        except OSError:
            pass
        finally:
            self._file.close()
            self.request.close()

    def _obey(self, line: str) -> bool:
        verb, box = line[:4].upper(), self.server.mailbox
        if verb in ("EHLO", "HELO"):
            offers = ["mailbox.example", *(["STARTTLS"] if box.tls and not self._encrypted else []), "8BITMIME"]
            self._say("\r\n".join(f"250{' ' if each == offers[-1] else '-'}{each}" for each in offers))
        elif line.upper() == "STARTTLS" and box.tls:
            self._say("220 go on")
            self._encrypt(box.tls)
            self._file = self.request.makefile("rb")
        elif verb == "MAIL":
            self._sender = line.partition("<")[2].partition(">")[0]
            self._say("250 ok")
        elif verb == "RCPT":
            self._recipient(line.partition("<")[2].partition(">")[0])
        elif verb == "DATA":
            self._say("354 go on")
            self._keep(b"".join(_content(self._file.readline)))
        else:
            self._say("221 bye" if verb == "QUIT" else "502 unknown")
            return verb != "QUIT"
        return True

    def _recipient(self, address: str) -> None:
        refused = address in self.server.mailbox.refuse
        if not refused:
            self._recipients.append(address)
        self._say("550 no such mailbox" if refused else "250 ok")

    def _keep(self, content: bytes) -> None:
        box = self.server.mailbox
        with box.arrived:
            if box.answer.startswith("2"):
                box.mails.append(Received(self._sender, tuple(self._recipients), self._encrypted, content))
            box.arrived.notify_all()
        self._say(box.answer)

    def _encrypt(self, tls: ssl.SSLContext) -> None:
        self.request = tls.wrap_socket(self.request, server_side=True)
        self._encrypted = True

    def _say(self, line: str) -> None:
        self.request.sendall(f"{line}\r\n".encode())


def _content(read: object) -> Iterator[bytes]:
    """The lines of a mail, without the dots that protect them."""
    assert callable(read)
    for line in iter(read, b""):
        if line == b".\r\n":
            return
        yield line[1:] if line.startswith(b".") else line
