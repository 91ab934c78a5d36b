"""Full text of headlines, excerpts and names, kept by triggers: FTS5 on SQLite, tsvector on PostgreSQL.

``search_row`` gives each searched text a number that stays; ``search_text`` has its words under that number.
Only app.queries.search reads them, and nothing but the triggers writes them. A later migration that makes one of the
three tables anew (Alembic's batch mode does so on SQLite) must make its triggers anew.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122s"
down_revision = "20261122c"
branch_labels = None
depends_on = None

SOURCES = {"thing": "headline", "citation": "exact", "entity": "name"}  # table: the column whose words are searched


def upgrade() -> None:
    op.create_table(
        "search_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_row")),
        sa.UniqueConstraint("kind", "owner", name=op.f("uq_search_row_kind")),
    )
    if op.get_bind().dialect.name == "postgresql":
        _upgrade_postgres()
    else:
        _upgrade_sqlite()
    for table, column in SOURCES.items():
        # What is there already is taken in by the triggers.
        op.execute(f"UPDATE {table} SET {column} = {column}")  # noqa: S608


def downgrade() -> None:
    for table in SOURCES:
        if op.get_bind().dialect.name == "postgresql":
            op.execute(f"DROP TRIGGER search_{table} ON {table}")
        else:
            for verb in ("insert", "update", "delete"):
                op.execute(f"DROP TRIGGER search_{table}_{verb}")
    op.drop_table("search_text")
    op.drop_table("search_row")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION search_save()")


def _upgrade_sqlite() -> None:
    op.execute("CREATE VIRTUAL TABLE search_text USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')")
    for table, column in SOURCES.items():
        place = f"kind = '{table}' AND owner = old.id"
        forget = (
            f"DELETE FROM search_text WHERE rowid = (SELECT id FROM search_row WHERE {place});"  # noqa: S608
            f"DELETE FROM search_row WHERE {place};"
        )
        save = (
            f"INSERT INTO search_row (kind, owner) VALUES ('{table}', new.id);"  # noqa: S608
            f"INSERT INTO search_text (rowid, text) VALUES (last_insert_rowid(), new.{column});"
        )
        changed = f"UPDATE OF id, {column} ON {table}"
        op.execute(f"CREATE TRIGGER search_{table}_insert AFTER INSERT ON {table} BEGIN {save} END")
        op.execute(f"CREATE TRIGGER search_{table}_delete AFTER DELETE ON {table} BEGIN {forget} END")
        op.execute(f"CREATE TRIGGER search_{table}_update AFTER {changed} BEGIN {forget} {save} END")


def _upgrade_postgres() -> None:
    op.execute("""
        CREATE TABLE search_text (
            id integer NOT NULL CONSTRAINT pk_search_text PRIMARY KEY REFERENCES search_row (id) ON DELETE CASCADE,
            document tsvector NOT NULL)""")
    op.execute("CREATE INDEX search_text_document ON search_text USING gin (document)")
    # Accents are taken off as unicode61 does; the function is told the column whose words count.
    op.execute(r"""
        CREATE FUNCTION search_save() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE words text; place integer;
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                DELETE FROM search_row WHERE kind = TG_TABLE_NAME AND owner = OLD.id;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                words := regexp_replace(normalize(to_jsonb(NEW) ->> TG_ARGV[0], NFKD), '[\u0300-\u036f]', '', 'g');
                INSERT INTO search_row (kind, owner) VALUES (TG_TABLE_NAME, NEW.id) RETURNING id INTO place;
                INSERT INTO search_text (id, document) VALUES (place, to_tsvector('english', words));
            END IF;
            RETURN NULL;
        END $$""")
    for table, column in SOURCES.items():
        op.execute(f"""
            CREATE TRIGGER search_{table} AFTER INSERT OR DELETE OR UPDATE OF id, {column} ON {table}
            FOR EACH ROW EXECUTE FUNCTION search_save('{column}')""")
