"""The torture test in short: the service is killed a few times, nothing is lost, and the counting would notice if it were.

`bench/torture.py` is the long form.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from revtrack.store import default_url
from revtrack.testing.tally import Tally
from revtrack.testing.torture import Torture, Wanted

KILLS, VERSIONS, STORIES = 6, 60, 4


@pytest.fixture(scope="module")
def tortured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Torture, Tally, Path]]:
    folder = tmp_path_factory.mktemp("torture")
    wanted = Wanted(kills=KILLS, versions=VERSIONS, seed=3, database=default_url(folder), folder=folder, stories=STORIES)
    with Torture(wanted) as torture:
        yield torture, torture.run(), folder


def test_nothing_is_lost_however_often_the_service_is_killed(tortured: tuple[Torture, Tally, Path]) -> None:
    _, tally, _ = tortured
    assert tally.faults == {}
    assert sum(tally.kills.values()) == KILLS
    assert tally.served >= VERSIONS
    assert tally.arrived == tally.deliveries == 2 * (tally.stored - 4 * STORIES)


def test_the_deaths_are_spread_over_the_versions_of_the_run(tortured: tuple[Torture, Tally, Path]) -> None:
    _, tally, _ = tortured
    assert tally.served_under_fire >= VERSIONS / 2


def test_some_died_at_a_random_instant_and_some_at_a_point(tortured: tuple[Torture, Tally, Path]) -> None:
    _, tally, _ = tortured
    assert 0 < tally.kills["random"] < KILLS


def test_a_message_that_had_not_arrived_would_be_counted(tortured: tuple[Torture, Tally, Path]) -> None:
    torture, _, folder = tortured
    file = folder / "desk.jsonl"
    lines = file.read_text().splitlines()
    lost = next(line for line in lines if '"status": 200' in line)
    event_id = lost.partition('"webhook-id": "')[2].partition('"')[0]
    file.write_text("\n".join(line for line in lines if event_id not in line))
    assert torture.count(0).faults == {"events_lost": 1}
    file.write_text("\n".join(lines).replace(lost, lost + "\n" + lost.replace("embassy", "harbour")))
    assert torture.count(0).faults == {"bodies_differ": 1}


def test_a_seed_gives_the_same_deaths_again(tmp_path: Path) -> None:
    wanted = Wanted(kills=0, versions=0, seed=9, database=default_url(tmp_path), folder=tmp_path)
    first, second = Torture(wanted), Torture(wanted)
    assert [first.death() for _ in range(20)] == [second.death() for _ in range(20)]
    assert any(one != other for one, other in pairwise(first.death() for _ in range(5)))
