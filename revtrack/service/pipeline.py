"""The pipeline: takes one article through all steps. It calls them in the right order and decides nothing.

robots.ask_first      whether the site lets itself be asked
| fetch.get           address, validators -> FetchResult
| look                trouble, the same, or a page
| read_and_compare    bytes, inputs, latest version -> Document, Diff, Review, in a worker
| decide.outcome      what it means -> Decision
| outages.of_outlet   whether it is about the article or about its outlet
| schedule.scheduled  what it teaches, when to come back and why then, or whether it retires
| announce            -> Events, their bodies written once
Then, by the slice's recorder:

| store.record        one transaction: fetch, version, review, events, deliveries
"""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from revtrack import decide, outages
from revtrack.decide import History, Read
from revtrack.fetch.client import Fetcher
from revtrack.schedule.policy import scheduled
from revtrack.service import furniture
from revtrack.service.announce import Announcer, Edit, window_of
from revtrack.service.asking import Asking
from revtrack.service.habits import Habits
from revtrack.service.logs import log_event
from revtrack.service.looking import Looking, Sight
from revtrack.service.pacing import Pacing
from revtrack.service.robots import Manners
from revtrack.service.workers import Workers
from revtrack.store import Store
from revtrack.values.records import Decision, NewVersion, Record
from revtrack.values.reports import CheckReport
from revtrack.values.review import Review
from revtrack.values.watching import Article, FetchResult, Lease

FLIP_SPAN = timedelta(hours=24)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checked:
    """An article as it was before a check, what the check is to leave behind, and what to say of it."""

    before: Article
    record: Record
    report: CheckReport

    @property
    def can_wait(self) -> bool:
        """Whether nothing was seen that is not in the store already."""
        return self.report.outcome == "same" and not self.record.events and self.record.health is None


class Pipeline(Asking, Looking):
    """Checks articles. Thread-safe: all state is in the store."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        manners: Manners,
        workers: Workers,
        announcer: Announcer,
        habits: Habits,
        pacing: Pacing,
    ) -> None:
        Asking.__init__(self, fetcher, manners)
        Looking.__init__(self, store, workers, habits)
        self._announcer = announcer
        self._pacing = pacing

    def check(self, article: Article, lease: Lease) -> Checked:
        """Fetch `article` once and find out what it means: all that is to be recorded."""
        fetch = self._fetch(article)
        sight = self.look(article, fetch)
        decision, edit = self._decide(sight, fetch)
        record = self._record(sight, fetch, decision, edit, lease)
        return Checked(article, record, _report(article, fetch, decision, edit))

    def _fetch(self, article: Article) -> FetchResult:
        in_full = article.suspect is not None or article.not_modified_run >= self._habits.full_every
        if in_full:
            return self.ask(article.fetch_url)
        return self.ask(article.fetch_url, etag=article.etag, last_modified=article.last_modified)

    def _decide(self, sight: Sight, fetch: FetchResult) -> tuple[Decision, Edit | None]:
        decision = decide.outcome(sight.article, fetch, sight.seen, self._history(sight, fetch))
        decision = self._of_outlet(sight.article, decision, fetch)
        return self.planned(decision, sight.article, fetch), self._edit(sight, fetch, decision)

    def _of_outlet(self, before: Article, decision: Decision, fetch: FetchResult) -> Decision:
        """The decision in the light of its host's other articles, asked for only where one goes or comes back."""
        if not outages.concerns(before, decision):
            return decision
        neighbours, down = self._store.neighbours(before.host)
        return outages.of_outlet(before, decision, neighbours, down, fetch.finished_at)

    def _history(self, sight: Sight, fetch: FetchResult) -> History:
        """What deciding needs of the past, asked only where the text differs."""
        if not isinstance(sight.seen, Read) or sight.seen.document.digest == sight.article.digest:
            return History()
        returns = sight.seen.document.digest in sight.earlier
        flips = self._store.recent_flips(sight.article.id, fetch.finished_at - FLIP_SPAN) if returns else 0
        return History(sight.earlier, flips)

    def planned(self, decision: Decision, before: Article, fetch: FetchResult) -> Decision:
        """The decision with the next check in it, or with the article's retirement."""
        pace = self._pacing.of(before.host)
        found = scheduled(
            decision, before, self._habits.policy, pace=pace, now=fetch.finished_at, retry_after=fetch.retry_after
        )
        return self._with_manners(found, fetch)

    def _with_manners(self, decision: Decision, fetch: FetchResult) -> Decision:
        """What a robots.txt disallows is looked at again when that is read again."""
        again = self._manners.asked_again(fetch.url) if fetch.failure == "robots" and fetch.status is None else None
        if again is None or decision.article.next_check_at is None:
            return decision
        at, why = max(again, fetch.finished_at), f"because {fetch.detail}; it is read again then"
        return replace(decision, article=decision.article.evolve(next_check_at=at, next_check_why=why))

    def _edit(self, sight: Sight, fetch: FetchResult, decision: Decision) -> Edit | None:
        if not decision.stores_version or sight.latest is None or sight.compared is None:
            return None
        diff, review = sight.compared
        window = window_of(sight.article, decision, sight.latest, fetch)
        silent = self._store.not_watched(sight.article.id, window)
        return Edit(
            before=sight.article,
            decision=decision,
            diff=diff,
            review=review,
            latest=sight.latest,
            window=window,
            not_watched=silent,
            feed_updated=self._store.feed_updated(sight.article.id),
        )

    def _record(self, sight: Sight, fetch: FetchResult, decision: Decision, edit: Edit | None, lease: Lease) -> Record:
        version = _version(sight, fetch, edit, decision) if decision.stores_version else None
        health = self.host_health(lease, fetch)
        return Record(
            decision=decision,
            fetch=fetch,
            lease=lease,
            host_next_allowed_at=self.host_free_at(fetch, health),
            health=health,
            version=version,
            page=fetch.body if decision.keeps_page else None,
            events=self._announcer.events(decision, fetch, edit),
            planned=(sight.article.next_check_at, sight.article.next_check_why),
        )


