"""Commands about endpoints: `webhook …`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.criteria import (
    Acknowledgements,
    Articles,
    Events,
    Everything,
    FlagCodes,
    Labels,
    Least,
    Notes,
    Outlets,
    filter_of,
    first_filter,
)
from revtrack.cli.desk import desk_of
from revtrack.cli.options import Color, Json, number
from revtrack.errors import InputError

if TYPE_CHECKING:
    from revtrack.values.endpoints import EndpointState

webhook = typer.Typer(no_args_is_help=True, help="Endpoints: where events are sent.")

EndpointId = Annotated[int, typer.Argument(metavar="ID", help="Number of the endpoint.", parser=number)]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="What to call it.")]
Kind = Annotated[
    str | None,
    typer.Option(help="webhook, slack, discord, teams, email or apprise; known addresses say it themselves.", metavar="KIND"),
]
Windows = Annotated[
    str | None,
    typer.Option(
        "--digest", help='Gather messages: "every hour", "daily 08:00 Europe/Berlin"; "none" ends it.', metavar="WHEN"
    ),
]
Ordered = Annotated[
    bool | None,
    typer.Option(
        "--ordered/--unordered", help="One message after the other, in their order; a failing one holds up the rest."
    ),
]


@webhook.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Address that is sent a POST for each event.")],
    name: Name = None,
    event: Events = None,
    article: Articles = None,
    outlet: Outlets = None,
    flag: FlagCodes = None,
    label: Labels = None,
    acknowledgement: Acknowledgements = None,
    severity: Least = None,
    notes: Notes = False,
    everything: Everything = False,
    ordered: Ordered = None,
    kind: Kind = None,
    digest: Windows = None,
    json: Json = False,
) -> int:
    """Add an endpoint. Without a filter it hears of substantive edits and notes; a webhook's secret is shown once, here."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import endpoint_json
    from revtrack.render.terminal import endpoint_text

    given = filter_of(event, article, outlet, flag, label, acknowledgement, severity, notes)
    wanted = first_filter(given, everything=everything)
    with desk_of(context) as desk:
        made = desk.add_endpoint(url=url, name=name or "", kind=kind, filter=wanted, digest=digest, ordered=bool(ordered))
    if json:
        output.say(dumps(endpoint_json(made, with_secret=True)))
    else:
        output.say(endpoint_text(made, output.style("auto"), with_secret=True))
        kept = "Keep the secret: the receiver verifies with it. " if made.secrets else ""
        output.talk(f"{kept}Try it: revtrack webhook test {made.id}")
    return 0


@webhook.command("list")
def list_endpoints(context: typer.Context, json: Json = False, color: Color = "auto") -> int:
    """All endpoints."""
    from revtrack.cli import output
    from revtrack.render.json_operation import endpoint_json
    from revtrack.render.terminal import endpoint_lines, endpoints_text

    with desk_of(context) as desk:
        found = desk.endpoints()
    output.listing(
        found,
        json=json,
        value=endpoint_json,
        lines=endpoint_lines,
        drawn=lambda rows: endpoints_text(rows, output.style(color)),
        nothing="no endpoints yet. Try: revtrack webhook add URL",
    )
    return 0


@webhook.command()
def show(
    context: typer.Context,
    endpoint: EndpointId,
    secret: Annotated[bool, typer.Option("--secret", help="Show the secret too.")] = False,
    json: Json = False,
) -> int:
    """One endpoint."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import endpoint_json
    from revtrack.render.terminal import endpoint_text

    with desk_of(context) as desk:
        found = desk.endpoint(endpoint, with_secret=secret)
    if json:
        output.say(dumps(endpoint_json(found, with_secret=secret)))
    else:
        output.say(endpoint_text(found, output.style("auto"), with_secret=secret))
    return 0


@webhook.command()
def edit(
    context: typer.Context,
    endpoint: EndpointId,
    url: Annotated[str | None, typer.Option(metavar="URL", help="New address.")] = None,
    name: Name = None,
    event: Events = None,
    article: Articles = None,
    outlet: Outlets = None,
    flag: FlagCodes = None,
    label: Labels = None,
    acknowledgement: Acknowledgements = None,
    severity: Least = None,
    notes: Notes = False,
    ordered: Ordered = None,
    digest: Windows = None,
    everything: Everything = False,
) -> int:
    """Change an endpoint's name, address or filters. Filters given here replace those it had."""
    from revtrack.cli import output
    from revtrack.render.terminal import endpoint_text

    criteria = (event, article, outlet, flag, label, acknowledgement, severity, notes)
    wanted = filter_of(*criteria) if everything or any(criteria) else None
    if wanted is None and all(each is None for each in (url, name, ordered, digest)):
        raise InputError("nothing to change was named", hint="revtrack webhook edit --help")
    if name is not None and not name.strip():
        raise InputError("a name cannot be empty", hint="revtrack webhook edit --help")
    with desk_of(context) as desk:
        changed = desk.edit_endpoint(endpoint, url=url, name=name, filter=wanted, digest=digest, ordered=ordered)
    output.say(endpoint_text(changed, output.style("auto")))
    return 0


@webhook.command()
def test(context: typer.Context, endpoint: EndpointId) -> int:
    """Send a test event now and show what the endpoint answered."""
    from revtrack.cli import output
    from revtrack.render.terminal.webhooks import answer_words
    from revtrack.text import printable

    with desk_of(context) as desk:
        result = desk.try_endpoint(endpoint)
    answer = answer_words(result.kind, result.status, result.error)
    output.say(f"{result.event} to endpoint {endpoint}: {printable(answer)} in {result.elapsed_ms / 1000:.1f} s")
    return 0 if result.succeeded else 2


@webhook.command()
def pause(context: typer.Context, endpoint: EndpointId) -> int:
    """Hold deliveries back until the endpoint is resumed."""
    return _set_state(context, endpoint, "paused")


@webhook.command()
def resume(context: typer.Context, endpoint: EndpointId) -> int:
    """Send again; what was held back goes out at once."""
    return _set_state(context, endpoint, "active")


@webhook.command()
def rotate(context: typer.Context, endpoint: EndpointId) -> int:
    """Give the endpoint a new secret. The old one stays valid for 24 hours."""
    from revtrack.cli import output
    from revtrack.render.terminal import endpoint_text

    with desk_of(context) as desk:
        rotated = desk.rotate(endpoint)
    output.say(endpoint_text(rotated, output.style("auto"), with_secret=True))
    output.talk("Both secrets sign for the next 24 hours.")
    return 0


@webhook.command()
def remove(context: typer.Context, endpoint: EndpointId) -> int:
    """Remove an endpoint; its history stays. What waits for it is cancelled."""
    from revtrack.cli import output

    with desk_of(context) as desk:
        desk.remove_endpoint(endpoint)
    output.say(f"Removed endpoint {endpoint}")
    return 0


def _set_state(context: typer.Context, endpoint: int, state: "EndpointState") -> int:
    from revtrack.cli import output

    with desk_of(context) as desk:
        desk.set_endpoint_state(endpoint, state)
    output.say(f"Endpoint {endpoint} is {state}")
    return 0


COMMANDS: dict[str, Callable[..., int]] = {}
