"""Full text also of the articles themselves, paragraph by paragraph, and one definition of a word for both databases.

Triggers note in ``search_pending`` what is new or changed and drop what is gone; app.store.words writes the words of
what is noted, as app.words finds them, and app.queries.search reads them. Everything that is stored already is noted.

    search_row, search_text              headlines, excerpts and names: whose they are, and their words
    search_passage, search_passage_text  paragraphs of articles: where they are, and their words

Words stand there twice, as written and without their endings: FTS5 on SQLite, tsvector on PostgreSQL, neither of which
makes anything of the words any more. A later migration that makes one of the four tables anew (Alembic's batch mode
does so on SQLite) must make its triggers anew.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "20261122w"
down_revision = "20261122t"
branch_labels = None
depends_on = None

REPLACED = "20261122s"
SOURCES = {"thing": "headline", "citation": "exact", "entity": "name", "article": "text, blocks"}
TEXTS = {"search_text": "search_row", "search_passage_text": "search_passage"}


def upgrade() -> None:
    get_replaced().downgrade()
    places = (sa.Column("start", sa.Integer(), nullable=False), sa.Column("end", sa.Integer(), nullable=False))
    create_rows("search_row", *to_owned())
    create_rows("search_passage", sa.Column("owner", sa.String(), nullable=False), *places)
    op.create_index("ix_search_row_owner", "search_row", ["owner", "kind"])
    op.create_index("ix_search_passage_owner", "search_passage", ["owner"])
    op.create_table(
        "search_pending", *to_owned(), sa.PrimaryKeyConstraint("kind", "owner", name=op.f("pk_search_pending"))
    )
    (upgrade_postgres if is_postgres() else upgrade_sqlite)()
    for kind in SOURCES:
        op.execute(f"INSERT INTO search_pending (kind, owner) SELECT '{kind}', id FROM {kind}")  # noqa: S608


def downgrade() -> None:
    for kind in SOURCES:
        if is_postgres():
            op.execute(f"DROP TRIGGER search_{kind} ON {kind}")
        else:
            for verb in ("insert", "update", "delete"):
                op.execute(f"DROP TRIGGER search_{kind}_{verb}")
    for text, rows in TEXTS.items():
        op.drop_table(text)
        op.drop_table(rows)
    op.drop_table("search_pending")
    if is_postgres():
        op.execute("DROP FUNCTION search_note()")
    get_replaced().upgrade()


def get_replaced() -> Any:
    """The migration that made the tables that these replace."""
    return context.script.get_revision(REPLACED).module


def is_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def to_owned() -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.String(), nullable=False) for name in ("kind", "owner"))


def create_rows(name: str, *columns: sa.Column[Any]) -> None:
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    op.create_table(name, sa.Column("id", sa.Integer(), nullable=False), *columns, key)


def upgrade_sqlite() -> None:
    for text in TEXTS:
        # Words come as letters and digits with spaces between them; this tokenizer takes all beyond ASCII for letters.
        op.execute(f"CREATE VIRTUAL TABLE {text} USING fts5(forms, stems, tokenize='ascii')")
    for kind, columns in SOURCES.items():
        forget = to_forget(kind)
        note = f"INSERT OR IGNORE INTO search_pending (kind, owner) VALUES ('{kind}', new.id);"  # noqa: S608
        changed = f"UPDATE OF id, {columns} ON {kind}"
        op.execute(f"CREATE TRIGGER search_{kind}_insert AFTER INSERT ON {kind} BEGIN {note} END")
        op.execute(f"CREATE TRIGGER search_{kind}_delete AFTER DELETE ON {kind} BEGIN {forget} END")
        op.execute(f"CREATE TRIGGER search_{kind}_update AFTER {changed} BEGIN {forget} {note} END")


def to_forget(kind: str) -> str:
    text, rows = ("search_passage_text", "search_passage") if kind == "article" else ("search_text", "search_row")
    mine = "owner = old.id" if kind == "article" else f"owner = old.id AND kind = '{kind}'"
    return (
        f"DELETE FROM search_pending WHERE kind = '{kind}' AND owner = old.id;"  # noqa: S608
        f"DELETE FROM {text} WHERE rowid IN (SELECT id FROM {rows} WHERE {mine});"
        f"DELETE FROM {rows} WHERE {mine};"
    )


def upgrade_postgres() -> None:
    for text, rows in TEXTS.items():
        op.execute(f"""
            CREATE TABLE {text} (
                id integer NOT NULL CONSTRAINT pk_{text} PRIMARY KEY REFERENCES {rows} (id) ON DELETE CASCADE,
                forms tsvector NOT NULL, stems tsvector NOT NULL)""")
        for column in ("forms", "stems"):
            op.execute(f"CREATE INDEX {text}_{column} ON {text} USING gin ({column})")
    op.execute("""
        CREATE FUNCTION search_note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                DELETE FROM search_pending WHERE kind = TG_TABLE_NAME AND owner = OLD.id;
                IF TG_TABLE_NAME = 'article' THEN
                    DELETE FROM search_passage WHERE owner = OLD.id;
                ELSE
                    DELETE FROM search_row WHERE kind = TG_TABLE_NAME AND owner = OLD.id;
                END IF;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                INSERT INTO search_pending (kind, owner) VALUES (TG_TABLE_NAME, NEW.id) ON CONFLICT DO NOTHING;
            END IF;
            RETURN NULL;
        END $$""")
    for kind, columns in SOURCES.items():
        op.execute(f"""
            CREATE TRIGGER search_{kind} AFTER INSERT OR DELETE OR UPDATE OF id, {columns} ON {kind}
            FOR EACH ROW EXECUTE FUNCTION search_note()""")
