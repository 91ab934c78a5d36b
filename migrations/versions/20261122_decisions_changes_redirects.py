"""Decisions of persons, the log of changes, ids that were published, and near-copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122b"
down_revision = "20261122a"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column(
            "verb",
            sa.Enum("merge", "split", "reject", "set", name="verb", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("targets", sa.JSON(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("lost", sa.String(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_who", sa.String(), nullable=False),
        sa.Column("undone_reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_table(
        "redirect",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redirect")),
    )
    with op.batch_alter_table("redirect", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_redirect_target"), ["target"], unique=False)

    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("thing_id", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_change_article_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_change_decision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_change_decision_id"), ["decision_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_change_thing_id"), ["thing_id"], unique=False)

    op.create_table(
        "run",
        sa.Column("run", sa.BigInteger(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_run_article_id")),
        sa.PrimaryKeyConstraint("run", "article_id", name=op.f("pk_run")),
    )
    with op.batch_alter_table("run", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_run_article_id"), ["article_id"], unique=False)

    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.add_column(sa.Column("copies", sa.String(), nullable=False, server_default=""))
        batch_op.create_index(batch_op.f("ix_article_copies"), ["copies"], unique=False)
    # An article is the only copy of its text until a rebuild compares it with the others.
    article = sa.table("article", sa.column("id"), sa.column("copies"))
    op.execute(article.update().values(copies=article.c.id))
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.alter_column("copies", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_copies"))
        batch_op.drop_column("copies")

    with op.batch_alter_table("run", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_run_article_id"))

    op.drop_table("run")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_change_thing_id"))
        batch_op.drop_index(batch_op.f("ix_change_decision_id"))
        batch_op.drop_index(batch_op.f("ix_change_article_id"))

    op.drop_table("change")
    with op.batch_alter_table("redirect", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_redirect_target"))

    op.drop_table("redirect")
    op.drop_table("decision")
