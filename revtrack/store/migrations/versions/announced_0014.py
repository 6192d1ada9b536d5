"""What sites announce: the sitemaps that a robots.txt names.

Revision ID: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0011"


def upgrade() -> None:
    """Add the column; every robots.txt is read whole once more, since what is known of it does not say."""
    op.add_column("robots", sa.Column("sitemaps", sa.JSON(), nullable=True))
    op.execute("UPDATE robots SET etag = NULL")
