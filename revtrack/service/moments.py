"""Moments and spans as people type them: "24h", "7d", "2026-11-20", "2026-11-20T14:05Z"."""

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
        span = span_of(text)
        if span is not None:
            return now - span
    except OverflowError:
        raise InputError(f"there was no time so long ago: {text}", hint="24h, 7d or 2026-11-20") from None
    raise InputError(f"not a time or a span: {text}", hint="24h, 7d or 2026-11-20")


def span_of(text: str) -> timedelta | None:
    """The span that `text` means, as 24h or 7d; None for none. A number alone does not say of what."""
    try:
        span = None if text.isdigit() else parse_duration(text)
    except ValueError:
        return None
    return span if isinstance(span, timedelta) else None
