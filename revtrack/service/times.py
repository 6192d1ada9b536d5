"""When an outlet says that it changed a story: what the page, the server and the feed claim, each beside the window."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from revtrack.values.document import PageTime
from revtrack.values.reports import ClaimedTime

LONGEST = 60
"""No time in a header is written longer."""


def claimed_times(
    modified: PageTime | None, last_modified: str | None, feed_updated: datetime | None
) -> tuple[ClaimedTime, ...]:
    """The times that are claimed: `modified` by the page, `last_modified` by the server in its header of that name."""
    served = header_time(last_modified)
    return (
        *([ClaimedTime("dateModified", modified)] if modified else []),
        *([ClaimedTime("Last-Modified", served)] if served else []),
        *([ClaimedTime("feed", _utc(feed_updated, feed_updated.isoformat()))] if feed_updated else []),
    )


def header_time(value: str | None) -> PageTime | None:
    """The time that a header names (RFC 9110); None where it names none."""
    if not value or len(value) > LONGEST:
        return None
    try:
        moment = parsedate_to_datetime(value)
        instant = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return _utc(instant, value)


def _utc(instant: datetime, raw: str) -> PageTime:
    return PageTime(local=f"{instant:%Y-%m-%dT%H:%M:%S}", raw=raw, instant=instant, offset_minutes=0)
