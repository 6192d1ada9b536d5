"""Invented histories of edits, to try a schedule on. `chance` is a seeded `random.Random`: the same seed, the same histories.

No distribution of real delays is published, so both shapes are assumptions. `fading` is what the schedule expects, but for its
numbers: a story's own rate times a power of its age, and an edit brings the next one soon. `mixed` is what it does not expect:
three kinds of fading, rates with a heavy tail, and one story in ten that lives on and never fades.
"""

import math
from collections.abc import Callable, Mapping
from random import Random

from revtrack.schedule.replay import Story

SPAN_H = 720.0


def fading(chance: Random) -> Story:
    """Process A: 4.3 edits a story, 35 % of them in the first three hours."""
    own = chance.gammavariate(0.6, 2.05)
    early = _power(chance, _poisson(chance, own * _mass(0.5, 1.2)), 0.5, 1.2)
    late = _anywhere(chance, _poisson(chance, own * 0.0005 * SPAN_H))
    return Story(_with_followers(chance, early + late, 0.35, 0.7))


def mixed(chance: Random) -> Story:
    """Process B: 7.4 edits a story, 11 % of them in the first three hours."""
    if chance.random() < 0.1:
        lives = min(2.0, chance.lognormvariate(math.log(0.035), 1.0))
        return Story(tuple(sorted(_anywhere(chance, _poisson(chance, lives * SPAN_H)))))
    number = _poisson(chance, min(80.0, chance.lognormvariate(math.log(1.4), 1.25)))
    kind = chance.random()
    if kind < 0.35:
        edits = _power(chance, number, 0.5, 1.2)
    elif kind < 0.5:
        edits = _power(chance, number, 4.0, 1.6)
    else:
        edits = [chance.expovariate(1 / 80) for _ in range(number)]
    return Story(_with_followers(chance, edits, 0.3, 1.0))


PROCESSES: Mapping[str, Callable[[Random], Story]] = {"A": fading, "B": mixed}


def _poisson(chance: Random, mean: float) -> int:
    """A Poisson count: arrivals of an even stream in so long a time."""
    count, at = 0, chance.expovariate(1)
    while at < mean:
        count, at = count + 1, at + chance.expovariate(1)
    return count


def _mass(onset: float, power: float) -> float:
    """The integral of (1 + t / onset)^-power over the span."""
    return float(onset / (1 - power) * ((1 + SPAN_H / onset) ** (1 - power) - 1))


def _power(chance: Random, number: int, onset: float, power: float) -> list[float]:
    """Moments that thin out as a power of age."""
    least = (1 + SPAN_H / onset) ** (1 - power)
    return [onset * ((1 + (least - 1) * chance.random()) ** (1 / (1 - power)) - 1) for _ in range(number)]


def _anywhere(chance: Random, number: int) -> list[float]:
    return [SPAN_H * chance.random() for _ in range(number)]


def _with_followers(chance: Random, edits: list[float], share: float, soon: float) -> tuple[float, ...]:
    """The edits and those that they bring: `share` of an edit each, about `soon` hours later, which bring more in turn."""
    found, waiting = [], list(edits)
    while waiting:
        edit = waiting.pop()
        if edit < SPAN_H:
            found.append(edit)
            waiting += [edit + chance.expovariate(1 / soon) for _ in range(_poisson(chance, share))]
    return tuple(sorted(found))