def _version(sight: Sight, fetch: FetchResult, edit: Edit | None, decision: Decision) -> NewVersion | None:
    if not isinstance(sight.seen, Read) or sight.inputs is None:
        return None
    review: Review | None = edit.review if edit else None
    return NewVersion(
        document=sight.seen.document,
        page=fetch.body,
        inputs=sight.inputs,
        window=decision.window,
        review=review,
        stats=edit.diff.stats.to_dict() if edit else {},
        block_digests=furniture.noted(sight.seen.document),
        feed_updated=edit.feed_updated if edit else None,
    )


def _report(before: Article, fetch: FetchResult, decision: Decision, edit: Edit | None) -> CheckReport:
    return CheckReport(
        id=before.id,
        outcome=decision.outcome,
        reason=decision.reason,
        status=fetch.status,
        from_version=before.number,
        to_version=decision.article.number,
        severity=edit.review.severity if edit else None,
        flags=edit.review.codes if edit else (),
        elapsed_ms=fetch.elapsed_ms,
        bytes=fetch.wire_bytes,
    )


def tell(checked: Checked) -> None:
    """One line; a warning where trouble begins, not at every check while it lasts."""
    before, record, report = checked.before, checked.record, checked.report
    after = record.decision.article
    begins = (before.failing_why, before.suspect is None) != (after.failing_why, after.suspect is None)
    log_event(
        _log,
        logging.WARNING if report.outcome in ("failed", "gone", "suspect") and begins else logging.INFO,
        "article.checked",
        article=report.id,
        outcome=report.outcome,
        reason=report.reason,
        status=report.status,
        version=report.to_version,
        flags=" ".join(report.flags),
        events=" ".join(event.id for event in record.events),
        ms=report.elapsed_ms,
        next=record.decision.article.next_check_at,
    )
