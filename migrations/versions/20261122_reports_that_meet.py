"""Which reports could tell of one thing, so that an article costs what it touches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122c"
down_revision = "20261122b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_key",
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("seeks", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_key_report_id")),
        sa.PrimaryKeyConstraint("report_id", "key", "seeks", name=op.f("pk_report_key")),
    )
    with op.batch_alter_table("report_key", schema=None) as batch_op:
        batch_op.create_index("ix_report_key_key", ["key", "seeks", "report_id"], unique=False)

    op.create_table(
        "report_link",
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("two", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["one"], ["report.id"], name=op.f("fk_report_link_one")),
        sa.ForeignKeyConstraint(["two"], ["report.id"], name=op.f("fk_report_link_two")),
        sa.PrimaryKeyConstraint("one", "two", name=op.f("pk_report_link")),
    )
    with op.batch_alter_table("report_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_link_two"), ["two"], unique=False)

    with op.batch_alter_table("citation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citation_value"), ["value"], unique=False)

    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.add_column(sa.Column("maker", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.alter_column("maker", server_default=None)

    with op.batch_alter_table("entity", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tied", sa.String(), nullable=True))
        batch_op.create_index(batch_op.f("ix_entity_tied"), ["tied"], unique=False)

    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_deal_id"), ["deal_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_report_deal_id"))

    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.drop_column("maker")

    with op.batch_alter_table("entity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entity_tied"))
        batch_op.drop_column("tied")

    with op.batch_alter_table("citation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citation_value"))

    with op.batch_alter_table("report_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_report_link_two"))

    op.drop_table("report_link")
    with op.batch_alter_table("report_key", schema=None) as batch_op:
        batch_op.drop_index("ix_report_key_key")

    op.drop_table("report_key")
