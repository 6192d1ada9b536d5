"""How often a story is expected to change, and how long it can be left alone then. Pure; all times are hours as floats.

The expected rate is the sum of three parts: what was learned of this story, times how stories fade with age; a burst after a
change, because one edit brings the next; and a little for anything at all. What is learned is a gamma distribution of the
story's own rate (Cho and Garcia-Molina, "Estimating frequency of change"): a fetch does not see how many edits happened since
the last one, only whether there was any, so an observation is a censored Poisson count.

`Liveliness.start`, `.unchanged`, `.changed`, `rate` and `interval` are stable: the service, the benchmark and `simulate` call
these and nothing else.
"""

import hashlib
from dataclasses import dataclass
from math import exp, expm1
from typing import Self

POWER = 0.885
"""Interval is pace · rate^-POWER. 0.5 has the best mean delay, 1 the best median; this is best in neither and near both."""
START_A, START_B = 0.95, 0.4
"""What is believed of a story of which nothing is known, in changes per `exposure`."""
ONSET_H, FADE, LINGER = 0.5355, 1.083, 0.0009
"""A story fades as (1 + age / ONSET_H)^-FADE, never below LINGER."""
BURST, BURST_H = 0.6, 2.0
"""How many edits follow an edit soon, and how soon."""
ECHO, ECHO_H = 0.25, 26.0
"""How many follow it within days."""
ANYTHING = 0.0006
"""Changes an hour that are expected of the quietest story."""
JITTER = 0.1
_SMALL = 1e-9


@dataclass(frozen=True, slots=True)
class Liveliness:
    """What is known of how lively one story is: a gamma distribution with shape `a` and rate `b`, whose mean is a / b."""

    a: float = START_A
    b: float = START_B

    @classmethod
    def start(cls) -> Self:
        """What is believed of any story."""
        return cls()

    def unchanged(self, age: float, gap: float) -> "Liveliness":
        """The belief after a fetch, when the story was `age` hours old, that found the text of `gap` hours before."""
        return Liveliness(self.a, self.b + exposure(age - gap, age))

    def changed(self, age: float, gap: float) -> "Liveliness":
        """The belief after a fetch that found another text: at least one edit, as many as are likely in so long a time."""
        seen = exposure(age - gap, age)
        expected = self.a / self.b * seen
        edits = expected / -expm1(-expected) if expected > _SMALL else 1.0
        return Liveliness(self.a + edits, self.b + seen)


def exposure(start: float, end: float) -> float:
    """How much of a story's life lies between two ages, in hours of a story that does not fade: the integral of `fading`."""
    start, end = max(0.0, start), max(0.0, end)
    rest = 1 - FADE
    decayed: float = ONSET_H / rest * ((1 + end / ONSET_H) ** rest - (1 + start / ONSET_H) ** rest)
    return decayed + LINGER * (end - start)


def fading(age: float) -> float:
    """How lively a story of that age is, beside itself when it was new: 1 at first, then ever less."""
    return float((1 + max(0.0, age) / ONSET_H) ** -FADE) + LINGER


def rate(liveliness: Liveliness, age: float, quiet: float | None, importance: float = 1.0) -> float:
    """Changes an hour that are expected now. `quiet` is how long ago the last change was seen, None if there was none.

    `importance` multiplies the rate: a story that matters four times as much is treated as one that changes so often.
    """
    expected = liveliness.a / liveliness.b * fading(age) + ANYTHING
    if quiet is not None:
        since = max(0.0, quiet)
        expected += BURST / BURST_H * exp(-since / BURST_H) + ECHO / ECHO_H * exp(-since / ECHO_H)
    return importance * expected


def interval(rate: float, pace: float, *, shortest: float, longest: float, key: str = "") -> float:
    """Hours until the next fetch of a story that changes `rate` times an hour. A greater `pace` means fewer fetches.

    Never outside `shortest` … `longest`. `key` names the story: its hash moves the interval by up to ±10 %, always the same
    way, so that stories found together are not fetched together for ever.
    """
    wanted = pace * float(max(rate, _SMALL) ** -POWER)
    return min(longest, max(shortest, wanted * jitter(key) if key else wanted))


def jitter(key: str) -> float:
    """A factor between 0.9 and 1.1 that depends on `key` alone."""
    share = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) / 2**32
    return 1 - JITTER + 2 * JITTER * share
