"""The first tables.

Revision ID: 0001
"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_HAS_PAGE = sa.text("page_id IS NOT NULL")


def upgrade() -> None:
    """Make all tables."""
    for make in (
        _endpoint,
        _host,
        _setting,
        _article,
        _feed,
        _alias,
        _blob,
        _event,
        _label,
        _delivery,
        _fetch,
        _attempt,
        _version,
        _reading,
        _review,
        _flag,
    ):
        make()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE blob ALTER COLUMN data SET STORAGE EXTERNAL")


def _number(name: str, *, null: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=null)


def _count(name: str, *, null: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=null)


def _text(name: str, *, null: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=null)


def _time(name: str, *, null: bool = False) -> "sa.Column[datetime]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _json(name: str, *, null: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.JSON(), nullable=null)


def _bytes(name: str, *, null: bool = False) -> "sa.Column[bytes]":
    return sa.Column(name, sa.LargeBinary(), nullable=null)


def _foreign(table: str, column: str, target: str, target_column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.{target_column}"], name=name)


def _endpoint() -> None:
    op.create_table(
        "endpoint",
        _number("id"),
        _text("name"),
        _text("url"),
        _text("kind"),
        _text("state"),
        _text("state_why"),
        _time("state_since"),
        _json("filter"),
        _json("secrets"),
        _time("created_at"),
        _time("removed_at", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_endpoint")),
    )


def _host() -> None:
    op.create_table(
        "host",
        _text("name"),
        _time("next_allowed_at", null=True),
        _time("lease_until", null=True),
        _number("token"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_host")),
    )


def _setting() -> None:
    op.create_table(
        "setting",
        _text("key"),
        _text("value"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _article() -> None:
    op.create_table(
        "article",
        _number("id"),
        _text("url"),
        _text("fetch_url"),
        _text("host"),
        _text("outlet"),
        _text("headline"),
        _text("state"),
        _time("state_since"),
        _time("created_at"),
        _count("number"),
        _text("digest"),
        _text("exact_digest"),
        _text("dates_key"),
        _count("words"),
        _text("extractor"),
        _text("body_sha256"),
        _text("etag", null=True),
        _text("last_modified", null=True),
        _text("charset", null=True),
        _time("last_sighting", null=True),
        _time("checked_at", null=True),
        _time("changed_at", null=True),
        _time("published_at", null=True),
        _time("next_check_at", null=True),
        _text("next_check_why"),
        _count("not_modified_run"),
        _count("failures"),
        _time("failing_since", null=True),
        _text("failing_why"),
        _json("gone", null=True),
        _json("suspect", null=True),
        _time("alternating_on", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        _foreign("article", "host", "host", "name"),
    )
    op.create_index(op.f("ix_article_host_next_check_at"), "article", ["host", "next_check_at"])
    op.create_index(op.f("ix_article_next_check_at"), "article", ["next_check_at"])


def _feed() -> None:
    op.create_table(
        "feed",
        _number("id"),
        _text("url"),
        _text("host"),
        _text("title"),
        _text("state"),
        _time("created_at"),
        _time("checked_at", null=True),
        _time("next_check_at", null=True),
        _text("etag", null=True),
        _text("last_modified", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        _foreign("feed", "host", "host", "name"),
    )
    op.create_index(op.f("ix_feed_next_check_at"), "feed", ["next_check_at"])


def _alias() -> None:
    op.create_table(
        "alias",
        _text("key"),
        _text("url"),
        _number("article_id"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_alias")),
        _foreign("alias", "article_id", "article", "id"),
    )
    op.create_index(op.f("ix_alias_article_id"), "alias", ["article_id"])


def _blob() -> None:
    op.create_table(
        "blob",
        _number("id"),
        _number("article_id"),
        _text("kind"),
        _text("sha256"),
        _count("size"),
        _text("codec"),
        _number("base_id", null=True),
        _count("depth"),
        _bytes("data"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blob")),
        sa.UniqueConstraint("article_id", "kind", "sha256", name=op.f("uq_blob_article_id_kind_sha256")),
        _foreign("blob", "article_id", "article", "id"),
        _foreign("blob", "base_id", "blob", "id"),
    )
    op.create_index(op.f("ix_blob_base_id"), "blob", ["base_id"])


def _event() -> None:
    op.create_table(
        "event",
        _text("id"),
        _text("type"),
        _time("at"),
        _number("article_id", null=True),
        _count("version", null=True),
        _text("outlet"),
        _json("labels"),
        _json("flags"),
        _text("severity"),
        _text("acknowledgement"),
        _bytes("body"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        _foreign("event", "article_id", "article", "id"),
    )
    op.create_index(op.f("ix_event_article_id_version"), "event", ["article_id", "version"])


def _label() -> None:
    op.create_table(
        "label",
        _number("article_id"),
        _text("name"),
        sa.PrimaryKeyConstraint("article_id", "name", name=op.f("pk_label")),
        _foreign("label", "article_id", "article", "id"),
    )


def _delivery() -> None:
    op.create_table(
        "delivery",
        _number("id"),
        _text("event_id"),
        _number("endpoint_id"),
        _text("state"),
        _count("attempts"),
        _count("tries"),
        _time("created_at"),
        _time("next_at", null=True),
        _time("lease_until", null=True),
        _number("token"),
        _count("last_status", null=True),
        _text("last_error"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("event_id", "endpoint_id", name=op.f("uq_delivery_event_id_endpoint_id")),
        _foreign("delivery", "event_id", "event", "id"),
        _foreign("delivery", "endpoint_id", "endpoint", "id"),
    )
    op.create_index(op.f("ix_delivery_endpoint_id_next_at"), "delivery", ["endpoint_id", "next_at"])
    op.create_index(op.f("ix_delivery_state"), "delivery", ["state"])


def _fetch() -> None:
    op.create_table(
        "fetch",
        _number("id"),
        _number("article_id"),
        _text("outcome"),
        _text("reason"),
        _count("version", null=True),
        _count("status", null=True),
        _text("failure", null=True),
        _text("detail"),
        _time("started_at"),
        _time("finished_at"),
        _time("planned_at", null=True),
        _number("age_s"),
        _number("wire_bytes"),
        _number("body_bytes"),
        _text("body_sha256", null=True),
        _text("digest", null=True),
        _text("dates_key", null=True),
        _text("content_type", null=True),
        _text("final_url", null=True),
        _json("headers", null=True),
        _number("page_id", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fetch")),
        _foreign("fetch", "article_id", "article", "id"),
        _foreign("fetch", "page_id", "blob", "id"),
    )
    op.create_index(op.f("ix_fetch_article_id_id"), "fetch", ["article_id", "id"])
    op.create_index(op.f("ix_fetch_page_id"), "fetch", ["page_id"], sqlite_where=_HAS_PAGE, postgresql_where=_HAS_PAGE)


def _attempt() -> None:
    op.create_table(
        "attempt",
        _number("delivery_id"),
        _count("number"),
        _time("at"),
        _number("elapsed_ms"),
        _count("status", null=True),
        _text("error"),
        _text("reply"),
        sa.PrimaryKeyConstraint("delivery_id", "number", name=op.f("pk_attempt")),
        _foreign("attempt", "delivery_id", "delivery", "id"),
    )


def _version() -> None:
    op.create_table(
        "version",
        _number("id"),
        _number("article_id"),
        _count("number"),
        _number("fetch_id"),
        _number("page_id"),
        _text("page_sha256"),
        _text("outcome"),
        _count("status", null=True),
        _text("digest"),
        _text("exact_digest"),
        _count("words"),
        _json("published", null=True),
        _time("first_seen"),
        _time("last_sighting", null=True),
        _time("window_after", null=True),
        _time("window_until", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_version_article_id_number")),
        _foreign("version", "article_id", "article", "id"),
        _foreign("version", "fetch_id", "fetch", "id"),
        _foreign("version", "page_id", "blob", "id"),
    )
    op.create_index(op.f("ix_version_fetch_id"), "version", ["fetch_id"])
    op.create_index(op.f("ix_version_page_id"), "version", ["page_id"])


def _reading() -> None:
    op.create_table(
        "reading",
        _number("id"),
        _number("version_id"),
        _number("blob_id"),
        _text("extractor"),
        _text("digest"),
        _text("exact_digest"),
        _json("inputs"),
        _time("made_at", null=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        _foreign("reading", "version_id", "version", "id"),
        _foreign("reading", "blob_id", "blob", "id"),
    )
    op.create_index(op.f("ix_reading_blob_id"), "reading", ["blob_id"])
    op.create_index(op.f("ix_reading_version_id_id"), "reading", ["version_id", "id"])


def _review() -> None:
    op.create_table(
        "review",
        _number("version_id"),
        _text("severity"),
        _text("acknowledgement"),
        _text("summary"),
        _text("note_kind", null=True),
        _text("note_text", null=True),
        _json("detail"),
        _json("stats"),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_review")),
        _foreign("review", "version_id", "version", "id"),
    )


def _flag() -> None:
    op.create_table(
        "flag",
        _number("version_id"),
        _count("position"),
        _text("code"),
        _text("severity"),
        _count("row", null=True),
        _text("old"),
        _text("new"),
        _text("why"),
        sa.PrimaryKeyConstraint("version_id", "position", name=op.f("pk_flag")),
        _foreign("flag", "version_id", "review", "version_id"),
    )
    op.create_index(op.f("ix_flag_code"), "flag", ["code"])
