"""What the world is told: makes the events of a decision and writes their bodies, once, as they will be signed and sent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from revtrack.render.webhook import (
    alternating_body,
    feed_body,
    paused_body,
    restored_body,
    retired_body,
    unavailable_body,
    updated_body,
    watched_body,
)
from revtrack.service.times import claimed_times
from revtrack.values.diff import Diff
from revtrack.values.document import Document
from revtrack.values.feeds import FeedDecision
from revtrack.values.records import Decision, StoredVersion
from revtrack.values.references import ArticleRef
from revtrack.values.reports import EditReport, Evidence, Links, Span
from revtrack.values.review import Review
from revtrack.values.sending import Post
from revtrack.values.timeline import Absence
from revtrack.values.watching import Article, Event, EventType, FetchResult, Window

_OF_EDITS = ("article.updated", "article.alternating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A decided edit, before it is stored: the article as it was, the decision, and what the comparison gave.

    `window` is the time in which it happened, `not_watched` what of that nobody looked, `feed_updated` what a feed says of it.
    """

    before: Article
    decision: Decision
    diff: Diff
    review: Review
    latest: StoredVersion
    window: Window
    not_watched: tuple[Span, ...] = ()
    feed_updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Announcer:
    """Makes events. `new_id` gives a fresh event id, `public_url` is the address of the web page, "" if there is none."""

    new_id: Callable[[], str]
    public_url: str = ""

    def events(self, decision: Decision, fetch: FetchResult, edit: Edit | None) -> tuple[Event, ...]:
        """The events of a decision about an article that is already known.

        Of a text that cannot be compared, because all before it was removed on request, nothing can be told.
        """
        return tuple(self._event(kind, decision, fetch, edit) for kind in decision.events if edit or kind not in _OF_EDITS)

    def watched(self, article: Article, document: Document, fetch: FetchResult) -> Event:
        """The event of a story that is watched from now on."""
        links = article_links(self.public_url, article.id)
        body = watched_body(reference(article), at=fetch.finished_at, document=document, links=links)
        return self._wrapped("article.watched", article, fetch, body)

    def of_feed(self, kind: EventType, decision: FeedDecision, fetch: FetchResult) -> Event:
        """The event of a feed that is unavailable, or is back."""
        feed, gone = decision.feed, decision.feed.gone
        evidence = Absence(
            status=fetch.status,
            reason=decision.reason,
            since=gone.since if gone else None,
            seen=gone.count if gone else 0,
            final_url=fetch.final_url,
        )
        body = feed_body(kind, feed, at=fetch.finished_at, evidence=evidence)
        wishes = feed.order.wishes
        return Event(
            id=self.new_id(),
            type=kind,
            at=fetch.finished_at,
            body=body,
            outlet=wishes.outlet or feed.title,
            labels=wishes.labels,
        )

    def stopped(self, post: Post, state: str, why: str, *, at: datetime) -> Event:
        """The event of an endpoint that is sent nothing more."""
        body = paused_body(at=at, endpoint=post.endpoint_id, name=post.endpoint_name, state=state, reason=why)
        return Event(id=self.new_id(), type="endpoint.paused", at=at, body=body)

    def _event(self, kind: EventType, decision: Decision, fetch: FetchResult, edit: Edit | None) -> Event:
        article, at = decision.article, fetch.finished_at
        ref, links = reference(article), article_links(self.public_url, article.id)
        if edit and kind == "article.updated":
            return self._wrapped(
                kind, article, fetch, updated_body(edit_report(edit, fetch, self.public_url), at=at), edit.review
            )
        if edit and kind == "article.alternating":
            body = alternating_body(edit_report(edit, fetch, self.public_url), at=at)
            return self._wrapped(kind, article, fetch, body, edit.review)
        if kind == "article.retired":
            body = retired_body(ref, at=at, reason=article.next_check_why.removeprefix("because "), links=links)
            return self._wrapped(kind, article, fetch, body)
        write = unavailable_body if kind == "article.unavailable" else restored_body
        body = write(ref, at=at, evidence=_absence(decision, fetch), links=links, host=article.host, outage=decision.outage)
        return self._wrapped(kind, article, fetch, body, beside=decision.outage.articles if decision.outage else ())

    def _wrapped(
        self,
        kind: EventType,
        article: Article,
        fetch: FetchResult,
        body: bytes,
        review: Review | None = None,
        beside: tuple[int, ...] = (),
    ) -> Event:
        return Event(
            id=self.new_id(),
            type=kind,
            at=fetch.finished_at,
            body=body,
            article_id=article.id,
            version=article.number,
            outlet=article.outlet,
            labels=article.labels,
            flags=review.codes if review else (),
            severity=review.severity if review else "",
            acknowledgement=review.acknowledgement if review else "",
            beside=beside,
        )


def reference(article: Article) -> ArticleRef:
    """The article as views name it."""
    return ArticleRef(id=article.id, url=article.url, outlet=article.outlet, headline=article.headline)


def article_links(public_url: str, article_id: int) -> Links:
    """Addresses of an article's views."""
    return Links(article=f"{public_url}/articles/{article_id}") if public_url else Links()


def edit_links(public_url: str, article_id: int, from_number: int, to_number: int) -> Links:
    """Addresses of an edit's views. They name both versions, so they never move."""
    if not public_url:
        return Links()
    edit = f"articles/{article_id}/diff/{from_number}..{to_number}"
    return Links(f"{public_url}/{edit}", f"{public_url}/api/v1/{edit}", f"{public_url}/articles/{article_id}")


def edit_report(edit: Edit, fetch: FetchResult, public_url: str) -> EditReport:
    """The edit as its webhook shows it, made before it is stored."""
    after, window = edit.decision.article, edit.window
    return EditReport(
        article=reference(after),
        from_number=edit.latest.number,
        to_number=after.number,
        versions=after.number,
        window=window,
        claimed_modified=edit.diff.new.modified,
        review=edit.review,
        diff=edit.diff,
        old=Evidence(
            number=edit.latest.number,
            sha256=edit.latest.page_sha256,
            digest=edit.diff.old.digest,
            seen_at=window.after,
            status=edit.latest.status,
        ),
        new=Evidence(
            number=after.number,
            sha256=after.body_sha256,
            digest=edit.diff.new.digest,
            seen_at=window.until,
            status=fetch.status,
        ),
        links=edit_links(public_url, after.id, edit.latest.number, after.number),
        claimed_times=claimed_times(edit.diff.new.modified, fetch.last_modified, edit.feed_updated),
        not_watched=edit.not_watched,
    )


def window_of(before: Article, decision: Decision, latest: StoredVersion, fetch: FetchResult) -> Window:
    """The time in which an edit happened. Where the version before it was removed, it begins with what is compared."""
    window = decision.window or Window(before.last_sighting, fetch.finished_at)
    return replace(window, after=latest.last_sighting) if latest.number != before.number else window


def _absence(decision: Decision, fetch: FetchResult) -> Absence:
    """What showed that a page is gone, or back."""
    gone = decision.article.gone
    return Absence(
        status=fetch.status,
        reason=decision.reason,
        since=gone.since if gone else None,
        seen=gone.count if gone else 0,
        final_url=fetch.final_url,
    )
