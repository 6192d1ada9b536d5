"""Moments as people type them."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.errors import InputError
from revtrack.service.moments import moment

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("24h", NOW - timedelta(hours=24)),
        ("7d", NOW - timedelta(days=7)),
        ("90s", NOW - timedelta(seconds=90)),
        ("2026-11-19", datetime(2026, 11, 19, tzinfo=UTC)),
        ("2026-11-19T14:05Z", datetime(2026, 11, 19, 14, 5, tzinfo=UTC)),
        ("2026-11-19T14:05+02:00", datetime(2026, 11, 19, 12, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_is_a_time_or_a_span_before_now(text: str, meant: datetime) -> None:
    assert moment(text, NOW) == meant
    assert moment(text, NOW).utcoffset() == timedelta(0)


@pytest.mark.parametrize("text", ["", "yesterday", "-3h", "24", "2026-13-01", "1e9d"])
def test_anything_else_says_what_is_understood(text: str) -> None:
    with pytest.raises(InputError, match="not a time or a span"):
        moment(text, NOW)
