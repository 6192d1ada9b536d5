"""Endpoints: where events are sent, what they want to hear, the secrets that sign."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from revtrack.addresses import host_of
from revtrack.errors import SecretLostError
from revtrack.store.database import insert_row
from revtrack.store.outgoing import WAITING
from revtrack.store.part import Part, existing, missing
from revtrack.store.rows import filter_json, filter_of
from revtrack.store.tables import delivery, endpoint
from revtrack.store.vault import Vault
from revtrack.values.endpoints import Endpoint, EndpointFilter, EndpointState
from revtrack.values.watching import EndpointKind

ROTATION = timedelta(hours=24)
"""How long a secret still signs after it was replaced."""


class Endpoints(Part):
    """Where events are sent. Those that were removed are not found any more; their deliveries are."""

    def add_endpoint(
        self,
        *,
        name: str,
        url: str,
        kind: EndpointKind,
        filter: EndpointFilter,
        secret: str | None,
        now: datetime,
        ordered: bool = False,
        digest: str = "",
    ) -> Endpoint:
        """Add an endpoint; without a name it is called by its host. One whose messages are not signed has no secret."""
        values = {
            "name": name or host_of(url),
            "url": url,
            "kind": kind,
            "state": "active",
            "state_why": "",
            "state_since": now,
            "filter": filter_json(filter),
            "secrets": [] if secret is None else [_sealed(self._db.vault, secret)],
            "created_at": now,
            "ordered": ordered,
            "digest": digest or None,
        }
        with self._db.writing() as connection:
            made = insert_row(connection, endpoint, values)
            return _endpoint_of(existing(connection, endpoint, made), self._db.vault, now)

    def endpoint(self, endpoint_id: int, *, now: datetime | None = None) -> Endpoint:
        """An endpoint with the secrets that sign at `now`, without it with all that are kept; with none where the key is lost.

        Raises NotFoundError.
        """
        with self._db.reading() as connection:
            return _endpoint_of(present(connection, endpoint_id), self._db.vault, now)

    def check_secrets(self, endpoint_id: int) -> None:
        """Raise SecretLostError where a secret of the endpoint cannot be opened."""
        with self._db.reading() as connection:
            secrets_of(present(connection, endpoint_id).secrets, self._db.vault, None)

    def endpoints(self, *, now: datetime | None = None) -> list[Endpoint]:
        """All endpoints, oldest first."""
        query = select(endpoint).where(endpoint.c.removed_at.is_(None)).order_by(endpoint.c.id)
        with self._db.reading() as connection:
            return [_endpoint_of(row, self._db.vault, now) for row in connection.execute(query)]

    def edit_endpoint(
        self,
        endpoint_id: int,
        *,
        name: str | None = None,
        url: str | None = None,
        filter: EndpointFilter | None = None,
        ordered: bool | None = None,
        digest: str | None = None,
    ) -> None:
        """Change what is given; an empty `digest` gathers no more. Deliveries that wait go to the new address."""
        criteria = None if filter is None else filter_json(filter)
        wanted = {"name": name, "url": url, "ordered": ordered, "digest": digest, "filter": criteria}
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
            older = [{**each, "until": until} for each in kept[:1] if _opens(self._db.vault, each)]
            _change(connection, endpoint_id, {"secrets": [_sealed(self._db.vault, secret), *older]})


def present(connection: Connection, endpoint_id: int) -> Row[Any]:
    """The row of an endpoint that was not removed. Raises NotFoundError."""
    row = existing(connection, endpoint, endpoint_id)
    if row.removed_at is not None:
        raise missing("endpoint", endpoint_id)
    return row


def seal_secrets(connection: Connection, vault: Vault) -> None:
    """Seal what an earlier revtrack stored as it was."""
    for row in connection.execute(select(endpoint.c.id, endpoint.c.secrets)).all():
        sealed = [
            {**_sealed(vault, each["secret"]), "until": each["until"]} if "secret" in each else each for each in row.secrets
        ]
        if sealed != row.secrets:
            _change(connection, row.id, {"secrets": sealed})


def _sealed(vault: Vault, secret: str) -> dict[str, Any]:
    return {"sealed": vault.seal(secret), "until": None}


def _opens(vault: Vault, kept: Mapping[str, Any]) -> bool:
    try:
        vault.open(kept["sealed"])
    except SecretLostError:
        return False
    return True


def _endpoint_of(row: Row[Any], vault: Vault, now: datetime | None) -> Endpoint:
    """The endpoint that a whole row holds."""
    secrets = tuple(vault.open(each["sealed"]) for each in _valid(row.secrets, now) if _opens(vault, each))
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
        digest=row.digest or "",
        failing_since=row.failing_since,
        secrets=secrets,
    )


def secrets_of(kept: Iterable[Mapping[str, Any]], vault: Vault, now: datetime | None) -> tuple[str, ...]:
    """The secrets that sign at `now`, newest first; all where it is None. Raises SecretLostError."""
    return tuple(vault.open(each["sealed"]) for each in _valid(kept, now))


def _valid(kept: Iterable[Mapping[str, Any]], now: datetime | None) -> list[Mapping[str, Any]]:
    return [each for each in kept if not each["until"] or now is None or datetime.fromisoformat(each["until"]) > now]


def _change(connection: Connection, endpoint_id: int, values: Mapping[str, Any]) -> None:
    connection.execute(endpoint.update().where(endpoint.c.id == endpoint_id).values(values))
