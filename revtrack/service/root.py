"""The composition root: builds the parts of the service from a configuration, each when it is first needed.

Faces use this and nothing below it is built by anybody else. The one clock of the program is here.
"""

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Self

from revtrack.service.config import Config
from revtrack.service.logs import log_event
from revtrack.service.parts import part

if TYPE_CHECKING:
    from revtrack.fetch.client import Fetcher
    from revtrack.fetch.posting import Poster
    from revtrack.notify.sender import Sender
    from revtrack.service.access import Access
    from revtrack.service.announce import Announcer
    from revtrack.service.deliveries import Deliverer
    from revtrack.service.discovery import Discovery
    from revtrack.service.edits import EditReader
    from revtrack.service.habits import Habits
    from revtrack.service.metrics import Metrics
    from revtrack.service.naming import Names
    from revtrack.service.pacing import Pacing
    from revtrack.service.pipeline import Pipeline
    from revtrack.service.push import Push
    from revtrack.service.robots import Manners
    from revtrack.service.scheduler import Scheduler
    from revtrack.service.slices import SliceRunner
    from revtrack.service.watch import Watch
    from revtrack.service.watching import Watcher
    from revtrack.service.workers import Workers
    from revtrack.store import Store

SLICE_WITHOUT_PAUSE = 50
STOP_GRACE_S = 8.0
_log = logging.getLogger(__name__)


def log_it(news: str) -> None:
    """Tell it in the log."""
    log_event(_log, logging.WARNING, "database.migrated", reason=news)


