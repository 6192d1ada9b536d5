"""What one fetch means for its article. Pure: the article's state and what was seen go in, a decision comes out.

The limits are DESIGN.md's: a page is gone, or a text has shrunk, only after it was seen so several times over a stretch of
time, because a hiccup of a site must never be told as a deletion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from revtrack.values.document import Document
from revtrack.values.records import Decision
from revtrack.values.watching import Article, EventType, FetchResult, Streak, Window

SHRUNK_SHARE = 0.5
SHRUNK_WORDS = 80
SUSPECT_READINGS = 3
ABSENT_TIMES, ABSENT_OVER = 3, timedelta(hours=1)
DELETED_TIMES, DELETED_OVER = 2, timedelta(minutes=10)
FLIPS_TOLD = 2
ALTERNATING_EVERY = timedelta(hours=24)

_ABSENT = frozenset({"http-404", "http-451", "redirected-home"})
_DELETED = "http-410"
Changes = dict[str, Any]
"""Fields of an article that become others, to be put together before it is copied."""


@dataclass(frozen=True, slots=True)
class Unmodified:
    """The host said 304, or sent the very bytes that were read last time."""


@dataclass(frozen=True, slots=True)
class Read:
    """The page was read as `document`; `body_sha256` is that of its bytes."""

    document: Document
    body_sha256: str
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """The article could not be read: `kind` is `http-404`, `timed-out`, `consent` …, `detail` says it to a person."""

    kind: str
    detail: str


Seen = Unmodified | Read | Trouble


@dataclass(frozen=True, slots=True)
class History:
    """The article's past: older digests with their version numbers, and how many returns to one happened in 24 hours."""

    earlier: Mapping[str, int] = field(default_factory=dict)
    flips: int = 0


def outcome(article: Article, fetch: FetchResult, seen: Seen, history: History | None = None) -> Decision:
    """Decide what `seen` means. The clock is the fetch's own; nothing else is asked."""
    match seen:
        case Unmodified():
            return _same(article.evolve(**_sighted(article, fetch, keep_validators=True)), article, "same", "not modified")
        case Trouble():
            return _trouble(article, fetch, seen)
        case Read():
            return _read(article, fetch, seen, history or History())


def dates_key(document: Document) -> str:
    """The page's own dates as one string; it differs exactly when one of them does."""
    return "|".join(time.isoformat() if time else "" for time in (document.published, document.modified))


def looks_cut(article: Article, document: Document) -> str:
    """Why `document` may be only part of the story: the reason in words, or "" if it looks whole."""
    lost = article.words - document.words
    if lost >= SHRUNK_WORDS and lost > SHRUNK_SHARE * article.words:
        return f"{lost} of {article.words} words are missing"
    return "the headline is missing" if article.headline and not document.headline else ""


def _read(article: Article, fetch: FetchResult, seen: Read, history: History) -> Decision:
    document = seen.document
    if article.number and document.digest == article.digest:
        return _same_text(article, fetch, seen)
    cut = looks_cut(article, document) if article.number else ""
    streak = _streak(article.suspect, document.digest, fetch.finished_at)
    if cut and streak.count < SUSPECT_READINGS:
        state = article.evolve(**_alive(article, fetch), suspect=streak)
        reason = f"{cut}; seen {streak.count} of {SUSPECT_READINGS} times"
        return Decision(outcome="suspect", reason=reason, article=state, keeps_page=True)
    return _changed(article, fetch, seen, history, since=streak.since if cut else fetch.finished_at, shrunk=bool(cut))


def _same_text(article: Article, fetch: FetchResult, seen: Read) -> Decision:
    state = article.evolve(**_sighted(article, fetch), **_text(article, seen))
    if seen.document.exact_digest != article.exact_digest:
        decision = _same(state, article, "typography", "only typography or paragraph breaks differ")
        window = _window(article, fetch.finished_at)
        return replace(decision, stores_version=True, window=window, article=state.evolve(number=article.number + 1))
    if state.dates_key != article.dates_key:
        return _same(state, article, "dates", "only the page's own dates differ")
    return _same(state, article, "same", "the text is the same")


def _same(state: Article, before: Article, outcome: str, reason: str) -> Decision:
    if before.state == "gone":
        return Decision(outcome="restored", reason=f"back again; {reason}", article=state, events=("article.restored",))
    return Decision(outcome=outcome, reason=reason, article=state)  # type: ignore[arg-type]


def _changed(article: Article, fetch: FetchResult, seen: Read, history: History, *, since: datetime, shrunk: bool) -> Decision:
    known = {**_sighted(article, fetch), **_text(article, seen), "number": article.number + 1}
    if not article.number:
        state = article.evolve(**known)
        return Decision(
            outcome="first", reason="first version", article=state, stores_version=True, events=("article.watched",)
        )
    events, alternating = _events_of_edit(article, seen.document.digest, history, fetch.finished_at)
    state = article.evolve(**known, changed_at=since, alternating_on=alternating)
    window = _window(article, since)
    returns = history.earlier.get(seen.document.digest)
    reason = f"the text is that of version {returns} again" if returns else "the text differs"
    return Decision(
        outcome="changed", reason=reason, article=state, stores_version=True, window=window, events=events, shrunk=shrunk
    )


