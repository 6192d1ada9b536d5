"""The service elsewhere: its health, tokens, the audit log."""

from datetime import UTC, datetime

from revtrack.cli.remote.part import Part, understood
from revtrack.cli.remote.values import service as values
from revtrack.errors import NotFoundError
from revtrack.values.access import AuditRow, Role, Token
from revtrack.values.operation import StatusReport


class Service(Part):
    """Health, tokens, the audit log."""

    def clock(self) -> datetime:
        return datetime.now(UTC)

    def status(self) -> StatusReport:
        with understood():
            return values.status_report(self._server.get("/status"))

    def tokens(self) -> list[Token]:
        with understood():
            return [values.token(each) for each in self._server.get("/tokens")["items"]]

    def add_token(self, name: str, role: Role, expires: str) -> tuple[Token, str]:
        with understood():
            made = self._server.send("POST", "/tokens", {"name": name, "role": role, "expires": expires})
            return values.token(made), str(made["token"])

    def revoke_token(self, which: int | str) -> Token:
        found = [each for each in self.tokens() if which in (each.id, each.name) and each.revoked_at is None]
        if not found:
            raise NotFoundError(f"no token {which} that could be revoked", hint="revtrack token list")
        self._server.send("DELETE", f"/tokens/{found[0].id}")
        return found[0]

    def audit(self, limit: int) -> list[AuditRow]:
        with understood():
            return [values.audit_row(each) for each in self._server.items("/audit", most=limit)]
