"""Headers of answers, as servers write them."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.fetch.headers import LONGEST, retry_after

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("9" * 400, LONGEST),
        ("Fri, 20 Nov 2026 14:05:00 GMT", timedelta(minutes=5)),
        ("Fri, 20 Nov 2026 13:00:00 GMT", timedelta(0)),
        ("soon", None),
        ("", None),
        (f"Fri, {'9' * 40} Nov 2026 14:05:00 GMT", None),
        (f"Fri, 20 Nov {'9' * 40} 14:05:00 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(said: str, wait: timedelta | None) -> None:
    assert retry_after({"retry-after": said}, NOW) == wait
