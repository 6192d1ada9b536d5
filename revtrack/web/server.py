"""Runs the face over HTTP in a thread of its own, beside the service, and stops it cleanly."""

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Thread

import uvicorn

from revtrack.errors import ConfigError, StoreError
from revtrack.service.logs import log_event
from revtrack.service.root import Root
from revtrack.web.access.hosts import answers_to
from revtrack.web.app import make_app
from revtrack.web.headers import Shield
from revtrack.web.patience import Impatient
from revtrack.web.turns import Turns

GRACE_S = 2
CONNECTIONS = 400
LARGEST_HEAD = 32_000
_log = logging.getLogger(__name__)


@contextmanager
def running(root: Root) -> Iterator[str]:
    """Answer at `web.listen` until the block ends; gives the address. Raises ConfigError where it cannot listen there."""
    with closing(_listening(root.config.web.listen)) as listener:
        host, port = listener.getsockname()[:2]
        server = _Server(_settings(root))
        root.workers.warm()  # who opens the first edit would wait a second for them
        thread = Thread(target=lambda: asyncio.run(server.serve([listener])), name="web", daemon=True)
        thread.start()
        address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        log_event(_log, logging.INFO, "web.listening", address=address)
        _invite(root, address)
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join(GRACE_S + 1)


def _settings(root: Root) -> uvicorn.Config:
    """What a proxy on this machine says of who asks is believed; nothing that was asked for is logged, bugs apart."""
    listen, public_url = root.config.web.listen, root.config.public_url
    return uvicorn.Config(
        Shield(Turns(make_app(root)), lambda host: answers_to(host, listen, public_url)),
        http=Impatient,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips="127.0.0.1,::1",
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        timeout_graceful_shutdown=GRACE_S,
    )


def _invite(root: Root, address: str) -> None:
    """At the first start, the link that makes the first token. Trouble with the database is told by who needs it."""
    try:
        key = root.access.setup_key()
    except StoreError as error:
        log_event(_log, logging.ERROR, "web.no_setup", reason=error.message)
        return
    if key:
        here = address.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:")
        link = f"{root.config.public_url or here}/setup?key={key}"
        log_event(_log, logging.WARNING, "web.setup", link=link, reason="nobody may log in yet; good once, for an hour")


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
