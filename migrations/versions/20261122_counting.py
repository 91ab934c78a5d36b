"""Indexes with all that is counted, so that counting very many things goes through no row of them."""

from __future__ import annotations

from alembic import op

revision = "20261122z"
down_revision = "20261122y"
branch_labels = None
depends_on = None

BEFORE = ["kind", "place", "modality", "date_start", "date_end"]
AFTER = ["kind", "place", "modality", "type", "date_start", "date_end", "id"]


def upgrade() -> None:
    op.drop_index("ix_thing_order", table_name="thing")
    op.create_index("ix_thing_order", "thing", AFTER, unique=False)
    op.drop_index("ix_fact_thing_id", table_name="fact")
    op.create_index("ix_fact_thing", "fact", ["thing_id", "field", "value"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_fact_thing", table_name="fact")
    op.create_index("ix_fact_thing_id", "fact", ["thing_id"], unique=False)
    op.drop_index("ix_thing_order", table_name="thing")
    op.create_index("ix_thing_order", "thing", BEFORE, unique=False)
