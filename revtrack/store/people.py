"""Who may come in over HTTP: tokens, sessions and the key of the first start by their digests, and the audit log."""

import json
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from revtrack.errors import InputError
from revtrack.store.database import insert_into, insert_row
from revtrack.store.part import Part, missing
from revtrack.store.prepared import Prepared, Values
from revtrack.store.tables import audit, session, setting, token
from revtrack.values.access import AuditRow, Role, Token

SESSIONS = 50
"""How many browsers may be logged in with one token; the oldest is logged out."""
AUDIT_ROWS = 100_000
_USED_EVERY = timedelta(minutes=10)
_SETUP = "access.setup"
_BY_TOKEN = Prepared(select(token).where(token.c.digest == bindparam("digest")))
_BY_SESSION = Prepared(
    select(token)
    .join(session, session.c.token_id == token.c.id)
    .where(session.c.digest == bindparam("digest"), session.c.expires_at > bindparam("now", type_=session.c.expires_at.type))
)


class People(Part):
    """Tokens, sessions and the audit log."""

    def add_token(
        self, *, name: str, role: Role, prefix: str, digest: str, now: datetime, expires_at: datetime | None
    ) -> Token:
        """Add a token. Raises InputError where a token of that name is not revoked."""
        with self._db.writing() as connection:
            return _added(connection, name=name, role=role, prefix=prefix, digest=digest, now=now, expires_at=expires_at)

    def tokens(self) -> list[Token]:
        """All tokens, oldest first, the revoked ones too."""
        with self._db.reading() as connection:
            return [_token(row) for row in connection.execute(select(token).order_by(token.c.id))]

    def revoke_token(self, which: int | str, now: datetime) -> Token:
        """Revoke a token, by its number or by the name it has until then; its sessions end. Raises NotFoundError."""
        wanted = token.c.id == which if isinstance(which, int) else token.c.name == which
        with self._db.writing() as connection:
            row = connection.execute(select(token).where(wanted, token.c.revoked_at.is_(None))).first()
            if row is None:
                raise missing("token", which)
            connection.execute(token.update().where(token.c.id == row.id).values(revoked_at=now))
            connection.execute(session.delete().where(session.c.token_id == row.id))
        return _token(row)

    def token_of(self, digest: str, now: datetime) -> Token | None:
        """The active token with that digest, which is noted as used; None where there is none."""
        return self._used(_BY_TOKEN, {"digest": digest}, now)

    def token_of_session(self, digest: str, now: datetime) -> Token | None:
        """The active token of the session with that digest; None where there is none, or it has ended."""
        return self._used(_BY_SESSION, {"digest": digest, "now": now}, now)

    def open_session(
        self, digest: str, token_id: int, *, now: datetime, expires_at: datetime, instead_of: str | None = None
    ) -> None:
        """Log a browser in; the session it had, sessions that have ended and the oldest ones too many are forgotten."""
        with self._db.writing() as connection:
            connection.execute(session.delete().where((session.c.expires_at <= now) | (session.c.digest == instead_of)))
            values = {"digest": digest, "token_id": token_id, "created_at": now, "expires_at": expires_at}
            connection.execute(session.insert(), values)
            of_token = select(session.c.digest).where(session.c.token_id == token_id)
            kept = of_token.order_by(session.c.created_at.desc(), session.c.digest == digest).limit(SESSIONS)
            stale = (session.c.token_id == token_id) & session.c.digest.not_in(list(connection.scalars(kept)))
            connection.execute(session.delete().where(stale))

    def close_session(self, digest: str) -> None:
        """Log a browser out."""
        with self._db.writing() as connection:
            connection.execute(session.delete().where(session.c.digest == digest))

    def offer_setup(self, digest: str, until: datetime) -> bool:
        """Keep the digest of the key of the first start, in place of an earlier one; False where any token was ever made."""
        with self._db.writing() as connection:
            if connection.execute(select(token.c.id).limit(1)).first():
                return False
            value = json.dumps([digest, until.isoformat()])
            insert = insert_into(connection, setting).values(key=_SETUP, value=value)
            connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
        return True

    def setup_holds(self, digest: str, now: datetime) -> bool:
        """Whether that is the digest of the key of the first start, and it still opens."""
        with self._db.reading() as connection:
            return _holds(connection, digest, now)

    def redeem_setup(self, digest: str, *, name: str, prefix: str, token_digest: str, now: datetime) -> Token | None:
        """Use the key up and make the first token, an admin's, in one transaction; None where the key does not open."""
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            if not _holds(connection, digest, now) or connection.execute(select(token.c.id).limit(1)).first():
                return None
            connection.execute(setting.delete().where(setting.c.key == _SETUP))
            return _added(connection, name=name, role="admin", prefix=prefix, digest=token_digest, now=now, expires_at=None)

    def note(self, who: str, what: str, target: str, *, now: datetime, keep: timedelta) -> int:
        """Write a line of the audit log, and give its number; lines older than `keep`, and the oldest of too many, go."""
        with self._db.writing() as connection:
            made = insert_row(connection, audit, {"at": now, "who": who, "what": what, "target": target})
            connection.execute(audit.delete().where((audit.c.at < now - keep) | (audit.c.id <= made - AUDIT_ROWS)))
        return made

    def note_done(self, line: int, what: str, target: str) -> bool:
        """What was asked for in a line of the audit log is done: the line says more of it. False where it is gone by now."""
        with self._db.writing() as connection:
            done = connection.execute(audit.update().where(audit.c.id == line).values(what=what, target=target))
        return bool(done.rowcount)

    def audit(self, limit: int, *, before: int | None = None) -> list[AuditRow]:
        """Lines of the audit log, newest first; those before line `before`."""
        query = select(audit).order_by(audit.c.id.desc()).limit(limit)
        with self._db.reading() as connection:
            rows = connection.execute(query if before is None else query.where(audit.c.id < before))
            return [AuditRow(id=row.id, at=row.at, who=row.who, what=row.what, target=row.target) for row in rows]

    def _used(self, query: Prepared, values: Values, now: datetime) -> Token | None:
        with self._db.reading() as connection:
            row = query.row(connection, values)
        if row is None or _token(row).state(now) != "active":
            return None
        if row.last_used_at is None or abs(now - row.last_used_at) >= _USED_EVERY:
            with self._db.writing() as connection:
                connection.execute(token.update().where(token.c.id == row.id).values(last_used_at=now))
        return _token(row)


def _added(
    connection: Connection, *, name: str, role: Role, prefix: str, digest: str, now: datetime, expires_at: datetime | None
) -> Token:
    taken = connection.execute(select(token.c.id).where(token.c.name == name, token.c.revoked_at.is_(None))).first()
    if taken:
        raise InputError(f"there is a token named {name}", hint=f"another name, or first: revtrack token revoke {taken.id}")
    values = {"name": name, "role": role, "prefix": prefix, "created_at": now, "expires_at": expires_at}
    made = insert_row(connection, token, {**values, "digest": digest})
    return _token(connection.execute(select(token).where(token.c.id == made)).one())


def _holds(connection: Connection, digest: str, now: datetime) -> bool:
    kept = connection.execute(select(setting.c.value).where(setting.c.key == _SETUP)).scalar()
    known, until = json.loads(kept) if kept else ("", now.isoformat())
    return compare_digest(known, digest) and now < datetime.fromisoformat(until)


def _token(row: Row[Any]) -> Token:
    return Token(
        id=row.id,
        name=row.name,
        role=row.role,
        prefix=row.prefix,
        created_at=row.created_at,
        expires_at=row.expires_at,
        last_used_at=row.last_used_at,
        revoked_at=row.revoked_at,
    )
