"""The tables.

The record, which is never derived again: article and its raw bytes, decision; the logs redirect and
change. All else (run, sighting, entity, mention, report, citation, thing, fact, facet) is a function of the record and
the vocabulary, and is replaced by a rebuild. Table models do not validate: drafts do, before they are
stored, and the constraints here hold the last line.

    raw ─ article ─┬─ sighting, run
                   ├─ mention ─ entity
                   └─ report ─ citation ─┐
                        └── thing ─ fact ┴ fact_citation       thing ─ facet
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Enum,
    Index,
    LargeBinary,
    Text,
    TypeDecorator,
)
from sqlmodel import Field, SQLModel

from app.entities import EntityKind
from app.extract.drafts import Kind, MentionKind, Modality
from app.reconcile.decisions import Verb
from app.reconcile.things import Standing

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


# Text that sorts by its code points whatever the locale of the database, as SQLite sorts all text.
ByCode = Text().with_variant(Text(collation="C"), "postgresql")


def choice(kind: type[StrEnum], name: str) -> Any:
    """A column of an enum's values, checked by the database, the same text on SQLite and PostgreSQL."""
    values = [member.value for member in kind]
    of_values = Enum(kind, name=name, values_callable=lambda _: values, native_enum=False, create_constraint=True)
    return Column(of_values, nullable=False)


class Moment(TypeDecorator[datetime]):
    """A time in UTC. SQLite forgets the zone, so it is given back here; a time without one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=UTC)


def moment() -> Any:
    return Column(Moment, nullable=False)


class ArticleState(StrEnum):
    CURRENT = "current"
    SUPERSEDED = "superseded"  # the same address came again with new words
    WITHDRAWN = "withdrawn"  # taken out of the current facts, with a reason


class Article(SQLModel, table=True):
    """One source. ``id`` comes from the raw bytes; ``text`` and what follows it from the reader."""

    __table_args__ = (Index("ix_article_order", "state", "received", "id"),)

    id: str = Field(primary_key=True)
    name: str  # the file's name as received
    received: datetime = Field(sa_column=moment())
    state: ArticleState = Field(sa_column=choice(ArticleState, "state"))
    reason: str = ""  # of the state, in words
    follows: str | None = Field(default=None, foreign_key="article.id")  # the version before this one
    known: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))  # told beside the file
    reader: str  # the reader's version
    text: str = Field(sa_column=Column(Text, nullable=False))
    text_sha256: str
    body_sha256: str = Field(index=True)  # of the paragraphs alone: the same article in other furniture has the same
    told: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False)
    )  # fields below that ``known`` filled
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = Field(default=None, index=True)  # ISO date
    url: str | None = None
    address: str | None = Field(default=None, index=True)  # of the url, without what does not tell pages apart
    language: str | None = None
    copies: str = Field(default="", index=True)  # the least id of the articles that carry this text
    blocks: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # [start, end, kind]
    left_out: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))  # [at, words]
    stated: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))  # field: [start, end]


class Raw(SQLModel, table=True):
    """The bytes of an article as received. They never change."""

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Run(SQLModel, table=True):
    """One of the runs of words by which near-copies of an article are found (reconcile.copies)."""

    run: int = Field(sa_column=Column(BigInteger, primary_key=True))
    article_id: str = Field(primary_key=True, foreign_key="article.id", index=True)


class Sighting(SQLModel, table=True):
    """What one article makes of an entity. An entity's row is put together from all of its sightings."""

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    entity_id: str = Field(primary_key=True, index=True)
    kind: EntityKind = Field(sa_column=choice(EntityKind, "kind"))
    name: str
    form: str | None = None
    country: str | None = None
    known: bool


class Entity(SQLModel, table=True):
    """One for each id over all articles: the vocabulary's, else what most articles say of it."""

    id: str = Field(primary_key=True)
    kind: EntityKind = Field(sa_column=choice(EntityKind, "kind"))
    name: str
    form: str | None = None
    country: str | None = None
    known: bool
    tied: str | None = Field(default=None, index=True)  # the id that stands for this one; None: to be worked out


