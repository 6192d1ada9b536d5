"""What sites announce: the sitemaps that a robots.txt names, and the update of a story that a feed claims for a version.

Revision ID: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns; every robots.txt is read whole once more, since what is known of it does not say."""
    op.add_column("robots", sa.Column("sitemaps", sa.JSON(), nullable=True))
    op.execute("UPDATE robots SET etag = NULL")
    op.add_column("version", sa.Column("feed_updated", sa.DateTime(timezone=True), nullable=True))
