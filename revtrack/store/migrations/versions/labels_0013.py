"""Labels on edits; who put a label on an article, and when.

Revision ID: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"


def upgrade() -> None:
    """Make the table and add the columns; of the labels that are there nobody knows who put them on."""
    number, moment = sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.DateTime(timezone=True)
    op.add_column("label", sa.Column("author", sa.Text(), nullable=True))
    op.add_column("label", sa.Column("at", moment, nullable=True))
    op.create_table(
        "edit_label",
        sa.Column("article_id", number, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "number", "name", name=op.f("pk_edit_label")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_edit_label_article_id_article")),
    )
    op.create_index(op.f("ix_edit_label_name"), "edit_label", ["name"])
