"""Words of versions to be searched, and the order in which edits are listed.

Revision ID: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
FTS5 = "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='ascii')"


def upgrade() -> None:
    """Make index and table; whoever migrates fills the table, since that needs the texts."""
    op.create_index("ix_version_outcome_window_until_id", "version", ["outcome", "window_until", "id"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(FTS5)
        return
    op.create_table(
        "search",
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.dialects.postgresql.TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", name=op.f("pk_search")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_search_version_id_version")),
    )
    op.create_index("ix_search_words", "search", ["words"], postgresql_using="gin")
