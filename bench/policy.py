"""The schedule against others at the same budget, on two processes of edits: how late edits are seen, how many never are.

    python bench/policy.py [--seed 1] [--articles 1500] [--budget 40 80 160] [--process A B]

Thirty days, no fetch sooner than five minutes after the last. Each way of checking is tuned on the same stories until it
spends the budget to one per cent. `revtrack` calls the functions that the service plans with (`revtrack.schedule.rate`).
"""

import argparse
import random
from collections.abc import Sequence

from revtrack.schedule.replay import RIVALS, Family, Score, Story, learned, tuned
from revtrack.testing.edits import PROCESSES

LIMITS = {("A", 80): "to reach: 15 min, 3.0 h, 22 %"}
WAYS: dict[str, Family] = {"revtrack": learned, **RIVALS}


def main() -> None:
    """Print one table for each process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--budget", type=int, nargs="+", default=[40, 80, 160], help="fetches for one article in 30 days")
    parser.add_argument("--process", nargs="+", choices=PROCESSES, default=list(PROCESSES))
    wanted = parser.parse_args()
    for name in wanted.process:
        chance = random.Random(f"{name} {wanted.seed}")
        stories = [PROCESSES[name](chance) for _ in range(wanted.articles)]
        print(f"\nprocess {name}, seed {wanted.seed}: {_about(stories)}")
        for budget in wanted.budget:
            print(f"  {budget} fetches an article   {LIMITS.get((name, budget), '')}".rstrip())
            for way, family in WAYS.items():
                scale, score = tuned(stories, family, budget * len(stories))
                print(f"    {way:<16} {_line(score, len(stories))}   scale {scale:.3g}", flush=True)


def _about(stories: Sequence[Story]) -> str:
    edits = [edit for story in stories for edit in story.edits]
    early = sum(edit < 3 for edit in edits) / len(edits)
    return f"{len(stories)} articles, {len(edits) / len(stories):.1f} edits each, {early:.0%} in the first 3 h"


def _line(score: Score, articles: int) -> str:
    spent = f"{score.fetches / articles:6.1f} fetches"
    return f"{spent}   median {score.median * 60:6.1f} min   mean {score.mean:5.2f} h   missed {score.missed_share:5.1%}"


if __name__ == "__main__":
    main()
