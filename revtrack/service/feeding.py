"""Feeds of edits, made from the store: the texts are read and compared only where a reader does not have them yet."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from uuid import uuid4

from revtrack.errors import RevtrackError, StoppedError
from revtrack.render.syndication import Feed, Item
from revtrack.render.wording import Edit
from revtrack.service.root import Root
from revtrack.store import Store
from revtrack.store.facade import CREATED
from revtrack.values.edits import EditFilter, EditRow

MOST = 30
NAME = "database.uuid"
"""The fact that names a database for ever, wherever it is served."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The edits of a feed before their texts are read. `etag` changes exactly when they do, or the form of a feed does."""

    rows: tuple[EditRow, ...]
    etag: str


def listed(root: Root, wanted: EditFilter, form: str) -> Listed:
    """The newest edits that pass the filter, for a feed of a form. Raises InputError."""
    rows = tuple(root.store.edits(wanted, limit=MOST))
    told = "\n".join(map(repr, (form, root.config.public_url, *rows)))
    return Listed(rows, hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:32])


def feed_of(root: Root, rows: Sequence[EditRow], parameters: Sequence[tuple[str, str]]) -> Feed:
    """The feed of these edits; `parameters` are those of its address."""
    query = urlencode(parameters, errors="replace")
    shown = ", ".join(f"{name} {value}" for name, value in parameters)
    return Feed(
        database=_name(root.store),
        query=query,
        title=f"revtrack: edits{f' ({shown})' if shown else ''}",
        updated=rows[0].window.until if rows else _made(root),
        public_url=root.config.public_url,
        items=tuple(Item(row, _edit(root, row)) for row in rows),
    )


def _edit(root: Root, row: EditRow) -> Edit | None:
    """The edit with its texts; None where one was removed or damaged meanwhile."""
    try:
        sources = root.store.edit_sources(row.article.id, row.from_number, row.to_number)
        return Edit.of(root.edits.of(sources))
    except StoppedError:
        raise
    except RevtrackError:
        return None


def _name(store: Store) -> str:
    known = store.get_setting(NAME)
    return known or store.put_setting_once(NAME, str(uuid4()))


def _made(root: Root) -> datetime:
    known = root.store.get_setting(CREATED)
    return datetime.fromisoformat(known) if known else root.clock()
