"""Keeps everything: versions, fetches, reviews, events and deliveries, in SQLite or PostgreSQL.

`Store` and `ListFilter` are imported when they are first named, so that `revtrack.store.health` answers without the cost of
the tables.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revtrack.store.facade import Store
    from revtrack.store.listing import ListFilter

_HOMES = {"ListFilter": "revtrack.store.listing", "Store": "revtrack.store.facade"}
__all__ = ["ListFilter", "Store", "default_url"]


def default_url(data_dir: Path) -> str:
    """The address of the database in a data folder."""
    return f"sqlite:///{data_dir.absolute() / 'revtrack.db'}"


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
