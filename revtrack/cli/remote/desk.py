"""The service elsewhere, asked over its API, as the commands ask the one here."""

from revtrack.cli.remote.articles import Articles
from revtrack.cli.remote.edits import Edits
from revtrack.cli.remote.endpoints import Endpoints
from revtrack.cli.remote.feeds import Feeds
from revtrack.cli.remote.service import Service


class Remote(Articles, Edits, Feeds, Endpoints, Service):
    """The service that a server is for."""

    def __enter__(self) -> "Remote":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()
