"""Words of versions to be searched, the order in which edits are listed, comments of the newsroom.

Revision ID: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
FTS5 = "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='ascii')"


def _make_comments() -> None:
    number, moment = sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.DateTime(timezone=True)
    op.create_table(
        "comment",
        sa.Column("id", number, nullable=False),
        sa.Column("article_id", number, nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("replaces", number, nullable=True),
        sa.Column("removed_at", moment, nullable=True),
        sa.Column("removed_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_comment_article_id_article")),
        sa.ForeignKeyConstraint(["replaces"], ["comment.id"], name=op.f("fk_comment_replaces_comment")),
    )
    op.create_index("ix_comment_article_id", "comment", ["article_id"])
    op.create_index("ix_comment_replaces", "comment", ["replaces"])


def upgrade() -> None:
    """Make index and table; whoever migrates fills the table, since that needs the texts."""
    op.create_index("ix_version_outcome_window_until_id", "version", ["outcome", "window_until", "id"])
    _make_comments()
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
