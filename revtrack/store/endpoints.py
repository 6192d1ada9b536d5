"""Endpoints: where events are sent, what they want to hear, the secrets that sign."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from revtrack.addresses import host_of
from revtrack.store.database import insert_row
from revtrack.store.part import Part, existing, missing
from revtrack.store.rows import filter_json, filter_of
from revtrack.store.tables import delivery, endpoint
from revtrack.values.reports import Endpoint, EndpointFilter, EndpointState

ROTATION = timedelta(hours=24)
"""How long a secret still signs after it was replaced."""
WAITING = ("pending", "retrying")


class Endpoints(Part):
    """Where events are sent. Those that were removed are not found any more; their deliveries are."""

    def add_endpoint(
        self, *, name: str, url: str, kind: str, filter: EndpointFilter, secret: str, now: datetime, ordered: bool = False
    ) -> Endpoint:
        """Add an endpoint; without a name it is called by its host."""
        values = {
            "name": name or host_of(url),
            "url": url,
            "kind": kind,
            "state": "active",
            "state_why": "",
            "state_since": now,
            "filter": filter_json(filter),
            "secrets": [{"secret": secret, "until": None}],
            "created_at": now,
            "ordered": ordered,
        }
        with self._db.writing() as connection:
            made = insert_row(connection, endpoint, values)
            return endpoint_of(existing(connection, endpoint, made), now)

    def endpoint(self, endpoint_id: int, *, now: datetime | None = None) -> Endpoint:
        """An endpoint with the secrets that sign at `now`, without it with all that are kept. Raises NotFoundError."""
        with self._db.reading() as connection:
            return endpoint_of(present(connection, endpoint_id), now)

    def endpoints(self, *, now: datetime | None = None) -> list[Endpoint]:
        """All endpoints, oldest first."""
        query = select(endpoint).where(endpoint.c.removed_at.is_(None)).order_by(endpoint.c.id)
        with self._db.reading() as connection:
            return [endpoint_of(row, now) for row in connection.execute(query)]

    def edit_endpoint(
        self,
        endpoint_id: int,
        *,
        name: str | None = None,
        url: str | None = None,
        filter: EndpointFilter | None = None,
        ordered: bool | None = None,
    ) -> None:
        """Change what is given. Deliveries that wait go to the new address."""
        wanted = {"name": name, "url": url, "ordered": ordered, "filter": None if filter is None else filter_json(filter)}
        changes = {key: value for key, value in wanted.items() if value is not None}
        with self._db.writing() as connection:
            present(connection, endpoint_id)
            if changes:
                _change(connection, endpoint_id, changes)

    def set_endpoint_state(self, endpoint_id: int, state: EndpointState, why: str, now: datetime) -> None:
        """Pause, resume or disable an endpoint; what waits for it stays, and is sent at once when it is resumed."""
        with self._db.writing() as connection:
            present(connection, endpoint_id)
            _change(connection, endpoint_id, {"state": state, "state_why": why, "state_since": now})
            if state == "active":
                _change(connection, endpoint_id, {"failing_since": None, "held_until": None})
                waiting = delivery.c.state.in_(WAITING) & (delivery.c.endpoint_id == endpoint_id)
                connection.execute(delivery.update().where(waiting, delivery.c.next_at > now).values(next_at=now, tries=0))

    def remove_endpoint(self, endpoint_id: int, now: datetime) -> None:
        """Remove an endpoint: what waits for it is cancelled, its secrets are wiped, its history can still be read."""
        with self._db.writing() as connection:
            present(connection, endpoint_id)
            gone = {"removed_at": now, "state": "disabled", "state_why": "removed", "state_since": now, "secrets": []}
            _change(connection, endpoint_id, gone)
            waiting = delivery.c.state.in_(WAITING) & (delivery.c.endpoint_id == endpoint_id)
            connection.execute(delivery.update().where(waiting).values(state="cancelled", next_at=None))

    def rotate_secret(self, endpoint_id: int, secret: str, now: datetime) -> None:
        """Sign with `secret` from now on; what signed until now goes on beside it for 24 hours, and nothing older."""
        with self._db.writing() as connection:
            kept = _valid(present(connection, endpoint_id).secrets, now)
            until = (now + ROTATION).isoformat()
            older = [{"secret": each["secret"], "until": until} for each in kept[:1]]
            _change(connection, endpoint_id, {"secrets": [{"secret": secret, "until": None}, *older]})


def present(connection: Connection, endpoint_id: int) -> Row[Any]:
    """The row of an endpoint that was not removed. Raises NotFoundError."""
    row = existing(connection, endpoint, endpoint_id)
    if row.removed_at is not None:
        raise missing("endpoint", endpoint_id)
    return row


def endpoint_of(row: Row[Any], now: datetime | None) -> Endpoint:
    """The endpoint that a whole row holds."""
    return Endpoint(
        id=row.id,
        name=row.name,
        url=row.url,
        kind=row.kind,
        state=row.state,
        state_why=row.state_why,
        filter=filter_of(row.filter),
        created_at=row.created_at,
        ordered=bool(row.ordered),
        failing_since=row.failing_since,
        secrets=secrets_of(row.secrets, now),
    )


def secrets_of(kept: Iterable[Mapping[str, Any]], now: datetime | None) -> tuple[str, ...]:
    """The secrets that sign at `now`, newest first; all where it is None."""
    return tuple(each["secret"] for each in _valid(kept, now))


def _valid(kept: Iterable[Mapping[str, Any]], now: datetime | None) -> list[Mapping[str, Any]]:
    return [each for each in kept if not each["until"] or now is None or datetime.fromisoformat(each["until"]) > now]


def _change(connection: Connection, endpoint_id: int, values: Mapping[str, Any]) -> None:
    connection.execute(endpoint.update().where(endpoint.c.id == endpoint_id).values(values))
