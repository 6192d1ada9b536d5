"""Commands about who may come in over HTTP: `token …` and `audit`."""

from collections.abc import Callable
from typing import Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Color, Json
from revtrack.values.numbers import number_in

token = typer.Typer(no_args_is_help=True, help="Tokens: who may come in over HTTP, and as what.")


@token.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person or the program that will use it.")],
    role: Annotated[str, typer.Option(metavar="ROLE", help="viewer, editor or admin.")] = "viewer",
    expires: Annotated[str, typer.Option(help="After so long, as 90d; or never.", metavar="SPAN")] = "90d",
    json: Json = False,
) -> int:
    """Make a token. Its secret is shown once, here."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import token_json
    from revtrack.service.access import lifetime, role_named

    wanted, _ = role_named(role), lifetime(expires)
    with desk_of(context) as desk:
        made, secret = desk.add_token(name, wanted, expires)
        now = desk.clock()
    output.say(dumps({**token_json(made, now), "token": secret}) if json else secret)
    if not json:
        output.talk(f"This is the token of {made.name} ({made.role}); it is not shown again. Log in with it, or send it:")
        output.talk("Authorization: Bearer rvt_…")
    return 0


@token.command("list")
def list_tokens(context: typer.Context, json: Json = False, color: Color = "auto") -> int:
    """All tokens, the expired and the revoked ones too."""
    from revtrack.cli import output
    from revtrack.render.json_operation import token_json
    from revtrack.render.terminal import token_lines, tokens_text

    with desk_of(context) as desk:
        found, now = desk.tokens(), desk.clock()
    output.listing(
        found,
        json=json,
        value=lambda row: token_json(row, now),
        lines=lambda rows: token_lines(rows, now),
        drawn=lambda rows: tokens_text(rows, output.style(color), now),
        nothing="no tokens yet. Try: revtrack token add NAME",
    )
    return 0


@token.command()
def revoke(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ID", help="Number or name of the token.")],
) -> int:
    """Revoke a token: it opens nothing from now on. Who logged in with it is logged out."""
    from revtrack.cli import output
    from revtrack.text import printable

    number = number_in(which)
    with desk_of(context) as desk:
        gone = desk.revoke_token(which if number is None else number)
    output.say(printable(f"Revoked token {gone.id}, {gone.name}"))
    return 0


def audit(
    context: typer.Context,
    limit: Annotated[int, typer.Option(metavar="N", help="At most so many, newest first.", min=1, max=100_000)] = 50,
    json: Json = False,
    color: Color = "auto",
) -> int:
    """Who asked over HTTP for what. Also who made or revoked tokens or changed labels at the command line."""
    from revtrack.cli import output
    from revtrack.render.json_operation import audit_json
    from revtrack.render.terminal import audit_lines, audit_text

    with desk_of(context) as desk:
        found, now = desk.audit(limit), desk.clock()
    output.listing(
        found,
        json=json,
        value=audit_json,
        lines=audit_lines,
        drawn=lambda rows: audit_text(rows, output.style(color), now),
        nothing="nothing was asked for yet",
    )
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"audit": audit}
