"""What a table shows of a thing's facts, beside the thing, so that very many can be sent without asking for each fact.

It is empty until the next ``serve`` or ``rebuild``, which makes everything anew since the program is another.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122x"
down_revision = "20261122w"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("thing", sa.Column("summary", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    # Without batch mode, which would make the table anew and drop its triggers.
    op.drop_column("thing", "summary")
