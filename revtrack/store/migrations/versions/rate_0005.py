"""How lively each article is, what was asked for it by hand, and how often it changed.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_EDITS = """
    UPDATE article SET edits =
    (SELECT count(*) FROM version WHERE version.article_id = article.id AND version.outcome = 'changed')
"""


def upgrade() -> None:
    """Add the columns; the edits so far are counted, how lively a story is will be learned from its next fetches."""
    moment = sa.DateTime(timezone=True)
    for name in ("rate_a", "rate_b", "rate"):
        op.add_column("article", sa.Column(name, sa.Float(), nullable=False, server_default="0"))
    op.add_column("article", sa.Column("edits", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("article", sa.Column("important", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("article", sa.Column("asked_every", sa.BigInteger(), nullable=True))
    op.add_column("article", sa.Column("followed_from", moment, nullable=True))
    op.execute(_EDITS)
