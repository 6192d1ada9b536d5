"""Runs the face over HTTP in a thread of its own, beside the service, and stops it cleanly."""

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Thread

import uvicorn

from revtrack.errors import ConfigError
from revtrack.service.logs import log_event
from revtrack.service.root import Root
from revtrack.web.app import make_app

GRACE_S = 2
_log = logging.getLogger(__name__)


@contextmanager
def running(root: Root) -> Iterator[str]:
    """Answer at `web.listen` until the block ends; gives the address. Raises ConfigError where it cannot listen there."""
    with closing(_listening(root.config.web.listen)) as listener:
        host, port = listener.getsockname()[:2]
        server = _Server(uvicorn.Config(make_app(root), log_config=None, access_log=False, timeout_graceful_shutdown=GRACE_S))
        thread = Thread(target=lambda: asyncio.run(server.serve([listener])), name="web", daemon=True)
        thread.start()
        address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        log_event(_log, logging.INFO, "web.listening", address=address)
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join(GRACE_S + 1)


class _Server(uvicorn.Server):
    """Signals are the service's: it ends this too."""

    def install_signal_handlers(self) -> None:
        """Take none."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none."""
        yield


def _listening(listen: str) -> socket.socket:
    host, _, port = listen.rpartition(":")
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, int(port)), family=family)
    except OSError as error:
        why = error.strerror or error
        raise ConfigError(
            f"web.listen: cannot listen at {listen}: {why}. Name another port, or set web.enabled: false"
        ) from error
