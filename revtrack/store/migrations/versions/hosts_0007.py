"""What is known of a host: its failures in a row, until when it is left alone for them, and its robots.txt.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the columns and the table; nothing is known yet."""
    moment = sa.DateTime(timezone=True)
    op.add_column("host", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("host", sa.Column("open_until", moment, nullable=True))
    op.add_column("host", sa.Column("failing_why", sa.Text(), nullable=True))
    op.create_table(
        "robots",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("fetched_at", moment, nullable=False),
        sa.Column("fresh_until", moment, nullable=False),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_robots")),
    )
