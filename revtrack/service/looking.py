"""Looks at what a fetch brought: trouble, the same bytes, or a page that is read, in a worker, as the one before it was."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from revtrack import decide
from revtrack.addresses import host_of
from revtrack.decide import Read, Seen, Trouble, Unmodified
from revtrack.errors import CorruptError, ExtractionError, RemovedError
from revtrack.extract import EXTRACTOR
from revtrack.service import furniture
from revtrack.service.habits import Habits
from revtrack.service.logs import log_event
from revtrack.service.reading import Compared, Past, charset_of, read_and_compare, read_page
from revtrack.service.trouble import of_fetch, of_reading
from revtrack.service.workers import TimedOutError, Workers
from revtrack.store import Store
from revtrack.values.document import Document
from revtrack.values.records import Inputs, StoredVersion
from revtrack.values.watching import Article, FetchResult

_log = logging.getLogger(__name__)


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


class Looking:
    """The part of the pipeline that reads pages."""

    def __init__(self, store: Store, workers: Workers, habits: Habits) -> None:
        self._store = store
        self._workers = workers
        self._habits = habits

    def look(self, article: Article, fetch: FetchResult) -> Sight:
        """What a fetch of `article` showed."""
        trouble = of_fetch(fetch)
        if trouble:
            return Sight(article, trouble)
        if fetch.not_modified or hashlib.sha256(fetch.body).hexdigest() == article.body_sha256:
            return Sight(article, Unmodified())
        return self._read_again(article, fetch)

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

    def inputs(self, fetch: FetchResult, charset: str, previous_number: int | None = None) -> Inputs:
        """What the reading of a fetched page is made from, beside the page."""
        return Inputs(
            url=fetch.final_url,
            content_type=fetch.content_type,
            charset=charset,
            previous_number=previous_number,
            site=self._habits.rules(fetch.final_url),
        )

    def _read_again(self, article: Article, fetch: FetchResult) -> Sight:
        latest = self._current_reading(article, fetch)
        if latest and latest.number == article.number and not _is_of(article, latest.document):
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


def _is_of(article: Article, document: Document) -> bool:
    """Whether what is known of an article is of this reading already. To count its words again takes longer than to look."""
    known = (article.extractor, article.digest, article.exact_digest, article.dates_key)
    return known == (document.extractor, document.digest, document.exact_digest, decide.dates_key(document))


def _with_reading(article: Article, document: Document) -> Article:
    return article.evolve(
        digest=document.digest,
        exact_digest=document.exact_digest,
        dates_key=decide.dates_key(document),
        words=document.words,
        headline=document.headline,
        extractor=document.extractor,
    )
