"""Values to rows and back. Pure: what is stored of a value is decided here and nowhere else."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from revtrack.values.document import PageTime
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.records import Decision, Inputs, NewVersion
from revtrack.values.references import ArticleRef
from revtrack.values.review import Review
from revtrack.values.watching import Article, Event, FetchResult, Outcome, Streak, Window

SAW: frozenset[Outcome] = frozenset({"first", "same", "changed", "typography", "dates", "restored"})
"""Outcomes of fetches that saw the text of the article's latest version."""
_BY_HAND = ("important", "asked_every", "followed_from")
_ADDRESSES = ("url", "fetch_url", "host")
"""Set once. To set them anew would cost: where a row may break a reference SQLite first notes down how its pages were."""
_APART = frozenset({"id", "labels", "created_at", *_ADDRESSES, *_BY_HAND})
_ARTICLE_COLUMNS = tuple(field.name for field in fields(Article) if field.name not in _APART)
_FILTER_SETS = ("events", "articles", "outlets", "flags", "labels", "acknowledgements")


def article_values(article: Article) -> dict[str, Any]:
    """The columns of an article that its fetches change."""
    values = {name: getattr(article, name) for name in _ARTICLE_COLUMNS}
    return {**values, "gone": streak_json(article.gone), "suspect": streak_json(article.suspect)}


def first_values(article: Article) -> dict[str, Any]:
    """All columns of an article that is new."""
    once = {name: getattr(article, name) for name in (*_ADDRESSES, *_BY_HAND)}
    return {**article_values(article), **once, "created_at": article.created_at, "state_since": article.created_at}


def article_of(row: Row[Any], labels: tuple[str, ...]) -> Article:
    """The article that a whole row of its table holds."""
    values = row._asdict()
    del values["state_since"]
    values["gone"], values["suspect"] = streak_of(values["gone"]), streak_of(values["suspect"])
    return Article(**values, labels=labels)


def gone_since(gone: Mapping[str, Any] | None) -> datetime | None:
    """Since when an article is not there, by its column."""
    streak = streak_of(gone)
    return streak.since if streak else None


def reference_of(row: Row[Any]) -> ArticleRef:
    """How views name the article of a row."""
    return ArticleRef(id=row.id, url=row.url, outlet=row.outlet, headline=row.headline)


def fetch_values(fetch: FetchResult, decision: Decision, *, sha256: str | None, keeps_page: bool) -> dict[str, Any]:
    """One fetch; its headers only where its page is kept."""
    article, saw = decision.article, decision.outcome in SAW
    seen = article.digest if saw else article.suspect.key if decision.outcome == "suspect" and article.suspect else None
    return {
        "outcome": decision.outcome,
        "reason": decision.reason,
        "version": article.number if saw else None,
        "status": fetch.status,
        "failure": fetch.failure,
        "detail": fetch.detail,
        "started_at": fetch.started_at,
        "finished_at": fetch.finished_at,
        "planned_at": article.next_check_at,
        "age_s": round(fetch.age.total_seconds()),
        "wire_bytes": fetch.wire_bytes,
        "body_bytes": len(fetch.body),
        "body_sha256": sha256,
        "digest": seen,
        "dates_key": article.dates_key if decision.outcome == "dates" else None,
        "content_type": fetch.content_type,
        "final_url": fetch.final_url if fetch.final_url != article.fetch_url else None,
        "headers": [list(pair) for pair in fetch.headers] if keeps_page else None,
    }


def version_values(version: NewVersion, decision: Decision, fetch: FetchResult) -> dict[str, Any]:
    """A new version. It was first seen when its fetch ended, or when the suspect one did that it confirmed."""
    document, window = version.document, version.window or decision.window
    published = document.published
    return {
        "number": decision.article.number,
        "outcome": decision.outcome,
        "status": fetch.status,
        "digest": document.digest,
        "exact_digest": document.exact_digest,
        "words": document.words,
        "published": published.to_dict() if published else None,
        "first_seen": min(fetch.finished_at, window.until) if window else fetch.finished_at,
        "window_after": window.after if window else None,
        "window_until": window.until if window else None,
        "feed_updated": version.feed_updated,
    }


def review_values(review: Review, stats: Mapping[str, int]) -> dict[str, Any]:
    """The verdict on an edit; its flags have rows of their own."""
    apart = {"flags", "summary", "severity", "acknowledgement", "note"}
    return {
        "severity": review.severity,
        "acknowledgement": review.acknowledgement,
        "summary": review.summary,
        "note_kind": review.note.kind if review.note else None,
        "note_text": review.note.text if review.note else None,
        "detail": {name: part for name, part in review.to_dict().items() if name not in apart},
        "stats": dict(stats),
    }


def event_values(event: Event) -> dict[str, Any]:
    """An event, whole."""
    values = {field.name: getattr(event, field.name) for field in fields(Event) if field.name != "beside"}
    return {**values, "labels": list(event.labels), "flags": list(event.flags)}


def inputs_json(inputs: Inputs) -> dict[str, Any]:
    """The inputs of a reading as JSON."""
    return {
        "url": inputs.url,
        "content_type": inputs.content_type,
        "charset": inputs.charset,
        "previous_number": inputs.previous_number,
        "furniture": list(inputs.furniture),
        "site": None if inputs.site is None else dict(inputs.site),
    }


def inputs_of(data: Mapping[str, Any]) -> Inputs:
    """The inputs that `inputs_json` wrote."""
    return Inputs(**{**data, "furniture": tuple(data["furniture"])})


def filter_json(wanted: EndpointFilter) -> dict[str, Any]:
    """An endpoint's filter as JSON."""
    return {
        **{name: sorted(getattr(wanted, name)) for name in _FILTER_SETS},
        "severity": wanted.severity,
        "notes": wanted.notes,
    }


def filter_of(data: Mapping[str, Any]) -> EndpointFilter:
    """The filter that `filter_json` wrote."""
    sets = {name: frozenset(data[name]) for name in _FILTER_SETS}
    return EndpointFilter(**sets, severity=data["severity"], notes=data.get("notes", False))


def page_time(data: Mapping[str, Any] | None) -> PageTime | None:
    """The time of a page that a column holds."""
    return PageTime.from_dict(data) if data else None


def window_of(after: datetime | None, until: datetime | None) -> Window | None:
    """The window that two columns hold."""
    return None if until is None else Window(after, until)


def streak_json(streak: Streak | None) -> dict[str, Any] | None:
    """A row of equal observations as JSON."""
    return None if streak is None else {**asdict(streak), "since": streak.since.isoformat()}


def streak_of(data: Mapping[str, Any] | None) -> Streak | None:
    """The row of observations that a column holds."""
    return None if data is None else Streak(**{**data, "since": datetime.fromisoformat(data["since"])})
