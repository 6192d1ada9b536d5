"""Headers that say something about time: Age, Cache-Control and Retry-After (RFC 9110, RFC 9111)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

OLDEST = timedelta(days=1)
LONGEST = timedelta(days=30)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,9})", re.ASCII | re.IGNORECASE)


def age(headers: Mapping[str, str]) -> timedelta:
    """How old the copy is that answered, at most a day; nothing where the header is missing or senseless."""
    value = headers.get("age", "").strip()
    return min(timedelta(seconds=int(value[:9])), OLDEST) if value.isascii() and value.isdigit() else timedelta(0)


def max_age(headers: Mapping[str, str]) -> timedelta | None:
    """How long an answer stays what it is, by its Cache-Control; None where it does not say."""
    match = _MAX_AGE.search(headers.get("cache-control", ""))
    return min(timedelta(seconds=int(match[1])), LONGEST) if match else None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the host asks to be left alone: seconds or a date; None where it does not say."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(moment - now, timedelta(0)), LONGEST)
