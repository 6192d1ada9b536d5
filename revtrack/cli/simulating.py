"""The command that tries the schedule on the history of this database: simulate. It fetches nothing and changes nothing."""

from collections.abc import Callable

import typer

from revtrack.cli.options import Color, Json
from revtrack.cli.session import root_of


def simulate(context: typer.Context, json: Json = False, color: Color = "auto") -> int:
    """Try the schedule on your own history. How late edits would be seen, beside other ways with as many fetches."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import simulation_json
    from revtrack.render.terminal import simulation_text
    from revtrack.service.simulating import simulate as tried

    with root_of(context) as root:
        report = tried(root)
    output.say(dumps(simulation_json(report)) if json else simulation_text(report, output.style(color)))
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"simulate": simulate}
