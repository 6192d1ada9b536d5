"""How much of what feeds and lists named still waits, and staying until it is watched."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.text import counted

if TYPE_CHECKING:
    from revtrack.cli.desk import Desk
    from revtrack.values.feed_reports import Waiting

Wait = Annotated[bool, typer.Option("--wait", help="Watch what was found now, instead of leaving it to the service.")]


def tell_backlog(desk: "Desk") -> None:
    """Say how much waits, where anything does."""
    from revtrack.cli import output

    waiting = desk.waiting()
    if waiting.addresses:
        output.talk(f"{_many(waiting)} to be watched; {_about(waiting)}; the service goes on with them: revtrack serve")


def watch_waiting(desk: "Desk") -> None:
    """Watch all that waits, and say how far it is."""
    from revtrack.cli import output

    waiting = desk.waiting(due=True)
    if waiting.addresses:
        output.talk(f"{_many(waiting)}; {_about(waiting)}")
    progress = output.Progress(waiting.addresses, "address", "addresses")

    def stepped(left: int) -> None:
        for _ in range(waiting.addresses - left - progress.done):
            progress.step()

    left = desk.watch_waiting(stepped)
    progress.finish()
    if left:
        output.talk(f"{counted(left, 'address', 'addresses')} could not be watched yet and will be tried again")


def _many(waiting: "Waiting") -> str:
    return f"{waiting.addresses:,} {'address' if waiting.addresses == 1 else 'addresses'} of {counted(waiting.hosts, 'host')}"


def _about(waiting: "Waiting") -> str:
    from revtrack.render.times import every
    from revtrack.schedule.policy import duration

    pace = f" at one {every(waiting.pause)} per host" if waiting.pause >= timedelta(seconds=1) else ""
    return f"about {duration(max(timedelta(seconds=1), waiting.about))}{pace}"
