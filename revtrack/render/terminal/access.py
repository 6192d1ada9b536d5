"""Tokens and the audit log. No secret is ever among them."""

from collections.abc import Sequence
from datetime import datetime

from revtrack.render.terminal.style import Sheet, Style, columns, plain, widest
from revtrack.render.times import clock, day, iso
from revtrack.values.access import AuditRow, Token

TOKENS = ("ID", "NAME", "ROLE", "STATE", "BEGINS WITH", "EXPIRES", "LAST USED")
LINES = ("WHEN (UTC)", "WHO", "WHAT", "ON WHAT")


def tokens_text(tokens: Sequence[Token], style: Style, now: datetime) -> str:
    """A table of tokens."""
    sheet = Sheet(style)
    rows = [TOKENS, *(_token(each, now) for each in tokens)]
    widths = tuple(widest(rows, at, most) for at, most in enumerate((9, 18, 6, 7, 11, 11)))
    for line in columns(rows, widths, isolates=style.isolates):
        sheet.row(line)
    return sheet.text()


def token_lines(tokens: Sequence[Token], now: datetime) -> str:
    """One line for each token, tab-separated."""
    return "".join("\t".join(_exact(each, now)) + "\n" for each in tokens)


def audit_text(rows: Sequence[AuditRow], style: Style, now: datetime) -> str:
    """A table of lines of the audit log."""
    sheet = Sheet(style)
    table = [LINES, *((_moment(row.at, now), plain(row.who), plain(row.what), plain(row.target)) for row in rows)]
    widths = tuple(widest(table, at, most) for at, most in enumerate((17, 20, 20)))
    for line in columns(table, widths, isolates=style.isolates):
        sheet.row(line)
    return sheet.text()


def audit_lines(rows: Sequence[AuditRow]) -> str:
    """One line for each line of the audit log, tab-separated."""
    cells = ((str(row.id), iso(row.at) or "", plain(row.who), plain(row.what), plain(row.target)) for row in rows)
    return "".join("\t".join(each) + "\n" for each in cells)


def _token(token: Token, now: datetime) -> tuple[str, ...]:
    return (
        str(token.id),
        plain(token.name),
        token.role,
        token.state(now),
        f"{token.prefix}…",
        f"{day(token.expires_at)} {token.expires_at.year}" if token.expires_at else "never",
        _moment(token.last_used_at, now),
    )


def _exact(token: Token, now: datetime) -> tuple[str, ...]:
    times = (iso(token.created_at), iso(token.expires_at), iso(token.last_used_at), iso(token.revoked_at))
    return (str(token.id), plain(token.name), token.role, token.state(now), token.prefix, *(time or "" for time in times))


def _moment(at: datetime | None, now: datetime) -> str:
    if at is None:
        return "never"
    year = f" {at.year}" if at.year != now.year else ""
    return f"{day(at)}{year} {clock(at)}"
