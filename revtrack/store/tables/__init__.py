"""The tables: SQLModel classes, and under their plain names the Core tables that statements are made of.

One word per thing: a table bears the word for what its rows are. The migrations make them; a test holds both together.
"""

from revtrack.store.tables import history, outbox, people, watching
from revtrack.store.tables.base import metadata

__all__ = [
    "alias",
    "answer",
    "article",
    "attempt",
    "audit",
    "blob",
    "comment",
    "delivery",
    "edit_label",
    "endpoint",
    "event",
    "feed",
    "fetch",
    "flag",
    "found",
    "furniture",
    "history",
    "host",
    "label",
    "metadata",
    "outbox",
    "people",
    "reading",
    "review",
    "robots",
    "session",
    "setting",
    "subscription",
    "token",
    "tombstone",
    "version",
    "watching",
]

alias = metadata.tables["alias"]
answer = metadata.tables["answer"]
article = metadata.tables["article"]
attempt = metadata.tables["attempt"]
audit = metadata.tables["audit"]
blob = metadata.tables["blob"]
comment = metadata.tables["comment"]
delivery = metadata.tables["delivery"]
edit_label = metadata.tables["edit_label"]
endpoint = metadata.tables["endpoint"]
event = metadata.tables["event"]
feed = metadata.tables["feed"]
fetch = metadata.tables["fetch"]
flag = metadata.tables["flag"]
found = metadata.tables["found"]
furniture = metadata.tables["furniture"]
host = metadata.tables["host"]
label = metadata.tables["label"]
reading = metadata.tables["reading"]
review = metadata.tables["review"]
robots = metadata.tables["robots"]
session = metadata.tables["session"]
setting = metadata.tables["setting"]
subscription = metadata.tables["subscription"]
token = metadata.tables["token"]
tombstone = metadata.tables["tombstone"]
version = metadata.tables["version"]
