"""One example of each answer about feeds and lists, as those in `examples`."""

from typing import Any

from revtrack.web.api.examples import AT, LATER, URL

_FOUND: dict[str, Any] = {
    "url": URL,
    "state": "watched",
    "article": 12,
    "found_at": AT,
    "tries": 1,
    "next_try_at": LATER,
    "why": "watched",
    "claimed_updated": LATER,
}
FEED: dict[str, Any] = {
    "id": 4,
    "url": "https://www.example.org/feed.xml",
    "kind": "rss",
    "title": "The Example",
    "state": "ok",
    "state_why": "",
    "failing_since": None,
    "failures": 0,
    "labels": ["diplomacy"],
    "outlet": "",
    "important": False,
    "filter": {"include": ["/politics/"], "exclude": ["/live/"], "sections": ["world"], "keywords": ["embassy"]},
    "per_day": 500,
    "backfill_s": 86_400,
    "stories": {},
    "created_at": AT,
    "checked_at": LATER,
    "next_check": {"at": "2026-11-20T14:35:00Z", "why": "because it brings 12 stories a day"},
}
_PUSH: dict[str, Any] = {
    "hub": "https://hub.example.net/",
    "topic": FEED["url"],
    "state": "active",
    "until": "2026-11-30T14:05:12Z",
    "next_at": "2026-11-28T14:05:12Z",
    "called_at": LATER,
    "why": "",
}
FEED_DETAIL: dict[str, Any] = {**FEED, "push": _PUSH, "waiting": [_FOUND], "refused": [_FOUND], "watched": [_FOUND]}
NEW_FEED: dict[str, Any] = {
    "feed": FEED,
    "known": False,
    "beside": [{"url": "https://www.example.org/sport.xml", "title": "Sport"}],
}
FEED_CHECK: dict[str, Any] = {
    "id": 4,
    "state": "ok",
    "reason": "30 addresses",
    "status": 200,
    "items": 30,
    "new": 3,
    "updated": 1,
    "unwanted": 12,
    "held_over": 0,
    "elapsed_ms": 210,
    "next_check": FEED["next_check"],
}
WAITING: dict[str, Any] = {"addresses": 1_200, "hosts": 3, "pause_s": 2.0, "about_s": 1_000.0}
IMPORTED: dict[str, Any] = {
    "waiting": 40,
    "known": 2,
    "feeds": 1,
    "listed": 43,
    "unusable": 1,
    "problems": ["line 7: not an address that can be watched: 'ftp://x'"],
}
LINES = f"{URL}\n"
CSV = f"url,label\n{URL},diplomacy\n"
JSON_LINES = f'{{"kind":"article","url":"{URL}","labels":["diplomacy"]}}\n'
OPML = f'<opml version="2.0"><body><outline type="link" url="{URL}"/></body></opml>\n'
