"""Answers to writes that bore an idempotency key: the same request again is answered alike and done once.

Answers are sealed, since some of them show a secret once.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from revtrack.store.part import Part
from revtrack.store.tables import answer

KEPT = timedelta(hours=24)
UNFINISHED = timedelta(minutes=10)
"""After so long a request that never ended counts as one that was never made: the service was killed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a request was answered. `request` is the digest of what was asked; `status` is None while it is being done."""

    request: str
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Answers(Part):
    """Answers by the digest of who asked and of the key."""

    def begin_answer(self, key: str, request: str, now: datetime) -> Answered | None:
        """What the key was answered within a day; None where it is new, and it is ours to answer from now on."""
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            stale = (answer.c.at < now - KEPT) | (answer.c.status.is_(None) & (answer.c.at < now - UNFINISHED))
            connection.execute(answer.delete().where(stale))
            row = connection.execute(select(answer).where(answer.c.key == key)).one_or_none()
            if row is None:
                fresh = {"key": key, "request": request, "at": now, "status": None, "headers": "", "body": b""}
                connection.execute(answer.insert(), fresh)
                return None
        if row.status is None:
            return Answered(request=row.request, status=None, headers=(), body=b"")
        headers = tuple((name, value) for name, value in json.loads(row.headers))
        body = self._db.vault.open(bytes(row.body).decode()).encode()
        return Answered(request=row.request, status=row.status, headers=headers, body=body)

    def keep_answer(self, key: str, answered: Answered) -> None:
        """Keep what the request of the key was answered."""
        sealed = self._db.vault.seal(answered.body.decode()).encode()
        values = {"status": answered.status, "headers": json.dumps(answered.headers), "body": sealed}
        with self._db.writing() as connection:
            connection.execute(answer.update().where(answer.c.key == key).values(values))

    def forget_answer(self, key: str) -> None:
        """The request of the key was refused, and nothing was done: it may be made again."""
        with self._db.writing() as connection:
            connection.execute(answer.delete().where(answer.c.key == key))
