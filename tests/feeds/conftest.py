"""A feed of an invented outlet."""

from datetime import UTC, datetime

import pytest

from revtrack.values.feeds import Feed

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.fixture
def feed() -> Feed:
    return Feed(id=1, url="https://ledger.example/feed", host="ledger.example", created_at=NOW)
