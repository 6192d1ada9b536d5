"""Words of the health of a service: its fetches, their lag, its disk. The same on every surface."""

from collections.abc import Mapping
from datetime import timedelta

from revtrack.render.times import lasting
from revtrack.text import counted
from revtrack.values.operation import Disk, FeedHealth, RecentFetches


def fetches_words(fetches: RecentFetches) -> str:
    """What came of the newest fetches, and why some failed."""
    if not fetches.outcomes:
        return "none in the last 24 h"
    failures = f" (failures: {_counts(fetches.failures)})" if fetches.failures else ""
    return f"{_counts(fetches.outcomes)} in the last {_hours(fetches.span_s)}{failures}"


def overdue_words(seconds: float) -> str:
    """How late the oldest check is."""
    return f"the oldest check by {lasting(timedelta(seconds=seconds))}" if seconds > 0 else "nothing is overdue"


def waiting_words(seconds: float) -> str:
    """How long the oldest delivery has waited."""
    return f"the oldest has waited for {lasting(timedelta(seconds=seconds))}" if seconds > 0 else "nothing is waiting"


def _hours(seconds: float) -> str:
    return f"{seconds / 3600:.0f} h" if seconds >= 3600 else f"{seconds / 60:.0f} min"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def feeds_words(feeds: FeedHealth) -> str:
    """How many feeds there are in which state, what they brought, and whether one is overdue."""
    if not feeds.states:
        return "none"
    waiting = f", {counted(feeds.waiting, 'address waits', 'addresses wait')}" if feeds.waiting else ""
    overdue = timedelta(seconds=feeds.oldest_overdue_s)
    late = f"; the oldest check is overdue by {lasting(overdue)}" if overdue else ""
    return f"{_counts(feeds.states)}; {counted(feeds.found, 'story', 'stories')} found in the last 24 h{waiting}{late}"


def lag_words(fetches: RecentFetches) -> str:
    """How late checks begin."""
    if fetches.lag_median_s is None:
        return "no planned check has begun in the last 24 h"
    return (
        f"half of the checks begin within {fetches.lag_median_s:.1f} s of their time, "
        f"95 % within {fetches.lag_95_s:.1f} s, all within {fetches.lag_longest_s:.1f} s"
    )


def disk_words(disk: Disk) -> str:
    """How much room there is, and for how long."""
    free = f"{disk.free / 1e9:.1f} GB free" if disk.free is not None else "free space unknown"
    if disk.growth_per_day is None:
        return f"{free}; growth is known after a day of service"
    left = f", full in {counted(disk.days_left, 'day')}" if disk.days_left is not None else ""
    return f"{free}, {disk.growth_per_day / 1e6:+.1f} MB a day{left}"
