"""The tables: SQLModel classes, and under their plain names the Core tables that statements are made of.

One word per thing: a table bears the word for what its rows are. The migrations make them; a test holds both together.
"""

from revtrack.store.tables import history, outbox, watching
from revtrack.store.tables.base import metadata

__all__ = [
    "alias",
    "article",
    "attempt",
    "blob",
    "comment",
    "delivery",
    "endpoint",
    "event",
    "feed",
    "fetch",
    "flag",
    "furniture",
    "history",
    "host",
    "label",
    "metadata",
    "outbox",
    "reading",
    "review",
    "setting",
    "tombstone",
    "version",
    "watching",
]

alias = metadata.tables["alias"]
article = metadata.tables["article"]
attempt = metadata.tables["attempt"]
blob = metadata.tables["blob"]
comment = metadata.tables["comment"]
delivery = metadata.tables["delivery"]
endpoint = metadata.tables["endpoint"]
event = metadata.tables["event"]
feed = metadata.tables["feed"]
fetch = metadata.tables["fetch"]
flag = metadata.tables["flag"]
furniture = metadata.tables["furniture"]
host = metadata.tables["host"]
label = metadata.tables["label"]
reading = metadata.tables["reading"]
review = metadata.tables["review"]
setting = metadata.tables["setting"]
tombstone = metadata.tables["tombstone"]
version = metadata.tables["version"]
