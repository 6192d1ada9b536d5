"""One example of each answer about the service itself and what it sends, as those in `examples`."""

from typing import Any

from revtrack.web.api.examples import AT, LATER, REF

_FILTER = {"events": ["article.updated"], "articles": [12], "outlets": ["The Example"], "flags": ["note-added"]}
ENDPOINT: dict[str, Any] = {
    "id": 3,
    "name": "Newsdesk",
    "url": "https://desk.example.org/hook",
    "kind": "webhook",
    "state": "active",
    "state_why": "",
    "failing_since": None,
    "ordered": False,
    "digest": None,
    "filter": {
        **_FILTER,
        "labels": ["diplomacy"],
        "acknowledgements": ["none_found"],
        "severity": "substantive",
        "notes": True,
    },
    "created_at": AT,
}
WITH_SECRET: dict[str, Any] = {**ENDPOINT, "secret": "whsec_…"}
TRIED: dict[str, Any] = {
    "event": "evt_01a213c8",
    "delivery": 41,
    "kind": "webhook",
    "succeeded": True,
    "status": 204,
    "error": "",
    "elapsed_ms": 31,
}
DELIVERY: dict[str, Any] = {
    "id": 41,
    "endpoint": 3,
    "event": {"id": "evt_01a213c8", "type": "article.updated"},
    "article": 12,
    "headline": REF["headline"],
    "state": "retrying",
    "attempts": 2,
    "created_at": LATER,
    "next_at": "2026-11-20T14:25:00Z",
    "last_status": 503,
    "last_error": "",
}
SENT: dict[str, Any] = {
    **DELIVERY,
    "tries": [{"number": 1, "at": LATER, "status": 503, "elapsed_ms": 812, "error": "", "reply": "busy"}],
    "body": '{"type":"article.updated"}',
}
_FAILING = {
    "id": 4,
    "url": "https://www.example.org/feed.xml",
    "state": "failing",
    "failures": 3,
    "since": AT,
    "why": "the site answered HTTP 500",
    "next_check_at": LATER,
}
STATUS: dict[str, Any] = {
    "ok": True,
    "problems": ["the oldest check is overdue by 20 minutes"],
    "articles": 1_000,
    "versions": 3_000,
    "oldest_overdue_s": 0.0,
    "oldest_pending_delivery_s": 0.0,
    "queue": {},
    "endpoints": {},
    "workers": 2,
    "worker_kills": 0,
    "database": {"url": "sqlite:////data/revtrack.db", "bytes": 18_000_000, "revision": "0008"},
    "feeds": {"states": {}, "oldest_overdue_s": 0.0, "found_24h": 310, "waiting": 4, "failing": [_FAILING]},
    "fetches": {
        "span_s": 86_400.0,
        "outcomes": {},
        "failures": {},
        "lag_median_s": 0.4,
        "lag_95_s": 2.1,
        "lag_longest_s": 9.6,
    },
    "left_alone": [
        {"host": "www.example.org", "failures": 5, "until": LATER, "why": "the site answered HTTP 503"},
    ],
    "disk": {"growth_per_day": 120_000.0, "free": 40_000_000_000, "days_left": 300_000},
    "version": "0.1.0",
}
TOKEN: dict[str, Any] = {
    "id": 2,
    "name": "newsdesk bot",
    "role": "viewer",
    "state": "active",
    "prefix": "rvt_1a2b3c",
    "created_at": AT,
    "expires_at": "2027-02-18T14:05:12Z",
    "last_used_at": LATER,
    "revoked_at": None,
}
NEW_TOKEN: dict[str, Any] = {**TOKEN, "token": "rvt_1a2b3c…"}
LINE: dict[str, Any] = {"id": 7, "at": AT, "who": "Ada Quill", "what": "pause article", "target": "/api/v1/articles/12/pause"}
