"""What sites announce: the sitemaps that a robots.txt names, the update of a story that a feed claims
for a version, and the hubs at which feeds can be subscribed to.

Revision ID: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the columns and the table; every robots.txt is read whole once more, since what is known of it does not say."""
    op.add_column("robots", sa.Column("sitemaps", sa.JSON(), nullable=True))
    op.execute("UPDATE robots SET etag = NULL")
    op.add_column("version", sa.Column("feed_updated", _MOMENT, nullable=True))
    op.create_table(
        "subscription",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("feed_id", _NUMBER, nullable=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("until", _MOMENT, nullable=True),
        sa.Column("next_at", _MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("notified_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint("path", name=op.f("uq_subscription_path")),
    )
    op.create_index(op.f("ix_subscription_feed_id"), "subscription", ["feed_id"])
    op.create_index(op.f("ix_subscription_next_at"), "subscription", ["next_at"])
