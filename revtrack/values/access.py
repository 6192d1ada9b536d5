"""Who may do what over HTTP: roles, persons, tokens, and the lines of the audit log."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

Role = Literal["viewer", "editor", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
TokenState = Literal["active", "expired", "revoked"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: the name that the audit log shows, and the role; `line` is that of the log which says what was asked now."""

    name: str
    role: Role
    line: int | None = field(default=None, compare=False)

    def may(self, least: Role) -> bool:
        """Whether the role is at least that one: an admin may all that an editor may, an editor all that a viewer may."""
        return ROLES.index(self.role) >= ROLES.index(least)


PUBLIC = Person("everybody", "viewer")
"""Who reads a published tracker and is not of the newsroom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a person or a program shows to be let in. The secret itself is not kept; `prefix` is how it begins."""

    id: int
    name: str
    role: Role
    prefix: str
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None

    def state(self, now: datetime) -> TokenState:
        """Whether it opens anything at `now`."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "active"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One line of the audit log: who asked for what, on what. It is written before it is done, and may tell more after."""

    id: int
    at: datetime
    who: str
    what: str
    target: str
