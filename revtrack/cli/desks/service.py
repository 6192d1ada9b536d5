"""The service itself, as the commands ask it."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from revtrack.values.access import AuditRow, Role, Token
    from revtrack.values.operation import StatusReport


class ServiceDesk(Protocol):
    """Health, tokens, the audit log. Every method raises RevtrackError, NotFoundError for what is not there."""

    def clock(self) -> datetime:
        """The time here."""

    def status(self) -> "StatusReport":
        """Health."""

    def tokens(self) -> "Sequence[Token]":
        """All tokens."""

    def add_token(self, name: str, role: "Role", expires: str) -> "tuple[Token, str]":
        """Make one; with its secret."""

    def revoke_token(self, which: int | str) -> "Token":
        """Revoke one, by number or name."""

    def audit(self, limit: int) -> "Sequence[AuditRow]":
        """The audit log, newest first."""
