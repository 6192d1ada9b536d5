"""Whether what is stored is whole: the database of a configuration, read-only."""

from revtrack.service.config import Config
from revtrack.store.database import Database
from revtrack.store.integrity import OnProgress, check_integrity, silent
from revtrack.values.operation import IntegrityReport


def integrity_of(config: Config, on_progress: OnProgress = silent) -> IntegrityReport:
    """What is in the database and what of it is damaged. Raises StoreError where it cannot be opened."""
    database = Database(config.database_url, read_only=True)
    try:
        if database.path is not None and not database.path.exists():
            return IntegrityReport(revision="", counts={}, damaged=())
        return check_integrity(database, on_progress)
    finally:
        database.close()
