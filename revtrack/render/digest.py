"""Several events as one message: how many and of which stories, then each in a few lines."""

import json
from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from revtrack.render.json import dumps
from revtrack.render.telling import told_of_event
from revtrack.render.times import iso
from revtrack.render.told import HEADING, Line, Part, Run, Told, excerpt
from revtrack.text import counted
from revtrack.values.watching import EventType

SHOWN, LINES, NAMED = 15, 3, 200
KIND: EventType = "endpoint.digest"


def digest_body(events: Sequence[str], *, at: datetime) -> bytes:
    """`endpoint.digest`: that so many events are told as one; their ids, 200 at most."""
    data = {"events": list(events[:NAMED]), "count": len(events)}
    return dumps({"type": KIND, "timestamp": iso(at), "schema": f"{KIND}/1", "data": data}).encode()


def told_of_digest(body: bytes, gathered: Sequence[bytes]) -> Told:
    """The message of a digest whose events have these bodies, the first 200 at most.

    Those that were removed on request are not among them.
    """
    every = [told_of_event(each) for each in gathered[:SHOWN]]
    told = len(gathered) if len(gathered) < NAMED else json.loads(body)["data"]["count"]
    if not every:
        gone = "What was to be told here was removed on request."
        return Told(essentials=gone, heading="Removed on request", parts=((Line((Run(gone),)),),), small=KIND)
    subjects = {_subject(each): None for each in every}
    named = f"{counted(told, 'message')} in one: {'; '.join(subjects)}"
    parts = [_short(each) for each in every]
    if told > len(every):
        parts.append((Line((Run(f"and {told - len(every)} more"),)),))
    return Told(
        essentials=excerpt(named, 2 * HEADING),
        heading=excerpt(named, HEADING),
        parts=tuple(parts),
        buttons=every[0].buttons if len(subjects) == 1 else (),
        small=f"{KIND}: {counted(told, 'event')}",
    )


def _subject(told: Told) -> str:
    """The headline, or what happened where there is none."""
    words = "".join(run.text for run in told.parts[0][0].runs) if told.parts and told.parts[0] else ""
    return excerpt(words or told.heading, HEADING // 2)


def _short(told: Told) -> Part:
    """What happened, to which story, when, and the first lines of the rest."""
    head, *rest = told.parts or ((),)
    further = (line for part in rest for line in islice(part, LINES))
    return (Line((Run(told.heading, "bold"),)), *head, *further)
