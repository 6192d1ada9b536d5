"""Moments as people type them: "24h", "7d", "2026-11-20", "2026-11-20T14:05Z"."""

from datetime import UTC, datetime, timedelta

from revtrack.errors import InputError
from revtrack.service.config_values import parse_duration


def moment(text: str, now: datetime) -> datetime:
    """The moment that `text` means, aware and UTC; a date without a zone is UTC. Raises InputError."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return _before(now, text)
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


def _before(now: datetime, text: str) -> datetime:
    try:
        return now - _span(text)
    except OverflowError:
        raise InputError(f"there was no time so long ago: {text}", hint="24h, 7d or 2026-11-20") from None


def _span(text: str) -> timedelta:
    try:
        span = None if text.isdigit() else parse_duration(text)
    except ValueError:
        span = None
    if not isinstance(span, timedelta):
        raise InputError(f"not a time or a span: {text}", hint="24h, 7d or 2026-11-20")
    return span