def _events_of_edit(
    article: Article, digest: str, history: History, now: datetime
) -> tuple[tuple[EventType, ...], datetime | None]:
    """The events of an edit, and when alternating was last told: after the second return one a day."""
    back: tuple[EventType, ...] = ("article.restored",) if article.state == "gone" else ()
    if digest not in history.earlier or history.flips < FLIPS_TOLD:
        return (*back, "article.updated"), article.alternating_on
    told = article.alternating_on
    if told is not None and abs(now - told) < ALTERNATING_EVERY:
        return back, told
    return (*back, "article.alternating"), now


def _trouble(article: Article, fetch: FetchResult, trouble: Trouble) -> Decision:
    if trouble.kind == "teaser" and article.number:
        streak = _streak(article.suspect, "teaser", fetch.finished_at)
        state = article.evolve(**_alive(article, fetch), suspect=streak)
        return Decision(outcome="suspect", reason=trouble.detail, article=state, keeps_page=True)
    if trouble.kind in _ABSENT or trouble.kind == _DELETED:
        return _absent(article, fetch, trouble)
    return Decision(outcome="failed", reason=trouble.detail, article=_failing(article, fetch, trouble))


def _absent(article: Article, fetch: FetchResult, trouble: Trouble) -> Decision:
    streak = absence(article.gone, trouble.kind, fetch.finished_at)
    state = _failing(article, fetch, trouble).evolve(gone=streak)
    if article.state == "gone":
        return Decision(outcome="gone", reason=trouble.detail, article=state.evolve(state="gone"))
    if not confirmed(streak, fetch.finished_at):
        return Decision(
            outcome="failed", reason=f"{trouble.detail}; seen {streak.count} times, not yet believed", article=state
        )
    reason = f"{trouble.detail}; seen {streak.count} times since {streak.since:%Y-%m-%d %H:%M} UTC"
    if article.state not in ("ok", "failing"):
        return Decision(outcome="gone", reason=reason, article=state)
    return Decision(outcome="gone", reason=reason, article=state.evolve(state="gone"), events=("article.unavailable",))


def absence(streak: Streak | None, kind: str, now: datetime) -> Streak:
    """One more absence. A row of 410s stays one; a row with anything else in it needs the longer proof.

    A row that began ahead of now is of a clock that was set back since, and begins anew.
    """
    if streak is None or streak.since > now:
        return Streak(key="deleted" if kind == _DELETED else "absent", count=1, since=now)
    return streak.extend() if kind == _DELETED else replace(streak.extend(), key="absent")


def confirmed(streak: Streak, now: datetime) -> bool:
    """Whether a row of absences is long enough to be believed."""
    deleted = streak.key == "deleted"
    times, over = (DELETED_TIMES, DELETED_OVER) if deleted else (ABSENT_TIMES, ABSENT_OVER)
    return streak.count >= times and now - streak.since >= over


def _streak(streak: Streak | None, key: str, now: datetime) -> Streak:
    if streak and streak.key == key:
        return streak.extend()
    return Streak(key=key, count=1, since=now, tries=streak.tries + 1 if streak else 1)


def _failing(article: Article, fetch: FetchResult, trouble: Trouble) -> Article:
    return article.evolve(
        state="failing" if article.state == "ok" else article.state,
        checked_at=fetch.finished_at,
        failures=article.failures + 1,
        failing_since=article.failing_since or fetch.finished_at,
        failing_why=trouble.detail,
    )


def _alive(article: Article, fetch: FetchResult) -> Changes:
    """The host answered with a page: no longer failing. Validators stay those of the latest version's text."""
    return {
        "state": "ok" if article.state == "failing" else article.state,
        "checked_at": fetch.finished_at,
        "failures": 0,
        "failing_since": None,
        "failing_why": "",
        "not_modified_run": 0,
    }


def _sighted(article: Article, fetch: FetchResult, *, keep_validators: bool = False) -> Changes:
    """The text was seen: the sighting is when the request began, less the age of the copy that answered it."""
    sighting = fetch.started_at - fetch.age
    return {
        **_alive(article, fetch),
        "state": "ok" if article.state in ("failing", "gone") else article.state,
        "gone": None,
        "suspect": None,
        "last_sighting": _latest(article.last_sighting, sighting, fetch.finished_at),
        "etag": fetch.etag or (article.etag if keep_validators else None),
        "last_modified": fetch.last_modified or (article.last_modified if keep_validators else None),
        "not_modified_run": article.not_modified_run + 1 if fetch.not_modified else 0,
    }


def _latest(known: datetime | None, sighting: datetime, now: datetime) -> datetime:
    """The newer of two sightings; one that lies ahead is of a clock that was set back since, and counts no more."""
    return sighting if known is None or known > now else max(known, sighting)


def _window(article: Article, until: datetime) -> Window:
    """When the text changed. A sighting that lies ahead is of a clock that was set back since: then only the end is known."""
    after = article.last_sighting
    return Window(after if after is None or after <= until else None, until)


def _text(article: Article, seen: Read) -> Changes:
    """The text that was seen is that of its latest version."""
    document = seen.document
    return {
        "headline": document.headline,
        "outlet": document.outlet or article.outlet,
        "digest": document.digest,
        "exact_digest": document.exact_digest,
        "dates_key": dates_key(document),
        "words": document.words,
        "extractor": document.extractor,
        "body_sha256": seen.body_sha256,
        "charset": seen.charset or article.charset,
        "published_at": document.published.instant if document.published else article.published_at,
    }
