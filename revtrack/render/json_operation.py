"""Values of the service and its endpoints as JSON: status, integrity, removal, deliveries, tokens."""

from datetime import datetime
from typing import Any

from revtrack.render.links import shown_address
from revtrack.render.times import iso
from revtrack.values.access import AuditRow, Token
from revtrack.values.endpoints import AttemptRow, DeliveryReport, DeliveryRow, Endpoint
from revtrack.values.operation import FeedHealth, IntegrityReport, PurgeReport, SimulationReport, StatusReport


def simulation_json(report: SimulationReport) -> dict[str, Any]:
    """`simulate`: ways of checking, tried on the history of this database."""
    ways = [
        {
            "name": way.name,
            "fetches": way.fetches,
            "median_s": round(way.median.total_seconds()),
            "mean_s": round(way.mean.total_seconds()),
            "missed_share": round(way.missed_share, 4),
        }
        for way in report.ways
    ]
    tried = {"articles": report.articles, "edits": report.edits, "days": round(report.days, 1)}
    return {**tried, "planned_per_day": round(report.planned, 1), "budget_per_day": report.budget, "ways": ways}


def integrity_json(report: IntegrityReport) -> dict[str, Any]:
    """`check-integrity`: what was looked at, and what is damaged."""
    return {"revision": report.revision, "counts": dict(report.counts), "damaged": list(report.damaged)}


def purge_json(report: PurgeReport) -> dict[str, Any]:
    """`purge`: what was taken out."""
    return {
        "id": report.article,
        "removed": list(report.versions),
        "deliveries_cancelled": report.cancelled,
        "same_text_in": list(report.also_in),
    }


def status_json(report: StatusReport) -> dict[str, Any]:
    """`status`: health."""
    return {
        "ok": report.ok,
        "problems": list(report.problems),
        "articles": report.articles,
        "versions": report.versions,
        "oldest_overdue_s": report.oldest_overdue_s,
        "oldest_pending_delivery_s": report.oldest_pending_delivery_s,
        "queue": dict(report.queue),
        "endpoints": dict(report.endpoints),
        "workers": report.workers,
        "worker_kills": report.worker_kills,
        "database": {"url": report.database_url, "bytes": report.database_bytes, "revision": report.revision},
        "disk": {
            "growth_per_day": report.disk.growth_per_day,
            "free": report.disk.free,
            "days_left": report.disk.days_left,
        },
        "fetches": {
            "span_s": report.fetches.span_s,
            "outcomes": dict(report.fetches.outcomes),
            "failures": dict(report.fetches.failures),
            "lag_median_s": report.fetches.lag_median_s,
            "lag_95_s": report.fetches.lag_95_s,
            "lag_longest_s": report.fetches.lag_longest_s,
        },
        "feeds": feeds_json(report.feeds),
        "version": report.version,
        "left_alone": [
            {"host": each.host, "failures": each.failures, "until": iso(each.until), "why": each.why}
            for each in report.left_alone
        ],
    }


def feeds_json(feeds: FeedHealth) -> dict[str, Any]:
    """How it goes with the feeds."""
    failing = [
        {
            "id": feed.id,
            "url": feed.url,
            "state": feed.state,
            "failures": feed.failures,
            "since": iso(feed.since),
            "why": feed.why,
            "next_check_at": iso(feed.next_check_at),
        }
        for feed in feeds.failing
    ]
    return {
        "states": dict(feeds.states),
        "oldest_overdue_s": feeds.oldest_overdue_s,
        "found_24h": feeds.found,
        "waiting": feeds.waiting,
        "failing": failing,
    }


def endpoint_json(endpoint: Endpoint, *, with_secret: bool = False) -> dict[str, Any]:
    """`webhook`: one endpoint; its secret only where it is asked for."""
    wanted = endpoint.filter
    names = ("events", "articles", "outlets", "flags", "labels", "acknowledgements")
    return {
        "id": endpoint.id,
        "name": endpoint.name,
        "url": shown_address(endpoint, with_secret=with_secret),
        "kind": endpoint.kind,
        "state": endpoint.state,
        "state_why": endpoint.state_why,
        "failing_since": iso(endpoint.failing_since),
        "ordered": endpoint.ordered,
        "digest": endpoint.digest or None,
        "filter": {
            **{name: sorted(getattr(wanted, name)) for name in names},
            "severity": wanted.severity,
            "notes": wanted.notes,
        },
        "created_at": iso(endpoint.created_at),
        **({"secret": endpoint.secrets[0] if endpoint.secrets else None} if with_secret else {}),
    }


def delivery_json(row: DeliveryRow) -> dict[str, Any]:
    """`delivery list`: one delivery."""
    return {
        "id": row.id,
        "endpoint": row.endpoint_id,
        "event": {"id": row.event_id, "type": row.event_type},
        "article": row.article_id,
        "headline": row.headline,
        "state": row.state,
        "attempts": row.attempts,
        "created_at": iso(row.created_at),
        "next_at": iso(row.next_at),
        "last_status": row.last_status,
        "last_error": row.last_error,
    }


def delivery_report_json(report: DeliveryReport) -> dict[str, Any]:
    """`delivery show`: one delivery with its tries and its body."""
    tries = [attempt_json(attempt) for attempt in report.attempts]
    return {**delivery_json(report.delivery), "tries": tries, "body": report.body}


def attempt_json(attempt: AttemptRow) -> dict[str, Any]:
    """One try of a delivery."""
    return {
        "number": attempt.number,
        "at": iso(attempt.at),
        "status": attempt.status,
        "elapsed_ms": attempt.elapsed_ms,
        "error": attempt.error,
        "reply": attempt.reply,
    }


def token_json(token: Token, now: datetime) -> dict[str, Any]:
    """`token list`: one token; nobody can show its secret."""
    return {
        "id": token.id,
        "name": token.name,
        "role": token.role,
        "state": token.state(now),
        "prefix": token.prefix,
        "created_at": iso(token.created_at),
        "expires_at": iso(token.expires_at),
        "last_used_at": iso(token.last_used_at),
        "revoked_at": iso(token.revoked_at),
    }


def audit_json(row: AuditRow) -> dict[str, Any]:
    """`audit`: one line of the audit log."""
    return {"id": row.id, "at": iso(row.at), "who": row.who, "what": row.what, "target": row.target}
