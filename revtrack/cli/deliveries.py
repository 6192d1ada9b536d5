"""Commands about deliveries: `delivery …`."""

from collections.abc import Callable
from typing import Annotated, get_args

import typer

from revtrack.cli.criteria import known
from revtrack.cli.desk import desk_of
from revtrack.cli.desks.endpoints import Which
from revtrack.cli.options import Color, Json, number
from revtrack.errors import InputError
from revtrack.text import counted

delivery = typer.Typer(no_args_is_help=True, help="Deliveries: one event for one endpoint.")


@delivery.command("list")
def list_deliveries(
    context: typer.Context,
    endpoint: Annotated[int | None, typer.Option(help="Only to this endpoint.", metavar="ID", parser=number)] = None,
    state: Annotated[
        str | None, typer.Option(metavar="STATE", help="pending, retrying, delivered, exhausted or cancelled.")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", help="At most so many, newest first.", min=1, max=100_000)] = 50,
    json: Json = False,
    color: Color = "auto",
) -> int:
    """Deliveries, newest first."""
    from revtrack.cli import output
    from revtrack.render.json_operation import delivery_json
    from revtrack.render.terminal import deliveries_text, delivery_lines

    with desk_of(context) as desk:
        found = desk.deliveries(endpoint, _state(state), limit)
        now = desk.clock()
    output.listing(
        found,
        json=json,
        value=delivery_json,
        lines=delivery_lines,
        drawn=lambda rows: deliveries_text(rows, output.style(color), now),
        nothing="no deliveries yet" if endpoint is None and state is None else "no delivery is like that",
    )
    return 0


@delivery.command("show")
def show_delivery(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="ID", help="Number of the delivery.", parser=number)],
    json: Json = False,
) -> int:
    """One delivery with every try and the body that is sent."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import delivery_report_json
    from revtrack.render.terminal import delivery_text

    with desk_of(context) as desk:
        found = desk.delivery(number)
    output.say(dumps(delivery_report_json(found)) if json else delivery_text(found, output.style("auto")))
    return 0


@delivery.command()
def retry(
    context: typer.Context,
    numbers: Annotated[list[int] | None, typer.Argument(metavar="ID", help="Numbers of deliveries.", parser=number)] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that are not delivered.")] = False,
    exhausted: Annotated[bool, typer.Option("--exhausted", help="All that ran out of tries.")] = False,
) -> int:
    """Send again, with the same id and body. The running service does it within a second."""
    from revtrack.cli import output

    if sum((bool(numbers), everything, exhausted)) != 1:
        raise InputError("name deliveries, or --all, or --exhausted", hint="revtrack delivery list")
    which: Which = "exhausted" if exhausted else "all" if everything else tuple(numbers or ())
    with desk_of(context) as desk:
        again = desk.retry(which)
    output.say(f"{counted(again, 'delivery', 'deliveries')} due now")
    return 0


def _state(state: str | None) -> str | None:
    from revtrack.values.endpoints import DeliveryState

    return next(iter(known("--state", [state], get_args(DeliveryState)))) if state else None


COMMANDS: dict[str, Callable[..., int]] = {}
