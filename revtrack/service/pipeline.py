"""The pipeline: takes one article through all steps. It calls them in the right order and decides nothing.

robots.ask_first      whether the site lets itself be asked
| fetch.get           address, validators -> FetchResult
| read_and_compare    bytes, inputs, latest version -> Document, Diff, Review, in a worker
| decide.outcome      what it means -> Decision
| outages.of_outlet   whether it is about the article or about its outlet
| schedule.scheduled  what it teaches, when to come back and why then, or whether it retires
| announce            -> Events, their bodies written once
| store.record        one transaction: fetch, version, review, events, deliveries
"""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from revtrack import decide, outages
from revtrack.addresses import host_of
from revtrack.decide import History, Read, Seen, Trouble, Unmodified
from revtrack.errors import CorruptError, ExtractionError, RemovedError
from revtrack.extract import EXTRACTOR
from revtrack.fetch.client import ACCEPT, Fetcher
from revtrack.schedule import hosts
from revtrack.schedule.policy import Policy, scheduled
from revtrack.service import furniture
from revtrack.service.announce import Announcer, Edit, window_of
from revtrack.service.logs import log_event
from revtrack.service.pacing import Pacing, of_site
from revtrack.service.reading import Compared, Past, charset_of, read_and_compare, read_page
from revtrack.service.robots import Manners
from revtrack.service.trouble import of_fetch, of_reading
from revtrack.service.workers import TimedOutError, Workers
from revtrack.store import Store
from revtrack.values.document import Document
from revtrack.values.politeness import HostHealth
from revtrack.values.reports import CheckReport
from revtrack.values.review import Review
from revtrack.values.watching import (
    Article,
    Decision,
    FetchResult,
    Inputs,
    Lease,
    NewVersion,
    Record,
    StoredVersion,
)

FLIP_SPAN = timedelta(hours=24)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Habits:
    """How the pipeline treats hosts: the pause between two fetches, after how many 304s it asks in full again, site rules."""

    policy: Policy
    per_host_delay: timedelta
    full_every: int
    sites: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def rules(self, url: str) -> Mapping[str, object] | None:
        """The rules for the host of `url`, or for the nearest domain above it that has some."""
        return of_site(self.sites, host_of(url))


@dataclass(frozen=True, slots=True)
class Sight:
    """What one fetch showed. Where a page was read also what the reading was made from, the past, and what it changes."""

    article: Article
    seen: Seen
    inputs: Inputs | None = None
    latest: StoredVersion | None = None
    earlier: Mapping[str, int] = field(default_factory=dict)
    compared: Compared | None = None


Fresh = tuple[Document | Trouble, Inputs, Compared | None]
"""A document, what it was read with, and what it changes where it changes something."""


