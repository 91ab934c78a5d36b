"""Where a thing stands in a long list, beside the thing, so that very many are neither sorted nor gone through.

It is empty until the next ``serve`` or ``rebuild``, which makes everything anew since the program is another.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122y"
down_revision = "20261122x"
branch_labels = None
depends_on = None


def upgrade() -> None:
    by_code = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("thing", sa.Column("place", by_code, nullable=False, server_default=""))
    op.drop_index("ix_thing_order", table_name="thing")
    op.create_index("ix_thing_order", "thing", ["kind", "place", "modality", "date_start", "date_end"], unique=False)


def downgrade() -> None:
    # Without batch mode, which would make the table anew and drop its triggers.
    op.drop_index("ix_thing_order", table_name="thing")
    op.create_index("ix_thing_order", "thing", ["kind", "date_end", "id"], unique=False)
    op.drop_column("thing", "place")
