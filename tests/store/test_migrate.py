"""Tables from nothing, on both engines; databases of other hands and of later versions are refused."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, inspect, text

from revtrack.errors import NewerDatabaseError, StoreError
from revtrack.store import Store, default_url
from revtrack.store.blobs import encode_document
from revtrack.store.codec import compress
from revtrack.store.database import Database
from revtrack.store.migrate import HEAD, SCRIPTS
from revtrack.store.search import holding
from revtrack.store.tables import metadata
from revtrack.store.vault import Vault
from revtrack.values.document import Document

TABLES = set(
    "article alias comment host feed found fetch version reading blob review flag furniture event endpoint delivery attempt label edit_label robots setting subscription tombstone token session audit answer".split()
)


STORY = Document.from_text("Harbour wall to be raised", ["The wall will rise."], url="https://news.example/harbour")
VAULT = Vault(None, "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=")
OLD_ROWS = """
INSERT INTO host (name, token) VALUES ('news.example', 3)
INSERT INTO article (id, url, fetch_url, host, outlet, headline, state, state_since, created_at, number, digest, exact_digest, dates_key, words, extractor, body_sha256, next_check_why, not_modified_run, failures, failing_why) VALUES (1, 'https://news.example/harbour', 'https://news.example/harbour', 'news.example', 'The Harbour Post', 'Harbour wall to be raised', 'ok', '2026-11-01 10:00:00', '2026-11-01 10:00:00', 1, 'd', 'e', '', 4, 'x', 'b', '', 0, 0, '')
INSERT INTO blob (id, article_id, kind, sha256, size, codec, depth, data) VALUES (1, 1, 'page', 'b', 27, 'zstd', 0, :page)
INSERT INTO blob (id, article_id, kind, sha256, size, codec, depth, data) VALUES (2, 1, 'text', :sha, 27, 'zstd', 0, :words)
INSERT INTO "fetch" (id, article_id, outcome, reason, version, status, detail, started_at, finished_at, age_s, wire_bytes, body_bytes) VALUES (1, 1, 'first', 'first version', 1, 200, '', '2026-11-01 10:00:00', '2026-11-01 10:00:02', 0, 9, 9)
INSERT INTO version (id, article_id, number, fetch_id, page_id, page_sha256, outcome, status, digest, exact_digest, words, first_seen) VALUES (1, 1, 1, 1, 1, 'b', 'first', 200, 'd', 'e', 4, '2026-11-01 10:00:02')
INSERT INTO reading (id, version_id, blob_id, extractor, digest, exact_digest, inputs) VALUES (1, 1, 2, 'x', 'd', 'e', '{"url": "https://news.example/harbour", "furniture": []}')
INSERT INTO event (id, type, at, article_id, version, outlet, labels, flags, severity, acknowledgement, body) VALUES ('evt_1', 'article.watched', '2026-11-01 10:00:02', 1, 1, '', '[]', '[]', '', '', :body)
INSERT INTO endpoint (id, name, url, kind, state, state_why, state_since, filter, secrets, created_at) VALUES (1, 'desk', 'https://hooks.example/in', 'webhook', 'active', '', '2026-11-01 10:00:00', '{"events": [], "articles": [], "outlets": [], "flags": [], "labels": [], "acknowledgements": [], "severity": "none"}', '[{"secret": "whsec_plain", "until": null}, {"secret": "whsec_older", "until": "2099-01-01T00:00:00+00:00"}]', '2026-11-01 10:00:00')
INSERT INTO delivery (id, event_id, endpoint_id, state, attempts, tries, created_at, next_at, token, last_error) VALUES (1, 'evt_1', 1, 'pending', 0, 0, '2026-11-01 10:00:02', '2026-11-01 10:00:02', 0, '')
"""


def run_sql(url: str, *statements: str) -> None:
    database = Database(url)
    with database.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
    database.close()


def test_the_first_open_makes_folder_file_and_all_tables(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    database = Database(empty_url)
    with database.reading() as connection:
        names = {name for name in inspect(connection).get_table_names() if not name.startswith("search_")}
        assert names == TABLES | {"alembic_version", "search"}
    database.close()


def test_the_models_and_the_migrations_make_the_same_tables(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    database = Database(empty_url)
    with database.reading() as connection:
        assert differences(connection) == []
    database.close()


def test_the_revision_in_the_code_is_that_of_the_newest_script() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [HEAD]


def test_every_constraint_and_index_has_a_name() -> None:
    parts = [part for table in metadata.tables.values() for part in (*table.constraints, *table.indexes)]
    assert [part for part in parts if not part.name and not isinstance(part, CheckConstraint)] == []


def test_only_its_owner_may_read_the_file(tmp_path: Path, now: datetime) -> None:
    Store.open(default_url(tmp_path), now=now).close()
    assert (tmp_path / "revtrack.db").stat().st_mode & 0o777 == 0o600


def test_opening_again_keeps_what_is_there_and_needs_no_alembic(url: str, now: datetime) -> None:
    with Store.open(url, now=now) as store:
        store.put_setting("colour", "blue")
    code = (
        "import sys; from datetime import UTC, datetime; from revtrack.store import Store\n"
        "with Store.open(sys.argv[1], now=datetime.now(UTC)) as store: print(store.get_setting('colour'))\n"
        "print([name for name in sys.modules if name.startswith('alembic')])"
    )
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["blue", "[]"]


def test_the_database_remembers_when_it_was_made(empty_url: str, now: datetime) -> None:
    Store.open(empty_url, now=now).close()
    with Store.open(empty_url, now=now.replace(year=2030)) as store:
        assert store.get_setting("store.created") == now.isoformat()


def test_a_database_of_a_later_revtrack_is_refused_and_left_alone(own_url: str, now: datetime) -> None:
    run_sql(own_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError, match="written by a later revtrack") as raised:
        Store.open(own_url, now=now)
    assert raised.value.hint
    run_sql(own_url, f"UPDATE alembic_version SET version_num = '{HEAD}' WHERE version_num = '9999'")
    Store.open(own_url, now=now).close()


def test_tables_of_something_else_are_refused_and_left_alone(empty_url: str, now: datetime) -> None:
    database = Database(empty_url)
    database.make_file()
    database.close()
    run_sql(empty_url, "CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(StoreError, match="holds tables of something else"):
        Store.open(empty_url, now=now)
    database = Database(empty_url)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["recipes"]
    database.close()


def test_eight_that_open_an_empty_database_at_once_make_its_tables_once(empty_url: str, now: datetime) -> None:
    with ThreadPoolExecutor(8) as threads:
        opened = list(threads.map(lambda _: Store.open(empty_url, now=now), range(8)))
    for store in opened:
        store.close()
    database = Database(empty_url)
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    database.close()


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_a_database_of_an_earlier_revision_is_brought_up_to_date_with_all_it_holds(
    empty_url: str, revision: str, now: datetime
) -> None:
    make_old(empty_url, revision)
    with Store.open(empty_url, now=now, vault=VAULT) as store:
        assert store.migrated is not None
        assert store.migrated.revision == revision
        assert store.document(1, 1).headline == "Harbour wall to be raised"
        assert store.endpoint(1).secrets == ("whsec_plain", "whsec_older")
        assert store.log_report(1, now).fetches == 1
        assert found_rows(store, "wall") == [1]
        (post,) = store.claim_posts(now=now, lease=timedelta(minutes=1), limit=9, per_endpoint=9)
        assert (post.event_id, post.body, post.secrets) == ("evt_1", b"{}", ("whsec_plain", "whsec_older"))
    database = Database(empty_url)
    with database.reading() as connection:
        assert differences(connection) == []
        assert "whsec" not in str(connection.execute(text("SELECT secrets FROM endpoint")).scalar())
    database.close()
    with Store.open(empty_url, now=now) as store:
        assert store.migrated is None


def test_before_a_migration_the_database_is_copied_and_the_last_copy_kept(tmp_path: Path, now: datetime) -> None:
    url = default_url(tmp_path)
    make_old(url, "0002")
    (tmp_path / "revtrack.db.before-0002").write_text("an older copy")
    with Store.open(url, now=now) as store:
        assert store.migrated is not None
        assert store.migrated.copy == tmp_path / f"revtrack.db.before-{HEAD}"
        copy = store.migrated.copy
    assert sorted(file.name for file in tmp_path.iterdir()) == ["revtrack.db", copy.name, "revtrack.key"]
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert old.execute("SELECT count(*) FROM version").fetchone() == (1,)


def test_a_database_that_cannot_be_copied_is_not_migrated(tmp_path: Path, now: datetime) -> None:
    url = default_url(tmp_path)
    make_old(url, "0002")
    (tmp_path / f"revtrack.db.before-{HEAD}").mkdir()
    with pytest.raises(StoreError, match="before-"):
        Store.open(url, now=now)
    with closing(sqlite3.connect(tmp_path / "revtrack.db")) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
    assert list(tmp_path.glob("*.part")) == []


def found_rows(store: Store, asked: str) -> list[int]:
    query = holding(asked, sqlite=store._db.is_sqlite)
    assert query is not None
    with store._db.reading() as connection:
        return list(connection.execute(query).scalars())


def differences(connection: Connection) -> list[object]:
    """What the models and the tables do not have in common; the words to be searched are no model."""
    options = {
        "compare_type": True,
        "compare_server_default": True,
        "include_name": lambda name, kind, _: kind != "table" or not (name or "").startswith("search"),
    }
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def make_old(url: str, revision: str) -> None:
    """A database as an earlier revtrack left it: an article with one version, an endpoint, a delivery that waits."""
    database = Database(url)
    database.make_file()
    words = encode_document(STORY)
    values = {"page": compress(b"<p>The wall will rise.</p>"), "words": compress(words), "sha": sha256(words).hexdigest()}
    with database.writing() as connection:
        config = AlembicConfig()
        config.set_main_option("script_location", str(SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for statement in OLD_ROWS.strip().splitlines():
            connection.execute(text(statement), {**values, "body": b"{}"})
    database.close()
