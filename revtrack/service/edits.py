"""An edit as views show it, made from what the store holds: compared and reviewed when it is asked for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Generic, TypeVar

from revtrack.errors import NotFoundError, TooSlowError
from revtrack.service.announce import edit_links
from revtrack.service.reading import Compared, compare_documents
from revtrack.service.times import claimed_times
from revtrack.service.workers import TimedOutError, Workers
from revtrack.store import Store
from revtrack.values.document import Document
from revtrack.values.reports import EditHead, EditReport, EditSources

Value = TypeVar("Value")
Compare = Callable[[Document, Document, Mapping[str, int]], Compared]
MOST_REPORTS = 16
TURN_S = 30.0


class Kept(Generic[Value]):
    """The last so many values, by key; the one that was not asked for the longest goes first. Thread-safe."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Value | None:
        """The value, where it is still kept."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def put(self, key: Hashable, value: Value) -> Value:
        """Keep the value; it is given back."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


class EditReader:
    """Edits for the face over HTTP, which is asked for the same ones again and again: the last ones are not compared anew.

    A head that differs in anything, a later reading included, is another edit; a version that was removed has no head.
    Texts are compared in a worker, one pair at a time: whoever asks for many that take long leaves the other workers to the
    pages, and who waits for a turn is sent away after a while. The main process knows nothing of comparing.
    """

    def __init__(self, store: Store, workers: Workers, public_url: str) -> None:
        self._store = store
        self._workers = workers
        self._public_url = public_url
        self._turn = Lock()
        self._reports: Kept[EditReport] = Kept(MOST_REPORTS)

    def head(self, article_id: int, numbers: tuple[int, int]) -> EditHead:
        """What names the edit. Raises NotFoundError."""
        return self._store.edit_head(article_id, *numbers)

    def report(self, head: EditHead) -> EditReport:
        """The edit of that head. Raises NotFoundError where one of its versions was removed since."""
        found = self._reports.get(head)
        if found is not None:
            return found
        return self._reports.put(head, self.of(self._store.edit_sources(head.article.id, head.old.number, head.new.number)))

    def of(self, sources: EditSources) -> EditReport:
        """The edit that `sources` hold. Raises TooSlowError, and StoppedError where the service ends."""
        return edit_report(sources, self._public_url, self._compare)

    def _compare(self, old: Document, new: Document, earlier: Mapping[str, int]) -> Compared:
        if not self._turn.acquire(timeout=TURN_S):
            raise TooSlowError(f"other edits were compared for {TURN_S:g} s", hint="again in a minute")
        try:
            return self._workers.run(compare_documents, old, new, earlier)
        except TimedOutError as error:
            raise TooSlowError(f"the edit was {error}", hint="again, or the text of each version") from None
        finally:
            self._turn.release()


def edit_of(store: Store, article_id: int, numbers: tuple[int, int] | None, public_url: str) -> EditReport:
    """The edit between two versions of an article; between the last two where `numbers` is None.

    Raises NotFoundError for an unknown article or version, and where there is only one version yet.
    """
    if numbers is None:
        numbers = last_two(store, article_id)
    return edit_report(store.edit_sources(article_id, *numbers), public_url)


def edit_report(sources: EditSources, public_url: str, compare: Compare = compare_documents) -> EditReport:
    """The edit that `sources` hold."""
    diff, review = compare(sources.old_document, sources.new_document, sources.earlier)
    return EditReport(
        article=sources.article,
        from_number=sources.old.number,
        to_number=sources.new.number,
        versions=sources.versions,
        window=sources.window,
        claimed_modified=sources.new_document.modified,
        review=review,
        diff=diff,
        old=sources.old,
        new=sources.new,
        links=edit_links(public_url, sources.article.id, sources.old.number, sources.new.number),
        claimed_times=claimed_times(sources.new_document.modified, sources.last_modified, sources.feed_updated),
        not_watched=sources.not_watched,
    )


def last_two(store: Store, article_id: int) -> tuple[int, int]:
    """The numbers of the last two versions of an article. Raises NotFoundError for one that has a single one."""
    latest = store.article(article_id).number
    if latest < 2:
        raise NotFoundError(f"article {article_id} has only one version so far", hint=f"revtrack check {article_id}")
    return latest - 1, latest
