"""Once a minute a little house-keeping; and how long the disk will last is known after a day."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.service.health import status_of
from revtrack.service.keeper import DAYS, SIZES, Keeper, growth_per_day, sizes_of
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kept", "size", "growth"),
    [
        (None, 100, None),
        ("2026-11-20=100", 150, None),
        ("2026-11-19=100", 150, 50),
        ("2026-11-10=100 2026-11-19=300", 1100, 100),
        ("2026-01-01=0 2026-11-10=100", 1100, 100),
        ("2026-11-10=1100", 100, -100),
    ],
)
def test_growth_is_reckoned_over_at_most_thirty_days(kept: str | None, size: int, growth: float | None) -> None:
    assert growth_per_day(kept, NOW, size) == growth


def test_a_size_is_noted_each_day_and_thirty_days_are_kept(root: Root, clock: FakeClock) -> None:
    keeper = Keeper(root.store, clock.now, timedelta(days=90), root.pacing)
    for _ in range(40):
        keeper.tick()
        keeper.tick()
        clock.advance(timedelta(days=1))
    sizes = sizes_of(root.store.get_setting(SIZES))
    assert len(sizes) == DAYS + 1
    assert min(sizes.values()) > 0


def test_trouble_with_the_database_is_logged_and_does_not_end_the_service(
    root: Root, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = Keeper(root.store, clock.now, timedelta(days=90), root.pacing)
    with root.store._db.writing() as connection:
        connection.exec_driver_sql("DROP TABLE setting")
    keeper.tick()
    assert "keeping.failed" in caplog.text


def test_status_says_when_the_disk_will_be_full(root: Root) -> None:
    yesterday = (root.clock() - timedelta(days=1)).date().isoformat()
    root.store.put_setting(SIZES, f"{yesterday}=10")
    disk = status_of(root.config, root.clock()).disk
    assert disk.growth_per_day is not None
    assert disk.free is not None
    assert disk.days_left == round(disk.free / disk.growth_per_day)
