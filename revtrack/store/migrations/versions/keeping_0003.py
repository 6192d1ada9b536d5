"""What is kept and what is taken out: tombstones of removed versions, folded fetches.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table, and the columns beside it."""
    op.create_table(
        "tombstone",
        sa.Column("version_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_tombstone")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_tombstone_version_id_version")),
    )
    op.add_column("event", sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("fetch", sa.Column("fetches", sa.Integer(), nullable=False, server_default="1"))