class Pipeline:
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
        self._store = store
        self._fetcher = fetcher
        self._manners = manners
        self._workers = workers
        self._announcer = announcer
        self._habits = habits
        self._pacing = pacing

    def check(self, article: Article, lease: Lease) -> CheckReport:
        """Fetch `article` once and record what it meant. Raises LeaseLostError where somebody else took the work over."""
        fetch = self._fetch(article)
        sight = self._look(article, fetch)
        decision, edit = self._decide(sight, fetch)
        record = self._record(sight, fetch, decision, edit, lease)
        self._store.record(record)
        report = _report(article, fetch, decision, edit)
        _tell(report, record, article)
        return report

    def read(self, page: bytes, inputs: Inputs, previous: Document | None) -> Document | Trouble:
        """The document of a page, or why there is none."""
        try:
            result = self._workers.run(read_page, page, inputs, previous)
        except TimedOutError as error:
            return Trouble("timed-out", f"the page was {error}")
        return of_reading(result) if isinstance(result, ExtractionError) else result

    def read_fresh(self, page: bytes, inputs: Inputs) -> tuple[Document | Trouble, Inputs]:
        """The first document of an address, without what it shares with other articles of its host; and its inputs."""
        document, inputs, _ = self._fresh(page, inputs, Past())
        return document, inputs

    def _fresh(self, page: bytes, inputs: Inputs, past: Past) -> Fresh:
        document, compared = self._compared(page, inputs, past)
        if isinstance(document, Trouble):
            return document, inputs, None
        shared = furniture.found(document, past.latest, self._store.furniture(host_of(inputs.url)))
        level = logging.INFO if document.how.startswith("judged") else logging.DEBUG
        log_event(_log, level, "page.read", url=inputs.url, how=document.how, furniture=len(shared))
        if not shared:
            return document, inputs, compared
        without = replace(inputs, furniture=shared)
        again, compared_again = self._compared(page, without, past)
        return (document, inputs, compared) if isinstance(again, Trouble) else (again, without, compared_again)

    def _compared(self, page: bytes, inputs: Inputs, past: Past) -> tuple[Document | Trouble, Compared | None]:
        try:
            result, compared = self._workers.run(read_and_compare, page, inputs, past)
        except TimedOutError as error:
            return Trouble("timed-out", f"the page was {error}"), None
        return (of_reading(result), None) if isinstance(result, ExtractionError) else (result, compared)

    def inputs(self, fetch: FetchResult, charset: str, previous_number: int | None = None) -> Inputs:
        """What the reading of a fetched page is made from, beside the page."""
        return Inputs(
            url=fetch.final_url,
            content_type=fetch.content_type,
            charset=charset,
            previous_number=previous_number,
            site=self._habits.rules(fetch.final_url),
        )

    def ask(
        self,
        address: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = ACCEPT["Accept"],
    ) -> FetchResult:
        """One attempt to read an address, under the lease of its host, as its robots.txt allows. Raises StoppedError."""
        return self._manners.ask_first(address) or self._fetcher.get(
            address, etag=etag, last_modified=last_modified, accept=accept, refusal=self._manners.refusal
        )

    def pause(self, address: str) -> timedelta:
        """The time between two requests to the host of an address."""
        return self._manners.pause(address)

    def host_health(self, lease: Lease, fetch: FetchResult) -> HostHealth | None:
        """How the host of a lease answers after `fetch`; None where that is as before."""
        if not hosts.tells(fetch):
            return None
        health = hosts.health_after(lease.failures, fetch, lease.host)
        return health if health.failures or lease.failures else None

    def host_free_at(self, fetch: FetchResult, health: HostHealth | None = None) -> datetime:
        """When the host may be asked next after `fetch`."""
        return hosts.free_after(fetch, health or HostHealth(), self._manners.pause(fetch.url))

    def _fetch(self, article: Article) -> FetchResult:
        in_full = article.suspect is not None or article.not_modified_run >= self._habits.full_every
        if in_full:
            return self.ask(article.fetch_url)
        return self.ask(article.fetch_url, etag=article.etag, last_modified=article.last_modified)

    def _look(self, article: Article, fetch: FetchResult) -> Sight:
        trouble = of_fetch(fetch)
        if trouble:
            return Sight(article, trouble)
        if fetch.not_modified or hashlib.sha256(fetch.body).hexdigest() == article.body_sha256:
            return Sight(article, Unmodified())
        return self._read_again(article, fetch)

    def _read_again(self, article: Article, fetch: FetchResult) -> Sight:
        latest = self._current_reading(article, fetch)
        if latest and latest.number == article.number:
            article = _with_reading(article, latest.document)
        charset = charset_of(fetch.body, fetch.content_type, article.charset)
        inputs = self.inputs(fetch, charset, latest.number if latest else None)
        past = Past(latest.document if latest else None, article.exact_digest, self._store.earlier_digests(article.id))
        document, inputs, compared = self._fresh(fetch.body, inputs, past)
        if isinstance(document, Trouble):
            return Sight(article, document, inputs, latest)
        seen = Read(document, hashlib.sha256(fetch.body).hexdigest(), charset)
        return Sight(article, seen, inputs, latest, past.earlier, compared)

    def _current_reading(self, article: Article, fetch: FetchResult) -> StoredVersion | None:
        """The latest version, read by today's extractor and rules: what they change is a new reading, never an edit.

        Where it was removed on request, or its bytes are damaged, it is the one before; its text is then known by its digest
        alone.
        """
        latest = self._readable(article)
        if latest is None:
            return None
        rules = self._habits.rules(fetch.final_url)
        if latest.document.extractor.startswith(EXTRACTOR) and latest.inputs.site == rules:
            return latest
        latest = replace(latest, inputs=replace(latest.inputs, site=rules))
        before = latest.inputs.previous_number
        try:
            previous = self._store.document(article.id, before) if before else None
            page = self._store.page(article.id, latest.number)
        except (RemovedError, CorruptError):
            return latest
        document = self.read(page, latest.inputs, previous)
        if isinstance(document, Trouble):
            return latest
        self._store.add_reading(article.id, latest.number, document, latest.inputs, fetch.finished_at)
        log_event(_log, logging.INFO, "article.reread", article=article.id, version=latest.number, extractor=EXTRACTOR)
        return replace(latest, document=document)

    def _readable(self, article: Article) -> StoredVersion | None:
        """The newest version that can be read: damage to one must not cost the next edit. None where there is none."""
        for number in range(article.number, 0, -1):
            try:
                return self._store.stored_version(article.id, number)
            except RemovedError:
                continue
            except CorruptError as error:
                log_event(_log, logging.ERROR, "version.damaged", article=article.id, version=number, reason=error.message)
        return None

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
        )


def _with_reading(article: Article, document: Document) -> Article:
    return article.evolve(
        digest=document.digest,
        exact_digest=document.exact_digest,
        dates_key=decide.dates_key(document),
        words=document.words,
        headline=document.headline,
        extractor=document.extractor,
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


def _tell(report: CheckReport, record: Record, before: Article) -> None:
    """One line; a warning where trouble begins, not at every check while it lasts."""
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
