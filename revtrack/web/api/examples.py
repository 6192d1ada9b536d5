"""One example of each answer. The shapes that the API promises follow from them, and the tests hold real answers to those."""

from typing import Any

AT, LATER = "2026-11-20T14:05:12Z", "2026-11-20T14:20:09Z"
URL = "https://www.example.org/2026/11/20/a-story"
_DIGEST = "3f9a1c" + "0" * 58
_STATS = {"words_added": 39, "words_removed": 9, "added": 1, "removed": 0, "changed": 1, "moved": 1, "unchanged": 12}
_SUMMARY = "Added a statement from a State Department spokesperson; an editor's note says so."
_NOTE = "Editor's note: This story was updated with a statement from a State Department spokesperson."
_FLAG = {"code": "number-changed", "severity": "substantive", "row": 3, "old": "31", "new": "34", "why": "31 became 34"}

REF = {"id": 12, "url": URL, "outlet": "The Example", "headline": "State Department orders review of contracts"}
WINDOW = {"after": AT, "until": LATER}
ARTICLE: dict[str, Any] = {
    **REF,
    "state": "ok",
    "state_why": "",
    "versions": 2,
    "edits": 1,
    "returns": 0,
    "last_change": {
        "changed_between": WINDOW,
        "severity": "substantive",
        "acknowledgement": "acknowledged",
        "flags": ["note-added"],
    },
    "checked_at": LATER,
    "next_check": {"at": "2026-11-20T14:35:00Z", "why": "because it changed 20 minutes ago"},
    "labels": ["diplomacy"],
}
WATCHED: dict[str, Any] = {
    "url": URL,
    "article": {
        "id": 12,
        "url": URL,
        "canonical_url": URL,
        "outlet": "The Example",
        "headline": REF["headline"],
        "created": True,
        "byline": ["Ada Quill"],
        "note": "Correction: an earlier version said four.",
        "status": 200,
        "elapsed_ms": 412,
        "bytes": 48_000,
        "paragraphs": 14,
        "words": 612,
        "published": {},
        "warnings": ["it was paused; watching it again"],
    },
    "problem": None,
}
CHECK: dict[str, Any] = {
    "id": 12,
    "outcome": "changed",
    "reason": "the text differs",
    "status": 200,
    "from_version": 1,
    "to_version": 2,
    "severity": "substantive",
    "flags": ["note-added"],
    "elapsed_ms": 412,
    "bytes": 84_000,
}
VERSION: dict[str, Any] = {
    "number": 2,
    "first_seen": LATER,
    "last_seen": "2026-11-20T20:20:00Z",
    "changed_between": WINDOW,
    "words": 642,
    "digest": _DIGEST,
    "sha256": _DIGEST,
    "fetches": 25,
    "published": {},
    "stats": _STATS,
    "severity": "substantive",
    "acknowledgement": "acknowledged",
    "flags": ["note-added"],
    "summary": _SUMMARY,
    "note": _NOTE,
    "removed": {"at": LATER, "reason": "order of a court", "by": "Ada Quill"},
    "events": [{"id": "evt_01a213c8", "type": "article.updated", "deliveries": {}, "next_at": LATER}],
}
LABEL: dict[str, Any] = {"name": "diplomacy", "version": 2, "author": "Ada Quill", "at": LATER}
LOG: dict[str, Any] = {
    **REF,
    "state": "ok",
    "state_why": "",
    "watched_since": "2026-11-20T13:50:00Z",
    "fetches": 27,
    "next_check": ARTICLE["next_check"],
    "versions": [VERSION],
    "comments": [],
    "labels": [LABEL],
    "gaps": [{"after": AT, "until": LATER, "why": "HTTP 503"}],
}
SHOWN: dict[str, Any] = {"article": REF, "version": VERSION, "document": {}, "headers": [["content-type", "text/html"]]}
BLOCK: dict[str, Any] = {
    "role": "body",
    "reason": "the judge took it for story",
    "text": "The department confirmed the review.",
}
_HEAD: dict[str, Any] = {
    "article": REF,
    "versions": {"from": 1, "to": 2},
    "changed_between": WINDOW,
    "claimed_modified": "2026-11-20T14:11:00Z",
}
_EVIDENCE = {"number": 1, "sha256": _DIGEST, "digest": _DIGEST, "seen_at": AT, "status": 200, "archived_url": None}
DIFF: dict[str, Any] = {
    **_HEAD,
    "review": {"flags": [_FLAG], "severity": "substantive", "acknowledgement": "acknowledged", "summary": _SUMMARY},
    "diff": {"changed": True, "rows": [{"channel": "body", "type": "change", "segments": [["-", "31"]]}], "stats": _STATS},
    "evidence": {"from": _EVIDENCE, "to": _EVIDENCE},
    "links": {"diff": "https://revtrack.example.org/articles/12/diff/1..2", "json": None, "article": None},
}
EXPLAINED: dict[str, Any] = {
    **_HEAD,
    "severity": "substantive",
    "acknowledgement": "acknowledged",
    "summary": _SUMMARY,
    "flags": [{**_FLAG, "rule": "a quantity has another value", "place": "¶3", "paragraph": 3, "uncovered": False}],
    "claims": [{}],
}
EDIT: dict[str, Any] = {
    "article": REF,
    "versions": {"from": 1, "to": 2},
    "changed_between": WINDOW,
    "summary": _SUMMARY,
    "severity": "substantive",
    "acknowledgement": "acknowledged",
    "note": {"kind": "update", "text": _NOTE},
    "flags": ["note-added"],
    "new_voices": ["State Department spokesperson"],
    "gone_voices": ["the union"],
    "stats": {},
    "labels": ["diplomacy"],
    "edit_labels": ["for the lawyers"],
}
OUTLET: dict[str, Any] = {
    "outlet": "The Example",
    "articles": 40,
    "edits": 12,
    "due": 5,
    "noted": 3,
    "until_note_s": 5400.0,
    "most_edited": [{"id": 12, "headline": REF["headline"], "edits": 3}],
}
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
    "feeds": {"states": {}, "oldest_overdue_s": 0.0, "found_24h": 310, "waiting": 4, "failing": []},
    "disk": {"growth_per_day": 120_000.0, "free": 40_000_000_000, "days_left": 300_000},
    "version": "0.1.0",
}
COMMENT: dict[str, Any] = {
    "id": 5,
    "article": 12,
    "version": 2,
    "author": "Ada Quill",
    "text": "Asked the outlet; no answer yet.",
    "at": LATER,
    "replaces": None,
    "removed": {"at": LATER, "by": "Ada Quill"},
}
PACE: dict[str, Any] = {"id": 12, "important": False, "every_s": 600, "plan": "every 10 minutes, as you asked"}
COUNTS: dict[str, Any] = {"edits": 41, "with_note": 12, "none_found": 20, "failing": 1}
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
