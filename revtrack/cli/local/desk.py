"""The service on the database here, as the commands ask it."""

from revtrack.cli.local.articles import Articles
from revtrack.cli.local.edits import Edits
from revtrack.cli.local.endpoints import Endpoints
from revtrack.cli.local.feeds import Feeds
from revtrack.cli.local.service import Service


class Local(Articles, Edits, Feeds, Endpoints, Service):
    """The service on the database here."""

    def __enter__(self) -> "Local":
        self._root.__enter__()
        return self

    def __exit__(self, *trouble: object) -> None:
        self._root.__exit__(*trouble)  # type: ignore[arg-type]
