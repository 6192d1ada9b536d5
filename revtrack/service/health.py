"""Whether all is well: what the database says of itself, weighed. A scheduler that stands still is never silent."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from revtrack import __version__
from revtrack.schedule.policy import duration
from revtrack.service.config import Config
from revtrack.service.config_values import mask_url
from revtrack.service.keeper import SIZES, growth_per_day
from revtrack.store.health import Health, read
from revtrack.values.operation import Disk, StatusReport

HEARTBEAT, WORKER_KILLS = "scheduler.tick", "workers.kills"
"""What a running service writes into the database: when its scheduler ticked last, how many workers were killed."""
SILENT_AFTER_S = 60
OVERDUE_AFTER_S = 15 * 60
LATE_AFTER_S = 5 * 60


def status_of(config: Config, now: datetime) -> StatusReport:
    """The health of the database that `config` names, and of the service on it. Raises StoreError."""
    health = read(config.database_url, now)
    problems = problems_of(health, now)
    return StatusReport(
        ok=not problems,
        problems=problems,
        articles=health.articles,
        versions=health.versions,
        oldest_overdue_s=round(health.overdue_s, 1),
        oldest_pending_delivery_s=round(health.pending_delivery_s, 1),
        queue=health.queue,
        endpoints=health.endpoints,
        workers=config.extract.workers,
        worker_kills=int(health.settings.get(WORKER_KILLS, 0)),
        database_url=mask_url(config.database_url),
        database_bytes=health.bytes,
        revision=health.revision,
        version=__version__,
        disk=_disk(config, health, now),
        fetches=health.fetches,
        left_alone=health.left_alone,
        feeds=health.feeds,
    )


def _disk(config: Config, health: Health, now: datetime) -> Disk:
    """How the database grows; the room on its disk is known where it is ours."""
    growth = growth_per_day(health.settings.get(SIZES), now, health.bytes)
    path = config.database_url.partition(":///")[2] if config.database_url.startswith("sqlite") else ""
    try:
        free = shutil.disk_usage(Path(path).parent).free if path else None
    except OSError:
        free = None
    days = round(free / growth) if free is not None and growth and growth > 0 else None
    return Disk(growth_per_day=growth, free=free, days_left=days)


def problems_of(health: Health, now: datetime) -> tuple[str, ...]:
    """What is wrong, in words."""
    found = [_scheduler(health, now)]
    if health.overdue_s > OVERDUE_AFTER_S:
        found.append(f"the oldest check is overdue by {_span(health.overdue_s)}")
    if health.feeds.oldest_overdue_s > OVERDUE_AFTER_S:
        found.append(f"the oldest check of a feed is overdue by {_span(health.feeds.oldest_overdue_s)}")
    if health.late_delivery_s > LATE_AFTER_S:
        found.append(f"the oldest delivery has been waiting for {_span(health.late_delivery_s)}")
    return tuple(filter(None, found))


def _scheduler(health: Health, now: datetime) -> str:
    beat = health.settings.get(HEARTBEAT)
    if beat is None:
        return "the service has not run yet" if health.articles or health.feeds.states else ""
    silent = (now - datetime.fromisoformat(beat)).total_seconds()
    if silent < -SILENT_AFTER_S:
        return f"the scheduler's last sign of life is {_span(-silent)} ahead: the clock was set back, and it has not run since"
    return f"the scheduler has not run for {_span(silent)}" if silent > SILENT_AFTER_S else ""


def _span(seconds: float) -> str:
    return duration(timedelta(seconds=seconds))
