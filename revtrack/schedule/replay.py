"""Replays histories of edits under a way of checking, and scores it: how late edits are seen, and how many never are. Pure.

`learned` calls the functions that the service plans with. The others are what it is compared with: a fixed interval, the tiers
of newsdiffs by time since the last change, and exponential back-off. Each has one number that is tuned until it spends the
same fetches, since any of them is prompt with enough.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from revtrack.schedule.budget import Bounds
from revtrack.schedule.rate import Liveliness, interval, rate

Way = Callable[[float, float, bool], float]
"""Asked after each fetch: the story's age, hours since the last fetch, whether the text differs. Answers the next interval."""
Family = Callable[[float], Callable[[], Way]]
"""A scale to a maker of ways, a fresh one for each story; a greater scale means fewer fetches."""
SHORTEST_H, LONGEST_H = 5 / 60, 168.0
BOUNDS = Bounds(SHORTEST_H, LONGEST_H)
TIERS = ((3.0, 0.25), (24.0, 1.0), (168.0, 3.0), (720.0, 72.0), (8640.0, 720.0))
"""newsdiffs: quiet for less than so many hours, checked every so many."""
REST_H = 720.0
BACKOFF = 1.5
WITHIN = 0.01
STEPS = 40


@dataclass(frozen=True, slots=True)
class Story:
    """One story's edits, in hours since it was published, in order; watched from `start` to `end`."""

    edits: tuple[float, ...]
    start: float = 0.0
    end: float = 720.0


@dataclass(frozen=True, slots=True)
class Score:
    """What a way of checking achieves: fetches in all, the delay of every edit in hours, edits that were never seen.

    An edit is seen at the first fetch after it; it is missed where another edit came before that fetch.
    """

    fetches: int
    delays: tuple[float, ...]
    missed: int

    @property
    def median(self) -> float:
        """The median delay, in hours."""
        return median(self.delays) if self.delays else 0.0

    @property
    def mean(self) -> float:
        """The mean delay, in hours."""
        return fmean(self.delays) if self.delays else 0.0

    @property
    def missed_share(self) -> float:
        """Which share of the edits was never seen."""
        return self.missed / len(self.delays) if self.delays else 0.0


def replay(stories: Iterable[Story], make: Callable[[], Way]) -> Score:
    """Watch every story by a way of its own, from its first fetch at `start`."""
    fetches, missed = 0, 0
    delays: list[float] = []
    for story in stories:
        way, age, gap, done = make(), story.start, 0.0, bisect_right(story.edits, story.start)
        changed = False
        while age <= story.end:
            fetches += 1
            gap = way(age, gap, changed)
            age += gap
            seen = bisect_right(story.edits, age, lo=done)
            delays += [age - edit for edit in story.edits[done:seen]]
            changed = seen > done
            missed += max(0, seen - done - 1)
            done = seen
    return Score(fetches, tuple(delays), missed)


def tuned(stories: Sequence[Story], family: Family, fetches: float) -> tuple[float, Score]:
    """The scale at which a family spends `fetches` in all, to one per cent where it can; and what it achieves so."""
    low, high, scale = 1e-9, 1e9, 1.0
    for _ in range(STEPS):
        score = replay(stories, family(scale))
        if abs(score.fetches / fetches - 1) <= WITHIN:
            break
        low, high = (scale, high) if score.fetches > fetches else (low, scale)
        nearer = scale * score.fetches / fetches
        scale = nearer if low * 1.01 < nearer < high / 1.01 else (low * high) ** 0.5
        if high / low < 1 + WITHIN / 10:
            break
    return scale, score


def learned(pace: float, bounds: Bounds = BOUNDS) -> Callable[[], Way]:
    """What the service does, at that pace."""

    def make() -> Way:
        known, changed_at = Liveliness.start(), -1.0

        def way(age: float, gap: float, changed: bool) -> float:
            nonlocal known, changed_at
            if gap:
                known = known.changed(age, gap) if changed else known.unchanged(age, gap)
            changed_at = age if changed else changed_at
            expected = rate(known, age, age - changed_at if changed_at >= 0 else None)
            return interval(expected, pace, shortest=bounds.shortest, longest=bounds.longest)

        return way

    return make


def fixed(every: float) -> Callable[[], Way]:
    """The same interval for ever."""
    return lambda: lambda *_: _bounded(every)


def tiers(scale: float) -> Callable[[], Way]:
    """The tiers of newsdiffs, each times `scale`."""

    def make() -> Way:
        changed_at: float | None = None

        def way(age: float, _: float, changed: bool) -> float:
            nonlocal changed_at
            changed_at = age if changed or changed_at is None else changed_at
            quiet = age - changed_at
            return max(SHORTEST_H, scale * next((every for limit, every in TIERS if quiet < limit), REST_H))

        return way

    return make


def backoff(first: float) -> Callable[[], Way]:
    """`first` after a change, then half as long again each time."""

    def make() -> Way:
        every = first

        def way(_: float, gap: float, changed: bool) -> float:
            nonlocal every
            every = first if changed or not gap else every * BACKOFF
            return _bounded(every)

        return way

    return make


RIVALS: Mapping[str, Family] = {"fixed interval": fixed, "newsdiffs tiers": tiers, "back-off ×1.5": backoff}


def _bounded(hours: float) -> float:
    return min(LONGEST_H, max(SHORTEST_H, hours))
