"""Blocks that articles of a host carry, by which its furniture is known.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "furniture",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("host", "digest", "article_id", name=op.f("pk_furniture")),
        sa.ForeignKeyConstraint(["host"], ["host.name"], name=op.f("fk_furniture_host_host")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_furniture_article_id_article")),
    )
