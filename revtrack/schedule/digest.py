"""When messages are gathered. Pure: a moment and an endpoint's wish go in, the moment at which it is told comes out.

"every hour" ends with the hour, "every 6 hours" four times a day (UTC), "daily 08:00 Europe/Berlin" at that time of the clock
there: where a summer time leaves it out, at the same moment as the time an hour later; where it comes twice, at the first.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOUR = timedelta(hours=1)
EXAMPLES = '"every hour", "every 6 hours", "daily 08:00 Europe/Berlin"'
_EVERY = re.compile(r"every (?:hour|(\d{1,2}) hours)", re.IGNORECASE)
_DAILY = re.compile(r"daily (\d{1,2}):(\d{2})(?: ([\w+/-]{1,64}))?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Every:
    """A digest at the end of every so many hours of the day; `hours` divides 24."""

    hours: int

    def __str__(self) -> str:
        """As it is written."""
        return "every hour" if self.hours == 1 else f"every {self.hours} hours"


@dataclass(frozen=True, slots=True)
class Daily:
    """A digest a day, at a time of the clock in `zone`."""

    at: time
    zone: ZoneInfo

    def __str__(self) -> str:
        """As it is written."""
        return f"daily {self.at:%H:%M} {self.zone.key}"


Digest = Every | Daily


def parse_digest(text: str) -> Digest:
    """What `text` asks for. Raises ValueError in words that say what is wrong."""
    words = " ".join(text.split())
    if found := _EVERY.fullmatch(words):
        hours = int(found[1] or 1)
        if not hours or 24 % hours:
            raise ValueError(f"a day is not made of spans of {hours} hours")
        return Every(hours)
    if found := _DAILY.fullmatch(words):
        return Daily(_time(int(found[1]), int(found[2])), _zone(found[3] or "UTC"))
    raise ValueError("this is no window that a digest is written for")


def next_window(now: datetime, digest: Digest) -> datetime:
    """When the window that `now` is in ends: the first moment after `now` at which the digest is due."""
    if isinstance(digest, Every):
        midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        span = HOUR * digest.hours
        return midnight + span * ((now - midnight) // span + 1)
    today = now.astimezone(digest.zone).date()
    days = (today + timedelta(days=each) for each in (-1, 0, 1, 2))
    return min(moment for moment in (_moment(day, digest) for day in days) if moment > now)


def due(at: datetime, digest: Digest | None, earlier: datetime | None) -> datetime:
    """When a message of `at` is due: at the end of its window.

    Without windows at once, unless the endpoint was told of the same article less than an hour before (`earlier` is when that
    was due): then with whatever else comes until that hour is over.
    """
    if digest is not None:
        return next_window(at, digest)
    if earlier is None or at >= earlier + HOUR:
        return at
    return earlier + HOUR if at >= earlier else min(earlier, at + HOUR)


def _time(hour: int, minute: int) -> time:
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(f"{hour}:{minute:02} is no time of day") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise ValueError(f"no time zone is called {name}; they are written as Europe/Berlin") from None


def _moment(day: date, digest: Daily) -> datetime:
    return datetime.combine(day, digest.at, digest.zone).astimezone(UTC)
