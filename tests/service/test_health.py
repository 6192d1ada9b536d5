"""What counts as healthy, as a table."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.service.config import Config
from revtrack.service.health import HEARTBEAT, problems_of, status_of
from revtrack.service.root import Root, utc_now
from revtrack.store.health import Health
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1
from revtrack.values.operation import FeedHealth

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def health(
    *, beat_s: float | None = 5, overdue_s: float = 0, late_s: float = 0, watched: int = 3, feed_s: float | None = None
) -> Health:
    beat = {} if beat_s is None else {HEARTBEAT: (NOW - timedelta(seconds=beat_s)).isoformat()}
    return Health(
        states={"ok": watched} if watched else {},
        versions=watched,
        endpoints={},
        queue={},
        overdue_s=overdue_s,
        pending_delivery_s=late_s,
        late_delivery_s=late_s,
        settings=beat,
        feeds=FeedHealth(states={"ok": 1}, oldest_overdue_s=feed_s) if feed_s is not None else FeedHealth(),
        bytes=0,
        revision="0001",
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (health(), ()),
        (health(watched=0, beat_s=None), ()),
        (health(beat_s=None), ("the service has not run yet",)),
        (health(beat_s=3600), ("the scheduler has not run for 1 hour",)),
        (health(beat_s=-30), ()),
        (
            health(beat_s=-3600),
            ("the scheduler's last sign of life is 1 hour ahead: the clock was set back, and it has not run since",),
        ),
        (health(overdue_s=899), ()),
        (health(overdue_s=1800), ("the oldest check is overdue by 30 minutes",)),
        (health(watched=0, beat_s=None, feed_s=0), ("the service has not run yet",)),
        (health(feed_s=899), ()),
        (health(feed_s=7200), ("the oldest check of a feed is overdue by 2 hours",)),
        (health(late_s=600), ("the oldest delivery has been waiting for 10 minutes",)),
    ],
)
def test_trouble_is_named_and_nothing_else_is(found: Health, said: tuple[str, ...]) -> None:
    assert problems_of(found, NOW) == said


def test_an_empty_installation_is_well_and_is_not_touched(config: Config) -> None:
    report = status_of(config, utc_now())
    assert (report.ok, report.articles) == (True, 0)
    assert not (config.data_dir / "revtrack.db").exists()


def test_a_database_without_a_running_service_is_not_well(root: Root, newsroom: Newsroom, config: Config) -> None:
    root.watcher.watch(newsroom.publish("embassy", EMBASSY_1))
    report = status_of(config, utc_now())
    assert (report.ok, report.articles, report.versions) == (False, 1, 1)
