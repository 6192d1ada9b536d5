"""A network for tests that must not send a packet, and a newsroom on loopback for those that may."""

from collections.abc import Iterator

import pytest
import urllib3.connection

from revtrack.fetch import guard, lookup
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.wire import Wire, from_table


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """A network on which no name exists until the test says so, and every page is the same."""
    made = Wire(from_table({}))
    monkeypatch.setattr(lookup.socket, "getaddrinfo", made.resolve)
    monkeypatch.setattr(guard.socket, "socket", made.socket)
    monkeypatch.setattr(urllib3.connection, "ssl_wrap_socket", made.wrap)
    return made


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as site:
        yield site
