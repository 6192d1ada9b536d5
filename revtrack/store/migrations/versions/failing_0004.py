"""What is known of endpoints that fail, of endpoints that want their messages in order, and of hosts that are down as a whole.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns; nothing is known yet."""
    moment = sa.DateTime(timezone=True)
    op.add_column("endpoint", sa.Column("ordered", sa.Boolean(), nullable=True))
    op.add_column("endpoint", sa.Column("failing_since", moment, nullable=True))
    op.add_column("endpoint", sa.Column("held_until", moment, nullable=True))
    op.add_column("host", sa.Column("down_since", moment, nullable=True))
    op.add_column("host", sa.Column("up_since", moment, nullable=True))
