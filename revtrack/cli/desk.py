"""What the commands ask: one interface, whether the service's database is here or the service is elsewhere (`--server`)."""

from contextlib import AbstractContextManager
from typing import Protocol

import typer

from revtrack.cli.desks.articles import ArticlesDesk
from revtrack.cli.desks.edits import EditsDesk
from revtrack.cli.desks.endpoints import EndpointsDesk
from revtrack.cli.desks.feeds import FeedsDesk
from revtrack.cli.desks.service import ServiceDesk


class Desk(ArticlesDesk, EditsDesk, FeedsDesk, EndpointsDesk, ServiceDesk, Protocol):
    """A service, here or elsewhere."""


def desk_of(context: typer.Context) -> "AbstractContextManager[Desk]":
    """The service that this command asks; use it as a context manager."""
    from revtrack.cli.session import root_of, server_of

    server = server_of(context)
    if server is None:
        from revtrack.cli.local.desk import Local

        return Local(root_of(context))
    from revtrack.cli.remote.desk import Remote

    return Remote(server)
