"""CPU of short commands, user and system, median of several runs: `revtrack --help` ≤ 0.3 s, `revtrack status` ≤ 0.8 s.

python bench/commands.py [--runs 7]
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence

LIMITS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("--help", ("--help",), 0.3),
    ("status", ("status",), 0.8),
    ("list", ("list",), 1.5),
)


def cpu_seconds(arguments: Sequence[str], environment: dict[str, str]) -> float:
    """CPU of one run of `revtrack`, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "revtrack", *arguments]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="revtrack-bench-") as folder:
        environment = {**os.environ, "REVTRACK_DATA_DIR": folder, "REVTRACK_CONFIG": os.devnull}
        for name, arguments, limit in LIMITS:
            cpu_seconds(arguments, environment)
            taken = [cpu_seconds(arguments, environment) for _ in range(runs)]
            print(f"revtrack {name:<8} {statistics.median(taken):.2f} s CPU (max {max(taken):.2f})   limit {limit:.1f}")


if __name__ == "__main__":
    main()
