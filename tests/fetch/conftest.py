"""A network for tests that must not send a packet, and a newsroom on loopback for those that may."""

from collections.abc import Iterator

import pytest

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.wire import Wire, from_table


@pytest.fixture
def wire() -> Iterator[Wire]:
    """A network on which no name exists until the test says so, and every page is the same."""
    with Wire(from_table({})) as made:
        yield made


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as site:
        yield site
