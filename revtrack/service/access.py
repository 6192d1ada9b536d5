"""Who may come in over HTTP: makes tokens, opens sessions with them, and says who it is that asks.

Every secret is 256 random bits, shown once; the database holds its SHA-256. Slow hashes are for what can be guessed.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from revtrack.errors import InputError
from revtrack.service.moments import span_of
from revtrack.text import printable, shorten
from revtrack.values.access import ROLES, AuditRow, Person, Role, Token

if TYPE_CHECKING:
    from revtrack.store import Store

SETUP_FOR = timedelta(hours=1)
SESSION_FOR = timedelta(days=14)
LONGEST_NAME = 100
RESERVED = ("everybody", "this machine", "command line")
SHOWN = 10
"""How many letters of a token are kept, so that a person can tell which one it is."""
_TOKEN = re.compile(r"rvt_[\w-]{43}", re.ASCII)
_LONGEST_TARGET = 300


class Access:
    """Tokens, sessions, the audit log. `keep_audit`: how long its lines are kept."""

    def __init__(self, store: "Store", clock: Callable[[], datetime], keep_audit: timedelta) -> None:
        self._store, self._clock, self._keep_audit = store, clock, keep_audit

    def add_token(
        self, name: str, role: Role, expires: timedelta | None, *, by: str, line: int | None = None
    ) -> tuple[Token, str]:
        """A new token and its secret, which nobody can show again. Raises InputError for a name that cannot be used."""
        now = self._clock()
        secret = _new_token()
        try:
            expires_at = None if expires is None else now + expires
        except OverflowError:
            raise InputError("no calendar goes that far", hint="90d, or never") from None
        made = self._store.add_token(
            name=_name(name),
            role=role,
            prefix=secret[:SHOWN],
            digest=digest_of(secret),
            now=now,
            expires_at=expires_at,
        )
        self.note(by, "add token", f"token {made.id} {made.name} ({role})", line=line)
        return made, secret

    def revoke_token(self, which: int | str, *, by: str, line: int | None = None) -> Token:
        """Revoke a token, and end the sessions that it opened. Raises NotFoundError."""
        gone = self._store.revoke_token(which, self._clock())
        self.note(by, "revoke token", f"token {gone.id} {gone.name} ({gone.role})", line=line)
        return gone

    def tokens(self) -> list[Token]:
        """All tokens, oldest first."""
        return self._store.tokens()

    def person_of_token(self, secret: str) -> Person | None:
        """Who shows that token; None for one that opens nothing."""
        if not _TOKEN.fullmatch(secret):
            return None
        return _person(self._store.token_of(digest_of(secret), self._clock()))

    def person_of_session(self, cookie: str) -> Person | None:
        """Who logged that browser in; None for a cookie that opens nothing."""
        return _person(self._store.token_of_session(digest_of(cookie), self._clock()))

    def log_in(self, secret: str, former: str | None) -> tuple[Person, str] | None:
        """Who shows that token, and a new session's cookie; None for a token that opens nothing. `former` ends."""
        now = self._clock()
        token = self._store.token_of(digest_of(secret), now) if _TOKEN.fullmatch(secret) else None
        if token is None:
            return None
        person = Person(token.name, token.role)
        return person, self._session(token, former, now)

    def log_out(self, cookie: str) -> None:
        """End a session."""
        self._store.close_session(digest_of(cookie))

    def setup_key(self) -> str | None:
        """A new key of the first start, good once and for an hour; None where a token was made before."""
        key = token_urlsafe(32)
        return key if self._store.offer_setup(digest_of(key), self._clock() + SETUP_FOR) else None

    def may_set_up(self, key: str) -> bool:
        """Whether the key of the first start opens."""
        return self._store.setup_holds(digest_of(key), self._clock())

    def set_up(self, key: str, name: str) -> tuple[Person, str, str] | None:
        """Use the key up: the first person, an admin, with the secret of the token and a session's cookie."""
        now = self._clock()
        secret = _new_token()
        token = self._store.redeem_setup(
            digest_of(key), name=_name(name), prefix=secret[:SHOWN], token_digest=digest_of(secret), now=now
        )
        if token is None:
            return None
        self.note(token.name, "set up", f"token {token.id} {token.name} (admin)")
        return Person(token.name, token.role), secret, self._session(token, None, now)

    def note(self, who: str, what: str, target: str, *, line: int | None = None) -> int:
        """A line of the audit log, and its number. With `line` that one, which said what was asked, says what was done."""
        target = shorten(printable(target), _LONGEST_TARGET)
        if line is not None and self._store.note_done(line, what, target):
            return line
        return self._store.note(who, what, target, now=self._clock(), keep=self._keep_audit)

    def audit(self, limit: int, *, before: int | None = None) -> list[AuditRow]:
        """Lines of the audit log, newest first."""
        return self._store.audit(limit, before=before)

    def _session(self, token: Token, former: str | None, now: datetime) -> str:
        cookie = token_urlsafe(32)
        ends = min(filter(None, (now + SESSION_FOR, token.expires_at)))
        instead_of = digest_of(former) if former else None
        self._store.open_session(digest_of(cookie), token.id, now=now, expires_at=ends, instead_of=instead_of)
        return cookie


def digest_of(secret: str) -> str:
    """What the database knows of a secret."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _new_token() -> str:
    return f"rvt_{token_urlsafe(32)}"


def _person(token: Token | None) -> Person | None:
    return None if token is None else Person(token.name, token.role)


def _name(name: str) -> str:
    name = name.strip()
    if name.casefold() in RESERVED:
        raise InputError(f"{name} is what the audit log calls somebody without a token", hint="the person or the program")
    if not name or len(name) > LONGEST_NAME or not name.isprintable() or name.isdecimal():
        raise InputError(
            "a token is named in one line of at most 100 printable characters, and not by a number alone",
            hint="the person or the program that will use it",
        )
    return name


def role_named(name: str) -> Role:
    """The role of that name. Raises InputError."""
    found = next((role for role in ROLES if role == name), None)
    if found is None:
        raise InputError(f"no role is called {shorten(name, 40)}", hint=", ".join(ROLES))
    return found


def lifetime(text: str) -> timedelta | None:
    """How long a token is good: "90d", "12h"; None for "never". Raises InputError."""
    if text == "never":
        return None
    span = span_of(text)
    if span is None or span <= timedelta(0):
        raise InputError(f"not a span of time: {shorten(text, 40)}", hint="90d, 12h, or never")
    return span
