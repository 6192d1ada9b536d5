"""A web server on a free port of this machine that leaves nothing behind: the ground of newsroom and receiver."""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, Self


class LocalHandler(BaseHTTPRequestHandler):
    """One request, handed to the server's `respond`. HTTP/1.1, so connections stay open; it writes no log."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60
    server: "LocalServer"

    def do_GET(self) -> None:
        """Answer the request."""
        self.server.respond(self)

    do_HEAD = do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Write nothing: who wants to know asks the newsroom or the receiver."""


class LocalServer(ThreadingHTTPServer):
    """Serves 127.0.0.1 from a thread per connection, between `__enter__` and `__exit__`; `respond` answers a request."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, respond: Callable[[LocalHandler], None]) -> None:
        self.respond = respond
        self._open: set[socket.socket] = set()
        self._guard = Lock()
        super().__init__(("127.0.0.1", 0), LocalHandler)
        self._thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """The address of the server, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        """Begins to serve."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stops, and cuts connections that are still open."""
        self.shutdown()
        self._thread.join()
        self.server_close()
        with self._guard:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remembers the connection and hands it to its thread."""
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Closes a connection and forgets it."""
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is ordinary; anything else is shown by the base class."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)
