"""What is known of a feed, and the addresses that feeds and lists name. No command has made a feed before, so none is kept.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table of feeds anew, and the table of found addresses."""
    op.drop_index(op.f("ix_feed_next_check_at"), table_name="feed")
    op.drop_table("feed")
    _feed()
    _found()


def _feed() -> None:
    op.create_table(
        "feed",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", _MOMENT, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("checked_at", _MOMENT, nullable=True),
        sa.Column("primed_at", _MOMENT, nullable=True),
        sa.Column("next_check_at", _MOMENT, nullable=True),
        sa.Column("next_check_why", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", _MOMENT, nullable=True),
        sa.Column("failing_why", sa.Text(), nullable=False),
        sa.Column("gone", sa.JSON(), nullable=True),
        sa.Column("news", sa.Float(), nullable=False),
        sa.Column("exposure_h", sa.Float(), nullable=False),
        sa.Column("wait_s", sa.Integer(), nullable=False),
        sa.Column("quiet_hours", sa.JSON(), nullable=False),
        sa.Column("children", sa.JSON(), nullable=False),
        sa.Column("pending", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.ForeignKeyConstraint(["host"], ["host.name"], name=op.f("fk_feed_host_host")),
    )
    op.create_index(op.f("ix_feed_next_check_at"), "feed", ["next_check_at"])


def _found() -> None:
    op.create_table(
        "found",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("feed_id", _NUMBER, nullable=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("labels", sa.JSON(), nullable=False),
        sa.Column("important", sa.Boolean(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("found_at", _MOMENT, nullable=False),
        sa.Column("next_try_at", _MOMENT, nullable=True),
        sa.Column("settled_at", _MOMENT, nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("article_id", _NUMBER, nullable=True),
        sa.Column("claimed_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_found")),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name=op.f("fk_found_feed_id_feed")),
        sa.ForeignKeyConstraint(["host"], ["host.name"], name=op.f("fk_found_host_host")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_found_article_id_article")),
        sa.UniqueConstraint("feed_id", "key", name=op.f("uq_found_feed_id_key")),
    )
    op.create_index(op.f("ix_found_host_next_try_at"), "found", ["host", "next_try_at"])
    op.create_index(op.f("ix_found_next_try_at"), "found", ["next_try_at"])
    op.create_index(op.f("ix_found_feed_id_state"), "found", ["feed_id", "state"])
    op.create_index(op.f("ix_found_article_id"), "found", ["article_id"])
