"""The store: one database of articles, versions, events and deliveries, and all that is asked of it.

The parts stand by themselves, each by its noun; this class only puts them together and opens and closes the database.
"""

from datetime import datetime
from types import TracebackType
from typing import Self

from revtrack.store.answers import Answers
from revtrack.store.articles import Articles
from revtrack.store.attempts import Attempts
from revtrack.store.clocks import Clocks
from revtrack.store.comments import Comments
from revtrack.store.database import Database
from revtrack.store.deliveries import Deliveries
from revtrack.store.digests import Digests
from revtrack.store.edit_times import EditTimes
from revtrack.store.edits import Edits
from revtrack.store.endpoints import Endpoints
from revtrack.store.feeds import Feeds
from revtrack.store.findings import Findings
from revtrack.store.folding import Folding
from revtrack.store.furniture import FurnitureOfHosts
from revtrack.store.history import History
from revtrack.store.hosts import Hosts
from revtrack.store.labels import Labels
from revtrack.store.leases import Leases
from revtrack.store.listing import Listing
from revtrack.store.migrate import Migrated, migrate
from revtrack.store.outbox import Outbox
from revtrack.store.outlets import Outlets
from revtrack.store.people import People
from revtrack.store.push import Subscriptions
from revtrack.store.recording import Recording
from revtrack.store.removal import Removal
from revtrack.store.settings import Settings
from revtrack.store.vault import Vault
from revtrack.store.versions import Versions

CREATED = "store.created"


class Store(
    Articles,
    Leases,
    Hosts,
    Recording,
    Folding,
    Versions,
    FurnitureOfHosts,
    History,
    Listing,
    EditTimes,
    Feeds,
    Findings,
    Subscriptions,
    Outlets,
    Edits,
    Comments,
    Labels,
    Endpoints,
    Digests,
    Outbox,
    Attempts,
    Deliveries,
    Settings,
    Clocks,
    Removal,
    People,
    Answers,
):
    """One open database. Thread-safe; every method is one transaction. Times are aware UTC.

    Every method raises StoreError, in one clear line, where the database cannot do what it is asked. `migrated` says what
    opening it has done to its tables.
    """

    migrated: Migrated | None = None

    @classmethod
    def open(cls, url: str, *, now: datetime, vault: Vault | None = None) -> Self:
        """Open a database (`sqlite:///file` or `postgresql://…`), and make or upgrade its tables where that is due.

        `vault` seals its secrets; without one the key is in a file beside an SQLite database. Raises NewerDatabaseError for
        a database that a later revtrack wrote.
        """
        database = Database(url, vault=vault)
        try:
            database.make_file()
            done = migrate(database)
            store = cls(database)
            store.migrated = done
            if done and store.get_setting(CREATED) is None:
                store.put_setting(CREATED, now.isoformat())
        except BaseException:
            database.close()
            raise
        return store

    def close(self) -> None:
        """Close every connection."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
