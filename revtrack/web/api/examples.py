"""One example of each answer. The shapes that the API promises follow from them, and the tests hold real answers to those."""

from typing import Any

AT, LATER = "2026-11-20T14:05:12Z", "2026-11-20T14:20:09Z"
URL = "https://www.example.org/2026/11/20/a-story"
_DIGEST = "3f9a1c" + "0" * 58
_TIME = {
    "instant": "2026-11-20T13:42:00Z",
    "offset_minutes": 0,
    "precision": "second",
    "raw": "2026-11-20T13:42:00Z",
    "local": "2026-11-20T13:42:00",
}
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
    "next_check": {
        "at": "2026-11-20T14:35:00Z",
        "why": "because it changed 20 minutes ago",
        "important": False,
        "every_s": None,
    },
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
        "published": _TIME,
        "warnings": ["it was paused; watching it again"],
    },
    "problem": None,
}
NOT_WATCHED: dict[str, Any] = {
    "url": "https://www.example.org/nothing",
    "article": None,
    "problem": "the site answered HTTP 404. Try: check the address",
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
    "published": _TIME,
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
LOG: dict[str, Any] = {
    **REF,
    "state": "ok",
    "state_why": "",
    "watched_since": "2026-11-20T13:50:00Z",
    "fetches": 27,
    "next_check": ARTICLE["next_check"],
    "versions": [VERSION],
    "comments": [COMMENT],
    "labels": [LABEL],
    "gaps": [{"after": AT, "until": LATER, "why": "HTTP 503", "kind": "failed"}],
}
_DOCUMENT: dict[str, Any] = {
    "url": URL,
    "canonical_url": URL,
    "claimed_url": "",
    "outlet": "The Example",
    "headline": REF["headline"],
    "shown_headline": REF["headline"],
    "headlines": {},
    "dek": "Auditors found that a contractor billed for guards who were not at their posts.",
    "byline": ["Ada Quill"],
    "section": "World",
    "type": "NewsArticle",
    "language": "en",
    "published": _TIME,
    "modified": _TIME,
    "blocks": [
        {
            "text": "The department confirmed the review.",
            "role": "body",
            "links": [["the review", "https://www.example.org/review"]],
        }
    ],
    "extractor": "revtrack 1, trafilatura 2.3.1",
    "words": 642,
    "digest": _DIGEST,
    "exact_digest": _DIGEST,
}
SHOWN: dict[str, Any] = {
    "article": REF,
    "version": VERSION,
    "document": _DOCUMENT,
    "headers": [["content-type", "text/html"]],
}
BLOCK: dict[str, Any] = {
    "role": "body",
    "reason": "the judge took it for story",
    "text": "The department confirmed the review.",
}
_HEAD: dict[str, Any] = {
    "article": REF,
    "versions": {"from": 1, "to": 2},
    "changed_between": {**WINDOW, "not_watched": [{"from": AT, "until": LATER}]},
    "claimed_modified": "2026-11-20T14:11:00Z",
    "claimed_times": [{"source": "dateModified", "time": "2026-11-20T14:11:00Z"}],
}
_CLAIM: dict[str, Any] = {
    "verb": "add",
    "words": "with a statement from a State Department spokesperson",
    "place": None,
    "status": "seen",
    "rows": [3],
}
_REVIEW: dict[str, Any] = {
    "summary": _SUMMARY,
    "severity": "substantive",
    "acknowledgement": "acknowledged",
    "note": {"kind": "update", "text": _NOTE},
    "claims": [_CLAIM],
    "uncovered": [0],
    "flags": [_FLAG],
    "new_voices": [{"name": "State Department spokesperson", "quotes": 1}],
    "gone_voices": [{"name": "the union", "quotes": 0}],
}
_ROW: dict[str, Any] = {"channel": "body", "type": "change", "old": [3], "new": [3], "segments": [["-", "31"], ["+", "34"]]}
_LINK_ROW: dict[str, Any] = {
    "channel": "link",
    "type": "add",
    "old": [],
    "new": [],
    "at": [None, 3],
    "segments": [["+", "the review → https://www.example.org/review"]],
}
_EVIDENCE = {"number": 1, "sha256": _DIGEST, "digest": _DIGEST, "seen_at": AT, "status": 200, "archived_url": None}
DIFF: dict[str, Any] = {
    **_HEAD,
    "review": _REVIEW,
    "diff": {"changed": True, "rows": [_ROW, _LINK_ROW], "stats": _STATS},
    "evidence": {"from": _EVIDENCE, "to": _EVIDENCE},
    "links": {"diff": "https://revtrack.example.org/articles/12/diff/1..2", "json": None, "article": None},
}
EXPLAINED: dict[str, Any] = {
    **_HEAD,
    **_REVIEW,
    "flags": [{**_FLAG, "rule": "a quantity has another value", "place": "¶3", "paragraph": 3, "uncovered": False}],
    "claims": [{**_CLAIM, "places": ["¶3"]}],
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
    "stats": _STATS,
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
PACE: dict[str, Any] = {"id": 12, "important": False, "every_s": 600, "plan": "every 10 minutes, as you asked"}
COUNTS: dict[str, Any] = {"edits": 41, "with_note": 12, "none_found": 20, "failing": 1}