def utc_now() -> datetime:
    """The time, aware and UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Root:
    """Everything the faces need. Use it as a context manager: leaving it closes what was opened."""

    config: Config
    clock: Callable[[], datetime] = utc_now
    tell: Callable[[str], None] = log_it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for name in ("fetcher", "poster", "workers", "store"):
            if name in self.__dict__:
                self.__dict__[name].close()

    @part
    def stop(self) -> Event:
        """Set it to make everything that runs come to an end."""
        return Event()

    @part
    def store(self) -> "Store":
        """The database, opened and migrated. From here on garbage is looked for, if it was not."""
        from revtrack.store import Store
        from revtrack.store.vault import KEY_FILE, Vault

        vault = Vault(self.config.data_dir / KEY_FILE, self.config.secret_key)
        store = Store.open(self.config.database_url, now=self.clock(), vault=vault)
        if store.migrated and store.migrated.revision:
            copy = f"; a copy of before is {store.migrated.copy}" if store.migrated.copy else ""
            self.tell(f"the database was brought up to date from revision {store.migrated.revision}{copy}")
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        return store

    @part
    def access(self) -> "Access":
        """Knows who may come in over HTTP."""
        from revtrack.service.access import Access

        return Access(self.store, self.clock, self.config.retention.audit)

    @part
    def fetcher(self) -> "Fetcher":
        """Reads pages."""
        from revtrack.fetch.client import Fetcher, FetchSettings

        fetch = self.config.fetch
        settings = FetchSettings(
            user_agent=self.config.user_agent,
            connect_timeout=fetch.connect_timeout,
            read_timeout=fetch.read_timeout,
            deadline=fetch.deadline,
            max_bytes=fetch.max_bytes,
            max_wire_bytes=fetch.max_wire_bytes,
            max_redirects=fetch.max_redirects,
            allow_private_addresses=tuple(map(str, fetch.allow_private_addresses)),
            allow_ports=fetch.allow_ports,
        )
        return Fetcher(settings, clock=self.clock)

    @part
    def workers(self) -> "Workers":
        """Worker processes for parsing and comparing."""
        from revtrack.service.workers import Workers

        return Workers(self.config.extract.workers, self.config.extract.time_limit)

    @part
    def metrics(self) -> "Metrics":
        """What this process has done, in numbers."""
        from revtrack.service.metrics import Metrics

        return Metrics()

    @part
    def watch(self) -> "Watch":
        """What those who work report to."""
        from revtrack.service.grievances import Grievances
        from revtrack.service.watch import Watch

        return Watch(self.metrics, Grievances())

    @part
    def announcer(self) -> "Announcer":
        """Makes events."""
        from revtrack.service.announce import Announcer

        return Announcer(new_event_id, self.config.public_url)

    @part
    def edits(self) -> "EditReader":
        """Reads edits, and keeps the last ones."""
        from revtrack.service.edits import EditReader

        return EditReader(self.store, self.workers, self.config.public_url)

    @part
    def pipeline(self) -> "Pipeline":
        """Takes one article through all steps."""
        from revtrack.service.pipeline import Pipeline

        return Pipeline(self.store, self.fetcher, self.manners, self.workers, self.announcer, self.habits, self.pacing)

    @part
    def manners(self) -> "Manners":
        """Knows what a site lets be asked."""
        from revtrack.service.robots import Manners

        return Manners(
            self.store,
            self.fetcher,
            clock=self.clock,
            stop=self.stop,
            delay=self.habits.per_host_delay,
            ignored=self.config.fetch.ignore_robots,
        )

    @part
    def pacing(self) -> "Pacing":
        """How fast articles are fetched, by the budget."""
        from revtrack.service.pacing import Pacing, of_site

        schedule, sites = self.config.schedule, self.config.sites

        def of_host(host: str) -> float:
            site = of_site(sites, host)
            return (site.fetches_per_day if site else None) or schedule.fetches_per_day_per_host

        return Pacing(self.store, self.habits.policy.bounds, schedule.fetches_per_day, of_host)

    @part
    def watcher(self) -> "Watcher":
        """Adds stories."""
        from revtrack.service.proposing import Proposer
        from revtrack.service.watching import Watcher

        propose = Proposer(self.names, self.config.fetch.max_bytes).propose
        return Watcher(self.store, self.pipeline, self.announcer, self.clock, propose)

    @part
    def names(self) -> "Names":
        """Knows what pages name to find stories by."""
        from revtrack.service.naming import Names

        return Names(self.workers, self.manners.sitemaps)

    @part
    def discovery(self) -> "Discovery":
        """Finds stories."""
        from revtrack.schedule.feeds import FeedPolicy
        from revtrack.service.discovery import Discovery

        return Discovery(
            self.store,
            self.workers,
            self.pipeline,
            self.watcher,
            self.announcer,
            self.clock,
            FeedPolicy(self.config.feeds.fastest, self.config.feeds.slowest),
            self.config.fetch.max_bytes,
            self.push,
        )

    @part
    def poster(self) -> "Poster":
        """Posts to hubs."""
        from revtrack.fetch.posting import Poster
        from revtrack.service.push import TIMEOUT_S

        fetch = self.config.fetch
        return Poster(TIMEOUT_S, tuple(map(str, fetch.allow_private_addresses)), fetch.allow_ports, clock=self.clock)

    @part
    def push(self) -> "Push":
        """Subscribes to feeds at their hubs, where these can call us."""
        from revtrack.service.push import Manner, Push
        from revtrack.service.slices import LEASE

        on = self.config.web.enabled and self.config.public_url
        callbacks = f"{self.config.public_url}/push" if on else ""
        pause = self.habits.per_host_delay
        manner = Manner(
            user_agent=self.config.user_agent, lease=LEASE, pause=pause, callbacks=callbacks, wanted=self.config.feeds.websub
        )
        return Push(self.store, self.poster, self.clock, self.stop, self.watch, manner)

    @part
    def runner(self) -> "SliceRunner":
        """Runs what is due of one host."""
        from revtrack.service.errands import Errands
        from revtrack.service.slices import SliceRunner

        errands = Errands(self.store, self.discovery, self.clock, self.watch)
        return SliceRunner(self.store, self.pipeline, self.clock, self.stop, self.watch, errands)

    @part
    def deliverer(self) -> "Deliverer":
        """Sends what is in the outbox."""
        from revtrack.service.deliveries import Deliverer

        return Deliverer(self.store, self._sender, self.announcer, self.clock, self.watch)

    @part
    def scheduler(self) -> "Scheduler":
        """The long-running service."""
        from revtrack.service.keeper import Keeper
        from revtrack.service.scheduler import Scheduler

        return Scheduler(
            self.store,
            self.runner,
            self.deliverer,
            clock=self.clock,
            threads=self.config.fetch.threads,
            senders=self.config.deliver.threads,
            per_host=self.per_host,
            stop=self.stop,
            keeper=Keeper(self.store, self.clock, self.config.retention.unchanged_fetches, self.pacing),
            watch=self.watch,
            kills=lambda: self.workers.kills,
            per_day=self.config.schedule.fetches_per_day,
            push=self.push if self.push.is_reachable else None,
        )

    @property
    def per_host(self) -> int:
        """How many articles of a host one thread takes at once: with a pause between them it would only sleep."""
        return 1 if self.habits.per_host_delay else SLICE_WITHOUT_PAUSE

    @part
    def habits(self) -> "Habits":
        """How hosts are treated, and how often articles are checked."""
        from revtrack.schedule.policy import Policy
        from revtrack.service.habits import Habits

        schedule = self.config.schedule
        policy = Policy(schedule.shortest, schedule.longest, schedule.retire_after)
        fetch = self.config.fetch
        sites = {host: site.rules for host, site in self.config.sites.items() if site.rules}
        return Habits(policy, timedelta(seconds=fetch.per_host_delay), fetch.full_every, sites)

    @part
    def _sender(self) -> "Sender":
        from revtrack.notify.mail import MailSettings
        from revtrack.notify.sender import Sender, SendSettings

        settings = SendSettings(
            user_agent=self.config.user_agent,
            timeout=self.config.deliver.timeout,
            allow_private_addresses=tuple(map(str, self.config.deliver.allow_private_addresses)),
            allow_ports=self.config.deliver.allow_ports,
            mail=MailSettings(**self.config.mail.model_dump()),
        )
        return Sender(settings, clock=self.clock)


def new_event_id() -> str:
    """A fresh event id: `evt_` and a UUIDv7 (RFC 9562), which sorts by time and names no row."""
    from uuid_utils import uuid7

    return f"evt_{uuid7()}"