class Mention(SQLModel, table=True):
    __table_args__ = (CheckConstraint('start >= 0 AND "end" > start AND length(exact) = "end" - start', name="span"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    kind: MentionKind = Field(sa_column=choice(MentionKind, "kind"))
    entity_id: str | None = Field(default=None, foreign_key="entity.id", index=True)
    value: str | None = None  # EDTF or Amount, in their string forms
    rule: str
    start: int
    end: int
    exact: str


class Report(SQLModel, table=True):
    """One draft of one article, and the thing that it was taken to tell of."""

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    kind: Kind = Field(sa_column=choice(Kind, "kind"))
    type: str
    modality: Modality = Field(sa_column=choice(Modality, "modality"))
    rule: str
    position: int  # in its article, from 0
    deal_id: str | None = Field(default=None, foreign_key="report.id", index=True)
    thing_id: str | None = Field(default=None, foreign_key="thing.id", index=True)


class ReportKey(SQLModel, table=True):
    """Where a report can be met by others that could tell of the same thing (reconcile.keys)."""

    __tablename__ = "report_key"
    __table_args__ = (Index("ix_report_key_key", "key", "seeks", "report_id"),)

    report_id: str = Field(primary_key=True, foreign_key="report.id")
    key: str = Field(primary_key=True)
    seeks: bool = Field(primary_key=True)  # it looks here for others; else it is to be found here


class ReportLink(SQLModel, table=True):
    """Two reports that have something in common: what happens to one can change what the other is taken for."""

    __tablename__ = "report_link"

    one: str = Field(primary_key=True, foreign_key="report.id")
    two: str = Field(primary_key=True, foreign_key="report.id", index=True)


class Citation(SQLModel, table=True):
    """One value of one field of a report, and the words that say it."""

    __table_args__ = (CheckConstraint('start >= 0 AND "end" > start AND length(exact) = "end" - start', name="span"),)

    id: str = Field(primary_key=True)
    report_id: str = Field(foreign_key="report.id", index=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    position: int  # in its report, from 0
    field: str
    value: str = Field(index=True)
    qualifier: str = ""
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Thing(SQLModel, table=True):
    """One real event, deal or claim (reconcile.things.Thing)."""

    # With all that counting needs, so that no page goes through the rows themselves.
    __table_args__ = (Index("ix_thing_order", "kind", "place", "modality", "type", "date_start", "date_end", "id"),)

    id: str = Field(primary_key=True)
    kind: Kind = Field(sa_column=choice(Kind, "kind"))
    type: str
    modality: Modality = Field(sa_column=choice(Modality, "modality"))
    headline: str
    edtf: str | None = None
    date_start: str | None = None  # ISO dates of the bounds; None: open, or no date at all
    date_end: str | None = None
    date_note: str = ""
    place: str = Field(default="", sa_column=Column(ByCode, nullable=False))  # in a long list
    reasons: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    duplicates: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    deal_id: str | None = Field(default=None, foreign_key="thing.id", index=True)
    articles: int
    outlets: int | None = None
    origins: int
    summary: dict[str, Any] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False)
    )  # of its facts, as a table shows them in one row (app.store.summaries)


class Fact(SQLModel, table=True):
    """One value of one field of a thing. ``id`` comes from the thing's and the position."""

    __table_args__ = (
        Index("ix_fact_value", "value", "field"),
        Index("ix_fact_standing", "standing", "thing_id"),
        Index("ix_fact_thing", "thing_id", "field", "value"),
    )

    id: str = Field(primary_key=True)
    thing_id: str = Field(foreign_key="thing.id")
    position: int
    field: str
    value: str
    standing: Standing = Field(sa_column=choice(Standing, "standing"))
    qualifier: str = ""
    note: str = ""


class FactCitation(SQLModel, table=True):
    __tablename__ = "fact_citation"

    fact_id: str = Field(primary_key=True, foreign_key="fact.id")
    citation_id: str = Field(primary_key=True, foreign_key="citation.id", index=True)
    position: int = 0


class Facet(SQLModel, table=True):
    """What a filter can ask of a thing: facet is company, organization, person, mineral, type, source.

    A mineral's groups are there beside it, so that a group includes its members.
    """

    __table_args__ = (Index("ix_facet_value", "name", "value", "thing_id"),)

    thing_id: str = Field(primary_key=True, foreign_key="thing.id")
    name: str = Field(primary_key=True)
    value: str = Field(primary_key=True)


class Decision(SQLModel, table=True):
    """What a person decided, on top of what is derived. It is never deleted: one that was taken back says so.

    ``targets`` are ids of reports, or of entities (reconcile.decisions). A thing's id is that of one of its reports.
    ``lost`` says why it has no effect at present, "" where it has.
    """

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=moment())
    who: str
    reason: str
    verb: Verb = Field(sa_column=choice(Verb, "verb"))
    targets: list[str] = Field(sa_column=Column(JSON, nullable=False))
    field: str = ""
    value: str = ""
    lost: str = ""
    undone_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    undone_who: str = ""
    undone_reason: str = ""


class Change(SQLModel, table=True):
    """One thing that changed: a line of the log, which outlives what it tells of."""

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=moment())
    kind: str  # ChangeKind of reconcile.changes
    thing_id: str = Field(index=True)
    words: str
    cause: str  # in words: which article, which decision
    article_id: str | None = Field(default=None, foreign_key="article.id", index=True)
    decision_id: int | None = Field(default=None, foreign_key="decision.id", index=True)


class Redirect(SQLModel, table=True):
    """The id of a thing that was published and is no more: where it went, or why it is gone."""

    id: str = Field(primary_key=True)
    target: str | None = Field(default=None, index=True)
    reason: str
    at: datetime = Field(sa_column=moment())


class Verification(SQLModel, table=True):
    """One run over every stored excerpt: how many there were, and how many were not exactly there."""

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=moment())
    excerpts: int
    different: int


class Edition(SQLModel, table=True):
    """The version of the data, one row: it moves with each write, and pages' ETags with it."""

    id: int = Field(default=1, primary_key=True)
    version: int
    changed: datetime = Field(sa_column=moment())
    maker: str = ""  # the code and vocabulary that made what is current (app.maker)
