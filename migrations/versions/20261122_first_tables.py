"""The first tables, and the one row of edition."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122a"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum("current", "superseded", "withdrawn", name="state", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("follows", sa.String(), nullable=True),
        sa.Column("known", sa.JSON(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("body_sha256", sa.String(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("stated", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["follows"], ["article.id"], name=op.f("fk_article_follows")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_article_address"), ["address"], unique=False)
        batch_op.create_index(batch_op.f("ix_article_body_sha256"), ["body_sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_article_published"), ["published"], unique=False)

    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
    )
    op.create_table(
        "entity",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "organization", "person", "mineral", "place", name="kind", native_enum=False, create_constraint=True
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
    )
    op.create_table(
        "thing",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("event", "deal", "claim", name="kind", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column(
            "modality",
            sa.Enum(
                "reported",
                "confirmed",
                "planned",
                "possible",
                "denied",
                name="modality",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column("edtf", sa.String(), nullable=True),
        sa.Column("date_start", sa.String(), nullable=True),
        sa.Column("date_end", sa.String(), nullable=True),
        sa.Column("date_note", sa.String(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("duplicates", sa.JSON(), nullable=False),
        sa.Column("deal_id", sa.String(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=True),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deal_id"], ["thing.id"], name=op.f("fk_thing_deal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thing")),
    )
    with op.batch_alter_table("thing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_thing_deal_id"), ["deal_id"], unique=False)
        batch_op.create_index("ix_thing_order", ["kind", "date_end", "id"], unique=False)

    op.create_table(
        "verification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("excerpts", sa.Integer(), nullable=False),
        sa.Column("different", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification")),
    )
    op.create_table(
        "facet",
        sa.Column("thing_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["thing_id"], ["thing.id"], name=op.f("fk_facet_thing_id")),
        sa.PrimaryKeyConstraint("thing_id", "name", "value", name=op.f("pk_facet")),
    )
    with op.batch_alter_table("facet", schema=None) as batch_op:
        batch_op.create_index("ix_facet_value", ["name", "value", "thing_id"], unique=False)

    op.create_table(
        "fact",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("thing_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column(
            "standing",
            sa.Enum("shown", "beside", "disputed", name="standing", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["thing_id"], ["thing.id"], name=op.f("fk_fact_thing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fact_thing_id"), ["thing_id"], unique=False)

    op.create_table(
        "mention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "organization",
                "person",
                "mineral",
                "place",
                "money",
                "quantity",
                "date",
                name="kind",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("entity_id", sa.String(), nullable=True),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.CheckConstraint(
            'start >= 0 AND "end" > start AND length(exact) = "end" - start', name=op.f("ck_mention_span")
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_mention_article_id")),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name=op.f("fk_mention_entity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention")),
    )
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mention_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mention_entity_id"), ["entity_id"], unique=False)

    op.create_table(
        "raw",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_raw_article_id")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_raw")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("event", "deal", "claim", name="kind", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column(
            "modality",
            sa.Enum(
                "reported",
                "confirmed",
                "planned",
                "possible",
                "denied",
                name="modality",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deal_id", sa.String(), nullable=True),
        sa.Column("thing_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_report_article_id")),
        sa.ForeignKeyConstraint(["deal_id"], ["report.id"], name=op.f("fk_report_deal_id")),
        sa.ForeignKeyConstraint(["thing_id"], ["thing.id"], name=op.f("fk_report_thing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_report_thing_id"), ["thing_id"], unique=False)

    op.create_table(
        "sighting",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "organization", "person", "mineral", "place", name="kind", native_enum=False, create_constraint=True
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_sighting_article_id")),
        sa.PrimaryKeyConstraint("article_id", "entity_id", name=op.f("pk_sighting")),
    )
    with op.batch_alter_table("sighting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sighting_entity_id"), ["entity_id"], unique=False)

    op.create_table(
        "citation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("suffix", sa.String(), nullable=False),
        sa.CheckConstraint(
            'start >= 0 AND "end" > start AND length(exact) = "end" - start', name=op.f("ck_citation_span")
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_citation_article_id")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_citation_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
    )
    with op.batch_alter_table("citation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_citation_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_citation_report_id"), ["report_id"], unique=False)

    op.create_table(
        "fact_citation",
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("citation_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["citation_id"], ["citation.id"], name=op.f("fk_fact_citation_citation_id")),
        sa.ForeignKeyConstraint(["fact_id"], ["fact.id"], name=op.f("fk_fact_citation_fact_id")),
        sa.PrimaryKeyConstraint("fact_id", "citation_id", name=op.f("pk_fact_citation")),
    )
    with op.batch_alter_table("fact_citation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fact_citation_citation_id"), ["citation_id"], unique=False)
    edition = sa.table("edition", sa.column("id"), sa.column("version"), sa.column("changed"))
    op.execute(edition.insert().values(id=1, version=0, changed=sa.func.now()))


def downgrade() -> None:
    with op.batch_alter_table("fact_citation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fact_citation_citation_id"))

    op.drop_table("fact_citation")
    with op.batch_alter_table("citation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_citation_report_id"))
        batch_op.drop_index(batch_op.f("ix_citation_article_id"))

    op.drop_table("citation")
    with op.batch_alter_table("sighting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sighting_entity_id"))

    op.drop_table("sighting")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_report_thing_id"))
        batch_op.drop_index(batch_op.f("ix_report_article_id"))

    op.drop_table("report")
    op.drop_table("raw")
    with op.batch_alter_table("mention", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mention_entity_id"))
        batch_op.drop_index(batch_op.f("ix_mention_article_id"))

    op.drop_table("mention")
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fact_thing_id"))

    op.drop_table("fact")
    with op.batch_alter_table("facet", schema=None) as batch_op:
        batch_op.drop_index("ix_facet_value")

    op.drop_table("facet")
    op.drop_table("verification")
    with op.batch_alter_table("thing", schema=None) as batch_op:
        batch_op.drop_index("ix_thing_order")
        batch_op.drop_index(batch_op.f("ix_thing_deal_id"))

    op.drop_table("thing")
    op.drop_table("entity")
    op.drop_table("edition")
    with op.batch_alter_table("article", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_published"))
        batch_op.drop_index(batch_op.f("ix_article_body_sha256"))
        batch_op.drop_index(batch_op.f("ix_article_address"))

    op.drop_table("article")
