"""Begins to watch a story: its first fetch, its identity, its first version, in one transaction."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from revtrack import decide
from revtrack.addresses import canonical_address, host_of
from revtrack.decide import Read, Trouble
from revtrack.errors import AddressError, RevtrackError
from revtrack.fetch.client import check_address
from revtrack.service.announce import Announcer
from revtrack.service.furniture import noted
from revtrack.service.pipeline import Pipeline
from revtrack.service.reading import charset_of
from revtrack.service.trouble import hint, of_fetch
from revtrack.store import Store
from revtrack.text import shorten
from revtrack.values.document import Document
from revtrack.values.feeds import Wishes
from revtrack.values.records import Decision, Inputs, NewArticle, NewVersion
from revtrack.values.reports import Preview, WatchReport
from revtrack.values.watching import LEFT_ALONE, Article, Event, FetchResult, Lease

NO_WISHES = Wishes()
Proposal = tuple[str, str]
"""What to say of a page that is no story but names feeds, and what to try."""
BESIDE_STORIES = frozenset({"listing", "empty", "shell", "not-html"})
"""What a page that is no story may be: one that names feeds, or a feed itself."""

BEGINNING = 280
"""How many characters of a text a preview shows."""


class UnreadableError(RevtrackError):
    """The address brings no story that can be watched; nothing was stored. `kind` is the trouble's, `fetch` what it was of."""

    def __init__(self, message: str, *, hint: str = "", kind: str = "", fetch: FetchResult | None = None) -> None:
        super().__init__(message, hint=hint)
        self.kind = kind
        self.fetch = fetch


