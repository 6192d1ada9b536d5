"""What this process has done, counted for Prometheus: fetches by outcome, how late they were, deliveries, killed workers.

Every service has its own registry; no label bears the words of a page or an address, which would be without number.
"""

from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from revtrack.values.operation import StatusReport

CONTENT_TYPE = CONTENT_TYPE_LATEST
LATENESS_S = (1, 2, 5, 15, 60, 300, 900, 3600, 6 * 3600, 24 * 3600)
DURATION_S = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30)


class Metrics:
    """The counters of one service; safe for many threads."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        own: Any = {"registry": self.registry, "namespace": "revtrack"}
        self.fetches = Counter("fetches", "Fetches by what they meant.", ["outcome"], **own)
        self.deliveries = Counter("delivery_tries", "Tries of deliveries by what followed.", ["state"], **own)
        self.check_lag = Histogram(
            "check_lag_seconds", "From when a check was due until it was done.", buckets=LATENESS_S, **own
        )
        self.fetch_time = Histogram("fetch_seconds", "How long fetches took.", buckets=DURATION_S, **own)
        self.delivery_lag = Histogram(
            "delivery_lag_seconds", "From an event until an endpoint took it.", buckets=LATENESS_S, **own
        )
        self._kills = Gauge("worker_kills", "Workers that were killed or died over a page.", **own)
        self._silent = Gauge("scheduler_silent_seconds", "Since the scheduler last ended a tick.", **own)
        self._overdue = Gauge("oldest_overdue_seconds", "Age of the oldest check that its host would allow.", **own)
        self._waiting = Gauge("oldest_pending_delivery_seconds", "Age of the oldest delivery not yet made.", **own)
        self._bytes = Gauge("database_bytes", "Size of the database.", **own)
        self._versions = Gauge("versions", "Versions that are kept.", **own)
        self._articles = Gauge("articles", "Articles that are known.", **own)
        self._queue = Gauge("queue", "What waits: due checks, leased hosts, deliveries by state.", ["what"], **own)
        self._feeds = Gauge("feeds", "Feeds by state.", ["state"], **own)
        self._overdue_feed = Gauge("oldest_overdue_feed_seconds", "Age of the oldest check of a feed, as above.", **own)
        self._found = Gauge("stories_found", "Stories that feeds found in the last 24 hours.", **own)
        self._to_visit = Gauge("addresses_waiting", "Addresses that feeds and lists named and nobody visited yet.", **own)
        self._endpoints = Gauge("endpoints", "Endpoints by state.", ["state"], **own)
        self._problems = Gauge("problems", "How many things are wrong; status and readyz name them.", **own)

    def text(self, report: StatusReport | None, *, kills: int, silent_s: float) -> bytes:
        """Everything in the text format; without a report only what this process knows by itself."""
        self._kills.set(kills)
        self._silent.set(silent_s)
        self._problems.set(len(report.problems) if report else 1)
        if report:
            self._take(report)
        return generate_latest(self.registry)

    def _take(self, report: StatusReport) -> None:
        self._overdue.set(report.oldest_overdue_s)
        self._waiting.set(report.oldest_pending_delivery_s)
        self._bytes.set(report.database_bytes)
        self._versions.set(report.versions)
        self._articles.set(report.articles)
        self._overdue_feed.set(report.feeds.oldest_overdue_s)
        self._found.set(report.feeds.found)
        self._to_visit.set(report.feeds.waiting)
        counted = ((self._queue, report.queue), (self._endpoints, report.endpoints), (self._feeds, report.feeds.states))
        for gauge, counts in counted:
            gauge.clear()
            for name, count in counts.items():
                gauge.labels(name).set(count)
