"""What `status`, `token` and `audit` tell."""

from revtrack.cli.remote.values.parts import Json, at, known, time_of
from revtrack.values.access import AuditRow, Token
from revtrack.values.operation import Disk, FailingFeed, FeedHealth, RecentFetches, StatusReport
from revtrack.values.politeness import LeftAlone


def status_report(data: Json) -> StatusReport:
    """What `status` tells."""
    database = data["database"]
    alone = tuple(LeftAlone(e["host"], e["failures"], at(e["until"]), e["why"]) for e in data["left_alone"])
    return StatusReport(
        **{
            **known(StatusReport, data),
            "problems": tuple(data["problems"]),
            "database_url": database["url"],
            "database_bytes": database["bytes"],
            "revision": database["revision"],
            "disk": Disk(**known(Disk, data["disk"])),
            "fetches": RecentFetches(**known(RecentFetches, data["fetches"])),
            "left_alone": alone,
            "feeds": _feeds(data["feeds"]),
        }
    )


def _feeds(data: Json) -> FeedHealth:
    failing = tuple(
        FailingFeed(**{**each, "since": time_of(each["since"]), "next_check_at": time_of(each["next_check_at"])})
        for each in data["failing"]
    )
    return FeedHealth(
        states=data["states"],
        oldest_overdue_s=data["oldest_overdue_s"],
        found=data["found_24h"],
        waiting=data["waiting"],
        failing=failing,
    )


def token(data: Json) -> Token:
    """A line of `token list`."""
    times = {name: time_of(data[name]) for name in ("created_at", "expires_at", "last_used_at", "revoked_at")}
    return Token(**{**known(Token, data), **times})


def audit_row(data: Json) -> AuditRow:
    """A line of `audit`."""
    return AuditRow(**{**known(AuditRow, data), "at": at(data["at"])})
