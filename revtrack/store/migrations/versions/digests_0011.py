"""Digests: what an endpoint wants gathered, when a delivery was first due, and in which digest it went.

Revision ID: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"


def upgrade() -> None:
    """Add the columns; nothing was gathered yet."""
    op.add_column("endpoint", sa.Column("digest", sa.Text(), nullable=True))
    op.add_column("delivery", sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("delivery", sa.Column("digest_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
    op.create_index(op.f("ix_delivery_digest_id"), "delivery", ["digest_id"])