class Watcher:
    """Adds stories. `now` comes from `clock`; `propose` gives words about the feeds of a page that is no story."""

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        announcer: Announcer,
        clock: Callable[[], datetime],
        propose: Callable[[FetchResult], Proposal | None] = lambda _: None,
    ) -> None:
        self._store = store
        self._pipeline = pipeline
        self._announcer = announcer
        self._clock = clock
        self._propose = propose

    def known(self, address: str) -> WatchReport | None:
        """The report of a story that is already in the database; one that was unwatched is watched again."""
        article_id = self._store.find_article(check_address(address))
        return None if article_id is None else self._again(article_id)

    def watch(
        self, address: str, lease: Lease | None = None, wishes: Wishes = NO_WISHES, *, by_hand: bool = True
    ) -> WatchReport:
        """Fetch `address` and watch what it holds. Raises UnreadableError, which says why not and what to do.

        How its host answered is remembered under the `lease` of it. What a person has unwatched or paused is watched again
        only where a person asks, that is `by_hand`.
        """
        fetch = self._pipeline.ask(_checked(address))
        health = self._pipeline.host_health(lease, fetch) if lease else None
        free_at = self._pipeline.host_free_at(fetch, health)
        if lease and (health or fetch.failure):
            self._store.note_host(lease, free_at, health)
        document, inputs = self._read(fetch, by_hand=by_hand)
        known = self._store.find_article(document.canonical_url)
        if known is not None:
            return self._again(known, by_hand=by_hand)
        decision = self._first(address, fetch, document, inputs, wishes)
        new = NewArticle(
            article=decision.article,
            aliases=_aliases(address, fetch, document),
            fetch=fetch,
            version=NewVersion(document=document, page=fetch.body, inputs=inputs, block_digests=noted(document)),
        )

        def events(article_id: int) -> tuple[Event, ...]:
            return (self._announcer.watched(decision.article.evolve(id=article_id), document, fetch),)

        article_id, created = self._store.create(new, events, host_next_allowed_at=free_at)
        return _report(article_id, document, fetch, created=created) if created else self._again(article_id, by_hand=by_hand)

    def preview(self, address: str) -> Preview:
        """What watching `address` would begin with: it is fetched and read, nothing is stored. Raises UnreadableError."""
        known = self._store.find_article(check_address(address))
        if known is not None:
            return self._of_known(known)
        fetch = self._pipeline.ask(_checked(address))
        document, _ = self._read(fetch, by_hand=True)
        known = self._store.find_article(document.canonical_url)
        return self._of_known(known) if known is not None else _preview(_report(0, document, fetch, created=True), document)

    def _of_known(self, article_id: int) -> Preview:
        article = self._store.article(article_id)
        document = self._store.document(article_id, article.number)
        warnings = (f"it is {article.state}",) if article.state != "ok" else ()
        return _preview(_report(article_id, document, None, created=False, warnings=warnings), document)

    def _read(self, fetch: FetchResult, *, by_hand: bool) -> tuple[Document, Inputs]:
        trouble = of_fetch(fetch)
        if trouble:
            raise UnreadableError(trouble.detail, hint=hint(trouble), kind=trouble.kind, fetch=fetch)
        charset = charset_of(fetch.body, fetch.content_type, None)
        inputs = self._pipeline.inputs(fetch, charset)
        document, inputs = self._pipeline.read_fresh(fetch.body, inputs)
        if isinstance(document, Trouble):
            raise self._unreadable(document, fetch, by_hand=by_hand)
        return document, inputs

    def _unreadable(self, trouble: Trouble, fetch: FetchResult, *, by_hand: bool) -> UnreadableError:
        """The error for a page without a story; where a person asks, with the feeds that it names."""
        proposal = self._propose(fetch) if by_hand and trouble.kind in BESIDE_STORIES else None
        message, what_to_do = proposal or (trouble.detail, hint(trouble))
        return UnreadableError(message, hint=what_to_do, kind=trouble.kind, fetch=fetch)

    def _first(self, address: str, fetch: FetchResult, document: Document, inputs: Inputs, wishes: Wishes) -> Decision:
        address = address if host_of(address) == host_of(fetch.final_url) else fetch.final_url
        article = Article(
            id=0,
            url=document.canonical_url,
            fetch_url=address,
            host=host_of(address),
            outlet=document.outlet or wishes.outlet,
            headline=document.headline,
            created_at=fetch.finished_at,
            labels=wishes.labels,
            important=wishes.important,
        )
        seen = Read(document, hashlib.sha256(fetch.body).hexdigest(), inputs.charset)
        return self._pipeline.planned(decide.outcome(article, fetch, seen), article, fetch)

    def _again(self, article_id: int, *, by_hand: bool = True) -> WatchReport:
        article = self._store.article(article_id)
        warnings: tuple[str, ...] = ()
        if by_hand and article.state in LEFT_ALONE:
            now = self._clock()
            self._store.set_state(article_id, "ok", now=now, next_check_at=now, why="because it is watched again")
            warnings = (f"it was {article.state}; watching it again",)
        document = self._store.document(article_id, article.number)
        return _report(article_id, document, None, created=False, warnings=warnings)


def _checked(address: str) -> str:
    """The address. Raises UnreadableError where it is none that could be asked."""
    try:
        return check_address(address)
    except AddressError as error:
        raise UnreadableError(error.message, hint=error.hint, kind="bad-address") from error


def _preview(report: WatchReport, document: Document) -> Preview:
    return Preview(report=report, language=document.language, beginning=shorten(document.text, BEGINNING))


def _aliases(address: str, fetch: FetchResult, document: Document) -> tuple[str, ...]:
    found = (canonical_address(address), canonical_address(fetch.final_url), document.canonical_url)
    return tuple(dict.fromkeys(found))


def _report(
    article_id: int, document: Document, fetch: FetchResult | None, *, created: bool, warnings: tuple[str, ...] = ()
) -> WatchReport:
    notes = [block.text for block in document.blocks if block.role == "note"]
    if document.claimed_url and document.claimed_url != document.canonical_url:
        warnings += (f"the page names {document.claimed_url} as its address, which cannot be believed",)
    return WatchReport(
        id=article_id,
        url=fetch.url if fetch else document.url,
        canonical_url=document.canonical_url,
        outlet=document.outlet,
        headline=document.headline,
        created=created,
        byline=document.byline,
        published=document.published,
        paragraphs=len(document.paragraph_numbers()),
        words=document.words,
        status=fetch.status if fetch else None,
        elapsed_ms=fetch.elapsed_ms if fetch else 0,
        bytes=len(fetch.body) if fetch else 0,
        note=notes[0] if notes else None,
        warnings=warnings,
    )
