"""The service here: its health, tokens, the audit log."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from revtrack.cli.local.part import Part

if TYPE_CHECKING:
    from revtrack.values.access import AuditRow, Role, Token
    from revtrack.values.operation import StatusReport

BY = "command line"


class Service(Part):
    """Health, tokens, the audit log."""

    def status(self) -> "StatusReport":
        from revtrack.service.health import status_of

        return status_of(self._root.config, self._root.clock())

    def tokens(self) -> "Sequence[Token]":
        return self._root.access.tokens()

    def add_token(self, name: str, role: "Role", expires: str) -> "tuple[Token, str]":
        from revtrack.service.access import lifetime

        return self._root.access.add_token(name, role, lifetime(expires), by=BY)

    def revoke_token(self, which: int | str) -> "Token":
        return self._root.access.revoke_token(which, by=BY)

    def audit(self, limit: int) -> "Sequence[AuditRow]":
        return self._root.access.audit(limit)
