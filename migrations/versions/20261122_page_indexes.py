"""Indexes that pages need: sources in the order of their letters, facts by value, disputed facts."""

from __future__ import annotations

from alembic import op

revision = "20261122t"
down_revision = "20261122s"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_article_order", "article", ["state", "received", "id"], unique=False)
    op.create_index("ix_fact_value", "fact", ["value", "field"], unique=False)
    op.create_index("ix_fact_standing", "fact", ["standing", "thing_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_fact_standing", table_name="fact")
    op.drop_index("ix_fact_value", table_name="fact")
    op.drop_index("ix_article_order", table_name="article")
